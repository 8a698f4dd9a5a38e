//! The laws over what was written for them and what once broke them, and, as a net where no fuzzer runs, over random bytes.

#![cfg(test)]

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rolefit_laws::{LAWS, check};
use std::path::Path;

/// Every file of `fuzz/seeds`, by the name of its target.
#[test]
fn seeds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    for (name, law) in LAWS {
        let mut files: Vec<_> = std::fs::read_dir(root.join(name))
            .unwrap_or_else(|e| panic!("fuzz/seeds/{name}: {e}"))
            .map(|entry| entry.expect("is listed").path())
            .collect();
        files.sort();
        assert!(!files.is_empty(), "{name}");
        for file in files {
            let bytes = std::fs::read(&file).expect("is read");
            if let Err(broken) = law(&bytes) {
                panic!("{}: {broken}", file.display());
            }
        }
    }
}

/// A fuzz target for each law, and none besides.
#[test]
fn targets() {
    let manifest =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/Cargo.toml"));
    let manifest = manifest.expect("is read");
    let targets: Vec<&str> = manifest
        .lines()
        .skip_while(|line| *line != "[[bin]]")
        .filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
        .collect();
    assert_eq!(targets, LAWS.map(|(name, _)| name));
}

proptest! {
    // The same choices in every run: looking for new ones is the fuzzer's work, and a test must not fail by chance.
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    #[test]
    fn random_choices(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        prop_assert_eq!(check("grammar", &bytes), Ok(()));
    }

    #[test]
    fn random_text(text in "(\\PC|\n|[0-9+]{1,2} years of |Bachelor's |and |or |, |- |Rust){0,80}") {
        prop_assert_eq!(check("extract", text.as_bytes()), Ok(()));
    }

    #[test]
    fn random_files(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(check("load", &bytes), Ok(()));
    }
}
