//! Where the subject of an experience stands behind the word: "experience with Rust".

use super::Reader;
use crate::clause;
use crate::country::country_named;
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Subject};
use crate::quantity::{UNITS, durations};
use crate::token::{Kind, Token, is_as_well_as};

/// "experience showing the ability to tie knots"
const SHOWING: &[&str] = &["demonstrating", "showing"];

/// Whose experience a posting speaks of, rather than what it is of.
const WHOSE: &[&str] =
    &["candidate", "candidates", "applicant", "individual", "successful", "selected", "chosen", "hired"];

impl Reader<'_, '_> {
    /// Where what follows "experience" begins, if something does.
    pub(super) fn object(&self, at: usize, limit: usize) -> Option<usize> {
        let at = self.past_asides(at, limit)?;
        let token = self.token(at)?;
        if let Some(object) = self.related(at, limit) {
            return object;
        }
        // "sales experience as well as a licence"
        if at >= limit || is_as_well_as(self.tokens, at) {
            return None;
        }
        // "experience with a focus on tide charts"
        if let Some(object) = self.stressed(at) {
            return Some(object).filter(|&object| object < limit);
        }
        // "experience including one or more of the following: sales; buying"
        let listed = || {
            at + 1 < limit && token.is("including") && (at + 2..at + 9).any(|i| self.is(i, &["following"]))
        };
        if self.is_deed(at) || listed() {
            return Some(at);
        }
        // "experience demonstrating each of the following": what is named elsewhere.
        let elsewhere = token.is("demonstrating") && self.is(at + 1, &["each", "all", "any"]);
        if !clause::leads_to_object(token) || elsewhere {
            return None;
        }
        if token.text.ends_with("ing") {
            // "training involving the sale of boats": of that.
            let at = at + usize::from(token.is("involving"));
            return Some(self.past_capacity(at)).filter(|&object| object < limit);
        }
        if self.leads_to_none(at) {
            return None;
        }
        // "with increasing responsibility in finance": how it went on is passed over.
        if let Some(end) = self.past_growth(at) {
            return self.is(end, &["in", "within"]).then(|| self.object(end, limit)).flatten();
        }
        if let Some(end) = self.past_country(at) {
            return self.object(end, limit);
        }
        Some(self.past_leads(at + 1)).filter(|&object| object < limit)
    }

    /// One past what is told between "experience" and the words that lead to its object.
    fn past_asides(&self, at: usize, limit: usize) -> Option<usize> {
        let mut at = at;
        // "experience (professional or academic) in"
        if self.is(at, &["("])
            && let Some(close) = (at..limit.min(at + 20)).find(|&i| self.is(i, &[")"]))
            && self.token(close + 1).is_some_and(clause::leads_to_object)
        {
            at = close + 1;
        }
        // "experience within the last 3 years in"
        if self.is(at, &["within", "in", "over", "during"])
            && let Some(d) = durations(self.tokens.get(at..limit.min(at + 8))?).first()
            && clause::within_window(self.tokens, at + d.first)
        {
            at += d.end;
        }
        Some(self.past_field(self.past_employer(self.past_company(at, limit), limit)))
    }

    /// "in the field | of towing or salvage": of what, and not that it is a field.
    fn past_field(&self, at: usize) -> usize {
        let field = self.is(at, &["in", "within"])
            && self.is(at + 1, &["the"])
            && self.is(at + 2, &["field", "fields", "area", "areas"])
            && self.is(at + 3, &["of"]);
        if field && !self.is(at + 4, &["study", "expertise", "interest", "specialization"]) {
            at + 3
        } else {
            at
        }
    }

    /// "experience proactively finding problems", "experience fine-tuning models"
    fn is_deed(&self, at: usize) -> bool {
        let adverb = self.token(at).is_some_and(|t| t.text.ends_with("ly"))
            && self.token(at + 1).is_some_and(clause::is_gerund);
        adverb
            || self.token(at + 1).is_some_and(|t| t.glued && t.text == "-")
                && self.token(at + 2).is_some_and(|t| t.glued && clause::is_gerund(t))
    }

