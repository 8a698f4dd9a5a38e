//! Text to statements: lines to sections by heading, sections to bullets and sentences, and every sub-bullet,
//! lead-in and continuation line joined to the statement that it belongs to.

use crate::cue::{Cues, Heading};
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::token::tokenize;

mod line;
mod sentence;

pub use line::{Line, lines};
pub use sentence::sentences;

/// A statement before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its place.
    pub span: Span,
    /// What its section is for.
    pub section: SectionKind,
    /// The heading above it.
    pub heading: Option<Span>,
    /// Is it a bullet, or a line of its own?
    pub listed: bool,
}

/// The section that the reader is in.
#[derive(Clone, Copy)]
struct Section {
    kind: SectionKind,
    heading: Option<Span>,
    bulleted: bool,
}

impl Section {
    /// Does it ask for things?
    fn asks(&self) -> bool {
        matches!(self.kind, SectionKind::Required | SectionKind::Preferred)
    }
}

/// Cuts a posting into statements, in the order of the text.
pub fn segment(text: &str, cues: &Cues) -> Vec<Statement> {
    let lines = lines(text);
    let mut section = Section { kind: SectionKind::Facts, heading: None, bulleted: false };
    let mut out: Vec<Statement> = Vec::new();
    // The last line's statements may still grow: where they begin in `out`, and the line that they come from.
    let mut open: Option<(usize, Line)> = None;
    let mut lead_in: Option<(usize, Line)> = None;
    for (i, line) in lines.iter().enumerate() {
        let next = lines.get(i + 1);
        if let Some((at, parent)) = lead_in {
            if line.bullet && belongs(line, &parent, lines.get(i.saturating_sub(1))) {
                grow(&mut out, at, line);
                continue;
            }
            lead_in = None;
        }
        if let Some((at, parent)) = open
            && continues(text, line, &parent, out.last())
        {
            grow(&mut out, at, line);
            open = Some((at, Line { end: line.end, ..parent }));
            continue;
        }
        if let Some(found) = heading(text, line, next, cues, section) {
            section = found;
            open = None;
            continue;
        }
        if section.bulleted && !line.bullet && line.blank_before && section.kind != SectionKind::Facts {
            // A list is over where a paragraph follows it; what comes then must speak for itself.
            section = Section { kind: SectionKind::Prose, heading: None, bulleted: false };
        }
        section.bulleted |= line.bullet;
        let at = out.len();
        if is_lead_in(text, line, next) {
            out.push(statement(line.span(), section, true));
            lead_in = Some((at, *line));
            continue;
        }
        for piece in pieces(text, line, cues, &mut section) {
            out.push(piece);
        }
        open = (out.len() > at).then(|| (out.len() - 1, *line));
    }
    out
}

fn statement(span: Span, section: Section, listed: bool) -> Statement {
    Statement { span, section: section.kind, heading: section.heading, listed }
}

fn grow(out: &mut [Statement], at: usize, line: &Line) {
    if let Some(statement) = out.get_mut(at) {
        statement.span = statement.span.join(line.span());
    }
}

/// A line that begins with "OR", or in lower case after an unfinished one, or follows one that ends in "or".
fn continues(text: &str, line: &Line, parent: &Line, last: Option<&Statement>) -> bool {
    let words = line.span().of(text);
    let first = words.split_whitespace().next().unwrap_or_default().trim_end_matches(',');
    let before = last.map_or("", |s| s.span.of(text)).trim_end();
    let ends_open = before.ends_with([',', ';'])
        || before
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|w| matches!(w, "or" | "OR" | "and" | "AND" | "and/or" | "&"));
    let joins = matches!(first, "OR" | "AND" | "Or");
    let joins_low = matches!(first, "or" | "and" | "and/or");
    if line.bullet && parent.bullet {
        let ends_or =
            before.rsplit(char::is_whitespace).next().is_some_and(|w| matches!(w, "or" | "OR" | "and/or"));
        return joins || joins_low || (ends_or && line.indent <= parent.indent.saturating_add(8));
    }
    if line.bullet {
        return joins || (joins_low && !line.blank_before);
    }
    if line.blank_before {
        return joins;
    }
    let lower = words.chars().next().is_some_and(char::is_lowercase);
    joins
        || joins_low
        || (ends_open && !before.ends_with(';'))
        || (lower && !before.ends_with(['.', '!', '?', ':']) && before.len() > 40)
        || (before.rsplit(char::is_whitespace).next().is_some_and(|w| matches!(w, "or" | "OR")))
        || anaphoric(words)
}

