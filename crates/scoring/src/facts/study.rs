//! Courses of study: level, fields, and whether they are finished.

use super::Context;
use rolefit_profile::{Education, End, Extent, Month, Profile, Timeline};
use rolefit_rules::lexicon::{DegreeEntry, Lexicon, Term};
use rolefit_rules::predicate::DegreeLevel;
use rolefit_rules::token::tokenize;

/// Is a degree held?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Held,
    /// The dates leave it open.
    Unsure,
    /// Being studied for, until the month where one is stated.
    Until(Option<Month>),
}

/// One course of study.
#[derive(Clone, Debug)]
pub(crate) struct Study {
    /// `education[0]`.
    pub path: String,
    /// "BSc, Computer Science, 2019".
    pub text: String,
    /// `None`: its words don't tell.
    pub level: Option<DegreeLevel>,
    /// A professional doctorate.
    pub professional: bool,
    /// Ids of its fields; empty with an `area`: a field that the taxonomy does not know.
    pub fields: Vec<String>,
    /// Its field in the person's words.
    pub area: Option<String>,
    pub standing: Standing,
}

pub(super) fn all(profile: &Profile, times: &Timeline, context: &Context<'_>) -> Vec<Study> {
    let entries = profile.education.iter().enumerate().filter(|(_, course)| !course.is_empty());
    entries
        .map(|(index, course)| {
            let names = degrees_in(course, context.lexicon);
            let best = names.iter().max_by_key(|degree| degree.level);
            let extent = times.education.get(index);
            Study {
                path: format!("education[{index}]"),
                text: text(course),
                level: best.map(|degree| degree.level),
                professional: best.is_some_and(|degree| degree.professional),
                fields: fields_in(course, context.lexicon),
                area: course.area.clone().filter(|area| !area.trim().is_empty()),
                standing: standing(course, extent, best.map(|degree| degree.level), context.as_of),
            }
        })
        .collect()
}

/// "BSc, Computer Science, 2019".
fn text(course: &Education) -> String {
    let year = match course.end {
        End::On(date) => Some(date.year.to_string()),
        _ => None,
    };
    let parts = [course.study_type.clone(), course.area.clone(), course.institution.clone(), year];
    // The school stands in only where the entry says nothing else.
    let said = course.study_type.is_some() || course.area.is_some();
    let parts: Vec<String> =
        parts.into_iter().enumerate().filter(|(at, _)| !said || *at != 2).filter_map(|(_, p)| p).collect();
    parts.join(", ")
}

/// The degrees that an entry names: in its `studyType`, else in its `area`.
fn degrees_in<'l>(course: &Education, lexicon: &'l Lexicon) -> Vec<&'l DegreeEntry> {
    for text in [course.study_type.as_deref(), course.area.as_deref()].into_iter().flatten() {
        let tokens = tokenize(text, 0);
        let scanned = lexicon.scan(&tokens).into_iter().map(|hit| hit.term);
        let named = lexicon.names_of(text.trim().trim_end_matches(['.', ','])).into_iter();
        let found: Vec<&DegreeEntry> = scanned
            .chain(named)
            .filter_map(|term| match term {
                Term::Degree(at) => lexicon.degrees().get(at),
                _ => None,
            })
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The fields of study that an entry names, and that its degree's own name tells (MBA).
pub(crate) fn fields_in(course: &Education, lexicon: &Lexicon) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for text in [course.area.as_deref(), course.study_type.as_deref()].into_iter().flatten() {
        ids.extend(field_ids(text, lexicon));
    }
    // "PharmD, Pharmacy" says it twice; "MBA, Finance" says two things.
    ids.extend(degrees_in(course, lexicon).iter().filter_map(|degree| degree.field.clone()));
    ids.sort();
    ids.dedup();
    ids
}

/// The fields of study that a text names.
pub(crate) fn field_ids(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let tokens = tokenize(text, 0);
    let scanned = lexicon.scan(&tokens).into_iter().map(|hit| hit.term);
    let mut ids: Vec<String> = scanned
        .chain(lexicon.names_of(text.trim()))
        .filter_map(|term| match term {
            Term::Field(at) => lexicon.fields().get(at).map(|field| field.id.clone()),
            _ => None,
        })
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

fn standing(
    course: &Education,
    extent: Option<&Extent>,
    level: Option<DegreeLevel>,
    as_of: Month,
) -> Standing {
    match course.end {
        End::On(date) if date.earliest() > as_of => Standing::Until(Some(date.latest())),
        // "2026" read in the autumn of 2026, or an expectation that was due by now: nobody knows without asking.
        End::On(date) if date.latest() > as_of || course.in_progress => Standing::Unsure,
        End::On(_) => Standing::Held,
        End::Present => Standing::Until(None),
        End::Unstated if course.in_progress => Standing::Until(None),
        End::Unstated => {
            let usual_months = match level {
                Some(DegreeLevel::Bachelor | DegreeLevel::Doctorate) | None => 48,
                Some(_) => 24,
            };
            let begun = course.start.map(|date| date.latest());
            let young = begun.is_some_and(|start| start.0 + usual_months > as_of.0);
            if young && extent.is_some() { Standing::Unsure } else { Standing::Held }
        }
    }
}
