//! Clearances, and what a person must accept: checks, travel, hours, papers.

use crate::pen::Pen;
use crate::words::PLACES;
use rolefit_rules::predicate::{
    Age, Authorization, Basis, Check, Clearance, ClearanceStatus, Physical, Polygraph, Predicate, Residence,
    Schedule, Screening, Travel,
};
use rolefit_rules::requirement::Formula;

/// "Active TS/SCI clearance with CI polygraph".
pub(crate) fn clearance(pen: &mut Pen<'_, '_>, opens: bool) -> Formula {
    let row = pen.row(|rows| &rows.clearances);
    let mut cells = row.split(' ');
    let mut cell = || cells.next().filter(|cell| *cell != "-");
    let (scheme, level, status, polygraph) = (cell(), cell(), cell(), cell());
    let level = level.filter(|_| scheme.is_some());
    let name = match (scheme, level) {
        (Some("us"), Some("tsSci")) => "TS/SCI",
        (Some("us"), Some("topSecret")) => "Top Secret clearance",
        (Some("us"), Some("publicTrust")) => "Public Trust clearance",
        (Some("us"), Some("secret")) => "Secret clearance",
        (Some("doe"), _) => "DOE Q clearance",
        (Some("au"), Some("nv2")) => "NV2 clearance",
        (Some("au"), _) => "NV1 clearance",
        (Some("uk"), _) => "CTC clearance",
        _ => "security clearance",
    };
    let obtain = status == Some("obtain");
    let start = if obtain {
        // Who must need not be asked kindly.
        pen.open(opens, if pen.wishes { "ability to obtain a " } else { "must be able to obtain a " });
        pen.at()
    } else {
        let start = pen.at();
        pen.open(opens, "active ");
        start
    };
    pen.put(name);
    let polygraph = match polygraph {
        Some("ci") => Some(Polygraph::Ci),
        Some("full") => Some(Polygraph::Full),
        Some("any") => Some(Polygraph::Any),
        _ => None,
    };
    let formula = pen.leaf(
        start,
        Predicate::Clearance(Clearance {
            scheme: scheme.map(str::to_owned),
            level: level.map(str::to_owned),
            name: pen.words_since(start),
            status: if obtain { ClearanceStatus::Obtain } else { ClearanceStatus::Active },
            polygraph,
        }),
    );
    pen.put(match polygraph {
        Some(Polygraph::Ci) => " with CI polygraph",
        Some(Polygraph::Full) => " with full scope polygraph",
        Some(Polygraph::Any) => " with polygraph",
        None => "",
    });
    formula
}

/// "Must pass a background check". The others of a row of checks go on with the bare name.
pub(crate) fn screening(pen: &mut Pen<'_, '_>, opens: bool, first: bool) -> Formula {
    let (check, name) = match pen.row(|rows| &rows.screenings) {
        "DrivingRecord" => (Check::DrivingRecord, "clean driving record"),
        "Medical" => (Check::Medical, "medical examination"),
        "Drug" => (Check::Drug, pen.word(&["drug test", "drug screen"])),
        "Fingerprint" => (Check::Fingerprint, "fingerprint check"),
        "Credit" => (Check::Credit, "credit check"),
        "Reference" => (Check::Reference, "reference check"),
        "Security" => (Check::Security, "security screening"),
        _ => (Check::Background, pen.word(&["background check", "criminal background check"])),
    };
    let lead = match (first, check) {
        (true, Check::DrivingRecord) => "must have a ",
        (true, _) => pen.word(&["must pass a ", "must complete a "]),
        (false, _) => "a ",
    };
    pen.open(opens, lead);
    let start = pen.at();
    pen.put(name);
    pen.leaf(start, Predicate::Screening(Screening { check, name: name.to_owned() }))
}

/// "Must be authorized to work in the United States".
pub(crate) fn authorization(pen: &mut Pen<'_, '_>, opens: bool) -> Formula {
    let row = pen.row(|rows| &rows.authorization);
    let (basis, country) = row.split_once(' ').unwrap_or(("WorkAuthorized", "US"));
    let (place, country) = match country {
        "US" => ("the United States", Some("US")),
        "GB" => ("the United Kingdom", Some("GB")),
        "EU" => ("the European Union", Some("EU")),
        "DE" => ("Germany", Some("DE")),
        "FR" => ("France", Some("FR")),
        "ES" => ("Spain", Some("ES")),
        "NL" => ("the Netherlands", Some("NL")),
        "CA" => ("Canada", Some("CA")),
        _ => ("", None),
    };
    let (basis, lead) = match basis {
        "Citizen" => (Basis::Citizen, "must be a citizen of "),
        "UsPerson" => (Basis::UsPerson, "must be a U.S. person"),
        "PermanentResident" => (Basis::PermanentResident, "must be a permanent resident"),
        "NoSponsorship" => (Basis::NoSponsorship, "must not require visa sponsorship"),
        _ => (Basis::WorkAuthorized, "must be authorized to work"),
    };
    // What the person is or needs not asks, not that it must be.
    let split = match basis {
        Basis::Citizen | Basis::PermanentResident | Basis::UsPerson => "must be a ",
        Basis::NoSponsorship => "must ",
        Basis::WorkAuthorized => "must be ",
    };
    let start = pen.at() + split.len();
    let (place, country) = match basis {
        Basis::Citizen | Basis::PermanentResident if country.is_none() => ("the United States", Some("US")),
        Basis::UsPerson => ("", Some("US")),
        Basis::NoSponsorship => ("", None),
        _ => (place, country),
    };
    pen.open(opens, lead);
    if basis == Basis::WorkAuthorized && country.is_some() {
        pen.put(" in ");
    }
    if basis != Basis::PermanentResident {
        pen.put(place);
    }
    let country = country.map(str::to_owned);
    let formula = pen.leaf(start, Predicate::Authorization(Authorization { basis, country }));
    if basis == Basis::PermanentResident {
        pen.put(" of ");
        pen.put(place);
    }
    formula
}

