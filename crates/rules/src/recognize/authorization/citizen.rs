//! Citizenship that is asked: "must be a U.S. citizen", "UK nationals only".

use super::{Say, asked};
use crate::country::COUNTRIES;
use crate::set_phrase::{Found, Words};
use crate::token::Kind;
use std::ops::Range;

/// The country of a citizenship that is asked, if one is told, and where it is said.
pub(super) fn citizen(
    words: &Words<'_>,
    found: &Found<Say>,
    sentence: &Range<usize>,
) -> Option<(Option<&'static str>, Range<usize>)> {
    let at = found.first;
    if is_other(words, at) {
        return None;
    }
    let land = land_beside(words, at);
    let first = land.as_ref().map_or(at, |land| at.min(land.first));
    let end = land.as_ref().map_or(at + 1, |land| (at + 1).max(land.end));
    // "Non-US citizens", "who are not UK nationals", "on an equal basis with UK and EEA nationals"
    let others = words.any(first.saturating_sub(2)..first, &["non"])
        || words.any(first.saturating_sub(4)..first, &["not"]) && words.is(at, &["national", "nationals"])
        || words.any(first.saturating_sub(8)..first, &["equal"]);
    let ship = words.get(at) == "citizenship";
    // "UK national", "a national of a member state"; all else that is called national is a name or a kind.
    let national = words.is(at, &["national", "nationals"]);
    let of = words.get(at + 1) == "of" && words.any(at.saturating_sub(3)..at, &["be", "are", "is"]);
    let person = words.tokens.get(at + 1).is_none_or(|t| t.kind != Kind::Word)
        || words.is(at + 1, &["or", "and", "only", "with", "resident", "who"]);
    if others || national && !(of || land.is_some() && person) {
        return None;
    }
    let open = is_open_to(words, first);
    let told = if land.is_some() {
        // "All United States citizens and nationals (residents of …)": who may apply.
        let all = words.is(sentence.start, &["all", "only"]) && first == sentence.start + 1;
        asked(words, sentence) || ship || all || open || national && first <= sentence.start + 1
    } else {
        let must = words.any(first.saturating_sub(4)..first, &["must", "be", "only", "are"]);
        national && must
            || ship && words.any(end..end + 3, &["required", "requirement", "mandatory"])
            || must && words.is(at.wrapping_sub(1), &["a"])
    };
    let status = ship && words.is(end, &["status"]) && !words.any(sentence.clone(), &["must", "required"]);
    // "Citizens must not be contractors"
    let barred = words
        .position(end..(end + 16).min(sentence.end), &["must"])
        // "Citizens may apply, and applicants must not be contractors": another sentence.
        .is_some_and(|at| {
            words.get(at + 1) == "not" && !words.is(at.wrapping_sub(1), &["applicants", "candidates"])
        });
    let none = status || barred || is_wider(words, end) || !open && are_served(words, first, sentence);
    (told && !none).then_some((land.map(|land| land.value), first..end))
}

/// An office, a kind of citizen, or those who are none.
fn is_other(words: &Words<'_>, at: usize) -> bool {
    const KINDS: &[&str] =
        &["senior", "corporate", "good", "digital", "global", "fellow", "responsible", "able", "former"];
    // "U.S. Citizenship and Immigration Services" is an office.
    words.is(at + 1, &["and", "&"]) && words.get(at + 2) == "immigration"
        || words.is(at.wrapping_sub(1), &["-", "non"]) && words.any(at.saturating_sub(2)..at, &["non"])
        || words.is(at.wrapping_sub(1), KINDS)
}

