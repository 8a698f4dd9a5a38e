//! Which phrase stands at a place of a text.

use super::forms::lower;
use super::phrases::{Phrases, within};
use super::{BEGIN, END, FRONT, Gloss, LONGEST, NUMBER, Word};
use crate::token::Kind;

/// Letters of the longest word that ends compounds.
const LONGEST_HEAD: usize = 24;

/// A phrase that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many words it has.
    pub words: usize,
    /// Its English.
    pub english: String,
}

/// A compound that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compound<'g> {
    /// Its English before its front, and behind it.
    pub around: (&'g str, &'g str),
    /// Where its front ends, in bytes from the beginning of the word.
    pub front: usize,
    /// The English of its front; none: its own letters.
    pub english: Option<&'g str>,
}

impl Gloss {
    /// The longest phrase that some words begin with; `opens`: nothing stands before them in their line.
    pub fn longest(&self, words: &[Word<'_>], opens: bool) -> Option<Found> {
        let walk = |key: for<'w> fn(&'w Word<'_>) -> &'w str, phrases: &Phrases| {
            let mut walk = Walk { gloss: self, words, key, prefix: String::new(), best: None };
            walk.begin(phrases);
            if opens {
                BEGIN.clone_into(&mut walk.prefix);
                walk.step(0, phrases.behind(BEGIN), None);
            }
            walk.best
        };
        let exact = walk(|word| &word.lower, &self.phrases);
        let inflected = walk(|word| &word.stem, &self.by_stems);
        let count = |found: &Option<Found>| found.as_ref().map_or(0, |found| found.words);
        let found = if count(&inflected) > count(&exact) { inflected } else { exact };
        found.or_else(|| {
            let english = self.numbers.word(&words.first()?.lower)?;
            Some(Found { words: 1, english: english.to_owned() })
        })
    }

    /// The English of a single word, with what stands before it.
    fn word(&self, before: &str, lower: &str) -> Option<&str> {
        let exact = self.phrases.word(&format!("{before}{lower}"));
        exact.or_else(|| self.by_stems.word(&format!("{before}{}", self.forms.stem(lower, true))))
    }

    /// A word that is put together of two, the longest end that is known.
    pub fn compound(&self, word: &Word<'_>) -> Option<Compound<'_>> {
        let ends = word.text.char_indices().rev().take(LONGEST_HEAD).map(|(at, _)| at);
        let ends: Vec<usize> = ends.filter(|&at| at >= 2).collect();
        ends.into_iter().rev().find_map(|front| {
            let (stem, head) = word.text.split_at_checked(front)?;
            let english = self.word(FRONT, &lower(head))?;
            let stem = lower(stem);
            let joined = ["", "s", "n", "en"].into_iter().filter_map(|joint| stem.strip_suffix(joint));
            let known = joined.filter(|stem| stem.len() > 1).find_map(|stem| self.word("", stem));
            Some(Compound { around: english.split_once(FRONT)?, front, english: known })
        })
    }

    /// The number, or the range of numbers, that some words begin with, in English, and how many words it has.
    fn number(&self, words: &[Word<'_>]) -> Option<(usize, String)> {
        let one = |word: &Word<'_>| match word.kind {
            Kind::Number => Some(word.text.to_owned()),
            Kind::Word => self.numbers.word(&word.lower).map(str::to_owned),
            _ => None,
        };
        let first = one(words.first()?)?;
        if let Some(second) = words.get(2).and_then(one) {
            let between = words.get(1)?;
            if between.kind == Kind::Mark && matches!(between.text, "-" | "–" | "/") {
                return Some((3, format!("{first}-{second}")));
            }
            if self.between.iter().any(|word| *word == between.lower) {
                return Some((3, format!("{first} to {second}")));
            }
        }
        Some((1, first))
    }
}

/// A walk from word to word through the phrases that begin with them.
struct Walk<'g, 'w> {
    gloss: &'g Gloss,
    words: &'w [Word<'w>],
    key: for<'a> fn(&'a Word<'_>) -> &'a str,
    prefix: String,
    best: Option<Found>,
}

impl<'g> Walk<'g, '_> {
    fn begin(&mut self, phrases: &'g Phrases) {
        let words = self.words;
        let Some(word) = words.first().filter(|word| word.kind != Kind::Break) else { return };
        self.branch(1, phrases.behind((self.key)(word)), (self.key)(word), None);
        if let Some((count, english)) = self.gloss.number(words) {
            self.branch(count, phrases.behind(NUMBER), NUMBER, Some(&english));
        }
    }

    fn step(&mut self, at: usize, phrases: &'g [(String, String)], number: Option<&str>) {
        let words = self.words;
        let fits = |word: &&Word<'_>| word.kind != Kind::Break && at < LONGEST * 3 && !phrases.is_empty();
        let Some(word) = words.get(at).filter(fits) else { return };
        self.branch(at + 1, phrases, (self.key)(word), number);
        if number.is_none()
            && let Some((count, english)) = self.gloss.number(words.get(at..).unwrap_or_default())
        {
            self.branch(at + count, phrases, NUMBER, Some(&english));
        }
    }

    /// Goes on with the phrases that have this word next.
    fn branch(&mut self, end: usize, phrases: &'g [(String, String)], word: &str, number: Option<&str>) {
        if phrases.is_empty() {
            return;
        }
        let length = self.prefix.len();
        if length > 0 {
            self.prefix.push(' ');
        }
        self.prefix.push_str(word);
        let with = within(phrases, &self.prefix);
        let mut whole = with.first().filter(|(phrase, _)| *phrase == self.prefix);
        if self.ends_line(end) {
            let tail = format!("{} {END}", self.prefix);
            let at = with.binary_search_by(|(phrase, _)| phrase.cmp(&tail)).ok();
            whole = at.and_then(|at| with.get(at)).or(whole);
        }
        // Of two that are as long, the one that is told by its place, and not the one of any number.
        let longer = |best: &Found| best.words < end || best.words == end && number.is_none();
        if let Some((_, english)) = whole
            && self.best.as_ref().is_none_or(longer)
        {
            let english =
                number.map_or_else(|| english.clone(), |number| english.replacen(NUMBER, number, 1));
            self.best = Some(Found { words: end, english });
        }
        self.step(end, with, number);
        self.prefix.truncate(length);
    }

    /// Does the line end there, or with the colon there?
    fn ends_line(&self, at: usize) -> bool {
        let ends = |at: usize| self.words.get(at).is_none_or(|word| word.kind == Kind::Break);
        ends(at) || self.words.get(at).is_some_and(|word| word.text == ":") && ends(at + 1)
    }
}
