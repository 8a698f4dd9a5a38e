//! "OR a combination of the education and experience described above": another way to what was asked before it.

use super::substituted::Substitution;
use crate::list::WordList;
use crate::recognizer::Item;
use crate::token::{Kind, Token};

/// What goes before the word, or stands for somebody who has it.
static OPENERS: WordList = WordList::of(&[
    "or", "an", "any", "a", "the", "equivalent", "acceptable", "have", "possess", "you", "successful",
    "completion", "of", "completed", "can", "may", "also", "qualify", "qualifying", "based", "on",
]);

/// What is put together.
static PARTS: WordList = WordList::of(&[
    "education", "training", "experience", "and", "or", "/", ",", "and/or", "related", "relevant", "work",
    "professional", "progressive", "direct", "the", "specialized", "general", "graduate", "level", "-",
    "college", "successfully", "completed", "higher", "technical", "matching",
]);

/// Words that tell that such a combination is the equal of something else.
static EQUAL: WordList = WordList::of(&[
    "above", "qualify", "qualifying", "considered", "accepted", "acceptable", "equates", "equivalent",
    "described", "specified",
]);

/// "An equivalent combination of education and experience", at the beginning of a sentence or of a clause.
pub(super) fn combination(item: &Item<'_>) -> Option<Substitution> {
    let tokens = &item.tokens;
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let stops = |at: &usize| {
        tokens.get(*at).is_some_and(|t| {
            matches!(t.text, "." | ";" | "\n") && !tokens.get(at + 1).is_some_and(|t| t.glued)
        })
    };
    // "Combination: An equivalent combination of …"
    let begins = |at: &usize| stops(at) || is(*at, &[":"]);
    let at = (0..tokens.len()).find(|&at| is(at, &["combination", "combinations"]) && is(at + 1, &["of"]))?;
    let start = (0..at).rev().find(begins).map_or(0, |stop| stop + 1);
    let opener = tokens.get(start..at)?;
    let opens = |t: &Token<'_>| t.kind != Kind::Word && t.text != "(" || OPENERS.holds(t);
    let end = (at + 2..tokens.len()).find(|&i| !tokens.get(i).is_some_and(|t| PARTS.holds(t)));
    let end = end.unwrap_or(tokens.len());
    let close = (end..tokens.len()).find(stops).unwrap_or(tokens.len());
    if !opener.iter().all(opens) || end == at + 2 {
        return None;
    }
    let behind = tokens.get(end..close)?;
    // "… of education and experience in nursing" says what it is of, "… is not accepted" that it is none; "if you have some, but not all".
    let above = is(end + 1, &["described", "specified", "listed", "outlined", "stated", "shown"]);
    let told = is(end, &["in", "with"])
        || is(end, &["as"]) && !above
        || item.durations().iter().any(|d| start <= d.first && d.first < close)
        || (end..close).any(|i| is(i, &["not", "cannot"]) && !is(i + 1, &["all"]));
    let led = opener.iter().any(|t| t.is("or"));
    let said = opener.iter().any(|t| t.is_any(&["equivalent", "acceptable", "qualify", "qualifying"]));
    // "Any combination of …" names one only where it says of what it is the equal, or where it stands behind "or" and ends there.
    let equal = said || behind.iter().take(16).any(|t| EQUAL.holds(t)) || led && behind.is_empty();
    (equal && !told).then_some(Substitution { sentence: start..close, at, all: said || !led })
}
