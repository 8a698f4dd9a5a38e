//! What dates say about months: a table of cases, and the laws.

#![cfg(test)]

use proptest::prelude::*;
use rolefit_profile::{
    End, Interval, Month, Months, PartialDate, Profile, Project, Work, date, timeline,
    timeline::{ceiling, floor},
};

const AS_OF: Month = Month(2026 * 12 + 10);

fn entry(start: &str, end: &str) -> Work {
    let read = |text: &str| match date::read(text) {
        date::Reading::Date(date) => Some(date),
        _ => None,
    };
    let end = match end {
        "present" => End::Present,
        "-" => End::Unstated,
        text => read(text).map_or(End::Unstated, End::On),
    };
    Work { name: Some("somewhere".to_owned()), start: read(start), end, ..Work::default() }
}

fn profile(entries: &[(&str, &str)]) -> Profile {
    Profile { work: entries.iter().map(|(start, end)| entry(start, end)).collect(), ..Profile::default() }
}

/// `2019-01..2019-03 2020-05..2020-05`
fn draw(months: &Months) -> String {
    let runs: Vec<String> =
        months.intervals().iter().map(|run| format!("{}..{}", run.first(), run.last())).collect();
    runs.join(" ")
}

#[test]
fn each_way_of_dating_an_entry() {
    // (entries, certain months of the first, possible months of the first, its floor)
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str, u32);
    let cases: &[Case<'_>] = &[
        (&[("2019-01", "2019-03")], "2019-01..2019-03", "2019-01..2019-03", 3),
        (&[("2019-01-15", "2019-03-02")], "2019-01..2019-03", "2019-01..2019-03", 3),
        (&[("2019-03", "2019-03")], "2019-03..2019-03", "2019-03..2019-03", 1),
        // Years widen to the most that they can mean.
        (&[("2018", "2020")], "2018-12..2020-01", "2018-01..2020-12", 14),
        (&[("2018", "2019")], "2018-12..2019-01", "2018-01..2019-12", 2),
        (&[("2019", "2019")], "", "2019-01..2019-12", 1),
        (&[("2019", "2019-03")], "2019-03..2019-03", "2019-01..2019-03", 1),
        (&[("2019-05", "2019")], "2019-05..2019-05", "2019-05..2019-12", 1),
        // Running on, and cut at the month of reading.
        (&[("2026-01", "present")], "2026-01..2026-11", "2026-01..2026-11", 11),
        (&[("2026", "present")], "2026-11..2026-11", "2026-01..2026-11", 1),
        (&[("2026-09", "2027-05")], "2026-09..2026-11", "2026-09..2026-11", 3),
        (&[("2027-01", "present")], "", "", 0),
        (&[("2026-12", "2027-05")], "", "", 0),
        // "2026" to "2027": perhaps it has not begun.
        (&[("2026", "2027")], "", "2026-01..2026-11", 0),
        // A forgotten end: from one month to the next position's start.
        (&[("2019-04", "-")], "2019-04..2019-04", "2019-04..2026-11", 1),
        (&[("2019-04", "-"), ("2021-06", "present")], "2019-04..2019-04", "2019-04..2021-06", 1),
        (&[("2019-04", "-"), ("2021", "present")], "2019-04..2019-04", "2019-04..2021-12", 1),
        (&[("2019", "-"), ("2019-06", "present")], "", "2019-01..2026-11", 1),
        (&[("2019-04", "-"), ("2017-01", "2018-01")], "2019-04..2019-04", "2019-04..2026-11", 1),
        // An end before the start is no end.
        (&[("2019-04", "2018-01"), ("2020-01", "2021-01")], "2019-04..2019-04", "2019-04..2020-01", 1),
        // A forgotten start: from the end of what came before.
        (&[("", "2019-04"), ("2015-01", "2017-02")], "2019-04..2019-04", "2017-02..2019-04", 1),
        (&[("", "2019"), ("2015-01", "2017")], "", "2017-01..2019-12", 1),
        (&[("", "2019-04")], "2019-04..2019-04", "1976-12..2019-04", 1),
        (&[("", "present"), ("2015-01", "2017-02")], "2026-11..2026-11", "2017-02..2026-11", 1),
        // No date: the gap beside its neighbours.
        (&[("", "-")], "", "1976-12..2026-11", 1),
        (&[("", "-"), ("2020-01", "2021-03"), ("2017-01", "2018-01")], "", "2021-03..2026-11", 1),
        (&[("", "-"), ("2017-01", "2018-01"), ("2020-01", "2021-03")], "", "1976-12..2017-01", 1),
        (&[("", "-"), ("2020-01", "2021-03")], "", "1976-12..2026-11", 1),
    ];
    for (entries, certain, possible, least) in cases {
        let timeline = timeline(&profile(entries), AS_OF);
        let first = &timeline.work[0];
        assert_eq!(draw(&first.certain), *certain, "certain of {entries:?}");
        assert_eq!(draw(&first.possible), *possible, "possible of {entries:?}");
        assert_eq!(floor([first]), *least, "floor of {entries:?}");
    }
}

