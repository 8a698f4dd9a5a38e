//! When two people mean the same name.

use std::collections::BTreeSet;

/// A name without case, spaces and punctuation, but for what tells names apart: `C`, `C++` and `C#` stay three.
pub fn key(name: &str) -> String {
    name.to_lowercase().chars().filter(|&c| is_word(c) || matches!(c, '+' | '#')).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The same name; or, of phrases, at least three fifths of their words in common, plurals and fillers aside.
pub fn same(a: &str, b: &str) -> bool {
    if key(a) == key(b) {
        return true;
    }
    let (a, b) = (words(a), words(b));
    let (common, all) = (a.intersection(&b).count(), a.union(&b).count());
    (all > 1 && common > 0 && 5 * common >= 3 * all) || (a == b && !a.is_empty())
}

const FILLERS: [&str; 11] = ["a", "an", "the", "of", "in", "with", "and", "or", "to", "for", "on"];

fn words(text: &str) -> BTreeSet<String> {
    let flat = crate::page::squashed(text);
    flat.split(|c: char| !(is_word(c) || matches!(c, '+' | '#' | '.' | '/' | '-')))
        .filter(|word| !word.is_empty() && !FILLERS.contains(word))
        .map(|word| word.trim_end_matches('s').to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_people_mean_them() {
        for (a, b) in [
            ("Node.js", "NodeJS"),
            ("C++", "c++"),
            ("distributed systems", "Distributed System"),
            ("design of distributed systems", "distributed systems design"),
        ] {
            assert!(same(a, b), "{a} and {b}");
        }
        for (a, b) in [("C", "C++"), ("Java", "JavaScript"), ("data systems", "data platforms"), ("", "x")] {
            assert!(!same(a, b), "{a} and {b}");
        }
    }
}
