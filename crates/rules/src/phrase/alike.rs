//! What stands behind a list and leaves it open: ", or equivalent charting tools", "or similar institution".

use super::Reader;
use super::words::{KINDS, PREPOSITIONS};
use crate::token::{Kind, Token};

/// What else may be equivalent to a degree or to years.
const OTHER_EQUIVALENTS: &[&str] = &[
    "and", "combination", "course", "degree", "education", "experience", "knowledge", "or", "qualification",
    "training", "understanding",
];

/// What stands for the place of work behind "or equivalent".
const PLACES: &[&str] = &[
    "department", "departments", "field", "function", "functions", "institution", "institutions", "position",
    "positions", "role", "roles",
];

impl Reader<'_, '_> {
    /// Does ", or equivalent" stand right behind a phrase, and nothing but a kind of things behind it ("or equivalent charting tools")?
    /// Alone it may speak of years beside it, but not at the end of a series: "as a purser, clerk, or equivalent".
    pub(super) fn or_alike(&self, end: usize, several: bool) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let or = end + usize::from(is(end, &[","]));
        let word = or + 1 + usize::from(is(or + 1, &["an", "a", "the"]));
        let kinds = &[
            "cloud", "database", "databases", "ecosystem", "language", "languages", "stores", "suite",
            "system", "technologies", "technology",
        ];
        let kind = |t: &Token<'_>| KINDS.holds(t) || t.is_any(kinds);
        // "Java or equivalent and a record of delivery": what is joined is another thing.
        let words = |t: &&Token<'_>| t.kind == Kind::Word && !t.is_any(&["and", "plus"]);
        let behind = self.tokens.get(word + 1..).unwrap_or_default().iter().take(4).take_while(words);
        let behind: Vec<&Token<'_>> = behind.collect();
        let other = |t: &&Token<'_>| PREPOSITIONS.holds(t) || t.is_any(OTHER_EQUIVALENTS);
        let alike = match behind.last() {
            // "five years of Tableau or equivalent": of a product.
            None => {
                self.item.durations().is_empty()
                    || several && or > end
                    || self.item.hits.iter().any(|h| h.end == end && self.is_product(h))
            }
            Some(last) => behind.len() < 4 && kind(last) && !behind.iter().any(other),
        };
        is(or, &["or"]) && is(word, &["equivalent", "equivalents"]) && alike
    }

    /// Does "or equivalent analytical role", "or similar institution" stand right behind a phrase? Of such nouns it can only be said of its
    /// list.
    pub(super) fn or_such_place(&self, end: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let or = end + usize::from(is(end, &[","]));
        // "or in a similar role"
        let lead = or + 1 + usize::from(is(or + 1, &["in", "as"]));
        let word = lead + usize::from(is(lead, &["an", "a"]));
        let inside = |at: &usize| {
            self.tokens.get(*at).is_some_and(|t| t.kind == Kind::Word)
                && !is(*at, &["of", "to", "in", "with"])
        };
        is(or, &["or"])
            && (is(word, &["equivalent", "similar", "comparable"]) || word > or + 2 && is(word, &["related"]))
            && (word + 1..word + 4).take_while(inside).any(|at| is(at, PLACES))
    }
}
