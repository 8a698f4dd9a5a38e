//! Names as paths of word numbers: a tree that is grown once and then lies flat, so that a step is a look into an array.

use crate::entry::Match;
use crate::flat::Flat;
use crate::term::Term;
use crate::words::NONE;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// What stands at the end of a path.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Name {
    pub(crate) term: Term,
    pub(crate) rule: Match,
    /// The list of names that it is of, among which the longest wins: the term's vocabulary, or a list of cues.
    pub(crate) list: u8,
    /// As it is spelt: what `case` and `context` compare.
    pub(crate) spelling: Box<str>,
}

/// The tree while names are added.
#[derive(Debug)]
pub(crate) struct Growing {
    /// By node and word: where the word leads.
    steps: FxHashMap<(u32, u32), u32>,
    /// By node.
    names: Vec<Vec<Name>>,
}

impl Default for Growing {
    fn default() -> Self {
        Growing { steps: FxHashMap::default(), names: vec![Vec::new()] }
    }
}

impl Growing {
    /// Adds a name at the end of a path; a path of no words holds none.
    pub(crate) fn add(&mut self, path: &[u32], name: Name) {
        let mut at = ROOT;
        for &word in path {
            let new = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
            at = *self.steps.entry((at, word)).or_insert(new);
            if at == new {
                self.names.push(Vec::new());
            }
        }
        if at == ROOT {
            return;
        }
        let Some(names) = self.names.get_mut(at as usize) else { return };
        match names.iter_mut().find(|n| n.term == name.term && n.spelling == name.spelling) {
            // "regression analysis" beside the abbreviation that its entry also has: of two rules the freer one holds.
            Some(known) if name.rule == Match::Word => known.rule = Match::Word,
            Some(_) => {}
            None => names.push(name),
        }
    }

    /// Lays it flat, for words of `words` numbers.
    pub(crate) fn flat(self, words: usize) -> Trie {
        let mut steps: Vec<((u32, u32), u32)> = self.steps.into_iter().collect();
        steps.sort_unstable();
        let mut trie = Trie { first: vec![ROOT; words], ..Trie::default() };
        let mut steps = steps.into_iter().peekable();
        for (node, names) in (ROOT..).zip(self.names) {
            while let Some(((_, word), to)) = steps.next_if(|((from, _), _)| *from == node) {
                match trie.first.get_mut(word as usize).filter(|_| node == ROOT) {
                    Some(first) => *first = to,
                    None => trie.steps.push((word, to)),
                }
            }
            // How a word is spelt that counts in any case was of use to tell its names apart, and is where it looks like several of
            // another one ("ADLS").
            trie.names.extend(names.into_iter().map(|name| match name.rule {
                Match::Word if !is_like_several(&name.spelling) => Name { spelling: Box::default(), ..name },
                _ => name,
            }));
            let end = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
            trie.nodes.push(Node { steps: end(trie.steps.len()), names: end(trie.names.len()) });
        }
        for first in trie.first.iter_mut().filter(|first| **first != ROOT) {
            let nodes = trie.nodes.get(*first as usize - 1..).and_then(|nodes| nodes.first_chunk());
            if let Some([before, node]) = nodes {
                *first |= if before.names < node.names { NAMED } else { 0 };
                *first |= if before.steps < node.steps { LEADS_ON } else { 0 };
            }
        }
        trie.signs = vec![0; (trie.steps.len() / 8).next_power_of_two()];
        let mut before = 0;
        for (node, ends) in (ROOT..).zip(&trie.nodes) {
            for &(word, _) in trie.steps.get(before..ends.steps as usize).unwrap_or_default() {
                let (place, bit) = sign(node, word, trie.signs.len());
                if let Some(signs) = trie.signs.get_mut(place) {
                    *signs |= bit;
                }
            }
            before = ends.steps as usize;
        }
        trie
    }
}

/// The node where every path begins; no step leads to it.
pub(crate) const ROOT: u32 = 0;

