//! When each entry of a profile was: the months that its dates certainly cover, and those that they possibly cover.

use crate::date::{Month, PartialDate};
use crate::months::{Interval, Months};
use crate::profile::{End, Profile, Work};

/// How far back an entry can reach that nothing bounds: a working life, in months.
const WORKING_LIFE: i32 = 600;

/// The months of one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Months that it covers, whatever its dates leave open.
    pub certain: Months,
    /// Months that it may cover; holds every certain one.
    pub possible: Months,
    /// Months that it lasted at the least, wherever they lie: 1 for "2019 to 2019", of which no single month is certain.
    pub at_least: u32,
}

/// The months of every entry, by the entry's index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The month in which the profile is read; nothing after it counts.
    pub as_of: Month,
    /// Of `work`.
    pub work: Vec<Extent>,
    /// Of `volunteer`.
    pub volunteer: Vec<Extent>,
    /// Of `projects`. A project without any date has no month: nobody could count its length.
    pub projects: Vec<Extent>,
    /// Of `education`.
    pub education: Vec<Extent>,
}

/// Months that several entries together certainly cover: a union, never a sum.
pub fn floor<'a>(extents: impl IntoIterator<Item = &'a Extent>) -> u32 {
    let (mut runs, mut at_least) = (Vec::new(), 0);
    for extent in extents {
        runs.extend_from_slice(extent.certain.intervals());
        at_least = extent.at_least.max(at_least);
    }
    runs.into_iter().collect::<Months>().len().max(at_least)
}

/// Months that several entries together possibly cover: a union, never a sum.
pub fn ceiling<'a>(extents: impl IntoIterator<Item = &'a Extent>) -> u32 {
    let runs = extents.into_iter().flat_map(|extent| extent.possible.intervals().iter().copied());
    runs.collect::<Months>().len()
}

/// When each entry was, read in the month `as_of`.
pub fn timeline(profile: &Profile, as_of: Month) -> Timeline {
    let positions = |list: &[Work]| {
        let entries: Vec<Entry> = list
            .iter()
            .map(|work| Entry { start: work.start, end: work.end, counts: !work.is_empty() })
            .collect();
        extents(&entries, as_of)
    };
    let projects: Vec<Entry> = profile
        .projects
        .iter()
        .map(|project| {
            let dated = project.start.is_some() || project.end != End::Unstated;
            Entry { start: project.start, end: project.end, counts: dated }
        })
        .collect();
    let education: Vec<Entry> = profile
        .education
        .iter()
        .map(|course| Entry { start: course.start, end: course.end, counts: !course.is_empty() })
        .collect();
    Timeline {
        as_of,
        work: positions(&profile.work),
        volunteer: positions(&profile.volunteer),
        projects: extents(&projects, as_of),
        education: extents(&education, as_of),
    }
}

/// The dates of an entry, whatever it is.
#[derive(Clone, Copy, Debug)]
struct Entry {
    start: Option<PartialDate>,
    end: End,
    /// False for what has no time of its own: an empty form, an undated project.
    counts: bool,
}

impl Entry {
    /// Its earliest and latest first month.
    fn first(&self) -> Option<(Month, Month)> {
        self.start.map(|date| (date.earliest(), date.latest()))
    }

    /// Its earliest and latest last month, where a date gives them. An end before the start is no end.
    fn last(&self) -> Option<(Month, Month)> {
        match (self.end, self.first()) {
            (End::On(date), Some((first, _))) if date.latest() < first => None,
            (End::On(date), _) => Some((date.earliest(), date.latest())),
            _ => None,
        }
    }

    /// The earliest month that it can have ended in, as far as a date tells: what follows it cannot be earlier.
    fn over(&self) -> Option<(Month, Month)> {
        self.last().or_else(|| self.first())
    }

    /// A month to sort by.
    fn anchor(&self) -> Option<Month> {
        self.first().or_else(|| self.last()).map(|(earliest, _)| earliest)
    }
}

