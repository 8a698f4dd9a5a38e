//! Phrases that name things: "Rust or C++", "cloud platforms (AWS, Azure)", "coding, debugging, and algorithm design".

use crate::lexicon::Lexicon;
use crate::predicate::{Mode, Subject};
use crate::recognizer::Item;
use crate::token::Token;
use members::mode;

mod members;
mod names;

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

/// Words that open a list of examples.
fn opener(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let next = tokens.get(at + 1);
    let mut end = match () {
        () if token.is("such") && next.is_some_and(|t| t.is("as")) => at + 2,
        () if token.is("such")
            && next.is_some_and(|t| t.text.chars().next().is_some_and(char::is_uppercase)) =>
        {
            at + 1
        }
        () if token.is_any(&["like", "eg", "including", "includes", "include", "namely", "specifically"]) => {
            at + 1
        }
        () if token.is("for") && next.is_some_and(|t| t.is_any(&["example", "instance"])) => at + 2,
        () if token.is_any(&["e", "i"])
            && next.is_some_and(|t| t.text == "." && t.glued)
            && tokens.get(at + 2).is_some_and(|t| t.is_any(&["g", "e"])) =>
        {
            at + 3
        }
        () => return None,
    };
    // ", but not limited to", ". ,", ": "
    if token.is("like")
        && at
            .checked_sub(1)
            .and_then(|i| tokens.get(i))
            .is_some_and(|t| t.is_any(&["would", "d", "feel", "look", "looks"]))
    {
        return None;
    }
    while let Some(t) = tokens.get(end) {
        let filler = matches!(t.text, "," | "." | ":" | "\n")
            || t.is_any(&[
                "but", "not", "limited", "to", "any", "of", "the", "following", "one", "more", "or", "only",
            ]);
        if !filler {
            break;
        }
        end += 1;
    }
    Some(end)
}

/// Reads the phrase in tokens `first..end`.
pub fn listing(item: &Item<'_>, lexicon: &Lexicon, first: usize, end: usize) -> Listing {
    let reader = Reader { item, lexicon, tokens: &item.tokens };
    reader.read(first, end)
}

struct Reader<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    tokens: &'i [Token<'a>],
}

impl Reader<'_, '_> {
    fn read(&self, first: usize, end: usize) -> Listing {
        let (first, end) = self.trim(first, end);
        if first >= end {
            return Listing::default();
        }
        // "languages including, but not limited to, C, C++": the named things stand for the class.
        let depth_zero = self.outside_parentheses(first, end);
        // "one or more of the following languages: Java, C++"
        let following =
            depth_zero.iter().position(|&at| self.tokens.get(at).is_some_and(|t| t.is("following")));
        let colon = depth_zero.iter().copied().find(|&at| self.tokens.get(at).is_some_and(|t| t.text == ":"));
        if let (Some(_), Some(colon)) = (following, colon)
            && colon + 1 < end
        {
            let one = self
                .tokens
                .get(first..colon)
                .unwrap_or_default()
                .iter()
                .any(|t| t.is_any(&["one", "any", "either", "some", "or"]));
            let group = self.group(colon + 1, end, false);
            let mode = if one { Mode::Any } else { group.mode };
            return Listing { groups: vec![Group { mode, first, ..group }] };
        }
        let opens = depth_zero.iter().copied().find_map(|at| opener(self.tokens, at).map(|from| (at, from)));
        if let Some((at, from)) = opens
            && from < end
        {
            let (head_first, head_end) = self.trim(first, at);
            let mut inner = self.group(from, end, true);
            if !inner.of.is_empty() && (inner.named || head_first >= head_end) {
                inner.first = first;
                // "Git, Visual Studio, and code agents including Copilot": earlier members stay.
                let head = self.members(head_first, head_end);
                if head.0.len() > 1 {
                    let mut of: Vec<Subject> =
                        self.subjects(&head.0).into_iter().filter(|s| self.is_name(s)).collect();
                    of.append(&mut inner.of);
                    inner.of = of;
                }
                return Listing { groups: vec![inner] };
            }
            return self.plain(first, if head_first < head_end { at } else { end });
        }
        self.plain(first, end)
    }

