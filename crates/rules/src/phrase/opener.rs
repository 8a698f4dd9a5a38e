//! Words that open a list of examples: "such as", "including but not limited to", "e.g.".

use crate::list::{Hashes, WordList};
use crate::token::Token;

/// Words that open what is meant above all, rather than examples.
static NARROWING: WordList = WordList::of(&[
    "specifically", "particularly", "especially", "specially", "notably", "preferably", "primarily",
    "mainly", "above",
]);

/// The words that openers begin with, besides those.
static OPENERS: WordList = WordList::of(&[
    "above", "in", "such", "like", "eg", "ie", "ex", "incl", "including", "includes", "include", "namely",
    "not", "for", "e", "i", "example", "examples",
]);

static MAY_OPEN: Hashes = Hashes::of_all(&[&OPENERS, &NARROWING]);

/// "specifically", "in particular": does a word that singles out stand at `at`?
pub(super) fn narrows(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|t| t.is(word));
    tokens.get(at).is_some_and(|t| NARROWING.holds(t)) || is(at, "in") && is(at + 1, "particular")
}

/// Does it lead to parts of a thing rather than to examples of it?
pub(super) fn opens_parts(token: &Token<'_>) -> bool {
    token.is_any(&["including", "includes", "include", "incl"])
}

/// Where the examples begin whose opener stands at `at`.
pub(super) fn opener(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let token = tokens.get(at).filter(|token| MAY_OPEN.may_have(token.hash))?;
    let next = tokens.get(at + 1);
    let mut end = match () {
        // "MS Office, above all Excel"
        () if token.is("above") && next.is_some_and(|t| t.is("all")) => at + 2,
        () if token.is("above") => return None,
        () if token.is("in") && next.is_some_and(|t| t.is("particular")) => at + 2,
        () if token.is("such") && next.is_some_and(|t| t.is("as")) => at + 2,
        () if token.is("such") && next.is_some_and(Token::is_capital) => at + 1,
        // "in such functions as repairing"
        () if token.is("such") && tokens.get(at + 2).is_some_and(|t| t.is("as")) => at + 3,
        () if token.is_any(&["like", "eg", "ie", "ex", "namely"])
            || opens_parts(token)
            || NARROWING.holds(token) =>
        {
            at + 1
        }
        // "(example: Excel)"
        () if token.is_any(&["example", "examples"]) && next.is_some_and(|t| t.text == ":") => at + 2,
        () if token.is("not") && next.is_some_and(|t| t.is("limited")) => at + 2,
        () if token.is("for") && next.is_some_and(|t| t.is_any(&["example", "instance"])) => at + 2,
        () if token.is_any(&["e", "i"])
            && next.is_some_and(|t| t.text == "." && t.glued)
            && tokens.get(at + 2).is_some_and(|t| t.is_any(&["g", "e"])) =>
        {
            at + 3
        }
        () => return None,
    };
    // "in particular in ropework"
    if token.is("in") {
        return Some(
            end + usize::from(
                tokens.get(end).is_some_and(|t| t.is_any(&["in", "with", "of", "on", "for", ","])),
            ),
        );
    }
    // "in a primarily Windows environment"
    let described =
        at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_any(&["a", "an", "the"]));
    if NARROWING.holds(token) && described {
        return None;
    }
    // "working specifically with schools": of what is done.
    let verb = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(crate::clause::is_gerund);
    if NARROWING.holds(token)
        && verb
        && tokens.get(at + 1).is_some_and(|t| t.is_any(&["with", "in", "on", "for", "to"]))
    {
        return None;
    }
    // "especially if that includes sales": when, and not what.
    if NARROWING.holds(token)
        && tokens
            .get(at + 1)
            .is_some_and(|t| t.is_any(&["if", "when", "where", "because", "since", "focused", "focusing"]))
    {
        return None;
    }
    // "particularly with a focus on"
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    if NARROWING.holds(token)
        && is(end, &["with"])
        && is(end + 1, &["a", "an"])
        && is(end + 2, &["focus", "emphasis"])
        && is(end + 3, &["on", "in"])
    {
        end += 4;
    }
    // ", but not limited to", ". ,", ": "
    if token.is("like")
        && at
            .checked_sub(1)
            .and_then(|i| tokens.get(i))
            .is_some_and(|t| t.is_any(&["would", "d", "feel", "look", "looks"]) || t.text == "-" && t.glued)
    {
        return None;
    }
    while let Some(t) = tokens.get(end) {
        // "such as .NET"
        let dotted = t.text == "." && !t.glued && tokens.get(end + 1).is_some_and(|next| next.glued);
        let filler = matches!(t.text, "," | "." | ":" | "\n") && !dotted
            || t.is_any(&[
                "but", "not", "limited", "to", "any", "of", "the", "following", "one", "more", "or", "only",
            ]);
        // "one (1) or more"
        let again = t.text == "("
            && tokens.get(end + 1).is_some_and(|t| t.number().is_some())
            && tokens.get(end + 2).is_some_and(|t| t.text == ")");
        if !filler && !again {
            break;
        }
        end += if again { 3 } else { 1 };
    }
    // "including the following topics: winches, ropes"
    let named =
        end > at + 1 && is(end - 1, &["following"]) && tokens.get(end + 1).is_some_and(|t| t.text == ":");
    Some(if named { end + 2 } else { end })
}
