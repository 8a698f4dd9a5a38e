//! A posting record goes out and comes back unchanged, and what a person gets wrong in it is named by its key.

#![cfg(test)]

use proptest::prelude::*;
use proptest::sample::select;
use rolefit_rules::posting::{FrontMatter, Header, Posting};
use rolefit_rules::predicate::*;
use rolefit_rules::requirement::*;
use rolefit_rules::source::Span;
use rolefit_rules::wire::{self, Document, Source};
use serde_json::{Value, json};

const TEXT: &str =
    "Requirements\n• 5+ years’ experience with Rust or C++\n• Bachelor’s degree\n• Must pass a drug test\n";

const LEVELS: &[DegreeLevel] = &[
    DegreeLevel::HighSchool,
    DegreeLevel::Certificate,
    DegreeLevel::Associate,
    DegreeLevel::Bachelor,
    DegreeLevel::Master,
    DegreeLevel::Doctorate,
];
const SETTINGS: &[Setting] = &[Setting::Professional, Setting::Academic, Setting::Any];
const CEFR: &[Cefr] = &[Cefr::A1, Cefr::A2, Cefr::B1, Cefr::B2, Cefr::C1, Cefr::C2, Cefr::Native];
const POLYGRAPHS: &[Option<Polygraph>] =
    &[None, Some(Polygraph::Any), Some(Polygraph::Ci), Some(Polygraph::Full)];

/// A span of [`TEXT`] on character boundaries.
fn span() -> impl Strategy<Value = Span> {
    let edges: Vec<usize> = TEXT.char_indices().map(|(at, _)| at).chain([TEXT.len()]).collect();
    (select(edges.clone()), select(edges)).prop_map(|(a, b)| Span::new(a.min(b), a.max(b)))
}

fn subject() -> impl Strategy<Value = Subject> {
    (proptest::option::of("[a-z-]{1,8}"), "\\PC{0,12}", "\\PC{0,12}").prop_map(|(id, name, text)| Subject {
        id,
        name,
        text,
    })
}

fn months() -> impl Strategy<Value = Option<u32>> {
    proptest::option::of(0u32..600)
}

fn predicate() -> impl Strategy<Value = Predicate> {
    let of = || proptest::collection::vec(subject(), 0..4);
    let mode = || prop_oneof![Just(Mode::Any), Just(Mode::All), Just(Mode::Unclear)];
    let word = || proptest::option::of("[a-z]{1,8}");
    prop_oneof![
        (select(LEVELS), proptest::collection::vec("\\PC{1,10}", 0..3), any::<[bool; 3]>()).prop_map(
            |(level, fields, [related, in_progress, accredited])| {
                Predicate::Degree(Degree { level, fields, related, in_progress, accredited })
            }
        ),
        (of(), mode(), any::<[bool; 2]>(), word(), months(), months(), months(), select(SETTINGS)).prop_map(
            |(of, mode, [open, relevant], proficiency, min_months, max_months, within_months, setting)| {
                Predicate::Experience(Experience {
                    min_months,
                    max_months,
                    relevant,
                    of,
                    mode,
                    open,
                    setting,
                    proficiency,
                    within_months,
                })
            }
        ),
        (of(), mode(), any::<bool>(), word()).prop_map(|(of, mode, open, proficiency)| Predicate::Skill(
            Skill { of, mode, open, proficiency }
        )),
        ("[a-z]{2}", "\\PC{1,8}", proptest::option::of(select(CEFR)))
            .prop_map(|(code, name, cefr)| { Predicate::Language(Language { code, name, cefr }) }),
        (word(), word(), "\\PC{1,8}", any::<bool>(), select(POLYGRAPHS)).prop_map(
            |(scheme, level, name, now, polygraph)| {
                let status = if now { ClearanceStatus::Active } else { ClearanceStatus::Obtain };
                Predicate::Clearance(Clearance { scheme, level, name, status, polygraph })
            }
        ),
        (word(), "\\PC{1,8}", any::<bool>(), months()).prop_map(|(id, name, held, within_months)| {
            let status = if held { CredentialStatus::Held } else { CredentialStatus::Obtain };
            Predicate::Credential(Credential { id, name, status, within_months })
        }),
        Just(Predicate::Equivalent),
        Just(Predicate::Statement),
        "\\PC{1,8}".prop_map(|name| Predicate::Screening(Screening { check: Check::DrivingRecord, name })),
        word()
            .prop_map(|country| Predicate::Authorization(Authorization { basis: Basis::UsPerson, country })),
        (0u32..100).prop_map(|min| Predicate::Age(Age { min })),
        months().prop_map(|max_percent| Predicate::Travel(Travel { max_percent })),
        months().prop_map(|lift_kg| Predicate::Physical(Physical { lift_kg })),
        ("\\PC{1,8}", months())
            .prop_map(|(place, within_km)| Predicate::Residence(Residence { place, within_km })),
        (proptest::collection::vec("[a-z]{1,8}", 0..3), months())
            .prop_map(|(shifts, hours_per_week)| Predicate::Schedule(Schedule { shifts, hours_per_week })),
    ]
}

