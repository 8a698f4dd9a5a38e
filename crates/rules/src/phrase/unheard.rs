//! Names that nobody has listed: capitals within a sentence, one of them at least on a word that no name and no phrase of the lexicon holds.

use super::Reader;
use super::members::Member;
use super::words::{is_adjective, is_ing};
use crate::clause::ADJECTIVES;
use crate::lexicon::{Lexicon, Numbers};
use crate::recognizer::Item;
use crate::token::{Kind, Letters, Token};

/// So many tokens such a name may have ("Zorptel.io Cloud").
const LONGEST: usize = 5;

/// Where the name begins that nobody has listed and that ends before `end`.
pub fn unheard_before(item: &Item<'_>, lexicon: &Lexicon, end: usize) -> Option<usize> {
    let reader = Reader { item, lexicon, tokens: &item.tokens };
    (end.saturating_sub(LONGEST)..end).find(|&first| reader.is_unheard(first, end))
}

/// Does a name or a phrase of the lexicon hold the word?
pub fn is_heard(lexicon: &Lexicon, token: &Token<'_>) -> bool {
    lexicon.numbers(std::slice::from_ref(token)).iter().any(Numbers::known)
}

impl Reader<'_, '_> {
    /// "Zorptel", "Zorptel Cloud", "Zorptel.io"
    pub(super) fn is_unheard(&self, first: usize, end: usize) -> bool {
        // "Zorptel | . | io"
        let glued = |t: &Token<'_>| t.glued && (t.kind != Kind::Mark || matches!(t.text, "." | "+" | "#"));
        let part = |t: &Token<'_>, at: usize| {
            let capital = self.capitalised(at) || at > first && t.kind == Kind::Word && t.is_capital();
            capital && !t.is_any(&["and", "or"]) && !ADJECTIVES.holds(t) || at > first && glued(t)
        };
        // "Interpersonal", "Influencing": words in a title.
        let plain = |t: &Token<'_>| is_ing(t) || is_adjective(t, &[]);
        let new = |t: &Token<'_>, at: usize| self.capitalised(at) && !plain(t) && !is_heard(self.lexicon, t);
        first < end
            && end - first <= LONGEST
            && (first..end).all(|at| self.tokens.get(at).is_some_and(|t| part(t, at)))
            && (first..end).any(|at| self.tokens.get(at).is_some_and(|t| new(t, at)))
    }

    /// Is it nothing but such a name?
    pub(super) fn is_unheard_whole(&self, member: &Member) -> bool {
        self.is_unheard(self.content_start(member), self.core_end(member) + 1)
    }

    /// Is it such a name that is no abbreviation, which would as well be one of a kind of things?
    pub(super) fn is_unheard_thing(&self, first: usize, end: usize) -> bool {
        let words = self.tokens.get(first..end).unwrap_or_default();
        words.iter().any(|t| t.letters == Letters::Capital) && self.is_unheard(first, end)
    }
}
