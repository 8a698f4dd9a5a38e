//! The job's title.

use super::header::read_whole;
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;

#[test]
fn titles_are_told_without_furniture() {
    let cases = [
        ("About the job\nThis job is sourced from a job board.\nTide Manager\nRead.", "Tide Manager"),
        ("Upcoming Role - Tide Engineer\nRead.\n", "Tide Engineer"),
        ("Tide Engineer [73823]\nRead.\n", "Tide Engineer"),
        (
            "Campus Hiring: Tide Analyst\n\nCampus Hiring: Tide Analyst\n\nRead.\n",
            "Campus Hiring: Tide Analyst",
        ),
        ("Tide Analyst, Gauges\nRead.\nJob\n:Data Science\n", "Tide Analyst, Gauges"),
        ("Tide Specialist - I SMB Gauges\nRead.\n", "Tide Specialist - I SMB Gauges"),
        ("The Tide School seeks an eager Lower School Gauge teacher.\n", "Lower School Gauge teacher"),
        ("Our yard is seeking a Manager, Tides & Gauges to lead it.\n", "Manager, Tides & Gauges"),
        ("We are looking for experienced tide teachers (part-time) to join us.\n", "tide teacher"),
        ("The role of a tide nurse is to care for gauges.\n", "tide nurse"),
        ("Overview\nThe Tide Engineer participates in the reading of gauges.\n", "Tide Engineer"),
        ("Exciting opportunity for an experienced Director of Tides\nRead.\n", "Director of Tides"),
        (
            "An opportunity has arisen within the Tide Yard, for an able and eager Senior Tide Secretary to join.\n",
            "Senior Tide Secretary",
        ),
        // With its kind behind it, but not what it is called for short, or where it is.
        ("The yard is seeking a Tide Engineer, Gauges to join it.\n", "Tide Engineer, Gauges"),
        ("The yard is seeking a Tide Engineer, Toronto to join it.\n", "Tide Engineer"),
        ("This position is for a GAUGE CONTROLLER (HARBOURS), number D1.\n", "GAUGE CONTROLLER (HARBOURS)"),
        ("We are looking for a Gauge Reading Manager (GRM) to join us.\n", "Gauge Reading Manager"),
        ("Location: Oslo\nAs Head of Tides, you will read gauges.\n", "Head of Tides"),
        ("Your day\nAs the Senior Engineer, Gauge Design, you will draw.\n", "Senior Engineer, Gauge Design"),
        ("We seek a Tide Engineer, 3D Gauge Reading. It is a start.\n", "Tide Engineer, 3D Gauge Reading"),
        ("The yard is hiring a Tide Engineer, Acme Corp. Come.\n", "Tide Engineer"),
        ("We seek a motivated Tide Engineer (x/f/m) to join us.\n", "Tide Engineer (x/f/m)"),
        (
            "We seek a Deep Gauge Reading (DGR) Research Scientist to help.\n",
            "Deep Gauge Reading (DGR) Research Scientist",
        ),
        (
            "Who we are\nWe look for an energetic, enthusiastic, and skilled tide developer.\n",
            "tide developer",
        ),
        ("Who we are\nYou work as a full stack developer in our team.\n", "full stack developer"),
        ("Who we are\nWe want to hire a top talent back-end Developer now.\n", "back-end Developer"),
        ("Who we are\nWe are looking for a tide engineer intern to help.\n", "tide engineer intern"),
        // Not what a house is, in a sentence with a dash.
        (
            "Founded in 1907 by former Harbour Directors of the west and of the east, the Tide House brings together many people who sail and row—and gives them space to read gauges and to tell others what they say.\nIt seeks a Tide Analyst to help.\n",
            "Tide Analyst",
        ),
        ("On-site Bergen, Norway\nWe are looking for a Tide Manager to help.\nRead.\n", "Tide Manager"),
        ("Overview\nThe Head of Tide Service is responsible for gauges.\n", "Head of Tide Service"),
        ("Harbour NHS Trust Staff Bank\nBand 6 Gauge Nurse - Tides\nRead.\n", "Band 6 Gauge Nurse - Tides"),
        ("Our house\nIt is old.\nTide Science Director Responsibilities:\n- Lead\n", "Tide Science Director"),
        ("Our house\nIt is old.\nAs A Gauge Educator You Will\n- teach\n", "Gauge Educator"),
        ("Why\nAt Tidewater, a Gauge Setup Manager (GSM) is a capable person.\n", "Gauge Setup Manager"),
        // Whom the text speaks to, and what a subject does.
        ("Your role\nAs the Design Lead at Tidewater Works, you will draw gauges.\n", "Design Lead"),
        ("Your impact\nAs Tide Intern you’ll read gauges.\n", "Tide Intern"),
        (
            "Summary\nThis GAUGE MECHANIC SUPERVISOR position, is located in the harbour.\n",
            "GAUGE MECHANIC SUPERVISOR",
        ),
        (
            "Under direct supervision of the master, the Tide Data Analyst will read gauges.\n",
            "Tide Data Analyst",
        ),
        (
            "Summary\nThis National Guard position is good. The Tide Engineer will read gauges.\n",
            "Tide Engineer",
        ),
        ("Overview\nThe Sr. Tide Analyst plays a part in the harbour.\n", "Sr. Tide Analyst"),
        (
            "The harbour has an opening in Bergen, Norway, for a Tide Data Analyst to read.\n",
            "Tide Data Analyst",
        ),
        ("About us\nWe're on the lookout for a Tide Engineer to join us.\n", "Tide Engineer"),
        // One word, a remark that tells the role, and what stands in small letters.
        ("About us\nThe yard is looking to appoint a Matron for Tides.\n", "Matron"),
        ("About us\nThe college invites applications for the position of President.\n", "President"),
        (
            "About us\nWe’re looking for a Founding GTM (Tide Manager) to drive it.\n",
            "Founding GTM (Tide Manager)",
        ),
        ("Your impact\nAs a (Senior) Tide Manager at the yard, you will read.\n", "(Senior) Tide Manager"),
        ("About us\nAn opportunity in our Bergen yard for a tide assistant.\n", "tide assistant"),
        ("About us\nWe seek an ambitious and motivated tide assistant to join us.\n", "tide assistant"),
        (
            "About us\nThe yard offers much.\nExperience as a Consultant\nThe role of a tide nurse\n",
            "tide nurse",
        ),
        // What heads a part of the page is no title.
        ("Job Advert\nTide Manager\nRead.\n", "Tide Manager"),
        ("\u{1f3c6} The Opportunity \u{1f3c6}\nWe are looking for a Tide Manager to read.\n", "Tide Manager"),
        ("\u{1f4e3} ROLE SUMMARY\nAs a Tide Manager, you will read.\n", "Tide Manager"),
        ("Job Requisition ID\n24WD\nWe are looking for a Tide Manager to read.\n", "Tide Manager"),
        // The house, above its logo.
        ("Tidewater Works\nTidewater Works\nGauge Engineer\nRead.\n", "Gauge Engineer"),
        // Who answers questions has another title.
        ("Tide Nurse, 80%\nRead.\n", "Tide Nurse"),
        ("Tide Nurse (80 - 100 %)\nRead.\n", "Tide Nurse"),
        ("Tide Nurse (f/m/d) 80-100%\nRead.\n", "Tide Nurse (f/m/d)"),
        ("Tide Nurse #3072 80 - 100 %\nRead.\n", "Tide Nurse #3072"),
        ("Tide Gauge Trainer\nRead.\nName: Ann Rope\nJob title: Head of Tides\n", "Tide Gauge Trainer"),
    ];
    for (text, title) in cases {
        let read = read_whole(text);
        assert_eq!(read.title.as_deref(), Some(title), "{text:?}");
    }
}

