//! Where the work is done, and on how many days in the office.

mod said;

use super::byline::Byline;
use super::page::Page;
use crate::list::WordList;
use crate::posting::Workplace;
use crate::set_phrase::{Found, Words};
use said::{PHRASES, Say};

use Workplace::{Hybrid, Onsite, Remote};

pub(super) fn workplace(
    page: &Page<'_>,
    bylines: &[Byline<'_>],
    title: Option<&str>,
) -> (Option<Workplace>, Option<u32>) {
    let found = PHRASES.all(&page.words);
    let days = days(page, &found);
    let by_days = days.map(|days| match days {
        0 => Remote,
        1..=4 => Hybrid,
        _ => Onsite,
    });
    let place = labelled(page)
        .or_else(|| title.and_then(in_title))
        .or_else(|| behind_title(page))
        .or(by_days)
        .or_else(|| found.iter().any(|found| found.value == Say::Weekdays).then_some(Hybrid))
        .or_else(|| tag(page))
        .or_else(|| bylines.iter().find_map(|line| line.pieces.iter().find_map(|piece| way(piece))))
        .or_else(|| stated(page, &found));
    // "Remote" in a label beside days in the office is a label of the board.
    (place, days)
}

const LABELS: &[&str] = &[
    "workplace type", "workplace", "work site", "worksite", "work location type", "location type",
    "work model", "work arrangement", "modality", "work modality", "working model", "workplace model",
    "work type", "remote status", "work setting", "job location type", "office policy", "work policy",
    "workplace policy", "remote policy", "remote", "type",
];

/// Labels of places, which tell the way of working beside them.
const PLACES: &[&str] = &[
    "location", "job location", "locations", "work location", "position location", "for location", "where",
    "working arrangement",
];

fn labelled(page: &Page<'_>) -> Option<Workplace> {
    // "Hybrid (three days in the yard)", "Hybrid with two days in the yard", but not "Remote – hybrid later"
    let head = |value: &str| {
        let head = value.split(['(', ';']).next().unwrap_or_default().trim_end();
        plain(head).or_else(|| {
            let (before, behind) = head.split_once(['—', '–']).or_else(|| head.split_once(" with "))?;
            let told = behind.split(|c: char| !c.is_alphanumeric()).any(|word| plain(word).is_some());
            plain(before.trim_end()).filter(|_| !told)
        })
    };
    let told = page.labelled(LABELS).find_map(|value| plain(value).or_else(|| head(value)));
    told.or_else(|| {
        page.labelled(PLACES).find_map(|value| {
            let low = value.to_lowercase();
            let in_person = ["in-person", "in person"].iter().any(|own| low.starts_with(own));
            // "Remote across Europe/UK with a yearly visit": one way of working, whichever the place.
            let anywhere = low.split_once(['/', ',']).is_some_and(|(first, _)| {
                let whole = first.starts_with("remote ") || first == "remote-friendly";
                whole && !first.contains(" or ") && !first.ends_with(' ')
            });
            // "Berlin or remote" is a choice.
            let choice = low.contains(" or ") || low.contains('/') && !anywhere;
            if choice || value.len() > 60 && !in_person && !anywhere {
                return None;
            }
            // "Bergen (remote possible)"
            if ["(remote possible", "(remote optional", "(remote ok"].iter().any(|own| low.contains(own)) {
                return None;
            }
            if in_person {
                Some(Onsite)
            } else if low.contains("hybrid") {
                Some(Hybrid)
            } else if low.starts_with("remote")
                || low.starts_with("home-based")
                || low.starts_with("home based")
                || low.starts_with("work from home")
                || low.contains("(remote")
                || low.ends_with("remote")
                || low.ends_with("- virtual")
                || low.ends_with("– virtual")
                || low == "virtual"
                || low.contains("fully remote")
                || low.contains("100% remote")
            {
                Some(Remote)
            } else if ["onsite", "on-site", "on site", "onsite)", "on-site)"]
                .iter()
                .any(|end| low.ends_with(end))
                || low.starts_with("onsite ")
                || low.starts_with("on-site ")
            {
                Some(Onsite)
            } else {
                None
            }
        })
    })
}

/// The words of which such a value is made.
static TOLD: WordList = WordList::of(&[
    "remote", "virtual", "telecommute", "wfh", "hybrid", "onsite", "site", "on", "in", "office", "work",
    "only", "fully", "100", "us", "usa", "based", "flexible", "location", "first", "0", "1", "2", "3", "4",
    "5", "per", "a", "role", "position", "days", "day", "week",
]);

/// A value or a tag that is nothing but a way of working: "Hybrid", "On-site", "100% Remote", "0 days / week in-office - remote".
fn plain(value: &str) -> Option<Workplace> {
    // Nearly no value names one, and most show it by their first word.
    let first = value.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
    if first.is_ascii() && !TOLD.contains_in_any_case(first) {
        return None;
    }
    let low = value.to_lowercase();
    let mut found = None;
    let mut before = "";
    for word in low.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        let one = match word {
            "remote" | "virtual" | "telecommute" | "wfh" => Remote,
            "hybrid" => Hybrid,
            "onsite" => Onsite,
            "site" if before == "on" => Onsite,
            "yes" if value.len() <= 4 => return None,
            "nationwide" | "worldwide" | "anywhere" if found == Some(Remote) => continue,
            "on" | "in" | "office" | "work" | "only" | "fully" | "100" | "us" | "usa" | "based"
            | "flexible" | "location" | "first" | "0" | "1" | "2" | "3" | "4" | "5" | "per" | "a"
            | "role" | "position" => {
                before = word;
                continue;
            }
            "days" | "day" | "week" if low.contains(|c: char| c.is_ascii_digit()) => continue,
            _ => return None,
        };
        if found.is_some_and(|old| old != one) {
            return if low.starts_with("hybrid") { Some(Hybrid) } else { None };
        }
        found = Some(one);
    }
    found
}

