//! Amounts of time, and the word experience, that ask for none.

use super::check;

#[test]
fn what_is_no_experience() {
    check(
        "Requirements",
        &[
            ("With 25 years of experience, we are the oldest harbour", ""),
            ("We have over 30 years of experience in the trade", ""),
            ("Must commit to a minimum of 10 weeks and up to 6 months", ""),
            ("Applicants who lack six months of the required experience may file", ""),
            ("Must be 18 years of age or older", "age 18"),
            ("No experience necessary", ""),
            ("How many years of sailing experience do you have?\n• 3-4 years\n• 5+ years", ""),
            ("Describe your experience supervising crews", ""),
            ("6-12 months in the first instance", ""),
            ("Experience with children aged 3 to 5 years", "experience 0m of children aged"),
            ("To be eligible for conversion, an employee must complete two years of service", ""),
            ("(A year of this experience may be waived for research positions)", ""),
            ("Working 20 hours a week for two months equals one month of experience", ""),
            ("Harbour experience –", ""),
            ("Pay depends on the related experience of the chosen applicant", ""),
            ("Tools we use: Python, Jira, Excel, Airtable, Oracle, SAP, Snowflake, and Looker", ""),
            ("Other education and commensurate experience may be substituted", ""),
            ("A strong educational background in keels", ""),
            ("Set rules for the production use of ropes", ""),
            // What is used is asked where it has a name.
            ("Considerable use of tact and mooring gear", ""),
            ("Extensive use of Excel", "experience 0m of Excel"),
            ("Knowledge of FDA rules on paint", "FDA rules on paint"),
            ("Part-time work experience is considered relevant experience", ""),
            ("Applicants with recent sailing experience must provide references", ""),
            ("Experience as a deckhand is creditable if it was paid", ""),
            ("Experience with sails is not essential", ""),
            ("Experience with sails is not a prerequisite", ""),
            ("We shape how our product is experienced across the world", ""),
            ("Have you lived abroad for 6 months or more in the last 5 years", ""),
            ("Four years of progressive study meets the requirement", ""),
            ("Harbour training may satisfy up to one year of the experience", ""),
            ("Applicants with zero years of teaching experience should submit references", ""),
            ("You will receive credit for all qualifying experience, including volunteer experience", ""),
            ("Send references from the last contracted work experience", ""),
            ("Harbour Experience: Ability to thrive at sea", ""),
            ("You build a better boating experience", ""),
            ("12 month maternity leave cover required", ""),
            ("Use your sailing experience to help us grow", ""),
            ("Pay depends on the candidate’s experience and on the harbour", ""),
            ("Experience: If you have some but not all of it, apply", ""),
            ("15+ years at sea", "experience 180m of sea"),
        ],
    );
}

#[test]
fn what_everybody_hands_in() {
    check(
        "Requirements",
        &[
            ("Scores (Praxis II) are required", "praxis"),
            ("Applicants filing under Requirement #2 must attach proof of six months of towing", ""),
            ("Applicants substituting a two-year course in towing must submit its papers", ""),
            (
                "Applicants filing under Requirement #2 must have six months of towing",
                "experience 6m of towing",
            ),
            ("Applicants must have six months of towing experience", "experience 6m of towing"),
        ],
    );
}

#[test]
fn exposure_to_what_one_bears() {
    check(
        "Requirements",
        &[
            ("Work with exposure to loud noise and to dust", ""),
            ("Exposure to cranes, ropes and bad weather", ""),
            ("Ability to work with exposure to high noise levels", ""),
            ("Exposure to weather models", "experience 0m of weather models"),
            ("Exposure to Docker or AWS", "experience 0m of Docker, AWS"),
        ],
    );
}
