//! What stands below "Experience with the following:".

use crate::clause::{EXPERIENCE, KNOWLEDGE, begins_deed};
use crate::cue::{CueHit, Says};
use crate::lexicon::{Lexicon, Vocabulary};
use crate::list::WordList;
use crate::predicate::Predicate;
use crate::recognize::experience::experience_of;
use crate::recognizer::{Finding, Item};
use crate::segment::Statement;
use crate::token::{Kind, Token};

/// A longer line tells more than what one has done.
const LONGEST: usize = 30;

/// Words by which a line says itself what it asks.
static OWN: WordList = WordList::of(&[
    "ability", "able", "aptitude", "attention", "attitude", "degree", "desire", "enthusiasm", "eye", "how",
    "mindset", "must", "passion", "player", "professionalism", "savvy", "sense", "skill", "skills", "spirit",
    "thrives", "willing", "willingness", "years", "you", "your",
]);

/// Makes what a line names below such words experience with it, unless it says itself what it asks.
pub(super) fn as_experience(
    item: &Item<'_>,
    statement: &Statement,
    strengths: &[CueHit],
    lexicon: &Lexicon,
    found: &mut Vec<Finding>,
) {
    let own = |t: &Token<'_>| OWN.holds(t) || KNOWLEDGE.holds(t) || t.is_any(EXPERIENCE);
    let paper =
        |v: Vocabulary| matches!(v, Vocabulary::Degree | Vocabulary::Credential | Vocabulary::Clearance);
    // "Configure and manage servers" is not put as what one has done.
    let told = item.tokens.iter().find(|t| t.kind == Kind::Word).is_none_or(begins_deed);
    if !statement.experienced
        || !statement.listed
        || told
        || strengths.iter().any(|cue| cue.says == Says::Preferred)
        || item.tokens.len() > LONGEST
        || item.tokens.iter().any(own)
        || item.hits.iter().any(|hit| paper(hit.term.vocabulary()))
        || !found.iter().all(|f| matches!(f.predicate, Predicate::Skill(_)))
    {
        return;
    }
    let done = experience_of(item, lexicon);
    if !done.is_empty() {
        *found = done;
    }
}