/// A piece of a byline: "Hybrid", "Remote in the US", "On-site Munich".
fn way(piece: &str) -> Option<Workplace> {
    plain(piece).or_else(|| {
        let low = piece.to_lowercase();
        [("remote", Remote), ("on-site", Onsite), ("onsite", Onsite), ("hybrid", Hybrid)]
            .into_iter()
            .find_map(|(word, way)| {
                let behind = low.strip_prefix(word)?;
                // "Remote days on Fridays"
                let some = behind.starts_with(" day");
                (behind.starts_with(' ') && !some && piece.len() < 30).then_some(way)
            })
    })
}

/// What is remote by itself, wherever one works with it.
const REMOTE_THINGS: [&str; 13] = [
    "access", "area", "care", "control", "learning", "monitoring", "operations", "patient", "sensing",
    "site", "sites", "support", "work",
];

/// What is of two kinds by itself.
const HYBRID_THINGS: [&str; 10] =
    ["app", "cloud", "data", "electric", "infrastructure", "it", "mobile", "network", "theatre", "vehicle"];

fn in_title(title: &str) -> Option<Workplace> {
    let low = title.to_lowercase();
    // "Virtual Maths Teacher", not "Virtual Reality Developer"
    let teaches = ["teacher", "instructor", "tutor", "educator"];
    if low.strip_prefix("virtual ").is_some_and(|rest| rest.split(' ').take(3).any(|w| teaches.contains(&w)))
    {
        return Some(Remote);
    }
    if !["hybrid", "remote", "onsite", "on-site"].iter().any(|way| low.contains(way)) {
        return None;
    }
    let tail = |word: &str| {
        low.ends_with(word)
            && low.len() > word.len()
            && low
                .strip_suffix(word)
                .is_some_and(|rest| rest.trim_end().ends_with(['-', '–', '—', ',', '|', '(']))
            || low.contains(&format!("({word}"))
            || low.contains(&format!("{word})"))
            || low.starts_with(&format!("{word} -"))
    };
    if low.contains('/') && low.contains("remote") {
        return None;
    }
    // "Remote Maths Instructor", not "Remote Sensing Analyst"
    let leads = low.strip_prefix("remote ").is_some_and(|rest| {
        let subject = rest.split([' ', '-', ',']).next().unwrap_or_default();
        !REMOTE_THINGS.contains(&subject)
    });
    // "Hybrid Maths Instructor", not "Hybrid Cloud Architect"
    let cross = low.strip_prefix("hybrid ").is_some_and(|rest| {
        let subject = rest.split([' ', '-', ',']).next().unwrap_or_default();
        !HYBRID_THINGS.contains(&subject)
    });
    if tail("hybrid") || cross {
        Some(Hybrid)
    } else if tail("remote") || leads {
        Some(Remote)
    } else if tail("onsite") || tail("on-site") {
        Some(Onsite)
    } else {
        None
    }
}

