//! What `rank`, `screen` and `explain` share: inputs in, results judged, a report out in every shape.

use crate::args::{Format, Judging, Output};
use crate::exit::Exit;
use crate::load::{Input, Loaded, Wanted, find, profiles};
use crate::message::{Message, errors};
use crate::setup::{self, Words};
use crate::terminal::Terminal;
use jiff::civil::Date;
use rolefit_profile::{Month, Profile};
use rolefit_report::{Page, Style};
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;
use rolefit_scoring::engine::Engine;
use rolefit_scoring::rank::Show;
use rolefit_scoring::wire::{FitResult, Subject, SubjectKind};

/// Results that details are printed of, unless `--top` says otherwise.
const DETAILS: usize = 5;

/// What decides the answers of a run, and how many are shown.
pub struct Basis<'a> {
    /// Words, policy and month.
    pub engine: Engine<'a>,
    /// One line about the policy.
    pub policy_line: String,
    /// The day.
    pub as_of: Date,
    /// So many results are shown at most.
    pub top: Option<usize>,
}

impl<'a> Basis<'a> {
    /// From the words and what was typed.
    pub fn new(words: &'a Words, judging: &Judging) -> Result<Basis<'a>, Message> {
        let (policy, policy_line) = setup::policy(judging.policy.as_deref())?;
        let as_of = setup::day(judging.as_of);
        let month = Month::new(as_of.year().into(), as_of.month().unsigned_abs());
        Ok(Basis { engine: Engine::new(words, policy, month), policy_line, as_of, top: judging.top })
    }
}

/// How much is shown.
pub fn show(judging: &Judging) -> Show {
    Show { top: judging.top, blind: judging.blind }
}

/// Postings as the engine takes them.
pub fn pairs(loaded: Vec<Loaded>) -> Vec<(Posting, Extraction)> {
    loaded.into_iter().map(|one| (one.posting, one.read)).collect()
}

/// The one profile or posting that the results are about.
pub struct About {
    /// Profile or posting.
    pub kind: SubjectKind,
    /// Its id.
    pub id: String,
    /// What a person calls it.
    pub name: String,
    /// Of its bytes.
    pub sha256: String,
}

/// Prints results in the shape that was asked for, and tells how the run ended.
pub fn print(
    about: About,
    results: Vec<FitResult>,
    messages: &[Message],
    basis: &Basis<'_>,
    output: &Output,
    style: Style,
    terminal: &Terminal,
) -> anyhow::Result<Exit> {
    terminal.tell(messages);
    let errors = errors(messages);
    let exit = if errors.is_empty() { Exit::Done } else { Exit::SomeUnread };
    let as_of = basis.as_of.to_string();
    let shown: Vec<(String, String)> = errors.iter().map(|e| (e.path.clone(), e.message.clone())).collect();
    let page = Page {
        subject: match about.kind {
            SubjectKind::Profile => rolefit_report::Subject::Profile,
            SubjectKind::Posting => rolefit_report::Subject::Posting,
        },
        name: &about.name,
        as_of: &as_of,
        policy: &basis.policy_line,
        results: &results,
        best: basis.top == Some(results.len()),
        errors: &shown,
    };
    let text = match output.format {
        Format::Text => rolefit_report::text(&page, &style),
        Format::Markdown => rolefit_report::markdown(&page, &style),
        Format::Csv => rolefit_report::csv(&page),
        Format::Jsonl => {
            let mut lines = String::new();
            for result in &results {
                lines.push_str(&serde_json::to_string(result)?);
                lines.push('\n');
            }
            lines
        }
        Format::Json => {
            let subject = Subject { kind: about.kind, id: about.id, sha256: about.sha256 };
            let report = basis.engine.report(as_of, subject, results, errors);
            serde_json::to_string_pretty(&report)? + "\n"
        }
    };
    terminal.print(&text)?;
    Ok(exit)
}

/// The layout of `rank` and `screen`.
pub fn brief(output: &Output, judging: &Judging, terminal: &Terminal) -> Style {
    let details = judging.top.unwrap_or(DETAILS);
    Style { width: output.width.into(), color: terminal.color, plain: output.plain, details, full: false }
}

/// Tells why nothing could be done.
pub fn nothing(messages: &[Message], terminal: &Terminal) -> anyhow::Result<Exit> {
    terminal.tell(messages);
    Ok(Exit::Failed)
}

/// The one input that an argument names; a folder of one file will do.
pub fn single(argument: &str, wanted: Wanted, what: &str) -> Result<Input, Vec<Message>> {
    let found = find(&[argument.to_owned()], wanted);
    match found.inputs.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(found.messages),
        many => Err(vec![
            Message::error(argument, format!("{} files, where one {what} is needed", many.len()))
                .help("name one of them"),
        ]),
    }
}

/// The one profile of `rank` and `explain`, with a name to show for it.
pub fn one_profile(
    argument: &str,
    as_of: Date,
    blind: bool,
    messages: &mut Vec<Message>,
) -> Option<(Profile, About)> {
    let input = match single(argument, Wanted::Profiles, "profile") {
        Ok(input) => input,
        Err(said) => {
            messages.extend(said);
            return None;
        }
    };
    let (loaded, said) = profiles(&[input], as_of, blind);
    messages.extend(said);
    let loaded = loaded.into_iter().next()?;
    let about = About {
        kind: SubjectKind::Profile,
        id: loaded.profile.id.clone(),
        name: loaded.profile.id.clone(),
        sha256: loaded.sha256,
    };
    Some((loaded.profile, about))
}

/// The posting as the subject of a report.
pub fn about_posting(loaded: &Loaded) -> About {
    let title = loaded.read.header.title.clone().or_else(|| loaded.posting.front.title.clone());
    let id = &loaded.posting.id;
    About {
        kind: SubjectKind::Posting,
        id: id.clone(),
        name: title.map_or_else(|| id.clone(), |title| format!("{title} ({id})")),
        sha256: loaded.source.sha256.clone(),
    }
}

/// Two arguments can't both be standard input.
pub fn standard_input_twice<'a>(arguments: impl IntoIterator<Item = &'a String>) -> Option<Message> {
    let count = arguments.into_iter().filter(|argument| argument.as_str() == "-").count();
    (count > 1).then(|| {
        Message::error("-", "standard input can be read only once").help("give one of them as a file")
    })
}
