//! Phrases that name things: "Rust or C++", "cloud platforms (AWS, Azure)", "coding, debugging, and algorithm design".

use crate::lexicon::Lexicon;
use crate::predicate::{Mode, Subject};
use crate::quantity::counted_of;
use crate::recognizer::Item;
use crate::token::{Kind, Token};
use classed::are_parts;
use kin::by_kin;
use opener::opener;
pub(crate) use unheard::{is_heard, unheard_before};
use words::{PREPOSITIONS, SOME, is_adverb, is_light_verb, is_people};
pub(crate) use words::{is_kind, is_place_name};

mod alike;
mod classed;
mod doing;
mod examples;
mod group;
mod joiners;
mod joint;
mod kin;
mod kinds;
mod listed;
mod lists;
mod means;
mod member;
mod members;
mod names;
mod objects;
mod opener;
mod parentheses;
mod remarks;
mod semicolons;
mod slashes;
mod strip;
mod subject;
mod unheard;
mod whole;
mod words;

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

/// What says that a list names examples, so that others like them may do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opens {
    No,
    /// "such as", "including"
    Examples,
    /// Parentheses behind their class.
    Parenthesis,
}

/// Reads the phrase in tokens `first..end`.
pub fn listing(item: &Item<'_>, lexicon: &Lexicon, first: usize, end: usize) -> Listing {
    let reader = Reader { item, lexicon, tokens: &item.tokens };
    let mut listing = reader.read(first, end);
    // "Tableau, Looker or equivalent": what stands behind the phrase leaves its list open.
    if let [group] = listing.groups.as_mut_slice()
        && (group.of.len() == 1 || group.mode != Mode::All)
        && (reader.or_such_place(end) || group.named && reader.or_alike(end, group.of.len() > 1))
    {
        (group.mode, group.open) = (Mode::Any, true);
    }
    listing.groups.iter_mut().for_each(|group| by_kin(group, lexicon));
    listing
}

struct Reader<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    tokens: &'i [Token<'a>],
}

