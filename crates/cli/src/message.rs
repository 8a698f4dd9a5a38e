//! What is said about an input: where, what, and what to do about it.

use owo_colors::OwoColorize;
use rolefit_scoring::wire::InputError;
use serde::Serialize;
use std::collections::BTreeMap;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The input was not read.
    Error,
    /// It was read, but probably not as it was meant.
    Warning,
    /// Good to know.
    Note,
}

/// A place in an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The line's text, for the caret.
    #[serde(skip)]
    pub source: String,
}

impl Place {
    /// The place of a byte in a text.
    pub fn of(text: &str, at: usize) -> Place {
        let before = text.get(..at).unwrap_or(text);
        let begin = before.rfind('\n').map_or(0, |at| at + 1);
        let source = text.get(begin..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let column = before.get(begin..).unwrap_or_default().chars().count() + 1;
        Place { line: before.matches('\n').count() + 1, column, source: source.to_owned() }
    }

    /// The place of a line and a column.
    pub fn at(text: &str, line: usize, column: usize) -> Place {
        let source = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().to_owned();
        Place { line, column, source }
    }
}

/// One message about one input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// The input, as it was given.
    pub path: String,
    /// How bad it is.
    pub severity: Severity,
    /// Where in it.
    #[serde(flatten)]
    pub place: Option<Place>,
    /// What is wrong.
    #[serde(rename = "message")]
    pub text: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// Columns of an input's line to show around the caret.
const AROUND: usize = 60;

/// Inputs of which the same is said: so many have a line each, and so many of more are named.
const FEW: usize = 3;

impl Message {
    fn new(severity: Severity, path: &str, text: impl Into<String>) -> Message {
        Message { severity, path: path.to_owned(), place: None, text: text.into(), help: None }
    }

    /// The input was not read.
    pub fn error(path: &str, text: impl Into<String>) -> Message {
        Message::new(Severity::Error, path, text)
    }

    /// It was read, but probably not as meant.
    pub fn warning(path: &str, text: impl Into<String>) -> Message {
        Message::new(Severity::Warning, path, text)
    }

    /// Good to know.
    pub fn note(path: &str, text: impl Into<String>) -> Message {
        Message::new(Severity::Note, path, text)
    }

    /// With a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Message {
        self.place = Some(place);
        self
    }

    /// With advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Message {
        self.help = Some(help.into());
        self
    }

    /// With advice, if there is any.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Message {
        self.help = help;
        self
    }

    /// In one line, without the path: for the `errors` of a report.
    pub fn line(&self) -> String {
        let mut out = match &self.place {
            Some(place) => format!("line {}, column {}: {}", place.line, place.column, self.text),
            None => self.text.clone(),
        };
        if let Some(help) = &self.help {
            out.push_str("; ");
            out.push_str(help);
        }
        out
    }

    /// As it is shown to a person, with the line and a caret where there is a place.
    pub fn show(&self, color: bool) -> String {
        let at = self.place.as_ref().map_or(String::new(), |p| format!(":{}:{}", p.line, p.column));
        let mut out = self.head(&format!("{}{at}", visible(&self.path)), color);
        if let Some(place) = self.place.as_ref().filter(|place| !place.source.trim().is_empty()) {
            let (source, column) = excerpt(&place.source, place.column);
            let margin = " ".repeat(place.line.to_string().len());
            out.push_str(&format!(
                "{margin} |\n{} | {source}\n{margin} | {}^\n",
                place.line,
                " ".repeat(column - 1)
            ));
        }
        out + &self.advice()
    }

    fn head(&self, about: &str, color: bool) -> String {
        let word = match (self.severity, color) {
            (Severity::Error, false) => "error".to_owned(),
            (Severity::Warning, false) => "warning".to_owned(),
            (Severity::Note, false) => "note".to_owned(),
            (Severity::Error, true) => "error".red().bold().to_string(),
            (Severity::Warning, true) => "warning".yellow().bold().to_string(),
            (Severity::Note, true) => "note".cyan().bold().to_string(),
        };
        format!("{word}: {about}: {}\n", visible(&self.text))
    }

    fn advice(&self) -> String {
        self.help.as_ref().map_or(String::new(), |help| format!("  help: {}\n", visible(help)))
    }

    /// All that it says but of which input; none where it speaks of a place in one.
    fn said(&self) -> Option<(Severity, &str, Option<&str>)> {
        self.place.is_none().then_some((self.severity, self.text.as_str(), self.help.as_deref()))
    }
}

/// Messages as they are shown to a person, in their order. What is said of many inputs in the same words is said once, where it first
/// stands, with a few of their names: hundreds of lines would hide the others. Reports name every one.
pub fn show_all(messages: &[Message], color: bool) -> String {
    let mut alike: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for message in messages {
        alike.entry(message.said()).or_default().push(&message.path);
    }
    let mut out = String::new();
    for message in messages {
        match (message.said(), alike.get_mut(&message.said())) {
            (Some(_), Some(paths)) if paths.is_empty() => {}
            (Some(_), Some(paths)) if paths.len() > FEW => {
                let names = paths.iter().take(FEW).copied().collect::<Vec<_>>().join(", ");
                out.push_str(&message.head(&format!("{} inputs", paths.len()), color));
                out.push_str(&format!("  {} and {} more\n", visible(&names), paths.len() - FEW));
                out.push_str(&message.advice());
                paths.clear();
            }
            _ => out.push_str(&message.show(color)),
        }
    }
    out
}

