//! What "or equivalent experience" becomes, and how statements and conditions count: written cases.

use crate::formulas::{
    self, Table, degree, equivalent, extraction, plan, requirement, skill, statement, travel, unread, years,
};
use rolefit_profile::Profile;
use rolefit_rules::predicate::{DegreeLevel::*, Predicate};
use rolefit_rules::requirement::Formula::{self, All, Any, AtLeast};
use rolefit_rules::requirement::Strength;
use rolefit_scoring::lower::Lowered;
use rolefit_scoring::outcome::{Answer, Bounds, Outcome, Part, Verdict};
use rolefit_scoring::plan::Plan;
use rolefit_scoring::question::Question;
use rolefit_scoring::rank::{Show, rank};
use rolefit_scoring::wire::{FitResult, Role};

fn draw(formula: &Lowered, plan: &Plan) -> String {
    let kids = || formula.children().iter().map(|kid| draw(kid, plan)).collect::<Vec<_>>().join(", ");
    match formula {
        Lowered::All(_) => format!("all[{}]", kids()),
        Lowered::Any(_) => format!("any[{}]", kids()),
        Lowered::AtLeast(k, _) => format!("{k} of[{}]", kids()),
        // Which of these comes first depends on the order of all questions.
        Lowered::Instead(instead) => {
            let mut kids: Vec<String> = instead.iter().map(|kid| draw(kid, plan)).collect();
            kids.sort_unstable();
            format!("instead[{}]", kids.join(", "))
        }
        Lowered::Readings(..) => format!("readings[{}]", kids()),
        Lowered::Leaf(asked) => match &plan.questions[asked.question.0 as usize] {
            Question::Predicate { predicate: Predicate::Degree(d), .. } => format!("{:?}", d.level),
            Question::Predicate { predicate: Predicate::Experience(e), .. } => {
                format!("{}y", e.min_months.unwrap() / 12)
            }
            Question::Predicate { predicate: Predicate::Skill(s), .. } => s.of[0].name.clone(),
            Question::Predicate { predicate: Predicate::Travel(t), .. } => {
                format!("T{}", t.max_percent.unwrap())
            }
            Question::Predicate { predicate, .. } => predicate.kind().to_owned(),
            Question::Substitution(s) => {
                let months = s.beside.as_ref().and_then(|e| e.min_months).unwrap_or(0);
                format!("{:?}+{}y", s.level, months / 12)
            }
            Question::Occupation { .. } => "occupation".to_owned(),
            Question::Open(_) => "open".to_owned(),
            Question::Reading(_) => "reading".to_owned(),
        },
    }
}

