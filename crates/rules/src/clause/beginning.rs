//! Where a statement begins anew: no phrase that names things runs over it.

use super::credential::{begins_credential, may_begin_credentials};
use super::rung::rung_before;
use super::{
    ADJECTIVES, EXPERIENCE, KNOWLEDGE, back_over_adjectives, is_gerund, is_other_experience, leads_to_known,
    leads_to_object, stands_behind_post, within_window,
};
use crate::lexicon::{Hit, Vocabulary};
use crate::list::{Hashes, WordList};
use crate::recognizer::Item;
use crate::token::{Kind, Token, is_as_well_as};

/// Adjectives that begin a statement behind a comma.
static STRONG: WordList = WordList::of(&[
    "excellent", "strong", "exceptional", "outstanding", "good", "great", "solid", "effective",
]);

/// Words at which a statement may begin anew, besides those of knowledge.
static OPENS: WordList = WordList::of(&[
    "willingness", "passion", "desire", "ability", "several", "some", "most", "drive", "eagerness",
    "enthusiasm", "empathy", "preference", "interest", "of", "able", "be", "exposure", "track", "background",
    "use", "equivalent", "experience", "experienced", "exp", "comfort", "hold", "holds", "speak", "speaks",
    "possess", "possesses", "know", "pass", "reside", "live", "undergo", "travel", "lift", "work",
    "involves", "requires", "located", "based", "residing", "it", "you", "you're", "you’re", "you've",
    "you’ve",
]);

/// The words at which a statement may begin, among a few others.
static BEGINNINGS: Hashes = Hashes::of_all(&[&OPENS, &KNOWLEDGE, &STRONG, &OTHERS]);

static OTHERS: WordList = WordList::of(&["degree", "or"]);

/// Marks the beginnings in an item.
pub(super) fn beginnings(item: &Item<'_>) -> Vec<bool> {
    let tokens = &item.tokens;
    let mut anew = vec![false; tokens.len()];
    let mut mark = |at: usize| anew.get_mut(at).into_iter().for_each(|flag| *flag = true);
    for d in item.durations() {
        // "within the last 3 years" is part of what it limits.
        if !within_window(tokens, d.first) {
            mark(back_over_adjectives(tokens, d.first));
        }
    }
    choices(tokens).for_each(&mut mark);
    of_names(item, &mut mark);
    for (at, token) in tokens.iter().enumerate() {
        if BEGINNINGS.may_have(token.hash) {
            of_word(item, at, token, &mut mark);
        }
    }
    if may_begin_credentials(item) {
        (0..tokens.len()).filter(|&at| begins_credential(item, at)).for_each(mark);
    }
    anew
}

