//! What is done, and by what means: "analyzing data with Redshift", "modelling and charting in R or Python".

use super::doing::TOGETHER;
use super::joiners::Joiner;
use super::members::Member;
use super::names::is_subject;
use super::words::{GENERIC, PREPOSITIONS, is_adverb};
use super::{Group, Listing, Opens, Reader};
use crate::predicate::Mode;
use crate::token::Token;

/// What leads, besides "using", to what something is done with.
const USING: &[&str] = &["leveraging", "utilising", "utilizing"];

/// What leads from a thing to what it serves or stands on.
const SERVED: &[&str] = &["across", "for", "on", "to", "under", "within"];

impl Reader<'_, '_> {
    /// "modelling and charting in R or Python": products behind several things are means to all of them, and no members beside them.
    pub(super) fn means_of_several(&self, first: usize, end: usize) -> Option<Listing> {
        let leads = |at: &usize| {
            self.uses(*at) || self.tokens.get(*at).is_some_and(|t| t.is_any(&["in", "with", "on"]))
        };
        let at = self.outside_parentheses(first + 2, end).filter(leads).last()?;
        // "in auditing or law, and with Excel": no means, but another thing.
        if self.tokens.get(at - 1).is_some_and(|t| t.text == "," || t.is_any(&["and", "or"])) {
            return None;
        }
        let product =
            |m: &Member| self.name_at(m.first).is_some_and(|h| self.is_product(h) && h.end == m.end);
        let (tail, _) = self.list_members(at + 1, end);
        // "in R, Julia or another common language"
        let other =
            |m: &Member| self.tokens.get(m.first).is_some_and(|t| t.is_any(&["another", "other", "similar"]));
        let unheard = |m: &Member| self.is_unheard(m.first, m.end) || other(m);
        if !tail.iter().any(product) || !tail.iter().all(|m| product(m) || unheard(m)) {
            return None;
        }
        let (head, joiners) = self.members(first, at);
        let [.., last] = head.as_slice() else { return None };
        // "Java and tests with JUnit", "charts using Excel and maps using QGIS": means of the last of them alone.
        let products = self.any_product(first, at);
        // "writing SQL and building charts in Looker or Tableau": the means are those of what is done last.
        let apart = products && joiners.last() == Some(&Joiner::And) && self.is_doing_something(last);
        if apart && head.iter().all(|m| self.is_doing_something(m)) && !self.any_product(last.first, at) {
            let mut groups = self.plain(first, last.first - 1).groups;
            groups.push(Group { first: last.first, ..self.group(at + 1, end, Opens::No) });
            return Some(Listing { groups });
        }
        if head.len() < 2 || products || joiners.contains(&Joiner::Line) {
            return None;
        }
        // "modelling, and writing code in Python": what is done with them says no more.
        let own = self.is_doing_something(last);
        let mut groups = self.plain(first, if own { last.first } else { at }).groups;
        // "building shops and carts in React": what is built is told by its means, but for what has a name.
        let doing = head.first().is_some_and(|m| self.is_doing_something(m));
        if doing || head.iter().all(|m| self.is_ing_only(m)) {
            groups.iter_mut().for_each(|g| g.of.retain(|s| s.id.is_some() && self.is_name(s)));
            groups.retain(|g| !g.of.is_empty());
        }
        let means = self.group(at + 1, end, Opens::No);
        let from = if groups.is_empty() { first } else { at };
        groups.push(Group { first: from, ..means });
        Some(Listing { groups })
    }

