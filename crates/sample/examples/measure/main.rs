//! Measures postings and prints `shapes.toml`: `measure FOLDER` reads every `.txt` of a folder, `measure --sample SEED COUNT` takes
//! postings of the generator's own, to lay beside.
//!
//! What is printed are counts, ids of the lexicon and structures of formulas; no words of any posting.

use rolefit_rules::extract::{extract, is_english};
use rolefit_rules::lexicon::{Lexicon, Term};
use rolefit_rules::posting::{FrontMatter, Posting};
use rolefit_rules::predicate::{Experience, Predicate, Skill, Subject};
use rolefit_rules::requirement::{CueKind, Extraction, Formula, Requirement, Strength};
use rolefit_sample::Sample;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

mod counts;

use counts::{Counts, count, line, ranks};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let read = match arguments.as_slice() {
        [folder] => folder_of(folder)?,
        [option, seed, count] if option == "--sample" => {
            let (Ok(seed), Ok(count)) = (seed.parse(), count.parse::<u64>()) else {
                return Err(std::io::Error::other("measure --sample SEED COUNT"));
            };
            let sample = Sample::new(seed, Lexicon::builtin());
            (0..count).map(|k| sample.posting(k)).collect()
        }
        _ => return Err(std::io::Error::other("measure FOLDER, or measure --sample SEED COUNT")),
    };
    let mut measure = Measure::default();
    for (posting, extraction) in &read {
        measure.add(posting, extraction);
    }
    measure.grow(&read);
    std::io::stdout().write_all(measure.print().as_bytes())
}

/// The postings of a folder that are in English, in an order that no source of theirs decides.
fn folder_of(folder: &str) -> std::io::Result<Vec<(Posting, Extraction)>> {
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        texts.push(std::fs::read_to_string(entry?.path())?);
    }
    texts.sort_by_key(|text| {
        text.bytes().fold(17u64, |sum, b| sum.wrapping_mul(1_099_511_628_211) ^ u64::from(b))
    });
    let read = texts.into_iter().map(|text| {
        let posting = Posting { id: String::new(), text, front: FrontMatter::default() };
        let extraction = extract(&posting, Lexicon::builtin());
        (posting, extraction)
    });
    Ok(read.filter(|(_, extraction)| is_english(&extraction.language)).collect())
}

const ABOUT: &str = "\
# How postings are made: counts over real ones, printed by `cargo run --example measure -- FOLDER`. A key is an id of the lexicon, a structure of
# a formula, a number or a level; \"-\" is none said, \"-other\" what was counted too seldom to be listed.
";

/// What is counted of the postings of one family of occupations.
#[derive(Default)]
struct Family {
    postings: u64,
    occupations: Counts,
    required: Counts,
    preferred: Counts,
    named: u64,
    free: u64,
    subjects: Counts,
    fields: Counts,
    credentials: Counts,
}

impl Family {
    fn join(&mut self, other: Family) {
        let more = |into: &mut Counts, from: Counts| {
            for (key, n) in from {
                *into.entry(key).or_default() += n;
            }
        };
        self.postings += other.postings;
        self.named += other.named;
        self.free += other.free;
        more(&mut self.occupations, other.occupations);
        more(&mut self.required, other.required);
        more(&mut self.preferred, other.preferred);
        more(&mut self.subjects, other.subjects);
        more(&mut self.fields, other.fields);
        more(&mut self.credentials, other.credentials);
    }
}

#[derive(Default)]
struct Measure {
    postings: u64,
    bytes: u64,
    families: BTreeMap<String, Family>,
    tables: BTreeMap<&'static str, Counts>,
    phrases: Counts,
    statements: Counts,
    growth: Vec<(usize, [usize; 4])>,
}

impl Measure {
    fn count(&mut self, table: &'static str, key: impl Into<String>) {
        count(self.tables.entry(table).or_default(), key);
    }

