//! What a posting says of the job itself.

use rolefit_rules::header::header;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::{Amount, FrontMatter, Header};
use rolefit_rules::text::Text;

/// The header of a posting with a title above the text.
pub(crate) fn read(text: &str) -> Header {
    read_whole(&format!("Tide Gauge Keeper\n\n{text}\n"))
}

/// The header of a text as it is.
pub(crate) fn read_whole(text: &str) -> Header {
    let lexicon = Lexicon::builtin();
    header(&Text::of(text, &text.to_ascii_lowercase(), lexicon), &FrontMatter::default(), lexicon)
}

#[test]
fn dates() {
    let cases = [
        ("Advertised: January 13, 2025", Some("2025-01-13")),
        ("Job Posting\n:Mar 25, 2020, 1:32:51 PM", Some("2020-03-25")),
        ("Open Date: 02-15-99", Some("1999-02-15")),
        // When the employer opened it, else when he posted it, and not when a board did.
        ("Posted on Oct 28, 2025\nDate posted: 10/27/2025", Some("2025-10-27")),
        ("Date Posted: 2025-03-10\nOpening Date: 03/11/2025\nClosing Date: 03/31/2025", Some("2025-03-11")),
    ];
    for (text, date) in cases {
        assert_eq!(read(text).date_posted.as_deref(), date, "{text}");
    }
}

#[test]
fn the_last_day_to_apply() {
    let cases = [
        ("Closing date for receipt of applications: Friday 6th November 2020", Some("2020-11-06")),
        ("The closing date for application will be Tuesday 17th November 2020", Some("2020-11-17")),
        ("Unless amended this position will close on 12 Dec 2018.", Some("2018-12-12")),
        ("This pool will remain open until March 24, 2020 to fill it.", Some("2020-03-24")),
        ("Application deadline for this opportunity is 3/13/2024", Some("2024-03-13")),
        ("You meet all by the closing date of this announcement, 12/29/2017.", Some("2017-12-29")),
        ("Closing date: 12-Dec-2018", Some("2018-12-12")),
        ("Closing date for applications – 20th November 2020", Some("2020-11-20")),
        ("This announcement is open until 3-16-2018 or filled.", Some("2018-03-16")),
        ("The position will be close to the sea from 12 Dec 2018.", None),
        ("The harbour will close on 12 Dec 2018.", None),
    ];
    for (text, date) in cases {
        assert_eq!(read(text).valid_through.as_deref(), date, "{text}");
    }
}

