//! A posting's formulas, and what their questions come to.

use crate::ask::bare;
use crate::numbered::Numbered;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Extraction, Strength};
use rolefit_scoring::judge::{Phrase, Slot, Template};
use rolefit_scoring::lower::{Lowered, Lowering};
use rolefit_scoring::plan::{self, Source};
use rolefit_scoring::question::{Asking, Question, QuestionId};
use rolefit_scoring::weight::Weights;
use rolefit_scoring::{judge, occupation};
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

/// A posting, ready for a draft.
pub(super) struct Compiled {
    /// Its own.
    pub occupations: Vec<String>,
    /// What its questions come to, distinct, in the order of their content: formulas over their places are canonical, whatever else a
    /// draft has.
    pub contents: Vec<Content>,
    /// What counts for each grade.
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
    pub fn of(posting: &Posting, extraction: &Extraction, compiler: &Compiler<'_>) -> Compiled {
        let title = extraction.header.title.as_deref();
        let occupations = occupation::of_posting(title, &extraction.requirements, compiler.lexicon);
        let lowering = Lowering {
            text: &posting.text,
            occupations: &occupations,
            weights: &compiler.weights,
            depends_on_posting: judge::depends_on_posting,
        };
        let mut asked = AskedOnce::default();
        let source = Source { posting, extraction, occupations: Vec::new() };
        let mut grades = plan::counted(&source, &lowering, &mut asked);
        let questions = asked.questions.into_list().into_iter();
        let mut contents: Vec<(Content, usize)> =
            questions.map(|asked| Content::of(asked, compiler.lexicon)).zip(0..).collect();
        contents.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        // The place of each among the distinct ones.
        let mut places = vec![QuestionId(OPEN); contents.len()];
        let mut distinct: Vec<Content> = Vec::with_capacity(contents.len());
        for (content, question) in contents {
            if distinct.last() != Some(&content) {
                distinct.push(content);
            }
            let place = u32::try_from(distinct.len() - 1).unwrap_or(OPEN);
            places.get_mut(question).into_iter().for_each(|it| *it = QuestionId(place));
        }
        let place = |id: QuestionId| places.get(id.0 as usize).copied().unwrap_or(QuestionId(OPEN));
        for (formula, _) in grades.iter_mut().flatten() {
            formula.renumber(&place);
            *formula = formula.canonical();
        }
        Compiled { occupations, contents: distinct, grades }
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
#[derive(Default)]
struct AskedOnce<'t> {
    /// Without occupations, and whether it asks about the posting's own.
    questions: Numbered<(Question, bool)>,
    open: Numbered<Words<'t>>,
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
