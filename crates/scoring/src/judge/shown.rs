//! What a profile shows of one subject: months and mentions, proven and plausible.

use super::{Case, level};
use crate::credit::{Credit, ratio};
use crate::facts::{Kind, Mention, Place, Spell, Stance, Sum};
use crate::policy::{Positions, Unnamed};
use crate::wire::{Evidence, How};
use rolefit_profile::{Extent, Field, Interval, Month, Months};
use rolefit_rules::lexicon::SubjectEntry;
use rolefit_rules::predicate::Setting;
use std::borrow::Cow;

/// What counts for one leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Frame {
    /// Where it must have been gained.
    pub setting: Setting,
    /// Only these months count.
    pub window: Option<Interval>,
    /// Is knowledge asked, and not experience? Then a field of study shows it.
    pub knowledge: bool,
    /// Is the list open, so that a thing may be older than the one named?
    pub open: bool,
}

impl Frame {
    /// Frames without a window.
    pub const NUMBERS: usize = 12;

    /// Its number among those without a window, of which many questions share each.
    pub fn number(self) -> Option<usize> {
        let setting = self.setting as usize;
        self.window.is_none().then(|| setting * 4 + usize::from(self.knowledge) * 2 + usize::from(self.open))
    }
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Shown {
    /// Months proven.
    pub(super) certain: Months,
    /// Least number of months of the entries that prove, wherever they lie.
    at_least: u32,
    /// Months stated as a sum.
    stated: u32,
    /// Months plausible; with the proven ones, the most.
    pub(super) possible: Months,
    /// Those among them that what proves it may have taken.
    taken: Months,
    /// May it be any number of months? So it is where the profile has no work section.
    pub(super) endless: bool,
    /// Is it shown at all?
    pub named: bool,
    /// May it be?
    pub plausible: bool,
    /// Does a position prove it that runs on?
    pub running: bool,
    /// The person's own word for the level, as a rank from 0.
    pub level: Option<u8>,
    /// Places, strongest first.
    pub evidence: Vec<Evidence>,
    /// A name nearly the same.
    pub suggestion: Option<String>,
    /// Is something wider named, and for how many months? A sign of it, but no proof.
    wider: Option<u32>,
}

impl Shown {
    /// Months at the floor.
    pub fn floor(&self) -> u32 {
        self.certain.len().max(self.at_least).max(self.stated)
    }

    /// Months at the ceiling.
    pub fn ceiling(&self) -> u32 {
        if self.endless {
            return u32::MAX;
        }
        self.certain.len_with(&self.possible).max(self.floor())
    }

    /// Either of two.
    pub fn or(mut self, other: &Shown) -> Shown {
        self.certain.add(&other.certain);
        self.at_least = self.at_least.max(other.at_least);
        self.stated = self.stated.max(other.stated);
        self.possible.add(&other.possible);
        self.taken.add(&other.taken);
        self.endless |= other.endless;
        self.named |= other.named;
        self.plausible |= other.plausible;
        self.running |= other.running;
        self.level = self.level.max(other.level);
        self.join_reasons(other);
        self.wider = self.wider.max(other.wider);
        self
    }

    /// Both at once: the months of both, and shown only where both are.
    pub fn and(mut self, other: &Shown) -> Shown {
        let (mine, theirs) = (self.certain.union(&self.possible), other.certain.union(&other.possible));
        self.certain = self.certain.intersect(&other.certain);
        self.at_least = if self.certain.is_empty() { 0 } else { self.at_least.min(other.at_least) };
        self.stated = self.stated.min(other.stated);
        self.possible = match (self.endless, other.endless) {
            (true, _) => theirs,
            (_, true) => mine,
            _ => mine.intersect(&theirs),
        };
        self.taken = self.taken.intersect(&other.taken);
        self.endless &= other.endless;
        self.named &= other.named;
        self.plausible = (self.plausible || self.named) && (other.plausible || other.named);
        self.running &= other.running;
        self.level = self.level.min(other.level);
        if self.named {
            other.evidence.iter().for_each(|evidence| self.add(evidence.clone()));
        }
        self.suggestion = self.suggestion.or_else(|| other.suggestion.clone());
        self.wider = self.wider.min(other.wider);
        self
    }

    fn join_reasons(&mut self, other: &Shown) {
        other.evidence.iter().for_each(|evidence| self.add(evidence.clone()));
        if self.suggestion.is_none() {
            self.suggestion.clone_from(&other.suggestion);
        }
    }

    /// A phrase's own, beside what is shown of the wider subjects in it: they are a sign of it, and leave open what they leave
    /// open or prove themselves.
    pub fn beside_wider(mut self, wider: &Shown) -> Shown {
        self.possible.add(&wider.certain);
        self.possible.add(&wider.possible);
        self.endless |= wider.endless;
        self.plausible |= wider.plausible || wider.named;
        if wider.named {
            self.wider = Some(wider.floor());
        }
        self.join_reasons(wider);
        self
    }

    /// Credit for the sign that something wider is, of what `need` months ask: half of what that itself would have.
    pub fn sign(&self, need: u32) -> Credit {
        self.wider.map_or(0, |months| ratio(months, need) / 2)
    }

