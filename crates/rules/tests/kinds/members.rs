//! Where a list is parted, and what its members share: a head, an object, a verb, a means.

use super::{check, extracted};
use rolefit_rules::predicate::Predicate;

#[test]
fn parted_to_the_end() {
    check(
        "Requirements",
        &[
            // What a comma has parted before, the comma at its end parts, too.
            (
                "Experience in coastal, tidal, or offshore mooring",
                "experience 0m of coastal, tidal, offshore mooring",
            ),
            (
                "Experience teaching in classroom, hybrid, and online formats",
                "experience 0m of teaching + experience 0m of classroom, hybrid, online formats",
            ),
            (
                "Experience in audits of the design, construction, or repair of piers",
                "experience 0m of audits of the design, construction, repair of piers",
            ),
            // One word behind a comma is a member of its own.
            (
                "Experience in Nautical, Port and Harbour audits",
                "experience 0m of Nautical, Port, Harbour audits",
            ),
            // But what no comma has parted shares its head or its object.
            ("Experience with internal and external pilots", "experience 0m of internal and external pilots"),
            (
                "Experience in mooring, tidal and coastal analysis",
                "experience 0m of mooring, tidal and coastal analysis",
            ),
            (
                "Experience in the design, construction, and repair of piers",
                "experience 0m of design, construction, and repair of piers",
            ),
            (
                "Experience with scalable, distributed systems",
                "experience 0m of scalable, distributed systems",
            ),
        ],
    );
}

#[test]
fn fields_among_verbs() {
    check(
        "Requirements",
        &[
            // A field by itself is a verb, too, before verbs that wait for an object.
            (
                "Experience in testing, inspecting, and repairing winches, ropes and anchors",
                "experience 0m of testing, inspecting, and repairing winches, ropes and anchors",
            ),
            (
                "Experience in training, coaching, and mentoring",
                "experience 0m of training, coaching, mentoring",
            ),
            (
                "Experience in training, coaching, and harbour rules",
                "experience 0m of training, coaching, harbour rules",
            ),
        ],
    );
}

#[test]
fn means_and_purposes() {
    check(
        "Requirements",
        &[
            // What has no name says how it is done.
            (
                "Experience solving mooring problems using quantitative approaches",
                "experience 0m of solving mooring problems using quantitative approaches",
            ),
            (
                "Experience solving mooring problems using Excel",
                "experience 0m of solving mooring problems, Excel",
            ),
            (
                "Experience in data analysis using tools such as Excel, R or SPSS",
                "experience 0m of data analysis + experience 0m of Excel, R, SPSS",
            ),
            (
                "Experience monitoring systems using tools like Prometheus or Grafana",
                "experience 0m of monitoring systems + experience 0m of Prometheus, Grafana",
            ),
            (
                "Experience charting tides using logs, sounding lines, and wire drags",
                "experience 0m of charting tides + experience 0m of logs, sounding lines, wire drags",
            ),
            // Verbs behind "to" say what for, and are no members.
            ("Experience using Excel to chart, validate, and report tides", "experience 0m of Excel"),
            ("Experience using Excel to test and validate tide data", "experience 0m of Excel"),
            // What a thing serves or stands on is asked where all of it has a name.
            ("Experience with mooring connectors to AWS, GCP, and Azure", "experience 0m of AWS, GCP, Azure"),
            (
                "Experience handling mooring challenges related to Kafka and Redis",
                "experience 0m of Kafka, Redis",
            ),
            (
                "Experience with mooring plans for pilots, crews, and ports",
                "experience 0m of mooring plans for pilots, crews, and ports",
            ),
        ],
    );
}

#[test]
fn words_that_say_nothing_of_the_thing() {
    check(
        "Requirements",
        &[
            ("Track record of successful pier design", "experience 0m of pier design"),
            ("Experience: Previous harbour experience preferred", "experience 0m of harbour?"),
            ("One year of progressively responsible mooring experience", "experience 12m of mooring"),
            ("Experience with prior authorizations", "experience 0m of prior authorizations"),
            // Another sentence is no member.
            ("Experience with Kafka and Redis We are a team of pilots", "experience 0m of Kafka, Redis"),
            ("Experience with Kafka or were previously a pilot", "experience 0m of Kafka"),
            ("Knowledge of protocols such as BGP, IS-IS, and OSPF", "BGP, IS-IS, OSPF and the like"),
        ],
    );
}

