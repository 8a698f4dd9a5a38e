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

/// All of these ask for the same.
fn all_read_alike(groups: &[&[&str]]) {
    let mut wrong = Vec::new();
    for group in groups {
        let own = read("Qualifications", group[0]);
        for text in *group {
            let found = read("Qualifications", text);
            if found != own || found.is_empty() {
                wrong.push(format!("{text}: {found}, and {:?} {own}", group[0]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn how_conditions_are_said() {
    all_read_alike(&[
        &[
            "Valid driver's license",
            "Valid driver’s license",
            "Valid drivers license",
            "Must have a valid driver's license",
            "A valid driver's license is required",
            "Possess a valid driver's license",
            "Valid Driver's License required",
            "Current, valid driver's license",
            "Must possess and maintain a valid driver's license",
        ],
        &[
            "Ability to travel up to 25%",
            "Travel up to 25%",
            "Up to 25% travel",
            "Willingness to travel up to 25%",
            "Must be able to travel up to 25% of the time",
            "Travel up to 25% of the time",
            "Travel: up to 25%",
            "Able to travel up to 25% of the time",
            "Travel required (up to 25%)",
            "Travel requirement: up to 25%",
            "Up to 25% travel required",
            "Travel up to 25% is required",
            "Available to travel up to 25%",
        ],
        &[
            "Ability to lift 50 pounds",
            "Able to lift 50 lbs",
            "Must be able to lift 50 lbs.",
            "Lift up to 50 pounds",
            "Ability to lift up to 50 lbs",
            "Must be able to lift and carry 50 pounds",
            "Ability to lift 50+ pounds",
            "Can lift 50 lbs",
            "Capable of lifting 50 pounds",
            "Must lift 50 lbs",
            "Ability to lift objects of up to 50 pounds",
            "Lifting up to 50 lbs",
            "Must be able to lift 50lbs",
        ],
        &[
            "Must be authorized to work in the United States",
            "Authorized to work in the US",
            "Authorization to work in the United States",
            "Must be legally authorized to work in the United States",
            "Legally authorized to work in the U.S.",
            "Work authorization in the United States",
            "US work authorization",
            "Eligible to work in the United States",
            "Must be eligible to work in the US",
            "Legal right to work in the United States",
            "Applicants must be authorized to work in the U.S.",
        ],
        &[
            "Active Secret clearance",
            "Active Secret security clearance",
            "Must hold an active Secret clearance",
            "Must have an active Secret clearance",
            "Active Secret level clearance",
            "Active DoD Secret clearance",
            "An active Secret security clearance is required",
            "Active Secret Clearance required",
            "Must possess an active Secret clearance",
            "Currently holds an active Secret clearance",
        ],
        &[
            "Must be at least 18 years of age",
            "At least 18 years old",
            "18+ years of age",
            "18 years of age or older",
            "Must be 18 or older",
            "Be 18+ years old",
            "Must be 18 years or older",
            "Minimum age of 18",
            "Minimum age: 18",
            "Must be 18 years of age",
            "Must be over the age of 18",
        ],
        &[
            "Must pass a background check",
            "Background check required",
            "Ability to pass a background check",
            "Successful completion of a background check",
            "Must be able to pass a background check",
            "Must complete a background check",
            "Subject to a background check",
            "Background check",
            "Pass a background check",
            "Willing to undergo a background check",
        ],
        &[
            "Must be a US citizen",
            "US citizenship required",
            "U.S. citizenship is required",
            "Must be a U.S. Citizen",
            "US Citizen",
            "United States citizenship",
            "Applicants must be US citizens",
            "US citizenship",
            "Must have US citizenship",
        ],
    ]);
}

#[test]
fn how_languages_are_said() {
    all_read_alike(&[
        &[
            "Fluent in German",
            "Fluency in German",
            "Fluent German",
            "German fluency",
            "Must be fluent in German",
            "You are fluent in German",
            "You speak fluent German",
            "Fluent German speaker",
            "Speak German fluently",
            "Fluent in the German language",
            "Fluency in German is required",
            "German (fluent)",
            "German: fluent",
            "Fluent command of German",
            "Fluent German required",
        ],
        &[
            "Native German", "Native German speaker", "Native speaker of German", "Native-level German",
            "German (native)",
        ],
        &[
            "Fluent in German and French",
            "Fluency in German and French",
            "Fluent German and French",
            "Fluent in both German and French",
        ],
        &["Fluent in German or French", "Fluency in German or French", "Fluent in either German or French"],
    ]);
}

#[test]
fn how_skills_are_said() {
    all_read_alike(&[
        &[
            "Knowledge of Kafka",
            "Must have knowledge of Kafka",
            "Kafka knowledge",
            "Knowledge of Kafka required",
            "You have knowledge of Kafka",
            "Knowledge of Kafka is required",
            "Possess knowledge of Kafka",
        ],
        &[
            "Experience with Kafka",
            "Kafka experience",
            "You have experience with Kafka",
            "Experience using Kafka",
            "Experience working with Kafka",
            "Experience in Kafka",
            "Experienced with Kafka",
            "Must have experience with Kafka",
            "Experience with Kafka is required",
            "Previous experience with Kafka",
            "Prior experience using Kafka",
            "Experienced in Kafka",
        ],
        &[
            "Experience with Kafka, Rust and Scala",
            "Experience in Kafka, Rust, and Scala",
            "Kafka, Rust and Scala experience",
            "Experience with each of Kafka, Rust and Scala",
            "Experience with Kafka, Rust & Scala",
        ],
        &[
            "Experience with Kafka or Rust",
            "Kafka or Rust experience",
            "Experience in either Kafka or Rust",
            "Experience with Kafka/Rust",
        ],
    ]);
}

#[test]
fn how_papers_are_said() {
    all_read_alike(&[
        &[
            "PMP certification",
            "PMP certified",
            "PMP required",
            "PMP certification required",
            "Must be PMP certified",
            "Must have a PMP certification",
            "Certification: PMP",
            "Holds a PMP certification",
            "PMP Certification is required",
            "A PMP certification",
            "Current PMP certification",
        ],
        &[
            "CISSP or CISM",
            "CISSP or CISM certification",
            "CISSP/CISM",
            "Either CISSP or CISM certification",
            "CISSP or CISM required",
        ],
        &[
            "CISSP and CISM",
            "CISSP and CISM certification",
            "Both CISSP and CISM",
            "CISSP and CISM certifications required",
        ],
    ]);
}

#[test]
fn how_ladders_are_said() {
    all_read_alike(&[
        &[
            "Bachelor's degree and 5 years of rigging experience, or Master's degree and 3 years of rigging experience",
            "Bachelor's degree with 5 years of rigging experience or Master's degree with 3 years of rigging experience",
            "BS and 5 years of rigging experience OR MS and 3 years of rigging experience",
            "Bachelor's degree and 5 years (or Master's degree and 3 years) of rigging experience",
            "Bachelor's with 5 years of rigging experience (or Master's with 3 years)",
            "BS + 5 yrs rigging experience; MS + 3 yrs",
        ],
        &[
            "5 years of rigging experience, or 3 years of rigging experience and a Master's degree",
            "5 years (3 with a Master's degree) of rigging experience",
            "5 years (or 3 years with a Master's degree) of rigging experience",
            "5 years of rigging experience (3 years with a Master's)",
        ],
        &[
            "Bachelor's degree or 9 years of rigging experience",
            "Bachelor's degree (or 9 years of rigging experience)",
            "Bachelor's degree, or 9 years of rigging experience in lieu of a degree",
            "Bachelor's degree; or 9 years of rigging experience",
        ],
        &[
            "Bachelor's degree or equivalent, and 5 years of rigging experience",
            "Bachelor's degree (or equivalent) and 5 years of rigging experience",
            "Bachelor's degree or equivalent plus 5 years of rigging experience",
            "Bachelor's degree (or equivalent experience) with 5 years of rigging experience",
            "BS or equivalent experience; 5+ years of rigging experience",
        ],
    ]);
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
fn what_tops_a_degree() {
    all_read_alike(&[
        &[
            "Bachelor's degree, Master's preferred",
            "Bachelor's degree, Master's degree preferred",
            "Bachelor's degree required, Master's preferred",
            "Bachelor's degree, Master's a plus",
        ],
        &[
            "Bachelor's degree, MBA preferred",
            "Bachelor's degree; MBA preferred",
            "BA, MBA strongly preferred",
        ],
        &["JD or Master's degree", "Master's degree or JD", "Juris Doctor degree or a Master's degree"],
        &[
            "RN with an associate degree in nursing",
            "RN, associate degree in nursing",
            "RN license with an associate degree in nursing",
        ],
        &["CPA with a bachelor's degree in accounting", "CPA and a bachelor's degree in accounting"],
    ]);
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
