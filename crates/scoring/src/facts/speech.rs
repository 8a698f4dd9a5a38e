//! Human languages: the ones listed, the ones that a text claims, and the one that the profile is written in.

use super::Context;
use super::{Facts, is_prose};
use crate::wire::How;
use rolefit_profile::{Field, Piece, Profile, Section};
use rolefit_rules::lexicon::{Hit, Lexicon, Term};
use rolefit_rules::predicate::Cefr;
use rolefit_rules::token::{Kind, Token, tokenize};

/// A language that the person has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// ISO 639.
    pub code: String,
    /// `None`: the profile does not say how well.
    pub level: Option<Cefr>,
    pub path: String,
    pub text: String,
    pub how: How,
}

/// The languages section.
pub(super) fn listed(profile: &Profile, lexicon: &Lexicon) -> Vec<Spoken> {
    let mut out = Vec::new();
    for (index, language) in profile.languages.iter().enumerate() {
        let fluency = language.fluency.as_deref().unwrap_or_default();
        let whole = format!("{} {fluency}", language.language);
        for code in codes_of(&language.language, lexicon) {
            out.push(Spoken {
                level: level_of_words(fluency, &code).or_else(|| level_of_words(&language.language, &code)),
                code,
                path: format!("languages[{index}]"),
                text: whole.trim().to_owned(),
                how: How::Named,
            });
        }
    }
    out
}

fn codes_of(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let whole = codes(lexicon.names_of(text.trim()).into_iter(), lexicon);
    if !whole.is_empty() {
        return whole;
    }
    // "English (native)": here every word is about languages, so that no context is needed.
    let tokens = tokenize(text, 0);
    let mut found = codes(lexicon.scan(&tokens).into_iter().map(|hit| hit.term), lexicon);
    for token in tokens.iter().filter(|t| t.kind == Kind::Word) {
        found.extend(codes(lexicon.names_of(token.text).into_iter(), lexicon));
    }
    found.sort();
    found.dedup();
    found
}

fn codes(terms: impl Iterator<Item = Term>, lexicon: &Lexicon) -> Vec<String> {
    terms
        .filter_map(|term| match term {
            Term::Language(at) => lexicon.languages().get(at).map(|language| language.code.clone()),
            _ => None,
        })
        .collect()
}

