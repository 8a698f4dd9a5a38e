//! A posting's own occupations, beside what a profile shows of such work.
//!
//! A title says more than the few things that a posting checks: who holds a driving licence is no psychologist. What a profile does
//! not have speaks against nobody here, so the answer is yes, in part, or for a person to find out.

use super::field::with_broader;
use super::{Case, Judgement, join};
use crate::credit::ONE;
use crate::facts::{Held, Place, Spell, Stance, Study, telling};
use crate::occupation;
use crate::outcome::{Bound, Sign};
use crate::wire::{Evidence, How};
use rolefit_rules::lexicon::OccupationEntry;
use rolefit_rules::source::Span;
use std::collections::BTreeSet;

/// A subject of which the work of more groups is made (leading people, caring for patients) tells of none of them.
const MOST: usize = 5;

/// Yes where a position was the same, in part where anything of such work is shown.
pub(super) fn judge(case: Case<'_>) -> Judgement {
    let names = || {
        let names: Vec<String> = groups(case).map(|group| group.name.clone()).collect();
        join(&names, "or")
    };
    let Some((shows, sign)) = shown(case) else {
        let text =
            case.tell(|| format!("no position, study, paper or skill tells of this work: {}", names()));
        let ask = case.tell(|| format!("what have you done or learned of this work: {}?", names()));
        return case.open(text, ask);
    };
    let evidence = shows.evidence(case);
    if sign == Sign::Shown {
        return case.met(case.tell(|| format!("a position was of this work: {}", names())), evidence);
    }
    Judgement {
        bounds: case.bounds(Bound::part(ONE / 2), Bound::YES),
        text: case.tell(|| format!("something of this work is shown: {}", names())),
        evidence,
        ask: Some(case.tell(|| format!("have you done this work: {}?", names()))),
        lacks: None,
    }
}

/// How much of such work is shown.
pub(super) fn sign(case: Case<'_>) -> Sign {
    shown(case).map_or(Sign::None, |(_, sign)| sign)
}

/// What shows it.
enum Shows<'f> {
    /// A position.
    Spell(&'f Spell),
    /// A course in a field most of whose subjects are this work's.
    Study(&'f Study),
    /// A text: its place, and where in it.
    Text(usize, Option<Span>),
}

impl Shows<'_> {
    fn evidence(&self, case: Case<'_>) -> Vec<Evidence> {
        case.tell(|| match *self {
            Shows::Spell(spell) => {
                vec![super::evidence(format!("{}.position", spell.path), &spell.text, How::ByOccupation)]
            }
            Shows::Study(study) => vec![super::evidence(&study.path, &study.text, How::Named)],
            Shows::Text(place, at) => {
                let place = case.facts.places.get(place);
                let told = |place: &Place| super::evidence_at(&place.path, &place.text, at, How::Named);
                place.map(told).into_iter().collect()
            }
        })
    }
}

fn groups<'c>(case: Case<'c>) -> impl Iterator<Item = &'c OccupationEntry> {
    case.occupations.iter().filter_map(move |id| case.context.lexicon.occupation(id))
}

fn shown(case: Case<'_>) -> Option<(Shows<'_>, Sign)> {
    let told = || case.facts.spells.iter().filter(|spell| spell.by_title);
    if let Some(spell) = told().find(|spell| spell.is_of(case.occupations)) {
        return Some((Shows::Spell(spell), Sign::Shown));
    }
    let position = || told().find(|spell| spell.is_near(case.occupations)).map(Shows::Spell);
    let near = match licensed(case) {
        Some(fields) => in_licence(case, &fields),
        None => position().or_else(|| in_texts(case)).or_else(|| in_studies(case)),
    };
    near.map(|shows| (shows, Sign::Part))
}

/// The fields of study that a licensed trade takes. A neighbouring trade tells nothing of it: who keeps a hospital's books nurses
/// nobody.
fn licensed(case: Case<'_>) -> Option<BTreeSet<&str>> {
    let open = groups(case).any(|group| group.takes.is_empty());
    let fields: BTreeSet<&str> = groups(case).flat_map(|group| &group.takes).map(String::as_str).collect();
    (!open && !fields.is_empty()).then_some(fields)
}

/// A study of one of the fields, a paper that takes it, or years that are stated of just this work.
fn in_licence<'c>(case: Case<'c>, fields: &BTreeSet<&str>) -> Option<Shows<'c>> {
    let Case { facts, occupations, .. } = case;
    let lexicon = case.context.lexicon;
    let own = |id: &String| {
        let field = lexicon.field(id);
        field.is_some_and(|field| {
            with_broader(field, lexicon).iter().any(|wide| fields.contains(wide.id.as_str()))
        })
    };
    let takes = |held: &&Held| {
        let entry = lexicon.credential(&held.id).filter(|_| held.stance == Stance::Claimed);
        entry.is_some_and(|entry| entry.studies.iter().any(own))
    };
    let paper = facts.credentials.iter().find(takes).map(|held| Shows::Text(held.place, None));
    let study = || facts.studies.iter().find(|study| study.fields.of.iter().any(own)).map(Shows::Study);
    let same = |groups: &[String]| !groups.is_empty() && groups.iter().all(|id| occupations.contains(id));
    let sum = || facts.sums.iter().find(|sum| same(&sum.groups));
    paper.or_else(study).or_else(|| sum().map(|sum| Shows::Text(sum.place, Some(sum.span))))
}

/// A subject that the work is made of, years that are stated of it, or a paper that shows one or takes such a study.
fn in_texts(case: Case<'_>) -> Option<Shows<'_>> {
    let Case { facts, occupations, .. } = case;
    let lexicon = case.context.lexicon;
    let own = |id: &&String| lexicon.involved_in(id).len() <= MOST;
    let involved: Vec<&String> = groups(case).flat_map(|group| &group.involves).filter(own).collect();
    let mentions = || involved.iter().flat_map(|id| facts.mentions(id));
    let claimed = || mentions().find(|mention| mention.stance == Stance::Claimed);
    let sum = || facts.sums.iter().find(|sum| occupation::same_major(&sum.groups, occupations));
    let of_trade = |held: &&Held| {
        let entry = lexicon.credential(&held.id).filter(|_| held.stance == Stance::Claimed);
        entry.is_some_and(|entry| {
            entry.shows.iter().any(|id| involved.contains(&id))
                || is_mostly_of(&telling(entry.studies.iter(), lexicon), case)
        })
    };
    let paper = || facts.credentials.iter().find(of_trade);
    claimed()
        .map(|mention| Shows::Text(mention.place, mention.span))
        .or_else(|| sum().map(|sum| Shows::Text(sum.place, Some(sum.span))))
        .or_else(|| paper().map(|held| Shows::Text(held.place, None)))
}

fn in_studies(case: Case<'_>) -> Option<Shows<'_>> {
    case.facts.studies.iter().find(|study| is_of_trade(study, case)).map(Shows::Study)
}

/// Is a course one that people of this work come from?
pub(super) fn is_of_trade(study: &Study, case: Case<'_>) -> bool {
    is_mostly_of(&study.telling, case)
}

/// Are more than half of these classes usual in this work?
fn is_mostly_of(classes: &BTreeSet<String>, case: Case<'_>) -> bool {
    let usual = |class: &&String| groups(case).any(|group| group.usual.contains(class));
    let common = classes.iter().filter(usual).count();
    common * 2 > classes.len()
}
