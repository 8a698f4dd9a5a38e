//! Names and phrases on their way into an index.

use super::{FIRST_CUES, Matcher, is_hyphen, key};
use crate::entry::Match;
use crate::term::Term;
use crate::token::{Token, tokenize};
use crate::trie::{Growing, Name};
use crate::words::Numbering;

/// Names or phrases while they are collected.
#[derive(Debug, Default)]
pub struct Builder {
    words: Numbering,
    paths: Growing,
    /// Words that show something.
    cues: Vec<(u32, Shows)>,
}

/// What a word shows by itself.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shows {
    /// That in a name behind it, or before it, a tool, a language or a method is meant.
    NameBehind = 1,
    NameBefore = 2,
    /// That there may be a heading, which begins with it or is made of it and others.
    Heading = 4,
}

impl Builder {
    /// Adds a plain phrase, found in any case, to a list of cues; `group` comes back in [`Term::Phrase`].
    pub(crate) fn phrase(&mut self, list: u8, phrase: &str, group: usize) {
        self.add(phrase, Term::Phrase(group), FIRST_CUES + list, Match::Word);
    }

    pub(crate) fn names<'n>(&mut self, names: impl IntoIterator<Item = &'n String>, term: Term, rule: Match) {
        for name in names {
            self.add(name, term, term.vocabulary() as u8, rule);
        }
    }

    /// A single word that shows something.
    pub(crate) fn cue(&mut self, cue: &str, what: Shows) {
        let word = self.words.number(&cue.to_lowercase());
        self.cues.push((word, what));
    }

    fn add(&mut self, name: &str, term: Term, list: u8, rule: Match) {
        let tokens = tokenize(name, 0);
        let mut path = Vec::with_capacity(tokens.len());
        let mut word = String::new();
        let mut before: Option<&Token<'_>> = None;
        for token in &tokens {
            if !is_hyphen(token) {
                key(token, before, &mut word);
                path.push(self.words.number(&word));
            }
            before = Some(token);
        }
        self.paths.add(&path, Name { term, rule, list, spelling: name.into() });
    }

    /// The index.
    pub fn matcher(self) -> Matcher {
        let mut shows = vec![0; self.words.len()];
        for (word, what) in self.cues {
            if let Some(shows) = shows.get_mut(word as usize) {
                *shows |= what as u8;
            }
        }
        Matcher { words: self.words.table(), paths: self.paths.flat(self.words.len()), shows }
    }
}
