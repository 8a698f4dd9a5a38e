//! Letters that name two things, of which the list that they stand in says which.

use super::Group;
use crate::lexicon::{Lexicon, SubjectEntry};
use crate::predicate::Subject;

/// "S3, Glue and EMR": names that are another thing's beside members of its kin.
pub(super) fn by_kin(group: &mut Group, lexicon: &Lexicon) {
    if group.of.len() < 2 {
        return;
    }
    for at in 0..group.of.len() {
        if let Some(other) = group.of.get(at).and_then(|subject| other(subject, lexicon))
            && group.of.iter().enumerate().any(|(i, beside)| i != at && is_kin(beside, other, lexicon))
            && let Some(subject) = group.of.get_mut(at)
        {
            (subject.id, subject.name) = (Some(other.id.clone()), other.name.clone());
        }
    }
}

/// What the posting's words for a subject name elsewhere.
fn other<'l>(subject: &Subject, lexicon: &'l Lexicon) -> Option<&'l SubjectEntry> {
    let entry = lexicon.subject(subject.id.as_deref()?)?;
    lexicon.subject(entry.elsewhere.get(&subject.text)?)
}

/// Is a subject what the entry is a part of, or a part of that, too?
fn is_kin(subject: &Subject, entry: &SubjectEntry, lexicon: &Lexicon) -> bool {
    subject.id.as_ref().is_some_and(|id| {
        let parts = lexicon.subject(id).map_or(&[][..], |beside| &beside.broader);
        entry.broader.contains(id) || parts.iter().any(|whole| entry.broader.contains(whole))
    })
}
