//! Experience that is asked for in parts or in other ways, and where what it is of stands.

use super::check;

#[test]
fn parts_and_alternatives() {
    check(
        "Requirements",
        &[
            (
                "Two years of experience as a Purser or in a class at that level which provides experience in counting sails",
                "(experience 24m of Purser | experience 24m of counting sails)",
            ),
            // What is not said stays an alternative.
            (
                "Two years of experience as a Boatswain or in a position at that level",
                "(experience 24m of Boatswain)",
            ),
            (
                "Four years of experience in law, one year of which must include supervision of staff",
                "experience 48m of law + experience 12m of supervision of staff",
            ),
            (
                "Five years of diving experience, three years of which must provide clinical experience",
                "experience 60m of diving + experience 36m of clinical",
            ),
            (
                "Six years of satisfactory full-time experience related to pilotage",
                "experience 72m of pilotage",
            ),
            // What another finding takes from the end of it leaves the rest.
            (
                "6+ years of experience with account management, auditing, or other related experience",
                "(experience 72m of account management, auditing | equivalent)",
            ),
            ("A minimum of 12 years of related or equivalent experience", "relevant 144m"),
            ("One year of qualifying experience at the GS-4 level or equivalent", "relevant 12m"),
            (
                "3 years of experience in towing and a valid driving licence",
                "experience 36m of towing + driving-licence",
            ),
            (
                "Experience of working with crews and hold a full driving licence",
                "experience 0m of working with crews + driving-licence",
            ),
            ("5 years in towing and speaks fluent German", "experience 60m of towing + de C1"),
            (
                "2 years as a data scientist, data engineer, or equivalent",
                "experience 24m of data scientist, data engineer",
            ),
            ("Deep experience in towing (typically 5+ years of relevant work)", "experience 60m of towing"),
            (
                "Five years of experience with AutoCAD 2014 or higher, Java and QGIS",
                "experience 60m of AutoCAD, Java, QGIS",
            ),
            (
                "Two years of experience as a Purser or Mate (formerly Bosun)",
                "experience 24m of Purser, Mate",
            ),
            ("20 hours of classroom instruction a week for 36 weeks in a trade school", ""),
            (
                "Two years as a Boatswain, providing experience in counting sails",
                "experience 24m of Boatswain + experience 24m of counting sails",
            ),
            (
                "Five years of experience developing products within the shipping industry",
                "experience 60m of developing products + experience 60m of shipping",
            ),
            (
                "Two years as a diver in a clinical or harbour setting, such as a pier, a dock or a hospital",
                "experience 24m of diver",
            ),
            (
                "2 years in a sales role working with SaaS, PaaS or IaaS",
                "experience 24m of sales + experience 24m of SaaS, PaaS, IaaS",
            ),
            ("Experience with tools such as:\n  - Jira\n  - Asana", "experience 0m of Jira, Asana"),
            (
                "Eighteen months of experience in a class at least at the level of either Bosun or Mate",
                "experience 18m of Bosun, Mate",
            ),
            (
                "Track record of delivering dredging projects on time and within budget",
                "experience 0m of delivering dredging projects",
            ),
            (
                "Experience in payments, particularly with systems that move money",
                "experience 0m of payments",
            ),
            ("4 years in dredging You want to see the world", "experience 48m of dredging"),
            (
                "Four years of dredging experience in robotics or similar projects of varying size",
                "experience 48m of dredging + experience 48m of robotics",
            ),
            (
                "4 years of work experience with SQL or Python to query, shape and chart data",
                "experience 48m of SQL, Python",
            ),
            (
                "3 years of experience in pilotage, have completed a safety course",
                "experience 36m of pilotage",
            ),
            (
                "5+ years of experience demonstrating a solid track record in dredging",
                "experience 60m of dredging",
            ),
            (
                "B.S. with 8 years or M.S. with 5 years of industry or agency experience in dredging",
                "(bachelor + experience 96m of dredging | master + experience 60m of dredging)",
            ),
            (
                "6+ years of experience with tide models, particularly storm surges",
                "experience 72m of tide models",
            ),
            (
                "5 years of experience in auditing, law, or finance, and with Excel",
                "experience 60m of auditing, law, finance + experience 60m of Excel",
            ),
            (
                "Experience in banking and in payments, sales or law",
                "experience 0m of banking + experience 0m of payments, sales, law",
            ),
        ],
    );
}

