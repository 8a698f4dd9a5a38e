//! An amount without its unit before the degree that it is for: "ten years (eight with a Master's)".

use crate::lexicon::{Hit, Vocabulary};
use crate::quantity::number;
use crate::recognizer::Item;
use std::ops::Range;

/// A bare number of years for those who have a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// The number's place.
    pub first: usize,
    /// One past the number and its plus sign.
    pub end: usize,
    /// So many.
    pub years: u32,
}

/// The bare number before the name at `degree`, of a degree or of what else is held.
pub fn rung_before(item: &Item<'_>, degree: usize) -> Option<Rung> {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let light = &["a", "an", "your", "have", "you", "relevant", "related"];
    let with = (degree.saturating_sub(4)..degree).rev().find(|&at| !is(at, light))?;
    if !is(with, &["with", "if", "for"]) {
        return None;
    }
    // "if with a licence"
    let with = if with > 0 && is(with - 1, &["if"]) { with - 1 } else { with };
    let plus = usize::from(with > 0 && is(with - 1, &["+"]));
    let first = with.checked_sub(1 + plus)?;
    let years = item.tokens.get(first).and_then(number).filter(|years| (1..=20).contains(years))?;
    let opens = first > 0 && is(first - 1, &["(", ",", ";", "/", "or", "least"]);
    opens.then_some(Rung { first, end: with, years })
}

/// "(or 3 with a Master's)", "(3 years if MBA)": does the parenthesis at `open` ask other years of those who have a degree or a licence?
pub fn opens_rung(item: &Item<'_>, open: usize) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    counted_at(item, open).is_some_and(|from| {
        (from + 1..from + 4)
            .rfind(|&at| is(at, &["with", "if", "for"]))
            .is_some_and(|with| papers(item).any(|paper| with < paper.start && paper.start < with + 5))
    })
}

/// "(8 …", "; or three …": where the number stands that follows the mark at `open`.
pub fn counted_at(item: &Item<'_>, open: usize) -> Option<usize> {
    let token = |at: usize| item.tokens.get(at);
    let at = open + 1 + usize::from(token(open + 1).is_some_and(|t| t.is("or")));
    token(at).and_then(number).map(|_| at)
}

/// The places of the papers that an item names, and of "a degree".
pub fn papers<'i>(item: &'i Item<'_>) -> impl Iterator<Item = Range<usize>> + 'i {
    let named = item.hits.iter().filter(|h| is_paper(h)).map(|h| h.first..h.end);
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let inside = |at: usize| item.hits.iter().any(|h| h.first <= at && at < h.end);
    let bare =
        move |at: &usize| is(*at, &["degree"]) && is(at - 1, &["a", "the", "relevant"]) && !inside(*at);
    named.chain((1..item.tokens.len()).filter(bare).map(|at| at..at + 1))
}

/// What one has or has not, and that other years may be asked with: a degree, a licence, a certificate.
fn is_paper(hit: &Hit) -> bool {
    matches!(hit.term.vocabulary(), Vocabulary::Degree | Vocabulary::Credential)
}
