//! One profile's answers to a whole plan: a cell for each shared clause, one for the own clauses of each row, and the fits to the
//! postings of whose phrases the profile says something.

use crate::cell::{Cell, Narrow, RowFit, Totals, Wide, flags};
use crate::clause::{answer, decode, is_preferred};
use crate::columns::{Columns, Row};
use crate::phrases::{Found, Uses};
use crate::replies::Replies;
use crate::weighed::{Tools, Weighed};
use rayon::prelude::*;
use rolefit_scoring::engine::Known;
use rolefit_scoring::outcome::Bounds;
use std::ops::Range;

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

/// Cells by clause, and by row.
#[derive(Debug)]
pub(crate) struct Table<C> {
    pub shared: Vec<C>,
    pub own: Vec<C>,
}

impl Judged {
    /// Judges a plan's questions for a profile, on all threads.
    pub fn new(columns: &Columns<'_>, weighed: &Weighed, person: &Known<'_>) -> Judged {
        Judged::on(rayon::current_num_threads(), columns, weighed, person)
    }

    /// The same on so many threads, each of which finds its answers by itself.
    pub(crate) fn on(threads: usize, columns: &Columns<'_>, weighed: &Weighed, person: &Known<'_>) -> Judged {
        let mut replies: Vec<Replies<'_>> =
            (0..threads.max(1)).map(|_| Replies::new(weighed, person)).collect();
        let cells = match weighed.totals() {
            Totals::Small(_) => Cells::Narrow(Table::new(columns, weighed, &mut replies)),
            Totals::Great(_) => Cells::Wide(Table::new(columns, weighed, &mut replies)),
        };
        let uses = columns.find_phrases(&person.keys(), person.beginnings(), |words| person.has_like(words));
        let touched = match &cells {
            Cells::Narrow(_) => touched::<Narrow>(columns, weighed, &uses, &mut replies),
            Cells::Wide(_) => touched::<Wide>(columns, weighed, &uses, &mut replies),
        };
        let mut judged = Judged { cells, touched: Vec::new() };
        // Much of what is found says no more than what is not.
        let says = |(posting, fit): &(usize, RowFit)| {
            judged.fit(weighed, *posting, &columns.rows_of(*posting)) != *fit
        };
        judged.touched = touched.into_iter().filter(says).collect();
        judged
    }

