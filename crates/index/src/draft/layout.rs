//! From a draft to columns: everything is numbered in the order in which a search comes to it.
//!
//! Clauses that several postings have are few and stand first, the most used ones in front, where they share the cache. Most clauses
//! are those of one posting; they follow in the order of the rows, their formulas in the order of the clauses, and questions in the order of
//! the formulas: for them a search reads every column from its beginning to its end.

use super::{Draft, Entry};
use crate::columns::{CHUNK, Columns, LONGEST};
use crate::formula::{OPEN, formula_of, mapped, words_of};
use crate::question;
use rolefit_rules::posting::Workplace;
use rolefit_scoring::lower::{Question, QuestionId};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Draft {
    /// Lays the columns out. `block_ends` is where the blocks of the records end.
    pub fn finish(mut self, block_ends: Vec<u64>) -> Columns<'static> {
        let mut out = Columns { block_ends: Cow::Owned(block_ends), ..Columns::default() };
        self.sort_questions();
        self.entries.sort_by(|a, b| (shelf(a), &a.id).cmp(&(shelf(b), &b.id)));
        let clauses = clauses(&self.entries);
        self.write_formulas(&clauses, &mut out);
        let numbers: FxHashMap<u32, u32> = clauses.into_iter().zip(0..).collect();
        for clause in self.entries.iter_mut().flat_map(|entry| &mut entry.rows).flatten() {
            *clause = numbers.get(clause).copied().unwrap_or(0);
        }
        write_rows(&self.entries, &mut out);
        write_facts(&self.entries, &mut out);
        out
    }

    /// Puts the questions in the order of their content and writes every formula anew: the order of arrival leaves no trace.
    fn sort_questions(&mut self) {
        let mut sorted: Vec<(Question, QuestionId)> =
            std::mem::take(&mut self.questions).into_iter().collect();
        sorted.sort_unstable_by(|(a, old_a), (b, old_b)| (*old_a != OPEN, a).cmp(&(*old_b != OPEN, b)));
        let mut new = vec![OPEN; sorted.len()];
        for ((_, old), at) in sorted.iter().zip(0..) {
            if let Some(slot) = new.get_mut(old.0 as usize) {
                *slot = QuestionId(at);
            }
        }
        self.questions =
            sorted.into_iter().zip(0..).map(|((asked, _), at)| (asked, QuestionId(at))).collect();
        self.formulas = std::mem::take(&mut self.formulas)
            .into_iter()
            .map(|(words, id)| {
                let mut formula = formula_of(&words);
                formula.renumber(&new);
                let mut words = Vec::with_capacity(words.len());
                words_of(&formula.canonical(), &mut words);
                (words.into(), id)
            })
            .collect();
    }

    /// The words of every formula; ids are given without a gap.
    fn formulas_by_id(&self) -> Vec<&[u32]> {
        let mut all: Vec<(u32, &[u32])> =
            self.formulas.iter().map(|(words, id)| (*id, words.as_ref())).collect();
        all.sort_unstable();
        all.into_iter().map(|(_, words)| words).collect()
    }

    /// Questions, formulas and clauses, each in the order in which the next one needs them.
    fn write_formulas(&self, clauses: &[u32], out: &mut Columns<'static>) {
        let formulas = self.formulas_by_id();
        let mut written: Vec<Option<u32>> = vec![None; formulas.len()];
        let mut asked: Vec<Option<QuestionId>> = vec![None; self.questions.len()];
        let mut order = vec![OPEN];
        let mut number = |old: QuestionId| {
            if old == OPEN {
                return OPEN;
            }
            let next = QuestionId(u32::try_from(order.len()).unwrap_or(u32::MAX));
            let Some(slot) = asked.get_mut(old.0 as usize) else { return OPEN };
            let new = *slot.get_or_insert(next);
            if new == next {
                order.push(old);
            }
            new
        };
        for clause in clauses {
            let old = (clause >> 1) as usize;
            let next = u32::try_from(out.formula_ends.len()).unwrap_or(u32::MAX);
            let Some(slot) = written.get_mut(old) else { continue };
            let formula = *slot.get_or_insert(next);
            if formula == next {
                mapped(formulas.get(old).copied().unwrap_or_default(), &mut number, out.words.to_mut());
                push_end(&mut out.formula_ends, out.words.len());
            }
            out.clauses.to_mut().push(formula << 1 | clause & 1);
        }
        let mut questions: Vec<(QuestionId, &Question)> =
            self.questions.iter().map(|(question, id)| (*id, question)).collect();
        questions.sort_unstable_by_key(|(id, _)| *id);
        for chunk in order.chunks(CHUNK) {
            let chunk = chunk.iter().filter_map(|id| Some(questions.get(id.0 as usize)?.1));
            out.questions.to_mut().extend(question::write_chunk(chunk));
            push_end(&mut out.chunk_ends, out.questions.len());
        }
    }
}

/// The clauses in their new order.
fn clauses(entries: &[Entry]) -> Vec<u32> {
    let mut uses: FxHashMap<u32, (u32, u32)> = FxHashMap::default();
    for (clause, at) in entries.iter().flat_map(|entry| &entry.rows).flatten().zip(0u32..) {
        uses.entry(*clause).or_insert((0, at)).0 += 1;
    }
    let mut sorted: Vec<(Reverse<u32>, u32, u32)> =
        uses.into_iter().map(|(clause, (count, first))| (Reverse(count), first, clause)).collect();
    sorted.sort_unstable();
    sorted.into_iter().map(|(.., clause)| clause).collect()
}

/// Where a posting stands: by the length of its row, or after all lengths.
fn shelf(entry: &Entry) -> usize {
    match entry.rows.as_slice() {
        [row] => row.len().min(LONGEST + 1),
        _ => LONGEST + 1,
    }
}

fn write_rows(entries: &[Entry], out: &mut Columns<'static>) {
    let mut lengths = vec![0; LONGEST + 1];
    for entry in entries {
        out.rows.to_mut().extend(entry.rows.iter().filter(|_| shelf(entry) <= LONGEST).flatten());
        if let Some(count) = lengths.get_mut(shelf(entry)) {
            *count += 1;
        }
    }
    out.lengths = Cow::Owned(lengths);
    for entry in entries.iter().filter(|entry| shelf(entry) > LONGEST) {
        for row in &entry.rows {
            out.rows.to_mut().extend(row);
            push_end(&mut out.row_ends, out.rows.len());
        }
        push_end(&mut out.graded_ends, out.row_ends.len());
    }
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
