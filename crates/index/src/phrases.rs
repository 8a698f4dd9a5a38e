//! The phrases of a segment that no lexicon knows, in order, and where each is asked: the way from what a profile says to the
//! few postings that it says something of.
//!
//! A block has some phrases. Of each it tells how many bytes it has in common with the one before it, how many follow, these bytes,
//! and its uses: how many there are, and for each the posting, less the one before it, and the number of the phrase among the posting's.
//! Keys (see `rolefit_scoring::judge::Phrase`) stand in buckets by their highest bits; of each the next eight bits are told, and its
//! phrase, less the one before it.

use crate::columns::{Columns, push_end};
use crate::varint::{Numbers, push};
use rayon::prelude::*;
use rolefit_scoring::engine::Known;
use std::collections::BTreeSet;
use std::ops::Range;

/// Phrases of a block.
const BLOCK: usize = 16;

/// Keys of a bucket, or up to twice as many.
const BUCKET: usize = 8;

/// A phrase of a posting.
#[derive(Clone, Debug)]
pub struct Use<'d> {
    /// Its first letters: most are told apart by them, and stand in memory far from each other.
    letters: [u64; 2],
    words: &'d str,
    /// The posting's number.
    posting: u32,
    /// Its number among the posting's phrases.
    nth: u32,
    keys: &'d [u32],
}

impl<'d> Use<'d> {
    /// The phrase as the posting has it, its keys, the posting's number, and its own among the posting's phrases.
    pub fn new(words: &'d str, keys: &'d [u32], posting: u32, nth: u32) -> Use<'d> {
        let letters = [words.as_bytes(), words.as_bytes().get(8..).unwrap_or_default()].map(beginning);
        Use { letters, words, posting, nth, keys }
    }

    fn place(&self) -> ([u64; 2], &'d str, u32, u32) {
        (self.letters, self.words, self.posting, self.nth)
    }
}

/// The first eight bytes of something, in the order of bytes.
pub(crate) fn beginning(bytes: &[u8]) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    u64::from_be_bytes(first)
}

/// Writes the columns of phrases.
pub fn write(mut uses: Vec<Use<'_>>, out: &mut Columns<'static>) {
    uses.par_sort_unstable_by(|a, b| a.place().cmp(&b.place()));
    let groups: Vec<&[Use<'_>]> =
        uses.chunk_by(|a, b| a.letters == b.letters && a.words == b.words).collect();
    let blocks: Vec<(Vec<u8>, Vec<Key>)> = groups.par_chunks(BLOCK).enumerate().map(block).collect();
    let mut keys = Vec::new();
    let bytes = out.phrases.to_mut();
    for (block, keys_of) in blocks {
        bytes.extend(block);
        push_end(&mut out.phrase_ends, bytes.len());
        keys.extend(keys_of);
    }
    write_keys(&keys, out);
}

/// A key of a phrase.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// The phrase's number.
    phrase: u32,
    key: u32,
}

/// Writes keys into their buckets. They are in the order of their phrases.
fn write_keys(keys: &[Key], out: &mut Columns<'static>) {
    let bits = (keys.len() / BUCKET).checked_ilog2().unwrap_or(0);
    let mut ends = vec![0; 1 << bits];
    for it in keys {
        ends.get_mut(bucket(it.key, bits)).into_iter().for_each(|end| *end += 1);
    }
    // Where each bucket begins, and, once it is full, where it ends.
    ends.iter_mut().fold(0, |begin, end| begin + std::mem::replace(end, begin));
    let mut sorted = vec![Key::default(); keys.len()];
    for it in keys {
        let Some(end) = ends.get_mut(bucket(it.key, bits)) else { continue };
        sorted.get_mut(*end).into_iter().for_each(|place| *place = *it);
        *end += 1;
    }
    let (bytes, mut begin) = (out.keys.to_mut(), 0);
    for end in ends {
        let mut before = 0;
        for Key { phrase, key } in sorted.get(begin..end).unwrap_or_default() {
            bytes.push(tag(*key, bits));
            push(phrase - before, bytes);
            before = *phrase;
        }
        push_end(&mut out.key_ends, bytes.len());
        begin = end;
    }
}

fn bucket(key: u32, bits: u32) -> usize {
    (u64::from(key) << bits >> u32::BITS) as usize
}

fn tag(key: u32, bits: u32) -> u8 {
    (u64::from(key) << bits >> (u32::BITS - 8)) as u8
}

