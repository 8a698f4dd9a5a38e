//! Experience without an amount: "experience with Kubernetes", "marketing experience", "experience or willingness to learn".

use super::deed::with_deed;
use super::{Reader, speaks_of_experience};
use crate::clause;
use crate::phrase::Group;
use crate::predicate::{Experience, Setting};
use crate::quantity::Duration;
use crate::recognizer::Finding;

/// A word that speaks of experience, and how far what belongs to it reaches.
pub(super) struct Mention {
    /// Where the word stands.
    pub(super) at: usize,
    /// Where the adjectives before it begin.
    pub(super) first: usize,
    /// Where what was found before it ends.
    pub(super) taken: usize,
    /// Behind what is joined to it ("experience in and understanding | of data"), and else right behind it.
    pub(super) joined: usize,
    /// Where its clause ends.
    pub(super) limit: usize,
}

impl Reader<'_, '_> {
    /// Experience without an amount.
    pub(super) fn untimed(&self, at: usize, taken: usize, spans: &[Duration]) -> Option<Vec<Finding>> {
        let token = self.token(at).filter(|t| speaks_of_experience(t))?;
        let mention = self.mention(at, taken);
        let mut leaf = Experience::blank();
        leaf.within_months = self.window(at, mention.limit);
        self.adjectives(&mut leaf, mention.first, at + 1);
        if self.is_had(at) {
            return self.experience(leaf, &mention, spans);
        }
        if token.is("background") {
            return self.background(leaf, &mention);
        }
        let object = self.past_lead(&mention)?;
        self.led_to(leaf, &mention, object)
    }

    fn mention(&self, at: usize, taken: usize) -> Mention {
        // "experience in and understanding of data": both are of what stands behind.
        let joined = self.past_company(at + 1, at + 9);
        let limit = self.clauses.end(if joined > at + 1 { joined + 1 } else { at + 1 });
        let first = clause::back_over_adjectives(self.tokens, at).max(taken);
        Mention { at, first, taken, joined, limit }
    }

    /// What stands before the word, and where it begins.
    pub(super) fn subject_before(&self, m: &Mention) -> Option<(usize, Vec<Group>)> {
        self.pre_subject(m.first, m.at, m.taken)
    }

    /// "Advanced sales experience", "hands-on welding experience": with what stands before the subject that begins at `first`.
    pub(super) fn led_by(&self, leaf: Experience, first: usize) -> Experience {
        let mut before = Experience::blank();
        self.adjectives(&mut before, clause::back_over_adjectives(self.tokens, first), first);
        let setting = if leaf.setting == Setting::Any { before.setting } else { leaf.setting };
        Experience { setting, proficiency: leaf.proficiency.or(before.proficiency), ..leaf }
    }

    /// Is this "experience", and that of somebody who works?
    fn is_had(&self, at: usize) -> bool {
        // "how our product is experienced across the world"
        let felt = self.is(at, &["experienced"]) && self.is(at + 1, &["across", "by", "as", "through"]);
        (self.is(at, clause::EXPERIENCE) || self.are_experiences(at))
            && !felt
            && !clause::is_other_experience(self.tokens, at)
    }

    /// "experience": of what a set phrase behind it says, of what stands behind it, or of what stands before it.
    fn experience(&self, leaf: Experience, m: &Mention, spans: &[Duration]) -> Option<Vec<Finding>> {
        let &Mention { at, first, joined, limit, .. } = m;
        if self.is_heading(at)
            || self.is_label_of_combination(at)
            || self.is_in_other_sector(at)
            || self.denied(first)
            || self.is_rule(first, at)
        {
            return None;
        }
        // "at least two years exposure" behind it: the amount belongs to this experience.
        let object = self.object(at + 1, limit);
        if self.is_label(at, object, spans) || self.is_label_of_wish(at, spans) || self.is_title(m, spans) {
            return None;
        }
        if let Some(groups) = self.explained(at) {
            return Some(self.findings(leaf, groups, first));
        }
        if let Some(found) = self.or_willing(&leaf, at, first) {
            return Some(found);
        }
        // "laboratory experience and knowledge of GLP": two statements.
        let beside = &["knowledge", "understanding", "familiarity", "expertise", "proficiency"];
        if joined > at + 1
            && self.before_is(joined, beside)
            && let Some((start, groups)) = self.subject_before(m)
        {
            return Some(self.pre(leaf, groups, start, at + 1));
        }
        match object {
            Some(object) => self.with_object(leaf, m, object),
            None => self.without_object(leaf, m, spans),
        }
    }

