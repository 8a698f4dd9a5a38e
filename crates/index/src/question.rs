//! Questions as an index stores them: without what changes no answer, in bytes that open quickly.

use rolefit_rules::predicate::*;
use rolefit_scoring::lower::{Question, Substitution};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The question with what a report shows and no judgement reads taken out, so that more postings share it: the upper end
/// of a range, and the posting's name for a thing that has an id. A question for a person is one and the same for all.
pub fn bare(question: Question) -> Question {
    match question {
        Question::Predicate { mut predicate, occupations } => {
            match &mut predicate {
                Predicate::Experience(experience) => experience.max_months = None,
                Predicate::Screening(screening) => screening.name.clear(),
                Predicate::Clearance(clearance) if clearance.level.is_some() => clearance.name.clear(),
                Predicate::Credential(credential) if credential.id.is_some() => credential.name.clear(),
                _ => {}
            }
            Question::Predicate { predicate, occupations }
        }
        Question::Substitution(Substitution { level, beside, occupations }) => {
            let beside = beside.map(|experience| Experience { max_months: None, ..experience });
            Question::Substitution(Substitution { level, beside, occupations })
        }
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
    Open,
}

/// Writes questions that are read together: compressed, since many of them differ in a word.
pub fn write_chunk<'a>(questions: impl Iterator<Item = &'a Question>) -> Vec<u8> {
    let mut plain = Vec::new();
    questions.for_each(|question| write(question, &mut plain));
    // From memory to memory: there is nothing that could fail.
    zstd::bulk::compress(&plain, LEVEL).unwrap_or_default()
}

/// How hard zstd tries.
const LEVEL: i32 = 3;

/// Reads them back. Bytes that were not written as such give none.
pub fn read_chunk(bytes: &[u8]) -> Vec<Question> {
    let plain = zstd::stream::decode_all(bytes).unwrap_or_default();
    let mut rest = plain.as_slice();
    std::iter::from_fn(|| {
        let (question, after) = read(rest)?;
        rest = after;
        Some(question)
    })
    .collect()
}

/// Appends a question to `out`.
fn write(question: &Question, out: &mut Vec<u8>) {
    let (stored, occupations): (Stored<'_>, &[String]) = match question {
        Question::Predicate { predicate, occupations } => (
            match predicate {
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
            occupations,
        ),
        Question::Substitution(Substitution { level, beside, occupations }) => {
            (Stored::Substitution(*level, beside.as_ref().map(Cow::Borrowed)), occupations)
        }
        Question::Open(_) | Question::Reading(_) => (Stored::Open, &[]),
    };
    // Plain data into memory: there is nothing that could fail.
    out.extend(postcard::to_allocvec(&(stored, occupations)).unwrap_or_default());
}

/// Reads the question at the beginning of `bytes`, and what follows it; none where there is none.
fn read(bytes: &[u8]) -> Option<(Question, &[u8])> {
    let ((stored, occupations), rest): ((Stored<'static>, Vec<String>), _) =
        postcard::take_from_bytes(bytes).ok()?;
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
            return Some((Question::Substitution(Substitution { level, beside, occupations }), rest));
        }
        Stored::Open => return Some((Question::Open(String::new()), rest)),
    };
    Some((Question::Predicate { predicate, occupations }, rest))
}
