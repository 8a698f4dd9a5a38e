//! Names that are also common words (C, Go, Excel, Spring): does the text around one show that the name is meant?

use super::{Matcher, Numbers, Part, Shows};
use crate::term::{Hit, Vocabulary};
use crate::token::{Kind, Token};

/// A run of tokens with the names in it, looked up by place so that a long list costs no more than its length.
pub(super) struct Surroundings<'t> {
    tokens: &'t [Token<'t>],
    numbers: &'t [Numbers],
    index: &'t Matcher,
    /// By token: the vocabularies of the names that begin there, and that end just before it, as bits.
    begin: Vec<u16>,
    end: Vec<u16>,
    /// By token: how many joiners stand in a row up to it, itself included.
    joined: Vec<usize>,
}

fn bit(vocabulary: Vocabulary) -> u16 {
    1 << vocabulary as u8
}

/// Does it join the members of a list?
fn is_joiner(token: &Token<'_>, glued: bool) -> bool {
    matches!(token.text, "," | "/" | "(" | ")" | ";" | "|" | "+" | "&" | ":" | "\u{2022}")
        // Not the "A" of "A/C".
        || !glued && matches!(token.text, "and" | "or" | "a" | "an" | "any" | "AND" | "OR" | "und" | "et" | "ou")
}

/// The "or" of "and/or".
fn ends_and_or(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(2).and_then(|from| tokens.get(from..=at));
    matches!(before, Some([and, slash, or]) if and.is("and") && slash.text == "/" && or.is("or"))
}

