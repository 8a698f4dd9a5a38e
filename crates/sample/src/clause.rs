//! One statement: a structure, and words for it.

use crate::condition;
use crate::pen::{Pen, Rung};
use crate::shapes::{Kind, Shape};
use crate::stock;
use crate::study;
use crate::words::INSTEAD;
use crate::work;
use rolefit_rules::predicate::{DegreeLevel, Experience, Mode, Predicate, Setting, Skill, Subject};
use rolefit_rules::requirement::Formula;

/// Where a part of a statement stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// It opens the statement.
    opens: bool,
    /// Others stand beside it, from which a list of its own could not be told.
    narrow: bool,
    /// It is an alternative.
    instead: bool,
    /// It stands below the top.
    nested: bool,
    /// A check before it has the verb.
    goes_on: bool,
}

/// Writes a statement of a structure.
pub(crate) fn statement(pen: &mut Pen<'_, '_>, shape: &Shape) -> Formula {
    let ladder =
        matches!(shape, Shape::Any(kids) if kids.iter().filter(|kid| kid.has(Kind::Degree)).count() > 1);
    if ladder {
        let level = [DegreeLevel::Doctorate, DegreeLevel::Master, DegreeLevel::Master, DegreeLevel::Bachelor];
        let level = pen.dice.one(&level).copied().unwrap_or(DegreeLevel::Master);
        pen.rung = Some(Rung { level, months: 12 * pen.dice.between(1, 4) });
    }
    let place = Place { opens: true, narrow: false, instead: false, nested: false, goes_on: false };
    let formula = part(pen, shape, place);
    pen.rung = None;
    formula
}

fn part(pen: &mut Pen<'_, '_>, shape: &Shape, place: Place) -> Formula {
    match shape {
        Shape::Leaf(kind) => leaf(pen, *kind, place),
        Shape::All(kids) => Formula::All(join(pen, kids, place, false)),
        Shape::Any(kids) => Formula::Any(join(pen, kids, place, true)),
        Shape::AtLeast(count, kids) => Formula::AtLeast(*count, join(pen, kids, place, false)),
    }
}

/// Writes the children, with what joins them.
fn join(pen: &mut Pen<'_, '_>, kids: &[Shape], place: Place, any: bool) -> Vec<Formula> {
    let last = kids.len().saturating_sub(1);
    let checks = !any && kids.iter().all(|kid| *kid == Shape::Leaf(Kind::Screening));
    let lists = |kid: &Shape| {
        [Kind::Experience, Kind::Timed, Kind::Skill].into_iter().any(|kind| kid.has(kind))
            || !kid.kids().is_empty()
    };
    let plain =
        kids.iter().all(|kid| matches!(kid, Shape::Leaf(Kind::Degree | Kind::Credential | Kind::Time)));
    let study = matches!(kids, [Shape::Leaf(Kind::Degree), Shape::Leaf(Kind::Timed | Kind::Experience)]);
    // A degree and what stands for it: the fields of the one are no alternatives to the other.
    let open =
        any && !place.nested && matches!(kids, [Shape::Leaf(Kind::Degree), Shape::Leaf(Kind::Equivalent)]);
    let mut out = Vec::with_capacity(kids.len());
    for (at, kid) in kids.iter().enumerate() {
        if at > 0 {
            let series = checks && last > 1;
            pen.put(match (any, at == last) {
                (true, _) if kids.iter().any(lists) || open => ", or ",
                (true, _) => " or ",
                (false, false) if series => ", ",
                (false, true) if series => ", and ",
                (false, _) if checks || plain || study || place.nested => " and ",
                (false, _) => "; ",
            });
        }
        let fields = open || study && *kid == Shape::Leaf(Kind::Degree);
        let narrow = place.narrow || place.nested || !fields && (any || plain || study);
        let inside = Place {
            opens: place.opens && at == 0,
            narrow,
            instead: any,
            nested: true,
            goes_on: checks && at > 0,
        };
        let start = pen.at();
        let mut written = part(pen, kid, inside);
        for _ in 0..8 {
            if !out.iter().any(|before| asks_the_same(before, &written)) {
                break;
            }
            pen.text.truncate(start);
            written = part(pen, kid, inside);
        }
        out.push(written);
        if let Some(rung) = &mut pen.rung
            && any
        {
            rung.months += 24;
        }
    }
    out
}

