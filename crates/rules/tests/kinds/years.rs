//! Amounts of experience.

use super::{check, extracted_whole, lines};

#[test]
fn amounts() {
    check(
        "Requirements",
        &[
            ("5 years of experience minimum in accounting", "experience 60m of accounting"),
            ("5+ years of experience in any back-end language", "experience 60m of back-end language"),
            ("5+ years of experience in any industry", "experience 60m"),
            ("Professional experience (>2 years) in marketing", "experience 24m of marketing"),
            ("Between 2 and 5 years of experience in accounting", "experience 24-60m of accounting"),
            ("≥ 2 years of experience with Kafka", "experience 24m of Kafka"),
            ("Ideally experience in retail banking", "experience 0m of retail banking?"),
            // Where it stands beside others, or tells what it shows, that is its subject. What one was taught is another way, which nothing
            // checks.
            ("One year of experience, education, or training in payroll", "(experience 12m of payroll)"),
            (
                "One year of experience, education and/or training auditing payrolls",
                "(experience 12m of auditing payrolls)",
            ),
            (
                "One year of experience which provided knowledge of payroll systems",
                "experience 12m of payroll systems",
            ),
            (
                "One year of experience, education or training that shows understanding of payroll",
                "(experience 12m of payroll)",
            ),
            (
                "One year of experience, education or training involving payroll audits",
                "(experience 12m of payroll audits)",
            ),
            ("One year of experience, education and training", "experience 12m"),
            ("Our ideal candidate has 5 years of towing experience", "experience 60m of towing?"),
            ("11+ years IT experience in Software Engineering", "experience 132m of Software Engineering"),
            // What else the sentence says is nothing that one has experience of.
            (
                "This position requires 2 years of experience in towing and involves nightly harbour patrols",
                "experience 24m of towing",
            ),
            ("5 years of customer-facing experience in towing", "experience 60m of towing"),
            ("Help our users get the smoothest experience possible", ""),
            ("This is a 4 month in-person contractor role", ""),
            ("At least 2 years in a role focused on towing", "experience 24m of towing"),
            ("2+ years in a role", "experience 24m"),
            // Of work such as the job's.
            ("One year of experience equivalent to the next lower grade", "relevant 12m"),
            ("One year of experience at the GS-7 level or equivalent", "relevant 12m"),
            ("Two years of experience directly related to the duties of the position", "relevant 24m"),
            ("One year of experience that prepared you to do this work", "relevant 12m"),
            ("One year of general experience that demonstrated your ability to learn", "experience 12m"),
            ("3 years of direct experience", "relevant 36m"),
            ("Two years of post-licensure experience", "relevant 24m"),
            ("5 years active practice in maritime law", "experience 60m of maritime law"),
            ("5 years of hands-on technical expertise in towing", "experience 60m of towing"),
            ("Minimum of 4 years post-J.D. experience", "doctorate[Law] + experience 48m"),
            (
                "3+ years of post-MBA sailing experience",
                "master[Business Administration] + experience 36m of sailing",
            ),
            (
                "Deep experience (typically 4+ years) in rigging and towing",
                "experience 48m of rigging and towing",
            ),
            ("Experience in rigging (4+ years)", "experience 48m of rigging"),
            (
                "Two years of experience with the City of Harbour in the repair of pumps",
                "experience 24m of repair of pumps",
            ),
            (
                "One year of experience in the Federal service or equivalent experience in the private or public sector",
                "experience 12m of Federal service",
            ),
            // What somebody has done for so long.
            ("Have worked as a rigger for 2+ years", "experience 24m of rigger"),
            ("You've led crews for at least 3 years", "experience 36m of led crews"),
            ("You have been a harbour master for 5+ years", "experience 60m of harbour master"),
            ("Client onboarding experience", "experience 0m of Client onboarding"),
            ("You have built services in Go for five years", "experience 60m of Go"),
            ("Must have lived in the county for at least 1 year", ""),
            ("We've been moving boats for 20 years", ""),
            // Fewer years for those who have a degree.
            (
                "5+ years of experience in sales (or 3 with a Master's)",
                "(experience 60m of sales | experience 36m of sales + master)",
            ),
            ("4 years (2 with Master's)", "(experience 48m | experience 24m + master)"),
            (
                "10+ years of dredging (8+ with MS, 5+ with a PhD)",
                "(experience 120m of dredging | experience 96m of dredging + master | experience 60m of dredging + doctorate)",
            ),
            (
                "5 years of sales (3 years if MBA)",
                "(experience 60m of sales | experience 36m of sales + master[Business Administration])",
            ),
            (
                "BS with 8 years of experience (6 with MS)",
                "(bachelor + experience 96m | experience 72m + master)",
            ),
            // A wish beside a demand is its own.
            (
                "Experience in bookkeeping and ideally payroll",
                "experience 0m of bookkeeping + experience 0m of payroll?",
            ),
            ("Knowledge of SQL and ideally dbt", "SQL + dbt?"),
            (
                "A degree in Physics and ideally 2 years of sales experience",
                "bachelor[Physics] + experience 24m of sales?",
            ),
            (
                "3+ years of sales experience, dredging experience a plus",
                "experience 36m of sales + experience 0m of dredging?",
            ),
            ("Experience in towage or in industries like dredging", "experience 0m of towage, dredging"),
            // Where something was done is asked only where it is a trade of its own.
            ("Worked as a diver in a harbour, yard or dock setting", "experience 0m of diver"),
            (
                "Experience operating in start-up or growth-stage environments",
                "experience 0m of start-up, growth-stage environments",
            ),
            (
                "Experience in senior roles within finance, consulting, or shipping firms",
                "experience 0m of finance, consulting, shipping",
            ),
            ("15+ years of work or research experience in tide models", "experience 180m of tide models"),
            (
                "4+ years of experience in object oriented programming - C++, C# or Java",
                "experience 48m of C++, C#, Java",
            ),
            ("Three years of sales experience (SaaS preferred)", "experience 36m of sales + SaaS?"),
            // Initials end nothing.
            (
                "Experience in the use of harbour I.T. systems would be desirable",
                "experience 0m of harbour I.T. systems?",
            ),
            ("Experience with U.S. GAAP is a plus", "experience 0m of U.S. GAAP?"),
            ("Mentoring/leadership experience", "experience 0m of Mentoring, leadership"),
            ("Experience working at a startup", "experience 0m of startup"),
            (
                "5+ years of sales experience, ideally at a bank",
                "experience 60m of sales + experience 0m of bank?",
            ),
            (
                "Experience in dredging ideally within a harbour setting",
                "experience 0m of dredging + experience 0m of harbour?",
            ),
            (
                "10+ years of professional experience, with a focus on dredging, towage or sales",
                "experience 120m of dredging, towage, sales",
            ),
            ("Experience or internship in towage", "experience 0m of towage"),
            (
                "5+ years of work experience; at least 2 of which are in dredging or towage",
                "experience 60m + experience 24m of dredging or towage",
            ),
            ("Track record on building ferries", "experience 0m of building ferries"),
            ("Experience in any one area of compiler design", "experience 0m of compiler design"),
            ("Founded by engineers, we need someone with 5+ years of Rust", "experience 60m of Rust"),
            ("2-3+ years of experience in sales", "experience 24m of sales"),
            ("2-3 years of experience in a similar role (Master's degree)", "relevant 24-36m + master"),
            ("3+ years of experience in IT space", "experience 36m of IT"),
            ("Background in finance, IT, and sales", "experience 0m of finance, IT, sales"),
            ("Python and/or Bash programming experience", "experience 0m of Python, Bash"),
            (
                "Bash programming experience and worked with Git",
                "experience 0m of Bash + experience 0m of Git",
            ),
            ("Experience in dredging and have a car", "experience 0m of dredging"),
            ("Willingness to continue gaining knowledge and dredging experience", ""),
            ("Worked on tide models", "experience 0m of tide models"),
            ("Prior work in tide modelling or dredging", "experience 0m of tide modelling, dredging"),
            ("Prior work experience in sales", "experience 0m of sales"),
            ("Experience leading through ambiguity", "experience 0m of leading through ambiguity"),
            (
                "Experience writing charts and transferring knowledge of them",
                "experience 0m of writing charts, transferring knowledge of them",
            ),
            ("(Rust, Go, or Java experience is a plus)", "experience 0m of Rust, Go, Java?"),
            (
                "Patience - experience working with sailors is a plus",
                "experience 0m of working with sailors?",
            ),
            (
                "Two years of experience as a Tides and Currents Surveyor for the City",
                "experience 24m of Tides and Currents Surveyor",
            ),
            (
                "Two years of experience with the City of Harbour as a Lock Keeper or in a class at that level",
                "(experience 24m of Lock Keeper)",
            ),
            (
                "Two years of experience in a class at the level of Lock Keeper",
                "experience 24m of Lock Keeper",
            ),
            (
                "One year of surveying experience. Examples of such experience include running surveys; drawing charts",
                "experience 12m of surveying",
            ),
            (
                "One year of specialized experience. Examples of such experience include running surveys; drawing charts",
                "experience 12m of running surveys, drawing charts",
            ),
            (
                "One year of specialized experience which includes dredging harbours and clearing locks",
                "experience 12m of dredging harbours, clearing locks",
            ),
            (
                "Two years of paid experience with the City of Harbour dredging locks",
                "experience 24m of dredging locks",
            ),
            ("Ten years of experience, with a focus on tide charts", "experience 120m of tide charts"),
            ("Ten years of experience with a focus on tide charts", "experience 120m of tide charts"),
            ("Ten years of experience focusing on tide charts", "experience 120m of tide charts"),
            ("Experience with a special emphasis on tide charts", "experience 0m of tide charts"),
            ("Experience with focus groups", "experience 0m of focus groups"),
            ("Towing experience with a focus on barges", "experience 0m of Towing + experience 0m of barges"),
            (
                "Six years of towing experience, focusing on barges",
                "experience 72m of towing + experience 0m of barges",
            ),
            (
                "Six years in geology, specializing in tides, reefs, and dunes",
                "experience 72m of geology + experience 0m of tides, reefs, dunes",
            ),
            ("Strong harbour background with ability to lead", "experience 0m of harbour"),
            // Experience that is told of, and asked of nobody.
            ("You don't need experience with our exact stack", ""),
            ("Experience teaching sailors is not required, though many have it", ""),
            ("Candidates must describe their dredging experience", ""),
            ("A programme to give you hands-on experience in dredging", ""),
            ("Dredging experience is gained through work on a dredger", ""),
        ],
    );
}

