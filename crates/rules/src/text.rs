//! A posting cut into tokens once, with all that its words are looked up for, for everybody who reads a part of it.

use crate::lexicon::{Hit, Hits, Lexicon, Numbers};
use crate::recognizer::{Item, SectionKind};
use crate::source::Span;
use crate::token::{Kind, Token, tokenize, without_bullets};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

/// Where each word of a text stands.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    /// By hash: the first place of such a word, or of one whose hash ends alike.
    first: Vec<u32>,
    /// By place: the next.
    next: Vec<u32>,
    /// The places of numbers in digits.
    pub(crate) numbers: Vec<usize>,
}

/// No place.
const NOWHERE: u32 = u32::MAX;

impl Places {
    fn of(tokens: &[Token<'_>]) -> Places {
        let mut first = vec![NOWHERE; tokens.len().next_power_of_two()];
        let mut next = vec![NOWHERE; tokens.len()];
        let slots = first.len();
        for (at, (token, next)) in tokens.iter().zip(&mut next).enumerate().rev() {
            if let Some(first) = first.get_mut(Places::slot(token.hash, slots)) {
                *next = std::mem::replace(first, u32::try_from(at).unwrap_or(NOWHERE));
            }
        }
        let is_number = |(at, token): (usize, &Token<'_>)| (token.kind == Kind::Number).then_some(at);
        Places { first, next, numbers: tokens.iter().enumerate().filter_map(is_number).collect() }
    }

    fn slot(hash: u32, slots: usize) -> usize {
        (hash ^ hash >> 15) as usize & slots.wrapping_sub(1)
    }

    /// Where the words of a hash stand, in their order, and a few others.
    pub(crate) fn near(&self, hash: u32) -> impl Iterator<Item = usize> {
        let first = self.first.get(Places::slot(hash, self.first.len())).copied();
        let places = std::iter::successors(first, |&at| self.next.get(at as usize).copied());
        places.take_while(|&at| at != NOWHERE).map(|at| at as usize)
    }
}

/// A text in tokens.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The text.
    pub source: &'a str,
    /// Its tokens.
    pub tokens: Vec<Token<'a>>,
    /// Their words in lower case.
    pub(crate) lower: Vec<Cow<'a, str>>,
    /// Their words in the index of names and cues.
    numbers: Vec<Numbers>,
    pub(crate) places: Places,
    lexicon: &'a Lexicon,
}

/// A part of a text, cut as if it stood alone.
#[derive(Clone, Debug)]
pub struct Run<'a> {
    /// Its tokens.
    pub tokens: Vec<Token<'a>>,
    /// Their words in the index of names and cues.
    pub numbers: Vec<Numbers>,
}

impl Run<'_> {
    /// The tokens from `first` on, with their words.
    pub fn behind(&self, first: usize) -> (&[Token<'_>], &[Numbers]) {
        (self.tokens.get(first..).unwrap_or_default(), self.numbers.get(first..).unwrap_or_default())
    }
}

impl<'a> Text<'a> {
    /// Cuts a text and looks its words up; `lower` is the same text, its ASCII letters in lower case.
    pub fn of(source: &'a str, lower: &'a str, lexicon: &'a Lexicon) -> Text<'a> {
        let tokens = tokenize(source, 0);
        let lower = tokens.iter().map(|token| token.folded_in(lower)).collect();
        let numbers = lexicon.numbers(&tokens);
        let places = Places::of(&tokens);
        Text { source, tokens, lower, numbers, places, lexicon }
    }

    /// The tokens under a span, the first of them glued to what stands before it if it is.
    pub fn tokens_under(&self, span: Span) -> Cow<'_, [Token<'a>]> {
        match self.range(span) {
            Some(range) => Cow::Borrowed(self.tokens.get(range).unwrap_or_default()),
            None => Cow::Owned(tokenize(span.of(self.source), span.start as usize)),
        }
    }

    /// The part under a span.
    pub fn run(&self, span: Span) -> Run<'a> {
        let Some(range) = self.range(span) else {
            let tokens = tokenize(span.of(self.source), span.start as usize);
            let numbers = self.lexicon.numbers(&tokens);
            return Run { tokens, numbers };
        };
        let mut tokens = self.tokens.get(range.clone()).unwrap_or_default().to_vec();
        let mut numbers = self.numbers.get(range).unwrap_or_default().to_vec();
        begin(&mut tokens, &mut numbers);
        Run { tokens, numbers }
    }

    /// The statement under a span, and the cues in it.
    pub fn item(&self, span: Span, section: SectionKind) -> (Item<'_>, Vec<Hit>) {
        let Some(range) = self.range(span) else {
            return Item::with_cues(self.source, span, section, self.lexicon);
        };
        let kept = without_bullets(self.tokens.get(range.clone()).unwrap_or_default());
        let mut tokens = pick(&self.tokens, &range, &kept);
        let mut numbers = pick(&self.numbers, &range, &kept);
        let lower = match self.lower.get(range.clone()) {
            Some(lower) if lower.len() == tokens.len() => Cow::Borrowed(lower),
            _ => Cow::Owned(pick(&self.lower, &range, &kept)),
        };
        begin(&mut tokens, &mut numbers);
        let Hits { names: hits, cues } = self.lexicon.scan_numbered(&tokens, &numbers);
        let (durations, anew) = (OnceCell::new(), OnceCell::new());
        (Item { source: self.source, span, tokens, lower, hits, section, durations, anew }, cues)
    }

    /// The tokens under a span, unless it begins or ends inside of one.
    fn range(&self, span: Span) -> Option<Range<usize>> {
        let at = |byte: u32| self.tokens.partition_point(|token| token.span.start < byte);
        let whole = |at: usize, byte: u32| {
            at.checked_sub(1).and_then(|i| self.tokens.get(i)).is_none_or(|token| token.span.end <= byte)
        };
        let (first, end) = (at(span.start), at(span.end));
        (whole(first, span.start) && whole(end, span.end)).then_some(first..end.max(first))
    }
}

/// Those of a range that are kept.
fn pick<T: Clone>(from: &[T], range: &Range<usize>, kept: &[Range<usize>]) -> Vec<T> {
    let within = from.get(range.clone()).unwrap_or_default();
    let mut out = Vec::with_capacity(within.len());
    kept.iter().for_each(|run| out.extend_from_slice(within.get(run.clone()).unwrap_or_default()));
    out
}

/// Nothing stands before the first token of a part.
fn begin(tokens: &mut [Token<'_>], numbers: &mut [Numbers]) {
    if let (Some(token), Some(number)) = (tokens.first_mut(), numbers.first_mut()) {
        token.glued = false;
        *number = number.unglued();
    }
}
