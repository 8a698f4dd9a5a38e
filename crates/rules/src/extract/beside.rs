//! "Experience with Kafka and working knowledge of the trade": what is asked beside what was found, and has no name.

use crate::clause::{Clauses, KNOWLEDGE, back_over_adjectives, leads_to_known};
use crate::cue::CueHit;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::requirement::{Formula, Leaf, Requirement};
use crate::token::{Kind, Token};
use std::borrow::Cow;
use std::ops::Range;

/// The clauses that ask for knowledge in which nothing was found, beside others in which something was.
pub(super) fn unnamed(item: &Item<'_>, found: &[Finding], strengths: &[CueHit]) -> Vec<Range<usize>> {
    if found.is_empty() {
        return Vec::new();
    }
    let mut out: Vec<Range<usize>> = access_to_a_car(item, found).into_iter().collect();
    if !item.has(&KNOWLEDGE) {
        return out;
    }
    let clauses = Clauses::of(item);
    let word = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let (mut taken, mut depth) = (0, 0_usize);
    for (at, token) in item.tokens.iter().enumerate() {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let leads = KNOWLEDGE.holds(token) && item.tokens.get(at + 1).is_some_and(leads_to_known);
        if !leads || at < taken {
            continue;
        }
        let first = back_over_adjectives(&item.tokens, at).max(taken);
        // Behind "or" it is another way, and what one shows or passes on is no demand of its own.
        let joined = first == 0
            || word(first - 1, &["and", "with", "plus", "have", "possess"])
            || item.tokens.get(first - 1).is_some_and(|t| matches!(t.text, "," | ";"));
        let end = clauses.end(at + 2);
        let covered = |f: &Finding| f.first < end && first < f.end;
        let words = item.tokens.get(at + 2..end).unwrap_or_default();
        let told = words.iter().filter(|t| t.kind == Kind::Word).count() > 1
            && !words.iter().any(|t| t.kind == Kind::Number);
        // "familiarity with brokers: Kafka", "…, including experience with Kafka": what was found says what is meant; "…, or experience with
        // Kafka": another way.
        let next = end + usize::from(word(end, &[","]));
        let goes_on = word(next, &["or", "and/or", "including", "such", "like", "is", "are"])
            || word(next, &[":", "-", "–", "—", "("]);
        let wished = strengths.iter().any(|cue| first <= cue.end && cue.first <= end + 2);
        let own = depth == 0 && joined && told && !goes_on && !wished && !refers(words);
        if own && !found.iter().any(covered) {
            out.push(first..end);
            taken = end;
        }
    }
    out
}

/// "a driving licence and | access to a car": who may drive needs one besides. Where no paper is asked, it is given to somebody else.
fn access_to_a_car(item: &Item<'_>, found: &[Finding]) -> Option<Range<usize>> {
    let word = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let joined = |at: usize| word(at, &["and", "with", "have", "has", "having", "plus", "&"]);
    let at = (1..item.tokens.len())
        .find(|&at| word(at, &["access"]) && word(at + 1, &["to"]) && joined(at - 1))?;
    let own = &["a", "an", "the", "use", "of", "your", "their", "own", "reliable", "personal", "suitable"];
    let car = (at + 2..at + 8).find(|&i| !word(i, own))?;
    let licence = found.iter().any(|f| matches!(f.predicate, Predicate::Credential(_)) && f.end <= at);
    (licence && word(car, &["car", "vehicle", "transport", "transportation"])).then_some(at..car + 1)
}

/// "knowledge of the same": of what was found before.
fn refers(words: &[Token<'_>]) -> bool {
    words.iter().any(|t| t.is_any(&["same", "these", "those", "them", "following", "above", "how"]))
}

/// The demand for what such a clause says, as strong as what stands beside it.
pub(super) fn statement(item: &Item<'_>, clause: Range<usize>, beside: &Requirement) -> Requirement {
    let span = item.place(clause.start, clause.end);
    let leaf = Leaf { predicate: Predicate::Statement, span, recognizer: Cow::Borrowed("statement") };
    Requirement { span, formula: Formula::Leaf(leaf), other_reading: None, ..beside.clone() }
}
