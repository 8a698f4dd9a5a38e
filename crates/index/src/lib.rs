//! The compiled corpus on disk: many postings, read once, ranked for any number of profiles.
//!
//! An [`index::Index`] is a folder of immutable segments and a [manifest](manifest::Manifest) that names them. A segment keeps
//! its postings twice: as [`records`] that any tool can read, and as a plan, in [`columns`]: templates of questions, the names that
//! stand in them, and for each posting the short list of clauses that count. For a profile, [`replies`] answer each question once for
//! all names that are alike to it, [`judged`] has a number for each clause, and [`scan`] adds them up; [`search`] finds the few best without judging all.

pub mod error;

pub mod sealed;

pub mod listing;

pub mod varint;

mod text;

mod numbered;

pub mod ask;

pub mod clause;

pub mod kinds;

pub mod columns;

pub mod phrases;

pub mod draft;

pub mod file;

pub mod records;

pub mod cell;

pub mod weighed;

pub mod replies;

mod table;

pub mod judged;

pub mod scan;

pub mod search;

pub mod panel;

pub mod batch;

pub mod manifest;

pub mod inputs;

pub mod index;

pub mod writer;

pub mod verify;