/// "Must be at least 18 years of age".
pub(crate) fn age(pen: &mut Pen<'_, '_>, opens: bool) -> Formula {
    let min = pen.row(|rows| &rows.ages).parse().unwrap_or(18);
    let start = pen.at();
    pen.open(opens, "must be at least ");
    pen.number(min);
    pen.put(" years of age");
    pen.leaf(start, Predicate::Age(Age { min }))
}

/// "Ability to travel up to 25%".
pub(crate) fn travel(pen: &mut Pen<'_, '_>, opens: bool) -> Formula {
    let max_percent = pen.row(|rows| &rows.travel).parse().ok();
    let start = pen.at();
    let words = pen.word(&["ability to travel", "willingness to travel"]);
    pen.open(opens, words);
    if let Some(percent) = max_percent {
        pen.put(" up to ");
        pen.number(percent);
        pen.put("%");
    }
    pen.leaf(start, Predicate::Travel(Travel { max_percent }))
}

/// "Must be able to lift 20 kg".
pub(crate) fn physical(pen: &mut Pen<'_, '_>, opens: bool) -> Formula {
    let lift_kg = pen.row(|rows| &rows.lifting).parse().ok();
    let start = pen.at();
    match lift_kg {
        Some(kilograms) => {
            pen.open(opens, "must be able to lift ");
            pen.number(kilograms);
            pen.put(" kg");
        }
        None => {
            let words = pen.word(&[
                "must be able to stand and walk for long hours",
                "ability to stand for long periods",
            ]);
            pen.open(opens, words);
        }
    }
    pen.leaf(start, Predicate::Physical(Physical { lift_kg }))
}

/// "Must live within 30 miles of Boston, MA".
pub(crate) fn residence(pen: &mut Pen<'_, '_>, opens: bool) -> Formula {
    let place = pen.dice.one(&PLACES).map_or("Leeds", |(place, _)| place);
    let start = pen.at();
    pen.open(opens, "must live in ");
    pen.put(place);
    pen.leaf(start, Predicate::Residence(Residence { place: place.to_owned(), within_km: None }))
}

/// "Must be able to work nights and weekends".
pub(crate) fn schedule(pen: &mut Pen<'_, '_>, opens: bool) -> Formula {
    let row = pen.row(|rows| &rows.schedules);
    let (shifts, hours) = row.split_once(' ').unwrap_or((row, "-"));
    let start = pen.at();
    if let (Ok(hours), true) = (hours.parse::<u32>(), shifts.is_empty()) {
        pen.open(opens, "must be available ");
        pen.number(hours);
        pen.put(" hours per week");
        let schedule = Schedule { shifts: Vec::new(), hours_per_week: Some(hours) };
        return pen.leaf(start, Predicate::Schedule(schedule));
    }
    // A rota turns; it is said of shifts, last.
    let mut shifts: Vec<&str> = shifts.split('+').filter(|shift| *shift != "early").collect();
    if shifts.len() > 1 {
        shifts.retain(|shift| *shift != "rotating");
    }
    pen.open(opens, "must be able to work ");
    let last = shifts.len().saturating_sub(1);
    for (at, shift) in shifts.iter().enumerate() {
        pen.put(match at {
            0 => "",
            _ if at < last => ", ",
            _ if last == 1 => " and ",
            _ => ", and ",
        });
        pen.put(match *shift {
            "evening" => "evenings",
            "weekend" => "weekends",
            "night" => "nights",
            "holiday" => "holidays",
            "onCall" => "on-call",
            "overtime" => "overtime",
            _ => "rotating",
        });
    }
    let shifts = shifts.into_iter().map(str::to_owned).collect();
    let formula = pen.leaf(start, Predicate::Schedule(Schedule { shifts, hours_per_week: None }));
    if pen.text.ends_with("rotating") {
        pen.put(" shifts");
    }
    formula
}
