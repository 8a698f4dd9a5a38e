//! Names in tokens: every token's words are looked up once, and the paths of names walked from every token.

use crate::entry::Match;
use crate::letters::{behind_letter, head_and_hash, of_stem};
use crate::term::{CueList, Hit, Term, Vocabulary};
use crate::token::{Kind, Letters, Token, is_apostrophe, tokenize};
use crate::trie::{First, Name, Trie};
use crate::words::{NONE, Words};
pub use builder::Builder;
pub(crate) use builder::Shows;
use part::Found;
pub use part::{Part, Stock};
use serde::{Deserialize, Serialize};
use surroundings::Surroundings;

mod builder;
mod part;
mod surroundings;

/// The words of one token: as it stands and in the singular, as a name's first token and inside one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbers {
    pub(crate) first: [u32; 2],
    inside: [u32; 2],
}

impl Numbers {
    /// Does a name or a phrase hold the word?
    pub fn known(&self) -> bool {
        self.first.iter().any(|number| *number != NONE)
    }
}

/// An index of names or phrases.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Matcher {
    words: Words,
    paths: Trie,
    /// By word: all that it [`Shows`].
    #[serde(with = "crate::flat")]
    shows: Vec<u8>,
}

/// The lists of names, one a vocabulary, stand before those of cues.
const FIRST_CUES: u8 = Vocabulary::NotName as u8 + 1;

/// Lists of cues as bits.
fn among(lists: &[CueList]) -> u32 {
    lists.iter().fold(0, |among, list| among | 1 << (FIRST_CUES + *list as u8))
}

/// How many lists an index may hold.
const LISTS: usize = 16;

/// What stands in a run of tokens.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// Names, in the order of the text.
    pub names: Vec<Hit>,
    /// Phrases that are cues, in the order of the text.
    pub cues: Vec<Hit>,
}

/// Stands before what is glued to a mark.
const GLUED: char = '\u{1}';

/// A token as the trie keys it: in lower case, without apostrophes; a mark that is part of a name ("C#", ".NET",
/// "Node.js"), and the word glued behind one, keep their being glued.
fn key(token: &Token<'_>, before: Option<&Token<'_>>, out: &mut String) {
    out.clear();
    if is_bound(token, before) {
        out.push(GLUED);
    }
    if token.text.is_ascii() && !token.text.contains(is_apostrophe) {
        out.push_str(token.text);
        return out.make_ascii_lowercase();
    }
    for c in token.text.chars().filter(|&c| !is_apostrophe(c)) {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            out.extend(c.to_lowercase());
        }
    }
}

fn is_bound(token: &Token<'_>, before: Option<&Token<'_>>) -> bool {
    let binds = |t: &Token<'_>| matches!(t.text.as_bytes(), [b'+' | b'#' | b'.' | b'*' | b'@' | b'!']);
    token.glued && before.is_some_and(|b| binds(b) || binds(token))
}

/// A hyphen between glued tokens joins words as a space does ("full-stack", "full stack").
fn is_hyphen(token: &Token<'_>) -> bool {
    matches!(token.text, "-" | "\u{2010}" | "\u{2011}")
}

impl Matcher {
    /// What the whole string names, whatever the case: in a list of skills an entry is its own context.
    pub fn exact(&self, text: &str) -> Vec<Term> {
        let tokens = tokenize(text, 0);
        let numbers = self.numbers(&tokens);
        let mut out: Vec<Term> = Vec::new();
        let mut own: Vec<Term> = Vec::new();
        let words = numbers.first().map_or([NONE; 2], |words| words.first);
        for first in words.into_iter().filter_map(|word| self.paths.first(word)) {
            self.walk(&tokens, &numbers, 1, first.node, &mut |end, name| {
                let named = name.list < FIRST_CUES && name.term != Term::NotName;
                if end == tokens.len() && named && !is_several_of_another(&tokens, end, &name.spelling) {
                    if !out.contains(&name.term) {
                        out.push(name.term);
                    }
                    if name.spelling.eq_ignore_ascii_case(text) {
                        own.push(name.term);
                    }
                }
            });
        }
        // "Canvas" is its own name before it is the plural of another's.
        let named = |term: &Term| own.iter().any(|other| other.vocabulary() == term.vocabulary());
        out.retain(|term| own.contains(term) || !named(term));
        out
    }

