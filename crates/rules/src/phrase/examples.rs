//! A class and the examples of it: "languages such as Java and Go".

use super::classed::are_parts;
use super::joiners::Joiner;
use super::members::Member;
use super::names::is_subject;
use super::opener::{narrows, opener, opens_parts};
use super::words::{GENERIC, KINDS, PREPOSITIONS, is_light_verb};
use super::{Group, Listing, Opens, Reader};
use crate::clause::is_gerund;
use crate::lexicon::Hit;
use crate::list::WordList;
use crate::predicate::{Mode, Subject};
use crate::token::{Kind, Token};
use std::ops::Range;

/// What says nothing without its examples ("in functions such as loading and unloading").
static VAGUE: WordList =
    WordList::of(&["activities", "areas", "duties", "fields", "functions", "subjects", "tasks", "topics"]);

/// What is many things, each of them a part of it and an example.
static MANY: WordList = WordList::of(&[
    "certifications", "concepts", "devices", "disciplines", "domains", "formats", "instruments",
    "interfaces", "machines", "materials", "modalities", "modules", "packages", "paradigms", "patterns",
    "procedures", "processes", "protocols", "regulations", "services", "standards", "stores",
]);

/// What a class of things is called, by its last word.
fn is_kind_of_things(token: &Token<'_>) -> bool {
    KINDS.holds(token)
        || token.is_any(&[
            "algorithms", "databases", "integrations", "languages", "methodologies", "methods", "models",
            "techniques", "technologies",
        ])
}

/// The class of examples: what stands before the words that open them.
struct Class {
    /// Where the phrase begins.
    first: usize,
    /// Where the words are that open the examples.
    at: usize,
    /// One past the class, without "to" before "include".
    end: usize,
    /// The tokens that say something of it.
    core: Range<usize>,
    members: Vec<Member>,
    joiners: Vec<Joiner>,
    /// Are they examples, and not parts, as behind "including"?
    examples: bool,
    /// Are they what is meant above all?
    narrows: bool,
}

impl Reader<'_, '_> {
    /// A class (`first..at`) and the examples of it (`from..end`).
    pub(super) fn examples(&self, first: usize, at: usize, from: usize, end: usize) -> Listing {
        let parts = self.tokens.get(at).is_some_and(opens_parts);
        if let Some((done, using)) = self.done_with_class(first, at).filter(|_| !parts) {
            let mut groups = vec![done];
            groups.extend(self.examples(using + 1, at, from, end).groups);
            if let Some(means) = groups.get_mut(1) {
                means.first = using;
            }
            return Listing { groups };
        }
        let (stop, next) = self.next_examples(from, end);
        let (stop, class_behind) = if parts { (stop, None) } else { self.class_behind(from, stop) };
        if self.are_kinds_with_examples(from, stop) {
            return self.plain(from, stop);
        }
        let class = self.class_before(first, at);
        let mut inner = self.group(from, stop, Opens::Examples);
        if !self.tell(&class, &inner, from..stop) {
            return self.plain(first, if class.core.is_empty() { end } else { class.end });
        }
        inner.first = first;
        if let Some(thing) = self.stands_for_itself(&class).filter(|thing| !inner.of.contains(thing)) {
            inner.of.insert(0, thing);
        }
        let mut groups = Vec::new();
        // "Python including pandas", "Excel including pivot tables"
        if let Some(thing) = self
            .lone_product(class.core.start, class.core.end, &inner.of)
            .filter(|_| !class.examples && !class.narrows)
        {
            if are_parts(&inner.of) {
                return Listing { groups: vec![Group { end: stop, ..thing }] };
            }
            groups.push(thing);
            inner.first = at;
        }
        let parts = self.tokens.get(at).is_some_and(|t| t.is("including"))
            && self.tells_parts(&class.members, from, stop)
            && !class.members.last().is_some_and(|last| self.is_kind_of_place(last));
        if parts || self.measures(class.core.end) {
            return self.plain(first, class.end);
        }
        if class.narrows {
            let Some(own) = self.singled_out(&class, &mut inner) else { return self.plain(first, class.end) };
            groups.extend(own);
        } else {
            groups.extend(self.beside_class(&class, &mut inner));
        }
        groups.push(inner);
        if let Some((class, from)) = next {
            groups.push(Group { first: class, ..self.group(from, end, Opens::Examples) });
        }
        if let Some(class) = class_behind {
            groups.extend(self.plain(class, end).groups);
        }
        groups.retain(|g| !g.of.is_empty());
        Listing { groups }
    }

