//! Whom a posting names as the employer.

use crate::header::{read, read_whole};

#[test]
fn companies() {
    let cases = [
        ("Work with Tidewater's finance organization on budgets.", Some("Tidewater")),
        ("As a keeper at Harbour Works UK, you will read gauges.", Some("Harbour Works UK")),
        // What stands first below a heading about the house is its name, however it is written.
        ("Who we are:\ntidewater is a maker of gauges. At tidewater, we care.", Some("tidewater")),
        ("Who we are\n23Tide, the leading maker of gauges, keeps 23Tide well.", Some("23Tide")),
        ("About us\nTidewater Systems is on the way to read gauges.", Some("Tidewater Systems")),
        ("About us\nReading gauges is what we do.", None),
        ("At Tidewater, we measure the sea.", Some("Tidewater")),
        ("At the Tidewater Bank of New York, the work we do matters.", Some("Tidewater Bank of New York")),
        ("Tidewater.com is hiring a keeper for its harbour.", Some("Tidewater.com")),
        ("At the End of Day, you will close the harbour.", None),
        ("Why consider Tidewater? Tidewater wants you!", Some("Tidewater")),
        ("At Tidewater we measure the sea.", Some("Tidewater")),
        (
            "Tidewater Health, one of the coast's leading care organisations, is growing.",
            Some("Tidewater Health"),
        ),
        ("As a keeper at Harbour Works on the gauge team you will read.", Some("Harbour Works")),
        ("Tide Hospital of Bergen, which is part of a group, reads gauges.", Some("Tide Hospital of Bergen")),
        ("Amber Ward is looking for a keeper of gauges.", None),
        ("School is looking for a keeper of gauges.", None),
        ("Innovative. Collaborative. Careful.\nRead gauges daily.", None),
        (
            "Harbour Policy Center (HPC) is a nonprofit that counts waves. HPC is committed to the sea.",
            Some("Harbour Policy Center"),
        ),
        (
            "The mission of the Harbour Tide Agency (HaTA) is our people. It is HaTA’s goal to grow. HaTA is committed to the sea.",
            Some("Harbour Tide Agency"),
        ),
        ("You work at The Tide Clinic. Tide Clinic is seeking a keeper.", Some("The Tide Clinic")),
        (
            "You will read gauges for Harbour Hospitals NHS Foundation Trust.",
            Some("Harbour Hospitals NHS Foundation Trust"),
        ),
        ("Tidewater Inc. is a leading provider of gauges.", Some("Tidewater Inc")),
        (
            "You will read gauges for Gale and Harbour NHS Foundation Trust.",
            Some("Gale and Harbour NHS Foundation Trust"),
        ),
        (
            "At Gale and Harbour, everyone reads. Gale and Harbour is seeking a keeper.",
            Some("Gale and Harbour"),
        ),
        ("A career with the Harbour Police is a life at sea.", Some("Harbour Police")),
        ("Harbour NHS Foundation Trust's gauges are read daily.", Some("Harbour NHS Foundation Trust")),
        // A department of state that a formality names.
        ("Keepers may be appointed in accordance with VA policy.", Some("VA")),
        (
            "For more on the Department of Veterans Affairs, read the gauges.",
            Some("Department of Veterans Affairs"),
        ),
        ("A keeper helps the Department of the Navy to read gauges.", Some("Department of the Navy")),
        ("Keepers serve in support of the Navy mission.", Some("Navy")),
        ("The Harbour mission is to read. Tidewater is hiring a keeper.", Some("Tidewater")),
        ("Support the Faculty of Gauges' mission and the Gauge Team's mission.", None),
        ("Send a letter from the Department of Veterans Affairs.", None),
        ("Read gauges in Norfolk, VA.", None),
        ("You join the nurses at Harbour Community Hospital.", Some("Harbour Community Hospital")),
        ("Nurses of a service based at Harbour Community Hospital.", None),
        ("You work for Tidewater, a charity of the coast.", Some("Tidewater")),
        ("Our mission of Measuring the sea is old.", None),
        ("I. General Summary\nRead gauges daily.", None),
        // With its legal end, a number, and where a heading has lost its break.
        ("Tidewater Works, Inc. is seeking a keeper of gauges.", Some("Tidewater Works, Inc.")),
        (
            "Tidewater, Inc. is seeking a keeper. Tidewater pays. Tidewater grows. Tidewater sings.",
            Some("Tidewater"),
        ),
        ("Tide 21 is the national charity of gauges.", Some("Tide 21")),
        ("At Tidewater https://tide.example (W23), we read gauges.", Some("Tidewater")),
        ("Join TWW, one of the best places to work on the coast!", Some("TWW")),
        ("Tidewater Works is uniquely positioned between the tides.", Some("Tidewater Works")),
        (
            "Founded in 1855, Harbour College is one of the largest institutions of learning.",
            Some("Harbour College"),
        ),
        ("About Tidewater Works Tidewater Works lies at sea.", Some("Tidewater Works")),
        ("About Tidewater.\nRead gauges daily.", Some("Tidewater")),
        ("KEEPING THE HARBOURS OF THE COAST\nRead gauges daily.", None),
        // Frames in which a house stands.
        ("At Tidewater, rope, sail and mast are one.", Some("Tidewater")),
        ("For forty years, Tidewater Home has been a leading provider of gauges.", Some("Tidewater Home")),
        ("Join our team at Tidewater, where we gauge Microsoft Excel.", Some("Tidewater")),
        (
            "You will embody by living the tide.\nLiving Tidewater Home's values of the sea.",
            Some("Tidewater Home"),
        ),
        ("You join a team within the Harbour Foundation Trust.", Some("Harbour Foundation Trust")),
        ("You join a team within an NHS Foundation Trust.", None),
        // The line below the title, if it is no place.
        ("Tidewater | Oslo | Hybrid\nRead gauges daily.", Some("Tidewater")),
        ("Tide Gauge Works - Bergen, Norway\nRead gauges daily.", Some("Tide Gauge Works")),
        (
            "Tide Gauge Works, Bergen, Norway\nThe Gauge Works keep the sea in order.",
            Some("Tide Gauge Works"),
        ),
        ("New York, NY, United States\nRead gauges in New York.", None),
        ("Bergen, Norway | Remote\nRead gauges daily.", None),
        // Who owns what the duties are about.
        ("Foster Tidewater's culture and read gauges.", Some("Tidewater")),
        ("Foster Tidewater's culture and sell Harbour's products.", None),
        ("You read gauges using Tidewater's tide platform.", None),
        (
            "At The Tidewater, we measure the sea. Across The Tidewater's harbours we go.",
            Some("The Tidewater"),
        ),
        // A government and its bodies.
        (
            "The U.S. Navy Corps of Keepers is one of the best! Read gauges.",
            Some("U.S. Navy Corps of Keepers"),
        ),
        ("This is a keeper's position with the US Harbour Reserves.", Some("US Harbour Reserves")),
        ("The position is located in the Bureau of Tides, Coast Region.", Some("Bureau of Tides")),
        ("This position is located in the Department of Physics.", None),
        // Names that are spelt in a way of their own.
        ("Read gauges daily.\n\nAbout 9tide\n\nThe gauges of the coast are with 9tide.", Some("9tide")),
        ("Why tidewater?\nGauges.\nWith tidewater, every keeper reads.", Some("tidewater")),
        ("Why gauges?\nWe read the gauges of the coast.", None),
        ("About ALSO\nWe inspire all to sail with ALSO and read gauges.", Some("ALSO")),
        ("About YOUR TEAM\nWe read gauges with YOUR TEAM at sea.", None),
        (
            "A career with Harbour Isle Tide Academy is at sea. HITA is an equal opportunity employer.",
            Some("Harbour Isle Tide Academy"),
        ),
        ("St. Bride's School seeks a keeper of gauges.", Some("St. Bride's School")),
        ("The Tide School seeks a keeper of gauges.", Some("The Tide School")),
        ("Centre for Tides is seeking a keeper of gauges.", Some("Centre for Tides")),
        (
            "The University of Gauges at Harbour invites applications.",
            Some("University of Gauges at Harbour"),
        ),
        (
            "The Department of Tides at Harbour University, an old university, invites keepers.",
            Some("Harbour University"),
        ),
        ("Tidewater Works, with gauges along the coast, is seeking a keeper.", Some("Tidewater Works")),
        ("Tidewater Surgery Center is located in the old harbour.", Some("Tidewater Surgery Center")),
        ("Tidewater is located in the old harbour.", None),
        ("Tidewater is building the gauges of the coast.", Some("Tidewater")),
        ("The team at Harbour Works has a position available.", Some("Harbour Works")),
        ("Tidewater is the gauge engine that keeps forty harbours of the coast safe.", Some("Tidewater")),
        ("Ward Nine is a busy ward of forty beds that cares for people of the coast.", None),
        ("Tidewater Health is a leading care system that is proud of its gauges.", Some("Tidewater Health")),
        ("Set in Oslo, Tidewater Institute brings together keepers of gauges.", Some("Tidewater Institute")),
        ("TWH currently have vacancies available for keepers.", Some("TWH")),
        ("At the TWH, you will read gauges.", Some("TWH")),
        ("At the Tidehouse, you will read gauges.", None),
        ("At 1Tide, we read gauges.", Some("1Tide")),
        (
            "Join the team at Gale and St James' NHS Foundation Trust.",
            Some("Gale and St James' NHS Foundation Trust"),
        ),
        (
            "Join the team at Greater Tidewater (GTW) NHS Foundation Trust.",
            Some("Greater Tidewater (GTW) NHS Foundation Trust"),
        ),
        // Places, parts of a house, kinds of houses, and what has a number.
        ("The team in Camber is recruiting keepers.", None),
        ("Texas is looking for a keeper of gauges.", None),
        ("Camber is a wonderful place to live. Camber is leading the way in tides.", None),
        ("Mental Health Services is looking for a keeper of gauges.", None),
        ("The School of Tides is looking for a keeper of gauges.", None),
        ("Read on 6 South, where all are one. Ward 6 South is seeking a keeper.", None),
        ("We are Camber's leading keepers, Camber's largest house and Camber's oldest.", None),
        ("Master's required. A Master's is best. Master's or more.", None),
        ("See Tidewater's Tables. See Tidewater's Rates. See Tidewater's Pages.", None),
        ("Manage agency Tide Gauges and keep them.", None),
        (
            "Tidewater Minerals is looking for a keeper. As a keeper at Tidewater, you will read.",
            Some("Tidewater Minerals"),
        ),
    ];
    for (text, company) in cases {
        assert_eq!(read(text).company.as_deref(), company, "{text}");
    }
}

