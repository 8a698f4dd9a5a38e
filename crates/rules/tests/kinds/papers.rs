//! Papers, checks and demands of the body that a sentence asks for in other words than a line of a list does.

use super::{check, read_with_statements};

#[test]
fn questions_to_whom_a_posting_seeks() {
    check(
        "",
        &[
            ("Are you a registered nurse who wants a calmer ward?", "rn"),
            ("Are you an experienced chartered accountant looking for a change?", "ca"),
            ("Are you a qualified nurse; would you like to work by the sea?", "rn"),
            ("You will be NMC registered and know the tides.", "nmc"),
            ("You will be educated to degree level.", "bachelor"),
            // Not all of them need it, and whoever fills a form in has not been asked yet.
            ("Are you a registered nurse or a carer?", ""),
            ("Are you a registered voter of the county?", ""),
            ("Are you a friend of the sea?", ""),
            ("Do you have a driving licence?", ""),
        ],
    );
}

#[test]
fn checks_by_a_mere_word() {
    check(
        "",
        &[
            (
                "Offers are subject to an enhanced DBS check, references and prison vetting.",
                "background + reference + security",
            ),
            ("Any offer of employment is subject to references and a drug test.", "reference + drug"),
            ("A DBS check will be required for all of them.", "background"),
            ("Candidates must submit three letters of recommendation for this position.", "reference"),
            ("Applicants must submit two (2) written references.", ""),
            ("We require two references of work before you start.", "reference"),
            ("DBS disclosures are mandatory before you start.", "background"),
            (
                "All posts are subject to safer hiring, including the disclosure of criminal records.",
                "background",
            ),
            ("The incumbents may be required to pass a yearly work fitness evaluation.", "medical"),
            ("Fitness for heavy work will be assessed by Occupational Health.", "medical"),
            // What an application is made of.
            ("You must provide references from two harbour masters for this position.", ""),
            ("Applicants must submit three references as part of their application.", ""),
            ("Send your resume and three professional references, as required for this position.", ""),
            ("Training is mandatory, and the DBS check is free.", ""),
            // What a check costs, where one looks things up, and what a body can do.
            ("Disclosure check cost coverage is part of the offer.", ""),
            ("Notes are subject to references to the code of the sea.", ""),
        ],
    );
    check(
        "Requirements",
        &[
            ("No felony convictions", "background"),
            ("Must not have been convicted of a felony", "background"),
            ("Knowledge of the law on felony convictions", ""),
            ("Write letters of recommendation for pupils as required", ""),
        ],
    );
}

#[test]
fn demands_of_the_body() {
    check(
        "Requirements",
        &[
            ("Ability to meet the physical demands of the job", "physical"),
            ("Must pass a pre-employment physical agility test", "physical"),
            ("Must complete a swimming test before the first trip", "physical"),
            ("Able to move around the warehouse for most of the day", "physical"),
            ("Must be able to stand for 6 hours at a time", "physical"),
            ("Able to work at heights", "physical"),
            ("Physically fit", "physical"),
            ("Willing to do hard physical labor", "physical"),
            ("Vision correctable to 20/20", "physical"),
            ("Move deals through the pipeline", ""),
            ("Carries out standing orders within 24 hours", ""),
            ("Let pupils do the heavy lifting", ""),
            ("Knowledge of physical fitness equipment", ""),
        ],
    );
    check(
        "",
        &[
            ("The employee will at times lift up to 40 pounds without help.", "lift 18"),
            ("Those who fail to pass the physical abilities test may not go on.", ""),
            ("The day of the physical abilities test is told by letter.", ""),
        ],
    );
}

#[test]
fn travel_that_opens_a_line() {
    check(
        "Requirements",
        &[
            ("Travel between the two harbours", "travel"),
            ("Travels to the islands as required", "travel"),
            ("Flexible to travel to other harbours", "travel"),
            ("Comfortable traveling", "travel"),
            ("Knowledge of how the public travels", ""),
            ("Flexible working and help with travel", ""),
        ],
    );
}

#[test]
fn papers_asked_for_in_a_sentence() {
    check(
        "Notes",
        &[
            ("Harbour Rigging (HR) certification is preferred", "\"Harbour Rigging (HR) certification\"?"),
            ("Professional Engineering (PE) License is preferred", "pe?"),
            // Who serves drinks is no lawyer.
            ("Must be a member of the bar of any state.", "bar"),
            ("Must be a member of the bar team at a busy restaurant.", ""),
            (
                "Certification as a harbour pilot or as a tide keeper is desired.",
                "(\"Certification as a harbour pilot\" | \"Certification as a tide keeper\")?",
            ),
            (
                "For all other posts, certification as an arborist is especially desired.",
                "\"certification as an arborist\"?",
            ),
            (
                "Registration in Ohio as a Tide Keeper is desirable.",
                "\"Registration in Ohio as a Tide Keeper\"?",
            ),
            ("A driver's license is required prior to appointment.", "driving-licence"),
            ("The fee is required at the time of filing.", ""),
            (
                "A valid Grade 2 Lock Operator Certificate may be required for some positions.",
                "\"Grade 2 Lock Operator Certificate\"?",
            ),
            ("Management prefers employees with a valid driver's license.", "driving-licence?"),
        ],
    );
    check(
        "Requirements",
        &[
            ("RN licensure in Ohio or eligibility for licensure", "rn later"),
            ("CPA required or in process of obtaining", "cpa later"),
            ("Certification within six months of hire", "\"Certification\" later in 6"),
            ("Passing score on the Praxis exam", "praxis"),
            ("HCGA accreditation", "\"HCGA accreditation\""),
            ("BC/BE in surgery", "board-eligible-or-board-certified"),
            ("Licensed driver", "driving-licence"),
            // What was named before, what goes on a form, and what is known.
            ("Must be certified as a Notary Public and maintain certification", "notary"),
            ("Write the RN license number on the form", ""),
            ("Lapsed nursing licenses will be considered", ""),
            ("Linux administration (LFCE or RHCE equivalent knowledge)", ""),
            ("Must teach licensure requirements", ""),
        ],
    );
}

