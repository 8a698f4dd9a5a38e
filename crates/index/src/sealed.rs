//! Files that are written once: how long they are, and a checksum of all their bytes.

use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::hash::Hasher;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use twox_hash::XxHash3_64;

/// What a file was when it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// Its length.
    pub bytes: u64,
    /// XXH3 of its bytes, 64 bits in hexadecimal.
    pub checksum: String,
}

impl Seal {
    /// Is a file as long as it was?
    pub fn fits(&self, path: &Path) -> Result<()> {
        let found = std::fs::metadata(path).map_err(|e| Error::io(path, "can't be opened", e))?.len();
        if found == self.bytes {
            return Ok(());
        }
        Err(Error::damaged(path, format!("{found} bytes, where {} were written", self.bytes)))
    }

    /// Is every byte of a file what it was?
    pub fn holds(&self, path: &Path) -> Result<()> {
        self.fits(path)?;
        let fail = |e| Error::io(path, "can't be read", e);
        let mut file = File::open(path).map_err(fail)?;
        let (mut hash, mut buffer) = (XxHash3_64::default(), vec![0; 1 << 20]);
        loop {
            let read = file.read(&mut buffer).map_err(fail)?;
            if read == 0 {
                break;
            }
            hash.write(buffer.get(..read).unwrap_or_default());
        }
        if hex(&hash) == self.checksum {
            Ok(())
        } else {
            Err(Error::damaged(path, "its checksum has changed"))
        }
    }
}

fn hex(hash: &XxHash3_64) -> String {
    format!("{:016x}", hash.finish())
}

/// A new file while it is written.
pub struct Sealing {
    out: BufWriter<File>,
    path: PathBuf,
    bytes: u64,
    hash: XxHash3_64,
}

impl std::fmt::Debug for Sealing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sealing")
            .field("path", &self.path)
            .field("bytes", &self.bytes)
            .finish_non_exhaustive()
    }
}

impl Sealing {
    /// Begins a file that is not there yet.
    pub fn create(path: &Path) -> Result<Sealing> {
        let file = File::create_new(path).map_err(|e| Error::io(path, "can't be written", e))?;
        let out = BufWriter::with_capacity(1 << 18, file);
        Ok(Sealing { out, path: path.to_owned(), bytes: 0, hash: XxHash3_64::default() })
    }

    /// Appends bytes.
    pub fn push(&mut self, bytes: &[u8]) -> Result<()> {
        self.hash.write(bytes);
        self.bytes += bytes.len() as u64;
        self.out.write_all(bytes).map_err(|e| self.fail(e))
    }

    /// Lets readers see what was appended.
    pub fn flush(&mut self) -> Result<()> {
        self.out.flush().map_err(|e| self.fail(e))
    }

    /// Waits until all of it is on the disk.
    pub fn finish(self) -> Result<Seal> {
        let seal = Seal { bytes: self.bytes, checksum: hex(&self.hash) };
        let fail = |e| Error::io(&self.path, "can't be written", e);
        let file = self.out.into_inner().map_err(|e| fail(e.into_error()))?;
        file.sync_all().map_err(fail)?;
        Ok(seal)
    }

    fn fail(&self, error: io::Error) -> Error {
        Error::io(&self.path, "can't be written", error)
    }
}
