//! "18 months of experience in the following: experience in rigging; experience with winches": an amount of nothing in particular, and a list
//! that tells experience by experience what it is of.

use super::Reader;
use crate::clause::EXPERIENCE;
use crate::predicate::{Mode, Predicate};
use crate::recognizer::Finding;
use crate::token::Kind;

/// Farther behind the amount no list belongs to it.
const REACH: usize = 120;

impl Reader<'_, '_> {
    /// Gives amounts of nothing in particular what the members of the list behind them name.
    pub(super) fn gather(&self, out: &mut Vec<Finding>) {
        let mut at = 0;
        while at + 1 < out.len() {
            if self.leads_to_members(out, at) {
                self.gather_at(at, out);
            }
            at += 1;
        }
    }

    fn gather_at(&self, at: usize, out: &mut Vec<Finding>) {
        let Some(Finding { predicate: Predicate::Experience(amount), .. }) = out.get(at).cloned() else {
            return;
        };
        let mut end = at + 2;
        while end < out.len() && self.goes_on(out, end) {
            end += 1;
        }
        let each = self.is_of_each(out, at);
        let mut members = out.drain(at + 1..end).collect::<Vec<_>>();
        for member in &mut members {
            if let Predicate::Experience(e) = &mut member.predicate {
                (e.min_months, e.max_months) = (amount.min_months, amount.max_months);
                e.within_months = amount.within_months;
            }
        }
        // The amount is of its members, all of them; of each by itself where it says so, and of one that is itself a choice.
        let mut told: Vec<Finding> = Vec::new();
        for member in members {
            match told.last_mut().filter(|last| !each && is_list(last) && is_list(&member)) {
                Some(last) => join(last, member),
                None => told.push(member),
            }
        }
        if let (Some(first), Some(amount)) = (told.first_mut(), out.get(at)) {
            first.first = amount.first;
        }
        out.splice(at..=at, told);
    }

    /// "… experience in the following: | experience in", "which includes | experience with", "is defined as | experience in"
    fn leads_to_members(&self, out: &[Finding], at: usize) -> bool {
        let (Some(amount), Some(member)) = (out.get(at), out.get(at + 1)) else { return false };
        let nothing = matches!(&amount.predicate, Predicate::Experience(e) if e.min_months.is_some() && e.of.is_empty());
        if !nothing || !is_member(member) || member.first > amount.end + REACH {
            return false;
        }
        let last = (amount.end..member.first).rev().find(|&at| !self.is_mark(at));
        last.is_some_and(|last| {
            let listed = (last.saturating_sub(3)..=last).any(|at| self.is(at, &["following"]));
            let defined = self.is(last, &["as"]) && self.before_is(last, &["defined"]);
            listed && self.is(last + 1, &[":"])
                || defined
                || self.is(last, &["include", "includes"]) && !self.before_is(last, &["not"])
        })
    }

    /// Does the finding at `at` go on with the list of the one before it? Behind a semicolon it does whatever the one before ends with.
    fn goes_on(&self, out: &[Finding], at: usize) -> bool {
        let (Some(before), Some(member)) = (at.checked_sub(1).and_then(|at| out.get(at)), out.get(at)) else {
            return false;
        };
        let joins = |at: &usize| self.is_mark(*at) || self.is(*at, &["and"]);
        let gap = before.end..member.first;
        let words = gap.clone().rev().find(|at| !joins(at)).map_or(gap.start, |word| word + 1);
        let ended = || {
            (words..gap.end).any(|at| self.is(at, &[";"])) && !gap.clone().any(|at| self.is(at, &["or", "."]))
        };
        is_member(member)
            && (words == gap.start || ended())
            && (member.first..member.end).any(|at| self.is(at, EXPERIENCE))
    }

    /// "18 months in each of the following"
    fn is_of_each(&self, out: &[Finding], at: usize) -> bool {
        let gap = out.get(at).zip(out.get(at + 1)).map_or(0..0, |(amount, member)| amount.end..member.first);
        gap.into_iter().any(|at| self.is(at, &["each"]) && self.is(at + 1, &["of"]))
    }

    fn is_mark(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind != Kind::Word)
    }
}

/// Experience of something, for no stated time.
fn is_member(finding: &Finding) -> bool {
    matches!(&finding.predicate, Predicate::Experience(e) if e.min_months.is_none() && e.max_months.is_none() && !e.of.is_empty())
}

/// Is all of what it names asked?
fn is_list(finding: &Finding) -> bool {
    matches!(&finding.predicate, Predicate::Experience(e) if e.mode != Mode::Any || e.of.len() < 2)
}

fn join(list: &mut Finding, member: Finding) {
    if let (Predicate::Experience(list), Predicate::Experience(member)) =
        (&mut list.predicate, member.predicate)
    {
        list.of.extend(member.of);
        list.open |= member.open;
        list.mode = Mode::All;
    }
    list.end = member.end;
}
