//! Three answers, and how formulas combine them: at both ends at once.

use crate::credit::{Credit, ONE};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the two documents say of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// No, even at the most that the profile leaves plausible.
    Unmet,
    /// Not settled: ask.
    Unknown,
    /// Yes, proven.
    Met,
}

/// Is there anything for it?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Sign {
    /// Nothing.
    None,
    /// A part.
    Part,
    /// Met.
    Shown,
}

/// A truth and a credit at one end of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Satisfied at this end?
    pub yes: bool,
    /// How much of it, in millionths; [`ONE`] where `yes`.
    pub credit: Credit,
}

impl Bound {
    /// Satisfied.
    pub const YES: Bound = Bound { yes: true, credit: ONE };
    /// A plain no.
    pub const NO: Bound = Bound { yes: false, credit: 0 };

    /// Not satisfied, but so much of it.
    pub fn part(credit: Credit) -> Bound {
        Bound { yes: false, credit: credit.min(ONE) }
    }
}

/// The judgement of a leaf or a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// What is proven.
    pub floor: Bound,
    /// The most that is plausible; never less than the floor.
    pub ceiling: Bound,
    /// Does the ceiling's credit reach the policy's tolerance?
    pub near: bool,
}

impl Bounds {
    /// The answer.
    pub fn outcome(&self) -> Outcome {
        match (self.floor.yes, self.ceiling.yes) {
            (true, _) => Outcome::Met,
            (false, true) => Outcome::Unknown,
            (false, false) => Outcome::Unmet,
        }
    }

    /// Its sign.
    pub fn sign(&self) -> Sign {
        match (self.floor.yes, self.floor.credit) {
            (true, _) => Sign::Shown,
            (false, 0) => Sign::None,
            (false, _) => Sign::Part,
        }
    }
}

/// Fit of a profile to a posting. Order of the variants is no order of merit: stretch and possible are equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// Every required requirement met, conditions aside.
    Qualified,
    /// None unmet, some unknown or unread.
    Possible,
    /// Some unmet, all of them near.
    Stretch,
    /// One unmet and not near.
    Unqualified,
    /// No weighted required requirement was read.
    Unread,
}
