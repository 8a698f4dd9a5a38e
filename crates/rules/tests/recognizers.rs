//! Every recognizer keeps what it promises: its id, its examples and its spans.

#![cfg(test)]

use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::predicate::Predicate;
use rolefit_rules::recognizer::{Finding, Item, RECOGNIZERS, Recognizer, SectionKind, may_find};
use rolefit_rules::source::Span;
use std::collections::BTreeSet;

/// The item that a whole text makes.
fn item(text: &str, section: SectionKind) -> Item<'_> {
    Item::new(text, Span::new(0, text.len()), section, Lexicon::builtin())
}

fn find(recognizer: &dyn Recognizer, item: &Item<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    recognizer.find(item, Lexicon::builtin(), &mut out);
    out
}

/// The wire form of a predicate: compact JSON, `kind` first.
fn canonical(predicate: &Predicate) -> String {
    serde_json::to_string(predicate).expect("a predicate is plain data")
}

#[test]
fn ids_are_unique_and_kebab_case() {
    let mut seen = BTreeSet::new();
    for recognizer in RECOGNIZERS {
        let id = recognizer.id();
        assert!(seen.insert(id), "{id} stands twice");
        assert!(
            !id.is_empty()
                && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                && !id.starts_with('-')
                && !id.ends_with('-'),
            "{id} is not kebab-case"
        );
        assert!(recognizer.about().len() > 40, "{id} does not say what it is about");
    }
}

#[test]
fn every_recognizer_reads_its_examples_and_leaves_its_near_misses() {
    let mut wrong = Vec::new();
    for recognizer in RECOGNIZERS {
        let hits = recognizer.examples().iter().filter(|e| !e.finds.is_empty()).count();
        assert!(hits >= 2, "{} needs two examples", recognizer.id());
        assert!(hits < recognizer.examples().len(), "{} needs a near miss", recognizer.id());
        for example in recognizer.examples() {
            let found: Vec<String> = find(*recognizer, &item(example.text, SectionKind::Required))
                .iter()
                .map(|f| canonical(&f.predicate))
                .collect();
            if found != example.finds {
                wrong.push(format!(
                    "{}: {:?}\n  found  {found:#?}\n  wanted {:#?}",
                    recognizer.id(),
                    example.text,
                    example.finds
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Findings lie in the item, hold something, and do not overlap each other; and where there are some, one of the recognizer's signs
/// stands.
fn check_places(recognizer: &dyn Recognizer, item: &Item<'_>) {
    let findings = find(recognizer, item);
    let signs = may_find(item).any(|may| may.id() == recognizer.id());
    assert!(signs || findings.is_empty(), "{} finds without a sign in {:?}", recognizer.id(), item.source);
    for finding in &findings {
        assert_eq!(finding.recognizer, recognizer.id());
        assert!(
            finding.first < finding.end && finding.end <= item.tokens.len(),
            "{finding:?} in {:?}",
            item.source
        );
        let place = item.place(finding.first, finding.end);
        assert!(item.span.contains(place), "{finding:?} in {:?}", item.source);
        let text = item.source.get(place.start as usize..place.end as usize);
        assert!(text.is_some_and(|t| !t.trim().is_empty()), "{finding:?} in {:?}", item.source);
    }
    for (i, a) in findings.iter().enumerate() {
        for b in findings.iter().skip(i + 1) {
            assert!(a.end <= b.first || b.end <= a.first, "{a:?} overlaps {b:?} in {:?}", item.source);
        }
    }
}

#[test]
fn findings_lie_in_their_item_and_do_not_overlap() {
    for recognizer in RECOGNIZERS {
        for other in RECOGNIZERS {
            for example in other.examples() {
                check_places(*recognizer, &item(example.text, SectionKind::Prose));
                let doubled =
                    format!("{}\n  • {}; and {}", example.text, example.text, example.text.to_uppercase());
                check_places(*recognizer, &item(&doubled, SectionKind::Required));
            }
        }
        // Mixtures of telling words that once were told twice.
        check_places(*recognizer, &item("RN Certified United RN licensed", SectionKind::Required));
    }
}

#[test]
fn what_is_found_in_postings_has_a_sign_and_a_place() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = ["gold", "postings"].into_iter().flat_map(|folder| {
        std::fs::read_dir(root.join(folder)).expect("is there").map(|entry| entry.expect("is one").path())
    });
    for path in files.filter(|path| path.extension().is_some_and(|end| end == "txt")) {
        let text = std::fs::read_to_string(path).expect("is text");
        for line in text.lines() {
            let item = item(line, SectionKind::Required);
            RECOGNIZERS.iter().for_each(|recognizer| check_places(*recognizer, &item));
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(96))]
    #[test]
    fn any_text_is_survived(text in "\\PC{0,120}") {
        for recognizer in RECOGNIZERS {
            check_places(*recognizer, &item(&text, SectionKind::Prose));
        }
    }

    #[test]
    fn any_mixture_of_telling_words_is_survived(
        words in proptest::collection::vec(proptest::sample::select(WORDS), 0..40),
    ) {
        let text = words.join(" ");
        for recognizer in RECOGNIZERS {
            check_places(*recognizer, &item(&text, SectionKind::Required));
        }
    }
}

const WORDS: &[&str] = &[
    "background", "check", "drug", "and", "or", ",", "/", "screen", "must", "pass", "U.S.", "citizen",
    "citizenship", "no", "sponsorship", "visa", "authorized", "to", "work", "in", "the", "United", "States",
    "Secret", "clearance", "active", "obtain", "TS/SCI", "polygraph", "RN", "license", "certification",
    "Certified", "registered", "with", "within", "6", "months", "valid", "fluent", "English", "Spanish",
    "bilingual", "native", "B2", "at", "least", "18", "years", "of", "age", "travel", "up", "25", "%",
    "lift", "50", "lbs", "nights", "weekends", "on-call", "40", "hours", "per", "week", "reside", "miles",
    ".", "\n", "•", "(", ")", "driver's", "member", "a", "not", "required", "experience", "speak",
    "licensed", "is",
];
