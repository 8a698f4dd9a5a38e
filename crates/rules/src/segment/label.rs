//! Labels: what stands before the colon of a line says what the line asks ("Required Certifications: CPR").

use super::{Line, Section};
use crate::cue::{Cues, Heading};
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use memchr::memchr;

/// Longer words before a colon are no heading.
const HEADING: usize = 60;

/// The section of a line that opens with a heading and a colon, outside of a list of demands, or inside of one that asks otherwise
/// ("Preferred: a CPA. Experience with SAP." amid what is required).
pub(super) fn labelled(text: &Text<'_>, line: &Line, cues: Cues<'_>, section: &Section) -> Option<Section> {
    let told = matches!(section.kind, SectionKind::Benefits | SectionKind::Legal);
    if told {
        return None;
    }
    let (kind, heading, _) =
        label_of_demands(text, line.span(), cues).filter(|(_, _, value)| !asks_nothing(value))?;
    // "Education: a degree" is a part of what is preferred.
    let firm = || heading.of(text.source).split_whitespace().any(|word| strength(word) == Some(kind));
    if section.asks() && (kind == section.kind || kind == SectionKind::Required && !firm()) {
        return None;
    }
    Some(Section { grade: section.grade.clone(), ..Section::new(kind, Some(heading)) })
}

/// "Required Certifications: CPR": what a line asks with, the label that says so, and what stands behind its colon.
pub(super) fn label_of_demands<'a>(
    text: &Text<'a>,
    line: Span,
    cues: Cues<'_>,
) -> Option<(SectionKind, Span, &'a str)> {
    let words = line.of(text.source);
    let colon = memchr(b':', words.as_bytes().get(..words.len().min(HEADING))?)?;
    let (head, rest) = (words.get(..colon)?, words.get(colon + 1..)?);
    // "**Required Certifications:** CPR"
    let marks = head.len() - head.trim_start_matches(['*', '_']).len();
    let head = head.trim_matches(['*', '_']);
    let start = line.start as usize + marks;
    let heading = Span::new(start, start + head.len());
    // The cues count more: "Education/Experience" are two words to them, "Skills & Experience" three.
    let spelt = |head: &str| head.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count();
    let kind = match cues.heading_under(text, heading)? {
        (Heading::Opens(kind @ (SectionKind::Required | SectionKind::Preferred)), length)
            if length >= spelt(head) =>
        {
            kind
        }
        (Heading::Part, length) if length >= spelt(head) => SectionKind::Required,
        (Heading::Opens(SectionKind::Required | SectionKind::Preferred) | Heading::Part, _) => {
            let (kind, part) = told(head)?;
            cues.heading(part).filter(|&(found, length)| found == Heading::Part && length >= spelt(part))?;
            kind
        }
        (Heading::Opens(_), _) => return None,
    };
    let value = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    (value.len() > 1).then_some((kind, heading, value))
}

/// "Experience: Any", "Required Licenses: None"
pub(super) fn asks_nothing(value: &str) -> bool {
    let nothing = ["any", "none", "no", "n/a", "na", "yes", "not applicable", "not required", "see below"];
    nothing.iter().any(|word| value.trim_end_matches('.').eq_ignore_ascii_case(word))
}

/// "Required Certificates", "Licenses Preferred": what a label says of how strong it is, and the rest of it.
pub(super) fn told(head: &str) -> Option<(SectionKind, &str)> {
    let head = head.trim();
    let (first, behind) = head.split_once(char::is_whitespace)?;
    let (before, last) = head.rsplit_once(char::is_whitespace)?;
    strength(first).map(|kind| (kind, behind)).or_else(|| strength(last).map(|kind| (kind, before)))
}

fn strength(word: &str) -> Option<SectionKind> {
    match word.to_ascii_lowercase().as_str() {
        "required" | "mandatory" | "minimum" | "necessary" | "essential" => Some(SectionKind::Required),
        "preferred" | "desired" | "desirable" | "optional" => Some(SectionKind::Preferred),
        _ => None,
    }
}
