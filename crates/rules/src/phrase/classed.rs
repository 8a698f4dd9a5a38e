//! A class and the list in parentheses behind it: "cloud platforms (AWS, Azure)".

use super::joiners::{Joiner, mode};
use super::members::Member;
use super::opener::narrows;
use super::words::{
    GENERIC, KINDS, MADE, PREPOSITIONS, SOME, is_adverb, is_cased_name, is_light_verb, is_many,
};
use super::{Group, Listing, Opens, Reader};
use crate::predicate::{Mode, Subject};
use crate::token::{Kind, Token};

impl Reader<'_, '_> {
    /// "microservices in cloud environments (e.g., Azure, AWS)": the examples are a group of their own, or stand for their class.
    pub(super) fn classed(&self, only: &Member, first: usize, end: usize) -> Option<Listing> {
        let (from, to) = only.inner.filter(|&(from, to)| !self.is_aside(from, to))?;
        let inner = self.group(from, to, Opens::Parenthesis);
        if inner.of.is_empty() {
            return None;
        }
        // "working in a financial context (e.g., trading, banking)": the kind of place tells nothing.
        let place =
            self.open_parenthesis(only).checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(|t| {
                t.is_any(&[
                    "context", "environment", "environments", "industry", "sector", "setting", "settings",
                ])
            });
        let tells = inner.named || (place || !self.is_doing(only)) && self.enumerates(from, to);
        if !tells || !place && self.illustrates(only, &inner) {
            return None;
        }
        if self.same_thing(only, from, to) {
            return None;
        }
        if let Some(class) = self.class_of_means(only.first, self.open_parenthesis(only)) {
            let mut head = self.plain(only.first, class);
            let mut inner = Group { first: class, end: only.end, ..inner };
            // "development in Node.js (Express, Nest)": a product stands for itself.
            if let Some(name) = self.product(class, self.open_parenthesis(only))
                && !inner.of.contains(&name)
            {
                inner.of.insert(0, name);
            }
            head.groups.push(inner);
            return Some(head);
        }
        let mut inner = Group { first, end, ..inner };
        if self
            .tokens
            .get(first..only.end)
            .unwrap_or_default()
            .iter()
            .take_while(|t| t.text != "(")
            .any(|t| SOME.holds(t))
        {
            inner.mode = Mode::Any;
        }
        let open = self.open_parenthesis(only);
        let own = self.content_start(only);
        let unheard = || self.subject(own, open).filter(|_| self.is_unheard_thing(own, open));
        let Some(name) = self.product(only.first, open).or_else(unheard) else {
            return Some(Listing { groups: vec![inner] });
        };
        // "Python (especially writing batch jobs)": what is singled out and is no part of a thing does not stand for it.
        if narrows(self.tokens, from) && !inner.of.iter().any(|s| self.is_part_of(s, &name)) {
            // "Python (specifically Django)" asks for both.
            let both = self.tokens.get(from).is_some_and(|t| t.is("specifically"));
            let end = if both { open } else { end };
            let thing = Group { of: vec![name], mode: Mode::All, open: false, named: true, first, end };
            return Some(Listing { groups: vec![thing] });
        }
        // "Go backend development (gRPC, Postgres)": what is done in a language is asked beside it.
        if inner.of.len() > 1 && inner.open && self.is_language(&name) {
            let language =
                Group { of: vec![name], mode: Mode::Any, open: false, named: true, first, end: open };
            return Some(Listing { groups: vec![language, Group { first: open, ..inner }] });
        }
        inner.of.insert(0, name);
        Some(Listing { groups: vec![inner] })
    }

    /// Members with lists of their own, of which one "and" asks for both sides and an "or" for either of one side's.
    pub(super) fn beside_choice(
        &self,
        members: &[Member],
        joiners: &[Joiner],
        lists: bool,
        end: usize,
    ) -> Option<Listing> {
        let mut ands = joiners.iter().enumerate().filter(|(_, joiner)| **joiner == Joiner::And);
        let (at, None) = (ands.next()?.0, ands.next()) else { return None };
        let others = joiners.iter().filter(|joiner| **joiner != Joiner::And);
        if !lists || joiners.len() < 2 || !others.clone().all(|joiner| *joiner == Joiner::Or) {
            return None;
        }
        let (left, right) = members.split_at_checked(at + 1)?;
        let (first, middle) = (left.first()?.first, right.first()?.first);
        let mut groups = self.listed(left, joiners.get(..at)?, first, left.last()?.end).groups;
        groups.extend(self.listed(right, joiners.get(at + 1..)?, middle, end).groups);
        Some(Listing { groups })
    }

