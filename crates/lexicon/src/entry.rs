//! The shapes of lexicon entries, as the TOML files have them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Levels of education in order (compare ISCED 2011: 3, 4, 5, 6, 7, 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DegreeLevel {
    /// A school diploma, GED.
    HighSchool,
    /// A post-secondary certificate or diploma below an associate degree.
    Certificate,
    /// A two-year degree.
    Associate,
    /// A first degree.
    Bachelor,
    /// A second degree.
    Master,
    /// A doctorate, professional ones included.
    Doctorate,
}

/// How a name is recognised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Match {
    /// In any case.
    #[default]
    Word,
    /// As it is spelt.
    Case,
    /// As it is spelt, and only beside words that show that the name is meant (C, R, Go, Excel, Spring).
    Context,
}

/// How general a subject is. Only things of one level can stand in for each other in an open list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// A thing by its own name (Rust, AWS, Tableau).
    #[default]
    Product,
    /// A kind of things or an activity (cloud computing, relational databases).
    Category,
}

/// A technology, language, tool, method, standard or activity.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectEntry {
    /// Permanent, kebab-case.
    pub id: String,
    /// As it is commonly written.
    pub name: String,
    /// Other spellings and abbreviations.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Other spellings that mean nothing else, found in any case whatever `match` says ("golang" beside "Go").
    #[serde(default)]
    pub words: Vec<String>,
    /// The class that siblings share; the file's `class` where left out.
    #[serde(default)]
    pub class: String,
    /// How general.
    #[serde(default)]
    pub level: Level,
    /// Those of its spellings under which it is taught as a method or a field, though its class is not: "SEO", not "link building".
    #[serde(default)]
    pub taught: Vec<String>,
    /// Is it so general that nobody can be asked to know it, though its class is taught ("data analysis")? One may have done it.
    #[serde(default)]
    pub general: bool,
    /// Ids of what this is a part or kind of: who shows this, shows that.
    #[serde(default)]
    pub broader: Vec<String>,
    /// Is it several programs under one name, so that who once used one of them has not shown it?
    #[serde(default)]
    pub suite: bool,
    /// Ids of what lies near: raises no floor.
    #[serde(default)]
    pub related: Vec<String>,
    /// By one of its spellings: the id of what that names in a list with something that is as near to it ("EMR" beside "S3").
    #[serde(default)]
    pub elsewhere: BTreeMap<String, String>,
    /// The year in which it came out.
    pub since: Option<u16>,
    /// How it is recognised.
    #[serde(default, rename = "match")]
    pub rule: Match,
    /// A phrase in which it must be found; needed for `context`.
    pub example: Option<String>,
    /// Which public vocabulary has it.
    pub source: Option<String>,
}

impl SubjectEntry {
    /// All its spellings, its name first.
    pub fn spellings(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.aliases).chain(&self.words)
    }
}

/// A class of subjects: what siblings share, and what an occupation's usual work is made of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassEntry {
    /// Kebab-case.
    pub id: String,
    /// For the report: "programming language".
    pub name: String,
    /// May a member stand in for another in an open list? False where members are not alternatives to each other
    /// (activities, clinical skills).
    #[serde(default = "yes")]
    pub siblings: bool,
    /// Are its categories methods and fields that are taught under their names (machine learning, GAAP)? False where they are kinds
    /// of things or activities (databases, sales), which name nothing that can be known by itself.
    #[serde(default)]
    pub taught: bool,
    /// Are its categories kinds of work, which are done beside others ("marketing"), though its members may stand in for each other? Those
    /// of a class without siblings always are.
    #[serde(default)]
    pub work: bool,
}

impl ClassEntry {
    /// Are its categories kinds of work, and not of things that one works with?
    pub fn is_work(&self) -> bool {
        self.work || !self.siblings
    }
}

fn yes() -> bool {
    true
}

/// A human language.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageEntry {
    /// ISO 639-1, or 639-3 where there is none.
    pub code: String,
    /// English name.
    pub name: String,
    /// Other names, its own included.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// How it is recognised.
    #[serde(default, rename = "match")]
    pub rule: Match,
    /// A phrase in which it must be found.
    pub example: Option<String>,
}

/// The name of a degree.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DegreeEntry {
    /// As it is written.
    pub name: String,
    /// Other spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Its level.
    pub level: DegreeLevel,
    /// The field that the name itself tells (MBA, BSN), by its id.
    pub field: Option<String>,
    /// A professional doctorate: satisfies lower levels in its own field only.
    #[serde(default)]
    pub professional: bool,
    /// How it is recognised.
    #[serde(default, rename = "match")]
    pub rule: Match,
    /// A phrase in which it must be found.
    pub example: Option<String>,
    /// The country or language that it comes from, as a note.
    pub source: Option<String>,
}

