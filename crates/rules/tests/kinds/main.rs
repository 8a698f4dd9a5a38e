//! Tables of statements, one a kind: what a whole posting's reader finds in each.

#![cfg(test)]

mod alike;
mod beside;
mod breaks;
mod capability;
mod capitals;
mod clearance;
mod condition;
mod credential;
mod degree;
mod employers;
mod fields;
mod french;
mod german;
mod header;
mod houses;
mod instead;
mod items;
mod kept;
mod ladders;
mod language;
mod layout;
mod lists;
mod members;
mod no_experience;
mod papers;
mod parts;
mod places;
mod professions;
mod prose;
mod reach;
mod relevant;
mod roles;
mod sections;
mod skill;
mod strength;
mod study;
mod tables;
mod titles;
mod unheard;
mod wishes;
mod wordings;
mod workplaces;
mod years;

use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::Predicate;
use rolefit_rules::requirement::{Extraction, Formula, Leaf, Strength};

/// Prose that shows the language of the posting and asks for nothing.
const OPENING: &str = "Tide Gauge Keeper\n\nThe harbour office measures the sea at forty places along the coast, and it \
    has done so without a break for more than a hundred years, in all weathers.\n\n";

fn extracted(heading: &str, statement: &str) -> (Posting, Extraction) {
    extracted_behind(OPENING, heading, statement)
}

fn extracted_behind(opening: &str, heading: &str, statement: &str) -> (Posting, Extraction) {
    extracted_whole(format!("{opening}{heading}\n• {statement}\n"))
}

fn extracted_whole(text: String) -> (Posting, Extraction) {
    let posting = Posting { id: "case".to_owned(), text, ..Posting::default() };
    let read = extract(&posting, Lexicon::builtin());
    (posting, read)
}

/// The name of the paper that a leaf asks for.
fn paper(leaf: &Leaf) -> Option<&str> {
    match &leaf.predicate {
        Predicate::Credential(credential) => Some(&credential.name),
        _ => None,
    }
}

/// Leaves of all requirements that a statement under a heading makes, in one line each; alternatives stand in brackets.
fn read(heading: &str, statement: &str) -> String {
    lines(&extracted(heading, statement).1)
}

fn lines(read: &Extraction) -> String {
    let line = |leaf: &Leaf| leaf_line(&leaf.predicate);
    let parts = read.requirements.iter().map(|r| (r.strength, show(&r.formula, &line)));
    let parts = parts.filter(|(_, part)| !part.is_empty()).map(|(strength, part)| match strength {
        Strength::Required => part,
        Strength::Preferred => format!("{part}?"),
    });
    parts.collect::<Vec<_>>().join(" + ")
}

fn show(formula: &Formula, line: &dyn Fn(&Leaf) -> String) -> String {
    let all = |kids: &[Formula], between: &str| {
        let shown = kids.iter().map(|kid| show(kid, line)).filter(|kid| !kid.is_empty());
        shown.collect::<Vec<_>>().join(between)
    };
    match formula {
        Formula::All(kids) => all(kids, " + "),
        Formula::Any(kids) => format!("({})", all(kids, " | ")),
        Formula::AtLeast(_, of) => all(of, " ; "),
        Formula::Leaf(leaf) => line(leaf),
    }
}

/// A leaf in few words.
fn leaf_line(predicate: &Predicate) -> String {
    let json = serde_json::to_value(predicate).expect("a predicate is plain data");
    let text = |key: &str| json.get(key).and_then(|v| v.as_str()).unwrap_or("-").to_owned();
    match predicate {
        Predicate::Credential(c) => {
            let name = c.id.clone().unwrap_or_else(|| format!("\"{}\"", c.name));
            let within = c.within_months.map_or(String::new(), |months| format!(" in {months}"));
            format!("{name}{}{within}", if text("status") == "obtain" { " later" } else { "" })
        }
        Predicate::Screening(_) => text("check"),
        Predicate::Authorization(_) => format!("{} {}", text("basis"), text("country")),
        Predicate::Clearance(_) => {
            let line = format!("{} {} {}", text("scheme"), text("level"), text("status"));
            if text("polygraph") == "-" { line } else { format!("{line} {}", text("polygraph")) }
        }
        Predicate::Travel(t) => t.max_percent.map_or("travel".to_owned(), |most| format!("travel {most}")),
        Predicate::Physical(p) => p.lift_kg.map_or("physical".to_owned(), |kg| format!("lift {kg}")),
        Predicate::Age(a) => format!("age {}", a.min),
        Predicate::Residence(r) => format!("in {}", r.place),
        Predicate::Schedule(s) => format!("shifts {}", s.shifts.join(" ")).trim_end().to_owned(),
        Predicate::Language(l) => format!("{} {}", l.code, text("cefr")),
        Predicate::Degree(d) => {
            let fields =
                if d.fields.is_empty() { String::new() } else { format!("[{}]", d.fields.join("/")) };
            let related = if d.related { "~" } else { "" };
            format!("{}{fields}{related}{}", text("level"), if d.in_progress { " now" } else { "" })
        }
        Predicate::Experience(e) => {
            let word = if e.relevant { "relevant" } else { "experience" };
            let months = match (e.min_months, e.max_months) {
                (None, Some(max)) => format!("-{max}m"),
                (Some(min), Some(max)) => format!("{min}-{max}m"),
                (min, None) => format!("{}m", min.unwrap_or(0)),
            };
            let of: Vec<&str> = e.of.iter().map(|s| s.text.as_str()).collect();
            let of = if of.is_empty() { String::new() } else { format!(" of {}", of.join(", ")) };
            let within = e.within_months.map_or(String::new(), |months| format!(" in {months}"));
            format!("{word} {months}{of}{within}")
        }
        Predicate::Skill(s) => {
            let of: Vec<&str> = s.of.iter().map(|s| s.text.as_str()).collect();
            format!("{}{}", of.join(", "), if s.open { " and the like" } else { "" })
        }
        Predicate::Statement => String::new(),
        other => other.kind().to_owned(),
    }
}

/// The first requirement of a statement, with the words of what nothing can check.
fn read_with_statements(heading: &str, statement: &str) -> String {
    let (posting, read) = extracted(heading, statement);
    let line = |leaf: &Leaf| match leaf.predicate {
        Predicate::Statement => format!("\"{}\"", leaf.span.of(&posting.text)),
        ref other => leaf_line(other),
    };
    read.requirements.first().map_or(String::new(), |r| show(&r.formula, &line))
}

/// Holds a table of (statement, what is read) against the reader.
fn check(heading: &str, cases: &[(&str, &str)]) {
    check_behind(OPENING, heading, cases);
}

fn check_behind(opening: &str, heading: &str, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(statement, wanted)| {
            let found = lines(&extracted_behind(opening, heading, statement).1);
            (found != *wanted).then(|| format!("{statement}\n  found  {found}\n  wanted {wanted}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