/// The part of a line around a column, and the column in it: a line may be megabytes long.
fn excerpt(line: &str, column: usize) -> (String, usize) {
    let from = column.saturating_sub(AROUND + 1);
    let mut part: String = line.chars().skip(from).take(2 * AROUND).collect();
    let mut column = column - from;
    if from > 0 {
        part.insert(0, '…');
        column += 1;
    }
    if line.chars().nth(from + 2 * AROUND).is_some() {
        part.push('…');
    }
    (visible(&part), column.max(1))
}

/// Control characters would move the cursor or change colours: a name or a line of a file must not.
pub fn visible(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c == '\t' || c == '\n' {
                ' '
            } else if c.is_control() {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

/// "did you mean `…`?" for the nearest of `known`, if one is near.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let near = known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&name.to_lowercase(), &word.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= (name.chars().count() / 4).max(1))
        .min()?;
    Some(format!("did you mean `{}`?", near.1))
}

/// What serde says of a name that it does not know, in our words: "unknown key `nmae`", and the nearest that it knows.
pub fn plain_words(message: &str) -> (String, Option<String>) {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let what = match message.split(" `").next() {
        Some("unknown field") => "unknown key",
        Some("unknown variant") => "unknown value",
        _ => return (message.to_owned(), None),
    };
    let stranger = quoted.next().unwrap_or_default();
    let known: Vec<&str> = quoted.collect();
    let help = did_you_mean(stranger, known.iter().copied());
    let help = help.or_else(|| (!known.is_empty()).then(|| format!("known are `{}`", known.join("`, `"))));
    (format!("{what} `{stranger}`"), help)
}

/// The errors among the messages of a run, as results in JSON list them.
pub fn errors(messages: &[Message]) -> Vec<InputError> {
    messages
        .iter()
        .filter(|message| message.severity == Severity::Error)
        .map(|message| InputError { path: message.path.clone(), message: message.line() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caret_stands_under_its_column() {
        let text = "a = 1\nname = \"x\n";
        let message = Message::error("p.toml", "no closing quote").at(Place::of(text, 13)).help("add one");
        let want =
            "error: p.toml:2:8: no closing quote\n  |\n2 | name = \"x\n  |        ^\n  help: add one\n";
        assert_eq!(message.show(false), want);
        assert_eq!(message.line(), "line 2, column 8: no closing quote; add one");
    }

    #[test]
    fn what_is_said_of_many_is_said_once() {
        let of = |paths: &[&str]| -> Vec<Message> {
            let mut all: Vec<Message> =
                paths.iter().map(|p| Message::error(p, "not read: de").help("translate it")).collect();
            all.insert(1, Message::error("z.txt", "the file is empty"));
            all
        };
        let one = |path: &str| format!("error: {path}: not read: de\n  help: translate it\n");
        let empty = "error: z.txt: the file is empty\n";
        let few = format!("{}{empty}{}{}", one("a"), one("b"), one("c"));
        assert_eq!(show_all(&of(&["a", "b", "c"]), false), few);
        let many =
            format!("error: 5 inputs: not read: de\n  a, b, c and 2 more\n  help: translate it\n{empty}");
        assert_eq!(show_all(&of(&["a", "b", "c", "d", "e"]), false), many);
        let placed = Message::error("p", "no").at(Place::of("x", 0));
        assert_eq!(show_all(&vec![placed.clone(); 5], false), placed.show(false).repeat(5));
    }

    #[test]
    fn long_lines_are_cut_around_the_caret() {
        let line = format!("{}X{}", "a".repeat(1000), "b".repeat(1000));
        let (part, column) = excerpt(&line, 1001);
        assert_eq!(part.chars().nth(column - 1), Some('X'));
        assert!(part.chars().count() < 130);
    }

    #[test]
    fn unknown_names_are_told_in_our_words() {
        let (text, help) = plain_words("unknown field `nmae`, expected one of `id`, `name`, `class`");
        assert_eq!((text.as_str(), help.as_deref()), ("unknown key `nmae`", Some("did you mean `name`?")));
        let (text, help) = plain_words("unknown variant `x`, expected `word` or `case`");
        assert_eq!((text.as_str(), help.as_deref()), ("unknown value `x`", Some("known are `word`, `case`")));
        assert_eq!(plain_words("missing field `id`"), ("missing field `id`".to_owned(), None));
    }

    #[test]
    fn suggestions_are_near() {
        assert_eq!(
            did_you_mean("reqired", ["required", "preferred"]).as_deref(),
            Some("did you mean `required`?")
        );
        assert_eq!(did_you_mean("zzz", ["required", "preferred"]), None);
    }
}
