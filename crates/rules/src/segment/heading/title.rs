//! What a line says, as the words of a heading.

use super::Place;
use crate::cue::{Cues, Heading, Says};
use crate::grade::label;
use crate::recognizer::SectionKind;
use crate::segment::Section;
use crate::source::Span;
use crate::text::Text;
use crate::token::tokenize;

/// No heading has more words.
const MOST: usize = 12;

/// The words of a line that may be a heading.
pub(super) struct Title<'t, 'a> {
    pub place: &'t Place<'t, 'a>,
    /// Without what marks it as a heading.
    pub span: Span,
    pub words: &'a str,
    /// How many they are.
    pub count: usize,
    /// Does it end in a colon, or with a semicolon above a list?
    pub colon: bool,
}

impl<'t, 'a> Title<'t, 'a> {
    /// None where a line says too much for a heading, or says it as a demand does.
    pub(super) fn of(place: &'t Place<'t, 'a>) -> Option<Self> {
        let Place { whole, cues, raw, marked, above_list, .. } = *place;
        let mut span = place.line.title(whole.source);
        match remarked(whole, span, cues) {
            Some(Remarked::Heading(plain)) => span = plain,
            // "Jira (desired)" asks for something.
            Some(Remarked::Demand) if !marked && !above_list => return None,
            _ => {}
        }
        let words = span.of(whole.source);
        let bare = raw.trim_end_matches(['*', '_', ' ']);
        let colon = words.len() < raw.len() && bare.ends_with(':') || above_list && bare.ends_with(';');
        let title = Title { place, span, words, count: words_in(words, MOST + 1), colon };
        if !(1..=MOST).contains(&title.count) || title.is_of_list() {
            return None;
        }
        let words = words.trim_end_matches(';');
        let start = span.start as usize;
        Some(Title { span: Span::new(start, start + words.len()), words, ..title })
    }

    /// A bullet like those around it.
    fn is_of_list(&self) -> bool {
        let Place { line, next, marked, .. } = *self.place;
        line.bullet
            && if marked {
                next.is_some_and(|n| n.bullet && n.indent <= line.indent)
            } else {
                !self.is_bulleted_wish(next.is_some_and(|n| n.indent > line.indent))
            }
    }

    /// "• Nice to have:" amid the bullets of a list of demands: a heading whose mark was lost among them. One whose list stands `further_in`
    /// may have but one word, and words behind its phrase ("• Must-haves:", "• Nice-to-have knowledge:").
    fn is_bulleted_wish(&self, further_in: bool) -> bool {
        (self.count > 1 || further_in)
            && self.place.cues.heading_under(self.place.whole, self.span).is_some_and(|(found, length)| {
                let all = length == self.count
                    || further_in && self.count <= length + 2 && self.begins_with(length);
                all && matches!(found, Heading::Opens(SectionKind::Required | SectionKind::Preferred))
            })
    }

    /// "To be considered, you must:", but not "nice to have, but not a must:"
    pub(super) fn opens_must(&self) -> bool {
        if !(self.colon && self.place.above_list) {
            return false;
        }
        let words = self.words.to_lowercase();
        // "To apply for this post, you will:", "Candidates should:"
        let applies = || ["to apply ", "to be considered "].iter().any(|lead| words.starts_with(lead));
        words.ends_with(" must") && !words.ends_with(" a must")
            || words.ends_with(" you will") && applies()
            || words.ends_with(" should") && (words.contains("applicant") || words.contains("candidate"))
    }

    /// Does it begin with its phrase, of so many words ("Requirements For Software Engineer II")?
    pub(super) fn begins_with(&self, length: usize) -> bool {
        let mut rest = self.words;
        for _ in 0..length {
            rest = rest.trim_start().trim_start_matches(|c: char| !c.is_whitespace());
        }
        let start = self.span.start as usize;
        let first = Span::new(start, start + self.words.len() - rest.len());
        self.place.cues.heading_under(self.place.whole, first).is_some_and(|(_, found)| found == length)
    }

    /// Does it end with its phrase ("We think that you'll be a great fit if")?
    pub(super) fn ends_with(&self, length: usize) -> bool {
        let all: Vec<&str> = self.words.trim_end_matches(['.', '…', ':']).split_whitespace().collect();
        let tail = |more: usize| {
            let end = all.len().saturating_sub(more);
            let last = all.get(end.saturating_sub(length)..end).unwrap_or_default();
            self.place.cues.heading(&last.join(" ")).is_some_and(|(_, found)| found == length)
        };
        tail(0) || (all.last().is_some_and(|word| word.eq_ignore_ascii_case("you")) && tail(1))
    }

    pub(super) fn has_number(&self) -> bool {
        self.words.bytes().any(|byte| byte.is_ascii_digit())
    }

    /// Is it written in capitals, in a text that else is not?
    pub(super) fn is_shouted(&self) -> bool {
        let words = self.words;
        !self.place.shouted
            && words.len() > 4
            && !words.chars().any(char::is_lowercase)
            && words.chars().any(char::is_alphabetic)
    }

    /// Do all its longer words begin with a capital?
    pub(super) fn is_in_title_case(&self) -> bool {
        let mut long = self.words.split_whitespace().filter(|w| w.len() > 3);
        long.all(|w| w.chars().next().is_some_and(|c| !c.is_lowercase()))
    }

    /// The section that it opens.
    pub(super) fn opens(&self, kind: SectionKind) -> Section {
        Section { grade: grade_of(self.words), ..Section::new(kind, Some(self.place.line.span())) }
    }

    /// The section that it stands in, which it parts.
    pub(super) fn goes_on(&self) -> Section {
        let section = self.place.section;
        Section {
            bulleted: false,
            grade: grade_of(self.words).or_else(|| section.grade.clone()),
            ..section.clone()
        }
    }
}

/// How many words a line has, up to `most`.
pub(super) fn words_in(line: &str, most: usize) -> usize {
    if line.is_ascii() {
        line.split_ascii_whitespace().take(most).count()
    } else {
        line.split_whitespace().take(most).count()
    }
}

/// A line that closes with a remark on how strong it is.
enum Remarked {
    /// "Qualifications (all required)": the title before the remark, which says no less without it.
    Heading(Span),
    /// "Jira (desired)"
    Demand,
}

fn remarked(whole: &Text<'_>, title: Span, cues: Cues<'_>) -> Option<Remarked> {
    let words = title.of(whole.source);
    let (head, remark) = words.strip_suffix(')')?.rsplit_once(" (")?;
    let start = title.start as usize;
    let (plain, inside) =
        (Span::new(start, start + head.len()), Span::new(start + head.len() + 2, title.end as usize - 1));
    let said = cues.said(whole.run(inside).part()).strengths;
    if said.is_empty() || words_in(remark, 5) >= 5 {
        return None;
    }
    match cues.heading_under(whole, plain) {
        None => Some(Remarked::Demand),
        Some((Heading::Opens(SectionKind::Required), _)) => {
            said.iter().all(|cue| cue.says == Says::Required).then_some(Remarked::Heading(plain))
        }
        Some(_) => None,
    }
}

/// The grade that a heading closes with: "Nurse II", "Requirements for GS-09".
pub(super) fn grade_of(words: &str) -> Option<String> {
    // A grade is counted in digits or in these.
    if !words.bytes().any(|byte| matches!(byte, b'0'..=b'9' | b'I' | b'V')) {
        return None;
    }
    let text = format!("{words}:");
    let tokens = tokenize(&text, 0);
    (0..tokens.len())
        .find_map(|at| label(&tokens, at).filter(|label| label.end + 1 == tokens.len()))
        .map(|l| l.name)
}
