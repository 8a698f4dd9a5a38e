//! What stands beside a demand and narrows it, or makes it wider: where and as whom, the other half of a name, another such paper.

use super::check;

#[test]
fn as_whom_and_in_what() {
    check(
        "Requirements",
        &[
            (
                "Four years of clinical experience as a hand therapist",
                "experience 48m of clinical + experience 48m of hand therapist",
            ),
            (
                "Two years of clinical experience in sleep medicine; prior teaching is preferred",
                "experience 24m of clinical + experience 24m of sleep medicine + experience 0m of teaching?",
            ),
            (
                "3 years of post-doctoral research experience in kelp biology",
                "experience 36m of post-doctoral research + experience 36m of kelp biology",
            ),
            ("Two years of post-licensure professional experience", "relevant 24m"),
            (
                "Two years of paid towing experience in a position at the level of Purser",
                "experience 24m of towing + experience 24m of Purser",
            ),
            // How things were there is nothing that somebody did.
            (
                "Six years of customer service experience in a fast-paced environment",
                "experience 72m of customer service",
            ),
            ("Six years of recruiting experience in a variety of roles", "experience 72m of recruiting"),
            // Of what a kind of work is.
            ("Experience in a technology sales role", "experience 0m of technology sales"),
            ("Two years of language teaching experience", "experience 24m of language teaching"),
            ("Experience with the Rust programming language", "experience 0m of Rust"),
        ],
    );
}

#[test]
fn in_with_and_working_in_are_one() {
    check(
        "Requirements",
        &[
            (
                "Ten years of towing experience in the shipping industry",
                "experience 120m of towing + experience 120m of shipping industry",
            ),
            (
                "Ten years of towing experience with the shipping industry",
                "experience 120m of towing + experience 120m of shipping industry",
            ),
            (
                "Towing experience with the shipping industry",
                "experience 0m of Towing + experience 0m of shipping industry",
            ),
            (
                "Clinical experience in kelp allergies",
                "experience 0m of Clinical + experience 0m of kelp allergies",
            ),
            (
                "Two years of clinical experience with kelp allergies",
                "experience 24m of clinical + experience 24m of kelp allergies",
            ),
            (
                "Four years of experience working in plumbing at hotels, hospitals or schools",
                "experience 48m of plumbing + experience 48m of hotels, hospitals, schools",
            ),
            ("Six years of recruiting experience working in a busy setting", "experience 72m of recruiting"),
            ("Five years of directly relevant experience", "relevant 60m"),
            ("Experience splicing & coiling ropes", "experience 0m of splicing & coiling ropes"),
            ("Knowledge & experience of kelp", "experience 0m of kelp"),
            // With whom one worked, how well, and with how much of it.
            ("Four years of towing experience with the City of Leeds", "experience 48m of towing"),
            ("Four years of towing experience with strong splicing skills", "experience 48m of towing"),
            ("Four years of towing experience with large, complex vessels", "experience 48m of towing"),
            ("Towing experience with consistent safety results", "experience 0m of Towing"),
        ],
    );
}

#[test]
fn at_which_house_and_in_which_trade() {
    check(
        "Requirements",
        &[
            (
                "Three years as a data scientist in the towing industry",
                "experience 36m of data scientist + experience 36m of towing",
            ),
            (
                "3 - 5 years in audit or tax at a public accounting firm",
                "experience 36-60m of audit, tax + experience 36-60m of public accounting firm",
            ),
            ("Three years as a data scientist at a similar company", "experience 36m of data scientist"),
            // What is only wished for is asked in no other way.
            (
                "Four years in finance, with ideally two years of bookkeeping experience within a shipping company",
                "experience 48m of finance + experience 24m of bookkeeping?",
            ),
        ],
    );
}

#[test]
fn halves_of_names() {
    check(
        "Requirements",
        &[
            (
                "Five years of experience in software or machine learning engineering",
                "experience 60m of software engineering, machine learning engineering",
            ),
            (
                "Five years in account or project management",
                "experience 60m of account management, project management",
            ),
            (
                "Experience in software and data engineering",
                "experience 0m of software engineering, data engineering",
            ),
            (
                "Five years as a Manufacturing or Process Engineer",
                "experience 60m of Manufacturing Engineer, Process Engineer",
            ),
            // Who is called so by the one word is half of nobody.
            (
                "Five years as a consultant or product manager",
                "experience 60m of consultant or product manager",
            ),
            // What is many or short is whole, and in a series the "and" is of all.
            (
                "Experience with spreadsheets and statistical modeling",
                "experience 0m of spreadsheets, statistical modeling",
            ),
            ("Five years in sales or project management", "experience 60m of sales, project management"),
        ],
    );
}

