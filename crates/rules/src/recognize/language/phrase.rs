//! Where an item asks for languages: the names, the words that lead to them, and those behind.

use super::level::is_level;
use crate::lexicon::{LanguageEntry, Lexicon, Term};
use crate::recognizer::{Item, SectionKind};
use crate::set_phrase::{List, Words, list};
use crate::token::Kind;
use std::ops::Range;
use std::sync::LazyLock;

/// A language's name.
pub(super) struct Name<'l> {
    pub entry: &'l LanguageEntry,
    pub place: Range<usize>,
    /// As the posting writes it ("Mandarin", "Farsi").
    pub written: String,
}

/// Names that are asked for together.
pub(super) struct Group<'l> {
    pub names: Vec<Name<'l>>,
    /// What leads to the first one ("fluent in").
    pub lead: Range<usize>,
    /// The last one with what is behind it ("English fluently").
    pub tail: Range<usize>,
}

impl Group<'_> {
    /// The words that speak of one member alone: in brackets behind it, or between the last joiner and it.
    pub(super) fn own(words: &Words<'_>, group: &Group<'_>, at: usize) -> Option<Range<usize>> {
        let name = group.names.get(at)?;
        let next = group.names.get(at + 1).map_or(group.tail.end, |n| n.place.start);
        let end = (name.place.end..next)
            .find(|&i| is_joiner(words, i) && !in_brackets(words, name.place.end, i))
            .unwrap_or(next);
        if (name.place.end..end).any(|i| is_level(words, i))
            && (at + 1 < group.names.len() || words.is(name.place.end, &["(", ":", "-", "–"]))
        {
            return Some(name.place.end..end);
        }
        let before = at.checked_sub(1).and_then(|i| group.names.get(i))?.place.end;
        let start = (before..name.place.start).rev().find(|&i| is_joiner(words, i)).map_or(before, |i| i + 1);
        (start..name.place.start).any(|i| is_level(words, i)).then_some(start..name.place.start)
    }
}

fn is_joiner(words: &Words<'_>, at: usize) -> bool {
    words.is(at, &[",", "/", "&", "+", "and", "or", ";", "plus"])
}

/// Does a bracket that opened behind `from` enclose `at`?
fn in_brackets(words: &Words<'_>, from: usize, at: usize) -> bool {
    let count = |mark: &str| (from..at).filter(|&i| words.get(i) == mark).count();
    count("(") > count(")")
}

/// The groups in which languages are asked of the candidate.
pub(super) fn groups<'l>(item: &Item<'_>, lexicon: &'l Lexicon, words: &Words<'_>) -> Vec<Group<'l>> {
    let mut out = Vec::new();
    let mut names = names(item, lexicon, words).into_iter().peekable();
    let mut floor = 0;
    while let Some(name) = names.next() {
        let mut members = vec![name];
        while let Some(last) = members.last()
            && let Some(next) = names.next_if(|next| is_listed(words, last.place.end..next.place.start))
        {
            members.push(next);
        }
        let (Some(first), Some(last)) = (members.first(), members.last()) else { continue };
        let lead = lead(words, first.place.start, floor);
        let limit = names.peek().map_or(words.len(), |next| next.place.start);
        // "Fluent in English: good written and spoken English": no other language's lead is parted from it.
        let other = names.peek().is_some_and(|next| next.entry.code != last.entry.code);
        let tail = last.place.start..tail(words, last.place.end, limit, other);
        let place = first.place.start..last.place.end;
        if is_asked(words, item.section, &lead, &place, &tail) {
            floor = tail.end;
            out.push(Group { names: members, lead, tail });
        }
    }
    out
}

