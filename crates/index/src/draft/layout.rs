//! From a draft to columns.

use super::Draft;
use super::numbering::{number_shared, number_things};
use super::part::{Entry, OWN, Part};
use crate::ask::{Ask, write_list};
use crate::clause::encode;
use crate::columns::{Columns, LONGEST, push_end};
use crate::kinds::Kinds;
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
        let postings = in_order(&parts);
        let (mut of_phrases, mut facts) = (Columns::default(), Columns::default());
        let (_, _) = rayon::join(
            || write_rows(&postings, &asks, &mut out),
            || {
                rayon::join(
                    || write_phrases(&postings, &mut of_phrases),
                    || write_facts(&postings, &mut facts),
                )
            },
        );
        drop(postings);
        // Giving millions of pieces back takes its time, too.
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

/// A posting, the part that has it, and its shelf.
#[derive(Clone, Copy)]
struct Placed<'d> {
    part: &'d Part,
    entry: &'d Entry,
    /// The number of its row's shared clauses, or more than all that have a bucket.
    shelf: u32,
    /// The number of its row's rarest shared clause.
    rarest: u32,
    /// The first letters of its id.
    letters: u64,
}

/// All postings in the order in which they stand: by the number of their rows' shared clauses, and among those of the same number by the
/// rarest one, so that the cells of rare clauses are read one after the other.
fn in_order(parts: &[Part]) -> Vec<Placed<'_>> {
    let each = parts.par_iter().flat_map_iter(|part| part.entries.iter().map(move |entry| (part, entry)));
    let mut all: Vec<Placed<'_>> = each.map(|(part, entry)| Placed::of(part, entry)).collect();
    let key = |it: &Placed<'_>| (it.shelf, it.rarest, it.letters);
    all.par_sort_unstable_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.id().cmp(b.id())));
    all
}

impl<'d> Placed<'d> {
    fn of(part: &'d Part, entry: &'d Entry) -> Placed<'d> {
        let (mut shelf, mut rarest) = (LONGEST + 1, 0);
        let mut rows = part.rows(entry);
        if let (Some(row), None) = (rows.next(), rows.next()) {
            let shared = row.iter().take_while(|clause| clause.number != OWN);
            let numbers = shared.map(|clause| clause.number);
            shelf = numbers.clone().count().min(shelf);
            rarest = numbers.last().unwrap_or(0);
        }
        let (shelf, letters) =
            (u32::try_from(shelf).unwrap_or(u32::MAX), beginning(part.id(entry).as_bytes()));
        Placed { part, entry, shelf, rarest, letters }
    }

    fn id(&self) -> &'d str {
        self.part.id(self.entry)
    }
}

fn write_rows(postings: &[Placed<'_>], asks: &[Ask], out: &mut Columns<'static>) {
    let mut lengths = vec![0; LONGEST + 1];
    let mut sets: Numbered<Vec<u16>> = Numbered::default();
    sets.number(Vec::new());
    for Placed { part, entry, shelf, .. } in postings {
        let of_shelf = lengths.get_mut(*shelf as usize).map(|count| *count += 1);
        for row in part.rows(entry) {
            let mut kinds = Vec::new();
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
            out.own_kinds.to_mut().push(sets.number(kinds));
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

fn write_phrases(postings: &[Placed<'_>], out: &mut Columns<'static>) {
    let mut uses = Vec::new();
    for (Placed { part, entry, .. }, posting) in postings.iter().zip(0u32..) {
        let phrases = part.rows(entry).flatten().flat_map(|clause| part.phrases.get(clause.phrases.range()));
        uses.extend(phrases.zip(0u32..).map(|((words, keys), nth)| Use { words, keys, posting, nth }));
    }
    phrases::write(&uses, out);
}

fn write_facts(postings: &[Placed<'_>], out: &mut Columns<'static>) {
    for Placed { part, entry, .. } in postings {
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
