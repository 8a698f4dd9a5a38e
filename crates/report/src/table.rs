//! CSV: one row a result.

use crate::Page;
use crate::layout::clean;
use crate::phrase::{self, decimal, gap};
use rolefit_scoring::wire::MatchLine;

/// The columns, in order.
const COLUMNS: [&str; 24] = [
    "rank", "profile", "name", "posting", "title", "company", "grade", "verdict", "floor", "ceiling",
    "subjectTo", "requiredMet", "requiredUnmet", "requiredUnknown", "preferredMet", "preferredUnmet",
    "preferredUnknown", "conditions", "questions", "gap", "byTimeAlone", "validThrough", "closed", "flags",
];

/// One row a result, with a header row. RFC 4180 quoting, `\n` line ends.
pub fn csv(page: &Page<'_>) -> String {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for r in page.results {
        let asks: Vec<String> = r.questions.iter().map(|q| q.ask.clone()).collect();
        let first = r.gaps.first();
        rows.push(vec![
            r.rank.to_string(),
            r.profile.clone(),
            r.name.clone().unwrap_or_default(),
            r.posting.clone(),
            r.title.clone().unwrap_or_default(),
            r.company.clone().unwrap_or_default(),
            r.grade.clone().unwrap_or_default(),
            phrase::verdict(r.verdict).to_owned(),
            r.score.map(|s| decimal(s.floor)).unwrap_or_default(),
            r.score.map(|s| decimal(s.ceiling)).unwrap_or_default(),
            r.subject_to.join("; "),
            r.required.met.to_string(),
            r.required.unmet.to_string(),
            r.required.unknown.to_string(),
            r.preferred.met.to_string(),
            r.preferred.unmet.to_string(),
            r.preferred.unknown.to_string(),
            (r.required.conditions + r.preferred.conditions).to_string(),
            asks.join("; "),
            first.map(gap).unwrap_or_default(),
            first.and_then(|g| g.by_time_alone.clone()).unwrap_or_default(),
            r.valid_through.clone().unwrap_or_default(),
            if r.closed { "true" } else { "false" }.to_owned(),
            r.flags.join("; "),
        ]);
    }
    write(rows)
}

/// The columns of matches, in order.
const MATCH: [&str; 6] = ["profile", "posting", "rank", "verdict", "floor", "ceiling"];

/// What stands above the lines of matches.
pub fn lines_head(csv: bool) -> String {
    if csv { write(vec![MATCH.map(str::to_owned).to_vec()]) } else { String::new() }
}

/// Matches, one a line, without the head.
pub fn lines_csv(lines: &[MatchLine]) -> String {
    let row = |line: &MatchLine| {
        vec![
            line.profile.clone(),
            line.posting.clone(),
            line.rank.to_string(),
            phrase::verdict(Some(line.verdict)).to_owned(),
            line.score.map(|s| decimal(s.floor)).unwrap_or_default(),
            line.score.map(|s| decimal(s.ceiling)).unwrap_or_default(),
        ]
    };
    write(lines.iter().map(row).collect())
}

/// Rows as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
pub(crate) fn write(rows: Vec<Vec<String>>) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail, and every row has the header's length.
        if out.write_record(row.iter().map(|cell| defuse(cell))).is_err() {
            break;
        }
    }
    out.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

/// Spreadsheets run a cell that begins with one of these, some after white space that they drop.
pub(crate) fn defuse(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let cell = clean(cell);
    if risky { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused() {
        let cases = [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'=1"),
            ("\r=1", "'=1"),
            ("  =1", "'=1"),
            ("＝1", "'＝1"),
            ("C++", "C++"),
            ("3-5 years", "3-5 years"),
            ("", ""),
        ];
        for (cell, want) in cases {
            assert_eq!(defuse(cell), want, "{cell:?}");
        }
    }
}