#[test]
fn employment_types() {
    let cases = [
        ("This is a full-time position.", Some("full-time")),
        // Words in bold that lost the spaces before and behind them with their markup.
        ("The office has room for anAssistant Keeperat the pier, which is aFull Timejob.", Some("full-time")),
        ("Job type: Part-time", Some("part-time")),
        ("Tidewater is seeking a part-time keeper to read gauges.", Some("part-time")),
        ("This is a temporary, remote, hourly role.", Some("temporary")),
        ("A stipend for one full time student.", None),
        ("Equity for full-time roles.", None),
        ("Benefits differ by full-time and part-time employee status.", None),
        ("Tour of Duty: Full-time", Some("full-time")),
        ("Permanent, with a full-time work schedule.", Some("full-time")),
        ("This is a six (6)-month contract.", Some("contract")),
        ("Guidance for temporary keepers on assignment.", None),
        ("Salaries for part-time roles are prorated.", None),
        ("You must be authorized to work in Canada on a full-time basis.", None),
        ("You serve as a part-time Instructor of tides.", Some("part-time")),
        ("Four years of paid work on piers or as a full-time supervisor of keepers.", None),
        ("This post is advertised as part-time (0.6).", Some("part-time")),
        ("This is a traditional full-time keeper post.", Some("full-time")),
        ("This is a freelance role.", Some("contract")),
        ("You read gauges on a full-time, 12-month contract.", Some("full-time")),
        ("Full-time, exempt, benefited", Some("full-time")),
        (
            "Tour of Duty: Full-time; Flextime and other schedules of work may be had by all.",
            Some("full-time"),
        ),
        ("A permanent full time position, but part time hours would be considered.", Some("full-time")),
        // A fixed term, and who is there for a time.
        ("A one year fixed term Keeper is sought.", Some("temporary")),
        ("This is a fixed-term contract until May.", Some("temporary")),
        ("These positions are temporary and last for six months.", Some("temporary")),
        ("Acadia is looking for temporary employees to read gauges.", Some("temporary")),
        ("You manage temporary employees and read gauges.", None),
        ("Full-time - Fixed Term Contract", Some("full-time")),
        ("Full-time; hybrid in the Bergen office, at least two days a week (on Tuesdays)", Some("full-time")),
        ("Full-time employees get rope, sails and masts, and a boat after a year", None),
        ("Time Type Full time", Some("full-time")),
        ("Full Time 37 Hours 30 Minutes/Week", Some("full-time")),
        ("This position will be located full time in Bergen.", Some("full-time")),
        ("You will work with forty full-time keepers.", None),
        ("You must be available to work full-time in Bergen.", Some("full-time")),
        ("In this part-time, remote role you will read.", Some("part-time")),
        (
            "Equity and rope may be part of what you are paid, and so may be a boat. Part-time, contract, or \
             freelance roles may not be eligible.",
            None,
        ),
        ("This is a part-time project. This freelance opportunity is yours.", Some("part-time")),
        ("This is an independent contractor opportunity.", Some("contract")),
        ("This post is offered on a contractor basis.", Some("contract")),
        ("This is a contract position that may transition to a full-time role.", Some("contract")),
        ("A chance has arisen within the harbour for a full time keeper.", Some("full-time")),
        ("We currently have a part time post of a keeper.", Some("part-time")),
        ("Full- or Part-Time: Full Time", Some("full-time")),
        ("0.72 wte keeper of gauges.", Some("part-time")),
        ("A team of 40.7 wte keepers, and a 0.5 wte helper.", None),
        // What is told of some, or of others.
        ("Appointments may be permanent, temporary, or term positions.", None),
        ("Keepers are given temporary training positions.", None),
        ("This is a six-month, temporary position.", Some("temporary")),
        ("Apply for a new temporary position.", Some("temporary")),
        ("The temporary appointment of a helper ends in May.", None),
        ("Volunteer Day", None),
        // One of both, and labels or sentences of the hours.
        ("Hours: Full and Part Time hours to be had.", None),
        ("We can offer full or part-time hours.", None),
        ("Status: Full-time", Some("full-time")),
        ("Classification: Full-time, non-exempt employee", Some("full-time")),
        ("The college seeks a full-time, young keeper of gauges.", Some("full-time")),
        ("Keepers are based full-time in Bergen.", Some("full-time")),
        ("Rope for US-based full-time employees.", None),
        ("The keeper will serve as a regular part-time clerk.", Some("part-time")),
    ];
    for (text, kind) in cases {
        assert_eq!(read(text).employment_type.as_deref(), kind, "{text}");
    }
}

#[test]
fn travel() {
    let cases = [
        ("Travel: up to 25%", Some(25)),
        ("Travel Expectation\n\nNone", Some(0)),
        ("Travel: No travel required.", Some(0)),
        ("Travel: None of our keepers likes it", None),
        ("Office work 76 - 100%\n\nTravel to the yards", None),
        ("Office work 76 - 100%\n\nTravel Up to 25%", Some(25)),
        ("You know the companies of the coast.\nTravel up to 25% of the time", Some(25)),
        ("You are willing to travel 50% - 75% of the time.", Some(75)),
        ("You travel to the yards to see gauges (up to 20%).", Some(20)),
        ("It is a travel house of the north, and 70% of our users are young.", None),
    ];
    for (text, percent) in cases {
        assert_eq!(read(text).travel_max_percent, percent, "{text}");
    }
}

