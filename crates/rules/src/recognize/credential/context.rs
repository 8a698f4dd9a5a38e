//! Is what is named asked of the candidate?

use super::bare::{self, is_time};
use super::letters::{PEOPLE, is_title};
use super::mention::{Form, Mention, PAPERS};
use super::told::is_told;
use crate::lexicon::Lexicon;
use crate::recognizer::SectionKind;
use crate::set_phrase::{List, Words, list};
use crate::token::Kind;
use std::ops::Range;
use std::sync::LazyLock;

/// Does the item ask for the mention at `at`, rather than tell of it?
pub(super) fn is_asked(
    words: &Words<'_>,
    all: &[Mention],
    at: usize,
    list: &Range<usize>,
    section: SectionKind,
) -> bool {
    let Some(mention) = all.get(at) else { return false };
    let sentence = words.around(mention.first, 60);
    let asked =
        words.get(sentence.end) == "?" && !is_addressed(words, mention, &sentence, all.get(list.clone()));
    if is_told(words, all, at, list, &sentence) || asked || is_label(words, mention) {
        return false;
    }
    // "Copy of your teaching license": a document to send, of what is asked elsewhere.
    let copied = (mention.first.saturating_sub(3)..mention.first).any(|i| {
        words.stands(i, "of")
            && words.is(i.wrapping_sub(1), &["copy", "copies", "photocopy", "scan", "scans"])
    });
    if copied {
        return false;
    }
    if is_other_thing(words, mention) {
        return false;
    }
    let firm = words.any(sentence.clone(), &DEMANDS) || words.any(words.lead_in(), &DEMANDS);
    let asks = matches!(section, SectionKind::Required | SectionKind::Preferred);
    // What pay depends on, and questions of a form.
    if words.any(sentence.clone(), &["salary", "compensation", "revoked", "suspended", "wage", "rate"])
        && words.any(
            sentence.clone(),
            &[
                "depend", "depends", "based", "factors", "vary", "determined", "question", "revoked", "ever",
                "higher",
            ],
        )
    {
        return false;
    }
    // "If you meet one of these, submit a copy of …": a paper for some.
    let supposed = words.is(sentence.start, &["if"])
        && words.any(sentence.start..sentence.start + 4, &["meet", "meets"])
        && words.any(sentence.start..mention.first, &["submit", "upload", "attach"]);
    let copies =
        supposed || words.any(mention.first.saturating_sub(6).max(sentence.start)..mention.first, &COPIES);
    // A line that is nothing but "Copy of teaching licence" asks for the licence.
    let paper = || matches!(mention.form, Form::Paper | Form::Standing) && asks && sentence.len() <= 8;
    if copies && !(paper() && words.is(sentence.start, &["copy"])) {
        return false;
    }
    // "Looking for an RMN or RNLD", "you will be an HCPC or NMC registered clinician": one list, one call.
    let members = all.get(list.clone()).unwrap_or_default();
    let sought = || {
        let person = |m: &Mention| m.form == Form::Standing || words.is(m.name, &PEOPLE);
        members.iter().any(person) && members.iter().any(|member| is_sought(words, member, sentence.start))
    };
    match mention.form {
        Form::Bare if is_title(words, mention) => is_called_for(words, mention, sentence.start),
        Form::Bare => bare::is_asked(words, all, at, list, &sentence, (asks, firm)) || sought(),
        Form::Standing => asks || sought(),
        Form::Paper => asks || firm,
        Form::General => {
            let wanted = words.any(mention.end..(mention.end + 5).min(sentence.end), &DEMANDS)
                || words.any(sentence.start..mention.first, &DEMANDS);
            // "Certification within six months of hire"
            let timed = words.stands(mention.end, "within") && is_time(words, mention.end + 1);
            let short = sentence.len() <= 14 && (mention.end - mention.first > 1 || timed);
            !is_open_end(words, mention)
                && (asks && (wanted || short)
                    || firm
                        && wanted
                        && !matches!(
                            section,
                            SectionKind::Benefits | SectionKind::Company | SectionKind::Legal
                        ))
        }
    }
}

