//! What was read, drawn on the posting's own words, for people who review a change.

use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::{Predicate, Subject};
use rolefit_rules::requirement::{CueKind, Extraction, Formula, Requirement, Strength};
use rolefit_rules::source::Span;
use serde_json::Value;
use std::fmt::Write;

/// Columns of the posting's text.
const WIDTH: usize = 100;

/// The lines of a text around a place, each with the part of the place that is on it underlined, and `note` behind the last.
pub fn underlined(text: &str, span: Span, note: &str) -> String {
    let first = text.get(..span.start as usize).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let last = text.get(span.end as usize..).and_then(|after| after.find('\n'));
    let lines = Span::new(first, last.map_or(text.len(), |at| span.end as usize + at));
    let mut rows = rows(text, lines);
    // A line may be the whole posting: only what is underlined, and the beginning of its row, is of interest.
    rows.retain(|row| row.overlaps(span));
    draw(text, &rows, &[(span, note.to_owned())], "  ")
}

/// All that was read in a posting: the job itself, every requirement with its leaves underlined, and what was not understood.
pub fn posting(posting: &Posting, read: &Extraction) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(out, "{} ({})", posting.id, read.language);
    if let Ok(Value::Object(header)) = serde_json::to_value(&read.header) {
        for (key, value) in header {
            let _ = writeln!(out, "{key}: {value}");
        }
    }
    if !read.grades.is_empty() {
        let _ = writeln!(out, "grades: {}", read.grades.join(", "));
    }
    for one in &read.requirements {
        out.push('\n');
        out.push_str(&requirement(&posting.text, one));
    }
    for unread in &read.unread {
        let _ = writeln!(out, "\nunread, {}: {}", word(unread.strength), unread.why);
        out.push_str(&draw(&posting.text, &rows(&posting.text, unread.span), &[], "    "));
    }
    out
}

/// One requirement with its leaves underlined.
pub fn requirement(text: &str, requirement: &Requirement) -> String {
    let by = match requirement.by.cue {
        CueKind::Words => format!(", by its words “{}”", one_line(&requirement.by.words)),
        CueKind::Heading => format!(", by the heading “{}”", one_line(&requirement.by.words)),
        CueKind::Default => String::new(),
    };
    let grade = requirement.grade.as_ref().map_or(String::new(), |grade| format!(", for {grade}"));
    let mut out = format!("{} {}{by}{grade}\n", requirement.id, word(requirement.strength));
    let mut marks = Vec::new();
    let formula = lettered(&requirement.formula, &mut marks);
    let other = requirement.other_reading.as_ref().map(|other| lettered(other, &mut marks));
    out.push_str(&draw(text, &rows(text, requirement.span), &marks, "    "));
    if marks.len() > 1 {
        let _ = writeln!(out, "    = {formula}");
    }
    if let Some(other) = other {
        let _ = writeln!(out, "    or, read otherwise, {other}");
    }
    out
}

fn word(strength: Strength) -> &'static str {
    match strength {
        Strength::Required => "required",
        Strength::Preferred => "preferred",
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A formula over letters, one a leaf; the same leaf of two readings has one.
fn lettered(formula: &Formula, marks: &mut Vec<(Span, String)>) -> String {
    let mut list =
        |kids: &[Formula]| kids.iter().map(|kid| lettered(kid, marks)).collect::<Vec<String>>().join(", ");
    match formula {
        Formula::All(kids) => format!("all({})", list(kids)),
        Formula::Any(kids) => format!("any({})", list(kids)),
        Formula::AtLeast(k, kids) => format!("at least {k} of ({})", list(kids)),
        Formula::Leaf(leaf) => {
            let said = predicate(&leaf.predicate);
            let same =
                |(span, note): &&(Span, String)| *span == leaf.span && note.ends_with(&format!(" {said}"));
            if let Some((_, note)) = marks.iter().find(same) {
                return note.split(' ').next().unwrap_or_default().to_owned();
            }
            let letter = letter(marks.len());
            marks.push((leaf.span, format!("{letter} {said}")));
            letter
        }
    }
}

/// a, b, …, z, a1, b1, …
fn letter(nth: usize) -> String {
    let letter = ('a'..='z').nth(nth % 26).unwrap_or('a');
    let round = nth / 26;
    if round == 0 { letter.to_string() } else { format!("{letter}{round}") }
}

/// A predicate in one line: its kind, and what it says beside.
pub fn predicate(predicate: &Predicate) -> String {
    let mut said = Vec::new();
    if let Ok(Value::Object(map)) = serde_json::to_value(predicate) {
        for (key, value) in &map {
            match (key.as_str(), value) {
                ("kind" | "of" | "mode", _) => {}
                // What is so unless something else is said.
                ("setting", Value::String(setting)) if setting == "any" => {}
                (_, Value::Null | Value::Bool(false)) => {}
                (_, Value::Bool(true)) => said.push(key.clone()),
                (_, Value::Array(list)) => {
                    let words = list.iter().map(plain).collect::<Vec<_>>().join(", ");
                    said.extend((!list.is_empty()).then(|| format!("{key} {words}")));
                }
                (_, value) => said.push(format!("{key} {}", plain(value))),
            }
        }
    }
    let mode = match predicate {
        Predicate::Experience(experience) => Some((&experience.of, word_of(&experience.mode))),
        Predicate::Skill(skill) => Some((&skill.of, word_of(&skill.mode))),
        _ => None,
    };
    if let Some((of, mode)) = mode.filter(|(of, _)| !of.is_empty()) {
        let names = of.iter().map(subject).collect::<Vec<_>>().join(", ");
        said.insert(0, if of.len() == 1 { names } else { format!("{mode} of {names}") });
    }
    let kind = predicate.kind();
    if said.is_empty() { kind.to_owned() } else { format!("{kind}({})", said.join("; ")) }
}

fn word_of<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).map(|value| plain(&value)).unwrap_or_default()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), one_line)
}

