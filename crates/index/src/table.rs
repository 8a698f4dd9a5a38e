//! One profile's answers to all that a segment asks: each question judged once, each formula evaluated once, each clause
//! reduced to one number that rows add up.

use crate::columns::Columns;
use crate::formula::{Weighing, answer};
use rayon::prelude::*;
use rolefit_rules::requirement::Strength;
use rolefit_scoring::credit::ONE;
use rolefit_scoring::evaluate::Judge;
use rolefit_scoring::lower::{Question, QuestionId};
use rolefit_scoring::outcome::{Answer, Bounds, Outcome, Part, Sign, Verdict};
use rolefit_scoring::weight::Weights;

/// Is there a required clause that weighs something?
const READ: u8 = 1;
/// Is a required one unmet?
const UNMET: u8 = 2;
/// And not near?
const FAR: u8 = 4;
/// Does a required one hold the verdict up?
const HELD: u8 = 8;
/// Is there a required one of which nothing is shown?
const NO_SIGN: u8 = 16;
/// How many flags there are.
const FLAGS: u32 = 5;

/// What a policy makes of a segment, for every profile the same.
#[derive(Debug)]
pub struct Weighed {
    weighing: Weighing,
    /// For each clause, what it weighs, in units of the greatest common measure of all weights.
    weights: Vec<u32>,
    /// The most that a row weighs.
    heaviest: u64,
}

impl Weighed {
    /// Weighs a segment's clauses.
    pub fn new(columns: &Columns<'_>, weights: &Weights) -> Weighed {
        let weighing = Weighing::from(weights);
        let mut stack = Vec::new();
        let of_clause = |clause: &u32, stack: &mut Vec<Answer>| {
            let open = |_| Bounds::OPEN;
            let answer = answer(columns.formula((clause >> 1) as usize), open, &weighing, stack);
            let strength = if clause & 1 == 1 { Strength::Preferred } else { Strength::Required };
            if answer.part == Part::Scored { weights.of(strength, answer.weight) } else { 0 }
        };
        let mut each: Vec<u32> = columns.clauses.iter().map(|clause| of_clause(clause, &mut stack)).collect();
        let measure = each.iter().copied().filter(|weight| *weight > 0).reduce(measure).unwrap_or(1);
        each.iter_mut().for_each(|weight| *weight /= measure);
        let weigh = |row: &[u32]| total(row, &each);
        let bucketed = columns.buckets().filter(|(length, ..)| *length > 0);
        let heaviest = bucketed
            .flat_map(|(length, _, rows)| rows.chunks(length))
            .map(weigh)
            .chain(columns.graded().flat_map(|(_, rows)| rows.map(weigh).collect::<Vec<_>>()))
            .max()
            .unwrap_or(0);
        Weighed { weighing, weights: each, heaviest }
    }

    /// What a clause weighs.
    pub(crate) fn weight(&self, clause: u32) -> u32 {
        self.weights.get(clause as usize).copied().unwrap_or(0)
    }

    /// What a row weighs.
    pub(crate) fn total(&self, row: &[u32]) -> u64 {
        total(row, &self.weights)
    }

    /// Do all sums fit into [`Narrow`] cells?
    pub fn is_narrow(&self) -> bool {
        self.heaviest * u64::from(ONE) <= Narrow::MOST
    }
}

fn total(row: &[u32], weights: &[u32]) -> u64 {
    row.iter().map(|clause| u64::from(weights.get(*clause as usize).copied().unwrap_or(0))).sum()
}

