//! Names as paths of word numbers: a tree that is grown once and then lies flat, so that a step is a look into an array.

use crate::entry::Match;
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
        if at != ROOT
            && let Some(names) = self.names.get_mut(at as usize)
            && !names.iter().any(|n| n.term == name.term && n.spelling == name.spelling)
        {
            names.push(name);
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
            // How a word is spelt that counts in any case was of use to tell its names apart, no more.
            trie.names.extend(names.into_iter().map(|name| match name.rule {
                Match::Word => Name { spelling: Box::default(), ..name },
                _ => name,
            }));
            let begin = trie.nodes.last().map_or(0, |before| before.steps as usize);
            let next = trie.steps.get(begin..).unwrap_or_default().iter().map(|&(word, _)| bit(word));
            let end = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
            trie.nodes.push(Node {
                next: next.fold(0, |all, bit| all | bit),
                steps: end(trie.steps.len()),
                names: end(trie.names.len()),
            });
        }
        trie
    }
}

/// The node where every path begins; no step leads to it.
pub(crate) const ROOT: u32 = 0;

/// The tree laid flat: the steps and the names of a node stand together, in the order of the nodes.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Trie {
    /// By word: where the first step leads.
    first: Vec<u32>,
    /// All further steps, those of a node by word.
    steps: Vec<(u32, u32)>,
    names: Vec<Name>,
    nodes: Vec<Node>,
}

/// Where a node's steps and names end; they begin where those of the node before it end.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Node {
    /// The [`bit`]s of the words that lead on.
    next: u32,
    steps: u32,
    names: u32,
}

/// One bit of a word: of the few words that lead on from a node, nearly none has it.
#[inline]
fn bit(word: u32) -> u32 {
    1 << (word % u32::BITS)
}

impl Trie {
    /// Where a word leads at the beginning of a name.
    #[inline]
    pub(crate) fn first(&self, word: u32) -> Option<u32> {
        // No name begins with the word that has no number.
        self.first.get(word as usize).copied().filter(|&to| to != ROOT)
    }

    /// A node, but for the root, to which no path leads back.
    #[inline]
    pub(crate) fn node(&self, node: u32) -> Place {
        match self.nodes.get((node as usize).wrapping_sub(1)..) {
            Some(&[before, node, ..]) => Place {
                next: node.next,
                steps: [before.steps, node.steps],
                names: [before.names, node.names],
            },
            _ => Place { next: 0, steps: [0; 2], names: [0; 2] },
        }
    }

    /// The names that end at a node.
    #[inline]
    pub(crate) fn names(&self, place: Place) -> &[Name] {
        let [from, to] = place.names;
        self.names.get(from as usize..to as usize).unwrap_or_default()
    }

    /// Where a word leads from a node.
    #[inline]
    pub(crate) fn step(&self, place: Place, word: u32) -> Option<u32> {
        if word == NONE || place.next & bit(word) == 0 {
            return None;
        }
        let [from, to] = place.steps;
        let steps = self.steps.get(from as usize..to as usize)?;
        let at = steps.binary_search_by_key(&word, |&(word, _)| word).ok()?;
        steps.get(at).map(|&(_, node)| node)
    }
}

/// A node, and what stands there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    next: u32,
    steps: [u32; 2],
    names: [u32; 2],
}

impl Place {
    /// Does no path lead on from it?
    #[inline]
    pub(crate) fn is_end(self) -> bool {
        self.next == 0
    }
}
