//! Of two people who differ in one thing that a posting requires, the one who has it fits better.

#![cfg(test)]

use rolefit_profile::Month;
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::requirement::Extraction;
use rolefit_sample::{Respect, Sample, Twins};
use rolefit_scoring::outcome::Verdict;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::{Engine, Show};

/// Pairs in each respect.
const PAIRS: usize = 60;

fn pairs(sample: &Sample<'_>, respect: Respect) -> Vec<Twins> {
    (0..).filter_map(|k| sample.twins(k, respect)).take(PAIRS).collect()
}

fn rank(verdict: Option<Verdict>) -> u8 {
    match verdict {
        Some(Verdict::Qualified) => 2,
        Some(Verdict::Possible | Verdict::Stretch) => 1,
        _ => 0,
    }
}

fn check(twins: &Twins, read: Extraction, respect: Respect) {
    let engine = Engine::new(Lexicon::builtin(), Policy::default(), Month::new(2026, 11));
    let plan = engine.plan(&[(twins.posting.clone(), read)]);
    let of = |profile| {
        let fit = engine.explain(profile, &plan, Show::default()).expect("a posting");
        (fit.verdict, fit.score.expect("was read"))
    };
    let ((better, high), (worse, low)) = (of(&twins.better), of(&twins.worse));
    let what =
        format!("{} of {}: {better:?} {high:?} and {worse:?} {low:?}", respect.name(), twins.better.id);
    assert!(rank(better) >= rank(worse), "{what}");
    assert!(high.floor >= low.floor && high.ceiling >= low.ceiling && high != low, "{what}");
    // The worse one first, and with the lesser id: neither order may decide.
    let mut people = [twins.worse.clone(), twins.better.clone()];
    people[0].id = "a".to_owned();
    people[1].id = "b".to_owned();
    let found = engine.screen(&plan, &people, Show::default());
    assert_eq!(found[0].profile, "b", "{what}");
}

#[test]
fn the_better_twin_fits_better() {
    let sample = Sample::new(1, Lexicon::builtin());
    for respect in Respect::ALL {
        for twins in pairs(&sample, respect) {
            check(&twins, twins.extraction.clone(), respect);
        }
    }
}

#[test]
fn and_does_where_the_posting_is_read() {
    let sample = Sample::new(2, Lexicon::builtin());
    for respect in Respect::ALL {
        for twins in pairs(&sample, respect) {
            check(&twins, extract(&twins.posting, Lexicon::builtin()), respect);
        }
    }
}

#[test]
fn twins_differ_in_one_section() {
    let sample = Sample::new(1, Lexicon::builtin());
    for respect in Respect::ALL {
        for Twins { better, worse, .. } in pairs(&sample, respect) {
            let mut twin = worse.clone();
            twin.id = better.id.clone();
            match respect {
                Respect::Years => (twin.work, twin.basics) = (better.work.clone(), better.basics.clone()),
                Respect::Degree => twin.education = better.education.clone(),
                Respect::Clearance => twin.clearances = better.clearances.clone(),
            }
            assert_ne!(worse.id, better.id);
            assert_eq!(twin, better);
        }
    }
}
