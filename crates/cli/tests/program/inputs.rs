//! Inputs that no file in the repository can be: what can't be read is named, the rest of the run goes on, nothing hangs.

use crate::run::*;
use std::time::{Duration, Instant};

const PERSON: &str = "tests/data/person.toml";

/// Ranks `bad` beside a good posting and gives what was said, after checking that the good one was ranked.
fn beside(folder: &std::path::Path, bad: &str) -> String {
    let good = file(folder, "good.txt", POSTING.as_bytes());
    let run = rolefit(&["rank", PERSON, bad, &good, "--format", "csv", "--as-of", "2026-11-01"]);
    assert_eq!(run.code, Some(3), "{run:?}");
    assert!(run.out.contains(",good,"), "{run:?}");
    run.err
}

#[test]
fn fifty_megabytes_of_one_line_are_refused_at_once() {
    let folder = folder("long");
    let long = file(&folder, "long.txt", "5+ years of Rust, ".repeat(50 * 1024 * 1024 / 18).as_bytes());
    let begin = Instant::now();
    let said = beside(&folder, &long);
    assert!(said.contains("long.txt: too long: 50 MB, and at most 16 MB are read"), "{said}");
    assert!(begin.elapsed() < Duration::from_secs(10), "{:?}", begin.elapsed());
    let piped = rolefit_with(&["extract", "-"], &vec![b'x'; 17 * 1024 * 1024]);
    assert_eq!((piped.code, piped.out.as_str()), (Some(1), ""));
    assert!(piped.err.contains("too long: more than 16 MB"), "{}", piped.err);
}

