//! What a clause weighs by, whatever a policy makes of it: the kinds of its scored questions, and its strength.
//!
//! A clause weighs as much as its heaviest scored question. So its kinds are all that weighing needs, and the clauses that only one
//! row has need not be read for it.

use crate::ask::Ask;
use crate::clause::{Step, is_preferred, steps};
use rolefit_rules::requirement::Strength;
use rolefit_scoring::weight::Weights;

/// The kinds of predicates that are scored: a bit for each, in this order. See [`crate::file::MARK`] before changing it.
const SCORED: [&str; 7] =
    ["degree", "experience", "skill", "language", "clearance", "credential", "equivalent"];

/// Kinds of scored questions, and a strength.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kinds(pub u16);

/// What a clause's kinds are told by of an ask.
#[derive(Clone, Copy, Debug)]
pub struct OfAsk {
    slots: usize,
    /// The bit of its kind, if it is scored.
    kind: u16,
}

impl From<&Ask> for OfAsk {
    fn from(ask: &Ask) -> OfAsk {
        let bit = |kind: &str| SCORED.iter().position(|scored| *scored == kind).map_or(0, |at| 1 << at);
        OfAsk { slots: ask.slots as usize, kind: ask.kind().map_or(0, bit) }
    }
}

impl Kinds {
    /// The bit of a preferred clause.
    const PREFERRED: u16 = 1 << 15;

    /// Of a clause's words; nothing where it has no scored question.
    pub fn of(words: &[u32], asks: &[OfAsk]) -> Kinds {
        let slots = |ask: u32| asks.get(ask as usize).map_or(0, |ask| ask.slots);
        let of_step = |step| match step {
            Step::Ask(ask, _) => asks.get(ask as usize).map_or(0, |ask| ask.kind),
            Step::Over(..) => 0,
        };
        match steps(words, slots).map(of_step).fold(0, |kinds, kind| kinds | kind) {
            0 => Kinds(0),
            kinds if is_preferred(words) => Kinds(kinds | Kinds::PREFERRED),
            kinds => Kinds(kinds),
        }
    }

    /// Is nothing scored?
    pub fn is_none(self) -> bool {
        self.0 == 0
    }

    /// In millionths.
    pub fn weight(self, weights: &Weights) -> u32 {
        let preferred = self.0 & Kinds::PREFERRED != 0;
        let kinds = SCORED.iter().zip(0..).filter(|(_, at)| self.0 >> at & 1 == 1);
        let factor = kinds.map(|(kind, _)| weights.kind(kind)).max().unwrap_or(0);
        weights.of(if preferred { Strength::Preferred } else { Strength::Required }, factor)
    }
}
