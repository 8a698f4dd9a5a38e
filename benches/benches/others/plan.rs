//! Rolefit's side: a plan of the postings, and what it takes to match profiles, on one thread.

use crate::{Bench, alone, rate, ratio, seconds, timed};
use rolefit_index::batch::verdicts;
use rolefit_index::cell::RowFit;
use rolefit_index::columns::Columns;
use rolefit_index::draft::{Compiler, Draft};
use rolefit_index::judged::Judged;
use rolefit_index::panel::{Panel, Verdicts};
use rolefit_index::scan::scan;
use rolefit_index::search;
use rolefit_index::weighed::Weighed;
use rolefit_profile::Profile;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;
use rolefit_scoring::engine::Known;
use rolefit_scoring::weight::Weights;
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// A plan on the way.
pub struct Building<'a> {
    compiler: Compiler<'a>,
    draft: Draft,
    took: Duration,
}

impl<'a> Building<'a> {
    /// With no posting.
    pub fn new(lexicon: &'a Lexicon) -> Building<'a> {
        Building { compiler: Compiler::new(lexicon), draft: Draft::default(), took: Duration::ZERO }
    }

    /// Takes postings in that were read.
    pub fn add(&mut self, part: &[(Posting, Extraction)]) {
        let begin = Instant::now();
        alone(|| self.draft.extend(part, &self.compiler, |(posting, read)| (posting, read)));
        self.took += begin.elapsed();
    }

    /// Lays the plan out.
    pub fn finish(self) -> Planned {
        let begin = Instant::now();
        let columns = alone(|| self.draft.finish(Vec::new()));
        Planned { columns, built: self.took + begin.elapsed() }
    }
}

/// A plan, and how long it took to build from what was read.
pub struct Planned {
    pub columns: Columns<'static>,
    pub built: Duration,
}

/// What matching took. Everything but `judging` begins with the answers to the questions.
pub struct Measured {
    pub profiles: u64,
    /// All questions, for all profiles.
    pub judging: Duration,
    /// Verdict, floor and ceiling of every pair, profile after profile.
    pub fits: Duration,
    /// The verdict of every pair, all profiles at once.
    pub verdicts: Duration,
    /// From a profile to its best twenty, profile after profile, judging what could be among them.
    pub best: Duration,
    /// Reading the bytes that a profile's fits are made of, as often as there are profiles.
    pub reading: Duration,
    /// The postings that each profile is qualified for, ascending.
    pub qualified: Vec<Vec<usize>>,
}

impl Planned {
    /// Measures, on one thread.
    pub fn measure(&self, bench: &Bench<'_>, profiles: &[Profile]) -> Measured {
        let columns = &self.columns;
        let weighed = Weighed::new(columns, &Weights::from(bench.engine.policy()));
        let people: Vec<Known<'_>> = profiles.iter().map(|profile| bench.engine.person(profile)).collect();
        alone(|| {
            let (judged, judging) = timed(1, || {
                people.iter().map(|person| Judged::new(columns, &weighed, person)).collect::<Vec<_>>()
            });
            let (_, fits) = timed(3, || {
                for judged in &judged {
                    let add = |sum: &mut u64, _, fit: RowFit| *sum = sum.wrapping_add(fit.merit());
                    black_box(scan(columns, &weighed, judged, || 0u64, add));
                }
            });
            let (_, best) = timed(1, || {
                for person in &people {
                    black_box(search::best(columns, &weighed, person, 20, |_| true));
                }
            });
            let (_, reading) = timed(3, || judged.iter().for_each(|judged| read(columns, &weighed, judged)));
            let (qualified, verdicts) = self.verdicts(&weighed, &people);
            Measured { profiles: people.len() as u64, judging, fits, verdicts, best, reading, qualified }
        })
    }

    /// All profiles at once, judged before. Returns who is qualified for what.
    fn verdicts(&self, weighed: &Weighed, people: &[Known<'_>]) -> (Vec<Vec<usize>>, Duration) {
        let columns = &self.columns;
        let panel = Panel::judge(columns, weighed, people);
        let see = |seen: &mut Vec<(usize, u64)>, posting, verdicts: Verdicts| {
            if verdicts.qualified > 0 {
                seen.push((posting, verdicts.qualified));
            }
        };
        let (seen, took) = timed(3, || verdicts(columns, &panel, Vec::new, see));
        let mut qualified = vec![Vec::new(); people.len()];
        for (posting, bits) in seen.into_iter().flatten() {
            for (at, list) in qualified.iter_mut().enumerate() {
                if bits >> at & 1 == 1 {
                    list.push(posting);
                }
            }
        }
        qualified.iter_mut().for_each(|list| list.sort_unstable());
        (qualified, took)
    }
}

/// Reads what adding up a profile's fits reads, and does nothing with it: the limit.
fn read(columns: &Columns<'_>, weighed: &Weighed, judged: &Judged) {
    let rows = columns.rows.iter().fold(weighed.read(), |sum, number| sum.wrapping_add(u64::from(*number)));
    black_box(rows.wrapping_add(judged.read()));
}

impl Measured {
    /// Time of one profile.
    pub fn each(&self, all: Duration) -> Duration {
        all / u32::try_from(self.profiles).unwrap_or(u32::MAX).max(1)
    }

    /// The figures.
    pub fn json(&self, planned: &Planned) -> Value {
        let pairs = self.profiles * planned.columns.len() as u64;
        json!({
            "buildSeconds": seconds(planned.built),
            "templates": planned.columns.templates(),
            "sharedClauses": planned.columns.shared_ends.len(),
            "judgeSecondsPerProfile": seconds(self.each(self.judging)),
            "fits": {
                "profilesPerSecond": rate(self.profiles, self.fits),
                "pairsPerSecond": rate(pairs, self.fits),
                "timeOverReadingSameBytes": ratio(self.fits, self.reading),
                "profilesPerSecondWithJudging": rate(self.profiles, self.fits + self.judging),
            },
            "verdicts": {
                "profilesPerSecond": rate(self.profiles, self.verdicts),
                "pairsPerSecond": rate(pairs, self.verdicts),
                "profilesPerSecondWithJudging": rate(self.profiles, self.verdicts + self.judging),
            },
            "best20PerSecondWithJudging": rate(self.profiles, self.best),
            "qualifiedPairs": self.qualified.iter().map(Vec::len).sum::<usize>(),
        })
    }
}