#[test]
fn a_megabyte_of_one_line_is_read() {
    let folder = folder("line");
    let text = format!("Requirements\n- 5+ years of Rust{}\n", " and more words".repeat(70_000));
    let long = file(&folder, "line.txt", text.as_bytes());
    let run = rolefit(&["extract", &long, "--format", "jsonl"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
}

#[test]
fn a_hundred_thousand_brackets_overflow_no_stack() {
    let folder = folder("brackets");
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let posting = file(&folder, "deep.json", deep.as_bytes());
    let said = beside(&folder, &posting);
    assert!(said.contains("deep.json:1:"), "{said}");
    assert!(said.contains("recursion limit exceeded"), "{said}");
    assert!(said.len() < 2000, "the line is cut: {} bytes", said.len());
    let text = file(&folder, "deep.txt", format!("{POSTING}{deep}\n").as_bytes());
    assert_eq!(rolefit(&["extract", &text]).code, Some(0));
    let front = file(&folder, "front.txt", format!("+++\nid = {deep}\n+++\n{POSTING}").as_bytes());
    let said = beside(&folder, &front);
    assert!(said.contains("front.txt:2:"), "{said}");
    for (name, text) in [
        ("a.json", format!("{{\"work\": {deep}}}")),
        ("b.toml", format!("work = {deep}\n")),
        ("c.toml", format!("schema = \"rolefit.policy/1\"\nnear = {deep}\n")),
        ("d.toml", format!("subjects = {deep}\n")),
    ] {
        let path = file(&folder, name, text.as_bytes());
        let run = rolefit(&["check", &path]);
        assert_eq!(run.code, Some(4), "{name}: {run:?}");
        assert!(run.out.contains(name) && run.out.contains("error"), "{name}: {}", run.out);
    }
}

#[test]
fn other_encodings_are_read_and_said() {
    let folder = folder("encodings");
    let text = "Requirements\n- 3+ years’ experience with Rust – or Python\n";
    let utf16: Vec<u8> =
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(|unit: u16| unit.to_le_bytes()).collect();
    let bare: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let windows: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '’' => 0x92,
            '–' => 0x96,
            c => u8::try_from(c).expect("ASCII"),
        })
        .collect();
    for (name, bytes, note) in [
        ("utf16.txt", utf16, "not UTF-8: read as UTF-16LE"),
        ("bare.txt", bare, "not UTF-8: read as UTF-16BE"),
        ("windows.txt", windows, "not UTF-8: read as windows-1252"),
    ] {
        let path = file(&folder, name, &bytes);
        let run = rolefit(&["extract", &path, "--format", "json"]);
        assert_eq!(run.code, Some(0), "{run:?}");
        assert!(run.err.contains(note), "{name}: {}", run.err);
        let record: serde_json::Value = serde_json::from_str(&run.out).expect("is JSON");
        assert_eq!(record["text"], text, "{name}");
    }
    let marked = file(&folder, "mark.txt", ["\u{feff}", text].concat().as_bytes());
    let run = rolefit(&["extract", &marked, "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(!run.out.contains('\u{feff}'));
}

#[test]
fn binary_files_are_refused() {
    let folder = folder("binary");
    let noise: Vec<u8> =
        (0u32..5000).map(|i| u8::try_from(i.wrapping_mul(2_654_435_761) >> 24).unwrap_or(0)).collect();
    let path = file(&folder, "noise.txt", &noise);
    assert!(beside(&folder, &path).contains("noise.txt: not a text file\n  help: export it as text"));
    let path = file(&folder, "one-zero.txt", format!("{POSTING}\0{}", "and words ".repeat(40)).as_bytes());
    let run = rolefit(&["extract", &path, "--format", "json"]);
    assert_eq!(run.code, Some(0));
    assert!(
        run.err.contains("note: ") && run.err.contains("a control character is in the text"),
        "{}",
        run.err
    );
}

#[test]
fn an_empty_folder_is_named() {
    let folder = folder("empty");
    std::fs::create_dir(folder.join("none")).expect("is made");
    let said = beside(&folder, &folder.join("none").to_string_lossy());
    assert!(said.contains("none: no posting in this folder\n  help: postings are"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_loop_ends() {
    let folder = folder("loop");
    file(&folder, "one.txt", POSTING.as_bytes());
    std::fs::create_dir(folder.join("deep")).expect("is made");
    std::os::unix::fs::symlink(&folder, folder.join("deep/back")).expect("is linked");
    std::os::unix::fs::symlink("self", folder.join("self")).expect("is linked");
    let path = folder.to_string_lossy().into_owned();
    let run = rolefit(&["rank", PERSON, &path, "--format", "csv", "--as-of", "2026-11-01"]);
    assert_eq!(run.code, Some(3), "{run:?}");
    assert_eq!(run.out.lines().count(), 2, "one posting: {}", run.out);
    assert!(run.err.contains("deep/back: a symbolic link that leads back to"), "{}", run.err);
    assert!(run.err.contains("loop/self: can't be read: "), "{}", run.err);
}

#[cfg(target_os = "linux")]
#[test]
fn an_unreadable_file_is_named() {
    // Permissions stop no administrator; a process's own memory can't be read from its beginning by anyone.
    let folder = folder("unreadable");
    std::os::unix::fs::symlink("/proc/self/mem", folder.join("memory.txt")).expect("is linked");
    let said = beside(&folder, &folder.join("memory.txt").to_string_lossy());
    assert!(said.contains("memory.txt: can't be read: input/output error"), "{said}");
    use std::os::unix::fs::PermissionsExt;
    let closed = file(&folder, "closed.txt", POSTING.as_bytes());
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).expect("is set");
    if std::fs::read(&closed).is_err() {
        let said = beside(&folder, &closed);
        assert!(said.contains("closed.txt: can't be read: permission denied"), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_success() {
    for args in [
        vec!["extract", "tests/data/posting.txt", "--format", "json"],
        vec!["rank", PERSON, "tests/data/posting.txt", "--as-of", "2026-11-01"],
        vec!["man"],
        vec!["--help"],
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = command(&args);
        let done = command.stdout(writer).spawn().expect("starts").wait_with_output().expect("ends");
        assert_eq!(done.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8_lossy(&done.stderr), "", "{args:?}");
    }
}

#[test]
fn standard_input_is_an_input() {
    let run =
        rolefit_with(&["rank", PERSON, "-", "--format", "csv", "--as-of", "2026-11-01"], POSTING.as_bytes());
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains(",stdin,"));
    let person = std::fs::read("tests/data/other.json").expect("is there");
    let run = rolefit_with(
        &["screen", "tests/data/posting.txt", "-", "--format", "csv", "--as-of", "2026-11-01"],
        &person,
    );
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains(",Grace Example,"), "{}", run.out);
}

#[test]
fn what_extract_writes_rank_reads() {
    let records = rolefit(&["extract", "tests/data/posting.txt", "tests/data/front.txt", "--format", "json"]);
    assert_eq!(records.out.lines().count(), 2);
    let args = |postings: &[&'static str]| -> Vec<&'static str> {
        [&["rank", PERSON, "--format", "jsonl", "--as-of", "2026-11-01"], postings].concat()
    };
    let by_text = rolefit(&args(&["tests/data/posting.txt", "tests/data/front.txt"]));
    let by_record = rolefit_with(&args(&["-"]), records.out.as_bytes());
    assert_eq!(by_record.code, Some(0), "{}", by_record.err);
    assert_eq!(by_record.out, by_text.out);
}

#[test]
fn a_posting_in_swedish_is_said_to_be_unread() {
    let folder = folder("swedish");
    let said = beside(&folder, "tests/data/swedish.txt");
    assert!(said.contains("swedish.txt: not read: sv"), "{said}");
    let run =
        rolefit(&["rank", PERSON, "tests/data/swedish.txt", "--format", "json", "--as-of", "2026-11-01"]);
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("is JSON");
    assert_eq!(report["results"][0]["verdict"], "unread");
    assert!(report["results"][0]["score"].is_null());
    assert!(report["errors"][0]["message"].as_str().is_some_and(|m| m.starts_with("not read: sv")));
}

#[test]
fn blind_screening_names_nobody() {
    let folder = folder("people");
    for name in ["person.toml", "other.json", "broken.toml"] {
        let bytes = std::fs::read(std::path::Path::new("tests/data").join(name)).expect("is there");
        file(&folder, &format!("ada-{name}"), &bytes);
    }
    let path = folder.to_string_lossy().into_owned();
    for format in ["text", "json", "jsonl", "csv", "markdown"] {
        let run = rolefit(&[
            "screen", "tests/data/posting.txt", &path, "--blind", "--format", format, "--as-of", "2026-11-01",
        ]);
        assert_eq!(run.code, Some(3), "{run:?}");
        let all = run.out + &run.err;
        for name in ["Ada", "Grace", "Example", "ada-"] {
            assert!(!all.contains(name), "{format}: {name} in {all}");
        }
        assert!(all.contains("p2") && all.contains("p3"), "{all}");
    }
}

#[test]
fn colour_only_where_it_is_wanted() {
    let args = ["rank", PERSON, "tests/data/posting.txt", "--as-of", "2026-11-01"];
    assert!(!rolefit(&args).out.contains('\u{1b}'), "a pipe is no terminal");
    let always = rolefit(&[&args[..], &["--color", "always"]].concat());
    assert!(always.out.contains("\u{1b}["));
    let forced = command(&args).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").output().expect("runs");
    assert!(!forced.stdout.contains(&0x1b), "NO_COLOR is honoured");
}
