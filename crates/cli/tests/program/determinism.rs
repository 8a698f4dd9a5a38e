//! The same inputs give the same bytes: with any number of threads, in any order of arguments.

use crate::run::*;

#[test]
fn threads_and_order_change_no_byte() {
    let folder = folder("many");
    let words = ["Rust", "Python", "Java", "AWS", "Kubernetes", "SQL", "Go programming"];
    let mut paths = Vec::new();
    for (index, word) in words.iter().cycle().take(40).enumerate() {
        let years = index % 7 + 1;
        let text = format!(
            "Engineer {index}\n\nRequirements\n- {years}+ years of experience with {word}\n- Bachelor's degree\n\n\
             Nice to have\n- Experience with {}\n",
            words[(index * 3 + 1) % words.len()]
        );
        paths.push(file(&folder, &format!("p{index}.txt"), text.as_bytes()));
    }
    let reversed: Vec<&str> = paths.iter().rev().map(String::as_str).collect();
    let forward: Vec<&str> = paths.iter().map(String::as_str).collect();
    for format in ["text", "json", "jsonl", "csv", "markdown"] {
        let with = |jobs: &str, paths: &[&str]| {
            let before = [
                "rank", "tests/data/person.toml", "--as-of", "2026-11-01", "--format", format, "--jobs", jobs,
            ];
            let run = rolefit(&[&before[..], paths].concat());
            assert_eq!(run.code, Some(0), "{}", run.err);
            run.out
        };
        let one = with("1", &forward);
        assert!(one.len() > 1000);
        for jobs in ["1", "2", "4"] {
            assert!(with(jobs, &forward) == one, "{format}, {jobs} threads");
            assert!(with(jobs, &reversed) == one, "{format}, {jobs} threads, reversed");
        }
    }
}

#[test]
fn screening_does_not_depend_on_threads_either() {
    let people = ["tests/data/person.toml", "tests/data/other.json", "tests/data/misspelt.toml"];
    let with = |jobs: &str, people: &[&str]| {
        let before =
            ["screen", "tests/data/posting.txt", "--as-of", "2026-11-01", "--format", "json", "--jobs", jobs];
        rolefit(&[&before[..], people].concat())
    };
    let one = with("1", &people);
    let shuffled = [people[2], people[0], people[1]];
    for jobs in ["1", "2", "4"] {
        assert_eq!(with(jobs, &shuffled), one, "{jobs} threads");
    }
}
