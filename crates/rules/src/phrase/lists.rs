//! Lists of lists: "Docker, Kubernetes or Nomad, plus Terraform or Pulumi", "Excel, Java or C#, SQL, and Tableau": what "and" joins are
//! choices, each with its own "or".

use super::opener::opener;
use super::words::{is_ing, is_kind};
use super::{Group, Listing, Reader};
use crate::predicate::Mode;
use crate::quantity::counted_of;

/// What leads to a part of a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// A comma alone.
    Comma,
    /// A comma and "and".
    And,
    /// A comma and "or".
    Or,
    /// "plus", "as well as": what follows is asked besides, whatever joins what stands before.
    Besides,
}

/// A stretch between two commas, or words that part as much.
#[derive(Clone, Copy)]
struct Part {
    first: usize,
    end: usize,
    lead: Lead,
}

impl Reader<'_, '_> {
    /// The lists of which a phrase is one; none where one list, or what nobody has named, is all.
    pub(super) fn lists(&self, first: usize, end: usize) -> Option<Listing> {
        if let Some(listing) = self.as_whom(first, end).or_else(|| self.choice_and_deed(first, end)) {
            return Some(listing);
        }
        let parts = self.parts(first, end);
        // "packages such as PyTorch and Keras, as well as Python": the examples end there.
        let opens = self.outside_parentheses(first, end).find_map(|at| opener(self.tokens, at));
        if let Some(from) = opens.filter(|&from| from < end) {
            let parts = parts.unwrap_or_default();
            let besides = parts.iter().find(|part| part.lead == Lead::Besides && part.first > from);
            // "systems such as Epic, Cerner, as well as Meditech": one more of them.
            let kind = |from: usize, end: usize| self.class_of(&Part { first: from, end, lead: Lead::Comma });
            let besides = besides.filter(|part| {
                kind(from, self.before_lead(part)).is_none_or(|class| kind(part.first, end) != Some(class))
            });
            let besides = besides.map(|part| (self.before_lead(part), part.first));
            let (to, rest) = besides.or_else(|| self.done_besides(from, end))?;
            return self.besides(first, to, rest, end);
        }
        let mut parts = parts?;
        // "two of Python, R and Julia, plus SQL", "one of Java and Kotlin, and SQL": the list that is counted ends with its own joiner.
        if self.counts_members(first)
            && let Some(at) = parts.iter().position(|part| {
                part.lead == Lead::And || part.lead == Lead::Or || self.joins(part, &["and", "or"])
            })
            && let Some(rest) = parts.get(at + 1)
        {
            let to = parts.get(at)?.end;
            return self.besides(first, to, rest.first, end);
        }
        // "managing databases, and with one or more of the following: Hadoop, Spark": the list that is counted is asked besides.
        let counted = |part: &Part| {
            part.lead == Lead::And
                && self.tokens.get(part.first).is_some_and(|t| t.is_any(&["with", "in"]))
                && self.counts_members(part.first + 1)
        };
        let counted = parts.iter().position(counted).and_then(|at| parts.get(at.checked_sub(1)?..=at));
        if let Some([before, part]) = counted {
            let mut groups = self.read(first, before.end).groups;
            groups.extend(self.read(part.first + 1, end).groups);
            return Some(Listing { groups });
        }
        let has_or = |part: &Part| part.lead == Lead::Or || self.joins(part, &["or"]);
        if let Some(at) = parts.iter().position(|part| part.lead == Lead::Besides) {
            let part = parts.get(at)?;
            // "Rust, along with Kafka or Kinesis": the choice is behind it.
            if !parts.iter().any(has_or) {
                return None;
            }
            return self.besides(first, self.before_lead(part), part.first, end);
        }
        if let Some(listing) = self.behind_like_one(&parts, end) {
            return Some(listing);
        }
        let last = parts.len().checked_sub(1)?;
        // "Word or Pages, Photoshop": a product of another kind behind a choice of products is none of it.
        let product = |part: &Part| self.any_product(part.first, part.end);
        let kind = |part: &Part| self.class_of(part).filter(|_| product(part));
        let alone = parts.last().is_some_and(|part| part.lead == Lead::Comma && !has_or(part))
            && parts.iter().rev().nth(1).is_some_and(has_or)
            && kind(parts.last()?)? != kind(parts.iter().rev().nth(1)?)?;
        let closes = alone || last > 1 && parts.last().is_some_and(|part| part.lead == Lead::And);
        if !closes || !parts.get(..last)?.iter().any(has_or) {
            return None;
        }
        // Each choice with the parts before it that it is one of.
        let mut out: Vec<(Part, bool)> = Vec::new();
        let closing = parts.last().and_then(|part| self.class_of(part));
        for (at, part) in parts.drain(..).enumerate() {
            let mut own = part;
            if has_or(&part) {
                let whole = part.lead == Lead::Or;
                // "SAP, Oracle or NetSuite, and Excel": one choice, but for what is of the kind of the last part ("Word, QuickBooks or
                // similar, and Outlook").
                let closes = at + 1 == last;
                let fits = |before: &Part| {
                    let kind = self.class_of(before);
                    kind == self.class_of(&part) || closes && (kind.is_none() || kind != closing)
                };
                while let Some((before, false)) = out.last()
                    && !self.joins(before, &["and", "or", "/"])
                    && (whole || fits(before))
                {
                    own = Part { first: before.first, lead: before.lead, end: own.end };
                    out.pop();
                }
                out.push((own, true));
            } else {
                out.push((own, false));
            }
        }
        let mut groups: Vec<Group> = Vec::new();
        for run in out.chunk_by(|a, b| !a.1 && !b.1) {
            let (from, to) = (run.first()?.0.first, run.last()?.0.end);
            let [mut group] = <[Group; 1]>::try_from(self.read(from, to).groups).ok()?;
            let chosen = run.first()?.1;
            // "hybrid or public cloud" is one thing.
            if chosen && group.of.len() < 2 && !group.open {
                return None;
            }
            if !chosen && group.mode == Mode::Unclear {
                group.mode = Mode::All;
            }
            groups.push(group);
        }
        // What the lexicon knows is asked as the names beside it are.
        for group in &mut groups {
            group.named |= group.of.iter().all(|s| s.id.is_some());
        }
        (groups.len() > 1 && groups.iter().all(|group| group.named)).then_some(Listing { groups })
    }

