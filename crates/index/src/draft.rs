//! A segment while it is made: postings in any order, questions and formulas stored once.
//!
//! Drafts of batches are made side by side and [appended](Draft::append) to one; [`Draft::finish`] lays the columns out. The
//! columns do not depend on the order in which postings came.

mod layout;

use crate::columns::Columns;
use crate::formula::{MOST_QUESTIONS, OPEN, codes, formula_of, words_of};
use crate::listing::Listing;
use crate::question;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Extraction, Strength};
use rolefit_scoring::lower::{Lowered, Lowering, Question, QuestionId, Questions};
use rolefit_scoring::plan::{self, Source};
use rolefit_scoring::weight::Weights;
use rolefit_scoring::{judge, occupation};
use rustc_hash::FxHashMap;
use std::hash::Hasher;
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
    let mut hash = XxHash3_64::default();
    for word in words_of_text(text) {
        hash.write(word.replace(CURLY, "'").as_bytes());
        hash.write(b" ");
    }
    hash.finish()
}

/// Do two texts have the same words?
pub fn same_text(one: &str, other: &str) -> bool {
    let plain = |word: &str| word.replace(CURLY, "'");
    words_of_text(one).map(plain).eq(words_of_text(other).map(plain))
}

/// Typographic quotes, which some boards make plain.
const CURLY: [char; 5] = ['\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '"'];

/// Words as they stand between spaces, but for bullets: "C++" and "C#" are two.
fn words_of_text(text: &str) -> impl Iterator<Item = &str> {
    let is_bullet =
        |word: &&str| word.chars().all(|c| matches!(c, '-' | '*' | '\u{2022}' | '\u{b7}' | '\u{2013}'));
    text.split_whitespace().filter(move |word| !is_bullet(word))
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
}
