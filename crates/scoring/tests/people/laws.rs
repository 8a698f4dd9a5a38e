//! What holds of every person and every posting.

use crate::people::{addition, as_of, engine, people, postings, profile, requirement_count};
use proptest::prelude::*;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::{
    Cefr, ClearanceStatus, CredentialStatus, DegreeLevel, Mode, Polygraph, Predicate, Setting,
};
use rolefit_rules::requirement::Extraction;
use rolefit_scoring::facts::{Context, Facts};
use rolefit_scoring::judge::{PostingContext, judge};
use rolefit_scoring::outcome::{Outcome, Verdict};
use rolefit_scoring::policy::Policy;
use rolefit_scoring::wire::{Evidence, FitResult, How, JudgedLeaf, Node, Shape};
use rolefit_scoring::{Show, occupation};
use serde_json::{Value, json};

fn result(person: &Value, posting: &(Posting, Extraction)) -> FitResult {
    let engine = engine();
    let plan = engine.plan(std::slice::from_ref(posting));
    engine.explain(&profile(person), &plan, Show::default()).expect("a result")
}

/// The leaves of a result, in the order of the text, with their answers.
fn leaves(result: &FitResult) -> Vec<(&Node, &JudgedLeaf)> {
    fn walk<'a>(node: &'a Node, out: &mut Vec<(&'a Node, &'a JudgedLeaf)>) {
        match &node.shape {
            Shape::All(kids) | Shape::Any(kids) | Shape::AtLeast(_, kids) => {
                kids.iter().for_each(|kid| walk(kid, out));
            }
            Shape::Leaf(leaf) => out.push((node, leaf)),
        }
    }
    let mut out = Vec::new();
    for requirement in &result.requirements {
        walk(&requirement.formula, &mut out);
        requirement.other_reading.iter().for_each(|other| walk(other, &mut out));
    }
    out
}

fn height(verdict: Option<Verdict>) -> Option<u8> {
    match verdict? {
        Verdict::Unqualified => Some(0),
        Verdict::Stretch | Verdict::Possible => Some(1),
        Verdict::Qualified => Some(2),
        Verdict::Unread => None,
    }
}

fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: default.cases.max(1000),
        failure_persistence: None,
        max_global_rejects: u32::MAX,
        ..default
    }
}

#[test]
fn every_statement_is_read() {
    assert!(requirement_count() >= 46, "{}", requirement_count());
}

