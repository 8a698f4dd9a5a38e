//! A part of a draft: postings in the order in which they came, all that they have in common lists, and numbers of its own for what
//! they ask.

use super::compiled::{Compiled, Compiler, Content};
use crate::ask::{Ask, read_asks, read_list};
use crate::clause::{self, Asked, Step, steps};
use crate::columns::{Columns, range};
use crate::listing::{Code, Listing};
use crate::numbered::Numbered;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;
use rolefit_scoring::judge::{Phrase, Slot};
use std::ops::Range;

/// A posting of a draft.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The posting's id.
    pub id: String,
    /// Its facts, without the two that are lists of the part.
    pub listing: Listing,
    /// A hash of the words of its text.
    pub text: u64,
    /// Where its record is: the block, shifted left by eight, and the line in it.
    pub place: u32,
    /// Its employer, if it names one.
    pub(super) company: Option<u32>,
    /// Its list of countries, if it names any.
    pub(super) countries: Option<u32>,
    /// Its list of occupations.
    pub(super) jobs: u32,
    /// Its grades' rows.
    rows: [u32; 2],
}

/// A clause of a posting.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    /// The list of occupations that it asks about; 0: none.
    pub jobs: u32,
    /// Its number among the shared ones, or [`OWN`].
    pub number: u32,
    words: [u32; 2],
    phrases: [u32; 2],
}

impl Clause {
    /// Where its words are.
    pub fn words(&self) -> Range<usize> {
        let [from, until] = self.words.map(|at| at as usize);
        from..until
    }

    /// Where its phrases are.
    pub fn phrases(&self) -> Range<usize> {
        let [from, until] = self.phrases.map(|at| at as usize);
        from..until
    }
}

/// Of a clause that is not shared.
pub(super) const OWN: u32 = u32::MAX;

/// A part.
#[derive(Debug)]
pub(super) struct Part {
    pub asks: Numbered<Ask>,
    pub slots: Numbered<Slot>,
    pub jobs: Numbered<Vec<String>>,
    pub companies: Numbered<String>,
    pub countries: Numbered<Vec<Code>>,
    pub entries: Vec<Entry>,
    /// Of every row, where its clauses end.
    row_ends: Vec<u32>,
    pub clauses: Vec<Clause>,
    /// Those of every clause.
    pub words: Vec<u32>,
    /// Those of every clause, in the order of their slots.
    phrases: Vec<Phrase>,
}

impl Default for Part {
    fn default() -> Part {
        let mut part = Part {
            asks: Numbered::default(),
            slots: Numbered::default(),
            jobs: Numbered::default(),
            companies: Numbered::default(),
            countries: Numbered::default(),
            entries: Vec::new(),
            row_ends: Vec::new(),
            clauses: Vec::new(),
            words: Vec::new(),
            phrases: Vec::new(),
        };
        part.asks.number(Ask::open());
        part.jobs.number(Vec::new());
        part
    }
}

