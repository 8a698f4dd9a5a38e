//! Text to tokens: one pass, byte spans, no context.

pub use crate::letters::{Letters, hash, head};
use crate::letters::{Run, head_and_hash, of_one, run};
use crate::source::{Span, is_invisible};
use std::borrow::Cow;
use std::ops::Range;

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
    /// The [`head`] and the [`hash`] of its word in lower case: what tables of words are asked with.
    pub head: u64,
    /// See there.
    pub hash: u32,
    /// What its letters are.
    pub letters: Letters,
}

impl<'a> Token<'a> {
    fn new(text: &'a str, start: usize, kind: Kind, glued: bool) -> Token<'a> {
        let span = Span::new(start, start + text.len());
        let letters = letters(text);
        let token = Token { text, span, kind, glued, head: 0, hash: 0, letters };
        let word = if text.is_ascii() { Cow::Borrowed(text) } else { token.folded() };
        token.with_word(&word)
    }

    /// The same token, compared as if its word were another.
    pub fn with_word(self, word: &str) -> Token<'a> {
        let (head, hash) = head_and_hash(word);
        Token { head, hash, ..self }
    }

    /// Is it this word or mark, in any case? `lower` is given in lower case.
    ///
    /// Asked more often than anything else, and the answer is nearly always no: lengths and letters tell. Letters
    /// whose two cases differ in length are in no word that anybody asks for.
    #[inline]
    pub fn is(&self, lower: &str) -> bool {
        self.text.len() == lower.len() && self.begins_alike(lower) && self.equals(lower)
    }

    /// Do both begin with one byte, or with one that differs as a capital does from its small letter? No list that is asked of tokens
    /// has words in other than Latin letters, where capitals differ in more.
    #[inline]
    fn begins_alike(&self, lower: &str) -> bool {
        match (self.text.as_bytes().first(), lower.as_bytes().first()) {
            (Some(own), Some(asked)) => (own ^ asked) & !0x20 == 0,
            _ => true,
        }
    }

    #[inline(never)]
    fn equals(&self, lower: &str) -> bool {
        match self.letters {
            Letters::Low => self.text == lower,
            _ if self.text.eq_ignore_ascii_case(lower) => true,
            _ => !lower.is_ascii() && self.text.to_lowercase() == lower,
        }
    }

    /// In lower case, its apostrophe plain, and without what nobody sees.
    pub fn folded(&self) -> Cow<'a, str> {
        if self.letters == Letters::Low || self.text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase())
        {
            return Cow::Borrowed(self.text);
        }
        if self.text.is_ascii() {
            return Cow::Owned(self.text.to_ascii_lowercase());
        }
        // No mark has another case.
        if self.kind == Kind::Mark && !self.text.contains(is_apostrophe) {
            return Cow::Borrowed(self.text);
        }
        let mut folded = String::with_capacity(self.text.len());
        for c in self.text.chars() {
            match c {
                _ if is_apostrophe(c) => folded.push('\''),
                _ if is_invisible(c) => {}
                _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
                _ => folded.extend(c.to_lowercase()),
            }
        }
        Cow::Owned(folded)
    }

    /// Does it begin with a capital letter that tells something?
    #[inline]
    pub fn is_capital(&self) -> bool {
        match self.letters {
            Letters::Low | Letters::Titled => false,
            Letters::Capital => true,
            Letters::Capitals | Letters::Other => self.text.starts_with(char::is_uppercase),
        }
    }

    /// Has it no capital letter that tells anything?
    #[inline]
    pub fn is_low(&self) -> bool {
        matches!(self.letters, Letters::Low | Letters::Titled)
    }

    /// Is it one of these?
    #[inline]
    pub fn is_any(&self, lower: &[&str]) -> bool {
        lower.iter().any(|word| self.is(word))
    }

    /// The whole number it writes, if it does.
    #[inline]
    pub fn number(&self) -> Option<u32> {
        if self.kind != Kind::Number {
            return None;
        }
        self.text.bytes().filter(|&b| b != b',').try_fold(0u32, |number, byte| {
            let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
            number.checked_mul(10)?.checked_add(digit)
        })
    }
}

/// What the letters of a text are.
fn letters(text: &str) -> Letters {
    let other = |byte: u8| matches!(byte, b'\'' | b'`' | 0x80..);
    match text {
        _ if text.bytes().any(other) => Letters::Other,
        _ if text.bytes().skip(1).any(|byte| byte.is_ascii_uppercase()) => Letters::Capitals,
        _ if text.starts_with(|c: char| c.is_ascii_uppercase()) => Letters::Capital,
        _ => Letters::Low,
    }
}

