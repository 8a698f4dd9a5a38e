//! Where a posting says that the work is done.

use crate::header::{read, read_whole};

#[test]
fn workplaces() {
    let cases = [
        ("This is a hybrid role.", "Some(Hybrid)"),
        // A choice is one of remote work.
        ("You can work remotely, from one of our yards, or a bit of both!", "Some(Remote)"),
        ("Our keepers can choose where they want to work, in a yard or at home.", "Some(Remote)"),
        ("This role may be based remotely or in Bergen.", "Some(Remote)"),
        ("You join a crew in Remote U.S. to read gauges.", "Some(Remote)"),
        ("It is flexible work from home with occasional in-office meetings.", "Some(Hybrid)"),
        ("Keeper Location: Bergen Type: Hybrid What you do: read gauges", "Some(Hybrid)"),
        ("This position is ELIGIBLE for telework.", "Some(Hybrid)"),
        ("Does this position have telework options? -Telework options may change- No", "Some(Onsite)"),
        ("You are expected to work 5 days/week in one of our offices.", "Some(Onsite)"),
        ("Our keepers are working on a remote-first hybrid model.", "Some(Hybrid)"),
        ("What you get: hybrid & remote work.", "Some(Hybrid)"),
        ("You may be working from home for 2-3 days per week.", "Some(Hybrid)"),
        ("It is a remote task of an hour a week.", "Some(Remote)"),
        ("Location: Houston, TX 77002 (ONSITE)", "Some(Onsite)"),
        ("Location: Onsite – Bergen Design Center", "Some(Onsite)"),
        ("Location: Bergen (On-site / Hybrid)", "None"),
        ("You are able to be full-time in the office.", "Some(Onsite)"),
        ("Your role at our yard supports the back office.", "None"),
        ("Three years full time in a post office.", "None"),
        ("We are hybrid, but you must be on the quay some days.", "Some(Hybrid)"),
        ("Modality: Hybrid — regular days on the quay", "Some(Hybrid)"),
        ("Tidewater employees work remotely across the coast.", "Some(Remote)"),
        ("Our team works remotely from time to time.", "None"),
        ("We are hybrid cloud experts.", "None"),
        ("Remote Work: 100% remote work with a virtual office.", "Some(Remote)"),
        ("We are a remote-only company.", "Some(Remote)"),
        ("You work at your own pace and from the comfort of your own home.", "Some(Remote)"),
        ("Hybrid Working: some days you get more done at home.", "Some(Hybrid)"),
        ("Where: In-person in Bergen (we like it)", "Some(Onsite)"),
        ("#LI-Remote", "Some(Remote)"),
        ("This position is located in the Office of Tides.", "None"),
        ("All team members are remote.", "Some(Remote)"),
        ("Location: Remote across Europe/UK with a yearly visit to the harbour", "Some(Remote)"),
        ("Location: Remote-friendly, Oslo/Bergen area", "Some(Remote)"),
        ("Location: Bergen/Remote", "None"),
        ("Location: Remote (Norway), or onsite in Oslo", "None"),
        ("Location: Bergen (remote possible)", "None"),
        ("You get a supportive remote environment.", "Some(Remote)"),
        ("Remote work: you may work from anywhere with a harbour.", "Some(Remote)"),
        ("Remote work is our norm.", "Some(Remote)"),
        ("A tool for remote environment sensing.", "None"),
        ("In-Office Lunch (5 days per week)", "None"),
        (
            "Unless approved to work fully remotely, you spend at least half of your work time in your office.",
            "Some(Hybrid)",
        ),
        ("Location type\n\nSite", "None"),
        ("Work site\n\nOn-site", "Some(Onsite)"),
        ("Tidewater | Oslo | Hybrid", "Some(Hybrid)"),
        ("Tidewater, Bergen (onsite, part-time, 24 hours a week)", "Some(Onsite)"),
        ("We are predominantly remote.", "Some(Remote)"),
        ("Work may be performed remotely.", "Some(Remote)"),
        ("We work from our offices on Mondays and Thursdays.\n\n#LI-Onsite", "Some(Hybrid)"),
        ("The office is closed on Mondays.", "None"),
        ("Keepers may telecommute up to 75% of the time.", "Some(Hybrid)"),
        ("Our team primarily works in-person out of our Oslo office.", "Some(Onsite)"),
        ("Tutor students from the comfort of your own home.", "Some(Remote)"),
        ("The role has the opportunity to work remotely.", "Some(Remote)"),
        ("On-site Bergen, Norway", "Some(Onsite)"),
        ("Location: Bergen, Norway - Onsite", "Some(Onsite)"),
        ("#BI-Remote", "Some(Remote)"),
        ("Modality: Hybrid (three days in the yard)", "Some(Hybrid)"),
        ("Location: Home-based with frequent travel", "Some(Remote)"),
        ("We love remote roles.\n\nThis is an on-site role.", "Some(Onsite)"),
        ("All roles are in person.", "Some(Onsite)"),
        ("You build networks supporting hybrid work.", "None"),
        ("Hybrid: three days in Bergen, two from home", "Some(Hybrid)"),
        ("We work in-person out of our Oslo office.", "Some(Onsite)"),
        ("You are excited about working in-person.", "Some(Onsite)"),
        ("We have lunch for fully remote employees.", "None"),
        ("As a remote-first, fast-growing company, we read gauges.", "Some(Remote)"),
        ("Remote-first: read from all harbours.", "Some(Remote)"),
        ("We offer remote-first tools for keepers.", "None"),
        ("Virtual-first teamwork: keepers sit along the coast.", "Some(Remote)"),
        ("We offer a work from anywhere environment.", "Some(Remote)"),
        ("You may work from anywhere for four weeks a year.", "None"),
        ("Location: Maine - Virtual", "Some(Remote)"),
        ("Location: Maine - Virtual Gauge Centre", "None"),
        ("Remote candidates will not be considered at this time.", "Some(Onsite)"),
        ("Remote gauges will not be repaired.", "None"),
        ("Keepers are expected to be physically located in their harbour's worksite.", "Some(Onsite)"),
        ("You must be physically located in the United States.", "None"),
        ("In-person in Bergen 5 days a week.", "Some(Onsite)"),
        ("Location: Bergen (in-office, 5 days per week)", "Some(Onsite)"),
        ("Location: Virtual (100% Remote)", "Some(Remote)"),
        ("The harbour has been remote-first since 2018.", "Some(Remote)"),
        ("Remote-first flexibility: read gauges from anywhere.", "Some(Remote)"),
        ("We are an all-remote company, though many sail.", "Some(Remote)"),
        ("This is a remote-based position with some travel.", "Some(Remote)"),
        ("This position is a hybrid of office and remote working.", "Some(Hybrid)"),
        ("You read remote-based gauges.", "None"),
        ("We sell remote first aid.", "None"),
        ("Location: Bergen (in-office, 3 days per week)", "Some(Hybrid)"),
        ("Office Policy: Hybrid with at least two core office days per week", "Some(Hybrid)"),
        ("Tidewater is a hybrid company with harbours in Oslo and Bergen.", "Some(Hybrid)"),
        ("Tidewater is a hybrid company of rope and sail.", "None"),
        ("Our hybrid way of working lets keepers meet.", "Some(Hybrid)"),
        ("We sail. Remote days on Fridays", "Some(Hybrid)"),
        ("This position is hybrid/remote with an office in Bergen.", "None"),
        ("It is a part-time remote contract role.", "Some(Remote)"),
        ("Work remotely with the ability to travel along the coast.", "Some(Remote)"),
        ("The keeper will be onsite in the office full-time.", "Some(Onsite)"),
        ("As remote and hybrid work has become common, gauges are read from afar.", "None"),
        // Where the work is done, and who does not work elsewhere.
        ("You will be asked to perform this role in an office setting by the quay.", "Some(Onsite)"),
        ("The keeper works in a school or office setting.", "Some(Onsite)"),
        ("Keepers work in a lively setting.", "None"),
        ("You are a keeper with experience to work in an office setting.", "None"),
        ("We are an in-office company and like it.", "Some(Onsite)"),
        ("The role is based full-time, and in person in our Oslo yard.", "Some(Onsite)"),
        ("The keeper must be physically in the office.", "Some(Onsite)"),
        ("This position works on-site only.", "Some(Onsite)"),
        ("This role is not available remotely.", "Some(Onsite)"),
        ("Position Location: On Site", "Some(Onsite)"),
        ("Small groups read on a fully virtual/remote platform.", "Some(Remote)"),
        ("Location\n\nRemote/Nationwide, USA", "Some(Remote)"),
        ("Working arrangement: Norway (Hybrid)", "Some(Hybrid)"),
        ("We are in a hybrid schedule of in-person and remote work.", "Some(Hybrid)"),
        ("This is a hybrid role of keeper and sailor.", "None"),
        ("This is a hybrid role in which you keep and sail.", "None"),
        ("The duty of this position is the doing of office work.", "None"),
        ("This position is a hybrid of office/remote working.", "Some(Hybrid)"),
        ("We're a hybrid team with keepers along the coast.", "Some(Hybrid)"),
        ("Keepers divide their time flexibly between working from home and the quay.", "Some(Hybrid)"),
        ("You like working in-person at least 3 days a week.", "Some(Hybrid)"),
        ("Keepers may telework up to two days a week.", "Some(Hybrid)"),
    ];
    for (text, place) in cases {
        assert_eq!(format!("{:?}", read(text).workplace), place, "{text}");
    }
}

#[test]
fn workplaces_in_titles() {
    let place = |title: &str| {
        let text = format!("{title}\n\nWe read gauges along the coast.\n");
        format!("{:?}", read_whole(&text).workplace)
    };
    assert_eq!(place("Remote Maths Instructor"), "Some(Remote)");
    assert_eq!(place("Virtual Maths Teacher"), "Some(Remote)");
    assert_eq!(place("Virtual Reality Developer"), "None");
    assert_eq!(place("Hybrid Maths Teacher"), "Some(Hybrid)");
    assert_eq!(place("Hybrid Cloud Architect"), "None");
    // What is remote by itself.
    assert_eq!(place("Remote Sensing Analyst"), "None");
    assert_eq!(place("Remote Support Engineer"), "None");
    // Where, in a piece of the line.
    assert_eq!(place("Tide Teacher - Volunteer Position - Onsite in Norway - 9 months"), "Some(Onsite)");
}
