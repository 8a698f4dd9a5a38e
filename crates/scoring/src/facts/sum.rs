//! Stated sums: "14+ years in accounting", "over 5 years of information technology experience".

use super::{Stance, stance, with_broader};
use crate::occupation::{self, Placed};
use rolefit_profile::{Field, Piece, Section};
use rolefit_rules::lexicon::{Hit, Lexicon, Term};
use rolefit_rules::source::Span;
use rolefit_rules::token::{Kind, Token};

/// A number of months that the person states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    /// The text, as an index into the places.
    pub place: usize,
    /// Its place in the text.
    pub span: Span,
    pub months: u32,
    /// Ids of the subjects that it is of, and of all that is broader.
    pub subjects: Vec<String>,
    /// Occupations that it is of.
    pub groups: Vec<String>,
    /// Does it count the person's working life, whatever it was of?
    pub general: bool,
}

/// Longest working life that is believed.
const MOST_YEARS: u32 = 60;

pub(super) fn collect(
    sums: &mut Vec<Sum>,
    place: usize,
    piece: &Piece<'_>,
    tokens: &[Token<'_>],
    hits: &[Hit],
    lexicon: &Lexicon,
) {
    let own_words = matches!(piece.section, Section::Label | Section::Summary | Section::Skill(_));
    if !own_words && !matches!(piece.field, Field::Summary | Field::Highlight) {
        return;
    }
    for (at, token) in tokens.iter().enumerate() {
        let Some(count) = number(token) else { continue };
        let Some((unit_at, per)) = unit(tokens, at) else { continue };
        let mut back = tokens.get(..at).unwrap_or_default().iter().rev();
        let (last, before) = (back.next(), back.next());
        let is = |token: Option<&Token<'_>>, words: &[&str]| token.is_some_and(|t| t.is_any(words));
        let more = is(last, &["than"]) && is(before, &["more"]);
        if !more && (is(last, NO_SUM_BEFORE) || is(before, NO_SUM_BEFORE)) {
            continue;
        }
        let limit = if per == 12 { MOST_YEARS } else { MOST_YEARS * 12 };
        let rest = sentence_rest(tokens, unit_at + 1);
        let Some(end) = of_experience(tokens, unit_at + 1, rest) else { continue };
        if count == 0 || count > limit {
            continue;
        }
        let subjects = listed(tokens, hits, unit_at + 1, rest, piece, lexicon);
        let to_end = tokens.get(unit_at).map_or(token.span, |unit| unit.span);
        let from = tokens.get(unit_at + 1).map(|t| t.span.start);
        let to = tokens.get(rest.saturating_sub(1)).map(|t| t.span.end);
        let words = match (from, to) {
            (Some(from), Some(to)) => piece.text.get(from as usize..to as usize).unwrap_or_default(),
            _ => "",
        };
        let role =
            if end == Of::Role { occupation::of_title(clause(words), lexicon) } else { Placed::default() };
        let mut ids = subjects;
        for id in &role.involves {
            ids.extend(lexicon.subject(id).map(|entry| with_broader(entry, lexicon)).into_iter().flatten());
        }
        ids.sort();
        ids.dedup();
        sums.push(Sum {
            place,
            span: token.span.join(to_end),
            // "nearly ten years" are nine at least.
            months: (count - u32::from(is(last, NEARLY))) * per,
            subjects: ids,
            groups: role.groups(),
            general: own_words,
        });
    }
}

const NO_SUM_BEFORE: &[&str] = &[
    "last", "past", "next", "every", "first", "each", "per", "within", "age", "aged", "under", "below",
    "least", "than",
];

const NEARLY: &[&str] = &["almost", "approximately", "nearly"];

/// The words after the unit that make it a sum of experience, and of what kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// "in …", "with …", "of … experience".
    Work,
    /// "as a …".
    Role,
}

