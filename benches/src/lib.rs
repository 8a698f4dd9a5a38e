//! What the benchmarks share: postings to read, and a ratio measured side by side in one run.

use rolefit_rules::posting::{FrontMatter, Posting};
use std::time::{Duration, Instant};

/// The sample postings.
pub const TEXTS: [&str; 4] = [
    include_str!("../../postings/000_41a68e8a262036c9.txt"),
    include_str!("../../postings/001_4124e26a0b6acc0f.txt"),
    include_str!("../../postings/002_39c033e47d9977bb.txt"),
    include_str!("../../postings/003_0d4af53b98130e34.txt"),
];

/// A profile to rank for.
pub const PROFILE: &str = include_str!("../../profiles/msc-3-years.toml");

/// `count` postings: the samples in turn, each with an amount of years of its own, so that no two ask quite the same.
pub fn postings(count: usize) -> Vec<Posting> {
    TEXTS
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
