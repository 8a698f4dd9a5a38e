//! How strong a statement's findings are: the item's own words beat its heading, the heading beats the default. A statement that
//! holds both ("Bachelor's required, Master's preferred") falls into parts.

use crate::cue::{CueHit, Says};
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item, SectionKind};
use crate::requirement::{Cue, CueKind, Strength};
use crate::segment::Statement;
use crate::source::Span;
use crate::token::Token;
use formality::{is_no_wish, possible};
use owner::{owner, singles_out};
use std::ops::Range;
use tail::part_tail;

mod formality;
mod owner;
mod tail;

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
) -> Vec<Part> {
    let Some((tail, wish)) = part_tail(item, &mut found, strengths) else {
        return by_cues(item, statement, found, strengths);
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

fn by_cues(item: &Item<'_>, statement: &Statement, found: Vec<Finding>, strengths: &[CueHit]) -> Vec<Part> {
    // "One or more of the following (nice to have)": what the line that leads to a list says is of all of it.
    let list = item.tokens.iter().position(|t| t.text == "\n").unwrap_or(0);
    let led = |cue: &&CueHit| cue.says == Says::Preferred && cue.end <= list;
    if let Some(cue) = strengths.iter().find(led).filter(|_| found.iter().all(|f| f.first > list)) {
        let (strength, by) = decide(item, statement, std::iter::once(*cue));
        let span = whole(item, statement, &found);
        return vec![Part { findings: found, strength, by, span }];
    }
    // "Preferred experience: BLS required, ACLS desirable": what the words behind a label say beats it, as it beats a heading.
    let label = item.tokens.iter().take(4).position(|t| t.text == ":").unwrap_or(0);
    let said = strengths.iter().any(|cue| cue.first > label && closes_piece(item, cue));
    let of_label = |cue: &&CueHit| said && cue.says == Says::Preferred && cue.end <= label;
    let labelled = strengths.iter().copied().find(|cue| of_label(&cue));
    let owned: Vec<(CueHit, Option<usize>)> = strengths
        .iter()
        .filter(|cue| !of_label(cue))
        .filter(|cue| cue.says != Says::Negated)
        .map(|cue| (*cue, owner(item, &found, cue)))
        .filter_map(|(cue, at)| possible(item, &found, cue, at))
        .collect();
    let wish = labelled.is_some() || owned.iter().any(|(cue, _)| cue.says == Says::Preferred);
    let must = owned.iter().any(|(cue, _)| cue.says == Says::Required);
    let single = owned.iter().any(|(cue, at)| at.is_some() && singles_out(item, &found, cue));
    let asides: Vec<(CueHit, Range<usize>)> =
        owned.iter().filter_map(|(cue, _)| Some((*cue, aside(item, &found, &owned, cue)?))).collect();
    let single = single || !asides.is_empty();
    let stretches = Stretches::of(item);
    // "BS in accounting; CPA or CMA preferred": a closing wish speaks of its own stretch.
    let wishes: Vec<(CueHit, usize)> = owned
        .iter()
        .filter_map(|(cue, at)| Some((*cue, found.get((*at)?)?)))
        .filter(|(cue, f)| cue.says == Says::Preferred && f.first <= cue.first)
        .map(|(cue, f)| (cue, stretches.number(f.first)))
        .filter(|(_, own)| found.iter().any(|f| stretches.number(f.first) < *own))
        .collect();
    if found.len() < 2 || !(wish && (must || single || !wishes.is_empty())) {
        let cues = owned.iter().filter(|(_, at)| at.is_some()).map(|(cue, _)| *cue);
        let (strength, by) = match decide(item, statement, cues) {
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
    let firsts: Vec<usize> = found.iter().map(|f| f.first).collect();
    let shared = shared_wishes(item, &found, &owned);
    for (i, finding) in found.into_iter().enumerate() {
        let mut own: Vec<CueHit> =
            owned.iter().filter(|(_, at)| *at == Some(i)).map(|(cue, _)| *cue).collect();
        if own.is_empty() {
            own.extend(shared.get(i).copied().flatten());
        }
        if own.is_empty() && !single && !must {
            let here = stretches.number(finding.first);
            own.extend(wishes.iter().find(|(_, number)| *number == here).map(|(cue, _)| *cue));
        }
        let inside = |(_, brackets): &&(CueHit, Range<usize>)| brackets.contains(&finding.first);
        if own.is_empty() {
            own.extend(asides.iter().find(inside).map(|(cue, _)| *cue));
        }
        let is = |at: usize, mark: &str| item.tokens.get(at).is_some_and(|t| t.text == mark);
        // "a Master's is preferred (MEd, MS)": the brackets behind a wish belong to it.
        if own.is_empty() && !matches!(finding.predicate, Predicate::Equivalent) {
            let open = (0..finding.first).rev().find(|&at| is(at, "(") || is(at, ")"));
            let behind = |cue: &CueHit| Some(cue.end) == open && is(cue.end, "(");
            own.extend(owned.iter().filter(|(cue, _)| behind(cue)).map(|(cue, _)| *cue));
        }
        // "BS required; an advanced degree (MBA, MS) is a plus": nor is what the brackets explain asked.
        if own.is_empty() && is(finding.end, "(") {
            let close = (finding.end..item.tokens.len()).find(|&at| is(at, ")"));
            let explained = |(cue, at): &&(CueHit, Option<usize>)| {
                let inside = at.and_then(|at| firsts.get(at)).copied();
                cue.says == Says::Preferred
                    && close.is_some_and(|close| {
                        cue.first > close && inside.is_some_and(|first| (finding.end..close).contains(&first))
                    })
            };
            own.extend(owned.iter().filter(explained).map(|(cue, _)| *cue));
        }
        if own.is_empty() {
            own.extend(labelled);
        }
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
        match out.iter_mut().find(|part| part.strength == strength) {
            Some(part) => {
                part.findings.push(finding);
                part.span = part.span.join(span);
            }
            None => out.push(Part { findings: vec![finding], strength, by, span }),
        }
    }
    out
}

/// "A degree is required; CPA, CMA or MBA preferred": the wish behind the last of several that "or" joins is for each of them.
fn shared_wishes(
    item: &Item<'_>,
    found: &[Finding],
    owned: &[(CueHit, Option<usize>)],
) -> Vec<Option<CueHit>> {
    let mut out = vec![None; found.len()];
    let owns = |i: usize| owned.iter().find(|(_, at)| *at == Some(i)).map(|(cue, _)| *cue);
    for (i, pair) in found.windows(2).enumerate().rev() {
        let [one, next] = pair else { continue };
        let gap = item.tokens.get(one.end..next.first).unwrap_or_default();
        let or = |t: &Token<'_>| t.is("or") || t.text == "/";
        let light = |t: &Token<'_>| or(t) || t.text == "," || t.is_any(&["a", "an", "the"]);
        let behind = owns(i + 1).filter(|cue| cue.says == Says::Preferred && next.end <= cue.first);
        let series = out.get(i + 1).copied().flatten();
        let wish = behind.filter(|_| gap.iter().any(or)).or(series);
        if let Some(slot) =
            out.get_mut(i).filter(|_| owns(i).is_none() && !gap.is_empty() && gap.iter().all(light))
        {
            *slot = wish;
        }
    }
    out
}

/// "Rigging (a licence and experience in sailing preferred)": the parenthesis whose one wish is for all that it holds, beside what
/// stands before it.
fn aside(
    item: &Item<'_>,
    found: &[Finding],
    owned: &[(CueHit, Option<usize>)],
    cue: &CueHit,
) -> Option<Range<usize>> {
    let brackets = owner::parenthesis(item, cue)?;
    // "(SQL, Excel – Excel preferred)"
    let parted = |t: &Token<'_>| matches!(t.text, "." | ";" | "–" | "—");
    if item.tokens.get(brackets.clone()).unwrap_or_default().iter().any(parted) {
        return None;
    }
    let edge = cue.first == brackets.start || cue.end == brackets.end;
    let alone = owned.iter().filter(|(cue, _)| brackets.contains(&cue.first)).count() == 1;
    let holds = |f: &&Finding| brackets.contains(&f.first);
    let whole = found.iter().filter(holds).count() > 1 && found.iter().any(|f| f.end < brackets.start);
    (cue.says == Says::Preferred && edge && alone && whole).then_some(brackets)
}

/// The stretches between the semicolons of an item that part no alternatives.
struct Stretches(Vec<usize>);

impl Stretches {
    fn of(item: &Item<'_>) -> Stretches {
        let or = |at: usize| item.tokens.get(at + 1).is_some_and(|t| t.is("or"));
        let parts = |(at, t): (usize, &Token<'_>)| (t.text == ";" && !or(at)).then_some(at);
        Stretches(item.tokens.iter().enumerate().filter_map(parts).collect())
    }

    fn number(&self, at: usize) -> usize {
        self.0.partition_point(|&mark| mark < at)
    }
}

/// "BLS required, …": does a demand end with the word? Not "as required", "required by law", "required within a year".
fn closes_piece(item: &Item<'_>, cue: &CueHit) -> bool {
    let word = item.tokens.get(cue.end.wrapping_sub(1));
    let next = item.tokens.get(cue.end);
    let before = cue.first.checked_sub(1).and_then(|at| item.tokens.get(at));
    cue.says == Says::Required
        && word.is_some_and(|t| t.is_any(&["required", "mandatory", "essential"]))
        && next.is_none_or(|t| matches!(t.text, "," | ";" | "/" | "." | ")"))
        && !before.is_some_and(|t| t.is_any(&["as", "if", "when", "where", "be", "not"]))
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
    let words = |cue: &CueHit| Cue { cue: CueKind::Words, words: item.text(cue.first, cue.end).to_owned() };
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
