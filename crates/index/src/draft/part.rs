//! A part of a draft: postings in the order in which they came, and numbers of its own for what they ask.
//!
//! What has no fixed size stands in a few long lists of the part, one posting's behind the other's: a million postings are no millions
//! of pieces of memory.

use super::compiled::{Compiled, Compiler, Content};
use super::phrases::Phrases;
use crate::ask::{Ask, read_asks, read_list};
use crate::clause::{self, Asked, Step, steps};
use crate::columns::{Columns, range};
use crate::listing::{Code, Listing, YearlyPay};
use crate::numbered::Numbered;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;
use rolefit_scoring::judge::{Phrase, Slot};
use rolefit_scoring::occupation;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A posting of a draft.
#[derive(Clone, Debug)]
pub struct Entry {
    /// A hash of the words of its text.
    pub text: u32,
    /// Where its record is: the block, shifted left by eight, and the line in it.
    pub place: u32,
    /// Its number in the columns, once they are laid out.
    pub(super) number: u32,
    /// Its employer, if it names one.
    pub(super) company: Option<u32>,
    /// Its list of countries, if it names any.
    pub(super) countries: Option<u32>,
    /// Its list of occupations.
    pub(super) jobs: u32,
    /// See [`Listing::kind`].
    pub(super) kind: u8,
    /// As [`Columns::posted`] has it.
    pub(super) posted: u16,
    /// As [`Columns::through`] has it.
    pub(super) through: u16,
    id: Piece,
    pay: Piece,
    /// Its grades'.
    rows: Piece,
}

/// A clause of a posting.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause {
    /// The list of occupations that it asks about; 0: none.
    pub jobs: u32,
    /// Its number among the shared ones, or [`OWN`].
    pub number: u32,
    /// Its words.
    pub words: Piece,
    /// Its phrases.
    pub phrases: Piece,
}

/// Of a clause that is not shared.
pub(super) const OWN: u32 = u32::MAX;

/// A piece of a list of the part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece([u32; 2]);

impl Piece {
    fn new(from: usize, until: usize) -> Piece {
        Piece([from, until].map(|at| u32::try_from(at).unwrap_or(u32::MAX)))
    }

    /// Where it is.
    pub fn range(self) -> Range<usize> {
        let Piece([from, until]) = self;
        from as usize..until as usize
    }
}

/// A part.
#[derive(Debug)]
pub(super) struct Part {
    pub asks: Numbered<Ask>,
    pub slots: Numbered<Slot>,
    pub jobs: Numbered<Vec<String>>,
    /// The occupations that titles tell of, and whether they take preparation.
    titles: FxHashMap<String, Option<(u32, Option<bool>)>>,
    pub companies: Numbered<String>,
    pub countries: Numbered<Vec<Code>>,
    pub entries: Vec<Entry>,
    ids: String,
    pay: Vec<YearlyPay>,
    /// Where the clauses of each row end.
    row_ends: Vec<u32>,
    pub clauses: Vec<Clause>,
    pub words: Vec<u32>,
    pub phrases: Phrases,
}

/// Titles that a part remembers at most.
const TITLES: usize = 1 << 16;

