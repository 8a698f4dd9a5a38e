//! A segment while it is made: postings in any order, questions and formulas stored once.
//!
//! Drafts of batches are made side by side and [appended](Draft::append) to one; [`Draft::finish`] lays the columns out. The
//! columns do not depend on the order in which postings came.

mod compiled;

mod layout;

pub use compiled::Compiler;

use crate::ask::{Ask, read_asks, read_list};
use crate::clause::{Asked, Step, mapped, steps, words_of};
use crate::columns::Columns;
use crate::listing::Listing;
use crate::numbered::Numbered;
use crate::text::text_hash;
use compiled::{Compiled, Content};
use rayon::prelude::*;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Extraction, Strength};
use rolefit_scoring::judge::{Phrase, Slot};
use rolefit_scoring::lower::Lowered;
use std::hash::Hash;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// A posting of a draft.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The posting's id.
    pub id: String,
    /// Its facts.
    pub listing: Listing,
    /// A hash of the words of its text.
    pub text: u64,
    /// Where its record is: the block, shifted left by eight, and the line in it.
    pub place: u32,
    /// Its list of occupations.
    jobs: u32,
    /// The clauses of each grade, each with its phrases.
    rows: Vec<Vec<Clause>>,
}

/// A clause of a posting.
#[derive(Clone, Copy, Debug)]
struct Clause {
    /// Its number in the draft.
    number: u32,
    /// Where its phrases begin and end among those of the draft. They are in the order of their slots.
    phrases: [u32; 2],
}

/// Postings that one task takes in.
const TASK: usize = 256;

/// A segment while it is made.
#[derive(Debug)]
pub struct Draft {
    asks: Numbered<Ask>,
    slots: Numbered<Slot>,
    jobs: Numbered<Vec<String>>,
    /// The list of occupations that each asks about, 0 for none, and its words.
    clauses: Numbered<(u32, Box<[u32]>)>,
    /// Those of every clause of every posting.
    phrases: Vec<Phrase>,
    entries: Vec<Entry>,
}

impl Clause {
    fn new(number: u32, phrases: Range<usize>) -> Clause {
        Clause {
            number,
            phrases: [phrases.start, phrases.end].map(|at| u32::try_from(at).unwrap_or(u32::MAX)),
        }
    }

    /// Its phrases, of the draft's.
    fn phrases<'d>(&self, all: &'d [Phrase]) -> &'d [Phrase] {
        let [from, until] = self.phrases.map(|at| at as usize);
        all.get(from..until).unwrap_or_default()
    }
}

impl Default for Draft {
    fn default() -> Draft {
        let mut draft = Draft {
            asks: Numbered::default(),
            slots: Numbered::default(),
            jobs: Numbered::default(),
            clauses: Numbered::default(),
            phrases: Vec::new(),
            entries: Vec::new(),
        };
        draft.asks.number(Ask::open());
        draft.jobs.number(Vec::new());
        draft
    }
}

impl Draft {
    /// Takes a posting in. `text` is the hash of its text, and `place` is where its record is.
    pub fn add(
        &mut self,
        posting: &Posting,
        extraction: &Extraction,
        text: u64,
        place: u32,
        compiler: &Compiler<'_>,
    ) {
        let Compiled { occupations, contents, grades } = Compiled::of(posting, extraction, compiler);
        let jobs = self.jobs.number(occupations);
        let contents: Vec<(Asked, bool, Vec<Phrase>)> = contents
            .into_iter()
            .map(|Content { question, of_posting, slots, phrases }| {
                let count = u32::try_from(slots.len()).unwrap_or(u32::MAX);
                let slots = slots.into_iter().map(|slot| self.slots.number(slot)).collect();
                let ask = self.asks.number(Ask { question, slots: count, of_posting });
                (Asked { ask, slots }, of_posting, phrases)
            })
            .collect();
        let mut clause = |(formula, strength): (Lowered, Strength)| {
            let (first, mut about) = (self.phrases.len(), false);
            let words = words_of(&formula, strength, |question| {
                let (asked, of_posting, phrases) = contents.get(question)?;
                self.phrases.extend(phrases.iter().cloned());
                about |= of_posting;
                Some(asked)
            });
            let jobs = if about { jobs } else { 0 };
            let number = self.clauses.number((jobs, words.into()));
            Clause::new(number, first..self.phrases.len())
        };
        let rows = grades.into_iter().map(|grade| grade.into_iter().map(&mut clause).collect()).collect();
        self.entries.push(Entry {
            id: posting.id.clone(),
            listing: Listing::of(&extraction.header),
            text,
            place,
            jobs,
            rows,
        });
    }

    /// Takes postings in that have no records, on as many threads as there are.
    pub fn extend<T: Sync>(
        &mut self,
        things: &[T],
        compiler: &Compiler<'_>,
        posting: impl Fn(&T) -> (&Posting, &Extraction) + Sync,
    ) {
        let whole = Mutex::new(self);
        things.par_chunks(TASK).for_each(|part| {
            let mut draft = Draft::default();
            for (posting, extraction) in part.iter().map(&posting) {
                draft.add(posting, extraction, text_hash(&posting.text), 0, compiler);
            }
            // Whoever comes first: no column hangs on it.
            whole.lock().unwrap_or_else(PoisonError::into_inner).append(draft, |_| true);
        });
    }

