//! The lint of what people have on paper: credentials, degrees, fields of study, languages, and the titles of occupations.

use super::{key, none};
use rolefit_rules::lexicon::{Lexicon, Match, Term};
use rolefit_rules::token::tokenize;
use std::collections::{BTreeMap, BTreeSet};

/// How many entries each list has at least: names may be added, and go only for a reason.
const FLOORS: &[(&str, usize)] =
    &[("credentials", 1_500), ("degrees", 420), ("fields", 490), ("languages", 230), ("titles", 10_800)];

/// One entry of any of the lists.
struct Entry<'l> {
    id: &'l str,
    names: Vec<&'l str>,
    /// Those that are found in any case, whatever `rule` says.
    words: Vec<&'l str>,
    rule: Match,
    example: Option<&'l str>,
    term: Term,
}

fn entries(list: &str) -> Vec<Entry<'static>> {
    fn names<'l>(name: &'l str, aliases: &'l [String]) -> Vec<&'l str> {
        std::iter::once(name).chain(aliases.iter().map(String::as_str)).collect()
    }
    let lexicon = Lexicon::builtin();
    macro_rules! entries {
        ($list:expr, $id:ident, $term:ident $(, $words:ident)?) => {
            $list
                .iter()
                .enumerate()
                .map(|(at, e)| Entry {
                    id: &e.$id,
                    names: names(&e.name, &e.aliases),
                    words: Vec::<&Vec<String>>::from([$(&e.$words)?]).into_iter().flatten().map(String::as_str).collect(),
                    rule: e.rule,
                    example: e.example.as_deref(),
                    term: Term::$term(at),
                })
                .collect()
        };
    }
    match list {
        "credentials" => entries!(lexicon.credentials(), id, Credential, words),
        "degrees" => entries!(lexicon.degrees(), name, Degree),
        "fields" => entries!(lexicon.fields(), id, Field),
        "languages" => entries!(lexicon.languages(), code, Language),
        _ => Vec::new(),
    }
}

const LISTS: &[&str] = &["credentials", "degrees", "fields", "languages"];

fn terms(text: &str) -> Vec<Term> {
    Lexicon::builtin().scan(&tokenize(text, 0)).iter().map(|hit| hit.term).collect()
}

#[test]
fn lists_keep_their_size() {
    let titles: BTreeSet<&String> = Lexicon::builtin().occupations().iter().flat_map(|o| &o.titles).collect();
    let mut wrong = Vec::new();
    for &(list, floor) in FLOORS {
        let size = if list == "titles" { titles.len() } else { entries(list).len() };
        if size < floor {
            wrong.push(format!("{list}: {size}, not {floor}"));
        }
    }
    none("too few", &wrong);
}

#[test]
fn lists_are_sorted() {
    let mut wrong = Vec::new();
    for list in LISTS {
        for pair in entries(list).windows(2) {
            if let [a, b] = pair
                && a.id >= b.id
            {
                wrong.push(format!("{list}: `{}` after `{}`", b.id, a.id));
            }
        }
    }
    for occupation in Lexicon::builtin().occupations() {
        for pair in occupation.titles.windows(2) {
            if let [a, b] = pair
                && a >= b
            {
                wrong.push(format!("{}: `{b}` after `{a}`", occupation.id));
            }
        }
    }
    none("out of order, or twice", &wrong);
}

#[test]
fn ids_are_kebab_case() {
    let part = |p: &str| !p.is_empty() && p.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let mut wrong = Vec::new();
    for list in ["credentials", "fields"] {
        wrong.extend(entries(list).iter().filter(|e| !e.id.split('-').all(part)).map(|e| e.id.to_owned()));
    }
    none("ids", &wrong);
}

