//! What a profile proves and what it leaves plausible, each with its place.
//!
//! A profile is read once; judging a predicate then looks up what was found.

mod credential;
mod index;
mod name;
mod phrase;
mod secrecy;
mod speech;
mod spell;
mod stance;
mod state;
mod study;
mod sum;
mod wider;

pub(crate) use credential::Held;
pub(crate) use index::{OwnWords, WordIndex};
pub(crate) use name::Name;
pub(crate) use phrase::{Stems, rest, stems};
pub(crate) use secrecy::{Cleared, Status};
pub(crate) use speech::Spoken;
pub(crate) use spell::{Kind, Spell, month};
pub(crate) use stance::Stance;
pub use state::states_in;
pub(crate) use study::{Standing, Study, field_ids, fields_in, is_field_within, telling};
pub(crate) use sum::Sum;
pub(crate) use wider::Named;
use wider::with_broader;

use crate::occupation;
use crate::policy::Policy;
use rolefit_profile::{Authorization, Consents, Field, Month, Profile, Section, timeline};
use rolefit_rules::lexicon::{Hit, Level, Lexicon, Match, SubjectEntry, Term};
use rolefit_rules::predicate::DegreeLevel;
use rolefit_rules::source::Span;
use rolefit_rules::token::tokenize;
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

/// A subject named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The text, as an index into the places.
    pub place: usize,
    /// Is it the subject itself, and not something narrower?
    pub exact: bool,
    /// Is it meant, or does the text only leave it open?
    pub stance: Stance,
    /// Its place in the text; none where the text is nothing but its name.
    pub span: Option<Span>,
}

/// A hit in a place, before it is known what it is worth.
struct Found {
    subject: usize,
    place: usize,
    stance: Stance,
    span: Option<Span>,
    /// A short name in capitals, which other things may share.
    acronym: bool,
    /// The work of others, with whom the person worked.
    of_others: bool,
}