/// "Tide Reader - Onsite in Bergen": what a piece of the title's line says.
fn behind_title(page: &Page<'_>) -> Option<Workplace> {
    let led = |piece: &str| {
        let leads = [("onsite in ", Onsite), ("on-site in ", Onsite), ("remote in ", Remote)];
        let begins = |lead: &str| piece.get(..lead.len()).is_some_and(|own| own.eq_ignore_ascii_case(lead));
        leads.into_iter().find_map(|(lead, way)| begins(lead).then_some(way))
    };
    let line = page.lines.first().filter(|line| line.text.len() <= 120)?;
    line.text.split(" - ").flat_map(|piece| piece.split(" – ")).skip(1).find_map(led)
}

/// A line or a hash tag that says nothing else.
fn tag(page: &Page<'_>) -> Option<Workplace> {
    let line = page
        .lines
        .iter()
        .filter(|line| line.text.len() <= 24 && line.tokens.len() <= 5)
        .find_map(|line| plain(line.text));
    // "Hybrid: three days in Leeds, two from home"
    let led = || {
        let hybrid = |text: &str| {
            let heads = ["hybrid:", "hybrid working:", "hybrid work:"];
            heads.iter().any(|head| text.get(..head.len()).is_some_and(|own| own.eq_ignore_ascii_case(head)))
        };
        page.lines.iter().any(|line| hybrid(line.text)).then_some(Hybrid)
    };
    line.or_else(led).or_else(|| {
        // "#LI-Remote", and other boards' letters
        let words = &page.words;
        let tagged = |&i: &usize| {
            words.get(i.wrapping_sub(1)) == "-"
                && words.get(i.wrapping_sub(2)).len() <= 3
                && words.get(i.wrapping_sub(3)) == "#"
        };
        let stands = |word| words.places(word).any(|i| tagged(&i));
        let site = || words.places("on").any(|i| tagged(&i) && words.get(i + 2) == "site");
        if stands("remote") {
            Some(Remote)
        } else if stands("hybrid") {
            Some(Hybrid)
        } else {
            (stands("onsite") || site()).then_some(Onsite)
        }
    })
}

fn days(page: &Page<'_>, found: &[Found<Say>]) -> Option<u32> {
    let words = &page.words;
    for found in found {
        let days = || (found.first..found.end).find_map(|i| words.number(i)).filter(|&n| n <= 7);
        // A range or a choice of days has no one number; a rule for some is none for this job.
        // The "-" of "in-office, 5 days per week" is none of a range.
        let ranged = words.number(found.first).is_some()
            && words.is(found.first.wrapping_sub(1), &["-", "–", "/", "to", "or"]);
        let other = words.any(
            words.around(found.first, 25),
            &["unless", "training", "travel", "onboarding", "if", "vacation", "holiday", "holidays", "first"],
        );
        // "In-office lunch (five days a week)" is what those get who are there.
        let meal = words.any(
            found.first.saturating_sub(4)..found.end,
            &["lunch", "lunches", "meals", "snacks", "breakfast"],
        );
        if ranged || other || meal {
            continue;
        }
        match found.value {
            Say::OfficeDays => return days(),
            Say::HomeDays => {
                if let Some(days) = days().filter(|&n| n <= 5) {
                    return Some(5 - days);
                }
            }
            _ => {}
        }
    }
    None
}

