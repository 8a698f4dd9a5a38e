//! Degrees that are told by the school alone: "graduation from a four-year college", "in the third year of university studies".

use super::names::Name;
use crate::lexicon::Vocabulary;
use crate::list::WordList;
use crate::predicate::DegreeLevel;
use crate::recognizer::{Item, SectionKind};

/// Words at which studies are looked for that are no degree yet.
pub(in crate::recognize) const SCHOOLS: [&str; 4] = ["university", "college", "undergraduate", "bachelor"];

/// Words of which one stands wherever a degree is told so.
static SIGNS: WordList =
    WordList::of(&["school", "college", "university", "institution", "undergraduate", "bachelor", "degree"]);

/// The degrees that `item` tells by a school and by no name of their own.
pub(super) fn schools<'l>(item: &Item<'_>) -> impl Iterator<Item = Name<'l>> {
    let school = School { item };
    let tokens = if item.may_have(&SIGNS) { &*item.tokens } else { &[] };
    let signs = tokens.iter().enumerate().filter(|(_, token)| SIGNS.holds(token));
    signs.filter_map(move |(at, _)| {
        school.graduation(at).or_else(|| school.alone(at)).or_else(|| school.studies(at))
    })
}

#[derive(Clone, Copy)]
struct School<'i, 'a> {
    item: &'i Item<'a>,
}

impl School<'_, '_> {
    fn is(self, at: usize, words: &[&str]) -> bool {
        self.item.tokens.get(at).is_some_and(|t| t.is_any(words))
    }

    /// "Graduation from an accredited four-year college or university", but for a degree that is named behind it.
    fn graduation<'l>(self, at: usize) -> Option<Name<'l>> {
        let high = self.is(at, &["school"]);
        if !high && !self.is(at, &["college", "university", "institution"]) {
            return None;
        }
        let before =
            |places: usize, words: &[&str]| at.checked_sub(places).is_some_and(|i| self.is(i, words));
        // "a four-year college", "a four (4) year college"
        let brackets = before(2, &[")"]) && before(4, &["("]);
        let hyphen = if brackets { 3 } else { usize::from(before(2, &["-"])) };
        let level = match () {
            // "graduation from a U.S. high school"
            () if high && before(1, &["high", "secondary"]) => DegreeLevel::HighSchool,
            () if high => return None,
            // "graduation from an accredited college or university": no year is said, and no trade.
            () if !before(1, &["year"]) && self.is_of_trade(at) => return None,
            () if !before(1, &["year"]) => DegreeLevel::Bachelor,
            () if before(2 + hyphen, &["four", "4"]) => DegreeLevel::Bachelor,
            () if before(2 + hyphen, &["two", "2"]) => DegreeLevel::Associate,
            () => return None,
        };
        let led = |i: usize| {
            self.is(
                i,
                &[
                    "an", "a", "the", "accredited", "recognized", "approved", "regionally", "fully", "from",
                    "of", "u.s", "u", "s", ".", "us", "american", "public",
                ],
            )
        };
        let length = match () {
            () if high => at - 1,
            () if before(1, &["year"]) => at - 2 - hyphen,
            () => at,
        };
        let lead = (length.saturating_sub(6)..length).rev().take_while(|&i| led(i)).last()?;
        let first = lead.checked_sub(1).filter(|&i| self.is(i, &["graduation", "graduate", "graduated"]))?;
        // "college seniors before graduation from …", "within a year of graduation from …"
        let ahead = (first.saturating_sub(4)..first)
            .any(|i| self.is(i, &["before", "prior", "until", "within", "pending", "semester"]));
        let mut end = at + 1;
        while self.is(end, &["or", "/"]) && self.is(end + 1, &["college", "university", "institution"]) {
            end += 2;
        }
        // "with a degree in": what leads to its fields.
        if self.is(end, &["with"]) && self.is(end + 1, &["a", "any"]) && self.is(end + 2, &["degree"]) {
            end += 3;
        }
        (!ahead).then_some(Name { first, end, level, field: None })
    }

