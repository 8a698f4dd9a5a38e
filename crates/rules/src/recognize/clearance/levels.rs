//! The levels that an item names.

use super::status::{HELD, OBTAIN};
use crate::lexicon::{Hit, Lexicon, Term};
use crate::recognizer::{Item, SectionKind};
use crate::set_phrase::{List, Phrases, Words, list};
use crate::token::Letters;
use std::ops::Range;
use std::sync::LazyLock;

/// A level where it stands.
pub(super) struct Level {
    pub scheme: Option<String>,
    pub level: Option<String>,
    pub place: Range<usize>,
}

/// All of them, left to right; "a security clearance" where it names none.
pub(super) fn levels(item: &Item<'_>, lexicon: &Lexicon, words: &Words<'_>) -> Vec<Level> {
    let mut out = named(item, lexicon, words);
    out.iter_mut().for_each(|level| level.take_compartments(words));
    out.dedup_by(|later, before| later.place.start < before.place.end);
    add_bare(&mut out, words);
    out.sort_by_key(|level| level.place.start);
    if out.is_empty() {
        let place = general(item, words);
        out.extend(place.map(|place| Level { scheme: scheme(words, &place), level: None, place }));
    }
    out
}

/// "UK security clearance": whose a clearance is that has no level.
fn scheme(words: &Words<'_>, place: &Range<usize>) -> Option<String> {
    const WHOSE: [(&str, &[&str]); 4] = [
        ("uk", &["uk", "british"]),
        ("us", &["us", "american", "dod", "department"]),
        ("ca", &["canadian"]),
        ("au", &["australian"]),
    ];
    let more = (0..place.start).rev().take_while(|&at| words.is(at, &["government", "national", "security"]));
    let from = place.start.saturating_sub(more.count() + 1);
    // "us" is a pronoun in small letters.
    let such = |(_, names): &&(&str, &[&str])| {
        (from..place.end).any(|at| words.tokens.get(at).is_some_and(|t| t.is_any(names)) && words.capital(at))
    };
    WHOSE.iter().find(such).map(|(scheme, _)| (*scheme).to_owned())
}

/// Those of the lexicon.
fn named(item: &Item<'_>, lexicon: &Lexicon, words: &Words<'_>) -> Vec<Level> {
    let mut out: Vec<Level> = Vec::new();
    for hit in &item.hits {
        let Term::Clearance(index) = hit.term else { continue };
        let Some(entry) = lexicon.clearances().get(index) else { continue };
        // "Build public trust" is no clearance.
        let in_general =
            entry.level == "publicTrust" && !words.capital(hit.first) && hit.end - hit.first == 2;
        if in_general || is_other(hit, words) {
            continue;
        }
        // "Public Trust background investigation": a level, and the check that it takes.
        let investigated = words.stands(hit.end - 1, "investigation") && hit.end == hit.first + 4;
        let end = if investigated && entry.level == "publicTrust" { hit.first + 2 } else { hit.end };
        // A spelling that several schemes share says the level and no scheme.
        if let Some(same) = out.iter_mut().find(|l| l.place == (hit.first..end)) {
            same.scheme = same.scheme.take().filter(|s| *s == entry.scheme);
            continue;
        }
        if out.last().is_none_or(|l| l.place.end <= hit.first) {
            out.push(Level {
                scheme: Some(entry.scheme.clone()),
                level: Some(entry.level.clone()),
                place: hit.first..end,
            });
        }
    }
    out
}

/// "The U.S. Secret Service"; "Our scent, Top Secret, …": two words alone in a sentence that says nothing of clearances.
fn is_other(hit: &Hit, words: &Words<'_>) -> bool {
    words.get(hit.end) == "service" && words.capital(hit.end)
        || hit.end - hit.first == 2
            && words.get(hit.first) == "top"
            && words.around(hit.first, 40).len() > 6
            && !words.any(0..words.len(), &TOLD)
}

impl Level {
    /// "Active TS" in "Active TS/SCI". "With SCI eligibility" is what an active one comes with.
    fn take_compartments(&mut self, words: &Words<'_>) {
        let behind = self.place.end;
        let top = self.level.as_deref() == Some("topSecret") && self.scheme.as_deref() == Some("us");
        if top && words.get(behind) == "sci" {
            self.level = Some("tsSci".to_owned());
            self.place.end = behind + 1 + usize::from(words.get(behind + 1) == "clearance");
        } else if top
            && words.is(behind, &["/", "-", "w", "with", "and"])
            && words.is(behind + 1, &["sci", "/"])
        {
            self.level = Some("tsSci".to_owned());
            self.place.end = behind + 2 + usize::from(words.get(behind + 1) == "/");
        }
        let end = self.place.end;
        if words.is(end.wrapping_sub(1), &["sci"]) && words.is(end, &["eligibility", "access", "eligible"]) {
            self.place.end = end + 1;
        }
    }
}

