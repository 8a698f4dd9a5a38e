//! Words of strength that only describe a thing, or whom it is told to: "to reach desired results", "you prefer a helpful manner".

use super::CueHit;
use crate::list::WordList;
use crate::token::{Kind, Token};

/// Adjectives that say how strong a demand is, or what a thing is like.
static ADJECTIVES: WordList = WordList::of(&[
    "advantageous", "beneficial", "desirable", "desireable", "desired", "essential", "helpful", "ideal",
    "mandatory", "necessary", "needed", "preferred", "required",
]);

/// What they say it of in a demand.
static ASKED: WordList = WordList::of(&[
    "abilities", "ability", "applicant", "applicants", "attributes", "background", "backgrounds",
    "candidate", "candidates", "certificate", "certificates", "certification", "certifications",
    "characteristics", "clearance", "competencies", "competency", "credential", "credentials", "criteria",
    "degree", "degrees", "diploma", "education", "experience", "experiences", "expertise", "familiarity",
    "field", "fields", "knowledge", "language", "languages", "level", "levels", "license", "licenses",
    "licence", "licences", "licensure", "major", "majors", "minimum", "people", "person", "profile", "fit",
    "qualification", "qualifications", "qualities", "registration", "requirement", "requirements", "skill",
    "skills", "skillset", "traits", "understanding",
]);

/// Words before one that a sentence says of its subject ("is required", "experience desired").
static TOLD: WordList = WordList::of(&[
    "are", "be", "been", "being", "but", "considered", "especially", "highly", "if", "is", "not",
    "particularly", "strongly", "very", "was", "were", "as",
]);

/// Words behind it that are no noun.
static NO_NOUN: WordList = WordList::of(&[
    "a", "also", "although", "an", "and", "and/or", "any", "as", "at", "because", "before", "but", "by",
    "can", "depending", "due", "during", "each", "either", "every", "for", "from", "given", "has", "have",
    "however", "if", "in", "including", "into", "is", "it", "may", "must", "no", "not", "of", "on", "once",
    "or", "per", "plus", "prior", "should", "since", "so", "that", "the", "then", "this", "though",
    "through", "to", "under", "unless", "w", "until", "upon", "via", "we", "when", "where", "which", "while",
    "who", "will", "with", "within", "without", "would", "you", "are", "be", "only",
]);

/// Does the word at a cue describe the noun behind it, of which nothing is asked?
pub(super) fn describes(tokens: &[Token<'_>], cue: &CueHit) -> bool {
    let word = |at: usize| tokens.get(at).filter(|t| t.kind == Kind::Word && !t.glued && t.is_low());
    let before = cue.first.checked_sub(1).and_then(|at| tokens.get(at));
    let one = cue.end == cue.first + 1 && tokens.get(cue.first).is_some_and(|t| ADJECTIVES.holds(t));
    let noun = |at: usize| word(at).filter(|t| !NO_NOUN.holds(t));
    // "You prefer building to planning": what the reader likes.
    let reader = cue.end == cue.first + 1 && tokens.get(cue.first).is_some_and(|t| t.is("prefer"));
    if reader && before.is_some_and(|t| t.is("you")) {
        return true;
    }
    // "desired technical skills", "required trade qualification"
    let asked = |at: &usize| tokens.get(*at).is_some_and(|t| ASKED.holds(t));
    let phrase = (cue.end..cue.end + 4).take_while(|&at| noun(at).is_some());
    one && before.is_some_and(|t| t.kind == Kind::Word && !TOLD.holds(t) && !ASKED.holds(t))
        && noun(cue.end).is_some()
        && !phrase.into_iter().any(|at| asked(&at))
}
