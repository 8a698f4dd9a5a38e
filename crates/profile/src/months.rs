//! Sets of calendar months: what overlaps is counted once.

use crate::date::Month;

/// A run of months, first and last included. Never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    first: Month,
    last: Month,
}

#[expect(clippy::len_without_is_empty, reason = "an interval is never empty")]
impl Interval {
    /// From `first` to `last`; `None` where `last` comes before `first`.
    pub fn new(first: Month, last: Month) -> Option<Interval> {
        (first <= last).then_some(Interval { first, last })
    }

    /// The interval between two months, whichever comes first.
    pub fn between(one: Month, other: Month) -> Interval {
        Interval { first: one.min(other), last: one.max(other) }
    }

    /// The first month.
    pub fn first(self) -> Month {
        self.first
    }

    /// The last month.
    pub fn last(self) -> Month {
        self.last
    }

    /// Number of months, at least 1.
    pub fn len(self) -> u32 {
        u32::try_from(i64::from(self.last.0) - i64::from(self.first.0) + 1).unwrap_or(u32::MAX)
    }

    /// Does the month lie in it?
    pub fn contains(self, month: Month) -> bool {
        self.first <= month && month <= self.last
    }

    /// The months in both.
    pub fn intersect(self, other: Interval) -> Option<Interval> {
        Interval::new(self.first.max(other.first), self.last.min(other.last))
    }
}

/// A set of months: intervals in order, with a gap between any two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Months(Vec<Interval>);

impl Months {
    /// No month.
    pub const NONE: Months = Months(Vec::new());

    /// The intervals, in order; no two touch.
    pub fn intervals(&self) -> &[Interval] {
        &self.0
    }

    /// How many months.
    pub fn len(&self) -> u32 {
        self.0.iter().fold(0, |sum, interval| sum.saturating_add(interval.len()))
    }

    /// No month?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Does the month lie in it?
    pub fn contains(&self, month: Month) -> bool {
        self.0.iter().any(|interval| interval.contains(month))
    }

    /// Does every month of it lie in `other`?
    pub fn is_subset(&self, other: &Months) -> bool {
        let within = |one: &Interval, two: &Interval| two.first <= one.first && one.last <= two.last;
        self.0.iter().all(|one| other.0.iter().any(|two| within(one, two)))
    }

    /// How many months are in either.
    pub fn len_with(&self, other: &Months) -> u32 {
        let both = self.0.iter().flat_map(|one| other.0.iter().filter_map(|two| one.intersect(*two)));
        let sum =
            |lengths: &mut dyn Iterator<Item = Interval>| lengths.map(|i| u64::from(i.len())).sum::<u64>();
        let all = sum(&mut self.0.iter().chain(&other.0).copied());
        u32::try_from(all - sum(&mut { both })).unwrap_or(u32::MAX)
    }

    /// Adds the months of another set.
    pub fn add(&mut self, other: &Months) {
        if !other.is_subset(self) {
            *self = self.union(other);
        }
    }

    /// Adds the months of an interval.
    pub fn insert(&mut self, interval: Interval) {
        let mut whole = interval;
        let mut rest = Vec::with_capacity(self.0.len() + 1);
        let mut after = Vec::new();
        for old in self.0.drain(..) {
            // Neighbouring months melt into one interval, so that equal sets are equal values.
            if old.last.plus(1) < whole.first {
                rest.push(old);
            } else if whole.last.plus(1) < old.first {
                after.push(old);
            } else {
                whole = Interval { first: whole.first.min(old.first), last: whole.last.max(old.last) };
            }
        }
        rest.push(whole);
        rest.append(&mut after);
        self.0 = rest;
    }

    /// The months in either.
    #[must_use]
    pub fn union(&self, other: &Months) -> Months {
        // Nearly always one of the two has it all.
        if self.is_subset(other) {
            return other.clone();
        }
        if other.is_subset(self) {
            return self.clone();
        }
        self.0.iter().chain(&other.0).copied().collect()
    }

    /// The months in both.
    #[must_use]
    pub fn intersect(&self, other: &Months) -> Months {
        let mut both = Vec::new();
        for one in &self.0 {
            both.extend(other.0.iter().filter_map(|two| one.intersect(*two)));
        }
        Months(both)
    }

    /// The months of it that lie in the interval.
    #[must_use]
    pub fn within(&self, window: Interval) -> Months {
        Months(self.0.iter().filter_map(|interval| interval.intersect(window)).collect())
    }
}

impl From<Interval> for Months {
    fn from(interval: Interval) -> Months {
        Months(vec![interval])
    }
}

impl From<Option<Interval>> for Months {
    fn from(interval: Option<Interval>) -> Months {
        Months(interval.into_iter().collect())
    }
}

impl FromIterator<Interval> for Months {
    fn from_iter<I: IntoIterator<Item = Interval>>(intervals: I) -> Months {
        let mut sorted: Vec<Interval> = intervals.into_iter().collect();
        sorted.sort_unstable();
        let mut set: Vec<Interval> = Vec::with_capacity(sorted.len());
        for interval in sorted {
            match set.last_mut() {
                Some(open) if interval.first <= open.last.plus(1) => open.last = open.last.max(interval.last),
                _ => set.push(interval),
            }
        }
        Months(set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn intervals() -> impl Strategy<Value = Vec<Interval>> {
        vec((0..60i32, 0..12i32), 0..8).prop_map(|runs| {
            runs.into_iter()
                .filter_map(|(first, length)| Interval::new(Month(first), Month(first + length)))
                .collect()
        })
    }

    /// The same set, spelt out.
    fn spelt(intervals: &[Interval]) -> BTreeSet<i32> {
        intervals.iter().flat_map(|interval| interval.first.0..=interval.last.0).collect()
    }

    proptest! {
        #[test]
        fn sets_behave_like_sets(one in intervals(), other in intervals()) {
            let (a, b): (Months, Months) = (one.iter().copied().collect(), other.iter().copied().collect());
            let (x, y) = (spelt(&one), spelt(&other));
            prop_assert_eq!(a.len() as usize, x.len());
            prop_assert_eq!(spelt(a.union(&b).intervals()), &x | &y);
            prop_assert_eq!(spelt(a.intersect(&b).intervals()), &x & &y);
            prop_assert_eq!(a.is_subset(&b), x.is_subset(&y));
            prop_assert_eq!(a.len_with(&b) as usize, (&x | &y).len());
            let mut added = a.clone();
            added.add(&b);
            prop_assert_eq!(added, a.union(&b));
            let mut inserted = Months::NONE;
            one.iter().for_each(|interval| inserted.insert(*interval));
            prop_assert_eq!(inserted, a);
        }
    }

    #[test]
    fn neighbours_melt_and_gaps_stay() {
        let set: Months = [(5, 6), (1, 2), (3, 3)]
            .into_iter()
            .filter_map(|(first, last)| Interval::new(Month(first), Month(last)))
            .collect();
        let spans: Vec<(i32, i32)> = set.intervals().iter().map(|run| (run.first.0, run.last.0)).collect();
        assert_eq!(spans, [(1, 3), (5, 6)]);
        assert!(set.contains(Month(3)) && !set.contains(Month(4)));
        assert_eq!(Interval::new(Month(2), Month(1)), None);
    }
}