proptest! {
    #![proptest_config(config())]

    /// Law 0, and law 6: what is met has evidence, which exists; what is quoted is the text.
    #[test]
    fn floors_are_below_ceilings_and_every_met_has_evidence(person in people(), posting in postings()) {
        let result = result(&person, &posting);
        let profile = profile(&person);
        let exists = |evidence: &Evidence| evidence.how == How::ByPolicy || profile.has_path(&evidence.path);
        for (node, leaf) in leaves(&result) {
            prop_assert!(node.credit.floor <= node.credit.ceiling, "{}: {:?}", leaf.quote, node.credit);
            prop_assert_eq!(leaf.span.of(&posting.0.text), &leaf.quote);
            let told = !leaf.evidence.is_empty();
            prop_assert!(node.outcome != Outcome::Met || leaf.shown_only || told, "{}: met, {}", leaf.quote, leaf.text);
            prop_assert!(leaf.evidence.iter().all(exists), "{}: {:?}", leaf.quote, leaf.evidence);
        }
        for requirement in &result.requirements {
            prop_assert!(requirement.credit.floor <= requirement.credit.ceiling);
            for because in &requirement.because {
                let condition = because.evidence.is_empty() && because.outcome == Outcome::Met;
                prop_assert!(!condition, "{}: {}", requirement.quote, because.text);
                prop_assert!(because.evidence.iter().all(exists), "{:?}", because);
            }
        }
        if let Some(score) = result.score {
            prop_assert!(score.floor <= score.ceiling);
        }
    }

    /// Law 1: a qualification more lowers no floor; in a section that is there already, no ceiling, outcome or verdict either.
    #[test]
    fn one_qualification_more_lowers_nothing(person in people(), posting in postings(), more in addition()) {
        let (section, entry) = more;
        let there = match section {
            // What is complete or not is said of each scheme, and Public Trust is no clearance.
            "clearances" => person["clearances"].as_array().is_some_and(|all| {
                let same = |c: &Value| c["scheme"] == entry["scheme"] && c["level"] != "Public Trust";
                entry["level"] != "Public Trust" && all.iter().any(same)
            }),
            _ => person.get(section).is_some(),
        };
        let mut richer = person.clone();
        match richer[section].as_array_mut() {
            Some(list) => list.push(entry.clone()),
            None => richer[section] = json!([entry.clone()]),
        }
        let (before, after) = (result(&person, &posting), result(&richer, &posting));
        for ((was, leaf), (is, _)) in leaves(&before).into_iter().zip(leaves(&after)) {
            let told = || format!("{section} {entry}: {}\n{:?} {:?}: {}\n{:?} {:?}", leaf.quote, was.outcome, was.credit, leaf.text, is.outcome, is.credit);
            prop_assert!(was.credit.floor <= is.credit.floor, "floor, {}", told());
            prop_assert!(was.outcome != Outcome::Met || is.outcome == Outcome::Met, "{}", told());
            if there {
                prop_assert!(was.credit.ceiling <= is.credit.ceiling, "ceiling, {}", told());
                prop_assert!(was.outcome <= is.outcome, "{}", told());
            }
        }
        for (was, is) in before.requirements.iter().zip(&after.requirements) {
            prop_assert!(was.credit.floor <= is.credit.floor, "{}", was.quote);
            prop_assert!(!there || (was.credit.ceiling <= is.credit.ceiling && was.outcome <= is.outcome), "{}", was.quote);
        }
        if let (Some(was), Some(is)) = (height(before.verdict), height(after.verdict)) {
            prop_assert!(!there || was <= is, "{section} {entry}: {:?} to {:?}", before.verdict, after.verdict);
        }
    }

    /// Law 7: who somebody is changes nothing but the name that is shown.
    #[test]
    fn who_somebody_is_changes_nothing(person in people(), posting in postings()) {
        let mut other = person.clone();
        other["basics"]["name"] = "Somebody Else, Registered Nurse".into();
        for (key, value) in [
            ("image", json!("https://example.org/rust.png")),
            ("email", json!("java@example.org")),
            ("phone", json!("+1 555 0100")),
            ("url", json!("https://example.org/python")),
            ("location", json!({ "city": "Berlin", "countryCode": "DE", "address": "5 years of Rust" })),
            ("profiles", json!([{ "network": "GitHub", "username": "kubernetes", "url": "https://example.org" }])),
        ] {
            other["basics"][key] = value;
        }
        other["references"] = json!([{ "name": "B", "reference": "10 years of Rust, Java and AWS, a TS/SCI clearance" }]);
        other["interests"] = json!([{ "name": "Python", "keywords": ["Kubernetes", "nursing", "German"] }]);
        let (mut before, mut after) = (result(&person, &posting), result(&other, &posting));
        prop_assert_eq!(after.name.take(), Some("Somebody Else, Registered Nurse".to_owned()));
        before.name = None;
        prop_assert_eq!(before, after);
    }

    /// Law 8: both directions say the same of a pair.
    #[test]
    fn rank_and_screen_agree(person in people(), postings in prop::collection::vec(postings(), 1..3)) {
        let engine = engine();
        let profile = profile(&person);
        let named: Vec<(Posting, Extraction)> = postings.into_iter().enumerate()
            .map(|(nth, (posting, read))| (Posting { id: format!("p{nth}"), ..posting }, read)).collect();
        let ranked = engine.rank(&profile, &engine.plan(&named), Show::default());
        for one in &named {
            let plan = engine.plan(std::slice::from_ref(one));
            let screened = engine.screen(&plan, std::slice::from_ref(&profile), Show { blind: true, ..Show::default() });
            let same = ranked.iter().find(|result| result.posting == one.0.id).cloned().map(|result| FitResult { rank: 1, ..result });
            prop_assert_eq!(same, screened.into_iter().next());
        }
    }

    /// Law 8: a month in place of a year keeps every interval inside what it was.
    #[test]
    fn a_month_in_place_of_a_year_narrows(person in people(), posting in postings(), at in any::<prop::sample::Index>()) {
        prop_assume!(person.get("work").is_some());
        let mut vague = person.clone();
        let count = vague["work"].as_array().map_or(0, Vec::len);
        let entry = &mut vague["work"][at.index(count)];
        for key in ["startDate", "endDate"] {
            let year: Option<String> = entry[key].as_str().filter(|date| *date != "present").map(|date| date.chars().take(4).collect());
            if let Some(year) = year {
                entry[key] = year.into();
            }
        }
        let (wide, narrow) = (result(&vague, &posting), result(&person, &posting));
        for ((was, leaf), (is, _)) in leaves(&wide).into_iter().zip(leaves(&narrow)) {
            prop_assert!(was.credit.floor <= is.credit.floor && is.credit.ceiling <= was.credit.ceiling,
                "{}: {:?} to {:?}", leaf.quote, was.credit, is.credit);
        }
    }

    /// Laws 2 and 8: who meets a harder question meets the easier one, and so at both ends.
    #[test]
    fn a_harder_question_raises_nothing(person in people(), posting in postings(), how in any::<u8>(), by in 1..60u32) {
        let policy = Policy::default();
        let context = Context { lexicon: Lexicon::builtin(), policy: &policy, as_of: as_of() };
        let facts = Facts::gather(&profile(&person), &context);
        let title = posting.1.header.title.as_deref();
        let around = PostingContext { occupations: occupation::of_posting(title, &posting.1.requirements, Lexicon::builtin()).groups };
        for leaf in posting.1.requirements.iter().flat_map(|requirement| requirement.formula.leaves()) {
            let Some(harder) = harder(&leaf.predicate, how, by) else { continue };
            let (easy, hard) = (judge(&leaf.predicate, &around, &facts, &context), judge(&harder, &around, &facts, &context));
            prop_assert!(hard.bounds.outcome() <= easy.bounds.outcome(), "{:?}: {}\n{:?}: {}", leaf.predicate, easy.text, harder, hard.text);
            prop_assert!(hard.bounds.floor.credit <= easy.bounds.floor.credit, "{:?}: {}\n{:?}: {}", leaf.predicate, easy.text, harder, hard.text);
            prop_assert!(hard.bounds.ceiling.credit <= easy.bounds.ceiling.credit, "{:?}: {}\n{:?}: {}", leaf.predicate, easy.text, harder, hard.text);
        }
    }
}