#[test]
fn no_name_stands_for_two_things() {
    let mut wrong = Vec::new();
    for list in LISTS {
        let mut owners: BTreeMap<String, &str> = BTreeMap::new();
        for entry in entries(list) {
            let own: BTreeSet<String> =
                entry.names.iter().chain(&entry.words).map(|name| key(name)).collect();
            for name in own {
                if let Some(other) = owners.insert(name.clone(), entry.id) {
                    wrong.push(format!("{list}: `{name}`: {other}, {}", entry.id));
                }
            }
        }
    }
    none("names of two entries", &wrong);
}

#[test]
fn every_name_is_found_where_it_is_meant() {
    let mut wrong = Vec::new();
    for list in LISTS {
        for entry in entries(list) {
            let mut texts = entry.words.clone();
            match (entry.rule, entry.example) {
                (Match::Word, _) => texts.extend(&entry.names),
                (_, Some(example)) => texts.push(example),
                (_, None) => {
                    wrong.push(format!("{list}: {} needs an example", entry.id));
                    continue;
                }
            }
            let lost = texts.into_iter().filter(|text| !terms(text).contains(&entry.term));
            wrong.extend(lost.map(|text| format!("{list}: {} not found in `{text}`", entry.id)));
        }
    }
    none("not found", &wrong);
}

/// What includes another credential must not be included by it: who holds the one would hold all.
#[test]
fn no_credential_includes_itself() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for entry in lexicon.credentials() {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&String> = entry.includes.iter().collect();
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                open.extend(lexicon.credential(id).iter().flat_map(|e| &e.includes));
            }
        }
        if seen.contains(&entry.id) {
            wrong.push(entry.id.clone());
        }
    }
    none("cycles", &wrong);
}

/// "CISSP/CISM" is no name of one of the two: who holds the other would have none of them.
#[test]
fn no_credential_is_called_by_another_beside_it() {
    // One course, and the body beside its paper.
    const ONE: &[&str] = &["CPR/AED certified", "CPR/AED certification", "ACAMS/CAMS"];
    let lexicon = Lexicon::builtin();
    let mut ids: BTreeMap<String, &str> = BTreeMap::new();
    for entry in lexicon.credentials() {
        for name in std::iter::once(&entry.name).chain(&entry.aliases) {
            ids.insert(key(name), &entry.id);
        }
    }
    let includes = |id: &str, other: &str| {
        lexicon.credential(id).is_some_and(|entry| entry.includes.iter().any(|own| own == other))
    };
    let mut wrong = Vec::new();
    for entry in lexicon.credentials() {
        let names = std::iter::once(&entry.name).chain(&entry.aliases);
        for name in names.filter(|name| !ONE.contains(&name.as_str())) {
            for joiner in ["/", " or ", ", "] {
                let parts: Option<Vec<&str>> =
                    name.split(joiner).map(|part| ids.get(&key(part.trim())).copied()).collect();
                let parts = parts.unwrap_or_default();
                let alike = |other: &&str| {
                    **other == entry.id || includes(&entry.id, other) || includes(other, &entry.id)
                };
                if parts.contains(&entry.id.as_str()) && !parts.iter().all(alike) {
                    wrong.push(format!("{}: {name}", entry.id));
                }
            }
        }
    }
    none("two papers in one name", &wrong);
}

/// Abbreviations that are words, or stand for several papers, say nothing by themselves.
#[test]
fn words_are_no_credentials() {
    let texts = [
        "Lead Business Systems Analyst (EA group)",
        "reports to the EA of the CFO",
        "the CSP migration project",
        "PE-backed company",
        "PE firms and PE funds",
        "an LSS project",
        "SC or NC preferred",
        "the CIA triad",
        "in any case, care and cost are shared",
        "you will also certify invoices",
        "a stable program of work",
        "sans serif fonts",
        "the MCP server and MCPs",
        "EMC testing of boards",
        "CAPA and deviations",
    ];
    let mut wrong = Vec::new();
    for text in texts {
        for term in terms(text) {
            if let Term::Credential(at) = term {
                let entry = Lexicon::builtin().credentials().get(at);
                wrong.extend(entry.map(|entry| format!("`{text}`: {}", entry.id)));
            }
        }
    }
    none("found where not meant", &wrong);
}