/// Tells of a first step that names end where it leads,
const NAMED: u32 = 1 << 31;

/// and that others go on from there.
const LEADS_ON: u32 = 1 << 30;

/// The tree laid flat: the steps and the names of a node stand together, in the order of the nodes.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Trie {
    /// By word: where the first step leads, and whether it is [`NAMED`] and [`LEADS_ON`].
    #[serde(with = "crate::flat")]
    first: Vec<u32>,
    /// All further steps, those of a node by word.
    #[serde(with = "crate::flat")]
    steps: Vec<(u32, u32)>,
    names: Vec<Name>,
    #[serde(with = "crate::flat")]
    nodes: Vec<Node>,
    /// The [`sign`]s of all steps, which tell that most words lead nowhere.
    #[serde(with = "crate::flat")]
    signs: Vec<u64>,
}

/// Where a node's steps and names end; they begin where those of the node before it end.
#[derive(Clone, Copy, Debug)]
struct Node {
    steps: u32,
    names: u32,
}

impl Flat for Node {
    const BYTES: usize = <(u32, u32)>::BYTES;

    fn put(&self, out: &mut Vec<u8>) {
        (self.steps, self.names).put(out);
    }

    #[inline]
    fn get(bytes: &[u8]) -> Option<Node> {
        Flat::get(bytes).map(|(steps, names)| Node { steps, names })
    }
}

/// One bit of a step, and its place among `places`: no more than one of eight steps that are none has a bit of one that is.
#[inline]
fn sign(node: u32, word: u32, places: usize) -> (usize, u64) {
    let hash = (node.wrapping_mul(0x85eb_ca6b) ^ word).wrapping_mul(0x9e37_79b1);
    ((hash >> 6) as usize & places.wrapping_sub(1), 1 << (hash % u64::BITS))
}

/// A first step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct First {
    pub(crate) node: u32,
    /// Is the word a name by itself?
    pub(crate) named: bool,
    /// Is it the first of several?
    pub(crate) leads_on: bool,
}

impl Trie {
    /// Where a word leads at the beginning of a name.
    #[inline]
    pub(crate) fn first(&self, word: u32) -> Option<First> {
        // No name begins with the word that has no number.
        let first = *self.first.get(word as usize)?;
        if first == ROOT {
            return None;
        }
        Some(First {
            node: first & !(NAMED | LEADS_ON),
            named: first & NAMED != 0,
            leads_on: first & LEADS_ON != 0,
        })
    }

    /// What a node has: no path leads back to the root.
    #[inline]
    fn node<'t, T>(&self, node: u32, list: &'t [T], end: impl Fn(&Node) -> u32) -> &'t [T] {
        match self.nodes.get((node as usize).wrapping_sub(1)..) {
            Some([before, node, ..]) => {
                list.get(end(before) as usize..end(node) as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }

    /// The names that end at a node.
    #[inline]
    pub(crate) fn names(&self, node: u32) -> &[Name] {
        self.node(node, &self.names, |node| node.names)
    }

    /// Where a word leads from a node.
    #[inline]
    pub(crate) fn step(&self, node: u32, word: u32) -> Option<u32> {
        if word == NONE {
            return None;
        }
        let (place, bit) = sign(node, word, self.signs.len());
        self.signs.get(place).filter(|&signs| signs & bit != 0)?;
        self.find(node, word)
    }

    #[inline(never)]
    fn find(&self, node: u32, word: u32) -> Option<u32> {
        let steps = self.node(node, &self.steps, |node| node.steps);
        let at = steps.binary_search_by_key(&word, |&(word, _)| word).ok()?;
        steps.get(at).map(|&(_, node)| node)
    }
}

/// Does it end in an "S" behind capitals?
fn is_like_several(spelling: &str) -> bool {
    matches!(spelling.as_bytes(), [.., before, b'S'] if before.is_ascii_uppercase())
}
