//! Wishes and demands in one statement.

use super::check;

#[test]
fn wishes_beside_musts() {
    check(
        "Requirements",
        &[
            ("RN license and, ideally, BLS certification", "rn + bls?"),
            ("Experience with Java and, preferably, Kotlin", "experience 0m of Java + Kotlin?"),
            // The best of several ways is nobody's demand.
            (
                "Master's degree preferred, or Bachelor's with 5 years of diving",
                "(master | bachelor + experience 60m of diving)",
            ),
            ("Degree in law; CPA strongly preferred", "bachelor[law] + cpa?"),
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
            (
                "Bachelor's degree in Physics; master's is preferred (MEd, MS)",
                "bachelor[Physics] + master + master[Education]?",
            ),
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
