//! What holds of every input, whatever it is: nothing panics, every span lies in its text, what is written can be read back, and
//! a floor is never above its ceiling.
//!
//! Each law is a function of bytes, so that a fuzzer can look for bytes that break it (`fuzz/`), and `cargo test` can replay the bytes
//! that once did (`fuzz/seeds/`). This is a crate of its own because the fuzz targets need another compiler, and the laws do not.

#![forbid(unsafe_code)]

mod grammar;

mod reading;

pub use reading::{in_place, wire_back};

mod inputs;

/// A law: bytes in, what they break out.
pub type Law = fn(&[u8]) -> Result<(), String>;

/// Every law by the name of its fuzz target.
pub const LAWS: [(&str, Law); 7] = [
    ("extract", inputs::text),
    ("grammar", inputs::grammar),
    ("load", inputs::load),
    ("profile", inputs::profile),
    ("policy", inputs::policy),
    ("lexicon", inputs::lexicon),
    ("wire", inputs::wire),
];

/// Checks the law of a fuzz target. An unknown name is broken by everything.
pub fn check(name: &str, bytes: &[u8]) -> Result<(), String> {
    let law = LAWS.iter().find(|(known, _)| *known == name).map(|(_, law)| law);
    law.ok_or_else(|| format!("no law `{name}`"))?(bytes)
}
