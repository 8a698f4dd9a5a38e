//! The shapes of a profile. A section that is absent and one that is empty say the same: nothing.

use crate::date::PartialDate;

/// One person's profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Unique in a run: the file's stem.
    pub id: String,
    /// Only `label` and `summary` are ever scored; `name` is shown.
    pub basics: Basics,
    /// Positions.
    pub work: Vec<Work>,
    /// Unpaid positions.
    pub volunteer: Vec<Work>,
    /// Courses of study.
    pub education: Vec<Education>,
    /// Certificates and licences.
    pub certificates: Vec<Certificate>,
    /// Skills as the person groups them.
    pub skills: Vec<Skill>,
    /// Human languages.
    pub languages: Vec<Language>,
    /// Projects.
    pub projects: Vec<Project>,
    /// Publications.
    pub publications: Vec<Publication>,
    /// Awards.
    pub awards: Vec<Award>,
    /// National security clearances.
    pub clearances: Vec<Clearance>,
    /// The right to work; absent: unknown.
    pub authorization: Option<Authorization>,
    /// Conditions that the person accepts or refuses; absent: unknown.
    pub consents: Option<Consents>,
    /// What the person wants. Filters and flags, never a verdict or a score.
    pub preferences: Option<Preferences>,
}

/// Who the person is. Scoring reads `label` and `summary` only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "JSON Resume's own names")]
pub struct Basics {
    pub name: Option<String>,
    pub label: Option<String>,
    pub summary: Option<String>,
}

/// A position, paid or unpaid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The employer.
    pub name: Option<String>,
    /// The job title.
    pub position: Option<String>,
    /// First month.
    pub start: Option<PartialDate>,
    /// How it ends.
    pub end: End,
    /// Prose.
    pub summary: Option<String>,
    /// What the employer does (`description`).
    pub description: Option<String>,
    /// Lines.
    pub highlights: Vec<String>,
    /// `skills`, `keywords` or `technologies` of the position, where an editor writes them.
    pub keywords: Vec<String>,
}

impl Work {
    /// Does it say nothing at all? Editors leave such forms behind.
    pub fn is_empty(&self) -> bool {
        *self == Work::default()
    }
}

/// The end of a position or a course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// No word of it: `endDate` is missing.
    #[default]
    Unstated,
    /// It says that it runs on ("present"), or it is the newest entry and its `endDate` is there and empty.
    Present,
    /// A date.
    On(PartialDate),
}

/// A degree that is not held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfinished {
    /// A remark beside it, or among its courses, may say that it was left.
    Unclear,
    /// "Some college, no degree", "90 credits towards".
    Left,
    /// "Expected", "pursuing", "candidate".
    UnderWay,
}

/// A course of study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Education {
    /// The school.
    pub institution: Option<String>,
    /// The field of study.
    pub area: Option<String>,
    /// The degree, as the person writes it.
    pub study_type: Option<String>,
    /// First month.
    pub start: Option<PartialDate>,
    /// How it ends.
    pub end: End,
    /// What its words say of an end that it does not have, if they do.
    pub unfinished: Option<Unfinished>,
    /// Courses.
    pub courses: Vec<String>,
}

impl Education {
    /// Does it say nothing at all? Editors leave such forms behind.
    pub fn is_empty(&self) -> bool {
        *self == Education::default()
    }
}

/// A certificate or licence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// Its name.
    pub name: String,
    /// When it was got.
    pub date: Option<PartialDate>,
    /// When it ends.
    pub expires: Option<PartialDate>,
    /// Who issued it.
    pub issuer: Option<String>,
}

/// A group of skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skill {
    /// The group's or the skill's name.
    pub name: Option<String>,
    /// The person's own word for the level.
    pub level: Option<String>,
    /// Its members.
    pub keywords: Vec<String>,
}

/// A human language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Language {
    /// Its name.
    pub language: String,
    /// The level, as the person writes it.
    pub fluency: Option<String>,
}

/// A project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// Its name.
    pub name: Option<String>,
    /// Prose.
    pub description: Option<String>,
    /// Lines.
    pub highlights: Vec<String>,
    /// Names of what was used.
    pub keywords: Vec<String>,
    /// First month.
    pub start: Option<PartialDate>,
    /// How it ends.
    pub end: End,
}

/// A publication.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "JSON Resume's own names")]
pub struct Publication {
    pub name: Option<String>,
    pub summary: Option<String>,
}

/// An award.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "JSON Resume's own names")]
pub struct Award {
    pub title: Option<String>,
    pub summary: Option<String>,
}

/// A clearance as the person writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clearance {
    /// `us`, `doe`, `uk`, `ca`, `au`, `nato`.
    pub scheme: Option<String>,
    /// As people write it.
    pub level: String,
    /// `active`, `expired`, `eligible`; absent: active.
    pub status: Option<String>,
    /// `ci`, `full`.
    pub polygraph: Option<String>,
    /// Its last month.
    pub expires: Option<PartialDate>,
}

/// The right to work. Each key is complete where it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authorization {
    /// ISO 3166-1 alpha-2 codes.
    pub citizenships: Option<Vec<String>>,
    /// Countries of permanent residence.
    pub residencies: Option<Vec<String>>,
    /// Countries where the person may work without sponsorship.
    pub countries: Option<Vec<String>>,
    /// Does the person need a sponsor?
    pub needs_sponsorship: Option<bool>,
}

/// Conditions that the person accepts (true) or refuses (false).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "one a check of the contract")]
pub struct Consents {
    pub background: Option<bool>,
    pub drug: Option<bool>,
    pub credit: Option<bool>,
    pub fingerprint: Option<bool>,
    pub security: Option<bool>,
    pub medical: Option<bool>,
    pub driving_record: Option<bool>,
    pub reference: Option<bool>,
    /// Share of the time, at most.
    pub travel_percent: Option<u32>,
    /// Kilograms.
    pub lift_kg: Option<u32>,
    /// The person is at least this old.
    pub min_age: Option<u32>,
    /// Accepted shifts; complete where it is there.
    pub shifts: Option<Vec<String>>,
    pub relocate: Option<bool>,
}

/// What the person wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// `remote`, `hybrid`, `onsite`.
    pub workplaces: Vec<String>,
    /// Places as the person writes them.
    pub locations: Vec<String>,
    /// Least pay.
    pub salary: Option<SalaryWish>,
}

/// Least pay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the contract's own names")]
pub struct SalaryWish {
    pub min: u64,
    pub currency: Option<String>,
    pub period: Option<String>,
}