#[test]
fn an_undated_entry_lies_between_its_neighbours() {
    for entries in [
        [("2021-01", "present"), ("", "-"), ("2017-01", "2018-06")],
        [("2017-01", "2018-06"), ("", "-"), ("2021-01", "present")],
    ] {
        let timeline = timeline(&profile(&entries), AS_OF);
        assert_eq!(draw(&timeline.work[1].possible), "2018-06..2021-01", "{entries:?}");
    }
    let overlapping = [("2021-01", "present"), ("", "-"), ("2017-01", "2021-03")];
    assert_eq!(draw(&timeline(&profile(&overlapping), AS_OF).work[1].possible), "2021-01..2021-03");
}

#[test]
fn overlapping_positions_are_a_union() {
    let together = profile(&[("2019-01", "2020-12"), ("2020-01", "2021-12"), ("2024", "2024")]);
    let timeline = timeline(&together, AS_OF);
    assert_eq!(floor(&timeline.work), 36);
    assert_eq!(ceiling(&timeline.work), 48);
}

#[test]
fn empty_forms_and_undated_projects_have_no_months() {
    let mut profile = profile(&[]);
    profile.work.push(Work::default());
    profile.projects.push(Project { name: Some("compiler".to_owned()), ..Project::default() });
    let timeline = timeline(&profile, AS_OF);
    assert_eq!((ceiling(&timeline.work), ceiling(&timeline.projects)), (0, 0));
}

fn dates() -> impl Strategy<Value = Option<PartialDate>> {
    let date = (2000..2030i16, proptest::option::of(1..=12u8)).prop_map(|(year, month)| PartialDate {
        year,
        month,
        day: None,
    });
    proptest::option::weighted(0.8, date)
}

fn ends() -> impl Strategy<Value = End> {
    prop_oneof![
        4 => dates().prop_map(|date| date.map_or(End::Unstated, End::On)),
        1 => Just(End::Present),
    ]
}

fn works() -> impl Strategy<Value = Vec<Work>> {
    let work = (dates(), ends()).prop_map(|(start, end)| Work {
        start,
        end,
        name: Some("x".to_owned()),
        ..Work::default()
    });
    proptest::collection::vec(work, 1..6)
}

/// The date with its month, where it has none.
fn refined(date: PartialDate, month: u8) -> PartialDate {
    PartialDate { month: date.month.or(Some(month)), ..date }
}

proptest! {
    #[test]
    fn what_is_certain_is_possible(work in works()) {
        let timeline = timeline(&Profile { work, ..Profile::default() }, AS_OF);
        for extent in &timeline.work {
            prop_assert!(extent.certain.is_subset(&extent.possible), "{extent:?}");
            prop_assert!(extent.at_least <= extent.possible.len());
            prop_assert!(!extent.possible.contains(AS_OF.plus(1)));
        }
        prop_assert!(floor(&timeline.work) <= ceiling(&timeline.work));
        let sum: u32 = timeline.work.iter().map(|extent| extent.possible.len()).sum();
        prop_assert!(ceiling(&timeline.work) <= sum);
    }

    /// Saying the month where only the year stood: every entry's interval stays inside the old one, the others' too.
    #[test]
    fn a_month_for_a_year_narrows(work in works(), at in 0..6usize, month in 1..=12u8, start in any::<bool>()) {
        let old = timeline(&Profile { work: work.clone(), ..Profile::default() }, AS_OF);
        let mut work = work;
        let at = at % work.len();
        match (&mut work[at], start) {
            (Work { start: Some(date), .. }, true) => *date = refined(*date, month),
            (Work { end: End::On(date), .. }, false) => *date = refined(*date, month),
            _ => {}
        }
        // A month that makes the end come before the start, or that has nothing certain about it, is no answer.
        let entry = &work[at];
        if let (Some(start), End::On(end)) = (entry.start, entry.end) {
            prop_assume!(start.earliest() <= end.latest());
        }
        // An entry without any date is placed by the order of the list, which new dates may turn round.
        prop_assume!(work.iter().all(|entry| entry.start.is_some() || entry.end != End::Unstated));
        let new = timeline(&Profile { work, ..Profile::default() }, AS_OF);
        prop_assume!(new.work[at].at_least >= old.work[at].at_least);
        for (new, old) in new.work.iter().zip(&old.work) {
            prop_assert!(new.possible.is_subset(&old.possible), "{old:?} -> {new:?}");
            prop_assert!(old.certain.is_subset(&new.certain), "{old:?} -> {new:?}");
        }
    }

    /// Saying when a forgotten end was, among the months that were possible.
    #[test]
    fn a_date_for_a_forgotten_end_narrows(start in 2000 * 12..2026 * 12, length in 0..300i32, others in works()) {
        let month = |month: i32| {
            let month = Month(month);
            PartialDate { year: i16::try_from(month.year()).unwrap(), month: Some(month.month()), day: None }
        };
        let open = Work { name: Some("x".to_owned()), start: Some(month(start)), ..Work::default() };
        let closed = Work { end: End::On(month(start + length)), ..open.clone() };
        let read = |work: Work| {
            let mut list = others.clone();
            list.push(work);
            timeline(&Profile { work: list, ..Profile::default() }, AS_OF).work.pop().unwrap()
        };
        let (old, new) = (read(open), read(closed));
        prop_assume!(old.possible.contains(Month(start + length)));
        prop_assert!(new.possible.is_subset(&old.possible));
        prop_assert!(old.certain.is_subset(&new.certain));
        prop_assert_eq!(new.certain, Months::from(Interval::new(Month(start), Month(start + length))));
    }
}