fn asks_the_same(one: &Formula, other: &Formula) -> bool {
    match (one, other) {
        (Formula::Leaf(one), Formula::Leaf(other)) => match (&one.predicate, &other.predicate) {
            (Predicate::Screening(one), Predicate::Screening(other)) => one.check == other.check,
            (Predicate::Language(one), Predicate::Language(other)) => one.code == other.code,
            (Predicate::Statement, _) => false,
            (one, other) => one == other,
        },
        _ => false,
    }
}

fn leaf(pen: &mut Pen<'_, '_>, kind: Kind, place: Place) -> Formula {
    let Place { opens, narrow, .. } = place;
    match kind {
        Kind::Experience | Kind::Timed | Kind::Time => work::experience(pen, kind, opens, narrow),
        Kind::Skill => work::skill(pen, opens, narrow),
        Kind::Degree => study::degree(pen, opens, narrow, place.nested),
        Kind::Credential => study::credential(pen, opens, narrow || place.nested),
        Kind::Language => study::language(pen, opens, place.nested),
        Kind::Clearance => condition::clearance(pen, opens),
        Kind::Screening => condition::screening(pen, opens, !place.goes_on),
        Kind::Authorization => condition::authorization(pen, opens),
        Kind::Age => condition::age(pen, opens),
        Kind::Travel => condition::travel(pen, opens),
        Kind::Physical => condition::physical(pen, opens),
        Kind::Residence => condition::residence(pen, opens),
        Kind::Schedule => condition::schedule(pen, opens),
        Kind::Equivalent => {
            let start = pen.at();
            let words = pen.word(&["equivalent experience", "equivalent practical experience"]);
            pen.open(opens, words);
            pen.leaf(start, Predicate::Equivalent)
        }
        Kind::Statement => {
            let start = pen.at();
            if place.instead {
                let words = pen.word(&INSTEAD);
                pen.open(opens, words);
            } else {
                let rank = pen.words.statements.rank(&mut pen.dice);
                stock::statement(rank, &mut pen.text);
            }
            pen.leaf(start, Predicate::Statement)
        }
    }
}

/// "Experience with A and B or C", which can be read in two ways: the looser one, and the stricter.
pub(crate) fn two_readings(pen: &mut Pen<'_, '_>) -> Option<(Formula, Formula)> {
    let start = pen.at();
    let mut names: Vec<Subject> = Vec::new();
    pen.put("Experience with ");
    for joiner in ["", " and ", " or "] {
        let entry = pen.family.skills.draw(&mut pen.dice)?.entry;
        if names.iter().any(|named| named.id.as_deref() == Some(&entry.id)) {
            pen.text.truncate(start);
            return None;
        }
        pen.put(joiner);
        pen.put(&entry.name);
        names.push(Subject {
            id: Some(entry.id.clone()),
            name: entry.name.clone(),
            text: entry.name.clone(),
        });
    }
    let asks = |of: &[Subject], mode| {
        pen.leaf(
            start,
            Predicate::Experience(Experience {
                min_months: None,
                max_months: None,
                relevant: false,
                of: of.to_vec(),
                mode,
                open: false,
                setting: Setting::Any,
                proficiency: None,
                within_months: None,
            }),
        )
    };
    let (both, third) = names.split_at_checked(2)?;
    let (first, others) = names.split_at_checked(1)?;
    Some((
        Formula::Any(vec![asks(both, Mode::All), asks(third, Mode::Any)]),
        Formula::All(vec![asks(first, Mode::Any), asks(others, Mode::Any)]),
    ))
}

/// "Two or more of the following:", and a name a line.
pub(crate) fn so_many(pen: &mut Pen<'_, '_>) -> Option<Formula> {
    let start = pen.at();
    pen.put("Two or more of the following:");
    let mut kids: Vec<(String, Formula)> = Vec::new();
    for _ in 0..4 {
        let entry = pen.family.skills.draw(&mut pen.dice)?.entry;
        if entry.name.len() < 5 || kids.iter().any(|(id, _)| *id == entry.id) {
            continue;
        }
        pen.put("\n  - ");
        let start = pen.at();
        pen.put(&entry.name);
        let name = entry.name.clone();
        let of = vec![Subject { id: Some(entry.id.clone()), name: name.clone(), text: name }];
        let skill = Skill { of, mode: Mode::Any, open: false, proficiency: None };
        kids.push((entry.id.clone(), pen.leaf(start, Predicate::Skill(skill))));
    }
    if kids.len() < 3 {
        pen.text.truncate(start);
        return None;
    }
    Some(Formula::AtLeast(2, kids.into_iter().map(|(_, kid)| kid).collect()))
}
