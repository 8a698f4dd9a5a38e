//! Wishes and demands in one statement.

use super::check;

#[test]
fn wishes_beside_musts() {
    check(
        "Requirements",
        &[
            ("RN license and, ideally, BLS certification", "rn + bls?"),
            ("Strong rigging skills (Excel, Word); SQL a plus", "Excel, Word and the like + SQL?"),
            ("RN license. Experience with SAP a +.", "rn + experience 0m of SAP?"),
            // What is wished for behind an experience, whatever leads to it.
            // So is the second of two of a kind.
            (
                "RN license, ideally with experience in towing and experience in diving",
                "rn + experience 0m of towing + experience 0m of diving?",
            ),
            ("Some positions require a valid driver's license", "driving-licence?"),
            ("Background in towing, preferably on GPUs", "experience 0m of towing + experience 0m of GPUs?"),
            (
                "5 years of sales experience, preferably B2B SaaS or fintech",
                "experience 60m of sales + experience 0m of B2B SaaS, fintech?",
            ),
            (
                "5 years in a sales role (preferably Deck Clerk or Harbour Clerk)",
                "experience 60m of sales + experience 0m of Deck Clerk, Harbour Clerk?",
            ),
            ("5 years of sales experience, preferably from the ground up", "experience 60m of sales"),
            (
                "3 years of sales experience (SaaS or fintech preferred)",
                "experience 36m of sales + SaaS, fintech?",
            ),
            ("Experience with Java and, preferably, Kotlin", "experience 0m of Java + Kotlin?"),
            // The best of several ways is nobody's demand.
            (
                "Master's degree preferred, or Bachelor's with 5 years of diving",
                "(master | bachelor + experience 60m of diving)",
            ),
            ("Degree in law; CPA strongly preferred", "bachelor[law] + cpa?"),
            // Joined by "or", all of them are wished for.
            (
                "Degree in law required; CPA or MBA preferred",
                "bachelor[law] + (cpa | master[Business Administration])?",
            ),
            (
                "Driver's license required; CPA, CMA or MBA a plus",
                "driving-licence + (cpa | cma-accountant | master[Business Administration])?",
            ),
            ("RN license required, and BLS, ACLS preferred", "rn + bls + acls?"),
            ("TS/SCI preferred; Secret required", "us tsSci active? + us secret active"),
            ("You must obtain a CDL in three states with up to five states preferred", "cdl later"),
            // What is wished for beside it is no part of its list.
            ("Bachelor's degree, higher degree preferred", "bachelor"),
            ("CPA license; other designations preferred", "cpa"),
            (
                "Certificate in rigging, Knots Blueprint, or similar is highly desirable",
                "\"Certificate in rigging\"?",
            ),
            (
                "Additional certificate in rigging, knots or similar crafts is a plus",
                "\"certificate in rigging\"?",
            ),
            ("High school diploma, some college or university preferred", "highSchool"),
            ("Experience of sails required, masts preferred", "experience 0m of sails"),
            (
                "Experience steering ferries by telephone (preferred)",
                "experience 0m of steering ferries by telephone?",
            ),
            ("A teaching certificate (CELTA, TEFL) (preferred)", "teaching-licence + (celta | tefl)?"),
            (
                "Bachelor's degree in Physics; this is nice to have but not a requirement",
                "bachelor[Physics]?",
            ),
            ("Bachelor's degree in Physics; master's is preferred (MEd, MS)", "bachelor[Physics] + master?"),
            ("2 years of experience required, 5 years preferred", "experience 24m + experience 60m?"),
            (
                "Bachelor's degree required; MBA strongly preferred",
                "bachelor + master[Business Administration]?",
            ),
            ("Bachelor's degree in Physics, a Master's degree is a plus", "bachelor[Physics] + master?"),
            ("BS or MS in Biology (MS preferred)", "bachelor[Biology] + master?"),
            // What a parenthesis wishes for is all that it holds, and nothing else.
            (
                "Bachelor's degree (master's degree and experience in rigging preferred)",
                "bachelor + master + experience 0m of rigging?",
            ),
            (
                "Three years of sales experience (CDL preferred, TWIC required)",
                "experience 36m of sales + twic + cdl?",
            ),
            ("Nursing license (LPN required, preferably RN)", "rn + lpn + rn?"),
            ("Bachelor's degree (in physics preferably)", "bachelor"),
            ("A degree is desired, but not required", "bachelor?"),
            (
                "10+ years of experience, preferably in large harbours",
                "experience 120m + experience 0m of large harbours?",
            ),
            ("BS in Physics (preferred) or equivalent experience", "(bachelor[Physics] | equivalent)?"),
            (
                "5 years of sales experience, geology experience preferred",
                "experience 60m of sales + experience 0m of geology?",
            ),
            (
                "BS in Physics preferred, 5 years of experience in sales",
                "bachelor[Physics]? + experience 60m of sales",
            ),
            ("High school diploma, some college preferred", "highSchool"),
            (
                "8 years of towing, ideally in dredging or a related industry, with at least 5 years of experience leading a crew",
                "experience 96m of towing + experience 60m of leading a crew + experience 0m of dredging?",
            ),
            ("Experience with Rust is not required for this role but welcomed", "experience 0m of Rust?"),
            ("Experience in the coffee trade is a massive plus", "experience 0m of coffee trade?"),
            ("A driving licence may be required prior to appointment to some positions", "driving-licence?"),
            // What may be required is asked of few; a check and what the work is like are nobody's wish.
            ("A CPA license may be required, by port", "cpa?"),
            ("May be required to lift up to 50 pounds", "lift 23"),
            ("Travel to the islands may be required", "travel"),
            ("You may be required to undergo a drug test", "drug"),
            ("Incumbents of some positions may be required to undergo a drug test", "drug?"),
            ("In some departments, employees may be required to travel", "travel?"),
            ("A CPA license could be required, by port", "cpa?"),
            ("Travel to the islands could be required", "travel"),
            ("Must have worked with Docker and may be required to teach it", "experience 0m of Docker"),
            ("For some positions, you must hold a valid CDL", "cdl?"),
            ("Priority given to those with teaching experience", "experience 0m of teaching?"),
        ],
    );
    check(
        "Preferred qualifications",
        &[
            ("Master's degree in Physics", "master[Physics]?"),
            ("Must have 2 years of experience", "experience 24m"),
            // What comes with the work stands among wishes by accident.
            ("The job entails an extensive amount of travel", "travel"),
            ("This position may require extensive travel", "travel"),
            ("Willingness to travel", "travel?"),
        ],
    );
}

