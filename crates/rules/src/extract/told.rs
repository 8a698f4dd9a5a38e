//! Where a list of demands goes over into what the posting tells of the house, the offer or how to apply, without a heading that says so.

use crate::cue::{CueHit, Said, Says};
use crate::lexicon::{Cue, CueList, Hit};
use crate::list::WordList;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item, SectionKind};
use crate::segment::Statement;
use crate::source::Span;
use crate::token::{Kind, Token};

/// What a statement under a heading of demands does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It may ask for something.
    Asks,
    /// It stands behind one that tells: what names nothing asks for nothing.
    Behind,
    /// It tells of the offer or the job, and may name a condition.
    Tells,
    /// It tells of the house, and asks only where it says so.
    OfHouse,
}

/// How far the reader is in a list of demands.
#[derive(Default)]
pub(super) struct Told {
    heading: Option<Span>,
    /// Did the last statement that shows what it is tell?
    over: bool,
    /// And did it lead to a list?
    leads: bool,
}

impl Told {
    /// Takes the next statement, with all cues in it.
    pub(super) fn next(
        &mut self,
        item: &Item<'_>,
        statement: &Statement,
        said: &Said,
        cues: &[Hit],
        house: Option<&str>,
    ) -> Turn {
        let listing = matches!(statement.section, SectionKind::Required | SectionKind::Preferred);
        if !listing || self.heading != statement.heading {
            *self = Told { heading: statement.heading, ..Told::default() };
        }
        if !listing {
            return Turn::Asks;
        }
        if asks(item, said, cues) {
            self.over = false;
            return Turn::Asks;
        }
        let of_house = is_of_house(item, house);
        if of_house || said.boilerplate || said.telling {
            self.over = true;
            self.leads = item.tokens.last().is_some_and(|t| t.text == ":");
            return if of_house { Turn::OfHouse } else { Turn::Tells };
        }
        if has_link(item) && !statement.bullet {
            return Turn::Behind;
        }
        if self.over && !self.leads && statement.bullet {
            self.over = false;
        }
        if self.over { Turn::Behind } else { Turn::Asks }
    }
}

/// Does a statement begin as a demand does, or say in words of strength or of the candidate that it asks?
fn asks(item: &Item<'_>, said: &Said, cues: &[Hit]) -> bool {
    // "as required by law"
    let as_needed = |cue: &CueHit| {
        cue.says == Says::Required
            && cue.first.checked_sub(1).and_then(|at| item.tokens.get(at)).is_some_and(|t| t.is("as"))
    };
    let strong = |cue: &CueHit| cue.says != Says::Negated && !as_needed(cue);
    // "The pay offered to the successful candidate" only names one.
    let named = |cue: &Hit| {
        said.telling
            && item.tokens.get(cue.first..cue.end).unwrap_or_default().iter().all(|t| PERSON.holds(t))
    };
    let spoken = |cue: &&Hit| Cue::of(cue) == Some(Cue::Candidate) && !named(cue);
    if said.candidate.is_some() && cues.iter().any(|cue| spoken(&cue))
        || said.strengths.iter().any(strong)
        || item.has(&SOMEONE)
    {
        return true;
    }
    if said.telling {
        return false;
    }
    let light =
        |t: &Token<'_>| t.kind != Kind::Word || t.is_any(&["a", "an", "the", "have", "has", "possess"]);
    let first = item.tokens.iter().take_while(|t| light(t)).count();
    if item.tokens.get(first).is_some_and(|t| YOU.holds(t)) {
        return true;
    }
    let starts =
        |hit: &Hit| hit.first <= first && Cue::of(hit).is_some_and(|cue| cue.list() == CueList::Starters);
    let counts = |first: usize| item.tokens.iter().take(first + 2).any(|t| t.kind == Kind::Number);
    cues.iter().take_while(|hit| hit.first <= first).any(starts)
        || counts(first) && item.durations().first().is_some_and(|d| d.first <= first + 1)
}

static SOMEONE: WordList = WordList::of(&["someone"]);

/// Whom a posting calls by no name.
static PERSON: WordList = WordList::of(&[
    "candidate", "candidates", "applicant", "applicants", "successful", "ideal", "a", "an", "the",
]);

