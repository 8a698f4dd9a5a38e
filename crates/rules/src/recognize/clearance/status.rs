//! Is a clearance held, or to be got; is it asked for at all, and with what polygraph?

use crate::predicate::{ClearanceStatus, Polygraph};
use crate::set_phrase::{List, Words, list};
use crate::token::Kind;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) static OBTAIN: List = LazyLock::new(|| {
    list(
        "obtain obtaining obtained obtainable eligible eligibility attain attaining acquire acquiring achieve get gain \
         clearable undergo willing willingness qualify apply subject receipt vetted",
    )
});

pub(super) static HELD: List = LazyLock::new(|| {
    list(
        "active maintain maintaining current currently existing possess possesses hold holds holding held have has final must required \
         requires require requirement",
    )
});

/// What one is able to do for a clearance that one does not have yet.
static GETS: List = LazyLock::new(|| {
    list("pass secure maintain keep hold retain get gain receive qualify undergo complete clear")
});

/// What is said of a clearance that one comes with.
pub(super) static BROUGHT: List =
    LazyLock::new(|| list("active current currently existing possess hold have prior"));

/// "If you currently hold", "those who have": does what stands before a level make a case of those who have it?
pub(super) fn told_of(words: &Words<'_>, before: Range<usize>) -> bool {
    before.clone().any(|at| {
        let now = usize::from(words.is(at + 2, &["currently", "already"]));
        words.get(at) == "if"
            && words.is(at + 1, &["you", "applicant", "candidate", "selectee"])
            && words.is(at + 2 + now, &["have", "hold", "possess", "has", "holds"])
            && before.contains(&(at + 2 + now))
    })
}

pub(super) fn status(words: &Words<'_>, before: Range<usize>, after: Range<usize>) -> ClearanceStatus {
    // What stands nearest before the level decides; then brackets and alternatives behind it.
    let last = before.clone().rev().find(|&i| {
        words.is(i, &OBTAIN)
            || words.is(i, &HELD)
                && !words.is(i, &["must", "required", "requires", "require", "maintain", "maintaining"])
    });
    // "obtain and maintain an active one"
    let last = last.map(|i| {
        let article = usize::from(words.is(i.wrapping_sub(1), &["a", "an", "the"]));
        let verb = i.wrapping_sub(1 + article);
        let kept = words.is(i, &["active", "current"])
            && words.is(verb, &["maintain", "keep"])
            && words.is(verb.wrapping_sub(1), &["and", "or", "/"])
            && words.is(verb.wrapping_sub(2), &OBTAIN);
        if kept { verb - 2 } else { i }
    });
    // "the ability to pass and maintain it", "able to secure it", but "the ability to lead a team and a Secret clearance"
    let enabled = last.is_none()
        && before.clone().any(|i| {
            let verb = words.last_clause(i + 2..before.end).start;
            words.is(i, &["ability", "able"]) && words.get(i + 1) == "to" && words.any(verb..verb + 2, &GETS)
        });
    // "a background investigation (a Secret clearance)", "that the office grant you one"
    let mut near = before.end.saturating_sub(3).max(before.start)..before.end;
    let given = words.any(near.clone(), &["grant"])
        || near.any(|i| words.get(i) == "(" && words.is(i.wrapping_sub(1), &["investigation", "check"]));
    if enabled || given {
        return ClearanceStatus::Obtain;
    }
    // "with the ability to possess and maintain it"
    let able =
        |i: usize| words.get(i.wrapping_sub(1)) == "to" && words.is(i.wrapping_sub(2), &["ability", "able"]);
    if last.is_some_and(|i| words.is(i, &OBTAIN) || able(i))
        || words.any(before, &["obtain", "eligible"]) && last.is_none()
    {
        return ClearanceStatus::Obtain;
    }
    let mut behind = after.start;
    while behind < after.end
        && words.is(behind, &["clearance", "level", "security", ")", "and", ",", "w", "/"])
        && (!words.is(behind, &["and", ","])
            || words.is(behind + 1, &["must"])
            || words.get(behind) == "," && words.get(behind + 1) == "or")
    {
        behind += 1;
    }
    let opens = words
        .is(behind, &["(", "or", "must", "to", "eligible", "eligibility", "required", "obtainable", "will"]);
    let soon = behind..(behind + 9).min(after.end);
    if opens && words.any(soon.clone(), &OBTAIN) && !words.any(soon, &["possess"]) {
        return ClearanceStatus::Obtain;
    }
    ClearanceStatus::Active
}

pub(super) fn polygraph(words: &Words<'_>, range: Range<usize>) -> Option<Polygraph> {
    let at = words.position(range.clone(), &["polygraph", "poly", "fsp"])?;
    // "With the ability to obtain a polygraph" asks for none now.
    if words.any(range.start..at, &["obtain"]) && !words.any(range.start..at, &["must"]) {
        return None;
    }
    let near = at.saturating_sub(4).max(range.start)..(at + 3).min(range.end);
    if words.any(near.clone(), &["no", "not", "without"]) {
        return None;
    }
    let full = words.get(at) == "fsp" || words.any(near.clone(), &["full", "lifestyle", "fs", "fsp"]);
    let ci =
        words.any(at.saturating_sub(6).max(range.start)..near.end, &["ci", "counterintelligence", "counter"]);
    // "Either CI or full scope": the less is enough.
    if full && !(ci && words.any(near, &["or", "/"])) {
        return Some(Polygraph::Full);
    }
    Some(if ci { Polygraph::Ci } else { Polygraph::Any })
}

/// "Candidates without one can't be considered" asks for one.
pub(super) fn turned_down(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    words
        .position(sentence.clone(), &["considered", "accepted", "progressed"])
        .is_some_and(|at| words.any(at.saturating_sub(3)..at, &["not", "can't", "cannot", "won't"]))
}

/// "… clearance: none", "… is not required", "… not needed".
pub(super) fn not_required(words: &Words<'_>, end: usize) -> bool {
    let mut at = end;
    while words.is(at, &["clearance", "level", "required", ":", "is", "are", "requirement", "-"])
        && at < end + 5
    {
        at += 1;
    }
    words.is(at, &["not", "none", "no", "n"]) && words.tokens.get(at).is_some_and(|t| t.kind == Kind::Word)
}
