//! Experience and degrees that their sentence narrows with words that no leaf holds, and experience of nothing that could be checked.
//!
//! "One year of experience" asks for any work, and "one year of experience equivalent to the next lower grade" does not: the
//! words that follow are then a phrase that no lexicon knows, which only the same words prove. So it is with "a bachelor's degree with
//! superior academic achievement", and with an alternative that leaves out what the one before it names: "a bachelor's degree in
//! physics, or a master's degree". And "experience working in a team" names
//! nothing that anybody's work could be compared with: it is a statement, and two years of it are two years in such a job.

mod credential;
mod degree;
mod experience;
mod team;

use crate::everyday::EVERYDAY;
use credential::of_place_or_subject;
pub use degree::other_reading;
use degree::{and_terms, in_anything, in_field_of_first, with_terms};
use experience::{is_reckoned, narrow};
use rolefit_rules::predicate::{Experience, Predicate, Subject};
use rolefit_rules::requirement::{Formula, Leaf};
use rolefit_rules::source::Span;
use std::borrow::Cow;
use team::{of_such_a_team, of_team};

/// The formula with such experience narrowed. `end` is where its requirement ends in `text`.
pub fn narrowed<'f>(formula: &'f Formula, text: &str, end: u32) -> Cow<'f, Formula> {
    let leaves = formula.leaves();
    if !leaves.iter().any(|leaf| is_narrowable(&leaf.predicate)) {
        return Cow::Borrowed(formula);
    }
    let mut starts: Vec<u32> = leaves.iter().map(|leaf| leaf.span.start).collect();
    starts.sort_unstable();
    Cow::Owned(node(formula, text, end, &starts))
}

/// Tells of the leaves of a formula and of the same `narrowed`, in its order: of a leaf as the posting asks it, and of what its clause adds to
/// it, behind it.
pub fn each_asked(formula: &Formula, narrowed: &Formula, tell: &mut dyn FnMut(&Leaf)) {
    use Formula::{All, Any, AtLeast};
    match (formula, narrowed) {
        (Formula::Leaf(leaf), _) => {
            tell(leaf);
            narrowed.leaves().into_iter().skip(1).for_each(tell);
        }
        (All(kids) | Any(kids) | AtLeast(_, kids), All(same) | Any(same) | AtLeast(_, same)) => {
            kids.iter().zip(same).for_each(|(kid, same)| each_asked(kid, same, tell));
        }
        (_, Formula::Leaf(leaf)) => tell(leaf),
    }
}

fn is_narrowable(predicate: &Predicate) -> bool {
    of_anything(predicate).is_some()
        || in_anything(predicate).is_some()
        || is_of_nothing(predicate)
        || of_team(predicate).is_some()
        || at_most(predicate).is_some()
        || matches!(predicate, Predicate::Credential(_) | Predicate::Degree(_))
}

/// Experience that no leaf narrows.
fn of_anything(predicate: &Predicate) -> Option<&Experience> {
    match predicate {
        Predicate::Experience(experience) if experience.of.is_empty() => Some(experience),
        _ => None,
    }
}

/// Is it of phrases that hold nothing but everyday words?
fn is_of_nothing(predicate: &Predicate) -> bool {
    let of = match predicate {
        Predicate::Experience(experience) => &experience.of,
        Predicate::Skill(skill) => &skill.of,
        _ => return false,
    };
    let everyday = |subject: &Subject| {
        let mut words = subject.name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        subject.id.is_none() && words.all(|word| EVERYDAY.contains_in_any_case(word))
    };
    !of.is_empty() && of.iter().all(everyday)
}

fn node(formula: &Formula, text: &str, end: u32, starts: &[u32]) -> Formula {
    let all = |kids: &[Formula]| kids.iter().map(|kid| node(kid, text, end, starts)).collect();
    match formula {
        Formula::All(kids) => Formula::All(all(kids)),
        Formula::Any(kids) => Formula::Any(in_field_of_first(kids, all(kids), text)),
        Formula::AtLeast(k, kids) => Formula::AtLeast(*k, all(kids)),
        Formula::Leaf(leaf) => {
            let own = Formula::Leaf(match narrower(leaf, text, end, starts) {
                Some(predicate) => Leaf { predicate, ..leaf.clone() },
                None => leaf.clone(),
            });
            match and_terms(leaf, text, end) {
                _ if let Some(both) = in_some_trade(&own, text) => both,
                Some(terms) => Formula::All(vec![own, Formula::Leaf(terms)]),
                None => own,
            }
        }
    }
}

