//! The words of tokens, as they are looked at by place.

use crate::list::{Hashes, WordList};
use crate::lower::Lower;
use crate::recognizer::Item;
use crate::text::{Places, Text};
use crate::token::{Kind, Letters, Token, hash, is_as_well_as};
use std::ops::Range;
use std::sync::LazyLock;

/// The tokens of an item with their words in lower case.
pub(crate) struct Words<'a> {
    /// The tokens.
    pub tokens: &'a [Token<'a>],
    lower: Lower<'a>,
    /// The hashes of all words of the text that they are of.
    pub(super) around: Option<&'a Hashes<128>>,
    /// Of a whole text.
    pub(super) places: Option<&'a Places>,
}

impl<'a> Words<'a> {
    pub(crate) fn of(tokens: &'a [Token<'a>]) -> Self {
        Words { tokens, lower: Lower::alone(tokens), around: None, places: None }
    }

    pub(crate) fn of_text(text: &'a Text<'_>) -> Self {
        let places = &text.places;
        Words {
            tokens: &text.tokens,
            lower: text.lower.share(),
            around: Some(&places.words),
            places: Some(places),
        }
    }

    pub(crate) fn of_item(item: &'a Item<'_>) -> Self {
        Words { tokens: &item.tokens, lower: item.lower.share(), around: item.around, places: None }
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word at `at` in lower case, with a plain apostrophe; empty outside.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| self.lower.word(token))
    }

    /// Does this word or mark stand at `at`?
    #[inline]
    pub(crate) fn stands(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(word))
    }

    /// The clause that `range` ends with: what stands behind its last "and", comma or other joiner.
    pub(crate) fn last_clause(&self, range: Range<usize>) -> Range<usize> {
        let besides = |at: usize| at.checked_sub(2).is_some_and(|at| is_as_well_as(self.tokens, at));
        let joins = |at: &usize| self.is(*at, &["and", "or", ",", ";", "&", "plus"]) || besides(*at);
        range.clone().rev().find(joins).map_or(range.start, |joiner| joiner + 1)..range.end
    }

    #[inline]
    pub(crate) fn is(&self, at: usize, list: &(impl Among + ?Sized)) -> bool {
        self.tokens.get(at).is_some_and(|token| list.has(token, &self.lower))
    }

    /// Does one of `list` stand in the range?
    pub(crate) fn any(&self, range: Range<usize>, list: &(impl Among + ?Sized)) -> bool {
        self.position(range, list).is_some()
    }

    pub(crate) fn position(&self, range: Range<usize>, list: &(impl Among + ?Sized)) -> Option<usize> {
        let mut range = range.start..range.end.min(self.len());
        range.find(|&i| self.is(i, list))
    }

    /// Where a word of a whole text may stand, in the order of the text.
    pub(crate) fn places(&self, word: &str) -> impl Iterator<Item = usize> + use<'_, 'a> {
        let hash = hash(word);
        self.places.into_iter().flat_map(move |places| places.near(hash))
    }

    /// Where the words of a whole text stand that begin with a capital.
    pub(crate) fn capitals(&self) -> impl Iterator<Item = usize> + '_ {
        self.places.into_iter().flat_map(|places| places.capitals.iter().map(|&at| at as usize))
    }

    /// The whole number that stands at `at`, in digits or as a word.
    #[inline]
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        self.tokens.get(at).and_then(crate::quantity::number)
    }

    /// Where the first number in digits stands in the range.
    pub(crate) fn number_in(&self, range: &Range<usize>) -> Option<usize> {
        match self.places {
            Some(Places { numbers, .. }) => {
                let from = numbers.partition_point(|&at| at < range.start);
                numbers.get(from).copied().filter(|&at| at < range.end)
            }
            None => {
                let tokens = self.tokens.get(range.clone()).unwrap_or_default();
                tokens.iter().position(|t| t.kind == Kind::Number).map(|at| range.start + at)
            }
        }
    }

    /// Does the word begin with a capital, whatever it tells?
    #[inline]
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_capital() || token.letters == Letters::Titled)
    }

    /// Does a sentence end at this token?
    #[inline]
    pub(crate) fn stops(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| match token.kind {
            Kind::Word | Kind::Number => false,
            Kind::Mark | Kind::Break => self.stops_with(at, token),
        })
    }

    fn stops_with(&self, at: usize, token: &Token<'_>) -> bool {
        let next = self.tokens.get(at + 1);
        match token.text {
            ";" | "!" | "?" | "\u{2022}" => true,
            "." => {
                // Not the point of "U.S.", "e.g." or an initial.
                let short = at.checked_sub(1).and_then(|i| self.tokens.get(i)).is_some_and(|before| {
                    before.kind == Kind::Word && before.text.chars().nth(1).is_none() && token.glued
                });
                // "25 lbs. unassisted"
                let unit = at > 0 && self.is(at - 1, &["lbs", "lb", "yrs", "hrs", "approx"]);
                match next {
                    None => true,
                    Some(_) if unit => self.capital(at + 1),
                    Some(next) => !short && (!next.glued || self.capital(at + 1)),
                }
            }
            "\n" => match next {
                None => true,
                Some(next) => next.kind != Kind::Word || self.capital(at + 1),
            },
            _ => false,
        }
    }

    /// The first line where it leads to those below ("the following checks:"); else nothing.
    pub(crate) fn lead_in(&self) -> Range<usize> {
        let end = self.tokens.iter().position(|t| t.kind == Kind::Break).unwrap_or(0);
        if end > 0 && self.get(end - 1) == ":" { 0..end } else { 0..0 }
    }

    /// The sentence around `at`, at most `reach` tokens to either side.
    pub(crate) fn around(&self, at: usize, reach: usize) -> Range<usize> {
        let floor = at.saturating_sub(reach);
        let mut start = at;
        while start > floor && !self.stops(start - 1) {
            start -= 1;
        }
        let ceiling = (at + reach).min(self.len());
        let mut end = at;
        while end < ceiling && !self.stops(end) {
            end += 1;
        }
        start..end
    }
}

/// Words to look a word up in: a few, written where they are asked for, or a list.
pub(crate) trait Among {
    fn has(&self, token: &Token<'_>, lower: &Lower<'_>) -> bool;
}

impl Among for [&str] {
    #[inline]
    fn has(&self, token: &Token<'_>, lower: &Lower<'_>) -> bool {
        match token.letters {
            // Its word in lower case may be of another length.
            Letters::Other => self.contains(&lower.word(token)),
            // Nearly always lengths and first letters tell, and nobody needs the word.
            _ => token.is_any(self),
        }
    }
}

impl<const N: usize> Among for [&str; N] {
    #[inline]
    fn has(&self, token: &Token<'_>, lower: &Lower<'_>) -> bool {
        self.as_slice().has(token, lower)
    }
}

impl Among for WordList {
    #[inline]
    fn has(&self, token: &Token<'_>, lower: &Lower<'_>) -> bool {
        WordList::has(self, || lower.word(token), token.hash)
    }
}

impl Among for List {
    #[inline]
    fn has(&self, token: &Token<'_>, lower: &Lower<'_>) -> bool {
        WordList::has(self, || lower.word(token), token.hash)
    }
}

/// A table of words.
pub(crate) type List = LazyLock<WordList>;

/// The words of a line.
pub(crate) fn list(words: &'static str) -> WordList {
    WordList::new(words.split_ascii_whitespace().collect())
}
