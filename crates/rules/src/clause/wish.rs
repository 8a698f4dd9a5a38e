//! Where a wish begins behind what is asked: "Knowledge of Oracle a huge plus", "…, bonus points if you know Spark".

use crate::token::{Kind, Token};

/// What is given for what is wished for.
const GIVEN: &[&str] = &["plus", "bonus", "asset", "advantage", "must"];

/// Does a wish begin at `at`, with its article or without one?
pub fn opens_wish(tokens: &[Token<'_>], at: usize) -> bool {
    let wish = |i: &usize| {
        tokens.get(*i).is_some_and(|t| t.is_any(GIVEN))
            // "as a rigger plus 3 years in a port"
            && tokens.get(i + 1).is_none_or(|t| !matches!(t.kind, Kind::Word | Kind::Number))
    };
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|t| t.is(word));
    // "Knowledge of Oracle nice to have"
    let nice = is(at, "nice") && is(at + 1, "to") && is(at + 2, "have");
    let article = || tokens.get(at).is_some_and(|t| t.is_any(&["a", "an"]));
    nice || article() && (at + 1..at + 3).any(|i| wish(&i)) || conditional_wish(tokens, at).is_some()
}

/// "a bonus if you have", "extra points for": one past the words that lead to the clause which tells what is wished for.
pub fn conditional_wish(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let article = at + usize::from(is(at, &["a", "an"]));
    let given = article
        + usize::from(is(
            article,
            &["added", "additional", "big", "definite", "extra", "huge", "major", "real", "strong"],
        ));
    let points = is(given, &["bonus", "brownie", "extra", "plus"]) && is(given + 1, &["points", "credit"]);
    let extra = given > article && is(given, &["points", "credit"]);
    let behind = given + 1 + usize::from(points);
    let leads = is(behind, &["if", "when", "where"]);
    // "a bonus for each sale" is paid.
    let counted = (points || extra) && is(behind, &["for"]);
    ((points || extra || is(given, &["bonus", "plus", "asset", "advantage"])) && (leads || counted))
        .then_some(behind + 1)
}
