//! A segment while it is made: postings in any order, questions and formulas stored once.
//!
//! Drafts of batches are made side by side and [appended](Draft::append) to one; [`Draft::finish`] lays the columns out. The
//! columns do not depend on the order in which postings came.

use crate::columns::{CHUNK, Columns, LONGEST};
use crate::formula::{MOST_QUESTIONS, OPEN, codes, formula_of, words_of};
use crate::listing::Listing;
use crate::question;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::{Posting, Workplace};
use rolefit_rules::requirement::{Extraction, Strength};
use rolefit_scoring::lower::{Lowered, Lowering, Question, QuestionId, Questions};
use rolefit_scoring::plan::{self, Source};
use rolefit_scoring::weight::Weights;
use rolefit_scoring::{judge, occupation};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use twox_hash::XxHash3_64;

/// Makes postings ready for a draft. Shared by threads.
#[derive(Debug)]
pub struct Compiler<'a> {
    lexicon: &'a Lexicon,
    codes: Weights,
}

/// A posting of a draft.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The posting's id.
    pub id: String,
    /// Its facts.
    pub listing: Listing,
    /// The beginning of the hash of its text: see [`text_hash`].
    pub text: u64,
    /// Where its record is: the block, shifted left by eight, and the line in it.
    pub place: u32,
    /// The clauses of each grade.
    rows: Vec<Vec<u32>>,
}

/// A segment while it is made.
#[derive(Debug)]
pub struct Draft {
    questions: FxHashMap<Question, QuestionId>,
    formulas: FxHashMap<Box<[u32]>, u32>,
    entries: Vec<Entry>,
}

/// A hash of a text's words: what two boards print of one posting has the same, whatever the bullets and line breaks.
pub fn text_hash(text: &str) -> u64 {
    let mut plain = String::with_capacity(text.len());
    for word in words_of_text(text) {
        plain.extend(word.chars().flat_map(char::to_lowercase));
        plain.push(' ');
    }
    XxHash3_64::oneshot(plain.as_bytes())
}

/// Do two texts have the same words?
pub fn same_text(one: &str, other: &str) -> bool {
    let lower = |word: &str| word.to_lowercase();
    words_of_text(one).map(lower).eq(words_of_text(other).map(lower))
}