impl Default for Part {
    fn default() -> Part {
        let mut part = Part {
            asks: Numbered::default(),
            slots: Numbered::default(),
            jobs: Numbered::default(),
            titles: FxHashMap::default(),
            companies: Numbered::default(),
            countries: Numbered::default(),
            entries: Vec::new(),
            ids: String::new(),
            pay: Vec::new(),
            row_ends: Vec::new(),
            clauses: Vec::new(),
            words: Vec::new(),
            phrases: Phrases::default(),
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
        text: u32,
        place: u32,
        compiler: &Compiler<'_>,
    ) {
        let (jobs, prepared) = self.jobs_of(extraction, compiler);
        let occupations = self.jobs.get(jobs).map_or(&[][..], Vec::as_slice);
        let Compiled { contents, order, grades } =
            Compiled::of(posting, extraction, occupations, prepared, compiler);
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
                    let (asked, of_posting, phrases) = contents.get(*order.get(question)?)?;
                    phrases.iter().for_each(|phrase| self.phrases.push(phrase));
                    about |= of_posting;
                    Some(asked)
                };
                clause::write(&formula, strength, asked, &mut self.words);
                self.end_clause(begin, if about { jobs } else { 0 });
            }
            self.end_row();
        }
        self.push(&posting.id, Listing::of(&extraction.header), text, place, jobs, first);
    }

    /// A posting's list of occupations, and see [`occupation::Own::prepared`]. Many have the same title.
    fn jobs_of(&mut self, extraction: &Extraction, compiler: &Compiler<'_>) -> (u32, Option<bool>) {
        let told = extraction.header.title.as_ref().and_then(|title| {
            self.titles.get(title).copied().unwrap_or_else(|| {
                let told = occupation::told_by(title, compiler.lexicon).map(|jobs| {
                    let prepared = occupation::takes_preparation(title, &jobs, compiler.lexicon);
                    (self.jobs.number(jobs), Some(prepared))
                });
                if self.titles.len() < TITLES {
                    self.titles.insert(title.clone(), told);
                }
                told
            })
        });
        told.unwrap_or_else(|| {
            (self.jobs.number(occupation::asked_by(&extraction.requirements, compiler.lexicon)), None)
        })
    }

    /// Where the next clause begins.
    fn ends(&self) -> [usize; 2] {
        [self.words.len(), self.phrases.len()]
    }

    fn end_clause(&mut self, [words, phrases]: [usize; 2], jobs: u32) {
        let words = Piece::new(words, self.words.len());
        let phrases = Piece::new(phrases, self.phrases.len());
        self.clauses.push(Clause { jobs, number: OWN, words, phrases });
    }

    fn end_row(&mut self) {
        self.row_ends.push(u32::try_from(self.clauses.len()).unwrap_or(u32::MAX));
    }

    /// A posting with all rows from `first` on.
    fn push(&mut self, id: &str, listing: Listing, text: u32, place: u32, jobs: u32, first: usize) {
        let (kind, [posted, through]) = (listing.kind(), [listing.posted, listing.through]);
        let [ids, pay] = [self.ids.len(), self.pay.len()];
        self.ids.push_str(id);
        self.pay.extend(listing.pay);
        self.entries.push(Entry {
            text,
            place,
            number: 0,
            company: listing.company.map(|name| self.companies.number(name)),
            countries: (!listing.countries.is_empty()).then(|| self.countries.number(listing.countries)),
            jobs,
            kind,
            posted: posted.map_or(0, |day| day.0),
            through: through.map_or(0, |day| day.0),
            id: Piece::new(ids, self.ids.len()),
            pay: Piece::new(pay, self.pay.len()),
            rows: Piece::new(first, self.row_ends.len()),
        });
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
            let jobs = u32::try_from(columns.jobs_of(posting)).unwrap_or(0);
            let first = part.row_ends.len();
            for row in columns.rows_of(posting) {
                columns.each_clause(row, jobs as usize, count, &mut words, |words, _| {
                    let (begin, mut about) = (part.ends(), false);
                    for step in steps(words, count) {
                        let Step::Ask(ask, of_step) = step else { continue };
                        let Some(ask) = asks.get(ask as usize) else { continue };
                        about |= ask.of_posting;
                        let places = of_step.iter().filter_map(|slot| slots.get(*slot as usize));
                        let room = places.filter(|slot| slot.is_phrase()).count();
                        for words in of_posting.by_ref().take(room) {
                            part.phrases.push(&Phrase::of(&ask.question, words, compiler.lexicon));
                        }
                    }
                    part.words.extend(words);
                    part.end_clause(begin, if about { jobs } else { 0 });
                });
                part.end_row();
            }
            let text = columns.texts.get(posting).copied().unwrap_or(0);
            let place = columns.places.get(posting).copied().unwrap_or(0);
            part.push(columns.id(posting), columns.listing(posting), text, place, jobs, first);
        }
        part
    }

    /// A posting's id.
    pub fn id(&self, entry: &Entry) -> &str {
        self.ids.get(entry.id.range()).unwrap_or_default()
    }

    /// A posting's pay.
    pub fn pay(&self, entry: &Entry) -> &[YearlyPay] {
        self.pay.get(entry.pay.range()).unwrap_or_default()
    }

    /// The clauses of each row of a posting.
    pub fn rows(&self, entry: &Entry) -> impl Iterator<Item = &[Clause]> {
        entry.rows.range().map(|row| self.clauses.get(range(&self.row_ends, row)).unwrap_or_default())
    }

    /// Where all its clauses are.
    pub fn clauses_of(&self, entry: &Entry) -> Range<usize> {
        let Range { start, end } = entry.rows.range();
        range(&self.row_ends, start).start..range(&self.row_ends, end.saturating_sub(1)).end
    }

    /// A clause's words.
    pub fn words(&self, clause: &Clause) -> &[u32] {
        self.words.get(clause.words.range()).unwrap_or_default()
    }

    /// Sorts every row: shared clauses stand in front, in the order of their numbers, and all others in that of their content.
    pub fn sort_rows(&mut self) {
        let words = |clause: &Clause| self.words.get(clause.words.range()).filter(|_| clause.number == OWN);
        let phrases = |clause: &Clause| self.phrases.get(clause.phrases.range());
        for row in 0..self.row_ends.len() {
            let row = self.clauses.get_mut(range(&self.row_ends, row)).unwrap_or_default();
            row.sort_by(|a, b| {
                let by_words = || words(a).cmp(&words(b));
                a.number.cmp(&b.number).then_with(by_words).then_with(|| phrases(a).cmp(phrases(b)))
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
