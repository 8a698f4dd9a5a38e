//! Papers whose name the lexicon does not know: "XYZ certification", "certification in X", "registration with the X Council".

use super::covered::Covered;
use super::examples::examples;
use super::letters::is_abbreviation;
use super::meant::is_meant;
use super::mention::{Form, Mention, PAPERS, VALID, is_word, opens};
use super::others::{first_of, other_standing, others_before, others_behind};
use super::theirs::is_the_person_s;
use crate::lexicon::{Hit, Lexicon, Term, Vocabulary};
use crate::recognizer::Item;
use crate::set_phrase::{List, Words, list};
use std::ops::Range;
use std::sync::LazyLock;

/// The papers that `known` does not cover.
pub(super) fn papers(
    item: &Item<'_>,
    lexicon: &Lexicon,
    words: &Words<'_>,
    known: &[Mention],
) -> Vec<Mention> {
    let mut out: Vec<Mention> = Vec::new();
    let mut covered = Covered::by(words, known);
    for at in 0..words.len() {
        if covered.has(at) || !words.is(at, &PAPERS) || !is_the_person_s(words, at) {
            continue;
        }
        // "State Board of Registration": who gives papers, and none; "certification of documents": what is done to things.
        let body = words.stands(at.wrapping_sub(1), "of") && words.is(at.wrapping_sub(2), &["board"]);
        let things = words.stands(at, "certification") && words.stands(at + 1, "of");
        if body || things && !words.any(at + 2..at + 5, &TOLD_OF) {
            continue;
        }
        let floor = (at.saturating_sub(12)..at).rev().find(|&i| covered.has(i)).map_or(0, |i| i + 1);
        let name = name_before(item, words, at, floor);
        if is_of_high_school(words, name..at) {
            continue;
        }
        let mut end = at + 1;
        // "Licenses and certifications": one demand; a qualification is another than a membership.
        let qualification = words.stands(at, "qualification");
        while !(qualification && words.stands(end + 1, "membership"))
            && words.is(end, &["/", "or", "and", "&"])
            && words.is(end + 1, &PAPERS)
            && is_the_person_s(words, end + 1)
        {
            end += 2;
        }
        // "Membership and employment in the Guard".
        let shared = words.get(end) == "and" && words.get(end + 1) == "employment";
        let behind = object(words, end + if shared { 2 } else { 0 }).map(|range| first_of(words, at, range));
        let behind = behind.filter(|range| !(qualification && words.stands(range.start, "with")));
        let end = behind.as_ref().map_or(end, |range| range.end);
        if !is_meant(item, words, at, name, behind.is_some()) || words.get(name.wrapping_sub(1)) == "on" {
            continue;
        }
        if !names_something(item, words, name..at) {
            let members = examples(item, lexicon, words, at);
            let new: Vec<Mention> = members.into_iter().filter(|mention| !covered.any(mention)).collect();
            if !new.is_empty() {
                new.iter().for_each(|mention| covered.add(mention));
                out.extend(new);
                continue;
            }
        }
        let form = if behind.is_some() || names_something(item, words, name..at) {
            Form::Paper
        } else {
            Form::General
        };
        let mut mention = Mention { first: name, name, end, id: None, said: None, form };
        while mention.name < at && (words.is(mention.name, &VALID) || words.is(mention.name, &[",", "and"])) {
            mention.name += 1;
        }
        let other = behind.as_ref().and_then(|range| other_standing(item, words, at, range));
        let listed = behind.as_ref().map_or(Vec::new(), |range| others_behind(item, words, at, range.end));
        let others = others_before(item, lexicon, words, &mention, floor);
        // "Harbour or Security certifications": beside a name, a kind is one, too.
        let kind = name < at && (name..at).all(|i| words.capital(i)) && !others.is_empty();
        if kind {
            mention.form = Form::Paper;
        }
        let paper = mention.form == Form::Paper;
        let listed = listed.into_iter().filter(|mention| !covered.any(mention)).collect::<Vec<_>>();
        for mention in others.into_iter().filter(|_| paper).chain([mention]).chain(other).chain(listed) {
            covered.add(&mention);
            out.push(mention);
        }
    }
    out
}

