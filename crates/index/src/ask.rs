//! Questions as an index stores them: their templates, without what changes no answer.
//!
//! What a template's slots stand for, and which occupations are the posting's own, is told where it is asked: see
//! [`crate::clause`].

use rolefit_rules::predicate::*;
use rolefit_rules::state::states_in;
use rolefit_scoring::lower::part_of;
use rolefit_scoring::outcome::Part;
use rolefit_scoring::question::{Question, Substitution};
use rolefit_scoring::weight::Weights;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A template's question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ask {
    /// Without names and occupations.
    pub question: Question,
    /// How many slots there are.
    pub slots: u32,
    /// Does the answer depend on the posting's own occupations?
    pub of_posting: bool,
}

impl Ask {
    /// What nobody can tell from a profile.
    pub fn open() -> Ask {
        Ask { question: Question::Open(String::new()), slots: 0, of_posting: false }
    }

    /// What it is to verdict and score.
    pub fn part(&self) -> Part {
        match &self.question {
            Question::Predicate { predicate, .. } => part_of(predicate),
            Question::Substitution(_) => Part::Scored,
            Question::Occupation { prepared, .. } => Part::Occupation { prepared: *prepared },
            Question::Open(_) | Question::Reading(_) => Part::Statement,
        }
    }

    /// The kind by which it is weighed; none where it is not scored.
    pub fn kind(&self) -> Option<&'static str> {
        match &self.question {
            Question::Predicate { predicate, .. } if self.part() == Part::Scored => Some(predicate.kind()),
            Question::Substitution(_) => Some("degree"),
            Question::Predicate { .. }
            | Question::Occupation { .. }
            | Question::Open(_)
            | Question::Reading(_) => None,
        }
    }

    /// What it weighs within an `all`.
    pub fn weight(&self, weights: &Weights) -> u32 {
        self.kind().map_or(0, |kind| weights.kind(kind))
    }
}

/// The question with what a report shows and no judgement reads taken out, so that more postings share it: the upper end
/// of a range, and the posting's name for a thing that has an id. A question for a person is one and the same for all.
pub fn bare(question: Question) -> Question {
    match question {
        Question::Predicate { mut predicate, occupations } => {
            match &mut predicate {
                Predicate::Experience(experience) => experience.max_months = None,
                Predicate::Screening(screening) => screening.name.clear(),
                Predicate::Clearance(clearance) if clearance.level.is_some() => clearance.name.clear(),
                // All that is read of it is the states that it names.
                Predicate::Credential(credential) if credential.id.is_some() => {
                    credential.name = states_in(&credential.name).join(" ");
                }
                _ => {}
            }
            Question::Predicate { predicate, occupations }
        }
        Question::Substitution(Substitution { level, beside, occupations }) => {
            let beside = beside.map(|experience| Experience { max_months: None, ..experience });
            Question::Substitution(Substitution { level, beside, occupations })
        }
        Question::Occupation { .. } => question,
        Question::Open(_) | Question::Reading(_) => Question::Open(String::new()),
    }
}

