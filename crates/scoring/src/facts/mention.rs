//! Subjects that the texts name: what each mention is worth, and where all of them are.

use super::{Facts, Kind, Place, Spell, Stance, is_list, is_prose, with_broader};
use crate::everyday::{EVERYDAY, LOOSE};
use crate::occupation;
use rolefit_profile::{Field, Section};
use rolefit_rules::lexicon::{ClassEntry, Level, Lexicon, Match, SubjectEntry};
use rolefit_rules::source::Span;
use std::collections::{BTreeMap, BTreeSet};

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
pub(super) struct Found {
    pub subject: usize,
    pub place: usize,
    pub stance: Stance,
    pub span: Option<Span>,
    /// A short name in capitals, which other things may share.
    pub acronym: bool,
    /// The work of others, with whom the person worked.
    pub of_others: bool,
    /// A product among words of which none is one.
    pub apart: bool,
}

/// Is its name a word that means other things as well, and no thing that everybody works with?
pub(super) fn is_shared(entry: &SubjectEntry, lexicon: &Lexicon) -> bool {
    entry.rule == Match::Context && !occupation::is_everybodys(&entry.class, lexicon)
}

/// Is it a kind of work, and nothing that one works with?
pub(crate) fn is_activity(entry: &SubjectEntry, lexicon: &Lexicon) -> bool {
    entry.level == Level::Category && lexicon.class(&entry.class).is_some_and(ClassEntry::is_work)
}

/// Is it in lower case a word that lists hold without telling of what?
fn is_word(text: &str) -> bool {
    text.chars().all(char::is_lowercase)
        && [&EVERYDAY, &LOOSE].iter().any(|words| words.contains_in_any_case(text))
}

impl Facts {
    /// Weighs what was found, and enters it.
    pub(super) fn index(&mut self, found: Vec<Found>, lexicon: &Lexicon) {
        let worth: Vec<Stance> = found.iter().map(|f| self.stance_in_place(f, lexicon)).collect();
        let apart: Vec<usize> = found.iter().filter(|f| f.apart).map(|f| f.subject).collect();
        // A name that others share and that the prose has only in doubtful places is no better for standing in a list, too:
        // lists are often gathered from the prose.
        let only_doubtful = |f: &Found| {
            let mut in_prose = found.iter().zip(&worth).filter(|(other, _)| {
                other.subject == f.subject && self.places.get(other.place).is_some_and(|p| is_prose(p.field))
            });
            (f.acronym || apart.contains(&f.subject))
                && in_prose.clone().next().is_some()
                && in_prose.all(|(_, stance)| *stance != Stance::Claimed)
        };
        // The whole entry, and not words of it that show what is meant ("C programming").
        let is_bare = |f: &Found| {
            self.places.get(f.place).is_some_and(|place| {
                let named = f.span.map_or(place.text.as_str(), |span| span.of(&place.text));
                let whole = place.text.trim();
                // "OCP (Site Manager)": what stands in brackets is a remark.
                let plain = whole.split_once(" (").map_or(whole, |(plain, _)| plain);
                is_list(place.section, place.field) && (named == whole || named == plain)
            })
        };
        // A list is its own context only beside its like: "Assembly" among a mechanic's skills is no language.
        let alone = |f: &Found| {
            let Some(entry) = lexicon.subjects().get(f.subject) else { return false };
            // Nor do "C" and "Basic" vouch for each other, where no work is made of such things.
            let made_of_it = || self.is_made_of_its_like(entry, lexicon);
            let like = |other: &&Found| {
                lexicon.subjects().get(other.subject).is_some_and(|o| {
                    o.id != entry.id
                        && (o.class == entry.class || entry.related.contains(&o.id))
                        && (o.rule != Match::Context || !is_bare(other) || made_of_it())
                })
            };
            let bare = is_bare(f);
            let shared =
                || f.acronym && self.credentials.iter().any(|held| held.acronym && held.place == f.place);
            // "access" is no program of an office that shows no other.
            let word = || self.places.get(f.place).is_some_and(|place| is_word(place.text.trim()));
            bare && (entry.rule == Match::Context || shared())
                && (entry.level == Level::Category
                    || !occupation::is_everybodys(&entry.class, lexicon)
                    || word())
                && !found.iter().any(|other| like(&other))
        };
        // "insurance" in small letters, of somebody who never had such work, was gathered from anywhere. One job more takes nothing back.
        let stray = |f: &Found| {
            let Some(entry) = lexicon.subjects().get(f.subject) else { return false };
            let usual = |spell: &Spell| spell.usual.as_ref().is_none_or(|usual| usual.contains(&entry.class));
            let small = |place: &Place| {
                let text = place.text.trim();
                place.field == Field::Keyword && text.chars().all(char::is_lowercase)
            };
            is_activity(entry, lexicon)
                && self.places.get(f.place).is_some_and(small)
                && !self.spells.iter().any(usual)
        };
        let settled: Vec<(&Found, Stance)> = found
            .iter()
            .zip(&worth)
            .map(|(f, &stance)| {
                let doubtful = stance == Stance::Claimed && (only_doubtful(f) || alone(f) || stray(f));
                let stance = if doubtful { Stance::Doubtful } else { stance };
                (f, stance)
            })
            .filter(|(_, stance)| *stance != Stance::Denied)
            .collect();
        let suites = self.suites_in_part(&settled, lexicon);
        for (f, stance) in settled {
            if let Some(entry) = lexicon.subjects().get(f.subject) {
                self.note(entry, f.place, stance, f.span, lexicon);
            }
        }
        for id in suites {
            let mentions = self.mentions.get_mut(&id).into_iter().flatten();
            mentions.for_each(|mention| mention.stance = mention.stance.min(Stance::Doubtful));
        }
    }

