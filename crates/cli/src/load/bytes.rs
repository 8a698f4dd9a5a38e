//! Bytes to text: sizes, encodings, and files that are no text.

use super::paths::{Input, reason};
use crate::message::Message;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Read;

/// The most that one posting or profile may hold. The longest postings have some 100 KB; what is far above that is a mistake, and
/// reading it would take the time and the memory of thousands. Only JSON Lines may be longer, of many postings.
pub(super) const LIMIT: u64 = 16 * 1024 * 1024;

/// The text of an input.
#[derive(Debug)]
pub struct Content {
    /// Without a byte order mark.
    pub text: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// How it was read, where that is not plain.
    pub notes: Vec<Message>,
}

/// Reads an input and decodes it.
pub fn content(input: &Input) -> Result<Content, Message> {
    match begin(input)? {
        Begun::All(bytes) => content_of(&input.shown, &bytes),
        Begun::More { length, .. } => Err(too_long(&input.shown, length)),
    }
}

/// Decodes the bytes of the input `path`.
pub(super) fn content_of(path: &str, bytes: &[u8]) -> Result<Content, Message> {
    if bytes.is_empty() {
        return Err(Message::error(path, "the file is empty"));
    }
    let (text, notes) = decode(bytes)
        .map_err(|refused| Message::error(path, refused.text).maybe_help(refused.help.map(str::to_owned)))?;
    if text.trim().is_empty() {
        return Err(Message::error(path, "no text in it"));
    }
    let sha256 = hex(&Sha256::digest(bytes));
    Ok(Content { text, sha256, notes: notes.into_iter().map(|note| Message::note(path, note)).collect() })
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of an input, as far as one posting may go.
pub(super) enum Begun {
    /// There are no more.
    All(Vec<u8>),
    /// There are more.
    More {
        /// What was read.
        head: Vec<u8>,
        /// What follows it.
        rest: Box<dyn Read + Send>,
        /// How many bytes there are in all, where that is known.
        length: Option<u64>,
    },
}

/// Reads as much of an input as one posting may hold.
pub(super) fn begin(input: &Input) -> Result<Begun, Message> {
    let fail = |error: std::io::Error| Message::error(&input.shown, reason(&error));
    let (mut rest, length): (Box<dyn Read + Send>, _) = match &input.file {
        None => (Box::new(std::io::stdin()), None),
        Some(file) => {
            let file = File::open(file).map_err(fail)?;
            let length = file.metadata().ok().map(|metadata| metadata.len());
            (Box::new(file), length)
        }
    };
    let mut head = Vec::new();
    (&mut rest).take(LIMIT + 1).read_to_end(&mut head).map_err(fail)?;
    let more = head.len() as u64 > LIMIT;
    Ok(if more { Begun::More { head, rest, length } } else { Begun::All(head) })
}

pub(super) fn too_long(path: &str, length: Option<u64>) -> Message {
    let limit = LIMIT / (1024 * 1024);
    let text = match length {
        Some(length) => {
            format!("too long: {} MB, and at most {limit} MB are read", length.div_ceil(1024 * 1024))
        }
        None => format!("too long: more than {limit} MB"),
    };
    Message::error(path, text)
        .help("split it into one file for each posting or profile; postings may stand in one `.jsonl` file, a record a line")
}

/// Why bytes are not text.
struct Refused {
    text: String,
    help: Option<&'static str>,
}

fn refused(text: impl Into<String>, help: &'static str) -> Refused {
    Refused { text: text.into(), help: Some(help) }
}

const EXPORT: &str = "export it as text, and give that";

/// Formats that begin with a mark of their own.
const MAGIC: [(&[u8], &str); 12] = [
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "a ZIP container (DOCX, ODT, XLSX, …)"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
];

fn decode(bytes: &[u8]) -> Result<(String, Vec<String>), Refused> {
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(refused(format!("not a text file: {what}"), EXPORT));
    }
    // A byte order mark settles it; UTF-32's begins with UTF-16's.
    if bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]) {
        return Err(refused("UTF-32 is not read", "save it as UTF-8"));
    }
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return decode_as(encoding, bytes, encoding != encoding_rs::UTF_8);
    }
    if let Some(encoding) = bare_utf16(bytes) {
        return decode_as(encoding, bytes, true);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => checked(text.to_owned(), Vec::new()),
        Err(_) => {
            if binary(bytes.iter().filter(|byte| control(char::from(**byte))).count(), bytes.len()) {
                return Err(refused("not a text file", EXPORT));
            }
            let mut guess = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            guess.feed(bytes, true);
            decode_as(guess.guess(None, chardetng::Utf8Detection::Allow), bytes, true)
        }
    }
}

