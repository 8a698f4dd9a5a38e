//! "Specialized experience is defined as …" behind "one year of specialized experience": what the amount is of.

use crate::predicate::{Experience, Predicate};
use crate::recognizer::Item;
use crate::requirement::{Formula, Leaf, Requirement};

/// Does an item say what the experience asked for before it is of?
pub(super) fn defines(item: &Item<'_>) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let said = |words: &[&str]| (2..5).any(|at| is(at, words));
    let special = is(0, &["specialized", "specialised", "qualifying"]);
    is(1, &["experience"])
        && (said(&["defined"]) || special && said(&["includes", "include", "means", "demonstrate"]))
}

/// "Open water experience is defined as …": what a word means is asked of nobody, but where it says of what an amount must be.
pub(super) fn tells_meaning(item: &Item<'_>) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let told = |at: usize| is(at, &["experience"]) && is(at + 1, &["is"]) && is(at + 2, &["defined"]);
    (2..5).any(|at| told(at) && !is(at - 1, &["specialized", "specialised", "qualifying"]))
        && item.durations().is_empty()
}

/// Gives what `definition` names to the bare amount of `asked`; else hands it back.
pub(super) fn define(asked: Option<&mut Requirement>, definition: Requirement) -> Option<Requirement> {
    let Some(asked) = asked.filter(|asked| asked.strength == definition.strength) else {
        return Some(definition);
    };
    let beside = !matches!(asked.formula, Formula::Leaf(_));
    let Some(amount) = bare(&mut asked.formula) else { return Some(definition) };
    let Predicate::Experience(time) = &mut amount.predicate else { return Some(definition) };
    let span = asked.span.join(definition.span);
    // "… defined as towing. Or a degree in botany": ways beside the amount.
    let ways = matches!(definition.formula, Formula::Any(_));
    let mut rest = match definition.formula.clone() {
        Formula::All(parts) | Formula::Any(parts) => parts,
        formula => vec![formula],
    };
    let told = rest.iter().position(|part| matches!(part, Formula::Leaf(leaf) if named(&leaf.predicate)));
    let Some(Formula::Leaf(first)) = told.map(|at| rest.remove(at)) else { return Some(definition) };
    // What else is named goes with the amount, and not with the ways beside it.
    if !rest.is_empty() && beside || ways && told != Some(0) {
        return Some(definition);
    }
    if let Predicate::Experience(what) = first.predicate {
        (time.of, time.mode, time.open, time.relevant) = (what.of, what.mode, what.open, false);
    }
    amount.span = amount.span.join(first.span);
    asked.span = span;
    if !rest.is_empty() {
        rest.insert(0, asked.formula.clone());
        asked.formula = if ways { Formula::Any(rest) } else { Formula::All(rest) };
    }
    asked.other_reading = None;
    None
}

/// The first amount of experience that names nothing.
fn bare(formula: &mut Formula) -> Option<&mut Leaf> {
    match formula {
        Formula::All(kids) | Formula::Any(kids) => kids.iter_mut().find_map(bare),
        Formula::AtLeast(..) => None,
        Formula::Leaf(leaf) => {
            let unnamed = |e: &Experience| e.min_months.is_some() && e.of.is_empty();
            matches!(&leaf.predicate, Predicate::Experience(time) if unnamed(time)).then_some(leaf)
        }
    }
}

/// Experience of something, for no stated time.
fn named(predicate: &Predicate) -> bool {
    matches!(predicate, Predicate::Experience(e) if e.min_months.is_none() && !e.of.is_empty())
}
