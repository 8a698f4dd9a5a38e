//! Names that go on past what the lexicon has of them, and are other papers then.

use super::mention::{Mention, is_word};
use super::standing::ROLES;
use super::unknown::{ENDS, id_of};
use crate::lexicon::Lexicon;
use crate::recognizer::Item;
use crate::set_phrase::Words;

/// "Quayside Certified | Harbour Administrator (QCHA)", "Quayside Certified Professional | – Cranes (QCP-C)".
pub(super) fn lengthen(item: &Item<'_>, lexicon: &Lexicon, words: &Words<'_>, mention: &mut Mention) {
    let Some(end) = titled(words, mention).or_else(|| specialized(words, mention)) else { return };
    let letters =
        (mention.end..end).find(|&at| words.get(at) == "(").map(|open| item.text(open + 1, end - 1));
    let said = item.text(mention.name, end);
    mention.id = id_of(lexicon, &said).or_else(|| id_of(lexicon, letters.as_deref()?));
    mention.end = end;
}

fn named(words: &Words<'_>, from: usize) -> usize {
    from + (from..from + 4).take_while(|&at| is_word(words, at) && words.capital(at)).count()
}

/// One past a title behind a vendor's "Certified", which has a capital, and past its letters in brackets. Doctors' boards certify in
/// whatever they are doctors of.
fn titled(words: &Words<'_>, mention: &Mention) -> Option<usize> {
    let certified = words.stands(mention.end - 1, "certified") && words.capital(mention.end - 1);
    let end = named(words, mention.end);
    let title = end > mention.end && words.is(end - 1, &ROLES) && !words.is(mention.name, &["board"]);
    let closes = !is_word(words, end) || words.is(end, &ENDS);
    let letters = words.get(end) == "(" && words.get(end + 2) == ")" && words.capital(end + 1);
    (certified && title && closes).then_some(if letters { end + 3 } else { end })
}

/// One past a specialty behind a dash, with the letters of both; who issues a paper has letters without a hyphen.
fn specialized(words: &Words<'_>, mention: &Mention) -> Option<usize> {
    let leads = words.is(mention.end - 1, &ROLES) || words.stands(mention.end - 1, "certified");
    let open = words.is(mention.end, &["-", "–"]).then(|| named(words, mention.end + 1))?;
    let close = (open + 2..open + 5).find(|&at| words.get(at) == ")")?;
    let letters = words.tokens.get(open + 1..close)?;
    let capitals = !letters.iter().any(|token| token.text.chars().any(char::is_lowercase));
    let both = letters.iter().any(|token| token.text.contains('-'));
    (leads && open > mention.end + 1 && words.get(open) == "(" && capitals && both).then_some(close + 1)
}
