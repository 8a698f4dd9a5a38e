//! A text as it is written, with the places of what is asked in it.

use crate::dice::{Dice, Table};
use crate::family::{Family, Words};
use crate::rows::Rows;
use crate::stock;
use rolefit_rules::predicate::{DegreeLevel, Predicate};
use rolefit_rules::requirement::{Formula, Leaf};
use rolefit_rules::source::Span;
use std::borrow::Cow;

/// Writes one text.
pub(crate) struct Pen<'a, 'l> {
    pub text: String,
    pub dice: Dice,
    pub words: &'a Words<'l>,
    pub family: &'a Family<'l>,
    /// Where degrees stand for each other: the next rung.
    pub rung: Option<Rung>,
    /// Is what is written a wish?
    pub wishes: bool,
}

/// One rung of a ladder: the lower the degree, the more months.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rung {
    pub level: DegreeLevel,
    pub months: u32,
}

impl<'a, 'l> Pen<'a, 'l> {
    pub(crate) fn new(dice: Dice, words: &'a Words<'l>, family: &'a Family<'l>) -> Pen<'a, 'l> {
        Pen { text: String::with_capacity(6000), dice, words, family, rung: None, wishes: false }
    }

    pub(crate) fn put(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Writes words that may open a line, with a capital letter where they do.
    pub(crate) fn open(&mut self, opens: bool, words: &str) {
        let mut letters = words.chars();
        match letters.next() {
            Some(first) if opens => self.text.push(first.to_ascii_uppercase()),
            Some(first) => self.text.push(first),
            None => {}
        }
        self.text.push_str(letters.as_str());
    }

    pub(crate) fn at(&self) -> usize {
        self.text.len()
    }

    /// All from `start` on.
    pub(crate) fn since(&self, start: usize) -> Span {
        Span::new(start, self.text.len())
    }

    /// The words from `start` on.
    pub(crate) fn words_since(&self, start: usize) -> String {
        self.text.get(start..).unwrap_or_default().to_owned()
    }

    pub(crate) fn leaf(&self, start: usize, predicate: Predicate) -> Formula {
        let recognizer = Cow::Borrowed(predicate.kind());
        Formula::Leaf(Leaf { predicate, span: self.since(start), recognizer })
    }

    /// A row of one of the measured tables; empty where there is none.
    pub(crate) fn row(&mut self, table: fn(&Rows) -> &Table<String>) -> &'a str {
        table(&self.words.rows).draw(&mut self.dice).map_or("", String::as_str)
    }

    /// One of a list of words.
    pub(crate) fn word(&mut self, list: &[&'static str]) -> &'static str {
        self.dice.word(list)
    }

    pub(crate) fn number(&mut self, number: u32) {
        // Numbers of three digits at most, and no allocation for them.
        let digits = [number / 100, number / 10 % 10, number % 10];
        let skip = digits.iter().take(2).take_while(|digit| **digit == 0).count();
        for digit in digits.into_iter().skip(skip) {
            self.text.push(char::from_digit(digit, 36).unwrap_or('0'));
        }
    }

    /// A free phrase.
    pub(crate) fn phrase(&mut self) {
        let rank = self.words.phrases.rank(&mut self.dice);
        stock::phrase(rank, &mut self.text);
    }

    /// A free phrase of two words or more: one word alone behind "and" would belong to what stands before it.
    pub(crate) fn phrase_of_words(&mut self) {
        let rank = self.words.phrases.rank(&mut self.dice);
        stock::phrase(if rank < stock::ONE_WORD { rank + stock::ONE_WORD } else { rank }, &mut self.text);
    }

    /// A name that nobody bears.
    pub(crate) fn name(&mut self) {
        let rank = self.words.phrases.rank(&mut self.dice);
        stock::name(rank, &mut self.text);
    }

    /// A free phrase as a title: "Kiln Upkeep".
    pub(crate) fn title(&mut self) {
        let start = self.at();
        self.phrase();
        let title = capitals(&self.words_since(start));
        self.text.truncate(start);
        self.text.push_str(&title);
    }
}

/// Every word with a capital letter.
pub(crate) fn capitals(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split(' ') {
        if !out.is_empty() {
            out.push(' ');
        }
        let short = matches!(word, "of" | "and" | "for" | "the" | "in" | "to" | "de");
        let letters = matches!(
            word,
            "ceo"
                | "coo"
                | "cfo"
                | "cto"
                | "cmo"
                | "hr"
                | "it"
                | "qa"
                | "rn"
                | "lpn"
                | "ui"
                | "ux"
                | "vp"
                | "seo"
                | "ppc"
                | "crm"
                | "sdr"
                | "bdr"
                | "ml"
                | "ai"
                | "bi"
                | "dba"
                | "sre"
                | "cna"
                | "emt"
        );
        let mut rest = word.chars();
        match rest.next() {
            _ if letters => out.push_str(&word.to_ascii_uppercase()),
            Some(first) if !short => {
                out.push(first.to_ascii_uppercase());
                out.push_str(rest.as_str());
            }
            _ => out.push_str(word),
        }
    }
    out
}
