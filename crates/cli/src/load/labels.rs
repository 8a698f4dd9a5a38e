//! Labels: what a careful reader says of a posting, or of a posting and a profile.

use super::bytes::content;
use super::paths::{Input, shown, sibling};
use crate::message::{Message, plain_words};
use rolefit_eval::label::{Label, LabelError, PairLabel};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The labels that arguments name.
#[derive(Debug, Default)]
pub struct Labels {
    /// Each with its path and its posting's file.
    pub postings: Vec<(String, Label, Input)>,
    /// Each with its path and the files of its posting and its profile.
    pub pairs: Vec<(String, PairLabel, Input, Input)>,
    /// What can't be read.
    pub messages: Vec<Message>,
}

/// Follows arguments to labels: `NAME.gold.json` files, folders of them, and folders with `outcomes/`, `postings/` and
/// `profiles/`.
pub fn labels(arguments: &[String]) -> Labels {
    let mut labels = Labels::default();
    let mut arguments: Vec<&String> = arguments.iter().collect();
    arguments.sort();
    arguments.dedup();
    for argument in arguments {
        let path = Path::new(argument);
        let before = labels.postings.len() + labels.pairs.len() + labels.messages.len();
        match path.metadata() {
            Ok(metadata) if metadata.is_dir() && path.join("outcomes").is_dir() => {
                files(&path.join("outcomes"), ".json", &mut labels, |labels, file| pair(labels, path, file));
            }
            Ok(metadata) if metadata.is_dir() => files(path, ".gold.json", &mut labels, posting),
            Ok(_) => posting(&mut labels, path),
            Err(error) => {
                let message = Message::error(argument, super::paths::reason(&error));
                labels.messages.push(message.maybe_help(sibling(path)));
            }
        }
        if labels.postings.len() + labels.pairs.len() + labels.messages.len() == before {
            labels.messages.push(Message::error(argument, "no label in this folder").help(
                "labels are NAME.gold.json files beside their postings, or a folder with `outcomes`, `postings` and `profiles`",
            ));
        }
    }
    labels
}

fn files(folder: &Path, ending: &str, labels: &mut Labels, mut each: impl FnMut(&mut Labels, &Path)) {
    for entry in WalkDir::new(folder).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                if entry.file_name().to_string_lossy().ends_with(ending) {
                    each(labels, entry.path());
                }
            }
            Ok(_) => {}
            Err(error) => {
                let path = shown(error.path().unwrap_or(folder));
                labels.messages.push(Message::error(&path, "can't be read"));
            }
        }
    }
}

fn input(path: PathBuf) -> Input {
    Input { shown: shown(&path), file: Some(path) }
}

fn posting(labels: &mut Labels, path: &Path) {
    let file = input(path.to_owned());
    let label = content(&file).and_then(|content| Label::parse(&content.text).map_err(|e| slip(&file, &e)));
    match label {
        Ok(label) => {
            let source = input(path.with_file_name(&label.source));
            labels.postings.push((file.shown, label, source));
        }
        Err(message) => labels.messages.push(message),
    }
}

fn pair(labels: &mut Labels, root: &Path, path: &Path) {
    let file = input(path.to_owned());
    let label =
        content(&file).and_then(|content| PairLabel::parse(&content.text).map_err(|e| slip(&file, &e)));
    match label {
        Ok(label) => {
            let posting = input(root.join("postings").join(format!("{}.txt", label.posting)));
            let toml = root.join("profiles").join(format!("{}.toml", label.profile));
            let profile = input(if toml.exists() { toml } else { toml.with_extension("json") });
            labels.pairs.push((file.shown, label, posting, profile));
        }
        Err(message) => labels.messages.push(message),
    }
}

fn slip(file: &Input, error: &LabelError) -> Message {
    let (what, help) = plain_words(error.message());
    let place = if error.path().is_empty() { String::new() } else { format!("`{}`: ", error.path()) };
    Message::error(&file.shown, place + &what).maybe_help(help)
}
