//! One posting, read.

use crate::cue::Said;
use crate::gloss::{self, gloss};
use crate::header::{header, heading};
use crate::lexicon::Lexicon;
use crate::posting::{Header, Posting};
use crate::predicate::{Experience, Predicate};
use crate::recognizer::{Finding, Item, RECOGNIZERS, SectionKind, may_find};
use crate::requirement::Extraction;
use crate::segment::segment;
use crate::source::line_ends;
use crate::text::Text;
use crate::token::{Kind, Token};
use asked::{answers, asks_in_form};
pub use language::{is_english, language};
use object::is_object;
use overlap::beside;
use read::{Reader, is_title};
use relevant::in_all_ways;
use some::{is_of_some_jobs, is_paper_of_some, of_those_jobs};
use spoken::spoken;
use std::borrow::Cow;
use told::{Told, Turn};

mod asked;
mod beside;
mod combination;
mod defined;
mod instead;
mod ladder;
mod language;
mod led;
mod negated;
mod object;
mod opening;
mod overlap;
mod read;
mod relevant;
mod rest;
mod some;
mod spoken;
mod substituted;
mod told;
mod wish;

/// Reads a posting. Total: any text gives a result, in time linear in its length.
pub fn extract(posting: &Posting, lexicon: &Lexicon) -> Extraction {
    match line_ends(&posting.text) {
        Cow::Borrowed(_) => with_line_ends(posting, lexicon),
        Cow::Owned(text) => with_line_ends(&Posting { text, ..posting.clone() }, lexicon),
    }
}

fn with_line_ends(posting: &Posting, lexicon: &Lexicon) -> Extraction {
    let language = language(&posting.text);
    if is_english(&language) {
        return Extraction { language, ..of_english(posting, lexicon) };
    }
    let heading = heading(&posting.text, &posting.front, lexicon);
    let Some(glossed) = gloss(&posting.text, &language, lexicon) else {
        return Extraction { language, header: heading, ..Extraction::default() };
    };
    let english =
        Posting { id: posting.id.clone(), text: glossed.text.clone(), front: posting.front.clone() };
    let mut out = Extraction { language, ..of_english(&english, lexicon) };
    glossed.back(&posting.text, &mut out, lexicon);
    grades(&mut out);
    // A title is known by where it stands; what sentences of a glossary call the job may be another's.
    out.header.title = heading.title;
    // What the matter before the posting says holds.
    out.header.company = heading.company.or(out.header.company);
    out
}

/// A text as the grammar reads it: in English, as far as there is a glossary of its language.
pub fn english<'t>(text: &'t str, lexicon: &Lexicon) -> Cow<'t, str> {
    gloss(text, &language(text), lexicon).map_or(Cow::Borrowed(text), |glossed| Cow::Owned(glossed.text))
}

/// Can postings in a language be read? By its ISO 639-1 code; `und`: too little text to tell.
pub fn reads(language: &str) -> bool {
    is_english(language) || gloss::has(language)
}

/// The names of the languages that can be read, as a sentence lists them: "English, French and German".
pub fn readable(lexicon: &Lexicon) -> String {
    let name = |code: &str| {
        lexicon.languages().iter().find(|entry| entry.code == code).map(|entry| entry.name.as_str())
    };
    let mut names: Vec<&str> = std::iter::once("en").chain(gloss::languages()).filter_map(name).collect();
    names.sort_unstable();
    match names.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        all => all.concat(),
    }
}

fn of_english(posting: &Posting, lexicon: &Lexicon) -> Extraction {
    let mut out = Extraction::default();
    let lower = posting.text.to_ascii_lowercase();
    let text = Text::of(&posting.text, &lower, lexicon);
    out.header = header(&text, &posting.front, lexicon);
    let Parts { mut readers, title } = parts(&text, &out.header, lexicon);
    find(&mut readers, lexicon);
    readers.into_iter().for_each(|reader| reader.read(&mut out));
    if let Some(title) = title {
        spoken(&title, lexicon, &mut out);
    }
    grades(&mut out);
    for (i, requirement) in out.requirements.iter_mut().enumerate() {
        let readings = std::iter::once(&mut requirement.formula).chain(&mut requirement.other_reading);
        readings.for_each(|reading| in_all_ways(reading, &posting.text));
        requirement.id = (i + 1).to_string();
        requirement.id.insert(0, 'r');
    }
    out
}

/// The statements of a text, and what is known of each before anything is looked for.
struct Parts<'t> {
    readers: Vec<Reader<'t>>,
    /// The line that is its title and nothing else.
    title: Option<Item<'t>>,
}

fn parts<'t>(text: &'t Text<'_>, header: &Header, lexicon: &'t Lexicon) -> Parts<'t> {
    let Header { title, company, .. } = header;
    let statements = segment(text, lexicon);
    let mut readers = Vec::with_capacity(statements.len());
    let mut spare = Vec::new();
    let mut form = false;
    let mut some = false;
    let mut told = Told::default();
    let mut heading = None;
    for mut statement in statements {
        let (item, cues) = text.item_with(statement.span, statement.section, spare);
        let mut said = Said::by(&item.tokens, &cues);
        if some {
            said.strengths.extend(of_those_jobs(&item));
        }
        some = is_of_some_jobs(&item);
        form = asks_in_form(&item) || form && answers(&item);
        let turn = told.next(&item, &statement, &said, &cues, company.as_deref());
        if turn == Turn::OfHouse {
            statement.section = SectionKind::Prose;
        }
        spare = cues;
        let silent =
            item.tokens.is_empty() || said.boilerplate && !is_choice(&item) || is_paper_of_some(&item);
        if is_title(&item, &statement, title.as_deref()) {
            heading.get_or_insert(item);
        } else if !silent {
            readers.push(Reader::new(item, statement, said, lexicon, form, turn));
        }
    }
    Parts { readers, title: heading }
}

