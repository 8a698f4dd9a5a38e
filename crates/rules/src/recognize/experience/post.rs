//! What somebody was, and what was done as such: "as a Pilot II supervising crews", "at the level of Purser with the City of Tides, engaged
//! in billing" ask for both, for the same time.

use super::Reader;
use crate::clause;
use crate::phrase::{Group, listing};
use crate::token::{Kind, Letters, Token};

/// Words within the name of a post, and of the house where it was held.
const WITHIN: &[&str] = &["of", "and", "or", "the", "a", "an", "in", "with", "for", "at"];

/// Words with which the house begins, behind the post.
const HOUSE: &[&str] = &["in", "with", "for", "at"];

impl Reader<'_, '_> {
    /// "in shipping as a rigger or mate": the trade, and as what.
    pub(super) fn done_as(&self, at: usize, limit: usize) -> Option<Vec<Group>> {
        // Behind a mark or a joiner, another one of the same is told.
        let goes_on = |i: usize| {
            self.token(i).is_some_and(|t| t.kind == Kind::Word && !t.is_any(&["and", "not", "or", "such"]))
        };
        let led = |&i: &usize| self.is(i, &["as"]) && self.is(i + 1, &["a", "an"]) && goes_on(i - 1);
        let word = (at + 1..limit).find(led)?;
        let role = self.item.text(word + 2, limit.min(word + 6));
        // "serving as a rigger" is what was done.
        let does = (at..word).any(|i| self.token(i).is_some_and(clause::is_gerund));
        if does || self.lexicon.titles_in(&role).is_empty() {
            return None;
        }
        let mut groups = listing(self.item, self.lexicon, at, word).groups;
        let posts = listing(self.item, self.lexicon, word + 1, limit).groups;
        if groups.is_empty() || posts.is_empty() {
            return None;
        }
        groups.extend(posts);
        Some(groups)
    }

    /// The post that is named at `at`, and what is done in it, where both are told.
    pub(super) fn done_in_post(&self, at: usize) -> Option<Vec<Group>> {
        let first = self.past_level(at);
        let first = first + usize::from(self.is(first, &["a", "an", "the", "either"]));
        let led = (first.saturating_sub(2)..first)
            .any(|i| self.is(i, &["as"]) || self.is(i, &["of"]) && first > at);
        if !led {
            return None;
        }
        let titled = self.token(first)?.is_capital();
        let alike = self.post_or_alike(first);
        let plain = || if titled { self.titled_post(first) } else { self.plain_post(first) };
        let (end, deed) = alike.or_else(plain)?;
        let mut groups = listing(self.item, self.lexicon, first, end).groups;
        groups.iter_mut().for_each(|group| group.open |= alike.is_some());
        let done = listing(self.item, self.lexicon, deed, self.clauses.end(deed)).groups;
        // "performing duties" is what everybody does.
        let vague = |group: &Group| group.of.iter().all(|s| s.name == "performing duties");
        if groups.len() != 1 || done.is_empty() {
            return None;
        }
        groups.extend(done.into_iter().filter(|group| !vague(group)));
        Some(groups)
    }

    /// "in a position at the level of": where the post is named.
    pub(super) fn past_level(&self, at: usize) -> usize {
        let light = &["a", "an", "the", "class", "position", "at", "least", "in"];
        let level = (at..at + 8).find(|&i| !self.is(i, light)).filter(|&i| self.is(i, &["level"]));
        level.filter(|&i| self.is(i + 1, &["of"])).map_or(at, |i| i + 2)
    }

    /// "a Dock Manager (or similar role) managing fleets": where the post ends that another may stand in for, and where what is done begins.
    fn post_or_alike(&self, first: usize) -> Option<(usize, usize)> {
        const LONGEST: usize = 7;
        let open = (first + 1..first + LONGEST).find(|&i| self.is(i, &["("]))?;
        let close = (open + 3..open + LONGEST).find(|&i| self.is(i, &[")"]))?;
        let article = usize::from(self.is(open + 2, &["a", "an"]));
        let alike = &["comparable", "equivalent", "related", "similar"];
        let says = self.is(open + 1, &["or"]) && self.is(open + 2 + article, alike);
        self.deed_in_post(close + 1).filter(|_| says).map(|deed| (open, deed))
    }

    /// A post in capitals, with the house behind it: where it ends, and where what is done begins.
    fn titled_post(&self, first: usize) -> Option<(usize, usize)> {
        const LONGEST: usize = 24;
        let part = |t: &Token<'_>| {
            t.is_capital()
                || t.is_any(WITHIN)
                || t.number().is_some()
                || matches!(t.text, "," | "/" | "-" | "&" | "(" | ")" | "’" | "'" | "s")
        };
        let behind = (first..first + LONGEST).find(|&i| !self.token(i).is_some_and(part))?;
        let deed = self.deed_in_post(behind)?;
        let house = (first..behind).find(|&i| self.is(i, HOUSE)).unwrap_or(behind);
        let end = house - usize::from(self.before_is(house, &[","]));
        self.token(end - 1).is_some_and(Token::is_capital).then_some((end, deed))
    }

    /// "a dock supervisor managing crews": words that end with who that is.
    fn plain_post(&self, first: usize) -> Option<(usize, usize)> {
        const LONGEST: usize = 7;
        let person = |t: &Token<'_>| {
            t.text.len() > 4
                && ["er", "or", "ist", "yst", "ian", "ant", "ive"].iter().any(|end| t.text.ends_with(end))
        };
        let word = |t: &Token<'_>| {
            t.kind == Kind::Word && !clause::is_gerund(t) && (t.is("or") || !t.is_any(WITHIN))
        };
        let behind = (first..first + LONGEST).find(|&i| !self.token(i).is_some_and(word))?;
        let deed = self.deed_in_post(behind)?;
        (behind > first && self.token(behind - 1).is_some_and(person)).then_some((behind, deed))
    }

    /// "supervising crews", "engaged in billing", "which provides experience in billing": where what is done in a post begins, told at `at`.
    fn deed_in_post(&self, at: usize) -> Option<usize> {
        let gives = self.is(at, &["which", "that"]) && self.is(at + 1, &["provides", "provided"])
            || self.is(at, &["providing"]);
        let given = at + 1 + usize::from(!self.is(at, &["providing"]));
        if gives && self.is(given, clause::EXPERIENCE) {
            return self.object(given + 1, self.clauses.end(given + 1));
        }
        if self.is(at, &["engaged"]) && self.is(at + 1, &["in"])
            || self.is(at, &["responsible"]) && self.is(at + 1, &["for"])
        {
            return Some(at + 2 + usize::from(self.is(at + 2, &["the"])));
        }
        let verb = self.token(at).is_some_and(|t| clause::is_gerund(t) && t.letters == Letters::Low);
        let object = self.token(at + 1).is_some_and(|t| t.kind == Kind::Word && !t.is_any(&["and", "or"]));
        (verb && object && !self.is(at, &["including", "being", "having"])).then_some(at)
    }
}
