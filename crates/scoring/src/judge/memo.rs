//! What many questions ask of one profile, found once.
//!
//! Only bounds are judged with it: it holds no reasons. What is not in it yet is found anew, so it changes no answer, however
//! many threads fill it.

use super::field::Fit;
use super::shown::{Frame, Shown};
use crate::facts::Facts;
use rolefit_rules::lexicon::{CredentialEntry, FieldEntry, Lexicon, SubjectEntry};
use std::borrow::Cow;
use std::sync::OnceLock;

/// What is known of one profile, as far as it has been asked. It belongs to that profile, a policy and a month.
#[derive(Debug, Default)]
pub struct Memo {
    subjects: Numbered<OfSubject>,
    fields: Numbered<[OnceLock<Vec<Fit>>; 2]>,
    credentials: Numbered<OnceLock<bool>>,
    work: Framed,
    occupations: Listed,
    /// By number in the lexicon: subjects of which the profile says anything.
    touched: OnceLock<Box<[bool]>>,
}

#[derive(Debug, Default)]
struct OfSubject {
    shown: Framed,
    stand_ins: OnceLock<StandIns>,
}

/// Subjects of the profile, by their numbers in the lexicon, seen from a member of an open list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct StandIns {
    /// Of the same class and level.
    pub beside: Vec<usize>,
    /// The member itself, and what is wider or narrower.
    pub within: Vec<usize>,
    /// What the member is a part or kind of, the nearest first.
    pub above: Vec<usize>,
}

impl Memo {
    /// What is shown of a subject.
    pub(super) fn subject(
        &self,
        entry: &SubjectEntry,
        frame: Frame,
        lexicon: &Lexicon,
        find: impl FnOnce() -> Shown,
    ) -> Cow<'_, Shown> {
        match self.subjects.at(lexicon.subjects(), entry) {
            Some(known) => known.shown.get(frame, find),
            None => Cow::Owned(find()),
        }
    }

    /// What may stand in for a subject.
    pub(super) fn stand_ins(
        &self,
        entry: &SubjectEntry,
        lexicon: &Lexicon,
        find: impl FnOnce() -> StandIns,
    ) -> Cow<'_, StandIns> {
        remembered(self.subjects.at(lexicon.subjects(), entry).map(|known| &known.stand_ins), find)
    }

    /// Whether each course answers a field.
    pub(super) fn fits(
        &self,
        entry: &FieldEntry,
        related: bool,
        lexicon: &Lexicon,
        find: impl FnOnce() -> Vec<Fit>,
    ) -> Cow<'_, [Fit]> {
        let known = self.fields.at(lexicon.fields(), entry);
        match known.and_then(|known| known.get(usize::from(related))) {
            Some(known) => Cow::Borrowed(known.get_or_init(find).as_slice()),
            None => Cow::Owned(find()),
        }
    }

    /// Does the profile say anything of a subject: name it or what is narrower, hold a job that is made of it, state a sum of it?
    pub(super) fn says_of(&self, entry: &SubjectEntry, lexicon: &Lexicon, facts: &Facts) -> bool {
        let touched = self.touched.get_or_init(|| {
            let mut touched: Box<[bool]> = lexicon.subjects().iter().map(|_| false).collect();
            let involved = facts.spells.iter().flat_map(|spell| &spell.involves);
            let summed = facts.sums.iter().flat_map(|sum| &sum.subjects);
            let named = facts.all_mentions().map(|(id, _)| id);
            for id in involved.chain(summed).map(String::as_str).chain(named) {
                let numbers = lexicon.subject(id).map(|entry| lexicon.wider(entry));
                for number in numbers.into_iter().flatten() {
                    touched.get_mut(number).into_iter().for_each(|it| *it = true);
                }
            }
            touched
        });
        let number = lexicon.subjects().element_offset(entry);
        number.and_then(|number| touched.get(number)).copied().unwrap_or(true)
    }

    /// Whether a credential is left open.
    pub(super) fn credential(
        &self,
        entry: &CredentialEntry,
        lexicon: &Lexicon,
        find: impl FnOnce() -> bool,
    ) -> bool {
        *remembered(self.credentials.at(lexicon.credentials(), entry), find)
    }

    /// What is shown of any work.
    pub(super) fn work(&self, frame: Frame, find: impl FnOnce() -> Shown) -> Cow<'_, Shown> {
        self.work.get(frame, find)
    }

    /// What is shown of work in some occupations.
    pub(super) fn relevant(
        &self,
        groups: Option<Groups>,
        frame: Frame,
        find: impl FnOnce() -> Shown,
    ) -> Cow<'_, Shown> {
        match groups.and_then(|groups| self.occupations.of(groups)) {
            Some(known) => known.get(frame, find),
            None => Cow::Owned(find()),
        }
    }
}