#[test]
fn brackets_that_say_how_strong_it_is() {
    check(
        "Requirements",
        &[
            (
                "Programming experience (Go and Rust required; Python desired)",
                "experience 0m of Programming + Go, Rust + Python?",
            ),
            (
                "Front-end experience (React and TypeScript required; Vue nice to have)",
                "experience 0m of Front-end + React, TypeScript + Vue?",
            ),
            // What was not read in the brackets is the wish.
            ("Sailing experience (knots and charts required; rigging desired)", "experience 0m of Sailing"),
            (
                "Experience in healthcare (dental or vision insurance experience is a bonus)",
                "experience 0m of healthcare + experience 0m of vision insurance?",
            ),
            (
                "Experience with Java (special consideration given to candidates with Kotlin)",
                "experience 0m of Java + Kotlin?",
            ),
        ],
    );
}

#[test]
fn words_behind_a_label_beat_it() {
    check(
        "Requirements",
        &[
            ("Preferred Experience: Current BLS required/ACLS desirable.", "bls + acls?"),
            ("Preferred qualifications: CPA required, CFA a plus.", "cpa + cfa?"),
            ("Preferred: a CPA and five years of diving", "cpa + experience 60m of diving?"),
        ],
    );
}

#[test]
fn a_wish_for_the_last_member_of_a_list() {
    check(
        "Requirements",
        &[
            ("Good command of Excel, SQL a plus", "Excel + SQL?"),
            ("Proficiency in Java and Kotlin, Rust preferred", "Java, Kotlin + Rust?"),
            (
                "Experience with version control systems, Git strongly preferred",
                "experience 0m of version control systems + experience 0m of Git?",
            ),
            (
                "3+ years of experience in Oracle, SAP experience a plus",
                "experience 36m of Oracle + experience 0m of SAP?",
            ),
            ("Fluent in English, Welsh a plus", "en C1 + cy C1?"),
            (
                "5 years of sailing experience, rigging certificate a plus",
                "experience 60m of sailing + rigger?",
            ),
            // What may be wished for together, a series, examples, and what a verb tells of as a whole are one wish.
            ("Experience with Java, Kotlin and Rust preferred", "experience 0m of Java, Kotlin, Rust?"),
            ("Experience with Windows, Linux preferred", "experience 0m of Windows, Linux?"),
            ("Experience in accounting, auditing preferred", "experience 0m of accounting, auditing?"),
            ("Five years of sailing, CPA and CFA are a plus", "experience 60m of sailing + cpa + cfa?"),
            ("Experience with Java, Kotlin, Rust preferred", "experience 0m of Java, Kotlin, Rust?"),
            ("Knowledge of Java, Kotlin would be an advantage", "Java, Kotlin?"),
            ("Experience with tools such as Jira, Confluence a plus", "experience 0m of Jira, Confluence?"),
        ],
    );
}

