//! What a report says of each requirement against what a careful reader says.

use crate::label::{Outcome, OutcomeLabel, PairLabel};
use crate::page::Page;
use crate::ratio::Share;
use rolefit_rules::requirement::Strength;
use rolefit_rules::source::Span;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::AddAssign;

/// One requirement as a report has it.
#[derive(Clone, Debug)]
pub struct Said {
    /// Required or preferred.
    pub strength: Strength,
    /// The posting's words.
    pub quote: String,
    /// What is said of it.
    pub outcome: Outcome,
}

/// A label that the report does not share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What is said; none: the report has no such requirement.
    pub said: Option<&'static str>,
    /// What is labelled.
    pub label: &'static str,
    /// The reader's reason.
    pub why: String,
    /// Where in the posting.
    pub span: Option<Span>,
}

/// The figures of one pair, or of many added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// How many pairs.
    pub pairs: u32,
    /// Sure labels by what is labelled and what is said.
    pub table: BTreeMap<(Outcome, Outcome), u32>,
    /// Labels that careful readers could differ on.
    pub unsure: u32,
    /// Labels whose requirement the report does not have.
    pub lost: u32,
}

impl AddAssign<&Pairs> for Pairs {
    fn add_assign(&mut self, other: &Pairs) {
        self.pairs += other.pairs;
        for (cell, count) in &other.table {
            *self.table.entry(*cell).or_default() += count;
        }
        self.unsure += other.unsure;
        self.lost += other.lost;
    }
}

/// Compares one report on one pair with its label. `text` is the posting's.
pub fn score(label: &PairLabel, text: &str, said: &[Said]) -> (Pairs, Vec<Difference>) {
    let page = Page::new(text);
    let places: Vec<_> = said.iter().map(|said| (page.find(&said.quote, None), said)).collect();
    let (mut pairs, mut differences) = (Pairs { pairs: 1, ..Pairs::default() }, Vec::new());
    for wanted in &label.outcomes {
        let at = page.find(&wanted.quote, None);
        let here = || {
            let overlapping = places
                .iter()
                .filter(|(place, _)| at.zip(*place).is_some_and(|(wanted, found)| wanted.overlaps(found)));
            overlapping.map(|(_, said)| *said)
        };
        // Of several requirements at one place, the one of the same strength is meant, and all of them must hold.
        let same: Vec<&Said> = here().filter(|said| said.strength == wanted.strength).collect();
        let meant = if same.is_empty() { here().collect() } else { same };
        let outcome = meant.iter().map(|said| said.outcome).min();
        pairs.count(wanted, outcome);
        if outcome != Some(wanted.outcome) && (wanted.sure || outcome.is_none()) {
            differences.push(Difference {
                said: outcome.map(Outcome::name),
                label: wanted.outcome.name(),
                why: wanted.why.clone(),
                span: at.map(|place| page.span(place)),
            });
        }
    }
    (pairs, differences)
}

impl Pairs {
    fn count(&mut self, wanted: &OutcomeLabel, said: Option<Outcome>) {
        match said {
            None => self.lost += 1,
            Some(_) if !wanted.sure => self.unsure += 1,
            Some(said) => *self.table.entry((wanted.outcome, said)).or_default() += 1,
        }
    }

    /// Labels of one outcome of which another is said.
    pub fn cell(&self, label: Outcome, said: Outcome) -> u32 {
        self.table.get(&(label, said)).copied().unwrap_or(0)
    }

    fn total(&self, fits: impl Fn(Outcome, Outcome) -> bool) -> u32 {
        self.table.iter().filter(|((label, said), _)| fits(*label, *said)).map(|(_, count)| count).sum()
    }

    /// Sure labels that the report has.
    pub fn scored(&self) -> u32 {
        self.total(|_, _| true)
    }

    /// Of what is said to be `outcome`, how much is labelled so.
    pub fn precision(&self, outcome: Outcome) -> Option<Share> {
        Share::of(self.cell(outcome, outcome), self.total(|_, said| said == outcome))
    }

    /// Of what is labelled `outcome`, how much is said to be.
    pub fn recall(&self, outcome: Outcome) -> Option<Share> {
        Share::of(self.cell(outcome, outcome), self.total(|label, _| label == outcome))
    }

