//! Postings: plain text, with or without front matter, and records of `rolefit extract`, corrected or not.

use super::bytes::Content;
use super::html::text_of_page;
use super::lines::{Lines, Opened, Part, open};
use super::paths::Input;
use super::unique;
use crate::message::{Message, Place, did_you_mean, visible};
use crate::terminal::Progress;
use rayon::prelude::*;
use rolefit_rules::extract::{extract, readable, reads};
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::{FrontMatter, Posting};
use rolefit_rules::requirement::Extraction;
use rolefit_rules::source::without_entities;
use rolefit_rules::wire::{self, Source};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// One posting, read.
#[derive(Debug)]
pub struct Loaded {
    /// Its id is unique in the run.
    pub posting: Posting,
    /// What is in it.
    pub read: Extraction,
    /// Where it came from.
    pub source: Source,
}

/// Inputs whose postings are in memory at a time, where only one after the other is wanted.
const BATCH: usize = 256;

/// Reads all inputs, on as many threads as there are; the order is that of the inputs.
pub fn postings(inputs: &[Input], lexicon: &Lexicon) -> (Vec<Loaded>, Vec<Message>) {
    let mut all = Vec::new();
    let messages = each_posting(inputs, lexicon, |loaded| all.push(loaded));
    (all, messages)
}

/// The same, one posting after the other, for those who need not hold them all.
pub fn each_posting(inputs: &[Input], lexicon: &Lexicon, mut take: impl FnMut(Loaded)) -> Vec<Message> {
    let mut taken = BTreeSet::new();
    let mut messages = Vec::new();
    let all = |_: &Input, _| false;
    each_input(inputs, lexicon, &mut taken, all, |_, given| {
        messages.extend(given.messages);
        given.loaded.into_iter().for_each(&mut take);
    });
    messages
}

/// What an input gave, or a part of a long one.
#[derive(Debug, Default)]
pub struct Given {
    /// Which part, from 1; none: all of it.
    pub part: Option<u32>,
    /// SHA-256 of its bytes, in hexadecimal; none where they could not be read.
    pub sha256: Option<String>,
    /// Its postings.
    pub loaded: Vec<Loaded>,
    /// What is to be said of it.
    pub messages: Vec<Message>,
}

/// What an input comes to at first: a long one is gone through later, when all before it is done with.
enum First {
    Given(Given),
    Lines(Lines),
}

