//! Which names of degrees in an item ask for one, and which name something else or speak of somebody else.

use super::brackets::KINDS;
use super::certificate::papers;
use super::school::schools;
use super::study::studied;
use crate::lexicon::{Hit, Lexicon, Term, Vocabulary};
use crate::predicate::DegreeLevel;
use crate::recognizer::Item;
use crate::token::Token;
use std::borrow::Cow;

/// Levels that are also words of another meaning.
const BARE: [&str; 7] = ["master", "associate", "masters", "associates", "doctor", "bachelor", "diploma"];

/// A degree's name in an item.
#[derive(Clone, Copy, Debug)]
pub(in crate::recognize) struct Name<'l> {
    pub(in crate::recognize) first: usize,
    pub(in crate::recognize) end: usize,
    pub(in crate::recognize) level: DegreeLevel,
    /// The field that the name itself tells, by its id.
    pub(in crate::recognize) field: Option<&'l str>,
}

/// The names that ask for a degree, in the order of the text; of two that overlap the lexicon's own.
pub(in crate::recognize) fn names<'l>(item: &Item<'_>, lexicon: &'l Lexicon) -> Vec<Name<'l>> {
    let mut out: Vec<Name<'l>> = Vec::new();
    for hit in item.hits.iter() {
        let Term::Degree(i) = hit.term else { continue };
        let Some(entry) = lexicon.degrees().get(i) else { continue };
        out.push(Name { first: hit.first, end: hit.end, level: entry.level, field: entry.field.as_deref() });
    }
    let context = Context { item, named: out.iter().map(|n| (n.first, n.end)).collect() };
    out.retain(|name| context.is_meant(name));
    for name in &mut out {
        // "Diploma in": the word leads to the field.
        let last = name.end - 1;
        name.end -= usize::from(last > name.first && context.is(last, &["in", "of", "from"]));
        // "Bachelor of Science in botany, rope making or a related field": the field it tells may begin a list.
        let told = |&at: &usize| context.is(at, &["in"]) && context.field_at(at + 1);
        if let Some(lead) = (name.first + 1..name.end).find(told) {
            (name.end, name.field) = (lead, None);
        }
    }
    for at in 0..item.tokens.len() {
        if let Some((first, end)) = context.bare(at)
            && !out.iter().any(|n| n.first < end && first < n.end)
        {
            // "two (2) year technical degree"
            let short = (first.saturating_sub(6)..first).any(|i| {
                context.is(i, &["two", "2"]) && (i + 1..first).any(|year| context.is(year, &["year"]))
            });
            let level = if short { DegreeLevel::Associate } else { DegreeLevel::Bachelor };
            out.push(Name { first, end, level, field: None });
        }
    }
    for school in schools(item) {
        // "Graduation from a four-year college with a degree in botany": it is named.
        let or = |at: usize| context.is(at, &["or"]);
        let named = |n: &&mut Name<'_>| {
            let near = n.first < school.end + 4 || n.first < school.end + 9 && !(school.end..n.first).any(or);
            near && school.first < n.end
        };
        match out.iter_mut().find(named) {
            // "a degree" of a two-year college is no higher than that.
            Some(name) if school.first < name.first && name.level == DegreeLevel::Bachelor => {
                name.level = school.level;
            }
            Some(_) => {}
            None => out.push(school),
        }
    }
    for study in studied(item) {
        if !out.iter().any(|n| n.first < study.end && study.first < n.end) {
            out.push(study);
        }
    }
    // "MSC Adams", "Manhattan Associates": letters of another name.
    let inside = |name: &Name<'_>| {
        item.hits.iter().any(|h| {
            let around =
                h.first <= name.first && name.end <= h.end && h.end - h.first > name.end - name.first;
            // "Professional Scrum Master"; but a diploma is one under any longer name.
            let master = name.end == name.first + 1 && context.is(name.first, &["master"]);
            let vocabulary = h.term.vocabulary();
            around && (vocabulary == Vocabulary::Subject || master && vocabulary == Vocabulary::Credential)
        })
    };
    out.retain(|name| !inside(name) && context.asks(name));
    // "College graduates with a degree in botany": they are told by it.
    let degrees: Vec<usize> = out.iter().map(|name| name.first).collect();
    out.retain(|name| !(context.tells_of(name) && degrees.contains(&(name.end + 2))));
    out.extend(papers(item, &out));
    out.sort_by_key(|name| (name.first, name.end));
    out
}

pub(super) struct Context<'i, 'a> {
    pub(super) item: &'i Item<'a>,
    /// Every name of the lexicon's in the item, meant or not.
    pub(super) named: Vec<(usize, usize)>,
}

