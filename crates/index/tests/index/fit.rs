//! Verdict, floor, ceiling and order of every pair are those of the plan.

use crate::corpus::*;
use crate::names::asking;
use rolefit_index::cell::RowFit;
use rolefit_index::index::Index;
use rolefit_index::judged::Judged;
use rolefit_index::listing::Filter;
use rolefit_index::scan::scan;
use rolefit_index::weighed::Weighed;
use rolefit_profile::Profile;
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::{Credential, CredentialStatus, Mode, Predicate, Skill, Subject};
use rolefit_rules::requirement::Extraction;
use rolefit_scoring::credit::Interval;
use rolefit_scoring::evaluate::{Answers, requirements};
use rolefit_scoring::fit;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::rank::Show;
use rolefit_scoring::weight::Weights;
use std::collections::BTreeMap;

/// Weights with a common measure, and some without.
fn policies() -> [Policy; 3] {
    let with = |weights: &str| Policy::parse(&format!("[weight]\n{weights}")).unwrap();
    [
        Policy::default(),
        with("required = 2.5\npreferred = 0.5\ndegree = 2\nskill = 0.4"),
        with("required = 3.333331\npreferred = 1.000003\nexperience = 0.777777\nlanguage = 0"),
    ]
}

#[test]
fn every_pair_is_what_the_plan_says() {
    let folder = folder("pairs");
    build(&folder, &MANY);
    let index = Index::open(&folder, &versions()).unwrap();
    let pairs: Vec<(Posting, Extraction)> =
        MANY.iter().map(|record| (record.posting.clone(), record.extraction.clone())).collect();
    let mut wide = 0;
    for policy in policies() {
        let weights = Weights::from(&policy);
        let engine = engine(policy);
        let plan = engine.plan(&pairs);
        let columns = index.segments()[0].columns();
        let weighed = Weighed::new(&columns, &weights);
        wide += usize::from(!weighed.is_narrow());
        for profile in PEOPLE.iter().step_by(4) {
            let person = engine.person(profile);
            let answers = Answers::judge(&plan.questions, &person);
            let of = |posting| fit::best(posting, &requirements(&plan, posting, answers.bounds.as_slice()));
            let want: BTreeMap<&str, fit::Fit> =
                plan.postings.iter().map(|posting| (posting.id.as_str(), of(posting))).collect();
            let judged = Judged::new(&columns, &weighed, &person);
            let see = |seen: &mut Vec<(usize, RowFit)>, posting, fit| seen.push((posting, fit));
            let seen: Vec<(usize, RowFit)> =
                scan(&columns, &weighed, &judged, Vec::new, see).into_iter().flatten().collect();
            assert_eq!(seen.len(), MANY.len(), "each posting once");
            for (posting, fit) in seen {
                let id = columns.id(posting);
                let want = want[id];
                assert_eq!(fit.verdict(), want.verdict, "{id} for {}", profile.id);
                let score = want.score.unwrap_or(Interval { floor: 0, ceiling: 0 });
                assert_eq!((fit.floor, fit.ceiling), (score.floor, score.ceiling), "{id} for {}", profile.id);
            }
        }
    }
    assert!((1..3).contains(&wide), "both kinds of cells: {wide} of 3 are wide");
}

#[test]
fn the_order_is_that_of_a_folder_whatever_is_shown() {
    let folder = folder("order");
    build(&folder, &MANY);
    let index = Index::open(&folder, &versions()).unwrap();
    let pairs: Vec<(Posting, Extraction)> =
        MANY.iter().map(|record| (record.posting.clone(), record.extraction.clone())).collect();
    let engine = engine(Policy::default());
    let plan = engine.plan(&pairs);
    for profile in PEOPLE.iter().step_by(4) {
        let results = engine.rank(profile, &plan, Show::default());
        let want: Vec<&str> = results.iter().map(|result| result.posting.as_str()).collect();
        for top in [Some(0), Some(1), Some(7), Some(1000), None] {
            let weights = Weights::from(engine.policy());
            let found = index.rank(&engine.person(profile), &weights, top, &Filter::default(), |_| true);
            let found: Vec<String> = found.into_iter().map(|place| index.id(place)).collect();
            assert_eq!(found, want[..top.unwrap_or(want.len()).min(want.len())], "{} {top:?}", profile.id);
        }
    }
}

