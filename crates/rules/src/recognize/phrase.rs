//! Set phrases over tokens: what the recognizers of fixed expressions are written in.
//!
//! A pattern is written as the phrase reads, one element a word: `pass a|the? background check|checks`.
//! `a|b` is either word, `?` at the end makes an element optional, `#` is a number (digits, or a word), `*3` any words, up to three,
//! of the same sentence. Hyphens and line breaks between words are passed over.

use crate::list::{Hashes, WordList};
use crate::lower::Lower;
use crate::quantity::NUMBERS;
use crate::recognizer::{DIGITS, Item, Signs, first, is_passed_over, pair};
use crate::text::{Places, Text};
use crate::token::{Kind, Token, hash};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The tokens of an item with their words in lower case.
pub(crate) struct Words<'a> {
    /// The tokens.
    pub tokens: &'a [Token<'a>],
    lower: Lower<'a>,
    /// Of a whole text.
    places: Option<&'a Places>,
}

impl<'a> Words<'a> {
    pub(crate) fn of(tokens: &'a [Token<'a>]) -> Self {
        Words { tokens, lower: Lower::alone(tokens), places: None }
    }

    pub(crate) fn of_text(text: &'a Text<'_>) -> Self {
        Words { tokens: &text.tokens, lower: text.lower.share(), places: Some(&text.places) }
    }

    pub(crate) fn of_item(item: &'a Item<'_>) -> Self {
        Words { tokens: &item.tokens, lower: item.lower.share(), places: None }
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

    /// The whole number that stands at `at`, in digits or as a word.
    #[inline]
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        self.tokens.get(at).and_then(crate::quantity::number)
    }

    /// Does a number in digits stand in the range?
    pub(crate) fn has_number(&self, range: &Range<usize>) -> bool {
        match self.places {
            Some(Places { numbers, .. }) => {
                let from = numbers.partition_point(|&at| at < range.start);
                numbers.get(from).is_some_and(|&at| at < range.end)
            }
            None => self.tokens.get(range.clone()).unwrap_or_default().iter().any(|t| t.kind == Kind::Number),
        }
    }

    /// Does the word begin with a capital?
    #[inline]
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
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

/// Words to look a word up in: a few, written where they are asked for, or a list.
pub(crate) trait Among {
    fn has(&self, token: &Token<'_>, lower: &Lower<'_>) -> bool;
}

