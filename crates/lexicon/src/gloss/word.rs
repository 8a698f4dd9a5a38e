//! The words of a text in another language.

use super::Gloss;
use super::forms::lower;
use crate::token::{Kind, Token};
use std::borrow::Cow;

/// What stands before the ending of the other gender.
const ENDING_MARKS: &[&str] = &[".", "·", "•", "-", "/", "‧", "∙", ":", "*", "_"];

/// A word of a text in another language, or another token of it.
#[derive(Clone, Debug)]
pub struct Word<'t> {
    /// Its characters, without an ending for the other gender.
    pub text: &'t str,
    /// Where it begins.
    pub start: usize,
    /// Where it ends, and the ending.
    pub end: usize,
    /// What it is made of.
    pub kind: Kind,
    /// Does it follow the one before without white space?
    pub glued: bool,
    /// In lower case.
    pub(super) lower: Cow<'t, str>,
    /// Without what it ends with by gender, number and case.
    pub(super) stem: Cow<'t, str>,
}

impl Gloss {
    /// The words of a text, an elided one apart from the next, one with an ending for the other gender without it.
    pub fn words<'t>(&self, tokens: &[Token<'t>]) -> Vec<Word<'t>> {
        let mut out = Vec::with_capacity(tokens.len() + tokens.len() / 8);
        let mut at = 0;
        let mut opens = true;
        while let Some(token) = tokens.get(at) {
            let line = std::mem::replace(&mut opens, token.kind != Kind::Word);
            let ending = if token.kind == Kind::Word {
                self.ending(tokens.get(at + 1..).unwrap_or_default())
            } else {
                0
            };
            at += 1 + ending;
            let end = tokens.get(at - 1).map_or(token.span.end, |last| last.span.end) as usize;
            let before_noun = tokens.get(at).is_some_and(|next| next.kind == Kind::Word && next.is_capital());
            let mut word = |text: &'t str, start: usize, end: usize, glued: bool| {
                let lower = lower(text);
                // Any word may have a capital where a line begins, and what stands before a noun is none itself.
                let capital = text.starts_with(char::is_uppercase);
                let noun = self.capital_nouns && capital && !line && !before_noun;
                let stem = match &lower {
                    Cow::Borrowed(lower) => self.forms.stem(lower, noun),
                    Cow::Owned(lower) => Cow::Owned(self.forms.stem(lower, noun).into_owned()),
                };
                out.push(Word { text, start, end, kind: token.kind, glued, lower, stem });
            };
            let start = token.span.start as usize;
            let apostrophe = token.text.char_indices().find(|(_, c)| matches!(c, '\'' | '’' | '`'));
            let short = apostrophe.map(|(at, c)| token.text.split_at(at + c.len_utf8()));
            match short.filter(|(short, _)| self.elided.iter().any(|elided| *elided == lower(short))) {
                Some((short, rest)) => {
                    let middle = start + short.len();
                    word(short, start, middle, token.glued);
                    word(rest, middle, end, true);
                }
                None => word(token.text, start, end, token.glued),
            }
        }
        out
    }

    /// How many tokens are the ending of the word before them for the other gender or for several: "(e)s", ".trice", "/se", "*innen",
    /// "/-frau".
    fn ending(&self, tokens: &[Token<'_>]) -> usize {
        let ending = |token: &Token<'_>| token.glued && self.endings.iter().any(|ending| token.is(ending));
        let mark = |token: &Token<'_>, marks: &[&str]| token.glued && marks.contains(&token.text);
        let goes_on = |next: &Token<'_>| next.glued && matches!(next.kind, Kind::Word | Kind::Number);
        let ends = |next: &[Token<'_>]| !next.first().is_some_and(goes_on);
        let mut count = 0;
        loop {
            let rest = tokens.get(count..).unwrap_or_default();
            count += match rest {
                [open, word, close, several, ..]
                    if mark(open, &["("]) && ending(word) && mark(close, &[")"]) && ending(several) =>
                {
                    4
                }
                [open, word, close, ..] if mark(open, &["("]) && ending(word) && mark(close, &[")"]) => 3,
                [slash, hyphen, word, next @ ..]
                    if mark(slash, &["/"]) && mark(hyphen, &["-"]) && ending(word) && ends(next) =>
                {
                    3
                }
                [one, word, next @ ..] if mark(one, ENDING_MARKS) && ending(word) && ends(next) => 2,
                _ => return count,
            };
        }
    }
}
