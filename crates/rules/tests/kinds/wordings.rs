//! The same demand in other words: a posting's choice among them changes nothing of what is read.

use super::{check, read};

/// Each with every word of `others` in place of the one it was written with.
fn each_reads_alike(statements: &[&str], word: &str, others: &[&str]) {
    let mut wrong = Vec::new();
    for statement in statements {
        let own = read("Qualifications", statement);
        assert!(statement.contains(word) && !own.is_empty(), "{statement}");
        for other in others {
            let text = statement.replace(word, other);
            let found = read("Qualifications", &text);
            if found != own {
                wrong.push(format!("{text}: {found}, and with {word:?} {own}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn how_a_wish_is_said() {
    let statements = [
        "CPA preferred",
        "PMP certification or equivalent preferred",
        "BS in botany required, MS preferred",
        "Bachelor's required, Masters preferred",
        "Bachelor's degree in botany or related field – Master preferred",
        "Master's degree preferred (M. Ed., M.S. Ed.)",
        "MS degree preferred in botany or geology",
        "CPA or Master of Business Administration (MBA) preferred",
        "BLS required, ACLS preferred",
        "Kafka preferred",
        "Fluent Spanish preferred",
        "Experience in ropework preferred",
    ];
    each_reads_alike(&statements, "preferred", &["desired", "desirable"]);
    let whole =
        ["CPA preferred", "Kafka preferred", "A Master's degree preferred", "Rigging experience preferred"];
    let said = [
        "is preferred", "is a plus", "would be a plus", "is desirable", "an advantage", "is an asset",
        "would be an advantage", "strongly preferred", "highly desirable",
    ];
    each_reads_alike(&whole, "preferred", &said);
}

#[test]
fn how_years_are_said() {
    let statements = [
        "5+ years of experience in rigging",
        "5+ years of rigging experience",
        "5+ years of experience with Kafka",
        "5+ years as a rigger",
        "A diploma and 5+ years of rigging experience",
        "A degree in botany or 5+ years of rigging experience",
        "A degree in botany, 5+ years of rigging or related experience",
        "Masters with 5+ years of experience in rigging",
    ];
    let said = [
        "5 or more years", "5 years or more", "five or more years", "five (5) or more years", "5 plus years",
        "at least 5 years", "a minimum of 5 years", "minimum 5 years", "5+ yrs", "5 + years", "5+yrs",
        "minimum of five (5) years", "five [5] years",
    ];
    each_reads_alike(&statements, "5+ years", &said);
    let of = [
        "5 years of experience in rigging",
        "5 years of experience related to rigging",
        "5 years of relevant ropework experience",
        "5 years of experience directly related to knots",
        "5 years of expertise in ropework",
    ];
    each_reads_alike(&of, "5 years of", &["5 years", "5 years'", "5 years’", "five years’", "5 yrs"]);
}

#[test]
fn how_a_degree_is_said() {
    let statements = [
        "Bachelor's degree required",
        "Bachelor's degree is required",
        "Bachelor's degree in botany, ropework or a related field",
        "Bachelor's degree in engineering (mechanical, electrical or related field)",
        "Bachelor's degree in botany or equivalent experience",
        "Bachelor's degree or equivalent experience",
        "Bachelor's degree or an equivalent combination of education and experience",
        "Bachelor's degree and 5 years of rigging experience",
        "Bachelor's degree in botany, 5 years of rigging experience or equivalent",
        "Bachelor's degree, 5 years of rigging experience, or an equivalent combination of education and experience",
    ];
    let said =
        ["Bachelor’s degree", "Bachelors degree", "BS", "B.S.", "BA/BS", "Bachelor of Science", "BS degree"];
    each_reads_alike(&statements, "Bachelor's degree", &said);
}

#[test]
fn how_examples_are_led_to() {
    let statements = [
        "Security certifications (e.g., CISSP, CISM, CCNA)",
        "Cloud certifications (e.g., AWS, Azure, GCP)",
        "Master's degree in a relevant field (e.g., botany, geology)",
        "Experience with message queues (e.g., Kafka, RabbitMQ)",
    ];
    each_reads_alike(&statements, "e.g.,", &["e.g.", "eg", "such as", "like"]);
}

#[test]
fn what_time_without_a_figure_is_of() {
    check(
        "Requirements",
        &[
            ("Several years' prior rigging experience", "experience 0m of rigging"),
            ("Several years experience in rigging", "experience 0m of rigging"),
            ("We value skills over years experience", ""),
            (
                "Certifications in Kafka or data architecture.",
                "(\"Certifications in Kafka\" | \"Certifications in data architecture\")",
            ),
        ],
    );
}
