//! A segment's plan made ready for searching with one policy, for any number of profiles.

use crate::ask::{Ask, read_asks, read_list};
use crate::cell::{Narrow, Totals};
use crate::clause::{Weight, is_preferred};
use crate::columns::{Bucket, Columns, Row};
use crate::kinds::Kinds;
use rayon::prelude::*;
use rolefit_rules::requirement::Strength;
use rolefit_scoring::judge::Slot;
use rolefit_scoring::outcome::{Answer, Part};
use rolefit_scoring::weight::Weights;
use rustc_hash::FxHashMap;
use std::cmp::{Ordering, Reverse};

/// Rows that one task weighs.
const TASK: usize = 1 << 14;

/// What a plan's numbers stand for, and what a policy makes of it.
#[derive(Debug)]
pub struct Weighed {
    /// Templates of questions.
    pub asks: Vec<Ask>,
    /// What stands in their slots.
    pub slots: Vec<Slot>,
    /// Lists of occupations.
    pub jobs: Vec<Vec<String>>,
    /// Is a slot one for a phrase?
    is_phrase: Vec<bool>,
    /// Of each ask.
    parts: Vec<Weight>,
    weights: Weights,
    /// What all weights are multiples of.
    measure: u32,
    /// What each row weighs, in units of the measure.
    totals: Totals,
}

/// See [`Weighed::ranked`].
pub type Ranked = (u64, Reverse<u64>, String);

impl Weighed {
    /// Weighs a plan.
    pub fn new(columns: &Columns<'_>, weights: &Weights) -> Weighed {
        let asks = read_asks(&columns.asks);
        let slots: Vec<Slot> = read_list(&columns.slots);
        let parts: Vec<Weight> =
            asks.iter().map(|ask| Weight { part: ask.part(), weight: ask.weight(weights) }).collect();
        let mut weighed = Weighed {
            is_phrase: slots.iter().map(Slot::is_phrase).collect(),
            measure: measure_of(&parts, weights),
            parts,
            asks,
            slots,
            jobs: read_list(&columns.jobs),
            weights: weights.clone(),
            totals: Totals::Small(Vec::new()),
        };
        weighed.weigh(columns);
        weighed
    }

