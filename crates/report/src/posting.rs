//! What was read in one posting, for a person: `rolefit extract`.

use crate::Style;
use crate::layout::{clean, edges, hang, width};
use crate::markdown::escape;
use crate::phrase::{date, describe};
use crate::table::write;
use rolefit_rules::posting::{Header, Posting, Workplace};
use rolefit_rules::predicate::Predicate;
use rolefit_rules::requirement::{CueKind, Extraction, Formula, Leaf, Requirement, Strength};

/// One posting as text: header, requirements with their formulas, what was not read.
pub fn posting_text(posting: &Posting, read: &Extraction, style: &Style) -> String {
    let mut lines = Vec::new();
    let title = read.header.title.as_deref().map(clean).unwrap_or_else(|| "(no title)".to_owned());
    lines.push(edges(
        &crate::layout::cut(&title, 56),
        &crate::layout::cut(&clean(&posting.id), 22),
        style.width,
    ));
    for line in facts(&read.header) {
        lines.extend(hang(&line, "  ", "    ", style.width));
    }
    if !read.grades.is_empty() {
        let grades: Vec<String> = read.grades.iter().map(|g| clean(g)).collect();
        lines.extend(hang(&format!("grades: {}", grades.join(", ")), "  ", "    ", style.width));
    }
    if read.language != "en" {
        lines.push(format!("  language: {}", clean(&read.language)));
    }
    for (strength, name) in [(Strength::Required, "REQUIRED"), (Strength::Preferred, "PREFERRED")] {
        let of: Vec<_> = read.requirements.iter().filter(|r| r.strength == strength).collect();
        if of.is_empty() {
            continue;
        }
        lines.push(String::new());
        lines.push(format!("  {name}   {}", of.len()));
        for requirement in of {
            requirement_lines(requirement, posting, style, &mut lines);
        }
    }
    if read.requirements.is_empty() {
        lines.push(String::new());
        lines.push("  no requirement was found".to_owned());
    }
    if !read.unread.is_empty() {
        lines.push(String::new());
        lines.push(format!("  UNREAD   {}", read.unread.len()));
        for item in &read.unread {
            let text = format!("“{}” ({})", clean(item.span.of(&posting.text)), clean(&item.why));
            lines.extend(hang(&text, "  ", "    ", style.width));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn requirement_lines(r: &Requirement, posting: &Posting, style: &Style, lines: &mut Vec<String>) {
    let first = format!("  {:<4}", clean(&r.id));
    let rest = " ".repeat(width(&first));
    lines.extend(hang(&format!("“{}”", clean(r.span.of(&posting.text))), &first, &rest, style.width));
    let mut notes = Vec::new();
    notes.extend(r.grade.as_deref().map(|g| format!("grade {}", clean(g))));
    notes.extend(cue(r));
    if !notes.is_empty() {
        lines.extend(hang(&notes.join(", "), &rest, &rest, style.width));
    }
    tree(&r.formula, &posting.text, &rest, &rest, style, lines);
    if let Some(other) = &r.other_reading {
        lines.push(format!("{rest}or, as the words can also be read:"));
        tree(other, &posting.text, &rest, &rest, style, lines);
    }
}

/// What set the strength.
fn cue(r: &Requirement) -> Option<String> {
    match r.by.cue {
        CueKind::Words => Some(format!("by its words “{}”", clean(&r.by.words))),
        CueKind::Heading => Some(format!("by the heading “{}”", clean(&r.by.words))),
        CueKind::Default => None,
    }
}

fn tree(node: &Formula, text: &str, first: &str, rest: &str, style: &Style, lines: &mut Vec<String>) {
    let (words, kids) = match node {
        Formula::Leaf(leaf) => {
            // Deep formulas keep a readable column for their words.
            let keep = |prefix: &str| prefix.chars().take(style.width / 2).collect::<String>();
            lines.extend(hang(&ask(leaf, text), &keep(first), &(keep(rest) + "  "), style.width));
            return;
        }
        Formula::All(kids) => ("all of".to_owned(), kids),
        Formula::Any(kids) => ("any of".to_owned(), kids),
        Formula::AtLeast(count, kids) => (format!("at least {count} of"), kids),
    };
    lines.push(format!("{first}{words}"));
    for (index, kid) in kids.iter().enumerate() {
        let (branch, below) = match (style.plain, index + 1 == kids.len()) {
            (true, _) => ("  ", "  "),
            (false, false) => ("├ ", "│ "),
            (false, true) => ("└ ", "  "),
        };
        tree(kid, text, &format!("{rest}{branch}"), &format!("{rest}{below}"), style, lines);
    }
}

fn ask(leaf: &Leaf, text: &str) -> String {
    match leaf.predicate {
        Predicate::Statement => format!("statement: “{}”", clean(leaf.span.of(text))),
        _ => format!("{}: {}", leaf.predicate.kind(), describe(&leaf.predicate)),
    }
}

fn facts(header: &Header) -> Vec<String> {
    let mut out = Vec::new();
    let mut first: Vec<String> = Vec::new();
    first.extend(header.company.as_deref().map(clean));
    first.extend(header.employment_type.as_deref().map(clean));
    first.extend(header.workplace.map(|w| match w {
        Workplace::Remote => "remote".to_owned(),
        Workplace::Hybrid => "hybrid".to_owned(),
        Workplace::Onsite => "on site".to_owned(),
    }));
    first.extend(header.countries.iter().map(|code| clean(code)));
    first.extend(header.office_days_per_week.map(|days| format!("{days} days a week in the office")));
    first.extend(header.travel_max_percent.map(|percent| format!("travel up to {percent} %")));
    if !first.is_empty() {
        out.push(first.join(", "));
    }
    for pay in &header.salary {
        let amount = |a: rolefit_rules::posting::Amount| match (a.0 / 100, a.0 % 100) {
            (whole, 0) => whole.to_string(),
            (whole, cents) => format!("{whole}.{cents:02}"),
        };
        let range: Vec<String> = [pay.min, pay.max].into_iter().flatten().map(amount).collect();
        let mut text = format!("pay: {}", range.join("–"));
        text.extend(pay.currency.as_deref().map(|c| format!(" {}", clean(c))));
        text.extend(pay.period.as_deref().map(|p| format!(" a {}", clean(p))));
        text.extend(pay.place.as_deref().map(|p| format!(" ({})", clean(p))));
        out.push(text);
    }
    let mut dates: Vec<String> = Vec::new();
    dates.extend(header.date_posted.as_deref().map(|d| format!("posted {}", date(d))));
    dates.extend(header.valid_through.as_deref().map(|d| format!("apply by {}", date(d))));
    dates.extend(header.job_id.as_deref().map(|id| format!("job {}", clean(id))));
    if header.closed {
        dates.push("may be closed".to_owned());
    }
    if !dates.is_empty() {
        out.push(dates.join(", "));
    }
    out
}

/// Postings as CSV: one row a leaf.
pub fn posting_csv(postings: &[(&Posting, &Extraction)]) -> String {
    let columns = [
        "posting", "requirement", "strength", "cue", "grade", "section", "quote", "kind", "asks",
        "leafQuote", "recognizer",
    ];
    let mut rows = vec![columns.map(str::to_owned).to_vec()];
    for (posting, read) in postings {
        for r in &read.requirements {
            let strength = if r.strength == Strength::Required { "required" } else { "preferred" };
            for leaf in r.formula.leaves() {
                rows.push(vec![
                    posting.id.clone(),
                    r.id.clone(),
                    strength.to_owned(),
                    r.by.words.clone(),
                    r.grade.clone().unwrap_or_default(),
                    r.section.clone().unwrap_or_default(),
                    r.span.of(&posting.text).to_owned(),
                    leaf.predicate.kind().to_owned(),
                    describe(&leaf.predicate),
                    leaf.span.of(&posting.text).to_owned(),
                    leaf.recognizer.to_string(),
                ]);
            }
        }
    }
    write(rows)
}

/// One posting as Markdown.
pub fn posting_markdown(posting: &Posting, read: &Extraction) -> String {
    let title = read.header.title.as_deref().unwrap_or("(no title)");
    let mut out = format!("## {} ({})\n", escape(title), escape(&posting.id));
    for line in facts(&read.header) {
        out.push_str(&format!("\n{}\n", escape(&line)));
    }
    for (strength, name) in [(Strength::Required, "Required"), (Strength::Preferred, "Preferred")] {
        let of: Vec<_> = read.requirements.iter().filter(|r| r.strength == strength).collect();
        if of.is_empty() {
            continue;
        }
        out.push_str(&format!("\n### {name}\n\n"));
        for r in of {
            out.push_str(&format!("- {} “{}”\n", escape(&r.id), escape(r.span.of(&posting.text))));
            if let Some(cue) = cue(r) {
                out.push_str(&format!("  - {}\n", escape(&cue)));
            }
            list(&r.formula, &posting.text, 1, &mut out);
            if let Some(other) = &r.other_reading {
                out.push_str("  - or, as the words can also be read:\n");
                list(other, &posting.text, 2, &mut out);
            }
        }
    }
    if !read.unread.is_empty() {
        out.push_str("\n### Unread\n\n");
        for item in &read.unread {
            out.push_str(&format!("- “{}” ({})\n", escape(item.span.of(&posting.text)), escape(&item.why)));
        }
    }
    out
}

fn list(node: &Formula, text: &str, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    let (words, kids) = match node {
        Formula::Leaf(leaf) => {
            out.push_str(&format!("{indent}- {}\n", escape(&ask(leaf, text))));
            return;
        }
        Formula::All(kids) => ("all of".to_owned(), kids),
        Formula::Any(kids) => ("any of".to_owned(), kids),
        Formula::AtLeast(count, kids) => (format!("at least {count} of"), kids),
    };
    out.push_str(&format!("{indent}- {words}\n"));
    for kid in kids {
        list(kid, text, depth + 1, out);
    }
}
