//! What one member of a phrase names.

use super::Reader;
use super::members::Member;
use super::words::{GENERIC, KINDS, PLACES, is_adverb, is_cased_name, is_kind, is_verb};
use crate::clause::{EXPERIENCE, KNOWLEDGE, speaks};
use crate::lexicon::{Hit, Level, Term, Vocabulary};
use crate::list::WordList;
use crate::predicate::Subject;
use crate::source::spaced;
use crate::token::{Kind, Token};

/// Words that alone name nothing.
static NOTHING: WordList = WordList::of(&[
    "others", "other", "more", "etc", "similar", "equivalent", "related", "years", "it", "choice", "both",
    "each", "experience", "them", "these", "those", "this", "that", "same", "independently", "working",
    "along", "best", "have", "higher", "in", "knowledge", "one", "personal", "position", "some", "type",
    "understanding", "using",
]);

impl Reader<'_, '_> {
    pub(super) fn name_at(&self, at: usize) -> Option<&Hit> {
        self.item.hits.iter().find(|h| h.first == at && is_subject(h))
    }

    /// A name of the lexicon, or a capitalised word inside a sentence.
    pub(super) fn begins_name(&self, at: usize) -> bool {
        self.name_at(at).is_some() || self.capitalised(at)
    }

    pub(super) fn capitalised(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let sentence_start = at == 0
            || self
                .tokens
                .get(at - 1)
                .is_some_and(|t| t.kind == Kind::Break || t.text == ":" || t.text == ".");
        token.kind == Kind::Word
            && token.is_capital()
            && !sentence_start
            && token.text.len() > 1
            && !self.item.hits.iter().any(|h| is_subject(h) && h.first <= at && at < h.end)
    }

    /// Does the stretch hold a name: a product of the lexicon, a named method, or a capitalised unknown?
    pub(super) fn any_name(&self, first: usize, end: usize) -> bool {
        let inside = |h: &Hit| is_subject(h) && h.first >= first && h.end <= end;
        self.item.hits.iter().any(|h| inside(h) && (self.is_named(h) || self.is_titled(h)))
            || (first..end).any(|at| {
                self.capitalised(at) && !self.tokens.get(at).is_some_and(|t| t.is_any(&["I", "AND", "OR"]))
            })
    }

    pub(super) fn is_named(&self, hit: &Hit) -> bool {
        let Term::Subject(i) = hit.term else { return false };
        let kind = self.tokens.get(hit.end).is_some_and(|t| KINDS.holds(t));
        self.lexicon.subjects().get(i).is_some_and(|entry| {
            self.lexicon.names_one_thing(entry) && !(kind && entry.level == Level::Category)
        })
    }

    /// "knowledge of Lean Manufacturing": written as the name of something that is taught, where the words beside it are not.
    fn is_titled(&self, hit: &Hit) -> bool {
        let words = self.tokens.get(hit.first..hit.end).unwrap_or_default();
        let title = |t: &Token<'_>| t.kind == Kind::Word && t.text.starts_with(char::is_uppercase);
        let low = |t: &Token<'_>| t.kind == Kind::Word && t.text.len() > 4 && !title(t);
        let before = self.tokens.get(..hit.first).unwrap_or_default();
        let known = before.iter().take(4).any(|t| KNOWLEDGE.holds(t));
        let behind = self.tokens.get(hit.end..).unwrap_or_default();
        let beside = before.iter().rev().take(6).chain(behind.iter().take(6));
        words.len() > 1
            && words.iter().all(|t| title(t) && !is_cased_name(t))
            && !words.last().is_some_and(|t| KINDS.holds(t) || GENERIC.holds(t))
            && !behind.first().is_some_and(|t| KINDS.holds(t))
            && (known || beside.filter(|t| low(t)).count() > 0)
    }

    /// Is it no mere kind of things, or has it capital letters?
    pub(super) fn is_name(&self, subject: &Subject) -> bool {
        let words = || subject.text.split_whitespace().filter(|w| w.len() > 2);
        let cased = words().count() > 0 && words().all(|w| w.chars().any(char::is_uppercase));
        match subject.id.as_deref().and_then(|id| self.lexicon.subject(id)) {
            Some(entry) => self.lexicon.names_one_thing(entry),
            None => cased,
        }
    }

