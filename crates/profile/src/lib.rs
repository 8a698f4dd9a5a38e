//! Profiles: JSON Resume with the extensions that job requirements need. Knows nothing of postings.

pub mod date;
pub mod profile;

pub use date::{Month, PartialDate};
pub use profile::*;
