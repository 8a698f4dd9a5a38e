//! What a segment was made of: every file that was read, and the postings that it gave.
//!
//! One zstd frame of JSON Lines. It tells an interrupted build what it has read already, and where a posting stood that several
//! boards carry.

use crate::error::{Error, Result};
use crate::sealed::{Seal, Sealing};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// A file, or a part of one with many postings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Input {
    /// As it was given.
    pub path: String,
    /// Which part of it, from 1; none: all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<u32>,
    /// Of its bytes.
    pub sha256: String,
    /// Ids of its postings, in their order. One that stands here and in an earlier input is the same posting from two places.
    pub postings: Vec<String>,
    /// What was said of it, if anything, for reports to repeat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<String>,
}

/// Writes a new file.
pub fn write(inputs: &[Input], path: &Path) -> Result<Seal> {
    let fail = |e| Error::io(path, "can't be written", e);
    let mut lines = Vec::new();
    for input in inputs {
        lines.extend(serde_json::to_vec(input).unwrap_or_default());
        lines.push(b'\n');
    }
    let mut encoder = zstd::stream::Encoder::new(Vec::new(), 1).map_err(fail)?;
    encoder.include_checksum(true).map_err(fail)?;
    let bytes = encoder.write_all(&lines).and_then(|()| encoder.finish()).map_err(fail)?;
    let mut file = Sealing::create(path)?;
    file.push(&bytes)?;
    file.finish()
}

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<Input>> {
    let file = File::open(path).map_err(|e| Error::io(path, "can't be opened", e))?;
    let bytes = zstd::stream::decode_all(file).map_err(|e| Error::damaged(path, e))?;
    bytes
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).map_err(|e| Error::damaged(path, e)))
        .collect()
}
