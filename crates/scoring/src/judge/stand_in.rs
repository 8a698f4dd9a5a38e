//! What may stand in for the members of an open list.

use super::Case;
use super::memo::StandIns;
use super::shown::{self, Frame, Shown};
use crate::wire::How;
use rolefit_rules::lexicon::{Level, SubjectEntry};
use std::borrow::Cow;

/// What is shown of subjects that may stand in for a member: shown ones of the same class and level, other than the members, and
/// neither wider nor narrower than one.
pub(super) fn stand_ins<'c>(members: &[&SubjectEntry], frame: Frame, case: Case<'c>) -> Vec<Cow<'c, Shown>> {
    let as_stand_in = |entry: &SubjectEntry| {
        let mut shown = shown::of_subject(entry, frame, case);
        if case.told() {
            shown.to_mut().evidence.iter_mut().for_each(|evidence| evidence.how = How::OpenList);
        }
        shown
    };
    alternatives(members, case).into_iter().map(as_stand_in).collect()
}

fn alternatives<'c>(members: &[&SubjectEntry], case: Case<'c>) -> Vec<&'c SubjectEntry> {
    let subjects = case.context.lexicon.subjects();
    let seen: Vec<Cow<'_, StandIns>> = members.iter().map(|member| seen_from(member, case)).collect();
    let apart = |at: &usize| !seen.iter().any(|seen| seen.within.contains(at));
    // One product does another's job. Kinds and activities are alternatives only where the whole list is of them: beside
    // Scrum and Kanban, design thinking does not make the drawing of screens a method.
    let alike = |at: &usize, entry: &SubjectEntry| match entry.level {
        Level::Product => true,
        Level::Category => seen.iter().all(|seen| seen.beside.contains(at)),
    };
    let beside = seen.iter().flat_map(|seen| &seen.beside).filter(|at| apart(at));
    let mut found: Vec<&SubjectEntry> =
        beside.filter_map(|at| subjects.get(*at).filter(|entry| alike(at, entry))).collect();
    found.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    found.dedup_by(|a, b| a.id == b.id);
    found
}

/// The subjects of the profile as a member sees them.
pub(super) fn seen_from<'c>(member: &SubjectEntry, case: Case<'c>) -> Cow<'c, StandIns> {
    let lexicon = case.context.lexicon;
    let find = || {
        let named = &case.facts.named;
        let siblings = lexicon.class(&member.class).is_some_and(|class| class.siblings);
        let beside = |at: &usize| {
            let entry = lexicon.subjects().get(*at);
            siblings && entry.is_some_and(|e| e.class == member.class && e.level == member.level)
        };
        let wider = lexicon.wider(member);
        let own = wider.first();
        let within =
            |at: &usize, above: &[usize]| wider.contains(at) || own.is_some_and(|own| above.contains(own));
        StandIns {
            beside: named.iter().map(|named| named.number).filter(beside).collect(),
            within: named.iter().filter(|n| within(&n.number, &n.wider)).map(|n| n.number).collect(),
        }
    };
    match case.memo {
        Some(memo) => memo.stand_ins(member, lexicon, find),
        None => Cow::Owned(find()),
    }
}
