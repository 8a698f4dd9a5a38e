//! The phases of a benchmark run, one after the other.

use super::machine;
use crate::args::Bench as Args;
use rayon::prelude::*;
use rolefit_index::batch::{best, verdicts};
use rolefit_index::cell::RowFit;
use rolefit_index::columns::Columns;
use rolefit_index::draft::{Compiler, Draft};
use rolefit_index::error::{Error, Result};
use rolefit_index::file::{self, Mapped};
use rolefit_index::judged::Judged;
use rolefit_index::panel::{Panel, Verdicts, WIDTH};
use rolefit_index::scan::scan;
use rolefit_index::search;
use rolefit_index::weighed::Weighed;
use rolefit_profile::{Month, Profile};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::{FrontMatter, Posting};
use rolefit_rules::requirement::Extraction;
use rolefit_sample::Sample;
use rolefit_scoring::engine::{Engine, Known};
use rolefit_scoring::policy::Policy;
use rolefit_scoring::rank::Show;
use rolefit_scoring::weight::Weights;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::hash::Hasher;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use twox_hash::XxHash3_64;

/// How long a phase took, and how much of what it did in a second.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Phase {
    #[serde(skip)]
    pub order: usize,
    pub seconds: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postings_per_second: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pairs_per_second: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pairs_per_second_per_core: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_over_reading_same_bytes: Option<f64>,
    /// Of the pairs, so many needed no score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pruned_percent: Option<f64>,
}

/// What is told by a program that ranks the postings of a plan and has done nothing else.
#[derive(Serialize, Deserialize)]
pub struct Ranking {
    /// The most memory that it had once it had found the best ones for one profile: the plan, which is mapped, and all beside it.
    pub memory: Option<u64>,
    weighing: Duration,
    /// One profile, from it to its best ones, with reasons, in the mean.
    explaining: Duration,
}

/// Postings that are made up at a time.
const BATCH: u64 = 1 << 13;

/// Postings that are shown for a profile, and that are found for each of many.
const SHOWN: usize = 20;
const FOUND: usize = 10;

/// Profiles that are ranked one by one.
const RANKED: u64 = 5;

/// A run.
pub struct Run<'a> {
    args: &'a Args,
    sample: Sample<'a>,
    lexicon: &'a Lexicon,
    engine: Engine<'a>,
    phases: BTreeMap<&'static str, Phase>,
    checksum: XxHash3_64,
}

