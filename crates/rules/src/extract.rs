//! One posting, read.

use crate::clause::{KNOWLEDGE, gives_examples, leads_to_known};
use crate::combine::combine;
use crate::cue::{CueHit, Said, Says};
use crate::header::{header, heading};
use crate::lexicon::{Hits, Lexicon};
use crate::posting::Posting;
use crate::predicate::{Experience, Predicate};
use crate::recognizer::{Finding, Item, Recognizer, SectionKind, may_find};
use crate::requirement::{Extraction, Requirement, Strength, Unread};
use crate::segment::{Statement, segment};
use crate::source::line_ends;
use crate::strength::{Part, heading_text, parts};
use crate::text::Text;
use crate::token::Token;
use asked::{
    answers, asks_in_form, closes_required, is_addressed, is_of_some, may_ask, may_open_with_terms,
    may_stand_in, opens_demand, speaks_for_itself, speaks_of_candidate, substitutions,
};
use defined::{define, defines, tells_meaning};
use instead::{Way, give, give_unchecked, tells, way};
use ladder::{except, join_rung};
pub use language::language;
use object::is_object;
use overlap::beside;
use rest::rest;
use some::{is_of_some_jobs, of_those_jobs};
use std::borrow::Cow;
use std::ops::Range;
use substituted::{asks, substitute};
use told::{Told, Turn, is_crisp};

mod asked;
mod combination;
mod defined;
mod instead;
mod ladder;
mod language;
mod object;
mod overlap;
mod rest;
mod some;
mod substituted;
mod told;

/// Reads a posting. Total: any text gives a result, in time linear in its length.
pub fn extract(posting: &Posting, lexicon: &Lexicon) -> Extraction {
    match line_ends(&posting.text) {
        Cow::Borrowed(_) => with_line_ends(posting, lexicon),
        Cow::Owned(text) => with_line_ends(&Posting { text, ..posting.clone() }, lexicon),
    }
}

fn with_line_ends(posting: &Posting, lexicon: &Lexicon) -> Extraction {
    let mut out = Extraction { language: language(&posting.text), ..Extraction::default() };
    if out.language != "en" && out.language != "und" {
        out.header = heading(&posting.text, &posting.front, lexicon);
        return out;
    }
    let lower = posting.text.to_ascii_lowercase();
    let text = Text::of(&posting.text, &lower, lexicon);
    out.header = header(&text, &posting.front, lexicon);
    // Every statement is read in the lists of the one before.
    let mut hits = Hits::default();
    let mut form = false;
    let mut some = false;
    let mut told = Told::default();
    for mut statement in segment(&text, lexicon) {
        let (item, cues) = text.item_with(statement.span, statement.section, hits);
        let mut said = Said::by(&item.tokens, &cues);
        if some {
            said.strengths.extend(of_those_jobs(&item));
        }
        some = is_of_some_jobs(&item);
        form = asks_in_form(&item) || form && answers(&item);
        let turn = told.next(&item, &statement, &said, &cues, out.header.company.as_deref());
        if turn == Turn::OfHouse {
            statement.section = SectionKind::Prose;
        }
        read(&item, &statement, said, lexicon, form, turn, &mut out);
        hits = Hits { names: item.hits, cues };
    }
    grades(&mut out);
    for (i, requirement) in out.requirements.iter_mut().enumerate() {
        requirement.id = (i + 1).to_string();
        requirement.id.insert(0, 'r');
    }
    out
}

/// Lists the grades that have criteria of their own. A single one is no choice: its criteria are everybody's.
fn grades(out: &mut Extraction) {
    for grade in out.requirements.iter().filter_map(|r| r.grade.as_ref()) {
        if !out.grades.contains(grade) {
            out.grades.push(grade.clone());
        }
    }
    if out.grades.len() < 2 {
        out.grades.clear();
        out.requirements.iter_mut().for_each(|r| r.grade = None);
    }
}

/// What the recognizers find in an item: in the order of the text; of two that overlap, the recognizer that stands first, and what the
/// other one says before it.
pub fn findings(item: &Item<'_>, lexicon: &Lexicon) -> Vec<Finding> {
    found_by(may_find(item), item, lexicon)
}

fn found_by(
    recognizers: impl Iterator<Item = &'static dyn Recognizer>,
    item: &Item<'_>,
    lexicon: &Lexicon,
) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    for recognizer in recognizers {
        let mut found = Vec::new();
        recognizer.find(item, lexicon, &mut found);
        found.retain(|f| f.first < f.end && f.end <= item.tokens.len() && !is_object(item, f));
        let own: Vec<Finding> = found.into_iter().filter_map(|f| beside(item, f, &kept)).collect();
        kept.extend(own);
    }
    kept.sort_by_key(|f| (f.first, f.end));
    // A name that two rules of one recognizer found.
    kept.dedup_by(|a, b| a.first < b.end && a.recognizer == b.recognizer && a.predicate == b.predicate);
    timed_knowledge(item, &mut kept);
    kept
}

