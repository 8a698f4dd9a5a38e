//! Money as it is written: signs and codes of currencies, separators, thousands, ranges and periods.

use crate::set_phrase::Words;
use crate::token::{Kind, is_apostrophe};

/// A thousand whole units, in hundredths.
pub(super) const THOUSAND: u64 = 100_000;

/// One amount or two, as written.
pub(super) struct Money {
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// The lower amount in hundredths.
    pub min: u64,
    /// The upper one of a range.
    pub max: Option<u64>,
    /// ISO 4217 code.
    pub currency: &'static str,
    /// `hour`, `day`, `week`, `month`, `year`.
    pub period: Option<&'static str>,
    /// "100k+".
    pub plus: bool,
}

struct One {
    end: usize,
    cents: u64,
    currency: Option<&'static str>,
    thousands: bool,
    plus: bool,
}

/// Is a range of pay spoken of in the same clause before `at`?
fn ranges(words: &Words<'_>, at: usize) -> bool {
    let start = (at.saturating_sub(8)..at)
        .rev()
        .find(|&i| words.is(i, &[":", ".", ";"]))
        .unwrap_or(at.saturating_sub(8));
    let pay = &["salary", "pay", "compensation", "wage", "hiring", "base"];
    (start..at).any(|i| words.stands(i, "range") && words.is(i.wrapping_sub(1), pay))
}

/// The amount or the range that begins at `at`.
pub(super) fn range_at(words: &Words<'_>, at: usize) -> Option<Money> {
    // Not in the middle of a number, nor behind a mark that makes it something else.
    let one = one_at(words, at)?;
    let mut next = one.end;
    let mut between = period_at(words, next);
    if let Some((_, end)) = between {
        next = end;
    }
    // "$57,420* to $88,427": a star leads to a note. "$55/hr. - $60/hr."
    next += usize::from(words.get(next) == "*" || words.get(next) == "." && words.get(next + 1) == "-");
    // "$40,684 (Step 01) to $52,893 (Step 10)"
    if words.get(next) == "(" && words.is(next + 1, &["step", "grade"]) && words.get(next + 3) == ")" {
        next += 4;
    }
    // "$75,330 and up to $102,500", "and goes up to"
    let mut climbs = false;
    if words.get(next) == "and" {
        let up = next + 1 + usize::from(words.is(next + 1, &["goes", "go", "runs", "ranges"]));
        if words.get(up) == "up" && words.get(up + 1) == "to" {
            (next, climbs) = (up, true);
        }
    }
    let joined = words.is(next, &["-", "\u{2010}", "\u{2011}", "–", "—", "to", "bis", "à", "through", "/"])
        || words.get(next) == "and"
            && (words.any(at.saturating_sub(3)..at, &["between"])
                // "between $21 and $22 an hour, or $44,948 and $45,760 a year"
                || words.any(at.saturating_sub(3)..at, &["or"])
                    && words.any(at.saturating_sub(18)..at, &["between"])
                    && currency_before(words, next + 1).is_some()
                // "The range for this role is $45,000 and $60,000"
                || ranges(words, at) && currency_before(words, next + 1).is_some())
        || words.get(next) == "up" && words.get(next + 1) == "to";
    let from = next + 1 + usize::from(words.get(next) == "up");
    // "GS-15 - $105,123": a number with no currency before one that has it is something else.
    let two = (joined && (one.currency.is_some() || currency_before(words, from).is_none()))
        .then(|| one_at(words, from))
        .flatten()
        .filter(|two| words.get(next) != "/" || two.currency.is_some());
    // "$153,000-$170,000 CAD": the code behind the second says which dollar both are.
    let second = two.as_ref().and_then(|t| t.currency);
    let currency = match (one.currency, second) {
        (Some("USD"), Some(exact)) => exact,
        (one, second) => one.or(second)?,
    };
    let (mut min, mut max, mut end, mut plus) = (one.cents, None, one.end, one.plus);
    if let Some(two) = two {
        let mut high = two.cents;
        if two.thousands && !one.thousands && min < THOUSAND {
            min = min.saturating_mul(1000);
        }
        // "£95-105,000"
        let short = !one.thousands && min < THOUSAND && high > 20 * THOUSAND;
        if short && (high / 4000..high / 1000).contains(&min) {
            min = min.saturating_mul(1000);
        }
        if one.thousands && !two.thousands && high < THOUSAND {
            high = high.saturating_mul(1000);
        }
        // "$20 an hour and up to $500 in gifts"
        if high >= min && !(climbs && high > min.saturating_mul(3)) {
            (max, end, plus) = (Some(high), two.end, two.plus);
        }
    }
    if max.is_none() {
        between = None;
    }
    let mut period = between.map(|(period, _)| period);
    if let Some((after, past)) = period_at(words, end) {
        if max.is_some() && period.is_some_and(|p| p != after) {
            // "$70.67/hour to $208,000/year" is no range of either; its first amount stands alone.
            (max, end) = (None, one.end);
        } else {
            period = Some(after);
            end = past;
        }
    }
    Some(Money { first: at, end, min, max, currency, period, plus })
}

