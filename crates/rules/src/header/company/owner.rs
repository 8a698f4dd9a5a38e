//! The house that owns what the posting speaks of, where nothing else tells of one.

use super::Names;
use super::names::{NOT_NAMES, NOT_OWNERS, NOT_TAILS, VERBS, is_common};
use crate::clause::is_gerund;
use crate::token::Kind;

impl Names<'_, '_> {
    /// "Foster Harbour's culture", "Harbour Mutual's pricing team": who owns something common.
    pub(super) fn owner(&mut self, first: usize, end: usize) {
        let words = &self.page.words;
        let verb = words.is(first, &VERBS) || words.tokens.get(first).is_some_and(is_gerund);
        let first = if end > first + 1 && verb { first + 1 } else { first };
        let (Some(a), Some(b), Some(owned)) =
            (words.tokens.get(first), words.tokens.get(end - 1), words.tokens.get(end))
        else {
            return;
        };
        let text = a.span.join(b.span).of(self.page.text);
        let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
        let common = owned.kind == Kind::Word && owned.text.chars().all(char::is_lowercase);
        let spelt = text.chars().count() > 3 && text.chars().any(char::is_lowercase);
        let other = text.split_whitespace().any(|word| {
            let low = word.to_lowercase();
            NOT_NAMES.contains(&low) || NOT_OWNERS.contains(&low) || NOT_TAILS.contains(&low)
        });
        if !common || !spelt || other || is_common(&text.to_lowercase()) || text.contains('\n') {
            return;
        }
        let several = self.owner.as_ref().is_some_and(|(other, several)| *several || *other != text);
        let first = self.owner.take().map_or_else(|| text.to_owned(), |(first, _)| first);
        self.owner = Some((first, several));
    }

    /// The one that owns everything, unless it is a word that is written small elsewhere.
    pub(super) fn sole_owner(&self) -> Option<String> {
        let (name, _) = self.owner.as_ref().filter(|(_, several)| !several)?;
        let low = name.to_lowercase();
        let stands = self.page.named(&low).next().is_some();
        let plain = stands && self.page.text.split(|c: char| !c.is_alphanumeric()).any(|word| word == low);
        (!plain).then(|| name.clone())
    }
}
