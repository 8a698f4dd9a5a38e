//! The line below the title that says for whom, where and how: "Harbour Works | Oslo | Hybrid", "Harbour Works, Bergen, Norway".

use super::company::{NOT_NAMES, NOT_TAILS, is_common};
use super::page::{Page, bare};
use super::place::{Place, place};

/// The lines below the title that may be one, and how long they are at most, in bytes.
const LINES: usize = 3;
const LONGEST: usize = 120;

/// A line that falls into short pieces.
pub(super) struct Byline<'a> {
    pub pieces: Vec<&'a str>,
    /// Is its first piece parted from the others by a mark that no sentence has ("|", "·", a dash between spaces)?
    marked: bool,
}

/// The bylines of a posting, in the order of the text.
pub(super) fn bylines<'a>(page: &'a Page<'_>) -> impl Iterator<Item = Byline<'a>> {
    page.lines.iter().skip(1).take(LINES).filter_map(|line| of(line.text))
}

fn of<'l>(line: &'l str) -> Option<Byline<'l>> {
    if line.len() > LONGEST || line.contains([':', '?', '!']) {
        return None;
    }
    let mut pieces = Vec::new();
    let mut put = |piece: &'l str| {
        let piece = bare(piece).trim_end_matches('.');
        pieces.extend(Some(piece).filter(|piece| !piece.is_empty()));
    };
    let mut start = 0;
    for (at, c) in line.char_indices() {
        let rest = line.get(at..).unwrap_or_default();
        let mark = match c {
            '|' | '·' | '•' | ',' | '(' | ')' | ';' => c.len_utf8(),
            ' ' => [" - ", " – ", " — "].iter().find(|dash| rest.starts_with(**dash)).map_or(0, |d| d.len()),
            '.' if rest.starts_with(". ") => 2,
            _ => 0,
        };
        if mark > 0 && at >= start {
            put(line.get(start..at).unwrap_or_default());
            start = at + mark;
        }
    }
    put(line.get(start..).unwrap_or_default());
    let behind = pieces.first().and_then(|name| bare(line).strip_prefix(name)).unwrap_or_default();
    let marked = behind
        .trim_start_matches(['*', '_'])
        .strip_prefix(' ')
        .is_some_and(|mark| mark.starts_with(['|', '·', '•', '-', '–', '—']));
    (pieces.len() > 1).then_some(Byline { pieces, marked })
}

impl<'a> Byline<'a> {
    /// The employer in front of the place and the way of working.
    pub(super) fn company(&self, page: &Page<'_>) -> Option<&'a str> {
        let (name, rest) = self.pieces.split_first()?;
        let mut words = name.split(' ');
        let spelt = |word: &str| {
            word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "&" | "the" | "for")
        };
        let length = name.split(' ').count();
        if length > 7
            || name.len() < 3
            || !words.all(spelt)
            || is_place(name)
            || name.chars().any(|c| c.is_ascii_digit())
        {
            return None;
        }
        // The title again, and a label.
        let title = page.lines.first().is_some_and(|line| line.text.contains(name));
        let job = words_of(name).last().is_some_and(|last| NOT_TAILS.contains(&last));
        let label = is_label(name);
        if title
            || job
            || label
            || is_common(&name.to_lowercase())
            || is_way(name)
            || words_of(name).all(|word| NOT_NAMES.contains(&word))
        {
            return None;
        }
        let told = rest.iter().any(|piece| is_way(piece) || is_place(piece));
        // "New York, NY, United States" is a place: the first piece must be spoken of again, and what follows be no state.
        let house =
            self.marked || length > 1 && !rest.first().is_some_and(|piece| is_place(piece)) || length > 2;
        let head = name.split(' ').find(|word| word.len() > 3).unwrap_or(name);
        let again = page.named(head).take(3).count() > 1;
        let house = house && (self.marked || again || ends_as_house(name));
        (told && house || length > 1 && rest.len() == 1 && ends_as_house(name)).then_some(*name)
    }
}

/// What a label of the job's terms ends with: "Contract Type - Permanent", "Weekly Hours - 37.5".
const LABELS: &[&str] = &[
    "band", "basis", "category", "date", "department", "duration", "function", "grade", "hours", "industry",
    "level", "location", "number", "pattern", "pay", "reference", "salary", "schedule", "shift", "status",
    "term", "type", "workplace",
];

/// Does a label of the job's terms end so?
pub(super) fn is_label(name: &str) -> bool {
    words_of(name).last().is_some_and(|last| LABELS.contains(&&*last))
}

fn words_of(name: &str) -> impl Iterator<Item = String> {
    name.split(' ').map(str::to_lowercase)
}

/// "Hybrid", "Remote in the US", "Full time", "$19.00/hour"
fn is_way(piece: &str) -> bool {
    let low = piece.to_lowercase();
    [
        "remote", "hybrid", "on-site", "onsite", "full-time", "full time", "part-time", "part time",
        "permanent", "contract",
    ]
    .iter()
    .any(|way| low.starts_with(way) || low.ends_with(way))
        || piece.contains(['$', '£', '€'])
}

/// "TX", "Parramatta NSW", "Ontario", "UK"
fn is_place(piece: &str) -> bool {
    let last = piece.rsplit(' ').next().unwrap_or_default();
    let code = (2..=3).contains(&last.len())
        && last.chars().all(|c| c.is_ascii_uppercase())
        && last != "LLC"
        && last != "LLP";
    code || matches!(place(piece), Some(Place::Region(_) | Place::Letters(_)))
}

/// Words that only the names of houses end with.
fn ends_as_house(name: &str) -> bool {
    const ENDS: &[&str] = &[
        "Academy", "Airways", "Analytics", "Bank", "Center", "Centre", "Church", "Clinic", "College",
        "Company", "Consulting", "Electric", "Energy", "Foundation", "Group", "Health", "Healthcare",
        "Homes", "Hospital", "Inc", "Industries", "Insurance", "LLC", "LLP", "Labs", "Limited", "Logistics",
        "Ltd", "Manufacturing", "Mutual", "Outfitters", "Partners", "Press", "Schools", "Services",
        "Software", "Solutions", "Systems", "Technologies", "Trust", "University",
    ];
    name.rsplit(' ').next().is_some_and(|last| ENDS.contains(&last))
}