fn one_at(words: &Words<'_>, at: usize) -> Option<One> {
    let (mut next, mut currency) = match currency_before(words, at) {
        Some((next, currency)) => (next, Some(currency)),
        None => (at, None),
    };
    let token = words.tokens.get(next).filter(|t| t.kind == Kind::Number)?;
    let spaced = currency.is_none_or(|c| c != "USD" && c != "GBP");
    let mut cents = cents(token.text)?;
    let mut whole = token.text.len() <= 3 && !token.text.contains(['.', ',']);
    next += 1;
    // 100'000 and 45 000
    while whole {
        let apostrophe =
            words.tokens.get(next).filter(|t| t.glued && t.text.chars().all(is_apostrophe)).is_some();
        let group = words.tokens.get(next + usize::from(apostrophe));
        let group = group.filter(|t| {
            t.kind == Kind::Number
                && t.text.len() == 3
                && t.text.bytes().all(|b| b.is_ascii_digit())
                && (apostrophe || spaced && !t.glued)
        });
        let Some(group) = group else { break };
        cents = cents.checked_mul(1000)?.checked_add(group.text.parse::<u64>().ok()?.checked_mul(100)?)?;
        next += 1 + usize::from(apostrophe);
        whole = cents < 1000 * THOUSAND;
    }
    let mut thousands = false;
    if words.is(next, &["k", "tsd"]) {
        thousands = true;
        cents = cents.checked_mul(1000)?;
        next += 1;
    }
    if words.is(
        next,
        &[
            "m", "mm", "mn", "b", "bn", "t", "tn", "million", "millions", "billion", "billions", "trillion",
            "mio", "mrd", "crore", "lakh", "lakhs", "lpa", "x", "%",
        ],
    ) {
        return None;
    }
    let plus = words.get(next) == "+" && words.tokens.get(next).is_some_and(|t| t.glued);
    next += usize::from(plus);
    if currency.is_none()
        && let Some(after) = currency_after(words, next)
    {
        currency = Some(after);
        next += 1;
    } else if let Some(code) = code(words.get(next)) {
        // "$153,000 CAD": the code says which dollar it is.
        if currency == Some("USD") {
            currency = Some(code);
        }
        next += 1;
    }
    Some(One { end: next, cents, currency, thousands, plus })
}

/// Digits with their separators as hundredths: a last group of three digits belongs to the thousands.
fn cents(text: &str) -> Option<u64> {
    let (whole, fraction) = match text.rfind([',', '.']) {
        Some(at) => {
            let (whole, tail) = text.split_at(at);
            let tail = tail.trim_start_matches([',', '.']);
            if tail.len() == 3 { (text, "") } else { (whole, tail) }
        }
        None => (text, ""),
    };
    if fraction.len() > 2 {
        return None;
    }
    let mut groups = whole.split([',', '.']);
    let head = groups.next()?;
    if groups.any(|group| group.len() != 3 || head.len() > 3) {
        return None;
    }
    let digits = whole.bytes().filter(u8::is_ascii_digit);
    if digits.clone().count() > 9 {
        return None;
    }
    let number = |number: u64, digit: u8| number * 10 + u64::from(digit - b'0');
    let whole = digits.fold(0, number);
    let fraction = fraction.bytes().chain([b'0'; 2]).take(2).fold(0, number);
    whole.checked_mul(100)?.checked_add(fraction)
}

/// Bytes of the longest word for a currency.
const LONGEST: usize = "euros".len();