#[test]
fn papers_to_be_kept() {
    check(
        "",
        &[
            (
                "The selected person is required to maintain nursing licensure requirements.",
                "\"nursing licensure\"",
            ),
            ("The office explains the licensure requirements of the state.", ""),
        ],
    );
}

#[test]
fn degrees_told_by_a_study_or_a_school() {
    check(
        "Requirements",
        &[
            ("Major in physics or law is required", "bachelor[physics/law]"),
            ("Graduate in civil engineering", "bachelor[civil engineering]"),
            ("Post-graduate studies preferred", "master?"),
            ("Teaches graduate studies in law", ""),
            ("Education: High School", "highSchool"),
            ("Teach at a high school", ""),
            (
                "Graduation from an accredited college or university with major coursework in law or a related field",
                "bachelor[law]~",
            ),
            (
                "Graduation from an accredited college or university with a minimum of a Master's degree in law",
                "master[law]",
            ),
            ("Graduation from a college of nursing", ""),
            ("Graduation from a community college", ""),
            ("Current enrollment at an undergraduate institution", "bachelor now"),
            (
                "Three years in enrollment management and a bachelor's degree",
                "experience 36m of enrollment management + bachelor",
            ),
            ("Be enrolled in any major at a university in Chile", "bachelor now"),
            ("Culinary degree", "bachelor[Culinary]"),
            ("First class degree", "bachelor"),
            // A label, and who gives them.
            ("Degree: A graduate or bachelor's degree in law", "bachelor[law]"),
            ("Work in a degree-granting institution", ""),
            ("An advanced degree (MBA, law)", "master[Business Administration/law]"),
        ],
    );
}

#[test]
fn fields_behind_other_words() {
    check(
        "Requirements",
        &[
            ("MS degree preferred in statistics or law", "master[statistics/law]?"),
            ("A bachelor's degree and specialization in finance", "bachelor[finance]"),
            ("A bachelor's degree in a field related to law", "bachelor[law]~"),
            ("A bachelor's degree in a field related to the position", "bachelor~"),
            ("Bachelor's degree in law and knowledge of Python", "bachelor[law] + Python"),
            ("Bachelor's degree in law and knowledge management", "bachelor[law/knowledge management]"),
            ("A master's degree and major in the form's last part", "master"),
        ],
    );
}

#[test]
fn what_stands_beside_a_degree() {
    check(
        "Requirements",
        &[
            ("BA degree or similar college level education", "(bachelor | equivalent)"),
            (
                "BA degree, or training and work experience that equates to a degree",
                "(bachelor | equivalent)",
            ),
        ],
    );
}

#[test]
fn papers_of_a_body_with_a_long_name() {
    check(
        "Process notes",
        &[
            (
                "Registration as a Professional Engineer with the State Board for Engineers, Land Surveyors, and \
                 Geologists is required at the time of filing.",
                "pe",
            ),
            (
                "Registration as a Professional Engineer with friends of the house, who say what is required.",
                "",
            ),
        ],
    );
}

#[test]
fn papers_that_a_list_only_names() {
    check(
        "Requirements",
        &[
            ("Work with PE, VC-backed yards", ""),
            ("RHCE or LFCE", "(rhce | lfce)"),
            (
                "Membership in one of the national scholastic honor societies",
                "\"Membership in one of the national scholastic honor societies\"",
            ),
            ("Membership in one of the teams", ""),
        ],
    );
}

#[test]
fn several_papers_of_one_word() {
    check(
        "Requirements",
        &[
            (
                "Certifications for Harbour Gauges and Tide Ropes",
                "\"Certifications for Harbour Gauges\" + \"Certifications for Tide Ropes\"",
            ),
            (
                "Certification in Gauges, Ropes or similar crafts",
                "(\"Certification in Gauges\" | \"Certification in Ropes\")",
            ),
            (
                "Certifications in Gauges or rope craft",
                "(\"Certifications in Gauges\" | \"Certifications in rope craft\")",
            ),
            // One subject, and what is no paper.
            ("Certification in Gauges and Ropes", "\"Certification in Gauges and Ropes\""),
            (
                "Certification in Gauges, Java experience",
                "\"Certification in Gauges\" + experience 0m of Java",
            ),
            ("Certification in Gauges or related experience", "\"Certification in Gauges\""),
        ],
    );
}

#[test]
fn papers_like_those_named() {
    let read = |statement: &str| read_with_statements("Requirements", statement);
    for (statement, wanted) in [
        (
            "Fully qualified CPA, ACCA, or equivalent professional certification",
            "(cpa | acca | \"equivalent professional certification\")",
        ),
        ("Security+ or an equivalent certification", "(security-plus | \"equivalent certification\")"),
        ("CISSP, CISM, or other relevant certifications", "(cissp | cism | \"relevant certifications\")"),
        ("Security+ or higher", "security-plus"),
    ] {
        assert_eq!(read(statement), wanted, "{statement}");
    }
    check(
        "Requirements",
        &[
            // Which papers will do is no paper more.
            ("A valid teaching certification (state-specific certifications accepted)", "teaching-licence"),
            (
                "US person (immigration or visa sponsorship will not be provided)",
                "usPerson US + noSponsorship US",
            ),
        ],
    );
}
