//! Set phrases over tokens: what the recognizers of fixed expressions are written in.
//!
//! A pattern is written as the phrase reads, one element a word: `pass a|the? background check|checks`.
//! `a|b` is either word, `?` at the end makes an element optional, `#` is a number (digits, or a word), `*3` any words, up to three,
//! of the same sentence. Hyphens and line breaks between words are passed over.

use crate::recognizer::Item;
use crate::text::Text;
use crate::token::{Kind, Token, hash};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// The tokens of an item with their words in lower case.
pub(crate) struct Words<'a> {
    /// The tokens.
    pub tokens: &'a [Token<'a>],
    lower: Cow<'a, [Cow<'a, str>]>,
}

impl<'a> Words<'a> {
    pub(crate) fn of(tokens: &'a [Token<'a>]) -> Self {
        Words { tokens, lower: tokens.iter().map(Token::folded).collect() }
    }

    pub(crate) fn of_text(text: &'a Text<'_>) -> Self {
        Words { tokens: &text.tokens, lower: Cow::Borrowed(&text.lower) }
    }

    pub(crate) fn of_item(item: &'a Item<'_>) -> Self {
        Words { tokens: &item.tokens, lower: Cow::Borrowed(&item.lower) }
    }

    pub(crate) fn len(&self) -> usize {
        self.lower.len()
    }

    /// The word at `at` in lower case, with a plain apostrophe; empty outside.
    pub(crate) fn get(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", |w| w.as_ref())
    }

    pub(crate) fn is(&self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.get(at))
    }

    /// Does one of `list` stand in the range?
    pub(crate) fn any(&self, range: Range<usize>, list: &[&str]) -> bool {
        self.position(range, list).is_some()
    }

    pub(crate) fn position(&self, range: Range<usize>, list: &[&str]) -> Option<usize> {
        let mut range = range.start..range.end.min(self.len());
        range.find(|&i| self.is(i, list))
    }

    /// The whole number that stands at `at`, in digits or as a word.
    #[inline]
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        self.tokens.get(at).and_then(crate::quantity::number)
    }

    /// Does the word begin with a capital?
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.text.chars().next().is_some_and(char::is_uppercase))
    }

    /// Does a sentence end at this token?
    pub(crate) fn stops(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let next = self.tokens.get(at + 1);
        match token.text {
            ";" | "!" | "?" | "\u{2022}" => true,
            "." => {
                // Not the point of "U.S.", "e.g." or an initial.
                let short = at.checked_sub(1).and_then(|i| self.tokens.get(i)).is_some_and(|before| {
                    before.kind == Kind::Word && before.text.chars().nth(1).is_none() && token.glued
                });
                // "25 lbs. unassisted"
                let unit = at > 0 && self.is(at - 1, &["lbs", "lb", "yrs", "hrs", "approx", "incl"]);
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

/// A table of words.
pub(crate) type List = LazyLock<Vec<&'static str>>;

/// The words of a line.
pub(crate) fn list(words: &'static str) -> Vec<&'static str> {
    words.split_whitespace().collect()
}

enum Part {
    Word { any: Vec<&'static str>, optional: bool },
    Number,
    Gap(usize),
}

/// A table of patterns with what each stands for.
pub(crate) struct Phrases<T> {
    entries: Vec<(Vec<Part>, T)>,
    /// By the hash of the first word.
    by_first: FxHashMap<u32, Vec<usize>>,
    by_number: Vec<usize>,
    /// One bit for every hash of a first word: most words of a text open nothing, and this tells at a glance.
    openers: [u64; OPENERS],
}

/// A phrase found: `[first, end)` of the tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found<T> {
    pub first: usize,
    pub end: usize,
    pub value: T,
}

impl<T: Copy> Phrases<T> {
    /// A pattern begins with words or a number, never with a gap or an optional word.
    pub(crate) fn new(table: &[(&'static str, T)]) -> Self {
        let mut phrases = Phrases {
            entries: Vec::new(),
            by_first: FxHashMap::default(),
            by_number: Vec::new(),
            openers: [0; OPENERS],
        };
        for &(pattern, value) in table {
            let parts: Vec<Part> = pattern.split_whitespace().map(part).collect();
            let at = phrases.entries.len();
            match parts.first() {
                Some(Part::Word { any, .. }) => {
                    for word in any {
                        let hash = hash(word);
                        phrases.by_first.entry(hash).or_default().push(at);
                        let (word, bit) = opener(hash);
                        phrases.openers.iter_mut().skip(word).take(1).for_each(|bits| *bits |= bit);
                    }
                }
                _ => phrases.by_number.push(at),
            }
            phrases.entries.push((parts, value));
        }
        phrases
    }

    /// The longest phrase that begins at `at`; of equals, the one that stands first in the table.
    pub(crate) fn at(&self, words: &Words<'_>, at: usize) -> Option<Found<T>> {
        let hash = words.tokens.get(at)?.hash;
        let (word, bit) = opener(hash);
        let may_open = self.openers.get(word).is_some_and(|bits| bits & bit != 0);
        let number = !self.by_number.is_empty() && words.number(at).is_some();
        if !number && !may_open {
            return None;
        }
        let named = self.by_first.get(&hash).filter(|_| may_open).into_iter().flatten();
        let mut best: Option<Found<T>> = None;
        for &entry in named.chain(self.by_number.iter().filter(|_| number)) {
            let Some((parts, value)) = self.entries.get(entry) else { continue };
            if let Some(end) = matched(words, at, parts)
                && best.is_none_or(|b| end > b.end)
            {
                best = Some(Found { first: at, end, value: *value });
            }
        }
        best
    }

    /// All phrases, left to right, none overlapping another.
    pub(crate) fn all(&self, words: &Words<'_>) -> Vec<Found<T>> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.at(words, at) {
                Some(found) => {
                    at = found.end.max(at + 1);
                    out.push(found);
                }
                None => at += 1,
            }
        }
        out
    }
}

/// Words of 64 bits for the openers of a table.
const OPENERS: usize = 16;

/// The bit of a hash: which word of 64, and where in it.
fn opener(hash: u32) -> (usize, u64) {
    ((hash >> 6) as usize % OPENERS, 1 << (hash % 64))
}

fn part(text: &'static str) -> Part {
    if text == "#" {
        return Part::Number;
    }
    if let Some(n) = text.strip_prefix('*').and_then(|n| n.parse().ok()) {
        return Part::Gap(n);
    }
    let (list, optional) = text.strip_suffix('?').map_or((text, false), |list| (list, true));
    Part::Word { any: list.split('|').collect(), optional }
}

/// Where the parts end if they stand at `at`.
fn matched(words: &Words<'_>, at: usize, parts: &[Part]) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    let token = words.tokens.get(at);
    match part {
        Part::Word { any, optional } => {
            if token.is_some()
                && any.contains(&words.get(at))
                && let Some(end) = next(words, at + 1, rest)
            {
                return Some(end);
            }
            if *optional { matched(words, at, rest) } else { None }
        }
        Part::Number => {
            words.number(at)?;
            next(words, at + 1, rest)
        }
        Part::Gap(limit) => {
            for here in at..=at + *limit {
                if let Some(end) = matched(words, here, rest) {
                    return Some(end);
                }
                if words.stops(here) {
                    return None;
                }
            }
            None
        }
    }
}

/// Goes on behind a matched word: as it stands, else past hyphens and line breaks.
fn next(words: &Words<'_>, at: usize, rest: &[Part]) -> Option<usize> {
    if rest.is_empty() {
        return Some(at);
    }
    if let Some(end) = matched(words, at, rest) {
        return Some(end);
    }
    let token = words.tokens.get(at)?;
    let hyphen = matches!(token.text, "-" | "\u{2010}" | "\u{2011}") && token.glued;
    (hyphen || token.kind == Kind::Break).then(|| next(words, at + 1, rest)).flatten()
}