/// The greatest common measure.
fn measure(a: u32, b: u32) -> u32 {
    let (mut a, mut b) = (a, b);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// A profile's bounds for every question of a segment. Questions are read a chunk at a time, so that never all of them are in
/// memory.
pub fn bounds<J: Judge + ?Sized>(columns: &Columns<'_>, judge: &J) -> Vec<Bounds> {
    (0..columns.chunk_ends.len())
        .into_par_iter()
        .flat_map_iter(|chunk| {
            columns.chunk(chunk).into_iter().map(|question| match question {
                Question::Open(_) | Question::Reading(_) => Bounds::OPEN,
                asked => judge.bounds(&asked),
            })
        })
        .collect()
}

/// A clause's part in a row's sums and verdict.
pub trait Cell: Copy + Send + Sync {
    /// Of a clause that counts for nothing.
    const NOTHING: Self;

    /// Of a clause with a weight, an answer and flags.
    fn new(weight: u32, answer: &Answer, flags: u8) -> Self;

    /// Adds credits, joins flags.
    #[must_use]
    fn and(self, other: Self) -> Self;

    /// Σ weight × credit at the floor and at the ceiling.
    fn sums(self) -> (u64, u64);

    /// Flags.
    fn flags(self) -> u8;
}

/// Two sums of 29 bits, and flags above them: half a cache line holds four.
#[derive(Clone, Copy, Debug)]
pub struct Narrow(u64);

impl Narrow {
    const BITS: u32 = (u64::BITS - FLAGS) / 2;
    /// The greatest sum.
    const MOST: u64 = (1 << Narrow::BITS) - 1;
    /// Both sums.
    const SUMS: u64 = (1 << (2 * Narrow::BITS)) - 1;
}

impl Cell for Narrow {
    const NOTHING: Narrow = Narrow(0);

    fn new(weight: u32, answer: &Answer, flags: u8) -> Narrow {
        let credit = answer.bounds.credit();
        let of = |credit: u32| u64::from(weight) * u64::from(credit);
        Narrow(of(credit.floor) | of(credit.ceiling) << Narrow::BITS | u64::from(flags) << (2 * Narrow::BITS))
    }

    fn and(self, other: Narrow) -> Narrow {
        let sums = (self.0 & Narrow::SUMS) + (other.0 & Narrow::SUMS);
        Narrow(sums | ((self.0 | other.0) & !Narrow::SUMS))
    }

    fn sums(self) -> (u64, u64) {
        (self.0 & Narrow::MOST, self.0 >> Narrow::BITS & Narrow::MOST)
    }

    fn flags(self) -> u8 {
        (self.0 >> (2 * Narrow::BITS)) as u8
    }
}

/// For policies whose weights have no common measure to speak of.
#[derive(Clone, Copy, Debug)]
pub struct Wide {
    floor: u64,
    ceiling: u64,
    flags: u8,
}

impl Cell for Wide {
    const NOTHING: Wide = Wide { floor: 0, ceiling: 0, flags: 0 };

    fn new(weight: u32, answer: &Answer, flags: u8) -> Wide {
        let credit = answer.bounds.credit();
        let of = |credit: u32| u64::from(weight) * u64::from(credit);
        Wide { floor: of(credit.floor), ceiling: of(credit.ceiling), flags }
    }

    fn and(self, other: Wide) -> Wide {
        Wide {
            floor: self.floor.saturating_add(other.floor),
            ceiling: self.ceiling.saturating_add(other.ceiling),
            flags: self.flags | other.flags,
        }
    }

    fn sums(self) -> (u64, u64) {
        (self.floor, self.ceiling)
    }

    fn flags(self) -> u8 {
        self.flags
    }
}

/// The fit of one profile to one row, straight from its answers: for the few pairs of many that are worth it.
pub(crate) fn row_fit(
    columns: &Columns<'_>,
    weighed: &Weighed,
    row: &[u32],
    bounds: impl Fn(QuestionId) -> Bounds + Copy,
    stack: &mut Vec<Answer>,
) -> RowFit {
    let joined = row.iter().fold(Wide::NOTHING, |sum, number| {
        let clause = columns.clauses.get(*number as usize).copied().unwrap_or(0);
        let weight = weighed.weight(*number);
        let answer = answer(columns.formula((clause >> 1) as usize), bounds, &weighed.weighing, stack);
        sum.and(Wide::new(weight, &answer, if clause & 1 == 1 { 0 } else { flags(&answer, weight) }))
    });
    RowFit::new(joined, weighed.total(row))
}

/// A profile's cells, clause after clause.
pub fn cells<C: Cell>(columns: &Columns<'_>, weighed: &Weighed, bounds: &[Bounds]) -> Vec<C> {
    columns
        .clauses
        .par_iter()
        .zip(&weighed.weights)
        .with_min_len(1024)
        .map_init(Vec::new, |stack, (clause, weight)| {
            let of = |id: QuestionId| bounds.get(id.0 as usize).copied().unwrap_or(Bounds::OPEN);
            let answer = answer(columns.formula((clause >> 1) as usize), of, &weighed.weighing, stack);
            let flags = if clause & 1 == 1 { 0 } else { flags(&answer, *weight) };
            C::new(*weight, &answer, flags)
        })
        .collect()
}

/// What a required clause is to the verdict.
fn flags(answer: &Answer, weight: u32) -> u8 {
    let read = if weight > 0 { READ } else { 0 };
    let verdict = match answer.outcome() {
        Outcome::Unmet if answer.bounds.near => UNMET,
        Outcome::Unmet => UNMET | FAR,
        Outcome::Unknown if !answer.granted => HELD,
        Outcome::Unknown | Outcome::Met => 0,
    };
    let sign = if answer.part == Part::Scored && answer.bounds.sign() == Sign::None { NO_SIGN } else { 0 };
    read | verdict | sign
}

/// The fit of a profile to one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowFit {
    /// Flags of all its required clauses.
    pub(crate) flags: u8,
    /// In millionths of a point out of 100, both ends.
    pub floor: u32,
    /// See `floor`.
    pub ceiling: u32,
}

