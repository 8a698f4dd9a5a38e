//! What "met" means, case by case: every file of `judge/` is a table of small profiles and questions, with the answer that two
//! careful readers would give and why.

#![cfg(test)]

use rolefit_profile::{Month, Profile};
use rolefit_rules::lexicon::{Lexicon, Term};
use rolefit_rules::predicate::{Experience, Predicate, Subject};
use rolefit_scoring::facts::Facts;
use rolefit_scoring::judge::{
    Context, Judgement, PostingContext, depends_on_posting, judge, judge_substitution,
};
use rolefit_scoring::outcome::{Outcome, Sign};
use rolefit_scoring::policy::Policy;
use rolefit_scoring::wire::How;
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Table {
    /// Profiles that several cases share.
    #[serde(default)]
    profiles: std::collections::BTreeMap<String, String>,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Case {
    /// Why the answer is what it is: the rule that the case holds.
    why: String,
    /// TOML, or the name of one of the table's profiles.
    profile: String,
    /// The question, as the contract writes it; `of` may be plain names.
    ask: serde_json::Value,
    /// SOC groups of the posting.
    #[serde(default)]
    posting: Vec<String>,
    #[serde(default)]
    policy: String,
    /// For `kind = "substitution"`.
    #[serde(default)]
    subject: Option<serde_json::Value>,
    outcome: Outcome,
    sign: Option<Sign>,
    /// Floor and ceiling in millionths.
    credit: Option<[u32; 2]>,
    /// A path among the evidence.
    path: Option<String>,
    how: Option<How>,
    /// Months that are missing.
    lacks: Option<u32>,
    /// `2027-04`.
    by_time: Option<String>,
    /// Words that the text or the question for the person must hold.
    says: Option<String>,
}

const AS_OF: (i32, u8) = (2026, 11);

fn lexicon() -> Lexicon {
    Lexicon::from_files(&[("lexicon.toml", include_str!("judge/lexicon.toml"))])
        .expect("the small world's lexicon")
}

/// Fills in what a case leaves out, and looks the subjects up.
fn predicate(ask: &serde_json::Value, lexicon: &Lexicon) -> Predicate {
    let mut ask = ask.clone();
    let fields = ask.as_object_mut().expect("a table");
    if let Some(of) = fields.get_mut("of") {
        let names: Vec<String> = serde_json::from_value(of.clone()).expect("names");
        let subjects: Vec<Subject> = names.iter().map(|name| subject(name, lexicon)).collect();
        *of = serde_json::to_value(subjects).expect("subjects");
    }
    let kind = fields["kind"].as_str().expect("a kind").to_owned();
    let mut default = |key: &str, value: serde_json::Value| {
        fields.entry(key).or_insert(value);
    };
    match kind.as_str() {
        "experience" => {
            default("of", serde_json::json!([]));
            default("mode", "any".into());
            default("setting", "any".into());
        }
        "skill" => default("mode", "any".into()),
        "clearance" => default("status", "active".into()),
        "credential" => default("status", "held".into()),
        _ => {}
    }
    serde_json::from_value(ask.clone()).unwrap_or_else(|e| panic!("{ask}: {e}"))
}

fn subject(name: &str, lexicon: &Lexicon) -> Subject {
    let entry = lexicon.names_of(name).into_iter().find_map(|term| match term {
        Term::Subject(at) => lexicon.subjects().get(at),
        _ => None,
    });
    Subject {
        id: entry.map(|entry| entry.id.clone()),
        name: entry.map_or_else(|| name.to_owned(), |entry| entry.name.clone()),
        text: name.to_owned(),
    }
}

fn answer(case: &Case, table: &Table, lexicon: &Lexicon) -> (Profile, Judgement) {
    let text = table.profiles.get(&case.profile).unwrap_or(&case.profile);
    answer_of(text, case, lexicon)
}

fn answer_of(text: &str, case: &Case, lexicon: &Lexicon) -> (Profile, Judgement) {
    let (profile, warnings) =
        Profile::from_toml(text, "case").unwrap_or_else(|e| panic!("{}: {e}", case.why));
    assert!(warnings.is_empty(), "{}: {warnings:?}", case.why);
    let policy = Policy::parse(&case.policy).expect("a policy");
    let context = Context { lexicon, policy: &policy, as_of: Month::new(AS_OF.0, AS_OF.1) };
    let posting = PostingContext { occupations: case.posting.clone() };
    let facts = Facts::gather(&profile, &context);
    if case.ask["kind"] == "substitution" {
        let months = u32::try_from(case.ask["months"].as_u64().expect("months")).expect("a number of months");
        let subject = case.subject.as_ref().map(|ask| match predicate(ask, lexicon) {
            Predicate::Experience(experience) => experience,
            other => panic!("{other:?} is no experience"),
        });
        let judgement = judge_substitution(months, subject.as_ref(), &posting, &facts, &context);
        return (profile, judgement);
    }
    let predicate = predicate(&case.ask, lexicon);
    let judgement = judge(&predicate, &posting, &facts, &context);
    if !depends_on_posting(&predicate) {
        let elsewhere = PostingContext { occupations: vec!["29-1140".to_owned()] };
        assert_eq!(
            judge(&predicate, &elsewhere, &facts, &context),
            judgement,
            "{}: depends on the posting",
            case.why
        );
    }
    (profile, judgement)
}

/// What must hold of every judgement, whatever the case.
fn laws(case: &Case, profile: &Profile, judgement: &Judgement) -> Vec<String> {
    let mut wrong = Vec::new();
    let bounds = judgement.bounds;
    if bounds.floor.credit > bounds.ceiling.credit || bounds.floor.yes && !bounds.ceiling.yes {
        wrong.push(format!("the floor is above the ceiling: {bounds:?}"));
    }
    for bound in [bounds.floor, bounds.ceiling] {
        if bound.yes != (bound.credit == 1_000_000) {
            wrong.push(format!("full credit and yes must go together: {bound:?}"));
        }
    }
    let outcome = bounds.outcome();
    if outcome == Outcome::Met && judgement.evidence.is_empty() {
        wrong.push("met without evidence".to_owned());
    }
    for evidence in &judgement.evidence {
        if evidence.how != How::ByPolicy && !profile.has_path(&evidence.path) {
            wrong.push(format!("no such place: {evidence:?}"));
        }
    }
    if (outcome == Outcome::Unknown) != judgement.ask.is_some() {
        wrong.push(format!("{outcome:?} with the question {:?}", judgement.ask));
    }
    let no_lack = matches!(case.ask["kind"].as_str(), Some("statement" | "equivalent"))
        || case.policy.contains("\"ask\"");
    if (outcome == Outcome::Met) == judgement.lacks.is_some() && !no_lack {
        wrong.push(format!("{outcome:?} with the lack {:?}", judgement.lacks));
    }
    if judgement.text.is_empty() {
        wrong.push("no text".to_owned());
    }
    wrong
}

/// The tables by their names.
fn tables() -> Vec<(String, Table)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judge");
    let entries = std::fs::read_dir(folder).expect("the folder");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| !file.ends_with("lexicon.toml"));
    files.sort();
    let table = |file: &std::path::PathBuf| {
        let text = std::fs::read_to_string(file).expect("a table");
        toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
    };
    let name =
        |file: &std::path::PathBuf| file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    files.iter().map(|file| (name(file), table(file))).collect()
}

