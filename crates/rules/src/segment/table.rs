//! Tables: rows between bars or tabs, whose columns may say how strongly their cells are asked ("Essential | Desirable").

use super::run_on::pieces;
use super::{Line, Section, Statement};
use crate::cue::{Cues, Heading};
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use memchr::memchr;

/// The cells of a row, some of them empty.
type Row = Vec<Span>;

/// Adds the statements of the table that begins with the first of `lines`, and gives how many lines it takes; none where it is no
/// table. `cut` is for the sentences of a cell.
pub(super) fn table(
    whole: &Text<'_>,
    cut: &mut Vec<Span>,
    lines: &[Line],
    cues: Cues<'_>,
    section: &Section,
    out: &mut Vec<Statement>,
) -> Option<usize> {
    let (first, barred) = cells(whole.source, lines.first()?)?;
    let tag = |row: &Row| row.last().and_then(|cell| tag(cell.of(whole.source)));
    // Tabs stand in texts that hold no table. What makes one shows in its first rows, or else every line would be looked at from each.
    let headed = || first.iter().any(|&cell| strength_of(whole, cell, cues).is_some());
    let tagged = || {
        let rows = lines.iter().take(3).map_while(|line| cells(whole.source, line));
        rows.filter(|(row, _)| tag(row).is_some()).count() > 0
    };
    if !(barred || headed() || tagged()) {
        return None;
    }
    let own = lines.iter().enumerate().take_while(|(i, line)| *i == 0 || !line.blank_before);
    let rows: Vec<Row> = own
        .map_while(|(_, line)| {
            cells(whole.source, line).filter(|(_, bars)| *bars == barred).map(|(row, _)| row)
        })
        .collect();
    let tagged = rows.iter().filter(|row| tag(row).is_some()).count() > 1;
    let mut columns: Vec<Option<Section>> =
        rows.first()?.iter().map(|&cell| strength_of(whole, cell, cues).filter(|_| !tagged)).collect();
    // Beside ticks the first column says what is asked, whatever its head.
    let ticked = rows.iter().any(|row| row.iter().skip(1).any(|cell| is_tick(cell.of(whole.source))));
    if let Some(first) = columns.first_mut().filter(|_| ticked) {
        *first = None;
    }
    let headed = columns.iter().any(Option::is_some);
    if rows.len() < 2 || !(barred || headed || tagged) {
        return None;
    }
    let mut add = |cell: Span, mut section: Section| {
        let line = Line {
            start: cell.start as usize,
            end: cell.end as usize,
            indent: 0,
            bullet: false,
            blank_before: false,
        };
        if !cell.is_empty() {
            pieces(whole, cut, &line, None, cues, &mut section, out);
        }
    };
    let head = headed || tagged && rows.first().is_some_and(|row| tag(row).is_none());
    for row in rows.iter().skip(usize::from(head)).filter(|row| !is_rule(whole.source, row)) {
        if headed {
            for (cell, column) in row.iter().zip(&columns) {
                let Some(section) = column else { continue };
                // "| A degree in botany | ✓ | |": the first column says what, the tick how strongly.
                if is_tick(cell.of(whole.source)) {
                    let named = row.iter().zip(&columns).filter(|(_, column)| column.is_none());
                    named.for_each(|(&cell, _)| add(cell, section.clone()));
                } else {
                    add(*cell, section.clone());
                }
            }
        } else if tagged && let (Some(kind), [cells @ .., _]) = (tag(row), row.as_slice()) {
            // A label may stand before it.
            let cells = if cells.len() > 1 { cells.get(1..).unwrap_or_default() } else { cells };
            cells.iter().for_each(|&cell| add(cell, Section::new(kind, section.heading)));
        } else if let [label, values @ ..] = row.as_slice()
            && !values.is_empty()
            && let Some(kind) = label_of(whole, *label, cues)
        {
            values.iter().for_each(|&cell| add(cell, Section::new(kind, Some(*label))));
        } else {
            row.iter().for_each(|&cell| add(cell, section.clone()));
        }
    }
    Some(rows.len())
}

/// The cells of a line between bars or tabs, and whether it is bars. Most lines have neither.
fn cells(text: &str, line: &Line) -> Option<(Row, bool)> {
    let words = line.span().of(text);
    let bars = words.starts_with('|');
    let mark = if bars { '|' } else { '\t' };
    if line.bullet || !bars && memchr(b'\t', words.as_bytes()).is_none() {
        return None;
    }
    let inner = words.strip_prefix('|').unwrap_or(words);
    let inner = inner.strip_suffix('|').filter(|_| bars).unwrap_or(inner);
    let mut at = line.start + usize::from(bars);
    let mut row = Row::new();
    for cell in inner.split(mark) {
        row.push(Span::new(at, at + cell.len()).trim(text, |c| c.is_whitespace() || c == '*'));
        at += cell.len() + 1;
    }
    (row.len() > 1 || bars).then_some((row, bars))
}

/// "|---|:-:|"
fn is_rule(text: &str, row: &Row) -> bool {
    row.iter().all(|cell| cell.of(text).chars().all(|c| matches!(c, '-' | ':' | '=' | ' ')))
}

/// The section of a column whose head says how strong it is.
fn strength_of(whole: &Text<'_>, cell: Span, cues: Cues<'_>) -> Option<Section> {
    let words = cell.of(whole.source).split_whitespace().count();
    match cues.heading_under(whole, cell)? {
        (Heading::Opens(kind @ (SectionKind::Required | SectionKind::Preferred)), length)
            if length >= words =>
        {
            Some(Section::new(kind, Some(cell)))
        }
        _ => None,
    }
}

/// What the label of a row says that its other cells are for.
fn label_of(whole: &Text<'_>, cell: Span, cues: Cues<'_>) -> Option<SectionKind> {
    let words = cell.of(whole.source).split_whitespace().count();
    let (found, length) = cues.heading_under(whole, cell)?;
    match found {
        _ if length < words => None,
        Heading::Opens(kind) => Some(kind),
        Heading::Part => Some(SectionKind::Required),
    }
}

/// "Essential", "D": how strong the row is that closes with it.
fn tag(words: &str) -> Option<SectionKind> {
    let is = |all: &[&str]| all.iter().any(|word| words.eq_ignore_ascii_case(word));
    if is(&["essential", "e", "required", "mandatory"]) {
        Some(SectionKind::Required)
    } else if is(&["desirable", "d", "desired", "preferred", "optional"]) {
        Some(SectionKind::Preferred)
    } else {
        None
    }
}

fn is_tick(words: &str) -> bool {
    matches!(words, "x" | "X" | "✓" | "✔" | "✅" | "•" | "√" | "yes" | "Yes" | "YES")
}