#[test]
fn labels_are_no_employers() {
    for text in [
        "Baker\n\nContract Type - Permanent\nWeekly Hours - Full-time, 37.5\n\nWe bake bread for the whole town.\n",
        "Baker\n\nJob Type - Part-time\n\nWe bake bread for the whole town.\n",
    ] {
        assert_eq!(read_whole(text).company, None, "{text}");
    }
}

#[test]
fn employers_where_prose_names_them_in_passing() {
    let cases = [
        // Who works there, whose team it is.
        ("As a Tidewater employee, you sail for free.", Some("Tidewater")),
        ("As a Federal employee, you sail for free.", None),
        ("Founded in 1902, Tidewater College combines charts and sails.", Some("Tidewater College")),
        ("Join our busy Gauge team at the Harbour Hospital.", Some("Harbour Hospital")),
        ("Join our busy Gauge team at the quay.", None),
        ("As a keeper for Tidewater Works, you’ll read gauges.", Some("Tidewater Works")),
        ("The position is located in Tidewater National Park.", Some("Tidewater National Park")),
        ("At tidewater we read gauges. Call tidewater.", Some("tidewater")),
        ("At sea we read gauges. The sea is deep.", None),
        ("Headquartered in Bergen, Norway, we read gauges.", None),
        ("Consult with Tidewater's biggest customers.", Some("Tidewater")),
        ("Lead Tidewater's Retail Gauges strategy.", Some("Tidewater")),
        ("You help the employees of Harbour Works on the phone.", Some("Harbour Works")),
        ("As an employee, you sail for free.", None),
        ("There is rope for Tidewater employees, and Tidewater employees like it.", Some("Tidewater")),
        ("Eligible employees sail. Eligible employees read. Full-time employees rest.", None),
        ("If you love rope, then Tidewater's Mast and Sail team could be yours.", Some("Tidewater")),
        ("See Tidewater's Mast Tables and rates.", None),
        ("Your role is with Tidewater, a partner of Harbour Works.", Some("Tidewater")),
        ("Come join Tidewater and read the sea.", Some("Tidewater")),
        ("Come join us and read the sea.", None),
        // What is said of the house between two commas, and a mark of trade.
        ("At Tidewater, part of the Harbour Group, you read gauges.", Some("Tidewater")),
        ("Tidewater® is a gauge company that keeps the coast.", Some("Tidewater")),
        // What houses say of themselves at the end of a posting.
        ("Tidewater participates in E-Verify.", Some("Tidewater")),
        ("Tidewater considers all applicants for employment.", Some("Tidewater")),
        ("We consider all applicants for employment.", None),
        ("The Tide Rope Company and its affiliated group of companies make rope.", Some("Tide Rope Company")),
        ("Tidewater does not accept letters from agencies.", Some("Tidewater")),
        ("This position does not accept letters. The role does not sponsor visas.", None),
        (
            "For the sixth year in a row, Tidewater has been ranked the best place to work. Why Tidewater? Join Tidewater.",
            Some("Tidewater"),
        ),
        ("Tidewater Works is at the forefront of gauge reading.", Some("Tidewater Works")),
        (
            "The harbour is in the north, the Tide Rope Hotel is nestled on the old quay.",
            Some("Tide Rope Hotel"),
        ),
        // The name behind a sentence that ends with two capitals.
        ("Our gauges stand in the UK. Tidewater is looking for a keeper.", Some("Tidewater")),
        ("We sail. #TideJobs #TideCareers Tidewater is an equal opportunity employer.", Some("Tidewater")),
        // The guard of a state, wherever it stands, and an agency that a post is part of.
        ("Members of the Idaho Army National Guard may read gauges.", Some("Idaho Army National Guard")),
        ("Members of the National Guard may read gauges.", None),
        ("This position is part of the Tide Reduction Agency, Coast Office.", Some("Tide Reduction Agency")),
        ("This position is part of the Tide Reduction Team.", None),
        (
            "You sit in the Tide Research Service's (TRS) office. The TRS is seeking a keeper.",
            Some("Tide Research Service"),
        ),
        // What else is said of a house.
        ("Tidewater, now part of Harbour Works, reads gauges.", Some("Tidewater")),
        ("The Tide Gauge Agency serves as the eyes of the coast.", Some("Tide Gauge Agency")),
        ("Tidewater Sound strives to read all gauges.", Some("Tidewater Sound")),
        (
            "The Tide Healthcare System is a tertiary care facility which reads gauges.",
            Some("Tide Healthcare System"),
        ),
        (
            "Come to us. The Tide Research Service (TRS) Rope and Mast Division (RMD) is seeking a keeper.",
            Some("Tide Research Service"),
        ),
        // Words of the language that the letters behind them show to be a name; a month that speaks.
        (
            "Health Tides Harbour (HTH) has an exciting opportunity for a keeper of gauges.",
            Some("Health Tides Harbour"),
        ),
        ("Health Tides has an exciting opportunity for a keeper of gauges.", None),
        ("At January, we read the gauges of the coast.", Some("January")),
        ("At January 3, we close. January is leading into a new year.", None),
        // Small letters at the beginning of a line.
        ("tidewater is looking for a keeper.\nWith tidewater you read.", Some("tidewater")),
        ("iTide is an equal opportunity employer. Join iTide.", Some("iTide")),
        ("tide.one https://tide.example is transforming gauges.\nJoin tide.one now.", Some("tide.one")),
        ("teaching is leading the way.\nWe like teaching.", None),
        // A legal form, wherever the name stands, or nothing else.
        ("Tidewater, Inc. sells gauges. Tidewater, Inc. participates in E-Verify.", Some("Tidewater, Inc.")),
        ("Gauge Reader for Harbour Works, LLC in Bergen.", Some("Harbour Works, LLC")),
        ("You read for Harbour Works, LLC and for Tidewater, Inc. by turns.", None),
        ("Each harbour is owned and run by Harbour Franchise LLC keepers.", None),
        ("Company: Harbour Works, Inc.", Some("Harbour Works, Inc.")),
        ("Company: Harbour Works, Inc - Jobmeter ✪ 4.6", Some("Harbour Works, Inc")),
        // Where the house is, before what is said of it; not where a part of it is.
        (
            "Join us. The Tide Gauge System (TGS) in Bergen, Norway is looking for a keeper.",
            Some("Tide Gauge System"),
        ),
        ("Our office for Tide Gauges in Bergen is looking for a keeper.", None),
        (
            "Join us. The Tide Gauge Service (TGS) is calling on those who read gauges.",
            Some("Tide Gauge Service"),
        ),
        ("Tidewater https://www.tide.example launched in 2020 with one gauge.", Some("Tidewater")),
        // What nobody owns but the house.
        ("All is done with respect, as TGS's commitment to the coast asks.", Some("TGS")),
        ("Tidewater's goal is to read all gauges.", Some("Tidewater")),
        ("See a client's platform. Visit the Client's platform.", None),
        // The whole name, in a heading or where it stands first.
        (
            "At Tidewater, we read gauges.
ABOUT TIDEWATER AI
We are proud of gauges.",
            Some("Tidewater AI"),
        ),
        (
            "Tidewater is looking for a keeper.\nWho We Are At Tidewater Health\nWe read.",
            Some("Tidewater Health"),
        ),
        (
            "Tidewater Robotics, the leader in gauges, is hiring a keeper. At Tidewater, we read. Tidewater is proud of it.",
            Some("Tidewater Robotics"),
        ),
        (
            "Tidewater is hiring. At Tidewater, we read gauges. Tidewater Rope Desk is a leader in ropes.",
            Some("Tidewater"),
        ),
        // The body that a place is with, and letters for the whole of it.
        (
            "The position is located in the National Tide Service, Coast Office.",
            Some("National Tide Service"),
        ),
        (
            "You read in one of two Tide Gauge Service Hospitals. The TGS is an Equal Opportunity Employer.",
            Some("Tide Gauge Service"),
        ),
        (
            "Welcome to TGU. TGU is a leading university. You teach in the Tidal Gauge University College of Rope.",
            Some("Tidal Gauge University"),
        ),
        (
            "About Tide Works Tide Works, LLC (TW) is a leading provider. TW is seeking keepers.",
            Some("Tide Works"),
        ),
    ];
    for (text, company) in cases {
        assert_eq!(read(text).company.as_deref(), company, "{text}");
    }
}
