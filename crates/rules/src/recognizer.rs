//! The recognizer: one family of requirement, found in the tokens of one item.

use crate::casing::Casing;
use crate::lexicon::{Hit, Hits, Lexicon, Part};
use crate::list::{Hashes, WordList};
use crate::lower::Lower;
use crate::predicate::Predicate;
use crate::quantity::{COUNTING, Duration, durations};
use crate::source::{Span, spaced};
use crate::token::{Kind, Token, hash, tokenize, without_bullets};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

pub use crate::recognize::RECOGNIZERS;
pub(crate) use signs::{DIGITS, bits, first, is_passed_over, pair, speaking_for_themselves};
pub use signs::{Signs, may_find};

mod signs;

/// What a section of a posting is for, told from its heading and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// Facts about the job: title, pay, place, dates.
    Facts,
    /// What a candidate must have.
    Required,
    /// What is nice to have.
    Preferred,
    /// What the person will do.
    Duties,
    /// What the company says of itself and of the team.
    Company,
    /// What the person gets.
    Benefits,
    /// Equal opportunity, privacy, how to apply, site navigation.
    Legal,
    /// No heading, or one that says nothing.
    Prose,
}

/// One statement of a posting: a bullet with its sub-bullets and continuation lines, or a sentence.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// The whole posting's text.
    pub source: &'a str,
    /// The statement's place in it.
    pub span: Span,
    /// Its tokens, line breaks among them.
    pub tokens: Cow<'a, [Token<'a>]>,
    /// Their words in lower case, for those who look for set phrases.
    pub(crate) lower: Lower<'a>,
    /// The hashes of its words, and of [`DIGITS`] where it has a number.
    words: Hashes,
    /// The hashes of all words of the text that it is of, if it is of one.
    pub(crate) around: Option<&'a Hashes<128>>,
    /// How it is written.
    casing: Casing,
    /// Names of the lexicon in the tokens.
    pub hits: Vec<Hit>,
    /// What its section is for.
    pub section: SectionKind,
    /// Its amounts of time, once somebody has asked for them.
    pub(crate) durations: OnceCell<Vec<Duration>>,
    /// By token, whether another statement begins there, once somebody has asked.
    pub(crate) anew: OnceCell<Vec<bool>>,
}

/// What stands around emphasized words.
const EMPHASIS: &str = "**";

/// A predicate found at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is asked.
    pub predicate: Predicate,
    /// First token of the shortest piece that states it.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// Who found it.
    pub recognizer: &'static str,
}

impl<'a> Item<'a> {
    /// Cuts a statement into tokens and finds the names in them.
    pub fn new(source: &'a str, span: Span, section: SectionKind, lexicon: &Lexicon) -> Item<'a> {
        Item::with_cues(source, span, section, lexicon).0
    }

    /// The same, with the cues in it.
    pub(crate) fn with_cues(
        source: &'a str,
        span: Span,
        section: SectionKind,
        lexicon: &Lexicon,
    ) -> (Item<'a>, Vec<Hit>) {
        let tokens = tokenize(span.of(source), span.start as usize);
        let kept = without_bullets(&tokens);
        let tokens: Vec<Token<'_>> =
            kept.into_iter().filter_map(|run| tokens.get(run)).flatten().copied().collect();
        let lower = Lower::alone(&tokens);
        let numbers = lexicon.numbers(&tokens);
        let stock = lexicon.stock(&tokens, &numbers);
        let hits = lexicon.hits(Part::of(&tokens, &numbers, &stock), Hits::default());
        Item::of(source, span, section, (Cow::Owned(tokens), lower, None), hits)
    }

    /// A statement of which tokens, lower case, words around it, names and cues are known.
    pub(crate) fn of(
        source: &'a str,
        span: Span,
        section: SectionKind,
        (mut tokens, lower, around): (Cow<'a, [Token<'a>]>, Lower<'a>, Option<&'a Hashes<128>>),
        Hits { names: mut hits, cues }: Hits,
    ) -> (Item<'a>, Vec<Hit>) {
        let (durations, anew) = (OnceCell::new(), OnceCell::new());
        let mut words = Hashes::default();
        let casing = Casing::of(&tokens);
        if casing != Casing::Sentence {
            casing.quiet(tokens.to_mut(), &lower);
            hits.retain(|hit| !casing.is_joiner(tokens.get(hit.first..hit.end).unwrap_or_default()));
        }
        for token in tokens.iter() {
            words.put(token.hash);
            if token.kind == Kind::Number {
                words.put(const { hash(DIGITS) });
            }
        }
        (Item { source, span, tokens, lower, words, around, casing, hits, section, durations, anew }, cues)
    }

