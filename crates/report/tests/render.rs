//! What every renderer makes of the same five results.

#![cfg(test)]

mod fixture;

use fixture::results;
use rolefit_report::{Page, Style, Subject, csv, markdown, text};
use rolefit_scoring::wire::{Counts, FitResult};

fn with_page<T>(results: &[FitResult], see: impl Fn(&Page<'_>) -> T) -> T {
    let errors = [("postings/empty.txt".to_owned(), "the file is empty".to_owned())];
    see(&Page {
        subject: Subject::Profile,
        name: "msc-3-years",
        as_of: "2026-11-01",
        policy: "default",
        results,
        best: false,
        errors: &errors,
    })
}

#[test]
fn text_in_80_columns() {
    insta::assert_snapshot!(with_page(&results(), |page| text(page, &Style::default())));
}

#[test]
fn text_in_full() {
    let style = Style { full: true, ..Style::default() };
    insta::assert_snapshot!(with_page(&results(), |page| text(page, &style)));
}

#[test]
fn text_in_words_only() {
    let style = Style { plain: true, details: 3, ..Style::default() };
    let shown = with_page(&results(), |page| text(page, &style));
    for glyph in ["█", "░", "├", "└", "│", "✓", "✗"] {
        assert!(!shown.contains(glyph), "{glyph}");
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn markdown_to_paste() {
    insta::assert_snapshot!(with_page(&results(), |page| markdown(page, &Style::default())));
}

#[test]
fn csv_rows() {
    insta::assert_snapshot!(with_page(&results(), csv));
}

#[test]
fn a_page_of_profiles() {
    let mut results = results();
    for (result, name) in results.iter_mut().zip([Some("Ada Lovelace"), None]) {
        result.name = name.map(str::to_owned);
    }
    let page = Page {
        subject: Subject::Posting,
        name: "Software Engineer II (001)",
        as_of: "2026-11-01",
        policy: "default",
        results: &results,
        best: true,
        errors: &[],
    };
    insta::assert_snapshot!(text(&page, &Style { details: 0, ..Style::default() }));
}

#[test]
fn a_row_of_nothing_but_conditions_counts_none() {
    let mut results = results();
    if let Some(first) = results.first_mut() {
        first.required = Counts::default();
        first.requirements.clear();
    }
    let shown = with_page(&results, |page| text(page, &Style::default()));
    assert!(!shown.contains("0 of 0 met"), "{shown}");
    assert!(shown.contains("     subject to: background check;"), "{shown}");
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in [40, 60, 79, 80, 100, 120] {
        for full in [false, true] {
            for color in [false, true] {
                let style = Style { width, full, color, ..Style::default() };
                let shown = with_page(&results(), |page| text(page, &style));
                for line in shown.lines() {
                    let columns = textwrap::core::display_width(line);
                    assert!(columns <= width, "{columns} columns of {width}: {line}");
                }
            }
        }
    }
}

#[test]
fn colour_adds_nothing_but_colour() {
    let bare = with_page(&results(), |page| text(page, &Style::default()));
    let color = with_page(&results(), |page| text(page, &Style { color: true, ..Style::default() }));
    assert_ne!(bare, color);
    let mut stripped = String::new();
    let mut escape = false;
    for c in color.chars() {
        match (escape, c) {
            (false, '\u{1b}') => escape = true,
            (false, c) => stripped.push(c),
            (true, 'm') => escape = false,
            (true, _) => {}
        }
    }
    assert_eq!(stripped, bare);
}

#[test]
fn markup_of_the_posting_is_not_the_page_s() {
    let shown = with_page(&results(), |page| markdown(page, &Style::default()));
    assert!(!shown.contains("<b>"));
    assert!(shown.contains("&lt;b>Nurse"));
    let shown = with_page(&results(), |page| text(page, &Style::default()));
    assert!(!shown.contains('\u{1b}'));
}
