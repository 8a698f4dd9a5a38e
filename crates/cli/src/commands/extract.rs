//! `rolefit extract POSTING…`

use super::stages::stage;
use crate::args::{Extract, Format, Stage};
use crate::exit::Exit;
use crate::load::{Loaded, Wanted, find, postings};
use crate::message::{Message, Severity};
use crate::setup;
use crate::terminal::Terminal;
use rolefit_report::{Style, posting_csv, posting_markdown, posting_text};
use rolefit_rules::wire::Document;

/// Shows what postings ask for.
pub fn run(args: &Extract, terminal: &Terminal) -> anyhow::Result<Exit> {
    if args.stage != Stage::Requirements && args.output.format != Format::Text {
        let message = Message::error("--stage", "the steps before requirements are shown as text only");
        terminal.tell(&[message.help("leave `--format` out")]);
        return Ok(Exit::Usage);
    }
    let words = match setup::words(&args.running) {
        Ok(words) => words,
        Err(message) => {
            terminal.tell(&[message]);
            return Ok(Exit::Failed);
        }
    };
    let found = find(&args.postings, Wanted::Postings);
    let (loaded, said) = postings(&found.inputs, &words);
    let messages: Vec<Message> = found.messages.into_iter().chain(said).collect();
    terminal.tell(&messages);
    let output = &args.output;
    let style =
        Style { width: output.width.into(), color: terminal.color, plain: output.plain, ..Style::default() };
    if output.format == Format::Csv {
        let pairs: Vec<_> = loaded.iter().map(|one| (&one.posting, &one.read)).collect();
        terminal.print(&posting_csv(&pairs))?;
    }
    for (index, one) in loaded.iter().enumerate() {
        let gap = if index == 0 { "" } else { "\n" };
        match (args.stage, output.format) {
            (_, Format::Csv) => {}
            (Stage::Requirements, Format::Json | Format::Jsonl) => terminal.print(&(record(one)? + "\n"))?,
            (Stage::Requirements, Format::Markdown) => {
                terminal.print(&(gap.to_owned() + &posting_markdown(&one.posting, &one.read)))?;
            }
            (Stage::Requirements, Format::Text) => {
                terminal.print(&(gap.to_owned() + &posting_text(&one.posting, &one.read, &style)))?;
            }
            (early, _) => terminal.print(&(gap.to_owned() + &stage(early, &one.posting, &words)))?,
        }
    }
    let failed = messages.iter().any(|message| message.severity == Severity::Error);
    Ok(match (failed, loaded.is_empty()) {
        (_, true) => Exit::Failed,
        (true, false) => Exit::SomeUnread,
        (false, false) => Exit::Done,
    })
}

/// One posting as one line of JSON.
fn record(one: &Loaded) -> anyhow::Result<String> {
    let document = Document::new(&one.posting, &one.read, one.source.clone(), env!("CARGO_PKG_VERSION"));
    Ok(serde_json::to_string(&document)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_one_line() {
        let posting =
            rolefit_rules::posting::Posting { id: "x".into(), text: "a\nb".into(), ..Default::default() };
        let read = rolefit_rules::requirement::Extraction::default();
        let source = rolefit_rules::wire::Source { path: "x".into(), ..Default::default() };
        let record = record(&Loaded { posting, read, source }).unwrap();
        assert!(!record.contains('\n'));
        assert!(record.starts_with("{\"schema\":\"rolefit.posting/1\",\"id\":\"x\""));
    }
}
