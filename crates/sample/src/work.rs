//! Experience and skills: how long, of what, how joined.

use crate::family::Named;
use crate::pen::Pen;
use crate::shapes::Kind;
use rolefit_rules::lexicon::Match;
use rolefit_rules::predicate::{Experience, Mode, Predicate, Setting, Skill, Subject};
use rolefit_rules::requirement::Formula;
use std::sync::Arc;

/// How a list was drawn: "any 3 open".
#[derive(Clone, Copy, Debug)]
pub(crate) struct List {
    pub count: u32,
    pub mode: Mode,
    pub open: bool,
}

impl List {
    pub(crate) const ONE: List = List { count: 1, mode: Mode::Any, open: false };

    fn parse(row: &str) -> List {
        let mut words = row.split(' ');
        let mode = match words.next() {
            Some("all") => Mode::All,
            Some("unclear") => Mode::Unclear,
            _ => Mode::Any,
        };
        let count = words.next().and_then(|n| n.parse().ok()).unwrap_or(1);
        let open = words.next() == Some("open");
        // One alone is joined with nothing; who lists examples takes any of them.
        if count == 1 || open && mode == Mode::All {
            List { count, mode: Mode::Any, open }
        } else {
            List { count, mode, open }
        }
    }
}

/// "5+ years of professional experience with Python or Go". In a narrow place the list is of one.
pub(crate) fn experience(pen: &mut Pen<'_, '_>, kind: Kind, opens: bool, narrow: bool) -> Formula {
    let start = pen.at();
    let list = match kind {
        Kind::Time => None,
        _ if narrow => Some(List::ONE),
        _ => Some(List::parse(pen.row(|rows| &rows.experience_lists))),
    };
    let settings = pen.row(|rows| &rows.settings);
    let mut setting = if settings == "Professional" { Setting::Professional } else { Setting::Any };
    let (mut min_months, mut max_months) = (None, None);
    let mut proficiency = None;
    let mut relevant = false;
    if kind == Kind::Experience {
        let words = pen.row(|rows| &rows.experience_proficiency);
        if words != "-" && !words.is_empty() {
            proficiency = Some(words.to_owned());
            pen.open(opens, words);
            pen.put(" experience");
        } else if setting == Setting::Professional {
            let words = pen.word(&["hands-on experience", "professional experience"]);
            pen.open(opens, words);
        } else {
            let words = pen.word(&["experience", "experience", "previous experience", "proven experience"]);
            pen.open(opens, words);
        }
        if proficiency.is_some() {
            setting = Setting::Any;
        }
    } else {
        (min_months, max_months) = months(pen, opens);
        relevant = kind == Kind::Time && pen.row(|rows| &rows.relevant) == "true";
        pen.put(match (relevant, setting) {
            (true, _) => " of relevant experience",
            (false, Setting::Professional) => " of professional experience",
            (false, _) => " of experience",
        });
        if relevant {
            setting = Setting::Any;
        }
    }
    let (list, of) = match list {
        Some(list) => (list, members(pen, list, Kind::Experience)),
        None => (List::ONE, Vec::new()),
    };
    let formula = pen.leaf(
        start,
        Predicate::Experience(Experience {
            min_months,
            max_months,
            relevant,
            of,
            mode: list.mode,
            open: list.open,
            setting,
            proficiency,
            within_months: None,
        }),
    );
    within(pen, formula)
}

/// "… within the last 5 years", now and then: behind the words that ask, of which it is no part.
fn within(pen: &mut Pen<'_, '_>, mut formula: Formula) -> Formula {
    if let Formula::Leaf(leaf) = &mut formula
        && let Predicate::Experience(experience) = &mut leaf.predicate
        && experience.min_months.is_some()
        && !experience.open
        && let Ok(months) = pen.row(|rows| &rows.windows).parse::<u32>()
    {
        experience.within_months = Some(months);
        pen.put(" within the last ");
        pen.number(months / 12);
        pen.put(" years");
    }
    formula
}

/// "At least 3 years", "18 months", "3-5 years".
fn months(pen: &mut Pen<'_, '_>, opens: bool) -> (Option<u32>, Option<u32>) {
    let drawn = pen.row(|rows| &rows.months).parse().unwrap_or(12).clamp(1, 240);
    let months = pen.rung.map_or(drawn, |rung| rung.months);
    let whole = months.is_multiple_of(12);
    let amount = if whole { months / 12 } else { months };
    let range = pen
        .row(|rows| &rows.ranges)
        .parse::<u32>()
        .ok()
        .filter(|more| whole && more.is_multiple_of(12) && *more <= 60);
    let lead = match range {
        Some(_) => "",
        None => pen.word(&["", "", "", "at least ", "minimum of ", "a minimum of "]),
    };
    pen.open(opens, lead);
    if range.is_none() && lead == "at least " && whole && amount <= 10 {
        const WORDS: [&str; 10] =
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        let word = WORDS.get(amount as usize - 1).copied().unwrap_or_default();
        pen.put(word);
    } else {
        pen.number(amount);
    }
    if let Some(more) = range {
        pen.put("-");
        pen.number((months + more) / 12);
    } else if lead.is_empty() && whole && pen.dice.permille(700) {
        pen.put("+");
    }
    let one = amount == 1 && !pen.text.ends_with('+') && range.is_none();
    pen.put(match (whole, one) {
        (true, true) => " year",
        (true, false) => " years",
        (false, true) => " month",
        (false, false) => " months",
    });
    (Some(months), range.map(|more| months + more))
}

