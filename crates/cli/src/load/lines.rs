//! JSON Lines of any length, a part after the other: never more than one is in memory.

use super::bytes::{Begun, Content, LIMIT, begin, content_of, hex, too_long};
use super::paths::{Input, reason};
use crate::message::{Message, Place};
use rolefit_rules::wire;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::io::{BufRead, BufReader, Cursor, Read};

/// Bytes of a part, one line more or less. It decides what is read again after an interruption, or where a line has changed.
const PART: usize = 4 * 1024 * 1024;

/// Lines without a posting that are named one by one, in each part.
const NAMED: usize = 5;

/// An input that is read at once, or while it is gone through.
pub enum Opened {
    /// Read and decoded.
    Whole(Content),
    /// More than one posting can hold.
    Lines(Lines),
}

/// Opens an input: text, records, or JSON Lines of any length.
pub fn open(input: &Input) -> Result<Opened, Message> {
    match begin(input)? {
        Begun::All(bytes) => content_of(&input.shown, &bytes).map(Opened::Whole),
        Begun::More { head, rest, length } => {
            let lines = match input.file {
                Some(_) => input.extension() == "jsonl",
                None => head.trim_ascii_start().starts_with(b"{"),
            };
            if !lines {
                return Err(too_long(&input.shown, length));
            }
            let all = Cursor::new(head).chain(BufReader::new(rest));
            Ok(Opened::Lines(Lines::new(input, Box::new(all))))
        }
    }
}

/// A long input, on the way.
pub struct Lines {
    shown: String,
    from: Box<dyn BufRead + Send>,
    part: u32,
    line: usize,
}

/// Some lines of a long input.
#[derive(Debug)]
pub struct Part {
    /// Its number, from 1.
    pub number: u32,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    shown: String,
    /// Each with its number in the input; none in place of one that is too long.
    lines: Vec<(usize, Option<Vec<u8>>)>,
}

impl Lines {
    /// Of an input that gives these bytes.
    fn new(input: &Input, from: Box<dyn BufRead + Send>) -> Lines {
        Lines { shown: input.shown.clone(), from, part: 0, line: 0 }
    }

    /// Reads one line; none at the end. `Some(None)`: it is longer than one posting can be.
    fn line(&mut self, hash: &mut Sha256) -> std::io::Result<Option<Option<Vec<u8>>>> {
        let mut line = Vec::new();
        (&mut self.from).take(LIMIT + 1).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(None);
        }
        self.line += 1;
        hash.update(&line);
        if line.len() as u64 <= LIMIT || line.ends_with(b"\n") {
            return Ok(Some(Some(line)));
        }
        // The rest of it goes by unseen.
        loop {
            let passed = self.from.fill_buf()?;
            let end = passed.iter().position(|byte| *byte == b'\n');
            let count = end.map_or(passed.len(), |end| end + 1);
            hash.update(passed.get(..count).unwrap_or_default());
            self.from.consume(count);
            if end.is_some() || count == 0 {
                return Ok(Some(None));
            }
        }
    }
}

impl Iterator for Lines {
    type Item = Result<Part, Message>;

    fn next(&mut self) -> Option<Self::Item> {
        let (mut lines, mut size, mut hash) = (Vec::new(), 0, Sha256::new());
        while size < PART {
            match self.line(&mut hash) {
                Ok(None) => break,
                Ok(Some(line)) => {
                    size += line.as_ref().map_or(0, Vec::len);
                    lines.push((self.line, line));
                }
                Err(error) => return Some(Err(Message::error(&self.shown, reason(&error)))),
            }
        }
        self.part += 1;
        let sha256 = hex(&hash.finalize());
        let part = Part { number: self.part, sha256, shown: self.shown.clone(), lines };
        Some(part).filter(|part| !part.lines.is_empty()).map(Ok)
    }
}

