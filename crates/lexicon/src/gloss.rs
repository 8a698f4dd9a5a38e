//! Phrases of another language and what they are called in English, so that one grammar reads both.

mod find;

mod forms;

mod phrases;

mod word;

pub use find::{Compound, Found};
pub use word::Word;

use forms::{Forms, lower};
use phrases::Phrases;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Stands for a number in a phrase.
const NUMBER: &str = "#";

/// Stands for the front of a compound.
const FRONT: &str = "{}";

/// Stands for the beginning of a line.
const BEGIN: &str = "^";

/// Stands for the end of a line, or the colon at it.
const END: &str = "$";

/// Words of the longest phrase.
const LONGEST: usize = 12;

/// A glossary as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GlossFile {
    /// Does the language write every noun with a capital?
    #[serde(default)]
    capital_nouns: bool,
    /// Short words that lose their vowel before another word, with the apostrophe.
    #[serde(default)]
    elided: Vec<String>,
    /// What is put behind a word for the other gender or for several.
    #[serde(default)]
    endings: Vec<String>,
    /// What words end with by gender, number and case.
    #[serde(default)]
    inflections: Vec<String>,
    /// The same of nouns, where the language tells them by their capitals.
    #[serde(default)]
    noun_inflections: Vec<String>,
    /// By a word: its other forms, too short for inflections.
    #[serde(default)]
    forms: BTreeMap<String, Vec<String>>,
    /// Words between the two ends of a range.
    #[serde(default)]
    between: Vec<String>,
    /// Numbers that are written as words.
    #[serde(default)]
    numbers: BTreeMap<String, Vec<String>>,
    /// By the English: the phrases that mean it.
    words: BTreeMap<String, Vec<String>>,
}

/// The phrases of a language and their English.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Gloss {
    /// Does the language write every noun with a capital?
    pub capital_nouns: bool,
    elided: Vec<String>,
    endings: Vec<String>,
    forms: Forms,
    between: Vec<String>,
    numbers: Phrases,
    /// As they are spelt.
    phrases: Phrases,
    /// By the stems of their words; none that would be two things.
    by_stems: Phrases,
}

/// A fault in a file.
#[derive(Debug)]
pub struct GlossError(String);

impl std::fmt::Display for GlossError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for GlossError {}

impl Gloss {
    /// Reads a file; `name` is for messages.
    pub fn from_toml(name: &str, text: &str) -> Result<Gloss, GlossError> {
        let file: GlossFile = toml::from_str(text).map_err(|error| GlossError(format!("{name}: {error}")))?;
        let phrases = pairs(file.words);
        for pair in phrases.all().windows(2) {
            if let [(one, english), (other, too)] = pair
                && one == other
            {
                return Err(GlossError(format!("{name}: `{one}` is both `{english}` and `{too}`")));
            }
        }
        for (phrase, english) in phrases.all() {
            let same = |mark: &str| phrase.matches(mark).count() == english.matches(mark).count();
            if phrase.is_empty() || phrase.split(' ').count() > LONGEST || !same(NUMBER) || !same(FRONT) {
                return Err(GlossError(format!("{name}: `{phrase}` can't be `{english}`")));
            }
        }
        let forms = Forms::of(file.forms, file.inflections, file.noun_inflections);
        Ok(Gloss {
            capital_nouns: file.capital_nouns,
            elided: file.elided,
            endings: file.endings,
            between: file.between.iter().map(|word| lower(word).into_owned()).collect(),
            numbers: pairs(file.numbers),
            by_stems: by_stems(&phrases, &forms),
            phrases,
            forms,
        })
    }
}

fn pairs(words: BTreeMap<String, Vec<String>>) -> Phrases {
    let of = |(english, all): (String, Vec<String>)| {
        all.into_iter().map(move |phrase| (lower(&phrase).into_owned(), english.clone()))
    };
    words.into_iter().flat_map(of).collect::<Vec<_>>().into()
}

/// Phrases by the stems of their words.
fn by_stems(phrases: &Phrases, forms: &Forms) -> Phrases {
    let stem = |phrase: &str| {
        // What ends compounds are nouns.
        let stems = phrase.split(' ').map(|word| forms.stem(word, word.starts_with(FRONT)));
        stems.collect::<Vec<_>>().join(" ")
    };
    let mut all: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for (phrase, english) in phrases.all() {
        let known = all.entry(stem(phrase)).or_insert(Some(english));
        if *known != Some(english) {
            *known = None;
        }
    }
    let clear = all.into_iter().filter_map(|(phrase, english)| Some((phrase, english?.to_owned())));
    clear.collect::<Vec<_>>().into()
}

/// The glossaries of some languages, by their ISO 639-1 codes.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Glosses(BTreeMap<String, Gloss>);

impl Glosses {
    /// Reads files, given as (code, text).
    pub fn compile(files: &[(&str, &str)]) -> Result<Glosses, GlossError> {
        let read = |&(code, text): &(&str, &str)| Ok((code.to_owned(), Gloss::from_toml(code, text)?));
        files.iter().map(read).collect::<Result<_, _>>().map(Glosses)
    }

    /// As a program holds them.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// As [`Glosses::to_bytes`] wrote them.
    pub fn from_bytes(bytes: &[u8]) -> Result<Glosses, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// That of a language.
    pub fn of(&self, code: &str) -> Option<&Gloss> {
        self.0.get(code)
    }
}