/// "These requirements include …", "This includes …" go on with the statement before.
fn anaphoric(words: &str) -> bool {
    let mut words = words.split_whitespace();
    let first = words.next().unwrap_or_default();
    matches!(first, "These" | "This" | "Such" | "Those")
        && words.take(3).any(|w| w.trim_end_matches([',', ':']).starts_with("includ"))
}

/// Does a bullet stand under a lead-in: directly below it, or below a sibling of its own kind?
fn belongs(line: &Line, parent: &Line, before: Option<&Line>) -> bool {
    if parent.bullet {
        line.indent > parent.indent
    } else {
        !line.blank_before || before.is_some_and(|b| b.bullet || b == parent)
    }
}

/// "5+ years of experience in:", "two of the following:" with bullets below.
fn is_lead_in(text: &str, line: &Line, next: Option<&Line>) -> bool {
    let words = line.span().of(text).trim_end_matches(['*', '_']);
    let Some(next) = next.filter(|n| n.bullet && words.ends_with(':')) else { return false };
    if line.bullet && next.indent <= line.indent {
        return false;
    }
    let body = words.trim_end_matches(':').trim_end().to_lowercase();
    let asks = [
        "in", "with", "of", "following", "areas", "disciplines", "languages", "technologies", "tools",
        "clearances", "checks",
    ];
    body.contains("includ") && line.bullet
        || body.split_whitespace().count() > 2
            && body.rsplit(char::is_whitespace).next().is_some_and(|w| asks.contains(&w))
            && (body.contains("year")
                || body.contains("experience")
                || body.contains("knowledge")
                || body.contains("of the following")
                || body.contains("following"))
}

/// The statements of one line: its sentences, where inline headings open sections of their own.
fn pieces(text: &str, line: &Line, cues: &Cues, section: &mut Section) -> Vec<Statement> {
    let mut out: Vec<Statement> = Vec::new();
    let run_on = line.span().len() > RUN_ON;
    for sentence in sentences(text, line.span()) {
        let parts = if run_on { lost_breaks(text, sentence, cues) } else { vec![sentence] };
        for part in parts {
            let mut part = part;
            if run_on && let Some((kind, heading)) = inline_heading(text, part, cues) {
                *section = match kind {
                    Heading::Opens(kind) => Section { kind, heading: Some(heading), bulleted: false },
                    Heading::Part if section.asks() => *section,
                    Heading::Part => {
                        Section { kind: SectionKind::Required, heading: Some(heading), bulleted: false }
                    }
                };
                part = trim(text, Span { start: heading.end, end: part.end });
                if part.is_empty() {
                    continue;
                }
            }
            match out.last_mut() {
                Some(last) if anaphoric(part.of(text)) || dangling(part.of(text)) => {
                    last.span = last.span.join(part)
                }
                _ => out.push(statement(part, *section, !run_on)),
            }
        }
    }
    out
}

/// A line longer than this, in bytes, has most likely lost its breaks.
const RUN_ON: usize = 400;

