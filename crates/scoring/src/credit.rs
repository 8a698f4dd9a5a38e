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

/// A credit at both ends: what the profile proves, and the most that it leaves plausible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// Proven.
    pub floor: Credit,
    /// Plausible; never below `floor`.
    pub ceiling: Credit,
}