/// What a paper certifies of a person.
const TOLD_OF: [&str; 6] = ["competence", "competency", "completion", "fitness", "proficiency", "training"];

/// "High School Equivalency certificate": a degree.
fn is_of_high_school(words: &Words<'_>, name: Range<usize>) -> bool {
    words.any(name.clone(), &["equivalency", "equivalence"])
        && (words.any(name.clone(), &["high", "school"]) || name.len() == 1)
}

/// Where the name that ends before the paper at `at` begins: back over names, kinds and adjectives.
fn name_before(item: &Item<'_>, words: &Words<'_>, at: usize, floor: usize) -> usize {
    let mut first = at;
    while let Some(before) = first.checked_sub(1).filter(|&i| i >= floor && at - i <= 7) {
        // "out-of-state license"
        let abroad = before >= floor + 4 && words.get(before) == "state" && words.get(before - 2) == "of";
        if abroad && words.get(before - 1) == "-" && words.get(before - 4) == "out" {
            first = before - 4;
            continue;
        }
        // "Harbour Engineering (HE) license"
        let letters = before >= floor + 3
            && words.get(before) == ")"
            && words.get(before - 2) == "("
            && is_abbreviation(words, before - 1);
        if letters && first == at && is_word(words, before - 3) {
            first = before - 2;
            continue;
        }
        // "MCSA: Windows certification"
        let letters = || before > floor && is_abbreviation(words, before - 1);
        let glue = (words.is(before, &["-", "&", "+", "'", "’", "\u{2011}"])
            || words.stands(before, ":") && letters())
            && words.tokens.get(before).is_some_and(|t| t.glued);
        let counts = |i: usize| words.tokens.get(i).is_some_and(|t| t.kind == crate::token::Kind::Number);
        let number = counts(before) && before > floor;
        // "Grade 4 or 5 certificate"
        let either = number && before >= floor + 3 && counts(before - 2) && words.stands(before - 1, "or");
        if either && words.is(before - 3, &["grade", "level", "class"]) {
            first = before - 3;
            continue;
        }
        // "Special Education – K-12 endorsement": the subject and the grades that are endorsed.
        let subject = words.is(at, &["endorsement", "endorsements"])
            && words.is(before, &["-", "–"])
            && before > floor
            && is_word(words, before - 1)
            && words.capital(before - 1);
        // "Registered Harbour Official (RHO) certification"
        if words.get(before) == ")"
            && words.get(before.wrapping_sub(2)) == "("
            && words.capital(before - 1)
            && before >= floor + 3
            && words.capital(before - 3)
        {
            first = before - 2;
            continue;
        }
        let part = glue
            || subject
            || before > floor && is_body(words, before)
            || number && (is_word(words, before - 1) || words.is(before - 1, &["-", "–"]))
            || is_word(words, before)
                && (!opens(words, before) || subject_of(words, before, at))
                && (words.capital(before) || words.is(before, &KINDS) || in_name(item, before))
            || words.is(before, &VALID) && !words.is(before, &["a", "an"])
            || words.is(before, &[",", "and"])
                && before > floor
                && words.is(before - 1, &VALID)
                && words.is(first, &VALID);
        if !part {
            break;
        }
        first = before;
    }
    // “Quarry Master” certification
    if first == at
        && words.is(at.wrapping_sub(1), &["\"", "”"])
        && let Some(open) =
            (floor.max(at.saturating_sub(9))..at - 1).rev().find(|&i| words.is(i, &["\"", "“"]))
    {
        return open;
    }
    while first < at && words.is(first, &["-", "&", "+", ":", "'", ",", "and"]) {
        first += 1;
    }
    if first == at { plain_name(words, at, floor).unwrap_or(first) } else { first }
}

/// "Special Education endorsement", "Department of Education license": elsewhere the word opens a line of its own.
fn subject_of(words: &Words<'_>, before: usize, at: usize) -> bool {
    let endorsed = words.is(at, &["endorsement", "endorsements"]) && words.capital(before.wrapping_sub(1));
    words.stands(before, "education") && words.capital(before) && (endorsed || is_body(words, before - 1))
}

