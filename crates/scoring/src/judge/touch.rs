//! Which phrases a profile may say something of.
//!
//! Keys are numbers that stand for words, for words side by side, and for a subject with a word beside it. A profile that has a
//! phrase has one of the phrase's keys, too: whoever looks its keys up finds all such phrases, and few others.

use super::member::{Member, Wording, named};
use crate::facts::{Facts, Stance, Stems, stems};
use crate::question::Question;
use rolefit_rules::lexicon::{Lexicon, SubjectEntry};
use rolefit_rules::predicate::Predicate;
use rolefit_rules::token::{hash, tokenize};

/// A phrase of a question, and what it is found by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    /// In lower case, with no space around: no answer hangs on either.
    pub words: String,
    /// Its keys. Names that begin alike are found by that.
    pub keys: Vec<u32>,
}

impl Phrase {
    /// The phrase that stands in a slot of a template's question.
    pub fn of(question: &Question, words: String, lexicon: &Lexicon) -> Phrase {
        let by_whole =
            |predicate: &Predicate| matches!(predicate, Predicate::Credential(_) | Predicate::Degree(_));
        if matches!(question, Question::Predicate { predicate, .. } if by_whole(predicate)) {
            return Phrase::whole(&words, &stems(&tokenize(&words, 0)));
        }
        match named(&words, lexicon) {
            Member::Phrase(phrase) => match &phrase.wording {
                Some(wording) => Phrase::new(&words, wording, &phrase.inside),
                None => Phrase::with(&words, Vec::new()),
            },
            // The lexicon that made a phrase of it knew no name for it.
            Member::Known(_) | Member::Together(..) => Phrase::with(&words, Vec::new()),
        }
    }

    pub(super) fn new(words: &str, wording: &Wording, inside: &[&SubjectEntry]) -> Phrase {
        let mut keys: Vec<u32> = key_of(&wording.stems).into_iter().collect();
        // The subjects in it with half of the rest are a sign of it, too.
        if let Some(first) = inside.first() {
            keys.extend(wording.rest.hashes().map(|word| key(hash(&first.id), word)));
        }
        keys.sort_unstable();
        keys.dedup();
        Phrase::with(words, keys)
    }

    /// Of a name of which nothing but the whole is a sign.
    pub(super) fn whole(words: &str, stems: &Stems) -> Phrase {
        Phrase::with(words, key_of(stems).into_iter().collect())
    }

    fn with(words: &str, keys: Vec<u32>) -> Phrase {
        Phrase { words: words.trim().to_lowercase(), keys }
    }
}

/// The key of one place in which the words stand. Long words are rarer.
fn key_of(stems: &Stems) -> Option<u32> {
    let pair = stems.neighbours().max_by_key(|(pair, length)| (*length, *pair));
    pair.map(|([one, other], _)| key(one, other)).or_else(|| stems.hashes().max().map(|word| key(word, word)))
}

/// The keys of all phrases that a profile may have.
pub(crate) fn keys(facts: &Facts) -> Vec<u32> {
    let mut keys = Vec::new();
    for place in &facts.places {
        keys.extend(place.stems.hashes().map(|word| key(word, word)));
        keys.extend(place.stems.neighbours().map(|([one, other], _)| key(one, other)));
    }
    for area in facts.studies.iter().filter_map(|study| study.area_stems.as_ref()) {
        keys.extend(area.hashes().map(|word| key(word, word)));
        keys.extend(area.neighbours().map(|([one, other], _)| key(one, other)));
    }
    for (id, mentions) in facts.all_mentions() {
        let places = mentions.iter().filter(|mention| mention.stance == Stance::Claimed);
        let words = places.filter_map(|mention| facts.place(*mention)).flat_map(|place| place.stems.hashes());
        keys.extend(words.map(|word| key(hash(id), word)));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// May a profile say anything of a phrase by its words: has it all of them in one place, or the subjects in it with most of the
/// rest?
pub(crate) fn says_of(phrase: &str, facts: &Facts, lexicon: &Lexicon) -> bool {
    let words = stems(&tokenize(phrase, 0));
    let places = facts.words.places(&words).filter_map(|place| facts.places.get(place));
    if places.into_iter().any(|place| place.stems.contain(&words))
        || facts.studies.iter().filter_map(|study| study.area_stems.as_ref()).any(|area| area.contain(&words))
    {
        return true;
    }
    let Member::Phrase(member) = named(phrase, lexicon) else { return true };
    let (Some(wording), Some(first)) = (&member.wording, member.inside.first()) else { return false };
    let mentions = facts.mentions(&first.id).iter().filter_map(|mention| facts.place(*mention));
    mentions.into_iter().any(|place| place.stems.hold_most_of(&wording.rest))
}

/// Two numbers in their order as one.
fn key(one: u32, other: u32) -> u32 {
    let mixed = (u64::from(one) << 32 | u64::from(other)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ mixed >> 29)
        .wrapping_mul(0xbf58_476d_1ce4_e5b9)
        .to_be_bytes()
        .first_chunk()
        .map_or(0, |top| u32::from_be_bytes(*top))
}
