//! Phrases that name things: "Rust or C++", "cloud platforms (AWS, Azure)", "coding, debugging, and algorithm design".

use crate::lexicon::Lexicon;
use crate::predicate::{Mode, Subject};
use crate::quantity::counted_of;
use crate::recognizer::Item;
use crate::token::{Kind, Token};
use joiners::{Joiner, mode};
use members::Member;
use opener::opener;
use words::{PREPOSITIONS, SOME, is_adverb, is_light_verb, is_people};
pub(crate) use words::{is_kind, is_place_name};

mod classed;
mod doing;
mod examples;
mod group;
mod joiners;
mod joint;
mod kinds;
mod lists;
mod means;
mod member;
mod members;
mod names;
mod opener;
mod parentheses;
mod remarks;
mod semicolons;
mod slashes;
mod strip;
mod whole;
mod words;

/// What a phrase names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Groups of things, most often one; a phrase such as "microservices in cloud environments (e.g. AWS, Azure)" has two.
    pub groups: Vec<Group>,
}

/// Things joined in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The things.
    pub of: Vec<Subject>,
    /// How they are joined.
    pub mode: Mode,
    /// Is the list open?
    pub open: bool,
    /// Does it hold something that has a name of its own, in the lexicon or by its capital letter?
    pub named: bool,
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub end: usize,
}

/// What says that a list names examples, so that others like them may do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opens {
    No,
    /// "such as", "including"
    Examples,
    /// Parentheses behind their class.
    Parenthesis,
}

/// Reads the phrase in tokens `first..end`.
pub fn listing(item: &Item<'_>, lexicon: &Lexicon, first: usize, end: usize) -> Listing {
    let reader = Reader { item, lexicon, tokens: &item.tokens };
    let mut listing = reader.read(first, end);
    // "Tableau, Looker or equivalent": what stands behind the phrase leaves its list open.
    if let [group] = listing.groups.as_mut_slice()
        && group.named
        && (group.of.len() == 1 || group.mode != Mode::All)
        && reader.or_alike(end, group.of.len() > 1)
    {
        (group.mode, group.open) = (Mode::Any, true);
    }
    listing
}

struct Reader<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    tokens: &'i [Token<'a>],
}

