//! The postings themselves, for every tool that reads JSON Lines: `zstdcat NAME.jsonl.zst`.
//!
//! A file is a row of zstd frames, each a block of at most [`LINES`] records of `rolefit.posting/1`, a line each, with the
//! frame's own checksum. A posting is found by the place of its block, and its line in it.

use crate::error::{Error, Result};
use crate::sealed::{Seal, Sealing};
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;
use rolefit_rules::wire::{self, Document, Source};
use serde::Deserialize;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Most records of a block: what is read to show one of them.
pub const LINES: usize = 64;

/// Most bytes of a block before it is compressed, one record more or less.
const BYTES: usize = 1 << 20;

/// How hard zstd tries: 1 is fastest.
const LEVEL: i32 = 1;

/// A record as it was kept.
#[derive(Clone, Debug)]
pub struct Record {
    /// The posting.
    pub posting: Posting,
    /// What was read in it.
    pub extraction: Extraction,
    /// Where it came from.
    pub source: Source,
}

/// A line of JSON for a posting.
pub fn line(posting: &Posting, extraction: &Extraction, source: Source, engine: &str) -> Vec<u8> {
    let document = Document::new(posting, extraction, source, engine);
    // Strings, numbers and lists: there is nothing that JSON could not hold.
    let mut line = serde_json::to_vec(&document).unwrap_or_default();
    line.push(b'\n');
    line
}

/// Lines on the way to a block.
#[derive(Debug, Default)]
pub struct Block {
    lines: usize,
    bytes: Vec<u8>,
}

impl Block {
    /// Adds a line. Returns its number.
    pub fn push(&mut self, line: &[u8]) -> u32 {
        self.bytes.extend_from_slice(line);
        self.lines += 1;
        u32::try_from(self.lines - 1).unwrap_or(u32::MAX)
    }

    /// Is it time to begin another one?
    pub fn is_full(&self) -> bool {
        self.lines >= LINES || self.bytes.len() >= BYTES
    }

    /// Is there no line in it?
    pub fn is_empty(&self) -> bool {
        self.lines == 0
    }

    /// The block as it stands in a file.
    pub fn compress(&self) -> std::io::Result<Vec<u8>> {
        let mut encoder = zstd::stream::Encoder::new(Vec::new(), LEVEL)?;
        encoder.include_checksum(true)?;
        encoder.set_pledged_src_size(Some(self.bytes.len() as u64))?;
        encoder.write_all(&self.bytes)?;
        encoder.finish()
    }
}

/// A file of records while it is written.
#[derive(Debug)]
pub struct Writer {
    out: Sealing,
    /// Where each block ends.
    ends: Vec<u64>,
}

impl Writer {
    /// Begins a new file.
    pub fn create(path: &Path) -> Result<Writer> {
        Ok(Writer { out: Sealing::create(path)?, ends: Vec::new() })
    }

    /// Appends a compressed block. Returns its number.
    pub fn push(&mut self, block: &[u8]) -> Result<u32> {
        self.out.push(block)?;
        self.ends.push(self.ends.last().copied().unwrap_or(0) + block.len() as u64);
        Ok(u32::try_from(self.ends.len() - 1).unwrap_or(u32::MAX))
    }

    /// Lets readers see what was pushed. Returns where the blocks end.
    pub fn flush(&mut self) -> Result<&[u64]> {
        self.out.flush()?;
        Ok(&self.ends)
    }

    /// Waits until all of it is on the disk. Returns where the blocks end.
    pub fn finish(self) -> Result<(Seal, Vec<u64>)> {
        Ok((self.out.finish()?, self.ends))
    }
}

/// A file of records.
#[derive(Debug)]
pub struct Reader {
    path: PathBuf,
    ends: Vec<u64>,
}

impl Reader {
    /// Of a file whose blocks end at these places.
    pub fn new(path: PathBuf, ends: Vec<u64>) -> Reader {
        Reader { path, ends }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many blocks there are.
    pub fn blocks(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a block as they stand in the file.
    pub fn compressed(&self, block: usize) -> Result<Vec<u8>> {
        let end = self.ends.get(block).copied().unwrap_or(0);
        let start = block.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(0));
        let fail = |e| Error::io(&self.path, "can't be read", e);
        let mut file = File::open(&self.path).map_err(fail)?;
        file.seek(SeekFrom::Start(start)).map_err(fail)?;
        let mut bytes = Vec::new();
        file.take(end.saturating_sub(start)).read_to_end(&mut bytes).map_err(fail)?;
        Ok(bytes)
    }

    /// The lines of a block, each with its line break.
    pub fn lines(&self, block: usize) -> Result<Vec<String>> {
        let bytes = zstd::stream::decode_all(self.compressed(block)?.as_slice())
            .map_err(|e| Error::damaged(&self.path, format!("block {block}: {e}")))?;
        let text = String::from_utf8(bytes).map_err(|_| self.damaged(block, 0))?;
        Ok(text.split_inclusive('\n').map(str::to_owned).collect())
    }

    /// One record.
    pub fn record(&self, block: usize, line: usize) -> Result<Record> {
        let lines = self.lines(block)?;
        lines.get(line).and_then(|text| parse(text)).ok_or_else(|| self.damaged(block, line))
    }

    fn damaged(&self, block: usize, line: usize) -> Error {
        Error::damaged(&self.path, format!("block {block}, record {line}"))
    }
}

/// The record of a line of JSON; none where it is none.
pub fn parse(line: &str) -> Option<Record> {
    /// What a posting does not keep of its record.
    #[derive(Deserialize)]
    struct Whence {
        #[serde(default)]
        source: Origin,
    }
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Origin {
        path: String,
        format: String,
        sha256: String,
    }
    let wire::Read { posting, extraction } = wire::read(line).ok()?;
    let Whence { source: Origin { path, format, sha256 } } = serde_json::from_str(line).ok()?;
    Some(Record { posting, extraction, source: Source { path, format, sha256 } })
}
