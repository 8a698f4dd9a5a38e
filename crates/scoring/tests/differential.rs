//! The compiled plan agrees with the direct recursion, for every formula and every table of answers.

mod formulas;

use proptest::prelude::*;
use rolefit_scoring::evaluate::{self, Answers};
use rolefit_scoring::reference;

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plan_equals_reference(
        extractions in prop::collection::vec(formulas::extractions(), 1..4),
        table in formulas::tables(),
    ) {
        let named: Vec<(String, _)> = extractions.iter().enumerate().map(|(n, e)| (format!("p{n}"), e)).collect();
        let named: Vec<(&str, _)> = named.iter().map(|(id, e)| (id.as_str(), *e)).collect();
        let plan = formulas::plan(&named);
        let answers = Answers::judge(&plan.questions, &table);
        for posting in &plan.postings {
            let fast = evaluate::requirements(&plan, posting, answers.bounds.as_slice());
            for (requirement, fast) in posting.requirements.iter().zip(fast) {
                let truth = reference::answer(&requirement.formula, answers.bounds.as_slice());
                prop_assert_eq!(fast, truth);
            }
        }
    }

    #[test]
    fn each_distinct_question_is_asked_once_and_in_the_order_of_content(extraction in formulas::extractions()) {
        let plan = formulas::plan(&[("a", &extraction), ("b", &extraction)]);
        prop_assert!(plan.questions.is_sorted_by(|a, b| a < b));
    }
}