/// A list below "One of the following:": a remark of one member says nothing of the others.
fn is_choice(item: &Item<'_>) -> bool {
    let lead = item.tokens.split(|t| t.kind == Kind::Break).next().unwrap_or_default();
    let of = |words: &[Token<'_>]| {
        words.first().is_some_and(|t| t.is("of")) && words.last().is_some_and(|t| t.is("following"))
    };
    lead.len() < item.tokens.len() && lead.last().is_some_and(|t| t.text == ":") && lead.windows(3).any(of)
}

/// Has every recognizer go through all statements, one recognizer after the other: each is a good deal of program, which stays near only as
/// long as nothing else runs.
fn find(readers: &mut [Reader<'_>], lexicon: &Lexicon) {
    let mut found = Vec::new();
    for (recognizer, bit) in RECOGNIZERS.iter().zip((0..).map(|at| 1 << at)) {
        for reader in readers.iter_mut().filter(|reader| reader.recognizers & bit != 0) {
            recognizer.find(&reader.item, lexicon, &mut found);
            keep(&reader.item, &mut found, &mut reader.found);
        }
    }
}

/// Lists the grades that have criteria of their own. A single one is no choice: its criteria are everybody's.
fn grades(out: &mut Extraction) {
    out.grades.clear();
    for grade in out.requirements.iter().filter_map(|r| r.grade.as_ref()) {
        if !out.grades.contains(grade) {
            out.grades.push(grade.clone());
        }
    }
    if out.grades.len() < 2 {
        out.grades.clear();
        out.requirements.iter_mut().for_each(|r| r.grade = None);
    }
}

/// What the recognizers find in an item: in the order of the text; of two that overlap, the recognizer that stands first, and what the
/// other one says before it.
pub fn findings(item: &Item<'_>, lexicon: &Lexicon) -> Vec<Finding> {
    let (mut found, mut kept) = (Vec::new(), Vec::new());
    for recognizer in may_find(item) {
        recognizer.find(item, lexicon, &mut found);
        keep(item, &mut found, &mut kept);
    }
    in_order(item, &mut kept);
    kept
}

/// Keeps what one more recognizer found beside what those before it did.
fn keep(item: &Item<'_>, found: &mut Vec<Finding>, kept: &mut Vec<Finding>) {
    found.retain(|f| f.first < f.end && f.end <= item.tokens.len() && !is_object(item, f));
    found.iter_mut().for_each(|f| past_joiner(item, f));
    let before = kept.len();
    for finding in found.drain(..) {
        let (earlier, _) = kept.split_at(before);
        kept.extend(beside(item, finding, earlier));
    }
}

/// "three years of sailing | and/or diving experience": what joins it to what stands before is no part of what one knows or has done.
fn past_joiner(item: &Item<'_>, found: &mut Finding) {
    let word = |at: usize| item.tokens.get(at).is_some_and(|t| t.is_any(&["and", "or"]));
    let joins = |at: usize| word(at) || word(at + 1) && item.tokens.get(at).is_some_and(|t| t.text == "/");
    if matches!(found.predicate, Predicate::Experience(_) | Predicate::Skill(_)) {
        while found.first + 1 < found.end && joins(found.first) {
            found.first += 1;
        }
    }
}

/// Brings what was found into the order of the text.
fn in_order(item: &Item<'_>, kept: &mut Vec<Finding>) {
    kept.sort_by_key(|f| (f.first, f.end));
    // A name that two rules of one recognizer found.
    kept.dedup_by(|a, b| a.first < b.end && a.recognizer == b.recognizer && a.predicate == b.predicate);
    timed_knowledge(item, kept);
}

/// "Knowledge of Java, with at least two years of experience": an amount of nothing in particular right behind a named thing is an amount of
/// that thing.
fn timed_knowledge(item: &Item<'_>, found: &mut Vec<Finding>) {
    let mut at = 1;
    while at < found.len() {
        let merged = match (found.get(at - 1), found.get(at)) {
            (Some(what), Some(time)) => merge_time(item, what, time),
            _ => None,
        };
        match merged {
            Some(merged) => {
                if let Some(slot) = found.get_mut(at - 1) {
                    *slot = merged;
                }
                found.remove(at);
            }
            None => at += 1,
        }
    }
}

fn merge_time(item: &Item<'_>, what: &Finding, time: &Finding) -> Option<Finding> {
    let Predicate::Experience(amount) = &time.predicate else { return None };
    let gap = item.tokens.get(what.end..time.first)?;
    let refers = amount.of.iter().all(|s| {
        s.id.is_none()
            && ["these", "this", "such", "those", "the above"].iter().any(|w| s.name.starts_with(w))
    });
    if amount.min_months.is_none()
        || !refers
        || gap.is_empty()
        || !gap.iter().all(|t| matches!(t.text, "," | ")" | "-" | "–") || t.is("with"))
    {
        return None;
    }
    let (of, mode, open) = match &what.predicate {
        Predicate::Skill(s) => (&s.of, s.mode, s.open),
        Predicate::Experience(e) if e.min_months.is_none() => (&e.of, e.mode, e.open),
        _ => return None,
    };
    let experience = Experience { of: of.clone(), mode, open, ..amount.clone() };
    Some(Finding {
        predicate: Predicate::Experience(experience),
        first: what.first,
        end: time.end,
        recognizer: time.recognizer,
    })
}