    /// What a set phrase behind "experience" says that it is of.
    fn explained(&self, at: usize) -> Option<Vec<Group>> {
        // "Specialized experience is defined as: …"
        self.definition(at)
            .filter(|groups| !groups.is_empty())
            // "experience which has provided knowledge of X": of that.
            .or_else(|| self.provided(at + 1).map(|known| self.done(known, self.clauses.end(known))))
            .or_else(|| self.able(at + 1).map(|able| vec![able]))
            // "experience which includes leading crews"
            .or_else(|| {
                let says = self.is(at + 1, &["which", "that"]).then(|| self.included(at + 1)).flatten();
                says.map(|(object, limit)| self.done(object, limit)).filter(|groups| !groups.is_empty())
            })
            .or_else(|| self.examples_behind(at))
    }

    /// "(marketing) experience with X": `object` is where X begins.
    fn with_object(&self, leaf: Experience, m: &Mention, object: usize) -> Option<Vec<Finding>> {
        let groups = self.done_or_where(object, m.limit);
        let before = if self.tells_kind(m.at, &groups) { None } else { self.subject_before(m) };
        if let Some((start, of)) = before {
            return Some(self.before_and_behind(leaf, m, start, of, groups));
        }
        if groups.is_empty() {
            let leaf = Experience { relevant: true, ..leaf };
            let alike = self.is_field(object) || self.is_alike(object);
            return alike.then(|| vec![self.finding(leaf, m.first, object + 2)]);
        }
        Some(self.findings(leaf, groups, m.first))
    }

    /// What was done, or where if nothing else is said ("working at a startup", "working with the gaming market").
    pub(super) fn done_or_where(&self, at: usize, limit: usize) -> Vec<Group> {
        let groups = self.done(at, limit);
        if groups.is_empty() && self.is(at, &["working"]) && self.is(at + 1, &["at", "for", "with"]) {
            return self.done((at + 2).min(limit), limit);
        }
        groups
    }

    /// Does what stands before the word only tell the kind of experience in what stands behind?
    fn tells_kind(&self, at: usize, behind: &[Group]) -> bool {
        behind.iter().any(|g| g.named) && self.before_is(at, &["engineering", "development"])
            || !behind.is_empty()
                && (self.before_is(at, &["internship", "volunteer", "unpaid"])
                    // "a person experienced at closing deals": who that is, is no subject.
                    || self.is(at, &["experienced"]))
    }

    /// "`of` experience with `groups`": which of them is asked, or both.
    fn before_and_behind(
        &self,
        leaf: Experience,
        m: &Mention,
        start: usize,
        mut of: Vec<Group>,
        groups: Vec<Group>,
    ) -> Vec<Finding> {
        let &Mention { limit, .. } = m;
        let leaf = self.led_by(leaf, start);
        let at = self.past_working(m.at);
        if self.stressed(at + 1).is_some() {
            self.with_stress(&mut of, at + 1, limit);
            return self.findings(leaf, of, start);
        }
        // "recruiting experience in an agency or corporate setting" asks for both.
        if let Some(place) = self.places(at + 1, limit) {
            of.extend(Some(place).filter(|place| !self.describes(place, limit)));
            return self.findings(leaf, of, start);
        }
        let named = groups.iter().any(|g| g.named);
        if !named && self.tells_deed(at, &of, &groups) {
            return self.findings(leaf, with_deed(of, groups), start);
        }
        let gained = self.before_is(start, &["gain", "gaining"]);
        if self.tells_of_teaching(at, &of, &groups) && !gained {
            of.extend(groups);
            return self.findings(leaf, of, start);
        }
        // "marketing experience at a B2B startup": where is not what.
        let employer =
            self.is(at + 1, &["at"]) || (at + 2..at + 9).any(|i| self.is(i, &["internship", "internships"]));
        if !employer
            && !named
            && self.is(at + 1, &["in", "within"])
            && let Some(whole) = self.done_there(&of, &groups, at + 2, limit)
        {
            return self.findings(leaf, whole, start);
        }
        if !employer
            && !named
            && !gained
            && !self.tells_manner(at + 2, limit)
            && self.tells_both(start..at, limit, &of, &groups)
        {
            of.extend(groups);
            return self.findings(leaf, of, start);
        }
        // "design experience with strong skills" is of design; "experience of working with children" of that.
        if employer || !(named || self.is(at + 1, &["of"]) && !groups.is_empty()) {
            return self.pre(leaf, of, start, at + 1);
        }
        // "marketing experience with HubSpot" asks for both.
        if named && self.says_more(&of, &groups, at) {
            of.extend(groups);
            return self.findings(leaf, of, start);
        }
        self.findings(leaf, groups, m.first)
    }

