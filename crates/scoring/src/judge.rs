//! One predicate against the facts of a profile: the only place that says what "met" means.
//!
//! Each family of kinds has a module of its own; all of them answer with a [`Judgement`] that is true to the two ends of what the
//! profile stands for: what it proves, and the most that it leaves plausible.

mod authorization;
mod clearance;
mod condition;
mod credential;
mod degree;
mod experience;
mod field;
mod filler;
mod language;
mod level;
mod look;
mod member;
mod memo;
mod occupation;
mod phrase;
mod prepared;
mod quote;
mod shown;
mod sign;
mod stand_in;
mod substitution;
mod template;
pub(crate) mod touch;

use crate::credit::ratio;
pub use crate::facts::Context;
use crate::facts::Facts;
use crate::outcome::{Bound, Bounds};
use crate::wire::{Evidence, How};
pub use filler::Filler;
use memo::Groups;
pub use memo::Memo;
pub use prepared::Prepared;
use quote::{excerpt, shorten};
use rolefit_profile::Month;
use rolefit_rules::predicate::{Experience, Predicate, Subject};
use rolefit_rules::source::Span;
pub use sign::{Aspect, Likeness, OccupationSign, Sign};
pub use template::{Slot, Template};
pub use touch::Phrase;

/// What a posting is, as far as judging its leaves needs it (see [`crate::occupation::of_posting`]).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostingContext {
    /// SOC codes of the groups that the job belongs to; empty: the posting shows none.
    pub occupations: Vec<String>,
}

/// The judgement of one predicate, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Floor, ceiling, near.
    pub bounds: Bounds,
    /// One line for a person: "Bachelor in Computer Science, 2019 satisfies bachelor in computer science or related".
    pub text: String,
    /// Where it stands in the profile. Never empty where met, unless a policy key met it (`How::ByPolicy`, path = the key).
    pub evidence: Vec<Evidence>,
    /// What to ask where it is unknown.
    pub ask: Option<String>,
    /// What is missing where it is not met.
    pub lacks: Option<Lack>,
}

impl Judgement {
    /// Without reasons.
    fn bare(bounds: Bounds) -> Judgement {
        Judgement { bounds, text: String::new(), evidence: Vec::new(), ask: None, lacks: None }
    }
}

/// The smallest change that would turn "no" into "yes".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The predicate's kind.
    pub kind: &'static str,
    /// What of: a subject, level, credential, language.
    pub of: String,
    /// Months missing at the floor, for quantities of time.
    pub months: Option<u32>,
    /// May time alone do it: the evidence is a position that runs on, or a course that ends at a date? The month in which it is
    /// met if nothing else changes.
    pub by_time: Option<Month>,
}

/// Shorthand for evidence.
pub fn evidence(path: impl Into<String>, text: impl Into<String>, how: How) -> Evidence {
    Evidence { path: path.into(), text: shorten(&text.into()), how }
}

/// Evidence from a long text: the words around the place that shows it.
pub(crate) fn evidence_at(path: &str, text: &str, at: Option<Span>, how: How) -> Evidence {
    Evidence { path: path.to_owned(), text: excerpt(text, at), how }
}

/// Judges one question. Conditions are judged like any other; that they hold up nothing is the caller's to say.
pub fn judge(
    predicate: &Predicate,
    posting: &PostingContext,
    facts: &Facts,
    context: &Context<'_>,
) -> Judgement {
    Prepared::new(predicate, &posting.occupations, context.lexicon).judge(facts, context)
}

/// Judges what stands in for a degree where "equivalent experience" is accepted: `months_needed` of relevant work, in all. Relevant is
/// the narrower of the subject that the same alternative asks and the posting's own occupation.
pub fn judge_substitution(
    months_needed: u32,
    subject: Option<&Experience>,
    posting: &PostingContext,
    facts: &Facts,
    context: &Context<'_>,
) -> Judgement {
    Prepared::substitution(months_needed, subject, &posting.occupations, context.lexicon)
        .judge(facts, context)
}

