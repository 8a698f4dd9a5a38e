//! A posting cut into tokens once, with all that its words are looked up for, for everybody who reads a part of it.

mod marks;
mod numbering;
mod seam;
mod wrap;

use crate::lexicon::{Hit, Hits, Lexicon, Numbers, Part, Stock};
use crate::list::Hashes;
use crate::lower::Lower;
use crate::recognizer::{Item, SectionKind};
use crate::source::Span;
use crate::token::{Kind, Token, tokenize, without_bullets};
use marks::{glue, marks, may_have_marks};
use numbering::numbering;
use std::borrow::Cow;
use std::ops::Range;

/// Where each word of a text stands.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    /// By hash: the first place of such a word, or of one whose hash ends alike.
    first: Vec<u32>,
    /// By place: the next.
    next: Vec<u32>,
    /// The hashes of all, to look at first.
    pub(crate) words: Hashes<128>,
    /// The places of words with a capital,
    pub(crate) capitals: Vec<u32>,
    /// of numbers in digits,
    pub(crate) numbers: Vec<usize>,
    /// of line breaks,
    pub(crate) breaks: Vec<usize>,
    /// and of marks that may end a sentence, or shield what does, by their first bytes.
    pub(crate) stops: Vec<u32>,
    /// By block of bytes: the first token that begins in it or behind it.
    blocks: Vec<u32>,
}

/// Bytes in a block.
const BLOCK: usize = 16;

/// No place.
const NOWHERE: u32 = u32::MAX;

impl Places {
    fn of(tokens: &[Token<'_>]) -> Places {
        let mut first = vec![NOWHERE; (tokens.len() / 2).next_power_of_two()];
        let mut next = vec![NOWHERE; tokens.len()];
        let mut words = Hashes::default();
        let slots = first.len();
        let some = || Vec::with_capacity(tokens.len() / 16);
        let (mut numbers, mut breaks) = (some(), some());
        let [mut capitals, mut stops] = [0; 2].map(|_| Vec::with_capacity(tokens.len() / 8));
        let last = tokens.last().map_or(0, |token| token.span.start as usize);
        let mut blocks = vec![NOWHERE; last / BLOCK + 1];
        for (at, (token, next)) in tokens.iter().zip(&mut next).enumerate().rev() {
            if let Some(first) = first.get_mut(Places::slot(token.hash, slots)) {
                *next = std::mem::replace(first, at as u32);
            }
            if let Some(block) = blocks.get_mut(token.span.start as usize / BLOCK) {
                *block = at as u32;
            }
            words.put(token.hash);
            match token.kind {
                Kind::Word if token.is_capital() => capitals.push(at as u32),
                Kind::Word => {}
                Kind::Mark => {
                    if matches!(token.text, "." | "!" | "?" | "…" | "(" | ")" | "[" | "]") {
                        stops.push(token.span.start);
                    }
                }
                Kind::Number => numbers.push(at),
                Kind::Break => breaks.push(at),
            }
        }
        capitals.reverse();
        numbers.reverse();
        breaks.reverse();
        stops.reverse();
        Places { first, next, words, capitals, numbers, breaks, stops, blocks: filled(blocks) }
    }

    /// Does a line break stand in a range?
    fn breaks(&self, range: &Range<usize>) -> bool {
        let next = self.breaks.partition_point(|&at| at < range.start);
        self.breaks.get(next).is_some_and(|&at| at < range.end)
    }

    /// The first of these tokens that begins at a byte or behind it.
    fn token_at(&self, tokens: &[Token<'_>], byte: u32) -> usize {
        let block = self.blocks.get(byte as usize / BLOCK).map_or(tokens.len(), |&first| first as usize);
        let behind = tokens.get(block..).unwrap_or_default();
        block + behind.iter().take_while(|token| token.span.start < byte).count()
    }

    fn slot(hash: u32, slots: usize) -> usize {
        hash as usize & slots.wrapping_sub(1)
    }

    /// Where the words of a hash stand, in their order, and a few others.
    pub(crate) fn near(&self, hash: u32) -> impl Iterator<Item = usize> {
        let first = self.first.get(Places::slot(hash, self.first.len())).copied();
        let places = std::iter::successors(first, |&at| self.next.get(at as usize).copied());
        places.take_while(|&at| at != NOWHERE).map(|at| at as usize)
    }
}

/// Blocks in which no token begins are those of the next in which one does.
fn filled(mut blocks: Vec<u32>) -> Vec<u32> {
    let mut next = NOWHERE;
    for first in blocks.iter_mut().rev() {
        if *first == NOWHERE {
            *first = next;
        }
        next = *first;
    }
    blocks
}

/// A text in tokens.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The text.
    pub source: &'a str,
    /// Its tokens.
    pub tokens: Vec<Token<'a>>,
    /// Their words in lower case.
    pub(crate) lower: Lower<'a>,
    /// Their words in the index of names and cues.
    numbers: Vec<Numbers>,
    /// All names and cues that may stand in the text or in a part of it.
    stock: Stock<'a>,
    pub(crate) places: Places,
    /// May marks stand in it that say nothing?
    marked: bool,
    lexicon: &'a Lexicon,
}

/// A range of the tokens of a text, or of tokens of its own.
#[derive(Clone, Debug)]
pub struct Run<'a> {
    tokens: Cow<'a, [Token<'a>]>,
    numbers: Cow<'a, [Numbers]>,
    stock: Cow<'a, Stock<'a>>,
    range: Range<usize>,
}

