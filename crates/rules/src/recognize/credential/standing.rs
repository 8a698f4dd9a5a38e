//! What a person is by a certificate: "certified in X", "registered with the X Council", "licensed electrician".

use super::covered::Covered;
use super::letters::is_abbreviation;
use super::mention::{Form, Mention, PAPERS, form, is_word, opens};
use super::unknown::{ENDS, id_of, object};
use crate::lexicon::{Hit, Lexicon, Term};
use crate::recognizer::Item;
use crate::set_phrase::{List, Words, list};
use std::sync::LazyLock;

/// Words of the longest title.
const TITLE: usize = 5;

/// Words for who belongs to a body.
pub(super) const MEMBERS: [&str; 3] = ["member", "fellow", "associate"];

/// "Member of the Institute of …", "fellow of the Royal College of …", "member of the Pilots Voluntary Register": where a membership of a body ends.
fn membership(words: &Words<'_>, at: usize) -> Option<usize> {
    if !words.is(at, &MEMBERS) || words.get(at + 1) != "of" {
        return None;
    }
    let body = |range: &std::ops::Range<usize>| {
        words.any(
            range.clone(),
            &[
                "institute", "institution", "society", "association", "college", "council", "academy",
                "guild", "chamber", "faculty", "register", "registry",
            ],
        )
    };
    let range = object(words, at + 1).filter(body)?;
    (range.start + 1..range.start + 4).any(|i| words.capital(i)).then_some(range.end)
}

/// The standings that `known` does not cover.
pub(super) fn standings(
    item: &Item<'_>,
    lexicon: &Lexicon,
    words: &Words<'_>,
    known: &[Mention],
) -> Vec<Mention> {
    let mut out: Vec<Mention> = Vec::new();
    let mut covered = Covered::by(words, known);
    for at in 0..words.len() {
        out.iter().skip(out.len().saturating_sub(2)).for_each(|mention| covered.add(mention));
        let taken = covered.has(at);
        if let Some(end) = membership(words, at).filter(|_| !taken) {
            out.push(Mention { first: at, name: at, end, id: None, said: None, form: Form::Standing });
            continue;
        }
        if taken || !words.is(at, &STANDING) || is_of_others(words, at) {
            continue;
        }
        let mut first = at;
        while let Some(before) = first.checked_sub(1) {
            let name =
                at - before <= 4 && is_word(words, before) && words.capital(before) && !opens(words, before);
            let hyphen = words.get(before) == "-" && words.tokens.get(before).is_some_and(|t| t.glued);
            let manner =
                words.is(before, &["board", "state", "nationally", "currently", "fully", "professionally"]);
            if !(name || hyphen || manner) {
                break;
            }
            first = before;
        }
        // "Licensed or certified by a state".
        let pair = words.is(at + 1, &["or", "and", "/"]) && words.is(at + 2, &STANDING);
        let behind = at + if pair { 3 } else { 1 };
        let end = match object(words, behind) {
            Some(range) if leads(words, at, range.start) => Some(range.end),
            Some(_) => None,
            None => title(item, lexicon, words, behind, TITLE)
                .or_else(|| abbreviated(words, behind))
                .or_else(|| professional(words, behind))
                .or_else(|| certified(words, behind))
                .or_else(|| (first < at && closes(words, behind)).then_some(behind)),
        };
        let Some(end) = end else { continue };
        out.push(Mention { first, name: first, end, id: None, said: None, form: Form::Standing });
        out.extend(other_titles(item, lexicon, words, end));
    }
    out
}

pub(super) static STANDING: List = LazyLock::new(|| list("certified licensed licenced registered chartered"));

/// Is it something else that is certified: mail, goods, companies, schools?
fn is_of_others(words: &Words<'_>, at: usize) -> bool {
    words.is(at + 1, &THINGS)
        // "Once registered, you will …": what comes after it.
        || words.is(at.wrapping_sub(1), &["once", "when", "after"])
        || words.is(
            at.wrapping_sub(1),
            &[
                "patients", "patient", "people", "users", "companies", "clients", "customers", "products",
                "voters", "is", "was", "program", "programs", "programme", "programmes", "school", "schools",
                "institution", "institutions",
            ],
        ) && !words.any(0..at, &["must", "candidate", "applicant", "you"])
}

static THINGS: List = LazyLock::new(|| {
    list(
        "mail mails organic organization organisation company companies office charity trademark trademarks product \
         products software content facility facilities business businesses provider providers translation translations \
         apprenticeship apprenticeships school schools program programs university college copies copy transcript \
         transcripts payroll check great b minority women veteran users patients population bank premises establishment \
         partner partners apprentice preschool preschools center centers centre centres home homes childcare daycare \
         setting settings hospital hospitals",
    )
});

/// "Certified in X", "registered with X", "licensed by X"; after "licensed in" a place, after "certified by" a body.
fn leads(words: &Words<'_>, at: usize, preposition: usize) -> bool {
    match words.get(preposition) {
        "in" | "as" | "to" => true,
        "with" | "by" | "through" | "from" => {
            let body = preposition + 1..preposition + 4;
            // "Registered with the DBS Update Service" is a check that is kept up, and no standing.
            body.clone().any(|i| words.capital(i))
                && !words.any(body, &["dbs", "disclosure"])
                && !words.is(at, &["chartered"])
        }
        // "Registered on the NMC", and not "on our books"
        "on" => {
            let body = preposition + 1..preposition + 4;
            body.clone().any(|i| is_abbreviation(words, i)) || words.any(body, &["register"])
        }
        _ => false,
    }
}