/// Names that stand for a language, not for a people, a market or a subject of study.
fn names<'l>(item: &Item<'_>, lexicon: &'l Lexicon, words: &Words<'_>) -> Vec<Name<'l>> {
    let mut out: Vec<Name<'l>> = Vec::new();
    for hit in &item.hits {
        let Term::Language(index) = hit.term else { continue };
        let Some(entry) = lexicon.languages().get(index) else { continue };
        let place = hit.first..hit.end;
        let next = words.tokens.get(place.end);
        // "Korean business level", but "the Korean business environment"
        let business = words.get(place.end) == "business"
            && words.tokens.get(place.end + 1).is_some_and(|t| t.kind == Kind::Word)
            && (words.get(place.start.wrapping_sub(1)) == "the" || !words.is(place.end + 1, &AFTER));
        let goes_on = next.is_some_and(|t| t.kind == Kind::Word)
            && !words.is(place.end, &AFTER)
            && (business || !is_level(words, place.end))
            && !is_name(item, place.end)
            || words.is(place.end, &["language", "languages"]) && words.is(place.end + 1, &COURSES)
            // "English as a second language"
            || words.get(place.end) == "as"
                && words.any(place.end + 1..place.end + 3, &["second", "foreign", "additional"]);
        let hyphen = usize::from(words.get(place.start.wrapping_sub(1)) == "-");
        let study = words.is(place.start.wrapping_sub(1 + hyphen), &STUDY)
            || words.any(words.around(place.start, 24), &["gcse", "gcses"])
            // "English at grade C", but "at the next lower grade, and fluency in English"
            || words.around(place.start, 24).any(|at| {
                words.is(at, &["grade"])
                    && !words.is(at - 1, &["lower", "gs"])
                    && !words.is(at + 1, &["level", "levels"])
            });
        if goes_on || study || out.last().is_some_and(|last| place.start < last.place.end) {
            continue;
        }
        // "Chinese (Mandarin)", "Mandarin Chinese": one language.
        match out.last_mut() {
            Some(last)
                if last.entry.code == entry.code
                    && (last.place.end..place.start).all(|at| words.is(at, &["(", "/", ",", "-"])) =>
            {
                last.place.end = place.end + usize::from(words.get(place.end) == ")");
            }
            _ => out.push(Name { entry, written: item.text(hit.first, hit.end).into_owned(), place }),
        }
    }
    out
}

fn is_name(item: &Item<'_>, at: usize) -> bool {
    item.hits.iter().any(|hit| hit.first == at && matches!(hit.term, Term::Language(_)))
}

/// Words behind a name that leave it the name of a language.
static AFTER: List = LazyLock::new(|| {
    list(
        "allowing enabling language languages speaker speakers speaking fluency proficiency skills skill level levels and or is are was \
         at in on with for to as both preferred required desired desirable essential mandatory helpful a an the must \
         fluently fluent well verbal verbally written orally spoken oral literacy comprehension knowledge plus would \
         will writing reading communication grammar preferably ideally minimum necessary needed but strongly highly \
         including because since within across via competency competence bilingual when that so you we should can may \
         advantageous beneficial useful if not only also other any another besides while who instructions may sufficiently \
         sufficient enough effectively clearly comfortably confidently easily accurately through by over",
    )
});

/// Words behind "English language" that make it a subject.
static COURSES: List = LazyLock::new(|| {
    list(
        "arts learner learners learning teacher teachers teaching instruction instructor instructors development \
         acquisition department literature school schools center course courses",
    )
});

/// Words directly before a name that make it a subject of study, work or exclusion.
static STUDY: List = LazyLock::new(|| {
    list(
        "teach teaching taught teaches tutor tutoring learn learning learned than besides beyond excluding non \
         translate translating into from major study studying",
    )
});

/// Do only joiners, levels and light words stand between two names?
fn is_listed(words: &Words<'_>, gap: Range<usize>) -> bool {
    // "Bilingual French English"
    if gap.is_empty() {
        return words.any(gap.start.saturating_sub(4)..gap.start, &["bilingual", "trilingual"]);
    }
    gap.len() <= 14
        && gap.clone().any(|at| is_joiner(words, at) || words.is(at, &["(", "in", "-", "\n"]))
        && gap.clone().all(|at| is_joiner(words, at) || is_level(words, at) || words.is(at, &LIGHT))
}

static LIGHT: List = LazyLock::new(|| {
    list(
        "( ) * - – : in at the a level language languages minimum least higher above both either as well preferably \
         ideally also + speaking speaker one any of following another additional other second verbally writing fluently \
         idiomatically",
    )
});

