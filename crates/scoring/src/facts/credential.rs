//! Credentials that the profile names, wherever they stand.

use super::Context;
use super::{Facts, Stance};
use rolefit_profile::{Month, Piece, Profile, Section};
use rolefit_rules::lexicon::Lexicon;
use std::collections::BTreeSet;

/// A credential that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub id: String,
    /// Its id, and those of all that it includes.
    pub with: BTreeSet<String>,
    /// The text, as an index into the places.
    pub place: usize,
    /// `Claimed`: held; `Doubtful`: named, but the words do not say that this person holds it.
    pub stance: Stance,
    /// The certificate entry, where it stands in one.
    certificate: Option<usize>,
    /// Its last month, where the certificate states one.
    pub expires: Option<Month>,
}

impl Held {
    /// Has it run out?
    pub fn expired(&self, as_of: Month) -> bool {
        self.expires.is_some_and(|last| last < as_of)
    }
}

pub(super) fn note(
    out: &mut Vec<Held>,
    id: usize,
    place: usize,
    piece: &Piece<'_>,
    stance: Stance,
    lexicon: &Lexicon,
) {
    let Some(entry) = lexicon.credentials().get(id) else { return };
    if stance == Stance::Denied {
        return;
    }
    let certificate = match piece.section {
        Section::Certificate(index) => Some(index),
        _ => None,
    };
    match out.iter_mut().find(|held| held.id == entry.id && held.place == place) {
        Some(held) => held.stance = held.stance.max(stance),
        None => out.push(Held {
            id: entry.id.clone(),
            with: with_included(&entry.id, lexicon),
            place,
            stance,
            certificate,
            expires: None,
        }),
    }
}

impl Facts {
    /// Gives each certificate's credentials its end, which ends the same credential in a list of skills or a title, too,
    /// unless another certificate of that name has none.
    pub(super) fn credentials_by_date(&mut self, profile: &Profile, _context: &Context<'_>) {
        for held in &mut self.credentials {
            held.expires = held
                .certificate
                .and_then(|index| profile.certificates.get(index))
                .and_then(|certificate| certificate.expires)
                .map(|date| date.latest());
        }
        let ends: Vec<(String, Option<Month>)> = self
            .credentials
            .iter()
            .filter(|h| h.certificate.is_some())
            .map(|h| (h.id.clone(), h.expires))
            .collect();
        for held in self.credentials.iter_mut().filter(|held| held.certificate.is_none()) {
            let mut own = ends.iter().filter(|(id, _)| *id == held.id).map(|(_, end)| *end);
            // `None` sorts before any date and means "no end", so it must win where there is one.
            held.expires =
                own.next().and_then(|first| own.try_fold(first?, |last, end| Some(last.max(end?))));
        }
    }
}

/// A credential and all that it includes (a commercial driving licence includes a driving licence).
fn with_included(id: &str, lexicon: &Lexicon) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut next = vec![id.to_owned()];
    while let Some(id) = next.pop() {
        if let Some(entry) = lexicon.credential(&id) {
            next.extend(entry.includes.iter().filter(|id| !ids.contains(*id)).cloned());
        }
        ids.insert(id);
    }
    ids
}
