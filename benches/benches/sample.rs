//! Postings made up with what they ask, beside the reading of the same texts.

use rolefit_benches::{per_second, side_by_side, times};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_sample::Sample;
use std::io::Write as _;

fn main() -> std::io::Result<()> {
    const POSTINGS: u64 = 5000;
    let (lexicon, mut out) = (Lexicon::builtin(), std::io::stdout());
    let sample = Sample::new(1, lexicon);
    let made: Vec<_> = (0..POSTINGS).map(|k| sample.posting(k).0).collect();
    let (mut meant, mut understood) = (0, 0);
    let (make, read) = side_by_side(
        5,
        || meant = (0..POSTINGS).map(|k| sample.posting(k).1.requirements.len()).sum(),
        || understood = made.iter().map(|posting| extract(posting, lexicon).requirements.len()).sum(),
    );
    assert!(meant > 0 && understood * 100 >= meant * 95, "{understood} requirements read of {meant}");
    let bytes: usize = made.iter().map(|posting| posting.text.len()).sum();
    let rate = per_second(made.len(), make);
    writeln!(
        out,
        "{} postings of {} bytes each, {meant} requirements",
        made.len(),
        bytes / made.len().max(1)
    )?;
    writeln!(out, "{rate} made a second; reading takes {} times as long", times(read, make))
}