#[test]
fn amounts_that_the_word_does_not_follow() {
    check(
        "Requirements",
        &[
            ("Experience: 3 years", "experience 36m"),
            ("Years of experience: 3 - 5 years", "experience 36-60m"),
            // A word beside "experience" that says nothing of it.
            ("Three years of directly related experience", "relevant 36m"),
            ("Two years of occupational experience in rigging", "experience 24m of rigging"),
            (
                "8 years of knowledge and experience in dredging and piloting",
                "experience 96m of dredging, piloting",
            ),
            (
                "2 years of dredging experience (internship experience does not count)",
                "experience 24m of dredging",
            ),
            // What stands before the word and what stands behind it, unless one of them says it all.
            ("Marketing experience with HubSpot", "experience 0m of Marketing + experience 0m of HubSpot"),
            ("Programming experience in Java or Go", "experience 0m of Java, Go"),
            ("Cloud experience with AWS", "experience 0m of AWS"),
            ("Research experience in machine learning", "experience 0m of machine learning"),
            (
                "5+ years in embedded development, including hands-on work with motor control",
                "experience 60m of embedded development + experience 0m of motor control",
            ),
            (
                "Hands on experience with Python/R and working with Spark",
                "experience 0m of Python, R + experience 0m of Spark",
            ),
            ("Experience in agile teams and comfort with change", "experience 0m of agile teams"),
            ("Minimum Education/Work Experience", ""),
            // A list in front of the word, with all of its members.
            (
                "Previous case, complaints or appeals management experience",
                "experience 0m of case, complaints, appeals management",
            ),
            ("Clinical and/or research experience", "experience 0m of Clinical, research"),
            ("Ropes are a plus, but broad experience with other gear is needed", ""),
            (
                "Track record across the voyage: loading, piloting and mooring",
                "experience 0m of loading, piloting, mooring",
            ),
            ("Experience in at least one of these languages", ""),
            ("Java: 5 years", "experience 60m of Java"),
            ("Java (5 years), Python (2+ years)", "experience 60m of Java + experience 24m of Python"),
            ("10 years +", "experience 120m"),
            ("5+ years minimum owning a sales region", "experience 60m of owning a sales region"),
            ("2+ years in a similar role", "relevant 24m"),
            ("At least two years exposure to retail", "experience 24m of retail"),
            (
                "Minimum of 5 years of experience, 2 of which must be in management",
                "experience 60m + experience 24m of management",
            ),
            ("Must have one year of specialized experience equivalent to the GS-07 level", "relevant 12m"),
            (
                "5 years of experience in geology in the mining or quarrying industries",
                "experience 60m of geology + experience 60m of mining, quarrying",
            ),
            ("Surveying experience in an agency or corporate setting", "experience 0m of Surveying"),
            // What was done and where, and how it went on.
            ("Leadership experience in finance", "experience 0m of Leadership, finance"),
            (
                "Teaching experience in rural clinics or urban hospitals",
                "experience 0m of Teaching + experience 0m of rural clinics, urban hospitals",
            ),
            ("Sales experience in excess of two years", "experience 0m of Sales"),
            ("Teaching experience in recent years", "experience 0m of Teaching"),
            ("Supervisory experience in groups of five or more sailors", "experience 0m of Supervisory"),
            (
                "Two years of experience with increasing responsibility in finance",
                "experience 24m of finance",
            ),
            ("With 3 years of sales experience, we're sure you'll fit", "experience 36m of sales"),
            ("Leadership experience in busy, salty surroundings", "experience 0m of Leadership"),
            (
                "5 years of engineering experience with increasing responsibility",
                "experience 60m of engineering",
            ),
            (
                "Experience in growing and running new harbours",
                "experience 0m of growing, running new harbours",
            ),
            (
                "Five years of geology, focused on building Kubernetes clusters",
                "experience 60m of geology + experience 0m of Kubernetes",
            ),
            ("10 years of relevant employment experience", "relevant 120m"),
            ("2 years employment experience as a cook", "experience 24m of cook"),
            ("Excel, Word and, most importantly, SAP", "Excel, Word, SAP"),
            ("Proficiency with Excel needed", "Excel"),
            // What counts as it is no part of it.
            ("3 years of sailing (Internship experience does not apply)", "experience 36m of sailing"),
            ("3 years of diving experience (school experience excluded)", "experience 36m of diving"),
            ("We look for divers who are keen to gain clinical experience as a medic", ""),
            ("You gain trust through experience in salvage", "experience 0m of salvage"),
            // A wish in brackets is for one of the list, which goes on.
            (
                "5 years in asset management (hotels preferred), consulting or audit",
                "experience 60m of asset management, consulting, audit",
            ),
            ("Experience with one or more of: Java (preferred), Rust, Go", "experience 0m of Java, Rust, Go"),
            (
                "Experience with React (TypeScript), Python (Django), and AWS",
                "experience 0m of React, Python, AWS",
            ),
            // Where it was done describes; what is known by its name is asked.
            ("5 years of geology in a busy or growing environment", "experience 60m of geology"),
            ("5 years of geology experience in industry or academia", "experience 60m of geology"),
            (
                "5 years of geology in a Linux or Unix environment",
                "experience 60m of geology + experience 60m of Linux, Unix",
            ),
            ("5 years of geology in a busy environment", "experience 60m of geology"),
        ],
    );
}

#[test]
fn what_one_makes_for_others_is_no_experience() {
    check(
        "Requirements",
        &[
            ("You love to provide the best possible experience for our guests and their families", ""),
            ("Passionate about delivering a great experience for our passengers", ""),
            ("Experience providing care for sailors", "experience 0m of providing care for sailors"),
            ("Ability to supervise pupils in kindergarten through 12th grade", ""),
        ],
    );
}

#[test]
fn how_much_and_where() {
    check(
        "Requirements",
        &[
            ("90 days of experience at sea", "experience 3m of sea"),
            ("Six weeks of diving experience", "experience 1m of diving"),
            ("30 days of paid leave", ""),
            // Nobody can show hours.
            ("1,000 hours of experience as a lifeguard", ""),
            ("Two years of diving experience or 30 college credit hours", "(experience 24m of diving)"),
            ("Two years of experience in Canada as a pharmacist", "experience 24m of pharmacist"),
            ("10+ yrs exp w/ SAP FICO", "experience 120m of SAP FICO"),
            ("Degree w/ 3 years of diving", "bachelor + experience 36m of diving"),
            ("Associate's or Bachelor's in Nursing", "associate[Nursing]"),
            ("Therefore experience in diving is essential.", "experience 0m of diving"),
            ("_You have diving experience_ - You have dived before", "experience 0m of diving"),
        ],
    );
}
