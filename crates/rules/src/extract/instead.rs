//! "In lieu of a degree, five years", "Candidates with a Bachelor's will also be considered": a sentence that asks for nothing more, but
//! tells another way to what was asked before it.

use super::substituted::{alternative, asks, beside, is_near};
use crate::clause::{Instead, Whole, instead_of};
use crate::lexicon::Lexicon;
use crate::list::WordList;
use crate::predicate::{Experience, Predicate};
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf, Requirement, Strength};
use crate::source::Span;
use crate::token::Token;
use std::borrow::Cow;

/// What an item says of what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It will do in place of something else.
    Instead(Instead),
    /// It "will be considered", which the token says.
    Considered(usize),
}

/// So many requirements back stands what something stands in for.
const WITHIN: usize = 12;

/// Words of which one stands in every such item.
static SIGNS: WordList = WordList::of(&[
    "lieu", "place", "instead", "absence", "without", "no", "considered", "accepted", "acceptable",
    "consider", "accept", "lack", "lacks", "lacking", "not", "don't", "doesn't", "substitution",
]);

/// The way that an item tells, before anybody knows what it names.
pub(super) fn way(item: &Item<'_>) -> Option<Way> {
    if !item.has(&SIGNS) {
        return None;
    }
    let instead = substitution(item).or_else(|| instead_of(item, 0, item.tokens.len()));
    instead.map(Way::Instead).or_else(|| considered(item).map(Way::Considered))
}

/// "Substitution of education for experience: a Master's", "Education substitution: …": what stands behind it does in place of the years.
fn substitution(item: &Item<'_>) -> Option<Instead> {
    const LABEL: usize = 14;
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let learnt = |at: usize| is(at, &["education", "educational"]);
    let at = (0..item.tokens.len()).find(|&at| {
        is(at, &["substitution"]) && (at > 0 && learnt(at - 1) || is(at + 1, &["of"]) && learnt(at + 2))
    })?;
    let end = (at + 1..at + LABEL).find(|&at| is(at, &[":"]))? + 1;
    let denied = (at.saturating_sub(3)..at).any(|at| is(at, &["no", "not"]));
    (!denied).then_some(Instead { whole: Whole::Years, first: at, end })
}

/// Where the item says that something will be considered, and neither that nothing else will be nor what that is for.
fn considered(item: &Item<'_>) -> Option<usize> {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let other = |t: &Token<'_>| {
        t.is_any(&[
            "only", "not", "never", "must", "unless", "equal", "criminal", "arrest", "conviction",
            "preference", "plus", "asset", "advantage", "bonus", "you", "cannot",
        ])
    };
    if item.tokens.iter().any(other) {
        return None;
    }
    let before = |at: usize, words: &[&str]| (at.saturating_sub(4)..at).any(|i| is(i, words));
    (1..item.tokens.len()).find(|&at| match () {
        () if is(at, &["considered", "accepted"]) => {
            before(at, &["be"]) && before(at, &["will", "may", "would", "can"]) && closes(item, at + 1)
        }
        () if is(at, &["acceptable"]) => before(at, &["is", "are"]) && closes(item, at + 1),
        () => {
            is(at, &["consider", "accept"])
                && (is(at - 1, &["will", "may", "would"])
                    || is(at - 1, &["also"]) && before(at, &["will", "may", "would"]))
        }
    })
}

/// Does the sentence end there, but for what the job is called?
fn closes(item: &Item<'_>, at: usize) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let post =
        &["position", "role", "job", "post", "vacancy", "opportunity", "opening", "interview", "requirement"];
    let here = is(at, &["for"]) && (at + 1..at + 4).any(|i| is(i, post)) && is(at + 1, &["this", "the"]);
    let light = is(at, &["too", "if", "when", "on", "in", "as"]) && !is(at + 1, &["a", "an"]);
    item.tokens.get(at).is_none_or(|t| matches!(t.text, "." | "," | ";" | ")" | "!")) || here || light
}

