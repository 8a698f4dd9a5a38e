//! Profiles: JSON Resume with the extensions that job requirements need. Knows nothing of postings.
//!
//! The modules stand in reading order, which is the order in which they may depend on each other: a text becomes a tree, the
//! tree is read through the tables of known keys into a [`Profile`], and a profile gives its [`texts`] and its [`timeline()`].
//!
//! ```
//! use rolefit_profile::{Month, Profile, timeline};
//!
//! let text = r#"
//!     [[work]]
//!     position = "Developer"
//!     startDate = "2023"
//!     endDate = "present"
//!     highlight = ["Wrote Rust"]
//! "#;
//! let (profile, warnings) = Profile::from_toml(text, "someone")?;
//! assert_eq!(warnings[0].help.as_deref(), Some("did you mean `highlights`?"));
//! // "2023" is January for who asks what is possible, and December for who asks what is proven.
//! let work = timeline(&profile, Month::new(2026, 11)).work;
//! assert_eq!((timeline::floor(&work), timeline::ceiling(&work)), (36, 47));
//! # Ok::<(), rolefit_profile::ProfileError>(())
//! ```

#![forbid(unsafe_code)]

pub mod date;

pub mod profile;

mod message;

mod tree;

mod wire;

mod record;

mod unfinished;

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
