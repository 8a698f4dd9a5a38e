//! `rolefit index`: postings read once and for all.

use super::export::Export;
use super::indexed::message;
use super::judged::nothing;
use crate::args::{EvalFormat, ExportFormat, Index as Args, IndexTask};
use crate::exit::Exit;
use crate::load::{Given, Input, Opened, Wanted, each_input, find, open};
use crate::message::{Message, errors, visible};
use crate::setup::{self, Words, versions};
use crate::terminal::Terminal;
use rolefit_index::error::Error;
use rolefit_index::index::Index;
use rolefit_index::inputs;
use rolefit_index::manifest::Manifest;
use rolefit_index::records::Record;
use rolefit_index::verify::verify;
use rolefit_index::writer::Writer;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Builds, changes, checks or prints an index.
pub fn run(args: &Args, terminal: &Terminal) -> anyhow::Result<Exit> {
    let running = match &args.task {
        None => &args.running,
        Some(
            IndexTask::Verify { running, .. }
            | IndexTask::Stats { running, .. }
            | IndexTask::Export { running, .. },
        ) => running,
    };
    let words = match setup::words(running) {
        Ok(words) => words,
        Err(message) => return nothing(&[message], terminal),
    };
    let done = match (&args.task, &args.out) {
        (Some(IndexTask::Verify { dir, .. }), _) => return check(dir, &words, terminal),
        (Some(IndexTask::Stats { dir, format, .. }), _) => stats(dir, *format, &words, terminal),
        (Some(IndexTask::Export { dir, format, .. }), _) => export(dir, *format, &words, terminal),
        (None, Some(out)) => build(args, out, &words, terminal),
        (None, None) => return Ok(Exit::Usage),
    };
    match done {
        Ok(exit) => Ok(exit),
        Err(Failure::Index(error)) => nothing(&[message(&error)], terminal),
        Err(Failure::Output(error)) => Err(error),
    }
}

/// What ends a run.
enum Failure {
    Index(Error),
    Output(anyhow::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Index(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Output(error.into())
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Failure::Output(error)
    }
}

fn build(args: &Args, out: &Path, words: &Words, terminal: &Terminal) -> Result<Exit, Failure> {
    let shown = out.to_string_lossy().into_owned();
    if args.postings.is_empty() && args.remove.is_empty() && !args.compact {
        terminal
            .tell(&[Message::error(&shown, "nothing to do").help("name postings, or an id to `--remove`")]);
        return Ok(Exit::Usage);
    }
    let there = Manifest::stands_in(out);
    if !there && args.postings.is_empty() {
        terminal.tell(&[Message::error(&shown, "no index in this folder")]);
        return Ok(Exit::Failed);
    }
    let mut writer = Writer::open(out, versions(words), words)?;
    if there && writer.manifest().complete && !args.postings.is_empty() && !args.add {
        let message = Message::error(&shown, "an index is there already");
        terminal.tell(&[message.help("`--add` adds to it; to begin anew, remove the folder")]);
        return Ok(Exit::Failed);
    }
    let mut messages = Vec::new();
    for id in writer.remove(&args.remove)? {
        messages.push(Message::error(&shown, format!("no posting `{}` in this index", visible(&id))));
    }
    if !args.postings.is_empty() {
        messages.extend(read(args, &mut writer, words)?);
    }
    if args.compact {
        writer.compact()?;
    }
    terminal.tell(&messages);
    let count: usize = writer.manifest().segments.iter().map(|s| s.postings as usize - s.removed.len()).sum();
    terminal.print(&format!("{shown}: {}\n", postings(count)))?;
    Ok(match (errors(&messages).is_empty(), count) {
        (true, _) => Exit::Done,
        (false, 0) => Exit::Failed,
        (false, _) => Exit::SomeUnread,
    })
}

/// Postings that are handed to the writer at a time.
const BATCH: usize = 1024;

/// Reads what was not read before.
fn read(args: &Args, writer: &mut Writer<'_>, words: &Words) -> Result<Vec<Message>, Failure> {
    let found = find(&args.postings, Wanted::Postings);
    let mut messages = found.messages;
    let before = Before::of(writer.read_before()?);
    let New { inputs, unchanged, gone } = before.compare(found.inputs);
    let mut taken = before.ids;
    gone.iter().for_each(|id| _ = taken.remove(id));
    writer.begin()?;
    writer.remove(&gone)?;
    let (mut batch, mut noted) = (Vec::new(), Vec::new());
    let mut failed = None;
    let skip = |input: &Input, part| unchanged.contains(&(input.shown.clone(), Some(part)));
    each_input(&inputs, words, &mut taken, skip, |input, given| {
        let Given { part, sha256, loaded, messages: said } = given;
        // What gave nothing is read again the next time.
        let sha256 = sha256.filter(|_| !loaded.is_empty()).unwrap_or_default();
        let errors = lines(&said);
        let note = inputs::Input { path: input.shown.clone(), part, sha256, postings: Vec::new(), errors };
        noted.push((note, loaded.len()));
        messages.extend(said);
        batch.extend(loaded.into_iter().map(|one| Record {
            posting: one.posting,
            extraction: one.read,
            source: one.source,
        }));
        if batch.len() >= BATCH && failed.is_none() {
            failed = hand(writer, &mut batch, &mut noted).err();
        }
    });
    failed.map_or(Ok(()), Err)?;
    hand(writer, &mut batch, &mut noted)?;
    writer.finish()?;
    if !unchanged.is_empty() {
        let count = unchanged.len();
        let text = if count == 1 { "1 input is".to_owned() } else { format!("{count} inputs are") };
        let shown = args.out.as_deref().map(Path::to_string_lossy).unwrap_or_default();
        messages.push(Message::note(&shown, format!("{text} as before, and not read again")));
    }
    Ok(messages)
}

/// An input that is being handed over, and how many postings it gave.
type Noted = (inputs::Input, usize);

fn hand(writer: &mut Writer<'_>, batch: &mut Vec<Record>, noted: &mut Vec<Noted>) -> Result<(), Failure> {
    let mut ids = writer.add(std::mem::take(batch))?.into_iter();
    for (mut input, count) in noted.drain(..) {
        input.postings = ids.by_ref().take(count).collect();
        writer.note(input);
    }
    writer.commit_if_due()?;
    Ok(())
}

fn lines(said: &[Message]) -> Vec<String> {
    errors(said).into_iter().map(|error| error.message).collect()
}

/// An input, or a part of a long one.
type Key = (String, Option<u32>);

/// What was read before.
struct Before {
    inputs: BTreeMap<Key, inputs::Input>,
    /// Every id.
    ids: BTreeSet<String>,
}

/// What has to be read.
#[derive(Default)]
struct New {
    inputs: Vec<Input>,
    /// What is as it was.
    unchanged: BTreeSet<Key>,
    /// Ids of postings that have gone with the old content of a file.
    gone: Vec<String>,
}

impl Before {
    fn of(inputs: Vec<inputs::Input>) -> Before {
        let ids = inputs.iter().flat_map(|input| input.postings.iter().cloned()).collect();
        // The last word on a path counts.
        let inputs = inputs.into_iter().map(|input| ((input.path.clone(), input.part), input)).collect();
        Before { inputs, ids }
    }

