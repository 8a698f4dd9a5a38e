//! Line breaks that only wrap a line: a text set to a width ends its lines where the next word has no more room.

use crate::token::{Kind, Token};

/// Columns of the narrowest width that a text is set to, and of the widest.
const NARROW: usize = 50;
const WIDE: usize = 100;

/// Lines that must be full and go on below before a text counts as set to a width.
const LEAST: usize = 3;

/// A line as its width and its ends tell of it.
struct Row<'t> {
    /// Where its break stands, or the text ends.
    end: usize,
    /// Without the white space around it.
    words: &'t str,
    /// Columns, those before its first word among them.
    width: usize,
}

/// The tokens without the breaks that only wrap a line. Nearly no text is set to a width: most have a line that is longer than any.
pub(super) fn without_wraps<'a>(source: &str, mut tokens: Vec<Token<'a>>) -> Vec<Token<'a>> {
    let Some(wraps) = wraps(source) else { return tokens };
    let wraps_at = |token: &Token<'_>| wraps.binary_search(&(token.span.start as usize)).is_ok();
    tokens.retain(|token| token.kind != Kind::Break || !wraps_at(token));
    tokens
}

/// Where the breaks stand that only wrap a line; none where the text is not set to a width.
fn wraps(source: &str) -> Option<Vec<usize>> {
    let mut rows = Vec::new();
    let mut end = 0;
    for line in source.split('\n') {
        end += line.len();
        let words = line.trim_end();
        let mut width = words.chars().take(WIDE + 1).count();
        if width > WIDE {
            // An address on a line of its own cannot be broken.
            if words.split_whitespace().all(|word| word.len() < NARROW) {
                return None;
            }
            width = 0;
        }
        rows.push(Row { end, words: words.trim_start(), width });
        end += 1;
    }
    let limit = rows.iter().map(|row| row.width).max().filter(|&width| width >= NARROW)?;
    let mut wraps = Vec::new();
    // Lines whose sentence goes on below, in small letters: broken where they are full, or before.
    let (mut full, mut early) = (0, 0);
    for pair in rows.windows(2) {
        let [row, next] = pair else { continue };
        if row.words.is_empty() || next.words.is_empty() || opens(next.words) || heads(row.words, next.words)
        {
            continue;
        }
        let goes_on =
            next.words.starts_with(char::is_lowercase) && !row.words.ends_with(['.', ';', '!', '?']);
        let word = next.words.split_whitespace().next().unwrap_or_default().chars().count();
        let no_room = row.width + 1 + word > limit;
        if no_room {
            wraps.push(row.end);
        }
        if goes_on {
            *if no_room { &mut full } else { &mut early } += 1;
        }
    }
    (full >= LEAST && full >= 2 * early).then_some(wraps)
}

/// Does a bullet, a number, a quotation or a heading's mark open the line?
fn opens(words: &str) -> bool {
    let mut chars = words.chars();
    let (first, second) = (chars.next(), chars.next());
    let number = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = number.len() < words.len() && number.starts_with(['.', ')']);
    let lettered = first.is_some_and(char::is_alphabetic) && matches!(second, Some('.' | ')'));
    let mark =
        |c: char| !c.is_alphanumeric() && !matches!(c, '(' | '"' | '“' | '\'' | '‘' | '$' | '£' | '€' | '.');
    numbered || lettered || first.is_some_and(mark)
}

/// Words of a heading that no colon ends.
const LONGEST: usize = 4;

/// "… on our boats. | Requirements:": does the line lead to another, or is the next a heading?
fn heads(words: &str, next: &str) -> bool {
    let capitals = next.chars().any(char::is_alphabetic) && !next.chars().any(char::is_lowercase);
    // "… in all weathers. | What you bring": a short line that no mark ends, behind a sentence.
    let short = words.ends_with(['.', '!', '?'])
        && next.starts_with(char::is_uppercase)
        && next.split_whitespace().count() <= LONGEST
        && !next.ends_with(['.', ',', ';', '!', '?']);
    words.ends_with(':') || next.ends_with(':') || capitals || short
}

#[cfg(test)]
mod tests {
    use super::*;

    const SET: &str = "We keep the gauges of forty harbours, and we have kept them for a hundred\n\
        years in all weathers.\n\n\
        - Experience with monitoring, alerting, and the collection of metrics and\n  \
          reporting in Kafka, RabbitMQ, or\n  \
          Elasticsearch\n\
        - A Bachelor's degree in Engineering, Mathematics, Physics, or in Computer\n  \
          Science\n\
        - A strong interest in the sea and in all that is on it and in what is below\n  \
          it\n\
        - Sailing\n";

    #[test]
    fn lines_are_full_where_the_next_word_has_no_room() {
        let found = wraps(SET).expect("it is set to a width");
        let behind: Vec<&str> =
            found.iter().filter_map(|&at| SET.get(at..)?.split_whitespace().next()).collect();
        assert_eq!(behind, ["years", "reporting", "Science", "it"]);
    }

    #[test]
    fn a_heading_behind_a_full_line_keeps_its_own() {
        let full = "Everybody here goes out with the boats on most days, and mends the nets too.";
        let text = SET.replace("- Sailing\n", &format!("\n{full}\nWhat you bring\n- Sailing\n"));
        let found = wraps(&text).expect("it is set to a width");
        assert!(
            !found.iter().any(|&at| text.get(at..).is_some_and(|rest| rest.starts_with("\nWhat"))),
            "{text}"
        );
    }

    #[test]
    fn a_text_of_long_lines_or_of_short_ones_is_not_set_to_a_width() {
        let long = SET.replace("Sailing", &"sailing and ".repeat(12));
        assert_eq!(wraps(&long), None);
        assert_eq!(wraps("Sailing\nRigging\nKnots\nand a boat\n"), None);
        assert_eq!(wraps(""), None);
    }
}
