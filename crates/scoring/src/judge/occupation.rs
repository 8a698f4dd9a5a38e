//! A posting's own occupations, beside what a profile shows of such work.
//!
//! A title says more than the few things that a posting checks: who holds a driving licence is no psychologist. What a profile does
//! not have speaks against nobody here, so the answer is yes, in part, or for a person to find out.

use super::{Case, Judgement, join};
use crate::credit::ONE;
use crate::facts::{Mention, Place, Spell, Stance, Study};
use crate::occupation;
use crate::outcome::{Bound, Sign};
use crate::wire::{Evidence, How};
use rolefit_rules::lexicon::OccupationEntry;

/// A subject of which the work of more groups is made (leading people, caring for patients) tells of none of them.
const MOST: usize = 5;

/// Yes where a position was the same, in part where anything of such work is shown.
pub(super) fn judge(case: Case<'_>) -> Judgement {
    let names = || {
        let names: Vec<String> = groups(case).map(|group| group.name.clone()).collect();
        join(&names, "or")
    };
    let Some((shows, sign)) = shown(case) else {
        let text = case.tell(|| format!("no position, study or skill tells of this work: {}", names()));
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
    /// A subject that this work is made of.
    Mention(Mention),
}

impl Shows<'_> {
    fn evidence(&self, case: Case<'_>) -> Vec<Evidence> {
        case.tell(|| match self {
            Shows::Spell(spell) => {
                vec![super::evidence(format!("{}.position", spell.path), &spell.text, How::ByOccupation)]
            }
            Shows::Study(study) => vec![super::evidence(&study.path, &study.text, How::Named)],
            Shows::Mention(mention) => {
                let place = case.facts.place(*mention);
                let at =
                    |place: &Place| super::evidence_at(&place.path, &place.text, mention.span, How::Named);
                place.map(at).into_iter().collect()
            }
        })
    }
}

fn groups<'c>(case: Case<'c>) -> impl Iterator<Item = &'c OccupationEntry> {
    case.occupations.iter().filter_map(move |id| case.context.lexicon.occupation(id))
}

fn shown(case: Case<'_>) -> Option<(Shows<'_>, Sign)> {
    let own = |job: &Vec<String>| job.iter().all(|group| case.occupations.contains(group));
    let told = || case.facts.spells.iter().filter(|spell| spell.by_title);
    if let Some(spell) = told().find(|spell| spell.jobs.iter().any(own)) {
        return Some((Shows::Spell(spell), Sign::Shown));
    }
    let near = |job: &Vec<String>| occupation::same_major(job, case.occupations);
    let position = told().find(|spell| spell.jobs.iter().any(near)).map(Shows::Spell);
    position.or_else(|| of_subjects(case)).map(|shows| (shows, Sign::Part))
}

fn of_subjects(case: Case<'_>) -> Option<Shows<'_>> {
    let facts = case.facts;
    let lexicon = case.context.lexicon;
    let own = |id: &&String| lexicon.involved_in(id).len() <= MOST;
    let involved = groups(case).flat_map(|group| &group.involves).filter(own);
    let mentions = involved.map(|id| facts.mentions(id)).flat_map(|all| all.iter().copied());
    if let Some(mention) = mentions.into_iter().find(is_claimed) {
        return Some(Shows::Mention(mention));
    }
    let usual = |class: &&String| groups(case).any(|group| group.usual.contains(class));
    let fits = |study: &&Study| {
        let common = study.telling.iter().filter(usual).count();
        common > 0 && common * 2 >= study.telling.len()
    };
    facts.studies.iter().find(fits).map(Shows::Study)
}

fn is_claimed(mention: &Mention) -> bool {
    mention.stance == Stance::Claimed
}
