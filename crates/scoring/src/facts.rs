//! What a profile proves and what it leaves plausible, each with its place.
//!
//! A profile is read once; judging a predicate then looks up what was found.

mod credential;
mod index;
mod mention;
mod name;
mod others;
mod phrase;
mod secrecy;
mod speech;
mod spell;
mod stance;
mod study;
mod sum;
mod texts;
mod wider;

pub(crate) use credential::Held;
pub(crate) use index::{OwnWords, WordIndex};
pub(crate) use mention::{Mention, is_activity};
pub(crate) use name::Name;
pub(crate) use phrase::{Stems, rest, stems};
pub(crate) use secrecy::{Cleared, Status};
pub(crate) use speech::Spoken;
pub(crate) use spell::{Kind, Spell, month};
pub(crate) use stance::Stance;
pub(crate) use study::{Standing, Study, field_ids, fields_in, is_field_within, telling};
pub(crate) use sum::Sum;
use texts::Texts;
pub(crate) use wider::Named;
use wider::with_broader;

use crate::policy::Policy;
use rolefit_profile::{Authorization, Consents, Field, Month, Profile, Section, timeline};
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::list::WordList;
use rolefit_rules::predicate::DegreeLevel;
use std::collections::{BTreeMap, BTreeSet};

/// What every judgement is made with.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The words.
    pub lexicon: &'a Lexicon,
    /// The choices.
    pub policy: &'a Policy,
    /// The month in which profiles are read; nothing after it counts.
    pub as_of: Month,
}

/// All that can be known of one person, indexed for judging.
#[derive(Clone, Debug)]
pub struct Facts {
    pub(crate) has_work: bool,
    pub(crate) has_education: bool,
    pub(crate) has_languages: bool,
    pub(crate) places: Vec<Place>,
    /// Those that are names which no lexicon knows.
    pub(crate) unknown: Vec<usize>,
    /// In which of them a word stands.
    pub(crate) words: WordIndex,
    /// Positions, unpaid positions, projects and courses of study, in this order.
    pub(crate) spells: Vec<Spell>,
    /// Mentions by the id of each subject that they show: the subject named and all that is broader.
    mentions: BTreeMap<String, Vec<Mention>>,
    /// The subjects with mentions, in the order of their ids.
    pub(crate) named: Vec<Named>,
    pub(crate) sums: Vec<Sum>,
    pub(crate) studies: Vec<Study>,
    pub(crate) credentials: Vec<Held>,
    pub(crate) clearances: Vec<Cleared>,
    pub(crate) spoken: Vec<Spoken>,
    /// What the person says of himself or herself, and names as skills.
    pub(crate) own_words: Vec<OwnWords>,
    pub(crate) authorization: Authorization,
    pub(crate) consents: Consents,
    /// Classes of subjects that studies and projects make plausible.
    pub(crate) studied: BTreeSet<String>,
    /// Does an education entry have a field that no lexicon knows? Then it may make anything plausible.
    pub(crate) studied_unknown: bool,
}

/// A text of the profile.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub path: String,
    pub text: String,
    pub section: Section,
    pub field: Field,
    /// The position, project or course that it belongs to, as an index into the spells.
    pub spell: Option<usize>,
    /// Its words, for finding phrases that no lexicon knows.
    pub stems: Stems,
    /// The level that the person gives a group of skills.
    pub level: Option<String>,
    /// The name in a list that no lexicon knows, if it is one. Only such names are compared by likeness.
    pub unknown: Option<Name>,
}

impl Facts {
    /// Reads a profile.
    pub fn gather(profile: &Profile, context: &Context<'_>) -> Facts {
        let lexicon = context.lexicon;
        let times = timeline(profile, context.as_of);
        let Texts { places, found, sums, credentials, clearances, spoken, .. } =
            Texts::read(profile, context);
        let subject = |at: usize| lexicon.subjects().get(at);
        let spells = spell::all(profile, &times, &places, context, |index| {
            found
                .iter()
                .filter(|f| places.get(f.place).is_some_and(|p| p.spell == Some(index)))
                .filter_map(|f| subject(f.subject))
                .collect()
        });
        let studies = study::all(profile, &times, context);
        let mut facts = Facts {
            has_work: !profile.work.iter().all(rolefit_profile::Work::is_empty),
            has_education: !studies.is_empty(),
            has_languages: !profile.languages.is_empty(),
            unknown: (0..).zip(&places).filter(|(_, p)| p.unknown.is_some()).map(|(at, _)| at).collect(),
            words: WordIndex::of(&places),
            own_words: index::own_words(&places),
            places,
            spells,
            mentions: BTreeMap::new(),
            named: Vec::new(),
            sums,
            studies,
            credentials,
            clearances,
            spoken,
            authorization: profile.authorization.clone().unwrap_or_default(),
            consents: profile.consents.clone().unwrap_or_default(),
            studied: BTreeSet::new(),
            studied_unknown: false,
        };
        facts.credentials_by_date(profile, context);
        facts.doubt_short_names(lexicon);
        speech::written_in(&mut facts, context);
        facts.index(found, lexicon);
        facts.index_shown_by_credentials(lexicon);
        facts.gather_studied(lexicon);
        let named = facts.mentions.keys().filter_map(|id| lexicon.subject(id));
        facts.named = named.filter_map(|entry| Named::of(entry, lexicon)).collect();
        facts
    }

