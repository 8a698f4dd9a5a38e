//! Which leaf was meant by which.

use rolefit_rules::requirement::Strength;

/// What decides which of several candidates is taken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    /// Required or preferred.
    pub strength: Strength,
    /// Its place.
    pub at: Option<crate::page::Place>,
}

/// Pairs each of the label's with at most one that was read, in the label's order: first one of the same name, then one of
/// the same strength, then one at the same place, then the nearest. `fits` says, of a pair, if it may be one, and if the two
/// have the same name. Gives the pairs, and what is left of those that were read.
pub(crate) fn pair(
    label: &[Spot],
    read: &[Spot],
    fits: impl Fn(usize, usize) -> Option<bool>,
) -> (Vec<(usize, usize)>, Vec<usize>) {
    let mut left: Vec<usize> = (0..read.len()).collect();
    let mut pairs = Vec::new();
    for (l, wanted) in label.iter().enumerate() {
        let rank = |&r: &usize| -> Option<(bool, bool, bool, usize)> {
            let found = read.get(r)?;
            let named = fits(l, r)?;
            let here = wanted.at.zip(found.at).is_some_and(|(a, b)| a.overlaps(b));
            let start = |spot: &Spot| spot.at.map_or(0, |place| place.start);
            Some((!named, found.strength != wanted.strength, !here, start(wanted).abs_diff(start(found))))
        };
        let best = left.iter().enumerate().filter_map(|(i, r)| Some((rank(r)?, i))).min();
        if let Some((_, i)) = best {
            pairs.push((l, left.remove(i)));
        }
    }
    (pairs, left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Place;

    #[test]
    fn the_same_strength_comes_before_the_same_place() {
        let spot = |strength, start| Spot { strength, at: Some(Place { start, end: start + 5 }) };
        let label = [spot(Strength::Required, 10)];
        let read =
            [spot(Strength::Preferred, 10), spot(Strength::Required, 50), spot(Strength::Required, 40)];
        assert_eq!(pair(&label, &read, |_, _| Some(true)), (vec![(0, 2)], vec![0, 1]));
        assert_eq!(pair(&label, &read, |_, r| Some(r == 0)), (vec![(0, 0)], vec![1, 2]));
        assert_eq!(pair(&label, &read, |_, _| None), (vec![], vec![0, 1, 2]));
    }
}
