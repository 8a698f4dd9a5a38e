//! An index gives the bytes that a folder gives, and survives what happens to programs.

use crate::run::*;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const DAY: [&str; 2] = ["--as-of", "2026-11-01"];
const PERSON: &str = "../../profiles/msc-3-years.toml";

/// Runs `index`, which must go well.
fn index(args: &[&str]) -> String {
    let run = rolefit(&[&["index"], args].concat());
    assert_eq!(run.code, Some(0), "{args:?}: {}", run.err);
    run.out
}

fn rank(postings: &[&str], more: &[&str]) -> Run {
    rolefit(&[&["rank", PERSON], postings, &DAY, more].concat())
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// Postings of which the last is in a language that is not read, and the folder of their index.
fn board(name: &str) -> (PathBuf, PathBuf) {
    let (posts, out) = (folder(&format!("{name}-postings")), folder(&format!("{name}-index")));
    for (at, (title, more)) in [
        ("Rust Engineer", "Pay: $150,000 - $170,000 per year\nRemote\n"),
        ("Nurse", "Pay: $40 per hour\nThis is an on-site role.\nLocation: Leeds, UK\n"),
        ("Data Analyst", "Apply by 2026-10-01.\n"),
        ("Python Developer", "Location: Austin, TX\n"),
        ("Accountant", "Company: Fable & Sons\n"),
    ]
    .iter()
    .enumerate()
    {
        let text = format!(
            "{title}\n{more}\nRequirements\n- Bachelor's degree or equivalent experience\n- {}+ years of Rust or Python\n\
             - Experience with Kubernetes or Docker\n\nNice to have\n- SQL\n- {title} certification\n",
            at + 1
        );
        file(&posts, &format!("job-{at}.txt"), text.as_bytes());
    }
    let swedish = std::fs::read("tests/data/swedish.txt").expect("is there");
    file(&posts, "zz-swedish.txt", &swedish);
    (posts, out)
}

#[test]
fn a_report_has_the_same_bytes_from_a_folder_and_from_an_index() {
    let (posts, out) = board("same");
    let built = rolefit(&["index", text(&posts), "--out", text(&out)]);
    assert_eq!(built.code, Some(3), "one is not read: {}", built.err);
    for format in ["text", "json", "jsonl", "csv", "markdown"] {
        for filters in [
            &[][..],
            &["--top", "2"],
            &["--top", "0"],
            &["--workplace", "remote"],
            &["--country", "us"],
            &["--country", "DE", "--country", "UK"],
            &["--min-salary", "100000"],
            &["--min-salary", "100000usd", "--known-salary"],
            &["--min-salary", "100000EUR", "--known-salary"],
            &["--known-salary", "--top", "1"],
            &["--open"],
            &["--company", "fable"],
            &["--contains", "kubernetes"],
            &["--contains", "NURSE cert", "--top", "3"],
            &["--posted-since", "2026-01-01"],
        ] {
            let more = [&["--format", format], filters].concat();
            let (of_folder, of_index) = (rank(&[text(&posts)], &more), rank(&[text(&out)], &more));
            assert_eq!(of_folder.code, of_index.code, "{filters:?}");
            assert_eq!(of_folder.out, of_index.out, "{format} {filters:?}");
        }
    }
    let some = rank(&[text(&out)], &["--format", "csv", "--min-salary", "100000"]).out;
    assert!(some.contains("job-0") && !some.contains("job-1") && some.contains("job-3"), "{some}");
    let there = rank(&[text(&out)], &["--format", "csv", "--country", "us"]).out;
    assert!(there.contains("job-3") && there.contains("job-0") && !there.contains("job-1"), "{there}");
    let one = posts.join("job-1.txt");
    let screen = |posting: &[&str]| {
        let people = ["tests/data/person.toml", PERSON, "--format", "json"];
        rolefit(&[&["screen"], posting, &people[..], &DAY].concat())
    };
    assert_eq!(screen(&[text(&out), "--id", "job-1"]).out, screen(&[text(&one)]).out);
}

#[test]
fn adding_changing_and_removing_end_where_building_anew_does() {
    let (posts, out) = board("changes");
    std::fs::remove_file(posts.join("zz-swedish.txt")).expect("is there");
    let late = posts.join("job-4.txt");
    let kept = std::fs::read(&late).expect("is there");
    std::fs::remove_file(&late).expect("is there");
    index(&[text(&posts), "--out", text(&out)]);
    let again = rolefit(&["index", text(&posts), "--out", text(&out)]);
    assert_eq!(again.code, Some(1), "{}", again.err);
    assert!(again.err.contains("`--add`"), "{}", again.err);
    std::fs::write(&late, kept).expect("is written");
    file(&posts, "job-0.txt", b"Welder\n\nRequirements\n- 2+ years of welding\n");
    assert!(index(&[text(&posts), "--out", text(&out), "--add"]).ends_with(": 5 postings\n"));
    let bytes = |postings: &Path| rank(&[text(postings)], &["--format", "json"]).out;
    assert_eq!(bytes(&out), bytes(&posts), "one added, one changed");
    index(&["--out", text(&out), "--remove", "job-2", "--remove", "job-4"]);
    for gone in ["job-2.txt", "job-4.txt"] {
        std::fs::remove_file(posts.join(gone)).expect("is there");
    }
    assert_eq!(bytes(&out), bytes(&posts), "two removed");
    let room = |out: &Path| -> u64 {
        out.read_dir()
            .expect("is there")
            .map(|file| file.expect("is there").metadata().expect("is there").len())
            .sum()
    };
    let before = room(&out);
    index(&["--out", text(&out), "--compact"]);
    assert!(room(&out) < before, "room is freed");
    assert_eq!(bytes(&out), bytes(&posts), "compacted");
    assert!(index(&["verify", text(&out)]).contains("all is well"));
    let strange = rolefit(&["index", "--out", text(&out), "--remove", "job-2"]);
    assert_eq!(strange.code, Some(3), "{}", strange.err);
    assert!(strange.err.contains("no posting `job-2`"), "{}", strange.err);
}

#[test]
fn the_same_posting_of_two_boards_stands_once_with_both_places() {
    let (posts, out) = board("boards");
    let other = folder("boards-other");
    let copied = std::fs::read_to_string(posts.join("job-1.txt")).expect("is there").replace("- ", "* ");
    file(&other, "elsewhere.txt", copied.as_bytes());
    rolefit(&["index", text(&posts), text(&other), "--out", text(&out)]);
    let stats = index(&["stats", text(&out)]);
    assert!(
        stats.contains("6 postings, 0 removed, from 7 inputs") && stats.contains("1 carried by several"),
        "{stats}"
    );
    let lines = index(&["export", text(&out)]);
    assert_eq!(lines.lines().count(), 6);
    let exported = file(&other, "exported.jsonl", lines.as_bytes());
    let (of_export, of_index) =
        (rank(&[&exported], &["--format", "csv"]), rank(&[text(&out)], &["--format", "csv"]));
    assert_eq!(of_export.out, of_index.out, "what is exported can be ranked");
}

#[test]
fn what_an_employer_posts_again_is_linked() {
    let (posts, out) = board("reposts");
    let again = std::fs::read_to_string(posts.join("job-4.txt")).expect("is there");
    file(&posts, "job-5.txt", format!("{again}\nAbout us\nWe are new in town.\n").as_bytes());
    rolefit(&["index", text(&posts), "--out", text(&out)]);
    let stats = index(&["stats", text(&out)]);
    assert!(
        stats.contains("1 posted again by the same employer\n  job-5 asks the same as job-4\n"),
        "{stats}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&index(&["stats", text(&out), "--format", "json"])).expect("is JSON");
    assert_eq!(json["repostOf"], serde_json::json!([{"posting": "job-5", "sameAs": "job-4"}]));
}

#[test]
fn what_is_wrong_with_an_index_is_said() {
    let (posts, out) = board("wrong");
    rolefit(&["index", text(&posts), "--out", text(&out)]);
    let said = |args: &[&str]| {
        let run = rolefit(args);
        assert_ne!(run.code, Some(0), "{args:?}");
        run.err
    };
    assert!(said(&["rank", PERSON, text(&out), text(&posts)]).contains("one of several inputs"));
    assert!(said(&["screen", text(&out), PERSON]).contains("`--id`"));
    assert!(said(&["screen", text(&out), PERSON, "--id", "job-9"]).contains("no posting `job-9`"));
    assert!(said(&["rank", PERSON, text(&out), "--lexicon", "tests/data/words"]).contains("lexicon"));
    assert!(said(&["index", "--out", text(&folder("none")), "--remove", "x"]).contains("no index"));
    assert!(said(&["index", "--out", text(&out)]).contains("nothing to do"));
    let plan = out.join("segment-000001.plan");
    let mut bytes = std::fs::read(&plan).expect("is there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&plan, bytes).expect("is written");
    let err = said(&["rank", PERSON, text(&out)]);
    assert!(err.contains("segment-000001.plan: damaged") && err.contains("build the index anew"), "{err}");
    assert_eq!(rolefit(&["index", "verify", text(&out)]).code, Some(4));
    let nowhere = rolefit(&["index", "verify", text(&folder("none"))]);
    assert_eq!(nowhere.code, Some(1), "{}", nowhere.err);
    assert!(nowhere.err.contains("no index in this folder"), "{}", nowhere.err);
}

fn copy(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).expect("is made");
    for file in from.read_dir().expect("is there") {
        let file = file.expect("is there");
        std::fs::copy(file.path(), to.join(file.file_name())).expect("is copied");
    }
}

#[test]
fn two_hundred_killed_writers_leave_the_old_index_or_the_new_one() {
    let (posts, old) = board("killed");
    std::fs::remove_file(posts.join("zz-swedish.txt")).expect("is there");
    let late = posts.join("job-4.txt");
    let (kept, hidden) = (std::fs::read(&late).expect("is there"), folder("killed-late"));
    std::fs::remove_file(&late).expect("is there");
    index(&[text(&posts), "--out", text(&old)]);
    let more = file(&hidden, "job-4.txt", &kept);
    let bytes = |folder: &Path| {
        let run = rank(&[text(folder)], &["--format", "json"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    let new = folder("killed-new");
    copy(&old, &new);
    let begin = Instant::now();
    index(&[&more, "--out", text(&new), "--add"]);
    let whole = begin.elapsed();
    let (was, becomes) = (bytes(&old), bytes(&new));
    assert_ne!(was, becomes);
    let at = folder("killed-at");
    let (mut seen_old, mut seen_new, mut random) = (0, 0, 1u64);
    for nth in 0..200 {
        copy(&old, &at);
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let share = u32::try_from(random >> 48).expect("16 bits");
        let mut writer = command(&["index", &more, "--out", text(&at), "--add"]).spawn().expect("starts");
        std::thread::sleep(whole.mul_f64(1.2) * share / 65_536);
        let _ = writer.kill();
        writer.wait().expect("ends");
        let found = bytes(&at);
        match (found == was, found == becomes) {
            (true, _) => seen_old += 1,
            (_, true) => seen_new += 1,
            _ => panic!("kill {nth}: neither the old index nor the new one"),
        }
        if nth % 20 == 0 {
            assert!(index(&["verify", text(&at)]).contains("all is well"), "kill {nth}");
            index(&[&more, "--out", text(&at), "--add"]);
            assert_eq!(bytes(&at), becomes, "kill {nth}: the next writer ends it");
        }
    }
    assert!(
        seen_old > 0 && seen_new > 0,
        "old {seen_old}, new {seen_new} times: too slow or too fast a machine"
    );
    assert!(whole < Duration::from_secs(60));
}

/// Cells of a CSV without quotes: the columns of these names.
fn columns(csv: &str, names: &[&str]) -> Vec<Vec<String>> {
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().expect("a head");
    let at: Vec<usize> =
        names.iter().map(|name| head.iter().position(|found| found == name).expect("is a column")).collect();
    lines.map(|line| at.iter().map(|at| line[*at].to_owned()).collect()).collect()
}

#[test]
fn matches_are_what_ranking_and_screening_say() {
    let (posts, out) = board("match");
    std::fs::remove_file(posts.join("zz-swedish.txt")).expect("is there");
    index(&[text(&posts), "--out", text(&out)]);
    let people = folder("match-people");
    let names = ["cleared-veteran", "msc-3-years", "registered-nurse", "returner"];
    for name in names {
        std::fs::copy(format!("../../profiles/{name}.toml"), people.join(format!("{name}.toml")))
            .expect("is there");
    }
    let matched = |postings: &Path, more: &[&str]| {
        let run = rolefit(&[&["match", text(&people), text(postings)], more, &DAY].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    let pair = ["profile", "posting", "rank", "verdict", "floor", "ceiling"];
    let ranked = |top: &[&str]| -> Vec<Vec<String>> {
        let of = |name: &&str| {
            let person = people.join(format!("{name}.toml"));
            let csv = ["--format", "csv"];
            columns(&rolefit(&[&["rank", text(&person), text(&posts)], top, &csv, &DAY].concat()).out, &pair)
        };
        names.iter().flat_map(of).collect()
    };
    for postings in [&posts, &out] {
        assert_eq!(columns(&matched(postings, &["--all"]), &pair), ranked(&[]));
        assert_eq!(columns(&matched(postings, &["--top", "2"]), &pair), ranked(&["--top", "2"]));
        assert_eq!(
            columns(&matched(postings, &["--min-salary", "100000", "--known-salary"]), &pair),
            ranked(&["--min-salary", "100000", "--known-salary"])
        );
        let screened = (0..5).flat_map(|at| {
            let posting = posts.join(format!("job-{at}.txt"));
            let args = ["screen", text(&posting), text(&people), "--top", "2", "--format", "csv"];
            columns(&rolefit(&[&args[..], &DAY].concat()).out, &pair)
        });
        let by_posting = matched(postings, &["--by", "posting", "--top", "2"]);
        assert_eq!(columns(&by_posting, &pair), screened.collect::<Vec<_>>());
    }
    let lines = matched(&out, &["--format", "jsonl"]);
    assert_eq!(lines.lines().count(), 20);
    assert!(lines.starts_with("{\"profile\":\"cleared-veteran\",\"posting\":"), "{lines}");
}

#[test]
fn a_benchmark_comes_to_the_same_answers_with_any_number_of_threads() {
    let checksum = |jobs: &str, seed: &str| {
        let sizes = ["--postings", "150", "--profiles", "70", "--texts", "5", "--format", "json"];
        let run = rolefit(&[&["bench", "--jobs", jobs, "--seed", seed], &sizes[..]].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
        for key in [
            "pairsPerSecondPerCore", "timeOverReadingSameBytes", "peakMemoryBytes", "bestMemoryBytes",
            "\"rank\"", "\"matchBest\"",
        ] {
            assert!(run.out.contains(key), "{key}: {}", run.out);
        }
        assert!(!cfg!(target_os = "linux") || !run.out.contains("\"bestMemoryBytes\": null"), "{}", run.out);
        run.out.lines().find(|line| line.contains("\"checksum\"")).expect("has one").to_owned()
    };
    let one = checksum("1", "1");
    assert_eq!(checksum("2", "1"), one);
    assert_ne!(checksum("2", "2"), one);
}
