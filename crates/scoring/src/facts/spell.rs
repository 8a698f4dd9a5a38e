//! Stretches of time in which something was done: positions, unpaid positions, projects, courses of study.

use super::Context;
use super::{Place, fields_in, is_prose};
use crate::occupation;
use rolefit_profile::{End, Extent, Field, Profile, Section, Timeline, Work};
use rolefit_rules::lexicon::SubjectEntry;
use std::collections::BTreeSet;

/// What kind of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Work,
    Volunteer,
    Project,
    Study,
}

/// One stretch.
#[derive(Clone, Debug)]
pub(crate) struct Spell {
    /// `work[0]`.
    pub path: String,
    /// "Claims Adjuster, 2015-03 to 2019-06".
    pub text: String,
    pub kind: Kind,
    pub extent: Extent,
    /// Does it run on, so that time alone makes it longer?
    pub running: bool,
    /// Does the policy count it?
    pub counts: bool,
    /// The jobs that it is, side by side, each by the SOC groups that it may belong to; empty: unknown.
    pub jobs: Vec<Vec<String>>,
    /// Do they stand in the title, so that they can prove something?
    pub by_title: bool,
    /// Subjects that the occupation is made of.
    pub involves: Vec<String>,
    /// Classes that are usual in it; `None`: everything is plausible.
    pub usual: Option<BTreeSet<String>>,
    /// How many words describe what was done in it.
    pub words: usize,
}

impl Spell {
    /// Is it work in these occupations, whichever of its groups is meant?
    pub fn is_of(&self, occupations: &[String]) -> bool {
        self.jobs.iter().any(|job| job.iter().all(|group| occupations.contains(group)))
    }

    /// May it be a neighbour of theirs?
    pub fn is_beside(&self, occupations: &[String]) -> bool {
        self.jobs.iter().any(|job| occupation::are_beside(job, occupations))
    }

    /// May it be of the same major group?
    pub fn is_near(&self, occupations: &[String]) -> bool {
        self.jobs.iter().any(|job| occupation::same_major(job, occupations))
    }
}

/// Where each section's spells begin.
pub(super) struct Offsets {
    volunteer: usize,
    projects: usize,
    education: usize,
}

impl Offsets {
    pub fn of(profile: &Profile) -> Offsets {
        let volunteer = profile.work.len();
        let projects = volunteer + profile.volunteer.len();
        Offsets { volunteer, projects, education: projects + profile.projects.len() }
    }

    /// The spell of an entry.
    pub fn index(&self, section: Section) -> Option<usize> {
        match section {
            Section::Work(index) => Some(index),
            Section::Volunteer(index) => Some(self.volunteer + index),
            Section::Project(index) => Some(self.projects + index),
            Section::Education(index) => Some(self.education + index),
            _ => None,
        }
    }
}

/// All spells, in the order of [`Offsets`]. `subjects` gives those that stand in the texts of a spell.
pub(super) fn all<'l>(
    profile: &Profile,
    times: &Timeline,
    places: &[Place],
    context: &Context<'l>,
    subjects: impl Fn(usize) -> Vec<&'l SubjectEntry>,
) -> Vec<Spell> {
    let mut out: Vec<Spell> = Vec::new();
    let extent = |list: &[Extent], index: usize| list.get(index).cloned().unwrap_or_default();
    for (kind, name, list, extents) in [
        (Kind::Work, "work", &profile.work, &times.work),
        (Kind::Volunteer, "volunteer", &profile.volunteer, &times.volunteer),
    ] {
        for (index, work) in list.iter().enumerate() {
            let placed =
                occupation::of_position(work.position.as_deref(), subjects(out.len()), context.lexicon);
            let counts = counts(work, context) && (kind == Kind::Work || context.policy.experience.volunteer);
            out.push(Spell {
                path: format!("{name}[{index}]"),
                text: dated(
                    work.position.as_deref().unwrap_or("a position without title"),
                    &extent(extents, index),
                    work.end,
                ),
                kind,
                extent: extent(extents, index),
                running: work.end == End::Present,
                counts: counts && !work.is_empty(),
                usual: occupation::usual(&placed.groups(), context.lexicon),
                involves: placed.involves,
                by_title: placed.by_title,
                jobs: placed.jobs,
                words: described(places, out.len()),
            });
        }
    }
    for (index, project) in profile.projects.iter().enumerate() {
        let name = project.name.clone().or_else(|| first_words(places, Section::Project(index)));
        let extent = extent(&times.projects, index);
        out.push(Spell {
            path: format!("projects[{index}]"),
            text: dated(&name.unwrap_or_else(|| "a project".to_owned()), &extent, project.end),
            kind: Kind::Project,
            running: project.end == End::Present,
            counts: !extent.possible.is_empty(),
            extent,
            jobs: Vec::new(),
            by_title: false,
            involves: Vec::new(),
            // A project leaves open what is named in it, which the mentions tell; nothing else.
            usual: Some(BTreeSet::new()),
            words: described(places, out.len()),
        });
    }
    for (index, course) in profile.education.iter().enumerate() {
        let extent = extent(&times.education, index);
        let fields = fields_in(course, context.lexicon);
        let usual: BTreeSet<String> = fields
            .all()
            .filter_map(|id| context.lexicon.field(id))
            .flat_map(|field| field.usual.iter().cloned())
            .collect();
        let name = [course.study_type.as_deref(), course.area.as_deref()];
        out.push(Spell {
            path: format!("education[{index}]"),
            text: dated(&name.into_iter().flatten().collect::<Vec<_>>().join(", "), &extent, course.end),
            kind: Kind::Study,
            running: course.end == End::Present,
            counts: true,
            extent,
            jobs: Vec::new(),
            by_title: false,
            involves: Vec::new(),
            usual: fields.all().next().is_some().then_some(usual),
            words: 0,
        });
    }
    out
}

/// Words of the sentences about a spell.
fn described(places: &[Place], spell: usize) -> usize {
    let own = places.iter().filter(|place| place.spell == Some(spell) && is_prose(place.field));
    own.map(|place| place.stems.len()).sum()
}

/// Does the policy count a position of this title?
fn counts(work: &Work, context: &Context<'_>) -> bool {
    let title = work.position.as_deref().unwrap_or_default().to_lowercase();
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).collect();
    let has = |names: &[&str]| names.iter().any(|name| words.contains(name));
    let rules = &context.policy.experience;
    (rules.internship || !has(&["intern", "internship", "trainee", "coop"]))
        && (rules.freelance
            || !has(&["freelance", "freelancer", "contractor"]) && !title.contains("self-employed"))
        && (rules.part_time || !(title.contains("part-time") || title.contains("part time")))
}

/// "Claims Adjuster, 2015-03 to 2019-06".
fn dated(name: &str, extent: &Extent, end: End) -> String {
    let runs = if extent.certain.is_empty() { &extent.possible } else { &extent.certain };
    let months = runs.intervals();
    match (months.first(), months.last()) {
        (Some(first), Some(_)) if end == End::Present => {
            format!("{name}, {} to present", month(first.first()))
        }
        (Some(first), Some(last)) => format!("{name}, {} to {}", month(first.first()), month(last.last())),
        _ => name.to_owned(),
    }
}

/// `2019-06`.
pub(crate) fn month(month: rolefit_profile::Month) -> String {
    format!("{:04}-{:02}", month.year(), month.month())
}

fn first_words(places: &[Place], section: Section) -> Option<String> {
    let place = places.iter().find(|p| p.section == section && p.field != Field::Keyword)?;
    Some(place.text.split_whitespace().take(6).collect::<Vec<_>>().join(" "))
}
