//! Conditions: what a person accepts or refuses. A stated yes is met, a stated no unmet, and nothing else is known.

use super::{Case, Judgement, evidence, lack};
use crate::wire::How;
use rolefit_rules::predicate::{Age, Check, Physical, Residence, Schedule, Screening, Travel};

/// A condition that the key of the consents settles, or not.
fn settle(
    case: Case<'_>,
    kind: &'static str,
    name: &str,
    key: &str,
    says: Option<(bool, String)>,
) -> Judgement {
    match says {
        Some((true, text)) => {
            case.met(format!("{name}: accepted"), vec![evidence(format!("consents.{key}"), text, How::Named)])
        }
        Some((false, text)) => case.unmet(
            format!("{name}: refused"),
            vec![evidence(format!("consents.{key}"), text, How::Named)],
            lack(kind, name),
        ),
        None => {
            case.unknown(format!("{name}: not answered"), Vec::new(), format!("{name}?"), lack(kind, name))
        }
    }
}

pub(super) fn screening(screening: &Screening, case: Case<'_>) -> Judgement {
    let yes = &case.facts.consents;
    let (key, answer) = match screening.check {
        Check::Background => ("background", yes.background),
        Check::Drug => ("drug", yes.drug),
        Check::Credit => ("credit", yes.credit),
        Check::Fingerprint => ("fingerprint", yes.fingerprint),
        Check::Security => ("security", yes.security),
        Check::Medical => ("medical", yes.medical),
        Check::DrivingRecord => ("drivingRecord", yes.driving_record),
        Check::Reference => ("reference", yes.reference),
    };
    let says = answer.map(|answer| (answer, format!("{key}: {}", if answer { "yes" } else { "no" })));
    settle(case, "screening", &screening.name, key, says)
}

pub(super) fn age(age: &Age, case: Case<'_>) -> Judgement {
    // The profile states the least age that the person has; below the one asked, it tells nothing.
    let says = case
        .facts
        .consents
        .min_age
        .filter(|held| *held >= age.min)
        .map(|held| (true, format!("at least {held} years old")));
    settle(case, "age", &format!("at least {} years old", age.min), "minAge", says)
}

pub(super) fn travel(travel: &Travel, case: Case<'_>) -> Judgement {
    let accepted = case.facts.consents.travel_percent;
    let says = match (travel.max_percent, accepted) {
        (Some(asked), Some(up_to)) => Some(up_to >= asked),
        (None, Some(0)) => Some(false),
        // Some travel is accepted; how much is asked, the posting does not say.
        (None, Some(_)) => Some(true),
        (_, None) => None,
    };
    let name = match travel.max_percent {
        Some(percent) => format!("travel up to {percent} %"),
        None => "travel".to_owned(),
    };
    let says = says.zip(accepted).map(|(answer, up_to)| (answer, format!("travel up to {up_to} %")));
    settle(case, "travel", &name, "travelPercent", says)
}

pub(super) fn physical(physical: &Physical, case: Case<'_>) -> Judgement {
    let name = match physical.lift_kg {
        Some(kg) => format!("lifting {kg} kg"),
        None => "physical demands".to_owned(),
    };
    let says = physical
        .lift_kg
        .zip(case.facts.consents.lift_kg)
        .map(|(asked, up_to)| (up_to >= asked, format!("lifts up to {up_to} kg")));
    settle(case, "physical", &name, "liftKg", says)
}

pub(super) fn residence(residence: &Residence, case: Case<'_>) -> Judgement {
    // Who would not move may live there already: where the person lives is never read.
    let says =
        case.facts.consents.relocate.filter(|moves| *moves).map(|_| (true, "would relocate".to_owned()));
    settle(case, "residence", &format!("living in {}", residence.place), "relocate", says)
}

pub(super) fn schedule(schedule: &Schedule, case: Case<'_>) -> Judgement {
    let mut parts: Vec<String> = Vec::new();
    if !schedule.shifts.is_empty() {
        parts.push(format!("{} work", super::join(&schedule.shifts, "and")));
    }
    parts.extend(schedule.hours_per_week.map(|hours| format!("{hours} hours per week")));
    let name = if parts.is_empty() { "the schedule".to_owned() } else { parts.join(", ") };
    let says = case.facts.consents.shifts.as_ref().filter(|_| !schedule.shifts.is_empty()).map(|accepted| {
        let all = schedule
            .shifts
            .iter()
            .all(|asked| accepted.iter().any(|shift| shift.trim().eq_ignore_ascii_case(asked)));
        let text = if accepted.is_empty() {
            "no shifts accepted".to_owned()
        } else {
            format!("accepts {}", accepted.join(", "))
        };
        (all, text)
    });
    settle(case, "schedule", &name, "shifts", says)
}
