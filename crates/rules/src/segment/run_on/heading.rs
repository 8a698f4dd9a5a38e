//! Headings that have lost the line break behind them, or those on both sides.

use super::words::Words;
use crate::cue::{Cues, Heading};
use crate::lexicon::Part;
use crate::recognizer::SectionKind;
use crate::source::Span;
use crate::text::Text;
use crate::token::Token;

/// A heading at the beginning of a sentence: "Qualifications And Skillset Demonstrated competency …", "BASIC REQUIREMENTS: …".
pub(super) fn inline_heading(text: &Text<'_>, sentence: Span, cues: Cues<'_>) -> Option<(Heading, Span)> {
    let run = text.run(sentence);
    let part = run.part();
    if cues.is_inline(part) {
        return cues.heading_under(text, sentence).map(|(found, _)| (found, sentence));
    }
    // "… of the coast. Your profile A degree in …": all of a piece.
    if part.tokens.len() > 1
        && part.tokens.first().is_some_and(Token::is_capital)
        && cues.leading_headings(part).contains(&part.tokens.len())
    {
        return cues.heading_under(text, sentence).map(|(found, _)| (found, sentence));
    }
    if let [said @ .., mark] = part.tokens
        && mark.text == "?"
        && let Some((found, length)) = cues.heading_under(text, sentence)
        && length == said.len()
    {
        return Some((found, sentence));
    }
    if part.tokens.first()?.is_any(&["or", "and"]) {
        return None;
    }
    let beginning = Beginning { text, part, words: Words { tokens: part.tokens }, cues };
    beginning
        .label()
        .or_else(|| beginning.addresses())
        .or_else(|| beginning.shouts())
        .or_else(|| beginning.title())
}

/// Longer leads are sentences.
const LONGEST: usize = 14;

/// The beginning of a sentence, at which a heading may stand.
struct Beginning<'t> {
    text: &'t Text<'t>,
    part: Part<'t>,
    words: Words<'t, 't>,
    cues: Cues<'t>,
}

impl Beginning<'_> {
    /// Its first words.
    fn head(&self, end: usize) -> Option<Span> {
        let last = end.checked_sub(1).and_then(|at| self.part.tokens.get(at))?;
        self.part.tokens.first().map(|first| first.span.join(last.span))
    }

    /// What its first words say as a heading, and how many of them do.
    fn says(&self, end: usize) -> Option<(Heading, usize, Span)> {
        let head = self.head(end)?;
        self.cues.heading_under(self.text, head).map(|(found, length)| (found, length, head))
    }

    /// "Must Haves: …", "It's great, but not required, if you have: …"
    fn label(&self) -> Option<(Heading, Span)> {
        let tokens = self.part.tokens;
        let colon = tokens.iter().take(LONGEST).position(|t| t.text == ":").filter(|&at| at > 0)?;
        let (found, length, head) = self.says(colon + 1)?;
        let words = &self.words;
        let whole = words.is_title(&(0..colon)) && length * 2 >= colon || length == colon && words.capital(0);
        let leads = || {
            let opens = length > 1 && matches!(found, Heading::Opens(_));
            opens && words.fresh(colon + 1) && words.addresses(colon - 1)
        };
        (whole || leads()).then_some((found, head))
    }

    /// "It would be great if you also have Experience with …"
    fn addresses(&self) -> Option<(Heading, Span)> {
        let item = (2..LONGEST).find(|&at| self.words.capital(at))?;
        if !self.words.addresses(item - 1) || !self.starts(item) {
            return None;
        }
        let (found, length, head) = self.says(item)?;
        (length > 1 && found == Heading::Opens(SectionKind::Preferred)).then_some((found, head))
    }

    /// "PREFERRED Experience with …"
    fn shouts(&self) -> Option<(Heading, Span)> {
        let [first, next, ..] = self.part.tokens else { return None };
        let loud = first.text.len() > 3 && !first.text.contains(char::is_lowercase);
        if !loud || !next.text.contains(char::is_lowercase) || !self.words.fresh(1) {
            return None;
        }
        let (found, _, head) = self.says(1)?;
        matches!(found, Heading::Opens(_)).then_some((found, head))
    }

    /// Does an item of a list of demands begin here?
    fn starts(&self, at: usize) -> bool {
        self.cues.starts(self.part.behind(at))
    }

    /// "What You Will Bring A degree in …": words in capitals, each a heading's, or known as they stand.
    fn title(&self) -> Option<(Heading, Span)> {
        let (words, tokens) = (&self.words, self.part.tokens);
        let known = self.known();
        let led = known.iter().copied().filter(|&end| words.leads(&(0..end), |at| self.starts(at))).max();
        let mut best = led.and_then(|end| self.says(end)).map(|(found, _, head)| (found, head));
        let long = known.iter().copied().filter(|&end| end > 1);
        for end in long.chain(1..=tokens.len().min(8)) {
            if !words.is_title(&(0..end)) {
                break;
            }
            if words.is_filler(end - 1) && !known.contains(&end) {
                continue;
            }
            let Some((found, length, head)) = self.says(end) else { break };
            // Every word of it must be a heading's, and what follows must begin anew.
            let heads = |at: usize| {
                let own = |span| self.cues.heading_under(self.text, span).is_some();
                words.is_filler(at) || tokens.get(at).is_some_and(|t| own(t.span))
            };
            let inline = || self.cues.is_inline(self.part.until(end));
            let covered = end > 1 && (0..end).all(heads) || length > 1 && length == end || inline();
            if covered && led < Some(end) && (words.fresh(end) || end == tokens.len()) {
                best = Some((found, head));
            }
        }
        best
    }

    /// Where headings end that are known as they stand, which may be with a word that no other title ends with ("What We Look For").
    fn known(&self) -> Vec<usize> {
        let mut known = self.cues.leading_headings(self.part);
        // "The skills you'll need"
        if self.part.tokens.first().is_some_and(|t| t.is_any(&["the", "our", "your"])) {
            known.extend(self.cues.leading_headings(self.part.behind(1)).iter().map(|end| end + 1));
        }
        known
    }
}
