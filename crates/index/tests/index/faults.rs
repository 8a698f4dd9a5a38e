//! Whatever happens to a file is found, and said of that file.

use crate::corpus::*;
use rolefit_index::index::Index;
use rolefit_index::verify::verify;
use rolefit_rules::lexicon::Lexicon;
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.metadata().unwrap().len() > 0);
    files.sort();
    assert_eq!(files.len(), 4, "manifest, plan, records, inputs");
    files
}

/// Is the fault found, and is it said of this file, or of the manifest that names it?
fn is_found(folder: &Path, path: &Path) -> bool {
    let faults = verify(folder, &versions(), Lexicon::builtin());
    faults.iter().any(|fault| fault.path() == path)
}

#[test]
fn every_flipped_bit_is_found() {
    let folder = folder("bits");
    build(&folder, &RECORDS[..12]);
    assert!(verify(&folder, &versions(), Lexicon::builtin()).is_empty());
    let mut tried = 0;
    for path in files(&folder) {
        let good = std::fs::read(&path).unwrap();
        // A prime step and a turning bit: every region of every file, each of the eight bits.
        for (at, bit) in (0..good.len()).step_by((good.len() / 60).max(1) | 1).zip((0..8u8).cycle()) {
            let mut bad = good.clone();
            bad[at] ^= 1 << bit;
            std::fs::write(&path, &bad).unwrap();
            assert!(is_found(&folder, &path), "byte {at} bit {bit} of {}", path.display());
            tried += 1;
        }
        std::fs::write(&path, &good).unwrap();
    }
    assert!(tried > 150, "{tried}");
    assert!(Index::open(&folder, &versions()).is_ok());
}

#[test]
fn every_cut_and_every_lost_file_is_found() {
    let folder = folder("cuts");
    build(&folder, &RECORDS[..12]);
    for path in files(&folder) {
        let good = std::fs::read(&path).unwrap();
        for length in [0, 1, 7, good.len() / 2, good.len() - 1] {
            std::fs::write(&path, &good[..length]).unwrap();
            assert!(is_found(&folder, &path), "{} cut to {length}", path.display());
        }
        let longer = [good.as_slice(), b"\0"].concat();
        std::fs::write(&path, longer).unwrap();
        assert!(is_found(&folder, &path), "{} longer by a byte", path.display());
        std::fs::remove_file(&path).unwrap();
        assert!(is_found(&folder, &path), "{} lost", path.display());
        std::fs::write(&path, &good).unwrap();
    }
    assert!(verify(&folder, &versions(), Lexicon::builtin()).is_empty());
}

#[test]
fn a_plan_of_other_postings_is_found() {
    let (one, other) = (folder("one"), folder("other"));
    build(&one, &RECORDS[..12]);
    let mut changed = RECORDS[..12].to_vec();
    let last = changed[3].extraction.requirements.len() - 1;
    changed[3].extraction.requirements.remove(last);
    build(&other, &changed);
    let name = files(&one).into_iter().find(|path| path.extension().is_some_and(|e| e == "plan")).unwrap();
    std::fs::copy(other.join(name.file_name().unwrap()), &name).unwrap();
    assert!(!verify(&one, &versions(), Lexicon::builtin()).is_empty());
}

#[test]
fn a_plan_of_another_version_is_no_damaged_one() {
    let folder = folder("mark");
    build(&folder, &RECORDS[..2]);
    let path = files(&folder).into_iter().find(|path| path.extension().is_some_and(|e| e == "plan")).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[7] = b'3';
    std::fs::write(&path, &bytes).unwrap();
    let error = Index::open(&folder, &versions()).unwrap_err();
    assert_eq!(error.path(), path);
    assert_eq!(error.message(), "was written by another version of rolefit");
    assert!(error.help().is_some_and(|help| help.contains("anew")));
}
