//! What a list has in common: "onboarding for banks, brokers or insurers" is onboarding, for any of them.

use super::Reader;
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Subject};

/// Words of the longest name that stands beside others behind a preposition.
const LONGEST: usize = 3;

impl Reader<'_, '_> {
    /// A choice whose first member tells what was done and for what, and the others only for what: the deed, and the choice. The others
    /// alone ("insurers") would not show it.
    pub(super) fn with_shared_head(&self, group: Group) -> Vec<Group> {
        self.shared_head(&group).map_or_else(|| vec![group], |parts| parts.into_iter().collect())
    }

    fn shared_head(&self, group: &Group) -> Option<[Group; 2]> {
        let (first, others) = group.of.split_first()?;
        // "plumbing in hotels or helping people out": a deed of its own is no other place.
        let deed = |s: &Subject| s.text.split_once(' ').is_some_and(|(verb, _)| verb.ends_with("ing"));
        let short = |s: &Subject| {
            s.text.split_whitespace().count() <= LONGEST
                && !s.text.split(' ').any(|word| LEADS.contains(&word))
                && (s.id.is_some() || !deed(s))
        };
        if group.mode != Mode::Any || first.id.is_some() || others.is_empty() || !others.iter().all(short) {
            return None;
        }
        let (start, end) = self.item.find(group.first..group.end, &first.text)?;
        let lead = (start + 1..end).rev().find(|&at| self.is(at, LEADS))?;
        let object = lead + 1 + usize::from(self.is(lead + 1, &["a", "an", "the"]));
        // "working in a clinic, ward or office", "writing code in Go": where alone, or with what.
        let empty =
            lead == start + 1 && self.is(start, &["working", "operating", "success", "being", "assisting"]);
        let joined = (start..lead).any(|at| self.is(at, &["or", "and"]));
        let own = self.is(lead + 1, &["your", "our", "their", "this", "that"]);
        if empty || joined || own || object >= end || end - object > LONGEST {
            return None;
        }
        let [head] = <[Group; 1]>::try_from(listing(self.item, self.lexicon, start, lead).groups).ok()?;
        let tail = listing(self.item, self.lexicon, object, end).groups;
        let mut of: Vec<Subject> = tail.into_iter().flat_map(|group| group.of).collect();
        if of.is_empty() {
            of.push(Subject::phrase(&self.item.text(object, end)));
        }
        of.extend(others.iter().cloned());
        let whole = !head.of.is_empty() && !group.named;
        whole.then(|| [Group { end: lead, ..head }, Group { of, first: object, ..group.clone() }])
    }
}

/// Words that lead to for what, or where, something was done.
const LEADS: &[&str] = &["for", "in", "within"];
