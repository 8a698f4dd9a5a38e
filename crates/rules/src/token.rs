//! Text to tokens: one pass, byte spans, no context.

use crate::source::Span;
use std::borrow::Cow;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with the apostrophes and digits inside them (`bachelor's`, `s3`).
    Word,
    /// Digits, with the separators inside them (`1,000`, `3.5`).
    Number,
    /// One other character that is no white space.
    Mark,
    /// A line break; the item's bullets and indentation go with it.
    Break,
}

/// A token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Its characters.
    pub text: &'a str,
    /// Its place in the whole text.
    pub span: Span,
    /// What it is made of.
    pub kind: Kind,
    /// Does it follow the token before without white space?
    pub glued: bool,
}

impl<'a> Token<'a> {
    /// Is it this word or mark, in any case? `lower` is given in lower case.
    ///
    /// Asked more often than anything else, and the answer is nearly always no: lengths and first bytes tell. Letters
    /// whose two cases differ in length are in no word that anybody asks for.
    #[inline]
    pub fn is(&self, lower: &str) -> bool {
        self.text.len() == lower.len()
            && match (self.text.as_bytes().first(), lower.as_bytes().first()) {
                (Some(own), Some(asked)) if own.is_ascii() => {
                    own.eq_ignore_ascii_case(asked) && self.equals(lower)
                }
                _ => self.equals(lower),
            }
    }

    fn equals(&self, lower: &str) -> bool {
        self.text.eq_ignore_ascii_case(lower) || (!lower.is_ascii() && self.text.to_lowercase() == lower)
    }

    /// In lower case, its apostrophe plain.
    pub fn folded(&self) -> Cow<'a, str> {
        if self.text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
            return Cow::Borrowed(self.text);
        }
        if self.text.is_ascii() {
            return Cow::Owned(self.text.to_ascii_lowercase());
        }
        let plain = self.text.chars().map(|c| if is_apostrophe(c) { '\'' } else { c });
        Cow::Owned(plain.flat_map(char::to_lowercase).collect())
    }

    /// Is it one of these?
    pub fn is_any(&self, lower: &[&str]) -> bool {
        lower.iter().any(|word| self.is(word))
    }

    /// The whole number it writes, if it does.
    pub fn number(&self) -> Option<u32> {
        (self.kind == Kind::Number).then(|| self.text.replace(',', "").parse().ok()).flatten()
    }
}

/// Cuts `text`, which begins at byte `offset` of the whole text.
pub fn tokenize(text: &str, offset: usize) -> Vec<Token<'_>> {
    let mut out = Vec::with_capacity(text.len() / 5);
    let mut glued = false;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c == '\n' {
            out.push(Token {
                text: "\n",
                span: Span::new(offset + start, offset + start + 1),
                kind: Kind::Break,
                glued,
            });
            glued = false;
            continue;
        }
        if c.is_whitespace() || is_invisible(c) {
            glued = false;
            continue;
        }
        let kind = match c {
            _ if c.is_ascii_digit() => Kind::Number,
            _ if c.is_alphanumeric() || c == '_' => Kind::Word,
            _ => Kind::Mark,
        };
        let mut end = start + c.len_utf8();
        while kind != Kind::Mark
            && let Some(&(at, next)) = chars.peek()
        {
            let rest = text.get(at + next.len_utf8()..).unwrap_or_default().chars().next();
            let inside = match kind {
                Kind::Number => {
                    next.is_ascii_digit()
                        || (matches!(next, ',' | '.') && rest.is_some_and(|r| r.is_ascii_digit()))
                }
                _ => {
                    next.is_alphanumeric()
                        || next == '_'
                        || (is_apostrophe(next) && rest.is_some_and(char::is_alphabetic))
                        || is_combining(next)
                }
            };
            if !inside {
                break;
            }
            chars.next();
            end = at + next.len_utf8();
        }
        let token = text.get(start..end).unwrap_or_default();
        out.push(Token { text: token, span: Span::new(offset + start, offset + end), kind, glued });
        glued = true;
    }
    out
}

/// Leaves out the bullets and numbers that open the lines of a list inside a statement: they are part of the line break.
pub fn without_bullets(tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::with_capacity(tokens.len());
    let mut rest = tokens.into_iter().peekable();
    while let Some(token) = rest.next() {
        let opens = out.last().is_some_and(|t| t.kind == Kind::Break);
        let spaced = rest.peek().is_none_or(|next| !next.glued);
        let closes = rest.peek().is_some_and(|next| next.glued && matches!(next.text, "." | ")"));
        if opens && token.kind == Kind::Mark && spaced && !matches!(token.text, "(" | "[" | "\"" | "“") {
            continue;
        }
        if opens && token.text.len() <= 2 && token.text.chars().all(|c| c.is_ascii_alphanumeric()) && closes {
            let mark = rest.next();
            if rest.peek().is_none_or(|next| !next.glued) {
                continue;
            }
            out.push(token);
            out.extend(mark);
            continue;
        }
        out.push(token);
    }
    out
}

/// Typographic and plain apostrophes are one.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{02bc}' | '\u{00b4}' | '`')
}

fn is_combining(c: char) -> bool {
    ('\u{0300}'..='\u{036f}').contains(&c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{00ad}')
}