/// The same, one input after the other, and a long one part after part. `taken` holds the ids that there are already; `skip` says
/// of a part of a long input that it need not be read.
pub fn each_input(
    inputs: &[Input],
    lexicon: &Lexicon,
    taken: &mut BTreeSet<String>,
    skip: impl Fn(&Input, u32) -> bool,
    mut take: impl FnMut(&Input, Given),
) {
    let progress = Progress::new(inputs.len(), "reading");
    let mut hand = |input: &Input, mut given: Given| {
        number_twins(&mut given, taken);
        take(input, given);
    };
    for batch in inputs.chunks(BATCH) {
        let each: Vec<(&Input, First)> = batch
            .par_iter()
            .map(|input| {
                let first = one(input, lexicon);
                progress.step();
                (input, first)
            })
            .collect();
        for (input, first) in each {
            match first {
                First::Given(given) => hand(input, given),
                First::Lines(lines) => {
                    for part in lines {
                        match part {
                            Ok(part) if skip(input, part.number) => {}
                            Ok(part) => hand(input, postings_of_part(input, &part)),
                            Err(message) => {
                                hand(input, Given { messages: vec![message], ..Given::default() });
                                break;
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Gives postings whose id another has one of their own.
fn number_twins(given: &mut Given, taken: &mut BTreeSet<String>) {
    for one in &mut given.loaded {
        let id = unique(&one.posting.id, &one.source.path, taken);
        if id != one.posting.id {
            let text = format!(
                "`{}` is the id of an earlier posting: this one is `{}`",
                visible(&one.posting.id),
                visible(&id)
            );
            given.messages.push(Message::note(&one.source.path, text));
            one.posting.id = id;
        }
    }
}

fn one(input: &Input, lexicon: &Lexicon) -> First {
    let mut messages = Vec::new();
    let (sha256, loaded) = match open(input) {
        Ok(Opened::Lines(lines)) => return First::Lines(lines),
        Ok(Opened::Whole(content)) => {
            let loaded = postings_of(input, &content, lexicon, &mut messages);
            (Some(content.sha256), loaded)
        }
        Err(message) => {
            messages.push(message);
            (None, Vec::new())
        }
    };
    First::Given(Given { part: None, sha256, loaded, messages })
}

/// Reads the records of a part of a long input.
fn postings_of_part(input: &Input, part: &Part) -> Given {
    let (records, mut messages) = part.records();
    let source = Source { path: input.shown.clone(), format: "json".to_owned(), sha256: part.sha256.clone() };
    let at = |line| Place { line, column: 1, source: String::new() };
    let read: Vec<_> = records
        .par_iter()
        .map(|(line, record)| loaded(record, input, &source).map_err(|message| message.at(at(*line))))
        .collect();
    let mut loaded = Vec::with_capacity(read.len());
    for one in read {
        match one {
            Ok(one) => loaded.push(one),
            Err(message) => messages.push(message),
        }
    }
    Given { part: Some(part.number), sha256: Some(part.sha256.clone()), loaded, messages }
}

fn loaded(record: &Value, input: &Input, source: &Source) -> Result<Loaded, Message> {
    match wire::read_value(record) {
        Ok(wire::Read { posting, extraction }) => {
            Ok(Loaded { posting, read: extraction, source: source.clone() })
        }
        Err(error) => Err(Message::error(&input.shown, error.to_string())),
    }
}

/// Reads what an input holds.
pub(super) fn postings_of(
    input: &Input,
    content: &Content,
    lexicon: &Lexicon,
    messages: &mut Vec<Message>,
) -> Vec<Loaded> {
    messages.extend(content.notes.iter().cloned());
    let source = |format: &str| Source {
        path: input.shown.clone(),
        format: format.to_owned(),
        sha256: content.sha256.clone(),
    };
    if let Some(records) = record_texts(input, &content.text) {
        let (source, mut all) = (source("json"), Vec::new());
        for record in records {
            match record.and_then(|record| loaded(&record, input, &source)) {
                Ok(one) => all.push(one),
                Err(message) => messages.push(message),
            }
        }
        return all;
    }
    let posting = match posting_text(input, content, messages) {
        Ok(posting) => posting,
        Err(message) => {
            messages.push(message);
            return Vec::new();
        }
    };
    let read = extract(&posting, lexicon);
    if !reads(&read.language) {
        messages.push(Message::error(&input.shown, format!("not read: {}", read.language)).help(format!(
            "{} are read; a translation, or a record written by hand, can be ranked",
            readable(lexicon)
        )));
    }
    vec![Loaded { posting, read, source: source("text") }]
}

/// The JSON values of an input that is JSON: one, or one a line. None where it is text.
pub fn record_texts(input: &Input, text: &str) -> Option<Vec<Result<Value, Message>>> {
    let named = matches!(input.extension().as_str(), "json" | "jsonl");
    if !named && !text.trim_start().starts_with('{') {
        return None;
    }
    let mut out = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        match value {
            Ok(value) if wire::is_record(&value) => out.push(Ok(value)),
            // Text may begin with a brace.
            Ok(_) | Err(_) if !named && out.is_empty() => return None,
            Ok(_) => {
                out.push(Err(Message::error(&input.shown, "JSON, but no posting record: it has no `schema`")
                    .help(format!("`rolefit extract` writes records of `{}`", wire::SCHEMA))))
            }
            Err(error) => {
                let text_of = error.to_string();
                let what = text_of.split(" at line ").next().unwrap_or(&text_of).to_owned();
                let place = Place::at(text, error.line(), error.column());
                out.push(Err(Message::error(&input.shown, what).at(place)));
                break;
            }
        }
    }
    Some(out)
}

/// The posting of a text, with its front matter taken off.
pub fn posting_text(
    input: &Input,
    content: &Content,
    messages: &mut Vec<Message>,
) -> Result<Posting, Message> {
    let (front, text) = match split(&content.text) {
        Split::Plain => (FrontMatter::default(), content.text.as_str()),
        Split::Open => {
            return Err(Message::error(&input.shown, "the front matter has no end")
                .at(Place::at(&content.text, 1, 1))
                .help("close it with a line `+++`"));
        }
        Split::Front { begin, block, rest } => (front(input, content, begin, block, messages)?, rest),
    };
    if text.trim().is_empty() {
        return Err(Message::error(&input.shown, "nothing follows the front matter"));
    }
    let id = front.id.clone().unwrap_or_else(|| input.stem());
    let plain = without_entities(text);
    // A board's field may hold the marks of HTML as entities.
    let hidden = || matches!(plain, Cow::Owned(_)).then(|| text_of_page(&plain)).flatten();
    let page = text_of_page(text).or_else(hidden);
    let text = page.unwrap_or_else(|| plain.into_owned());
    if text.trim().is_empty() {
        return Err(Message::error(&input.shown, "no text in this page"));
    }
    Ok(Posting { id, text, front })
}

enum Split<'a> {
    Plain,
    Open,
    Front { begin: usize, block: &'a str, rest: &'a str },
}

fn split(text: &str) -> Split<'_> {
    let mut at = 0;
    let mut begin = None;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match (begin, line.trim_end() == "+++") {
            (None, false) => return Split::Plain,
            (None, true) => begin = Some(end),
            (Some(begin), true) => {
                let block = text.get(begin..at).unwrap_or_default();
                return Split::Front { begin, block, rest: text.get(end..).unwrap_or_default() };
            }
            (Some(_), false) => {}
        }
        at = end;
    }
    if begin.is_some() { Split::Open } else { Split::Plain }
}

const FRONT_KEYS: [&str; 5] = ["id", "url", "company", "title", "retrieved"];

fn front(
    input: &Input,
    content: &Content,
    begin: usize,
    block: &str,
    messages: &mut Vec<Message>,
) -> Result<FrontMatter, Message> {
    let place = |at: usize| Place::of(&content.text, begin + at);
    let table: toml::Table = toml::from_str(block).map_err(|e| {
        Message::error(&input.shown, e.message().lines().next().unwrap_or_default())
            .at(place(e.span().map_or(0, |span| span.start)))
    })?;
    // The place of a key: keys of front matter stand at the beginning of their line.
    let key_at = |key: &str| {
        let lines = block.split_inclusive('\n').scan(0, |at, line| {
            let here = *at;
            *at += line.len();
            Some((here, line))
        });
        let mut lines = lines;
        place(lines.find(|(_, line)| line.trim_start().starts_with(key)).map_or(0, |(at, _)| at))
    };
    let mut front = FrontMatter::default();
    for (key, value) in &table {
        let text = match value {
            toml::Value::String(text) => text.clone(),
            toml::Value::Table(_) | toml::Value::Array(_) => {
                return Err(Message::error(&input.shown, format!("`{}` must be a text", visible(key)))
                    .at(key_at(key)));
            }
            // A date or a number without quotes is as good.
            other => other.to_string(),
        };
        match key.as_str() {
            "id" => front.id = Some(text).filter(|id| !id.trim().is_empty()),
            "url" => front.url = Some(text),
            "company" => front.company = Some(text),
            "title" => front.title = Some(text),
            "retrieved" => front.retrieved = Some(text),
            stranger => messages.push(
                Message::warning(
                    &input.shown,
                    format!("unknown key `{}` in the front matter", visible(stranger)),
                )
                .at(key_at(stranger))
                .maybe_help(did_you_mean(stranger, FRONT_KEYS)),
            ),
        }
    }
    Ok(front)
}
