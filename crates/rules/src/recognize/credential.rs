//! Certifications, licences, registrations, memberships.

mod bar;
mod bare;
mod context;
mod covered;
mod examples;
mod letters;
mod longer;
mod meant;
mod mention;
mod others;
mod standing;
mod status;
mod theirs;
mod told;
mod unknown;

use crate::country::country_named;
use crate::lexicon::{Hit, Lexicon, Vocabulary};
use crate::predicate::{Credential, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, Signs};
use crate::set_phrase::Words;
use crate::state::states_in;
use context::{introduces_examples, is_asked};
use letters::{PROFESSIONS, TITLES};
use mention::{Form, Mention, PAPERS, mentions};
use standing::{MEMBERS, STANDING};
use status::Status;
use std::ops::Range;

/// "Active RN license", "CPA or CMA", "certified in project management".
pub struct Credentials;

impl Recognizer for Credentials {
    fn id(&self) -> &'static str {
        "credential"
    }

    fn about(&self) -> &'static str {
        "Finds certifications, licences, registrations and memberships by the lexicon's names, and by the words around a name that \
         it does not know (\"XYZ certification\", \"certified in X\", \"registered with X\", \"licensed plumber\"); whether it must be \
         held or may be got, and within how many months. Leaves alone papers that are not the candidate's (software licences, voter \
         registration, marriage certificates), accredited schools, the people one works with, what the employer offers to pay for, and \
         names inside an amount of experience. Gap: an abbreviation that nothing marks as a certificate and that no lexicon knows."
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Active RN license and BLS certification required",
                finds: &[
                    r#"{"kind":"credential","id":"rn","name":"RN license","status":"held","withinMonths":null}"#,
                    r#"{"kind":"credential","id":"bls","name":"BLS certification","status":"held","withinMonths":null}"#,
                ],
            },
            Example {
                text: "CPA or CMA preferred",
                finds: &[
                    r#"{"kind":"credential","id":"cpa","name":"CPA","status":"held","withinMonths":null}"#,
                    r#"{"kind":"credential","id":"cma-accountant","name":"CMA","status":"held","withinMonths":null}"#,
                ],
            },
            Example {
                text: "Must obtain a Class B CDL within 90 days of hire",
                finds: &[
                    r#"{"kind":"credential","id":"cdl-b","name":"Class B CDL","status":"obtain","withinMonths":3}"#,
                ],
            },
            Example {
                text: "Quarrymaster certification (or willingness to obtain)",
                finds: &[
                    r#"{"kind":"credential","id":null,"name":"Quarrymaster certification","status":"obtain","withinMonths":null}"#,
                ],
            },
            Example {
                text: "We are looking for a Registered Nurse",
                finds: &[
                    r#"{"kind":"credential","id":"rn","name":"Registered Nurse","status":"held","withinMonths":null}"#,
                ],
            },
            Example { text: "Manage software licenses and the vendor registration process", finds: &[] },
            Example { text: "Work under the direction of a Registered Nurse", finds: &[] },
            Example { text: "Bachelor's degree from an accredited university", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(
            Signs::default()
                .names(Vocabulary::Credential)
                .words(PAPERS.words())
                .words(STANDING.words())
                .words(&MEMBERS)
                .words(&PROFESSIONS)
                .words(bar::BAR.words())
                .words(TITLES.words()),
        )
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        let found = mentions(item, lexicon, &words);
        let lists = runs(&words, &found);
        let mut taken = 0;
        for ((at, mention), list) in found.iter().enumerate().zip(&lists) {
            if !is_asked(&words, &found, at, list, item.section)
                || introduces_examples(&words, &found, at, lexicon)
                || goes_on_with(&words, &found, at)
                || at
                    .checked_sub(1)
                    .and_then(|i| found.get(i))
                    .is_some_and(|last| is_endorsed(&words, last, mention))
            {
                continue;
            }
            let Status { status, within_months, end } = Status::of(&words, &found, at, list);
            let endorsed = found.get(at + 1).filter(|next| is_endorsed(&words, mention, next));
            let end = endorsed.map_or(end, |next| end.max(next.end));
            let own = endorsed.map_or_else(|| past_endorsement(&words, mention), |next| next.end);
            let own = if mention.form == Form::Bare { own } else { past_state(item, &words, own) };
            let own = past_subject(item, &words, lexicon, mention, own);
            // "RN certified state licensed": what the one before it has said is no part of it.
            let first = mention.first.max(taken);
            if first >= mention.end {
                continue;
            }
            taken = mention.end.max(end);
            let named = mention.name.max(first);
            let name = mention.said.clone().unwrap_or_else(|| item.text(named, own).into_owned());
            let predicate =
                Predicate::Credential(Credential { id: mention.id.clone(), name, status, within_months });
            out.push(Finding { predicate, first, end: taken, recognizer: self.id() });
        }
    }
}