    /// Is it a thing by its own name, which no list behind it could stand for?
    pub(super) fn is_thing(&self, subject: &Subject) -> bool {
        match subject.id.as_deref().and_then(|id| self.lexicon.subject(id)) {
            Some(entry) => entry.level == Level::Product,
            None => self.is_name(subject),
        }
    }

    /// Skips verbs that a list shares: "designing and building scalable services, APIs, and …".
    pub(super) fn past_verbs(&self, first: usize, end: usize) -> usize {
        let is = |at: usize, class: fn(&Token<'_>) -> bool| {
            at < end && self.name_at(at).is_none() && self.tokens.get(at).is_some_and(class)
        };
        let mut at = first;
        loop {
            let verb = (at..end).find(|&i| !is(i, is_adverb)).unwrap_or(end);
            let again = at == first || verb > at || self.tokens.get(at - 1).is_some_and(|t| !is_verb(t));
            if !again || !is(verb, is_verb) {
                break;
            }
            at = verb + 1;
            // "standing up new sites"
            if self.tokens.get(at).is_some_and(|t| t.is_any(&["up", "out", "down", "off"])) {
                at += 1;
            }
            let joined = (at..end)
                .find(|&i| {
                    !self
                        .tokens
                        .get(i)
                        .is_some_and(|t| matches!(t.text, "," | "/") || t.is("and") || t.is("or"))
                })
                .unwrap_or(end);
            if joined > at && (is(joined, is_verb) || is(joined, is_adverb)) {
                at = joined;
            }
        }
        // A list of verbs alone ("coding, debugging") is what it names.
        let names_nothing = |t: &Token<'_>| matches!(t.text, "," | "." | "/") || t.is("and") || t.is("or");
        if at >= end || self.tokens.get(at).is_none_or(names_nothing) { first } else { at }
    }

    pub(super) fn any_known_or_noun(&self, first: usize, end: usize) -> bool {
        !self
            .tokens
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .any(|t| t.is_any(&["data", "things", "solutions"]))
            || self.item.hits.iter().any(|h| is_subject(h) && h.first >= first && h.end <= end)
    }

    pub(super) fn is_product(&self, hit: &Hit) -> bool {
        self.lexicon.product(hit).is_some()
    }

    /// The product that a class phrase itself names ("the Linux OS (Ubuntu, Red Hat)").
    pub(super) fn product(&self, first: usize, end: usize) -> Option<Subject> {
        let hit = self.item.hits.iter().find(|h| is_subject(h) && h.first >= first && h.end <= end)?;
        let Term::Subject(i) = hit.term else { return None };
        let entry = self.lexicon.subjects().get(i)?;
        // "Hadoop tools (Hive, Pig)", "the Office suite (Word, Excel)": the named things stand for their class.
        let class = end > hit.first + 1
            && end <= hit.end + 3
            && !(hit.end..end).any(|at| self.tokens.get(at).is_some_and(|t| t.is("and")))
            && self.tokens.get(end - 1).is_some_and(|t| {
                KINDS.holds(t) || t.is_any(&["ecosystem", "products", "services", "suite", "technologies"])
            });
        (entry.level == Level::Product && !class).then(|| self.named(hit, entry))
    }

    pub(super) fn subjects(&self, members: &[Member]) -> Vec<Subject> {
        members.iter().flat_map(|m| self.subject(m.first, self.open_parenthesis(m))).collect()
    }

