//! Why a pair came out as it did, what to ask, and what would change it.

mod because;
mod conditions;
mod flags;
mod gaps;
mod questions;
mod tree;
mod ways;

use crate::evaluate::{self, Answers};
use crate::fit::{self, Fit};
use crate::outcome::{Answer, Bounds, Outcome, Verdict};
use crate::plan::{Counted, Grade, Plan, PlannedPosting, PlannedRequirement};
use crate::question::QuestionId;
use crate::reference::Leaves;
use crate::wire::{Counts, FitResult, JudgedRequirement, Role};
use rolefit_profile::Profile;
use rolefit_rules::requirement::Strength;

/// One profile against one posting of a plan.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The posting, one of the plan's.
    pub posting: &'a PlannedPosting,
    /// The profile's answers to the plan's questions.
    pub answers: &'a Answers<'a>,
}

/// Who a result is about, and how much of it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// Neither work nor education: no verdict.
    pub blank: bool,
    /// Show the name?
    pub named: bool,
}

/// The result for a pair, its rank aside.
pub fn explain(pair: &Pair<'_>, fit: &Fit, person: &Person<'_>) -> FitResult {
    let answers = evaluate::requirements(pair.plan, pair.posting, pair.answers.bounds.as_slice());
    let nothing = Grade { name: None, counted: Vec::new() };
    let grade = pair.posting.grades.get(fit.grade).unwrap_or(&nothing);
    let requirements = pair
        .posting
        .requirements
        .iter()
        .zip(&answers)
        .enumerate()
        // What the job is holds few up, and the others need no word of it.
        .filter(|(_, (requirement, answer))| requirement.role != Role::Occupation || !answer.granted)
        .map(|(at, (requirement, answer))| {
            judged(pair, requirement, answer, grade.counted.iter().find(|c| c.at == at))
        })
        .collect();
    let (questions, gaps) = match fit.verdict {
        _ if person.blank => (Vec::new(), Vec::new()),
        Verdict::Possible => (questions::questions(pair, grade), Vec::new()),
        Verdict::Stretch | Verdict::Unqualified => (Vec::new(), gaps::gaps(pair, grade)),
        Verdict::Qualified | Verdict::Unread => (Vec::new(), Vec::new()),
    };
    let header = &pair.posting.header;
    let profile = person.profile;
    FitResult {
        rank: 0,
        profile: profile.id.clone(),
        name: profile.basics.name.clone().filter(|_| person.named),
        posting: pair.posting.id.clone(),
        title: header.title.clone(),
        company: header.company.clone(),
        valid_through: header.valid_through.clone(),
        closed: header.closed,
        grade: grade.name.clone(),
        verdict: Some(fit.verdict).filter(|_| !person.blank),
        subject_to: conditions::subject_to(pair, grade),
        score: fit.score,
        required: counts(grade, &answers, Strength::Required),
        preferred: counts(grade, &answers, Strength::Preferred),
        requirements,
        questions,
        gaps,
        line: fit.line,
        flags: profile.preferences.as_ref().map_or_else(Vec::new, |p| flags::flags(p, pair.posting)),
    }
}

fn judged(
    pair: &Pair<'_>,
    requirement: &PlannedRequirement,
    answer: &Answer,
    counted: Option<&Counted>,
) -> JudgedRequirement {
    let seen = tree::see(requirement, pair.answers);
    let because = because::because(&seen, pair.answers);
    let (formula, other) = seen.readings();
    JudgedRequirement {
        id: requirement.id.clone(),
        strength: requirement.strength,
        grade: requirement.grade.clone(),
        quote: requirement.quote.clone(),
        outcome: answer.outcome(),
        sign: answer.bounds.sign(),
        credit: answer.bounds.credit(),
        weight: counted.map_or(0, |counted| counted.weight),
        role: requirement.role,
        because,
        formula: formula.node(pair.answers),
        other_reading: other.map(|other| other.node(pair.answers)),
    }
}

fn counts(grade: &Grade, answers: &[Answer], strength: Strength) -> Counts {
    let mut counts = Counts::default();
    for counted in grade.counted.iter().filter(|counted| counted.strength == strength) {
        let Some(answer) = answers.get(counted.at) else { continue };
        match (counted.role, answer.outcome()) {
            (_, Outcome::Unmet) => counts.unmet += 1,
            (Role::Occupation, _) if answer.granted => {}
            (Role::Condition, _) => counts.conditions += 1,
            (_, Outcome::Met) => counts.met += 1,
            (_, Outcome::Unknown) if answer.granted => counts.conditions += 1,
            (_, Outcome::Unknown) => counts.unknown += 1,
        }
    }
    counts
}

/// The answers of a profile to which some facts are added.
struct WhatIf<'a> {
    known: &'a [Bounds],
    /// In ascending order.
    added: &'a [QuestionId],
}

impl Leaves for WhatIf<'_> {
    fn bounds(&self, question: QuestionId) -> Bounds {
        match self.added.binary_search(&question) {
            Ok(_) => Bounds::MET,
            Err(_) => self.known.bounds(question),
        }
    }
}

impl Pair<'_> {
    /// The requirements that a verdict rests on, with their answers if some facts were added (in ascending order).
    fn required_if<'g>(&self, grade: &'g Grade, added: &[QuestionId]) -> Vec<(&'g Counted, Answer)> {
        let leaves = WhatIf { known: &self.answers.bounds, added };
        let mut stack = Vec::new();
        required(grade)
            .filter_map(|counted| {
                let requirement = self.posting.requirements.get(counted.at)?;
                let steps = self.plan.steps.get(requirement.steps.clone())?;
                Some((counted, evaluate::run(steps, &leaves, &mut stack)))
            })
            .collect()
    }

    /// The verdict if some facts were added (in ascending order).
    fn verdict_if(&self, grade: &Grade, added: &[QuestionId]) -> Verdict {
        fit::verdict(self.required_if(grade, added).iter().map(|(counted, answer)| (*counted, answer)))
    }

    fn requirement_id(&self, counted: &Counted) -> Option<String> {
        self.posting.requirements.get(counted.at).map(|requirement| requirement.id.clone())
    }
}

fn required(grade: &Grade) -> impl Iterator<Item = &Counted> {
    grade.counted.iter().filter(|counted| counted.strength == Strength::Required)
}
