//! Levels of a language in words, letters and numbers.

use crate::predicate::Cefr;
use crate::set_phrase::Words;
use std::ops::Range;

/// The level that a run of words states: a letter of the framework before a scale or a test, those before words. Of several the
/// lowest, which is the one that is enough ("fluent or native").
pub(super) fn level(words: &Words<'_>, range: Range<usize>) -> Option<Cefr> {
    let all =
        |read: fn(&Words<'_>, usize) -> Option<Cefr>| range.clone().filter_map(|at| read(words, at)).min();
    all(letter).or_else(|| all(scale)).or_else(|| all(word)).or_else(|| all(noun))
}

/// Is the token part of a level?
pub(super) fn is_level(words: &Words<'_>, at: usize) -> bool {
    letter(words, at).or_else(|| word(words, at)).or_else(|| noun(words, at)).is_some()
}

/// "B2", "C1".
fn letter(words: &Words<'_>, at: usize) -> Option<Cefr> {
    match words.get(at) {
        "a1" => Some(Cefr::A1),
        "a2" => Some(Cefr::A2),
        "b1" => Some(Cefr::B1),
        "b2" => Some(Cefr::B2),
        "c1" => Some(Cefr::C1),
        "c2" => Some(Cefr::C2),
        // "JLPT N2": as the test of Japanese itself is compared.
        "n1" if is_of_jlpt(words, at) => Some(Cefr::C1),
        "n2" if is_of_jlpt(words, at) => Some(Cefr::B2),
        "n3" if is_of_jlpt(words, at) => Some(Cefr::B1),
        "n4" if is_of_jlpt(words, at) => Some(Cefr::A2),
        "n5" if is_of_jlpt(words, at) => Some(Cefr::A1),
        _ => None,
    }
}

fn is_of_jlpt(words: &Words<'_>, at: usize) -> bool {
    words.any(at.saturating_sub(3)..at, &["jlpt"])
}

/// "ILR level 3", "DLPT 2+/2+", "IELTS 6.5", "TOEFL 95": by the tables that the scales' owners publish.
fn scale(words: &Words<'_>, at: usize) -> Option<Cefr> {
    let token = words.tokens.get(at).filter(|t| t.kind == crate::token::Kind::Number)?;
    let (whole, half) = match token.text.split_once('.') {
        Some((whole, part)) => (whole.parse::<u32>().ok()?, part.starts_with('5')),
        None => (token.number()?, false),
    };
    let scale = (at.saturating_sub(8)..at).rev().find_map(|i| match words.get(i) {
        scale @ ("ilr" | "dlpt" | "ielts" | "toefl" | "slp") => Some(scale),
        _ => None,
    })?;
    let tenths = whole.checked_mul(10)? + if half { 5 } else { 0 };
    let steps: &[(u32, Cefr)] = match scale {
        "ielts" => &[(85, Cefr::C2), (70, Cefr::C1), (55, Cefr::B2), (40, Cefr::B1)],
        "toefl" => &[(1140, Cefr::C2), (950, Cefr::C1), (720, Cefr::B2), (420, Cefr::B1)],
        _ => &[(50, Cefr::Native), (40, Cefr::C2), (30, Cefr::C1), (20, Cefr::B2), (10, Cefr::A2)],
    };
    steps.iter().find(|(least, _)| tenths >= *least).map(|(_, level)| *level)
}

/// Words that state a level by themselves.
fn word(words: &Words<'_>, at: usize) -> Option<Cefr> {
    match words.get(at) {
        "beginner" => Some(Cefr::A1),
        "basic" | "elementary" => Some(Cefr::A2),
        "conversational" => Some(Cefr::B1),
        "intermediate" if words.any(at.saturating_sub(2)..at, &["upper", "high"]) => Some(Cefr::B2),
        "intermediate" => Some(Cefr::B1),
        "advanced" | "fluent" | "fluently" | "excellent" | "perfect" | "perfectly" | "impeccable"
        | "flawless" | "professional" | "exceptional" | "outstanding" => Some(Cefr::C1),
        // The framework's own name for its highest level.
        "mastery" => Some(Cefr::C2),
        "native" | "tongue" if words.any(at.saturating_sub(2)..at, &["near"]) => Some(Cefr::C2),
        "native" | "bilingual" | "bilingually" | "tongue" => Some(Cefr::Native),
        _ => None,
    }
}

/// Words that state one only where no other does ("native fluency", "limited working proficiency").
fn noun(words: &Words<'_>, at: usize) -> Option<Cefr> {
    match words.get(at) {
        "fluency" => Some(Cefr::C1),
        "proficient" | "proficiency" | "working" | "business" => Some(Cefr::B2),
        _ => None,
    }
}
