//! Three answers, and how formulas combine them: at both ends at once.

use crate::credit::{Credit, Interval, ONE, mean};
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
    /// Proven.
    pub const MET: Bounds = Bounds { floor: Bound::YES, ceiling: Bound::YES, near: true };
    /// Nothing is proven and everything is plausible.
    pub const OPEN: Bounds = Bounds { floor: Bound::NO, ceiling: Bound::YES, near: true };
    /// A plain no.
    pub const UNMET: Bounds = Bounds { floor: Bound::NO, ceiling: Bound::NO, near: false };

    /// The same with a ceiling that is no lower than the floor: what is proven is plausible.
    #[must_use]
    pub fn ordered(self) -> Bounds {
        let yes = self.floor.yes || self.ceiling.yes;
        let credit = if yes { ONE } else { self.ceiling.credit.max(self.floor.credit) };
        Bounds { ceiling: Bound { yes, credit }, near: self.near || yes, ..self }
    }

    /// The answer.
    pub fn outcome(&self) -> Outcome {
        match (self.floor.yes, self.ceiling.yes) {
            (true, _) => Outcome::Met,
            (false, true) => Outcome::Unknown,
            (false, false) => Outcome::Unmet,
        }
    }

    /// The credit at both ends.
    pub fn credit(&self) -> Interval {
        Interval { floor: self.floor.credit, ceiling: self.ceiling.credit }
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

/// What a part of a formula is to verdict and score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Text that nothing checks: left out in `all`, an open alternative in `any`.
    Statement,
    /// A consent or a right: a stated no counts in the verdict, unknown holds up nothing, and it has no weight in the score.
    Condition,
    /// What the posting's title says that it is: it has no weight in the score and is never a no. Somebody of whom nothing of such
    /// work is shown comes behind others, and is not qualified where it takes preparation.
    Occupation {
        /// Does it?
        prepared: bool,
    },
    /// All else.
    Scored,
}

/// The answer to a formula, in the form in which answers combine.
///
/// A formula is as much as its most telling part: one scored leaf makes it scored, else one condition makes it a condition.
/// [`Answer::all`] takes truth and credit from the parts of that rank; beside scored parts, conditions count only where they
/// are refused, and statements never do. [`Answer::any`] and [`Answer::at_least`] take every part as an alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Floor, ceiling, near.
    pub bounds: Bounds,
    /// Satisfied at the floor once every condition that nobody has answered is granted? This, and not the floor's own
    /// truth, is what a verdict waits for: an unknown condition holds up nothing.
    pub granted: bool,
    /// The same beside what is scored, where a statement is an open alternative and grants nothing.
    pub granted_beside_scored: bool,
    /// What it is to verdict and score.
    pub part: Part,
    /// Its weight within an `all`: the greatest among its scored parts, in millionths.
    pub weight: u32,
}

impl Answer {
    /// What is open by its nature: a formula that asks nothing.
    pub const OPEN: Answer = Answer {
        bounds: Bounds::OPEN,
        granted: false,
        granted_beside_scored: false,
        part: Part::Statement,
        weight: 0,
    };

    /// A leaf's.
    pub fn leaf(bounds: Bounds, part: Part, weight: u32) -> Answer {
        let bounds = bounds.ordered();
        let granted = match part {
            Part::Condition => bounds.ceiling.yes,
            Part::Occupation { prepared } => !prepared || bounds.sign() != Sign::None,
            Part::Scored | Part::Statement => bounds.floor.yes,
        };
        let weight = if part == Part::Scored { weight } else { 0 };
        Answer { bounds, granted, granted_beside_scored: granted, part, weight }
    }

    /// Every part: the least truth, the mean credit.
    pub fn all(parts: &[Answer]) -> Answer {
        let Some(part) = parts.iter().map(|a| a.part).max() else { return Answer::OPEN };
        let counted = || parts.iter().filter(move |a| a.part == part);
        let beside = || parts.iter().filter(move |a| a.part == Part::Condition && part == Part::Scored);
        let credit =
            |end: fn(&Bounds) -> Bound| mean(counted().map(move |a| (a.weight, end(&a.bounds).credit)));
        let bounds = Bounds {
            floor: Bound {
                yes: counted().all(|a| a.bounds.floor.yes) && beside().all(|a| a.granted),
                credit: credit(|b| b.floor),
            },
            ceiling: Bound {
                yes: counted().chain(beside()).all(|a| a.bounds.ceiling.yes),
                credit: credit(|b| b.ceiling),
            },
            near: counted().chain(beside()).all(|a| a.bounds.near),
        };
        let granted = counted().chain(beside()).all(|a| a.granted);
        let granted_beside_scored = match part {
            Part::Scored => granted,
            Part::Condition | Part::Occupation { .. } | Part::Statement => {
                counted().all(|a| a.granted_beside_scored)
            }
        };
        Answer { bounds, granted, granted_beside_scored, part, weight: heaviest(parts) }
    }