    fn compare(&self, found: Vec<Input>) -> New {
        let mut new = New::default();
        let mut changed: BTreeSet<&Key> = BTreeSet::new();
        for input in found {
            let known: Vec<&Key> = self.of_path(&input.shown).collect();
            if known.is_empty() {
                new.inputs.push(input);
                continue;
            }
            let (same, whole) = self.unchanged(&input);
            changed.extend(known.into_iter().filter(|key| !same.contains(key)));
            new.unchanged.extend(same);
            if !whole {
                new.inputs.push(input);
            }
        }
        let elsewhere: BTreeSet<&String> = self
            .inputs
            .iter()
            .filter(|(key, _)| !changed.contains(key))
            .flat_map(|(_, input)| &input.postings)
            .collect();
        let of_changed = changed.iter().filter_map(|key| self.inputs.get(key));
        let gone = of_changed.flat_map(|input| &input.postings).filter(|id| !elsewhere.contains(id));
        new.gone = gone.cloned().collect();
        new
    }

    fn of_path(&self, path: &str) -> impl Iterator<Item = &Key> {
        let from = (path.to_owned(), None);
        self.inputs.range(from..).map(|(key, _)| key).take_while(move |(of, _)| of == path)
    }

    /// What of an input is as it was, and whether that is all of it.
    fn unchanged(&self, input: &Input) -> (BTreeSet<Key>, bool) {
        let is = |part, sha256: &str| {
            let key = (input.shown.clone(), part);
            self.inputs.get(&key).filter(|before| before.sha256 == sha256).map(|_| key)
        };
        let mut same = BTreeSet::new();
        // Standard input can't be looked at twice.
        let opened = input.file.as_ref().and_then(|_| open(input).ok());
        let whole = match opened {
            None => false,
            Some(Opened::Whole(content)) => {
                same.extend(is(None, &content.sha256));
                !same.is_empty()
            }
            Some(Opened::Lines(parts)) => {
                let mut whole = true;
                for part in parts {
                    let key = part.ok().and_then(|part| is(Some(part.number), &part.sha256));
                    whole &= key.is_some();
                    same.extend(key);
                }
                whole
            }
        };
        (same, whole)
    }
}

fn check(dir: &Path, words: &Words, terminal: &Terminal) -> anyhow::Result<Exit> {
    if !Manifest::stands_in(dir) {
        return nothing(&[Message::error(&dir.to_string_lossy(), "no index in this folder")], terminal);
    }
    let faults: Vec<Message> = verify(dir, &versions(words), words).iter().map(message).collect();
    terminal.tell(&faults);
    if faults.is_empty() {
        terminal.print(&format!("{}: all is well\n", dir.to_string_lossy()))?;
        return Ok(Exit::Done);
    }
    Ok(Exit::Wanting)
}

/// What is in an index.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stats {
    postings: usize,
    removed: usize,
    segments: usize,
    complete: bool,
    /// Templates of questions, names that stand in them, and clauses that more than one posting has.
    templates: usize,
    names: usize,
    shared_clauses: usize,
    plan_bytes: u64,
    records_bytes: u64,
    inputs: usize,
    /// Postings that several inputs carry.
    seen_twice: usize,
    /// Postings that ask the same of a person as another one of the same employer.
    reposts: usize,
    /// Each of them, with that other one.
    repost_of: Vec<Repost>,
}