/// Cuts `text`, which begins at byte `offset` of the whole text.
pub fn tokenize(text: &str, offset: usize) -> Vec<Token<'_>> {
    let mut out = Vec::with_capacity(text.len() / 4 + 1);
    let mut rest = text;
    let mut glued = false;
    while let Some(&byte) = rest.as_bytes().first() {
        // Nearly all of a text are plain words and the spaces between them.
        if byte == b' ' {
            (rest, glued) = (behind(rest, 1), false);
            continue;
        }
        let start = offset + (text.len() - rest.len());
        if byte.is_ascii_alphabetic()
            && let Some((word, next)) = plain_word(rest, start, glued)
        {
            if matches!(word.text.len(), 1 | 4)
                && !glued
                && let Some((word, length)) = shorthand(rest)
            {
                let span = Span::new(start, start + length);
                out.push(Token { span, ..Token::new(word, start, Kind::Word, false) });
                (rest, glued) = (behind(rest, length), true);
                continue;
            }
            out.push(word);
            (rest, glued) = match next.strip_prefix(' ') {
                Some(next) => (next, false),
                None => (next, true),
            };
            continue;
        }
        if matches!(byte, b'\n' | b'!'..=b'/' | b':'..=b'@' | b'['..=b'^' | b'`' | b'{'..=b'~') {
            let (mark, behind) = rest.split_at_checked(1).unwrap_or((rest, ""));
            if byte == b'&' && !glued && joins_words(out.last(), behind) {
                let span = Span::new(start, start + 1);
                out.push(Token { span, ..Token::new("and", start, Kind::Word, false) });
                (rest, glued) = (behind, true);
                continue;
            }
            let (kind, letters) = match byte {
                b'\n' => (Kind::Break, Letters::Low),
                b'\'' | b'`' => (Kind::Mark, Letters::Other),
                _ => (Kind::Mark, Letters::Low),
            };
            let (head, hash) = of_one(byte);
            out.push(Token {
                text: mark,
                span: Span::new(start, start + 1),
                kind,
                glued,
                head,
                hash,
                letters,
            });
            (rest, glued) = (behind, kind != Kind::Break);
            continue;
        }
        match other(rest, byte, start, glued) {
            Some(token) => {
                (rest, glued) = (behind(rest, token.text.len()), token.kind != Kind::Break);
                out.push(token);
            }
            None => {
                let space = rest.chars().next().map_or(1, char::len_utf8);
                (rest, glued) = (behind(rest, space), false);
            }
        }
    }
    out
}

/// "planning & budgeting": does the mark stand for "and"? Between capitals it may be part of a name.
fn joins_words(before: Option<&Token<'_>>, behind: &str) -> bool {
    let next = behind.strip_prefix(' ').and_then(|next| next.bytes().next());
    let word = |token: &Token<'_>| token.kind == Kind::Word && !token.is_capital();
    next.is_some_and(|byte| byte.is_ascii_lowercase()) && before.is_some_and(word)
}

/// "w/ Java", "w/Java", "W/O experience", "w/in two years", "ropes incl. hawsers": the word that it is short for, and how long it is
/// written.
fn shorthand(text: &str) -> Option<(&'static str, usize)> {
    if let Some(rest) = text.strip_prefix("incl").or_else(|| text.strip_prefix("Incl")) {
        let dot = usize::from(rest.starts_with('.'));
        return behind(rest, dot).starts_with(' ').then_some(("including", 4 + dot));
    }
    let rest = text.strip_prefix(['w', 'W'])?.strip_prefix('/')?;
    let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let whole = rest.as_bytes().get(word.len()).is_none_or(|byte| *byte == b' ');
    if whole && word.eq_ignore_ascii_case("o") {
        return Some(("without", 3));
    }
    if whole && word.eq_ignore_ascii_case("in") {
        return Some(("within", 4));
    }
    let named = rest.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
    (named || word.is_empty() && whole).then_some(("with", 2))
}

/// The word of nothing but ASCII letters and digits that a text begins with, and what stands behind it.
#[inline]
fn plain_word(text: &str, start: usize, glued: bool) -> Option<(Token<'_>, &str)> {
    let Run { length, letters, head, hash } = run(text.as_bytes());
    let (word, behind) = text.split_at_checked(length)?;
    if matches!(behind.as_bytes().first(), Some(b'\'' | b'`' | b'_' | 0x80..)) {
        return None;
    }
    let span = Span::new(start, start + length);
    Some((Token { text: word, span, kind: Kind::Word, glued, head, hash, letters }, behind))
}

/// What a text begins with that is neither a plain word nor a plain mark; nothing where it is white space.
#[inline(never)]
fn other(text: &str, byte: u8, start: usize, glued: bool) -> Option<Token<'_>> {
    let (kind, length) = match byte {
        b'a'..=b'z' | b'A'..=b'Z' => (Kind::Word, past_emphasis(text, word_end(text, 1))),
        // "_Required_": a mark of emphasis.
        b'_' => (Kind::Mark, 1),
        b'\t'..=b'\r' => return None,
        b'0'..=b'9' => (Kind::Number, number_end(text, 1)),
        0..=0x7f => (Kind::Mark, 1),
        _ => {
            let c = text.chars().next().filter(|&c| !c.is_whitespace() && !is_invisible(c))?;
            let length = c.len_utf8();
            let mark = is_punctuation(c) || !c.is_alphanumeric();
            if mark { (Kind::Mark, length) } else { (Kind::Word, word_end(text, length)) }
        }
    };
    Some(Token::new(text.get(..length).unwrap_or_default(), start, kind, glued))
}

