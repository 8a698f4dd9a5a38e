//! Posting text in, requirement formulas out. Knows nothing of candidates.
//!
//! The modules stand in reading order, which is the order in which they may depend on each other:
//! a [`Posting`](posting::Posting) is cut into items, items into tokens, recognizers turn tokens into findings,
//! and [`extract::extract`] combines the findings of an item into one formula.

pub mod source;

pub mod predicate;

pub mod lexicon;
pub mod posting;
pub mod requirement;
pub mod token;

mod recognize;
pub mod recognizer;

pub mod extract;
pub mod header;

pub mod wire;
