//! Dates of a profile: whole, or to the month, or to the year.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A calendar month, counted from January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// `month` is 1 to 12.
    pub fn new(year: i32, month: u8) -> Month {
        Month(year * 12 + i32::from(month.clamp(1, 12)) - 1)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        u8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1)
    }

    /// So many months later (earlier, where negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Month {
        Month(self.0.saturating_add(months))
    }
}

/// `2019-03`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// An ISO 8601 date of which the day, or the day and the month, may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

impl PartialDate {
    /// A date that the calendar has; `None` for 31 February. Years from 1900 to 2199: what is outside is a slip.
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Option<PartialDate> {
        if !(1900..=2199).contains(&year) || (day.is_some() && month.is_none()) {
            return None;
        }
        let signed = |part: u8| i8::try_from(part).ok();
        jiff::civil::Date::new(year, signed(month.unwrap_or(1))?, signed(day.unwrap_or(1))?).ok()?;
        Some(PartialDate { year, month, day })
    }

    /// Reads `2019`, `2019-03` or `2019-03-31`, and nothing else. [`read`] takes what people write.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let parts: Vec<&str> = text.split('-').collect();
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        if !matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2]) {
            return None;
        }
        let mut parts = parts.into_iter().map(digits);
        let year = i16::try_from(parts.next()??).ok()?;
        let mut small = || match parts.next() {
            None => Some(None),
            Some(part) => part.and_then(|number| u8::try_from(number).ok()).map(Some),
        };
        let month = small()?;
        PartialDate::new(year, month, small()?)
    }

    /// The first month that it can mean.
    pub fn earliest(self) -> Month {
        Month::new(self.year.into(), self.month.unwrap_or(1))
    }

    /// The last month that it can mean.
    pub fn latest(self) -> Month {
        Month::new(self.year.into(), self.month.unwrap_or(12))
    }
}

/// `2019`, `2019-03` or `2019-03-31`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// What a text says as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The text means this date.
    Date(PartialDate),
    /// The text says more than a year, but only the year is sure: a season, a quarter, `04/05/2019`, `2011/12`.
    YearOnly(PartialDate),
    /// No date that the calendar has.
    Unreadable,
}

/// Reads a date as people write it: ISO 8601, `2019/3`, `03.2019`, `31.03.2019`, `Mar 2019`, `5 March 2019`, `März 2019`,
/// `expected May 2027`, `Summer 2019`.
pub fn read(text: &str) -> Reading {
    let text = text.trim();
    // A time of day says nothing here: `2019-03-01T00:00:00.000Z`.
    let date = match text.split_once(['T', ' ']) {
        Some((date, time)) if date.len() == 10 && time.starts_with(|c: char| c.is_ascii_digit()) => date,
        _ => text,
    };
    if let Some(date) = PartialDate::parse(date) {
        return Reading::Date(date);
    }
    let words: Vec<Word> = date
        .split(|c: char| c.is_whitespace() || ",-/.()–~?".contains(c))
        .filter(|word| !word.is_empty())
        .map(Word::of)
        .filter(|word| *word != Word::Filler)
        .collect();
    let dotted = date.contains('.');
    match numeric(&words, dotted).or_else(|| named(&words)) {
        Some(reading) => reading,
        None => Reading::Unreadable,
    }
}

/// Does the text say that something runs on?
pub fn says_present(text: &str) -> bool {
    let text = text.trim().trim_matches(['(', ')', '.']).to_lowercase();
    const PRESENT: &[&str] = &[
        "present", "current", "currently", "now", "today", "ongoing", "on-going", "to date", "till date",
        "until now", "till now", "to present", "until present", "heute", "bis heute", "aktuell", "derzeit",
        "laufend", "gegenwart", "actuel", "présent", "à ce jour", "aujourd'hui", "aujourd’hui", "actualidad",
        "actual", "presente", "oggi", "attuale", "heden", "nu", "至今", "现在", "現在",
    ];
    PRESENT.contains(&text.as_str())
}

/// A word of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// Four digits from 1900 to 2199.
    Year(i16),
    /// A number of one or two digits.
    Small(u8),
    /// A month's name.
    Month(u8),
    /// A season or quarter: more than a year is said, no month is sure.
    Season,
    /// A word that changes nothing: "expected", "circa".
    Filler,
    /// Anything else.
    Other,
}