impl Part {
    /// Takes a posting in.
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
        let first = self.row_ends.len();
        for grade in grades {
            for (formula, strength) in grade {
                let (begin, mut about) = (self.ends(), false);
                let asked = |question: usize| {
                    let (asked, of_posting, phrases) = contents.get(question)?;
                    self.phrases.extend(phrases.iter().cloned());
                    about |= of_posting;
                    Some(asked)
                };
                clause::write(&formula, strength, asked, &mut self.words);
                self.end_clause(begin, if about { jobs } else { 0 });
            }
            self.row_ends.push(number(self.clauses.len()));
        }
        self.push(posting.id.clone(), Listing::of(&extraction.header), text, place, jobs, first);
    }

    /// Where the next clause begins.
    fn ends(&self) -> [usize; 2] {
        [self.words.len(), self.phrases.len()]
    }

    fn end_clause(&mut self, [words, phrases]: [usize; 2], jobs: u32) {
        self.clauses.push(Clause {
            jobs,
            number: OWN,
            words: [words, self.words.len()].map(number),
            phrases: [phrases, self.phrases.len()].map(number),
        });
    }

    /// A posting with all rows from `first` on.
    fn push(&mut self, id: String, mut listing: Listing, text: u64, place: u32, jobs: u32, first: usize) {
        let company = listing.company.take().map(|name| self.companies.number(name));
        let countries = std::mem::take(&mut listing.countries);
        let countries = (!countries.is_empty()).then(|| self.countries.number(countries));
        let rows = [first, self.row_ends.len()].map(number);
        self.entries.push(Entry { id, listing, text, place, company, countries, jobs, rows });
    }

    /// The part of columns.
    pub fn of(columns: &Columns<'_>, compiler: &Compiler<'_>) -> Part {
        let mut part = Part::default();
        let asks = read_asks(&columns.asks);
        let count = |ask: u32| asks.get(ask as usize).map_or(0, |ask| ask.slots as usize);
        let slots: Vec<Slot> = read_list(&columns.slots);
        let jobs: Vec<Vec<String>> = read_list(&columns.jobs);
        asks.iter().for_each(|ask| _ = part.asks.number(ask.clone()));
        slots.iter().for_each(|slot| _ = part.slots.number(slot.clone()));
        jobs.into_iter().for_each(|jobs| _ = part.jobs.number(jobs));
        let mut phrases = phrases_of(columns);
        let mut words = Vec::new();
        for posting in 0..columns.len() {
            let mut of_posting = phrases.get_mut(posting).map(std::mem::take).unwrap_or_default().into_iter();
            let jobs = columns.jobs_of(posting);
            let first = part.row_ends.len();
            for row in columns.rows_of(posting) {
                columns.each_clause(row, jobs, count, &mut words, |words, _| {
                    let (begin, mut about) = (part.ends(), false);
                    for step in steps(words, count) {
                        let Step::Ask(ask, of_step) = step else { continue };
                        let Some(ask) = asks.get(ask as usize) else { continue };
                        about |= ask.of_posting;
                        let places = of_step.iter().filter_map(|slot| slots.get(*slot as usize));
                        let room = places.filter(|slot| slot.is_phrase()).count();
                        let found = of_posting.by_ref().take(room);
                        let phrase = |words| Phrase::of(&ask.question, words, compiler.lexicon);
                        part.phrases.extend(found.map(phrase));
                    }
                    part.words.extend(words);
                    part.end_clause(begin, if about { number(jobs) } else { 0 });
                });
                part.row_ends.push(number(part.clauses.len()));
            }
            let text = columns.texts.get(posting).copied().unwrap_or(0);
            let place = columns.places.get(posting).copied().unwrap_or(0);
            let id = columns.id(posting).to_owned();
            part.push(id, columns.listing(posting), text, place, number(jobs), first);
        }
        part
    }

    /// The clauses of each row of a posting.
    pub fn rows(&self, entry: &Entry) -> impl ExactSizeIterator<Item = &[Clause]> {
        let [from, until] = entry.rows.map(|row| row as usize);
        (from..until).map(|row| self.clauses.get(range(&self.row_ends, row)).unwrap_or_default())
    }

    /// Where all its clauses are.
    pub fn clauses_of(&self, entry: &Entry) -> Range<usize> {
        let [from, until] = entry.rows.map(|row| row as usize);
        range(&self.row_ends, from).start..range(&self.row_ends, until.saturating_sub(1)).end
    }

    /// A clause's words.
    pub fn words(&self, clause: &Clause) -> &[u32] {
        self.words.get(clause.words()).unwrap_or_default()
    }

    /// A clause's phrases.
    pub fn phrases(&self, clause: &Clause) -> &[Phrase] {
        self.phrases.get(clause.phrases()).unwrap_or_default()
    }

    /// Sorts every row: shared clauses stand in front, in the order of their numbers, and all others in that of their content.
    pub fn sort_rows(&mut self) {
        let words = |clause: &Clause| self.words.get(clause.words()).filter(|_| clause.number == OWN);
        let phrases = |clause: &Clause| self.phrases.get(clause.phrases());
        for row in 0..self.row_ends.len() {
            let row = self.clauses.get_mut(range(&self.row_ends, row)).unwrap_or_default();
            row.sort_by(|a, b| {
                a.number.cmp(&b.number).then_with(|| (words(a), phrases(a)).cmp(&(words(b), phrases(b))))
            });
        }
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

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