    fn weigh(&mut self, columns: &Columns<'_>) {
        // Few kinds stand together in ever so many clauses.
        let mut met: FxHashMap<u16, u32> = FxHashMap::default();
        let mut weight = |kinds: u16| {
            *met.entry(kinds).or_insert_with(|| self.in_measures(Kinds(kinds).weight(&self.weights)))
        };
        let shared: Vec<u32> = columns.shared_kinds.iter().map(|kinds| weight(*kinds)).collect();
        let sets: Vec<Vec<u16>> = read_list(&columns.kind_sets);
        let own: Vec<u64> =
            sets.iter().map(|set| set.iter().map(|it| u64::from(weight(*it))).sum()).collect();
        let total = |row: Row<'_>| {
            let own = columns.own_kinds.get(row.number).and_then(|set| own.get(*set as usize));
            let shared = row.shared.iter().filter_map(|clause| shared.get(*clause as usize));
            shared.fold(own.copied().unwrap_or(0), |total, weight| total + u64::from(*weight))
        };
        let small = of_all(columns, |row| Narrow::total(total(row)));
        self.totals = match small {
            Some(small) => Totals::Small(small),
            None => Totals::Great(of_all(columns, |row| Some(total(row))).unwrap_or_default()),
        };
    }

    /// A weight in units of the measure.
    fn in_measures(&self, weight: u32) -> u32 {
        weight / self.measure
    }

    /// What a clause weighs whose answer this is, in units of the measure.
    pub(crate) fn weight(&self, words: &[u32], answer: &Answer) -> u32 {
        if answer.part != Part::Scored {
            return 0;
        }
        let strength = if is_preferred(words) { Strength::Preferred } else { Strength::Required };
        self.in_measures(self.weights.of(strength, answer.weight))
    }

    /// How many slots an ask has.
    #[inline]
    pub(crate) fn slots_of(&self, ask: u32) -> usize {
        self.asks.get(ask as usize).map_or(0, |ask| ask.slots as usize)
    }

    /// What an ask is to verdict and score.
    #[inline]
    pub(crate) fn part_of(&self, ask: u32) -> Weight {
        self.parts.get(ask as usize).copied().unwrap_or(Weight { part: Part::Statement, weight: 0 })
    }

    /// Which of two postings with these merits stands first in the order of results: the one with less; else the one that asks more; else
    /// the one with the lesser id.
    pub(crate) fn order(&self, columns: &Columns<'_>, one: (usize, u64), other: (usize, u64)) -> Ordering {
        let asked = |posting| Reverse(self.asked(columns, posting));
        let ((a, merit), (b, of_other)) = (one, other);
        merit
            .cmp(&of_other)
            .then_with(|| asked(a).cmp(&asked(b)))
            .then_with(|| columns.id(a).cmp(columns.id(b)))
    }

    /// A posting's place in that order, beside postings of other plans.
    pub fn ranked(&self, columns: &Columns<'_>, posting: usize, merit: u64) -> Ranked {
        (merit, Reverse(self.asked(columns, posting)), columns.id(posting).to_owned())
    }

    /// How much a posting asks, as `rolefit_scoring::plan::PlannedPosting::asked` has it.
    fn asked(&self, columns: &Columns<'_>, posting: usize) -> u64 {
        let most = if posting < columns.bucketed() {
            self.totals.of(posting)
        } else {
            let rows = columns.rows_of(posting).into_iter();
            rows.map(|row| self.totals.of(row.number)).max().unwrap_or(0)
        };
        most * u64::from(self.measure)
    }

    /// Is a slot one for a phrase?
    pub(crate) fn is_phrase(&self, slot: u32) -> bool {
        self.is_phrase.get(slot as usize).copied().unwrap_or(false)
    }

    /// Do [`crate::cell::Narrow`] cells hold all sums?
    pub fn is_narrow(&self) -> bool {
        matches!(self.totals, Totals::Small(_))
    }

    /// Reads what every row weighs, and does nothing with it: see [`crate::judged::Judged::read`].
    pub fn read(&self) -> u64 {
        match &self.totals {
            Totals::Small(totals) => totals.iter().fold(0, |sum, total| sum + u64::from(*total)),
            Totals::Great(totals) => totals.iter().fold(0, |sum, total| sum.wrapping_add(*total)),
        }
    }

    /// What rows weigh.
    #[inline]
    pub(crate) fn totals(&self) -> &Totals {
        &self.totals
    }
}

/// What is told of each row, in the order of the rows; nothing where there is none to tell of one.
fn of_all<T: Send>(columns: &Columns<'_>, tell: impl Fn(Row<'_>) -> Option<T> + Sync) -> Option<Vec<T>> {
    let of_bucket = |bucket: Bucket<'_>| -> Option<Vec<T>> {
        bucket.postings.clone().map(|posting| tell(bucket.row(posting))).collect()
    };
    let mut pieces: Vec<Vec<T>> =
        columns.pieces(TASK).into_par_iter().map(of_bucket).collect::<Option<_>>()?;
    pieces.push(columns.graded().flat_map(|(_, rows)| rows).map(tell).collect::<Option<_>>()?);
    let mut all = Vec::with_capacity(pieces.iter().map(Vec::len).sum());
    pieces.into_iter().for_each(|piece| all.extend(piece));
    Some(all)
}

/// Kept from one clause to the next.
#[derive(Debug, Default)]
pub(crate) struct Tools {
    pub words: Vec<u32>,
    pub stack: Vec<Answer>,
}

/// The greatest common measure of what clauses can weigh: that of their heaviest parts, at either strength.
fn measure_of(parts: &[Weight], weights: &Weights) -> u32 {
    let scored = parts.iter().filter(|it| it.part == Part::Scored);
    let each = scored.flat_map(|it| {
        [Strength::Required, Strength::Preferred].map(|strength| weights.of(strength, it.weight))
    });
    each.filter(|weight| *weight > 0).reduce(common).unwrap_or(1)
}

/// The greatest common measure.
fn common(a: u32, b: u32) -> u32 {
    let (mut a, mut b) = (a, b);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}
