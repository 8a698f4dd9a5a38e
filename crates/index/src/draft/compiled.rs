//! A posting's formulas, and what their questions come to.

use crate::ask::bare;
use crate::numbered::Numbered;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Extraction, Strength};
use rolefit_scoring::judge::{self, Phrase, Slot, Template};
use rolefit_scoring::lower::{Lowered, Lowering};
use rolefit_scoring::plan::{self, Source};
use rolefit_scoring::question::{Asking, Question, QuestionId};
use rolefit_scoring::weight::Weights;
use std::hash::{Hash, Hasher};

/// Makes postings ready for a draft. Shared by threads.
#[derive(Debug)]
pub struct Compiler<'a> {
    pub(super) lexicon: &'a Lexicon,
    /// No plan of a segment hangs on weights: they are a policy's.
    weights: Weights,
}

impl<'a> Compiler<'a> {
    /// A compiler that knows these words.
    pub fn new(lexicon: &'a Lexicon) -> Compiler<'a> {
        Compiler { lexicon, weights: Weights::default() }
    }
}

/// A posting's formulas, ready for a draft.
pub(super) struct Compiled {
    /// What its questions come to.
    pub contents: Vec<Content>,
    /// The place among them of each question of a formula.
    pub order: Vec<usize>,
    /// What counts for each grade. Formulas are canonical, whatever else a draft has.
    pub grades: Vec<Vec<(Lowered, Strength)>>,
}

/// What a question comes to.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Content {
    /// Without names and occupations.
    pub question: Question,
    /// Does the answer depend on the posting's own occupations?
    pub of_posting: bool,
    /// What stood in the places of names.
    pub slots: Vec<Slot>,
    /// In the order of their slots.
    pub phrases: Vec<Phrase>,
}

impl Compiled {
    pub fn of(
        posting: &Posting,
        extraction: &Extraction,
        occupations: &[String],
        prepared: Option<bool>,
        compiler: &Compiler<'_>,
    ) -> Compiled {
        let lowering = Lowering {
            text: &posting.text,
            occupations,
            weights: &compiler.weights,
            depends_on_posting: judge::depends_on_posting,
        };
        let mut asked = AskedOnce::default();
        let source = Source { posting, extraction, occupations: Vec::new(), prepared };
        let mut grades = plan::counted(&source, &lowering, &mut asked);
        let questions = asked.questions.into_list().into_iter();
        let contents: Vec<Content> = questions.map(|asked| Content::of(asked, compiler.lexicon)).collect();
        let mut order: Vec<usize> = (0..contents.len()).collect();
        let is_leaf = |(formula, _): &(Lowered, Strength)| matches!(formula, Lowered::Leaf(_));
        if !grades.iter().flatten().all(is_leaf) {
            // Formulas stand in the order of what their questions come to.
            order.sort_unstable_by(|a, b| contents.get(*a).cmp(&contents.get(*b)));
            let mut places = vec![QuestionId(OPEN); contents.len()];
            let (mut place, mut before) = (0, None);
            for (at, question) in (0..).zip(&order) {
                let content = contents.get(*question);
                if before != Some(content) {
                    (place, before) = (at, Some(content));
                }
                places.get_mut(*question).into_iter().for_each(|it| *it = QuestionId(place));
            }
            let place = |id: QuestionId| places.get(id.0 as usize).copied().unwrap_or(QuestionId(OPEN));
            for (formula, _) in grades.iter_mut().flatten() {
                formula.renumber(&place);
                *formula = formula.canonical();
            }
        }
        Compiled { contents, order, grades }
    }
}

impl Content {
    fn of((question, of_posting): (Question, bool), lexicon: &Lexicon) -> Content {
        let (Template { question, slots }, phrases) = Template::of(bare(question), lexicon);
        Content { question, of_posting, slots, phrases }
    }
}

/// Ids from this one on are of questions for a person, which come to one and the same.
const OPEN: u32 = 1 << 31;

/// The questions of one posting.
struct AskedOnce<'t> {
    /// Without occupations, and whether it asks about the posting's own.
    questions: Numbered<(Question, bool)>,
    open: Numbered<Words<'t>>,
}

/// Questions of nearly every posting.
const QUESTIONS: usize = 14;

impl Default for AskedOnce<'_> {
    fn default() -> Self {
        AskedOnce { questions: Numbered::with_room(QUESTIONS), open: Numbered::default() }
    }
}

/// Text, whatever its spaces.
struct Words<'t>(&'t str);

impl PartialEq for Words<'_> {
    fn eq(&self, other: &Words<'_>) -> bool {
        self.0 == other.0 || self.0.split_whitespace().eq(other.0.split_whitespace())
    }
}

impl Eq for Words<'_> {}

impl Hash for Words<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.split_whitespace().for_each(|word| word.hash(state));
    }
}

impl<'t> Asking<'t> for AskedOnce<'t> {
    fn ask(&mut self, question: Question, occupations: &[String]) -> QuestionId {
        QuestionId(self.questions.number((question, !occupations.is_empty())))
    }

    fn open(&mut self, words: &'t str) -> QuestionId {
        QuestionId(OPEN | self.open.number(Words(words)))
    }

    /// Which of two readings is meant is no part of a clause.
    fn reading(&mut self, _: &'t str) -> QuestionId {
        QuestionId(OPEN)
    }
}
