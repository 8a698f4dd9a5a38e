//! When a posting appeared, and until when one may apply.

use super::page::Page;
use crate::list::WordList;
use crate::set_phrase::{Phrases, Words};
use crate::state::STATES;
use crate::token::Kind;
use std::sync::LazyLock;

#[derive(Default)]
pub(super) struct Dates {
    pub posted: Option<String>,
    pub valid_through: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// When the employer began to take applications, which says more than when a page went up.
    Opened,
    /// The employer's own label.
    Posted,
    /// What a board writes.
    PostedByBoard,
    ApplyBy,
}

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    Phrases::new(&[
        ("date posted|published", Cue::Posted),
        ("date opened", Cue::Opened),
        ("open|opening|opened date", Cue::Opened),
        ("posted|posting|publication|published|advertised date", Cue::Posted),
        ("job posted|opened|opens", Cue::Posted),
        ("advertised|listed", Cue::Posted),
        ("job posting", Cue::PostedByBoard),
        ("opens|opened", Cue::Posted),
        ("posted|published on?", Cue::PostedByBoard),
        ("application|applications|closing|close|apply deadline|date", Cue::ApplyBy),
        ("deadline", Cue::ApplyBy),
        ("deadline to|for *4 apply|applications|application|submission", Cue::ApplyBy),
        ("closing|closes|closed? on?", Cue::ApplyBy),
        ("closing date *2 is", Cue::ApplyBy),
        ("closing date for *3 applications|application will? be?", Cue::ApplyBy),
        ("closing date of this|the announcement|vacancy|posting|advert", Cue::ApplyBy),
        ("application? deadline for *4 is", Cue::ApplyBy),
        ("remain|remains open until", Cue::ApplyBy),
        ("position|vacancy|announcement|posting|job|applications *2 will|to close", Cue::ApplyBy),
        ("apply by|before|until", Cue::ApplyBy),
        ("apply no later than", Cue::ApplyBy),
        ("applications|application|applicants|applying|resumes|cvs *9 until|through|by|before", Cue::ApplyBy),
        ("applications|application|applicants *9 no later than", Cue::ApplyBy),
        ("accept|accepting|accepted|accepts *6 until|through|by", Cue::ApplyBy),
        (
            "advert|advertisement|vacancy|posting|job|position|role|announcement is? open|runs|run|live *8 until|through",
            Cue::ApplyBy,
        ),
        (
            "advert|advertisement|vacancy|posting|announcement will? *1 run|close|expire *8 until|on",
            Cue::ApplyBy,
        ),
        (
            "job|position|vacancy|advert|posting|application|applications|listing closes|close|closing|expires",
            Cue::ApplyBy,
        ),
        ("applications|application close|closes|closing by|on *6 on", Cue::ApplyBy),
        ("vacancy|announcement|posting|advert|deadline *2 extended until|to|through", Cue::ApplyBy),
        ("valid through|until", Cue::ApplyBy),
        ("expires|expiry|expiration on|date?", Cue::ApplyBy),
        ("filing deadline|period *4 closes|ends", Cue::ApplyBy),
    ])
});

/// Words between a cue and its date: weekdays, times, joiners.
const BETWEEN: &[&str] = &[
    ":", ",", "-", "–", "*", "on", "is", "at", "by", "(", "midnight", "noon", "est", "pm", "am", "p", "m",
    ".", "of", "the", "\n", "|", "'", "\"", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "#", "date",
];