    /// "designing services using microservice architecture", "analyzing data with Redshift, Oracle": what is done, and by what means.
    pub(super) fn by_means(&self, members: &[Member], first: usize, end: usize) -> Option<Listing> {
        let choice = |at: usize| self.tokens.get(at + 1).is_some_and(|t| t.is_any(&["either", "both"]));
        let named = |at: usize| self.begins_name(at + 1 + usize::from(choice(at)));
        let leads = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let using = |at: &usize| {
            self.uses(*at) && *at >= first + 2
                || (leads(*at, &["with", "in"]) || choice(*at) && leads(*at, &["on", "for"])) && named(*at)
        };
        let serves = |at: &usize| {
            members.len() > 1 && *at >= first + 2 && leads(*at, SERVED) && self.begins_name(at + 1)
        };
        // "algorithms for machine learning in R or Julia": the means, and not what they serve.
        let product = |at: &usize| using(at) && self.name_at(at + 1).is_some_and(|hit| self.is_product(hit));
        let lead = first + 1..members.first()?.end;
        let at = lead
            .clone()
            .find(|at| using(at) || serves(at))
            .map(|at| if serves(&at) { lead.clone().find(product).unwrap_or(at) } else { at })?;
        let (using, served) = (self.uses(at), leads(at, SERVED) && !choice(at));
        // "working cross-functionally with sales and data science": with whom.
        if !using && self.tokens.get(first).is_some_and(|t| t.is("working") || t.is_any(TOGETHER)) {
            return None;
        }
        let (head_first, head_end) = self.trim(first, at);
        // "Excel in finance": a name needs no means.
        if !using && self.product(head_first, head_end).is_some() {
            return None;
        }
        let tail = self.group(at + 1, end, Opens::No);
        // "connectors to AWS, GCP and Azure": what it is for or joined to is asked where all of it has a name.
        if served && !(tail.of.len() > 1 && tail.of.iter().all(|s| s.id.is_some() && self.is_name(s))) {
            return None;
        }
        // "employment tax in Ireland", "working with Sales": places, trades and letters that nobody knows are no means; one thing
        // without a name says how it is done ("solving problems using quantitative approaches").
        let joined = self.tokens.get(at - 1).is_some_and(|t| t.is("and") || t.is("or"));
        let known = || self.item.hits.iter().any(|h| is_subject(h) && at < h.first && h.end <= end);
        let how = using && !joined && !tail.named && !tail.open && tail.of.len() == 1 && !known();
        let means =
            !how && (using || tail.named && tail.of.iter().any(|s| s.id.is_some() && self.is_name(s)));
        if tail.of.is_empty() || !means {
            return None;
        }
        // "as an analyst using SQL": whose means they are.
        let before = |n: usize| first.checked_sub(n).and_then(|at| self.tokens.get(at));
        let role = before(1).is_some_and(|t| t.is("as"))
            || before(1).is_some_and(|t| t.is_any(&["a", "an"])) && before(2).is_some_and(|t| t.is("as"));
        // "using Python (FastAPI) and TypeScript (React)": each with its own examples.
        let (means_of, joined_by) = self.members(at + 1, end);
        let each = means_of.iter().filter(|m| m.inner.is_some()).count() > 1
            && !joined_by.iter().any(|j| matches!(j, Joiner::Or | Joiner::AndOr));
        if !(using && (role || self.says_something(head_first, head_end))) {
            let mut groups = if each { self.plain(at + 1, end).groups } else { vec![tail] };
            groups.first_mut().into_iter().for_each(|group| group.first = first);
            return Some(Listing { groups });
        }
        let head = self.done_by_means(head_first, head_end);
        let mut groups = vec![Group { first, end: at, ..head }];
        match groups.first_mut() {
            Some(head) if tail.of.len() == 1 => {
                head.of.extend(tail.of);
                head.named |= tail.named;
                (head.open, head.end) = (tail.open, end);
            }
            _ if each => groups.extend(self.plain(at + 1, end).groups),
            _ => groups.push(Group { first: at, ..tail }),
        }
        Some(Listing { groups })
    }

    /// What is done with the examples of a class, and where the class begins: "keyword research | using tools like A, B".
    pub(super) fn done_with_class(&self, first: usize, class: usize) -> Option<(Group, usize)> {
        let at = (first + 2..class).find(|&at| self.uses(at))?;
        let (head_first, head_end) = self.trim(first, at);
        if !self.says_something(head_first, head_end) || self.any_product(head_first, head_end) {
            return None;
        }
        Some((Group { first, end: at, ..self.done_by_means(head_first, head_end) }, at))
    }

    fn says_something(&self, first: usize, end: usize) -> bool {
        end >= first + 2 && self.any_known_or_noun(first, end)
    }

    /// What is done, whatever its means.
    fn done_by_means(&self, first: usize, end: usize) -> Group {
        // "communicating clearly with others": without its verb it would say nothing.
        let object = self.past_verbs(first, end);
        let bare = self.tokens.get(object).is_some_and(|t| is_adverb(t) || PREPOSITIONS.holds(t))
            || object + 1 == end && self.tokens.get(object).is_some_and(|t| GENERIC.holds(t));
        // "trading portfolios using Excel": the verb goes with one thing that has no name.
        let one = !self.any_name(object, end) && self.members(object, end).0.len() == 1;
        let done = self.listed_whole(if bare || one { first } else { object }, end);
        Group { mode: Mode::All, open: false, ..done }
    }

    /// "ingestion, storage and serving (Kafka + Spark or similar)": names behind a list that has none are means to all of it. Where the
    /// list ends, and the names.
    pub(super) fn means_behind(&self, first: usize, end: usize) -> (usize, Option<Group>) {
        let open = (first..end).rev().find(|&at| self.tokens.get(at).is_some_and(|t| t.text == "("));
        let closes = end.checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(|t| t.text == ")");
        let Some(open) = open.filter(|&open| closes && open > first) else { return (end, None) };
        let means = self.group(open + 1, end - 1, Opens::Parenthesis);
        let product = |at: usize| self.name_at(at).is_some_and(|hit| self.is_product(hit));
        let plain = !(first..open).any(product) && self.list_members(first, open).0.len() > 2;
        if means.named && plain { (open, Some(Group { first: open, end, ..means })) } else { (end, None) }
    }

    /// "charting using Rust", "charting utilizing Rust"; but "planning, leveraging, and charting" is a list of what is done.
    fn uses(&self, at: usize) -> bool {
        let joins = |t: &Token<'_>| t.text == "," || t.is_any(&["and", "or"]);
        let listed = || at.checked_sub(1).and_then(|before| self.tokens.get(before)).is_some_and(joins);
        self.tokens.get(at).is_some_and(|t| t.is("using") || t.is_any(USING) && !listed())
    }

    fn listed_whole(&self, first: usize, end: usize) -> Group {
        let of = self.subjects(&self.members(first, end).0);
        Group { named: self.any_name(first, end), of, mode: Mode::Any, open: false, first, end }
    }
}
