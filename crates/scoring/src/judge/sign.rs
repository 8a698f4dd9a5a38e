//! What a profile shows of a name, as far as a question looks: names of one sign are one and the same to it.

use super::field::{Fit, fits_name};
use super::look;
use super::member::{at_once, together};
use super::memo::StandIns;
use super::shown::{Bare, Frame, Shown};
use super::template::Slot;
use super::{Case, experience, occupation as own, stand_in};
use crate::occupation;
use crate::question::{Question, Substitution};
use rolefit_profile::Month;
use rolefit_rules::lexicon::{Level, SubjectEntry};
use rolefit_rules::predicate::{Predicate, Setting};

/// What of a profile a question looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Aspect(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Subjects(Frame, Detail),
    Fields { related: bool },
    Credentials,
}

/// How much of what is shown of a name matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Detail {
    /// Whether it is shown at all: no months are asked, nor a word that asks for months.
    Bare,
    /// For how long.
    Timed,
    /// And whether it is everybody's work.
    InPlaceOfDegree,
}

/// Work is looked at without a word of where, when and how for all that has no name.
const PLAIN: Frame = Frame { setting: Setting::Any, window: None, knowledge: false, open: false };

impl Aspect {
    /// Of a question.
    pub(crate) fn of(question: &Question, case: Case<'_>) -> Aspect {
        Aspect(match question {
            Question::Predicate { predicate: Predicate::Experience(experience), .. } => {
                let detail = detail(experience.min_months, experience.proficiency.as_deref(), case);
                Kind::Subjects(experience::frame(experience, case), detail)
            }
            Question::Predicate { predicate: Predicate::Skill(skill), .. } => Kind::Subjects(
                experience::skill_frame(skill),
                detail(None, skill.proficiency.as_deref(), case),
            ),
            Question::Substitution(Substitution { beside: Some(experience), .. }) => {
                let frame = experience::frame(experience, case);
                Kind::Subjects(Frame { setting: Setting::Professional, ..frame }, Detail::InPlaceOfDegree)
            }
            Question::Predicate { predicate: Predicate::Degree(degree), .. } => {
                Kind::Fields { related: degree.related }
            }
            _ => Kind::Credentials,
        })
    }

    /// May other things stand in for the names?
    pub fn is_open(self) -> bool {
        self.frame().open
    }

    fn frame(self) -> Frame {
        match self.0 {
            Kind::Subjects(frame, _) => frame,
            Kind::Fields { .. } | Kind::Credentials => PLAIN,
        }
    }
}

fn detail(months: Option<u32>, proficiency: Option<&str>, case: Case<'_>) -> Detail {
    let by_word = proficiency.map_or(0, |word| case.context.policy.proficiency.months(word));
    if months.unwrap_or(0).max(by_word) == 0 { Detail::Bare } else { Detail::Timed }
}

/// All that a question learns of a name from a profile.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sign(Seen);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Seen {
    Bare(Bare, Option<StandIns>),
    Subject {
        shown: Shown,
        stand_ins: Option<StandIns>,
        everybodys: bool,
    },
    Subjects {
        shown: Shown,
        everybodys: bool,
    },
    /// Of a phrase only what the subjects in it show: where a profile has the phrase itself, its answer is not the template's.
    Phrase(Option<Shown>),
    /// For a master's degree, and for any other.
    Field([Vec<Fit>; 2]),
    Itself(Slot),
}

/// What makes subjects alike of which a profile says nothing: names of one likeness from an aspect have one sign from it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Likeness<'l> {
    class: &'l str,
    level: Level,
    since: Option<Month>,
    /// What is wider, by its numbers: all of it where things of the class may stand in for each other, else what is named.
    wider: Vec<usize>,
}

