//! Wishes in a clause of their own, behind what is asked.

use super::check;

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
fn a_language_that_brackets_name() {
    check("Requirements", &[("Knowledge of a second language (Spanish preferred)", "es -?")]);
}
