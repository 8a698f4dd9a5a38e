//! The laws of fit over random formulas and tables of answers: what holds whatever a leaf's judgement is.

use crate::formulas;
use crate::formulas::{
    Table, bounds, extraction, extractions, plan, requirement, requirements, skill, tables,
};
use proptest::prelude::*;
use rolefit_profile::Profile;
use rolefit_rules::requirement::{Extraction, Formula, Strength};
use rolefit_scoring::credit::ONE;
use rolefit_scoring::evaluate::{self, Answers};
use rolefit_scoring::fit::{self, Fit};
use rolefit_scoring::outcome::{Answer, Bound, Bounds, Outcome, Part, Verdict};
use rolefit_scoring::plan::Grade;
use rolefit_scoring::rank::{Show, rank};
use rolefit_scoring::wire::{FitResult, Role};

fn judge(extraction: &Extraction, table: &Table) -> (Vec<Answer>, Fit) {
    let plan = plan(&[("p", extraction)]);
    let answers = Answers::judge(&plan.questions, table);
    let posting = &plan.postings[0];
    let requirements = evaluate::requirements(&plan, posting, answers.bounds.as_slice());
    let fit = fit::best(posting, &requirements);
    (requirements, fit)
}

fn result(extraction: &Extraction, table: &Table) -> FitResult {
    let plan = plan(&[("p", extraction)]);
    rank(&plan, &Profile::default(), table, Show::default()).remove(0)
}

/// Unqualified < stretch = possible < qualified; what was not read has no place in this order.
fn height(verdict: Verdict) -> Option<u8> {
    match verdict {
        Verdict::Unqualified => Some(0),
        Verdict::Stretch | Verdict::Possible => Some(1),
        Verdict::Qualified => Some(2),
        Verdict::Unread => None,
    }
}

fn no_lower(before: Verdict, after: Verdict) -> bool {
    match (height(before), height(after)) {
        (Some(before), Some(after)) => before <= after,
        _ => true,
    }
}

/// Bounds that are no lower at either end.
fn raised(low: Bounds, by: u32) -> Bounds {
    let floor = low.floor.credit.saturating_add(by % ONE).min(ONE);
    let ceiling = low.ceiling.credit.saturating_add(by / 7 % ONE).max(floor).min(ONE);
    let end = |was: Bound, credit| if was.yes || credit == ONE { Bound::YES } else { Bound::part(credit) };
    Bounds {
        floor: end(low.floor, floor),
        ceiling: end(low.ceiling, ceiling),
        near: low.near || ceiling >= 750_000,
    }
    .ordered()
}

/// Bounds inside others: one answer to what they leave open.
fn narrowed(wide: Bounds, kind: u8, floor: u32, ceiling: u32) -> Bounds {
    let inner = bounds(kind, floor, ceiling);
    let low = wide.floor.credit;
    let high = wide.ceiling.credit;
    let clamp = |credit: u32| credit.clamp(low, high);
    let yes_low = wide.floor.yes || (inner.floor.yes && wide.ceiling.yes);
    let yes_high = yes_low || (wide.ceiling.yes && inner.ceiling.yes);
    let end = |yes: bool, credit: u32| if yes { Bound::YES } else { Bound::part(clamp(credit).min(ONE - 1)) };
    let ceiling = end(yes_high, inner.ceiling.credit.max(inner.floor.credit));
    Bounds { floor: end(yes_low, inner.floor.credit), ceiling, near: ceiling.credit >= 750_000 }.ordered()
}

/// Adds `extra` to the first `any`, depth first, that already counts for something.
fn with_alternative(formula: &Formula, extra: &Formula) -> Option<Formula> {
    match formula {
        Formula::Any(kids) if kids.iter().any(scored) => {
            Some(Formula::Any(kids.iter().chain([extra]).cloned().collect()))
        }
        Formula::Any(kids) | Formula::All(kids) | Formula::AtLeast(_, kids) => {
            let (at, kid) =
                kids.iter().enumerate().find_map(|(at, k)| Some((at, with_alternative(k, extra)?)))?;
            let mut kids = kids.clone();
            kids[at] = kid;
            Some(match formula {
                Formula::Any(_) => Formula::Any(kids),
                Formula::AtLeast(k, _) => Formula::AtLeast(*k, kids),
                _ => Formula::All(kids),
            })
        }
        Formula::Leaf(_) => None,
    }
}