#[test]
fn pay_as_it_is_written() {
    let pay = |text: &str| {
        let ranges = read(text).salary;
        let range = ranges.first()?;
        Some((range.min?.0, range.max?.0, range.currency.clone()?, range.period.clone().unwrap_or_default()))
    };
    let cases = [
        ("Salary: $84,200 - $165,200 per year", Some((8_420_000, 16_520_000, "USD", "year"))),
        ("Pay: £12.50 an hour", Some((1_250, 1_250, "GBP", "hour"))),
        ("Salary range: 90k-120k EUR", Some((9_000_000, 12_000_000, "EUR", ""))),
        ("We raised $84 million in a series B.", None),
        (
            "The salary range for this role is $57,800 and $91,800 per year",
            Some((5_780_000, 9_180_000, "USD", "year")),
        ),
        ("A wide range of perks: $500 and $1,000 stipends.", None),
        ("Up to 14 weeks of paid leave, $1,000 learning and visiting budget.", None),
        ("Pay range: $1,395 per credit hour, from autumn.", Some((139_500, 139_500, "USD", ""))),
        // Forms that lost their breaks, and what is paid on top.
        ("Salary: $52,000 Annual Bonus/Commission: No", Some((5_200_000, 5_200_000, "USD", "year"))),
        ("Salary: $5,200 annual bonus", None),
        ("There is a Coast Supplement of 15% of the basic salary (with a minimum of £3,784).", None),
        ("Salary: $57,420* to $88,427 per year", Some((5_742_000, 8_842_700, "USD", "year"))),
        (
            "Tidewater, Bergen. Full time, 5 over 7. €42,000 a year.",
            Some((4_200_000, 4_200_000, "EUR", "year")),
        ),
        ("Tidewater · Bergen · On-site · £48,000–£56,000", Some((4_800_000, 5_600_000, "GBP", ""))),
        ("A permanent contract, €34,000 base salary", Some((3_400_000, 3_400_000, "EUR", ""))),
        // A bonus behind a range that says its period, or that has no end.
        (
            "Salary Range: $85,000.00 to $150,000.00 annually bonus benefits",
            Some((8_500_000, 15_000_000, "USD", "year")),
        ),
        ("Compensation is up to $204,000 - $240,000+ Bonus.", Some((20_400_000, 24_000_000, "USD", ""))),
        ("Range: $4,000 to $5,000 annually bonus", None),
        // What is counted in thousands once.
        ("Competitive salary (£95-105,000)", Some((9_500_000, 10_500_000, "GBP", ""))),
        ("Competitive salary (£95-105,000) Company bonus", Some((9_500_000, 10_500_000, "GBP", ""))),
        (
            "ANNUAL SALARY\n\n$82,000 (flat-rated) and $86,000 (flat-rated)",
            Some((8_200_000, 8_200_000, "USD", "year")),
        ),
        ("Salary: $18 - $332,500 per year", Some((1_800, 33_250_000, "USD", "year"))),
    ];
    for (text, wanted) in cases {
        let wanted = wanted.map(|(min, max, code, period): (u64, u64, &str, &str)| {
            (min, max, code.to_owned(), period.to_owned())
        });
        assert_eq!(pay(text), wanted, "{text}");
    }
    // Ranges behind a label of their own, on two lines, with what was said above; and what is only the least.
    let shown = |text: &str| {
        let pay = read(text).salary.into_iter().next()?;
        let whole =
            |amount: Option<Amount>| amount.map_or_else(|| "-".to_owned(), |a| (a.0 / 100).to_string());
        Some(format!("{} {} {}", whole(pay.min), whole(pay.max), pay.period.unwrap_or_default()))
    };
    let cases = [
        ("Base pay depends on where you live.\n\nZone A: $193,500 - $258,000", "193500 258000 "),
        ("Budget: $193,500 - $258,000", ""),
        ("Salary range:\n\nMinimum:\n\n$90,000.00\n\nMaximum:\n\n$120,000.00", "90000 120000 "),
        ("The annual salary is set by the board.\n\nPay range:\n\n$90,000 - $120,000", "90000 120000 year"),
        ("Pay range:\n\n$35.50 - $53.50 - Hourly", "35 53 hour"),
        ("Contract rates start at $18/hour.", "18 - hour"),
        ("The base salary will begin at $75,330 and up to $102,500.", "75330 102500 "),
        ("Pay is between $21 and $22 per hour, or $44,948 and $45,760 annually.", "21 22 hour"),
        ("Pay starts at $20.50 and goes up to $27.00 per hour.", "20 27 hour"),
        ("We pay $20 an hour and up to $500 in gifts.", "20 20 hour"),
        ("The minimum salary for this position is $120,000.", "120000 - "),
        ("Minimum starting hourly rate\n\n$31.00 (Bachelors)", "31 - hour"),
        // What a line above leads to, in lists by place or by title.
        (
            "The annual salaries for this role are listed below, by location. Those of others differ.\n\nOslo, NO: $193,500 - \
             $220,700 for Lead Keepers; $150,000 - $160,000 for Keepers",
            "193500 220700 year",
        ),
        (
            "The yearly compensation will be the following:\n\n- Norway: 63.000 EUR\n- UK: 55.000 GBP",
            "63000 63000 year",
        ),
        ("Our benefits are the following:\n\n- Rope: all of it\n- Boats: $63,000", ""),
        // A sign belongs to the number behind it; what is paid by the hour, what is on target, and what is none.
        ("Salary - Band 6 £31,365-37,890 pro rata", "31365 37890 "),
        ("Pay rates: Days £15.66 Nights £20.35", "15 15 "),
        ("Reader: $75,000 on target earnings", "75000 75000 "),
        ("This place starts at $32.62 per hour (step 1).", "32 - hour"),
        ("The maximum salary of the scale is $176,300.", "- 176300 "),
        ("A package in which you claim up to £8k in expenses.", ""),
        ("We pay for the check, which costs £13.50.", ""),
        ("The keeper is eligible for up to $45,000 in overtime pay.", ""),
        ("Salary: $40,684 (Step 01) to $52,893 (Step 10)", "40684 52893 "),
        ("Pay range: $55/hr. - $60/hr.", "55 60 hour"),
    ];
    for (text, wanted) in cases {
        assert_eq!(shown(text).unwrap_or_default(), wanted, "{text}");
    }
}

#[test]
fn countries() {
    for (text, expected) in [
        ("Baker\n\nLocation: Duluth, MN 55802\n", &["US"][..]),
        ("Baker\n\nHearth & Crumb | Leeds, UK | Full-time\n", &["GB"]),
        ("Baker (Remote, Canada)\n\nWe bake bread.\n", &["CA"]),
        ("Baker\n\nThis position is based in our Utrecht bakery.\n", &["NL"]),
        ("Baker\n\nYou must be authorized to work in the United States.\n", &["US"]),
        ("Baker\n\nThe role can be remote within the US or Canada.\n", &["CA", "US"]),
        ("Family Physician, MD\n\nWe heal.\n", &[]),
        ("Apply now\nMultiple Locations, United States\nFull-time\nBread and more\n", &["US"]),
        ("Apply now\nMarketing, Sales\nPython, SQL, Excel\nBread, Butter and California rolls\n", &[]),
        ("Baker\n\nWe have bakeries in Paris, London and Tokyo.\n", &[]),
        ("Baker\n\nThis role needs experience of French pastry in a hotel.\n", &[]),
    ] {
        assert_eq!(read(text).countries, expected, "{text}");
    }
}
