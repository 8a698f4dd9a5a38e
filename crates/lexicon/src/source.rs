//! Places in a text.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A range of bytes `[start, end)` of a posting's text, on character boundaries. On the wire: `[start, end]`.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
#[schemars(with = "(u32, u32)")]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl From<(u32, u32)> for Span {
    fn from((start, end): (u32, u32)) -> Self {
        Span { start, end }
    }
}

impl From<Span> for (u32, u32) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

impl Span {
    /// A span from byte offsets. Texts are limited to 4 GiB, so offsets saturate there.
    #[inline]
    pub fn new(start: usize, end: usize) -> Self {
        Span { start: u32::try_from(start).unwrap_or(u32::MAX), end: u32::try_from(end).unwrap_or(u32::MAX) }
    }

    /// The text under the span; empty where the span does not lie in `text` on character boundaries.
    #[inline]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// The same without such characters at its ends.
    pub fn trim(self, text: &str, such: impl Fn(char) -> bool) -> Span {
        let words = self.of(text).trim_end_matches(&such);
        let lead = words.len() - words.trim_start_matches(&such).len();
        let start = self.start as usize;
        Span::new(start + lead, start + words.len())
    }

    /// The smallest span that holds both.
    #[inline]
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Does `other` lie wholly inside?
    #[inline]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Do the two share a byte?
    #[inline]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Length in bytes.
    #[inline]
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Holds nothing?
    #[inline]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }
}

/// The text with each line ended by "\n", byte for byte as long, so that a span of the one is a span of the other: a carriage
/// return that no "\n" follows, a vertical tab and a form feed end a line too.
pub fn line_ends(text: &str) -> Cow<'_, str> {
    let ends = |c: char| matches!(c, '\r' | '\u{b}' | '\u{c}');
    // Nearly no text has one, so no look stops early: then many bytes are looked at together.
    if !text.bytes().fold(false, |found, byte| found | ends(char::from(byte))) {
        return Cow::Borrowed(text);
    }
    let mut rest = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(c) = rest.next() {
        let ended = ends(c) && !(c == '\r' && rest.peek() == Some(&'\n'));
        out.push(if ended { '\n' } else { c });
    }
    Cow::Owned(out)
}

/// A text without what it kept of its markup: "R&amp;D" is "R&D". What is no entity stays as it stands.
pub fn without_entities(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        match entity(behind) {
            Some((sign, after)) => {
                out.push(sign);
                rest = after;
            }
            None => {
                out.push('&');
                rest = behind;
            }
        }
    }
    // Nearly no text has one.
    if out.len() + rest.len() == text.len() {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character that stands for an entity, and the text behind it; `text` begins behind the ampersand.
fn entity(text: &str) -> Option<(char, &str)> {
    const NAMED: [(&str, char); 14] = [
        ("amp", '&'),
        ("nbsp", ' '),
        ("quot", '"'),
        ("apos", '\''),
        ("lt", '<'),
        ("gt", '>'),
        ("rsquo", '’'),
        ("lsquo", '‘'),
        ("rdquo", '”'),
        ("ldquo", '“'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("bull", '•'),
        ("hellip", '…'),
    ];
    let (name, after) = text.split_once(';').filter(|(name, _)| (2..=6).contains(&name.len()))?;
    let sign = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
            let code = hex.unwrap_or_else(|| number.parse()).ok()?;
            char::from_u32(code).filter(|sign| !sign.is_control() || *sign == '\n')?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((if sign == '\u{a0}' { ' ' } else { sign }, after))
}

/// Does it only say where a word may be broken, or nothing?
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{00ad}')
}

/// A text with nothing but single spaces between its words, and without what nobody sees in them.
pub fn spaced(text: &str) -> Cow<'_, str> {
    // Nearly every text is one of plain words, and has nothing else.
    let mut before = b' ';
    let single = |byte: u8| {
        let plain = byte.is_ascii_graphic() || byte == b' ' && before != b' ';
        before = byte;
        plain
    };
    if text.bytes().all(single) && before != b' ' {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|&c| !is_invisible(c)));
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::without_entities;

    #[test]
    fn what_a_text_kept_of_its_markup_is_read_as_what_it_stands_for() {
        let cases = [
            ("R&amp;D &#8211; C&#43;&#x2b;", "R&D – C++"),
            ("Bachelor&rsquo;s&nbsp;degree, 3&#43; years", "Bachelor’s degree, 3+ years"),
            ("Painters & riggers; R&D; AT&T;", "Painters & riggers; R&D; AT&T;"),
            ("&unknown; &; &#0; &#xZZ; &amp", "&unknown; &; &#0; &#xZZ; &amp"),
            ("", ""),
        ];
        for (text, wanted) in cases {
            assert_eq!(without_entities(text), wanted, "{text}");
        }
    }
}