fn scored(formula: &Formula) -> bool {
    let plan = plan(&[("p", &extraction(vec![requirement(formula.clone())], vec![]))]);
    plan.postings[0].requirements[0].role == Role::Scored
}

fn reversed(formula: &Formula) -> Formula {
    let turn = |kids: &[Formula]| kids.iter().rev().map(reversed).collect();
    match formula {
        Formula::All(kids) => Formula::All(turn(kids)),
        Formula::Any(kids) => Formula::Any(turn(kids)),
        Formula::AtLeast(k, kids) => Formula::AtLeast(*k, turn(kids)),
        Formula::Leaf(leaf) => Formula::Leaf(leaf.clone()),
    }
}

/// The environment's number of cases where it is set, but never fewer than a law needs.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: default.cases.max(1000),
        failure_persistence: None,
        max_global_rejects: u32::MAX,
        ..default
    }
}

proptest! {
    #![proptest_config(config())]

    /// Law 0.
    #[test]
    fn a_floor_is_never_above_its_ceiling(extraction in extractions(), table in tables()) {
        let (answers, fit) = judge(&extraction, &table);
        for answer in answers {
            let Bounds { floor, ceiling, near } = answer.bounds;
            prop_assert!(floor.credit <= ceiling.credit && ceiling.credit <= ONE);
            prop_assert!(!floor.yes || answer.granted || answer.part == Part::Statement);
            prop_assert!(!answer.granted || ceiling.yes);
            prop_assert!(!ceiling.yes || near);
            prop_assert!((!floor.yes || floor.credit == ONE) && (!ceiling.yes || ceiling.credit == ONE));
        }
        if let Some(score) = fit.score {
            prop_assert!(score.floor <= score.ceiling && score.ceiling <= 100 * ONE);
        }
        prop_assert_eq!(fit.score.is_none(), fit.verdict == Verdict::Unread);
    }

    /// Laws 1 and 2 above the leaves: a leaf that is raised lowers nothing; turned around, a harder one raises nothing.
    #[test]
    fn raising_leaves_lowers_nothing(extraction in extractions(), table in tables(),
                                     by in prop::collection::vec(any::<u32>(), formulas::ROWS)) {
        let higher = Table(table.0.iter().zip(by).map(|(&low, by)| raised(low, by)).collect());
        let (before, fit_before) = judge(&extraction, &table);
        let (after, fit_after) = judge(&extraction, &higher);
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(before.outcome() <= after.outcome());
            prop_assert!(before.granted <= after.granted && before.bounds.near <= after.bounds.near);
            prop_assert!(before.bounds.floor.credit <= after.bounds.floor.credit);
            prop_assert!(before.bounds.ceiling.credit <= after.bounds.ceiling.credit);
        }
        prop_assert!(no_lower(fit_before.verdict, fit_after.verdict));
        let plan = plan(&[("p", &extraction)]);
        for (at, grade) in plan.postings[0].grades.iter().enumerate() {
            let (before, after) = (fit::fit(at, grade, &before), fit::fit(at, grade, &after));
            if let (Some(before), Some(after)) = (before.score, after.score) {
                prop_assert!(before.floor <= after.floor && before.ceiling <= after.ceiling);
            }
        }
    }

    /// Law 2.
    #[test]
    fn dropping_a_requirement_lowers_no_verdict(all in prop::collection::vec(requirements(), 2..6),
                                               at in any::<prop::sample::Index>(), table in tables()) {
        let whole = extraction(all.clone(), vec![]);
        let mut fewer = all;
        fewer.remove(at.index(fewer.len()));
        let fewer = Extraction { grades: whole.grades.clone(), ..extraction(fewer, vec![]) };
        // "While one remains" is said of each grade.
        let read = |extraction: &Extraction| {
            let plan = plan(&[("p", extraction)]);
            let counts = |g: &Grade| g.counted.iter().any(|c| c.strength == Strength::Required && c.weight > 0);
            plan.postings[0].grades.iter().map(counts).collect::<Vec<bool>>()
        };
        prop_assume!(read(&whole) == read(&fewer));
        prop_assert!(no_lower(judge(&whole, &table).1.verdict, judge(&fewer, &table).1.verdict));
    }

    /// Law 2. An `any` of nothing but statements counts for nothing until something that counts stands in it.
    #[test]
    fn one_alternative_more_lowers_no_verdict(all in prop::collection::vec(requirements(), 1..4),
                                             extra in formulas::formulas(), table in tables()) {
        let mut before = extraction(all, vec![]);
        if before.requirements.iter().all(|r| with_alternative(&r.formula, &extra).is_none()) {
            let alone = before.requirements[0].formula.clone();
            before.requirements[0].formula = Formula::Any(vec![alone, skill(0)]);
        }
        let mut after = before.clone();
        for requirement in &mut after.requirements {
            if let Some(formula) = with_alternative(&requirement.formula, &extra) {
                requirement.formula = formula;
                break;
            }
        }
        let (before, after) = (judge(&before, &table), judge(&after, &table));
        prop_assert!(no_lower(before.1.verdict, after.1.verdict), "{:?} then {:?}", before.1, after.1);
        for (before, after) in before.0.iter().zip(&after.0) {
            prop_assert!(before.outcome() <= after.outcome());
        }
    }

    /// Law 3: the order of children and of requirements.
    #[test]
    fn order_changes_no_answer(extraction in extractions(), table in tables()) {
        let mut turned = extraction.clone();
        turned.requirements.reverse();
        for requirement in &mut turned.requirements {
            requirement.formula = reversed(&requirement.formula);
            requirement.other_reading = requirement.other_reading.as_ref().map(reversed);
        }
        let (before, fit_before) = judge(&extraction, &table);
        let (mut after, fit_after) = judge(&turned, &table);
        let read = extraction.requirements.len();
        after[..read].reverse();
        prop_assert_eq!(&before, &after);
        prop_assert_eq!(fit_before, fit_after);
        let (before, after) = (result(&extraction, &table), result(&turned, &table));
        prop_assert_eq!((before.required, before.preferred), (after.required, after.preferred));
        prop_assert_eq!(before.questions.len(), after.questions.len());
        let changes = |result: &FitResult| result.gaps.iter().map(|gap| gap.changes.clone()).collect::<Vec<_>>();
        prop_assert_eq!(changes(&before), changes(&after));
        for requirement in &before.requirements {
            let same = after.requirements.iter().find(|r| r.id == requirement.id).unwrap();
            let texts = |r: &rolefit_scoring::wire::JudgedRequirement| {
                let mut texts: Vec<String> = r.because.iter().map(|b| b.text.clone()).collect();
                texts.sort();
                texts
            };
            prop_assert_eq!(texts(requirement), texts(same), "the branch that carried");
        }
    }

    /// A repeated requirement counts once, at its strongest.
    #[test]
    fn saying_it_twice_changes_nothing(all in prop::collection::vec(requirements(), 1..5),
                                       at in any::<prop::sample::Index>(), table in tables()) {
        let mut twice = all.clone();
        let again = at.get(&all).clone();
        twice.push(formulas_reversed(again));
        let (once, twice) = (extraction(all, vec![]), extraction(twice, vec![]));
        prop_assert_eq!(judge(&once, &table).1, judge(&twice, &table).1);
    }

    /// Law 8: an answer keeps credit and score inside the interval that they had.
    #[test]
    fn an_answer_stays_inside_the_interval(extraction in extractions(), table in tables(),
        told in prop::collection::vec((any::<u8>(), any::<u32>(), any::<u32>()), formulas::ROWS)) {
        let narrow = Table(table.0.iter().zip(told).map(|(&wide, (k, f, c))| narrowed(wide, k, f, c)).collect());
        let (wide, _) = judge(&extraction, &table);
        let (inner, _) = judge(&extraction, &narrow);
        for (wide, inner) in wide.iter().zip(&inner) {
            prop_assert!(wide.bounds.floor.credit <= inner.bounds.floor.credit);
            prop_assert!(inner.bounds.ceiling.credit <= wide.bounds.ceiling.credit);
            prop_assert!(!inner.bounds.ceiling.yes || wide.bounds.ceiling.yes);
        }
        let plan = plan(&[("p", &extraction)]);
        for (at, grade) in plan.postings[0].grades.iter().enumerate() {
            let (wide, inner) = (fit::fit(at, grade, &wide), fit::fit(at, grade, &inner));
            if let (Some(wide), Some(inner)) = (wide.score, inner.score) {
                prop_assert!(wide.floor <= inner.floor && inner.ceiling <= wide.ceiling);
            }
        }
    }

    /// Questions settle what they say, and none is asked in vain.
    #[test]
    fn questions_settle_the_verdict(extraction in extractions(), table in tables()) {
        let result = result(&extraction, &table);
        prop_assert_eq!(result.questions.is_empty(), result.verdict != Some(Verdict::Possible));
        for question in &result.questions {
            prop_assert!(question.decides.contains(&question.requirement));
            prop_assert!(matches!(question.turns, Verdict::Possible | Verdict::Qualified));
        }
        if let Some((last, before)) = result.questions.split_last() {
            prop_assert_eq!(last.turns, Verdict::Qualified);
            prop_assert!(before.iter().all(|question| question.turns == Verdict::Possible));
            let decides = |q: &rolefit_scoring::wire::Question| q.decides.len();
            prop_assert!(result.questions.is_sorted_by(|a, b| decides(a) >= decides(b)));
        }
    }

    /// Gaps turn every "no", and the month of time alone stands where every change has one.
    #[test]
    fn gaps_turn_the_verdict(extraction in extractions(), table in tables()) {
        let result = result(&extraction, &table);
        let short = matches!(result.verdict, Some(Verdict::Stretch | Verdict::Unqualified));
        prop_assert_eq!(result.gaps.is_empty(), !short);
        for gap in &result.gaps {
            prop_assert!(matches!(gap.turns, Verdict::Possible | Verdict::Qualified));
            prop_assert!(!gap.requirements.is_empty() && !gap.changes.is_empty());
            let rows: Vec<u32> = gap.changes.iter().map(|c| c.of.trim_start_matches("row ").parse().unwrap()).collect();
            prop_assert_eq!(gap.by_time_alone.is_some(), rows.iter().all(|row| row % 2 == 0));
        }
        // Fewest first; only what time alone does may come after with more.
        let sizes: Vec<usize> = result.gaps.iter().map(|gap| gap.changes.len()).collect();
        let all_but_last = sizes.len().saturating_sub(1);
        prop_assert!(sizes[..all_but_last].is_sorted());
    }

    /// What decided is of the requirement's own answer, conditions aside.
    #[test]
    fn because_agrees_with_the_outcome(extraction in extractions(), table in tables()) {
        for requirement in result(&extraction, &table).requirements {
            let worst = requirement.because.iter().map(|because| because.outcome).min();
            match requirement.role {
                Role::Statement => prop_assert!(requirement.because.is_empty()),
                Role::Unread | Role::Occupation => prop_assert_eq!(requirement.outcome, Outcome::Unknown),
                Role::Scored | Role::Condition if requirement.other_reading.is_none() => {
                    prop_assert_eq!(worst, Some(requirement.outcome));
                }
                Role::Scored | Role::Condition => prop_assert!(worst.is_some()),
            }
        }
    }
}

fn formulas_reversed(
    mut requirement: rolefit_rules::requirement::Requirement,
) -> rolefit_rules::requirement::Requirement {
    requirement.formula = reversed(&requirement.formula);
    requirement.other_reading = requirement.other_reading.as_ref().map(reversed);
    // Preferred is what is required, said more weakly.
    if requirement.grade.is_none() {
        requirement.strength = Strength::Preferred.max(requirement.strength);
    }
    requirement
}
