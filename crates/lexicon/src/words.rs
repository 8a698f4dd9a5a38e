//! The words of an index by number: one table, asked once a token.

use crate::letters::{EIGHT, hash, head};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// Numbers words. What has none is in no name.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    numbers: FxHashMap<Box<str>, u32>,
    /// In the order of their numbers, which begin behind [`NONE`].
    words: Vec<Box<str>>,
}

impl Numbering {
    /// The word's number, a new one where it has none.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if let Some(&known) = self.numbers.get(word) {
            return known;
        }
        self.words.push(word.into());
        let next = u32::try_from(self.words.len()).unwrap_or(NONE);
        self.numbers.insert(word.into(), next);
        next
    }

    /// How many numbers were given, [`NONE`] among them.
    pub(crate) fn len(&self) -> usize {
        self.words.len() + 1
    }

    /// The table to look words up in.
    pub(crate) fn table(&self) -> Words {
        let mut words = Words::default();
        words.slots.resize((self.len() * 2).next_power_of_two(), NONE);
        for (number, word) in (NONE..).zip(std::iter::once("").chain(self.words.iter().map(|word| &**word))) {
            words.letters.push_str(word);
            words.heads.push(head(word));
            words.ends.push(u32::try_from(words.letters.len()).unwrap_or(u32::MAX));
            let hash = hash(word);
            let free = words.slots_from(hash).find(|&at| words.slots.get(at) == Some(&NONE));
            if number != NONE
                && let Some(slot) = free.and_then(|at| words.slots.get_mut(at))
            {
                *slot = tag(hash) | number & NUMBER;
            }
        }
        words
    }
}

/// The number of no word.
pub(crate) const NONE: u32 = 0;

/// A finished table: open addressing over one string.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Words {
    /// All words, one behind the other.
    letters: String,
    /// By number: the word's first letters.
    #[serde(with = "crate::flat")]
    heads: Vec<u64>,
    /// By number: where the word ends.
    #[serde(with = "crate::flat")]
    ends: Vec<u32>,
    /// By hash: the number of a word, and above it a [`tag`] that tells most other words of the place without a look at the letters.
    #[serde(with = "crate::flat")]
    slots: Vec<u32>,
}

/// The bits of a slot that are a number: a million words.
const NUMBER: u32 = (1 << 20) - 1;

/// What a hash leaves above a number.
fn tag(hash: u32) -> u32 {
    hash & !NUMBER
}

impl Words {
    /// The number of a word with this head and this hash, ASCII letters in any case. Of nearly all words the head is all.
    #[inline]
    pub(crate) fn get(&self, word: &str, head: u64, hash: u32) -> u32 {
        let last = self.slots.len().wrapping_sub(1);
        let mut at = hash as usize;
        while let Some(&slot) = self.slots.get(at & last)
            && slot != NONE
        {
            let number = slot & NUMBER;
            if tag(slot) == tag(hash)
                && self.heads.get(number as usize) == Some(&head)
                && (word.len() < EIGHT || self.is(number, word))
            {
                return number;
            }
            at += 1;
        }
        NONE
    }

    /// Is it the word of this number, which has the same head?
    #[inline(never)]
    fn is<'w>(&'w self, number: u32, word: &'w str) -> bool {
        let own = self.word(number);
        let behind_head = |word: &'w [u8]| word.get(EIGHT..).unwrap_or_default();
        own.len() == word.len() && behind_head(own).eq_ignore_ascii_case(behind_head(word.as_bytes()))
    }

    /// The number of a word as it is spelt.
    pub(crate) fn exact(&self, word: &str) -> u32 {
        let number = self.get(word, head(word), hash(word));
        if self.word(number) == word.as_bytes() { number } else { NONE }
    }

    #[inline]
    fn word(&self, number: u32) -> &[u8] {
        // That of no word is empty, and stands before all others.
        match self.ends.get((number as usize).saturating_sub(1)..) {
            Some(&[from, to, ..]) if number != NONE => {
                self.letters.as_bytes().get(from as usize..to as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }

    fn slots_from(&self, hash: u32) -> impl Iterator<Item = usize> + use<> {
        let last = self.slots.len().saturating_sub(1);
        (0..=last).map(move |step| (hash as usize + step) & last)
    }
}
