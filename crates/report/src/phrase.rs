//! Words for values: months, dates, predicates, changes.

use crate::layout::clean;
use rolefit_rules::predicate::*;
use rolefit_scoring::credit::Interval;
use rolefit_scoring::outcome::{Outcome, Sign, Verdict};
use rolefit_scoring::wire::{Change, Gap, How};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// "3 y 10 m", "4 years", "7 months".
pub fn duration(months: u32) -> String {
    let plural = |n: u32, unit: &str| if n == 1 { format!("1 {unit}") } else { format!("{n} {unit}s") };
    match (months / 12, months % 12) {
        (0, m) => plural(m, "month"),
        (y, 0) => plural(y, "year"),
        (y, m) => format!("{y} y {m} m"),
    }
}

/// "1 Nov 2026" of an ISO date, "Nov 2026" of an ISO month; anything else as it is.
pub fn date(iso: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    let name = |m: &str| m.parse::<usize>().ok().and_then(|m| MONTHS.get(m.checked_sub(1)?)).copied();
    match parts.as_slice() {
        [y, m, d] if d.len() == 2 => match (name(m), d.parse::<u8>()) {
            (Some(name), Ok(day)) => format!("{day} {name} {y}"),
            _ => clean(iso),
        },
        [y, m] => name(m).map_or_else(|| clean(iso), |name| format!("{name} {y}")),
        _ => clean(iso),
    }
}

/// "Nov 2026" of an ISO month.
pub fn month(iso: &str) -> String {
    date(iso)
}

/// "a, b or c" with `last` before the last member.
pub fn ordinal_list(members: &[String], last: &str) -> String {
    match members {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., end] => format!("{} {last} {end}", most.join(", ")),
    }
}

/// The verdict's word.
pub(crate) fn verdict(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(Verdict::Qualified) => "qualified",
        Some(Verdict::Possible) => "possible",
        Some(Verdict::Stretch) => "stretch",
        Some(Verdict::Unqualified) => "unqualified",
        Some(Verdict::Unread) => "unread",
        None => "no verdict",
    }
}

/// The outcome's word.
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Unmet => "unmet",
        Outcome::Unknown => "unknown",
    }
}

/// "partly shown" for an unknown that has something for it.
pub(crate) fn sign(outcome: Outcome, sign: Sign) -> Option<&'static str> {
    match (outcome, sign) {
        (Outcome::Unknown | Outcome::Unmet, Sign::Part) => Some("part of it is shown"),
        (Outcome::Unknown, Sign::None) => Some("nothing shows it yet"),
        _ => None,
    }
}

/// "61–88", "74" where both ends are one; whole points, rounded down.
pub(crate) fn score(score: Option<Interval>) -> String {
    match score {
        None => "–".to_owned(),
        Some(Interval { floor, ceiling }) if floor / POINT == ceiling / POINT => format!("{}", floor / POINT),
        Some(Interval { floor, ceiling }) => format!("{}–{}", floor / POINT, ceiling / POINT),
    }
}

/// One point of a score of 100.
pub(crate) const POINT: u32 = 1_000_000;

/// A score with two decimals, rounded down.
pub(crate) fn decimal(score: u32) -> String {
    format!("{}.{:02}", score / POINT, score % POINT / 10_000)
}

/// How evidence shows something, where it is not by its name.
pub(crate) fn how(how: How) -> Option<&'static str> {
    Some(match how {
        How::Named => return None,
        How::Narrower => "something narrower",
        How::ByOccupation => "by occupation",
        How::Stated => "stated",
        How::OpenList => "stands in: the list is open",
        How::ByEquivalence => "in place of the degree",
        How::ByPolicy => "by policy",
        How::Similar => "by a similar name",
    })
}

