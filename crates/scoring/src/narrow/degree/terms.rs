//! What the clause of a degree says that must have been done for it.

use rolefit_rules::list::{PhraseList, WordList};
use std::ops::Range;
use std::sync::LazyLock;

/// A field that no course has the name of.
pub(super) const DESCRIBED: &str = "a field that is described";

static TERMS: LazyLock<PhraseList> = LazyLock::new(|| {
    PhraseList::of(&[
        "superior academic achievement",
        "superior academic",
        "semester hours",
        "quarter hours",
        "credit hours",
        "completed hours",
        "hours in",
        "hours of",
        "credits in",
        "units in",
        "units of",
    ])
});

static BREAKS: LazyLock<PhraseList> =
    LazyLock::new(|| PhraseList::of(&[" or ", " or\n", "\nor\n", ";", ". ", "\n\n", "\u{2022}"]));

/// "… with superior academic achievement", "… and at least 24 semester hours in", in the degree's own alternative, or a field that is told by
/// more than a name.
pub(super) fn terms(before: &str, behind: &str) -> Option<String> {
    hours(before, behind).or_else(|| {
        let [before, own] = clause(before, behind);
        (names_program(behind) || of_some_field(before, own)).then(|| DESCRIBED.to_owned())
    })
}

/// The first of them alone.
pub(super) fn hours(before: &str, behind: &str) -> Option<String> {
    // Nearly no posting has any.
    if TERMS.first(behind).is_none() && TERMS.first(end_of(before)).is_none() {
        return None;
    }
    let [before, behind] = clause(before, behind);
    let told = TERMS.foremost(behind).or_else(|| TERMS.foremost(before))?;
    Some(format!("studies with {told}"))
}

/// The clause of a degree, before it and behind it.
fn clause<'t>(before: &'t str, behind: &'t str) -> [&'t str; 2] {
    let before = end_of(before);
    let begin = breaks(before).last().map_or(0, |found| found.start);
    let end = breaks(behind).next().map_or(behind.len(), |found| found.start);
    [before.get(begin..).unwrap_or_default(), behind.get(..end).unwrap_or_default()]
}

/// So much before a degree is its clause, at most.
fn end_of(before: &str) -> &str {
    const CLAUSE: usize = 200;
    before.get(before.ceil_char_boundary(before.len().saturating_sub(CLAUSE))..).unwrap_or_default()
}

/// Where a clause ends. "That included or was supplemented by 24 semester hours" is one demand, and "a college or university" one place.
fn breaks(text: &str) -> impl Iterator<Item = Range<usize>> {
    const ENDING: &[&str] = &[" major or ", " concentration or ", " 1. "];
    const BEGINNING: &[&str] = &[" or was ", " or were ", " or university", " or higher degree"];
    BREAKS.all(text).filter(move |found| {
        let (until, from) =
            (text.get(..found.end).unwrap_or_default(), text.get(found.start..).unwrap_or_default());
        let ends = |words: &str| {
            let at = until.len().checked_sub(words.len());
            at.and_then(|at| until.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(words))
        };
        let begins = |words: &str| from.get(..words.len()).is_some_and(|it| it.eq_ignore_ascii_case(words));
        !ENDING.iter().any(|words| ends(words)) && !BEGINNING.iter().any(|words| begins(words))
    })
}

/// "from a physics or operations research program": one that has a name, and not any that is accredited.
fn names_program(behind: &str) -> bool {
    static ANY: WordList = WordList::of(&[
        "accredited", "approved", "a", "academic", "an", "and", "by", "certified", "college", "degree",
        "four", "from", "fully", "good", "graduate", "leading", "or", "recognised", "recognized",
        "reputable", "school", "state", "strong", "the", "top", "undergraduate", "university", "year",
    ]);
    static OTHER: WordList = WordList::of(&["with", "that", "which", "where"]);
    let from = behind.strip_prefix(" from a ").or_else(|| behind.strip_prefix(" from an "));
    let clause = from.and_then(|rest| rest.split(['.', ';', '\n']).next()).map(str::to_lowercase);
    let kind = clause.as_deref().and_then(|clause| clause.split_once(" program")).map(|(kind, _)| kind);
    kind.is_some_and(|kind| {
        let words = || kind.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        // "a school with a summer program"
        let other = words().any(|word| OTHER.contains(word));
        kind.len() < 120 && !other && words().any(|word| !ANY.contains(word))
    })
}