/// Does the item tell nothing but the way? What it says of the way stands behind all that it names, or before it.
pub(super) fn tells(item: &Item<'_>, way: Way, found: &[Finding]) -> bool {
    let behind = |end: usize| found.iter().all(|f| f.first >= end);
    let before = |first: usize| found.iter().all(|f| f.end <= first);
    match way {
        Way::Instead(Instead { whole, first, end }) => {
            // "A CDL B may be accepted in lieu of a CDL A"
            let taken = &["accepted", "acceptable", "considered", "used"];
            // "Education substitution: a PhD; or a degree and a year": all of what is asked, and not only what does in place of the years.
            let label = item.tokens.get(first).is_some_and(|t| t.is("substitution"));
            let besides = |p: &Predicate| is_timed(p) || matches!(p, Predicate::Credential(_));
            if label && found.iter().any(|f| besides(&f.predicate)) {
                return false;
            }
            let accepted = (0..first).any(|at| item.tokens.get(at).is_some_and(|t| t.is_any(taken)));
            (behind(end) || before(first))
                && (accepted || !found.iter().any(|f| is_what(&f.predicate, whole) && before(first)))
        }
        Way::Considered(at) => {
            if is_active(item, at) {
                return behind(at + 1);
            }
            // "a Master's (a Bachelor's will be considered)": beside the demand itself.
            let first = found.first().map_or(at, |f| f.first);
            let clause = item.tokens.get(first..at).unwrap_or_default();
            before(at) && !clause.iter().any(|t| matches!(t.text, ";" | "(" | "\n" | "."))
        }
    }
}

/// "A degree; relevant experience in lieu of it": a way to what stands before it in the item that names no amount, and where it stands.
pub(super) fn bare_way(item: &Item<'_>, way: Way, found: &[Finding]) -> Option<(Whole, Span)> {
    let Way::Instead(Instead { whole, first, end }) = way else { return None };
    let last = found.iter().map(|f| f.end).filter(|&end| end <= first).max()?;
    let lead = item.tokens.get(last..first)?;
    let from = last
        + lead
            .iter()
            .rposition(|t| matches!(t.text, "," | ";" | "(" | "." | "–" | "-"))
            .map_or(0, |at| at + 1);
    let said = item.tokens.get(from..first)?;
    let bare = said.iter().any(|t| t.is_any(&["experience", "training", "education"]))
        && !said.iter().any(|t| t.is_any(&["no", "not", "without", "cannot"]))
        && !found.iter().any(|f| from < f.end && f.first < end);
    bare.then(|| (whole, item.place(from, end)))
}

/// "We will consider", and not "will be considered".
fn is_active(item: &Item<'_>, at: usize) -> bool {
    item.tokens.get(at).is_some_and(|t| t.is_any(&["consider", "accept"]))
}

/// Is it an amount of experience?
const fn is_timed(predicate: &Predicate) -> bool {
    matches!(predicate, Predicate::Experience(Experience { min_months: Some(_), .. }))
}

/// Is it itself of what something else stands in place of?
fn is_what(predicate: &Predicate, whole: Whole) -> bool {
    match predicate {
        Predicate::Degree(_) => whole == Whole::Degree,
        Predicate::Credential(_) => whole == Whole::Paper,
        _ => false,
    }
}

