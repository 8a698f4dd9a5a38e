//! What asks for something to know or to have done at all, and what only sounds like it.

use super::check;
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;

#[test]
fn known_later_or_by_others() {
    check(
        "Requirements",
        &[
            // What is learnt at work is known by nobody yet.
            ("Develop a deep understanding of Kafka and its users", ""),
            ("Ability to gain a working knowledge of moorings and GAAP", ""),
            ("Maintain expertise in tide software (e.g., QuayDesk, Moor)", ""),
            ("A deep understanding of Kafka", "Kafka"),
            ("Demonstrate knowledge of GAAP", "GAAP"),
            // With whom one works is no skill, a thing that is worked with is.
            ("Strong collaboration skills with Sales, Product and Marketing", ""),
            ("Skilled in cross-functional collaboration with Sales and Product Marketing", ""),
            ("Strong skills with Excel, Tableau and SQL", "Excel, Tableau, SQL"),
            // So general that it can only have been done.
            ("Proficient in data analysis and reporting", ""),
            ("Knowledge of databases and analytics", ""),
            ("Understanding of frameworks, analytics, programming languages, databases and design", ""),
            ("Proficiency in data analysis and SQL", "data analysis, SQL"),
            ("Experience in data analysis", "experience 0m of data analysis"),
            ("Experience in data, including data analysis", "experience 0m of data analysis"),
        ],
    );
}

#[test]
fn told_behind_a_product() {
    check(
        "Requirements",
        &[
            ("UiPath platform knowledge is a plus", "UiPath?"),
            ("Supabase familiarity", "Supabase"),
            ("Excellent Postgres tuning knowledge", "Postgres"),
            // Who only uses it does not run it for others.
            ("Excellent Postgres administration knowledge", "Postgres administration"),
            ("Proficiency in SQL and familiarity with charts", "SQL"),
            ("Interest in Kafka and familiarity with charts", ""),
            ("General computer systems knowledge", ""),
            // What is worked with, but not what is worked on.
            ("Working knowledge specifically related to AWS and Azure", "AWS, Azure"),
            ("Building integrations for data tools, i.e. Snowflake, Looker", "Snowflake, Looker"),
            ("Expanding Kafka to new teams", ""),
            ("Understanding AWS and Azure is a plus", "AWS, Azure?"),
            ("Working with charts and web frameworks (ideally React)", "React?"),
            ("Working with charts and web frameworks (ideally small)", ""),
        ],
    );
}

#[test]
fn able_by_experience() {
    check(
        "Requirements",
        &[
            (
                "Experience which demonstrates the ability to find and mend leaks",
                "experience 0m of find and mend leaks",
            ),
            ("Experience showing the ability to tie knots.", "experience 0m of tie knots"),
            ("Experience that provided skill in the use of sextants", "experience 0m of sextants"),
            ("Experience which shows your ability to do the work of a rigger", ""),
            ("Experience that shows the ability to perform the above duties", ""),
            (
                "IT-related experience demonstrating EACH of the four competencies below",
                "experience 0m of IT",
            ),
            ("Information Technology (IT) related experience", "experience 0m of Information Technology"),
            ("A proven track-record of closing harbour deals", "experience 0m of closing harbour deals"),
            ("A proven track-record in managing berths", "experience 0m of managing berths"),
            ("A track-record", ""),
        ],
    );
}

#[test]
fn told_elsewhere() {
    check(
        "Requirements",
        &[
            ("Two years of experience as described above", "relevant 24m"),
            ("A combination of education and experience as outlined below", ""),
            ("Experience in the amounts shown below", ""),
            ("Two years of experience in all of the following skill sets:", "relevant 24m"),
            ("Experience with all of the following: Kafka, Trino", "experience 0m of Kafka, Trino"),
            ("Experience in rigging: you have led crews at sea", "experience 0m of rigging"),
            (
                "Experience with Kafka and Trino: We'll ask you to build with both",
                "experience 0m of Kafka, Trino",
            ),
            (
                "Experience with applied statistics, and you’re at ease with charts",
                "experience 0m of applied statistics",
            ),
        ],
    );
}

