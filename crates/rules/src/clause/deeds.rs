//! What is done, and lists of what was done, whose members semicolons part: "experience drawing charts; inspecting moorings; training crews".

use super::{EXPERIENCE, is_gerund};
use crate::list::WordList;
use crate::token::{Kind, Token};

/// Verbs with which what somebody will do begins, and which are no nouns.
static DEEDS: WordList = WordList::of(&[
    "analyze", "assist", "build", "collaborate", "conduct", "contribute", "coordinate", "create", "define",
    "deliver", "deploy", "design", "develop", "drive", "enhance", "ensure", "establish", "evaluate",
    "execute", "help", "identify", "implement", "improve", "integrate", "maintain", "manage", "mentor",
    "monitor", "optimize", "oversee", "own", "participate", "perform", "prepare", "provide", "troubleshoot",
    "work", "write",
]);

/// Does it begin with this word ("Build", "Manages")?
pub fn begins_deed(token: &Token<'_>) -> bool {
    DEEDS.holds(token) || token.text.strip_suffix('s').is_some_and(|stem| DEEDS.contains_in_any_case(stem))
}

/// Words behind which what was done is told.
const LEADS: &[&str] = &[
    "in", "of", "with", "for", "as", "by", "include", "includes", "included", "including", "involves",
    "involving", "demonstrating", "and", "or", ":",
];

/// Does the list that began at `first` go on behind the semicolon at `mark`? It does where what stands there is done, as what stands before
/// it is.
pub(super) fn goes_on(tokens: &[Token<'_>], first: usize, mark: usize) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let mut next = mark + 1;
    while is(next, &["and", "or"]) || tokens.get(next).is_some_and(|t| t.kind == Kind::Break) {
        next += 1;
    }
    let member = past_adverb(tokens, next);
    let done = tokens.get(member).is_some_and(|t| {
        t.kind == Kind::Word
            && t.text.len() > 5
            && t.text.ends_with("ing")
            && !t.is_any(&["being", "having", "during", "willing", "outstanding", "including"])
    });
    // "drawing charts; marketing skills": a word of a name.
    let object = tokens.get(member + 1).is_some_and(|t| t.kind == Kind::Word);
    let noun = || {
        (member + 1..member + 4)
            .any(|at| is(at, &["skill", "skills", "ability", "knowledge"]) || is(at, EXPERIENCE))
    };
    let start = (first..mark).rev().find(|&at| is(at, &[";"])).map_or(first, |at| at + 1);
    let began = |&at: &usize| {
        let led = at == start || is(at - 1, LEADS) || is(at - 1, EXPERIENCE);
        led && tokens.get(past_adverb(tokens, at)).is_some_and(is_gerund)
    };
    done && object && !noun() && (start != first || (start..mark).any(|at| began(&at)))
}

/// "independently drawing charts"
fn past_adverb(tokens: &[Token<'_>], at: usize) -> usize {
    at + usize::from(tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.text.ends_with("ly")))
}
