//! Work that was done in one of several places or with one of several things: "plumbing in hotels, hospitals or schools".

use super::Reader;
use crate::clause;
use crate::lexicon::{Hit, Level, Vocabulary};
use crate::phrase::{Group, is_kind, listing};
use crate::predicate::{Mode, Subject};

/// What leads to where or with what something was done.
const LEADS: &[&str] = &["in", "at", "within", "across", "with"];

/// Words that join members of a list.
const JOINERS: &[&str] = &["and", "or", "and/or", "/", ",", "&"];

/// Nouns whose "in" tells what they are of.
const SHOWN: &[&str] = &[
    "background", "degree", "excellence", "experience", "expertise", "fluency", "interest", "involvement",
    "knowledge", "participation", "proficiency", "record", "skills", "specialising", "specializing",
    "success", "training",
];

/// Behind "in" or "with": how, why and how much, and no place ("in particular", "with the intent of", "at least").
const MANNERS: &[&str] = &[
    "-", "addition", "aim", "demonstrated", "either", "emphasis", "expected", "focus", "goal", "intent",
    "interest", "least", "most", "order", "particular", "person", "proven", "relation", "strong", "support",
    "terms", "view", "which", "your",
];

impl Reader<'_, '_> {
    /// "consulting, design or testing within the energy sector": the one place of whatever was done.
    pub(super) fn any_done_in(&self, at: usize, limit: usize) -> Option<Vec<Group>> {
        let lead = (at + 1..limit).rev().find(|&i| self.is(i, &["in", "within"]))?;
        // "sales, support or consulting, in the technology industry"
        let trade =
            self.before_is(lead, &[","]) && self.before_is(limit, &["industry", "sector", "field", "space"]);
        let vague = self.does_with(at, lead)
            || self.before_is(lead, SHOWN)
            || self.before_is(lead, JOINERS) && !trade
            || self.before_is(lead, &["working"])
            || self.before_is(lead, &["role", "position", "roles", "positions"])
                && self.before_is(lead - 1, &["a", "an"])
            || self.is(lead + 1, MANNERS)
            || limit > lead + 7;
        // "children or youth in care": one word may be of the last alone.
        let near = self.is(lead, &["in"]) && limit == lead + 2 && !(at..lead).any(|i| self.is(i, &[","]));
        if vague || near || !(at..lead).any(|i| self.is(i, &["or", "and/or"])) {
            return None;
        }
        let [done] = <[Group; 1]>::try_from(listing(self.item, self.lexicon, at, lead).groups).ok()?;
        let [place] =
            <[Group; 1]>::try_from(listing(self.item, self.lexicon, lead + 1, limit).groups).ok()?;
        let choice = done.of.len() > 1 && done.mode == Mode::Any && place.of.len() == 1;
        if !choice || self.goes_on_behind(&done, lead) {
            return None;
        }
        let described = self.describes(&place, limit);
        Some(std::iter::once(done).chain((!described).then_some(Group { first: lead, ..place })).collect())
    }

    /// "plumbing in hotels, hospitals or schools": what was done goes with each of the places. Cut at its commas, the list would be met by
    /// whoever was in a school.
    pub(super) fn done_in_any_of(&self, at: usize, limit: usize) -> Option<Vec<Group>> {
        let lead = self.lead_to_several(at, limit)?;
        // "an engineer working directly with X or Y"
        let working = (at + 1..lead).rev().take(2).find(|&i| self.is(i, &["working"]));
        let [done] =
            <[Group; 1]>::try_from(listing(self.item, self.lexicon, at, working.unwrap_or(lead)).groups)
                .ok()?;
        let mut places = listing(self.item, self.lexicon, lead + 1, limit).groups;
        // Two that only a comma parts ("in Austria, some travel") are no list.
        let several = places.first().is_some_and(|g| g.of.len() > 1 + usize::from(g.mode == Mode::Unclear));
        if !several || places.len() > 1 || done.of.is_empty() || self.goes_on_behind(&done, lead) {
            return None;
        }
        // "with kids in a club or school setting (after hours, in summer)"
        if (lead..limit).any(|i| self.is(i, &["("]) && self.before_is(i, &["setting", "settings"])) {
            return Some(vec![done]);
        }
        places.iter_mut().for_each(|place| place.first = lead);
        if !self.is_any_role(std::slice::from_ref(&done), at, lead) {
            places.insert(0, done);
        }
        Some(places)
    }

