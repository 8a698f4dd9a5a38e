//! Lines that are headings, and the sections that they open.

mod phrase;
mod silent;
mod title;

use super::label::{asks_nothing, label_of_demands};
use super::lead_in::{is_lead_in, offers_choice};
use super::{Line, OPEN, Section};
use crate::cue::Cues;
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use phrase::Phrase;
use title::{Title, words_in};

/// What may stand alone before the rest of its heading.
const WISHES: [&str; 3] = ["Preferred", "Desired", "Desirable"];

/// "Preferred", broken at the width of a page before "Qualifications:": one heading, of a section that is `found` behind the break.
pub(super) fn behind_break(source: &str, before: &Section, found: Section) -> Section {
    let half = |span: Span| WISHES.iter().any(|word| span.of(source).trim().eq_ignore_ascii_case(word));
    let heading = before.heading.filter(|span| half(*span)).zip(found.heading);
    match heading {
        Some((first, rest))
            if before.kind == SectionKind::Preferred && found.kind == SectionKind::Required =>
        {
            Section { kind: SectionKind::Preferred, heading: Some(first.join(rest)), ..found }
        }
        _ => found,
    }
}

/// Is the line a heading, and what section does it open? In a `shouted` text capitals show none.
pub(super) fn heading(
    whole: &Text<'_>,
    line: &Line,
    next: Option<&Line>,
    cues: Cues<'_>,
    section: &Section,
    shouted: bool,
) -> Option<Section> {
    let raw = line.span().of(whole.source).trim_end();
    let place = Place {
        marked: line.marked(whole.source),
        trails: raw.ends_with("...") || raw.ends_with('…'),
        above_list: !line.bullet && next.is_some_and(|n| n.bullet),
        whole,
        line,
        next,
        cues,
        section,
        shouted,
        raw,
    };
    if place.ends_as_text() || place.is_mere_bullet() || place.says_all() {
        return None;
    }
    match place.labelled() {
        // It is passed over like a heading that says nothing.
        Some(value) if asks_nothing(value) => return Some(section.clone()),
        Some(value) if is_asked(value, cues) => return None,
        _ => {}
    }
    if leads_to_had(raw) || leads_to_criteria(raw) {
        return Some(Section::new(SectionKind::Required, Some(line.span())));
    }
    let title = Title::of(&place)?;
    if title.opens_must() {
        return Some(title.opens(SectionKind::Required));
    }
    // "One of the following is required:" leads to the list below it.
    if title.colon && offers_choice(title.words) {
        return None;
    }
    let phrase = Phrase::of(&title);
    if phrase.as_ref().is_some_and(Phrase::is_demand) {
        return None;
    }
    phrase.and_then(|phrase| phrase.section()).or_else(|| title.silent())
}

/// A line, and what stands around it.
struct Place<'t, 'a> {
    whole: &'t Text<'a>,
    line: &'t Line,
    next: Option<&'t Line>,
    cues: Cues<'t>,
    /// The section that it stands in.
    section: &'t Section,
    /// Is the whole text written in capitals?
    shouted: bool,
    /// As it is written.
    raw: &'a str,
    /// Is it wholly emphasised?
    marked: bool,
    /// "You'll thrive here if you..." leads on.
    trails: bool,
    /// Do bullets stand below it, where it is none itself?
    above_list: bool,
}

