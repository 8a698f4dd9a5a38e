//! Years of nothing in particular: what their clause goes on to say, and when they are of the posting's own work.

use rolefit_rules::list::WordList;
use rolefit_rules::predicate::{Experience, Subject};
use rolefit_rules::requirement::Leaf;
use rolefit_rules::source::Span;

/// The experience as its clause narrows it. `end` is where its requirement ends, `starts` where the leaves of it begin.
pub(super) fn narrow(
    experience: &Experience,
    leaf: &Leaf,
    text: &str,
    end: u32,
    starts: &[u32],
) -> Experience {
    // What another leaf holds is asked there.
    let until = starts.iter().copied().find(|start| *start >= leaf.span.end).unwrap_or(end).min(end);
    let rest = Span { start: leaf.span.end, end: until.max(leaf.span.end) }.of(text);
    // Of relevant work only its rank is asked besides: "specialized experience equivalent to the next lower grade".
    let ranked = |phrase: &String| {
        let phrase = phrase.to_lowercase();
        RANKED.iter().any(|words| phrase.starts_with(words))
    };
    if let Some(phrase) = qualifying(rest).filter(|phrase| !experience.relevant || ranked(phrase)) {
        let subject = Subject { id: None, name: phrase.clone(), text: phrase };
        return Experience { of: vec![subject], relevant: false, ..experience.clone() };
    }
    let before = Span { start: 0, end: leaf.span.start }.of(text);
    let said = leaf.span.of(text).split(|c: char| !c.is_alphanumeric());
    // "post-registration | experience"
    let last = before.split_whitespace().rev().take(2).flat_map(|word| word.split('-'));
    let special = last.chain(said).any(|word| SPECIAL.contains_in_any_case(word));
    let relevant =
        experience.relevant || special || is_related(rest) || is_listed(rest) || is_of_calling(before);
    Experience { relevant, ..experience.clone() }
}

/// Words that make experience that of the posting's own occupation: a nurse's after her registration, years in "the industry".
static SPECIAL: WordList = WordList::of(&[
    "comparable", "creditable", "current", "industry", "qualification", "qualified", "qualifying",
    "registered", "registration", "specialised", "specialized", "such", "supervised",
]);

/// "two months of part-time work equal one month of experience", "a combination that equates to one year of experience": how it is counted, and
/// no demand; "six months of the required one year of experience": a demand that stands elsewhere.
pub(super) fn is_reckoned(before: &str) -> bool {
    let mut back = before.split_whitespace().rev();
    back.next().is_some_and(|word| match word {
        "equal" | "equals" => true,
        "to" => back.next().is_some_and(|word| ["equal", "equate", "equates"].contains(&word)),
        "required" => back.next().is_some_and(|word| word.eq_ignore_ascii_case("the")),
        _ => false,
    })
}

/// "experience in:", "experience including one or more of the following:": of what the lines below name, which no leaf holds.
fn is_listed(rest: &str) -> bool {
    let clause = rest.split(['.', ';']).next().unwrap_or_default();
    let (said, listed) = clause.split_once(':').map_or((clause, false), |(said, _)| (said, true));
    listed && said.trim() == "in" || said.contains(" the following") || said.contains(" these areas")
}

/// "directly related to the duties", "in the job offered or a related field": that of the posting's own occupation.
fn is_related(rest: &str) -> bool {
    let words: Vec<String> = rest.split_whitespace().take(6).map(str::to_lowercase).collect();
    // "in the field, with some teaching"; "in the field of law" says which.
    if let [within, this, field, behind @ ..] = words.as_slice()
        && within == "in"
        && ["the", "this"].contains(&this.as_str())
        && ["field", "industry"].contains(&field.trim_end_matches([',', '.', ';']))
    {
        return behind.first().is_none_or(|word| word != "of");
    }
    behind_related(rest).is_some()
}

/// "that is directly related to | the duties": the words behind.
pub(super) fn behind_related(rest: &str) -> Option<impl Iterator<Item = String>> {
    const SURELY: &[&str] = &["directly", "closely", "specifically", "that", "is", "which"];
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut words = rest.split_whitespace().map(plain).skip_while(|word| SURELY.contains(&word.as_str()));
    let related = words.next().is_some_and(|word| ["related", "relevant"].contains(&word.as_str()));
    (related && words.next().is_some_and(|word| word == "to")).then_some(words)
}

/// "an engineer with | five years of experience": as one.
fn is_of_calling(before: &str) -> bool {
    const ANYBODY: &[&str] =
        &["learner", "learners", "other", "others", "performer", "performers", "player", "players"];
    const CALLINGS: &[&str] =
        &["ers", "er", "ors", "or", "ists", "ist", "ians", "ian", "professionals", "professional"];
    let mut words = before.split_whitespace().rev();
    let with = words.next().is_some_and(|word| word.eq_ignore_ascii_case("with"));
    let who = words.next().unwrap_or_default().to_lowercase();
    with && who.len() > 5 && CALLINGS.iter().any(|end| who.ends_with(end)) && !ANYBODY.contains(&who.as_str())
}

/// Words by which a sentence goes on to say what kind of experience it means.
const OPENERS: &[&str] = &[
    "as", "at", "comparable", "demonstrating", "equal", "equivalent", "in", "involving", "performing",
    "gained", "obtained", "that", "where", "which", "with", "working",
];

/// Those that say how high it must have been.
const RANKED: &[&str] = &["at the gs", "at the next", "comparable", "equal", "equivalent"];

/// Words between the two that say nothing of the kind.
const BETWEEN: &[&str] = &["both", "education", "either", "is", "or", "required", "the", "training"];

