//! The figures of one posting or of many.

use crate::claim::Kind;
use crate::ratio::{Ratio, Share};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::AddAssign;

/// What was found, what was found wrongly and what was missed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Labelled and read.
    pub hits: u32,
    /// Read and not labelled.
    pub wrong: u32,
    /// Labelled and not read.
    pub missed: u32,
}

impl Count {
    /// Of what was read, how much is right.
    pub fn precision(self) -> Share {
        Ratio { right: self.hits, of: self.hits + self.wrong }.share()
    }

    /// Of what is labelled, how much was read.
    pub fn recall(self) -> Share {
        Ratio { right: self.hits, of: self.hits + self.missed }.share()
    }

    /// The harmonic mean of the two.
    pub fn f1(self) -> Share {
        Ratio { right: 2 * self.hits, of: 2 * self.hits + self.wrong + self.missed }.share()
    }

    /// Is there anything?
    pub fn is_empty(self) -> bool {
        self == Count::default()
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.hits += other.hits;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

/// The counts of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// What is read at another strength is wrong and missed.
    pub strict: Count,
    /// At any strength.
    pub lenient: Count,
}

impl Counts {
    /// A pair, at the same strength or another.
    pub fn hit(&mut self, same_strength: bool) {
        self.lenient.hits += 1;
        if same_strength {
            self.strict.hits += 1;
        } else {
            self.strict.wrong += 1;
            self.strict.missed += 1;
        }
    }

    /// Read, and not labelled.
    pub fn wrong(&mut self) {
        self.strict.wrong += 1;
        self.lenient.wrong += 1;
    }

    /// Labelled, and not read.
    pub fn missed(&mut self) {
        self.strict.missed += 1;
        self.lenient.missed += 1;
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.strict += other.strict;
        self.lenient += other.lenient;
    }
}

/// All figures of one posting, or of many added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many postings.
    pub postings: u32,
    /// Leaves by kind, and the names that they are about.
    pub kinds: BTreeMap<Kind, Counts>,
    /// Requirements of two leaves or more whose formula is the same boolean function.
    pub structure: Ratio,
    /// What leaves that agree say beside: fields, mode, status …
    pub details: BTreeMap<String, Ratio>,
    /// Facts about the job by key; `KEY (silent)`: read where the label says nothing.
    pub header: BTreeMap<String, Ratio>,
    /// Places that are ranges of characters of the text.
    pub spans: Ratio,
}

impl AddAssign<&Tally> for Tally {
    fn add_assign(&mut self, other: &Tally) {
        self.postings += other.postings;
        for (kind, counts) in &other.kinds {
            *self.kinds.entry(*kind).or_default() += *counts;
        }
        self.structure += other.structure;
        self.spans += other.spans;
        for (mine, theirs) in [(&mut self.details, &other.details), (&mut self.header, &other.header)] {
            for (key, ratio) in theirs {
                *mine.entry(key.clone()).or_default() += *ratio;
            }
        }
    }
}

impl Tally {
    /// The counts of a kind.
    pub fn kind(&self, kind: Kind) -> Counts {
        self.kinds.get(&kind).copied().unwrap_or_default()
    }

    /// All leaves together; names are no leaves.
    pub fn all(&self) -> Counts {
        let mut all = Counts::default();
        for (_, counts) in self.kinds.iter().filter(|(kind, _)| **kind != Kind::Terms) {
            all += *counts;
        }
        all
    }

    fn counted(&self) -> impl Iterator<Item = (Kind, Counts)> {
        Kind::COUNTED.into_iter().map(|kind| (kind, self.kind(kind))).filter(|(_, c)| !c.strict.is_empty())
    }

    /// As a table.
    pub fn table(&self) -> String {
        let mut out = String::new();
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "{:14}{:>6}{:>11}{:>8}{:>8}{:>17}",
            "kind", "label", "precision", "recall", "F1", "F1 any strength"
        );
        let mut line = |name: &str, labels: String, Counts { strict, lenient }: Counts| {
            let (precision, recall, f1) = (strict.precision(), strict.recall(), strict.f1());
            let any = lenient.f1();
            let _ = writeln!(out, "{name:14}{labels:>6}{precision:>11}{recall:>8}{f1:>8}{any:>17}");
        };
        for (kind, counts) in self.counted() {
            line(kind.name(), (counts.strict.hits + counts.strict.missed).to_string(), counts);
        }
        line("all leaves", String::new(), self.all());
        let list = |ratios: &BTreeMap<String, Ratio>| {
            ratios.iter().map(|(key, ratio)| format!("{key} {ratio}")).collect::<Vec<_>>().join(", ")
        };
        let shares = [
            ("structure", self.structure.to_string()),
            ("details", list(&self.details)),
            ("header", list(&self.header)),
            ("spans", self.spans.to_string()),
        ];
        for (name, text) in shares.iter().filter(|(_, text)| !text.is_empty() && text != "0/0") {
            let _ = writeln!(out, "{name:14}{text}");
        }
        out
    }
}

impl Serialize for Tally {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("postings", &self.postings)?;
        let kinds: Vec<(&str, KindFigures)> =
            self.counted().map(|(kind, counts)| (kind.name(), KindFigures::of(counts))).collect();
        map.serialize_entry("kinds", &InOrder(kinds))?;
        map.serialize_entry("all", &KindFigures::of(self.all()))?;
        map.serialize_entry("structure", &self.structure)?;
        map.serialize_entry("details", &self.details)?;
        map.serialize_entry("header", &self.header)?;
        map.serialize_entry("spans", &self.spans)?;
        map.end()
    }
}

/// A map that keeps its order.
struct InOrder<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for InOrder<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct KindFigures {
    labels: u32,
    precision: Share,
    recall: Share,
    f1: Share,
    f1_any_strength: Share,
}

impl KindFigures {
    fn of(Counts { strict, lenient }: Counts) -> KindFigures {
        KindFigures {
            labels: strict.hits + strict.missed,
            precision: strict.precision(),
            recall: strict.recall(),
            f1: strict.f1(),
            f1_any_strength: lenient.f1(),
        }
    }
}
