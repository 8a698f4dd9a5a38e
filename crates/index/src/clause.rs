//! A clause as numbers: a program over a stack that asks questions of what stands in their slots, and its strength.
//!
//! Its words are a head, the number of steps shifted left by one, and 1 where it is preferred; then step after step. An even
//! word asks: half of it is the number of an [`Ask`](crate::ask::Ask), and the numbers of its slots follow. An odd word takes
//! answers off the stack: what it does in the two bits above the lowest, how many it takes above those; `AT_LEAST` is
//! followed by how many must hold. On the disk a word takes as many bytes as it needs.

use crate::varint::{Numbers, push};
use rolefit_rules::requirement::Strength;
use rolefit_scoring::lower::Lowered;
use rolefit_scoring::outcome::{Answer, Bounds, Part};

/// Takes all of them.
const ALL: u32 = 0;
/// One of them.
const ANY: u32 = 1;
/// So many of them.
const AT_LEAST: u32 = 2;
/// Two readings of one text.
const READINGS: u32 = 3;

/// The ask that nobody answers from a profile: the first of every list.
pub const OPEN: u32 = 0;

/// One question of a posting, as [`write()`] writes it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The number of its ask.
    pub ask: u32,
    /// The numbers of its slots.
    pub slots: Vec<u32>,
}

/// Writes a canonical formula behind `words`; `asked` is told the numbers of its questions, in the order in which they are written.
pub fn write<'a>(
    formula: &Lowered,
    strength: Strength,
    mut asked: impl FnMut(usize) -> Option<&'a Asked>,
    words: &mut Vec<u32>,
) {
    let (at, mut steps) = (words.len(), 0);
    words.push(0);
    write_steps(formula, &mut asked, words, &mut steps);
    if let Some(head) = words.get_mut(at) {
        *head = steps << 1 | u32::from(strength == Strength::Preferred);
    }
}

fn write_steps<'a>(
    formula: &Lowered,
    asked: &mut impl FnMut(usize) -> Option<&'a Asked>,
    words: &mut Vec<u32>,
    steps: &mut u32,
) {
    formula.children().iter().for_each(|kid| write_steps(kid, asked, words, steps));
    *steps += 1;
    let mut over = |operation: u32| {
        words.push(u32::try_from(formula.children().len()).unwrap_or(u32::MAX) << 3 | operation << 1 | 1);
    };
    match formula {
        Lowered::Leaf(leaf) => match asked(leaf.question.0 as usize) {
            Some(Asked { ask, slots }) => {
                words.push(ask << 1);
                words.extend(slots);
            }
            None => words.push(OPEN << 1),
        },
        Lowered::All(_) => over(ALL),
        Lowered::Any(_) | Lowered::Instead(_) => over(ANY),
        Lowered::AtLeast(k, _) => {
            over(AT_LEAST);
            words.push(*k);
        }
        Lowered::Readings(..) => over(READINGS),
    }
}

/// One step of a clause.
#[derive(Clone, Copy, Debug)]
pub enum Step<'w> {
    /// An ask, and its slots.
    Ask(u32, &'w [u32]),
    /// An operation on so many answers, with its own number where it has one.
    Over(u32, usize, u32),
}

/// The steps of a clause's words. `slots` tells how many slots an ask has.
pub fn steps<'w>(words: &'w [u32], slots: impl Fn(u32) -> usize) -> impl Iterator<Item = Step<'w>> {
    let mut rest = words.get(1..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (word, after) = rest.split_first()?;
        if word & 1 == 0 {
            let ask = word >> 1;
            let (taken, after) = after.split_at_checked(slots(ask)).unwrap_or((after, &[]));
            rest = after;
            return Some(Step::Ask(ask, taken));
        }
        let operation = word >> 1 & 3;
        let (k, after) = match after.split_first() {
            Some((k, after)) if operation == AT_LEAST => (*k, after),
            _ => (0, after),
        };
        rest = after;
        Some(Step::Over(operation, (word >> 3) as usize, k))
    })
}

/// Is a clause preferred?
pub fn is_preferred(words: &[u32]) -> bool {
    words.first().is_some_and(|head| head & 1 == 1)
}

/// Gives a clause's asks and slots other numbers.
pub fn renumber(
    words: &mut [u32],
    slots: impl Fn(u32) -> usize,
    ask: impl Fn(u32) -> u32,
    slot: impl Fn(u32) -> u32,
) {
    let mut rest = words.iter_mut().skip(1);
    while let Some(word) = rest.next() {
        if *word & 1 == 0 {
            let of_ask = slots(*word >> 1);
            *word = ask(*word >> 1) << 1;
            rest.by_ref().take(of_ask).for_each(|number| *number = slot(*number));
        } else if *word >> 1 & 3 == AT_LEAST {
            rest.next();
        }
    }
}

/// Writes a clause's words as bytes.
pub fn encode(words: &[u32], out: &mut Vec<u8>) {
    words.iter().for_each(|word| push(*word, out));
}

/// Reads the next clause's words into `words`; false once there is none.
#[inline]
pub fn decode(bytes: &mut Numbers<'_>, slots: impl Fn(u32) -> usize, words: &mut Vec<u32>) -> bool {
    words.clear();
    let Some(head) = bytes.next() else { return false };
    words.push(head);
    for _ in 0..head >> 1 {
        let Some(word) = bytes.next() else { break };
        words.push(word);
        let more = match word & 1 {
            0 => slots(word >> 1),
            _ => usize::from(word >> 1 & 3 == AT_LEAST),
        };
        words.extend(bytes.by_ref().take(more));
    }
    true
}

/// What an ask is to verdict and score, and what it weighs within an `all`.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    /// See [`Part`].
    pub part: Part,
    /// In millionths.
    pub weight: u32,
}

/// The answer to a clause, out of the answers to what it asks.
pub fn answer(
    words: &[u32],
    slots: impl Fn(u32) -> usize,
    weight: impl Fn(u32) -> Weight,
    mut bounds: impl FnMut(u32, &[u32]) -> Bounds,
    stack: &mut Vec<Answer>,
) -> Answer {
    stack.clear();
    for step in steps(words, slots) {
        match step {
            Step::Ask(ask, slots) => {
                let Weight { part, weight } = weight(ask);
                stack.push(Answer::leaf(bounds(ask, slots), part, weight));
            }
            Step::Over(operation, taken, k) => {
                let at = stack.len().saturating_sub(taken);
                let parts = stack.get(at..).unwrap_or_default();
                let answer = match operation {
                    ALL => Answer::all(parts),
                    ANY => Answer::any(parts),
                    AT_LEAST => Answer::at_least(k, parts),
                    _ => readings(parts),
                };
                stack.truncate(at);
                stack.push(answer);
            }
        }
    }
    stack.pop().unwrap_or(Answer::OPEN)
}

/// Which of two readings is meant is for the employer to say, so no profile settles it.
fn readings(parts: &[Answer]) -> Answer {
    match parts {
        [one, other] => Answer::readings(*one, *other, false),
        _ => Answer::any(parts),
    }
}
