//! The words of a profile by place, so that what stands nowhere in it is known at once.

use super::{Place, Stems};
use rolefit_profile::Section;

/// In which places each word stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordIndex {
    /// The hash of a word and a place that has it, in order.
    words: Vec<(u32, usize)>,
}

impl WordIndex {
    pub fn of(places: &[Place]) -> WordIndex {
        let of_place =
            |(at, place): (usize, &Place)| place.stems.hashes().map(|hash| (hash, at)).collect::<Vec<_>>();
        let mut words: Vec<(u32, usize)> = places.iter().enumerate().flat_map(of_place).collect();
        words.sort_unstable();
        words.dedup();
        WordIndex { words }
    }

    /// Places among which are all that have all words of a phrase, in order.
    pub fn places(&self, phrase: &Stems) -> impl Iterator<Item = usize> {
        let with = |hash: u32| {
            let from = self.words.partition_point(|(word, _)| *word < hash);
            let rest = self.words.get(from..).unwrap_or_default();
            rest.get(..rest.partition_point(|(word, _)| *word == hash)).unwrap_or_default()
        };
        let rarest = phrase.hashes().map(with).min_by_key(|places| places.len()).unwrap_or_default();
        rarest.iter().map(|(_, place)| *place)
    }
}

/// A text of the person's own.
#[derive(Clone, Debug)]
pub(crate) struct OwnWords {
    /// The text, as an index into the places.
    pub place: usize,
    /// Its words in lower case without dots, a space before and behind each.
    pub words: String,
}

/// What the person says of himself or herself, and names as skills.
pub(super) fn own_words(places: &[Place]) -> Vec<OwnWords> {
    let own = |place: &Place| matches!(place.section, Section::Summary | Section::Label | Section::Skill(_));
    let words = |text: &str| {
        let text = text.to_lowercase().replace('.', "");
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.fold(String::from(" "), |all, word| all + word + " ")
    };
    let all = places.iter().enumerate().filter(|(_, place)| own(place));
    all.map(|(place, text)| OwnWords { place, words: words(&text.text) }).collect()
}