    /// The thing that one member names. Words around a name that say no more than the name does are dropped.
    pub(super) fn subject(&self, first: usize, end: usize) -> Option<Subject> {
        let (first, end) = self.trim(first, end);
        let (first, end) = self.strip(first, end);
        // "Excel needed"
        let asked = |at: usize| self.tokens.get(at).is_some_and(|t| t.is_any(&["needed", "necessary"]));
        let end = (first..end).rev().find(|&at| !asked(at)).map_or(first, |at| at + 1);
        // "…, and most importantly, …", "of course": said of what follows.
        let aside = &["importantly", "hopefully", "optimally"];
        if first >= end || self.tokens.get(end - 1).is_some_and(|t| t.is_any(aside)) {
            return None;
        }
        // "TEKS (Texas Essential Knowledge and Skills) standards"
        if self.tokens.get(first + 1).is_some_and(|t| t.text == "(")
            && self.spells(first, first + 2, self.closing(first + 1, end))
        {
            let text = self.item.text(first, first + 1).to_owned();
            return Some(Subject { id: None, name: text.to_lowercase(), text });
        }
        // "software development professionally": how, and not what.
        let how = &["professionally", "commercially"];
        let how = end > first + 2 && self.tokens.get(end - 1).is_some_and(|t| t.is_any(how));
        let end = if how && !self.tokens.get(end - 2).is_some_and(|t| t.is_any(&["and", "or"])) {
            end - 1
        } else {
            end
        };
        let whole = self.item.text(first, end);
        if !whole.chars().any(char::is_alphanumeric)
            // "it" names nothing, "IT" a trade.
            || self.tokens.get(first).is_some_and(|t| end - first == 1 && NOTHING.holds(t) && t.text != "IT")
        {
            return None;
        }
        // "or a relevant specialty", "or area of relevance": nothing in particular.
        let word = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let vague = end == first + 1
            && first > 0
            && word(first - 1, &["relevant", "related"])
            && word(
                first,
                &["field", "area", "specialty", "speciality", "discipline", "industry", "sector", "subject"],
            )
            // "in a specialty"
            || end == first + 1
                && first > 0
                && word(first - 1, &["a"])
                && word(first, &["specialty", "speciality", "discipline"])
            // "at least one of these languages"
            || end == first + 2 && word(first, &["these", "those"]) && is_kind(self.item.text(first + 1, end))
            // "in the field", "in this area", "in the field with some of it abroad"
            || (end == first + 1 || word(first, &["field", "area"]) && word(first + 1, &["with"]))
                && first > 0
                && word(first - 1, &["the", "this", "that", "same"])
                && word(first, &["field", "area", "following"])
            || end == first + 2
                && word(first, &["this", "that", "same"])
                && word(first + 1, &["area", "discipline", "field", "industry", "role", "sector", "setting", "specialty"])
            || end == first + 2 && word(first, &["type", "types", "kind", "kinds"]) && word(first + 1, &["of"])
            || word(first, &["area", "areas", "field"])
                && word(first + 1, &["of"])
                && word(first + 2, &["relevance", "interest", "expertise"])
            || end == first + 1 && word(first, &["relevance"])
            // "experience with the following technologies:"
            || first > 0
                && word(first - 1, &["following"])
                && !self.any_name(first, end)
                && self.tokens.get(end).is_none_or(|t| t.text == ":" || t.text == "/")
            // "areas listed above", "described below"
            || (end == first + 2 && word(first, TOLD) || word(first, &["areas", "area", "amounts"]))
                && word(end - 1, &["above", "below", "following"])
            // "each of the following", "all of the following skill sets", "doing the following"
            || word(end - 1, &["following"])
            || (word(first, &["all", "any", "each"]) && word(first + 1, &["of"]))
                && word(first + 3, &["following"])
                && !(first + 4..end).any(|at| self.begins_name(at))
            // "within the last five years"
            || word(first, &["last", "past"]) && word(end - 1, &["years", "months"])
            // "and so forth", "and the like"
            || word(first, &["so"]) && word(end - 1, &["forth", "on"])
            || first > 0 && word(first, &["like"]) && word(first - 1, &["the"]);
        if vague {
            return None;
        }
        // "in a class at least at the level of Clerk", "in a class at that level": a rank of the employer's, where it has a name.
        let rank = word(first, &["class", "position", "classification"]) && word(first + 1, &["at"]);
        let named = |&at: &usize| word(at - 2, &["level"]) && word(at - 1, &["of"]) && at < end;
        let named = (first + 5..first + 8).find(named);
        let first = match named {
            Some(name) if rank => self.strip(name, end).0,
            _ if rank && (end == first + 2 || word(first + 2, &["that", "least"])) => return None,
            _ => first,
        };
        let first = if self.is_other_form(first) && first + 3 < end { first + 3 } else { first };
        // "successfully launching products": how, and not what.
        let how = first + 2 < end
            && self.tokens.get(first).is_some_and(|t| t.is("successfully"))
            && self.tokens.get(first + 1).is_some_and(is_verb);
        let first = first + usize::from(how);
        // "in the context of language models", "the latest versions of Java", "at the level of a Deckhand"
        let described =
            usize::from(word(first, &["latest", "recent", "current", "newer", "different", "all"]));
        let context = self.tokens.get(first + described).is_some_and(|t| CONTEXTS.holds(t))
            && word(first + described + 1, &["of"])
            && first + described + 2 < end;
        let first = if context { self.strip(first + described + 2, end).0 } else { first };
        let begins = |words: &[&str]| self.tokens.get(first).is_some_and(|t| t.is_any(words));
        // "or functional equivalent"
        if end == first + 2 && word(first + 1, &["equivalent", "equivalents"]) {
            return None;
        }
        // "or any regulated environment": a place that is told, and not any other.
        let any = begins(&["any"])
            && end > first + 2
            && self.tokens.get(end - 1).is_some_and(|t| PLACES.holds(t))
            && !self.tokens.get(first + 1).is_some_and(|t| OTHERS.holds(t));
        let first = first + usize::from(any);
        let begins = |words: &[&str]| self.tokens.get(first).is_some_and(|t| t.is_any(words));
        let alike = begins(&["similar", "comparable", "equivalent", "adjacent"]);
        let other = self.tokens.get(first).is_some_and(|t| OTHERS.holds(t))
            && (alike || self.product(first, end).is_none());
        // "Rust (or C++ and willing to learn Rust)": what one may wish for.
        let said = begins(&["their", "its", "how", "what", "why", "willing", "willingness", "eager"]);
        // "applied statistics, and you’re comfortable …": another sentence.
        if other || said || self.tokens.get(first).is_some_and(speaks) {
            return None;
        }
        if let Some(named) = self.name_alone(first, end) {
            return Some(named);
        }
        // "RayStation for image analysis": what a name is used for says no more of it.
        let used = self.tokens.get(first).is_some_and(is_cased_name)
            && self.tokens.get(first + 1).is_some_and(|t| t.is("for"));
        let end = if used && end > first + 2 { first + 1 } else { self.before_kind(first, end) };
        let last = |words: &[&str]| end > first + 1 && word(end - 1, words);
        // "IT work experience"
        let work = last(&["work"]) && word(end, EXPERIENCE);
        let end = if work || last(&["experience"]) { end - 1 } else { end };
        let text = spaced(self.item.text(first, end));
        Some(Subject { id: None, name: text.to_lowercase(), text })
    }

