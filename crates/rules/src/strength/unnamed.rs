//! "Use of cloud platforms, preferably AWS": what has no name is asked, and a name for it is wished for.

use super::Part;
use super::owner::OPENS_WISH;
use crate::clause::{EXPERIENCE, KNOWLEDGE};
use crate::cue::{CueHit, Says};
use crate::list::WordList;
use crate::predicate::{Predicate, Subject};
use crate::recognizer::{Finding, Item, SectionKind};
use crate::requirement::{Cue, CueKind, Strength};
use crate::segment::Statement;
use crate::token::{Kind, Token};

/// Words that lead to the wish.
static LEADS: WordList = WordList::of(&["a", "an", "and", "but", "most", "strong", "the", "with"]);

/// Words of a demand, besides those of knowledge and experience.
static DEMANDS: WordList = WordList::of(&[
    "ability", "able", "aptitude", "background", "certification", "coursework", "degree", "education",
    "exposure", "licence", "license", "qualification", "qualifications", "registration", "skill", "skills",
    "track", "training", "use", "using",
]);

/// Parts what is asked before the only wish of a statement from it, where nothing checkable was found in it: it stays a statement.
pub(super) fn part_unnamed(
    item: &Item<'_>,
    statement: &Statement,
    strengths: &[CueHit],
    wished: &mut Part,
) -> Option<Part> {
    let opens = |cue: &&CueHit| {
        cue.says == Says::Preferred && item.tokens.get(cue.first).is_some_and(|t| OPENS_WISH.holds(t))
    };
    let Some(wish) = strengths.iter().find(opens) else {
        return part_before_semicolon(item, statement, strengths, wished);
    };
    let asked = statement.section == SectionKind::Required && wished.strength == Strength::Preferred;
    if !asked || !wished.findings.iter().all(|f| is_behind(item, f, wish)) {
        return None;
    }
    let light = |t: &Token<'_>| LEADS.holds(t) || matches!(t.text, "," | "(" | "–" | "—" | "-" | ";" | ":");
    let end = (0..wish.first).rev().find(|&at| !item.tokens.get(at).is_some_and(light))? + 1;
    let words = item.tokens.get(..end)?;
    // "Ideally you have …", "…; ideally with a degree" behind another sentence.
    let demands = |t: &Token<'_>| KNOWLEDGE.holds(t) || DEMANDS.holds(t) || t.is_any(EXPERIENCE);
    let apart = end < wish.first;
    if !apart
        || words.iter().filter(|t| t.kind == Kind::Word).count() < 3
        || !words.iter().any(demands)
        || words.iter().any(|t| t.is_any(&["candidate", "candidates", "who"]))
    {
        return None;
    }
    for finding in &mut wished.findings {
        finding.first = finding.first.max(wish.first);
    }
    let last = wished.findings.iter().map(|f| f.end).max().unwrap_or(wish.end);
    wished.span = item.place(wish.first, last.max(wish.end));
    Some(required(item, statement, end))
}

/// "Strong backend skills; experience with CDNs a plus": the wish is for what stands behind the semicolon.
fn part_before_semicolon(
    item: &Item<'_>,
    statement: &Statement,
    strengths: &[CueHit],
    wished: &mut Part,
) -> Option<Part> {
    let end = item.tokens.iter().rposition(|t| t.text == ";")?;
    let asked = statement.section == SectionKind::Required && wished.strength == Strength::Preferred;
    let behind = !strengths.is_empty()
        && strengths.iter().all(|cue| cue.first > end)
        && wished.findings.iter().all(|f| f.first > end);
    let words = item.tokens.get(..end)?;
    let demands = |t: &Token<'_>| KNOWLEDGE.holds(t) || DEMANDS.holds(t) || t.is_any(EXPERIENCE);
    let several = words.iter().filter(|t| t.kind == Kind::Word).count() > 2;
    if !(asked && behind && several && words.iter().any(demands)) {
        return None;
    }
    let stops = item.tokens.iter().rev().take_while(|t| t.kind != Kind::Word).count();
    wished.span = item.place(end + 1, item.tokens.len() - stops);
    Some(required(item, statement, end))
}

/// What stands before `end`, asked as it stands.
fn required(item: &Item<'_>, statement: &Statement, end: usize) -> Part {
    let finding = Finding { predicate: Predicate::Statement, first: 0, end, recognizer: "statement" };
    let by = Cue {
        cue: CueKind::Heading,
        words: statement.heading.map(|h| super::heading_text(h.of(item.source))).unwrap_or_default(),
    };
    Part { findings: vec![finding], strength: Strength::Required, by, span: item.place(0, end) }
}

/// Does all that a finding asks stand behind the wish?
fn is_behind(item: &Item<'_>, finding: &Finding, wish: &CueHit) -> bool {
    let before = |of: &[Subject]| {
        of.iter().any(|s| item.find(finding.first..wish.first.max(finding.first), &s.text).is_some())
    };
    finding.first >= wish.first
        || match &finding.predicate {
            Predicate::Skill(skill) => !before(&skill.of),
            Predicate::Experience(e) => e.min_months.is_none() && !e.of.is_empty() && !before(&e.of),
            _ => false,
        }
}
