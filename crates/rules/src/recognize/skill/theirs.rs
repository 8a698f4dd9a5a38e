//! Names of tools that nobody is asked to know.

use super::Reader;
use crate::clause;
use crate::lexicon::Hit;
use crate::phrase::Group;
use crate::token::Token;

impl Reader<'_, '_> {
    /// What the company has or does ("our Jira board"), what is certified, and what one only wishes for.
    pub(super) fn is_theirs(&self, hit: &Hit) -> bool {
        let tokens = &self.item.tokens;
        // "Technologies we use: MySQL, PHP"
        let head = tokens.iter().take(8).position(|t| t.text == ":").and_then(|colon| tokens.get(..colon));
        if head.is_some_and(|head| head.iter().any(clause::is_ours)) {
            return true;
        }
        let stops = |t: &Token<'_>| matches!(t.text, "." | ";" | "\n");
        let at = |i: &usize| tokens.get(*i).is_some_and(|t| !stops(t));
        // "Willingness to travel, ability to use Jira": what stands before another demand says nothing of it.
        let own = |i: &usize| tokens.get(*i).is_some_and(|t| !t.is_any(&["ability", "able"]));
        let back = (0..hit.first).rev().take(12).take_while(at).take_while(own);
        let ahead = (hit.end..hit.end + 6).take_while(at);
        back.chain(ahead).any(|i| {
            let (Some(t), next) = (tokens.get(i), tokens.get(i + 1)) else { return false };
            // "preferred but not required", "no-code tools"
            let wish = t.is("not")
                && next.is_some_and(|n| {
                    n.is_any(&["required", "necessary", "mandatory", "essential", "a", "limited"])
                });
            let compound = t.is("no") && next.is_some_and(|n| n.text == "-" && n.glued);
            !wish
                && !compound
                && (clause::is_ours(t)
                    || t.is_any(&[
                        "company", "certified", "certification", "certifications", "certificate",
                        "certificates", "interest", "interested", "learn", "learning", "willingness",
                        "passion", "passionate", "no", "not",
                    ]))
        })
    }

    /// "Scrum, Lean or equivalent certifications": are papers asked of what a list names?
    pub(super) fn is_certified(&self, group: &Group) -> bool {
        let behind = self.item.tokens.iter().skip(group.end).take(4).take_while(|t| t.text != ".");
        behind
            .into_iter()
            .any(|t| t.is_any(&["certification", "certifications", "certificate", "certificates"]))
    }

    /// "https://harbour.example/careers.html": a part of an address is no tool.
    pub(super) fn is_in_address(&self, hit: &Hit) -> bool {
        let glued = |at: &usize| self.item.tokens.get(*at).is_some_and(|t| t.glued);
        let start = (0..=hit.first).rev().take(60).find(|at| !glued(at)).unwrap_or_default();
        let word = self.item.text(start, hit.end);
        word.contains("://") || word.starts_with("www.")
    }
}
