//! The recognizers, one family a file.

use crate::recognizer::Recognizer;

pub mod degree;
pub mod equivalent;
pub mod experience;
pub(crate) mod phrase;
pub mod screening;
pub mod skill;

/// Every recognizer, in order of precedence: where findings overlap, the first one wins.
pub static RECOGNIZERS: &[&dyn Recognizer] = &[
    &screening::Screenings,
    &degree::DegreeRecognizer,
    &equivalent::EquivalentRecognizer,
    &experience::ExperienceRecognizer,
    &skill::SkillRecognizer,
];
