//! Text to statements: lines to sections by heading, sections to bullets and sentences, and every sub-bullet,
//! lead-in and continuation line joined to the statement that it belongs to.

use crate::cue::Cues;
use crate::lexicon::Lexicon;
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use heading::{behind_break, heading, leads_to_had, shouts};
use lead_in::{belongs, choice, is_lead_in, leads_to_choice, leads_to_experience};
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

pub(crate) use line::is_pictograph;
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
    /// Does the line that leads to it say that experience with it is asked ("Experience in the following:")?
    pub experienced: bool,
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
    /// Does its heading, or a bullet among its own, lead to what one has experience with?
    experienced: bool,
}

impl Section {
    fn new(kind: SectionKind, heading: Option<Span>) -> Section {
        Section {
            kind,
            heading,
            bulleted: false,
            grade: None,
            unknown: false,
            begun: false,
            divided: false,
            experienced: false,
        }
    }

    /// Does it ask for things?
    fn asks(&self) -> bool {
        matches!(self.kind, SectionKind::Required | SectionKind::Preferred)
    }
}

/// Cuts a posting into statements, in the order of the text.
pub fn segment(whole: &Text<'_>, lexicon: &Lexicon) -> Vec<Statement> {
    let cues = Cues::of(lexicon);
    let lines = lines(whole);
    let mut cutter = Cutter::new(whole, cues, &lines);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += cutter.take(at, line);
    }
    let mut out = cutter.out;
    kind::tell(whole, &mut out, cues);
    questions::leave_out(whole.source, &mut out);
    if out.iter().all(|statement| statement.span.len() <= LONGEST) {
        return out;
    }
    out.into_iter().flat_map(|statement| of_bearable_length(whole.source, statement)).collect()
}

/// Goes through the lines of a posting.
struct Cutter<'t, 's> {
    whole: &'t Text<'s>,
    cues: Cues<'t>,
    lines: &'t [Line],
    /// Are all headings in capitals?
    shouted: bool,
    section: Section,
    /// Is what the section asks for divided by what it is about?
    parted: bool,
    /// The indent of the bullets of the section.
    bullet: usize,
    /// The last line's statements may still grow: where they begin in `out`, and the line that they come from.
    open: Option<(usize, Line)>,
    /// The statement that leads to the lines below it, and its line.
    lead_in: Option<(usize, Line)>,
    /// The line at which a choice is over that a lead-in leads to.
    choice_end: usize,
    out: Vec<Statement>,
    /// Pieces of a line, in memory that is used again.
    cut: Vec<Span>,
}

impl<'t, 's> Cutter<'t, 's> {
    fn new(whole: &'t Text<'s>, cues: Cues<'t>, lines: &'t [Line]) -> Self {
        Cutter {
            whole,
            cues,
            lines,
            shouted: shouts(whole.source),
            section: Section::new(SectionKind::Facts, None),
            parted: false,
            bullet: 0,
            open: None,
            lead_in: None,
            choice_end: 0,
            out: Vec::with_capacity(lines.len()),
            cut: Vec::new(),
        }
    }

    /// Takes the line at `at`, or the table that begins with it. Returns how many lines it took.
    fn take(&mut self, at: usize, line: &Line) -> usize {
        let rest = self.lines.get(at..).unwrap_or_default();
        let next = rest.get(1);
        let rows = table(self.whole, &mut self.cut, rest, self.cues, &self.section, &mut self.out);
        if let Some(rows) = rows {
            (self.open, self.lead_in) = (None, None);
            return rows.max(1);
        }
        if self.is_led_to(at, line) || self.goes_on(line, next) || self.is_heading(line, next) {
            return 1;
        }
        self.leave_list(line);
        if self.opens_experience(line, next) {
            return 1;
        }
        if !self.leads(at, line) {
            let begin = self.out.len();
            self.cut_up(line, next);
            self.open = (self.out.len() > begin).then(|| (self.out.len() - 1, *line));
        }
        1
    }

    /// Is it a line to which a statement leads? It becomes a part of it.
    fn is_led_to(&mut self, at: usize, line: &Line) -> bool {
        let Some((leads, parent)) = self.lead_in else { return false };
        let before = self.lines.get(at.saturating_sub(1));
        let deeper = (line.bullet || line.indent > parent.indent) && belongs(line, &parent, before);
        if deeper || at < self.choice_end {
            grow(&mut self.out, leads, line);
            return true;
        }
        self.lead_in = None;
        // "OR" below the list goes on with it.
        let other = !line.bullet && first_word(line.span().of(self.whole.source)) == "OR";
        if other {
            grow(&mut self.out, leads, line);
            self.open = Some((leads, Line { end: line.end, ..parent }));
        }
        other
    }

    /// Does a bullet lead to those below it, which stand in no further, as to what one has experience with? The next that ends so, and the
    /// end of the list, end what it leads to.
    fn opens_experience(&mut self, line: &Line, next: Option<&Line>) -> bool {
        let words = line.span().of(self.whole.source);
        let listed = |n: &Line| n.bullet && n.indent == line.indent;
        let opens = line.bullet && leads_to_experience(words) && next.is_some_and(listed);
        if opens || !line.bullet && !self.under_heading() || words.trim_end().ends_with(':') {
            self.section.experienced = opens;
        }
        opens
    }

