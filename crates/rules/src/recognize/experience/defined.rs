//! What an amount of experience is of, where a later sentence of its statement says so: "One year of specialized experience. Examples of
//! such experience include running surveys; drawing charts."

use super::Reader;
use crate::clause;
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Subject};

/// How the words that define an experience join what they name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// "is defined as", "must include all of the following"
    Whole,
    /// "includes", "examples … are"
    Examples,
}

impl Reader<'_, '_> {
    /// What the experience behind `word` is told to be.
    pub(super) fn told_later(&self, word: usize) -> Vec<Group> {
        let far = self.tokens.len().min(word + 80);
        (word + 2..far).find_map(|at| self.definition(at)).unwrap_or_default()
    }

    /// "Specialized experience is defined as: running surveys; drawing charts": what a sentence about the experience at `at` names.
    pub(super) fn definition(&self, at: usize) -> Option<Vec<Group>> {
        let (object, told) = self.tells(at)?;
        let mut groups = listing(self.item, self.lexicon, object, self.clauses.end_of_list(object)).groups;
        for group in &mut groups {
            match told {
                Told::Examples => (group.mode, group.open) = (Mode::Any, true),
                Told::Whole if group.mode == Mode::Unclear => group.mode = Mode::All,
                Told::Whole => {}
            }
        }
        Some(groups)
    }

    /// Where what is done begins, if the words around the experience at `at` define it, and how they do.
    fn tells(&self, at: usize) -> Option<(usize, Told)> {
        if !self.is(at, clause::EXPERIENCE) {
            return None;
        }
        let near = at.saturating_sub(6);
        let mark = (near..at).rev().find(|&i| self.is(i, &[".", ";", ":", "\n"]));
        let start = mark.map_or((near == 0).then_some(0), |mark| Some(mark + 1))?;
        let plain = |i: usize| {
            self.token(i).is_some_and(|t| clause::ADJECTIVES.holds(t))
                || self.is(i, &["examples", "of", "the", "this", "such", "qualifying", "some"])
        };
        // "Experience for this position includes …"
        let post = self.is(at + 1, &["for", "at"])
            && self.is(at + 2, &["this", "the"])
            && self.is(at + 3, &["position", "role", "job", "level", "grade"]);
        if start == at && !post || !(start..at).all(plain) {
            return None;
        }
        let behind = if post { at + 4 } else { at + 1 };
        let must = self.is(behind, &["must", "should"]);
        let verb = (behind..behind + 3).find(|&i| {
            self.is(i, &["include", "includes", "are", "means"])
                || must && self.is(i, &["demonstrate"])
                || self.is(i, &["defined"]) && self.is(i + 1, &["as"])
        })?;
        let defined = self.is(verb, &["defined"]);
        let object = (verb + 1 + usize::from(defined)..verb + 12).find(|&i| {
            !self.is(
                i,
                &[
                    ",", ":", "but", "are", "is", "not", "limited", "to", "the", "following", "\n", "•", "-",
                    "all", "of",
                ],
            )
        })?;
        // "includes independently drawing charts"
        let deed = object + usize::from(self.token(object).is_some_and(|t| t.text.ends_with("ly")));
        let done = self.token(deed).is_some_and(|t| t.text.len() > 4 && t.text.ends_with("ing"));
        // What a colon leads to may be named by its noun ("as: advisory services for a unit").
        let led = self.before_is(object, &[":"]) && defined && !self.is(object, clause::EXPERIENCE);
        (done || led).then_some((object, if defined || must { Told::Whole } else { Told::Examples }))
    }

    /// "Specialized experience equivalent to the GS-9 level in the Federal service drawing charts": what was done at a grade, behind all that
    /// says which one.
    pub(super) fn done_at_grade(&self, word: usize) -> Vec<Group> {
        let grade = (word + 1..word + 5).any(|i| self.is(i, &["equivalent", "comparable"]))
            || self.is(word + 1, &["at"]);
        if !grade {
            return Vec::new();
        }
        let ends = |i: usize| self.is(i, &[".", ";", ":", "\n", "OR", "("]);
        let limit = (word + 3..self.tokens.len()).find(|&i| ends(i)).unwrap_or(self.tokens.len());
        let graded = |i: usize| {
            self.before_is(
                i,
                &["sector", "sectors", "service", "services", "level", "levels", "grade", "band"],
            ) || i > word + 3 && self.before_is(i - 1, &["-"]) && self.is(i - 3, &["GS", "GG", "WG", "NF"])
        };
        let object = (word + 3..limit).filter(|&i| graded(i)).find_map(|i| {
            // "performing the following tasks:" leads to what was done.
            let leads = |at: usize| self.is(at + 1, &["the"]) && self.is(at + 2, &["following"]);
            // "… in the Federal service responsible for drawing charts"
            let past = |at: usize| {
                let at = at + usize::from(self.is(at, &["responsible"]));
                at + usize::from(self.is(at, &["for"]))
            };
            let done = |at: usize| {
                let at = past(at);
                (self.token(at).is_some_and(clause::is_gerund) && !leads(at)).then_some(at)
            };
            let told = self.is(i, &["that", "which"])
                && self
                    .is(i + 1, &["includes", "include", "included", "demonstrates", "involved", "involves"]);
            if told { done(i + 2) } else { done(i) }
        });
        let Some(object) = object else { return Vec::new() };
        let end = self.clauses.end_of_list(object);
        let mut groups = listing(self.item, self.lexicon, object, end).groups;
        // "developing plans, drawings and estimates during the design": one thing that was done, but where every member is done.
        let done = |s: &Subject| s.text.split(' ').next().is_some_and(|word| word.ends_with("ing"));
        let parted = (object..end).any(|i| self.is(i, &[";"]));
        if let [group] = groups.as_mut_slice()
            && group.of.len() > 1
            && !parted
            && !group.of.iter().all(done)
        {
            let text = self.item.text(object, end);
            group.of = vec![Subject::phrase(&text)];
            group.mode = Mode::Any;
        }
        groups
    }
}
