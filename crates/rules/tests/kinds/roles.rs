//! Years that are told of somebody: a role that has them.

use super::check;

#[test]
fn whose_years_they_are() {
    check(
        "Requirements",
        &[
            ("A minimum of five years in the field", "relevant 60m"),
            ("Senior accountant with at least 5 years", "experience 60m of Senior accountant"),
            ("Data scientist with a minimum of five years in the field", "experience 60m of Data scientist"),
            (
                "Seasoned customer service professional with 3–5 years",
                "experience 36-60m of customer service",
            ),
            ("Engineer with 4+ years", "experience 48m of Engineer"),
            ("Engineer with 4+ years of experience", "experience 48m of Engineer"),
            ("Minimum of 5 years in education in a K-12 setting", "experience 60m of education"),
            ("We need an engineer with 4+ years of experience", "experience 48m"),
            // What is no work, and what has an amount of its own.
            ("A warranty with at least 5 years", ""),
            ("Driver's licence with at least 5 years", "driving-licence"),
            ("Work with children of at least 5 years", ""),
        ],
    );
}