fn extents(entries: &[Entry], as_of: Month) -> Vec<Extent> {
    entries.iter().enumerate().map(|(index, entry)| extent(entries, index, entry, as_of)).collect()
}

/// The months of one entry among the others of its section.
fn extent(entries: &[Entry], index: usize, entry: &Entry, as_of: Month) -> Extent {
    if !entry.counts {
        return Extent::default();
    }
    let horizon = as_of.plus(1 - WORKING_LIFE);
    let (certain, possible, begun) = match (entry.first(), entry.last(), entry.end) {
        (Some((first, by)), Some((from, last)), _) => {
            // With "2019" to "2019-03" the start is March at the latest; with "2019-05" to "2019" the end is May at the earliest.
            (Interval::new(by.min(last), from.max(first)), Interval::new(first, last), by <= as_of)
        }
        (Some((first, by)), None, End::Present) => {
            (Interval::new(by.min(as_of), as_of), Interval::new(first, as_of), first <= as_of)
        }
        (Some((first, by)), None, _) => {
            let next = next_start(entries, by).unwrap_or(as_of).max(by);
            let certain = if first == by { Interval::new(first, by) } else { None };
            (certain, Interval::new(first, next), by <= as_of)
        }
        (None, Some((from, last)), _) => {
            let previous = previous_end(entries, from).unwrap_or(horizon).min(from);
            let certain = if from == last { Interval::new(from, last) } else { None };
            (certain, Interval::new(previous, last), from <= as_of)
        }
        (None, None, End::Present) => {
            let previous = previous_end(entries, as_of).unwrap_or(horizon).min(as_of);
            (Interval::new(as_of, as_of), Interval::new(previous, as_of), true)
        }
        (None, None, _) => (None, Some(gap(entries, index, horizon, as_of)), true),
    };
    let past = |interval: Option<Interval>| {
        Months::from(interval.and_then(|run| Interval::new(run.first(), run.last().min(as_of))))
    };
    let possible = past(possible);
    let at_least = u32::from(begun && !possible.is_empty());
    Extent { certain: past(certain).intersect(&possible), possible, at_least }
}

/// The latest month in which the next entry after the month `after` can have begun.
fn next_start(entries: &[Entry], after: Month) -> Option<Month> {
    let later = entries.iter().filter_map(Entry::first).filter(|(earliest, _)| *earliest > after);
    later.map(|(_, latest)| latest).min()
}

/// The earliest month in which the last entry that was over by the month `before` can have ended.
fn previous_end(entries: &[Entry], before: Month) -> Option<Month> {
    let earlier = entries
        .iter()
        .filter(|entry| entry.start.is_some())
        .filter_map(Entry::over)
        .filter(|(_, latest)| *latest <= before);
    earlier.map(|(earliest, _)| earliest).max()
}

/// The room of an entry that has no date at all: between the dated entries beside it in the list.
fn gap(entries: &[Entry], index: usize, horizon: Month, as_of: Month) -> Interval {
    let dated = || entries.iter().enumerate().filter(|(_, entry)| entry.anchor().is_some());
    let anchors: Vec<Month> = dated().filter_map(|(_, entry)| entry.anchor()).collect();
    let newest_first = match anchors.as_slice() {
        [first, .., last] if first != last => first > last,
        // Nothing tells which end of the list is the newer one.
        _ => return Interval::between(horizon, as_of),
    };
    let before = dated().rfind(|(at, _)| *at < index).map(|(_, entry)| entry);
    let after = dated().find(|(at, _)| *at > index).map(|(_, entry)| entry);
    let (older, newer) = if newest_first { (after, before) } else { (before, after) };
    let from = older.and_then(Entry::over).map_or(horizon, |(earliest, _)| earliest);
    let to =
        newer.and_then(|entry| entry.first().or_else(|| entry.last())).map_or(as_of, |(_, latest)| latest);
    // Where the neighbours overlap, the entry lay somewhere in the overlap.
    Interval::between(from, to)
}