    fn add(&mut self, posting: &Posting, read: &Extraction) {
        self.postings += 1;
        self.bytes += posting.text.len() as u64;
        let of = |strength| read.requirements.iter().filter(|r| r.strength == strength).count();
        self.count("required", of(Strength::Required).to_string());
        self.count("preferred", of(Strength::Preferred).to_string());
        self.count("unread", read.unread.len().to_string());
        self.count("grades", read.grades.len().to_string());
        self.header(read);
        for unread in &read.unread {
            self.count("whys", unread.why.clone());
        }
        let groups = read
            .header
            .title
            .as_deref()
            .map(|title| rolefit_scoring::occupation::of_title(title, Lexicon::builtin()).groups());
        let occupation = groups.and_then(|groups| groups.first().cloned()).unwrap_or_default();
        let mut family = Family { postings: 1, ..Family::default() };
        count(&mut family.occupations, occupation.clone());
        for requirement in &read.requirements {
            let shape = shape(&requirement.formula);
            let shapes = match requirement.strength {
                Strength::Required => &mut family.required,
                Strength::Preferred => &mut family.preferred,
            };
            count(shapes, shape);
            self.requirement(requirement, &posting.text, &mut family);
        }
        self.families.entry(occupation).or_default().join(family);
    }

    fn header(&mut self, read: &Extraction) {
        let header = &read.header;
        if let Some(workplace) = header.workplace {
            self.count("workplace", format!("{workplace:?}").to_lowercase());
        }
        if let Some(days) = header.office_days_per_week {
            self.count("office-days", days.to_string());
        }
        if let Some(kind) = &header.employment_type {
            self.count("employment", kind.clone());
        }
        for (key, there) in [
            ("company", header.company.is_some()),
            ("posted", header.date_posted.is_some()),
            ("until", header.valid_through.is_some()),
            ("number", header.job_id.is_some()),
            ("closed", header.closed),
        ] {
            if there {
                self.count("stated", key);
            }
        }
        self.count("salaries", header.salary.len().to_string());
        for pay in &header.salary {
            let currency = pay.currency.as_deref().unwrap_or("-");
            self.count("pay", format!("{currency} {}", pay.period.as_deref().unwrap_or("-")));
        }
    }

    fn requirement(&mut self, requirement: &Requirement, text: &str, family: &mut Family) {
        let strength = format!("{:?}", requirement.strength).to_lowercase();
        let by = match requirement.by.cue {
            CueKind::Words => "words",
            CueKind::Heading => "heading",
            CueKind::Default => "default",
        };
        self.count("cues", format!("{strength} {by}"));
        if requirement.other_reading.is_some() {
            self.count("readings", "two");
        }
        for leaf in requirement.formula.leaves() {
            self.leaf(&leaf.predicate, family);
            if leaf.predicate == Predicate::Statement {
                count(&mut self.statements, leaf.span.of(text).to_lowercase());
            }
        }
    }

