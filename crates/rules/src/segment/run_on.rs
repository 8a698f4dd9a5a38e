//! The statements inside of one line, which may be a whole posting that has lost its line breaks.

use super::label::labelled;
use super::sentence::{put_sentences, sentences};
use super::{Line, Section, Statement, anaphoric, statement};
use crate::cue::{Cues, Heading};
use crate::grade::label;
use crate::quantity::{Duration, durations};
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use crate::token::{Kind, Token};
use heading::inline_heading;
use std::ops::Range;
use words::{LEADING, Words};

mod heading;
mod words;

/// Adds the statements of one line: its sentences, which `cut` is for, where inline headings open sections of their own.
pub(super) fn pieces(
    whole: &Text<'_>,
    cut: &mut Vec<Span>,
    line: &Line,
    next: Option<&Line>,
    cues: Cues<'_>,
    section: &mut Section,
    out: &mut Vec<Statement>,
) {
    let text = whole.source;
    let begin = out.len();
    let mut grade = section.grade.clone();
    let run_on = line.span().len() > RUN_ON;
    // "Requirements: …": the label says what its line is for, and the list below it.
    let outer = section.clone();
    if !run_on && let Some(labelled) = labelled(whole, line, cues, section) {
        *section = labelled;
    }
    put_sentences(whole, line.span(), cut);
    for &sentence in cut.iter() {
        if let Some(opened) = closing_heading(whole, line, sentence, cues) {
            *section = opened;
            return;
        }
        let broken = if run_on { lost_breaks(whole, sentence, cues) } else { Vec::new() };
        for &part in if run_on { broken.as_slice() } else { std::slice::from_ref(&sentence) } {
            let mut part = part;
            if run_on && is_tag(part.of(text)) {
                continue;
            }
            if run_on && let Some((kind, heading)) = inline_heading(whole, part, cues) {
                match kind {
                    Heading::Opens(kind) => *section = Section::new(kind, Some(heading)),
                    Heading::Part if section.asks() => {}
                    Heading::Part => *section = Section::new(SectionKind::Required, Some(heading)),
                }
                part = trim(text, Span { start: heading.end, end: part.end });
                if part.is_empty() {
                    continue;
                }
            }
            if grade != section.grade && concerns_all(part.of(text)) {
                grade = section.grade.clone();
            }
            if let Some((name, alone)) = grade_of(whole, part) {
                grade = Some(name);
                if alone {
                    continue;
                }
            }
            match out.get_mut(begin..).and_then(<[Statement]>::last_mut) {
                Some(last) if anaphoric(part.of(text)) || dangling(whole, part) => {
                    last.span = last.span.join(part)
                }
                _ => out.push(Statement { grade: grade.clone(), ..statement(part, line, section, !run_on) }),
            }
        }
    }
    let goes_on = !line.bullet && next.is_some_and(|n| n.bullet);
    if !run_on && !goes_on {
        *section = outer;
    }
}

/// What of a line goes on with the one before: of a line that has lost its breaks all that stands before another grade's criteria.
pub(super) fn going_on(text: &Text<'_>, line: &Line) -> Line {
    if line.span().len() <= RUN_ON {
        return *line;
    }
    let graded = sentences(text, line.span()).into_iter().skip(1).find(|s| grade_of(text, *s).is_some());
    Line { end: graded.map_or(line.end, |sentence| sentence.start as usize), ..*line }
}

/// "#DeveloperJobs", and nothing else.
fn is_tag(words: &str) -> bool {
    words.strip_prefix('#').is_some_and(|tag| !tag.contains(' ') && tag.starts_with(char::is_alphabetic))
}

/// A heading that has lost the break before it: "… reporting and controls.Requirements:", "… of the coast. What You Will Bring".
fn closing_heading(text: &Text<'_>, line: &Line, sentence: Span, cues: Cues<'_>) -> Option<Section> {
    let last = sentence.end as usize == line.end && sentence.start as usize > line.start;
    let words = Some(sentence.of(text.source)).filter(|words| last && words.len() < 40)?;
    let head = words.strip_suffix(':').or_else(|| Some(words).filter(|words| is_titled(words)))?;
    let start = sentence.start as usize;
    let (found, length) = cues.heading_under(text, Span::new(start, start + head.len()))?;
    match found {
        Heading::Opens(kind) if length == head.split_whitespace().count() => {
            Some(Section::new(kind, Some(sentence)))
        }
        _ => None,
    }
}

