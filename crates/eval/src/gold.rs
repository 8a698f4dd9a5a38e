//! One posting's extraction against its label.

use crate::agree::{agree, details};
use crate::claim::{Claim, Kind, Side, spans};
use crate::label::Label;
use crate::name::{key, same};
use crate::page::{Page, Place};
use crate::pair::{Spot, pair};
use crate::structure;
use crate::tally::Tally;
use rolefit_rules::requirement::{Extraction, Strength};
use rolefit_rules::source::Span;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What a difference between label and extraction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Fault {
    /// Labelled, and not read.
    Missed,
    /// Read, and not labelled.
    False,
    /// Read at the other strength.
    Strength,
    /// A detail is wrong: a field, how a list is joined …
    Detail,
    /// The formula is another boolean function.
    Structure,
    /// A fact about the job.
    Header,
    /// A place is no range of characters.
    Span,
}

impl Fault {
    /// As it is told.
    pub fn name(self) -> &'static str {
        match self {
            Fault::Missed => "missed",
            Fault::False => "false",
            Fault::Strength => "strength",
            Fault::Detail => "detail",
            Fault::Structure => "structure",
            Fault::Header => "header",
            Fault::Span => "span",
        }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// What it is.
    pub fault: Fault,
    /// The kind, detail or key that it is about.
    pub about: String,
    /// What is said and what should be.
    pub text: String,
    /// Where in the posting.
    pub span: Option<Span>,
}

/// Compares what was read in `text` with its label: the figures, and every difference.
pub fn score(label: &Label, text: &str, extraction: &Extraction) -> (Tally, Vec<Note>) {
    let page = Page::new(text);
    let mut scoring = Scoring {
        label: Side::of_label(label, &page),
        read: Side::of_extraction(extraction, text, &page),
        page,
        tally: Tally { postings: 1, ..Tally::default() },
        notes: Vec::new(),
    };
    for span in spans(extraction) {
        let good = text.get(span.start as usize..span.end as usize).is_some();
        scoring.tally.spans.count(good);
        if !good {
            scoring.note(Fault::Span, "span", format!("[{}, {}]", span.start, span.end), None);
        }
    }
    let mut matched = BTreeMap::new();
    for kind in Kind::COUNTED.into_iter().filter(|kind| *kind != Kind::Terms) {
        scoring.kind(kind, &mut matched);
    }
    scoring.terms();
    scoring.structure(&matched);
    if let Some(wanted) = &label.header {
        scoring.header(wanted, extraction);
    }
    (scoring.tally, scoring.notes)
}

struct Scoring {
    page: Page,
    label: Side,
    read: Side,
    tally: Tally,
    notes: Vec<Note>,
}

impl Scoring {
    fn note(&mut self, fault: Fault, about: &str, text: String, at: Option<Place>) {
        let span = at.map(|place| self.page.span(place));
        self.notes.push(Note { fault, about: about.to_owned(), text, span });
    }

    /// Pairs the leaves of one kind.
    fn kind(&mut self, kind: Kind, matched: &mut BTreeMap<usize, usize>) {
        let of = |side: &Side| -> Vec<(usize, Claim)> {
            let mine = side.claims.iter().enumerate().filter(|(_, claim)| claim.kind == kind);
            mine.map(|(at, claim)| (at, claim.clone())).collect()
        };
        let (labels, reads) = (of(&self.label), of(&self.read));
        let spots = |claims: &[(usize, Claim)]| -> Vec<Spot> {
            claims.iter().map(|(_, claim)| Spot { strength: claim.strength, at: claim.at }).collect()
        };
        let overlap = |a: Option<Place>, b: Option<Place>| a.zip(b).is_some_and(|(a, b)| a.overlaps(b));
        let around = |side: &Side, claim: &Claim| side.asked.get(claim.asked).and_then(|asked| asked.at);
        let (pairs, left) = pair(&spots(&labels), &spots(&reads), |l, r| {
            let ((_, l), (_, r)) = (labels.get(l)?, reads.get(r)?);
            let near = overlap(l.at, r.at) || overlap(around(&self.label, l), around(&self.read, r));
            (agree(l, r) && near).then_some(true)
        });
        for &(l, r) in &pairs {
            let (Some((l_at, l)), Some((r_at, r))) = (labels.get(l), reads.get(r)) else { continue };
            matched.insert(*l_at, *r_at);
            self.hit(kind, l, r);
        }
        for (_, claim) in left.iter().filter_map(|&r| reads.get(r)) {
            self.tally.kinds.entry(kind).or_default().wrong();
            self.note(Fault::False, kind.name(), short(claim), claim.at);
        }
        let missed = labels.iter().enumerate().filter(|(i, _)| !pairs.iter().any(|(l, _)| l == i));
        for (_, (_, claim)) in missed {
            self.tally.kinds.entry(kind).or_default().missed();
            self.note(Fault::Missed, kind.name(), short(claim), claim.at);
        }
    }

