//! What was done, and in which of several places or with which of several things.

use super::check;

#[test]
fn work_done_in_one_of_several_places() {
    check(
        "Requirements",
        &[
            (
                "Four years of experience in plumbing in hotels, hospitals or schools",
                "experience 48m of plumbing + experience 48m of hotels, hospitals, schools",
            ),
            (
                "6+ years in towage, chartering, or pilotage roles within ferries, cruises, or offshore fleets",
                "experience 72m of towage, chartering, pilotage + experience 72m of ferries, cruises, offshore fleets",
            ),
            (
                "Three years of experience in maritime law in a law firm or in-house",
                "experience 36m of maritime law + experience 36m of law firm, in-house",
            ),
            (
                "Ten years of experience in civil engineering with roads, bridges and tunnels",
                "experience 120m of civil engineering + experience 120m of roads, bridges, tunnels",
            ),
            (
                "Four years of experience as a Purser in towage or chartering",
                "experience 48m of Purser + experience 48m of towage, chartering",
            ),
            (
                "Four years of experience as a data analyst using SQL and Python",
                "experience 48m of data analyst + experience 48m of SQL, Python",
            ),
            (
                "Four years of experience in care in hotels or helping people out",
                "experience 48m of care in hotels, helping people out",
            ),
            // What is done in a role tells no other way to the same.
            (
                "Three years in a harbour pilotage role supporting ferries or cruises",
                "experience 36m of harbour pilotage + experience 36m of supporting ferries or cruises",
            ),
            (
                "Experience in a role requiring collaboration with pilots",
                "experience 0m of collaboration with pilots",
            ),
            (
                "Five years of experience working as a Purser on ferries",
                "experience 60m of Purser on ferries",
            ),
            (
                "Five years of experience serving in the role of a Purser in hotels or hospitals",
                "experience 60m of Purser + experience 60m of hotels, hospitals",
            ),
            (
                "Three years of experience in compliance in Luxembourg or Europe",
                "experience 36m of compliance + experience 36m of Luxembourg, Europe",
            ),
            // One place describes, and so does what things are made with.
            ("Four years of plumbing experience in a busy harbour", "experience 48m of plumbing"),
            ("Experience programming in Rust or Python", "experience 0m of Rust, Python"),
            (
                "Four years of experience in Java, Python, or services in Linux or Docker",
                "experience 48m of Java, Python, Linux, Docker",
            ),
            // What somebody does with people is one thing, and another thing to do is no place.
            ("Experience dealing with auditors or regulators", "experience 0m of auditors, regulators"),
            (
                "Three years of experience in towing in person or by remote control",
                "experience 36m of towing in person or by remote control",
            ),
        ],
    );
}

#[test]
fn the_one_place_of_a_choice() {
    check(
        "Requirements",
        &[
            (
                "Ten years of experience in towage, chartering, or pilotage within ferry lines",
                "experience 120m of towage, chartering, pilotage + experience 120m of ferry lines",
            ),
            (
                "Ten years of experience in towage, chartering, or pilotage in a fast-paced environment",
                "experience 120m of towage, chartering, pilotage",
            ),
            ("Experience with children and/or youth in care", "experience 0m of children, youth in care"),
            (
                "Three years of experience in retail, media and marketing, or towage",
                "experience 36m of retail, media and marketing, towage",
            ),
        ],
    );
}

#[test]
fn what_stays_beside_a_name_and_what_is_left_off() {
    check(
        "Requirements",
        &[
            ("Experience with database platforms", "experience 0m of database platforms"),
            ("Experience with Tableau platforms", "experience 0m of Tableau"),
            ("Experience with salvage project(s)", "experience 0m of salvage project"),
            ("Proficiency in Excel with acute attention to detail", "Excel"),
            (
                "Track record of launching ferry lines from concept to berth",
                "experience 0m of launching ferry lines",
            ),
            (
                "Experience migrating services from servers to clouds",
                "experience 0m of migrating services from servers to clouds",
            ),
            (
                "Experience translating harbour charts from French to English",
                "experience 0m of translating harbour charts from French to English",
            ),
            (
                "Track record of exceeding tonnage targets in a dynamic, fast-paced environment",
                "experience 0m of exceeding tonnage targets",
            ),
            ("An opportunity to gain sailing experience", ""),
        ],
    );
}

