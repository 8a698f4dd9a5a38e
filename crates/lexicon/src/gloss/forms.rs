//! The forms of a word: capitals and accents, gender, number and case.

use super::phrases::Phrases;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Letters that an inflected word keeps.
const SHORTEST_STEM: usize = 3;

/// How words are inflected.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Forms {
    /// By another form of a word: the word.
    other: Phrases,
    /// The longest first.
    inflections: Vec<String>,
    /// The longest first.
    noun_inflections: Vec<String>,
}

impl Forms {
    /// Other forms by their words, what words end with, and nouns; for nouns the same where there is nothing.
    pub(super) fn of(
        other: BTreeMap<String, Vec<String>>,
        inflections: Vec<String>,
        noun_inflections: Vec<String>,
    ) -> Forms {
        let of = |(word, forms): (String, Vec<String>)| {
            forms
                .into_iter()
                .map(move |form| (lower(&form).into_owned(), without_accents(&lower(&word)).into_owned()))
        };
        let longest_first = |mut endings: Vec<String>| {
            endings.sort_by_key(|ending| (std::cmp::Reverse(ending.len()), ending.clone()));
            endings
        };
        let nouns = if noun_inflections.is_empty() { inflections.clone() } else { noun_inflections };
        Forms {
            other: other.into_iter().flat_map(of).collect::<Vec<_>>().into(),
            inflections: longest_first(inflections),
            noun_inflections: longest_first(nouns),
        }
    }

    /// The stem of a word in lower case, without accents: capitals are often without them.
    pub(super) fn stem<'w>(&self, word: &'w str, noun: bool) -> Cow<'w, str> {
        // "des" is a form of "de", and "dès" is none.
        if let Some(word) = self.other.word(word) {
            return Cow::Owned(word.to_owned());
        }
        let plain = without_accents(word);
        let endings = if noun { &self.noun_inflections } else { &self.inflections };
        let mut stems = endings.iter().filter_map(|ending| plain.strip_suffix(ending.as_str()));
        let length = stems.find(|stem| stem.len() >= SHORTEST_STEM).map_or(plain.len(), str::len);
        match plain {
            Cow::Borrowed(plain) => Cow::Borrowed(plain.get(..length).unwrap_or(plain)),
            Cow::Owned(mut plain) => {
                plain.truncate(length);
                Cow::Owned(plain)
            }
        }
    }
}

/// In lower case, its apostrophe plain.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    // What is no letter has no other case.
    if word.chars().all(|c| c.is_lowercase() || !c.is_alphabetic() && !matches!(c, '’' | '`')) {
        return Cow::Borrowed(word);
    }
    let lower = word.chars().flat_map(char::to_lowercase);
    Cow::Owned(lower.map(|c| if matches!(c, '’' | '`') { '\'' } else { c }).collect())
}

/// Without accents where it has more than two letters: "a" and "à", "ou" and "où" differ by them.
fn without_accents(word: &str) -> Cow<'_, str> {
    if word.is_ascii() || word.chars().nth(2).is_none() {
        return Cow::Borrowed(word);
    }
    let mut plain = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => plain.push('a'),
            'ç' => plain.push('c'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'î' | 'ï' | 'í' | 'ì' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ô' | 'ö' | 'ó' | 'ò' | 'õ' => plain.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => plain.push('u'),
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            // Accents of their own.
            '\u{300}'..='\u{36f}' => {}
            _ => plain.push(c),
        }
    }
    Cow::Owned(plain)
}