/// "14 months of Kubernetes".
pub fn change(change: &Change) -> String {
    let of = clean(&change.of);
    match (change.months, change.kind.as_str()) {
        (Some(months), _) if of.is_empty() => format!("{} more", duration(months)),
        (Some(months), _) => format!("{} more of {of}", duration(months)),
        (None, "degree") => format!("a degree: {of}"),
        (None, "language") => format!("the language {of}"),
        (None, "clearance") => format!("a clearance: {of}"),
        (None, _) => of,
    }
}

/// "26 months more; by time alone in Jan 2029".
pub(crate) fn gap(gap: &Gap) -> String {
    let changes: Vec<String> = gap.changes.iter().map(change).collect();
    let mut text = ordinal_list(&changes, "and");
    if let Some(when) = &gap.by_time_alone {
        text.push_str(&format!("; met by time alone in {}", month(when)));
    }
    text
}

/// A predicate in a few words: "bachelor in computer science or related".
pub fn describe(predicate: &Predicate) -> String {
    match predicate {
        Predicate::Degree(d) => degree(d),
        Predicate::Experience(e) => experience(e),
        Predicate::Skill(s) => {
            let word = s.proficiency.as_ref().map_or(String::new(), |w| format!(" ({})", clean(w)));
            format!("{}{word}", subjects(&s.of, s.mode, s.open))
        }
        Predicate::Language(l) => match l.cefr {
            Some(level) => format!("{} at {}", clean(&l.name), level.name()),
            None => clean(&l.name),
        },
        Predicate::Clearance(c) => {
            let poly = match c.polygraph {
                None => "",
                Some(Polygraph::Any) => ", with polygraph",
                Some(Polygraph::Ci) => ", with CI polygraph",
                Some(Polygraph::Full) => ", with full scope polygraph",
            };
            match c.status {
                ClearanceStatus::Active => format!("active clearance: {}{poly}", clean(&c.name)),
                ClearanceStatus::Obtain => format!("able to get a clearance: {}{poly}", clean(&c.name)),
            }
        }
        Predicate::Credential(c) => match (c.status, c.within_months) {
            (CredentialStatus::Held, _) => clean(&c.name),
            (CredentialStatus::Obtain, Some(m)) => format!("{} within {}", clean(&c.name), duration(m)),
            (CredentialStatus::Obtain, None) => format!("{}, to be got", clean(&c.name)),
        },
        Predicate::Equivalent => "equivalent experience".to_owned(),
        Predicate::Screening(s) => clean(&s.name),
        Predicate::Authorization(a) => {
            let place = a.country.as_ref().map_or(String::new(), |c| format!(" ({})", clean(c)));
            let basis = match a.basis {
                Basis::Citizen => "citizenship",
                Basis::UsPerson => "US person",
                Basis::PermanentResident => "permanent residence",
                Basis::WorkAuthorized => "right to work",
                Basis::NoSponsorship => "no sponsorship needed",
            };
            format!("{basis}{place}")
        }
        Predicate::Age(a) => format!("at least {} years old", a.min),
        Predicate::Travel(t) => match t.max_percent {
            Some(percent) => format!("travel up to {percent} %"),
            None => "travel".to_owned(),
        },
        Predicate::Physical(p) => match p.lift_kg {
            Some(kg) => format!("lifting {kg} kg"),
            None => "physical demands".to_owned(),
        },
        Predicate::Residence(r) => match r.within_km {
            Some(km) => format!("living within {km} km of {}", clean(&r.place)),
            None => format!("living in {}", clean(&r.place)),
        },
        Predicate::Schedule(s) => {
            let mut parts: Vec<String> =
                s.shifts.iter().map(|shift| format!("{} work", clean(shift))).collect();
            parts.extend(s.hours_per_week.map(|hours| format!("{hours} hours a week")));
            if parts.is_empty() { "schedule".to_owned() } else { ordinal_list(&parts, "and") }
        }
        Predicate::Statement => "statement".to_owned(),
    }
}

