//! What a result is called and what it comes to, in words that every renderer shares.

use crate::layout::{clean, width};
use crate::phrase::{self, date};
use crate::{Page, Style, Subject};
use owo_colors::OwoColorize;
use rolefit_rules::requirement::Strength;
use rolefit_scoring::outcome::{Line, Verdict};
use rolefit_scoring::wire::{FitResult, JudgedRequirement, Role};

/// "msc-3-years against 4 postings", "the best 4 postings for msc-3-years".
pub(crate) fn heading(page: &Page<'_>) -> String {
    let name = clean(page.name);
    let thing = if page.subject == Subject::Profile { "posting" } else { "profile" };
    match (page.best, page.results.len(), page.subject) {
        (true, 1, _) => format!("the best {thing} for {name}"),
        (true, n, _) => format!("the best {n} {thing}s for {name}"),
        (false, n, Subject::Profile) => format!("{name} against {}", many(n, thing)),
        (false, n, Subject::Posting) => format!("{} for {name}", many(n, thing)),
    }
}

fn many(n: usize, thing: &str) -> String {
    if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") }
}

/// What the row is about: the posting's title, company and id, or the profile's name and id.
pub(crate) fn label(result: &FitResult, subject: Subject) -> String {
    match subject {
        Subject::Profile => {
            let mut text = result.title.as_deref().map(clean).unwrap_or_default();
            if let Some(company) = result.company.as_deref().map(clean).filter(|c| !c.is_empty()) {
                text.push_str(if text.is_empty() { "" } else { ", " });
                text.push_str(&company);
            }
            let id = clean(&result.posting);
            if text.is_empty() { id } else { format!("{text} ({id})") }
        }
        Subject::Posting => match result.name.as_deref().map(clean).filter(|name| !name.is_empty()) {
            Some(name) => format!("{name} ({})", clean(&result.profile)),
            None => clean(&result.profile),
        },
    }
}

/// What holds the verdict, or what it is subject to.
pub(crate) fn standing(result: &FitResult) -> String {
    let conditions: Vec<String> = result.subject_to.iter().map(|c| clean(c)).collect();
    let subject_to = match conditions.as_slice() {
        [] if result.verdict == Some(Verdict::Qualified) => "subject to nothing".to_owned(),
        [] => String::new(),
        some => format!("subject to: {}", some.join(", ")),
    };
    let held = match result.verdict {
        Some(Verdict::Qualified) => checked(result),
        Some(Verdict::Possible) => {
            let questions = result.questions.len();
            let unread = unread(result);
            let mut parts = Vec::new();
            match questions {
                0 => {}
                1 => parts.push("1 question would settle it".to_owned()),
                n => parts.push(format!("{n} questions would settle it")),
            }
            if unread > 0 {
                parts.push(format!("{} not understood: read it yourself", many(unread, "requirement")));
            }
            if parts.is_empty() {
                parts.push(format!("{} not settled", many(result.required.unknown as usize, "requirement")));
            }
            parts.join("; ")
        }
        Some(Verdict::Stretch | Verdict::Unqualified) => {
            let missed = format!("missed by {}", result.required.unmet);
            result.gaps.first().map_or(missed.clone(), |gap| format!("{missed}: {}", phrase::gap(gap)))
        }
        Some(Verdict::Unread) => "no requirement could be read".to_owned(),
        None => "the profile has neither work nor education".to_owned(),
    };
    [held, subject_to].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// "2 of 2 met, 5 statements not scored": how much of what a posting asks the verdict speaks of. Where only a condition is asked, nothing.
fn checked(result: &FitResult) -> String {
    let met = Some(result.required.met).filter(|met| *met > 0).map(|met| format!("{met} of {met} met"));
    let statements = Some(required(result, Role::Statement)).filter(|count| *count > 0);
    let statements = statements.map(|count| format!("{} not scored", many(count, "statement")));
    met.into_iter().chain(statements).collect::<Vec<_>>().join(", ")
}

fn unread(result: &FitResult) -> usize {
    required(result, Role::Unread)
}

/// How many requirements of the best grade, and of all grades, are such.
fn required(result: &FitResult, role: Role) -> usize {
    let of_grade = |r: &&JudgedRequirement| r.grade.is_none() || r.grade == result.grade;
    let such = |r: &&JudgedRequirement| r.role == role && r.strength == Strength::Required;
    result.requirements.iter().filter(of_grade).filter(such).count()
}

/// Of a job of which the profile shows nothing: why it stands behind others of the same verdict, whatever its score.
pub(crate) fn line_of_work(result: &FitResult) -> Option<String> {
    let holds = result.verdict.is_some_and(|verdict| verdict != Verdict::Unqualified);
    (holds && result.line == Line::Other).then(|| "no such work shown".to_owned())
}

/// "closed 3 Nov 2025" where the posting says so or its last day has passed.
pub(crate) fn closed(result: &FitResult, as_of: &str) -> Option<String> {
    // ISO dates of one form compare as text.
    match &result.valid_through {
        Some(day) if day.as_str() < as_of => Some(format!("closed {}", date(day))),
        _ if result.closed => Some("may be closed".to_owned()),
        Some(day) => Some(format!("apply by {}", date(day))),
        None => None,
    }
}

/// What a colour means. The word beside it says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Good,
    Bad,
    Open,
    None,
}

impl Tone {
    pub(crate) fn of(verdict: Option<Verdict>) -> Tone {
        match verdict {
            Some(Verdict::Qualified) => Tone::Good,
            Some(Verdict::Possible | Verdict::Stretch) => Tone::Open,
            Some(Verdict::Unqualified) => Tone::Bad,
            Some(Verdict::Unread) | None => Tone::None,
        }
    }
}

pub(crate) fn paint(text: &str, tone: Tone, style: &Style) -> String {
    if !style.color || width(text) == 0 {
        return text.to_owned();
    }
    match tone {
        Tone::Good => text.green().to_string(),
        Tone::Bad => text.red().to_string(),
        Tone::Open => text.yellow().to_string(),
        Tone::None => text.to_owned(),
    }
}
