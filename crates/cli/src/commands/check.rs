//! `rolefit check FILE…`: what is wrong in a file, before it is used.

use crate::args::{Check, ListFormat};
use crate::exit::Exit;
use crate::load::{Content, Input, Wanted, content, find, posting_text, profile, record_texts};
use crate::message::{Message, Place, Severity};
use crate::setup::{day, parse_policy, with_files};
use crate::terminal::Terminal;
use jiff::civil::Date;
use rolefit_rules::extract::{extract, reads};
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::wire;
use serde::Serialize;

/// What a file was taken for, and what was found in it.
#[derive(Serialize)]
struct Checked {
    path: String,
    kind: &'static str,
    about: String,
    messages: Vec<Message>,
    #[serde(skip)]
    unreadable: bool,
}

/// Checks files of every kind.
pub fn run(args: &Check, terminal: &Terminal) -> anyhow::Result<Exit> {
    let found = find(&args.files, Wanted::Anything);
    let as_of = day(args.as_of);
    let mut checked: Vec<Checked> = found
        .messages
        .into_iter()
        .map(|message| Checked {
            path: message.path.clone(),
            kind: "path",
            about: String::new(),
            unreadable: message.severity == Severity::Error,
            messages: vec![message],
        })
        .collect();
    checked.extend(found.inputs.iter().map(|input| one(input, as_of)));
    terminal.print(&show(&checked, args.format, terminal)?)?;
    let wanting = |c: &Checked| !c.unreadable && c.messages.iter().any(|m| m.severity <= Severity::Warning);
    Ok(match (checked.iter().any(wanting), checked.iter().filter(|c| c.unreadable).count()) {
        (true, _) => Exit::Wanting,
        (false, 0) => Exit::Done,
        (false, unreadable) if unreadable == checked.len() => Exit::Failed,
        (false, _) => Exit::SomeUnread,
    })
}

fn one(input: &Input, as_of: Date) -> Checked {
    let content = match content(input) {
        Ok(content) => content,
        Err(message) => {
            let path = input.shown.clone();
            return Checked {
                path,
                kind: "file",
                about: String::new(),
                messages: vec![message],
                unreadable: true,
            };
        }
    };
    let (kind, about, mut messages) = match kind_of(input, &content.text) {
        Kind::Policy => policy(input, &content),
        Kind::Lexicon => lexicon(input, &content),
        Kind::Profile => a_profile(input, as_of),
        Kind::Posting => posting(input, &content),
    };
    if kind != "profile" {
        messages.splice(0..0, content.notes);
    }
    Checked { path: input.shown.clone(), kind, about, messages, unreadable: false }
}

enum Kind {
    Policy,
    Lexicon,
    Profile,
    Posting,
}

/// Keys that only a policy has, and those that only a lexicon has.
const OF_POLICY: [&str; 6] = ["ceiling", "proficiency", "equivalence", "similarity", "near", "weight"];
const OF_LEXICON: [&str; 8] =
    ["subjects", "classes", "degrees", "fields", "credentials", "occupations", "notNames", "class"];

fn kind_of(input: &Input, text: &str) -> Kind {
    let start = text.trim_start();
    if start.starts_with('{') {
        return if text.contains("rolefit.posting/") { Kind::Posting } else { Kind::Profile };
    }
    match input.extension().as_str() {
        "toml" => {}
        "json" | "jsonl" => return Kind::Profile,
        // Standard input has no name: what parses as TOML is no prose.
        "" if toml::from_str::<toml::Table>(text).is_ok() => {}
        _ => return Kind::Posting,
    }
    // Broken TOML is told from the keys that stand at the beginning of its lines.
    let keys: Vec<String> = match toml::from_str::<toml::Table>(text) {
        Ok(table) => table.keys().cloned().collect(),
        Err(_) => text
            .lines()
            .filter_map(|line| line.split(['=', ']']).next())
            .map(|key| key.trim_matches(['[', ' ', '\t']).to_owned())
            .collect(),
    };
    let has = |known: &[&str]| keys.iter().any(|key| known.contains(&key.as_str()));
    let languages_by_code = text.contains("languages = [") && text.contains("code = ");
    match () {
        () if text.contains("rolefit.policy/") || has(&OF_POLICY) => Kind::Policy,
        () if (has(&OF_LEXICON) || languages_by_code) && !has(&["basics", "work", "education"]) => {
            Kind::Lexicon
        }
        () => Kind::Profile,
    }
}

