//! A fuzzer for those without a nightly compiler: seeds, changed at random, for as long as one likes.
//!
//! `HUNT=grammar,600 cargo test -p rolefit-laws --test hunt -- --ignored` hunts for ten minutes. More seeds: a folder as the third part.

#![cfg(test)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or(0) % limit.max(1)
    }

    /// One to eight changes: bytes set, taken out, repeated, or taken from another seed.
    fn changed(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(8) {
            let at = self.below(bytes.len() + 1);
            let end = (at + 1 + self.below(24)).min(bytes.len());
            match self.below(5) {
                0 if at < bytes.len() => bytes[at] = u8::try_from(self.below(256)).unwrap_or(0),
                1 if at < end => drop(bytes.drain(at..end)),
                2 if at < end => {
                    let run = bytes[at..end].to_vec();
                    let to = self.below(bytes.len() + 1);
                    bytes.splice(to..to, run);
                }
                3 => bytes.insert(at, u8::try_from(self.below(256)).unwrap_or(0)),
                _ => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len() + 1);
                    let to = (from + self.below(120)).min(other.len());
                    bytes.splice(at..at, other[from..to].iter().copied());
                }
            }
        }
        bytes.truncate(6000);
        bytes
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let listed = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<PathBuf> = listed.map(|entry| entry.expect("is listed").path()).collect();
    files.sort();
    files
}

#[test]
#[ignore = "runs for as long as it is told to"]
fn hunt() {
    let told = std::env::var("HUNT").expect("HUNT=TARGET,SECONDS or HUNT=TARGET,SECONDS,FOLDER");
    let told: Vec<&str> = told.splitn(3, ',').collect();
    let (name, seconds) = (told[0], told[1].parse().expect("seconds"));
    let mut paths = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds").join(name));
    paths.extend(told.get(2).into_iter().flat_map(|folder| files(Path::new(folder))));
    let seeds: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).expect("is read")).collect();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (begin, mut runs, mut slowest) = (Instant::now(), 0u64, Duration::ZERO);
    while begin.elapsed() < Duration::from_secs(seconds) {
        let bytes = random.changed(&seeds);
        let one = Instant::now();
        let held = std::panic::catch_unwind(|| rolefit_laws::check(name, &bytes));
        slowest = slowest.max(one.elapsed());
        if !matches!(held, Ok(Ok(()))) {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("broken-{name}-{runs}"));
            std::fs::write(&path, &bytes).expect("is written");
            panic!("run {runs}: {held:?}, kept as {}", path.display());
        }
        runs += 1;
    }
    println!("{name}: {runs} runs, none broken, the slowest {slowest:?}");
}
