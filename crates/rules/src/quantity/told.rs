//! Amounts that are told by what stands beside them: "2 years (4,000 hours)", "two of which in sales", "Years of Experience: 3".

use super::{Duration, YEARS, before, figure, is, number};
use crate::token::Token;

/// "(2,000 hours)", ", or 4,000 hours,": where the same amount in hours ends.
pub(super) fn hours(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let bracket = is(tokens, at, &["("]);
    let comma = usize::from(is(tokens, at, &[","]));
    let or = is(tokens, at + comma, &["or"]);
    let amount = if bracket { at + 1 } else { at + comma + 1 };
    let many = tokens.get(amount).and_then(number).is_some_and(|hours| hours >= 500);
    let end = amount + 2;
    if !(bracket || or) || !many || !is(tokens, amount + 1, &["hours"]) {
        return None;
    }
    match bracket {
        true => is(tokens, end, &[")"]).then_some(end + 1),
        false => Some(end + comma * usize::from(is(tokens, end, &[","]))),
    }
}

/// "…, two of which in sales": so many of the years named before.
pub(super) fn share(tokens: &[Token<'_>], at: usize, last: &Duration) -> Option<Duration> {
    let figure = figure(tokens, at)?;
    let of = is(tokens, figure.end, &["of"])
        && is(tokens, figure.end + 1, &["which", "them", "those", "these", "that"]);
    let years = usize::from(is(tokens, figure.end + 2, &["years"]));
    let min = figure.tenths.checked_mul(12)? / 10;
    // "10+ years in engineering; 3+ in leadership", but no "teams of 3+ in a shop"
    let apart = before(tokens, at)
        .checked_sub(1)
        .is_none_or(|i| is(tokens, i, &[",", ";", ".", "(", "\n", "with", "and", "including"]));
    // "…, with 3+ focused on law"
    let spent = &[
        "as", "at", "focused", "focusing", "in", "leading", "managing", "specializing", "within", "working",
    ];
    if apart && figure.plus && is(tokens, figure.end, spent) && min > 0 && min <= last.min {
        let first = before(tokens, at);
        return Some(Duration { first, end: figure.end, min, max: None, at_most: false });
    }
    (of && min > 0 && min <= last.min).then(|| Duration {
        first: before(tokens, at),
        end: figure.end + 2 + years,
        min,
        max: None,
        at_most: false,
    })
}

/// "5+ experience with boats": of a figure that opens its statement, the unit is plain.
pub(super) fn bare(tokens: &[Token<'_>], at: usize) -> Option<Duration> {
    let figure = figure(tokens, at)?;
    let first = before(tokens, at);
    let opens = first.checked_sub(1).is_none_or(|i| is(tokens, i, &["\n", "•", "-", ".", ";", ":"]));
    let min = figure.tenths.checked_mul(12)? / 10;
    let had = is(tokens, figure.end, &["experience"]);
    (figure.plus && opens && had && (12..=360).contains(&min)).then_some(Duration {
        first,
        end: figure.end,
        min,
        max: None,
        at_most: false,
    })
}

/// "Years of Experience: 3", "Experience (in years): 3-5": a figure behind a label of the line that says what it counts.
pub(super) fn labelled(tokens: &[Token<'_>], at: usize) -> Option<Duration> {
    let low = figure(tokens, at)?;
    let first = before(tokens, at);
    let colon = first.checked_sub(1).filter(|&i| is(tokens, i, &[":"]))?;
    let start = tokens.iter().take(colon).rposition(|t| matches!(t.text, "\n" | ":" | "." | ";" | "•"));
    let label = tokens.get(start.map_or(0, |i| i + 1)..colon)?;
    let says = |words: &[&str]| label.iter().any(|t| t.is_any(words));
    let (mut plus, mut end, mut high) = (low.plus, low.end, None);
    if is(tokens, end, &["-", "–", "—", "to"])
        && let Some(upper) = figure(tokens, end + 1)
    {
        (plus, end, high) = (upper.plus, upper.end, upper.tenths.checked_mul(12).map(|n| n / 10));
    }
    let closes = tokens.get(end).is_none_or(|t| matches!(t.text, "\n" | "." | "," | ";" | "•"));
    let counts = label.len() <= 8 && says(YEARS) && says(&["experience", "exp"]);
    let min = low.tenths.checked_mul(12)? / 10;
    let max = high.filter(|_| !plus && !says(&["minimum", "min"]));
    let sane = min > 0 && low.tenths <= 400 && high.is_none_or(|max| max >= min);
    (counts && closes && sane).then_some(Duration { first, end, min, max, at_most: false })
}