/// A subject's id; its words in quotation marks where the lexicon does not know it.
fn subject(subject: &Subject) -> String {
    subject.id.clone().unwrap_or_else(|| format!("“{}”", one_line(&subject.name)))
}

/// A place cut into rows: at line breaks, and at a space where a line is long.
fn rows(text: &str, span: Span) -> Vec<Span> {
    let mut rows = Vec::new();
    let mut at = span.start as usize;
    for line in span.of(text).split_inclusive('\n') {
        let (mut from, end) = (at, at + line.trim_end().len());
        at += line.len();
        while from < end {
            let rest = text.get(from..end).unwrap_or_default();
            let to = from + row(rest);
            rows.push(Span::new(from, to));
            from = to + text.get(to..end).map_or(0, |rest| rest.len() - rest.trim_start().len());
        }
    }
    rows
}

/// The bytes of `line` that go into one row.
fn row(line: &str) -> usize {
    let Some((cut, _)) = line.char_indices().nth(WIDTH) else { return line.len() };
    let fits = line.get(..cut).unwrap_or_default();
    match fits.rfind(' ') {
        Some(space) if space > 0 => fits.get(..space).map_or(cut, |row| row.trim_end().len()),
        _ => cut,
    }
}

/// Rows of text; under each one a line for every mark that touches it, with the mark's note behind its end.
fn draw(text: &str, rows: &[Span], marks: &[(Span, String)], margin: &str) -> String {
    let mut out = String::new();
    for row in rows {
        let shown: String = row.of(text).chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let _ = writeln!(out, "{margin}{shown}");
        for (span, note) in marks.iter().filter(|(span, _)| span.overlaps(*row)) {
            let from = span.start.max(row.start);
            let to = span.end.min(row.end);
            let columns = |from: u32, to: u32| Span { start: from, end: to }.of(text).chars().count();
            let (skip, long) = (columns(row.start, from), columns(from, to));
            let last = !rows.iter().any(|later| later.start > row.start && span.overlaps(*later));
            let note = if last { format!("  {note}") } else { String::new() };
            let _ = writeln!(out, "{margin}{}{}{}", " ".repeat(skip), "~".repeat(long), note.trim_end());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolefit_rules::extract::extract;
    use rolefit_rules::lexicon::Lexicon;

    #[test]
    fn a_requirement_is_drawn_under_its_words() {
        let text = "Requirements\n- 5+ years of Rust or C++\n- Bachelor's degree in Law\n  OR equivalent experience\n";
        let posting = Posting { text: text.to_owned(), ..Posting::default() };
        let read = extract(&posting, Lexicon::builtin());
        let drawn: Vec<String> = read.requirements.iter().map(|one| requirement(text, one)).collect();
        let want = "\
r1 required, by the heading “Requirements”
    5+ years of Rust or C++
    ~~~~~~~~~~~~~~~~~~~~~~~  a experience(any of rust, c++; minMonths 60)
r2 required, by the heading “Requirements”
    Bachelor's degree in Law
    ~~~~~~~~~~~~~~~~~~~~~~~~  a degree(level bachelor; fields Law)
      OR equivalent experience
         ~~~~~~~~~~~~~~~~~~~~~  b equivalent
    = any(a, b)
";
        assert_eq!(drawn.concat(), want);
    }

    #[test]
    fn long_lines_are_cut_at_a_space_and_marks_with_them() {
        let text = format!("{}\nshort", "word ".repeat(30).trim_end());
        let span = Span::new(90, 110);
        let drawn = underlined(&text, span, "here");
        let lines: Vec<&str> = drawn.lines().collect();
        assert_eq!(lines.len(), 4, "{drawn}");
        assert!(lines[0].chars().count() <= WIDTH + 2);
        assert_eq!(lines[1].trim_start(), "~~~~~~~~~");
        assert_eq!(lines[3], "  ~~~~~~~~~~  here");
    }
}
