//! Counting texts in bounded room.

use serde::Serialize;
use std::collections::BTreeMap;

/// Texts that are told apart at a time. A larger corpus forgets the rarest, and says by how much a count may be too low.
const ROOM: usize = 100_000;

/// Characters of a text that tell it from others.
const LONG: usize = 240;

/// A count of texts, each with what is said of it.
#[derive(Clone, Debug)]
pub struct Counts {
    entries: BTreeMap<(String, String), Counted>,
    total: u64,
    missed: u32,
    room: usize,
}

#[derive(Clone, Debug)]
struct Counted {
    count: u32,
    example: String,
}

/// One text of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// How often.
    pub count: u32,
    /// The text.
    pub text: String,
    /// What is said of it, where its list says something.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The first posting that has it.
    pub example: String,
}

/// The most frequent texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct List {
    /// How many were counted.
    pub total: u64,
    /// How many different ones.
    pub different: usize,
    /// Every count may be too low by so many: the corpus has more different texts than are kept.
    #[serde(skip_serializing_if = "is_zero")]
    pub missed: u32,
    /// The first of them: the most frequent, then by the alphabet.
    pub first: Vec<Line>,
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}

impl Default for Counts {
    fn default() -> Self {
        Counts::with_room(ROOM)
    }
}

impl Counts {
    /// Counts that tell at most so many texts apart.
    pub fn with_room(room: usize) -> Counts {
        Counts { entries: BTreeMap::new(), total: 0, missed: 0, room }
    }

    /// Counts one, seen in the posting `example`.
    pub fn count(&mut self, text: &str, about: &str, example: &str) {
        let text = match text.char_indices().nth(LONG) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text.to_owned(),
        };
        self.total += 1;
        let new = || Counted { count: 0, example: example.to_owned() };
        self.entries.entry((text, about.to_owned())).or_insert_with(new).count += 1;
        if self.entries.len() > self.room {
            self.forget();
        }
    }

    /// How often a text was counted, whatever is said of it.
    pub fn of(&self, text: &str) -> u32 {
        let from = (text.to_owned(), String::new());
        self.entries.range(from..).take_while(|((t, _), _)| t == text).map(|(_, c)| c.count).sum()
    }

    /// Leaves out the texts that `keep` refuses.
    pub fn retain(&mut self, mut keep: impl FnMut(&str, u32) -> bool) {
        let mut left = 0;
        self.entries.retain(|(text, _), counted| {
            let kept = keep(text, counted.count);
            left += if kept { 0 } else { u64::from(counted.count) };
            kept
        });
        self.total -= left;
    }

    /// The `top` most frequent.
    pub fn list(self, top: usize) -> List {
        let different = self.entries.len();
        let lines = self.entries.into_iter().map(|((text, about), Counted { count, example })| Line {
            count,
            text,
            about,
            example,
        });
        let mut first: Vec<Line> = lines.collect();
        // They stand in the order of the alphabet, and a stable sort leaves them so.
        first.sort_by_key(|line| std::cmp::Reverse(line.count));
        first.truncate(top);
        List { total: self.total, different, missed: self.missed, first }
    }

    /// Forgets the rarer half. What comes back begins anew, so that its count is too low by no more than what was forgotten.
    fn forget(&mut self) {
        let mut counts: Vec<u32> = self.entries.values().map(|c| c.count).collect();
        counts.sort_unstable();
        let most = counts.get(counts.len() / 2).copied().unwrap_or(0);
        self.entries.retain(|_, counted| counted.count > most);
        self.missed = self.missed.saturating_add(most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_stand_first_and_equals_by_the_alphabet() {
        let mut counts = Counts::default();
        for (text, posting) in [("b", "p1"), ("c", "p1"), ("a", "p2"), ("c", "p3")] {
            counts.count(text, "", posting);
        }
        let list = counts.list(2);
        assert_eq!((list.total, list.different, list.missed), (4, 3, 0));
        let lines: Vec<_> =
            list.first.iter().map(|l| (l.count, l.text.as_str(), l.example.as_str())).collect();
        assert_eq!(lines, [(2, "c", "p1"), (1, "a", "p2")]);
    }

    #[test]
    fn room_is_bounded_and_what_may_be_missing_is_said() {
        let mut counts = Counts::with_room(100);
        for i in 0..10_000u32 {
            counts.count(&format!("rare {i}"), "", "p");
            counts.count("frequent", "", "p");
        }
        assert!(counts.entries.len() <= 100);
        let list = counts.list(1);
        assert_eq!(list.first[0].text, "frequent");
        assert!(list.first[0].count + list.missed >= 10_000, "{list:?}");
        assert_eq!(list.total, 20_000);
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        let mut counts = Counts::default();
        counts.count(&"é".repeat(500), "", "p");
        assert_eq!(counts.list(1).first[0].text.chars().count(), LONG + 1);
    }
}
