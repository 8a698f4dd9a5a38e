//! Phrases of a part, one behind the other.

use crate::columns::range;
use rolefit_scoring::judge::Phrase;
use std::ops::Range;

/// Phrases, their words and keys in two long lists.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    words: String,
    word_ends: Vec<u32>,
    keys: Vec<u32>,
    key_ends: Vec<u32>,
}

impl Phrases {
    /// Adds one.
    pub fn push(&mut self, phrase: &Phrase) {
        let end = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.words.push_str(&phrase.words);
        self.word_ends.push(end(self.words.len()));
        self.keys.extend(&phrase.keys);
        self.key_ends.push(end(self.keys.len()));
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.word_ends.len()
    }

    /// The words and keys of some.
    pub fn get(&self, places: Range<usize>) -> impl Iterator<Item = (&str, &[u32])> {
        places.map(|at| {
            let words = self.words.get(range(&self.word_ends, at)).unwrap_or_default();
            (words, self.keys.get(range(&self.key_ends, at)).unwrap_or_default())
        })
    }
}
