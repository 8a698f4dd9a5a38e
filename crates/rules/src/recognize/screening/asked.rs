//! Is a check asked of the candidate?

use super::Piece;
use crate::predicate::Check;
use crate::recognizer::SectionKind;
use crate::set_phrase::{List, Words, list};
use crate::token::Kind;
use std::ops::Range;
use std::sync::LazyLock;

/// Words of a sentence that makes a check a condition.
static CUES: List = LazyLock::new(|| {
    list(
        "must required require requires requirement requirements requiring pass passing passed undergo undergoing \
         complete completes completing completion subject contingent conditional condition conditioned conditions \
         successful successfully satisfactory satisfactorily willing willingness submit consent mandatory prerequisite \
         need necessary favorable favourable dependent prior clear acceptable eligible conducted offer needed",
    )
});

/// The work of who runs such checks.
pub(super) static DUTIES: List = LazyLock::new(|| {
    list(
        "conduct conducts conducting perform performs performing manage manages managing administer administers \
         administering process processes processing coordinate coordinates coordinating initiate initiates initiating \
         run runs running order review reviews reviewing oversee handle track maintain facilitate ensure assist support \
         develop build including",
    )
});

const STUDY: &[&str] =
    &["experience", "knowledge", "familiarity", "familiar", "understanding", "expertise", "about", "free"];

/// What those who apply send: references among it are looked at later, if at all.
const APPLICATION: [&str; 7] = ["application", "resume", "résumé", "cv", "packet", "package", "transcripts"];

static PRODUCT: List = LazyLock::new(|| {
    list(
        "platform software cost costs coverage fee fees company companies industry provider providers services solutions vendor vendors experience \
         products product laboratories laboratory lab technology equipment market development statement policy \
         disclaimer",
    )
});

/// "Reducing the risks of browser fingerprinting", "hematology, urinalysis": what a trade calls so.
fn is_of_a_trade(words: &Words<'_>, piece: &Piece, around: &Range<usize>) -> bool {
    let of: &[&str] = match piece.check {
        Check::Fingerprint => {
            &["browser", "browsers", "cookie", "cookies", "device", "devices", "apis", "dna"]
        }
        Check::Drug => &["hematology", "haematology", "chemistry", "microbiology", "serology", "phlebotomy"],
        _ => return false,
    };
    words.any(around.clone(), of)
}

/// Must the person pass it, rather than run it, sell it or be spared it?
pub(super) fn is_asked(words: &Words<'_>, piece: &Piece, section: SectionKind) -> bool {
    let around = words.around(piece.first, 40);
    let near = words.last_clause(piece.first.saturating_sub(4).max(around.start)..piece.first);
    if is_denied(words, piece, &around)
        || is_in_address(words, piece)
        || piece.check == Check::Reference && words.any(around.clone(), &APPLICATION)
        || words.any(near.clone(), STUDY) && !words.any(near, &["pass", "complete", "undergo", "must"])
        || words.any(
            near_of(words, piece, &around),
            &["conducting", "performing", "administering", "reviewing", "write", "writes", "writing"],
        )
        || is_fair_chance(words, &around)
        || is_of_a_trade(words, piece, &around)
        || piece.check == Check::Medical
            && (is_of_things(words, piece, &around) || is_of_strength(words, piece))
    {
        return false;
    }
    let cue = words.any(around.clone(), &CUES)
        || words.any(piece.first..piece.end, &CUES)
        || words.any(words.lead_in(), &CUES);
    // A sentence that begins with the verb is an order to who has the job; "we conduct …" is a condition.
    let mut opener = around.start;
    while opener < piece.first && !words.tokens.get(opener).is_some_and(|t| t.kind == Kind::Word) {
        opener += 1;
    }
    // "Maintain a safe driving record" is asked of who has it.
    let kept = piece.check == Check::DrivingRecord && words.is(opener, &["maintain", "maintains"]);
    let ordered = words.is(opener, &DUTIES) && words.capital(opener) && opener < piece.first && !kept;
    // "All individuals who will work here"
    let hired = words.any(around.clone(), &HIRE)
        // Nobody but who is hired goes through it.
        || words.any(piece.first..piece.end, &["dbs", "crb", "barring"])
        || words.any(around.clone(), &["individuals"]) && words.any(around.clone(), &["work"]);
    let firm =
        words.any(around.clone(), &FIRM) || words.any(words.lead_in(), &FIRM) || labelled(words, piece);
    match section {
        SectionKind::Required | SectionKind::Preferred => {
            let plain = matches!(
                piece.check,
                Check::Background | Check::Drug | Check::Fingerprint | Check::DrivingRecord
            );
            let plain = plain || words.any(piece.first..piece.end, &["tb", "tuberculosis", "dot"]);
            let alone = around.len() <= piece.end - piece.first + 2;
            !ordered && (cue || plain || alone || labelled(words, piece))
        }
        SectionKind::Duties => firm && !ordered,
        // Elsewhere it must be told of those who are hired, or be a line of its own.
        _ => {
            let run = words.any(
                around.clone(),
                &[
                    "conduct", "conducts", "conducted", "perform", "performs", "performed", "run", "carried",
                    "taken", "takes", "completed", "assessed",
                ],
            );
            let short = around.len() <= 14;
            let led = !words.lead_in().is_empty() || labelled(words, piece);
            // "… are part of our process"
            let part = words
                .position(piece.end..(piece.end + 8).min(around.end), &["part"])
                .is_some_and(|at| words.any(at..at + 6, &["process"]));
            // "Hiring process:", and below it "Drug test": where nothing is sold, nor told of the firm.
            let told = matches!(section, SectionKind::Benefits | SectionKind::Company);
            let line = words.len() <= piece.end - piece.first + 2 && piece.check != Check::Reference;
            let bare = !told && line;
            !ordered && (bare || firm && (hired || short || led) || run && (hired || short) || part)
        }
    }
}