/// Several words, each with a capital, and no label with what it is for ("Nice-to-have: Spark, Airflow").
fn is_titled(words: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    words.contains(' ') && !words.contains(':') && words.split(' ').all(capital)
}

/// The grade whose label opens a piece, and whether the label is all of it.
pub(super) fn grade_of(text: &Text<'_>, piece: Span) -> Option<(String, bool)> {
    let tokens = text.tokens_under(piece);
    let label = label(&tokens, 0)?;
    let alone = tokens.iter().skip(label.end).all(|t| t.kind == Kind::Mark);
    Some((label.name, alone))
}

/// A line longer than this, in bytes, has most likely lost its breaks.
const RUN_ON: usize = 400;

/// Cuts a sentence where a heading, a grade or a list item begins although no line break is left: at a capitalised word that opens
/// one, behind a word that nothing joins to it.
fn lost_breaks(text: &Text<'_>, sentence: Span, cues: Cues<'_>) -> Vec<Span> {
    let run = text.run(sentence);
    let (tokens, words) = (run.part().tokens, Words { tokens: run.part().tokens });
    let (starts, headings) = cues.lost_breaks(run.part());
    // "Working Knowledge of": the second word begins nothing.
    let follows_start = |at: usize| starts.binary_search(&(at - 1)).is_ok() && words.capital(at - 1);
    // "- OR - B. At least two years": another way, and no demand of its own.
    let counted = |at: usize| match tokens.get(..at) {
        Some([before @ .., letter, dot]) if dot.text == "." && letter.text.len() == 1 => {
            let word = before.iter().rev().find(|t| t.kind != Kind::Mark);
            letter.is_capital() && word.is_some_and(|t| t.is("or"))
        }
        _ => false,
    };
    let items = starts.iter().copied().filter(|&at| at > 0 && !follows_start(at) && !counted(at));
    let mut cuts: Vec<usize> =
        items.filter(|&at| words.capital(at) && !words.joined(at) && words.opens(at)).collect();
    // An item may begin behind a heading even where the words before it could be a name's.
    let begins = |at: usize| starts.binary_search(&at).is_ok();
    let named = |range: &Range<usize>| words.is_within_name(range) && !begins(range.end);
    let heads = |range: &&Range<usize>| words.heads(range, begins) && !named(range) || words.asks(range);
    let found = headings.iter().filter(heads).map(|range| range.start);
    cuts.extend(found.flat_map(|start| words.asking(start).into_iter().chain([start])));
    let mut at = label(tokens, 0).map_or(1, |label| label.end);
    while let Some(token) = tokens.get(at) {
        // "… Java, or Python #azdata #DeveloperJobs": tags of the board.
        if token.text == "#"
            && !token.glued
            && tokens.get(at + 1).is_some_and(|t| t.glued && t.kind == Kind::Word)
        {
            cuts.push(at);
        }
        // Nothing else begins in small letters.
        if !token.is_capital() {
            at += 1;
            continue;
        }
        let grade = if words.joined_as_title(at) { None } else { label(tokens, at) };
        if grade.is_some()
            || words.closed(at)
            || words.folds(at)
            || words.pays(at)
            || words.follows_end(at)
            || words.shouts(at)
            || words.is_seam(at)
            || words.is_equal(at)
            || words.begins_sentence(at)
            || words.labels(at)
        {
            cuts.push(at);
        }
        at = grade.map_or(at + 1, |label| label.end);
    }
    // An amount of years begins one too: "… design experience 5+ years of …".
    let led = |at: usize| words.joined(at) || words.before(at).is_some_and(|t| LEADING.holds(t));
    cuts.extend(amounts(tokens).into_iter().filter(|&at| at > 0 && !led(at)));
    let bullets = bullets(tokens);
    cuts.extend(&bullets);
    cuts.sort_unstable();
    cuts.dedup();
    let mut out = Vec::new();
    let mut start = sentence.start;
    for at in cuts {
        let Some(token) = tokens.get(at) else { continue };
        out.push(trim_end(text.source, Span { start, end: token.span.start }));
        let bullet = bullets.binary_search(&at).is_ok();
        start = if bullet {
            tokens.get(at + 1).map_or(token.span.end, |t| t.span.start)
        } else {
            token.span.start
        };
    }
    out.push(Span { start, end: sentence.end });
    out.retain(|s| !s.is_empty());
    out
}

