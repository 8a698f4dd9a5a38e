//! Several papers that share one word: "Microsoft or Linux certifications", "certifications in tides, gauges or ropes".

use super::mention::{Form, Mention, PAPERS, is_word, opens};
use super::unknown::{ENDS, id_of, is_degree, object};
use crate::country::country_named;
use crate::lexicon::Lexicon;
use crate::recognizer::Item;
use crate::set_phrase::{List, Words, list};
use std::ops::Range;
use std::sync::LazyLock;

/// "Microsoft or Linux certifications": names that share the paper behind the last one.
pub(super) fn others_before(
    item: &Item<'_>,
    lexicon: &Lexicon,
    words: &Words<'_>,
    last: &Mention,
    floor: usize,
) -> Vec<Mention> {
    let mut out: Vec<Mention> = Vec::new();
    let Some(paper) = words.position(last.name..last.end, &PAPERS) else { return out };
    // "An engineer II and registration as a pilot": the paper is named by what is behind it alone.
    if paper == last.name && words.stands(paper + 1, "as") {
        return out;
    }
    let joins = |i: usize, more: bool| words.is(i, &["or", "and", "/"]) || more && words.get(i) == ",";
    // "Linux or other certifications"
    let mut end = last.name - usize::from(last.name > floor && words.is(last.name - 1, &["other"]));
    while let Some(joiner) = end.checked_sub(1).filter(|&i| i > floor && joins(i, !out.is_empty())) {
        // "and/or", ", and"
        let joiner =
            (0..3).fold(joiner, |at, _| if at > floor + 1 && joins(at - 1, true) { at - 1 } else { at });
        let mut start = joiner;
        while let Some(before) = start.checked_sub(1).filter(|&i| i >= floor) {
            let name = is_word(words, before) && words.capital(before) && !opens(words, before);
            if !name || joiner - before > 4 || is_degree(item, before) {
                break;
            }
            start = before;
        }
        // "Proficiency in Python and AWS certification": what one knows is no paper.
        let known = words.is(start.wrapping_sub(1), &["in", "of", "with", "using"])
            && words.is(start.wrapping_sub(2), KNOWN);
        // "a licence in the state of Texas or a compact licence": where the one before holds.
        let place = words.is(start.wrapping_sub(1), &["in", "of"])
            && (country_named(&item.text(start, joiner)).is_some()
                || words.is(start.wrapping_sub(2), &["state", "province", "license", "licence", "licensed"]));
        if start == joiner || known || place {
            break;
        }
        let said = format!("{} {}", item.text(start, joiner), item.text(paper, paper + 1));
        let id = id_of(lexicon, &said);
        out.push(Mention { first: start, name: start, end: joiner, id, said: Some(said), form: Form::Paper });
        end = start;
    }
    out.reverse();
    out
}

/// What leads to something that one knows or has done.
const KNOWN: &[&str] = &[
    "background", "experience", "expertise", "familiar", "familiarity", "knowledge", "proficiency",
    "proficient", "skilled", "skills", "understanding", "years", "yrs",
];

/// "Certifications in Tides and Gauges": of several papers, the first that the object names.
pub(super) fn first_of(words: &Words<'_>, at: usize, object: Range<usize>) -> Range<usize> {
    let several = words.stands(at, "certifications") && words.is(object.start, &["in", "for"]);
    let and = object.clone().skip(2).find(|&i| several && words.is(i, &["and", "&"]));
    object.start..and.unwrap_or(object.end)
}

/// "Certification in Tides, Gauges or similar": what else the paper at `at` may be in, behind its first object.
pub(super) fn others_behind(item: &Item<'_>, words: &Words<'_>, at: usize, from: usize) -> Vec<Mention> {
    let mut out = Vec::new();
    if !words.is(at, &["certification", "certifications"]) || !words.is(at + 1, &["in", "for"]) {
        return out;
    }
    let joins = |i: usize| words.is(i, &[",", "and", "or", "/", "&"]);
    let closes = |i: usize| i >= words.len() || joins(i) || words.stops(i) || words.is(i, &ENDS);
    let mut end = from;
    while joins(end) {
        let first = (end..end + 3).find(|&i| !joins(i)).unwrap_or(end + 3);
        let name = (first..first + 4).take_while(|&i| is_word(words, i) && !closes(i)).count();
        let last = first + name;
        // The last may be written small: "or data architecture".
        let over = last >= words.len() || words.stops(last);
        let named = words.capital(first) || over && words.is(first - 1, &["or", "and"]);
        let other = words.any(first..last, &PAPERS) || words.any(first..last, &NO_MEMBER);
        if name == 0 || !named || other || !closes(last) || is_degree(item, first) {
            break;
        }
        let said = Some(format!("{} {}", item.text(at, at + 2), item.text(first, last)));
        out.push(Mention { first, name: first, end: last, id: None, said, form: Form::Paper });
        end = last;
    }
    out
}

/// What begins or makes something else than another name in such a list.
static NO_MEMBER: List = LazyLock::new(|| {
    list(
        "similar other others related relevant equivalent comparable experience experienced knowledge skills ability \
         abilities degree degrees diploma years proficiency familiarity understanding training field fields",
    )
});

/// "Certification as a harbour master or as a pilot": the other one, behind the object of the paper at `at`.
pub(super) fn other_standing(
    item: &Item<'_>,
    words: &Words<'_>,
    at: usize,
    behind: &Range<usize>,
) -> Option<Mention> {
    let first = behind.end + 1;
    let joined = words.stands(behind.start, "as")
        && words.is(behind.end, &["or", "and", "/"])
        && words.stands(first, "as");
    let end = object(words, first).filter(|_| joined)?.end;
    let said = Some(format!("{} {}", item.text(at, at + 1), item.text(first, end)));
    Some(Mention { first, name: first, end, id: None, said, form: Form::Paper })
}
