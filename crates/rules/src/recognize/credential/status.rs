//! Must it be held, or may it be got, and within what time?

use super::mention::{Form, Mention};
use crate::predicate::CredentialStatus;
use crate::set_phrase::{List, Words, list};
use std::ops::Range;
use std::sync::LazyLock;

/// What is asked of a credential.
#[derive(Clone, Copy, Debug)]
pub(super) struct Status {
    pub status: CredentialStatus,
    pub within_months: Option<u32>,
    /// One past "or willingness to obtain", where that follows right behind.
    pub end: usize,
}

impl Status {
    /// Of the mention at `at`: members of one list share what stands before the first and behind the last.
    pub(super) fn of(words: &Words<'_>, all: &[Mention], at: usize, list: &Range<usize>) -> Status {
        let (Some(head), Some(tail)) = (all.get(list.start), all.get(list.end.wrapping_sub(1))) else {
            return Status { status: CredentialStatus::Held, within_months: None, end: 0 };
        };
        let sentence = words.around(head.first, 40);
        let floor = list.start.checked_sub(1).and_then(|i| all.get(i)).map_or(0, |m| m.end);
        let ceiling = all.get(list.end).map_or(words.len(), |m| m.first);
        let before = sentence.start.max(floor).max(head.first.saturating_sub(9))..head.first;
        let after = tail.end
            ..words.around(tail.end.saturating_sub(1), 40).end.min(ceiling).min(tail.end + 24).max(tail.end);
        let time = within(words, after.clone()).or_else(|| within(words, before.clone()));
        // "Licensed, or able to obtain a provisional license": that is for another one.
        // "An RN license or eligibility for licensure": for this one.
        let same = |next: &&Mention| {
            next.form == Form::General && words.stands(next.first, "licensure") && next.end == next.first + 1
        };
        let next = all.get(list.end).filter(|next| !same(next));
        let next = next.map_or(usize::MAX, |mention| mention.first);
        let other = |got: &usize| next <= got + 2 && !words.stands(got.wrapping_sub(1), "one");
        let later = got_later(words, after.clone()).filter(|got| !other(got));
        // A post of the National Guard's makes its holder a member.
        let enlists = words.is(tail.end.wrapping_sub(1), &["membership"])
            && words.any(0..words.len(), &["excepted", "compatible"]);
        // "is required prior to the completion of probation"
        let before_end = after.clone().find(|&at| {
            words.is(at, &["before", "prior"])
                && words.any(at..at + 5, &["end", "completion", "completing"])
                && words.any(at..at + 9, &["probation", "probationary", "training", "orientation"])
        });
        let obtain =
            before_end.is_some() || to_be_got(words, before) || later.is_some() || time.is_some() || enlists;
        let status = if obtain { CredentialStatus::Obtain } else { CredentialStatus::Held };
        // The alternative is part of what is asked, and no demand of its own.
        let joined = at + 1 == list.end && words.is(after.start, &["or", "("]);
        Status { status, within_months: time.filter(|_| obtain), end: later.filter(|_| joined).unwrap_or(0) }
    }
}

static OBTAIN: List = LazyLock::new(|| {
    list(
        "obtain obtaining attain attaining acquire acquiring achieve achieving get gain gaining earn earning become \
         becoming eligible eligibility willing willingness pursue pursuing towards toward complete pass passing secure",
    )
});

/// "Must obtain", "eligible for", "working towards" before the name.
fn to_be_got(words: &Words<'_>, before: Range<usize>) -> bool {
    let Some(at) = before.clone().rev().find(|&i| words.is(i, &OBTAIN)) else { return false };
    // "Hold or be eligible for": what may be got need not be held. "Have obtained" is held.
    let held =
        words.any(at + 1..before.end, &["hold", "holds", "possess", "possesses", "have", "has", "with"]);
    let bare = words.is(at, &["complete", "pass", "passing", "get"])
        && !words.any(before.start..at, &["will", "must", "to", "ability", "able"]);
    !held && !bare
}

