//! The right to work: citizenship, residence status, authorization, sponsorship.

mod citizen;

use crate::country::country;
use crate::lexicon::Lexicon;
use crate::predicate::{Authorization, Basis, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, Signs};
use crate::set_phrase::{Found, List, Phrases, Words, list};
use citizen::{also_resident, citizen, each_protected, export_control, persons};
use std::ops::Range;
use std::sync::LazyLock;

/// Citizen, US person, permanent resident, authorized to work, no sponsorship.
pub struct Authorizations;

impl Recognizer for Authorizations {
    fn id(&self) -> &'static str {
        "authorization"
    }

    fn about(&self) -> &'static str {
        "Finds the right to work that a posting asks for: citizenship, US person status, permanent residence, authorization to \
         work, and that no visa is sponsored. Leaves alone equal-opportunity lists, E-Verify footers, offers to sponsor, \
         project sponsors and the citizens that the work serves. Gap: export-control lists that end in \"or eligible to obtain \
         the required authorizations\" are left unread, because nothing definite is asked."
    }

    fn speaks_for_itself(&self) -> bool {
        true
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Must be authorized to work in the United States without sponsorship now or in the future",
                finds: &[
                    r#"{"kind":"authorization","basis":"workAuthorized","country":"US"}"#,
                    r#"{"kind":"authorization","basis":"noSponsorship","country":"US"}"#,
                ],
            },
            Example {
                text: "U.S. citizenship required",
                finds: &[r#"{"kind":"authorization","basis":"citizen","country":"US"}"#],
            },
            Example {
                text: "You must have the right to work in the UK",
                finds: &[r#"{"kind":"authorization","basis":"workAuthorized","country":"GB"}"#],
            },
            Example {
                text: "Must be a U.S. person under ITAR",
                finds: &[r#"{"kind":"authorization","basis":"usPerson","country":"US"}"#],
            },
            Example {
                text: "You will be required to complete an I-9 form",
                finds: &[r#"{"kind":"authorization","basis":"workAuthorized","country":"US"}"#],
            },
            Example {
                text: "All applicants are considered without regard to race, age or citizenship",
                finds: &[],
            },
            Example { text: "We participate in E-Verify to confirm eligibility to work", finds: &[] },
            Example { text: "Visa sponsorship is available for this role", finds: &[] },
            Example { text: "Work with executive sponsors; this is not a project sponsor role", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(PHRASES.signs())
    }

    fn find(&self, item: &Item<'_>, _lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        for found in PHRASES.all(&words) {
            let sentence = words.around(found.first, 60);
            if words.any(sentence.clone(), &EQUAL)
                && !words.any(sentence.clone(), &["must", "require", "requires"])
                || words.get(sentence.end) == "?"
            {
                continue;
            }
            let Some((basis, country, place)) = right(&words, &found, &sentence) else { continue };
            let last = out.iter().filter(|f| f.recognizer == self.id()).map(|f| f.end).max().unwrap_or(0);
            let predicate =
                Predicate::Authorization(Authorization { basis, country: country.map(str::to_owned) });
            let known = out.iter().any(|f| f.predicate == predicate);
            if place.start >= place.end || place.start < last || known {
                continue;
            }
            let mut push = |predicate: Predicate, place: Range<usize>| {
                out.push(Finding { predicate, first: place.start, end: place.end, recognizer: self.id() });
            };
            // "In the US or Canada": the right to work in either. A longer list may be of anything.
            let either =
                if found.value == Say::Work { lands_behind(&words, found.end, &sentence) } else { vec![] };
            let joined = matches!(either.as_slice(), [(_, one), _] if words.is(one.end, &["or", "/"]));
            if !joined {
                push(predicate, place);
                continue;
            }
            for (nth, (land, at)) in either.into_iter().enumerate() {
                let country = Some(land.to_owned());
                let first = if nth == 0 { place.start } else { at.start };
                push(Predicate::Authorization(Authorization { basis, country }), first..at.end);
            }
        }
    }
}

/// A right to work that is asked: its basis, the country, and where it is said.
type Right = (Basis, Option<&'static str>, Range<usize>);

/// The right that a phrase of the sentence asks for, if it asks for one.
fn right(words: &Words<'_>, found: &Found<Say>, sentence: &Range<usize>) -> Option<Right> {
    let said = found.first..found.end;
    match found.value {
        Say::Sponsor => {
            let place = no_sponsorship(words, found, sentence)?;
            Some((Basis::NoSponsorship, land_in(words, sentence), place))
        }
        Say::Work => {
            // "Right to work" alone is a heading.
            let heading = said.len() >= words.len();
            // "Right to Work Poster", "work eligibility (visa) matters" name other things.
            let told = words.any(found.end..found.end + 4, &["poster", "posters", "matters"]);
            // "Sponsorship of a work authorization takes time": what it costs the house.
            let cost = words.any(found.first.saturating_sub(5)..found.first, &["sponsorship"]);
            if heading || told || cost || !asks_to_work(words, found, sentence) {
                return None;
            }
            let (land, end) = land_behind(words, found.end, sentence);
            Some((Basis::WorkAuthorized, land, found.first..end))
        }
        Say::Form => {
            let asked = &["must", "required", "require", "requires", "need", "contingent", "conditional"];
            words.any(sentence.clone(), asked).then_some((Basis::WorkAuthorized, Some("US"), said))
        }
        // What a law calls by the name is no demand of its own.
        Say::Citizen if words.get(sentence.start) == "protected" => None,
        Say::Citizen => {
            let (land, place) = citizen(words, found, sentence)?;
            let listed = export_control(words, sentence) && also_resident(words, sentence);
            if listed && !each_protected(words, sentence) {
                let end = persons(words, &place, sentence);
                return Some((Basis::UsPerson, Some("US"), place.start..end));
            }
            Some((Basis::Citizen, land, place))
        }
        Say::Protected => {
            let end = persons(words, &said, sentence);
            let meant = each_protected(words, sentence) && asked(words, sentence);
            meant.then_some((Basis::UsPerson, Some("US"), found.first..end))
        }
        Say::Person => {
            let meant = asked(words, sentence) || export_control(words, sentence);
            meant.then_some((Basis::UsPerson, Some("US"), said))
        }
        Say::Resident => {
            let listed = export_control(words, sentence)
                && words.any(sentence.clone(), &["citizen", "citizens", "person", "persons"]);
            let defined =
                words.any(sentence.clone(), &["naturalization", "protected", "refugees", "asylees"]);
            let one = each_protected(words, sentence) || !listed && !defined;
            let meant = one && asked(words, sentence);
            meant.then(|| (Basis::PermanentResident, land_in(words, sentence), said))
        }
    }
}

fn land_in(words: &Words<'_>, sentence: &Range<usize>) -> Option<&'static str> {
    country(words, sentence.clone()).map(|(code, _)| code)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Say {
    Work,
    Form,
    Sponsor,
    Citizen,
    Person,
    Protected,
    Resident,
}

static PHRASES: LazyLock<Phrases<Say>> = LazyLock::new(|| {
    Phrases::new(&[
        ("authorized|authorised|entitled|permitted|eligible *2 to *1 work", Say::Work),
        (
            "authorized|authorised|entitled|permitted|eligible *1 to *1 live|reside|accept and work|perform",
            Say::Work,
        ),
        (
            "authorized|authorised|entitled|permitted|eligible|able *1 to *1 accept|take up|and|continue? *2 employment",
            Say::Work,
        ),
        ("authorized|authorised|entitled|permitted|eligible to be employed in", Say::Work),
        (
            "legally|lawfully able|allowed|authorized|authorised|eligible|entitled|permitted to *1 work",
            Say::Work,
        ),
        ("authorization|authorisation|eligibility|right|permission|eligible|rights to *1 work", Say::Work),
        ("right|rights - to - work", Say::Work),
        ("right|rights to live and|& work", Say::Work),
        ("full|valid|unlimited|unrestricted working|work rights", Say::Work),
        ("work|employment authorization|authorisation|permit|eligibility", Say::Work),
        ("work visa|visas", Say::Work),
        ("employment authorized|authorised", Say::Work),
        ("eligible|authorized for employment in", Say::Work),
        ("i 9", Say::Form),
        ("everify", Say::Form),
        ("e verified", Say::Form),
        ("sponsor|sponsors|sponsored|sponsoring|sponsorship|sponsorships", Say::Sponsor),
        ("citizen|citizens|citizenship", Say::Citizen),
        ("national|nationals", Say::Citizen),
        ("u . s . person|persons", Say::Person),
        ("us person|persons", Say::Person),
        ("protected individual|individuals|person|persons", Say::Protected),
        ("u . s . person status", Say::Person),
        ("us person status", Say::Person),
        ("lawful|legal|u|us? permanent resident|residents|residency|residence", Say::Resident),
        ("permanent resident|residents|residency|residence", Say::Resident),
        ("green card holder|holders?", Say::Resident),
    ])
});

/// Words of texts that list what must not count.
static EQUAL: List = LazyLock::new(|| {
    list(
        "regardless discriminate discrimination discriminatory ancestry religion race gender harassment veteran marital",
    )
});

static ASKS: List = LazyLock::new(|| {
    list(
        "must required require requires requirement requirements need needed only be is are hold holding have currently \
         proof mandatory restricted limited status due valid possess eligible clearance obtain verification appointed",
    )
});

static FIRM: List = LazyLock::new(|| {
    list(
        "must required require requires requirement requirements need needed proof valid obtain have possess mandatory \
         maintain hold",
    )
});

/// Is something asked, rather than told of?
fn asked(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    words.any(sentence.clone(), &ASKS) || sentence.len() <= 9
}

fn asks_to_work(words: &Words<'_>, found: &Found<Say>, sentence: &Range<usize>) -> bool {
    let before = sentence.start..found.first;
    // Who takes part in E-Verify confirms eligibility; the candidate is asked for nothing new.
    if words.any(sentence.clone(), &["verify"]) && !words.any(sentence.clone(), &["must", "required"]) {
        return false;
    }
    if words.any(before.clone(), &["regard", "regardless", "not", "assist", "help", "shared", "participates"])
        && !words.any(before.clone(), &["must"])
    {
        return false;
    }
    // "Eligible to work remotely", "authorized to work overtime" speak of other things.
    let other = words.any(
        found.end..found.end + 2,
        &[
            "remotely", "overtime", "from", "independently", "with", "flexible", "hybrid", "weekends", "on",
            "at", "under",
        ],
    );
    // "Work permits" of building sites, and the visas that somebody handles.
    let papers = matches!(words.get(found.first), "work" | "employment");
    let handled = papers
        && words.any(
            before,
            &["process", "processing", "manage", "coordinate", "issue", "issuing", "handle", "support"],
        );
    let abroad = country(words, found.end..(found.end + 14).min(sentence.end)).is_some();
    !(other && !abroad || handled) && (!papers || words.any(sentence.clone(), &FIRM) || sentence.len() <= 6)
}

/// The country that follows "authorized to work" and where the phrase ends with it; none where several follow.
fn land_behind(words: &Words<'_>, end: usize, sentence: &Range<usize>) -> (Option<&'static str>, usize) {
    match lands_behind(words, end, sentence).as_slice() {
        [(code, place)] => (Some(code), place.end),
        [(_, place), ..] => (None, place.end),
        [] => (country(words, sentence.clone()).map(|(code, _)| code), end),
    }
}

/// The countries that follow "authorized to work" as a list of alternatives.
fn lands_behind(words: &Words<'_>, end: usize, sentence: &Range<usize>) -> Vec<(&'static str, Range<usize>)> {
    let first = country(words, end..(end + 14).min(sentence.end));
    std::iter::successors(first, |(_, place)| {
        let joined = words.is(place.end, &["or", ",", "/"]);
        country(words, place.end..(place.end + 4).min(sentence.end)).filter(|_| joined)
    })
    .collect()
}

/// Where a sentence says that nobody is sponsored.
fn no_sponsorship(words: &Words<'_>, found: &Found<Say>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let at = found.first;
    let other = words.is(
        at.wrapping_sub(1),
        &["executive", "project", "program", "programme", "business", "event", "clinical", "study", "senior"],
    ) || words.is(at.wrapping_sub(1), &["corporate", "company", "our", "internal"])
        && !words.any(sentence.clone(), &["visa", "visas", "immigration", "h1b"])
        || words
            .any(at..at + 4, &["clearance", "clearances", "events", "content", "ads", "posts", "membership"])
        || words.any(at.saturating_sub(3)..at, &["clearance", "clearances", "event", "events"]);
    let visa = words.any(
        sentence.clone(),
        &[
            "visa", "visas", "immigration", "employment", "work", "h", "h1b", "h1", "authorization",
            "candidates", "applicants", "candidate", "applicant", "tn", "future", "employer", "time",
            "permit", "permits", "individuals", "position", "positions", "role", "employees", "anyone",
            "opt", "cpt", "staff", "provided", "available", "offered",
        ],
    );
    let given = words.any(
        at.saturating_sub(2)..at,
        &["provide", "provides", "providing", "offer", "offers", "offering", "support", "supports"],
    );
    if other || !(visa || given) {
        return None;
    }
    // "Authorized to work in the USA with or without sponsorship"
    if words.any(at.saturating_sub(4)..at, &["without"])
        && words.any(at.saturating_sub(5)..at, &["or"])
        && words.any(at.saturating_sub(6)..at, &["with"])
    {
        return None;
    }
    let first = (at.saturating_sub(12).max(sentence.start)..at).rev().find(|&i| {
        words
            .is(i, &["unable", "cannot", "can't", "won't", "don't", "doesn't", "without", "never", "neither"])
            || words.is(i, &["not", "no"]) && !words.is(i + 1, &["only", "limited"])
    });
    let behind = words
        .is(at + 1, &["is", "are", "will", "may", "for", "of", "cannot", "not", "at", ":", "unavailable"])
        .then(|| {
            (at + 1..(at + 9).min(sentence.end))
                .find(|&i| words.is(i, &["not", "cannot", "unavailable", "no"]))
        })
        .flatten();
    let nearest = |from: usize| {
        // "Not … but we sponsor", "we don't shy away from sponsoring".
        !words.any(from..at, &["but", "however", "shy", "hesitate", "problem"])
    };
    let (first, end) = match (first, behind) {
        (Some(first), _) if nearest(first) => (first, at + 1),
        (_, Some(behind)) => (at, behind + 1),
        _ => return None,
    };
    let mut end = end;
    // "… now or in the future" belongs to it.
    if words.is(end, &["now", "at", "in", "either"])
        && let Some(future) = words.position(end..(end + 8).min(sentence.end), &["future", "time"])
    {
        end = future + 1;
    }
    Some(first..end)
}
