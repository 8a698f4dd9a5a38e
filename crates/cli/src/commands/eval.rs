//! `rolefit eval GOLD…`: what is read and judged, against what a careful reader says.

use crate::args::{Eval, EvalFormat};
use crate::exit::Exit;
use crate::load::{Input, Loaded, content, labels, postings, profile};
use crate::message::{Message, Place, Severity, errors, visible};
use crate::setup::{self, Words};
use crate::terminal::Terminal;
use jiff::civil::Date;
use rolefit_eval::baseline::{Fall, falls};
use rolefit_eval::draw::underlined;
use rolefit_eval::gold::{self, Note};
use rolefit_eval::label::{self, Label, PairLabel};
use rolefit_eval::outcomes::{self, Difference, Pairs, Said};
use rolefit_eval::tally::Tally;
use rolefit_profile::Month;
use rolefit_rules::lexicon;
use rolefit_rules::source::Span;
use rolefit_scoring::engine::Engine;
use rolefit_scoring::outcome::Outcome;
use rolefit_scoring::policy::Policy;
use rolefit_scoring::rank::Show;
use rolefit_scoring::wire::{FitResult, InputError};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The figures of a run.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    schema: &'static str,
    engine: &'static str,
    lexicon: &'static str,
    /// What is read in postings, in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    labels: Option<Tally>,
    /// What is judged of pairs, in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pairs: Option<Pairs>,
    each: Vec<One>,
    each_pair: Vec<OnePair>,
    /// Figures that are worse than the baseline's.
    fallen: Vec<Fell>,
    errors: Vec<InputError>,
}

/// One posting.
#[derive(Serialize)]
struct One {
    path: String,
    figures: Tally,
    notes: Vec<Note>,
    #[serde(skip)]
    posting: String,
    #[serde(skip)]
    text: String,
}

/// One posting and one profile.
#[derive(Serialize)]
struct OnePair {
    path: String,
    figures: Pairs,
    differences: Vec<Difference>,
    #[serde(skip)]
    posting: String,
    #[serde(skip)]
    text: String,
}

#[derive(Serialize)]
struct Fell {
    figure: String,
    was: String,
    is: String,
}

/// Measures, and compares with an earlier run.
pub fn run(args: &Eval, terminal: &Terminal) -> anyhow::Result<Exit> {
    let ready = setup::words(&args.running)
        .and_then(|words| Ok((words, setup::policy(args.policy.as_deref())?.0, baseline(args)?)));
    let (words, policy, before) = match ready {
        Ok(ready) => ready,
        Err(message) => {
            terminal.tell(&[message]);
            return Ok(Exit::Failed);
        }
    };
    let labels = labels(&args.gold);
    let mut messages = labels.messages;
    let sources: Vec<Input> = labels.postings.iter().map(|(.., source)| source.clone()).collect();
    let read = read(&sources, &words, &mut messages);
    let each: Vec<One> = labels
        .postings
        .iter()
        .map(|(path, label, source)| one(path, label, source, read.get(&source.shown)))
        .collect();
    let each_pair = pairs(&labels.pairs, &words, &policy, &mut messages);
    messages.retain(|message| message.severity == Severity::Error);
    terminal.tell(&messages);
    if each.is_empty() && each_pair.is_empty() {
        return Ok(Exit::Failed);
    }
    let errors = errors(&messages);
    let mut report = Report {
        schema: "rolefit.eval/1",
        engine: env!("CARGO_PKG_VERSION"),
        lexicon: lexicon::VERSION,
        labels: (!each.is_empty()).then(|| {
            each.iter().fold(Tally::default(), |mut all, one| {
                all += &one.figures;
                all
            })
        }),
        pairs: (!each_pair.is_empty()).then(|| {
            each_pair.iter().fold(Pairs::default(), |mut all, one| {
                all += &one.figures;
                all
            })
        }),
        each,
        each_pair,
        fallen: Vec::new(),
        errors,
    };
    if let Some(before) = before {
        let fell = |Fall { figure, was, is }: Fall| Fell { figure, was, is };
        report.fallen = falls(&before, &serde_json::to_value(&report)?).into_iter().map(fell).collect();
    }
    let text = match args.format {
        EvalFormat::Json => serde_json::to_string_pretty(&report)? + "\n",
        EvalFormat::Text => text(&report, args.errors),
    };
    terminal.print(&text)?;
    Ok(match (report.fallen.is_empty(), report.errors.is_empty()) {
        (false, _) => Exit::Wanting,
        (true, false) => Exit::SomeUnread,
        (true, true) => Exit::Done,
    })
}

/// The figures of an earlier run.
fn baseline(args: &Eval) -> Result<Option<Value>, Message> {
    let Some(file) = &args.baseline else { return Ok(None) };
    let input = Input { shown: file.to_string_lossy().into_owned(), file: Some(file.clone()) };
    let text = content(&input)?.text;
    let figures: Value = serde_json::from_str(&text).map_err(|e| {
        let said = e.to_string();
        let what = said.split(" at line ").next().unwrap_or(&said).to_owned();
        Message::error(&input.shown, what).at(Place::at(&text, e.line(), e.column()))
    })?;
    if figures.get("schema").and_then(Value::as_str) != Some("rolefit.eval/1") {
        return Err(Message::error(&input.shown, "no figures of an earlier run")
            .help("`rolefit eval … --format json` writes them"));
    }
    Ok(Some(figures))
}

/// Postings by path.
fn read(sources: &[Input], words: &Words, messages: &mut Vec<Message>) -> BTreeMap<String, Loaded> {
    let (loaded, said) = postings(sources, words);
    messages.extend(said);
    loaded.into_iter().map(|loaded| (loaded.source.path.clone(), loaded)).collect()
}