    fn leaf(&mut self, predicate: &Predicate, family: &mut Family) {
        let or = |value: Option<u32>| value.map_or("-".to_owned(), |value| value.to_string());
        match predicate {
            Predicate::Experience(e) => self.experience(e, family),
            Predicate::Skill(Skill { of, mode, open, proficiency }) => {
                self.count("skill-lists", list(of, &format!("{mode:?}"), *open));
                self.count("skill-proficiency", proficiency.as_deref().unwrap_or("-"));
                self.subjects(of, "skill", family);
            }
            Predicate::Degree(degree) => {
                self.count("degrees", format!("{:?}", degree.level));
                let related = if degree.related { " related" } else { "" };
                self.count("degree-fields", format!("{}{related}", degree.fields.len()));
                for (key, there) in [("accredited", degree.accredited), ("in progress", degree.in_progress)] {
                    if there {
                        self.count("degree-marks", key);
                    }
                }
                for field in &degree.fields {
                    let id = Lexicon::builtin().names_of(field).into_iter().find_map(|term| match term {
                        Term::Field(at) => Lexicon::builtin().fields().get(at).map(|field| field.id.clone()),
                        _ => None,
                    });
                    count(&mut family.fields, id.unwrap_or_default());
                }
            }
            Predicate::Credential(c) => {
                count(&mut family.credentials, c.id.as_deref().unwrap_or_default());
                self.count(
                    "credential-status",
                    format!("{:?} {}", c.status, or(c.within_months)).to_lowercase(),
                );
            }
            Predicate::Language(l) => {
                let level = l.cefr.map_or("-".to_owned(), |level| format!("{level:?}"));
                self.count("languages", format!("{} {level}", l.code));
            }
            Predicate::Clearance(c) => {
                let (scheme, level) = (c.scheme.as_deref().unwrap_or("-"), c.level.as_deref().unwrap_or("-"));
                let polygraph = c.polygraph.map_or("-".to_owned(), |p| format!("{p:?}").to_lowercase());
                let status = format!("{:?}", c.status).to_lowercase();
                self.count("clearances", format!("{scheme} {level} {status} {polygraph}"));
            }
            Predicate::Screening(s) => self.count("screenings", format!("{:?}", s.check)),
            Predicate::Authorization(a) => {
                self.count("authorization", format!("{:?} {}", a.basis, a.country.as_deref().unwrap_or("-")));
            }
            Predicate::Age(age) => self.count("ages", age.min.to_string()),
            Predicate::Travel(travel) => self.count("travel", or(travel.max_percent)),
            Predicate::Physical(physical) => self.count("lifting", or(physical.lift_kg)),
            Predicate::Schedule(schedule) => {
                self.count(
                    "schedules",
                    format!("{} {}", schedule.shifts.join("+"), or(schedule.hours_per_week)),
                );
            }
            Predicate::Residence(_) | Predicate::Equivalent | Predicate::Statement => {}
        }
    }

    fn experience(&mut self, e: &Experience, family: &mut Family) {
        if let Some(months) = e.min_months {
            self.count("months", months.to_string());
            self.count(
                "ranges",
                e.max_months.map_or("-".to_owned(), |max| max.saturating_sub(months).to_string()),
            );
            self.count("windows", e.within_months.map_or("-".to_owned(), |months| months.to_string()));
        }
        self.count("settings", format!("{:?}", e.setting));
        if e.of.is_empty() {
            self.count("relevant", e.relevant.to_string());
        } else {
            self.count("experience-lists", list(&e.of, &format!("{:?}", e.mode), e.open));
            self.count("experience-proficiency", e.proficiency.as_deref().unwrap_or("-"));
            self.subjects(&e.of, "experience", family);
        }
    }

    fn subjects(&mut self, of: &[Subject], kind: &str, family: &mut Family) {
        for subject in of {
            // A list of one is mostly all that a sentence has; in longer ones stand names.
            let (alone, named) = (of.len() == 1, subject.id.is_some());
            let place = if alone { "alone" } else { "list" };
            self.count("phrases", format!("{kind} {place} {}", if named { "named" } else { "free" }));
            match &subject.id {
                Some(id) => {
                    family.named += 1;
                    count(&mut family.subjects, id.clone());
                }
                None => {
                    family.free += 1;
                    count(&mut self.phrases, subject.name.to_lowercase());
                }
            }
        }
    }

    /// How many different things are asked the more postings there are.
    fn grow(&mut self, read: &[(Posting, Extraction)]) {
        let mut seen: [BTreeSet<String>; 4] = Default::default();
        for (at, (_, extraction)) in (1..).zip(read) {
            for requirement in extraction.requirements.iter() {
                if requirement.formula.leaves().iter().all(|leaf| leaf.predicate == Predicate::Statement) {
                    continue;
                }
                let [formulas, predicates, phrases, names] = &mut seen;
                formulas.insert(same(&requirement.formula));
                for leaf in requirement.formula.leaves() {
                    predicates.insert(format!("{:?}", leaf.predicate.canonical()));
                    let (Predicate::Experience(Experience { of, .. }) | Predicate::Skill(Skill { of, .. })) =
                        &leaf.predicate
                    else {
                        continue;
                    };
                    for subject in of {
                        match &subject.id {
                            Some(id) => names.insert(id.clone()),
                            None => phrases.insert(subject.name.to_lowercase()),
                        };
                    }
                }
            }
            if [250, 500, 1000, 2000, 4000, 16_000, 64_000].contains(&at) || at == read.len() {
                self.growth.push((at, [0, 1, 2, 3].map(|i| seen.get(i).map_or(0, BTreeSet::len))));
            }
        }
    }

