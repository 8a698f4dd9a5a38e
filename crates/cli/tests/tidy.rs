//! Habits of the house that no compiler checks.

#![cfg(test)]

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file of the workspace's own with one of these endings, and its text.
fn files(endings: &[&str]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let walk = walkdir::WalkDir::new(root()).sort_by_file_name().into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        entry.depth() == 0 || !(name == "target" || name == ".git" || name == "node_modules")
    });
    for entry in walk.flatten().filter(|entry| entry.file_type().is_file()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if endings.iter().any(|ending| name.ends_with(ending)) {
            let path =
                entry.path().strip_prefix(root()).unwrap_or(entry.path()).to_string_lossy().into_owned();
            if let Ok(text) = std::fs::read_to_string(entry.path()) {
                out.push((path, text));
            }
        }
    }
    assert!(!out.is_empty());
    out
}

/// Lines of a source file before its tests.
const LONGEST: usize = 450;

#[test]
fn files_are_short_enough_to_read() {
    for (path, text) in files(&[".rs"]).iter().filter(|(path, _)| path.contains("/src/")) {
        let lines = text.lines().take_while(|line| *line != "#[cfg(test)]").count();
        assert!(lines <= LONGEST, "{path}: {lines} lines, and at most {LONGEST}");
    }
}

#[test]
fn no_module_is_a_drawer() {
    for (path, _) in files(&[".rs"]) {
        let stem = Path::new(&path).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        assert!(!["utils", "util", "helpers", "common", "misc"].contains(&stem.as_str()), "{path}");
    }
}

/// The modules of a crate in the order in which `lib.rs` names them.
fn modules(lib: &str) -> Vec<String> {
    let names = lib.lines().filter_map(|line| {
        let line = line.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        line.strip_prefix("mod ")?.strip_suffix(';').map(str::to_owned)
    });
    names.collect()
}

/// Modules of a crate that another one names as `crate::x`, tests aside.
fn uses<'a>(text: &'a str, modules: &'a [String]) -> Vec<&'a String> {
    let code: Vec<&str> = text
        .lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let code = code.join("\n");
    let named = |module: &&String| {
        code.match_indices(&format!("crate::{module}")).any(|(at, found)| {
            !code
                .get(at + found.len()..)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        })
    };
    modules.iter().filter(named).collect()
}

#[test]
fn modules_stand_in_the_order_of_their_dependencies() {
    for name in ["lexicon", "rules", "profile", "scoring", "index", "report", "eval", "sample"] {
        let src = root().join("crates").join(name).join("src");
        let lib = std::fs::read_to_string(src.join("lib.rs")).expect("is there");
        let modules = modules(&lib);
        assert!(modules.len() > 3, "{name}: {modules:?}");
        for (path, text) in files(&[".rs"]) {
            let Some(inside) = path.strip_prefix(&format!("crates/{name}/src/")) else { continue };
            let module = inside.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
            let Some(at) = modules.iter().position(|m| *m == module) else { continue };
            for used in uses(&text, &modules) {
                let before = modules.iter().position(|m| m == used).expect("is one of them");
                // Back-references that are part of the design: the trait and its list name each other.
                let pair = [module.as_str(), used.as_str()];
                let paired = pair == ["recognizer", "recognize"] || pair == ["recognize", "recognizer"];
                assert!(
                    before <= at || paired,
                    "{path} uses crate::{used}, which stands after {module} in crates/{name}/src/lib.rs"
                );
            }
        }
    }
}

#[test]
fn nothing_names_the_machine_that_it_was_written_on() {
    // Written in two parts, so that this file does not name them either.
    let forbidden = [["/ro", "ot/"], ["/ho", "me/"], ["/wo", "rk/"], ["../sha", "red"], ["C:\\Us", "ers"]];
    for (path, text) in files(&[".rs", ".toml", ".md", ".json", ".txt", ".snap", ".trycmd", "run"]) {
        for word in forbidden.iter().map(|parts| parts.concat()) {
            let found = text.lines().position(|line| line.contains(&word));
            let named_and_skipped =
                word.starts_with("..") && (path.ends_with(".rs") || path.ends_with("run"));
            assert!(found.is_none() || named_and_skipped, "{path}:{}: {word}", found.unwrap_or(0) + 1);
        }
    }
}
