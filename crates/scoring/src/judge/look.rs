//! What a profile shows of a subject, of work in some occupations, and of any work.

use super::shown::{Frame, Shown};
use super::{Case, level};
use crate::facts::{Kind, Mention, Place, Spell, Stance, is_activity};
use crate::policy::{Positions, Unnamed};
use crate::wire::{Evidence, How};
use rolefit_profile::{Field, Month};
use rolefit_rules::lexicon::SubjectEntry;
use rolefit_rules::predicate::Setting;
use std::borrow::Cow;

/// Does a spell's time count for a leaf of this setting?
fn counts(spell: &Spell, frame: Frame) -> bool {
    spell.counts
        && match spell.kind {
            Kind::Work | Kind::Volunteer | Kind::Project => true,
            // Education is no professional experience; where a posting accepts academic experience, it is.
            Kind::Study => frame.setting == Setting::Academic,
        }
}

/// What is shown of a subject of the lexicon.
pub(super) fn of_subject<'c>(entry: &SubjectEntry, frame: Frame, case: Case<'c>) -> Cow<'c, Shown> {
    match case.memo {
        Some(memo) => memo.subject(entry, frame, case.context.lexicon, || find_subject(entry, frame, case)),
        None => Cow::Owned(find_subject(entry, frame, case)),
    }
}

fn find_subject(entry: &SubjectEntry, frame: Frame, case: Case<'_>) -> Shown {
    let context = case.context;
    let mut shown = Shown::default();
    // Of most subjects a profile says nothing.
    if case.memo.is_none_or(|memo| memo.says_of(entry, context.lexicon, case.facts)) {
        told_of(&mut shown, entry, frame, case);
    }
    if context.policy.ceiling.unnamed == Unnamed::Unknown || shown.named || shown.plausible {
        leave_open(&mut shown, entry, frame, case);
    }
    shown
}

/// What names it, the positions that are made of it, and what is stated of it.
fn told_of(shown: &mut Shown, entry: &SubjectEntry, frame: Frame, case: Case<'_>) {
    let Case { facts, context, .. } = case;
    // What proves time comes first among the evidence, then what merely names it.
    let mut mentions: Vec<&Mention> = facts.mentions(&entry.id).iter().collect();
    if case.told() {
        mentions.sort_by_key(|m| {
            let timed = facts.place(**m).and_then(|p| p.spell).is_some();
            (m.stance != Stance::Claimed, !timed, !m.exact, m.place)
        });
    }
    // What one works with is there all the time; a kind of work is done beside others.
    let at_times = is_activity(entry, context.lexicon);
    let begin = |mention: &Mention| (mention.place, mention.span.map_or(0, |span| span.start));
    let claimed = mentions.iter().filter(|mention| at_times && mention.stance == Stance::Claimed);
    let mut begins: Vec<(usize, u32)> = claimed.map(|mention| begin(mention)).collect();
    begins.sort_unstable();
    for mention in mentions {
        if let Some(place) = facts.place(*mention) {
            let how = if mention.exact { How::Named } else { How::Narrower };
            let evidence = || super::evidence_at(&place.path, &place.text, mention.span, how);
            let passing = at_times && facts.is_in_passing(begin(mention), &begins);
            named_in(shown, (place, mention.stance, passing), evidence, frame, case);
        }
    }
    for spell in facts.spells.iter().filter(|spell| counts(spell, frame)) {
        if spell.involves.iter().any(|id| context.lexicon.is_within(id, &entry.id)) {
            shown.certainly(spell, frame);
            shown.prove(case, || super::evidence(&spell.path, &spell.text, How::ByOccupation));
        }
    }
    if frame.window.is_none() {
        for sum in facts.sums.iter().filter(|sum| sum.subjects.contains(&entry.id)) {
            shown.state(sum, case);
        }
    }
}

/// A text names it, perhaps in passing.
pub(super) fn named_in(
    shown: &mut Shown,
    (place, stance, passing): (&Place, Stance, bool),
    evidence: impl FnOnce() -> Evidence,
    frame: Frame,
    case: Case<'_>,
) {
    let facts = case.facts;
    let spell = place.spell.and_then(|at| facts.spells.get(at));
    let timed = spell.filter(|spell| counts(spell, frame));
    if stance != Stance::Claimed {
        shown.plausible = true;
        if let Some(spell) = timed {
            shown.possibly(spell, frame, None);
        }
        return;
    }
    // A window of months can only be met by what has dates.
    let untimed = || frame.setting != Setting::Professional && frame.window.is_none();
    match (timed, spell) {
        (Some(spell), _) => {
            let before = shown.named;
            if passing {
                shown.in_part(spell, frame)
            } else {
                shown.certainly(spell, frame)
            }
            if shown.named || !before {
                shown.prove(case, evidence);
            }
        }
        // A project without dates shows that it was done, though not for how long; unpaid work and studies too. What was only
        // learnt is knowledge.
        (None, Some(spell)) => {
            let at_work = spell.kind == Kind::Project;
            let learnt = matches!(place.field, Field::Area | Field::Course) && !frame.knowledge;
            shown.plausible = true;
            if !learnt && (untimed() || (at_work && frame.window.is_none())) {
                shown.named = true;
                shown.prove(case, evidence);
            }
        }
        (None, None) => {
            shown.plausible = true;
            if untimed() {
                shown.named = true;
                shown.level = shown.level.max(place.level.as_deref().map(level::rank_held));
                shown.prove(case, evidence);
            }
        }
    }
}

