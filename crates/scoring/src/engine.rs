//! The engine: words, choices and a month, and what they make of postings and profiles.

use crate::evaluate::Judge;
use crate::facts::Facts;
use crate::judge::{self, Context, Judgement, Memo, Prepared};
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

    fn context(&self) -> Context<'_> {
        Context { lexicon: self.lexicon, policy: &self.policy, as_of: self.as_of }
    }

    /// What is known of a profile.
    pub fn person(&self, profile: &Profile) -> Known<'_> {
        let context = self.context();
        Known { facts: Facts::gather(profile, &context), context, memo: Memo::default() }
    }

    /// Makes a question ready, once for any number of profiles that this engine knows.
    pub fn prepare<'q>(&'q self, question: &'q Question) -> Prepared<'q> {
        prepare(question, &self.context())
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
#[derive(Debug)]
pub struct Known<'a> {
    facts: Facts,
    context: Context<'a>,
    memo: Memo,
}

impl Known<'_> {
    /// The bounds of a question that was made ready: what takes the least time where many are asked of many.
    pub fn bounds_of(&self, question: &Prepared<'_>) -> Bounds {
        question.bounds(&self.facts, &self.context, &self.memo).ordered()
    }
}

impl Judge for Known<'_> {
    fn judge(&self, question: &Question) -> Judgement {
        prepare(question, &self.context).judge(&self.facts, &self.context)
    }

    fn bounds(&self, question: &Question) -> Bounds {
        self.bounds_of(&prepare(question, &self.context))
    }

    fn is_blank(&self) -> bool {
        self.facts.is_blank()
    }
}

fn prepare<'q>(question: &'q Question, context: &Context<'q>) -> Prepared<'q> {
    match question {
        Question::Predicate { predicate, occupations } => {
            Prepared::new(predicate, occupations, context.lexicon)
        }
        Question::Substitution(Substitution { level, beside, occupations }) => {
            let asked = beside.as_ref().and_then(|experience| experience.min_months).unwrap_or(0);
            let months = asked.saturating_add(on_top(&context.policy.equivalence, *level));
            Prepared::substitution(months, beside.as_ref(), occupations, context.lexicon)
        }
        Question::Open(_) | Question::Reading(_) => {
            Prepared::new(&Predicate::Statement, &[], context.lexicon)
        }
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
