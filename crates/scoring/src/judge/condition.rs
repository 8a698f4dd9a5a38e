//! Conditions: what a person accepts or refuses. A stated yes is met, a stated no unmet, and nothing else is known.

use super::{Case, Judgement, evidence, lack};
use crate::wire::How;
use rolefit_rules::predicate::{Age, Check, Physical, Residence, Schedule, Screening, Travel};

/// A condition that the key of the consents settles, or not.
fn settle(
    case: Case<'_>,
    kind: &'static str,
    key: &str,
    says: Option<bool>,
    name: impl FnOnce() -> String,
    words: impl FnOnce() -> String,
) -> Judgement {
    let name = case.tell(name);
    let proof = || vec![evidence(format!("consents.{key}"), words(), How::Named)];
    match says {
        Some(true) => case.met(case.tell(|| format!("{name}: accepted")), case.tell(proof)),
        Some(false) => {
            case.unmet(case.tell(|| format!("{name}: refused")), case.tell(proof), lack(kind, name))
        }
        None => {
            let text = case.tell(|| format!("{name}: not answered"));
            let ask = case.tell(|| format!("{name}?"));
            case.unknown(text, Vec::new(), ask, lack(kind, name))
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
    let words = || format!("{key}: {}", if answer == Some(true) { "yes" } else { "no" });
    settle(case, "screening", key, answer, || screening.name.clone(), words)
}

pub(super) fn age(age: &Age, case: Case<'_>) -> Judgement {
    // The profile states the least age that the person has; below the one asked, it tells nothing.
    let held = case.facts.consents.min_age.filter(|held| *held >= age.min);
    let name = |years: u32| format!("at least {years} years old");
    settle(case, "age", "minAge", held.map(|_| true), || name(age.min), || held.map(name).unwrap_or_default())
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
    let name = |percent: Option<u32>| match percent {
        Some(percent) => format!("travel up to {percent} %"),
        None => "travel".to_owned(),
    };
    settle(case, "travel", "travelPercent", says, || name(travel.max_percent), || name(accepted))
}

pub(super) fn physical(physical: &Physical, case: Case<'_>) -> Judgement {
    let name = || match physical.lift_kg {
        Some(kg) => format!("lifting {kg} kg"),
        None => "physical demands".to_owned(),
    };
    let accepted = case.facts.consents.lift_kg;
    let says = physical.lift_kg.zip(accepted).map(|(asked, up_to)| up_to >= asked);
    let words = || format!("lifts up to {} kg", accepted.unwrap_or_default());
    settle(case, "physical", "liftKg", says, name, words)
}

pub(super) fn residence(residence: &Residence, case: Case<'_>) -> Judgement {
    // Who would not move may live there already: where the person lives is never read.
    let says = case.facts.consents.relocate.filter(|moves| *moves);
    let name = || format!("living in {}", residence.place);
    settle(case, "residence", "relocate", says, name, || "would relocate".to_owned())
}

pub(super) fn schedule(schedule: &Schedule, case: Case<'_>) -> Judgement {
    let accepted = case.facts.consents.shifts.as_ref().filter(|_| !schedule.shifts.is_empty());
    let takes = |asked: &String, accepted: &[String]| {
        accepted.iter().any(|shift| shift.trim().eq_ignore_ascii_case(asked))
    };
    let says = accepted.map(|accepted| schedule.shifts.iter().all(|asked| takes(asked, accepted)));
    let words = || match accepted.map(Vec::as_slice) {
        None | Some([]) => "no shifts accepted".to_owned(),
        Some(accepted) => format!("accepts {}", accepted.join(", ")),
    };
    settle(case, "schedule", "shifts", says, || name_of(schedule), words)
}

/// "night and weekend work, 40 hours per week".
fn name_of(schedule: &Schedule) -> String {
    let mut parts: Vec<String> = Vec::new();
    if !schedule.shifts.is_empty() {
        parts.push(format!("{} work", super::join(&schedule.shifts, "and")));
    }
    parts.extend(schedule.hours_per_week.map(|hours| format!("{hours} hours per week")));
    if parts.is_empty() { "the schedule".to_owned() } else { parts.join(", ") }
}
