//! Postings and profiles made up in the measure of real ones, for benchmarks and for tests of laws.
//!
//! A posting is written statement by statement together with the formula that each of its statements means, so that the formula's spans lie
//! on the words that ask. What is drawn is drawn by counts of real postings (`shapes.toml`): how many requirements a posting has, the
//! structures of their formulas, the lengths of lists, months, levels, fields; and, by family of occupations, the names of the
//! lexicon that its postings ask. All words around those names are the crate's own.
//!
//! ```
//! use rolefit_rules::lexicon::Lexicon;
//! use rolefit_sample::Sample;
//!
//! let sample = Sample::new(1, Lexicon::builtin());
//! let (posting, extraction) = sample.posting(41);
//! assert_eq!(posting.id, "p41");
//! assert_eq!(sample.posting(41), (posting, extraction));
//! assert_eq!(sample.profile(7).id, "c7");
//! ```
//!
//! Everything is a pure function of the seed and a number: a run makes its postings in parallel, in any order, and keeps none.
//!
//! # How it was measured
//!
//! `cargo run --release --example measure -p rolefit-sample -- FOLDER > shapes.toml` reads a folder of postings as text files and prints the
//! file. It holds counts, ids of the lexicon and structures, and no words of a posting. The file of the crate is of 3,975 English postings
//! of public boards and registers. `--sample SEED COUNT` in place of the folder measures the generator's own postings, to lay beside: of
//! 1,000 and 3,975 it makes about as many different formulas and questions as were measured, and nine of ten free phrases. What
//! the reader made of a posting is taken for what it asked, so its slips are in the counts.
//!
//! `--example spread` tells how verdicts are spread over postings and profiles, made or real: 28 of a thousand pairs that are made are
//! qualified, of real ones 27 to 32.
//!
//! # Where it is unlike
//!
//! Ladders and alternatives name one subject where real ones may list several; no page is laid out badly; fewer free phrases stand among
//! skills, as a reader would pass over those that the words here could make.

#![forbid(unsafe_code)]

mod dice;

mod shapes;

mod rows;

mod words;

mod prose;

mod stock;

mod family;

mod pen;

mod work;

mod study;

mod condition;

mod clause;

mod head;

mod page;

mod resume;

mod sample;

mod twins;

pub use sample::Sample;
pub use twins::{Respect, Twins};