/// Can the same predicate come out differently for two postings? Where it can't, a plan judges it once for all of them.
pub fn depends_on_posting(predicate: &Predicate) -> bool {
    let free = |of: &[Subject]| of.iter().any(|subject| subject.id.is_none());
    match predicate {
        Predicate::Experience(experience) => {
            (experience.relevant && experience.of.is_empty()) || free(&experience.of)
        }
        Predicate::Skill(skill) => free(&skill.of),
        Predicate::Credential(credential) => credential.id.is_none(),
        Predicate::Degree(degree) => degree.related && degree.fields.is_empty(),
        _ => false,
    }
}

/// A profile, a posting, and the choices: what every family of kinds judges with.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    facts: &'a Facts,
    context: &'a Context<'a>,
    /// The posting's own occupations.
    occupations: &'a [String],
    /// The same by number.
    groups: Option<Groups>,
    /// Where nobody reads the reasons, what was found before; a judgement is then its bounds and nothing else. No bound may
    /// hang on it.
    memo: Option<&'a Memo>,
}

impl<'a> Case<'a> {
    /// Of a profile, for the bounds of questions that a posting of these occupations asks.
    pub(crate) fn of(
        facts: &'a Facts,
        context: &'a Context<'a>,
        occupations: &'a [String],
        memo: &'a Memo,
    ) -> Case<'a> {
        Case {
            facts,
            context,
            occupations,
            groups: Groups::of(occupations, context.lexicon),
            memo: Some(memo),
        }
    }
}

impl Case<'_> {
    /// Are the reasons wanted?
    fn told(self) -> bool {
        self.memo.is_none()
    }

    /// A part of the reasons, where they are wanted.
    fn tell<T: Default>(self, part: impl FnOnce() -> T) -> T {
        if self.told() { part() } else { T::default() }
    }

    /// The two ends with the third truth.
    fn bounds(self, floor: Bound, ceiling: Bound) -> Bounds {
        // A ceiling is what is proven and more, so it is never below the floor.
        let ceiling = if floor.yes {
            Bound::YES
        } else {
            Bound { credit: ceiling.credit.max(floor.credit), ..ceiling }
        };
        Bounds { floor, ceiling, near: ceiling.credit >= self.context.policy.near.tolerance.0 }
    }

    fn met(self, text: impl Into<String>, evidence: Vec<Evidence>) -> Judgement {
        Judgement {
            bounds: self.bounds(Bound::YES, Bound::YES),
            text: text.into(),
            evidence,
            ask: None,
            lacks: None,
        }
    }

    fn unmet(self, text: impl Into<String>, evidence: Vec<Evidence>, lacks: Lack) -> Judgement {
        Judgement {
            bounds: self.bounds(Bound::NO, Bound::NO),
            text: text.into(),
            evidence,
            ask: None,
            lacks: Some(lacks),
        }
    }

    fn unknown(
        self,
        text: impl Into<String>,
        evidence: Vec<Evidence>,
        ask: impl Into<String>,
        lacks: Lack,
    ) -> Judgement {
        let bounds = self.bounds(Bound::NO, Bound::YES);
        Judgement { bounds, text: text.into(), evidence, ask: Some(ask.into()), lacks: Some(lacks) }
    }

    /// Something that no profile answers.
    fn open(self, text: impl Into<String>, ask: impl Into<String>) -> Judgement {
        let bounds = self.bounds(Bound::NO, Bound::YES);
        Judgement { bounds, text: text.into(), evidence: Vec::new(), ask: Some(ask.into()), lacks: None }
    }
}

/// So much of a rank: whole where it is reached.
fn rank_bound(held: u32, asked: u32) -> Bound {
    if held >= asked { Bound::YES } else { Bound::part(ratio(held, asked)) }
}

fn lack(kind: &'static str, of: impl Into<String>) -> Lack {
    Lack { kind, of: of.into(), months: None, by_time: None }
}

/// "3 years", "14 months", "1 year and 2 months".
fn span_of(months: u32) -> String {
    let plural = |n: u32, unit: &str| format!("{n} {unit}{}", if n == 1 { "" } else { "s" });
    match (months / 12, months % 12) {
        (0, rest) => plural(rest, "month"),
        (years, 0) => plural(years, "year"),
        (years, rest) => format!("{} and {}", plural(years, "year"), plural(rest, "month")),
    }
}

/// "a", "a or b", "a, b or c".
fn join(names: &[String], last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}
