//! What is wished for in an experience that is asked for: "sales experience, preferably a call center", "(real estate preferred)".

use super::Reader;
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::predicate::Experience;
use crate::recognizer::Finding;
use crate::token::Kind;
use std::ops::Range;

/// A wish in more words than these is a sentence of its own.
const FEW: usize = 9;

/// Words that tell of no experience, or that begin another statement.
static OTHER: WordList = WordList::of(&[
    "in", "with", "at", "on", "from", "for", "as", "by", "to", "across", "within", "through", "has", "have",
    "having", "who", "that", "which", "you", "your", "we", "be", "is", "are", "been", "will", "able",
    "fluent", "fluency", "bilingual", "speaker", "speaking", "remote", "local", "locally", "based",
    "located", "full", "part", "more", "less", "both", "someone", "somebody", "candidates", "not", "but",
    "if", "when", "years", "year", "months", "degree", "degrees", "certification", "certified", "license",
    "licensed", "proficiency", "knowledge", "skills", "level", "high", "higher", "strong", "recent", "long",
    "multiple", "several", "some", "all", "any", "preferred", "required", "hours", "week", "weekends",
    "travel", "contributions", "languages", "language",
]);

impl Reader<'_, '_> {
    /// "experience in sales, preferably using a telephone", "…, ideally an ecommerce environment": where that begins which the word at
    /// `at` wishes for, right behind what was found up to `taken`.
    pub(super) fn past_wish(&self, at: usize, taken: usize) -> Option<usize> {
        if taken + 1 != at || !self.before_is(at, &[",", "("]) {
            return None;
        }
        if self.is(at + 1, &["using"]) {
            return Some(at + 2);
        }
        if self.is(at + 1, &["working", "focused"]) && self.is(at + 2, &["in", "as", "on", "with"]) {
            return Some(at + 3);
        }
        let ends =
            |i: &usize| self.token(*i).is_none_or(|t| matches!(t.text, "," | ";" | "." | ")" | "(" | "\n"));
        let end = (at + 1..at + FEW).find(ends)?;
        self.is_thing(at + 1..end).then_some(at + 1)
    }

    /// "asset management (real estate preferred)": what the brackets behind what was `found` wish for, where nobody else will read it.
    pub(super) fn wished_in_brackets(&self, found: &[Finding]) -> Vec<Finding> {
        let inside = |open: usize| found.iter().any(|f| f.first == open + 1);
        let opens = found.iter().map(|f| f.end).filter(|&end| self.is(end, &["("]) && !inside(end));
        opens.filter_map(|open| self.wish_in(open)).flatten().collect()
    }

    fn wish_in(&self, open: usize) -> Option<Vec<Finding>> {
        let close = (open + 1..open + 2 + FEW * 2).find(|&i| self.is(i, &[")", "(", ";", "."]))?;
        let last =
            close.checked_sub(1).filter(|&last| self.is(last, &["preferred", "desired", "desirable"]))?;
        let end = last - usize::from(self.before_is(last, &["strongly", "highly"]));
        let words = open + 1..end;
        if !self.is(close, &[")"]) || !self.is_thing(words.clone()) || self.is_known(words) {
            return None;
        }
        let groups = self.done(open + 1, end);
        let mut found = self.findings(Experience::blank(), groups, open + 1);
        found.truncate(1);
        found.last_mut()?.end = end;
        Some(found)
    }

    /// "(Java or Kotlin preferred)": names that are skills by themselves.
    fn is_known(&self, mut words: Range<usize>) -> bool {
        let subject = |at: usize| {
            let named = |h: &Hit| h.term.vocabulary() == Vocabulary::Subject && h.first <= at && at < h.end;
            self.item.hits.iter().any(named)
        };
        words.all(|at| subject(at) || self.is(at, &["or", "and", ",", "/"]))
    }

    /// Do the words name things that one has worked with or in, and say nothing else?
    fn is_thing(&self, words: Range<usize>) -> bool {
        let other =
            |v: Vocabulary| matches!(v, Vocabulary::Degree | Vocabulary::Credential | Vocabulary::Language);
        let hit = self.item.hits.iter().any(|h| words.contains(&h.first) && other(h.term.vocabulary()));
        let plain = |i: usize| {
            self.token(i).is_some_and(|t| match t.kind {
                Kind::Word => !OTHER.holds(t),
                Kind::Number => false,
                _ => matches!(t.text, "-" | "/" | "," | "&"),
            })
        };
        !hit && !words.is_empty() && words.clone().all(plain)
    }
}
