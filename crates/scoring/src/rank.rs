//! Orders: a person's postings, and a posting's people. Both are the same evaluation of a pair.
//!
//! Work is shared out over rayon's current pool; the order of inputs and the number of threads change no result.

use crate::evaluate::{self, Answers, Judge};
use crate::explain::{Pair, Person, explain};
use crate::fit::{self, Fit, Merit};
use crate::plan::{Plan, PlannedPosting};
use crate::wire::FitResult;
use rayon::prelude::*;
use rolefit_profile::Profile;
use std::cmp::Reverse;

/// How much of an order is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Show {
    /// Only the best so many; all pairs are evaluated, the others are not explained.
    pub top: Option<usize>,
    /// Leave out names.
    pub blind: bool,
}

/// A plan's postings for one profile, best first.
pub fn rank(plan: &Plan, profile: &Profile, judge: &dyn Judge, show: Show) -> Vec<FitResult> {
    let answers = Answers::judge(&plan.questions, judge);
    let person = Person { profile, blank: judge.is_blank(), named: false };
    let assessed = plan
        .postings
        .par_iter()
        .map(|posting| {
            let pair = Pair { plan, posting, answers: &answers };
            (pair, assess(&pair))
        })
        .collect();
    best_first(assessed, show.top, |(pair, fit)| {
        (merit(fit, person.blank), Reverse(pair.posting.asked()), pair.posting.id.as_str())
    })
    .into_par_iter()
    .map(|(rank, (pair, fit))| FitResult { rank, ..explain(&pair, &fit, &person) })
    .collect()
}

/// Profiles for one posting of a plan, best first. A plan of only that posting judges no question in vain. Where few are shown,
/// only a profile's place is kept in memory until it is known which: `judge` is asked once more for those.
pub fn screen<'p, J: Judge>(
    plan: &Plan,
    posting: &PlannedPosting,
    profiles: &'p [Profile],
    judge: impl Fn(&'p Profile) -> J + Sync,
    show: Show,
) -> Vec<FitResult> {
    let all = show.top.is_none_or(|top| top >= profiles.len());
    let meet = |profile: &'p Profile, told: bool| {
        let judge = judge(profile);
        let answers = Answers::judge(&plan.questions, &judge);
        let pair = Pair { plan, posting, answers: &answers };
        let (fit, blank) = (assess(&pair), judge.is_blank());
        let result = told.then(|| explain(&pair, &fit, &Person { profile, blank, named: !show.blind }));
        (profile, merit(&fit, blank), result)
    };
    let assessed = profiles.par_iter().map(|profile| meet(profile, all)).collect();
    best_first(assessed, show.top, |(profile, merit, _)| (*merit, profile.id.as_str()))
        .into_par_iter()
        .filter_map(|(rank, (profile, _, told))| {
            Some(FitResult { rank, ..told.or_else(|| meet(profile, true).2)? })
        })
        .collect()
}

fn assess(pair: &Pair<'_>) -> Fit {
    fit::best(pair.posting, &evaluate::requirements(pair.plan, pair.posting, pair.answers.bounds.as_slice()))
}

/// A profile with neither work nor education has no verdict: after all others.
fn merit(fit: &Fit, blank: bool) -> (bool, Merit) {
    (blank, fit.merit())
}

/// The best so many, with their ranks from 1.
fn best_first<T, K: Ord>(mut all: Vec<T>, top: Option<usize>, key: impl Fn(&T) -> K) -> Vec<(u32, T)> {
    all.sort_by_key(key);
    all.truncate(top.unwrap_or(usize::MAX));
    (1..).zip(all).collect()
}