    /// "Salesforce or a similar CRM, Slack, macOS": what is like the first does for it alone.
    fn behind_like_one(&self, parts: &[Part], end: usize) -> Option<Listing> {
        let [one, next, ..] = parts else { return None };
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let or = (one.first + 1..one.end).find(|&at| is(at, &["or"]))?;
        let like = or + 1 + usize::from(is(or + 1, &["a", "an"]));
        let alone = self.name_at(one.first).is_some_and(|hit| hit.end == or);
        let others = self.outside_parentheses(next.first, end).any(|at| is(at, &["or"]));
        if !alone || others || !is(like, &["similar", "equivalent", "comparable"]) {
            return None;
        }
        let mut groups = self.read(one.first, one.end).groups;
        let rest = self.read(next.first, end).groups;
        let named = |groups: &[Group]| !groups.is_empty() && groups.iter().all(|group| group.named);
        if !named(&groups) || !named(&rest) {
            return None;
        }
        groups.extend(rest);
        Some(Listing { groups })
    }

    /// "rigging or mooring, as a deckhand or rigger": what was done, and the choice of as whom.
    fn as_whom(&self, first: usize, end: usize) -> Option<Listing> {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let mut outside = self.outside_parentheses(first, end);
        let at = outside.find(|&at| at > first && is(at, &["as"]) && is(at + 1, &["a", "an"]))?;
        if !(outside.any(|at| is(at, &["or"]) && self.is_person(at - 1)) && self.is_person(end - 1)) {
            return None;
        }
        let (mut done, whom) = (self.plain(first, at).groups, self.plain(at + 2, end).groups);
        let told = whom.iter().any(|group| group.of.len() > 1) && !done.is_empty();
        done.extend(whom);
        told.then_some(Listing { groups: done })
    }

    /// "Rust or Go and building services in it": a choice of names, and what is done besides.
    fn choice_and_deed(&self, first: usize, end: usize) -> Option<Listing> {
        if self.outside_parentheses(first, end).any(|at| opener(self.tokens, at).is_some()) {
            return None;
        }
        let (to, rest) = self.done_besides(first, end)?;
        if !(first..to).any(|at| self.tokens.get(at).is_some_and(|t| t.text == "/" || t.is("or"))) {
            return None;
        }
        let [choice] = <[Group; 1]>::try_from(self.plain(first, to).groups).ok()?;
        if !(choice.named && choice.mode == Mode::Any && choice.of.len() > 1) {
            return None;
        }
        let done = self.plain(rest, end).groups;
        let groups: Vec<Group> = std::iter::once(choice).chain(done).collect();
        (groups.len() > 1).then_some(Listing { groups })
    }

