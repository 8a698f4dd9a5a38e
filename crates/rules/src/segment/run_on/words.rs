//! What the words around a place in a line say of whether something begins there.

use crate::clause::{ADJECTIVES, KNOWLEDGE, leads_to_known};
use crate::list::WordList;
use crate::token::{Kind, Letters, Token};
use std::ops::Range;

/// Words that go on with what stands behind them.
static JOINING: WordList = WordList::of(&[
    "and", "or", "a", "an", "the", "of", "in", "with", "your", "our", "their", "to", "for", "have", "as",
    "is", "are", "be", "this", "these", "any", "all", "relevant", "other", "following", "s", "on", "from",
    "by", "into",
]);

/// Words that an amount goes on with, besides.
pub(super) static LEADING: WordList = WordList::of(&[
    "least", "minimum", "than", "over", "approximately", "about", "last", "past", "every", "within", "after",
    "has", "had", "having", "requires", "require", "requiring", "aged", "from", "between", "possess",
    "possesses", "bring", "brings", "needs", "need",
]);

/// Words that begin a sentence in capitals, and no name.
static SENTENCE: WordList = WordList::of(&[
    "a", "an", "any", "as", "also", "both", "if", "it", "one", "our", "please", "the", "there", "these",
    "they", "this", "we", "when", "while", "you", "your",
]);

/// What the words around a place say of whether something begins there.
pub(super) struct Words<'t, 'a> {
    pub(super) tokens: &'t [Token<'a>],
}

