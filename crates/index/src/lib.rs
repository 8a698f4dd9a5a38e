//! The compiled corpus on disk: many postings, read once, ranked for any number of profiles.
//!
//! An [`index::Index`] is a folder of immutable segments and a [manifest](manifest::Manifest) that names them. A segment keeps
//! its postings twice: as [`records`] that any tool can read, and as a plan, in [`columns`]: every distinct question,
//! every distinct formula over questions, and for each posting the short list of formulas that count. A profile answers each
//! question once and each formula once; [`scan`] then adds up a posting's list out of a table that stays in the cache.

pub mod error;

pub mod sealed;

pub mod listing;

pub mod formula;

pub mod question;

pub mod columns;

pub mod draft;

pub mod file;

pub mod records;

pub mod table;

pub mod scan;

pub mod truths;

pub mod panel;

pub mod batch;

pub mod manifest;

pub mod inputs;

pub mod index;

pub mod writer;

pub mod verify;
