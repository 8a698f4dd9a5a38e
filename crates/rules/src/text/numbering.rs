//! Numbers and letters that count the members of a list within a line: "(a) a licence, (b) two years", "1) Java, 2) Go".

use crate::token::{Kind, Token};
use std::ops::Range;

/// How members are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Digits,
    Letters,
    Roman,
}

const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];

/// The marks that count the members of the list in `tokens`: two and more, in their order from the first one on. They say no more than the
/// commas before them, and stand between what belongs together.
pub(super) fn numbering(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut closes =
        tokens.iter().enumerate().filter(|(_, token)| token.text == ")").map(|(at, _)| at).peekable();
    if closes.peek().is_none() {
        return Vec::new();
    }
    let marks: Vec<Range<usize>> = closes.filter_map(|close| mark(tokens, close)).collect();
    [Style::Digits, Style::Letters, Style::Roman]
        .into_iter()
        .find_map(|style| {
            let counted: Vec<Range<usize>> =
                marks.iter().filter(|mark| ordinal(tokens, mark, style).is_some()).cloned().collect();
            let in_order = counted.iter().zip(1..).all(|(mark, n)| ordinal(tokens, mark, style) == Some(n));
            let parted = counted.iter().skip(1).all(|mark| is_parted(tokens, mark.start));
            (counted.len() > 1 && in_order && parted).then_some(counted)
        })
        .unwrap_or_default()
}

/// "(a)", "1)": the mark that closes there.
fn mark(tokens: &[Token<'_>], close: usize) -> Option<Range<usize>> {
    let symbol = close.checked_sub(1)?;
    let glued = |at: usize| tokens.get(at).is_some_and(|t| t.glued);
    let opened = symbol.checked_sub(1).filter(|&open| tokens.get(open).is_some_and(|t| t.text == "("));
    let start = opened.unwrap_or(symbol);
    // "f(x)", "3.5)"
    let alone = !glued(start) && glued(close) && (opened.is_none() || glued(symbol));
    let short = tokens.get(symbol).is_some_and(|t| t.text.len() <= 4 && t.kind != Kind::Mark);
    (alone && short).then_some(start..close + 1)
}

/// Which one the mark counts, from one.
fn ordinal(tokens: &[Token<'_>], mark: &Range<usize>, style: Style) -> Option<usize> {
    let symbol = tokens.get(mark.end.checked_sub(2)?)?.text;
    match style {
        Style::Digits => symbol.parse().ok().filter(|n| (1..20).contains(n)),
        Style::Letters => match symbol.as_bytes() {
            [letter] => {
                Some(usize::from(letter.to_ascii_lowercase().checked_sub(b'a')?) + 1).filter(|n| *n <= 12)
            }
            _ => None,
        },
        Style::Roman => ROMAN.iter().position(|roman| symbol.eq_ignore_ascii_case(roman)).map(|at| at + 1),
    }
}

/// Does a mark or a joiner stand before it, which parts the members as well?
fn is_parted(tokens: &[Token<'_>], start: usize) -> bool {
    start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| {
        t.kind == Kind::Break || matches!(t.text, "," | ";" | "." | ":") || t.is_any(&["and", "or"])
    })
}