#[test]
fn specialized_experience_and_what_it_is_told_to_be() {
    check(
        "Requirements",
        &[
            (
                "At least one year of specialized experience at or equivalent to the GS-05 grade level or pay band in the Federal service or equivalent experience in the private or public sector gathering soundings for the charts of harbours",
                "experience 12m of gathering soundings for the charts of harbours",
            ),
            (
                "One year of specialized experience at the GS-08 level that includes sounding harbours, auditing tide tables, and advising pilots",
                "experience 12m of sounding harbours, auditing tide tables, advising pilots",
            ),
            (
                "One year of specialized experience equivalent to the GS-11 level. Specialized experience is defined as: advisory services to pilots; sounding harbours",
                "experience 12m of advisory services to pilots, sounding harbours",
            ),
            (
                "A Master's degree or one year of specialized experience equivalent to the GS-07 level. Specialized experience must include all of the following: Using soundings; drawing charts",
                "(master | experience 12m of Using soundings, drawing charts)",
            ),
            // A definition that names nothing tells nothing.
            (
                "One year of specialized experience equivalent to the GS-07 level. Specialized experience is defined as above",
                "relevant 12m",
            ),
            ("One full year (52 weeks) of experience in towing", "experience 12m of towing"),
            // Another amount in brackets is not the same one.
            (
                "Eight years (6 with a PhD) of towing experience",
                "(experience 96m of towing | experience 72m of towing + doctorate)",
            ),
        ],
    );
}

#[test]
fn classes_with_examples_of_their_own() {
    check(
        "Requirements",
        &[
            // Any of all of them will do.
            (
                "Knowledge of databases (PostgreSQL, Redis) or queues (Kafka, RabbitMQ)",
                "PostgreSQL, Redis, Kafka, RabbitMQ and the like",
            ),
            (
                "Experience with tools including CRM systems (HubSpot, Salesforce), trackers (Jira, Asana), and designers (Figma, Sketch)",
                "experience 0m of HubSpot, Salesforce + experience 0m of Jira, Asana + experience 0m of Figma, Sketch",
            ),
            (
                "Experience with tools including Jira (or Asana) and Figma",
                "experience 0m of Jira, Asana, Figma",
            ),
        ],
    );
}

#[test]
fn what_an_amount_is_of_besides() {
    check(
        "Requirements",
        &[
            ("Three years of experience and proficiency in towing ships", "experience 36m of towing ships"),
            ("Three years of sales experience and knowledge of Excel", "experience 36m of sales + Excel"),
            (
                "At least five years of teaching experience, including pilot training",
                "experience 60m of teaching + experience 0m of pilot training",
            ),
            ("Five years of nursing experience, including nights and weekends", "experience 60m of nursing"),
        ],
    );
}

#[test]
fn where_work_was_done_behind_a_list_of_it() {
    check(
        "Requirements",
        &[
            (
                "Five years of experience in a sales role for an inland shipping or ferry business",
                "experience 60m of sales + experience 60m of inland shipping, ferry",
            ),
            // When it was is no part of where, and neither is an amount.
            (
                "Experience teaching or coaching crews in dredging, towage, or related fields within the last three years",
                "experience 0m of teaching, coaching crews in 36 + experience 0m of dredging, towage in 36",
            ),
            (
                "Five years of experience in pilotage, towage, or a sales role within the last five years",
                "experience 60m of pilotage, towage, sales in 60",
            ),
            (
                "Experience in sales, chartering, or towage, in the ferry industry",
                "experience 0m of sales, chartering, towage + experience 0m of ferry industry",
            ),
            (
                "Twelve years of sales experience in the technology industry, selling Salesforce or Oracle",
                "experience 144m of sales + experience 144m of technology industry + experience 144m of Salesforce, Oracle",
            ),
            (
                "Experience writing for the Legal, Financial, and/or Technology industry",
                "experience 0m of writing + experience 0m of Legal, Financial, Technology",
            ),
            (
                "Experience with end-user technologies including printers, mail, browsers, scanners and calendar/berth booking software",
                "experience 0m of printers, mail, browsers, scanners, calendar/berth booking software",
            ),
        ],
    );
}