    /// The fit to the best of a posting's rows, the first of equals.
    #[inline]
    pub(crate) fn fit(&self, weighed: &Weighed, posting: usize, rows: &[Row<'_>]) -> RowFit {
        if let Ok(at) = self.touched.binary_search_by_key(&posting, |(posting, _)| *posting)
            && let Some((_, fit)) = self.touched.get(at)
        {
            return *fit;
        }
        let fit = |row: &Row<'_>| match &self.cells {
            Cells::Narrow(table) => table.fit(weighed, *row),
            Cells::Wide(table) => table.fit(weighed, *row),
        };
        rows.iter().map(fit).min_by_key(|fit| fit.merit()).unwrap_or(RowFit::NOTHING)
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

/// Every thread's part of so many things.
fn parts(count: usize, threads: usize) -> Vec<Range<usize>> {
    let size = count.div_ceil(threads.max(1)).max(1);
    (0..threads).map(|nth| (nth * size).min(count)..((nth + 1) * size).min(count)).collect()
}

impl<C: Cell> Table<C> {
    fn new(columns: &Columns<'_>, weighed: &Weighed, replies: &mut [Replies<'_>]) -> Table<C> {
        let (clauses, rows) = (columns.shared_ends.len(), columns.own_ends.len());
        let of_clauses = parts(clauses, replies.len());
        let of_rows = parts(rows, replies.len());
        let jobs = row_jobs(columns);
        let done: Vec<(Vec<C>, Vec<C>)> = replies
            .par_iter_mut()
            .zip(of_clauses)
            .zip(of_rows)
            .map(|((replies, clauses), rows)| {
                let mut tools = Tools::default();
                let shared = clauses
                    .map(|clause| {
                        let jobs = columns.jobs_of_shared(clause);
                        let mut bytes = columns.shared_clause(clause);
                        decode(&mut bytes, |ask| weighed.slots_of(ask), &mut tools.words);
                        cell(weighed, &mut tools, |ask, slots| replies.bounds(ask, slots, jobs))
                    })
                    .collect();
                let own = rows
                    .map(|row| {
                        let mut bytes = columns.own_clauses(row);
                        let next = || {
                            decode(&mut bytes, |ask| weighed.slots_of(ask), &mut tools.words).then(|| {
                                let jobs = jobs(row);
                                cell(weighed, &mut tools, |ask, slots| replies.bounds(ask, slots, jobs))
                            })
                        };
                        C::joined(std::iter::from_fn(next))
                    })
                    .collect();
                (shared, own)
            })
            .collect();
        let (shared, own): (Vec<Vec<C>>, Vec<Vec<C>>) = done.into_iter().unzip();
        Table { shared: shared.concat(), own: own.concat() }
    }

    /// The fit to a row.
    #[inline]
    pub fn fit(&self, weighed: &Weighed, row: Row<'_>) -> RowFit {
        let own = self.own.get(row.number).copied().unwrap_or(C::NOTHING);
        fit_of(self.join_shared(own, row.shared), weighed, row.number)
    }

    /// The cell of a row's own clauses, and those of its shared ones.
    #[inline]
    pub fn join_shared(&self, own: C, shared: &[u32]) -> C {
        let cell = |clause: &u32| self.shared.get(*clause as usize).copied().unwrap_or(C::NOTHING);
        C::joined(std::iter::once(own).chain(shared.iter().map(cell)))
    }
}

/// The fit to a row whose cells were joined.
#[inline]
fn fit_of<C: Cell>(joined: C, weighed: &Weighed, row: usize) -> RowFit {
    C::totals(weighed.totals()).get(row).map_or(RowFit::NOTHING, |total| RowFit::new(joined, *total))
}

/// The list of occupations of each row.
fn row_jobs<'c>(columns: &'c Columns<'_>) -> impl Fn(usize) -> usize + Sync + 'c {
    let bucketed = columns.bucketed();
    move |row| {
        let graded = || columns.graded_ends.partition_point(|end| (*end as usize) <= row - bucketed);
        columns.jobs_of(if row < bucketed { row } else { bucketed + graded() })
    }
}

/// The cell of the clause whose words the tools have.
#[inline]
fn cell<C: Cell>(weighed: &Weighed, tools: &mut Tools, bounds: impl FnMut(u32, &[u32]) -> Bounds) -> C {
    let Tools { words, stack } = tools;
    let answer = answer(words, |ask| weighed.slots_of(ask), |ask| weighed.part_of(ask), bounds, stack);
    let weight = weighed.weight(words, &answer);
    C::new(weight, &answer, if is_preferred(words) { 0 } else { flags(&answer, weight) })
}

/// The fit to the best of a posting's rows, the first of equals, straight from the replies. `bounds` is told each ask with its slots and the list of occupations, in the order in which the posting's clauses stand.
fn posting_fit<C: Cell>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    posting: usize,
    mut bounds: impl FnMut(u32, &[u32], usize) -> Bounds,
) -> RowFit {
    let (jobs, mut tools, mut buffer) = (columns.jobs_of(posting), Tools::default(), Vec::new());
    let mut fit = |row: Row<'_>| {
        let mut cells: Vec<C> = Vec::new();
        columns.each_clause(
            row,
            jobs,
            |ask| weighed.slots_of(ask),
            &mut buffer,
            |words, jobs| {
                tools.words.clear();
                tools.words.extend(words);
                cells.push(cell(weighed, &mut tools, |ask, slots| bounds(ask, slots, jobs)));
            },
        );
        fit_of(C::joined(cells.into_iter()), weighed, row.number)
    };
    let fits = columns.rows_of(posting).into_iter().map(&mut fit);
    fits.min_by_key(|fit| fit.merit()).unwrap_or(RowFit::NOTHING)
}

/// The same where the profile says something of some phrases of the posting.
fn touched_fit<C: Cell>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    found: &[Found],
    texts: &[String],
    replies: &mut Replies<'_>,
) -> (usize, RowFit) {
    let posting = found.first().map_or(0, |it| it.posting as usize);
    let mut next = 0u32;
    let fit = posting_fit::<C>(columns, weighed, posting, |ask, slots, jobs| {
        let first = next;
        let phrases = slots.iter().filter(|slot| weighed.is_phrase(**slot)).count();
        next += u32::try_from(phrases).unwrap_or(0);
        if !found.iter().any(|it| (first..next).contains(&it.nth)) {
            return replies.bounds(ask, slots, jobs);
        }
        replies.filled(ask, slots, jobs, |nth| {
            let nth = first + u32::try_from(nth).ok()?;
            let it = found.iter().find(|it| it.nth == nth)?;
            texts.get(it.text as usize).map(String::as_str)
        })
    });
    (posting, fit)
}

/// The fits to all postings that ask a phrase of these.
fn touched<C: Cell>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    uses: &Uses,
    replies: &mut [Replies<'_>],
) -> Vec<(usize, RowFit)> {
    let postings: Vec<&[Found]> = uses.found.chunk_by(|a, b| a.posting == b.posting).collect();
    let of_threads = parts(postings.len(), replies.len());
    let each: Vec<Vec<(usize, RowFit)>> = replies
        .par_iter_mut()
        .zip(of_threads)
        .map(|(replies, part)| {
            let part = postings.get(part).unwrap_or_default().iter();
            part.map(|found| touched_fit::<C>(columns, weighed, found, &uses.texts, replies)).collect()
        })
        .collect();
    each.into_iter().flatten().collect()
}