    fn print(mut self) -> String {
        let mut out =
            format!("{ABOUT}\npostings = {}\nbytes = {}\n", self.postings, self.bytes / self.postings.max(1));
        for family in std::mem::take(&mut self.families) {
            let (occupation, family) = family;
            // Groups of few postings tell little; those of one SOC major group tell together.
            let major = occupation.get(..2).map_or(String::new(), |major| format!("{major}-0000"));
            let name = if family.postings >= 40 { occupation } else { major };
            self.families.entry(name).or_default().join(family);
        }
        for (name, counts) in [("phrases", &self.phrases), ("statements", &self.statements)] {
            out += &format!("\n[ranks.{name}]\n{}", ranks(counts));
        }
        out += "\n# Different formulas, questions, free phrases and names in so many postings.\n[growth]\n";
        for (at, [formulas, predicates, phrases, names]) in &self.growth {
            out += &format!("{at} = [{formulas}, {predicates}, {phrases}, {names}]\n");
        }
        out += "\n[tables]\n";
        for (name, counts) in &self.tables {
            out += &line(name, counts, 1);
        }
        for (name, family) in &self.families {
            let postings = family.postings;
            out += &format!("\n[families.\"{name}\"]\npostings = {postings}\n");
            out += &line("occupations", &family.occupations, 1);
            out += &line("required", &family.required, 2);
            out += &line("preferred", &family.preferred, 2);
            out += &line("subjects", &family.subjects, 2);
            out += &line("fields", &family.fields, 2);
            out += &line("credentials", &family.credentials, 2);
        }
        let mut all = Family::default();
        for family in std::mem::take(&mut self.families).into_values() {
            all.join(family);
        }
        out += "\n[all]\n";
        out += &line("required", &all.required, 3);
        out += &line("preferred", &all.preferred, 3);
        out += &line("subjects", &all.subjects, 1);
        out += &line("fields", &all.fields, 1);
        out += &line("credentials", &all.credentials, 1);
        out
    }
}

fn list(of: &[Subject], mode: &str, open: bool) -> String {
    format!("{} {}{}", mode.to_lowercase(), of.len(), if open { " open" } else { "" })
}

/// The structure of a formula and the kinds of its leaves, in the order of the text.
fn shape(formula: &Formula) -> String {
    let kids = |kids: &[Formula]| kids.iter().map(shape).collect::<Vec<_>>().join(",");
    match formula {
        Formula::All(list) => format!("all({})", kids(list)),
        Formula::Any(list) => format!("any({})", kids(list)),
        Formula::AtLeast(k, list) => format!("{k}of({})", kids(list)),
        Formula::Leaf(leaf) => match &leaf.predicate {
            Predicate::Experience(e) if e.of.is_empty() => "time".to_owned(),
            Predicate::Experience(e) if e.min_months.is_some() => "timed".to_owned(),
            other => other.kind().to_owned(),
        },
    }
}

/// A formula such that two that ask the same are the same.
fn same(formula: &Formula) -> String {
    let kids = |kids: &[Formula]| {
        let mut kids: Vec<String> = kids.iter().map(same).collect();
        kids.sort();
        kids.join(",")
    };
    match formula {
        Formula::All(list) => format!("all({})", kids(list)),
        Formula::Any(list) => format!("any({})", kids(list)),
        Formula::AtLeast(k, list) => format!("{k}of({})", kids(list)),
        Formula::Leaf(leaf) => format!("{:?}", leaf.predicate.canonical()),
    }
}
