//! The `a-tree` crate, which holds boolean expressions and finds those that an event makes true.
//!
//! What is asked of both: the postings that a profile is qualified for, given its answers to the questions. An expression says of
//! one posting that nothing required holds it up; its variables are the questions, true where the answer is a proven yes, or, for a
//! condition, no stated no. A variable that is not true is left undefined, which spares the tree most of its work and changes no
//! answer, as no expression has a "not".

use crate::plan::{Measured, Planned};
use crate::{Bench, rate, ratio, seconds, timed};
use a_tree::{ATree, AttributeDefinition, Event};
use rolefit_profile::Profile;
use rolefit_rules::requirement::Strength;
use rolefit_scoring::evaluate::Answers;
use rolefit_scoring::lower::{Asked, Lowered};
use rolefit_scoring::outcome::{Bounds, Part, Sign};
use rolefit_scoring::plan::{Grade, Plan, PlannedPosting};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// Builds a tree of a plan's formulas, asks it for every profile, and holds the answers against ours. `lowered`: what it took to make
/// the plan of what was read; our building begins there too.
pub fn run(
    bench: &Bench<'_>,
    plan: &Plan,
    lowered: Duration,
    profiles: &[Profile],
    planned: &Planned,
    ours: &Measured,
) -> Value {
    let people: Vec<_> = profiles.iter().map(|profile| bench.engine.person(profile)).collect();
    let judged: Vec<Vec<Bounds>> =
        people.iter().map(|person| Answers::judge(&plan.questions, person).bounds).collect();
    let begin = Instant::now();
    let mut variables = BTreeSet::new();
    let mut expressions = Vec::new();
    for (number, posting) in plan.postings.iter().enumerate() {
        let grades = posting.grades.iter().map(|grade| qualified(posting, grade));
        if let Truth::Of(expression) = any(grades.collect()) {
            expression.variables(&mut variables);
            expressions.push((number, expression.text()));
        }
    }
    let written = begin.elapsed();
    let names: Vec<AttributeDefinition> =
        variables.iter().map(|variable| AttributeDefinition::boolean(&variable.name())).collect();
    let begin = Instant::now();
    let mut tree = ATree::<usize>::new(&names).expect("names are distinct");
    for (posting, expression) in &expressions {
        tree.insert(posting, expression).expect("the expression is one");
    }
    let built = begin.elapsed();
    let begin = Instant::now();
    let events: Vec<Event> = judged.iter().map(|bounds| event(&tree, &variables, bounds)).collect();
    let made = begin.elapsed();
    let (found, searched) = timed(1, || {
        let each = events.iter().map(|event| {
            let report = tree.search(event).expect("the event is one");
            report.matches().iter().map(|posting| **posting).collect::<Vec<usize>>()
        });
        each.collect::<Vec<_>>()
    });
    for (found, ours) in found.into_iter().zip(&ours.qualified) {
        let ids = found.into_iter().filter_map(|number| plan.postings.get(number));
        let found: BTreeSet<&str> = ids.map(|posting| posting.id.as_str()).collect();
        let ours: BTreeSet<&str> = ours.iter().map(|posting| planned.columns.id(*posting)).collect();
        assert_eq!(found, ours, "both find the same postings");
    }
    let profiles = judged.len() as u64;
    json!({
        "expressions": expressions.len(),
        "variables": variables.len(),
        "insertSeconds": seconds(built),
        "buildSeconds": seconds(lowered + written + built),
        "buildTimesOurs": ratio(lowered + written + built, planned.built),
        "eventsPerSecond": rate(profiles, searched),
        "eventsPerSecondWithMakingThem": rate(profiles, searched + made),
        "timesOurVerdicts": ratio(searched, ours.verdicts),
        "timesOurFits": ratio(searched, ours.fits),
        "timesOurVerdictsWithJudging": ratio(searched + made, ours.verdicts + ours.judging),
        "sameAnswers": true,
    })
}

/// What an event must have.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Variable {
    /// A proven yes to a question.
    Proven(u32),
    /// No stated no to a question.
    Plausible(u32),
    /// At least a part of what a question asks.
    InPart(u32),
}

impl Variable {
    fn name(self) -> String {
        match self {
            Variable::Proven(question) => format!("p{question}"),
            Variable::Plausible(question) => format!("c{question}"),
            Variable::InPart(question) => format!("s{question}"),
        }
    }

    fn holds(self, bounds: &[Bounds]) -> bool {
        let of = |question: u32| bounds.get(question as usize).copied().unwrap_or(Bounds::OPEN).ordered();
        match self {
            Variable::Proven(question) => of(question).floor.yes,
            Variable::Plausible(question) => of(question).ceiling.yes,
            Variable::InPart(question) => of(question).sign() != Sign::None,
        }
    }
}

/// An expression without a constant in it.
#[derive(Clone)]
enum Expression {
    Is(Variable),
    All(Vec<Expression>),
    Any(Vec<Expression>),
}

