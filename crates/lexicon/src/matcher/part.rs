//! What stands in a part of a text: the walks from word to word are made once for the whole of it.

use super::{FIRST_CUES, LISTS, Numbers};
use crate::entry::Match;
use crate::term::{Hit, Term, Vocabulary};
use crate::token::{Kind, Token};
use crate::trie::Name;
use std::ops::Range;

/// A name or a cue whose words stand in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'m> {
    first: u32,
    end: u32,
    name: &'m Name,
}

impl<'m> Found<'m> {
    #[inline]
    pub(super) fn new(first: usize, end: usize, name: &'m Name) -> Found<'m> {
        Found { first: number(first), end: number(end), name }
    }
}

#[inline]
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// All names and cues, the longer and the shorter, whose words stand in a text. Which of them count is known where a part of it is read.
#[derive(Clone, Debug, Default)]
pub struct Stock<'m> {
    /// In the order of the text.
    found: Vec<Found<'m>>,
    /// By token: how many begin before it.
    before: Vec<u32>,
}

impl<'m> Stock<'m> {
    /// What is added for each token, of which the words are known.
    #[inline]
    pub(super) fn of(numbers: &[Numbers], add: impl Fn(usize, &Numbers, &mut Vec<Found<'m>>)) -> Stock<'m> {
        let mut found = Vec::with_capacity(numbers.len() / 2);
        let begin = |(token, own)| {
            let before = number(found.len());
            add(token, own, &mut found);
            before
        };
        let before = numbers.iter().enumerate().map(begin).collect();
        Stock { found, before }
    }

    /// What begins at some tokens.
    #[inline]
    fn within(&self, tokens: Range<usize>) -> &[Found<'m>] {
        let at = |token: usize| self.before.get(token).map_or(self.found.len(), |&count| count as usize);
        self.found.get(at(tokens.start)..at(tokens.end)).unwrap_or_default()
    }
}

/// A part of a text, read as if it stood alone.
#[derive(Clone, Copy, Debug)]
pub struct Part<'t> {
    /// Its tokens.
    pub tokens: &'t [Token<'t>],
    /// Their words in the index of names and cues.
    pub(super) numbers: &'t [Numbers],
    /// What stands in the text.
    stock: &'t Stock<'t>,
    /// How many tokens of the text stand before it.
    before: usize,
}

impl<'t> Part<'t> {
    /// A whole text.
    pub fn of(tokens: &'t [Token<'t>], numbers: &'t [Numbers], stock: &'t Stock<'t>) -> Part<'t> {
        Part { tokens, numbers, stock, before: 0 }
    }