#[test]
fn each_name_with_its_own_years() {
    check(
        "Requirements",
        &[
            ("Java 2+ years; Python 4+ years", "experience 24m of Java + experience 48m of Python"),
            (
                "Rigging 2 years, splicing 4 years and Kafka 1 year",
                "experience 24m of Rigging + experience 48m of splicing + experience 12m of Kafka",
            ),
            ("BS 5-7 years, MS 3-5 years", "(bachelor + experience 60-84m | master + experience 36-60m)"),
            (
                "Master's degree in statistics, and proficient in Python (e.g., pandas, numpy)",
                "master[statistics] + Python",
            ),
            ("CPA and proficient in Kafka", "cpa + Kafka"),
        ],
    );
}

#[test]
fn facts_beside_title_and_pay() {
    let read = |facts: &str| {
        let text = format!(
            "Tide Gauge Keeper\n{facts}\n\n## About the position\nYou keep the gauges along the coast.\n"
        );
        lines(&extracted_whole(text).1)
    };
    assert_eq!(read("$115k - $150k\n11+ years"), "experience 132m");
    assert_eq!(read("Vancouver, BC, 11+ years"), "experience 132m");
    // How long the contract lasts, or how old the house is.
    assert_eq!(read("More than 1 year"), "");
    assert_eq!(read("Contract: 2 years"), "");
}

