//! Papers of a state that stands behind their name: "a nursing license in the state of Texas".

use rolefit_rules::predicate::{Credential, CredentialStatus};
use rolefit_rules::requirement::Leaf;
use rolefit_rules::source::Span;
use rolefit_rules::state::states_in;

/// The paper with the state in its name, where its clause goes on to tell it.
pub(super) fn of_state(credential: &Credential, leaf: &Leaf, text: &str, end: u32) -> Option<Credential> {
    let known = credential.id.is_some() && credential.status == CredentialStatus::Held;
    if !known || !states_in(&credential.name).is_empty() {
        return None;
    }
    let behind = Span { start: leaf.span.end, end: end.max(leaf.span.end) }.of(text);
    let place = place(behind)?;
    Some(Credential { name: format!("{} {place}", credential.name), ..credential.clone() })
}

/// "in the state of Texas", "by the California Board of Nursing"; but not "in Texas or another state".
fn place(behind: &str) -> Option<String> {
    const WORDS: usize = 10;
    const LEADS: &[&str] = &["by", "for", "from", "in", "issued", "of", "through", "with"];
    const ANYWHERE: &[&str] = &["another", "any", "other", "others"];
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
}
