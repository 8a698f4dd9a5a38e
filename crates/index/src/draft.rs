//! A segment while it is made: postings in any order, each with the clauses that it asks.
//!
//! A draft has parts that know nothing of each other, so that threads fill them side by side; [`Draft::finish`] finds what
//! is the same in all of them and lays the columns out. The columns do not depend on the order in which postings came, nor on the
//! part that took them.

mod compiled;

mod phrases;

mod part;

mod numbering;

mod layout;

pub use compiled::Compiler;
pub use part::Entry;

use crate::columns::Columns;
use crate::text::text_hash;
use part::Part;
use rayon::prelude::*;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Extraction;
use std::sync::{Mutex, PoisonError};

/// Postings that one task takes in.
const TASK: usize = 256;

/// A segment while it is made.
#[derive(Debug, Default)]
pub struct Draft {
    parts: Vec<Part>,
}

impl Draft {
    /// Takes a posting in. `text` is the hash of its text, and `place` is where its record is.
    pub fn add(
        &mut self,
        posting: &Posting,
        extraction: &Extraction,
        text: u32,
        place: u32,
        compiler: &Compiler<'_>,
    ) {
        let mut part = self.parts.pop().unwrap_or_default();
        part.add(posting, extraction, text, place, compiler);
        self.parts.push(part);
    }

    /// Takes postings in that have no records, on as many threads as there are.
    pub fn extend<T: Sync>(
        &mut self,
        things: &[T],
        compiler: &Compiler<'_>,
        posting: impl Fn(&T) -> (&Posting, &Extraction) + Sync,
    ) {
        let idle = Mutex::new(std::mem::take(&mut self.parts));
        let parts = || idle.lock().unwrap_or_else(PoisonError::into_inner);
        things.par_chunks(TASK).for_each(|task| {
            // Whichever is idle: no column hangs on it.
            let mut part = parts().pop().unwrap_or_default();
            for (posting, extraction) in task.iter().map(&posting) {
                part.add(posting, extraction, text_hash(&posting.text), 0, compiler);
            }
            parts().push(part);
        });
        self.parts = idle.into_inner().unwrap_or_else(PoisonError::into_inner);
    }

    /// How many postings are in it.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.entries.len()).sum()
    }

    /// Is none in it?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes in what another draft has; `entry` sees each of its postings, may move its record's place, and says whether it
    /// stays.
    pub fn append(&mut self, mut other: Draft, mut entry: impl FnMut(&mut Entry) -> bool) {
        other.parts.iter_mut().for_each(|part| part.entries.retain_mut(&mut entry));
        self.parts.append(&mut other.parts);
    }

    /// The draft of columns.
    pub fn of(columns: &Columns<'_>, compiler: &Compiler<'_>) -> Draft {
        Draft { parts: vec![Part::of(columns, compiler)] }
    }
}
