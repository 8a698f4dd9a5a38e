//! One predicate against the facts of a profile: the only place that says what "met" means.

use crate::outcome::Bounds;
use crate::wire::{Evidence, How};

/// The judgement of one predicate, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Floor, ceiling, near.
    pub bounds: Bounds,
    /// One line for a person: "Bachelor in Computer Science, 2019 satisfies bachelor in computer science or related".
    pub text: String,
    /// Where it stands in the profile. Never empty where met, unless a policy key met it (`How::ByPolicy`, path = the key).
    pub evidence: Vec<Evidence>,
    /// What to ask where it is unknown.
    pub ask: Option<String>,
    /// What is missing where it is not met.
    pub lacks: Option<Lack>,
}

/// The smallest change that would turn "no" into "yes".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The predicate's kind.
    pub kind: &'static str,
    /// What of: a subject, level, credential, language.
    pub of: String,
    /// Months missing at the floor, for quantities of time.
    pub months: Option<u32>,
    /// May time alone do it: the evidence is a position that runs on, or a course that ends at a date? The month in which it is
    /// met if nothing else changes.
    pub by_time: Option<rolefit_profile::Month>,
}

/// Shorthand for evidence.
pub fn evidence(path: impl Into<String>, text: impl Into<String>, how: How) -> Evidence {
    Evidence { path: path.into(), text: text.into(), how }
}