/// Level words beside other levels, or under a label.
fn add_bare(out: &mut Vec<Level>, words: &Words<'_>) {
    for at in 0..words.len() {
        let british = || out.iter().any(|l| l.scheme.as_deref() == Some("uk"));
        let Some((scheme, (level, end))) = bare(words, at)
            .map(|found| ("us", found))
            .or_else(|| letters(words, at).filter(|_| british()).map(|found| ("uk", found)))
        else {
            continue;
        };
        let inside = out.iter().any(|l| l.place.start < end && at < l.place.end);
        let beside = out.iter().any(|l| {
            let gap = if l.place.start >= end { end..l.place.start } else { l.place.end..at };
            gap.len() <= 4
                && gap
                    .clone()
                    .all(|i| words.is(i, &["or", "and", ",", "/", "an", "a", "higher", "above", "active"]))
        });
        // "TS/SCI preferred; Secret required"
        let decided = !out.is_empty()
            && (words.is(end, &["required", "preferred", "desired", "desirable", "minimum", "clearance"])
                || words.is(end, &["with", "w"]) && words.any(end..end + 5, &["polygraph", "poly"]));
        if !inside && (beside || decided || labelled(words, at) || quoted(words, at, end)) {
            out.push(Level {
                scheme: Some(scheme.to_owned()),
                level: Some(level.to_owned()),
                place: at..end,
            });
        }
    }
}

/// Where a clearance of no level is asked for.
fn general(item: &Item<'_>, words: &Words<'_>) -> Option<Range<usize>> {
    let asks = matches!(item.section, SectionKind::Required | SectionKind::Preferred);
    let found = GENERAL.all(words).into_iter().find(|f| {
        let around = words.around(f.first, 30);
        let asked = words.any(around.clone(), &OBTAIN)
            || words.any(around, &HELD)
            || words.any(f.end..f.end + 8, &["required", "must"])
            || asks && words.len() <= 7;
        asked
            && !words.any(f.first.saturating_sub(1)..f.end, &OTHERS)
            && !words.is(f.end, &["guard", "process", "processes", "experience", "card"])
    })?;
    // Where a verb leads to it, the verb is no part of the name.
    let mut first = if found.value { found.end - 1 } else { found.first };
    while found.value && words.is(first - 1, &["security", "government", "federal", "national", "dod"]) {
        first -= 1;
    }
    Some(first..found.end)
}

/// Words of which one stands beside a level where a clearance is meant.
static TOLD: List = LazyLock::new(|| {
    list(
        "clearance clearances cleared sci polygraph poly eligible eligibility obtain maintain active current hold holds \
         citizen citizens citizenship investigation ssbi security level required must interim",
    )
});

/// The words that begin one.
pub(super) const BARE: [&str; 4] = ["top", "secret", "confidential", "ts"];

/// Level words that are names only beside another level or under a label.
fn bare(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    let found = match words.get(at) {
        "top" if words.get(at + 1) == "secret" => Some(("topSecret", at + 2)),
        "secret" => Some(("secret", at + 1)),
        "confidential" => Some(("confidential", at + 1)),
        "ts" if words.get(at + 1) == "/" && words.get(at + 2) == "sci" => Some(("tsSci", at + 3)),
        "ts" => Some(("topSecret", at + 1)),
        _ => None,
    };
    found.filter(|_| words.capital(at))
}

/// "SC clearance required, DV desirable": letters that are a level beside another of their scheme.
fn letters(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    let level = match words.get(at) {
        "sc" => "sc",
        "dv" => "dv",
        "ctc" => "ctc",
        _ => return None,
    };
    words.tokens.get(at).is_some_and(|t| t.letters == Letters::Capitals).then_some((level, at + 1))
}

/// "A "Secret" level clearance": a level in quotation marks, and the word behind them.
fn quoted(words: &Words<'_>, at: usize, end: usize) -> bool {
    let behind = end + 1 + usize::from(words.is(end + 1, &["level"]));
    let marks = |at: usize| words.is(at, &["\"", "“", "”"]);
    marks(at.wrapping_sub(1))
        && marks(end)
        && words.is(behind + usize::from(words.is(behind, &["security"])), &["clearance"])
}

/// "Clearance: Secret", "Security Clearance Required: Top Secret".
fn labelled(words: &Words<'_>, at: usize) -> bool {
    let Some(colon) = at.checked_sub(1).filter(|&i| words.is(i, &[":", "-", "–"])) else {
        return at.checked_sub(2).is_some_and(|i| {
            words.is(i, &[":"])
                && words.is(i + 1, &["active", "current"])
                && words.any(i.saturating_sub(3)..i, &["clearance"])
        });
    };
    words.any(colon.saturating_sub(4)..colon, &["clearance"])
}

/// Clearances of no level; whether a verb leads to the word.
pub(super) static GENERAL: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    Phrases::new(&[
        ("security clearance|clearances", false),
        ("u . s . government? security? clearance", false),
        ("us government|federal security? clearance", false),
        ("government|federal|dod|dhs|doe|defense|defence|military security? clearance|clearances", false),
        ("department of defense|energy|state security? clearance|clearances", false),
        ("department of homeland security security? clearance", false),
        ("national security clearance|vetting", false),
        ("personnel security clearance", false),
        ("active clearance", false),
        ("clearance required|eligibility", false),
        ("obtain|obtaining|hold|holding|possess *4 clearance", true),
    ])
});

/// Clearances of another kind.
static OTHERS: List = LazyLock::new(|| {
    list(
        "medical police customs fingerprint line criminal background child abuse physical export site air traffic height",
    )
});
