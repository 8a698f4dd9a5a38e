//! Where the experience was got: "sales in the software or media industries" asks for both, and one industry is not sales.

use super::Reader;
use crate::lexicon::Vocabulary;
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Subject};
use crate::token::Kind;

/// What closes a list of places of work.
const PLACES: &[&str] = &[
    "industry", "industries", "sector", "sectors", "company", "companies", "environment", "environments",
    "setting", "settings", "role", "roles", "space", "firm", "firms", "organization", "organizations",
    "organisation", "organisations", "business", "businesses",
];

impl Reader<'_, '_> {
    /// What the words from `at` to `limit` name, the places of work apart from what was done there.
    pub(super) fn done(&self, at: usize, limit: usize) -> Vec<Group> {
        let groups = || listing(self.item, self.lexicon, at, limit).groups;
        let mut groups = self.done_in_places(at, limit).unwrap_or_else(groups);
        if let Some(end) = groups.last().map(|group| group.end) {
            self.with_stress(&mut groups, end, limit);
        }
        // "sales in the technology industry, with SaaS or PaaS products": what stands behind by its name is asked, too.
        if let Some(end) = groups.last().map(|group| group.end)
            && self.is(end, &[","])
            && self.is(end + 1, &["with"])
            && self.item.hits.iter().any(|h| h.first == end + 2 && h.term.vocabulary() == Vocabulary::Subject)
        {
            groups.extend(
                listing(self.item, self.lexicon, end + 2, limit)
                    .groups
                    .into_iter()
                    .filter(|g| g.named || g.of.iter().any(|s| s.id.is_some())),
            );
        }
        groups
    }

    /// "in this field": that of the job.
    pub(super) fn is_field(&self, at: usize) -> bool {
        self.is(at, &["the", "this", "same"])
            && self.is(at + 1, &["field", "area", "industry", "discipline"])
            && self.token(at + 2).is_none_or(|t| t.kind != Kind::Word || t.is_any(&["and", "or", "is"]))
    }

    /// "in a similar role": in one such as the job's.
    pub(super) fn is_alike(&self, at: usize) -> bool {
        let alike = at + usize::from(self.is(at, &["a", "an", "the"]));
        self.is(alike, &["similar", "related", "comparable", "relevant", "same"])
            && self.is(
                alike + 1,
                &["role", "roles", "position", "positions", "capacity", "job", "field", "area"],
            )
    }

    fn done_in_places(&self, at: usize, limit: usize) -> Option<Vec<Group>> {
        let lead = (at + 1..limit).rev().find(|&i| self.is(i, &["in", "at", "within", "for", "with"]))?;
        let place = self.places(lead, limit)?;
        let mut groups = listing(self.item, self.lexicon, at, lead).groups;
        groups.retain(|group| !group.of.is_empty());
        if groups.is_empty() {
            return None;
        }
        groups.push(place);
        Some(groups)
    }

    /// "in the software or media industries", "at a retail or wholesale company": a choice of several is asked; one place ("in a busy
    /// setting") describes.
    pub(super) fn places(&self, lead: usize, limit: usize) -> Option<Group> {
        let noun = limit.checked_sub(1).filter(|&noun| noun > lead && self.is(noun, PLACES))?;
        if !self.is(lead, &["in", "at", "within"]) {
            return None;
        }
        let first = (lead + 1..noun).find(|&i| !self.is(i, &["a", "an", "the", "either", "our"]))?;
        let joins = |i: usize| self.is(i, &["or", "/", "and/or", ",", "(", ")"]);
        let choice = (first..noun).any(|i| self.is(i, &["or", "/", "and/or"]));
        // "in sales in the software or media industries": the place is the last of them.
        if !choice || (first..noun).any(|i| self.is(i, &["in", "at", "within", "with", "of", "for"])) {
            return None;
        }
        let mut of = Vec::new();
        let mut open = false;
        let mut from = first;
        for at in first..=noun {
            if at == noun || joins(at) {
                // "or a client-facing role": without its noun it would describe nothing.
                let described = at == noun
                    && self.token(noun - 1).is_some_and(|t| t.glued)
                    && noun.checked_sub(2).is_some_and(|i| self.is(i, &["-"]));
                let to = if described { at + 1 } else { at };
                // "or similar environment", "or a related operational role"
                let alike = from + usize::from(self.is(from, &["a", "an"]));
                if at > alike && self.is(alike, &["similar", "comparable", "related", "other"]) {
                    open = true;
                    from = at + 1;
                    continue;
                }
                let named = listing(self.item, self.lexicon, from, to).groups.into_iter().flat_map(|g| g.of);
                let before = of.len();
                of.extend(named);
                // "software" alone names no thing, but an industry.
                if of.len() == before && from < at {
                    let text = self.item.text(from, at).to_owned();
                    of.push(Subject { id: None, name: text.to_lowercase(), text });
                }
                from = at + 1;
            }
        }
        (of.len() > 1 || open && !of.is_empty()).then_some(Group {
            of,
            mode: Mode::Any,
            open,
            named: true,
            first: lead,
            end: limit,
        })
    }
}
