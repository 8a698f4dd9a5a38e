//! Set phrases over tokens: what the recognizers of fixed expressions are written in.
//!
//! A pattern is written as the phrase reads, one element a word: `pass a|the? background check|checks`.
//! `a|b` is either word, `?` at the end makes an element optional, `#` is a number (digits, or a word), `*3` any words, up to three,
//! of the same sentence. Hyphens and line breaks between words are passed over.

use crate::list::{Hashes, WordList};
use crate::quantity::NUMBERS;
use crate::recognizer::{DIGITS, Signs, first, is_passed_over, pair};
use crate::text::Places;
use crate::token::{Token, hash};
use rustc_hash::FxHashMap;

pub(crate) use words::{List, Words, list};

mod words;

enum Part {
    Word { any: Box<WordList>, optional: bool },
    Number,
    Gap(usize),
}

/// A pattern with what it stands for.
struct Entry<T> {
    parts: Vec<Part>,
    value: T,
    /// The words that may stand behind its first; none where any may, or none must.
    nexts: Option<Hashes<2>>,
    /// The hashes of words of which one stands in the phrase, by the parts behind the first that must be there, those of fewest words last.
    needs: Vec<Vec<u32>>,
}

impl<T> Entry<T> {
    fn new(pattern: &'static str, value: T) -> Entry<T> {
        let parts = parts(pattern);
        let mut nexts = Hashes::default();
        let any = leads(parts.get(1..).unwrap_or_default(), &mut |next| nexts.put(next));
        let needs = parts.iter().skip(1).filter_map(|part| match part {
            Part::Word { any, optional: false } => Some(any.words().iter().map(|word| hash(word)).collect()),
            _ => None,
        });
        let mut needs: Vec<Vec<u32>> = needs.collect();
        needs.sort_by_key(|any| std::cmp::Reverse(any.len()));
        Entry { needs, parts, value, nexts: Some(nexts).filter(|_| !any) }
    }

    /// May the phrase stand in a text with these words?
    fn may_stand(&self, words: &Hashes<128>) -> bool {
        // What tells most is what few words do for, and what stands at the end.
        self.needs.iter().rev().all(|any| any.iter().any(|&hash| words.may_have(hash)))
    }
}

/// A table of patterns with what each stands for.
pub(crate) struct Phrases<T> {
    entries: Vec<Entry<T>>,
    /// By the hash of the first word; those that begin with a number in digits by [`DIGITS`].
    by_first: FxHashMap<u32, Vec<usize>>,
    /// The same in the order of the hashes.
    firsts: Vec<(u32, Vec<usize>)>,
    /// The words behind which any other may stand, or none, and the others with those that may stand behind them,
    open: Vec<u32>,
    pairs: Vec<(u32, u32)>,
    /// and the same to look at first: all first words, those alone, and the pairs.
    may_open: Hashes,
    may_stand_alone: Hashes,
    may_pair: Hashes<128>,
}

