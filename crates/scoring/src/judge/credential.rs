//! Certifications, licences, registrations, memberships.

use super::look::relevant;
use super::shown::Frame;
use super::{Case, Judgement, evidence, lack};
use crate::facts::{Held, Kind, Name, Place, Stance, Stems, is_field_within, stems};
use crate::outcome::{Bound, Outcome};
use crate::policy::{Positions, Unnamed};
use crate::wire::{Evidence, How};
use rolefit_profile::{Field, Section};
use rolefit_rules::lexicon::{CredentialEntry, Lexicon, Term};
use rolefit_rules::list::WordList;
use rolefit_rules::predicate::{Credential, CredentialStatus, Setting};
use rolefit_rules::state::states_in;
use rolefit_rules::token::tokenize;

/// A credential as a posting asks for it.
#[derive(Clone, Debug)]
pub(super) struct AskedCredential<'q> {
    credential: &'q Credential,
    meant: Meant<'q>,
    limits: Limits,
    /// Is it one that nobody can be said to lack: whichever a person may hold ("certification"), a membership?
    anybodys: bool,
}

/// What the name says besides of the paper that is meant.
#[derive(Clone, Debug, Default)]
struct Limits {
    /// The letters of the states by one of which it must have been given.
    states: Vec<&'static str>,
    /// What it must be endorsed for, any of these: "a teaching licence with an endorsement in French".
    endorsed: Vec<Stems>,
}

impl Limits {
    fn of(name: &str, by_subject: bool) -> Limits {
        Limits { states: states_in(name), endorsed: endorsed_for(name, by_subject) }
    }

    /// Does the paper say that it keeps them? What it is silent of it may have.
    fn are_kept(&self, held: &Held, place: Option<&Place>) -> bool {
        let there = || held.states.iter().any(|state| self.states.contains(state));
        let endorsed = |subject: &Stems| place.is_some_and(|place| place.stems.contain(subject));
        let subject = self.endorsed.is_empty() || self.endorsed.iter().any(endorsed);
        (self.states.is_empty() || there()) && subject
    }
}

/// "… with an endorsement in French", "… with a French endorsement", "…, in cardiology or surgery", and "… in French" where it is `given`
/// for a subject each.
fn endorsed_for(said: &str, given: bool) -> Vec<Stems> {
    let name = said.to_lowercase();
    let is_subject = |&(_, words): &(&str, &str)| given && states_in(words).is_empty();
    let subject = [", in ", ", as a "].iter().find_map(|lead| name.split_once(lead)).map(|(_, words)| words);
    let endorsed = || {
        let (before, behind) = name.split_once("endorsement")?;
        let named = || before.rsplit_once(" with ").map(|(_, words)| words);
        ["in ", "for ", "as "].iter().find_map(|lead| behind.trim_start().strip_prefix(lead)).or_else(named)
    };
    let taught = || said.split_once(" in ").filter(is_subject).map(|(_, words)| words.to_lowercase());
    let Some(words) = subject.or_else(endorsed).map(str::to_owned).or_else(taught) else { return Vec::new() };
    let each = words.split(" or ").map(|words| stems(&tokenize(words, 0)));
    each.filter(|words| words.len() > 0).collect()
}

#[derive(Clone, Debug)]
enum Meant<'q> {
    /// One of these of the lexicon.
    Known(Vec<&'q CredentialEntry>),
    /// A name that it does not know: its words, and as it is compared with other names.
    Name(Stems, Box<Name>),
    /// One that was taken out, or any, so that it is found nowhere: no text shows that a certification is the one meant.
    Nameless,
}

