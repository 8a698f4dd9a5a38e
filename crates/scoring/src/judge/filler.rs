//! What stands in the slots of templates, looked up in the lexicon once for all questions that a plan asks of it.

use super::field::AskedField;
use super::member::{Member, Phrase, named};
use super::template::Slot;
use rolefit_rules::lexicon::{CredentialEntry, Lexicon, SubjectEntry};
use std::borrow::Cow;

/// What stands in a slot.
#[derive(Clone, Debug)]
pub struct Filler<'l>(Known<'l>);

#[derive(Clone, Debug)]
enum Known<'l> {
    /// A subject, several, or those in a phrase whose words are told with the question.
    Member(Member<'l>),
    /// A field of study.
    Field(AskedField<'l>),
    /// Credentials, any of which is meant.
    Credentials(Vec<&'l CredentialEntry>),
    /// A paper that nobody lacks.
    Anybodys,
    /// What a lexicon no longer has.
    Nothing,
}

impl<'l> Known<'l> {
    /// A phrase without its words.
    fn nameless(inside: Vec<&'l SubjectEntry>, leading: bool) -> Known<'l> {
        Known::Member(Member::Phrase(Box::new(Phrase { words: "", wording: None, inside, leading })))
    }
}

impl<'l> Filler<'l> {
    pub(crate) fn new(slot: &'l Slot, lexicon: &'l Lexicon) -> Filler<'l> {
        let entries = |ids: &'l [String]| ids.iter().filter_map(|id| lexicon.subject(id)).collect();
        Filler(match slot {
            Slot::Field(name) => Known::Field(AskedField::new(name, lexicon)),
            Slot::Credentials(ids) => {
                Known::Credentials(ids.iter().filter_map(|id| lexicon.credential(id)).collect())
            }
            Slot::Subject(id) => {
                lexicon.subject(id).map_or(Known::Nothing, |entry| Known::Member(Member::Known(entry)))
            }
            Slot::Subjects(ids) => Known::Member(Member::Together(entries(ids), "")),
            Slot::Phrase(ids) => Known::nameless(entries(ids), false),
            Slot::Leading => Known::nameless(Vec::new(), true),
            Slot::Paper | Slot::Membership => Known::Anybodys,
        })
    }

    /// As the member of a list; a phrase by its words, where they are told.
    pub(super) fn member(&'l self, phrase: Option<&'l str>, lexicon: &'l Lexicon) -> Option<Member<'l>> {
        match (&self.0, phrase) {
            (Known::Member(Member::Phrase(_)), Some(words)) => Some(named(words, lexicon)),
            (Known::Member(member), _) => Some(member.clone()),
            _ => None,
        }
    }

    /// As a field of study; one that is told by its words alone is a phrase.
    pub(super) fn field(&'l self, phrase: Option<&str>, lexicon: &'l Lexicon) -> Cow<'l, AskedField<'l>> {
        match &self.0 {
            Known::Field(field) => Cow::Borrowed(field),
            _ => Cow::Owned(phrase.map_or_else(AskedField::default, |name| AskedField::new(name, lexicon))),
        }
    }

    /// Is it a paper that nobody lacks?
    pub(super) fn is_anybodys(&self) -> bool {
        matches!(self.0, Known::Anybodys)
    }

    /// As credentials of the lexicon.
    pub(super) fn credentials(&self) -> Option<&[&'l CredentialEntry]> {
        match &self.0 {
            Known::Credentials(entries) => Some(entries),
            _ => None,
        }
    }
}