    /// Is it asked for by itself beside members with lists of their own? Among these, a word that names nothing in particular is only
    /// their class. `bare`: no list stands behind it.
    pub(super) fn stands_beside_lists(&self, subject: &Subject, members: usize, bare: bool) -> bool {
        // "cloud platforms (AWS, Azure) and CI/CD pipelines"
        let letters = || bare && subject.text.chars().filter(|c| c.is_uppercase()).count() > 1;
        let name = || subject.id.is_some() && self.is_name(subject);
        // "Linux administration, scripting (Bash, Python)"
        let cased = || bare && members > 2 && subject.text.split(' ').any(|word| self.item.has_capital(word));
        self.is_thing(subject) || subject.id.is_some() && cased() || name() && (members > 3 || letters())
    }

    /// "data analysis (SQL, R) or user research": who has done the one needs nothing of the other, which the brackets do not name.
    pub(super) fn instead_of_lists(&self, members: &[Member], lists: &[Group]) -> Vec<Subject> {
        let last_list = members.iter().rposition(|m| lists.iter().any(|list| list.first == m.first));
        let alternative = |&(at, m): &(usize, &Member)| {
            m.inner.is_none()
                && !self.says_kind(m)
                && self.stands_instead(m, last_list.is_some_and(|last| at < last))
        };
        let members = members.iter().enumerate().filter(alternative);
        // A verb that the list shares says less than its objects.
        let object = |at: usize, m: &Member| if at == 0 { self.past_verbs(m.first, m.end) } else { m.first };
        members.filter_map(|(at, m)| self.subject(object(at, m), m.end)).collect()
    }

    /// Is it a thing of its own where others are named for their class? Before the class, one word or the singular may describe it, too
    /// ("reporting or planning tools (Looker, Tableau)").
    pub(super) fn stands_instead(&self, member: &Member, before: bool) -> bool {
        let last = self.tokens.get(self.core_end(member));
        let whole = |t: &Token<'_>| is_many(t) || MADE.holds(t) || is_cased_name(t);
        let known =
            self.name_at(self.content_start(member)).is_some_and(|h| h.end == self.core_end(member) + 1);
        let words = self.plain_tokens(member);
        (2..=5).contains(&self.words(member))
            && !words
                .windows(2)
                .any(|pair| matches!(pair, [t, next] if PREPOSITIONS.holds(t) && next.text != "-"))
            && (!before || known || last.is_some_and(whole))
    }

    /// "other tools", "platforms": nothing but the kind.
    fn says_kind(&self, member: &Member) -> bool {
        let other = self.tokens.get(member.first).is_some_and(|t| t.is_any(&["other", "another", "similar"]));
        other || self.plain_tokens(member).iter().all(|t| t.kind != Kind::Word || GENERIC.holds(t))
    }

    /// Who has the one has the other, by the lexicon.
    fn is_part_of(&self, part: &Subject, whole: &Subject) -> bool {
        let entry = part.id.as_deref().and_then(|id| self.lexicon.subject(id));
        let wider = entry.map_or_else(Vec::new, |entry| self.lexicon.wider(entry));
        let subjects = self.lexicon.subjects();
        wider.iter().filter_map(|at| subjects.get(*at)).any(|entry| whole.id.as_ref() == Some(&entry.id))
    }

    fn is_language(&self, subject: &Subject) -> bool {
        let entry = subject.id.as_deref().and_then(|id| self.lexicon.subject(id));
        entry.is_some_and(|entry| entry.class == "programming-language")
    }

    /// "building services (e.g. handling calls, call routing)": what is done is told by it, and has no other name.
    pub(super) fn illustrates(&self, member: &Member, inner: &Group) -> bool {
        // "success metrics (retention, NPS)": what is measured is no thing that one knows.
        if self.measures(self.open_parenthesis(member)) {
            return true;
        }
        self.is_of_parts(member, &inner.of)
            || self.is_doing(member)
                && !inner.of.iter().any(|s| s.id.is_some())
                && !inner.of.iter().all(|s| self.is_name(s))
    }

