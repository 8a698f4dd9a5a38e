//! Phrases of another language: the longest counts, numbers and compounds fit in, and a file with a fault is refused.

#![cfg(test)]

use rolefit_lexicon::gloss::Gloss;
use rolefit_lexicon::token::{Kind, tokenize};

const FRENCH: &str = r##"
between = ["à"]
elided = ["d'", "l'"]
endings = ["e", "s", "euse", "trice"]
inflections = ["ees", "ee", "es", "e", "s"]
[forms]
"de" = ["d'", "des", "du"]
[numbers]
"three" = ["trois"]
[words]
"" = ["l'"]
"# years of experience" = ["# ans d' expérience", "expérience de # ans"]
"developer" = ["développeur"]
"experienced" = ["expérimenté"]
"in the field of" = ["dans le domaine de"]
"step" = ["pas"]
"Education" = ["^ formation $"]
"experience" = ["expérience"]
"graduate" = ["diplômé"]
"degree" = ["diplôme"]
"in" = ["en"]
"or" = ["ou"]
"##;

const GERMAN: &str = r#"
capital_nouns = true
endings = ["frau", "innen", "r"]
inflections = ["en", "er", "es", "e", "n"]
noun_inflections = ["en", "es", "e", "n"]
[words]
"English" = ["englisch"]
"and" = ["und"]
"{} skills" = ["{}kenntnisse"]
"apprenticeship" = ["lehre"]
"good" = ["gut"]
"along" = ["mit"]
"brought along" = ["mit $"]
"good knowledge" = ["gute kenntnisse"]
"#;

/// The English of the longest phrases, word after word; what has none as it is.
fn glossed(file: &str, text: &str) -> String {
    let gloss = Gloss::from_toml("test", file).expect("is a glossary");
    let words = gloss.words(&tokenize(text, 0));
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let opens =
            at.checked_sub(1).and_then(|i| words.get(i)).is_none_or(|before| before.kind == Kind::Break);
        if let Some(found) = gloss.longest(&words[at..], opens) {
            out.push(found.english);
            at += found.words;
            continue;
        }
        let compound = gloss.compound(word).map(|found| {
            let front = found.english.unwrap_or(word.text.split_at(found.front).0);
            format!("{}{front}{}", found.around.0, found.around.1)
        });
        out.push(compound.unwrap_or_else(|| word.text.to_owned()));
        at += 1;
    }
    out.retain(|word| !word.is_empty());
    out.join(" ")
}

#[test]
fn the_longest_phrase_counts() {
    assert_eq!(glossed(FRENCH, "expérience en Rust"), "experience in Rust");
    assert_eq!(glossed(FRENCH, "Expérience de 5 ans en Rust"), "5 years of experience in Rust");
    assert_eq!(glossed(FRENCH, "EXPERIENCE DE 5 ANS"), "5 years of experience");
}

#[test]
fn a_number_is_digits_a_word_or_a_range() {
    for (text, english) in [
        ("5 ans d'expérience", "5 years of experience"),
        ("trois ans d’expérience", "three years of experience"),
        ("3 à 5 ans d'expérience", "3 to 5 years of experience"),
        ("expérience de 3-5 ans", "3-5 years of experience"),
        ("expérience de 2/3 ans", "2-3 years of experience"),
    ] {
        assert_eq!(glossed(FRENCH, text), english);
    }
}

#[test]
fn no_phrase_goes_beyond_its_line() {
    assert_eq!(glossed(FRENCH, "expérience\nde 5 ans"), "experience \n de 5 ans");
}

#[test]
fn endings_of_the_other_gender_are_no_words() {
    for text in
        ["développeur(se)", "développeur(e)", "développeur.euse", "développeur·e·s", "développeur/euse"]
    {
        let known = if text == "développeur(se)" { "developer ( se )" } else { "developer" };
        assert_eq!(glossed(FRENCH, text), known, "{text}");
    }
    assert_eq!(glossed(FRENCH, "Node.js ou d.exe"), "Node . js or d . exe");
    assert_eq!(glossed(GERMAN, "gute*r Fachmann/-frau und Ärzt:innen\n"), "good Fachmann and Ärzt \n");
}

#[test]
fn short_words_without_their_vowel_stand_apart() {
    assert_eq!(glossed(FRENCH, "l'expérience"), "experience");
    assert_eq!(glossed(FRENCH, "L’EXPÉRIENCE"), "experience");
    assert_eq!(glossed(FRENCH, "aujourd'hui"), "aujourd'hui");
}

#[test]
fn a_phrase_may_be_all_of_a_line_or_its_end() {
    assert_eq!(
        glossed(FRENCH, "Formation :\nla formation\nformation"),
        "Education : \n la formation \n Education"
    );
    assert_eq!(glossed(GERMAN, "mit Rust mit\nmit"), "along Rust brought along \n brought along");
}

#[test]
fn accents_tell_words_apart_where_there_are_any() {
    assert_eq!(glossed(FRENCH, "un diplôme, un diplômé"), "un degree , un graduate");
    assert_eq!(glossed(FRENCH, "DIPLOME"), "DIPLOME");
    assert_eq!(glossed(FRENCH, "EXPERIMENTE"), "experienced");
}

#[test]
fn a_phrase_is_found_in_other_forms_of_its_words() {
    assert_eq!(glossed(FRENCH, "Développeuses expérimentées"), "Développeuses experienced");
    assert_eq!(
        glossed(FRENCH, "dans le domaine du Rust, dans le domaine d'Ada"),
        "in the field of Rust , in the field of Ada"
    );
    assert_eq!(glossed(FRENCH, "les pas, le pas"), "les step , le step");
    assert_eq!(
        glossed(GERMAN, "zu guten Kenntnissen, guter Lehren"),
        "zu good knowledge , good apprenticeship"
    );
    assert_eq!(glossed(GERMAN, "zu Guter Kenntnisse"), "zu good knowledge");
    assert_eq!(glossed(GERMAN, "Guter Lehrer und Lehre"), "good Lehrer and apprenticeship");
}

#[test]
fn a_compound_is_its_front_and_its_head() {
    assert_eq!(glossed(GERMAN, "Englischkenntnisse"), "English skills");
    assert_eq!(glossed(GERMAN, "Rustkenntnissen und Englisch"), "Rust skills and English");
    assert_eq!(glossed(GERMAN, "Unkenntlichkeit"), "Unkenntlichkeit");
}

#[test]
fn a_file_with_a_fault_is_refused() {
    for (file, fault) in [
        ("[words]\n\"a\" = [\"b\"]\n\"c\" = [\"B\"]", "`b` is both `a` and `c`"),
        ("[words]\n\"# years\" = [\"ans\"]", "`ans` can't be `# years`"),
        ("[words]\n\"a {}\" = [\"b\"]", "`b` can't be `a {}`"),
        ("[words]\n\"a\" = [\"\"]", "`` can't be `a`"),
        ("[phrases]", "unknown field"),
    ] {
        let message = Gloss::from_toml("xx.toml", file).expect_err(file).to_string();
        assert!(message.contains(fault) && message.starts_with("xx.toml: "), "{message}");
    }
}
