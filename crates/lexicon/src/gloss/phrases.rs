//! Phrases and what they mean, by their first words.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// A phrase, its words parted by one space, and what it means.
type Phrase = (String, String);

/// Phrases in the order of their bytes: those that begin with the same words stand together.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Phrase>", into = "Vec<Phrase>")]
pub(super) struct Phrases {
    all: Vec<Phrase>,
    /// By first word: where the phrases stand that begin with it.
    first: FxHashMap<Box<str>, (u32, u32)>,
}

impl From<Vec<Phrase>> for Phrases {
    fn from(mut all: Vec<Phrase>) -> Phrases {
        all.sort();
        let mut first: FxHashMap<Box<str>, (u32, u32)> = FxHashMap::default();
        for ((phrase, _), at) in all.iter().zip(0..) {
            let word = phrase.split(' ').next().unwrap_or_default();
            match first.get_mut(word) {
                Some((_, end)) => *end = at + 1,
                None => drop(first.insert(word.into(), (at, at + 1))),
            }
        }
        Phrases { all, first }
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
    pub(super) fn behind(&self, word: &str) -> &[Phrase] {
        let range = self.first.get(word).map(|&(first, end)| first as usize..end as usize);
        range.and_then(|range| self.all.get(range)).unwrap_or_default()
    }

    /// What a phrase of one word means.
    pub(super) fn word(&self, word: &str) -> Option<&str> {
        let (phrase, english) = self.behind(word).first()?;
        (phrase == word).then_some(english.as_str())
    }
}

/// Those of some phrases, all of which begin alike, that begin with so much.
pub(super) fn within<'p>(phrases: &'p [Phrase], prefix: &str) -> &'p [Phrase] {
    let first = phrases.partition_point(|(phrase, _)| phrase.as_str() < prefix);
    let behind = phrases.get(first..).unwrap_or_default();
    let count = behind.partition_point(|(phrase, _)| phrase.starts_with(prefix));
    behind.get(..count).unwrap_or_default()
}
