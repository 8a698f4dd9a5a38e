//! What is done, and to what: do objects share the verb before them ("building partnerships and alliances"), or is each a member?

use super::Reader;
use super::joiners::Joiner;
use super::joint::{Joint, Verbs};
use super::members::Member;
use super::words::{MADE, PREPOSITIONS, is_kind, is_many};

impl Reader<'_, '_> {
    /// What is done, and another thing that is done or to which it is done.
    pub(super) fn by_objects(&self, joint: &Joint<'_>, verbs: Verbs) -> Option<bool> {
        let &Joint { left, joiner, right, series, .. } = joint;
        if !verbs.left {
            return None;
        }
        // "mentoring developers and leading projects": a verb may begin a name, too.
        if verbs.right || self.begins_with_verb(right) {
            return Some(true);
        }
        // "gauges, imaging sonars, and buoys": among things, a comma before the last "and" parts whatever it parts.
        let comma = |at: usize| self.tokens.get(at).is_some_and(|t| t.text == ",");
        if series.things
            && series.long
            && joint.closes()
            && self.closes_list(right)
            && !(left.first..left.end).any(comma)
        {
            return Some(true);
        }
        // "building partnerships and alliances" is one thing to do, and so is "building services and APIs"; a longer list, one of
        // alternatives, or one of things that are told by more than a word or have a name of their own, is of its members.
        let named = || self.any_name(left.first, left.end) || self.any_name(right.first, right.end);
        let parts = self.is_made(joint)
            || self.are_whole(joint)
            || (self.begins_known(right) || self.is_short_series(joint) || self.is_before_known(joint))
                && !series.people
                && !self.ends_in_people(right)
                && (series.long || joiner == Joiner::AndOr || named());
        Some(parts)
    }

    /// "building developer tools and dashboards"
    fn is_made(&self, joint: &Joint<'_>) -> bool {
        let &Joint { left, right, series, .. } = joint;
        let made = |m: &Member| {
            self.is_short_object(m) && self.tokens.get(self.core_end(m)).is_some_and(|t| MADE.holds(t))
        };
        !series.long
            && joint.closes()
            && self.words(left) > 1
            && made(left)
            && made(right)
            && !is_kind(&self.item.text(right.first, right.end))
    }

    /// "managing harbour plans and tide reports": two objects, each told in words of its own.
    fn are_whole(&self, joint: &Joint<'_>) -> bool {
        let &Joint { left, right, series, .. } = joint;
        let many = |m: &Member| {
            self.tokens.get(self.core_end(m)).is_some_and(|t| is_many(t) || MADE.holds(t))
                && m.inner.is_none()
        };
        let object = Member { first: self.past_verbs(left.first, left.end), ..*left };
        !series.long
            && joint.closes()
            && self.words(&object) > 1
            && self.words(right) > 1
            && many(left)
            && many(right)
            && [left, right].iter().all(|m| self.is_short_object(m) && !self.ends_in_people(m))
    }

    /// "producing designs, roadmaps, and charters": a series of short objects, the first of them many.
    fn is_short_series(&self, joint: &Joint<'_>) -> bool {
        let &Joint { left, right, rest, series, .. } = joint;
        let many = || {
            let last = self.tokens.get(self.core_end(left));
            last.is_some_and(|t| t.text.ends_with('s') && !t.text.ends_with("ss"))
        };
        series.long
            && !joint.closes()
            && many()
            && self.words(left) > 1
            && self.is_short_object(left)
            && self.is_short_object(right)
            && rest.iter().all(|m| self.is_short_object(m))
    }

    /// "building networks, storage, or Linux systems": one of a series that a name closes.
    fn is_before_known(&self, joint: &Joint<'_>) -> bool {
        let &Joint { left, joiner, right, rest, .. } = joint;
        let [.., last] = rest else { return false };
        let before = |n: usize| last.first.checked_sub(n).and_then(|at| self.tokens.get(at));
        let leads = |at: usize| self.tokens.get(at).is_some_and(|t| PREPOSITIONS.holds(t));
        joiner == Joiner::Comma
            && before(1).is_some_and(|t| t.is_any(&["and", "or"]))
            && before(2).is_some_and(|t| t.text == ",")
            && !(left.first..left.end).any(leads)
            && !self.ends_in_adjective(left)
            && !self.ends_in_adjective(right)
            && std::iter::once(right).chain(rest).all(|m| self.is_short_object(m))
            && self.begins_known(last)
    }

    /// Few words, none of which says where or to what end.
    fn is_short_object(&self, member: &Member) -> bool {
        let leads = |at: usize| self.tokens.get(at).is_some_and(|t| PREPOSITIONS.holds(t));
        (1..=3).contains(&self.words(member)) && !(member.first..member.end).any(leads)
    }
}