    /// What is read before a word such as "plus", and what is read behind it.
    fn besides(&self, first: usize, to: usize, rest: usize, end: usize) -> Option<Listing> {
        let (mut before, mut behind) = (self.read(first, to).groups, self.read(rest, end).groups);
        let named = |groups: &[Group]| !groups.is_empty() && groups.iter().all(|group| group.named);
        if !named(&before) || behind.is_empty() {
            return None;
        }
        // What the lexicon knows is asked as what stands before it is.
        for group in &mut behind {
            group.named |= group.of.iter().any(|s| s.id.is_some());
        }
        before.append(&mut behind);
        Some(Listing { groups: before })
    }

    /// The parts of a phrase; none where it has but one.
    fn parts(&self, first: usize, end: usize) -> Option<Vec<Part>> {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let comma = |at: usize| self.tokens.get(at).is_some_and(|t| t.text == ",");
        let mut parts = vec![Part { first, end, lead: Lead::Comma }];
        let mut passed = first;
        for at in self.outside_parentheses(first, end) {
            if at < passed || at == first {
                continue;
            }
            if let Some(hit) = self.name_at(at) {
                passed = hit.end;
                continue;
            }
            let word = at + usize::from(comma(at));
            let (lead, next) = match self.besides_at(word) {
                Some(next) => (Lead::Besides, next),
                None if is(word, &["plus"]) => (Lead::Besides, word + 1),
                None if comma(at) && is(word, &["and"]) && !is(word + 1, &["/"]) => (Lead::And, word + 1),
                None if comma(at) && is(word, &["or"]) => (Lead::Or, word + 1),
                None if comma(at) => (Lead::Comma, word),
                None => continue,
            };
            if next >= end {
                break;
            }
            passed = next;
            parts.last_mut()?.end = at;
            parts.push(Part { first: next, end, lead });
        }
        (parts.len() > 1).then_some(parts)
    }

    /// Where what stands before the words that lead to a part ends.
    fn before_lead(&self, part: &Part) -> usize {
        let comma = |at: usize| self.tokens.get(at).is_some_and(|t| t.text == ",");
        let plus = |at: usize| self.tokens.get(at).is_some_and(|t| t.is("plus"));
        let leads = |&at: &usize| self.besides_at(at) == Some(part.first) || plus(at) && at + 1 == part.first;
        let lead = (part.first.saturating_sub(3)..part.first).find(leads).unwrap_or(part.first);
        lead - usize::from(lead > 0 && comma(lead - 1))
    }

    /// "tools like GitHub / Bitbucket and writing shell scripts": where the names end, and what is done besides.
    fn done_besides(&self, from: usize, end: usize) -> Option<(usize, usize)> {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let at = self.outside_parentheses(from, end).find(|&at| {
            is(at, &["and"])
                && self.tokens.get(at + 1).is_some_and(|t| is_ing(t) && t.is_low())
                && self.name_at(at + 1).is_none()
                && at + 2 < end
                && !is(at + 2, &["and", "or", ","])
                // "Excel and mooring software"
                && !(at + 3 == end && self.tokens.get(at + 2).is_some_and(|t| is_kind(t.text)))
        })?;
        let choice = || (from..at).any(|i| is(i, &["or", "/"]));
        let end = at - usize::from(at > from && is(at - 1, &[","]));
        let product = || self.item.hits.iter().any(|h| h.end == end && self.is_product(h));
        (choice() || product()).then_some((end, at + 1))
    }

    /// Does one of the words join its members?
    fn joins(&self, part: &Part, words: &[&str]) -> bool {
        let joiner = |at: usize| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        self.outside_parentheses(part.first, part.end)
            .any(|at| at > part.first && joiner(at) && !self.counts(at))
    }

    /// "two of Python and R", "at least one of them": does the phrase begin with how many it asks for?
    fn counts_members(&self, first: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let mut at = first;
        while is(at, &["at", "least", "any", "a", "minimum", "of", "more", "than"]) && at < first + 4 {
            at += 1;
        }
        counted_of(self.tokens, at).is_some()
    }

    /// "one or more", "one or both"
    fn counts(&self, or: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        is(or + 1, &["more", "both"]) || is(or.wrapping_sub(1), &["one"])
    }

    /// What the first name in it is.
    fn class_of(&self, part: &Part) -> Option<&str> {
        let names = self.item.hits.iter().filter(|hit| super::names::is_subject(hit));
        let hit = names.into_iter().find(|hit| part.first <= hit.first && hit.end <= part.end)?;
        let id = self.subject(hit.first, hit.end)?.id?;
        self.lexicon.subject(&id).map(|entry| entry.class.as_str())
    }
}
