//! What stands behind what was found, and is asked with it: "clinical experience as a midwife", "research experience in plant biology",
//! "four years as a chemist at a paint company".

use super::Reader;
use crate::clause;
use crate::phrase::{Group, listing};
use crate::predicate::{Experience, Mode, Predicate, Subject};
use crate::recognizer::Finding;
use crate::token::Token;
use std::ops::Range;

/// What closes the words for a house or a trade in which something was done.
const HOUSES: &[&str] = &[
    "agency", "bank", "company", "companies", "department", "domain", "firm", "firms", "hospital",
    "industry", "organisation", "organization", "school", "sector", "space", "startup", "startups",
];

/// What closes the words for how things were there, which name no house.
pub(super) const CIRCUMSTANCES: &[&str] = &[
    "basis", "capacity", "conditions", "context", "environment", "environments", "level", "levels",
    "setting", "settings", "surroundings",
];

/// What leads to where one worked.
const AT: &[&str] = &["in", "within", "at"];

/// With these begins what says nothing of the work.
const VAGUE: &[&str] = &[
    "addition", "all", "any", "both", "different", "diverse", "each", "either", "least", "multiple", "one",
    "order", "our", "person", "range", "recent", "related", "relevant", "similar", "some", "that", "these",
    "this", "two", "variety", "various", "which", "wide", "your",
];

/// With these begins what says of what size a house is, and not what it does.
const SIZES: &[&str] =
    &["enterprise", "fast", "global", "growing", "large", "leading", "major", "multinational", "small"];

/// Behind "with" these begin or end what says how well something was done, or how far it went.
const HOW: &[&str] = &[
    "abilities", "ability", "accountability", "achievement", "attainment", "big", "capability", "complex",
    "consistent", "emphasis", "evidence", "experience", "expertise", "exposure", "focus", "growing",
    "increased", "increasing", "knowledge", "large", "larger", "responsibilities", "responsibility",
    "results", "skill", "skills", "success", "supervisory", "understanding",
];

impl Reader<'_, '_> {
    /// "clinical experience as a midwife", "research experience in plant biology": is the one thing that stands `behind` the word asked
    /// beside what stands before it? Whoever did the like elsewhere, or as somebody else, has not done it.
    pub(super) fn tells_part(&self, said: Range<usize>, limit: usize, behind: &[Group]) -> bool {
        let word = said.end;
        let [Group { of, end, .. }] = behind else { return false };
        let [only] = of.as_slice() else { return false };
        let article = usize::from(self.is(word + 2, &["a", "an"]));
        if self.is_wished(said.start) {
            return false;
        }
        if self.is(word + 1, &["as"]) {
            return article > 0;
        }
        let last = (word + 2..limit).take_while(|&at| !self.is(at, &[",", "("])).last();
        let ends =
            |nouns: &[&str]| last.into_iter().chain(end.checked_sub(1)).any(|noun| self.is(noun, nouns));
        // "in a busy harbour" says no more than where that is done.
        let place = article > 0 && !ends(HOUSES) && self.past_level(word + 2) == word + 2;
        let described = ends(CIRCUMSTANCES) || place;
        let with = self.is(word + 1, &["with"])
            && !self.tells_how(word + 2, *end)
            && !self.tells_how(word + 2 + article, *end)
            && !self.is_employer(word);
        (with || self.is(word + 1, AT))
            && only.id.is_none()
            && !described
            && !self.is(word + 2, VAGUE)
            && !self.is(word + 2 + article, VAGUE)
            && !(ends(HOUSES) && self.is(word + 2 + article, SIZES))
            && !self.is_anywhere(behind)
    }

    /// "with strong skills", "with responsibility for staff", "with large accounts"
    fn tells_how(&self, first: usize, end: usize) -> bool {
        self.is(first, HOW)
            || self.is(end.wrapping_sub(1), HOW)
            || self.token(first).is_some_and(|t| clause::ADJECTIVES.holds(t))
    }

    /// "with the City of …" is where, not what.
    pub(super) fn is_employer(&self, word: usize) -> bool {
        self.is(word + 1, &["with"])
            && self.is(word + 2, &["the"])
            && self.token(word + 3).is_some_and(Token::is_capital)
    }

    /// "sales experience | working in retail": the word before what leads to where it was; "working" says nothing.
    pub(super) fn past_working(&self, word: usize) -> usize {
        let working = self.is(word + 1, &["working"]) && self.is(word + 2, AT);
        word + usize::from(working)
    }

    /// Is what stands `behind` the word asked besides what is `said` of it up to there?
    pub(super) fn tells_both(
        &self,
        said: Range<usize>,
        limit: usize,
        before: &[Group],
        behind: &[Group],
    ) -> bool {
        self.tells_where(said.end, limit, behind)
            || self.tells_of_teaching(said.end, before, behind)
            || self.tells_part(said, limit, behind)
    }

    /// "four years as a chemist | at a paint company": the house or the trade behind what was found, for the same time.
    pub(super) fn at_house(&self, found: &Finding) -> Option<Finding> {
        let Predicate::Experience(leaf) = &found.predicate else { return None };
        let house =
            self.house(found.end).filter(|house| !leaf.of.is_empty() && !leaf.of.contains(&house.of))?;
        let leaf = Experience { of: vec![house.of], mode: Mode::Any, open: false, ..leaf.clone() };
        (!self.is_wished(found.first)).then(|| self.finding(leaf, found.end, house.end))
    }

    /// Is what begins at `first` wished for? The wish would not reach what stands by itself.
    fn is_wished(&self, first: usize) -> bool {
        (first.saturating_sub(3)..first).any(|at| self.is(at, &["ideally", "preferably"]))
    }

    /// The house or the trade that "in", "at" or "within" leads to at `lead`.
    fn house(&self, lead: usize) -> Option<House> {
        const LONGEST: usize = 7;
        if !self.is(lead, &["in", "at", "within"]) || !self.is(lead + 1, &["a", "an", "the"]) {
            return None;
        }
        let first = lead + 2;
        let end = self.clauses.end(first);
        let noun = end.checked_sub(1).filter(|&noun| noun > first && noun <= first + LONGEST)?;
        if !self.is(noun, HOUSES)
            || self.is(first, VAGUE)
            || self.is(first, SIZES)
            || self.is(end, &["preferred", "desired", "desirable"])
        {
            return None;
        }
        let [group] = <[Group; 1]>::try_from(listing(self.item, self.lexicon, first, end).groups).ok()?;
        let [of] = <[Subject; 1]>::try_from(group.of).ok()?;
        (!group.open).then_some(House { of, end })
    }
}

/// Where something was done.
struct House {
    of: Subject,
    /// One past its words.
    end: usize,
}
