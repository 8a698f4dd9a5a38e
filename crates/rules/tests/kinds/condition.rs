//! Checks, the right to work, age, travel, physical demands, residence and shifts.

use super::check;

#[test]
fn checks() {
    check(
        "Requirements",
        &[
            ("The county runs background checks that may include credit reports", "background + credit"),
            ("Reduce fingerprinting risks in browsers, with good handling of cookies", ""),
            ("Chemistry, hematology, urinalysis, infectious disease testing", ""),
            ("Must be able to change diapers and pull-ups for children", ""),
            ("Continuous use of the computer and keyboard", "physical"),
            (
                "The job entails sitting as well as working at a computer for extended periods of time",
                "physical",
            ),
            ("Work on computers with Java", ""),
            ("Must have a CDL and travel up to 20%", "cdl + travel 20"),
            ("Must have a driver's license and be willing to travel", "driving-licence + travel"),
            ("Ability to work weekends and travel", "shifts weekend + travel"),
            ("This position is open to non-US citizens only", ""),
            ("The rules limit persons who are former nationals of certain countries", ""),
            (
                "All United States citizens and nationals may apply, and applicants must not be contractors",
                "citizen US",
            ),
            ("Doctors who are not UK nationals are considered on an equal basis with UK nationals", ""),
            ("Authorized to work in the USA with or without sponsorship", "workAuthorized US"),
            ("Right to Work Poster (English) | Spanish", ""),
            ("Applicants must submit two (2) references", ""),
            ("Engage in physical activity with children", "physical"),
            ("Citizenship: United States", "citizen US"),
            ("Anyone entering the yard, who seems to be over the age of 16, is required to show a card", ""),
            ("Knowledge of nutrition and physical activity", ""),
            ("Must pass a background check", "background"),
            ("Clear DBS", "background"),
            ("Garda vetting required", "background"),
            ("FBI clearances required", "background"),
            ("Live Scan required", "fingerprint"),
            ("Must successfully complete a post-offer physical", "medical"),
            ("References will be taken up", "reference"),
            ("You will need to pass a basic disclosure", "background"),
            ("Basic disclosure of tides to owners", ""),
            ("Photographs for the Technical Investigation Division", ""),
            ("21 years of age at the time of hire", "age 21"),
            ("Child Protective Services (CPS) Investigation", "background"),
            ("Must complete the following background investigations:", ""),
            ("Must pass a criminal background check and a drug screen", "background + drug"),
            ("Required to have a criminal conviction check", "background"),
            ("Subject to an enhanced DBS check", "background"),
            ("DBS disclosures are mandatory", "background"),
            ("Post subject to references, DBS and OH checks", "reference + background"),
            ("Hiring is subject to the disclosure of criminal records", "background"),
            ("A submission for disclosure will be made to the Criminal Records Bureau", "background"),
            ("Clean driving record", "drivingRecord"),
            ("Maintain a safe driving record", "drivingRecord"),
            ("Pre-employment drug screen", "drug"),
            ("Must submit fingerprints", "fingerprint"),
            (
                "This job requires the following checks:\n  State police record check\n  Credit check",
                "background + credit",
            ),
            ("Conduct background checks on tenants", ""),
            ("Drives a county motor vehicle", ""),
            ("Volunteers with a valid DBS certificate will not incur a charge", ""),
            ("Requires health checks of all servers", ""),
            ("A form for you, unless you are registered with the DBS Update Service", ""),
            ("We consider applicants with criminal histories in their background checks", ""),
        ],
    );
}

#[test]
fn the_right_to_work() {
    check(
        "Requirements",
        &[
            (
                "Authorization to work in Norway or Sweden is required",
                "(workAuthorized NO | workAuthorized SE)",
            ),
            (
                "Fluent in English with authorization to work in Norway, Sweden, or Canada",
                "en C1 + workAuthorized -",
            ),
            ("Must have full working rights in Australia", "workAuthorized AU"),
            ("Sponsorship not provided", "noSponsorship -"),
            ("Sponsorship provided for events", ""),
            ("Must be authorized to work in the United States", "workAuthorized US"),
            ("Right to work in the UK", "workAuthorized GB"),
            ("We serve the coast and all who live there for years Who May Apply: US Citizens", "citizen US"),
            ("This is filled by direct hire for the harbour and is open to all US Citizens", "citizen US"),
            ("Open to US citizens and applicants eligible under Schedule A authority", "citizen US"),
            ("The area of consideration for this vacancy announcement is US citizens and non-citizens", ""),
            (
                "Open to US citizens and those eligible to work in the harbour of the United States",
                "workAuthorized US",
            ),
            ("Existing right to live and work in the UK", "workAuthorized GB"),
            ("Must be authorised to work in the EEA", "workAuthorized EU"),
            ("U.S. citizenship required", "citizen US"),
            ("U.S. person under ITAR", "usPerson US"),
            (
                "The offer is contingent upon background checks, such as I-9 and E-Verify requirements",
                "background + workAuthorized US",
            ),
            (
                "You must be a (i) U.S. citizen, (ii) lawful permanent resident, (iii) refugee under 8 U.S.C. 1157, or (iv) asylee",
                "usPerson US",
            ),
            ("Sponsorship of an employee's work authorization takes time", ""),
            // What may be obtained instead is a statement: it leaves its brackets.
            (
                "ITAR: you must be a U.S. citizen, permanent resident, or protected individual as defined by 8 U.S.C. 1324b(a)(3), or able to \
                 get the required permission from the Department of State",
                "(citizen US | permanentResident US | usPerson US)",
            ),
            ("Protected individuals include citizens, permanent residents, refugees and asylees", ""),
            ("You will advise U.S. citizens, permanent residents and protected individuals", ""),
            // Each of several groups of people may apply.
            ("EU citizens and holders of a valid work permit", "(citizen EU | workAuthorized EU)"),
            ("Must be entitled to live and work in the UK", "workAuthorized GB"),
            ("Legally entitled to accept and perform work in the UK", "workAuthorized GB"),
            ("Must pass a background check/drug screen", "background + drug"),
            ("We cannot support visa sponsorship", "noSponsorship -"),
            ("Authorized to work in Canada without sponsorship", "workAuthorized CA + noSponsorship CA"),
            ("Serve the citizens of the county", ""),
            ("Project sponsor for new initiatives", ""),
        ],
    );
}

