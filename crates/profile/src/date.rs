//! Dates of a profile: whole, or to the month, or to the year.

use serde::{Deserialize, Serialize};

/// A calendar month, counted from January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// `month` is 1 to 12.
    pub fn new(year: i32, month: u8) -> Month {
        Month(year * 12 + i32::from(month.clamp(1, 12)) - 1)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        u8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1)
    }
}

/// An ISO 8601 date of which the day, or the day and the month, may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

impl PartialDate {
    /// The first month that it can mean.
    pub fn earliest(self) -> Month {
        Month::new(self.year.into(), self.month.unwrap_or(1))
    }

    /// The last month that it can mean.
    pub fn latest(self) -> Month {
        Month::new(self.year.into(), self.month.unwrap_or(12))
    }
}
