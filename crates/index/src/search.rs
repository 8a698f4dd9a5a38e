//! The best postings for one profile, without judging all of them.
//!
//! What several postings ask is judged first; a posting of which all else were met would fit as well as that allows, and no
//! better. So postings are judged whole in the order of these bounds, until none that is left could be among the best.

use crate::cell::{Cell, Narrow, OWN, READ, Totals, Wide};
use crate::columns::{Columns, Row};
use crate::phrases::Uses;
use crate::replies::Pool;
use crate::scan::{Best, Hit, TASK, each_fit};
use crate::table::{fit, join, posting_fit, shared_cells};
use crate::weighed::Weighed;
use rayon::prelude::*;
use rolefit_scoring::engine::Known;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Postings that are judged before it is asked again which of the others could be among the best. Being fixed, it decides the
/// same everywhere.
const ROUND: usize = 1 << 9;

/// Postings of a round that one task judges.
const JUDGED: usize = 1 << 5;

/// The best postings, best first. `wanted` is asked of what could be among them. Ties go to the lesser id. The same as
/// [`crate::scan::rank`] finds.
pub fn best(
    columns: &Columns<'_>,
    weighed: &Weighed,
    person: &Known<'_>,
    top: usize,
    wanted: impl Fn(usize) -> bool + Sync,
) -> Vec<Hit> {
    match weighed.totals() {
        _ if top == 0 => Vec::new(),
        Totals::Small(_) => best_by::<Narrow>(columns, weighed, person, top, wanted),
        Totals::Great(_) => best_by::<Wide>(columns, weighed, person, top, wanted),
    }
}

fn best_by<C: Cell>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    person: &Known<'_>,
    top: usize,
    wanted: impl Fn(usize) -> bool + Sync,
) -> Vec<Hit> {
    let pool = Pool::new(weighed, person);
    let (shared, uses) =
        rayon::join(|| shared_cells::<C>(columns, weighed, &pool), || Uses::by(person, columns));
    let (mut best, mut open) = bounds(columns, weighed, &shared, &uses, top, &wanted);
    loop {
        best.settle();
        let mut round = Vec::new();
        while round.len() < ROUND
            && let Some(Reverse((merit, posting))) = open.pop()
        {
            // All that are left are no better.
            if best.is_worse(merit) {
                open.clear();
            } else if best.takes(Hit { posting, merit }) && wanted(posting) {
                round.push(posting);
            }
        }
        if round.is_empty() {
            return best.into_hits();
        }
        let hits = pool.over(round.len(), JUDGED, |replies, part| {
            let postings = round.get(part).unwrap_or_default().iter();
            let hit = |posting: &usize| Hit {
                posting: *posting,
                merit: posting_fit(columns, weighed, &shared, *posting, &uses, replies).merit(),
            };
            postings.map(hit).collect()
        });
        hits.into_iter().for_each(|hit| best.offer(hit, |_| true));
    }
}

/// Bounds of postings, the best on top.
type Open = BinaryHeap<Reverse<(u64, usize)>>;

/// The best of the postings that are judged by their shared clauses alone, and the bounds of those others that could be
/// better.
fn bounds<'a, C: Cell>(
    columns: &'a Columns<'a>,
    weighed: &'a Weighed,
    shared: &[C],
    uses: &Uses,
    top: usize,
    wanted: &(impl Fn(usize) -> bool + Sync),
) -> (Best<'a>, Open) {
    let start = || (Best::new(columns, weighed, top), Vec::new());
    let mut done: Vec<(Best<'_>, Vec<Hit>)> = columns
        .pieces(TASK)
        .into_par_iter()
        .map(|bucket| {
            let (mut best, mut open) = start();
            let own = |row: usize| if columns.has_own(row) { C::of_flags(READ | OWN) } else { C::NOTHING };
            let own: Vec<C> = bucket.postings.clone().map(own).collect();
            let mut touched = uses.postings_from(bucket.postings.start).peekable();
            each_fit(&bucket, weighed, shared, &own, |posting, fit| {
                let hit = Hit { posting, merit: fit.merit() };
                let is_touched = touched.next_if_eq(&posting).is_some();
                match columns.has_own(posting) {
                    _ if is_touched || best.is_worse(hit.merit) => {}
                    true => open.push(hit),
                    false => best.offer(hit, wanted),
                }
            });
            // Most could only be better before the first good ones were met.
            best.settle();
            open.retain(|hit| !best.is_worse(hit.merit));
            open.shrink_to_fit();
            (best, open)
        })
        .collect();
    // What the profile says of a phrase can make a shared clause better than its cell is.
    let graded = columns.bucketed();
    let touched = uses.postings_from(0).take_while(|posting| *posting < graded);
    let others: Vec<usize> = touched.chain(graded..columns.len()).collect();
    let bound = |posting: &usize| {
        let of_row = |row: Row<'_>| {
            let told = |clause: &&u32| columns.phrases_of_shared(**clause as usize) == 0;
            let told: Vec<u32> = row.shared.iter().filter(told).copied().collect();
            fit(join(C::of_flags(READ | OWN), shared, &told), weighed, row.number).merit()
        };
        let merit = columns.rows_of(*posting).into_iter().map(of_row).min().unwrap_or(u64::MAX);
        Hit { posting: *posting, merit }
    };
    done.push((Best::new(columns, weighed, top), others.par_iter().map(bound).collect()));
    let (mut best, mut open) = start();
    open.reserve(done.iter().map(|(_, open)| open.len()).sum());
    for (best_of_task, of_others) in done {
        best_of_task.into_hits().into_iter().for_each(|hit| best.offer(hit, |_| true));
        open.extend(of_others);
    }
    best.settle();
    let could = open.into_iter().filter(|hit| !best.is_worse(hit.merit));
    let open = could.map(|hit| Reverse((hit.merit, hit.posting))).collect();
    (best, open)
}