pub(super) fn dates(page: &Page<'_>) -> Dates {
    let words = &page.words;
    let found = all(words);
    let month_first = order(page, &found);
    let mut out = Dates::default();
    let (mut opened, mut board) = (None, None);
    let mut cue: Option<(usize, Cue)> = None;
    let mut at = 0;
    let mut next = found.iter().peekable();
    let mut cues = CUES.beginnings(words).into_iter().peekable();
    while at < words.len() {
        while cues.next_if(|&cue| cue < at).is_some() {}
        if cue.is_none() {
            // Nothing counts before the next date or the next cue.
            let ahead = next.peek().map(|date| date.first).into_iter().chain(cues.peek().copied()).min();
            let Some(ahead) = ahead else { break };
            at = ahead.max(at);
        }
        if let Some(date) = next.next_if(|d| d.first == at) {
            if let Some((_, which)) = cue.take()
                && let Some(iso) = date.iso(month_first)
            {
                let slot = match which {
                    Cue::Opened => &mut opened,
                    Cue::Posted => &mut out.posted,
                    Cue::PostedByBoard => &mut board,
                    Cue::ApplyBy => &mut out.valid_through,
                };
                slot.get_or_insert(iso);
            }
            at = date.end;
            continue;
        }
        if let Some(phrase) = CUES.at(words, at) {
            cue = Some((phrase.end, phrase.value));
            at = phrase.end;
            continue;
        }
        let Some((end, _)) = cue else {
            at += 1;
            continue;
        };
        if at >= end + 9 || !words.is(at, BETWEEN) && words.number(at).is_none() {
            // A heading's cue holds over the sentence below it until another word comes; a sentence's does not.
            if !words.is(at, &["applications", "must", "be", "received", "submitted", "may"]) {
                cue = None;
            }
        }
        at += 1;
    }
    // The matter before a page's text ("date: 2014-11-16") is the employer's.
    let leading = || page.labelled(&["date"]).filter(|_| page.text.starts_with("---")).find_map(iso_prefix);
    out.posted = opened.or(out.posted).or_else(leading).or(board);
    out
}

fn iso_prefix(value: &str) -> Option<String> {
    let tokens = crate::token::tokenize(value, 0);
    let words = Words::of(&tokens);
    date_at(&words, 0)?.iso(None)
}

/// A date as it stands.
#[derive(Clone, Copy)]
struct Found {
    first: usize,
    end: usize,
    year: i16,
    /// Month and day where the text tells them apart, else the two numbers in their order.
    parts: Parts,
}

#[derive(Clone, Copy)]
enum Parts {
    Named { month: i8, day: i8 },
    Numbers(i8, i8),
}

impl Found {
    fn iso(self, month_first: Option<bool>) -> Option<String> {
        let (month, day) = match self.parts {
            Parts::Named { month, day } => (month, day),
            Parts::Numbers(a, b) if a == b || b > 12 => (a, b),
            Parts::Numbers(a, b) if a > 12 => (b, a),
            Parts::Numbers(a, b) => {
                if month_first? {
                    (a, b)
                } else {
                    (b, a)
                }
            }
        };
        let date = jiff::civil::Date::new(self.year, month, day).ok()?;
        Some(date.to_string())
    }
}

fn all(words: &Words<'_>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    for at in BEGINNINGS.beginnings(words) {
        if out.last().is_none_or(|last| last.end <= at) {
            out.extend(date_at(words, at));
        }
    }
    out
}

/// What a date begins with.
static BEGINNINGS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(&[
        ("#", ()),
        (
            "jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december",
            (),
        ),
    ])
});

fn month(word: &str) -> Option<i8> {
    Some(match word {
        "jan" | "january" => 1,
        "feb" | "february" => 2,
        "mar" | "march" => 3,
        "apr" | "april" => 4,
        "may" => 5,
        "jun" | "june" => 6,
        "jul" | "july" => 7,
        "aug" | "august" => 8,
        "sep" | "sept" | "september" => 9,
        "oct" | "october" => 10,
        "nov" | "november" => 11,
        "dec" | "december" => 12,
        _ => return None,
    })
}

