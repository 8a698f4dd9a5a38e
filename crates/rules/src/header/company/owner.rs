//! The house that owns what the posting speaks of, where nothing else tells of one.

use super::Names;
use super::names::{NOT_NAMES, NOT_OWNERS, NOT_TAILS, VERBS, is_common};
use super::run::{is_possessive, legal_end};
use crate::clause::is_gerund;
use crate::header::place::{Place, place};
use crate::lexicon::Lexicon;
use crate::list::WordList;
use crate::source::spaced;
use crate::token::Kind;

/// Keeps the first name, and whether another one comes.
fn note(kept: &mut Option<(String, bool)>, name: &str) {
    match kept {
        Some((first, several)) => *several |= first != name,
        None => *kept = Some((name.to_owned(), false)),
    }
}

/// May it be a house that owns things? Not "Michigan's counties".
fn is_ownable(name: &str) -> bool {
    let spelt = name.chars().count() > 3 && name.chars().any(char::is_lowercase);
    let other = name.split_whitespace().any(|word| {
        let low = word.to_lowercase();
        NOT_NAMES.contains(&low) || NOT_OWNERS.contains(&low) || NOT_TAILS.contains(&low)
    });
    let region = matches!(place(name), Some(Place::Region(_) | Place::City(_)));
    spelt && !other && !region && !is_common(&name.to_lowercase()) && !name.contains('\n')
}

/// Who works together in a house.
static GROUPS: WordList = WordList::of(&[
    "functionally", "teams", "group", "groups", "partners", "stakeholders", "experts", "leaders", "people",
    "colleagues", "forums", "functions", "departments", "organizations",
]);

/// What is a house's own, whatever it is called.
static OWN: WordList = WordList::of(&[
    "business", "customers", "infrastructure", "needs", "operations", "organization", "organisation",
    "projects", "strategy", "team", "teams",
]);

/// What a house has, by its bare name: "Harbour teams".
static HOUSE_PARTS: WordList = WordList::of(&[
    "teams", "team", "groups", "partners", "products", "product", "solution", "solutions", "sales",
    "employees", "leaders", "leadership", "colleagues", "stakeholders", "executives", "customers",
    "business", "engineers", "hardware",
]);

impl Names<'_, '_> {
    /// "Foster Harbour's culture", "Harbour Mutual's pricing team": who owns something common.
    pub(super) fn owner(&mut self, first: usize, end: usize) {
        let words = &self.page.words;
        let verb = words.is(first, &VERBS) || words.tokens.get(first).is_some_and(is_gerund);
        let first = if end > first + 1 && verb { first + 1 } else { first };
        // "using Tidewater's platform": what others make.
        if words.is(first.wrapping_sub(1), &["using", "via", "leveraging", "like"]) {
            return;
        }
        let (Some(a), Some(b)) = (words.tokens.get(first), words.tokens.get(end - 1)) else {
            return;
        };
        let text = a.span.join(b.span).of(self.page.text);
        let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        // "The Gauge Society's code of conduct", "the Tide Office's website": what is told of others.
        // "Costa, Amigo's and ours" has nothing.
        let foreign = words.is(
            end,
            &[
                "code", "website", "site", "guidelines", "standards", "definition", "and", "or", "in", "on",
                "at", "for",
            ],
        );
        let low = |at: usize| {
            words
                .tokens
                .get(at)
                .is_some_and(|t| t.kind == Kind::Word && t.text.chars().all(char::is_lowercase))
        };
        // "Harbour's Retail Gauges strategy": what is named is the house's own.
        let named = || {
            let run = (end..end + 4).take_while(|&i| words.capital(i)).count();
            run > 0 && words.is(end + run, &OWN)
        };
        let common = low(end) && !foreign || named();
        if common && is_ownable(text) {
            note(&mut self.owner, text);
        }
    }

