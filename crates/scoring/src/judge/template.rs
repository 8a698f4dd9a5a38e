//! A question with its names taken out: what many postings ask in the same way of different things.
//!
//! Names are few, and what a profile shows of each is found once; phrases that no lexicon knows are many, and a given profile says
//! nothing of nearly all of them. So a template has one answer for all names of the same [`super::sign::Sign`].

use super::credential::{entries, is_any, is_membership};
use super::field::is_unknown_field;
use super::member::{Member, checkable, members};
use super::touch::Phrase;
use crate::facts::stems;
use crate::question::{Question, Substitution};
use rolefit_rules::lexicon::{Lexicon, SubjectEntry};
use rolefit_rules::predicate::Predicate;
use rolefit_rules::token::tokenize;
use serde::{Deserialize, Serialize};

/// A question without its names, and what stood in their places.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Template {
    /// Its lists are empty, and a credential without an id has no name.
    pub question: Question,
    /// In an order on which no answer hangs.
    pub slots: Vec<Slot>,
}

/// What a name is to the lexicon.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Slot {
    /// A phrase that it does not know, and the ids of the subjects in it.
    Phrase(Vec<String>),
    /// The id of a subject.
    Subject(String),
    /// Ids of subjects that are named together.
    Subjects(Vec<String>),
    /// The name of a field of study.
    Field(String),
    /// Ids of credentials, any of which is meant.
    Credentials(Vec<String>),
    /// A phrase of leading that names nothing which is led.
    Leading,
    /// A name for any paper, which nothing shows and nobody lacks.
    Paper,
    /// A phrase for a membership, which nobody lacks who does not say so.
    Membership,
}

impl Slot {
    /// Is it one for a phrase?
    pub fn is_phrase(&self) -> bool {
        matches!(self, Slot::Phrase(_) | Slot::Leading | Slot::Membership)
    }
}

impl Template {
    /// Takes a question apart: its template, and its phrases in the order of their slots.
    pub fn of(mut question: Question, lexicon: &Lexicon) -> (Template, Vec<Phrase>) {
        let mut slots: Vec<(Slot, Option<Phrase>)> = match &mut question {
            Question::Predicate { predicate, .. } => match predicate {
                Predicate::Experience(experience) => {
                    let of = std::mem::take(&mut experience.of);
                    checkable(members(&of, lexicon), experience.mode).iter().map(slot).collect()
                }
                Predicate::Skill(skill) => {
                    let of = std::mem::take(&mut skill.of);
                    checkable(members(&of, lexicon), skill.mode).iter().map(slot).collect()
                }
                Predicate::Degree(degree) => {
                    let fields = std::mem::take(&mut degree.fields);
                    fields.into_iter().map(|field| field_slot(field, lexicon)).collect()
                }
                Predicate::Credential(credential) if credential.id.is_none() => {
                    let meant: Vec<String> =
                        entries(credential, lexicon).iter().map(|entry| entry.id.clone()).collect();
                    let name = std::mem::take(&mut credential.name);
                    let phrase = || Phrase::whole(&name, &stems(&tokenize(&name, 0)));
                    vec![match () {
                        () if !meant.is_empty() => (Slot::Credentials(meant), None),
                        () if is_any(&name) => (Slot::Paper, None),
                        () if is_membership(&name) => (Slot::Membership, Some(phrase())),
                        () => (Slot::Phrase(Vec::new()), Some(phrase())),
                    }]
                }
                _ => Vec::new(),
            },
            Question::Substitution(Substitution { beside: Some(experience), .. }) => {
                let of = std::mem::take(&mut experience.of);
                members(&of, lexicon).iter().map(slot).collect()
            }
            _ => Vec::new(),
        };
        slots.sort_unstable();
        let (slots, phrases): (Vec<Slot>, Vec<Option<Phrase>>) = slots.into_iter().unzip();
        (Template { question, slots }, phrases.into_iter().flatten().collect())
    }
}

/// A field that can only be told by its words is a phrase; the empty one is what no course has.
fn field_slot(name: String, lexicon: &Lexicon) -> (Slot, Option<Phrase>) {
    if is_unknown_field(&name, lexicon) {
        let words = stems(&tokenize(&name, 0));
        if words.len() > 0 {
            return (Slot::Phrase(Vec::new()), Some(Phrase::whole(&name, &words)));
        }
    }
    (Slot::Field(name), None)
}

fn slot(member: &Member<'_>) -> (Slot, Option<Phrase>) {
    let ids = |entries: &[&SubjectEntry]| entries.iter().map(|entry| entry.id.clone()).collect();
    match member {
        Member::Known(entry) => (Slot::Subject(entry.id.clone()), None),
        Member::Together(entries, _) => (Slot::Subjects(ids(entries)), None),
        Member::Phrase(phrase) => {
            let found = |wording| Phrase::new(phrase.words, wording, &phrase.inside);
            let slot = if phrase.leading { Slot::Leading } else { Slot::Phrase(ids(&phrase.inside)) };
            (slot, phrase.wording.as_ref().map(found))
        }
    }
}