    /// One part: the greatest truth, the best credit.
    pub fn any(parts: &[Answer]) -> Answer {
        Answer::at_least(1, parts)
    }

    /// So many parts: the k-th greatest truth, the mean credit of the k best. A `k` of more than there are means all.
    pub fn at_least(k: u32, parts: &[Answer]) -> Answer {
        let k = usize::try_from(k).unwrap_or(usize::MAX).min(parts.len());
        let Some(part) = parts.iter().map(|a| a.part).max().filter(|_| k > 0) else { return Answer::OPEN };
        let reach = |is: &dyn Fn(&Answer) -> bool| parts.iter().filter(|a| is(a)).count() >= k;
        let credit = |end: fn(&Bounds) -> Bound| {
            if k == 1 {
                return parts.iter().map(|a| end(&a.bounds).credit).max().unwrap_or(0);
            }
            let mut credits: Vec<Credit> = parts.iter().map(|a| end(&a.bounds).credit).collect();
            credits.sort_unstable_by(|a, b| b.cmp(a));
            mean(credits.iter().take(k).map(|&credit| (1, credit)))
        };
        let bounds = Bounds {
            floor: Bound { yes: reach(&|a| a.bounds.floor.yes), credit: credit(|b| b.floor) },
            ceiling: Bound { yes: reach(&|a| a.bounds.ceiling.yes), credit: credit(|b| b.ceiling) },
            near: reach(&|a| a.bounds.near),
        };
        let granted = reach(&|a| a.granted_within(part));
        let granted_beside_scored = reach(&|a| a.granted_beside_scored);
        Answer { bounds, granted, granted_beside_scored, part, weight: heaviest(parts) }
    }

    /// Two readings of one text: the floor is the stricter one's, the ceiling the looser one's. Once the employer has said
    /// that the looser one is meant, it is the looser one at both ends.
    pub fn readings(one: Answer, other: Answer, looser_is_meant: bool) -> Answer {
        if looser_is_meant {
            return Answer::any(&[one, other]);
        }
        let part = one.part.max(other.part);
        let (a, b) = (one.bounds, other.bounds);
        let bounds = Bounds {
            floor: Bound { yes: a.floor.yes && b.floor.yes, credit: a.floor.credit.min(b.floor.credit) },
            ceiling: Bound {
                yes: a.ceiling.yes || b.ceiling.yes,
                credit: a.ceiling.credit.max(b.ceiling.credit),
            },
            near: a.near || b.near,
        };
        let granted = one.granted_within(part) && other.granted_within(part);
        let granted_beside_scored = one.granted_beside_scored && other.granted_beside_scored;
        Answer { bounds, granted, granted_beside_scored, part, weight: one.weight.max(other.weight) }
    }

    /// The answer.
    pub fn outcome(&self) -> Outcome {
        self.bounds.outcome()
    }

    /// Beside a condition, a statement holds up nothing either; beside what is scored, it is an open alternative, however deep it
    /// stands among alternatives.
    fn granted_within(&self, part: Part) -> bool {
        match part {
            Part::Scored => self.granted_beside_scored,
            Part::Condition => self.granted || self.part == Part::Statement,
            Part::Occupation { .. } | Part::Statement => self.granted,
        }
    }
}

fn heaviest(parts: &[Answer]) -> u32 {
    parts.iter().map(|a| a.weight).max().unwrap_or(0)
}

/// What a posting's title says that the job is, beside what a profile shows of such work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// A position was the same.
    Own,
    /// Something of it is shown.
    Near,
    /// The title does not tell.
    Untold,
    /// Nothing of it is shown.
    Other,
}

impl Line {
    /// By the answer to [`crate::question::Question::Occupation`].
    pub fn of(answer: &Answer) -> Line {
        match answer.bounds.sign() {
            Sign::Shown => Line::Own,
            Sign::Part => Line::Near,
            Sign::None => Line::Other,
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
