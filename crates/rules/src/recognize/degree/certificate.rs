//! Certificates and diplomas that a degree is an alternative to: "certificate or associate's degree in welding".

use super::names::Name;
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::predicate::DegreeLevel;
use crate::recognizer::Item;

/// Papers of a school that stand below a degree. With a name of their own, or alone, they are credentials.
static PAPERS: WordList =
    WordList::of(&["certificate", "certificates", "certification", "certifications", "diploma", "diplomas"]);

/// What may stand between the joiner and the next name.
static LIGHT: WordList = WordList::of(&[
    "a", "an", "either", "two", "year", "2", "-", "accredited", "related", "relevant", "technical",
    "vocational",
]);

/// The papers that stand beside one of `named`, over "or", a slash or a comma.
pub(super) fn papers<'l>(item: &Item<'_>, named: &[Name<'l>]) -> Vec<Name<'l>> {
    let mut out: Vec<Name<'l>> = Vec::new();
    if named.is_empty() {
        return out;
    }
    for (at, token) in item.tokens.iter().enumerate() {
        let covered = |h: &Hit| h.term.vocabulary() == Vocabulary::Credential && h.first <= at && at < h.end;
        if !PAPERS.holds(token)
            || named.iter().any(|n| n.first <= at && at <= n.end)
            || item.hits.iter().any(covered)
        {
            continue;
        }
        let paper = Paper { item, at };
        let beside =
            |n: &Name<'_>| n.level >= DegreeLevel::Certificate && (paper.leads_to(n) || paper.follows(n));
        if named.iter().chain(&out).any(beside) || paper.opens_series(named) {
            out.push(Name { first: at, end: paper.end(), level: DegreeLevel::Certificate, field: None });
        }
    }
    out
}

struct Paper<'i, 'a> {
    item: &'i Item<'a>,
    at: usize,
}

impl Paper<'_, '_> {
    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.item.tokens.get(at).is_some_and(|t| t.is_any(words))
    }

    /// One past it: "certificate of completion".
    fn end(&self) -> usize {
        let of = self.is(self.at + 1, &["of"]) && self.is(self.at + 2, &["completion", "achievement"]);
        self.at + 1 + 2 * usize::from(of)
    }

    /// Does nothing but a joiner stand between two places?
    fn joins(&self, from: usize, to: usize) -> bool {
        let gap = self.item.tokens.get(from..to).unwrap_or_default();
        (1..=7).contains(&gap.len())
            && gap.first().is_some_and(|t| t.is("or") || matches!(t.text, "/" | ","))
            && gap.iter().skip(1).all(|t| t.is("or") || t.text == "/" || LIGHT.holds(t))
            && gap.iter().all(|t| t.text != "OR")
    }

    /// "certificate or associate's degree", but no "PMP certification or degree", which names a paper.
    fn leads_to(&self, degree: &Name<'_>) -> bool {
        let before = self.at.checked_sub(1).and_then(|i| self.item.tokens.get(i));
        let own = before.is_some_and(|t| t.is_capital() && self.at > 1 && !LIGHT.holds(t));
        degree.first > self.at && !own && self.joins(self.end(), degree.first)
    }

    /// "associate's degree or certificate", "or a Certificate of Completion", but no "degree or a Certificate in teaching", which has a name.
    fn follows(&self, degree: &Name<'_>) -> bool {
        let mut from = degree.end;
        while self.is(from, &["'s", "degree", "degrees", "level"]) {
            from += 1;
        }
        let token = self.item.tokens.get(self.at);
        let own = self.is(self.at, &["certification", "certifications"])
            || token.is_some_and(|t| t.is_capital() && !t.is("diploma")) && self.end() == self.at + 1;
        from <= self.at && !own && self.joins(from, self.at)
    }

    /// "certificate, diploma or degree": the next paper leads to the degree.
    fn opens_series(&self, named: &[Name<'_>]) -> bool {
        let next = self.at + 2;
        let comma = self.is(self.at + 1, &[",", "/"]);
        comma
            && self.item.tokens.get(next).is_some_and(|t| PAPERS.holds(t))
            && named.iter().any(|degree| Paper { item: self.item, at: next }.leads_to(degree))
    }
}