/// What is plausible beyond what is named.
fn leave_open(shown: &mut Shown, entry: &SubjectEntry, frame: Frame, case: Case<'_>) {
    let Case { facts, context, .. } = case;
    // A table that has a class nowhere does not know it, and what it does not know is plausible.
    let in_table = !context.lexicon.usual_in(&entry.class).is_empty();
    let everything = context.policy.ceiling.positions == Positions::AnyPosition || !in_table;
    let since = since(entry, frame, case);
    for spell in facts.spells.iter().filter(|spell| counts(spell, frame) && spell.kind != Kind::Project) {
        if everything || spell.usual.as_ref().is_none_or(|usual| usual.contains(&entry.class)) {
            shown.possibly(spell, frame, since);
        }
    }
    if frame.setting != Setting::Professional && frame.window.is_none() {
        shown.plausible |= facts.studied.contains(&entry.class) || facts.studied_unknown;
    }
    shown.endless |= !facts.has_work;
    shown.plausible |= !facts.has_work;
}

/// The month before which no work can have been with a subject, where any of the person's lies before it. In an open list an older thing
/// stands for a younger one.
pub(super) fn since(entry: &SubjectEntry, frame: Frame, case: Case<'_>) -> Option<Month> {
    let siblings = || case.context.lexicon.class(&entry.class).is_some_and(|class| class.siblings);
    let since = Month::new(i32::from(entry.since?), 1);
    let begins_before = |spell: &Spell| {
        let possible = spell.extent.possible.intervals();
        possible.first().is_some_and(|interval| interval.first() < since)
    };
    (case.facts.spells.iter().any(begins_before) && !(frame.open && siblings())).then_some(since)
}

/// Work in the posting's own occupation. Where the posting shows none, any may be of it, and none is proven to be.
pub(super) fn relevant(frame: Frame, case: Case<'_>) -> Cow<'_, Shown> {
    match case.memo {
        Some(memo) => memo.relevant(case.groups, frame, || find_relevant(frame, case)),
        None => Cow::Owned(find_relevant(frame, case)),
    }
}

fn find_relevant(frame: Frame, case: Case<'_>) -> Shown {
    let Case { facts, context, occupations, .. } = case;
    let mut shown = Shown::before(facts);
    for spell in facts.spells.iter().filter(|spell| is_work(spell) && spell.counts) {
        if spell.by_title && spell.is_of(occupations) {
            shown.certainly(spell, frame);
            let place = || format!("{}.position", spell.path);
            shown.prove(case, || super::evidence(place(), &spell.text, How::ByOccupation));
        } else if occupations.is_empty()
            || spell.jobs.is_empty()
            || spell.is_near(occupations)
            || context.policy.ceiling.positions == Positions::AnyPosition
        {
            shown.possibly(spell, frame, None);
        }
    }
    if frame.window.is_none() {
        let own = |group: &String| occupations.contains(group);
        for sum in facts.sums.iter().filter(|sum| !sum.groups.is_empty() && sum.groups.iter().all(own)) {
            shown.state(sum, case);
        }
        // Where any work may be of it, so may be what is stated of no work in particular.
        let stated = occupations.is_empty() && facts.sums.iter().any(|sum| sum.general);
        shown.endless |= stated;
        shown.plausible |= stated;
    }
    shown
}

/// Any professional work.
pub(super) fn work(frame: Frame, case: Case<'_>) -> Cow<'_, Shown> {
    match case.memo {
        Some(memo) => memo.work(frame, || find_work(frame, case)),
        None => Cow::Owned(find_work(frame, case)),
    }
}

fn find_work(frame: Frame, case: Case<'_>) -> Shown {
    let facts = case.facts;
    let mut shown = Shown::before(facts);
    let academic = frame.setting == Setting::Academic;
    for spell in
        facts.spells.iter().filter(|s| s.counts && (is_work(s) || (academic && s.kind == Kind::Study)))
    {
        shown.certainly(spell, frame);
        shown.prove(case, || super::evidence(&spell.path, &spell.text, How::Named));
    }
    if frame.window.is_none() {
        for sum in facts.sums.iter().filter(|sum| sum.general) {
            shown.state(sum, case);
        }
    }
    shown
}

fn is_work(spell: &Spell) -> bool {
    matches!(spell.kind, Kind::Work | Kind::Volunteer)
}
