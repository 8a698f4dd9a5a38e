//! What a list has in common: "onboarding for banks, brokers or insurers" is onboarding, for any of them.

use super::Reader;
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Subject};

/// Words of the longest name that stands beside others behind a preposition.
const LONGEST: usize = 3;

impl Reader<'_, '_> {
    /// A choice in which one member tells what was done and for what, and the others behind it only for what: the deed, and the choice. The
    /// others alone ("insurers") would not show it. Members before it are other deeds: "sales or support for banks or brokers".
    pub(super) fn with_shared_head(&self, group: Group) -> Vec<Group> {
        self.shared_head(&group).map_or_else(|| vec![group], |parts| parts.into_iter().collect())
    }

    fn shared_head(&self, group: &Group) -> Option<[Group; 2]> {
        let leads = |s: &Subject| s.text.split(' ').any(|word| LEADS.contains(&word));
        // "plumbing in hotels or helping people out": a deed of its own is no other place.
        let deed = |s: &Subject| s.text.split_once(' ').is_some_and(|(verb, _)| verb.ends_with("ing"));
        let short = |s: &Subject| {
            s.text.split_whitespace().count() <= LONGEST && !leads(s) && (s.id.is_some() || !deed(s))
        };
        let at = group.of.iter().position(leads)?;
        let (deeds, others) = group.of.split_at_checked(at)?;
        let (with, others) = others.split_first()?;
        // Further down a list of many such a member is one of them.
        let near = deeds.is_empty() || others.len() == 1;
        if group.mode != Mode::Any
            || with.id.is_some()
            || others.is_empty()
            || !near
            || !others.iter().all(short)
        {
            return None;
        }
        let (start, end) = self.item.find(group.first..group.end, &with.text)?;
        let lead = (start + 1..end).rev().find(|&at| self.is(at, LEADS))?;
        let object = lead + 1 + usize::from(self.is(lead + 1, &["a", "an", "the"]));
        let whole = !group.named && object < end && end - object <= LONGEST;
        if !whole || self.is_no_head(start, lead) {
            return None;
        }
        let [mut head] = <[Group; 1]>::try_from(listing(self.item, self.lexicon, start, lead).groups).ok()?;
        let mut of = self.named(object, end);
        of.extend(others.iter().cloned());
        head.of = deeds.iter().cloned().chain(head.of).collect();
        let head = Group {
            mode: if deeds.is_empty() { head.mode } else { Mode::Any },
            first: group.first,
            end: lead,
            ..head
        };
        Some([head, Group { of, first: object, ..group.clone() }])
    }

    /// "working | in a clinic, ward or office", "use of tools | in your trade or craft": no deed that all of them share.
    fn is_no_head(&self, start: usize, lead: usize) -> bool {
        lead == start + 1 && self.is(start, &["working", "operating", "being", "assisting"])
            || self.is(lead - 1, &["success"]) && !self.is(lead.wrapping_sub(2), &["customer"])
            || (start..lead).any(|at| self.is(at, &["or", "and"]))
            || self.is(lead + 1, &["your", "our", "their", "this", "that"])
    }

    /// What the words name, else the words themselves.
    fn named(&self, first: usize, end: usize) -> Vec<Subject> {
        let groups = listing(self.item, self.lexicon, first, end).groups;
        let of: Vec<Subject> = groups.into_iter().flat_map(|group| group.of).collect();
        if of.is_empty() { vec![Subject::phrase(&self.item.text(first, end))] } else { of }
    }
}

/// Words that lead to for what, or where, something was done.
const LEADS: &[&str] = &["for", "in", "within"];
