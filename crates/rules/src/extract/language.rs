//! Which language a posting is written in.

/// A space at which no line may break.
const HARD: char = '\u{a0}';

/// Is a language English, or a text too short to tell, which is read as English?
pub fn is_english(code: &str) -> bool {
    matches!(code, "en" | "und")
}

/// The language of a text as an ISO 639-1 code; `und` where it is too short to tell.
pub fn language(text: &str) -> String {
    // Pages have hard spaces between any words; a space is what the words of a language are told by.
    let soft = text.contains(HARD).then(|| text.replace(HARD, " "));
    let text = soft.as_deref().unwrap_or(text);
    const LEAST: usize = 20;
    let long = text.split_ascii_whitespace().take(LEAST).count() == LEAST;
    if !long && text.split_whitespace().take(LEAST).count() < LEAST {
        return "und".to_owned();
    }
    // A posting keeps to one language; its first few paragraphs tell.
    let head = text.get(..text.floor_char_boundary(2500)).unwrap_or(text);
    if let Some(plain) = is_plainly_english(head).then_some("en").or_else(|| plainly_other(head)) {
        return plain.to_owned();
    }
    let code = whichlang::detect_language(head).three_letter_code();
    // One in another script may say it all again in English, which is read then.
    let end = text.get(text.ceil_char_boundary(text.len().saturating_sub(1500))..).unwrap_or_default();
    let script = matches!(code, "cmn" | "jpn" | "kor" | "rus" | "ara" | "hin");
    if script && (end.len() < text.len() && is_plainly_english(end) || says_much_in_english(text)) {
        return "en".to_owned();
    }
    match code {
        "eng" => "en",
        "fra" => "fr",
        "deu" => "de",
        "spa" => "es",
        "ita" => "it",
        "por" => "pt",
        "nld" => "nl",
        "swe" => "sv",
        "rus" => "ru",
        "cmn" => "zh",
        "jpn" => "ja",
        "kor" => "ko",
        "ara" => "ar",
        "hin" => "hi",
        "tur" => "tr",
        "vie" => "vi",
        _ => "und",
    }
    .to_owned()
}

/// Are so many of the words such that no other language has, and nearly all letters plain, that there is no doubt? Nearly every posting
/// is. To weigh its letters would be a tenth of the time of its reading, and takes an English one in a frame of marks for French.
fn is_plainly_english(text: &str) -> bool {
    // Bullets, dashes, quotes, hard spaces and pictures, which begin with these bytes and are so many long, are no letters. Without a
    // branch, as they are added up for many bytes together.
    let foreign = |bytes: &[u8]| -> isize {
        let foreign = |&byte: &u8| {
            let begins = |with: u8| i16::from(byte == with);
            i16::from(byte >= 0x80) - 2 * begins(0xc2) - 3 * begins(0xe2) - 4 * begins(0xf0)
        };
        isize::from(bytes.iter().map(foreign).sum::<i16>())
    };
    let foreign: isize = text.as_bytes().chunks(64).filter(|bytes| !bytes.is_ascii()).map(foreign).sum();
    let plain = foreign * 50 <= text.len() as isize;
    // Of nearly every posting half as many paragraphs tell.
    let half = text.get(..text.floor_char_boundary(text.len() / 2)).unwrap_or_default();
    plain && (has_english(half, 6) || has_english(text, 8))
}

/// Does it hold as many English words as a short posting?
fn says_much_in_english(text: &str) -> bool {
    let mut english = 0_usize;
    each_word(text.as_bytes(), |word| english += usize::from(is_english_word(word)));
    english >= 40
}

/// Is one of so many words English?
fn has_english(text: &str, of: usize) -> bool {
    let (mut words, mut english) = (0, 0);
    each_word(text.as_bytes(), |word| {
        words += 1;
        english += usize::from(is_english_word(word));
    });
    english * of >= words
}

/// The same for the languages besides English that most postings are written in: a text has hardly any words of English then.
fn plainly_other(text: &str) -> Option<&'static str> {
    let (mut words, mut english, mut french, mut german) = (0, 0, 0, 0);
    each_word(text.as_bytes(), |word| {
        words += 1;
        english += usize::from(is_english_word(word));
        french += usize::from(is_french(word));
        german += usize::from(is_german(word));
    });
    match (french * 10 >= words, german * 8 >= words) {
        _ if english * 32 > words => None,
        (true, false) => Some("fr"),
        (false, true) => Some("de"),
        _ => None,
    }
}

fn is_french(word: &[u8]) -> bool {
    match word.len() {
        2 => matches!(word, b"et" | b"du"),
        3 => matches!(word, b"les" | b"des" | b"une" | b"sur" | b"aux" | b"est"),
        4 => matches!(word, b"pour" | b"dans" | b"vous" | b"avec" | b"nous"),
        _ => false,
    }
}

fn is_german(word: &[u8]) -> bool {
    match word.len() {
        2 => matches!(word, b"zu" | b"im"),
        3 => matches!(word, b"und" | b"der" | b"das" | b"mit" | b"wir" | b"auf" | b"von" | b"dem"),
        4 => matches!(word, b"oder" | b"eine" | b"f\xc3\xbcr"),
        _ => false,
    }
}

fn is_english_word(word: &[u8]) -> bool {
    match word.len() {
        2 => matches!(word, b"of" | b"to" | b"is"),
        3 => matches!(word, b"the" | b"and" | b"for" | b"our" | b"you" | b"are"),
        4 => matches!(word, b"with" | b"your" | b"this" | b"will" | b"that"),
        _ => false,
    }
}

/// Tells of every run of bytes without a space or a control character, eight bytes at a time.
fn each_word(text: &[u8], mut tell: impl FnMut(&[u8])) {
    const EIGHT: usize = size_of::<u64>();
    const fn each(byte: u8) -> u64 {
        u64::from_le_bytes([byte; EIGHT])
    }
    let mut from = 0;
    let mut end = |at: usize| {
        if let Some(word) = text.get(from..at).filter(|word| !word.is_empty()) {
            tell(word);
        }
        from = at + 1;
    };
    let (eights, rest) = text.as_chunks();
    for (at, &bytes) in (0..).step_by(EIGHT).zip(eights) {
        let eight = u64::from_le_bytes(bytes);
        // A byte above that of a space has the highest bit, or gets it when so much is added to its others.
        let mut spaces = !(((eight & each(0x7f)) + each(0x7f - b' ')) | eight) & each(0x80);
        while spaces != 0 {
            end(at + spaces.trailing_zeros() as usize / 8);
            spaces &= spaces - 1;
        }
    }
    let at = text.len() - rest.len();
    rest.iter().zip(at..).filter(|(byte, _)| **byte <= b' ').for_each(|(_, at)| end(at));
    end(text.len());
}

#[cfg(test)]
mod tests {
    use super::each_word;

    #[test]
    fn words_are_what_stands_between_spaces() {
        let texts = [
            "",
            " ",
            "a",
            "the end",
            " two  words\n",
            "of!the\tvery~longest-words\r\nand nine",
            "é à\u{7f}b",
        ];
        for text in texts {
            let mut found = Vec::new();
            each_word(text.as_bytes(), |word| found.push(String::from_utf8_lossy(word).into_owned()));
            assert_eq!(found, text.split_ascii_whitespace().collect::<Vec<_>>(), "{text:?}");
        }
    }
}
