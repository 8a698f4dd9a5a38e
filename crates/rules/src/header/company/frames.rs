//! Sentences in which a name stands as the house that they speak of.

use super::names::{HOUSES, is_institution};
use super::signs::BEHIND;
use crate::clause::is_gerund;
use crate::list::WordList;
use crate::set_phrase::Words;
use std::ops::Range;

/// Verbs of a sentence that tells what a house is or does.
pub(super) static TELLS: WordList = WordList::of(&[
    "is", "are", "was", "has", "provides", "offers", "builds", "helps", "exists", "makes", "develops",
    "delivers", "creates", "designs", "operates", "combines", "enables", "powers", "connects", "brings",
    "believes", "partners", "serves", "supports", "transforms", "empowers", "simplifies", "automates",
    "allows", "gives", "lets", "runs", "manufactures",
]);

/// Where the sentence that holds `at` begins behind its bullet, at most `reach` tokens before it.
pub(super) fn opening(words: &Words<'_>, at: usize, reach: usize) -> Option<usize> {
    let first = (at.saturating_sub(reach)..=at)
        .rev()
        .find(|&i| i == 0 || words.stops(i - 1) || words.get(i - 1) == "\n")?;
    Some(first + usize::from(words.is(first, &["-", "•", "*"])))
}

/// "Harbour Works, based in Oslo, is seeking": what a sentence says of its subject behind what stands between two commas, the first of
/// them at `behind`.
pub(super) fn behind_apposition(words: &Words<'_>, behind: usize) -> u32 {
    const FAR: usize = 40;
    (behind + 2..behind + FAR)
        .take_while(|&i| i < words.len() && !words.stops(i))
        .filter(|&i| words.stands(i, ","))
        .filter_map(|i| BEHIND.at(words, i + 1))
        .map(|found| found.value)
        .find(|&value| value >= 4)
        .unwrap_or(0)
}

/// "The Harbour Hospital in Bergen, Norway is seeking": what a sentence says of its subject behind where that is, told
/// with "in" at `behind`.
pub(super) fn behind_place(words: &Words<'_>, behind: usize) -> u32 {
    let place = |&i: &usize| words.capital(i) || words.stands(i, ",");
    let end = behind + 1 + (behind + 1..behind + 7).take_while(place).count();
    let found = BEHIND.at(words, end).filter(|found| end > behind + 1 && found.value >= 4);
    found.map_or(0, |found| found.value)
}

/// "Harbour Hospital is located in": a house, and no town or hall.
pub(super) fn lies(words: &Words<'_>, name: Range<usize>, behind: usize) -> bool {
    let last = name.end - 1;
    name.len() > 1
        && words.stands(behind, "is")
        && words.is(behind + 1, &["located", "situated", "nestled"])
        && words.is(last, &HOUSES)
        && (!words.is(last, &["center", "centre", "clinic"])
            || words.is(last - 1, &["medical", "surgery", "surgical", "health", "care"]))
}

/// "Harbour Works is the engine that keeps tides", at the very beginning: not what the job or a place is.
pub(super) fn is_introduced(words: &Words<'_>, at: usize, behind: usize) -> bool {
    /// The title and a line or two stand before it.
    const FIRST: usize = 60;
    if at >= FIRST || at > 0 && words.get(at - 1) != "\n" {
        return false;
    }
    // What a job, a place, or a part of a house is.
    let other = &[
        "role", "position", "job", "opportunity", "vacancy", "post", "title", "place", "city", "town",
        "time", "department", "unit", "ward", "service", "team", "directorate", "specialty", "speciality",
        "function", "division", "group", "part", "bed", "bedded", "language", "center", "office", "area",
        "school", "country", "island",
    ];
    let long =
        |from: usize| (from..from + 10).take_while(|&i| i < words.len() && !words.stops(i)).count() > 6;
    // Text that is broken at the width of a page begins lines with anything.
    let wrapped = || {
        let line = (at.saturating_sub(FIRST)..at.saturating_sub(1))
            .rev()
            .take_while(|&i| words.get(i) != "\n")
            .count();
        line > 12 && !words.stops(at.saturating_sub(2))
    };
    let does = words.is(behind, &TELLS) && !words.is(behind, &["is", "are", "was", "has"]) && !wrapped();
    // "Tidewater has been reading gauges for ten years"
    let gerund = |at: usize| words.tokens.get(at).is_some_and(is_gerund);
    let did = || {
        words.stands(behind, "has") && words.stands(behind + 1, "been") && gerund(behind + 2) && !gerund(at)
    };
    (does && long(behind + 1)
        || did() && long(behind + 2)
        || words.stands(behind, "is") && words.is(behind + 1, &["a", "an", "the", "one"]) && long(behind + 2))
        && !words.any(behind + 1..behind + 9, other)
}

/// "Founded in 1902, Tidewater reads gauges", "Headquartered in Bergen, Norway, Tidewater": does the sentence begin with what is said of its
/// subject at `at`?
pub(super) fn is_behind_founding(words: &Words<'_>, at: usize) -> bool {
    let begun = |first: usize| {
        words.capital(first)
            && words.is(first, &["founded", "established", "headquartered", "launched"])
            && words.is(first + 1, &["in", "by"])
    };
    opening(words, at.wrapping_sub(1), 14).is_some_and(begun)
}

