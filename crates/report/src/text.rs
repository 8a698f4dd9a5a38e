//! The report as a person reads it in a terminal: the ranked table, then the details of the best.

use crate::detail::detail;
use crate::layout::{clean, edges, hang, pad, pad_left, width};
use crate::phrase::{self, POINT, date};
use crate::{Page, Style, Subject};
use owo_colors::OwoColorize;
use rolefit_scoring::credit::Interval;
use rolefit_scoring::outcome::Verdict;
use rolefit_scoring::wire::FitResult;

/// Cells of a bar.
const BAR: usize = 12;

/// Columns before the title: rank, verdict, bar, score, and the spaces between.
const BEFORE_TITLE: usize = 3 + 2 + 11 + 2 + BAR + 1 + 7 + 2;

/// The whole report as text. Ends with a line break.
pub fn text(page: &Page<'_>, style: &Style) -> String {
    let style = Style { width: style.width.max(40), ..*style };
    let mut lines =
        vec![edges(&heading(page), &format!("as of {}", date(page.as_of)), style.width), String::new()];
    if page.results.is_empty() {
        lines.push("nothing to show: no result".to_owned());
    } else {
        table(page, &style, &mut lines);
        for result in page.results.iter().take(style.details) {
            lines.push(String::new());
            detail(result, page, &style, &mut lines);
        }
        let left = page.results.len().saturating_sub(style.details);
        if left > 0 && style.details > 0 {
            lines.push(String::new());
            let more = format!(
                "{left} more in the table above: `explain` shows one of them whole, `--top N` more of them"
            );
            lines.extend(hang(&more, "", "", style.width));
        }
    }
    if !page.errors.is_empty() {
        lines.push(String::new());
        lines.push(format!("Not read ({})", page.errors.len()));
        for (path, message) in page.errors {
            lines.extend(hang(&format!("{}: {}", clean(path), clean(message)), "  ", "    ", style.width));
        }
    }
    lines.push(String::new());
    lines.extend(hang(&format!("Policy: {}", clean(page.policy)), "", "  ", style.width));
    lines.push(String::new());
    lines.join("\n")
}

/// "msc-3-years against 4 postings".
pub(crate) fn heading(page: &Page<'_>) -> String {
    let many = |n: usize, thing: &str| if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") };
    let name = clean(page.name);
    match page.subject {
        Subject::Profile => format!("{name} against {}", many(page.results.len(), "posting")),
        Subject::Posting => format!("{} for {name}", many(page.results.len(), "profile")),
    }
}

/// What the row is about: the posting's title, company and id, or the profile's name and id.
pub(crate) fn label(result: &FitResult, subject: Subject) -> String {
    match subject {
        Subject::Profile => {
            let mut text = result.title.as_deref().map(clean).unwrap_or_default();
            if let Some(company) = result.company.as_deref().map(clean).filter(|c| !c.is_empty()) {
                text.push_str(if text.is_empty() { "" } else { ", " });
                text.push_str(&company);
            }
            let id = clean(&result.posting);
            if text.is_empty() { id } else { format!("{text} ({id})") }
        }
        Subject::Posting => match result.name.as_deref().map(clean).filter(|name| !name.is_empty()) {
            Some(name) => format!("{name} ({})", clean(&result.profile)),
            None => clean(&result.profile),
        },
    }
}

fn table(page: &Page<'_>, style: &Style, lines: &mut Vec<String>) {
    let bars = !style.plain && style.width >= 70;
    let title_at = if bars { BEFORE_TITLE } else { BEFORE_TITLE - BAR - 1 };
    let what = if page.subject == Subject::Profile { "posting" } else { "profile" };
    let score = pad_left("floor–ceiling", title_at - 20);
    lines.push(format!("     {}{score}  {what}", pad("fit", 13)));
    for result in page.results {
        let verdict = paint(phrase::verdict(result.verdict), Tone::of(result.verdict), style);
        let mut first = format!("{}  {}  ", pad_left(&result.rank.to_string(), 3), pad(&verdict, 11));
        if bars {
            first.push_str(&bar(result.score));
            first.push(' ');
        }
        first.push_str(&pad_left(&phrase::score(result.score), 7));
        first.push_str("  ");
        lines.extend(hang(&label(result, page.subject), &first, &" ".repeat(title_at), style.width));
        let mut notes = vec![standing(result)];
        notes.extend(closed(result, page.as_of));
        notes.extend(result.flags.iter().map(|flag| clean(flag)));
        lines.extend(hang(&notes.join("; "), "     ", "       ", style.width));
    }
}

