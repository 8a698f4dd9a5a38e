//! What shows that a recognizer may find something: most items have nothing of it, and are not looked at.

use super::{Item, RECOGNIZERS, Recognizer};
use crate::lexicon::{Hit, Vocabulary};
use crate::list::Hashes;
use crate::token::{Kind, Token, hash};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// At least one of these stands wherever a recognizer finds something.
#[derive(Clone, Debug, Default)]
pub struct Signs {
    /// What a word is found by, see [`first`].
    words: Vec<u32>,
    /// The same of words that are signs only before some others.
    pairs: Vec<(u32, u32)>,
    names: Vec<Vocabulary>,
}

impl Signs {
    /// These words, too.
    pub(crate) fn words(mut self, words: &[&str]) -> Signs {
        self.words.extend(words.iter().map(|word| hash(word)));
        self
    }

    /// What begins as phrases do, too: with one of these words alone, or with one before another.
    pub(crate) fn beginnings(mut self, words: &[u32], pairs: &[(u32, u32)]) -> Signs {
        self.words.extend(words);
        self.pairs.extend(pairs);
        self
    }

    /// Names of a vocabulary, too.
    pub(crate) fn names(mut self, vocabulary: Vocabulary) -> Signs {
        self.names.push(vocabulary);
        self
    }
}

/// Stands for every number in digits; no phrase begins with digits.
pub(crate) const DIGITS: &str = "#";

/// What a phrase that begins with this token is found by.
#[inline]
pub(crate) fn first(token: &Token<'_>) -> u32 {
    if token.kind == Kind::Number { const { hash(DIGITS) } } else { token.hash }
}

/// The hash of a word with the next.
#[inline]
pub(crate) fn pair(first: u32, next: u32) -> u32 {
    first.rotate_left(15) ^ next
}

/// Between the words of a phrase, hyphens inside of a word and line breaks are passed over.
pub(crate) fn is_passed_over(token: &Token<'_>) -> bool {
    let hyphen = token.glued && matches!(token.text, "-" | "\u{2010}" | "\u{2011}");
    hyphen || token.kind == Kind::Break
}

/// Whose sign a word is, a bit for each recognizer.
#[derive(Clone, Copy, Default)]
struct Sign {
    /// Wherever it stands.
    alone: u32,
    /// Before some words.
    paired: u32,
}

/// The signs of all recognizers: an item's tokens are looked at once for all.
#[derive(Default)]
struct Gate {
    always: u32,
    /// Whose findings speak for themselves.
    speaking: u32,
    hashes: Hashes<128>,
    words: FxHashMap<u32, Sign>,
    /// By [`pair`].
    pairs: FxHashMap<u32, u32>,
    /// By vocabulary.
    names: [u32; VOCABULARIES],
}

const VOCABULARIES: usize = Vocabulary::NotName as usize + 1;

static GATE: LazyLock<Gate> = LazyLock::new(|| {
    let mut gate = Gate::default();
    for (recognizer, bit) in RECOGNIZERS.iter().zip((0..).map(|at| 1 << at)) {
        if recognizer.speaks_for_itself() {
            gate.speaking |= bit;
        }
        let Some(signs) = recognizer.signs() else {
            gate.always |= bit;
            continue;
        };
        for first in signs.words {
            gate.hashes.put(first);
            gate.words.entry(first).or_default().alone |= bit;
        }
        for (first, next) in signs.pairs {
            gate.hashes.put(first);
            gate.words.entry(first).or_default().paired |= bit;
            *gate.pairs.entry(pair(first, next)).or_default() |= bit;
        }
        for names in signs.names {
            if let Some(names) = gate.names.get_mut(names as usize) {
                *names |= bit;
            }
        }
    }
    gate
});

impl Gate {
    fn bits(&self, item: &Item<'_>) -> u32 {
        let name = |hit: &Hit| self.names.get(hit.term.vocabulary() as usize).copied().unwrap_or_default();
        let mut bits = item.hits.iter().map(name).fold(self.always, |all, bits| all | bits);
        for (at, token) in item.tokens.iter().enumerate() {
            let first = first(token);
            if self.hashes.may_have(first)
                && let Some(sign) = self.words.get(&first)
            {
                bits |= sign.alone;
                if sign.paired & !bits != 0 {
                    bits |= self.paired(first, item.tokens.get(at + 1)) & sign.paired;
                }
            }
        }
        bits
    }

    /// Whose sign a word is before this one.
    fn paired(&self, first: u32, next: Option<&Token<'_>>) -> u32 {
        match next {
            Some(next) if is_passed_over(next) => u32::MAX,
            Some(next) => self.pairs.get(&pair(first, self::first(next))).copied().unwrap_or_default(),
            None => 0,
        }
    }
}

/// The recognizers that may find something in an item, a bit each, the lowest for the first.
pub(crate) fn bits(item: &Item<'_>) -> u32 {
    GATE.bits(item)
}

/// The recognizers whose findings are asked of a candidate however they are said.
pub(crate) fn speaking_for_themselves() -> u32 {
    GATE.speaking
}

/// The recognizers that may find something in an item, in their order.
pub fn may_find(item: &Item<'_>) -> impl Iterator<Item = &'static dyn Recognizer> + use<> {
    let bits = bits(item);
    RECOGNIZERS
        .iter()
        .enumerate()
        .filter(move |(at, _)| bits & 1 << at != 0)
        .map(|(_, recognizer)| *recognizer)
}
