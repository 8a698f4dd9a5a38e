//! The report as Markdown, to be pasted into a ticket, a wiki or a mail.

use crate::detail::tally;
use crate::layout::clean;
use crate::phrase::{self, date, describe, gap};
use crate::standing::{closed, heading, label, line_of_work, standing};
use crate::{Page, Style};
use rolefit_rules::predicate::Predicate;
use rolefit_rules::requirement::Strength;
use rolefit_scoring::outcome::Outcome;
use rolefit_scoring::wire::{FitResult, JudgedRequirement, Node, Role, Shape};

/// The whole report. `style.details` and `style.full` count; width and colour do not.
pub fn markdown(page: &Page<'_>, style: &Style) -> String {
    let mut out = format!("# {}, as of {}\n\n", escape(&heading(page)), date(page.as_of));
    out.push_str("| # | fit | floor–ceiling | what | standing |\n| ---: | --- | --- | --- | --- |\n");
    for r in page.results {
        let mut notes = vec![standing(r)];
        notes.extend(line_of_work(r));
        notes.extend(closed(r, page.as_of));
        out.push_str(&format!(
            "| {} | {} | {} | {} | {} |\n",
            r.rank,
            phrase::verdict(r.verdict),
            phrase::score(r.score),
            escape(&label(r, page.subject)),
            escape(&notes.join("; "))
        ));
    }
    for result in page.results.iter().take(style.details) {
        detail(result, page, style, &mut out);
    }
    if !page.errors.is_empty() {
        out.push_str("\n## Not read\n\n");
        for (message, paths) in crate::layout::alike(page.errors) {
            let paths: Vec<String> = paths.into_iter().map(escape).collect();
            out.push_str(&match paths.as_slice() {
                [path] => format!("- {path}: {}\n", escape(message)),
                many => format!("- {}: {}\n", escape(message), many.join(", ")),
            });
        }
    }
    out.push_str(&format!("\nPolicy: {}\n", escape(page.policy)));
    out
}

fn detail(result: &FitResult, page: &Page<'_>, style: &Style, out: &mut String) {
    out.push_str(&format!(
        "\n## {}. {}: {}\n",
        result.rank,
        escape(&label(result, page.subject)),
        phrase::verdict(result.verdict)
    ));
    if let Some(grade) = &result.grade {
        out.push_str(&format!("\nBest grade: {}\n", escape(grade)));
    }
    let shown = |r: &&JudgedRequirement| style.full || r.grade.is_none() || r.grade == result.grade;
    for (strength, name, counts) in [
        (Strength::Required, "Required", &result.required),
        (Strength::Preferred, "Preferred", &result.preferred),
    ] {
        let of: Vec<_> = result
            .requirements
            .iter()
            .filter(shown)
            .filter(|r| {
                r.strength == strength && matches!(r.role, Role::Scored | Role::Occupation | Role::Unread)
            })
            .collect();
        if of.is_empty() {
            continue;
        }
        out.push_str(&format!("\n### {name}: {}\n\n", tally(counts)));
        for r in of {
            requirement(r, style, out);
        }
    }
    for (role, name) in [(Role::Condition, "Conditions"), (Role::Statement, "Shown, not scored")] {
        let of: Vec<_> = result.requirements.iter().filter(shown).filter(|r| r.role == role).collect();
        if of.is_empty() {
            continue;
        }
        out.push_str(&format!("\n### {name}\n\n"));
        for r in of {
            let word = match (role, r.outcome) {
                (Role::Statement, _) => String::new(),
                (_, Outcome::Unknown) => "**open** ".to_owned(),
                (_, outcome) => format!("**{}** ", phrase::outcome(outcome)),
            };
            out.push_str(&format!("- {word}{} “{}”\n", escape(&r.id), escape(&r.quote)));
        }
    }
    if !result.questions.is_empty() {
        out.push_str("\n### To ask\n\n");
        for (index, q) in result.questions.iter().enumerate() {
            let settles = q.decides.join(", ");
            out.push_str(&format!(
                "{}. {} (settles {}; if yes: {})\n",
                index + 1,
                escape(&q.ask),
                escape(&settles),
                phrase::verdict(Some(q.turns))
            ));
        }
    }
    if !result.gaps.is_empty() {
        out.push_str("\n### What would change it\n\n");
        for g in &result.gaps {
            out.push_str(&format!("- {} (then {})\n", escape(&gap(g)), phrase::verdict(Some(g.turns))));
        }
    }
    for flag in &result.flags {
        out.push_str(&format!("\nAgainst a wish: {}\n", escape(flag)));
    }
}

fn requirement(r: &JudgedRequirement, style: &Style, out: &mut String) {
    let word = if r.role == Role::Unread { "unread" } else { phrase::outcome(r.outcome) };
    out.push_str(&format!("- **{word}** {} “{}”\n", escape(&r.id), escape(&r.quote)));
    if r.outcome == Outcome::Met && !style.full {
        if let Some(first) = r.because.first() {
            out.push_str(&format!("  - {}{}\n", escape(&first.text), places(&first.evidence)));
        }
        return;
    }
    if matches!(r.role, Role::Scored | Role::Occupation) {
        node(&r.formula, 1, out);
        if let Some(other) = &r.other_reading {
            out.push_str("  - or, as the words can also be read:\n");
            node(other, 2, out);
        }
    }
}

fn node(at: &Node, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    let (words, kids) = match &at.shape {
        Shape::Leaf(leaf) => {
            let what = match leaf.predicate {
                Predicate::Statement => format!("“{}”", escape(&leaf.quote)),
                _ => escape(&describe(&leaf.predicate)),
            };
            let text = if leaf.text.is_empty() { String::new() } else { format!(": {}", escape(&leaf.text)) };
            let word = if leaf.shown_only && at.outcome == Outcome::Unknown {
                "open"
            } else {
                phrase::outcome(at.outcome)
            };
            out.push_str(&format!("{indent}- **{word}** {what}{text}{}\n", places(&leaf.evidence)));
            return;
        }
        Shape::All(kids) => ("all of".to_owned(), kids),
        Shape::Any(kids) => ("any of".to_owned(), kids),
        Shape::AtLeast(count, kids) => (format!("at least {count} of"), kids),
    };
    if let [only] = kids.as_slice() {
        return node(only, depth, out);
    }
    out.push_str(&format!("{indent}- {words}\n"));
    for kid in kids {
        node(kid, depth + 1, out);
    }
}

fn places(evidence: &[rolefit_scoring::wire::Evidence]) -> String {
    let mut text = String::new();
    for e in evidence {
        let how = phrase::how(e.how).map_or(String::new(), |how| format!(", {how}"));
        text.push_str(&format!(" (`{}`{how}: {})", clean(&e.path).replace('`', "'"), escape(&e.text)));
    }
    text
}

/// Text from outside, with what Markdown or HTML would take for markup escaped.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}