fn code(word: &str) -> Option<&'static str> {
    Some(match word {
        "usd" => "USD",
        "eur" | "euro" | "euros" => "EUR",
        "gbp" => "GBP",
        "cad" => "CAD",
        "aud" => "AUD",
        "nzd" => "NZD",
        "chf" => "CHF",
        "sgd" => "SGD",
        "hkd" => "HKD",
        "inr" => "INR",
        "jpy" => "JPY",
        "sek" => "SEK",
        "nok" => "NOK",
        "dkk" => "DKK",
        "pln" => "PLN",
        "brl" => "BRL",
        "zar" => "ZAR",
        "aed" => "AED",
        "mxn" => "MXN",
        "czk" => "CZK",
        _ => return None,
    })
}

fn sign(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "$" => "USD",
        "£" => "GBP",
        "€" => "EUR",
        "₹" => "INR",
        "¥" => "JPY",
        _ => return None,
    })
}

fn currency_before(words: &Words<'_>, at: usize) -> Option<(usize, &'static str)> {
    let token = words.tokens.get(at).filter(|token| token.text.len() <= LONGEST)?;
    let word = words.get(at);
    if token.kind == Kind::Mark {
        // A sign behind letters belongs to them ("US$"), and was looked at from there.
        return sign(word).map(|currency| (at + 1, currency));
    }
    let dollar =
        words.get(at + 1) == "$" && words.tokens.get(at + 1).is_some_and(|t| t.glued || code(word).is_some());
    if dollar {
        let currency = match word {
            "us" | "usd" => "USD",
            "c" | "ca" | "can" | "cad" | "cdn" => "CAD",
            "a" | "au" | "aud" => "AUD",
            "nz" | "nzd" => "NZD",
            "s" | "sg" | "sgd" => "SGD",
            "hk" | "hkd" => "HKD",
            "r" => "BRL",
            _ => return None,
        };
        return Some((at + 2, currency));
    }
    let currency = code(word)?;
    let next = at + 1 + usize::from(sign(words.get(at + 1)).is_some());
    Some((next, currency))
}

fn currency_after(words: &Words<'_>, at: usize) -> Option<&'static str> {
    let word = words.get(at);
    if word != "€" && word != "£" {
        return code(word);
    }
    // "Band 2 £17,000": the sign of the number behind it.
    let leads = words.tokens.get(at + 1).is_some_and(|next| next.glued && next.kind == Kind::Number);
    sign(word).filter(|_| !leads)
}

/// The period that a word names.
pub(super) fn unit(word: &str) -> Option<&'static str> {
    Some(match word {
        "year" | "yr" | "annum" | "annually" | "yearly" | "annual" | "pa" | "an" | "jahr" | "jährlich"
        | "annuel" | "annuels" | "y" => "year",
        "hour" | "hr" | "hourly" | "h" | "hrs" | "stunde" | "heure" | "ph" => "hour",
        "month" | "monthly" | "mo" | "mois" | "monat" | "mensuel" => "month",
        "week" | "weekly" | "wk" | "semaine" | "woche" => "week",
        "day" | "daily" | "diem" | "jour" | "tag" => "day",
        _ => return None,
    })
}

/// A period at `at` with the place behind it: "per year", "/ hr", "an hour", "annually", "p.a.", "(hourly)".
fn period_at(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    let mut next = at;
    // "$35.50 - $53.50 - Hourly"
    if words.is(at, &["-", "–"]) && words.is(at + 1, &["hourly", "annually", "yearly", "monthly"]) {
        next += 1;
    }
    for _ in 0..3 {
        if words.is(
            next,
            &[
                "(", "gross", "brutto", "brut", "bruts", "per", "/", "a", "an", "each", "par", "pro",
                "every", "p",
            ],
        ) && !(words.get(next) == "an" && unit(words.get(next + 1)).is_none())
        {
            next += 1;
        }
    }
    if next == at + 1 && words.get(at) == "p" && words.get(next) == "." && words.is(next + 1, &["a", "h"]) {
        let unit = if words.get(next + 1) == "a" { "year" } else { "hour" };
        return Some((unit, next + 2 + usize::from(words.get(next + 2) == ".")));
    }
    // "an" as French "par an" needs its "par"; a bare letter needs its slash.
    let word = words.get(next);
    let bare = next == at;
    if bare
        && matches!(
            word,
            "an" | "y" | "h" | "mo" | "year" | "day" | "hour" | "month" | "week" | "tag" | "jour"
        )
        && !words.tokens.get(next).is_some_and(|t| t.text.chars().all(char::is_uppercase) && t.text.len() > 2)
    {
        return None;
    }
    let found = unit(word)?;
    Some((found, next + 1))
}
