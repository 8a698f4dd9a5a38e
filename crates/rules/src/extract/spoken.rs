//! "Account Strategist (English, Portuguese)": a title names no more than the job, but for the languages that it is done in.

use crate::lexicon::{Lexicon, Term};
use crate::list::WordList;
use crate::predicate::{Language, Predicate};
use crate::recognizer::Item;
use crate::requirement::{Cue, CueKind, Extraction, Formula, Leaf, Requirement, Strength};
use crate::source::Span;
use std::borrow::Cow;
use std::ops::Range;

/// What stands between languages, or beside them in brackets.
static BETWEEN: WordList = WordList::of(&[",", "/", "&", "-", "+", "and", "or"]);

/// Words behind a language that say that somebody speaks it.
static SPEAKS: WordList = WordList::of(&[
    "speaking", "speaker", "speakers", "bilingual", "fluent", "native", "language", "languages",
]);

/// Puts what the title asks to be spoken before all that is asked below it, unless that asks for it.
pub(super) fn spoken(title: &Item<'_>, lexicon: &Lexicon, out: &mut Extraction) {
    let names: Vec<(Range<usize>, Language)> = title
        .hits
        .iter()
        .filter_map(|hit| {
            let Term::Language(at) = hit.term else { return None };
            let name = title.text(hit.first, hit.end).into_owned();
            let code = lexicon.languages().get(at)?.code.clone();
            Some((hit.first..hit.end, Language { code, name, cefr: None }))
        })
        .collect();
    let between = |range: Range<usize>| title.tokens.get(range).unwrap_or_default();
    let listed = |pair: &[(Range<usize>, Language)]| match pair {
        [(left, _), (right, _)] => {
            left.end < right.start && between(left.end..right.start).iter().all(|t| BETWEEN.holds(t))
        }
        _ => false,
    };
    // Each is in the list of the one before it, or begins one of its own.
    let mut lists: Vec<&[(Range<usize>, Language)]> = Vec::new();
    let mut rest = names.as_slice();
    while !rest.is_empty() {
        let length = 1 + rest.windows(2).take_while(|pair| listed(pair)).count();
        let (list, behind) = rest.split_at(length);
        lists.push(list);
        rest = behind;
    }
    let found = lists.into_iter().find_map(|list| {
        let (first, last) = (list.first()?.0.start, list.last()?.0.end);
        let choice = between(first..last).iter().any(|t| t.is("or") || t.text == "/");
        is_spoken(title, first..last).then_some((list, choice))
    });
    let Some((list, choice)) = found else { return };
    let asked: Vec<&str> =
        out.requirements.iter().flat_map(|r| r.formula.leaves()).filter_map(code).collect();
    let is_asked = |language: &Language| asked.contains(&language.code.as_str());
    if choice && list.iter().any(|(_, language)| is_asked(language)) {
        return;
    }
    let leaves: Vec<Formula> = list
        .iter()
        .filter(|(_, language)| !is_asked(language))
        .map(|(place, language)| leaf(title, place, language.clone()))
        .collect();
    let formula = match <[Formula; 1]>::try_from(leaves) {
        Ok([only]) => only,
        Err(none) if none.is_empty() => return,
        Err(several) if choice => Formula::Any(several),
        Err(several) => Formula::All(several),
    };
    let at = out.requirements.partition_point(|r| r.span.start < title.span.start);
    let by = Cue { cue: CueKind::Default, words: String::new() };
    let asks = Requirement {
        id: String::new(),
        strength: Strength::Required,
        grade: None,
        section: None,
        span: title.span,
        by,
        formula,
        other_reading: None,
    };
    out.requirements.insert(at, asks);
}

/// "(English, German)", "Spanish-speaking", "(Korean-English Bilingual)": not "(German Market)", "Spanish Teacher".
fn is_spoken(title: &Item<'_>, list: Range<usize>) -> bool {
    let is = |at: usize, mark: &str| title.tokens.get(at).is_some_and(|t| t.text == mark);
    let speaks = |at: usize| title.tokens.get(at).is_some_and(|t| SPEAKS.holds(t));
    let next = list.end + usize::from(is(list.end, "-"));
    let opened = list.start.checked_sub(1).is_some_and(|at| is(at, "("));
    match speaks(next) {
        true => title.tokens.get(next).is_some_and(|t| !t.is_any(&["language", "languages"])) || opened,
        false => opened && is(list.end, ")"),
    }
}

fn code(leaf: &Leaf) -> Option<&str> {
    match &leaf.predicate {
        Predicate::Language(language) => Some(&language.code),
        _ => None,
    }
}

fn leaf(title: &Item<'_>, place: &Range<usize>, language: Language) -> Formula {
    let tokens = title.tokens.get(place.clone()).unwrap_or_default();
    let start = tokens.first().map_or(title.span.start, |t| t.span.start);
    let end = tokens.last().map_or(title.span.end, |t| t.span.end);
    let span = Span { start, end };
    Formula::Leaf(Leaf {
        predicate: Predicate::Language(language),
        span,
        recognizer: Cow::Borrowed("language"),
    })
}
