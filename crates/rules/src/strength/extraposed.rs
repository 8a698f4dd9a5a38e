//! "…, and it is desirable that you have a licence": a wish that is said before the clause that it is for.

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
    let stops = |t: &Token<'_>| matches!(t.text, ";" | "." | "\n" | ")") || t.is_any(&["but", "however"]);
    let end = (cue.end..item.tokens.len()).find(|&at| token(at).is_some_and(stops));
    Some(cue.end..end.unwrap_or(item.tokens.len()))
}
