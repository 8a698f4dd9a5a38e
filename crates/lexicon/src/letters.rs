//! The letters of a word, eight at a time: where they end, what they are in lower case, and their hash.

/// How much must be done to a token before it is compared with a word in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Nothing.
    Low,
    /// The first letter, a capital of ASCII, must be lowered.
    Capital,
    /// The same, and all words around it have one: it tells nothing.
    Titled,
    /// So must capitals behind it.
    Capitals,
    /// It has an apostrophe, or other letters than those of ASCII.
    Other,
}

/// The hash of a word, ASCII letters in any case.
pub const fn hash(word: &str) -> u32 {
    hash_behind(SEED, word.as_bytes())
}

/// What a hash is with these letters more.
const fn hash_behind(mut state: u64, mut letters: &[u8]) -> u32 {
    while !letters.is_empty() {
        let (eight, rest) = lowered(letters);
        (state, letters) = (mix(state, eight), rest);
    }
    state as u32
}

/// The first eight letters of a word, those of ASCII in lower case, the first in the lowest byte: all of nearly every word, so that it is
/// compared as one number.
pub const fn head(word: &str) -> u64 {
    lowered(word.as_bytes()).0
}

/// The [`head`] and the [`hash`] of a word.
pub(crate) fn head_and_hash(word: &str) -> (u64, u32) {
    let (head, rest) = lowered(word.as_bytes());
    (head, if word.is_empty() { hash(word) } else { hash_behind(mix(SEED, head), rest) })
}

/// Head and hash of a word of one byte.
#[inline]
pub(crate) fn of_one(byte: u8) -> (u64, u32) {
    let head = u64::from(byte.to_ascii_lowercase());
    (head, mix(SEED, head) as u32)
}

/// Head and hash of a word of less than seven letters behind one of ASCII; `head` is that of the word.
pub(crate) fn behind_letter(letter: u8, head: u64) -> (u64, u32) {
    let head = head << 8 | u64::from(letter);
    (head, mix(SEED, head) as u32)
}

/// Head and hash of a word of which the head of a longer one is known that begins with it.
#[inline]
pub(crate) fn of_stem(stem: &str, head: u64) -> (u64, u32) {
    if stem.len() < EIGHT {
        let head = head & ((1 << (8 * stem.len())) - 1);
        (head, mix(SEED, head) as u32)
    } else {
        (head, hash_behind(mix(SEED, head), stem.as_bytes().get(EIGHT..).unwrap_or_default()))
    }
}

/// How many letters a [`head`] has.
pub(crate) const EIGHT: usize = size_of::<u64>();

const SEED: u64 = 0x517c_c1b7_2722_0a95;

/// What a hash is with eight letters more. Its low half is the hash of a word.
#[inline]
const fn mix(state: u64, eight: u64) -> u64 {
    let mixed = (state ^ eight).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// Eight letters or what is left of them, in lower case, and the rest.
const fn lowered(letters: &[u8]) -> (u64, &[u8]) {
    if let Some((eight, rest)) = letters.split_first_chunk() {
        return (lower(u64::from_le_bytes(*eight)), rest);
    }
    let (mut eight, mut rest) = (0, letters);
    while let [before @ .., letter] = rest {
        (eight, rest) = (eight << 8 | *letter as u64, before);
    }
    (lower(eight), rest)
}

/// Eight bytes, the capital letters of ASCII among them in lower case.
const fn lower(eight: u64) -> u64 {
    let seven_bits = eight & each(0x7f);
    let capital = (seven_bits + each(0x80 - b'A')) & !(seven_bits + each(0x7f - b'Z')) & !eight;
    eight | (capital & each(0x80)) >> 2
}

/// A run of ASCII letters and digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// How many.
    pub(crate) length: usize,
    /// What they are.
    pub(crate) letters: Letters,
    /// As [`head`] gives it.
    pub(crate) head: u64,
    /// As [`hash`] gives it.
    pub(crate) hash: u32,
}