#[test]
fn amid_the_duties() {
    check(
        "What you will do",
        &[
            ("This role requires a working knowledge of Kafka and Trino", "Kafka, Trino"),
            ("This role involves work with Kafka and Trino", ""),
            ("Knowledgeable of GAAP", "GAAP"),
            ("Share knowledge of GAAP", ""),
            ("This role demands expertise in Kafka and Trino", "Kafka, Trino"),
            ("Should have a sound knowledge of Kafka", "Kafka"),
            ("Reports should have no knowledge of GAAP", ""),
        ],
    );
}

#[test]
fn the_house_as_a_tool() {
    // A house that makes a tool may ask for it, but its name alone asks for nothing.
    let text = "Clerk\n\nAbout Trino\n\nTrino is a company that builds tools for the harbours of the coast, and it has done so for \
        many years.\n\nRequirements\n• Familiarity with Trino\n• Trino is a place for people who like the sea\n";
    let posting = Posting { id: "case".to_owned(), text: text.to_owned(), ..Posting::default() };
    let read = extract(&posting, Lexicon::builtin());
    assert_eq!(read.header.company.as_deref(), Some("Trino"));
    let asked: Vec<&str> = read.requirements.iter().map(|r| r.span.of(text)).collect();
    assert_eq!(asked, ["Familiarity with Trino"]);
}

#[test]
fn practices_amid_kinds_of_things() {
    check(
        "Requirements",
        &[
            // A practice that is listed with what has no name is a kind of things, too.
            ("Understanding of rope stores, container orchestration, and hull registers", ""),
            ("Mastery of software architecture and quay drawings", ""),
            ("Understanding of container orchestration", "container orchestration"),
            (
                "Understanding of container orchestration and test automation",
                "container orchestration, test automation",
            ),
            ("Working knowledge of statistics and tide tables", "statistics"),
            (
                "Knowledge of API drawings, container orchestration and hull registers",
                "container orchestration",
            ),
            // What every office does says too little.
            ("Knowledge of accounting principles", ""),
            ("Familiarity with payroll and bookkeeping", ""),
            ("Knowledge of GAAP", "GAAP"),
            ("Experience in accounting", "experience 0m of accounting"),
            ("Basic knowledge of IT", ""),
            ("Knowledge of IT security and moorings", ""),
            ("Knowledge of ITIL", "ITIL"),
        ],
    );
}

#[test]
fn initials_and_what_stands_behind_them() {
    check(
        "Requirements",
        &[
            ("Proficiency in CAD for winch housings", "CAD"),
            ("Knowledge of SEO trends", "SEO trends"),
            ("Strong understanding of RESTful API design and upkeep", "RESTful API design"),
            ("Excellent Linux systems administration knowledge", "Linux systems administration"),
            ("Understanding of UX patterns", ""),
            ("Good understanding of APIs and of harbour systems", ""),
        ],
    );
}

#[test]
fn papers_and_courses_of_what_is_named() {
    check(
        "Requirements",
        &[
            ("Design Thinking, Scrum, or equivalent certifications welcomed", ""),
            ("Design Thinking, Scrum", "Design Thinking, Scrum"),
            ("Preferred Discipline: Education, Engineering, Renewable Energy", ""),
            ("Preferred Tools: Docker, Terraform", "Docker, Terraform?"),
            // A sentence in which nothing was found is no list of names.
            ("Deep understanding of mooring risk (VaR), stress testing, scenario design and margining", ""),
            ("Knowledge of moorings: Docker, Terraform, Kafka", "Docker, Terraform, Kafka"),
        ],
    );
}

