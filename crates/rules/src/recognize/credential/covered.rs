//! Which tokens have a name already.

use super::mention::Mention;
use crate::set_phrase::Words;

/// Which tokens the mentions found so far cover.
pub(super) struct Covered(Vec<bool>);

impl Covered {
    pub(super) fn by(words: &Words<'_>, mentions: &[Mention]) -> Self {
        let mut covered = Covered(vec![false; words.len()]);
        mentions.iter().for_each(|mention| covered.add(mention));
        covered
    }

    pub(super) fn add(&mut self, mention: &Mention) {
        self.0.get_mut(mention.first..mention.end).unwrap_or_default().fill(true);
    }

    pub(super) fn has(&self, at: usize) -> bool {
        self.0.get(at).copied().unwrap_or(false)
    }

    pub(super) fn any(&self, mention: &Mention) -> bool {
        (mention.first..mention.end).any(|at| self.has(at))
    }
}
