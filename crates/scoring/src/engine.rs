//! The engine: words, choices and a month, and what they make of postings and profiles.

use crate::evaluate::Judge;
use crate::facts::Facts;
use crate::judge::{self, Context, Judgement, PostingContext};
use crate::lower::{Question, Substitution};
use crate::occupation;
use crate::outcome::Bounds;
use crate::plan::{Plan, Source};
use crate::policy::{Equivalence, Policy};
use crate::rank::{self, Show};
use crate::weight::Weights;
use crate::wire::{FitResult, InputError, Report, SCHEMA, Subject};
use rolefit_profile::{Month, Profile};
use rolefit_rules::lexicon::{self, Lexicon};
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::{DegreeLevel, Predicate};
use rolefit_rules::requirement::Extraction;

/// Judges profiles against postings. The same inputs give the same results, on every machine and with any number of
/// threads.
#[derive(Clone, Debug)]
pub struct Engine<'a> {
    lexicon: &'a Lexicon,
    policy: Policy,
    as_of: Month,
}

impl<'a> Engine<'a> {
    /// An engine that judges as of a month.
    pub fn new(lexicon: &'a Lexicon, policy: Policy, as_of: Month) -> Engine<'a> {
        Engine { lexicon, policy, as_of }
    }

    /// The policy.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Compiles postings, once for any number of profiles.
    pub fn plan(&self, postings: &[(Posting, Extraction)]) -> Plan {
        let sources: Vec<Source<'_>> = postings
            .iter()
            .map(|(posting, extraction)| {
                let title = extraction.header.title.as_deref();
                let occupations = occupation::of_posting(title, &extraction.requirements, self.lexicon);
                Source { posting, extraction, occupations }
            })
            .collect();
        Plan::build(&sources, &Weights::from(&self.policy), judge::depends_on_posting)
    }

    /// What is known of a profile.
    pub fn person(&self, profile: &Profile) -> Known<'_> {
        let context = Context { lexicon: self.lexicon, policy: &self.policy, as_of: self.as_of };
        Known { facts: Facts::gather(profile, &context), context }
    }

    /// A plan's postings for one profile, best first.
    pub fn rank(&self, profile: &Profile, plan: &Plan, show: Show) -> Vec<FitResult> {
        rank::rank(plan, profile, &self.person(profile), show)
    }

    /// Profiles for the first posting of a plan, best first; none where the plan has none.
    pub fn screen(&self, plan: &Plan, profiles: &[Profile], show: Show) -> Vec<FitResult> {
        plan.postings.first().map_or_else(Vec::new, |posting| {
            rank::screen(plan, posting, profiles, |profile| self.person(profile), show)
        })
    }

    /// One profile against the first posting of a plan.
    pub fn explain(&self, profile: &Profile, plan: &Plan, show: Show) -> Option<FitResult> {
        self.screen(plan, std::slice::from_ref(profile), show).pop()
    }

    /// The document of a run. `as_of` is the day that was asked for, ISO 8601.
    pub fn report(
        &self,
        as_of: String,
        subject: Subject,
        results: Vec<FitResult>,
        errors: Vec<InputError>,
    ) -> Report {
        Report {
            schema: SCHEMA.to_owned(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            lexicon: lexicon::VERSION.to_owned(),
            as_of,
            policy: self.policy.clone(),
            subject,
            results,
            errors,
        }
    }
}

/// What is known of one profile, and how it is judged.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    facts: Facts,
    context: Context<'a>,
}

impl Judge for Known<'_> {
    fn judge(&self, question: &Question) -> Judgement {
        let posting = |occupations: &[String]| PostingContext { occupations: occupations.to_vec() };
        match question {
            Question::Predicate { predicate, occupations } => {
                judge::judge(predicate, &posting(occupations), &self.facts, &self.context)
            }
            Question::Substitution(Substitution { level, beside, occupations }) => {
                let asked = beside.as_ref().and_then(|experience| experience.min_months).unwrap_or(0);
                let months = asked.saturating_add(on_top(&self.context.policy.equivalence, *level));
                let posting = posting(occupations);
                judge::judge_substitution(months, beside.as_ref(), &posting, &self.facts, &self.context)
            }
            Question::Open(_) | Question::Reading(_) => {
                judge::judge(&Predicate::Statement, &posting(&[]), &self.facts, &self.context)
            }
        }
    }

    fn bounds(&self, question: &Question) -> Bounds {
        let posting = |occupations: &[String]| PostingContext { occupations: occupations.to_vec() };
        let bounds = match question {
            Question::Predicate { predicate, occupations } => {
                judge::bounds(predicate, &posting(occupations), &self.facts, &self.context)
            }
            Question::Substitution(Substitution { level, beside, occupations }) => {
                let asked = beside.as_ref().and_then(|experience| experience.min_months).unwrap_or(0);
                let months = asked.saturating_add(on_top(&self.context.policy.equivalence, *level));
                let posting = posting(occupations);
                judge::substitution_bounds(months, beside.as_ref(), &posting, &self.facts, &self.context)
            }
            Question::Open(_) | Question::Reading(_) => Bounds::OPEN,
        };
        bounds.ordered()
    }

    fn is_blank(&self) -> bool {
        self.facts.is_blank()
    }
}

/// The months that stand for a degree; none for what is below an associate degree.
fn on_top(equivalence: &Equivalence, level: DegreeLevel) -> u32 {
    match level {
        DegreeLevel::HighSchool | DegreeLevel::Certificate => 0,
        DegreeLevel::Associate => equivalence.associate,
        DegreeLevel::Bachelor => equivalence.bachelor,
        DegreeLevel::Master => equivalence.master,
        DegreeLevel::Doctorate => equivalence.doctorate,
    }
}
