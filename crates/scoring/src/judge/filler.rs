//! What stands in the slots of templates, looked up in the lexicon once for all questions that a plan asks of it.

use super::degree::AskedField;
use super::member::{Member, Phrase, named};
use super::template::Slot;
use rolefit_rules::lexicon::{CredentialEntry, Lexicon};
use std::borrow::Cow;

/// What stands in a slot.
#[derive(Clone, Debug)]
pub enum Filler<'l> {
    /// A subject, several, or those in a phrase whose words are told with the question.
    Member(MemberFiller<'l>),
    /// A field of study.
    Field(FieldFiller<'l>),
    /// Credentials, any of which is meant.
    Credentials(Vec<&'l CredentialEntry>),
    /// What a lexicon no longer has.
    Nothing,
}

/// See [`Filler::Member`].
#[derive(Clone, Debug)]
pub struct MemberFiller<'l>(Member<'l>);

/// See [`Filler::Field`].
#[derive(Clone, Debug)]
pub struct FieldFiller<'l>(AskedField<'l>);

impl<'l> Filler<'l> {
    pub(crate) fn new(slot: &'l Slot, lexicon: &'l Lexicon) -> Filler<'l> {
        let entries = |ids: &'l [String]| ids.iter().filter_map(|id| lexicon.subject(id)).collect();
        let member = match slot {
            Slot::Field(name) => return Filler::Field(FieldFiller(AskedField::new(name, lexicon))),
            Slot::Credentials(ids) => {
                return Filler::Credentials(ids.iter().filter_map(|id| lexicon.credential(id)).collect());
            }
            Slot::Subject(id) => match lexicon.subject(id) {
                Some(entry) => Member::Known(entry),
                None => return Filler::Nothing,
            },
            Slot::Subjects(ids) => Member::Together(entries(ids), ""),
            Slot::Phrase(ids) => {
                Member::Phrase(Box::new(Phrase { words: "", wording: None, inside: entries(ids) }))
            }
        };
        Filler::Member(MemberFiller(member))
    }

    /// As the member of a list; a phrase by its words, where they are told.
    pub(super) fn member(&'l self, phrase: Option<&'l str>, lexicon: &'l Lexicon) -> Option<Member<'l>> {
        match (self, phrase) {
            (Filler::Member(MemberFiller(Member::Phrase(_))), Some(words)) => Some(named(words, lexicon)),
            (Filler::Member(MemberFiller(member)), _) => Some(member.clone()),
            _ => None,
        }
    }

    /// As a field of study; one that is told by its words alone is a phrase.
    pub(super) fn field(&'l self, phrase: Option<&str>, lexicon: &'l Lexicon) -> Cow<'l, AskedField<'l>> {
        match self {
            Filler::Field(FieldFiller(field)) => Cow::Borrowed(field),
            _ => Cow::Owned(phrase.map_or_else(AskedField::default, |name| AskedField::new(name, lexicon))),
        }
    }
}
