//! Levels and fields of education.

use super::field::{AskedField, Fit, fits_field};
use super::occupation::is_of_trade;
use super::{Case, Judgement, Lack, evidence, join, rank_bound};
use crate::credit::{Credit, ONE};
use crate::facts::{Standing, Study, month};
use crate::outcome::{Bound, Bounds, Outcome};
use crate::wire::How;
use rolefit_profile::Month;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::predicate::{Degree, DegreeLevel};
use std::borrow::Cow;

/// A degree with the fields that it asks for.
#[derive(Clone, Debug)]
pub(super) struct AskedDegree<'q> {
    degree: &'q Degree,
    /// One that was taken out no course has.
    fields: Vec<Cow<'q, AskedField<'q>>>,
}

impl<'q> AskedDegree<'q> {
    pub fn new(degree: &'q Degree, lexicon: &'q Lexicon) -> AskedDegree<'q> {
        let field = |name: &String| Cow::Owned(AskedField::new(name, lexicon));
        AskedDegree::of(degree, degree.fields.iter().map(field).collect())
    }

    /// The degree in other fields than it names.
    pub fn of(degree: &'q Degree, fields: Vec<Cow<'q, AskedField<'q>>>) -> AskedDegree<'q> {
        AskedDegree { degree, fields }
    }
}

/// What one course of study is worth for the degree asked.
struct Worth<'s> {
    study: &'s Study,
    fit: Fit,
    floor: Bound,
    ceiling: Bound,
}

