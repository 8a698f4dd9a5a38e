//! Wishes in a clause of their own, behind what is asked.

use super::{check, extracted};
use rolefit_rules::requirement::Requirement;

#[test]
fn wishes_said_before_what_they_are_for() {
    check(
        "Requirements",
        &[
            (
                "Experience with rigging and it is desirable that you have a degree in botany and a CPA",
                "experience 0m of rigging + bachelor[botany] + cpa?",
            ),
            (
                "Experience with rigging, and it would be an advantage if you have a PMP",
                "experience 0m of rigging + pmp?",
            ),
            (
                "Experience with Kafka and it would be great if you know Spark",
                "experience 0m of Kafka + Spark?",
            ),
            (
                "It is desirable to have experience of Kafka and knowledge of Spark",
                "experience 0m of Kafka + Spark?",
            ),
            // Nothing was found in what is wished for.
            ("A driving licence is essential and it would be desirable to own a boat", "driving-licence"),
            // Closing a sentence, it speaks of what stands before it.
            ("Experience with Kafka, it is a plus", "experience 0m of Kafka?"),
        ],
    );
}

#[test]
fn wishes_behind_with() {
    check(
        "Requirements",
        &[
            (
                "3+ years in nursing, with pediatric experience preferred",
                "experience 36m of nursing + experience 0m of pediatric?",
            ),
            (
                "Five years in accounting, with public accounting experience a plus",
                "experience 60m of accounting + experience 0m of public accounting?",
            ),
            (
                "3+ years in nursing, with supervisory roles preferred",
                "experience 36m of nursing + experience 0m of supervisory?",
            ),
            ("3 years of nursing experience, with supervisory roles preferred", "experience 36m of nursing"),
            (
                "3+ years in nursing, with pediatric experience",
                "experience 36m of nursing + experience 36m of pediatric",
            ),
        ],
    );
}

#[test]
fn names_with_remarks() {
    let both = "Python + Go?";
    check(
        "Requirements",
        &[
            ("Python (must), Go (nice to have)", both),
            ("Python (required), Go (preferred)", both),
            ("Python - required; Go - preferred", both),
            ("Python – must have, Go – nice to have", both),
            ("Python (required), Go and Rust (preferred)", "Python + Go, Rust?"),
            ("Python [required], SQL [required], Go [preferred]", "Python + SQL + Go?"),
            ("Excel (required), SQL (a plus), Tableau (a plus)", "Excel + SQL + Tableau?"),
            ("Python and SQL required, Spark and Kafka preferred", "Python, SQL + Spark, Kafka?"),
            ("Must-have: Python, SQL. Nice-to-have: Spark, Kafka", "Python, SQL + Spark, Kafka?"),
            ("Excel required", "Excel"),
            ("We'd love it if you had experience with Figma", "experience 0m of Figma?"),
        ],
    );
}

#[test]
fn the_last_of_a_list_is_wished_for() {
    check(
        "Requirements",
        &[
            (
                "Excellent English skills, other languages (e.g. German, Spanish) are a plus",
                "en C1 + (de - | es -)?",
            ),
            (
                "4 years of experience as a diver, in a harbour ideally",
                "experience 48m of diver + experience 0m of harbour?",
            ),
            ("5+ years of Java, in a bank preferably", "experience 60m of Java + experience 0m of bank?"),
            // The years are of what they stand before.
            (
                "Bachelor's degree in law and 5 years of PHP development, Rust preferred",
                "bachelor[law] + experience 60m of PHP + experience 0m of Rust?",
            ),
            ("5 years of PHP, Rust preferred", "experience 60m of PHP + experience 0m of Rust?"),
            ("Java and Spring, Kafka a plus", "Java, Spring + Kafka?"),
            ("Java, Spring, Kafka a plus", "Java, Spring, Kafka?"),
        ],
    );
}

#[test]
fn a_language_that_brackets_name() {
    check("Requirements", &[("Knowledge of a second language (Spanish preferred)", "es -?")]);
}

#[test]
fn wishes_in_a_clause_with_a_condition() {
    check(
        "Requirements",
        &[
            (
                "Minimum 4 years experience designing hydrofoils, bonus if you have experience in dredging or towing.",
                "experience 48m of designing hydrofoils + experience 0m of dredging, towing?",
            ),
            ("3+ years of Java, bonus points if you know Rust", "experience 36m of Java + Rust?"),
            (
                "Experience with PostgreSQL, and a bonus if you have worked with Kafka",
                "experience 0m of PostgreSQL + experience 0m of Kafka?",
            ),
            ("Knowledge of Python, extra points for Kafka", "Python + Kafka?"),
            ("Work experience in a harbour, plus if it is from a shipyard", "experience 0m of harbour"),
        ],
    );
}

#[test]
fn wishes_in_brackets_that_hold_brackets() {
    check(
        "Requirements",
        &[(
            "Experience with remote control tools (Bomgar, native tools within Windows, and Altiris (Symantec) preferred)",
            "experience 0m of remote control tools \
             + Bomgar, native tools within Windows, Altiris and the like + Symantec and the like?",
        )],
    );
}

