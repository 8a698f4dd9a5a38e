//! Things that are stored once, each with a number.

use indexmap::{Equivalent, IndexSet};
use rustc_hash::FxBuildHasher;
use std::hash::Hash;

/// Things and their numbers, in the order in which they came.
#[derive(Debug)]
pub(crate) struct Numbered<T>(IndexSet<T, FxBuildHasher>);

impl<T> Default for Numbered<T> {
    fn default() -> Numbered<T> {
        Numbered(IndexSet::default())
    }
}

impl<T: Hash + Eq> Numbered<T> {
    /// None yet, and room for so many.
    pub fn with_room(things: usize) -> Numbered<T> {
        Numbered(IndexSet::with_capacity_and_hasher(things, FxBuildHasher))
    }

    /// A thing by its number.
    pub fn get(&self, number: u32) -> Option<&T> {
        self.0.get_index(number as usize)
    }

    /// The number of a thing: that of an equal one, or the next.
    pub fn number(&mut self, it: T) -> u32 {
        u32::try_from(self.0.insert_full(it).0).unwrap_or(u32::MAX)
    }

    /// The same for a thing that is copied only where it is the next.
    pub fn number_of<Q: ?Sized + Hash + Equivalent<T> + ToOwned<Owned = T>>(&mut self, it: &Q) -> u32 {
        match self.0.get_index_of(it) {
            Some(number) => u32::try_from(number).unwrap_or(u32::MAX),
            None => self.number(it.to_owned()),
        }
    }

    /// Takes in another list's things: the number of each, in their order.
    pub fn take(&mut self, other: Numbered<T>) -> Vec<u32> {
        other.0.into_iter().map(|it| self.number(it)).collect()
    }

    /// How many things there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The things in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// The same without the numbers.
    pub fn into_list(self) -> Vec<T> {
        self.0.into_iter().collect()
    }
}