    /// A phrase without a list of examples outside parentheses.
    fn plain(&self, first: usize, end: usize) -> Listing {
        let (first, end) = self.trim(first, end);
        let (members, _) = self.members(first, end);
        // "microservice architecture in cloud environments (e.g., Azure, AWS, GCP)": the examples are a group of their own.
        if let [only] = members.as_slice()
            && let Some((from, to)) = only.inner
        {
            let class = (only.first..only.end).rev().find(|&at| {
                at > only.first
                    && self.tokens.get(at).is_some_and(|t| t.is_any(&["in", "on", "with", "using"]))
            });
            let inner = self.group(from, to, true);
            if inner.named {
                if let Some(class) = class
                    && class - only.first >= 2
                {
                    let mut head = self.plain(only.first, class);
                    head.groups.push(Group { first: class, end: only.end, ..inner });
                    return head;
                }
                if !self.same_thing(only, from, to) {
                    let mut inner = Group { first, end, ..inner };
                    if let Some(name) = self.product(only.first, self.open_parenthesis(only)) {
                        inner.of.insert(0, name);
                    }
                    return Listing { groups: vec![inner] };
                }
            }
        }
        // "designing services using microservice architecture", "analyzing data with Redshift, Oracle"
        let uses = (first + 1..end).find(|&at| {
            members.first().is_some_and(|m| at < m.end)
                && self.tokens.get(at).is_some_and(|t| {
                    (t.is("using") && at >= first + 2)
                        || (t.is_any(&["with", "in"]) && self.begins_name(at + 1))
                })
        });
        if let Some(at) = uses {
            let tail = self.group(at + 1, end, false);
            let (head_first, head_end) = self.trim(first, at);
            let using = self.tokens.get(at).is_some_and(|t| t.is("using"));
            let keeps = using && head_end >= head_first + 2 && self.any_known_or_noun(head_first, head_end);
            if (tail.named || using) && !tail.of.is_empty() {
                if !keeps {
                    return Listing { groups: vec![Group { first, ..tail }] };
                }
                let mut of = self.subjects(&self.members(self.past_verbs(head_first, head_end), head_end).0);
                if tail.of.len() == 1 {
                    of.extend(tail.of);
                    return Listing {
                        groups: vec![Group {
                            of,
                            mode: Mode::All,
                            open: tail.open,
                            named: tail.named,
                            first,
                            end,
                        }],
                    };
                }
                let head = Group {
                    of,
                    mode: Mode::All,
                    open: false,
                    named: self.any_name(head_first, head_end),
                    first,
                    end: at,
                };
                return Listing { groups: vec![head, Group { first: at, ..tail }] };
            }
        }
        let first = if members.len() > 2 { self.past_verbs(first, end) } else { first };
        let (members, joiners) = self.members(first, end);
        let mut of = Vec::new();
        let mut inner_groups: Vec<Group> = Vec::new();
        for member in &members {
            of.extend(self.subject(member.first, self.open_parenthesis(member)));
            if let Some((from, to)) = member.inner
                && !self.same_thing(member, from, to)
            {
                let inner = self.group(from, to, true);
                if inner.named {
                    inner_groups.push(Group { first: member.first, end: member.end, ..inner });
                }
            }
        }
        let open = self.closes_open(first, end);
        if !inner_groups.is_empty() {
            // Beside named things, members that name nothing say no more than the class of what follows them.
            of.retain(|s: &Subject| self.is_name(s));
            if of.is_empty() {
                if let Some(group) = inner_groups.first_mut() {
                    group.first = first;
                }
                if let Some(group) = inner_groups.last_mut() {
                    group.end = end;
                }
                return Listing { groups: inner_groups };
            }
            of.extend(inner_groups.into_iter().flat_map(|g| g.of));
            return Listing {
                groups: vec![Group { of, mode: Mode::Any, open: true, named: true, first, end }],
            };
        }
        let mode = mode(&joiners, of.len());
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

    /// A list of names.
    fn group(&self, first: usize, end: usize, open: bool) -> Group {
        let (mut from, to) = self.trim(first, end);
        if let Some(skip) = opener(self.tokens, from) {
            from = skip;
        }
        let (members, joiners) = self.members(from, to);
        let mut of = Vec::new();
        for member in &members {
            of.extend(self.subject(member.first, self.open_parenthesis(member)));
            if let Some((a, b)) = member.inner {
                of.extend(self.group(a, b, true).of);
            }
        }
        let open = open || self.closes_open(from, to);
        let mode = if open { Mode::Any } else { mode(&joiners, of.len()) };
        Group { named: self.any_name(from, to), of, mode, open, first, end }
    }

    /// "etc.", "or similar", "and others", "or equivalent": the list goes on.
    fn closes_open(&self, first: usize, end: usize) -> bool {
        self.tokens.get(first..end).unwrap_or_default().windows(2).any(|pair| {
            let [a, b] = pair else { return false };
            b.is("etc")
                || (a.is_any(&["or", "and"]) || a.text == ",")
                    && b.is_any(&[
                        "similar", "others", "equivalent", "comparable", "other", "related", "more", "like",
                        "another",
                    ])
        }) || self.tokens.get(end).is_some_and(|t| t.is("etc"))
    }
}