    /// "Excel (pivot tables)", "Excel (sorting, charts, VLOOKUP)": parts of the thing itself, which is no class of them; but what has a name
    /// of its own is asked beside it ("AWS (EC2, S3)").
    pub(super) fn is_of_parts(&self, member: &Member, inner: &[Subject]) -> bool {
        let end = self.open_parenthesis(member);
        // "Zorptel (charts, pivot tables)"
        if self.is_unheard_thing(self.content_start(member), end) {
            return inner.len() > 1 && are_parts(inner);
        }
        // "CUDA libraries (cuBLAS, cuDNN)" are a class of things.
        let own = self.product(member.first, end).and(self.subject(member.first, end));
        let Some(id) = own.filter(|s| self.is_thing(s)).and_then(|s| s.id) else { return false };
        match inner {
            [part] => {
                let entry = part.id.as_deref().and_then(|id| self.lexicon.subject(id));
                entry.is_some_and(|entry| entry.broader.contains(&id))
            }
            parts => are_parts(parts),
        }
    }

    /// "AWS | including EC2 and S3": nothing but the name of a product, which is asked beside what follows. A suite stands for its members,
    /// which are of its own class ("Office: Word, Excel").
    pub(super) fn lone_product(&self, first: usize, end: usize, parts: &[Subject]) -> Option<Group> {
        let product = self.name_at(first).is_some_and(|h| h.end == end && self.is_product(h));
        let thing = self.subject(first, end).filter(|_| product || self.is_unheard_thing(first, end))?;
        let class = |s: &Subject| {
            s.id.as_deref().and_then(|id| self.lexicon.subject(id)).map(|entry| entry.class.as_str())
        };
        // "Telephone: 617 …, TDD: 800 …"
        let number = parts.iter().any(|part| part.text.starts_with(|c: char| c.is_ascii_digit()));
        let beside = !number && parts.iter().any(|part| class(part) != class(&thing));
        beside.then(|| Group { of: vec![thing], mode: Mode::Any, open: false, named: true, first, end })
    }

    /// Does a word for what is measured stand before `end`?
    pub(super) fn measures(&self, end: usize) -> bool {
        let head = end.checked_sub(1).and_then(|at| self.tokens.get(at));
        head.is_some_and(|t| t.is_any(&["metrics", "metric", "kpis", "kpi", "okrs", "outcomes"]))
    }

    /// Where "in cloud environments" or "with tools" begins at the end of a phrase that says something before it.
    fn class_of_means(&self, first: usize, end: usize) -> Option<usize> {
        let leads = |at: &usize| {
            self.tokens.get(*at).is_some_and(|t| t.is_any(&["in", "on", "with", "using", "through"]))
        };
        let at = (first + 2..end).rev().find(leads)?;
        // "working directly in a financial context": says nothing by itself.
        let head = self.tokens.get(first..at)?;
        (!head.iter().all(|t| is_light_verb(t) || is_adverb(t))).then_some(at)
    }

    /// "SQL, Python (pandas, NumPy), Tableau": of a thing in a list the brackets name parts, which are asked beside the list.
    pub(super) fn beside_parts(
        &self,
        members: &[Member],
        joiners: &[Joiner],
        (of, open): (&[Subject], bool),
        parts: &[Group],
        (first, end): (usize, usize),
    ) -> Option<Vec<Group>> {
        let [part] = parts else { return None };
        let whole = members.iter().find(|m| m.first == part.first)?;
        let own = self.subject(whole.first, self.open_parenthesis(whole));
        // "CloudFormation (or CDK)" are no parts, and one name may be another for it.
        let instead = whole.inner.is_some_and(|(from, _)| self.tokens.get(from).is_some_and(|t| t.is("or")));
        let or = joiners.iter().any(|j| matches!(j, Joiner::Or | Joiner::AndOr));
        let known = own.is_some_and(|s| s.id.is_some() && self.is_thing(&s));
        if members.len() < 2 || part.of.len() < 2 || or || instead || !known {
            return None;
        }
        let cut = self.open_parenthesis(whole);
        let mode = mode(joiners, of.len());
        let list = Group { of: of.to_vec(), mode, open, named: true, first, end: cut };
        Some(vec![list, Group { first: cut, end, ..part.clone() }])
    }