#[test]
fn amounts_below_what_the_job_is() {
    let read = |line: &str| {
        let text = format!(
            "Tide Gauge Keeper\n\nJOB DESCRIPTION\n\nWe look for people.\n\n{line}\n\nSALARY: $57,024\n\nDuties\n- Keep gauges\n"
        );
        lines(&extracted_whole(text).1)
    };
    assert_eq!(read("At least six years of experience in rigging"), "experience 72m of rigging");
    assert_eq!(read("With over 20 years of experience in rigging, we know our boats"), "");
    assert_eq!(read("20 years of experience in rigging"), "");
}

#[test]
fn wishes_for_more_years() {
    let both = "experience 36m of rigging + experience 60m of rigging?";
    let said = [
        "3+ years (5+ years preferred) of experience in rigging",
        "3+ years (5+ preferred) of rigging experience",
        "3 years (preferably 5) of experience in rigging",
        "At least 3 years, preferably 5, of experience in rigging",
        "3+ years, 5+ years preferred, of experience in rigging",
        "Minimum of 3 years required, 5 years preferred experience in rigging",
        "3 years minimum, 5 years preferred, in rigging",
        "3 years (5 years desired) working in rigging",
        "3 years of experience (5 preferred) in rigging",
        "3 years of experience in rigging (5 years preferred)",
        "3 years of rigging experience (5 preferred)",
        "3 years of rigging experience required; 5 preferred",
        "3 years of rigging experience (5 years ideal)",
    ];
    check(
        "Requirements",
        &[
            ("At least 5, preferably 10, years of rigging experience", "experience 60m of rigging"),
            ("2+ (3+ preferred) years of experience with Kafka", "experience 24m of Kafka"),
            (
                "7 years in finance, including 3 years in FP&A",
                "experience 84m of finance + experience 36m of FP&A",
            ),
        ],
    );
    let cases: Vec<(&str, &str)> = said.iter().map(|said| (*said, both)).collect();
    check("Requirements", &cases);
}

