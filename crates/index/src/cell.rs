//! What clauses and rows come to for one profile, as numbers that are added up.

use rolefit_scoring::outcome::{Answer, Outcome, Part, Sign, Verdict};

/// Is there a required clause that weighs something?
pub(crate) const READ: u8 = 1;
/// Is a required one unmet?
pub(crate) const UNMET: u8 = 2;
/// And not near?
pub(crate) const FAR: u8 = 4;
/// Does a required one hold the verdict up?
pub(crate) const HELD: u8 = 8;
/// Is there a required one of which nothing is shown?
pub(crate) const NO_SIGN: u8 = 16;
/// How many flags there are.
const FLAGS: u32 = 5;

/// A clause's part in a row's sums and verdict.
pub trait Cell: Copy + Send + Sync {
    /// Of a clause that counts for nothing.
    const NOTHING: Self;

    /// Of a clause with a weight, an answer and flags.
    fn new(weight: u32, answer: &Answer, flags: u8) -> Self;

    /// Adds credits, joins flags.
    #[must_use]
    fn and(self, other: Self) -> Self;

    /// Σ weight × credit at the floor and at the ceiling.
    fn sums(self) -> (u64, u64);

    /// Flags.
    fn flags(self) -> u8;
}

/// Two sums of 29 bits, and flags above them: half a cache line holds four.
#[derive(Clone, Copy, Debug)]
pub struct Narrow(u64);

impl Narrow {
    const BITS: u32 = (u64::BITS - FLAGS) / 2;
    /// The greatest sum.
    pub(crate) const MOST: u64 = (1 << Narrow::BITS) - 1;
    /// Both sums.
    const SUMS: u64 = (1 << (2 * Narrow::BITS)) - 1;
}

impl Cell for Narrow {
    const NOTHING: Narrow = Narrow(0);

    fn new(weight: u32, answer: &Answer, flags: u8) -> Narrow {
        let credit = answer.bounds.credit();
        let of = |credit: u32| u64::from(weight) * u64::from(credit);
        Narrow(of(credit.floor) | of(credit.ceiling) << Narrow::BITS | u64::from(flags) << (2 * Narrow::BITS))
    }

    fn and(self, other: Narrow) -> Narrow {
        let sums = (self.0 & Narrow::SUMS) + (other.0 & Narrow::SUMS);
        Narrow(sums | ((self.0 | other.0) & !Narrow::SUMS))
    }

    fn sums(self) -> (u64, u64) {
        (self.0 & Narrow::MOST, self.0 >> Narrow::BITS & Narrow::MOST)
    }

    fn flags(self) -> u8 {
        (self.0 >> (2 * Narrow::BITS)) as u8
    }
}

/// For policies whose weights have no common measure to speak of.
#[derive(Clone, Copy, Debug)]
pub struct Wide {
    floor: u64,
    ceiling: u64,
    flags: u8,
}

impl Cell for Wide {
    const NOTHING: Wide = Wide { floor: 0, ceiling: 0, flags: 0 };

    fn new(weight: u32, answer: &Answer, flags: u8) -> Wide {
        let credit = answer.bounds.credit();
        let of = |credit: u32| u64::from(weight) * u64::from(credit);
        Wide { floor: of(credit.floor), ceiling: of(credit.ceiling), flags }
    }

    fn and(self, other: Wide) -> Wide {
        Wide {
            floor: self.floor.saturating_add(other.floor),
            ceiling: self.ceiling.saturating_add(other.ceiling),
            flags: self.flags | other.flags,
        }
    }

    fn sums(self) -> (u64, u64) {
        (self.floor, self.ceiling)
    }

    fn flags(self) -> u8 {
        self.flags
    }
}

/// What a required clause is to the verdict.
pub(crate) fn flags(answer: &Answer, weight: u32) -> u8 {
    let read = if weight > 0 { READ } else { 0 };
    let verdict = match answer.outcome() {
        Outcome::Unmet if answer.bounds.near => UNMET,
        Outcome::Unmet => UNMET | FAR,
        Outcome::Unknown if !answer.granted => HELD,
        Outcome::Unknown | Outcome::Met => 0,
    };
    let sign = if answer.part == Part::Scored && answer.bounds.sign() == Sign::None { NO_SIGN } else { 0 };
    read | verdict | sign
}

/// The fit of a profile to one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowFit {
    /// Flags of all its required clauses.
    pub(crate) flags: u8,
    /// In millionths of a point out of 100, both ends.
    pub floor: u32,
    /// See `floor`.
    pub ceiling: u32,
}

impl RowFit {
    /// To a posting that asks nothing.
    pub(crate) const NOTHING: RowFit = RowFit { flags: 0, floor: 0, ceiling: 0 };

    /// Of a row's joined cells; `total` is what the row weighs.
    #[inline]
    pub(crate) fn new<C: Cell>(joined: C, total: u64) -> RowFit {
        let flags = joined.flags();
        let (floor, ceiling) = joined.sums();
        if flags & READ == 0 || total == 0 {
            return RowFit { flags, floor: 0, ceiling: 0 };
        }
        // At most 100 million.
        let points = |sum: u64| match sum.checked_mul(100) {
            Some(sum) => (sum / total) as u32,
            None => (u128::from(sum) * 100 / u128::from(total)) as u32,
        };
        RowFit { flags, floor: points(floor), ceiling: points(ceiling) }
    }

    /// The verdict.
    pub fn verdict(self) -> Verdict {
        match self.flags {
            flags if flags & READ == 0 => Verdict::Unread,
            flags if flags & FAR != 0 => Verdict::Unqualified,
            flags if flags & UNMET != 0 => Verdict::Stretch,
            flags if flags & HELD != 0 => Verdict::Possible,
            _ => Verdict::Qualified,
        }
    }

    /// Its place in the order of results: less is better. The same order as that of `rolefit_scoring::fit::Fit::merit`.
    #[inline]
    pub fn merit(self) -> u64 {
        const MOST: u64 = (1 << 27) - 1;
        let class = class(self.flags);
        class << 54 | (MOST - u64::from(self.floor)) << 27 | (MOST - u64::from(self.ceiling))
    }
}

/// Qualified; possible and stretch with a sign everywhere; possible and stretch without; unqualified; unread.
#[inline]
pub(crate) fn class(flags: u8) -> u64 {
    let (read, held) = (flags & READ != 0, flags & HELD != 0);
    let open = held || flags & UNMET != 0;
    match (read, flags & FAR != 0, open, flags & NO_SIGN != 0) {
        (false, ..) => 4,
        (_, true, ..) => 3,
        (_, _, false, _) => 0,
        (.., true) => 2,
        _ => 1,
    }
}
