//! What the members of a list name: each by its own name, the list in parentheses behind one for it.

use super::joiners::{Joiner, mode};
use super::members::Member;
use super::words::{PREPOSITIONS, is_adverb, is_kind};
use super::{Group, Listing, Opens, Reader};
use crate::predicate::{Mode, Subject};
use crate::token::Token;

/// What members name.
#[derive(Default)]
struct Named {
    /// Each by itself.
    of: Vec<Subject>,
    /// The lists in parentheses.
    lists: Vec<Group>,
    /// Whose lists these are.
    classes: Vec<Subject>,
    /// The members, from one to one past the other, behind the first that has a list.
    beside: Option<(usize, usize)>,
}

impl Reader<'_, '_> {
    /// Members, each by its own name; the list in parentheses behind one stands for it.
    pub(super) fn listed(&self, members: &[Member], joiners: &[Joiner], first: usize, end: usize) -> Listing {
        let mut named = self.named_by(members, joiners);
        self.leave_out_kinds(&mut named.of);
        let open = self.closes_open(first, end);
        // "databases (SQL, Redis) and queues or streams (Kafka)": the "and" parts what each "or" joins.
        if let Some(listing) = self.beside_choice(members, joiners, !named.lists.is_empty(), end) {
            return listing;
        }
        // "telephony systems (VoIP, ISDN) and gateway integration" asks for both.
        let both = joiners.contains(&Joiner::And) && !joiners.iter().any(is_or);
        let each = both || are_listed(members, joiners);
        if each {
            self.leave_out_said(members, &mut named.lists);
        }
        if let Some(groups) =
            self.beside_parts(members, joiners, (&named.of, open), &named.lists, (first, end))
        {
            return Listing { groups };
        }
        if let ([list], true) = (named.lists.as_slice(), both) {
            let groups = self
                .before_class(members, joiners, first, list)
                .or_else(|| self.before_and_behind(members, joiners, named.beside?, (first, end)));
            if let Some(groups) = groups {
                return Listing { groups };
            }
        }
        if named.lists.is_empty() {
            return self.without_lists(members, joiners, (named.of, open), (first, end));
        }
        Listing { groups: self.with_lists(members, joiners, named, each, (first, end)) }
    }

    /// What each member names.
    fn named_by(&self, members: &[Member], joiners: &[Joiner]) -> Named {
        let mut named = Named::default();
        let shared = self.shares_verb(members);
        let alike = joiners.last().is_some_and(|j| is_or(j) || *j == Joiner::Slash);
        for (i, member) in members.iter().enumerate() {
            let open = self.open_parenthesis(member);
            let last = i > 0 && i + 1 == members.len() && alike;
            let open = if last { self.before_place(member.first, open) } else { open };
            let from = if shared && i == 0 { self.past_shared_verb(member, open) } else { member.first };
            let half = || {
                let (joiner, whole) = (*joiners.get(i)?, members.get(i + 1)?);
                let several = members.len() > 2;
                let half = self.half_of(member, joiner, whole, several);
                half.or_else(|| if several { None } else { self.half_of_means(member, joiner, whole) })
            };
            let own = self.subject(from, open).map(|own| half().unwrap_or(own));
            // What follows a class and its examples is no class of theirs.
            if !named.lists.is_empty() && own.is_some() {
                named.beside = Some((named.beside.map_or(i, |(first, _)| first), i + 1));
            }
            if let Some(list) = self.list_behind(member, members.len() == 1) {
                named.lists.push(list);
                named.classes.extend(own.clone());
            }
            named.of.extend(own);
        }
        named
    }

    /// "building services, APIs and tools": the verb is shared, and says less than its objects.
    fn shares_verb(&self, members: &[Member]) -> bool {
        let leads = |at: usize| self.tokens.get(at).is_some_and(|t| t.is_any(&["in", "with", "at"]));
        members.len() > 1
            && !members
                .iter()
                .skip(1)
                .any(|m| self.is_doing(m) || self.is_doing_something(m) || leads(m.first))
    }

    /// Where the object of the verb that all share begins.
    fn past_shared_verb(&self, member: &Member, open: usize) -> usize {
        // "collaborating across teams, functions": without its verb it would say nothing.
        let object = self.past_verbs(member.first, open);
        let leads = |t: &Token<'_>| PREPOSITIONS.holds(t) && self.name_at(object + 1).is_none();
        let bare = self.tokens.get(object).is_some_and(|t| leads(t) || is_adverb(t));
        if bare { member.first } else { object }
    }

    /// The list in the parentheses behind a member, which may be the only one.
    fn list_behind(&self, member: &Member, only: bool) -> Option<Group> {
        let (from, to) = member.inner?;
        if self.same_thing(member, from, to) || self.is_aside(from, to) || self.is_wish(from - 1, to + 1) {
            return None;
        }
        let list = self.group(from, to, Opens::Parenthesis);
        // Beside other members, words without names only describe theirs ("monitoring (logs, metrics)").
        let lists = list.named || only && !self.is_doing(member) && self.enumerates(from, to);
        (lists && !list.of.is_empty() && !self.illustrates(member, &list)).then_some(Group {
            first: member.first,
            end: member.end,
            ..list
        })
    }

    /// "React (TypeScript), StormWise (ICPR) and Excel": what is said of each of several named things, and no part of one.
    fn leave_out_said(&self, members: &[Member], lists: &mut Vec<Group>) {
        let thing =
            |m: &Member| self.subject(m.first, self.open_parenthesis(m)).is_some_and(|s| self.is_thing(&s));
        lists.retain(|list| {
            list.of.len() != 1
                || !members.iter().any(|m| m.first == list.first && !self.names_instead(m) && thing(m))
        });
    }

