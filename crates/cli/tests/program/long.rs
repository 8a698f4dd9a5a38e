//! Many postings in one file, and builds that were interrupted.

use crate::run::*;
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

const DAY: [&str; 2] = ["--as-of", "2026-11-01"];
const PERSON: &str = "../../profiles/msc-3-years.toml";

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn index(args: &[&str]) -> Run {
    let run = rolefit(&[&["index"], args].concat());
    assert_eq!(run.code, Some(0), "{args:?}: {}", run.err);
    run
}

fn stats(folder: &Path) -> Value {
    let run = index(&["stats", text(folder), "--format", "json"]);
    serde_json::from_str(&run.out).expect("is JSON")
}

fn ranked(postings: &Path) -> String {
    let run = rolefit(&[&["rank", PERSON, text(postings), "--format", "csv"], &DAY[..]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    run.out
}

/// Records of more bytes than one posting may have, most of them words that ask nothing.
fn export(count: usize) -> Vec<String> {
    let mut posting = format!("Rust Engineer 00\n\n{POSTING}\nAbout us\n");
    posting.push_str(&"We like it here. ".repeat(70_000));
    let run = rolefit_with(&["extract", "-", "--format", "json"], posting.as_bytes());
    assert_eq!(run.code, Some(0), "{}", run.err);
    (0..count).map(|at| renamed(run.out.trim_end(), "stdin", &format!("job-{at}"), 0, at)).collect()
}

/// The same record under another id and another title of the same length, so that its spans still fit.
fn renamed(record: &str, id: &str, to: &str, at: usize, number: usize) -> String {
    let title = |number: usize| format!("Rust Engineer {number:02}");
    let key = |id: &str| format!("\"id\":\"{id}\"");
    record.replacen(&key(id), &key(to), 1).replace(&title(at), &title(number))
}

fn bytes(lines: &[String]) -> Vec<u8> {
    (lines.join("\n") + "\n").into_bytes()
}

#[test]
fn json_lines_may_be_of_any_length() {
    let home = folder("lines");
    let mut lines = export(16);
    assert!(lines.concat().len() > 16 << 20);
    file(&home, "export.jsonl", &bytes(&lines));
    let path = home.join("export.jsonl");
    let out = home.join("index");
    index(&[text(&path), "--out", text(&out)]);
    assert_eq!((&stats(&out)["postings"], &stats(&out)["inputs"]), (&16.into(), &4.into()), "four parts");
    assert_eq!(ranked(&path), ranked(&out));
    assert_eq!(ranked(&path).lines().count(), 17);

    // One of the last part changes, one is added: the other parts are as they were.
    lines[15] = lines[15].replace("\"minMonths\":36", "\"minMonths\":99");
    lines.push(renamed(&lines[0], "job-0", "late", 0, 99));
    file(&home, "export.jsonl", &bytes(&lines));
    let run = index(&[text(&path), "--out", text(&out), "--add"]);
    assert!(run.err.contains("3 inputs are as before, and not read again"), "{}", run.err);
    assert_eq!(ranked(&path), ranked(&out));
    assert_eq!(stats(&out)["postings"], 17);
    assert_eq!(stats(&out)["seenTwice"], 0);

    // Shorter again, so that it is read in one piece.
    file(&home, "export.jsonl", &bytes(&lines[..3]));
    index(&[text(&path), "--out", text(&out), "--add"]);
    assert_eq!(ranked(&path), ranked(&out));
    assert_eq!(ranked(&path).lines().count(), 4);
}

#[test]
fn what_an_index_exports_can_be_piped_into_another() {
    let home = folder("piped");
    let (one, other) = (home.join("one"), home.join("other"));
    file(&home, "export.jsonl", &bytes(&export(16)));
    index(&[text(&home.join("export.jsonl")), "--out", text(&one)]);
    let exported = index(&["export", text(&one)]).out;
    let run = rolefit_with(&["index", "-", "--out", text(&other)], exported.as_bytes());
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(ranked(&one), ranked(&other));
}

#[test]
fn a_line_that_is_no_posting_is_named_and_the_rest_is_read() {
    let home = folder("lines-wrong");
    let mut lines = export(16);
    lines[7] = "{\"id\": \"no posting\"}".to_owned();
    lines[12].pop();
    let path = file(&home, "export.jsonl", &bytes(&lines));
    let run = rolefit(&["index", &path, "--out", text(&home.join("index"))]);
    assert_eq!(run.code, Some(3), "{}", run.err);
    assert!(run.err.contains("export.jsonl:8:1") && run.err.contains("export.jsonl:13:"), "{}", run.err);
    assert_eq!(stats(&home.join("index"))["postings"], 14);
    let other = file(&home, "export.json", &bytes(&lines));
    let run = rolefit(&["rank", PERSON, &other]);
    assert!(run.err.contains("too long") && run.err.contains("`.jsonl`"), "{}", run.err);
}

/// More than are committed at a time.
const POSTINGS: usize = 10_000;

/// Builds an index until something is committed, and no further.
fn interrupted(posts: &Path, out: &Path) -> Value {
    for _ in 0..5 {
        let _ = std::fs::remove_dir_all(out);
        let mut builder = command(&["index", text(posts), "--out", text(out)]).spawn().expect("starts");
        let begin = Instant::now();
        let is_there =
            || std::fs::read_to_string(out.join("index.json")).is_ok_and(|it| it.contains("segment-"));
        while !is_there() && begin.elapsed() < Duration::from_secs(120) {
            std::thread::sleep(Duration::from_millis(2));
        }
        let _ = builder.kill();
        builder.wait().expect("ends");
        let stats = stats(out);
        if stats["complete"] == false {
            return stats;
        }
    }
    panic!("too fast to be interrupted");
}

#[test]
fn an_interrupted_build_goes_on_where_it_was() {
    let posts = folder("interrupted-postings");
    for at in 0..POSTINGS {
        let mut posting = format!("Engineer {at}\n\nRequirements\n");
        writeln!(posting, "- {}+ years of Rust", at % 9 + 1).expect("is text");
        std::fs::write(posts.join(format!("job-{at:05}.txt")), posting).expect("is written");
    }
    let (whole, broken) = (folder("interrupted-whole"), folder("interrupted-broken"));
    let run = index(&[text(&posts), "--out", text(&whole)]);
    assert!(!run.err.contains("not read again"), "{}", run.err);
    let found = interrupted(&posts, &broken);
    let (read, inputs) =
        (found["postings"].as_u64().expect("a number"), found["inputs"].as_u64().expect("a number"));
    assert!(read >= 8192 && read < POSTINGS as u64 && read == inputs, "{found}");
    // What is half written beside what is committed counts for nothing.
    let run = index(&[text(&posts), "--out", text(&broken)]);
    assert!(run.err.contains(&format!("{inputs} inputs are as before, and not read again")), "{}", run.err);
    assert!(index(&["verify", text(&broken)]).out.contains("all is well"));
    let (of_whole, of_broken) = (stats(&whole), stats(&broken));
    for same in ["postings", "complete", "segments", "inputs", "questions", "clauses", "planBytes"] {
        assert_eq!(of_whole[same], of_broken[same], "{same}");
    }
    assert_eq!(ranked(&whole), ranked(&broken));
}