impl Words<'_, '_> {
    pub(super) fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capital)
    }

    /// A capital or a number.
    pub(super) fn fresh(&self, at: usize) -> bool {
        self.capital(at)
            || self.tokens.get(at).is_some_and(|t| t.text.chars().next().is_some_and(|c| c.is_ascii_digit()))
    }

    pub(super) fn before(&self, at: usize) -> Option<&Token<'_>> {
        at.checked_sub(1).and_then(|i| self.tokens.get(i))
    }

    /// Does the word before `at` go on with it?
    pub(super) fn joined(&self, at: usize) -> bool {
        let years = |t: &Token<'_>| t.is_any(&["year", "years", "yrs"]);
        self.before(at).is_none_or(|t| {
            JOINING.holds(t)
                || years(t) && self.tokens.get(at).is_some_and(|t| t.is("experience"))
                || t.text == ")" && self.is_counted(at)
                || matches!(t.text, "," | "(" | "/" | "-" | "&" | "\"" | "“" | ":" | "–" | "—" | "'" | "’")
        })
    }

    /// "…; AND (2) | Experience with …": does the number of a member that the sentence goes on to stand before it?
    fn is_counted(&self, at: usize) -> bool {
        let token = |at: usize| self.tokens.get(at);
        let number = at.checked_sub(2).filter(|&i| {
            token(i).is_some_and(|t| {
                t.number().is_some_and(|n| n < 20) || t.kind == Kind::Word && t.text.len() == 1
            })
        });
        let open = number.and_then(|i| i.checked_sub(1)).filter(|&i| token(i).is_some_and(|t| t.text == "("));
        let before = open.or(number).and_then(|i| i.checked_sub(1)).and_then(token);
        before.is_some_and(|t| {
            matches!(t.text, ";" | ":" | ",") || t.is_any(&["and", "or", "includes", "include", "involves"])
        })
    }

    /// The same for a title, which a colon or a capital word may stand before.
    pub(super) fn joined_as_title(&self, at: usize) -> bool {
        self.joined(at) && self.before(at).is_none_or(|t| t.text != ":")
            || self.before(at).is_some_and(|t| t.is_any(&["to", "qualify", "for", "at"]))
    }

    /// "… SEM Experienced in …": behind a capital only what a preposition follows.
    pub(super) fn opens(&self, at: usize) -> bool {
        // "Harbour Certification in Pilotage": the end of a name.
        let paper = self.tokens.get(at).is_some_and(|t| t.is("certification"));
        if paper && at.checked_sub(1).is_some_and(|i| self.capital(i)) {
            return false;
        }
        let next = |words: &[&str]| self.tokens.get(at + 1).is_some_and(|t| t.is_any(words));
        // "… Oracle Excellent troubleshooting skills"
        let skills = || {
            (at + 1..at + 5)
                .take_while(|&i| !self.capital(i))
                .any(|i| self.tokens.get(i).is_some_and(|t| t.is_any(&["skills", "skill", "ability"])))
        };
        !at.checked_sub(1).is_some_and(|i| self.capital(i))
            || self.follows_letters(at)
            || next(&[
                "in", "with", "of", "to", "using", "experience", "knowledge", "understanding", "exposure",
                "background", "who",
            ])
            || skills()
    }

    /// Is it a heading that nothing joins to what stands before: in capitals, and with a colon or something new behind it?
    pub(super) fn heads(&self, range: &Range<usize>) -> bool {
        let colon = self.tokens.get(range.end).is_some_and(|t| t.text == ":");
        range.start > 0
            && self.capital(range.start)
            && self.is_title(range)
            && (colon || self.fresh(range.end))
            && !self.joined(range.start)
    }

    /// "… the logs What will you need? A degree …": a heading that asks.
    pub(super) fn asks(&self, range: &Range<usize>) -> bool {
        range.start > 0
            && self.capital(range.start)
            && self.tokens.get(range.end).is_some_and(|t| t.text == "?")
            && !self.joined(range.start)
    }

    pub(super) fn is_title(&self, range: &Range<usize>) -> bool {
        range.clone().all(|i| self.capital(i) || self.is_filler(i))
    }

    /// A word or mark that stands in a title as it is.
    pub(super) fn is_filler(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| {
            t.kind == Kind::Mark
                || t.is_any(&[
                    "and", "of", "the", "for", "your", "our", "to", "we", "you", "in", "will", "with", "a",
                ])
        })
    }

    /// "… an X-ray technicianBe proficient in …", "… or a diploma (GED)One year of …": the break went, and no space came in its place.
    pub(super) fn is_seam(&self, at: usize) -> bool {
        let (Some(before), Some(token)) = (self.before(at), self.tokens.get(at)) else { return false };
        let word = before.kind == Kind::Word
            && before.text.ends_with(|c: char| c.is_ascii_lowercase())
            && !JOINING.holds(before)
            && !token.is_any(&["degree", "experience"]);
        before.span.end == token.span.start
            && token.text.chars().nth(1).is_some_and(char::is_lowercase)
            && (word || before.text == ")")
    }

    /// "… for live systems If you have …", "… on the quay Confident in …": a capital amid small letters, in a word that is no name's.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let low = |t: &Token<'_>| t.kind == Kind::Word && t.letters == Letters::Low;
        let (Some(token), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else { return false };
        // "IT" is no "it", and "A or B" no article.
        let title = token.text.len() == 1 || token.letters != Letters::Capitals;
        let lettered = token.text.len() == 1 && next.is_any(&["or", "and", "above", "below", "to"]);
        title
            && !lettered
            && low(next)
            && self.before(at).is_some_and(|t| low(t) && !JOINING.holds(t))
            && (SENTENCE.holds(token) || KNOWLEDGE.holds(token) && leads_to_known(next))
    }

    /// "… with SQL Strong …", "… in GCP Worked on …": behind letters that stand for a name, a word that says how well or what was done.
    fn follows_letters(&self, at: usize) -> bool {
        let low = |t: &Token<'_>| t.kind == Kind::Word && t.letters == Letters::Low;
        let own = self.tokens.get(at).is_some_and(|t| {
            ADJECTIVES.holds(t) && !t.is_any(&["technical", "engineering", "work", "job"]) || t.is("worked")
        });
        own && self
            .before(at)
            .is_some_and(|t| t.kind == Kind::Word && t.letters == Letters::Capitals && t.text.len() > 1)
            && self.tokens.get(at + 1).is_some_and(|t| low(t) && !t.is_any(&["and", "or"]))
    }

    /// "… in the port Dock Research: Survey …": a label behind a word that nothing joins to it.
    pub(super) fn labels(&self, at: usize) -> bool {
        const LONGEST: usize = 7;
        let is = |at: usize, mark: &str| self.tokens.get(at).is_some_and(|t| t.text == mark);
        // "… charts (SonarQ, Moor) Dock Research:", but not "Harbour Service (HS) Licence Policy:"
        let bracket = at.checked_sub(1).filter(|&close| is(close, ")"));
        let open =
            bracket.and_then(|close| (at.saturating_sub(LONGEST * 3)..close).rev().find(|&i| is(i, "(")));
        let last = if bracket.is_some() { open } else { Some(at) }.and_then(|end| self.before(end));
        let ends = last.is_some_and(|t| {
            t.kind == Kind::Word
                && t.letters == Letters::Low
                && !JOINING.holds(t)
                && !t.is_any(&["from", "on", "by", "at", "about", "into", "under", "within"])
        });
        if !ends {
            return false;
        }
        let part = |t: &Token<'_>| {
            t.is_capital() || t.is_any(&["and", "of", "for", "the"]) || matches!(t.text, "&" | "/" | "-")
        };
        let colon = (at + 1..at + LONGEST).find(|&i| !self.tokens.get(i).is_some_and(part));
        colon.is_some_and(|i| is(i, ":") && self.capital(i + 1))
    }

    /// "Show more": what a page's button says at the end of what it folds.
    pub(super) fn folds(&self, at: usize) -> bool {
        let is = |at: usize, word: &str| self.tokens.get(at).is_some_and(|t| t.text == word);
        is(at, "Show") && is(at + 1, "more")
    }

    /// "… programming in Python | Tidewater is an equal opportunity employer.": what a house says of itself at the end.
    pub(super) fn is_equal(&self, at: usize) -> bool {
        let is = |at: usize, word: &str| self.tokens.get(at).is_some_and(|t| t.is(word));
        is(at + 1, "is") && is(at + 2, "an") && is(at + 3, "equal") && !self.joined(at)
    }

    /// "… preferred | Telemetry experience required | Oracle a big plus | Basic …": words of strength closed the item before.
    pub(super) fn closed(&self, at: usize) -> bool {
        let strong = |t: &Token<'_>| {
            matches!(t.text, "preferred" | "required" | "desired" | "desirable" | "mandatory")
        };
        let plus = |t: &Token<'_>| matches!(t.text, "plus" | "bonus" | "asset" | "advantage");
        let wish = || {
            (at.saturating_sub(3)..at - 1)
                .any(|i| self.tokens.get(i).is_some_and(|t| matches!(t.text, "a" | "an")))
        };
        self.capital(at)
            && self.before(at).is_some_and(|t| strong(t) && !self.joined(at - 1) || plus(t) && wish())
    }
}
