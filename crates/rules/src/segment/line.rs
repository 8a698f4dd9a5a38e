//! Lines of a posting: bullets, indentation, marks of emphasis.

use crate::source::Span;
use crate::text::Text;

/// A line that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// First byte of its content, behind bullet and white space.
    pub start: usize,
    /// One past its last byte that is no white space.
    pub end: usize,
    /// Columns before its bullet or its first word; a tab counts four.
    pub indent: usize,
    /// Does it open with a bullet or a list number?
    pub bullet: bool,
    /// Is there an empty line above it?
    pub blank_before: bool,
}

impl Line {
    /// Its content.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// Its words without marks of emphasis and without a closing colon: what a heading says.
    pub fn title(&self, text: &str) -> Span {
        let marks = |c: char| {
            matches!(c, '*' | '_' | '#' | ':' | '=' | '-' | '–' | '—' | '~' | '\\' | '|')
                || c.is_whitespace()
                || is_pictograph(c)
        };
        // Most have none.
        match self.span().of(text).as_bytes() {
            [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => self.span(),
            _ => self.span().trim(text, marks),
        }
    }

    /// Is it wholly emphasised (`**Requirements**`, `## Requirements`)?
    pub fn marked(&self, text: &str) -> bool {
        let words = self.span().of(text);
        match words.as_bytes() {
            [b'#', ..] => true,
            [b'*', b'*', ..] => {
                words.trim_end_matches([':', ' ']).ends_with("**")
                    && words.len() > 4
                    && words.matches("**").count() == 2
            }
            [b'_', b'_', ..] => words.trim_end_matches(':').ends_with("__") && words.len() > 4,
            _ => false,
        }
    }
}

/// The lines of a text that hold something.
pub fn lines(text: &Text<'_>) -> Vec<Line> {
    let mut out = Vec::with_capacity(text.places.breaks.len() + 1);
    let mut offset = 0;
    let mut blank_before = true;
    for end in text.line_ends().chain([text.source.len()]) {
        let start = offset;
        offset = end + 1;
        let raw = text.source.get(start..end).unwrap_or_default();
        // Most lines begin and end with what is seen.
        let seen = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
        let body = if seen(raw.as_bytes().last()) {
            raw
        } else {
            raw.trim_end_matches(|c: char| c.is_whitespace() || c == '\u{200b}')
        };
        let content = if seen(body.as_bytes().first()) {
            body
        } else {
            body.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}')
        };
        if content.is_empty() || content.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '~' | '.')) {
            blank_before = true;
            continue;
        }
        let indent =
            body.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let lead = body.len() - content.len();
        let marker = bullet(content);
        let rest = content.get(marker..).unwrap_or_default();
        let gap = rest.len() - rest.trim_start().len();
        let line = Line {
            start: start + lead + marker + gap,
            end: start + body.len(),
            indent,
            bullet: marker > 0,
            blank_before,
        };
        match glued_heading(rest.trim_start()) {
            Some((own, heading)) => {
                let heading = Line { start: line.start + heading, bullet: false, blank_before: true, ..line };
                out.extend([Line { end: line.start + own, ..line }, heading]);
            }
            None => out.push(line),
        }
        blank_before = false;
    }
    out
}

