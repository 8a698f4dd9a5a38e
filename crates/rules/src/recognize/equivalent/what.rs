//! What is said to be as good: "experience in Java or Go", "combination of education and training".

use super::{NEAR, Reader, WHAT};
use crate::token::{Kind, Token};

impl Reader<'_, '_, '_> {
    /// "experience in Java, SQL or Go": where the names end that such experience is of.
    pub(super) fn names_behind(&self, what: usize) -> Option<usize> {
        let name = |at: usize| self.names.iter().filter(|name| name.0 == at).map(|name| name.1).max();
        let lead = self.is(what, &["experience"]) && self.is(what + 1, &["in", "with", "using"]);
        let mut end = name(what + 2).filter(|_| lead)?;
        loop {
            let joins = |at: &usize| self.is(*at, &["and", "or", ",", "/", "&"]);
            let next = (end..end + 3).find(|at| !joins(at)).unwrap_or(end);
            match name(next).filter(|_| next > end) {
                Some(behind) => end = behind,
                None => return Some(end),
            }
        }
    }

    /// "experience", "combination" and the like, at most a few words away.
    pub(super) fn what(&self, from: usize) -> Option<usize> {
        if self.is(from, &["in"]) && (from + 1..from + 4).any(|i| self.is(i, &["education", "experience"])) {
            return (from + 1..from + 4).find(|&i| self.is(i, WHAT));
        }
        // "or similar college-level education"
        let hyphen = usize::from(self.is(from + 1, &["-"]));
        if self.is(from, &["college", "university", "degree"])
            && self.is(from + 1 + hyphen, &["level"])
            && self.is(from + 2 + hyphen, &["education", "experience", "qualification", "study", "training"])
        {
            return Some(from + 2 + hyphen);
        }
        // "equivalent level of experience"
        let from = if self.is(from, &["level"]) && self.is(from + 1, &["of"]) { from + 2 } else { from };
        let plain = |t: &Token<'_>| {
            t.kind == Kind::Word
                && (t.is_any(&["of", "the"])
                    || !t.is_any(&[
                        "in", "to", "or", "and", "with", "from", "degree", "degrees", "field", "fields",
                        "discipline", "level", "required", "preferred", "is", "for", "as", "program",
                        "subject", "area",
                    ]))
                || t.text == "-"
        };
        let reach = self.tokens.get(from..)?.iter().take(5).take_while(|t| plain(t)).count();
        (from..from + reach).find(|&i| self.is(i, WHAT) && !self.is(i + 1, &["band", "level"])).map(|what| {
            // "work experience", "training experience"
            if self.is(what, &["work", "training", "knowledge"]) && self.is(what + 1, WHAT) {
                what + 1
            } else {
                what
            }
        })
    }

    /// One past a word of a combination, or past what a part of it is of: "accounting experience", "college-level education".
    fn past_part(&self, at: usize, parts: &[&str]) -> Option<usize> {
        if self.is(at, parts) || self.is(at, WHAT) || self.is(at, NEAR) {
            return Some(at + 1);
        }
        let joined = self.is(at.wrapping_sub(1), &["of", "and", "or", ",", "/"]);
        let word = self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word);
        let level = self.is(at + 1, &["-"]) && self.is(at + 2, &["level"]);
        let what = at + if level { 3 } else { 1 };
        (joined && word && self.is(what, &["education", "experience", "training"])).then_some(what + 1)
    }

    /// One past "… of education and experience", "… and training".
    pub(super) fn list_end(&self, what: usize) -> usize {
        let mut end = what + 1;
        if self.is(what, &["combination"]) {
            let parts = &[
                "of", "and", "or", "/", ",", "work", "related", "relevant", "years", "yrs", "technical",
                "professional", "certifications", "certification", "licenses", "military",
            ];
            while let Some(next) = self.past_part(end, parts) {
                end = next;
            }
        }
        while self.is(end, WHAT) || self.is(end, &["and", "or", "/"]) && self.is(end + 1, WHAT) {
            end += 1;
        }
        // "work or military experience"
        if self.is(end, &["and", "or", "/"])
            && self.is(end + 1, &["military", "volunteer", "practical", "life", "professional"])
            && self.is(end + 2, WHAT)
        {
            end += 3;
        }
        while end > what + 1 && self.is(end - 1, &["of", "and", "or", "/", ","]) {
            end -= 1;
        }
        end
    }
}