/// "Knowledge of Java, with at least two years of experience": an amount of nothing in particular right behind a named thing is an amount of
/// that thing.
fn timed_knowledge(item: &Item<'_>, found: &mut Vec<Finding>) {
    let mut at = 1;
    while at < found.len() {
        let merged = match (found.get(at - 1), found.get(at)) {
            (Some(what), Some(time)) => merge_time(item, what, time),
            _ => None,
        };
        match merged {
            Some(merged) => {
                if let Some(slot) = found.get_mut(at - 1) {
                    *slot = merged;
                }
                found.remove(at);
            }
            None => at += 1,
        }
    }
}

fn merge_time(item: &Item<'_>, what: &Finding, time: &Finding) -> Option<Finding> {
    let Predicate::Experience(amount) = &time.predicate else { return None };
    let gap = item.tokens.get(what.end..time.first)?;
    let refers = amount.of.iter().all(|s| {
        s.id.is_none()
            && ["these", "this", "such", "those", "the above"].iter().any(|w| s.name.starts_with(w))
    });
    if amount.min_months.is_none()
        || !refers
        || gap.is_empty()
        || !gap.iter().all(|t| matches!(t.text, "," | ")" | "-" | "–") || t.is("with"))
    {
        return None;
    }
    let (of, mode, open) = match &what.predicate {
        Predicate::Skill(s) => (&s.of, s.mode, s.open),
        Predicate::Experience(e) if e.min_months.is_none() => (&e.of, e.mode, e.open),
        _ => return None,
    };
    let experience = Experience { of: of.clone(), mode, open, ..amount.clone() };
    Some(Finding {
        predicate: Predicate::Experience(experience),
        first: what.first,
        end: time.end,
        recognizer: time.recognizer,
    })
}