/// Languages in other texts. In prose a language's name proves nothing ("taught English", "the Spanish market"): a word of
/// level must stand beside it. A skill that is nothing but a language's name is one.
pub(super) fn collect(
    out: &mut Vec<Spoken>,
    piece: &Piece<'_>,
    tokens: &[Token<'_>],
    hits: &[Hit],
    lexicon: &Lexicon,
) {
    if matches!(piece.section, Section::Language(_) | Section::Education(_)) || piece.field == Field::Position
    {
        return;
    }
    let mut add = |code: String, level: Option<Cefr>| {
        out.push(Spoken {
            code,
            level,
            path: piece.path.clone(),
            text: piece.text.to_owned(),
            how: How::Stated,
        });
    };
    for hit in hits {
        let Term::Language(at) = hit.term else { continue };
        let Some(language) = lexicon.languages().get(at) else { continue };
        if let Some(level) = level_beside(tokens, hit, &language.code) {
            add(language.code.clone(), Some(level));
        }
    }
    if matches!(piece.section, Section::Skill(_)) && tokens.len() <= 2 {
        for code in codes(lexicon.names_of(piece.text).into_iter(), lexicon) {
            add(code, None);
        }
    }
}

/// The level in the words around a language's name, in its own part of the sentence.
fn level_beside(tokens: &[Token<'_>], hit: &Hit, code: &str) -> Option<Cefr> {
    let stop = |t: &Token<'_>| {
        t.kind == Kind::Break || matches!(t.text, "." | ";" | ":") || t.is_any(&["with", "using"])
    };
    let before: Vec<&str> =
        tokens.get(..hit.first)?.iter().rev().take(5).take_while(|t| !stop(t)).map(|t| t.text).collect();
    let after: Vec<&str> = tokens
        .get(hit.end..)?
        .iter()
        .take(5)
        .take_while(|t| !stop(t) && t.text != ",")
        .map(|t| t.text)
        .collect();
    if before.iter().any(|w| ["no", "not", "learning", "non"].contains(&w.to_lowercase().as_str())) {
        return None;
    }
    // "fluent English speakers were hired": only what stands directly around it.
    let bilingual = |w: &&str| w.eq_ignore_ascii_case("bilingual") || w.eq_ignore_ascii_case("trilingual");
    let before: Vec<&str> = before.into_iter().rev().collect();
    if before.iter().any(bilingual) || after.iter().any(bilingual) {
        return Some(Cefr::Native);
    }
    const PAIRS: &[&str] = &[
        "fluent", "fluently", "native", "conversational", "ilr", "proficient", "speak", "spoken", "basic",
        "intermediate", "toefl", "ielts",
    ];
    let claims = |words: &[&str]| {
        words.iter().any(|w| PAIRS.contains(&w.to_lowercase().as_str()) || cefr_code(w).is_some())
    };
    let (before_text, after_text) = (before.join(" "), after.join(" "));
    if claims(&after)
        && let Some(level) = level_of_words(&after_text, code)
    {
        return Some(level);
    }
    if claims(&before) { level_of_words(&before_text, code) } else { None }
}

fn cefr_code(word: &str) -> Option<Cefr> {
    match word.to_uppercase().as_str() {
        "A1" => Some(Cefr::A1),
        "A2" => Some(Cefr::A2),
        "B1" => Some(Cefr::B1),
        "B2" => Some(Cefr::B2),
        "C1" => Some(Cefr::C1),
        "C2" => Some(Cefr::C2),
        _ => None,
    }
}

/// Words of level to the framework's levels. Where several stand there, the first in this order wins, and the more careful one:
/// "limited working proficiency" is less than "working proficiency".
pub(crate) fn level_of_words(text: &str, code: &str) -> Option<Cefr> {
    let tokens = tokenize(text, 0);
    let word = |words: &[&str]| tokens.iter().any(|t| t.is_any(words));
    if let Some(level) = tokens.iter().find_map(|t| cefr_code(t.text)) {
        return Some(level);
    }
    if let Some(level) = by_test(&tokens, code) {
        return Some(level);
    }
    if word(&["native", "bilingual", "tongue", "muttersprache", "maternelle", "nativo", "first", "l1"]) {
        return Some(Cefr::Native);
    }
    let table: &[(&[&str], Cefr)] = &[
        (&["beginner", "beginning", "elementary", "notions"], Cefr::A1),
        (&["basic", "basics", "rudimentary"], Cefr::A2),
        (
            &["limited", "conversational", "intermediate", "conversant"],
            if word(&["upper"]) { Cefr::B2 } else { Cefr::B1 },
        ),
        (&["mastery"], Cefr::C2),
        (&["fluent", "fluently", "fluency", "excellent", "advanced", "full", "courant"], Cefr::C1),
        (&["professional"], Cefr::C1),
        (&["working", "proficient", "good", "business"], Cefr::B2),
    ];
    table.iter().find(|(words, _)| word(words)).map(|(_, level)| *level)
}

/// Scores of tests, by the tables that their makers publish: ILR (Interagency Language Roundtable), TOEFL iBT, IELTS.
fn by_test(tokens: &[Token<'_>], code: &str) -> Option<Cefr> {
    let score = |name: &str| {
        let at = tokens.iter().position(|t| t.is(name))?;
        let after = tokens.get(at + 1..)?;
        let found = after.iter().take(4).position(|t| t.kind == Kind::Number)?;
        let number = after.get(found)?;
        let plus = after.get(found + 1).is_some_and(|t| t.glued && t.text == "+");
        Some((number.text, plus))
    };
    if let Some((level, plus)) = score("ilr") {
        return match (level, plus) {
            ("0", true) => Some(Cefr::A1),
            ("1", false) => Some(Cefr::A2),
            ("1", true) => Some(Cefr::B1),
            ("2", _) => Some(Cefr::B2),
            ("3", _) => Some(Cefr::C1),
            ("4", _) => Some(Cefr::C2),
            ("5", _) => Some(Cefr::Native),
            _ => None,
        };
    }
    if code != "en" {
        return None;
    }
    if let Some((points, _)) = score("toefl") {
        let points: u32 = points.parse().ok()?;
        return match points {
            95..=120 => Some(Cefr::C1),
            72..=94 => Some(Cefr::B2),
            42..=71 => Some(Cefr::B1),
            _ => None,
        };
    }
    let (band, _) = score("ielts")?;
    // Bands are whole or half; tenths are enough to compare them.
    let (whole, half) = band.split_once('.').unwrap_or((band, "0"));
    let tenths = whole.parse::<u32>().ok()?.checked_mul(10)? + half.get(..1)?.parse::<u32>().ok()?;
    match tenths {
        85..=90 => Some(Cefr::C2),
        70..=84 => Some(Cefr::C1),
        55..=69 => Some(Cefr::B2),
        40..=54 => Some(Cefr::B1),
        _ => None,
    }
}

/// Small words of the languages that profiles are mostly written in, by which one is told from another. A language that is not
/// here proves nothing by being written.
const SMALL_WORDS: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "und", "der", "die", "das", "mit", "für", "von", "im", "bei", "den", "des", "zur", "auf", "ein",
            "eine", "zu",
        ],
    ),
    (
        "en",
        &["and", "the", "of", "to", "in", "for", "with", "on", "at", "by", "from", "as", "that", "an", "is"],
    ),
    ("es", &["y", "de", "la", "el", "los", "las", "en", "con", "para", "del", "por", "una", "un", "al"]),
    (
        "fr",
        &["et", "de", "la", "le", "les", "des", "du", "en", "pour", "dans", "avec", "une", "un", "au", "aux"],
    ),
    (
        "it",
        &[
            "e", "di", "il", "la", "per", "con", "del", "della", "dei", "in", "un", "una", "gli", "nel",
            "alla",
        ],
    ),
    ("nl", &["en", "de", "het", "een", "van", "met", "voor", "bij", "in", "op", "naar", "aan", "te"]),
    ("pt", &["e", "de", "da", "do", "em", "para", "com", "na", "no", "dos", "das", "um", "uma", "os"]),
    ("sv", &["och", "att", "för", "med", "av", "som", "på", "ett", "en", "till", "inom", "den"]),
];

/// Words of prose from which on a profile shows its language.
const PROSE: usize = 50;

/// Adds the language that the profile is written in.
pub(super) fn written_in(facts: &mut Facts, context: &Context<'_>) {
    let prose: Vec<String> = facts
        .places
        .iter()
        .filter(|place| is_prose(place.field))
        .flat_map(|place| place.text.split_whitespace())
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    if prose.len() < PROSE {
        return;
    }
    let mut counts: Vec<(usize, &str)> = SMALL_WORDS
        .iter()
        .map(|(code, small)| (prose.iter().filter(|word| small.contains(&word.as_str())).count(), *code))
        .collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let [(best, code), (second, _), ..] = counts.as_slice() else { return };
    // Small words are a fifth of English prose and a tenth of the tersest list; neighbours share a few of them.
    if best * 12 < prose.len() || best * 2 < second * 3 {
        return;
    }
    let level = context.policy.language.profile_language;
    facts.spoken.push(Spoken {
        code: (*code).to_owned(),
        level: Some(level),
        path: "language.profile-language".to_owned(),
        text: "the language that the profile is written in".to_owned(),
        how: How::ByPolicy,
    });
}