    /// "tools such as Jenkins or GitLab and cloud platforms (AWS, Azure)": where the examples end, and where a class begins that has its own in
    /// brackets.
    fn class_behind(&self, from: usize, end: usize) -> (usize, Option<usize>) {
        let is = |at: usize, word: &str| self.tokens.get(at).is_some_and(|t| t.is(word));
        let and = self.outside_parentheses(from, end).filter(|&at| at > from && is(at, "and")).last();
        let open = |and: usize| (and + 2..end).find(|&at| is(at, "("));
        let Some((and, open)) = and.and_then(|and| Some((and, open(and)?))) else { return (end, None) };
        let close = self.closing(open, end);
        let kind = self.tokens.get(open - 1).is_some_and(is_kind_of_things);
        let several = (open + 1..close).any(|at| is(at, ",") || is(at, "or") || is(at, "/"));
        let names = several && self.any_name(open + 1, close) && !self.any_product(and + 1, open);
        let class = kind && names && close + 1 >= end;
        if class { (and, Some(and + 1)) } else { (end, None) }
    }

    fn class_before(&self, first: usize, at: usize) -> Class {
        let (head, end) = self.trim(first, at);
        // "working with Excel, including pivot tables": what somebody works with.
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let verb = usize::from(is(head, &["using"]))
            + 2 * usize::from(is(head, &["working"]) && is(head + 1, &["with"]));
        let head = if self.name_at(head + verb).is_some() { head + verb } else { head };
        // "personnel management, to include training"
        let to = at > first + 1 && self.tokens.get(at - 1).is_some_and(|t| t.is("to"));
        let (members, joiners) = self.members(head, end);
        Class {
            first,
            at,
            end: at - usize::from(to),
            core: head..end,
            members,
            joiners,
            examples: self.tokens.get(at).is_some_and(|t| !opens_parts(t)),
            narrows: narrows(self.tokens, at),
        }
    }

    /// "tools including CRM systems (A, B), mail (C), and trackers (D)": each kind has examples of its own.
    fn are_kinds_with_examples(&self, from: usize, stop: usize) -> bool {
        let (kinds, joined) = self.list_members(from, stop);
        let own = |m: &Member| {
            m.inner.is_some_and(|(from, to)| self.any_name(from, to) && !self.same_thing(m, from, to))
        };
        kinds.len() > 1 && joined.last() == Some(&Joiner::And) && kinds.iter().all(own)
    }

    /// Do the examples say what is asked, better than their class?
    fn tell(&self, class: &Class, inner: &Group, list: Range<usize>) -> bool {
        let Class { members, examples, .. } = class;
        let vague = || {
            let core = self.tokens.get(class.core.clone()).unwrap_or_default();
            core.iter().all(|t| VAGUE.holds(t) || GENERIC.holds(t) || t.is("performing"))
        };
        // "processes such as milling and welding": a kind of things, and things that the lexicon knows.
        let known = || *examples && inner.of.iter().filter(|s| s.id.is_some()).count() * 2 >= inner.of.len();
        let place = || members.last().is_some_and(|class| self.is_kind_of_place(class));
        // "devices such as winches, cranes and pumps": short members, and no deed that they would describe.
        let listed = || {
            let verb = members.iter().any(|m| self.begins_with_verb(m));
            let many = |class: &Member| self.tokens.get(self.core_end(class)).is_some_and(|t| MANY.holds(t));
            let kinds = |class: &Member| {
                self.is_kinds(std::slice::from_ref(class)) || self.ends_in_kind(class) || many(class)
            };
            // "in disciplines, especially: ropework, mooring and pilotage"; but one or two that nobody has named say more of the same.
            (!class.narrows || inner.of.len() > 2)
                && (!verb && (*examples || members.last().is_some_and(kinds)) || self.is_kinds(members))
                && !members.is_empty()
                && self.enumerates(list.start, list.end)
        };
        !inner.of.is_empty()
            && !self.is_of_others(class.core.end, list.start, list.end)
            && (inner.named || vague() || known() || place() || listed())
    }

    /// "Excel such as lookups and pivot tables": a product without a kind behind it stands for itself.
    fn stands_for_itself(&self, class: &Class) -> Option<Subject> {
        let [only] = class.members.as_slice() else { return None };
        let alone = self.name_at(only.first).is_some_and(|h| h.end == only.end && self.is_product(h))
            || self.is_unheard_thing(self.content_start(only), only.end);
        // "Agile frameworks such as Scrum": a kind of things, even where the lexicon has it for the thing itself.
        let alone = alone && !self.ends_in_kind(only);
        if class.examples && !class.narrows && alone { self.subject(only.first, only.end) } else { None }
    }