/// "Board of | Nursing": the small word within the name of who issues the paper.
fn is_body(words: &Words<'_>, of: usize) -> bool {
    words.stands(of, "of")
        && words.is(of.wrapping_sub(1), &["department", "dept", "board", "bureau", "office", "ministry"])
        && words.capital(of - 1)
        && words.capital(of + 1)
}

/// "A crane operator certificate", "Current boat pilot permit": small words back to the article or the validity, where the sentence
/// asks for the paper or begins with it.
fn plain_name(words: &Words<'_>, at: usize, floor: usize) -> Option<usize> {
    let singular = words.is(at, &["license", "licence", "certificate", "permit", "card", "qualification"]);
    let asks = ["require", "requires", "required", "hold", "possess", "obtain", "must", "need", "have"];
    let first = (floor.max(at.saturating_sub(4))..at).rev().find(|&i| words.is(i, &VALID))? + 1;
    let plain = |i: usize| is_word(words, i) && !opens(words, i) && !words.is(i, &ENDS);
    let sentence = words.around(at, 30);
    let valid = first == sentence.start + 1 && words.is(sentence.start, &["valid", "current", "active"]);
    (singular && first < at && (first..at).all(plain) && (valid || words.any(sentence.start..first, &asks)))
        .then_some(first)
}

/// Does an article stand before the name?
pub(super) fn articled(words: &Words<'_>, name: usize) -> bool {
    name > 0 && words.is(name - 1, &["a", "an"])
}

pub(super) fn is_degree(item: &Item<'_>, at: usize) -> bool {
    let other = |hit: &Hit| {
        matches!(hit.term.vocabulary(), Vocabulary::Degree | Vocabulary::Clearance | Vocabulary::Language)
    };
    item.hits.iter().any(|hit| hit.first <= at && at < hit.end && other(hit))
}

fn in_name(item: &Item<'_>, at: usize) -> bool {
    item.hits.iter().any(|hit| hit.first <= at && at < hit.end)
}

/// Does the run name something, validity and kind aside?
pub(super) fn names_something(item: &Item<'_>, words: &Words<'_>, range: Range<usize>) -> bool {
    let start = range.start;
    range.clone().any(|at| {
        is_word(words, at)
            && !words.is(at, &VALID)
            && !words.is(at, &KINDS)
            && (in_name(item, at)
                || words.capital(at) && at > 0
                || at == start && words.capital(at) && range.len() > 1)
    }) || range.len() == 1 && words.capital(start) && !words.is(start, &KINDS) && !words.is(start, &VALID)
}

/// The credential that the whole of `name` is a name of.
pub(super) fn id_of(lexicon: &Lexicon, name: &str) -> Option<String> {
    lexicon.names_of(name).into_iter().find_map(|term| match term {
        Term::Credential(at) => lexicon.credentials().get(at).map(|entry| entry.id.clone()),
        _ => None,
    })
}

