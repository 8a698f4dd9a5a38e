//! What the words around a place in a line say of whether something begins there.

use crate::clause::{ADJECTIVES, KNOWLEDGE, begins_deed, leads_to_known};
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
    "possesses", "bring", "brings", "needs", "need", "typically", "usually", "generally", "normally",
    "preferably", "ideally",
]);

/// Words that begin a sentence in capitals, and no name.
static SENTENCE: WordList = WordList::of(&[
    "a", "an", "any", "as", "also", "both", "if", "it", "one", "our", "please", "the", "there", "these",
    "they", "this", "we", "when", "while", "you", "your", "don't", "don’t",
]);

/// Those of them that begin one behind a capital, too: no name ends before them, as "Hepatitis A" does.
static SENTENCE_ALONE: WordList = WordList::of(&[
    "any", "don't", "don’t", "if", "our", "please", "the", "there", "these", "they", "this", "we", "you",
]);

/// More verbs, and words that say how something is done, with which items begin and no name in capitals does.
static ITEM: WordList = WordList::of(&[
    "accurately", "achieve", "actively", "adapt", "adhere", "advise", "analyse", "assess", "attend",
    "attention", "automate", "autonomous", "background", "basic", "become", "bring", "broad", "clear",
    "clearly", "collaborating", "communicate", "communicates", "comprehensive", "conducting", "consistently",
    "continuously", "contributing", "craft", "creating", "cultivate", "curiosity", "deeper", "demonstrate",
    "designing", "desire", "developing", "educate", "effectively", "elevate", "enable", "engage", "enjoy",
    "enjoys", "ensuring", "enthusiasm", "entrepreneurial", "excited", "exhibit", "exhibits", "expand",
    "explore", "facilitate", "foster", "gather", "generate", "has", "have", "ideally", "highly",
    "identifying", "immediate", "implementing", "independently", "inspire", "interact", "intermediate",
    "investigate", "keep", "leverage", "liaise", "make", "managing", "meaningful", "navigate", "negotiate",
    "obsess", "operate", "optimise", "organise", "organize", "performing", "practical", "pragmatic",
    "prioritise", "prioritize", "proactively", "promote", "providing", "quick", "raise", "reliable",
    "represent", "resolve", "respond", "responsible", "robust", "shape", "solve", "stay", "successfully",
    "suggest", "take", "technically", "thrive", "thrives", "translate", "understand", "undertake", "uphold",
    "use", "utilise", "utilize", "working", "writing",
]);

/// Who is spoken of in a sentence that ends a heading only before a colon or an item ("You will have Java").
static SPOKEN: WordList = WordList::of(&[
    "we", "we're", "we’re", "we'll", "we’ll", "you", "you're", "you’re", "you'll", "you’ll", "you'd",
    "you’d", "you've", "you’ve",
]);

/// Words that say how well something is known, and begin what says it.
static HOW_WELL: WordList = WordList::of(&[
    "strong", "solid", "extensive", "excellent", "proven", "demonstrated", "exceptional", "outstanding",
]);

/// What they say it of.
static KNOWN: WordList = WordList::of(&[
    "skills", "skill", "ability", "abilities", "success", "record", "background", "experience", "experienced",
]);

