//! Phrases that name things: "Rust or C++", "cloud platforms (AWS, Azure)", "coding, debugging, and algorithm design".

use crate::lexicon::{Hit, Level, Lexicon, Term, Vocabulary};
use crate::predicate::{Mode, Subject};
use crate::recognizer::Item;
use crate::token::{Kind, Token};

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

/// How a stretch of members is joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joiner {
    Comma,
    And,
    Or,
    AndOr,
    Slash,
}

/// A member of a list: its tokens, and the list in parentheses behind it.
#[derive(Clone, Copy)]
struct Member {
    first: usize,
    end: usize,
    inner: Option<(usize, usize)>,
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
                "but",
                "not",
                "limited",
                "to",
                "any",
                "of",
                "the",
                "following",
                "one",
                "more",
                "or",
                "only",
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
                if head.0.len() > 1 && self.any_name(head_first, head_end) {
                    let mut of = self.subjects(&head.0);
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
        let (members, joiners) = self.members(first, end);
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
            self.tokens.get(at).is_some_and(|t| t.is("using") || t.is("with") || t.is("in"))
                && members.first().is_some_and(|m| at < m.end)
                && self.begins_name(at + 1)
        });
        if let Some(at) = uses {
            let tail = self.group(at + 1, end, false);
            let (head_first, head_end) = self.trim(first, at);
            let head_words = head_end.saturating_sub(head_first);
            let keeps = self.tokens.get(at).is_some_and(|t| t.is("using"))
                && head_words >= 2
                && self.any_known_or_noun(head_first, head_end);
            if tail.named {
                if keeps {
                    let mut of = self.subjects(&self.members(head_first, head_end).0);
                    of.extend(tail.of);
                    return Listing {
                        groups: vec![Group { of, mode: Mode::All, open: tail.open, named: true, first, end }],
                    };
                }
                return Listing { groups: vec![Group { first, ..tail }] };
            }
        }
        let mut of = Vec::new();
        let mut open = false;
        for member in &members {
            if let Some((from, to)) = member.inner
                && !self.same_thing(member, from, to)
            {
                let inner = self.group(from, to, true);
                if inner.named {
                    let head_end = self.open_parenthesis(member);
                    of.extend(self.subject(member.first, head_end));
                    of.extend(inner.of);
                    open = true;
                    continue;
                }
            }
            of.extend(self.subject(member.first, member.end));
        }
        let (dropped_open, mode) = (self.closes_open(first, end), mode(&joiners, of.len()));
        let group =
            Group { named: self.any_name(first, end), of, mode, open: open || dropped_open, first, end };
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

    fn outside_parentheses(&self, first: usize, end: usize) -> Vec<usize> {
        let mut depth = 0usize;
        let mut out = Vec::new();
        for at in first..end {
            match self.tokens.get(at).map(|t| t.text) {
                Some("(" | "[") => depth += 1,
                Some(")" | "]") => depth = depth.saturating_sub(1),
                Some(_) if depth == 0 => out.push(at),
                _ => {}
            }
        }
        out
    }

    /// Splits at commas, "and", "or" and slashes that stand outside of names and parentheses.
    fn members(&self, first: usize, end: usize) -> (Vec<Member>, Vec<Joiner>) {
        let mut members: Vec<Member> = Vec::new();
        let mut joiners = Vec::new();
        let mut start = first;
        let mut at = first;
        let mut inner = None;
        let mut pending: Option<Joiner> = None;
        let has_comma = self
            .outside_parentheses(first, end)
            .iter()
            .any(|&i| self.tokens.get(i).is_some_and(|t| t.text == "," || t.kind == Kind::Break));
        while at < end {
            let Some(token) = self.tokens.get(at) else { break };
            if let Some(hit) = self.name_at(at).filter(|h| h.end <= end) {
                at = hit.end;
                continue;
            }
            if matches!(token.text, "(" | "[") {
                let close = self.closing(at, end);
                inner = Some((at + 1, close));
                at = (close + 1).min(end);
                continue;
            }
            let Some((joiner, next)) = self.joiner(at, first, end, has_comma) else {
                at += 1;
                continue;
            };
            if start < at {
                members.push(Member { first: start, end: at, inner: inner.take() });
                joiners.extend(pending.take());
            }
            // ", and": the word beats the comma.
            pending = Some(match (pending, joiner) {
                (Some(old), Joiner::Comma) => old,
                (_, new) => new,
            });
            at = next;
            start = next;
        }
        if start < end {
            members.push(Member { first: start, end, inner });
            joiners.extend(pending);
        }
        (members, joiners)
    }

    fn joiner(&self, at: usize, first: usize, end: usize, has_comma: bool) -> Option<(Joiner, usize)> {
        let token = self.tokens.get(at)?;
        let next = self.tokens.get(at + 1);
        if token.text == ","
            || token.kind == Kind::Break
            || token.text == ";"
            || matches!(token.text, "•" | "|")
        {
            return Some((Joiner::Comma, at + 1));
        }
        if token.is("and") {
            if next.is_some_and(|t| t.text == "/") && self.tokens.get(at + 2).is_some_and(|t| t.is("or")) {
                return Some((Joiner::AndOr, at + 3));
            }
            return (has_comma || self.splits(at, first, end)).then_some((Joiner::And, at + 1));
        }
        if token.text == "&" && !token.glued {
            return (has_comma || self.splits(at, first, end)).then_some((Joiner::And, at + 1));
        }
        if token.is("or") {
            if next.is_some_and(|t| t.text == "/") && self.tokens.get(at + 2).is_some_and(|t| t.is("and")) {
                return Some((Joiner::AndOr, at + 3));
            }
            return (has_comma || self.splits(at, first, end)).then_some((Joiner::Or, at + 1));
        }
        if token.text == "+" && !token.glued {
            return Some((Joiner::And, at + 1));
        }
        // A slash joins names; inside "server/service" it is part of the phrase.
        let names = self.item.hits.iter().any(|h| is_subject(h) && h.end == at)
            || self.item.hits.iter().any(|h| is_subject(h) && h.first == at + 1);
        if token.text == "/" && names && at > first {
            return Some((Joiner::Slash, at + 1));
        }
        None
    }

    /// Does "and" or "or" at `at` stand between two phrases, rather than between two words of one?
    fn splits(&self, at: usize, first: usize, end: usize) -> bool {
        if self.item.hits.iter().any(|h| is_subject(h) && h.end == at) || self.begins_name(at + 1) {
            // "C# and SQL" splits; "Python and other languages" does too.
            let left = at.saturating_sub(first);
            return left > 0;
        }
        let left: Vec<&Token<'_>> = self.tokens.get(first..at).unwrap_or_default().iter().collect();
        let right: Vec<&Token<'_>> = self.tokens.get(at + 1..end).unwrap_or_default().iter().collect();
        let words = |side: &[&Token<'_>]| side.iter().filter(|t| t.kind == Kind::Word).count();
        let (l, r) = (words(&left), words(&right));
        if l == 0 || r == 0 {
            return false;
        }
        let verb = |side: &[&Token<'_>]| side.first().is_some_and(|t| crate::clause::is_gerund(t));
        match (verb(&left), verb(&right)) {
            // "building and releasing software": one object.
            (true, true) => l > 1,
            (true, false) => false,
            // "music and entertainment"; but "development or operation of services" shares its object.
            _ if l == 1 => !right.iter().any(|t| t.is_any(&["of", "for"])) && r <= 2,
            _ => l >= 2 && r <= 6,
        }
    }

    fn closing(&self, open: usize, end: usize) -> usize {
        let mut depth = 0usize;
        for at in open..end {
            match self.tokens.get(at).map(|t| t.text) {
                Some("(" | "[") => depth += 1,
                Some(")" | "]") => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return at;
                    }
                }
                _ => {}
            }
        }
        end
    }

    fn open_parenthesis(&self, member: &Member) -> usize {
        member.inner.map_or(member.end, |(from, _)| from.saturating_sub(1))
    }

    /// "Large Language Models (LLMs)": the parentheses repeat the name.
    fn same_thing(&self, member: &Member, from: usize, to: usize) -> bool {
        let subject = |first: usize, end: usize| {
            self.item.hits.iter().find(|h| is_subject(h) && h.first >= first && h.end <= end).map(|h| h.term)
        };
        let head = subject(member.first, from.saturating_sub(1));
        let acronym = to.saturating_sub(from) == 1
            && self.tokens.get(from).is_some_and(|t| {
                t.text.len() <= 6 && t.text.chars().filter(|c| c.is_uppercase()).count() >= 2
            });
        (head.is_some() && head == subject(from, to))
            || (acronym && head.is_none() && self.initials(member.first, from.saturating_sub(1), from))
    }

    fn initials(&self, first: usize, end: usize, acronym: usize) -> bool {
        let Some(token) = self.tokens.get(acronym) else { return false };
        let initials: String = self
            .tokens
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .filter_map(|t| t.text.chars().next())
            .flat_map(char::to_uppercase)
            .collect();
        initials.contains(&token.text.trim_end_matches('s').to_uppercase())
    }

    fn name_at(&self, at: usize) -> Option<&Hit> {
        self.item.hits.iter().find(|h| is_subject(h) && h.first == at)
    }

    /// A name of the lexicon, or a capitalised word inside a sentence.
    fn begins_name(&self, at: usize) -> bool {
        self.name_at(at).is_some() || self.capitalised(at)
    }

    fn capitalised(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let sentence_start = at == 0
            || self
                .tokens
                .get(at - 1)
                .is_some_and(|t| t.kind == Kind::Break || t.text == ":" || t.text == ".");
        token.kind == Kind::Word
            && token.text.chars().next().is_some_and(char::is_uppercase)
            && !sentence_start
            && token.text.len() > 1
    }

    /// Does the stretch hold a name: a product of the lexicon, a named method, or a capitalised unknown?
    fn any_name(&self, first: usize, end: usize) -> bool {
        self.item.hits.iter().any(|h| is_subject(h) && h.first >= first && h.end <= end && self.is_named(h))
            || (first..end).any(|at| {
                self.capitalised(at) && !self.tokens.get(at).is_some_and(|t| t.is_any(&["I", "AND", "OR"]))
            })
    }

    fn is_named(&self, hit: &Hit) -> bool {
        let Term::Subject(i) = hit.term else { return false };
        let Some(entry) = self.lexicon.subjects().get(i) else { return false };
        // Kinds of things ("cloud platforms", "databases") name nothing; methods that are taught under their name do.
        entry.level == Level::Product
            || matches!(
                entry.class.as_str(),
                "machine-learning"
                    | "software-method"
                    | "data-analysis"
                    | "security-standard"
                    | "accounting-practice"
                    | "quality-standard"
                    | "query-language"
                    | "ci-cd"
                    | "cryptography"
                    | "networking-protocol"
            )
            || self
                .item
                .place(hit.first, hit.end)
                .of(self.item.source)
                .chars()
                .filter(|c| c.is_uppercase())
                .count()
                >= 2
    }

    fn any_known_or_noun(&self, first: usize, end: usize) -> bool {
        !self
            .tokens
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .any(|t| t.is_any(&["data", "things", "solutions"]))
            || self.item.hits.iter().any(|h| is_subject(h) && h.first >= first && h.end <= end)
    }

    /// The product that a class phrase itself names ("the Linux OS (Ubuntu, Red Hat)").
    fn product(&self, first: usize, end: usize) -> Option<Subject> {
        let hit = self.item.hits.iter().find(|h| is_subject(h) && h.first >= first && h.end <= end)?;
        let Term::Subject(i) = hit.term else { return None };
        let entry = self.lexicon.subjects().get(i)?;
        (entry.level == Level::Product).then(|| self.named(hit, entry))
    }

    fn named(&self, hit: &Hit, entry: &crate::lexicon::SubjectEntry) -> Subject {
        Subject {
            id: Some(entry.id.clone()),
            name: entry.name.clone(),
            text: hit.span.of(self.item.source).to_owned(),
        }
    }

    fn subjects(&self, members: &[Member]) -> Vec<Subject> {
        members.iter().flat_map(|m| self.subject(m.first, self.open_parenthesis(m))).collect()
    }

    /// The thing that one member names. Words around a name that say no more than the name does are dropped.
    fn subject(&self, first: usize, end: usize) -> Option<Subject> {
        let (first, end) = self.trim(first, end);
        let (first, end) = self.strip(first, end);
        if first >= end {
            return None;
        }
        let whole = self.item.text(first, end);
        if whole.chars().filter(|c| c.is_alphanumeric()).count() == 0
            || self.tokens.get(first).is_some_and(|t| {
                end - first == 1
                    && t.is_any(&[
                        "others",
                        "other",
                        "more",
                        "etc",
                        "similar",
                        "equivalent",
                        "related",
                        "years",
                        "it",
                        "both",
                        "each",
                    ])
            })
        {
            return None;
        }
        if self.tokens.get(first).is_some_and(|t| {
            t.is_any(&["other", "similar", "equivalent", "related", "comparable", "another", "any"])
        }) && !self.any_name(first, end)
        {
            return None;
        }
        let hit = self
            .item
            .hits
            .iter()
            .filter(|h| is_subject(h) && h.first >= first && h.end <= end)
            .max_by_key(|h| h.end - h.first);
        if let Some(hit) = hit
            && let Term::Subject(i) = hit.term
            && let Some(entry) = self.lexicon.subjects().get(i)
        {
            let rest = (first..hit.first)
                .chain(hit.end..end)
                .filter_map(|at| self.tokens.get(at))
                .filter(|t| t.kind == Kind::Word && !t.is_any(GENERIC))
                .count();
            if rest == 0 {
                return Some(self.named(hit, entry));
            }
        }
        let text = whole.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Subject { id: None, name: text.to_lowercase(), text })
    }

    /// Takes off articles, leading verbs in front of names, and trailing words such as "skills".
    fn strip(&self, first: usize, end: usize) -> (usize, usize) {
        let (mut first, mut end) = (first, end);
        loop {
            let Some(token) = self.tokens.get(first) else { break };
            let next = first + 1;
            let drop = token.is_any(&[
                "a",
                "an",
                "the",
                "various",
                "our",
                "your",
                "modern",
                "multiple",
                "both",
                "either",
                "also",
                "strong",
                "at",
                "least",
                "following",
                "one",
                "more",
                "of",
                "in",
                "with",
                "on",
                "using",
                "as",
                "to",
                "for",
                "than",
                "two",
                "three",
                "some",
                "core",
                "basic",
                "common",
                "popular",
                "relevant",
            ]) || (matches!(token.text, ":" | "-" | "\"" | "'" | "“" | "”" | "*"))
                || (crate::clause::is_gerund(token)
                    && (self.name_at(next).is_some()
                        || self.tokens.get(next).is_some_and(|t| t.is_any(&["in", "with", "on", "as"]))
                            && self.begins_name(next + 1)))
                || (token.is_any(&["coding", "programming"])
                    && self.tokens.get(next).is_some_and(|t| t.is_any(&["in", "with"])))
                || (token.is("working") && self.tokens.get(next).is_some_and(|t| t.is("as")));
            if !drop || next >= end {
                break;
            }
            first = next;
        }
        while end > first + 1
            && self.tokens.get(end - 1).is_some_and(|t| {
                t.is_any(&[
                    "skills",
                    "skill",
                    "experience",
                    "role",
                    "roles",
                    "position",
                    "positions",
                    "field",
                    "industry",
                    "etc",
                    "setting",
                    "capacity",
                    "tools",
                    "technologies",
                    "environment",
                ]) || matches!(t.text, "." | ":" | "," | "\"" | "'" | "”" | "*")
            })
        {
            let named = self
                .item
                .hits
                .iter()
                .any(|h| is_subject(h) && h.end == end && h.end - h.first > 1 && h.first >= first);
            if named {
                break;
            }
            end -= 1;
        }
        (first, end)
    }

    fn trim(&self, first: usize, end: usize) -> (usize, usize) {
        let edge = |t: &Token<'_>| {
            matches!(t.text, "," | ";" | ":" | "\n" | "." | "•" | "–" | "—") || (t.text == "-" && !t.glued)
        };
        let (mut first, mut end) = (first, end.min(self.tokens.len()));
        while first < end
            && self.tokens.get(first).is_some_and(|t| {
                edge(t) && t.text != "."
                    || (t.text == "." && !self.tokens.get(first + 1).is_some_and(|n| n.glued))
            })
        {
            first += 1;
        }
        while end > first && self.tokens.get(end - 1).is_some_and(|t| edge(t) || t.is_any(&["and", "or"])) {
            end -= 1;
        }
        (first, end)
    }

    /// "etc.", "or similar", "and others", "or equivalent": the list goes on.
    fn closes_open(&self, first: usize, end: usize) -> bool {
        self.tokens.get(first..end).unwrap_or_default().windows(2).any(|pair| {
            let [a, b] = pair else { return false };
            b.is("etc")
                || (a.is_any(&["or", "and"]) || a.text == ",")
                    && b.is_any(&[
                        "similar",
                        "others",
                        "equivalent",
                        "comparable",
                        "other",
                        "related",
                        "more",
                        "like",
                        "another",
                    ])
        }) || self.tokens.get(end).is_some_and(|t| t.is("etc"))
    }
}

