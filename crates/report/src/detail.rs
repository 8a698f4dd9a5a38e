//! One result in detail: what decides first, what is met in one line each, what is only shown at the end.

use crate::layout::{clean, cut, edges, hang, pad, width};
use crate::phrase::{self, describe, gap};
use crate::standing::{Tone, closed, label, line_of_work, paint, standing};
use crate::{Page, Style};
use rolefit_rules::predicate::Predicate;
use rolefit_rules::requirement::Strength;
use rolefit_scoring::outcome::Outcome;
use rolefit_scoring::wire::{Counts, Evidence, FitResult, JudgedLeaf, JudgedRequirement, Node, Role, Shape};

pub(crate) fn detail(result: &FitResult, page: &Page<'_>, style: &Style, lines: &mut Vec<String>) {
    let verdict = phrase::verdict(result.verdict);
    let head = format!("{}  {}", result.rank, label(result, page.subject));
    let room = style.width.saturating_sub(width(verdict) + 2);
    let mut head = hang(&head, "", "   ", room);
    let last = head.pop().unwrap_or_default();
    lines.extend(head);
    lines.push(
        edges(&last, verdict, style.width).replace(verdict, &paint(verdict, Tone::of(result.verdict), style)),
    );

    let mut facts = match result.score {
        Some(score) => vec![format!("score {} of 100", phrase::score(Some(score)))],
        None => vec!["no score".to_owned()],
    };
    facts.extend(result.grade.as_deref().map(|grade| format!("best grade: {}", clean(grade))));
    facts.push(standing(result));
    facts.extend(line_of_work(result));
    facts.extend(closed(result, page.as_of));
    lines.extend(hang(&facts.join("; "), "   ", "   ", style.width));

    for (strength, name, counts) in [
        (Strength::Required, "REQUIRED", &result.required),
        (Strength::Preferred, "PREFERRED", &result.preferred),
    ] {
        let mut of: Vec<&JudgedRequirement> =
            shown(result, style).filter(|r| r.strength == strength && counts_in(r)).collect();
        if of.is_empty() {
            continue;
        }
        // A stable sort: inside a group the posting's own order stays.
        of.sort_by_key(|r| urgency(r));
        lines.push(String::new());
        lines.push(format!("  {name}   {}", tally(counts)));
        for requirement in of {
            requirement_lines(requirement, style, lines);
        }
    }

    let conditions: Vec<_> = shown(result, style).filter(|r| r.role == Role::Condition).collect();
    if !conditions.is_empty() {
        lines.push(String::new());
        lines.extend(hang("CONDITIONS   not scored; a stated no counts", "  ", "    ", style.width));
        for requirement in conditions {
            requirement_lines(requirement, style, lines);
        }
    }
    statements(result, style, lines);
    questions(result, style, lines);
    for flag in &result.flags {
        lines.extend(hang(&format!("Against a wish: {}", clean(flag)), "  ", "    ", style.width));
    }
}

/// The requirements to show: without `full`, those of the best grade and of all grades.
fn shown<'a>(result: &'a FitResult, style: &'a Style) -> impl Iterator<Item = &'a JudgedRequirement> {
    result.requirements.iter().filter(|r| style.full || r.grade.is_none() || r.grade == result.grade)
}

fn counts_in(requirement: &JudgedRequirement) -> bool {
    matches!(requirement.role, Role::Scored | Role::Occupation | Role::Unread)
}

fn urgency(requirement: &JudgedRequirement) -> u8 {
    match (requirement.role, requirement.outcome) {
        (Role::Unread, _) => 2,
        (_, Outcome::Unmet) => 0,
        (_, Outcome::Unknown) => 1,
        (_, Outcome::Met) => 3,
    }
}

pub(crate) fn tally(counts: &Counts) -> String {
    let all = counts.met + counts.unmet + counts.unknown;
    let mut text = format!("{} of {all} met", counts.met);
    for (count, word) in [(counts.unmet, "unmet"), (counts.unknown, "unknown")] {
        if count > 0 {
            text.push_str(&format!(", {count} {word}"));
        }
    }
    text
}

/// Shape and word of an answer.
fn mark(role: Role, outcome: Outcome, style: &Style) -> String {
    let (shape, word, tone) = match (role, outcome) {
        (Role::Unread, _) => ("!", "unread", Tone::Open),
        (Role::Statement, _) => ("·", "shown", Tone::None),
        (Role::Condition, Outcome::Unknown) => ("·", "open", Tone::None),
        (_, Outcome::Met) => ("✓", "met", Tone::Good),
        (_, Outcome::Unmet) => ("✗", "unmet", Tone::Bad),
        (_, Outcome::Unknown) => ("?", "unknown", Tone::Open),
    };
    let text = if style.plain { word.to_owned() } else { format!("{shape} {word}") };
    pad(&paint(&text, tone, style), if style.plain { 7 } else { 9 })
}