#[test]
fn verbs_and_their_objects() {
    check(
        "Requirements",
        &[
            // Verbs that share their object are one deed, whatever the object ends in, and whoever it is done for.
            (
                "Experience delivering or developing training",
                "experience 0m of delivering or developing training",
            ),
            (
                "Experience contributing to or maintaining open harbour charts",
                "experience 0m of contributing to or maintaining open harbour charts",
            ),
            (
                "Experience presenting to and advising ship owners",
                "experience 0m of presenting to and advising ship owners",
            ),
            ("Experience in dredging and coaching", "experience 0m of dredging, coaching"),
            // Two objects, each told in words of its own, are two things.
            ("Experience managing pier plans and tide reports", "experience 0m of pier plans, tide reports"),
            (
                "Experience managing strategic alliances or owner relationships",
                "experience 0m of strategic alliances, owner relationships",
            ),
            // But not what shares its words, names people or is told by one word.
            (
                "Experience managing pier plans and budgets",
                "experience 0m of managing pier plans and budgets",
            ),
            (
                "Experience managing small and large dredging fleets",
                "experience 0m of managing small and large dredging fleets",
            ),
            (
                "Experience leading dredging crews and senior stakeholders",
                "experience 0m of leading dredging crews and senior stakeholders",
            ),
            (
                "Experience implementing software or pier projects",
                "experience 0m of implementing software or pier projects",
            ),
            // What for is told behind the verb for it, and behind how.
            (
                "Experience partnering across ports to effectively advocate for pilots, crews and owners",
                "experience 0m of partnering across ports",
            ),
            ("Experience working in Excel or Python to standardize charts", "experience 0m of Excel, Python"),
        ],
    );
}

#[test]
fn words_that_describe_one_thing() {
    check(
        "Requirements",
        &[
            (
                "Experience in high-volume, customer-facing environments",
                "experience 0m of high-volume, customer-facing environments",
            ),
            (
                "Experience in complex, multi-port environments",
                "experience 0m of complex, multi-port environments",
            ),
            // A third one makes it a list, and so does "or".
            (
                "Experience in coastal, tidal, or offshore environments",
                "experience 0m of coastal, tidal, offshore",
            ),
            // What is but a kind of things, too, has its examples behind the last kind.
            (
                "Experience using charting technologies and document systems (e.g. Moodle)",
                "experience 0m of Moodle",
            ),
            (
                "Experience building charts and managing document systems (e.g. Moodle)",
                "experience 0m of building charts + experience 0m of Moodle",
            ),
            // A kind with examples of its own is no part of the next.
            (
                "Proficiency in modern chart technologies (HTML5, CSS3) and frameworks such as React or Angular",
                "HTML5, CSS3 and the like + React, Angular and the like",
            ),
            (
                "Skilled in PowerPoint (or Google Slides) and Visio (or similar)",
                "PowerPoint, Google Slides and the like + Visio and the like",
            ),
            (
                "Experience with tools like Jenkins or GitLab and cloud platforms (AWS, Azure)",
                "experience 0m of Jenkins, GitLab + experience 0m of AWS, Azure",
            ),
            (
                "Experience writing SQL queries and building dashboards in Looker, Tableau or Mode",
                "experience 0m of SQL + experience 0m of Looker, Tableau, Mode",
            ),
            // A capital beside a product is a name, whatever it ends in.
            ("Experience with tools such as Elastic or Redis", "experience 0m of Elastic, Redis"),
            ("Experience with local or remote pilots", "experience 0m of local or remote pilots"),
        ],
    );
}

#[test]
fn what_is_singled_out() {
    check(
        "Requirements",
        &[
            // What nobody has named says more of the same.
            (
                "Four years in dredging for harbour owners, particularly river owners",
                "experience 48m of dredging for harbour owners",
            ),
            (
                "Experience working in the towing industry, especially with tugs or barges",
                "experience 0m of towing industry",
            ),
            // What has a name is asked, and what is wished for is.
            (
                "Four years in dredging, particularly in a river port preferred",
                "experience 48m of dredging + experience 0m of river port?",
            ),
            ("Four years of dredging, particularly with Excel", "experience 48m of Excel"),
            ("Skills in databases, particularly PostgreSQL", "PostgreSQL and the like"),
        ],
    );
}