/// Words that add nothing to a name beside them.
const GENERIC: &[&str] = &[
    "programming",
    "language",
    "languages",
    "scripting",
    "framework",
    "frameworks",
    "library",
    "libraries",
    "tool",
    "tools",
    "technology",
    "technologies",
    "software",
    "development",
    "platform",
    "platforms",
    "skills",
    "skill",
    "experience",
    "coding",
    "environment",
    "environments",
    "application",
    "applications",
    "code",
    "codebase",
    "suite",
    "based",
    "systems",
    "system",
    "concepts",
    "principles",
    "best",
    "practices",
    "practice",
    "methodology",
    "methodologies",
    "techniques",
    "services",
    "service",
    "other",
    "database",
    "databases",
    "the",
    "a",
    "an",
    "and",
    "in",
    "with",
    "of",
    "using",
    "s",
];

fn is_subject(hit: &Hit) -> bool {
    hit.term.vocabulary() == Vocabulary::Subject
}

fn mode(joiners: &[Joiner], members: usize) -> Mode {
    if members <= 1 || joiners.iter().any(|j| matches!(j, Joiner::Or | Joiner::AndOr)) {
        return Mode::Any;
    }
    if joiners.contains(&Joiner::And) {
        return Mode::All;
    }
    if joiners.iter().all(|j| *j == Joiner::Slash) { Mode::Any } else { Mode::Unclear }
}
