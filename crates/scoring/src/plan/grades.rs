//! What counts for each grade of a posting.

use super::PlannedRequirement;
use crate::lower::Lowered;
use crate::weight::Weights;
use crate::wire::Role;
use rolefit_rules::requirement::{Extraction, Strength};
use rustc_hash::FxHashMap;

/// What counts for one grade of a posting.
#[derive(Debug, PartialEq, Eq)]
pub struct Grade {
    /// Its name; none where the posting has no grades.
    pub name: Option<String>,
    /// The distinct requirements, each at its strongest, in the order of the text. Statements count for nothing and are
    /// not among them; what was not understood counts for the verdict where it is required.
    pub counted: Vec<Counted>,
}

/// A requirement that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Its place in [`PlannedPosting::requirements`](super::PlannedPosting::requirements).
    pub at: usize,
    /// Required or preferred.
    pub strength: Strength,
    /// How it counts.
    pub role: Role,
    /// In millionths; 0 for conditions and what was not understood.
    pub weight: u32,
}

/// What the counting of a requirement looks at.
#[derive(Clone, Copy)]
pub(super) struct Weighed<'a> {
    pub(super) strength: Strength,
    pub(super) grade: Option<&'a str>,
    pub(super) role: Role,
    pub(super) formula: &'a Lowered,
}

impl PlannedRequirement {
    pub(super) fn weighed(&self) -> Weighed<'_> {
        let PlannedRequirement { strength, role, formula, .. } = self;
        Weighed { strength: *strength, grade: self.grade.as_deref(), role: *role, formula }
    }
}

/// The grades of a posting, one without a name where it has none, and what counts for each.
pub(super) fn grades(extraction: &Extraction, weighed: &[Weighed<'_>], weights: &Weights) -> Vec<Grade> {
    let mut names: Vec<Option<&str>> = extraction.grades.iter().map(|name| Some(name.as_str())).collect();
    for requirement in weighed {
        if requirement.grade.is_some() && !names.contains(&requirement.grade) {
            names.push(requirement.grade);
        }
    }
    if names.is_empty() {
        names.push(None);
    }
    names.into_iter().map(|name| grade(name, weighed, weights)).collect()
}

fn grade(name: Option<&str>, weighed: &[Weighed<'_>], weights: &Weights) -> Grade {
    let mut counted: Vec<Counted> = Vec::new();
    let mut seen: FxHashMap<Lowered, usize> = FxHashMap::default();
    for (at, requirement) in weighed.iter().enumerate() {
        let elsewhere = requirement.grade.is_some() && requirement.grade != name;
        if elsewhere || requirement.role == Role::Statement {
            continue;
        }
        let formula = requirement.formula;
        let strength = requirement.strength;
        let weight = match requirement.role {
            Role::Scored => weights.of(strength, formula.weight()),
            Role::Condition | Role::Unread | Role::Occupation | Role::Statement => 0,
        };
        let this = Counted { at, strength, role: requirement.role, weight };
        let place = *seen.entry(formula.canonical()).or_insert(counted.len());
        match counted.get_mut(place) {
            // Said twice: once, at its strongest.
            Some(before) if strength < before.strength => *before = this,
            Some(_) => {}
            None => counted.push(this),
        }
    }
    counted.sort_by_key(|counted| counted.at);
    Grade { name: name.map(str::to_owned), counted }
}
