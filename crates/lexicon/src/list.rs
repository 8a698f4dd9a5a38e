//! Lists of words that tokens are compared with again and again.

use crate::token::hash;

/// A list of words with one bit for every hash that one of them has: nearly all words of a text are in no list, and a glance tells.
#[derive(Clone, Debug)]
pub struct WordList {
    words: Vec<&'static str>,
    hashes: Hashes,
}

/// A set of hashes that may hold some that were not put into it, in so many words of 64 bits.
#[derive(Clone, Debug)]
pub struct Hashes<const WORDS: usize = 16>([u64; WORDS]);

impl<const WORDS: usize> Default for Hashes<WORDS> {
    fn default() -> Self {
        Hashes([0; WORDS])
    }
}

impl<const WORDS: usize> Hashes<WORDS> {
    /// Adds a hash.
    pub fn put(&mut self, hash: u32) {
        if let Some(bits) = self.0.get_mut(Self::word(hash)) {
            *bits |= bit(hash);
        }
    }

    /// Was it added? A yes may be wrong, a no is not.
    #[inline]
    pub fn may_have(&self, hash: u32) -> bool {
        self.0.get(Self::word(hash)).is_some_and(|bits| bits & bit(hash) != 0)
    }

    #[inline]
    fn word(hash: u32) -> usize {
        (hash >> 6) as usize % WORDS
    }
}

#[inline]
fn bit(hash: u32) -> u64 {
    1 << (hash % 64)
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
