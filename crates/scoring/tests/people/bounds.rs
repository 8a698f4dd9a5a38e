//! The bounds alone are those of the whole judgement, for whatever is asked of whomever.

use crate::people::{as_of, engine, people, profile};
use proptest::prelude::*;
use rolefit_profile::Profile;
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::{Lexicon, Term};
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::*;
use rolefit_scoring::Engine;
use rolefit_scoring::evaluate::Judge;
use rolefit_scoring::judge::{Phrase, Slot, Template};
use rolefit_scoring::plan::Plan;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::question::{Question, Substitution};
use std::path::Path;

/// The texts of a folder of the project, by the ends of their names.
fn files(folder: &str, ends: &[&str]) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    paths.retain(|path| ends.iter().any(|end| path.extension().is_some_and(|e| e == *end)));
    paths.sort();
    let read = |path: &std::path::PathBuf| std::fs::read_to_string(path).expect("a text");
    paths.iter().map(|path| (path.display().to_string(), read(path))).collect()
}

fn profiles() -> Vec<Profile> {
    let read = |(name, text): &(String, String)| match name.ends_with(".toml") {
        true => Profile::from_toml(text, name).expect("a profile").0,
        false => Profile::from_json(text, name).expect("a profile").0,
    };
    let mut all: Vec<Profile> = files("profiles", &["toml", "json"]).iter().map(read).collect();
    all.push(Profile::default());
    all
}

fn plan(engine: &Engine<'_>) -> Plan {
    let texts = [files("gold", &["txt"]), files("postings", &["txt"])].concat();
    let read = |(id, text): (String, String)| {
        let posting = Posting { id, text, ..Posting::default() };
        let extraction = extract(&posting, Lexicon::builtin());
        (posting, extraction)
    };
    engine.plan(&texts.into_iter().map(read).collect::<Vec<_>>())
}

#[test]
fn of_every_question_of_the_projects_postings_to_every_profile() {
    let policies = [
        "",
        "[ceiling]\nunnamed = \"unmet\"",
        "[ceiling]\npositions = \"any-position\"",
        "[equivalence]\npolicy = \"any\"",
    ];
    let plan = plan(&engine());
    assert!(plan.questions.len() > 500, "only {} questions", plan.questions.len());
    for policy in policies {
        let engine = Engine::new(Lexicon::builtin(), Policy::parse(policy).expect("a policy"), as_of());
        for profile in profiles() {
            let person = engine.person(&profile);
            for question in &plan.questions {
                let whole = person.judge(question).bounds.ordered();
                assert_eq!(person.bounds(question), whole, "{}: {question:?}", profile.id);
            }
        }
    }
}

/// Names that people have, and others; phrases that hold them, and phrases of nothing known.
fn subject() -> impl Strategy<Value = Subject> {
    let lexicon = Lexicon::builtin();
    let known = |id: &str, name: &str| Subject {
        id: Some(id.to_owned()),
        name: name.to_owned(),
        text: String::new(),
    };
    let common = prop::sample::select(vec![
        "Rust", "Python", "Java", "JavaScript", "React", "SQL", "AWS", "Azure", "Docker", "Linux",
        "machine learning", "nursing", "sales",
    ]);
    let named = move |name: &str| {
        let entry = lexicon.names_of(name).into_iter().find_map(|term| match term {
            Term::Subject(at) => lexicon.subjects().get(at),
            _ => None,
        });
        entry.map(|entry| known(&entry.id, &entry.name)).expect("a subject")
    };
    let any = any::<prop::sample::Index>().prop_map(move |index| {
        let entry = index.get(lexicon.subjects());
        known(&entry.id, &entry.name)
    });
    let phrase = prop::sample::select(vec![
        "quarterly widget audits", "widget audits", "every day", "python pipelines", "rust and python",
        "federal sales law", "java", "widgetd", "aws or azure migrations", "wrked with rust every day",
        "audit", "of the", "",
    ]);
    prop_oneof![
        4 => common.prop_map(named),
        1 => any,
        2 => phrase.prop_map(|name| Subject { id: None, name: name.to_owned(), text: String::new() }),
    ]
}

fn mode() -> impl Strategy<Value = Mode> {
    prop::sample::select(vec![Mode::Any, Mode::All, Mode::Unclear])
}