/// The letters and digits at the beginning of a text.
#[inline]
pub(crate) fn run(text: &[u8]) -> Run {
    let (mut length, head, capitals) = plain(eight(text));
    let mut letters = match capitals {
        0 => Letters::Low,
        FIRST => Letters::Capital,
        _ => Letters::Capitals,
    };
    let mut state = mix(SEED, head);
    let mut last = length;
    while last == EIGHT {
        let (count, low, capitals) = plain(eight(text.get(length..).unwrap_or_default()));
        if count == 0 {
            break;
        }
        state = mix(state, low);
        if capitals != 0 {
            letters = Letters::Capitals;
        }
        (length, last) = (length + count, count);
    }
    Run { length, letters, head, hash: state as u32 }
}

/// The first eight bytes of a text as a number; behind its end stand zeros.
#[inline]
fn eight(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => last_eight(text),
    }
}

/// The same for the last bytes of a text.
#[inline(never)]
fn last_eight(text: &[u8]) -> u64 {
    text.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte))
}

/// A byte in all eight places.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; EIGHT])
}

/// The bit that a capital letter lacks, in the first place.
const FIRST: u64 = 0x20;

/// How many of eight bytes, from the first on, are letters and digits; these in lower case, zeros behind them; and the bits that capitals
/// among them lack.
///
/// To add what a byte lacks to 128 tells by the highest bit whether it is so large, and no byte carries into the next as long as none
/// has that bit itself.
#[inline]
fn plain(eight: u64) -> (usize, u64, u64) {
    let seven_bits = eight & each(0x7f);
    // Small letters and digits have this bit; of capitals it makes small letters.
    let low = seven_bits | each(0x20);
    let letter = (low + each(0x80 - b'a')) & !(low + each(0x7f - b'z'));
    let digit = (seven_bits + each(0x80 - b'0')) & !(seven_bits + each(0x7f - b'9'));
    let other = !(letter | digit) | eight;
    let ends = other & each(0x80);
    let count = ends.trailing_zeros() as usize / 8;
    // All bits below the lowest byte that is no letter; there is none where all are letters.
    let first = ends & ends.wrapping_neg();
    let these = (first >> 7).wrapping_sub(1);
    (count, low & these, (low ^ eight) & these)
}

#[cfg(test)]
mod tests {
    use super::{Letters, Run, hash, head, run};

    #[test]
    fn runs_are_cut_where_letters_end_and_hashed_as_words_are() {
        let texts = [
            "", "a", "Go", "and the", "Kubernetes", "kubernetes-native", "abcdefgh", "abcdefgh ",
            "ABCDEFGHi", "s3", "C++", "it's", "naïve", "x_y", "a@", "a[", "a`", "a{", "a/", "a:", "Zz09",
            "\u{7f}a", "é", "ABCDEFGHabcdefgh0123456789.", "abcdefghé",
        ];
        for text in texts {
            let length = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
            let word = text.get(..length).unwrap_or_default();
            let capital = |byte: u8| byte.is_ascii_uppercase();
            let letters = match word.as_bytes() {
                [_, rest @ ..] if rest.iter().any(|&byte| capital(byte)) => Letters::Capitals,
                [first, ..] if capital(*first) => Letters::Capital,
                _ => Letters::Low,
            };
            let told = run(text.as_bytes());
            assert_eq!((told.length, told.letters), (length, letters), "{text}");
            if length > 0 {
                assert_eq!((told.head, told.hash), (head(word), hash(word)), "{text}");
                assert_eq!(run(word.as_bytes()), Run { length, ..told }, "{text}");
            }
        }
    }

    #[test]
    fn a_hash_is_that_of_any_case() {
        assert_eq!(hash("PostgreSQL"), hash("postgresql"));
        assert_ne!(hash("postgresql"), hash("postgresqm"));
        assert_eq!(head("Go"), head("gO"));
    }

    #[test]
    fn a_word_behind_a_letter_is_hashed_as_both() {
        assert_eq!(super::behind_letter(b'#', head(".")), (head("#."), hash("#.")));
        assert_eq!(super::behind_letter(b'@', head("Six666")), (head("@six666"), hash("@six666")));
    }

    #[test]
    fn a_stem_is_hashed_as_its_own_word() {
        for (word, stem) in [("skills", "skill"), ("programs", "program"), ("languages", "language")] {
            assert_eq!(super::of_stem(stem, head(word)), (head(stem), hash(stem)));
        }
    }
}