    /// For every token, the words that it may be as far as any name has them.
    pub fn numbers(&self, tokens: &[Token<'_>]) -> Vec<Numbers> {
        let mut word = String::new();
        let mut before = None;
        let numbers = |token| {
            let before: Option<&Token<'_>> = before.replace(token);
            if token.kind == Kind::Break {
                return Numbers::default();
            }
            // Nearly every token is its own key, and its hash is known.
            if token.letters == Letters::Other || token.glued && is_bound(token, before) {
                return self.keyed(token, before, &mut word);
            }
            let number = self.number(token, token.text, (token.head, token.hash));
            Numbers { first: number, inside: number }
        };
        tokens.iter().map(numbers).collect()
    }

    /// The words of a token that is not its own key, for which there is a buffer.
    #[inline(never)]
    fn keyed(&self, token: &Token<'_>, before: Option<&Token<'_>>, word: &mut String) -> Numbers {
        // Nearly all of them are the full stop of a sentence.
        if token.letters != Letters::Other && token.text.len() == 1 {
            let number = |(head, hash)| [self.words.get(token.text, head, hash), NONE];
            let inside = behind_letter(GLUED as u8, token.head);
            return Numbers { first: number((token.head, token.hash)), inside: number(inside) };
        }
        key(token, before, word);
        let number = |word: &str| self.number(token, word, head_and_hash(word));
        let inside = number(word);
        let first = word.strip_prefix(GLUED).map_or(inside, number);
        Numbers { first, inside }
    }

    /// The numbers of a token's word as it stands and in the singular.
    #[inline]
    fn number(&self, token: &Token<'_>, word: &str, (head, hash): (u64, u32)) -> [u32; 2] {
        let whole = self.words.get(word, head, hash);
        match word.as_bytes().last() {
            Some(b's' | b'S') => self.plural(token, word, head, whole),
            _ => [whole, NONE],
        }
    }

    /// The same where the word's last letter is an "s", and its number known.
    #[inline(never)]
    fn plural(&self, token: &Token<'_>, word: &str, head: u64, whole: u32) -> [u32; 2] {
        // "IO's" is no "iOS", while "bachelor's" and "bachelors" are one.
        let possessive = token.letters == Letters::Other && is_possessive_abbreviation(token.text);
        let singular = match word.get(..word.len() - 1) {
            Some(stem) if is_plural(token) => {
                let (head, hash) = of_stem(stem, head);
                self.words.get(stem, head, hash)
            }
            _ => NONE,
        };
        [if possessive { NONE } else { whole }, singular]
    }

    /// Does the token's word show this?
    #[inline]
    pub(crate) fn shows(&self, numbers: &Numbers, what: Shows) -> bool {
        let such = |&word: &u32| self.shows.get(word as usize).is_some_and(|shows| shows & what as u8 != 0);
        numbers.first.iter().any(such)
    }

    /// May a part of a text be a heading? Not if none of its words begins one, or is such as headings are made of.
    pub fn may_head(&self, part: Part<'_>) -> bool {
        part.numbers.iter().any(|numbers| self.shows(numbers, Shows::Heading))
    }

    /// Tells of every name that ends at a node, which the words before `at` lead to, or goes on from there; and where it ends.
    #[inline(never)]
    fn walk<'m>(
        &'m self,
        tokens: &[Token<'_>],
        numbers: &[Numbers],
        at: usize,
        node: u32,
        found: &mut impl FnMut(usize, &'m Name),
    ) {
        self.names_at(node, at, found);
        self.go_on(tokens, numbers, at, node, found);
    }

    /// Tells of the names alone.
    #[inline(never)]
    fn names_at<'m>(&'m self, node: u32, at: usize, found: &mut impl FnMut(usize, &'m Name)) {
        self.paths.names(node).iter().for_each(|name| found(at, name));
    }

    /// The same for the names that go on.
    #[inline(always)]
    fn go_on<'m>(
        &'m self,
        tokens: &[Token<'_>],
        numbers: &[Numbers],
        at: usize,
        node: u32,
        found: &mut impl FnMut(usize, &'m Name),
    ) {
        let at = past_joint(tokens, at);
        let [whole, singular] = numbers.get(at).map_or([NONE; 2], |words| words.inside);
        // Nearly no word leads on.
        if let Some(next) = self.paths.step(node, whole) {
            self.walk(tokens, numbers, at + 1, next, found);
        }
        if let Some(next) = self.paths.step(node, singular) {
            self.walk(tokens, numbers, at + 1, next, found);
        }
    }

    /// Every name in `tokens`: leftmost, longest, none overlapping another of its list, in the order of the text.
    pub fn scan(&self, tokens: &[Token<'_>]) -> Vec<Hit> {
        let numbers = self.numbers(tokens);
        self.hits(Part::of(tokens, &numbers, &self.stock(tokens, &numbers)), Hits::default()).names
    }

    /// All names and cues, the longer and the shorter, that may stand in the text or in a part of it.
    pub fn stock<'m>(&'m self, tokens: &[Token<'_>], numbers: &[Numbers]) -> Stock<'m> {
        Stock::of(numbers, |first, words, out| {
            let [whole, singular] = words.first;
            self.begin(tokens, numbers, first, whole, out);
            if singular != NONE {
                self.begin(tokens, numbers, first, singular, out);
            }
        })
    }

    /// Adds the names and cues that begin with a word of the token at `first`.
    #[inline(always)]
    fn begin<'m>(
        &'m self,
        tokens: &[Token<'_>],
        numbers: &[Numbers],
        first: usize,
        word: u32,
        out: &mut Vec<Found<'m>>,
    ) {
        let Some(First { node, named, leads_on }) = self.paths.first(word) else { return };
        let mut add = |end, name: &'m Name| {
            let such = match name.rule {
                Match::Word => !is_several_of_another(tokens, end, &name.spelling),
                _ => spelt(tokens, first, end, &name.spelling),
            };
            if such {
                out.push(Found::new(first, end, name));
            }
        };
        // Nearly no word is a name, and then there is no need to look at where it leads.
        if named {
            self.names_at(node, first + 1, &mut add);
        }
        if leads_on {
            self.go_on(tokens, numbers, first + 1, node, &mut add);
        }
    }

    /// Every name and every cue in a part of a text, in lists that hold what is of no use any more.
    pub fn hits(&self, part: Part<'_>, spare: Hits) -> Hits {
        let Hits { mut names, mut cues } = spare;
        names.clear();
        cues.clear();
        // Those of them that count only where what stands around shows it.
        let mut unsure: Vec<usize> = Vec::new();
        part.longest(u32::MAX, usize::MAX, |list, hit, rule| {
            if list >= FIRST_CUES {
                return cues.push(hit);
            }
            let here = (0..names.len()).rev().map_while(|at| Some((at, names.get(at)?)));
            let mut here = here.take_while(|(_, other)| other.first == hit.first);
            match here.find(|(_, other)| other.term == hit.term).map(|(at, _)| at) {
                // Two spellings of one name may have different rules ("golang" and "Go"): the freer one holds.
                Some(known) if rule == Match::Word => {
                    if let Ok(at) = unsure.binary_search(&known) {
                        unsure.remove(at);
                    }
                }
                Some(_) => {}
                None => {
                    unsure.extend((rule == Match::Context).then_some(names.len()));
                    names.push(hit);
                }
            }
        });
        if !unsure.is_empty() {
            let surroundings = Surroundings::new(part, &names, self);
            unsure.retain(|&at| !names.get(at).is_some_and(|hit| surroundings.show(hit)));
            let mut at = 0..;
            names.retain(|_| at.next().is_none_or(|at| unsure.binary_search(&at).is_err()));
        }
        Hits { names, cues }
    }

    /// Tells of the cues of some lists alone that begin at so many of the first tokens.
    pub fn cues(&self, part: Part<'_>, lists: &[CueList], begin_in: usize, mut tell: impl FnMut(Hit)) {
        part.longest(among(lists), begin_in, |_, hit, _| tell(hit));
    }
}

/// Where a name goes on behind the token before `at`: it may run over one hyphen or one line break.
#[inline]
fn past_joint(tokens: &[Token<'_>], at: usize) -> usize {
    match tokens.get(at) {
        Some(t) if t.kind == Kind::Break => at + 1,
        Some(t) if t.glued && is_hyphen(t) && tokens.get(at + 1).is_some_and(|next| next.glued) => at + 1,
        _ => at,
    }
}

/// May the word be a plural? An abbreviation's "s" is a small letter ("APIs"); a short word's and a double one belong to
/// the word ("CSS", "aws", "access").
fn is_plural(token: &Token<'_>) -> bool {
    // Nearly every word is of plain letters, and quick to tell.
    if let (true, [stem @ .., last @ (b's' | b'S')]) =
        (token.letters != Letters::Other, token.text.as_bytes())
    {
        let double = |also: &[u8]| stem.last().is_some_and(|before| also.contains(before));
        return token.kind == Kind::Word
            && match stem.len() {
                2 => *last == b's' && !stem.iter().any(u8::is_ascii_lowercase),
                3 | 4 => *last == b's' && !double(b"s"),
                length => length > 4 && !double(b"sS"),
            };
    }
    let Some(stem) = token.text.strip_suffix(['s', 'S']).filter(|_| token.kind == Kind::Word) else {
        return false;
    };
    let small = token.text.ends_with('s');
    let stem = stem.strip_suffix(is_apostrophe).unwrap_or(stem);
    let length = if token.letters == Letters::Other { stem.chars().count() } else { stem.len() };
    match length {
        2 => small && !stem.chars().any(char::is_lowercase),
        3 | 4 => small && !stem.ends_with('s'),
        n => n > 4 && !stem.ends_with(['s', 'S']),
    }
}

/// "ADLs" are no "ADLS", nor "POs" a "POS": a small letter behind capitals is no part of them.
fn is_several_of_another(tokens: &[Token<'_>], end: usize, spelling: &str) -> bool {
    let stem = || tokens.get(end.wrapping_sub(1))?.text.strip_suffix('s');
    spelling.ends_with('S')
        && stem().is_some_and(|stem| stem.len() > 1 && stem.bytes().all(|c| c.is_ascii_uppercase()))
}

fn is_possessive_abbreviation(word: &str) -> bool {
    word.strip_suffix('s')
        .and_then(|stem| stem.strip_suffix(is_apostrophe))
        .is_some_and(|stem| !stem.chars().any(char::is_lowercase))
}

/// Are the tokens written as `spelling` is, plurals aside?
fn spelt(tokens: &[Token<'_>], first: usize, end: usize, spelling: &str) -> bool {
    let mut rest = spelling;
    for token in tokens.get(first..end).unwrap_or_default() {
        rest = rest.trim_start_matches([' ', '-']);
        if is_hyphen(token) || token.kind == Kind::Break {
            continue;
        }
        // "APIs" is spelt as "API" is, but "Canvas" is no "Canva".
        let stem = || token.text.strip_suffix('s').filter(|stem| !stem.ends_with(char::is_lowercase));
        match rest.strip_prefix(token.text).or_else(|| rest.strip_prefix(stem()?)) {
            Some(left) => rest = left,
            None => return false,
        }
    }
    rest.is_empty()
}
