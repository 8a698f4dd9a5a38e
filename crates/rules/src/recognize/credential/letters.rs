//! Certificates and professions that are written by their letters or numbers alone, beside others that are known.

use super::mention::{Form, Mention, STANDINGS, is_word};
use super::unknown::{ENDS, id_of};
use crate::lexicon::{Hit, Lexicon};
use crate::list::WordList;
use crate::phrase::is_heard;
use crate::recognizer::Item;
use crate::set_phrase::Words;
use crate::token::Kind;

/// "BLS, ACLS, MOAB": abbreviations in capitals that go on with a list of known names.
pub(super) fn abbreviations(item: &Item<'_>, words: &Words<'_>, known: &Mention) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut end = known.end;
    let bare = known.id.is_some() && known.form == Form::Bare;
    // "Journeyman license or LLE"
    while bare || known.form == Form::Paper && words.get(end) == "or" {
        let mut at = end;
        while words.is(at, &[",", "/", "or", "and"]) {
            at += 1;
        }
        let capitals = words.tokens.get(at).is_some_and(|t| {
            t.text.len() <= 8
                && t.text.chars().filter(|c| c.is_uppercase()).count() >= 2
                && !t.text.chars().any(char::is_lowercase)
        });
        let closed = words.tokens.get(at + 1).is_none_or(|t| t.kind != Kind::Word)
            || words.is(
                at + 1,
                &["or", "and", "preferred", "required", "is", "a", "certification", "certifications"],
            );
        let named = item.hits.iter().any(|hit| hit.first <= at && at < hit.end);
        if at == end || !capitals || !closed || named || words.is(at, &["OR", "AND", "or", "and"]) {
            break;
        }
        out.push(Mention { first: at, name: at, end: at + 1, id: None, said: None, form: Form::Bare });
        end = at + 1;
    }
    out
}

/// "Certified Harbour/Pier Administrator (CHPA) designation": where the name begins whose letters stand in the brackets at `open`.
pub(super) fn spelt_out(words: &Words<'_>, open: usize, floor: usize) -> Option<usize> {
    let letters = words.tokens.get(open + 1)?.text;
    let long = (2..=6).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let mut left = letters.chars().rev().peekable();
    for at in (floor.max(open.saturating_sub(9))..open).rev().filter(|_| long) {
        let initial = words.tokens.get(at)?.text.chars().next()?;
        if left.next_if_eq(&initial).is_some() && left.peek().is_none() {
            // "Chronic Kidney Disease (CKD)" tells that the letters mean another thing here.
            return words.any(at..open, &STANDINGS).then_some(at);
        }
        if !(words.capital(at) || words.is(at, &["/", "-", "&", "of", "and", "in", "for"])) {
            return None;
        }
    }
    None
}

/// Letters of professions, in lower case.
pub(super) const PROFESSIONS: [&str; 2] = ["np", "pa"];

/// Letters that a person is called by, in lower case.
pub(super) const PEOPLE: [&str; 13] =
    ["rgn", "rmn", "rnld", "rldn", "rnmh", "odp", "rn", "lpn", "lvn", "cna", "rbt", "rbts", "bcba"];

/// The last words of titles that only those bear who are registered for them.
pub(super) static TITLES: WordList = WordList::of(&[
    "midwife", "midwives", "therapist", "therapists", "attorney", "attorneys", "practitioner",
    "practitioners",
]);

/// "Midwives", "an occupational therapist": people who are registered, by what they are called.
pub(super) fn titles<'w, 'a>(
    item: &Item<'_>,
    words: &'w Words<'a>,
) -> impl Iterator<Item = Mention> + use<'w, 'a> {
    // Nearly no item has one.
    let reach = if item.may_have(&TITLES) { words.len() } else { 0 };
    let titled = |at: usize| {
        let (first, id) = match words.get(at) {
            "midwife" | "midwives" => (at, "registered-midwife"),
            "attorney" | "attorneys" => (at, "bar"),
            "practitioner" | "practitioners" => {
                let nurse = at.checked_sub(1).filter(|&i| words.stands(i, "nurse"))?;
                (nurse - usize::from(words.stands(nurse.wrapping_sub(1), "advanced")), "nurse-practitioner")
            }
            _ => (at.checked_sub(1).filter(|&i| words.stands(i, "occupational"))?, "ot-license"),
        };
        // "Attorney General", "Midwife Assistant"
        let closed = !is_word(words, at + 1) || words.is(at + 1, &ENDS);
        let id = Some(id.to_owned());
        closed.then_some(Mention { first, name: first, end: at + 1, id, said: None, form: Form::Bare })
    };
    (0..reach).filter(|&at| words.is(at, &TITLES)).filter_map(titled)
}

/// Is it such a title?
pub(super) fn is_title(words: &Words<'_>, mention: &Mention) -> bool {
    // "AWS AI Practitioner" is a certificate.
    let other = words.is(mention.end - 1, &["practitioner", "practitioners"])
        && !words.stands(mention.end.wrapping_sub(2), "nurse");
    mention.form == Form::Bare && words.is(mention.end - 1, &TITLES) && !other
}

