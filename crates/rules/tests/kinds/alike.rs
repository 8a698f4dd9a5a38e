//! Whole sentences that ask for the same in other words.

use super::read;

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
