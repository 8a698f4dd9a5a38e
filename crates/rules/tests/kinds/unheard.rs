//! Names that no lexicon has: known by their form and their company, and never by a list.

use super::check;

#[test]
fn tools_that_nobody_has_listed() {
    check(
        "Requirements",
        &[
            ("Strong Zorptel skills", "Zorptel"),
            ("Deep Zorptel expertise and a clear head", "Zorptel"),
            ("Strong Zorptel, Quenbix and communication skills", "Zorptel, Quenbix"),
            ("Solid Zorptel/C/C++ skills", "Zorptel, C, C++"),
            ("Proficient in Zorptel programming", "Zorptel programming"),
            ("Comfortable working with Zorptel and relational databases", "Zorptel"),
            ("Proficiency with charting tools like Zorptel", "Zorptel and the like"),
            ("Fluent in Zorptel.io and R", "Zorptel.io, R"),
            // It is no half of what stands beside it.
            ("Good understanding of Zorptel and port layout rules", "Zorptel"),
            (
                "Proficiency in Zorptel and Quenbix for tide tables, crew plans, and charts",
                "Zorptel, Quenbix",
            ),
            ("Experience using Zorptel for planning tides, cranes, and crews", "experience 0m of Zorptel"),
            ("Experience with Zorptel, including charts and pivot tables", "experience 0m of Zorptel"),
            // The first of a list that goes on with known names.
            ("Able to run ships on public clouds (e.g., Zorptel, AWS, etc.)", "Zorptel, AWS and the like"),
            (
                "Able to query databases (Zorptel Cloud, Redis, MySQL)",
                "Zorptel Cloud, Redis, MySQL and the like",
            ),
            ("You have used one of the following: Zorptel, Ruby, Go", "Zorptel, Ruby, Go"),
            // Words in a title, what has no name, and a heading before what is known.
            ("Strong Interpersonal skills", ""),
            ("Excellent Verbal Communication and Leadership skills", ""),
            ("Good Influencing skills", ""),
            ("Confident working with Harvelo teams", ""),
            ("Port Mindset Fluency in using charts", ""),
            ("Knowledge of Harvelo's berths", ""),
        ],
    );
}

#[test]
fn papers_that_nobody_has_listed() {
    check(
        "Requirements",
        &[
            ("QTZ, ACCA, or CISA required", "(\"QTZ\" | acca | cisa)"),
            ("Fully qualified QTZ, ACCA, or equivalent certification", "(\"QTZ\" | acca)"),
            ("Relevant certifications (FRM, QTZ, CIA, CPA)", "(frm | \"QTZ certifications\" | cia | cpa)"),
            (
                "An HR certification such as QTZ, ZPR, SHRM-CP or SHRM-SCP",
                "(\"QTZ\" | \"ZPR\" | shrm-cp | shrm-scp)",
            ),
        ],
    );
}