#[test]
fn equivalent_becomes_a_substitution_for_each_rung() {
    let d = degree;
    let cases: Vec<(Formula, &str)> = vec![
        (Any(vec![d(Bachelor), equivalent()]), "any[Bachelor, instead[Bachelor+0y]]"),
        (
            Any(vec![All(vec![d(Bachelor), years(2)]), equivalent()]),
            "any[all[Bachelor, 2y], instead[Bachelor+2y]]",
        ),
        (
            Any(vec![All(vec![d(Master), years(3)]), All(vec![d(Bachelor), years(4)]), equivalent()]),
            "any[all[Master, 3y], all[Bachelor, 4y], instead[Bachelor+4y, Master+3y]]",
        ),
        // What else the alternative asks is still asked.
        (
            Any(vec![All(vec![d(Bachelor), years(2), skill(1), statement(0)]), equivalent()]),
            "any[all[Bachelor, 2y, S1, open], instead[all[S1, Bachelor+2y]]]",
        ),
        // The longest months go with the degree; shorter ones have a subject of their own.
        (
            Any(vec![All(vec![d(Bachelor), years(2), years(4)]), equivalent()]),
            "any[all[Bachelor, 2y, 4y], instead[all[2y, Bachelor+4y]]]",
        ),
        // An equivalent of nothing but another one stays open, whatever stands beside it.
        (
            Any(vec![equivalent(), All(vec![equivalent(), skill(0)]), d(Bachelor)]),
            "any[instead[Bachelor+0y, open], all[open, S0], Bachelor]",
        ),
        // Alternatives within an alternative.
        (
            Any(vec![All(vec![Any(vec![d(Bachelor), d(Master)]), years(2)]), equivalent()]),
            "any[all[any[Bachelor, Master], 2y], instead[Bachelor+2y, Master+2y]]",
        ),
        // One `any` in another stands beside the same alternatives.
        (
            Any(vec![d(Bachelor), Any(vec![d(Associate), equivalent()])]),
            "any[Bachelor, any[Associate, instead[Associate+0y, Bachelor+0y]]]",
        ),
        // Beside anything but a degree the employer's word is open, and one rung more leaves it so.
        (Any(vec![years(4), equivalent()]), "any[4y, open]"),
        (Any(vec![years(4), d(Bachelor), equivalent()]), "any[4y, Bachelor, instead[Bachelor+0y, open]]"),
        // Beside nothing: no alternative at all.
        (All(vec![d(Bachelor), equivalent()]), "all[Bachelor, open]"),
        (AtLeast(2, vec![d(Bachelor), skill(1), equivalent()]), "2 of[Bachelor, S1, open]"),
        // In an `all`, the `any` inside is what it stands in.
        (
            All(vec![Any(vec![d(Bachelor), equivalent()]), years(4)]),
            "all[any[Bachelor, instead[Bachelor+0y]], 4y]",
        ),
        // What asks nothing is left out.
        (Any(vec![All(vec![]), skill(1), AtLeast(0, vec![skill(2)])]), "any[S1]"),
        (All(vec![]), "open"),
    ];
    for (formula, want) in cases {
        let plan = plan(&[("p", &extraction(vec![requirement(formula.clone())], vec![]))]);
        assert_eq!(draw(&plan.postings[0].requirements[0].formula, &plan), want);
    }
}

/// Row 1 of a table is skill 1, rows 8 and 9 are travel 0 and 1.
fn result(formula: Formula, skill: Bounds, travel: Bounds, held: bool) -> FitResult {
    let mut table = Table(vec![Bounds::MET; formulas::ROWS]);
    table.0[1] = skill;
    table.0[8] = travel;
    let unread = if held { vec![unread(Strength::Required)] } else { vec![] };
    // Something weighted that is met, so that the posting is read.
    let all = vec![requirement(formula), requirement(formulas::skill(0))];
    let plan = plan(&[("p", &extraction(all, unread))]);
    rank(&plan, &Profile::default(), &table, Show::default()).remove(0)
}

