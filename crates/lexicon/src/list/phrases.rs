//! Lists of phrases that are looked for in a text all at once.

use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;

/// A list of phrases, found with their ASCII letters in any case. Where one begins that another begins with, the first of the list is found.
#[derive(Clone, Debug)]
pub struct PhraseList {
    phrases: &'static [&'static str],
    /// None for more phrases than a program could be written with.
    finder: Option<AhoCorasick>,
}

impl PhraseList {
    /// A list of these.
    pub fn of(phrases: &'static [&'static str]) -> PhraseList {
        let mut builder = AhoCorasick::builder();
        let finder = builder.ascii_case_insensitive(true).match_kind(MatchKind::LeftmostFirst).build(phrases);
        PhraseList { phrases, finder: finder.ok() }
    }

    /// Where they stand in a text, one behind the other.
    pub fn all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let found = self.finder.iter().flat_map(move |finder| finder.find_iter(text));
        found.map(|found| found.range())
    }

    /// Where the first of the text stands.
    pub fn first(&self, text: &str) -> Option<Range<usize>> {
        self.finder.as_ref()?.find(text).map(|found| found.range())
    }

    /// Of those that stand in a text, the first of the list.
    pub fn foremost(&self, text: &str) -> Option<&'static str> {
        let found = self.finder.iter().flat_map(|finder| finder.find_iter(text));
        self.phrases.get(found.map(|found| found.pattern().as_usize()).min()?).copied()
    }
}
