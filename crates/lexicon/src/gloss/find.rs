//! Which phrase stands at a place of a text.

use super::forms::lower;
use super::phrases::{Following, Phrases};
use super::{BEGIN, END, FRONT, Gloss, LONGEST, NUMBER, Word};
use crate::token::Kind;
use std::borrow::Cow;

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
        let walk = |key: for<'w> fn(&'w Word<'_>) -> &'w str, phrases| {
            let mut walk = Walk { gloss: self, words, key, best: None };
            walk.begin(phrases, opens);
            walk.best
        };
        let exact = walk(|word| &word.lower, &self.phrases);
        let inflected = walk(|word| &word.stem, &self.by_stems);
        let count = |best: &Option<Best<'_>>| best.as_ref().map_or(0, |best| best.words);
        let best = if count(&inflected) > count(&exact) { inflected } else { exact };
        let number = || {
            let english = self.numbers.word(&words.first()?.lower)?;
            Some(Best { words: 1, english, number: None })
        };
        best.or_else(number).map(Best::found)
    }

    /// What a word means that stands alone.
    fn word(&self, lower: &str) -> Option<&str> {
        self.phrases.word(lower).or_else(|| self.by_stems.word(&self.forms.stem(lower, true)))
    }

    /// What a compound means that ends so.
    fn head(&self, lower: &str) -> Option<&str> {
        self.phrases.head(lower).or_else(|| self.by_stems.head(&self.forms.stem(lower, true)))
    }

    /// A word that is put together of two, the longest end that is known.
    pub fn compound(&self, word: &Word<'_>) -> Option<Compound<'_>> {
        if !self.phrases.has_heads() {
            return None;
        }
        let starts = || word.text.char_indices().map(|(at, _)| at);
        let longest = starts().rev().take(LONGEST_HEAD).last()?;
        // Nearly no letter takes more or fewer bytes in lower case.
        let whole = Some(&*word.lower).filter(|lower| lower.len() == word.text.len());
        starts().filter(|&at| at >= longest.max(2)).find_map(|front| {
            let (stem, head) = word.text.split_at_checked(front)?;
            let low = whole.and_then(|whole| whole.get(front..));
            let english = self.head(&low.map_or_else(|| lower(head), Cow::Borrowed))?;
            let stem = lower(stem);
            let joined = ["", "s", "n", "en"].into_iter().filter_map(|joint| stem.strip_suffix(joint));
            let known = joined.filter(|stem| stem.len() > 1).find_map(|stem| self.word(stem));
            Some(Compound { around: english.split_once(FRONT)?, front, english: known })
        })
    }

    /// The number, or the range of numbers, that some words begin with, and how many words it has.
    fn number<'a>(&'a self, words: &'a [Word<'_>]) -> Option<(usize, Number<'a>)> {
        let one = |word: &'a Word<'_>| match word.kind {
            Kind::Number => Some(word.text),
            Kind::Word => self.numbers.word(&word.lower),
            _ => None,
        };
        let first = one(words.first()?)?;
        let alone = Some((1, Number { first, to: None }));
        let (Some(between), Some(second)) = (words.get(1), words.get(2).and_then(one)) else { return alone };
        let range = |joiner: &'static str| Some((3, Number { first, to: Some((joiner, second)) }));
        if between.kind == Kind::Mark && matches!(between.text, "-" | "–" | "/") {
            range("-")
        } else if self.between.iter().any(|word| *word == between.lower) {
            range(" to ")
        } else {
            alone
        }
    }
}

/// A number of a text, or a range: its other end and what stands before that in English.
#[derive(Clone, Copy)]
struct Number<'a> {
    first: &'a str,
    to: Option<(&'static str, &'a str)>,
}

impl Number<'_> {
    fn english(self) -> String {
        let (joiner, second) = self.to.unwrap_or_default();
        [self.first, joiner, second].concat()
    }
}

/// The best phrase so far.
struct Best<'a> {
    words: usize,
    english: &'a str,
    number: Option<Number<'a>>,
}

impl Best<'_> {
    fn found(self) -> Found {
        let with = |number: Number<'_>| self.english.replacen(NUMBER, &number.english(), 1);
        Found { words: self.words, english: self.number.map_or_else(|| self.english.to_owned(), with) }
    }
}

/// A walk from word to word through the phrases that begin with them.
struct Walk<'a, 't> {
    gloss: &'a Gloss,
    words: &'a [Word<'t>],
    key: for<'w> fn(&'w Word<'_>) -> &'w str,
    best: Option<Best<'a>>,
}

impl<'a> Walk<'a, '_> {
    fn begin(&mut self, phrases: &'a Phrases, opens: bool) {
        let words = self.words;
        if let Some(word) = words.first().filter(|word| word.kind != Kind::Break) {
            self.branch(1, phrases.behind((self.key)(word)), None);
            if let Some((count, number)) = self.gloss.number(words) {
                self.branch(count, phrases.behind(NUMBER), Some(number));
            }
        }
        if opens {
            self.step(0, phrases.behind(BEGIN), None);
        }
    }

    /// Goes on with the word that stands there, and as any number if it is one.
    fn step(&mut self, at: usize, phrases: Following<'a>, number: Option<Number<'a>>) {
        let words = self.words;
        let fits = |word: &&Word<'_>| word.kind != Kind::Break && at < LONGEST * 3 && !phrases.is_empty();
        let Some(word) = words.get(at).filter(fits) else { return };
        self.branch(at + 1, phrases.next((self.key)(word)), number);
        if number.is_none()
            && let Some((count, number)) = self.gloss.number(words.get(at..).unwrap_or_default())
        {
            self.branch(at + count, phrases.next(NUMBER), Some(number));
        }
    }

    /// Goes on with the phrases whose words are those before `end`.
    fn branch(&mut self, end: usize, phrases: Following<'a>, number: Option<Number<'a>>) {
        if phrases.is_empty() {
            return;
        }
        let last = if self.ends_line(end) { phrases.next(END).whole() } else { None };
        // Of two that are as long, the one that is told by its place, and not the one of any number.
        let longer = |best: &Best<'_>| best.words < end || best.words == end && number.is_none();
        if let Some(english) = last.or_else(|| phrases.whole())
            && self.best.as_ref().is_none_or(longer)
        {
            self.best = Some(Best { words: end, english, number });
        }
        self.step(end, phrases, number);
    }

    /// Does the line end there, or with the colon there?
    fn ends_line(&self, at: usize) -> bool {
        let ends = |at: usize| self.words.get(at).is_none_or(|word| word.kind == Kind::Break);
        ends(at) || self.words.get(at).is_some_and(|word| word.text == ":") && ends(at + 1)
    }
}
