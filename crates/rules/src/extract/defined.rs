//! "Specialized experience is defined as …" behind "one year of specialized experience": what the amount is of.

use crate::predicate::{Experience, Mode, Predicate};
use crate::recognizer::Item;
use crate::requirement::{Formula, Leaf, Requirement};

/// Does an item say what the experience asked for before it is of?
pub(super) fn defines(item: &Item<'_>) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let special = is(0, &["specialized", "specialised", "qualifying"]);
    let Some(at) = (0..2).find(|&at| is(at, &["experience"])) else { return false };
    // "Specialized experience for this position includes …", "Experience at the GS-14 level is defined as …"
    let posts = &["position", "role", "job", "level", "grade"];
    let place = is(at + 1, &["for", "at"]).then(|| (at + 2..at + 8).find(|&i| is(i, posts))).flatten();
    let said = |words: &[&str]| match place {
        Some(post) => (post + 1..post + 4).any(|i| is(i, words)),
        None => at == 1 && (2..5).any(|i| is(i, words)),
    };
    // "Experience at the GS 5 level includes …" may be of a lower grade than what is asked.
    let own = place.map_or(special, |post| post == at + 3);
    said(&["defined"]) || own && said(&["includes", "include", "means", "demonstrate"])
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

/// "… experience in the following: Experience in rigging. | Experience with winches.": does an item go on with the list that the one before
/// it leads to?
pub(super) fn goes_on(item: &Item<'_>, asked: Option<&Requirement>) -> bool {
    let Some(asked) = asked.filter(|_| item.tokens.first().is_some_and(|t| t.is("experience"))) else {
        return false;
    };
    let between = item.source.get(asked.span.end as usize..item.span.start as usize).unwrap_or("-");
    let list = asked.span.of(item.source).split_once("following:").map(|(_, list)| list.trim_start());
    between.trim_matches(['.', ';', ' ', '\n']).is_empty()
        && list.is_some_and(|list| list.get(..10).is_some_and(|word| word.eq_ignore_ascii_case("experience")))
}

/// Adds what is named to the list of `asked`; else hands it back.
pub(super) fn add(asked: Option<&mut Requirement>, member: Requirement) -> Option<Requirement> {
    let (Some(asked), Formula::Leaf(leaf)) = (asked, &member.formula) else { return Some(member) };
    let (Some(list), Predicate::Experience(what)) = (timed(&mut asked.formula), &leaf.predicate) else {
        return Some(member);
    };
    let Predicate::Experience(time) = &mut list.predicate else { return Some(member) };
    if !named(&leaf.predicate) || what.mode == Mode::Any && what.of.len() > 1 {
        return Some(member);
    }
    time.of.extend(what.of.iter().cloned());
    time.mode = Mode::All;
    list.span = list.span.join(leaf.span);
    asked.span = asked.span.join(member.span);
    None
}

/// The last of what is asked, if it is an amount of experience of all that it names.
fn timed(formula: &mut Formula) -> Option<&mut Leaf> {
    match formula {
        Formula::All(kids) => kids.last_mut().and_then(timed),
        Formula::Any(_) | Formula::AtLeast(..) => None,
        Formula::Leaf(leaf) => {
            let list = |e: &Experience| {
                e.min_months.is_some() && !e.of.is_empty() && (e.mode != Mode::Any || e.of.len() == 1)
            };
            matches!(&leaf.predicate, Predicate::Experience(e) if list(e)).then_some(leaf)
        }
    }
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
