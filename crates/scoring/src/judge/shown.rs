//! What is shown of something: months and mentions, proven and plausible.

use super::Case;
use crate::credit::{Credit, ratio};
use crate::facts::{Facts, Spell, Sum};
use crate::wire::{Evidence, How};
use rolefit_profile::{Extent, Interval, Month, Months};
use rolefit_rules::predicate::Setting;

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
    /// Before anything is found: where the profile has no work section, any number of months is plausible.
    pub fn before(facts: &Facts) -> Shown {
        Shown { endless: !facts.has_work, plausible: !facts.has_work, ..Shown::default() }
    }

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

    pub(super) fn prove(&mut self, case: Case<'_>, evidence: impl FnOnce() -> Evidence) {
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
    pub(super) fn certainly(&mut self, spell: &Spell, frame: Frame) {
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

    /// A spell shows that it was done, but not for how much of it.
    pub(super) fn in_part(&mut self, spell: &Spell, frame: Frame) {
        let possible = &spell.extent.possible;
        let inside =
            frame.window.is_none_or(|window| !possible.is_empty() && possible.within(window) == *possible);
        if inside {
            self.named = true;
            self.at_least = self.at_least.max(1);
        }
        self.possibly(spell, frame, None);
    }

    /// The person states so many months.
    pub(super) fn state(&mut self, sum: &Sum, case: Case<'_>) {
        self.stated = self.stated.max(sum.months);
        self.named = true;
        if let Some(place) = case.facts.places.get(sum.place) {
            let evidence = || super::evidence_at(&place.path, &place.text, Some(sum.span), How::Stated);
            self.prove(case, evidence);
        }
    }

    /// A spell leaves it open, from the month on in which it first could be.
    pub(super) fn possibly(&mut self, spell: &Spell, frame: Frame, since: Option<Month>) {
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
