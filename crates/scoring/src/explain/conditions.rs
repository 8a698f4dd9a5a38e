//! Conditions that nobody has answered: what a verdict is subject to.

use super::{Pair, required, tree};
use crate::lower::Lowered;
use crate::outcome::{Outcome, Part};
use crate::plan::Grade;
use rolefit_rules::predicate::{Basis, Predicate};
use tree::Seen;

/// The names of the unanswered conditions of what is required, in the order of the text.
pub(super) fn subject_to(pair: &Pair<'_>, grade: &Grade) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for requirement in required(grade).filter_map(|counted| pair.posting.requirements.get(counted.at)) {
        for name in open(&tree::see(requirement, pair.answers)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

fn open(seen: &Seen<'_>) -> Vec<String> {
    match seen.formula {
        Lowered::Leaf(_) => {
            let unanswered = seen.answer.part == Part::Condition && seen.answer.outcome() == Outcome::Unknown;
            seen.shown
                .filter(|_| unanswered)
                .map(|shown| name(&shown.predicate, &shown.quote))
                .into_iter()
                .collect()
        }
        Lowered::All(_) | Lowered::Readings(..) => seen.kids.iter().flat_map(open).collect(),
        // One is enough, so one line; and none is where another alternative carries.
        Lowered::Any(_) | Lowered::AtLeast(..) | Lowered::Instead(_) => {
            if seen.answer.outcome() == Outcome::Met {
                return Vec::new();
            }
            let names: Vec<String> = seen.kids.iter().flat_map(open).collect();
            Some(names.join(" or ")).filter(|names| !names.is_empty()).into_iter().collect()
        }
    }
}

/// A condition in a few words; `quote` where the predicate has none of its own.
fn name(predicate: &Predicate, quote: &str) -> String {
    let some = |words: String, number: Option<String>| number.unwrap_or(words);
    match predicate {
        Predicate::Screening(screening) => screening.check.name().to_owned(),
        Predicate::Authorization(authorization) => {
            let country = authorization.country.as_deref().map(|c| format!("{c} ")).unwrap_or_default();
            match authorization.basis {
                Basis::Citizen => format!("{country}citizenship"),
                Basis::UsPerson => "US person status".to_owned(),
                Basis::PermanentResident => format!("{country}permanent residence"),
                Basis::WorkAuthorized => format!("{country}work authorization"),
                Basis::NoSponsorship => format!("{country}work authorization without sponsorship"),
            }
        }
        Predicate::Age(age) => format!("age {} or over", age.min),
        Predicate::Travel(travel) => {
            some("travel".to_owned(), travel.max_percent.map(|percent| format!("travel up to {percent} %")))
        }
        Predicate::Physical(physical) => {
            some("physical demands".to_owned(), physical.lift_kg.map(|kg| format!("lifting {kg} kg")))
        }
        Predicate::Residence(residence) => format!("living in or near {}", residence.place),
        Predicate::Schedule(schedule) if !schedule.shifts.is_empty() => {
            format!("shifts: {}", schedule.shifts.join(", "))
        }
        Predicate::Schedule(schedule) => {
            some("working hours".to_owned(), schedule.hours_per_week.map(|h| format!("{h} hours a week")))
        }
        Predicate::Clearance(clearance) => format!("obtaining {}", clearance.name),
        Predicate::Credential(credential) => format!("obtaining {}", credential.name),
        Predicate::Degree(_)
        | Predicate::Experience(_)
        | Predicate::Skill(_)
        | Predicate::Language(_)
        | Predicate::Equivalent
        | Predicate::Statement => crate::question::one_line(quote),
    }
}