impl Facts {
    /// Reads a profile.
    pub fn gather(profile: &Profile, context: &Context<'_>) -> Facts {
        let lexicon = context.lexicon;
        let times = timeline(profile, context.as_of);
        let spells_before = spell::Offsets::of(profile);
        let mut places = Vec::new();
        let mut found = Vec::new();
        let mut sums = Vec::new();
        let mut credentials = Vec::new();
        let mut otherwise = Vec::new();
        let mut clearances = secrecy::stated(profile, context);
        let mut spoken = speech::listed(profile, lexicon);
        for piece in profile.texts() {
            let at = places.len();
            let tokens = tokenize(piece.text, 0);
            let (hits, others) = lexicon.scan_apart(&tokens);
            otherwise.extend(others.iter().map(|hit| hit.term));
            // What the employer does is nothing that the person did.
            let own = piece.field != Field::Description || matches!(piece.section, Section::Project(_));
            for hit in hits.iter().filter(|_| own) {
                match hit.term {
                    Term::Subject(subject) => {
                        let stance = stance::of(&tokens, hit, &hits, piece.field, piece.section);
                        let acronym = stance::is_acronym(piece.text, hit);
                        let of_others = is_prose(piece.field)
                            && (stance::is_of_others(&tokens, hit)
                                || stance::names_another(&tokens, hit, piece.field));
                        let span = Some(hit.span);
                        found.push(Found { subject, place: at, stance, span, acronym, of_others });
                    }
                    // "CA driver license": letters before a paper tell where it was given.
                    Term::Credential(_)
                        if stance::is_acronym(piece.text, hit) && is_before_paper(hit, &hits) => {}
                    Term::Credential(id) => {
                        let stance = stance::of_credential(&tokens, hit, piece.field, piece.section);
                        let acronym = stance::is_acronym(piece.text, hit);
                        credential::note(&mut credentials, id, at, &piece, (stance, acronym), lexicon);
                    }
                    _ => {}
                }
            }
            if is_list(piece.section, piece.field) {
                for term in lexicon.names_of(piece.text) {
                    match term {
                        Term::Subject(subject)
                            if !found.iter().any(|f| f.place == at && f.subject == subject) =>
                        {
                            let acronym = stance::is_short_capitals(piece.text);
                            found.push(Found {
                                subject,
                                place: at,
                                stance: Stance::Claimed,
                                span: None,
                                acronym,
                                of_others: false,
                            });
                        }
                        Term::Credential(id) => {
                            let acronym = stance::is_short_capitals(piece.text);
                            let worth = (Stance::Claimed, acronym);
                            credential::note(&mut credentials, id, at, &piece, worth, lexicon);
                        }
                        _ => {}
                    }
                }
            }
            if context.policy.experience.stated_sums {
                sum::collect(&mut sums, at, &piece, &tokens, &hits, lexicon);
            }
            secrecy::collect(&mut clearances, at, &piece, &tokens, &hits, profile, lexicon);
            speech::collect(&mut spoken, &piece, &tokens, &hits, lexicon);
            places.push(Place {
                path: piece.path,
                text: piece.text.to_owned(),
                section: piece.section,
                field: piece.field,
                spell: spells_before.index(piece.section),
                stems: stems(&tokens),
                unknown: (is_list(piece.section, piece.field)
                    && hits.is_empty()
                    && lexicon.names_of(piece.text).is_empty())
                .then(|| Name::of(piece.text)),
                level: match piece.section {
                    Section::Skill(index) => profile.skills.get(index).and_then(|skill| skill.level.clone()),
                    _ => None,
                },
            });
        }
        // What one text spells out, the others mean as well.
        let elsewhere = |term: Term| otherwise.contains(&term);
        found.retain(|f| !(f.acronym && elsewhere(Term::Subject(f.subject))));
        credentials.retain(|held| !(held.acronym && elsewhere(Term::Credential(held.number))));
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

    /// Places that are names which no lexicon knows.
    pub(crate) fn unknown_names(&self) -> impl Iterator<Item = &Place> {
        self.unknown.iter().filter_map(|at| self.places.get(*at))
    }

    pub(crate) fn place(&self, mention: Mention) -> Option<&Place> {
        self.places.get(mention.place)
    }

    fn index(&mut self, found: Vec<Found>, lexicon: &Lexicon) {
        let worth: Vec<Stance> = found.iter().map(|f| self.stance_in_place(f, lexicon)).collect();
        // A short name in capitals that the prose has only in doubtful places is no better for standing in a list, too:
        // lists are often gathered from the prose.
        let only_doubtful = |f: &Found| {
            let mut in_prose = found.iter().zip(&worth).filter(|(other, _)| {
                other.subject == f.subject && self.places.get(other.place).is_some_and(|p| is_prose(p.field))
            });
            f.acronym
                && in_prose.clone().next().is_some()
                && in_prose.all(|(_, stance)| *stance != Stance::Claimed)
        };
        // A list is its own context only beside its like: "Assembly" among a mechanic's skills is no language.
        let alone = |f: &Found| {
            let Some(entry) = lexicon.subjects().get(f.subject) else { return false };
            let like = |other: &&Found| {
                lexicon.subjects().get(other.subject).is_some_and(|o| {
                    o.id != entry.id && (o.class == entry.class || entry.related.contains(&o.id))
                })
            };
            // The whole entry, and not words of it that show what is meant ("C programming").
            let bare = self.places.get(f.place).is_some_and(|place| {
                let named = f.span.map_or(place.text.as_str(), |span| span.of(&place.text));
                let whole = place.text.trim();
                // "OCP (Site Manager)": what stands in brackets is a remark.
                let plain = whole.split_once(" (").map_or(whole, |(plain, _)| plain);
                is_list(place.section, place.field) && (named == whole || named == plain)
            });
            let shared =
                || f.acronym && self.credentials.iter().any(|held| held.acronym && held.place == f.place);
            bare && (entry.rule == Match::Context || shared())
                && !occupation::is_everybodys(&entry.class, lexicon)
                && !found.iter().any(|other| like(&other))
        };
        let settled: Vec<(&Found, Stance)> = found
            .iter()
            .zip(&worth)
            .map(|(f, &stance)| {
                let doubtful = stance == Stance::Claimed && (only_doubtful(f) || alone(f));
                let stance = if doubtful { Stance::Doubtful } else { stance };
                (f, stance)
            })
            .filter(|(_, stance)| *stance != Stance::Denied)
            .collect();
        for (f, stance) in settled {
            if let Some(entry) = lexicon.subjects().get(f.subject) {
                self.note(entry, f.place, stance, f.span, lexicon);
            }
        }
    }

    /// Enters a mention under the subject and all that is broader.
    fn note(
        &mut self,
        entry: &SubjectEntry,
        place: usize,
        stance: Stance,
        span: Option<Span>,
        lexicon: &Lexicon,
    ) {
        for id in with_broader(entry, lexicon) {
            let mention = Mention { place, exact: id == entry.id, stance, span };
            let list = self.mentions.entry(id).or_default();
            let same = |m: &Mention| *m == mention;
            if !list.iter().any(same) {
                list.push(mention);
            }
        }
    }

    /// A text of a position can name what others did with it. It proves nothing where the occupation that the title tells does
    /// not usually do such work, unless the words say that the person did it.
    fn stance_in_place(&self, found: &Found, lexicon: &Lexicon) -> Stance {
        let (Some(place), Some(entry)) =
            (self.places.get(found.place), lexicon.subjects().get(found.subject))
        else {
            return found.stance;
        };
        if !is_prose(place.field) || found.stance == Stance::Denied || found.stance == Stance::Doubtful {
            return if found.stance == Stance::Used { Stance::Claimed } else { found.stance };
        }
        if entry.level == Level::Category && found.of_others {
            return Stance::Doubtful;
        }
        let usual = match place.section {
            Section::Work(_) | Section::Volunteer(_) => {
                place.spell.and_then(|at| self.spells.get(at)).is_none_or(|spell| {
                    !spell.by_title || spell.usual.as_ref().is_none_or(|usual| usual.contains(&entry.class))
                })
            }
            // What a person says of a whole working life must be usual in some part of it.
            Section::Summary => self.spells.iter().any(|spell| match (&spell.usual, spell.kind) {
                (Some(usual), Kind::Work) => !spell.by_title || usual.contains(&entry.class),
                (Some(usual), Kind::Study) => usual.contains(&entry.class),
                (None, kind) => kind == Kind::Work,
                _ => false,
            }),
            _ => true,
        };
        let activity = entry.level == Level::Category
            && lexicon.class(&entry.class).is_some_and(|class| !class.siblings);
        let says_so = match place.section {
            Section::Summary => found.stance == Stance::Used,
            _ => found.stance == Stance::Used && !activity && !found.acronym,
        };
        if usual || says_so { Stance::Claimed } else { Stance::Doubtful }
    }

    /// Holding a credential shows the subjects that it is about.
    fn index_shown_by_credentials(&mut self, lexicon: &Lexicon) {
        let shown: Vec<(usize, Vec<String>)> = self
            .credentials
            .iter()
            .filter(|held| held.stance == Stance::Claimed)
            .filter_map(|held| Some((held.place, lexicon.credential(&held.id)?.shows.clone())))
            .collect();
        for (place, ids) in shown {
            for id in ids {
                if let Some(entry) = lexicon.subject(&id) {
                    self.note(entry, place, Stance::Claimed, None, lexicon);
                }
            }
        }
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

/// Does the name of a paper follow at once?
fn is_before_paper(hit: &Hit, hits: &[Hit]) -> bool {
    hits.iter().any(|next| next.first == hit.end && matches!(next.term, Term::Credential(_)))
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
