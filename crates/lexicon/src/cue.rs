//! Cues: phrases that tell what a section is for and how strong a statement is, from `cues.toml`.

use crate::matcher::{Builder, Shows};
use crate::term::{CueList, Hit, Term};
use serde::{Deserialize, Serialize};

/// What a phrase is a cue for; one a list of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// A wish.
    Preferred,
    /// A must.
    Required,
    /// What is not asked for.
    Negated,
    /// A sentence that speaks of the candidate.
    Candidate,
    /// An equal-opportunity statement, site navigation.
    Boilerplate,
    /// Boilerplate only where nothing stands beside it.
    Button,
    /// Boilerplate only where it opens a sentence: how to apply, the questions of a form.
    Applying,
    /// What opens a sentence that tells of the house, the offer or the job, and asks for nothing.
    Telling,
    /// The beginning of an item of a list of demands.
    Starter,
    /// A heading even in the middle of a line.
    Inline,
    /// A heading above what it opens.
    Heading(Opens),
    /// The same only where it is all of a line.
    Alone(Opens),
}

/// What stands below a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// Demands.
    Required,
    /// Wishes.
    Preferred,
    /// A part of its section.
    Part,
    /// Duties.
    Duties,
    /// What a company says of itself.
    Company,
    /// What a person gets.
    Benefits,
    /// Formalities.
    Legal,
}

impl Cue {
    /// The list that it is of.
    pub fn list(self) -> CueList {
        match self {
            Cue::Preferred | Cue::Required | Cue::Negated => CueList::Strength,
            Cue::Candidate => CueList::Candidate,
            Cue::Boilerplate | Cue::Button | Cue::Applying | Cue::Telling => CueList::Boilerplate,
            Cue::Starter => CueList::Starters,
            Cue::Inline => CueList::Inline,
            _ => CueList::Headings,
        }
    }

    /// What a phrase found in the index is a cue for.
    pub fn of(hit: &Hit) -> Option<Cue> {
        match hit.term {
            Term::Phrase(at) => CUES.get(at).copied(),
            _ => None,
        }
    }
}

/// All cues. A phrase's number in the index is its cue's place here.
const CUES: [Cue; 23] = [
    Cue::Preferred,
    Cue::Required,
    Cue::Negated,
    Cue::Candidate,
    Cue::Boilerplate,
    Cue::Button,
    Cue::Applying,
    Cue::Telling,
    Cue::Starter,
    Cue::Inline,
    Cue::Alone(Opens::Required),
    Cue::Alone(Opens::Preferred),
    Cue::Alone(Opens::Duties),
    Cue::Alone(Opens::Company),
    Cue::Alone(Opens::Benefits),
    Cue::Alone(Opens::Legal),
    Cue::Heading(Opens::Required),
    Cue::Heading(Opens::Preferred),
    Cue::Heading(Opens::Part),
    Cue::Heading(Opens::Duties),
    Cue::Heading(Opens::Company),
    Cue::Heading(Opens::Benefits),
    Cue::Heading(Opens::Legal),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CueFile {
    preferred: Vec<String>,
    required: Vec<String>,
    candidate: Vec<String>,
    negated: Vec<String>,
    boilerplate: Vec<String>,
    buttons: Vec<String>,
    applying: Vec<String>,
    telling: Vec<String>,
    starters: Vec<String>,
    inline: Vec<String>,
    headings: HeadingFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadingFile {
    asked: Vec<String>,
    beside: Vec<String>,
    alone: AloneFile,
    required: Vec<String>,
    preferred: Vec<String>,
    part: Vec<String>,
    duties: Vec<String>,
    company: Vec<String>,
    benefits: Vec<String>,
    legal: Vec<String>,
}

/// Headings only where nothing else stands beside them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AloneFile {
    required: Vec<String>,
    preferred: Vec<String>,
    duties: Vec<String>,
    company: Vec<String>,
    benefits: Vec<String>,
    legal: Vec<String>,
}

/// Words of which headings are made.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct HeadingWords {
    /// Those of what is asked for …
    pub asked: Vec<String>,
    /// … and those that may stand beside them.
    pub beside: Vec<String>,
}

/// Adds the phrases of `cues.toml` to an index.
pub(crate) fn add_cues(text: &str, index: &mut Builder) -> Result<HeadingWords, toml::de::Error> {
    let file: CueFile = toml::from_str(text)?;
    let h = file.headings;
    // In the order of `CUES`.
    let lists = [
        file.preferred, file.required, file.negated, file.candidate, file.boilerplate, file.buttons,
        file.applying, file.telling, file.starters, file.inline, h.alone.required, h.alone.preferred,
        h.alone.duties, h.alone.company, h.alone.benefits, h.alone.legal, h.required, h.preferred, h.part,
        h.duties, h.company, h.benefits, h.legal,
    ];
    for (at, (cue, list)) in CUES.iter().zip(&lists).enumerate() {
        list.iter().for_each(|phrase| index.phrase(cue.list() as u8, phrase, at));
        if cue.list() == CueList::Headings {
            let first = list.iter().filter_map(|phrase| phrase.split(' ').next());
            first.for_each(|word| index.cue(word, Shows::Heading));
        }
    }
    h.asked.iter().for_each(|word| index.cue(word, Shows::Heading));
    Ok(HeadingWords { asked: h.asked, beside: h.beside })
}
