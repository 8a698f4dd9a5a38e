//! One statement, from what is found in it to what it asks.

use super::asked::{
    closes_required, is_addressed, is_of_some, may_ask, may_stand_in, speaks_for_itself, speaks_of_candidate,
    substitutions,
};
use super::beside;
use super::defined::{add, define, defines, goes_on, tells_meaning};
use super::in_order;
use super::instead::{Way, bare_way, give, give_unchecked, tells, way};
use super::ladder::{except, join_rung};
use super::led::as_experience;
use super::negated::{denies, negated};
use super::opening::{may_be_a_line_of, may_open_with_terms, opens_demand};
use super::relevant::{in_place_of_degree, under_heading};
use super::rest::rest;
use super::substituted::{Substitution, alternative, asks, substitute, substitute_own};
use super::told::{Turn, is_crisp};
use super::wish::in_same_fields;
use crate::clause::{KNOWLEDGE, gives_examples, leads_to_known};
use crate::combine::combine;
use crate::cue::{CueHit, Said};
use crate::lexicon::Lexicon;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item, SectionKind, bits, speaking_for_themselves};
use crate::requirement::{Extraction, Requirement, Strength, Unread};
use crate::segment::Statement;
use crate::source::spaced;
use crate::strength::{Part, heading_text, parts};
use crate::token::Token;
use std::ops::Range;

/// The title names the job; what it names is asked for where the posting says so.
pub(super) fn is_title(item: &Item<'_>, statement: &Statement, title: Option<&str>) -> bool {
    statement.section == SectionKind::Facts
        && title.is_some_and(|title| title == spaced(statement.span.of(item.source)))
}