fn requirement_lines(r: &JudgedRequirement, style: &Style, lines: &mut Vec<String>) {
    let first = format!("  {} {} ", mark(r.role, r.outcome, style), pad(&clean(&r.id), 3));
    let rest = " ".repeat(width(&first));
    let quote = clean(&r.quote);
    let brief = !style.full && (r.outcome == Outcome::Met || r.role == Role::Condition);
    if brief {
        lines.push(brief_line(r, &first, &quote, style));
        return;
    }
    let limit = if style.full { usize::MAX } else { 3 * style.width.saturating_sub(width(&first)) };
    lines.extend(hang(&format!("“{}”", cut(&quote, limit.saturating_sub(12))), &first, &rest, style.width));
    if style.full {
        if let Some(grade) = &r.grade {
            lines.extend(hang(&format!("for grade {}", clean(grade)), "      ", "      ", style.width));
        }
        if r.role == Role::Scored && r.weight == 0 {
            lines.push("      said more than once; counted once".to_owned());
        }
    }
    if r.role == Role::Unread {
        for because in r.because.iter().filter(|b| !b.text.is_empty()) {
            lines.extend(hang(
                &format!("not understood: {}", clean(&because.text)),
                "      ",
                "      ",
                style.width,
            ));
        }
        return;
    }
    match &r.formula.shape {
        // The requirement's own mark says it already.
        Shape::Leaf(judged) => {
            lines.extend(hang(&asks(judged), "      asks ", "        ", style.width));
            reasons(&r.formula, judged, "        ", style, lines);
        }
        _ => tree(&r.formula, "      ", "      ", style, lines),
    }
    if let Some(other) = &r.other_reading {
        let note = "the words can also be read so; the floor takes the stricter, the ceiling the looser:";
        lines.extend(hang(note, "      ", "      ", style.width));
        tree(other, "      ", "      ", style, lines);
    }
}

/// What is asked and what shows it, on one line: each takes what the other leaves, and half where both are long.
fn brief_line(r: &JudgedRequirement, first: &str, quote: &str, style: &Style) -> String {
    let evidence = r.because.iter().find_map(|b| b.evidence.first());
    let room = style.width.saturating_sub(width(first) + QUOTES + GAP);
    let left = room.saturating_sub(width(quote)).max(room / 2);
    let beside = evidence.map(|it| beside(it, left)).unwrap_or_default();
    let quote = cut(quote, room.saturating_sub(width(&beside)));
    edges(&format!("{first}“{quote}”"), &beside, style.width)
}

/// Columns of the marks around a quote.
const QUOTES: usize = 2;

/// Columns between what stands at the two edges of a line, at least.
const GAP: usize = 2;

/// "BSc, Computer Science, 2019  education[0]", as much of it as has room.
fn beside(evidence: &Evidence, columns: usize) -> String {
    let path = clean(&evidence.path);
    let room = columns.saturating_sub(width(&path) + GAP);
    let text = clean(&evidence.text);
    if room < 8 || text.is_empty() { cut(&path, columns) } else { format!("{}  {path}", cut(&text, room)) }
}

/// A node and what is under it. `first` stands before its first line, `rest` before the others.
fn tree(node: &Node, first: &str, rest: &str, style: &Style, lines: &mut Vec<String>) {
    let (words, kids) = match &node.shape {
        Shape::Leaf(judged) => return leaf(node, judged, first, rest, style, lines),
        Shape::All(kids) => ("all of".to_owned(), kids),
        Shape::Any(kids) => ("any of".to_owned(), kids),
        Shape::AtLeast(count, kids) => (format!("at least {count} of"), kids),
    };
    if let [only] = kids.as_slice() {
        return tree(only, first, rest, style, lines);
    }
    lines.push(format!(
        "{first}{words}{}",
        if style.plain { format!(": {}", phrase::outcome(node.outcome)) } else { String::new() }
    ));
    for (index, kid) in kids.iter().enumerate() {
        let last = index + 1 == kids.len();
        let (branch, below) = match (style.plain, last) {
            (true, _) => ("  ", "  "),
            (false, false) => ("├ ", "│ "),
            (false, true) => ("└ ", "  "),
        };
        tree(kid, &format!("{rest}{branch}"), &format!("{rest}{below}"), style, lines);
    }
}

