//! The members of a list: what each of them is to the lexicon, and what a profile shows of it.

use super::Case;
use super::look;
use super::phrase;
use super::shown::{Frame, Shown};
use super::stand_in;
use crate::everyday::{EVERYDAY, LOOSE, is_of_leading};
use crate::facts::{Name, Place, Stance, Stems, rest, stems};
use crate::occupation;
use rolefit_profile::Field;
use rolefit_rules::lexicon::{Hit, Level, Lexicon, SubjectEntry, Term, Vocabulary};
use rolefit_rules::predicate::{Mode, Subject};
use rolefit_rules::token::tokenize;
use std::borrow::Cow;

/// One member of a list.
#[derive(Clone, Debug)]
pub(super) enum Member<'l> {
    /// A subject of the lexicon.
    Known(&'l SubjectEntry),
    /// Several that a phrase names together.
    Together(Vec<&'l SubjectEntry>, &'l str),
    /// A phrase that asks for something else than the subjects in it, if there are any.
    Phrase(Box<Phrase<'l>>),
}

/// A phrase that no lexicon knows.
#[derive(Clone, Debug)]
pub(super) struct Phrase<'l> {
    /// As the posting has it; empty where it was taken out.
    pub words: &'l str,
    /// What it is found by; none where it was taken out, so that it is found nowhere.
    pub wording: Option<Wording>,
    /// The subjects in it, each wider than the phrase.
    pub inside: Vec<&'l SubjectEntry>,
    /// Is it of leading, whomever and whereto ("leadership roles")? Who does that does it beside other work, and seldom says so.
    pub leading: bool,
}

/// What a phrase is found by.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    /// Its words.
    pub stems: Stems,
    /// As it is compared with other names.
    pub name: Name,
    /// The words that make it narrower than the subjects in it.
    pub rest: Stems,
}

impl Member<'_> {
    /// For the report.
    pub fn name(&self) -> String {
        match self {
            Member::Known(entry) => entry.name.clone(),
            Member::Together(_, words) => (*words).to_owned(),
            Member::Phrase(phrase) => phrase.words.to_owned(),
        }
    }

    /// Does it name nothing that the lexicon knows?
    pub fn is_unknown(&self) -> bool {
        matches!(self, Member::Phrase(phrase) if phrase.inside.is_empty())
    }

    /// Is it of leading, whomever and whereto, or nothing but words that tell of no work in particular?
    fn says_nothing(&self) -> bool {
        let loose = |word: &str| [&EVERYDAY, &LOOSE].iter().any(|words| words.contains_in_any_case(word));
        let words = |phrase: &str| {
            phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(loose)
        };
        matches!(self, Member::Phrase(it) if it.inside.is_empty() && (it.leading || words(it.words)))
    }

    /// Is it usual work in so many occupations that it tells of none?
    pub fn is_everybodys(&self, case: Case<'_>) -> bool {
        let common = |entry: &&SubjectEntry| occupation::is_everybodys(&entry.class, case.context.lexicon);
        match self {
            Member::Known(entry) => common(entry),
            Member::Together(entries, _) => entries.iter().all(common),
            Member::Phrase(_) => false,
        }
    }
}

/// What the subjects of a list are to the lexicon.
pub(super) fn members<'l>(of: &'l [Subject], lexicon: &'l Lexicon) -> Vec<Member<'l>> {
    of.iter().map(|subject| member(subject, lexicon)).collect()
}