impl<'a> Reader<'_, 'a> {
    fn read(&self, first: usize, end: usize) -> Listing {
        let (first, end) = self.trim(first, end);
        let first = self.past_some(first);
        if let Some(listing) = self.semicolons(first, end) {
            return listing;
        }
        let end = self.before_remark(first, end);
        if first >= end {
            return Listing::default();
        }
        if let Some(listing) = self.behind_colon(first, end) {
            return listing;
        }
        if let Some(listing) = self.lists(first, end) {
            return listing;
        }
        // "languages including, but not limited to, C, C++": the named things stand for the class.
        let opens = |at| opener(self.tokens, at).map(|from| (at, from));
        let opens = self.outside_parentheses(first, end).find_map(opens);
        match opens {
            Some((at, from)) if from < end => self.examples(first, at, from, end),
            _ => self.plain(first, end),
        }
    }

    /// "one or more of Java and Go": the "or" parts no members.
    fn past_some(&self, first: usize) -> usize {
        let led = &["the", "these", "our", "your", "following"];
        let or = self.tokens.get(first + 1).is_some_and(|t| t.is("or"));
        counted_of(self.tokens, first)
            .map(|(_, end)| end)
            .filter(|&end| or && self.tokens.get(end).is_none_or(|t| !t.is_any(led)))
            .unwrap_or(first)
    }

    /// "one or more of the following languages: Java, C++", "the whole pipeline: ingestion, storage and serving".
    fn behind_colon(&self, first: usize, end: usize) -> Option<Listing> {
        let is_colon = |at: &usize| self.tokens.get(*at).is_some_and(|t| t.text == ":");
        let colon = self.outside_parentheses(first, end).find(is_colon)?;
        let head = self.tokens.get(first..colon)?;
        let opens = (first..colon).any(|at| opener(self.tokens, at).is_some());
        if colon + 1 >= end || opens || head.iter().any(|t| t.text == ",") {
            return None;
        }
        let one = head.iter().any(|t| SOME.holds(t) || t.is("or"));
        let (to, means) = self.means_behind(colon + 1, end);
        let group = self.group(colon + 1, to, Opens::No);
        let mode = if one { Mode::Any } else { group.mode };
        let mut groups = vec![Group { mode, first, ..group }];
        groups.retain(|group| !group.of.is_empty());
        groups.extend(means);
        (!groups.is_empty()).then_some(Listing { groups })
    }

    /// A phrase without a list of examples outside parentheses.
    fn plain(&self, first: usize, end: usize) -> Listing {
        let (whole, end) = self.trim(first, end);
        let first = self.past_light_verb(whole, end);
        if let Some(listing) = self.means_of_several(first, end) {
            return listing;
        }
        let (members, joiners) = self.members(first, end);
        if let [only] = members.as_slice() {
            if let Some(listing) = self.classed(only, first, end) {
                return listing;
            }
            // "working with teens": the verb is all that tells what one word means.
            if first == end - 1
                && first > whole
                && !self.any_name(first, end)
                && self.name_at(first).is_none()
            {
                let text = self.item.text(whole, end).to_owned();
                let of = vec![Subject { id: None, name: text.to_lowercase(), text }];
                let group = Group { of, mode: Mode::Any, open: false, named: false, first: whole, end };
                return Listing { groups: vec![group] };
            }
        }
        if let Some(listing) = self.by_means(&members, first, end) {
            return listing;
        }
        self.listed(&members, &joiners, first, end)
    }

    /// Members, each by its own name; the list in parentheses behind one stands for it.
    fn listed(&self, members: &[Member], joiners: &[Joiner], first: usize, end: usize) -> Listing {
        let mut of = Vec::new();
        let mut inner_groups: Vec<Group> = Vec::new();
        let mut classes: Vec<Subject> = Vec::new();
        let mut beside: Option<(usize, usize)> = None;
        // "building services, APIs and tools": the verb is shared, and says less than its objects.
        let shared = members.len() > 1
            && !members.iter().skip(1).any(|m| {
                self.is_doing(m)
                    || self.is_doing_something(m)
                    || self.tokens.get(m.first).is_some_and(|t| t.is_any(&["in", "with", "at"]))
            });
        for (i, member) in members.iter().enumerate() {
            let open = self.open_parenthesis(member);
            let alike = matches!(joiners.last(), Some(Joiner::Or | Joiner::AndOr | Joiner::Slash));
            let last = i > 0 && i + 1 == members.len() && alike;
            let open = if last { self.before_place(member.first, open) } else { open };
            // "collaborating across teams, functions": without its verb it would say nothing.
            let object = self.past_verbs(member.first, open);
            let leads = |t: &Token<'_>| PREPOSITIONS.holds(t) && self.name_at(object + 1).is_none();
            let bare = self.tokens.get(object).is_some_and(|t| leads(t) || is_adverb(t));
            let from = if shared && i == 0 && !bare { object } else { member.first };
            let own = self.subject(from, open);
            // What follows a class and its examples is no class of theirs.
            if !inner_groups.is_empty() && own.is_some() {
                beside = Some((beside.map_or(i, |(first, _)| first), i + 1));
            }
            let class = own.clone();
            of.extend(own);
            if let Some((from, to)) = member.inner
                && !self.same_thing(member, from, to)
                && !self.is_aside(from, to)
                && !self.is_wish(from - 1, to + 1)
            {
                let inner = self.group(from, to, Opens::Parenthesis);
                // Beside other members, words without names only describe theirs ("monitoring (logs, metrics)").
                let list =
                    inner.named || members.len() == 1 && !self.is_doing(member) && self.enumerates(from, to);
                if list && !inner.of.is_empty() && !self.illustrates(member, &inner) {
                    inner_groups.push(Group { first: member.first, end: member.end, ..inner });
                    classes.extend(class);
                }
            }
        }
        self.leave_out_kinds(&mut of);
        let open = self.closes_open(first, end);
        // "databases (SQL, Redis) and queues or streams (Kafka)": the "and" parts what each "or" joins.
        if let Some(listing) = self.beside_choice(members, joiners, !inner_groups.is_empty(), end) {
            return listing;
        }
        // "telephony systems (VoIP, ISDN) and gateway integration" asks for both.
        let both = joiners.contains(&Joiner::And)
            && !joiners.iter().any(|j| matches!(j, Joiner::Or | Joiner::AndOr));
        // "React (TypeScript), StormWise (ICPR) and Excel": what is said of each of several named things, and no part of one.
        if both {
            let or =
                |m: &Member| m.inner.and_then(|(from, _)| self.tokens.get(from)).is_some_and(|t| t.is("or"));
            let said = |g: &Group| {
                members.iter().filter(|m| m.first == g.first && g.of.len() == 1 && !or(m)).any(|m| {
                    self.subject(m.first, self.open_parenthesis(m)).is_some_and(|s| self.is_thing(&s))
                })
            };
            inner_groups.retain(|group| !said(group));
        }
        if let Some(groups) = self.beside_parts(members, joiners, (&of, open), &inner_groups, (first, end)) {
            return Listing { groups };
        }
        if let ([inner], true) = (inner_groups.as_slice(), both)
            && let Some(groups) = self.before_class(members, joiners, first, inner)
        {
            return Listing { groups };
        }
        if let Some((from, to)) = beside.filter(|_| both && inner_groups.len() == 1)
            && let (Some(head), Some(rest)) = (members.get(..from), members.get(from..to))
            && let (Some(before), Some(behind)) = (joiners.get(..from - 1), joiners.get(from..))
            && let (Some(first_rest), Some(last)) = (rest.first(), rest.last())
            && rest.iter().all(|m| m.inner.is_none())
        {
            // The commas before the last "and" say what it says.
            let said = |j: &Joiner| if *j == Joiner::Comma { Joiner::And } else { *j };
            let before: Vec<Joiner> = before.iter().map(said).collect();
            let mut groups = self.listed(head, &before, first, head.last().map_or(first, |m| m.end)).groups;
            let mut tail = self.listed(rest, behind, first_rest.first, end.max(last.end)).groups;
            groups.append(&mut tail);
            return Listing { groups };
        }
        if !inner_groups.is_empty() {
            // Beside named things, members that name nothing say no more than the class of what follows them.
            let or = |j: &Joiner| matches!(j, Joiner::Or | Joiner::AndOr);
            let choice = joiners.iter().any(or) && !joiners.contains(&Joiner::And);
            let instead = if choice { self.instead_of_lists(members, &inner_groups) } else { Vec::new() };
            of.retain(|s: &Subject| {
                self.stands_beside_lists(s, members.len(), both && !classes.contains(s))
                    || instead.contains(s)
            });
            if of.is_empty() {
                // "databases (SQL, Redis) or queues (Kafka)": any of all of them will do.
                if choice {
                    let of = inner_groups.into_iter().flat_map(|g| g.of).collect();
                    return Listing {
                        groups: vec![Group { of, mode: Mode::Any, open: true, named: true, first, end }],
                    };
                }
                if let Some(group) = inner_groups.first_mut() {
                    group.first = first;
                }
                if let Some(group) = inner_groups.last_mut() {
                    group.end = end;
                }
                return Listing { groups: inner_groups };
            }
            // "CloudFormation (or CDK)", "StormWise (ICPR)": another name for it, and no part.
            let instead = |m: &Member| {
                let or = |(from, _): (usize, usize)| self.tokens.get(from).is_some_and(|t| t.is("or"));
                let alone = inner_groups.iter().any(|g| g.first == m.first && g.of.len() == 1);
                m.inner.is_some_and(or)
                    || alone
                        && self.subject(m.first, self.open_parenthesis(m)).is_some_and(|s| self.is_thing(&s))
            };
            if both && !members.iter().any(instead) {
                return Listing {
                    groups: self.each_with_parts(members, joiners, inner_groups, (first, end)),
                };
            }
            of.extend(inner_groups.into_iter().flat_map(|g| g.of));
            return Listing {
                groups: vec![Group { of, mode: Mode::Any, open: true, named: true, first, end }],
            };
        }
        // "AI/ML techniques and processes": what joins a mere kind joins no names.
        let slashed = joiners.split_last().filter(|(_, before)| !before.is_empty());
        let slashed = slashed.filter(|(_, before)| before.iter().all(|j| *j == Joiner::Slash));
        let kind = |m: &Member| is_kind(self.item.text(m.first, m.end));
        let joiners = match slashed {
            Some((_, before)) if members.last().is_some_and(kind) => before,
            _ => joiners,
        };
        let mode = match (mode(joiners, of.len()), members.last()) {
            // "commercial, residential, or industrial construction": the word that joins them all stands within the last.
            (Mode::Unclear, Some(last)) => match (last.first..last.end).find(|&at| {
                self.tokens.get(at).is_some_and(|t| t.is_any(&["and", "or"]))
                    && at.checked_sub(1).and_then(|i| self.tokens.get(i)).is_some_and(|t| t.text == ",")
            }) {
                Some(at) if self.tokens.get(at).is_some_and(|t| t.is("or")) => Mode::Any,
                Some(_) => Mode::All,
                None => Mode::Unclear,
            },
            (mode, _) => mode,
        };
        // Parentheses that name nothing are left to whoever can read them.
        let end = match members.last() {
            Some(last) if last.inner.is_some_and(|(from, to)| !self.same_thing(last, from, to)) => {
                self.open_parenthesis(last)
            }
            _ => end,
        };
        let group = Group { named: self.any_name(first, end), of, mode, open, first, end };
        Listing { groups: if group.of.is_empty() { Vec::new() } else { vec![group] } }
    }

    /// Skips a verb that leaves what follows as it is ("working with", "using").
    fn past_light_verb(&self, first: usize, end: usize) -> usize {
        if !self.tokens.get(first).is_some_and(is_light_verb) || self.name_at(first).is_some() {
            return first;
        }
        let mut at = first + 1;
        while self.tokens.get(at).is_some_and(|t| t.is_any(&["in", "with", "on", "within", "across", "as"])) {
            at += 1;
        }
        // "working and communicating across teams", "working directly with partners", "working with sales teams"
        let object = first + 2;
        let object_end = (object + 1..end)
            .find(|&at| self.tokens.get(at).is_some_and(|t| PREPOSITIONS.holds(t)))
            .unwrap_or(end);
        let people = self.tokens.get(first).is_some_and(|t| t.is("working"))
            && self.tokens.get(first + 1).is_some_and(|t| t.is("with"))
            && (object..object_end)
                .any(|at| self.tokens.get(at).is_some_and(is_people) && self.ends_words(at));
        // "working towards a goal", "working alongside nurses"
        let other = |t: &Token<'_>| t.is_any(&["towards", "toward", "alongside", "around", "under", "from"]);
        let goes_on = people
            || self.tokens.get(first + 1).is_some_and(other)
            || self
                .tokens
                .get(at)
                .is_some_and(|t| t.is("and") || t.is("or") || t.text == "," || is_adverb(t))
            // "working cross-functionally with …"
            || self.tokens.get(at + 1).is_some_and(|t| t.glued && t.text == "-")
                && self.tokens.get(at + 2).is_some_and(is_adverb);
        if at < end && !goes_on { at } else { first }
    }

    /// Does the word at `at` close a run of words ("teams", not "team" in "team sports")?
    fn ends_words(&self, at: usize) -> bool {
        self.tokens
            .get(at + 1)
            .is_none_or(|t| t.kind != Kind::Word || t.is("and") || t.is("or") || PREPOSITIONS.holds(t))
    }
}
