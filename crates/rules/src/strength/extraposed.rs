//! "…, and it is desirable that you have a licence", "…, a bonus if you have one": a wish that is said before the clause that it is for.

use crate::clause::conditional_wish;
use crate::cue::{CueHit, Says};
use crate::list::WordList;
use crate::recognizer::Item;
use crate::token::Token;
use std::ops::Range;

/// What stands between "it" and the wish.
static LIGHT: WordList = WordList::of(&[
    "is", "would", "will", "be", "s", "’", "'", "also", "highly", "very", "strongly", "a", "an",
    "considered", "it", "d",
]);

/// What leads to the clause.
static LEADS: WordList = WordList::of(&["that", "if", "to", "for", "when", "you", "candidates"]);

/// The tokens of the clause that the wish is for: up to the next stop, or to what is set against it.
pub(super) fn extraposed(item: &Item<'_>, cue: &CueHit) -> Option<Range<usize>> {
    let token = |at: usize| item.tokens.get(at);
    let stops = |t: &Token<'_>| matches!(t.text, ";" | "." | "\n" | ")") || t.is_any(&["but", "however"]);
    let clause = |first: usize| {
        first
            ..(first..item.tokens.len()).find(|&at| token(at).is_some_and(stops)).unwrap_or(item.tokens.len())
    };
    if cue.says == Says::Preferred
        && let Some(first) = conditional_wish(&item.tokens, cue.first)
        && first >= cue.end
    {
        return Some(clause(first));
    }
    let leads = token(cue.end).is_some_and(|t| LEADS.holds(t));
    let it =
        (cue.first.saturating_sub(6)..cue.end).rev().find(|&at| token(at).is_some_and(|t| t.is("it")))?;
    let light = |at: usize| token(at).is_some_and(|t| LIGHT.holds(t));
    let opens = |t: &Token<'_>| {
        matches!(t.text, "," | ";" | "." | "\n" | "–" | "—" | "-" | "(")
            || t.is_any(&["and", "but", "although"])
    };
    let begins = it.checked_sub(1).and_then(token).is_none_or(opens);
    if cue.says != Says::Preferred || !leads || !begins || !(it..cue.first).all(light) {
        return None;
    }
    Some(clause(cue.end))
}