/// Beside a known name, words that are said of any work ("Python and implementation") ask for nothing that could be checked, unless one is
/// enough.
pub(super) fn checkable(mut members: Vec<Member<'_>>, mode: Mode) -> Vec<Member<'_>> {
    if mode != Mode::Any && !members.iter().all(Member::is_unknown) {
        members.retain(|member| !member.says_nothing());
    }
    members
}

fn member<'l>(subject: &'l Subject, lexicon: &'l Lexicon) -> Member<'l> {
    match subject.id.as_deref().and_then(|id| lexicon.subject(id)) {
        Some(entry) => Member::Known(entry),
        None => named(&subject.name, lexicon),
    }
}

/// What a name without an id is.
pub(super) fn named<'l>(words: &'l str, lexicon: &'l Lexicon) -> Member<'l> {
    let tokens = tokenize(words, 0);
    let hits: Vec<Hit> = lexicon
        .scan(&tokens)
        .into_iter()
        .filter(|hit| hit.term.vocabulary() == Vocabulary::Subject)
        .collect();
    let mut inside: Vec<&SubjectEntry> = hits
        .iter()
        .filter_map(|hit| match hit.term {
            Term::Subject(at) => lexicon.subjects().get(at),
            _ => None,
        })
        .collect();
    inside.dedup_by(|a, b| a.id == b.id);
    let rest = if inside.is_empty() { Stems::default() } else { rest(&tokens, &hits) };
    // "sales tools": what is used in a trade is not the trade, so that only these words show it.
    let with_means = |entry: &SubjectEntry| {
        tokens.last().is_some_and(|last| lexicon.is_means(entry, last))
            && !hits.iter().any(|hit| hit.end == tokens.len())
    };
    match inside.as_slice() {
        [one] if rest.len() == 0 && !with_means(one) => Member::Known(one),
        [_, _, ..] if rest.len() == 0 => Member::Together(inside, words),
        _ => {
            let wording = Wording { stems: stems(&tokens), name: Name::of(words), rest };
            let leading = inside.is_empty() && is_of_leading(words);
            Member::Phrase(Box::new(Phrase { words, wording: Some(wording), inside, leading }))
        }
    }
}

/// What is shown of each.
pub(super) fn each<'c>(members: &[Member<'_>], frame: Frame, case: Case<'c>) -> Vec<Cow<'c, Shown>> {
    members.iter().map(|member| of_member(member, frame, case)).collect()
}

fn of_member<'c>(member: &Member<'_>, frame: Frame, case: Case<'c>) -> Cow<'c, Shown> {
    match member {
        Member::Known(entry) => look::of_subject(entry, frame, case),
        Member::Together(entries, _) => at_once(entries, frame, case),
        Member::Phrase(phrase) => {
            let own = phrase::shown(phrase, frame, case);
            Cow::Owned(match together(&phrase.inside, frame, case) {
                Some(wider) => own.beside_wider(&wider),
                None => own,
            })
        }
    }
}

/// What is shown of all at once; none of nothing.
pub(super) fn together<'c>(
    entries: &[&SubjectEntry],
    frame: Frame,
    case: Case<'c>,
) -> Option<Cow<'c, Shown>> {
    let each = entries.iter().map(|entry| look::of_subject(entry, frame, case));
    each.reduce(|all, one| Cow::Owned(all.into_owned().and(&one)))
}

/// What is shown of several that a phrase names together. One kind of work of another ("finance project management") is not shown by
/// the two in different places, which are only a sign of it; a product beside another may stand anywhere.
pub(super) fn at_once<'c>(entries: &[&SubjectEntry], frame: Frame, case: Case<'c>) -> Cow<'c, Shown> {
    let shown = together(entries, frame, case).unwrap_or_default();
    let kinds = entries.iter().all(|entry| entry.level == Level::Category);
    if !kinds || !shown.named || are_side_by_side(entries, case) {
        return shown;
    }
    Cow::Owned(Shown::default().beside_wider(&shown))
}

/// Does one text name them all, with the job that it tells of?
fn are_side_by_side(entries: &[&SubjectEntry], case: Case<'_>) -> bool {
    let Case { facts, context, .. } = case;
    let claimed = |entry: &SubjectEntry| {
        facts.mentions(&entry.id).iter().filter(|mention| mention.stance == Stance::Claimed)
    };
    let in_title = |entry: &SubjectEntry, spell: usize| {
        let involved = facts
            .spells
            .get(spell)
            .is_some_and(|spell| spell.involves.iter().any(|id| context.lexicon.is_within(id, &entry.id)));
        let titled = |place: &Place| place.spell == Some(spell) && place.field == Field::Position;
        involved || claimed(entry).any(|mention| facts.place(*mention).is_some_and(titled))
    };
    let stands_in = |entry: &SubjectEntry, at: usize| {
        let spell = facts.places.get(at).and_then(|place| place.spell);
        claimed(entry).any(|mention| mention.place == at) || spell.is_some_and(|spell| in_title(entry, spell))
    };
    let mut places = entries.iter().flat_map(|entry| claimed(entry)).map(|mention| mention.place);
    places.any(|at| entries.iter().all(|entry| stands_in(entry, at)))
}

/// What is shown of the things that may stand in for members of an open list, of which `count` are asked.
pub(super) fn stand_ins<'c>(
    members: &[Member<'_>],
    count: usize,
    frame: Frame,
    case: Case<'c>,
) -> Vec<Cow<'c, Shown>> {
    let named = members.iter().filter_map(|member| match member {
        Member::Known(entry) => Some(*entry),
        Member::Together(..) | Member::Phrase(_) => None,
    });
    stand_in::stand_ins(&named.collect::<Vec<_>>(), count, frame, case)
}