/// "Excel (required)", "R: 1 year (preferred)", "Go – advanced": behind a mark nothing but how well, how long or how strongly.
fn is_remark(rest: &[Token<'_>]) -> bool {
    let marked = rest.first().is_some_and(|t| matches!(t.text, "(" | ":" | "-" | "–" | "—"));
    marked
        && rest.iter().any(remarks)
        && rest.iter().all(|t| matches!(t.kind, Kind::Mark | Kind::Number | Kind::Break) || remarks(t))
}

/// Does a word say how well, how long or how strongly?
fn remarks(token: &Token<'_>) -> bool {
    token.is_any(&[
        "advanced", "basic", "beginner", "desirable", "desired", "essential", "expert", "good",
        "intermediate", "level", "mandatory", "min", "minimum", "must", "optional", "plus", "preferred",
        "proficient", "required", "strong", "year", "years", "yr", "yrs",
    ])
}

/// Behind the remark in brackets that opens at `at`, as in "Python (preferred) or R": it parts no list.
fn remark_end(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let inside = tokens.get(at..)?.split_first().filter(|(open, _)| open.text == "(")?.1;
    let length = inside.iter().take(LONGEST).position(|t| t.text == ")")?;
    let plain = |t: &Token<'_>| t.kind == Kind::Number || t.text == "+" || remarks(t);
    inside.get(..length)?.iter().all(plain).then_some(at + length + 2)
}

fn is_letter(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && token.text.chars().count() == 1
}

impl<'t> Surroundings<'t> {
    pub(super) fn new(part: Part<'t>, names: &[Hit], index: &'t Matcher) -> Self {
        let (tokens, numbers) = (part.tokens, part.numbers);
        let mut begin = vec![0; tokens.len() + 1];
        let mut end = vec![0; tokens.len() + 1];
        let mut longest = vec![0; tokens.len()];
        for hit in names {
            let bit = bit(hit.term.vocabulary());
            if let Some(at) = begin.get_mut(hit.first) {
                *at |= bit;
            }
            if let Some(at) = longest.get_mut(hit.first) {
                *at = hit.end.max(*at);
            }
            if let Some(at) = end.get_mut(hit.end) {
                *at |= bit;
            }
        }
        // The marks inside a name ("C++", "CI/CD") join nothing.
        let (mut run, mut inside, mut remark) = (0, 0, 0);
        let mut joined = Vec::with_capacity(tokens.len());
        for (at, token) in tokens.iter().enumerate() {
            inside = longest.get(at).map_or(inside, |&end| end.max(inside));
            let glued = token.glued && at > 0 && !ends_and_or(tokens, at);
            remark = remark_end(tokens, at).unwrap_or(remark);
            run = if at >= inside && (at < remark || is_joiner(token, glued)) { run + 1 } else { 0 };
            joined.push(run);
        }
        Surroundings { tokens, numbers, index, begin, end, joined }
    }

    /// Yes where the name is all that is said, where it stands in a list beside another name, or beside a word that
    /// speaks of tools.
    pub(super) fn show(&self, hit: &Hit) -> bool {
        if self.is_part_of_a_code(hit) {
            return false;
        }
        let neighbours = bit(Vocabulary::Subject) | bit(hit.term.vocabulary());
        let left =
            hit.first - hit.first.checked_sub(1).and_then(|i| self.joined.get(i)).copied().unwrap_or(0);
        let right = (hit.end..self.tokens.len())
            .take(MOST_JOINERS)
            .find(|&i| self.joined.get(i) == Some(&0))
            .unwrap_or(self.tokens.len());
        let at = |list: &[u16], i: usize| list.get(i).is_some_and(|bits| bits & neighbours != 0);
        let rest = self.tokens.get(hit.end..).unwrap_or_default();
        (hit.first == 0 && (rest.iter().all(|t| t.kind == Kind::Break) || is_remark(rest)))
            || (self.token(hit.first.checked_sub(1)).is_none_or(|t| t.text != ":") && at(&self.end, left))
            || (right > hit.end && at(&self.begin, right))
            || self.is_cue_after(hit)
            || (self.is_cue_before(left) && !self.begins_a_longer_name(hit))
    }

    fn token(&self, at: Option<usize>) -> Option<&Token<'t>> {
        at.and_then(|at| self.tokens.get(at))
    }

    fn is_cue(&self, at: usize, what: Shows) -> bool {
        self.numbers.get(at).is_some_and(|numbers| self.index.shows(numbers, what))
    }

    fn is_cue_before(&self, at: usize) -> bool {
        let Some(last) = at.checked_sub(1) else { return false };
        let such = |t: &Token<'_>| t.is_any(&["such", "well"]);
        self.is_cue(last, Shows::NameBehind)
            // "such as", "as well as"
            || (self.token(Some(last)).is_some_and(|t| t.is("as"))
                && self.token(last.checked_sub(1)).is_some_and(such))
            // "e.g."
            || (self.token(Some(last)).is_some_and(|t| t.text == "." && t.glued)
                && self.token(last.checked_sub(1)).is_some_and(|t| t.is("g"))
                && self.token(last.checked_sub(2)).is_some_and(|t| t.text == "."))
    }

    /// Directly after, but for an opening bracket or a hyphen: "R (programming language)", "C-based".
    fn is_cue_after(&self, hit: &Hit) -> bool {
        let skip = self.tokens.get(hit.end).is_some_and(|t| matches!(t.text, "(" | "-"));
        self.is_cue(hit.end + usize::from(skip), Shows::NameBefore)
    }

    /// "in Access Control", "with Express Scripts", "in Spring 2026": another name, or a time, that begins with the word.
    fn begins_a_longer_name(&self, hit: &Hit) -> bool {
        let Some(next) = self.tokens.get(hit.end).filter(|t| !t.glued) else { return false };
        let year = next.number().is_some_and(|n| (1900..2100).contains(&n));
        year || next.kind == Kind::Word && next.text.starts_with(char::is_uppercase)
    }

    /// What a mark binds to something else ("R&D", "USB-C", "A/C", "C-level", "X-Ray", "R. J.") is a part of that.
    fn is_part_of_a_code(&self, hit: &Hit) -> bool {
        let Some(first) = self.tokens.get(hit.first) else { return false };
        if first.glued && self.token(hit.first.checked_sub(1)).is_some_and(|t| t.text == "-") {
            return true;
        }
        let Some(letter) = Some(first).filter(|t| hit.end == hit.first + 1 && is_letter(t)) else {
            return false;
        };
        let is_dot = |at: usize| self.tokens.get(at).is_some_and(|t| t.glued && t.text == ".");
        if is_dot(hit.end) && self.tokens.get(hit.end + 1).is_some_and(is_letter) && is_dot(hit.end + 2) {
            return true;
        }
        let binds = |mark: &Token<'_>, other: Option<&Token<'_>>, named: bool| match mark.text {
            "&" | "-" | "'" | "\u{2011}" | "\u{2019}" => true,
            "/" => !named && other.is_some_and(is_letter),
            _ => false,
        };
        let has = |list: &[u16], i: Option<usize>| i.and_then(|i| list.get(i)).is_some_and(|bits| *bits != 0);
        let before = letter.glued
            && self.token(hit.first.checked_sub(1)).is_some_and(|mark| {
                let other = self.token(hit.first.checked_sub(2)).filter(|_| mark.glued);
                other.is_some() && binds(mark, other, has(&self.end, hit.first.checked_sub(1)))
            });
        let after = self.tokens.get(hit.end).filter(|mark| mark.glued).is_some_and(|mark| {
            let other = self.tokens.get(hit.end + 1).filter(|t| t.glued);
            other.is_some()
                && binds(mark, other, has(&self.begin, Some(hit.end + 1)))
                && !self.is_cue_after(hit)
        });
        before || after
    }
}

/// Longer runs of commas and brackets are no list.
const MOST_JOINERS: usize = 6;
