//! A text in another language, in the English that the grammar reads, and the way back from it.
//!
//! Only what has a phrase in `lexicon/gloss/` is put into English; all else stays as it is, names above all. Every finding is
//! [brought back](Glossed::back) to the text itself, so that a quote is the posting's own.

mod back;

use crate::cue::Cues;
use crate::lexicon::{GLOSSES, Lexicon};
use crate::source::Span;
use crate::token::{Kind, tokenize};
use rolefit_lexicon::gloss::{Gloss, Glosses, Word};
use std::ops::Range;
use std::sync::LazyLock;

/// A text in English, as far as its phrases are known.
#[derive(Clone, Debug, Default)]
pub struct Glossed {
    /// The English.
    pub text: String,
    /// In the order of both texts, without a gap in the English.
    pieces: Vec<Piece>,
}

/// A piece of the English and where it comes from.
#[derive(Clone, Debug)]
struct Piece {
    english: Range<usize>,
    text: Range<usize>,
    /// Is it letter for letter the same?
    same: bool,
}

/// The glossary of a language, by its ISO 639-1 code.
fn glossary(language: &str) -> Option<&'static Gloss> {
    static ALL: LazyLock<Glosses> = LazyLock::new(|| {
        // The program was built with them and a test opens them.
        Glosses::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/gloss.bin"))).unwrap_or_default()
    });
    if has(language) { ALL.of(language) } else { None }
}

/// The languages that have one, by their codes.
pub fn languages() -> impl Iterator<Item = &'static str> {
    GLOSSES.iter().map(|(code, _)| *code)
}

/// Is there a glossary of a language?
pub fn has(language: &str) -> bool {
    languages().any(|code| code == language)
}

/// Puts a text into English; none where its language has no glossary.
pub fn gloss(text: &str, language: &str, lexicon: &Lexicon) -> Option<Glossed> {
    let gloss = glossary(language)?;
    let tokens = tokenize(text, 0);
    let words = gloss.words(&tokens);
    let mut out = Writer { source: text, out: Glossed::default(), done: 0, capital: false };
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        at += out.word(gloss, lexicon, word, rest, words.get(..at).unwrap_or_default());
    }
    out.copy_to(text.len());
    Some(out.out)
}

