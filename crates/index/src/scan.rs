//! One profile against every posting of a segment: rows added up out of a table.

use crate::columns::Columns;
use crate::table::{Cell, Narrow, RowFit, Weighed, Wide, cells};
use rayon::prelude::*;
use rolefit_scoring::outcome::Bounds;
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
    bounds: &[Bounds],
    start: impl Fn() -> S + Sync,
    visit: impl Fn(&mut S, usize, RowFit) + Sync,
) -> Vec<S> {
    if weighed.is_narrow() {
        let cells: Vec<Narrow> = cells(columns, weighed, bounds);
        scan_cells(columns, weighed, &cells, start, visit)
    } else {
        let cells: Vec<Wide> = cells(columns, weighed, bounds);
        scan_cells(columns, weighed, &cells, start, visit)
    }
}

fn scan_cells<C: Cell, S: Send>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    cells: &[C],
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
            bucket(length, postings, rows, weighed, cells, |posting, fit| visit(&mut state, posting, fit));
            state
        })
        .collect();
    let mut state = start();
    for (posting, rows) in columns.graded() {
        // The best grade, the first of equals.
        let fits = rows.map(|row| RowFit::new(join(row, cells), weighed.total(row)));
        if let Some(best) = fits.min_by_key(|fit| fit.merit()) {
            visit(&mut state, posting, best);
        }
    }
    done.push(state);
    done
}

fn join<C: Cell>(row: &[u32], cells: &[C]) -> C {
    row.iter()
        .fold(C::NOTHING, |sum, clause| sum.and(cells.get(*clause as usize).copied().unwrap_or(C::NOTHING)))
}

/// Rows of one length. The common lengths have loops of their own, which the compiler unrolls.
fn bucket<C: Cell>(
    length: usize,
    postings: Range<usize>,
    rows: &[u32],
    weighed: &Weighed,
    cells: &[C],
    mut visit: impl FnMut(usize, RowFit),
) {
    macro_rules! unrolled {
        ($($n:literal)*) => {
            match length {
                0 => postings.for_each(|posting| visit(posting, RowFit::new(C::NOTHING, 0))),
                $($n => {
                    let (rows, _) = rows.as_chunks::<$n>();
                    for (posting, row) in postings.zip(rows) {
                        visit(posting, RowFit::new(join(row, cells), weighed.total(row)));
                    }
                })*
                _ => {
                    for (posting, row) in postings.zip(rows.chunks(length)) {
                        visit(posting, RowFit::new(join(row, cells), weighed.total(row)));
                    }
                }
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
    bounds: &[Bounds],
    top: Option<usize>,
    wanted: impl Fn(usize) -> bool + Sync,
) -> Vec<Hit> {
    let most = top.unwrap_or(usize::MAX);
    let each = scan(columns, weighed, bounds, Best::default, |best, posting, fit| {
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
