//! Credit in millionths: integers, rounded down, so that every machine gives the same bits.

/// A credit from 0 to [`ONE`].
pub type Credit = u32;

/// Full credit.
pub const ONE: Credit = 1_000_000;

/// `have` ÷ `need`, at most one; one where nothing is needed.
pub fn ratio(have: u32, need: u32) -> Credit {
    if need == 0 || have >= need {
        return ONE;
    }
    Credit::try_from(u64::from(have) * u64::from(ONE) / u64::from(need)).unwrap_or(ONE)
}

/// The weighted mean of (weight, credit) pairs, rounded down. Pairs that weigh nothing altogether weigh the same;
/// no pairs at all have no credit.
pub fn mean(parts: impl Iterator<Item = (u32, Credit)> + Clone) -> Credit {
    let weightless = parts.clone().all(|(weight, _)| weight == 0);
    let (mut sum, mut total) = (0u128, 0u128);
    for (weight, credit) in parts {
        let weight = if weightless { 1 } else { u128::from(weight) };
        sum += weight * u128::from(credit);
        total += weight;
    }
    Credit::try_from(sum.checked_div(total).unwrap_or(0)).unwrap_or(ONE)
}

/// A credit at both ends: what the profile proves, and the most that it leaves plausible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// Proven.
    pub floor: Credit,
    /// Plausible; never below `floor`.
    pub ceiling: Credit,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_weighted_and_rounded_down() {
        let cases: [(&[(u32, Credit)], Credit); 5] = [
            (&[(1, ONE), (1, 0)], 500_000),
            (&[(1, ONE), (1, 0), (1, 0)], 333_333),
            (&[(3, ONE), (1, 0)], 750_000),
            (&[(0, ONE), (0, 0)], 500_000),
            (&[], 0),
        ];
        for (parts, want) in cases {
            assert_eq!(mean(parts.iter().copied()), want, "{parts:?}");
        }
    }

    #[test]
    fn a_ratio_is_never_more_than_one_and_never_less_than_it_says() {
        assert_eq!((ratio(1, 3), ratio(3, 3), ratio(4, 3), ratio(0, 0)), (333_333, ONE, ONE, ONE));
    }
}
