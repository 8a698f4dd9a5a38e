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
    Yes(Vec<Evidence>),
    No(Vec<Evidence>),
    Nothing,
}

pub(super) fn judge(authorization: &Authorization, case: Case<'_>) -> Judgement {
    let country = authorization.country.as_deref();
    let place = country.unwrap_or("the job's country");
    let (say, what) = match authorization.basis {
        Basis::Citizen => (citizen(country, case), format!("citizenship of {place}")),
        Basis::PermanentResident => (resident(country, case), format!("permanent residence in {place}")),
        Basis::UsPerson => (us_person(case), "being a US person".to_owned()),
        Basis::WorkAuthorized => (may_work(country, case), format!("the right to work in {place}")),
        Basis::NoSponsorship => {
            (unsponsored(country, case), format!("the right to work in {place} without sponsorship"))
        }
    };
    match say {
        Say::Yes(evidence) => case.met(format!("{what} shown"), evidence),
        Say::No(evidence) => case.unmet(
            format!("{what} excluded by what the profile states"),
            evidence,
            lack("authorization", what),
        ),
        Say::Nothing => {
            let ask = format!("{what}?");
            case.unknown(format!("{what} not stated"), Vec::new(), ask, lack("authorization", what))
        }
    }
}

fn listed(list: Option<&Vec<String>>, key: &str, country: Option<&str>) -> Say {
    let (Some(list), Some(country)) = (list, country) else { return Say::Nothing };
    let proof = vec![evidence(format!("authorization.{key}"), list.join(", "), How::Named)];
    if list.iter().any(|held| is_in(held, country)) { Say::Yes(proof) } else { Say::No(proof) }
}

/// Is the one the other, or a member of it?
fn is_in(held: &str, country: &str) -> bool {
    let held = held.trim().to_uppercase();
    held == country.to_uppercase() || (country == "EU" && UNION.contains(&held.as_str()))
}

fn citizen(country: Option<&str>, case: Case<'_>) -> Say {
    let facts = case.facts;
    match listed(facts.authorization.citizenships.as_ref(), "citizenships", country) {
        Say::Nothing => {}
        said => return said,
    }
    // Only citizens are cleared by some schemes.
    let lexicon = case.context.lexicon;
    let implied = facts.clearances.iter().find(|held| {
        let entries: Vec<_> = held.levels.iter().filter_map(|&at| lexicon.clearances().get(at)).collect();
        held.status == Status::Active
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
        Some(held) => Say::Yes(vec![evidence(&held.path, &held.text, held.how)]),
        None => stated(country, &["citizen", "citizenship"], case),
    }
}

fn resident(country: Option<&str>, case: Case<'_>) -> Say {
    match listed(case.facts.authorization.residencies.as_ref(), "residencies", country) {
        Say::Nothing => stated(country, &["permanent resident", "green card"], case),
        said => said,
    }
}

fn us_person(case: Case<'_>) -> Say {
    match (citizen(Some("US"), case), resident(Some("US"), case)) {
        (Say::Yes(proof), _) | (_, Say::Yes(proof)) => Say::Yes(proof),
        (Say::No(mut proof), Say::No(more)) => {
            proof.extend(more);
            Say::No(proof)
        }
        _ => Say::Nothing,
    }
}

fn may_work(country: Option<&str>, case: Case<'_>) -> Say {
    let may = &case.facts.authorization;
    if let (Say::Yes(proof), _) | (_, Say::Yes(proof)) = (citizen(country, case), resident(country, case)) {
        return Say::Yes(proof);
    }
    let union_wide = |list: &Vec<String>| {
        let member = |held: &String| UNION.contains(&held.trim().to_uppercase().as_str());
        country.is_some_and(|c| UNION.contains(&c)) && list.iter().any(member)
    };
    if let Some(list) = may.citizenships.as_ref().filter(|list| union_wide(list)) {
        return Say::Yes(vec![evidence("authorization.citizenships", list.join(", "), How::Named)]);
    }
    match listed(may.countries.as_ref(), "countries", country) {
        Say::Nothing if may.needs_sponsorship == Some(false) => {
            Say::Yes(vec![evidence("authorization.needsSponsorship", "needs no sponsorship", How::Named)])
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
    let sponsor = |text: &str| vec![evidence("authorization.needsSponsorship", text, How::Named)];
    match case.facts.authorization.needs_sponsorship {
        Some(false) => Say::Yes(sponsor("needs no sponsorship")),
        Some(true) => match may_work(country, case) {
            Say::Yes(proof) if country.is_some() => Say::Yes(proof),
            _ => Say::No(sponsor("needs sponsorship")),
        },
        None => match may_work(country, case) {
            // Who may work somewhere may still need a sponsor to go on; who may not, does.
            Say::Yes(proof) if !proof.iter().any(|e| e.how == How::Stated) => Say::Yes(proof),
            Say::No(proof) => Say::No(proof),
            _ => Say::Nothing,
        },
    }
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
    for place in &case.facts.places {
        if !matches!(
            place.section,
            rolefit_profile::Section::Summary
                | rolefit_profile::Section::Label
                | rolefit_profile::Section::Skill(_)
        ) {
            continue;
        }
        let text = place.text.to_lowercase().replace('.', "");
        let text = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let text = format!(" {text} ");
        let said = names.iter().any(|name| {
            words.iter().any(|word| {
                text.contains(&format!(" {name} {word} "))
                    || text.contains(&format!(" {word} of the {name} "))
                    || text.contains(&format!(" {word} in the {name} "))
                    || text.contains(&format!(" {word} in {name} "))
                    || (*word == "green card" && text.contains(" green card "))
            })
        });
        if said && !text.contains(" not ") && !text.contains(" non ") {
            return Say::Yes(vec![evidence(&place.path, &place.text, How::Stated)]);
        }
    }
    Say::Nothing
}
