//! Papers of a state, or for a subject, that stands behind their name: "a nursing license in the state of Texas", "board certification in
//! cardiology".

use rolefit_rules::country::country_named;
use rolefit_rules::predicate::{Credential, CredentialStatus};
use rolefit_rules::requirement::Leaf;
use rolefit_rules::source::Span;
use rolefit_rules::state::states_in;

/// The paper with the state in its name, or else with the subject, where its clause goes on to tell it.
pub(super) fn of_place_or_subject(
    credential: &Credential,
    leaf: &Leaf,
    text: &str,
    end: u32,
) -> Option<Credential> {
    let known = credential.id.is_some() && credential.status == CredentialStatus::Held;
    if !known || !states_in(&credential.name).is_empty() {
        return None;
    }
    let behind = Span { start: leaf.span.end, end: end.max(leaf.span.end) }.of(text);
    let name = match place(behind) {
        Some(place) => format!("{} {place}", credential.name),
        None => format!("{}, {}", credential.name, subject(&credential.name, behind)?),
    };
    Some(Credential { name, ..credential.clone() })
}

/// "in cardiology", "as a children's nurse" behind what a body registers. None of how, where and how many ("in good standing").
fn subject(name: &str, behind: &str) -> Option<String> {
    const WORDS: usize = 6;
    const NONE: &[&str] = &[
        "a", "accordance", "addition", "all", "an", "any", "applicable", "at", "both", "each", "every",
        "good", "multiple", "one", "order", "our", "person", "place", "qualified", "related", "relevant",
        "some", "subject", "that", "the", "their", "this", "two", "which", "your",
    ];
    const ENDS: &[&str] = &[
        "and", "by", "from", "if", "is", "may", "must", "on", "preferred", "prior", "required", "to", "upon",
        "will", "with", "within",
    ];
    let clause = behind.split(['.', ';', '\n', '(', '\u{2022}', ',']).next()?;
    let registers = [" with ", " by "].iter().any(|by| name.contains(by));
    let (lead, rest) = match clause.strip_prefix(" in ") {
        Some(rest) => ("in", rest),
        None => ("as a", clause.strip_prefix(" as a ").filter(|_| registers)?),
    };
    let mut words: Vec<&str> =
        rest.split_whitespace().take_while(|word| !ENDS.contains(word)).take(WORDS).collect();
    // "in cardiology Reference: page one": the next label.
    if let Some(label) = words.iter().position(|word| word.ends_with(':')) {
        words.truncate(label);
    }
    words.retain(|word| !word.contains(|c: char| c.is_ascii_digit()));
    let first = words.first()?.to_lowercase();
    let text = words.join(" ");
    let anywhere =
        words.iter().any(|word| ANYWHERE.contains(word)) || !states_in(&text.to_lowercase()).is_empty();
    let somewhere =
        anywhere || text.split(" or ").any(|place| country_named(place.trim_start_matches("the ")).is_some());
    (!NONE.contains(&first.as_str()) && !somewhere).then(|| format!("{lead} {text}"))
}

/// Words for whatever place it may be.
const ANYWHERE: &[&str] = &["Europe", "another", "any", "other", "others"];

/// "in the state of Texas", "by the California Board of Nursing"; but not "in Texas or another state".
fn place(behind: &str) -> Option<String> {
    const WORDS: usize = 10;
    const LEADS: &[&str] = &["by", "for", "from", "in", "issued", "of", "through", "with"];
    let clause = behind.split(['.', ';', '\n', '(', '\u{2022}']).next()?;
    let words: Vec<&str> = clause.split_whitespace().take(WORDS).collect();
    let leads = match words.as_slice() {
        [lead, article, ..] => LEADS.contains(lead) && !["a", "your"].contains(article),
        _ => false,
    };
    if !leads || words.iter().any(|word| ANYWHERE.contains(word)) {
        return None;
    }
    let place = words.join(" ");
    // By their names alone: "OR" is a word, too.
    (!states_in(&place.to_lowercase()).is_empty()).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_says_of_which_state_a_paper_is() {
        for (behind, told) in [
            (" in the state of Texas.", true),
            (" by the California Board of Registered Nursing", true),
            (" in Texas or another state", false),
            (" in a State, the District of Columbia or a Territory", false),
            (" required. Our office is in Texas", false),
            (" OR a degree", false),
            ("", false),
        ] {
            assert_eq!(place(behind).is_some(), told, "{behind:?}");
        }
    }

    #[test]
    fn a_clause_says_for_what_a_paper_is() {
        for (name, behind, told) in [
            ("board certification", " in cardiology.", Some("in cardiology")),
            (
                "board certification",
                " in family practice or internal medicine",
                Some("in family practice or internal medicine"),
            ),
            ("board certification", " in surgery Reference: page one", Some("in surgery")),
            ("Praxis exam", " in Biology 5236 or more", Some("in Biology or more")),
            ("registered with the NMC", " as a children's nurse", Some("as a children's nurse")),
            ("nursing license", " as a professional nurse", None),
            ("nursing license", " in good standing", None),
            ("nursing license", " in a State", None),
            ("law license", " in Canada or the US", None),
            ("board certification", " is required", None),
        ] {
            assert_eq!(subject(name, behind).as_deref(), told, "{behind:?}");
        }
    }
}
