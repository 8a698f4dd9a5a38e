//! What the words of a course of study say of its end.

use crate::profile::Unfinished;

/// Words by which a degree is on its way.
const UNDER_WAY: &[&str] = &["expected", "pursuing", "anticipated", "ongoing", "enrolled", "laufend"];

/// Words by which it was left.
const LEFT: &[&str] = &["abd", "incomplete", "unfinished", "withdrew"];

/// How a remark among the courses says that it is on its way; "Expected Utility" is a course.
const REMARKED: &[&[&str]] = &[
    &["currently", "attending"],
    &["currently", "enrolled"],
    &["currently", "pursuing"],
    &["expected", "graduation"],
    &["graduation", "expected"],
    &["expected", "to", "graduate"],
];

/// How any text says that it was left, or that what was done is only a part of it.
const LEAVING: &[&[&str]] = &[
    &["all", "but", "dissertation"],
    &["coursework", "toward"],
    &["coursework", "towards"],
    &["credits", "toward"],
    &["credits", "towards"],
    &["did", "not", "complete"],
    &["did", "not", "finish"],
    &["did", "not", "graduate"],
    &["didn", "t", "finish"],
    &["didn", "t", "graduate"],
    &["hours", "toward"],
    &["hours", "towards"],
    &["no", "degree"],
    &["not", "completed"],
    &["not", "finished"],
    &["some", "college"],
    &["units", "toward"],
    &["units", "towards"],
    &["without", "degree"],
];

/// What an entry says, by the texts that tell of the degree, by the remark beside them, and among its courses.
pub(crate) fn unfinished<'t>(
    own: impl Iterator<Item = &'t String>,
    remark: Option<&str>,
    courses: &[String],
) -> Option<Unfinished> {
    let beside = remark.into_iter().filter_map(|text| said(text, true));
    let beside = beside.chain(courses.iter().filter_map(|text| said(text, false)));
    // A course can be left, too, and credits may be those of a minor or of the next degree.
    let doubted = |it| if it == Unfinished::Left { Unfinished::Unclear } else { it };
    own.filter_map(|text| said(text, true)).chain(beside.map(doubted)).max()
}

/// What a text says. In a list of courses a word alone is a course's.
fn said(text: &str, words_tell: bool) -> Option<Unfinished> {
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has =
        |phrases: &[&[&str]]| phrases.iter().any(|phrase| words.windows(phrase.len()).any(|w| w == *phrase));
    if has(REMARKED) || words_tell && is_under_way(&words) {
        return Some(Unfinished::UnderWay);
    }
    // "Incomplete Contracts" is a field.
    let left = has(LEAVING) || words_tell && words.last().is_some_and(|last| LEFT.contains(last));
    left.then_some(Unfinished::Left)
}

fn is_under_way(words: &[&str]) -> bool {
    words.iter().enumerate().any(|(at, word)| match *word {
        // "Candidate of Sciences" is a degree of its own.
        "candidate" => words.get(at + 1) != Some(&"of"),
        "progress" => at > 0 && words.get(at - 1) == Some(&"in"),
        "current" | "currently" => {
            words.iter().any(|word| ["student", "studying", "attending"].contains(word))
        }
        word => UNDER_WAY.contains(&word),
    })
}