fn words_of_text(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

impl<'a> Compiler<'a> {
    /// A compiler that knows these words.
    pub fn new(lexicon: &'a Lexicon) -> Compiler<'a> {
        Compiler { lexicon, codes: codes() }
    }

    /// What counts of a posting, grade after grade, and the questions that it asks.
    fn counted(
        &self,
        posting: &Posting,
        extraction: &Extraction,
    ) -> (Vec<Vec<(Lowered, Strength)>>, Vec<Question>) {
        let title = extraction.header.title.as_deref();
        let occupations = occupation::of_posting(title, &extraction.requirements, self.lexicon);
        let lowering = Lowering {
            text: &posting.text,
            occupations: &occupations,
            weights: &self.codes,
            depends_on_posting: judge::depends_on_posting,
        };
        let mut questions = Questions::default();
        let source = Source { posting, extraction, occupations: Vec::new() };
        let counted = plan::counted(&source, &lowering, &mut questions);
        (counted, questions.given())
    }
}

impl Default for Draft {
    fn default() -> Draft {
        let open = Question::Open(String::new());
        Draft {
            questions: FxHashMap::from_iter([(open, OPEN)]),
            formulas: FxHashMap::default(),
            entries: Vec::new(),
        }
    }
}

impl Draft {
    /// Takes a posting in. `place` is where its record is.
    pub fn add(&mut self, posting: &Posting, extraction: &Extraction, place: u32, compiler: &Compiler<'_>) {
        let (grades, asked) = compiler.counted(posting, extraction);
        let ids: Vec<QuestionId> =
            asked.into_iter().map(|asked| self.question(question::bare(asked))).collect();
        let rows = grades
            .into_iter()
            .map(|grade| {
                let clause = |(formula, strength): (Lowered, Strength)| {
                    self.formula(formula, &ids) << 1 | u32::from(strength == Strength::Preferred)
                };
                grade.into_iter().map(clause).collect()
            })
            .collect();
        self.entries.push(Entry {
            id: posting.id.clone(),
            listing: Listing::of(&extraction.header),
            text: text_hash(&posting.text),
            place,
            rows,
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

    /// Is there room for one more draft of the size of a batch? Words number questions in 24 bits.
    pub fn has_room(&self) -> bool {
        self.questions.len() < MOST_QUESTIONS / 2
    }

    /// Takes in what another draft has; `entry` sees each of its postings, may move its record's place, and says whether it
    /// stays.
    pub fn append(&mut self, other: Draft, mut entry: impl FnMut(&mut Entry) -> bool) {
        let kept: Vec<Entry> =
            other.entries.into_iter().filter_map(|mut it| entry(&mut it).then_some(it)).collect();
        // Only what is still asked: what the postings that went asked, goes with them.
        let mut formulas: Vec<(Box<[u32]>, u32)> = other.formulas.into_iter().collect();
        formulas.sort_unstable_by_key(|(_, id)| *id);
        let mut questions: Vec<(Question, QuestionId)> = other.questions.into_iter().collect();
        questions.sort_unstable_by_key(|(_, id)| *id);
        let mut asked = vec![None; questions.len()];
        let mut renumbered: Vec<Option<u32>> = vec![None; formulas.len()];
        for entry in kept {
            let mut again = |clause: &u32| {
                let old = (clause >> 1) as usize;
                let known = renumbered.get(old).copied().flatten();
                let formula = known.unwrap_or_else(|| {
                    let words = formulas.get(old).map_or(&[][..], |(words, _)| words);
                    let mut formula = formula_of(words);
                    self.renumber(&mut formula, &questions, &mut asked);
                    let new = self.intern(&formula.canonical());
                    if let Some(slot) = renumbered.get_mut(old) {
                        *slot = Some(new);
                    }
                    new
                });
                formula << 1 | clause & 1
            };
            let rows = entry.rows.iter().map(|row| row.iter().map(&mut again).collect()).collect();
            self.entries.push(Entry { rows, ..entry });
        }
    }

    fn renumber(
        &mut self,
        formula: &mut Lowered,
        questions: &[(Question, QuestionId)],
        asked: &mut [Option<QuestionId>],
    ) {
        if let Lowered::Leaf(leaf) = formula {
            let old = leaf.question.0 as usize;
            let known = asked.get(old).copied().flatten();
            leaf.question = known.unwrap_or_else(|| {
                let new = questions.get(old).map_or(OPEN, |(question, _)| self.question(question.clone()));
                if let Some(slot) = asked.get_mut(old) {
                    *slot = Some(new);
                }
                new
            });
        }
        match formula {
            Lowered::Leaf(_) => {}
            Lowered::All(kids)
            | Lowered::Any(kids)
            | Lowered::AtLeast(_, kids)
            | Lowered::Instead(kids)
            | Lowered::Readings(kids, _) => {
                kids.iter_mut().for_each(|kid| self.renumber(kid, questions, asked));
            }
        }
    }

    fn question(&mut self, question: Question) -> QuestionId {
        let next = QuestionId(u32::try_from(self.questions.len()).unwrap_or(u32::MAX));
        *self.questions.entry(question).or_insert(next)
    }

    fn formula(&mut self, mut formula: Lowered, ids: &[QuestionId]) -> u32 {
        formula.renumber(ids);
        self.intern(&formula.canonical())
    }

    fn intern(&mut self, canonical: &Lowered) -> u32 {
        let mut words = Vec::new();
        words_of(canonical, &mut words);
        let next = u32::try_from(self.formulas.len()).unwrap_or(u32::MAX);
        *self.formulas.entry(words.into()).or_insert(next)
    }

    /// The draft of columns.
    pub fn of(columns: &Columns<'_>) -> Draft {
        let mut draft = Draft { questions: FxHashMap::default(), ..Draft::default() };
        for question in columns.questions() {
            draft.question(question);
        }
        for (formula, id) in (0..columns.formula_ends.len()).zip(0u32..) {
            draft.formulas.insert(columns.formula(formula).into(), id);
        }
        let clause = |id: &u32| columns.clauses.get(*id as usize).copied().unwrap_or(0);
        let entry = |posting: usize, rows: Vec<Vec<u32>>| Entry {
            id: columns.id(posting).to_owned(),
            listing: columns.listing(posting),
            text: columns.texts.get(posting).copied().unwrap_or(0),
            place: columns.places.get(posting).copied().unwrap_or(0),
            rows,
        };
        for (length, postings, rows) in columns.buckets() {
            for (at, posting) in postings.enumerate() {
                let row = rows.get(at * length..(at + 1) * length).unwrap_or_default();
                draft.entries.push(entry(posting, vec![row.iter().map(clause).collect()]));
            }
        }
        for (posting, rows) in columns.graded() {
            draft.entries.push(entry(posting, rows.map(|row| row.iter().map(clause).collect()).collect()));
        }
        draft
    }

    /// Lays the columns out. `block_ends` is where the blocks of the records end.
    pub fn finish(mut self, block_ends: Vec<u64>) -> Columns<'static> {
        let mut out = Columns { block_ends: Cow::Owned(block_ends), ..Columns::default() };
        self.sort_questions();
        let clauses = self.by_use();
        self.write_formulas(&clauses, &mut out);
        for entry in &mut self.entries {
            for clause in entry.rows.iter_mut().flatten() {
                *clause = clauses.get(clause).map_or(0, |(at, _)| *at);
            }
        }
        self.entries.sort_by(|a, b| (shelf(a), &a.id).cmp(&(shelf(b), &b.id)));
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

    /// The clauses, each with its new number: the most used first.
    fn by_use(&self) -> FxHashMap<u32, (u32, u32)> {
        let mut uses: FxHashMap<u32, (u32, u32)> = FxHashMap::default();
        for clause in self.entries.iter().flat_map(|entry| &entry.rows).flatten() {
            uses.entry(*clause).or_default().1 += 1;
        }
        let words = self.formulas_by_id();
        let content = |clause: u32| (words.get((clause >> 1) as usize).copied(), clause & 1);
        let mut sorted: Vec<(u32, u32)> = uses.iter().map(|(clause, (_, count))| (*clause, *count)).collect();
        sorted.sort_unstable_by(|(a, many), (b, few)| {
            (Reverse(many), content(*a)).cmp(&(Reverse(few), content(*b)))
        });
        for ((clause, _), at) in sorted.iter().zip(0..) {
            uses.entry(*clause).or_default().0 = at;
        }
        uses
    }

    /// Questions, formulas and clauses; formulas in the order in which clauses need them.
    fn write_formulas(&self, clauses: &FxHashMap<u32, (u32, u32)>, out: &mut Columns<'static>) {
        let mut questions: Vec<(&Question, QuestionId)> =
            self.questions.iter().map(|(question, id)| (question, *id)).collect();
        questions.sort_unstable_by_key(|(_, id)| *id);
        for chunk in questions.chunks(CHUNK) {
            out.questions.to_mut().extend(question::write_chunk(chunk.iter().map(|(asked, _)| *asked)));
            push_end(&mut out.chunk_ends, out.questions.len());
        }
        let formulas = self.formulas_by_id();
        let mut sorted: Vec<(u32, u32)> = clauses.iter().map(|(clause, (at, _))| (*at, *clause)).collect();
        sorted.sort_unstable();
        let mut written: Vec<Option<u32>> = vec![None; formulas.len()];
        for (_, clause) in sorted {
            let old = (clause >> 1) as usize;
            let next = u32::try_from(out.formula_ends.len()).unwrap_or(u32::MAX);
            let Some(slot) = written.get_mut(old) else { continue };
            let formula = *slot.get_or_insert(next);
            if formula == next {
                out.words.to_mut().extend_from_slice(formulas.get(old).copied().unwrap_or_default());
                push_end(&mut out.formula_ends, out.words.len());
            }
            out.clauses.to_mut().push(formula << 1 | clause & 1);
        }
    }
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