/// Is it the number of a paper, a paper that may come, a kind of investor, or months?
fn is_other_thing(words: &Words<'_>, mention: &Mention) -> bool {
    // "List the number of your certificate", "certificate number", "Inactive licenses will be considered"
    let numbered = mention.form == Form::Paper && words.is(mention.end, &["number", "numbers"]);
    let accepted = words.is(mention.name, &["inactive", "expired", "lapsed", "foreign"])
        && words.stands(mention.end, "will");
    // "PE/VC" are kinds of investors.
    let partner = |at: usize, end: usize| {
        words.get(end) == "/" && words.is(end + 1, &["vc", "pe"])
            || words.get(at.wrapping_sub(1)) == "/" && words.is(at.wrapping_sub(2), &["vc", "pe"])
    };
    let investor = words.is(mention.name, &["pe", "vc"]) && partner(mention.name, mention.name + 1);
    // "6 mos. experience"
    let counted = |at: usize| words.tokens.get(at).is_some_and(|t| t.kind == Kind::Number);
    let months = words.get(mention.name) == "mos" && mention.name.checked_sub(1).is_some_and(counted);
    numbered || accepted || investor || months
}

/// "Are you a registered nurse looking for a change?" is said to whom one seeks; in "Are you a registered nurse or a carer?" not all need
/// the paper.
fn is_addressed(
    words: &Words<'_>,
    mention: &Mention,
    sentence: &Range<usize>,
    members: Option<&[Mention]>,
) -> bool {
    let members = members.unwrap_or_default();
    let end = members.last().map_or(mention.end, |last| last.end);
    mention.form == Form::Standing
        && members.iter().all(|member| member.id.is_some())
        && words.is(sentence.start, &["are"])
        && words.stands(sentence.start + 1, "you")
        && words.is(sentence.start + 2, &["a", "an"])
        && !words.any(mention.first..mention.end, &["voter"])
        && !words.is(end, &["or", "/", ","])
}

/// "… or equivalent certification": the end of an open list.
fn is_open_end(words: &Words<'_>, mention: &Mention) -> bool {
    words.is(mention.name, &["equivalent", "similar", "related", "other", "comparable", "another"])
        && words.is(mention.first.wrapping_sub(1), &["or"])
        || words.is(mention.first.wrapping_sub(1), &["from", "of", "for", "to", "before", "after", "with"])
            && !words.is(
                mention.first.wrapping_sub(2),
                &["possession", "proof", "eligible", "prior", "one", "verification"],
            )
        || words.is(mention.first.wrapping_sub(1), &["to"])
            && words.is(mention.first.wrapping_sub(2), &["prior"])
}

/// "Looking for a Registered Nurse", "you will be a licensed electrician".
fn is_sought(words: &Words<'_>, mention: &Mention, start: usize) -> bool {
    let before = before_described(words, mention, start).wrapping_sub(1);
    words.is(
        before,
        &[
            "seeking", "seek", "seeks", "hiring", "recruit", "recruiting", "appoint", "need", "needs",
            "wanted", "require", "requires", "hold", "be", "being", "become", "are",
        ],
    ) && !(words.get(before) == "are" && words.get(before.wrapping_sub(1)) == "we")
        || words.get(before) == "for" && is_search(words, before, start)
        // "Applications from registered nurses", "applications for the post of registered nurse"
        || words.get(before) == "from" && words.is(before.wrapping_sub(1), &["applications"])
        || words.get(before) == "of"
            && words.is(before.wrapping_sub(1), &["position", "positions", "post", "posts", "role"])
            && words.any(start..before, &["applications"])
        || words.get(before) == "is" && words.any(start..before, &["candidate", "applicant", "you"])
        || words.is(
            mention.end,
            &["required", "preferred", "desired", "desirable", "needed", "wanted", "essential"],
        )
        || words.is(mention.end, &["is", "are"])
            && words.is(mention.end + 1, &["required", "needed", "essential", "vital", "necessary"])
}

/// "Seeking an enthusiastic midwife", "an opportunity has arisen for occupational therapists": where nobody tells what others are.
fn is_called_for(words: &Words<'_>, mention: &Mention, start: usize) -> bool {
    let before = before_described(words, mention, start).wrapping_sub(1);
    // "An opportunity to draft charts for attorneys": what one does for them.
    let leads = &[
        "looking", "search", "searching", "suitable", "opportunity", "opportunities", "vacancy", "vacancies",
        "arisen",
    ];
    words.is(before, &["seeking", "seek", "seeks", "hiring", "recruit", "recruiting", "appoint"])
        // "must be an experienced midwife", "our team with a nurse practitioner"
        || words.get(before) == "be" && words.is(before.wrapping_sub(1), &["must"])
        || words.get(before) == "for" && words.is(before.wrapping_sub(1), leads)
}

