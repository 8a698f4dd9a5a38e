//! Conditions that stand apart from what they are of, or within another name, and are asked all the same.

use super::{check, extracted};
use rolefit_rules::requirement::Strength::{self, Preferred, Required};

#[test]
fn amounts_that_close_a_sentence() {
    check(
        "Requirements",
        &[
            (
                "Experience dredging harbours for a minimum of four (4) years",
                "experience 48m of dredging harbours",
            ),
            (
                "Extensive experience with Spark and Hive for at least 5 years",
                "experience 60m of Spark, Hive",
            ),
            (
                "Extensive experience of pilotage on wide rivers (at least 6 years)",
                "experience 72m of pilotage on wide rivers",
            ),
            ("Strong experience in a pilotage setting (2 years+)", "experience 24m of pilotage"),
            ("Strong Java skills (5+ years)", "experience 60m of Java"),
            ("Strong Java skills (5+ years preferred)", "Java + experience 60m of Java?"),
            ("Proficient (5+ years) in Java or Scala", "experience 60m of Java, Scala"),
            ("A track record of over 8 years in dredging", "experience 96m of dredging"),
            ("4+ years of a proven track record of raising wrecks", "experience 48m of raising wrecks"),
            (
                "Has a proven track record of raising wrecks, with at least 7 years of relevant work experience",
                "relevant 84m of raising wrecks",
            ),
            ("Four years working in a college environment", "experience 48m of college environment"),
        ],
    );
}

#[test]
fn time_of_whom_a_paper_makes() {
    check(
        "Requirements",
        &[
            ("3 years of Registered Nurse experience", "experience 36m of Registered Nurse"),
            (
                "Two years of Licensed Practical Nurse experience in long-term care",
                "experience 24m of Licensed Practical Nurse + experience 24m of long-term care",
            ),
            ("Two years of Class A CDL driving experience", "experience 24m of Class A CDL driving"),
            // A paper beside an amount is asked by itself.
            ("Registered Nurse with two years of ward experience", "rn + experience 24m of ward"),
            ("Two years of ward experience and Registered Nurse", "experience 24m of ward + rn"),
        ],
    );
}

#[test]
fn choices_with_one_head() {
    check(
        "Requirements",
        &[
            (
                "Two years in customer support for banking, brokerage, or payments",
                "experience 24m of customer support + experience 24m of banking, brokerage, payments",
            ),
            (
                "3+ years in technical support or customer success for SaaS or enterprise software",
                "experience 36m of technical support, customer success + experience 36m of SaaS, enterprise software",
            ),
            (
                "Two years of experience working with children in a nursery, school or camp",
                "experience 24m of working with children + experience 24m of nursery, school, camp",
            ),
            (
                "5 years as a Dock Manager (or similar role) supervising crews",
                "experience 60m of Dock Manager + experience 60m of supervising crews",
            ),
            (
                "4+ years as a Dock Manager, Purser, or in a similar role",
                "experience 48m of Dock Manager, Purser",
            ),
        ],
    );
}

#[test]
fn degrees_beside_experience() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree in Botany or additional relevant experience",
                "(bachelor[Botany] | equivalent)",
            ),
            ("A degree in Botany and/or applicable industry experience", "(bachelor[Botany] | equivalent)"),
            (
                "A Computer Science degree or equivalent experience in software engineering",
                "(bachelor[Computer Science] | equivalent)",
            ),
            ("Bachelor's degree or equivalent experience in Botany", "(bachelor[Botany] | equivalent)"),
            ("Master's degree in Botany together with an RN license", "master[Botany] + rn"),
            ("Master's degree in Botany as well as an RN license", "master[Botany] + rn"),
            (
                "PhD in related botanical, physical, or biological sciences",
                "doctorate[botanical/physical/biological sciences]~",
            ),
            ("Bachelor's degree in a related industry", "bachelor~"),
            ("CPA, BS in Accounting required", "cpa + bachelor[Accounting]"),
        ],
    );
}

