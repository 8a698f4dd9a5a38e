//! Every requirement of every posting as one flat program over one list of distinct questions.
//!
//! A plan is built once for a set of postings and evaluated for any number of profiles: each question is judged once a
//! profile, however many postings ask it, and then each posting is a run of [`Step`]s over a stack.

mod grades;

use crate::lower::{Asked, Lowered, Lowering, without_empty};
use crate::narrow::{each_asked, narrowed, other_reading};
use crate::outcome::Part;
use crate::question::{Asking, Question, QuestionId, Questions, one_line};
use crate::weight::Weights;
use crate::wire::Role;
use grades::{Weighed, grades};
use rolefit_rules::posting::{Header, Posting};
use rolefit_rules::predicate::{Experience, Predicate};
use rolefit_rules::requirement::{Extraction, Formula, Leaf, Requirement, Strength, Unread};
use rolefit_rules::source::Span;
use std::borrow::Cow;
use std::ops::Range;

pub use grades::{Counted, Grade};

/// A plan for a set of postings.
#[derive(Debug, Default)]
pub struct Plan {
    /// The distinct questions, in the order of their content.
    pub questions: Vec<Question>,
    /// The program, posting after posting.
    pub steps: Vec<Step>,
    /// The postings, in the order in which they were given.
    pub postings: Vec<PlannedPosting>,
}

/// One step of a program. Each leaves one answer on the stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The answer to a question.
    Ask(Asked),
    /// Takes so many answers off the stack: all of them.
    All(u32),
    /// Takes so many answers off the stack: one of them.
    Any(u32),
    /// Takes so many (second) answers off the stack: at least so many of them (first).
    AtLeast(u32, u32),
    /// Takes two answers off the stack: two readings of one text, and the question which is meant.
    Readings(QuestionId),
}

/// One posting in a plan, with all that a report says of it.
#[derive(Debug)]
pub struct PlannedPosting {
    /// The posting's id.
    pub id: String,
    /// The job itself.
    pub header: Header,
    /// Everything that was read, and then what was not understood, in the order of the text.
    pub requirements: Vec<PlannedRequirement>,
    /// What counts, once for each grade; one entry where the posting has no grades.
    pub grades: Vec<Grade>,
}

impl PlannedPosting {
    /// How much it asks: the weight of all that counts for the grade that asks most. Of two that fit as well, whoever asks more tells
    /// more.
    pub fn asked(&self) -> u64 {
        let of_grade = |grade: &Grade| grade.counted.iter().map(|counted| u64::from(counted.weight)).sum();
        self.grades.iter().map(of_grade).max().unwrap_or(0)
    }
}

/// One requirement in a plan.
#[derive(Debug)]
pub struct PlannedRequirement {
    /// `r1`, …; `u1`, … for what was not understood.
    pub id: String,
    /// Required or preferred.
    pub strength: Strength,
    /// The grade that it is for.
    pub grade: Option<String>,
    /// The posting's words.
    pub quote: String,
    /// How it counts.
    pub role: Role,
    /// What is judged.
    pub formula: Lowered,
    /// The posting's leaves, in the order in which the formula has them; those of a second reading after those of the first.
    pub leaves: Vec<ShownLeaf>,
    /// Its steps in [`Plan::steps`].
    pub steps: Range<usize>,
}

/// A leaf as the posting has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownLeaf {
    /// What is asked.
    pub predicate: Predicate,
    /// Where.
    pub span: Span,
    /// The posting's words.
    pub quote: String,
    /// What read it.
    pub recognizer: String,
}

/// One posting as a plan takes it.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The posting.
    pub posting: &'a Posting,
    /// What was read in it.
    pub extraction: &'a Extraction,
    /// Its own occupations.
    pub occupations: Vec<String>,
    /// See [`crate::occupation::Own::prepared`].
    pub prepared: Option<bool>,
}

