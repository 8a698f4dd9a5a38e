//! Text that has lost its line breaks: headings, items and sentences in one line.

use super::check;
use super::layout::asked;

#[test]
fn a_heading_that_lost_its_line_break() {
    let read = |lines: &str| asked(&format!("Requirements:\n\n{lines}"));
    assert_eq!(
        read("- Valid driver's license Preferred Qualifications\n- CPA\n- RN\n"),
        "driving-licence + cpa? + rn?"
    );
    assert_eq!(read("- CPA\n\nRequired and Preferred Qualifications\n- RN\n"), "cpa + rn?");
    assert_eq!(
        read("Education: A degree in law is desired Compensation:\n- A CPA is paid for\n"),
        "bachelor[law]?"
    );
    assert_eq!(read("CPA is required. Preferred\nExperience: RN license\n"), "cpa + rn?");
    // At the end of a paragraph, with capitals; a sentence has none.
    assert_eq!(
        asked("What you will do\nYou moor boats. You paint them. What You Will Bring\n\n- Python\n- Rust\n"),
        "Python + Rust"
    );
    assert_eq!(
        asked("What you will do\nYou moor boats. You paint them. Masts required\n\n- Moor boats\n"),
        ""
    );
}

#[test]
fn headings_in_a_line_that_lost_its_breaks() {
    let prose = "The yard looks after boats that cross the bay every day of the year and lie in the harbour at night. "
        .repeat(4);
    let read = |line: &str| asked(&format!("What you will do\n{prose}{line}\n"));
    assert_eq!(
        read("Painting What We're Looking For Minimum of 4 years of sailing experience. Knowledge of SAP."),
        "experience 48m of sailing + SAP"
    );
    assert_eq!(
        read("Paint masts Requirements Good knowledge of SAP Bonus: Experience with Oracle."),
        "SAP + experience 0m of Oracle?"
    );
    // What the house says of itself behind the last of them, and tags of a board.
    assert_eq!(
        read("Requirements Knowledge of SAP and Python Tidewater is an equal opportunity employer."),
        "SAP, Python"
    );
    assert_eq!(read("Requirements Knowledge of SAP and Python #sap #TideJobs"), "SAP, Python");
    assert_eq!(read("Requirements Knowledge of gauge #2 and Python."), "Python");
    // The end of a name.
    assert_eq!(
        read("Requirements Knowledge of SAP Preferred Experience: Harbour Certification in Pilotage"),
        "SAP + \"Harbour Certification in Pilotage\"?"
    );
    // No heading, with a name before it.
    assert_eq!(read("Requirements Oracle Experience: five years."), "experience 60m of Oracle");
    // An amount goes on with what is had.
    assert_eq!(
        read("The ideal candidate has 3-5 years of sailing experience and likes ropes."),
        "experience 36-60m of sailing?"
    );
}

#[test]
fn headings_written_as_sentences_in_a_line_that_lost_its_breaks() {
    let prose = "The yard looks after boats that cross the bay every day of the year and lie in the harbour at night. "
        .repeat(4);
    let read = |line: &str| {
        let asked = asked(&format!("What you will do\n{prose}{line}\n"));
        asked.split(" + ").filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" + ")
    };
    for heading in [
        " Nice to have",
        " NICE TO HAVE",
        " Nice to have:",
        ". PREFERRED",
        ". It would be great if you also have",
        ". It's great, but not required, if you have:",
    ] {
        let line = format!("Requirements Knowledge of SAP{heading} Experience with Oracle.");
        assert_eq!(read(&line), "SAP + experience 0m of Oracle?", "{heading}");
    }
    assert_eq!(
        read("Paint masts The skills you'll need You'll need a background in sailing."),
        "experience 0m of sailing"
    );
    assert_eq!(read("Requirements Knowledge of SAP WHAT WE OFFER Courses in Oracle and Java."), "SAP");
    // No heading: it goes on.
    assert_eq!(read("We are looking for Pilots who know ropes."), "");
    assert_eq!(read("You will have Oracle to lean on, and the sea."), "");
    // A heading's word in a name.
    assert_eq!(
        read(
            "All applicants must complete the Harbour Pilot Qualifications Form at the time of filing. The pilot's Qualifications \
             Form has pages on Oracle."
        ),
        ""
    );
}

#[test]
fn what_one_has_amid_the_duties_of_a_line_that_lost_its_breaks() {
    let prose = "Look after boats that cross the bay every day of the year and lie in the harbour at night. "
        .repeat(5);
    let read = |line: &str| asked(&format!("What you will do\n\n{prose}{line} Paint the masts in spring.\n"));
    assert_eq!(read("Experience in towing barges."), "experience 0m of towing barges");
    assert_eq!(read("Validated experience as a harbour pilot."), "experience 0m of harbour pilot");
    assert_eq!(read("Experience as a Service is what we sell."), "");
    assert_eq!(read("Experiences of our guests are shared on Oracle."), "");
}