    fn hit(&mut self, kind: Kind, label: &Claim, read: &Claim) {
        self.tally.kinds.entry(kind).or_default().hit(label.strength == read.strength);
        if label.strength != read.strength {
            let text = format!("read as {}: {}", word(read.strength), short(label));
            self.note(Fault::Strength, kind.name(), text, label.at);
        }
        for (detail, right) in details(label, read) {
            self.tally.details.entry(detail.to_owned()).or_default().count(right);
            if !right {
                let text = format!("{} read, labelled {}", said(read, detail), said(label, detail));
                self.note(Fault::Detail, detail, text, label.at);
            }
        }
    }

    /// Pairs the names that experience and skills are about, each within the requirement at the same place.
    fn terms(&mut self) {
        let (labels, reads) = (self.named(&self.label), self.named(&self.read));
        let spots = |terms: &[Term]| terms.iter().map(|term| term.spot).collect::<Vec<_>>();
        let (pairs, left) = pair(&spots(&labels), &spots(&reads), |l, r| {
            let (l, r) = (labels.get(l)?, reads.get(r)?);
            let here = l.spot.at.zip(r.spot.at).is_some_and(|(a, b)| a.overlaps(b));
            (here && same(&l.name, &r.name)).then(|| key(&l.name) == key(&r.name))
        });
        for (l, r) in &pairs {
            let strength = |terms: &[Term], at: usize| terms.get(at).map(|term| term.spot.strength);
            let same = strength(&labels, *l) == strength(&reads, *r);
            self.tally.kinds.entry(Kind::Terms).or_default().hit(same);
        }
        for term in left.iter().filter_map(|&r| reads.get(r)) {
            self.tally.kinds.entry(Kind::Terms).or_default().wrong();
            self.note(Fault::False, "term", term.name.clone(), term.at);
        }
        let missed = labels.iter().enumerate().filter(|(i, _)| !pairs.iter().any(|(l, _)| l == i));
        for (_, term) in missed {
            self.tally.kinds.entry(Kind::Terms).or_default().missed();
            self.note(Fault::Missed, "term", term.name.clone(), term.at);
        }
    }

    fn named(&self, side: &Side) -> Vec<Term> {
        let about = side.claims.iter().filter(|c| matches!(c.kind, Kind::Years | Kind::Capability));
        let mut terms = Vec::new();
        for claim in about {
            let at = side.asked.get(claim.asked).and_then(|asked| asked.at);
            for name in claim.says.of.iter().filter(|name| !key(name).is_empty()) {
                let spot = Spot { strength: claim.strength, at };
                terms.push(Term { spot, name: name.clone(), at: self.page.find(name, claim.at) });
            }
        }
        terms
    }

    fn structure(&mut self, matched: &BTreeMap<usize, usize>) {
        for asked in 0..self.label.asked.len() {
            if structure::scored(&self.label, asked).len() < 2 {
                continue;
            }
            let good = structure::same(&self.label, asked, &self.read, matched);
            self.tally.structure.count(good);
            if let (false, Some(asked)) = (good, self.label.asked.get(asked)) {
                let (quote, at) = (asked.quote.clone(), asked.at);
                self.note(Fault::Structure, "structure", one_line(&quote), at);
            }
        }
    }

