//! The plan of a segment as columns of integers, in memory or mapped from a file: what a search reads, in the order in which
//! it reads it.
//!
//! A *clause* is a formula with its strength. Clauses are numbered by how many postings have them, so that those which are
//! read most lie together, and those of one posting in the order of the rows. A *row* is a list of clauses: what counts for one posting, or for one of its grades. Postings stand in
//! the order of their rows' lengths, so that rows of one length need no list of where they begin; postings with grades, and
//! the few with more than [`LONGEST`] clauses, follow.

use crate::listing::{Code, Day, Listing, YearlyPay};
use crate::question;
use rolefit_rules::posting::Workplace;
use rolefit_scoring::lower::Question;
use std::borrow::Cow;
use std::ops::Range;

/// Most clauses of a row that stands among those of its length.
pub const LONGEST: usize = 24;

/// Questions that are stored and read together.
pub const CHUNK: usize = 1024;

/// All columns. Everything is an index into something else, or a number; the meaning of each is told once, here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns<'a> {
    /// The distinct questions, [`CHUNK`] after chunk, as [`crate::question`] writes them.
    pub questions: Cow<'a, [u8]>,
    /// Where in `questions` each [`CHUNK`] of them ends.
    pub chunk_ends: Cow<'a, [u32]>,
    /// The distinct formulas, one after the other, as [`crate::formula`] writes them.
    pub words: Cow<'a, [u32]>,
    /// Where in `words` each formula ends.
    pub formula_ends: Cow<'a, [u32]>,
    /// Each distinct clause: its formula, shifted left by one, and 1 where it is preferred.
    pub clauses: Cow<'a, [u32]>,
    /// How many postings have a row of 0, 1, … [`LONGEST`] clauses and no grades.
    pub lengths: Cow<'a, [u32]>,
    /// Clauses, row after row.
    pub rows: Cow<'a, [u32]>,
    /// For postings with grades or with more clauses: where in `rows` each row ends.
    pub row_ends: Cow<'a, [u32]>,
    /// For the same postings: how many of `row_ends` they and those before them have.
    pub graded_ends: Cow<'a, [u32]>,
    /// Where in `ids` each posting's id ends.
    pub id_ends: Cow<'a, [u32]>,
    /// The postings' ids.
    pub ids: Cow<'a, [u8]>,
    /// Where each posting's record is: its block, shifted left by eight, and its line in it.
    pub places: Cow<'a, [u32]>,
    /// The beginning of a hash of each posting's text: equal texts have equal ones.
    pub texts: Cow<'a, [u64]>,
    /// Of each posting: 1, 2, 3 for remote, hybrid, onsite, and 4 more where it is closed.
    pub kinds: Cow<'a, [u8]>,
    /// The day it was posted; 0: silent.
    pub posted: Cow<'a, [u16]>,
    /// The last day to apply; 0: silent.
    pub through: Cow<'a, [u16]>,
    /// Its employer's place in `company_ends`, from 1; 0: silent.
    pub employers: Cow<'a, [u32]>,
    /// Where in `companies` each name ends.
    pub company_ends: Cow<'a, [u32]>,
    /// Names of employers.
    pub companies: Cow<'a, [u8]>,
    /// Where in `pay` each posting's figures end.
    pub pay_ends: Cow<'a, [u32]>,
    /// A currency's code, and the most that is paid in it by the year.
    pub pay: Cow<'a, [[u32; 2]]>,
    /// Where in the file of records each block ends.
    pub block_ends: Cow<'a, [u64]>,
}