type Findings = (&'static str, String, Vec<Message>);

fn policy(input: &Input, content: &Content) -> Findings {
    match parse_policy(&input.shown, &content.text) {
        Ok(_) => ("policy", String::new(), Vec::new()),
        Err(message) => ("policy", String::new(), vec![message]),
    }
}

fn lexicon(input: &Input, content: &Content) -> Findings {
    let builtin = Lexicon::builtin().subjects().len();
    match with_files(&[(input.shown.clone(), content.text.clone())]) {
        Ok(all) => {
            let new = all.subjects().len().saturating_sub(builtin);
            ("lexicon", count(new, "new subject"), Vec::new())
        }
        Err(message) => ("lexicon", String::new(), vec![message]),
    }
}

fn a_profile(input: &Input, as_of: Date) -> Findings {
    match profile(input, as_of) {
        Ok(loaded) => {
            let profile = &loaded.profile;
            let about = format!(
                "{}, {} in education",
                count(profile.work.len(), "position"),
                count(profile.education.len(), "entry").replace("entrys", "entries")
            );
            ("profile", about, loaded.messages)
        }
        Err(message) => ("profile", String::new(), vec![message]),
    }
}

fn posting(input: &Input, content: &Content) -> Findings {
    let mut messages = Vec::new();
    if let Some(records) = record_texts(input, &content.text) {
        let mut read = 0;
        for record in records {
            match record.and_then(|value| {
                wire::read_value(&value).map_err(|e| Message::error(&input.shown, e.to_string()))
            }) {
                Ok(record) => read += record.extraction.requirements.len(),
                Err(message) => messages.push(message),
            }
        }
        return ("posting record", count(read, "requirement"), messages);
    }
    let posting = match posting_text(input, content, &mut messages) {
        Ok(posting) => posting,
        Err(message) => {
            messages.push(message);
            return ("posting", String::new(), messages);
        }
    };
    let read = extract(&posting, Lexicon::builtin());
    if !reads(&read.language) {
        messages.push(Message::error(&input.shown, format!("not read: {}", read.language)));
    }
    // Spans index the text behind the front matter, which is the end of the whole.
    let before = content.text.len().saturating_sub(posting.text.len());
    for unread in &read.unread {
        let place = Place::of(&content.text, before + unread.span.start as usize);
        messages.push(Message::note(&input.shown, format!("not understood: {}", unread.why)).at(place));
    }
    if read.requirements.is_empty() && messages.is_empty() {
        messages.push(Message::warning(&input.shown, "no requirement was found in it"));
    }
    ("posting", count(read.requirements.len(), "requirement"), messages)
}

fn count(n: usize, thing: &str) -> String {
    if n == 1 { format!("1 {thing}") } else { format!("{n} {thing}s") }
}

fn show(checked: &[Checked], format: ListFormat, terminal: &Terminal) -> anyhow::Result<String> {
    if format == ListFormat::Json {
        return Ok(serde_json::to_string_pretty(checked)? + "\n");
    }
    let mut out = String::new();
    let mut totals = [0usize; 3];
    for file in checked {
        for message in &file.messages {
            out.push_str(&message.show(terminal.color));
            if let Some(total) = totals.get_mut(message.severity as usize) {
                *total += 1;
            }
        }
        let wrong = file.messages.iter().filter(|m| m.severity <= Severity::Warning).count();
        if wrong == 0 && file.kind != "path" {
            let about = if file.about.is_empty() { String::new() } else { format!(", {}", file.about) };
            out.push_str(&format!("ok: {}: {}{about}\n", crate::message::visible(&file.path), file.kind));
        }
    }
    let [errors, warnings, notes] = totals;
    let files = checked.iter().filter(|c| c.kind != "path").count();
    out.push_str(&format!(
        "{}: {}, {}, {}\n",
        count(files, "file"),
        count(errors, "error"),
        count(warnings, "warning"),
        count(notes, "note")
    ));
    Ok(out)
}
