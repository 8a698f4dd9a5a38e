//! Amounts that nothing follows: what they are of stands before them, or nowhere.

use super::Reader;
use super::timed::Read;
use crate::clause;
use crate::lexicon::Vocabulary;
use crate::phrase::{Group, listing};
use crate::predicate::Experience;
use crate::quantity::{Duration, durations};
use crate::recognizer::{Finding, SectionKind};
use crate::token::{Kind, Token};
use std::ops::Range;

/// Labels before an amount of time that is no experience.
const NO_LABELS: &[&str] = &[
    "duration", "contract", "length", "term", "probation", "period", "warranty", "notice", "tenure",
    "assignment", "engagement", "appointment", "age", "lease", "commitment", "program", "programme", "start",
    "posted", "degree", "diploma", "education", "time", "within", "hours", "training", "validity", "budget",
];

/// Words before an amount that say how sure it is.
const ABOUT: &[&str] =
    &["typically", "usually", "generally", "normally", "approximately", "about", "around", "at", "least"];

impl Reader<'_, '_> {
    /// An amount that nothing follows: behind its subject ("Java: 5 years"), in a ladder of degrees, or alone.
    pub(super) fn behind(&self, leaf: Experience, d: &Duration) -> Read {
        let ended = self.token(d.end).is_none_or(|t| {
            matches!(t.text, "." | "," | ";" | ")" | "\n" | "(" | "–" | "—" | "-" | "OR" | "AND" | "+")
                || t.is_any(&[
                    "preferred", "required", "desired", "desirable", "minimum", "and", "or", "with", "plus",
                    "if", "is", "without", "ideal", "strongly", "highly", "considered", "accepted", "will",
                ])
        });
        if !ended
            || self
                .item
                .hits
                .iter()
                .any(|h| h.term.vocabulary() == Vocabulary::Degree && h.first < d.end && d.first < h.end)
        {
            return Read::Nothing;
        }
        // "sales (three years with a Master's)": fewer of what stands before, for some.
        if d.first.checked_sub(1).is_some_and(|open| clause::opens_rung(self.item, open)) {
            return Read::Bare(self.finding(leaf, d.first, d.end));
        }
        // "three years (required), five years (preferred)"
        let open = usize::from(self.is(d.end, &["("]) && self.is(d.end + 2, &[")"]));
        let strength =
            self.is(d.end + open, &["preferred", "required", "desired", "desirable", "minimum", "ideal"]);
        let others =
            self.item.durations().len() > 1 && self.tokens.iter().any(|t| t.is_any(clause::EXPERIENCE));
        // "three years of experience in sales (five years preferred)": more of the same.
        if strength && others && d.first.checked_sub(1).is_some_and(|open| self.is(open, &["("])) {
            return Read::Bare(self.finding(leaf, d.first, d.end));
        }
        if let Some(found) = self.wished_amount(&leaf, d) {
            return Read::Found(vec![found]);
        }
        if let Some(found) = self.label(&leaf, d) {
            return Read::Found(found);
        }
        if self.in_ladder(d) || strength && others || clause::opens_rung(self.item, d.end) {
            return Read::Bare(self.finding(leaf, d.first, d.end));
        }
        let asks = matches!(self.item.section, SectionKind::Required | SectionKind::Preferred);
        let light = |(at, t): (usize, &Token<'_>)| {
            (d.first..d.end).contains(&at)
                || t.kind != Kind::Word
                || t.is_any(&["required", "preferred", "minimum", "desired", "desirable", "is", "a", "plus"])
        };
        let alone = || self.tokens.iter().enumerate().all(light) || self.is_behind_paper(d);
        if asks && d.min >= 12 && alone() || self.is_fact(d) {
            return Read::Found(vec![self.finding(leaf, d.first, d.end)]);
        }
        Read::Nothing
    }

