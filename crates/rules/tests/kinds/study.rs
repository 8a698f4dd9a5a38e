//! Study that is no degree, and what stands in for one.

use super::check;

#[test]
fn hours_of_study() {
    let cases = [
        (
            "Degree in Botany that included at least 24 semester hours in fungi",
            "bachelor[Botany] + \"included at least 24 semester hours in fungi\"",
        ),
        (
            "Graduation from a four-year college and at least 24 semester or 36 quarter units in law",
            "bachelor + \"and at least 24 semester or 36 quarter units in law\"",
        ),
        (
            "Bachelor's degree in Law or bachelor's degree with 12 semester hours of law",
            "(bachelor[Law] | bachelor + \"with 12 semester hours of law\")",
        ),
    ];
    for (statement, wanted) in cases {
        assert_eq!(super::read_with_statements("Requirements", statement), wanted, "{statement}");
    }
}

#[test]
fn what_is_no_degree() {
    check(
        "Requirements",
        &[
            ("Master, Staff Captain, or Chief Mate of an inspected vessel", ""),
            ("The ward's Beds and the company's MSLs", ""),
            ("Focus on queues (e.g. KYC, EDD, Jira)", "KYC, EDD, Jira and the like"),
            ("A doctoral degree may be substituted for one year of this experience", ""),
            ("Courses in towing and apprenticeships up to degree level", ""),
            ("A school that accepts the transcript for placement into an advanced degree", ""),
            ("Must be licensed by a state to practice social work at the master's degree level", ""),
            ("Knowledge of master data", ""),
            ("You are a master of Excel", "Excel"),
            ("Be a master of juggling deadlines", ""),
            ("Master of managing vendors", ""),
            ("Work experience prior to the MBA in consulting", ""),
            ("A high degree of independence", ""),
            ("Experience with LLM and RAG", "experience 0m of LLM, RAG"),
            ("Office near Baltimore, MD or Boston, MA", ""),
            ("Experience guiding PhD students", "experience 0m of guiding"),
            ("3+ years of experience (less with PhD)", "experience 36m"),
            ("One year of experience at a level of difficulty that fits", "relevant 12m"),
            ("Minimum 1 year of Med/Surg experience", "experience 12m of Med/Surg"),
            ("Full clean driving Licence", "driving-licence"),
            ("Sales Associate in our store", ""),
            ("GC-MS/MS experience is a must", ""),
            ("LinkedIn tag: #LI-DNP", ""),
            (
                "Master's in Physics or a Master's in any related field with eighteen (18) graduate hours in Physics",
                "(master[Physics] | master~)",
            ),
        ],
    );
}

#[test]
fn what_stands_in_for_a_degree() {
    check(
        "Requirements",
        &[
            // A training that nothing can check is another way all the same, as the brackets say.
            (
                "Completed vocational training or a degree in business administration",
                "(bachelor[business administration])",
            ),
            (
                "Education: trade school or Bachelor's degree in Welding, and 2 years of experience in sales",
                "(bachelor[Welding]) + experience 24m of sales",
            ),
            ("Bachelor's degree or equivalent practical experience", "(bachelor | equivalent)"),
            ("MS or equivalent experience in Physics", "(master[Physics] | equivalent)"),
            ("Bachelor's degree (or equivalent) in Physics", "(bachelor[Physics] | equivalent)"),
            ("A degree in Physics or related experience", "(bachelor[Physics] | equivalent)"),
            ("Bachelor's degree in Physics or experiential equivalent", "(bachelor[Physics] | equivalent)"),
            (
                "MS in Physics; 1 year of experience; or any combination of education and experience",
                "(master[Physics] + experience 12m | equivalent)",
            ),
            ("Bachelor's degree or equivalent 10+ years of experience", "(bachelor | experience 120m)"),
            ("High school diploma or equivalent experience", "(highSchool | equivalent)"),
            ("Bachelor's or 4 additional years of experience in lieu of degree", "(bachelor | relevant 48m)"),
            ("Two years of graduate education or a Master's degree", "(master)"),
            ("Associate's degree in Nursing or high school diploma", "(associate[Nursing] | highSchool)"),
            (
                "Two years of experience in sales and a degree in Physics (or equivalent experience)",
                "experience 24m of sales + (bachelor[Physics] | equivalent)",
            ),
            ("4 years of industry experience or relevant projects", "(experience 48m | equivalent)"),
            (
                "Master's degree in Physics is required (8 years of relevant experience may be substituted for education)",
                "(master[Physics] | relevant 96m)",
            ),
            ("A degree and two years of experience may be substituted for the licence", ""),
            (
                "One year of towing as a Deckhand may be substituted for six months of the required experience",
                "",
            ),
            (
                "Bachelor's degree, 4 years of experience substituted by a Master's degree",
                "bachelor + experience 48m",
            ),
            ("Bachelor's degree (4 years of experience may be substituted)", "(bachelor | experience 48m)"),
            ("In the absence of a degree, 9 years of experience is required", "(bachelor | relevant 108m)"),
            (
                "PhD in a scientific or engineering field, or > 4 years of laboratory experience",
                "(doctorate[scientific/engineering] | experience 48m of laboratory)",
            ),
            (
                "A bachelor's degree or education and experience which is equivalent to it",
                "(bachelor | equivalent)",
            ),
            (
                "Bachelor's, or experience equivalent to a Bachelor's of five years at sea",
                "(bachelor | experience 60m of sea)",
            ),
            ("A degree in Physics. Work at sea may be substituted.", "(bachelor[Physics] | equivalent)"),
            (
                "A degree in Physics. A mate's course may be substituted for the required education.",
                "(bachelor[Physics] | equivalent)",
            ),
            (
                "A degree in Physics. A course may be substituted for each year of experience lacking.",
                "bachelor[Physics]",
            ),
            // The licence beside it is asked of everybody.
            (
                "A driving licence and two years of piloting experience. A course may be substituted for the experience.",
                "driving-licence + (experience 24m of piloting | equivalent)",
            ),
            (
                "Two years of piloting experience. A course may be substituted for each year of experience lacking.",
                "(experience 24m of piloting | equivalent)",
            ),
            (
                "Two years of piloting experience. Training may not be substituted for it.",
                "experience 24m of piloting",
            ),
            (
                "Graduation from a U.S. high school. A two or four year college degree from a U.S. or foreign school may be substituted for the high school requirements.",
                "(highSchool | equivalent)",
            ),
        ],
    );
}

#[test]
fn years_of_study_beside_a_degree() {
    // The study itself is a statement, which nothing checks: it is one with the degree before it, and asked of no master.
    check(
        "Requirements",
        &[
            ("Master's degree, or Bachelor's degree and one year of graduate study", "(master | bachelor)"),
            ("Master's degree, or Bachelor's degree and one year of graduate work", "(master | bachelor)"),
            ("PhD in one of these or similar fields: physics, statistics", "doctorate[physics/statistics]~"),
        ],
    );
}