#[test]
fn tails_and_marks_that_are_no_part_of_a_name() {
    check(
        "Requirements",
        &[
            ("Two years of experience with OFAC laws and regulations", "experience 24m of OFAC"),
            (
                "Experience investigating losses in accordance with the harbour rules",
                "experience 0m of investigating losses",
            ),
            // What it accords with is asked where it has a name.
            ("Experience keeping harbour accounts in accordance with GAAP", "experience 0m of GAAP"),
            (
                "Experience building reports using tools (example: Tableau/Excel)",
                "experience 0m of building reports + experience 0m of Tableau, Excel",
            ),
            (
                "Four years of experience in chart analysis, towage, or tide and berth planning",
                "experience 48m of chart analysis, towage, tide and berth planning",
            ),
            (
                "Six years of experience in a similar role, running live shows",
                "experience 72m of running live shows",
            ),
        ],
    );
}

#[test]
fn what_was_done_in_a_trade() {
    check(
        "Requirements",
        &[
            (
                "Two years of towage experience handling large tankers",
                "experience 24m of towage, handling large tankers",
            ),
            (
                "Harbour office experience leading small teams",
                "experience 0m of Harbour office, leading small teams",
            ),
            (
                "Five years of legal experience directly supporting shipyards",
                "experience 60m of legal, directly supporting shipyards",
            ),
            (
                "Four years of towage experience working in a port, shipyard, or harbour",
                "experience 48m of towage + experience 48m of port, shipyard, harbour",
            ),
            // Both belong together, whatever may come instead.
            (
                "Three years of towage experience handling tankers or a degree in law",
                "(experience 36m of towage, handling tankers | bachelor[law])",
            ),
            (
                "Three years of sales experience with ferries or cruises or five years of towage",
                "(experience 36m of sales + experience 36m of ferries, cruises | experience 60m of towage)",
            ),
            // Whom and where a teacher taught.
            (
                "Teaching experience at the university level",
                "experience 0m of Teaching + experience 0m of university level",
            ),
            (
                "Two years of teaching experience with deaf children",
                "experience 24m of teaching + experience 24m of deaf children",
            ),
            ("Teaching experience in your field", "experience 0m of Teaching"),
            ("Gain teaching experience in a primary school", ""),
            // A verb that tells of the experience is nothing that was done.
            ("Towage experience demonstrating good judgement", "experience 0m of Towage"),
            (
                "Two years of towage experience, with diving experience being a plus",
                "experience 24m of towage + experience 0m of diving?",
            ),
            // What has a name says itself what it is beside.
            ("Design experience working with Figma", "experience 0m of Figma"),
        ],
    );
}

#[test]
fn alternatives_that_are_places() {
    check(
        "Requirements",
        &[
            (
                "Experience in towage, diving, or in a busy shipyard environment",
                "experience 0m of towage, diving, busy shipyard",
            ),
            (
                "Experience in sales or in a startup environment",
                "experience 0m of sales, startup environment",
            ),
            (
                "Experience in towage, diving, or any heavily regulated environment",
                "experience 0m of towage, diving, heavily regulated environment",
            ),
            // Any other is nothing in particular, and one place says no more of what was done.
            ("Experience in towage, diving, or any other seagoing role", "experience 0m of towage, diving"),
            ("Experience in towage in a busy shipyard environment", "experience 0m of towage"),
            // What is said of the experience stands between it and its object.
            (
                "Three years of experience required in the towing or diving industry",
                "experience 36m of towing, diving",
            ),
            (
                "Two years of experience is required working on diesel engines",
                "experience 24m of diesel engines",
            ),
            (
                "Five years of towage with a proven record of keeping schedules",
                "experience 60m of towage + experience 0m of keeping schedules",
            ),
        ],
    );
}

#[test]
fn what_was_done_there() {
    check(
        "Requirements",
        &[
            (
                "Four years of experience in dock sales in the shipping industry, selling chart software",
                "experience 48m of dock sales + experience 48m of shipping industry + experience 48m of selling chart software",
            ),
            (
                "Experience working in the food industry, preparing meals",
                "experience 0m of food industry + experience 0m of preparing meals",
            ),
            // How one was there is nothing that is done.
            ("Experience in tidal environments, juggling many tasks", "experience 0m of tidal environments"),
            (
                "Experience in dock sales in the shipping industry",
                "experience 0m of dock sales in the shipping industry",
            ),
            // What nobody has named is done by applying it.
            (
                "Experience applying mooring rules to repair hulls",
                "experience 0m of applying mooring rules to repair hulls",
            ),
            ("Experience applying machine learning to tides", "experience 0m of machine learning"),
        ],
    );
}
