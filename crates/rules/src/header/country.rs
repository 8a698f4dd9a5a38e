//! The countries that the work is in.
//!
//! A label tells ("Location: Reston, VA"), or the line below the title, or the title, or a line of its own, or a sentence that says where the position is or
//! where one must be allowed to work. What a company says of its own offices tells nothing.

use super::byline::Byline;
use super::page::Page;
use super::place::{LONGEST, Place, place};
use crate::set_phrase::Phrases;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Labels of places of work.
const LABELS: &[&str] = &[
    "location", "locations", "job location", "job locations", "work location", "work locations",
    "primary location", "office location", "duty station", "duty location", "place of work", "country",
    "standort", "arbeitsort", "lieu", "lieu de travail",
];

/// What stands behind a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// Where the position is, or where one has to live.
    Position,
    /// Where one must be allowed to work.
    Allowed,
}

static PHRASES: LazyLock<Phrases<Behind>> = LazyLock::new(|| {
    Phrases::new(&[
        ("role|position|job|opportunity|internship *3 based|located in|at|within|out", Behind::Position),
        ("must|should|candidates|applicants *1 reside|live in|within", Behind::Position),
        ("must|should|to be *1 based|located in|within", Behind::Position),
        ("remote|remotely from|in|within|across", Behind::Position),
        ("authorized|authorised|eligible|right to *1 work *2 in|within", Behind::Allowed),
        ("authorization|eligibility to? *1 work *2 in|within", Behind::Allowed),
    ])
});

/// A place stands within so many bytes behind a phrase.
const BEHIND: usize = 60;

/// More words between two commas are a sentence.
const WORDS: usize = 6;

type Codes = BTreeSet<&'static str>;

/// ISO 3166-1 codes, in the order of the alphabet; none where nothing tells.
pub(super) fn countries(page: &Page<'_>, bylines: &[Byline<'_>], title: Option<&str>) -> Vec<String> {
    let labelled = || page.labelled(LABELS).flat_map(named_in).collect();
    let below = || bylines.iter().flat_map(|line| whole(line.pieces.iter().copied(), true)).collect();
    let called = || whole(title.into_iter().flat_map(|title| title.split(APART)), false);
    let alone = || page.lines.iter().take(LINES).flat_map(|line| address(line.text)).collect();
    let first = |sources: [&dyn Fn() -> Codes; 4]| {
        sources.into_iter().map(|source| source()).find(|codes| !codes.is_empty())
    };
    let codes = first([&labelled, &below, &called, &alone]).unwrap_or_else(|| stated(page));
    codes.into_iter().map(str::to_owned).collect()
}

/// Lines at the top of a page among which its place may stand by itself.
const LINES: usize = 25;

/// "Redmond, Washington, United States": a line that is nothing but a place, with its region at the end.
fn address(line: &str) -> Codes {
    let pieces = || line.split(',').map(str::trim);
    let spelt = |piece: &str| piece.starts_with(char::is_uppercase) && piece.split(' ').count() <= 3;
    // Nearly every line is longer, or is a sentence: no name is looked up in it.
    let is = line.len() <= BEHIND && line.contains(',') && pieces().all(spelt);
    let end = || place(&words(pieces().next_back()?).join(" "));
    match is.then(end) {
        Some(Some(Place::Region(_) | Place::Letters(_))) => whole(pieces(), true),
        _ => Codes::new(),
    }
}

/// Marks between the pieces of a title.
const APART: [char; 7] = [',', '(', ')', '|', '/', '–', '-'];

/// What sentences say of the position; where none does, of whom it is open to.
fn stated(page: &Page<'_>) -> Codes {
    let found = PHRASES.all(&page.words);
    let of = |kind| {
        let behind = found.iter().filter(|found| found.value == kind).filter_map(|found| {
            let from = page.words.tokens.get(found.end)?.span.start as usize;
            let line = page.text.get(from..)?.lines().next()?;
            line.get(..line.floor_char_boundary(BEHIND))
        });
        behind.flat_map(named_in).collect::<Codes>()
    };
    let position = of(Behind::Position);
    if position.is_empty() { of(Behind::Allowed) } else { position }
}

/// The countries that a text names, up to its first part that names no place.
fn named_in(text: &str) -> Codes {
    let choices = text.split([';', '/', '|', '(', ')', '\u{b7}', '\u{2022}']).flat_map(|it| it.split(" or "));
    let in_choice = |choice: &str| {
        let pieces = choice.split(',').flat_map(|it| it.split(" and ")).flat_map(|it| it.split(" - "));
        let each = pieces.filter(|piece| !piece.trim().is_empty()).enumerate().map(|(at, piece)| {
            let words = words(piece);
            let found = if words.len() > WORDS { None } else { last_place(&words) };
            // "ME" and "OK" are words, and states behind the name of a city.
            found.filter(|place| at > 0 || words.len() > 1 || !matches!(place, Place::Letters(_)))
        });
        together(each.skip_while(Option::is_none).map_while(|found| found))
    };
    choices.flat_map(in_choice).collect()
}