    /// May one of these words stand in it? Nearly always a no, which is quicker to tell than to look at all its tokens.
    #[inline]
    pub(crate) fn may_have(&self, words: &WordList) -> bool {
        words.may_be_among(&self.words)
    }

    /// Does one of these words stand in it?
    pub(crate) fn has(&self, words: &WordList) -> bool {
        self.may_have(words) && self.tokens.iter().any(|token| words.holds(token))
    }

    /// Has one of its words a capital that tells something?
    pub(crate) fn has_capital(&self, word: &str) -> bool {
        self.casing.tells(word)
    }

    /// May a number stand in it, in digits or as a word?
    pub(crate) fn may_count(&self) -> bool {
        self.words.may_have(const { hash(DIGITS) }) || self.may_have(&COUNTING)
    }

    /// Its amounts of time, left to right.
    pub fn durations(&self) -> &[Duration] {
        let all = || if self.may_count() { durations(&self.tokens) } else { Vec::new() };
        self.durations.get_or_init(all)
    }

    /// The text of a run of tokens, with single spaces between its words however the posting parts them, and without marks of emphasis.
    pub fn text(&self, first: usize, end: usize) -> Cow<'_, str> {
        match spaced(self.place(first, end).of(self.source)) {
            text if text.contains(EMPHASIS) => Cow::Owned(text.replace(EMPHASIS, "")),
            text => text,
        }
    }

    /// The first run of tokens inside of `range` that are these words.
    pub fn find(&self, range: Range<usize>, words: &str) -> Option<(usize, usize)> {
        let begins = |first: &usize| self.tokens.get(*first).is_some_and(|t| words.starts_with(t.text));
        range.clone().filter(begins).find_map(|first| {
            let end = (first + 1..=range.end).find(|&end| self.text(first, end).len() >= words.len())?;
            (self.text(first, end) == words).then_some((first, end))
        })
    }

    /// The place of a run of tokens.
    pub fn place(&self, first: usize, end: usize) -> Span {
        match (self.tokens.get(first), end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(from), Some(to)) if first < end => from.span.join(to.span),
            _ => Span::default(),
        }
    }
}

/// A phrase that a recognizer must read, or must leave alone.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// A statement as a posting has it.
    pub text: &'static str,
    /// Canonical wire form of the predicates that it finds (`kind` first), in order; empty: a near miss.
    pub finds: &'static [&'static str],
}

/// Finds one family of requirement.
pub trait Recognizer: Sync {
    /// Kebab-case, permanent, stands in every report.
    fn id(&self) -> &'static str;

    /// What it finds / what it leaves alone / known gaps.
    fn about(&self) -> &'static str;

    /// At least two phrases that it reads and one near miss.
    fn examples(&self) -> &'static [Example];

    /// Is what it finds asked of a candidate however it is said, so that it is looked for in every section? All others are looked for
    /// only where a statement may ask for something.
    fn speaks_for_itself(&self) -> bool {
        false
    }

    /// What stands in every item that it finds something in; none if it must look at them all. Most items have nothing of it, and are
    /// not looked at.
    fn signs(&self) -> Option<Signs> {
        None
    }

    /// Adds what it finds in `item`. Findings of one recognizer do not overlap; where those of two do, the one that stands
    /// first in [`RECOGNIZERS`] keeps the words, and the other one is cut before them.
    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>);
}
