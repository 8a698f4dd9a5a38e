//! The right to work.

use super::{Case, Judgement, evidence, lack};
use crate::facts::Status;
use crate::wire::{Evidence, How};
use rolefit_rules::predicate::{Authorization, Basis};

/// Member states of the European Union, whose citizens may work in each of them.
const UNION: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// What the profile says of one thing.
enum Say {
    /// Yes; in a text of the person's own words, or in the section about it?
    Yes {
        proof: Vec<Evidence>,
        in_words: bool,
    },
    No(Vec<Evidence>),
    Nothing,
}

/// The section about it says yes.
fn yes(proof: Vec<Evidence>) -> Say {
    Say::Yes { proof, in_words: false }
}

pub(super) fn judge(authorization: &Authorization, case: Case<'_>) -> Judgement {
    let country = authorization.country.as_deref();
    let say = match authorization.basis {
        Basis::Citizen => citizen(country, case),
        Basis::PermanentResident => resident(country, case),
        Basis::UsPerson => us_person(case),
        Basis::WorkAuthorized => may_work(country, case),
        Basis::NoSponsorship => unsponsored(country, case),
    };
    let what = case.tell(|| name_of(authorization));
    match say {
        Say::Yes { proof, .. } => case.met(case.tell(|| format!("{what} shown")), proof),
        Say::No(proof) => case.unmet(
            case.tell(|| format!("{what} excluded by what the profile states")),
            proof,
            lack("authorization", what),
        ),
        Say::Nothing => {
            let text = case.tell(|| format!("{what} not stated"));
            let ask = case.tell(|| format!("{what}?"));
            case.unknown(text, Vec::new(), ask, lack("authorization", what))
        }
    }
}

/// "the right to work in US without sponsorship".
fn name_of(authorization: &Authorization) -> String {
    let place = authorization.country.as_deref().unwrap_or("the job's country");
    match authorization.basis {
        Basis::Citizen => format!("citizenship of {place}"),
        Basis::PermanentResident => format!("permanent residence in {place}"),
        Basis::UsPerson => "being a US person".to_owned(),
        Basis::WorkAuthorized => format!("the right to work in {place}"),
        Basis::NoSponsorship => format!("the right to work in {place} without sponsorship"),
    }
}

fn listed(list: Option<&Vec<String>>, key: &str, country: Option<&str>, case: Case<'_>) -> Say {
    let (Some(list), Some(country)) = (list, country) else { return Say::Nothing };
    let proof = case.tell(|| in_list(list, key));
    if list.iter().any(|held| is_in(held, country)) { yes(proof) } else { Say::No(proof) }
}

fn in_list(list: &[String], key: &str) -> Vec<Evidence> {
    vec![evidence(format!("authorization.{key}"), list.join(", "), How::Named)]
}

/// Is the one the other, or a member of it?
fn is_in(held: &str, country: &str) -> bool {
    let held = held.trim();
    same(held, country) || (country == "EU" && in_union(held))
}

/// The same country's code, in any case?
fn same(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_uppercase).eq(other.chars().flat_map(char::to_uppercase))
}

fn in_union(code: &str) -> bool {
    UNION.iter().any(|member| same(code.trim(), member))
}

fn citizen(country: Option<&str>, case: Case<'_>) -> Say {
    let facts = case.facts;
    match listed(facts.authorization.citizenships.as_ref(), "citizenships", country, case) {
        Say::Nothing => {}
        said => return said,
    }
    // Only citizens are cleared by some schemes.
    let lexicon = case.context.lexicon;
    let implied = facts.clearances.iter().find(|held| {
        let entries: Vec<_> = held.levels.iter().filter_map(|&at| lexicon.clearances().get(at)).collect();
        // Who was cleared once was a citizen then.
        held.status != Status::Eligible
            && !entries.is_empty()
            && entries
                .iter()
                .filter(|e| held.scheme.is_some() || e.citizen.is_some())
                .all(|entry| entry.rank > 0 && entry.citizen.is_some() && entry.citizen.as_deref() == country)
            && entries.iter().all(|entry| {
                held.scheme.is_some() || entries.len() == 1 || entry.citizen.as_deref() == country
            })
    });
    match implied {
        Some(held) => Say::Yes {
            proof: case.tell(|| vec![evidence(&held.path, &held.text, held.how)]),
            in_words: held.how == How::Stated,
        },
        None => stated(country, &["citizen", "citizenship"], case),
    }
}

