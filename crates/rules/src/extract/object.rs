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
    // "Ability to conduct background checks", "Ensure all drivers maintain a valid licence": of others.
    let run = || {
        let verb = (0..found.first.min(5)).find(|&at| is(at, &DONE_TO_OTHERS));
        matches!(found.predicate, Predicate::Screening(_))
            && verb.is_some_and(|verb| {
                (0..verb).all(|at| is(at, &["ability", "able", "to", "responsible", "for"]))
            })
    };
    let seen_to = || {
        let start = usize::from(is(0, &["ability"])) * 2;
        let yours = (0..found.first).any(|at| is(at, &["you", "your"]));
        is(start, &["ensure", "ensures", "ensuring", "verify", "verifies", "verifying"]) && !yours
    };
    if checks() || run() || seen_to() {
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

/// What is done with checks of others.
const DONE_TO_OTHERS: [&str; 9] = [
    "conduct", "conducts", "conducting", "perform", "performs", "performing", "administer", "administering",
    "running",
];

/// Is the word something that one does to what follows?
fn done(item: &Item<'_>, at: usize) -> bool {
    item.tokens.get(at).is_some_and(|t| {
        (is_gerund(t) || t.is("processing"))
            && !t.is_any(&[
                "having", "holding", "possessing", "working", "being", "serving", "acting", "nursing",
                "maintaining", "obtaining", "earning", "achieving", "acquiring", "attaining", "keeping",
            ])
    })
}