/// Where the object behind the paper ends: "in project management", "with the General Dental Council (GDC)", "to practise law".
pub(super) fn object(words: &Words<'_>, at: usize) -> Option<Range<usize>> {
    let leads = words.is(at, &["in", "with", "as", "from", "of", "by", "through"])
        // "Certification for Harbour Gauges"
        || words.stands(at, "for")
            && words.is(at.wrapping_sub(1), &["certification", "certifications"])
            && words.capital(at + 1)
        || words.get(at) == "to"
            && words.is(at + 1, &["practice", "practise", "sell", "drive", "teach", "operate", "carry"])
        || words.get(at) == "issued" && words.get(at + 1) == "by"
        || words.stands(at, "on") && words.stands(at.wrapping_sub(1), "registered");
    if !leads {
        return None;
    }
    let stops = |i: usize| words.is(i, &ENDS) || words.stands(at, "for") && words.is(i, &PAPERS);
    let mut end = at + 1;
    while words.is(end, &["the", "a", "an", "by", "our", "its", "one", "of", "any"]) {
        end += 1;
    }
    let start = end;
    while end < start + 9 && end < words.len() {
        let joins = words.is(end, &["and", "of", "&", "for", "the", "in", "'", ","])
            && words.capital(end + 1)
            && words.capital(end.saturating_sub(1))
            && !words.is(end, &[","]);
        let part = (is_word(words, end)
            || words.tokens.get(end).is_some_and(|t| t.kind == crate::token::Kind::Number))
            && !stops(end)
            || words.is(end, &["-", "/", "+"]) && words.tokens.get(end).is_some_and(|t| t.glued);
        if !(part || joins) {
            break;
        }
        end += 1;
    }
    if end == start || words.is(start, &NO_OBJECT) {
        return None;
    }
    // "… Council (HCPC)"
    if words.get(end) == "(" && words.get(end + 2) == ")" && words.capital(end + 1) {
        end += 3;
    }
    // "Registered as a psychologist with the … Council", "Registration in California as a Harbour Master"
    let goes_on = words.is(at, &["as", "in"]) && words.is(end, &["with", "by"])
        || words.is(at, &["in"]) && words.stands(end, "as");
    if goes_on
        && (end + 1..end + 4).any(|i| words.capital(i))
        && let Some(body) = object(words, end)
    {
        end = body.end;
    }
    Some(at..end)
}

static NO_OBJECT: List = LazyLock::new(|| {
    list(
        "each two three four either both more several multiple place progress order addition hand time date hire good lieu accordance this your you us experience related \
         relevant completion least",
    )
});

/// Words at which an object ends.
pub(super) static ENDS: List = LazyLock::new(|| {
    list(
        "preferred required desired desirable essential is are or and with within must will would should may can a an \
         to from by at on upon prior plus if when that which who where as than for helpful mandatory necessary strongly \
         highly beneficial needed during in of including such like be has have while not but you under until who",
    )
});

/// Kinds of papers: what may stand before one and names nothing.
pub(super) static KINDS: List = LazyLock::new(|| {
    list(
        "professional technical industry related relevant vendor specific recognized recognised national nationally \
         state board international internationally academic additional other similar equivalent advanced appropriate \
         applicable federal local provincial specialist specialty specialized clinical trade technology software \
         security cloud it health safety teaching medical nursing project management accounting finance financial \
         insurance manufacturer product platform engineering marketing cybersecurity driving driver's data coding \
         programming networking compliance leadership quality language fitness coaching training counseling therapy \
         pharmacy secondary elementary early childhood education special subject area content grade level \
         administrative supervisory",
    )
});

/// "Hold a Health Visiting qualification", "Mentorship qualification": one that has a name and is asked for, no step of a sale or a list of
/// demands.
pub(super) fn is_held_qualification(words: &Words<'_>, name: Range<usize>) -> bool {
    let held =
        &["hold", "holds", "holding", "possess", "possession", "have", "has", "need", "with", "obtained"];
    let light = &[
        "recognised", "recognized", "formal", "higher", "further", "suitable", "similar", "comparable",
        "first", "strong", "good", "this", "any", "other", "equivalent",
    ];
    let told = name.clone().any(|at| {
        is_word(words, at) && !words.is(at, &VALID) && !words.is(at, &KINDS) && !words.is(at, light)
    });
    let other = &[
        "post", "minimum", "basic", "key", "every", "each", "single", "level", "education", "educational",
        "academic", "degree", "diploma", "lead", "sales", "customer", "supplier", "process", "equipment",
        "design", "selective", "specialized", "experience",
    ];
    let sentence = words.around(name.end, 30);
    let asked = name.start.saturating_sub(3).max(sentence.start)..name.start;
    // "A tide nurse qualification in school nursing", "a counselling qualification from a known school"
    let closed = !is_word(words, name.end + 1)
        || words.is(name.end + 1, &ENDS)
        || words.is(name.end + 1, &["from", "in"]);
    words.stands(name.end, "qualification")
        && told
        && closed
        && !words.any(name.clone(), other)
        && (name.start == sentence.start || words.any(asked, held))
}
