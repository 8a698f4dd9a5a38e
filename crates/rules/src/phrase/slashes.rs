//! Where a slash parts two things ("C/C++", "tutoring/mentoring"), and where it stands within one ("client/server systems").

use super::Reader;
use super::names::is_subject;
use super::strip::LEADING;
use super::words::{
    BODIES, GENERIC, KINDS, PLACES, PREPOSITIONS, RULES, is_adjective, is_cased_name, is_verb,
};
use crate::lexicon::Hit;
use crate::token::{Kind, Letters, Token};

/// What stands behind two names and is part of neither: "ETL/ELT processes".
const SAYS_LITTLE: [&str; 8] = [
    "concepts", "fundamentals", "methods", "practices", "principles", "processes", "techniques",
    "technologies",
];

impl Reader<'_, '_> {
    /// Does the slash at `at` part two things?
    pub(super) fn slash_parts(&self, at: usize, first: usize, end: usize) -> bool {
        self.joins_names(at, end)
            || self.joins_all(at, first, end)
            || self.joins_chain(at, first, end)
            || self.joins_equals(at, first, end)
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

    /// "audit/accounting/control design": what stands behind a slash that parts is parted from what follows, too.
    pub(super) fn joins_next(&self, at: usize, first: usize, end: usize) -> bool {
        let before = at.checked_sub(2).filter(|&before| before > first);
        before.is_some_and(|before| {
            self.tokens.get(before).is_some_and(|t| t.text == "/") && self.slash_parts(before, first, end)
        })
    }

    /// "customer support/call center", "telemetry/defibrillator": what is as long on both sides is whole on both. In "content
    /// design/strategy" and "ink/pigment formulation" one side is only half of what it shares with the other.
    fn joins_equals(&self, at: usize, first: usize, end: usize) -> bool {
        let Some((start, close, stop)) = self.sides(at, first, end) else { return false };
        let token = |at: usize| self.tokens.get(at).filter(|_| (first..end).contains(&at));
        let leads = |at: usize| token(at).is_some_and(|t| PREPOSITIONS.holds(t));
        // "rights of privacy/publicity", "working with children/youth": what stands before goes with both, and so does what stands
        // behind in "development/implementation of rules".
        if leads(start.wrapping_sub(1)) || token(stop).is_some_and(|t| t.is_any(&["of", "for"])) {
            return false;
        }
        let title = |at: usize| token(at).is_some_and(|t| t.is_capital());
        // "Word Press/Search Console/Tag Manager": a chain of names.
        let slash = |at: usize| token(at).is_some_and(|t| t.text == "/");
        if slash(start.wrapping_sub(1)) || slash(stop) {
            return title(at - 1) && title(at + 1) && title(close - 1);
        }
        let noun = |from: usize, to: usize| {
            let before = self.tokens.get(from..to - 1).unwrap_or_default();
            let begins = |t: &Token<'_>| !is_verb(t) && !is_adjective(t, &[]) && !KINDS.holds(t);
            let ends = |t: &Token<'_>| !is_adjective(t, before) && t.text.len() > 1;
            token(from).is_some_and(begins) && token(to - 1).is_some_and(ends)
        };
        let whole = match self.words_between(start, at) {
            // "AML/CFT": letters are left to whoever knows them.
            1 => !leads(stop) && !(start..at + 2).all(|i| i == at || token(i).is_some_and(is_cased_name)),
            // "live audio/video editing" are no two things of two words each.
            _ => {
                let named = |from: usize, to: usize| self.name_at(from).is_some_and(|hit| hit.end == to);
                let known = named(start, at) && named(at + 1, close);
                let hash = |at: usize| token(at).map(|t| t.hash);
                known || hash(at - 1) == hash(close - 1) || (start..close).all(|i| i == at || title(i))
            }
        };
        whole
            && self.words_between(start, at) == self.words_between(at + 1, close)
            && noun(start, at)
            && noun(at + 1, close)
    }

    /// Where the words begin that a slash parts, where they end but for what says little or where it is ("technologies", "industry"), and
    /// where they end.
    fn sides(&self, at: usize, first: usize, end: usize) -> Option<(usize, usize, usize)> {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let within = |at: &usize| {
            self.tokens.get(*at).is_some_and(|t| {
                let word = t.kind == Kind::Word && !PREPOSITIONS.holds(t);
                t.text == "-" && t.glued
                    || word && !t.is_any(&["and", "or", "both", "either", "a", "an", "the", "following"])
            })
        };
        let little = |at: &usize| {
            let place = self.tokens.get(*at).is_some_and(|t| PLACES.holds(t) || BODIES.holds(t));
            place || is(*at, &SAYS_LITTLE) || is(*at, &["background", "experience"])
        };
        // "progressive HR/People experience"
        let leads = |at: &usize| self.tokens.get(*at).is_some_and(|t| LEADING.holds(t));
        let start = (first..at).rev().take_while(within).last()?;
        let start = (start..at).find(|at| !leads(at))?;
        let stop = (at + 1..end).take_while(within).last()? + 1;
        let close = (at + 2..stop).rev().take_while(little).last().unwrap_or(stop);
        let before = start.checked_sub(1).is_some_and(|i| is(i, &["following"]));
        (!before).then_some((start, close, stop))
    }

    /// How many words there are, "large-scale" being one.
    fn words_between(&self, first: usize, end: usize) -> usize {
        let hyphen = |at: usize| self.tokens.get(at).is_some_and(|t| t.text == "-" && t.glued);
        (first..end).filter(|&at| !hyphen(at) && (at == first || !hyphen(at - 1))).count()
    }

    /// A slash joins names ("C/C++", "PPC/SEM"); inside "server/service" it is part of the phrase.
    fn joins_names(&self, at: usize, limit: usize) -> bool {
        let left = self.item.hits.iter().find(|h| is_subject(h) && h.end == at);
        let right = self.name_at(at + 1);
        let cased = |i: Option<usize>| i.and_then(|i| self.tokens.get(i)).is_some_and(is_cased_name);
        let (left_cased, right_cased) = (cased(at.checked_sub(1)), cased(Some(at + 1)));
        // "AI/ML research": a modifier of what follows, unless what follows is only the kind ("AI/ML technologies").
        let end = right.map_or(at + 2, |h| h.end);
        // "agile/scrum development practices"
        let says_little = |at: usize| self.tokens.get(at).is_some_and(|t| t.is_any(&SAYS_LITTLE));
        let develops = self.tokens.get(end).is_some_and(|t| t.is("development")) && says_little(end + 1);
        let end = end + usize::from(develops);
        let closes = end >= limit
            || self.tokens.get(end).is_none_or(|t| {
                t.kind != Kind::Word
                    || GENERIC.holds(t)
                    || PLACES.holds(t)
                    || t.is_any(&["or", "and", "in", "for", "with", "to"])
                    || t.is_any(&SAYS_LITTLE)
            });
        let things = [left, right].into_iter().flatten().filter(|h| self.is_product(h)).count() == 2;
        // "Angular/react/JQuery": a product's neighbour is one, too, if it is one word.
        let least = |t: &Token<'_>| if t.is_low() { 1 } else { 2 };
        let one = |at: usize, beyond: usize| {
            self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.text.len() > least(t))
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
                matches!(t.letters, Letters::Low | Letters::Capital | Letters::Titled)
                    && !KINDS.holds(t)
                    && !RULES.holds(t)
                    && !t.is_any(&SAYS_LITTLE)
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