/// Where an occupation's title that begins at `at` ends, in no more than so many words.
fn title(item: &Item<'_>, lexicon: &Lexicon, words: &Words<'_>, at: usize, most: usize) -> Option<usize> {
    let run = item
        .tokens
        .get(at..)
        .unwrap_or_default()
        .iter()
        .take(most)
        .take_while(|t| t.kind == crate::token::Kind::Word || matches!(t.text, "-" | "&"))
        .count();
    // The title must end the run of words or what follows must not go on with it.
    (1..=run)
        .rev()
        .find(|&length| {
            let text = item.text(at, at + length);
            let goes_on = is_word(words, at + length)
                && !words.is(at + length, &ENDS)
                && !words.is(at + length, &PAPERS);
            !goes_on
                && lexicon
                    .titles_in(&text)
                    .iter()
                    .any(|hit| hit.span.end as usize == text.len() && hit.first <= 2)
        })
        .map(|length| at + length)
}

/// "Registered ECE in good standing": where a title ends that is written by its letters.
fn abbreviated(words: &Words<'_>, at: usize) -> Option<usize> {
    let token = words.tokens.get(at)?;
    let letters = (3..=5).contains(&token.text.len()) && token.text.chars().all(|c| c.is_ascii_uppercase());
    let ends = closes(words, at + 1) || words.is(at + 1, &["in", "by", "from"]);
    (letters && ends).then_some(at + 1)
}

/// "A registered professional to lead the team": where what stands for a title ends.
fn professional(words: &Words<'_>, at: usize) -> Option<usize> {
    let registered = words.stands(at.wrapping_sub(1), "registered");
    let ends = !is_word(words, at + 1) || words.is(at + 1, &ENDS);
    (registered && words.is(at, &["professional", "practitioner", "clinician"]) && ends).then_some(at + 1)
}

/// "Certified Harbour Administrator": where a title that nobody lists ends, if it is written as a name.
fn certified(words: &Words<'_>, at: usize) -> Option<usize> {
    let named = |&i: &usize| is_word(words, i) && words.capital(i);
    let end = at + (at..at + 4).take_while(named).count();
    let closes = !is_word(words, end) || words.is(end, &ENDS);
    let title = end > at + 1 && closes && words.is(end - 1, &ROLES);
    (title && words.stands(at.wrapping_sub(1), "certified")).then_some(end)
}

/// What the titles that a body gives end with.
pub(super) const ROLES: [&str; 14] = [
    "administrator", "analyst", "assessor", "associate", "engineer", "expert", "inspector", "instructor",
    "manager", "operator", "professional", "programmer", "specialist", "technician",
];

/// "Registered nurse/midwife", "registered nurses, paramedics and pharmacists": the other titles.
pub(super) fn other_titles(
    item: &Item<'_>,
    lexicon: &Lexicon,
    words: &Words<'_>,
    end: usize,
) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut last = end;
    while let Some(other) = other_title(item, lexicon, words, last, !out.is_empty()) {
        last = other.end;
        out.push(other);
    }
    // A list that does not end with its joiner may be anything.
    let joined = out.last().is_some_and(|other| words.is(other.first.wrapping_sub(1), &["/", "or", "and"]));
    if joined { out } else { Vec::new() }
}

/// The title behind a joiner. Nobody is several people: of those in the plural, "and" joins ways, too.
fn other_title(
    item: &Item<'_>,
    lexicon: &Lexicon,
    words: &Words<'_>,
    end: usize,
    listed: bool,
) -> Option<Mention> {
    let plural = words.get(end.wrapping_sub(1)).ends_with('s');
    let comma = words.get(end) == ",";
    let joins =
        words.is(end, &["/", "or"]) || plural && (comma || words.stands(end, "and")) || listed && comma;
    let first = end + 1 + usize::from(comma && words.is(end + 1, &["or", "and"]));
    if !joins {
        return None;
    }
    // "AWS Certified Developer or AWS Certified Solutions Architect": a name of the lexicon, which is found by itself.
    let known = |hit: &Hit| {
        matches!(hit.term, Term::Credential(_))
            && hit.first == first
            && form(words, hit.first, hit.end) == Form::Standing
    };
    if item.hits.iter().any(known) {
        return None;
    }
    let most = (first..first + TITLE).take_while(|&at| !words.stands(at, "or")).count();
    let end = title(item, lexicon, words, first, most)?;
    let people = words.get(end - 1).ends_with('s');
    (people || words.is(first - 1, &["/", "or"])).then_some(Mention {
        first,
        name: first,
        end,
        // Of those who are called together all are registered.
        id: id_of(lexicon, &format!("registered {}", item.text(first, end).trim_end_matches('s'))),
        said: None,
        form: Form::Standing,
    })
}

/// Does the phrase end here: "NCCER certified", and no noun behind?
fn closes(words: &Words<'_>, at: usize) -> bool {
    at >= words.len()
        || words.tokens.get(at).is_some_and(|t| t.kind != crate::token::Kind::Word)
        || words.is(
            at,
            &[
                "or", "and", "preferred", "required", "is", "a", "with", "desired", "desirable", "within",
                "strongly", "highly",
            ],
        )
}