impl<'a> Reader<'_, 'a> {
    fn read(&self, first: usize, end: usize) -> Listing {
        let (first, end) = self.trim(first, end);
        let first = self.past_some(first);
        if let Some(listing) = self.semicolons(first, end) {
            return listing;
        }
        let end = self.before_remark(first, end);
        if first >= end {
            return Listing::default();
        }
        if let Some(listing) = self.behind_colon(first, end) {
            return listing;
        }
        if let Some(listing) = self.lists(first, end) {
            return listing;
        }
        // "languages including, but not limited to, C, C++": the named things stand for the class.
        let opens = |at| opener(self.tokens, at).map(|from| (at, from));
        let opens = self.outside_parentheses(first, end).find_map(opens);
        match opens {
            Some((at, from)) if from < end => self.examples(first, at, from, end),
            _ => self.plain(first, end),
        }
    }

    /// "one or more of Java and Go": the "or" parts no members. Before a colon it says that some of the list will do.
    fn past_some(&self, first: usize) -> usize {
        let led = &["the", "these", "our", "your", "following"];
        let or = self.tokens.get(first + 1).is_some_and(|t| t.is("or"));
        counted_of(self.tokens, first)
            .map(|(_, end)| end)
            .filter(|&end| or && self.tokens.get(end).is_none_or(|t| !t.is_any(led) && t.text != ":"))
            .unwrap_or(first)
    }

    /// "one or more of the following languages: Java, C++", "the whole pipeline: ingestion, storage and serving".
    fn behind_colon(&self, first: usize, end: usize) -> Option<Listing> {
        let is_colon = |at: &usize| self.tokens.get(*at).is_some_and(|t| t.text == ":");
        let colon = self.outside_parentheses(first, end).find(is_colon)?;
        // "some, if not all, of the following: Kafka, Hive"
        let partly = (first..colon).find_map(|at| some_of_all(self.tokens, at));
        let head = self.tokens.get(partly.unwrap_or(first)..colon)?;
        let opens = (first..colon).any(|at| opener(self.tokens, at).is_some());
        if colon + 1 >= end || opens || head.iter().any(|t| t.text == ",") {
            return None;
        }
        let one = partly.is_some() || head.iter().any(|t| SOME.holds(t) || t.is("or"));
        let (to, means) = self.means_behind(colon + 1, end);
        let group = self.group(colon + 1, to, Opens::No);
        let mode = if one { Mode::Any } else { group.mode };
        // "the following or similar systems: A, B"
        let like =
            head.windows(2).any(|pair| matches!(pair, [or, like] if or.is("or") && like.is("similar")));
        let group = Group { open: group.open || like, ..group };
        // "AWS: EC2 and S3", "Excel: sorting and charts"
        let thing = self.lone_product(first, colon, &group.of).filter(|_| group.of.len() > 1);
        let mut groups = match thing {
            Some(thing) if are_parts(&group.of) => {
                vec![Group { end: group.end, ..thing }]
            }
            Some(thing) if group.named => vec![thing, Group { mode, first: colon + 1, ..group }],
            _ => vec![Group { mode, first, ..group }],
        };
        groups.retain(|group| !group.of.is_empty());
        groups.extend(means);
        if let (Some(done), Some(list)) = (self.done_in_areas(first, colon), groups.first_mut()) {
            list.first = done.end;
            groups.insert(0, done);
        }
        (!groups.is_empty()).then_some(Listing { groups })
    }

    /// A phrase without a list of examples outside parentheses.
    fn plain(&self, first: usize, end: usize) -> Listing {
        let (whole, end) = self.trim(first, end);
        let first = self.past_light_verb(whole, end);
        if let Some(listing) = self.means_of_several(first, end) {
            return listing;
        }
        let (members, joiners) = self.members(first, end);
        if let [only] = members.as_slice() {
            if let Some(listing) = self.classed(only, first, end) {
                return listing;
            }
            // "working with teens": the verb is all that tells what one word means.
            if first == end - 1
                && first > whole
                && !self.any_name(first, end)
                && self.name_at(first).is_none()
            {
                let text = self.item.text(whole, end).into_owned();
                let of = vec![Subject::phrase(&text)];
                let group = Group { of, mode: Mode::Any, open: false, named: false, first: whole, end };
                return Listing { groups: vec![group] };
            }
        }
        if let Some(listing) = self.by_means(&members, first, end) {
            return listing;
        }
        self.listed(&members, &joiners, first, end)
    }

    /// Skips a verb that leaves what follows as it is ("working with", "using").
    fn past_light_verb(&self, first: usize, end: usize) -> usize {
        if !self.tokens.get(first).is_some_and(is_light_verb) || self.name_at(first).is_some() {
            return first;
        }
        // "applying welding rules": what nobody has named is done by it, and not had.
        if self.tokens.get(first).is_some_and(|t| t.is("applying")) && !self.any_name(first + 1, end) {
            return first;
        }
        let mut at = first + 1;
        while self.tokens.get(at).is_some_and(|t| t.is_any(&["in", "with", "on", "within", "across", "as"])) {
            at += 1;
        }
        // "working and communicating across teams", "working directly with partners", "working with sales teams"
        let object = first + 2;
        let object_end = (object + 1..end)
            .find(|&at| self.tokens.get(at).is_some_and(|t| PREPOSITIONS.holds(t)))
            .unwrap_or(end);
        let people = self.tokens.get(first).is_some_and(|t| t.is("working"))
            && self.tokens.get(first + 1).is_some_and(|t| t.is("with"))
            && (object..object_end)
                .any(|at| self.tokens.get(at).is_some_and(is_people) && self.ends_words(at));
        // "working towards a goal", "working alongside nurses"
        let other = |t: &Token<'_>| t.is_any(&["towards", "toward", "alongside", "around", "under", "from"]);
        let goes_on = people
            || self.tokens.get(first + 1).is_some_and(other)
            || self
                .tokens
                .get(at)
                .is_some_and(|t| t.is("and") || t.is("or") || t.text == "," || is_adverb(t))
            // "working cross-functionally with …"
            || self.tokens.get(at + 1).is_some_and(|t| t.glued && t.text == "-")
                && self.tokens.get(at + 2).is_some_and(is_adverb);
        if at < end && !goes_on { at } else { first }
    }

    /// Does the word at `at` close a run of words ("teams", not "team" in "team sports")?
    fn ends_words(&self, at: usize) -> bool {
        self.tokens
            .get(at + 1)
            .is_none_or(|t| t.kind != Kind::Word || t.is("and") || t.is("or") || PREPOSITIONS.holds(t))
    }
}

/// One past "some, if not all," and its like.
fn some_of_all(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let comma = |at: usize| usize::from(tokens.get(at).is_some_and(|t| t.text == ","));
    let not = at + 1 + comma(at + 1);
    let end = not + 3 + comma(not + 3);
    let said = is(at, &["some", "many", "most", "several"])
        && is(not, &["if", "but"])
        && is(not + 1, &["not"])
        && is(not + 2, &["all"]);
    (said && is(end, &["of"])).then_some(end)
}
