//! Where a name begins and ends in the words of a text.

use super::names::NAMED_FOR;
use crate::list::WordList;
use crate::set_phrase::{List, Words, list};
use crate::token::{Kind, Letters, Token};
use std::sync::LazyLock;

/// Words that open a sentence or a heading: no part of the name behind them.
static OPENERS: List = LazyLock::new(|| {
    list(
        "we you our as with for in at to this if join the and of by about why here from within while summary description \
         overview responsibilities requirements qualifications",
    )
});

/// What joins the words of a name.
static JOINERS: WordList = WordList::of(&["&", "of", "and", "-", ".", "+", "upon"]);

/// Houses that are for something: "Harbour Centre for Peace".
static FOR: WordList = WordList::of(&[
    "center", "centre", "centers", "institute", "institutes", "council", "association", "partnership",
    "society", "campaign", "alliance", "coalition", "foundation", "committee",
]);

/// Labels of a form.
pub(super) static PARTS: WordList = WordList::of(&["agency", "division", "department"]);

/// A run of capitalised words at `at` that does not begin inside another.
pub(super) fn name_at(words: &Words<'_>, at: usize) -> Option<usize> {
    if !begins(words, at) {
        return None;
    }
    let mut end = at + 1;
    // "University Hospitals of Gale and Spring | NHS Foundation Trust"
    let whole = |end: usize| words.is(end, &["nhs", "foundation", "trust", "commission"]);
    // "Harbour NHS Trust Tide Team": a part of it.
    let trust = |end: usize| words.stands(end - 1, "trust") && words.any(at..end, &["nhs"]);
    while !trust(end) && (end < at + 8 || end < at + 12 && whole(end)) {
        match past_next(words, at, end) {
            Some(next) => end = next,
            None => break,
        }
    }
    Some(end)
}

/// Does a name begin at `at`?
fn begins(words: &Words<'_>, at: usize) -> bool {
    let Some(token) = words.tokens.get(at).filter(|t| t.kind == Kind::Word && t.is_capital()) else {
        return false;
    };
    if let Some(before) = at.checked_sub(1).and_then(|i| words.tokens.get(i)) {
        // "23andMe"
        // "#TidewaterCareers Tidewater is"
        let inside = before.span.end == token.span.start
            && (before.text == "#"
                || matches!(before.kind, Kind::Word | Kind::Number) && token.text.len() <= 2);
        // "6 South is a ward of": a number that goes before is a part of the name, and not of a sentence.
        let counted = before.kind == Kind::Number && before.text.len() < 4 && !token.glued;
        if inside || counted {
            return false;
        }
    }
    // "At Microsoft": an opening word is no part of the name.
    !OPENERS.holds(token) && !is_label(words, at)
}

/// Labels of forms that lost their line breaks: "Agency Tidewater Community College Division …".
fn is_label(words: &Words<'_>, at: usize) -> bool {
    words.is(at, &PARTS) && words.capital(at + 1)
}

/// Behind the next word or joiner of the name from `at` to `end`, if it goes on.
fn past_next(words: &Words<'_>, at: usize, end: usize) -> Option<usize> {
    let next = words.tokens.get(end)?;
    let goes_on = words.capital(end + 1);
    match next.kind {
        // Most names end before a small word.
        Kind::Word if !next.is_capital() && !goes_on && !next.is("of") => return None,
        Kind::Mark => {
            if let Some(behind) = past_mark(words, end, goes_on) {
                return Some(behind);
            }
        }
        _ => {}
    }
    // "Department of the Navy"
    if next.is("of")
        && words.stands(end + 1, "the")
        && words.is(end - 1, &["department", "bureau"])
        && words.capital(end + 2)
    {
        return Some(end + 3);
    }
    let joins = goes_on
        && (JOINERS.holds(next)
            // "Harbour Centre for Peace", "University of the Coast at Harbour"
            || next.is("for") && words.is(end - 1, &FOR)
            || next.is("at") && words.stands(at, "university")
            // "North Harbour/South Harbour Health System"
            || next.text == "/" && next.glued)
        && !words.stops(end);
    if joins && next.is("and") && are_two(words, at, end) {
        return None;
    }
    if joins || goes_on && next.text == "." && is_point(words, at, end) {
        return Some(end + 2);
    }
    let more = next.is_capital()
        && next.kind == Kind::Word
        && !next.glued
        && !(OPENERS.holds(next) || is_label(words, end))
        && (!is_possessive(words, end - 1) || is_named_for(words, at, end));
    more.then_some(end + 1)
}

/// Behind a mark inside of the name, and what belongs to it.
fn past_mark(words: &Words<'_>, end: usize, goes_on: bool) -> Option<usize> {
    let glued = |i: usize| words.tokens.get(i).is_some_and(|t| t.glued);
    // "Harbour.com"
    if words.stands(end, ".")
        && glued(end)
        && glued(end + 1)
        && words.is(end + 1, &["com", "ai", "io", "org", "net", "co"])
    {
        return Some(end + 2);
    }
    // "Saint James' Hospital", "Harbour (HH) NHS Trust"
    let owned = goes_on
        && words.is(end, &["'", "’"])
        && glued(end)
        && words.get(end - 1).ends_with('s')
        && !glued(end + 1);
    let short = || {
        let close = (end + 2..end + 4).find(|&i| words.stands(i, ")"))?;
        words.stands(close + 1, "nhs").then_some(close + 1)
    };
    let short = if words.stands(end, "(") { short() } else { None };
    short.or_else(|| (owned || is_listed_trust(words, end)).then_some(end + 1))
}