    /// "11+ years", "Vancouver, BC, 11+ years": among title, place and pay.
    fn is_fact(&self, d: &Duration) -> bool {
        self.item.section == SectionKind::Facts
            && d.min >= 12
            && (d.first..d.end).any(|at| self.is(at, &["+"]))
            && d.end == self.tokens.len()
            && self.tokens.len() <= 10
            && d.first.checked_sub(1).is_none_or(|before| self.is(before, &[","]))
            && self.tokens.iter().take(d.first).all(|t| t.kind != Kind::Word || t.is_capital())
    }

    /// "Python (5+ years preferred)": where the mark stands before an amount that is all that is wished for.
    pub(super) fn wishes_amount(&self, d: &Duration) -> Option<usize> {
        let wish = d.end + usize::from(self.is(d.end, &["strongly", "highly"]));
        let wished = self.is(wish, &["preferred", "desired", "desirable", "ideal", "ideally"]);
        let closes = self.token(wish + 1).is_none_or(|t| matches!(t.text, ")" | "." | ";" | "\n"));
        let mark = (0..d.first).rev().find(|&at| !self.is(at, ABOUT))?;
        (wished && closes && self.is(mark, &["(", ","]) && self.item.durations().len() == 1).then_some(mark)
    }

    /// "Python skills, 5+ years preferred": what the amount is of stands before it.
    fn wished_amount(&self, leaf: &Experience, d: &Duration) -> Option<Finding> {
        let mark = self.wishes_amount(d)?;
        let word = mark.checked_sub(1).filter(|&word| self.is_experience(word));
        let groups = match word.and_then(|word| self.pre_subject(word, word, 0)) {
            Some((_, groups)) => groups,
            None => {
                let light = ["skills", "expertise", "knowledge", "experience", "required"];
                let end = (0..mark).rev().find(|&at| !self.is(at, &light))? + 1;
                let first = self.names_back(end);
                if first == end { Vec::new() } else { listing(self.item, self.lexicon, first, end).groups }
            }
        };
        let [of] = <[Group; 1]>::try_from(groups).ok()?;
        let leaf = Experience { of: of.of, mode: of.mode, open: of.open, ..leaf.clone() };
        Some(self.finding(leaf, d.first, d.end))
    }

    /// Where the names begin that stand before `end`, with nothing but marks and joining words between.
    fn names_back(&self, end: usize) -> usize {
        let mut first = end;
        while let Some(hit) =
            self.item.hits.iter().find(|h| h.end == first && h.term.vocabulary() == Vocabulary::Subject)
        {
            first = hit.first;
            while first > 0 && self.is(first - 1, &["/", ",", "and", "or", "&"]) {
                first -= 1;
            }
        }
        first
    }

