//! From a draft to columns.

use super::Draft;
use super::numbering::{number_shared, number_things};
use super::part::{Entry, OWN, Part};
use crate::ask::write_list;
use crate::clause::encode;
use crate::columns::{Columns, LONGEST, push_end};
use crate::kinds::{Kinds, OfAsk};
use crate::numbered::Numbered;
use crate::phrases::{self, Use, beginning};
use rayon::prelude::*;
use std::borrow::Cow;

impl Draft {
    /// Lays the columns out. `block_ends` is where the blocks of the records end.
    pub fn finish(self, block_ends: Vec<u64>) -> Columns<'static> {
        let mut parts = self.parts;
        if parts.is_empty() {
            parts.push(Part::default());
        }
        let mut out = Columns { block_ends: Cow::Owned(block_ends), ..Columns::default() };
        let asks = number_things(&mut parts, &mut out);
        number_shared(&mut parts, &asks, &mut out);
        parts.par_iter_mut().for_each(Part::sort_rows);
        let order = in_order(&mut parts);
        let (mut of_phrases, mut facts) = (Columns::default(), Columns::default());
        let (_, _) = rayon::join(
            || write_rows(&order, &parts, &asks, &mut out),
            || {
                rayon::join(
                    || phrases::write(uses(&parts), &mut of_phrases),
                    || write_facts(&order, &parts, &mut facts),
                )
            },
        );
        // Giving much memory back takes its time, too.
        parts.into_par_iter().for_each(drop);
        Columns {
            phrases: of_phrases.phrases,
            phrase_ends: of_phrases.phrase_ends,
            keys: of_phrases.keys,
            key_ends: of_phrases.key_ends,
            id_ends: facts.id_ends,
            ids: facts.ids,
            places: facts.places,
            texts: facts.texts,
            kinds: facts.kinds,
            posted: facts.posted,
            through: facts.through,
            employers: facts.employers,
            countries: facts.countries,
            pay_ends: facts.pay_ends,
            pay: facts.pay,
            ..out
        }
    }
}

/// Where a posting is, and by what it is placed.
#[derive(Clone, Copy)]
struct Placed {
    /// The number of its row's shared clauses, or more than all that have a bucket.
    shelf: u32,
    /// The number of its row's rarest shared clause.
    rarest: u32,
    /// The first letters of its id.
    letters: u64,
    part: u32,
    entry: u32,
}

impl Placed {
    fn of(part: &Part, entry: &Entry, at: [usize; 2]) -> Placed {
        let (mut shelf, mut rarest) = (LONGEST + 1, 0);
        let mut rows = part.rows(entry);
        if let (Some(row), None) = (rows.next(), rows.next()) {
            let shared = row.iter().take_while(|clause| clause.number != OWN);
            let numbers = shared.map(|clause| clause.number);
            shelf = numbers.clone().count().min(shelf);
            rarest = numbers.last().unwrap_or(0);
        }
        let letters = beginning(part.id(entry).as_bytes());
        let [shelf, part, entry] = [shelf, at[0], at[1]].map(|it| u32::try_from(it).unwrap_or(u32::MAX));
        Placed { shelf, rarest, letters, part, entry }
    }

    fn find<'d>(&self, parts: &'d [Part]) -> Option<(&'d Part, &'d Entry)> {
        let part = parts.get(self.part as usize)?;
        Some((part, part.entries.get(self.entry as usize)?))
    }
}

/// All postings in the order in which they stand, and tells each its number: by the number of their rows' shared clauses, and among those
/// of the same number by the rarest one, so that the cells of rare clauses are read one after the other.
fn in_order(parts: &mut [Part]) -> Vec<Placed> {
    let of_part = |(nth, part): (usize, &Part)| {
        let entries = part.entries.iter().enumerate();
        entries.map(|(at, entry)| Placed::of(part, entry, [nth, at])).collect::<Vec<Placed>>()
    };
    let mut order: Vec<Placed> = parts.par_iter().enumerate().flat_map_iter(of_part).collect();
    let key = |it: &Placed| (it.shelf, it.rarest, it.letters);
    let id = |it: &Placed| it.find(parts).map(|(part, entry)| part.id(entry));
    order.par_sort_unstable_by(|a, b| key(a).cmp(&key(b)).then_with(|| id(a).cmp(&id(b))));
    for (it, number) in order.iter().zip(0..) {
        let part = parts.get_mut(it.part as usize);
        let entry = part.and_then(|part| part.entries.get_mut(it.entry as usize));
        entry.into_iter().for_each(|entry| entry.number = number);
    }
    order
}

fn write_rows(order: &[Placed], parts: &[Part], asks: &[OfAsk], out: &mut Columns<'static>) {
    let mut lengths = vec![0; LONGEST + 1];
    let mut sets: Numbered<Vec<u16>> = Numbered::default();
    let mut kinds = Vec::new();
    sets.number_of(kinds.as_slice());
    for it in order {
        let Some((part, entry)) = it.find(parts) else { continue };
        let of_shelf = lengths.get_mut(it.shelf as usize).map(|count| *count += 1);
        for row in part.rows(entry) {
            kinds.clear();
            for clause in row {
                if clause.number != OWN {
                    out.rows.to_mut().push(clause.number);
                    continue;
                }
                let words = part.words(clause);
                encode(words, out.own.to_mut());
                let of_clause = Kinds::of(words, asks);
                kinds.extend((!of_clause.is_none()).then_some(of_clause.0));
            }
            push_end(&mut out.own_ends, out.own.len());
            kinds.sort_unstable();
            out.own_kinds.to_mut().push(sets.number_of(kinds.as_slice()));
            if of_shelf.is_none() {
                push_end(&mut out.row_ends, out.rows.len());
            }
        }
        if of_shelf.is_none() {
            push_end(&mut out.graded_ends, out.row_ends.len());
        }
        out.posting_jobs.to_mut().push(entry.jobs);
    }
    out.lengths = Cow::Owned(lengths);
    out.kind_sets = Cow::Owned(write_list(&sets.into_list()));
}

/// The phrases of all postings, as they stand in memory.
fn uses(parts: &[Part]) -> Vec<Use<'_>> {
    parts
        .par_iter()
        .flat_map_iter(|part| part.entries.iter().flat_map(|entry| uses_of(part, entry)))
        .collect()
}

fn uses_of<'d>(part: &'d Part, entry: &'d Entry) -> impl Iterator<Item = Use<'d>> {
    let phrases = part.rows(entry).flatten().flat_map(|clause| part.phrases.get(clause.phrases.range()));
    phrases.zip(0..).map(|((words, keys), nth)| Use::new(words, keys, entry.number, nth))
}

fn write_facts(order: &[Placed], parts: &[Part], out: &mut Columns<'static>) {
    for (part, entry) in order.iter().filter_map(|it| it.find(parts)) {
        out.ids.to_mut().extend(part.id(entry).bytes());
        push_end(&mut out.id_ends, out.ids.len());
        out.places.to_mut().push(entry.place);
        out.texts.to_mut().push(entry.text);
        out.kinds.to_mut().push(entry.kind);
        out.posted.to_mut().push(entry.posted);
        out.through.to_mut().push(entry.through);
        out.employers.to_mut().push(entry.company.map_or(0, |company| company + 1));
        let countries = entry.countries.map_or(0, |list| list + 1);
        out.countries.to_mut().push(u16::try_from(countries).unwrap_or(u16::MAX));
        out.pay.to_mut().extend(part.pay(entry).iter().map(|pay| [pay.currency.to_bits(), pay.most]));
        push_end(&mut out.pay_ends, out.pay.len());
    }
}
