//! Amounts of study that are asked for beside a degree: "a degree that includes 24 semester hours in accounting".

use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};

/// What hours of study are counted by.
const TERMS: &[&str] =
    &["semester", "quarter", "credit", "trimester", "course", "graduate", "undergraduate", "college"];

/// The amounts of study that `degrees`, found in the order of the text, must hold: nothing in a profile says so, and whoever has the
/// degree need not have them.
pub(super) fn coursework(item: &Item<'_>, degrees: &[Finding]) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for at in 0..item.tokens.len() {
        let Some(end) = amount(item, at) else { continue };
        let before = degrees.iter().map(|f| f.end).filter(|&end| end <= at).max();
        let Some(degree) = before.filter(|_| out.last().is_none_or(|last| last.end <= at)) else { continue };
        let gap = item.tokens.get(degree..at).unwrap_or_default();
        let Some(last) = gap.iter().rposition(leads) else { continue };
        // "which included, or was supplemented by,"
        let first = (last.saturating_sub(4)..last).find(|&i| gap.get(i).is_some_and(|t| t.is("included")));
        let lead = first.filter(|_| gap.get(last).is_some_and(|t| t.is("supplemented"))).unwrap_or(last);
        // "a degree, or 24 semester hours": an alternative to it.
        let or = |range: &[Token<'_>]| range.iter().any(|t| t.is("or"));
        let instead = or(gap.get(..lead).unwrap_or_default())
            || or(gap.get(last..).unwrap_or_default())
            || gap.iter().any(|t| matches!(t.text, ";" | "\n" | "." | "OR" | "AND"));
        if !instead {
            out.push(Finding {
                predicate: Predicate::Statement,
                first: degree + lead,
                end,
                recognizer: "degree",
            });
        }
    }
    out
}

/// Does the word say that a degree holds what follows, or that this is asked for with it?
fn leads(token: &Token<'_>) -> bool {
    token.is_any(&[
        "include", "includes", "included", "including", "supplemented", "with", "and", "plus", "provided",
    ])
}

/// "24 semester or 36 quarter units of botany": one past it, where it begins at `at`.
fn amount(item: &Item<'_>, at: usize) -> Option<usize> {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    item.tokens.get(at).filter(|t| t.number().is_some())?;
    // "eighteen (18) semester hours"
    let term = at + 1 + usize::from(is(at + 1, &[")"]));
    if !is(term, TERMS) {
        return None;
    }
    let number = |at: usize| item.tokens.get(at).is_some_and(|t| t.number().is_some());
    let unit =
        |from: usize| (from..from + 4).find(|&at| is(at, &["hours", "hour", "units", "unit", "credits"]));
    // "24 semester units or 36 quarter units" are one amount.
    let other = (term + 1..term + 4)
        .find(|&or| is(or, &["or", "/", "("]) && number(or + 1) && is(or + 2, TERMS))
        .and_then(|or| unit(or + 3));
    let unit = other.or_else(|| unit(term + 1))?;
    let mut end = unit + 1 + usize::from(is(unit + 1, &[")"]));
    if is(end, &["of", "in"]) {
        // "of botany or zoology", up to what is asked for next.
        let next = |at: usize| {
            number(at)
                || is(
                    at,
                    &["a", "an", "at", "possession", "completion", "successful", "experience", "equivalent"],
                )
                || item.durations().iter().any(|d| d.first == at)
        };
        let ends = |at: usize| {
            item.tokens.get(at).is_none_or(|t| {
                let joins = matches!(t.text, "/" | "-" | "’" | "'");
                t.kind != Kind::Word && !joins || matches!(t.text, "AND" | "OR")
            }) || is(at, &["from", "with", "plus", "supplemented"])
                || is(at, &["and", "or"]) && next(at + 1)
        };
        end = (end + 1..end + 16).find(|&at| ends(at)).unwrap_or(end + 16).min(item.tokens.len());
    }
    Some(end)
}
