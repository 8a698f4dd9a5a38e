//! A posting as a page: its lines, and what they label.

use crate::recognize::phrase::Words;
use crate::text::Text;
use crate::token::Kind;
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
    /// Labels in lower case with what stands behind them, or on the line below.
    labels: Vec<(String, &'a str)>,
}

/// Longer lines below a label are no values.
const VALUE: usize = 90;

impl<'a> Page<'a> {
    pub(super) fn of(text: &'a Text<'_>) -> Self {
        let words = Words::of_text(text);
        let (text, tokens) = (text.source, &text.tokens);
        let mut lines = Vec::new();
        let mut first = 0;
        let ends = tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Break).map(|(i, _)| i);
        for end in ends.chain([tokens.len()]) {
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
        Page { text, words, lines, labels }
    }

    /// Values that stand under one of these labels, in the order of the labels' importance.
    pub(super) fn labelled(&self, labels: &'static [&'static str]) -> impl Iterator<Item = &'a str> + '_ {
        labels
            .iter()
            .flat_map(|label| self.labels.iter().filter(move |(l, _)| l == label).map(|(_, value)| *value))
    }
}

/// Without bullets, quotes and marks of emphasis around it.
pub(super) fn bare(text: &str) -> &str {
    let marks =
        |c: char| c.is_whitespace() || matches!(c, '#' | '*' | '_' | '•' | '·' | '▪' | '●' | '"' | '|' | '>');
    let text = text.trim_matches(marks);
    text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—')).trim_end()
}

/// Longer words before a colon are no labels.
const LABEL: usize = 60;

/// The pairs of a line; boards put several on one.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let several = line.contains('|').then(|| line.split(" | ").take(8));
    let one = if several.is_none() { Some(line) } else { None };
    one.into_iter().chain(several.into_iter().flatten())
}

fn labels<'a>(lines: &[Line<'a>]) -> Vec<(String, &'a str)> {
    let mut out = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let below = lines.get(i + 1).map(|l| l.text).filter(|t| t.len() <= VALUE).unwrap_or_default();
        for piece in pieces(line.text) {
            let (label, value) = match piece.split_once(':') {
                Some((label, value)) if label.len() <= LABEL && !value.starts_with("//") => {
                    (label, bare(value))
                }
                None if line.text.len() <= 40 => (piece, ""),
                _ => continue,
            };
            let label = label.split('(').next().unwrap_or_default();
            let label = bare(label).to_lowercase();
            let value = if value.is_empty() { below } else { value };
            if !label.is_empty() && !value.is_empty() {
                out.push((label, value));
            }
        }
    }
    out
}
