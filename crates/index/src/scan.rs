//! One profile against every posting of a segment: rows added up out of a table.

use crate::cell::{Cell, RowFit};
use crate::columns::Columns;
use crate::columns::Row;
use crate::judged::{Cells, Judged, Table};
use crate::weighed::Weighed;
use rayon::prelude::*;
use std::ops::Range;

/// Rows that one task adds up.
const TASK: usize = 1 << 14;

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
    let mut tasks: Vec<(usize, Range<usize>, &[u32])> = Vec::new();
    for (length, postings, rows) in columns.buckets() {
        let mut from = postings.start;
        while from < postings.end {
            let until = (from + TASK).min(postings.end);
            let part = (from - postings.start) * length..(until - postings.start) * length;
            tasks.push((length, from..until, rows.get(part).unwrap_or_default()));
            from = until;
        }
    }
    let mut done: Vec<S> = tasks
        .into_par_iter()
        .map(|(length, postings, rows)| {
            let mut state = start();
            let mut touched = judged.touched_from(postings.start);
            let mut next = touched.first().map_or(usize::MAX, |(at, _)| *at);
            bucket(length, postings, rows, weighed, table, |posting, mut fit| {
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

/// Rows of one length. The common lengths have loops of their own, which the compiler unrolls.
fn bucket<C: Cell>(
    length: usize,
    postings: Range<usize>,
    rows: &[u32],
    weighed: &Weighed,
    table: &Table<C>,
    mut visit: impl FnMut(usize, RowFit),
) {
    let own = table.own.get(postings.clone()).unwrap_or_default();
    let totals = C::totals(weighed.totals()).get(postings.clone()).unwrap_or_default();
    let each = postings.zip(own.iter().zip(totals));
    let mut fit = |posting: usize, own: &C, total: &C::Total, shared: &[u32]| {
        visit(posting, RowFit::new(table.join_shared(*own, shared), *total));
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
    let most = top.unwrap_or(usize::MAX);
    let each = scan(columns, weighed, judged, Best::default, |best, posting, fit| {
        let hit = Hit { posting, merit: fit.merit() };
        best.offer(hit, most, columns, &wanted);
    });
    let mut all: Vec<Hit> = each.into_iter().flat_map(|best| best.hits).collect();
    sort(&mut all, columns);
    all.truncate(most);
    all
}

fn sort(hits: &mut [Hit], columns: &Columns<'_>) {
    hits.sort_unstable_by(|a, b| (a.merit, columns.id(a.posting)).cmp(&(b.merit, columns.id(b.posting))));
}

/// The best of a task. Twice as many are gathered as are wanted before the worse half goes.
#[derive(Default)]
struct Best {
    hits: Vec<Hit>,
    /// No worse merit can be among the best any more.
    bar: Option<u64>,
}

impl Best {
    #[inline]
    fn offer(&mut self, hit: Hit, most: usize, columns: &Columns<'_>, wanted: impl Fn(usize) -> bool) {
        if self.bar.is_some_and(|bar| hit.merit > bar) || !wanted(hit.posting) {
            return;
        }
        self.hits.push(hit);
        if self.hits.len() >= most.saturating_mul(2).saturating_add(64) {
            sort(&mut self.hits, columns);
            self.hits.truncate(most);
            self.bar = self.hits.last().map(|worst| worst.merit);
        }
    }
}