#[test]
fn titles_are_told_without_markup() {
    let text = "Tide &amp; Harbour Manager\n\nYou keep the harbour&#39;s gauges.\n";
    let read = read_whole(text);
    assert_eq!(read.title.as_deref(), Some("Tide & Harbour Manager"));
}

#[test]
fn a_title_stands_above_what_is_not_read() {
    let text = "Analyste de marées (H/F)\n\nVous rejoignez une équipe du port qui mesure la mer, et vous lisez les marées chaque \
                jour avec les collègues de la côte et du bureau.\n\nLe port est ouvert à tous.\n";
    let posting = Posting { text: text.to_owned(), ..Posting::default() };
    let read = extract(&posting, Lexicon::builtin());
    assert_eq!(
        (read.language.as_str(), read.header.title.as_deref()),
        ("fr", Some("Analyste de marées (H/F)"))
    );
    assert!(read.requirements.is_empty() && read.header.company.is_none());
    let sentence = format!("Nous recherchons pour vous un port\n\n{}", text.replace(" (H/F)", ""));
    let read = extract(&Posting { text: sentence, ..Posting::default() }, Lexicon::builtin());
    assert_eq!(read.header.title, None);
}

#[test]
fn a_line_of_everything_is_cut_outside_its_brackets() {
    let text = "Gauge Technician (Duluth, MN) – Tidewater Works — Tidewater Works is looking for a technician who reads \
                gauges along the coast, repairs what the storms have broken, and reports to the keeper of the harbour.\n";
    let read = read_whole(text);
    assert_eq!(read.title.as_deref(), Some("Gauge Technician (Duluth, MN)"));
    assert_eq!(read.company.as_deref(), Some("Tidewater Works"));
}