/// One posting's figures; one that can't be read has nothing in it.
fn one(path: &str, label: &Label, source: &Input, loaded: Option<&Loaded>) -> One {
    let text = loaded.map_or("", |loaded| loaded.posting.text.as_str());
    let nothing = rolefit_rules::requirement::Extraction::default();
    let (figures, notes) = gold::score(label, text, loaded.map_or(&nothing, |loaded| &loaded.read));
    One { path: path.to_owned(), figures, notes, posting: source.shown.clone(), text: text.to_owned() }
}

fn pairs(
    labels: &[(String, PairLabel, Input, Input)],
    words: &Words,
    policy: &Policy,
    messages: &mut Vec<Message>,
) -> Vec<OnePair> {
    let mut sources: Vec<Input> = labels.iter().map(|(_, _, posting, _)| posting.clone()).collect();
    sources.sort_by(|a, b| a.shown.cmp(&b.shown));
    sources.dedup();
    let read = read(&sources, words, messages);
    let mut all = Vec::new();
    for (path, label, posting, person) in labels {
        let Some(loaded) = read.get(&posting.shown) else { continue };
        match judged(path, label, loaded, person, words, policy) {
            Ok(pair) => all.push(pair),
            Err(message) => messages.push(message),
        }
    }
    all
}

fn judged(
    path: &str,
    label: &PairLabel,
    loaded: &Loaded,
    person: &Input,
    words: &Words,
    policy: &Policy,
) -> Result<OnePair, Message> {
    let as_of: Date = label
        .as_of
        .parse()
        .map_err(|_| Message::error(path, format!("`asOf`: `{}` is no date", visible(&label.as_of))))?;
    let month = Month::new(as_of.year().into(), as_of.month().unsigned_abs());
    let engine = Engine::new(words, policy.clone(), month);
    let plan = engine.plan(&[(loaded.posting.clone(), loaded.read.clone())]);
    let result = engine.explain(&profile(person, as_of)?.profile, &plan, Show::default());
    let said = result.map(said).unwrap_or_default();
    let (figures, differences) = outcomes::score(label, &loaded.posting.text, &said);
    Ok(OnePair {
        path: path.to_owned(),
        figures,
        differences,
        posting: loaded.source.path.clone(),
        text: loaded.posting.text.clone(),
    })
}

fn said(result: FitResult) -> Vec<Said> {
    let outcome = |outcome| match outcome {
        Outcome::Met => label::Outcome::Met,
        Outcome::Unknown => label::Outcome::Unknown,
        Outcome::Unmet => label::Outcome::Unmet,
    };
    let requirements = result.requirements.into_iter();
    requirements.map(|r| Said { strength: r.strength, quote: r.quote, outcome: outcome(r.outcome) }).collect()
}

fn text(report: &Report, errors: bool) -> String {
    let mut out = String::new();
    if errors {
        report.each.iter().for_each(|one| notes(one, &mut out));
        report.each_pair.iter().for_each(|pair| differences(pair, &mut out));
    }
    if let Some(tally) = &report.labels {
        out.push_str(&format!("{}\n\n", count(tally.postings, "posting")));
        let widest = report.each.iter().map(|one| visible(&one.path).chars().count()).max().unwrap_or(0);
        for one in &report.each {
            out.push_str(&format!(
                "  {:widest$}  F1 {}  structure {}\n",
                visible(&one.path),
                one.figures.all().strict.f1(),
                one.figures.structure
            ));
        }
        out.push_str(&format!("\n{}", tally.table()));
    }
    if let Some(pairs) = &report.pairs {
        out.push_str(if report.labels.is_some() { "\n" } else { "" });
        out.push_str(&format!("{}\n\n", count(pairs.pairs, "pair")));
        for pair in &report.each_pair {
            let agreement =
                pair.figures.agreement().map_or_else(|| "-".to_owned(), |share| share.to_string());
            out.push_str(&format!("  {}  agreement {agreement}\n", visible(&pair.path)));
        }
        out.push_str(&format!("\n{}", pairs.table()));
    }
    if !report.fallen.is_empty() {
        out.push_str("\nfallen\n");
        for Fell { figure, was, is } in &report.fallen {
            out.push_str(&format!("  {figure}: {is}, was {was}\n"));
        }
    }
    out
}

fn count(n: u32, thing: &str) -> String {
    if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") }
}

/// Every difference of a posting, on its line.
fn notes(one: &One, out: &mut String) {
    for note in &one.notes {
        let place = note.span.map_or(String::new(), |span| place(&one.text, span));
        out.push_str(&format!(
            "{}{place}: {} {}: {}\n",
            visible(&one.posting),
            note.fault.name(),
            visible(&note.about),
            visible(&note.text)
        ));
        if let Some(span) = note.span {
            out.push_str(&underlined(&one.text, span, ""));
        }
        out.push('\n');
    }
}

fn differences(pair: &OnePair, out: &mut String) {
    for difference in &pair.differences {
        let said = difference.said.map_or("not found".to_owned(), |said| format!("said {said}"));
        out.push_str(&format!(
            "{}: {said}, labelled {}: {}\n",
            visible(&pair.path),
            difference.label,
            visible(&difference.why)
        ));
        if let Some(span) = difference.span {
            out.push_str(&format!("  {}{}\n", visible(&pair.posting), place(&pair.text, span)));
            out.push_str(&underlined(&pair.text, span, ""));
        }
        out.push('\n');
    }
}

/// `:LINE:COLUMN` in the posting's text.
fn place(text: &str, span: Span) -> String {
    let place = Place::of(text, span.start as usize);
    format!(":{}:{}", place.line, place.column)
}
