//! Posting text in, requirement formulas out. Knows nothing of candidates.
//!
//! The modules stand in reading order, which is the order in which they may depend on each other:
//! a [`Posting`](posting::Posting) is cut into items, items into tokens, recognizers turn tokens into findings,
//! and [`extract::extract`] combines the findings of an item into one formula.

pub use rolefit_lexicon::{list, lower, source, token};

pub mod predicate;

pub mod posting;
pub mod requirement;

pub mod quantity;

pub mod lexicon;

mod casing;
pub mod recognizer;

pub mod text;

mod set_phrase;

pub mod country;
pub mod state;

pub mod cue;

pub mod grade;

pub mod clause;

pub mod segment;

pub mod phrase;

mod recognize;

pub mod combine;

pub mod strength;

pub mod header;

pub mod gloss;

pub mod extract;

pub mod wire;
