//! Rolefit beside what others have built for the same work, in one run: a tree of boolean expressions, a search engine, direct
//! recursion over the formulas, and a plain read of the plan's bytes. Then twins: who stands first?
//!
//! `cargo bench -p rolefit-benches --features others --bench others -- 1000 10000 > FILE` for so many postings, one size after the other.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints, and stops where it can't go on"
)]

mod boolean;
mod plan;
mod recursion;
mod twins;
mod words;

use plan::Planned;
use rolefit_profile::{Month, Profile};
use rolefit_rules::lexicon::Lexicon;
use rolefit_sample::Sample;
use rolefit_scoring::Engine;
use rolefit_scoring::policy::Policy;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Sizes, where none are given.
const SIZES: [u64; 3] = [1000, 10_000, 30_000];

/// More are too many for a plan with every quote of its postings, and for a tree whose building takes the square of their number.
const MOST_IN_MEMORY: u64 = 30_000;

/// Profiles: as many as a plan takes at once.
const PROFILES: u64 = 64;

fn main() {
    let numbers: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let lexicon = Lexicon::builtin();
    let bench = Bench {
        sample: Sample::new(1, lexicon),
        lexicon,
        engine: Engine::new(lexicon, Policy::default(), Month::new(2026, 11)),
    };
    let profiles: Vec<Profile> = (0..PROFILES).map(|k| bench.sample.profile(k)).collect();
    let sizes = if numbers.is_empty() { SIZES.to_vec() } else { numbers };
    let sizes: Vec<Value> = sizes.into_iter().map(|postings| size(&bench, postings, &profiles)).collect();
    let record = json!({
        "schema": "rolefit.others/1",
        "machine": machine(),
        "seed": 1,
        "profiles": PROFILES,
        "sizes": sizes,
        "twins": twins::run(&bench),
    });
    println!("{}", serde_json::to_string_pretty(&record).expect("figures are JSON"));
}

/// What every part of the run works with.
struct Bench<'l> {
    sample: Sample<'l>,
    lexicon: &'l Lexicon,
    engine: Engine<'l>,
}

fn size(bench: &Bench<'_>, postings: u64, profiles: &[Profile]) -> Value {
    eprint(&format!("{postings} postings: making, building"));
    let (planned, words) = build(bench, postings);
    eprint("matching");
    let ours = planned.measure(bench, profiles);
    let mut out = json!({ "postings": postings, "rolefit": ours.json(&planned) });
    let mut beside =
        |name: &str, value: Value| out.as_object_mut().map(|out| out.insert(name.to_owned(), value));
    if postings <= MOST_IN_MEMORY {
        eprint("recursion");
        let (plan, lowered) = recursion::formulas(bench, postings);
        beside("recursion", recursion::run(bench, &plan, lowered, profiles, &ours));
        eprint("a-tree");
        beside("aTree", boolean::run(bench, &plan, lowered, profiles, &planned, &ours));
    }
    eprint("tantivy");
    beside("bm25", words.run(profiles, &ours, &planned));
    out
}

/// Makes the postings, a part at a time, and lets both ways take each part in.
fn build(bench: &Bench<'_>, postings: u64) -> (Planned, words::Words) {
    const PART: u64 = 1 << 12;
    let (mut building, mut words) = (plan::Building::new(bench.lexicon), words::Words::new());
    for from in (0..postings).step_by(PART as usize) {
        let part: Vec<_> = (from..(from + PART).min(postings)).map(|k| bench.sample.posting(k)).collect();
        building.add(&part);
        words.add(&part);
    }
    words.commit();
    (building.finish(), words)
}

/// Says on standard error where the run is.
fn eprint(what: &str) {
    use std::io::Write as _;
    // Nobody is listening: then nobody misses it.
    let _ = writeln!(std::io::stderr(), "{what}");
}

fn machine() -> Value {
    let listed = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = listed.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    json!({
        "processor": model.map_or("unknown", |(_, name)| name.trim()),
        "system": std::env::consts::OS,
        "architecture": std::env::consts::ARCH,
    })
}

/// The best time of some rounds, and what was done.
fn timed<T>(rounds: usize, mut work: impl FnMut() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let (mut done, mut best) = (work(), begin.elapsed());
    for _ in 1..rounds {
        let begin = Instant::now();
        done = work();
        best = best.min(begin.elapsed());
    }
    (done, best)
}

/// Does something on one thread.
fn alone<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread").install(work)
}

/// Seconds with microseconds.
fn seconds(time: Duration) -> f64 {
    Duration::from_micros(u64::try_from(time.as_micros()).unwrap_or(u64::MAX)).as_secs_f64()
}

/// How many times as long `one` took as `other`, with two places.
fn ratio(one: Duration, other: Duration) -> f64 {
    rolefit_benches::times(one, other).parse().unwrap_or_default()
}

/// `count` things in `time`, as a number a second.
fn rate(count: u64, time: Duration) -> u64 {
    let rate = rolefit_benches::per_second(usize::try_from(count).unwrap_or(usize::MAX), time);
    u64::try_from(rate).unwrap_or(u64::MAX)
}