    /// Do the words at `at` lead to what is no object?
    pub(super) fn leads_to_none(&self, at: usize) -> bool {
        // "the skills and experience of the candidate"
        self.is(at + 1, &["the", "each"]) && self.is(at + 2, WHOSE)
            // "fail to show experience in your resume"
            || self.is(at + 1, &["your", "the"]) && self.is(at + 2, &["resume", "application", "cv"])
            // "in addition to", "in lieu of"
            || self.is(at, &["in"])
                && self.is(at + 1, &["addition", "lieu", "place", "order", "accordance", "conjunction"])
    }

    /// One past "with increasing responsibility".
    fn past_growth(&self, at: usize) -> Option<usize> {
        let grows = &["increasing", "increased", "growing", "expanding", "escalating", "greater"];
        let scopes = &["responsibility", "responsibilities", "scope", "complexity", "seniority", "authority"];
        let leads = self.is(at, &["with", "of"]) && self.is(at + 1, grows);
        let scope = (at + 2..at + 5).find(|&i| self.is(i, scopes)).filter(|_| leads)?;
        let other = |i: usize| self.is(i, &["and", "or", ",", "teams", "team"]);
        (!(at + 2..scope).any(other)).then_some(scope + 1)
    }

    /// "in Canada as a pharmacist": one past where it was got.
    fn past_country(&self, at: usize) -> Option<usize> {
        let place = at + 1 + usize::from(self.is(at + 1, &["the"]));
        let end = (place + 1..place + 4)
            .find(|&end| self.is(end, &["as"]) && self.is(end + 1, &["a", "an"]))
            .filter(|_| self.is(at, &["in"]))?;
        country_named(&self.item.text(place, end)).map(|_| end)
    }

    /// One past the words that lead to an object, the first of which stands before `next`.
    fn past_leads(&self, mut next: usize) -> usize {
        // "with on-site work": half of a word leads to nothing.
        let half = |at: usize| self.token(at + 1).is_some_and(|t| t.glued && t.text == "-");
        while self.is(next, &["in", "with", "on", "of", "as", "using"]) && !half(next) {
            next += 1;
        }
        next = self.past_capacity(next);
        // "in a similar wholesale role": the job's own kind, told once more.
        let alike = self.is(next, &["a", "an"]) && self.is(next + 1, &["similar", "comparable"]);
        if alike && (next + 3..next + 6).any(|i| self.is(i, &["role", "position", "capacity"])) {
            next += 2;
        }
        // "in a role managing accounts", "in a position that involves teaching": what is done there.
        let article = usize::from(self.is(next, &["a", "an", "the", "any"]));
        if self.is(next + article, &["role", "position", "capacity", "job"])
            && self.token(next + article + 1).is_some_and(clause::is_gerund)
        {
            next += article + 1;
            next += usize::from(self.is(next, &["requiring", "involving", "including"]));
        }
        next
    }

    /// "experience and proficiency in towing": where begins what both are of.
    pub(super) fn also_known(&self, at: usize) -> Option<usize> {
        let known = self.is(at, &["and", "or", "and/or"])
            && self.token(at + 1).is_some_and(|t| clause::KNOWLEDGE.holds(t) || t.is("skills"))
            && self.token(at + 2).is_some_and(clause::leads_to_known);
        known.then(|| if self.token(at + 2).is_some_and(clause::is_gerund) { at + 2 } else { at + 3 })
    }

    /// "working as a cook", "serving in the capacity of a clerk": where what somebody was begins.
    fn past_capacity(&self, at: usize) -> usize {
        if !self.is(at, &["working", "serving", "acting"]) {
            return at;
        }
        let capacity = self.is(at + 1, &["in"])
            && self.is(at + 3, &["capacity", "role", "position"])
            && self.is(at + 4, &["of"]);
        match (self.is(at + 1, &["as"]), capacity) {
            (true, _) => at + 2,
            (_, true) => at + 5,
            _ => at,
        }
    }

    /// "demonstrating a track record in sales", "with a proven track record of sales": where what it is a record of begins.
    pub(super) fn past_record(&self, at: usize) -> Option<usize> {
        let shows = self.is(at, &["demonstrating", "showing", "with", "including"]);
        let record = (at + 1..at + 6).find(|&i| self.is(i, &["record"]) && self.is(i - 1, &["track"]))?;
        let leads = self.token(record + 1).is_some_and(clause::leads_to_object);
        (shows && leads).then(|| self.object(record + 1, self.clauses.end(record + 1))).flatten()
    }

