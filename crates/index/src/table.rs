//! One profile's cells, a cell for each clause that several rows have and one for the own clauses of each row, and its fit to a
//! posting.

use crate::cell::{Cell, RowFit, flags};
use crate::clause::{answer, decode, is_preferred};
use crate::columns::{Columns, Row};
use crate::phrases::Uses;
use crate::replies::{Pool, Replies};
use crate::weighed::{Tools, Weighed};
use rolefit_scoring::outcome::Bounds;

/// Cells that one task finds.
const TASK: usize = 1 << 12;

/// Cells by clause, and by row.
#[derive(Debug)]
pub(crate) struct Table<C> {
    pub shared: Vec<C>,
    pub own: Vec<C>,
}

impl<C: Cell> Table<C> {
    pub fn new(columns: &Columns<'_>, weighed: &Weighed, pool: &Pool<'_>) -> Table<C> {
        let shared = shared_cells(columns, weighed, pool);
        let jobs = row_jobs(columns);
        let own = pool.over(columns.own_ends.len(), TASK, |replies, rows| {
            let mut tools = Tools::default();
            rows.map(|row| {
                let mut bytes = columns.own_clauses(row);
                let next = || {
                    decode(&mut bytes, |ask| weighed.slots_of(ask), &mut tools.words).then(|| {
                        let jobs = jobs(row);
                        cell(weighed, &mut tools, |ask, slots| replies.bounds(ask, slots, jobs))
                    })
                };
                C::joined(std::iter::from_fn(next))
            })
            .collect()
        });
        Table { shared, own }
    }

    /// The fit to a row.
    #[inline]
    pub fn fit(&self, weighed: &Weighed, row: Row<'_>) -> RowFit {
        let own = self.own.get(row.number).copied().unwrap_or(C::NOTHING);
        fit(join(own, &self.shared, row.shared), weighed, row.number)
    }
}

/// The cells of all shared clauses.
pub(crate) fn shared_cells<C: Cell>(columns: &Columns<'_>, weighed: &Weighed, pool: &Pool<'_>) -> Vec<C> {
    pool.over(columns.shared_ends.len(), TASK, |replies, clauses| {
        let mut tools = Tools::default();
        clauses
            .map(|clause| {
                let jobs = columns.jobs_of_shared(clause);
                let mut bytes = columns.shared_clause(clause);
                decode(&mut bytes, |ask| weighed.slots_of(ask), &mut tools.words);
                cell(weighed, &mut tools, |ask, slots| replies.bounds(ask, slots, jobs))
            })
            .collect()
    })
}

/// The cell of a row's own clauses, joined with those of its shared ones.
#[inline]
pub(crate) fn join<C: Cell>(own: C, cells: &[C], shared: &[u32]) -> C {
    let cell = |clause: &u32| cells.get(*clause as usize).copied().unwrap_or(C::NOTHING);
    C::joined(std::iter::once(own).chain(shared.iter().map(cell)))
}

/// The fit to a row whose cells were joined.
#[inline]
pub(crate) fn fit<C: Cell>(joined: C, weighed: &Weighed, row: usize) -> RowFit {
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

/// The fit to the best of one posting's rows, the first of equals, with what the profile says of its phrases: `uses`.
pub(crate) fn posting_fit<C: Cell>(
    columns: &Columns<'_>,
    weighed: &Weighed,
    shared: &[C],
    posting: usize,
    uses: &Uses,
    replies: &mut Replies<'_>,
) -> RowFit {
    let found = uses.of(posting);
    // How many phrases of the posting the clauses before have.
    let mut before = 0u32;
    let mut reply = |ask: u32, slots: &[u32], jobs: usize, before: &mut u32| {
        let phrases = slots.iter().filter(|slot| weighed.is_phrase(**slot)).count();
        let these = *before..*before + u32::try_from(phrases).unwrap_or(0);
        *before = these.end;
        if !found.iter().any(|it| these.contains(&it.nth)) {
            return replies.bounds(ask, slots, jobs);
        }
        replies.filled(ask, slots, jobs, |nth| {
            let nth = these.start + u32::try_from(nth).ok()?;
            let it = found.iter().find(|it| it.nth == nth)?;
            uses.texts.get(it.text as usize).map(String::as_str)
        })
    };
    let (jobs, mut tools, mut cells) = (columns.jobs_of(posting), Tools::default(), Vec::new());
    let slots = |ask: u32| weighed.slots_of(ask);
    let mut of_row = |row: Row<'_>| {
        cells.clear();
        for clause in row.shared.iter().map(|clause| *clause as usize) {
            let after = before + columns.phrases_of_shared(clause);
            if !found.iter().any(|it| (before..after).contains(&it.nth)) {
                before = after;
                cells.push(shared.get(clause).copied().unwrap_or(C::NOTHING));
                continue;
            }
            let jobs = columns.jobs_of_shared(clause);
            decode(&mut columns.shared_clause(clause), slots, &mut tools.words);
            cells.push(cell(weighed, &mut tools, |ask, slots| reply(ask, slots, jobs, &mut before)));
        }
        let mut own = columns.own_clauses(row.number);
        while decode(&mut own, slots, &mut tools.words) {
            cells.push(cell(weighed, &mut tools, |ask, slots| reply(ask, slots, jobs, &mut before)));
        }
        fit(C::joined(cells.iter().copied()), weighed, row.number)
    };
    let fits = columns.rows_of(posting).into_iter().map(&mut of_row);
    fits.min_by_key(|fit| fit.merit()).unwrap_or(RowFit::NOTHING)
}