#[test]
fn age_travel_and_physical_demands() {
    check(
        "Requirements",
        &[
            ("Must be at least 18 years of age", "age 18"),
            ("18 years or older", "age 18"),
            ("Must be 21 years of age or older with a CDL", "age 21 + cdl"),
            (
                "Must be able to pass a background check, drug screen and physical",
                "background + drug + medical",
            ),
            ("Must be eighteen years of age or older", "age 18"),
            ("High school diploma or GED and be 18 years of age or older", "highSchool + age 18"),
            ("Care for youth, 18 years of age or older", ""),
            ("Minimum 18 years old", "age 18"),
            ("Over 18 years old", "age 18"),
            ("Must be at least 18, and own a boat", "age 18"),
            ("Must be at least 18", "age 18"),
            ("Boards must be at least 18", ""),
            ("Vision must be at least 20/40 in each eye", ""),
            ("Be at least 20 minutes early", ""),
            ("Aged 18 or over", "age 18"),
            ("20% of the time travelling", "travel 20"),
            ("Comfortable with travel", "travel"),
            ("Quarterly travel to headquarters", "travel"),
            ("Travel one week per month", "travel"),
            ("Prediction of travel time", ""),
            ("Ability to walk long distances", "physical"),
            ("Ability to see, hear and speak", "physical"),
            ("Ability to see the whole picture", ""),
            ("Good eyesight", "physical"),
            ("Ability to carry out manual handling tasks", "physical"),
            ("Manual handling course", ""),
            ("Considerable physical effort", "physical"),
            ("This is largely a sedentary role", "physical"),
            ("Physical requirements outlined below", "physical"),
            ("Physical Requirements: Sedentary Work", "physical"),
            ("Knowledge of the physical requirements of pumps", ""),
            ("Care for residents who are 65 years or older", ""),
            ("Ability to travel up to 25% of the time", "travel 25"),
            ("Willing to travel occasionally", "travel"),
            ("No travel required", ""),
            ("Books travel for directors", ""),
            ("Ability to lift 50 lbs", "lift 23"),
            ("Often carries assemblies weighing up to 50 pounds", "lift 23"),
            ("You must be able to carry 1 to 5 cases each weighing an average of 10 to 30 pounds", "lift 14"),
            // The parts of one demand are one.
            ("The employee is required to sit; climb stairs; stoop, kneel and crawl", "physical"),
            ("The company, fully based in Boston, is growing", ""),
            ("You are already living in Spain", "in Spain"),
            ("Currently based in London", "in London"),
            ("Candidates currently residing in Texas", "in Texas"),
            ("Must climb 20 to 50 foot ladders", "physical"),
            ("Post holders must be able to undertake physical interventions", "physical"),
            ("Stands on hard surfaces for long periods", "physical"),
            ("Stand for long periods of time", "physical"),
            ("We walk the walk", ""),
            ("Thinks on your feet", ""),
            ("Requires lifting, pushing and pulling crates up to 50 lbs", "lift 23"),
            ("Ability to push carts of up to 200 pounds and lift boxes of 30 pounds", "lift 14"),
            ("Must be able to push or pull 100 pounds, and to carry 50 pounds", "lift 23"),
            ("Must be able to lift 30 pounds and push 100 pounds", "lift 14"),
            ("Lift up to 10 pounds frequently and 25 to 50 pounds occasionally", "lift 23"),
            ("Able to lift 50 lbs alone and 100 lbs with assistance", "lift 23"),
            ("Able to lift 50 lbs and to move carts of up to 300 lbs", "lift 23"),
            ("Must be able to remain in a stationary position", "physical"),
            ("This role includes some travel", "travel"),
            ("Travel to harbours often", "travel"),
            ("Able to pull your own data", ""),
            ("Moderate lifting", "physical"),
            ("Moderate to heavy lifting", "physical"),
            ("We do the heavy lifting for you", ""),
            ("Subject to periodic work fitness evaluations", "medical"),
            ("The incumbents of some positions in this class may be subject to drug testing", "drug?"),
            (
                "All individuals who will work here are required to undergo a criminal background check",
                "background",
            ),
            ("Reference checks and eVerify are required", "reference + workAuthorized US"),
        ],
    );
}

