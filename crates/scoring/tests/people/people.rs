//! Random people and what random postings ask of them.

use proptest::prelude::*;
use rolefit_profile::{Month, Profile};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Extraction, Requirement, Strength};
use rolefit_scoring::Engine;
use rolefit_scoring::policy::Policy;
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// The month in which everybody is judged.
pub fn as_of() -> Month {
    Month::new(2026, 11)
}

pub fn engine() -> Engine<'static> {
    Engine::new(Lexicon::builtin(), Policy::default(), as_of())
}

/// What postings ask, one statement of each kind and shape.
const STATEMENTS: [&str; 46] = [
    "3+ years of experience with Rust",
    "1+ year of experience with Python or Java",
    "5+ years of experience with Python and SQL",
    "2+ years of experience with Kubernetes, Docker",
    "6 months of experience with React",
    "2+ years of experience with cloud platforms such as AWS, Azure or GCP",
    "4+ years of professional experience with JavaScript",
    "2 years of experience with Python within the last 3 years",
    "5+ years of experience in software engineering",
    "3+ years of relevant experience",
    "2+ years of experience",
    "10 years of professional experience",
    "2+ years of nursing experience",
    "3 years of sales experience",
    "Experience with AWS",
    "Experience with Excel and SQL",
    "Hands-on experience with Docker",
    "Experience with machine learning",
    "Proficiency in Python",
    "Expert knowledge of Java",
    "Knowledge of Linux",
    "Strong knowledge of TypeScript or JavaScript",
    "Experience with quarterly widget audits",
    "Bachelor's degree in Computer Science or a related field",
    "Bachelor's degree in Computer Science",
    "Master's degree in Physics",
    "Bachelor's degree",
    "High school diploma",
    "PhD in Chemistry or a related field",
    "Bachelor of Science in Nursing",
    "Bachelor's degree in Computer Science and 2+ years of experience with Java OR equivalent experience",
    "Master's degree and 3+ years of experience, or Bachelor's degree and 5+ years of experience",
    "Bachelor's degree in Engineering or equivalent experience",
    "Active Secret clearance",
    "Active TS/SCI clearance with polygraph",
    "Ability to obtain a Secret clearance",
    "SC clearance",
    "Must be a US citizen",
    "Must be authorized to work in the United States without sponsorship",
    "Fluent in German",
    "Conversational Spanish",
    "Active RN license",
    "AWS Certified Solutions Architect",
    "Must pass a background check and a drug test",
    "Ability to travel up to 20% of the time",
    "Must be at least 18 years old",
];

/// All statements as one posting, and what is read in it.
fn world() -> &'static (Posting, Extraction) {
    static WORLD: OnceLock<(Posting, Extraction)> = OnceLock::new();
    WORLD.get_or_init(|| {
        let lines: String = STATEMENTS.iter().map(|line| format!("- {line}\n")).collect();
        let text = format!("Requirements\n{lines}");
        let posting = Posting { id: "posting".to_owned(), text, ..Posting::default() };
        let read = extract(&posting, Lexicon::builtin());
        (posting, read)
    })
}

/// Requirements that some statement was read as.
pub fn requirement_count() -> usize {
    world().1.requirements.len()
}

/// A posting of some of the statements, for one of some jobs.
pub fn postings() -> impl Strategy<Value = (Posting, Extraction)> {
    let some = prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 1..7);
    (some, one_of(&TITLES)).prop_map(|(some, title)| {
        let (posting, read) = world();
        let mut requirements: Vec<Requirement> = Vec::new();
        for (index, required) in some {
            let strength = if required { Strength::Required } else { Strength::Preferred };
            let one = index.get(&read.requirements);
            requirements.push(Requirement {
                strength,
                id: format!("r{}", requirements.len() + 1),
                ..one.clone()
            });
        }
        let mut header = read.header.clone();
        header.title = Some(title.to_owned());
        (posting.clone(), Extraction { requirements, header, unread: vec![], ..read.clone() })
    })
}