/// "Gale, Spring and Neap University Hospitals NHS Trust": places that one trust is named for, behind the comma at `end`.
fn is_listed_trust(words: &Words<'_>, end: usize) -> bool {
    let and = || (end + 2..end + 4).find(|&i| words.stands(i, "and"));
    let is_trust = |from: usize| {
        let end = from + (from..from + 8).take_while(|&i| words.capital(i)).count();
        words.stands(end.wrapping_sub(1), "trust") && words.any(from..end, &["nhs", "foundation"])
    };
    words.get(end) == ","
        && words.capital(end + 1)
        && and().is_some_and(|and| (end + 1..and).all(|i| words.capital(i)) && is_trust(and + 1))
}

/// "U.S.", "St. Bride", but not the end of "lives in the UK.": does the full stop at `end` belong to the name?
fn is_point(words: &Words<'_>, at: usize, end: usize) -> bool {
    let point = words.tokens.get(end).is_some_and(|t| t.glued)
        && words.get(end - 1).len() <= 2
        && words.tokens.get(end - 1).is_some_and(|t| t.text.len() == 1 || t.letters != Letters::Capitals);
    // "U.S. Army Corps of Engineers"
    point || end == at + 3 && words.stands(at, "u") && words.stands(at + 2, "s")
}

/// "Microsoft and Google" are two names, "Music & Arts" is one.
fn are_two(words: &Words<'_>, at: usize, end: usize) -> bool {
    words.stands(end - 1, "trust")
        || end - at < 2
            && !words.is(end - 1, &["ernst", "johnson", "procter", "marks"])
            && !is_one(words, end + 1)
}

/// Does the name go on behind a possessive: "St. Bride's School", "Harbour Children's Hospital"?
fn is_named_for(words: &Words<'_>, at: usize, end: usize) -> bool {
    words.is(end - 1, &["children's", "women's", "people's", "king's", "queen's", "veterans'", "attorney's"])
        || words.is(at, &["st", "saint", "queen", "king"])
            && NAMED_FOR.contains(words.get(end).trim_end_matches("'s"))
}

/// "Gale and Spring is seeking", "Gale and Spring NHS Trust": a verb for one house, or its kind, behind a run that goes on at `at`.
fn is_one(words: &Words<'_>, at: usize) -> bool {
    let mark = |i: usize| words.is(i, &["'", "’"]) && words.tokens.get(i).is_some_and(|t| t.glued);
    let end = (at..at + 8).find(|&i| !words.capital(i) && !mark(i)).unwrap_or(at);
    let mut behind = past_brackets(words, end);
    behind += (behind..behind + 4).take_while(|&i| words.capital(i) || words.stands(i, "team")).count();
    let trust =
        |end: usize| words.stands(end.wrapping_sub(1), "trust") && words.any(at..end, &["nhs", "foundation"]);
    trust(end) || trust(behind) || words.is(behind, &["is", "has", "seeks", "offers", "provides"])
}

/// "Tidewater's"
pub(in crate::header) fn is_possessive(words: &Words<'_>, at: usize) -> bool {
    let other = words.tokens.get(at).is_some_and(|token| token.letters == Letters::Other);
    other && words.get(at).ends_with("'s")
}

/// Where "…, Inc." ends behind a name that ends at `end`.
pub(super) fn legal_end(words: &Words<'_>, end: usize) -> Option<usize> {
    let legal = words.stands(end, ",")
        && words.is(end + 1, &["inc", "llc", "ltd", "llp", "pllc"])
        && words.capital(end + 1);
    let point = || words.stands(end + 2, ".") && words.tokens.get(end + 2).is_some_and(|t| t.glued);
    legal.then(|| end + 2 + usize::from(point()))
}

/// Behind a part of the house with its short form, where such a form stands behind the house, too: "Harbour Research Service (HRS) Tides
/// and Gauges Division (TGD) is".
pub(super) fn past_part(words: &Words<'_>, end: usize, behind: usize) -> Option<usize> {
    let short = |at: usize| {
        let letters = words.tokens.get(at + 1).is_some_and(|t| t.letters == Letters::Capitals);
        (words.stands(at, "(") && letters && words.stands(at + 2, ")")).then_some(at + 3)
    };
    short(end).filter(|&at| at == behind && words.capital(at))?;
    let part = |&at: &usize| words.capital(at) || words.is(at, &["and", "&", "of", "for", ",", "the"]);
    let open = behind + (behind..behind + 10).take_while(part).count();
    short(open)
}

/// Behind an address, a short form in brackets, a legal form or a sign of a mark.
pub(super) fn past_brackets(words: &Words<'_>, end: usize) -> usize {
    let plain = |token: &Token<'_>| token.kind == Kind::Word && !words.get(end).starts_with("http");
    // Nearly always another word stands there.
    if words.tokens.get(end).is_none_or(plain) {
        return end;
    }
    // "Tidewater® is"
    let end = end + usize::from(words.is(end, &["®", "™"]));
    // "Harbour Inc. is"
    if words.stands(end, ".") && words.is(end - 1, &["inc", "ltd", "co", "corp", "llc"]) {
        return end + 1;
    }
    // "Harbour Works, Inc. is"
    if let Some(legal) = legal_end(words, end) {
        return legal;
    }
    // "Harbour https://… (YC W23)"
    let mut behind = end;
    if words.get(behind).starts_with("http") {
        behind = (behind..behind + 24)
            .find(|&i| words.tokens.get(i + 1).is_none_or(|t| !t.glued))
            .map_or(behind, |i| i + 1);
    }
    if words.stands(behind, "(") {
        behind = (behind..behind + 7).find(|&i| words.stands(i, ")")).map_or(behind, |i| i + 1);
    }
    behind
}
