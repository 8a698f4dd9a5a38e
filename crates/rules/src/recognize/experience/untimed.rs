//! Experience without an amount: "experience with Kubernetes", "background in", "track record of", "extensive use of".

use super::deed::with_deed;
use super::{ABOVE_ALL, Reader, known, speaks_of_experience};
use crate::clause;
use crate::lexicon::Vocabulary;
use crate::phrase::listing;
use crate::predicate::{Experience, Mode};
use crate::quantity::Duration;
use crate::recognizer::Finding;

impl Reader<'_, '_> {
    /// Experience without an amount.
    pub(super) fn untimed(&self, at: usize, taken: usize, spans: &[Duration]) -> Option<Vec<Finding>> {
        let token = self.token(at).filter(|t| speaks_of_experience(t))?;
        // "experience in and understanding of data": both are of what stands behind.
        let joined = self.past_company(at + 1, at + 9);
        let limit = self.clauses.end(if joined > at + 1 { joined + 1 } else { at + 1 });
        let first = clause::back_over_adjectives(self.tokens, at).max(taken);
        let mut leaf = self.blank();
        leaf.within_months = self.window(at, limit);
        self.adjectives(&mut leaf, first, at + 1);
        // "how our product is experienced across the world"
        let felt = token.is("experienced") && self.is(at + 1, &["across", "by", "as", "through"]);
        if (token.is_any(clause::EXPERIENCE) || self.are_experiences(at))
            && !felt
            && !clause::is_other_experience(self.tokens, at)
        {
            // "in the Federal service or equivalent experience in the private sector": where the other one was got.
            // "Experience and Education Experience. Six months of …": headings.
            let heading = self.before_is(at, &["education"])
                && at > 2
                && self.is(at - 2, &["and", "or", "/", "&"])
                && self.is(at - 3, clause::EXPERIENCE)
                && self.is(at + 1, &["."]);
            // "Combination of education and experience: coursework plus …": its parts are named, and what makes them up behind the colon.
            let combined = self.is(at + 1, &[":"]) && self.is_combined(at);
            let elsewhere = heading
                || combined
                || self.before_is(at, &["equivalent"])
                    && self.is(at + 1, &["in"])
                    && (at + 2..at + 4).any(|i| self.is(i, &["private", "public"]))
                    && (at + 3..at + 7).any(|i| self.is(i, &["sector", "sectors"]));
            if elsewhere || self.denied(first) || self.is_rule(first, at) {
                return None;
            }
            // "at least two years exposure" behind it: the amount belongs to this experience.
            let object = self.object(at + 1, limit);
            // "Experience: to qualify, …", "Experience: at least one year": a label of what follows.
            // "Nurse II. Experience or Education. …"
            let choice = self.is(at + 1, &["or", "and", "/"])
                && self.is(at + 2, &["education", "training"])
                && (self.is(at + 3, &[".", ":"]) || self.tokens.len() == at + 3);
            let ends = choice || self.tokens.len() == at + 2 && self.is(at + 1, &[":", "–", "-", "—"]);
            let label = ends
                || self.is(at + 1, &[":"])
                    && object.is_some_and(|object| {
                        self.is(
                            object,
                            &[
                                "to", "have", "has", "must", "possess", "you", "your", "applicants",
                                "candidates", "this", "at", "none", "if", "minimum",
                            ],
                        ) || spans.iter().any(|d| d.first >= object && d.first < object + 3)
                    });
            // "Preferred experience: two years of …"
            let wished = self.is(at + 1, &[":"])
                && at > 0
                && self.is(at - 1, &["preferred", "required", "desired", "minimum", "additional"])
                && spans.iter().any(|d| d.first > at);
            // "Startup experience: you like to build from nothing"
            let titled = self.is(at + 1, &[":"])
                && self.token(at + 2).is_some_and(|t| {
                    !t.is_any(&["required", "preferred", "desired", "desirable", "essential"])
                })
                && self.pre_subject(first, at, taken).is_some_and(|(start, label)| {
                    // "Sales or marketing experience: …" names more than a heading does.
                    let several = label.iter().any(|g| g.of.len() > 1 && g.mode == Mode::Any);
                    let told = || listing(self.item, self.lexicon, at + 2, limit).groups;
                    let timed = spans.iter().any(|d| d.first > at && d.first < at + 5);
                    start == 0 && !several && (timed || !told().iter().any(|g| g.named))
                });
            if label || wished || titled {
                return None;
            }
            // "Specialized experience is defined as: …"
            if let Some(groups) = self.definition(at).filter(|groups| !groups.is_empty()) {
                return Some(self.findings(leaf, groups, first));
            }
            // "experience which has provided knowledge of X": of that.
            if let Some(known) = self.provided(at + 1) {
                let groups = self.done(known, self.clauses.end(known));
                return (!groups.is_empty()).then(|| self.findings(leaf, groups, first));
            }
            if let Some(able) = self.able(at + 1) {
                return Some(self.findings(leaf, vec![able], first));
            }
            if let Some(groups) = self.examples_behind(at) {
                return Some(self.findings(leaf, groups, first));
            }
            if let Some(found) = self.or_willing(&leaf, at, first) {
                return Some(found);
            }
            // "laboratory experience and knowledge of GLP": two statements.
            let beside = &["knowledge", "understanding", "familiarity", "expertise", "proficiency"];
            if joined > at + 1
                && self.before_is(joined, beside)
                && let Some((start, groups)) = self.pre_subject(first, at, taken)
            {
                return Some(self.pre(leaf, groups, start, at + 1));
            }
            if let Some(object) = object {
                let mut groups = self.done(object, limit);
                // "working at a startup", "working with the gaming market": where, if there is nothing else.
                if groups.is_empty()
                    && self.is(object, &["working"])
                    && self.is(object + 1, &["at", "for", "with"])
                    && object + 2 < limit
                {
                    groups = self.done(object + 2, limit);
                }
                let general = groups.iter().any(|g| g.named)
                    && self.is(at.wrapping_sub(1), &["engineering", "development"])
                    || !groups.is_empty() && self.before_is(at, &["internship", "volunteer", "unpaid"]);
                // "a person experienced at closing deals": who that is, is no subject.
                let told = token.is("experienced") && !groups.is_empty();
                let pre = self.pre_subject(first, at, taken).filter(|_| !general && !told);
                // "recruiting experience in an agency or corporate setting" asks for both.
                if let Some((start, mut of)) = pre.clone()
                    && let Some(place) = self.places(at + 1, limit)
                {
                    of.extend(Some(place).filter(|place| !self.describes(place, limit)));
                    return Some(self.findings(leaf, of, start));
                }
                if groups.is_empty() && pre.is_none() {
                    let leaf = Experience { relevant: true, ..leaf };
                    let alike = self.is_field(object) || self.is_alike(object);
                    return alike.then(|| vec![self.finding(leaf, first, object + 2)]);
                }
                // "design experience with complex data" is of design; "experience of working with children" of that.
                // "marketing experience at a B2B startup": where is not what.
                let employer = self.is(at + 1, &["at"])
                    || (at + 2..at + 9).any(|i| self.is(i, &["internship", "internships"]));
                if let Some((start, mut of)) = pre {
                    let named = groups.iter().any(|g| g.named);
                    if !named && self.tells_deed(at, &of, &groups) {
                        return Some(self.findings(leaf, with_deed(of, groups), start));
                    }
                    if self.tells_of_teaching(at, &of, &groups)
                        && !self.before_is(start, &["gain", "gaining"])
                    {
                        of.extend(groups);
                        return Some(self.findings(leaf, of, start));
                    }
                    if !employer
                        && !named
                        && self.is(at + 1, &["in", "within"])
                        && let Some(whole) = self.done_there(&of, &groups, at + 2, limit)
                    {
                        return Some(self.findings(leaf, whole, start));
                    }
                    if employer || !(named || self.is(at + 1, &["of"]) && !groups.is_empty()) {
                        return Some(self.pre(leaf, of, start, at + 1));
                    }
                    // "marketing experience with HubSpot" asks for both.
                    if named && self.says_more(&of, &groups, at) {
                        of.extend(groups);
                        return Some(self.findings(leaf, of, start));
                    }
                }
                return Some(self.findings(leaf, groups, first));
            }
            // "recruit one experienced receptionist"
            if token.is("experienced") {
                return None;
            }
            if self.says_since(at) && taken == 0 {
                return Some(vec![self.finding(leaf, first, at + 1)]);
            }
            let (start, groups) = self.pre_subject(first, at, taken)?;
            if spans.iter().any(|d| d.first >= start && d.end <= at) {
                return None;
            }
            return Some(self.pre(leaf, groups, start, at + 1));
        }
        let next = |words: &[&str]| self.is(at + 1, words);
        // "track record", "track-record"
        let record = at + 1 + usize::from(next(&["-"]));
        let of_record = token.is("track") && self.is(record, &["record"]);
        let object = match () {
            () if of_record && self.is(record + 1, &["of", "in", "with", "as", "for", "on", "across"]) => {
                record + 2
            }
            () if of_record && self.token(record + 1).is_some_and(clause::is_gerund) => record + 1,
            // "a strong background integrating systems"
            () if token.is("background")
                && self.token(at + 1).is_some_and(clause::is_gerund)
                && !next(&["screening", "checking", "including"]) =>
            {
                at + 1
            }
            // An educational background in something is no work.
            () if token.is("background")
                && joined > at + 1
                && self.is(joined, &["in", "of", "with"])
                && !self.before_is(at, &["educational", "academic", "education"]) =>
            {
                joined + 1
            }
            // "a clinical background with the ability to lead": what stands before it.
            () if token.is("background")
                && next(&["with"])
                && (at + 2..at + 5).any(|i| self.is(i, &["ability", "fluency", "proficiency", "skills"])) =>
            {
                let (start, groups) = self.pre_subject(first, at, taken)?;
                return Some(self.pre(leaf, groups, start, at + 1));
            }
            () if token.is("background")
                && next(&["in", "with", "as", "on"])
                && !self.before_is(at, &["educational", "academic", "education"])
                && !self.is(at + 2, &["check", "checks"]) =>
            {
                at + 2
            }
            // "a proven record in managing accounts"
            () if token.is("record")
                && self.before_is(at, &["demonstrated", "proven", "successful", "strong", "solid"])
                && (next(&["in"])
                    || next(&["of"])
                        && self.before_is(at, &["proven"])
                        && self.token(at + 2).is_some_and(clause::is_gerund)) =>
            {
                at + 2
            }
            () if token.is("background")
                && !next(&["check", "checks", "screening", "investigation"])
                && self.pre_subject(first, at, taken).is_some_and(|(_, g)| {
                    // "an engineering or applied sciences background": half of it.
                    let half = |first| self.before_is(first, &["or", "and", "/"]);
                    known(&g)
                        || !g.iter().any(|g| half(g.first))
                            && (self.before_is(at, &["development", "engineering", "stem"])
                                || self.is_field_before(at))
                }) =>
            {
                let (start, groups) = self.pre_subject(first, at, taken)?;
                return Some(self.pre(leaf, groups, start, at + 1));
            }
            () if token.is("worked")
                && (self.is_candidates(at) || self.lists(at))
                && next(&["in", "with", "within", "as", "on", "at"])
                && !self.is(at + 2, &["least"]) =>
            {
                at + 2
            }
            // "8 years of teaching, especially with teenagers", "…, preferably in retail"
            () if taken > 0 && ABOVE_ALL.holds(token) && next(&["in", "with", "within"]) => {
                self.stressed(at + 1).unwrap_or(at + 2)
            }
            // "…, ideally as a lead", "…, preferably at a bank", not "preferably at least three"
            () if taken > 0
                && token.is_any(&["ideally", "preferably"])
                && next(&["as", "at"])
                && self.is(at + 2, &["a", "an", "the"]) =>
            {
                at + 3
            }
            // "experience in bookkeeping and ideally payroll"
            () if taken > 0
                && token.is_any(&["ideally", "preferably"])
                && self.before_is(at, &["and"])
                && self
                    .item
                    .hits
                    .iter()
                    .any(|h| h.first == at + 1 && h.term.vocabulary() == Vocabulary::Subject) =>
            {
                at + 1
            }
            // "five years …, several of those in machine learning"
            () if token.is_any(&["several", "some", "most"])
                && next(&["of"])
                && self.is(at + 2, &["those", "which", "them", "that"])
                && self.is(at + 3, &["in", "with", "as", "using"]) =>
            {
                at + 4
            }
            // "Prior work in robotics", not "prior work experience"
            () if token.is_any(&["prior", "previous", "past"])
                && next(&["work"])
                && self.is(at + 2, &["in", "on", "with"]) =>
            {
                at + 3
            }
            // "in embedded development, including hands-on work with motors"
            () if token.is("work")
                && self.before_is(at, &["on"])
                && (at.saturating_sub(3)..at).any(|i| self.is(i, &["hands", "hand"]))
                && next(&["with", "in", "on"]) =>
            {
                at + 2
            }
            () if token.is("exposure") && next(&["to", "in", "with", "on"]) => at + 2,
            // "extensive use of", not "the production use of"
            () if token.is("use")
                && next(&["of"])
                && first < at
                && !self.before_is(
                    at,
                    &["production", "work", "industry", "academic", "commercial", "direct"],
                ) =>
            {
                at + 2
            }
            () => return None,
        };
        // "track record of success managing crews": of that.
        let success = self.is(object, &["success", "successes"]);
        let did = object + 1 + usize::from(self.is(object + 1, &["in", "with"]));
        let object = if success && self.token(did).is_some_and(clause::is_gerund) { did } else { object };
        let limit = self.clauses.end(object);
        let mut groups = self.done(object, limit);
        // "particularly with systems that handle money": the kind alone says nothing.
        let kind =
            &["systems", "environments", "tools", "platforms", "products", "applications", "solutions"];
        groups.retain(
            |g| !matches!(g.of.as_slice(), [only] if only.id.is_none() && kind.contains(&only.name.as_str())),
        );
        (!groups.is_empty()).then(|| self.findings(leaf, groups, first))
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

    /// "experience with or willingness to learn CAD", "experience or a strong interest in sales": one may have it, or wish for it, which
    /// nothing checks.
    fn or_willing(&self, leaf: &Experience, at: usize, first: usize) -> Option<Vec<Finding>> {
        let leads = usize::from(self.is(at + 1, &["with", "in", "of", "using"]));
        let or = at + 1 + leads;
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
        let groups = self.done(object, self.clauses.end(object));
        let [group] = groups.as_slice() else { return None };
        let leaf = Experience {
            of: group.of.clone(),
            mode: group.mode,
            open: group.open,
            relevant: false,
            ..leaf.clone()
        };
        Some(vec![self.finding(leaf, first, or), self.statement(or + 1, group.end.max(object))])
    }
}
