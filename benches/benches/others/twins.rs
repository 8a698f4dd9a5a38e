//! Twins: two people who differ in years, a degree or a clearance alone, and a posting that asks for it. Who stands first?
//!
//! Both ways have the same to go by: the posting's text and the resumes. Rolefit reads the one and judges the others; BM25 takes the
//! posting's words for a query over the texts of all resumes.

use crate::Bench;
use crate::words::{Words, text};
use rolefit_rules::extract::extract;
use rolefit_sample::{Respect, Twins};
use rolefit_scoring::outcome::Verdict;
use rolefit_scoring::rank::Show;
use rolefit_scoring::wire::FitResult;
use serde_json::{Map, Value, json};
use std::cmp::Ordering;

/// Pairs in each respect.
const PAIRS: usize = 1000;

/// Postings that are looked through for them.
const POSTINGS: u64 = 100_000;

/// Counts, respect by respect.
pub fn run(bench: &Bench<'_>) -> Value {
    let each = Respect::ALL.map(|respect| (respect.name().to_owned(), of(bench, respect)));
    Value::Object(Map::from_iter(each))
}

fn of(bench: &Bench<'_>, respect: Respect) -> Value {
    let pairs: Vec<Twins> =
        (0..POSTINGS).filter_map(|k| bench.sample.twins(k, respect)).take(PAIRS).collect();
    let mut words = Words::new();
    for Twins { better, worse, .. } in &pairs {
        words.add_text(&text(better));
        words.add_text(&text(worse));
    }
    words.commit();
    let searcher = words.searcher();
    let (mut ours, mut bm25) = (Count::default(), Count::default());
    let mut worse_verdicts = 0;
    for (twins, number) in pairs.iter().zip(0u32..) {
        let (order, verdicts) = judged(bench, twins);
        ours.add(order);
        worse_verdicts += usize::from(verdicts == Ordering::Less);
        let scores = words.scores(&searcher, &twins.posting.text);
        let of = |number: u32| scores.get(&number).copied().unwrap_or(0.0);
        bm25.add(of(number * 2).total_cmp(&of(number * 2 + 1)));
    }
    json!({ "pairs": pairs.len(), "rolefit": ours.json(), "rolefitWorseVerdicts": worse_verdicts, "bm25": bm25.json() })
}

/// Does the better twin stand first, and has the better verdict?
fn judged(bench: &Bench<'_>, twins: &Twins) -> (Ordering, Ordering) {
    let read = extract(&twins.posting, bench.lexicon);
    let plan = bench.engine.plan(&[(twins.posting.clone(), read)]);
    let one = |profile| bench.engine.explain(profile, &plan, Show::default()).expect("a posting");
    let (better, worse) = (one(&twins.better), one(&twins.worse));
    let verdicts = rank(&better).cmp(&rank(&worse));
    if (better.verdict, better.score) == (worse.verdict, worse.score) {
        return (Ordering::Equal, verdicts);
    }
    // The lesser id stands first where all else is equal: it is the worse one's.
    let mut people = [twins.worse.clone(), twins.better.clone()];
    for (person, id) in people.iter_mut().zip(["a", "b"]) {
        person.id = id.to_owned();
    }
    let found = bench.engine.screen(&plan, &people, Show::default());
    let first = found.first().is_some_and(|first| first.profile == "b");
    (if first { Ordering::Greater } else { Ordering::Less }, verdicts)
}

fn rank(result: &FitResult) -> u8 {
    match result.verdict {
        Some(Verdict::Qualified) => 2,
        Some(Verdict::Possible | Verdict::Stretch) => 1,
        _ => 0,
    }
}

#[derive(Default)]
struct Count {
    right: u32,
    equal: u32,
    wrong: u32,
}

impl Count {
    fn add(&mut self, order: Ordering) {
        *match order {
            Ordering::Greater => &mut self.right,
            Ordering::Equal => &mut self.equal,
            Ordering::Less => &mut self.wrong,
        } += 1;
    }

    fn json(&self) -> Value {
        let Count { right, equal, wrong } = self;
        let permille = right * 1000 / (right + equal + wrong).max(1);
        let percent: f64 = format!("{}.{}", permille / 10, permille % 10).parse().unwrap_or_default();
        json!({ "right": right, "equal": equal, "wrong": wrong, "rightPercent": percent })
    }
}