/// "U.S. citizen": the country that ends directly before it. "Citizenship: United States": the one behind it.
fn land_beside(words: &Words<'_>, at: usize) -> Option<Found<&'static str>> {
    let before = |i: usize| COUNTRIES.at(words, i).filter(|found| found.end == at && words.capital(i));
    let behind = |i: usize| COUNTRIES.at(words, i).filter(|_| words.capital(i));
    let leads = words.is(at + 1, &["of"]) || words.stands(at, "citizenship") && words.is(at + 1, &[":"]);
    (at.saturating_sub(5)..at)
        .find_map(before)
        .or_else(|| if leads { (at + 2..at + 4).find_map(behind) } else { None })
}

/// "Open to all US citizens", "Who may apply: US citizens"
fn is_open_to(words: &Words<'_>, first: usize) -> bool {
    let lead = first - usize::from(words.is(first.wrapping_sub(1), &["all"]));
    // "The area of consideration for this vacancy is US citizens"
    let area = words.is(lead.wrapping_sub(1), &["is", ":"])
        && words.any(lead.saturating_sub(10)..lead, &["area"])
        && words.any(lead.saturating_sub(9)..lead, &["consideration"]);
    area || words.is(lead.wrapping_sub(1), &["to"]) && words.is(lead.wrapping_sub(2), &["open"])
        || words.is(lead.wrapping_sub(1), &[":"]) && words.is(lead.wrapping_sub(2), &["apply"])
}

/// "All U.S. citizens and those authorized to work are encouraged to apply" asks for the weaker of the two, "US citizens and non-citizens" for
/// nobody.
fn is_wider(words: &Words<'_>, end: usize) -> bool {
    let beside = end..end + 5;
    let those = || {
        words.any(beside.clone(), &["authorized", "authorised", "those", "others"])
            || beside.clone().any(|at| words.stands(at, "eligible") && words.is(at + 1, &["to", "for"]))
    };
    words.is(end, &["and", "or", "&", ","]) && those()
        || words.is(end, &["and", "&"]) && words.any(beside.clone(), &["non", "legal"])
}

/// "Serving U.S. citizens": those for whom the house works.
fn are_served(words: &Words<'_>, first: usize, sentence: &Range<usize>) -> bool {
    const SERVES: &[&str] = &[
        "serve", "serves", "serving", "help", "helping", "protect", "protects", "services", "for", "lives",
        "million", "assist",
    ];
    words.any(sentence.start..first, SERVES) && !words.any(sentence.clone(), &["must", "required", "only"])
}

/// Does a sentence speak of the rules for what may be exported?
pub(super) fn export_control(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    // Those whom only the rule's own list names.
    let listed = &["protected", "refugee", "refugees", "asylee", "asylees"];
    words.any(sentence.clone(), &["itar", "export", "arms"]) || words.any(sentence.clone(), listed)
}

/// Where the list of those whom the rule protects ends: "citizen, permanent resident, refugee or asylee", "…, or protected individual as
/// defined by 8 U.S.C. 1324b(a)(3)".
pub(super) fn persons(words: &Words<'_>, place: &Range<usize>, sentence: &Range<usize>) -> usize {
    let last = ["asylee", "asylees", "asylum", "refugee", "refugees"];
    let named = |&at: &usize| {
        words.is(at, &last)
            || words.is(at, &["individual", "individuals", "person", "persons"])
                && words.get(at - 1) == "protected"
    };
    let Some(last) = (place.start..sentence.end).rev().find(named) else { return place.end };
    let defined = words.get(last + 1) == "as" && words.is(last + 2, &["defined", "described"]);
    let ends = |&at: &usize| words.get(at) == "," || words.get(at) == "or";
    if defined { (last + 3..sentence.end).find(ends).unwrap_or(sentence.end) } else { last + 1 }
}

/// "A U.S. citizen, permanent resident, or protected individual": are they named one by one, the last as those whom the rule protects?
pub(super) fn each_protected(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    let protected = |at: usize| {
        words.stands(at, "protected") && words.is(at + 1, &["individual", "individuals", "person", "persons"])
    };
    also_resident(words, sentence)
        && words.any(sentence.clone(), &["citizen", "citizens"])
        // "Protected individuals include": what the rule's own words say.
        && !words.any(sentence.clone(), &["include", "includes", "means", "naturalization"])
        && sentence.clone().any(protected)
}

/// Does it name permanent residents, too?
pub(super) fn also_resident(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    words.any(sentence.clone(), &["permanent", "resident", "green"])
}
