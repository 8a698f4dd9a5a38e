//! A whole profile, as people write them.
//!
//! How much stands in one is of 400 resumes: positions by the dates that they have; degrees, languages, certificates and clearances by
//! how many of them have such a section or word. What stands in it is drawn as for a posting of the same family of occupations.

use crate::dice::Dice;
use crate::family::Words;
use crate::head;
use crate::pen::{Pen, capitals};
use rolefit_profile::{
    Authorization, Basics, Certificate, Clearance, Education, End, Language, PartialDate, Profile, Skill,
    Work,
};

/// How many of 400 resumes have so many dated positions, from one on.
const POSITIONS: [u32; 11] = [4, 20, 93, 105, 53, 39, 26, 18, 14, 9, 6];

/// The highest degree, of a thousand.
const DEGREES: [(u32, &str); 5] = [
    (35, "PhD"),
    (300, "Master of Science"),
    (400, "Bachelor of Science"),
    (150, "Associate degree"),
    (115, "High school diploma"),
];

/// The last month of those who work still, counted from the year 0.
pub(crate) const LAST_MONTH: u32 = 2026 * 12 + 9;

/// Writes a profile.
pub(crate) fn profile(id: String, dice: Dice, words: &Words<'_>) -> Profile {
    let mut dice = dice;
    let Some(family) = words.which.draw(&mut dice).and_then(|at| words.families.get(*at)) else {
        return Profile { id, ..Profile::default() };
    };
    let mut resume = Resume { pen: Pen::new(dice, words, family) };
    let (work, began) = resume.work();
    let label = work.first().and_then(|position| position.position.clone());
    let name = Some(capitals(&resume.text(|pen| pen.name())));
    Profile {
        id,
        basics: Basics { name, summary: resume.summary(label.as_deref(), began), label },
        education: resume.education(began),
        certificates: resume.certificates(),
        skills: resume.skills(),
        languages: resume.languages(),
        clearances: resume.clearances(),
        authorization: resume.authorization(),
        work,
        ..Profile::default()
    }
}

struct Resume<'a, 'l> {
    pen: Pen<'a, 'l>,
}

impl Resume<'_, '_> {
    /// Words that a pen writes, apart.
    fn text(&mut self, write: impl FnOnce(&mut Pen<'_, '_>)) -> String {
        self.pen.text.clear();
        write(&mut self.pen);
        self.pen.text.clone()
    }

    /// A subject of the family by its name; now and then a phrase that no lexicon knows.
    fn subject(&mut self) -> String {
        if self.pen.dice.permille(200) {
            return self.text(|pen| pen.phrase());
        }
        let table =
            if self.pen.dice.permille(500) { &self.pen.family.skills } else { &self.pen.family.subjects };
        table.draw(&mut self.pen.dice).map(|named| named.entry.name.clone()).unwrap_or_default()
    }

    /// Positions, the newest first, and the month in which the first began.
    fn work(&mut self) -> (Vec<Work>, u32) {
        let all: u32 = POSITIONS.iter().sum();
        let mut drawn = self.pen.dice.below(all);
        let mut count = 0;
        for weight in POSITIONS {
            count += 1;
            if drawn < weight {
                break;
            }
            drawn -= weight;
        }
        let mut month =
            LAST_MONTH - if self.pen.dice.permille(700) { 0 } else { self.pen.dice.between(1, 14) };
        let works = month == LAST_MONTH;
        let mut positions = Vec::with_capacity(count);
        for nth in 0..count {
            // Most stay some years, a few for long; one of ten comes from another trade.
            let months = self.pen.dice.between(6, 40)
                + if self.pen.dice.permille(250) { self.pen.dice.between(12, 72) } else { 0 };
            let start = month - months;
            let home = self.pen.family;
            if nth > 0 && self.pen.dice.permille(100) {
                let words = self.pen.words;
                let other = words.which.draw(&mut self.pen.dice).and_then(|at| words.families.get(*at));
                self.pen.family = other.unwrap_or(home);
            }
            let position = head::title(&mut self.pen.dice, self.pen.family);
            // Real people tell of five or six things a position.
            let highlights = (0..self.pen.dice.between(2, 9)).map(|_| self.highlight()).collect();
            self.pen.family = home;
            positions.push(Work {
                name: Some(head::company(&mut self.pen.dice)),
                position: Some(position),
                start: date(start),
                end: if nth == 0 && works {
                    End::Present
                } else {
                    date(month).map_or(End::Unstated, End::On)
                },
                highlights,
                ..Work::default()
            });
            month = start.saturating_sub(self.pen.dice.between(1, 6));
        }
        (positions, month)
    }

