//! One profile's answers to a whole plan: a cell for everything that postings ask, and the fits to the postings of whose phrases the
//! profile says something.

use crate::cell::{Cell, Narrow, RowFit, Totals, Wide};
use crate::columns::{Columns, Row};
use crate::phrases::{Found, Uses};
use crate::replies::Pool;
use crate::table::{Table, posting_fit};
use crate::weighed::Weighed;
use rolefit_scoring::engine::Known;

/// Postings that one task judges by themselves.
const TASK: usize = 1 << 8;

/// A profile's cells, of one width, and its fits to some postings.
#[derive(Debug)]
pub struct Judged {
    cells: Cells,
    /// Ascending by posting.
    pub(crate) touched: Vec<(usize, RowFit)>,
}

/// See [`Weighed::is_narrow`].
#[derive(Debug)]
pub(crate) enum Cells {
    Narrow(Table<Narrow>),
    Wide(Table<Wide>),
}

impl Judged {
    /// Judges a plan's questions for a profile, on all threads.
    pub fn new(columns: &Columns<'_>, weighed: &Weighed, person: &Known<'_>) -> Judged {
        Judged::with(&Pool::new(weighed, person), columns, weighed, person)
    }

    /// The same on one thread.
    pub(crate) fn alone(columns: &Columns<'_>, weighed: &Weighed, person: &Known<'_>) -> Judged {
        Judged::with(&Pool::alone(weighed, person), columns, weighed, person)
    }

    fn with(pool: &Pool<'_>, columns: &Columns<'_>, weighed: &Weighed, person: &Known<'_>) -> Judged {
        let uses = Uses::by(person, columns);
        match weighed.totals() {
            Totals::Small(_) => {
                let table = Table::new(columns, weighed, pool);
                let touched = touched(columns, weighed, &table, &uses, pool);
                Judged { cells: Cells::Narrow(table), touched }
            }
            Totals::Great(_) => {
                let table = Table::new(columns, weighed, pool);
                let touched = touched(columns, weighed, &table, &uses, pool);
                Judged { cells: Cells::Wide(table), touched }
            }
        }
    }

    /// The fit to the best of a posting's rows, the first of equals.
    #[inline]
    pub(crate) fn fit(&self, weighed: &Weighed, posting: usize, rows: &[Row<'_>]) -> RowFit {
        if let Ok(at) = self.touched.binary_search_by_key(&posting, |(posting, _)| *posting)
            && let Some((_, fit)) = self.touched.get(at)
        {
            return *fit;
        }
        match &self.cells {
            Cells::Narrow(table) => best(table, weighed, rows),
            Cells::Wide(table) => best(table, weighed, rows),
        }
    }

    /// Reads every cell, and does nothing with it: with the rows, what a scan can't be faster than.
    pub fn read(&self) -> u64 {
        fn sum<C: Cell>(table: &Table<C>) -> u64 {
            table.shared.iter().chain(&table.own).fold(0, |sum, cell| sum.wrapping_add(cell.missed()[0]))
        }
        match &self.cells {
            Cells::Narrow(table) => sum(table),
            Cells::Wide(table) => sum(table),
        }
    }

    /// What a shared clause does to the verdict.
    #[inline]
    pub(crate) fn clause_flags(&self, clause: usize) -> u8 {
        match &self.cells {
            Cells::Narrow(table) => table.shared.get(clause).map_or(0, |cell| cell.flags()),
            Cells::Wide(table) => table.shared.get(clause).map_or(0, |cell| cell.flags()),
        }
    }

    /// What a row's own clauses do to the verdict.
    #[inline]
    pub(crate) fn own_flags(&self, row: usize) -> u8 {
        match &self.cells {
            Cells::Narrow(table) => table.own.get(row).map_or(0, |cell| cell.flags()),
            Cells::Wide(table) => table.own.get(row).map_or(0, |cell| cell.flags()),
        }
    }

    pub(crate) fn cells(&self) -> &Cells {
        &self.cells
    }

    /// The fits to postings from this one on of whose phrases the profile says something.
    pub(crate) fn touched_from(&self, posting: usize) -> &[(usize, RowFit)] {
        let from = self.touched.partition_point(|(at, _)| *at < posting);
        self.touched.get(from..).unwrap_or_default()
    }
}

fn best<C: Cell>(table: &Table<C>, weighed: &Weighed, rows: &[Row<'_>]) -> RowFit {
    let fits = rows.iter().map(|row| table.fit(weighed, *row));
    fits.min_by_key(|fit| fit.merit()).unwrap_or(RowFit::NOTHING)
}

/// The fits to all postings that ask a phrase of these, where it makes a difference.
fn touched<C: Cell>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    table: &Table<C>,
    uses: &Uses,
    pool: &Pool<'_>,
) -> Vec<(usize, RowFit)> {
    let postings: Vec<&[Found]> = uses.found.chunk_by(|a, b| a.posting == b.posting).collect();
    pool.over(postings.len(), TASK, |replies, part| {
        let part = postings.get(part).unwrap_or_default().iter();
        let of = |found: &&[Found]| {
            let posting = found.first()?.posting as usize;
            let fit = posting_fit(columns, weighed, &table.shared, posting, uses, replies);
            (fit != best(table, weighed, &columns.rows_of(posting))).then_some((posting, fit))
        };
        part.filter_map(of).collect()
    })
}
