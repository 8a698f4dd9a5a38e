//! The phrases of a segment that no lexicon knows, in order, and where each is asked: the way from what a profile says to the
//! few postings that it says something of.
//!
//! A block has some phrases. Of each it tells how many bytes it has in common with the one before it, how many follow, these bytes,
//! and its uses: how many there are, and for each the posting, less the one before it, and the number of the phrase among the posting's.
//! Keys (see `rolefit_scoring::judge::Phrase`) stand in buckets by their highest bits; of each the next eight bits are told, and its
//! phrase, less the one before it.

use crate::columns::Columns;
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
    /// As the posting has it.
    pub words: &'d str,
    /// Its keys.
    pub keys: &'d [u32],
    /// The posting's number.
    pub posting: u32,
    /// Its number among the posting's phrases.
    pub nth: u32,
}

/// The first letters of a phrase.
type Letters = [u64; 2];

/// The uses of one phrase.
type Group<'a> = &'a [(Letters, &'a Use<'a>)];

/// Writes the columns of phrases. `uses` are in the order of the postings, and of the phrases of each.
pub fn write(uses: &[Use<'_>], out: &mut Columns<'static>) {
    // Most are told apart by their first letters, and stand in memory far from each other.
    let mut sorted: Vec<(Letters, &Use<'_>)> =
        uses.par_iter().map(|it| (first_letters(it.words), it)).collect();
    let exactly = |a: &Use<'_>, b: &Use<'_>| (a.words, a.posting, a.nth).cmp(&(b.words, b.posting, b.nth));
    sorted.par_sort_unstable_by(|(a, one), (b, other)| a.cmp(b).then_with(|| exactly(one, other)));
    let groups: Vec<Group<'_>> =
        sorted.chunk_by(|(a, one), (b, other)| a == b && one.words == other.words).collect();
    let blocks: Vec<Vec<u8>> = groups.par_chunks(BLOCK).map(block).collect();
    let bytes = out.phrases.to_mut();
    for block in blocks {
        bytes.extend(block);
        out.phrase_ends.to_mut().push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    }
    let mut keys: Vec<(u32, u32)> = groups
        .par_iter()
        .zip(0u32..u32::try_from(groups.len()).unwrap_or(u32::MAX))
        .flat_map_iter(|(group, phrase)| {
            // A credential's name has other keys than the same words of a skill.
            let mut keys: Vec<u32> = group.iter().flat_map(|(_, it)| it.keys).copied().collect();
            keys.sort_unstable();
            keys.dedup();
            keys.into_iter().map(move |key| (key, phrase))
        })
        .collect();
    let bits = (keys.len() / BUCKET).checked_ilog2().unwrap_or(0);
    keys.par_sort_unstable_by_key(|(key, phrase)| (bucket(*key, bits), *phrase, *key));
    let (bytes, ends) = (out.keys.to_mut(), out.key_ends.to_mut());
    let mut rest = keys.iter().peekable();
    for number in 0..1usize << bits {
        let mut before = 0;
        while let Some((key, phrase)) = rest.next_if(|(key, _)| bucket(*key, bits) == number) {
            bytes.push(tag(*key, bits));
            push(phrase - before, bytes);
            before = *phrase;
        }
        ends.push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    }
}

/// The first letters of a phrase, in the order of phrases.
fn first_letters(words: &str) -> Letters {
    [words.as_bytes(), words.as_bytes().get(8..).unwrap_or_default()].map(beginning)
}

/// The first eight bytes of something, in the order of bytes.
pub(crate) fn beginning(bytes: &[u8]) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    u64::from_be_bytes(first)
}

fn bucket(key: u32, bits: u32) -> usize {
    (u64::from(key) << bits >> u32::BITS) as usize
}

fn tag(key: u32, bits: u32) -> u8 {
    (u64::from(key) << bits >> (u32::BITS - 8)) as u8
}

fn block(groups: &[Group<'_>]) -> Vec<u8> {
    let (mut out, mut before) = (Vec::new(), "");
    for group in groups {
        let words = group.first().map_or("", |(_, it)| it.words);
        let common = words.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count();
        let rest = words.as_bytes().get(common..).unwrap_or_default();
        for number in [common, rest.len()] {
            push(u32::try_from(number).unwrap_or(u32::MAX), &mut out);
        }
        out.extend(rest);
        push(u32::try_from(group.len()).unwrap_or(u32::MAX), &mut out);
        let mut posting = 0;
        for (_, it) in *group {
            push(it.posting - posting, &mut out);
            push(it.nth, &mut out);
            posting = it.posting;
        }
        before = words;
    }
    out
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
