//! Lists of words that tokens are compared with again and again.

use crate::token::{Token, hash};
use std::borrow::Cow;

/// A list of words with one bit for every hash that one of them has: nearly all words of a text are in no list, and a glance tells.
#[derive(Clone, Debug)]
pub struct WordList {
    words: Cow<'static, [&'static str]>,
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
    /// The hashes of words.
    const fn of(mut words: &[&str]) -> Self {
        let mut hashes = Hashes([0; WORDS]);
        while let [word, rest @ ..] = words {
            hashes.put(hash(word));
            words = rest;
        }
        hashes
    }

    /// Adds a hash.
    #[expect(clippy::indexing_slicing, reason = "a remainder of the length is a place")]
    pub const fn put(&mut self, hash: u32) {
        self.0[Self::word(hash)] |= bit(hash);
    }

    /// Was it added? A yes may be wrong, a no is not.
    #[inline]
    pub fn may_have(&self, hash: u32) -> bool {
        self.0.get(Self::word(hash)).is_some_and(|bits| bits & bit(hash) != 0)
    }

    #[inline]
    const fn word(hash: u32) -> usize {
        (hash >> 6) as usize % WORDS
    }
}

#[inline]
const fn bit(hash: u32) -> u64 {
    1 << (hash % 64)
}

impl Hashes {
    /// The hashes of the words of several lists.
    #[expect(clippy::indexing_slicing, reason = "all have the same length")]
    pub const fn of_all(mut lists: &[&WordList]) -> Hashes {
        let mut all = Hashes([0; 16]);
        while let [list, rest @ ..] = lists {
            let mut at = 0;
            while at < all.0.len() {
                all.0[at] |= list.hashes.0[at];
                at += 1;
            }
            lists = rest;
        }
        all
    }
}

impl WordList {
    /// A list of these words, given in lower case.
    pub fn new(words: Vec<&'static str>) -> WordList {
        WordList { hashes: Hashes::of(&words), words: Cow::Owned(words) }
    }

    /// The same, made when the program is.
    pub const fn of(words: &'static [&'static str]) -> WordList {
        WordList { words: Cow::Borrowed(words), hashes: Hashes::of(words) }
    }

    /// Is the word in it, as it is spelt?
    pub fn contains(&self, word: &str) -> bool {
        self.has(|| word, hash(word))
    }

    /// Is the word in it, ASCII letters in any case?
    pub fn contains_in_any_case(&self, word: &str) -> bool {
        self.hashes.may_have(hash(word)) && self.words.iter().any(|own| own.eq_ignore_ascii_case(word))
    }

    /// Is a word in it whose hash is known? That nearly always tells.
    #[inline(always)]
    pub fn has<'w>(&self, word: impl FnOnce() -> &'w str, hash: u32) -> bool {
        self.hashes.may_have(hash) && self.lists(word())
    }

    /// May a word of this hash be in it?
    #[inline]
    pub fn may_hold(&self, hash: u32) -> bool {
        self.hashes.may_have(hash)
    }

    #[inline(never)]
    fn lists(&self, word: &str) -> bool {
        // Lengths and first letters tell most of them apart.
        let may = |own: &str| own.len() == word.len() && own.as_bytes().first() == word.as_bytes().first();
        self.words.iter().any(|own| may(own) && *own == word)
    }

    /// Is the token one of its words?
    #[inline]
    pub fn holds(&self, token: &Token<'_>) -> bool {
        self.hashes.may_have(token.hash) && token.is_any(&self.words)
    }

    /// Its words.
    pub fn words(&self) -> &[&'static str] {
        &self.words
    }
}
