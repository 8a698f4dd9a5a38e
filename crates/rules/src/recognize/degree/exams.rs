//! School examinations, and their subjects: "5 GCSEs (grade C or above) including Maths and English", "Maths, English GCSE".

use super::Run;
use super::names::Context;
use crate::list::WordList;
use crate::predicate::DegreeLevel;
use crate::token::Kind;

/// Subjects as schools name them.
static SUBJECTS: WordList = WordList::of(&[
    "maths", "math", "math’s", "math's", "mathematics", "english", "science", "ict", "biology", "chemistry",
    "physics",
]);

/// What may stand between an examination and its subjects, or between two of these.
static BETWEEN: WordList = WordList::of(&[
    "grade", "grades", "level", "or", "above", "higher", "equivalent", "at", "in", "including", "with",
    "and", "both", "least", "minimum", "of", "pass", "passes", "subjects", "to", "a", "b", "c", "d", "which",
    "must", "include", "includes", "language", "literature", "core", "gcse", "gcses",
]);

/// Words beside a school examination that make it the work of a teacher.
const TAUGHT: &[&str] = &[
    "teach", "teaches", "teaching", "taught", "teacher", "tutoring", "syllabus", "examiner", "pupils",
    "students",
];

impl Context<'_, '_> {
    /// Is a name of a school examination something else: "at a level of difficulty"? What is taught need not be held.
    pub(super) fn is_no_exam(&self, first: usize, next: usize, text: &str) -> bool {
        let low = text.to_lowercase();
        let number = self.token(next).is_some_and(|t| t.number().is_some());
        low.starts_with("a level") && (!self.capital(first) || self.is(next, &["of"]) || number)
            // "indicated as level 4"
            || low.starts_with("as level") && !text.starts_with("AS")
            || low.starts_with("a-level")
                && (self.back(first, 1, TAUGHT) || (next..next + 3).any(|at| self.is(at, TAUGHT)))
    }
}

impl Run<'_, '_> {
    /// Takes the subjects in which an examination is asked for.
    pub(super) fn read_subjects(&mut self) {
        let says = |word: &str| {
            self.tokens.get(self.first..self.end).is_some_and(|own| own.iter().any(|t| t.is(word)))
        };
        if self.level != DegreeLevel::HighSchool
            || !self.fields.is_empty()
            || !["gcse", "gcses", "gcse’s", "gcse's"].iter().any(|exam| says(exam))
        {
            return;
        }
        let subject = |at: usize| self.tokens.get(at).is_some_and(|t| SUBJECTS.holds(t));
        let joins = |at: usize| self.is(at, &[",", "and", "&", "/", "or", "at", "language", "literature"]);
        let first = (self.first.saturating_sub(8)..self.first)
            .rev()
            .take_while(|&at| subject(at) || joins(at))
            .filter(|&at| subject(at))
            .last()
            .unwrap_or(self.first);
        let light = |at: usize| {
            self.tokens.get(at).is_some_and(|t| {
                BETWEEN.holds(t)
                    || t.kind == Kind::Number
                    || matches!(t.text, "(" | ")" | "-" | "–" | "/" | "," | "&" | "+" | "*" | "'" | "’" | ":")
            })
        };
        let end = (self.end..self.end + 24).find(|&at| !subject(at) && !light(at)).unwrap_or(self.end);
        let mut fields = Vec::new();
        let mut last = self.end;
        for at in (first..end).filter(|&at| subject(at)) {
            let own = at + 1 + usize::from(self.is(at + 1, &["language", "literature"]));
            fields.push(self.item.text(at, own).into_owned());
            last = last.max(own);
        }
        if !fields.is_empty() {
            (self.fields, self.first, self.end) = (fields, first, last);
        }
    }
}
