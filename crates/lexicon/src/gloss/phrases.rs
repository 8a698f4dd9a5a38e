//! Phrases and what they mean, by their first words.

use super::FRONT;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A phrase, its words parted by one space, and what it means.
type Phrase = (String, String);

/// Phrases in the order of their bytes: those that begin with the same words stand together.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Phrase>", into = "Vec<Phrase>")]
pub(super) struct Phrases {
    all: Vec<Phrase>,
    /// By first word: where the phrases stand that begin with it.
    first: FxHashMap<Box<str>, (u32, u32)>,
    /// By what a compound ends with, behind its front: where its phrase stands.
    heads: FxHashMap<Box<str>, u32>,
}

impl From<Vec<Phrase>> for Phrases {
    fn from(mut all: Vec<Phrase>) -> Phrases {
        all.sort();
        let mut first: FxHashMap<Box<str>, (u32, u32)> = FxHashMap::default();
        let mut heads = FxHashMap::default();
        for ((phrase, _), at) in all.iter().zip(0..) {
            let word = phrase.split(' ').next().unwrap_or_default();
            match first.get_mut(word) {
                Some((_, end)) => *end = at + 1,
                None => drop(first.insert(word.into(), (at, at + 1))),
            }
            if let Some(head) = phrase.strip_prefix(FRONT).filter(|head| !head.contains(' ')) {
                heads.insert(head.into(), at);
            }
        }
        Phrases { all, first, heads }
    }
}

impl From<Phrases> for Vec<Phrase> {
    fn from(phrases: Phrases) -> Vec<Phrase> {
        phrases.all
    }
}

impl Phrases {
    /// All of them.
    pub(super) fn all(&self) -> &[Phrase] {
        &self.all
    }

    /// Those that begin with a word.
    pub(super) fn behind(&self, word: &str) -> Following<'_> {
        let range = self.first.get(word).map(|&(first, end)| first as usize..end as usize);
        let phrases = range.and_then(|range| self.all.get(range)).unwrap_or_default();
        Following { phrases, length: word.len() }
    }

    /// What a phrase of one word means.
    pub(super) fn word(&self, word: &str) -> Option<&str> {
        self.behind(word).whole()
    }

    /// What a compound means that ends so.
    pub(super) fn head(&self, end: &str) -> Option<&str> {
        let at = self.heads.get(end)?;
        self.all.get(*at as usize).map(|(_, english)| english.as_str())
    }

    /// Are there any that compounds end with?
    pub(super) fn has_heads(&self) -> bool {
        !self.heads.is_empty()
    }
}

/// Phrases that begin with the same words.
#[derive(Clone, Copy)]
pub(super) struct Following<'p> {
    phrases: &'p [Phrase],
    /// Bytes of these words.
    length: usize,
}

impl<'p> Following<'p> {
    pub(super) fn is_empty(self) -> bool {
        self.phrases.is_empty()
    }

    /// Those of them that go on with a word.
    pub(super) fn next(self, word: &str) -> Following<'p> {
        let beside = |(phrase, _): &Phrase| {
            let rest = phrase.as_bytes().get(self.length + 1..);
            rest.map_or(Ordering::Less, |rest| order(rest, word.as_bytes()))
        };
        let first = self.phrases.partition_point(|phrase| beside(phrase) == Ordering::Less);
        let from = self.phrases.get(first..).unwrap_or_default();
        let count = from.partition_point(|phrase| beside(phrase) == Ordering::Equal);
        Following { phrases: from.get(..count).unwrap_or_default(), length: self.length + 1 + word.len() }
    }

    /// What the one means that has no more words.
    pub(super) fn whole(self) -> Option<&'p str> {
        let (phrase, english) = self.phrases.first()?;
        (phrase.len() == self.length).then_some(english.as_str())
    }
}

/// How words stand to one that they may begin with. The space behind a word is less than any of its letters.
fn order(words: &[u8], word: &[u8]) -> Ordering {
    let (first, behind) = words.split_at(words.len().min(word.len()));
    let longer = behind.first().is_some_and(|byte| *byte != b' ');
    first.cmp(word).then(if longer { Ordering::Greater } else { Ordering::Equal })
}
