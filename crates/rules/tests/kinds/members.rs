//! Where a list is parted, and what its members share: a head, an object, a verb, a means.

use super::check;

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
            ("Experience solving mooring problems using Excel", "experience 0m of mooring problems, Excel"),
            (
                "Experience charting tides using logs, sounding lines, and wire drags",
                "experience 0m of tides + experience 0m of logs, sounding lines, wire drags",
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