fn degree(d: &Degree) -> String {
    let level = match d.level {
        DegreeLevel::HighSchool => "school diploma",
        DegreeLevel::Certificate => "certificate or diploma",
        DegreeLevel::Associate => "associate degree",
        DegreeLevel::Bachelor => "bachelor",
        DegreeLevel::Master => "master",
        DegreeLevel::Doctorate => "doctorate",
    };
    let mut fields: Vec<String> = d.fields.iter().map(|f| clean(f)).collect();
    if d.related {
        fields.push("a related field".to_owned());
    }
    let mut text = level.to_owned();
    if !fields.is_empty() {
        text.push_str(&format!(" in {}", ordinal_list(&fields, "or")));
    }
    if d.accredited {
        text.push_str(", accredited");
    }
    if d.in_progress {
        text.push_str(", students too");
    }
    text
}

fn experience(e: &Experience) -> String {
    let of = subjects(&e.of, e.mode, e.open);
    let amount = match (e.min_months, e.max_months) {
        (Some(0) | None, None) => None,
        (Some(min), None) => Some(duration(min)),
        (None | Some(0), Some(max)) => Some(format!("up to {}", duration(max))),
        (Some(min), Some(max)) => Some(format!("{} to {}", duration(min), duration(max))),
    };
    let what = if e.relevant { "relevant experience" } else { "experience" };
    let mut text = match (amount, of.is_empty()) {
        (None, true) => what.to_owned(),
        (None, false) => format!("{what} of {of}"),
        (Some(amount), true) => format!("{amount} of {what}"),
        (Some(amount), false) if e.relevant => format!("{amount} of {what} of {of}"),
        (Some(amount), false) => format!("{amount} of {of}"),
    };
    match e.setting {
        Setting::Professional => text.push_str(", at work"),
        Setting::Academic => text.push_str(", studies count"),
        Setting::Any => {}
    }
    if let Some(word) = &e.proficiency {
        text.push_str(&format!(" ({})", clean(word)));
    }
    if let Some(months) = e.within_months {
        text.push_str(&format!(", in the last {}", duration(months)));
    }
    text
}

fn subjects(of: &[Subject], mode: Mode, open: bool) -> String {
    let mut names: Vec<String> = of.iter().map(|s| clean(&s.name)).collect();
    names.dedup();
    let list = match mode {
        Mode::Any => ordinal_list(&names, "or"),
        Mode::All => ordinal_list(&names, "and"),
        Mode::Unclear => names.join(", "),
    };
    match (open, mode == Mode::Unclear && names.len() > 1) {
        (true, _) => format!("{list} (open list)"),
        (false, true) => format!("{list} (all or any: not said)"),
        (false, false) => list,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_and_dates_read_as_people_write_them() {
        let cases = [(0, "0 months"), (1, "1 month"), (12, "1 year"), (46, "3 y 10 m"), (72, "6 years")];
        for (months, want) in cases {
            assert_eq!(duration(months), want);
        }
        let cases = [
            ("2026-11-01", "1 Nov 2026"),
            ("2027-04", "Apr 2027"),
            ("2027", "2027"),
            ("2026-13-01", "2026-13-01"),
            ("soon", "soon"),
        ];
        for (iso, want) in cases {
            assert_eq!(date(iso), want);
        }
    }

    #[test]
    fn predicates_read_as_phrases() {
        let subject = |name: &str| Subject { id: None, name: name.into(), text: String::new() };
        let experience = Experience {
            min_months: Some(72),
            max_months: None,
            relevant: false,
            of: vec![subject("C"), subject("Java"), subject("Python")],
            mode: Mode::Any,
            open: true,
            setting: Setting::Any,
            proficiency: None,
            within_months: None,
        };
        assert_eq!(describe(&Predicate::Experience(experience)), "6 years of C, Java or Python (open list)");
        let degree = Degree {
            level: DegreeLevel::Bachelor,
            fields: vec!["Computer Science".into()],
            related: true,
            in_progress: false,
            accredited: false,
        };
        assert_eq!(describe(&Predicate::Degree(degree)), "bachelor in Computer Science or a related field");
    }
}
