//! The recognizers, one family a file.

use crate::recognizer::Recognizer;

pub mod age;
pub mod authorization;
pub mod clearance;
pub mod credential;
pub mod degree;
pub mod equivalent;
pub mod experience;
pub mod language;
pub mod physical;
pub mod residence;
pub mod schedule;
pub mod screening;
pub mod skill;
pub mod travel;

/// Every recognizer, in order of precedence: where findings overlap, the first one keeps the words, and a later one what stands before
/// them.
pub static RECOGNIZERS: &[&dyn Recognizer] = &[
    &screening::Screenings,
    &clearance::Clearances,
    &authorization::Authorizations,
    &age::Ages,
    &travel::Travels,
    &physical::Physicals,
    &residence::Residences,
    &schedule::Schedules,
    &degree::DegreeRecognizer,
    &equivalent::EquivalentRecognizer,
    &credential::Credentials,
    &language::Languages,
    &experience::ExperienceRecognizer,
    &skill::SkillRecognizer,
];