    /// "graduation from a college of nursing", "from a university or technical school": may it be less than a degree?
    fn is_of_trade(self, at: usize) -> bool {
        let school = &["college", "university", "institution"];
        let mut end = at + 1;
        while self.is(end, &["or", "/", ","]) && self.is(end + 1, school) {
            end += 2;
        }
        let other =
            &["trade", "technical", "vocational", "business", "high", "school", "community", "junior"];
        self.is(end, &["of"])
            || self.is(end, &["or", "/", ","]) && (end + 1..end + 4).any(|i| self.is(i, other))
    }

    /// "High school", "Education: High school": what a whole line says by the school alone.
    fn alone<'l>(self, at: usize) -> Option<Name<'l>> {
        let first =
            at.checked_sub(1).filter(|&first| self.is(at, &["school"]) && self.is(first, &["high"]))?;
        let asks = matches!(self.item.section, SectionKind::Required | SectionKind::Preferred);
        let line = first == 0 && asks;
        let label = self.is(first.wrapping_sub(1), &[":"]) && self.is(first.wrapping_sub(2), &["education"]);
        let ends = self.item.tokens.get(at + 1).is_none_or(|t| matches!(t.text, "." | "\n" | ";"));
        ((line || label) && ends).then_some(Name {
            first,
            end: at + 1,
            level: DegreeLevel::HighSchool,
            field: None,
        })
    }

    /// "in their 3rd or 4th year of university studies", "currently enrolled in an undergraduate program".
    fn studies<'l>(self, at: usize) -> Option<Name<'l>> {
        // "enrolled in a full-time degree program"
        if !self.is(at, &SCHOOLS) && !self.is(at, &["degree"]) {
            return None;
        }
        let mut end = at + 1;
        while self.is(end, &["-", "level", "or", "university", "college", "degree"]) && end < at + 5 {
            end += 1;
        }
        let noun = self.is(end, &["studies", "study", "student", "students", "program", "programme", "course"])
                // "enrollment at an undergraduate institution"
                || self.is(at, &["undergraduate"]) && self.is(end, &["institution"]);
        let from = at.saturating_sub(9);
        let now =
            (from..at).any(|i| self.is(i, &["currently", "current", "enrolled", "pursuing", "studying"]));
        let year = (from..at).any(|i| {
            self.is(i, &["year"]) && self.is(i + 1, &["of", "at", "in", "university", "undergraduate"])
        });
        let apart = (from..at).any(|i| self.is(i, &[".", ";", "\n", ","]));
        // "undergraduate studies in economics"
        let named =
            self.is(at, &["undergraduate"]) && self.is(end, &["studies"]) && self.is(end + 1, &["in"]);
        // "Must be a college student", "Undergraduate student in economics": whoever is sought.
        let light = |i: usize| {
            self.is(
                i,
                &["must", "be", "a", "an", "current", "currently", "full", "time", "-", "part", "you", "are"],
            )
        };
        let sought = self.is(end, &["student", "students"])
            && at <= 5
            && (0..at).all(light)
            && !self.is(end + 1, &["welcome", "are", "who", "and", "to", "with", "will"]);
        // "enrolled in an accredited college or university"
        let school = self.is(at, &["college", "university"]) && !self.is(at.wrapping_sub(2), &["or"]);
        let attended = school
            && !noun
            && (at.saturating_sub(10)..at).any(|i| {
                self.is(i, &["enrolled", "enrollment"])
                    && (i + 1..at).any(|i| {
                        self.is(i, &["in", "at"]) && (i + 1 == at || self.is(i + 1, &["a", "an", "college"]))
                    })
            });
        let degree = || self.item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Degree);
        if attended && !apart && !degree() && end <= self.item.tokens.len() {
            return Some(Name { first: at, end, level: DegreeLevel::Bachelor, field: None });
        }
        (noun && (now || year || sought) && !apart || named).then_some(Name {
            first: at,
            end: end + 1,
            level: DegreeLevel::Bachelor,
            field: None,
        })
    }
}
