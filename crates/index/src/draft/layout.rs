//! From a draft to columns.
//!
//! Asks, slots and shared clauses are numbered by how often they stand somewhere, ties by their content, so that the most used ones
//! have short numbers and share the cache, and the order in which postings came leaves no trace.

use super::{Clause, Draft, Entry};
use crate::ask::{write_asks, write_list};
use crate::clause::{encode, mapped};
use crate::columns::{Columns, LONGEST};
use crate::kinds::Kinds;
use crate::numbered::Numbered;
use crate::phrases::{self, Use};
use rayon::prelude::*;
use rolefit_rules::posting::Workplace;
use rolefit_scoring::judge::{Phrase, Slot};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A clause of a draft as it will be written.
struct Written {
    /// The list of occupations that it asks about; 0: none.
    jobs: u32,
    words: Vec<u32>,
    kinds: Kinds,
    /// How many slots for phrases it has.
    phrases: u16,
    /// Its number among the shared ones.
    shared: Option<u32>,
}

impl Draft {
    /// Lays the columns out. `block_ends` is where the blocks of the records end.
    pub fn finish(self, block_ends: Vec<u64>) -> Columns<'static> {
        let mut out = Columns { block_ends: Cow::Owned(block_ends), ..Columns::default() };
        let Draft { asks, slots, jobs, clauses, mut entries } = self;
        let (asks, slots, jobs) = (asks.into_list(), slots.into_list(), jobs.into_list());
        let clauses = clauses.into_list();
        let mut uses = vec![0u32; clauses.len()];
        let (mut of_asks, mut of_slots) = (vec![0u64; asks.len()], vec![0u64; slots.len()]);
        let mut of_jobs = vec![0u64; jobs.len()];
        for entry in &entries {
            add(&mut of_jobs, entry.jobs, 1);
            for clause in entry.rows.iter().flatten() {
                uses.get_mut(clause.number as usize).into_iter().for_each(|uses| *uses += 1);
            }
        }
        let counts: Vec<usize> = asks.iter().map(|ask| ask.slots as usize).collect();
        let count = |ask: u32| counts.get(ask as usize).copied().unwrap_or(0);
        for ((_, words), uses) in clauses.iter().zip(&uses) {
            let uses = u64::from(*uses);
            mapped(words, count, |ask| add(&mut of_asks, ask, uses), |slot| add(&mut of_slots, slot, uses));
        }
        // What is asked of nobody, and no occupation, come first, whoever has them.
        add(&mut of_asks, 0, u64::MAX / 2);
        add(&mut of_jobs, 0, u64::MAX / 2);
        let (asks, new_asks) = by_use(asks, &of_asks);
        let (slots, new_slots) = by_use(slots, &of_slots);
        let (jobs, new_jobs) = by_use(jobs, &of_jobs);
        let new = |numbers: &[u32], old: u32| numbers.get(old as usize).copied().unwrap_or(0);
        let is_phrase: Vec<bool> = slots.iter().map(Slot::is_phrase).collect();
        let mut written: Vec<Written> = clauses
            .into_par_iter()
            .map(|(about, words)| {
                let mut phrases = 0;
                let slot = |slot| {
                    let slot = new(&new_slots, slot);
                    phrases += u16::from(is_phrase.get(slot as usize) == Some(&true));
                    slot
                };
                let words = mapped(&words, count, |ask| new(&new_asks, ask), slot);
                let kinds = Kinds::of(&words, &asks);
                Written { jobs: new(&new_jobs, about), words, kinds, phrases, shared: None }
            })
            .collect();
        out.asks = Cow::Owned(write_asks(asks.iter()));
        out.slots = Cow::Owned(write_list(&slots));
        out.jobs = Cow::Owned(write_list(&jobs));
        write_shared(&mut written, &uses, &mut out);
        entries.par_iter_mut().for_each(|entry| {
            entry.jobs = new(&new_jobs, entry.jobs);
            for row in &mut entry.rows {
                row.sort_by(|a, b| place_in_row(a, &written).cmp(&place_in_row(b, &written)));
            }
        });
        let mut placed: Vec<([u32; 2], Entry)> =
            entries.into_par_iter().map(|entry| (shelf_and_place(&entry, &written), entry)).collect();
        placed.par_sort_unstable_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.id.cmp(&other.id)));
        let entries: Vec<Entry> = placed.into_iter().map(|(_, entry)| entry).collect();
        write_rows(&entries, &written, &mut out);
        write_phrases(&entries, &mut out);
        write_facts(&entries, &mut out);
        out
    }
}

/// Notes uses of the thing with this number.
fn add(of: &mut [u64], number: u32, uses: u64) -> u32 {
    of.get_mut(number as usize).into_iter().for_each(|of| *of += uses);
    number
}

/// The things in use, the most used ones first, and for each old number the new one.
fn by_use<T: Ord + Send>(list: Vec<T>, uses: &[u64]) -> (Vec<T>, Vec<u32>) {
    let mut numbers = vec![0; list.len()];
    let used = list.into_iter().zip(uses).zip(0usize..).filter(|((_, uses), _)| **uses > 0);
    let mut list: Vec<(Reverse<u64>, T, usize)> =
        used.map(|((it, uses), old)| (Reverse(*uses), it, old)).collect();
    list.par_sort_unstable();
    let mut things = Vec::with_capacity(list.len());
    for ((_, it, old), new) in list.into_iter().zip(0u32..) {
        things.push(it);
        numbers.get_mut(old).into_iter().for_each(|number| *number = new);
    }
    (things, numbers)
}