fn formula() -> impl Strategy<Value = Formula> {
    let leaf = (predicate(), span(), "[a-z-]{1,10}").prop_map(|(predicate, span, recognizer)| {
        Formula::Leaf(Leaf { predicate, span, recognizer: recognizer.into() })
    });
    leaf.prop_recursive(4, 16, 3, |inner| {
        let kids = proptest::collection::vec(inner, 1..4);
        prop_oneof![
            kids.clone().prop_map(Formula::All),
            kids.clone().prop_map(Formula::Any),
            (kids, 1u32..4).prop_map(|(kids, k)| {
                let most = u32::try_from(kids.len()).unwrap_or(1);
                Formula::AtLeast(k.min(most), kids)
            }),
        ]
    })
}

fn strength() -> impl Strategy<Value = Strength> {
    prop_oneof![Just(Strength::Required), Just(Strength::Preferred)]
}

fn requirement() -> impl Strategy<Value = Requirement> {
    let cue = prop_oneof![Just(CueKind::Words), Just(CueKind::Heading), Just(CueKind::Default)];
    (
        strength(),
        proptest::option::of("\\PC{1,8}"),
        proptest::option::of("\\PC{1,8}"),
        span(),
        (cue, "\\PC{0,8}"),
        formula(),
        proptest::option::of(formula()),
    )
        .prop_map(|(strength, grade, section, span, (cue, words), formula, other_reading)| Requirement {
            id: String::new(),
            strength,
            grade,
            section,
            span,
            by: Cue { cue, words },
            formula,
            other_reading,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_record_comes_back_unchanged(
        mut requirements in proptest::collection::vec(requirement(), 0..5),
        unread in proptest::collection::vec((span(), "\\PC{0,12}", strength()), 0..3),
        title in proptest::option::of("\\PC{1,12}"),
    ) {
        for (at, requirement) in requirements.iter_mut().enumerate() {
            requirement.id = format!("r{}", at + 1);
        }
        let header = Header { title: title.clone(), ..Header::default() };
        let front = FrontMatter { id: Some("p".into()), title, ..FrontMatter::default() };
        let posting = Posting { id: "p".into(), text: TEXT.into(), front };
        let extraction = Extraction {
            language: "en".into(),
            header,
            grades: vec!["Nurse II".into()],
            requirements,
            unread: unread.into_iter().map(|(span, why, strength)| Unread { span, why, strength }).collect(),
        };
        let json = serde_json::to_string(&Document::new(&posting, &extraction, Source::default(), "0")).unwrap();
        let back = wire::read(&json).unwrap();
        prop_assert_eq!(back.extraction, extraction);
        prop_assert_eq!(back.posting, posting);
    }
}

fn record() -> Value {
    json!({
        "schema": "rolefit.posting/1", "id": "p", "text": TEXT,
        "requirements": [{
            "strength": "required", "quote": "5+ years’ experience with Rust or C++",
            "formula": { "any": [
                { "kind": "skill", "of": [{ "id": "rust", "name": "Rust" }], "mode": "any", "proficiency": null, "quote": "Rust" },
                { "kind": "age", "min": 18 }
            ] }
        }]
    })
}

#[test]
fn a_hand_written_requirement_needs_no_more_than_its_quote() {
    let read = wire::read_value(&record()).unwrap();
    let requirement = &read.extraction.requirements[0];
    assert_eq!(requirement.id, "r1");
    assert_eq!(requirement.span.of(TEXT), "5+ years’ experience with Rust or C++");
    let leaves = requirement.formula.leaves();
    assert_eq!(leaves[0].span.of(TEXT), "Rust");
    assert_eq!(leaves[0].recognizer, wire::BY_HAND);
    assert_eq!(leaves[1].span, requirement.span, "a leaf with no words of its own has the requirement's");
}

/// Makes one mistake in a record.
type Spoil = fn(&mut Value);

#[test]
fn complaints_name_the_key() {
    let cases: &[(&str, Spoil, &str)] = &[
        (
            "misspelt key",
            |v| v["requirments"] = json!([]),
            "`requirments`: unknown key; did you mean `requirements`?",
        ),
        (
            "later schema",
            |v| v["schema"] = json!("rolefit.posting/2"),
            "`schema`: `rolefit.posting/2` is not `rolefit.posting/1`, the one that this version reads",
        ),
        (
            "no text",
            |v| {
                v.as_object_mut().unwrap().remove("text");
            },
            "`text`: missing",
        ),
        (
            "no strength",
            |v| {
                v["requirements"][0].as_object_mut().unwrap().remove("strength");
            },
            "`requirements[0].strength`: missing",
        ),
        (
            "strange strength",
            |v| v["requirements"][0]["strength"] = json!("must"),
            "`requirements[0].strength`: unknown variant `must`, expected `required` or `preferred`",
        ),
        (
            "strange kind",
            |v| v["requirements"][0]["formula"]["any"][1]["kind"] = json!("aged"),
            "`requirements[0].formula.any[1]`: unknown variant `aged`",
        ),
        (
            "misspelt leaf key",
            |v| v["requirements"][0]["formula"]["any"][0]["opne"] = json!(true),
            "`requirements[0].formula.any[0].opne`: unknown key; did you mean `open`?",
        ),
        (
            "empty list",
            |v| v["requirements"][0]["formula"] = json!({"all": []}),
            "`requirements[0].formula.all`: an empty list asks for nothing; take it out",
        ),
        (
            "two connectives",
            |v| v["requirements"][0]["formula"]["all"] = json!([]),
            "`requirements[0].formula.any`: unknown key",
        ),
        (
            "too many",
            |v| v["requirements"][0]["formula"] = json!({"atLeast": 3, "of": [{"kind": "equivalent"}]}),
            "`requirements[0].formula.atLeast`: 3 of a list of 1: must be 1 to 1",
        ),
        (
            "quote elsewhere",
            |v| v["requirements"][0]["quote"] = json!("7 years"),
            "`requirements[0].quote`: does not stand in `text`",
        ),
        (
            "quote against span",
            |v| v["requirements"][0]["span"] = json!([0, 12]),
            "`requirements[0].quote`: is not the text under `span`; correct one of them, or leave `span` out",
        ),
        (
            "span inside a character",
            |v| v["requirements"][0]["span"] = json!([14, 16]),
            "`requirements[0].span`: [14, 16] is no range of characters of the 107 bytes of `text`",
        ),
        ("not an object", |v| v["requirements"][0] = json!(3), "`requirements[0]`: must be an object"),
        (
            "header",
            |v| v["header"] = json!({"tilte": "x"}),
            "`header.tilte`: unknown key; did you mean `title`?",
        ),
    ];
    for (name, spoil, want) in cases {
        let mut value = record();
        spoil(&mut value);
        let got = wire::read_value(&value).map(|_| ()).unwrap_err().to_string();
        assert!(got.starts_with(want), "{name}: {got}");
    }
    assert_eq!(wire::read("{\n  \"a\" 1}").unwrap_err().line_column(), Some((2, 7)));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(wire::read(&deep).unwrap_err().message(), "recursion limit exceeded");
}