/// Does a line or a sentence begin behind these?
fn opens(before: &[Word<'_>], word: &Word<'_>) -> bool {
    match before.last() {
        None => true,
        Some(last) if last.kind == Kind::Break => true,
        // Several spaces are left of a line break, or of a bullet.
        Some(last) if word.start > last.end + 1 => true,
        Some(last) => {
            last.kind == Kind::Mark && !matches!(last.text, "," | "(" | "/" | "\"" | "„" | "«" | "&")
        }
    }
}

/// "… Bash Gute Kenntnisse": where line breaks are lost, a capital that is no noun's begins another item, and so does a noun behind a noun.
fn goes_on_anew(english: &str, before: &[Word<'_>], lexicon: &Lexicon) -> bool {
    let first = english.split(' ').next().unwrap_or_default();
    let noun = lexicon.heading_words().asked.iter().any(|word| first.eq_ignore_ascii_case(word));
    !(noun && is_within(before)) && Cues::of(lexicon).opens_text(english)
}

/// Does a word in small letters lead to the next?
fn is_within(before: &[Word<'_>]) -> bool {
    before.last().is_some_and(|word| word.text.starts_with(char::is_lowercase))
}

/// Several words that are a heading, and nothing else: its capitals tell it from a sentence where the line breaks are lost.
fn heads(english: &str, before: &[Word<'_>], lexicon: &Lexicon) -> bool {
    !is_within(before) && is_heading(english, lexicon)
}

fn is_heading(english: &str, lexicon: &Lexicon) -> bool {
    let words = english.split(' ').count();
    words > 1 && Cues::of(lexicon).heading(english).is_some_and(|(_, length)| length == words)
}

fn titled(english: &str) -> String {
    english.split(' ').map(with_capital).collect::<Vec<_>>().join(" ")
}

/// Marks before a heading, at most.
const MARKS: usize = 8;

struct Writer<'t> {
    source: &'t str,
    out: Glossed,
    /// How much of the source is written.
    done: usize,
    /// Was a capital left out that began a line or a sentence ("La maîtrise de …")?
    capital: bool,
}

impl Writer<'_> {
    /// Writes what some words begin with, and says how many they were.
    fn word(
        &mut self,
        gloss: &Gloss,
        lexicon: &Lexicon,
        word: &Word<'_>,
        rest: &[Word<'_>],
        before: &[Word<'_>],
    ) -> usize {
        let opens = opens(before, word);
        // "## Profil"
        let line = before.iter().rev().take(MARKS).find(|word| !matches!(word.text, "#" | "*"));
        let line = line.is_none_or(|last| last.kind == Kind::Break);
        let next = rest.get(1);
        match word.kind {
            // "Java-Kenntnisse", "Deutsch- und Englischkenntnisse".
            Kind::Mark if gloss.capital_nouns && word.text == "-" && word.glued => {
                let joins = |next: &Word<'_>| {
                    !next.glued
                        || gloss.longest(rest.get(1..).unwrap_or_default(), false).is_some()
                        || gloss.compound(next).is_some()
                };
                if next.is_some_and(|next| next.kind == Kind::Word && joins(next)) {
                    self.put(word.start..word.end, " ");
                    return 1;
                }
            }
            Kind::Break => return 1,
            _ => {}
        }
        if let Some(found) = gloss.longest(rest, line) {
            let phrase = rest.get(..found.words).unwrap_or_default();
            let end = phrase.last().map_or(word.end, |last| last.end);
            // "Nous recherchons une …" begins a sentence.
            let goes_on = before.last().is_none_or(|last| last.kind != Kind::Word)
                && rest.get(found.words).is_some_and(|next| next.text.starts_with(char::is_lowercase));
            let capital = word.text.starts_with(char::is_uppercase);
            let english = if capital && !goes_on && heads(&found.english, before, lexicon) {
                titled(&found.english)
            } else if !capital && !opens && is_heading(&found.english, lexicon) {
                // "Discover what we offer": in a sentence it is none.
                found.english.to_lowercase()
            } else {
                let may = opens || !gloss.capital_nouns || goes_on_anew(&found.english, before, lexicon);
                cased(&found.english, phrase, may)
            };
            if english.is_empty() {
                self.capital |= opens && word.text.starts_with(char::is_uppercase);
            } else {
                self.capital &= begins_small(&english);
            }
            self.put(word.start..end, &english);
            return found.words;
        }
        if word.kind != Kind::Word {
            self.capital &= word.kind == Kind::Mark;
            return 1;
        }
        let range = word.start..word.end;
        if let Some(found) = gloss.compound(word) {
            let front = found.english.unwrap_or_else(|| word.text.get(..found.front).unwrap_or_default());
            let (before, behind) = found.around;
            self.put(range, &cased(&format!("{before}{front}{behind}"), std::slice::from_ref(word), opens));
        } else if gloss.capital_nouns && !opens && is_noun(word.text) && !lexicon.holds(word.text) {
            // A noun that no name has is none.
            self.put(range, &word.text.to_lowercase());
        } else if word.text.len() < range.len() || self.capital {
            self.put(range, word.text);
        }
        1
    }

    /// Writes English for a range of the source.
    fn put(&mut self, range: Range<usize>, english: &str) {
        self.copy_to(range.start);
        if self.capital && begins_small(english) {
            self.capital = false;
            self.push(&with_capital(english), range.clone(), false);
        } else {
            self.push(english, range.clone(), false);
        }
        self.done = range.end;
    }

    /// Writes what stands before a place of the source as it is.
    fn copy_to(&mut self, end: usize) {
        let range = self.done..end;
        if let Some(same) = self.source.get(range.clone()).filter(|same| !same.is_empty()) {
            self.push(same, range, true);
        }
        self.done = end;
    }

    fn push(&mut self, english: &str, text: Range<usize>, same: bool) {
        // "d'Ada" is "of Ada": no two words become one.
        let parted =
            !self.out.text.ends_with(char::is_alphanumeric) || !english.starts_with(char::is_alphanumeric);
        if !parted {
            self.out.text.push(' ');
            if let Some(before) = self.out.pieces.last_mut().filter(|before| !before.same) {
                before.english.end += 1;
            } else {
                let at = self.out.text.len();
                self.out.pieces.push(Piece {
                    english: at - 1..at,
                    text: text.start..text.start,
                    same: false,
                });
            }
        }
        let start = self.out.text.len();
        self.out.text.push_str(english);
        self.out.pieces.push(Piece { english: start..self.out.text.len(), text, same });
    }
}

fn begins_small(english: &str) -> bool {
    english.starts_with(char::is_lowercase)
}

fn with_capital(english: &str) -> String {
    let mut letters = english.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A capital and small letters behind it.
fn is_noun(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(|c| c.is_lowercase())
}

/// English with the capitals that its phrase has.
fn cased(english: &str, phrase: &[Word<'_>], may: bool) -> String {
    let first = phrase.first().map_or("", |word| word.text);
    let words = || phrase.iter().filter(|word| word.kind == Kind::Word);
    let capitals = |word: &Word<'_>| !word.text.chars().any(char::is_lowercase);
    if words().all(capitals) && words().map(|word| word.text.chars().count()).sum::<usize>() > 4 {
        return english.to_uppercase();
    }
    if may && first.starts_with(char::is_uppercase) { with_capital(english) } else { english.to_owned() }
}

impl Glossed {
    /// A span of the English, in the text itself.
    pub fn span(&self, span: Span) -> Span {
        let (start, end) = (span.start as usize, span.end as usize);
        let first = self.pieces.partition_point(|piece| piece.english.end <= start);
        let last = self.pieces.partition_point(|piece| piece.english.start < end);
        let from = self.pieces.get(first).map_or(0, |piece| match piece.same {
            true => piece.text.start + start.saturating_sub(piece.english.start),
            false => piece.text.start,
        });
        let to = last.checked_sub(1).and_then(|last| self.pieces.get(last)).map_or(from, |piece| {
            if piece.same { piece.text.start + (end - piece.english.start) } else { piece.text.end }
        });
        Span::new(from, to.max(from))
    }
}