impl RowFit {
    /// Of a row's joined cells; `total` is what the row weighs.
    #[inline]
    pub(crate) fn new<C: Cell>(joined: C, total: u64) -> RowFit {
        let flags = joined.flags();
        let (floor, ceiling) = joined.sums();
        if flags & READ == 0 || total == 0 {
            return RowFit { flags, floor: 0, ceiling: 0 };
        }
        // At most 100 million.
        let points = |sum: u64| match sum.checked_mul(100) {
            Some(sum) => (sum / total) as u32,
            None => (u128::from(sum) * 100 / u128::from(total)) as u32,
        };
        RowFit { flags, floor: points(floor), ceiling: points(ceiling) }
    }

    /// The verdict.
    pub fn verdict(self) -> Verdict {
        match self.flags {
            flags if flags & READ == 0 => Verdict::Unread,
            flags if flags & FAR != 0 => Verdict::Unqualified,
            flags if flags & UNMET != 0 => Verdict::Stretch,
            flags if flags & HELD != 0 => Verdict::Possible,
            _ => Verdict::Qualified,
        }
    }

    /// Its place in the order of results: less is better. The same order as that of `rolefit_scoring::fit::Fit::merit`.
    #[inline]
    pub fn merit(self) -> u64 {
        const MOST: u64 = (1 << 27) - 1;
        let class = class(self.flags);
        class << 54 | (MOST - u64::from(self.floor)) << 27 | (MOST - u64::from(self.ceiling))
    }
}

/// Qualified; possible with a sign everywhere, and stretch; possible without; unqualified; unread.
#[inline]
pub(crate) fn class(flags: u8) -> u64 {
    let (read, held) = (flags & READ != 0, flags & HELD != 0);
    match (read, flags & FAR != 0, flags & UNMET != 0, held && flags & NO_SIGN != 0) {
        (false, ..) => 4,
        (_, true, ..) => 3,
        (_, _, true, _) => 1,
        (.., true) => 2,
        _ => u64::from(held),
    }
}
