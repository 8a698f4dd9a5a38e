//! What should be read: the labels beside the postings, and figures that may rise and never fall.

#![cfg(test)]

use rolefit_eval::claim::Kind;
use rolefit_eval::gold::{Note, score};
use rolefit_eval::label::Label;
use rolefit_eval::page::Page;
use rolefit_eval::ratio::{Ratio, Share};
use rolefit_eval::tally::Tally;
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use std::path::Path;

/// Every label, with its name and its posting's text.
fn labels() -> Vec<(String, Label, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../postings");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .expect("the postings are there")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".gold.json"))
        .collect();
    names.sort();
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("is text");
    names
        .into_iter()
        .map(|name| {
            let label = Label::parse(&read(&name)).unwrap_or_else(|e| panic!("{name}: {e}"));
            let text = read(&label.source);
            (name, label, text)
        })
        .collect()
}

fn total() -> (Tally, Vec<(String, Note)>) {
    let (mut total, mut all) = (Tally::default(), Vec::new());
    for (name, label, text) in labels() {
        let posting = Posting { id: name.clone(), text, ..Posting::default() };
        let read = extract(&posting, Lexicon::builtin());
        let (tally, notes) = score(&label, &posting.text, &read);
        total += &tally;
        all.extend(notes.into_iter().map(|note| (name.clone(), note)));
    }
    (total, all)
}

/// F1 of each kind, strict in strength, in ten-thousandths. Raise a floor when its figure has risen; never lower one.
const FLOORS: [(Kind, u32); 6] = [
    (Kind::Degree, 10_000),
    (Kind::Years, 10_000),
    (Kind::Screening, 10_000),
    (Kind::Equivalent, 10_000),
    (Kind::Capability, 10_000),
    (Kind::Terms, 9_850),
];

#[test]
fn what_the_labels_say_is_read() {
    let (tally, notes) = total();
    let mut fallen: Vec<String> = FLOORS
        .into_iter()
        .filter(|(kind, floor)| tally.kind(*kind).strict.f1() < Share(*floor))
        .map(|(kind, floor)| format!("{}: below {}", kind.name(), Share(floor)))
        .collect();
    let mut all_of = |name: &str, ratio: &Ratio, least: u32| {
        if ratio.right < ratio.of || ratio.of < least {
            fallen.push(format!("{name}: {ratio}, of at least {least}"));
        }
    };
    all_of("structure", &tally.structure, 12);
    all_of("spans", &tally.spans, 80);
    for detail in ["fields", "related", "mode", "open"] {
        all_of(detail, tally.details.get(detail).unwrap_or(&Ratio::default()), 10);
    }
    assert_eq!(tally.header.len(), 8, "a fact is read where its label is silent: {:?}", tally.header);
    tally.header.iter().for_each(|(key, ratio)| all_of(key, ratio, 1));
    let told: Vec<String> = notes
        .iter()
        .map(|(name, note)| format!("{name}: {} {}: {}", note.fault.name(), note.about, note.text))
        .collect();
    assert!(fallen.is_empty(), "{}\n\n{}\n{}", fallen.join("\n"), tally.table(), told.join("\n"));
}

#[test]
fn every_quote_of_a_label_stands_in_its_posting() {
    let labels = labels();
    assert_eq!(labels.len(), 4);
    for (name, label, text) in labels {
        let page = Page::new(&text);
        let side = rolefit_eval::claim::Side::of_label(&label, &page);
        for asked in &side.asked {
            assert!(asked.at.is_some(), "{name}: {:?}", asked.quote);
        }
        for claim in &side.claims {
            assert!(page.find(&claim.says.quote, claim.at).is_some(), "{name}: {:?}", claim.says.quote);
        }
    }
}