/// Marks before the items of a list.
const BULLETS: &[&str] = &["•", "●", "▪", "◦", "‣", "✓", "✔", "➢", "*", "·"];

/// Marks at which the items of a list begin that has lost its breaks, and kept its bullets.
fn bullets(tokens: &[Token<'_>]) -> Vec<usize> {
    const LEAST: usize = 3;
    let begins = |at: usize, token: &Token<'_>| {
        let next = tokens.get(at + 1).is_some_and(|next| !next.glued && next.kind != Kind::Break);
        token.kind == Kind::Mark && !token.glued && next && BULLETS.contains(&token.text)
    };
    let found = tokens.iter().enumerate().filter(|(at, token)| begins(*at, token));
    let (mut sure, mut perhaps) = (Vec::new(), Vec::new());
    // What is no bullet elsewhere is one if there are several.
    found.for_each(
        |(at, token)| if matches!(token.text, "*" | "·") { perhaps.push(at) } else { sure.push(at) },
    );
    if perhaps.len() >= LEAST {
        sure.append(&mut perhaps);
        sure.sort_unstable();
    }
    // "knowledge of the following is preferred: • SEO • SQL": names belong to what leads to them.
    const NAME: usize = 4;
    let mut led = false;
    let ends = sure.iter().skip(1).copied().chain([tokens.len()]);
    let kept = sure.iter().zip(ends).filter_map(|(&at, end)| {
        let colon = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.text == ":");
        led = (colon || led) && end - at - 1 <= NAME;
        (!led).then_some(at)
    });
    kept.collect()
}

/// Tokens at which "5+ years", "Five or more years" and their like begin.
fn amounts(tokens: &[Token<'_>]) -> Vec<usize> {
    let least = |d: &Duration| d.max.is_some() || d.goes_on(tokens);
    // "A. One year": what a mark parts from the words before it begins where the mark's statement does.
    let behind =
        |at: usize| at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.kind == Kind::Word);
    let begins = |d: &Duration| match tokens.get(d.first) {
        Some(first) if first.kind == Kind::Number => least(d),
        first => first.is_some_and(Token::is_capital) && behind(d.first),
    };
    durations(tokens).iter().filter(|d| begins(d)).map(|d| d.first).collect()
}

fn trim_end(text: &str, span: Span) -> Span {
    let kept = span.of(text).trim_end().len();
    Span::new(span.start as usize, span.start as usize + kept)
}

/// A piece such as "OR equivalent." or "OR- a certificate" that can't stand alone.
fn dangling(text: &Text<'_>, piece: Span) -> bool {
    let tokens = text.tokens_under(piece);
    let first = tokens.iter().find(|t| t.kind != Kind::Mark);
    first.is_some_and(|t| matches!(t.text, "OR" | "AND" | "or" | "and" | "Or"))
}

/// Does a sentence behind a grade's criteria speak to everybody again ("NOTE: …", "All applicants …")?
fn concerns_all(words: &str) -> bool {
    let common = [
        "note", "all ", "applicants", "additional", "in addition", "volunteer", "your ", "therefore",
        "to qualify for this", "for this ", "you will",
    ];
    let begins = |start: &&str| words.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start));
    common.iter().any(begins)
}

fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = words.len()
        - words.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '*' | '•')).len();
    let end = words.trim_end().len();
    Span::new(span.start as usize + start.min(end), span.start as usize + end)
}
