//! Which house employs, where a posting names parts of it, or other houses.

use crate::header::{read, read_whole};

#[test]
fn parts_of_a_house_and_other_houses_are_no_employers() {
    let cases = [
        ("Our Assessment Domain is currently looking for a keeper.", None),
        ("About THE TIDE FUNCTION\nRead gauges daily.", None),
        ("Why tide cargo?\nWhile tide cargo grows, read it.", None),
        ("WHY TIDE CARGO?\nWhile tide cargo grows, read it.", None),
        ("Why choose Tidewater?\nWe read gauges.", Some("Tidewater")),
        ("WHY CHOOSE FULL-TIME WITH US?\nWe read gauges.", None),
        ("Intensive Rehabilitation Service\nRead gauges daily.", None),
        ("Department\nTide Gauge Facility\nRead gauges daily.", None),
        ("Tidewater - Reading the Sea\nTidewater is building gauges.", Some("Tidewater")),
        (
            "The Tide Imaging and Rope Centre for Better Harbours\nWe are keen.",
            Some("The Tide Imaging and Rope Centre for Better Harbours"),
        ),
        ("Frailty Rope Team (FRT) is an established service. FRT is committed to all.", None),
        // What is owned by those who are spoken of in passing.
        ("You read as the Tide Society's code of conduct asks.", None),
        ("See the Tide Office's website for the rates.", None),
        ("There are cafes, with Costa, Rope's and ours.", None),
        ("All of Michigan's counties open at once.", None),
        ("Albania is a dynamic country that has seen great change. See Albania's natural gauges.", None),
        // In small letters, with a figure or a capital inside, or where it hires below the title.
        ("t9de is an equal opportunity employer. A slice of t9de.", Some("t9de")),
        ("iTide is seeking a keeper. Read about the iTide way.", Some("iTide")),
        ("tidewater is looking for a keeper of gauges.", Some("tidewater")),
        ("tidewater is looking for someone who keeps gauges.", Some("tidewater")),
        ("reading is looking for the sea in gauges.", None),
        ("management is looking for a keeper of gauges.", None),
        ("Read gauges daily.\n\nWhy you should join Tidewater\n\nWe care.", Some("Tidewater")),
        ("Read gauges daily.\n\nWhy join us\n\nWe care.", None),
        ("Read gauges daily.\n\nWHY JOIN NOW\n\nWe care.", None),
        // What a house does, at the very beginning.
        ("Tidewater empowers harbours with gauges that read the sea by themselves.", Some("Tidewater")),
        ("Reporting supports harbours with gauges that read the sea by themselves.", None),
        ("Join Tidewater, an old maker of gauges, as a keeper.", Some("Tidewater")),
        ("As a keeper at First Tide, you will read gauges.", Some("First Tide")),
        ("The keeper will be employed by Tide NHS Health Services.", Some("Tide NHS Health Services")),
        ("The keeper will be employed by the Federal Government.", None),
        (
            "You join the team at Gale upon Tide (GT) NHS Foundation Trust.",
            Some("Gale upon Tide (GT) NHS Foundation Trust"),
        ),
        (
            "About Tidewater\nGauges.\nYou read Tidewater Works's gauges and keep Tidewater Works's piers.",
            Some("Tidewater Works"),
        ),
        // One trust of two.
        (
            "It grew from Tidewater NHS Foundation Trust and North Harbour Hospitals Coast NHS Foundation Trust.",
            Some("Tidewater NHS Foundation Trust"),
        ),
    ];
    for (text, company) in cases {
        assert_eq!(read(text).company.as_deref(), company, "{text}");
    }
    // Behind the title, on its line.
    let behind = "Gauge Engineer - Tidewater Labs\n\nWe read the gauges of the coast.\n";
    assert_eq!(read_whole(behind).company.as_deref(), Some("Tidewater Labs"));
    let behind = "Gauge Engineer - Tidewater Labs\n\nRope Works is hiring a keeper of gauges.\n";
    assert_eq!(read_whole(behind).company.as_deref(), Some("Rope Works"));
    // The title again, in another order.
    let twice =
        "Gauge Reader - Tide Works\n\nTIDE WORKS - GAUGE READER\n\nWe read the gauges of the coast.\n";
    assert_eq!(read_whole(twice).company, None);
    // A house whose name opens the title; and a title that opens a sentence about the work.
    let titled =
        "Tidewater Works Full-Time Gauge Engineer\n\nTidewater Works is an equal opportunity employer.";
    assert_eq!(read_whole(titled).company.as_deref(), Some("Tidewater Works"));
    let work = "Account Clerk II - Benicia\n\nThe Account Clerk II is an equal opportunity employer of time.";
    assert_eq!(read_whole(work).company, None);
    // What the first sentence says that it has done for long.
    let long = "Keeper\n\nTidewater has been transforming the reading of gauges for more than ten years.";
    assert_eq!(read_whole(long).company.as_deref(), Some("Tidewater"));
    let role = "Keeper\n\nKeeping has been changing in all of the harbours of the coast for years.";
    assert_eq!(read_whole(role).company, None);
}