#[test]
fn states_and_denials() {
    check(
        "Requirements",
        &[
            ("You have never worked with Kafka, Python or other tools of ours", ""),
            ("A CPA license is not required, but is highly desirable", "cpa?"),
            ("Bachelor's degree is not required, but is a plus", "bachelor?"),
            ("You haven't worked with Kafka before", ""),
            ("Registration as a Professional Engineer with the California State Board of Registration", "pe"),
        ],
    );
    for (text, name) in [
        ("Current RN license in the state of Texas", "RN license in the state of Texas"),
        ("RN license in West Virginia required", "RN license in West Virginia"),
        ("ARRT registered in CT", "ARRT registered"),
    ] {
        let (_, read) = super::extracted("Requirements", text);
        let names: Vec<&str> =
            read.requirements.iter().flat_map(|r| r.formula.leaves()).filter_map(super::paper).collect();
        assert_eq!(names, [name], "{text}");
    }
}

#[test]
fn other_ways_and_denials_are_kept() {
    check(
        "Requirements",
        &[
            (
                "This job does not qualify to sponsor or take over sponsorship of an employment visa",
                "noSponsorship -",
            ),
            (
                "Accreditation in Marketing or relevant technical discipline and 3 years of experience",
                "(\"Accreditation in Marketing\") + experience 36m",
            ),
            (
                "Hold a Certificate or Diploma in Nursing, or are studying towards a relevant qualification",
                "(certificate[Nursing])",
            ),
            (
                "A degree in Law AND 4 years of towing OR a Master's in Law AND 2 years of towing Or equivalent experience",
                "(bachelor[Law] + experience 48m of towing | master[Law] + experience 24m of towing | equivalent)",
            ),
            ("Candidates located in European or US time zones", ""),
            ("Candidates located in Ohio or Texas", "in Ohio or Texas"),
            // Where every word has a capital, "Or" binds as "or" does.
            ("CPA Or CMA And 5 Years Of Towing", "(cpa | cma-accountant) + experience 60m of Towing"),
            ("CPA/CA or equivalent experience", "(cpa | \"CA\" | equivalent)"),
            ("CPA, CA or related experience", "(cpa | \"CA\" | equivalent)"),
            (
                "A degree in Law or equivalent related work or military experience",
                "(bachelor[Law] | equivalent)",
            ),
        ],
    );
}

#[test]
fn what_has_no_name_stands_beside_what_has_one() {
    let cases: [(&str, &[(&str, Strength)]); 4] = [
        (
            "You hold a UK driving licence and have access to a car",
            &[
                ("You hold a UK driving licence and have access to a car", Required),
                ("access to a car", Required),
            ],
        ),
        (
            "Experience with Java and with access to transportation for patients",
            &[("Experience with Java and with access to transportation for patients", Required)],
        ),
        (
            "Strong gauge skills to help the yard; experience with Java a plus",
            &[("Strong gauge skills to help the yard", Required), ("experience with Java a plus", Preferred)],
        ),
        (
            "You should have a relevant qualification with registration, and ideally experience of towing",
            &[
                ("You should have a relevant qualification with registration", Required),
                ("ideally experience of towing", Preferred),
            ],
        ),
    ];
    for (statement, wanted) in cases {
        let (posting, read) = extracted("Requirements", statement);
        let found: Vec<(&str, Strength)> =
            read.requirements.iter().map(|r| (r.span.of(&posting.text), r.strength)).collect();
        assert_eq!(found, wanted);
    }
}

#[test]
fn another_way_behind_a_comma() {
    check(
        "Requirements",
        &[
            (
                "Three years of experience in pilotage, or equivalent",
                "(experience 36m of pilotage | equivalent)",
            ),
            (
                "One year of experience in pilotage, dredging and mooring, or equivalent.",
                "(experience 12m of pilotage, dredging, mooring | equivalent)",
            ),
            ("Five years of experience with Java, Python, or equivalent", "experience 60m of Java, Python"),
            ("Five years of Tableau or equivalent", "experience 60m of Tableau"),
            ("One year at the GS-11 level, or equivalent, which is in pilotage", "relevant 12m"),
        ],
    );
}