/// Cuts a sentence where a heading or a list item begins although no line break is left: at a capitalised word that opens one, behind
/// a word that nothing joins to it.
fn lost_breaks(text: &str, sentence: Span, cues: &Cues) -> Vec<Span> {
    let tokens = tokenize(sentence.of(text), sentence.start as usize);
    let (starts, headings) = cues.lost_breaks(&tokens);
    let capital =
        |at: usize| tokens.get(at).is_some_and(|t| t.text.chars().next().is_some_and(char::is_uppercase));
    // "Working Knowledge of": the second word begins nothing.
    let follows_start = |at: usize| starts.binary_search(&(at - 1)).is_ok() && capital(at - 1);
    let starts = starts.iter().copied().filter(|&at| at > 0 && !follows_start(at));
    let fresh = |at: usize| {
        capital(at)
            || tokens.get(at).is_some_and(|t| t.text.chars().next().is_some_and(|c| c.is_ascii_digit()))
    };
    let joined = |at: usize| {
        at.checked_sub(1).and_then(|i| tokens.get(i)).is_none_or(|t| {
            t.is_any(&[
                "and", "or", "a", "an", "the", "of", "in", "with", "your", "our", "their", "to", "for",
                "have", "as", "is", "are", "be", "this", "these", "any", "all", "relevant", "other",
                "following", "s",
            ]) || matches!(t.text, "," | "(" | "/" | "-" | "&" | "\"" | "“" | ":" | "–" | "—" | "'" | "’")
        })
    };
    // "… SEM Experienced in …": behind a capital only what a preposition follows.
    let opens = |at: usize| {
        !capital(at - 1)
            || tokens.get(at + 1).is_some_and(|t| matches!(t.text, "in" | "with" | "of" | "to" | "using"))
    };
    let mut cuts: Vec<usize> = starts.filter(|&at| capital(at) && !joined(at) && opens(at)).collect();
    cuts.extend(
        headings
            .into_iter()
            .filter(|&(first, end)| first > 0 && capital(first) && fresh(end) && !joined(first))
            .map(|(first, _)| first),
    );
    // An amount of years begins one too: "… design experience 5+ years of …".
    cuts.extend(crate::segment::amounts(&tokens).filter(|&at| {
        at > 0
            && !joined(at)
            && !tokens.get(at - 1).is_some_and(|t| {
                t.is_any(&[
                    "least", "minimum", "than", "over", "approximately", "about", "last", "past", "every",
                    "within", "after",
                ])
            })
    }));
    cuts.sort_unstable();
    cuts.dedup();
    let mut out = Vec::new();
    let mut start = sentence.start;
    for at in cuts {
        let Some(token) = tokens.get(at) else { continue };
        out.push(trim_end(text, Span { start, end: token.span.start }));
        start = token.span.start;
    }
    out.push(Span { start, end: sentence.end });
    out.retain(|s| !s.is_empty());
    out
}

/// Tokens at which "5+ years" and its like begin.
fn amounts<'t>(tokens: &'t [crate::token::Token<'_>]) -> impl Iterator<Item = usize> + 't {
    let number = |at: usize| tokens.get(at).is_some_and(|t| t.kind == crate::token::Kind::Number);
    let text = |at: usize| tokens.get(at).map_or("", |t| t.text);
    (0..tokens.len()).filter(move |&at| {
        let mut end = at + 1;
        if matches!(text(end), "-" | "–") && number(end + 1) {
            end += 2;
        }
        if text(end) == "+" {
            end += 1;
        }
        number(at) && end > at + 1 && tokens.get(end).is_some_and(|t| t.is_any(&["years", "year", "yrs"]))
    })
}

fn trim_end(text: &str, span: Span) -> Span {
    let kept = span.of(text).trim_end().len();
    Span::new(span.start as usize, span.start as usize + kept)
}

/// A piece such as "OR equivalent." that can't stand alone.
fn dangling(words: &str) -> bool {
    matches!(words.split_whitespace().next(), Some("OR" | "AND" | "or" | "and" | "Or"))
}

fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = words.len()
        - words.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '*' | '•')).len();
    let end = words.trim_end().len();
    Span::new(span.start as usize + start.min(end), span.start as usize + end)
}

