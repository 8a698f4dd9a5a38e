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
use rolefit_rules::lexicon::{FieldEntry, OccupationEntry};
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
    // A neighbouring trade tells nothing of a licensed one: who keeps a hospital's books nurses nobody.
    let near = if groups(case).all(|group| group.licensed) {
        in_papers(case).or_else(|| in_studies(case)).or_else(|| in_sums(case))
    } else {
        let position = told().find(|spell| spell.is_beside(case.occupations)).map(Shows::Spell);
        position
            .or_else(|| in_subjects(case))
            .or_else(|| in_sums(case))
            .or_else(|| in_papers(case))
            .or_else(|| in_studies(case))
    };
    near.map(|shows| (shows, Sign::Part))
}

/// The subjects that the work is made of, and little other work.
fn involved<'c>(case: Case<'c>) -> impl Iterator<Item = &'c String> {
    let own = move |id: &&String| case.context.lexicon.involved_in(id).len() <= MOST;
    groups(case).flat_map(|group| &group.involves).filter(own)
}

/// A text that claims such a subject.
fn in_subjects(case: Case<'_>) -> Option<Shows<'_>> {
    let mut mentions = involved(case).flat_map(|id| case.facts.mentions(id));
    let claimed = mentions.find(|mention| mention.stance == Stance::Claimed);
    claimed.map(|mention| Shows::Text(mention.place, mention.span))
}

/// Years that are stated of this work; of a neighbouring one, where that tells something.
fn in_sums(case: Case<'_>) -> Option<Shows<'_>> {
    let licensed = groups(case).all(|group| group.licensed);
    let own = |id: &String| case.occupations.contains(id);
    let of_trade = |groups: &[String]| {
        !groups.is_empty() && groups.iter().all(own)
            || !licensed && occupation::are_beside(groups, case.occupations)
    };
    let sum = case.facts.sums.iter().find(|sum| of_trade(&sum.groups));
    sum.map(|sum| Shows::Text(sum.place, Some(sum.span)))
}

/// A paper that takes such a study, or that shows a subject of this work; where the licence itself takes a degree, only the former.
fn in_papers(case: Case<'_>) -> Option<Shows<'_>> {
    let lexicon = case.context.lexicon;
    let gated = groups(case).filter(|group| group.licensed).flat_map(|group| &group.takes);
    let gated = gated.filter_map(|id| lexicon.field(id)).any(|field| field.gated);
    let of_trade = |held: &&Held| {
        let entry = lexicon.credential(&held.id).filter(|_| held.stance == Stance::Claimed);
        entry.is_some_and(|entry| {
            is_taken(&entry.studies, &telling(entry.studies.iter(), lexicon), case)
                || !gated && entry.shows.iter().any(|id| involved(case).any(|own| own == id))
        })
    };
    let paper = case.facts.credentials.iter().find(of_trade);
    paper.map(|held| Shows::Text(held.place, None))
}

fn in_studies(case: Case<'_>) -> Option<Shows<'_>> {
    case.facts.studies.iter().find(|study| is_of_trade(study, case)).map(Shows::Study)
}

/// Is a course one that people of this work come from?
pub(super) fn is_of_trade(study: &Study, case: Case<'_>) -> bool {
    is_taken(&study.fields.of, &study.telling, case)
}

/// Is one of the fields one that people of this work come from? Of work of which the table does not say so, `telling` tells: the
/// classes of the fields' subjects that few occupations have.
fn is_taken(fields: &[String], telling: &BTreeSet<String>, case: Case<'_>) -> bool {
    let lexicon = case.context.lexicon;
    let mut takes = groups(case).flat_map(|group| &group.takes).peekable();
    if takes.peek().is_none() {
        return is_mostly_of(telling, case);
    }
    let within: Vec<&FieldEntry> = fields
        .iter()
        .filter_map(|id| lexicon.field(id))
        .flat_map(|field| with_broader(field, lexicon))
        .collect();
    takes.any(|taken| within.iter().any(|field| field.id == *taken))
}

/// Are more than half of these classes usual in this work?
fn is_mostly_of(classes: &BTreeSet<String>, case: Case<'_>) -> bool {
    let usual = |class: &&String| groups(case).any(|group| group.usual.contains(class));
    let common = classes.iter().filter(usual).count();
    common * 2 > classes.len()
}
