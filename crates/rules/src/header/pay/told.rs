//! Is an amount of money said to be pay, and how much of a range does it tell?

use super::amount::{Money, THOUSAND, unit};
use crate::set_phrase::{List, Words, list};
use std::ops::Range;
use std::sync::LazyLock;

pub(super) static PAY: List = LazyLock::new(|| {
    list(
        "salary salaries pay paid pays paying compensation wage wages rate rates earn earning earnings ote remuneration \
         base hiring range ranges salaire rémunération remunération gehalt lohn package comp tc hourly annual",
    )
});

pub(super) static LABEL: List = LazyLock::new(|| {
    list(
        "salary salaries pay compensation wage wages rate rates salaire rémunération remuneration gehalt earn paid ote",
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
         professional learning wellness expenses overtime for",
    )
});

/// An amount where it stands.
pub(super) struct Told<'w, 'a> {
    words: &'w Words<'a>,
    money: &'w Money,
    line: Range<usize>,
    /// What stands above the line.
    heading: Range<usize>,
    /// Is it one of the short lines at the top?
    byline: bool,
    /// Of the sentence, what stands before it and behind it.
    pub before: Range<usize>,
    after: Range<usize>,
    /// Is it said to be pay at all?
    paid: bool,
}

/// Which end of a range a single amount is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Least,
    Most,
    Both,
}

impl<'w, 'a> Told<'w, 'a> {
    pub(super) fn new(
        words: &'w Words<'a>,
        money: &'w Money,
        line: Range<usize>,
        heading: Range<usize>,
        byline: bool,
    ) -> Self {
        let sentence = words.around(money.first, 40);
        let start = sentence.start.max(line.start);
        let before = start.max(money.first.saturating_sub(30))..money.first;
        let after = money.end..sentence.end.max(money.end).min(line.end).min(money.end + 8);
        let paid = words.any(before.clone(), &PAY)
            || words.any(after.clone(), &PAY)
            || words.any(heading.clone(), &LABEL);
        Told { words, money, line, heading, byline, before, after, paid }
    }

    /// The last so many words of the sentence before it.
    fn last(&self, count: usize) -> Range<usize> {
        self.before.start.max(self.money.first.saturating_sub(count))..self.money.first
    }

    /// Is it money for something else: a bonus, a budget, a fee?
    pub(super) fn is_for_other(&self) -> bool {
        let Told { words, money, .. } = *self;
        // "bonus" behind a label of pay that stands nearer does not count.
        let other = words.position(self.last(6), &NOT_BEFORE);
        if other.is_some_and(|at| !words.any(at + 1..money.first, &LABEL)) {
            return true;
        }
        // "a supplement of 15% of the salary (at least £4,000)"
        self.goes_on_with_other()
            || words.any(self.last(16), &["supplement", "weighting"]) && words.any(self.last(16), &["%"])
    }

    fn goes_on_with_other(&self) -> bool {
        let Told { words, money, paid, .. } = *self;
        let next = money.end;
        if self.is_field() || money.plus || words.is(next, &["+", "plus", "and", ",", ".", ";"]) {
            return false;
        }
        let goes_on = (next..self.after.end.min(next + 4))
            .take_while(|&i| !words.is(i, &["+", "plus", "and", ",", ".", ")"]));
        goes_on.into_iter().any(|i| {
            // "per credit hour"
            words.is(i, &NOT_AFTER)
                && !(words.stands(i, "credit") && words.stands(i + 1, "hour"))
                && (!words.is(i, &["in", "for", "professional"]) || !paid && money.max.is_none())
        })
    }

    /// "Salary: $50,000 Annual Bonus: No", a form that lost its breaks; "Salary range: $85,000 to $150,000 annually bonus benefits".
    fn is_field(&self) -> bool {
        let Told { words, money, .. } = *self;
        words.stands(money.first.wrapping_sub(1), ":")
            && (words.is(money.first.wrapping_sub(2), &LABEL) && words.capital(money.end)
                || money.max.is_some() && money.period.is_some() && words.any(self.last(4), &LABEL))
    }

