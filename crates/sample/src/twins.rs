//! Twins: two people who differ in one thing alone, and a posting that asks for it. One has a step more of it than is asked, the
//! other a step less.

use crate::resume::{LAST_MONTH, date};
use crate::sample::Sample;
use rolefit_profile::{Clearance, Education, End, Profile, Work};
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::{ClearanceStatus, DegreeLevel, Predicate};
use rolefit_rules::requirement::{Extraction, Formula, Strength};

/// What twins differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Respect {
    /// A year more of work with a subject than is asked, and a year less.
    Years,
    /// A degree above the one that is asked, or that one where there is none above, and the one below; in the field that is asked.
    Degree,
    /// The same of clearances.
    Clearance,
}

impl Respect {
    /// All of them.
    pub const ALL: [Respect; 3] = [Respect::Years, Respect::Degree, Respect::Clearance];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Respect::Years => "years",
            Respect::Degree => "degree",
            Respect::Clearance => "clearance",
        }
    }
}

/// Twins, and what they apply for.
#[derive(Clone, Debug)]
pub struct Twins {
    /// The posting.
    pub posting: Posting,
    /// What it asks.
    pub extraction: Extraction,
    /// Has more than it asks, or as much.
    pub better: Profile,
    /// Has less.
    pub worse: Profile,
}

impl Sample<'_> {
    /// The `k`th posting, and the `k`th profile twice; none where the posting requires no such thing of everybody.
    pub fn twins(&self, k: u64, respect: Respect) -> Option<Twins> {
        let (posting, extraction) = self.posting(k);
        let person = self.profile(k);
        let (better, worse) = match respect {
            Respect::Years => {
                let (subject, months) = required(&extraction, years)?;
                (worked(&person, subject, months + 12), worked(&person, subject, months - 12))
            }
            Respect::Degree => {
                let (level, field) = required(&extraction, degree)?;
                let at = DEGREES.iter().position(|(rung, _)| *rung == level)?;
                let (above, below) =
                    (DEGREES.get(at + 1).or(DEGREES.get(at))?, DEGREES.get(at.checked_sub(1)?)?);
                (studied(&person, above.1, field), studied(&person, below.1, field))
            }
            Respect::Clearance => {
                let (scheme, level) = required(&extraction, clearance)?;
                if clearances(&extraction) > 1 {
                    return None;
                }
                // Rank 0 is no clearance but a suitability for some work.
                let ladder =
                    || self.lexicon().clearances().iter().filter(|it| it.scheme == scheme && it.rank > 0);
                let asked = ladder().find(|it| it.level == level)?.rank;
                let above = ladder()
                    .filter(|it| it.rank >= asked)
                    .find(|it| it.rank == asked + 1 || ladder().all(|all| all.rank <= asked))?;
                let below = ladder().find(|it| it.rank + 1 == asked)?;
                (cleared(&person, scheme, &above.name), cleared(&person, scheme, &below.name))
            }
        };
        let named = |person: Profile, which: &str| Profile { id: format!("t{k}{which}"), ..person };
        Some(Twins { posting, extraction, better: named(better, "a"), worse: named(worse, "b") })
    }
}

/// What is required of everybody: no alternative stands beside it, and no grade does without it.
fn required<'e, T>(extraction: &'e Extraction, of: impl Fn(&'e Predicate) -> Option<T>) -> Option<T> {
    let each = extraction
        .requirements
        .iter()
        .filter(|it| it.strength == Strength::Required && it.grade.is_none() && it.other_reading.is_none());
    let leaf = |formula: &'e Formula| match formula {
        Formula::Leaf(leaf) => of(&leaf.predicate),
        _ => None,
    };
    if !extraction.grades.is_empty() {
        return None;
    }
    each.into_iter().find_map(|it| match &it.formula {
        Formula::All(kids) => kids.iter().find_map(leaf),
        other => leaf(other),
    })
}

/// Two years or more of one thing that has a name.
fn years(asked: &Predicate) -> Option<(&str, u32)> {
    let Predicate::Experience(asked) = asked else { return None };
    let [subject] = asked.of.as_slice() else { return None };
    let plain = subject.id.is_some() && asked.within_months.is_none();
    Some((subject.name.as_str(), asked.min_months.filter(|months| plain && *months >= 24)?))
}

/// A degree in a field, the first one of a list.
fn degree(asked: &Predicate) -> Option<(DegreeLevel, &str)> {
    let Predicate::Degree(asked) = asked else { return None };
    let field = asked.fields.first().filter(|_| !asked.in_progress && !asked.accredited)?;
    Some((asked.level, field))
}

/// A clearance that is held.
fn clearance(asked: &Predicate) -> Option<(&str, &str)> {
    let Predicate::Clearance(asked) = asked else { return None };
    let plain = asked.polygraph.is_none() && asked.status == ClearanceStatus::Active;
    asked.scheme.as_deref().zip(asked.level.as_deref()).filter(|_| plain)
}

/// How many clearances are asked: of two that are asked in one breath ("able to obtain, or active"), one may do.
fn clearances(extraction: &Extraction) -> usize {
    let leaves = extraction.requirements.iter().flat_map(|it| it.formula.leaves());
    leaves.filter(|leaf| matches!(leaf.predicate, Predicate::Clearance(_))).count()
}

/// Degrees as people write them, the lowest first.
const DEGREES: [(DegreeLevel, &str); 6] = [
    (DegreeLevel::HighSchool, "High school diploma"),
    (DegreeLevel::Certificate, "Certificate"),
    (DegreeLevel::Associate, "Associate degree"),
    (DegreeLevel::Bachelor, "Bachelor of Science"),
    (DegreeLevel::Master, "Master of Science"),
    (DegreeLevel::Doctorate, "PhD"),
];

/// One position, of so many months, with a subject.
fn worked(person: &Profile, subject: &str, months: u32) -> Profile {
    let newest = person.work.first().cloned().unwrap_or_default();
    let label = newest.position.clone().unwrap_or_default();
    let mut twin = person.clone();
    twin.basics.summary = Some(format!("{label} with {} years of experience.", months / 12));
    let mut highlights = vec![format!("Daily use of {subject}")];
    highlights.extend(newest.highlights.iter().cloned());
    let (start, end) = (date(LAST_MONTH + 1 - months), date(LAST_MONTH).map_or(End::Unstated, End::On));
    twin.work = vec![Work { start, end, highlights, ..newest }];
    twin
}

fn studied(person: &Profile, degree: &str, field: &str) -> Profile {
    let highest = person.education.first().cloned().unwrap_or_default();
    let (area, study_type) = (Some(field.to_owned()), Some(degree.to_owned()));
    Profile { education: vec![Education { area, study_type, ..highest }], ..person.clone() }
}

fn cleared(person: &Profile, scheme: &str, level: &str) -> Profile {
    let held = Clearance {
        scheme: Some(scheme.to_owned()),
        level: level.to_owned(),
        status: Some("active".to_owned()),
        ..Clearance::default()
    };
    Profile { clearances: vec![held], ..person.clone() }
}
