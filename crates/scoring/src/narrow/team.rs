//! Teams that the sentence describes: "leading teams that run power plants".

use super::experience::WORDS;
use crate::everyday::EVERYDAY;
use rolefit_rules::predicate::{Experience, Predicate, Subject};
use rolefit_rules::requirement::Leaf;
use rolefit_rules::source::Span;

/// Experience whose one subject ends with a team ("leading teams").
pub(super) fn of_team(predicate: &Predicate) -> Option<(&Experience, &Subject)> {
    const TEAMS: &[&str] = &["team", "teams"];
    match predicate {
        Predicate::Experience(experience) => match experience.of.as_slice() {
            [one] => {
                let last = one.text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
                TEAMS.contains(&last.as_str()).then_some((experience, one))
            }
            _ => None,
        },
        _ => None,
    }
}

/// "experience leading teams | that run power plants": which, where the sentence says so.
pub(super) fn of_such_a_team(
    (experience, team): (&Experience, &Subject),
    leaf: &Leaf,
    text: &str,
    end: u32,
) -> Option<Experience> {
    let rest = Span { start: leaf.span.end, end: end.max(leaf.span.end) }.of(text);
    let clause = rest.split(['.', ';', ',', '(', '\n']).next()?;
    let mut words = clause.split_whitespace();
    let which = words.next().filter(|word| ["that", "which", "who"].contains(word))?;
    let words: Vec<&str> = std::iter::once(which).chain(words).take(WORDS).collect();
    // "teams that deliver results" are any.
    if words.iter().skip(1).all(|word| EVERYDAY.contains_in_any_case(word)) {
        return None;
    }
    let name = format!("{} {}", team.text, words.join(" "));
    let subject = Subject { id: None, name: name.clone(), text: name };
    Some(Experience { of: vec![subject], ..experience.clone() })
}
