//! Truths of 64 profiles at a time, a bit each: what verdicts need of an [`Answer`](rolefit_scoring::outcome::Answer), and no
//! credit.
//!
//! Truth is a minimum or a maximum at each end, so that it goes through "and" and "or" of whole words. The rules are those of
//! `Answer::all`, `at_least` and `readings`, line for line; tests hold them side by side.

use crate::formula::{Step, Steps};
use rolefit_scoring::outcome::{Bounds, Part};

/// Profiles of a word.
pub const WIDTH: usize = 64;

/// What holds for which of 64 profiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truths {
    /// Satisfied by what is proven.
    pub floor: u64,
    /// Satisfied by what is plausible.
    pub ceiling: u64,
    /// Near at the ceiling.
    pub near: u64,
    /// Satisfied at the floor once every condition that nobody has answered is granted.
    pub granted: u64,
    /// Is anything of it shown? A profile with a sign has its bit; one without may have it, where a mean is rounded down to none.
    pub sign: u64,
    /// What it is to the verdict.
    pub part: Part,
}

/// The answers of 64 profiles to a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    floor: u64,
    ceiling: u64,
    near: u64,
    sign: u64,
}

impl Answers {
    /// Of one profile after the other; at most [`WIDTH`] of them.
    pub fn of(bounds: &[Bounds]) -> Answers {
        let mut all = Answers::default();
        for (bounds, at) in bounds.iter().zip(0..WIDTH) {
            let bounds = bounds.ordered();
            all.floor |= u64::from(bounds.floor.yes) << at;
            all.ceiling |= u64::from(bounds.ceiling.yes) << at;
            all.near |= u64::from(bounds.near) << at;
            all.sign |= u64::from(bounds.floor.yes || bounds.floor.credit > 0) << at;
        }
        all
    }

    fn leaf(self, part: Part) -> Truths {
        let Answers { floor, ceiling, near, sign } = self;
        let granted = if part == Part::Condition { ceiling } else { floor };
        Truths { floor, ceiling, near, granted, sign, part }
    }
}

impl Truths {
    /// Of a formula that asks nothing.
    const OPEN: Truths =
        Truths { floor: 0, ceiling: !0, near: !0, granted: 0, sign: 0, part: Part::Statement };

    /// Of a formula.
    pub fn of(words: &[u32], questions: &[Answers], stack: &mut Vec<Truths>) -> Truths {
        stack.clear();
        for step in Steps(words.iter()) {
            let taken = match step {
                Step::Leaf(_) => 0,
                Step::All(taken) | Step::Any(taken) | Step::AtLeast(_, taken) | Step::Readings(taken) => {
                    taken
                }
            };
            let at = stack.len().saturating_sub(taken);
            let parts = stack.get(at..).unwrap_or_default();
            let truths = match step {
                Step::Leaf(asked) => questions
                    .get(asked.question.0 as usize)
                    .map_or(Truths { part: asked.part, ..Truths::OPEN }, |answers| answers.leaf(asked.part)),
                Step::All(_) => all(parts),
                Step::Any(_) => at_least(1, parts),
                Step::AtLeast(k, _) => at_least(k, parts),
                Step::Readings(_) => readings(parts),
            };
            stack.truncate(at);
            stack.push(truths);
        }
        stack.pop().unwrap_or(Truths::OPEN)
    }

    fn granted_within(&self, part: Part) -> u64 {
        if self.part == Part::Statement && part == Part::Condition { !0 } else { self.granted }
    }
}

fn all(parts: &[Truths]) -> Truths {
    let Some(part) = parts.iter().map(|it| it.part).max() else { return Truths::OPEN };
    let mut out = Truths { floor: !0, ceiling: !0, near: !0, granted: !0, sign: 0, part };
    for it in parts {
        if it.part == part {
            out.floor &= it.floor;
            out.sign |= it.sign;
        } else if it.part == Part::Condition && part == Part::Scored {
            out.floor &= it.granted;
        } else {
            continue;
        }
        out.ceiling &= it.ceiling;
        out.near &= it.near;
        out.granted &= it.granted;
    }
    out
}

fn at_least(k: u32, parts: &[Truths]) -> Truths {
    let k = usize::try_from(k).unwrap_or(usize::MAX).min(parts.len());
    let Some(part) = parts.iter().map(|it| it.part).max().filter(|_| k > 0) else { return Truths::OPEN };
    let reach = |of: &dyn Fn(&Truths) -> u64| {
        if k == 1 {
            return parts.iter().fold(0, |any, it| any | of(it));
        }
        (0..WIDTH).fold(0, |reached, at| {
            let count = parts.iter().filter(|it| of(it) >> at & 1 == 1).count();
            reached | u64::from(count >= k) << at
        })
    };
    Truths {
        floor: reach(&|it| it.floor),
        ceiling: reach(&|it| it.ceiling),
        near: reach(&|it| it.near),
        granted: reach(&|it| it.granted_within(part)),
        sign: parts.iter().fold(0, |any, it| any | it.sign),
        part,
    }
}

fn readings(parts: &[Truths]) -> Truths {
    let [one, other] = parts else { return at_least(1, parts) };
    let part = one.part.max(other.part);
    Truths {
        floor: one.floor & other.floor,
        ceiling: one.ceiling | other.ceiling,
        near: one.near | other.near,
        granted: one.granted_within(part) & other.granted_within(part),
        sign: one.sign & other.sign,
        part,
    }
}