/// A block's bytes, and its keys.
fn block((number, groups): (usize, &[&[Use<'_>]])) -> (Vec<u8>, Vec<Key>) {
    let (mut out, mut keys, mut before) = (Vec::new(), Vec::new(), "");
    for (uses, phrase) in groups.iter().zip(number * BLOCK..) {
        let Some(Use { words, keys: first, .. }) = uses.first() else { continue };
        let phrase = u32::try_from(phrase).unwrap_or(u32::MAX);
        let common = words.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
        let rest = words.as_bytes().get(common..).unwrap_or_default();
        for number in [common, rest.len()] {
            push(u32::try_from(number).unwrap_or(u32::MAX), &mut out);
        }
        out.extend(rest);
        push(u32::try_from(uses.len()).unwrap_or(u32::MAX), &mut out);
        let mut posting = 0;
        keys.extend(first.iter().map(|key| Key { phrase, key: *key }));
        for it in *uses {
            push(it.posting - posting, &mut out);
            push(it.nth, &mut out);
            posting = it.posting;
            // A credential's name has other keys than the same words of a skill.
            if it.keys != *first {
                keys.extend(it.keys.iter().map(|key| Key { phrase, key: *key }));
            }
        }
        before = words;
    }
    keys.sort_unstable();
    keys.dedup();
    (out, keys)
}

/// Phrases are written as texts.
fn text(words: &[u8]) -> &str {
    std::str::from_utf8(words).unwrap_or_default()
}

/// A use of a phrase in a posting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The posting's number.
    pub posting: u32,
    /// The phrase's number among the posting's.
    pub nth: u32,
    /// The phrase's place among the texts that were found with it.
    pub text: u32,
}

/// Phrases that were looked for, and where they are asked.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    /// Their texts.
    pub texts: Vec<String>,
    /// By posting.
    pub found: Vec<Found>,
}

/// Reads phrases one after the other.
struct Reading<'c> {
    bytes: Numbers<'c>,
    words: Vec<u8>,
}

impl Reading<'_> {
    /// Reads on to the next phrase and hands its uses to `see`; false at the end.
    fn next(&mut self, wanted: impl FnOnce(&[u8]) -> bool, mut see: impl FnMut(&str, u32, u32)) -> bool {
        if self.bytes.0.is_empty() {
            return false;
        }
        let common = self.bytes.read() as usize;
        self.words.truncate(common);
        let length = self.bytes.read() as usize;
        self.words.extend(self.bytes.bytes(length));
        let (count, wanted) = (self.bytes.read(), wanted(&self.words));
        let words = if wanted { text(&self.words) } else { "" };
        let mut posting = 0u32;
        for _ in 0..count {
            if self.bytes.0.is_empty() {
                break;
            }
            posting = posting.saturating_add(self.bytes.read());
            let nth = self.bytes.read();
            if wanted {
                see(words, posting, nth);
            }
        }
        true
    }
}