/// The countries of pieces that are nothing but the names of places.
fn whole<'p>(pieces: impl Iterator<Item = &'p str>, letters: bool) -> Codes {
    let each = pieces.enumerate().filter_map(|(at, piece)| {
        let words: Vec<&str> = words(piece).into_iter().filter(|word| !WAYS.contains(word)).collect();
        let name = words.join(" ");
        let coded = letters && at > 0 && !DEGREES.contains(&name.as_str());
        let coded = coded || piece.ends_with(|c: char| c.is_ascii_digit());
        place(&name).filter(|place| coded || !matches!(place, Place::Letters(_)))
    });
    together(each)
}

/// States' letters that are a degree or a profession behind a title: "Family Physician, MD".
const DEGREES: &[&str] = &["MA", "MD", "ME", "MS", "PA"];

/// Words beside a place that say how one works.
const WAYS: &[&str] = &["Hybrid", "Onsite", "Remote", "based", "hybrid", "in", "onsite", "remote"];

/// The countries of places one behind the other. A state tells which city is meant: "London, Ontario".
fn together(places: impl Iterator<Item = Place>) -> Codes {
    let (mut out, mut city) = (Codes::new(), None);
    for place in places {
        match place {
            Place::City(code) => out.extend(city.replace(code)),
            Place::Region(code) | Place::Letters(code) => {
                city = None;
                out.insert(code);
            }
        }
    }
    out.extend(city);
    out
}

/// Words without the numbers of streets and districts.
fn words(piece: &str) -> Vec<&str> {
    let bare = |word: &'_ str| !word.is_empty() && !word.contains(|c: char| c.is_ascii_digit());
    let marks = |c: char| matches!(c, '*' | '"' | ':' | '\'' | '-' | '\u{2013}');
    piece.split_whitespace().map(|word| word.trim_matches(marks)).filter(|word| bare(word)).collect()
}

/// The last place that words name, by its longest name.
fn last_place(words: &[&str]) -> Option<Place> {
    let mut found = None;
    let mut rest = words;
    while !rest.is_empty() {
        let named = (1..=LONGEST.min(rest.len())).rev().find_map(|length| {
            let name = rest.get(..length)?.join(" ");
            Some((place(&name).or_else(|| place(name.strip_suffix('.')?))?, length))
        });
        found = named.map(|(place, _)| place).or(found);
        rest = rest.get(named.map_or(1, |(_, length)| length)..).unwrap_or_default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(found: Codes) -> String {
        found.into_iter().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_label_names_countries_by_states_and_cities() {
        for (value, expected) in [
            ("Reston, VA 20192", "US"),
            ("Remote in the US or Canada", "CA US"),
            ("London, Ontario", "CA"),
            ("Berlin, Paris, and London", "DE FR GB"),
            ("San Francisco, CA (in-office, 5 days per week)", "US"),
            ("New York, San Francisco, Waterloo or London", "GB US"),
            ("Wake County, NC", "US"),
            ("Washington, D.C.; Chicago, IL", "US"),
            ("Parramatta NSW", "AU"),
            ("Northern Virginia", "US"),
            ("Bristol, UK", "GB"),
            ("In person", ""),
            ("OR", ""),
            ("This remote position requires an overlap with US Pacific Timezone.", ""),
            ("Vienna, VA", "US"),
            ("Remote, Latin America", ""),
            ("Belfast, Northern Ireland", "GB"),
            ("New England", "US"),
            ("The Netherlands", "NL"),
            ("U.S.A.", "US"),
            ("Porto Alegre", "BR"),
            ("Contact us", ""),
            ("EU", ""),
        ] {
            assert_eq!(codes(named_in(value)), expected, "{value}");
        }
    }

    #[test]
    fn a_piece_of_a_title_is_a_place_or_nothing() {
        let of = |title: &'static str| codes(whole(title.split(APART).map(str::trim), false));
        assert_eq!(of("Data Scientist - Reston, VA 20192"), "US");
        assert_eq!(of("Account Executive, Germany"), "DE");
        assert_eq!(of("Nurse Practitioner, PA"), "");
        assert_eq!(of("Head of Boston Studio"), "");
        assert_eq!(of("Sales Manager (Remote, UK)"), "GB");
    }
}
