//! "In lieu of a degree", "without a diploma": words that say in place of what something else will do.

use crate::lexicon::{Hit, Vocabulary};
use crate::recognizer::Item;

/// What something else may stand in place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// An amount of time.
    Years,
    /// A degree or a diploma.
    Degree,
    /// A licence or a certificate.
    Paper,
    /// What is asked, be it a degree or years.
    Either,
}

/// Such words in an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instead {
    /// In place of what.
    pub whole: Whole,
    /// The first of the words.
    pub first: usize,
    /// One past the last.
    pub end: usize,
}

const HOLD: &[&str] = &["have", "hold", "possess"];

/// The first such words within `from..to`, two places of the item.
pub fn instead_of(item: &Item<'_>, from: usize, to: usize) -> Option<Instead> {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let somebody = |at: usize| {
        (at.saturating_sub(5)..at).any(|i| is(i, &["if", "who", "candidates", "applicants", "those"]))
    };
    let timed = |at: usize| {
        let back = (at.saturating_sub(8)..at).rev();
        back.take_while(|&i| !is(i, &[",", ";", ".", "(", ")", "\n", "if", "or", "and"]))
            .any(|i| is(i, &["years", "yrs"]))
    };
    let behind = |at: usize| -> Option<(usize, usize)> {
        let of = is(at + 1, &["of"]);
        let before = |words: &[&str]| at.checked_sub(1).is_some_and(|before| is(before, words));
        match () {
            () if of && (is(at, &["lieu", "place"]) && before(&["in"])) => Some((at - 1, at + 2)),
            () if of && is(at, &["instead"]) => Some((at, at + 2)),
            () if of && is(at, &["absence"]) && before(&["the", "in"]) => {
                Some((at.saturating_sub(2), at + 2))
            }
            // "eight years of experience without a degree": the years are asked of those who have none.
            () if is(at, &["without"]) && timed(at) => None,
            () if is(at, &["without"]) || is(at, &["no"]) && before(&["if"]) => Some((at, at + 1)),
            // "if you lack a degree", "applicants who do not hold a diploma"
            () if is(at, &["lack", "lacks", "lacking"]) && somebody(at) => Some((at, at + 1)),
            () if is(at, &["don't", "doesn't"]) && is(at + 1, HOLD) && somebody(at) => Some((at, at + 2)),
            () if is(at, &["not"]) && is(at + 1, HOLD) && before(&["do", "does"]) && somebody(at) => {
                Some((at - 1, at + 2))
            }
            () => None,
        }
    };
    (from..to.min(item.tokens.len())).find_map(|at| {
        let (first, what) = behind(at)?;
        let (whole, end) = whole(item, what)?;
        // "without experience" is who may come, not what they need.
        let has_not = is(at, &["without", "no", "lack", "lacks", "lacking", "not", "don't", "doesn't"]);
        (whole == Whole::Degree || !has_not).then_some(Instead { whole, first, end })
    })
}

/// What is named at `from`, behind an article and a few words about it.
fn whole(item: &Item<'_>, from: usize) -> Option<(Whole, usize)> {
    let reach = item.tokens.get(from..)?.iter().take(6);
    let inside = reach.take_while(|t| !matches!(t.text, "," | "." | ";" | ":" | "(" | "\n")).count();
    (from..from + inside).find_map(|at| {
        let of = |vocabulary| {
            let named = |h: &&Hit| h.first == at && h.term.vocabulary() == vocabulary;
            item.hits.iter().filter(named).map(|h| h.end).max()
        };
        let token = item.tokens.get(at)?;
        // "without a degree of supervision"
        if token.is("degree") && item.tokens.get(at + 1).is_some_and(|t| t.is("of")) {
            return None;
        }
        if let Some(end) = of(Vocabulary::Degree) {
            return Some((Whole::Degree, end));
        }
        if let Some(end) = of(Vocabulary::Credential) {
            return Some((Whole::Paper, end));
        }
        let whole = match () {
            () if token.is_any(&["degree", "degrees", "diploma", "education"]) => Whole::Degree,
            () if token.is_any(&["experience", "years", "yrs"]) => Whole::Years,
            () if token.is_any(&["license", "licence", "certification", "certificate", "registration"]) => {
                Whole::Paper
            }
            () if token.is_any(&["requirement", "requirements", "qualification", "qualifications"]) => {
                Whole::Either
            }
            () => return None,
        };
        Some((whole, at + 1))
    })
}
