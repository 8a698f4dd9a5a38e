//! Columns: widths as a terminal counts them, cutting at a word, wrapping with a hanging indent.

use std::collections::BTreeMap;
use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter, wrap};

/// One line of text from outside, fit to be shown: white space folded, control and direction characters out.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        let hidden = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}');
        if c.is_whitespace() || c.is_control() {
            gap = !out.is_empty();
        } else if !hidden {
            if gap {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        }
    }
    out
}

/// Inputs by what is said of them, where each message first stands: what is said of hundreds is said once, and each is named.
pub(crate) fn alike(errors: &[(String, String)]) -> Vec<(&str, Vec<&str>)> {
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out: Vec<(&str, Vec<&str>)> = Vec::new();
    for (path, message) in errors {
        let at = *place.entry(message).or_insert(out.len());
        match out.get_mut(at) {
            Some((_, paths)) => paths.push(path),
            None => out.push((message, vec![path])),
        }
    }
    out
}

/// Columns that `text` takes; colour takes none.
pub(crate) fn width(text: &str) -> usize {
    display_width(text)
}

/// `text`, or as many of its words as fit in `columns` with `…` after them.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split(' ') {
        let more = width(&kept) + usize::from(!kept.is_empty()) + width(word);
        if more + 2 > columns {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    if kept.is_empty() {
        // A single word that is too long: cut inside it, by columns.
        for c in text.chars() {
            if width(&kept) + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) + 1 > columns {
                break;
            }
            kept.push(c);
        }
        return kept + "…";
    }
    let kept = kept.trim_end_matches([',', ';', ':', '.', '-', '–']);
    format!("{kept} …")
}

/// Lines of `text`, the first after `first`, the others after `rest`; none wider than `columns`.
pub(crate) fn hang(text: &str, first: &str, rest: &str, columns: usize) -> Vec<String> {
    let options = Options::new(columns)
        .initial_indent(first)
        .subsequent_indent(rest)
        // "C++," and "R&D/QA" are one word, whatever else a line may be broken at.
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    let lines: Vec<String> = wrap(text, options).into_iter().map(|line| line.trim_end().to_owned()).collect();
    if lines.is_empty() { vec![first.trim_end().to_owned()] } else { lines }
}

/// `left` and `right` at the two edges of a line; `right` on a line of its own where there is no room.
pub(crate) fn edges(left: &str, right: &str, columns: usize) -> String {
    if right.is_empty() {
        return left.trim_end().to_owned();
    }
    let used = width(left) + width(right);
    if used + 2 <= columns {
        format!("{left}{}{right}", " ".repeat(columns - used))
    } else {
        let right = cut(right, columns);
        format!("{}\n{}{right}", left.trim_end(), " ".repeat(columns.saturating_sub(width(&right))))
    }
}

/// `text` and then spaces up to `columns`.
pub(crate) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// Spaces and then `text`, up to `columns`.
pub(crate) fn pad_left(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(text))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting_keeps_to_the_columns() {
        let text = "five 全角文字 words, of several widths — naïve";
        for columns in 2..60 {
            assert!(width(&cut(text, columns)) <= columns, "{columns}: {}", cut(text, columns));
        }
        assert_eq!(cut("one two three", 9), "one two …");
        assert_eq!(cut("Donaudampfschiffahrt", 6), "Donau…");
    }

    #[test]
    fn shown_text_has_no_escapes() {
        assert_eq!(clean("a\u{1b}[31mred\u{202e}\n\tb\0"), "a [31mred b");
    }

    #[test]
    fn what_is_said_of_many_is_said_once() {
        let errors = [("a", "x"), ("b", "y"), ("c", "x")].map(|(p, m)| (p.to_owned(), m.to_owned()));
        assert_eq!(alike(&errors), [("x", vec!["a", "c"]), ("y", vec!["b"])]);
    }

    #[test]
    fn names_are_not_broken() {
        assert_eq!(
            hang("Go, C++, C#, .NET and R&D/QA", "", "", 7),
            ["Go,", "C++,", "C#,", ".NET", "and", "R&D/QA"]
        );
    }

    #[test]
    fn edges_never_overflow() {
        assert_eq!(edges("left", "right", 12), "left   right");
        for line in edges("a long line to the left", "and one to the right", 30).lines() {
            assert!(width(line) <= 30);
        }
    }
}
