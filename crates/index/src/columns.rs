//! The plan of a segment as columns of integers, in memory or mapped from a file: what a search reads, in the order in which
//! it reads it.
//!
//! A *clause* is a formula with its strength: see [`crate::clause`]. Its questions stand without their names; a name that the lexicon
//! knows is a number of a *slot*, and a phrase that it does not know is told apart from others in [`crate::phrases`] only. A *row* is
//! what counts for one posting, or for one of its grades. Clauses that several rows have are *shared* and stand in a list; a row has the
//! numbers of those, and all others are its *own* and stand where the row does. Postings stand in
//! the order of their rows' lengths, so that rows of one length need no list of where they begin, and of one length in that of their
//! rarest clauses; postings with grades, and the few with more than [`LONGEST`] shared clauses, follow.

use crate::ask::{read_asks, read_list};
use crate::clause;
use crate::listing::{Code, Day, Listing, YearlyPay};
use crate::varint::Numbers;
use rolefit_rules::posting::Workplace;
use rolefit_scoring::judge::Slot;
use std::borrow::Cow;
use std::ops::Range;

/// Most shared clauses of a row that stands among those of its length.
pub const LONGEST: usize = 24;

/// All columns. Everything is an index into something else, or a number; the meaning of each is told once, here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns<'a> {
    /// Templates of questions, as [`crate::ask`] writes them.
    pub asks: Cow<'a, [u8]>,
    /// What can stand in their slots: a list of `rolefit_scoring::judge::Slot`.
    pub slots: Cow<'a, [u8]>,
    /// Lists of occupations; the first one is empty.
    pub jobs: Cow<'a, [u8]>,
    /// The shared clauses, one after the other, the most used ones in front.
    pub shared: Cow<'a, [u8]>,
    /// Where in `shared` each of them ends.
    pub shared_ends: Cow<'a, [u32]>,
    /// Of each, the list of occupations that it asks about; 0 where it asks about none.
    pub shared_jobs: Cow<'a, [u32]>,
    /// Of each, its [kinds](crate::kinds::Kinds).
    pub shared_kinds: Cow<'a, [u16]>,
    /// Of each, how many slots for phrases it has.
    pub shared_phrases: Cow<'a, [u16]>,
    /// How many postings have one row with 0, 1, … [`LONGEST`] shared clauses.
    pub lengths: Cow<'a, [u32]>,
    /// Shared clauses, row after row.
    pub rows: Cow<'a, [u32]>,
    /// For the other postings: where in `rows` each row ends.
    pub row_ends: Cow<'a, [u32]>,
    /// For the same postings: how many of `row_ends` they and those before them have.
    pub graded_ends: Cow<'a, [u32]>,
    /// Own clauses, row after row.
    pub own: Cow<'a, [u8]>,
    /// Where in `own` each row's clauses end.
    pub own_ends: Cow<'a, [u32]>,
    /// The place in `kind_sets` of the kinds of each row's own clauses.
    pub own_kinds: Cow<'a, [u32]>,
    /// Lists of the kinds of clauses, ascending; the first one is empty.
    pub kind_sets: Cow<'a, [u8]>,
    /// Each posting's list of occupations.
    pub posting_jobs: Cow<'a, [u32]>,
    /// Blocks of phrases.
    pub phrases: Cow<'a, [u8]>,
    /// Where in `phrases` each block ends.
    pub phrase_ends: Cow<'a, [u32]>,
    /// Buckets of keys of phrases.
    pub keys: Cow<'a, [u8]>,
    /// Where in `keys` each bucket ends.
    pub key_ends: Cow<'a, [u32]>,
    /// Where in `ids` each posting's id ends.
    pub id_ends: Cow<'a, [u32]>,
    /// The postings' ids.
    pub ids: Cow<'a, [u8]>,
    /// Where each posting's record is: its block, shifted left by eight, and its line in it.
    pub places: Cow<'a, [u32]>,
    /// A hash of each posting's text: equal texts have equal ones.
    pub texts: Cow<'a, [u32]>,
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
    /// The place of its countries in `country_ends`, from 1; 0: silent.
    pub countries: Cow<'a, [u16]>,
    /// Where in `country_codes` each list ends.
    pub country_ends: Cow<'a, [u32]>,
    /// Codes of countries.
    pub country_codes: Cow<'a, [u32]>,
    /// Where in `pay` each posting's figures end.
    pub pay_ends: Cow<'a, [u32]>,
    /// A currency's code, and the most that is paid in it by the year.
    pub pay: Cow<'a, [[u32; 2]]>,
    /// Where in the file of records each block ends.
    pub block_ends: Cow<'a, [u64]>,
}

