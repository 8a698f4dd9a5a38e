//! What stands between the members of a phrase: commas, "and", "or", slashes, "along with".

use super::Reader;
use super::names::is_subject;
use super::words::{GENERIC, KINDS, PLACES, PREPOSITIONS, RULES, is_cased_name, is_verb};
use crate::lexicon::Hit;
use crate::predicate::Mode;
use crate::token::{Kind, Letters, Token};

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

/// What stands behind two names and is part of neither: "ETL/ELT processes".
const SAYS_LITTLE: [&str; 8] = [
    "concepts", "fundamentals", "methods", "practices", "principles", "processes", "techniques",
    "technologies",
];

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
            "/" if at > first
                && (self.joins_names(at)
                    || self.joins_all(at, first, end)
                    || self.joins_chain(at, first, end)) =>
            {
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
        // "REST services along with related APIs"
        if at > first && token.is_any(&["along", "together"]) && next.is_some_and(|t| t.is("with")) {
            return Some((Joiner::And, at + 2));
        }
        let as_well_as = token.is("as")
            && next.is_some_and(|t| t.is("well"))
            && self.tokens.get(at + 2).is_some_and(|t| t.is("as"));
        as_well_as.then_some((Joiner::And, at + 3))
    }

    /// "Mentoring/leadership experience", "a math/statistics background": two words that are all of what is asked.
    fn joins_all(&self, at: usize, first: usize, end: usize) -> bool {
        let word = |at: usize| self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.text.len() > 3);
        let asked = self.tokens.get(at + 2).is_some_and(|t| t.is_any(&["background", "experience"]));
        asked
            && at == first + 1
            && end <= at + 3
            && (word(at - 1) || word(at + 1))
            && self.name_at(first).is_none_or(|h| h.end == at)
    }

    /// "banking/asset management/ratings": three and more short things, the last of them a word that nothing follows which they all could
    /// describe ("phone/email/chat support"), and none of them done.
    fn joins_chain(&self, at: usize, first: usize, end: usize) -> bool {
        let token = |at: usize| self.tokens.get(at).filter(|_| (first..end).contains(&at));
        let inside = |at: usize| {
            token(at).is_some_and(|t| {
                t.text == "/"
                    || t.kind == Kind::Word && t.text.len() > 2 && !PREPOSITIONS.holds(t) && !is_verb(t)
            })
        };
        let start = (first..at).rev().take_while(|&at| inside(at)).last().unwrap_or(at);
        let stop = (at..end).take_while(|&at| inside(at)).last().map_or(at, |last| last + 1);
        let words = self.tokens.get(start..stop).unwrap_or_default();
        let mut things = words.split(|t| t.text == "/");
        let last = things.next_back();
        let short = |thing: &[Token<'_>]| (1..=2).contains(&thing.len());
        // "com/harbour/tide": the rest of an address; "software/platform-as-a-service": half of a word.
        let before = |at: usize| at.checked_sub(1).and_then(|i| self.tokens.get(i));
        let whole = token(start).is_some_and(|t| !t.glued || before(start).is_some_and(|b| b.text == "("));
        let closed = whole
            && token(stop).is_none_or(|t| {
                let mark = t.kind != Kind::Word && t.text != "-";
                mark || PREPOSITIONS.holds(t) || t.is_any(&["or", "and"])
            });
        closed && last.is_some_and(|last| last.len() == 1) && things.clone().count() > 1 && things.all(short)
    }

    /// A slash joins names ("C/C++", "PPC/SEM"); inside "server/service" it is part of the phrase.
    fn joins_names(&self, at: usize) -> bool {
        let left = self.item.hits.iter().find(|h| is_subject(h) && h.end == at);
        let right = self.name_at(at + 1);
        let cased = |i: Option<usize>| i.and_then(|i| self.tokens.get(i)).is_some_and(is_cased_name);
        let (left_cased, right_cased) = (cased(at.checked_sub(1)), cased(Some(at + 1)));
        // "AI/ML research": a modifier of what follows, unless what follows is only the kind ("AI/ML technologies").
        let end = right.map_or(at + 2, |h| h.end);
        let closes = self.tokens.get(end).is_none_or(|t| {
            t.kind != Kind::Word
                || GENERIC.holds(t)
                || PLACES.holds(t)
                || t.is_any(&["or", "and", "in", "for", "with", "to"])
                || t.is_any(&SAYS_LITTLE)
        });
        let things = [left, right].into_iter().flatten().filter(|h| self.is_product(h)).count() == 2;
        // "Angular/react/JQuery": a product's neighbour is one, too, if it is one word.
        let one = |at: usize, beyond: usize| {
            self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.text.len() > 2)
                && self.tokens.get(beyond).is_none_or(|t| t.text != "-")
        };
        let beside = |hit: Option<&Hit>| hit.is_some_and(|h| self.is_product(h));
        // "Looker/Omni/Amplitude": so is the neighbour's neighbour.
        let chained = at > 2
            && one(at - 1, at)
            && self.tokens.get(at - 2).is_some_and(|t| t.text == "/")
            && beside(self.item.hits.iter().find(|h| is_subject(h) && h.end == at - 2));
        // "AI/ML infrastructure", "AI/ML models": what is behind the letters is of both.
        let shared = right_cased
            && right.is_some_and(|h| h.end > at + 2 && !self.is_product(h))
            && self.tokens.get(end - 1).is_some_and(|t| {
                t.letters == Letters::Low && !KINDS.holds(t) && !RULES.holds(t) && !t.is_any(&SAYS_LITTLE)
            })
            && self.tokens.get(at + 1).is_some_and(|t| t.text.bytes().all(|b| b.is_ascii_uppercase()));
        let closes = closes && !shared;
        let things = things
            || closes && chained && one(at + 1, at + 2)
            || closes && right.is_none() && beside(left) && one(at + 1, at + 2)
            || closes && left.is_none() && beside(right) && at > 0 && one(at - 1, at.wrapping_sub(2));
        // "machine learning models/algorithms": one thing in two words.
        let kinds = |at: usize| {
            self.tokens
                .get(at)
                .is_some_and(|t| t.is_any(&["algorithms", "models", "methods", "techniques", "tools"]))
        };
        let doubled = end == at + 2 && kinds(at + 1) && at > 0 && kinds(at - 1);
        things || !doubled && ((left.is_some() || left_cased) && (right.is_some() || right_cased) && closes)
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
