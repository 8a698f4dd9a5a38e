//! Words as they are compared: in lower case, their apostrophes plain.

use crate::source::Span;
use crate::token::{Letters, Token};
use std::borrow::Cow;

/// The words of a text in lower case. Most are written so; nearly all others are found in a copy of the text in lower case.
#[derive(Clone, Debug)]
pub struct Lower<'a> {
    /// The text, its ASCII letters in lower case; empty if there is no such copy.
    text: &'a str,
    /// By where they begin: the words that are spelt otherwise in neither.
    others: Cow<'a, [(u32, String)]>,
}

impl<'a> Lower<'a> {
    /// Those of these tokens of a text, of which `lower` is a copy with its ASCII letters in lower case.
    pub fn of(tokens: &[Token<'_>], lower: &'a str) -> Lower<'a> {
        Lower { text: lower, others: folded(tokens, |letters| letters == Letters::Other) }
    }

    /// Those of tokens alone.
    pub fn alone(tokens: &[Token<'_>]) -> Lower<'a> {
        Lower { text: "", others: folded(tokens, |letters| letters != Letters::Low) }
    }

    /// The same words, for somebody who reads a part of the text.
    pub fn share(&self) -> Lower<'_> {
        Lower { text: self.text, others: Cow::Borrowed(&self.others) }
    }

    /// What stands under a span, its ASCII letters in lower case, if there is such a copy.
    pub fn under(&self, span: Span) -> Option<&'a str> {
        (!self.text.is_empty()).then(|| span.of(self.text))
    }

    /// The word of one of the tokens.
    #[inline]
    pub fn word<'t>(&'t self, token: &Token<'t>) -> &'t str {
        match token.letters {
            Letters::Low => token.text,
            Letters::Capital | Letters::Titled | Letters::Capitals if !self.text.is_empty() => {
                token.span.of(self.text)
            }
            _ => self.other(token),
        }
    }

    #[inline(never)]
    fn other<'t>(&'t self, token: &Token<'t>) -> &'t str {
        let at = self.others.binary_search_by_key(&token.span.start, |(start, _)| *start);
        at.ok().and_then(|at| self.others.get(at)).map_or(token.text, |(_, word)| word)
    }
}

fn folded<'a>(tokens: &[Token<'_>], such: impl Fn(Letters) -> bool) -> Cow<'a, [(u32, String)]> {
    let mut others = Vec::new();
    for token in tokens.iter().filter(|token| such(token.letters)) {
        if let Cow::Owned(word) = token.folded() {
            others.push((token.span.start, word));
        }
    }
    Cow::Owned(others)
}
