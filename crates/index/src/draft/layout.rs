//! From a draft to columns.
//!
//! Asks, slots and shared clauses are numbered by how often they stand somewhere, ties by their content, so that the most used ones
//! have short numbers and share the cache, and the order in which postings came leaves no trace.

use super::{Clause, Draft, Entry};
use crate::ask::{write_asks, write_list};
use crate::clause::{Step, encode, mapped, steps};
use crate::columns::{Columns, LONGEST};
use crate::kinds::Kinds;
use crate::listing::Code;
use crate::numbered::Numbered;
use crate::phrases::{self, Use};
use rayon::prelude::*;
use rolefit_rules::posting::Workplace;
use rolefit_scoring::judge::{Phrase, Slot};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A clause of a draft as it will be written.
struct Written {
    /// The list of occupations that it asks about; 0: none.
    jobs: u32,
    words: Vec<u32>,
    kinds: Kinds,
    /// How many slots for phrases it has.
    phrases: u16,
}

/// Of a clause that is not shared.
const OWN: u32 = u32::MAX;

/// What the rows of a draft are laid out by.
struct Rows {
    clauses: Vec<Written>,
    /// By clause: its number among the shared ones, or [`OWN`]. Looked up for every clause of every row.
    shared: Vec<u32>,
}

impl Draft {
    /// Lays the columns out. `block_ends` is where the blocks of the records end.
    pub fn finish(self, block_ends: Vec<u64>) -> Columns<'static> {
        let mut out = Columns { block_ends: Cow::Owned(block_ends), ..Columns::default() };
        let (rows, entries, phrases) = self.renumber(&mut out);
        let mut placed: Vec<([u32; 2], Entry)> =
            entries.into_par_iter().map(|entry| (rows.shelf_and_place(&entry), entry)).collect();
        placed.par_sort_unstable_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.id.cmp(&other.id)));
        let entries: Vec<Entry> = placed.into_iter().map(|(_, entry)| entry).collect();
        let (mut of_phrases, mut facts) = (Columns::default(), Columns::default());
        let (_, _) = rayon::join(
            || rows.write(&entries, &mut out),
            || {
                rayon::join(
                    || write_phrases(&entries, &phrases, &mut of_phrases),
                    || write_facts(&entries, &mut facts),
                )
            },
        );
        // Giving millions of pieces back takes its time, too.
        rayon::join(|| drop(entries), || drop((rows, phrases)));
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
            company_ends: facts.company_ends,
            companies: facts.companies,
            countries: facts.countries,
            country_ends: facts.country_ends,
            country_codes: facts.country_codes,
            pay_ends: facts.pay_ends,
            pay: facts.pay,
            ..out
        }
    }

    /// Numbers all things by how often they stand somewhere, and writes those that stand there. Returns what the rows are laid out
    /// by, the postings with new numbers, and the phrases.
    fn renumber(self, out: &mut Columns<'static>) -> (Rows, Vec<Entry>, Vec<Phrase>) {
        let Draft { asks, slots, jobs, clauses, phrases, mut entries } = self;
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
            for step in steps(words, count) {
                let Step::Ask(ask, slots) = step else { continue };
                add(&mut of_asks, ask, uses);
                slots.iter().for_each(|slot| add(&mut of_slots, *slot, uses));
            }
        }
        // What is asked of nobody, and no occupation, come first, whoever has them.
        add(&mut of_asks, 0, u64::MAX / 2);
        add(&mut of_jobs, 0, u64::MAX / 2);
        let (asks, new_asks) = by_use(asks, &of_asks);
        let (slots, new_slots) = by_use(slots, &of_slots);
        let (jobs, new_jobs) = by_use(jobs, &of_jobs);
        out.asks = Cow::Owned(write_asks(asks.iter()));
        out.slots = Cow::Owned(write_list(&slots));
        out.jobs = Cow::Owned(write_list(&jobs));
        let new = |numbers: &[u32], old: u32| numbers.get(old as usize).copied().unwrap_or(0);
        let is_phrase: Vec<bool> = slots.iter().map(Slot::is_phrase).collect();
        let clauses: Vec<Written> = clauses
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
                Written { jobs: new(&new_jobs, about), words, kinds, phrases }
            })
            .collect();
        let shared = write_shared(&clauses, &uses, out);
        let rows = Rows { clauses, shared };
        entries.par_iter_mut().for_each(|entry| {
            entry.jobs = new(&new_jobs, entry.jobs);
            for row in &mut entry.rows {
                row.sort_by(|a, b| rows.place(a, &phrases).cmp(&rows.place(b, &phrases)));
            }
        });
        (rows, entries, phrases)
    }
}