/// A field of study.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldEntry {
    /// Kebab-case.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// ISCED-F 2013 broad field, two digits (`06` information and communication technologies).
    pub broad: String,
    /// Ids of what this is a part of: who has this, has that.
    #[serde(default)]
    pub broader: Vec<String>,
    /// Ids of fields that employers take as related.
    #[serde(default)]
    pub related: Vec<String>,
    /// Science, technology, engineering or mathematics?
    #[serde(default)]
    pub stem: bool,
    /// Does practice need a licence that needs this very degree?
    #[serde(default)]
    pub gated: bool,
    /// Is a master's degree in it one of its own (an MBA), which no master's degree in a part of it is?
    #[serde(default)]
    pub own_master: bool,
    /// Classes of subjects that studying it makes plausible.
    #[serde(default)]
    pub usual: Vec<String>,
    /// How it is recognised.
    #[serde(default, rename = "match")]
    pub rule: Match,
    /// A phrase in which it must be found.
    pub example: Option<String>,
    /// Which public vocabulary has it (CIP code).
    pub source: Option<String>,
}

/// A certification, licence, registration or membership.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CredentialEntry {
    /// Kebab-case.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other names and abbreviations.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Other names that mean nothing else, found in any case whatever `match` says ("PE license" beside "PE").
    #[serde(default)]
    pub words: Vec<String>,
    /// The class of work that it belongs to: plausible where an occupation or a field has that class.
    pub class: String,
    /// One that anybody may have (driving licence, first aid): not naming it says nothing.
    #[serde(default)]
    pub general: bool,
    /// Given for one subject each: "teaching license in French" is another than one in music.
    #[serde(default)]
    pub by_subject: bool,
    /// Fields of study, of one of which nobody has it without a degree.
    #[serde(default)]
    pub studies: Vec<String>,
    /// Ids of credentials that this one includes (CDL A includes a driving licence).
    #[serde(default)]
    pub includes: Vec<String>,
    /// Subjects that holding it shows.
    #[serde(default)]
    pub shows: Vec<String>,
    /// How it is recognised.
    #[serde(default, rename = "match")]
    pub rule: Match,
    /// A phrase in which it must be found.
    pub example: Option<String>,
    /// For how many years it is given, where nobody gives it for longer.
    pub lasts: Option<u8>,
    /// Who issues it.
    pub source: Option<String>,
}

impl CredentialEntry {
    /// All its spellings, its name first.
    pub fn spellings(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.aliases).chain(&self.words)
    }
}

/// One level of a clearance scheme.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearanceEntry {
    /// `us`, `doe`, `uk`, `ca`, `au`, `nato`.
    pub scheme: String,
    /// The level's id, camelCase (`topSecret`).
    pub level: String,
    /// Its name.
    pub name: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Its place in the scheme, from 1; 0: apart from the order (Public Trust).
    pub rank: u8,
    /// The country whose citizenship it implies.
    pub citizen: Option<String>,
    /// How it is recognised.
    #[serde(default, rename = "match")]
    pub rule: Match,
    /// A phrase in which it must be found.
    pub example: Option<String>,
}

/// A group of occupations: a SOC minor group, or a broad one where the minor group mixes trades.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OccupationEntry {
    /// SOC 2018 code (`15-1250`). The first two digits are the major group.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Job titles and their distinctive words.
    pub titles: Vec<String>,
    /// Ids of the few subjects that the occupation is made of: shown by holding the job.
    #[serde(default)]
    pub involves: Vec<String>,
    /// Beginnings of words, one of which a title must have for the job to be made of what the group involves; none: every
    /// title will do. A group holds jobs that are alike, and not all of them are made of the same.
    #[serde(default, rename = "told-by")]
    pub told_by: Vec<String>,
    /// Fields of study that people of this work come from; none: the classes that are usual in it tell.
    #[serde(default)]
    pub takes: Vec<String>,
    /// Does the law say who may do it? What neighbouring trades do tells nothing of it.
    #[serde(default)]
    pub licensed: bool,
    /// Classes of subjects that are usual work in it: plausible by holding the job.
    #[serde(default)]
    pub usual: Vec<String>,
}

impl OccupationEntry {
    /// The SOC major group (`15`).
    pub fn major(&self) -> &str {
        self.id.get(..2).unwrap_or_default()
    }
}

/// One lexicon file. Any file may hold any vocabulary.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
pub(crate) struct LexiconFile {
    /// The class of the file's subjects, where they do not say.
    pub class: Option<String>,
    pub subjects: Vec<toml::Spanned<SubjectEntry>>,
    pub classes: Vec<toml::Spanned<ClassEntry>>,
    pub languages: Vec<toml::Spanned<LanguageEntry>>,
    pub degrees: Vec<toml::Spanned<DegreeEntry>>,
    pub fields: Vec<toml::Spanned<FieldEntry>>,
    pub credentials: Vec<toml::Spanned<CredentialEntry>>,
    pub clearances: Vec<toml::Spanned<ClearanceEntry>>,
    pub occupations: Vec<toml::Spanned<OccupationEntry>>,
    /// Phrases in which a name is not meant ("vitamin C", "R&D"): they swallow the names inside them.
    pub not_names: Vec<String>,
    /// Words before a name that show that it is meant, where it could be a common word ("proficient", "language").
    pub context_before: Vec<String>,
    /// Words after a name that show so ("programming", "developer").
    pub context_after: Vec<String>,
}