/// "As a Tidewater employee", "for all Tidewater employees"
pub(super) fn works_there(words: &Words<'_>, at: usize, end: usize) -> u32 {
    // Nearly no name has one of them behind it.
    if !words.is(end, &["employee", "employees", "associate", "associates", "team"]) {
        return 0;
    }
    let one = words.is(end, &["employee", "associate"])
        || words.stands(end, "team") && words.stands(end + 1, "member");
    // "As a Federal employee"
    let kind = ["federal", "civilian", "public", "private", "regular", "permanent", "temporary"];
    if end == at + 1 && words.is(at, &kind) {
        return 0;
    }
    let many = words.is(end, &["employees", "associates"]);
    let article = words.is(at.wrapping_sub(1), &["a", "an"]);
    if one && article && words.stands(at.wrapping_sub(2), "as") {
        return 4;
    }
    // "Eligible employees" opens a sentence.
    if many && !opens(words, at) && !words.capital(end) { 2 } else { 0 }
}

/// "Tidewater's Property and Casualty team": nobody else's is spoken of.
pub(super) fn has_team(words: &Words<'_>, behind: usize) -> bool {
    let part = (behind..behind + 7).take_while(|&i| words.capital(i) || words.is(i, &["and", "&", ","]));
    let end = behind + part.count();
    end > behind && words.is(end, &["team", "department", "division", "group", "practice", "unit"])
}

/// "At Tidewater, we", "At Tidewater, part of the Harbour Group, you": behind the name, the house or the reader is spoken of.
pub(super) fn speaks(words: &Words<'_>, behind: usize) -> bool {
    let who = |at: usize| {
        words.is(at, &["we", "we're", "we've", "our", "you", "you'll", "you’ll", "every", "everyone"])
    };
    if !words.stands(behind, ",") {
        return false;
    }
    let apposed = || {
        let next = (behind + 2..behind + 16).take_while(|&i| !words.stops(i)).find(|&i| words.stands(i, ","));
        !words.capital(behind + 1) && next.is_some_and(|comma| who(comma + 1))
    };
    who(behind + 1) || words.is(behind + 3, &["we", "you"]) || apposed()
}

/// "Join our busy Tide team at Harbour Hospitals", "our team within the Harbour Board": where those work whom one joins.
pub(super) fn in_team(words: &Words<'_>, name: Range<usize>, article: usize) -> bool {
    const FAR: usize = 16;
    let Some(at) = name.start.checked_sub(article + 1) else { return false };
    // "our team (MDT) at Harbour Council"
    let short =
        usize::from(words.stands(at.wrapping_sub(1), ")") && words.stands(at.wrapping_sub(3), "(")) * 3;
    let team = words.is(at.wrapping_sub(1 + short), &["team", "teams", "department", "directorate", "group"]);
    let house = |i: usize| words.is(i, &HOUSES) || is_institution(words.tokens.get(i).map_or("", |t| t.text));
    team && words.is(at, &["at", "within", "in"])
        && name.clone().any(house)
        && words.any(at.saturating_sub(FAR)..at, &["join", "joining", "our"])
}

/// "As a keeper for Harbour Works, you will": for whom.
pub(super) fn is_worked_for(words: &Words<'_>, name: Range<usize>, behind: usize) -> bool {
    words.is(name.start.wrapping_sub(1), &["for", "with", "within"])
        && words.stands(behind, ",")
        && words.is(behind + 1, &["you", "you'll", "you’ll", "your"])
        && opening(words, name.start - 1, 12).is_some_and(|first| words.get(first) == "as")
}

/// "Position is located in the Department of Homeland Security", "in the National Tide Service": the body that the place is with.
pub(super) fn is_placed(words: &Words<'_>, name: Range<usize>, article: usize) -> bool {
    let Range { start: name, end } = name;
    let Some(at) = name.checked_sub(article + 2) else { return false };
    let place = || {
        words.is(at + 1, &["in", "at", "within", "with"])
            && words.is(at, &["located", "position", "positions", "is", "are", "assigned", "job", "vacancy"])
    };
    // "This position is part of the Tide Reduction Agency"
    let part =
        || words.stands(at + 1, "of") && words.stands(at, "part") && words.stands(at.wrapping_sub(1), "is");
    // Nearly no name stands so.
    if !(place() || part()) {
        return false;
    }
    let service = end > name + 1
        && words.is(
            end - 1,
            &[
                "service", "administration", "agency", "bureau", "guard", "commission", "park", "seashore",
                "monument", "forest", "refuge", "hospital", "university", "college", "command",
            ],
        );
    let executive = words.is(name, &["department", "bureau"])
        && (words.stands(name + 2, "the")
            || words.is(name, &["bureau"])
            || words.is(
                name + 2,
                &["homeland", "veterans", "defense", "justice", "state", "transportation", "labor"],
            ));
    executive
        || service
        || words.is(name, &["us"]) && words.is(name + 1, &["army", "navy", "air"])
        || words.stands(name, "u") && words.stands(name + 2, "s")
}

/// Does a sentence or a clause begin at `at`?
pub(super) fn opens(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    words.stops(before)
        || words.tokens.get(before).is_some_and(|t| matches!(t.text, "\n" | "," | "-" | ":" | "•"))
}
