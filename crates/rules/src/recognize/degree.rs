//! Degrees and school diplomas.

mod fields;

use crate::lexicon::{DegreeEntry, Hit, Lexicon, Term, Vocabulary};
use crate::predicate::{Degree, DegreeLevel, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer};
use crate::token::{Kind, Token};

/// Finds degrees with their fields.
pub struct DegreeRecognizer;

impl Recognizer for DegreeRecognizer {
    fn id(&self) -> &'static str {
        "degree"
    }

    fn about(&self) -> &'static str {
        "finds: names of degrees and school diplomas with the fields behind \"in\" or before \"degree\", and whether a related field, \
         current students or only accredited schools are meant; \"Bachelor's or Master's\" is the lower one. \
         leaves alone: degrees that name something else (Scrum Master, master data, associate as a job title, 360 degrees). \
         known gaps: fields described by a whole sentence"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Bachelor's Degree in Computer Science or related technical field",
                finds: &[
                    r#"{"kind":"degree","level":"bachelor","fields":["Computer Science"],"related":true,"inProgress":false,"accredited":false}"#,
                ],
            },
            Example {
                text: "BS/MS in statistics, mathematics, or economics",
                finds: &[
                    r#"{"kind":"degree","level":"bachelor","fields":["statistics","mathematics","economics"],"related":false,"inProgress":false,"accredited":false}"#,
                ],
            },
            Example { text: "Certified Scrum Master or master data steward", finds: &[] },
        ]
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let hits: Vec<&Hit> =
            item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Degree).collect();
        let mut at = 0;
        while let Some(hit) = hits.get(at) {
            at += 1;
            if !is_meant(item, hit) {
                continue;
            }
            let mut run = Run::new(item, lexicon, hit);
            // "Bachelor's or Master's", "BS/MS/PhD": one leaf at the lowest.
            while let Some(next) = hits.get(at)
                && run.joins(next)
            {
                run.add(next);
                at += 1;
            }
            run.read_fields();
            run.take_abbreviation();
            while hits.get(at).is_some_and(|h| h.first < run.end) {
                at += 1;
            }
            out.push(run.finding());
        }
    }
}

/// One or more degree names that are asked for together.
struct Run<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    tokens: &'i [Token<'a>],
    level: DegreeLevel,
    fields: Vec<String>,
    related: bool,
    accredited: bool,
    first: usize,
    end: usize,
}

impl<'i, 'a> Run<'i, 'a> {
    fn new(item: &'i Item<'a>, lexicon: &'i Lexicon, hit: &Hit) -> Self {
        let mut run = Run {
            item,
            lexicon,
            tokens: &item.tokens,
            level: DegreeLevel::Doctorate,
            fields: Vec::new(),
            related: false,
            accredited: false,
            first: hit.first,
            end: hit.end,
        };
        run.add(hit);
        run.field_before();
        run
    }

