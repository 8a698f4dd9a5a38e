//! Marks inside a statement that say nothing of what it asks: of emphasis, as Markdown has them ("**Experience with** Kafka"), of a note
//! ("a degree**"), of a plural that may be meant ("license(s)").

use crate::token::Token;
use std::ops::Range;

/// May such marks stand in a text? Nearly always none does.
pub(super) fn may_have_marks(text: &str) -> bool {
    text.contains("**") || text.contains("(s)")
}

/// Where they stand among the tokens, in their order.
pub(super) fn marks(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let is_star = |at: usize| tokens.get(at).is_some_and(|t| t.text == "*");
    let goes_on = |at: &usize| is_star(*at) && tokens.get(*at).is_some_and(|t| t.glued);
    let mut out = Vec::new();
    let mut at = 0;
    while at + 1 < tokens.len() {
        let end = match tokens.get(at..at + 3) {
            Some([open, s, close]) if is_plural(open, s, close) => at + 3,
            _ if is_star(at) => at + 1 + (at + 1..tokens.len()).take_while(goes_on).count(),
            _ => at,
        };
        if end > at + 1 {
            out.push(at..end);
        }
        at = end.max(at + 1);
    }
    out
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