    /// Has the profile neither work nor education? Then there is no verdict.
    pub fn is_blank(&self) -> bool {
        !self.has_work && !self.has_education
    }

    /// Where a subject, or something narrower, is named.
    pub(crate) fn mentions(&self, id: &str) -> &[Mention] {
        self.mentions.get(id).map_or(&[], Vec::as_slice)
    }

    /// All subjects that are named, and where.
    pub(crate) fn all_mentions(&self) -> impl Iterator<Item = (&str, &[Mention])> {
        self.mentions.iter().map(|(id, mentions)| (id.as_str(), mentions.as_slice()))
    }

    /// Does a position that is told of at length name something here and seldom else, and begin no sentence with it? It was done there, but
    /// nobody says for how much of the time. `all` are the places of its names in their order, each with where it begins.
    pub(crate) fn is_in_passing(&self, at: (usize, u32), all: &[(usize, u32)]) -> bool {
        // "Daily coding and debugging"
        static LASTING: WordList = WordList::of(&[
            "always", "continuously", "daily", "fulltime", "mainly", "mostly", "primarily", "regularly",
            "weekly",
        ]);
        // Some four sentences, and eight more for every deed more.
        const AT_LENGTH: usize = 40;
        const FOR_ANOTHER: usize = 80;
        // So near to each other two names are of one deed.
        const BESIDE: u32 = 80;
        let place_of = |at: usize| self.places.get(at);
        let Some(place) = place_of(at.0).filter(|place| is_prose(place.field)) else { return false };
        let Some(spell) = place.spell.and_then(|spell| self.spells.get(spell)) else { return false };
        let before = place.text.get(..at.1 as usize).unwrap_or_default();
        // "• Sales", "…, and closed. Sales": marks of a list begin no sentence.
        let sentence = before.rsplit(['\n', '•']).next().unwrap_or_default();
        let sentence = sentence.rsplit(". ").next().unwrap_or_default();
        let begins = !sentence.chars().any(char::is_alphabetic);
        let lasts = begins || before.split_whitespace().any(|word| LASTING.contains_in_any_case(word));
        let own = || all.iter().filter(|(at, _)| place_of(*at).is_some_and(|own| own.spell == place.spell));
        let in_prose = own().all(|(at, _)| place_of(*at).is_some_and(|own| is_prose(own.field)));
        let apart = |(one, other): &(&(usize, u32), &(usize, u32))| {
            one.0 != other.0 || one.1.abs_diff(other.1) >= BESIDE
        };
        let more = own().zip(own().skip(1)).filter(apart).count();
        in_prose && !lasts && spell.words >= AT_LENGTH + FOR_ANOTHER * more
    }

    /// Places that are names which no lexicon knows.
    pub(crate) fn unknown_names(&self) -> impl Iterator<Item = &Place> {
        self.unknown.iter().filter_map(|at| self.places.get(*at))
    }

    pub(crate) fn place(&self, mention: Mention) -> Option<&Place> {
        self.places.get(mention.place)
    }

    /// What studies and projects make plausible: the classes of their field, and of what is named in them.
    fn gather_studied(&mut self, lexicon: &Lexicon) {
        for study in &self.studies {
            for field in study.fields.all().filter_map(|id| lexicon.field(id)) {
                self.studied.extend(field.usual.iter().cloned());
            }
            // A course below a degree says by its name what it teaches.
            let wide = study.level.is_none_or(|level| level >= DegreeLevel::Associate);
            self.studied_unknown |= wide && study.fields.all().next().is_none() && study.area.is_some();
        }
        for (id, mentions) in &self.mentions {
            let in_project = mentions
                .iter()
                .any(|m| self.places.get(m.place).is_some_and(|p| matches!(p.section, Section::Project(_))));
            if in_project && let Some(entry) = lexicon.subject(id) {
                self.studied.insert(entry.class.clone());
            }
        }
    }
}

/// Is a text of this place a name in a list, which is its own context?
fn is_list(section: Section, field: Field) -> bool {
    matches!(field, Field::Keyword | Field::Course)
        || (field == Field::Name && matches!(section, Section::Skill(_) | Section::Certificate(_)))
}

/// Sentences, in which a name can stand for many reasons.
pub(crate) fn is_prose(field: Field) -> bool {
    matches!(field, Field::Summary | Field::Highlight | Field::Description)
}