/// Words that open what is said to the candidate.
static YOU: WordList =
    WordList::of(&["you", "you're", "you’re", "you've", "you’ve", "you'll", "you’ll", "youre"]);

/// Verbs with which "we" asks.
static WANTS: WordList = WordList::of(&[
    "need", "want", "look", "seek", "require", "expect", "ask", "prefer", "would", "hope", "love", "like",
    "value", "appreciate", "welcome", "encourage", "interested", "looking", "seeking", "hiring",
    "recruiting", "searching",
]);

/// What a house does in a sentence about itself.
static DOES: WordList = WordList::of(&[
    "is", "are", "has", "was", "does", "will", "may", "offers", "provides", "believes", "strives", "values",
    "builds", "welcomes", "encourages", "assures", "supports", "promotes", "embodies", "joined", "considers",
    "reserves", "participates", "recognizes", "recognises", "makes", "delivers", "operates", "helps",
    "creates", "celebrates", "hires", "serves", "works", "connects", "develops", "complies", "maintains",
    "prohibits", "brings", "takes", "uses", "continues", "understands", "respects", "exists", "gives",
    "ensures",
]);

/// "We have offices in …", "Our plans …", "Tidewater builds …", "About Tidewater".
fn is_of_house(item: &Item<'_>, house: Option<&str>) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let start = item.tokens.iter().take_while(|t| t.kind != Kind::Word).count();
    let start = start + usize::from(is(start, &["and", "so", "plus", "but", "also"]));
    if item.tokens.get(start).is_some_and(|t| WE.holds(t)) {
        let wants = |at: usize| item.tokens.get(at).is_some_and(|t| WANTS.holds(t));
        return !(start + 1..start + 4).any(wants);
    }
    if is(start, &["our"]) {
        return true;
    }
    let capital = |at: usize| item.tokens.get(at).is_some_and(|t| t.text.starts_with(char::is_uppercase));
    if is(start, &["about"]) && capital(start) && capital(start + 1) {
        return true;
    }
    // The house by its name, or a name of several words, and what it does.
    let names =
        |name: &str| item.source.get(item.span.start as usize..).is_some_and(|text| text.starts_with(name));
    let joins = |at: usize| is(at, &["&", "of", "and", "the", "-", "."]) && capital(at + 1);
    let mut end = start;
    while end < start + 9 && (capital(end) || end > start && joins(end)) {
        end += 1;
    }
    let several = end > start + 1 || house.is_some_and(names);
    let demand = || item.tokens.get(start..end).unwrap_or_default().iter().any(|t| DEMANDED.holds(t));
    // "Tidewater's mission is"
    let own = |t: &Token<'_>| t.text.ends_with("'s") || t.text.ends_with("’s");
    if end == start + 1 && house.is_some_and(names) && item.tokens.get(start).is_some_and(own) {
        return true;
    }
    several && end > start && item.tokens.get(end).is_some_and(|t| DOES.holds(t)) && !demand()
}

static WE: WordList = WordList::of(&["we", "we're", "we’re", "we've", "we’ve", "we'll", "we’ll"]);

/// Words of a title in capitals that is no name: "Specialized Experience is …".
static DEMANDED: WordList = WordList::of(&[
    "experience", "education", "degree", "skills", "knowledge", "certification", "license", "licence",
    "requirements", "qualifications", "candidate", "candidates", "applicant", "applicants", "training",
    "proficiency",
]);

/// "Our story: https://…"
fn has_link(item: &Item<'_>) -> bool {
    let link = |pair: &[Token<'_>]| matches!(pair, [scheme, colon] if scheme.is_any(&["http", "https", "www"]) && matches!(colon.text, ":" | "."));
    item.tokens.windows(2).any(link)
}

/// Does it name more than a skill or something to have done: a paper, an amount of time, a condition?
pub(super) fn is_crisp(found: &Finding) -> bool {
    match &found.predicate {
        Predicate::Skill(_) => false,
        Predicate::Experience(e) => e.min_months.is_some(),
        _ => true,
    }
}
