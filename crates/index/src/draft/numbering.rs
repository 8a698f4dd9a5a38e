//! One numbering for all parts of a draft.
//!
//! Asks, slots and shared clauses are numbered by how often they stand somewhere, ties by their content, so that the most used ones
//! have short numbers and share the cache, and the order in which postings came leaves no trace.

use super::part::Part;
use crate::ask::{write_asks, write_list};
use crate::clause::{self, Step, encode, steps};
use crate::columns::{Columns, push_end};
use crate::kinds::{Kinds, OfAsk};
use crate::numbered::Numbered;
use rayon::prelude::*;
use rustc_hash::FxHasher;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::hash::{Hash, Hasher};

/// By the numbers of a part's things: how often each is used, or what its number becomes.
struct Each {
    asks: Vec<u32>,
    slots: Vec<u32>,
    jobs: Vec<u32>,
    companies: Vec<u32>,
    countries: Vec<u32>,
}

/// Numbers all but clauses, and writes it. Returns what kinds are told by of each ask.
pub(super) fn number_things(parts: &mut [Part], out: &mut Columns<'static>) -> Vec<OfAsk> {
    let counts: Vec<Vec<usize>> =
        parts.iter().map(|part| part.asks.iter().map(|ask| ask.slots as usize).collect()).collect();
    let mut each: Vec<Each> = parts.par_iter().zip(&counts).map(uses).collect();
    let asks = united(parts, &mut each, u64::MAX, |part| &mut part.asks, |each| &mut each.asks);
    let slots = united(parts, &mut each, u64::MAX, |part| &mut part.slots, |each| &mut each.slots);
    let jobs = united(parts, &mut each, u64::MAX, |part| &mut part.jobs, |each| &mut each.jobs);
    // These stand in the order of their content alone.
    let companies = united(parts, &mut each, 1, |part| &mut part.companies, |each| &mut each.companies);
    let countries = united(parts, &mut each, 1, |part| &mut part.countries, |each| &mut each.countries);
    out.asks = Cow::Owned(write_asks(asks.iter()));
    out.slots = Cow::Owned(write_list(&slots));
    out.jobs = Cow::Owned(write_list(&jobs));
    for name in companies {
        out.companies.to_mut().extend(name.bytes());
        push_end(&mut out.company_ends, out.companies.len());
    }
    for list in countries {
        out.country_codes.to_mut().extend(list.iter().map(|code| code.to_bits()));
        push_end(&mut out.country_ends, out.country_codes.len());
    }
    parts.par_iter_mut().zip(each).zip(counts).for_each(renumber);
    asks.iter().map(OfAsk::from).collect()
}

/// The number that stands at a place.
fn at(numbers: &[u32], place: u32) -> u32 {
    numbers.get(place as usize).copied().unwrap_or(0)
}

/// How often a part's postings use what.
fn uses((part, counts): (&Part, &Vec<usize>)) -> Each {
    let none = |len| vec![0; len];
    let mut uses = Each {
        asks: none(part.asks.len()),
        slots: none(part.slots.len()),
        jobs: none(part.jobs.len()),
        companies: none(part.companies.len()),
        countries: none(part.countries.len()),
    };
    for entry in &part.entries {
        add(&mut uses.jobs, entry.jobs);
        entry.company.into_iter().for_each(|company| add(&mut uses.companies, company));
        entry.countries.into_iter().for_each(|list| add(&mut uses.countries, list));
        for clause in part.clauses.get(part.clauses_of(entry)).unwrap_or_default() {
            for step in steps(part.words(clause), |ask| counts.get(ask as usize).copied().unwrap_or(0)) {
                let Step::Ask(ask, slots) = step else { continue };
                add(&mut uses.asks, ask);
                slots.iter().for_each(|slot| add(&mut uses.slots, *slot));
            }
        }
    }
    // What is asked of nobody, and no occupation, come first, whoever has them.
    for first in [&mut uses.asks, &mut uses.jobs] {
        first.first_mut().into_iter().for_each(|uses| *uses = u32::MAX);
    }
    uses
}

fn add(uses: &mut [u32], number: u32) {
    uses.get_mut(number as usize).into_iter().for_each(|uses| *uses += 1);
}

