//! What a statement opens with, by which it asks where most only tell.

use crate::clause::{ADJECTIVES, EXPERIENCE, KNOWLEDGE, is_gerund, leads_to_object};
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::predicate::Predicate;
use crate::quantity::{self, Duration};
use crate::recognizer::{Finding, Item, SectionKind};
use crate::segment::Statement;
use crate::token::{Kind, Token};

/// Of more tokens is no line that opens with what one has.
const LONGEST_LINE: usize = 30;

/// "Experience with Trino", "Knowledge of tides" as an item amid the duties, or under no heading that says anything: what opens with what
/// one has is nothing that one will do.
pub(super) fn opens_demand(item: &Item<'_>, statement: &Statement) -> bool {
    let told = matches!(statement.section, SectionKind::Facts | SectionKind::Prose);
    if !told && statement.section != SectionKind::Duties {
        return false;
    }
    // Of a text that has lost its breaks, what opens with the plainest of these words.
    if !statement.listed {
        let first = item.tokens.iter().take_while(|t| ADJECTIVES.holds(t) || t.text == "-").count();
        let opens = |t: &Token<'_>| t.is_any(EXPERIENCE) || KNOWLEDGE_ALONE.holds(t);
        // "Experience as a Service" is what some sell.
        let leads = |t: &Token<'_>| t.is_any(&["in", "with", "of", "using"]) || first > 0 && t.is("as");
        return item.tokens.get(first).is_some_and(opens)
            && item.tokens.get(first + 1).is_some_and(leads)
            && item.tokens.len() <= LONGEST_LINE;
    }
    let light =
        |t: &Token<'_>| t.kind != Kind::Word || ADJECTIVES.holds(t) || t.is_any(&["a", "an", "and", "track"]);
    // "Requires experience in wiring", "Possess knowledge of design patterns"
    let had = item.tokens.first().is_some_and(|t| t.is_any(&["requires", "possess", "possesses", "has"]));
    let Some(at) = (usize::from(had)..8).find(|&at| item.tokens.get(at).is_some_and(|t| !light(t))) else {
        return false;
    };
    let (word, next) = (item.tokens.get(at), item.tokens.get(at + 1));
    // A line without a mark may be anything, but for "Working knowledge of Rust", "Familiarity with tides".
    if !statement.bullet {
        let line = item.tokens.len() <= LONGEST_LINE;
        let known = (at > 0 || line) && word.is_some_and(|t| KNOWLEDGE.holds(t));
        let done = (had || line) && word.is_some_and(|t| t.is_any(EXPERIENCE));
        // "Strong experience developing AI applications"
        return done && at > 0 && next.is_some_and(is_gerund)
            || (done || word.is_some_and(|t| KNOWLEDGE_ALONE.holds(t)))
                && next.is_some_and(|t| t.is_any(&["in", "with", "of", "about"]))
            || known && next.is_some_and(|t| t.is_any(&["in", "with", "of", "and"]));
    }
    // "Experienced team: you work side by side …" tells of others.
    let done = !told || next.is_some_and(leads_to_object);
    word.is_some_and(|t| done && t.is_any(EXPERIENCE) || t.is("record") || KNOWLEDGE.holds(t))
}

/// Words of knowledge that open no duty, whatever stands before them.
static KNOWLEDGE_ALONE: WordList = WordList::of(&[
    "proficiency", "proficient", "familiarity", "familiar", "fluency", "fluent", "knowledgeable", "knowledge",
]);

/// May an item that nothing else speaks for open with the terms of a requisition? A glance at its first words, for only then are all
/// recognizers asked. "MBA students recruitment", "Five years of records are archived" are duties.
pub(super) fn may_open_with_terms(item: &Item<'_>, statement: &Statement) -> bool {
    let told = statement.section == SectionKind::Company
        && !asks_least(item, statement)
        && !opens_with_graduation(item, statement);
    if told || matches!(statement.section, SectionKind::Benefits | SectionKind::Legal) {
        return false;
    }
    let degree = |h: &Hit| h.term.vocabulary() == Vocabulary::Degree;
    let counts = || item.tokens.iter().take(6).any(|t| quantity::number(t).is_some());
    let amount = || item.durations().first().filter(|d| d.first <= 5);
    let least = |d: &Duration| is_least(item, d);
    let done = || item.tokens.iter().any(|t| t.is_any(EXPERIENCE));
    let opens = item.hits.iter().take_while(|h| h.first <= 2).any(degree)
        || counts() && amount().is_some_and(|d| least(d) || done());
    let first = item.tokens.iter().take_while(|t| !matches!(t.text, "," | ";" | "(" | "." | ":"));
    opens_with_graduation(item, statement) || opens && !first.into_iter().any(|t| TOLD.holds(t))
}

