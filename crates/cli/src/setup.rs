//! What a run needs before it reads an input: the words, the policy, the day, the threads.

use crate::args::Running;
use crate::load::{Input, content, hex};
use crate::message::{Message, Place, plain_words};
use jiff::civil::Date;
use rolefit_index::manifest::Versions;
use rolefit_rules::lexicon::Lexicon;
use rolefit_scoring::policy::{Policy, Substitution};
use sha2::{Digest, Sha256};
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// The compiled-in lexicon, or that with a user's words.
#[derive(Debug)]
pub enum Words {
    /// The compiled-in one.
    Builtin(&'static Lexicon),
    /// With more, and a hash of what was added.
    Own(Box<Lexicon>, String),
}

impl Deref for Words {
    type Target = Lexicon;

    fn deref(&self) -> &Lexicon {
        match self {
            Words::Builtin(lexicon) => lexicon,
            Words::Own(lexicon, _) => lexicon,
        }
    }
}

/// Sets the threads up and loads the lexicon.
pub fn words(running: &Running) -> Result<Words, Message> {
    if let Some(jobs) = running.jobs {
        // Only the first call counts, and there is one.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    }
    match &running.lexicon {
        None => Ok(Words::Builtin(Lexicon::builtin())),
        Some(folder) => lexicon(folder),
    }
}

fn lexicon(folder: &Path) -> Result<Words, Message> {
    let shown = folder.to_string_lossy().into_owned();
    let listed = std::fs::read_dir(folder).map_err(|_| {
        Message::error(&shown, "no such folder").help("`--lexicon` takes a folder of *.toml files")
    })?;
    let mut files: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "toml"));
    files.sort();
    if files.is_empty() {
        return Err(Message::error(&shown, "no lexicon in this folder").help("lexicons are *.toml files"));
    }
    let mut texts = Vec::new();
    let mut hash = Sha256::new();
    for file in files {
        let input = Input { shown: file.to_string_lossy().into_owned(), file: Some(file) };
        let content = content(&input)?;
        hash.update(&content.sha256);
        texts.push((input.shown.clone(), content.text));
    }
    Ok(Words::Own(Box::new(with_files(&texts)?), hex(&hash.finalize())))
}

/// What the reading of a posting depends on, for an index to remember.
pub fn versions(words: &Words) -> Versions {
    Versions {
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        lexicon: rolefit_rules::lexicon::VERSION.to_owned(),
        own_words: match words {
            Words::Builtin(_) => String::new(),
            Words::Own(_, hash) => hash.clone(),
        },
    }
}

/// The compiled-in lexicon with files on top, as (path, text).
pub fn with_files(texts: &[(String, String)]) -> Result<Lexicon, Message> {
    for (path, text) in texts {
        // Broken TOML first: its error knows the column.
        if let Err(error) = toml::from_str::<toml::Table>(text) {
            return Err(toml_message(path, text, &error));
        }
    }
    let files: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Lexicon::with_files(&files).map_err(|error| {
        let text = texts.iter().find(|(path, _)| path == error.file()).map_or("", |(_, text)| text);
        let full = error.to_string();
        let place = format!("{}:{}: ", error.file(), error.line());
        let what = full.strip_prefix(&place).unwrap_or(&full).to_owned();
        let line = Place::at(text, error.line(), 1);
        let indent = line.source.chars().take_while(|c| c.is_whitespace()).count();
        let (what, help) = plain_words(&what);
        Message::error(error.file(), what).at(Place { column: indent + 1, ..line }).maybe_help(help)
    })
}

/// A message of the TOML reader.
pub fn toml_message(path: &str, text: &str, error: &toml::de::Error) -> Message {
    let (what, help) = plain_words(error.message().lines().next().unwrap_or_default());
    Message::error(path, what).maybe_help(help).at(Place::of(text, error.span().map_or(0, |span| span.start)))
}

/// The policy, and one line about it.
pub fn policy(file: Option<&Path>) -> Result<(Policy, String), Message> {
    let (policy, name) = match file {
        None => (Policy::default(), "the default one".to_owned()),
        Some(file) => {
            let input = Input { shown: file.to_string_lossy().into_owned(), file: Some(file.to_owned()) };
            let text = content(&input)?.text;
            (parse_policy(&input.shown, &text)?, input.shown)
        }
    };
    let equivalence = match policy.equivalence.policy {
        Substitution::Strict => "never stands in",
        Substitution::Years => "by years",
        Substitution::Any => "by the employer's word",
        Substitution::Ask => "to be asked",
    };
    let line = format!(
        "{name} (equivalent experience: {equivalence}; near from {}; weights {} and {})",
        policy.near.tolerance, policy.weight.required, policy.weight.preferred
    );
    Ok((policy, line))
}

/// Reads a policy's text.
pub fn parse_policy(path: &str, text: &str) -> Result<Policy, Message> {
    Policy::parse(text).map_err(|e| {
        let (what, help) = plain_words(e.message());
        let help = e.help().map(str::to_owned).or(help);
        Message::error(path, what).at(Place::at(text, e.line(), e.column())).maybe_help(help)
    })
}

/// The day that was asked for, else today in UTC: the only clock that decides anything.
pub fn day(asked: Option<Date>) -> Date {
    asked.unwrap_or_else(|| jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date())
}