/// Notes uses of the thing with this number.
fn add(of: &mut [u64], number: u32, uses: u64) {
    of.get_mut(number as usize).into_iter().for_each(|of| *of += uses);
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

/// Numbers the clauses that stand in more than one place, and writes them. Returns the number of each clause.
fn write_shared(clauses: &[Written], uses: &[u32], out: &mut Columns<'static>) -> Vec<u32> {
    let of_clauses = uses.iter().copied().zip(clauses).zip(0usize..);
    let mut shared: Vec<((u32, &Written), usize)> = of_clauses.filter(|((uses, _), _)| *uses > 1).collect();
    shared.par_sort_unstable_by(|((uses, a), _), ((other, b), _)| {
        other.cmp(uses).then_with(|| (a.jobs, &a.words).cmp(&(b.jobs, &b.words)))
    });
    let mut numbers = vec![OWN; clauses.len()];
    for (((_, clause), place), number) in shared.into_iter().zip(0u32..) {
        numbers.get_mut(place).into_iter().for_each(|it| *it = number);
        encode(&clause.words, out.shared.to_mut());
        push_end(&mut out.shared_ends, out.shared.len());
        out.shared_jobs.to_mut().push(clause.jobs);
        out.shared_kinds.to_mut().push(clause.kinds.0);
        out.shared_phrases.to_mut().push(clause.phrases);
    }
    numbers
}

impl Rows {
    /// The number of a clause among the shared ones, or [`OWN`].
    fn number(&self, clause: &Clause) -> u32 {
        self.shared.get(clause.number as usize).copied().unwrap_or(OWN)
    }

    /// Shared clauses stand in front, in the order of their numbers, and all others in that of their content.
    fn place<'d>(&'d self, clause: &Clause, phrases: &'d [Phrase]) -> (u32, &'d [u32], &'d [Phrase]) {
        let number = self.number(clause);
        let own = self.clauses.get(clause.number as usize).filter(|_| number == OWN);
        (number, own.map_or(&[], |own| own.words.as_slice()), clause.phrases(phrases))
    }

    /// Where a posting stands: by the number of its row's shared clauses, and among those of the same number by its rarest one, so that
    /// the cells of rare clauses are read one after the other.
    fn shelf_and_place(&self, entry: &Entry) -> [u32; 2] {
        let rarest = match entry.rows.as_slice() {
            [row] => row.iter().map(|clause| self.number(clause)).filter(|number| *number != OWN).max(),
            _ => None,
        };
        [u32::try_from(self.shelf(entry)).unwrap_or(u32::MAX), rarest.unwrap_or(0)]
    }

    /// The number of its row's shared clauses, or more than all that have a bucket.
    fn shelf(&self, entry: &Entry) -> usize {
        match entry.rows.as_slice() {
            [row] => row.iter().filter(|clause| self.number(clause) != OWN).count().min(LONGEST + 1),
            _ => LONGEST + 1,
        }
    }

    fn write(&self, entries: &[Entry], out: &mut Columns<'static>) {
        let mut lengths = vec![0; LONGEST + 1];
        let mut sets: Numbered<Vec<u16>> = Numbered::default();
        sets.number(Vec::new());
        for entry in entries {
            let shelf = self.shelf(entry);
            if let Some(count) = lengths.get_mut(shelf) {
                *count += 1;
            }
            for row in &entry.rows {
                let mut kinds = Vec::new();
                for clause in row {
                    let number = self.number(clause);
                    if number != OWN {
                        out.rows.to_mut().push(number);
                    } else if let Some(own) = self.clauses.get(clause.number as usize) {
                        encode(&own.words, out.own.to_mut());
                        kinds.extend((!own.kinds.is_none()).then_some(own.kinds.0));
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
}

fn write_phrases(entries: &[Entry], all: &[Phrase], out: &mut Columns<'static>) {
    let mut uses = Vec::new();
    for (entry, posting) in entries.iter().zip(0u32..) {
        let phrases = entry.rows.iter().flatten().flat_map(|clause| clause.phrases(all));
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
    let lists: BTreeSet<&[Code]> = entries.iter().map(|e| e.listing.countries.as_slice()).collect();
    let lists: BTreeMap<&[Code], u16> = lists.into_iter().filter(|list| !list.is_empty()).zip(1..).collect();
    for list in lists.keys() {
        out.country_codes.to_mut().extend(list.iter().map(|code| code.to_bits()));
        push_end(&mut out.country_ends, out.country_codes.len());
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
        out.countries.to_mut().push(lists.get(listing.countries.as_slice()).copied().unwrap_or(0));
        out.pay.to_mut().extend(listing.pay.iter().map(|pay| [pay.currency.to_bits(), pay.most]));
        push_end(&mut out.pay_ends, out.pay.len());
    }
}

fn push_end(ends: &mut Cow<'static, [u32]>, end: usize) {
    ends.to_mut().push(u32::try_from(end).unwrap_or(u32::MAX));
}
