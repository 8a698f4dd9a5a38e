//! What is asked of a candidate, each question once.

use rolefit_rules::predicate::{DegreeLevel, Experience, Predicate};
use rustc_hash::FxHashMap;

/// One thing to find out about a candidate. Equal questions have equal answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// A predicate, made canonical.
    Predicate {
        /// What is asked.
        predicate: Predicate,
        /// The posting's own occupations, where the answer depends on them; else empty.
        occupations: Vec<String>,
    },
    /// Experience in place of a degree.
    Substitution(Substitution),
    /// The posting's own occupations.
    Occupation {
        /// Do they take preparation?
        prepared: bool,
        /// These occupations.
        occupations: Vec<String>,
    },
    /// Nobody can tell from a profile: the posting's words, for a person to judge.
    Open(String),
    /// Is the looser reading of these words meant? For the employer to say.
    Reading(String),
}

/// What "or equivalent experience" asks beside one alternative with a degree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Substitution {
    /// The degree's level, which says how many months stand for it.
    pub level: DegreeLevel,
    /// The experience that the same alternative asks, whose months come on top; canonical.
    pub beside: Option<Experience>,
    /// The posting's own occupations.
    pub occupations: Vec<String>,
}

/// A question's place in a list of questions. In a finished plan, ids are in the order of the questions' content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub u32);

/// Gives questions their ids: equal ones the same id.
pub trait Asking<'t> {
    /// Of a question without occupations, and the posting's own where the answer depends on them, else none.
    fn ask(&mut self, question: Question, occupations: &[String]) -> QuestionId;

    /// What nobody can tell from a profile, in the posting's words.
    fn open(&mut self, words: &'t str) -> QuestionId;

    /// Whether the looser reading of these words is meant.
    fn reading(&mut self, words: &'t str) -> QuestionId;
}

/// The distinct questions of a plan while it is built.
#[derive(Debug, Default)]
pub struct Questions {
    ids: FxHashMap<Question, QuestionId>,
}

impl Asking<'_> for Questions {
    fn ask(&mut self, mut question: Question, occupations: &[String]) -> QuestionId {
        if let Question::Predicate { occupations: own, .. }
        | Question::Occupation { occupations: own, .. }
        | Question::Substitution(Substitution { occupations: own, .. }) = &mut question
        {
            *own = occupations.to_vec();
        }
        self.id(question)
    }

    fn open(&mut self, words: &str) -> QuestionId {
        self.id(Question::Open(one_line(words)))
    }

    fn reading(&mut self, words: &str) -> QuestionId {
        self.id(Question::Reading(one_line(words)))
    }
}

impl Questions {
    fn id(&mut self, question: Question) -> QuestionId {
        let next = QuestionId(u32::try_from(self.ids.len()).unwrap_or(u32::MAX));
        *self.ids.entry(question).or_insert(next)
    }

    /// The questions in the order of their content, and for each old id the new one. Ids in that order make every tie that
    /// an id breaks independent of the order in which postings were read.
    pub fn finish(self) -> (Vec<Question>, Vec<QuestionId>) {
        let mut sorted: Vec<(Question, QuestionId)> = self.ids.into_iter().collect();
        sorted.sort_unstable();
        let mut renumbered = vec![QuestionId(0); sorted.len()];
        let mut questions = Vec::with_capacity(sorted.len());
        for (at, (question, old)) in (0u32..).zip(sorted) {
            if let Some(new) = renumbered.get_mut(old.0 as usize) {
                *new = QuestionId(at);
            }
            questions.push(question);
        }
        (questions, renumbered)
    }
}

/// A quote on one line.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
