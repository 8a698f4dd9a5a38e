//! The lexicon: its files are in order, and its names are found where they are meant.

#![cfg(test)]

mod files;
mod glosses;
mod names;
mod vocabularies;

use rolefit_rules::lexicon::{Hit, Lexicon, Term, Vocabulary};
use rolefit_rules::token::tokenize;

/// Reports all that is wrong at once: a lexicon is edited a hundred lines at a time.
fn none(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what} ({}):\n{}", wrong.len(), wrong.join("\n"));
}

fn hits(text: &str) -> Vec<(String, Hit)> {
    let lexicon = Lexicon::builtin();
    let name = |hit: &Hit| match hit.term {
        Term::Subject(at) => lexicon.subjects().get(at).map(|e| e.id.clone()),
        Term::Language(at) => lexicon.languages().get(at).map(|e| e.code.clone()),
        Term::Credential(at) => lexicon.credentials().get(at).map(|e| e.id.clone()),
        _ => None,
    };
    lexicon.scan(&tokenize(text, 0)).iter().filter_map(|hit| Some((name(hit)?, *hit))).collect()
}

/// The ids of the names of one vocabulary in a text, in its order.
fn found(text: &str, vocabulary: Vocabulary) -> Vec<String> {
    hits(text).into_iter().filter(|(_, h)| h.term.vocabulary() == vocabulary).map(|(id, _)| id).collect()
}

/// Two spellings that the matcher can't tell apart get the same key.
fn key(name: &str) -> String {
    name.to_lowercase().replace('-', " ").replace(['’', '\''], "")
}

/// The values of `key = "…"` at the start of each inline table of a list, in the order of the file.
fn firsts<'t>(text: &'t str, list: &str) -> Vec<&'t str> {
    let start = format!("{list} = [");
    text.lines()
        .skip_while(|line| !line.starts_with(&start))
        .skip(1)
        .take_while(|line| !line.starts_with(']'))
        .filter_map(|line| line.split('"').nth(1))
        .collect()
}