const TITLES: [&str; 8] = [
    "Software Engineer", "Registered Nurse", "Sales Manager", "Consultant", "Data Analyst", "Teacher",
    "Aircraft Mechanic", "Cashier",
];

const NAMES: [&str; 18] = [
    "Rust", "Python", "Java", "JavaScript", "TypeScript", "React", "SQL", "AWS", "Azure", "Kubernetes",
    "Docker", "Linux", "Excel", "machine learning", "nursing", "sales", "Go", "quarterly widget audits",
];

/// Names that stand in prose. Short ones in capitals are not among them: prose can show that they stand for something else,
/// which takes back what a list said, so a text more may well lower what they show.
const PROSE_NAMES: [&str; 14] = [
    "Rust", "Python", "Java", "JavaScript", "TypeScript", "React", "Azure", "Kubernetes", "Docker", "Linux",
    "machine learning", "nursing", "sales", "quarterly widget audits",
];

fn one_of(all: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(all)
}

fn name() -> impl Strategy<Value = &'static str> {
    one_of(&NAMES)
}

/// A month from 2005 to 2026, as people write it.
fn month() -> impl Strategy<Value = String> {
    (2005..2027, 1..11).prop_map(|(year, month)| format!("{year}-{month:02}"))
}

/// First and last month, in order; the last may be today.
fn dates() -> impl Strategy<Value = (String, String)> {
    (month(), month(), prop::bool::weighted(0.2)).prop_map(|(a, b, now)| {
        let (first, last) = if a <= b { (a, b) } else { (b, a) };
        (first, if now { "present".to_owned() } else { last })
    })
}

fn work() -> impl Strategy<Value = Value> {
    (one_of(&TITLES), dates(), prop::collection::vec(one_of(&PROSE_NAMES), 0..4)).prop_map(
        |(position, (start, end), names)| {
            let highlights: Vec<String> = names.iter().map(|name| format!("Worked with {name} every day")).collect();
            json!({ "name": "Contoso", "position": position, "startDate": start, "endDate": end, "highlights": highlights })
        },
    )
}

fn education() -> impl Strategy<Value = Value> {
    let study =
        one_of(&["BSc", "MSc", "PhD", "Associate", "High School Diploma", "Bachelor of Science in Nursing"]);
    let area = one_of(&[
        "Computer Science", "Physics", "Nursing", "Chemistry", "History", "Widgetry",
        "Mechanical Engineering",
    ]);
    (study, area, 1995..2026u32).prop_map(|(study, area, year)| {
        json!({ "institution": "TU", "studyType": study, "area": area, "endDate": year.to_string() })
    })
}

fn project() -> impl Strategy<Value = Value> {
    (dates(), name()).prop_map(
        |((start, end), name)| json!({ "name": "widgetd", "startDate": start, "endDate": end, "keywords": [name] }),
    )
}

fn skill() -> impl Strategy<Value = Value> {
    (name(), one_of(&["", "Beginner", "Advanced", "Expert"]), any::<bool>()).prop_map(
        |(name, level, list)| match (level, list) {
            ("", false) => json!({ "name": name }),
            ("", true) => json!({ "name": "Skills", "keywords": [name] }),
            _ => json!({ "name": name, "level": level }),
        },
    )
}

fn certificate() -> impl Strategy<Value = Value> {
    let names = one_of(&[
        "Registered Nurse",
        "AWS Certified Solutions Architect",
        "Scrum Master",
        "Driving licence",
        "PMP",
    ]);
    (names, 2015..2026u32, prop::option::of(2020..2030u32)).prop_map(|(name, year, expires)| {
        let mut one = json!({ "name": name, "date": format!("{year}-03") });
        if let Some(expires) = expires {
            one["expires"] = format!("{expires}-03").into();
        }
        one
    })
}

