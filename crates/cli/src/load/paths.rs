//! Arguments to inputs: files, folders with all that is in them, standard input.

use crate::message::{Message, did_you_mean};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What is looked for in folders. A file that is named itself is always taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Texts and posting records.
    Postings,
    /// TOML and JSON.
    Profiles,
    /// Everything that `check` knows.
    Anything,
}

/// One input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// As it is named in messages and reports: the argument, and the way from it.
    pub shown: String,
    /// The file; none: standard input.
    pub file: Option<PathBuf>,
}

impl Input {
    /// The file of that name.
    pub fn named(name: &str) -> Input {
        Input { shown: name.to_owned(), file: Some(PathBuf::from(name)) }
    }

    /// The file's name without its extension.
    pub fn stem(&self) -> String {
        let stem = self.file.as_deref().and_then(Path::file_stem);
        stem.map_or_else(|| "stdin".to_owned(), |stem| stem.to_string_lossy().into_owned())
    }

    /// The extension in lower case.
    pub fn extension(&self) -> String {
        let extension = self.file.as_deref().and_then(Path::extension);
        extension.map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default()
    }
}

/// What the arguments name.
#[derive(Debug, Default)]
pub struct Found {
    /// Sorted by path, each file once.
    pub inputs: Vec<Input>,
    /// What can't be reached, and what was passed over.
    pub messages: Vec<Message>,
}

/// Follows arguments to inputs.
pub fn find(arguments: &[String], wanted: Wanted) -> Found {
    let mut found = Found::default();
    let mut arguments: Vec<&String> = arguments.iter().collect();
    arguments.sort();
    arguments.dedup();
    for argument in arguments {
        if argument == "-" {
            found.inputs.push(Input { shown: "-".to_owned(), file: None });
            continue;
        }
        let path = Path::new(argument);
        match path.metadata() {
            Ok(metadata) if metadata.is_dir() => folder(path, wanted, &mut found),
            Ok(_) => found.inputs.push(Input { shown: shown(path), file: Some(path.to_owned()) }),
            Err(error) => {
                let message = Message::error(argument, reason(&error));
                found.messages.push(message.maybe_help(sibling(path)));
            }
        }
    }
    found.inputs.sort_by(|a, b| a.shown.cmp(&b.shown));
    once(&mut found);
    found
}

pub(super) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// The same file by two ways is read once, by the first of them.
fn once(found: &mut Found) {
    let mut seen: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut notes = Vec::new();
    found.inputs.retain(|input| {
        let Some(real) = input.file.as_deref().and_then(|file| file.canonicalize().ok()) else { return true };
        if !real.is_file() {
            return true;
        }
        match seen.get(&real) {
            Some(first) => {
                notes.push(Message::note(&input.shown, format!("the same file as `{first}`: read once")));
                false
            }
            None => {
                seen.insert(real, input.shown.clone());
                true
            }
        }
    });
    found.messages.extend(notes);
}

fn folder(root: &Path, wanted: Wanted, found: &mut Found) {
    let before = found.inputs.len();
    let entries =
        WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter().filter_entry(|entry| {
            entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
        });
    let mut errors = 0;
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let input = Input { shown: shown(entry.path()), file: Some(entry.path().to_owned()) };
                match fits(&entry.file_name().to_string_lossy(), &input.extension(), wanted) {
                    Fit::Take => found.inputs.push(input),
                    Fit::Leave => {}
                    Fit::Tell => found.messages.push(Message::note(&input.shown, "passed over, by its name")),
                }
            }
            Err(error) => {
                errors += 1;
                found.messages.push(walk_error(root, &error));
            }
        }
    }
    if found.inputs.len() == before && errors == 0 {
        let what = match wanted {
            Wanted::Postings => (
                "no posting in this folder",
                "postings are .txt, .md or .html files, or .json files of `rolefit extract`",
            ),
            Wanted::Profiles => ("no profile in this folder", "profiles are .toml or .json files"),
            Wanted::Anything => ("nothing to check in this folder", "name the files themselves"),
        };
        found.messages.push(Message::error(&shown(root), what.0).help(what.1));
    }
}

enum Fit {
    Take,
    /// Known to be something else: documentation, labels.
    Leave,
    Tell,
}

/// Is a file of a folder what is looked for? Documents in formats that are not read are taken, to be refused by name.
fn fits(name: &str, extension: &str, wanted: Wanted) -> Fit {
    let upper = name.to_uppercase();
    if ["README", "LICENSE", "LICENCE", "NOTICE", "CHANGELOG"].iter().any(|word| upper.starts_with(word))
        || name.ends_with(".gold.json")
        || name.ends_with('~')
    {
        return Fit::Leave;
    }
    let document = matches!(extension, "pdf" | "docx" | "doc" | "odt" | "rtf" | "html" | "htm");
    let taken = match wanted {
        Wanted::Postings => {
            matches!(extension, "" | "txt" | "text" | "md" | "markdown" | "html" | "htm" | "json" | "jsonl")
        }
        Wanted::Profiles => matches!(extension, "toml" | "json"),
        Wanted::Anything => matches!(
            extension,
            "toml" | "json" | "jsonl" | "txt" | "text" | "md" | "markdown" | "html" | "htm"
        ),
    };
    if taken || (document && wanted != Wanted::Anything) { Fit::Take } else { Fit::Tell }
}

fn walk_error(root: &Path, error: &walkdir::Error) -> Message {
    let path = shown(error.path().unwrap_or(root));
    if let Some(back) = error.loop_ancestor() {
        let text = format!("a symbolic link that leads back to `{}`: not followed", shown(back));
        return Message::error(&path, text);
    }
    match error.io_error() {
        Some(error) => Message::error(&path, reason(error)),
        None => Message::error(&path, "can't be read"),
    }
}

/// Why the system refuses, in few words.
pub(super) fn reason(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => "no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "can't be read: permission denied".to_owned(),
        _ => {
            let text = error.to_string();
            let text = text.split(" (os error").next().unwrap_or(&text);
            format!("can't be read: {}", text.to_lowercase())
        }
    }
}

/// A name beside the missing one that is nearly the same.
pub(super) fn sibling(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut names: Vec<String> = std::fs::read_dir(parent)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .collect();
    names.sort();
    // Another ending is the likeliest slip of all; else the name without its ending is compared.
    let stem = |name: &str| {
        Path::new(name).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let wanted = stem(&name);
    if let Some(other) = names.iter().find(|other| stem(other) == wanted) {
        return Some(format!("did you mean `{other}`?"));
    }
    names.retain(|other| did_you_mean(&wanted, [stem(other).as_str()]).is_some());
    did_you_mean(&name, names.iter().map(String::as_str))
}