    /// "database experience such as Oracle, MySQL": the examples of the class before the word stand for it.
    pub(super) fn examples_behind(&self, word: usize) -> Option<Vec<Group>> {
        let such = self.is(word + 1, &["such"]) && self.is(word + 2, &["as"]);
        let limit = such.then(|| self.clauses.end(word + 3))?;
        let groups = listing(self.item, self.lexicon, word + 1, limit).groups;
        groups.iter().any(|g| g.named || g.of.len() > 2).then_some(groups)
    }

    /// "with the City of Harbour as a Clerk", "in the UK as a nurse": as what, and not for whom.
    fn past_employer(&self, at: usize, limit: usize) -> usize {
        if !(self.is(at, &["with", "for", "in", "at", "within"]) && self.is(at + 1, &["the"])) {
            return at;
        }
        let of_name =
            |at: usize| self.is(at, &["of", "and"]) || self.token(at).is_some_and(Token::is_capital);
        let end = (at + 2..limit.min(at + 10)).find(|&i| !of_name(i)).unwrap_or(at);
        let role = self.is(end, &["as"]) && self.is(end + 1, &["a", "an"]);
        let what = role || self.is(end, &["in"]) || self.token(end).is_some_and(clause::is_gerund);
        if end > at + 2 && what { end } else { at }
    }

    /// "experience directly related to moorings": of that, but for what the job itself is, and where its subject stands before the word.
    fn related(&self, at: usize, limit: usize) -> Option<Option<usize>> {
        let word = at + usize::from(self.is(at, &["directly", "closely"]));
        if !self.is(word, &["related", "relating", "relevant", "pertaining"]) || !self.is(word + 1, &["to"]) {
            return None;
        }
        let own = &[
            "position", "duties", "requirements", "functions", "job", "role", "work", "field", "area",
            "areas", "following", "above", "your", "our",
        ];
        let object = word + 2 + usize::from(self.is(word + 2, &["the", "this"]));
        let before = at.checked_sub(2).and_then(|i| self.token(i)).filter(|t| t.kind == Kind::Word);
        let told = before.is_some_and(|t| {
            !clause::ADJECTIVES.holds(t)
                && !t.is_any(&["and", "or", "of", "with", "have", "has", "must"])
                && !UNITS.iter().any(|unit| t.is_any(unit))
        });
        Some((object < limit && !told && !self.is(object, own)).then_some(word + 2))
    }

    /// "experience must have included budgeting", "experience must be in retail": where the subject begins, and how far it reaches.
    pub(super) fn included(&self, at: usize) -> Option<(usize, usize)> {
        let verb = (at..at + 4).find(|&at| {
            !self.is(
                at,
                &["which", "that", "must", "should", "shall", "to", "will", "have", "has", "be", "been"],
            )
        })?;
        let stated = self.is(verb, &["include", "includes", "included", "involve", "involves", "involved"]);
        let placed =
            verb > at && self.is(verb - 1, &["be", "been"]) && self.is(verb, &["in", "with", "as", "within"]);
        // "must include experience in retail": that is told by its own word.
        if (verb + 1..verb + 4).any(|at| self.is(at, clause::EXPERIENCE))
            || self.item.durations().iter().any(|d| d.first > verb && d.first < verb + 4)
        {
            return None;
        }
        // "which includes 1) budgeting"
        let number = self.token(verb + 1).is_some_and(|t| t.number().is_some());
        let object = if number && self.is(verb + 2, &[")", "."]) { verb + 3 } else { verb + 1 };
        (stated || placed).then(|| (object, self.clauses.end(object)))
    }

    /// "experience which has provided a thorough knowledge of X", "that demonstrates an understanding of Y": where what is known begins.
    pub(super) fn provided(&self, at: usize) -> Option<usize> {
        // "… is defined as: leading teams"
        let defined =
            (at..at + 6).find(|&i| self.is(i, &["defined"]) && self.is(i + 1, &["as"])).map(|i| i + 2);
        if let Some(from) = defined.map(|from| from + usize::from(self.is(from, &[":"])))
            && !(at..from).any(|i| self.is(i, &[".", ";"]))
            && self.token(from).is_some_and(|t| t.text.len() > 5 && t.text.ends_with("ing"))
        {
            return Some(from);
        }
        if !self.is(at, &["which", "that"]) {
            return None;
        }
        let word = self.shown(at, &["knowledge", "understanding", "skill"])?;
        self.is(word + 1, &["of", "in"]).then_some(word + 2)
    }

