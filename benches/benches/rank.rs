//! Evaluating a plan, beside direct recursion over the same formulas.
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
use rolefit_scoring::evaluate::{self, Answers, Judge};
use rolefit_scoring::policy::Policy;
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
}

/// Judges a question anew whenever it is asked.
struct Fresh<'a, J> {
    plan: &'a rolefit_scoring::plan::Plan,
    person: &'a J,
}

impl<J: Judge> reference::Leaves for Fresh<'_, J> {
    fn bounds(&self, question: rolefit_scoring::lower::QuestionId) -> rolefit_scoring::outcome::Bounds {
        let asked = self.plan.questions.get(question.0 as usize..=question.0 as usize).unwrap_or_default();
        Answers::judge(asked, self.person).bounds.as_slice().bounds(rolefit_scoring::lower::QuestionId(0))
    }
}