fn decode_as(
    encoding: &'static encoding_rs::Encoding,
    bytes: &[u8],
    tell: bool,
) -> Result<(String, Vec<String>), Refused> {
    let (text, used, damaged) = encoding.decode(bytes);
    let mut notes = Vec::new();
    if tell {
        notes.push(format!("not UTF-8: read as {}", used.name()));
    }
    if damaged {
        let count = text.matches('\u{fffd}').count();
        notes.push(format!("{count} characters could not be decoded and stand as \u{fffd}"));
    }
    checked(text.into_owned(), notes)
}

fn checked(text: String, mut notes: Vec<String>) -> Result<(String, Vec<String>), Refused> {
    let controls = text.chars().filter(|c| control(*c)).count();
    if binary(controls, text.chars().count()) {
        return Err(refused("not a text file", EXPORT));
    }
    match controls {
        0 => {}
        1 => notes.push("a control character is in the text".to_owned()),
        _ => notes.push(format!("{controls} control characters are in the text")),
    }
    Ok((text, notes))
}

/// Control characters that no text needs. Escape stays: terminals leave it in what is copied from them.
fn control(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{1b}')
}

/// Is a file with so many control characters something else than text? One or two stray ones are not.
fn binary(controls: usize, all: usize) -> bool {
    controls > 2 && controls.saturating_mul(200) > all
}

/// UTF-16 without its mark: nearly every other byte is zero.
fn bare_utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let half = bytes.len() / 2;
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match () {
        () if odd * 10 > half * 7 && even * 20 < half => Some(encoding_rs::UTF_16LE),
        () if even * 10 > half * 7 && odd * 20 < half => Some(encoding_rs::UTF_16BE),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<(String, Vec<String>), String> {
        decode(bytes).map_err(|refused| refused.text)
    }

    #[test]
    fn encodings_are_told() {
        let utf16 = |text: &str, big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect()
        };
        let text = "5+ years’ experience with Java";
        let le = [vec![0xff, 0xfe], utf16(text, false)].concat();
        let be = [vec![0xfe, 0xff], utf16(text, true)].concat();
        assert_eq!(read(&le), Ok((text.into(), vec!["not UTF-8: read as UTF-16LE".into()])));
        assert_eq!(read(&be), Ok((text.into(), vec!["not UTF-8: read as UTF-16BE".into()])));
        assert_eq!(read(&utf16(text, false)), Ok((text.into(), vec!["not UTF-8: read as UTF-16LE".into()])));
        assert_eq!(read(&utf16(text, true)), Ok((text.into(), vec!["not UTF-8: read as UTF-16BE".into()])));
        assert_eq!(read(b"\xef\xbb\xbfplain"), Ok(("plain".into(), vec![])));
        assert_eq!(
            read(b"4+ years\x92 experience \x96 caf\xe9"),
            Ok(("4+ years’ experience – café".into(), vec!["not UTF-8: read as windows-1252".into()]))
        );
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let cases: [(&[u8], &str); 4] = [
            (b"%PDF-1.7 \xe2\xe3", "not a text file: PDF"),
            (b"PK\x03\x04....", "not a text file: a ZIP container (DOCX, ODT, XLSX, …)"),
            (b"\x00\x01\x02\x03\xff\xfe\x00\x00\x01\x02\x9c", "not a text file"),
            (b"\xff\xfe\x00\x00a\x00\x00\x00", "UTF-32 is not read"),
        ];
        for (bytes, want) in cases {
            assert_eq!(read(bytes), Err(want.into()));
        }
    }

    #[test]
    fn one_stray_zero_is_still_text() {
        let text = format!("{}\0{}", "words ".repeat(50), "words ".repeat(50));
        assert_eq!(
            read(text.as_bytes()),
            Ok((text.clone(), vec!["a control character is in the text".into()]))
        );
    }
}