/// What holds the verdict, or what it is subject to.
pub(crate) fn standing(result: &FitResult) -> String {
    let many = |n: usize, thing: &str| if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") };
    let conditions: Vec<String> = result.subject_to.iter().map(|c| clean(c)).collect();
    let subject_to =
        if conditions.is_empty() { String::new() } else { format!("subject to: {}", conditions.join(", ")) };
    let held = match result.verdict {
        Some(Verdict::Qualified) if conditions.is_empty() => "subject to nothing".to_owned(),
        Some(Verdict::Qualified) => String::new(),
        Some(Verdict::Possible) => {
            let questions = result.questions.len();
            let unread = unread(result);
            let mut parts = Vec::new();
            match questions {
                0 => {}
                1 => parts.push("1 question would settle it".to_owned()),
                n => parts.push(format!("{n} questions would settle it")),
            }
            if unread > 0 {
                parts.push(format!("{} not understood: read it yourself", many(unread, "requirement")));
            }
            if parts.is_empty() {
                parts.push(format!("{} not settled", many(result.required.unknown as usize, "requirement")));
            }
            parts.join("; ")
        }
        Some(Verdict::Stretch | Verdict::Unqualified) => {
            let missed = format!("missed by {}", result.required.unmet);
            result.gaps.first().map_or(missed.clone(), |gap| format!("{missed}: {}", phrase::gap(gap)))
        }
        Some(Verdict::Unread) => "no requirement could be read".to_owned(),
        None => "the profile has neither work nor education".to_owned(),
    };
    [held, subject_to].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn unread(result: &FitResult) -> usize {
    use rolefit_rules::requirement::Strength;
    use rolefit_scoring::wire::Role;
    result.requirements.iter().filter(|r| r.role == Role::Unread && r.strength == Strength::Required).count()
}

/// "closed 3 Nov 2025" where the posting says so or its last day has passed.
pub(crate) fn closed(result: &FitResult, as_of: &str) -> Option<String> {
    // ISO dates of one form compare as text.
    match &result.valid_through {
        Some(day) if day.as_str() < as_of => Some(format!("closed {}", date(day))),
        _ if result.closed => Some("may be closed".to_owned()),
        Some(day) => Some(format!("apply by {}", date(day))),
        None => None,
    }
}

fn bar(score: Option<Interval>) -> String {
    let Some(Interval { floor, ceiling }) = score else { return " ".repeat(BAR) };
    // Full cells are rounded down and the open ones up, so that a gap between the ends is never hidden.
    let cells = |score: u32| score as usize * BAR / (100 * POINT as usize);
    let solid = cells(floor).min(BAR);
    let end = (ceiling as usize * BAR).div_ceil(100 * POINT as usize).clamp(solid, BAR);
    let open = if floor / POINT == ceiling / POINT { 0 } else { end - solid };
    pad(&format!("{}{}", "█".repeat(solid), "░".repeat(open)), BAR)
}

/// What a colour means. The word beside it says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Good,
    Bad,
    Open,
    None,
}

impl Tone {
    pub(crate) fn of(verdict: Option<Verdict>) -> Tone {
        match verdict {
            Some(Verdict::Qualified) => Tone::Good,
            Some(Verdict::Possible | Verdict::Stretch) => Tone::Open,
            Some(Verdict::Unqualified) => Tone::Bad,
            Some(Verdict::Unread) | None => Tone::None,
        }
    }
}

pub(crate) fn paint(text: &str, tone: Tone, style: &Style) -> String {
    if !style.color || width(text) == 0 {
        return text.to_owned();
    }
    match tone {
        Tone::Good => text.green().to_string(),
        Tone::Bad => text.red().to_string(),
        Tone::Open => text.yellow().to_string(),
        Tone::None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_show_both_ends() {
        let bar = |floor, ceiling| bar(Some(Interval { floor: floor * POINT, ceiling: ceiling * POINT }));
        assert_eq!(bar(0, 0), "            ");
        assert_eq!(bar(100, 100), "████████████");
        assert_eq!(bar(50, 75), "██████░░░   ");
        assert_eq!(bar(98, 100), "███████████░");
        assert_eq!(bar(50, 50), "██████      ");
    }
}
