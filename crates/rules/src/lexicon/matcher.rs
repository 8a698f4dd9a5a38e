//! Names in tokens: a trie over normalised tokens, walked once from every token.

use super::entry::Match;
use super::surroundings::Surroundings;
use crate::source::Span;
use crate::token::{Kind, Token, is_apostrophe, tokenize};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// What a name stands for: an index into the lexicon's list of that vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "one a vocabulary")]
pub enum Term {
    Subject(usize),
    Language(usize),
    Degree(usize),
    Field(usize),
    Credential(usize),
    Clearance(usize),
    Occupation(usize),
    Phrase(usize),
    NotName,
}

/// Which list a term is of. Names of different vocabularies may overlap ("nursing" is a field and an activity).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "one a vocabulary")]
pub enum Vocabulary {
    Subject,
    Language,
    Degree,
    Field,
    Credential,
    Clearance,
    Occupation,
    Phrase,
    NotName,
}

impl Term {
    /// The list that the term is of.
    pub fn vocabulary(self) -> Vocabulary {
        match self {
            Term::Subject(_) => Vocabulary::Subject,
            Term::Language(_) => Vocabulary::Language,
            Term::Degree(_) => Vocabulary::Degree,
            Term::Field(_) => Vocabulary::Field,
            Term::Credential(_) => Vocabulary::Credential,
            Term::Clearance(_) => Vocabulary::Clearance,
            Term::Occupation(_) => Vocabulary::Occupation,
            Term::Phrase(_) => Vocabulary::Phrase,
            Term::NotName => Vocabulary::NotName,
        }
    }
}

/// A name found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it stands for.
    pub term: Term,
    /// Its first token, as an index into the scanned run.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// Its place in the text.
    pub span: Span,
}

#[derive(Debug, Default)]
struct Node {
    next: FxHashMap<u32, usize>,
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    term: Term,
    rule: Match,
    /// As it is spelt, white space folded: what `case` and `context` compare.
    spelling: Box<str>,
}

/// The words of one token: as it stands and in the singular, as a name's first token and inside one.
pub(super) struct Ids {
    pub(super) first: [Option<u32>; 2],
    inside: [Option<u32>; 2],
}

/// An index of names or phrases.
#[derive(Debug)]
pub struct Matcher {
    words: FxHashMap<Box<str>, u32>,
    nodes: Vec<Node>,
    /// Words before and after a name that show that a tool, a language or a method is meant.
    cues: [BTreeSet<u32>; 2],
}

/// On which side of a name a cue stands.
#[derive(Clone, Copy, Debug)]
pub(super) enum Side {
    Before,
    After,
}

impl Default for Matcher {
    fn default() -> Self {
        Matcher { words: FxHashMap::default(), nodes: vec![Node::default()], cues: Default::default() }
    }
}

/// Stands before what is glued to a mark.
const GLUED: char = '\u{1}';

/// A token as the trie keys it: in lower case, without apostrophes; a mark that is part of a name ("C#", ".NET",
/// "Node.js"), and the word glued behind one, keep their being glued.
fn key(token: &Token<'_>, before: Option<&Token<'_>>, out: &mut String) {
    out.clear();
    let binds = |t: &Token<'_>| matches!(t.text, "+" | "#" | "." | "*" | "@" | "!");
    if token.glued && before.is_some_and(|b| binds(b) || binds(token)) {
        out.push(GLUED);
    }
    if token.text.is_ascii() && !token.text.contains(is_apostrophe) {
        out.push_str(token.text);
        return out.make_ascii_lowercase();
    }
    for c in token.text.chars().filter(|&c| !is_apostrophe(c)) {
        out.extend(c.to_lowercase());
    }
}

/// A hyphen between glued tokens joins words as a space does ("full-stack", "full stack").
fn is_hyphen(token: &Token<'_>) -> bool {
    matches!(token.text, "-" | "\u{2010}" | "\u{2011}")
}

impl Matcher {
    /// Adds a plain phrase, found in any case; `group` comes back in [`Term::Phrase`].
    pub fn add_phrase(&mut self, phrase: &str, group: usize) {
        self.add(phrase, Term::Phrase(group), Match::Word);
    }

    pub(super) fn add_all(&mut self, name: &str, aliases: &[String], term: Term, rule: Match) {
        self.add(name, term, rule);
        for alias in aliases {
            self.add(alias, term, rule);
        }
    }

    /// A single word that shows, on its side of a name, that the name is meant.
    pub(super) fn add_cue(&mut self, cue: &str, side: Side) {
        let id = self.word(&cue.to_lowercase());
        let [before, after] = &mut self.cues;
        match side {
            Side::Before => before.insert(id),
            Side::After => after.insert(id),
        };
    }

