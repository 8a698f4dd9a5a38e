//! Pay ranges: money that the text says is pay. Revenue, funding, bonuses, budgets and allowances are none.

mod amount;
mod told;

use super::page::{Line, Page};
use crate::posting::{Amount, Pay};
use crate::set_phrase::{List, list};
use crate::token::{Kind, Token};
use amount::{Money, range_at};
use std::ops::Range;
use std::sync::LazyLock;
use told::{LABEL, PAY, Told, announces, period_said};

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
            let named = words.any(heading.clone(), &LABEL);
            let heading = if named { heading } else { lead(page, i).unwrap_or(heading) };
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

/// "The salaries of this role are listed below, by place.", above the line of that number, with amounts, headings, and one other line at most
/// between them.
fn lead(page: &Page<'_>, nth: usize) -> Option<Range<usize>> {
    const FAR: usize = 12;
    let words = &page.words;
    let leads = |line: &&Line<'_>| announces(words, line.tokens.clone());
    let mut others = 0;
    let mut ends = |line: &Line<'_>| {
        others += usize::from(!line.text.ends_with(':') && words.number_in(&line.tokens).is_none());
        others > 1
    };
    let mut above = (1..FAR).map_while(|back| page.lines.get(nth.checked_sub(back)?));
    above.find(|line| leads(line) || ends(line)).filter(leads).map(|line| line.tokens.clone())
}

fn judge(
    page: &Page<'_>,
    money: &Money,
    line: Range<usize>,
    heading: Range<usize>,
    byline: bool,
) -> Option<Pay> {
    let told = Told::new(&page.words, money, line, heading, byline);
    let period = Some(told.period()).filter(|_| !told.is_for_other())?;
    if !told.is_pay(period) {
        return None;
    }
    let [min, max] = told.ends().map(|end| end.map(Amount));
    let token = |at: usize| page.words.tokens.get(at);
    Some(Pay {
        min,
        max,
        currency: Some(money.currency.to_owned()),
        period: period.map(str::to_owned),
        span: token(money.first)?.span.join(token(money.end.checked_sub(1)?)?.span),
        place: place(page, told.before),
    })
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

static PLACES: List = LazyLock::new(|| list("US USA UK EU NYC SF LA DC U NY CA TX WA"));

/// "For Chicago, IL-based roles: …", "in New York, the …": the last place named in the sentence before the money.
fn place(page: &Page<'_>, before: Range<usize>) -> Option<String> {
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