/// "less than a year of diving": experience that one may have none of, though no number says so.
fn at_most(predicate: &Predicate) -> Option<&Experience> {
    match predicate {
        Predicate::Experience(it) if it.max_months.is_some() && it.min_months.is_none() => Some(it),
        _ => None,
    }
}

/// "two years of technical experience", "of previous experience": the posting's own work is technical, or is what was done before, and a clerk's
/// is not; whose else is, nobody has said. So who has not worked so long lacks it, and all but the people of that work leave it open.
fn in_some_trade(own: &Formula, text: &str) -> Option<Formula> {
    const SUCH: &[&str] = &["technical", "previous", "prior", "recent"];
    // "previous work experience" says that any will do.
    const ANY: &[&str] = &["employment", "general", "job", "overall", "total", "work", "working"];
    let Formula::Leaf(leaf) = own else { return None };
    let Predicate::Experience(timed) = &leaf.predicate else { return None };
    let words = || leaf.span.of(text).split(|c: char| !c.is_alphanumeric());
    let has = |list: &[&str]| words().any(|word| list.iter().any(|one| word.eq_ignore_ascii_case(one)));
    let any = timed.min_months.is_some() && timed.of.is_empty() && !timed.relevant;
    if !any || !has(SUCH) || has(ANY) && !has(&["technical"]) {
        return None;
    }
    let with = |predicate| Formula::Leaf(Leaf { predicate, ..leaf.clone() });
    let relevant = Predicate::Experience(Experience { relevant: true, ..timed.clone() });
    let ours = Formula::Any(vec![with(relevant), with(Predicate::Statement)]);
    Some(Formula::All(vec![own.clone(), ours]))
}

fn narrower(leaf: &Leaf, text: &str, end: u32, starts: &[u32]) -> Option<Predicate> {
    match &leaf.predicate {
        of if is_of_nothing(of) => Some(match of {
            Predicate::Experience(timed) if timed.min_months.is_some() => {
                Predicate::Experience(Experience { of: Vec::new(), relevant: true, ..timed.clone() })
            }
            _ => Predicate::Statement,
        }),
        Predicate::Credential(credential) => {
            of_place_or_subject(credential, leaf, text, end).map(Predicate::Credential)
        }
        of if let Some(it) = at_most(of) => Some(match it.of.is_empty() && !it.relevant {
            true => Predicate::Statement,
            false => Predicate::Experience(Experience { min_months: Some(0), ..it.clone() }),
        }),
        of if of_anything(of).is_some() && is_reckoned(Span { start: 0, end: leaf.span.start }.of(text)) => {
            Some(Predicate::Statement)
        }
        of => match (of_anything(of), in_anything(of)) {
            _ if let Some(team) = of_team(of) => {
                of_such_a_team(team, leaf, text, end).map(Predicate::Experience)
            }
            (Some(of), _) => Some(Predicate::Experience(narrow(of, leaf, text, end, starts))),
            (_, Some(of)) => with_terms(of, leaf, text, end).map(Predicate::Degree),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit_rules::predicate::{Mode, Skill};

    #[test]
    fn what_is_said_of_any_work_names_nothing() {
        let of = |name: &str| {
            let subject = Subject { id: None, name: name.to_owned(), text: name.to_owned() };
            is_of_nothing(&Predicate::Skill(Skill {
                of: vec![subject],
                mode: Mode::Any,
                open: false,
                proficiency: None,
            }))
        };
        for name in [
            "working in a fast-paced environment",
            "large projects",
            "external stakeholders",
            "using analysis",
            "vendor teams",
            "managing multiple projects",
            "building successful products",
            "working remotely",
            "workplace",
            "team-oriented",
            "systems thinking",
            "teams with minimum supervision",
            "executive level leaders",
            "track record of accomplishments",
            "operational excellence",
            "global teams across time zones",
            "using computers",
        ] {
            assert!(of(name), "{name}");
        }
        for name in ["large wiring projects", "clinical settings", "record keeping", "vendor contracts"] {
            assert!(!of(name), "{name}");
        }
    }
}
