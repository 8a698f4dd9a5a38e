//! Profiles that are made are of one seed and number, and fit postings about as often as real ones do.

#![cfg(test)]

use rolefit_profile::Month;
use rolefit_rules::lexicon::Lexicon;
use rolefit_sample::Sample;
use rolefit_scoring::outcome::Verdict;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::{Engine, Show};
use std::collections::BTreeSet;

#[test]
fn a_profile_depends_on_its_seed_and_number_alone() {
    let (sample, again) = (Sample::new(5, Lexicon::builtin()), Sample::new(5, Lexicon::builtin()));
    let profiles: Vec<_> = (0..200).map(|k| sample.profile(k)).collect();
    assert!((0..200).rev().all(|k| profiles.get(k as usize) == Some(&again.profile(k))));
    let different: BTreeSet<String> = profiles.iter().map(|profile| format!("{:?}", profile.work)).collect();
    assert_eq!(different.len(), 200);
    assert_ne!(Sample::new(6, Lexicon::builtin()).profile(0), sample.profile(0));
}

#[test]
fn positions_are_dated_and_follow_each_other() {
    let sample = Sample::new(1, Lexicon::builtin());
    for profile in (0..300).map(|k| sample.profile(k)) {
        assert!(!profile.work.is_empty() && !profile.education.is_empty(), "{profile:?}");
        let starts: Vec<_> =
            profile.work.iter().map(|work| work.start.expect("is dated").earliest()).collect();
        assert!(starts.is_sorted_by(|newer, older| newer > older), "{starts:?}");
        assert!(profile.work.iter().all(|work| work.position.is_some() && !work.highlights.is_empty()));
    }
}

/// Of real postings and profiles 15 to 20 pairs of a thousand are qualified, and nearly every second one is not. Which names are asked
/// often is another at each seed, and so is how many have them: from 6 to 13 of a thousand.
#[test]
fn verdicts_are_spread_as_those_of_real_ones() {
    let engine = Engine::new(Lexicon::builtin(), Policy::default(), Month::new(2026, 11));
    let mut verdicts = Vec::new();
    for seed in 1..6 {
        let sample = Sample::new(seed, Lexicon::builtin());
        let postings: Vec<_> = (0..300).map(|k| sample.posting(k)).collect();
        let plan = engine.plan(&postings);
        for profile in (0..24).map(|k| sample.profile(k)) {
            let results = engine.rank(&profile, &plan, Show::default());
            verdicts.extend(results.into_iter().map(|result| result.verdict));
        }
    }
    let share =
        |verdict| verdicts.iter().filter(|one| **one == Some(verdict)).count() * 1000 / verdicts.len();
    let (qualified, unqualified) = (share(Verdict::Qualified), share(Verdict::Unqualified));
    assert!((10..30).contains(&qualified), "{qualified} of a thousand are qualified");
    assert!((400..650).contains(&unqualified), "{unqualified} of a thousand are not");
}
