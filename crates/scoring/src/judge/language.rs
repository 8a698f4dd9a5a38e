//! Human languages.

use super::{Case, Judgement, evidence, lack};
use crate::credit::ratio;
use crate::facts::Spoken;
use crate::outcome::{Bound, Outcome};
use rolefit_rules::predicate::{Cefr, Language};

pub(super) fn judge(language: &Language, case: Case<'_>) -> Judgement {
    let all: Vec<&Spoken> = case.facts.spoken.iter().filter(|spoken| spoken.code == language.code).collect();
    let best = all.iter().max_by_key(|spoken| spoken.level).copied();
    let floor = best.map_or(Bound::NO, |spoken| bound(spoken.level, language.cefr));
    // A list of languages is complete, and a level in it is the person's own word; without either, more is possible.
    let stated = all.iter().any(|spoken| spoken.level.is_some() && spoken.how != crate::wire::How::ByPolicy);
    let unsaid = !all.is_empty() && !stated;
    let ceiling = if !case.facts.has_languages && !stated || unsaid { Bound::YES } else { floor };
    let bounds = case.bounds(floor, ceiling);
    if !case.told() {
        return Judgement::bare(bounds);
    }
    let asked = match language.cefr {
        Some(level) => format!("{} at {}", language.name, level.name()),
        None => language.name.clone(),
    };
    let text = match (bounds.outcome(), best) {
        (Outcome::Met, Some(spoken)) => match spoken.level {
            Some(level) => format!("{} shown at {}, {asked} asked", language.name, level.name()),
            None => format!("{} shown", language.name),
        },
        (Outcome::Unknown, Some(spoken)) => match spoken.level {
            Some(level) => format!("{} shown at {} at the least; {asked} asked", language.name, level.name()),
            None => format!("{} shown, how well the profile does not say", language.name),
        },
        (Outcome::Unmet, Some(spoken)) => {
            format!(
                "{} stated at {}, {asked} asked",
                language.name,
                spoken.level.map_or("no level", Cefr::name)
            )
        }
        (Outcome::Unknown, None) => format!("the profile lists no languages, so {asked} is open"),
        (_, None) => format!("{} is not among the languages listed", language.name),
    };
    let evidence = best.iter().map(|spoken| evidence(&spoken.path, &spoken.text, spoken.how)).collect();
    let ask = (bounds.outcome() == Outcome::Unknown)
        .then(|| format!("how good is the person's {}?", language.name));
    let lacks = (bounds.outcome() != Outcome::Met).then(|| lack("language", asked));
    Judgement { bounds, text, evidence, ask, lacks }
}

fn bound(held: Option<Cefr>, asked: Option<Cefr>) -> Bound {
    match (held, asked) {
        (_, None) => Bound::YES,
        (Some(held), Some(asked)) if held >= asked => Bound::YES,
        (Some(held), Some(asked)) => Bound::part(ratio(rank(held), rank(asked))),
        // Some of it, at the least.
        (None, Some(Cefr::A1)) => Bound::YES,
        (None, Some(asked)) => Bound::part(ratio(1, rank(asked))),
    }
}

fn rank(level: Cefr) -> u32 {
    match level {
        Cefr::A1 => 1,
        Cefr::A2 => 2,
        Cefr::B1 => 3,
        Cefr::B2 => 4,
        Cefr::C1 => 5,
        Cefr::C2 => 6,
        Cefr::Native => 7,
    }
}