/// "… or ability to obtain", "(must obtain prior to starting)", "… must be obtained within" behind the name.
fn got_later(words: &Words<'_>, after: Range<usize>) -> Option<usize> {
    if is_trained_for(words, &after) {
        return Some(after.start);
    }
    let at = after.clone().take(14).find(|&i| words.is(i, &LATER))?;
    // "… or willingness to travel" is another way, and not a later one.
    if words.is(at, &["willing", "willingness"]) && !words.any(at + 1..(at + 6).min(after.end), &GETTING) {
        return None;
    }
    let link = after.start..at;
    // "obtained through an examination" tells how it was got.
    let past = words.is(at, &["obtained", "attained", "acquired", "earned", "achieved"]);
    let told = words.any(link.clone(), &["where", "when", "how"]);
    if past && (told || !words.any(link.clone(), &["must", "be", "will", "can", "should"])) {
        return None;
    }
    // What stands between must belong to the name: another demand's "able to" is not its own.
    let bound = words.any(link.clone(), &["or", "(", "must", "be", "to", "will", "-", "–", "in"])
        || link.is_empty()
        || words.is(at.wrapping_sub(1), &[","]);
    let other = words.any(link.clone(), &["and", ";", "experience", "knowledge", "degree"])
        && !words.any(link, &["must", "or"]);
    // "Willingness to obtain one"
    let mut end = at + 1;
    while end < after.end
        && (words.is(end, &LATER) || words.is(end, &["to", "one", "it", "same", "prior", "starting"]))
    {
        end += 1;
    }
    (bound && !other).then_some(end)
}

/// "(will train)", "required, but we will train the right person", "(training provided)": is it the paper that one is trained for? Not so
/// in "will train apprentices", "full training provided on our systems".
fn is_trained_for(words: &Words<'_>, after: &Range<usize>) -> bool {
    let ends = |at: usize| at >= after.end || words.is(at, &[")", ",", "if", "when", "where", "as", "for"]);
    let whom = |at: usize| {
        words.is(at, &["you", "candidates", "applicants"])
            || words.stands(at, "the") && words.is(at + 1, &["right", "successful", "ideal", "best"])
    };
    let trains = |at: usize| {
        words.stands(at, "will")
            && words.stands(at + 1, "train")
            && (ends(at + 2) || whom(at + 2))
            && !words.is(at.wrapping_sub(1), &["who", "you"])
    };
    let provided = |at: usize| {
        words.stands(at, "training")
            && words.is(at + 1, &["provided", "available"])
            && ends(at + 2)
            && words.any(after.start..at, &["(", "required", "but"])
    };
    let found = (after.start..(after.start + 9).min(after.end)).find(|&at| trains(at) || provided(at));
    found.is_some_and(|at| !words.any(after.start..at, &["and", ";", ".", "experience"]))
}

static LATER: List = LazyLock::new(|| {
    list(
        "obtain obtained obtaining attain attained acquire acquired acquiring earned eligible eligibility willing \
         willingness achieved pursuing progress",
    )
});

/// What one is willing to do who has no paper yet.
static GETTING: List = LazyLock::new(|| {
    list(
        "obtain obtaining attain acquire get gain earn pursue complete completing become undertake study train training \
         work register sit take pass achieve secure do renew enroll",
    )
});

/// "Within 6 months of hire", "within the first year", "within ninety (90) days": months, days and weeks rounded up.
fn within(words: &Words<'_>, range: Range<usize>) -> Option<u32> {
    let opens = |at: usize| {
        words.get(at) == "within"
            || words.is(at, &["during", "in"])
                && words.is(at + 1, &["the", "your"])
                && words.get(at + 2) == "first"
    };
    let found = range.clone().find(|&at| opens(at))?;
    let mut number = None;
    for at in found + 1..(found + 9).min(range.end) {
        number = words.number(at).or_else(|| large(words.get(at))).or(number);
        let days = match words.get(at) {
            "month" | "months" => 30,
            "year" | "years" => 360,
            "week" | "weeks" => 7,
            // "Within our day unit"
            "day" | "days" if number.is_some() => 1,
            "last" | "past" | "previous" => return None,
            _ => continue,
        };
        // What lies before something is past.
        if words.any(at + 1..(at + 4).min(range.end), &["prior", "before", "preceding"]) {
            return None;
        }
        // "Within a year", "within the first month".
        return number.unwrap_or(1).checked_mul(days).map(|all| all.div_ceil(30));
    }
    None
}

fn large(word: &str) -> Option<u32> {
    match word {
        "fifteen" => Some(15),
        "eighteen" => Some(18),
        "twenty" => Some(20),
        "thirty" => Some(30),
        "sixty" => Some(60),
        "ninety" => Some(90),
        _ => None,
    }
}