fn read(
    item: &Item<'_>,
    statement: &Statement,
    said: Said,
    lexicon: &Lexicon,
    form: bool,
    turn: Turn,
    out: &mut Extraction,
) {
    if item.tokens.is_empty() || said.boilerplate {
        return;
    }
    let listing = matches!(statement.section, SectionKind::Required | SectionKind::Preferred);
    if form {
        if listing {
            rest(item, statement, &said.strengths, &[], true, out);
        }
        return;
    }
    let strengths = &said.strengths;
    // "is not required for this role but welcomed" is a wish.
    let wished = |n: &CueHit| {
        let wish = strengths.iter().find(|c| c.says == Says::Preferred && c.first >= n.end);
        // "preferred (not required)"
        let beside = strengths.iter().any(|c| {
            c.says == Says::Preferred
                && c.end <= n.first
                && item.tokens.get(c.end..n.first).is_some_and(|gap| {
                    gap.len() <= 2 && gap.iter().all(|t| matches!(t.text, "(" | ",") || t.is("but"))
                })
        });
        beside
            || wish.is_some_and(|c| {
                item.tokens.get(n.end..c.end).unwrap_or_default().iter().any(|t| t.is("but"))
            })
    };
    let negated: Vec<CueHit> =
        strengths.iter().filter(|c| c.says == Says::Negated && !wished(c)).copied().collect();
    let way = way(item);
    // Most of a posting tells and does not ask: there, looking for everything would be most of the time of a reading.
    let may_ask_all = listing
        || statement.section == SectionKind::Facts
        || !negated.is_empty()
        || said.candidate.is_some()
        || closes_required(item)
        || opens_demand(item, statement)
        || is_addressed(item)
        || way.is_some()
        || may_open_with_terms(item, statement);
    // The title names the job; what it names is asked for where the posting says so.
    let title = out.header.title.as_deref();
    if statement.section == SectionKind::Facts && title == Some(statement.span.of(item.source).trim()) {
        return;
    }
    let recognizers = may_find(item).filter(|r| may_ask_all || r.speaks_for_itself());
    let mut found = found_by(recognizers, item, lexicon);
    let told = substitutions(item);
    found.retain(|f| {
        !gives_examples(&item.tokens, f.first)
            && may_ask(item, statement.section, f)
            && !may_stand_in(item, f, &told)
    });
    if found.iter().all(|f| f.predicate == Predicate::Equivalent) {
        let mut substituted = false;
        let wished = statement.section == SectionKind::Preferred;
        let strength = if wished { Strength::Preferred } else { Strength::Required };
        for way in &told {
            substituted |= substitute(item, way, (strength, statement.grade.as_ref()), &mut out.requirements);
        }
        if substituted {
            return;
        }
        if !told.is_empty() {
            found.clear();
        }
    }
    if turn == Turn::Tells {
        found.retain(is_crisp);
    }
    if is_of_some(item, &found) || tells_meaning(item) {
        found.clear();
    }
    // "Vanta is an equal opportunity employer": the house is no tool of its own.
    let house = out.header.company.as_deref();
    let is_house = |f: &Finding| match &f.predicate {
        Predicate::Skill(s) => {
            matches!(&*s.of, [only] if house.is_some_and(|h| h.eq_ignore_ascii_case(&only.text)))
        }
        _ => false,
    };
    // "familiarity with Vanta", "you have used Vanta"
    let used = |f: &Finding| {
        let near = item.tokens.get(f.first.saturating_sub(3)..f.end).unwrap_or_default();
        let known = |pair: &[Token<'_>]| matches!(pair, [word, leads] if KNOWLEDGE.holds(word) && leads_to_known(leads));
        near.windows(2).any(known) || near.iter().any(|t| t.is_any(&["use", "used", "using", "tried"]))
    };
    found.retain(|f| !is_house(f) || used(f));
    if !negated.is_empty() {
        let kept = found.len();
        found.retain(|f| !negated.iter().any(|n| denies(item, f, n)));
        if found.len() < kept && found.is_empty() {
            out.unread.push(Unread {
                span: statement.span,
                why: "negated".to_owned(),
                strength: Strength::Preferred,
            });
            return;
        }
    }
    // "in lieu of two years of experience": what something stands in place of is asked elsewhere.
    if let Some(Way::Instead(instead)) = way
        && out.requirements.iter().any(|r| asks(&r.formula, instead.whole))
    {
        found.retain(|f| f.first < instead.first || instead.end <= f.first || instead.end + 2 < f.end);
    }
    let way = way.filter(|way| tells(item, *way, &found));
    if !listing && way.is_none() && !speaks_of_candidate(item, statement, &found, &said) {
        found.retain(|f| speaks_for_itself(item, statement.section, f));
        if found.is_empty() {
            return;
        }
    }
    if found.is_empty() {
        if way.is_some_and(|way| give_unchecked(item, way, statement.grade.as_ref(), &mut out.requirements)) {
            return;
        }
        if listing && turn == Turn::Asks {
            rest(item, statement, strengths, &negated, false, out);
        }
        return;
    }
    if except(item, &found, statement.grade.as_ref(), &mut out.requirements) {
        return;
    }
    let parts = parts(item, statement, found, strengths);
    let whole = parts.len() == 1;
    let place = |part: &Part| part.findings.iter().map(|f| f.first..f.end).collect();
    let places: Vec<Vec<Range<usize>>> = if whole { Vec::new() } else { parts.iter().map(place).collect() };
    for (at, part) in parts.into_iter().enumerate() {
        let others = places.iter().enumerate().filter(|(i, _)| *i != at);
        let beside: Vec<Range<usize>> = others.flat_map(|(_, own)| own.iter().cloned()).collect();
        let Some(reading) = combine(item, lexicon, part.findings, &beside) else { continue };
        // An alternative that nothing was found in may stand outside of what the part was made of.
        let leaves = reading.formula.leaves();
        let span = leaves.iter().fold(part.span, |span, leaf| span.join(leaf.span));
        let requirement = Requirement {
            id: String::new(),
            strength: part.strength,
            grade: statement.grade.clone(),
            section: statement.heading.map(|h| heading_text(h.of(item.source))),
            span,
            by: part.by,
            formula: reading.formula,
            other_reading: reading.other,
        };
        let kept = match way {
            Some(way) if whole => give(item, way, requirement, &mut out.requirements, lexicon),
            _ if whole && defines(item) => define(out.requirements.last_mut(), requirement),
            _ if whole => join_rung(out.requirements.last_mut(), requirement),
            _ => Some(requirement),
        };
        out.requirements.extend(kept);
    }
}

/// Does the negation deny what was found: is it part of it or right behind it?
fn denies(item: &Item<'_>, finding: &Finding, negated: &CueHit) -> bool {
    let overlap = finding.first < negated.end && negated.first < finding.end;
    // "English (French is not required)": in brackets something else is denied.
    let gap = item.tokens.get(finding.end..negated.first).unwrap_or_default();
    // "A licence as an aide, helper or fitter does not meet this requirement": all that stands before.
    let list = item.tokens.get(negated.first).is_some_and(|t| t.is_any(&["do", "does"]));
    let other = |at: usize, t: &Token<'_>| {
        matches!(t.text, ";" | "\n" | ".")
            || t.text == "," && !list
            || t.is("but")
            || t.text == "(" && at + 1 < gap.len()
    };
    // "You don't need to know any of Python" speaks of what follows, up to a comma or "but".
    let is = |at: usize, word: &str| item.tokens.get(at).is_some_and(|t| t.is(word));
    let ahead = is(negated.first, "you") || is(negated.first + 1, "need");
    let behind =
        negated.first >= finding.end && !ahead && !gap.iter().enumerate().any(|(at, t)| other(at, t));
    let reach = match () {
        () if ahead => 12,
        // "no degree required", "no experience necessary"
        () if is(negated.first, "no") => 1,
        // "if you do not have previous or current experience"
        () if is(negated.first, "if") => 4,
        () => 0,
    };
    let between = item.tokens.get(negated.end..finding.first).unwrap_or_default();
    let turned = between.iter().any(|t| matches!(t.text, "," | ";" | "." | "\n") || t.is("but"));
    let leads = reach > 0
        && !turned
        && negated.end <= finding.first + 1
        && finding.first.saturating_sub(negated.end) <= reach;
    overlap || behind || leads
}
