//! Short names in capitals that a text itself spells out: "product life cycle (PLC)" speaks of no controller.

use super::{Lexicon, Term};
use crate::lexicon::Hit;
use crate::token::{Kind, Letters, Token};
use std::ops::Range;

/// Words that give a short name no letter.
const SMALL: &[&str] = &["of", "and", "the", "for", "in", "to"];

fn gives_letter(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && !token.is_any(SMALL)
}

impl Lexicon {
    /// Is a name found by its initials that the words beside it in brackets spell out as something else ("Certified Novell
    /// Administrator (CNA)")? Only names that have a long form of their own are told apart so.
    pub(super) fn is_spelt_otherwise(&self, tokens: &[Token<'_>], hit: &Hit) -> bool {
        let Some(token) = tokens.get(hit.first) else { return false };
        if hit.end != hit.first + 1
            || token.letters != Letters::Capitals
            || !(2..=6).contains(&token.text.len())
            || !token.text.bytes().all(|b| b.is_ascii_uppercase())
        {
            return false;
        }
        let Some(words) = spelt_before(tokens, hit.first).or_else(|| spelt_behind(tokens, hit.first)) else {
            return false;
        };
        let words = tokens.get(words).unwrap_or_default();
        let own = self.spellings(hit.term);
        let mut own = own.into_iter().filter(|name| has_initials(name, token.text)).peekable();
        own.peek().is_some() && !own.any(|name| is_alike(name, words))
    }

    /// The spellings of what is found.
    fn spellings(&self, term: Term) -> Vec<&String> {
        match term {
            Term::Subject(at) => self.subjects().get(at).map(|it| it.spellings().collect()),
            Term::Credential(at) => self.credentials().get(at).map(|it| it.spellings().collect()),
            _ => None,
        }
        .unwrap_or_default()
    }
}

/// "product life cycle (PLC": the words before the bracket whose initials stand at `at`, a letter each.
pub(crate) fn spelt_before(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let open = at.checked_sub(1).filter(|&open| tokens.get(open).is_some_and(|t| t.text == "("))?;
    let first = spell(tokens, (0..open).rev(), tokens.get(at)?.text.chars().rev())?;
    Some(first..open)
}

/// "PLC (product life cycle)"
fn spelt_behind(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let from = at + 2;
    tokens.get(at + 1).filter(|t| t.text == "(")?;
    let last = spell(tokens, from..tokens.len(), tokens.get(at)?.text.chars())?;
    Some(from..last + 1)
}

/// The place of the word that has the last of the letters, where each word has one of them: small words and marks have none.
fn spell(
    tokens: &[Token<'_>],
    places: impl Iterator<Item = usize>,
    mut letters: impl Iterator<Item = char>,
) -> Option<usize> {
    let mut words = places.filter(|at| tokens.get(*at).is_some_and(gives_letter));
    letters.try_fold(None, |_, letter| {
        let begins = |at: &usize| tokens.get(*at)?.text.chars().next();
        words.next().filter(|at| begins(at).is_some_and(|c| c.eq_ignore_ascii_case(&letter))).map(Some)
    })?
}

/// The words of a name that give it letters.
fn words_of(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', '-', '/']).filter(|word| !word.is_empty() && !SMALL.contains(word))
}

fn has_initials(name: &str, letters: &str) -> bool {
    let initials = words_of(name).filter_map(|word| word.chars().next());
    letters.len() > 1 && initials.map(|c| c.to_ascii_uppercase()).eq(letters.chars())
}

/// Do at least half of the words begin as those of the name do? Spellings differ, and are cut short.
fn is_alike(name: &str, words: &[Token<'_>]) -> bool {
    let begins = |word: &str| word.chars().take(4).map(|c| c.to_ascii_lowercase()).collect::<String>();
    let own: Vec<String> = words_of(name).map(begins).collect();
    let words: Vec<String> = words.iter().filter(|t| gives_letter(t)).map(|t| begins(t.text)).collect();
    words.iter().filter(|word| own.contains(word)).count() * 2 >= words.len()
}

#[cfg(test)]
mod tests {
    use super::super::Lexicon;
    use crate::token::tokenize;

    #[test]
    fn a_short_name_is_what_its_own_text_spells() {
        for (text, letters, meant) in [
            ("the product life cycle (PLC)", "PLC", false),
            ("PLC (Product Life Cycle)", "PLC", false),
            ("Programmable Logic Controllers (PLC)", "PLC", true),
            ("Programmed Logic Controls (PLC)", "PLC", true),
            ("controllers (PLC)", "PLC", true),
            ("Certified Novell Administrator (CNA 5.1)", "CNA", false),
            ("Certified Nursing Assistants (CNA)", "CNA", true),
        ] {
            let (hits, _) = Lexicon::builtin().scan_apart(&tokenize(text, 0));
            assert_eq!(hits.iter().any(|hit| hit.span.of(text).contains(letters)), meant, "{text}");
        }
    }
}
