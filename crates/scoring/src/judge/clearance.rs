//! National security clearances: ordered levels within a scheme, and none that translates into another scheme.

use super::{Case, Judgement, evidence, lack};
use crate::credit::ratio;
use crate::facts::{Cleared, Status};
use crate::outcome::{Bound, Outcome};
use rolefit_rules::lexicon::ClearanceEntry;
use rolefit_rules::predicate::{Clearance, ClearanceStatus, Polygraph};

pub(super) fn judge(clearance: &Clearance, case: Case<'_>) -> Judgement {
    let wanted = wanted(clearance, case);
    let worth: Vec<(Bound, Bound, &Cleared)> =
        case.facts.clearances.iter().map(|held| worth(held, clearance, &wanted, case)).collect();
    let best =
        worth.iter().max_by_key(|(floor, ceiling, held)| (floor.yes, ceiling.yes, floor.credit, held.status));
    let floor = best.map_or(Bound::NO, |(floor, _, _)| *floor);
    // Where the scheme is there, the highest one stated is the highest held; where it is not, nothing is said of it.
    let said = case.facts.clearances.iter().any(|held| says_of(held, &wanted, case));
    let obtain = clearance.status == ClearanceStatus::Obtain;
    let foreign = citizenship_missing(&wanted, case);
    // Who can't obtain it has none, unless one is stated.
    let open = !foreign && (obtain || !said);
    let ceiling = if open || worth.iter().any(|(_, ceiling, _)| ceiling.yes) { Bound::YES } else { floor };
    let bounds = case.bounds(floor, ceiling);
    if !case.told() {
        return Judgement::bare(bounds);
    }
    let asked = match clearance.polygraph {
        Some(Polygraph::Full) => format!("{} with full-scope polygraph", clearance.name),
        Some(Polygraph::Ci) => format!("{} with CI polygraph", clearance.name),
        Some(Polygraph::Any) => format!("{} with polygraph", clearance.name),
        None => clearance.name.clone(),
    };
    let text = match (bounds.outcome(), best) {
        (Outcome::Met, Some((_, _, held))) => format!("{} satisfies {asked}", held.text),
        (Outcome::Unknown, Some((_, ceiling, held))) if ceiling.yes && !obtain => match held.status {
            Status::Active => {
                format!("{}: its scheme or polygraph is not told, so {asked} is open", held.text)
            }
            _ => format!("{}: whether it is active now is not told", held.text),
        },
        (Outcome::Unknown, _) if obtain => format!("whether {asked} can be obtained is open"),
        (Outcome::Unknown, _) => format!("the profile says nothing of {asked}"),
        (Outcome::Unmet, _) if obtain || (foreign && !said) => {
            format!("{asked} needs a citizenship that the profile does not list")
        }
        (Outcome::Unmet, Some((_, _, held))) => match held.status {
            Status::Expired => format!("{} is expired; an active {asked} is asked", held.text),
            _ => format!("{} is the highest stated; {asked} is asked", held.text),
        },
        (_, None) => format!("{asked} is not held"),
    };
    let shown = best
        .iter()
        .filter(|(floor, ceiling, _)| floor.credit > 0 || ceiling.yes || said)
        .map(|(_, _, held)| evidence(&held.path, &held.text, held.how))
        .collect();
    let ask = (bounds.outcome() == Outcome::Unknown)
        .then(|| if obtain { format!("able to obtain {asked}?") } else { format!("an active {asked}?") });
    let lacks = (bounds.outcome() != Outcome::Met).then(|| lack("clearance", asked));
    Judgement { bounds, text, evidence: shown, ask, lacks }
}

/// The levels that the posting means: one for each scheme that has it; none for "a clearance".
fn wanted<'l>(clearance: &Clearance, case: Case<'l>) -> Vec<&'l ClearanceEntry> {
    let Some(level) = &clearance.level else { return Vec::new() };
    let all = case.context.lexicon.clearances().iter();
    all.filter(|entry| {
        entry.level.eq_ignore_ascii_case(level)
            && clearance.scheme.as_ref().is_none_or(|scheme| *scheme == entry.scheme)
    })
    .collect()
}