#[test]
fn a_name_in_capitals_is_found_by_its_likeness() {
    let credential = Credential {
        id: None,
        name: "Registered Widget Opperator".to_owned(),
        status: CredentialStatus::Held,
        within_months: None,
    };
    let record = asking("operator", Predicate::Credential(credential));
    let folder = folder("likeness");
    build(&folder, std::slice::from_ref(&record));
    let index = Index::open(&folder, &versions()).unwrap();
    let engine = engine(Policy::default());
    let plan = engine.plan(&[(record.posting, record.extraction)]);
    let columns = index.segments()[0].columns();
    let weighed = Weighed::new(&columns, &Weights::from(engine.policy()));
    let work = r#""work": [{"position": "Chef", "startDate": "2010-01", "endDate": "2020-01"}]"#;
    let mut verdicts = Vec::new();
    for name in ["REGISTERED WIDGET OPERATOR", "Registered Widget Operator", "Forklift Licence"] {
        let text = format!(r#"{{{work}, "certificates": [{{"name": "{name}"}}]}}"#);
        let profile = Profile::from_json(&text, name).unwrap().0;
        let person = engine.person(&profile);
        let want = engine.rank(&profile, &plan, Show::default())[0].verdict;
        let judged = Judged::new(&columns, &weighed, &person);
        let see = |seen: &mut Vec<RowFit>, _, fit| seen.push(fit);
        let seen: Vec<RowFit> =
            scan(&columns, &weighed, &judged, Vec::new, see).into_iter().flatten().collect();
        assert_eq!(Some(seen[0].verdict()), want, "{name}");
        verdicts.extend(want);
    }
    assert_eq!(verdicts[0], verdicts[1]);
    assert_ne!(verdicts[0], verdicts[2], "a name nearly the same shows it");
}

#[test]
fn a_phrase_with_a_name_of_capitals_fits_as_in_a_folder() {
    let engine = engine(Policy::default());
    for (at, phrase) in
        ["Agiloft planning modules", "SAP planning modules", "planning modules"].iter().enumerate()
    {
        let of = vec![Subject { id: None, name: (*phrase).to_owned(), text: String::new() }];
        let skill = Skill { of, mode: Mode::All, open: false, proficiency: None };
        let record = asking(phrase, Predicate::Skill(skill));
        let folder = folder(&format!("capitals-{at}"));
        build(&folder, std::slice::from_ref(&record));
        let index = Index::open(&folder, &versions()).unwrap();
        let columns = index.segments()[0].columns();
        let weighed = Weighed::new(&columns, &Weights::from(engine.policy()));
        let plan = engine.plan(&[(record.posting, record.extraction)]);
        for highlight in ["Modules for planning in Agiloft", "Agiloft", "Planning modules", "Cooking"] {
            let work = format!(
                r#"{{"work": [{{"position": "Chef", "startDate": "2010-01", "endDate": "2020-01", "highlights": []}}], "skills": [{{"name": "{highlight}"}}]}}"#
            );
            let profile = Profile::from_json(&work, "chef").unwrap().0;
            let want = &engine.rank(&profile, &plan, Show::default())[0];
            let judged = Judged::new(&columns, &weighed, &engine.person(&profile));
            let see = |seen: &mut Vec<RowFit>, _, fit| seen.push(fit);
            let seen: Vec<RowFit> =
                scan(&columns, &weighed, &judged, Vec::new, see).into_iter().flatten().collect();
            let score = want.score.unwrap_or(Interval { floor: 0, ceiling: 0 });
            assert_eq!(
                (Some(seen[0].verdict()), seen[0].floor, seen[0].ceiling),
                (want.verdict, score.floor, score.ceiling),
                "{phrase}: {highlight}"
            );
        }
    }
}
