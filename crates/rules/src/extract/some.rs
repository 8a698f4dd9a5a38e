//! "Some positions may require a licence. … these positions …": what is said behind of those alone is a wish.

use crate::cue::{CueHit, Says};
use crate::recognizer::Item;
use crate::token::Token;

/// Does a statement begin by speaking of some of the positions?
pub(super) fn is_of_some_jobs(item: &Item<'_>) -> bool {
    item.tokens.get(..2).is_some_and(|words| is_pair(words, &["some", "certain"]))
}

/// Where the statement behind such a one speaks of them.
pub(super) fn of_those_jobs(item: &Item<'_>) -> Option<CueHit> {
    let first = item.tokens.windows(2).position(|words| is_pair(words, &["these", "such", "those"]))?;
    Some(CueHit { says: Says::Preferred, first, end: first + 2 })
}

fn is_pair(words: &[Token<'_>], which: &[&str]) -> bool {
    let jobs = ["positions", "assignments", "roles", "jobs"];
    matches!(words, [word, job] if word.is_any(which) && job.is_any(&jobs))
}
