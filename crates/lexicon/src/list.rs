//! Lists of words that tokens are compared with again and again.

mod phrases;

pub use phrases::PhraseList;

use crate::token::{Letters, Token, hash};
use std::borrow::Cow;

/// A list of words with one bit for every hash that one of them has: nearly all words of a text are in no list, and a glance tells. For the
/// others a table tells which one it may be.
#[derive(Clone, Debug)]
pub struct WordList {
    words: Cow<'static, [&'static str]>,
    hashes: Hashes,
    /// By hash: one more than the place of a word, with those of the same hash in the next slots; behind them stands zero.
    slots: [u8; SLOTS],
}

const SLOTS: usize = 256;

/// So many words of a list have slots. Hardly any list has more.
const SLOTTED: usize = 192;

/// The slot at which a word of a hash is looked for first.
const fn slot(hash: u32) -> usize {
    // The bits below have told already that the word may be in the list.
    (hash >> 10) as usize % SLOTS
}

/// The slots of words.
#[expect(clippy::indexing_slicing, reason = "a remainder of the length is a place")]
const fn slots(mut words: &[&str]) -> [u8; SLOTS] {
    let mut slots = [0; SLOTS];
    let mut place = 0;
    while let [word, rest @ ..] = words
        && place < SLOTTED
    {
        let mut at = slot(hash(word));
        while slots[at] != 0 {
            at = (at + 1) % SLOTS;
        }
        (place, words) = (place + 1, rest);
        slots[at] = place as u8;
    }
    slots
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

    /// Was one added to both? A yes may be wrong, a no is not.
    #[inline]
    pub fn may_meet(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).fold(0, |both, (own, others)| both | own & others) != 0
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
        WordList { hashes: Hashes::of(&words), slots: slots(&words), words: Cow::Owned(words) }
    }

    /// The same, made when the program is.
    pub const fn of(words: &'static [&'static str]) -> WordList {
        WordList { words: Cow::Borrowed(words), hashes: Hashes::of(words), slots: slots(words) }
    }

    /// Is the word in it, as it is spelt?
    pub fn contains(&self, word: &str) -> bool {
        self.has(|| word, hash(word))
    }

    /// Is the word in it, ASCII letters in any case?
    pub fn contains_in_any_case(&self, word: &str) -> bool {
        let hash = hash(word);
        self.hashes.may_have(hash) && self.finds(hash, |own| own.eq_ignore_ascii_case(word))
    }

    /// Is a word in it whose hash is known? That nearly always tells.
    #[inline(always)]
    pub fn has<'w>(&self, word: impl FnOnce() -> &'w str, hash: u32) -> bool {
        self.hashes.may_have(hash) && self.lists(word(), hash)
    }

    /// May a word of this hash be in it?
    #[inline]
    pub fn may_hold(&self, hash: u32) -> bool {
        self.hashes.may_have(hash)
    }

    #[inline(never)]
    fn lists(&self, word: &str, hash: u32) -> bool {
        self.finds(hash, |own| own == word)
    }

    /// Is one of the words of this hash the one?
    #[inline]
    fn finds(&self, hash: u32, is: impl Fn(&str) -> bool) -> bool {
        let mut at = slot(hash);
        while let Some(&place @ 1..) = self.slots.get(at % SLOTS) {
            if self.words.get(usize::from(place) - 1).is_some_and(|own| is(own)) {
                return true;
            }
            at += 1;
        }
        self.words.iter().skip(SLOTTED).any(|own| is(own))
    }

    /// May one of its words be among some of which the hashes are known?
    #[inline]
    pub fn may_be_among(&self, words: &Hashes) -> bool {
        self.hashes.may_meet(words)
    }

    /// Is the token one of its words?
    #[inline]
    pub fn holds(&self, token: &Token<'_>) -> bool {
        self.hashes.may_have(token.hash) && self.is_one(token)
    }

    #[inline(never)]
    fn is_one(&self, token: &Token<'_>) -> bool {
        match token.letters {
            // Its hash is that of a word with a plain apostrophe, and the list may have it with another one.
            Letters::Other => token.is_any(&self.words),
            _ => self.finds(token.hash, |own| token.is(own)),
        }
    }

    /// Its words.
    pub fn words(&self) -> &[&'static str] {
        &self.words
    }
}