    /// The part behind its first `count` tokens.
    pub fn behind(self, count: usize) -> Part<'t> {
        self.within(count..self.tokens.len())
    }

    /// Its first `count` tokens.
    pub fn until(self, count: usize) -> Part<'t> {
        self.within(0..count)
    }

    /// A range of its tokens.
    pub fn within(self, range: Range<usize>) -> Part<'t> {
        Part {
            before: self.before + range.start,
            tokens: self.tokens.get(range.clone()).unwrap_or_default(),
            numbers: self.numbers.get(range).unwrap_or_default(),
            ..self
        }
    }

    /// Those of its tokens that are kept, as if white space stood between them, and their words in the index.
    pub fn spaced(self, keep: impl Fn(&Token<'_>) -> bool) -> (Vec<Token<'t>>, Vec<Numbers>) {
        let mut tokens = Vec::with_capacity(self.tokens.len());
        let mut numbers = Vec::with_capacity(self.tokens.len());
        for (token, own) in self.tokens.iter().zip(self.numbers).filter(|(token, _)| keep(token)) {
            tokens.push(Token { glued: false, ..*token });
            numbers.push(Numbers { first: own.first, inside: own.first });
        }
        (tokens, numbers)
    }

    /// Tells of the longest names of some lists, given as bits, that begin at its first `begin_in` tokens, leftmost first, none overlapping
    /// another of its list: the list, the name, and how it must be spelt. Several terms may share a name.
    #[inline]
    pub(super) fn longest(self, among: u32, begin_in: usize, mut tell: impl FnMut(u8, Hit, Match)) {
        let mut free = [0_usize; LISTS];
        let mut not_name = 0..0;
        let mut rest = self.stock.within(self.before..self.before + begin_in.min(self.tokens.len()));
        while let Some(&Found { first, .. }) = rest.first() {
            let here = rest.iter().take_while(|found| found.first == first).count();
            let Some((here, behind)) = rest.split_at_checked(here) else { return };
            rest = behind;
            let first = first as usize - self.before;
            let Some(from) = self.tokens.get(first) else { return };
            if !begins(self.tokens, first) {
                continue;
            }
            // The end of the longest name of a list, and the lists that have one.
            let mut longest = [0_u32; LISTS];
            let mut lists = 0_u32;
            for found in here.iter().filter(|found| among & 1 << found.name.list != 0) {
                let end = found.end as usize - self.before;
                if let Some(longest) = longest.get_mut(usize::from(found.name.list))
                    && found.end > *longest
                    && end <= self.tokens.len()
                    && ends(self.tokens, end)
                {
                    *longest = found.end;
                    lists |= 1 << found.name.list;
                }
            }
            let end_of = |list: usize| {
                let end = longest.get(list).copied().unwrap_or_default();
                (end as usize).saturating_sub(self.before)
            };
            let no_name = end_of(Vocabulary::NotName as usize);
            if no_name > not_name.end {
                not_name = first..no_name;
            }
            while lists != 0 {
                let list = lists.trailing_zeros() as u8;
                lists &= lists - 1;
                let end = end_of(usize::from(list));
                // A phrase in which names are not meant swallows the shorter ones inside it. A name of just that span
                // is one that the phrase helps to read ("MS Word" is no Master of Science, but is Word).
                let swallowed = list < FIRST_CUES
                    && first < not_name.end
                    && end <= not_name.end
                    && (first..end) != not_name;
                let Some(free) = free.get_mut(usize::from(list)).filter(|free| first >= **free && !swallowed)
                else {
                    continue;
                };
                *free = end;
                let Some(to) = self.tokens.get(end - 1) else { continue };
                let span = from.span.join(to.span);
                for Found { name, .. } in here.iter().filter(|found| {
                    found.name.list == list
                        && found.end as usize == end + self.before
                        && found.name.term != Term::NotName
                }) {
                    tell(list, Hit { term: name.term, first, end, span }, name.rule);
                }
            }
        }
    }
}

/// A name does not begin in the middle of a word, an address or another name.
fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if token.kind == Kind::Break {
        return false;
    }
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    match before {
        Some(b) if token.glued => {
            !matches!(b.text, "." | "@" | "#" | "+" | "_" | "$")
                && (b.kind == Kind::Mark || token.kind == Kind::Mark && token.text != ".")
        }
        _ => true,
    }
}

/// A name does not end in the middle of another ("C" in "C++", "net" in "net_value").
fn ends(tokens: &[Token<'_>], end: usize) -> bool {
    match tokens.get(end) {
        Some(next) if next.glued => match next.kind {
            Kind::Word => tokens.get(end.wrapping_sub(1)).is_some_and(|last| last.kind == Kind::Mark),
            // "Access.com", "C.F.R."
            Kind::Mark if next.text == "." => !tokens.get(end + 1).is_some_and(|t| {
                t.glued
                    && t.kind == Kind::Word
                    && (t.text.chars().count() == 1 || t.text.starts_with(char::is_lowercase))
            }),
            Kind::Mark => {
                !matches!(next.text, "#" | "@")
                    && (next.text != "+" || !tokens.get(end + 1).is_some_and(|t| t.glued && t.text == "+"))
            }
            _ => true,
        },
        _ => true,
    }
}