    /// Of all, how much is said to be unknown that is not.
    pub fn needless_unknown(&self) -> Option<Share> {
        let needless = self.total(|label, said| said == Outcome::Unknown && label != Outcome::Unknown);
        Share::of(needless, self.scored())
    }

    /// Met that is unmet, and unmet that is met.
    pub fn contradictions(&self) -> u32 {
        self.cell(Outcome::Met, Outcome::Unmet) + self.cell(Outcome::Unmet, Outcome::Met)
    }

    /// Of all, how much is said as it is labelled.
    pub fn agreement(&self) -> Option<Share> {
        Share::of(self.total(|label, said| label == said), self.scored())
    }

    /// As a table.
    pub fn table(&self) -> String {
        let mut out = String::new();
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "{} sure labels, {} unsure, {} without a requirement",
            self.scored(),
            self.unsure,
            self.lost
        );
        let _ = writeln!(out, "{:10}{:>10}{:>8}{:>9}", "label", "said met", "unmet", "unknown");
        for label in Outcome::ALL {
            let [met, unmet, unknown] = Outcome::ALL.map(|said| self.cell(label, said));
            let _ = writeln!(out, "{:10}{met:>10}{unmet:>8}{unknown:>9}", label.name());
        }
        for (name, value) in self.figures() {
            let _ = writeln!(out, "{name:18}{value}");
        }
        out
    }

    fn figures(&self) -> [(&'static str, String); 7] {
        let share = |share: Option<Share>| share.map_or_else(|| "-".to_owned(), |share| share.to_string());
        [
            ("met precision", share(self.precision(Outcome::Met))),
            ("met recall", share(self.recall(Outcome::Met))),
            ("unmet precision", share(self.precision(Outcome::Unmet))),
            ("unmet recall", share(self.recall(Outcome::Unmet))),
            ("needless unknown", share(self.needless_unknown())),
            ("contradictions", self.contradictions().to_string()),
            ("agreement", share(self.agreement())),
        ]
    }
}

impl Serialize for Pairs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("pairs", &self.pairs)?;
        map.serialize_entry("scored", &self.scored())?;
        map.serialize_entry("unsure", &self.unsure)?;
        map.serialize_entry("lost", &self.lost)?;
        map.serialize_entry("metPrecision", &self.precision(Outcome::Met))?;
        map.serialize_entry("metRecall", &self.recall(Outcome::Met))?;
        map.serialize_entry("unmetPrecision", &self.precision(Outcome::Unmet))?;
        map.serialize_entry("unmetRecall", &self.recall(Outcome::Unmet))?;
        map.serialize_entry("needlessUnknown", &self.needless_unknown())?;
        map.serialize_entry("contradictions", &self.contradictions())?;
        map.serialize_entry("agreement", &self.agreement())?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_of_what_stands_at_a_place_is_said_of_it() {
        let label = PairLabel::parse(
            r#"{"posting": "p", "profile": "x", "asOf": "2026-11-01", "outcomes": [
                {"strength": "required", "quote": "Rust and Go", "outcome": "unmet"},
                {"strength": "required", "quote": "a degree", "outcome": "unknown", "sure": false},
                {"strength": "preferred", "quote": "a van", "outcome": "met"}]}"#,
        )
        .unwrap();
        let text = "Rust and Go. Also a degree. And a van.";
        let said =
            |quote: &str, outcome| Said { strength: Strength::Required, quote: quote.to_owned(), outcome };
        let report =
            [said("Rust", Outcome::Met), said("Go", Outcome::Unknown), said("a degree", Outcome::Met)];
        let (pairs, differences) = score(&label, text, &report);
        assert_eq!((pairs.scored(), pairs.unsure, pairs.lost), (1, 1, 1));
        assert_eq!(pairs.cell(Outcome::Unmet, Outcome::Unknown), 1);
        assert_eq!(pairs.needless_unknown(), Some(Share(10_000)));
        assert_eq!(pairs.precision(Outcome::Met), None);
        let told: Vec<_> = differences.iter().map(|d| (d.said, d.label)).collect();
        assert_eq!(told, [(Some("unknown"), "unmet"), (None, "met")]);
    }
}