    fn entry(&self, hit: &Hit) -> Option<&'i DegreeEntry> {
        match hit.term {
            Term::Degree(i) => self.lexicon.degrees().get(i),
            _ => None,
        }
    }

    fn add(&mut self, hit: &Hit) {
        if let Some(entry) = self.entry(hit) {
            if entry.level < self.level || self.end == hit.end {
                self.level = self.level.min(entry.level);
            }
            // A field that only one of the names tells is not asked for.
            if self.end == hit.end
                && let Some(field) = entry.field.as_deref().and_then(|id| self.lexicon.field(id))
            {
                self.fields.push(field.name.clone());
            }
        }
        self.end = self.end.max(hit.end);
        self.take_degree_words();
    }

    /// "degree", "'s degree", "(BS)", "of Science", "level", "studies".
    fn take_degree_words(&mut self) {
        loop {
            let Some(token) = self.tokens.get(self.end) else { return };
            let next = self.tokens.get(self.end + 1);
            if token.is_any(&["degree", "degrees", "diploma", "level", "qualification", "education"])
                || (token.text == "." && token.glued && next.is_some_and(|t| t.is_any(&["degree", "in"])))
            {
                self.end += 1;
            } else if token.text == "(" && self.abbreviation_in_parentheses() {
                self.end += 3;
            } else {
                return;
            }
        }
    }

    /// "in nursing (MSN) or related field": the abbreviation, and what follows it.
    fn take_abbreviation(&mut self) {
        if self.tokens.get(self.end).is_none_or(|t| t.text != "(") || !self.abbreviation_in_parentheses() {
            return;
        }
        self.end += 3;
        if let Some(end) = self.related_at(self.end) {
            self.related = true;
            self.end = end;
        }
    }

    /// "(ADN)", "(BS)" behind a degree's name.
    fn abbreviation_in_parentheses(&self) -> bool {
        let (Some(name), Some(close)) = (self.tokens.get(self.end + 1), self.tokens.get(self.end + 2)) else {
            return false;
        };
        close.text == ")"
            && self
                .item
                .hits
                .iter()
                .any(|h| h.term.vocabulary() == Vocabulary::Degree && h.first == self.end + 1)
            && name.kind == Kind::Word
    }

    /// Is the next degree's name part of this one?
    fn joins(&self, next: &Hit) -> bool {
        let gap = self.tokens.get(self.end..next.first).unwrap_or_default();
        next.first >= self.end
            && gap.len() <= 4
            && gap.iter().all(|t| {
                matches!(t.text, "/" | "," | "(" | ")" | "'" | "’")
                    || t.is_any(&["or", "and", "a", "an", "s"])
            })
            && !gap.iter().any(|t| matches!(t.text, "OR" | "AND"))
            && gap.iter().any(|t| matches!(t.text, "/" | "(" | ",") || t.is("or"))
            && self.accepts_field_of(next)
    }

    /// "ADN or Diploma in Nursing" is one field, "Master's or MBA" is any; "MBA or Master's in Computer Science" are two degrees.
    fn accepts_field_of(&self, next: &Hit) -> bool {
        let Some(own) = self.fields.first() else { return true };
        let told = self.entry(next).and_then(|e| e.field.as_deref()).and_then(|id| self.lexicon.field(id));
        let behind = self.item.hits.iter().find(|h| {
            h.term.vocabulary() == Vocabulary::Field && h.first > next.first && h.first <= next.end + 2
        });
        match (told, behind) {
            (Some(field), _) => field.name == *own,
            (None, Some(field)) => self.item.text(field.first, field.end).eq_ignore_ascii_case(own),
            (None, None) => false,
        }
    }

    /// "engineering degree", "nursing diploma", "computer science BS".
    fn field_before(&mut self) {
        let field =
            self.item.hits.iter().find(|h| h.term.vocabulary() == Vocabulary::Field && h.end == self.first);
        if let Some(field) = field {
            self.fields.push(self.item.text(field.first, field.end).to_owned());
            self.first = field.first;
        }
    }

    fn finding(self) -> Finding {
        let before: Vec<&Token<'_>> =
            self.tokens.get(self.first.saturating_sub(6)..self.first).unwrap_or_default().iter().collect();
        let after = self.tokens.get(self.end..(self.end + 8).min(self.tokens.len())).unwrap_or_default();
        let in_progress = before.iter().any(|t| t.is_any(&["pursuing", "enrolled", "towards", "toward"]))
            || after.first().is_some_and(|t| t.is("student") || t.is("students") || t.is("candidate"));
        let accredited = self.accredited || after.iter().take(6).any(|t| t.is("accredited"));
        Finding {
            predicate: Predicate::Degree(Degree {
                level: self.level,
                fields: self.fields,
                related: self.related,
                in_progress,
                accredited,
            }),
            first: self.first,
            end: self.end,
            recognizer: "degree",
        }
    }
}

/// Is a degree meant? "Scrum Master", "master data", "sales associate", "360 degrees" are caught here and by the lexicon's
/// phrases; a bare "master" or "associate" needs "degree" or "in" behind it.
fn is_meant(item: &Item<'_>, hit: &Hit) -> bool {
    let text = item.text(hit.first, hit.end);
    let next = item.tokens.get(hit.end);
    let before = hit.first.checked_sub(1).and_then(|i| item.tokens.get(i));
    let bare = text.eq_ignore_ascii_case("master")
        || text.eq_ignore_ascii_case("associate")
        || text.eq_ignore_ascii_case("masters")
        || text.eq_ignore_ascii_case("associates")
        || text.eq_ignore_ascii_case("doctor")
        || text.eq_ignore_ascii_case("bachelor")
        || text.eq_ignore_ascii_case("diploma");
    if bare && !text.contains(['\'', '’']) {
        let capital = text.chars().next().is_some_and(char::is_uppercase);
        return next.is_some_and(|t| {
            t.is_any(&["degree", "degrees", "in", "of", "or", "preferred", "required", "level", "diploma"])
                || matches!(t.text, "/" | ")" | ".")
        }) && (capital
            || next.is_some_and(|t| t.is_any(&["degree", "degrees", "of", "level"]))
            || text.ends_with('s'))
            && !before.is_some_and(|t| {
                t.is_any(&["scrum", "sales", "certified", "research", "grand", "to", "can", "will", "and"])
                    && !t.is("and")
            });
    }
    // "med/surg", "decode-m.com": an abbreviation has a capital.
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if letters <= 4 && !text.chars().any(char::is_uppercase) && !matches!(text, "phd" | "mba") {
        return false;
    }
    // Short abbreviations ("MS Office", "LLMs") need a neighbour that speaks of education.
    if letters <= 3 && !text.contains('.') && !matches!(text, "PhD" | "MBA" | "GED") || text.ends_with("Ms") {
        return next.is_some_and(|t| {
            t.is_any(&["degree", "degrees", "in", "or", "required", "preferred", "and", "with", "from"])
                || matches!(t.text, "/" | "," | "." | ")")
        }) && !text.ends_with('s')
            || before.is_some_and(|t| t.text == "/" || t.is_any(&["or", "a"]));
    }
    true
}
