//! A posting as a page: its lines, and what they label.

use crate::segment::is_pictograph;
use crate::set_phrase::Words;
use crate::text::Text;
use memchr::{memchr, memmem};
use std::ops::Range;

/// A line that holds something, without bullets and marks of emphasis.
pub(super) struct Line<'a> {
    pub text: &'a str,
    /// Its tokens.
    pub tokens: Range<usize>,
}

pub(super) struct Page<'a> {
    pub text: &'a str,
    pub words: Words<'a>,
    /// Lines that hold something.
    pub lines: Vec<Line<'a>>,
    /// Labels with what stands behind them, or on the line below.
    labels: Vec<(&'a str, &'a str)>,
    /// The [`shape`]s of the labels, a bit each.
    shapes: u64,
}

/// What tells most labels apart: their length and their first letter, in any case.
fn shape(label: &str) -> u64 {
    let letter = label.as_bytes().first().map_or(0, |first| usize::from(first | 0x20));
    1 << ((label.len() * 5 + letter) % 64)
}

/// Longer lines below a label are no values.
const VALUE: usize = 90;

impl<'a> Page<'a> {
    pub(super) fn of(text: &'a Text<'_>) -> Self {
        let (words, breaks) = (Words::of_text(text), &text.places.breaks);
        let (text, tokens) = (text.source, &text.tokens);
        let mut lines = Vec::with_capacity(breaks.len() + 1);
        let mut first = 0;
        for end in breaks.iter().copied().chain([tokens.len()]) {
            if let (Some(from), Some(to)) =
                (tokens.get(first), end.checked_sub(1).and_then(|i| tokens.get(i)))
                && first < end
            {
                lines.push(Line { text: bare(from.span.join(to.span).of(text)), tokens: first..end });
            }
            first = end + 1;
        }
        lines.retain(|line| !line.text.is_empty());
        let labels = labels(&lines);
        let shapes = labels.iter().fold(0, |shapes, (label, _)| shapes | shape(label));
        Page { text, words, lines, labels, shapes }
    }

    /// Where a name stands in the text, as it is spelt.
    pub(super) fn named<'n>(&'n self, name: &'n str) -> impl Iterator<Item = usize> + 'n {
        memmem::find_iter(self.text.as_bytes(), name)
    }

    /// Does a value stand below somebody's name, as the title of who answers questions does?
    pub(super) fn is_of_somebody(&self, value: &str) -> bool {
        let mut pairs = self.labels.windows(2);
        pairs.any(|pair| match pair {
            [(label, _), (_, next)] => std::ptr::eq(*next, value) && label.eq_ignore_ascii_case("name"),
            _ => false,
        })
    }

    /// Values that stand under one of these labels, given in ASCII, in the order of the labels' importance.
    pub(super) fn labelled(&self, labels: &'static [&'static str]) -> impl Iterator<Item = &'a str> + '_ {
        let under = |label: &'static str| {
            self.labels
                .iter()
                .filter(move |(own, _)| own.eq_ignore_ascii_case(label))
                .map(|(_, value)| *value)
        };
        labels.iter().copied().filter(|label| self.shapes & shape(label) != 0).flat_map(under)
    }
}

/// Without bullets, quotes and marks of emphasis around it.
pub(super) fn bare(text: &str) -> &str {
    let marks = |c: char| {
        c.is_whitespace()
            || matches!(c, '#' | '*' | '_' | '=' | '•' | '·' | '▪' | '●' | '"' | '|' | '>')
            || is_pictograph(c)
    };
    // Most have none.
    if let [first, .., last] = text.as_bytes()
        && first.is_ascii_alphanumeric()
        && (last.is_ascii_alphanumeric() || matches!(last, b'.' | b',' | b':' | b';' | b')' | b'!' | b'?'))
    {
        return text;
    }
    let text = text.trim_matches(marks);
    text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—')).trim_end()
}

/// Longer words before a colon are no labels.
const LABEL: usize = 60;

fn labels<'a>(lines: &[Line<'a>]) -> Vec<(&'a str, &'a str)> {
    let mut out = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let below = lines.get(i + 1).map(|l| l.text).filter(|t| t.len() <= VALUE).unwrap_or_default();
        let mut put = |piece: &'a str| {
            let head = piece.as_bytes().get(..piece.len().min(LABEL + 1)).unwrap_or_default();
            let colon = memchr(b':', head);
            let (label, value) = match colon.and_then(|at| Some((piece.get(..at)?, piece.get(at + 1..)?))) {
                Some((label, value)) if !value.starts_with("//") => (label, bare(value)),
                None if line.text.len() <= 40 => (piece, ""),
                _ => return,
            };
            let label = bare(label.split('(').next().unwrap_or_default());
            let value = if value.is_empty() { below } else { value };
            if !label.is_empty() && !value.is_empty() {
                out.push((label, value));
            }
        };
        // Boards put several pairs on a line.
        match memchr(b'|', line.text.as_bytes()) {
            Some(_) => line.text.split(" | ").take(8).for_each(put),
            None => put(line.text),
        }
    }
    out
}
