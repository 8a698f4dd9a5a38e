//! Lists of words that tokens are compared with again and again.

use crate::token::hash;

/// A list of words with one bit for every hash that one of them has: nearly all words of a text are in no list, and a glance tells.
#[derive(Clone, Debug)]
pub struct WordList {
    words: Vec<&'static str>,
    hashes: Hashes,
}

/// A set of hashes that may hold some that were not put into it.
#[derive(Clone, Debug, Default)]
pub struct Hashes([u64; 16]);

impl Hashes {
    /// Adds a hash.
    pub fn put(&mut self, hash: u32) {
        let (place, bit) = place(hash);
        if let Some(bits) = self.0.get_mut(place) {
            *bits |= bit;
        }
    }

    /// Was it added? A yes may be wrong, a no is not.
    #[inline]
    pub fn may_have(&self, hash: u32) -> bool {
        let (place, bit) = place(hash);
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }
}

/// The bit of a hash: which word of 64, and which of it.
#[inline]
fn place(hash: u32) -> (usize, u64) {
    ((hash >> 6) as usize % 16, 1 << (hash % 64))
}

impl WordList {
    /// A list of these words, given in lower case.
    pub fn new(words: Vec<&'static str>) -> WordList {
        let mut hashes = Hashes::default();
        words.iter().for_each(|word| hashes.put(hash(word)));
        WordList { words, hashes }
    }

    /// Is the word in it, as it is spelt?
    pub fn contains(&self, word: &str) -> bool {
        self.has(word, hash(word))
    }

    /// The same for a word whose hash is known.
    #[inline]
    pub fn has(&self, word: &str, hash: u32) -> bool {
        self.hashes.may_have(hash) && self.words.contains(&word)
    }

    /// Its words.
    pub fn words(&self) -> &[&'static str] {
        &self.words
    }
}
