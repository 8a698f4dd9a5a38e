//! "36 months of experience, education, or training in towing": who was taught it needs not have done it.

use super::Reader;
use crate::clause;
use crate::predicate::Predicate;
use crate::recognizer::Finding;
use crate::token::{Kind, Token};

/// What stands in for work.
const TAUGHT: &[&str] = &["coursework", "education", "training"];

impl Reader<'_, '_> {
    /// Parts what was found where another way to it is told between "experience" and its subject: nothing checks what one was taught.
    pub(super) fn part_training(&self, out: &mut Vec<Finding>) {
        let mut at = 0;
        while let Some(known) = out.get(at) {
            let (first, end) = (known.first, known.end);
            // Of several that are asked together it would be another way to one alone.
            let alone = out.get(at + 1).is_none_or(|next| next.first > self.clauses.end(end));
            let word = (first..end).find(|&at| self.is(at, clause::EXPERIENCE)).filter(|_| alone);
            if let Some(word) = word
                && let Some(taught) = self.taught_instead(word, end)
                && let Some(known) = out.get_mut(at)
                && matches!(known.predicate, Predicate::Experience(_))
            {
                known.end = word + 1;
                at += 1;
                out.insert(at, self.statement(taught, end));
            }
            at += 1;
        }
    }

    /// Where the word stands for what one was taught, behind the "experience" at `word` and "or".
    fn taught_instead(&self, word: usize, limit: usize) -> Option<usize> {
        let end = self.past_company(word + 1, limit);
        let company = self.tokens.get(word + 1..end)?;
        let plain = |t: &Token<'_>| {
            t.is_any(TAUGHT) || t.is_any(&["and", "or"]) || t.kind != Kind::Word && t.text != "("
        };
        let or = company.iter().any(|t| t.is("or")) && company.iter().all(plain);
        end.checked_sub(1).filter(|&last| {
            or && last > word && end < limit && self.is(last, TAUGHT) && !self.is(end, &["as"])
        })
    }
}
