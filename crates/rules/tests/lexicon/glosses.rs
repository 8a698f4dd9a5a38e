//! The glossaries: in order, each phrase found as it would be written, none that another form of it says already.

use super::none;
use rolefit_rules::lexicon::{Gloss, Lexicon};
use rolefit_rules::token::tokenize;
use std::collections::BTreeMap;

#[derive(serde::Deserialize)]
struct File {
    words: BTreeMap<String, Vec<String>>,
}

/// The phrases of a file, each with its English, in the order of the file.
fn in_order(text: &str) -> Vec<(String, String)> {
    let file: File = toml::from_str(text).expect("is TOML");
    let keys = text
        .lines()
        .filter_map(|line| line.split_once("\" = [").map(|(key, _)| key))
        .filter_map(|key| key.strip_prefix('"'));
    keys.filter_map(|key| file.words.get_key_value(key))
        .flat_map(|(english, phrases)| phrases.iter().map(move |phrase| (english.clone(), phrase.clone())))
        .collect()
}

#[test]
fn all_glossaries_are_part_of_the_program() {
    for (code, _) in Lexicon::glosses() {
        assert!(rolefit_rules::extract::reads(code), "{code}");
        assert!(rolefit_rules::gloss::gloss("x", code, Lexicon::builtin()).is_some(), "{code}");
    }
}

#[test]
fn entries_are_sorted_by_their_english() {
    for (code, text) in Lexicon::glosses() {
        let entries = in_order(text);
        let wrong = entries.windows(2).filter(|pair| pair[0].0.to_lowercase() > pair[1].0.to_lowercase());
        none(code, &wrong.map(|pair| format!("{} before {}", pair[0].0, pair[1].0)).collect::<Vec<_>>());
    }
}

#[test]
fn each_phrase_is_found_as_it_is_written() {
    for (code, text) in Lexicon::glosses() {
        let gloss = Gloss::from_toml(code, text).expect("is a glossary");
        let wrong = in_order(text).into_iter().filter(|(_, phrase)| {
            let written = phrase.replace('#', "7").replace("{}", "Rust").replace("^ ", "").replace(" $", "");
            // What is elided leads to another word.
            let next = if written.ends_with('\'') { "Rust" } else { "" };
            let written = written.replace("' ", "'") + next;
            let mut words = gloss.words(&tokenize(&written, 0));
            words.truncate(words.len() - usize::from(!next.is_empty()));
            let compound = || words.len() == 1 && words.iter().any(|word| gloss.compound(word).is_some());
            gloss.longest(&words, true).is_none_or(|found| found.words < words.len()) && !compound()
        });
        none(code, &wrong.map(|(english, phrase)| format!("`{phrase}`, {english}")).collect::<Vec<_>>());
    }
}