    fn word(&mut self, word: &str) -> u32 {
        let fresh = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        *self.words.entry(word.into()).or_insert(fresh)
    }

    fn add(&mut self, name: &str, term: Term, rule: Match) {
        let tokens = tokenize(name, 0);
        let mut at = 0;
        let mut word = String::new();
        let mut before: Option<&Token<'_>> = None;
        for token in &tokens {
            if is_hyphen(token) {
                before = Some(token);
                continue;
            }
            key(token, before, &mut word);
            before = Some(token);
            let id = self.word(&word);
            let new = self.nodes.len();
            let Some(node) = self.nodes.get_mut(at) else { return };
            at = *node.next.entry(id).or_insert(new);
            if at == new {
                self.nodes.push(Node::default());
            }
        }
        if at != 0
            && let Some(node) = self.nodes.get_mut(at)
            && !node.names.iter().any(|n| n.term == term && *n.spelling == *name)
        {
            node.names.push(Name { term, rule, spelling: name.into() });
        }
    }

    /// What the whole string names, whatever the case: in a list of skills an entry is its own context.
    pub(super) fn exact(&self, text: &str) -> Vec<Term> {
        let tokens = tokenize(text, 0);
        let ids = self.ids(&tokens);
        let mut out: Vec<Term> = Vec::new();
        self.walk(&tokens, &ids, 0, 0, &mut |end, name| {
            if end == tokens.len() && name.term != Term::NotName && !out.contains(&name.term) {
                out.push(name.term);
            }
        });
        out
    }

    /// For every token, the words that it may be as far as any name has them.
    fn ids(&self, tokens: &[Token<'_>]) -> Vec<Ids> {
        let mut word = String::new();
        let mut before = None;
        let look = |token: &Token<'_>, word: &str| {
            let singular = is_plural(token).then(|| word.strip_suffix('s')).flatten();
            // "IO's" is no "iOS", while "bachelor's" and "bachelors" are one.
            let whole = Some(word).filter(|_| !is_possessive_abbreviation(token.text));
            [whole, singular].map(|w| w.and_then(|w| self.words.get(w).copied()))
        };
        tokens
            .iter()
            .map(|token| {
                key(token, before, &mut word);
                before = Some(token);
                let inside = look(token, &word);
                let first = match word.strip_prefix(GLUED) {
                    Some(word) => look(token, word),
                    None => inside,
                };
                Ids { first, inside }
            })
            .collect()
    }

