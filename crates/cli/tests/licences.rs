//! Every dependency may be shipped with this program.

#![cfg(test)]

use serde_json::Value;
use std::process::Command;

/// Licences that ask for no more than their notice.
const ALLOWED: [&str; 14] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Is an SPDX expression satisfied by what is allowed? `AND` binds tighter than `OR`; a slash is an old `OR`.
fn allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let mut rest = expression.trim();
    // Parentheses first: each pair stands for what it says.
    let mut flat = rest.to_owned();
    while let (Some(close), true) = (flat.find(')'), flat.contains('(')) {
        let Some(open) = flat.get(..close).and_then(|before| before.rfind('(')) else { return false };
        let inside = allowed(flat.get(open + 1..close).unwrap_or_default());
        flat.replace_range(open..=close, if inside { "MIT" } else { "no" });
    }
    rest = flat.as_str();
    rest.split(" OR ").any(|side| side.split(" AND ").all(|name| ALLOWED.contains(&name.trim())))
}

#[test]
fn expressions_are_read() {
    for yes in ["MIT", "MIT/Apache-2.0", "GPL-2.0 OR MIT", "(MIT OR GPL-3.0) AND Unicode-3.0"] {
        assert!(allowed(yes), "{yes}");
    }
    for no in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Zlib) AND AGPL-3.0", ""] {
        assert!(!allowed(no), "{no}");
    }
}

/// What cargo knows of the dependencies that are built on this machine: those of other systems may not have been downloaded.
/// Nothing need be, after a build of the whole workspace; after a build of a part, the rest is asked for.
fn metadata() -> Value {
    let version = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("names its host");
    let ask = |offline: &[&str]| {
        Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", host])
            .args(offline)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs")
    };
    let mut done = ask(&["--offline"]);
    if !done.status.success() {
        done = ask(&[]);
    }
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).expect("is JSON")
}

#[test]
fn every_dependency_has_a_licence_that_allows_it() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("a list");
    assert!(packages.len() > 20);
    for package in packages {
        let (name, licence) = (&package["name"], package["license"].as_str().unwrap_or_default());
        assert!(allowed(licence), "{name}: {licence:?}");
    }
}