fn resident(country: Option<&str>, case: Case<'_>) -> Say {
    match listed(case.facts.authorization.residencies.as_ref(), "residencies", country, case) {
        Say::Nothing => stated(country, &["permanent resident", "green card"], case),
        said => said,
    }
}

fn us_person(case: Case<'_>) -> Say {
    match (citizen(Some("US"), case), resident(Some("US"), case)) {
        (said @ Say::Yes { .. }, _) | (_, said @ Say::Yes { .. }) => said,
        (Say::No(mut proof), Say::No(more)) => {
            proof.extend(more);
            Say::No(proof)
        }
        _ => Say::Nothing,
    }
}

fn may_work(country: Option<&str>, case: Case<'_>) -> Say {
    let may = &case.facts.authorization;
    if let (said @ Say::Yes { .. }, _) | (_, said @ Say::Yes { .. }) =
        (citizen(country, case), resident(country, case))
    {
        return said;
    }
    let union_wide = |list: &Vec<String>| {
        country.is_some_and(|c| UNION.contains(&c)) && list.iter().any(|held| in_union(held))
    };
    if let Some(list) = may.citizenships.as_ref().filter(|list| union_wide(list)) {
        return yes(case.tell(|| in_list(list, "citizenships")));
    }
    match listed(may.countries.as_ref(), "countries", country, case) {
        Say::Nothing if may.needs_sponsorship == Some(false) => {
            yes(case.tell(|| sponsorship("needs no sponsorship")))
        }
        Say::Nothing => stated(
            country,
            &["authorized to work", "authorised to work", "work permit", "right to work"],
            case,
        ),
        said => said,
    }
}

fn unsponsored(country: Option<&str>, case: Case<'_>) -> Say {
    match case.facts.authorization.needs_sponsorship {
        Some(false) => yes(case.tell(|| sponsorship("needs no sponsorship"))),
        Some(true) => match may_work(country, case) {
            said @ Say::Yes { .. } if country.is_some() => said,
            _ => Say::No(case.tell(|| sponsorship("needs sponsorship"))),
        },
        None => match may_work(country, case) {
            // Who may work somewhere may still need a sponsor to go on; who may not, does.
            said @ Say::Yes { in_words: false, .. } => said,
            no @ Say::No(_) => no,
            _ => Say::Nothing,
        },
    }
}

fn sponsorship(text: &str) -> Vec<Evidence> {
    vec![evidence("authorization.needsSponsorship", text, How::Named)]
}

/// Words in a text of the person's own: "U.S. citizen".
fn stated(country: Option<&str>, words: &[&str], case: Case<'_>) -> Say {
    let names: &[&str] = match country {
        Some("US") => &["us", "usa", "united states", "american"],
        Some("GB") => &["uk", "gb", "united kingdom", "british"],
        Some("CA") => &["canadian", "canada"],
        Some("AU") => &["australian", "australia"],
        Some("EU") => &["eu", "european union"],
        _ => return Say::Nothing,
    };
    let says = |text: &str, word: &str| {
        let of = |name: &&str| {
            text.contains(&format!(" {name} {word} "))
                || text.contains(&format!(" {word} of the {name} "))
                || text.contains(&format!(" {word} in the {name} "))
                || text.contains(&format!(" {word} in {name} "))
                || (word == "green card" && text.contains(" green card "))
        };
        text.contains(word) && names.iter().any(of)
    };
    let said = case.facts.own_words.iter().find(|said| {
        let denied = || said.words.contains(" not ") || said.words.contains(" non ");
        words.iter().any(|word| says(&said.words, word)) && !denied()
    });
    let Some(place) = said.and_then(|said| case.facts.places.get(said.place)) else { return Say::Nothing };
    let proof = case.tell(|| vec![evidence(&place.path, &place.text, How::Stated)]);
    Say::Yes { proof, in_words: true }
}