#[test]
fn a_title_above_a_label_that_tells_it_in_other_words() {
    let read = |text: &str| read_whole(text).title;
    let two = "Gauge Technician – Bergen\n\nPosition: Gauge Technician / Rigger\n\nWe read gauges daily.\n";
    assert_eq!(read(two).as_deref(), Some("Gauge Technician – Bergen"));
    // What a sentence says it is, with an article or without.
    let told =
        "Senior Gauge Technician is a keeper who reads the gauges of the whole coast and of its harbours.\n";
    assert_eq!(read(told).as_deref(), Some("Senior Gauge Technician"));
    let told =
        "Summary\n\nThe purpose of this Harbour Custodian position is to clean the piers of the coast.\n";
    assert_eq!(read(told).as_deref(), Some("Harbour Custodian"));
    let one = "Position: Lead Gauge Technician\n\nLocation: Bergen\n\nWe read gauges daily.\n";
    assert_eq!(read(one).as_deref(), Some("Lead Gauge Technician"));
}

#[test]
fn what_as_leads_to_is_the_job_or_another() {
    let read = |text: &str| read_whole(&format!("About us\n{text}\n")).title;
    for (text, title) in [
        ("Come and join our harbour department as a Tide Engineer.", "Tide Engineer"),
        ("Description: As a Tide Engineer, you will read gauges.", "Tide Engineer"),
        ("As a Scientist, you will read gauges.", "Scientist"),
        ("You will serve as its Director of Tides.", "Director of Tides"),
        ("The Tide Administrator creates, maintains and reads gauges.", "Tide Administrator"),
        ("The Tide Teacher II plans the lessons of the harbour.", "Tide Teacher II"),
        ("We are seeking a Gauge-focused Tide Engineer to join us.", "Gauge-focused Tide Engineer"),
        ("We are seeking an experienced Electrician to join us.", "Electrician"),
        ("We're looking for a self-starting, highly driven Tide Manager to join us.", "Tide Manager"),
        ("We're looking for an entrepreneurial tide engineer to join us.", "tide engineer"),
        ("Hiring Manager: Ann Rope – Head of Tides\nWe are looking for a Tide Engineer.", "Tide Engineer"),
    ] {
        assert_eq!(read(text).as_deref(), Some(title), "{text}");
    }
    for none in [
        "The trust processes what you send us, as a Data Controller.",
        "You partner closely with the harbour masters, as a trusted tide advisor.",
        "Two years of experience as a Tide Engineer are asked.",
        "As a senior keeper, you will work closely with Sales, Product and Law.",
    ] {
        assert_eq!(read(none), None, "{none}");
    }
}
