//! What is wrong with a policy file, and where.

use super::Policy;

/// A policy that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyError {
    line: usize,
    column: usize,
    message: String,
    help: Option<String>,
}

impl PolicyError {
    pub(super) fn of_toml(error: &toml::de::Error, text: &str) -> PolicyError {
        let span = error.span().unwrap_or(0..0);
        let (line, column) = place(text, span.start);
        let word = text.get(span).unwrap_or_default().trim_matches(['[', ']', ' ', '"']);
        let help = if error.message().starts_with("unknown field") { nearest_key(word) } else { None };
        // The first line of the message is the finding; toml adds no more than its own picture of the place.
        let message = error.message().lines().next().unwrap_or_default().to_owned();
        PolicyError { line, column, message, help }
    }

    pub(super) fn at_key(text: &str, key: &str, message: String) -> PolicyError {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let name = line.split('=').next().unwrap_or_default();
            if name.trim() == key {
                at += name.len() - name.trim_start().len();
                break;
            }
            at += line.len();
        }
        let (line, column) = place(text, at);
        PolicyError { line, column, message, help: None }
    }

    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column in characters, from 1.
    pub fn column(&self) -> usize {
        self.column
    }

    /// What is wrong.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What may have been meant.
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl std::fmt::Display for PolicyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)?;
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for PolicyError {}

/// Line and column of a byte, both from 1.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

fn nearest_key(word: &str) -> Option<String> {
    let default = toml::Table::try_from(Policy::default()).unwrap_or_default();
    let mut keys: Vec<&str> = Vec::new();
    for (section, value) in &default {
        keys.push(section);
        keys.extend(value.as_table().into_iter().flat_map(toml::Table::keys).map(String::as_str));
    }
    let best = keys
        .into_iter()
        .map(|key| (strsim::jaro_winkler(word, key), key))
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
    (best.0 >= 0.8).then(|| format!("did you mean `{}`?", best.1))
}