impl Plan {
    /// Compiles postings. `depends_on_posting` says of which predicates the answer depends on the posting's occupations.
    pub fn build(
        sources: &[Source<'_>],
        weights: &Weights,
        depends_on_posting: fn(&Predicate) -> bool,
    ) -> Plan {
        let mut questions = Questions::default();
        let mut postings: Vec<PlannedPosting> = sources
            .iter()
            .map(|source| {
                let lowering = Lowering {
                    text: &source.posting.text,
                    occupations: &source.occupations,
                    weights,
                    depends_on_posting,
                };
                posting(source, &lowering, &mut questions)
            })
            .collect();
        let (questions, renumbered) = questions.finish();
        let mut steps = Vec::new();
        for planned in postings.iter_mut().flat_map(|posting| &mut posting.requirements) {
            let from = steps.len();
            planned.formula.renumber(&|old| renumbered.get(old.0 as usize).copied().unwrap_or(old));
            compile(&planned.formula, &mut steps);
            planned.steps = from..steps.len();
        }
        Plan { questions, steps, postings }
    }
}

fn posting<'a>(
    source: &Source<'_>,
    lowering: &Lowering<'a>,
    questions: &mut impl Asking<'a>,
) -> PlannedPosting {
    let mut planned: Vec<PlannedRequirement> =
        source.extraction.requirements.iter().map(|r| requirement(r, lowering, questions)).collect();
    planned.extend((1..).zip(held(source.extraction)).map(|(nth, unread)| {
        let formula = lowering.open(unread.span, questions);
        not_understood(nth, unread, formula, lowering.text)
    }));
    planned.extend(
        title(source).map(|(title, prepared)| {
            of_title(title, lowering.occupation(prepared, questions), lowering.text)
        }),
    );
    let weighed: Vec<Weighed<'_>> = planned.iter().map(PlannedRequirement::weighed).collect();
    let grades = grades(source.extraction, &weighed, lowering.weights);
    PlannedPosting {
        id: source.posting.id.clone(),
        header: source.extraction.header.clone(),
        requirements: planned,
        grades,
    }
}

/// What counts of a posting, grade after grade, for those who show nothing of it: each formula with its strength. What
/// was not understood is a formula too, and no scored one.
pub fn counted<'a>(
    source: &Source<'_>,
    lowering: &Lowering<'a>,
    questions: &mut impl Asking<'a>,
) -> Vec<Vec<(Lowered, Strength)>> {
    let extraction = source.extraction;
    let mut lowered: Vec<(Lowered, Strength, Option<&str>, Role)> = Vec::new();
    for requirement in &extraction.requirements {
        let formula = match &requirement.formula {
            // Counts for nothing, and most of what is read is such.
            Formula::Leaf(leaf)
                if leaf.predicate == Predicate::Statement && requirement.other_reading.is_none() =>
            {
                Lowered::All(Vec::new())
            }
            _ => lower(requirement, lowering, questions, &mut |_| {}),
        };
        let role = role(&formula);
        lowered.push((formula, requirement.strength, requirement.grade.as_deref(), role));
    }
    for unread in held(extraction) {
        lowered.push((lowering.open(unread.span, questions), unread.strength, None, Role::Unread));
    }
    if let Some((_, prepared)) = title(source) {
        lowered.push((lowering.occupation(prepared, questions), Strength::Required, None, Role::Occupation));
    }
    let weighed: Vec<Weighed<'_>> = lowered
        .iter()
        .map(|(formula, strength, grade, role)| Weighed {
            strength: *strength,
            grade: *grade,
            role: *role,
            formula,
        })
        .collect();
    let grades = grades(extraction, &weighed, lowering.weights);
    let mut lowered: Vec<(Lowered, usize)> = lowered.into_iter().map(|(formula, ..)| (formula, 0)).collect();
    for counted in grades.iter().flat_map(|grade| &grade.counted) {
        lowered.get_mut(counted.at).into_iter().for_each(|(_, uses)| *uses += 1);
    }
    let mut of = |counted: &Counted| {
        let (formula, uses) = lowered.get_mut(counted.at)?;
        *uses -= 1;
        // Most stand in one grade, and need no copy.
        let formula =
            if *uses == 0 { std::mem::replace(formula, Lowered::All(Vec::new())) } else { formula.clone() };
        Some((formula, counted.strength))
    };
    grades.iter().map(|grade| grade.counted.iter().filter_map(&mut of).collect()).collect()
}

/// What was not understood and holds something up: what is said not to be needed does not.
fn held(extraction: &Extraction) -> impl Iterator<Item = &Unread> {
    extraction.unread.iter().filter(|unread| unread.why != NEGATED)
}

/// Why an item was put aside that says that something is not needed.
const NEGATED: &str = "negated";

/// The title, where it tells what the job is, and whether that takes preparation.
fn title<'s>(source: &Source<'s>) -> Option<(&'s str, bool)> {
    source.extraction.header.title.as_deref().zip(source.prepared)
}