/// Small words of a heading in capitals, and of no name's.
static SHOUTED: WordList = WordList::of(&[
    "what", "we", "you", "you'll", "you’ll", "your", "our", "who", "how", "why", "about", "if",
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
                || is_possessive(t)
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
        // "… in Java Extensive server-side development experience", "… and Python Strong SQL skills"
        let had = || {
            let words = (at + 1..at + 8).take_while(|&i| {
                self.tokens.get(i).is_some_and(|t| t.kind == Kind::Word || t.text == "-" && t.glued)
            });
            self.tokens.get(at).is_some_and(|t| HOW_WELL.holds(t))
                && words
                    .into_iter()
                    .any(|i| self.tokens.get(i).is_some_and(|t| KNOWN.holds(t) || KNOWLEDGE.holds(t)))
        };
        !at.checked_sub(1).is_some_and(|i| self.capital(i))
            || self.follows_letters(at)
            || next(&[
                "in", "with", "of", "to", "using", "experience", "knowledge", "understanding", "exposure",
                "background", "who",
            ])
            || skills()
            || had()
    }

    /// Is it a word in small letters?
    fn low(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && t.letters == Letters::Low)
    }

    /// Is it a heading that nothing joins to what stands before: in capitals, and with a colon or something new behind it?
    pub(super) fn heads(&self, range: &Range<usize>, starts: impl Fn(usize) -> bool) -> bool {
        let colon = self.tokens.get(range.end).is_some_and(|t| t.text == ":");
        range.start > 0
            && self.capital(range.start)
            && (self.is_title(range) && (colon || self.fresh(range.end)) || self.leads(range, starts))
            && !self.joined(range.start)
    }

    /// "Nice to have Experience with …", "Who you are: …": words of a heading that are written as a sentence is, before its first item.
    pub(super) fn leads(&self, range: &Range<usize>, starts: impl Fn(usize) -> bool) -> bool {
        const SURE: usize = 3;
        let colon = self.tokens.get(range.end).is_some_and(|t| t.text == ":");
        let sure = || {
            (range.len() >= SURE || !self.capital(range.end))
                && !self.tokens.get(range.start).is_some_and(|t| SPOKEN.holds(t))
        };
        let begins = || starts(range.end) || sure();
        range.len() > 1 && self.capital(range.start) && (colon || self.fresh(range.end) && begins())
    }

    /// "Nobody needs it, but it would be great if you also have": does the sentence leave it to the list to say what somebody has?
    pub(super) fn addresses(&self, last: usize) -> bool {
        self.capital(0)
            && self.tokens.get(last).is_some_and(|t| {
                t.is_any(&["have", "has", "are", "bring", "possess", "will", "you", "you're", "you’re"])
            })
    }

    /// "… complete the Harbour Pilot Qualifications Form at the time of filing": does the word stand in a name in capitals that an article
    /// leads to, and that goes on behind it?
    pub(super) fn is_within_name(&self, range: &Range<usize>) -> bool {
        const LONGEST: usize = 16;
        let first = (0..range.start).rev().take(LONGEST).take_while(|&at| self.capital(at)).last();
        let led = first.and_then(|first| self.before(first));
        led.is_some_and(|t| t.is_any(&["the", "a", "an", "this", "each"]) || is_possessive(t))
            && self.capital(range.end)
            && self.low(range.end + 1)
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
        let (Some(token), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else { return false };
        // "IT" is no "it", and "A or B" no article.
        let title = token.text.len() == 1 || token.letters != Letters::Capitals;
        let lettered = token.text.len() == 1 && next.is_any(&["or", "and", "above", "below", "to"]);
        let begins = SENTENCE.holds(token)
            || begins_deed(token)
            || ITEM.holds(token)
            || KNOWLEDGE.holds(token) && leads_to_known(next);
        // "… in PowerShell Any experience of …", but not "What Makes You a Sailor"
        let alone = SENTENCE_ALONE.holds(token) && !next.is_any(&["a", "an", "and", "or", "to", "of", "for"]);
        let behind = |before: &Token<'_>| {
            before.text == ")" && at.checked_sub(2).is_some_and(|i| self.low(i))
                || before.kind == Kind::Word
                    && !JOINING.holds(before)
                    && (before.letters == Letters::Low || alone && before.is_capital())
        };
        title && !lettered && begins && self.low(at + 1) && self.before(at).is_some_and(behind)
    }

    /// "… consulting experience Method development …": a capital behind the word that an item ends with, but for "two years of experience
    /// Rigging".
    pub(super) fn follows_end(&self, at: usize) -> bool {
        let near = self.tokens.get(at.saturating_sub(4)..at).unwrap_or_default();
        let timed = |t: &Token<'_>| t.is_any(&["year", "years", "yrs", "year's", "years'", "years’"]);
        near.last().is_some_and(|t| {
            t.letters == Letters::Low && !t.glued && t.is_any(&["experience", "skills", "abilities"])
        }) && !near.iter().any(timed)
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

    /// "… or a related field Rigging IC2 - The typical base pay …": what the job pays, behind a dash.
    pub(super) fn pays(&self, at: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        is(at, &["the"])
            && self.before(at).is_some_and(|t| matches!(t.text, "-" | "–" | "—"))
            && (at + 1..at + 4).any(|at| is(at, &["pay", "salary", "compensation", "wage"]))
    }

    /// "… in cloud environments WHAT WE OFFER …": a heading in capitals behind words that are not.
    pub(super) fn shouts(&self, at: usize) -> bool {
        let loud = |at: usize| {
            self.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && !t.text.contains(char::is_lowercase))
        };
        let mut run = (at..at + 6).take_while(|&i| loud(i));
        !self.joined(at)
            && !loud(at - 1)
            && loud(at + 1)
            && run.any(|i| self.tokens.get(i).is_some_and(|t| SHOUTED.holds(t)))
    }

    /// "Show more", "Powered by": what a page's button says at the end of what it folds, and whose page it is.
    pub(super) fn folds(&self, at: usize) -> bool {
        let is = |at: usize, word: &str| self.tokens.get(at).is_some_and(|t| t.text == word);
        is(at, "Show") && is(at + 1, "more") || is(at, "Powered") && is(at + 1, "by")
    }

    /// "… of components What You'll Get …": the word before a heading that asks with it.
    pub(super) fn asking(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1).filter(|&before| self.capital(before) && !self.joined(before))?;
        let asks = |t: &Token<'_>| t.is_any(&["what", "how", "where", "why", "who"]);
        self.tokens.get(before).is_some_and(asks).then_some(before)
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

/// "the candidate's", "the applicants'"
fn is_possessive(token: &Token<'_>) -> bool {
    ["'s", "’s", "s'", "s’"].iter().any(|end| token.text.ends_with(end))
}