    /// The last word that leads to a list, which the words before it are no part of.
    fn lead_to_several(&self, at: usize, limit: usize) -> Option<usize> {
        let joiners = |from: usize| (from..limit).filter(|&i| self.is(i, JOINERS));
        let last = joiners(at + 1).next_back()?;
        let begins = |i: &usize| {
            let article = usize::from(self.is(i + 1, &["a", "an", "the"]));
            self.is(*i, LEADS)
                // "in a bank or in a shop": that of the shop goes on with the list of the bank.
                && !self.before_is(*i, JOINERS)
                && !self.before_is(*i, SHOWN)
                && !self.is(i + 1 + article, MANNERS)
                && last >= i + 2
        };
        let lead = (at + 1..limit).rev().find(begins).filter(|&lead| !self.does_with(at, lead))?;
        let nested = (at..lead).filter(|&i| self.is(i, &["("])).count()
            > (at..lead).filter(|&i| self.is(i, &[")"])).count();
        // "sales in a bank, or in a role in retail or catering"
        let before = (at..lead).any(|i| self.is(i, JOINERS) && self.is(i + 1, LEADS));
        // "sales in retail and management of teams", "care in homes or helping people out": another thing that was done; "banking" is a trade.
        let trade = |at: usize| {
            at + 1 >= limit
                || self.is(at + 1, JOINERS)
                || self.item.hits.iter().any(|h| h.first == at && h.term.vocabulary() == Vocabulary::Subject)
        };
        let other = |i: usize| {
            self.token(i + 1).is_some_and(|t| t.text.ends_with("ing") && !trade(i + 1))
                || (i + 1..(i + 4).min(limit)).any(|j| self.is(j, &["of", "for", "to", "between"]))
        };
        // "analytics to help us with cleaning and modeling": what for.
        let purpose =
            (at..lead).any(|i| self.is(i, &["to"]) && self.is(i + 1, &["help", "assist", "support"]));
        (!nested && !before && !purpose && !joiners(lead + 2).any(other)).then_some(lead)
    }

    /// "analyzing data with SQL or R", "dealing with auditors or regulators", "tools in R or Go": with what it is done tells what is done.
    /// But "welding in shops or yards" is done there.
    fn does_with(&self, at: usize, lead: usize) -> bool {
        let gerund = self.token(at).is_some_and(clause::is_gerund) || self.is(at, &["using"]);
        let field = || {
            let one = |h: &Hit| h.first == at && h.end == lead && h.term.vocabulary() == Vocabulary::Subject;
            lead == at + 1 && self.item.hits.iter().any(one)
        };
        let general = self
            .before_is(lead, &["programming", "coding", "scripting", "development", "software"])
            || lead
                .checked_sub(1)
                .and_then(|i| self.token(i))
                .is_some_and(|t| t.text.ends_with("ed") || is_kind(t.text));
        general || gerund && (!field() || self.is(lead, &["with"]))
    }

    /// "Java, Python, or services in Linux or Docker": the list before goes on behind the word that leads, since its members are things as
    /// well.
    fn goes_on_behind(&self, done: &Group, lead: usize) -> bool {
        let product = |s: &Subject| {
            s.id.as_deref().and_then(|id| self.lexicon.subject(id)).is_some_and(|s| s.level == Level::Product)
        };
        done.of.len() > 1 && done.of.iter().any(product) || done.mode == Mode::All && self.is(lead, &["with"])
    }
}