fn of_experience(tokens: &[Token<'_>], from: usize, to: usize) -> Option<Of> {
    let rest = tokens.get(from..to).unwrap_or_default();
    let words: Vec<&Token<'_>> = rest.iter().filter(|t| t.kind != Kind::Mark).take(8).collect();
    let first = words.first()?;
    if words.iter().take(6).any(|t| t.is("as")) {
        return Some(Of::Role);
    }
    if words.iter().any(|t| t.is("experience")) {
        return (first.is_any(&[
            "of", "experience", "in", "with", "work", "working", "professional", "hands", "progressive",
        ]) || words.len() > 1)
            .then_some(Of::Work);
    }
    // "14+ years in accounting", but neither "3 years in a row" nor "2 years in Berlin" has an "experience" to it: the subjects decide.
    first
        .is_any(&["in", "with", "of", "using", "working", "doing", "managing", "leading"])
        .then_some(Of::Work)
}

/// One past the last token of the sentence.
fn sentence_rest(tokens: &[Token<'_>], from: usize) -> usize {
    let rest = tokens.get(from..).unwrap_or_default();
    let length = rest
        .iter()
        .take(24)
        .position(|t| t.kind == Kind::Break || matches!(t.text, "." | ";" | "!" | "?" | "*" | "•"));
    from + length.unwrap_or(rest.len().min(24))
}

/// Up to where a role may be named.
fn clause(words: &str) -> &str {
    let end = [",", " in ", " at ", " with ", " for ", "(", " and "]
        .iter()
        .filter_map(|mark| words.find(mark))
        .min();
    let after_as = words.find("as ").map_or(0, |at| at + 3);
    words.get(after_as..end.filter(|end| *end > after_as).unwrap_or(words.len())).unwrap_or_default()
}

/// The first list of subjects after the unit: names side by side, with nothing but commas and "and" between them.
fn listed(
    tokens: &[Token<'_>],
    hits: &[Hit],
    from: usize,
    to: usize,
    piece: &Piece<'_>,
    lexicon: &Lexicon,
) -> Vec<String> {
    let mut ids = Vec::new();
    let mut end: Option<usize> = None;
    let mut in_range: Vec<&Hit> = hits
        .iter()
        .filter(|hit| hit.first >= from && hit.end <= to && matches!(hit.term, Term::Subject(_)))
        .collect();
    in_range.sort_by_key(|hit| (hit.first, hit.end));
    for hit in in_range {
        let gap = tokens.get(end.unwrap_or(from)..hit.first).unwrap_or_default();
        let near = match end {
            None => {
                gap.len() <= 7
                    && gap
                        .iter()
                        .all(|t| t.kind != Kind::Mark || matches!(t.text, "-" | "'" | "’" | "+" | "("))
            }
            Some(_) => gap.iter().all(|t| matches!(t.text, "," | "/" | "&") || t.is_any(&["and", "or"])),
        };
        let overlaps = end.is_some_and(|end| hit.first < end);
        if !near && !overlaps {
            break;
        }
        if stance::of(tokens, hit, hits, piece.field, piece.section) == Stance::Denied {
            break;
        }
        end = Some(end.unwrap_or_default().max(hit.end));
        if let Term::Subject(at) = hit.term
            && let Some(entry) = lexicon.subjects().get(at)
        {
            ids.extend(with_broader(entry, lexicon));
        }
    }
    ids
}

/// The unit after a number, its place, and its months.
fn unit(tokens: &[Token<'_>], at: usize) -> Option<(usize, u32)> {
    let mut next = at + 1;
    while tokens.get(next).is_some_and(|t| {
        matches!(t.text, "+" | "-" | "–") || t.is_any(&["plus", "or", "more", "full", "solid", "combined"])
    }) {
        next += 1;
    }
    // "10 (ten) years"
    if tokens.get(next).is_some_and(|t| t.text == "(") && tokens.get(next + 2).is_some_and(|t| t.text == ")")
    {
        next += 3;
    }
    let token = tokens.get(next)?;
    let per = if token.is_any(&["years", "year", "yrs", "yr", "years'", "years’"]) {
        12
    } else if token.is_any(&["months", "month"]) {
        1
    } else {
        return None;
    };
    let after = tokens.get(next + 1);
    // "a 5 year plan", "5 years old", "two years ago"
    let no_sum = after.is_some_and(|t| {
        t.is_any(&[
            "old", "plan", "plans", "ago", "contract", "term", "warranty", "budget", "budgets", "strategy",
        ])
    });
    (!no_sum).then_some((next, per))
}

fn number(token: &Token<'_>) -> Option<u32> {
    const WORDS: &[&str] = &[
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];
    let word = || WORDS.iter().position(|word| token.is(word)).and_then(|at| u32::try_from(at + 1).ok());
    token.number().or_else(word)
}