/// What counts for one posting, or for one of its grades.
#[derive(Clone, Copy, Debug)]
pub struct Row<'c> {
    /// The number by which its own clauses are found.
    pub number: usize,
    /// Its shared clauses.
    pub shared: &'c [u32],
}

/// Postings with one row each, all of one length.
#[derive(Clone, Debug)]
pub struct Bucket<'c> {
    /// Shared clauses of a row.
    pub length: usize,
    /// Numbers of the postings, and of their rows.
    pub postings: Range<usize>,
    /// Shared clauses, row after row.
    pub rows: &'c [u32],
}

impl<'c> Bucket<'c> {
    /// The row of a posting that is in it.
    pub fn row(&self, posting: usize) -> Row<'c> {
        let at = posting.saturating_sub(self.postings.start) * self.length;
        Row { number: posting, shared: self.rows.get(at..at + self.length).unwrap_or_default() }
    }

    fn split(self, most: usize) -> impl Iterator<Item = Bucket<'c>> {
        let Bucket { length, postings, rows } = self;
        let first = postings.start;
        postings.clone().step_by(most.max(1)).map(move |from| {
            let until = (from + most).min(postings.end);
            let part = (from - first) * length..(until - first) * length;
            Bucket { length, postings: from..until, rows: rows.get(part).unwrap_or_default() }
        })
    }
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

    /// How many templates of questions there are.
    pub fn templates(&self) -> usize {
        read_asks(&self.asks).len()
    }

    /// How many names stand in them.
    pub fn names(&self) -> usize {
        read_list::<Slot>(&self.slots).len()
    }

    /// A shared clause.
    pub fn shared_clause(&self, clause: usize) -> Numbers<'_> {
        Numbers(part(&self.shared, &self.shared_ends, clause))
    }

    /// The own clauses of a row.
    #[inline]
    pub fn own_clauses(&self, row: usize) -> Numbers<'_> {
        Numbers(part(&self.own, &self.own_ends, row))
    }

    /// A block of phrases.
    pub(crate) fn phrase_block(&self, block: usize) -> &[u8] {
        part(&self.phrases, &self.phrase_ends, block)
    }

    /// A bucket of keys.
    pub(crate) fn key_bucket(&self, bucket: usize) -> &[u8] {
        part(&self.keys, &self.key_ends, bucket)
    }

    /// How many postings have one row among those of its length. Rows are numbered as postings are, so that of these each row has its
    /// posting's number.
    pub fn bucketed(&self) -> usize {
        self.len().saturating_sub(self.graded_ends.len())
    }

    /// Postings of one row that stand by its length: a bucket for each length.
    pub fn buckets(&self) -> impl Iterator<Item = Bucket<'_>> {
        let (mut posting, mut clause) = (0, 0);
        (0..).zip(self.lengths.iter()).map(move |(length, count)| {
            let count = *count as usize;
            let postings = posting..posting + count;
            let rows = self.rows.get(clause..clause + count * length).unwrap_or_default();
            (posting, clause) = (postings.end, clause + rows.len());
            Bucket { length, postings, rows }
        })
    }

    /// The same in pieces of at most so many postings.
    pub fn pieces(&self, most: usize) -> Vec<Bucket<'_>> {
        self.buckets().flat_map(|bucket| bucket.split(most)).collect()
    }

    /// The other postings, each with its rows.
    pub fn graded(&self) -> impl Iterator<Item = (usize, impl Iterator<Item = Row<'_>>)> {
        let first = self.bucketed();
        (0..self.graded_ends.len()).map(move |at| (first + at, self.graded_rows(at)))
    }

    fn graded_rows(&self, at: usize) -> impl Iterator<Item = Row<'_>> {
        let bucketed = (0..).zip(self.lengths.iter()).map(|(length, count)| length * *count as usize).sum();
        let first = self.bucketed();
        range(&self.graded_ends, at).map(move |row| {
            let from = if row == 0 { bucketed } else { number_at(&self.row_ends, row - 1) };
            let shared = self.rows.get(from..number_at(&self.row_ends, row)).unwrap_or_default();
            Row { number: first + row, shared }
        })
    }

    /// The rows of any posting.
    pub fn rows_of(&self, posting: usize) -> Vec<Row<'_>> {
        if let Some(bucket) = self.buckets().find(|bucket| bucket.postings.contains(&posting)) {
            return vec![bucket.row(posting)];
        }
        posting.checked_sub(self.bucketed()).map_or_else(Vec::new, |at| self.graded_rows(at).collect())
    }

    /// A posting's list of occupations.
    pub fn jobs_of(&self, posting: usize) -> usize {
        number_at(&self.posting_jobs, posting)
    }

    /// The list of occupations that a shared clause asks about.
    pub(crate) fn jobs_of_shared(&self, clause: usize) -> usize {
        number_at(&self.shared_jobs, clause)
    }

    /// How many slots for phrases a shared clause has.
    pub(crate) fn phrases_of_shared(&self, clause: usize) -> u32 {
        self.shared_phrases.get(clause).copied().map_or(0, u32::from)
    }

    /// Has a row clauses of its own?
    pub(crate) fn has_own(&self, row: usize) -> bool {
        !range(&self.own_ends, row).is_empty()
    }

    /// The clauses of a row as words, shared ones first, each with the list of occupations that is asked about. `slots` tells how many
    /// slots an ask has.
    pub fn each_clause(
        &self,
        row: Row<'_>,
        jobs: usize,
        slots: impl Fn(u32) -> usize,
        words: &mut Vec<u32>,
        mut see: impl FnMut(&[u32], usize),
    ) {
        for clause in row.shared {
            if clause::decode(&mut self.shared_clause(*clause as usize), &slots, words) {
                see(words, self.jobs_of_shared(*clause as usize));
            }
        }
        let mut own = self.own_clauses(row.number);
        while clause::decode(&mut own, &slots, words) {
            see(words, jobs);
        }
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
            countries: self
                .countries
                .get(posting)
                .and_then(|at| usize::from(*at).checked_sub(1))
                .map(|at| part(&self.country_codes, &self.country_ends, at))
                .unwrap_or_default()
                .iter()
                .map(|code| Code::from_bits(*code))
                .collect(),
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

fn number_at(numbers: &[u32], place: usize) -> usize {
    numbers.get(place).copied().unwrap_or(0) as usize
}

pub(crate) fn range(ends: &[u32], place: usize) -> Range<usize> {
    let from = place.checked_sub(1).map_or(0, |before| number_at(ends, before));
    from..number_at(ends, place).max(from)
}

fn part<'a, T>(of: &'a [T], ends: &[u32], at: usize) -> &'a [T] {
    of.get(range(ends, at)).unwrap_or_default()
}

fn text<'a>(of: &'a [u8], ends: &[u32], at: usize) -> &'a str {
    std::str::from_utf8(part(of, ends, at)).unwrap_or_default()
}

/// Notes where something ends.
pub(crate) fn push_end(ends: &mut Cow<'static, [u32]>, end: usize) {
    ends.to_mut().push(u32::try_from(end).unwrap_or(u32::MAX));
}