fn date_at(words: &Words<'_>, at: usize) -> Option<Found> {
    let token = words.tokens.get(at)?;
    if token.kind == Kind::Word {
        let month = month(words.get(at))?;
        let mut next = at + 1;
        next += usize::from(words.get(next) == ".");
        let day = small(words, next, 31)?;
        next = ordinal(words, next + 1);
        next += usize::from(words.get(next) == ",");
        let (year, end) = year(words, next)?;
        return Some(Found { first: at, end, year, parts: Parts::Named { month, day } });
    }
    if token.kind != Kind::Number {
        return None;
    }
    // 14.05.2024 is one token.
    if token.text.contains('.')
        && let [day, month, year] = token.text.split('.').collect::<Vec<_>>().as_slice()
    {
        let year = year.parse::<i16>().ok().filter(|y| (1990..2100).contains(y))?;
        let parts = Parts::Named { month: month.parse().ok()?, day: day.parse().ok()? };
        return Some(Found { first: at, end: at + 1, year, parts });
    }
    let separator = words.get(at + 1);
    let named = month(words.get(at + 2)).is_some();
    if !named && matches!(separator, "-" | "/" | "\u{2011}" | "\u{2013}") && words.get(at + 3) == separator {
        if let Some((year, _)) = year(words, at) {
            let parts = Parts::Named { month: small(words, at + 2, 12)?, day: small(words, at + 4, 31)? };
            return Some(Found { first: at, end: at + 5, year, parts });
        }
        let glued = |i: usize| words.tokens.get(i).is_some_and(|t| t.glued);
        if !(glued(at + 1) && glued(at + 2) && glued(at + 3) && glued(at + 4)) {
            return None;
        }
        let (a, b) = (small(words, at, 31)?, small(words, at + 2, 31)?);
        let year = match year(words, at + 4) {
            Some((year, _)) => year,
            None => {
                let two = small(words, at + 4, 99)
                    .filter(|_| words.tokens.get(at + 4).is_some_and(|t| t.text.len() == 2))?;
                // "02-05-99" is of the last century.
                i16::from(two) + if two < 70 { 2000 } else { 1900 }
            }
        };
        return Some(Found { first: at, end: at + 5, year, parts: Parts::Numbers(a, b) });
    }
    let day = small(words, at, 31)?;
    let mut next = ordinal(words, at + 1);
    next += usize::from(matches!(words.get(next), "of" | "-"));
    let month = month(words.get(next))?;
    next += 1;
    next += usize::from(matches!(words.get(next), "." | "," | "-"));
    let (year, end) = year(words, next)?;
    Some(Found { first: at, end, year, parts: Parts::Named { month, day } })
}

fn ordinal(words: &Words<'_>, at: usize) -> usize {
    at + usize::from(words.is(at, &["st", "nd", "rd", "th"]))
}

fn small(words: &Words<'_>, at: usize, most: i8) -> Option<i8> {
    let token = words.tokens.get(at).filter(|t| t.kind == Kind::Number && t.text.len() <= 2)?;
    token.text.parse().ok().filter(|n| (1..=most).contains(n))
}

fn year(words: &Words<'_>, at: usize) -> Option<(i16, usize)> {
    let token = words.tokens.get(at).filter(|t| t.kind == Kind::Number && t.text.len() == 4)?;
    token.text.parse().ok().filter(|y| (1990..2100).contains(y)).map(|y| (y, at + 1))
}

/// Does the posting write the month first? Told by a date that can be read in one way only, else by what shows the country.
fn order(page: &Page<'_>, found: &[Found]) -> Option<bool> {
    let votes = found.iter().filter_map(|date| match date.parts {
        Parts::Numbers(a, b) if b > 12 && a <= 12 => Some(true),
        Parts::Numbers(a, b) if a > 12 && b <= 12 => Some(false),
        _ => None,
    });
    let (mut first, mut second) = (false, false);
    for vote in votes {
        first |= vote;
        second |= !vote;
    }
    if first != second {
        return Some(first);
    }
    let unclear = |date: &Found| matches!(date.parts, Parts::Numbers(a, b) if a != b && a <= 12 && b <= 12);
    if !found.iter().any(unclear) {
        return None;
    }
    let american = page.words.tokens.iter().enumerate().any(|(i, token)| {
        AMERICAN.may_hold(token.hash) && AMERICAN.contains_in_any_case(token.text)
            || matches!(token.text, "USA" | "US")
            || token.text == "U" && page.words.get(i + 2) == "s"
    }) || page.text.contains("United States");
    let elsewhere = page.text.contains("United Kingdom")
        || ['£', '€'].iter().any(|&sign| page.text.contains(sign))
        || !ELSEWHERE.all(&page.words).is_empty()
        || page
            .words
            .capitals()
            .filter_map(|at| page.words.tokens.get(at))
            .any(|token| matches!(token.text, "NHS" | "UK" | "DBS" | "GMT" | "BST" | "HCPC" | "NMC"));
    (american != elsewhere).then_some(american)
}

/// What is in the United States alone: states whose name is nothing else's, and what only people there have.
static AMERICAN: LazyLock<WordList> = LazyLock::new(|| {
    let names = STATES.iter().map(|state| state.name);
    let alone = names.filter(|name| !["Georgia", "Washington"].contains(name) && !name.contains(' '));
    WordList::new(alone.chain(["calif", "usajobs", "401k"]).collect())
});

static ELSEWHERE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(&[(
        "london|england|scotland|wales|ireland|dublin|australia|sydney|melbourne|germany|berlin|france|paris|\
     india|bengaluru|europe|spain|italy|netherlands|amsterdam|switzerland|zurich|zealand",
        (),
    )])
});