/// "Graduation from a college, and three years of experience", on a line of its own: no house says so of itself.
fn opens_with_graduation(item: &Item<'_>, statement: &Statement) -> bool {
    let timed = || item.tokens.iter().any(|t| t.is_any(EXPERIENCE)) && !item.durations().is_empty();
    statement.listed && item.tokens.first().is_some_and(|t| t.is("graduation")) && timed()
}

/// "4+ years in sales", "at least three years as a lead"
fn is_least(item: &Item<'_>, d: &Duration) -> bool {
    let words = item.tokens.get(..d.end).unwrap_or_default();
    d.max.is_some() || words.iter().any(|t| t.text == "+" || t.is_any(&["least", "minimum", "more", "plus"]))
}

/// "At least six years of experience in rigging", on a line of its own below "Job description": no house says so of itself.
fn asks_least(item: &Item<'_>, statement: &Statement) -> bool {
    let opens = |d: &&Duration| d.first <= 5 && is_least(item, d);
    statement.listed
        && item.tokens.len() <= LONGEST_LINE
        && item.tokens.iter().any(|t| t.is_any(EXPERIENCE))
        && item.durations().first().filter(opens).is_some()
}

/// What a duty speaks of that begins with a degree, and the verbs of a sentence that does.
static TOLD: WordList = WordList::of(&[
    "students", "student", "interns", "intern", "residents", "graduates", "program", "programs", "programme",
    "course", "courses", "curriculum", "recruitment", "admissions", "accreditation", "faculty", "are", "be",
    "been", "was", "were",
]);

/// "Bachelor's degree in law or equivalent", "Four years of experience in sales": what opens with the terms of a requisition is one
/// under any heading but those of what the job pays and of formalities.
pub(super) fn opens_with_terms(item: &Item<'_>, statement: &Statement, found: &[Finding]) -> bool {
    let Some(first) = found.first() else { return false };
    let light = |t: &Token<'_>| {
        t.kind != Kind::Word
            || ADJECTIVES.holds(t)
            || t.is_any(&[
                "a", "an", "the", "of", "at", "least", "completed", "completion", "possession", "have",
                "requires", "must",
            ])
    };
    if !item.tokens.get(..first.first).is_some_and(|lead| lead.iter().all(light)) {
        return false;
    }
    let more = found.len() > 1;
    // "Twelve years in shipping have been filled with …": a tale. "Three months of paid parental leave": what one gets.
    let told = item.tokens.iter().any(|t| {
        t.is_any(&[
            "we", "our", "been", "was", "were", "has", "she", "he", "they", "leave", "vacation", "pto",
            "holiday", "holidays",
        ])
    });
    let terms = !told
        && match &first.predicate {
            Predicate::Degree(d) => more || !d.fields.is_empty(),
            // "3 years of experience minimum" says of itself that it is asked.
            Predicate::Experience(e) => {
                let least = || item.tokens.iter().any(|t| t.is_any(&["minimum", "least", "required"]));
                e.min_months.is_some_and(|months| months <= 180)
                    && (more || !e.of.is_empty() || item.tokens.len() <= 8 && least())
            }
            _ => false,
        };
    match statement.section {
        SectionKind::Benefits | SectionKind::Legal => false,
        // "PhD in physics, she has led the house since": of people who work there.
        SectionKind::Company => terms && (more || asks_least(item, statement)),
        _ => terms,
    }
}

/// May an item that nothing else speaks for be a short line of a language or a clearance, "Fluent in Spanish", "Active TS/SCI"? Under any
/// heading but those of what the job pays and of formalities.
pub(super) fn may_be_a_line_of(item: &Item<'_>, statement: &Statement) -> bool {
    const LONGEST: usize = 16;
    let kind = |h: &Hit| matches!(h.term.vocabulary(), Vocabulary::Language | Vocabulary::Clearance);
    statement.listed
        && item.tokens.len() <= LONGEST
        && !matches!(statement.section, SectionKind::Benefits | SectionKind::Legal)
        && item.hits.iter().take_while(|h| h.first <= 6).any(kind)
}

/// Is it such a line? What it opens with is asked of whoever applies.
pub(super) fn is_a_line_of(item: &Item<'_>, statement: &Statement, found: &[Finding]) -> bool {
    let light = |t: &Token<'_>| t.kind != Kind::Word || ADJECTIVES.holds(t) || t.is_any(&["a", "an", "have"]);
    let opens = |f: &&Finding| {
        matches!(f.predicate, Predicate::Language(_) | Predicate::Clearance(_))
            && item.tokens.get(..f.first).is_some_and(|lead| lead.iter().all(light))
    };
    may_be_a_line_of(item, statement) && found.first().filter(opens).is_some()
}