impl<'q> AskedCredential<'q> {
    pub fn new(credential: &'q Credential, lexicon: &'q Lexicon) -> AskedCredential<'q> {
        let entries = entries(credential, lexicon);
        if entries.is_empty() {
            return AskedCredential::named(credential, &credential.name);
        }
        let by_subject = entries.iter().any(|entry| entry.by_subject);
        // Only a name that has an id is kept with the question everywhere.
        let limits =
            credential.id.as_ref().map(|_| Limits::of(&credential.name, by_subject)).unwrap_or_default();
        AskedCredential { credential, meant: Meant::Known(entries), limits, anybodys: false }
    }

    /// One of these of the lexicon is meant.
    pub fn known(credential: &'q Credential, entries: Vec<&'q CredentialEntry>) -> AskedCredential<'q> {
        let (meant, limits) = (Meant::Known(entries), Limits::default());
        AskedCredential { credential, meant, limits, anybodys: false }
    }

    /// Of a name that the lexicon does not know.
    pub fn named(credential: &'q Credential, name: &str) -> AskedCredential<'q> {
        if is_any(name) {
            return AskedCredential::nameless(credential, true);
        }
        let anybodys = is_membership(name);
        let name = name.to_lowercase();
        let meant = Meant::Name(stems(&tokenize(&name, 0)), Box::new(Name::of(&name)));
        AskedCredential { credential, meant, limits: Limits::default(), anybodys }
    }

    /// Of a name that was taken out; is it of one that nobody lacks?
    pub fn nameless(credential: &'q Credential, anybodys: bool) -> AskedCredential<'q> {
        AskedCredential { credential, meant: Meant::Nameless, limits: Limits::default(), anybodys }
    }
}

pub(super) fn judge(asked: &AskedCredential<'_>, case: Case<'_>) -> Judgement {
    let credential = asked.credential;
    let (mut shown, entries) = match &asked.meant {
        Meant::Known(entries) => (by_id(entries, &asked.limits, case), entries.as_slice()),
        Meant::Name(words, name) => (by_name(words, name, case), &[][..]),
        Meant::Nameless => (Shown::default(), &[][..]),
    };
    let obtain = credential.status == CredentialStatus::Obtain;
    let plausible = !shown.expired && (shown.doubtful || asked.anybodys || open(entries, case));
    let floor = if shown.held { Bound::YES } else { Bound::NO };
    let ceiling = if obtain || plausible { Bound::YES } else { floor };
    let bounds = case.bounds(floor, ceiling);
    if !case.told() {
        return Judgement::bare(bounds);
    }
    let name = &credential.name;
    let text = match bounds.outcome() {
        Outcome::Met => format!("{name} held"),
        Outcome::Unknown if obtain => format!("{name} not named; it may be obtained"),
        Outcome::Unknown if shown.suggestion.is_some() => {
            format!(
                "{name} not named; the profile has `{}`, which may be the same",
                shown.suggestion.take().unwrap_or_default()
            )
        }
        Outcome::Unknown if shown.other => {
            format!("{name}: one is held, and not told to be of the state or for the subject that is asked")
        }
        Outcome::Unknown if shown.aged => {
            format!(
                "{name}: the one that is named is older than such papers last, and not told to be renewed"
            )
        }
        Outcome::Unknown if shown.doubtful => format!("{name} mentioned, but not as held"),
        Outcome::Unknown => format!("{name} not named, but plausible"),
        Outcome::Unmet if shown.expired => format!("{name} is expired"),
        Outcome::Unmet => format!("{name} named nowhere, and not usual in the work or studies shown"),
    };
    let ask = (bounds.outcome() == Outcome::Unknown).then(|| match (obtain, credential.within_months) {
        (true, Some(months)) => format!("able to obtain {name} within {}?", super::span_of(months)),
        (true, None) => format!("able to obtain {name}?"),
        (false, _) => format!("{name} held?"),
    });
    let lacks = (bounds.outcome() != Outcome::Met).then(|| lack("credential", name));
    Judgement { bounds, text, evidence: shown.evidence, ask, lacks }
}

/// Words that say that a paper is meant, and not which.
static PAPERS: WordList = WordList::of(&[
    "accreditation", "accreditations", "active", "all", "an", "and", "any", "applicable", "appropriate",
    "certificate", "certificates", "certification", "certifications", "credential", "credentials", "current",
    "designation", "designations", "industry", "licence", "licences", "license", "licenses", "licensing",
    "licensure", "necessary", "or", "other", "permit", "permits", "professional", "qualification",
    "qualifications", "registration", "registrations", "related", "relevant", "required", "state", "valid",
]);

/// Does a name tell no paper from others?
pub(super) fn is_any(name: &str) -> bool {
    let mut words = words_of(name).peekable();
    words.peek().is_some() && words.all(|word| PAPERS.contains_in_any_case(word))
}

/// "membership in a professional body": people seldom say what they are members of.
pub(super) fn is_membership(name: &str) -> bool {
    const MEMBERS: &[&str] = &["member", "membership", "memberships"];
    words_of(name).any(|word| MEMBERS.iter().any(|member| word.eq_ignore_ascii_case(member)))
}

fn words_of(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// What the profile shows of a credential.
#[derive(Default)]
struct Shown {
    held: bool,
    expired: bool,
    doubtful: bool,
    /// Is one held, and not told to be that of the state, or for the subject, which is asked?
    other: bool,
    /// Is the one that is named older than such papers last?
    aged: bool,
    evidence: Vec<Evidence>,
    suggestion: Option<String>,
}

/// The credentials of the lexicon that are meant; none for a name that it does not know.
pub(super) fn entries<'l>(credential: &Credential, lexicon: &'l Lexicon) -> Vec<&'l CredentialEntry> {
    if let Some(entry) = credential.id.as_deref().and_then(|id| lexicon.credential(id)) {
        return vec![entry];
    }
    let tokens = tokenize(&credential.name, 0);
    let mut found: Vec<&CredentialEntry> = lexicon
        .scan(&tokens)
        .into_iter()
        .map(|hit| hit.term)
        .chain(lexicon.names_of(credential.name.trim()))
        .filter_map(|term| match term {
            Term::Credential(at) => lexicon.credentials().get(at),
            _ => None,
        })
        .collect();
    found.dedup_by(|a, b| a.id == b.id);
    // "CPA or CMA" in one name asks for either.
    found
}