/// A question that asks more, in one of several ways; none where the kind has no such way.
fn harder(predicate: &Predicate, how: u8, by: u32) -> Option<Predicate> {
    let mut harder = predicate.clone();
    match &mut harder {
        Predicate::Experience(experience) => match how % 5 {
            0 => experience.min_months = Some(experience.min_months.unwrap_or(0) + by),
            1 => experience.mode = Mode::All,
            2 => experience.open = false,
            3 => experience.setting = Setting::Professional,
            _ => {
                experience.within_months = Some(experience.within_months.map_or(by, |within| within.min(by)))
            }
        },
        Predicate::Skill(skill) => match how % 2 {
            0 => skill.mode = Mode::All,
            _ => skill.open = false,
        },
        Predicate::Degree(degree) => match how % 2 {
            0 => {
                degree.level = match degree.level {
                    DegreeLevel::HighSchool => DegreeLevel::Associate,
                    DegreeLevel::Certificate | DegreeLevel::Associate => DegreeLevel::Bachelor,
                    DegreeLevel::Bachelor => DegreeLevel::Master,
                    DegreeLevel::Master | DegreeLevel::Doctorate => DegreeLevel::Doctorate,
                }
            }
            _ => degree.related = false,
        },
        Predicate::Language(language) => {
            language.cefr = Some(language.cefr.map_or(Cefr::A1, |cefr| cefr.max(Cefr::C1)));
        }
        Predicate::Clearance(clearance) => match how % 2 {
            0 => clearance.status = ClearanceStatus::Active,
            _ => clearance.polygraph = clearance.polygraph.or(Some(Polygraph::Any)),
        },
        Predicate::Credential(credential) => credential.status = CredentialStatus::Held,
        Predicate::Age(age) => age.min += by,
        Predicate::Travel(travel) => travel.max_percent = Some(travel.max_percent?.saturating_add(by)),
        _ => return None,
    }
    (harder != *predicate).then_some(harder)
}
