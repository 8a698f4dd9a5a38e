//! Amounts of time: "2+ years", "six (6) months", "3-5 years", "at least 18 months", "1+ year(s)".

mod told;

use crate::list::WordList;
use crate::token::{Kind, Token};
use told::{bare, hours, labelled, share};

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
    /// Is only the upper figure stated ("up to two years")?
    pub at_most: bool,
}

impl Duration {
    /// "5+ years", "five or more years", "5 years or more": is it one that says so itself, in the tokens that it was read from?
    pub fn goes_on(&self, tokens: &[Token<'_>]) -> bool {
        let own = tokens.get(self.first..self.end).unwrap_or_default();
        own.iter().any(|t| t.is_any(&["+", "plus", "more"]))
    }
}

/// A whole number, in digits or as a word.
#[inline]
pub fn number(token: &Token<'_>) -> Option<u32> {
    match token.kind {
        Kind::Word if COUNTING.holds(token) => word(token.text),
        Kind::Word => None,
        _ => token.number(),
    }
}

/// May a figure begin with this token?
#[inline]
fn may_count(token: &Token<'_>) -> bool {
    token.kind == Kind::Number || COUNTING.holds(token)
}

pub(crate) static COUNTING: WordList = WordList::of(NUMBERS);

/// The words that count.
pub const NUMBERS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty", "forty", "fifty", "sixty",
];

/// The words of which one stands in every amount of time, but for a share of another.
pub const UNITS: [&[&str]; 4] = [YEARS, MONTHS, WEEKS, DAYS];

const YEARS: &[&str] = &["year", "years", "yr", "yrs", "year's", "years'", "year’s", "yoe"];
const MONTHS: &[&str] = &["month", "months", "mos", "month's", "month’s"];
const WEEKS: &[&str] = &["weeks"];
const DAYS: &[&str] = &["days"];

/// The number that a word counts to.
fn word(text: &str) -> Option<u32> {
    let at = NUMBERS.iter().position(|number| text.eq_ignore_ascii_case(number))?;
    let at = u32::try_from(at).ok()?;
    // Behind twenty stand tens.
    Some(if at > 20 { (at - 18) * 10 } else { at })
}

/// A number in tenths, for "1.5 years".
fn tenths(token: &Token<'_>) -> Option<u32> {
    if !may_count(token) {
        return None;
    }
    if let Some(whole) = number(token) {
        return whole.checked_mul(10);
    }
    let (whole, part) = token.text.split_once('.').filter(|_| token.kind == Kind::Number)?;
    (part.len() == 1).then_some(())?;
    whole.parse::<u32>().ok()?.checked_mul(10)?.checked_add(part.parse().ok()?)
}

