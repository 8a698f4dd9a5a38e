//! What was done in a trade: "sales experience managing key accounts", "teaching experience at the university level" ask for both.

use super::Reader;
use crate::clause;
use crate::list::WordList;
use crate::phrase::Group;
use crate::predicate::{Mode, Subject};

/// Verbs behind the word "experience" that tell of it, and not of what was done.
static OF_IT: WordList = WordList::of(&[
    "according", "being", "concerning", "consisting", "demonstrating", "depending", "equaling", "indicating",
    "involving", "lacking", "pertaining", "ranging", "regarding", "relating", "requiring", "resulting",
    "showing", "totaling", "totalling",
]);

/// A trade and what was done in it, both asked: in one list, where nothing in them is a choice.
pub(super) fn with_deed(mut trade: Vec<Group>, mut told: Vec<Group>) -> Vec<Group> {
    let all = |group: &Group| !group.open && (group.of.len() == 1 || group.mode == Mode::All);
    if let ([group], [deed]) = (trade.as_mut_slice(), told.as_mut_slice())
        && all(group)
        && all(deed)
    {
        group.of.append(&mut deed.of);
        (group.mode, group.end) = (Mode::All, deed.end);
        return trade;
    }
    trade.append(&mut told);
    trade
}

impl Reader<'_, '_> {
    /// Does what is `told` behind the word at `word` say what was done in the `trade` before it?
    pub(super) fn tells_deed(&self, word: usize, trade: &[Group], told: &[Group]) -> bool {
        let adverb = self.token(word + 1).is_some_and(|t| t.text.ends_with("ly"));
        let verb = self.token(word + 1 + usize::from(adverb));
        // "P&L responsibility or equivalent experience managing budgets": instead of it.
        let instead = trade.iter().any(|group| group.open);
        !told.is_empty() && !instead && verb.is_some_and(|t| clause::is_gerund(t) && !OF_IT.holds(t))
    }

    /// Of a teacher, so do whom and where.
    pub(super) fn tells_of_teaching(&self, word: usize, trade: &[Group], told: &[Group]) -> bool {
        let taught = |s: &Subject| s.text.rsplit(' ').next().is_some_and(|last| TAUGHT.contains(&last));
        !told.is_empty()
            && self.is(word + 1, &["in", "at", "within", "with"])
            && !self.is(word + 2, &["your", "our", "their", "recent", "person", "groups", "teams"])
            && trade.iter().flat_map(|group| &group.of).all(taught)
    }
}

/// What teachers do.
const TAUGHT: [&str; 4] = ["teaching", "Teaching", "tutoring", "Tutoring"];
