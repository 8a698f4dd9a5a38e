//! Text to statements: lines to sections by heading, sections to bullets and sentences, and every sub-bullet,
//! lead-in and continuation line joined to the statement that it belongs to.

use crate::cue::Cues;
use crate::lexicon::Lexicon;
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use heading::{heading, shouts};
use lead_in::{belongs, choice, is_lead_in};
use run_on::{going_on, grade_of, pieces};
use table::table;

mod heading;
mod kind;
mod label;
mod lead_in;
mod line;
mod questions;
mod run_on;
mod sentence;
mod table;

pub use line::{Line, lines};
pub use sentence::sentences;

/// A statement before it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its place.
    pub span: Span,
    /// What its section is for.
    pub section: SectionKind,
    /// The heading above it.
    pub heading: Option<Span>,
    /// Is it a bullet, or a line of its own?
    pub listed: bool,
    /// Does it begin with a mark of a list?
    pub bullet: bool,
    /// The grade that it is for, if it says one.
    pub grade: Option<String>,
    /// Does the heading above it say nothing?
    pub unknown: bool,
}

/// The section that the reader is in.
#[derive(Clone)]
struct Section {
    kind: SectionKind,
    heading: Option<Span>,
    bulleted: bool,
    grade: Option<String>,
    /// Does its heading say nothing?
    unknown: bool,
    /// Does something stand below its heading already?
    begun: bool,
    /// Are its parts ("Education", "Skills") headings below its own, and not beside it?
    divided: bool,
}

impl Section {
    fn new(kind: SectionKind, heading: Option<Span>) -> Section {
        Section { kind, heading, bulleted: false, grade: None, unknown: false, begun: false, divided: false }
    }

    /// Does it ask for things?
    fn asks(&self) -> bool {
        matches!(self.kind, SectionKind::Required | SectionKind::Preferred)
    }
}

/// Cuts a posting into statements, in the order of the text.
pub fn segment(whole: &Text<'_>, lexicon: &Lexicon) -> Vec<Statement> {
    let cues = Cues::of(lexicon);
    let text = whole.source;
    let lines = lines(whole);
    let mut section = Section::new(SectionKind::Facts, None);
    let mut out: Vec<Statement> = Vec::new();
    let mut cut = Vec::new();
    // The last line's statements may still grow: where they begin in `out`, and the line that they come from.
    let mut open: Option<(usize, Line)> = None;
    let mut lead_in: Option<(usize, Line)> = None;
    let mut bullet = 0;
    let mut choice_end = 0;
    let mut passed = 0;
    let shouted = shouts(text);
    let mut parted = false;
    for (i, line) in lines.iter().enumerate() {
        if i < passed {
            continue;
        }
        let rest = lines.get(i..).unwrap_or_default();
        if let Some(rows) = table(whole, &mut cut, rest, cues, &section, &mut out) {
            (passed, open, lead_in) = (i + rows, None, None);
            continue;
        }
        let next = lines.get(i + 1);
        if let Some((at, parent)) = lead_in {
            let before = lines.get(i.saturating_sub(1));
            let deeper = (line.bullet || line.indent > parent.indent) && belongs(line, &parent, before);
            if deeper || i < choice_end {
                grow(&mut out, at, line);
                continue;
            }
            lead_in = None;
            // "OR" below the list goes on with it.
            if !line.bullet && first_word(line.span().of(text)) == "OR" {
                grow(&mut out, at, line);
                open = Some((at, Line { end: line.end, ..parent }));
                continue;
            }
        }
        if let Some((at, parent)) = open
            && continues(text, line, &parent, out.last())
        {
            let own = going_on(whole, line);
            grow(&mut out, at, &own);
            open = Some((at, Line { end: line.end, ..parent }));
            if own.end < line.end {
                let rest = Line { start: own.end, bullet: false, ..*line };
                pieces(whole, &mut cut, &rest, next, cues, &mut section, &mut out);
                open = Some((out.len().saturating_sub(1), *line));
            }
            continue;
        }
        section.begun = section.heading.is_some() && out.last().is_some_and(|s| s.heading == section.heading);
        if let Some(found) = heading(whole, line, next, cues, &section, shouted) {
            // "Essential" with "Education" and "Skills" below it: what is desirable is divided alike.
            parted |= found.kind == SectionKind::Required && found.heading == section.heading;
            section = Section { divided: found.divided || parted, ..found };
            open = None;
            continue;
        }
        // A list is over where a paragraph follows it; what comes then must speak for itself. Further in than the bullets of a list of
        // demands more is said of the last of them.
        let inside = line.indent > bullet && section.asks();
        let over = section.bulleted && !line.bullet && line.blank_before && !inside;
        if over && section.kind != SectionKind::Facts {
            section = Section::new(SectionKind::Prose, None);
        }
        if line.bullet {
            (section.bulleted, bullet) = (true, line.indent);
        }
        let at = out.len();
        let choice = choice(text, rest, |line| heading(whole, line, None, cues, &section, shouted).is_some());
        if choice > 0 || is_lead_in(text, line, next) {
            choice_end = i + 1 + choice;
            // Of a paragraph the last sentence leads to the list.
            let last = sentences(whole, line.span()).last().copied();
            let lead = last.filter(|lead| !anaphoric(lead.of(text))).unwrap_or(line.span());
            let before = Line { end: lead.start as usize, ..*line };
            if before.end > before.start {
                pieces(whole, &mut cut, &before, next, cues, &mut section, &mut out);
            }
            let leads = Line { start: lead.start as usize, ..*line };
            lead_in = Some((out.len(), leads));
            let grade = grade_of(whole, lead).map(|(grade, _)| grade).or_else(|| section.grade.clone());
            out.push(Statement { grade, ..statement(leads.span(), line, &section, true) });
            continue;
        }
        pieces(whole, &mut cut, line, next, cues, &mut section, &mut out);
        open = (out.len() > at).then(|| (out.len() - 1, *line));
    }
    kind::tell(whole, &mut out, cues);
    questions::leave_out(text, &mut out);
    if out.iter().all(|statement| statement.span.len() <= LONGEST) {
        return out;
    }
    out.into_iter().flat_map(|statement| of_bearable_length(text, statement)).collect()
}

