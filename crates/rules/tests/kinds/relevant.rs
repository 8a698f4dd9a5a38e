//! Years of the posting's own kind of work, by what stands around them.

use super::check;

#[test]
fn in_place_of_a_degree() {
    check(
        "Requirements",
        &[
            ("Degree in law. 6 years of experience in lieu of a degree.", "(bachelor[law] | relevant 72m)"),
            ("Degree in law. In lieu of a degree, 6 years of experience.", "(bachelor[law] | relevant 72m)"),
            (
                "Degree in law. 6 years of general experience in lieu of a degree.",
                "(bachelor[law] | experience 72m)",
            ),
        ],
    );
}

#[test]
fn beside_years_that_say_it() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree and 5 years of relevant experience, or Master's degree and 3 years of experience",
                "(bachelor + relevant 60m | master + relevant 36m)",
            ),
            (
                "6 months of general experience or 3 months of relevant experience",
                "(experience 6m | relevant 3m)",
            ),
        ],
    );
}

#[test]
fn under_a_heading_that_says_it() {
    for heading in ["Requirements\n\nRelevant Work Experience", "Requirements\nSpecialized experience:\n"] {
        check(heading, &[("2-5 years", "relevant 24-60m")]);
    }
    check(
        "Requirements\n\nA degree or equivalent practical experience.",
        &[("2-5 years", "(bachelor | equivalent) + experience 24-60m")],
    );
}

#[test]
fn in_something_that_nobody_has_named() {
    check(
        "Requirements",
        &[
            ("5+ years of relevant work", "relevant 60m"),
            ("3 years of experience in that field", "relevant 36m"),
            ("3 years of experience in relevant industry", "relevant 36m"),
            ("3 years of experience in any of the above trades", "relevant 36m"),
            ("2 yrs exp. in a supervising role", "experience 24m of supervising role"),
            ("3 years of experience in any industry", "experience 36m"),
            ("**3 years of experience** as a tide keeper", "experience 36m of tide keeper"),
        ],
    );
}