fn proficiency() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop::sample::select(vec!["strong", "expert", "advanced"]).prop_map(str::to_owned))
}

fn experience() -> impl Strategy<Value = Experience> {
    let months = || prop::option::of(prop::sample::select(vec![0, 6, 12, 36, 120]));
    let setting = prop::sample::select(vec![Setting::Any, Setting::Professional, Setting::Academic]);
    let of = prop::collection::vec(subject(), 0..4);
    let within = prop::option::weighted(0.2, 1..60u32);
    (months(), any::<bool>(), of, mode(), any::<bool>(), setting, proficiency(), within).prop_map(
        |(min_months, relevant, of, mode, open, setting, proficiency, within_months)| Experience {
            min_months,
            max_months: None,
            relevant,
            of,
            mode,
            open,
            setting,
            proficiency,
            within_months,
        },
    )
}

fn level() -> impl Strategy<Value = DegreeLevel> {
    use DegreeLevel::*;
    prop::sample::select(vec![HighSchool, Certificate, Associate, Bachelor, Master, Doctorate])
}

fn degree() -> impl Strategy<Value = Degree> {
    let field = prop::sample::select(vec![
        "computer science", "physics", "nursing", "engineering", "widgetry", "technical", "business", "law",
        "history of physics", "mathematics or physics", "",
    ]);
    let fields = prop::collection::vec(field.prop_map(str::to_owned), 0..3);
    (level(), fields, any::<bool>(), any::<bool>()).prop_map(|(level, fields, related, in_progress)| Degree {
        level,
        fields,
        related,
        in_progress,
        accredited: false,
    })
}

fn credential() -> impl Strategy<Value = Credential> {
    let lexicon = Lexicon::builtin();
    let known = any::<prop::sample::Index>().prop_map(move |index| {
        let entry = index.get(lexicon.credentials());
        (Some(entry.id.clone()), entry.name.clone())
    });
    let named = prop::sample::select(vec![
        "Registered Nurse",
        "Scrum Master",
        "Scrum Mastr",
        "driving license",
        "PMP or CPA",
        "widget operator",
        "AWS",
        "professional certification",
        "membership in a body of readers",
    ]);
    let status = prop::sample::select(vec![CredentialStatus::Held, CredentialStatus::Obtain]);
    let name = prop_oneof![known, named.prop_map(|name| (None, name.to_owned()))];
    (name, status).prop_map(|((id, name), status)| Credential { id, name, status, within_months: None })
}

fn clearance() -> impl Strategy<Value = Clearance> {
    let levels = vec![
        None,
        Some("us secret"),
        Some("us tsSci"),
        Some("uk sc"),
        Some("au nv1"),
        Some("us publicTrust"),
    ];
    let status = prop::sample::select(vec![ClearanceStatus::Active, ClearanceStatus::Obtain]);
    let polygraph =
        prop::option::of(prop::sample::select(vec![Polygraph::Any, Polygraph::Ci, Polygraph::Full]));
    (prop::sample::select(levels), any::<bool>(), status, polygraph).prop_map(
        |(level, told, status, polygraph)| {
            let (scheme, level) = level.and_then(|level| level.split_once(' ')).unzip();
            let scheme = scheme.filter(|_| told).map(str::to_owned);
            Clearance {
                scheme,
                level: level.map(str::to_owned),
                name: "a clearance".to_owned(),
                status,
                polygraph,
            }
        },
    )
}

fn authorization() -> impl Strategy<Value = Authorization> {
    use Basis::*;
    let basis = vec![Citizen, UsPerson, PermanentResident, WorkAuthorized, NoSponsorship];
    let country = prop::sample::select(vec!["US", "GB", "EU", "DE", "IN"]).prop_map(str::to_owned);
    (prop::sample::select(basis), prop::option::of(country))
        .prop_map(|(basis, country)| Authorization { basis, country })
}

fn language() -> impl Strategy<Value = Language> {
    let cefr = prop::option::of(prop::sample::select(vec![Cefr::A2, Cefr::B2, Cefr::C1, Cefr::Native]));
    (prop::sample::select(vec!["en", "de", "es", "fr"]), cefr).prop_map(|(code, cefr)| Language {
        code: code.to_owned(),
        name: code.to_owned(),
        cefr,
    })
}