/// "RN license or eligible for licensure", "registration as a Registered Nurse": more of what was named before.
fn goes_on_with(words: &Words<'_>, all: &[Mention], at: usize) -> bool {
    let (Some(this), Some(before)) = (all.get(at), at.checked_sub(1).and_then(|i| all.get(i))) else {
        return false;
    };
    let eligible = this.form == Form::General
        && words.get(this.first.wrapping_sub(1)) == "for"
        && words.is(this.first.wrapping_sub(2), &["eligible", "eligibility"])
        && this.first - before.end <= 5;
    // "Certified as a notary and maintain certification"
    let kept = this.form == Form::General
        && words.is(this.first.wrapping_sub(1), &["maintain", "maintains", "maintaining", "keep"])
        && words.is(this.first.wrapping_sub(2), &["and", "to"]);
    let held_as = words.get(before.end) == "as"
        && words.is(before.end + 1, &["a", "an"])
        && this.first <= before.end + 2;
    eligible || kept || held_as && before.form == Form::Paper
}

/// "RN license | in the State of Texas", "licensed | in Texas": past the state that gives the paper; another's is another paper. Not "in Texas
/// or any other state".
fn past_state(item: &Item<'_>, words: &Words<'_>, end: usize) -> usize {
    if !words.is(end, &["in", "from", "by", "for", "with"]) {
        return end;
    }
    let of = end + 1 + usize::from(words.stands(end + 1, "the"));
    let named = words.is(of, &["state", "commonwealth"]) && words.stands(of + 1, "of");
    let first = if named { of + 2 } else { of };
    // Its letters alone may be a word's: "registered in CT".
    let is_state = |to: usize| {
        let name = item.text(first, to);
        name.len() > 2 && !states_in(&name).is_empty() && (first..to).all(|at| words.capital(at))
    };
    let state = [first + 1, first + 2].into_iter().filter(|&to| to <= words.len()).find(|&to| is_state(to));
    let alone = |to: &usize| !words.is(*to, &["or", "and", ",", "/"]);
    state.filter(|to| alone(to) && (named || words.stands(end, "in") && first == end + 1)).unwrap_or(end)
}

/// "Teaching license | in Music K-12": past the subject that the paper is given for, which is no place.
fn past_subject(
    item: &Item<'_>,
    words: &Words<'_>,
    lexicon: &Lexicon,
    mention: &Mention,
    end: usize,
) -> usize {
    let entry = mention.id.as_deref().and_then(|id| lexicon.credential(id));
    let given = words.stands(end, "in") && entry.is_some_and(|entry| entry.by_subject);
    let Some(object) = unknown::object(words, end).filter(|_| given) else { return end };
    let first = end + 1 + usize::from(words.stands(end + 1, "the"));
    // "… in cardiology Reference:" is a heading's word.
    let past = object.end - usize::from(words.get(object.end) == ":");
    let taught = |at: usize| item.hits.iter().any(|hit| hit.first <= at && at < hit.end && is_taught(hit));
    // "board certified in infectious disease": what a doctor's board certifies in, unless it is told of ("in good standing", "in the area").
    let general = &[
        "a", "an", "any", "applicable", "appropriate", "area", "at", "good", "one", "relevant", "respective",
        "specialty", "state", "their", "this", "your",
    ];
    let certified = entry.is_some_and(|entry| entry.studies.iter().any(|field| field == "medicine"));
    let short = past <= first + 4 && !words.any(first..past, general);
    let named = (first..past).any(|at| words.capital(at) || taught(at)) || certified && short;
    let said = item.text(first, past);
    let subject = named
        && !words.any(first..past, &["board"])
        && states_in(&said).is_empty()
        && country_named(&said).is_none();
    if subject { past_other_subject(words, past) } else { end }
}

