//! Words that tell what a section is for and how strong a statement is. The words are data (`lexicon/cues.toml`).

use crate::lexicon::{Matcher, Term};
use crate::recognizer::SectionKind;
use crate::token::{Token, tokenize};
use std::ops::Range;
use std::sync::LazyLock;

/// What a cue word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// A wish.
    Preferred,
    /// A must.
    Required,
    /// The sentence speaks of the candidate.
    Candidate,
    /// The thing is not asked for.
    Negated,
}

/// A cue found in an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CueHit {
    /// What it says.
    pub says: Says,
    /// Its first token.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
}

/// A heading's meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// It opens a section of this kind.
    Opens(SectionKind),
    /// It keeps the kind of the section it stands in ("Education", "Experience").
    Part,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct CueFile {
    preferred: Vec<String>,
    required: Vec<String>,
    candidate: Vec<String>,
    negated: Vec<String>,
    boilerplate: Vec<String>,
    buttons: Vec<String>,
    starters: Vec<String>,
    inline: Vec<String>,
    headings: HeadingFile,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadingFile {
    asked: Vec<String>,
    beside: Vec<String>,
    alone: Vec<String>,
    required: Vec<String>,
    preferred: Vec<String>,
    part: Vec<String>,
    duties: Vec<String>,
    company: Vec<String>,
    benefits: Vec<String>,
    legal: Vec<String>,
}

/// All cue words, indexed.
#[derive(Debug, Default)]
pub struct Cues {
    strength: Matcher,
    candidate: Matcher,
    boilerplate: Matcher,
    starters: Matcher,
    inline: Matcher,
    headings: Matcher,
    /// Words of which headings are made: those of what is asked for, and those that may stand beside them.
    asked: Vec<String>,
    beside: Vec<String>,
}

/// Marks what is boilerplate only where nothing stands beside it.
const BUTTON: usize = 1;

const STRENGTHS: [Says; 3] = [Says::Preferred, Says::Required, Says::Negated];
const HEADINGS: [Heading; 7] = [
    Heading::Opens(SectionKind::Required),
    Heading::Opens(SectionKind::Preferred),
    Heading::Part,
    Heading::Opens(SectionKind::Duties),
    Heading::Opens(SectionKind::Company),
    Heading::Opens(SectionKind::Benefits),
    Heading::Opens(SectionKind::Legal),
];

impl Cues {
    /// The compiled-in cues.
    pub fn builtin() -> &'static Cues {
        static BUILTIN: LazyLock<Cues> = LazyLock::new(|| {
            // The file is part of the program and a test reads it.
            Cues::parse(include_str!("../lexicon/cues.toml")).unwrap_or_default()
        });
        &BUILTIN
    }

    /// Reads `cues.toml`.
    pub fn parse(text: &str) -> Result<Cues, toml::de::Error> {
        let file: CueFile = toml::from_str(text)?;
        let mut cues = Cues::default();
        for (i, list) in [&file.preferred, &file.required, &file.negated].into_iter().enumerate() {
            list.iter().for_each(|phrase| cues.strength.add_phrase(phrase, i));
        }
        file.candidate.iter().for_each(|phrase| cues.candidate.add_phrase(phrase, 0));
        file.boilerplate.iter().for_each(|phrase| cues.boilerplate.add_phrase(phrase, 0));
        file.buttons.iter().for_each(|phrase| cues.boilerplate.add_phrase(phrase, BUTTON));
        file.starters.iter().for_each(|phrase| cues.starters.add_phrase(phrase, 0));
        file.inline.iter().for_each(|phrase| cues.inline.add_phrase(phrase, 0));
        cues.asked.clone_from(&file.headings.asked);
        cues.beside.clone_from(&file.headings.beside);
        let h = &file.headings;
        h.alone.iter().for_each(|phrase| cues.headings.add_phrase(phrase, HEADINGS.len()));
        for (i, list) in [&h.required, &h.preferred, &h.part, &h.duties, &h.company, &h.benefits, &h.legal]
            .into_iter()
            .enumerate()
        {
            list.iter().for_each(|phrase| cues.headings.add_phrase(phrase, i));
        }
        Ok(cues)
    }

    /// Words of strength in an item, in the order of the text.
    pub fn strength(&self, tokens: &[Token<'_>]) -> Vec<CueHit> {
        let says = |term| match term {
            Term::Phrase(i) => STRENGTHS.get(i).copied(),
            _ => None,
        };
        self.strength
            .scan(tokens)
            .into_iter()
            .filter_map(|hit| Some(CueHit { says: says(hit.term)?, first: hit.first, end: hit.end }))
            .collect()
    }

    /// Does the sentence speak of the candidate?
    pub fn candidate(&self, tokens: &[Token<'_>]) -> Option<CueHit> {
        let hit = self.candidate.scan(tokens).into_iter().next()?;
        Some(CueHit { says: Says::Candidate, first: hit.first, end: hit.end })
    }

    /// Is it boilerplate: an equal-opportunity statement, site navigation?
    pub fn boilerplate(&self, tokens: &[Token<'_>]) -> bool {
        let whole = |first: usize, end: usize| {
            let beside = tokens.get(..first).into_iter().chain(tokens.get(end..)).flatten();
            beside.into_iter().all(|token| token.text.chars().all(|c| !c.is_alphanumeric()))
        };
        let copyright = tokens.first().is_some_and(|token| token.text == "©");
        let hits = self.boilerplate.scan(tokens);
        // "must lift 20 kg with or without reasonable accommodation" asks for something.
        let asks = |at: usize| at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is("without"));
        copyright
            || hits.into_iter().any(|hit| {
                !asks(hit.first) && (hit.term != Term::Phrase(BUTTON) || whole(hit.first, hit.end))
            })
    }

    /// Is it a heading by itself, even in the middle of a line?
    pub fn is_inline(&self, text: &str) -> bool {
        let tokens = tokenize(text, 0);
        self.inline.scan(&tokens).iter().any(|hit| hit.first == 0 && hit.end == tokens.len())
    }

    /// Tokens at which a list item may begin although no line break is left, and the headings that may stand between them: single
    /// words only where the list of inline headings has them.
    pub fn lost_breaks(&self, tokens: &[Token<'_>]) -> (Vec<usize>, Vec<Range<usize>>) {
        let starts = self.starters.scan(tokens).iter().map(|hit| hit.first).collect();
        let long = self.headings.scan(tokens).into_iter().filter(|hit| hit.end > hit.first + 1);
        let headings = self.inline.scan(tokens).into_iter().chain(long);
        (starts, headings.map(|hit| hit.first..hit.end).collect())
    }

    /// Does it begin as an item of a list of demands does ("Experience with …", "You have …")?
    pub fn opens(&self, tokens: &[Token<'_>]) -> bool {
        self.starts(tokens) || self.candidate.scan(tokens).iter().any(|hit| hit.first == 0)
    }

    /// Does it begin with a word that begins a demand ("Experience", "Proven")?
    pub fn starts(&self, tokens: &[Token<'_>]) -> bool {
        self.starters.scan(tokens).iter().any(|hit| hit.first == 0)
    }

    /// What a heading says: its longest phrase, the first of several. With it, how many of its words the phrase is.
    pub fn heading(&self, text: &str) -> Option<(Heading, usize)> {
        let tokens: Vec<Token<'_>> = tokenize(text, 0);
        let spelt = |t: &Token<'_>| t.text.chars().any(char::is_alphanumeric);
        let words: Vec<Token<'_>> = tokens
            .iter()
            .map(|t| if t.text == "&" { Token { text: "and", ..*t } } else { *t })
            .filter(spelt)
            // Without the marks between them, "Education/Experience" are two words.
            .map(|t| Token { glued: false, ..t })
            .collect();
        let not = |at: usize| at.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|t| t.is("not"));
        let (mut wish, mut must) = (false, false);
        let mut best: Option<(Heading, usize)> = None;
        for hit in self.headings.scan(&words) {
            let Term::Phrase(i) = hit.term else { continue };
            if i == HEADINGS.len() {
                if hit.end - hit.first == words.len() {
                    return Some((Heading::Opens(SectionKind::Required), words.len()));
                }
                continue;
            }
            let Some(&heading) = HEADINGS.get(i) else { continue };
            let length = hit.end - hit.first;
            wish |= heading == Heading::Opens(SectionKind::Preferred);
            must |= (hit.first..hit.end).any(|at| {
                words
                    .get(at)
                    .is_some_and(|t| t.is_any(&["required", "minimum", "mandatory", "essential", "must"]))
                    && !not(at)
            });
            // Of two that are as long, one that opens a section says more.
            let says_more = |(before, longest): (Heading, usize)| {
                length > longest || length == longest && before == Heading::Part
            };
            if best.is_none_or(says_more) {
                best = Some((heading, length));
            }
        }
        let best = if best.is_none_or(|(_, length)| length < words.len()) && self.is_made_of(&words) {
            // Under "Required/Desired Experience" each line says which it is, or is asked.
            let said = self.strength(&words);
            let says = |says| said.iter().any(|cue| cue.says == says);
            let wished = (says(Says::Preferred) && !says(Says::Required))
                .then_some(Heading::Opens(SectionKind::Preferred));
            let heading = wished.or(best.map(|(heading, _)| heading)).unwrap_or(Heading::Part);
            Some((heading, words.len()))
        } else {
            best
        };
        // "The preferred candidate will have", "It's great, but not required, if you have"
        match best {
            Some((Heading::Opens(SectionKind::Required), length)) if wish && !must => {
                Some((Heading::Opens(SectionKind::Preferred), length))
            }
            // "This role may not be a great fit if": told of those who should stay away.
            Some((Heading::Opens(SectionKind::Required), length)) if !must && denies(&words) => {
                Some((Heading::Opens(SectionKind::Company), length))
            }
            best => best,
        }
    }

    /// "Knowledge and experience", "Technical skills needed": is it of nothing but words that headings are made of?
    fn is_made_of(&self, words: &[Token<'_>]) -> bool {
        let within = |list: &[String], token: &Token<'_>| list.iter().any(|word| token.is(word));
        words.len() > 1
            && words.iter().any(|t| within(&self.asked, t))
            && words.iter().all(|t| within(&self.asked, t) || within(&self.beside, t))
    }
}

fn denies(words: &[Token<'_>]) -> bool {
    words.iter().any(|t| t.is_any(&["not", "isn't", "isn’t", "won't", "won’t", "unlikely", "shouldn't"]))
}
