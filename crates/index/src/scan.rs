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
            // A posting of whose phrases the profile says something has its fit from there.
            let mut touched = judged.touched_from(postings.start).iter().peekable();
            bucket(length, postings, rows, weighed, table, |posting, fit| match touched.peek() {
                Some((at, own)) if *at == posting => {
                    touched.next();
                    visit(&mut state, posting, *own);
                }
                _ => visit(&mut state, posting, fit),
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
        let fits = rows.map(|row| RowFit::new(table.join(row), weighed.total(row.number)));
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
    let mut fit = |number: usize, shared: &[u32]| {
        visit(number, RowFit::new(table.join(Row { number, shared }), weighed.total(number)));
    };
    macro_rules! unrolled {
        ($($n:literal)*) => {
            match length {
                0 => postings.for_each(|posting| fit(posting, &[])),
                $($n => {
                    let (rows, _) = rows.as_chunks::<$n>();
                    postings.zip(rows).for_each(|(posting, row)| fit(posting, row));
                })*
                _ => postings.zip(rows.chunks(length)).for_each(|(posting, row)| fit(posting, row)),
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