/// Nobody writes a statement of more bytes. Whoever reads one looks back and forth in it as far as it goes, so that the time of a
/// reading is linear in the text only if statements have an end.
const LONGEST: usize = 16_000;

/// The statement, cut between words if it is too long to be one.
fn of_bearable_length(text: &str, mut statement: Statement) -> Vec<Statement> {
    let mut out = Vec::new();
    while statement.span.len() > LONGEST {
        let words = statement.span.of(text);
        let head = words.get(..words.floor_char_boundary(LONGEST)).unwrap_or(words);
        let end = head.rfind(char::is_whitespace).filter(|&at| at > 0).unwrap_or(head.len());
        let start = statement.span.start as usize;
        out.push(Statement { span: Span::new(start, start + end), ..statement.clone() });
        let gap = words.get(end..).map_or(0, |rest| rest.len() - rest.trim_start().len());
        statement.span = Span::new(start + end + gap, statement.span.end as usize);
    }
    out.push(statement);
    out
}

/// A statement of a line.
fn statement(span: Span, line: &Line, section: &Section, listed: bool) -> Statement {
    Statement {
        span,
        section: section.kind,
        heading: section.heading,
        listed,
        bullet: line.bullet && span.start as usize == line.start,
        grade: section.grade.clone(),
        unknown: section.unknown,
    }
}

fn grow(out: &mut [Statement], at: usize, line: &Line) {
    if let Some(statement) = out.get_mut(at) {
        statement.span = statement.span.join(line.span());
    }
}

/// Words that a line can't end with, but where it is wrapped.
const OPEN: &[&str] = &[
    "a", "an", "the", "of", "in", "with", "to", "for", "be", "is", "are", "your", "our", "their", "deep",
    "strong",
];

/// A line that begins with "OR", or in lower case after an unfinished one, or follows one that ends in "or".
fn continues(text: &str, line: &Line, parent: &Line, last: Option<&Statement>) -> bool {
    let words = line.span().of(text);
    let first = first_word(words).trim_end_matches(',');
    let before = last.map_or("", |s| s.span.of(text)).trim_end();
    let end = || before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let joins = matches!(first, "OR" | "AND" | "Or");
    let joins_low = matches!(first, "or" | "and" | "and/or");
    if line.bullet && parent.bullet {
        let ends_or = || before.ends_with(['r', 'R']) && matches!(end(), "or" | "OR" | "and/or");
        return joins || joins_low || (line.indent <= parent.indent.saturating_add(8) && ends_or());
    }
    if line.bullet {
        return joins || (joins_low && !line.blank_before);
    }
    let end = end();
    if line.blank_before {
        // "PhD in botany OR", and an empty line
        return joins || end == "OR";
    }
    let ends_open =
        before.ends_with([',', ';']) || matches!(end, "or" | "OR" | "and" | "AND" | "and/or" | "&");
    // "experience: 7+ years" below "clearance: …" is a line of its own.
    let lower = words.chars().next().is_some_and(char::is_lowercase) && !first.ends_with(':');
    let wrapped = before.len() > 40
        || parent.bullet && line.indent > parent.indent
        || matches!(
            first,
            "with" | "of" | "in" | "for" | "to" | "from" | "by" | "on" | "at" | "as" | "that" | "which"
        )
        || OPEN.contains(&end);
    joins
        || joins_low
        || (ends_open && !before.ends_with(';'))
        || (lower && !before.ends_with(['.', '!', '?', ':']) && wrapped)
        || matches!(end, "or" | "OR")
        // "ADN or Diploma in | Nursing": no long line ends so but where it is wrapped.
        || before.len() > 40 && OPEN.contains(&end)
        || anaphoric(words)
}

/// The word that a text begins with.
fn first_word(text: &str) -> &str {
    // It nearly always stands between plain letters and a space.
    let end = text.bytes().position(|byte| !byte.is_ascii_graphic());
    match end.filter(|&end| end > 0).and_then(|end| text.split_at_checked(end)) {
        Some((word, rest)) if rest.starts_with(' ') => word,
        _ => text.split_whitespace().next().unwrap_or_default(),
    }
}

/// "These requirements include …", "This includes …", "Examples of such work are …", "This definition is …" go on with the statement before.
fn anaphoric(words: &str) -> bool {
    let words = words.trim_start();
    if !words.starts_with(['E', 'S', 'T']) {
        return false;
    }
    let mut words = words.split_whitespace();
    let first = words.next().unwrap_or_default();
    if first == "Examples" {
        return true;
    }
    matches!(first, "These" | "This" | "Such" | "Those")
        && words.take(3).any(|w| w.trim_end_matches([',', ':']).starts_with("includ") || w == "definition")
}