/// Numbers the clauses that stand in more than one place, and writes them.
fn write_shared(written: &mut [Written], uses: &[u32], out: &mut Columns<'static>) {
    let mut shared: Vec<(u32, &mut Written)> =
        uses.iter().copied().zip(written).filter(|(uses, _)| *uses > 1).collect();
    shared.par_sort_unstable_by(|(uses, a), (other, b)| {
        other.cmp(uses).then_with(|| (a.jobs, &a.words).cmp(&(b.jobs, &b.words)))
    });
    for ((_, clause), number) in shared.into_iter().zip(0u32..) {
        clause.shared = Some(number);
        encode(&clause.words, out.shared.to_mut());
        push_end(&mut out.shared_ends, out.shared.len());
        out.shared_jobs.to_mut().push(clause.jobs);
        out.shared_kinds.to_mut().push(clause.kinds.0);
        out.shared_phrases.to_mut().push(clause.phrases);
    }
}

fn shared(clause: &Clause, written: &[Written]) -> Option<u32> {
    written.get(clause.number as usize)?.shared
}

/// Shared clauses stand in front, in the order of their numbers, and all others in that of their content.
fn place_in_row<'c>(clause: &'c Clause, written: &'c [Written]) -> (u32, &'c [u32], &'c [Phrase]) {
    let it = written.get(clause.number as usize);
    let (shared, words) = it.map_or((None, &[][..]), |it| (it.shared, it.words.as_slice()));
    (shared.unwrap_or(u32::MAX), words, &clause.phrases)
}

/// Where a posting stands: by the number of its row's shared clauses, and among those of the same number by its rarest one, so that
/// the cells of rare clauses are read one after the other.
fn shelf_and_place(entry: &Entry, written: &[Written]) -> [u32; 2] {
    let rarest = match entry.rows.as_slice() {
        [row] => row.iter().filter_map(|clause| shared(clause, written)).max(),
        _ => None,
    };
    [u32::try_from(shelf(entry, written)).unwrap_or(u32::MAX), rarest.unwrap_or(0)]
}

/// The number of its row's shared clauses, or more than all that have a bucket.
fn shelf(entry: &Entry, written: &[Written]) -> usize {
    match entry.rows.as_slice() {
        [row] => row.iter().filter(|clause| shared(clause, written).is_some()).count().min(LONGEST + 1),
        _ => LONGEST + 1,
    }
}

fn write_rows(entries: &[Entry], written: &[Written], out: &mut Columns<'static>) {
    let mut lengths = vec![0; LONGEST + 1];
    let mut sets: Numbered<Vec<u16>> = Numbered::default();
    sets.number(Vec::new());
    for entry in entries {
        let shelf = shelf(entry, written);
        if let Some(count) = lengths.get_mut(shelf) {
            *count += 1;
        }
        for row in &entry.rows {
            let mut kinds = Vec::new();
            for clause in row.iter().filter_map(|clause| written.get(clause.number as usize)) {
                match clause.shared {
                    Some(number) => out.rows.to_mut().push(number),
                    None => {
                        encode(&clause.words, out.own.to_mut());
                        kinds.extend((!clause.kinds.is_none()).then_some(clause.kinds.0));
                    }
                }
            }
            push_end(&mut out.own_ends, out.own.len());
            kinds.sort_unstable();
            out.own_kinds.to_mut().push(sets.number(kinds));
            if shelf > LONGEST {
                push_end(&mut out.row_ends, out.rows.len());
            }
        }
        if shelf > LONGEST {
            push_end(&mut out.graded_ends, out.row_ends.len());
        }
        out.posting_jobs.to_mut().push(entry.jobs);
    }
    out.lengths = Cow::Owned(lengths);
    out.kind_sets = Cow::Owned(write_list(&sets.into_list()));
}

fn write_phrases(entries: &[Entry], out: &mut Columns<'static>) {
    let mut uses = Vec::new();
    for (entry, posting) in entries.iter().zip(0u32..) {
        let phrases = entry.rows.iter().flatten().flat_map(|clause| &clause.phrases);
        uses.extend(phrases.zip(0u32..).map(|(Phrase { words, keys }, nth)| Use {
            words,
            keys,
            posting,
            nth,
        }));
    }
    phrases::write(uses, out);
}

fn write_facts(entries: &[Entry], out: &mut Columns<'static>) {
    let names: BTreeMap<&str, u32> =
        entries.iter().filter_map(|e| Some((e.listing.company.as_deref()?, 0))).collect();
    let names: BTreeMap<&str, u32> = names.into_keys().zip(1..).collect();
    for name in names.keys() {
        out.companies.to_mut().extend(name.bytes());
        push_end(&mut out.company_ends, out.companies.len());
    }
    for Entry { id, listing, text, place, .. } in entries {
        out.ids.to_mut().extend(id.bytes());
        push_end(&mut out.id_ends, out.ids.len());
        out.places.to_mut().push(*place);
        out.texts.to_mut().push(*text);
        let workplace = match listing.workplace {
            None => 0,
            Some(Workplace::Remote) => 1,
            Some(Workplace::Hybrid) => 2,
            Some(Workplace::Onsite) => 3,
        };
        out.kinds.to_mut().push(workplace | u8::from(listing.closed) << 2);
        out.posted.to_mut().push(listing.posted.map_or(0, |day| day.0));
        out.through.to_mut().push(listing.through.map_or(0, |day| day.0));
        let employer = listing.company.as_deref().and_then(|name| names.get(name));
        out.employers.to_mut().push(employer.copied().unwrap_or(0));
        out.pay.to_mut().extend(listing.pay.iter().map(|pay| [pay.currency.to_bits(), pay.most]));
        push_end(&mut out.pay_ends, out.pay.len());
    }
}

fn push_end(ends: &mut Cow<'static, [u32]>, end: usize) {
    ends.to_mut().push(u32::try_from(end).unwrap_or(u32::MAX));
}
