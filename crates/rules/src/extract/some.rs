//! "Some positions may require a licence. … these positions …": what is said behind of those alone is a wish. And what some hand in.

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

/// "Applicants filing under Requirement #2 must attach the certificate": papers of those who go one way of several.
pub(super) fn is_paper_of_some(item: &Item<'_>) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let way = is(1, &["substituting"]) || is(1, &["filing", "qualifying"]) && is(2, &["under"]);
    let must = || (2..item.tokens.len()).find(|&at| is(at, &["must"]));
    let handed = |at: usize| is(at + 1, &["attach", "list", "provide", "submit", "upload"]);
    way && is(0, &["applicants", "candidates"]) && must().is_some_and(handed)
}

fn is_pair(words: &[Token<'_>], which: &[&str]) -> bool {
    let jobs = ["positions", "assignments", "roles", "jobs"];
    matches!(words, [word, job] if word.is_any(which) && job.is_any(&jobs))
}
