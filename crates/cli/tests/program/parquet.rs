//! `--format parquet`: with the feature, what other tools read; without it, why there is none.

use crate::run::*;

const PERSON: &str = "../../profiles/msc-3-years.toml";

/// An index of some postings.
fn board(name: &str) -> String {
    let posts = folder(&format!("{name}-postings"));
    for (name, title) in [("a", "Rust Engineer"), ("b", "Python Developer"), ("c", "Nurse")] {
        let posting = format!("{title}\nPay: $40.50 per hour\nDate posted: 2026-10-01\n\n{POSTING}");
        file(&posts, &format!("{name}.txt"), posting.as_bytes());
    }
    let out = folder(&format!("{name}-index")).to_string_lossy().into_owned();
    let run = rolefit(&["index", &posts.to_string_lossy(), "--out", &out]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    out
}

#[cfg(not(feature = "parquet"))]
#[test]
fn a_program_without_it_says_so() {
    let out = board("without");
    for args in [vec!["index", "export", &out], vec!["match", PERSON, &out]] {
        let run = rolefit(&[&args[..], &["--format", "parquet"]].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{args:?}");
        assert!(run.err.contains("without Parquet") && run.err.contains("--features parquet"), "{}", run.err);
    }
}

#[cfg(feature = "parquet")]
mod with {
    use super::*;
    use ::parquet::file::reader::{FileReader, SerializedFileReader};
    use ::parquet::record::{Field, Row};
    use serde_json::Value;
    use std::fs::File;
    use std::process::Stdio;

    const DAY: [&str; 2] = ["--as-of", "2026-11-01"];

    /// What a run writes, as rows of JSON.
    fn rows(name: &str, args: &[&str]) -> Vec<Value> {
        let path = folder(name).join("out.parquet");
        let out = File::create(&path).expect("is made");
        let done = command(&[args, &["--format", "parquet"]].concat()).stdout(Stdio::from(out)).status();
        assert!(done.expect("starts").success(), "{args:?}");
        let reader = SerializedFileReader::new(File::open(&path).expect("is there")).expect("is Parquet");
        assert_eq!(
            reader.metadata().file_metadata().created_by().map(|by| by.starts_with("rolefit ")),
            Some(true)
        );
        reader.get_row_iter(None).expect("has rows").map(|row| json(&row.expect("a row"))).collect()
    }

    fn json(row: &Row) -> Value {
        let cell = |field: &Field| match field {
            Field::Null => Value::Null,
            Field::Str(text) => text.as_str().into(),
            Field::Long(number) => (*number).into(),
            other => other.to_string().into(),
        };
        Value::Object(row.get_column_iter().map(|(name, field)| (name.clone(), cell(field))).collect())
    }

    #[test]
    fn lines_and_rows_say_the_same() {
        let out = board("matches");
        for more in [&["--all"][..], &["--top", "2"], &["--by", "posting"]] {
            let args = [&["match", PERSON, &out], more, &DAY].concat();
            let run = rolefit(&[&args[..], &["--format", "jsonl"]].concat());
            let lines: Vec<Value> =
                run.out.lines().map(|line| serde_json::from_str(line).expect("is JSON")).collect();
            let rows = rows("matches", &args);
            assert!(!rows.is_empty() && rows.len() == lines.len());
            for (row, line) in rows.iter().zip(lines) {
                for key in ["profile", "posting", "rank", "verdict"] {
                    assert_eq!(row[key], line[key], "{key}");
                }
                let points: f64 = row["floor"].as_str().expect("a decimal").parse().expect("a number");
                assert_eq!(line["score"]["floor"].as_f64(), Some(points));
            }
        }
    }

    #[test]
    fn postings_are_rows() {
        let out = board("postings");
        let rows = rows("postings", &["index", "export", &out]);
        let lines = rolefit(&["index", "export", &out]).out;
        assert_eq!((rows.len(), lines.lines().count()), (3, 3));
        for (row, line) in rows.iter().zip(lines.lines()) {
            let line: Value = serde_json::from_str(line).expect("is JSON");
            for key in ["id", "text", "language", "lexicon"] {
                assert_eq!(row[key], line[key], "{key}");
            }
            assert_eq!(row["title"], line["header"]["title"]);
            assert_eq!(row["sha256"], line["source"]["sha256"]);
            assert_eq!((&row["payMin"], &row["payPeriod"]), (&"40.50".into(), &"hour".into()));
            assert!(row["datePosted"].as_str().is_some_and(|day| day.starts_with("2026-10-01")), "{row}");
            assert_eq!(row["company"], Value::Null);
            let formulas: Value =
                serde_json::from_str(row["requirements"].as_str().expect("text")).expect("is JSON");
            assert_eq!(formulas, line["requirements"]);
        }
    }
}