/// "two years of diving and one of the following:"
fn choices<'t>(tokens: &'t [Token<'_>]) -> impl Iterator<Item = usize> + 't {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let following = tokens.iter().enumerate().filter(|(_, token)| token.is("following"));
    following.filter_map(move |(at, _)| {
        let light = &["the", "of", "one", "two", "any", "either", "more", "or", "least", "at"];
        let first = (0..at).rev().find(|&i| !is(i, light)).map_or(0, |i| i + 1);
        (first + 2 < at && is(first.wrapping_sub(1), &["and", "plus"])).then_some(first)
    })
}

/// Degrees and clearances, with the years before them.
fn of_names(item: &Item<'_>, mut mark: impl FnMut(usize)) {
    for hit in &item.hits {
        // "Master data management", "GC-MS" are no degrees.
        let longer = || {
            item.hits.iter().any(|h| {
                let around = h.first <= hit.first && hit.end <= h.end;
                h.term.vocabulary() == Vocabulary::Subject && around && h.end - h.first > hit.end - hit.first
            })
        };
        // "four years of post-J.D. experience": since when they count.
        let since = || stands_behind_post(&item.tokens, hit.first);
        let opens = matches!(hit.term.vocabulary(), Vocabulary::Degree | Vocabulary::Clearance);
        if opens && !longer() && !since() {
            mark(hit.first);
            // "five years in sales, or three with a Master's"
            if let Some(rung) = rung_before(item, hit.first) {
                mark(rung.first);
            }
        }
    }
}

/// What begins at a word of [`BEGINNINGS`], or before it.
fn of_word(item: &Item<'_>, at: usize, token: &Token<'_>, mut mark: impl FnMut(usize)) {
    let tokens = &item.tokens;
    let knows = || {
        KNOWLEDGE.holds(token)
            && tokens.get(at + 1).is_some_and(leads_to_known)
            && !is_shown(tokens, at)
            && !is_passed_on(tokens, at)
    };
    if OPENS.may_hold(token.hash) && opens(item, at, token) || knows() {
        mark(own_experience(tokens, at).unwrap_or_else(|| back_over_adjectives(tokens, at)));
    }
    // "two years in sales and a degree", "and a university degree"
    if token.is("degree")
        && let Some(article) =
            (at.saturating_sub(2)..at).find(|&i| tokens.get(i).is_some_and(|t| t.is_any(&["a", "an"])))
    {
        mark(article);
    }
    // "experience with Good Manufacturing Practice": a part of the name.
    let named = || item.hits.iter().any(|h| h.first == at && h.end > at + 1);
    if STRONG.holds(token) && is_another(tokens, at, token) && !named() {
        mark(at);
    }
    if let Some(start) = alternative(tokens, at) {
        mark(start);
    }
}

/// "experience in SQL and | development experience in Python": where the words begin that say what the second one is of.
fn own_experience(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    tokens.get(at).filter(|t| t.is_any(EXPERIENCE))?;
    let ends = &["and", "or", "with", "of", "in", "to", "as", "for", "plus", "using", "from"];
    let word = |i: &usize| tokens.get(*i).is_some_and(|t| t.kind == Kind::Word && !t.is_any(ends));
    let first = (at.saturating_sub(3)..at).rev().take_while(word).last()?;
    let joined = tokens.get(first.checked_sub(1)?).is_some_and(|t| t.is("and"));
    // "Experience in B2B sales": one stands before, and no comma in between.
    let before = tokens.get(..first - 1).unwrap_or_default();
    let piece = before
        .iter()
        .rposition(|t| matches!(t.text, "," | ";" | "."))
        .map_or(before, |i| before.get(i..).unwrap_or_default());
    let opened = piece.windows(2).any(|pair| {
        matches!(pair, [word, next] if word.is_any(EXPERIENCE) && next.is_any(&["in", "with", "of", "as"]))
    });
    // "designing and implementing APIs": a deed is no name of experience.
    let deed = tokens.get(first).is_some_and(is_gerund);
    (joined && opened && !deed).then_some(first)
}

/// "excellent communication skills", "strong technical learning aptitude", but "OOP and SOLID principles".
fn is_another(tokens: &[Token<'_>], at: usize, token: &Token<'_>) -> bool {
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let principles = || tokens.get(at + 1).is_some_and(|t| t.is_any(&["principles", "design"]));
    !(token.text == "SOLID" && principles())
        && back(1).is_some_and(|before| {
            is_joined(tokens, at)
                || before.text == ";"
                || before.is("with")
                || before.is("a") && back(2).is_some_and(|t| t.is("and"))
                || before.is("or") && back(2).is_some_and(|t| t.text == ",")
        })
}

/// Does it stand behind a comma, "and", "plus" or "as well as"?
fn is_joined(tokens: &[Token<'_>], at: usize) -> bool {
    let back = |n: usize, words: &[&str]| {
        at.checked_sub(n).and_then(|i| tokens.get(i)).is_some_and(|t| t.is_any(words))
    };
    back(1, &[",", "and", "plus"]) || at.checked_sub(3).is_some_and(|at| is_as_well_as(tokens, at))
}

/// "sales experience and | based in Texas", but "sites owned and located there"
pub fn begins_whereabouts(tokens: &[Token<'_>], at: usize) -> bool {
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    back(1).is_some_and(|t| t.is("and")) && back(2).is_some_and(|t| !t.text.ends_with("ed"))
}

/// Does one of [`OPENS`] begin a statement where it stands?
fn opens(item: &Item<'_>, at: usize, token: &Token<'_>) -> bool {
    let tokens = &item.tokens;
    let next = tokens.get(at + 1);
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    let next_is = |words: &[&str]| next.is_some_and(|t| t.is_any(words));
    let joined = is_joined(tokens, at);
    match item.lower.word(token) {
        "willingness" | "passion" | "desire" => true,
        "ability" => !is_shown(tokens, at),
        "several" | "some" | "most" => {
            next_is(&["of"]) && tokens.get(at + 2).is_some_and(|t| t.is_any(&["which", "those", "them"]))
        }
        // "experience with teams and the drive to find solutions"
        "drive" | "eagerness" | "enthusiasm" | "empathy" => next_is(&["to", "for"]),
        // "experience in sales, with a preference for ours"
        "preference" => next_is(&["for", "given"]),
        // "comfort in spreadsheets and an interest in accounting"
        "interest" => {
            next_is(&["in"])
                && before.is_some_and(|t| t.is("an"))
                && at > 1
                && tokens.get(at - 2).is_some_and(|t| t.text == "," || t.is("and"))
        }
        // "experience in agile teams and comfort with change"
        "comfort" => next_is(&["with", "in"]) && joined,
        "of" => next_is(&["which"]),
        "able" => next_is(&["to"]) && joined,
        // "experience of the trade, and be able to write", "a year in a lab and be a citizen"
        "be" => joined,
        "pass" | "reside" | "undergo" => joined,
        // "requires experience in assays and involves long hours": another thing that the sentence says.
        "involves" | "requires" => joined,
        // "experience with and know when to apply": what is known is what the words before ask.
        "know" => {
            joined
                && !at
                    .checked_sub(2)
                    .and_then(|i| tokens.get(i))
                    .is_some_and(|t| t.is_any(&["with", "of", "in"]))
                && !next_is(&["your", "their"])
        }
        "located" | "based" | "residing" => {
            next_is(&["in", "near", "within"]) && begins_whereabouts(tokens, at)
        }
        // "experience of the trade, and it is desirable to …"
        "it" => joined && next_is(&["is", "would", "will"]),
        // "two years of sales, or you have a degree"
        "you" => {
            (joined || before.is_some_and(|t| t.is("or")))
                && next_is(&["have", "are", "hold", "know", "can", "must", "will", "should", "need"])
        }
        "you're" | "you’re" | "you've" | "you’ve" => joined || before.is_some_and(|t| t.is("or")),
        "live" => joined && next_is(&["in", "within", "near", "at"]),
        // Nouns, too, but for what follows.
        "travel" => joined && next_is(&["up", "to", "as", "extensively", "frequently", "occasionally"]),
        "lift" => joined && next.is_some_and(|t| t.is("up") || t.number().is_some()),
        "work" => {
            joined
                && next_is(&[
                    "nights", "weekends", "evenings", "holidays", "overtime", "shifts", "rotating",
                    "flexible",
                ])
        }
        // "experience with children, and hold a licence"
        "hold" | "holds" | "speak" | "speaks" | "possess" | "possesses" => joined,
        // "knowledge of X, and exposure to Y"
        "exposure" => {
            next_is(&["to", "in", "with"])
                && before.is_some_and(|t| t.text == "," || t.is_any(&["and", "with", "plus"]))
        }
        "track" => next_is(&["record"]),
        "background" => next_is(&["in", "with", "as"]),
        // "extensive use of", and no "instruction on use of"
        "use" => {
            next_is(&["of"]) && before.is_some_and(|t| ADJECTIVES.holds(t) && !t.is_any(&["on", "in", "of"]))
        }
        "equivalent" => before.is_some_and(|t| t.is_any(&["or", "and/or"])),
        "experience" | "experienced" | "exp" => {
            // "experience and understanding of mooring"
            let known = || {
                next_is(&["and"])
                    && tokens.get(at + 2).is_some_and(|t| KNOWLEDGE.holds(t))
                    && tokens.get(at + 3).is_some_and(leads_to_known)
            };
            (next.is_some_and(leads_to_object) || known()) && !is_other_experience(tokens, at)
        }
        _ => false,
    }
}

/// "experience demonstrating the ability to …": what is shown is the object, and no statement of its own.
fn is_shown(tokens: &[Token<'_>], at: usize) -> bool {
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let shows = |t: &Token<'_>| {
        t.is_any(&[
            "demonstrating", "demonstrates", "showcasing", "showing", "shows", "reflecting", "reflects",
        ])
    };
    back(1).is_some_and(shows)
        || back(1).is_some_and(|t| t.is_any(&["the", "an", "your"])) && back(2).is_some_and(shows)
}

/// "transferring knowledge of rollouts", "applying your understanding of it": what is done with it.
fn is_passed_on(tokens: &[Token<'_>], at: usize) -> bool {
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let whose = back(1).is_some_and(|t| t.is_any(&["your", "their", "the", "this"]));
    back(1 + usize::from(whose)).is_some_and(|t| {
        t.is_any(&["transferring", "sharing", "translating", "imparting", "applying", "leveraging"])
    })
}

/// "or equivalent experience", "and/or comparable experience": where the alternative begins, behind the "or" at `at`.
fn alternative(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    tokens.get(at).filter(|t| t.is("or"))?;
    let mut start = at + 1;
    while tokens.get(start).is_some_and(|t| t.is_any(&["a", "an", "any"])) {
        start += 1;
    }
    let word = tokens.get(start)?;
    // "or related field; experience in …": what stands behind the mark is another thing.
    let mark = |at: &usize| tokens.get(*at).is_some_and(|t| matches!(t.text, ";" | "." | "," | ":" | "\n"));
    let end = (start..start + 5).find(mark).unwrap_or(start + 5).min(tokens.len());
    let soon = tokens.get(start..end).unwrap_or_default();
    let experience = soon.iter().any(|t| t.is_any(EXPERIENCE));
    let combined = soon.iter().any(|t| {
        t.is_any(&["combination", "qualification", "qualifications", "education", "training", "self"])
    });
    // "or any combination of education and experience"
    let of = word.is("combination") && tokens.get(start + 1).is_some_and(|t| t.is("of"));
    (of && experience
        || word.is_any(&["equivalent", "comparable", "commensurate"]) && (experience || combined)
        || word.is_any(&["related", "relevant", "similar", "practical"]) && experience)
        .then_some(start)
}

/// "Java OR Python": does the word in capitals at `at` join two names of one list, instead of two statements?
pub(super) fn joins_names(item: &Item<'_>, at: usize) -> bool {
    let named = |h: &&Hit| h.term.vocabulary() == Vocabulary::Subject;
    let ends = |at: usize| {
        let token = item.tokens.get(at);
        token.is_none_or(|t| t.kind != Kind::Word && t.number().is_none() || t.is_any(&["and", "or"]))
    };
    item.hits.iter().filter(named).any(|h| h.end == at)
        && item.hits.iter().filter(named).any(|h| h.first == at + 1 && ends(h.end))
}
