//! `rolefit index export`: the postings of an index for other tools.

use super::sheet::{Cell, Column, Kind, Sheet};
use crate::args::ExportFormat;
use crate::terminal::Terminal;
use jiff::civil::{Date, date};
use serde_json::Value;

/// Columns of a table of postings: what the header says, the text, the formulas as JSON, and where it is from.
const COLUMNS: [Column; 20] = [
    ("id", Kind::Text),
    ("title", Kind::Text),
    ("company", Kind::Text),
    ("jobId", Kind::Text),
    ("employmentType", Kind::Text),
    ("workplace", Kind::Text),
    ("payMin", Kind::Hundredths),
    ("payMax", Kind::Hundredths),
    ("payCurrency", Kind::Text),
    ("payPeriod", Kind::Text),
    ("datePosted", Kind::Day),
    ("validThrough", Kind::Day),
    ("closed", Kind::Number),
    ("language", Kind::Text),
    ("text", Kind::Text),
    ("requirements", Kind::Text),
    ("unread", Kind::Text),
    ("path", Kind::Text),
    ("sha256", Kind::Text),
    ("lexicon", Kind::Text),
];

/// Where postings go.
pub enum Export<'a> {
    /// As they are kept, a line each.
    Lines(&'a Terminal),
    /// A row each.
    Rows(Box<Sheet>),
}

impl Export<'_> {
    /// Begins.
    pub fn new(format: ExportFormat, terminal: &Terminal) -> anyhow::Result<Export<'_>> {
        Ok(match format {
            ExportFormat::Jsonl => Export::Lines(terminal),
            ExportFormat::Parquet => Export::Rows(Box::new(Sheet::new("postings", &COLUMNS, terminal)?)),
        })
    }

    /// Takes some records, a line each.
    pub fn take(&mut self, lines: &str) -> anyhow::Result<()> {
        match self {
            Export::Lines(terminal) => Ok(terminal.print(lines)?),
            Export::Rows(sheet) => lines.lines().filter_map(row).try_for_each(|row| sheet.row(row)),
        }
    }

    /// Ends.
    pub fn finish(self) -> anyhow::Result<()> {
        match self {
            Export::Lines(_) => Ok(()),
            Export::Rows(sheet) => sheet.finish(),
        }
    }
}

/// The row of a record; none where it is none, which checksums rule out.
fn row(line: &str) -> Option<Vec<Cell>> {
    let record: Value = serde_json::from_str(line).ok()?;
    let header = |key: &str| record.get("header").and_then(|header| header.get(key));
    let pay = |key: &str| header("salary").and_then(|all| all.get(0)).and_then(|first| first.get(key));
    let said = |value: Option<&Value>| Cell::Text(value.and_then(Value::as_str).map(str::to_owned));
    let json = |key: &str| Cell::Text(record.get(key).map(Value::to_string));
    let source = |key: &str| said(record.get("source").and_then(|source| source.get(key)));
    let closed = header("closed").and_then(Value::as_bool).unwrap_or(false);
    Some(vec![
        said(record.get("id")),
        said(header("title")),
        said(header("company")),
        said(header("jobId")),
        said(header("employmentType")),
        said(header("workplace")),
        Cell::Number(pay("min").and_then(hundredths)),
        Cell::Number(pay("max").and_then(hundredths)),
        said(pay("currency")),
        said(pay("period")),
        Cell::Number(header("datePosted").and_then(day)),
        Cell::Number(header("validThrough").and_then(day)),
        Cell::Number(Some(i64::from(closed))),
        said(record.get("language")),
        said(record.get("text")),
        json("requirements"),
        json("unread"),
        source("path"),
        source("sha256"),
        said(record.get("lexicon")),
    ])
}

/// An amount that JSON has as "84200" or "42.5".
fn hundredths(amount: &Value) -> Option<i64> {
    let text = amount.as_number()?.to_string();
    let (whole, cents) = text.split_once('.').unwrap_or((&text, "0"));
    let cents: i64 = format!("{cents:0<2}").get(..2)?.parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)
}

fn day(value: &Value) -> Option<i64> {
    let day: Date = value.as_str()?.parse().ok()?;
    Some(i64::from(day.since(date(1970, 1, 1)).ok()?.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_a_row() {
        let line = r#"{"schema":"rolefit.posting/1","id":"a","lexicon":"x","source":{"path":"p","sha256":"s"},"language":"en","text":"t",
            "header":{"title":"T","salary":[{"min":21.5,"max":84200,"currency":"USD","period":"hour"}],"datePosted":"1970-02-01"},
            "requirements":[{"id":"r1"}],"unread":[]}"#;
        let row = row(line).expect("is one");
        assert_eq!(row.len(), COLUMNS.len());
        let cell = |name: &str| {
            let at = COLUMNS.iter().position(|(column, _)| *column == name).expect("is a column");
            row[at].clone()
        };
        assert_eq!(cell("id"), Cell::from("a"));
        assert_eq!(
            (cell("payMin"), cell("payMax")),
            (Cell::Number(Some(2150)), Cell::Number(Some(8_420_000)))
        );
        assert_eq!((cell("datePosted"), cell("validThrough")), (Cell::Number(Some(31)), Cell::Number(None)));
        assert_eq!((cell("closed"), cell("company")), (Cell::Number(Some(0)), Cell::Text(None)));
        assert_eq!(cell("requirements"), Cell::from(r#"[{"id":"r1"}]"#));
        for ((name, kind), cell) in COLUMNS.iter().zip(&row) {
            assert_eq!(*kind == Kind::Text, matches!(cell, Cell::Text(_)), "{name}");
        }
    }
}
