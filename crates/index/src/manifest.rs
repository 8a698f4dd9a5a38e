//! What an index consists of: the one file that is ever replaced, and always as a whole.

use crate::error::{Error, Result};
use crate::sealed::Seal;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use twox_hash::XxHash3_64;

/// The shape's name and number.
pub const SCHEMA: &str = "rolefit.index/1";

/// The file's name in the index's folder.
pub const NAME: &str = "index.json";

/// What an index consists of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Manifest {
    /// [`SCHEMA`].
    pub schema: String,
    /// The program that read the postings, and its words: what another one would have read may differ.
    pub versions: Versions,
    /// Did the last build come to its end? Else the same command goes on with it.
    pub complete: bool,
    /// The number of the next segment.
    pub next: u32,
    /// Segments, in the order in which they were made.
    pub segments: Vec<SegmentEntry>,
}

/// What the reading of a posting depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Versions {
    /// The program's.
    pub engine: String,
    /// The lexicon's.
    pub lexicon: String,
    /// A hash of the words that a user added to the lexicon; empty: none.
    pub own_words: String,
}

/// A segment: files that are never changed, and which of its postings no longer count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SegmentEntry {
    /// What its files' names begin with.
    pub name: String,
    /// Postings in it, with those that were removed.
    pub postings: u32,
    /// Its plan.
    pub plan: Seal,
    /// Its records.
    pub records: Seal,
    /// The list of its inputs.
    pub inputs: Seal,
    /// Numbers of the postings that were removed, ascending.
    pub removed: Vec<u32>,
}

impl SegmentEntry {
    /// Its files, each as it was when it was written.
    pub fn files(&self, folder: &Path) -> [(&Seal, PathBuf); 3] {
        [
            (&self.plan, self.plan_file(folder)),
            (&self.records, self.records_file(folder)),
            (&self.inputs, self.inputs_file(folder)),
        ]
    }

    /// The plan's file.
    pub fn plan_file(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.plan", self.name))
    }

    /// The records' file.
    pub fn records_file(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.jsonl.zst", self.name))
    }

    /// The inputs' file.
    pub fn inputs_file(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.inputs.jsonl.zst", self.name))
    }
}

/// The file's content: the manifest, and a checksum of its JSON without spaces.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    manifest: Manifest,
    checksum: String,
}

impl Manifest {
    /// Of an index without postings.
    pub fn new(versions: Versions) -> Manifest {
        Manifest { schema: SCHEMA.to_owned(), versions, complete: true, next: 1, segments: Vec::new() }
    }

    /// Is there one in this folder?
    pub fn stands_in(folder: &Path) -> bool {
        folder.join(NAME).is_file()
    }

    /// Reads a folder's.
    pub fn read(folder: &Path) -> Result<Manifest> {
        let path = folder.join(NAME);
        let text = std::fs::read_to_string(&path).map_err(|e| Error::io(&path, "can't be read", e))?;
        let sealed: Sealed = serde_json::from_str(&text).map_err(|e| Error::damaged(&path, e))?;
        if sealed.checksum != seal(&sealed.manifest) {
            return Err(Error::damaged(&path, "its checksum is not that of its content"));
        }
        if sealed.manifest.schema != SCHEMA {
            return Err(Error::new(&path, format!("is a `{}`, not a `{SCHEMA}`", sealed.manifest.schema))
                .with_help("build the index anew from its postings"));
        }
        Ok(sealed.manifest)
    }

    /// Puts this one in the place of the folder's: whoever opens the folder at any time sees the old one or this one.
    pub fn replace(&self, folder: &Path) -> Result<()> {
        let path = folder.join(NAME);
        let fail = |e| Error::io(&path, "can't be written", e);
        let sealed = Sealed { manifest: self.clone(), checksum: seal(self) };
        let json = serde_json::to_string_pretty(&sealed).unwrap_or_default();
        let fresh = folder.join(format!("{NAME}.new"));
        let mut file = File::create(&fresh).map_err(fail)?;
        file.write_all(json.as_bytes()).and_then(|()| file.sync_all()).map_err(fail)?;
        std::fs::rename(&fresh, &path).map_err(fail)?;
        sync_folder(folder)
    }
}

fn seal(manifest: &Manifest) -> String {
    format!("{:016x}", XxHash3_64::oneshot(&serde_json::to_vec(manifest).unwrap_or_default()))
}

/// Waits until the folder's list of names is on the disk, where the system can say so.
fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        let wait = File::open(folder).and_then(|folder| folder.sync_all());
        wait.map_err(|e| Error::io(folder, "can't be written", e))?;
    }
    Ok(())
}