#[test]
fn residence_and_shifts() {
    check(
        "Requirements",
        &[
            ("Must live within 30 miles of St. Louis", "in St. Louis"),
            ("Based in Portugal", "in Portugal"),
            ("Candidates must reside within a commutable distance to Hobart", "in Hobart"),
            ("Must work nights and weekends", "shifts night weekend"),
            ("Participate in an on-call rotation", "shifts onCall rotating"),
            ("This post is subject to rotating or night shift work", "shifts night rotating"),
            ("Overnight travel is required", "travel"),
        ],
    );
}

#[test]
fn conditions_speak_for_themselves_in_any_section() {
    let sections = ["About us", "Benefits", "How to apply"];
    for section in sections {
        check(
            section,
            &[
                ("Employment is contingent upon a background check", "background"),
                ("We are unable to sponsor visas for this role", "noSponsorship -"),
                ("Applicants must be at least 21 years of age", "age 21"),
            ],
        );
    }
}

#[test]
fn travel_and_weights_are_asked_wherever_they_are_told() {
    check(
        "About us",
        &[
            ("Some international travel will be required for this position", "travel"),
            ("Travel for offsites is expected twice a year", "travel"),
            ("We sail to the harbours that people travel to", ""),
            ("Occasional travel makes our people happy", ""),
        ],
    );
    check("Benefits", &[("Travel is expected for this position", "travel"), ("Travel reimbursement", "")]);
}

#[test]
fn a_short_line_of_a_language_or_a_clearance_asks_for_it() {
    let sections = ["About us", "Responsibilities"];
    for section in sections {
        check(
            section,
            &[
                ("Fluent in English", "en C1"),
                ("Strong English communication skills, both verbal and written", "en -"),
                ("Active TS/SCI", "us tsSci active"),
                ("Our keepers are fluent in English", ""),
                ("Some of us hold a clearance for the harbour", ""),
            ],
        );
    }
    check("Benefits", &[("English classes", "")]);
}

#[test]
fn what_is_asked_beside_a_condition_is_kept() {
    check(
        "Requirements",
        &[
            ("Must have a CDL and be willing to travel up to 25%", "cdl + travel 25"),
            ("Must know Python and live within 30 miles of Toledo", "Python + in Toledo"),
            ("Must be proficient in Excel and pass a background check", "Excel + background"),
            (
                "Must have 3 years of sales experience and be a US citizen",
                "experience 36m of sales + citizen US",
            ),
            (
                "Must have 3 years of sales experience and be at least 18 years old",
                "experience 36m of sales + age 18",
            ),
            ("Must speak fluent Spanish and reside in Texas", "es C1 + in Texas"),
            (
                "Degree in nursing and teaching experience in schools",
                "bachelor[nursing] + experience 0m of teaching + experience 0m of schools",
            ),
            ("Degree in marketing and sales experience", "bachelor[marketing] + experience 0m of sales"),
            ("Strong SQL and work experience in schools", "SQL + experience 0m of schools"),
            ("Degree in nursing, work experience in schools", "bachelor[nursing] + experience 0m of schools"),
            (
                "Nursing licence, teaching experience in schools",
                "rn + experience 0m of teaching + experience 0m of schools",
            ),
            ("Must know Python and lift 50 pounds", "Python + lift 23"),
            ("Must have worked in the US for five years", "experience 60m of US"),
            ("Bachelor's degree in nursing, pass the NCLEX", "bachelor[nursing]"),
            ("Must know Figma and know your way around a chart room", "Figma"),
            (
                "Three years of planning weddings and live events",
                "experience 36m of planning weddings and live events",
            ),
        ],
    );
}

#[test]
fn lists_of_places_to_live_in() {
    check(
        "Requirements",
        &[
            ("Candidates must be based in Berlin, Hamburg, or Munich", "in Berlin, Hamburg, or Munich"),
            (
                "You must reside in one of the following states: Texas, Ohio, or Maine.",
                "in Texas, Ohio, or Maine",
            ),
            (
                "Must be based in Spain, Portugal, Italy, Greece, Croatia, Malta, Cyprus, Bulgaria or Romania",
                "in Spain, Portugal, Italy, Greece, Croatia, Malta, Cyprus, Bulgaria or Romania",
            ),
            (
                "Must be located in New York, NY or Austin, TX, and be able to lift 50 pounds",
                "in New York, NY or Austin, TX + lift 23",
            ),
        ],
    );
}

#[test]
fn senses_and_hands() {
    check(
        "Requirements",
        &[
            ("Sufficient vision to read printed charts", "physical"),
            ("Hearing and speech ability to communicate by radio", "physical"),
            ("Extensive keyboard entry", "physical"),
            ("A clear vision for the harbour", ""),
        ],
    );
}
