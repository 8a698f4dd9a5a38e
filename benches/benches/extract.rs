//! Reading postings, beside one plain search for the lexicon's names in the same bytes.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints, and stops where it can't go on"
)]

use daachorse::DoubleArrayAhoCorasick;
use rolefit_benches::{per_second, postings, side_by_side, times};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use std::collections::BTreeSet;

fn main() {
    let lexicon = Lexicon::builtin();
    let names: BTreeSet<&str> = lexicon
        .subjects()
        .iter()
        .flat_map(|s| std::iter::once(s.name.as_str()).chain(s.aliases.iter().map(String::as_str)))
        .filter(|name| !name.is_empty())
        .collect();
    let plain: DoubleArrayAhoCorasick<u32> =
        DoubleArrayAhoCorasick::new(&names).expect("the names are distinct");
    let postings = postings(400);
    let bytes: usize = postings.iter().map(|p| p.text.len()).sum();
    let (mut read, mut found) = (0, 0);
    let (ours, search) = side_by_side(
        5,
        || read = postings.iter().map(|p| extract(p, lexicon).requirements.len()).sum::<usize>(),
        || found = postings.iter().map(|p| plain.find_overlapping_iter(&p.text).count()).sum::<usize>(),
    );
    assert!(read >= postings.len() && found > read, "{read} requirements, {found} names");
    println!(
        "extract: {} KB/s; plain search for {} names: {} KB/s",
        per_second(bytes, ours) / 1000,
        names.len(),
        per_second(bytes, search) / 1000
    );
    println!("extract / plain search: {}", times(ours, search));
}