/// All parts' things that are in use, the most used ones first; `most` uses and more are alike. In the place of each one's uses comes its
/// number.
fn united<T: Hash + Ord + Send>(
    parts: &mut [Part],
    each: &mut [Each],
    most: u64,
    things: impl Fn(&mut Part) -> &mut Numbered<T>,
    uses: impl Fn(&mut Each) -> &mut Vec<u32>,
) -> Vec<T> {
    let (mut all, mut sums) = (Numbered::default(), Vec::new());
    for (part, each) in parts.iter_mut().zip(&mut *each) {
        let numbers = all.take(std::mem::take(things(part)));
        sums.resize(all.len(), 0u64);
        for (number, uses) in numbers.iter().zip(uses(each)) {
            sums.get_mut(*number as usize).into_iter().for_each(|sum| *sum += u64::from(*uses));
        }
        *uses(each) = numbers;
    }
    let mut new = vec![0; all.len()];
    let used = all.into_list().into_iter().zip(sums).zip(0usize..).filter(|((_, uses), _)| *uses > 0);
    let mut used: Vec<(Reverse<u64>, T, usize)> =
        used.map(|((it, uses), old)| (Reverse(uses.min(most)), it, old)).collect();
    used.par_sort_unstable();
    let mut list = Vec::with_capacity(used.len());
    for ((_, it, old), number) in used.into_iter().zip(0..) {
        list.push(it);
        new.get_mut(old).into_iter().for_each(|new| *new = number);
    }
    each.iter_mut().flat_map(uses).for_each(|number| *number = at(&new, *number));
    list
}

/// Gives a part's postings the new numbers.
fn renumber(((part, new), counts): ((&mut Part, Each), Vec<usize>)) {
    for entry in &mut part.entries {
        entry.jobs = at(&new.jobs, entry.jobs);
        entry.company = entry.company.map(|company| at(&new.companies, company));
        entry.countries = entry.countries.map(|list| at(&new.countries, list));
    }
    for clause in &mut part.clauses {
        clause.jobs = at(&new.jobs, clause.jobs);
        let words = part.words.get_mut(clause.words.range()).unwrap_or_default();
        let count = |ask: u32| counts.get(ask as usize).copied().unwrap_or(0);
        clause::renumber(words, count, |ask| at(&new.asks, ask), |slot| at(&new.slots, slot));
    }
}

/// A clause by the hash of its content: the part that it is in, and its place there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hashed {
    hash: u64,
    part: u32,
    place: u32,
}

/// Numbers the clauses that stand in more than one place, and writes them.
pub(super) fn number_shared(parts: &mut [Part], asks: &[OfAsk], out: &mut Columns<'static>) {
    // Clauses that are alike come to stand side by side, without a table that grows with them.
    let mut hashed: Vec<Hashed> = parts.par_iter().enumerate().flat_map_iter(hashes).collect();
    hashed.par_sort_unstable();
    let clause = |it: &Hashed| {
        let part = parts.get(it.part as usize)?;
        let clause = part.clauses.get(it.place as usize)?;
        Some((clause, (clause.jobs, part.words(clause))))
    };
    let content = |it: &Hashed| clause(it).map(|(_, content)| content);
    let mut shared: Vec<&[Hashed]> = hashed
        .par_chunk_by_mut(|a, b| a.hash == b.hash)
        .filter(|alike| alike.len() > 1)
        .flat_map_iter(|alike| {
            // Nearly always they are the same.
            let first = alike.first().and_then(content);
            if alike.iter().any(|it| content(it) != first) {
                alike.sort_by(|a, b| content(a).cmp(&content(b)));
            }
            alike.chunk_by(|a, b| content(a) == content(b)).filter(|same| same.len() > 1)
        })
        .collect();
    let first = |same: &[Hashed]| same.first().and_then(content);
    shared.par_sort_unstable_by(|a, b| b.len().cmp(&a.len()).then_with(|| first(a).cmp(&first(b))));
    for same in &shared {
        let Some((clause, (jobs, words))) = same.first().and_then(clause) else { continue };
        encode(words, out.shared.to_mut());
        push_end(&mut out.shared_ends, out.shared.len());
        out.shared_jobs.to_mut().push(jobs);
        out.shared_kinds.to_mut().push(Kinds::of(words, asks).0);
        let phrases = u16::try_from(clause.phrases.range().len()).unwrap_or(u16::MAX);
        out.shared_phrases.to_mut().push(phrases);
    }
    for (same, number) in shared.into_iter().zip(0u32..) {
        for it in same {
            let clause =
                parts.get_mut(it.part as usize).and_then(|part| part.clauses.get_mut(it.place as usize));
            clause.into_iter().for_each(|clause| clause.number = number);
        }
    }
}

/// The clauses of a part's postings.
fn hashes((number, part): (usize, &Part)) -> impl Iterator<Item = Hashed> {
    part.entries.iter().flat_map(|entry| part.clauses_of(entry)).filter_map(move |place| {
        let clause = part.clauses.get(place)?;
        let mut hasher = FxHasher::default();
        (clause.jobs, part.words(clause)).hash(&mut hasher);
        let [part, place] = [number, place].map(|it| u32::try_from(it).unwrap_or(u32::MAX));
        Some(Hashed { hash: hasher.finish(), part, place })
    })
}