    fn header(&mut self, wanted: &Map<String, Value>, extraction: &Extraction) {
        let read = match serde_json::to_value(&extraction.header) {
            Ok(Value::Object(read)) => read,
            _ => Map::new(),
        };
        for name in MUST_BE_SILENT {
            if let Some(got) = read.get(name).filter(|_| !wanted.contains_key(name)) {
                self.tally.header.entry(format!("{name} (silent)")).or_default().count(false);
                self.note(Fault::Header, name, format!("{got} read, where the label is silent"), None);
            }
        }
        for (name, want) in wanted {
            let got = read.get(name).unwrap_or(&Value::Null);
            let good = same_fact(want, got);
            self.tally.header.entry(name.clone()).or_default().count(good);
            if !good {
                self.note(Fault::Header, name, format!("{got} read, labelled {want}"), None);
            }
        }
    }
}

/// A name that experience or a skill is about.
struct Term {
    /// Its strength, and its requirement's place, which is what it is paired by.
    spot: Spot,
    name: String,
    /// Its own place.
    at: Option<Place>,
}

/// Keys that must not be read where the label is silent; the others it may leave out.
const MUST_BE_SILENT: [&str; 4] = ["salary", "travelMaxPercent", "validThrough", "workplace"];

/// Is a fact about the job as it is labelled? Of several pay ranges, one must be.
fn same_fact(want: &Value, got: &Value) -> bool {
    match (want, got) {
        (Value::Object(want), Value::Array(all)) => all.iter().any(|one| {
            want.iter().all(|(key, value)| same_value(value, one.get(key).unwrap_or(&Value::Null)))
        }),
        (Value::Object(_), _) => false,
        (Value::String(want), Value::String(got)) => key(want) == key(got),
        (Value::String(want), Value::Null) => key(want).is_empty(),
        _ => same_value(want, got),
    }
}

/// Equal, where 40 and 40.0 are.
fn same_value(a: &Value, b: &Value) -> bool {
    let number = |value: &Value| match value {
        Value::Number(number) => crate::label::Hundredths::parse(&number.to_string()),
        _ => None,
    };
    a == b || number(a).is_some_and(|a| Some(a) == number(b))
}

fn word(strength: Strength) -> &'static str {
    match strength {
        Strength::Required => "required",
        Strength::Preferred => "preferred",
    }
}

/// What a leaf says, in one line.
fn short(claim: &Claim) -> String {
    let says = &claim.says;
    let years = |n: crate::label::Hundredths| {
        let text = format!("{}.{:02}", n.0 / 100, n.0 % 100);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    let parts = [
        says.level.clone(),
        says.min_years.map(|n| format!("at least {} years", years(n))),
        says.max_years.map(|n| format!("at most {} years", years(n))),
        says.name.clone(),
        says.check.clone(),
        says.basis.clone(),
        says.min.map(|n| n.to_string()),
        Some(says.of.join(", ")).filter(|of| !of.is_empty()),
    ];
    let said = parts.into_iter().flatten().map(|part| one_line(&part)).collect::<Vec<_>>().join(" ");
    let quote = one_line(&says.quote);
    if said.is_empty() { format!("“{quote}”") } else { format!("{said}: “{quote}”") }
}

/// A detail of a leaf.
fn said(claim: &Claim, detail: &str) -> String {
    let says = &claim.says;
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "nothing".to_owned());
    match detail {
        "fields" if says.fields.is_empty() => "no field".to_owned(),
        "fields" => says.fields.join(", "),
        "related" => (if says.related { "or related" } else { "no related field" }).to_owned(),
        "mode" => text(&says.mode),
        "open" => (if says.open { "open" } else { "closed" }).to_owned(),
        "status" => text(&says.status),
        "percent" => text(&says.max_percent.map(|n| format!("{n}%"))),
        "lift" => text(&says.lift_kg.map(|kg| format!("{} kg", kg.0 / 100))),
        _ => text(&says.country),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
