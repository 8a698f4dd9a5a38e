//! The words: names, aliases and facts of everything that a posting can ask for, read from TOML.
//!
//! Words are data, grammar is code: a name is added in one line of `crates/rules/lexicon/*.toml` and nowhere else.
//! [`Lexicon::scan`] finds every name in a run of tokens in one pass.

mod acronym;
mod files;

pub(crate) use acronym::spelt_before;
pub use rolefit_lexicon::gloss::Gloss;
pub use rolefit_lexicon::*;

use crate::list::Hashes;
use crate::token::{Token, hash, tokenize};
pub(crate) use files::GLOSSES;
use files::{CUES, FILES};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

/// Classes of work of which software is the product.
const MAKING_SOFTWARE: &[&str] = &[
    "computer-science", "customer-service", "distributed-systems", "embedded", "machine-learning",
    "mobile-development", "software-engineering", "ux-practice",
];

/// The lexicon's version: the month in which its data last changed. Stands in every output.
pub const VERSION: &str = "2026-11";

/// All vocabularies, with an index over their names.
#[derive(Debug, Default)]
pub struct Lexicon {
    words: Compiled,
    /// The classes whose methods and fields are taught under their names: asked of nearly every name.
    taught: FxHashSet<String>,
    /// The words of headings of what is asked for.
    asked: Hashes,
    /// Who does what, once somebody asks.
    work: OnceLock<Work>,
}

/// Occupation groups by what is done in them, by their places in the list.
#[derive(Debug, Default)]
struct Work {
    /// By class.
    usual: FxHashMap<String, Vec<usize>>,
    /// By the id of a subject that their jobs are made of.
    involves: FxHashMap<String, Vec<usize>>,
    /// The ids of subjects that products are a kind of.
    with_products: FxHashSet<String>,
}