    fn highlight(&mut self) -> String {
        const LEADS: [&str; 8] = [
            "Worked with", "Responsible for", "Daily use of", "Introduced", "Trained colleagues in",
            "Looked after", "Experience in", "Took over",
        ];
        let lead = self.pen.dice.word(&LEADS);
        let first = self.subject();
        if self.pen.dice.permille(500) {
            let second = self.subject();
            return format!("{lead} {first} and {second}");
        }
        format!("{lead} {first}")
    }

    fn summary(&mut self, label: Option<&str>, began: u32) -> Option<String> {
        let label = label.filter(|_| self.pen.dice.permille(600))?;
        let (first, second) = (self.subject(), self.subject());
        let years = LAST_MONTH.saturating_sub(began) / 12;
        Some(if self.pen.dice.permille(400) {
            format!("{label} with {years} years of experience. Used to {first} and {second}.")
        } else {
            format!("{label} with a love for {first} and {second}.")
        })
    }

    fn education(&mut self, began: u32) -> Vec<Education> {
        let mut drawn = self.pen.dice.below(1000);
        let mut at = 0;
        for (weight, _) in DEGREES {
            if drawn < weight {
                break;
            }
            drawn -= weight;
            at += 1;
        }
        let mut end = began.saturating_sub(self.pen.dice.between(1, 10));
        let mut courses = Vec::new();
        // Who has a master's degree has mostly a bachelor's as well.
        let lower = if at < 2 { DEGREES.get(2) } else { None };
        for (_, degree) in DEGREES.get(at).into_iter().chain(lower) {
            let area = self
                .pen
                .family
                .fields
                .draw(&mut self.pen.dice)
                .and_then(|field| field.map(|f| f.name.clone()));
            let town = self.text(|pen| pen.name());
            courses.push(Education {
                institution: Some(format!("University of {town}")),
                area: area.filter(|_| at < 4),
                study_type: Some((*degree).to_owned()),
                start: date(end.saturating_sub(40)),
                end: date(end).map_or(End::Unstated, End::On),
                ..Education::default()
            });
            end = end.saturating_sub(48);
        }
        courses
    }

    fn certificates(&mut self) -> Vec<Certificate> {
        if !self.pen.dice.permille(300) {
            return Vec::new();
        }
        let mut held: Vec<Certificate> = Vec::new();
        for _ in 0..self.pen.dice.between(1, 3) {
            if let Some(Some((entry, _))) = self.pen.family.credentials.draw(&mut self.pen.dice)
                && !held.iter().any(|certificate| certificate.name == entry.name)
            {
                let date = date(LAST_MONTH - self.pen.dice.between(6, 120));
                held.push(Certificate { name: entry.name.clone(), date, ..Certificate::default() });
            }
        }
        held
    }

    fn skills(&mut self) -> Vec<Skill> {
        let mut keywords: Vec<String> = (0..self.pen.dice.between(5, 14)).map(|_| self.subject()).collect();
        keywords.sort();
        keywords.dedup();
        vec![Skill { name: Some("Skills".to_owned()), level: None, keywords }]
    }

    fn languages(&mut self) -> Vec<Language> {
        if !self.pen.dice.permille(100) {
            return Vec::new();
        }
        let code = self.pen.row(|rows| &rows.languages).split(' ').next().unwrap_or("en");
        let other =
            self.pen.words.lexicon.languages().iter().find(|entry| entry.code == code && code != "en");
        let mut spoken =
            vec![Language { language: "English".to_owned(), fluency: Some("Native speaker".to_owned()) }];
        if let Some(entry) = other {
            let fluency = self.pen.word(&["B1", "B2", "C1", "Fluent", "Conversational"]);
            spoken.push(Language { language: entry.name.clone(), fluency: Some(fluency.to_owned()) });
        }
        spoken
    }

    fn clearances(&mut self) -> Vec<Clearance> {
        if !self.pen.dice.permille(50) {
            return Vec::new();
        }
        let level = self.pen.word(&["Secret", "Secret", "Top Secret", "TS/SCI", "Public Trust"]);
        let status = self.pen.word(&["active", "active", "expired"]);
        vec![Clearance {
            scheme: Some("us".to_owned()),
            level: level.to_owned(),
            status: Some(status.to_owned()),
            ..Clearance::default()
        }]
    }

    fn authorization(&mut self) -> Option<Authorization> {
        if !self.pen.dice.permille(250) {
            return None;
        }
        let country = self.pen.word(&["US", "US", "US", "US", "GB", "DE", "FR", "CA"]);
        Some(Authorization {
            citizenships: Some(vec![country.to_owned()]),
            needs_sponsorship: Some(country != "US"),
            ..Authorization::default()
        })
    }
}

/// A month, counted from the year 0.
pub(crate) fn date(month: u32) -> Option<PartialDate> {
    let (year, month) = (i16::try_from(month / 12).ok()?, u8::try_from(month % 12 + 1).ok()?);
    PartialDate::new(year, Some(month), None)
}