/// "certified in Internal Medicine | or Family Medicine"
fn past_other_subject(words: &Words<'_>, end: usize) -> usize {
    let other = end + 1;
    let named = (other..other + 4)
        .take_while(|&at| mention::is_word(words, at) && words.capital(at) && !words.is(at, &unknown::ENDS));
    let past = other + named.count();
    let paper = words.any(other..past + 1, &["board", "certified", "certification", "license", "licensed"]);
    if words.stands(end, "or") && past > other && !paper { past } else { end }
}

fn is_taught(hit: &Hit) -> bool {
    matches!(hit.term.vocabulary(), Vocabulary::Field | Vocabulary::Subject)
}

/// "A teaching license with an endorsement in French": does what the paper is endorsed with follow it, and no paper that the lexicon knows?
fn is_endorsed(words: &Words<'_>, paper: &Mention, next: &Mention) -> bool {
    next.id.is_none()
        && paper.form == Form::Paper
        && words.any(next.name..next.end, &["endorsement", "endorsements"])
        && words.any(paper.end..next.first, &["with"])
        && (paper.end..next.first)
            .all(|at| words.is(at, &["with", ",", "a", "an", "the", "valid", "current"]))
}

/// "A teaching license | with an endorsement in the subject that is taught": past an endorsement that bears no name.
fn past_endorsement(words: &Words<'_>, paper: &Mention) -> usize {
    const LONGEST: usize = 10;
    let with = paper.end + usize::from(words.stands(paper.end, ","));
    let article = with + 1 + usize::from(words.is(with + 1, &["a", "an", "the"]));
    let lead = article + 1;
    let endorsed = words.is(article, &["endorsement", "endorsements"]) && words.is(lead, &["in", "for"]);
    if paper.form != Form::Paper || !words.stands(with, "with") || !endorsed {
        return paper.end;
    }
    let goes_on = |at: &usize| {
        mention::is_word(words, *at) && !words.is(*at, &["is", "are", "required", "preferred", "with"])
    };
    let end = lead + 1 + (lead + 1..lead + 1 + LONGEST).take_while(goes_on).count();
    if end > lead + 1 { end } else { paper.end }
}

/// For every mention, the list that it is a member of, as a range of mentions.
fn runs(words: &Words<'_>, all: &[Mention]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::with_capacity(all.len());
    let mut first = 0;
    for at in 1..=all.len() {
        let goes_on = matches!((all.get(at - 1), all.get(at)), (Some(a), Some(b)) if is_listed(words, a, b));
        if !goes_on {
            out.extend(std::iter::repeat_n(first..at, at - first));
            first = at;
        }
    }
    out
}

/// Are two neighbours members of one list: does nothing but joiners and light words stand between them?
fn is_listed(words: &Words<'_>, before: &Mention, after: &Mention) -> bool {
    before.end <= after.first
        && after.first - before.end <= 6
        && (before.end..after.first).all(|at| {
            words.is(
                at,
                &[
                    ",", "/", "(", ")", "&", "-", "or", "and", "a", "an", "the", "either", "current",
                    "valid", "active", "as", "well", "one", "of", "\n", "be", "both", "other", "with",
                ],
            )
        })
}
