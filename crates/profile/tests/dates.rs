//! Dates as people write them, and what they are read as.

#![cfg(test)]

use proptest::prelude::*;
use rolefit_profile::date::{Month, PartialDate, Reading, read, says_present};

#[test]
fn reads_dates_as_people_write_them() {
    let cases: &[(&str, &str)] = &[
        ("2019", "2019"),
        ("2019-03", "2019-03"),
        ("2019-03-31", "2019-03-31"),
        (" 2019-03-31 ", "2019-03-31"),
        ("2019-03-01T00:00:00.000Z", "2019-03-01"),
        ("2019-03-01 00:00:00", "2019-03-01"),
        ("2019-3", "2019-03"),
        ("2019/03", "2019-03"),
        ("2019/3/1", "2019-03-01"),
        ("03/2019", "2019-03"),
        ("3.2019", "2019-03"),
        ("31.03.2019", "2019-03-31"),
        ("04.05.2019", "2019-05-04"),
        ("31/03/2019", "2019-03-31"),
        ("03/31/2019", "2019-03-31"),
        ("Mar 2019", "2019-03"),
        ("Mar. 2019", "2019-03"),
        ("Mar-2019", "2019-03"),
        ("march, 2019", "2019-03"),
        ("Sept 2019", "2019-09"),
        ("2019 March", "2019-03"),
        ("5 March 2019", "2019-03-05"),
        ("March 5th, 2019", "2019-03-05"),
        ("März 2019", "2019-03"),
        ("Jänner 2019", "2019-01"),
        ("juillet 2019", "2019-07"),
        ("Expected May 2027", "2027-05"),
        ("May 2027 (expected)", "2027-05"),
        ("circa 2019", "2019"),
        ("Class of 2019", "2019"),
        // Only the year is sure.
        ("Summer 2019", "about 2019"),
        ("Q3 2019", "about 2019"),
        ("WS 2019", "about 2019"),
        ("04/05/2019", "about 2019"),
        ("2011/12", "about 2011"),
        ("2011-12", "2011-12"),
        ("2019/20", "?"),
        // No such date.
        ("2019-13-45", "?"),
        ("2019-13", "?"),
        ("2019-02-31", "?"),
        ("2019-02-29", "?"),
        ("31 February 2019", "?"),
        ("0019", "?"),
        ("19", "?"),
        ("2019-2021", "?"),
        ("1551398400000", "?"),
        ("soon", "?"),
        ("", "?"),
        ("--", "?"),
    ];
    for (text, expected) in cases {
        let got = match read(text) {
            Reading::Date(date) => date.to_string(),
            Reading::YearOnly(date) => format!("about {date}"),
            Reading::Unreadable => "?".to_owned(),
        };
        assert_eq!(got, *expected, "{text:?}");
    }
}

#[test]
fn reads_iso_dates_strictly() {
    for (text, good) in
        [("2019", true), ("2019-3", false), ("2019-03-", false), ("-201", false), ("20190301", false)]
    {
        assert_eq!(PartialDate::parse(text).is_some(), good, "{text:?}");
    }
    assert!(PartialDate::new(2019, None, Some(3)).is_none());
}

#[test]
fn knows_words_for_the_present() {
    for word in ["present", "Present", "Current", "now", "heute", "(ongoing)"] {
        assert!(says_present(word), "{word}");
    }
    for word in ["", "2019", "presented"] {
        assert!(!says_present(word), "{word}");
    }
}

#[test]
fn a_month_counts_across_years() {
    assert_eq!(Month::new(2019, 12).plus(1), Month::new(2020, 1));
    assert_eq!(Month::new(2020, 1).plus(-1).to_string(), "2019-12");
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(year in 1900..2200i16, month in proptest::option::of(1..=12u8), day in proptest::option::of(1..=31u8)) {
        if let Some(date) = PartialDate::new(year, month, day) {
            prop_assert_eq!(PartialDate::parse(&date.to_string()), Some(date));
            prop_assert_eq!(read(&date.to_string()), Reading::Date(date));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,20}") {
        if let Reading::Date(date) | Reading::YearOnly(date) = read(&text) {
            prop_assert!(PartialDate::new(date.year, date.month, date.day).is_some());
        }
    }
}