impl Run<'_> {
    /// What it reads as if it stood alone.
    pub fn part(&self) -> Part<'_> {
        Part::of(&self.tokens, &self.numbers, &self.stock).within(self.range.clone())
    }
}

impl<'a> Text<'a> {
    /// Cuts a text and looks its words up; `lower` is the same text, its ASCII letters in lower case.
    pub fn of(source: &'a str, lower: &'a str, lexicon: &'a Lexicon) -> Text<'a> {
        let tokens = seam::parted(wrap::without_wraps(source, tokenize(source, 0)), lexicon);
        let lower = Lower::of(&tokens, lower);
        let numbers = lexicon.numbers(&tokens);
        let stock = lexicon.stock(&tokens, &numbers);
        let places = Places::of(&tokens);
        let marked = may_have_marks(source);
        Text { source, tokens, lower, numbers, stock, places, marked, lexicon }
    }

    /// Where its lines end, but for the last.
    pub(crate) fn line_ends(&self) -> impl Iterator<Item = usize> {
        let breaks = self.places.breaks.iter();
        breaks.filter_map(|&at| self.tokens.get(at)).map(|token| token.span.start as usize)
    }

    /// The first bytes of the marks under a span that may end a sentence, or shield what does.
    pub(crate) fn stops(&self, span: Span) -> &[u32] {
        let stops = &self.places.stops;
        let first = stops.partition_point(|&stop| stop < span.start);
        // Few stand in any.
        let count = stops.iter().skip(first).take_while(|&&stop| stop < span.end).count();
        stops.get(first..first + count).unwrap_or_default()
    }

    /// The tokens under a span, the first of them glued to what stands before it if it is.
    pub fn tokens_under(&self, span: Span) -> Cow<'_, [Token<'a>]> {
        match self.range(span) {
            Some(range) => Cow::Borrowed(self.tokens.get(range).unwrap_or_default()),
            None => Cow::Owned(tokenize(span.of(self.source), span.start as usize)),
        }
    }

