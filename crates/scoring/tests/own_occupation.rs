//! What a title says by itself: who shows nothing of a job that takes preparation is asked about it, and of as good a fit the job
//! in one's own line of work comes first.

#![cfg(test)]

use rolefit_profile::{Month, Profile};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;
use rolefit_scoring::outcome::Verdict::{self, Possible, Qualified};
use rolefit_scoring::policy::Policy;
use rolefit_scoring::wire::FitResult;
use rolefit_scoring::{Engine, Show};

fn posting(title: &str) -> (Posting, Extraction) {
    asking(title, title, "- Full driving licence")
}

fn asking(id: &str, title: &str, asked: &str) -> (Posting, Extraction) {
    let text = format!("{title}\n\nWe look after people in the county.\n\nRequirements\n{asked}\n");
    let posting = Posting { id: id.to_owned(), text, ..Posting::default() };
    let extraction = extract(&posting, Lexicon::builtin());
    assert_eq!(extraction.header.title.as_deref(), Some(title));
    (posting, extraction)
}

/// Somebody with a driving licence, and what else is given.
fn person(more: &str) -> Profile {
    let text = format!(r#"{{"certificates": [{{"name": "Driving licence"}}], {more}}}"#);
    Profile::from_json(&text, "somebody").expect("a profile").0
}

fn rank(titles: &[&str], person: &Profile) -> Vec<FitResult> {
    ranked(&titles.iter().map(|title| posting(title)).collect::<Vec<_>>(), person)
}

fn ranked(postings: &[(Posting, Extraction)], person: &Profile) -> Vec<FitResult> {
    let engine = Engine::new(Lexicon::builtin(), Policy::default(), Month::new(2026, 11));
    engine.rank(person, &engine.plan(postings), Show::default())
}

const COACH: &str = r#""work": [{"position": "Fitness Coach", "startDate": "2019-01", "endDate": ""}]"#;

#[test]
fn a_title_that_takes_preparation_asks_those_who_show_nothing_of_it() {
    let psychologist =
        r#""work": [{"position": "Clinical Psychologist", "startDate": "2019-01", "endDate": ""}]"#;
    let graduate = r#""education": [{"studyType": "Bachelor", "area": "Psychology", "endDate": "2020"}]"#;
    let sailor = r#""education": [{"studyType": "Bachelor", "area": "History", "endDate": "2020"}]"#;
    let licensed = r#""skills": [{"name": "Professional Engineer (PE) license"}], "education": [{"studyType": "High school diploma"}]"#;
    let stated = r#""basics": {"summary": "12 years as a civil engineer."}, "education": [{"studyType": "High school diploma"}]"#;
    let cases: &[(&str, &str, Verdict)] = &[
        ("Clinical Psychologist", COACH, Possible),
        ("Clinical Psychologist", sailor, Possible),
        ("Clinical Psychologist", psychologist, Qualified),
        ("Clinical Psychologist", graduate, Qualified),
        // A paper of the trade shows it, and so do years that are told of it.
        ("Civil Engineer", licensed, Qualified),
        ("Civil Engineer", stated, Qualified),
        ("Clinical Psychologist", licensed, Possible),
        // Beginners are asked for what the posting says, and so is everybody for work that needs no preparation.
        ("Trainee Clinical Psychologist", COACH, Qualified),
        ("Warehouse Associate", COACH, Qualified),
        // A title that tells of no work asks nothing.
        ("Friend of the County", COACH, Qualified),
    ];
    each_is(cases);
}

#[test]
fn a_trade_that_the_law_licenses_is_shown_by_its_own_work_studies_and_papers() {
    let manager =
        r#""education": [{"studyType": "Bachelor", "area": "Healthcare Administration", "endDate": "2016"}]"#;
    let technician = r#""work": [{"position": "Pharmacy Technician", "startDate": "2019-01", "endDate": "", "highlights": ["Helped the nursing staff with patient care"]}]"#;
    let nurse = r#""work": [{"position": "Registered Nurse", "startDate": "2019-01", "endDate": ""}]"#;
    let student = r#""education": [{"studyType": "Bachelor", "area": "Nursing", "startDate": "2024"}]"#;
    let licensed =
        r#""skills": [{"name": "RN license"}], "education": [{"studyType": "High school diploma"}]"#;
    let stated =
        r#""basics": {"summary": "12 years as a registered nurse."}, "education": [{"studyType": "MBA"}]"#;
    let paralegal = r#""work": [{"position": "Paralegal", "startDate": "2019-01", "endDate": "", "highlights": ["Legal research and contract review"]}]"#;
    let jurist = r#""education": [{"studyType": "JD", "endDate": "2016"}]"#;
    each_is(&[
        ("Band 5 Staff Nurse", manager, Possible),
        ("Band 5 Staff Nurse", technician, Possible),
        ("Band 5 Staff Nurse", paralegal, Possible),
        ("Band 5 Staff Nurse", nurse, Qualified),
        ("Band 5 Staff Nurse", student, Qualified),
        ("Band 5 Staff Nurse", licensed, Qualified),
        ("Band 5 Staff Nurse", stated, Qualified),
        ("Family Physician", nurse, Possible),
        ("Attorney", paralegal, Possible),
        ("Attorney", jurist, Qualified),
        ("Attorney (Construction, Real Estate and Business Law)", paralegal, Possible),
        ("Clinical Lab Scientist (MT/CLS)", paralegal, Possible),
        ("Clinical Lab Scientist", manager, Possible),
        // In a trade that is open to all, what is near tells something.
        ("Paralegal", jurist, Qualified),
        ("Medical Records Manager", manager, Qualified),
    ]);
}

fn study(area: &str) -> String {
    format!(r#""education": [{{"studyType": "Bachelor", "area": "{area}", "endDate": "2016"}}]"#)
}

#[test]
fn what_is_beside_a_trade_tells_of_it_and_what_only_shares_its_number_does_not() {
    let work = |title: &str| {
        format!(r#""work": [{{"position": "{title}", "startDate": "2019-01", "endDate": ""}}]"#)
    };
    let cases = [
        ("Staff Accountant", work("Financial Analyst"), Qualified),
        ("Staff Accountant", work("Event Planner"), Possible),
        ("Event Planner", work("Claims Adjuster"), Possible),
        ("Microbiologist", work("Economist"), Possible),
        ("Food Service Manager", work("Construction Manager"), Possible),
        ("General Manager", work("Construction Manager"), Qualified),
        ("Financial Manager", work("Chief Operating Officer"), Qualified),
        // A course is one that people of the work come from, or none of it.
        ("Staff Accountant", study("Accounting"), Qualified),
        ("Staff Accountant", study("Journalism"), Possible),
        ("Staff Accountant", study("Business Administration"), Possible),
        ("Financial Analyst", study("Business Administration"), Qualified),
        ("Registered Dietitian", study("Nutrition"), Qualified),
        ("Mechanical Engineer", study("Civil Engineering"), Qualified),
        ("Mechanical Engineer", study("Nursing"), Possible),
    ];
    for (title, more, want) in cases {
        each_is(&[(title, &more, want)]);
    }
}

#[test]
fn more_trades_than_those_of_doctors_and_lawyers_are_licensed() {
    let trainer = r#""work": [{"position": "Corporate Trainer", "startDate": "2019-01", "endDate": "", "highlights": ["Teaching new hires"]}]"#;
    let student =
        r#""education": [{"studyType": "Bachelor", "area": "Elementary Education", "endDate": "2016"}]"#;
    let teacher = r#""skills": [{"name": "Teaching license"}], "education": [{"studyType": "BSc", "area": "Mathematics"}]"#;
    let handyman = r#""work": [{"position": "Maintenance Worker", "startDate": "2019-01", "endDate": "", "highlights": ["Electrical installation in two houses"]}]"#;
    let electrician = r#""skills": [{"name": "Journeyman electrician license"}], "education": [{"studyType": "High school diploma"}]"#;
    each_is(&[
        ("Elementary Teacher", trainer, Possible),
        ("Elementary Teacher", COACH, Possible),
        ("Elementary Teacher", student, Qualified),
        ("Elementary Teacher", teacher, Qualified),
        // Whoever teaches outside of a school needs none.
        ("Math Tutor", trainer, Qualified),
        ("Electrician", handyman, Possible),
        ("Electrician", electrician, Qualified),
        ("Electrician Helper", handyman, Qualified),
        ("Landscape Architect", student, Possible),
        // What they heal with is studied by others, too.
        ("Physiotherapist", &study("Kinesiology"), Possible),
        ("Physiotherapist", &study("Physical Therapy"), Qualified),
        ("Clinical Lab Scientist", &study("Biology"), Possible),
        ("Clinical Lab Scientist", &study("Medical Laboratory Science"), Qualified),
    ]);
}

fn each_is(cases: &[(&str, &str, Verdict)]) {
    for (title, more, want) in cases {
        let results = rank(&[title], &person(more));
        assert_eq!(results[0].verdict, Some(*want), "{title} for {more}");
        let held: Vec<&str> =
            results[0].requirements.iter().filter(|r| r.id == "title").map(|r| r.quote.as_str()).collect();
        let asked: Vec<&str> = results[0].questions.iter().map(|q| q.requirement.as_str()).collect();
        let told = *want == Possible;
        assert_eq!(held, if told { vec![*title] } else { vec![] }, "{title} for {more}");
        assert_eq!(asked, if told { vec!["title"] } else { vec![] }, "{title} for {more}");
        assert_eq!(results[0].score.map(|score| score.floor), Some(100_000_000), "a title weighs nothing");
    }
}

#[test]
fn the_own_line_of_work_comes_first() {
    let titles = ["Cashier", "Fitness Coach", "Friend of the County", "Nanny"];
    let results = rank(&titles, &person(COACH));
    let order: Vec<&str> = results.iter().map(|result| result.posting.as_str()).collect();
    // The same job, one of the same major group, one that is not told, another.
    assert_eq!(order, ["Fitness Coach", "Nanny", "Friend of the County", "Cashier"]);
    assert!(results.iter().all(|result| result.verdict == Some(Qualified)));
}

#[test]
fn of_two_that_fit_as_well_the_one_that_asks_more_comes_first() {
    let more = "- Full driving licence\n- At least 2 years of experience as a fitness coach";
    let postings =
        [asking("a", "Fitness Coach", "- Full driving licence"), asking("b", "Fitness Coach", more)];
    let results = ranked(&postings, &person(COACH));
    let order: Vec<&str> = results.iter().map(|result| result.posting.as_str()).collect();
    assert_eq!(order, ["b", "a"]);
    assert!(results.iter().all(|result| result.score.is_some_and(|score| score.floor == 100_000_000)));
}