/// "Background: credit and criminal history check", "Pre-employment: drug test": a label that says what its line is.
fn labelled(words: &Words<'_>, piece: &Piece) -> bool {
    let line = (0..piece.first).rev().find(|&at| words.get(at) == "\n").map_or(0, |at| at + 1);
    let label = (line..line + 5).find(|&at| words.get(at) == ":").filter(|&at| at < piece.first);
    label.is_some_and(|colon| {
        words.any(
            line..colon,
            &["background", "screening", "screenings", "employment", "checks", "check", "vetting"],
        )
    })
}

/// The words right before it.
fn near_of(words: &Words<'_>, piece: &Piece, around: &Range<usize>) -> Range<usize> {
    let hyphens =
        (piece.first.saturating_sub(6)..piece.first).filter(|&at| words.is(at, &["-", ","])).count();
    piece.first.saturating_sub(3 + hyphens).max(around.start)..piece.first
}

/// "No check is needed", "background check software".
fn is_denied(words: &Words<'_>, piece: &Piece, around: &Range<usize>) -> bool {
    let before = piece.first.saturating_sub(3).max(around.start)..piece.first;
    words.any(before, &["no", "not", "without"]) && words.get(piece.first) != "no"
        || words.is(piece.end, &["is", "are"]) && words.is(piece.end + 1, &["not", "free", "paid", "funded"])
        || words.is(piece.end, &["not"])
        || words.is(piece.end, &PRODUCT)
}

/// "Health checks on all servers".
fn is_of_things(words: &Words<'_>, piece: &Piece, around: &Range<usize>) -> bool {
    words.any(piece.first..piece.end, &["health"])
        && !words.any(
            around.clone(),
            &[
                "pass", "undergo", "subject", "occupational", "satisfactory", "employment", "candidate",
                "offer",
            ],
        )
}

/// "Pre-employment physical abilities test": what a body can do is tried, and nobody's health looked at.
fn is_of_strength(words: &Words<'_>, piece: &Piece) -> bool {
    words.is(piece.end, &["abilities", "ability", "agility", "fitness", "performance", "demands"])
}

/// Part of a link.
fn is_in_address(words: &Words<'_>, piece: &Piece) -> bool {
    let before = piece.first.wrapping_sub(1);
    // "background check/drug screen" has a slash, but is none.
    let linked = || {
        let near = before.saturating_sub(12)..before;
        near.into_iter().any(|at| {
            words.get(at).starts_with("http")
                || words.stands(at, ".") && words.tokens.get(at + 1).is_some_and(|t| t.glued)
        })
    };
    words.tokens.get(piece.first).is_some_and(|t| t.glued)
        && (words.is(before, &[".", "_", "="]) || words.stands(before, "/") && linked())
}

/// "We consider applicants with criminal histories": asked of nobody.
fn is_fair_chance(words: &Words<'_>, around: &Range<usize>) -> bool {
    words.any(
        around.clone(),
        &[
            "consider", "considers", "considered", "considering", "consideration", "consistent", "ordinance",
            "complies",
        ],
    ) && words.any(
        around.clone(),
        &[
            "arrest", "arrests", "conviction", "convictions", "histories", "history", "criminal", "fair",
            "chance",
        ],
    ) && !words.any(around.clone(), &["must", "contingent", "undergo"])
}

/// Words of a condition.
static FIRM: List = LazyLock::new(|| {
    list(
        "pass passing contingent subject need eligible disqualified undergo undergoing successful successfully must \
         required require requires requiring condition conditional conditioned prerequisite complete completion submit \
         consent satisfactory satisfactorily mandatory",
    )
});

/// Words of those who are hired.
static HIRE: List = LazyLock::new(|| {
    list(
        "offer offers offered application employment hire hires hired hiring candidate candidates applicant applicants position \
         positions role job you your employee employees post posts appointment start joining join vacancy pre selected \
         individual incumbent incumbents finalist finalists",
    )
});
