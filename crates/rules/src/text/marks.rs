//! Marks inside a statement that say nothing of what it asks: of emphasis, as Markdown has them ("**Experience with** Kafka"), of a note
//! ("a degree**"), of a plural that may be meant ("license(s)"), and the stop behind a word that is cut short ("5 yrs. exp. with Kafka").

use crate::token::{Kind, Token};
use std::ops::Range;

/// Words that are cut short.
const SHORT: [&str; 6] = ["exp", "min", "pref", "req", "yr", "yrs"];

/// May such marks stand in a text? Nearly always none does.
pub(super) fn may_have_marks(text: &str) -> bool {
    ["**", "(s)", "xp.", "min.", "Min.", "ref.", "eq.", "yr.", "yrs."].iter().any(|mark| text.contains(mark))
}

/// Where they stand among the tokens, in their order.
pub(super) fn marks(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        let length = match rest {
            [open, s, close, ..] if is_plural(open, s, close) => 3,
            [stop, next, ..] if ends_short(at.checked_sub(1).and_then(|i| tokens.get(i)), stop, next) => 1,
            _ => emphasis(rest),
        };
        if length > 0 {
            out.push(at..at + length);
        }
        at += length.max(1);
    }
    out
}

/// So many stars stand here, glued to each other; one alone may be a bullet, or stand between factors.
fn emphasis(tokens: &[Token<'_>]) -> usize {
    let stars =
        tokens.iter().enumerate().take_while(|(at, t)| t.text == "*" && (*at == 0 || t.glued)).count();
    if stars > 1 { stars } else { 0 }
}

/// "exp. with": a stop behind a word that is cut short, where the sentence goes on.
fn ends_short(before: Option<&Token<'_>>, stop: &Token<'_>, next: &Token<'_>) -> bool {
    stop.text == "."
        && stop.glued
        && before.is_some_and(|t| t.is_any(&SHORT))
        && !next.glued
        && next.kind == Kind::Word
        && next.is_low()
}

/// "(s)" and nothing before it but a word.
fn is_plural(open: &Token<'_>, s: &Token<'_>, close: &Token<'_>) -> bool {
    open.text == "(" && s.text == "s" && close.text == ")" && open.glued && s.glued && close.glued
}

/// Tells again which tokens follow the ones before them without white space, where something between them was left out.
pub(super) fn glue(source: &str, tokens: &mut [Token<'_>]) {
    let mut before: Option<usize> = None;
    for token in tokens {
        let start = token.span.start as usize;
        let gap = before.filter(|&end| end < start).and_then(|end| source.get(end..start));
        if let Some(gap) = gap {
            token.glued = !gap.contains(char::is_whitespace);
        }
        before = Some(token.span.end as usize);
    }
}
