//! Evaluating a plan, beside direct recursion over the same formulas; judging bounds alone, beside whole judgements.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints, and stops where it can't go on"
)]

use rolefit_benches::{PROFILE, per_second, postings, side_by_side, texts, times};
use rolefit_profile::{Month, Profile};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_scoring::Engine;
use rolefit_scoring::engine::Known;
use rolefit_scoring::evaluate::{self, Answers, Judge};
use rolefit_scoring::plan::Plan;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::question::Question;
use rolefit_scoring::reference;

fn main() {
    let lexicon = Lexicon::builtin();
    let engine = Engine::new(lexicon, Policy::default(), Month::new(2026, 11));
    let read: Vec<_> = postings(&texts().expect("the postings are there"), 2_000)
        .into_iter()
        .map(|p| {
            let e = extract(&p, lexicon);
            (p, e)
        })
        .collect();
    let plan = engine.plan(&read);
    let (profile, _) = Profile::from_toml(PROFILE, "someone").expect("a sample profile");
    let person = engine.person(&profile);
    // Judged once a profile by the plan; by the recursion once a leaf of every posting.
    let (mut fast, mut truth) = (Vec::new(), Vec::new());
    let (ours, direct) = side_by_side(
        5,
        || {
            let answers = Answers::judge(&plan.questions, &person);
            fast = plan
                .postings
                .iter()
                .flat_map(|p| evaluate::requirements(&plan, p, answers.bounds.as_slice()))
                .collect();
        },
        || {
            let each = plan.postings.iter().flat_map(|p| &p.requirements);
            truth = each
                .map(|r| reference::answer(&r.formula, &Fresh { plan: &plan, person: &person }))
                .collect();
        },
    );
    assert_eq!(fast, truth, "the plan and the recursion must agree");
    let pairs = plan.postings.len();
    println!("plan: {} pairs/s; recursion: {} pairs/s", per_second(pairs, ours), per_second(pairs, direct));
    println!("recursion / plan: {}", times(direct, ours));
    judging(&engine, &plan, &person);
}

/// Questions made ready and judged by their bounds, beside the same judged with their reasons.
fn judging(engine: &Engine<'_>, plan: &Plan, person: &Known<'_>) {
    let asked = |question: &&Question| !matches!(question, Question::Open(_) | Question::Reading(_));
    let questions: Vec<&Question> = plan.questions.iter().filter(asked).collect();
    let ready: Vec<_> = questions.iter().map(|question| engine.prepare(question)).collect();
    let (mut fast, mut truth) = (Vec::new(), Vec::new());
    let (bounds, whole) = side_by_side(
        5,
        || fast = ready.iter().map(|question| person.bounds_of(question)).collect(),
        || truth = questions.iter().map(|question| person.judge(question).bounds.ordered()).collect(),
    );
    assert_eq!(fast, truth, "the bounds alone and those of the judgements must agree");
    let count = questions.len();
    println!("bounds: {} questions/s; judgements: {}", per_second(count, bounds), per_second(count, whole));
    println!("judgements / bounds: {}", times(whole, bounds));
}

/// Judges a question anew whenever it is asked.
struct Fresh<'a, J> {
    plan: &'a Plan,
    person: &'a J,
}

impl<J: Judge> reference::Leaves for Fresh<'_, J> {
    fn bounds(&self, question: rolefit_scoring::question::QuestionId) -> rolefit_scoring::outcome::Bounds {
        let asked = self.plan.questions.get(question.0 as usize..=question.0 as usize).unwrap_or_default();
        Answers::judge(asked, self.person).bounds.as_slice().bounds(rolefit_scoring::question::QuestionId(0))
    }
}