#[test]
fn a_wish_amid_a_demand() {
    check(
        "Requirements",
        &[
            (
                "5 years of experience in system administration of preferably Windows and Linux systems",
                "experience 60m of system administration + Windows, Linux?",
            ),
            (
                "4 years of experience in sales with ideally 2 years of sailing experience",
                "experience 48m of sales + experience 24m of sailing?",
            ),
            ("High school diploma or preferably a Bachelor's degree", "(highSchool | bachelor)?"),
            ("Bachelor's degree in Physics with courses in rigging preferred", "bachelor[Physics]"),
        ],
    );
    check(
        "Preferred qualifications",
        &[
            ("CPR certification – required to obtain within 6 months", "cpr later in 6"),
            ("CPR certification – a must for lifeguards", "cpr?"),
        ],
    );
}

#[test]
fn a_wish_for_something_that_no_lexicon_knows() {
    check(
        "Requirements",
        &[
            (
                "Experience in rope works (hemp/flax preferred)",
                "experience 0m of rope works + experience 0m of hemp, flax?",
            ),
            (
                "3 years of harbour service (pilotage, towage, or line service highly desirable)",
                "experience 36m of harbour service + experience 0m of pilotage, towage, line service?",
            ),
            (
                "Experience in rope design, preferably working as a Head Rigger",
                "experience 0m of rope design + experience 0m of Head Rigger?",
            ),
            (
                "Experience with mass rope loads, preferably using Hawser HDL or other tools",
                "experience 0m of mass rope loads + experience 0m of Hawser HDL?",
            ),
            (
                "Experience in retail, ideally fashion, and knowledge of SQL",
                "experience 0m of retail + SQL + experience 0m of fashion?",
            ),
            // What has a name is read as what has one; what is no experience is none.
            ("Experience with Java (Kotlin preferred)", "experience 0m of Java + Kotlin?"),
            ("Experience in retail (preferred)", "experience 0m of retail?"),
            ("Experience in retail (remote preferred)", "experience 0m of retail"),
            ("Experience in retail, ideally remote", "experience 0m of retail"),
            ("Experience in retail, preferably someone from the coast", "experience 0m of retail"),
        ],
    );
}

#[test]
fn what_is_said_of_some_positions() {
    check(
        "Notes",
        &[
            (
                "Some positions may require a driving licence. Candidates must pass a drug test for these positions.",
                "driving-licence? + drug?",
            ),
            (
                "All positions require a driving licence. Candidates must pass a drug test for these positions.",
                "driving-licence + drug",
            ),
        ],
    );
}