    /// "ML concepts, particularly language models": the class is asked as well, where it has a name. None where only the class is asked.
    fn singled_out(&self, class: &Class, inner: &mut Group) -> Option<Vec<Group>> {
        let Class { members, joiners, .. } = class;
        // "platforms (Kubernetes, Docker), particularly their plugins"
        if members.iter().any(|m| m.inner.is_some_and(|(from, to)| self.any_name(from, to))) {
            inner.first = class.at;
            return Some(self.plain(class.first, class.end).groups);
        }
        let wish = self.tokens.get(class.at).is_some_and(|t| t.is("preferably"));
        // "relational databases, particularly PostgreSQL": a product stands for its kind.
        let kind = wish
            || inner.of.iter().all(|s| s.id.is_some() && self.is_thing(s))
            || inner.named && self.is_kinds(members);
        let named = |s: &Subject| self.is_name(s) || !kind;
        let mut of: Vec<Subject> = self.subjects(members).into_iter().filter(named).collect();
        // "partnering with the business or working in it, particularly in strategy": an alternative needs no more.
        if !wish && of.len() > 1 && matches!(joiners.last(), Some(Joiner::Or | Joiner::AndOr)) {
            return None;
        }
        if inner.mode == Mode::Any && inner.of.len() > 1 && of.len() > 1 {
            inner.first = class.at;
            let (first, end) = (class.first, class.at);
            return Some(vec![Group { of, mode: Mode::All, open: false, named: true, first, end }]);
        }
        if !of.is_empty() {
            (inner.mode, inner.open) = (Mode::All, false);
        }
        of.append(&mut inner.of);
        inner.of = of;
        Some(Vec::new())
    }

    /// "Git, Visual Studio, and code agents such as Copilot": only the last member is the class of the examples; the groups of those before.
    fn beside_class(&self, class: &Class, inner: &mut Group) -> Vec<Group> {
        let [before @ .., last] = class.members.as_slice() else { return Vec::new() };
        // "platforms (AWS, Azure) and databases such as MySQL": a class before it has examples of its own.
        let own = before.iter().any(|m| m.inner.is_some_and(|(from, to)| self.any_name(from, to)));
        let shared = || self.is_shared_kind(before, last, class.examples.then_some(&inner.of));
        if before.is_empty() || !own && shared() {
            return Vec::new();
        }
        let joiners = class.joiners.get(..before.len()).unwrap_or_default();
        // Commas before the last "and" say what it says.
        let choice = joiners.iter().any(|j| matches!(j, Joiner::Or | Joiner::AndOr));
        // "Rust or C++, and build tools such as Bazel": the choice ends before the "and".
        let or = choice && joiners.last() != Some(&Joiner::And);
        let said = |j: &Joiner| if !choice && *j == Joiner::Comma { Joiner::And } else { *j };
        let joiners: Vec<Joiner> = joiners.iter().take(before.len() - 1).map(said).collect();
        let end = before.last().map_or(last.first, |m| m.end);
        let mut own = self.listed(before, &joiners, class.first, end).groups;
        if !or {
            // "R, and Python including pandas": a thing is no class of its parts.
            let thing = self
                .subject(last.first, last.end)
                .filter(|s| !class.examples && s.id.is_some() && self.is_thing(s));
            if let (Some(thing), [list]) = (thing, own.as_mut_slice()) {
                list.of.push(thing);
                list.mode = Mode::All;
            }
            inner.first = last.first;
            return own;
        }
        // "event plans, or mail tools such as Mailchimp": who has done the one needs nothing of the other.
        let instead: Vec<Subject> = before
            .iter()
            .filter(|m| self.stands_instead(m, true))
            .filter_map(|m| self.subject(m.first, m.end))
            .collect();
        let place = self.is_kind_of_place(last);
        let own = own.into_iter().flat_map(|g| g.of);
        let mut of: Vec<Subject> = own.filter(|s| self.is_name(s) || place || instead.contains(s)).collect();
        of.append(&mut inner.of);
        inner.of = of;
        Vec::new()
    }

    /// "programming languages": a kind of things, for which those named behind it stand.
    fn is_kinds(&self, members: &[Member]) -> bool {
        let last = |m: &Member| self.tokens.get(self.core_end(m));
        members.iter().all(|m| {
            last(m).is_some_and(|t| {
                KINDS.holds(t) || t.is_any(&["languages", "methods", "skills", "techniques", "technologies"])
            })
        })
    }