impl Lexicon {
    /// The compiled-in lexicon.
    pub fn builtin() -> &'static Lexicon {
        static BUILTIN: LazyLock<Lexicon> = LazyLock::new(|| {
            let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
            // The program was built with them and a test opens them; a lexicon without words is still total.
            Lexicon::of(Compiled::from_bytes(bytes).unwrap_or_default())
        });
        &BUILTIN
    }

    /// The compiled-in lexicon with more files on top; an entry with a known id replaces it. `files` are (name, text).
    pub fn with_files(files: &[(&str, &str)]) -> Result<Lexicon, LexiconError> {
        let all: Vec<(&str, &str)> = FILES.iter().chain(files).copied().collect();
        Lexicon::from_files(&all)
    }

    /// A lexicon of these files alone, for tests whose words must not change with the data.
    pub fn from_files(files: &[(&str, &str)]) -> Result<Lexicon, LexiconError> {
        compile(files, CUES).map(Lexicon::of)
    }

    fn of(words: Compiled) -> Lexicon {
        let taught = words.classes.values().filter(|class| class.taught).map(|class| class.id.clone());
        let mut asked = Hashes::default();
        words.heading.asked.iter().for_each(|word| asked.put(hash(word)));
        Lexicon { taught: taught.collect(), asked, words, work: OnceLock::new() }
    }

    fn work(&self) -> &Work {
        self.work.get_or_init(|| {
            let mut work = Work::default();
            for (place, group) in self.occupations().iter().enumerate() {
                for (ids, by) in [(&group.usual, &mut work.usual), (&group.involves, &mut work.involves)] {
                    let mut ids: Vec<&String> = ids.iter().collect();
                    ids.sort_unstable();
                    ids.dedup();
                    ids.into_iter().for_each(|id| by.entry(id.clone()).or_default().push(place));
                }
            }
            let products = self.subjects().iter().filter(|entry| entry.level == Level::Product);
            work.with_products = products.flat_map(|entry| entry.broader.iter().cloned()).collect();
            work
        })
    }

    /// The places of the occupation groups in which a class is usual work, ascending.
    pub fn usual_in(&self, class: &str) -> &[usize] {
        self.work().usual.get(class).map_or(&[], Vec::as_slice)
    }

    /// The places of the occupation groups whose jobs are made of a subject, ascending.
    pub fn involved_in(&self, subject: &str) -> &[usize] {
        self.work().involves.get(subject).map_or(&[], Vec::as_slice)
    }

    /// Does a name hold a word, or a phrase that is looked for?
    pub fn holds(&self, word: &str) -> bool {
        self.numbers(&tokenize(word, 0)).iter().all(Numbers::known)
    }

    /// The compiled-in glossaries as (ISO 639-1 code, text), for lints.
    pub fn glosses() -> &'static [(&'static str, &'static str)] {
        GLOSSES
    }

    /// The compiled-in files as (name, text), for lints.
    pub fn files() -> &'static [(&'static str, &'static str)] {
        FILES
    }

    /// "sales tools", "manufacturing software": is a subject a kind of work, and the word behind its name one for what it is done with?
    /// Not where such tools are listed below it ("e-mail marketing platforms"); and software is what some kinds of work make.
    pub fn is_means(&self, subject: &SubjectEntry, behind: &Token<'_>) -> bool {
        let tool = behind.is_any(&["platform", "platforms", "tool", "tools"]);
        if !tool && !behind.is_any(&["software", "application", "applications"]) {
            return false;
        }
        subject.level == Level::Category
            && self.class(&subject.class).is_some_and(ClassEntry::is_work)
            && (tool || !MAKING_SOFTWARE.contains(&subject.class.as_str()))
            && !self.work().with_products.contains(&subject.id)
    }

    /// Every name in `tokens`: leftmost, longest, none overlapping another of its vocabulary, in the order of the text.
    /// Names that are also common words are left out where the context does not show that the name is meant.
    pub fn scan(&self, tokens: &[Token<'_>]) -> Vec<Hit> {
        self.words.names.scan(tokens)
    }

    /// The same, and apart from them the short names in capitals that the text itself spells out as something else.
    pub fn scan_apart(&self, tokens: &[Token<'_>]) -> (Vec<Hit>, Vec<Hit>) {
        self.scan(tokens).into_iter().partition(|hit| !self.is_spelt_otherwise(tokens, hit))
    }

    /// The words of every token in the index, to scan parts of one text without looking them up anew.
    pub fn numbers(&self, tokens: &[Token<'_>]) -> Vec<Numbers> {
        self.words.names.numbers(tokens)
    }

    /// All names and cues that may stand in a text or in a part of it.
    pub fn stock(&self, tokens: &[Token<'_>], numbers: &[Numbers]) -> Stock<'_> {
        self.words.names.stock(tokens, numbers)
    }

    /// Every name and every cue in a part of a text, in lists that hold what is of no use any more.
    pub fn hits(&self, part: Part<'_>, spare: Hits) -> Hits {
        self.words.names.hits(part, spare)
    }

    /// Tells of the cues of some lists in a part of a text that begin at so many of its first tokens.
    pub fn cues(&self, part: Part<'_>, lists: &[CueList], begin_in: usize, tell: impl FnMut(Hit)) {
        self.words.names.cues(part, lists, begin_in, tell);
    }

    /// May a heading of what is asked for be made of this word and others? Nearly always no.
    pub fn may_ask(&self, token: &Token<'_>) -> bool {
        self.asked.may_have(token.hash)
    }

    /// May a part of a text be a heading? Nearly always no.
    pub fn may_head(&self, part: Part<'_>) -> bool {
        self.words.names.may_head(part)
    }

    /// Words of which headings are made.
    pub fn heading_words(&self) -> &HeadingWords {
        &self.words.heading
    }

    /// What a whole string names, as a list entry ("C", "Go") whose context is the list itself.
    pub fn names_of(&self, text: &str) -> Vec<Term> {
        self.words.names.exact(text)
    }

    /// Occupations whose title words stand in `text`: the longest titles, rightmost first.
    pub fn titles_in(&self, text: &str) -> Vec<Hit> {
        let tokens = crate::token::tokenize(text, 0);
        self.words.titles.scan(&tokens)
    }

    /// A subject by id.
    pub fn subject(&self, id: &str) -> Option<&SubjectEntry> {
        self.words.subjects.get(id)
    }

    /// A field of study by id.
    pub fn field(&self, id: &str) -> Option<&FieldEntry> {
        self.words.fields.get(id)
    }

    /// A credential by id.
    pub fn credential(&self, id: &str) -> Option<&CredentialEntry> {
        self.words.credentials.get(id)
    }

    /// An occupation group by SOC code.
    pub fn occupation(&self, id: &str) -> Option<&OccupationEntry> {
        self.words.occupations.get(id)
    }

    /// A class of subjects by id.
    pub fn class(&self, id: &str) -> Option<&ClassEntry> {
        self.words.classes.get(id)
    }

    /// Does the subject name one thing: a product, or a method or field that is taught under its name?
    pub fn names_one_thing(&self, subject: &SubjectEntry) -> bool {
        subject.level == Level::Product || self.taught.contains(&subject.class)
    }

    /// The product that a hit names.
    pub fn product(&self, hit: &Hit) -> Option<&SubjectEntry> {
        let Term::Subject(i) = hit.term else { return None };
        self.subjects().get(i).filter(|entry| entry.level == Level::Product)
    }

    /// All subjects, in the order of the files.
    pub fn subjects(&self) -> &[SubjectEntry] {
        self.words.subjects.all()
    }

    /// All human languages.
    pub fn languages(&self) -> &[LanguageEntry] {
        self.words.languages.all()
    }

    /// All degree names.
    pub fn degrees(&self) -> &[DegreeEntry] {
        self.words.degrees.all()
    }

    /// All fields of study.
    pub fn fields(&self) -> &[FieldEntry] {
        self.words.fields.all()
    }

    /// All credentials.
    pub fn credentials(&self) -> &[CredentialEntry] {
        self.words.credentials.all()
    }

    /// All clearance levels of all schemes.
    pub fn clearances(&self) -> &[ClearanceEntry] {
        &self.words.clearances
    }

    /// All occupation groups.
    pub fn occupations(&self) -> &[OccupationEntry] {
        self.words.occupations.all()
    }

    /// All classes of subjects.
    pub fn classes(&self) -> &BTreeMap<String, ClassEntry> {
        &self.words.classes
    }

    /// Is `narrow` the same subject as `wide`, or does it lie under it ("React" under "JavaScript")?
    pub fn is_within(&self, narrow: &str, wide: &str) -> bool {
        self.distance(narrow, wide, 0).is_some()
    }

    /// The numbers of a subject of the lexicon and of all that is broader; its own comes first.
    pub fn wider(&self, entry: &SubjectEntry) -> Vec<usize> {
        let number = |entry| self.subjects().element_offset(entry);
        let mut numbers: Vec<usize> = number(entry).into_iter().collect();
        let mut next = 0;
        while let Some(entry) = numbers.get(next).and_then(|at| self.subjects().get(*at)) {
            for up in entry.broader.iter().filter_map(|id| number(self.subject(id)?)) {
                if !numbers.contains(&up) {
                    numbers.push(up);
                }
            }
            next += 1;
        }
        numbers
    }

    fn distance(&self, narrow: &str, wide: &str, depth: usize) -> Option<usize> {
        if narrow == wide {
            return Some(depth);
        }
        // A lint keeps the lexicon free of cycles; the limit keeps a user's own files from looping.
        if depth > 12 {
            return None;
        }
        self.subject(narrow)?.broader.iter().find_map(|up| self.distance(up, wide, depth + 1))
    }
}