#[test]
fn what_has_no_name_is_asked_all_the_same() {
    for (statement, wanted) in [
        (
            "Use of cloud platforms, preferably AWS",
            &["Required: Use of cloud platforms", "Preferred: preferably AWS"][..],
        ),
        (
            "Ability to use scripting languages (preferably Ruby or Bash)",
            &["Required: Ability to use scripting languages", "Preferred: preferably Ruby or Bash"],
        ),
        (
            "Deep understanding of tides and swells with a preference for experience with hydrofoils",
            &[
                "Required: Deep understanding of tides and swells",
                "Preferred: preference for experience with hydrofoils",
            ],
        ),
        ("Ideally knowledge of Python", &["Preferred: Ideally knowledge of Python"]),
        (
            "Someone who ideally has knowledge of Python",
            &["Preferred: Someone who ideally has knowledge of Python"],
        ),
    ] {
        assert_eq!(quoted(statement), wanted, "{statement}");
    }
}

/// "Desired" says what a result is like, and wishes for nothing.
#[test]
fn words_of_strength_that_describe() {
    let knows = "SQL";
    check(
        "Requirements",
        &[
            ("Knowledge of SQL to reach desired results", knows),
            ("Knowledge of SQL to gather all necessary data", knows),
            ("Knowledge of SQL desired", "SQL?"),
            ("Knowledge of SQL desired but not required", "SQL?"),
            ("A desired technical skill is knowledge of SQL", "SQL?"),
            ("Associate's degree; BSN preferred w/enrollment in 12 months", "associate + bachelor[Nursing]?"),
        ],
    );
    check(
        "Preferred qualifications",
        &[("Knowledge of SQL to gather all necessary data", "SQL?"), ("Knowledge of SQL necessary", "SQL")],
    );
}

/// The strength and the words of each requirement.
fn quoted(statement: &str) -> Vec<String> {
    let (posting, read) = extracted("Requirements", statement);
    let each = |r: &Requirement| format!("{:?}: {}", r.strength, r.span.of(&posting.text));
    read.requirements.iter().map(each).collect()
}

#[test]
fn what_has_no_name_beside_what_has_one() {
    for (statement, wanted) in [
        (
            "Experience with Kafka and working knowledge of cabling systems and network facilities",
            &[
                "Required: Experience with Kafka and working knowledge of cabling systems and network facilities",
                "Required: working knowledge of cabling systems and network facilities",
            ][..],
        ),
        (
            "Solid understanding of database principles; experience with Kafka",
            &[
                "Required: Solid understanding of database principles; experience with Kafka",
                "Required: Solid understanding of database principles",
            ],
        ),
        // What was found says what is meant, or is another way to it.
        (
            "Familiarity with message brokers (Kafka or RabbitMQ)",
            &["Required: Familiarity with message brokers (Kafka or RabbitMQ)"],
        ),
        (
            "Knowledge of the export trade, or experience with Kafka",
            &["Required: Knowledge of the export trade, or experience with Kafka"],
        ),
    ] {
        assert_eq!(quoted(statement), wanted, "{statement}");
    }
}

#[test]
fn a_product_is_wished_for_of_the_kind_that_is_asked() {
    check(
        "Requirements",
        &[
            (
                "Experience using an EMR system, Epic preferred",
                "experience 0m of EMR system + experience 0m of Epic?",
            ),
            (
                "Experience with CRM software, Salesforce preferred",
                "experience 0m of CRM software + experience 0m of Salesforce?",
            ),
            // Two of a sort.
            ("Experience with Java, Kafka preferred", "experience 0m of Java, Kafka?"),
        ],
    );
}

#[test]
fn what_helps_is_wished_for() {
    check(
        "Requirements",
        &[
            ("It helps if you know SQL", "SQL?"),
            ("It would help to have experience with Kafka", "experience 0m of Kafka?"),
            ("Knowledge of SQL, which helps us", "SQL"),
        ],
    );
}

#[test]
fn where_one_has_worked_is_all_that_is_wished_for() {
    check(
        "Requirements",
        &[
            (
                "PhD in botany and 2+ years of rigging experience, naval or fishing industry preferred",
                "doctorate[botany] + experience 24m of rigging",
            ),
            ("5 years of rigging experience, fishing industry preferred", "experience 60m of rigging"),
            ("Bachelor's degree, botany or law preferred", "bachelor + bachelor[botany/law]?"),
            ("Bachelor's degree, botany or law", "bachelor[botany/law]"),
            // Either will do.
            (
                "Master's degree preferred; Bachelor's with 5 years considered",
                "(master | bachelor + experience 60m)",
            ),
            ("Experience: 3 years (required), 5 years (preferred)", "experience 36m + experience 60m?"),
            ("Bachelor's degree preferred, or 4 years of rigging", "(bachelor | experience 48m of rigging)"),
        ],
    );
}

#[test]
fn only_so_much_of_it_is_wished_for() {
    check(
        "Requirements",
        &[
            ("Strong Python skills (5+ years preferred)", "Python + experience 60m of Python?"),
            (
                "Experience with Python (5+ years preferred)",
                "experience 0m of Python + experience 60m of Python?",
            ),
            (
                "Experience with Python, 5+ years preferred",
                "experience 0m of Python + experience 60m of Python?",
            ),
            (
                "Retail experience (at least 3 years strongly preferred)",
                "experience 0m of Retail + experience 36m of Retail?",
            ),
            ("Bachelor's degree, 3+ years preferred", "bachelor + experience 36m?"),
            (
                "Bachelor's degree in botany required, 3+ years preferred",
                "bachelor[botany] + experience 36m?",
            ),
            ("PhD in botany, 5+ years required", "doctorate[botany] + experience 60m"),
        ],
    );
}
