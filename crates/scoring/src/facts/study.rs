//! Courses of study: level, fields, and whether they are finished.

use super::{Context, Stems, stems};
use rolefit_profile::{Education, End, Extent, Month, Profile, Timeline, Unfinished};
use rolefit_rules::lexicon::{DegreeEntry, Hit, Lexicon, Term};
use rolefit_rules::predicate::DegreeLevel;
use rolefit_rules::token::tokenize;
use std::collections::BTreeSet;

/// Is a degree held?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Held,
    /// The dates leave it open.
    Unsure,
    /// Being studied for, until the month where one is stated.
    Until(Option<Month>),
    /// Never finished.
    Left,
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
    /// Its fields; none with an `area`: a field that the taxonomy does not know.
    pub fields: Fields,
    /// Its field in the person's words.
    pub area: Option<String>,
    /// These words.
    pub area_stems: Option<Stems>,
    /// Is it science, technology, engineering or mathematics? `None`: its fields don't tell.
    pub technical: Option<bool>,
    /// Classes of its fields' subjects that are usual in few occupations.
    pub telling: BTreeSet<String>,
    pub standing: Standing,
}

pub(super) fn all(profile: &Profile, times: &Timeline, context: &Context<'_>) -> Vec<Study> {
    let entries = profile.education.iter().enumerate().filter(|(_, course)| !course.is_empty());
    entries
        .map(|(index, course)| {
            let names = degrees_in(course, context.lexicon);
            let best = names.iter().max_by_key(|degree| degree.level);
            let level = best.map(|degree| degree.level).or_else(|| certificate(course));
            let extent = times.education.get(index);
            let fields = fields_in(course, context.lexicon);
            let area = course.area.clone().filter(|area| !area.trim().is_empty());
            Study {
                path: format!("education[{index}]"),
                text: text(course),
                level,
                professional: best.is_some_and(|degree| degree.professional),
                technical: technical(&fields, context.lexicon),
                telling: telling(fields.all(), context.lexicon),
                fields,
                area_stems: area.as_ref().map(|area| stems(&tokenize(area, 0))),
                area,
                standing: standing(course, extent, level, context.as_of),
            }
        })
        .collect()
}

/// A course that calls itself no more than a certificate; one for graduates may be anything.
fn certificate(course: &Education) -> Option<DegreeLevel> {
    let words = course.study_type.as_deref().unwrap_or_default().split(|c: char| !c.is_alphabetic());
    let mut words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    let plain = |word: String| ["certificate", "certification", "completion", "of"].contains(&word.as_str());
    (words.clone().next().is_some() && words.all(plain)).then_some(DegreeLevel::Certificate)
}

fn technical(fields: &Fields, lexicon: &Lexicon) -> Option<bool> {
    let stem = |id: &String| lexicon.field(id).is_some_and(|field| field.stem);
    let known = fields.all().any(|id| lexicon.field(id).is_some());
    match fields.of.iter().any(stem) {
        true => Some(true),
        false if !known || fields.about.iter().any(stem) => None,
        false => Some(false),
    }
}

/// The classes of these fields' subjects that are usual in few occupations.
pub(crate) fn telling<'a>(fields: impl Iterator<Item = &'a String>, lexicon: &Lexicon) -> BTreeSet<String> {
    // One in so many of all groups at most.
    const FEW: usize = 5;
    let tells = |class: &&String| lexicon.usual_in(class).len() * FEW <= lexicon.occupations().len();
    let classes = fields.filter_map(|id| lexicon.field(id)).flat_map(|field| &field.usual);
    classes.filter(tells).cloned().collect()
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

/// The fields of study that an entry names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields {
    /// Ids of those that it is in, by its own words or by its degree's name (MBA).
    pub of: Vec<String>,
    /// Ids of those that it is only about: the telecommunications of "telecommunications management".
    pub about: Vec<String>,
    /// Those of `of` that only the degree's name tells, and that are a part of nothing: the engineering of a "BTech in computer science", to
    /// which not all is near that is near to some engineering.
    pub wide: Vec<String>,
}