#[test]
fn statements_and_conditions_count_as_their_place_says() {
    use Bounds as B;
    use Outcome::{Met, Unknown, Unmet};
    use Verdict::{Possible, Qualified, Unqualified};
    let (a, t) = (|| skill(1), || travel(0));
    let (yes, open, no) = (B::MET, B::OPEN, B::UNMET);
    // formula, skill, condition; role, outcome, verdict, how many conditions it is subject to
    let cases: Vec<(Formula, B, B, Role, Outcome, Verdict, usize)> = vec![
        (t(), yes, yes, Role::Condition, Met, Qualified, 0),
        (t(), yes, open, Role::Condition, Unknown, Qualified, 1),
        (t(), yes, no, Role::Condition, Unmet, Unqualified, 0),
        // Beside what is scored, a condition decides only where it is refused.
        (All(vec![a(), t()]), yes, open, Role::Scored, Met, Qualified, 1),
        (All(vec![a(), t()]), yes, no, Role::Scored, Unmet, Unqualified, 0),
        (All(vec![a(), t()]), open, yes, Role::Scored, Unknown, Possible, 0),
        // As an alternative, one that nobody has answered holds up nothing.
        (Any(vec![a(), t()]), no, open, Role::Scored, Unknown, Qualified, 1),
        (Any(vec![a(), t()]), no, no, Role::Scored, Unmet, Unqualified, 0),
        (Any(vec![a(), t()]), yes, no, Role::Scored, Met, Qualified, 0),
        (Any(vec![a(), t()]), yes, open, Role::Scored, Met, Qualified, 0),
        (Any(vec![t(), travel(1)]), yes, open, Role::Condition, Met, Qualified, 0),
        // Statements: nothing in an `all`, open in an `any`, nothing by themselves.
        (All(vec![a(), statement(0)]), yes, yes, Role::Scored, Met, Qualified, 0),
        (All(vec![a(), statement(0)]), no, yes, Role::Scored, Unmet, Unqualified, 0),
        (Any(vec![a(), statement(0)]), no, yes, Role::Scored, Unknown, Possible, 0),
        (Any(vec![a(), All(vec![statement(0), statement(1)])]), no, yes, Role::Scored, Unknown, Possible, 0),
        (Any(vec![statement(0), statement(1)]), no, yes, Role::Statement, Unknown, Qualified, 0),
        (All(vec![t(), statement(0)]), no, open, Role::Condition, Unknown, Qualified, 1),
        (Any(vec![t(), statement(0)]), no, no, Role::Condition, Unknown, Qualified, 0),
        (Any(vec![statement(0), equivalent()]), no, yes, Role::Statement, Unknown, Qualified, 0),
    ];
    for (formula, skill, travel, role, outcome, verdict, subject_to) in cases {
        let result = result(formula.clone(), skill, travel, false);
        let judged = &result.requirements[0];
        let got = (judged.role, judged.outcome, result.verdict, result.subject_to.len());
        assert_eq!(got, (role, outcome, Some(verdict), subject_to), "{formula:?}");
        let weighs = judged.weight > 0;
        assert_eq!(weighs, role == Role::Scored, "{formula:?}");
    }
}

#[test]
fn what_was_not_understood_holds_the_verdict_and_can_be_asked() {
    let held = result(skill(1), Bounds::MET, Bounds::MET, true);
    assert_eq!(held.verdict, Some(Verdict::Possible));
    assert_eq!(held.required.unknown, 1);
    let [question] = held.questions.as_slice() else { panic!("{:?}", held.questions) };
    assert_eq!((question.requirement.as_str(), question.turns), ("u1", Verdict::Qualified));
    // It holds up a yes, and softens no "no".
    let unmet = result(skill(1), Bounds::UNMET, Bounds::MET, true);
    assert_eq!(unmet.verdict, Some(Verdict::Unqualified));
    // What says that something is not needed holds up nothing.
    let mut negated = unread(Strength::Required);
    negated.why = "negated".to_owned();
    let plan = plan(&[("p", &extraction(vec![requirement(skill(0))], vec![negated]))]);
    let table = Table(vec![Bounds::MET; formulas::ROWS]);
    let free = rank(&plan, &Profile::default(), &table, Show::default()).remove(0);
    assert_eq!((free.verdict, free.requirements.len()), (Some(Verdict::Qualified), 1));
}

/// What stands deep among alternatives counts as if it stood beside them: an open alternative grants nothing beside what is scored.
#[test]
fn nested_alternatives_are_granted_as_flat_ones() {
    let refused = Answer::leaf(Bounds::UNMET, Part::Condition, 0);
    let unshown = Answer::leaf(Bounds::UNMET, Part::Scored, 1);
    let inner = Answer::any(&[Answer::OPEN, refused]);
    assert!(inner.granted, "a condition and words that nobody can check hold up nothing");
    let (nested, flat) = (Answer::any(&[inner, unshown]), Answer::any(&[Answer::OPEN, refused, unshown]));
    assert!(!flat.granted && nested.granted == flat.granted);
}