    /// "in industries": kinds of places, which say nothing without their examples.
    fn is_kind_of_place(&self, class: &Member) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let kinds = &["industries", "sectors", "fields", "environments", "settings", "areas", "companies"];
        // "working in industries"
        let verb = self.tokens.get(class.first).is_some_and(is_light_verb);
        let lead = class.first + usize::from(verb);
        is(lead, &["in", "at", "within"])
            && is(self.core_end(class), kinds)
            && self.words(class) <= 3 + usize::from(verb)
    }

    /// "boat building, including cutting and fitting keels", "teaching sailors, including Naval Cadets": what is included are parts of it,
    /// and no names for it.
    fn tells_parts(&self, head: &[Member], from: usize, stop: usize) -> bool {
        let (parts, _) = self.list_members(from, stop);
        // "sampling, regression, clustering": one word in "-ing" among names is no deed.
        let doing = parts.first().is_some_and(|part| self.is_doing(part))
            && (parts.iter().any(|part| self.is_doing_something(part))
                || parts.iter().all(|part| self.is_doing(part)));
        let inside = |h: &&Hit| is_subject(h) && h.first >= from && h.end <= stop;
        // "querying database technologies including NoSQL and big data platforms"
        let kinds = || {
            let kind = head.last().and_then(|last| self.tokens.get(self.core_end(last)));
            let words = ["databases", "frameworks", "languages", "platforms", "technologies", "tools"];
            kind.is_some_and(|t| t.is_any(&words))
        };
        let known = self.item.hits.iter().filter(inside).any(|h| self.is_named(h) || kinds());
        !head.is_empty() && (doing || !known && matches!(head, [only] if self.is_doing(only)))
    }

    /// "learning techniques and algorithms such as …": one kind in two words, and no things of their own before it.
    fn is_shared_kind(&self, before: &[Member], class: &Member, examples: Option<&Vec<Subject>>) -> bool {
        let generic = self
            .tokens
            .get(class.first..class.end)
            .unwrap_or_default()
            .iter()
            .all(|t| t.kind != Kind::Word || GENERIC.holds(t) && !t.is("to"));
        (generic || examples.is_some_and(|of| self.shares_head(before, class, of)))
            && !self.subjects(before).iter().any(|s| self.is_thing(s))
    }

    /// "reporting platforms", "scripting languages": the last word is a kind of things.
    pub(super) fn ends_in_kind(&self, class: &Member) -> bool {
        self.tokens.get(self.core_end(class)).is_some_and(is_kind_of_things)
    }

    /// "business intelligence and reporting platforms", "design coordination and project management tools": one kind of things, and all that
    /// describes it. What the lexicon knows by itself is asked for itself ("microservices and container platforms"), unless the examples
    /// are for it.
    pub(super) fn shares_head(&self, before: &[Member], class: &Member, examples: &[Subject]) -> bool {
        let last = |m: &Member| self.tokens.get(self.core_end(m));
        let kind = self.ends_in_kind(class);
        let entry = |s: &Subject| s.id.as_deref().and_then(|id| self.lexicon.subject(id));
        let own = |m: &Member| {
            self.subject(m.first, m.end).is_some_and(|s| match entry(&s) {
                Some(own) => {
                    let serves = |s: &Subject| entry(s).is_some_and(|entry| entry.broader.contains(&own.id));
                    !examples.iter().any(serves)
                }
                None => self.is_name(&s),
            })
        };
        let describes = |m: &Member| {
            // "using charting technologies"
            let m = &Member { first: self.strip(m.first, m.end).0, ..*m };
            let words = self.tokens.get(m.first..m.end).unwrap_or_default();
            let many = |t: &Token<'_>| {
                t.text.ends_with('s') && !["ics", "ss", "sis"].iter().any(|end| t.text.ends_with(end))
            };
            m.inner.is_none()
                && (1..=5).contains(&self.words(m))
                && words.iter().all(|t| (t.kind == Kind::Word || t.text == "-") && !PREPOSITIONS.holds(t))
                && last(m).is_some_and(|t| !many(t) || is_kind_of_things(t) || t.text.chars().all(char::is_uppercase))
                // "unit testing and build tools": a field by itself.
                && (self.words(m) == 1 || !last(m).is_some_and(is_gerund))
                && !own(m)
        };
        kind && self.words(class) > 1
            && !before.is_empty()
            && !self.begins_with_verb(class)
            && !self.any_product(class.first, self.open_parenthesis(class))
            && !self.tokens.get(class.first).is_some_and(|t| t.is_any(&["related", "other", "similar"]))
            && before.iter().all(describes)
    }

    /// "tools such as Git and trackers such as Jira": where the first list ends, and where the next one's class and names begin.
    fn next_examples(&self, from: usize, end: usize) -> (usize, Option<(usize, usize)>) {
        let again = self
            .outside_parentheses(from, end)
            .filter(|&at| at > from)
            .find_map(|at| opener(self.tokens, at).filter(|&names| names < end).map(|names| (at, names)));
        let Some((again, names)) = again else { return (end, None) };
        let parts =
            |at: usize| self.tokens.get(at).is_some_and(|t| t.text == "," || t.is("and") || t.is("or"));
        let before = self.outside_parentheses(from, end).take_while(|&at| at + 1 < again);
        let joiner = before.filter(|&at| at > from && parts(at)).last();
        // The class must be words of its own, not the last name of the first list.
        match joiner {
            Some(joiner) if self.name_at(joiner + 1).is_none_or(|h| h.end < again || !self.is_product(h)) => {
                (joiner, Some((joiner, names)))
            }
            _ => (end, None),
        }
    }
}