#[test]
fn amounts_in_brackets_at_the_end() {
    check(
        "Requirements",
        &[
            (
                "A rigging background with solid experience in mending old nets and a sound grasp of law (3 years minimum)",
                "experience 36m of mending old nets",
            ),
            (
                "Significant experience laying and mending cables at depth in winter (typically 5+ years of relevant work)",
                "experience 60m of laying and mending cables at depth in winter",
            ),
            // Other things stand between.
            ("Experience in mending nets. A licence (3 years minimum)", "experience 0m of mending nets"),
            (
                "5+ years in drawing charts, with 3+ focused on tides",
                "experience 60m of drawing charts + experience 36m of tides",
            ),
            ("5+ experience with Kafka", "experience 60m of Kafka"),
            ("Teams of 5+ experience with Kafka", "experience 0m of Kafka"),
            (
                "8 years in tide analysis and/or gauge testing (harbour or shipping industries)",
                "experience 96m of tide analysis, gauge testing",
            ),
        ],
    );
}

#[test]
fn years_with_their_window_before_the_word() {
    check(
        "Requirements",
        &[(
            "Minimum of 3 years recent (within the past 5 years) experience in dredging",
            "experience 36m of dredging in 60",
        )],
    );
}

#[test]
fn years_of_one_or_the_other() {
    check(
        "Requirements",
        &[
            ("5 years of sales experience, or dredging experience", "experience 60m of sales, dredging"),
            (
                "5 years of sales and towing experience, or dredging experience",
                "(experience 60m of sales, towing | experience 60m of dredging)",
            ),
            (
                "5 years of sales experience, and dredging experience",
                "experience 60m of sales + experience 0m of dredging",
            ),
        ],
    );
}

#[test]
fn what_a_work_history_is_in() {
    check(
        "Requirements",
        &[
            ("1+ years of dredging work history", "experience 12m of dredging"),
            ("Two years of work history in rigging", "experience 24m of rigging"),
        ],
    );
}

#[test]
fn years_that_close_a_demand() {
    check(
        "Requirements",
        &[
            ("Expertise in Kubernetes, 7+ years", "experience 84m of Kubernetes"),
            ("Strong SQL skills, 3+ years", "experience 36m of SQL"),
            ("Python, SQL and R, 5+ years", "experience 60m of Python, SQL, R"),
            ("Java and Kafka, at least 4 years", "experience 48m of Java, Kafka"),
            ("Towing experience of at least 2 years", "experience 24m of Towing"),
            ("Previous experience in a similar role (2 years+) essential", "relevant 24m"),
            // Not of what was studied.
            ("BS in Physics or Law, 5+ years", "bachelor[Physics/Law] + experience 60m"),
            ("BS in Physics or a related field with 3+ years", "bachelor[Physics]~ + experience 36m"),
            ("BS in Physics or a related field, 3+ years", "bachelor[Physics]~ + experience 36m"),
            ("BS in Physics, 4 years", "bachelor[Physics]"),
            // How long it lasts.
            ("Contract with Python, 2+ years", "Python"),
        ],
    );
    check("About us", &[("Kubernetes, 7+ years", "")]);
}