/// Puts the requirement beside what was asked last of what it stands in for. Back where there is none of that: somebody has what it stands
/// in for and needs none of it, or it is no more than a wish.
pub(super) fn give(
    item: &Item<'_>,
    way: Way,
    mut own: Requirement,
    asked: &mut [Requirement],
    lexicon: &Lexicon,
) -> Option<Requirement> {
    let leaves = own.formula.leaves();
    let years = leaves.iter().any(|leaf| is_timed(&leaf.predicate));
    let has = |kind: &str| leaves.iter().any(|leaf| leaf.predicate.kind() == kind);
    let whole = match way {
        Way::Instead(instead) => Some(instead.whole),
        Way::Considered(_) if has("degree") => Some(Whole::Degree),
        Way::Considered(_) if has("credential") => Some(Whole::Paper),
        Way::Considered(_) => years.then_some(Whole::Years),
    };
    // "Candidates with an LPN licence will be considered": not in place of what anybody may have.
    let considered = matches!(way, Way::Considered(_));
    let may =
        |formula: &Formula| !considered || !formula.leaves().iter().all(|leaf| is_general(leaf, lexicon));
    let found = whole
        .and_then(|whole| nearest(item, whole, own.grade.as_ref(), asked, may).map(|asked| (whole, asked)));
    let Some((whole, asked)) = found else {
        match way {
            Way::Instead(Instead { first, end, .. }) => {
                let other = Leaf {
                    predicate: Predicate::Equivalent,
                    span: item.place(first, end),
                    recognizer: Cow::Borrowed("equivalent"),
                };
                own.span = own.span.join(other.span);
                own.formula = beside(own.formula, Whole::Either, &Formula::Leaf(other));
            }
            // "The house will accept a degree, or five years" is how some ask.
            Way::Considered(at) if item.tokens.get(at).is_some_and(|t| t.is("accept")) => {}
            Way::Considered(_) => own.strength = Strength::Preferred,
        }
        return Some(own);
    };
    // "In lieu of a degree, eight years": no eight besides the five that are asked with it. Four "additional" ones are.
    let more = item.tokens.iter().any(|t| t.is_any(&["additional", "more", "further", "extra"]));
    let whole = if whole == Whole::Degree && years && !more { Whole::Either } else { whole };
    let span = leaves.iter().fold(item.span, |span, leaf| span.join(leaf.span));
    // "A degree in lieu of two years of experience", of four that are asked: with the other two.
    if let Way::Instead(instead) = way
        && instead.whole == Whole::Years
        && let Some(rest) = rest_of(item, instead, &asked.formula)
    {
        own.formula = Formula::All(vec![own.formula, rest]);
    }
    asked.span = asked.span.join(span);
    asked.other_reading = asked.other_reading.take().map(|other| beside(other, whole, &own.formula));
    asked.formula = beside(asked.formula.clone(), whole, &own.formula);
    None
}

/// What is left of the years that a formula asks for, where something stands in place of fewer.
fn rest_of(item: &Item<'_>, instead: Instead, asked: &Formula) -> Option<Formula> {
    let amount = item.durations().iter().find(|d| instead.first <= d.first && d.first < instead.end)?;
    asked.leaves().into_iter().find_map(|leaf| match &leaf.predicate {
        Predicate::Experience(e) => {
            let left = e.min_months?.checked_sub(amount.min).filter(|left| *left > 0)?;
            let predicate =
                Predicate::Experience(Experience { min_months: Some(left), max_months: None, ..e.clone() });
            Some(Formula::Leaf(Leaf { predicate, ..leaf.clone() }))
        }
        _ => None,
    })
}

/// Is it a certificate that anybody may have, of whatever trade ("first aid", a driver's licence)?
fn is_general(leaf: &Leaf, lexicon: &Lexicon) -> bool {
    matches!(&leaf.predicate, Predicate::Credential(c)
        if c.id.as_deref().and_then(|id| lexicon.credential(id)).is_some_and(|entry| entry.general))
}

/// What was asked last of what something stands in for.
fn nearest<'r>(
    item: &Item<'_>,
    whole: Whole,
    grade: Option<&String>,
    asked: &'r mut [Requirement],
    may: impl Fn(&Formula) -> bool,
) -> Option<&'r mut Requirement> {
    let mut last = asked.iter_mut().rev().take(WITHIN).filter(|r| is_near(r, item.span));
    last.find(|r| r.grade.as_ref() == grade && asks(&r.formula, whole) && may(&r.formula))
}

/// The same where nothing was found: an alternative that nothing checks, in place of what the item says. False where it says nothing.
pub(super) fn give_unchecked(
    item: &Item<'_>,
    way: Way,
    grade: Option<&String>,
    asked: &mut [Requirement],
) -> bool {
    let Way::Instead(Instead { whole, .. }) = way else { return false };
    nearest(item, whole, grade, asked, |_| true).is_some_and(|asked| alternative(asked, whole, item.span))
}
