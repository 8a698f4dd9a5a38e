//! Capitals that tell nothing: those of a statement in which every word has one, as a heading has it, or nothing else.

use crate::list::WordList;
use crate::lower::Lower;
use crate::token::{Kind, Letters, Token};

/// How a statement is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Casing {
    /// A capital is a sign of a name, or begins a sentence.
    Sentence,
    /// "Strong Knowledge Of Data Pipelines"
    Title,
    /// "STRONG KNOWLEDGE OF DATA PIPELINES"
    Capitals,
}

/// Words, longer than [`SHORT`], that a heading's writer leaves small.
static SMALL: WordList = WordList::of(&[
    "across", "also", "among", "both", "during", "either", "from", "have", "including", "into", "must",
    "other", "over", "related", "similar", "such", "than", "that", "their", "these", "this", "through",
    "under", "using", "various", "well", "when", "where", "which", "will", "with", "within", "without",
    "your",
]);

/// Words of a demand that are seldom part of a name.
static PLAIN: WordList = WordList::of(&[
    "ability", "abilities", "able", "advanced", "background", "basic", "demonstrated", "excellent",
    "concepts", "experience", "experienced", "expertise", "exposure", "familiar", "familiarity", "field",
    "importance", "issues", "knowledge", "methods", "minimum", "practices", "preferred", "previous",
    "principles", "procedures", "processes", "proficiency", "proficient", "proven", "regulations",
    "required", "requirements", "skill", "skills", "solid", "strategies", "strong", "techniques", "trends",
    "understanding", "willingness", "work", "working", "years",
]);

/// Words that are small inside a name and in a sentence.
static JOINERS: WordList = WordList::of(&[
    "and", "are", "as", "at", "be", "by", "for", "from", "have", "in", "including", "is", "must", "of", "on",
    "or", "such", "the", "to", "using", "with",
]);

/// A word of so many letters is an article, a preposition or a joiner, or might be.
const SHORT: usize = 3;

/// So many letters may be those that a name is shortened to.
const ACRONYM: usize = 4;

/// So many longer words must have a capital in a title,
const LEAST: usize = 4;

/// and so many where there is nothing else.
const FEW: usize = 2;

/// So many plain words tell that a capital is no sign of a name; one joiner does.
const ENOUGH: usize = 2;

impl Casing {
    /// How are these written? A list of names is a sentence, whatever their capitals.
    pub(crate) fn of(tokens: &[Token<'_>]) -> Casing {
        let (mut long, mut plain) = (0, 0);
        // Joiners that a title may have either way.
        let (mut large, mut small) = (false, false);
        // Has any word but them a small letter?
        let mut low = false;
        let mut begins = true;
        // "Strong Knowledge": does the word before begin a demand?
        let mut opens = false;
        for token in tokens {
            let ends = token.kind == Kind::Break || matches!(token.text, "." | ":" | "-");
            let begun = std::mem::replace(&mut begins, ends);
            if token.kind != Kind::Word || token.glued {
                continue;
            }
            let is_long = token.text.len() > SHORT;
            low = low || token.text.bytes().any(|byte| byte.is_ascii_lowercase());
            if token.letters == Letters::Low {
                if is_long && !SMALL.holds(token) {
                    return Casing::Sentence;
                }
                small |= !is_long && JOINERS.holds(token);
                continue;
            }
            long += usize::from(is_long);
            let opened = std::mem::take(&mut opens);
            match (JOINERS.holds(token), PLAIN.holds(token)) {
                (_, is_plain) if begun => opens = is_plain,
                (true, _) if is_long => plain += ENOUGH,
                (true, _) => large = true,
                (false, true) => plain += if opened { ENOUGH } else { 1 },
                (false, false) => {}
            }
        }
        match low {
            _ if plain < ENOUGH && (small || !large) => Casing::Sentence,
            true if long >= LEAST => Casing::Title,
            false if long >= FEW => Casing::Capitals,
            _ => Casing::Sentence,
        }
    }

    /// Takes from the capitals of its words what they would tell of another one's. In a title, a word of several has them everywhere;
    /// among capitals, a short word may.
    pub(crate) fn quiet<'a>(self, tokens: &mut [Token<'a>], lower: &Lower<'a>) {
        for token in tokens.iter_mut().filter(|token| token.kind == Kind::Word) {
            match token.letters {
                Letters::Capital if self == Casing::Title => token.letters = Letters::Titled,
                Letters::Capitals | Letters::Other if self == Casing::Capitals && is_spelt(token) => {
                    let Some(text) = lower.under(token.span) else { return };
                    token.text = text;
                    if token.letters == Letters::Capitals {
                        token.letters = Letters::Titled;
                    }
                }
                _ => {}
            }
        }
    }

    /// "SUCH AS", "TO BE": is it no name, but a small word in capitals as all others are?
    pub(crate) fn is_joiner(self, name: &[Token<'_>]) -> bool {
        self == Casing::Capitals && matches!(name, [word] if JOINERS.holds(word))
    }

    /// Has a word of such a statement a capital that tells something?
    pub(crate) fn tells(self, word: &str) -> bool {
        match self {
            Casing::Capitals if word.len() > ACRONYM => false,
            Casing::Title => word.chars().skip(1).any(char::is_uppercase),
            _ => word.contains(char::is_uppercase),
        }
    }
}

/// Would it be written in small letters elsewhere?
fn is_spelt(token: &Token<'_>) -> bool {
    token.text.len() > ACRONYM || JOINERS.holds(token) || SMALL.holds(token) || PLAIN.holds(token)
}
