//! Checks that are named by their last word, and what stands before it: "criminal background, drug and credit checks".

use super::Piece;
use super::asked::DUTIES;
use crate::predicate::Check;
use crate::set_phrase::{List, Words, list};
use std::sync::LazyLock;

/// The words that a named check ends with.
pub(super) static HEADS: List = LazyLock::new(|| {
    list(
        "check checks screen screens screening screenings test tests testing investigation investigations verification \
         verifications clearance clearances exam exams examination examinations physical vetting review report reports \
         disclosure inquiry assessment assessments evaluation determination adjudication form",
    )
});

/// Words for looking at somebody, and what comes of it.
const LOOKS: &str = "check checks screen screens screening screenings investigation investigations clearance clearances vetting disclosure \
                     inquiry determination adjudication";

/// What the words before a head make of it, each with the heads that it goes with.
const KINDS: [(Check, &str, &[&str]); 13] = [
    (
        Check::Background,
        "background backgrounds",
        &[LOOKS, "review form report verification verifications assessment evaluation test tests testing"],
    ),
    (Check::Background, "criminal dbs crb police suitability barring", &[LOOKS, "review form"]),
    (Check::Background, "abuse sector", &["clearance clearances check checks form screening"]),
    (Check::Background, "employment", &["screening screenings screen check checks vetting"]),
    (Check::Background, "disclosure", &["check checks"]),
    (
        Check::Drug,
        "drug drugs substance alcohol urine narcotics",
        &["screen screens screening screenings test tests testing check checks"],
    ),
    (Check::Credit, "credit", &["check checks screening report reports investigation review"]),
    (Check::Fingerprint, "fingerprint fingerprints fingerprinting livescan", &[LOOKS]),
    (Check::Security, "security", &["screening screenings vetting check checks investigation"]),
    (Check::Security, "prison", &["vetting clearance clearances check checks"]),
    (Check::Medical, "physical", &["exam exams examination examinations screening clearance"]),
    (
        Check::Medical,
        "medical health tb tuberculosis",
        &[
            "exam exams examination examinations screen screening screenings check checks clearance clearances",
            "test tests assessment assessments evaluation",
        ],
    ),
    (Check::Reference, "reference references", &["check checks"]),
];

/// What a word before a head makes of it.
fn check_of(modifier: &str, head: &str) -> Option<Check> {
    let holds = |words: &str, word: &str| words.split(' ').any(|one| one == word);
    let (check, _, heads) = KINDS.iter().find(|(_, modifiers, _)| holds(modifiers, modifier))?;
    heads.iter().any(|words| holds(words, head)).then_some(*check)
}

/// Words that may stand between the words that name checks and their head.
static FILL: List = LazyLock::new(|| {
    list(
        ", / & - ( ) and or history histories record records state federal national local county level free pre post \
         offer employment employee based comprehensive full enhanced standard initial periodic random vulnerable child \
         customer government skin status panel online nationwide fbi safety public use oh occupational identification \
         identity nicotine",
    )
});

/// Capitalised words that are no part of a check's name.
static OPENERS: List = LazyLock::new(|| {
    list(
        "must pass passing successful successfully complete completion undergo subject required requires require all \
         any clear submit contingent satisfactory ability willing able applicants candidates position this the a an to \
         of our upon consent meets meet undergo undergoes will may",
    )
});

fn is_name(words: &Words<'_>, at: usize) -> bool {
    words.capital(at) && !words.is(at, &OPENERS) && !words.is(at, &DUTIES)
}

/// The checks of one run of words that ends with the head at `head`: "criminal background, drug and credit checks".
pub(super) fn run(words: &Words<'_>, head: usize, from: usize) -> Vec<Piece> {
    // "Medical Licensing Examination": what opens a profession is no look at somebody.
    if head.checked_sub(1).is_some_and(|at| words.is(at, &["licensing", "licensure"])) {
        return Vec::new();
    }
    let mut first = head;
    let mut marks: Vec<(usize, Check)> = Vec::new();
    while first > from && head - first < 16 {
        let word = words.get(first - 1);
        // "A Public Trust background investigation" is for a clearance of that level.
        if word == "trust" && words.stands(first.wrapping_sub(2), "public") {
            break;
        }
        let check = check_of(word, words.get(head));
        if let Some(check) = check {
            marks.push((first - 1, check));
        } else if !(FILL.contains(word) || (is_name(words, first - 1))) {
            break;
        }
        first -= 1;
    }
    // "Pre-employment drug screen" is the drug's.
    if marks.iter().any(|&(at, _)| words.get(at) != "employment") {
        marks.retain(|&(at, _)| words.get(at) != "employment");
    }
    // "Criminal investigations" are a detective's work; "criminal history investigations" are checks.
    if words.get(head).starts_with("investigation")
        && !words.any(first..head, &["background", "history", "record", "records"])
    {
        marks.retain(|&(at, _)| words.get(at) != "criminal");
    }
    marks.reverse();
    let mut pieces: Vec<Piece> = Vec::new();
    for (i, &(at, check)) in marks.iter().enumerate() {
        let last = i + 1 == marks.len();
        let end = if last { head + 1 } else { at + 1 };
        if let Some(same) = pieces.iter_mut().find(|p| p.check == check) {
            // Only a piece that nothing else stands behind may grow.
            if same.end == at || last && marks.iter().all(|(_, c)| *c == check) {
                same.end = end;
            }
            continue;
        }
        // Names ("FBI", "Microsoft Cloud") and kinds ("state", "pre-employment") directly before it belong to it.
        let floor = pieces.last().map_or(first, |p| p.end);
        let mut start = at;
        while start > floor
            && !matches!(words.get(start - 1), "," | "/" | "&" | "and" | "or" | "(" | ")")
            && (is_name(words, start - 1) || FILL.contains(words.get(start - 1)))
        {
            start -= 1;
        }
        while start < at && matches!(words.get(start), "-" | "\u{2010}" | "\u{2011}") {
            start += 1;
        }
        pieces.push(Piece { check, first: start, end });
    }
    pieces
}