/// "Looking for", "an opportunity has arisen for": does the "for" at `at` lead to whom one seeks?
fn is_search(words: &Words<'_>, at: usize, start: usize) -> bool {
    words.is(at.wrapping_sub(1), &["looking", "search", "searching", "suitable"])
        || words.any(
            at.saturating_sub(4).max(start)..at,
            &["opportunity", "opportunities", "arisen", "vacancy", "vacancies"],
        )
}

/// "a committed, flexible and hardworking Registered Nurse": where whatever describes the person begins.
fn before_described(words: &Words<'_>, mention: &Mention, start: usize) -> usize {
    let other = |at: usize| {
        words.is(
            at,
            &[
                "of", "to", "for", "in", "with", "by", "who", "that", "from", "at", "on", "under", "as", ".",
                "—", ":", ";", "(", ")", "or", "seeking", "seek", "seeks", "hiring", "recruit", "recruiting",
                "appoint", "if", "–", "need", "needs", "wanted", "require", "requires", "hold", "be",
                "being", "become", "are", "is",
            ],
        )
    };
    let nearest = mention.first.saturating_sub(12).max(start);
    let described = (nearest..mention.first).rev().take_while(|&at| !other(at));
    described.last().unwrap_or(mention.first)
}

/// "Certifications such as CISSP", "licenses (RN, LPN)": what follows says which.
pub(super) fn introduces_examples(words: &Words<'_>, all: &[Mention], at: usize, lexicon: &Lexicon) -> bool {
    let (Some(this), Some(next)) = (all.get(at), all.get(at + 1)) else { return false };
    // "Six Sigma certification (Green Belt)": who holds the one holds the other.
    let included = || {
        let entry = next.id.as_deref().and_then(|id| lexicon.credential(id));
        entry.zip(this.id.as_ref()).is_some_and(|(entry, id)| entry.includes.contains(id))
    };
    let gap = this.end..next.first;
    let opens =
        words.any(gap.clone(), &["such", "like", "including", "include", "includes", "e", "eg", "following"]);
    let general = this.form == Form::General;
    let inside = words.any(gap.clone(), &["("]) && words.is(next.end, &[")", ",", "/", "or"]);
    let lists = inside && included()
        || this.id.is_none()
            && (words.any(gap.clone(), &["(", ":", "-", "–"])
                || general && (gap.is_empty() || words.any(gap.clone(), &["in", "as"])));
    // The points of "e.g." end nothing.
    let ends = |at: usize| words.stands(at, ".") && !words.is(at.wrapping_sub(1), &["e", "g", "i"]);
    gap.len() <= 9
        && (opens || lists)
        && !words.any(gap.clone(), &["and", "or", ";"])
        && !gap.clone().any(ends)
}

/// Words of a demand.
static DEMANDS: List = LazyLock::new(|| {
    list(
        "must required require requires requirement requirements mandatory essential necessary need needs needed hold \
         holds holding held possess possesses possession possessing have has having maintain valid current active \
         preferred prefer preferably desired desirable plus bonus advantage advantageous asset beneficial helpful \
         ideally obtain obtaining eligible eligibility should nice subject willing willingness able ability become \
         condition expected",
    )
});

/// Papers to be handed in.
static COPIES: List = LazyLock::new(|| {
    list("copy copies upload uploaded attach attached submit scan photocopy transcripts original")
});

/// "License/Certification:": a label, and no demand of its own.
fn is_label(words: &Words<'_>, mention: &Mention) -> bool {
    let first = mention.first < 4 && !words.any(0..mention.first, &["must", "."]);
    // "The following licenses or certifications are preferred:"
    let listed = mention.form == Form::General
        && words.any(mention.first.saturating_sub(4)..mention.first, &["following"])
        && words.get(words.len().wrapping_sub(1)) == ":";
    let nothing = listed || mention.form == Form::General && words.is(0, &["education"]) && words.len() < 14;
    nothing
        || (mention.form == Form::General || first && mention.form == Form::Paper)
            && (mention.end..mention.end + 6).find(|&at| words.get(at) == ":").is_some_and(|colon| {
                (mention.end..colon).all(|at| {
                    words.is(at, &["/", "&", "and", "or", ",", "(", ")", "s"])
                        || words.is(at, &PAPERS)
                        || words.is(at, &["required", "preferred", "requirements", "training", "designation"])
                })
            })
}