impl Among for [&str] {
    #[inline]
    fn has(&self, token: &Token<'_>, lower: &Lower<'_>) -> bool {
        let word = lower.word(token);
        // Nearly always lengths and first letters tell.
        let is = |one: &&str| one.len() == word.len() && one.as_bytes().first() == word.as_bytes().first();
        self.iter().any(|one| is(one) && *one == word)
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
    WordList::new(words.split_whitespace().collect())
}

enum Part {
    Word { any: WordList, optional: bool },
    Number,
    Gap(usize),
}

/// A table of patterns with what each stands for.
pub(crate) struct Phrases<T> {
    entries: Vec<(Vec<Part>, T)>,
    /// By the hash of the first word; those that begin with a number in digits by [`DIGITS`].
    by_first: FxHashMap<u32, Vec<usize>>,
    /// Those hashes, in their order.
    firsts: Vec<u32>,
    /// The words behind which any other may stand, or none, and the others with those that may stand behind them,
    open: Vec<u32>,
    pairs: Vec<(u32, u32)>,
    /// and the same to look at first: all first words, those alone, and the pairs.
    may_open: Hashes,
    may_stand_alone: Hashes,
    may_pair: Hashes<128>,
}

/// Puts the words in that parts may begin with; may they begin with any, or be none?
fn leads(parts: &[Part], put: &mut impl FnMut(u32)) -> bool {
    match parts.split_first() {
        Some((Part::Word { any, optional }, rest)) => {
            any.words().iter().for_each(|word| put(hash(word)));
            *optional && leads(rest, put)
        }
        Some((Part::Number, _)) => {
            NUMBERS.iter().chain([&DIGITS]).for_each(|word| put(hash(word)));
            false
        }
        _ => true,
    }
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
            entries: table.iter().map(|&(pattern, value)| (parts(pattern), value)).collect(),
            by_first: FxHashMap::default(),
            firsts: Vec::new(),
            open: Vec::new(),
            pairs: Vec::new(),
            may_open: Hashes::default(),
            may_stand_alone: Hashes::default(),
            may_pair: Hashes::default(),
        };
        let mut begins = |words: &[&str], at: usize, rest: &[Part]| {
            for first in words.iter().map(|word| hash(word)) {
                phrases.may_open.put(first);
                phrases.by_first.entry(first).or_default().push(at);
                let alone = leads(rest, &mut |next| {
                    phrases.may_pair.put(pair(first, next));
                    phrases.pairs.push((first, next));
                });
                if alone {
                    phrases.may_stand_alone.put(first);
                    phrases.open.push(first);
                }
            }
        };
        for (at, (parts, _)) in phrases.entries.iter().enumerate() {
            if let Some((Part::Word { any, .. }, rest)) = parts.split_first() {
                begins(any.words(), at, rest);
            }
        }
        // A number in words is found by its word, as others are.
        for (at, (parts, _)) in phrases.entries.iter().enumerate() {
            if let Some((Part::Number, rest)) = parts.split_first() {
                begins(&[DIGITS], at, rest);
                begins(NUMBERS, at, rest);
            }
        }
        phrases.firsts.extend(phrases.by_first.keys());
        phrases.firsts.sort_unstable();
        phrases
    }

    /// May a phrase begin with these tokens? Nearly always no.
    #[inline]
    fn may_begin(&self, token: &Token<'_>, next: Option<&Token<'_>>) -> bool {
        let first = first(token);
        let goes_on =
            |next: &Token<'_>| self.may_pair.may_have(pair(first, self::first(next))) || is_passed_over(next);
        self.may_open.may_have(first) && (self.may_stand_alone.may_have(first) || next.is_some_and(goes_on))
    }

    /// The longest phrase that begins at `at`; of equals, the one that stands first in the table.
    #[inline]
    pub(crate) fn at(&self, words: &Words<'_>, at: usize) -> Option<Found<T>> {
        let token = words.tokens.get(at)?;
        if self.may_begin(token, words.tokens.get(at + 1)) { self.longest(words, token, at) } else { None }
    }

    #[inline(never)]
    fn longest(&self, words: &Words<'_>, token: &Token<'_>, at: usize) -> Option<Found<T>> {
        let entries = self.by_first.get(&first(token))?;
        let mut best: Option<Found<T>> = None;
        for &entry in entries {
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
        let mut out: Vec<Found<T>> = Vec::new();
        let mut free = 0;
        let mut look = |at: usize| {
            if at >= free
                && let Some(found) = self.at(words, at)
            {
                free = found.end.max(at + 1);
                out.push(found);
            }
        };
        match words.places {
            Some(_) => self.beginnings(words).into_iter().for_each(look),
            None => (0..words.len()).for_each(&mut look),
        }
        out
    }

    /// The places, in their order, at which a phrase may begin.
    pub(crate) fn beginnings(&self, words: &Words<'_>) -> Vec<usize> {
        let may = |&at: &usize| {
            words.tokens.get(at).is_some_and(|token| self.may_begin(token, words.tokens.get(at + 1)))
        };
        let Some(places) = words.places else { return (0..words.len()).filter(may).collect() };
        // In a whole text it is quicker to ask where the few words of the table stand.
        let mut out: Vec<usize> = Vec::new();
        for &hash in &self.firsts {
            let such = |at: &usize| words.tokens.get(*at).is_some_and(|token| first(token) == hash);
            out.extend(places.near(hash).filter(such).filter(may));
        }
        if self.firsts.contains(&hash(DIGITS)) {
            out.extend(places.numbers.iter().copied().filter(may));
        }
        out.sort_unstable();
        out
    }

    /// What stands wherever one of them does.
    pub(crate) fn signs(&self) -> Signs {
        Signs::default().beginnings(&self.open, &self.pairs)
    }
}

fn parts(pattern: &'static str) -> Vec<Part> {
    pattern.split_whitespace().map(part).collect()
}

fn part(text: &'static str) -> Part {
    if text == "#" {
        return Part::Number;
    }
    if let Some(n) = text.strip_prefix('*').and_then(|n| n.parse().ok()) {
        return Part::Gap(n);
    }
    let (list, optional) = text.strip_suffix('?').map_or((text, false), |list| (list, true));
    Part::Word { any: WordList::new(list.split('|').collect()), optional }
}

/// Where the parts end if they stand at `at`.
fn matched(words: &Words<'_>, at: usize, parts: &[Part]) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    match part {
        Part::Word { any, optional } => {
            if let Some(token) = words.tokens.get(at)
                && Among::has(any, token, &words.lower)
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
    is_passed_over(token).then(|| next(words, at + 1, rest)).flatten()
}
