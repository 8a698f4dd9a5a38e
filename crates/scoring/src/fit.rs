//! From the answers to a posting's requirements to its verdict, its score and its place in an order.

use crate::credit::Interval;
use crate::outcome::{Answer, Line, Outcome, Sign, Verdict};
use crate::plan::{Counted, Grade, PlannedPosting};
use crate::wire::Role;
use rolefit_rules::requirement::Strength;
use std::cmp::Reverse;

/// The fit of a profile to one grade of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The grade's place in the posting.
    pub grade: usize,
    /// The verdict.
    pub verdict: Verdict,
    /// In millionths of a point out of 100; none where unread.
    pub score: Option<Interval>,
    /// Does every required requirement show at least a part?
    pub signs: bool,
    /// Is the job in the profile's own line of work?
    pub line: Line,
}

/// A place in the order of results: less is better.
pub type Merit = (u8, Line, Reverse<u32>, Reverse<u32>);

impl Fit {
    /// Qualified; then possible and stretch with a sign in every required requirement; then possible and stretch without; then
    /// unqualified; then unread. Within each what is in the person's own line of work comes first, and then by floor and ceiling.
    pub fn merit(&self) -> Merit {
        let class = match (self.verdict, self.signs) {
            (Verdict::Qualified, _) => 0,
            (Verdict::Possible | Verdict::Stretch, true) => 1,
            (Verdict::Possible | Verdict::Stretch, false) => 2,
            (Verdict::Unqualified, _) => 3,
            (Verdict::Unread, _) => 4,
        };
        let Interval { floor, ceiling } = self.score.unwrap_or(Interval { floor: 0, ceiling: 0 });
        (class, self.line, Reverse(floor), Reverse(ceiling))
    }
}

/// The fit to a posting: that of its best grade, the first of equals.
pub fn best(posting: &PlannedPosting, answers: &[Answer]) -> Fit {
    (0..)
        .zip(&posting.grades)
        .map(|(at, grade)| fit(at, grade, answers))
        .min_by_key(Fit::merit)
        .unwrap_or(Fit { grade: 0, verdict: Verdict::Unread, score: None, signs: false, line: Line::Untold })
}

/// The fit to one grade.
pub fn fit(at: usize, grade: &Grade, answers: &[Answer]) -> Fit {
    let counted = || grade.counted.iter().filter_map(|counted| Some((counted, answers.get(counted.at)?)));
    let verdict = verdict(counted());
    let score = if verdict == Verdict::Unread { None } else { score(counted()) };
    let shows = |(counted, answer): &(&Counted, &Answer)| match counted.role {
        Role::Scored => answer.bounds.sign() != Sign::None,
        Role::Occupation => answer.granted,
        Role::Condition | Role::Statement | Role::Unread => true,
    };
    let signs = counted().filter(|(counted, _)| counted.strength == Strength::Required).all(|it| shows(&it));
    let line = counted().find(|(counted, _)| counted.role == Role::Occupation);
    let line = line.map_or(Line::Untold, |(_, answer)| Line::of(answer));
    Fit { grade: at, verdict, score, signs, line }
}

/// The verdict on distinct requirements with their answers.
pub fn verdict<'a>(counted: impl Iterator<Item = (&'a Counted, &'a Answer)>) -> Verdict {
    let (mut read, mut unmet, mut far, mut held) = (false, false, false, false);
    for (counted, answer) in counted.filter(|(counted, _)| counted.strength == Strength::Required) {
        read |= counted.weight > 0;
        match answer.outcome() {
            Outcome::Unmet => {
                unmet = true;
                far |= !answer.bounds.near;
            }
            // A condition that nobody has answered holds up nothing.
            Outcome::Unknown => held |= !answer.granted,
            Outcome::Met => {}
        }
    }
    match (read, unmet, far, held) {
        (false, ..) => Verdict::Unread,
        (_, true, true, _) => Verdict::Unqualified,
        (_, true, false, _) => Verdict::Stretch,
        (_, false, _, true) => Verdict::Possible,
        (_, false, _, false) => Verdict::Qualified,
    }
}

/// 100 × Σ weight × credit ÷ Σ weight, in millionths of a point, rounded down; none where nothing weighs.
fn score<'a>(counted: impl Iterator<Item = (&'a Counted, &'a Answer)>) -> Option<Interval> {
    let (mut floor, mut ceiling, mut total) = (0u128, 0u128, 0u128);
    for (counted, answer) in counted {
        let weight = u128::from(counted.weight);
        total += weight;
        floor += weight * u128::from(answer.bounds.floor.credit);
        ceiling += weight * u128::from(answer.bounds.ceiling.credit);
    }
    let points = |sum: u128| u32::try_from((sum * 100).checked_div(total)?).ok();
    Some(Interval { floor: points(floor)?, ceiling: points(ceiling)? })
}