    /// "marketing experience", and nothing behind it.
    fn without_object(&self, leaf: Experience, m: &Mention, spans: &[Duration]) -> Option<Vec<Finding>> {
        let &Mention { at, first, .. } = m;
        // "recruit one experienced receptionist"
        if self.is(at, &["experienced"]) {
            return None;
        }
        if self.says_since(at) && m.taken == 0 {
            return Some(vec![self.finding(leaf, first, at + 1)]);
        }
        let (start, groups) = self.subject_before(m)?;
        let timed = spans.iter().any(|d| d.first >= start && d.end <= at);
        (!timed).then(|| self.pre(leaf, groups, start, at + 1))
    }

    /// "work experiences in farming": the plural where it opens what is asked, or is had.
    fn are_experiences(&self, at: usize) -> bool {
        let lead = |i: usize| {
            self.is(i, &["have", "has", "possess", "work", "working", "your", "had"])
                || self.token(i).is_some_and(|t| clause::ADJECTIVES.holds(t))
        };
        let start = at.saturating_sub(4);
        let near = (start..at).rev().take_while(|&i| lead(i)).count();
        self.is(at, &["experiences"])
            && self.is(at + 1, &["in", "with", "of"])
            && (near == at || near > 0 && (at - near..at).any(|i| self.is(i, &["have", "has", "possess"])))
    }

    /// "experience with or willingness to learn CAD", "experience and/or a strong interest in sales": one may have it, or wish for it,
    /// which nothing checks.
    fn or_willing(&self, leaf: &Experience, at: usize, first: usize) -> Option<Vec<Finding>> {
        let leads = usize::from(self.is(at + 1, &["with", "in", "of", "using"]));
        let end = at + 1 + leads;
        let comma = end + usize::from(self.is(end, &[","]));
        let and = self.is(comma, &["and"]) && self.is(comma + 1, &["/"]);
        let or = if and { comma + 2 } else { comma };
        if !self.is(or, &["or"]) {
            return None;
        }
        let wish = (or + 1..or + 5).find(|&i| {
            !self.is(i, &["a", "an", "the", "strong", "genuine", "keen", "demonstrated", "some"])
        })?;
        if !self
            .is(wish, &["willingness", "ability", "eagerness", "desire", "interest", "readiness", "passion"])
        {
            return None;
        }
        let mut object = wish + 1;
        if self.is(object, &["to"]) {
            object += 1 + usize::from(self.is(object + 1, &["quickly"]));
            if !self.is(object, &["learn", "work", "use", "apply", "develop", "gain"]) {
                return None;
            }
            object += 1;
            while self.is(object, &["about", "with", "in", "to", "use", "and", "apply"]) {
                object += 1;
            }
        } else if self.is(object, &["in", "for"]) {
            object += 1;
        } else {
            return None;
        }
        // "experience with, or an interest in, CAD"
        object += usize::from(comma > end && self.is(object, &[","]));
        let groups = self.done(object, self.clauses.end(object));
        let [group] = groups.as_slice() else { return None };
        let leaf = Experience {
            of: group.of.clone(),
            mode: group.mode,
            open: group.open,
            relevant: false,
            ..leaf.clone()
        };
        Some(vec![self.finding(leaf, first, end), self.statement(or + 1, group.end.max(object))])
    }
}
