//! How a phrase falls into members: commas, "and", "or", slashes and parentheses.
//!
//! A phrase is first cut at every joiner into atoms; then neighbours that make one member only together are joined again: words
//! that share a head ("internal and external stakeholders"), verbs that share an object ("designing, building and running
//! services"), objects that share a verb ("building partnerships and alliances").

use super::Reader;
use super::joiners::Joiner;
use super::words::{MADE, PREPOSITIONS, is_act, is_kind, is_many, is_people};
use crate::token::{Kind, Token};

/// A member of a list: its tokens, and the list in parentheses behind it.
#[derive(Clone, Copy)]
pub(super) struct Member {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) inner: Option<(usize, usize)>,
}

/// What stands for more like the one before.
pub(super) const OTHER: [&str; 3] = ["related", "similar", "comparable"];

/// What the whole phrase says of its joiners.
struct Series {
    /// Do commas join it?
    long: bool,
    /// Is it a list for certain, behind "such as" or in parentheses?
    list: bool,
    /// Does it begin with a thing rather than with what is done?
    things: bool,
    /// Does the last member name people ("marketing, product and creative teams")?
    people: bool,
    /// One past the phrase.
    end: usize,
}

impl<'a> Reader<'_, 'a> {
    /// The members of a phrase, and what stands between them.
    pub(super) fn members(&self, first: usize, end: usize) -> (Vec<Member>, Vec<Joiner>) {
        self.joined(first, end, false)
    }

    /// The members of what is a list for certain: there, a comma always parts.
    pub(super) fn list_members(&self, first: usize, end: usize) -> (Vec<Member>, Vec<Joiner>) {
        self.joined(first, end, true)
    }

    fn joined(&self, first: usize, end: usize, list: bool) -> (Vec<Member>, Vec<Joiner>) {
        if !list
            && (self.shares_place(first, end)
                || self.is_together(first, end)
                || self.is_job_title(first, end))
        {
            let inner = self.atoms(first, end).0.last().and_then(|atom| atom.inner);
            return (vec![Member { first, end, inner }], Vec::new());
        }
        let (atoms, joiners) = self.atoms(first, end);
        if self.is_of_countries(&atoms) {
            return (vec![Member { first, end, inner: None }], Vec::new());
        }
        let last = atoms.last().map(|m| self.core_end(m));
        let series = Series {
            long: self
                .outside_parentheses(first, end)
                .any(|at| self.tokens.get(at).is_some_and(|t| t.text == "," || t.kind == Kind::Break)),
            list,
            things: !atoms.first().is_some_and(|first| self.is_doing(first)),
            people: last.and_then(|at| self.tokens.get(at)).is_some_and(is_people),
            end,
        };
        let mut members: Vec<Member> = Vec::with_capacity(atoms.len());
        let mut kept = Vec::new();
        for (i, atom) in atoms.iter().enumerate() {
            let joiner = i.checked_sub(1).and_then(|j| joiners.get(j)).copied();
            let rest = atoms.get(i + 1..).unwrap_or_default();
            match (members.last_mut(), joiner) {
                (Some(last), Some(joiner)) if !self.divides(last, joiner, atom, rest, &series) => {
                    last.end = atom.end;
                    last.inner = atom.inner.or(last.inner);
                }
                (_, joiner) => {
                    members.push(*atom);
                    kept.extend(joiner);
                }
            }
        }
        (members, kept)
    }

    /// Cuts at every joiner that stands outside of names and parentheses.
    fn atoms(&self, first: usize, end: usize) -> (Vec<Member>, Vec<Joiner>) {
        let mut atoms: Vec<Member> = Vec::new();
        let mut joiners = Vec::new();
        let mut start = first;
        let mut at = first;
        let mut inner = None;
        let mut pending: Option<Joiner> = None;
        while at < end {
            let Some(token) = self.tokens.get(at) else { break };
            if let Some(hit) = self.name_at(at).filter(|h| h.end <= end) {
                at = hit.end;
                continue;
            }
            if matches!(token.text, "(" | "[") {
                let close = self.closing(at, end);
                // "project(s)"
                let plural = close == at + 2
                    && self.tokens.get(at + 1).is_some_and(|t| t.glued && t.is_any(&["s", "es"]));
                if !plural && !self.is_remark(at, close, end) {
                    inner = Some((at + 1, close));
                }
                at = (close + 1).min(end);
                continue;
            }
            let Some((joiner, next)) = self.joiner(at, first, end) else {
                at += 1;
                continue;
            };
            if start < at {
                atoms.push(Member { first: start, end: at, inner: inner.take() });
                joiners.extend(pending.take());
            }
            // ", and": the word beats the comma.
            pending = Some(match (pending, joiner) {
                (Some(old), Joiner::Comma | Joiner::Line) => old,
                (_, new) => new,
            });
            at = next;
            start = next;
        }
        if start < end {
            atoms.push(Member { first: start, end, inner });
            joiners.extend(pending);
        }
        (atoms, joiners)
    }

    /// Does the joiner in front of `right` part two members? `rest` are the atoms behind `right`.
    fn divides(
        &self,
        left: &Member,
        joiner: Joiner,
        right: &Member,
        rest: &[Member],
        series: &Series,
    ) -> bool {
        // "local / international rules": words that share a head.
        if joiner == Joiner::Slash
            && self.ends_in_adjective(left)
            && self.words(left) == 1
            && self.words(right) > 1
        {
            return false;
        }
        // "languages (Java, Go) and frameworks (Spring, Gin)": each has a list of its own.
        let both = left.inner.is_some() && right.inner.is_some();
        if matches!(joiner, Joiner::Slash | Joiner::Line) || series.list && joiner == Joiner::Comma || both {
            return true;
        }
        if series.list && series.long && rest.is_empty() && self.words(right) > 0 {
            return true;
        }
        // "printing or related activities", "printing or a similar trade": what else will do is no object of the verb.
        let other = |t: &Token<'_>| t.is_any(&OTHER);
        let fresh = !series.long || self.words(right) == 1;
        let article = self.tokens.get(right.first).is_some_and(|t| t.is_any(&["a", "an"]));
        let else_at = right.first + usize::from(article);
        if joiner == Joiner::Or && fresh && rest.is_empty() && self.tokens.get(else_at).is_some_and(other) {
            return true;
        }
        // "production systems, monitoring, and on-call duties": among things, a word in "-ing" is one.
        let right_verb = self.is_doing(right);
        let thing = |m: &Member| {
            series.things && series.long && !right_verb && self.words(m) == 1 && m.end == m.first + 1
        };
        let left_verb = self.is_doing(left) && !thing(left);
        // "retail or warehouse industries", "credentialing or enrollment experience": the noun at the end says where, or that it was
        // done, for both.
        if joiner == Joiner::Or && rest.is_empty() && self.shares_place_with(left, right) {
            return true;
        }
        // "designing, building and running services": verbs that share an object.
        if self.is_bare_verb(left) && !thing(left) || self.ends_in_verb(left) {
            if self.is_ing_only(right) {
                let done = |m: &Member| self.is_doing(m) || self.is_doing_something(m);
                return !rest.iter().find(|a| !self.is_ing_only(a)).is_some_and(done);
            }
            // "leading and managing teams": so does one that is a field by itself, with what is done to it.
            if right_verb || self.is_bare_verb(left) && self.is_doing_something(right) {
                return false;
            }
        }
        // "working in and supporting a diverse team", "working in or with schools": the place is shared.
        if joiner != Joiner::Comma
            && self
                .tokens
                .get(self.core_end(left))
                .is_some_and(|t| !t.glued && t.is_any(&["in", "with", "for", "on"]))
            && self.core_end(left) > left.first
        {
            return false;
        }
        // "planning and conducting elections": so does one that is a field by itself.
        if self.is_ing_only(left) && self.begins_with_verb(left) && right_verb && !thing(left) {
            return false;
        }
        // "standards and their use in practice", "writing courses or in publishing"
        if self
            .tokens
            .get(right.first)
            .is_some_and(|t| t.is_any(&["their", "its", "how", "in", "with", "within", "at"]))
            // "in the job offered, as a consultant, or in sales"
            || self.tokens.get(right.first).is_some_and(|t| t.is("as"))
                && self.tokens.get(right.first + 1).is_some_and(|t| t.is_any(&["a", "an"]))
        {
            return true;
        }
        // "the job offered or a computer-related occupation"
        if joiner == Joiner::Or && article && !left_verb {
            return true;
        }
        // "Google or other office suites"
        let other = &["another", "other", "similar", "equivalent", "comparable"];
        let past_any = |at: usize| at + usize::from(self.tokens.get(at).is_some_and(|t| t.is("any")));
        if joiner != Joiner::Comma
            && self.tokens.get(past_any(right.first)).is_some_and(|t| t.is_any(other))
            && !self.is_other_form(right.first)
            && !left_verb
        {
            return true;
        }
        // "development or operation of services": the object is shared, with all that it consists of.
        let has_of =
            |from: usize, to: usize| (from..to).any(|at| self.tokens.get(at).is_some_and(|t| t.is("of")));
        if self.awaits_object(left, right, rest) {
            return false;
        }
        // "guiding others in the selection and application of methods": so is it behind words that say more.
        if matches!(joiner, Joiner::And | Joiner::Or) && self.waits_for_object(left, right) {
            return false;
        }
        if joiner != Joiner::Comma && !left_verb && !right_verb {
            let joined = (left.first..left.end)
                .find(|&at| self.tokens.get(at).is_some_and(|t| t.is("and") || t.is("or")));
            let shared = self.words(left) == 1
                && self.tokens.get(right.first + 1).is_some_and(|t| t.is("of"))
                && !self.capitalised(right.first);
            if shared || joined.is_some_and(|at| has_of(at, left.end)) {
                return false;
            }
        }
        // "collaboration, program and project management, and execution": within a list of commas, a pair with one word on one side.
        let low = |m: &Member| {
            self.words(m) == 1 && self.name_at(self.content_start(m)).is_none() && !self.ends_known(m)
        };
        // So does one with "or", where "and" closes the list ("case data, clickstream or event pipelines, and ETL").
        let before = |m: &Member, n: usize| m.first.checked_sub(n).and_then(|at| self.tokens.get(at));
        let closed = |m: &Member| {
            before(m, 1).is_some_and(|t| t.is("and") || t.text == "&")
                && before(m, 2).is_some_and(|t| t.text == ",")
        };
        // "retail, media and marketing, or finance": "and" is within a member where "or" closes the list.
        let closing = rest.last().unwrap_or(left);
        let or_closes = before(closing, 1).is_some_and(|t| t.is("or"));
        let product = |m: &Member| self.name_at(self.content_start(m)).is_some_and(|h| self.is_product(h));
        if joiner == Joiner::And
            && series.long
            && or_closes
            && before(right, 2).is_none_or(|t| t.text != ",")
            && !(left_verb || right_verb || product(left) || product(right))
        {
            return false;
        }
        let bare = self
            .tokens
            .get(left.end)
            .is_some_and(|t| t.is("and") || t.text == "&" || t.is("or") && rest.last().is_some_and(closed));
        if bare
            && series.long
            && !rest.is_empty()
            && left.inner.is_none()
            && !left_verb
            && !right_verb
            && (low(left) && self.words(right) > 1 || low(right) && self.words(left) > 1)
        {
            return false;
        }
        // "internal and external stakeholders": words that share a head.
        // But "hydraulic, electrical, and plumbing": one word behind the comma is a member of its own.
        let comma = self.tokens.get(left.end).is_some_and(|t| t.text == ",");
        let word = matches!(joiner, Joiner::And | Joiner::Or);
        let last = word && comma && series.long && rest.is_empty() && self.words(right) == 1;
        if self.ends_in_adjective(left) && !self.is_adjectives(right) && !self.is_place(right) && !last {
            return false;
        }
        // "algorithms and data structures": what is many is no half of a name.
        let many = |m: &Member| self.tokens.get(self.core_end(m)).is_some_and(is_many);
        if self.words(left) == 1
            && self.words(right) > 1
            && !left_verb
            && !right_verb
            && right.end == series.end
            && many(left)
            && many(right)
            && !self.ends_in_people(right)
        {
            return true;
        }
        // "software or web development projects": the head is shared, where the first word alone names nothing.
        // "enablement or customer success": a deed by itself, beside a whole name.
        let deed = joiner == Joiner::Or
            && self.tokens.get(self.core_end(left)).is_some_and(is_act)
            && self.name_at(self.content_start(right)).is_some_and(|h| h.end == self.core_end(right) + 1);
        let alone = !deed
            && self.words(left) == 1
            && !self.ends_known(left)
            && !self.capitalised(self.content_start(left));
        if alone
            && joiner != Joiner::AndOr
            && !series.long
            && self.words(right) >= 2
            && !self.is_place(right)
            && !left_verb
            && !right_verb
            && !self.any_name(right.first, right.end)
        {
            return false;
        }
        // "SQL for reporting and analysis": what a name is used for goes on.
        let named = |member: &Member| self.any_name(member.first, member.end);
        if self.says_use(left) && !named(right) && (joiner != Joiner::Comma || !rest.iter().any(named)) {
            return false;
        }
        let known_left = self.ends_known(left);
        let known_right = self.name_at(self.content_start(right)).is_some() || self.is_cased(right);
        // "mentoring developers and leading projects": a verb may begin a name, too.
        if left_verb && (right_verb || self.begins_with_verb(right)) {
            return true;
        }
        // "gauges, imaging sonars, and buoys": among things, a comma before the last "and" parts whatever it parts.
        let alone = || !(left.first..left.end).any(|at| self.tokens.get(at).is_some_and(|t| t.text == ","));
        if left_verb && series.things && series.long && rest.is_empty() && closed(right) && alone() {
            return true;
        }
        if left_verb {
            // "building partnerships and alliances" is one thing to do, and so is "building services and APIs"; a longer list, one of
            // alternatives, or one of things with a name of their own, is of its members.
            let named = self.any_name(left.first, left.end) || self.any_name(right.first, right.end);
            let object = |m: &Member| {
                let prepositions = (m.first..m.end)
                    .filter(|&at| self.tokens.get(at).is_some_and(|t| PREPOSITIONS.holds(t)))
                    .count();
                (1..=3).contains(&self.words(m)) && prepositions == 0
            };
            // "producing designs, roadmaps, and charters": a series of short objects, the first of them many.
            let many = self
                .tokens
                .get(self.core_end(left))
                .is_some_and(|t| t.text.ends_with('s') && !t.text.ends_with("ss"));
            let short = series.long
                && many
                && self.words(left) > 1
                && object(left)
                && !rest.is_empty()
                && object(right)
                && rest.iter().all(object);
            // "building developer tools and dashboards"
            let made =
                |m: &Member| object(m) && self.tokens.get(self.core_end(m)).is_some_and(|t| MADE.holds(t));
            let made = !series.long
                && rest.is_empty()
                && self.words(left) > 1
                && made(left)
                && made(right)
                && !is_kind(self.item.text(right.first, right.end));
            return made
                || (known_right || short)
                    && !series.people
                    && !self.ends_in_people(right)
                    && (series.long || named || joiner == Joiner::AndOr);
        }
        if right_verb || known_left || known_right {
            return true;
        }
        let (l, r) = (self.words(left), self.words(right));
        let of =
            (right.first..right.end).any(|at| self.tokens.get(at).is_some_and(|t| t.is_any(&["of", "for"])));
        if l == 0 || r == 0 {
            return false;
        }
        // "ad development and management": the modifier goes with both.
        if r == 1 && l >= 2 && !series.long && right.end == series.end {
            return false;
        }
        // "development or operation of services": the object is shared.
        if l == 1 && !series.long && joiner != Joiner::AndOr { !of && r <= 2 } else { r <= 8 }
    }
}
