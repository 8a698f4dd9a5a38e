//! Words: TOML files in, an index that finds them in text out. Knows nothing of postings.
//!
//! What the files say is [`compile`]d once, when the program is built, and opened by every run as it lies: entries, and over their
//! names two flat arrays, the words by hash and the paths of names from word to word.
//!
//! The modules stand in reading order, which is the order in which they may depend on each other.

pub mod source;

mod letters;

pub mod token;

pub mod lower;

pub mod list;

mod entry;

mod term;

mod flat;

mod words;

mod table;

mod trie;

mod matcher;

mod cue;

mod load;

pub mod gloss;

pub use cue::{Cue, HeadingWords, Opens};
pub use entry::*;
pub use load::{Compiled, LexiconError, compile};
pub use matcher::{Hits, Matcher, Numbers, Part, Stock};
pub use table::Table;
pub use term::{CueList, Hit, Term, Vocabulary};
