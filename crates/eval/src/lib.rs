//! Labels and what was read, compared. A label says what a careful person reads in a posting, or what a profile proves of it;
//! the figures say how often the engine says the same.
//!
//! This is a crate of its own because the measure must not depend on what it measures: it takes extractions and outcomes,
//! whoever made them, and neither `rules` nor `scoring` needs it to do their work. Like them it opens no file.
//!
//! Everything is counted in integers; a share is rounded only when it is printed.

#![forbid(unsafe_code)]

pub mod ratio;

pub mod page;

pub mod name;

pub mod label;

pub mod claim;

mod agree;
mod pair;
mod structure;

pub mod tally;

pub mod gold;

pub mod outcomes;

pub mod baseline;

pub mod draw;

pub mod count;

pub mod mine;
