//! The engine: words, choices and a month, and what they make of postings and profiles.

use crate::evaluate::Judge;
use crate::facts::{Facts, Name};
use crate::judge::{
    self, Aspect, Context, Filler, Judgement, Likeness, Memo, OccupationSign, Prepared, Sign, Slot, touch,
};
use crate::occupation;
use crate::outcome::Bounds;
use crate::plan::{Plan, Source};
use crate::policy::{Equivalence, Policy};
use crate::question::{Question, Substitution};
use crate::rank::{self, Show};
use crate::weight::Weights;
use crate::wire::{FitResult, InputError, Report, SCHEMA, Subject};
use rolefit_profile::{Month, Profile};
use rolefit_rules::lexicon::{self, Lexicon};
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::{DegreeLevel, Experience, Predicate};
use rolefit_rules::requirement::Extraction;
use std::collections::BTreeSet;

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
                let own = occupation::of_posting(title, &extraction.requirements, self.lexicon);
                Source { posting, extraction, occupations: own.groups, prepared: own.prepared }
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
    /// What of the profile a template's question looks at.
    pub fn aspect(&self, question: &Question) -> Aspect {
        Aspect::of(question, self.case(&[]))
    }

    /// What the profile shows of a name, as far as a question of this aspect looks.
    pub fn sign(&self, slot: &Slot, aspect: Aspect) -> Sign {
        Sign::of(slot, aspect, self.case(&[]))
    }

    /// What makes a name like others of which the profile says nothing; none where it says something. It is the same from all aspects
    /// that are open, and from all others.
    pub fn likeness(&self, slot: &Slot, aspect: Aspect) -> Option<Likeness<'_>> {
        Likeness::of(slot, aspect, self.case(&[]))
    }

    /// What it shows of work in these occupations, as far as questions of these aspects look.
    pub fn occupation_sign(&self, occupations: &[String], aspects: &[Aspect]) -> OccupationSign {
        OccupationSign::of(aspects, self.case(occupations))
    }

    /// What stands in a slot, looked up.
    pub fn filler<'q>(&'q self, slot: &'q Slot) -> Filler<'q> {
        Filler::new(slot, self.context.lexicon)
    }

    /// The bounds of a template's question, its slots filled. Slots of phrases may stay empty: that is the answer to all phrases of
    /// which the profile says nothing.
    pub fn bounds_filled(
        &self,
        question: &Question,
        slots: &[(&Filler<'_>, Option<&str>)],
        occupations: &[String],
    ) -> Bounds {
        let lexicon = self.context.lexicon;
        let prepared = match question {
            Question::Predicate { predicate, .. } => Prepared::filled(predicate, slots, occupations, lexicon),
            Question::Substitution(Substitution { level, beside, .. }) => {
                let months = in_place_of(*level, beside.as_ref(), &self.context);
                Prepared::filled_substitution(months, beside.as_ref(), slots, occupations, lexicon)
            }
            Question::Occupation { .. } => Prepared::occupation(occupations, lexicon),
            Question::Open(_) | Question::Reading(_) => return Bounds::OPEN,
        };
        self.bounds_of(&prepared)
    }

    /// The keys of all phrases of which the profile may say something by its words.
    pub fn keys(&self) -> Vec<u32> {
        touch::keys(&self.facts)
    }

    /// What the names in the profile that no lexicon knows begin with. Of a phrase that begins otherwise, and has none of the
    /// profile's keys, the profile says nothing.
    pub fn beginnings(&self) -> BTreeSet<&str> {
        let names = self.facts.unknown_names().filter_map(|place| place.unknown.as_ref());
        names.filter_map(|name| name.beginning()).collect()
    }

    /// Does the profile have a name so alike that it says something of a phrase?
    pub fn has_like(&self, phrase: &str) -> bool {
        let (name, rules) = (Name::of(phrase), &self.context.policy.similarity);
        let names = self.facts.unknown_names().filter_map(|place| place.unknown.as_ref());
        let mut alike = names.filter_map(|other| name.likeness(other, rules));
        alike.any(|likeness| likeness >= rules.suggest.as_f64())
    }

    /// May the profile say anything of a phrase by the phrase's words, in whatever kind of question? Never no where it does.
    pub fn says_of(&self, phrase: &str) -> bool {
        touch::says_of(phrase, &self.facts, self.context.lexicon)
    }

    fn case<'c>(&'c self, occupations: &'c [String]) -> judge::Case<'c> {
        judge::Case::of(&self.facts, &self.context, occupations, &self.memo)
    }

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
            let months = in_place_of(*level, beside.as_ref(), context);
            Prepared::substitution(months, beside.as_ref(), occupations, context.lexicon)
        }
        Question::Occupation { occupations, .. } => Prepared::occupation(occupations, context.lexicon),
        Question::Open(_) | Question::Reading(_) => {
            Prepared::new(&Predicate::Statement, &[], context.lexicon)
        }
    }
}

/// The months that are asked in place of a degree and what goes with it.
fn in_place_of(level: DegreeLevel, beside: Option<&Experience>, context: &Context<'_>) -> u32 {
    let asked = beside.and_then(|experience| experience.min_months).unwrap_or(0);
    asked.saturating_add(on_top(&context.policy.equivalence, level))
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