#[test]
fn wished_for_of_what_was_done() {
    check(
        "Requirements",
        &[
            (
                "Experience in banking, preferably ship loans",
                "experience 0m of banking + experience 0m of ship loans?",
            ),
            (
                "Strong background in trade — ideally small shipyards",
                "experience 0m of trade + experience 0m of small shipyards?",
            ),
            (
                "Experience leading a crew, ideally across fleets",
                "experience 0m of leading a crew + experience 0m of fleets?",
            ),
            (
                "Experience lifting loads, preferably using steam winches",
                "experience 0m of lifting loads + experience 0m of steam winches?",
            ),
            (
                "5 years of experience in rigging, preferably at large shipyards",
                "experience 60m of rigging + experience 0m of large shipyards?",
            ),
            (
                "Experience in law (ideally salvage) and a calm voice",
                "experience 0m of law + experience 0m of salvage?",
            ),
            (
                "Experience in property deals (ferry berths, jetties, or moorings preferred)",
                "experience 0m of property deals + experience 0m of ferry berths, jetties, moorings?",
            ),
            (
                "Experience in civil litigation; salvage litigation preferred.",
                "experience 0m of civil litigation + experience 0m of salvage litigation?",
            ),
            // A product is known, and who, where and how much are no work.
            (
                "Experience with drawing tools (AutoCAD preferred)",
                "experience 0m of drawing tools + AutoCAD?",
            ),
            ("Experience in sales (remote preferred)", "experience 0m of sales"),
            ("Experience in sales, ideally from home", "experience 0m of sales"),
            ("Experience in sales, preferably in person", "experience 0m of sales"),
            ("Experience in sales; bilingual candidates preferred", "experience 0m of sales"),
            ("Experience in sales (CPA preferred)", "experience 0m of sales + cpa?"),
            ("Experience in sales, ideally you have led a team", "experience 0m of sales"),
            ("Experience in sales, ideally full-time", "experience 0m of sales"),
        ],
    );
}

#[test]
fn what_a_label_within_a_line_leads_to() {
    check(
        "Qualifications",
        &[
            (
                "Required: Bachelor's degree in botany; Preferred: Master's degree in botany",
                "bachelor[botany] + master[botany]?",
            ),
            ("Essential: Kafka. Desirable: Python", "Kafka + Python?"),
            ("Required: RN license, BLS; Preferred: BSN, ACLS", "rn + bls + bachelor[Nursing] + acls?"),
            (
                "Experience in rigging; a background in finance or economics preferred",
                "experience 0m of rigging + experience 0m of finance, economics?",
            ),
        ],
    );
}

#[test]
fn what_goes_with_a_wish() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree, preferably a Master's with 3 years of experience",
                "bachelor + master + experience 36m?",
            ),
            (
                "Master's degree and 5 years of sales experience; preferably a PhD, plus 8+ years of experience",
                "master + experience 60m of sales + doctorate + experience 96m?",
            ),
            (
                "Bachelor's degree, preferably in accounting, and 5 years of audit experience",
                "bachelor + experience 60m of audit + bachelor[accounting]?",
            ),
            (
                "Ability to communicate effectively in English, both verbally and in writing, preferably also in Spanish",
                "en - + es -?",
            ),
        ],
    );
}

#[test]
fn what_stands_behind_a_wish() {
    check(
        "Requirements",
        &[
            ("CPA preferred and 3 years of audit experience", "cpa? + experience 36m of audit"),
            (
                "Strong fundamentals (4-year technical degree a plus) and 3+ years of Python development",
                "bachelor? + experience 36m of Python",
            ),
            ("Knowledge of Kafka, and experience with Python is a plus", "Kafka + experience 0m of Python?"),
            ("Bachelor's degree req'd; MBA pref'd", "bachelor + master[Business Administration]?"),
            ("Five years of nursing experience, and a CPA preferred", "experience 60m of nursing + cpa?"),
            (
                "Required: Bachelor's degree in botany, and Preferred: Master's degree in botany",
                "bachelor[botany] + master[botany]?",
            ),
        ],
    );
}
