//! Pay ranges: money that the text says is pay. Revenue, funding, bonuses, budgets and allowances are none.

mod amount;

use super::page::Page;
use crate::posting::{Amount, Pay};
use crate::set_phrase::{List, Words, list};
use crate::token::{Kind, Token};
use amount::{Money, THOUSAND, range_at, unit};
use std::sync::LazyLock;

/// More ranges than this are a table that nobody reads as the pay of one job.
const MOST: usize = 24;

pub(super) fn pay(page: &Page<'_>) -> Vec<Pay> {
    let words = &page.words;
    let mut out: Vec<Pay> = Vec::new();
    for (i, line) in page.lines.iter().enumerate() {
        let mut at = line.tokens.start;
        while at < line.tokens.end && out.len() < MOST {
            // A code and a sign may stand before the digits ("US$5").
            let Some(digits) = words.number_in(&(at..line.tokens.end)) else { break };
            at = at.max(digits.saturating_sub(2));
            let money = range_at(words, at).filter(|m| m.end <= line.tokens.end);
            let Some(money) = money else {
                // The rest of a number that begins no amount is no amount either.
                at += 1;
                continue;
            };
            let heading =
                i.checked_sub(1).and_then(|i| page.lines.get(i)).filter(|above| above.tokens.len() <= 6);
            let heading = heading.map_or(0..0, |above| above.tokens.clone());
            // "Salary range:" above "Minimum:" above the amount
            let end = heading.start..heading.end.min(heading.start + 1);
            let maximum = heading.len() <= 2 && words.is(heading.start, &["maximum", "max"]);
            let above = i.checked_sub(2).and_then(|i| page.lines.get(i));
            let heading = match above {
                Some(above) if heading.len() <= 2 && words.is(end.start, &["minimum", "min"]) => {
                    above.tokens.start..heading.end
                }
                _ => heading,
            };
            if maximum
                && money.max.is_none()
                && let Some(open) = out.last_mut().filter(|pay| pay.max.is_none())
                && open.min.as_ref().is_some_and(|min| min.0 <= money.min)
            {
                open.max = Some(Amount(money.min));
                at = money.end.max(at + 1);
                continue;
            }
            let labelled = words.any(heading.clone(), &LABEL);
            let byline = (1..5).contains(&i) && line.text.len() <= 120;
            if let Some(mut pay) = judge(page, &money, line.tokens.clone(), heading, byline) {
                // "The annual salary depends on the place." above "Pay range:" above the range
                if pay.period.is_none() && money.max.is_some() && labelled && money.first == line.tokens.start
                {
                    let told = (1..4).filter_map(|back| page.lines.get(i.checked_sub(back)?));
                    pay.period = told
                        .filter_map(|line| period_said(words, line.tokens.clone()))
                        .next()
                        .map(str::to_owned);
                }
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

static PAY: List = LazyLock::new(|| {
    list(
        "salary salaries pay paid pays paying compensation wage wages rate rates earn earning earnings ote remuneration \
         base hiring range ranges salaire rémunération remunération gehalt lohn package comp tc hourly annual",
    )
});

static LABEL: List = LazyLock::new(|| {
    list(
        "salary pay compensation wage wages rate rates salaire rémunération remuneration gehalt earn paid ote",
    )
});

static NOT_BEFORE: List = LazyLock::new(|| {
    list(
        "bonus bonuses stipend stipends reimbursement reimburse reimbursed allowance allowances budget budgets funding \
         raised raise revenue revenues valuation valued worth deals deal quota arr tuition insurance 401 k portfolio \
         fee fees charge levies cost costs donation investment spend save savings saved credit credits assets grant \
         grants scholarship scholarships match matching referral value premium deductible sales contracts profit acv \
         transactions prize loan loans mortgage spent surplus award awards retention relocation",
    )
});

static NOT_AFTER: List = LazyLock::new(|| {
    list(
        "bonus stipend reimbursement allowance budget funding revenue arr raised relocation referral tuition signing \
         market industry fee million billion value grant credit credits donation towards toward retention deal deals \
         contribution portfolio sponsorship valuation quota hiring voucher vouchers loan loans deductible in worth \
         professional learning wellness for",
    )
});

fn judge(
    page: &Page<'_>,
    money: &Money,
    line: std::ops::Range<usize>,
    heading: std::ops::Range<usize>,
    byline: bool,
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
        || line.len() <= money.end - line.start + 6 && words.any(heading.clone(), &LABEL)
        || words.is(money.end, &["base", "basic"]) && words.is(money.end + 1, &["salary", "pay"]);
    let near = start.max(money.first.saturating_sub(6))..money.first;
    // "bonus" behind a label of pay that stands nearer does not count.
    let bad_before =
        words.position(near.clone(), &NOT_BEFORE).is_some_and(|at| !words.any(at + 1..money.first, &LABEL));
    let next = money.end;
    // "Salary: $50,000 Annual Bonus: No", a form that lost its breaks
    // "Salary range: $85,000 to $150,000 annually bonus benefits"
    let labelled_so = || words.any(start.max(money.first.saturating_sub(4))..money.first, &LABEL);
    let form = words.stands(money.first.wrapping_sub(1), ":")
        && (words.is(money.first.wrapping_sub(2), &LABEL) && words.capital(next)
            || ranged && money.period.is_some() && labelled_so());
    // "a supplement of 15% of the salary (at least £4,000)"
    let share = || {
        let before = start.max(money.first.saturating_sub(16))..money.first;
        words.any(before.clone(), &["supplement", "weighting"]) && words.any(before, &["%"])
    };
    let bad_after = !form
        && !money.plus
        && !words.is(next, &["+", "plus", "and", ",", ".", ";"])
        && (next..after.end.min(next + 4))
            .take_while(|&i| !words.is(i, &["+", "plus", "and", ",", "."]))
            .any(|i| {
                words.is(i, &NOT_AFTER)
                    // "per credit hour"
                    && !(words.stands(i, "credit") && words.stands(i + 1, "hour"))
                    && (!words.is(i, &["in", "for", "professional", "learning"]) || !paid && !ranged)
            });
    if bad_before || bad_after || share() {
        return None;
    }
    // "Zone A: $90,000 - $120,000", and nothing else on the line
    let label = line.start..money.first;
    let labels = (2..12).contains(&label.len()) && words.stands(money.first - 1, ":");
    let tail = words.tokens.get(money.end..line.end).unwrap_or_default();
    let bare = tail.iter().all(|t| matches!(t.text, "(" | ")" | "." | "*") || t.is("usd"));
    let alone = (line.start == money.first || labels && !words.any(label, &NOT_BEFORE)) && bare;
    let upto = words.is(money.first.wrapping_sub(1), &["to"])
        && words.get(money.first.wrapping_sub(2)) == "up"
        || words.is(money.first.wrapping_sub(1), &["maximum", "max"]);
    let from = money.plus
        || words.is(money.first.wrapping_sub(1), &["from", "at", "minimum", "least", "ab", "starting"])
            && !words.any(before.clone(), &["rate", "rates", "range"])
        || words.is(money.first.wrapping_sub(1), &["gross"])
            && words.is(money.first.wrapping_sub(2), &["from"])
        || words.any(near, &["starting", "starts", "start"])
        || words.any(heading.clone(), &["starting", "minimum"]) && money.first < line.start + 8
        || words.position(before.clone(), &["minimum"]).is_some_and(|at| words.any(at + 1..at + 3, &LABEL));
    let period = money.period.or_else(|| period_before(words, before.clone(), &line, &heading, money));
    let accepted = if ranged {
        // "£40k to £50k, 25 days of leave"
        let leads = line.start == money.first && words.get(money.end) == ",";
        period.is_some() && money.period.is_some()
            || paid
            || (alone || byline || leads) && money.min >= 10 * THOUSAND
    } else {
        let told = money.period.is_some() && (paid || upto || byline || line.len() <= 12);
        labelled || paid && (upto || from) || told
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
    period_said(words, before)
        .or_else(|| (money.first < line.start + 2).then(|| period_said(words, heading.clone())).flatten())
}

fn period_said(words: &Words<'_>, range: std::ops::Range<usize>) -> Option<&'static str> {
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
            .is_some_and(|t| t.kind == Kind::Word && (!short(t) || PLACES.contains(t.text)));
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