    /// Does nothing stand between the heading of the section and the line?
    fn under_heading(&self) -> bool {
        self.section.experienced && !self.section.bulleted
    }

    /// Does it go on with the statement before it, which may still grow?
    fn goes_on(&mut self, line: &Line, next: Option<&Line>) -> bool {
        let Some((at, parent)) = self.open else { return false };
        if !continues(self.whole.source, line, &parent, self.out.last()) {
            return false;
        }
        let own = going_on(self.whole, line);
        grow(&mut self.out, at, &own);
        self.open = Some((at, Line { end: line.end, ..parent }));
        if own.end < line.end {
            self.cut_up(&Line { start: own.end, bullet: false, ..*line }, next);
            self.open = Some((self.out.len().saturating_sub(1), *line));
        }
        true
    }

    /// Does it head a section?
    fn is_heading(&mut self, line: &Line, next: Option<&Line>) -> bool {
        let section = &mut self.section;
        let last = self.out.last();
        section.begun = section.heading.is_some() && last.is_some_and(|s| s.heading == section.heading);
        let Some(mut found) = heading(self.whole, line, next, self.cues, section, self.shouted) else {
            return false;
        };
        if !section.begun && !line.blank_before {
            found = behind_break(self.whole.source, section, found);
        }
        // "Essential" with "Education" and "Skills" below it: what is desirable is divided alike.
        self.parted |= found.kind == SectionKind::Required && found.heading == section.heading;
        let experienced = leads_to_experience(line.span().of(self.whole.source));
        self.section = Section { divided: found.divided || self.parted, experienced, ..found };
        self.open = None;
        // "We want people who are at least 18 and have:" asks for something itself.
        if leads_to_had(line.span().of(self.whole.source)) {
            self.cut_up(line, next);
        }
        true
    }

    /// A list is over where a paragraph follows it; what comes then must speak for itself. Further in than the bullets of a list of
    /// demands more is said of the last of them, and "two of the following:" leads to the next.
    fn leave_list(&mut self, line: &Line) {
        let further = line.indent > self.bullet || leads_to_choice(self.whole.source, line);
        let section = &mut self.section;
        let inside = further && section.asks();
        let over = section.bulleted && !line.bullet && line.blank_before && !inside;
        if over && section.kind != SectionKind::Facts {
            *section = Section::new(SectionKind::Prose, None);
        }
        if line.bullet {
            (section.bulleted, self.bullet) = (true, line.indent);
        }
    }

    /// Does it lead to the lines below it?
    fn leads(&mut self, at: usize, line: &Line) -> bool {
        let text = self.whole.source;
        let rest = self.lines.get(at..).unwrap_or_default();
        let next = rest.get(1);
        let is_heading =
            |line: &Line| heading(self.whole, line, None, self.cues, &self.section, self.shouted).is_some();
        let choice = choice(text, rest, is_heading);
        if choice == 0 && !is_lead_in(text, line, next) {
            return false;
        }
        self.choice_end = at + 1 + choice;
        // Of a paragraph the last sentence leads to the list.
        let last = sentences(self.whole, line.span()).last().copied();
        let lead = last.filter(|lead| !anaphoric(lead.of(text))).unwrap_or(line.span());
        let before = Line { end: lead.start as usize, ..*line };
        if before.end > before.start {
            self.cut_up(&before, next);
        }
        let leads = Line { start: lead.start as usize, ..*line };
        self.lead_in = Some((self.out.len(), leads));
        let grade = grade_of(self.whole, lead).map(|(grade, _)| grade);
        let grade = grade.or_else(|| self.section.grade.clone());
        self.out.push(Statement { grade, ..statement(leads.span(), line, &self.section, true) });
        true
    }

    /// Makes statements of a line.
    fn cut_up(&mut self, line: &Line, next: Option<&Line>) {
        let Cutter { whole, cues, .. } = *self;
        pieces(whole, &mut self.cut, line, next, cues, &mut self.section, &mut self.out);
    }
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
        experienced: section.experienced,
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

fn is_or(word: &str) -> bool {
    word.eq_ignore_ascii_case("or")
}

/// A line that begins with "OR", or in lower case after an unfinished one, or follows one that ends in "or".
fn continues(text: &str, line: &Line, parent: &Line, last: Option<&Statement>) -> bool {
    let words = line.span().of(text);
    let first = first_word(words).trim_end_matches(',');
    let before = last.map_or("", |s| s.span.of(text)).trim_end();
    let end = || before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let joins = matches!(first, "OR" | "AND" | "Or");
    let joins_low = matches!(first, "or" | "and" | "and/or");
    if line.bullet && parent.bullet {
        let ends_or = || before.ends_with(['r', 'R']) && (is_or(end()) || end() == "and/or");
        return joins || joins_low || (line.indent <= parent.indent.saturating_add(8) && ends_or());
    }
    if line.bullet {
        return joins || (joins_low && !line.blank_before);
    }
    let end = end();
    if line.blank_before {
        // "PhD in botany OR", and an empty line
        return joins || end != "or" && is_or(end);
    }
    let ends_open =
        before.ends_with([',', ';']) || is_or(end) || matches!(end, "and" | "AND" | "and/or" | "&");
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
        || is_or(end)
        // "Preferred | Experience: a licence": a label that is wrapped.
        || matches!(before, "Preferred" | "Desired" | "Required") && first.ends_with(':')
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