fn language() -> impl Strategy<Value = Value> {
    let fluency = one_of(&["native", "fluent", "C1", "B2", "A2", "conversational"]);
    (one_of(&["English", "German", "Spanish", "Hindi"]), fluency)
        .prop_map(|(language, fluency)| json!({ "language": language, "fluency": fluency }))
}

fn clearance() -> impl Strategy<Value = Value> {
    let levels = one_of(&["us Secret", "us TS/SCI", "us Public Trust", "uk SC", "uk DV", "au NV1"]);
    (levels, one_of(&["active", "expired", "eligible"])).prop_map(|(level, status)| {
        let (scheme, level) = level.split_once(' ').expect("two words");
        json!({ "scheme": scheme, "level": level, "status": status })
    })
}

fn list(one: impl Strategy<Value = Value>, most: usize) -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(one, 0..=most)
}

/// Sections that are lists.
pub const SECTIONS: [&str; 8] =
    ["work", "education", "projects", "skills", "certificates", "languages", "clearances", "volunteer"];

/// One entry more for one of the sections. What is expired is no qualification: it says what is not held.
pub fn addition() -> impl Strategy<Value = (&'static str, Value)> {
    prop_oneof![
        4 => work().prop_map(|one| ("work", one)),
        2 => education().prop_map(|one| ("education", one)),
        2 => project().prop_map(|one| ("projects", one)),
        2 => skill().prop_map(|one| ("skills", one)),
        1 => certificate().prop_map(|one| ("certificates", valid(one, "expires", "2030-01"))),
        1 => language().prop_map(|one| ("languages", one)),
        1 => clearance().prop_map(|one| ("clearances", valid(one, "status", "active"))),
        1 => work().prop_map(|one| ("volunteer", one)),
    ]
}

fn valid(mut one: Value, key: &str, value: &str) -> Value {
    one[key] = value.into();
    one
}

/// A JSON Resume, with every date that it needs.
pub fn people() -> impl Strategy<Value = Value> {
    let lists = (
        list(work(), 4),
        list(education(), 2),
        list(project(), 2),
        list(skill(), 4),
        list(certificate(), 2),
        list(language(), 2),
        list(clearance(), 1),
        list(work(), 1),
    );
    let authorization = prop::option::of((any::<bool>(), any::<bool>(), prop::option::of(any::<bool>())));
    let consents = prop::option::of((any::<bool>(), any::<bool>(), 0..60u32));
    let label = prop::option::of(one_of(&TITLES));
    (lists, authorization, consents, label).prop_map(|(lists, authorization, consents, label)| {
        let mut person = Map::new();
        person.insert("basics".into(), json!({ "name": "Ada Example" }));
        if let Some(label) = label {
            person["basics"]["label"] = label.into();
        }
        let (work, education, projects, skills, certificates, languages, clearances, volunteer) = lists;
        let lists = [work, education, projects, skills, certificates, languages, clearances, volunteer];
        for (section, list) in SECTIONS.into_iter().zip(lists).filter(|(_, list)| !list.is_empty()) {
            person.insert(section.into(), Value::Array(list));
        }
        if let Some((citizen, may_work, sponsorship)) = authorization {
            let mut right = json!({ "citizenships": if citizen { json!(["US"]) } else { json!(["IN"]) } });
            if may_work {
                right["countries"] = json!(["US"]);
            }
            if let Some(sponsorship) = sponsorship {
                right["needsSponsorship"] = sponsorship.into();
            }
            person.insert("authorization".into(), right);
        }
        if let Some((background, drug, travel)) = consents {
            person.insert(
                "consents".into(),
                json!({ "background": background, "drug": drug, "travelPercent": travel }),
            );
        }
        Value::Object(person)
    })
}

/// Reads a person.
pub fn profile(person: &Value) -> Profile {
    Profile::from_json(&person.to_string(), "person").expect("a profile").0
}