fn predicates() -> impl Strategy<Value = Predicate> {
    let skill = (prop::collection::vec(subject(), 1..5), mode(), any::<bool>(), proficiency())
        .prop_map(|(of, mode, open, proficiency)| Predicate::Skill(Skill { of, mode, open, proficiency }));
    let check = prop::sample::select(vec![Check::Background, Check::Drug, Check::Medical]);
    prop_oneof![
        6 => experience().prop_map(Predicate::Experience),
        3 => skill,
        2 => degree().prop_map(Predicate::Degree),
        2 => credential().prop_map(Predicate::Credential),
        1 => clearance().prop_map(Predicate::Clearance),
        1 => authorization().prop_map(Predicate::Authorization),
        1 => language().prop_map(Predicate::Language),
        1 => check.prop_map(|check| Predicate::Screening(Screening { check, name: check.name().to_owned() })),
        1 => prop::option::of(0..80u32).prop_map(|max_percent| Predicate::Travel(Travel { max_percent })),
    ]
}

fn questions() -> impl Strategy<Value = Question> {
    let group =
        any::<prop::sample::Index>().prop_map(|index| index.get(Lexicon::builtin().occupations()).id.clone());
    let own = prop::sample::select(vec!["15-1250", "29-1140", "11-2020"]).prop_map(str::to_owned);
    let occupations = || prop::collection::vec(prop_oneof![3 => own.clone(), 1 => group.clone()], 0..3);
    prop_oneof![
        5 => (predicates(), occupations())
            .prop_map(|(predicate, occupations)| Question::Predicate { predicate: predicate.canonical(), occupations }),
        1 => (level(), prop::option::of(experience()), occupations()).prop_map(|(level, beside, occupations)| {
            Question::Substitution(Substitution { level, beside, occupations })
        }),
        1 => (any::<bool>(), occupations())
            .prop_map(|(prepared, occupations)| Question::Occupation { prepared, occupations }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_any_question_to_anybody(person in people(), questions in prop::collection::vec(questions(), 40)) {
        let engine = engine();
        let profile = profile(&person);
        let known = engine.person(&profile);
        for question in &questions {
            prop_assert_eq!(known.bounds(question), known.judge(question).bounds.ordered(), "{:?}", question);
        }
    }

    /// An index asks without names, and puts in only the phrases that a profile may have.
    #[test]
    fn of_a_question_taken_apart(person in people(), questions in prop::collection::vec(questions(), 40)) {
        let engine = engine();
        let profile = profile(&person);
        let known = engine.person(&profile);
        let (keys, beginnings) = (known.keys(), known.beginnings());
        for question in &questions {
            let (template, phrases) = Template::of(question.clone(), Lexicon::builtin());
            let may_have = |phrase: &&Phrase| {
                phrase.keys.iter().any(|key| keys.binary_search(key).is_ok())
                    || beginnings.iter().any(|beginning| phrase.words.starts_with(beginning))
            };
            let filled = |wanted: &dyn Fn(&&Phrase) -> bool| {
                let mut phrases = phrases.iter();
                let fillers: Vec<_> = template.slots.iter().map(|slot| known.filler(slot)).collect();
                let slots = template.slots.iter().zip(&fillers).map(|(slot, filler)| {
                    let phrase = if slot.is_phrase() { phrases.next() } else { None };
                    (filler, phrase.filter(wanted).map(|phrase| phrase.words.as_str()))
                });
                known.bounds_filled(&template.question, &slots.collect::<Vec<_>>(), occupations(question))
            };
            let want = known.bounds(question);
            prop_assert_eq!(filled(&|_| true), want, "{:?}", question);
            prop_assert_eq!(filled(&may_have), want, "only what {:?} may have: {:?}", keys.len(), question);
        }
    }

    /// Names of one sign are one and the same to a question.
    #[test]
    fn of_names_of_one_sign(
        person in people(),
        questions in prop::collection::vec(questions(), 30),
        more in prop::collection::vec(any::<prop::sample::Index>(), 60),
    ) {
        let engine = engine();
        let profile = profile(&person);
        let known = engine.person(&profile);
        let subjects = Lexicon::builtin().subjects();
        let mut pool: Vec<Slot> = more.iter().map(|at| Slot::Subject(at.get(subjects).id.clone())).collect();
        let apart: Vec<(&Question, Template)> =
            questions.iter().map(|it| (it, Template::of(it.clone(), Lexicon::builtin()).0)).collect();
        pool.extend(apart.iter().flat_map(|(_, template)| template.slots.iter().cloned()));
        for (question, template) in &apart {
            let aspect = known.aspect(&template.question);
            let ask = |slots: &[&Slot]| {
                let fillers: Vec<_> = slots.iter().map(|slot| known.filler(slot)).collect();
                let slots: Vec<_> = fillers.iter().map(|filler| (filler, None)).collect();
                known.bounds_filled(&template.question, &slots, occupations(question))
            };
            let slots: Vec<&Slot> = template.slots.iter().collect();
            for at in 0..slots.len() {
                let sign = known.sign(slots[at], aspect);
                for other in &pool {
                    let like = |slot| known.likeness(slot, aspect);
                    let alike = like(slots[at]).is_some_and(|it| like(other) == Some(it));
                    let same = known.sign(other, aspect) == sign;
                    prop_assert!(same || !alike, "{:?} is like {:?}", slots[at], other);
                    if same {
                        let mut others = slots.clone();
                        others[at] = other;
                        prop_assert_eq!(ask(&others), ask(&slots), "{:?} for {:?}: {:?}", other, slots[at], question);
                    }
                }
            }
        }
    }
}

fn occupations(question: &Question) -> &[String] {
    match question {
        Question::Predicate { occupations, .. } | Question::Occupation { occupations, .. } => occupations,
        Question::Substitution(substitution) => &substitution.occupations,
        Question::Open(_) | Question::Reading(_) => &[],
    }
}

#[test]
fn a_phrase_has_a_key_of_whoever_has_it_and_of_hardly_anybody_else() {
    let person = |work: &str| {
        let text = format!(r#"{{"work": [{{"position": "Clerk", "highlights": ["{work}"]}}]}}"#);
        Profile::from_json(&text, "a clerk").expect("a profile").0
    };
    let subject = Subject { id: None, name: "brass teapot mooring".to_owned(), text: String::new() };
    let skill = Skill { of: vec![subject], mode: Mode::Any, open: false, proficiency: None };
    let question = Question::Predicate { predicate: Predicate::Skill(skill), occupations: Vec::new() };
    let (template, phrases) = Template::of(question, Lexicon::builtin());
    assert_eq!((template.slots.as_slice(), phrases.len()), ([Slot::Phrase(Vec::new())].as_slice(), 1));
    let engine = engine();
    for (work, has) in [
        ("Led the mooring of brass teapots, brass teapot mooring too", true),
        ("Moored teapots of brass", false),
        ("Sold tickets", false),
    ] {
        let keys = engine.person(&person(work)).keys();
        assert_eq!(phrases[0].keys.iter().any(|key| keys.contains(key)), has, "{work}");
    }
}

#[test]
fn names_of_which_nothing_is_said_are_alike_by_class_and_age() {
    let text = r#"{"work": [{"position": "Clerk", "highlights": ["Sold tickets"]}]}"#;
    let clerk = Profile::from_json(text, "a clerk").expect("a profile").0;
    let engine = engine();
    let known = engine.person(&clerk);
    let subjects = Lexicon::builtin().subjects();
    let slot = |at: usize| Slot::Subject(subjects[at].id.clone());
    // What may stand in for a name of an open list depends on what it is a kind of, too.
    for (open, part) in [(false, 3), (true, 2)] {
        let skill = Skill { of: Vec::new(), mode: Mode::Any, open, proficiency: None };
        let question = Question::Predicate { predicate: Predicate::Skill(skill), occupations: Vec::new() };
        let aspect = known.aspect(&question);
        let likenesses: Vec<_> =
            (0..subjects.len()).filter_map(|at| known.likeness(&slot(at), aspect)).collect();
        let kinds: std::collections::HashSet<_> = likenesses.iter().collect();
        assert!(likenesses.len() > subjects.len() / 2, "{} of {}", likenesses.len(), subjects.len());
        assert!(kinds.len() < likenesses.len() / part, "{} kinds of {}", kinds.len(), likenesses.len());
    }
}
