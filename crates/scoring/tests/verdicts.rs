//! The sample profiles against the sample postings: every pair has a verdict that was written by hand, with its reason, and the
//! engine agrees.

#![cfg(test)]

use rolefit_profile::{Month, Profile};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_scoring::outcome::Verdict;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::{Engine, Show};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Table {
    as_of: String,
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    profile: String,
    posting: String,
    verdict: Verdict,
    reason: String,
}

fn table() -> Table {
    toml::from_str(include_str!("verdicts.toml")).expect("the table of verdicts")
}

/// The samples of a folder by their stems, but for its README and the postings' labels.
fn samples(folder: &str) -> BTreeMap<String, PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let files = std::fs::read_dir(folder).expect("the samples").flatten().map(|entry| entry.path());
    files
        .filter(|path| path.extension().is_some_and(|end| end != "md"))
        .filter(|path| !path.to_string_lossy().ends_with(".gold.json"))
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)))
        .collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn every_pair_of_samples_has_one_verdict_with_a_reason() {
    let mut want: BTreeSet<(String, String)> = BTreeSet::new();
    for profile in samples("profiles").into_keys() {
        want.extend(samples("postings").into_keys().map(|posting| (profile.clone(), posting)));
    }
    let mut seen = BTreeSet::new();
    for pair in table().pair {
        assert!(!pair.reason.is_empty(), "{} and {}: no reason", pair.profile, pair.posting);
        let key = (pair.profile, pair.posting);
        assert!(seen.insert(key.clone()), "{} and {} twice", key.0, key.1);
    }
    assert_eq!(seen, want);
}

#[test]
fn somebody_is_qualified_for_every_sample_posting() {
    let pairs = table().pair;
    for posting in samples("postings").into_keys() {
        let qualified = |pair: &Pair| pair.posting == posting && pair.verdict == Verdict::Qualified;
        assert!(pairs.iter().any(qualified), "{posting}");
    }
}

#[test]
fn the_engine_agrees_with_the_hand() {
    let table = table();
    let mut date = table.as_of.split('-');
    let year = date.next().and_then(|year| year.parse().ok()).expect("a year");
    let month = date.next().and_then(|month| month.parse().ok()).expect("a month");
    let lexicon = Lexicon::builtin();
    let engine = Engine::new(lexicon, Policy::default(), Month::new(year, month));
    let profiles: BTreeMap<String, Profile> = samples("profiles")
        .into_iter()
        .map(|(id, path)| {
            let json = path.extension().is_some_and(|end| end == "json");
            let parse = if json { Profile::from_json } else { Profile::from_toml };
            let (profile, _) = parse(&read(&path), &id).unwrap_or_else(|e| panic!("{id}: {e}"));
            (id, profile)
        })
        .collect();
    let mut wrong = Vec::new();
    for (id, path) in samples("postings") {
        let posting = Posting { id: id.clone(), text: read(&path), ..Posting::default() };
        let read = extract(&posting, lexicon);
        let plan = engine.plan(&[(posting, read)]);
        for pair in table.pair.iter().filter(|pair| pair.posting == id) {
            let result = engine.explain(&profiles[&pair.profile], &plan, Show::default()).expect("a result");
            if result.verdict != Some(pair.verdict) {
                let because = result.requirements.iter().flat_map(|r| &r.because);
                let lines: Vec<&str> = because.map(|because| because.text.as_str()).collect();
                wrong.push(format!(
                    "{} for {id}: {:?}, by hand {:?} ({})\n  {}",
                    pair.profile,
                    result.verdict,
                    pair.verdict,
                    pair.reason,
                    lines.join("\n  ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
