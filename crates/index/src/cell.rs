//! What clauses and rows come to for one profile, as numbers that are added up.

use rolefit_scoring::credit::ONE;
use rolefit_scoring::outcome::{Answer, Line, Outcome, Part, Sign, Verdict};

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
/// The title tells what the job is, and a position was the same.
pub(crate) const OWN: u8 = 32;
/// Something of such work is shown.
const NEAR: u8 = 64;
/// Nothing of it is.
const OTHER: u8 = 128;
/// How many flags there are.
const FLAGS: u32 = 8;

/// A clause's part in a row's sums and verdict. What is added up is what is *missed*, so that a clause that is left out counts as
/// one that is met, and a row without some of its clauses, but with that of its line of work at its best, stands no worse than with them.
pub trait Cell: Copy + Send + Sync {
    /// What a row weighs.
    type Total: Copy;

    /// Of a clause that misses nothing.
    const NOTHING: Self;

    /// Of a clause with a weight, an answer and flags.
    fn new(weight: u32, answer: &Answer, flags: u8) -> Self;

    /// Of a clause that misses nothing and has these flags.
    fn of_flags(flags: u8) -> Self;

    /// Adds what is missed, joins flags.
    fn joined(cells: impl Iterator<Item = Self>) -> Self;

    /// Σ weight × missing credit at the floor and at the ceiling.
    fn missed(self) -> [u64; 2];

    /// Flags.
    fn flags(self) -> u8;

    /// Of so much missed of a row's weight, the part of 100 in millionths, rounded up.
    fn percent(missed: u64, total: Self::Total) -> u32;

    /// The weights of rows, where they are such as these cells are for.
    fn totals(totals: &Totals) -> &[Self::Total];
}

/// What rows weigh, in units of their greatest common measure: nearly always small numbers.
#[derive(Debug)]
pub enum Totals {
    /// For [`Narrow`] cells.
    Small(Vec<u16>),
    /// For [`Wide`] ones.
    Great(Vec<u64>),
}

impl Totals {
    /// A row's.
    pub(crate) fn of(&self, row: usize) -> u64 {
        match self {
            Totals::Small(totals) => totals.get(row).map_or(0, |total| u64::from(*total)),
            Totals::Great(totals) => totals.get(row).copied().unwrap_or(0),
        }
    }
}

/// Two sums of 29 bits, and flags above them: half a cache line holds four.
#[derive(Clone, Copy, Debug)]
pub struct Narrow(u64);

impl Narrow {
    const BITS: u32 = (u64::BITS - FLAGS) / 2;
    /// The greatest sum.
    const MOST: u64 = (1 << Narrow::BITS) - 1;
    /// Both sums.
    const SUMS: u64 = (1 << (2 * Narrow::BITS)) - 1;
    /// The greatest total weight: all of it may be missed.
    const HEAVIEST: usize = (Narrow::MOST / ONE as u64) as usize;
    /// For each total weight, 2⁶³ divided by it and rounded up: to multiply is several times faster than to divide, and exact
    /// for numbers of up to 2⁶³ / `HEAVIEST`.
    const RECIPROCALS: [u64; Narrow::HEAVIEST + 1] = {
        let mut all = [0; Narrow::HEAVIEST + 1];
        let (mut rest, mut total): (&mut [u64], u64) = (&mut all, 0);
        while let Some((reciprocal, after)) = rest.split_first_mut() {
            *reciprocal = if total == 0 { 0 } else { (1u64 << 63).div_ceil(total) };
            (rest, total) = (after, total + 1);
        }
        all
    };

    /// What a row weighs, if such cells are for it.
    pub(crate) fn total(weight: u64) -> Option<u16> {
        u16::try_from(weight).ok().filter(|weight| usize::from(*weight) <= Narrow::HEAVIEST)
    }
}

impl Cell for Narrow {
    type Total = u16;

    const NOTHING: Narrow = Narrow(0);

    fn new(weight: u32, answer: &Answer, flags: u8) -> Narrow {
        let [floor, ceiling] = missed(weight, answer);
        Narrow(floor | ceiling << Narrow::BITS | u64::from(flags) << (2 * Narrow::BITS))
    }

    fn of_flags(flags: u8) -> Narrow {
        Narrow(u64::from(flags) << (2 * Narrow::BITS))
    }

    #[inline]
    fn joined(cells: impl Iterator<Item = Narrow>) -> Narrow {
        // Flags stand above both sums, so that what adding makes of them disturbs nothing.
        let and = |(sums, any): (u64, u64), Narrow(cell)| (sums.wrapping_add(cell), any | cell);
        let (sums, any) = cells.fold((0, 0), and);
        Narrow(sums & Narrow::SUMS | any & !Narrow::SUMS)
    }

    #[inline]
    fn missed(self) -> [u64; 2] {
        [self.0 & Narrow::MOST, self.0 >> Narrow::BITS & Narrow::MOST]
    }

