//! Shares, in integers.

use serde::{Serialize, Serializer};
use std::fmt;
use std::ops::AddAssign;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ratio {
    /// How many are right.
    pub right: u32,
    /// Of how many.
    pub of: u32,
}

impl Ratio {
    /// Counts one more.
    pub fn count(&mut self, right: bool) {
        self.right += u32::from(right);
        self.of += 1;
    }

    /// As a share; nothing of nothing is all of it.
    pub fn share(self) -> Share {
        Share::of(self.right, self.of).unwrap_or(Share(10_000))
    }
}

impl AddAssign for Ratio {
    fn add_assign(&mut self, other: Ratio) {
        self.right += other.right;
        self.of += other.of;
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.right, self.of)
    }
}

/// A share in ten-thousandths: 9850 is 0.985.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(pub u32);

impl Share {
    /// `part` of `whole`, rounded to the nearest, a half to the even one; none of nothing.
    pub fn of(part: u32, whole: u32) -> Option<Share> {
        let (part, whole) = (u64::from(part) * 10_000, u64::from(whole));
        let below = part.checked_div(whole)?;
        let rest = 2 * (part % whole);
        let up = rest > whole || (rest == whole && below % 2 == 1);
        u32::try_from(below + u64::from(up)).ok().map(Share)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{:04}", self.0 / 10_000, self.0 % 10_000))
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Decimal text of integers parses to the nearest double, the same on every machine.
        serializer.serialize_f64(self.to_string().parse().map_err(serde::ser::Error::custom)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_the_nearest() {
        for (part, whole, want) in
            [(1, 3, "0.3333"), (2, 3, "0.6667"), (1, 32, "0.0312"), (3, 32, "0.0938"), (7, 7, "1.0000")]
        {
            assert_eq!(Share::of(part, whole).unwrap().to_string(), want, "{part}/{whole}");
        }
        assert_eq!(Share::of(0, 0), None);
        assert_eq!(Ratio::default().share(), Share(10_000));
        assert_eq!(serde_json::to_string(&Share(9850)).unwrap(), "0.985");
    }
}
