//! Years that are told of somebody: a role that has them, and what is done in it.

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

#[test]
fn what_is_done_in_a_post() {
    check(
        "Requirements",
        &[
            (
                "Two years in a position at the level of Harbour Clerk II supervising the port's crews",
                "experience 24m of Harbour Clerk II + experience 24m of supervising the port's crews",
            ),
            (
                "Two years of experience as a Harbour Clerk with the Port of Tides, engaged in the billing of owners",
                "experience 24m of Harbour Clerk + experience 24m of billing of owners",
            ),
            (
                "Five years as a Purser, Boatswain, or Harbour Clerk managing crews",
                "experience 60m of Purser, Boatswain, Harbour Clerk + experience 60m of managing crews",
            ),
            (
                "Three years as a dock supervisor managing crews",
                "experience 36m of dock supervisor + experience 36m of managing crews",
            ),
            // A house alone is nothing that is done, and duties are everybody's.
            ("Two years as a Harbour Clerk with the Port of Tides", "experience 24m of Harbour Clerk"),
            (
                "Two years in a class at the level of Harbour Clerk performing duties",
                "experience 24m of Harbour Clerk",
            ),
        ],
    );
}