    /// "Other groups within Harbour", "across Harbour teams", "outside of Harbour", "Harbour-wide", "six months at Harbour"; and "Harbour
    /// products", where the title is that of a "Reader, Harbour Gauges".
    pub(super) fn inside(&mut self, first: usize, end: usize) {
        let words = &self.page.words;
        let before = |back: usize, which: &[&str]| words.is(first.wrapping_sub(back), which);
        let part = words.is(end, &HOUSE_PARTS);
        let within = before(1, &["within"]) && words.is(first.wrapping_sub(2), &GROUPS)
            || before(1, &["across"]) && part
            || before(1, &["outside"])
            || before(1, &["of"]) && before(2, &["outside", "employees"])
            || before(1, &["to"]) && before(2, &["external", "internal"])
            || before(1, &["at"]) && before(2, &["months", "years", "talent", "everyone"])
            || before(1, &["into"]) && before(2, &["talent", "candidates"])
            || words.stands(end, "-") && words.stands(end + 1, "wide");
        // "employees of Harbour Works"
        let long = end == first + 2 && before(1, &["of"]) && before(2, &["employees"]);
        let run = words.tokens.get(first).zip(words.tokens.get(end - 1));
        let Some((head, last)) = run.filter(|_| end == first + 1 && (within || part) || long) else {
            return;
        };
        let name = head.span.join(last.span).of(self.page.text);
        let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
        if (within || self.is_of_title(name)) && is_ownable(name) {
            note(&mut self.inside, name);
        }
    }

    /// "Gauge Reader, Harbour Works": does a part of the title begin with the name, and go on?
    fn is_of_title(&self, name: &str) -> bool {
        let low = name.to_lowercase();
        let begins = |piece: &str| piece.strip_prefix(low.as_str()).is_some_and(|rest| rest.starts_with(' '));
        self.title.split(", ").flat_map(|piece| piece.split(" - ")).skip(1).any(begins)
    }

    /// "Gauge Reader for Harbour Works, LLC", "Tidewater Inc": a name with its legal form.
    pub(super) fn legal(&mut self, first: usize, end: usize) {
        let words = &self.page.words;
        let end = match legal_end(words, end) {
            Some(end) => end,
            None if end > first + 1 && words.is(end - 1, &["inc", "llc", "ltd", "llp", "gmbh"]) => end,
            None => return,
        };
        // "operated by Harbour Works LLC"; and a list of other jobs has a house on each line.
        let line_break = |i: usize| words.stands(i, "\n");
        let alone = line_break(first.wrapping_sub(1)) && (line_break(end) || line_break(end + 1));
        if alone || words.stands(first.wrapping_sub(1), "by") {
            return;
        }
        if let (Some(a), Some(b)) = (words.tokens.get(first), words.tokens.get(end - 1)) {
            note(&mut self.legal, a.span.join(b.span).of(self.page.text));
        }
    }

    /// "For more on the Department of Veterans Affairs, …", "in accordance with VA policy", "in support of the Army mission": who else would
    /// name it? But for "a letter from the Department of Veterans Affairs".
    pub(super) fn body(&mut self, first: usize, end: usize) {
        let words = &self.page.words;
        let department = words.stands(first, "department")
            && words.stands(first + 1, "of")
            && (words.is(first + 2, &["veterans"]) && words.capital(first + 3)
                || words.stands(first + 2, "the") && words.is(first + 3, &["army", "navy"]))
            && !words.stands(first.wrapping_sub(2), "from");
        // "Norfolk, VA" is a place; "the faculty's mission" is that of a part.
        let affairs = words.stands(first, "va") && words.is(first + 1, &["policy", "handbook"]);
        let mission = words.stands(first.wrapping_sub(1), "the")
            && words.stands(end, "mission")
            && !is_possessive(words, end - 1);
        if department || (affairs || mission) && self.body.is_none() {
            let last = match () {
                () if department => first + 3,
                () if affairs => first,
                () => end - 1,
            };
            let run = words.tokens.get(first).zip(words.tokens.get(last));
            let name = run.map(|(a, b)| spaced(a.span.join(b.span).of(self.page.text)).into_owned());
            self.body = name.or(self.body.take());
        }
    }

    /// The one that owns everything, or whose inside is spoken of, or the one with a legal form, or a department of state.
    pub(super) fn sole(&self, lexicon: &Lexicon) -> Option<String> {
        let inside = || self.only(&self.inside).filter(|name| lexicon.names_of(name).is_empty());
        self.only(&self.owner)
            .or_else(inside)
            .or_else(|| {
                self.legal.as_ref().filter(|(_, several)| !several).map(|(name, _)| spaced(name).into_owned())
            })
            .or_else(|| self.body.clone())
    }

    /// The only name that was kept, unless it is a word that is written small elsewhere.
    fn only(&self, kept: &Option<(String, bool)>) -> Option<String> {
        let (name, _) = kept.as_ref().filter(|(_, several)| !several)?;
        let low = name.to_lowercase();
        if self.places.contains(&low) {
            return None;
        }
        let stands = self.page.named(&low).next().is_some();
        let plain = stands && self.page.text.split(|c: char| !c.is_alphanumeric()).any(|word| word == low);
        (!plain).then(|| name.clone())
    }
}