/// What a sentence says of the job. Of several, a hybrid one is the most exact.
fn stated(page: &Page<'_>, found: &[Found<Say>]) -> Option<Workplace> {
    let words = &page.words;
    let mut first = None;
    for found in found {
        let place = match found.value {
            Say::Is(place) if holds(words, found.first, found.end, place) => place,
            Say::NotRemote => Onsite,
            _ => continue,
        };
        let share = (found.first..found.end).find(|&i| words.get(i + 1) == "%").and_then(|i| words.number(i));
        // "This is an on-site role" says more than what is told of others.
        if words.is(found.first.wrapping_sub(1), &["an", "a"])
            && words.is(found.first.wrapping_sub(2), &["is"])
            && words.is(found.first.wrapping_sub(3), &["this"])
        {
            return Some(place);
        }
        let place = if share.is_some_and(|share| share < 100) { Hybrid } else { place };
        if place == Hybrid {
            return Some(Hybrid);
        }
        first = first.or(Some(place));
    }
    first
}

fn holds(words: &Words<'_>, first: usize, end: usize, place: Workplace) -> bool {
    let sentence = words.around(first, 30);
    let before = first.saturating_sub(5).max(sentence.start)..end;
    let negated = words
        .any(before, &["not", "no", "cannot", "isn't", "unless", "approval", "approved", "never", "without"]);
    let negative = words.is(first, &["not", "no"]);
    // "Unless approved to work remotely, you spend half of your time in the office" is the rule, not the exception.
    if words.is(first, &["half"]) {
        return true;
    }
    if negated && !negative || words.any(sentence.start..first, &["unless", "may", "if", "experience"]) {
        return false;
    }
    // "Networks supporting hybrid work"
    if place == Hybrid
        && words.is(first.wrapping_sub(1), &["supporting", "support", "supports", "enabling", "enable"])
    {
        return false;
    }
    // "As remote and hybrid work has become common": everybody's.
    if place == Hybrid
        && words.is(first.wrapping_sub(1), &["and", "or"])
        && words.is(first.wrapping_sub(2), &["remote"])
        && words.is(end, &["has", "have", "is", "are", "becomes"])
    {
        return false;
    }
    // "A hybrid role: part engineer, part analyst", "a hybrid role between sales and support"; but "a hybrid schedule of in-person and
    // remote work".
    if place == Hybrid
        && words.any(first..end, &["hybrid"])
        && (words.is(end, &[":", "between", "of", "that", "combining", "blending", "spanning", "across"])
            || words.stands(end, "in") && words.stands(end + 1, "which"))
        && !words.any(end..end + 6, &["remote", "office", "home", "onsite", "person"])
    {
        return false;
    }
    // "Benefits for fully remote employees"
    if place == Remote
        && words.stands(first.wrapping_sub(1), "for")
        && words.is(end, &["employees", "staff", "workers"])
    {
        return false;
    }
    // "This role is hybrid/remote"
    if place == Remote && words.any(first..end, &["hybrid"]) {
        return false;
    }
    // "A hybrid of office/remote work" is no choice.
    if words.any(first..end, &["of"]) && words.any(first..end, &["hybrid"]) {
        return true;
    }
    let last = end.wrapping_sub(1);
    // "Is located in the Office of the Director", "is the doing of office work"
    if words.get(last) == "office" && words.is(end, &["of", "work"]) {
        return false;
    }
    // A choice of two says neither.
    // "Based remotely or in Bergen" is one of a way and a place.
    let other = |at: usize| {
        words.is(at, &["hybrid", "remote", "onsite", "on"])
            || words.is(at, &["in"]) && words.is(at + 1, &["-", "office", "person", "our", "the", "an"])
    };
    !(words.is(end, &["/", "or"]) && other(end + 1)
        || words.is(first.wrapping_sub(1), &["/", "or"])
            && words.is(first.wrapping_sub(2), &["hybrid", "remote", "onsite", "site"])
        || words.get(last) == "remote"
            && words
                .is(end, &["work", "access", "employees", "team", "teams", "location", "locations", "sites"])
            && !words.is(first, &["fully"])
            && words.get(first + 1) != "%")
}