#[test]
fn words_that_begin_an_item_in_a_line_that_lost_its_breaks() {
    let prose = "The yard looks after boats that cross the bay every day of the year and lie in the harbour at night. "
        .repeat(4);
    let read = |line: &str| {
        let asked = asked(&format!("{prose}Requirements {line}\n"));
        asked.split(" + ").filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" + ")
    };
    // A verb behind small letters, and a word that says how well behind a name.
    assert_eq!(read("Experience with bare hulls Demonstrate calm in storms"), "experience 0m of bare hulls");
    assert_eq!(
        read("Two years of sailing experience in Java Extensive server-side painting experience"),
        "experience 24m of sailing + experience 24m of Java + experience 0m of server-side painting"
    );
    assert_eq!(
        read("Knowledge of PowerShell Any experience with Rust"),
        "PowerShell + experience 0m of Rust"
    );
    // What an item ends with, but for an amount.
    assert_eq!(
        read("Some diving experience Mast painting experience"),
        "experience 0m of diving + experience 0m of Mast painting"
    );
    assert_eq!(read("Two years of experience Mast painting"), "experience 24m");
    // A dash before what the job pays, and no space at all.
    assert_eq!(
        read(
            "Bachelor's degree in law or a related field Rigging IC2 - The typical base pay range is USD 40,000 per year."
        ),
        "bachelor[law]~"
    );
    assert_eq!(
        read("Experience with Spring BootGood knowledge of SAP"),
        "experience 0m of Spring Boot + SAP"
    );
}

#[test]
fn another_way_that_lost_the_space_behind_its_word() {
    for way in [
        "diving.OREducation: A Master's degree in botany.",
        "diving. ORMaster degree in botany.",
        "diving (deep)ORMaster's degree in botany.",
    ] {
        let read = asked(&format!("Requirements:\n\nThree years of experience in {way}\n"));
        assert_eq!(read, "(experience 36m of diving | master[botany])", "{way}");
    }
}

#[test]
fn names_in_a_line_that_lost_its_breaks() {
    check(
        "Requirements",
        &[
            (
                "Exposure to one or more of the following Java HTML CSS JavaScript",
                "experience 0m of Java, HTML, CSS, JavaScript",
            ),
            ("Java HTML CSS JavaScript", "Java, HTML, CSS, JavaScript"),
            ("Experience with Microsoft SQL Server", "experience 0m of Microsoft SQL Server"),
        ],
    );
}

#[test]
fn statements_in_a_line_that_lost_its_breaks() {
    let prose = "The yard looks after boats that cross the bay every day of the year and lie in the harbour at night. "
        .repeat(4);
    let read = |line: &str| {
        let asked = asked(&format!("{prose}Requirements {line}\n"));
        asked.split(" + ").filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" + ")
    };
    // A capital amid small letters begins a sentence, in a word that is no name's.
    assert_eq!(
        read("Experience with masts and bare hulls A history of calm If you know ropes, the bay is yours"),
        "experience 0m of masts, bare hulls"
    );
    assert_eq!(
        read("Experience in mending old boats Conversant with Python"),
        "experience 0m of mending old boats + Python"
    );
    assert_eq!(read("Experience with hulls and IT systems"), "experience 0m of hulls and IT systems");
    // Nothing begins behind a word that goes on, nor between an amount and what it is of.
    assert_eq!(
        read("Certification by the Board on Certification of Pilots 3 year Experience with Python"),
        "\"Certification by the Board\" + experience 36m of Python"
    );
    // So does a word that says how well, behind letters that stand for a name.
    assert_eq!(read("Experience with masts and SQL Strong written skills"), "experience 0m of masts, SQL");
    // And a label.
    assert_eq!(
        read("Mast Care: Experience with yards and hulls (oak, pine) Ropes & Knots: Experience with splices"),
        "experience 0m of yards, hulls + experience 0m of splices"
    );
}

#[test]
fn amounts_in_words_begin_a_statement_in_text_without_breaks() {
    let rest = "The keeper mends the gauges, paints the boats and writes down what the sea does. ".repeat(6);
    let read = |lines: &str| asked(&format!("Requirements:\n\n{lines} {rest}"));
    for amount in
        ["5+ years", "Five or more years", "At least five years", "Minimum of 5 years", "5 to 7 years"]
    {
        let asked = read(&format!("Bachelor's degree in law {amount} of diving."));
        let most = if amount.contains(" to ") { "-84" } else { "" };
        let years = format!("bachelor[law] + experience 60{most}m of diving");
        assert!(asked.starts_with(&years), "{amount}: {asked}");
    }
    // An amount that the words before it lead to begins nothing.
    assert!(read("A post requiring 5 to 7 years of diving.").starts_with("experience 60-84m of diving"));
}

#[test]
fn a_heading_that_is_broken_at_the_width_of_a_page() {
    let read = |gap: &str| asked(&format!("Requirements\n\n- CPA\n\nPreferred{gap}Qualifications:\n- RN\n"));
    assert_eq!(read("\n"), "cpa + rn?");
    assert_eq!(read(" "), "cpa + rn?");
}

#[test]
fn a_bracket_that_is_never_closed() {
    assert_eq!(
        asked(
            "Requirements\n- Experience with tools (Django, Flask, etc. You will join teams and sailors (ten of them).\n"
        ),
        "experience 0m of Django, Flask + "
    );
    assert_eq!(
        asked("Requirements\n- Experience with tools (Django. Your choice. Flask).\n"),
        "experience 0m of Django. Your choice. Flask"
    );
}