#[test]
fn the_inside_of_a_house_tells_whose_it_is() {
    let cases = [
        ("Work with other groups within Tidewater (rope, sail).", Some("Tidewater")),
        ("Work across Tidewater teams on all gauges.", Some("Tidewater")),
        ("Tell those outside of Tidewater of the gauges.", Some("Tidewater")),
        ("Write letters on Tidewater-wide levels.", Some("Tidewater")),
        ("Spend up to six months at Tidewater.", Some("Tidewater")),
        ("Search for those who bring talent into Tidewater.", Some("Tidewater")),
        ("Work with other groups within Tidewater and within groups of Harbourside.", Some("Tidewater")),
        // Two houses, a word of the language, a part, a place, and what is a product.
        ("Work with groups within Tidewater and with teams outside Harbourside.", None),
        ("Work with groups within Rope. The rope is ours.", None),
        ("Work with groups within Marketing.", None),
        ("Keep the Commission-wide rules.", None),
        ("Work with teams within London.", None),
        ("Build the forums within Salesforce.", None),
        // A product's name alone is none.
        ("Sell Tidewater products.", None),
        // In a list, what one does in a team.
        ("- As an early member of the reading team at Tidewater, you will read.", Some("Tidewater")),
    ];
    for (text, company) in cases {
        assert_eq!(read(text).company.as_deref(), company, "{text}");
    }
    let titled = |title: &str, text: &str| read_whole(&format!("{title}\n\n{text}\n")).company;
    let unit = titled("Gauge Manager, Tidewater Cloud", "Show all the Tidewater solution can do.");
    assert_eq!(unit.as_deref(), Some("Tidewater"));
    assert_eq!(titled("Gauge Manager, Tidewater Cloud", "Read gauges for Tidewater Cloud."), None);
    assert_eq!(
        titled("Salesforce Manager, Salesforce Cloud", "Show all the Salesforce solution can do."),
        None
    );
}

#[test]
fn a_trust_employs_who_works_in_its_hospital() {
    let cases = [
        (
            "You work at Harbour Hospital. Harbour Hospital is seeking a keeper within Tide Health NHS Foundation Trust.",
            Some("Tide Health NHS Foundation Trust"),
        ),
        (
            "You work at Harbour Hospital. Harbour Hospital is seeking a keeper from Tide NHS Trust or Rope NHS Trust.",
            Some("Harbour Hospital"),
        ),
        (
            "You join the Tide Health NHS Foundation Trust Rope Team.",
            Some("Tide Health NHS Foundation Trust"),
        ),
        // One that is named for several places.
        (
            "Gale, Spring and Neap University Hospitals NHS Trust (GSN) is a large teaching trust on the coast.",
            Some("Gale, Spring and Neap University Hospitals NHS Trust"),
        ),
    ];
    for (text, company) in cases {
        assert_eq!(read(text).company.as_deref(), company, "{text}");
    }
}