fn entries<'l>(held: &Cleared, case: Case<'l>) -> Vec<&'l ClearanceEntry> {
    held.levels.iter().filter_map(|&at| case.context.lexicon.clearances().get(at)).collect()
}

/// Does an entry say something of the schemes that are asked? A suitability determination (rank 0) says nothing of clearances, and
/// they say nothing of it.
fn says_of(held: &Cleared, wanted: &[&ClearanceEntry], case: Case<'_>) -> bool {
    let entries = entries(held, case);
    if wanted.is_empty() {
        return !entries.is_empty();
    }
    entries
        .iter()
        .any(|entry| wanted.iter().any(|w| w.scheme == entry.scheme && (w.rank == 0) == (entry.rank == 0)))
}

fn worth<'h>(
    held: &'h Cleared,
    clearance: &Clearance,
    wanted: &[&ClearanceEntry],
    case: Case<'_>,
) -> (Bound, Bound, &'h Cleared) {
    let entries = entries(held, case);
    let none = (Bound::NO, Bound::NO, held);
    // The best that it can be, of the schemes that share its name; "a clearance" is any that is in an order.
    let level = if wanted.is_empty() && clearance.level.is_none() {
        let ranked = |entry: &&ClearanceEntry| {
            entry.rank > 0 && clearance.scheme.as_ref().is_none_or(|scheme| *scheme == entry.scheme)
        };
        if entries.iter().any(ranked) { Some(Bound::YES) } else { None }
    } else {
        let pairs = wanted.iter().flat_map(|w| entries.iter().map(move |entry| (*w, *entry)));
        pairs
            .filter(|(w, entry)| w.scheme == entry.scheme)
            .filter_map(|(w, entry)| match (w.rank, entry.rank) {
                (0, 0) => Some(if w.level == entry.level { Bound::YES } else { Bound::NO }),
                (0, _) | (_, 0) => None,
                (w, held) if held >= w => Some(Bound::YES),
                (w, held) => Some(Bound::part(ratio(u32::from(held), u32::from(w)))),
            })
            .max_by_key(|bound| (bound.yes, bound.credit))
    };
    let Some(level) = level else {
        // A clearance of a name that nobody knows may be the one asked.
        let unreadable = entries.is_empty()
            && held.scheme.as_ref().is_none_or(|s| clearance.scheme.as_ref().is_none_or(|c| c == s));
        return (Bound::NO, if unreadable { Bound::YES } else { Bound::NO }, held);
    };
    let polygraph = match (clearance.polygraph, held.polygraph) {
        (None, _)
        | (Some(Polygraph::Any), Some(_))
        | (Some(Polygraph::Ci | Polygraph::Full), Some(Polygraph::Full)) => Some(true),
        (Some(Polygraph::Ci), Some(Polygraph::Ci)) => Some(true),
        (Some(Polygraph::Full), Some(Polygraph::Ci)) => Some(false),
        // Not said, or not said which.
        (Some(_), _) => None,
    };
    let now = match (clearance.status, held.status) {
        (ClearanceStatus::Obtain, Status::Unsure | Status::Eligible | Status::Expired) => Some(true),
        (_, Status::Active) => Some(true),
        (ClearanceStatus::Active, Status::Unsure) => None,
        (ClearanceStatus::Active, Status::Eligible | Status::Expired) => Some(false),
    };
    let floor = match (now, polygraph) {
        (Some(true), Some(true)) => level,
        (Some(true), _) => Bound::part(level.credit.saturating_sub(1)),
        _ => Bound::NO,
    };
    let ceiling = if now == Some(false) || polygraph == Some(false) { floor } else { level };
    match (floor.credit, ceiling.credit) {
        (0, 0) => none,
        _ => (floor, ceiling, held),
    }
}

/// Is it known that the person lacks the citizenship that every level asked needs?
fn citizenship_missing(wanted: &[&ClearanceEntry], case: Case<'_>) -> bool {
    let Some(held) = &case.facts.authorization.citizenships else { return false };
    let lacks = |entry: &&ClearanceEntry| {
        entry
            .citizen
            .as_ref()
            .is_some_and(|country| !held.iter().any(|c| c.trim().eq_ignore_ascii_case(country)))
    };
    !wanted.is_empty() && wanted.iter().all(lacks)
}