fn remembered<'m, T: Clone>(known: Option<&'m OnceLock<T>>, find: impl FnOnce() -> T) -> Cow<'m, T> {
    match known {
        Some(known) => Cow::Borrowed(known.get_or_init(find)),
        None => Cow::Owned(find()),
    }
}

/// What is shown of something, by frame.
#[derive(Debug, Default)]
struct Framed([OnceLock<Box<Shown>>; Frame::NUMBERS]);

impl Framed {
    fn get(&self, frame: Frame, find: impl FnOnce() -> Shown) -> Cow<'_, Shown> {
        match frame.number().and_then(|number| self.0.get(number)) {
            Some(known) => Cow::Borrowed(known.get_or_init(|| Box::new(find()))),
            None => Cow::Owned(find()),
        }
    }
}

/// By the entries of one of the lexicon's lists.
#[derive(Debug)]
struct Numbered<T>(OnceLock<Box<[OnceLock<Box<T>>]>>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Numbered(OnceLock::new())
    }
}

impl<T: Default> Numbered<T> {
    /// None where the entry is no other's than the list's.
    fn at<E>(&self, list: &[E], entry: &E) -> Option<&T> {
        let known = self.0.get_or_init(|| list.iter().map(|_| OnceLock::new()).collect());
        Some(known.get(list.element_offset(entry)?)?.get_or_init(Box::default))
    }
}

/// Occupations by their numbers in the lexicon: few, and known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Groups([u16; 6]);

impl Groups {
    pub fn of(codes: &[String], lexicon: &Lexicon) -> Option<Groups> {
        let mut groups = Groups([u16::MAX; 6]);
        for (at, code) in codes.iter().enumerate() {
            let number = lexicon.occupations().element_offset(lexicon.occupation(code)?)?;
            *groups.0.get_mut(at)? = u16::try_from(number).ok().filter(|number| *number < u16::MAX)?;
        }
        Some(groups)
    }
}

/// By lists of occupations. Postings have few of them; what finds no place is found anew each time.
#[derive(Debug, Default)]
struct Listed(OnceLock<Box<[OnceLock<Box<OfList>>]>>);

type OfList = (Groups, Framed);

/// Places for lists.
const PLACES: usize = 4096;

/// Spreads numbers over the places.
const MIXER: u64 = 0x9e37_79b9_7f4a_7c15;

/// Places in which a list may stand.
const TRIES: usize = 8;

impl Listed {
    fn of(&self, groups: Groups) -> Option<&Framed> {
        let known = self.0.get_or_init(|| (0..PLACES).map(|_| OnceLock::new()).collect());
        let mixed = groups.0.iter().fold(0u64, |all, group| (all ^ u64::from(*group)).wrapping_mul(MIXER));
        let first = usize::try_from(mixed >> 32).unwrap_or_default();
        (first..first + TRIES)
            .filter_map(|at| known.get(at % PLACES))
            .map(|place| place.get_or_init(|| Box::new((groups, Framed::default()))))
            .find(|place| place.0 == groups)
            .map(|place| &place.1)
    }
}
