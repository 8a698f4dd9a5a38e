//! Short names in capitals that a text itself spells out: "product life cycle (PLC)" speaks of no controller.

use super::{Lexicon, Term};
use crate::lexicon::Hit;
use crate::token::{Kind, Letters, Token};

/// Words that give a short name no letter.
const SMALL: &[&str] = &["of", "and", "the", "for", "in", "to", "&"];

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
        let mut own = self.spellings(hit.term).filter(|name| has_initials(name, token.text)).peekable();
        own.peek().is_some() && !own.any(|name| is_alike(name, &words))
    }

    /// The names of what is found.
    fn spellings(&self, term: Term) -> Box<dyn Iterator<Item = &str> + '_> {
        match term {
            Term::Subject(at) => Box::new(self.subjects().get(at).into_iter().flat_map(|entry| {
                std::iter::once(&entry.name).chain(&entry.aliases).chain(&entry.words).map(String::as_str)
            })),
            Term::Credential(at) => Box::new(self.credentials().get(at).into_iter().flat_map(|entry| {
                std::iter::once(&entry.name).chain(&entry.aliases).chain(&entry.words).map(String::as_str)
            })),
            _ => Box::new(std::iter::empty()),
        }
    }
}

/// "product life cycle (PLC": the words whose initials it is.
fn spelt_before<'a>(tokens: &[Token<'a>], at: usize) -> Option<Vec<&'a str>> {
    let open = at.checked_sub(1).filter(|&open| tokens.get(open).is_some_and(|t| t.text == "("))?;
    initials_of(tokens.get(..open)?.iter().rev(), tokens.get(at)?.text.chars().rev())
}

/// "PLC (product life cycle)"
fn spelt_behind<'a>(tokens: &[Token<'a>], at: usize) -> Option<Vec<&'a str>> {
    tokens.get(at + 1).filter(|t| t.text == "(")?;
    initials_of(tokens.get(at + 2..)?.iter(), tokens.get(at)?.text.chars())
}

/// The first words, a letter each; none where they are not spelt by these letters.
fn initials_of<'t, 'a: 't>(
    tokens: impl Iterator<Item = &'t Token<'a>>,
    letters: impl Iterator<Item = char>,
) -> Option<Vec<&'a str>> {
    let mut words = tokens.filter(|t| !t.is_any(SMALL) && !matches!(t.text, "-" | "/"));
    letters
        .map(|letter| {
            let word = words.next().filter(|word| word.kind == Kind::Word)?;
            word.text.starts_with([letter, letter.to_ascii_lowercase()]).then_some(word.text)
        })
        .collect()
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
fn is_alike(name: &str, words: &[&str]) -> bool {
    let begins = |word: &str| word.chars().take(4).map(|c| c.to_ascii_lowercase()).collect::<String>();
    let own: Vec<String> = words_of(name).map(begins).collect();
    let same = words.iter().filter(|word| own.contains(&begins(word))).count();
    same * 2 >= words.len()
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