impl Part {
    /// The posting records with the numbers of their lines, and what is to be said of the other lines.
    pub fn records(&self) -> (Vec<(usize, Value)>, Vec<Message>) {
        let (mut records, mut messages, mut unnamed) = (Vec::new(), Vec::new(), 0usize);
        for (number, line) in &self.lines {
            match self.record(*number, line.as_deref()) {
                Ok(Some(record)) => records.push((*number, record)),
                Ok(None) => {}
                Err(_) if messages.len() >= NAMED => unnamed += 1,
                Err(message) => messages.push(message),
            }
        }
        if unnamed > 0 {
            let last = self.lines.last().map_or(0, |(number, _)| *number);
            let text = format!("{unnamed} more lines, up to line {last}, that are no posting records");
            messages.push(Message::error(&self.shown, text));
        }
        (records, messages)
    }

    fn record(&self, number: usize, line: Option<&[u8]>) -> Result<Option<Value>, Message> {
        let fail = |what: &str, column: usize, source: &str| {
            let place = Place { line: number, column, source: source.to_owned() };
            Message::error(&self.shown, what).at(place)
        };
        let Some(line) = line else {
            return Err(fail(&format!("a line of more than {} MB", LIMIT >> 20), 1, ""));
        };
        let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
        let Ok(text) = std::str::from_utf8(line) else { return Err(fail("not UTF-8", 1, "")) };
        if text.trim().is_empty() {
            return Ok(None);
        }
        match serde_json::from_str::<Value>(text) {
            Ok(value) if wire::is_record(&value) => Ok(Some(value)),
            Ok(_) => Err(fail("JSON, but no posting record: it has no `schema`", 1, "")),
            Err(error) => {
                let said = error.to_string();
                let what = said.split(" at line ").next().unwrap_or(&said);
                let Place { column, source, .. } = Place::at(text, 1, error.column().max(1));
                Err(fail(what, column, &source))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn parts(text: &str) -> Vec<Part> {
        let input = Input::named("x.jsonl");
        Lines::new(&input, Box::new(Cursor::new(text.as_bytes().to_vec())))
            .map(|part| part.expect("reads"))
            .collect()
    }

    const RECORD: &str = r#"{"schema": "rolefit.posting/1"}"#;

    #[test]
    fn parts_end_where_lines_do_and_have_hashes_of_their_own() {
        let line = format!(r#"{{"schema": "rolefit.posting/1", "text": "{}"}}"#, "x".repeat(1 << 20));
        let text = format!("{line}\n").repeat(9);
        let all = parts(&text);
        assert_eq!(all.iter().map(|part| part.lines.len()).collect::<Vec<_>>(), [4, 4, 1]);
        assert_eq!(all.iter().map(|part| part.number).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(all[0].sha256, all[1].sha256, "the same lines");
        assert_ne!(all[0].sha256, all[2].sha256);
        assert_eq!(all[0].sha256, hex(&Sha256::digest(&text.as_bytes()[..4 * (line.len() + 1)])));
        let ended = parts(text.trim_end());
        assert_eq!(ended[2].records().0.len(), 1, "the last line needs no end");
    }

    #[test]
    fn what_is_no_posting_is_named_by_its_line_and_the_rest_goes_on() {
        let text = format!("\u{feff}{RECORD}\n\n{{\"a\": 1}}\n{{\n{RECORD}\r\n");
        let (records, messages) = parts(&text)[0].records();
        assert_eq!(records.len(), 2);
        let lines: Vec<String> = messages.iter().map(Message::line).collect();
        assert!(
            lines[0].starts_with("line 3, column 1: ") && lines[0].contains("no posting record"),
            "{lines:?}"
        );
        assert!(lines[1].starts_with("line 4, "), "{lines:?}");
        let (records, messages) = parts(&format!("{RECORD}\n{}{RECORD}", "what\n".repeat(50)))[0].records();
        assert_eq!((records.len(), messages.len()), (2, NAMED + 1));
        assert!(
            messages[NAMED].line().contains("45 more lines, up to line 52"),
            "{}",
            messages[NAMED].line()
        );
    }

    #[test]
    fn a_line_that_is_too_long_goes_by() {
        let mut text = RECORD.to_owned() + "\n\"";
        text.extend(std::iter::repeat_n('x', usize::try_from(LIMIT).expect("fits") + 10));
        text.push_str("\"\n");
        text.push_str(RECORD);
        let (records, messages) = parts(&text)[0].records();
        assert_eq!(records.len(), 2);
        assert_eq!(messages[0].line(), "line 2, column 1: a line of more than 16 MB");
    }
}
