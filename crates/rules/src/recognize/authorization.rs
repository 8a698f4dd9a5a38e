//! The right to work: citizenship, residence status, authorization, sponsorship.

use crate::country::{COUNTRIES, country};
use crate::lexicon::Lexicon;
use crate::predicate::{Authorization, Basis, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, Signs};
use crate::set_phrase::{Found, List, Phrases, Words, list};
use crate::token::Kind;
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
        let mut put = |basis: Basis, country: Option<&'static str>, place: Range<usize>| {
            let last = out.iter().filter(|f| f.recognizer == self.id()).map(|f| f.end).max().unwrap_or(0);
            let predicate =
                Predicate::Authorization(Authorization { basis, country: country.map(str::to_owned) });
            let known = out.iter().any(|f| f.predicate == predicate);
            if place.start < place.end && place.start >= last && !known {
                out.push(Finding { predicate, first: place.start, end: place.end, recognizer: self.id() });
            }
        };
        for found in PHRASES.all(&words) {
            let sentence = words.around(found.first, 60);
            if words.any(sentence.clone(), &EQUAL)
                && !words.any(sentence.clone(), &["must", "require", "requires"])
                || words.get(sentence.end) == "?"
            {
                continue;
            }
            match found.value {
                Say::Sponsor => {
                    if let Some(place) = no_sponsorship(&words, &found, &sentence) {
                        let land = country(&words, sentence.clone()).map(|(code, _)| code);
                        put(Basis::NoSponsorship, land, place);
                    }
                }
                Say::Work => {
                    // "Right to work" alone is a heading.
                    let heading = found.end - found.first >= words.len();
                    // "Sponsorship of a work authorization takes time": what it costs the house.
                    // "Right to Work Poster", "work eligibility (visa) matters" name other things.
                    let told = words.any(found.end..found.end + 4, &["poster", "posters", "matters"]);
                    let heading = heading
                        || told
                        || words.any(found.first.saturating_sub(5)..found.first, &["sponsorship"]);
                    if !heading && asks_to_work(&words, &found, &sentence) {
                        let (land, end) = land_behind(&words, found.end, &sentence);
                        put(Basis::WorkAuthorized, land, found.first..end);
                    }
                }
                Say::Form => {
                    let asked =
                        &["must", "required", "require", "requires", "need", "contingent", "conditional"];
                    if words.any(sentence.clone(), asked) {
                        put(Basis::WorkAuthorized, Some("US"), found.first..found.end);
                    }
                }
                // What a law calls by the name is no demand of its own.
                Say::Citizen if words.get(sentence.start) == "protected" => {}
                Say::Citizen => {
                    if let Some((land, place)) = citizen(&words, &found, &sentence) {
                        if export_control(&words, &sentence) && also_resident(&words, &sentence) {
                            put(Basis::UsPerson, Some("US"), place.start..persons(&words, &place, &sentence));
                        } else {
                            put(Basis::Citizen, land, place);
                        }
                    }
                }
                Say::Person => {
                    if asked(&words, &sentence) || export_control(&words, &sentence) {
                        put(Basis::UsPerson, Some("US"), found.first..found.end);
                    }
                }
                Say::Resident => {
                    let listed = export_control(&words, &sentence)
                        && words.any(sentence.clone(), &["citizen", "citizens", "person", "persons"]);
                    let defined =
                        words.any(sentence.clone(), &["naturalization", "protected", "refugees", "asylees"]);
                    if !listed && !defined && asked(&words, &sentence) {
                        let land = country(&words, sentence.clone()).map(|(code, _)| code);
                        put(Basis::PermanentResident, land, found.first..found.end);
                    }
                }
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Say {
    Work,
    Form,
    Sponsor,
    Citizen,
    Person,
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

/// The country that follows "authorized to work" and where the phrase ends with it.
fn land_behind(words: &Words<'_>, end: usize, sentence: &Range<usize>) -> (Option<&'static str>, usize) {
    match country(words, end..(end + 14).min(sentence.end)) {
        Some((code, place)) => {
            // "In the US or Canada": any of them, so none of them alone.
            let more = words.is(place.end, &["or", ",", "/"])
                && country(words, place.end..(place.end + 4).min(sentence.end)).is_some();
            ((!more).then_some(code), place.end)
        }
        None => (country(words, sentence.clone()).map(|(code, _)| code), end),
    }
}

fn citizen(
    words: &Words<'_>,
    found: &Found<Say>,
    sentence: &Range<usize>,
) -> Option<(Option<&'static str>, Range<usize>)> {
    let at = found.first;
    let mut first = at;
    // "U.S. Citizenship and Immigration Services" is an office.
    if words.is(at + 1, &["and", "&"]) && words.get(at + 2) == "immigration" {
        return None;
    }
    if words.is(at.wrapping_sub(1), &["-", "non"]) && words.any(at.saturating_sub(2)..at, &["non"])
        || words.is(
            at.wrapping_sub(1),
            &["senior", "corporate", "good", "digital", "global", "fellow", "responsible", "able"],
        )
    {
        return None;
    }
    // "U.S. citizen": the country that ends directly before it.
    let land = (at.saturating_sub(5)..at)
        .find_map(|i| COUNTRIES.at(words, i).filter(|f| f.end == at && words.capital(i)))
        .or_else(|| {
            // "Citizenship: United States"
            let behind =
                words.is(at + 1, &["of"]) || words.stands(at, "citizenship") && words.is(at + 1, &[":"]);
            behind
                .then(|| (at + 2..at + 4).find_map(|i| COUNTRIES.at(words, i).filter(|_| words.capital(i))))
                .flatten()
        });
    let mut end = at + 1;
    if let Some(land) = &land {
        first = first.min(land.first);
        end = end.max(land.end);
    }
    // "Non-US citizens", "who are not UK nationals", "on an equal basis with UK and EEA nationals"
    let lead = first.saturating_sub(2)..first;
    let others = words.any(lead.clone(), &["non"])
        || words.any(first.saturating_sub(4)..first, &["not"]) && words.is(at, &["national", "nationals"])
        || words.any(first.saturating_sub(8)..first, &["equal"]);
    if others {
        return None;
    }
    let ship = words.get(at) == "citizenship";
    // "UK national", "a national of a member state"; all else that is called national is a name or a kind.
    let national = words.is(at, &["national", "nationals"]);
    let of = words.get(at + 1) == "of" && words.any(at.saturating_sub(3)..at, &["be", "are", "is"]);
    let person = words.tokens.get(at + 1).is_none_or(|t| t.kind != Kind::Word)
        || words.is(at + 1, &["or", "and", "only", "with", "resident", "who"]);
    if national && !(of || land.is_some() && person) {
        return None;
    }
    let must = words.any(first.saturating_sub(4)..first, &["must", "be", "only", "are"]);
    // "All U.S. citizens and those authorized to work are encouraged to apply" asks for the weaker of the two.
    let beside = end..end + 5;
    let wider = words.is(end, &["and", "or", "&", ","])
        && (words.any(beside.clone(), &["authorized", "authorised", "those", "others"])
            || beside.clone().any(|at| words.stands(at, "eligible") && words.is(at + 1, &["to", "for"])));
    // "US citizens and non-citizens": anybody.
    let wider = wider || words.is(end, &["and", "&"]) && words.any(beside, &["non", "legal"]);
    // "Open to all US citizens", "Who may apply: US citizens"
    let lead = first - usize::from(words.is(first.wrapping_sub(1), &["all"]));
    let open = words.is(lead.wrapping_sub(1), &["to"]) && words.is(lead.wrapping_sub(2), &["open"])
        || words.is(lead.wrapping_sub(1), &[":"]) && words.is(lead.wrapping_sub(2), &["apply"]);
    let serves = words.any(
        sentence.start..first,
        &[
            "serve", "serves", "serving", "help", "helping", "protect", "protects", "services", "for",
            "lives", "million", "assist",
        ],
    ) && !words.any(sentence.clone(), &["must", "required", "only"]);
    // "Citizens must not be contractors"
    let barred = words
        .position(end..(end + 16).min(sentence.end), &["must"])
        .is_some_and(|at| words.get(at + 1) == "not");
    let told = match &land {
        Some(_) => {
            // "All United States citizens and nationals (residents of …)": who may apply.
            let all = words.is(sentence.start, &["all", "only"]) && first == sentence.start + 1;
            asked(words, sentence) || ship || all || open || national && first <= sentence.start + 1
        }
        None => {
            national && must
                || ship && words.any(end..end + 3, &["required", "requirement", "mandatory"])
                || must && words.is(at.wrapping_sub(1), &["a"])
        }
    };
    let status = ship && words.is(end, &["status"]) && !words.any(sentence.clone(), &["must", "required"]);
    (told && !wider && (open || !serves) && !status && !barred).then_some((land.map(|l| l.value), first..end))
}

fn export_control(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    // Those whom only the rule's own list names.
    let listed = &["protected", "refugee", "refugees", "asylee", "asylees"];
    words.any(sentence.clone(), &["itar", "export", "arms"]) || words.any(sentence.clone(), listed)
}

/// Where the list of those whom the rule protects ends: "citizen, permanent resident, refugee or asylee", "…, or protected individual as
/// defined by 8 U.S.C. 1324b(a)(3)".
fn persons(words: &Words<'_>, place: &Range<usize>, sentence: &Range<usize>) -> usize {
    let last = ["asylee", "asylees", "asylum", "refugee", "refugees"];
    let named = |&at: &usize| {
        words.is(at, &last)
            || words.is(at, &["individual", "individuals", "person", "persons"])
                && words.get(at - 1) == "protected"
    };
    let Some(last) = (place.end..sentence.end).rev().find(named) else { return place.end };
    let defined = words.get(last + 1) == "as" && words.is(last + 2, &["defined", "described"]);
    let ends = |&at: &usize| words.get(at) == "," || words.get(at) == "or";
    if defined { (last + 3..sentence.end).find(ends).unwrap_or(sentence.end) } else { last + 1 }
}

fn also_resident(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    words.any(sentence.clone(), &["permanent", "resident", "green"])
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
