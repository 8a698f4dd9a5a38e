//! Credentials that the profile names, wherever they stand.

use super::Context;
use super::{Facts, Kind, Spell, Stance, is_list, is_prose};
use rolefit_profile::{Month, PartialDate, Piece, Profile, Section};
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::state::states_in;
use std::collections::BTreeSet;

/// A credential that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub id: String,
    /// Its number in the lexicon.
    pub number: usize,
    /// Is it named by a short name in capitals, which other things may share?
    pub acronym: bool,
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
    /// Was it given so long ago that such papers have ended, where the certificate states no end?
    pub aged: bool,
    /// The letters of the states that its text, or who gave it, names.
    pub states: Vec<&'static str>,
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
    (stance, acronym): (Stance, bool),
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
        Some(held) => {
            held.stance = held.stance.max(stance);
            held.acronym &= acronym;
        }
        None => out.push(Held {
            id: entry.id.clone(),
            number: id,
            acronym,
            with: with_included(&entry.id, lexicon),
            place,
            stance,
            certificate,
            expires: None,
            aged: false,
            states: states_in(piece.text),
        }),
    }
}

impl Facts {
    /// A short name that stands outside of the certificates names a credential only where somebody in that line of work has it: "PE" in a
    /// teacher's title is no engineer's licence.
    pub(super) fn doubt_short_names(&mut self, lexicon: &Lexicon) {
        let Facts { credentials, spells, studies, places, .. } = self;
        let in_table = |class: &str| !lexicon.usual_in(class).is_empty();
        let usual = |spell: &Spell, class: &str| spell.usual.as_ref().map(|usual| usual.contains(class));
        // In a position's own text that position tells; elsewhere any does, and nothing where none is of a known kind.
        let at_work = |class: &str, place: usize| match places.get(place).and_then(|place| place.spell) {
            Some(at) => spells.get(at).is_none_or(|spell| usual(spell, class) != Some(false)),
            None => {
                let work = spells.iter().filter(|s| matches!(s.kind, Kind::Work | Kind::Volunteer));
                let told: Vec<bool> = work.filter_map(|spell| usual(spell, class)).collect();
                told.is_empty() || told.contains(&true)
            }
        };
        let studied = |class: &str| {
            let fields = studies.iter().flat_map(|study| study.fields.all());
            fields.filter_map(|id| lexicon.field(id)).any(|field| field.usual.iter().any(|own| own == class))
        };
        for held in credentials.iter_mut().filter(|held| held.acronym && held.certificate.is_none()) {
            let Some(class) = lexicon.credential(&held.id).map(|entry| entry.class.as_str()) else {
                continue;
            };
            if in_table(class) && !at_work(class, held.place) && !studied(class) {
                held.stance = held.stance.min(Stance::Doubtful);
            }
        }
        // Lists are often gathered from the prose: a name that the prose has only as somebody else's ("with the CPA firm") is no better there.
        let in_prose = |held: &&Held| places.get(held.place).is_some_and(|place| is_prose(place.field));
        let told: Vec<(usize, Stance)> =
            credentials.iter().filter(in_prose).map(|held| (held.number, held.stance)).collect();
        for held in credentials.iter_mut().filter(|held| held.acronym && held.certificate.is_none()) {
            let mut own = told.iter().filter(|(number, _)| *number == held.number).peekable();
            let listed = places.get(held.place).is_some_and(|place| is_list(place.section, place.field));
            if listed && own.peek().is_some() && own.all(|(_, stance)| *stance < Stance::Claimed) {
                held.stance = held.stance.min(Stance::Doubtful);
            }
        }
    }

    /// Gives each certificate's credentials its state and its end, which ends the same credential in a list of skills or a title, too,
    /// unless another certificate of that name has none.
    pub(super) fn credentials_by_date(&mut self, profile: &Profile, context: &Context<'_>) {
        let lasts = |id: &str| context.lexicon.credential(id).and_then(|entry| entry.lasts);
        for held in &mut self.credentials {
            let Some(certificate) = held.certificate.and_then(|index| profile.certificates.get(index)) else {
                continue;
            };
            held.expires = certificate.expires.map(|date| date.latest());
            let end = |(date, years): (PartialDate, u8)| date.latest().plus(12 * i32::from(years));
            let end = certificate.date.zip(lasts(&held.id)).filter(|_| held.expires.is_none()).map(end);
            held.aged = end.is_some_and(|end| end < context.as_of);
            held.states.extend(certificate.issuer.iter().flat_map(|issuer| states_in(issuer)));
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