pub(super) fn judge(asked_degree: &AskedDegree<'_>, case: Case<'_>) -> Judgement {
    let degree = asked_degree.degree;
    let fits = fits(asked_degree, case);
    let each = case.facts.studies.iter().zip(&fits);
    let any_field = asked_degree.fields.is_empty() && !degree.related;
    let all: Vec<Worth<'_>> = each.map(|(study, fit)| worth(study, *fit, degree, any_field)).collect();
    // Each end is the best of all: a course more takes nothing from another.
    let most = |end: fn(&Worth<'_>) -> Bound| all.iter().map(end).max_by_key(|b| (b.yes, b.credit));
    let floor = most(|w| w.floor).unwrap_or(Bound::NO);
    let ceiling = most(|w| w.ceiling).unwrap_or(Bound::NO);
    // The section is complete from an associate degree upward, where it is there; below that, people leave things out.
    let open = !case.facts.has_education || degree.level < DegreeLevel::Associate;
    let ceiling = if open { Bound::YES } else { ceiling };
    let bounds = case.bounds(floor, ceiling);
    if !case.told() {
        return Judgement::bare(bounds);
    }
    explain(asked_degree, bounds, &all, until(degree, &case.facts.studies, &fits))
}

/// The reasons, by the best of the courses. `until`: when one under way gives the degree.
fn explain(
    asked_degree: &AskedDegree<'_>,
    bounds: Bounds,
    all: &[Worth<'_>],
    until: Option<Month>,
) -> Judgement {
    let degree = asked_degree.degree;
    let best = all.iter().max_by_key(|w| {
        (w.floor.yes, w.ceiling.yes, w.floor.credit, w.fit, w.study.level, w.study.standing == Standing::Held)
    });
    let asked = name_of(degree);
    let shows = |w: &&Worth<'_>| bounds.floor.credit > 0 || w.ceiling.yes || w.study.level.is_some();
    let shown = best.filter(shows).map(|w| {
        let how = match w.fit {
            Fit::Related => How::OpenList,
            Fit::Yes => how(w.study, asked_degree),
            Fit::Perhaps | Fit::No => How::Named,
        };
        evidence(&w.study.path, &w.study.text, how)
    });
    let ask = (bounds.outcome() == Outcome::Unknown).then(|| question(degree, &asked, best));
    let lacks = (bounds.outcome() != Outcome::Met).then(|| Lack {
        kind: "degree",
        of: asked.clone(),
        months: None,
        by_time: until,
    });
    let text = reason(degree, &asked, bounds.outcome(), best, until);
    Judgement { bounds, text, evidence: shown.into_iter().collect(), ask, lacks }
}

fn reason(
    degree: &Degree,
    asked: &str,
    outcome: Outcome,
    best: Option<&Worth<'_>>,
    until: Option<Month>,
) -> String {
    match (outcome, best) {
        (Outcome::Met, Some(w)) if w.study.standing != Standing::Held => {
            format!("{} under way, and students are accepted", w.study.text)
        }
        (Outcome::Met, Some(w)) => format!("{} satisfies {asked}", w.study.text),
        (Outcome::Unknown, None) => format!("the profile has no education section, so {asked} is open"),
        (Outcome::Unknown, Some(w)) if !w.ceiling.yes => {
            format!("{asked} is not named; people often leave it out")
        }
        (Outcome::Unknown, Some(w)) => match (w.study.standing, w.study.level) {
            (Standing::Unsure, _) => {
                format!("{}: whether it is finished, the dates do not tell", w.study.text)
            }
            (Standing::Held, Some(_)) if degree.in_progress && w.fit >= Fit::Related => {
                format!("{} is held; students are meant", w.study.text)
            }
            (_, None) => format!("{}: of what level, the profile does not tell", w.study.text),
            _ => format!("{}: whether its field counts for {asked} is open", w.study.text),
        },
        (_, Some(w)) => match until {
            Some(end) => {
                format!("{} is under way until {}; {asked} is not yet held", w.study.text, month(end))
            }
            None if matches!(w.study.standing, Standing::Until(_)) => {
                format!("{} is under way; {asked} is not yet held", w.study.text)
            }
            None if w.study.standing == Standing::Left => {
                format!("{} was not finished; {asked} is not held", w.study.text)
            }
            None if w.fit == Fit::No && w.study.level >= Some(degree.level) => {
                format!("{} is in another field than {asked}", w.study.text)
            }
            None => format!("{} is the nearest; {asked} is not held", w.study.text),
        },
        (_, None) => format!("{asked} is not held"),
    }
}

/// What to ask where it is open.
fn question(degree: &Degree, asked: &str, best: Option<&Worth<'_>>) -> String {
    match best.filter(|w| w.ceiling.yes) {
        Some(w) if w.study.level >= Some(degree.level) && w.fit == Fit::Perhaps => {
            format!("does {} count as {asked}?", w.study.text)
        }
        Some(w) if w.study.standing == Standing::Unsure => format!("is {} finished?", w.study.text),
        Some(_) if degree.in_progress => format!("still a student, or is {asked} enough?"),
        _ => format!("{asked}?"),
    }
}

fn how(study: &Study, degree: &AskedDegree<'_>) -> How {
    let mut wanted = degree.fields.iter().flat_map(|field| &field.wanted);
    let exact = degree.fields.is_empty() || wanted.any(|field| study.fields.of.contains(&field.id));
    if exact { How::Named } else { How::Narrower }
}

/// "bachelor in computer science or a related field".
fn name_of(degree: &Degree) -> String {
    let level = match degree.level {
        DegreeLevel::HighSchool => "high school diploma",
        DegreeLevel::Certificate => "post-secondary certificate",
        DegreeLevel::Associate => "associate degree",
        DegreeLevel::Bachelor => "bachelor",
        DegreeLevel::Master => "master",
        DegreeLevel::Doctorate => "doctorate",
    };
    match (degree.fields.is_empty(), degree.related) {
        (true, false) => level.to_owned(),
        (true, true) => format!("{level} in a field of this work"),
        (false, false) => format!("{level} in {}", join(&degree.fields, "or")),
        (false, true) => format!("{level} in {} or a related field", join(&degree.fields, "or")),
    }
}

fn rank(level: DegreeLevel) -> u32 {
    match level {
        DegreeLevel::HighSchool => 1,
        DegreeLevel::Certificate => 2,
        DegreeLevel::Associate => 3,
        DegreeLevel::Bachelor => 4,
        DegreeLevel::Master => 5,
        DegreeLevel::Doctorate => 6,
    }
}

/// Credit for a level that is not finished.
const NEARLY: Credit = ONE / 10 * 9;

fn worth<'s>(study: &'s Study, fit: Fit, degree: &Degree, any_field: bool) -> Worth<'s> {
    let held = match study.standing {
        // Where students are meant, who has finished may or may not be taken.
        Standing::Held => (!degree.in_progress, true),
        Standing::Unsure => (degree.in_progress, true),
        Standing::Until(_) => (degree.in_progress, degree.in_progress),
        // Where students are meant, it may go on.
        Standing::Left => (false, degree.in_progress),
    };
    let asked = rank(degree.level);
    // An enrolment above school proves the school diploma, finished or not; a certificate course asks for none.
    if degree.level == DegreeLevel::HighSchool
        && study.level.is_some_and(|level| level >= DegreeLevel::Associate)
    {
        // Not of each subject that was taken there.
        let floor = if any_field { Bound::YES } else { Bound::part(NEARLY) };
        return Worth { study, fit: Fit::Yes, floor, ceiling: Bound::YES };
    }
    let Some(level) = study.level else {
        // Whatever it is, it may be the degree asked, unless its field can't be.
        let ceiling = if fit > Fit::No && held.1 { Bound::YES } else { Bound::NO };
        return Worth { study, fit, floor: Bound::NO, ceiling };
    };
    if degree.level == DegreeLevel::HighSchool && level == DegreeLevel::Certificate {
        return Worth { study, fit, floor: Bound::NO, ceiling: Bound::NO };
    }
    // A professional doctorate has no bachelor or master under it, unless in its own field.
    let above = study.professional && degree.level < level && !any_field && fit < Fit::Yes;
    // Where any field will do, a doctorate is mostly one of research.
    let other = study.professional && degree.level == level && any_field;
    let bound = rank_bound(rank(level), asked);
    // What is nearly held is a part, and the same part of every level, so that a higher one is never worth more.
    let part = |bound: Bound| if bound.yes { Bound::part(NEARLY) } else { bound };
    let perhaps = |bound: Bound| Bound::part(bound.credit / 4 * 3);
    let lower = |has: bool| {
        if has {
            bound
        } else {
            // Not finished, it is worth no more than the level below.
            part(rank_bound(rank(level).saturating_sub(1), asked))
        }
    };
    let none = Bound::NO;
    let floor = match fit {
        Fit::Yes | Fit::Related if !above && !other => lower(held.0),
        // Whether the field counts is open: the level is a part of what is asked.
        Fit::Yes | Fit::Related | Fit::Perhaps => perhaps(lower(held.0)),
        // Another field is no step towards this one; what is left is the school that comes before any.
        Fit::No => {
            let school = rank_bound(rank(DegreeLevel::HighSchool), asked);
            Bound::part(school.credit.min(perhaps(lower(held.0)).credit))
        }
    };
    let ceiling = match fit {
        Fit::Yes | Fit::Related if !above => lower(held.1),
        // It may be its own field.
        Fit::Perhaps => lower(held.1),
        _ => none,
    };
    Worth { study, fit, floor, ceiling }
}

