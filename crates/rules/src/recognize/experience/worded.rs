//! "N years of X experience in Y": what stands before the word, behind it, or both.

use super::Reader;
use super::beside::CIRCUMSTANCES;
use super::deed::with_deed;
use crate::phrase::Group;
use crate::predicate::{Experience, Mode};
use crate::recognizer::Finding;

impl Reader<'_, '_> {
    /// "N years of X experience in Y": `word` is where "experience" stands.
    pub(super) fn with_word(
        &self,
        leaf: Experience,
        first: usize,
        from: usize,
        word: usize,
        limit: usize,
    ) -> Vec<Finding> {
        let start = if self.is(from, &["of", "'", "’"]) { from + 1 } else { from };
        let start = self.past_which(start);
        let (first, start) = self.past_degree(from, word).map_or((first, start), |end| (end, end));
        let subject = self.meaning(start, word);
        if let Some(groups) = self.examples_behind(word) {
            return self.findings(leaf, groups, first);
        }
        if let (None, Some(object)) = (subject, self.past_record(word + 1)) {
            let groups = self.groups(object, self.clauses.end(object));
            if !groups.is_empty() {
                return self.findings(leaf, groups, first);
            }
        }
        let said = self.past_said(word + 1);
        let (object, limit) = self.object_of(word, said, subject.is_none(), limit);
        let behind = match self.places(said, limit) {
            Some(place) if subject.is_some() && self.describes(&place, limit) => Vec::new(),
            Some(place) => vec![place],
            None => object.map(|at| self.groups(at, limit)).unwrap_or_default(),
        };
        let mut before = subject
            .filter(|&at| !self.is_either(start, at, word, &behind) && !self.is_general(at, word, &behind))
            .map(|at| self.named_before(at, word))
            .unwrap_or_default();
        if !before.is_empty() && self.stressed_behind(word + 1).is_some() {
            self.with_stress(&mut before, word + 1, limit);
            let end = before.last().map_or(word + 1, |group| group.end.max(word + 1));
            return self.pre(leaf, before, first, end);
        }
        match (before.is_empty(), behind.is_empty()) {
            (true, true) => self.of_what_is_told(leaf, first, word, object),
            (true, false) => self.findings(leaf, behind, first),
            (false, true) => {
                before.extend(self.with_part(word + 1));
                let end = before.last().map_or(word + 1, |group| group.end.max(word + 1));
                self.pre(leaf, before, first, end)
            }
            (false, false) => self.of_both(leaf, first, word, limit, before, behind),
        }
    }

    /// Where that begins which stands behind the word and what is `said` with it, and where it ends; `alone` if nothing stands before.
    fn object_of(&self, word: usize, said: usize, alone: bool, limit: usize) -> (Option<usize>, usize) {
        let limit = if said > word + 1 { self.clauses.end(said) } else { limit };
        let exposed = self.is(word, &["exposure"]).then_some(word + 2);
        let known = if alone { self.also_known(word + 1) } else { None };
        let limit = known.map_or(limit, |at| self.clauses.end(at));
        match exposed.or(known).or_else(|| self.object(said, limit)) {
            None => self.included(word + 1).map_or((None, limit), |(at, limit)| (Some(at), limit)),
            object => (object, limit),
        }
    }

    /// What a list names.
    pub(super) fn groups(&self, at: usize, limit: usize) -> Vec<Group> {
        let mut groups = self.done_or_where(at, limit);
        groups.retain(|g| !g.of.iter().all(|s| s.id.is_none() && s.name.starts_with("lieu ")));
        groups
    }

    /// "work or research experience in optics": of that.
    fn is_either(&self, start: usize, at: usize, word: usize, behind: &[Group]) -> bool {
        // "industry or agency experience in testing"
        let kinds = &["industry", "work", "professional", "internship", "academic"];
        let industry = self.is(start, kinds) && self.is(start + 1, &["or"]);
        at + 1 == word
            && (industry || self.is(at, &["research", "field", "academic", "industrial"]))
            && (self.is(at, &["field"]) || self.before_is(at, &["or"]))
            && !behind.is_empty()
    }