    /// What it is for.
    pub(super) fn period(&self) -> Option<&'static str> {
        let Told { words, money, ref line, ref heading, .. } = *self;
        // "Oslo: 60.000 EUR" below a heading
        let leads = || money.first < line.start + 2 || words.stands(money.first - 1, ":");
        let above = || leads().then(|| period_said(words, heading.clone())).flatten();
        money.period.or_else(|| period_said(words, self.before.clone())).or_else(above)
    }

    fn is_labelled(&self) -> bool {
        let Told { words, money, ref line, ref heading, .. } = *self;
        // "$82,000 (flat-rated) and $86,000 (flat-rated)"
        let sign = words.get(money.first);
        let alone = line.len() <= money.end - line.start + 6
            || money.first == line.start && self.after.clone().any(|at| words.get(at) == sign);
        words.any(self.last(9), &LABEL)
            || alone && words.any(heading.clone(), &LABEL)
            || words.is(money.end, &["base", "basic"]) && words.is(money.end + 1, &["salary", "pay"])
            || words.stands(money.end, "ote")
            || words.stands(money.end, "on") && words.stands(money.end + 1, "target")
    }

    /// "Zone A: $90,000 - $120,000", "Oslo: $90,000 - $120,000 for Gauge Engineers; …", and nothing else on the line
    fn is_alone(&self) -> bool {
        let Told { words, money, ref line, .. } = *self;
        let label = line.start..money.first;
        let labels = (2..12).contains(&label.len()) && words.stands(money.first - 1, ":");
        let tail = words.tokens.get(money.end..line.end).unwrap_or_default();
        let for_role = words.stands(money.end, "for") && words.capital(money.end + 1);
        (line.start == money.first || labels && !words.any(label, &NOT_BEFORE))
            && (for_role || tail.iter().all(|t| matches!(t.text, "(" | ")" | "." | "*") || t.is("usd")))
    }

    /// Is it said to be pay clearly enough, and an amount that somebody is paid?
    pub(super) fn is_pay(&self, period: Option<&str>) -> bool {
        self.is_told(period) && self.is_plausible(period)
    }

    fn is_told(&self, period: Option<&str>) -> bool {
        let Told { words, money, ref line, paid, byline, .. } = *self;
        if money.max.is_some() {
            // "£40k to £50k, 25 days of leave"
            let leads = || line.start == money.first && words.get(money.end) == ",";
            return period.is_some() && money.period.is_some()
                || paid
                || money.min >= 10 * THOUSAND && (byline || self.is_alone() || leads());
        }
        let end = self.end();
        self.is_labelled()
            || paid && end != End::Both
            || money.period.is_some()
                && (paid || end == End::Most || byline || line.len() <= 12 || self.starts())
    }

    fn is_plausible(&self, period: Option<&str>) -> bool {
        let Money { min, max, .. } = *self.money;
        // In whole units.
        let (low, top) = (min / 100, max.unwrap_or(min) / 100);
        match period {
            Some("hour") => (3..2_000).contains(&top),
            Some("day") => (30..5_000).contains(&top),
            Some("week") => (200..20_000).contains(&top),
            Some("month") => (800..100_000).contains(&top),
            Some(_) => (8_000..50_000_000).contains(&top),
            None => {
                // "Pay rates: days £15.66": with pence, as what is paid for an hour is.
                (1_000..50_000_000).contains(&top)
                    || (max.is_some() || min % 100 != 0) && (7..500).contains(&low) && self.is_labelled()
            }
        }
    }

    /// "The job starts at $30"
    fn starts(&self) -> bool {
        self.words.any(self.last(6), &["starting", "starts", "start"])
    }

    fn end(&self) -> End {
        let Told { words, money, ref line, ref heading, .. } = *self;
        let back = |n: usize, which: &[&str]| words.is(money.first.wrapping_sub(n), which);
        // "The minimum salary is $50,000"
        let bound = |end: &str| {
            let at = words.position(self.before.clone(), &[end]);
            at.is_some_and(|at| words.any(at + 1..at + 3, &LABEL))
        };
        if back(1, &["to"]) && back(2, &["up"]) || back(1, &["maximum", "max", "upto"]) || bound("maximum") {
            return End::Most;
        }
        let rates = || words.any(self.before.clone(), &["rate", "rates", "range"]);
        let least = money.plus
            || back(1, &["from", "at", "minimum", "least", "ab", "starting"]) && !rates()
            || back(1, &["gross"]) && back(2, &["from"])
            || self.starts()
            || words.any(heading.clone(), &["starting", "minimum"]) && money.first < line.start + 8
            || bound("minimum");
        if least { End::Least } else { End::Both }
    }

    /// The least and the most.
    pub(super) fn ends(&self) -> [Option<u64>; 2] {
        let Money { min, max, .. } = *self.money;
        match (max, self.end()) {
            (Some(max), _) => [Some(min), Some(max)],
            (None, End::Most) => [None, Some(min)],
            (None, End::Least) => [Some(min), None],
            (None, End::Both) => [Some(min), Some(min)],
        }
    }
}

/// "The salaries of this role are listed below, by place.": do the lines below tell of pay?
pub(super) fn announces(words: &Words<'_>, line: Range<usize>) -> bool {
    words.any(line.clone(), &["below", "following"])
        && words.any(line.clone(), &LABEL)
        && !words.any(line, &["include", "includes", "including", "benefits"])
}

/// "The annual salary is …", "ANNUAL SALARY", "hourly rate: …".
pub(super) fn period_said(words: &Words<'_>, range: Range<usize>) -> Option<&'static str> {
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
