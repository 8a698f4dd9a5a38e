//! When two texts are the same: what two boards print of one posting differs in bullets, quotes and line breaks.

use twox_hash::XxHash3_64;

/// A hash of a text's words.
pub fn text_hash(text: &str) -> u64 {
    XxHash3_64::oneshot(&words(text))
}

/// Do two texts have the same words?
pub fn same_text(one: &str, other: &str) -> bool {
    words(one) == words(other)
}

/// A text's words as they stand between spaces, each with one behind it, without bullets and with all quotes alike: "C++" and
/// "C#" are two.
fn words(text: &str) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::with_capacity(text.len() + 1), text.as_bytes());
    while !rest.is_empty() {
        let (plain, more) = rest.split_at_checked(plain_words(rest)).unwrap_or((rest, &[]));
        out.extend_from_slice(plain);
        if plain.last().is_some_and(|byte| *byte != b' ') {
            out.push(b' ');
        }
        let end = more.iter().position(is_space).unwrap_or(more.len());
        let (word, more) = more.split_at_checked(end).unwrap_or((more, &[]));
        any_word(word, &mut out);
        rest = more.get(1..).unwrap_or_default();
    }
    out
}

/// Bytes of whole words that stay as they are, with one space between them: nearly all of every text, and all postings of a corpus
/// come this way.
fn plain_words(bytes: &[u8]) -> usize {
    // Many at a time, without a branch for each, and then fewer.
    let first = usize::from(bytes.first().is_some_and(|byte| is_plain(b' ', *byte)));
    let end = plain_chunks::<1>(bytes, plain_chunks::<8>(bytes, plain_chunks::<32>(bytes, first)));
    match bytes.get(end) {
        Some(byte) if !is_space(byte) => {
            // The last word goes on.
            let plain = bytes.get(..end).unwrap_or_default();
            plain.iter().rposition(is_space).map_or(0, |space| space + 1)
        }
        _ => end,
    }
}

/// Where plain bytes from this place on end, in whole chunks. The first byte of all has none before it, and is no part of a chunk.
fn plain_chunks<const LENGTH: usize>(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    while let Some(before) = end.checked_sub(1).and_then(|at| bytes.get(at..)?.first_chunk::<LENGTH>())
        && let Some(chunk) = bytes.get(end..).and_then(|rest| rest.first_chunk::<LENGTH>())
        && before.iter().zip(chunk).fold(true, |all, (before, byte)| all & is_plain(*before, *byte))
    {
        end += LENGTH;
    }
    end
}

/// Does a byte stay as it is behind another: a letter, a space that is the only one, a dash within a word?
fn is_plain(before: u8, byte: u8) -> bool {
    let begins = (before == b' ') & ((byte == b' ') | (byte == b'-') | (byte == b'*'));
    (byte.wrapping_sub(b' ') <= b'~' - b' ') & (byte != b'"') & !begins
}

fn is_space(byte: &u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

/// A word, or what is one up to its first ASCII space.
fn any_word(word: &[u8], out: &mut Vec<u8>) {
    // Cut at ASCII bytes, so that what is between them is whole.
    for word in std::str::from_utf8(word).unwrap_or_default().split_whitespace() {
        if word.chars().all(|c| matches!(c, '-' | '*' | '\u{2022}' | '\u{b7}' | '\u{2013}')) {
            continue;
        }
        let plain = |c: char| if QUOTES.contains(&c) { '\'' } else { c };
        out.extend(word.chars().map(plain).collect::<String>().bytes());
        out.push(b' ');
    }
}

/// Quotes, which some boards make plain.
const QUOTES: [char; 5] = ['\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '"'];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bullets_quotes_and_breaks_make_no_other_text() {
        let one = "We\u{2019}re hiring:\n\u{2022} C++ and\u{a0}C#\n- a \u{201c}doer\u{201d}";
        assert!(same_text(one, "We're   hiring: * C++ and C# a \"doer\""));
        assert!(!same_text(one, "We're hiring: C and C# a \"doer\""));
        assert!(!same_text("over time", "overtime"));
        assert!(same_text("\u{2013} \u{b7}\u{a0}x", "x"));
    }

    proptest! {
        /// Whatever way a word takes, it comes out as any other.
        #[test]
        fn plain_words_are_words_like_any(text in "[a-c '\"*\u{2019}\u{2022}\u{a0}\n\t-]{0,40}") {
            let mut want = Vec::new();
            text.split_whitespace().for_each(|word| any_word(word.as_bytes(), &mut want));
            prop_assert_eq!(words(&text), want);
        }
    }
}