fn by_id(entries: &[&CredentialEntry], limits: &Limits, case: Case<'_>) -> Shown {
    let Case { facts, context, .. } = case;
    let answers = |held: &&Held| entries.iter().any(|entry| held.with.contains(&entry.id));
    let mut shown = Shown::default();
    let mut found: Vec<&Held> = facts.credentials.iter().filter(answers).collect();
    found.sort_by_key(|held| {
        (held.expired(context.as_of), held.stance != Stance::Claimed, held.aged, held.place)
    });
    for held in found {
        let (named, expired) = (held.stance == Stance::Claimed, held.expired(context.as_of));
        let place = facts.places.get(held.place);
        // A licence of another state, or of one that is not told, may have to be asked for anew.
        let other = named && !limits.are_kept(held, place);
        shown.aged |= named && held.aged;
        let claimed = named && !other && !held.aged;
        shown.other |= other;
        shown.held |= claimed && !expired;
        shown.expired |= claimed && expired;
        shown.doubtful |= !claimed;
        let how = if entries.iter().any(|entry| entry.id == held.id) { How::Named } else { How::Narrower };
        if let Some(place) = place.filter(|_| case.told())
            && shown.evidence.len() < 3
        {
            shown.evidence.push(evidence(&place.path, &place.text, how));
        }
    }
    shown.expired &= !shown.held;
    shown
}

/// A credential that no lexicon knows: its words in the name of a certificate, or a certificate of nearly the same name.
fn by_name(words: &Stems, name: &Name, case: Case<'_>) -> Shown {
    let Case { facts, context, .. } = case;
    let rules = &context.policy.similarity;
    let mut places: Vec<usize> = facts.words.places(words).chain(facts.unknown.iter().copied()).collect();
    places.sort_unstable();
    places.dedup();
    let mut shown = Shown::default();
    for place in places.into_iter().filter_map(|at| facts.places.get(at)) {
        let certificate = matches!(place.section, Section::Certificate(_));
        let listed =
            certificate || matches!(place.section, Section::Skill(_)) || place.field == Field::Position;
        let found = place.stems.contain(words);
        // One word is a paper's name among papers, and elsewhere a thing that is done ("Coaching").
        if found && listed && (certificate || words.len() > 1) {
            shown.held = true;
            shown.evidence.extend(case.tell(|| Some(evidence(&place.path, &place.text, How::Named))));
        } else if found && !matches!(place.field, Field::Description) {
            shown.doubtful = true;
        } else if certificate && let Some(other) = &place.unknown {
            let Some(likeness) = name.likeness(other, rules) else { continue };
            if likeness >= rules.prove.as_f64() {
                shown.held = true;
                shown.evidence.extend(case.tell(|| Some(evidence(&place.path, &place.text, How::Similar))));
            } else if likeness >= rules.suggest.as_f64() {
                shown.doubtful = true;
                shown.suggestion = case.tell(|| Some(place.text.trim().to_owned()));
            }
        }
    }
    shown.evidence.truncate(3);
    shown
}

/// Does not naming it leave it open? So it is for what anybody may have, and for what occupation or education make plausible.
fn open(entries: &[&CredentialEntry], case: Case<'_>) -> bool {
    let Case { facts, context, .. } = case;
    if entries.iter().any(|entry| entry.general) {
        return true;
    }
    if context.policy.ceiling.unnamed == Unnamed::Unmet {
        return false;
    }
    if !facts.has_work {
        return true;
    }
    // One that nobody has placed is plausible for people of the posting's own occupation.
    if entries.is_empty() {
        let frame = Frame { setting: Setting::Any, window: None, knowledge: false, open: false };
        return relevant(frame, case).plausible;
    }
    entries.iter().any(|entry| match case.memo {
        Some(memo) => memo.credential(entry, context.lexicon, || in_reach(entry, case)),
        None => in_reach(entry, case),
    })
}

/// Do occupation or education make it plausible?
fn in_reach(entry: &CredentialEntry, case: Case<'_>) -> bool {
    let Case { facts, context, .. } = case;
    let in_table = || context.lexicon.occupations().iter().any(|group| group.usual.contains(&entry.class));
    let at_work = || {
        facts.spells.iter().any(|spell| {
            matches!(spell.kind, Kind::Work | Kind::Volunteer)
                && (spell.usual.as_ref().is_none_or(|usual| usual.contains(&entry.class)))
        })
    };
    let usual = context.policy.ceiling.positions == Positions::AnyPosition
        || facts.studied.contains(&entry.class)
        || facts.studied_unknown
        || at_work()
        || !in_table();
    usual && !out_of_reach(entry, case)
}

/// Does it need a degree that the person does not have? Only a job that is made of the same work speaks against it.
fn out_of_reach(entry: &CredentialEntry, case: Case<'_>) -> bool {
    let Case { facts, context, .. } = case;
    let studied = |id: &String| {
        let own = |field: &String| is_field_within(field, id, context.lexicon);
        facts.studies.iter().any(|study| study.fields.all().any(own))
    };
    let works = || facts.spells.iter().any(|spell| spell.involves.iter().any(|id| entry.shows.contains(id)));
    !entry.studies.is_empty()
        && facts.has_education
        && !facts.studied_unknown
        && !entry.studies.iter().any(studied)
        && !works()
}
