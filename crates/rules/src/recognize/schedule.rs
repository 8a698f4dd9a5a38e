//! Shifts and hours.

use crate::lexicon::Lexicon;
use crate::predicate::{Predicate, Schedule};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::set_phrase::{List, Words, list};
use std::sync::LazyLock;

/// "Available nights and weekends", "20 hours per week".
pub struct Schedules;

impl Recognizer for Schedules {
    fn id(&self) -> &'static str {
        "schedule"
    }

    fn about(&self) -> &'static str {
        "Finds when one must be able to work: nights, evenings, weekends, holidays, on call, overtime, rotating and early shifts, \
         and hours per week. Leaves alone paid holidays, flexible hours and other benefits, and words that only look so (\"three-day \
         weekend\", \"shift priorities\"). Gap: hours with a fraction (37.5) are passed over."
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Must be able to work nights and weekends",
                finds: &[r#"{"kind":"schedule","shifts":["night","weekend"],"hoursPerWeek":null}"#],
            },
            Example {
                text: "Participation in an on-call rotation is required",
                finds: &[r#"{"kind":"schedule","shifts":["onCall","rotating"],"hoursPerWeek":null}"#],
            },
            Example {
                text: "Must be available at least 20 hours per week",
                finds: &[r#"{"kind":"schedule","shifts":[],"hoursPerWeek":20}"#],
            },
            Example {
                text: "Willingness to do shift work",
                finds: &[r#"{"kind":"schedule","shifts":["rotating"],"hoursPerWeek":null}"#],
            },
            Example { text: "Paid holidays and a three-day weekend every month", finds: &[] },
            Example { text: "Comfortable with shifting priorities", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(Signs::default().words(SHIFTS.words()).words(&HOURS))
    }

    fn find(&self, item: &Item<'_>, _lexicon: &Lexicon, out: &mut Vec<Finding>) {
        if matches!(item.section, SectionKind::Benefits | SectionKind::Company) {
            return;
        }
        let words = Words::of_item(item);
        let mut at = 0;
        while at < words.len() {
            if shift(&words, at).is_none() && hours(&words, at).is_none() {
                at += 1;
                continue;
            }
            let sentence = words.around(at, 40);
            let mut shifts: Vec<String> = Vec::new();
            let mut week = None;
            let mut end = at;
            for i in at..sentence.end.max(at + 1) {
                if let Some((name, past)) = shift(&words, i) {
                    if !shifts.iter().any(|s| s == name) {
                        shifts.push(name.to_owned());
                    }
                    end = past;
                }
                if let Some((number, past)) = hours(&words, i) {
                    week = week.or(Some(number));
                    end = past;
                }
            }
            let before = sentence.start.max(at.saturating_sub(14))..at;
            let whole = sentence.start..sentence.end;
            let asked = words.any(before.clone(), &ASKS)
                || words.any(
                    end..(end + 6).min(sentence.end),
                    &["required", "needed", "mandatory", "expected", "necessary"],
                );
            let works = words.any(
                whole.clone(),
                &[
                    "work", "working", "shift", "shifts", "schedule", "hours", "call", "available",
                    "availability", "overtime", "rotation", "coverage", "rota",
                ],
            );
            let given = words.any(
                whole,
                &[
                    "paid", "pto", "vacation", "bonus", "premium", "differential", "no", "not", "holidays:",
                    "never",
                ],
            );
            if asked && works && !given && !(shifts.is_empty() && week.is_none()) {
                let first = words.position(words.last_clause(before), &ASKS).unwrap_or(at);
                shifts.sort();
                out.push(Finding {
                    predicate: Predicate::Schedule(Schedule { shifts, hours_per_week: week }),
                    first,
                    end: end.max(at + 1),
                    recognizer: self.id(),
                });
            }
            at = sentence.end.max(end).max(at + 1);
        }
    }
}

static ASKS: List = LazyLock::new(|| {
    list(
        "must able ability available availability willing willingness required requires require flexible flexibility \
         expected participate participation commit need needs will subject",
    )
});

/// Words that a shift is told by.
static SHIFTS: List = LazyLock::new(|| {
    list(
        "night nights overnight overnights weekend weekends saturday saturdays sunday sundays evening evenings holiday \
         holidays overtime rotating rotational rotation call early shift",
    )
});

const HOURS: [&str; 3] = ["hours", "hrs", "hour"];

fn shift(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    if !words.is(at, &SHIFTS) {
        return None;
    }
    let name = match words.get(at) {
        "night"
            if words.is(
                at + 1,
                &["shift", "shifts", "work", "duty", "duties", "and", "or", ",", "/", "hours"],
            ) =>
        {
            "night"
        }
        "overnight" if words.is(at + 1, &["travel", "stay", "stays", "trips", "delivery", "shipping"]) => {
            return None;
        }
        "nights" | "overnight" | "overnights" => "night",
        "weekend" | "weekends" | "saturdays" | "sundays" => "weekend",
        "saturday" | "sunday" if !words.is(at + 1, &[","]) || words.capital(at + 2) => "weekend",
        "evening" | "evenings" => "evening",
        "holiday" | "holidays" => "holiday",
        "overtime" => "overtime",
        "rotating" | "rotational" | "rotation"
            if words.any(
                at.saturating_sub(4)..at + 4,
                &["shift", "shifts", "schedule", "schedules", "call", "weekend", "weekends", "basis"],
            ) =>
        {
            "rotating"
        }
        // "shift work", without a word of which
        "shift"
            if words.is(at + 1, &["work"])
                && !words.is(
                    at.wrapping_sub(1),
                    &["day", "night", "evening", "early", "late", "weekend", "-"],
                ) =>
        {
            "rotating"
        }
        "call"
            if words.get(at.wrapping_sub(1)) == "on"
                || words.get(at.wrapping_sub(1)) == "-" && words.get(at.wrapping_sub(2)) == "on" =>
        {
            "onCall"
        }
        "early" if words.is(at + 1, &["morning", "mornings", "shift", "shifts"]) => {
            return Some(("early", at + 2));
        }
        _ => return None,
    };
    Some((name, at + 1))
}

/// "20 hours per week", "40 hrs/week".
fn hours(words: &Words<'_>, at: usize) -> Option<(u32, usize)> {
    let number = words.number(at).filter(|n| (1..=100).contains(n))?;
    let unit = at + 1 + usize::from(words.get(at + 1) == "+");
    if !words.is(unit, &HOURS) {
        return None;
    }
    let per = words.is(unit + 1, &["per", "a", "/", "each", "every"]) && words.get(unit + 2) == "week";
    if per {
        return Some((number, unit + 3));
    }
    (words.get(unit + 1) == "weekly").then_some((number, unit + 2))
}
