//! How the name of a house is spelt, and which of its forms is the whole one.

use super::names::{HOUSES, INSTITUTIONS};
use super::run::name_at;
use crate::header::page::Page;
use crate::source::spaced;

/// "Harbour Policy Center (HPC) is …": the whole name of a house that is then called by its letters.
pub(super) fn expanded(page: &Page<'_>, name: &str) -> Option<String> {
    let letters = name.chars().all(|c| c.is_uppercase() || c == '&') && (2..=6).contains(&name.len());
    let words = &page.words;
    let Some(open) = (0..words.len()).filter(|_| letters).find(|&i| {
        words.get(i) == "("
            && words.get(i + 2) == ")"
            && words.tokens.get(i + 1).is_some_and(|token| token.text == name)
    }) else {
        return spelt_out(page, name).filter(|_| letters && name.len() > 2);
    };
    let first = (open.saturating_sub(8)..open).find(|&at| name_at(words, at) == Some(open))?;
    let (a, b) = (words.tokens.get(first)?, words.tokens.get(open - 1)?);
    if open - first < 2 || a.text.chars().next() != name.chars().next() {
        return None;
    }
    Some(spaced(a.span.join(b.span).of(page.text)))
}

/// "A career with Harbour Isle Tide Academy … HITA is": the name of a house whose words begin with these letters.
fn spelt_out(page: &Page<'_>, letters: &str) -> Option<String> {
    let words = &page.words;
    let first = |i: usize| words.tokens.get(i).and_then(|token| token.text.chars().next());
    let length = letters.chars().count();
    words.capitals().find_map(|at| {
        let (a, b) = words.tokens.get(at).zip(words.tokens.get(at + length - 1))?;
        let whole = (at..at + length).map(first).eq(letters.chars().map(Some))
            && (words.is(at + length - 1, &HOUSES) || INSTITUTIONS.contains(b.text))
            && name_at(words, at) == Some(at + length);
        whole.then(|| spaced(a.span.join(b.span).of(page.text)))
    })
}

/// "working at The Harbour Clinic": is the article, in the middle of a sentence, part of the name?
pub(super) fn is_with_article(page: &Page<'_>, name: &str) -> bool {
    // "The Harbour School seeks", and nowhere without it
    let bare = name.strip_prefix("The ").unwrap_or(name);
    let school = ["School", "Academy", "Clinic"].iter().any(|end| bare.ends_with(end));
    if school && page.named(name).next().is_some() && page.named(name).count() == page.named(bare).count() {
        return true;
    }
    page.named(name).any(|at| {
        let before = page.text.get(..at).unwrap_or_default().trim_end_matches(' ');
        at > before.len() && before.ends_with(|c: char| c.is_lowercase() || c == ',')
    })
}

/// How running text spells what a heading has in capitals.
pub(super) fn spelling(page: &Page<'_>, key: &str) -> Option<String> {
    let words = &page.words;
    let mut key_words = key.split(' ');
    let head = key_words.next()?;
    let length = key.split(' ').count();
    words.places(head).filter(|&i| words.get(i) == head).find_map(|i| {
        let (a, b) = (words.tokens.get(i)?, words.tokens.get(i + length - 1)?);
        let text = a.span.join(b.span).of(page.text);
        (text.to_lowercase() == key && text.chars().any(char::is_lowercase) && words.capital(i))
            .then(|| text.to_owned())
    })
}
