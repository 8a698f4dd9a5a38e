//! Up to 64 profiles that are judged together, and their answers to all that a segment asks.

use crate::columns::Columns;
use crate::table::{RowFit, Weighed, row_fit};
use crate::truths::{Answers, Truths, WIDTH};
use rayon::prelude::*;
use rolefit_scoring::lower::{Question, QuestionId};
use rolefit_scoring::outcome::{Answer, Bound, Bounds, Part};

/// Fills in the bounds of a question, profile after profile.
pub trait Ask: Fn(&Question, &mut [Bounds]) + Sync {}

impl<F: Fn(&Question, &mut [Bounds]) + Sync> Ask for F {}

/// The answers of up to 64 profiles.
#[derive(Debug)]
pub struct Panel<'a> {
    columns: &'a Columns<'a>,
    weighed: &'a Weighed,
    /// How many profiles there are.
    pub len: usize,
    /// Question after question, profile after profile.
    bounds: Vec<Packed>,
    /// Clause after clause.
    clauses: Vec<ClauseTruths>,
}

/// What a clause does to the verdicts of 64 profiles. Preferred ones do nothing.
#[derive(Clone, Copy, Debug, Default)]
struct ClauseTruths {
    unmet: u64,
    far: u64,
    held: u64,
    no_sign: u64,
    /// All bits where it is required and weighs something.
    read: u64,
}

/// The classes of a row for 64 profiles, a bit each, the best first: see [`RowFit::merit`]. A profile may stand one class too
/// high where a mean of credits is rounded down to none: a bound that loses nobody.
pub type Classes = [u64; 5];

/// The verdicts on a posting of 64 profiles, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the verdicts' own names")]
pub struct Verdicts {
    pub qualified: u64,
    pub possible: u64,
    pub stretch: u64,
    pub unqualified: u64,
    pub unread: u64,
}

impl<'a> Panel<'a> {
    /// Judges every question of a segment for `len` profiles, at most 64.
    pub fn judge(columns: &'a Columns<'a>, weighed: &'a Weighed, len: usize, ask: impl Ask) -> Panel<'a> {
        let len = len.min(WIDTH);
        let each: Vec<(Vec<Answers>, Vec<Packed>)> = (0..columns.chunk_ends.len())
            .into_par_iter()
            .map(|chunk| {
                let (mut answers, mut packed) = (Vec::new(), Vec::new());
                for question in columns.chunk(chunk) {
                    let mut bounds = [Bounds::OPEN; WIDTH];
                    let bounds = bounds.get_mut(..len).unwrap_or_default();
                    if !matches!(question, Question::Open(_) | Question::Reading(_)) {
                        ask(&question, bounds);
                    }
                    answers.push(Answers::of(bounds));
                    packed.extend(bounds.iter().map(|bounds| Packed::from(bounds.ordered())));
                }
                (answers, packed)
            })
            .collect();
        let (answers, bounds): (Vec<_>, Vec<_>) = each.into_iter().unzip();
        let answers: Vec<Answers> = answers.into_iter().flatten().collect();
        let clauses = columns
            .clauses
            .par_iter()
            .enumerate()
            .with_min_len(1024)
            .map_init(Vec::new, |stack, (number, clause)| {
                let truths = Truths::of(columns.formula((clause >> 1) as usize), &answers, stack);
                if clause & 1 == 1 {
                    ClauseTruths::default()
                } else {
                    ClauseTruths::new(truths, weighed, number)
                }
            })
            .collect();
        Panel { columns, weighed, len, bounds: bounds.into_iter().flatten().collect(), clauses }
    }

    /// A bit for every profile.
    pub fn everyone(&self) -> u64 {
        if self.len == WIDTH { !0 } else { (1 << self.len) - 1 }
    }

    fn join(&self, row: &[u32]) -> ClauseTruths {
        row.iter().fold(ClauseTruths::default(), |sum, clause| {
            let it = self.clauses.get(*clause as usize).copied().unwrap_or_default();
            ClauseTruths {
                unmet: sum.unmet | it.unmet,
                far: sum.far | it.far,
                held: sum.held | it.held,
                no_sign: sum.no_sign | it.no_sign,
                read: sum.read | it.read,
            }
        })
    }

    /// The classes of a row.
    #[inline]
    pub fn classes(&self, row: &[u32]) -> Classes {
        let ClauseTruths { unmet, far, held, no_sign, read } = self.join(row);
        let all = self.everyone();
        let possible = !unmet & held & read;
        [
            !unmet & !held & read & all,
            (unmet & !far & read | possible & !no_sign) & all,
            possible & no_sign & all,
            far & read & all,
            !read & all,
        ]
    }

    /// The verdicts of a posting's only row.
    #[inline]
    pub fn verdicts(&self, row: &[u32]) -> Verdicts {
        let ClauseTruths { unmet, far, held, read, .. } = self.join(row);
        let all = self.everyone() & read;
        Verdicts {
            qualified: !unmet & !held & all,
            possible: !unmet & held & all,
            stretch: unmet & !far & all,
            unqualified: far & all,
            unread: self.everyone() & !read,
        }
    }

    /// The fit of one profile to one row.
    pub fn fit(&self, profile: usize, row: &[u32], stack: &mut Vec<Answer>) -> RowFit {
        let of = |question: QuestionId| {
            let at = question.0 as usize * self.len + profile;
            self.bounds.get(at).map_or(Bounds::OPEN, |packed| packed.bounds())
        };
        row_fit(self.columns, self.weighed, row, of, stack)
    }
}

impl ClauseTruths {
    fn new(truths: Truths, weighed: &Weighed, number: usize) -> ClauseTruths {
        let weighs = u32::try_from(number).is_ok_and(|number| weighed.weight(number) > 0);
        let Truths { floor, ceiling, near, granted, sign, part } = truths;
        ClauseTruths {
            unmet: !ceiling & !floor,
            far: !ceiling & !floor & !near,
            held: !floor & ceiling & !granted,
            no_sign: if part == Part::Scored { !sign } else { 0 },
            read: if weighs { !0 } else { 0 },
        }
    }
}

/// Bounds in 43 bits: two credits, two truths, and near.
#[derive(Clone, Copy, Debug)]
struct Packed(u64);

impl From<Bounds> for Packed {
    fn from(Bounds { floor, ceiling, near }: Bounds) -> Packed {
        let bound = |bound: Bound| u64::from(bound.credit) | u64::from(bound.yes) << 20;
        Packed(bound(floor) | bound(ceiling) << 21 | u64::from(near) << 42)
    }
}

impl Packed {
    fn bounds(self) -> Bounds {
        let bound = |bits: u64| Bound { yes: bits >> 20 & 1 == 1, credit: (bits & ((1 << 20) - 1)) as u32 };
        Bounds { floor: bound(self.0), ceiling: bound(self.0 >> 21), near: self.0 >> 42 & 1 == 1 }
    }
}
