//! Postings, profiles and folders for the tests.

use rayon::prelude::*;
use rolefit_index::manifest::Versions;
use rolefit_index::records::Record;
use rolefit_index::writer::Writer;
use rolefit_profile::{Month, Profile};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::{FrontMatter, Posting};
use rolefit_rules::wire::Source;
use rolefit_sample::Sample;
use rolefit_scoring::Engine;
use rolefit_scoring::policy::Policy;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut files: Vec<PathBuf> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    files.sort();
    files
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// The project's postings, read; and one with grades and more requirements than rows have room for.
pub static RECORDS: LazyLock<Vec<Record>> = LazyLock::new(|| {
    let mut texts: Vec<(String, String)> = ["gold", "postings"]
        .iter()
        .flat_map(|folder| files(folder, "txt"))
        .map(|path| (stem(&path), std::fs::read_to_string(path).unwrap()))
        .collect();
    texts.push(("long".to_owned(), long()));
    texts
        .into_par_iter()
        .map(|(id, text)| {
            let posting = Posting { id, text, front: FrontMatter::default() };
            let extraction = extract(&posting, Lexicon::builtin());
            Record { posting, extraction, source: Source::default() }
        })
        .collect()
});

/// Made-up postings in the measure of real ones, beside the project's own.
pub static MANY: LazyLock<Vec<Record>> = LazyLock::new(|| {
    let sample = Sample::new(7, Lexicon::builtin());
    let made = |k: u64| {
        let (posting, extraction) = sample.posting(k);
        Record { posting, extraction, source: Source::default() }
    };
    RECORDS.iter().cloned().chain((0..700).map(made)).collect()
});

/// Made-up profiles beside the project's own: more than one panel of them.
pub static PEOPLE: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    let sample = Sample::new(7, Lexicon::builtin());
    PROFILES.iter().cloned().chain((0..70).map(|k| sample.profile(k))).collect()
});

fn long() -> String {
    let names = [
        "Rust", "Python", "Java", "Kotlin", "Scala", "Perl", "Ruby", "PHP", "Haskell", "Erlang", "Docker",
        "Kubernetes", "Terraform", "Ansible", "PostgreSQL", "MySQL", "Redis", "Kafka", "Spark", "Hadoop",
        "Linux", "Git", "Jenkins", "GraphQL", "React", "Angular", "Django", "Flask", "TensorFlow", "PyTorch",
    ];
    let line = |(at, name): (usize, &&str)| format!("- {}+ years of experience with {name}\n", at % 7 + 1);
    format!("Software Engineer\n\nRequirements\n{}", names.iter().enumerate().map(line).collect::<String>())
}

/// The project's profiles.
pub static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    files("profiles", "toml")
        .iter()
        .map(|path| Profile::from_toml(&std::fs::read_to_string(path).unwrap(), &stem(path)).unwrap().0)
        .collect()
});

pub fn engine(policy: Policy) -> Engine<'static> {
    Engine::new(Lexicon::builtin(), policy, Month::new(2026, 11))
}

pub fn versions() -> Versions {
    Versions { engine: "0.1.0".to_owned(), lexicon: "test".to_owned(), own_words: String::new() }
}

/// An empty folder of this name.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("index").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn writer(folder: &Path) -> Writer<'static> {
    Writer::open(folder, versions(), Lexicon::builtin()).unwrap()
}

/// An index of these postings.
pub fn build(folder: &Path, records: &[Record]) {
    let mut writer = writer(folder);
    writer.add(records.to_vec()).unwrap();
    writer.finish().unwrap();
}
