//! What may stand in for the members of an open list.

use super::Case;
use super::look;
use super::memo::StandIns;
use super::shown::{Frame, Shown};
use crate::wire::How;
use rolefit_rules::lexicon::{Level, Lexicon, SubjectEntry};
use std::borrow::Cow;
use std::cell::LazyCell;

/// What is shown of subjects that may stand in for a member: shown ones of the same class and level, other than the members, and
/// neither wider nor narrower than one. A product of the class that does another job than the members leaves them open.
/// `count`: how many members there are, with those that no lexicon knows.
pub(super) fn stand_ins<'c>(
    members: &[&SubjectEntry],
    count: usize,
    frame: Frame,
    case: Case<'c>,
) -> Vec<Cow<'c, Shown>> {
    let as_stand_in = |(entry, alike): (&SubjectEntry, bool)| {
        let mut shown = look::of_subject(entry, frame, case);
        if case.told() {
            shown.to_mut().evidence.iter_mut().for_each(|evidence| evidence.how = How::OpenList);
        }
        if alike { shown } else { Cow::Owned(Shown::default().beside_wider(&shown)) }
    };
    alternatives(members, count, case).into_iter().map(as_stand_in).collect()
}

/// Each with whether it is like the members.
fn alternatives<'c>(
    members: &[&SubjectEntry],
    count: usize,
    case: Case<'c>,
) -> Vec<(&'c SubjectEntry, bool)> {
    let subjects = case.context.lexicon.subjects();
    let seen: Vec<Cow<'_, StandIns>> = members.iter().map(|member| seen_from(member, case)).collect();
    let apart = |at: &usize| !seen.iter().any(|seen| seen.within.contains(at));
    // Most profiles have nothing of the kind.
    let common = LazyCell::new(|| nearest_common(&seen, case.context.lexicon));
    // One product does another's job. Kinds and activities are alternatives only where the whole list is of them, and of
    // one kind: beside Scrum and Kanban, design thinking does not make the drawing of screens a method, and not all that is done
    // with numbers is like clustering and regression. A single one makes no list: what is like "data science" nobody can tell.
    // What is like a few names of many is not of their kind: Tableau beside Asana, Notion, Airtable and Looker, C# beside SAS,
    // SPSS, R and Python. Nor is what is like the one known name of several that nobody knows.
    let near = |at: &usize| seen.iter().filter(|seen| seen.beside.contains(at)).count() * 2 > count;
    let alike = |at: &usize, entry: &SubjectEntry| match entry.level {
        Level::Product => near(at) && common.is_like(entry, case.context.lexicon),
        Level::Category => {
            let list = seen.len() > 1 && seen.iter().all(|seen| seen.beside.contains(at));
            list && !common.kinds.is_empty() && common.is_like(entry, case.context.lexicon)
        }
    };
    let beside = seen.iter().flat_map(|seen| &seen.beside).filter(|at| apart(at));
    let mut beside: Vec<usize> = beside.copied().collect();
    beside.sort_unstable();
    beside.dedup();
    let found = beside.into_iter().filter_map(|at| Some((at, subjects.get(at)?)));
    let mut found: Vec<(&SubjectEntry, bool)> = found
        .map(|(at, entry)| (entry, alike(&at, entry)))
        .filter(|(entry, alike)| *alike || entry.level == Level::Product)
        .collect();
    // What is like them is the better evidence.
    found.sort_unstable_by(|(a, like), (b, other)| other.cmp(like).then(a.id.cmp(&b.id)));
    found
}

/// What most members are a part or kind of, and nothing that is wider still: of Cassandra and `MongoDB` the like is a database that is
/// not relational, and of S3 and EC2 what else the same house sells.
struct Common {
    kinds: Vec<usize>,
    /// Are there several members, so that a thing must be of every kind that they share? What a single one is of is more than the
    /// list means by it.
    several: bool,
}

fn nearest_common(members: &[Cow<'_, StandIns>], lexicon: &Lexicon) -> Common {
    let several = members.len() > 1;
    let above = |up: &usize| members.iter().filter(|member| member.above.contains(up)).count();
    let mut common: Vec<usize> = members.iter().flat_map(|member| &member.above).copied().collect();
    common.sort_unstable();
    common.dedup();
    common.retain(|up| above(up) * 2 > members.len());
    // One thing of a house is no list of what that house sells: beside Photoshop alone, others' editors are like it.
    let kind = |up: &usize| lexicon.subjects().get(*up).is_some_and(|entry| entry.level == Level::Category);
    common.retain(|up| several || kind(up));
    let all = common.clone();
    let is_within = |one: usize, other: usize| {
        one != other && lexicon.subjects().get(one).is_some_and(|entry| lexicon.wider(entry).contains(&other))
    };
    common.retain(|&up| !all.iter().any(|&one| is_within(one, up)));
    Common { kinds: common, several }
}

impl Common {
    /// Is a thing of their kind? Where they share none, all of their class are.
    fn is_like(&self, entry: &SubjectEntry, lexicon: &Lexicon) -> bool {
        let wider = lexicon.wider(entry);
        let is_of = |kind: &usize| wider.contains(kind);
        match self.several {
            true => self.kinds.iter().all(is_of),
            false => self.kinds.is_empty() || self.kinds.iter().any(is_of),
        }
    }
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
        let own = wider.first().copied();
        let within =
            |at: &usize, above: &[usize]| wider.contains(at) || own.is_some_and(|own| above.contains(&own));
        StandIns {
            beside: named.iter().map(|named| named.number).filter(beside).collect(),
            within: named.iter().filter(|n| within(&n.number, &n.wider)).map(|n| n.number).collect(),
            above: if siblings { wider.into_iter().skip(1).collect() } else { Vec::new() },
        }
    };
    match case.memo {
        Some(memo) => memo.stand_ins(member, lexicon, find),
        None => Cow::Owned(find()),
    }
}