#[test]
fn told_member_by_member() {
    check(
        "Requirements",
        &[
            (
                "Must have 18 months of specialized experience in the following: Experience in rigging derricks. \
                 Experience with steam winches. Experience planning lifts.",
                "experience 18m of rigging derricks, steam winches, planning lifts",
            ),
            (
                "One year of specialized experience which includes 1) Experience with tide tables; AND 2) Experience in charting reefs",
                "experience 12m of tide tables, charting reefs",
            ),
            // Whatever a member ends with, a semicolon leads to the next one.
            (
                "One year of experience which includes 1) Experience with tide tables and how they came about long ago; 2) Experience in charting reefs",
                "experience 12m of tide tables, charting reefs",
            ),
            (
                "Must have 24 months of experience in each of the following: Experience in rigging; Experience with winches",
                "experience 24m of rigging + experience 24m of winches",
            ),
            (
                "You need one year of specialized experience. Specialized experience is defined as experience in charting reefs",
                "experience 12m of charting reefs",
            ),
            (
                "You need one year of specialized experience. Specialized experience for this position includes: charting reefs",
                "experience 12m of charting reefs",
            ),
            (
                "You need one year of experience. Experience at this level includes charting reefs",
                "experience 12m of charting reefs",
            ),
            (
                "You need one year of experience. Experience at the helm includes charting reefs",
                "experience 12m + experience 0m of helm",
            ),
            // What is asked besides keeps no time.
            (
                "Five years of relevant experience, including experience with tide tables",
                "relevant 60m + experience 0m of tide tables",
            ),
            (
                "One year of experience in rigging. Experience with steam winches",
                "experience 12m of rigging + experience 0m of steam winches",
            ),
        ],
    );
}

#[test]
fn what_counts_as_experience() {
    check(
        "Requirements",
        &[
            ("You must have the competencies and specialized experience described above", ""),
            ("Part-time and unpaid experience counts by the hour", ""),
            ("PART-TIME EXPERIENCE: Credit will be given for unpaid work", ""),
            ("Experience as a stoker will be evaluated by the board", ""),
            ("General experience is weighed by the board", ""),
            ("Nurse with acute general experience", "experience 0m of acute general"),
            ("Specialized experience with steam winches", "experience 0m of steam winches"),
            ("Experience as a stoker", "experience 0m of stoker"),
            // What stands beside the word shares what it is of.
            (
                "Demonstrated experience and proficiency with the Quayline platform",
                "experience 0m of Quayline platform",
            ),
            ("Experience in, and passion for sailing regattas", "experience 0m of sailing regattas"),
        ],
    );
}

#[test]
fn labels_and_grades() {
    check(
        "Requirements",
        &[
            // A label that what follows says again is none of its own; one that says more is.
            (
                "Towing experience – 3+ years in towing and salvage law",
                "experience 36m of towing and salvage law",
            ),
            (
                "Towing experience – 3+ years at a salvage company",
                "experience 0m of Towing + experience 36m of salvage company",
            ),
            ("Towing experience - you will work on the river", "experience 0m of Towing"),
            ("Excel experience – Excel is what we run", "experience 0m of Excel"),
            // Half of a word leads to nothing.
            ("In-house experience preferred", "experience 0m of In-house?"),
            ("In-depth experience with winches", "experience 0m of winches"),
            ("Hands-on experience with winches", "experience 0m of winches"),
            // A grade like another is no other way.
            ("One year of specialized experience at the GS-09 level or equivalent", "relevant 12m"),
            (
                "Bachelor's and three years as a grade school teacher, or equivalent",
                "(bachelor + experience 36m of grade school teacher | equivalent)",
            ),
            ("Three years of sales experience or equivalent", "(experience 36m of sales | equivalent)"),
            // What one is responsible for at a grade is what was done there.
            (
                "One year of specialized experience equivalent to the GS-11 grade level in the Federal service responsible for charting reefs",
                "experience 12m of charting reefs",
            ),
            // What is known stands before what is done with it.
            ("Proficiency in machine learning and communicating results to crews", "machine learning"),
            ("Skilled in cross-functional collaboration with Sales", ""),
        ],
    );
}
