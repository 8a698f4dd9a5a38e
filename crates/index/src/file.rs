//! Columns as a file: a head with a checksum for every column, then the columns, each at a multiple of 64 bytes, so that a
//! mapped file is read in place.
//!
//! All numbers are little-endian. The head is the mark [`MARK`], the number of columns, and for each of them its offset,
//! its length in bytes and its checksum (XXH3, 64 bits); the head's own checksum follows.

use crate::columns::Columns;
use crate::error::{Error, Result};
use crate::sealed::{Seal, Sealing};
use memmap2::Mmap;
use rayon::prelude::*;
use std::borrow::Cow;
use std::fs::File;
use std::path::{Path, PathBuf};
use twox_hash::XxHash3_64;

/// What a file of columns begins with. A change that an old reader could not follow, or would take for damage, takes another.
pub const MARK: [u8; 8] = *b"rlfplan7";

/// What the marks of all versions begin with.
const FAMILY: &[u8] = b"rlfplan";

const ALIGN: usize = 64;

/// Hashed at a time, on as many threads as there are.
const HASHED: usize = 4 << 20;

/// Every column, in the order in which the file has them.
macro_rules! for_each_column {
    ($do:ident) => {
        $do!(
            asks slots jobs shared shared_ends shared_jobs shared_kinds shared_phrases lengths rows row_ends graded_ends own own_ends own_kinds kind_sets
            posting_jobs phrases phrase_ends keys key_ends id_ends ids places texts kinds posted through employers company_ends companies countries country_ends country_codes
            pay_ends pay block_ends
        )
    };
}

fn bytes_of<'a>(columns: &'a Columns<'_>) -> Vec<&'a [u8]> {
    macro_rules! list {
        ($($name:ident)*) => { vec![$(bytemuck::must_cast_slice(&columns.$name)),*] };
    }
    for_each_column!(list)
}

/// The checksum of bytes of any length: of the checksums of their parts, so that they can be taken side by side.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let parts: Vec<u64> = bytes.par_chunks(HASHED).map(XxHash3_64::oneshot).collect();
    match parts.as_slice() {
        [one] => *one,
        parts => XxHash3_64::oneshot(bytemuck::must_cast_slice(parts)),
    }
}

/// Writes columns to a new file and waits until it is on the disk.
pub fn write(columns: &Columns<'_>, path: &Path) -> Result<Seal> {
    let parts = bytes_of(columns);
    let mut head = Vec::from(MARK);
    head.extend((parts.len() as u64).to_le_bytes());
    let mut at = aligned(head.len() + parts.len() * 24 + 8);
    let mut starts = Vec::new();
    for part in &parts {
        for number in [at as u64, part.len() as u64, checksum(part)] {
            head.extend(number.to_le_bytes());
        }
        starts.push(at);
        at = aligned(at + part.len());
    }
    head.extend(XxHash3_64::oneshot(&head).to_le_bytes());
    let mut out = Sealing::create(path)?;
    let mut written = head.len();
    out.push(&head)?;
    for (part, start) in parts.into_iter().zip(starts) {
        out.push([0; ALIGN].get(..start - written).unwrap_or_default())?;
        out.push(part)?;
        written = start + part.len();
    }
    out.finish()
}

fn aligned(at: usize) -> usize {
    at.next_multiple_of(ALIGN)
}

/// A mapped file of columns.
#[derive(Debug)]
pub struct Mapped {
    map: Mmap,
    path: PathBuf,
    parts: Vec<(usize, usize)>,
}

impl Mapped {
    /// Opens a file of columns and checks every byte of it against its checksums.
    #[expect(unsafe_code, reason = "mapping a file is unsafe: another program could change it under us")]
    pub fn open(path: &Path) -> Result<Mapped> {
        let file = File::open(path).map_err(|e| Error::io(path, "can't be opened", e))?;
        // SAFETY: files of an index are never changed once they have their name: a writer makes new ones and removes old ones,
        // which leaves a mapped one whole. All numbers in it are checked before they are used as places.
        let map = unsafe { Mmap::map(&file) }.map_err(|e| Error::io(path, "can't be mapped", e))?;
        if map.starts_with(FAMILY) && !map.starts_with(&MARK) {
            return Err(Error::new(path, "was written by another version of rolefit")
                .with_help("build the index anew: `rolefit index POSTING… --out DIR`"));
        }
        let parts = head(&map).ok_or_else(|| Error::damaged(path, "its head is not what was written"))?;
        let mapped = Mapped { map, path: path.to_owned(), parts: Vec::new() };
        let mut checked = Vec::new();
        for (name, (start, length, sum)) in names().into_iter().zip(parts) {
            let part = mapped.map.get(start..start.saturating_add(length));
            match part {
                Some(part) if checksum(part) == sum => checked.push((start, length)),
                Some(_) => return Err(Error::damaged(path, format!("column `{name}`"))),
                None => return Err(Error::damaged(path, format!("it ends before column `{name}` does"))),
            }
        }
        Ok(Mapped { parts: checked, ..mapped })
    }

    /// The columns.
    pub fn columns(&self) -> Columns<'_> {
        let mut parts = self.parts.iter();
        // A length that is no multiple of the number's size was not written by us, and its checksum would not fit.
        fn cast<'a, T: bytemuck::Pod>(bytes: Option<&'a [u8]>) -> Cow<'a, [T]> {
            Cow::Borrowed(bytes.and_then(|bytes| bytemuck::try_cast_slice(bytes).ok()).unwrap_or_default())
        }
        let mut next = || parts.next().and_then(|(start, length)| self.map.get(*start..start + length));
        macro_rules! build {
            ($($name:ident)*) => { Columns { $($name: cast(next())),* } };
        }
        for_each_column!(build)
    }

    /// Its size in bytes.
    pub fn len(&self) -> usize {
        self.map.len()
    }

    /// Is it empty? It never is.
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn names() -> Vec<&'static str> {
    macro_rules! list {
        ($($name:ident)*) => { vec![$(stringify!($name)),*] };
    }
    for_each_column!(list)
}

/// Offset, length and checksum of every column; none where the head is damaged.
fn head(bytes: &[u8]) -> Option<Vec<(usize, usize, u64)>> {
    let number = |at: usize| Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?));
    let count = usize::try_from(number(8)?).ok().filter(|count| *count == names().len())?;
    let end = 16 + count * 24;
    let whole = bytes.get(..end)?;
    if !bytes.starts_with(&MARK) || XxHash3_64::oneshot(whole) != number(end)? {
        return None;
    }
    (0..count)
        .map(|at| {
            let place = |nth: usize| usize::try_from(number(16 + at * 24 + nth * 8)?).ok();
            Some((place(0)?, place(1)?, number(16 + at * 24 + 16)?))
        })
        .collect()
}

#[cfg(target_endian = "big")]
compile_error!("an index is mapped as it was written: in little-endian numbers");
