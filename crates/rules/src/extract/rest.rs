//! Items of a list of demands in which nothing was found.

use crate::cue::CueHit;
use crate::predicate::Predicate;
use crate::recognizer::Item;
use crate::requirement::{Extraction, Formula, Leaf, Requirement, Unread};
use crate::segment::Statement;
use crate::strength::{decide, heading_text};
use crate::token::Kind;
use std::borrow::Cow;

/// An item in which nothing was found is a statement, unless it shows that something checkable was not understood.
pub(super) fn rest(
    item: &Item<'_>,
    statement: &Statement,
    strengths: &[CueHit],
    negated: &[CueHit],
    out: &mut Extraction,
) {
    let words = item.tokens.iter().filter(|t| t.kind == Kind::Word).count();
    if words < 2 {
        return;
    }
    let (strength, by) = decide(item, statement, strengths.iter().copied());
    if !negated.is_empty() {
        out.unread.push(Unread { span: statement.span, why: "negated".to_owned(), strength });
        return;
    }
    if let Some(why) = not_understood(item) {
        out.unread.push(Unread { span: statement.span, why: why.to_owned(), strength });
        return;
    }
    let leaf = Leaf {
        predicate: Predicate::Statement,
        span: statement.span,
        recognizer: Cow::Borrowed("statement"),
    };
    out.requirements.push(Requirement {
        id: String::new(),
        strength,
        grade: statement.grade.clone(),
        section: statement.heading.map(|h| heading_text(h.of(item.source))),
        span: statement.span,
        by,
        formula: Formula::Leaf(leaf),
        other_reading: None,
    });
}

/// Words that speak of something checkable.
const CHECKABLE: &[&str] = &[
    "licence", "license", "licensed", "licensure", "certified", "certification", "certificate", "degree",
    "clearance", "diploma", "bachelor", "registered", "registration",
];

fn not_understood(item: &Item<'_>) -> Option<&'static str> {
    if !item.durations().is_empty() {
        return Some("an amount of time that was not understood");
    }
    if item.tokens.iter().any(|t| t.is_any(CHECKABLE)) {
        return Some("a degree, licence or clearance that was not understood");
    }
    let unknown = item.tokens.iter().enumerate().any(|(at, t)| {
        let inside = at > 0
            && item
                .tokens
                .get(at - 1)
                .is_some_and(|b| b.kind == Kind::Word && !b.is_any(&["the", "at", "our", "dear", "of"]));
        let cased = t.text.chars().filter(|c| c.is_uppercase()).count() >= 2
            && t.text.len() >= 3
            && !t.text.chars().all(|c| c.is_uppercase());
        t.kind == Kind::Word && inside && cased && !item.hits.iter().any(|h| h.first <= at && at < h.end)
    });
    unknown.then_some("a name that no lexicon knows")
}