    /// What of it a question sees that asks for no months.
    pub fn bare(&self) -> Bare {
        Bare {
            named: self.named,
            plausible: self.plausible,
            for_some_time: self.floor() > 0,
            credit: ratio(self.floor(), 1).max(self.sign(0)),
        }
    }

    /// Months of something wider, which may be it.
    pub fn signed(&self) -> u32 {
        self.wider.unwrap_or_default()
    }

    /// What is proven, and of what is plausible only the months of `other`.
    pub fn at_most(mut self, other: &Shown) -> Shown {
        if !other.endless {
            let theirs = other.certain.union(&other.possible);
            let plausible = if self.endless { theirs } else { self.possible.intersect(&theirs) };
            self.possible = self.taken.union(&plausible);
            self.endless = false;
        }
        self
    }

    fn prove(&mut self, case: Case<'_>, evidence: impl FnOnce() -> Evidence) {
        if case.told() {
            self.add(evidence());
        }
    }

    fn add(&mut self, evidence: Evidence) {
        match self.evidence.iter_mut().find(|old| old.path == evidence.path) {
            // A sum says more than the name in it.
            Some(old) if evidence.how == How::Stated => *old = evidence,
            Some(_) => {}
            None => self.evidence.push(evidence),
        }
    }

    /// A spell proves it.
    fn certainly(&mut self, spell: &Spell, frame: Frame) {
        let Extent { certain, possible, at_least } = &spell.extent;
        let (proven, taken) = match frame.window {
            Some(window) => (certain.within(window), possible.within(window)),
            None => {
                self.at_least = self.at_least.max(*at_least);
                (certain.clone(), possible.clone())
            }
        };
        self.certain.add(&proven);
        self.possible.add(&taken);
        self.taken.add(&taken);
        self.running |= spell.running;
        // What lay outside the window does not count, but a stretch whose months are not certain may lie in it.
        let inside = frame.window.is_none_or(|window| !certain.within(window).is_empty());
        self.named |= inside;
        self.plausible |= inside || frame.window.is_some_and(|window| !possible.within(window).is_empty());
    }

    /// The person states so many months.
    fn state(&mut self, sum: &Sum, case: Case<'_>) {
        self.stated = self.stated.max(sum.months);
        self.named = true;
        if let Some(place) = case.facts.places.get(sum.place) {
            let evidence = || super::evidence_at(&place.path, &place.text, Some(sum.span), How::Stated);
            self.prove(case, evidence);
        }
    }

    /// A spell leaves it open, from the month on in which it first could be.
    fn possibly(&mut self, spell: &Spell, frame: Frame, since: Option<Month>) {
        let mut possible = spell.extent.possible.clone();
        if let Some(window) = frame.window {
            possible = possible.within(window);
        }
        if let Some(since) = since {
            possible = possible.within(Interval::between(since, since.max(FAR)));
        }
        self.plausible |= !possible.is_empty();
        self.possible.add(&possible);
    }
}

/// See [`Shown::bare`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Bare {
    named: bool,
    plausible: bool,
    for_some_time: bool,
    credit: Credit,
}

/// A month after all months.
const FAR: Month = Month(12 * 9999);

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
    let Case { facts, context, .. } = case;
    let mut shown = Shown::default();
    // What proves time comes first among the evidence, then what merely names it.
    let mut mentions: Vec<&Mention> = facts.mentions(&entry.id).iter().collect();
    if case.told() {
        mentions.sort_by_key(|m| {
            let timed = facts.place(**m).and_then(|p| p.spell).is_some();
            (m.stance != Stance::Claimed, !timed, !m.exact, m.place)
        });
    }
    for mention in mentions {
        if let Some(place) = facts.place(*mention) {
            let how = if mention.exact { How::Named } else { How::Narrower };
            let evidence = || super::evidence_at(&place.path, &place.text, mention.span, how);
            named_in(&mut shown, place, mention.stance, evidence, frame, case);
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
    if context.policy.ceiling.unnamed == Unnamed::Unknown || shown.named || shown.plausible {
        leave_open(&mut shown, entry, frame, case);
    }
    shown
}

/// A text names it.
pub(super) fn named_in(
    shown: &mut Shown,
    place: &Place,
    stance: Stance,
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
            shown.certainly(spell, frame);
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
    let in_table = context.lexicon.occupations().iter().any(|group| group.usual.contains(&entry.class));
    let everything = context.policy.ceiling.positions == Positions::AnyPosition || !in_table;
    let siblings = context.lexicon.class(&entry.class).is_some_and(|class| class.siblings);
    let since = entry.since.filter(|_| !(frame.open && siblings)).map(|year| Month::new(i32::from(year), 1));
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

/// Work in the posting's own occupation. Where the posting shows none, any may be of it, and none is proven to be.
pub(super) fn relevant(frame: Frame, case: Case<'_>) -> Cow<'_, Shown> {
    match case.memo {
        Some(memo) => memo.relevant(case.groups, frame, || find_relevant(frame, case)),
        None => Cow::Owned(find_relevant(frame, case)),
    }
}

fn find_relevant(frame: Frame, case: Case<'_>) -> Shown {
    let Case { facts, context, occupations, .. } = case;
    let mut shown = Shown { endless: !facts.has_work, plausible: !facts.has_work, ..Shown::default() };
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
    let mut shown = Shown { endless: !facts.has_work, plausible: !facts.has_work, ..Shown::default() };
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