/// "Proficiency in Python and SQL", "strong Excel skills".
pub(crate) fn skill(pen: &mut Pen<'_, '_>, opens: bool, narrow: bool) -> Formula {
    let start = pen.at();
    let list = if narrow { List::ONE } else { List::parse(pen.row(|rows| &rows.skill_lists)) };
    let words = pen.row(|rows| &rows.skill_proficiency);
    let proficiency = (words != "-" && !words.is_empty()).then(|| words.to_owned());
    match words {
        "-" | "" => {
            let words = pen.word(&["knowledge of", "familiarity with", "working knowledge of"]);
            pen.open(opens, words);
        }
        "proficient" => {
            let words = pen.word(&["proficiency in", "proficient in", "proficiency with"]);
            pen.open(opens, words);
        }
        "mastery" => pen.open(opens, "mastery of"),
        other => {
            pen.open(opens, other);
            pen.put(" knowledge of");
        }
    }
    let of = members(pen, list, Kind::Skill);
    pen.leaf(start, Predicate::Skill(Skill { of, mode: list.mode, open: list.open, proficiency }))
}

/// Writes the members of a list behind the word that leads to them.
fn members(pen: &mut Pen<'_, '_>, list: List, kind: Kind) -> Vec<Subject> {
    let etc = list.open && list.mode == Mode::Unclear;
    pen.put(match (kind, list.open && !etc) {
        (Kind::Skill, true) => " tools such as ",
        (Kind::Skill, false) => " ",
        (_, true) => " with tools such as ",
        (_, false) => " in ",
    });
    let mut of: Vec<Subject> = Vec::with_capacity(list.count as usize);
    let mut among = Among::default();
    let last = list.count.saturating_sub(1);
    for at in 0..list.count {
        if at > 0 {
            pen.put(match (list.mode, at == last, last) {
                (Mode::Unclear, ..) | (_, false, _) => ", ",
                (Mode::All, true, 1) => " and ",
                (Mode::All, true, _) => ", and ",
                (Mode::Any, true, 1) => " or ",
                (Mode::Any, true, _) => ", or ",
            });
        }
        let subject = subject(pen, kind, list, &of, &mut among);
        of.push(subject);
    }
    if etc {
        pen.put(", etc");
    }
    of
}

/// What stands in a list: a name that is also an everyday word is taken for a name among names, and not among phrases.
#[derive(Clone, Copy, Debug, Default)]
struct Among {
    phrases: bool,
    wordlike: bool,
}

/// One name or free phrase that is not among those before it.
fn subject(pen: &mut Pen<'_, '_>, kind: Kind, list: List, before: &[Subject], among: &mut Among) -> Subject {
    let free = pen.words.rows.free.of(kind == Kind::Skill, list.count > 1);
    // To know something that has no name is a statement; among examples it is one more of them.
    let named = kind == Kind::Skill && !list.open;
    // Examples are of a kind that the first of them tells.
    let known = named && list.count > 1 || list.open && before.is_empty() || among.wordlike;
    let start = pen.at();
    if !known && pen.dice.permille(free) {
        match (named, list.count) {
            (true, _) => pen.name(),
            (false, 1) => pen.phrase(),
            (false, _) => pen.phrase_of_words(),
        }
        among.phrases = true;
        return Subject::phrase(&pen.words_since(start));
    }
    let products = kind == Kind::Skill || list.open && before.is_empty();
    let table = if products { &pen.family.skills } else { &pen.family.subjects };
    let fresh = |named: &&Arc<Named<'_>>| {
        let twice = before.iter().any(|subject| subject.id.as_deref() == Some(&named.entry.id));
        !(twice || among.phrases && named.entry.rule == Match::Context)
    };
    let mut drawn = table.draw(&mut pen.dice);
    for _ in 0..8 {
        if drawn.as_ref().is_some_and(fresh) {
            break;
        }
        drawn = table.draw(&mut pen.dice);
    }
    let Some(named) = drawn else {
        pen.phrase();
        return Subject::phrase(&pen.words_since(start));
    };
    among.wordlike |= named.entry.rule == Match::Context;
    let usual = pen.dice.permille(850);
    let name = if usual { named.entry.name.as_str() } else { pen.dice.word(&named.names) };
    pen.put(name);
    Subject { id: Some(named.entry.id.clone()), name: named.entry.name.clone(), text: name.to_owned() }
}
