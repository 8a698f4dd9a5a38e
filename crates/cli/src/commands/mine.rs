//! `rolefit mine POSTING…`: what a corpus shows to be missing.

use crate::args::{EvalFormat, Mine as Args};
use crate::exit::Exit;
use crate::load::{Wanted, each_posting, find};
use crate::message::{errors, visible};
use crate::setup;
use crate::terminal::Terminal;
use rolefit_eval::count::List;
use rolefit_eval::mine::{Mine, WorkingList};
use rolefit_rules::lexicon;
use rolefit_scoring::wire::InputError;
use serde::Serialize;

/// The lists of a run.
#[derive(Serialize)]
struct Report {
    schema: &'static str,
    engine: &'static str,
    lexicon: &'static str,
    #[serde(flatten)]
    lists: WorkingList,
    errors: Vec<InputError>,
}

/// Counts, and prints the most frequent.
pub fn run(args: &Args, terminal: &Terminal) -> anyhow::Result<Exit> {
    let words = match setup::words(&args.running) {
        Ok(words) => words,
        Err(message) => {
            terminal.tell(&[message]);
            return Ok(Exit::Failed);
        }
    };
    let found = find(&args.postings, Wanted::Postings);
    let mut mine = Mine::default();
    let said = each_posting(&found.inputs, &words, |one| mine.add(&one.posting, &one.read, &words));
    let messages = [found.messages, said].concat();
    terminal.tell(&messages);
    let lists = mine.list(args.top);
    if lists.postings == 0 {
        return Ok(Exit::Failed);
    }
    let errors = errors(&messages);
    let exit = if errors.is_empty() { Exit::Done } else { Exit::SomeUnread };
    let text = match args.format {
        EvalFormat::Text => text(&lists),
        EvalFormat::Json => {
            let (engine, lexicon) = (env!("CARGO_PKG_VERSION"), lexicon::VERSION);
            let report = Report { schema: "rolefit.mine/1", engine, lexicon, lists, errors };
            serde_json::to_string_pretty(&report)? + "\n"
        }
    };
    terminal.print(&text)?;
    Ok(exit)
}

fn text(lists: &WorkingList) -> String {
    let mut out =
        format!("{}, {}\n", count(lists.postings, "posting"), count(lists.requirements, "requirement"));
    for (name, list) in [
        ("unread", &lists.unread),
        ("statements that no recognizer read", &lists.statements),
        ("names that no lexicon knows", &lists.names),
        ("recognizers", &lists.recognizers),
        ("words that set the strength", &lists.cues),
    ] {
        out.push_str(&section(name, list));
    }
    out
}

/// One list: how often, the words, what is said of them, the first posting that has them.
fn section(name: &str, list: &List) -> String {
    let mut out = format!("\n{name}: {}, {} different\n", list.total, list.different);
    if list.missed > 0 {
        out.push_str(&format!("  too many to count: each may be up to {} more\n", list.missed));
    }
    let widest = list.first.first().map_or(0, |line| line.count.to_string().len());
    for line in &list.first {
        let about = if line.about.is_empty() { String::new() } else { format!(" [{}]", line.about) };
        out.push_str(&format!(
            "  {:widest$}  {}{}  ({})\n",
            line.count,
            visible(&line.text),
            visible(&about),
            visible(&line.example)
        ));
    }
    out
}

fn count(n: u64, thing: &str) -> String {
    if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") }
}
