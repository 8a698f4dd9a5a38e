//! A report in; terminal text, Markdown and CSV out.
//!
//! Every renderer is a pure function of a [`Page`]: no clock, no terminal, no environment. Text from outside is cleaned
//! of control characters before it is shown, and numbers are printed from integers.

mod layout;

mod phrase;

mod standing;

mod detail;

mod text;

mod markdown;

mod table;

mod posting;

pub use markdown::markdown;
pub use phrase::{change, date, describe, duration, month, ordinal_list};
pub use posting::{posting_csv, posting_markdown, posting_text};
pub use table::{csv, lines_csv, lines_head};
pub use text::text;

use rolefit_scoring::wire::FitResult;

/// What stands on the one side of every result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// `rank`, `explain`: one profile against postings.
    Profile,
    /// `screen`: one posting against profiles.
    Posting,
}

/// What a renderer shows.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// Which side is the one.
    pub subject: Subject,
    /// Its id, or its title where it has one.
    pub name: &'a str,
    /// ISO date.
    pub as_of: &'a str,
    /// One line about the policy.
    pub policy: &'a str,
    /// The results, ranked.
    pub results: &'a [FitResult],
    /// Are these the best of perhaps many more?
    pub best: bool,
    /// Inputs that could not be read: path, message.
    pub errors: &'a [(String, String)],
}

/// How text is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Columns; never exceeded. At least 40.
    pub width: usize,
    /// Colour the marks with ANSI escapes. The words beside them say the same.
    pub color: bool,
    /// Words only: no bars, marks or tree lines, for screen readers and plain terminals.
    pub plain: bool,
    /// Show each of so many best results in detail; the table has them all.
    pub details: usize,
    /// Whole quotes and every formula, met ones too.
    pub full: bool,
}

impl Default for Style {
    fn default() -> Self {
        Style { width: 80, color: false, plain: false, details: 5, full: false }
    }
}
