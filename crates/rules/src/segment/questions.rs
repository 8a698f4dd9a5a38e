//! Questions that an application asks, with the answers to choose from: they ask what somebody has, and say of nothing that it is needed.

use super::Statement;
use crate::source::Span;

/// Fewer questions are a way to say what is sought ("Are you a registered nurse?").
const SEVERAL: usize = 3;

/// So many lines of answers a question may have.
const ANSWERS: usize = 8;

/// A longer statement is no answer to choose.
const ANSWER: usize = 80;

/// Leaves several questions out, and the answers between them.
pub(super) fn leave_out(text: &str, statements: &mut Vec<Statement>) {
    let asks: Vec<bool> = statements.iter().map(|statement| is_question(statement.span.of(text))).collect();
    if asks.iter().filter(|asks| **asks).count() < SEVERAL {
        return;
    }
    let mut asks = asks.into_iter();
    // The heading of the last question, and how many answers it may still have.
    let mut asked: Option<(Option<Span>, usize)> = None;
    statements.retain(|statement| {
        if asks.next().unwrap_or_default() {
            asked = Some((statement.heading, ANSWERS));
            return false;
        }
        asked = asked.and_then(|(heading, answers)| {
            let answer = statement.heading == heading && statement.span.len() <= ANSWER;
            answers.checked_sub(1).filter(|_| answer).map(|left| (heading, left))
        });
        asked.is_none()
    });
}

/// "3. Do you have two years of …?"
fn is_question(words: &str) -> bool {
    if !words.trim_end().ends_with('?') {
        return false;
    }
    let words = words.trim_start_matches(|c: char| !c.is_alphabetic());
    let mut words = words.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let asks =
        ["Are", "Can", "Did", "Do", "Have", "Were", "Will", "Would"].contains(&first) && second == "you";
    asks || matches!(first, "How" | "What" | "Which")
}
