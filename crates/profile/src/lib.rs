//! Profiles: JSON Resume with the extensions that job requirements need. Knows nothing of postings.
//!
//! The modules stand in reading order, which is the order in which they may depend on each other.

#![forbid(unsafe_code)]

pub mod date;

pub mod profile;

mod message;

mod tree;

mod wire;

mod record;

mod parse;

mod schema;

pub mod texts;

pub mod months;

pub mod timeline;

pub use date::{Month, PartialDate};
pub use message::{Position, ProfileError, Warning};
pub use months::{Interval, Months};
pub use parse::{Format, check};
pub use profile::*;
pub use schema::schema;
pub use texts::{Field, Piece, Section};
pub use timeline::{Extent, Timeline, timeline};
