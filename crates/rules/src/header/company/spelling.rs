//! How the name of a house is spelt, and which of its forms is the whole one.

use super::names::{HOUSES, INSTITUTIONS};
use super::run::{legal_end, name_at};
use crate::header::page::Page;
use crate::set_phrase::Words;
use crate::source::spaced;

/// "Harbour Policy Center (HPC) is …": the whole name of a house that is then called by its letters.
pub(super) fn expanded(page: &Page<'_>, name: &str) -> Option<String> {
    // "DoH" stands for two words.
    let letters: String = name.chars().filter(|c| c.is_uppercase() || *c == '&').collect();
    let few = name.len() - letters.len() <= 1 && name.starts_with(char::is_uppercase);
    if !few || letters.len() < 2 || name.len() > 6 {
        return None;
    }
    let words = &page.words;
    let Some(open) = words.places("(").find(|&i| {
        words.stands(i, "(")
            && words.stands(i + 2, ")")
            && words.tokens.get(i + 1).is_some_and(|token| token.text == name)
    }) else {
        return if name == letters && name.len() > 2 { spelt_out(page, name) } else { None };
    };
    // "Harbour Policy Center, Inc. (HPC)"
    let wholes = || {
        (open.saturating_sub(10)..open).filter_map(|at| {
            let end = name_at(words, at)?;
            (end == open || legal_end(words, end) == Some(open)).then_some((at, end))
        })
    };
    // "About Tide Works Tide Works (TW)": the one that begins with these letters, if any does; not "Ministry of Tide Works (TW)".
    let spelt = |&(at, end): &(usize, usize)| {
        !words.is(at.wrapping_sub(1), &["of", "and", "&", "for"])
            && (at..end)
                .filter(|&i| words.capital(i))
                .map(|i| initial(words, i))
                .eq(letters.chars().map(Some))
    };
    let (first, end) = wholes().find(spelt).or_else(|| wholes().next())?;
    let (a, b) = (words.tokens.get(first)?, words.tokens.get(end - 1)?);
    if end - first < 2 || a.text.chars().next() != name.chars().next() {
        return None;
    }
    // "Tide Research Service’s (TRS)"
    let name = a.span.join(b.span).of(page.text);
    let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
    Some(spaced(name).into_owned())
}

/// "Health Research Harbour (HRH)": do the letters of its words stand in brackets behind the name? "Senior Executive Service (SES)" is a
/// rank.
pub(super) fn is_abbreviated(page: &Page<'_>, name: &str) -> bool {
    if name.starts_with("Senior ") {
        return false;
    }
    let letters: String =
        name.split(' ').filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect();
    letters.len() > 2 && page.named(&format!("{name} ({letters})")).next().is_some()
}

fn initial(words: &Words<'_>, at: usize) -> Option<char> {
    words.tokens.get(at).and_then(|token| token.text.chars().next())
}

/// "A career with Harbour Isle Tide Academy … HITA is", "one of the Tide Gauge Service Hospitals … TGS is": the name of a house whose
/// words begin with these letters, before a part of it at most.
fn spelt_out(page: &Page<'_>, letters: &str) -> Option<String> {
    let words = &page.words;
    let length = letters.chars().count();
    let is_house = |i: usize| {
        words.is(i, &HOUSES) || words.tokens.get(i).is_some_and(|token| INSTITUTIONS.contains(token.text))
    };
    words.capitals().find_map(|at| {
        let end = at + length;
        let (a, b) = words.tokens.get(at).zip(words.tokens.get(end - 1))?;
        let spelt = (at..end).map(|i| initial(words, i)).eq(letters.chars().map(Some));
        let name = spelt.then(|| name_at(words, at)).flatten()?;
        let whole = name == end && is_house(end - 1) || name > end && (is_house(end - 1) || is_house(end));
        whole.then(|| spaced(a.span.join(b.span).of(page.text)).into_owned())
    })
}

/// "Tidewater, Inc. does not accept": the legal form that stands behind a name wherever the name stands.
pub(super) fn with_legal_form(page: &Page<'_>, name: &str) -> Option<String> {
    const FORMS: &[&str] = &[", Inc.", ", LLC", ", Ltd."];
    let behind = |at: usize| page.text.get(at + name.len()..).unwrap_or_default();
    let first = page.named(name).next()?;
    let form = FORMS.iter().find(|form| behind(first).starts_with(**form))?;
    page.named(name).all(|at| behind(at).starts_with(form)).then(|| format!("{name}{form}"))
}

/// "Why air cargo" in capitals, of which the text below speaks in small letters: words, and no name.
pub(super) fn is_plain(page: &Page<'_>, key: &str) -> bool {
    key.contains(' ') && page.named(key).next().is_some()
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

/// "Harbour Health" and "HARBOUR HEALTH" go on behind "Harbour": the longer name, in the letters of the shorter one.
pub(super) fn goes_on(longer: &str, name: &str) -> Option<String> {
    let (head, tail) = longer.split_at_checked(name.len())?;
    let rest = tail.strip_prefix(' ')?;
    if head == name {
        return Some(longer.to_owned());
    }
    let capitals = !longer.contains(char::is_lowercase);
    (capitals && head.to_lowercase() == name.to_lowercase()).then(|| format!("{name} {}", titled(rest)))
}

/// "HEALTH WORKS" as "Health Works"; "AI" and "USA" stay.
fn titled(words: &str) -> String {
    let word = |word: &str| match word.char_indices().nth(1) {
        Some((second, _)) if word.chars().count() > 3 => {
            let (first, rest) = word.split_at(second);
            format!("{first}{}", rest.to_lowercase())
        }
        _ => word.to_owned(),
    };
    words.split(' ').map(word).collect::<Vec<_>>().join(" ")
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
