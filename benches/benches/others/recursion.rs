//! The reference evaluator, which every fast path must equal: direct recursion over each formula of each posting.

use crate::plan::Measured;
use crate::{Bench, alone, rate, ratio, seconds, timed};
use rolefit_profile::Profile;
use rolefit_scoring::evaluate::Answers;
use rolefit_scoring::fit;
use rolefit_scoring::outcome::{Answer, Verdict};
use rolefit_scoring::plan::Plan;
use rolefit_scoring::reference;
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Duration;

/// Profiles that it is asked for: the others would take as long again.
const ASKED: usize = 8;

/// The formulas over questions of what was read, and what it took to make them.
pub fn formulas(bench: &Bench<'_>, postings: u64) -> (Plan, Duration) {
    let read: Vec<_> = (0..postings).map(|k| bench.sample.posting(k)).collect();
    alone(|| timed(1, || bench.engine.plan(&read)))
}

/// Matches profiles, given their answers to the questions, and holds its verdicts against ours. `lowered`: see [`formulas`].
pub fn run(
    bench: &Bench<'_>,
    plan: &Plan,
    lowered: Duration,
    profiles: &[Profile],
    ours: &Measured,
) -> Value {
    let postings = plan.postings.len() as u64;
    let asked = profiles.get(..ASKED).unwrap_or(profiles);
    let people: Vec<_> = asked.iter().map(|profile| bench.engine.person(profile)).collect();
    let answers: Vec<_> = people.iter().map(|person| Answers::judge(&plan.questions, person)).collect();
    let (counts, took) = alone(|| {
        timed(1, || {
            let qualified = |answers: &Answers<'_>| {
                let fits = plan.postings.iter().map(|posting| {
                    let of = |it: &rolefit_scoring::plan::PlannedRequirement| {
                        reference::answer(&it.formula, answers.bounds.as_slice())
                    };
                    let each: Vec<Answer> = posting.requirements.iter().map(of).collect();
                    black_box(fit::best(posting, &each))
                });
                fits.filter(|fit| fit.verdict == Verdict::Qualified).count()
            };
            answers.iter().map(qualified).collect::<Vec<usize>>()
        })
    });
    for (count, ours) in counts.iter().zip(&ours.qualified) {
        assert_eq!(*count, ours.len(), "both find as many postings");
    }
    let profiles = asked.len() as u64;
    let each = took / u32::try_from(profiles).unwrap_or(1).max(1);
    json!({
        "formulaSeconds": seconds(lowered),
        "profilesPerSecond": rate(profiles, took),
        "pairsPerSecond": rate(profiles * postings, took),
        "timesOurFits": ratio(each, ours.each(ours.fits)),
        "timesOurVerdicts": ratio(each, ours.each(ours.verdicts)),
        "sameAnswers": true,
    })
}
