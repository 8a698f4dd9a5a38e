//! What is made is in the measure of what was measured, and means what it says: the reader reads nearly all of it as it was meant.

#![cfg(test)]

use rolefit_laws::{in_place, wire_back};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::{Experience, Predicate, Skill};
use rolefit_rules::requirement::{Extraction, Formula, Requirement};
use rolefit_rules::wire::{Document, Source};
use rolefit_sample::Sample;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

fn made(seed: u64, count: u64) -> Vec<(Posting, Extraction)> {
    let sample = Sample::new(seed, Lexicon::builtin());
    (0..count).map(|k| sample.posting(k)).collect()
}

/// Of all that is made but the versions of the program.
fn hash(made: &[(Posting, Extraction)]) -> String {
    let mut hash = Sha256::new();
    for (posting, extraction) in made {
        let Document { id, text, language, header, grades, requirements, unread, .. } =
            Document::new(posting, extraction, Source::default(), "0");
        let all = (id, text, language, header, grades, requirements, unread);
        hash.update(serde_json::to_vec(&all).expect("is plain data"));
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A few words that do not change with the data.
const WORDS: &str = r#"
subjects = [
  { id = "python", name = "Python", class = "programming-language" },
  { id = "sql", name = "SQL", aliases = ["Structured Query Language"], class = "programming-language" },
  { id = "nursing", name = "Nursing", class = "nursing-practice", level = "category" },
]
classes = [
  { id = "programming-language", name = "programming language" },
  { id = "nursing-practice", name = "nursing practice", siblings = false },
]
fields = [{ id = "nursing", name = "Nursing", broad = "09" }]
credentials = [{ id = "rn", name = "RN license", class = "nursing-practice" }]
languages = [{ code = "en", name = "English" }, { code = "fr", name = "French" }]
occupations = [
  { id = "15-1252", name = "software developers", titles = ["software developer"], usual = ["programming-language"] },
  { id = "29-1140", name = "registered nurses", titles = ["staff nurse"], usual = ["nursing-practice"] },
]
"#;

/// Changes with `shapes.toml` and the crate's own words, and with nothing else.
#[test]
fn a_seed_makes_the_same_bytes_everywhere() {
    let lexicon = Lexicon::from_files(&[("words.toml", WORDS)]).expect("is a lexicon");
    let sample = Sample::new(1, &lexicon);
    let made: Vec<_> = (0..200).map(|k| sample.posting(k)).collect();
    assert_eq!(hash(&made), "068e26b12be9fc38");
}

#[test]
fn a_posting_depends_on_its_seed_and_number_alone() {
    let sample = Sample::new(5, Lexicon::builtin());
    let forward: Vec<_> = (0..20).map(|k| sample.posting(k)).collect();
    let again = Sample::new(5, Lexicon::builtin());
    for k in (0..20).rev() {
        assert_eq!(forward.get(k as usize), Some(&again.posting(k)));
    }
    let texts: BTreeSet<&str> = forward.iter().map(|(posting, _)| posting.text.as_str()).collect();
    assert_eq!(texts.len(), 20);
    assert_ne!(hash(&made(5, 20)), hash(&made(6, 20)));
}

#[test]
fn spans_lie_on_the_words_that_ask_and_a_record_can_be_read_back() {
    for (posting, extraction) in made(2, 400) {
        in_place(&posting, &extraction).unwrap_or_else(|why| panic!("{why}\n{}", posting.text));
        wire_back(&posting, &extraction).unwrap_or_else(|why| panic!("{why}\n{}", posting.text));
    }
}

/// A formula such that two that ask the same are the same.
fn same(formula: &Formula) -> String {
    let kids = |kids: &[Formula]| {
        let mut kids: Vec<String> = kids.iter().map(same).collect();
        kids.sort();
        kids.join(", ")
    };
    match formula {
        Formula::All(list) => format!("all({})", kids(list)),
        Formula::Any(list) => format!("any({})", kids(list)),
        Formula::AtLeast(k, list) => format!("{k} of({})", kids(list)),
        Formula::Leaf(leaf) => format!("{:?}", leaf.predicate.canonical()),
    }
}

fn asks(requirement: &Requirement) -> String {
    let other = requirement.other_reading.as_ref().map(same);
    format!("{:?} {:?} {} {other:?}", requirement.strength, requirement.grade, same(&requirement.formula))
}

fn is_statement(formula: &Formula) -> bool {
    formula.leaves().iter().all(|leaf| leaf.predicate == Predicate::Statement)
}

/// The generator and the reader were written apart, so that each is held by the other.
#[test]
fn what_is_meant_is_what_is_read() {
    let lexicon = Lexicon::builtin();
    let (mut all, mut equal, mut checkable, mut checkable_equal) = (0, 0, 0, 0);
    let (mut heads, mut heads_equal, mut rest, mut added) = (0, 0, 0, 0);
    let mut misread = Vec::new();
    for (posting, meant) in made(1001, 300) {
        let read = extract(&posting, lexicon);
        heads += 1;
        heads_equal += usize::from(read.header == meant.header);
        let by_place: BTreeMap<u32, &Requirement> =
            read.requirements.iter().map(|r| (r.span.start, r)).collect();
        let places: BTreeSet<u32> = meant.requirements.iter().map(|r| r.span.start).collect();
        added += by_place.keys().filter(|place| !places.contains(place)).count();
        for requirement in &meant.requirements {
            let found =
                by_place.get(&requirement.span.start).is_some_and(|read| asks(read) == asks(requirement));
            all += 1;
            equal += usize::from(found);
            if !is_statement(&requirement.formula) {
                checkable += 1;
                checkable_equal += usize::from(found);
            }
            if !found {
                misread.push(requirement.span.of(&posting.text).to_owned());
            }
        }
        rest += usize::from(read.unread == meant.unread && read.grades == meant.grades);
    }
    println!(
        "{equal} of {all}; of what can be checked {checkable_equal} of {checkable}; heads {heads_equal} of {heads}"
    );
    println!("{}", misread.join("\n"));
    assert!(all > 2500, "{all}");
    assert!(equal * 1000 >= all * 980, "{equal} of {all}");
    assert!(checkable_equal * 1000 >= checkable * 960, "{checkable_equal} of {checkable}");
    assert!(heads_equal * 100 >= heads * 95, "{heads_equal} of {heads}");
    assert!(rest * 100 >= heads * 95, "{rest} of {heads}");
    assert!(added * 1000 <= all, "{added}");
}

/// As many different formulas, questions, phrases and names in a thousand postings as were measured, give or take an eighth.
#[test]
fn variety_grows_as_measured() {
    let file: toml::Table = include_str!("../shapes.toml").parse().expect("is TOML");
    let measured: Vec<usize> = file["growth"]["1000"]
        .as_array()
        .expect("four numbers")
        .iter()
        .map(|n| usize::try_from(n.as_integer().expect("a number")).expect("is small"))
        .collect();
    let mut seen: [BTreeSet<String>; 4] = Default::default();
    let (mut bytes, made) = (0, made(3, 1000));
    for (posting, extraction) in &made {
        bytes += posting.text.len();
        for requirement in extraction.requirements.iter().filter(|r| !is_statement(&r.formula)) {
            let [formulas, predicates, phrases, names] = &mut seen;
            formulas.insert(same(&requirement.formula));
            for leaf in requirement.formula.leaves() {
                predicates.insert(format!("{:?}", leaf.predicate.canonical()));
                if let Predicate::Experience(Experience { of, .. }) | Predicate::Skill(Skill { of, .. }) =
                    &leaf.predicate
                {
                    for subject in of {
                        match &subject.id {
                            Some(id) => names.insert(id.clone()),
                            None => phrases.insert(subject.name.to_lowercase()),
                        };
                    }
                }
            }
        }
    }
    let grown: Vec<usize> = seen.iter().map(BTreeSet::len).collect();
    for (measured, grown) in measured.iter().zip(&grown) {
        assert!(grown.abs_diff(*measured) * 8 <= *measured, "{grown} in place of {measured}");
    }
    let mean = bytes / made.len();
    assert!((4000..5000).contains(&mean), "{mean} bytes");
}