#[test]
fn what_semicolons_part() {
    check(
        "Requirements",
        &[
            // What is done goes on with what was done before it, and nothing else does.
            (
                "Experience drawing charts; inspecting moorings; training crews",
                "experience 0m of drawing charts, inspecting moorings, training crews",
            ),
            (
                "One year of specialized experience which includes drawing charts; inspecting moorings; and training crews.",
                "experience 12m of drawing charts, inspecting moorings, training crews",
            ),
            (
                "Two years of experience performing duties such as drawing charts; carefully inspecting moorings",
                "experience 24m of drawing charts, carefully inspecting moorings",
            ),
            (
                "One year of specialized experience. Specialized experience includes independently drawing charts; inspecting moorings.",
                "experience 12m of independently drawing charts, inspecting moorings",
            ),
            ("Experience drawing charts; writing skills; a CPA", "experience 0m of drawing charts + cpa"),
            (
                "Experience drawing charts; working knowledge of SQL; training crews",
                "experience 0m of drawing charts + SQL",
            ),
            ("Experience with sonar; inspecting moorings", "experience 0m of sonar"),
        ],
    );
}

#[test]
fn one_word_more() {
    check(
        "Requirements",
        &[
            // The words before go with both, unless they are a name.
            (
                "Experience with yard data analysis and reporting",
                "experience 0m of yard data analysis and reporting",
            ),
            ("Experience with harbour laws and regulations", "experience 0m of harbour laws and regulations"),
            ("Experience with data analysis and reporting", "experience 0m of data analysis, reporting"),
            (
                "Experience with yard data analysis or reporting",
                "experience 0m of yard data analysis, reporting",
            ),
            ("Experience with ship data analysis and SQL", "experience 0m of ship data analysis, SQL"),
        ],
    );
}

#[test]
fn halves_of_names_before_the_word_experience() {
    check(
        "Requirements",
        &[
            (
                "Product and project management experience",
                "experience 0m of Product management, project management",
            ),
            (
                "5 years of project and/or program management experience",
                "experience 60m of project management, program management",
            ),
            ("Node.js, Express.js, and MongoDB experience.", "experience 0m of Node.js, Express.js, MongoDB"),
            ("3 years hands-on work in Java", "experience 36m of Java"),
            ("2-4 years hands-on work delivering gauges", "experience 24-48m of delivering gauges"),
            // A list that is counted stands beside what is before it.
            (
                "Experience using databases, and with one or all of the following: Hadoop, Spark",
                "experience 0m of databases + experience 0m of Hadoop, Spark",
            ),
            (
                "3 years of gauge reading working in acute or community settings",
                "experience 36m of gauge reading",
            ),
        ],
    );
}

#[test]
fn letters_that_name_two_things() {
    let named = |statement: &str| {
        let (_, read) = extracted("Requirements", statement);
        let leaf =
            read.requirements.first().and_then(|r| r.formula.leaves().first().map(|l| l.predicate.clone()));
        let of = match leaf {
            Some(Predicate::Experience(done)) => done.of,
            other => panic!("{other:?}"),
        };
        of.into_iter().find(|subject| subject.text == "EMR").and_then(|subject| subject.id)
    };
    assert_eq!(named("Experience with S3, Glue and EMR").as_deref(), Some("amazon-emr"));
    assert_eq!(named("Experience with EMR and patient charts").as_deref(), Some("ehr"));
}

#[test]
fn what_stands_around_a_name() {
    check(
        "Requirements",
        &[
            ("Experience with the full SDLC lifecycle", "experience 0m of SDLC"),
            ("Knowledge of SDLC processes", "SDLC"),
            ("Proficiency in CAD for masts and hulls", "CAD"),
            ("Hands-on experience of ETL/ELT processes", "experience 0m of ETL, ELT"),
            (
                "Experience with Docker and Microsoft PowerShell",
                "experience 0m of Docker, Microsoft PowerShell",
            ),
            ("Experience with SAP or Google Tensorflow", "experience 0m of SAP, Google Tensorflow"),
            ("Experience with Docker and harbour PowerShell", "experience 0m of Docker, harbour PowerShell"),
        ],
    );
}

#[test]
fn what_is_done_with_a_name_is_it() {
    let ids = |text: &str| -> Vec<Option<String>> {
        let (_, read) = extracted("Requirements", text);
        let leaves = read.requirements.iter().flat_map(|r| r.formula.leaves());
        let of = leaves.filter_map(|leaf| match &leaf.predicate {
            Predicate::Experience(experience) => Some(experience.of.clone()),
            _ => None,
        });
        of.flatten().map(|subject| subject.id).collect()
    };
    for text in ["Experience providing excellent customer service", "Experience delivering customer service"]
    {
        assert_eq!(ids(text), [Some("customer-service".to_owned())], "{text}");
    }
    assert_eq!(ids("Experience providing customer service in the Python community"), [None]);
}
