//! What holds for everybody, and stands among wishes by accident: checks, the right to work, and what the work is like.

use crate::cue::{CueHit, Says};
use crate::predicate::{Basis, Predicate};
use crate::recognizer::{Finding, Item};
use crate::requirement::{Cue, CueKind};

/// A check that is run, or the right to work: it holds for everybody, in whatever list it stands.
fn is_formality(finding: &Finding) -> bool {
    match &finding.predicate {
        Predicate::Screening(_) => true,
        Predicate::Authorization(a) => matches!(a.basis, Basis::WorkAuthorized | Basis::NoSponsorship),
        _ => false,
    }
}

/// Is nothing of this wished for, whatever the heading or "may require" seems to say? A check is run, "the job entails much travel",
/// "may require overtime".
pub(super) fn is_no_wish(item: &Item<'_>, found: &[Finding], by: &Cue) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let may = usize::from(is(2, &["may", "will", "also"]));
    let of_work = is(0, &["the", "this"])
        && is(1, &["job", "position", "role", "work"])
        && is(2 + may, &["entails", "entail", "requires", "require", "involves", "involve"]);
    let conditions = found.iter().all(is_condition);
    match by.cue {
        CueKind::Heading => found.iter().all(is_formality) || of_work && conditions,
        _ => by.words.eq_ignore_ascii_case("may require") && conditions && !is(0, &["some", "certain"]),
    }
}

/// What comes with the work: nothing that a person has or knows.
pub(super) fn is_condition(finding: &Finding) -> bool {
    matches!(finding.predicate, Predicate::Travel(_) | Predicate::Physical(_) | Predicate::Schedule(_))
}

/// "May be required", "could be required": of a paper a wish, of a check and of what comes with the work a demand. What one may be required to
/// do stands behind it and says nothing of what stands before.
pub(super) fn possible(
    item: &Item<'_>,
    found: &[Finding],
    cue: CueHit,
    owner: Option<usize>,
) -> Option<(CueHit, Option<usize>)> {
    let is = |at: usize, word: &str| item.tokens.get(at).is_some_and(|t| t.is(word));
    if !((is(cue.first, "may") || is(cue.first, "could"))
        && is(cue.first + 1, "be")
        && is(cue.first + 2, "required"))
    {
        return Some((cue, owner));
    }
    let holds = |f: &Finding| is_condition(f) || is_formality(f);
    let behind = is(cue.first + 3, "to");
    let owner = owner.or_else(|| found.iter().all(holds).then_some(0));
    let own = owner.and_then(|at| found.get(at))?;
    if behind && own.end <= cue.first {
        return None;
    }
    let says = if holds(own) { Says::Required } else { cue.says };
    Some((CueHit { says, ..cue }, owner))
}
