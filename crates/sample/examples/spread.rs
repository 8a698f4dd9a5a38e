//! How verdicts are spread: `spread POSTINGS PROFILES` over two folders, of which either may be `--sample`, for what is made.

use rolefit_profile::{Format, Month, Profile};
use rolefit_rules::extract::{extract, is_english};
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::{FrontMatter, Posting};
use rolefit_rules::requirement::Extraction;
use rolefit_sample::Sample;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::{Engine, Show};
use std::collections::BTreeMap;
use std::io::Write as _;

const POSTINGS: usize = 400;
const PROFILES: usize = 24;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (postings, profiles) = (arguments.next().unwrap_or_default(), arguments.next().unwrap_or_default());
    let sample = Sample::new(1, Lexicon::builtin());
    let postings = if postings == "--sample" {
        (0..POSTINGS as u64).map(|k| sample.posting(k)).collect()
    } else {
        read(&postings)?
    };
    let profiles: Vec<Profile> = if profiles == "--sample" {
        (0..PROFILES as u64).map(|k| sample.profile(k)).collect()
    } else {
        texts(&profiles)?.iter().filter_map(|(name, text)| parse(name, text)).collect()
    };
    let engine = Engine::new(Lexicon::builtin(), Policy::default(), Month::new(2026, 11));
    let plan = engine.plan(&postings);
    let mut verdicts: BTreeMap<String, usize> = BTreeMap::new();
    for profile in &profiles {
        for result in engine.rank(profile, &plan, Show::default()) {
            *verdicts.entry(format!("{:?}", result.verdict)).or_default() += 1;
        }
    }
    let all = verdicts.values().sum::<usize>().max(1);
    let mut out = std::io::stdout();
    writeln!(out, "{} postings, {} profiles", postings.len(), profiles.len())?;
    for (verdict, count) in verdicts {
        writeln!(out, "{verdict} {count} = {} per mille", count * 1000 / all)?;
    }
    Ok(())
}

fn texts(folder: &str) -> std::io::Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            all.push((path.to_string_lossy().into_owned(), std::fs::read_to_string(&path)?));
        }
    }
    all.sort();
    Ok(all)
}

/// English postings, evenly out of the folder.
fn read(folder: &str) -> std::io::Result<Vec<(Posting, Extraction)>> {
    let texts = texts(folder)?;
    let step = (texts.len() / POSTINGS).max(1);
    let some = texts.into_iter().step_by(step).map(|(id, text)| {
        let posting = Posting { id, text, front: FrontMatter::default() };
        let extraction = extract(&posting, Lexicon::builtin());
        (posting, extraction)
    });
    Ok(some.filter(|(_, extraction)| is_english(&extraction.language)).collect())
}

fn parse(name: &str, text: &str) -> Option<Profile> {
    let format = match name.rsplit('.').next()? {
        "toml" => Format::Toml,
        "json" => Format::Json,
        _ => return None,
    };
    Profile::parse(text, name, format).ok().map(|(profile, _)| profile)
}