/// Most words of a phrase.
pub(super) const WORDS: usize = 12;

/// "experience | delivering products": what was done.
fn is_doing(word: &str) -> bool {
    const NOT: &[&str] =
        &["being", "during", "excluding", "following", "including", "preceding", "regarding"];
    word.len() > 5 && word.ends_with("ing") && !NOT.contains(&word)
}

/// The words that qualify what stands before them, up to the end of their clause.
fn qualifying(rest: &str) -> Option<String> {
    // "3 yrs exp. in retail": the stop is the abbreviation's.
    let rest = match rest.strip_prefix('.') {
        Some(more) if more.trim_start().starts_with(char::is_lowercase) => more,
        _ => rest,
    };
    // ", education, or training which provided skill in …", ", gained outside of the city"
    let goes_on = |more: &&str| {
        ["education", "training", "gained", "obtained", "or training"]
            .iter()
            .any(|w| more.trim_start().starts_with(w))
    };
    // "(post-graduation) delivering products"
    let remark = rest.trim_start().strip_prefix('(').and_then(|inside| inside.split_once(')'));
    let mut rest = remark.map_or(rest, |(_, behind)| behind);
    while let Some(more) = rest.strip_prefix(',').filter(goes_on) {
        let education = more.trim_start().strip_prefix("education").filter(|rest| rest.starts_with(','));
        rest = education.unwrap_or(more);
    }
    if is_related(rest) {
        return None;
    }
    let clause = clause_of(rest);
    if clause.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let mut words = clause
        .split_whitespace()
        .filter(|word| !is_counted(word))
        .map(|word| word.trim_matches(['[', ']']))
        .skip_while(|word| BETWEEN.contains(&word.to_lowercase().as_str()))
        .peekable();
    let opener = words.peek()?.to_lowercase();
    let phrase: Vec<&str> = words.take(WORDS).collect();
    let opens = OPENERS.contains(&opener.as_str()) || is_doing(&opener);
    // "that includes | one year of diving": what else is asked, by a leaf of its own.
    let leads_on = matches!(phrase.as_slice(), [_, only] if only.starts_with("includ"));
    (opens && phrase.len() > 1 && !leads_on).then(|| phrase.join(" "))
}

/// "that (1) dives, | and more": up to its end, which no number of a member is.
fn clause_of(rest: &str) -> &str {
    let ends = |(at, c): &(usize, char)| match c {
        '(' => !rest.get(*at..).and_then(|more| more.split_whitespace().next()).is_some_and(is_counted),
        _ => matches!(c, '.' | ';' | ':' | ',' | '\u{2022}'),
    };
    let end = rest.char_indices().find(ends).map_or(rest.len(), |(at, _)| at);
    rest.get(..end).unwrap_or_default()
}

/// "(1)", "(b)"
fn is_counted(word: &str) -> bool {
    let inside = word.strip_prefix('(').and_then(|word| word.strip_suffix(')'));
    inside.is_some_and(|inside| matches!(inside.as_bytes(), [one] if one.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_goes_on_says_what_it_means() {
        for (rest, phrase) in [
            (" equivalent to the next lower grade.", Some("equivalent to the next lower grade")),
            (" is required working on pump systems", Some("working on pump systems")),
            (" or training in repair of engines, and more", Some("in repair of engines")),
            (". in a retail setting", Some("in a retail setting")),
            (" or the equivalent as a diver", Some("equivalent as a diver")),
            (" [equivalent to] the next lower grade", Some("equivalent to the next lower grade")),
            (" required", None),
            (" preferred", None),
            (", including two as a lead", None),
            ("", None),
            (" OR", None),
            (" with", None),
            (" either building pumps or in shipping them", Some("building pumps or in shipping them")),
            (" where products were shipped", Some("where products were shipped")),
            (" (post-graduation) delivering products", Some("delivering products")),
            (" including two as a lead", None),
            (" (full-time)", None),
            (
                ", education or training which provided skill in design",
                Some("which provided skill in design"),
            ),
            (" that is related to the duties", None),
            (" that includes ", None),
            (", education, or training that approaches techniques", Some("that approaches techniques")),
            (", gained outside of the city, making estimates", Some("gained outside of the city")),
            (", making estimates", None),
            (" that (1) shows that you can dive, or (2) more", Some("that shows that you can dive")),
            (" (1) in diving", Some("in diving")),
            (" that (as a diver) counts", None),
        ] {
            assert_eq!(qualifying(rest).as_deref(), phrase, "{rest:?}");
        }
    }

    #[test]
    fn a_sentence_can_say_that_the_job_itself_is_meant() {
        for (rest, related) in [
            (" directly related to the duties above", true),
            (" that is relevant to this role", true),
            (" related to ships", true),
            (" in the field with some teaching", true),
            (" in this field.", true),
            (" in the field of ships", false),
            (" in the industry", true),
            (" in the industry of ships", false),
            (" in a related field", false),
            (" required", false),
        ] {
            assert_eq!(is_related(rest), related, "{rest:?}");
        }
        for (rest, listed) in [
            (" in:", true),
            (" including one (1) or more of the following: diving", true),
            (" in diving: two years", false),
            (" required", false),
        ] {
            assert_eq!(is_listed(rest), listed, "{rest:?}");
        }
        for (before, calling) in [
            ("We look for engineers with", true),
            ("A customer service professional with", true),
            ("Candidates with", false),
            ("A team player with", false),
            ("Bachelor's degree with", false),
            ("Engineers without", false),
        ] {
            assert_eq!(is_of_calling(before), calling, "{before:?}");
        }
    }
}
