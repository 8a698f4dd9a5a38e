//! What is learnt and certified: degrees, credentials, languages.

use crate::pen::{Pen, Rung};
use rolefit_rules::predicate::{
    Cefr, Credential, CredentialStatus, Degree, DegreeLevel, Language, Predicate,
};
use rolefit_rules::requirement::Formula;

/// "Bachelor's degree in Nursing, Biology, or a related field". In a narrow place there is one field at most.
pub(crate) fn degree(pen: &mut Pen<'_, '_>, opens: bool, narrow: bool, nested: bool) -> Formula {
    // So many of a thousand have one.
    let mark = if narrow || !pen.dice.permille(63) { "" } else { pen.row(|rows| &rows.degree_marks) };
    if mark == "in progress" {
        pen.open(opens, "currently pursuing a ");
    }
    let start = pen.at();
    let opens = opens && mark != "in progress";
    let level = level(pen);
    let row = pen.row(|rows| &rows.degree_fields);
    let related = row.ends_with("related");
    let count = row.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0u32);
    let short = matches!(level, DegreeLevel::HighSchool | DegreeLevel::Certificate);
    let count = if short {
        0
    } else if narrow {
        count.min(1)
    } else {
        count.min(8)
    };
    let related = related && !short && !narrow;
    let name = match level {
        DegreeLevel::HighSchool if nested => "high school diploma or GED",
        DegreeLevel::HighSchool => {
            pen.word(&["high school diploma or GED", "high school diploma or equivalent"])
        }
        DegreeLevel::Certificate => "post-secondary certificate",
        DegreeLevel::Associate => pen.word(&["associate degree", "associate's degree"]),
        // Two letters alone are hardly a degree.
        DegreeLevel::Bachelor if count == 0 => "Bachelor's degree",
        DegreeLevel::Master if count == 0 => "Master's degree",
        DegreeLevel::Bachelor => pen.word(&["Bachelor's degree", "Bachelor's degree", "BA/BS degree", "BS"]),
        DegreeLevel::Master => pen.word(&["Master's degree", "Master's degree", "MS"]),
        DegreeLevel::Doctorate => pen.word(&["PhD", "Doctorate", "doctoral degree"]),
    };
    pen.open(opens, name);
    let mut fields: Vec<String> = Vec::with_capacity(count as usize);
    for at in 0..count {
        let last = at + 1 == count && !related;
        pen.put(match at {
            0 => " in ",
            1 if last && count == 2 => " or ",
            _ if last => ", or ",
            _ => ", ",
        });
        let start = pen.at();
        let fresh = |name: &str| !fields.iter().any(|field| field == name);
        let drawn = (0..8).find_map(|_| match pen.family.fields.draw(&mut pen.dice) {
            Some(Some(entry)) => {
                Some(entry.name.as_str()).filter(|name| fresh(name) && !name.contains([',', '(']))
            }
            _ => Some(""),
        });
        match drawn.unwrap_or_default() {
            "" => pen.title(),
            name => pen.put(name),
        }
        fields.push(pen.words_since(start));
    }
    if related {
        pen.put(match count {
            0 => " in a related field",
            1 => " or a related field",
            _ => ", or a related field",
        });
    }
    let accredited = mark == "accredited" && !short && !narrow;
    let predicate = Degree { level, fields, related, in_progress: mark == "in progress", accredited };
    let formula = pen.leaf(start, Predicate::Degree(predicate));
    if accredited {
        pen.put(" from an accredited university");
    }
    formula
}

/// The level as measured; on a ladder, the next rung.
fn level(pen: &mut Pen<'_, '_>) -> DegreeLevel {
    const DOWN: [DegreeLevel; 5] = [
        DegreeLevel::Doctorate,
        DegreeLevel::Master,
        DegreeLevel::Bachelor,
        DegreeLevel::Associate,
        DegreeLevel::HighSchool,
    ];
    if let Some(rung) = pen.rung {
        let next = DOWN.iter().position(|level| *level == rung.level).and_then(|at| DOWN.get(at + 1));
        let level = next.copied().unwrap_or(DegreeLevel::HighSchool);
        pen.rung = Some(Rung { level, ..rung });
        return rung.level;
    }
    match pen.row(|rows| &rows.degrees) {
        "HighSchool" => DegreeLevel::HighSchool,
        "Certificate" => DegreeLevel::Certificate,
        "Associate" => DegreeLevel::Associate,
        "Master" => DegreeLevel::Master,
        "Doctorate" => DegreeLevel::Doctorate,
        _ => DegreeLevel::Bachelor,
    }
}

/// "Must obtain CPA within 6 months of hire". In a narrow place it is held.
pub(crate) fn credential(pen: &mut Pen<'_, '_>, opens: bool, narrow: bool) -> Formula {
    let row = pen.row(|rows| &rows.credential_status);
    let obtain = row.starts_with("obtain") && !narrow;
    let within = row.rsplit(' ').next().and_then(|months| months.parse().ok()).filter(|_| obtain);
    if obtain {
        // Who must need not be asked kindly.
        let words =
            if pen.wishes { "ability to obtain " } else { pen.word(&["must obtain ", "ability to obtain "]) };
        pen.open(opens, words);
    }
    let start = pen.at();
    let (id, name) = match pen.family.credentials.draw(&mut pen.dice) {
        Some(Some((entry, names))) => {
            let name = pen.dice.word(names);
            pen.put(name);
            (Some(entry.id.clone()), name.to_owned())
        }
        _ => {
            pen.name();
            pen.put(" certification");
            (None, pen.words_since(start))
        }
    };
    let status = if obtain { CredentialStatus::Obtain } else { CredentialStatus::Held };
    let formula =
        pen.leaf(start, Predicate::Credential(Credential { id, name, status, within_months: within }));
    if let Some(months) = within {
        pen.put(" within ");
        pen.number(months);
        pen.put(if months == 1 { " month of hire" } else { " months of hire" });
    }
    formula
}

/// "Fluent in English", "conversational German", "French (B2)".
pub(crate) fn language(pen: &mut Pen<'_, '_>, opens: bool, nested: bool) -> Formula {
    let row = pen.row(|rows| &rows.languages);
    let (code, level) = row.split_once(' ').unwrap_or(("en", "C1"));
    let name = pen.words.lexicon.languages().iter().find(|entry| entry.code == code);
    let name = name.map_or("English", |entry| entry.name.as_str());
    let start = pen.at();
    let cefr = match level {
        "A1" => Some(Cefr::A1),
        "A2" => Some(Cefr::A2),
        "B1" => Some(Cefr::B1),
        "B2" => Some(Cefr::B2),
        "C1" => Some(Cefr::C1),
        "C2" => Some(Cefr::C2),
        "Native" => Some(Cefr::Native),
        // Beside another that has a level, none is the same.
        _ => Some(Cefr::C1).filter(|_| nested),
    };
    let (before, behind) = match cefr {
        Some(Cefr::C1) => (pen.word(&["fluent in ", "fluency in "]), ""),
        Some(Cefr::B2) => ("working proficiency in ", ""),
        Some(Cefr::B1) => ("conversational ", ""),
        Some(Cefr::A2) => ("basic ", ""),
        Some(Cefr::Native) => ("native ", ""),
        Some(Cefr::C2) => ("", " (C2)"),
        Some(Cefr::A1) => ("", " (A1)"),
        None => ("", ""),
    };
    pen.open(opens, before);
    pen.put(name);
    pen.put(behind);
    let code = if name == "English" { "en" } else { code };
    pen.leaf(start, Predicate::Language(Language { code: code.to_owned(), name: name.to_owned(), cefr }))
}