    /// The part under a span.
    pub fn run(&self, span: Span) -> Run<'_> {
        if let Some(range) = self.range(span) {
            let (tokens, numbers) = (Cow::Borrowed(&*self.tokens), Cow::Borrowed(&*self.numbers));
            return Run { tokens, numbers, stock: Cow::Borrowed(&self.stock), range };
        }
        let tokens = tokenize(span.of(self.source), span.start as usize);
        let numbers = self.lexicon.numbers(&tokens);
        let stock = self.lexicon.stock(&tokens, &numbers);
        let range = 0..tokens.len();
        Run { tokens: Cow::Owned(tokens), numbers: Cow::Owned(numbers), stock: Cow::Owned(stock), range }
    }

    /// The statement under a span, and the cues in it.
    pub fn item(&self, span: Span, section: SectionKind) -> (Item<'_>, Vec<Hit>) {
        self.item_with(span, section, Vec::new())
    }

    /// The same, the cues in a list that holds what is of no use any more.
    pub(crate) fn item_with(&self, span: Span, section: SectionKind, cues: Vec<Hit>) -> (Item<'_>, Vec<Hit>) {
        let Some(range) = self.range(span) else {
            return Item::with_cues(self.source, span, section, self.lexicon);
        };
        let spare = Hits { names: Vec::new(), cues };
        let under = self.tokens.get(range.clone()).unwrap_or_default();
        let kept = if self.places.breaks(&range) { without_bullets(under) } else { Vec::new() };
        let mut left_out = numbering(under);
        let marks = if self.marked { marks(under) } else { Vec::new() };
        let marked = !marks.is_empty();
        left_out.extend(marks);
        left_out.sort_unstable_by_key(|mark| mark.start);
        let kept = match kept.is_empty() {
            _ if left_out.is_empty() => kept,
            true => beside(std::iter::once(0..under.len()), &left_out),
            false => beside(kept.into_iter(), &left_out),
        };
        let whole = kept.is_empty() || kept.iter().map(Range::len).sum::<usize>() == under.len();
        let mut tokens = if whole { Cow::Borrowed(under) } else { Cow::Owned(pick(under, &kept)) };
        if marked {
            glue(self.source, tokens.to_mut());
        }
        // Nothing stands before the first token of a statement.
        if tokens.first().is_some_and(|token| token.glued)
            && let Some(first) = tokens.to_mut().first_mut()
        {
            first.glued = false;
        }
        if whole {
            let part = Part::of(&self.tokens, &self.numbers, &self.stock).within(range);
            let words = (tokens, self.lower.share(), Some(&self.places.words));
            return Item::of(self.source, span, section, words, self.lexicon.hits(part, spare));
        }
        let numbers = pick(self.numbers.get(range).unwrap_or_default(), &kept);
        let stock = self.lexicon.stock(&tokens, &numbers);
        let hits = self.lexicon.hits(Part::of(&tokens, &numbers, &stock), spare);
        let words = (tokens, self.lower.share(), Some(&self.places.words));
        Item::of(self.source, span, section, words, hits)
    }

    /// The tokens under a span, unless it begins or ends inside of one.
    fn range(&self, span: Span) -> Option<Range<usize>> {
        let (first, end) =
            (self.places.token_at(&self.tokens, span.start), self.places.token_at(&self.tokens, span.end));
        let whole = |at: usize, byte: u32| {
            at.checked_sub(1).and_then(|i| self.tokens.get(i)).is_none_or(|token| token.span.end <= byte)
        };
        (whole(first, span.start) && whole(end, span.end)).then_some(first..end)
    }
}

/// What is left of the runs beside the marks that are left out, both in order.
fn beside(runs: impl Iterator<Item = Range<usize>>, marks: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut out = Vec::with_capacity(marks.len() + 1);
    for run in runs {
        let mut start = run.start;
        for mark in marks.iter().filter(|mark| run.start <= mark.start && mark.end <= run.end) {
            out.push(start..mark.start);
            start = mark.end;
        }
        out.push(start..run.end);
    }
    out.retain(|run| !run.is_empty());
    out
}

/// Those that are kept.
fn pick<T: Clone>(from: &[T], kept: &[Range<usize>]) -> Vec<T> {
    let mut out = Vec::with_capacity(from.len());
    kept.iter().for_each(|run| out.extend_from_slice(from.get(run.clone()).unwrap_or_default()));
    out
}