/// A predicate in a form that needs no names of fields.
#[derive(Serialize, Deserialize)]
enum Stored<'a> {
    Degree(Cow<'a, Degree>),
    Experience(Cow<'a, Experience>),
    Skill(Cow<'a, Skill>),
    Language(Cow<'a, Language>),
    Clearance(Cow<'a, Clearance>),
    Credential(Cow<'a, Credential>),
    Screening(Cow<'a, Screening>),
    Authorization(Cow<'a, Authorization>),
    Age(Cow<'a, Age>),
    Travel(Cow<'a, Travel>),
    Physical(Cow<'a, Physical>),
    Residence(Cow<'a, Residence>),
    Schedule(Cow<'a, Schedule>),
    Substitution(DegreeLevel, Option<Cow<'a, Experience>>),
    Occupation(bool),
    Open,
}

/// Writes a list of asks.
pub fn write_asks<'a>(asks: impl Iterator<Item = &'a Ask>) -> Vec<u8> {
    let mut plain = Vec::new();
    asks.for_each(|ask| write(ask, &mut plain));
    compress(&plain)
}

/// Reads it back. Bytes that were not written as such give none.
pub fn read_asks(bytes: &[u8]) -> Vec<Ask> {
    let plain = zstd::stream::decode_all(bytes).unwrap_or_default();
    let mut rest = plain.as_slice();
    std::iter::from_fn(|| {
        let (ask, after) = read(rest)?;
        rest = after;
        Some(ask)
    })
    .collect()
}

/// Writes a list of anything plain: slots, occupations.
pub fn write_list<T: Serialize>(list: &[T]) -> Vec<u8> {
    // Plain data into memory: there is nothing that could fail.
    compress(&postcard::to_allocvec(list).unwrap_or_default())
}

/// Reads it back. Bytes that were not written as such give none.
pub fn read_list<T: DeserializeOwned>(bytes: &[u8]) -> Vec<T> {
    postcard::from_bytes(&zstd::stream::decode_all(bytes).unwrap_or_default()).unwrap_or_default()
}

/// From memory to memory: there is nothing that could fail.
fn compress(plain: &[u8]) -> Vec<u8> {
    zstd::bulk::compress(plain, LEVEL).unwrap_or_default()
}

/// How hard zstd tries.
const LEVEL: i32 = 9;

/// Appends an ask to `out`.
fn write(ask: &Ask, out: &mut Vec<u8>) {
    let stored = match &ask.question {
        Question::Predicate { predicate, .. } => match predicate {
            Predicate::Degree(it) => Stored::Degree(Cow::Borrowed(it)),
            Predicate::Experience(it) => Stored::Experience(Cow::Borrowed(it)),
            Predicate::Skill(it) => Stored::Skill(Cow::Borrowed(it)),
            Predicate::Language(it) => Stored::Language(Cow::Borrowed(it)),
            Predicate::Clearance(it) => Stored::Clearance(Cow::Borrowed(it)),
            Predicate::Credential(it) => Stored::Credential(Cow::Borrowed(it)),
            Predicate::Screening(it) => Stored::Screening(Cow::Borrowed(it)),
            Predicate::Authorization(it) => Stored::Authorization(Cow::Borrowed(it)),
            Predicate::Age(it) => Stored::Age(Cow::Borrowed(it)),
            Predicate::Travel(it) => Stored::Travel(Cow::Borrowed(it)),
            Predicate::Physical(it) => Stored::Physical(Cow::Borrowed(it)),
            Predicate::Residence(it) => Stored::Residence(Cow::Borrowed(it)),
            Predicate::Schedule(it) => Stored::Schedule(Cow::Borrowed(it)),
            Predicate::Equivalent | Predicate::Statement => Stored::Open,
        },
        Question::Substitution(Substitution { level, beside, .. }) => {
            Stored::Substitution(*level, beside.as_ref().map(Cow::Borrowed))
        }
        Question::Occupation { prepared, .. } => Stored::Occupation(*prepared),
        Question::Open(_) | Question::Reading(_) => Stored::Open,
    };
    // Plain data into memory: there is nothing that could fail.
    out.extend(postcard::to_allocvec(&(stored, ask.slots, ask.of_posting)).unwrap_or_default());
}

/// Reads the ask at the beginning of `bytes`, and what follows it; none where there is none.
fn read(bytes: &[u8]) -> Option<(Ask, &[u8])> {
    let ((stored, slots, of_posting), rest): ((Stored<'static>, u32, bool), _) =
        postcard::take_from_bytes(bytes).ok()?;
    let occupations = Vec::new();
    let predicate = match stored {
        Stored::Degree(it) => Predicate::Degree(it.into_owned()),
        Stored::Experience(it) => Predicate::Experience(it.into_owned()),
        Stored::Skill(it) => Predicate::Skill(it.into_owned()),
        Stored::Language(it) => Predicate::Language(it.into_owned()),
        Stored::Clearance(it) => Predicate::Clearance(it.into_owned()),
        Stored::Credential(it) => Predicate::Credential(it.into_owned()),
        Stored::Screening(it) => Predicate::Screening(it.into_owned()),
        Stored::Authorization(it) => Predicate::Authorization(it.into_owned()),
        Stored::Age(it) => Predicate::Age(it.into_owned()),
        Stored::Travel(it) => Predicate::Travel(it.into_owned()),
        Stored::Physical(it) => Predicate::Physical(it.into_owned()),
        Stored::Residence(it) => Predicate::Residence(it.into_owned()),
        Stored::Schedule(it) => Predicate::Schedule(it.into_owned()),
        Stored::Substitution(level, beside) => {
            let beside = beside.map(Cow::into_owned);
            let question = Question::Substitution(Substitution { level, beside, occupations });
            return Some((Ask { question, slots, of_posting }, rest));
        }
        Stored::Occupation(prepared) => {
            let question = Question::Occupation { prepared, occupations };
            return Some((Ask { question, slots, of_posting }, rest));
        }
        Stored::Open => return Some((Ask { slots, of_posting, ..Ask::open() }, rest)),
    };
    Some((Ask { question: Question::Predicate { predicate, occupations }, slots, of_posting }, rest))
}
