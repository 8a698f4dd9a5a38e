//! Pay ranges: money that the text says is pay. Revenue, funding, bonuses, budgets and allowances are none.

use super::page::Page;
use crate::posting::{Amount, Pay};
use crate::recognize::phrase::{List, Words, list};
use crate::token::{Kind, Token, is_apostrophe};
use std::sync::LazyLock;

/// More ranges than this are a table that nobody reads as the pay of one job.
const MOST: usize = 24;

/// A thousand whole units, in hundredths.
const THOUSAND: u64 = 100_000;

pub(super) fn pay(page: &Page<'_>) -> Vec<Pay> {
    let words = &page.words;
    let mut out: Vec<Pay> = Vec::new();
    for (i, line) in page.lines.iter().enumerate() {
        let mut at = line.tokens.start;
        while at < line.tokens.end && out.len() < MOST {
            let Some(money) = range_at(words, at).filter(|m| m.end <= line.tokens.end) else {
                // The rest of a number that begins no amount is no amount either.
                at += 1;
                continue;
            };
            let heading =
                i.checked_sub(1).and_then(|i| page.lines.get(i)).filter(|above| above.tokens.len() <= 6);
            let heading = heading.map_or(0..0, |above| above.tokens.clone());
            if let Some(pay) = judge(page, &money, line.tokens.clone(), heading) {
                merge(&mut out, pay);
            }
            at = money.end.max(at + 1);
        }
    }
    out
}

/// The same range again adds what it says more.
fn merge(out: &mut Vec<Pay>, pay: Pay) {
    let same = out.iter_mut().find(|old| {
        (old.min, old.max, &old.currency) == (pay.min, pay.max, &pay.currency)
            && (old.period.is_none() || pay.period.is_none() || old.period == pay.period)
            && (old.place.is_none() || pay.place.is_none() || old.place == pay.place)
    });
    match same {
        Some(old) => {
            old.period = old.period.take().or(pay.period);
            old.place = old.place.take().or(pay.place);
        }
        None => out.push(pay),
    }
}

/// One amount or two, as written.
struct Money {
    first: usize,
    end: usize,
    min: u64,
    max: Option<u64>,
    currency: &'static str,
    period: Option<&'static str>,
    plus: bool,
}

struct One {
    end: usize,
    cents: u64,
    currency: Option<&'static str>,
    thousands: bool,
    plus: bool,
}