/// Is the line a heading, and what section does it open?
fn heading(text: &str, line: &Line, next: Option<&Line>, cues: &Cues, section: Section) -> Option<Section> {
    let words = line.title(text);
    let count = words.split_whitespace().count();
    if count == 0
        || count > 12
        || (line.bullet && !line.marked(text))
        || (line.bullet && next.is_some_and(|n| n.bullet && n.indent <= line.indent))
    {
        return None;
    }
    let raw = line.span().of(text).trim_end();
    let colon = words.len() < raw.len() && raw.trim_end_matches(['*', '_', ' ']).ends_with(':');
    let caps =
        words.chars().any(char::is_alphabetic) && !words.chars().any(char::is_lowercase) && words.len() > 4;
    let marked = line.marked(text);
    if !colon && raw.ends_with(['.', ',', ';', '!']) && !marked {
        return None;
    }
    let title_case = words
        .split_whitespace()
        .filter(|w| w.len() > 3)
        .all(|w| w.chars().next().is_some_and(|c| !c.is_lowercase()));
    let opens = |kind| Some(Section { kind, heading: Some(line.span()), bulleted: false });
    let listing = section.asks();
    let has_number = words.chars().any(|c| c.is_ascii_digit());
    if let Some((found, length)) = cues.heading(words) {
        let rest = count.saturating_sub(length);
        let plain = marked || colon || caps;
        match found {
            Heading::Opens(kind) => {
                let weak = matches!(kind, SectionKind::Company) && !(plain || rest == 0);
                if !weak
                    && (rest <= 1
                        || (plain && rest <= 8)
                        || (title_case && !has_number && rest <= 8 && leads(words, length, cues)))
                {
                    return opens(kind);
                }
            }
            Heading::Part if rest == 0 || (plain && rest <= 3 && !has_number) => {
                return if listing {
                    Some(Section { bulleted: false, ..section })
                } else {
                    opens(SectionKind::Required)
                };
            }
            Heading::Part => {}
        }
    }
    if marked && !line.bullet && count <= 10 {
        return if colon && listing {
            Some(Section { bulleted: false, ..section })
        } else {
            opens(SectionKind::Prose)
        };
    }
    if colon && count <= 6 && !has_number && (title_case || count <= 3) {
        return Some(Section { bulleted: false, ..section });
    }
    if caps
        && count <= 8
        && line.blank_before
        && !has_number
        && next.is_some()
        && section.kind != SectionKind::Facts
    {
        return opens(SectionKind::Prose);
    }
    None
}

/// Does the heading begin with its phrase ("Requirements For Software Engineer II")?
fn leads(words: &str, length: usize, cues: &Cues) -> bool {
    let first: Vec<&str> = words.split_whitespace().take(length).collect();
    cues.heading(&first.join(" ")).is_some_and(|(_, found)| found == length)
}

/// A heading that has lost its line break: "… Qualifications And Skillset Demonstrated competency …", "BASIC REQUIREMENTS: …".
fn inline_heading(text: &str, sentence: Span, cues: &Cues) -> Option<(Heading, Span)> {
    let tokens = tokenize(sentence.of(text), sentence.start as usize);
    if cues.is_inline(sentence.of(text)) {
        return cues.heading(sentence.of(text)).map(|(found, _)| (found, sentence));
    }
    let filler = |word: &str| {
        matches!(
            word,
            "And"
                | "and"
                | "&"
                | "/"
                | "Of"
                | "of"
                | "The"
                | "the"
                | "For"
                | "for"
                | "Your"
                | "your"
                | "Our"
                | "To"
                | "-"
        )
    };
    let mut best = None;
    for end in 1..=tokens.len().min(8) {
        let (Some(from), Some(last)) = (tokens.first(), tokens.get(end - 1)) else { break };
        if last.text == ":" {
            let head = from.span.join(last.span);
            if let Some((found, _)) = cues.heading(head.of(text)) {
                return Some((found, head));
            }
            break;
        }
        if filler(last.text) {
            continue;
        }
        if !last.text.chars().next().is_some_and(char::is_uppercase) {
            break;
        }
        let head = from.span.join(last.span);
        let words: Vec<&str> = tokens.iter().take(end).map(|t| t.text).filter(|w| !filler(w)).collect();
        let Some((found, length)) = cues.heading(head.of(text)) else { break };
        // Every word of it must be a heading's, and what follows must begin anew.
        let covered = words.len() > 1 && words.iter().all(|w| cues.heading(w).is_some())
            || length > 1 && length == end
            || cues.is_inline(head.of(text));
        let fresh = tokens
            .get(end)
            .is_some_and(|t| t.text.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()));
        if covered && fresh {
            best = Some((found, head));
        }
    }
    best
}