    /// "lessons with an interactive PowerPoint": suites of which one program alone is named, and only in passing.
    fn suites_in_part(&self, settled: &[(&Found, Stance)], lexicon: &Lexicon) -> Vec<String> {
        let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (found, _) in settled.iter().filter(|(_, stance)| *stance == Stance::Claimed) {
            let Some(entry) = lexicon.subjects().get(found.subject) else { continue };
            let in_prose = self.places.get(found.place).is_some_and(|place| is_prose(place.field));
            let suites = with_broader(entry, lexicon).into_iter().filter_map(|id| lexicon.subject(&id));
            for suite in suites.filter(|wider| wider.suite) {
                let programs = named.entry(&suite.id).or_default();
                programs.insert(&entry.id);
                // The suite itself, or a program among the skills.
                if entry.suite || !in_prose {
                    programs.insert(&suite.id);
                }
            }
        }
        let in_part = |(id, programs): &(&str, BTreeSet<&str>)| programs.len() == 1 && !programs.contains(id);
        named.into_iter().filter(in_part).map(|(id, _)| id.to_owned()).collect()
    }

    /// Is any work made of what is wider than it?
    fn is_made_of_its_like(&self, entry: &SubjectEntry, lexicon: &Lexicon) -> bool {
        let like = |id: &String| entry.broader.iter().any(|wider| lexicon.is_within(id, wider));
        self.spells.iter().any(|spell| spell.involves.iter().any(like))
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
        if found.stance == Stance::Claimed && self.is_called(place, entry, lexicon) {
            return Stance::Denied;
        }
        if !is_prose(place.field) || found.stance == Stance::Denied || found.stance == Stance::Doubtful {
            return if found.stance == Stance::Used { Stance::Claimed } else { found.stance };
        }
        if found.apart || entry.level == Level::Category && found.of_others {
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
        let activity = is_activity(entry, lexicon);
        let says_so = match place.section {
            Section::Summary => found.stance == Stance::Used,
            _ => found.stance == Stance::Used && !activity && !found.acronym,
        };
        if usual || says_so { Stance::Claimed } else { Stance::Doubtful }
    }

    /// "Chef", "Chef Training": a title or a course is called by a word that is also the name of a product, which such work and such
    /// studies do not have.
    fn is_called(&self, place: &Place, entry: &SubjectEntry, lexicon: &Lexicon) -> bool {
        let spell = place.spell.and_then(|at| self.spells.get(at));
        let told = |spell: &Spell| spell.by_title || spell.kind == Kind::Study;
        let usual = |spell: &Spell| spell.usual.as_ref().is_none_or(|usual| usual.contains(&entry.class));
        // A headline is a title without a job.
        let headline = || {
            let groups = occupation::told_by(&place.text, lexicon)?;
            occupation::usual(&groups, lexicon).map(|usual| !usual.contains(&entry.class))
        };
        is_shared(entry, lexicon)
            && match place.field {
                Field::Position | Field::Area => spell.is_some_and(|spell| told(spell) && !usual(spell)),
                Field::Label => headline().unwrap_or(false),
                _ => false,
            }
    }

    /// Holding a credential shows the subjects that it is about.
    pub(super) fn index_shown_by_credentials(&mut self, lexicon: &Lexicon) {
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
}
