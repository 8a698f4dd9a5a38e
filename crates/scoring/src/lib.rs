//! Requirements and profiles in, a ranked and explained report out.
//!
//! A requirement's formula is [lowered](lower), compiled with all others into one [plan], [evaluated](evaluate) on the
//! answers that a [judge] gives to each distinct question, and turned into a [fit], an explanation and an [order](rank).

pub mod credit;
pub mod outcome;
pub mod policy;
pub mod weight;
pub mod wire;

pub mod occupation;

pub mod question;

mod everyday;

pub mod lower;

pub mod facts;
pub mod judge;

pub mod narrow;
pub mod plan;

pub mod reference;

pub mod evaluate;
pub mod fit;

pub mod explain;
pub mod rank;

pub mod engine;

pub use engine::Engine;
pub use rank::Show;