/// "Food handler card Preferred Qualifications": a heading that lost the line break before it. Where the line's own words end, and where
/// the heading begins.
fn glued_heading(words: &str) -> Option<(usize, usize)> {
    const HEADINGS: [&str; 12] = [
        "Preferred Qualifications", "Preferred Skills", "Preferred Experience", "Preferred Requirements",
        "Desired Qualifications", "Desired Skills", "Desired Experience", "Required Qualifications",
        "Minimum Qualifications", "Basic Qualifications", "Nice to Have", "Nice To Have",
    ];
    // Other words head something only with a colon.
    const LABELS: [&str; 2] = ["Compensation", "Responsibilities"];
    let plain = words.trim_end_matches(':');
    // Nearly no line ends as one of them does.
    let last = plain.bytes().next_back();
    let labels = LABELS.iter().filter(|_| plain.len() < words.len());
    let may = HEADINGS.iter().chain(labels).filter(|heading| heading.bytes().next_back() == last);
    let own = may.into_iter().find_map(|heading| plain.strip_suffix(heading))?;
    let before = own.trim_end();
    let last = before.rsplit(' ').next()?;
    // "Education and Preferred Qualifications", "Our Preferred Skills" are headings of their own.
    let whole = own.len() > before.len() && before.split(' ').count() > 2;
    let ended = before.ends_with(['.', ')', ';']);
    let word = last.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
        && !matches!(
            last,
            "and"
                | "or"
                | "of"
                | "our"
                | "the"
                | "these"
                | "with"
                | "your"
                | "other"
                | "for"
                | "any"
                | "all"
                | "to"
                | "be"
                | "is"
                | "are"
        );
    (whole && (ended || word)).then_some((before.len(), own.len()))
}

/// The longest number of a list, "viii".
const LONGEST: usize = 4;

/// Length of the bullet or list number that opens `content`, 0 where there is none.
fn bullet(content: &str) -> usize {
    let mut chars = content.chars();
    let Some(first) = chars.next() else { return 0 };
    let spaced = |rest: &str| rest.starts_with(char::is_whitespace);
    let after = content.get(first.len_utf8()..).unwrap_or_default();
    if matches!(
        first,
        '•' | '●'
            | '▪'
            | '◦'
            | '‣'
            | '∙'
            | '■'
            | '□'
            | '○'
            | '►'
            | '▸'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '✅'
            | '·'
            | '⁃'
            | '\u{f0b7}'
            | '→'
            | '★'
            | '❖'
            | '♦'
            | '§'
    ) {
        return first.len_utf8();
    }
    if matches!(first, 'â' | 'Â')
        && let Some(length) = garbled(content)
    {
        return length;
    }
    // "-Knowledge of Rust"
    let glued = || first == '-' && after.starts_with(char::is_uppercase);
    if matches!(first, '-' | '*' | '+' | '–' | '—' | '~' | '>') && (spaced(after) || glued()) {
        return first.len_utf8();
    }
    if first == 'o' && spaced(after) && after.trim_start().chars().next().is_some_and(char::is_uppercase) {
        return 1;
    }
    // "1.", "2)", "(a)", "iv."
    let open = usize::from(first == '(');
    let body = content.get(open..).unwrap_or_default();
    let length = body.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let mark = body.get(..length).unwrap_or_default();
    let numbered = (!mark.is_empty() && length <= 2 && mark.chars().all(|c| c.is_ascii_digit()))
        || (length == 1 && mark.chars().all(|c| c.is_ascii_lowercase()))
        || (length <= LONGEST && length > 1 && mark.chars().all(|c| matches!(c, 'i' | 'v' | 'x')));
    let close = body.get(length..).unwrap_or_default();
    if numbered && close.starts_with(['.', ')']) && spaced(close.get(1..).unwrap_or_default()) {
        return open + length + 1;
    }
    0
}

/// The length of a bullet that an encoding has garbled.
fn garbled(content: &str) -> Option<usize> {
    let bullets = ["â€¢", "â€“", "Â·", "Â"].iter().filter_map(|bullet| content.strip_prefix(bullet));
    let behind = |after: &&str| after.starts_with(char::is_whitespace) || after.starts_with(['-', '•']);
    let rest = bullets.into_iter().find(behind)?.trim_start();
    let dash = rest.chars().next().filter(|c| matches!(c, '-' | '•' | '·')).map_or(0, char::len_utf8);
    Some(content.len() - rest.len() + dash)
}

/// A picture that marks a line.
pub(crate) fn is_pictograph(c: char) -> bool {
    matches!(u32::from(c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0xFE0F | 0x200D)
}