static FIELDS: LazyLock<PhraseList> = LazyLock::new(|| {
    PhraseList::of(&[
        " academic field", " in a discipline", " in a field", " in a school of", " in a subject",
        " in an area", " in field", " in the area", " in the discipline", " in the field", " in the subject",
        " concentration", " emphasis", " field of study in", " major in", " major study in",
        " program involving", " specific to", " this field", " training program",
    ])
});

static FIELDS_BEFORE: LazyLock<PhraseList> = LazyLock::new(|| {
    PhraseList::of(&["training in fields such as", " program, evidenced by", " program, as evidenced by"])
});

/// "that included a major field of study in", "in the discipline", "from a diving training program", and before it "training in fields such
/// as": a field that is told by more than a name.
fn of_some_field(before: &str, behind: &str) -> bool {
    // Words with which something else is asked for, or with which any will do.
    static ELSE: WordList = WordList::of(&[
        "and", "any", "background", "experience", "exp", "ideally", "knowledge", "plus", "preferably",
        "preferred", "work", "working", "years",
    ]);
    let gap = FIELDS.first(behind).and_then(|found| behind.get(..found.start));
    let leads =
        |gap: &str| !gap.split(|c: char| !c.is_alphanumeric()).any(|word| ELSE.contains_in_any_case(word));
    gap.is_some_and(leads) || FIELDS_BEFORE.first(before).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_says_what_must_have_been_done_for_a_degree() {
        for (before, behind, told) in [
            (
                "a ",
                " with superior academic achievement OR a year",
                Some("studies with superior academic achievement"),
            ),
            (
                "",
                " from an institution AND at least 24 semester hours in ships",
                Some("studies with semester hours"),
            ),
            (
                "eligible under the Superior Academic Achievement Provision and a ",
                "; or",
                Some("studies with superior academic achievement"),
            ),
            // Those of another alternative.
            ("a ", " or 24 semester hours in ships", None),
            ("24 semester hours in ships or a ", " in hand", None),
            ("", " required. 24 hours in a row", None),
            ("", " with honors", None),
            // A field that is told by more than a name.
            ("a ", " that included a major field of study in ships", Some("a field that is described")),
            ("", " in the discipline", Some("a field that is described")),
            (
                "",
                " that included or was supplemented by major study (24 semester hours)",
                Some("studies with semester hours"),
            ),
            ("", " from a PA training program which is certified", Some("a field that is described")),
            (
                "broad training in fields such as trade, obtained through a ",
                "",
                Some("a field that is described"),
            ),
            ("", " specific to ships", Some("a field that is described")),
            (
                "",
                " or higher degree that included a major field of study in ships",
                Some("a field that is described"),
            ),
            ("", " with a major or concentration focused on ships", Some("a field that is described")),
            ("", " program involving ships", Some("a field that is described")),
            (
                "",
                " from a college or university with superior academic achievement",
                Some("studies with superior academic achievement"),
            ),
            ("", " in any field", None),
            ("", " and two years in the field", None),
            ("", " from an accredited program", None),
            ("", " from a strong school with a summer program", None),
            ("", " from a state-approved four-year university program", None),
            ("", " from a trade, law or physics program preferred", Some("a field that is described")),
            ("", ", preferably in a field of use here", None),
            ("", " with either: 1. a major study in ships; or", Some("a field that is described")),
            ("a pilot program, as evidenced by a ", " or more", Some("a field that is described")),
        ] {
            assert_eq!(terms(before, behind).as_deref(), told, "{behind:?}");
        }
    }
}
