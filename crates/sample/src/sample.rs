//! The generator.

use crate::dice::Dice;
use crate::family::Words;
use crate::page;
use crate::resume;
use rolefit_profile::Profile;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;

/// Makes postings and profiles, each by its number alone.
#[derive(Debug)]
pub struct Sample<'l> {
    seed: u64,
    words: Words<'l>,
}

/// What keeps the streams of a seed apart.
const POSTING: u8 = b'p';
const PROFILE: u8 = b'c';

impl<'l> Sample<'l> {
    /// A generator. The same seed and lexicon make the same postings and profiles, on every machine.
    pub fn new(seed: u64, lexicon: &'l Lexicon) -> Sample<'l> {
        Sample { seed, words: Words::new(lexicon) }
    }

    /// The words that it knows.
    pub(crate) fn lexicon(&self) -> &'l Lexicon {
        self.words.lexicon
    }

    /// The `k`th posting, and what it asks.
    pub fn posting(&self, k: u64) -> (Posting, Extraction) {
        page::posting(format!("p{k}"), Dice::new(self.seed, POSTING, k), &self.words)
    }

    /// The `k`th profile.
    pub fn profile(&self, k: u64) -> Profile {
        resume::profile(format!("c{k}"), Dice::new(self.seed, PROFILE, k), &self.words)
    }
}
