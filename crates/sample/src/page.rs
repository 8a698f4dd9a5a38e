//! A whole posting.

use crate::clause;
use crate::dice::{Dice, Table};
use crate::family::Words;
use crate::head;
use crate::pen::Pen;
use crate::prose::{BENEFITS, CLOSING, COMPANY, DUTIES};
use crate::rows::Rows;
use crate::shapes::{Kind, Shape};
use rolefit_rules::posting::{FrontMatter, Header, Posting};
use rolefit_rules::predicate::{Predicate, Travel};
use rolefit_rules::requirement::{Cue, CueKind, Extraction, Formula, Requirement, Strength, Unread};
use rolefit_rules::source::Span;

const REQUIRED: [&str; 8] = [
    "Requirements", "Minimum qualifications", "What you bring", "Basic Qualifications", "Key requirements",
    "Qualifications", "Requirements", "Skills and experience",
];
const PREFERRED: [&str; 6] = [
    "Preferred qualifications", "Nice to have", "Bonus points", "Preferred", "Desired skills",
    "Preferred qualifications",
];

/// One of so many leaves of experience has two readings.
const TWO_READINGS: u32 = 500;

/// Nothing of "two or more of these" was met among 42,000 requirements; readers of what is made should meet it all the same.
const SO_MANY: u32 = 2000;

/// Writes a posting.
pub(crate) fn posting(id: String, dice: Dice, words: &Words<'_>) -> (Posting, Extraction) {
    let mut dice = dice;
    let Some(family) = words.which.draw(&mut dice).and_then(|at| words.families.get(*at)) else {
        return Default::default();
    };
    let mut page = Page { out: Extraction::default(), pen: Pen::new(dice, words, family), section: None };
    page.write();
    let Page { out, pen, .. } = page;
    (Posting { id, text: pen.text, front: FrontMatter::default() }, out)
}

struct Page<'a, 'l> {
    pen: Pen<'a, 'l>,
    out: Extraction,
    section: Option<(&'static str, Strength)>,
}

impl<'a> Page<'a, '_> {
    fn write(&mut self) {
        self.out.language = "en".to_owned();
        let mut header = Header::default();
        head::write(&mut self.pen, &mut header);
        let (about, duties) = (self.pen.dice.between(8, 24), self.pen.dice.between(8, 28));
        self.pen.put("\nAbout us\n");
        self.prose(&COMPANY, about);
        self.pen.put("\n\nWhat you will do\n");
        self.lines(&DUTIES, duties);
        let required = self.count(|rows| &rows.required);
        let preferred = self.count(|rows| &rows.preferred);
        let unread = self.count(|rows| &rows.unread).min(3);
        let beside = (0..preferred).filter(|_| self.pen.dice.permille(250)).count();
        let heading = self.pen.dice.word(&REQUIRED);
        if required + unread > 0 || beside > 0 {
            self.heading(heading, Strength::Required);
        }
        for _ in 0..required {
            self.requirement();
        }
        for _ in 0..beside {
            self.wish();
        }
        for _ in 0..unread {
            self.not_understood();
        }
        if self.pen.dice.permille(17) {
            self.grades(&mut header);
        }
        let listed = (preferred as usize).saturating_sub(beside);
        if listed > 0 {
            let heading = self.pen.dice.word(&PREFERRED);
            self.heading(heading, Strength::Preferred);
            for _ in 0..listed {
                self.requirement();
            }
        }
        let (benefits, closing) = (self.pen.dice.between(4, 14), self.pen.dice.between(3, 8));
        self.pen.put("\nBenefits\n");
        self.lines(&BENEFITS, benefits);
        self.pen.put("\nEqual opportunity\n");
        self.prose(&CLOSING, closing);
        self.pen.put("\n");
        header.travel_max_percent = travel(&self.out);
        self.out.header = header;
        for (nth, requirement) in (1..).zip(&mut self.out.requirements) {
            requirement.id = numbered(nth);
        }
    }

    fn count(&mut self, table: fn(&Rows) -> &Table<String>) -> u32 {
        self.pen.row(table).parse().unwrap_or(0).min(120)
    }

    fn heading(&mut self, heading: &'static str, strength: Strength) {
        self.pen.put("\n");
        self.pen.put(heading);
        self.pen.put("\n");
        self.section = Some((heading, strength));
    }