/// The month in which a course under way gives the degree asked.
fn until(degree: &Degree, studies: &[Study], fits: &[Fit]) -> Option<Month> {
    let ends = studies.iter().zip(fits).filter_map(|(study, fit)| match study.standing {
        Standing::Until(Some(end)) => {
            (*fit >= Fit::Related && study.level >= Some(degree.level)).then_some(end)
        }
        _ => None,
    });
    ends.min()
}

/// Whether each course answers one of the fields; of none that is named, any, or what is studied for the posting's own work.
fn fits(degree: &AskedDegree<'_>, case: Case<'_>) -> Vec<Fit> {
    let related = degree.degree.related;
    if degree.fields.is_empty() {
        let own = |study: &Study| if is_of_trade(study, case) { Fit::Yes } else { Fit::Perhaps };
        return case.facts.studies.iter().map(|study| if related { own(study) } else { Fit::Yes }).collect();
    }
    let each: Vec<Vec<Fit>> =
        degree.fields.iter().map(|field| fits_field(field, degree.degree.level, related, case)).collect();
    let of_study = |at: usize| each.iter().filter_map(move |fits| fits.get(at).copied());
    (0..case.facts.studies.len()).map(|at| best_fit(of_study(at))).collect()
}

/// Does a course answer one of several fields? Which are related to a list, what the fields in it have in common tells: one that
/// is near to a single field, and to more of them not at all, may be meant or not.
fn best_fit(fits: impl Iterator<Item = Fit> + Clone) -> Fit {
    let count = |wanted: Fit| fits.clone().filter(|fit| *fit == wanted).count();
    match fits.clone().max().unwrap_or(Fit::No) {
        Fit::Related if count(Fit::Related) < count(Fit::No) => Fit::Perhaps,
        best => best,
    }
}