    fn walk<'m>(
        &'m self,
        tokens: &[Token<'_>],
        ids: &[Ids],
        at: usize,
        node: usize,
        found: &mut impl FnMut(usize, &'m Name),
    ) {
        let Some(here) = self.nodes.get(node) else { return };
        // A name may run over one hyphen or one line break, but not begin with one.
        let at = match tokens.get(at) {
            Some(t) if node == 0 || !t.glued && t.kind != Kind::Break => at,
            Some(t) if t.kind == Kind::Break => at + 1,
            Some(t) if is_hyphen(t) && tokens.get(at + 1).is_some_and(|next| next.glued) => at + 1,
            _ => at,
        };
        let Some(words) = ids.get(at) else { return };
        let words = if node == 0 { words.first } else { words.inside };
        for id in words.into_iter().flatten() {
            if let Some(&next) = here.next.get(&id) {
                for name in self.nodes.get(next).map_or(&[][..], |n| &n.names) {
                    found(at + 1, name);
                }
                self.walk(tokens, ids, at + 1, next, found);
            }
        }
    }

    /// Every name in `tokens`: see [`super::Lexicon::scan`].
    pub fn scan(&self, tokens: &[Token<'_>]) -> Vec<Hit> {
        let ids = self.ids(tokens);
        let mut all: Vec<(Hit, Match)> = Vec::new();
        let mut free = [0usize; 9];
        let mut not_name = 0..0;
        for first in 0..tokens.len() {
            if !begins(tokens, first) {
                continue;
            }
            // The longest name of each vocabulary, and all terms that share it.
            let mut best: [(usize, Vec<(Term, Match)>); 9] = Default::default();
            self.walk(tokens, &ids, first, 0, &mut |end, name| {
                if !ends(tokens, end)
                    || (name.rule != Match::Word && !spelt(tokens, first, end, &name.spelling))
                {
                    return;
                }
                let Some(slot) = best.get_mut(name.term.vocabulary() as usize) else { return };
                if end > slot.0 {
                    *slot = (end, Vec::new());
                }
                if end == slot.0 {
                    match slot.1.iter_mut().find(|(t, _)| *t == name.term) {
                        // Two spellings of one name may have different rules ("golang" and "Go"): the freer one holds.
                        Some((_, rule)) if name.rule == Match::Word => *rule = Match::Word,
                        Some(_) => {}
                        None => slot.1.push((name.term, name.rule)),
                    }
                }
            });
            if let Some(&(end, _)) = best.get(Vocabulary::NotName as usize)
                && end > not_name.end
            {
                not_name = first..end;
            }
            for ((end, terms), free) in best.iter().zip(free.iter_mut()) {
                // A phrase in which names are not meant swallows the shorter ones inside it. A name of just that span
                // is one that the phrase helps to read ("MS Word" is no Master of Science, but is Word).
                let swallowed = first < not_name.end && *end <= not_name.end && (first..*end) != not_name;
                if terms.is_empty() || first < *free || swallowed {
                    continue;
                }
                let (Some(from), Some(to)) = (tokens.get(first), tokens.get(end - 1)) else { continue };
                *free = *end;
                all.extend(terms.iter().filter(|(term, _)| *term != Term::NotName).map(|&(term, rule)| {
                    (Hit { term, first, end: *end, span: from.span.join(to.span) }, rule)
                }));
            }
        }
        if all.iter().all(|(_, rule)| *rule != Match::Context) {
            return all.into_iter().map(|(hit, _)| hit).collect();
        }
        let surroundings = Surroundings::new(tokens, &ids, &all, &self.cues);
        all.iter()
            .filter(|(hit, rule)| *rule != Match::Context || surroundings.show(hit))
            .map(|&(hit, _)| hit)
            .collect()
    }
}

/// May the word be a plural? An abbreviation's "s" is a small letter ("APIs"); a short word's and a double one belong to
/// the word ("CSS", "aws", "access").
fn is_plural(token: &Token<'_>) -> bool {
    let Some(stem) = token.text.strip_suffix(['s', 'S']).filter(|_| token.kind == Kind::Word) else {
        return false;
    };
    let small = token.text.ends_with('s');
    let stem = stem.strip_suffix(is_apostrophe).unwrap_or(stem);
    match stem.chars().count() {
        2 => small && !stem.chars().any(char::is_lowercase),
        3 | 4 => small && !stem.ends_with('s'),
        n => n > 4 && !stem.ends_with(['s', 'S']),
    }
}

fn is_possessive_abbreviation(word: &str) -> bool {
    word.strip_suffix('s')
        .and_then(|stem| stem.strip_suffix(is_apostrophe))
        .is_some_and(|stem| !stem.chars().any(char::is_lowercase))
}

/// A name does not begin in the middle of a word, an address or another name.
fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if token.kind == Kind::Break {
        return false;
    }
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    match before {
        Some(b) if token.glued => {
            !matches!(b.text, "." | "@" | "#" | "+" | "_" | "$")
                && (b.kind == Kind::Mark || token.kind == Kind::Mark && token.text != ".")
        }
        _ => true,
    }
}

/// A name does not end in the middle of another ("C" in "C++", "net" in "net_value").
fn ends(tokens: &[Token<'_>], end: usize) -> bool {
    match tokens.get(end) {
        Some(next) if next.glued => match next.kind {
            Kind::Word => tokens.get(end.wrapping_sub(1)).is_some_and(|last| last.kind == Kind::Mark),
            // "Access.com", "C.F.R."
            Kind::Mark if next.text == "." => !tokens.get(end + 1).is_some_and(|t| {
                t.glued
                    && t.kind == Kind::Word
                    && (t.text.chars().count() == 1 || t.text.starts_with(char::is_lowercase))
            }),
            Kind::Mark => {
                !matches!(next.text, "#" | "@")
                    && (next.text != "+" || !tokens.get(end + 1).is_some_and(|t| t.glued && t.text == "+"))
            }
            _ => true,
        },
        _ => true,
    }
}

/// Are the tokens written as `spelling` is, plurals aside?
fn spelt(tokens: &[Token<'_>], first: usize, end: usize, spelling: &str) -> bool {
    let mut rest = spelling;
    for token in tokens.get(first..end).unwrap_or_default() {
        rest = rest.trim_start_matches([' ', '-']);
        if is_hyphen(token) || token.kind == Kind::Break {
            continue;
        }
        match rest.strip_prefix(token.text).or_else(|| rest.strip_prefix(token.text.strip_suffix('s')?)) {
            Some(left) => rest = left,
            None => return false,
        }
    }
    rest.is_empty()
}