#[test]
fn another_such_place() {
    check(
        "Requirements",
        &[
            (
                "Six years in banking, insurance or equivalent analytical role",
                "experience 72m of banking, insurance",
            ),
            ("Six years in data analysis or equivalent function", "experience 72m of data analysis"),
        ],
    );
}

#[test]
fn who_is_told_of_for_one() {
    check(
        "Requirements",
        &[
            (
                "Three years of residency in tide medicine or possess one year of experience steering ferries",
                "(experience 36m of residency in tide medicine | experience 12m of steering ferries)",
            ),
            (
                "Four years of residency in tide medicine or equivalent training (e.g., a specialist with two years of experience)",
                "(experience 48m of residency in tide medicine | equivalent)",
            ),
            ("If you work half the week for a year, you will be credited with 6 months of experience", ""),
        ],
    );
}

#[test]
fn another_such_paper() {
    check(
        "Requirements",
        &[
            ("Certifications such as CAMS, CISA, CIA, or equivalent", "(cams | cisa | cia | equivalent)"),
            ("Security certifications such as CISSP, CISM, or similar", "(cissp | cism | equivalent)"),
            ("JD and active membership in at least one U.S. state bar", "bar"),
            ("JD; member of at least one state bar in good standing", "doctorate[Law] + bar"),
            (
                "Hold a valid out-of-state license with a comparable endorsement",
                "\"out-of-state license with a comparable endorsement\"",
            ),
            // What a graduate from abroad shows is asked of no other.
            (
                "A Doctor of Medicine from a foreign medical school may be demonstrated by certification by the ECFMG",
                "doctorate[Medicine]",
            ),
            (
                "Certification from the Board of Graduates of Foreign Schools is required for those who graduated from foreign schools",
                "",
            ),
            (
                "Certification from the Board of Graduates of Foreign Schools is required",
                "\"Certification from the Board of Graduates of Foreign Schools\"",
            ),
        ],
    );
}

#[test]
fn two_degrees_of_one_level() {
    check(
        "Requirements",
        &[
            ("MBA or Master's degree", "master"),
            ("MBA or other advanced degree", "master"),
            ("MBA or Master's degree in Law", "(master[Business Administration] | master[Law])"),
            ("MBA or equivalent advanced degree", "master[Business Administration]"),
            (
                "Bachelor's degree in Mathematics with a 3.5 GPA (or equivalent) or higher",
                "bachelor[Mathematics]",
            ),
        ],
    );
}

#[test]
fn what_another_demand_begins() {
    check(
        "Requirements",
        &[
            ("Knowledge of Kafka and strong experience in pilotage", "Kafka + experience 0m of pilotage"),
            (
                "Proficiency in Python, and demonstrated experience delivering new ferries",
                "Python + experience 0m of delivering new ferries",
            ),
            (
                "Three years of experience in towing and located in Texas",
                "experience 36m of towing + in Texas",
            ),
            ("Native Greek speaker and based in or near Athens", "el native + in Athens"),
            (
                "Experience with sites owned and located in Greece",
                "experience 0m of sites owned and located in Greece",
            ),
            ("Experience with Jira or equivalent and strong communication skills", "experience 0m of Jira"),
            (
                "Five years of experience in software and hardware development experience in a lab",
                "experience 60m of software + experience 0m of hardware development",
            ),
            (
                "Experience in towing and experience and understanding of mooring",
                "experience 0m of towing + experience 0m of mooring",
            ),
        ],
    );
}

#[test]
fn what_you_are_or_have_instead() {
    check(
        "Requirements",
        &[
            (
                "Two years of sales experience, or you have a degree in marketing",
                "(experience 24m of sales | bachelor[marketing])",
            ),
            ("You know Python, or you have experience with R", "(Python | experience 0m of R)"),
            ("Two years in sales, or you’re a certified PMP", "(experience 24m of sales | pmp)"),
        ],
    );
}