/// Words that lead to a language's name.
static LEAD: List = LazyLock::new(|| {
    list(
        "in ) * is of to two three any more these the a an and or , / & at least both either with - ( : well as very level levels ability able good \
         great strong solid sound clear effective effectively clearly efficiently near upper high full limited minimum \
         superior skills skill also like be being additional foreign second including such another other one following: \
         following e . g eg least must mother concisely technical exceptional interpersonal knowledge understanding use \
         using work working conduct comfortable confident confidently independently especially particularly plus bonus us american british uk idiomatically",
    )
});

/// Words that only a demand for a language has.
static CUES: List = LazyLock::new(|| {
    list(
        "fluent fluency fluently native natively bilingual trilingual multilingual lingual proficient proficiency \
         proficiently speak speaks speaking speaker spoken written write writing writes read reading reads verbal \
         verbally oral orally conversational conversant conversation converse command mastery master communicate \
         communicates communicating communicator communication communications tongue language languages linguistic literate literacy speech \
         comfortable listening understand know comprehension knowledge presentation presenting ilr dlpt slp ielts \
         toefl jlpt",
    )
});

/// Back from the first name over what leads to it.
fn lead(words: &Words<'_>, first: usize, floor: usize) -> Range<usize> {
    let mut start = first;
    while start > floor && first - start < 16 {
        let before = start - 1;
        let score = words.tokens.get(before).is_some_and(|t| t.kind == Kind::Number || t.text == "+")
            && words.any(before.saturating_sub(6)..before, &["ilr", "dlpt", "slp", "ielts", "toefl"]);
        let part = score || words.is(before, &LEAD) || words.is(before, &CUES) || is_level(words, before);
        if !part || words.stops(before) && words.get(before) != "\n" {
            break;
        }
        start = before;
    }
    // "Languages: fluency in …": a label is no part of it where more is said.
    if let Some(colon) = (start..first).rev().find(|&at| words.get(at) == ":")
        && words.any(colon..first, &CUES)
    {
        start = colon + 1;
    }
    // It begins with a word that says something.
    while start < first
        && !(words.is(start, &CUES)
            || is_level(words, start)
            || words.is(
                start,
                &["good", "strong", "great", "solid", "very", "ability", "able", "must", "mother"],
            ))
    {
        start += 1;
    }
    // "a degree in business | and fluent in German": "business" is a level only before a word for one.
    if words.stands(start, "business") && words.is(start + 1, &["and", ",", "or"]) && start + 1 < first {
        start += 2;
    }
    start..first
}

/// Forward from the last name over what belongs to it, up to where the next name stands, which may be of an `other` language.
fn tail(words: &Words<'_>, last: usize, limit: usize, other: bool) -> usize {
    let mut end = last;
    let mut at = last;
    let (mut open, mut said) = (false, false);
    // "of French and good command of English": what leads to the next name is its own.
    let next = |at: usize| other && limit - at <= 6 && is_joiner(words, at);
    while at < (last + 9).min(limit) {
        let says = is_level(words, at)
            || words.is(at, &CUES)
            || words.is(at, &["skills", "skill", "level", "levels", "competence", "competency", "speakers"]);
        let light = words.is(
            at,
            &[
                "at", "a", "an", "the", "-", "–", ":", "in", "both", "and", "or", "/", "minimum", "least",
                "higher", "above", "+", "to", "is", "of", "very", "good",
            ],
        );
        match words.get(at) {
            // Brackets belong to it where they speak of the level.
            "(" => (open, said) = (true, false),
            ")" if open => {
                open = false;
                if said {
                    end = at + 1;
                }
            }
            _ if !open && next(at) => break,
            // "fluency in German and | knowledge of SQL"
            "knowledge" | "command" if words.is(at + 1, &["of", "in", "with"]) => break,
            "proficiency" | "proficient" | "fluent" | "fluency"
                if words.is(at + 1, &["in", "with"]) && words.is(at - 1, &["and", "or", ","]) =>
            {
                break;
            }
            _ if open => said |= says && !words.any(at.saturating_sub(4)..at, &["no", "not"]),
            _ if says => end = at + 1,
            _ if light => {}
            _ => break,
        }
        at += 1;
    }
    end
}