/// Every amount of time, left to right.
pub fn durations(tokens: &[Token<'_>]) -> Vec<Duration> {
    let mut out: Vec<Duration> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if !may_count(token) {
            at += 1;
            continue;
        }
        let found = duration(tokens, at)
            .or_else(|| share(tokens, at, out.last()?))
            .or_else(|| labelled(tokens, at))
            .or_else(|| bare(tokens, at));
        match found {
            Some(mut found) => {
                found.end = said_again(tokens, &found).unwrap_or(found.end);
                at = found.end;
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}

/// "one of", "two or more of", "two (2) of": how many of what follows, and one past the words.
#[inline]
pub fn counted_of(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    // Nearly no word counts.
    if tokens.get(at).is_some_and(may_count) { count_of(tokens, at) } else { None }
}

fn count_of(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let count = number(tokens.get(at)?).filter(|count| (1..=6).contains(count))?;
    let more = is(tokens, at + 1, &["or"]) && is(tokens, at + 2, &["more", "both", "all"]);
    let again = at + if more { 3 } else { 1 };
    let brackets = is(tokens, again, &["("]) && is(tokens, again + 2, &[")"]);
    let of = again + if brackets { 3 } else { 0 };
    is(tokens, of, &["of"]).then_some((count, of + 1))
}

/// "one year (52 weeks)": where the brackets end that say the same amount once more.
fn said_again(tokens: &[Token<'_>], said: &Duration) -> Option<usize> {
    let open = is(tokens, said.end, &["("]).then_some(said.end)?;
    let again = duration(tokens, open + 1)?;
    (again.min == said.min && again.max == said.max && is(tokens, again.end, &[")"])).then_some(again.end + 1)
}

/// A figure as a text writes it.
#[derive(Clone, Copy)]
struct Figure {
    tenths: u32,
    plus: bool,
    end: usize,
}

fn is(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    tokens.get(at).is_some_and(|t| t.is_any(words))
}

/// "5", "five", "fifty-two", "six (6)", "2+", "two-plus", "one and a half".
fn figure(tokens: &[Token<'_>], at: usize) -> Option<Figure> {
    let mut tenths_of = tenths(tokens.get(at)?)?;
    let mut end = at + 1;
    if let Some([hyphen, ones, ..]) = tokens.get(end..)
        && hyphen.text == "-"
        && hyphen.glued
        && ones.kind == Kind::Word
        && tenths_of >= 200
        && tenths_of % 100 == 0
        && let Some(ones) = tenths(ones).filter(|&ones| ones < 100)
    {
        tenths_of += ones;
        end += 2;
    }
    // "Twenty four months"
    if tokens.get(at).is_some_and(|t| t.kind == Kind::Word)
        && tenths_of >= 200
        && tenths_of.is_multiple_of(100)
        && let Some(ones) = tokens.get(end).filter(|t| t.kind == Kind::Word).and_then(tenths)
        && (1..100).contains(&ones)
    {
        tenths_of += ones;
        end += 1;
    }
    if is(tokens, end, &["and"]) && is(tokens, end + 1, &["a"]) && is(tokens, end + 2, &["half"]) {
        tenths_of += 5;
        end += 3;
    }
    // "(6)", "[6]": the number again, in digits.
    if is(tokens, end, &["(", "["])
        && tokens.get(end + 1).and_then(tenths).is_some()
        && let Some(close) = (end + 2..end + 4).find(|&i| is(tokens, i, &[")", "]"]))
    {
        end = close + 1;
    }
    let start = end;
    let hyphen = is(tokens, end, &["-"]) && is(tokens, end + 1, &["plus"]);
    end += usize::from(hyphen);
    // A plus sign that an encoding has garbled may follow the true one.
    while is(tokens, end, &["+", "plus", "ß"]) {
        end += 1;
    }
    Some(Figure { tenths: tenths_of, plus: end > start, end })
}

/// "years", "yr", "month(s)", "weeks'": the months that one of them counts in tenths of a figure, and the place behind.
fn unit(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let unit = tokens.get(at)?;
    let months = if unit.is_any(YEARS) {
        12
    } else if unit.is_any(MONTHS) {
        1
    } else {
        return None;
    };
    let mut end = at + 1;
    if is(tokens, end, &["("]) && is(tokens, end + 1, &["s"]) && is(tokens, end + 2, &[")"]) {
        end += 3;
    }
    if tokens.get(end).is_some_and(|t| t.glued && t.text.chars().all(crate::token::is_apostrophe)) {
        end += 1;
    }
    // "five years' worth of experience"
    end += usize::from(is(tokens, end, &["worth"]) && is(tokens, end + 1, &["of"]));
    // "3 yrs. of experience"
    let short = unit.is_any(&["yr", "yrs"]) && is(tokens, end, &["."]);
    end += usize::from(short && tokens.get(end + 1).is_some_and(|t| !t.glued && !t.is_capital()));
    Some((months, end))
}

/// The amount of time whose first number stands at `at`.
fn duration(tokens: &[Token<'_>], at: usize) -> Option<Duration> {
    let low = figure(tokens, at)?;
    // ".5 years"; but "… in law.3 years" has lost the space behind a sentence.
    let fraction = |point: usize| {
        let whole = point.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.kind == Kind::Word);
        let glued = |at: usize| tokens.get(at).is_some_and(|t| t.glued);
        is(tokens, point, &["."]) && glued(at) && !(glued(point) && whole)
    };
    if at.checked_sub(1).is_some_and(|i| is(tokens, i, &["$", "£", "€"]) || fraction(i)) {
        return None;
    }
    // "between two and five years"
    let between = at.checked_sub(1).is_some_and(|i| is(tokens, i, &["between"]));
    let ranged = |at: usize| {
        is(tokens, at, &["-", "–", "—", "‐", "‑", "~", "/", "to", "or"])
            || between && is(tokens, at, &["and"])
    };
    let (mut plus, mut end, mut high) = (low.plus, past_wish(tokens, low.end).unwrap_or(low.end), None);
    // "6 months to 1 year": two units.
    let own = unit(tokens, end).filter(|&(_, end)| ranged(end));
    let mut floor = None;
    if let Some((months, behind)) = own
        && let Some(upper) = figure(tokens, behind + 1)
        && unit(tokens, upper.end).is_some()
    {
        floor = low.tenths.checked_mul(months).map(|n| n / 10);
        (plus, end, high) = (upper.plus, upper.end, Some(upper.tenths));
    } else if ranged(end)
        && let Some(upper) = figure(tokens, end + 1)
    {
        (plus, end, high) = (plus || upper.plus, upper.end, Some(upper.tenths));
    }
    // "or more", "full", "recent", a hyphen as in "5-year".
    while tokens.get(end).is_some_and(|t| {
        t.is_any(&[
            "or", "more", "full", "recent", "consecutive", "additional", "continuous", "solid",
            "progressive", "calendar", "greater", "overall", "total",
        ]) || (t.text == "-" && t.glued)
    }) {
        plus |= is(tokens, end, &["more", "greater"]);
        end += 1;
    }
    if is(tokens, end, WEEKS) && low.tenths >= 260 {
        // Half a year and more: what is counted in weeks for less is leave or notice.
        let min = low.tenths * 12 / 520;
        return Some(Duration { first: before(tokens, at), end: end + 1, min, max: None, at_most: false });
    }
    // "90 days of experience at sea": so many are asked for only where the word says of what.
    if (is(tokens, end, WEEKS) || is(tokens, end, DAYS)) && had(tokens, end + 1) {
        let days = if is(tokens, end, DAYS) { low.tenths / 10 } else { low.tenths * 7 / 10 };
        let min = (days * 12 + 182) / 365;
        let found = Duration { first: before(tokens, at), end: end + 1, min, max: None, at_most: false };
        return Some(found).filter(|found| found.min > 0);
    }
    let (months, behind) = unit(tokens, end)?;
    end = behind;
    if tokens.get(end).is_some_and(|t| t.glued && t.text == "+") {
        (plus, end) = (true, end + 1);
    }
    if is(tokens, end, &["or"]) && is(tokens, end + 1, &["more", "longer", "greater", "above"]) {
        (plus, end) = (true, end + 2);
    }
    end = hours(tokens, end).unwrap_or(end);
    let in_months = |tenths: u32| tenths.checked_mul(months).map(|n| n / 10);
    let min = match floor {
        Some(floor) => floor,
        None => in_months(low.tenths)?,
    };
    let max = high.and_then(in_months);
    // "0-2", "3-5"; a range whose ends are in disorder is a date or a score.
    if max.is_some_and(|max| max < min) || low.tenths > 600 {
        return None;
    }
    let first = before(tokens, at);
    if let Some(first) = at_most(tokens, at) {
        return Some(Duration { first, end, min: 0, max: Some(max.unwrap_or(min)), at_most: true });
    }
    // "at least 3-5 years", "5-7 years minimum": nobody has too many of them.
    let least = |at: usize| is(tokens, at, &["least", "minimum", "min"]);
    let floor = plus || (first..at).any(least) || least(end);
    Some(Duration { first, end, min, max: max.filter(|_| !floor), at_most: false })
}

/// "at least 5, preferably 10, years", "2+ (3+ preferred) years": past the figure that is wished for, to the unit of both.
fn past_wish(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let bracket = is(tokens, at, &["("]);
    if !bracket && !is(tokens, at, &[","]) {
        return None;
    }
    let leads = is(tokens, at + 1, &["preferably", "ideally"]);
    let wish = figure(tokens, at + 1 + usize::from(leads))?;
    let said = !leads && is(tokens, wish.end, &["preferred", "desired", "desirable"]);
    let close = wish.end + usize::from(said);
    let closed = is(tokens, close, if bracket { &[")"] } else { &[","] });
    ((leads || said) && closed && unit(tokens, close + 1).is_some()).then_some(close + 1)
}

/// "of sailing experience": is it an amount of experience?
fn had(tokens: &[Token<'_>], at: usize) -> bool {
    let near = tokens.get(at..).unwrap_or_default().iter().take(6);
    is(tokens, at, &["of", "experience"])
        && near.take_while(|t| t.kind == Kind::Word || t.text == "-").any(|t| t.is("experience"))
}

/// Where "up to", "less than", "no more than", "<" and their like begin before the number at `at`.
fn at_most(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let one = at.checked_sub(1)?;
    let sign = is(tokens, one, &["<", "≤"]).then_some(one);
    let sign = sign.or_else(|| {
        let two = at.checked_sub(2)?;
        (is(tokens, one, &["="]) && is(tokens, two, &["<"])).then_some(two)
    });
    if sign.is_some() {
        return sign;
    }
    let two = at.checked_sub(2)?;
    let pair = is(tokens, two, &["up"]) && is(tokens, two + 1, &["to"])
        || is(tokens, two, &["less", "fewer"]) && is(tokens, two + 1, &["than"])
        || is(tokens, two, &["maximum"]) && is(tokens, two + 1, &["of"]);
    let negated = two.checked_sub(1).filter(|&i| is(tokens, i, &["not", "no"]));
    let more = is(tokens, two, &["more"]) && is(tokens, two + 1, &["than"]);
    match negated {
        Some(first) => more.then_some(first),
        None => pair.then_some(two),
    }
}

/// The start of "at least", "a minimum of", "more than" before a number.
fn before(tokens: &[Token<'_>], at: usize) -> usize {
    let mut first = at;
    while let Some(t) = first.checked_sub(1).and_then(|i| tokens.get(i)) {
        let leads = t.is_any(&[
            "at", "least", "minimum", "min", "of", "over", "than", "approximately", "about", "between",
        ]) || (t.is("more") && tokens.get(first).is_some_and(|n| n.is("than")))
            || (t.is("a") && tokens.get(first).is_some_and(|n| n.is("minimum")))
            || matches!(t.text, ">" | "≥")
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