    /// "other forms of causal inference" names a thing; "other reporting tools" leaves the list open.
    pub(super) fn is_other_form(&self, at: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        self.tokens.get(at).is_some_and(|t| OTHERS.holds(t))
            && is(at + 1, &["forms", "kinds", "types", "areas", "aspects"])
            && is(at + 2, &["of"])
    }
}

/// How a posting points to another place of its own.
const TOLD: &[&str] = &[
    "described", "noted", "listed", "indicated", "outlined", "shown", "stated", "specified", "mentioned",
    "detailed",
];

/// What stands before the "of" of a thing and says little of it.
static CONTEXTS: WordList = WordList::of(&[
    "areas", "area", "aspects", "basics", "context", "field", "foundations", "fundamentals", "importance",
    "level", "part", "phases", "principles", "significance", "use", "version", "versions",
]);

/// What else a list may go on with.
static OTHERS: WordList =
    WordList::of(&["adjacent", "other", "similar", "equivalent", "related", "comparable", "another", "any"]);

/// Words behind a name that open what it is used for, or where.
pub(super) static USES: WordList = WordList::of(&[
    "for", "in", "with", "on", "at", "to", "across", "within", "from", "as", "including", "such", "via",
]);

pub(super) fn is_subject(hit: &Hit) -> bool {
    hit.term.vocabulary() == Vocabulary::Subject
}