/// "NP/PA": two professions that are called by letters which, each alone, mean other things.
pub(super) fn pair(words: &Words<'_>, at: usize) -> Option<[Mention; 2]> {
    let profession = |at: usize| {
        let id = match words.tokens.get(at)?.text {
            "NP" => "nurse-practitioner",
            "PA" => "pa-license",
            _ => return None,
        };
        let id = Some(id.to_owned());
        Some(Mention { first: at, name: at, end: at + 1, id, said: None, form: Form::Bare })
    };
    let told = words.is(at.wrapping_sub(2), &["as", "like"]);
    let joined = words.get(at + 1) == "/" && words.is(at.wrapping_sub(1), &["a", "an"]) && !told;
    Some([profession(at).filter(|_| joined)?, profession(at + 2)?])
}

/// "LSWAIC and/or LICSW", "QTZ, ACCA": abbreviations in capitals that a known name goes on with. Before a comma it is one that no name and
/// no phrase holds.
pub(super) fn abbreviations_before(
    item: &Item<'_>,
    lexicon: &Lexicon,
    words: &Words<'_>,
    known: &Mention,
) -> Vec<Mention> {
    let mut out = Vec::new();
    let mut first = known.first;
    while known.id.is_some() && known.form == Form::Bare {
        let joins = |at: &usize| words.is(*at, &["/", "or", "and", ","]);
        let end = first - (0..first).rev().take_while(joins).count();
        let Some((at, token)) = end.checked_sub(1).and_then(|at| Some((at, words.tokens.get(at)?))) else {
            break;
        };
        let either = words.any(end..first, &["/", "or"]) && !words.any(end..first, &[","]);
        let capitals = (3..=8).contains(&token.text.len())
            && token.text.chars().all(|c| c.is_ascii_uppercase() || c == '-');
        let named = item.hits.iter().any(|hit| hit.first <= at && at < hit.end);
        let begins = at == 0
            || !is_word(words, at - 1)
            || words.is(at - 1, &["a", "an", "or", "and", "as", "current", "valid", "active", "qualified"]);
        if end == first || !capitals || !begins || named || !either && is_heard(lexicon, token) {
            break;
        }
        out.push(Mention { first: at, name: at, end, id: None, said: None, form: Form::Bare });
        first = at;
    }
    out.reverse();
    out
}

/// "Series 7 and 63" has a name of its own, for who holds both at once. Asked for are two, which others hold apart: the first, and one
/// past it.
pub(super) fn first_of_numbers(
    item: &Item<'_>,
    lexicon: &Lexicon,
    words: &Words<'_>,
    hit: &Hit,
) -> Option<(String, usize)> {
    let digits = |at: usize| words.tokens.get(at).is_some_and(|t| t.kind == Kind::Number);
    let joined =
        |at: usize| digits(at) && words.is(at + 1, &["and", "&", ","]) && digits(at + 2) && at + 2 < hit.end;
    let end = (hit.first..hit.end).find(|&at| joined(at))? + 1;
    id_of(lexicon, &item.text(hit.first, end)).map(|id| (id, end))
}

/// "Series 7 and 66", "OSHA 10 or 30": more numbers of a name that ends in one.
pub(super) fn more_numbers(
    item: &Item<'_>,
    lexicon: &Lexicon,
    words: &Words<'_>,
    mention: &Mention,
) -> Vec<Mention> {
    let mut out = Vec::new();
    let digits = |at: usize| words.tokens.get(at).is_some_and(|t| t.kind == Kind::Number);
    let Some(last) = mention.end.checked_sub(1).filter(|&at| digits(at) && at > mention.name) else {
        return out;
    };
    let mut end = mention.end;
    loop {
        let joins = (end..end + 2).take_while(|&at| words.is(at, &["and", "or", ",", "/", "&"])).count();
        let at = end + joins;
        if joins == 0 || !digits(at) {
            return out;
        }
        // "FINRA Series 7": the body says nothing.
        let said =
            (mention.name..last).map(|from| format!("{} {}", item.text(from, last), item.text(at, at + 1)));
        let Some((said, id)) = said.into_iter().find_map(|said| id_of(lexicon, &said).map(|id| (said, id)))
        else {
            return out;
        };
        out.push(Mention {
            first: at,
            name: at,
            end: at + 1,
            id: Some(id),
            said: Some(said),
            form: mention.form,
        });
        end = at + 1;
    }
}

/// "HCPC": four letters or so, all capitals.
pub(super) fn is_abbreviation(words: &Words<'_>, at: usize) -> bool {
    words
        .tokens
        .get(at)
        .is_some_and(|t| (3..=7).contains(&t.text.len()) && t.text.chars().all(|c| c.is_ascii_uppercase()))
}

/// "L1", "A8": a letter and a digit.
pub(super) fn is_code(words: &Words<'_>, at: usize) -> bool {
    words.tokens.get(at).is_some_and(|t| {
        let mut chars = t.text.chars();
        t.text.len() <= 3
            && chars.next().is_some_and(|c| c.is_ascii_uppercase())
            && chars.next().is_some_and(|c| c.is_ascii_digit())
    })
}

/// "TESOL, TEFL or CELTA": two names by their letters, whichever of them the lexicon counts alike.
pub(super) fn are_two(words: &Words<'_>, last: &Mention, next: &Mention) -> bool {
    let letters = |m: &Mention| m.form == Form::Bare && m.end == m.name + 1 && is_abbreviation(words, m.name);
    let listed = (last.end..next.first).all(|at| words.is(at, &[",", "or", "/"]));
    listed
        && letters(last)
        && is_abbreviation(words, next.name)
        && words.get(last.name) != words.get(next.name)
}