impl Word {
    fn of(word: &str) -> Word {
        let lower = word.to_lowercase();
        if let Some(number) = digits(&lower) {
            return match (lower.len(), i16::try_from(number), u8::try_from(number)) {
                (4, Ok(year), _) if (1900..=2199).contains(&year) => Word::Year(year),
                (1 | 2, _, Ok(small)) => Word::Small(small),
                _ => Word::Other,
            };
        }
        // `5th`, `1st`.
        let ordinal = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if ["st", "nd", "rd", "th"].iter().any(|suffix| lower.strip_suffix(suffix) == Some(ordinal))
            && let Some(number) = digits(ordinal).and_then(|number| u8::try_from(number).ok())
        {
            return Word::Small(number);
        }
        if let Some(month) = month_of(&lower) {
            return Word::Month(month);
        }
        const SEASONS: &[&str] = &[
            "spring", "summer", "autumn", "fall", "winter", "q1", "q2", "q3", "q4", "h1", "h2", "early",
            "mid", "late", "frühjahr", "frühling", "sommer", "herbst", "ss", "ws", "semester",
        ];
        const FILLERS: &[&str] = &[
            "expected", "anticipated", "estimated", "est", "graduation", "graduated", "graduating", "since",
            "from", "until", "circa", "ca", "c", "about", "approx", "approximately", "of", "in", "class",
            "the", "seit", "bis", "voraussichtlich",
        ];
        match lower.as_str() {
            word if SEASONS.contains(&word) => Word::Season,
            word if FILLERS.contains(&word) => Word::Filler,
            _ => Word::Other,
        }
    }
}

/// Numbers alone: `2019/3`, `3/2019`, `2019/3/31`, `31.03.2019`.
fn numeric(words: &[Word], dotted: bool) -> Option<Reading> {
    let sure = |year, month, day| {
        Some(PartialDate::new(year, month, day).map_or(Reading::Unreadable, Reading::Date))
    };
    match *words {
        [Word::Year(year)] => sure(year, None, None),
        // `2011/12` is as often a school year as a December.
        [Word::Year(year), Word::Small(next)] if i16::from(next) == (year + 1) % 100 && next <= 12 => {
            Some(PartialDate::new(year, None, None).map_or(Reading::Unreadable, Reading::YearOnly))
        }
        [Word::Year(year), Word::Small(month)] | [Word::Small(month), Word::Year(year)] => {
            sure(year, Some(month), None)
        }
        [Word::Year(year), Word::Small(month), Word::Small(day)] => sure(year, Some(month), Some(day)),
        // With dots the day comes first. With slashes it depends on where the writer lives.
        [Word::Small(day), Word::Small(month), Word::Year(year)] if dotted || day > 12 || day == month => {
            sure(year, Some(month), Some(day))
        }
        [Word::Small(month), Word::Small(day), Word::Year(year)] if day > 12 => {
            sure(year, Some(month), Some(day))
        }
        [Word::Small(_), Word::Small(_), Word::Year(year)] => {
            Some(PartialDate::new(year, None, None).map_or(Reading::Unreadable, Reading::YearOnly))
        }
        _ => None,
    }
}

/// Numbers and names: `Mar 2019`, `5 March 2019`, `March 5 2019`, `Summer 2019`.
fn named(words: &[Word]) -> Option<Reading> {
    match *words {
        [Word::Month(month), Word::Year(year)] | [Word::Year(year), Word::Month(month)] => {
            PartialDate::new(year, Some(month), None).map(Reading::Date)
        }
        [Word::Month(month), Word::Small(day), Word::Year(year)]
        | [Word::Small(day), Word::Month(month), Word::Year(year)]
        | [Word::Year(year), Word::Month(month), Word::Small(day)] => {
            PartialDate::new(year, Some(month), Some(day)).map(Reading::Date)
        }
        [Word::Season, Word::Year(year)]
        | [Word::Year(year), Word::Season]
        | [Word::Season, Word::Month(_), Word::Year(year)]
        | [Word::Season, Word::Season, Word::Year(year)] => {
            PartialDate::new(year, None, None).map(Reading::YearOnly)
        }
        _ => None,
    }
}

/// Month names in English, German, French and Spanish, and the beginnings that people cut them to.
const MONTHS: [(u8, &[&str]); 12] = [
    (1, &["january", "januar", "jänner", "janvier", "enero", "ene"]),
    (2, &["february", "februar", "feber", "février", "febrero"]),
    (3, &["march", "märz", "maerz", "mär", "mars", "marzo"]),
    (4, &["april", "avril", "avr", "abril", "abr"]),
    (5, &["may", "mai", "mayo"]),
    (6, &["june", "juni", "juin", "junio"]),
    (7, &["july", "juli", "juillet", "juil", "julio"]),
    (8, &["august", "août", "aout", "agosto", "ago"]),
    (9, &["september", "septembre", "septiembre", "sept"]),
    (10, &["october", "oktober", "okt", "octobre", "octubre"]),
    (11, &["november", "novembre", "noviembre"]),
    (12, &["december", "dezember", "dez", "décembre", "diciembre", "dic", "déc"]),
];

/// The month whose name this is, or whose English name it begins with three letters or more.
fn month_of(word: &str) -> Option<u8> {
    MONTHS.iter().find_map(|(month, names)| {
        let cut = word.chars().count() >= 3 && names.first().is_some_and(|english| english.starts_with(word));
        (cut || names.contains(&word)).then_some(*month)
    })
}

/// The number that digits alone make.
fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}