fn leaf(node: &Node, judged: &JudgedLeaf, first: &str, rest: &str, style: &Style, lines: &mut Vec<String>) {
    let role = match (judged.shown_only, &judged.predicate) {
        (false, _) => Role::Scored,
        (true, Predicate::Statement) => Role::Statement,
        (true, _) => Role::Condition,
    };
    // Deeply nested formulas keep a readable column for their words.
    let limit = style.width / 2;
    let (first, rest) = (clip(first, limit), clip(rest, limit));
    let under = format!("{rest}  ");
    lines.extend(hang(
        &asks(judged),
        &format!("{first}{} ", mark(role, node.outcome, style)),
        &under,
        style.width,
    ));
    reasons(node, judged, &under, style, lines);
}

/// What a leaf asks, in a few words.
fn asks(judged: &JudgedLeaf) -> String {
    match judged.predicate {
        Predicate::Statement => format!("“{}”", clean(&judged.quote)),
        _ => describe(&judged.predicate),
    }
}

/// Why a leaf came out as it did: the judge's line, then the places in the profile.
fn reasons(node: &Node, judged: &JudgedLeaf, under: &str, style: &Style, lines: &mut Vec<String>) {
    let text = clean(&judged.text);
    if !text.is_empty() {
        lines.extend(hang(&text, under, under, style.width));
    } else if let Some(note) = phrase::sign(node.outcome, node.sign).filter(|_| !judged.shown_only) {
        lines.extend(hang(note, under, under, style.width));
    }
    let keep = if style.full { usize::MAX } else { 3 };
    for evidence in judged.evidence.iter().take(keep) {
        evidence_lines(evidence, under, style, lines);
    }
    match judged.evidence.len().saturating_sub(keep) {
        0 => {}
        1 => lines.push(format!("{under}and 1 more place")),
        more => lines.push(format!("{under}and {more} more places")),
    }
}

fn clip(prefix: &str, columns: usize) -> String {
    if width(prefix) <= columns { prefix.to_owned() } else { prefix.chars().take(columns).collect() }
}

fn evidence_lines(evidence: &Evidence, under: &str, style: &Style, lines: &mut Vec<String>) {
    let path = clean(&evidence.path);
    let mut words = clean(&evidence.text);
    if let Some(how) = phrase::how(evidence.how) {
        words = if words.is_empty() { how.to_owned() } else { format!("{words} ({how})") };
    }
    let room = style.width.saturating_sub(width(&path) + 2);
    if !style.full && width(under) + 12 <= room {
        words = cut(&words, room - width(under));
    }
    let mut wrapped = hang(&words, under, under, room.max(style.width / 2));
    let last = wrapped.pop().unwrap_or_default();
    lines.extend(wrapped);
    lines.extend(edges(&last, &path, style.width).lines().map(str::to_owned));
}

fn statements(result: &FitResult, style: &Style, lines: &mut Vec<String>) {
    let of: Vec<_> = shown(result, style).filter(|r| r.role == Role::Statement).collect();
    if of.is_empty() {
        return;
    }
    lines.push(String::new());
    if style.full {
        lines.extend(hang(
            "STATEMENTS   shown, not scored: for a person to judge",
            "  ",
            "    ",
            style.width,
        ));
        for requirement in of {
            let first = format!(
                "  {} {} ",
                mark(requirement.role, requirement.outcome, style),
                pad(&clean(&requirement.id), 3)
            );
            let rest = " ".repeat(width(&first));
            lines.extend(hang(&format!("“{}”", clean(&requirement.quote)), &first, &rest, style.width));
        }
        return;
    }
    let count = if of.len() == 1 { "1 statement".to_owned() } else { format!("{} statements", of.len()) };
    let sample = of.first().map(|r| cut(&clean(&r.quote), 50)).unwrap_or_default();
    lines.extend(hang(&format!("Shown, not scored: {count} (“{sample}”)"), "  ", "    ", style.width));
}

fn questions(result: &FitResult, style: &Style, lines: &mut Vec<String>) {
    if !result.questions.is_empty() {
        lines.push(String::new());
        lines.push("  To ask, the most decisive first".to_owned());
        for (index, question) in result.questions.iter().enumerate() {
            let settles = question.decides.iter().map(|id| clean(id)).collect::<Vec<_>>().join(", ");
            let ask =
                if style.full { clean(&question.ask) } else { cut(&clean(&question.ask), 2 * style.width) };
            let text =
                format!("{ask} (settles {settles}; if yes: {})", phrase::verdict(Some(question.turns)));
            lines.extend(hang(&text, &format!("  {}. ", index + 1), "     ", style.width));
        }
    }
    if !result.gaps.is_empty() {
        lines.push(String::new());
        lines.push("  What would change it".to_owned());
        for change in &result.gaps {
            let text = format!("{} (then {})", gap(change), phrase::verdict(Some(change.turns)));
            lines.extend(hang(&text, if style.plain { "  - " } else { "  • " }, "    ", style.width));
        }
    }
}
