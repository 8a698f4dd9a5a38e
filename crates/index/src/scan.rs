//! One profile against every posting of a segment: rows added up out of a table.

use crate::cell::{Cell, RowFit};
use crate::columns::{Bucket, Columns};
use crate::judged::{Cells, Judged};
use crate::table::{Table, join};
use crate::weighed::Weighed;
use rayon::prelude::*;
use std::cmp::Ordering;

/// Rows that one task adds up.
pub(crate) const TASK: usize = 1 << 14;

/// A posting with its place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number in the segment.
    pub posting: usize,
    /// Less is better: see [`RowFit::merit`].
    pub merit: u64,
}

/// Runs over every posting; what `visit` makes of the runs is handed back in the order of the postings. `start` makes a
/// task's own state.
pub fn scan<S: Send>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    judged: &Judged,
    start: impl Fn() -> S + Sync,
    visit: impl Fn(&mut S, usize, RowFit) + Sync,
) -> Vec<S> {
    match judged.cells() {
        Cells::Narrow(table) => scan_table(columns, weighed, table, judged, start, visit),
        Cells::Wide(table) => scan_table(columns, weighed, table, judged, start, visit),
    }
}

fn scan_table<C: Cell, S: Send>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    table: &Table<C>,
    judged: &Judged,
    start: impl Fn() -> S + Sync,
    visit: impl Fn(&mut S, usize, RowFit) + Sync,
) -> Vec<S> {
    let mut done: Vec<S> = columns
        .pieces(TASK)
        .into_par_iter()
        .map(|bucket| {
            let mut state = start();
            let mut touched = judged.touched_from(bucket.postings.start);
            let mut next = touched.first().map_or(usize::MAX, |(at, _)| *at);
            let own = table.own.get(bucket.postings.clone()).unwrap_or_default();
            each_fit(&bucket, weighed, &table.shared, own, |posting, mut fit| {
                // A posting of whose phrases the profile says something has its fit from there.
                if posting == next
                    && let Some(((_, own), rest)) = touched.split_first()
                {
                    (fit, touched) = (*own, rest);
                    next = touched.first().map_or(usize::MAX, |(at, _)| *at);
                }
                visit(&mut state, posting, fit);
            });
            state
        })
        .collect();
    let mut state = start();
    let mut touched = judged.touched_from(columns.bucketed()).iter().peekable();
    for (posting, rows) in columns.graded() {
        if let Some((_, own)) = touched.next_if(|(at, _)| *at == posting) {
            visit(&mut state, posting, *own);
            continue;
        }
        // The best grade, the first of equals.
        let fits = rows.map(|row| table.fit(weighed, row));
        if let Some(best) = fits.min_by_key(|fit| fit.merit()) {
            visit(&mut state, posting, best);
        }
    }
    done.push(state);
    done
}

/// The fits to postings with one row each. The common lengths have loops of their own, which the compiler unrolls. `own` has a cell
/// for each of the postings.
pub(crate) fn each_fit<C: Cell>(
    bucket: &Bucket<'_>,
    weighed: &Weighed,
    shared: &[C],
    own: &[C],
    mut visit: impl FnMut(usize, RowFit),
) {
    let Bucket { length, ref postings, rows } = *bucket;
    let totals = C::totals(weighed.totals()).get(postings.clone()).unwrap_or_default();
    let each = postings.clone().zip(own.iter().zip(totals));
    let mut fit = |posting: usize, own: &C, total: &C::Total, row: &[u32]| {
        visit(posting, RowFit::new(join(*own, shared, row), *total));
    };
    macro_rules! unrolled {
        ($($n:literal)*) => {
            match length {
                0 => each.for_each(|(posting, (own, total))| fit(posting, own, total, &[])),
                $($n => each.zip(rows.as_chunks::<$n>().0)
                    .for_each(|((posting, (own, total)), row)| fit(posting, own, total, row)),)*
                _ => each.zip(rows.chunks(length))
                    .for_each(|((posting, (own, total)), row)| fit(posting, own, total, row)),
            }
        };
    }
    unrolled!(1 2 3 4 5 6 7 8 9 10 11 12);
}

/// The best postings, best first; all of them where `top` is none. `wanted` is asked of what could be among them. Ties go to the
/// lesser id.
pub fn rank(
    columns: &Columns<'_>,
    weighed: &Weighed,
    judged: &Judged,
    top: Option<usize>,
    wanted: impl Fn(usize) -> bool + Sync,
) -> Vec<Hit> {
    let top = top.unwrap_or(usize::MAX);
    let each = scan(
        columns,
        weighed,
        judged,
        || Best::new(columns, weighed, top),
        |best, posting, fit| {
            best.offer(Hit { posting, merit: fit.merit() }, &wanted);
        },
    );
    let mut all = Best::new(columns, weighed, top);
    for hit in each.into_iter().flat_map(|best| best.hits) {
        all.offer(hit, |_| true);
    }
    all.into_hits()
}

/// The best of some postings. Twice as many are gathered as are wanted before the worse half goes.
pub(crate) struct Best<'a> {
    columns: &'a Columns<'a>,
    weighed: &'a Weighed,
    top: usize,
    hits: Vec<Hit>,
    /// None that is worse can be among the best any more.
    bar: Option<Hit>,
}

impl<'a> Best<'a> {
    pub fn new(columns: &'a Columns<'a>, weighed: &'a Weighed, top: usize) -> Best<'a> {
        Best { columns, weighed, top, hits: Vec::new(), bar: None }
    }

    fn order(&self, one: &Hit, other: &Hit) -> Ordering {
        self.weighed.order(self.columns, (one.posting, one.merit), (other.posting, other.merit))
    }

    /// Can a posting of this merit not be among the best?
    #[inline]
    pub fn is_worse(&self, merit: u64) -> bool {
        self.bar.is_some_and(|bar| merit > bar.merit)
    }

    /// Can this posting be among the best? Of two equals the first in the order of results.
    pub fn takes(&self, hit: Hit) -> bool {
        self.bar.is_none_or(|bar| self.order(&hit, &bar).is_le())
    }

    #[inline]
    pub fn offer(&mut self, hit: Hit, wanted: impl Fn(usize) -> bool) {
        if self.is_worse(hit.merit) || !self.takes(hit) || !wanted(hit.posting) {
            return;
        }
        self.hits.push(hit);
        if self.hits.len() >= self.top.saturating_mul(2).saturating_add(64) {
            self.settle();
        }
    }

    /// Lets go of all but the best.
    pub fn settle(&mut self) {
        let mut hits = std::mem::take(&mut self.hits);
        hits.sort_unstable_by(|a, b| self.order(a, b));
        self.hits = hits;
        self.hits.truncate(self.top);
        if self.hits.len() == self.top {
            self.bar = self.hits.last().copied();
        }
    }

    /// The best, best first.
    pub fn into_hits(mut self) -> Vec<Hit> {
        self.settle();
        self.hits
    }
}
