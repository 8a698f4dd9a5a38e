//! A higher degree that is wished for, behind the one that is asked for.

use crate::predicate::{Degree, Predicate};
use crate::recognizer::Item;
use crate::requirement::{Formula, Leaf, Requirement, Strength};
use crate::source::Span;

/// "A Bachelor's in physics is required. A Master's is preferred": in physics, too, or in anything. Both readings are kept, unless it is
/// said that any field will do.
pub(super) fn in_same_fields(item: &Item<'_>, asked: Option<&Requirement>, own: &mut Requirement) {
    let fields = |leaf: &Leaf| match &leaf.predicate {
        Predicate::Degree(degree) if !degree.fields.is_empty() => Some(degree.clone()),
        _ => None,
    };
    let Some(before) = asked.and_then(|asked| asked.formula.leaves().into_iter().find_map(fields)) else {
        return;
    };
    let leaves = own.formula.leaves();
    let mut degrees = leaves.iter().filter_map(|leaf| match &leaf.predicate {
        Predicate::Degree(degree) => Some(degree),
        _ => None,
    });
    // Of several ways, each says what it asks.
    let (Some(degree), None) = (degrees.next(), degrees.next()) else { return };
    let within = |span: Span| own.span.start <= span.start && span.end <= own.span.end;
    let any = item.tokens.iter().any(|t| within(t.span) && t.is_any(&["any", "all"]));
    let higher = degree.fields.is_empty() && degree.level > before.level;
    if own.strength == Strength::Preferred && own.other_reading.is_none() && higher && !any {
        own.other_reading = Some(with_fields(&own.formula, &before));
    }
}

/// The same with its degree in these fields.
fn with_fields(formula: &Formula, of: &Degree) -> Formula {
    let each = |kids: &[Formula]| kids.iter().map(|kid| with_fields(kid, of)).collect();
    match formula {
        Formula::All(kids) => Formula::All(each(kids)),
        Formula::Any(kids) => Formula::Any(each(kids)),
        Formula::AtLeast(count, kids) => Formula::AtLeast(*count, each(kids)),
        Formula::Leaf(leaf) => {
            let mut leaf = leaf.clone();
            if let Predicate::Degree(degree) = &mut leaf.predicate {
                degree.fields.clone_from(&of.fields);
                degree.related |= of.related;
            }
            Formula::Leaf(leaf)
        }
    }
}
