//! Names that a profile sees as one are answered once: each must come out as where it is asked alone.

use crate::corpus::*;
use rolefit_index::cell::RowFit;
use rolefit_index::index::Index;
use rolefit_index::judged::Judged;
use rolefit_index::records::Record;
use rolefit_index::scan::scan;
use rolefit_index::weighed::Weighed;
use rolefit_profile::Profile;
use rolefit_rules::lexicon::{FieldEntry, Lexicon, SubjectEntry};
use rolefit_rules::predicate::{Degree, DegreeLevel, Experience, Mode, Predicate, Skill, Subject};
use rolefit_rules::requirement::{Formula, Leaf, Strength};
use rolefit_scoring::outcome::Verdict;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::rank::Show;
use rolefit_scoring::weight::Weights;
use rolefit_scoring::wire::FitResult;
use std::collections::BTreeMap;

/// Of each posting its verdict and the bounds of its score.
type Fits = BTreeMap<String, (Option<Verdict>, Option<(u32, u32)>)>;

/// A posting that asks this alone. Postings of one text would be taken for one.
pub fn asking(id: &str, predicate: Predicate) -> Record {
    let mut record = RECORDS[0].clone();
    record.posting.id = id.to_owned();
    record.posting.text.push_str(id);
    let mut asked = record.extraction.requirements[0].clone();
    asked.formula = Formula::Leaf(Leaf { predicate, span: asked.span, recognizer: "test".into() });
    (asked.strength, asked.grade, asked.other_reading) = (Strength::Required, None, None);
    record.extraction.grades.clear();
    record.extraction.unread.clear();
    record.extraction.requirements = vec![asked];
    record
}

#[test]
fn an_open_list_of_two_is_not_answered_as_one_of_one() {
    let asking_for = |names: &[&str]| {
        let of = names.iter().map(|name| Subject { id: None, name: (*name).to_owned(), text: String::new() });
        let skill = Skill { of: of.collect(), mode: Mode::Any, open: true, proficiency: None };
        asking(&names.join(", "), Predicate::Skill(skill))
    };
    let records =
        [&["Photoshop"][..], &["Photoshop", "Adobe Illustrator"], &["Adobe Illustrator"]].map(asking_for);
    let text = r#"{"work": [{"position": "Chef", "startDate": "2010-01", "endDate": "2020-01"}], "skills": [{"name": "GIMP"}]}"#;
    let fits = &fits_as_in_a_folder("open-lists", &records, &[profile("chef", text)])[0];
    assert_ne!(fits["Photoshop"], fits["Photoshop, Adobe Illustrator"], "one of a house, and a list of it");
}

#[test]
fn a_degree_in_any_field_is_answered_as_in_a_folder() {
    let asking_for = |field: &FieldEntry, level: DegreeLevel, related: bool| {
        let fields = vec![field.name.clone()];
        let degree = Degree { level, fields, related, in_progress: false, accredited: false };
        asking(&format!("{level:?} {} {related}", field.id), Predicate::Degree(degree))
    };
    let levels = [DegreeLevel::Bachelor, DegreeLevel::Master];
    let asks = levels.iter().flat_map(|level| [(*level, false), (*level, true)]);
    let fields = Lexicon::builtin().fields();
    let records: Vec<Record> =
        asks.flat_map(|ask| fields.iter().map(move |field| asking_for(field, ask.0, ask.1))).collect();
    let held = |area: &'static str| ["Bachelor", "Master"].map(|level| (level, area));
    let people = ["Accounting", "Business", "Finance", "Botany"].into_iter().flat_map(held);
    let person = |(level, area)| {
        let course = format!(r#"{{"studyType": "{level}", "area": "{area}", "endDate": "2015-06"}}"#);
        profile(&format!("{level} in {area}"), &format!(r#"{{"education": [{course}]}}"#))
    };
    fits_as_in_a_folder("degrees", &records, &people.map(person).collect::<Vec<_>>());
}

#[test]
fn any_subject_is_answered_as_in_a_folder() {
    let subjects = Lexicon::builtin().subjects();
    let named = |entry: &SubjectEntry| Subject {
        id: Some(entry.id.clone()),
        name: entry.name.clone(),
        text: entry.name.clone(),
    };
    let asking_for = |(at, entry): (usize, &SubjectEntry)| {
        let years = Experience { min_months: Some(36), of: vec![named(entry)], ..Experience::blank() };
        let of = vec![named(entry), named(&subjects[(at + 1) % subjects.len()])];
        let list = |mode, open| Predicate::Skill(Skill { of: of.clone(), mode, open, proficiency: None });
        let asks = [Predicate::Experience(years), list(Mode::Any, true), list(Mode::All, false)];
        asks.into_iter()
            .zip(0..)
            .map(|(ask, n)| asking(&format!("{} {n}", entry.id), ask))
            .collect::<Vec<_>>()
    };
    let records: Vec<Record> = subjects.iter().enumerate().flat_map(asking_for).collect();
    let people: Vec<Profile> = PEOPLE.iter().step_by(24).cloned().collect();
    fits_as_in_a_folder("subjects", &records, &people);
}

fn profile(name: &str, text: &str) -> Profile {
    Profile::from_json(text, name).unwrap().0
}

/// The fits of each profile in an index, which are those in a folder.
fn fits_as_in_a_folder(name: &str, records: &[Record], people: &[Profile]) -> Vec<Fits> {
    let engine = engine(Policy::default());
    let folder = folder(name);
    build(&folder, records);
    let index = Index::open(&folder, &versions()).unwrap();
    let columns = index.segments()[0].columns();
    let weighed = Weighed::new(&columns, &Weights::from(engine.policy()));
    let pairs: Vec<_> =
        records.iter().map(|record| (record.posting.clone(), record.extraction.clone())).collect();
    let plan = engine.plan(&pairs);
    let fits = |person: &Profile| {
        let fit_of = |result: FitResult| {
            let score = result.score.map(|score| (score.floor, score.ceiling));
            (result.posting, (result.verdict, score))
        };
        let want: Fits = engine.rank(person, &plan, Show::default()).into_iter().map(fit_of).collect();
        let judged = Judged::new(&columns, &weighed, &engine.person(person));
        let see = |seen: &mut Vec<(usize, RowFit)>, posting, fit| seen.push((posting, fit));
        let seen: Vec<_> = scan(&columns, &weighed, &judged, Vec::new, see).into_iter().flatten().collect();
        assert_eq!(seen.len(), records.len(), "each posting once");
        for (posting, fit) in seen {
            let id = columns.id(posting);
            let found = (Some(fit.verdict()), Some((fit.floor, fit.ceiling)));
            assert_eq!(found, want[id], "{id} for {}", person.id);
        }
        want
    };
    people.iter().map(fits).collect()
}