    /// So many neighbours of a list, in its own order, from a place that is drawn.
    fn neighbours(
        &mut self,
        list: &'static [&'static str],
        count: u32,
    ) -> impl Iterator<Item = &'static str> + use<> {
        let count = (count as usize).min(list.len());
        let first = self.pen.dice.below(u32::try_from(list.len()).unwrap_or(1)) as usize;
        list.iter().cycle().skip(first).take(count).copied()
    }

    fn prose(&mut self, list: &'static [&'static str], count: u32) {
        for sentence in self.neighbours(list, count) {
            self.pen.put(sentence);
            self.pen.put(" ");
        }
        self.pen.text.pop();
        self.pen.put("\n");
    }

    fn lines(&mut self, list: &'static [&'static str], count: u32) {
        for line in self.neighbours(list, count) {
            self.pen.put("- ");
            self.pen.put(line);
            self.pen.put("\n");
        }
    }

    fn shape(&mut self, strength: Strength) -> Option<&'a Shape> {
        let family = self.pen.family;
        let table = match strength {
            Strength::Required => &family.required,
            Strength::Preferred => &family.preferred,
        };
        table.draw(&mut self.pen.dice)
    }

    fn requirement(&mut self) {
        let Some((heading, strength)) = self.section else { return };
        let by = Cue { cue: CueKind::Heading, words: heading.to_owned() };
        self.state(strength, None, by, "");
    }

    /// A wish among what is required, told by its own words.
    fn wish(&mut self) {
        let words = self.pen.word(&["preferred", "is a plus", "desired"]);
        let by = Cue { cue: CueKind::Words, words: words.to_owned() };
        self.state(Strength::Preferred, None, by, words);
    }

    /// One statement on a line of its own.
    fn state(&mut self, strength: Strength, grade: Option<&str>, by: Cue, suffix: &str) {
        let Some(mut shape) = self.shape(strength) else { return };
        // A word behind the last of several parts would be said of that part alone.
        while !suffix.is_empty() && !matches!(shape, Shape::Leaf(_)) {
            shape = self.shape(strength).unwrap_or(&Shape::Leaf(Kind::Statement));
        }
        self.pen.wishes = strength == Strength::Preferred;
        self.pen.put("- ");
        let start = self.pen.at();
        let mut other_reading = None;
        let mut formula = None;
        let leaf = matches!(shape, Shape::Leaf(Kind::Experience)) && suffix.is_empty();
        if leaf && self.pen.dice.below(TWO_READINGS) == 0 {
            if let Some((loose, strict)) = clause::two_readings(&mut self.pen) {
                formula = Some(loose);
                other_reading = Some(strict);
            }
        } else if leaf && self.pen.dice.below(SO_MANY) == 0 {
            formula = clause::so_many(&mut self.pen);
        }
        let mut formula = formula.unwrap_or_else(|| clause::statement(&mut self.pen, shape));
        if !suffix.is_empty() {
            self.pen.put(" ");
            self.pen.put(suffix);
        }
        let span = self.pen.since(start);
        // A statement is all of its line.
        if let Formula::Leaf(leaf) = &mut formula
            && leaf.predicate == Predicate::Statement
        {
            leaf.span = span;
        }
        self.pen.put("\n");
        self.push(strength, grade, by, span, formula, other_reading);
    }

    fn push(
        &mut self,
        strength: Strength,
        grade: Option<&str>,
        by: Cue,
        span: Span,
        formula: Formula,
        other_reading: Option<Formula>,
    ) {
        self.out.requirements.push(Requirement {
            id: String::new(),
            strength,
            grade: grade.map(str::to_owned),
            section: self.section.map(|(heading, _)| heading.to_owned()),
            span,
            by,
            formula,
            other_reading,
        });
    }

    /// A line that speaks of something checkable which no reader can make out.
    fn not_understood(&mut self) {
        self.pen.put("- ");
        let start = self.pen.at();
        let why = match self.pen.row(|rows| &rows.whys) {
            "negated" => {
                self.pen.put("No degree required");
                "negated"
            }
            "an amount of time that was not understood" => {
                self.pen.put("Served ");
                let years = self.pen.dice.between(2, 9);
                self.pen.number(years);
                self.pen.put(" years before the ");
                self.pen.phrase();
                "an amount of time that was not understood"
            }
            _ => {
                self.pen.put("Certified by the board of ");
                self.pen.phrase();
                "a degree, licence or clearance that was not understood"
            }
        };
        let (span, strength) = (self.pen.since(start), Strength::Required);
        self.pen.put("\n");
        self.out.unread.push(Unread { span, why: why.to_owned(), strength });
    }

    /// Two or three grades with criteria of their own.
    fn grades(&mut self, header: &mut Header) {
        let Some(title) = header.title.clone().filter(|title| title.split(' ').count() <= 3) else { return };
        let Some((heading, _)) = self.section else { return };
        let count = self.pen.dice.between(2, 3) as usize;
        for numeral in ["I", "II", "III"].into_iter().take(count) {
            let grade = format!("{title} {numeral}");
            self.pen.put("\n");
            self.pen.put(&grade);
            self.pen.put("\n");
            for _ in 0..self.pen.dice.between(1, 3) {
                let by = Cue { cue: CueKind::Heading, words: heading.to_owned() };
                self.state(Strength::Required, Some(&grade), by, "");
            }
            self.out.grades.push(grade);
        }
    }
}

/// What the head says of travel stands among the requirements.
fn travel(read: &Extraction) -> Option<u32> {
    let leaves = read.requirements.iter().flat_map(|requirement| requirement.formula.leaves());
    let percents = leaves.filter_map(|leaf| match leaf.predicate {
        Predicate::Travel(Travel { max_percent }) => max_percent,
        _ => None,
    });
    percents.max()
}

fn numbered(nth: u32) -> String {
    format!("r{nth}")
}
