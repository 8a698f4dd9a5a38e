//! Items of a list of demands in which nothing was found.

use crate::cue::CueHit;
use crate::list::WordList;
use crate::predicate::Predicate;
use crate::recognizer::Item;
use crate::requirement::{Extraction, Formula, Leaf, Requirement, Unread};
use crate::segment::Statement;
use crate::strength::{decide, heading_text};
use crate::token::{Kind, Letters, Token};
use std::borrow::Cow;

/// An item in which nothing was found is a statement, unless it shows that something checkable was not understood.
pub(super) fn rest(
    item: &Item<'_>,
    statement: &Statement,
    strengths: &[CueHit],
    negated: &[CueHit],
    form: bool,
    out: &mut Extraction,
) {
    let words = item.tokens.iter().filter(|t| t.kind == Kind::Word).count();
    // "Leadership experience:" heads what stands below it, and so does "We want people who have:".
    let leads = item.tokens.iter().nth_back(1).is_some_and(|t| t.is_any(&["has", "have"]));
    let label = (words <= 4 || leads) && item.tokens.last().is_some_and(|t| t.text == ":");
    if words < 2 || label {
        return;
    }
    let (strength, by) = decide(item, statement, strengths.iter().copied());
    // "You need not be an engineer, but you should be fluent in our tools" asks for something.
    let goes_on = |cue: &CueHit| {
        let behind = item.tokens.get(cue.end..).unwrap_or_default();
        behind.iter().any(|t| t.is("but")) && item.tokens.get(cue.first).is_some_and(|t| t.is("you"))
    };
    if negated.iter().any(|cue| !goes_on(cue)) {
        out.unread.push(Unread { span: statement.span, why: "negated".to_owned(), strength });
        return;
    }
    if let Some(why) = not_understood(item).filter(|_| !form && !is_of_form(item)) {
        out.unread.push(Unread { span: statement.span, why: why.to_owned(), strength });
        return;
    }
    let leaf = Leaf {
        predicate: Predicate::Statement,
        span: statement.span,
        recognizer: Cow::Borrowed("statement"),
    };
    out.requirements.push(Requirement {
        id: String::new(),
        strength,
        grade: statement.grade.clone(),
        section: statement.heading.map(|h| heading_text(h.of(item.source))),
        span: statement.span,
        by,
        formula: Formula::Leaf(leaf),
        other_reading: None,
    });
}

/// What is handed in with a form.
static PAPERS: WordList =
    WordList::of(&["copy", "copies", "transcript", "transcripts", "resume", "attach", "upload", "photocopy"]);

/// A question that a form asks ("Has your licence ever been revoked?"), or papers that are handed in with it ("a copy of your
/// certificate"): nothing in them is to be had that was not understood.
fn is_of_form(item: &Item<'_>) -> bool {
    let asked = item.tokens.last().is_some_and(|t| t.text == "?");
    let answered =
        ["if", "you", "answered"].iter().zip(item.tokens.iter()).all(|(word, token)| token.is(word));
    let handed = item.has(&PAPERS);
    let held = || {
        item.tokens.iter().any(|t| {
            t.is_any(&[
                "hold", "holds", "possess", "possession", "valid", "current", "active", "have", "having",
            ])
        })
    };
    asked || answered && item.tokens.len() > 3 || handed && !held() && item.durations().is_empty()
}

/// "A high degree of accuracy": no degree of a school's.
fn is_extent(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    tokens.get(at).is_some_and(|t| t.is("degree"))
        && before.is_some_and(|t| {
            t.is_any(&["high", "significant", "great", "some", "certain", "large", "moderate"])
        })
}

/// Words at which a language is looked for that is not named.
static LANGUAGES: WordList = WordList::of(&["bilingual", "multilingual", "language", "languages"]);

/// "fluency in a second language", "must be bilingual": which one, the posting does not say.
fn is_another_language(tokens: &[Token<'_>], at: usize) -> bool {
    const WHICH: &[&str] = &["another", "foreign", "second", "third"];
    let which = || at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_any(WHICH));
    let said =
        |words: &[&str]| tokens.get(..at).unwrap_or_default().iter().rev().take(6).any(|t| t.is_any(words));
    tokens.get(at).is_some_and(|t| match () {
        () if t.is_any(&["bilingual", "multilingual"]) => said(&["be", "fluently", "fully"]),
        () if t.is_any(&["language", "languages"]) => {
            which() && said(&["fluency", "fluent", "proficiency", "proficient", "speak", "command"])
        }
        () => false,
    })
}

/// Words that speak of something checkable.
static CHECKABLE: WordList = WordList::of(&[
    "licence", "license", "licensed", "licensure", "certified", "certification", "certificate", "degree",
    "clearance", "diploma", "bachelor", "registered", "registration",
]);

fn not_understood(item: &Item<'_>) -> Option<&'static str> {
    if !item.durations().is_empty() {
        return Some("an amount of time that was not understood");
    }
    let checkable = |(at, t): (usize, &Token<'_>)| CHECKABLE.holds(t) && !is_extent(&item.tokens, at);
    if item.tokens.iter().enumerate().any(checkable) {
        return Some("a degree, licence or clearance that was not understood");
    }
    let languages = if item.may_have(&LANGUAGES) { item.tokens.len() } else { 0 };
    if (0..languages).any(|at| is_another_language(&item.tokens, at)) {
        return Some("a language that was not named");
    }
    let unknown = item.tokens.iter().enumerate().any(|(at, t)| {
        let inside = || {
            item.tokens
                .get(at.wrapping_sub(1))
                .is_some_and(|b| b.kind == Kind::Word && !b.is_any(&["the", "at", "our", "dear", "of"]))
        };
        let cased = !matches!(t.letters, Letters::Low | Letters::Capital | Letters::Titled)
            && t.text.chars().filter(|c| c.is_uppercase()).count() >= 2
            && t.text.len() >= 3
            && !t.text.chars().all(|c| c.is_uppercase());
        t.kind == Kind::Word && cased && inside() && !item.hits.iter().any(|h| h.first <= at && at < h.end)
    });
    unknown.then_some("a name that no lexicon knows")
}