/// The fields of study that an entry names.
pub(crate) fn fields_in(course: &Education, lexicon: &Lexicon) -> Fields {
    let mut fields = Fields::default();
    for text in [course.area.as_deref(), course.study_type.as_deref()].into_iter().flatten() {
        let found = fields_of(text, lexicon);
        fields.of.extend(found.of);
        fields.about.extend(found.about);
    }
    // "PharmD, Pharmacy" says it twice; "MBA, Finance" says two things.
    let by_degree = degrees_in(course, lexicon);
    let by_degree = by_degree.iter().filter_map(|degree| degree.field.as_ref());
    let whole = |id: &String| lexicon.field(id).is_some_and(|field| field.broader.is_empty());
    if !fields.of.is_empty() {
        fields.wide = by_degree.clone().filter(|id| whole(id) && !fields.of.contains(id)).cloned().collect();
    }
    fields.of.extend(by_degree.cloned());
    fields.settled()
}

impl Fields {
    fn settled(mut self) -> Fields {
        for list in [&mut self.of, &mut self.about] {
            list.sort();
            list.dedup();
        }
        self.about.retain(|id| !self.of.contains(id));
        self
    }

    /// All that it names.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.of.iter().chain(&self.about)
    }
}

/// Is a field another one, or a part of it?
pub(crate) fn is_field_within(narrow: &str, wide: &str, lexicon: &Lexicon) -> bool {
    let mut next = vec![narrow.to_owned()];
    let mut seen: Vec<String> = Vec::new();
    while let Some(id) = next.pop() {
        if id == wide {
            return true;
        }
        if !seen.contains(&id) {
            next.extend(lexicon.field(&id).into_iter().flat_map(|field| field.broader.iter().cloned()));
            seen.push(id);
        }
    }
    false
}

/// The fields of study that a text names.
pub(crate) fn field_ids(text: &str, lexicon: &Lexicon) -> Vec<String> {
    fields_of(text, lexicon).settled().all().cloned().collect()
}

/// Words that make another field of the one that they follow.
const TURNS: &[&str] =
    &["administration", "education", "history", "journalism", "law", "management", "policy"];

fn fields_of(text: &str, lexicon: &Lexicon) -> Fields {
    let tokens = tokenize(text, 0);
    let hits = lexicon.scan(&tokens);
    // "Bachelor of Science" is a degree in any field, and "Doctor of Philosophy" one in hardly ever that.
    let in_degree = |hit: &Hit| {
        let around = |name: &Hit| matches!(name.term, Term::Degree(_)) && name.first <= hit.first;
        hits.iter().any(|name| around(name) && hit.end <= name.end)
    };
    let id = |term: Term| match term {
        Term::Field(at) => lexicon.fields().get(at).map(|field| field.id.clone()),
        _ => None,
    };
    let mut fields = Fields::default();
    for hit in hits.iter().filter(|hit| !in_degree(hit)) {
        let turned = tokens.get(hit.end).is_some_and(|next| next.is_any(TURNS));
        if turned { &mut fields.about } else { &mut fields.of }.extend(id(hit.term));
    }
    fields.of.extend(lexicon.names_of(text.trim()).into_iter().filter_map(id));
    fields
}

fn standing(
    course: &Education,
    extent: Option<&Extent>,
    level: Option<DegreeLevel>,
    as_of: Month,
) -> Standing {
    match course.end {
        End::On(date) if date.earliest() > as_of => Standing::Until(Some(date.latest())),
        _ if course.unfinished == Some(Unfinished::Left) => Standing::Left,
        _ if course.unfinished == Some(Unfinished::Unclear) => Standing::Unsure,
        // "2026" read in the autumn of 2026, or an expectation that was due by now: nobody knows without asking.
        End::On(date) if date.latest() > as_of || course.unfinished.is_some() => Standing::Unsure,
        End::On(_) => Standing::Held,
        End::Present => Standing::Until(None),
        End::Unstated if course.unfinished.is_some() => Standing::Until(None),
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