impl<'a> Run<'a> {
    pub fn new(args: &'a Args, lexicon: &'a Lexicon) -> Run<'a> {
        Run {
            args,
            sample: Sample::new(args.seed, lexicon),
            lexicon,
            // The day does not matter, but it must be the same for all who compare.
            engine: Engine::new(lexicon, Policy::default(), Month::new(2026, 11)),
            phases: BTreeMap::new(),
            checksum: XxHash3_64::default(),
        }
    }

    /// The figures, and the checksum of all answers.
    pub fn end(self) -> (BTreeMap<&'static str, Phase>, String) {
        (self.phases, format!("{:016x}", self.checksum.finish()))
    }

    fn phase(&mut self, name: &'static str, took: Duration) -> &mut Phase {
        let order = self.phases.len();
        self.phases.entry(name).or_insert(Phase {
            order,
            seconds: took.as_secs_f64(),
            postings_per_second: None,
            pairs_per_second: None,
            pairs_per_second_per_core: None,
            time_over_reading_same_bytes: None,
            pruned_percent: None,
        })
    }

    /// Reads texts.
    pub fn extraction(&mut self) {
        let texts: Vec<Posting> = (0..self.args.texts)
            .into_par_iter()
            .map(|k| Posting { front: FrontMatter::default(), ..self.sample.posting(k).0 })
            .collect();
        let begin = Instant::now();
        let read: Vec<Extraction> = texts.par_iter().map(|posting| extract(posting, self.lexicon)).collect();
        let took = begin.elapsed();
        for extraction in &read {
            self.checksum.write_usize(extraction.requirements.len());
            let leaves = extraction.requirements.iter().flat_map(|r| r.formula.leaves());
            leaves.for_each(|leaf| self.checksum.write(leaf.predicate.kind().as_bytes()));
        }
        self.phase("extraction", took).postings_per_second = Some(per_second(self.args.texts, took));
    }

    /// Makes a plan of what was read, and writes it.
    pub fn build(&mut self, folder: &Path) -> Result<PathBuf> {
        std::fs::create_dir_all(folder).map_err(|e| Error::new(folder, e.to_string()))?;
        let compiler = Compiler::new(self.lexicon);
        let (mut draft, mut took) = (Draft::default(), Duration::ZERO);
        for from in (0..self.args.postings).step_by(BATCH as usize) {
            let batch: Vec<(Posting, Extraction)> = (from..(from + BATCH).min(self.args.postings))
                .into_par_iter()
                .map(|k| self.sample.posting(k))
                .collect();
            let begin = Instant::now();
            draft.extend(&batch, &compiler, |(posting, read)| (posting, read));
            took += begin.elapsed();
        }
        let begin = Instant::now();
        let path = folder.join("bench.plan");
        file::write(&draft.finish(Vec::new()), &path)?;
        took += begin.elapsed();
        self.phase("build", took).postings_per_second = Some(per_second(self.args.postings, took));
        Ok(path)
    }

    /// Opens the plan, every byte checked.
    pub fn open(&mut self, path: &Path) -> Result<Mapped> {
        let begin = Instant::now();
        let mapped = Mapped::open(path)?;
        let took = begin.elapsed();
        self.phase("open", took);
        Ok(mapped)
    }

    /// One profile after the other against all postings, on one thread.
    pub fn rank(&mut self, columns: &Columns<'_>) {
        let weighed = Weighed::new(columns, &Weights::from(self.engine.policy()));
        let [mut judging, mut scanning, mut reading] = [Duration::ZERO; 3];
        let mut sums = 0u64;
        let names: Vec<u64> = (0..columns.len()).map(|posting| hashed(columns.id(posting)) | 1).collect();
        let profiles: Vec<Profile> = (0..RANKED).map(|k| self.sample.profile(k)).collect();
        for profile in &profiles {
            let begin = Instant::now();
            let person = self.engine.person(profile);
            let answers = Judged::new(columns, &weighed, &person);
            judging += begin.elapsed();
            // The sum sees to it that every fit is made.
            let add = |sum: &mut u64, _, fit: RowFit| *sum = sum.wrapping_add(fit.merit());
            scanning += alone(|| black_box(scan(columns, &weighed, &answers, || 0, add))).1;
            reading += alone(|| read(columns, &weighed, &answers)).1;
            // Each posting's answer times a number of its own: a sum that does not depend on the order, but on whose it is.
            let own = |posting: usize| names.get(posting).copied().unwrap_or(1);
            let add = |sum: &mut u64, posting, fit: RowFit| {
                *sum = sum.wrapping_add(fit.merit().wrapping_mul(own(posting)));
            };
            let each = scan(columns, &weighed, &answers, || 0, add);
            sums = each.into_iter().fold(sums, u64::wrapping_add);
        }
        self.checksum.write_u64(sums);
        let times = RANKED as u32;
        self.phase("judge", judging / times);
        let pairs = self.args.postings * RANKED;
        let phase = self.phase("rank", scanning / times);
        phase.pairs_per_second_per_core = Some(per_second(pairs, scanning));
        phase.time_over_reading_same_bytes =
            Some(scanning.div_duration_f64(reading.max(Duration::from_nanos(1))));
    }

    /// The whole way from a plan and a profile to the best postings, explained, on all threads.
    pub fn ranking(&self, path: &Path) -> Result<Ranking> {
        let mapped = Mapped::open(path)?;
        let columns = mapped.columns();
        let begin = Instant::now();
        let weighed = Weighed::new(&columns, &Weights::from(self.engine.policy()));
        let weighing = begin.elapsed();
        let (mut memory, mut explaining) = (None, Duration::ZERO);
        for profile in (0..RANKED).map(|k| self.sample.profile(k)) {
            let begin = Instant::now();
            let person = self.engine.person(&profile);
            let hits = search::best(&columns, &weighed, &person, SHOWN, |_| true);
            memory = memory.or_else(machine::peak_memory);
            let found: Vec<(Posting, Extraction)> = hits
                .iter()
                .filter_map(|hit| columns.id(hit.posting).strip_prefix('p')?.parse().ok())
                .map(|k| self.sample.posting(k))
                .collect();
            let plan = self.engine.plan(&found);
            black_box(self.engine.rank(&profile, &plan, Show::default()));
            explaining += begin.elapsed();
        }
        Ok(Ranking { memory, weighing, explaining: explaining / RANKED as u32 })
    }

    /// Takes in what another program told of its ranking: in this one, what building has left behind is given back meanwhile.
    pub fn ranked(&mut self, told: &Ranking) {
        self.phase("weigh", told.weighing);
        self.phase("rankExplained", told.weighing + told.explaining);
    }

    /// Many profiles against all postings.
    pub fn matching(&mut self, columns: &Columns<'_>) {
        let weighed = Weighed::new(columns, &Weights::from(self.engine.policy()));
        let [mut judging, mut telling, mut scoring] = [Duration::ZERO; 3];
        let (mut pairs, mut scored) = (0, 0);
        for from in (0..self.args.profiles).step_by(WIDTH) {
            let profiles: Vec<Profile> = (from..(from + WIDTH as u64).min(self.args.profiles))
                .into_par_iter()
                .map(|k| self.sample.profile(k))
                .collect();
            let begin = Instant::now();
            let people: Vec<Known<'_>> =
                profiles.par_iter().map(|profile| self.engine.person(profile)).collect();
            let panel = Panel::judge(columns, &weighed, &people);
            judging += begin.elapsed();
            let begin = Instant::now();
            let counts = verdicts(
                columns,
                &panel,
                || [0u64; 5],
                |counts, _, verdicts| {
                    let Verdicts { qualified, possible, stretch, unqualified, unread } = verdicts;
                    for (count, plane) in
                        counts.iter_mut().zip([qualified, possible, stretch, unqualified, unread])
                    {
                        *count += u64::from(plane.count_ones());
                    }
                },
            );
            telling += begin.elapsed();
            for nth in 0..5 {
                self.checksum.write_u64(counts.iter().filter_map(|counts| counts.get(nth)).sum());
            }
            let begin = Instant::now();
            let found = best(columns, &panel, FOUND, |_| true);
            scoring += begin.elapsed();
            for it in found.of_profile.iter().flatten() {
                self.checksum.write_u64(it.fit.merit());
                self.checksum.write(columns.id(it.posting).as_bytes());
            }
            (pairs, scored) = (pairs + found.pairs, scored + found.scored);
        }
        let cores = rayon::current_num_threads() as u64;
        self.phase("matchJudge", judging);
        for (name, took) in [("matchVerdicts", telling), ("matchBest", scoring)] {
            let phase = self.phase(name, took);
            phase.pairs_per_second = Some(per_second(pairs, took));
            phase.pairs_per_second_per_core = Some(per_second(pairs, took) / cores);
        }
        // In hundredths of a percent.
        let pruned = (pairs - scored).saturating_mul(10_000).checked_div(pairs).unwrap_or(0);
        let percent = format!("{}.{:02}", pruned / 100, pruned % 100).parse().ok();
        self.phase("matchBest", scoring).pruned_percent = percent;
    }
}

/// `count` things in `time`, as a number a second.
fn per_second(count: u64, time: Duration) -> u64 {
    let rate = u128::from(count) * 1_000_000_000 / time.as_nanos().max(1);
    u64::try_from(rate).unwrap_or(u64::MAX)
}

/// Does something on one thread.
fn alone<T: Send>(work: impl FnOnce() -> T + Send) -> (T, Duration) {
    let timed = || {
        let begin = Instant::now();
        let done = work();
        (done, begin.elapsed())
    };
    match rayon::ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(one) => one.install(timed),
        Err(_) => timed(),
    }
}

/// Reads what ranking reads, the rows of a plan, what they weigh and a profile's cells, and does nothing with it: the limit.
fn read(columns: &Columns<'_>, weighed: &Weighed, answers: &Judged) -> u64 {
    let rows = columns.rows.iter().fold(weighed.read(), |sum, number| sum.wrapping_add(u64::from(*number)));
    black_box(rows.wrapping_add(answers.read()))
}

fn hashed(name: &str) -> u64 {
    XxHash3_64::oneshot(name.as_bytes())
}
