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

#[test]
fn where_a_paper_holds() {
    check(
        "Requirements",
        &[
            (
                "Pharmacy technician license in Ohio and PTCB certification",
                "pharmacy-technician-registration + pharmacy-technician",
            ),
            ("RN license in the state of Ohio or a compact license", "(rn | multistate-rn)"),
        ],
    );
}

#[test]
fn what_no_word_asks_for() {
    // Below "Hiring process" a check is by its name, and what one lifts and pulls is no data.
    for (heading, text, reading) in [
        ("Hiring process:", "Drug testing", "drug"),
        ("Hiring process:", "Background check", "background"),
        ("Duties", "Traveling several times per month for boat fairs", "travel"),
        ("Requirements", "Able to pull & manipulate several datasets", ""),
        ("Desired Skills, Expertise, etc.", "Experience with Kafka", "experience 0m of Kafka?"),
    ] {
        assert_eq!(read(heading, text), reading, "{heading} {text}");
    }
}

#[test]
fn what_leads_to_a_deed() {
    let statements = ["A proven track record of shipping boats", "Demonstrated track record in knot theory"];
    each_reads_alike(&statements, "track record", &["history"]);
    check(
        "Requirements",
        &[
            (
                "Experience at a trading post, a rope walk, a bank, or similar",
                "experience 0m of trading post, rope walk, bank",
            ),
            (
                "Experience with data ecosystem tools and technologies",
                "experience 0m of data ecosystem tools and technologies",
            ),
            (
                "Experience with data ecosystem tools and technologies with emphasis on Kafka, Python and Hive",
                "experience 0m of data ecosystem tools and technologies + experience 0m of Kafka, Python, Hive",
            ),
            (
                "A strong background in mathematics (ideally with focus on knots and graphs)",
                "experience 0m of mathematics + experience 0m of knots, graphs?",
            ),
            (
                "Experience taking a boat from concept to launch",
                "experience 0m of taking a boat from concept to launch",
            ),
            ("Experience launching a product from concept to market", "experience 0m of launching a product"),
            ("MRCGP examination or equivalent experience", "(mrcgp | equivalent)"),
            (
                "3 years of experience in harbour services as a teacher or accountant",
                "experience 36m of harbour services + experience 36m of teacher, accountant",
            ),
            ("Experience with shipyards, or as a welder", "experience 0m of shipyards, welder"),
            // No subject keeps the half of brackets that its phrase cuts.
            ("(Bonus) Startup experience: been at a small company before", "experience 0m of Startup?"),
        ],
    );
}

#[test]
fn how_words_are_set() {
    let statements = [
        "Experience with Kafka and Python",
        "Experience with 5+ years of rigging",
        "Experience with leading and coaching teams",
        "Experience with rigging preferred",
        "MS or PhD in botany; Experience with Kafka",
    ];
    let set = [
        "**Experience with**",
        "**Experience** with",
        "Experience **with**",
        "Experience\u{200b} with \u{200b}",
    ];
    each_reads_alike(&statements, "Experience with", &set);
    let statements = ["BS or equivalent experience", "MSc or PhD in botany", "BS or MSc in botany"];
    each_reads_alike(&statements, "or ", &["**or** "]);
    let statements = [
        "Bachelor's degree in botany",
        "A current license to practice medicine",
        "Proficiency in one or more programming language to work with data such as: Python, Perl, or Kafka",
        "Experience in an administrative role is desirable",
    ];
    for word in ["degree", "license", "language", "role"] {
        let own: Vec<&str> = statements.iter().copied().filter(|s| s.contains(word)).collect();
        each_reads_alike(&own, word, &[&format!("{word}(s)")]);
    }
}

#[test]
fn what_is_counted() {
    let statements = ["5 years of experience with Kafka", "5 years of experience in rigging preferred"];
    each_reads_alike(
        &statements,
        "years of experience",
        &["yrs exp", "yrs. exp.", "years exp.", "yrs. of exp."],
    );
    let statements = ["5 years of experience in rigging", "5 years of rigging experience"];
    each_reads_alike(&statements, "years of", &["years' worth of", "years worth of", "year(s) of"]);
    let statements = ["Must be at least 18 years old", "Must be at least 18 years of age"];
    each_reads_alike(&statements, "at least", &["a minimum of"]);
    let statements = [
        "Master's degree with working experience or a PhD",
        "Master's degree strongly preferred",
        "Master's degree a plus",
        "5 years of experience or Master's degree and job-related experience",
        "At least 3 years of experience (if Master's degree)",
    ];
    each_reads_alike(&statements, "Master's degree", &["MS", "MSc"]);
}

#[test]
fn what_examples_are_led_by() {
    let statements = [
        "Experience with manufacturing processes such as injection molding, stamping and milling",
        "Experience working in industries such as nuclear, energy, and construction",
        "Experience with rigging tools such as shackles, blocks and pulleys",
        "Knowledge of testing concepts such as mocking, fuzzing, and coverage",
    ];
    each_reads_alike(
        &statements,
        "such as",
        &["including", "including:", "including but not limited to", "like"],
    );
}