    /// "search (SEO, SEM), Jira, and Adobe (Photoshop, Flash)": the things that have a name, of which a slash leaves the choice, and the
    /// examples of each class.
    pub(super) fn each_with_parts(
        &self,
        members: &[Member],
        joiners: &[Joiner],
        mut parts: Vec<Group>,
        (first, last): (usize, usize),
    ) -> Vec<Group> {
        if let Some(part) = parts.last_mut() {
            part.end = part.end.max(last);
        }
        let named = |s: &Subject, bare| self.stands_beside_lists(s, members.len(), bare);
        let end = parts.first().map_or(first, |part| part.first);
        let mut all = Group { of: Vec::new(), mode: Mode::All, open: false, named: true, first, end };
        let mut choices: Vec<Group> = Vec::new();
        for (i, member) in members.iter().enumerate() {
            let slash = |at: usize| joiners.get(at) == Some(&Joiner::Slash);
            let own = self.subject(member.first, self.open_parenthesis(member));
            let Some(own) = own.filter(|own| named(own, member.inner.is_none())) else { continue };
            match choices.last_mut() {
                Some(choice) if i > 0 && slash(i - 1) => choice.of.push(own),
                _ if slash(i) => choices.push(Group {
                    of: vec![own],
                    mode: Mode::Any,
                    open: false,
                    named: true,
                    first,
                    end,
                }),
                _ => all.of.push(own),
            }
        }
        if all.of.len() > 1 && !joiners.contains(&Joiner::And) {
            all.mode = Mode::Unclear;
        }
        let things = std::iter::once(all).filter(|all| !all.of.is_empty());
        things.chain(choices).chain(parts).collect()
    }

    /// "SQL, data modelling, and reporting tools (Tableau, Looker)": what stands before the class is asked beside its examples, unless it
    /// shares the class's head ("monitoring and logging tools (…)").
    pub(super) fn before_class(
        &self,
        members: &[Member],
        joiners: &[Joiner],
        first: usize,
        inner: &Group,
    ) -> Option<Vec<Group>> {
        let (class, head) = members.split_last()?;
        let (last, _) = head.split_last()?;
        let kind = |m: &Member| self.plain_tokens(m).iter().all(|t| t.kind != Kind::Word || GENERIC.holds(t));
        let told =
            |m: &Member| self.words(m) > 6 || self.plain_tokens(m).iter().any(|t| t.is_any(&["how", "what"]));
        let own = |m: &Member| {
            // "support tools and ticketing systems (…)" are two names of one class.
            self.words(m) > 1 && !self.tokens.get(self.core_end(m)).is_some_and(|t| KINDS.holds(t))
                || self.subject(m.first, m.end).is_some_and(|s| self.is_thing(&s))
        };
        let thing =
            self.subject(class.first, self.open_parenthesis(class)).is_some_and(|s| self.is_thing(&s));
        // "cloud services & architectures (AWS, Azure)": one class in two words.
        let shared = self.words(class) == 1
            && self.tokens.get(self.core_end(class)).is_some_and(|t| t.text.ends_with('s'))
            && !head.iter().any(|m| self.subject(m.first, m.end).is_some_and(|s| self.is_thing(&s)))
            && head.len() == 1;
        if class.inner.is_none()
            || shared
            || self.shares_head(head, class, &inner.of)
            || inner.first != class.first
            || thing
            || kind(class)
            || head.iter().any(told)
            || !head.iter().any(own)
        {
            return None;
        }
        let mut groups = self.listed(head, joiners.get(..head.len() - 1)?, first, last.end).groups;
        // The commas before the last "and" say what it says.
        groups.iter_mut().filter(|g| g.mode == Mode::Unclear).for_each(|g| g.mode = Mode::All);
        groups.push(inner.clone());
        Some(groups)
    }
}

/// "sorting, charts, VLOOKUP": words for what one does in a product; what has a name of its own is written with a capital.
pub(super) fn are_parts(of: &[Subject]) -> bool {
    let cased = |s: &&Subject| s.text.split(' ').next().is_some_and(|word| word.contains(char::is_uppercase));
    of.iter().filter(cased).count() * 2 < of.len()
}
