//! The words of a profile by place, so that what stands nowhere in it is known at once.

use super::{Place, Stems};
use rolefit_profile::Section;

/// In which places each word stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordIndex {
    /// The hash of a word and a place that has it, by the last bits of the hash, then in order.
    words: Vec<(u32, usize)>,
    /// Where the words of each ending of a hash begin, and where the last ones end.
    begins: Vec<u32>,
}

/// Last bits of hashes that words are told apart by: some twice as many as a long profile has words.
const ENDINGS: u32 = 1 << 11;

impl WordIndex {
    pub fn of(places: &[Place]) -> WordIndex {
        let of_place = |(at, place): (usize, &Place)| {
            place.stems.hashes().map(move |hash| (hash, at)).collect::<Vec<_>>()
        };
        let mut words: Vec<(u32, usize)> = places.iter().enumerate().flat_map(of_place).collect();
        words.sort_unstable_by_key(|&(hash, place)| (hash % ENDINGS, hash, place));
        words.dedup();
        let mut rest = words.iter().peekable();
        let mut begin = 0;
        let begins = (0..=ENDINGS).map(|ending| {
            let this = begin;
            while rest.next_if(|(hash, _)| hash % ENDINGS == ending).is_some() {
                begin += 1;
            }
            this
        });
        WordIndex { begins: begins.collect(), words }
    }

    /// Places among which are all that have all words of a phrase, in order.
    pub fn places(&self, phrase: &Stems) -> impl Iterator<Item = usize> {
        let mut rarest: Option<&[(u32, usize)]> = None;
        for hash in phrase.hashes() {
            let places = self.places_of(hash);
            if rarest.is_none_or(|rarest| places.len() < rarest.len()) {
                rarest = Some(places);
            }
            if places.is_empty() {
                break;
            }
        }
        rarest.unwrap_or_default().iter().map(|(_, place)| *place)
    }

    fn places_of(&self, hash: u32) -> &[(u32, usize)] {
        let begins = |ending: u32| self.begins.get(ending as usize).map_or(0, |at| *at as usize);
        let alike = self.words.get(begins(hash % ENDINGS)..begins(hash % ENDINGS + 1)).unwrap_or_default();
        let Some(from) = alike.iter().position(|(word, _)| *word == hash) else { return &[] };
        let rest = alike.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|(word, _)| *word == hash).count();
        rest.get(..count).unwrap_or_default()
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
