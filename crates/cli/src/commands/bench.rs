//! `rolefit bench`: how long this machine takes, and whether it came to the same answers.
//!
//! Postings and profiles are made up, the same ones for the same seed, in the measure of real ones. Making them is no part of any phase.

mod machine;
mod phases;

use super::judged::nothing;
use crate::args::{Bench as Args, EvalFormat};
use crate::exit::Exit;
use crate::message::Message;
use crate::setup;
use crate::terminal::Terminal;
use machine::Machine;
use phases::{Phase, Ranking, Run};
use rolefit_index::error::Error;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

/// The figures of a run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Figures {
    schema: &'static str,
    engine: &'static str,
    machine: Machine,
    seed: u64,
    postings: u64,
    profiles: u64,
    texts: u64,
    /// Templates of questions, names that stand in them, and clauses that more than one posting has.
    templates: usize,
    names: usize,
    shared_clauses: usize,
    /// Of the index's plan, all that it holds beside the texts.
    plan_bytes: u64,
    plan_bytes_per_posting: u64,
    phases: BTreeMap<&'static str, Phase>,
    peak_memory_bytes: Option<u64>,
    /// The most memory of a program that finds the best postings of the plan for one profile, and has done nothing else: the plan,
    /// which is mapped, and all beside it.
    best_memory_bytes: Option<u64>,
    /// Of every answer: two runs with another one did not do the same work.
    checksum: String,
}

/// Measures and prints.
pub fn run(args: &Args, terminal: &Terminal) -> anyhow::Result<Exit> {
    let words = match setup::words(&args.running) {
        Ok(words) => words,
        Err(message) => return nothing(&[message], terminal),
    };
    if let Some(plan) = &args.best_of {
        return match Run::new(args, &words).ranking(plan) {
            Ok(ranking) => {
                terminal.print(&serde_json::to_string(&ranking)?)?;
                Ok(Exit::Done)
            }
            Err(error) => {
                nothing(&[Message::error(&error.path().to_string_lossy(), error.message())], terminal)
            }
        };
    }
    let folder = std::env::temp_dir().join(format!("rolefit-bench-{}", std::process::id()));
    let measured = measure(args, &words, &folder);
    // What could not be removed is in the folder that is there for such things.
    let _ = std::fs::remove_dir_all(&folder);
    let figures = match measured {
        Ok(figures) => figures,
        Err(error) => {
            return nothing(&[Message::error(&error.path().to_string_lossy(), error.message())], terminal);
        }
    };
    terminal.print(&match args.format {
        EvalFormat::Json => serde_json::to_string_pretty(&figures)? + "\n",
        EvalFormat::Text => text(&figures),
    })?;
    Ok(Exit::Done)
}

fn measure(args: &Args, words: &setup::Words, folder: &Path) -> Result<Figures, Error> {
    let mut run = Run::new(args, words);
    run.extraction();
    let plan = run.build(folder)?;
    let mapped = run.open(&plan)?;
    let columns = mapped.columns();
    run.rank(&columns);
    let [seed, jobs] = [args.seed.to_string(), rayon::current_num_threads().to_string()];
    let told = ["bench", "--seed", &seed, "--jobs", &jobs, "--best-of"].map(OsStr::new);
    let ranking: Option<Ranking> = machine::told_by_another(&[&told[..], &[plan.as_os_str()]].concat());
    let ranking = ranking.map_or_else(|| run.ranking(&plan), Ok)?;
    run.ranked(&ranking);
    run.matching(&columns);
    let (templates, names) = (columns.templates(), columns.names());
    let (phases, checksum) = run.end();
    Ok(Figures {
        schema: "rolefit.bench/1",
        engine: env!("CARGO_PKG_VERSION"),
        machine: Machine::this(),
        seed: args.seed,
        postings: args.postings,
        profiles: args.profiles,
        texts: args.texts,
        templates,
        names,
        shared_clauses: columns.shared_ends.len(),
        plan_bytes: mapped.len() as u64,
        plan_bytes_per_posting: mapped.len() as u64 / args.postings.max(1),
        phases,
        peak_memory_bytes: machine::peak_memory(),
        best_memory_bytes: ranking.memory,
        checksum,
    })
}

fn text(figures: &Figures) -> String {
    let Figures { machine, postings, profiles, texts, templates, names, shared_clauses, .. } = figures;
    let mut out = format!(
        "{}, {} threads\n{postings} postings, {profiles} profiles, {texts} texts, seed {}\n\
         {templates} templates of questions, {names} names, {shared_clauses} shared clauses; {} bytes a posting\n\n",
        machine.processor, machine.threads, figures.seed, figures.plan_bytes_per_posting
    );
    let mut phases: Vec<_> = figures.phases.iter().collect();
    phases.sort_by_key(|(_, phase)| phase.order);
    for (name, phase) in phases {
        out.push_str(&format!("{name:14}{:>10.3} s", phase.seconds));
        let mut figure = |n: Option<u64>, what: &str| {
            if let Some(n) = n {
                out.push_str(&format!("  {n} {what}"));
            }
        };
        figure(phase.postings_per_second, "postings/s");
        figure(phase.pairs_per_second, "pairs/s");
        figure(phase.pairs_per_second_per_core, "pairs/s a core");
        if let Some(times) = phase.time_over_reading_same_bytes {
            out.push_str(&format!("  {times:.1} times reading the same bytes"));
        }
        if let Some(share) = phase.pruned_percent {
            out.push_str(&format!("  {share:.2} % needed no score"));
        }
        out.push('\n');
    }
    let peak =
        figures.peak_memory_bytes.map(|bytes| format!("{} MB at most; ", bytes >> 20)).unwrap_or_default();
    let beside = figures.best_memory_bytes.map(|bytes| bytes.saturating_sub(figures.plan_bytes) >> 20);
    let best = beside.map(|bytes| format!("{bytes} MB beside the plan to find the best of it; "));
    let best = best.unwrap_or_default();
    out.push_str(&format!("\n{peak}{best}checksum {}\n", figures.checksum));
    out
}
