//! Questions that an application asks, with the answers to choose from: they ask what somebody has, and say of nothing that it is needed.

use super::Statement;
use crate::source::Span;

/// Fewer questions are a way to say what is sought ("Are you a registered nurse?").
const SEVERAL: usize = 3;

/// So many lines of answers a question may have.
const ANSWERS: usize = 8;

/// A longer statement is no answer to choose.
const ANSWER: usize = 80;

/// What an answer behind the last question begins with; anything else there may be what is sought.
const LEVELS: &[&str] =
    &["advanced", "basic", "beginner", "expert", "intermediate", "n/a", "never", "no", "none", "yes"];

/// Words of an amount of time to choose from others.
const AMOUNTS: &[&str] = &[
    "and", "at", "but", "experience", "least", "less", "month", "months", "more", "no", "none", "of", "or",
    "over", "than", "to", "under", "up", "year", "years", "yr", "yrs",
];

/// So many amounts of time, one below the other, are to be chosen from.
const SCALE: usize = 3;

/// Leaves several questions out, and every one to be answered with yes or no; and the answers to them.
pub(super) fn leave_out(text: &str, statements: &mut Vec<Statement>) {
    leave_out_scales(text, statements);
    let words = |statement: &Statement| statement.span.of(text);
    let several = statements.iter().filter(|statement| is_question(words(statement))).count() >= SEVERAL;
    let ticked = |at: usize| statements.get(at).is_some_and(|s| is_yes_or_no(words(s)));
    // "Or a bachelor's degree. | Yes | No"
    let to_tick = |at: usize, s| ticked(at + 1) && (words(s).trim_end().ends_with('?') || ticked(at + 2));
    let asks: Vec<bool> = (statements.iter().enumerate())
        .map(|(at, s)| several && is_question(words(s)) || to_tick(at, s))
        .collect();
    let mut ahead = asks.iter().filter(|asks| **asks).count();
    if ahead == 0 {
        return;
    }
    let mut asks = asks.into_iter();
    // The heading of the last question, and how many answers it may still have.
    let mut asked: Option<(Option<Span>, usize)> = None;
    statements.retain(|statement| {
        if asks.next().unwrap_or_default() {
            ahead -= 1;
            asked = Some((statement.heading, ANSWERS));
            return false;
        }
        let words = words(statement);
        asked = asked.and_then(|(heading, answers)| {
            let given = if several {
                is_answer(words) && (ahead > 0 || is_level(words))
            } else {
                is_yes_or_no(words)
            };
            let answer = statement.heading == heading && given;
            answers.checked_sub(1).filter(|_| answer).map(|left| (heading, left))
        });
        asked.is_none()
    });
}

/// "None | Less than 6 months | … | More than 5 years": how long somebody may have done something.
fn leave_out_scales(text: &str, statements: &mut Vec<Statement>) {
    let amounts: Vec<bool> = statements.iter().map(|statement| is_amount(statement.span.of(text))).collect();
    let mut kept = Vec::with_capacity(statements.len());
    for run in amounts.chunk_by(|one, next| one == next) {
        let left_out = run.first() == Some(&true) && run.len() >= SCALE;
        kept.extend(std::iter::repeat_n(!left_out, run.len()));
    }
    let mut kept = kept.into_iter();
    statements.retain(|_| kept.next().unwrap_or(true));
}

/// "More than 6 months but less than 12 months"
fn is_amount(words: &str) -> bool {
    let is = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || AMOUNTS.iter().any(|amount| amount.eq_ignore_ascii_case(word))
    };
    let mut words =
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(ANSWER).peekable();
    words.peek().is_some() && words.all(is)
}

/// "Yes", "No": a box to tick. "No two days are the same" is none.
fn is_yes_or_no(words: &str) -> bool {
    let words = words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let mut words = words.map(|word| ["yes", "no"].iter().any(|answer| answer.eq_ignore_ascii_case(word)));
    words.next().unwrap_or_default() && words.all(|answer| answer)
}

fn is_answer(words: &str) -> bool {
    words.len() <= ANSWER && !words.trim_end().ends_with('?')
}

/// "Advanced (Excel, PowerPoint)", "Yes"
fn is_level(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphabetic() && c != '/').find(|word| !word.is_empty());
    first.is_some_and(|first| LEVELS.iter().any(|level| level.eq_ignore_ascii_case(first)))
}

/// "3. Do you have two years of …?", but "Are you a registered nurse?" speaks to whoever is sought.
fn is_question(words: &str) -> bool {
    if !words.trim_end().ends_with('?') {
        return false;
    }
    let words = words.trim_start_matches(|c: char| !c.is_alphabetic());
    let mut words = words.split_whitespace();
    let [first, second, third] = std::array::from_fn(|_| words.next().unwrap_or_default());
    let asks =
        ["Are", "Can", "Did", "Do", "Have", "Were", "Will", "Would"].contains(&first) && second == "you";
    asks && !(first == "Are" && matches!(third, "a" | "an")) || matches!(first, "How" | "What" | "Which")
}