/// The hash of no word.
const NOTHING: u32 = hash("");

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
            entries: table.iter().map(|&(pattern, value)| Entry::new(pattern, value)).collect(),
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
        for (at, Entry { parts, .. }) in phrases.entries.iter().enumerate() {
            if let Some((Part::Word { any, .. }, rest)) = parts.split_first() {
                begins(any.words(), at, rest);
            }
        }
        // A number in words is found by its word, as others are.
        for (at, Entry { parts, .. }) in phrases.entries.iter().enumerate() {
            if let Some((Part::Number, rest)) = parts.split_first() {
                begins(&[DIGITS], at, rest);
                begins(NUMBERS, at, rest);
            }
        }
        phrases.firsts.extend(phrases.by_first.iter().map(|(&first, entries)| (first, entries.clone())));
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

    /// May a phrase open these tokens?
    pub(crate) fn may_open_with(&self, tokens: &[Token<'_>]) -> bool {
        tokens.first().is_some_and(|first| self.may_begin(first, tokens.get(1)))
    }

    /// The longest phrase that begins at `at`; of equals, the one that stands first in the table.
    #[inline]
    pub(crate) fn at(&self, words: &Words<'_>, at: usize) -> Option<Found<T>> {
        let token = words.tokens.get(at)?;
        let may = self.may_begin(token, words.tokens.get(at + 1));
        if may { self.longest(words, token, at) } else { None }
    }

    #[inline(never)]
    fn longest(&self, words: &Words<'_>, token: &Token<'_>, at: usize) -> Option<Found<T>> {
        let entries = self.by_first.get(&first(token))?;
        // What must stand behind the first word; none where it is passed over.
        let next = words.tokens.get(at + 1);
        let next = next.map_or(Some(NOTHING), |next| Some(first(next)).filter(|_| !is_passed_over(next)));
        let mut best: Option<Found<T>> = None;
        for &entry in entries {
            let Some(entry) = self.entries.get(entry) else { continue };
            let may = entry.nexts.as_ref().zip(next).is_none_or(|(nexts, next)| nexts.may_have(next));
            if may
                && words.around.is_none_or(|around| entry.may_stand(around))
                && let Some(end) = matched(words, at, &entry.parts)
                && best.is_none_or(|b| end > b.end)
            {
                best = Some(Found { first: at, end, value: entry.value });
            }
        }
        best
    }

    /// All phrases, left to right, none overlapping another.
    pub(crate) fn all(&self, words: &Words<'_>) -> Vec<Found<T>> {
        let Some(places) = words.places else {
            let may = |(_, token): &(usize, &Token<'_>)| self.may_open.may_have(first(token));
            let may_begin = words.tokens.iter().enumerate().filter(may).map(|(at, _)| at);
            return apart(may_begin, |at| self.at(words, at));
        };
        let may_stand =
            |entry: &usize| self.entries.get(*entry).is_some_and(|entry| entry.may_stand(&places.words));
        apart(self.places(words, places, |entries| entries.iter().any(may_stand)), |at| {
            self.longest(words, words.tokens.get(at)?, at)
        })
    }

    /// The places, in their order, at which a phrase may begin.
    pub(crate) fn beginnings(&self, words: &Words<'_>) -> Vec<usize> {
        match words.places {
            Some(places) => self.places(words, places, |_| true),
            None => (0..words.len()).filter(|&at| self.may_begin_at(words, at)).collect(),
        }
    }

    /// The same in a whole text, for those words with which an entry begins that may stand there: it is quicker to ask where they are.
    fn places(&self, words: &Words<'_>, places: &Places, may_stand: impl Fn(&[usize]) -> bool) -> Vec<usize> {
        let may = |&at: &usize| self.may_begin_at(words, at);
        let mut out: Vec<usize> = Vec::new();
        let stands =
            |(hash, entries): &&(u32, Vec<usize>)| places.words.may_have(*hash) && may_stand(entries);
        for &(hash, _) in self.firsts.iter().filter(stands) {
            let such = |at: &usize| words.tokens.get(*at).is_some_and(|token| first(token) == hash);
            out.extend(places.near(hash).filter(such).filter(may));
        }
        if self.by_first.get(&const { hash(DIGITS) }).is_some_and(|entries| may_stand(entries)) {
            out.extend(places.numbers.iter().copied().filter(may));
        }
        out.sort_unstable();
        out
    }

    fn may_begin_at(&self, words: &Words<'_>, at: usize) -> bool {
        words.tokens.get(at).is_some_and(|token| self.may_begin(token, words.tokens.get(at + 1)))
    }

    /// The words that patterns end with which end with words.
    pub(crate) fn last_words(&self) -> Hashes {
        let mut last = Hashes::default();
        for Entry { parts, .. } in &self.entries {
            for part in parts.iter().rev() {
                let Part::Word { any, optional } = part else { break };
                any.words().iter().for_each(|word| last.put(hash(word)));
                if !optional {
                    break;
                }
            }
        }
        last
    }

    /// What stands wherever one of them does.
    pub(crate) fn signs(&self) -> Signs {
        Signs::default().beginnings(&self.open, &self.pairs)
    }
}

fn parts(pattern: &'static str) -> Vec<Part> {
    pattern.split_ascii_whitespace().map(part).collect()
}

fn part(text: &'static str) -> Part {
    if text == "#" {
        return Part::Number;
    }
    if let Some(n) = text.strip_prefix('*').and_then(|n| n.parse().ok()) {
        return Part::Gap(n);
    }
    let (list, optional) = text.strip_suffix('?').map_or((text, false), |list| (list, true));
    Part::Word { any: Box::new(WordList::new(list.split('|').collect())), optional }
}

/// What is found at some places in their order, none overlapping another.
fn apart<T>(
    places: impl IntoIterator<Item = usize>,
    find: impl Fn(usize) -> Option<Found<T>>,
) -> Vec<Found<T>> {
    let mut out: Vec<Found<T>> = Vec::new();
    let mut free = 0;
    for at in places {
        if at >= free
            && let Some(found) = find(at)
        {
            free = found.end.max(at + 1);
            out.push(found);
        }
    }
    out
}

/// Where the parts end if they stand at `at`.
fn matched(words: &Words<'_>, at: usize, parts: &[Part]) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    match part {
        Part::Word { any, optional } => {
            if let Some(token) = words.tokens.get(at)
                && any.has(|| words.get(at), token.hash)
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
                if may_begin(words, here, rest)
                    && let Some(end) = matched(words, here, rest)
                {
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

/// May the parts stand at `at`, by the first of them?
#[inline]
fn may_begin(words: &Words<'_>, at: usize, parts: &[Part]) -> bool {
    match parts {
        [Part::Word { any, optional: false }, ..] => {
            words.tokens.get(at).is_some_and(|token| any.may_hold(token.hash))
        }
        _ => true,
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