impl Columns<'_> {
    /// How many postings there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The id of a posting.
    pub fn id(&self, posting: usize) -> &str {
        text(&self.ids, &self.id_ends, posting)
    }

    /// The words of a formula.
    pub fn formula(&self, formula: usize) -> &[u32] {
        part(&self.words, &self.formula_ends, formula)
    }

    /// The distinct questions, in the order of their numbers.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        (0..self.chunk_ends.len()).flat_map(|chunk| self.chunk(chunk))
    }

    /// The questions of a chunk.
    pub fn chunk(&self, chunk: usize) -> Vec<Question> {
        question::read_chunk(part(&self.questions, &self.chunk_ends, chunk))
    }

    /// Postings without grades, whose rows stand by their length: for each length the postings, and their rows one after the
    /// other.
    pub fn buckets(&self) -> impl Iterator<Item = (usize, Range<usize>, &[u32])> {
        let (mut posting, mut clause) = (0, 0);
        (0..).zip(self.lengths.iter()).map(move |(length, count)| {
            let count = *count as usize;
            let postings = posting..posting + count;
            let rows = self.rows.get(clause..clause + count * length).unwrap_or_default();
            (posting, clause) = (postings.end, clause + rows.len());
            (length, postings, rows)
        })
    }

    /// The other postings, each with its rows.
    pub fn graded(&self) -> impl Iterator<Item = (usize, impl Iterator<Item = &[u32]>)> {
        let first = self.len().saturating_sub(self.graded_ends.len());
        (0..self.graded_ends.len()).map(move |at| (first + at, self.graded_rows(at)))
    }

    fn graded_rows(&self, at: usize) -> impl Iterator<Item = &[u32]> {
        let bucketed = (0..).zip(self.lengths.iter()).map(|(length, count)| length * *count as usize).sum();
        range(&self.graded_ends, at).map(move |row| {
            let from = if row == 0 { bucketed } else { end(&self.row_ends, row - 1) };
            self.rows.get(from..end(&self.row_ends, row)).unwrap_or_default()
        })
    }

    /// The rows of any posting.
    pub fn rows_of(&self, posting: usize) -> Vec<&[u32]> {
        for (length, postings, rows) in self.buckets() {
            if postings.contains(&posting) {
                let at = (posting - postings.start) * length;
                return vec![rows.get(at..at + length).unwrap_or_default()];
            }
        }
        let first = self.len().saturating_sub(self.graded_ends.len());
        posting.checked_sub(first).map_or_else(Vec::new, |at| self.graded_rows(at).collect())
    }

    /// The facts of a posting.
    pub fn listing(&self, posting: usize) -> Listing {
        let day = |days: &[u16]| days.get(posting).copied().filter(|day| *day > 0).map(Day);
        let kind = self.kinds.get(posting).copied().unwrap_or(0);
        let employer = self.employers.get(posting).copied().unwrap_or(0) as usize;
        Listing {
            workplace: match kind & 3 {
                1 => Some(Workplace::Remote),
                2 => Some(Workplace::Hybrid),
                3 => Some(Workplace::Onsite),
                _ => None,
            },
            company: employer
                .checked_sub(1)
                .map(|at| text(&self.companies, &self.company_ends, at).to_owned()),
            pay: part(&self.pay, &self.pay_ends, posting)
                .iter()
                .map(|[currency, most]| YearlyPay { currency: Code::from_bits(*currency), most: *most })
                .collect(),
            posted: day(&self.posted),
            through: day(&self.through),
            closed: kind & 4 != 0,
        }
    }

    /// The block of a posting's record, and its line in it.
    pub fn place(&self, posting: usize) -> (usize, usize) {
        let place = self.places.get(posting).copied().unwrap_or(0);
        ((place >> 8) as usize, (place & 0xff) as usize)
    }
}

fn end(ends: &[u32], at: usize) -> usize {
    ends.get(at).copied().unwrap_or(0) as usize
}

fn range(ends: &[u32], at: usize) -> Range<usize> {
    let from = at.checked_sub(1).map_or(0, |before| end(ends, before));
    from..end(ends, at).max(from)
}

fn part<'a, T>(of: &'a [T], ends: &[u32], at: usize) -> &'a [T] {
    of.get(range(ends, at)).unwrap_or_default()
}

fn text<'a>(of: &'a [u8], ends: &[u32], at: usize) -> &'a str {
    std::str::from_utf8(part(of, ends, at)).unwrap_or_default()
}
