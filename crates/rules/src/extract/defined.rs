//! "Specialized experience is defined as …" behind "one year of specialized experience": what the amount is of.

use crate::predicate::Predicate;
use crate::recognizer::Item;
use crate::requirement::{Formula, Requirement};

/// Does an item say what the experience asked for before it is of?
pub(super) fn defines(item: &Item<'_>) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let said = |words: &[&str]| (2..5).any(|at| is(at, words));
    let special = is(0, &["specialized", "specialised", "qualifying"]);
    is(1, &["experience"]) && (said(&["defined"]) || special && said(&["includes", "include", "means"]))
}

/// Gives what `definition` names to the bare amount of `asked`; else hands it back.
pub(super) fn define(asked: Option<&mut Requirement>, definition: Requirement) -> Option<Requirement> {
    let Some(asked) = asked.filter(|asked| asked.strength == definition.strength) else {
        return Some(definition);
    };
    let Formula::Leaf(amount) = &mut asked.formula else { return Some(definition) };
    let Predicate::Experience(time) = &mut amount.predicate else { return Some(definition) };
    if time.min_months.is_none() || !time.of.is_empty() {
        return Some(definition);
    }
    let span = asked.span.join(definition.span);
    let mut rest = match definition.formula.clone() {
        Formula::All(parts) => parts,
        formula => vec![formula],
    };
    let told = rest.iter().position(|part| matches!(part, Formula::Leaf(leaf) if named(&leaf.predicate)));
    let Some(Formula::Leaf(first)) = told.map(|at| rest.remove(at)) else { return Some(definition) };
    if let Predicate::Experience(what) = first.predicate {
        (time.of, time.mode, time.open, time.relevant) = (what.of, what.mode, what.open, false);
    }
    amount.span = amount.span.join(first.span);
    asked.span = span;
    if !rest.is_empty() {
        rest.insert(0, asked.formula.clone());
        asked.formula = Formula::All(rest);
    }
    asked.other_reading = None;
    None
}

/// Experience of something, for no stated time.
fn named(predicate: &Predicate) -> bool {
    matches!(predicate, Predicate::Experience(e) if e.min_months.is_none() && !e.of.is_empty())
}