fn behind(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// Where a word ends, without the underscores behind it.
fn past_emphasis(text: &str, end: usize) -> usize {
    text.get(..end).map_or(end, |word| word.trim_end_matches('_').len())
}

/// Where the word ends whose first letter ends at `at`.
fn word_end(text: &str, mut at: usize) -> usize {
    loop {
        let inside = |b: &&u8| b.is_ascii_alphanumeric() || **b == b'_';
        at += text.as_bytes().get(at..).unwrap_or_default().iter().take_while(inside).count();
        match text.as_bytes().get(at) {
            Some(b'\'' | b'`' | 0x80..) => {}
            _ => return at,
        }
        let mut rest = behind(text, at).chars();
        let Some(next) = rest.next() else { return at };
        let inside = !is_punctuation(next) && next.is_alphanumeric()
            || is_apostrophe(next) && rest.next().is_some_and(char::is_alphabetic)
            || is_combining(next);
        if !inside {
            return at;
        }
        at += next.len_utf8();
    }
}

/// Where the number ends whose first digit ends at `at`.
fn number_end(text: &str, mut at: usize) -> usize {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    loop {
        while digit(at) {
            at += 1;
        }
        if !(matches!(text.as_bytes().get(at), Some(b',' | b'.')) && digit(at + 1)) {
            return at;
        }
        at += 1;
    }
}

/// The runs of a statement's tokens without the bullets and numbers that open the lines of a list inside it: they are part of the
/// line break.
pub fn without_bullets(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut kept: Vec<Range<usize>> = Vec::with_capacity(1);
    let mut begin = 0;
    let mut leads = false;
    let mut at = 0;
    // Nothing is left out but line breaks and what stands right behind one that is kept.
    while let Some(found) =
        tokens.get(at..).unwrap_or_default().iter().position(|token| token.kind == Kind::Break)
    {
        at += found;
        let run = begin..at;
        let last = if run.is_empty() { kept.last().map_or(0, |run| run.end) } else { at };
        let last = last.checked_sub(1).and_then(|last| tokens.get(last));
        // Nor is a line break kept where the line is only wrapped, but below a line that leads to a list.
        leads |= last.is_some_and(|token| token.text == ":");
        let wrapped = !leads && is_wrap(last, tokens.get(at + 1));
        kept.push(run.start..at + usize::from(!wrapped));
        at += 1;
        begin = at;
        while !wrapped && let skipped @ 1.. = bullet(tokens.get(at..).unwrap_or_default()) {
            at += skipped;
            begin = at;
        }
    }
    kept.push(begin..tokens.len());
    kept
}

/// How many tokens of the line that begins here are its bullet or its number.
fn bullet(line: &[Token<'_>]) -> usize {
    let Some(token) = line.first() else { return 0 };
    let spaced = |at: usize| line.get(at).is_none_or(|next| !next.glued);
    if token.kind == Kind::Mark && spaced(1) && !matches!(token.text, "(" | "[" | "\"" | "“") {
        return 1;
    }
    let closes = line.get(1).is_some_and(|next| next.glued && matches!(next.text, "." | ")"));
    let short = token.text.len() <= 2 && token.text.chars().all(|c| c.is_ascii_alphanumeric());
    if short && closes && spaced(2) { 2 } else { 0 }
}

/// Is a line only wrapped: does a small word go on with what is no sentence's end? "Or" and "and" may begin an alternative.
fn is_wrap(before: Option<&Token<'_>>, next: Option<&Token<'_>>) -> bool {
    let (Some(before), Some(next)) = (before, next) else { return false };
    // "b." may be the mark of a list.
    let mark = next.text.chars().count() < 2;
    let low = next.text.starts_with(char::is_lowercase)
        && !mark
        && !next.is_any(&["or", "and"])
        && !before.is("or");
    let joins = before.text == "," || before.is("and");
    next.kind == Kind::Word
        && (low || joins && !next.is_any(&["or", "and"]))
        && !matches!(before.text, "." | ":" | ";" | "!" | "?" | "\n")
}

/// Does "as well as" begin at `at`?
pub fn is_as_well_as(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|t| t.is(word));
    is(at, "as") && is(at + 1, "well") && is(at + 2, "as")
}

/// Typographic and plain apostrophes are one.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{02bc}' | '\u{00b4}' | '`')
}

/// A dash, a quote, a bullet or dots: nearly all marks that ASCII has not.
fn is_punctuation(c: char) -> bool {
    ('\u{2010}'..='\u{2027}').contains(&c)
}

fn is_combining(c: char) -> bool {
    ('\u{0300}'..='\u{036f}').contains(&c)
}
