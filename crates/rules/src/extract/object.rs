//! "Experience in processing security clearance applications": what a paper or a check is the object of is what one has done, and nothing
//! that one must hold.

use crate::clause::{EXPERIENCE, is_gerund};
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::token::Kind;

/// So many words back stands what was done.
const REACH: usize = 7;

/// Is what was found the object of the work of which experience is asked?
pub(super) fn is_object(item: &Item<'_>, found: &Finding) -> bool {
    if !matches!(
        found.predicate,
        Predicate::Credential(_) | Predicate::Degree(_) | Predicate::Clearance(_) | Predicate::Screening(_)
    ) {
        return false;
    }
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    // "experience managing a team, with a CPA", "experience teaching and a licence": beside the work.
    let parts = |at: &usize| {
        is(*at, &["and", "or", "with", "plus", "as", "under", "while", "after", "who"])
            || item.tokens.get(*at).is_some_and(|t| t.kind != Kind::Word && t.text != "-" && t.text != "/")
    };
    // "experience with background check and drug testing programmes"
    let checks = || {
        let near = found.first.saturating_sub(REACH)..found.first;
        matches!(found.predicate, Predicate::Screening(_))
            && near.clone().any(|at| is(at, EXPERIENCE) && is(at + 1, &["with", "in", "of"]))
            && near.into_iter().all(|at| !is(at, &["pass", "undergo", "complete", "subject", ",", ";", "."]))
    };
    if checks() {
        return true;
    }
    // "developing web applications BSc in physics": words that have run together are no object.
    let led = found.first.checked_sub(1).is_some_and(|before| {
        done(item, before)
            || is(before, &["a", "an", "the", "their", "our", "your", "for", "of", "to", "toward", "towards"])
    });
    if !led {
        return false;
    }
    let near = (found.first.saturating_sub(REACH)..found.first).rev().take_while(|at| !parts(at));
    near.filter(|&at| done(item, at)).any(|at| {
        let lead = at.saturating_sub(usize::from(is(at.wrapping_sub(1), &["in", "with", "of"])));
        lead.checked_sub(1).is_some_and(|word| is(word, EXPERIENCE))
    })
}

/// Is the word something that one does to what follows?
fn done(item: &Item<'_>, at: usize) -> bool {
    item.tokens.get(at).is_some_and(|t| {
        (is_gerund(t) || t.is("processing"))
            && !t.is_any(&[
                "having", "holding", "possessing", "working", "being", "serving", "acting", "nursing",
            ])
    })
}
