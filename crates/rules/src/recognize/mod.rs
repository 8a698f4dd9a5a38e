//! The recognizers, one family a file.

use crate::recognizer::Recognizer;

pub mod degree;
pub mod equivalent;
pub mod experience;
pub mod skill;

/// Every recognizer, in order of precedence: where findings overlap, the first one wins.
pub static RECOGNIZERS: &[&dyn Recognizer] = &[
    &degree::DegreeRecognizer,
    &equivalent::EquivalentRecognizer,
    &experience::ExperienceRecognizer,
    &skill::SkillRecognizer,
];
