//! Random postings and tables of answers: everything above the judging of a leaf, with no profile behind it.

use proptest::prelude::*;
use rolefit_profile::Month;
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::*;
use rolefit_rules::requirement::*;
use rolefit_rules::source::Span;
use rolefit_scoring::credit::{Credit, ONE};
use rolefit_scoring::evaluate::Judge;
use rolefit_scoring::judge::{Judgement, Lack, evidence};
use rolefit_scoring::outcome::{Bound, Bounds};
use rolefit_scoring::plan::{Plan, Source};
use rolefit_scoring::question::Question;
use rolefit_scoring::weight::Weights;
use rolefit_scoring::wire::How;
use std::borrow::Cow;

/// One letter a leaf, so that statements have words of their own.
pub const TEXT: &str = "abcdefghijklmnopqrstuvwxyz";

/// The near misses' tolerance of the tables.
const TOLERANCE: Credit = 750_000;

pub fn leaf(predicate: Predicate, at: u32) -> Formula {
    Formula::Leaf(Leaf {
        predicate,
        span: Span { start: at, end: at + 1 },
        recognizer: Cow::Borrowed("test"),
    })
}

pub fn skill(n: u32) -> Formula {
    let subject = Subject { id: Some(format!("s{n}")), name: format!("S{n}"), text: String::new() };
    leaf(Predicate::Skill(Skill { of: vec![subject], mode: Mode::Any, open: false, proficiency: None }), n)
}

pub fn degree(level: DegreeLevel) -> Formula {
    let degree = Degree { level, fields: vec![], related: false, in_progress: false, accredited: false };
    leaf(Predicate::Degree(degree), 7)
}

pub fn years(n: u32) -> Formula {
    leaf(
        Predicate::Experience(Experience {
            min_months: Some(12 * n),
            max_months: None,
            relevant: false,
            of: vec![],
            mode: Mode::Any,
            open: false,
            setting: Setting::Any,
            proficiency: None,
            within_months: None,
        }),
        8,
    )
}

pub fn travel(percent: u32) -> Formula {
    leaf(Predicate::Travel(Travel { max_percent: Some(percent) }), 9)
}

pub fn statement(at: u32) -> Formula {
    leaf(Predicate::Statement, 10 + at)
}

pub fn equivalent() -> Formula {
    leaf(Predicate::Equivalent, 20)
}

/// A table of answers: the same question, the same answer.
#[derive(Clone)]
pub struct Table(pub Vec<Bounds>);

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (row, bounds) in self.0.iter().enumerate().filter(|(_, bounds)| **bounds != Bounds::MET) {
            let Bounds { floor, ceiling, near } = bounds;
            write!(f, "{row}:{}-{}{} ", floor.credit, ceiling.credit, if *near { "~" } else { "" })?;
        }
        Ok(())
    }
}

/// Enough rows for every question that a generated formula can ask.
pub const ROWS: usize = 64;

impl Table {
    pub fn row(question: &Question) -> usize {
        match question {
            Question::Predicate { predicate, .. } => match predicate {
                Predicate::Skill(skill) => skill.of[0].name.trim_start_matches('S').parse().unwrap(),
                Predicate::Travel(travel) => 8 + travel.max_percent.unwrap() as usize,
                Predicate::Degree(degree) => 16 + degree.level as usize,
                Predicate::Experience(experience) => 24 + experience.min_months.unwrap() as usize / 12,
                other => panic!("{other:?} is not generated"),
            },
            Question::Substitution(substitution) => {
                let months = substitution.beside.as_ref().and_then(|e| e.min_months).unwrap_or(0);
                32 + (substitution.level as usize * 5 + months as usize / 12)
            }
            Question::Occupation { .. } => ROWS - 1,
            Question::Open(_) | Question::Reading(_) => panic!("nobody can answer that"),
        }
    }
}

impl Judge for Table {
    fn judge(&self, question: &Question) -> Judgement {
        let row = Table::row(question);
        let bounds = match question {
            // Nobody is told no by a title.
            Question::Occupation { .. } => Bounds { ceiling: Bound::YES, ..self.0[row] }.ordered(),
            _ => self.0[row],
        };
        Judgement {
            bounds,
            text: format!("row {row}"),
            evidence: vec![evidence("work[0]", "row", How::Named)],
            ask: Some(format!("row {row}?")),
            lacks: (!bounds.floor.yes).then(|| Lack {
                kind: "skill",
                of: format!("row {row}"),
                months: row.is_multiple_of(3).then_some(row as u32),
                by_time: row.is_multiple_of(2).then_some(Month(24_324 + row as i32)),
            }),
        }
    }

    fn is_blank(&self) -> bool {
        false
    }
}