    /// "experience which demonstrates the ability to tie knots", "experience showing skill to splice ropes": what one can do by it, in one
    /// phrase. Who is able to do the work is told elsewhere what that is.
    pub(super) fn able(&self, at: usize) -> Option<Group> {
        let showing = self.is(at, SHOWING);
        let word = (self.is(at, &["which", "that"]) || showing)
            .then(|| self.shown(at, &["ability", "skill"]))
            .flatten()?;
        let first = word + 2;
        let end = self.clauses.end(first);
        let own = self.is(first, &["perform", "do", "successfully", "carry", "supervise"]);
        if !self.is(word + 1, &["to"]) || own || end < first + 2 {
            return None;
        }
        let text = self.item.text(first, end);
        let of = vec![Subject::phrase(&text)];
        Some(Group { of, mode: Mode::Any, open: false, first, end, named: false })
    }

    /// Which of these words the experience is told to show, behind "that", "which" or "showing" at `at`.
    fn shown(&self, at: usize, words: &[&str]) -> Option<usize> {
        let stop = |i: &usize| self.is(*i, &[".", ";", "\n", ",", "("]);
        let word = (at + 1..at + 9).take_while(|i| !stop(i)).find(|&i| self.is(i, words))?;
        let shows = |i: usize| {
            self.is(
                i,
                &[
                    "provided", "provides", "demonstrates", "demonstrated", "required", "furnished", "gave",
                    "shows", "showed",
                ],
            )
        };
        (self.is(at, SHOWING) || (at + 1..word).any(shows)).then_some(word)
    }

    /// "experience | is required | working on ships", "experience | preferred | in the towing industry": past what is said of it.
    pub(super) fn past_said(&self, at: usize) -> usize {
        // "**two years of experience** in sales": marks that make it bold.
        let at = (at..at + 3).find(|&i| !self.is(i, &["*"])).unwrap_or(at);
        // "five years of experience minimum in sales"
        let at = at
            + usize::from(
                self.is(at, &["minimum", "min"]) && self.is(at + 1, &["in", "as", "with", "on", "within"]),
            );
        let said = at + usize::from(self.is(at, &["is"]));
        let next = said + 1;
        let goes_on = self.is(next, &["in", "within"]) || self.token(next).is_some_and(clause::is_gerund);
        let is_said = self.is(said, &["required", "preferred", "desired", "desirable", "needed"]);
        if is_said && goes_on { next } else { at }
    }

    /// "a year of experience, education or training which provided knowledge of X": what it shows of somebody, for want of another subject.
    pub(super) fn known_by_it(&self, word: usize) -> Vec<Group> {
        let at = self.past_company(word + 1, self.tokens.len());
        match self.provided(at) {
            Some(known) => self.done(known, self.clauses.end(known)),
            None => self.able(at).into_iter().collect(),
        }
    }

    /// "experience and/or training in", "experience with and respect for", "experience, education, or training in": what stands beside the
    /// word shares its subject.
    pub(super) fn past_company(&self, at: usize, limit: usize) -> usize {
        let joins = |at: usize| self.is(at, &["and", "or", "/"]);
        let leads = |at: usize| self.token(at).is_some_and(clause::leads_to_object);
        let company = &[
            "training", "interest", "education", "exposure", "skills", "skill", "respect", "expertise",
            "internship", "internships", "coursework", "knowledge", "background", "passion", "competency",
            "understanding", "familiarity", "proficiency", "fluency", "comfort", "confidence",
        ];
        if self.is(at, &[","]) && self.is(at + 1, company) {
            let more = |at: usize| (at..at + 5).find(|&at| !joins(at) && !self.is(at, &[","]));
            let mut end = at;
            while let Some(next) = more(end).filter(|&next| next > end && self.is(next, company)) {
                end = next + 1;
            }
            return if leads(end) || self.is(end, &["which", "that"]) { end } else { at };
        }
        // "experience in, and passion for"
        let parted = usize::from(self.is(at + 1, &[","]));
        let start = if leads(at) && joins(at + 1 + parted) { at + 1 + parted } else { at };
        if !joins(start) {
            return at;
        }
        (start + 1..limit.min(start + 7)).find(|&at| leads(at) && self.is(at - 1, company)).unwrap_or(at)
    }
}