    /// How many postings are in it.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Is none in it?
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes in what another draft has; `entry` sees each of its postings, may move its record's place, and says whether it
    /// stays.
    pub fn append(&mut self, other: Draft, mut entry: impl FnMut(&mut Entry) -> bool) {
        let clauses = other.clauses.into_list();
        let (asks, slots, jobs) = (other.asks.into_list(), other.slots.into_list(), other.jobs.into_list());
        let counts: Vec<usize> = asks.iter().map(|ask| ask.slots as usize).collect();
        let (mut asks, mut slots, mut jobs) = (Moving::new(asks), Moving::new(slots), Moving::new(jobs));
        // Phrases of postings that go stay behind: no clause has them.
        let first = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        self.phrases.extend(other.phrases);
        // Only what is still asked: what the postings that went asked, goes with them.
        let mut moved: Vec<Option<u32>> = vec![None; clauses.len()];
        for mut it in other.entries {
            if !entry(&mut it) {
                continue;
            }
            it.jobs = jobs.to(&mut self.jobs, it.jobs);
            for clause in it.rows.iter_mut().flatten() {
                clause.phrases = clause.phrases.map(|at| at.saturating_add(first));
                let old = clause.number as usize;
                let known = moved.get(old).copied().flatten();
                clause.number = known.unwrap_or_else(|| {
                    let (about, words) =
                        clauses.get(old).map_or((0, &[][..]), |(about, words)| (*about, words));
                    let words = mapped(
                        words,
                        |ask| counts.get(ask as usize).copied().unwrap_or(0),
                        |ask| asks.to(&mut self.asks, ask),
                        |slot| slots.to(&mut self.slots, slot),
                    );
                    let about = jobs.to(&mut self.jobs, about);
                    let number = self.clauses.number((about, words.into()));
                    if let Some(slot) = moved.get_mut(old) {
                        *slot = Some(number);
                    }
                    number
                });
            }
            self.entries.push(it);
        }
    }

    /// The draft of columns.
    pub fn of(columns: &Columns<'_>, compiler: &Compiler<'_>) -> Draft {
        let mut draft = Draft::default();
        let asks = read_asks(&columns.asks);
        let count = |ask: u32| asks.get(ask as usize).map_or(0, |ask| ask.slots as usize);
        let slots: Vec<Slot> = read_list(&columns.slots);
        let jobs: Vec<Vec<String>> = read_list(&columns.jobs);
        asks.iter().for_each(|ask| _ = draft.asks.number(ask.clone()));
        slots.iter().for_each(|slot| _ = draft.slots.number(slot.clone()));
        jobs.into_iter().for_each(|jobs| _ = draft.jobs.number(jobs));
        let mut phrases = phrases_of(columns);
        let mut words = Vec::new();
        for posting in 0..columns.len() {
            let mut of_posting = phrases.get_mut(posting).map(std::mem::take).unwrap_or_default().into_iter();
            let jobs = columns.jobs_of(posting);
            let mut rows = Vec::new();
            for row in columns.rows_of(posting) {
                let mut clauses = Vec::new();
                columns.each_clause(row, jobs, count, &mut words, |words, _| {
                    let (first, mut about) = (draft.phrases.len(), false);
                    for step in steps(words, count) {
                        let Step::Ask(ask, of_step) = step else { continue };
                        let Some(ask) = asks.get(ask as usize) else { continue };
                        about |= ask.of_posting;
                        let places = of_step.iter().filter_map(|slot| slots.get(*slot as usize));
                        let room = places.filter(|slot| slot.is_phrase()).count();
                        let found = of_posting.by_ref().take(room);
                        let phrase = |words| Phrase::of(&ask.question, words, compiler.lexicon);
                        draft.phrases.extend(found.map(phrase));
                    }
                    let jobs = if about { u32::try_from(jobs).unwrap_or(0) } else { 0 };
                    let number = draft.clauses.number((jobs, words.into()));
                    clauses.push(Clause::new(number, first..draft.phrases.len()));
                });
                rows.push(clauses);
            }
            draft.entries.push(Entry {
                id: columns.id(posting).to_owned(),
                listing: columns.listing(posting),
                text: columns.texts.get(posting).copied().unwrap_or(0),
                place: columns.places.get(posting).copied().unwrap_or(0),
                jobs: u32::try_from(jobs).unwrap_or(0),
                rows,
            });
        }
        draft
    }
}

/// The phrases of every posting, in the order of their slots.
fn phrases_of(columns: &Columns<'_>) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<(u32, String)>> = vec![Vec::new(); columns.len()];
    columns.each_phrase(|_, words, posting, nth| {
        if let Some(list) = all.get_mut(posting as usize) {
            list.push((nth, words.to_owned()));
        }
    });
    let in_order = |mut list: Vec<(u32, String)>| {
        list.sort_unstable();
        list.into_iter().map(|(_, words)| words).collect()
    };
    all.into_iter().map(in_order).collect()
}

/// Things of one list that get numbers in another when they are asked for.
struct Moving<T>(Vec<(Option<T>, u32)>);

impl<T: Hash + Eq> Moving<T> {
    fn new(list: Vec<T>) -> Moving<T> {
        Moving(list.into_iter().map(|it| (Some(it), 0)).collect())
    }

    fn to(&mut self, list: &mut Numbered<T>, old: u32) -> u32 {
        let Some((it, new)) = self.0.get_mut(old as usize) else { return 0 };
        if let Some(it) = it.take() {
            *new = list.number(it);
        }
        *new
    }
}