/// Bounds from four numbers: what is true and how much of it, floor and ceiling in order.
pub fn bounds(kind: u8, floor: Credit, ceiling: Credit) -> Bounds {
    let floor = floor % ONE;
    let part = Bound::part(floor);
    match kind % 3 {
        0 => Bounds::MET,
        1 => Bounds { floor: part, ceiling: Bound::YES, near: true },
        _ => {
            let credit = floor.max(ceiling % ONE);
            Bounds { floor: part, ceiling: Bound::part(credit), near: credit >= TOLERANCE }
        }
    }
}

pub fn any_bounds() -> impl Strategy<Value = Bounds> {
    (any::<u8>(), prop_oneof![Just(0), any::<u32>()], any::<u32>()).prop_map(|(k, f, c)| bounds(k, f, c))
}

pub fn tables() -> impl Strategy<Value = Table> {
    prop::collection::vec(any_bounds(), ROWS).prop_map(Table)
}

pub fn leaves() -> impl Strategy<Value = Formula> {
    let levels = prop_oneof![
        Just(DegreeLevel::Associate),
        Just(DegreeLevel::Bachelor),
        Just(DegreeLevel::Master),
        Just(DegreeLevel::Doctorate)
    ];
    prop_oneof![
        4 => (0..7u32).prop_map(skill),
        2 => levels.prop_map(degree),
        2 => (1..5u32).prop_map(years),
        2 => (0..4u32).prop_map(travel),
        1 => (0..4u32).prop_map(statement),
        2 => Just(equivalent()),
    ]
}

pub fn formulas() -> impl Strategy<Value = Formula> {
    leaves().prop_recursive(3, 16, 4, |inner| {
        let kids = prop::collection::vec(inner, 0..4);
        prop_oneof![
            3 => kids.clone().prop_map(Formula::All),
            3 => kids.clone().prop_map(Formula::Any),
            1 => (0..4u32, kids).prop_map(|(k, kids)| Formula::AtLeast(k, kids)),
        ]
    })
}

pub fn requirement(formula: Formula) -> Requirement {
    Requirement {
        id: String::new(),
        strength: Strength::Required,
        grade: None,
        section: None,
        span: Span { start: 0, end: 26 },
        by: Cue { cue: CueKind::Default, words: String::new() },
        formula,
        other_reading: None,
    }
}

pub fn requirements() -> impl Strategy<Value = Requirement> {
    let grades =
        prop_oneof![2 => Just(None), 1 => Just(Some("I".to_owned())), 1 => Just(Some("II".to_owned()))];
    (formulas(), prop::option::weighted(0.15, formulas()), prop::bool::weighted(0.7), grades).prop_map(
        |(formula, other_reading, required, grade)| Requirement {
            strength: if required { Strength::Required } else { Strength::Preferred },
            grade,
            other_reading,
            ..requirement(formula)
        },
    )
}

/// Gives ids in the order of the text, as an extraction has them.
pub fn extraction(mut requirements: Vec<Requirement>, unread: Vec<Unread>) -> Extraction {
    for (nth, requirement) in (1..).zip(&mut requirements) {
        requirement.id = format!("r{nth}");
    }
    let grades = if requirements.iter().any(|r| r.grade.is_some()) {
        vec!["I".to_owned(), "II".to_owned()]
    } else {
        vec![]
    };
    Extraction { grades, requirements, unread, ..Extraction::default() }
}

pub fn unread(strength: Strength) -> Unread {
    Unread { span: Span { start: 22, end: 24 }, why: "unknown name".to_owned(), strength }
}

pub fn extractions() -> impl Strategy<Value = Extraction> {
    let titles = prop::option::weighted(0.3, prop::sample::select(vec![PREPARED, "Cleaner"]));
    (prop::collection::vec(requirements(), 1..6), prop::bool::weighted(0.1), titles).prop_map(
        |(requirements, held, title)| {
            let unread = if held { vec![unread(Strength::Required)] } else { vec![] };
            let mut extraction = extraction(requirements, unread);
            extraction.header.title = title.map(str::to_owned);
            extraction
        },
    )
}

/// A title of work that takes preparation.
pub const PREPARED: &str = "Nurse";

pub fn plan(extractions: &[(&str, &Extraction)]) -> Plan {
    let postings: Vec<Posting> = extractions
        .iter()
        .map(|(id, _)| Posting { id: (*id).to_owned(), text: TEXT.to_owned(), ..Posting::default() })
        .collect();
    let sources: Vec<Source<'_>> = postings
        .iter()
        .zip(extractions)
        .map(|(posting, (_, extraction))| Source {
            posting,
            extraction,
            occupations: vec!["15-1250".to_owned()],
            prepared: extraction.header.title.as_deref().map(|title| title == PREPARED),
        })
        .collect();
    Plan::build(&sources, &Weights::default(), |_| false)
}