impl Context<'_, '_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.item.tokens.get(at)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|t| t.is_any(words))
    }

    /// Is the token so many places before `at` one of these?
    pub(super) fn back(&self, at: usize, places: usize, words: &[&str]) -> bool {
        at.checked_sub(places).is_some_and(|i| self.is(i, words))
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_capital)
    }

    pub(super) fn field_at(&self, at: usize) -> bool {
        self.item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Field && h.first == at)
    }

    /// "College graduates with a …"
    fn tells_of(&self, name: &Name<'_>) -> bool {
        self.back(name.end, 1, &["graduate", "graduates"])
            && self.is(name.end, &["with"])
            && self.is(name.end + 1, &["a", "an"])
    }

    /// Does the clause end before `at`?
    pub(super) fn ended(&self, at: usize) -> bool {
        self.token(at).is_none_or(|t| matches!(t.text, "." | "," | ";" | ")" | "\n" | "(" | "–" | "—" | "-"))
    }

    /// Does another degree's name stand behind `at` over "or", "/" or a comma, or before it?
    pub(super) fn beside_another(&self, first: usize, end: usize) -> bool {
        let joins =
            |at: usize| self.is(at, &["/", "or", ",", "and", "a", "an", "(", "degree", "'s", "&", "'", "’"]);
        let mut next = end;
        // "Associate (5 years), Bachelor's (3 years)"
        let bracket = self.is(end, &["("]) && self.item.durations().iter().any(|d| d.first == end + 1);
        if let Some(close) = (end + 1..end + 6).find(|&at| bracket && self.is(at, &[")"])) {
            next = close + 1;
        }
        let start = next;
        while next < start + 4 && joins(next) {
            next += 1;
        }
        let mut last = first;
        while last > 0 && last + 3 > first && joins(last - 1) {
            last -= 1;
        }
        next > end && self.named.iter().any(|&(a, _)| a == next)
            || last < first && self.named.iter().any(|&(_, b)| b == last)
    }

    /// Is a degree meant by the lexicon's name? "Scrum Master", "MS Office", "Baltimore, MD", "LLM" have to be told from degrees.
    fn is_meant(&self, name: &Name<'_>) -> bool {
        let (first, next) = (name.first, name.end);
        // Among capitals a word is read in small letters.
        let text = match self.item.tokens.get(first..next) {
            Some([word]) => Cow::Borrowed(word.text),
            _ => self.item.text(first, next),
        };
        if self.back(first, 1, &["("]) && self.back(first, 2, KINDS) {
            return true;
        }
        // "a Bachelor's and five years of post-baccalaureate experience": behind the degree itself, it only tells when.
        let post =
            self.back(first, 1, &["post"]) || self.back(first, 1, &["-"]) && self.back(first, 2, &["post"]);
        let degree = |h: &Hit| h.term.vocabulary() == Vocabulary::Degree && h.end < first;
        if post && self.item.hits.iter().any(degree) {
            return false;
        }
        let low = text.to_lowercase();
        if self.is_no_exam(first, next, &text) {
            return false;
        }
        // "their university's education department"
        if low.starts_with("university")
            && low.ends_with("education")
            && self.is(next, &["department", "office", "faculty"])
            // "MS .NET"
            || text == "MS" && self.is(next, &["."]) && self.is(next + 1, &["net"])
        {
            return false;
        }
        // "A clean driving Licence": alone, the word is a degree in French only.
        if text == "Licence" && !self.is(next, &["en", "de", "ou"]) {
            return false;
        }
        // "Master of Theology", and not "a master of Excel" or "master of managing vendors".
        if low.starts_with("master") && (low.ends_with(" of") || self.is(next, &["of"])) {
            let of = if low.ends_with(" of") { next } else { next + 1 };
            return self.field_at(of) || self.capital(first) && self.capital(of);
        }
        if BARE.iter().any(|bare| text.eq_ignore_ascii_case(bare)) {
            return self.is_level_word(name, &text);
        }
        self.is_spelt(name, &text)
    }

    /// "Master or PhD", and not "Scrum Master": is a degree meant by a word that alone is one of its levels?
    fn is_level_word(&self, name: &Name<'_>, text: &str) -> bool {
        let (first, next) = (name.first, name.end);
        // "8 years of experience with a masters", "Masters with at least 3 years"
        let plural = text.eq_ignore_ascii_case("masters") || text.eq_ignore_ascii_case("bachelors");
        let alone = plural
            && (self.back(first, 1, &["a"]) || self.is(next, &["with", "would", "enrollment", "enrolment"]));
        let follows = alone
            || self.is(
            next,
            &[
                "degree", "degrees", "in", "of", "or", "preferred", "required", "desired", "desirable", "level", "diploma", "/",
                ")", ".", "program", "programme", "qualification",
            ],
        ) || self.token(next).is_none()
            // "Bachelor s degree": the apostrophe was lost.
            || self.is(next, &["s"]) && self.is(next + 1, &["degree", "degrees"])
            || self.is(next, &["and", "with", "plus", "+"])
                && self.token(next + 1).is_some_and(|t| crate::quantity::number(t).is_some())
            || self.is(next, &["is"])
                && self.is(next + 1, &["a", "preferred", "required", "desired", "desirable", "an"])
            || self.beside_another(first, next);
        let spelt = self.capital(first)
            || self.is(next, &["degree", "degrees", "of", "level"])
            || text.ends_with('s');
        // "Sales Associate in our store": the singular is a title but where another degree stands beside it.
        if text.eq_ignore_ascii_case("associate") {
            return self.beside_another(first, next);
        }
        let other =
            ["scrum", "sales", "certified", "research", "grand", "to", "can", "will", "web", "retail"];
        // "peers and associates."
        let people = text == "associates" && self.ended(next) && !self.beside_another(first, next);
        // "3D-Master": the end of a compound.
        let compound = self.token(first).is_some_and(|t| t.glued) && self.back(first, 1, &["-"]);
        follows && spelt && !compound && !people && !self.back(first, 1, &other)
    }
}
