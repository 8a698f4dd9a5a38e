//! How far the name of a paper reaches.

use super::{check, extracted, paper, show};

/// Holds the names of the papers that a statement asks for against those that are wanted.
fn names(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(statement, wanted)| {
            let (_, read) = extracted("Requirements", statement);
            let line = |leaf: &_| paper(leaf).unwrap_or_default().to_owned();
            let found: Vec<String> = read.requirements.iter().map(|r| show(&r.formula, &line)).collect();
            let found = found.join(" + ");
            (found != *wanted).then(|| format!("{statement}\n  found  {found}\n  wanted {wanted}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn past_the_subject_that_a_paper_is_given_for() {
    names(&[
        ("Valid teaching license in Music K-12", "teaching license in Music K-12"),
        (
            "Teaching certification in secondary mathematics",
            "Teaching certification in secondary mathematics",
        ),
        ("A passing Praxis exam in Latin 5601", "Praxis exam in Latin 5601"),
        ("Board certification in Toxicology preferred", "Board certification in Toxicology"),
        ("Teaching certificate in subject area", "Teaching certificate"),
        ("Teaching license in the United States", "Teaching license"),
        ("Teaching license in good standing", "Teaching license"),
        ("Teaching license in Texas", "Teaching license in Texas"),
        // Others are given for no subject.
        ("RN license in Surgery and Medicine", "RN license"),
    ]);
}

#[test]
fn past_what_the_lexicon_has_of_a_name() {
    names(&[
        ("New Jersey teaching certificate", "New Jersey teaching certificate"),
        ("A New York State RN license", "New York State RN license"),
        ("New driver's license holders welcome", "driver's license"),
        (
            "Red Hat Certified Ansible Specialist (RHCAS) preferred",
            "Red Hat Certified Ansible Specialist (RHCAS)",
        ),
        ("Microsoft Certified Programmer", "Microsoft Certified Programmer"),
        (
            "Citrix Certified Associate - Networking (CCA-N)",
            "Citrix Certified Associate - Networking (CCA-N)",
        ),
        ("CNA - Certified Nursing Assistant - State Board of Health", "CNA - Certified Nursing Assistant"),
        // Who issues it is no specialty, and what a doctor is certified as is no other paper.
        ("Citrix Certified Professional - Citrix Systems (CS)", "Citrix Certified Professional"),
        ("Board Certified Family Specialist", "Board Certified"),
        ("Possession of a Grade 3 or 4 Pump Operator Certificate", "Grade 3 or 4 Pump Operator Certificate"),
    ]);
}

#[test]
fn what_names_no_paper() {
    check(
        "Requirements",
        &[
            ("Testify about office procedures and certification of documents", ""),
            ("Certification of Competency to inspect cranes", "\"Certification of Competency\""),
            ("Experience is gained in positions after obtaining an EIT certificate", ""),
            (
                "Work as a geologist II and registration as a harbour pilot",
                "\"registration as a harbour pilot\"",
            ),
            ("Required to obtain and maintain clinical privileges", "clinical-privileges later"),
            ("CDL with air brake endorsement", "cdl"),
        ],
    );
}