/// A way to set a line.
type Set = fn(&str) -> String;

/// A profile whose lines of work are set in another way.
fn with_lines(profile: &str, set: Set) -> String {
    let mut profile: toml::Table = toml::from_str(profile).expect("a profile");
    let entries = profile.get_mut("work").and_then(|work| work.as_array_mut()).into_iter().flatten();
    let lines = entries.filter_map(|entry| entry.get_mut("highlights")?.as_array_mut()).flatten();
    for line in lines {
        *line = toml::Value::String(set(line.as_str().expect("a line")));
    }
    profile.to_string()
}

/// "• Sold boats", "1. Sold boats" are what "Sold boats" is; and "SOLD BOATS" shows no more than it does.
#[test]
fn how_lines_are_set_proves_nothing() {
    let lexicon = lexicon();
    let ways: [(&str, Set); 5] = [
        ("• …", |line| format!("• {line}")),
        ("- …", |line| format!("- {line}")),
        ("1. …", |line| format!("1. {line}")),
        ("… of two lines", |line| format!("Nothing of note.\n• {line}")),
        ("…, in capitals", str::to_uppercase),
    ];
    let mut wrong = Vec::new();
    for (name, table) in tables() {
        for case in table.case.iter().filter(|case| case.outcome != Outcome::Unmet) {
            let text = table.profiles.get(&case.profile).unwrap_or(&case.profile);
            // "AWs" is told from "AWS" by its letters alone.
            let by_letters = case.why.contains("small letter");
            for (way, set) in ways.into_iter().filter(|(way, _)| !(by_letters && way.ends_with("capitals"))) {
                let outcome = answer_of(&with_lines(text, set), case, &lexicon).1.bounds.outcome();
                // A product may be spelt otherwise than in capitals.
                let less = way.ends_with("capitals") && outcome == Outcome::Unknown;
                if outcome != case.outcome && !less {
                    wrong.push(format!("{name}: {}, {way}: {outcome:?}, not {:?}", case.why, case.outcome));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_case_comes_out_as_two_careful_readers_would_have_it() {
    let lexicon = lexicon();
    let (mut count, mut wrong) = (0, Vec::new());
    for (name, table) in tables() {
        for case in &table.case {
            count += 1;
            let (profile, judgement) = answer(case, &table, &lexicon);
            let mut problems = laws(case, &profile, &judgement);
            let bounds = judgement.bounds;
            if bounds.outcome() != case.outcome {
                problems.push(format!("{:?}, not {:?}", bounds.outcome(), case.outcome));
            }
            if case.sign.is_some_and(|sign| sign != bounds.sign()) {
                problems.push(format!("sign {:?}, not {:?}", bounds.sign(), case.sign));
            }
            if let Some([floor, ceiling]) = case.credit
                && (floor, ceiling) != (bounds.floor.credit, bounds.ceiling.credit)
            {
                problems.push(format!(
                    "credit {} to {}, not {floor} to {ceiling}",
                    bounds.floor.credit, bounds.ceiling.credit
                ));
            }
            if let Some(path) = &case.path
                && !judgement.evidence.iter().any(|e| e.path == *path)
            {
                problems.push(format!("no evidence at {path}"));
            }
            if let Some(how) = case.how
                && judgement.evidence.first().is_none_or(|e| e.how != how)
            {
                problems.push(format!("not shown {how:?}"));
            }
            let months = judgement.lacks.as_ref().and_then(|lack| lack.months);
            if case.lacks.is_some() && case.lacks != months {
                problems.push(format!("lacks {months:?} months, not {:?}", case.lacks));
            }
            let by_time = judgement.lacks.as_ref().and_then(|lack| lack.by_time);
            let by_time = by_time.map(|month| format!("{:04}-{:02}", month.year(), month.month()));
            if case.by_time.is_some() && case.by_time != by_time {
                problems.push(format!("by time in {by_time:?}, not {:?}", case.by_time));
            }
            if let Some(words) = &case.says
                && !judgement.text.contains(words.as_str())
                && !judgement.ask.as_ref().is_some_and(|ask| ask.contains(words.as_str()))
            {
                problems.push(format!("does not say `{words}`"));
            }
            if !problems.is_empty() {
                wrong.push(format!(
                    "{name}: {}\n    {}\n    {judgement:?}",
                    case.why,
                    problems.join("\n    ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 120, "{count} cases");
}

#[test]
fn only_what_asks_for_relevant_work_or_free_phrases_depends_on_the_posting() {
    let lexicon = lexicon();
    for (ask, depends) in [
        (serde_json::json!({"kind": "experience", "relevant": true}), true),
        (serde_json::json!({"kind": "experience"}), false),
        (serde_json::json!({"kind": "experience", "of": ["Java"]}), false),
        (serde_json::json!({"kind": "experience", "of": ["tender writing"]}), true),
        (serde_json::json!({"kind": "skill", "of": ["Java", "tender writing"]}), true),
        (serde_json::json!({"kind": "age", "min": 18}), false),
    ] {
        assert_eq!(depends_on_posting(&predicate(&ask, &lexicon)), depends, "{ask}");
    }
}

#[test]
fn a_profile_with_neither_work_nor_education_is_blank() {
    let (lexicon, policy) = (lexicon(), Policy::default());
    let context = Context { lexicon: &lexicon, policy: &policy, as_of: Month::new(AS_OF.0, AS_OF.1) };
    for (text, blank) in [
        ("", true),
        ("work = []\neducation = []", true),
        ("skills = [{ name = \"Java\" }]", true),
        ("work = [{ position = \"Cashier\" }]", false),
        ("education = [{ area = \"History\" }]", false),
    ] {
        let (profile, _) = Profile::from_toml(text, "case").expect("a profile");
        assert_eq!(Facts::gather(&profile, &context).is_blank(), blank, "{text}");
    }
}

/// Contact data, employers' names, references and interests are never read.
#[test]
fn what_is_never_scored_changes_no_judgement() {
    let (lexicon, policy) = (lexicon(), Policy::default());
    let context = Context { lexicon: &lexicon, policy: &policy, as_of: Month::new(AS_OF.0, AS_OF.1) };
    let plain = "work = [{ position = \"Cashier\", startDate = \"2020-01\", endDate = \"2020-12\" }]";
    let dressed = "
        basics = { name = \"Java Python\", email = \"cpa@kubernetes.io\", url = \"https://rust-lang.org\" }
        work = [{ name = \"Java Python Ltd\", description = \"We build Kubernetes\", position = \"Cashier\", startDate = \"2020-01\", endDate = \"2020-12\" }]
        interests = [{ name = \"Java\" }]
        references = [{ name = \"A. B.\", reference = \"Great at Kubernetes and Java\" }]";
    let experience = |name: &str| -> Experience {
        match predicate(&serde_json::json!({"kind": "experience", "of": [name]}), &lexicon) {
            Predicate::Experience(experience) => experience,
            other => panic!("{other:?}"),
        }
    };
    for name in ["Java", "Python", "Kubernetes", "Rust", "accounting"] {
        let [one, other] = [plain, dressed].map(|text| {
            let (profile, _) = Profile::from_toml(text, "case").expect("a profile");
            let facts = Facts::gather(&profile, &context);
            judge(&Predicate::Experience(experience(name)), &PostingContext::default(), &facts, &context)
        });
        assert_eq!(one, other, "{name}");
        assert_eq!(one.bounds.outcome(), Outcome::Unmet, "{name}");
    }
}
