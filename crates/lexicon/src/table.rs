//! Entries by id.

use crate::words::{NONE, Numbering, Words};
use serde::{Deserialize, Serialize};

/// Entries in the order in which they came, found by their ids.
#[derive(Debug, Serialize, Deserialize)]
pub struct Table<T> {
    entries: Vec<T>,
    /// An entry's number is one more than its place.
    ids: Words,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { entries: Vec::new(), ids: Words::default() }
    }
}

impl<T> Table<T> {
    /// All entries.
    pub fn all(&self) -> &[T] {
        &self.entries
    }

    /// The entry of this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        match self.ids.exact(id) {
            NONE => None,
            number => self.entries.get(number as usize - 1),
        }
    }
}

/// A table while entries are added.
pub(crate) struct Filling<T> {
    entries: Vec<T>,
    ids: Numbering,
}

impl<T> Default for Filling<T> {
    fn default() -> Self {
        Filling { entries: Vec::new(), ids: Numbering::default() }
    }
}

impl<T> Filling<T> {
    /// Adds an entry; one of an id that is known replaces the old one.
    pub(crate) fn put(&mut self, entry: T, id: impl Fn(&T) -> &String) {
        let at = self.ids.number(id(&entry)) as usize - 1;
        match self.entries.get_mut(at) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
    }

    pub(crate) fn finish(self) -> Table<T> {
        Table { ids: self.ids.table(), entries: self.entries }
    }
}
