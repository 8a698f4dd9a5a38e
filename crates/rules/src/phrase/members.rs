//! How a phrase falls into members: commas, "and", "or", slashes and parentheses.
//!
//! A phrase is first cut at every joiner into atoms; then neighbours that make one member only together are joined again: words
//! that share a head ("internal and external stakeholders"), verbs that share an object ("designing, building and running
//! services"), objects that share a verb ("building partnerships and alliances").

use super::Reader;
use super::joiners::Joiner;
use super::joint::{Joint, Series};
use super::words::is_people;
use crate::lexicon::Hit;
use crate::token::{Kind, Letters};
use std::iter::successors;

/// A member of a list: its tokens, and the list in parentheses behind it.
#[derive(Clone, Copy)]
pub(super) struct Member {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) inner: Option<(usize, usize)>,
}

/// What stands for more like the one before.
pub(super) const OTHER: [&str; 3] = ["related", "similar", "comparable"];

impl<'a> Reader<'_, 'a> {
    /// The members of a phrase, and what stands between them.
    pub(super) fn members(&self, first: usize, end: usize) -> (Vec<Member>, Vec<Joiner>) {
        self.joined(first, end, false)
    }

    /// The members of what is a list for certain: there, a comma always parts.
    pub(super) fn list_members(&self, first: usize, end: usize) -> (Vec<Member>, Vec<Joiner>) {
        self.joined(first, end, true)
    }

    fn joined(&self, first: usize, end: usize, list: bool) -> (Vec<Member>, Vec<Joiner>) {
        if !list
            && (self.shares_place(first, end)
                || self.is_together(first, end)
                || self.is_job_title(first, end))
        {
            let inner = self.atoms(first, end).0.last().and_then(|atom| atom.inner);
            return (vec![Member { first, end, inner }], Vec::new());
        }
        let (mut atoms, mut joiners) = self.atoms(first, end);
        self.join_spelt(&mut atoms, &mut joiners);
        if let Some(told) = self.told_beside(&atoms, &joiners).filter(|_| !list) {
            atoms.truncate(told);
            joiners.truncate(told - 1);
        }
        if self.is_of_countries(&atoms) {
            return (vec![Member { first, end, inner: None }], Vec::new());
        }
        let last = atoms.last().map(|m| self.core_end(m));
        let series = Series {
            long: self
                .outside_parentheses(first, end)
                .any(|at| self.tokens.get(at).is_some_and(|t| t.text == "," || t.kind == Kind::Break)),
            list,
            things: !atoms.first().is_some_and(|first| self.is_doing(first)),
            people: last.and_then(|at| self.tokens.get(at)).is_some_and(is_people),
            end,
        };
        let mut members: Vec<Member> = Vec::with_capacity(atoms.len());
        let mut kept = Vec::new();
        for (i, atom) in atoms.iter().enumerate() {
            let joiner = i.checked_sub(1).and_then(|j| joiners.get(j)).copied();
            let rest = atoms.get(i + 1..).unwrap_or_default();
            let parted = kept.last() == Some(&Joiner::Comma);
            match (members.last_mut(), joiner) {
                (Some(last), Some(joiner))
                    if !self.divides(&Joint {
                        left: last,
                        joiner,
                        right: atom,
                        rest,
                        parted,
                        series: &series,
                    }) =>
                {
                    last.end = atom.end;
                    last.inner = atom.inner.or(last.inner);
                }
                (_, joiner) => {
                    members.push(*atom);
                    kept.extend(joiner);
                }
            }
        }
        (members, kept)
    }

    /// "Diversity, Equity, and Inclusion (DEI)": one name, by the letters that stand for its words, which commas part.
    fn join_spelt(&self, atoms: &mut Vec<Member>, joiners: &mut Vec<Joiner>) {
        let spelt = |(last, atom): (usize, &Member)| {
            let (short, _) = atom.inner.filter(|(from, to)| to - from == 1)?;
            let letters = self.tokens.get(short).filter(|t| t.letters == Letters::Capitals)?.text;
            let begins = |at: &usize| {
                self.tokens
                    .get(*at)
                    .is_some_and(|t| t.kind == Kind::Word && !t.is_any(&["and", "or", "of", "the", "for"]))
            };
            let words: Vec<usize> = (atoms.first()?.first..short - 1).filter(begins).collect();
            let own = words.get(words.len().checked_sub(letters.len())?..)?;
            let initial = |at: &usize| self.tokens.get(*at).and_then(|t| t.text.chars().next());
            let same = own.iter().filter_map(initial).flat_map(char::to_uppercase).eq(letters.chars());
            let first = atoms.iter().position(|atom| own.first().is_some_and(|at| *at < atom.end))?;
            (same && letters.len() > 2 && first < last).then_some((first, last, short))
        };
        if let Some((first, last, short)) = atoms.iter().enumerate().find_map(spelt)
            && let Some([from, .., to]) = atoms.get(first..=last)
        {
            let known = self.name_at(short).is_some();
            let whole = if known {
                Member { first: short, end: short + 1, inner: None }
            } else {
                Member { first: from.first, ..*to }
            };
            atoms.splice(first..=last, [whole]);
            joiners.drain(first..last);
        }
    }

    /// "building shops, working with both buyers and sellers": behind a comma, one thing more that is done tells how the one before it was,
    /// where no "and" makes it a member. Where it begins.
    fn told_beside(&self, atoms: &[Member], joiners: &[Joiner]) -> Option<usize> {
        let (does, rest) = atoms.split_first()?;
        let told =
            joiners.iter().zip(rest).position(|(j, m)| *j == Joiner::Comma && self.is_doing_something(m))?;
        let behind = rest.get(told + 1..)?;
        let alone = !joiners
            .iter()
            .skip(told + 1)
            .zip(behind)
            .any(|(j, m)| *j != Joiner::Slash && (self.is_doing(m) || self.stands_behind_comma(m)));
        // What it is done with is asked where it has a name.
        let (from, to) = (rest.get(told)?.first, rest.last()?.end);
        let named = self.any_product(from, to);
        (alone && !named && self.is_doing_something(does) && !self.is_ing_only(does)).then_some(told + 1)
    }

    /// ", and ropes": is there a comma before the word that joins?
    pub(super) fn stands_behind_comma(&self, member: &Member) -> bool {
        let before = |n: usize| member.first.checked_sub(n).and_then(|at| self.tokens.get(at));
        (1..3).any(|n| before(n).is_some_and(|t| t.text == ","))
    }

    /// "one or more of the following Java HTML CSS JavaScript": is it between two of many products with nothing else between them, as where
    /// the breaks of a list's lines were lost?
    fn parts_run(&self, first: usize, at: usize, end: usize) -> bool {
        const MANY: usize = 3;
        let product = |hit: &&Hit| first <= hit.first && hit.end <= end && self.is_product(hit);
        let next = |at: usize| self.item.hits.iter().find(|h| h.first == at && product(h)).map(|h| h.end);
        let before = |at: usize| self.item.hits.iter().find(|h| h.end == at && product(h)).map(|h| h.first);
        let (behind, ahead) =
            (successors(next(at), |&at| next(at)), successors(before(at), |&at| before(at)));
        let (behind, ahead) = (behind.take(MANY).count(), ahead.take(MANY).count());
        behind > 0 && ahead > 0 && behind + ahead >= MANY
    }

    /// Cuts at every joiner that stands outside of names and parentheses.
    fn atoms(&self, first: usize, end: usize) -> (Vec<Member>, Vec<Joiner>) {
        let mut atoms: Vec<Member> = Vec::new();
        let mut joiners = Vec::new();
        let mut start = first;
        let mut at = first;
        let mut inner = None;
        let mut pending: Option<Joiner> = None;
        while at < end {
            let Some(token) = self.tokens.get(at) else { break };
            if let Some(hit) = self.name_at(at).filter(|h| h.end <= end) {
                at = hit.end;
                if self.parts_run(first, at, end) {
                    atoms.push(Member { first: start, end: at, inner: inner.take() });
                    joiners.extend(pending.replace(Joiner::Comma));
                    start = at;
                }
                continue;
            }
            if matches!(token.text, "(" | "[") {
                let close = self.closing(at, end);
                // "project(s)"
                let plural = close == at + 2
                    && self.tokens.get(at + 1).is_some_and(|t| t.glued && t.is_any(&["s", "es"]));
                if !plural && !self.is_remark(at, close, end) {
                    inner = Some((at + 1, close));
                }
                at = (close + 1).min(end);
                continue;
            }
            let Some((joiner, next)) = self.joiner(at, first, end) else {
                at += 1;
                continue;
            };
            if start < at {
                atoms.push(Member { first: start, end: at, inner: inner.take() });
                joiners.extend(pending.take());
            }
            // ", and": the word beats the comma.
            pending = Some(match (pending, joiner) {
                (Some(old), Joiner::Comma | Joiner::Line) => old,
                (_, new) => new,
            });
            at = next;
            start = next;
        }
        if start < end {
            atoms.push(Member { first: start, end, inner });
            joiners.extend(pending);
        }
        (atoms, joiners)
    }
}
