//! Free phrases and statements by rank: millions of them, a few met everywhere and most met once.
//!
//! A rank is drawn by the measured curve; what stands at a rank is composed of the words that the rank's bits choose, so that the
//! stock takes no memory.

use crate::dice::{Dice, Table};
use crate::shapes::Ranks;
use crate::words::{ABOUT, DOING, ENDING, NAME_HEAD, NAME_TAIL, NARROW, THING, VIRTUE};

/// A stock that is drawn from by rank.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stock {
    octaves: Table<u32>,
}

impl Stock {
    pub(crate) fn new(ranks: &Ranks) -> Stock {
        Stock { octaves: (0..24).zip(ranks.weights.iter().copied()).collect() }
    }

    /// A rank from 1.
    pub(crate) fn rank(&self, dice: &mut Dice) -> u32 {
        let first = 1 << self.octaves.draw(dice).copied().unwrap_or(0);
        first + dice.below(first)
    }
}

/// The bits of a rank in another order, so that neighbours have no words in common. An odd factor moves every rank to one of its own.
fn scattered(rank: u32, bits: u32) -> u32 {
    rank.wrapping_mul(0x9E37_79B1) & ((1 << bits) - 1)
}

fn word<'l>(list: &[&'l str], bits: u32) -> &'l str {
    list.get(bits as usize % list.len().max(1)).copied().unwrap_or_default()
}

/// Below this rank a phrase is one word.
pub(crate) const ONE_WORD: u32 = 64;

/// Writes the free phrase of a rank: the higher, the longer.
pub(crate) fn phrase(rank: u32, out: &mut String) {
    let (width, bits) = match rank {
        0..ONE_WORD => (1, scattered(rank, 6)),
        ONE_WORD..4096 => (2, scattered(rank, 12)),
        4096..0x4_0000 => (3, scattered(rank, 18)),
        _ => (4, scattered(rank, 24)),
    };
    let parts = [
        (3, word(&NARROW, bits >> 12)),
        (4, word(&THING, bits >> 18)),
        (2, word(&THING, bits >> 6)),
        (1, word(&DOING, bits)),
    ];
    let mut space = "";
    for (least, part) in parts {
        if width >= least {
            out.push_str(space);
            out.push_str(part);
            space = " ";
        }
    }
}

/// Writes the statement of a rank.
pub(crate) fn statement(rank: u32, out: &mut String) {
    let bits = scattered(rank, 27);
    let parts = [
        word(&VIRTUE, bits),
        word(&ABOUT, bits >> 5),
        word(&THING, bits >> 10),
        word(&DOING, bits >> 16),
        word(&ENDING, bits >> 22),
    ];
    let mut space = "";
    for part in parts {
        out.push_str(space);
        out.push_str(part);
        space = " ";
    }
}

/// Writes the name that nobody bears of a rank.
pub(crate) fn name(rank: u32, out: &mut String) {
    let bits = scattered(rank, 10);
    out.push_str(word(&NAME_HEAD, bits));
    out.push_str(word(&NAME_TAIL, bits >> 5));
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit_rules::lexicon::Lexicon;
    use rolefit_rules::token::tokenize;
    use std::collections::BTreeSet;

    #[test]
    fn a_rank_has_a_phrase_of_its_own() {
        let mut all = BTreeSet::new();
        let ranks = (1..10_000).chain((10_000..1 << 24).step_by(997));
        let count = ranks.clone().count();
        for rank in ranks {
            let mut text = String::new();
            phrase(rank, &mut text);
            all.insert(text);
        }
        // A phrase may say a thing twice over ("kiln kiln upkeep"), never the same as another.
        assert_eq!(all.len(), count);
    }

    #[test]
    fn the_words_name_nothing_that_the_lexicon_knows() {
        let lexicon = Lexicon::builtin();
        let mut known = BTreeSet::new();
        for rank in 1..20_000 {
            for write in [phrase, name] {
                let mut text = String::new();
                write(rank, &mut text);
                let found = lexicon.scan(&tokenize(&text, 0));
                known.extend(found.iter().map(|hit| hit.span.of(&text).to_owned()));
            }
        }
        assert_eq!(known, BTreeSet::new());
    }
}