    /// "engineering experience with Java": of that.
    fn is_general(&self, at: usize, word: usize, behind: &[Group]) -> bool {
        let general = at + 1 == word && self.is(at, &["engineering", "development", "it"]);
        // "customer-facing experience in support": how, and not in what.
        let facing = self.is(word - 1, &["facing"]) && self.is(word - 2, &["-"]) && !behind.is_empty();
        facing || general && behind.iter().any(|g| g.named || self.is(at, &["engineering"]))
    }

    /// "N years of experience", of nothing that stands beside the word: of what is told later, or else of anything.
    fn of_what_is_told(
        &self,
        leaf: Experience,
        first: usize,
        word: usize,
        object: Option<usize>,
    ) -> Vec<Finding> {
        // "ten years of professional experience, with a focus on budgets": of that.
        let stress = self.stressed_behind(word + 1);
        let groups = stress.map(|at| self.groups(at, self.clauses.end(at)));
        let told = groups.into_iter().chain(std::iter::once_with(|| self.done_at_grade(word)));
        let told = told.chain(std::iter::once_with(|| self.told_later(word)));
        let mut told = told.chain(std::iter::once_with(|| self.known_by_it(word)));
        if let Some(told) = told.find(|groups| !groups.is_empty()) {
            return self.findings(leaf, told, first);
        }
        if let Some(role) = self.role_before(first).filter(|_| !leaf.relevant) {
            return self.of_role(leaf, role, word + 1);
        }
        // "four years of experience in this field": in that of the job. "General experience" may be of anything.
        let field = object.is_some_and(|at| self.is_field(at) || self.is_alike(at));
        let dot = usize::from(self.is(word, &["exp"]) && self.is(word + 1, &["."]));
        let field = field || self.is_of_some_kind(word + 1 + dot);
        let general = (first..word).any(|at| self.is(at, &["general"]));
        let alike = !general && self.is_like_the_job(word + 1);
        let leaf = Experience { relevant: leaf.relevant || field || alike, ..leaf };
        vec![self.finding(leaf, first, word + 1)]
    }

    /// "N years of `before` experience in `behind`": which of them is asked, or both, for the same time.
    fn of_both(
        &self,
        leaf: Experience,
        first: usize,
        word: usize,
        limit: usize,
        before: Vec<Group>,
        behind: Vec<Group>,
    ) -> Vec<Finding> {
        let end = behind.last().map_or(word + 1, |g| g.end);
        let told = self.past_working(word);
        if self.tells_deed(told, &before, &behind) {
            let mut all = self.findings(leaf, with_deed(before, behind), first);
            all.retain(|f| f.end <= end);
            return all;
        }
        let both = self.tells_both(first..told, limit, &before, &behind);
        let mut findings = self.pre(leaf.clone(), before, first, word + 1);
        if both {
            let mut rest = self.findings(leaf, behind, word + 1);
            rest.retain(|f| f.end <= end);
            findings.extend(rest);
        }
        findings
    }

    /// "relationship management experience in media, marketing or advertising": both are asked, for the same time.
    pub(super) fn tells_where(&self, word: usize, limit: usize, behind: &[Group]) -> bool {
        let trade =
            limit.checked_sub(1).is_some_and(|last| self.is(last, &["industry", "industries", "sector"]));
        // "in busy, salty surroundings": two words for how it was are no list.
        let circumstances = self.is(limit.wrapping_sub(1), CIRCUMSTANCES);
        let several = |g: &Group| g.of.len() > 1 && !(circumstances && g.mode == Mode::Unclear);
        self.is(word + 1, &["in", "with", "using", "at"])
            && !self.is_employer(word)
            && (trade || behind.iter().any(|g| several(g) || g.of.iter().any(|s| s.id.is_some())))
            && !self.is_anywhere(behind)
    }
}