impl<'c> Columns<'c> {
    fn reading(&self, block: usize) -> Reading<'_> {
        Reading { bytes: Numbers(self.phrase_block(block)), words: Vec::new() }
    }

    /// The first phrase of a block.
    fn first_of(&self, block: usize) -> &str {
        let mut bytes = Numbers(self.phrase_block(block));
        bytes.read();
        let length = bytes.read() as usize;
        std::str::from_utf8(bytes.bytes(length)).unwrap_or_default()
    }

    /// Every use of every phrase, in their order: the phrase's number, its words, the posting, and the phrase's number among the
    /// posting's.
    pub fn each_phrase(&self, mut see: impl FnMut(usize, &str, u32, u32)) {
        let mut number = 0;
        for block in 0..self.phrase_ends.len() {
            let mut reading = self.reading(block);
            while reading.next(|_| true, |words, posting, nth| see(number, words, posting, nth)) {
                number += 1;
            }
        }
    }

    /// Where phrases are asked that have one of these keys and of which the profile `says` something, and those that begin so and are
    /// `alike`.
    pub fn find_phrases<'k>(
        &self,
        keys: &[u32],
        beginnings: impl IntoIterator<Item = &'k str>,
        says: impl Fn(&str) -> bool + Sync,
        alike: impl Fn(&str) -> bool + Sync,
    ) -> Uses {
        let numbers = self.with_keys(keys);
        let by_key = numbers.par_chunk_by(|a, b| a / BLOCK == b / BLOCK).map(|of_block| {
            let block = of_block.first().map_or(0, |first| first / BLOCK);
            let (mut reading, mut uses, mut at) = (self.reading(block), Uses::default(), block * BLOCK);
            let wanted = |at: usize, words: &[u8]| of_block.binary_search(&at).is_ok() && says(text(words));
            while reading
                .next(|words| wanted(at, words), |words, posting, nth| uses.note(words, posting, nth))
            {
                at += 1;
            }
            uses
        });
        let blocks: Vec<(&str, usize)> = beginnings
            .into_iter()
            .flat_map(|beginning| self.blocks_of(beginning).map(move |block| (beginning, block)))
            .collect();
        let by_beginning = blocks.into_par_iter().map(|(beginning, block)| {
            let (mut reading, mut uses) = (self.reading(block), Uses::default());
            let wanted = |words: &[u8]| words.starts_with(beginning.as_bytes()) && alike(text(words));
            while reading.next(wanted, |words, posting, nth| uses.note(words, posting, nth)) {}
            uses
        });
        let mut all = Uses::default();
        by_key.chain(by_beginning).collect::<Vec<Uses>>().into_iter().for_each(|uses| all.append(uses));
        all.found.par_sort_unstable_by_key(|it| (it.posting, it.nth));
        all.found.dedup_by_key(|it| (it.posting, it.nth));
        all
    }

    /// The numbers of the phrases that have one of these keys, ascending, and of few others.
    fn with_keys(&self, keys: &[u32]) -> Vec<usize> {
        let bits = self.key_ends.len().checked_ilog2().unwrap_or(0);
        let mut numbers: BTreeSet<usize> = BTreeSet::new();
        for key in keys.iter().filter(|_| !self.key_ends.is_empty()) {
            let mut bytes = Numbers(self.key_bucket(bucket(*key, bits)));
            let mut phrase = 0u32;
            while let [told, ..] = bytes.0 {
                bytes.bytes(1);
                phrase = phrase.saturating_add(bytes.read());
                if *told == tag(*key, bits) {
                    numbers.insert(phrase as usize);
                }
            }
        }
        numbers.into_iter().collect()
    }

    /// The blocks that may have phrases that begin so.
    fn blocks_of(&self, beginning: &str) -> Range<usize> {
        // The last block that begins before it may hold the first ones.
        let mut blocks = 0..self.phrase_ends.len();
        while blocks.len() > 1 {
            let middle = blocks.start + blocks.len() / 2;
            if self.first_of(middle) < beginning { blocks.start = middle } else { blocks.end = middle }
        }
        let after = |block: &usize| {
            let first = self.first_of(*block);
            first > beginning && !first.starts_with(beginning)
        };
        let end = (blocks.start..self.phrase_ends.len()).find(after).unwrap_or(self.phrase_ends.len());
        blocks.start..end
    }
}

impl Uses {
    /// Of the phrases of which a profile says something.
    pub fn by(person: &Known<'_>, columns: &Columns<'_>) -> Uses {
        let (says, alike) = (|words: &str| person.says_of(words), |words: &str| person.has_like(words));
        columns.find_phrases(&person.keys(), person.beginnings(), says, alike)
    }

    /// Those of a posting.
    pub(crate) fn of(&self, posting: usize) -> &[Found] {
        let from = self.found.partition_point(|it| (it.posting as usize) < posting);
        let rest = self.found.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|it| it.posting as usize == posting).count();
        rest.get(..count).unwrap_or_default()
    }

    /// The postings from this one on that have any, ascending.
    pub(crate) fn postings_from(&self, posting: usize) -> impl Iterator<Item = usize> {
        let from = self.found.partition_point(|it| (it.posting as usize) < posting);
        let groups = self.found.get(from..).unwrap_or_default().chunk_by(|a, b| a.posting == b.posting);
        groups.filter_map(|group| Some(group.first()?.posting as usize))
    }

    fn append(&mut self, other: Uses) {
        let first = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.extend(other.texts);
        self.found.extend(other.found.into_iter().map(|it| Found { text: first + it.text, ..it }));
    }

    fn note(&mut self, words: &str, posting: u32, nth: u32) {
        if self.texts.last().is_none_or(|last| last != words) {
            self.texts.push(words.to_owned());
        }
        let text = u32::try_from(self.texts.len().saturating_sub(1)).unwrap_or(u32::MAX);
        self.found.push(Found { posting, nth, text });
    }
}
