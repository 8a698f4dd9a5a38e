//! How much of the time is travelled.

use super::page::Page;
use crate::list::WordList;
use crate::set_phrase::{Found, Phrases, Words};
use std::sync::LazyLock;

static TRAVEL: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(&[
        ("travel|traveling|travelling|travels *10 # %|percent", ()),
        ("# %|percent -|to|–? # %|percent *3 travel|traveling|travelling", ()),
        ("# -|to|– # %|percent *3 travel|traveling|travelling", ()),
        ("# %|percent of? *3 travel|traveling|travelling", ()),
    ])
});

/// What is told of money and of others' travel.
static FOREIGN: WordList = WordList::of(&[
    "reimbursement", "reimbursed", "industry", "agency", "agencies", "discount", "discounts", "increase",
    "increased", "growth", "insurance", "costs", "expenses", "stipend", "off", "credit", "covered",
    "companies", "spend",
]);

/// The upper end of travel in percent, from a label or a sentence about the job.
pub(super) fn travel(page: &Page<'_>) -> Option<u32> {
    let labels = &[
        "travel", "travel required", "travel percentage", "required travel", "travel requirement",
        "travel requirements", "travel %", "travel expectation", "travel expectations",
    ];
    let labelled = page.labelled(labels).find_map(|value| {
        let none = ["none", "no travel", "none required", "no travel required"];
        if none.iter().any(|own| value.trim_end_matches('.').eq_ignore_ascii_case(own)) {
            return Some(0);
        }
        let tokens = crate::token::tokenize(value, 0);
        let words = Words::of(&tokens);
        percent(&words, 0, words.len())
    });
    labelled.or_else(|| TRAVEL.all(&page.words).into_iter().find_map(|found| said(&page.words, found)))
}

fn said(words: &Words<'_>, found: Found<()>) -> Option<u32> {
    // "Desk work: 100%" ends a line before that of the travel.
    let found = match words.position(found.first..found.end, &["\n"]) {
        Some(line) => (line..found.end).find_map(|at| TRAVEL.at(words, at))?,
        None => found,
    };
    let line = (found.first.saturating_sub(4)..found.first).rev().take_while(|&at| !words.stops(at)).count();
    // "70% of our users travel"
    let share = words.stands(found.end, "of")
        && words.is(found.end + 1, &["our", "its", "all", "users", "customers"]);
    if share
        || words.any(found.first..found.end, &["\n"])
        || words.any(found.first - line..found.end, &FOREIGN)
    {
        return None;
    }
    // "Travel 20% - 30%"
    let more = found.end + 1;
    let ranged = words.is(found.end, &["-", "–", "to"]) && words.is(more + 1, &["%", "percent"]);
    percent(words, found.first, if ranged { more + 2 } else { found.end })
}

/// The last percentage of a run, which is the upper end of a range.
fn percent(words: &Words<'_>, first: usize, end: usize) -> Option<u32> {
    (first..end)
        .rev()
        .find(|&i| words.is(i + 1, &["%", "percent"]))
        .and_then(|i| words.number(i))
        .filter(|&n| n <= 100)
}