    /// "Bachelor's degree, 3+ years", "CPA, 5+ years required": the last of an item, beside a paper, but "a degree, four years" is how long
    /// that takes.
    fn is_behind_paper(&self, d: &Duration) -> bool {
        let strength = |t: &Token<'_>| {
            t.is_any(&["required", "preferred", "minimum", "desired", "desirable", "strongly", "highly"])
        };
        let closes =
            self.tokens.get(d.end..).unwrap_or_default().iter().all(|t| t.kind != Kind::Word || strength(t));
        let Some(comma) = (0..d.first).rev().find(|&at| !self.is(at, ABOUT)) else { return false };
        // "Bachelor's degree required, 3+ years preferred"
        let end = comma - self.tokens.iter().take(comma).rev().take_while(|t| strength(t)).count();
        self.is(comma, &[","])
            && closes
            && d.goes_on(self.tokens)
            && self.item.durations().len() == 1
            && (clause::papers(self.item).any(|paper| paper.end == end)
                // "BS in Physics, 5+ years"
                || self.degree_within(0, end) && self.is_field_before(end))
    }

    pub(super) fn degree_within(&self, from: usize, to: usize) -> bool {
        self.item
            .hits
            .iter()
            .any(|h| h.term.vocabulary() == Vocabulary::Degree && from <= h.first && h.first < to)
    }

    /// Does the name of a degree or of another paper begin there?
    pub(super) fn paper_within(&self, from: usize, to: usize) -> bool {
        clause::papers(self.item).any(|paper| from <= paper.start && paper.start < to)
    }

    /// "BS with 5+ years", "Master's and 3 years", "3 years with a Master's".
    fn in_ladder(&self, d: &Duration) -> bool {
        let joins = &[
            "with", "and", "plus", "+", "&", "if", "for", "a", "an", "at", "minimum", "of", "degree", "'s",
            "or", ",",
        ];
        let mut before = d.first;
        let mut joined = false;
        while before > 0 && before + 4 > d.first && self.is(before - 1, joins) {
            joined |= self.is(before - 1, &["with", "and", "plus", "+", "&"]);
            before -= 1;
        }
        // "Bachelor's (5+ years), Master's (3+ years)", "Bachelor's (five years), Master's (three)", but "a Bachelor's (four years)" is how
        // long it takes.
        let spans = self.item.durations();
        let bracketed = || spans.iter().all(|d| self.is(d.end, &[")"]));
        let fewer = || spans.len() > 1 && spans.iter().zip(spans.iter().skip(1)).all(|(a, b)| a.min > b.min);
        if self.before_is(before, &["("])
            && bracketed()
            && (spans.iter().any(|d| d.goes_on(self.tokens)) || fewer())
        {
            (joined, before) = (true, before - 1);
        }
        let named = |end: usize| {
            self.item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Degree && h.end == end)
        };
        // "Bachelor's: five years; Master's: three", "Bachelor's, five years; Master's, three": each degree its own.
        let marks = &[",", ":", "-", "–", "—", "minimum", "of", "degree"];
        let own = |d: &Duration| {
            let light = |&at: &usize| self.is(at, marks) || self.is(at, ABOUT);
            let first = (0..d.first).rev().take_while(light).last().unwrap_or(d.first);
            (first..=d.first).any(|at| named(at) || self.is_field_before(at))
        };
        let paired = spans.len() > 1 && spans.iter().all(own);
        // "LPN with four years": what its holder has done; "driver's licence with five years": how long it has been held.
        let drives = |at: usize| self.is(at, &["driver", "driver's", "driver’s", "drivers", "driving"]);
        let held = self.is(before, &["with", "plus", "+"])
            && clause::papers(self.item).any(|mut paper| paper.end == before && !paper.any(drives));
        // "Bachelor's degree with", "BS in Botany and"
        let behind = held || (before..=d.first).any(|at| named(at) || joined && self.is_field_before(at));
        // "BS 5-7 years, MS 3-5 years"
        joined |= before == d.first && self.item.durations().len() > 1;
        let ahead = self.is(d.end, &["with", "if", "plus", "and", "+", "&"])
            && self.degree_within(d.end + 1, d.end + 5)
            || self.is(d.end, &["with"]) && self.paper_within(d.end + 1, d.end + 4);
        // "8 years; 5 years if you have a CPA"
        let fewer = self.item.durations().len() > 1
            && self.is(d.end, &["with", "if"])
            && self.paper_within(d.end + 1, d.end + 5);
        // "4 years with a degree, 8 years without one"
        let without = self.item.durations().len() > 1
            && self.is(d.end, &["without"])
            && (d.end + 1..d.end + 4).any(|at| self.is(at, &["degree", "one", "diploma"]));
        paired || behind && joined || ahead || fewer || without
    }

    /// "Experience: 3 years", "Sales experience (5 years)", "Java: 5 years", "Years of experience: 3-5".
    fn label(&self, leaf: &Experience, d: &Duration) -> Option<Vec<Finding>> {
        let mut end = d.first.checked_sub(1)?;
        while end > 0 && self.is(end, ABOUT) {
            end -= 1;
        }
        let colon = self.is(end, &[":"]);
        // "Work experience 0-2 years"
        if self.is_experience(end) {
            end = d.first;
        } else if !colon && !self.is(end, &["-", "–", "—", "(", ","]) {
            return self.in_front(leaf, d);
        }
        let light =
            &["required", "preferred", "minimum", ")", "level", "*", "skills", "expertise", "knowledge"];
        while end > 0 && self.is(end - 1, light) {
            end -= 1;
        }
        // "Proficient (five years) in Java"
        let wished = end < d.first - 1 && self.is(d.end, &["preferred", "desired", "desirable"]);
        if wished && self.is(end, &["skills", "expertise", "knowledge"]) {
            return None;
        }
        let known = end
            .checked_sub(1)
            .filter(|&at| self.is(at, &["proficient", "proficiency", "expertise", "skilled"]));
        if let Some((word, groups)) = known.zip(self.past_brackets(d)) {
            return Some(self.findings(leaf.clone(), groups, word));
        }
        let word = end.checked_sub(1)?;
        if self.is_experience(word) {
            // "two years experience required, five preferred": the word is the other amount's.
            let taken = durations(self.tokens.get(..word)?).last().is_some_and(|other| {
                other.end + 8 > word && !(other.end..word).any(|at| self.degree_within(at, at + 1))
            });
            if taken && !colon {
                return None;
            }
            return Some(match (self.pre_subject(word, word, 0), self.past_brackets(d)) {
                (Some((start, groups)), _) => self.pre(leaf.clone(), groups, start, d.end),
                // "Experience (four years) in testing"
                (None, Some(groups)) => {
                    self.findings(leaf.clone(), groups, clause::back_over_adjectives(self.tokens, word))
                }
                (None, None) => {
                    let first = clause::back_over_adjectives(self.tokens, word);
                    let mut leaf = leaf.clone();
                    self.adjectives(&mut leaf, first, word + 1);
                    vec![self.finding(leaf, first, d.end)]
                }
            });
        }
        if self.is(end, &[","]) && !self.closes_demand(d) {
            return None;
        }
        let mut first = self.names_back(end);
        if first == end {
            // A phrase that no lexicon knows, at the start of the line.
            let start = (0..end).rev().find(|&at| self.is(at, &[",", "\n", ";", "."])).map_or(0, |at| at + 1);
            let asks = matches!(self.item.section, SectionKind::Required | SectionKind::Preferred);
            let other = self.degree_within(start, end) || (start..end).any(|at| self.is(at, NO_LABELS));
            if !asks || !colon || end - start > 5 || other {
                return None;
            }
            first = start;
        }
        let mut groups = listing(self.item, self.lexicon, first, end).groups;
        groups.iter_mut().for_each(|group| group.end = group.end.max(d.end));
        (!groups.is_empty()).then(|| self.findings(leaf.clone(), groups, first))
    }

    /// "Expertise in Kubernetes, 7+ years", "SQL and R, at least 3 years": the only amount of a demand, and the last that it says; but
    /// "BS in Physics, 5+ years" is no experience in what was studied.
    fn closes_demand(&self, d: &Duration) -> bool {
        let before = self.tokens.get(..d.first).unwrap_or_default();
        let closes = self.tokens.get(d.end..).unwrap_or_default().iter().all(|t| t.kind != Kind::Word);
        matches!(self.item.section, SectionKind::Required | SectionKind::Preferred)
            && closes
            && self.item.durations().len() == 1
            && (d.goes_on(self.tokens)
                || (d.first.saturating_sub(1)..d.end).any(|at| self.is(at, &["least"])))
            && !before.iter().any(|t| t.is_any(NO_LABELS) || matches!(t.text, "." | ";" | "\n"))
            && !self.paper_within(0, d.first)
    }

    /// Do only marks and how sure it is stand between `end` and the amount?
    pub(super) fn stands_behind(&self, d: &Duration, end: usize) -> bool {
        let gap = self.tokens.get(end..d.first).unwrap_or_default();
        gap.iter().all(|t| matches!(t.text, "(" | ":" | "," | "-" | "–" | "—") || t.is_any(ABOUT))
    }

    /// Do brackets that hold nothing but an amount follow the word at `at`, and what it is of follow them?
    pub(super) fn brackets_amount(&self, at: usize, amounts: &[Duration]) -> bool {
        let opens =
            |d: &&Duration| at < d.first && d.first <= at + 3 && (at + 2..d.first).all(|i| self.is(i, ABOUT));
        self.is(at + 1, &["("]) && amounts.iter().find(opens).is_some_and(|d| self.past_brackets(d).is_some())
    }

    /// What stands behind the brackets that hold nothing but the amount.
    fn past_brackets(&self, d: &Duration) -> Option<Vec<Group>> {
        if !self.is(d.end, &[")"]) {
            return None;
        }
        let at = d.end + 1;
        let groups = self.object(at, self.clauses.end(at)).map(|at| self.groups(at, self.clauses.end(at)))?;
        (!groups.is_empty()).then_some(groups)
    }

    /// "Time series analysis 2+ years": in a list of demands, all of a short item but its amount. "Java 2 years, Python 4 years": each with its
    /// own.
    fn in_front(&self, leaf: &Experience, d: &Duration) -> Option<Vec<Finding>> {
        let asks = matches!(self.item.section, SectionKind::Required | SectionKind::Preferred);
        let parts = |t: &Token<'_>| matches!(t.text, "," | ";") || t.is("and");
        let mut pieces = Vec::new();
        for piece in self.tokens.split(parts) {
            let first = pieces.last().map_or(0, |piece: &Range<usize>| piece.end + 1);
            pieces.push(first..first + piece.len());
        }
        pieces.retain(|piece| !piece.is_empty());
        let own = pieces.iter().find(|piece| piece.contains(&d.first))?;
        let timed = |piece: &Range<usize>| {
            self.item.durations().iter().filter(|other| piece.contains(&other.first)).count() == 1
        };
        let several = pieces.len() > 1;
        let some = several || d.max.is_some() || d.goes_on(self.tokens);
        let ends = self.tokens.get(d.end..own.end)?.iter().all(|t| t.kind != Kind::Word);
        let words = self.tokens.get(own.start..d.first)?;
        let told = |t: &Token<'_>| {
            t.kind == Kind::Break
                || t.number().is_some()
                || t.is_any(NO_LABELS)
                || t.is_any(&[
                    "for", "over", "is", "are", "we", "our", "the", "a", "within", "of", "you", "at",
                    "least", "including", "up", "to",
                ])
        };
        let short = !words.is_empty() && words.len() <= 6 && !words.iter().any(told);
        // "BS 5-7 years, MS 3-5 years", "RN with 2 years, or LPN with 4 years": a ladder.
        let rung = self.degree_within(own.start, d.first)
            || self.before_is(d.first, &["with", "plus", "+"]) && self.paper_within(own.start, d.first);
        // "Java, Python, SQL 3+ years": of all that stands in a list of names.
        let names = || {
            self.item.durations().len() == 1
                && d.goes_on(self.tokens)
                && pieces.iter().all(|piece| self.ends_name(piece, d))
        };
        let start = match pieces.iter().all(timed) {
            true => own.start,
            false if own.end == self.tokens.len() && names() => 0,
            false => return None,
        };
        if !asks || !some || !ends || !short || rung {
            return None;
        }
        let mut groups = listing(self.item, self.lexicon, start, d.first).groups;
        let examples = start < own.start && self.tokens.iter().take(own.start).any(|t| t.is("such"));
        groups.iter_mut().for_each(|group| {
            group.open |= examples;
            group.end = group.end.max(d.end);
        });
        (!groups.is_empty()).then(|| self.findings(leaf.clone(), groups, start))
    }

    /// Is this part of a list a name that the lexicon knows, alone or behind "such as" or the name's class?
    fn ends_name(&self, piece: &Range<usize>, d: &Duration) -> bool {
        let end = if piece.contains(&d.first) { d.first } else { piece.end };
        let name = self.item.hits.iter().find(|h| h.end == end && h.term.vocabulary() == Vocabulary::Subject);
        name.is_some_and(|name| {
            name.first == piece.start || name.first > 1 && self.is(name.first - 1, &["as", ":"])
        })
    }
}
