//! Labels of grades that have criteria of their own: "Nurse II - …", "GS-09: …", "To qualify for a GS-07, …".

use crate::list::WordList;
use crate::token::{Kind, Token};

/// A grade's label in tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The grade, in one spelling.
    pub name: String,
    /// One past the label's last token, the mark behind it aside.
    pub end: usize,
}

/// Pay plans, whose grades are numbers.
static PLANS: WordList = WordList::of(&[
    "GS", "GG", "GL", "GM", "WG", "WL", "WS", "NF", "NA", "NL", "NS", "NH", "AD", "FV", "FG", "SV", "ZP",
    "CY", "LE",
]);

/// Words before a numeral that count something else than grades.
const NO_TITLES: &[&str] = &[
    "phase", "part", "section", "step", "appendix", "chapter", "title", "type", "stage", "article",
    "schedule", "table", "option", "category", "class", "exhibit", "volume", "war", "tier", "iat", "iam",
    "factor", "item",
];

/// What leads to a label begins with one of them.
static LEADS: WordList = WordList::of(&["to", "in", "you", "applicants", "candidates", "for", "at", "as"]);

/// The label that begins at `at`: a pay plan's grade or a title with a roman numeral, behind "for the" or "to qualify for a", and before
/// a colon or a dash where nothing leads to it.
pub fn label(tokens: &[Token<'_>], at: usize) -> Option<Label> {
    let led = tokens.get(at).is_some_and(|token| LEADS.holds(token));
    debug_assert!(led || lead(tokens, at) == at, "a word that leads is missing");
    let named = if led { lead(tokens, at) } else { at };
    if !tokens.get(named)?.is_capital() {
        return None;
    }
    let (name, mut end) =
        plan(tokens, named).or_else(|| band(tokens, named)).or_else(|| title(tokens, named))?;
    while tokens.get(end).is_some_and(|t| t.is_any(&["level", "grade", "levels", "position", "positions"])) {
        end += 1;
    }
    let closed = tokens.get(end).is_some_and(|t| matches!(t.text, ":" | "-" | "–" | "—"));
    (named > at || closed).then_some(Label { name, end })
}

/// Steps over "for the", "to qualify for a", "you may qualify at the", "to be eligible for the".
fn lead(tokens: &[Token<'_>], at: usize) -> usize {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let mut next = at;
    let verbs: &[&str] = if is(next, &["to", "in"]) { &["qualify", "eligible"] } else { &["qualify"] };
    if is(next, &["to", "in", "you", "applicants", "candidates"])
        && let Some(verb) = (next + 1..next + 5).find(|&at| is(at, verbs))
    {
        next = verb + 1;
    }
    if !is(next, &["for", "at", "as"]) {
        return at;
    }
    next += 1;
    while is(next, &["a", "an", "the", "grade", "this", "position", "at"]) {
        next += 1;
    }
    next
}

/// "GS-9", "WG 08".
fn plan(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let plan = tokens.get(at).filter(|t| PLANS.has(|| t.text, t.hash))?;
    let next = if tokens.get(at + 1)?.text == "-" { at + 2 } else { at + 1 };
    let grade = tokens.get(next).filter(|t| t.text.len() <= 2)?.number().filter(|n| (1..=15).contains(n))?;
    Some((format!("{}-{grade:02}", plan.text), next + 1))
}

/// "Band 5"
fn band(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let number = tokens.get(at).filter(|t| t.is("band")).and(tokens.get(at + 1))?;
    number.number().filter(|n| (1..=15).contains(n)).map(|n| (format!("Band {n}"), at + 2))
}

/// "Nurse II", "Account Clerk I", "Nurse I Level III".
fn title(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let capital = |t: &&Token<'_>| t.kind == Kind::Word && t.is_capital();
    let words = tokens.get(at..)?.iter().take(5).take_while(capital).count();
    let numeral = (at + 1..at + words).find(|&i| tokens.get(i).is_some_and(is_numeral))?;
    if tokens.get(at..numeral)?.iter().any(|t| t.is_any(NO_TITLES)) {
        return None;
    }
    let mut end = numeral + 1;
    if tokens.get(end).is_some_and(|t| t.is("level"))
        && tokens.get(end + 1).is_some_and(|t| is_numeral(t) || t.number().is_some())
    {
        end += 2;
    }
    let name: Vec<&str> = tokens.get(at..end)?.iter().map(|t| t.text).collect();
    Some((name.join(" "), end))
}

fn is_numeral(token: &Token<'_>) -> bool {
    matches!(token.text, "I" | "II" | "III" | "IV" | "V" | "VI")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;

    #[test]
    fn labels_are_told_from_other_numerals() {
        let cases = [
            ("Nurse II - A degree in nursing", Some("Nurse II")),
            ("Nurse I Level III - A diploma", Some("Nurse I Level III")),
            ("GS-9: One year of specialized experience", Some("GS-09")),
            ("For the WG-08 level, six months", Some("WG-08")),
            ("To qualify for a GS-11, you must meet one of these", Some("GS-11")),
            ("You may qualify at the GL-9 level if you have a degree", Some("GL-09")),
            ("Applicants qualify for the GS-7 with a degree", Some("GS-07")),
            ("To be eligible for the GS-05 grade level, you need a degree", Some("GS-05")),
            ("You may be eligible for the GS-05 allowance", None),
            ("Band 6: two years of nursing", Some("Band 6")),
            ("Band 6 pay is set by law", None),
            ("GS-12 pay is set by law", None),
            ("Phase II - interviews", None),
            ("For the first time", None),
            ("Engineer with experience", None),
        ];
        for (text, want) in cases {
            let tokens = tokenize(text, 0);
            assert_eq!(label(&tokens, 0).map(|l| l.name).as_deref(), want, "{text}");
        }
    }
}
