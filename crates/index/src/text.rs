//! When two texts are the same: what two boards print of one posting differs in bullets, quotes and line breaks.

use twox_hash::XxHash3_64;

/// A hash of a text, the same for texts that are. It sums up the bytes that boards leave as they are, wherever they stand, so that no word need be
/// cut out: texts that differ in other bytes, or in the order of their words, may have the same.
pub fn text_hash(text: &str) -> u32 {
    let mut lanes = [[0u16; LANES]; 3];
    let (chunks, rest) = text.as_bytes().as_chunks();
    let mut last = [0; LANES];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    chunks.iter().for_each(|chunk| add(&mut lanes, chunk));
    add(&mut lanes, &last);
    let total = |lane: [u16; LANES]| lane.into_iter().fold(0, u16::wrapping_add).to_le_bytes();
    // Half of it will do: of a million texts, a hundred pairs have the same.
    XxHash3_64::oneshot(lanes.map(total).as_flattened()) as u32
}

/// Bytes that are summed up side by side.
const LANES: usize = 16;

/// Adds bytes, their squares and their cubes.
#[inline]
fn add(lanes: &mut [[u16; LANES]; 3], chunk: &[u8; LANES]) {
    let [bytes, squares, cubes] = lanes;
    for (((byte, of_bytes), of_squares), of_cubes) in chunk.iter().zip(bytes).zip(squares).zip(cubes) {
        let value = if is_kept(*byte) { u16::from(*byte) } else { 0 };
        let square = value.wrapping_mul(value);
        *of_bytes = of_bytes.wrapping_add(value);
        *of_squares = of_squares.wrapping_add(square);
        *of_cubes = of_cubes.wrapping_add(square.wrapping_mul(value));
    }
}

/// A letter, a digit, or a byte beyond ASCII that no space, quote, dash or bullet has.
fn is_kept(byte: u8) -> bool {
    let within = |first: u8, last: u8, byte: u8| byte.wrapping_sub(first) <= last - first;
    within(b'a', b'z', byte | 0x20) | within(b'0', b'9', byte) | within(0xb8, 0xbf, byte)
}

/// Do two texts have the same words?
pub fn same_text(one: &str, other: &str) -> bool {
    words(one).eq(words(other))
}

/// A text's words as they stand between spaces, without bullets and with all quotes alike: "C++" and "C#" are two.
fn words(text: &str) -> impl Iterator<Item = String> {
    let is_bullet = |c: char| matches!(c, '-' | '*' | '\u{2022}' | '\u{b7}' | '\u{2013}');
    let plain = |c: char| if QUOTES.contains(&c) { '\'' } else { c };
    let words = text.split_whitespace().filter(move |word| !word.chars().all(is_bullet));
    words.map(move |word| word.chars().map(plain).collect())
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

    #[test]
    fn other_letters_make_another_hash() {
        let texts = [
            "", "Nurse I", "Nurse II", "nurse I", "R-1203", "R-1204", "Pfl\u{e9}ger", "\u{5e08}\u{5e08}",
            "\u{5e08}",
        ];
        for (at, one) in texts.iter().enumerate() {
            for other in texts.iter().skip(at + 1) {
                assert_ne!(text_hash(one), text_hash(other), "{one:?} and {other:?}");
            }
        }
        // As many of each letter as there are in a whole number of the lanes' sums.
        assert_ne!(text_hash(&"a".repeat(70_000)), text_hash(&"a".repeat(70_001)));
    }

    proptest! {
        /// Whatever boards do to a text, wherever it stands in a chunk.
        #[test]
        fn the_same_text_has_the_same_hash(
            words in prop::collection::vec("[a-c'\u{2019}\u{201c}\u{e9}\u{770b}-]{1,9}", 0..12),
            gaps in prop::collection::vec("[ \n\t\u{a0}\u{2003}\u{3000}]{1,3}([-*\u{2022}\u{b7}\u{2013}] )?", 12),
        ) {
            let one = words.join(" ");
            let spaced: String = words.iter().zip(&gaps).flat_map(|(word, gap)| [gap.as_str(), word]).collect();
            let other = spaced.replace(['\u{2019}', '\u{201c}'], "\"");
            prop_assert!(same_text(&one, &other));
            prop_assert_eq!(text_hash(&one), text_hash(&other));
        }
    }
}
