//! Amounts of time: "2+ years", "six (6) months", "3-5 years", "at least 18 months", "1+ year(s)".

use crate::token::{Kind, Token};

/// An amount of time in tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// First token, the words "at least" or "minimum of" among them.
    pub first: usize,
    /// One past the unit and what is glued to it.
    pub end: usize,
    /// The lower figure in months.
    pub min: u32,
    /// The upper figure in months; none for "2+", and for "2-3+".
    pub max: Option<u32>,
}

/// A whole number, in digits or as a word.
pub fn number(token: &Token<'_>) -> Option<u32> {
    const WORDS: [&str; 21] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty",
    ];
    const TENS: [&str; 4] = ["thirty", "forty", "fifty", "sixty"];
    if token.kind == Kind::Word {
        // Of all words, these are the only ones that are counted with.
        if !(3..=9).contains(&token.text.len()) {
            return None;
        }
        if let Some(tens) = TENS.iter().position(|word| token.is(word)) {
            return u32::try_from(tens * 10 + 30).ok();
        }
        return WORDS.iter().position(|word| token.is(word)).and_then(|n| u32::try_from(n).ok());
    }
    token.number()
}

/// A number in tenths, for "1.5 years".
fn tenths(token: &Token<'_>) -> Option<u32> {
    if let Some(whole) = number(token) {
        return whole.checked_mul(10);
    }
    let (whole, part) = token.text.split_once('.')?;
    (token.kind == Kind::Number && part.len() == 1).then_some(())?;
    whole.parse::<u32>().ok()?.checked_mul(10)?.checked_add(part.parse().ok()?)
}

/// Every amount of time, left to right.
pub fn durations(tokens: &[Token<'_>]) -> Vec<Duration> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match duration(tokens, at) {
            Some(found) => {
                at = found.end;
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}

/// The amount of time whose first number stands at `at`.
fn duration(tokens: &[Token<'_>], at: usize) -> Option<Duration> {
    let low = tenths(tokens.get(at)?)?;
    // "fifty-two"
    let composed = match tokens.get(at..at + 3) {
        Some([tens, hyphen, ones]) if tens.kind == Kind::Word && hyphen.text == "-" && hyphen.glued => {
            tenths(ones).filter(|&ones| low >= 200 && low % 100 == 0 && ones < 100)
        }
        _ => None,
    };
    let (low, ones) = (low + composed.unwrap_or(0), if composed.is_some() { 2 } else { 0 });
    if at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| {
        t.text == "$"
            || t.text == "£"
            || t.text == "€"
            || (t.text == "." && tokens.get(at).is_some_and(|n| n.glued))
    }) {
        return None;
    }
    let mut i = at + ones + 1;
    let mut plus = false;
    let mut high = None;
    let repeat = |i: usize| -> Option<(usize, u32)> {
        // "(2)": the number again, in digits.
        let [open, n, rest @ ..] = tokens.get(i..)? else { return None };
        let close = rest.iter().position(|t| t.text == ")")?;
        (open.text == "(" && close <= 1).then_some((i + 3 + close, tenths(n)?))
    };
    if let Some((next, _)) = repeat(i) {
        i = next;
    }
    let is_plus = |i: usize| tokens.get(i).is_some_and(|t| t.text == "+" || t.is("plus") || t.text == "ß");
    if is_plus(i) {
        plus = true;
        i += 1;
    }
    if let Some(dash) = tokens.get(i) {
        let ranged =
            matches!(dash.text, "-" | "–" | "—" | "‐" | "‑" | "~" | "/") || dash.is("to") || dash.is("or");
        if ranged && let Some(upper) = tokens.get(i + 1).and_then(tenths) {
            high = Some(upper);
            i += 2;
            if let Some((next, _)) = repeat(i) {
                i = next;
            }
            if is_plus(i) {
                plus = true;
                i += 1;
            }
        }
    }
    // "or more", "full", "recent", a hyphen as in "5-year".
    while tokens.get(i).is_some_and(|t| {
        t.is_any(&[
            "or", "more", "full", "recent", "consecutive", "additional", "continuous", "solid", "progressive",
        ]) || (t.text == "-" && t.glued)
    }) {
        plus |= tokens.get(i).is_some_and(|t| t.is("more"));
        i += 1;
    }
    let unit = tokens.get(i)?;
    let months = if unit.is_any(&["year", "years", "yr", "yrs", "year's", "years'", "year’s"]) {
        12
    } else if unit.is_any(&["month", "months", "mos"]) {
        1
    } else if unit.is("weeks") && low >= 260 {
        // Half a year and more: what is counted in weeks for less is leave or notice.
        return Some(Duration { first: before(tokens, at), end: i + 1, min: low * 12 / 520, max: None });
    } else {
        return None;
    };
    i += 1;
    // "year(s)", "years'".
    if let Some([open, s, close, ..]) = tokens.get(i..)
        && open.text == "("
        && s.is("s")
        && close.text == ")"
    {
        i += 3;
    }
    if tokens.get(i).is_some_and(|t| t.glued && t.text.chars().all(crate::token::is_apostrophe)) {
        i += 1;
    }
    if tokens.get(i).is_some_and(|t| t.glued && t.text == "+") {
        plus = true;
        i += 1;
    }
    let in_months = |tenths: u32| tenths.checked_mul(months).map(|n| n / 10);
    // "0-2", "3-5"; a range whose ends are in disorder is a date or a score.
    if high.is_some_and(|h| h < low) || low > 600 {
        return None;
    }
    let max = if plus { None } else { high };
    Some(Duration { first: before(tokens, at), end: i, min: in_months(low)?, max: max.and_then(in_months) })
}

/// The start of "at least", "a minimum of", "more than" before a number.
fn before(tokens: &[Token<'_>], at: usize) -> usize {
    let mut first = at;
    while let Some(t) = first.checked_sub(1).and_then(|i| tokens.get(i)) {
        let leads = t
            .is_any(&["at", "least", "minimum", "min", "of", "over", "than", "approximately", "about"])
            || (t.is("more") && tokens.get(first).is_some_and(|n| n.is("than")))
            || (t.is("a") && tokens.get(first).is_some_and(|n| n.is("minimum")))
            || (t.text == "."
                && first.checked_sub(2).and_then(|i| tokens.get(i)).is_some_and(|n| n.is("min")));
        if !leads {
            break;
        }
        first -= 1;
    }
    // A lone "of" or "at" is no part of it.
    while first < at
        && tokens.get(first).is_some_and(|t| {
            t.is_any(&["of", "than"])
                || (t.is("at") && !tokens.get(first + 1).is_some_and(|n| n.is("least")))
                || t.text == "."
        })
    {
        first += 1;
    }
    first
}
