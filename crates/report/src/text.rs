//! The report as a person reads it in a terminal: the ranked table, then the details of the best.

use crate::detail::detail;
use crate::layout::{clean, edges, hang, pad, pad_left};
use crate::phrase::{self, POINT, date};
use crate::standing::{Tone, closed, heading, label, line_of_work, paint, standing};
use crate::{Page, Style, Subject};
use rolefit_scoring::credit::Interval;

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
        for (message, paths) in crate::layout::alike(page.errors) {
            let paths: Vec<String> = paths.into_iter().map(clean).collect();
            let text = match paths.as_slice() {
                [path] => format!("{path}: {}", clean(message)),
                many => format!("{}: {}", clean(message), many.join(", ")),
            };
            lines.extend(hang(&text, "  ", "    ", style.width));
        }
    }
    lines.push(String::new());
    lines.extend(hang(&format!("Policy: {}", clean(page.policy)), "", "  ", style.width));
    lines.push(String::new());
    lines.join("\n")
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
        notes.extend(line_of_work(result));
        notes.extend(closed(result, page.as_of));
        notes.extend(result.flags.iter().map(|flag| clean(flag)));
        lines.extend(hang(&notes.join("; "), "     ", "       ", style.width));
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
