//! What the benchmarks share: postings to read, and a ratio measured side by side in one run.

use rolefit_rules::posting::{FrontMatter, Posting};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// That of the program, so that times are those of its users.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A profile to rank for.
pub const PROFILE: &str = include_str!("../../profiles/msc-3-years.toml");

/// The texts to read, in the order of their names: those in the folder that the command line names, or the project's own postings.
pub fn texts() -> std::io::Result<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let named = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).map(PathBuf::from);
    let folders = named.map_or_else(|| vec![root.join("gold"), root.join("postings")], |folder| vec![folder]);
    let mut files = Vec::new();
    for folder in folders {
        for entry in std::fs::read_dir(folder)? {
            files.push(entry?.path());
        }
    }
    files.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    files.sort();
    files.into_iter().map(std::fs::read_to_string).collect()
}

/// `count` postings: `texts` in turn, each with an amount of years of its own, so that no two ask quite the same.
pub fn postings(texts: &[String], count: usize) -> Vec<Posting> {
    texts
        .iter()
        .cycle()
        .take(count)
        .enumerate()
        .map(|(at, text)| Posting {
            id: format!("p{at}"),
            text: text.replace("2+ years", &format!("{}+ years", at % 9 + 1)),
            front: FrontMatter::default(),
        })
        .collect()
}

/// Lengths in bytes, each twice the one before: 4 KB to 4 MB.
pub fn lengths() -> impl Iterator<Item = usize> {
    (12..=22).map(|power| 1 << power)
}

/// The times of two ways to do the same work, in turn so that both see the same machine: the best of `rounds`.
pub fn side_by_side(rounds: usize, mut one: impl FnMut(), mut other: impl FnMut()) -> (Duration, Duration) {
    let mut best = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        let begin = Instant::now();
        one();
        best.0 = best.0.min(begin.elapsed());
        let begin = Instant::now();
        other();
        best.1 = best.1.min(begin.elapsed());
    }
    best
}

/// `count` things in `time`, as a number a second.
pub fn per_second(count: usize, time: Duration) -> u128 {
    count as u128 * 1_000_000_000 / time.as_nanos().max(1)
}

/// How many times as long `one` took as `other`, with two places.
pub fn times(one: Duration, other: Duration) -> String {
    let hundredths = one.as_nanos() * 100 / other.as_nanos().max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