impl<'l> Likeness<'l> {
    /// None where the profile says something of it, or it is no subject.
    pub(crate) fn of(slot: &Slot, aspect: Aspect, case: Case<'l>) -> Option<Likeness<'l>> {
        let Slot::Subject(id) = slot else { return None };
        let lexicon = case.context.lexicon;
        let entry = lexicon.subject(id)?;
        if case.memo.is_none_or(|memo| memo.says_of(entry, lexicon, case.facts)) {
            return None;
        }
        let named = |number: &usize| case.facts.named.iter().any(|named| named.number == *number);
        let wider = if entry.broader.is_empty() { Vec::new() } else { lexicon.wider(entry) };
        let all = aspect.is_open() && lexicon.class(&entry.class).is_some_and(|class| class.siblings);
        let wider = wider.into_iter().skip(1).filter(|number| all || named(number)).collect();
        let since = look::since(entry, aspect.frame(), case);
        Some(Likeness { class: &entry.class, level: entry.level, since, wider })
    }
}

/// What a profile shows of work in a posting's own occupations, as far as any question looks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OccupationSign {
    any: bool,
    own: crate::outcome::Sign,
    /// Of each course: is it one of this work?
    studies: Vec<bool>,
    relevant: Vec<Shown>,
}

impl Sign {
    /// Is the name neither shown nor plausible, so that beside other names of which one is enough it changes nothing?
    pub fn is_nothing(&self) -> bool {
        match &self.0 {
            Seen::Bare(bare, _) => *bare == Bare::default(),
            Seen::Subject { shown, .. } | Seen::Subjects { shown, .. } => *shown == Shown::default(),
            Seen::Phrase(_) | Seen::Field(_) | Seen::Itself(_) => false,
        }
    }

    pub(crate) fn of(slot: &Slot, aspect: Aspect, case: Case<'_>) -> Sign {
        let frame = aspect.frame();
        let lexicon = case.context.lexicon;
        let entries = |ids: &[String]| -> Vec<&SubjectEntry> {
            ids.iter().filter_map(|id| lexicon.subject(id)).collect()
        };
        let matters = matches!(aspect.0, Kind::Subjects(_, Detail::InPlaceOfDegree));
        let common = |entry: &SubjectEntry| matters && occupation::is_everybodys(&entry.class, lexicon);
        let seen = match (slot, aspect.0) {
            (Slot::Subject(id), Kind::Subjects(_, detail)) => lexicon.subject(id).map(|entry| {
                let shown = look::of_subject(entry, frame, case);
                let stand_ins = frame.open.then(|| stand_in::seen_from(entry, case).into_owned());
                match detail {
                    Detail::Bare => Seen::Bare(shown.bare(), stand_ins),
                    _ => Seen::Subject { shown: shown.into_owned(), stand_ins, everybodys: common(entry) },
                }
            }),
            (Slot::Subjects(ids), Kind::Subjects(..)) => {
                let entries = entries(ids);
                let everybodys = entries.iter().all(|entry| common(entry));
                let shown = at_once(&entries, frame, case).into_owned();
                Some(Seen::Subjects { shown, everybodys })
            }
            (Slot::Phrase(ids), Kind::Subjects(..)) => {
                Some(Seen::Phrase(together(&entries(ids), frame, case).map(|shown| shown.into_owned())))
            }
            (Slot::Field(name), Kind::Fields { related }) => {
                Some(Seen::Field(fits_name(name, related, case)))
            }
            _ => None,
        };
        Sign(seen.unwrap_or_else(|| Seen::Itself(slot.clone())))
    }
}

impl OccupationSign {
    /// `case` has the occupations.
    pub(crate) fn of(aspects: &[Aspect], case: Case<'_>) -> OccupationSign {
        let plain = [PLAIN, Frame { setting: Setting::Professional, ..PLAIN }];
        let frames = aspects.iter().map(|aspect| aspect.frame()).chain(plain);
        let relevant = frames.map(|frame| look::relevant(frame, case).into_owned()).collect();
        let studies = case.facts.studies.iter().map(|study| own::is_of_trade(study, case)).collect();
        OccupationSign { any: !case.occupations.is_empty(), own: own::sign(case), studies, relevant }
    }
}
