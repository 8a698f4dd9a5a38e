//! The head of a page: title, company, place, pay, dates, each where postings state it.

use crate::dice::Dice;
use crate::family::Family;
use crate::pen::{Pen, capitals};
use crate::rows::States;
use crate::words::{NAME_HEAD, NAME_TAIL, PLACES};
use rolefit_rules::posting::{Amount, Header, Pay, Workplace};

/// A job title of the family, for who offers it and who has it.
pub(crate) fn title(dice: &mut Dice, family: &Family<'_>) -> String {
    const RANKS: [&str; 5] = ["Senior", "Lead", "Junior", "Principal", "Associate"];
    let drawn = family.titles.draw(dice).and_then(|titles| dice.one(titles)).map(|title| capitals(title));
    match drawn {
        Some(title) if dice.permille(300) && !RANKS.iter().any(|rank| title.starts_with(rank)) => {
            format!("{} {title}", dice.word(&RANKS))
        }
        Some(title) => title,
        // A title that no table has.
        None => format!(
            "{} {}",
            capitals(dice.word(&crate::words::THING)),
            dice.word(&["Companion", "Envoy", "Champion", "Ally"])
        ),
    }
}

/// A company that nobody knows.
pub(crate) fn company(dice: &mut Dice) -> String {
    const KINDS: [&str; 12] = [
        "Works", "House", "Holdings", "Partners", "Group", "Brothers", "Collective", "Industries", "Trust",
        "Labs", "Cooperative", "Foundry",
    ];
    format!("{}{} {}", dice.word(&NAME_HEAD), dice.word(&NAME_TAIL), dice.word(&KINDS))
}

/// Writes the head and what it says.
pub(crate) fn write(pen: &mut Pen<'_, '_>, header: &mut Header) {
    let title = title(&mut pen.dice, pen.family);
    pen.put(&title);
    pen.put("\n\n");
    header.title = Some(title);
    if states(pen, |of| of.company) {
        let company = company(&mut pen.dice);
        pen.put("Company: ");
        pen.put(&company);
        pen.put("\n");
        header.company = Some(company);
    }
    place(pen, header);
    if states(pen, |of| of.employment) {
        let kind = pen.row(|rows| &rows.employment);
        pen.put("Employment type: ");
        pen.open(true, kind);
        pen.put("\n");
        header.employment_type = Some(kind.to_owned());
    }
    let salaries = pen.row(|rows| &rows.salaries).parse().unwrap_or(0u32).min(4);
    for _ in 0..salaries {
        pay(pen, header);
    }
    let day = pen.dice.below(75);
    if states(pen, |of| of.posted) {
        pen.put("Date posted: ");
        header.date_posted = Some(date(pen, day));
    }
    if states(pen, |of| of.until) {
        pen.put("Apply by: ");
        let later = pen.dice.between(7, 45);
        header.valid_through = Some(date(pen, day + later));
    }
    if states(pen, |of| of.number) {
        pen.put("Job ID: ");
        let start = pen.at();
        for _ in 0..6 {
            let digit = pen.dice.between(1, 9);
            pen.number(digit);
        }
        header.job_id = Some(pen.words_since(start));
        pen.put("\n");
    }
}

/// Is it stated, which so many of a thousand state?
fn states(pen: &mut Pen<'_, '_>, share: fn(&States) -> u32) -> bool {
    let share = share(&pen.words.rows.states);
    pen.dice.permille(share)
}

fn place(pen: &mut Pen<'_, '_>, header: &mut Header) {
    let (place, country) = pen.dice.one(&PLACES).copied().unwrap_or(("Leeds", "GB"));
    pen.put("Location: ");
    pen.put(place);
    pen.put("\n");
    header.countries = vec![country.to_owned()];
    if states(pen, |of| of.workplace) {
        let workplace = pen.row(|rows| &rows.workplace);
        let (word, workplace) = match workplace {
            "remote" => ("Remote", Workplace::Remote),
            "hybrid" => ("Hybrid", Workplace::Hybrid),
            _ => ("On-site", Workplace::Onsite),
        };
        pen.put("Workplace type: ");
        pen.put(word);
        pen.put("\n");
        header.workplace = Some(workplace);
    }
}

/// "Salary: $85,000 - $110,000 per year".
fn pay(pen: &mut Pen<'_, '_>, header: &mut Header) {
    let row = pen.row(|rows| &rows.pay);
    let (currency, period) = row.split_once(' ').unwrap_or(("USD", "-"));
    let (mark, currency) = match currency {
        "GBP" => ("£", "GBP"),
        "EUR" => ("€", "EUR"),
        "CAD" => ("CA$", "CAD"),
        _ => ("$", "USD"),
    };
    // Least and step in whole units.
    let (least, step) = match period {
        "hour" => (14, 1),
        "day" => (150, 10),
        "week" => (700, 50),
        "month" => (2500, 250),
        _ => (38_000, 2500),
    };
    let min = least + step * pen.dice.between(0, 40);
    let max = min + step * pen.dice.between(2, 16);
    pen.put("Salary: ");
    let start = pen.at();
    for (joiner, amount) in [("", min), (" - ", max)] {
        pen.put(joiner);
        pen.put(mark);
        if amount >= 1000 {
            pen.number(amount / 1000);
            pen.put(",");
            let rest = amount % 1000;
            pen.put(if rest < 10 {
                "00"
            } else if rest < 100 {
                "0"
            } else {
                ""
            });
            pen.number(rest);
        } else {
            pen.number(amount);
        }
    }
    let period = Some(period).filter(|period| matches!(*period, "hour" | "day" | "week" | "month" | "year"));
    if let Some(period) = period {
        pen.put(" per ");
        pen.put(period);
    }
    let cents = |units: u32| Some(Amount(u64::from(units) * 100));
    header.salary.push(Pay {
        min: cents(min),
        max: cents(max),
        currency: Some(currency.to_owned()),
        period: period.map(str::to_owned),
        place: None,
        span: pen.since(start),
    });
    pen.put("\n");
}

/// The day so many days after the first of September 2026.
fn date(pen: &mut Pen<'_, '_>, day: u32) -> String {
    const MONTHS: [(u32, u32, u32); 5] =
        [(2026, 9, 30), (2026, 10, 31), (2026, 11, 30), (2026, 12, 31), (2027, 1, 31)];
    let mut left = day;
    let mut found = (2027, 1, 31);
    for (year, month, days) in MONTHS {
        if left < days {
            found = (year, month, left + 1);
            break;
        }
        left -= days;
    }
    let (year, month, day) = found;
    let date = format!("{year}-{month:02}-{day:02}");
    pen.put(&date);
    pen.put("\n");
    date
}
