//! Degrees that are told by what was studied: "Major in physics", "Graduate in law", "postgraduate studies preferred".

use super::names::Name;
use crate::clause::STRENGTHS;
use crate::lexicon::Vocabulary;
use crate::list::WordList;
use crate::predicate::DegreeLevel;
use crate::recognizer::Item;

/// Words at which they are looked for.
pub(super) const STUDIES: [&str; 7] =
    ["major", "majors", "majoring", "graduate", "graduated", "studies", "studying"];

/// The degrees that `item` tells by a study and by no name of their own.
pub(super) fn studied<'l>(item: &Item<'_>) -> impl Iterator<Item = Name<'l>> {
    let words = item.tokens.iter().enumerate().filter(|(_, token)| TOLD.holds(token));
    words.filter_map(|(at, _)| {
        major(item, at)
            .or_else(|| higher(item, at))
            .or_else(|| completed(item, at))
            .or_else(|| studying(item, at))
    })
}

static TOLD: WordList = WordList::of(&STUDIES);

fn is(item: &Item<'_>, at: usize, words: &[&str]) -> bool {
    item.tokens.get(at).is_some_and(|t| t.is_any(words))
}

/// Does a field follow over "in"?
fn in_field(item: &Item<'_>, at: usize) -> bool {
    let field = |h: &crate::lexicon::Hit| h.term.vocabulary() == Vocabulary::Field && h.first == at + 2;
    is(item, at + 1, &["in"]) && item.hits.iter().any(field)
}

/// "Major in physics", "Graduate in law", where a line begins with it.
fn major<'l>(item: &Item<'_>, at: usize) -> Option<Name<'l>> {
    let word = is(item, at, &["major", "majors", "majoring", "graduate"]);
    let recent = at.checked_sub(1).filter(|&i| is(item, i, &["recent", "new"])).unwrap_or(at);
    let opens = recent == 0 || recent == 1 && is(item, 0, &["a", "college", "university"]);
    // "currently pursuing or recently graduated in law"
    let graduated = is(item, at, &["graduated", "majoring"]);
    ((graduated || word && opens) && in_field(item, at)).then_some(Name {
        first: at,
        end: at + 1,
        level: DegreeLevel::Bachelor,
        field: None,
    })
}

/// "You are currently studying law": who is sought, and no work with those who do.
fn studying<'l>(item: &Item<'_>, at: usize) -> Option<Name<'l>> {
    let light = &["you", "are", "currently", "must", "be", "still", "a", "student", "either", "presently"];
    let field = |h: &crate::lexicon::Hit| h.term.vocabulary() == Vocabulary::Field && h.first == at + 1;
    let sought = is(item, at, &["studying"]) && (1..=6).contains(&at) && (0..at).all(|i| is(item, i, light));
    (sought && item.hits.iter().any(field)).then_some(Name {
        first: at,
        end: at + 1,
        level: DegreeLevel::Bachelor,
        field: None,
    })
}

/// "University studies in law", "you have completed your studies in law".
fn completed<'l>(item: &Item<'_>, at: usize) -> Option<Name<'l>> {
    let before = at.checked_sub(1)?;
    let school = is(item, before, &["university", "academic", "college"]);
    let done = (at.saturating_sub(4)..at).any(|i| is(item, i, &["completed", "finished"]));
    (is(item, at, &["studies"]) && (school || done) && in_field(item, at)).then_some(Name {
        first: if school { before } else { at },
        end: at + 1,
        level: DegreeLevel::Bachelor,
        field: None,
    })
}

/// "Post-graduate studies preferred", "graduate studies in law".
fn higher<'l>(item: &Item<'_>, at: usize) -> Option<Name<'l>> {
    let graduate = at.checked_sub(1).filter(|&i| is(item, i, &["graduate", "postgraduate"]))?;
    // "Teach graduate studies in law" is no demand of one's own.
    let opens = |first: usize| {
        first.checked_sub(1).is_none_or(|i| {
            is(item, i, &["with", "and", "or", "have"])
                || item.tokens.get(i).is_some_and(|t| matches!(t.text, ":" | "," | ";" | "." | "\n"))
        })
    };
    let wanted = is(item, at + 1, STRENGTHS);
    let post = usize::from(is(item, graduate.wrapping_sub(1), &["-"]))
        + usize::from(is(item, graduate.wrapping_sub(2), &["post"]));
    let first = graduate - if post == 2 { 2 } else { 0 };
    (is(item, at, &["studies"]) && opens(first) && (wanted || in_field(item, at))).then_some(Name {
        first,
        end: at + 1,
        level: DegreeLevel::Master,
        field: None,
    })
}