/// Those whose language it is, where it is not the candidate's.
static OTHERS: List = LazyLock::new(|| {
    list(
        "clients client customers customer patients patient students student families family members member users \
         people community communities population populations households parents guests visitors tenants residents \
         children learners market markets countries country world region regions audience audiences consumers callers \
         victims individuals voters territories partners colleagues our they office offices",
    )
});

/// Is the language asked of the candidate?
fn is_asked(
    words: &Words<'_>,
    section: SectionKind,
    lead: &Range<usize>,
    place: &Range<usize>,
    tail: &Range<usize>,
) -> bool {
    let sentence = words.around(place.start, 40);
    let negated = words.any(
        lead.start.saturating_sub(4).max(sentence.start)..place.start,
        &["no", "not", "don't", "without", "doesn't", "cannot"],
    );
    // "Families who speak Spanish", "Spanish-speaking clients".
    let speakers = words.any(lead.start.saturating_sub(3).max(sentence.start)..place.start, &OTHERS)
        && words.any(lead.clone(), &["speak", "speaks", "speaking", "native"])
        || words.any(place.end..(place.end + 5).min(sentence.end), &["speaking", "speakers"])
            && words.any(tail.end..(tail.end + 2).min(sentence.end), &OTHERS);
    if negated || speakers {
        return false;
    }
    let asks = matches!(section, SectionKind::Required | SectionKind::Preferred);
    // "another language of the region (i.e. Dutch, German or Danish)"
    let bracket = (place.start.saturating_sub(6)..place.start).rev().find(|&at| words.get(at) == "(");
    let listed = bracket.is_some_and(|open| {
        words.any(open.saturating_sub(8)..open, &["language", "languages"])
            && !(open.saturating_sub(8)..open).any(|at| words.stops(at))
            && !words.any(open.saturating_sub(14)..open, &OTHERS)
    });
    let led = listed || words.any(lead.clone(), &CUES) || lead.clone().any(|at| is_level(words, at));
    let followed = (place.start..tail.end)
        .any(|at| words.is(at, &CUES) || is_level(words, at) || words.get(at) == "skills");
    // "Looking for German speakers"
    let sought = words.is(tail.end.wrapping_sub(1), &["speakers", "speaker"])
        && words.any(sentence.start..place.start, &["looking", "seeking", "need", "hiring", "must"]);
    let wanted = words.any(
        tail.end..(tail.end + 5).min(sentence.end),
        &[
            "required", "preferred", "plus", "desired", "desirable", "essential", "must", "mandatory",
            "asset", "advantage", "bonus", "necessary", "advantageous", "beneficial", "helpful", "nice",
            "useful",
        ],
    );
    let alone = (sentence.start..place.start)
        .chain(tail.end..sentence.end)
        .filter(|&at| words.tokens.get(at).is_some_and(|t| t.kind == Kind::Word))
        // "At least one of French, German or Spanish"
        .filter(|&at| !words.is(at, &["at", "least", "one", "any", "of", "the", "following"]))
        .count();
    // "in Japanese (required) and English (basic)"
    let remarked = asks
        && words.any(sentence.start..place.start, &CUES)
        && words.get(place.end) == "("
        && words
            .is(place.end + 1, &["required", "preferred", "mandatory", "essential", "desired", "desirable"])
        && words.get(place.end + 2) == ")";
    // "Very good German and English": in a list of demands, where a clause begins so.
    let good = asks
        && words.any(lead.clone(), &["good", "great", "strong", "solid"])
        && opens(words, lead.start, &sentence)
        && (tail.end == sentence.end || opens(words, tail.end + 1, &sentence));
    led || followed
        || good
        || sought
        || remarked
        || wanted && (asks || alone <= 6) && opens(words, place.start, &sentence)
        || asks && alone <= 1
}

/// Does a clause begin with the name: "Spanish preferred", "…, German a plus"?
fn opens(words: &Words<'_>, first: usize, sentence: &Range<usize>) -> bool {
    first == sentence.start
        || words.is(first - 1, &[",", "(", ";", ":", "-", "–", "\n", "and", "or", "with"])
        || (sentence.start..first).all(|at| !words.tokens.get(at).is_some_and(|t| t.kind == Kind::Word))
}
