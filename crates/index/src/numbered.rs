//! Things that are stored once, each with a number.

use rustc_hash::FxHashMap;
use std::hash::Hash;

/// Things and their numbers, in the order in which they came.
#[derive(Debug)]
pub(crate) struct Numbered<T>(FxHashMap<T, u32>);

impl<T> Default for Numbered<T> {
    fn default() -> Numbered<T> {
        Numbered(FxHashMap::default())
    }
}

impl<T: Hash + Eq> Numbered<T> {
    /// The number of a thing: that of an equal one, or the next.
    pub fn number(&mut self, it: T) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(it).or_insert(next)
    }

    /// The things in the order of their numbers.
    pub fn into_list(self) -> Vec<T> {
        let mut list: Vec<(u32, T)> = self.0.into_iter().map(|(it, number)| (number, it)).collect();
        list.sort_unstable_by_key(|(number, _)| *number);
        list.into_iter().map(|(_, it)| it).collect()
    }
}
