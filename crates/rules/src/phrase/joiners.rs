//! What stands between the members of a phrase: commas, "and", "or", slashes, "along with".

use super::Reader;
use crate::lexicon::{Hit, Vocabulary};
use crate::predicate::Mode;
use crate::token::{Token, is_as_well_as};

/// How a stretch of members is joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joiner {
    Comma,
    And,
    Or,
    AndOr,
    Slash,
    /// A line break or bullet.
    Line,
}

impl Reader<'_, '_> {
    /// What joins two members at `at`, and one past it.
    pub(super) fn joiner(&self, at: usize, first: usize, end: usize) -> Option<(Joiner, usize)> {
        let token = self.tokens.get(at)?;
        let next = self.tokens.get(at + 1).filter(|_| at + 1 < end);
        let slashed = |word: &str| {
            next.is_some_and(|t| t.text == "/") && self.tokens.get(at + 2).is_some_and(|t| t.is(word))
        };
        match token.text {
            "," | ";" => return Some((Joiner::Comma, at + 1)),
            "\n" | "•" | "|" => return Some((Joiner::Line, at + 1)),
            "&" if !token.glued || next.is_none_or(|t| !t.glued) => return Some((Joiner::And, at + 1)),
            "+" if !token.glued => return Some((Joiner::And, at + 1)),
            // "IEEE / IEC": with space around it, it joins whatever stands there.
            "/" if at > first && !token.glued && next.is_some_and(|t| !t.glued) => {
                return Some((Joiner::Slash, at + 1));
            }
            "/" if at > first && (self.slash_parts(at, first, end) || self.joins_next(at, first, end)) => {
                return Some((Joiner::Slash, at + 1));
            }
            _ => {}
        }
        // "brick-and-mortar" is one word.
        let hyphen = |t: Option<&Token<'_>>| t.is_some_and(|t| t.text == "-" && t.glued);
        let compound = token.glued && at > first && hyphen(self.tokens.get(at - 1)) && hyphen(next);
        if token.is("and") && !compound {
            return Some(if slashed("or") { (Joiner::AndOr, at + 3) } else { (Joiner::And, at + 1) });
        }
        // "one or more"
        let one_or_more = next.is_some_and(|t| t.is_any(&["more", "two", "another"]))
            && at.checked_sub(1).and_then(|i| self.tokens.get(i)).is_some_and(|t| t.is("one"));
        // "Visual Studio 2015 or higher"
        let version =
            next.is_some_and(|t| t.is_any(&["higher", "later", "newer", "above", "greater", "better"]));
        if token.is("or") && !one_or_more && !version {
            return Some(if slashed("and") { (Joiner::AndOr, at + 3) } else { (Joiner::Or, at + 1) });
        }
        if token.is("plus") && at > first {
            return Some((Joiner::And, at + 1));
        }
        self.besides_at(at).filter(|_| at > first).map(|next| (Joiner::And, next))
    }

    /// One past "along with", "as well as" and their like: "REST services along with related APIs".
    pub(super) fn besides_at(&self, at: usize) -> Option<usize> {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let with = is(at, &["along", "together", "coupled", "combined"]) && is(at + 1, &["with"]);
        let addition = is(at, &["in"]) && is(at + 1, &["addition"]) && is(at + 2, &["to"]);
        let next = match () {
            () if with => at + 2,
            () if addition || is_as_well_as(self.tokens, at) => at + 3,
            () => return None,
        };
        // "Fluent in Rust, in addition to English": what one speaks is another thing.
        let spoken = |h: &Hit| h.first == next && h.term.vocabulary() == Vocabulary::Language;
        (!self.item.hits.iter().any(spoken)).then_some(next)
    }
}

/// How so many members are joined.
pub(super) fn mode(joiners: &[Joiner], members: usize) -> Mode {
    if members <= 1 || joiners.iter().any(|j| matches!(j, Joiner::Or | Joiner::AndOr)) {
        return Mode::Any;
    }
    if joiners.contains(&Joiner::And) {
        return Mode::All;
    }
    if joiners.iter().all(|j| *j == Joiner::Slash) { Mode::Any } else { Mode::Unclear }
}
