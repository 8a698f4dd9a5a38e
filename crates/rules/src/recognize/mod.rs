//! The recognizers, one family a file.

pub(crate) mod phrase;
mod screening;

use crate::recognizer::Recognizer;

/// Every recognizer, in order of precedence: where findings overlap, the first one wins.
pub static RECOGNIZERS: &[&dyn Recognizer] = &[&screening::Screenings];