fn range_at(words: &Words<'_>, at: usize) -> Option<Money> {
    // Not in the middle of a number, nor behind a mark that makes it something else.
    let one = one_at(words, at)?;
    let mut next = one.end;
    let mut between = period_at(words, next);
    if let Some((_, end)) = between {
        next = end;
    }
    let joined = words.is(next, &["-", "\u{2010}", "\u{2011}", "–", "—", "to", "bis", "à", "through", "/"])
        || words.get(next) == "and" && words.any(at.saturating_sub(3)..at, &["between"])
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
        if one.thousands && !two.thousands && high < THOUSAND {
            high = high.saturating_mul(1000);
        }
        if high >= min {
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
    let mut digits = head.to_owned();
    for group in groups {
        if group.len() != 3 || head.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    if digits.len() > 9 {
        return None;
    }
    let whole: u64 = digits.parse().ok()?;
    let fraction: u64 = format!("{fraction:0<2}").parse().ok()?;
    whole.checked_mul(100)?.checked_add(fraction)
}

fn code(word: &str) -> Option<&'static str> {
    const CODES: &[(&str, &str)] = &[
        ("usd", "USD"),
        ("eur", "EUR"),
        ("gbp", "GBP"),
        ("cad", "CAD"),
        ("aud", "AUD"),
        ("nzd", "NZD"),
        ("chf", "CHF"),
        ("sgd", "SGD"),
        ("hkd", "HKD"),
        ("inr", "INR"),
        ("jpy", "JPY"),
        ("sek", "SEK"),
        ("nok", "NOK"),
        ("dkk", "DKK"),
        ("pln", "PLN"),
        ("brl", "BRL"),
        ("zar", "ZAR"),
        ("aed", "AED"),
        ("mxn", "MXN"),
        ("czk", "CZK"),
        ("euros", "EUR"),
        ("euro", "EUR"),
    ];
    CODES.iter().find(|(w, _)| *w == word).map(|(_, code)| *code)
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
    if let Some(currency) = sign(words.get(at)) {
        // A sign behind letters belongs to them ("US$"), and was looked at from there.
        return Some((at + 1, currency));
    }
    let word = words.get(at);
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
    if word == "€" || word == "£" { sign(word) } else { code(word) }
}

fn unit(word: &str) -> Option<&'static str> {
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

static PAY: List = LazyLock::new(|| {
    list(
        "salary salaries pay paid pays paying compensation wage wages rate rates earn earning earnings ote \
     remuneration base hiring range ranges salaire rémunération remunération gehalt lohn package comp \
     tc hourly annual",
    )
});

static LABEL: List = LazyLock::new(|| {
    list(
        "salary pay compensation wage wages rate rates salaire rémunération remuneration gehalt earn paid \
     ote",
    )
});

static NOT_BEFORE: List = LazyLock::new(|| {
    list(
        "bonus bonuses stipend stipends reimbursement reimburse reimbursed allowance allowances budget \
     budgets funding raised raise revenue revenues valuation valued worth deals deal quota arr tuition \
     insurance 401 k portfolio fee fees charge levies cost costs donation investment spend save savings \
     saved credit credits assets grant grants scholarship scholarships match matching referral value \
     premium deductible sales contracts profit acv transactions prize loan loans mortgage spent surplus \
     award awards retention relocation",
    )
});

static NOT_AFTER: List = LazyLock::new(|| {
    list(
        "bonus stipend reimbursement allowance budget funding revenue arr raised relocation referral tuition \
     signing market industry fee million billion value grant credit credits donation towards toward \
     retention deal deals contribution portfolio sponsorship valuation quota hiring voucher vouchers \
     loan loans deductible in worth professional learning wellness for",
    )
});

fn judge(
    page: &Page<'_>,
    money: &Money,
    line: std::ops::Range<usize>,
    heading: std::ops::Range<usize>,
) -> Option<Pay> {
    let words = &page.words;
    let sentence = words.around(money.first, 40);
    let start = sentence.start.max(line.start);
    let before = start.max(money.first.saturating_sub(30))..money.first;
    let after = money.end..sentence.end.max(money.end).min(line.end).min(money.end + 8);
    let ranged = money.max.is_some();
    let paid = words.any(before.clone(), &PAY)
        || words.any(after.clone(), &PAY)
        || words.any(heading.clone(), &LABEL);
    let labelled = words.any(start.max(money.first.saturating_sub(9))..money.first, &LABEL)
        || line.len() <= money.end - line.start + 6 && words.any(heading.clone(), &LABEL);
    let near = start.max(money.first.saturating_sub(6))..money.first;
    // "bonus" behind a label of pay that stands nearer does not count.
    let bad_before =
        words.position(near.clone(), &NOT_BEFORE).is_some_and(|at| !words.any(at + 1..money.first, &LABEL));
    let next = money.end;
    let bad_after = !words.is(next, &["+", "plus", "and", ",", ".", ";"])
        && (next..after.end.min(next + 4))
            .take_while(|&i| !words.is(i, &["+", "plus", "and", ",", "."]))
            .any(|i| {
                words.is(i, &NOT_AFTER)
                    && (!words.is(i, &["in", "for", "professional", "learning"]) || !paid && !ranged)
            });
    if bad_before || bad_after {
        return None;
    }
    let alone = line.start == money.first && money.end >= line.end;
    let upto = words.is(money.first.wrapping_sub(1), &["to"])
        && words.get(money.first.wrapping_sub(2)) == "up"
        || words.is(money.first.wrapping_sub(1), &["maximum", "max"]);
    let from = money.plus
        || words.is(money.first.wrapping_sub(1), &["from", "at", "minimum", "least", "ab", "starting"])
            && !words.any(before.clone(), &["rate", "rates", "range"])
        || words.any(near, &["starting", "starts"]);
    let period = money.period.or_else(|| period_before(words, before.clone(), &line, &heading, money));
    let accepted = if ranged {
        period.is_some() && money.period.is_some() || paid || alone && money.min >= 10 * THOUSAND
    } else {
        labelled || paid && (upto || from) || money.period.is_some() && (paid || upto || line.len() <= 12)
    };
    let high = money.max.unwrap_or(money.min);
    // In whole units.
    let (low, top) = (money.min / 100, high / 100);
    let plausible = match period {
        Some("hour") => (3..2_000).contains(&top),
        Some("day") => (30..5_000).contains(&top),
        Some("week") => (200..20_000).contains(&top),
        Some("month") => (800..100_000).contains(&top),
        Some(_) => (8_000..50_000_000).contains(&top),
        None => (1_000..50_000_000).contains(&top) || ranged && labelled && (7..500).contains(&low),
    };
    if !(accepted && plausible) {
        return None;
    }
    let (min, max) = match money.max {
        Some(max) => (Some(money.min), Some(max)),
        None if upto => (None, Some(money.min)),
        None if from => (Some(money.min), None),
        None => (Some(money.min), Some(money.min)),
    };
    let span =
        |a: usize, b: usize| Some(words.tokens.get(a)?.span.join(words.tokens.get(b.checked_sub(1)?)?.span));
    Some(Pay {
        min: min.map(Amount),
        max: max.map(Amount),
        currency: Some(money.currency.to_owned()),
        period: period.map(str::to_owned),
        place: place(page, before),
        span: span(money.first, money.end)?,
    })
}

/// "The annual salary is …", "ANNUAL SALARY" above it, "hourly rate: …".
fn period_before(
    words: &Words<'_>,
    before: std::ops::Range<usize>,
    line: &std::ops::Range<usize>,
    heading: &std::ops::Range<usize>,
    money: &Money,
) -> Option<&'static str> {
    let said = |range: std::ops::Range<usize>| {
        range.rev().find_map(|i| match words.get(i) {
            word @ ("annual" | "annually" | "yearly" | "hourly" | "monthly" | "weekly" | "daily")
                if words.any(i..i + 4, &PAY) =>
            {
                unit(word)
            }
            "annum" => Some("year"),
            "hour" if words.get(i.wrapping_sub(1)) == "per" => Some("hour"),
            _ => None,
        })
    };
    said(before).or_else(|| (money.first < line.start + 2).then(|| said(heading.clone())).flatten())
}