/// A posting that asks the same as another one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Repost {
    posting: String,
    same_as: String,
}

/// Reposts that are named where a person reads.
const NAMED: usize = 10;

fn stats(dir: &Path, format: EvalFormat, words: &Words, terminal: &Terminal) -> Result<Exit, Failure> {
    let index = Index::open(dir, &versions(words))?;
    // Of an input that was read twice, the last word counts.
    let inputs: BTreeMap<Key, inputs::Input> =
        index.inputs()?.into_iter().map(|input| ((input.path.clone(), input.part), input)).collect();
    let mut carried: BTreeMap<&String, u32> = BTreeMap::new();
    for id in inputs.values().flat_map(|input| &input.postings) {
        *carried.entry(id).or_default() += 1;
    }
    let segments = index.segments();
    let sum = |of: fn(&rolefit_index::index::Segment) -> usize| segments.iter().map(of).sum::<usize>();
    let repost_of: Vec<Repost> = segments
        .iter()
        .flat_map(|segment| {
            let id = |posting| segment.columns().id(posting).to_owned();
            let named = |(posting, other)| Repost { posting: id(posting), same_as: id(other) };
            segment.reposts().into_iter().map(named).collect::<Vec<_>>()
        })
        .collect();
    let stats = Stats {
        postings: index.len(),
        removed: sum(|s| s.entry().removed.len()),
        segments: segments.len(),
        complete: index.manifest().complete,
        templates: sum(|s| s.columns().templates()),
        names: sum(|s| s.columns().names()),
        shared_clauses: sum(|s| s.columns().shared_ends.len()),
        plan_bytes: segments.iter().map(|s| s.entry().plan.bytes).sum(),
        records_bytes: segments.iter().map(|s| s.entry().records.bytes).sum(),
        inputs: inputs.len(),
        seen_twice: carried.values().filter(|count| **count > 1).count(),
        reposts: repost_of.len(),
        repost_of,
    };
    let text = match format {
        EvalFormat::Json => serde_json::to_string_pretty(&stats).unwrap_or_default() + "\n",
        EvalFormat::Text => format!(
            "{}, {} removed, from {} inputs, in {} segments{}\n\
             {} templates of questions, {} names, {} shared clauses\n\
             {} bytes of plan ({} a posting), {} bytes of records ({} a posting)\n\
             {} carried by several inputs, {} posted again by the same employer\n{}",
            postings(stats.postings),
            stats.removed,
            stats.inputs,
            stats.segments,
            if stats.complete { "" } else { ", not complete" },
            stats.templates,
            stats.names,
            stats.shared_clauses,
            stats.plan_bytes,
            stats.plan_bytes / (stats.postings.max(1) as u64),
            stats.records_bytes,
            stats.records_bytes / (stats.postings.max(1) as u64),
            stats.seen_twice,
            stats.reposts,
            named(&stats.repost_of),
        ),
    };
    terminal.print(&text)?;
    Ok(Exit::Done)
}

/// A line for each repost, as far as a person wants to read.
fn named(reposts: &[Repost]) -> String {
    let line = |Repost { posting, same_as }: &Repost| {
        format!("  {} asks the same as {}\n", visible(posting), visible(same_as))
    };
    let mut lines: String = reposts.iter().take(NAMED).map(line).collect();
    if let Some(more) = reposts.len().checked_sub(NAMED).filter(|more| *more > 0) {
        lines.push_str(&format!("  and {more} more, which `--format json` names\n"));
    }
    lines
}

fn export(dir: &Path, format: ExportFormat, words: &Words, terminal: &Terminal) -> Result<Exit, Failure> {
    let index = Index::open(dir, &versions(words))?;
    let mut export = Export::new(format, terminal)?;
    for segment in index.segments() {
        for block in segment.live_lines()? {
            export.take(&block?)?;
        }
    }
    export.finish()?;
    Ok(Exit::Done)
}

fn postings(n: usize) -> String {
    if n == 1 { "1 posting".to_owned() } else { format!("{n} postings") }
}