/// A statement, what is known of it before anything is looked for, and what is found in it.
pub(super) struct Reader<'a> {
    pub item: Item<'a>,
    statement: Statement,
    said: Said,
    lexicon: &'a Lexicon,
    /// Is it of a form, of which only what is listed is kept, as it stands?
    form: bool,
    turn: Turn,
    /// Does it stand in a list of demands?
    listing: bool,
    /// Its words that deny something.
    negated: Vec<CueHit>,
    /// The way to what was asked before it that it may tell.
    way: Option<Way>,
    /// What it tells may stand in for something.
    told: Vec<Substitution>,
    /// Who may find something in it, a bit each.
    pub recognizers: u32,
    /// What they found.
    pub found: Vec<Finding>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        item: Item<'a>,
        statement: Statement,
        said: Said,
        lexicon: &'a Lexicon,
        form: bool,
        turn: Turn,
    ) -> Reader<'a> {
        let listing = matches!(statement.section, SectionKind::Required | SectionKind::Preferred);
        let (negated, way, told) = if form {
            Default::default()
        } else {
            (negated(&item, &said.strengths), way(&item), substitutions(&item))
        };
        let (recognizers, found) = (0, Vec::new());
        let mut reader = Reader {
            item,
            statement,
            said,
            lexicon,
            form,
            turn,
            listing,
            negated,
            way,
            told,
            recognizers,
            found,
        };
        if !form {
            let who = if reader.may_ask_all() { u32::MAX } else { speaking_for_themselves() };
            reader.recognizers = bits(&reader.item) & who;
        }
        reader
    }

    /// Adds what it asks to what was asked before it, or mends that.
    pub(super) fn read(mut self, out: &mut Extraction) {
        if self.form {
            if self.listing {
                rest(&self.item, &self.statement, &self.said.strengths, &[], true, out);
            }
            return;
        }
        let mut found = std::mem::take(&mut self.found);
        in_order(&self.item, &mut found);
        let Reader { item, statement, said, told, .. } = &self;
        found.retain(|f| {
            !gives_examples(&item.tokens, f.first)
                && may_ask(item, statement.section, f)
                && !may_stand_in(item, f, told)
        });
        if found.iter().all(|f| f.predicate == Predicate::Equivalent) {
            if self.substitutes(&mut out.requirements) {
                return;
            }
            if !told.is_empty() {
                found.clear();
            }
        }
        as_experience(item, statement, &said.strengths, self.lexicon, &mut found);
        under_heading(item, statement, &mut found);
        in_place_of_degree(item, self.way, &mut found);
        self.drop_told(&mut found, out.header.company.as_deref());
        if self.drop_denied(&mut found) && found.is_empty() {
            let why = "negated".to_owned();
            out.unread.push(Unread { span: statement.span, why, strength: Strength::Preferred });
            return;
        }
        self.drop_replaced(&mut found, &out.requirements);
        let way = self.way.filter(|way| tells(item, *way, &found));
        let bare = self.way.filter(|_| way.is_none()).and_then(|way| bare_way(item, way, &found));
        if !self.listing && way.is_none() && !speaks_of_candidate(item, statement, &found, said) {
            found.retain(|f| speaks_for_itself(item, statement.section, f));
            if found.is_empty() {
                return;
            }
        }
        if found.is_empty() {
            self.leave(way, out);
        } else if !except(item, &found, statement.grade.as_ref(), &mut out.requirements) {
            let before = out.requirements.len();
            self.ask(found, way, &mut out.requirements);
            let own = out.requirements.get_mut(before..).unwrap_or_default();
            substitute_own(&self.item, &self.told, own);
            if let Some((whole, span)) = bare
                && let Some(asked) = own.iter_mut().find(|r| asks(&r.formula, whole))
            {
                alternative(asked, whole, span);
            }
        }
    }

    /// Most of a posting tells and does not ask: there, looking for everything would be most of the time of a reading.
    fn may_ask_all(&self) -> bool {
        let Reader { item, statement, .. } = self;
        self.listing
            || statement.section == SectionKind::Facts
            || !self.negated.is_empty()
            || self.said.candidate.is_some()
            || closes_required(item)
            || opens_demand(item, statement)
            || is_addressed(item)
            || self.way.is_some()
            || may_open_with_terms(item, statement)
            || may_be_a_line_of(item, statement)
    }

    /// Gives what was asked before the ways that it tells. False where it tells none.
    fn substitutes(&self, asked: &mut [Requirement]) -> bool {
        let Reader { item, statement, .. } = self;
        let wished = statement.section == SectionKind::Preferred;
        let strength = if wished { Strength::Preferred } else { Strength::Required };
        let mut given = false;
        for way in &self.told {
            given |= substitute(item, way, (strength, statement.grade.as_ref()), asked);
        }
        given
    }

    /// Drops what it only tells of.
    fn drop_told(&self, found: &mut Vec<Finding>, house: Option<&str>) {
        if self.turn == Turn::Tells {
            found.retain(is_crisp);
        }
        if is_of_some(&self.item, found) || tells_meaning(&self.item) {
            found.clear();
        }
        // "Vanta is an equal opportunity employer": the house is no tool of its own.
        found.retain(|f| !is_house(f, house) || is_used(&self.item, f));
    }

    /// Drops what it denies. False where that is nothing.
    fn drop_denied(&self, found: &mut Vec<Finding>) -> bool {
        let before = found.len();
        found.retain(|f| !self.negated.iter().any(|n| denies(&self.item, f, n)));
        found.len() < before
    }

    /// "in lieu of two years of experience": what something stands in place of is asked elsewhere.
    fn drop_replaced(&self, found: &mut Vec<Finding>, asked: &[Requirement]) {
        if let Some(Way::Instead(instead)) = self.way
            && asked.iter().any(|r| asks(&r.formula, instead.whole))
        {
            found.retain(|f| f.first < instead.first || instead.end <= f.first || instead.end + 2 < f.end);
        }
    }

    /// Nothing was found in it: it tells an alternative that nobody checks, or is kept as it stands.
    fn leave(&self, way: Option<Way>, out: &mut Extraction) {
        let Reader { item, statement, .. } = self;
        let given =
            way.is_some_and(|way| give_unchecked(item, way, statement.grade.as_ref(), &mut out.requirements));
        if !given && self.listing && self.turn == Turn::Asks {
            rest(item, statement, &self.said.strengths, &self.negated, false, out);
        }
    }

    /// Asks for what was found, a requirement for each part that is as strong.
    fn ask(&self, found: Vec<Finding>, way: Option<Way>, asked: &mut Vec<Requirement>) {
        let Reader { item, statement, lexicon, .. } = self;
        let unnamed = if self.listing && way.is_none() {
            beside::unnamed(item, &found, &self.said.strengths)
        } else {
            Vec::new()
        };
        let parts = parts(item, statement, found, &self.said.strengths, lexicon);
        let whole = parts.len() == 1;
        let place = |part: &Part| part.findings.iter().map(|f| f.first..f.end).collect();
        let places: Vec<Vec<Range<usize>>> =
            if whole { Vec::new() } else { parts.iter().map(place).collect() };
        for (at, part) in parts.into_iter().enumerate() {
            let others = places.iter().enumerate().filter(|(i, _)| *i != at);
            let beside: Vec<Range<usize>> = others.flat_map(|(_, own)| own.iter().cloned()).collect();
            let Some(mut requirement) = self.requirement(part, &beside) else { continue };
            in_same_fields(item, asked.last(), &mut requirement);
            let kept = match way {
                Some(way) if whole => give(item, way, requirement, asked, lexicon),
                _ if whole && defines(item) => define(asked.last_mut(), requirement),
                _ if whole && goes_on(item, asked.last()) => add(asked.last_mut(), requirement),
                _ if whole => join_rung(asked.last_mut(), requirement),
                _ => Some(requirement),
            };
            let more = kept.as_ref().filter(|_| whole).map(|kept| {
                unnamed.iter().map(|clause| beside::statement(item, clause.clone(), kept)).collect::<Vec<_>>()
            });
            asked.extend(kept);
            asked.extend(more.unwrap_or_default());
        }
    }

    /// What a part asks, with what the others found `beside` it.
    fn requirement(&self, part: Part, beside: &[Range<usize>]) -> Option<Requirement> {
        let Reader { item, statement, lexicon, .. } = self;
        let reading = combine(item, lexicon, part.findings, beside)?;
        // An alternative that nothing was found in may stand outside of what the part was made of.
        let span = reading.formula.leaves().iter().fold(part.span, |span, leaf| span.join(leaf.span));
        Some(Requirement {
            id: String::new(),
            strength: part.strength,
            grade: statement.grade.clone(),
            section: statement.heading.map(|h| heading_text(h.of(item.source))),
            span,
            by: part.by,
            formula: reading.formula,
            other_reading: reading.other,
        })
    }
}

/// Is it a skill in nothing but what the house is called?
fn is_house(found: &Finding, house: Option<&str>) -> bool {
    match &found.predicate {
        Predicate::Skill(s) => {
            matches!(&*s.of, [only] if house.is_some_and(|h| h.eq_ignore_ascii_case(&only.text)))
        }
        _ => false,
    }
}

/// "familiarity with Vanta", "you have used Vanta"
fn is_used(item: &Item<'_>, found: &Finding) -> bool {
    let near = item.tokens.get(found.first.saturating_sub(3)..found.end).unwrap_or_default();
    let known =
        |pair: &[Token<'_>]| matches!(pair, [word, leads] if KNOWLEDGE.holds(word) && leads_to_known(leads));
    near.windows(2).any(known) || near.iter().any(|t| t.is_any(&["use", "used", "using", "tried"]))
}