/// Lowers a requirement; `see` is shown each leaf of what is judged, as the posting asks it.
fn lower<'a>(
    requirement: &Requirement,
    lowering: &Lowering<'a>,
    questions: &mut impl Asking<'a>,
    see: &mut dyn FnMut(&Leaf),
) -> Lowered {
    let nothing = || {
        let recognizer = Cow::Borrowed("statement");
        Formula::Leaf(Leaf { predicate: Predicate::Statement, span: requirement.span, recognizer })
    };
    let mut one = |formula: &Formula| {
        let formula = without_empty(formula).unwrap_or_else(|| Cow::Owned(nothing()));
        let narrowed = narrowed(&formula, lowering.text, requirement.span.end);
        each_asked(&formula, &narrowed, see);
        lowering.formula(&narrowed, questions)
    };
    let formula = one(&requirement.formula);
    let other = requirement.other_reading.as_ref().map(Cow::Borrowed);
    match other.or_else(|| other_reading(&requirement.formula, lowering.text).map(Cow::Owned)) {
        None => formula,
        Some(other) => {
            let other = one(&other);
            let meant = questions.reading(requirement.span.of(lowering.text));
            Lowered::Readings(vec![formula, other], meant)
        }
    }
}

fn role(formula: &Lowered) -> Role {
    match formula.part() {
        Part::Scored => Role::Scored,
        Part::Condition => Role::Condition,
        Part::Statement => Role::Statement,
        Part::Occupation { .. } => Role::Occupation,
    }
}

fn requirement<'a>(
    requirement: &Requirement,
    lowering: &Lowering<'a>,
    questions: &mut impl Asking<'a>,
) -> PlannedRequirement {
    let mut leaves = Vec::new();
    let formula = lower(requirement, lowering, questions, &mut |leaf| {
        leaves.push(ShownLeaf {
            predicate: leaf.predicate.clone(),
            span: leaf.span,
            quote: leaf.span.of(lowering.text).to_owned(),
            recognizer: leaf.recognizer.to_string(),
        });
    });
    PlannedRequirement {
        id: requirement.id.clone(),
        strength: requirement.strength,
        grade: requirement.grade.clone(),
        quote: requirement.span.of(lowering.text).to_owned(),
        role: role(&formula),
        formula,
        leaves,
        steps: 0..0,
    }
}

fn not_understood(nth: u32, unread: &Unread, formula: Lowered, text: &str) -> PlannedRequirement {
    let quote = unread.span.of(text).to_owned();
    PlannedRequirement {
        id: format!("u{nth}"),
        strength: unread.strength,
        grade: None,
        quote: quote.clone(),
        role: Role::Unread,
        formula,
        leaves: vec![ShownLeaf {
            predicate: Predicate::Statement,
            span: unread.span,
            quote,
            recognizer: format!("unread: {}", one_line(&unread.why)),
        }],
        steps: 0..0,
    }
}

/// What a title asks by itself. The title may stand nowhere in the text.
fn of_title(title: &str, formula: Lowered, text: &str) -> PlannedRequirement {
    let span = text.find(title).map_or(Span { start: 0, end: 0 }, |at| Span::new(at, at + title.len()));
    PlannedRequirement {
        id: "title".to_owned(),
        strength: Strength::Required,
        grade: None,
        quote: title.to_owned(),
        role: Role::Occupation,
        formula,
        leaves: vec![ShownLeaf {
            predicate: Predicate::Experience(Experience { relevant: true, ..Experience::blank() }),
            span,
            quote: span.of(text).to_owned(),
            recognizer: "title".to_owned(),
        }],
        steps: 0..0,
    }
}

fn compile(formula: &Lowered, steps: &mut Vec<Step>) {
    formula.children().iter().for_each(|kid| compile(kid, steps));
    let taken = u32::try_from(formula.children().len()).unwrap_or(u32::MAX);
    steps.push(match formula {
        Lowered::Leaf(asked) => Step::Ask(*asked),
        Lowered::All(_) => Step::All(taken),
        Lowered::Any(_) | Lowered::Instead(_) => Step::Any(taken),
        Lowered::AtLeast(k, _) => Step::AtLeast(*k, taken),
        Lowered::Readings(_, meant) => Step::Readings(*meant),
    });
}