impl<'a> Place<'_, 'a> {
    /// Nearly no line is a heading, and most show by how they end that they are none.
    fn ends_as_text(&self) -> bool {
        // "To succeed you will have;" above a list
        let may_lead = self.trails
            || self.marked
            || self.above_list && (self.raw.ends_with(';') || self.raw.ends_with("etc."));
        self.raw.ends_with(['.', ',', ';', '!']) && !may_lead
    }

    /// "HIRING SALARY: $57,000", "href: "#qualifications"": all is said, and what follows is of something else.
    fn says_all(&self) -> bool {
        let Some((_, value)) = self.raw.split_once(':') else { return false };
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let amount = value.starts_with(['$', '£', '€']) && value.contains(|c: char| c.is_ascii_digit());
        amount || value.starts_with('#') || value.starts_with("http")
    }

    /// A bullet that neither is emphasised nor stands where "• Nice to have:" may.
    fn is_mere_bullet(&self) -> bool {
        let wish = || (self.section.asks() || self.raw.ends_with(':')) && self.next_is_bullet();
        self.line.bullet && !self.marked && !wish()
    }

    /// What stands behind the label of demands that it begins with.
    fn labelled(&self) -> Option<&'a str> {
        if self.raw.ends_with(':') {
            return None;
        }
        label_of_demands(self.whole, self.line.span(), self.cues).map(|(_, _, value)| value)
    }

    fn next_is_bullet(&self) -> bool {
        self.next.is_some_and(|n| n.bullet)
    }

    fn is_lead_in(&self) -> bool {
        is_lead_in(self.whole.source, self.line, self.next)
    }
}

/// "We want dependable people who are at least 18 and have:": a long line, more words than a heading has, that leads to what the candidate
/// has.
pub(super) fn leads_to_had(line: &str) -> bool {
    const LEAST: usize = 13;
    const LONGEST: usize = 24;
    const ENDS: [&str; 6] =
        [" and have", " candidates have", " should have", " who has", " who have", " you have"];
    let Some(words) = line.trim_end_matches(['*', '_', ' ']).strip_suffix(':') else { return false };
    let low = words.to_lowercase();
    let count = words_in(words, LONGEST + 1);
    let sought =
        ["applicant", "candidate", "individual", "people", "person", "professional", "someone", "you"];
    ENDS.iter().any(|end| low.ends_with(end))
        && (LEAST..=LONGEST).contains(&count)
        && sought.iter().any(|word| low.contains(word))
        && !["bonus", "ideal", "love", "nice", "plus", "prefer"].iter().any(|wish| low.contains(wish))
        && !low.contains(". ")
}

/// "All applicants must meet the following basic requirements for all grade levels:"
fn leads_to_criteria(line: &str) -> bool {
    const LONGEST: usize = 30;
    let Some(words) = line.trim_end_matches(['*', '_', ' ']).strip_suffix(':') else { return false };
    let low = words.to_lowercase();
    if words_in(words, LONGEST + 1) > LONGEST || low.contains(". ") || offers_choice(words) {
        return false;
    }
    let must = ["must meet ", "must possess ", "must satisfy ", "should meet ", "should possess "];
    let criteria = ["requirements", "qualifications", "criteria"];
    let behind = must.iter().find_map(|verb| low.split_once(verb)).map(|(_, behind)| behind);
    behind.is_some_and(|behind| {
        behind.contains("following") && criteria.iter().any(|what| behind.contains(what))
    })
}

/// "Required Certifications: CPR" asks for what stands behind its label. Behind "Requirements: Basic Qualifications" stands another
/// heading, and "Requirements: Must be" leads on.
fn is_asked(value: &str, cues: Cues<'_>) -> bool {
    let last = value.rsplit(char::is_whitespace).next().unwrap_or_default();
    let heading = || cues.heading(value).is_some_and(|(_, length)| length == words_in(value, 13));
    value.chars().any(char::is_alphanumeric) && !OPEN.contains(&last) && !heading()
}

/// Is a text written in capitals, but for a few lines?
pub(super) fn shouts(text: &str) -> bool {
    // A sum of bytes is added up for many of them together, and holds what so many come to.
    const CHUNK: usize = u8::MAX as usize;
    fn count(bytes: &[u8], is: impl Fn(&u8) -> bool) -> usize {
        usize::from(bytes.iter().map(|byte| u8::from(is(byte))).sum::<u8>())
    }
    // Nearly every text has enough small letters in its first third.
    let mut small = 0;
    for chunk in text.as_bytes().chunks(CHUNK) {
        small += count(chunk, u8::is_ascii_lowercase);
        if small * 4 >= text.len() {
            return false;
        }
    }
    let capital: usize =
        text.as_bytes().chunks(CHUNK).map(|chunk| count(chunk, u8::is_ascii_uppercase)).sum();
    small * 4 < capital
}
