//! What was counted, and the lines of the file that it makes.

use std::collections::BTreeMap;

pub type Counts = BTreeMap<String, u64>;

pub fn count(counts: &mut Counts, key: impl Into<String>) {
    *counts.entry(key.into()).or_default() += 1;
}

/// Counts, the most frequent first; `-other` is how many stand below `least`.
pub fn line(name: &str, counts: &Counts, least: u64) -> String {
    let mut sorted: Vec<(&String, u64)> = counts.iter().map(|(key, n)| (key, *n)).collect();
    sorted.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let other: u64 = sorted.iter().map(|(_, n)| n).filter(|n| **n < least).sum();
    let plain =
        |key: &str| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let mut cells: Vec<String> = sorted
        .iter()
        .filter(|(_, n)| *n >= least)
        .map(|(key, n)| if plain(key) { format!("{key} = {n}") } else { format!("{key:?} = {n}") })
        .collect();
    if other > 0 {
        cells.push(format!("\"-other\" = {other}"));
    }
    format!("{name} = {{ {} }}\n", cells.join(", "))
}

/// How skewed names are: of the ranks 1, 2–3, 4–7, … how many were counted; and how many different ones of how many.
pub fn ranks(counts: &Counts) -> String {
    let mut sorted: Vec<u64> = counts.values().copied().collect();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    let (different, total) = (sorted.len(), sorted.iter().sum::<u64>());
    let mut octaves: Vec<u64> = Vec::new();
    let mut rest = sorted.as_slice();
    let mut width = 1;
    while !rest.is_empty() {
        let (head, tail) = rest.split_at(width.min(rest.len()));
        octaves.push(head.iter().sum::<u64>());
        (rest, width) = (tail, width * 2);
    }
    let curve = curve(&octaves, different, total).iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
    let octaves = octaves.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
    format!("different = {different}\ntotal = {total}\noctaves = [{octaves}]\nweights = [{curve}]\n")
}

/// The octaves of a stock of 2^24: those counted as they are while a rank was counted four times and more; behind them a
/// curve that falls by the same share from octave to octave, such that of `total` drawn `different` are different.
#[expect(
    clippy::float_arithmetic,
    reason = "what it finds is printed as whole numbers, and a person keeps them"
)]
fn curve(counted: &[u64], different: usize, total: u64) -> Vec<u64> {
    let head: Vec<u64> =
        (0..).zip(counted).take_while(|(at, n)| **n >= 4 << at).map(|(_, n)| *n * 1000).collect();
    let rest = (total * 1000).saturating_sub(head.iter().sum()) as f64;
    let falling = |share: f64| -> Vec<f64> {
        let parts: Vec<f64> =
            (head.len()..24).map(|at| share.powi(i32::try_from(at - head.len()).unwrap_or(0))).collect();
        let all: f64 = parts.iter().sum();
        head.iter().map(|n| *n as f64).chain(parts.iter().map(|part| part * rest / all)).collect()
    };
    let expected = |weights: &[f64]| -> f64 {
        let all: f64 = weights.iter().sum();
        let octave = |(at, weight): (i32, &f64)| {
            let width = 2f64.powi(at);
            width * (1.0 - (1.0 - weight / all / width).powf(total as f64))
        };
        (0..).zip(weights).map(octave).sum()
    };
    let (mut low, mut high) = (0.5, 1.5);
    for _ in 0..40 {
        let middle = (low + high) / 2.0;
        if expected(&falling(middle)) < different as f64 { low = middle } else { high = middle }
    }
    falling(high).iter().map(|weight| weight.round() as u64).collect()
}
