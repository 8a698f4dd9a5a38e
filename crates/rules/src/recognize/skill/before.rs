//! What stands before the word that says that one knows it.

use super::{Reader, push_groups};
use crate::clause;
use crate::lexicon::Hit;
use crate::list::WordList;
use crate::phrase::{is_kind, unheard_before};
use crate::recognizer::Finding;
use crate::token::{Kind, Letters, Token};

/// What stands behind what one knows.
static KNOWN_BEFORE: WordList = WordList::of(&[
    "skills", "skill", "proficiency", "expertise", "knowledge", "fluency", "competency", "familiarity",
]);

/// What a product is and what is done with it, before what one has in it: "Linux systems administration knowledge".
static RUN: WordList = WordList::of(&[
    "platform", "system", "suite", "server", "application", "product", "administration", "management",
    "development", "programming", "database", "databases", "design", "configuration", "query", "querying",
    "reporting", "scripting",
]);

/// Does one say by it what a product is, or what is done with it?
pub(super) fn is_run(word: &str) -> bool {
    RUN.contains_in_any_case(word)
}

impl Reader<'_, '_> {
    /// "Strong Microsoft Excel skills", "SQL proficiency", "AWS expertise (EC2, S3)"
    pub(super) fn in_front_of_words(&self, before: usize, out: &mut Vec<Finding>) {
        let tokens = &self.item.tokens;
        for (at, token) in tokens.iter().enumerate() {
            let ahead = token.is("familiarity") && tokens.get(at + 1).is_some_and(clause::leads_to_known);
            if !KNOWN_BEFORE.holds(token)
                || ahead
                || out.iter().skip(before).any(|f| f.first <= at && at < f.end)
            {
                continue;
            }
            // "Sales Tools Proficiency: familiarity with …": a label of what was found behind it.
            let label = at < 5 && tokens.get(at + 1).is_some_and(|t| t.text == ":");
            // "Rigging Expertise: you have …": so is what names no product.
            let product = || self.subjects().any(|h| h.end <= at && self.is_product(h));
            if label && (out.len() > before || !product()) {
                continue;
            }
            let mut start = self.past_kind(at);
            // "Mindset Fluency in …", "KNOWLEDGE, SKILLS", "competency test": what stands before is no name that it closes.
            let closes = token.letters == Letters::Low
                && token.is_any(&["skills", "skill", "proficiency", "expertise", "knowledge"])
                && !tokens.get(at + 1).is_some_and(clause::leads_to_known);
            let mut unheard = false;
            while let Some(t) = start.checked_sub(1).and_then(|i| tokens.get(i)) {
                // "strong Zorptel skills", "Zorptel and analytical skills"
                let name = |end| unheard_before(self.item, self.lexicon, end).filter(|_| closes);
                let joined =
                    |at: &usize| tokens.get(*at).is_some_and(|t| t.text == "," || t.is_any(&["and", "or"]));
                if let Some(first) =
                    name(start).or_else(|| start.checked_sub(2).filter(joined).and_then(name))
                {
                    (start, unheard) = (first, true);
                    continue;
                }
                let in_name = self.subjects().any(|h| h.first < start && start <= h.end);
                let cased = t.text.chars().filter(|c| c.is_uppercase()).count() >= 2;
                if !(in_name
                    || cased
                    || matches!(t.text, "," | "/" | "&")
                    || t.is_any(&["and", "or"])
                    || t.is_any(&["programming", "coding", "technical", "software", "development", "tools"]))
                {
                    break;
                }
                start -= 1;
            }
            // "SQL skills or Python skills": what joins it to what stands before is no part of it.
            let joins = |t: &Token<'_>| matches!(t.text, "," | "/" | "&") || t.is_any(&["and", "or"]);
            start += tokens.get(start..at).unwrap_or_default().iter().take_while(|t| joins(t)).count();
            let fresh = |h: &Hit| !out.iter().skip(before).any(|f| f.first < h.end && h.first < f.end);
            if unheard || self.subjects().any(|h| h.first >= start && h.end <= at && fresh(h)) {
                let groups = self.named(start, at);
                let first = clause::back_over_adjectives(tokens, start);
                if let Some(last) = push_groups(out, self.item, first, groups).last_mut() {
                    last.end = last.end.max(at + 1);
                }
            }
        }
    }

    /// "UiPath platform knowledge", "SQL database management expertise": where the words end that say what kind of thing the product is.
    fn past_kind(&self, at: usize) -> usize {
        let kind = |t: &Token<'_>| t.kind == Kind::Word && (is_kind(t.text) || RUN.holds(t));
        // "AWS solutions expertise (EC2, S3)": what it is in is told behind.
        if self.item.tokens.get(at + 1).is_some_and(|t| t.text == "(") {
            return at;
        }
        let back = self.item.tokens.get(..at).unwrap_or_default().iter().rev();
        let start = at - back.take(3).take_while(|t| kind(t)).count();
        if self.subjects().any(|h| h.end == start && self.is_product(h)) { start } else { at }
    }
}