impl Expression {
    fn text(&self) -> String {
        let join = |kids: &[Expression], with: &str| {
            let kids: Vec<String> = kids.iter().map(Expression::text).collect();
            format!("({})", kids.join(with))
        };
        match self {
            Expression::Is(variable) => variable.name(),
            Expression::All(kids) => join(kids, " and "),
            Expression::Any(kids) => join(kids, " or "),
        }
    }

    fn variables(&self, out: &mut BTreeSet<Variable>) {
        match self {
            Expression::Is(variable) => _ = out.insert(*variable),
            Expression::All(kids) | Expression::Any(kids) => kids.iter().for_each(|kid| kid.variables(out)),
        }
    }
}

/// When something holds.
#[derive(Clone)]
enum Truth {
    Always,
    Never,
    Of(Expression),
}

fn all(each: Vec<Truth>) -> Truth {
    let mut kids = Vec::new();
    for truth in each {
        match truth {
            Truth::Always => {}
            Truth::Never => return Truth::Never,
            Truth::Of(kid) => kids.push(kid),
        }
    }
    match kids.len() {
        0 => Truth::Always,
        1 => kids.pop().map_or(Truth::Always, Truth::Of),
        _ => Truth::Of(Expression::All(kids)),
    }
}

fn any(each: Vec<Truth>) -> Truth {
    let mut kids = Vec::new();
    for truth in each {
        match truth {
            Truth::Always => return Truth::Always,
            Truth::Never => {}
            Truth::Of(kid) => kids.push(kid),
        }
    }
    match kids.len() {
        0 => Truth::Never,
        1 => kids.pop().map_or(Truth::Never, Truth::Of),
        _ => Truth::Of(Expression::Any(kids)),
    }
}

/// When is somebody qualified for a grade? Something that weighs must be required, and nothing required may hold the verdict up.
fn qualified(posting: &PlannedPosting, grade: &Grade) -> Truth {
    let required = grade.counted.iter().filter(|counted| counted.strength == Strength::Required);
    if !required.clone().any(|counted| counted.weight > 0) {
        return Truth::Never;
    }
    let formulas: Vec<&Lowered> =
        required.filter_map(|counted| Some(&posting.requirements.get(counted.at)?.formula)).collect();
    all(formulas.into_iter().map(|formula| granted(formula, Part::Statement)).collect())
}

/// When is a formula granted beside something else: proven, but for conditions to which nobody has said no?
fn granted(formula: &Lowered, beside: Part) -> Truth {
    let own = formula.part();
    let part = own.max(beside);
    match formula {
        Lowered::Leaf(asked) => leaf(*asked),
        Lowered::All(kids) => {
            let counts =
                |kid: &&Lowered| kid.part() == own || own == Part::Scored && kid.part() == Part::Condition;
            let beside = if own == Part::Scored { Part::Statement } else { beside };
            all(kids.iter().filter(counts).map(|kid| granted(kid, beside)).collect())
        }
        Lowered::Any(kids) | Lowered::Instead(kids) => {
            any(kids.iter().map(|kid| within(kid, part)).collect())
        }
        Lowered::AtLeast(k, kids) => {
            let kids: Vec<Truth> = kids.iter().map(|kid| within(kid, part)).collect();
            at_least(*k as usize, &kids)
        }
        Lowered::Readings(kids, _) => all(kids.iter().map(|kid| within(kid, part)).collect()),
    }
}

fn leaf(asked: Asked) -> Truth {
    Truth::Of(Expression::Is(match asked.part {
        Part::Statement => return Truth::Never,
        Part::Condition => Variable::Plausible(asked.question.0),
        Part::Occupation { prepared: false } => return Truth::Always,
        Part::Occupation { prepared: true } => Variable::InPart(asked.question.0),
        Part::Scored => Variable::Proven(asked.question.0),
    }))
}

fn within(formula: &Lowered, part: Part) -> Truth {
    if formula.part() == Part::Statement && part == Part::Condition {
        Truth::Always
    } else {
        granted(formula, part)
    }
}

/// Some `k` of them.
fn at_least(k: usize, kids: &[Truth]) -> Truth {
    match kids.split_first() {
        _ if k == 0 => Truth::Always,
        None => Truth::Never,
        Some(_) if k >= kids.len() => all(kids.to_vec()),
        Some((first, rest)) => any(vec![all(vec![first.clone(), at_least(k - 1, rest)]), at_least(k, rest)]),
    }
}

/// A profile's answers, as the tree takes them.
fn event(tree: &ATree<usize>, variables: &BTreeSet<Variable>, bounds: &[Bounds]) -> Event {
    let mut event = tree.make_event();
    for variable in variables.iter().filter(|variable| variable.holds(bounds)) {
        event.with_boolean(&variable.name(), true).expect("the tree knows the name");
    }
    event.build().expect("an event")
}
