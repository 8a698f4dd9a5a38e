//! Lists of numbers as bytes, which are opened as they lie.

use serde::de::{Deserializer, Error, Visitor};
use serde::ser::Serializer;
use std::fmt;
use std::marker::PhantomData;

/// What is made of so many bytes, whatever it holds.
pub(crate) trait Flat: Sized {
    /// How many.
    const BYTES: usize;

    fn put(&self, out: &mut Vec<u8>);

    fn get(bytes: &[u8]) -> Option<Self>;
}

impl Flat for u8 {
    const BYTES: usize = 1;

    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    #[inline]
    fn get(bytes: &[u8]) -> Option<u8> {
        bytes.first().copied()
    }
}

impl Flat for u32 {
    const BYTES: usize = 4;

    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    #[inline]
    fn get(bytes: &[u8]) -> Option<u32> {
        bytes.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
    }
}

impl Flat for u64 {
    const BYTES: usize = 8;

    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    #[inline]
    fn get(bytes: &[u8]) -> Option<u64> {
        bytes.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
    }
}

impl Flat for (u32, u32) {
    const BYTES: usize = 8;

    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    #[inline]
    fn get(bytes: &[u8]) -> Option<(u32, u32)> {
        Some((u32::get(bytes)?, u32::get(bytes.get(u32::BYTES..)?)?))
    }
}

pub(crate) fn serialize<T: Flat, S: Serializer>(list: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(list.len() * T::BYTES);
    list.iter().for_each(|one| one.put(&mut bytes));
    serializer.serialize_bytes(&bytes)
}

pub(crate) fn deserialize<'de, T: Flat, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_bytes(List(PhantomData))
}

struct List<T>(PhantomData<T>);

impl<T: Flat> Visitor<'_> for List<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "numbers of {} bytes", T::BYTES)
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<T>, E> {
        let mut list = Vec::with_capacity(bytes.len() / T::BYTES);
        list.extend(bytes.chunks_exact(T::BYTES).filter_map(T::get));
        Ok(list)
    }
}
