//! Chance without floats: a stream of numbers that is the same on every machine, and tables that are drawn from by weight.

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

/// One stream of numbers.
#[derive(Clone, Debug)]
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of the `k`th thing of a kind. Streams of one seed share nothing but the seed, so that any one of them can be
    /// made without the others.
    pub(crate) fn new(seed: u64, kind: u8, k: u64) -> Dice {
        let mut key = [0; 32];
        for (byte, value) in key.iter_mut().zip(seed.to_le_bytes().into_iter().chain([kind])) {
            *byte = value;
        }
        let mut stream = ChaCha8Rng::from_seed(key);
        stream.set_stream(k);
        Dice(stream)
    }

    /// A number below `end`; 0 where there is none.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        let wide = u64::from(self.0.next_u32()) * u64::from(end);
        u32::try_from(wide >> 32).unwrap_or(0)
    }

    /// A number from `from` to `to`, both among them.
    pub(crate) fn between(&mut self, from: u32, to: u32) -> u32 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True so many times of a thousand.
    pub(crate) fn permille(&mut self, share: u32) -> bool {
        self.below(1000) < share
    }

    /// One of `list`, each as likely as the other.
    pub(crate) fn one<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.below(u32::try_from(list.len()).unwrap_or(u32::MAX)) as usize)
    }

    /// One of a list of words.
    pub(crate) fn word<'l>(&mut self, list: &[&'l str]) -> &'l str {
        self.one(list).copied().unwrap_or_default()
    }
}

/// Things with weights, drawn in one step however many there are: every place has so much of its own thing, and the rest of another
/// (the alias method).
#[derive(Clone, Debug)]
pub(crate) struct Table<T> {
    things: Vec<T>,
    places: Vec<Place>,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    /// Of 2^32.
    own: u32,
    other: u32,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { things: Vec::new(), places: Vec::new() }
    }
}

impl<T> FromIterator<(T, u64)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (T, u64)>>(counted: I) -> Self {
        let (things, weights): (Vec<T>, Vec<u64>) = counted.into_iter().filter(|(_, n)| *n > 0).unzip();
        let total = weights.iter().map(|weight| u128::from(*weight)).sum::<u128>().max(1);
        // What a thing would have of its place, in parts of 2^32 of which every place has all.
        const FULL: u128 = 1 << 32;
        let count = weights.len() as u128;
        let mut parts: Vec<u128> =
            weights.iter().map(|weight| u128::from(*weight) * count * FULL / total).collect();
        let mut places = vec![Place { own: u32::MAX, other: 0 }; parts.len()];
        let (mut small, mut large): (Vec<usize>, Vec<usize>) =
            (0..parts.len()).partition(|at| parts.get(*at).is_some_and(|part| *part < FULL));
        while let (Some(few), Some(&many)) = (small.pop(), large.last()) {
            let own = parts.get(few).copied().unwrap_or(0);
            if let Some(place) = places.get_mut(few) {
                let (own, other) = (u32::try_from(own), u32::try_from(many));
                *place = Place { own: own.unwrap_or(u32::MAX), other: other.unwrap_or(0) };
            }
            if let Some(part) = parts.get_mut(many) {
                *part = (*part + own).saturating_sub(FULL);
                if *part < FULL {
                    large.pop();
                    small.push(many);
                }
            }
        }
        Table { things, places }
    }
}

impl<T> Table<T> {
    /// One of them, by weight.
    pub(crate) fn draw(&self, dice: &mut Dice) -> Option<&T> {
        let at = dice.below(u32::try_from(self.things.len()).unwrap_or(u32::MAX)) as usize;
        let place = self.places.get(at)?;
        // A full place has the greatest number there is: one in four billions goes astray to the first thing, which harms nobody.
        let own = dice.0.next_u32() < place.own;
        self.things.get(if own { at } else { place.other as usize })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_drawn_by_their_weights() {
        let table: Table<usize> = [(0, 1), (1, 2), (2, 0), (3, 5), (4, 92)].into_iter().collect();
        let mut dice = Dice::new(1, 0, 0);
        let mut counts = [0; 5];
        for _ in 0..100_000 {
            let at = *table.draw(&mut dice).expect("has some");
            counts[at] += 1;
        }
        for (count, share) in counts.into_iter().zip([1000, 2000, 0, 5000, 92_000_i32]) {
            assert!((count - share).abs() < 400, "{counts:?}");
        }
    }

    #[test]
    fn streams_differ_by_seed_kind_and_number() {
        let first = |seed, kind, k| Dice::new(seed, kind, k).below(u32::MAX);
        let all = [first(1, 1, 1), first(2, 1, 1), first(1, 2, 1), first(1, 1, 2)];
        assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), 4, "{all:?}");
    }
}