    /// "CloudFormation (or CDK)": another name for it, and no part.
    fn names_instead(&self, member: &Member) -> bool {
        member.inner.and_then(|(from, _)| self.tokens.get(from)).is_some_and(|t| t.is("or"))
    }

    /// The members up to the one that has a list, and those `beside` it.
    fn before_and_behind(
        &self,
        members: &[Member],
        joiners: &[Joiner],
        (from, to): (usize, usize),
        (first, end): (usize, usize),
    ) -> Option<Vec<Group>> {
        let (head, rest) = (members.get(..from)?, members.get(from..to)?);
        let (before, behind) = (joiners.get(..from.checked_sub(1)?)?, joiners.get(from..)?);
        let (first_rest, last) = (rest.first()?, rest.last()?);
        // "Visio (or similar)" has no list of its own.
        if rest
            .iter()
            .any(|m| m.inner.is_some() && (!self.names_instead(m) || self.list_behind(m, false).is_some()))
        {
            return None;
        }
        // The commas before the last "and" say what it says.
        let said = |j: &Joiner| if *j == Joiner::Comma { Joiner::And } else { *j };
        let before: Vec<Joiner> = before.iter().map(said).collect();
        let mut groups = self.listed(head, &before, first, head.last().map_or(first, |m| m.end)).groups;
        groups.append(&mut self.listed(rest, behind, first_rest.first, end.max(last.end)).groups);
        Some(groups)
    }

    /// Lists in parentheses, and the members that ask for something besides.
    fn with_lists(
        &self,
        members: &[Member],
        joiners: &[Joiner],
        named: Named,
        each: bool,
        (first, end): (usize, usize),
    ) -> Vec<Group> {
        let Named { mut of, mut lists, classes, .. } = named;
        // Beside named things, members that name nothing say no more than the class of what follows them.
        let choice = joiners.iter().any(is_or) && !joiners.contains(&Joiner::And);
        let instead = if choice { self.instead_of_lists(members, &lists) } else { Vec::new() };
        of.retain(|s: &Subject| {
            self.stands_beside_lists(s, members.len(), each && !classes.contains(s)) || instead.contains(s)
        });
        if of.is_empty() && !choice {
            if let Some(list) = lists.first_mut() {
                list.first = first;
            }
            if let Some(list) = lists.last_mut() {
                list.end = end;
            }
            return lists;
        }
        if !of.is_empty() && each && !members.iter().any(|m| self.names_instead(m)) {
            return self.each_with_parts(members, joiners, lists, (first, end));
        }
        // "databases (SQL, Redis) or queues (Kafka)": any of all of them will do.
        of.extend(lists.into_iter().flat_map(|list| list.of));
        vec![Group { of, mode: Mode::Any, open: true, named: true, first, end }]
    }

    /// Members without lists are one group.
    fn without_lists(
        &self,
        members: &[Member],
        joiners: &[Joiner],
        (of, open): (Vec<Subject>, bool),
        (first, end): (usize, usize),
    ) -> Listing {
        if of.is_empty() {
            return Listing::default();
        }
        // Parentheses that name nothing are left to whoever can read them.
        let end = match members.last() {
            Some(last) if last.inner.is_some_and(|(from, to)| self.names_nothing(last, from, to)) => {
                self.open_parenthesis(last)
            }
            _ => end,
        };
        let mode = self.mode_of(members, joiners, of.len());
        Listing { groups: vec![Group { named: self.any_name(first, end), of, mode, open, first, end }] }
    }

    /// Do the parentheses behind a member neither repeat its name nor tell its parts?
    fn names_nothing(&self, member: &Member, from: usize, to: usize) -> bool {
        let parts = || self.group(from, to, Opens::Parenthesis).of;
        let several = (from..to).any(|at| self.tokens.get(at).is_some_and(|t| t.text == ","));
        !(self.same_thing(member, from, to) || several && self.is_of_parts(member, &parts()))
    }

    /// How the members are joined, of which so many name something.
    fn mode_of(&self, members: &[Member], joiners: &[Joiner], names: usize) -> Mode {
        let Some(last) = members.last() else { return mode(joiners, names) };
        // "AI/ML techniques and processes": what joins a mere kind joins no names.
        let joiners = match joiners.split_last() {
            Some((_, before))
                if !before.is_empty()
                    && before.iter().all(|j| *j == Joiner::Slash)
                    && is_kind(&self.item.text(last.first, last.end)) =>
            {
                before
            }
            _ => joiners,
        };
        let mode = mode(joiners, names);
        if mode != Mode::Unclear {
            return mode;
        }
        // "commercial, residential, or industrial construction": the word that joins them all stands within the last.
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        // "towage, chartering (or a related field)": what would do as well.
        if last.inner.is_some_and(|(from, _)| is(from, &["or"])) {
            return Mode::Any;
        }
        let closes = |at: &usize| is(*at, &["and", "or"]) && at.checked_sub(1).is_some_and(|i| is(i, &[","]));
        match (last.first..last.end).find(closes) {
            Some(at) if is(at, &["or"]) => Mode::Any,
            Some(_) => Mode::All,
            None => Mode::Unclear,
        }
    }
}

/// "Docker, CI tools (Jenkins, CircleCI), SQL": as many things as there are commas. "a technical, consulting role (…)" is one.
fn are_listed(members: &[Member], joiners: &[Joiner]) -> bool {
    let behind = members.last().is_some_and(|last| last.inner.is_none());
    (members.len() > 2 || behind) && joiners.iter().all(|joiner| *joiner == Joiner::Comma)
}

fn is_or(joiner: &Joiner) -> bool {
    matches!(joiner, Joiner::Or | Joiner::AndOr)
}
