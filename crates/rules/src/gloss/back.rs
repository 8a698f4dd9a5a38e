//! What was read in the English of a text, in the words of the text itself.

use super::Glossed;
use crate::lexicon::{Lexicon, Term};
use crate::predicate::{Predicate, Subject};
use crate::requirement::{CueKind, Extraction, Formula, Leaf, Requirement};
use crate::source::Span;
use crate::token::tokenize;
use std::ops::Range;

/// How far from what it belongs to a name may stand, in bytes.
const NEAR: usize = 20_000;

impl Glossed {
    fn near(&self, place: usize) -> usize {
        self.text.floor_char_boundary(place.saturating_sub(NEAR))
    }

    /// Brings what was read in the English back to the text that it is the English of. Names by which something is looked up stay English;
    /// the posting's own words are its own again.
    pub fn back(&self, source: &str, read: &mut Extraction, lexicon: &Lexicon) {
        let back = Back { glossed: self, source, lexicon };
        let near = |span: Span| {
            Span::new(self.near(span.start as usize), (span.end as usize + NEAR).min(self.text.len()))
        };
        if let Some(company) = &mut read.header.company {
            back.words(company, Span::new(0, self.text.len()));
        }
        // A name that is not the posting's own word for word is none.
        let own = |name: &String| source.contains(name.as_str()) && name.starts_with(char::is_alphanumeric);
        read.header.company = read.header.company.take().filter(own);
        for pay in &mut read.header.salary {
            if let Some(place) = &mut pay.place {
                back.words(place, near(pay.span));
            }
            pay.span = self.span(pay.span);
        }
        for requirement in &mut read.requirements {
            let before = requirement.span.start as usize;
            let heading = (requirement.by.cue == CueKind::Heading).then_some(&mut requirement.by.words);
            let told = requirement.section.iter_mut().chain(heading).chain(&mut requirement.grade);
            told.for_each(|words| back.words_before(words, before));
            back.requirement(requirement);
        }
        for item in &mut read.unread {
            item.span = self.span(item.span);
        }
    }
}

struct Back<'a> {
    glossed: &'a Glossed,
    source: &'a str,
    lexicon: &'a Lexicon,
}

impl Back<'_> {
    fn requirement(&self, requirement: &mut Requirement) {
        let span = requirement.span;
        if requirement.by.cue == CueKind::Words {
            self.words(&mut requirement.by.words, span);
        }
        let readings = std::iter::once(&mut requirement.formula).chain(&mut requirement.other_reading);
        for reading in readings {
            Formula::each_leaf_mut(reading, &mut |leaf| self.leaf(leaf, span));
        }
        requirement.span = self.glossed.span(span);
    }

    fn leaf(&self, leaf: &mut Leaf, within: Span) {
        let subject = |subject: &mut Subject| {
            self.words(&mut subject.text, within);
            if subject.id.is_none() {
                subject.name = subject.text.to_lowercase();
            }
        };
        match &mut leaf.predicate {
            Predicate::Experience(asked) => asked.of.iter_mut().for_each(subject),
            Predicate::Skill(asked) => asked.of.iter_mut().for_each(subject),
            Predicate::Degree(asked) => {
                for field in &mut asked.fields {
                    let mut own = field.clone();
                    self.words(&mut own, within);
                    // Many fields are known by their names in other languages, too.
                    if self.is_field(&own) || !self.is_field(field) {
                        *field = own;
                    }
                }
            }
            Predicate::Clearance(asked) => self.words(&mut asked.name, within),
            Predicate::Credential(asked) => self.words(&mut asked.name, within),
            Predicate::Screening(asked) => self.words(&mut asked.name, within),
            Predicate::Residence(asked) => self.words(&mut asked.place, within),
            _ => {}
        }
        leaf.span = self.glossed.span(leaf.span);
    }

    fn is_field(&self, name: &str) -> bool {
        self.lexicon.scan(&tokenize(name, 0)).iter().any(|hit| matches!(hit.term, Term::Field(_)))
    }

    /// Words that stand in a part of the English; as they are where they don't.
    fn words(&self, words: &mut String, within: Span) {
        let text = &self.glossed.text;
        let within = within.start as usize..text.floor_char_boundary(within.end as usize);
        let part = text.get(within.clone()).unwrap_or_default();
        if let Some(found) = find(part, words) {
            self.replace(words, within.start + found.start..within.start + found.end);
        }
    }

    /// The same, the last before a place.
    fn words_before(&self, words: &mut String, place: usize) {
        let from = self.glossed.near(place);
        let part = self.glossed.text.get(from..place).unwrap_or_default();
        if let Some(at) = part.rfind(words.as_str()) {
            self.replace(words, from + at..from + at + words.len());
        }
    }

    fn replace(&self, words: &mut String, place: Range<usize>) {
        let own = self.glossed.span(Span::new(place.start, place.end)).of(self.source).trim();
        if !own.is_empty() && !words.is_empty() {
            *words = own.split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
}

/// Where words stand and no longer ones that begin or end with them, the letters of ASCII in any case, with any white space between.
fn find(part: &str, words: &str) -> Option<Range<usize>> {
    let first = words.split_whitespace().next()?.to_ascii_lowercase();
    let low = part.to_ascii_lowercase();
    low.match_indices(&first).find_map(|(start, _)| {
        let mut end = start;
        for word in words.split_whitespace() {
            let rest = part.get(end..)?;
            end += rest.len() - rest.trim_start().len();
            let own = part.get(end..end + word.len())?;
            if !own.eq_ignore_ascii_case(word) {
                return None;
            }
            end += word.len();
        }
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = letter(part.get(..start)?.chars().next_back()) && letter(words.chars().next());
        let behind = letter(part.get(end..)?.chars().next()) && letter(words.chars().next_back());
        (!before && !behind).then_some(start..end)
    })
}
