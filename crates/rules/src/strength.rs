//! How strong a statement's findings are: the item's own words beat its heading, the heading beats the default. A statement that
//! holds both ("Bachelor's required, Master's preferred") falls into parts.

use crate::cue::{CueHit, Says};
use crate::lexicon::Lexicon;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item, SectionKind};
use crate::requirement::{Cue, CueKind, Strength};
use crate::segment::Statement;
use crate::source::Span;
use formality::is_no_wish;
use tail::part_tail;
use unnamed::part_unnamed;
use wishes::Wishes;

mod extraposed;
mod formality;
mod owner;
mod single;
mod tail;
mod unnamed;
mod wishes;

/// Findings of one statement that are equally strong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// In the order of the text.
    pub findings: Vec<Finding>,
    /// Required or preferred.
    pub strength: Strength,
    /// What decided it.
    pub by: Cue,
    /// The statement, or the part of it that states these.
    pub span: Span,
}

/// Parts a statement's findings by strength.
pub fn parts(
    item: &Item<'_>,
    statement: &Statement,
    mut found: Vec<Finding>,
    strengths: &[CueHit],
    lexicon: &Lexicon,
) -> Vec<Part> {
    let Some((tail, wish)) = part_tail(item, &mut found, strengths, lexicon) else {
        let mut out = by_cues(item, statement, found, strengths);
        if let [only] = out.as_mut_slice()
            && let Some(asked) = part_unnamed(item, statement, strengths, only)
        {
            out.insert(0, asked);
        }
        return out;
    };
    let others: Vec<CueHit> = strengths.iter().copied().filter(|cue| *cue != wish).collect();
    let mut out = by_cues(item, statement, found, &others);
    // What is asked ends before the comma.
    if let [only] = out.as_mut_slice() {
        only.span.end = item.place(0, tail.first - 1).end;
    }
    let (strength, by) = decide(item, statement, std::iter::once(wish));
    let span = item.place(tail.first, wish.end);
    match out.iter_mut().find(|part| part.strength == strength) {
        Some(part) => {
            part.findings.push(tail);
            part.span = part.span.join(span);
        }
        None => out.push(Part { findings: vec![tail], strength, by, span }),
    }
    out
}

/// Parts findings by the words of strength among them.
fn by_cues(item: &Item<'_>, statement: &Statement, found: Vec<Finding>, strengths: &[CueHit]) -> Vec<Part> {
    // "One or more of the following (nice to have)": what the line that leads to a list says is of all of it.
    let list = item.tokens.iter().position(|t| t.text == "\n").unwrap_or(0);
    let led = |cue: &&CueHit| cue.says == Says::Preferred && cue.end <= list;
    if let Some(cue) = strengths.iter().find(led).filter(|_| found.iter().all(|f| f.first > list)) {
        let (strength, by) = decide(item, statement, std::iter::once(*cue));
        let span = whole(item, statement, &found);
        return vec![Part { findings: found, strength, by, span }];
    }
    let wishes = Wishes::of(item, &found, strengths);
    if found.len() < 2 || !wishes.part() {
        let (strength, by) = match decide(item, statement, wishes.owned()) {
            // Nobody wishes for a check, or for what the work is like: under wishes it stands by accident.
            (Strength::Preferred, by) if is_no_wish(item, &found, &by) => {
                (Strength::Required, Cue { cue: CueKind::Default, words: String::new() })
            }
            decided => decided,
        };
        let span = whole(item, statement, &found);
        return vec![Part { findings: found, strength, by, span }];
    }
    let mut out: Vec<Part> = Vec::new();
    let mut beside = None;
    for (finding, own) in wishes.each(found) {
        // The words that decide are part of what is quoted: "MS preferred".
        let first = own.iter().map(|c| c.first).chain([finding.first]).min().unwrap_or(finding.first);
        let end = own.iter().map(|c| c.end).chain([finding.end]).max().unwrap_or(finding.end);
        let span = item.place(first, end);
        // An equivalent is one of what is required before it, else of what it stands beside.
        let must =
            out.iter().find(|part| part.strength == Strength::Required).map(|p| (p.strength, p.by.clone()));
        let (strength, by) = match (&finding.predicate, must.or(beside)) {
            (Predicate::Equivalent, Some(decided)) if own.is_empty() => decided,
            _ => decide(item, statement, own.into_iter()),
        };
        beside = Some((strength, by.clone()));
        // Below wishes what is wished for by a word of its own is a wish more: "Rigging, preferably on schooners".
        let alike = |part: &&mut Part| {
            part.strength == strength && (strength == Strength::Required || part.by.cue == by.cue)
        };
        match out.iter_mut().find(alike) {
            Some(part) => {
                part.findings.push(finding);
                part.span = part.span.join(span);
            }
            None => out.push(Part { findings: vec![finding], strength, by, span }),
        }
    }
    out
}

/// The statement without the mark that closes it, unless it is part of what was found ("M.S.").
fn whole(item: &Item<'_>, statement: &Statement, found: &[Finding]) -> Span {
    let words = statement.span.of(item.source).trim_end_matches(['.', ';', ',']).trim_end();
    let span = Span::new(statement.span.start as usize, statement.span.start as usize + words.len());
    found.iter().fold(span, |span, f| span.join(item.place(f.first, f.end)))
}

/// The strength that words or heading give.
pub fn decide(item: &Item<'_>, statement: &Statement, cues: impl Iterator<Item = CueHit>) -> (Strength, Cue) {
    let cues: Vec<CueHit> = cues.collect();
    let words = |cue: &CueHit| Cue { cue: CueKind::Words, words: item.text(cue.first, cue.end).into_owned() };
    let heading = || Cue {
        cue: CueKind::Heading,
        words: statement.heading.map(|h| heading_text(h.of(item.source))).unwrap_or_default(),
    };
    if let Some(wish) = cues.iter().find(|cue| cue.says == Says::Preferred) {
        return (Strength::Preferred, words(wish));
    }
    let must = cues.iter().find(|cue| cue.says == Says::Required);
    match (statement.section, must) {
        (SectionKind::Preferred, Some(must)) => (Strength::Required, words(must)),
        (SectionKind::Preferred, None) => (Strength::Preferred, heading()),
        (SectionKind::Required, _) => (Strength::Required, heading()),
        (_, Some(must)) => (Strength::Required, words(must)),
        _ => (Strength::Required, Cue { cue: CueKind::Default, words: String::new() }),
    }
}

/// A heading's words without its marks.
pub fn heading_text(raw: &str) -> String {
    raw.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#' | ':' | '_')).to_owned()
}