static PLACES: List = LazyLock::new(|| list("US USA UK EU NYC SF LA DC U NY CA TX WA"));

/// "For Chicago, IL-based roles: …", "in New York, the …": the last place named in the sentence before the money.
fn place(page: &Page<'_>, before: std::ops::Range<usize>) -> Option<String> {
    let words = &page.words;
    let mut best = None;
    for at in before.clone() {
        if !words.is(at, &["for", "in", "within", "across"]) {
            continue;
        }
        let mut first = at + 1;
        while words.is(
            first,
            &["the", "candidates", "applicants", "residents", "based", "located", "employees", "in", "of"],
        ) && first < before.end
        {
            first += 1;
        }
        let mut end = first;
        let mut last = first;
        while end < before.end && end < first + 16 {
            if words.capital(end) {
                last = end + 1;
            } else if !(words.is(end, &[",", "and", "of", "the", "-", ".", "/"])
                || words.is(end, &["area", "metropolitan", "city", "county"]) && last == end)
            {
                break;
            } else if words.is(end, &["area"]) {
                last = end + 1;
            }
            if words.is(end, &["metropolitan"]) {
                last = end + 1;
            }
            end += 1;
        }
        let short = |t: &Token<'_>| t.text.len() <= 3 && t.text.chars().all(char::is_uppercase);
        let named = words
            .tokens
            .get(first)
            .is_some_and(|t| t.kind == Kind::Word && (!short(t) || PLACES.contains(&t.text)));
        // "For" opens many things; a place is "Chicago, IL-based".
        let meant = words.get(at) != "for"
            || words.any(at + 1..first, &["candidates", "applicants", "residents", "employees"])
            || words.any(last..last + 3, &["based", "applicants", "candidates", "residents"]);
        if last == first || words.is(first, &PAY) || !named || !meant {
            continue;
        }
        // The point of "U.S." belongs to it.
        if words.get(last) == "." && words.tokens.get(last - 1).is_some_and(|t| t.text.len() == 1) {
            last += 1;
        }
        if let (Some(a), Some(b)) = (words.tokens.get(first), words.tokens.get(last - 1)) {
            best = Some(a.span.join(b.span).of(page.text).trim().to_owned());
        }
    }
    best.filter(|p| p.len() > 1 && p.len() <= 80)
}