    #[inline]
    fn flags(self) -> u8 {
        (self.0 >> (2 * Narrow::BITS)) as u8
    }

    #[inline]
    fn percent(missed: u64, total: u16) -> u32 {
        let reciprocal = Narrow::RECIPROCALS.get(usize::from(total)).copied().unwrap_or(0);
        // ⌈a / b⌉ is ⌊(a + b − 1) / b⌋.
        let above = (missed * 100 + u64::from(total)).saturating_sub(1);
        ((u128::from(above) * u128::from(reciprocal)) >> 63) as u32
    }

    fn totals(totals: &Totals) -> &[u16] {
        match totals {
            Totals::Small(totals) => totals,
            Totals::Great(_) => &[],
        }
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
    type Total = u64;

    const NOTHING: Wide = Wide { floor: 0, ceiling: 0, flags: 0 };

    fn new(weight: u32, answer: &Answer, flags: u8) -> Wide {
        let [floor, ceiling] = missed(weight, answer);
        Wide { floor, ceiling, flags }
    }

    fn of_flags(flags: u8) -> Wide {
        Wide { flags, ..Wide::NOTHING }
    }

    fn joined(cells: impl Iterator<Item = Wide>) -> Wide {
        cells.fold(Wide::NOTHING, |sum, cell| Wide {
            floor: sum.floor.saturating_add(cell.floor),
            ceiling: sum.ceiling.saturating_add(cell.ceiling),
            flags: sum.flags | cell.flags,
        })
    }

    fn missed(self) -> [u64; 2] {
        [self.floor, self.ceiling]
    }

    fn flags(self) -> u8 {
        self.flags
    }

    fn percent(missed: u64, total: u64) -> u32 {
        (u128::from(missed) * 100).div_ceil(u128::from(total.max(1))) as u32
    }

    fn totals(totals: &Totals) -> &[u64] {
        match totals {
            Totals::Great(totals) => totals,
            Totals::Small(_) => &[],
        }
    }
}

/// What is missed of a weight, at the floor and at the ceiling.
fn missed(weight: u32, answer: &Answer) -> [u64; 2] {
    let credit = answer.bounds.credit();
    [credit.floor, credit.ceiling].map(|credit| u64::from(weight) * u64::from(ONE.saturating_sub(credit)))
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
    let (no_sign, line) = match answer.part {
        Part::Scored => (answer.bounds.sign() == Sign::None, 0),
        Part::Occupation { .. } => (
            !answer.granted,
            match Line::of(answer) {
                Line::Own => OWN,
                Line::Near => NEAR,
                Line::Untold => 0,
                Line::Other => OTHER,
            },
        ),
        Part::Condition | Part::Statement => (false, 0),
    };
    read | verdict | if no_sign { NO_SIGN } else { 0 } | line
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
    pub(crate) fn new<C: Cell>(joined: C, total: C::Total) -> RowFit {
        let flags = joined.flags();
        // Without a branch: nobody can foretell which postings ask nothing.
        let read = u32::from(flags & READ != 0);
        let [floor, ceiling] = joined.missed().map(|missed| read * (100 * ONE - C::percent(missed, total)));
        RowFit { flags, floor, ceiling }
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
        let [floor, ceiling] = [self.floor, self.ceiling].map(|credit| MOST - u64::from(credit));
        order(self.flags) << ORDER | floor << 27 | ceiling
    }
}

/// Where the order of flags stands in a merit, above both scores.
const ORDER: u32 = 54;

/// Bits of a line of work in the order of flags, below the class.
const LINE: u32 = 2;

/// The class of a merit.
pub(crate) fn class_of(merit: u64) -> u64 {
    merit >> (ORDER + LINE)
}

/// Qualified; possible and stretch with a sign everywhere; possible and stretch without; unqualified; unread.
#[inline]
pub(crate) fn class(flags: u8) -> u64 {
    order(flags) >> LINE
}

/// The class, and below it the line of work.
#[inline]
fn order(flags: u8) -> u64 {
    const ALL: [u8; 1 << FLAGS] = {
        let mut all = [0; 1 << FLAGS];
        let (mut rest, mut flags): (&mut [u8], u8) = (&mut all, 0);
        while let Some((order, after)) = rest.split_first_mut() {
            *order = class_by(flags) << LINE | line_by(flags) as u8;
            (rest, flags) = (after, flags.wrapping_add(1));
        }
        all
    };
    ALL.get(usize::from(flags)).copied().map_or(u64::MAX >> ORDER, u64::from)
}

const fn class_by(flags: u8) -> u8 {
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

/// What may still be anybody's own work is that, unless a clause says otherwise.
const fn line_by(flags: u8) -> Line {
    match (flags & OTHER != 0, flags & NEAR != 0, flags & OWN != 0) {
        (true, ..) => Line::Other,
        (_, true, _) => Line::Near,
        (.., true) => Line::Own,
        _ => Line::Untold,
    }
}
