//! The thing that one member of a list names, without the words around it that say no more than it does.

use super::Reader;
use super::names::is_subject;
use super::words::{PLACES, PREPOSITIONS, is_cased_name, is_kind, is_verb};
use crate::clause::{EXPERIENCE, speaks};
use crate::list::WordList;
use crate::predicate::Subject;
use crate::token::Token;

/// Words that alone name nothing.
static NOTHING: WordList = WordList::of(&[
    "others", "other", "more", "etc", "similar", "equivalent", "related", "years", "yrs", "it", "choice",
    "both", "all", "completion", "each", "experience", "exposure", "them", "these", "those", "this", "that",
    "same", "independently", "working", "along", "best", "have", "higher", "in", "knowledge", "one",
    "personal", "position", "some", "total", "type", "types", "understanding", "using", "minimum", "maximum",
    "demonstrable", "demonstrated", "proven", "including", "preferably", "previous", "prior", "relevant",
]);

impl Reader<'_, '_> {
    /// The thing that one member names. Words around a name that say no more than the name does are dropped.
    pub(super) fn subject(&self, first: usize, end: usize) -> Option<Subject> {
        let (first, end) = self.trim(first, end);
        let (first, end) = self.within_brackets(first, end);
        // "using with | and building databases"
        let first = first + usize::from(first + 1 < end && self.is(first, &["and", "or", "but"]));
        let (first, end) = self.strip(self.past_label(first, end), self.before_address(first, end));
        let end = self.before_manner(first, end)?;
        // "TEKS (Texas Essential Knowledge and Skills) standards"
        if self.tokens.get(first + 1).is_some_and(|t| t.text == "(")
            && self.spells(first, first + 2, self.closing(first + 1, end))
        {
            let text = self.item.text(first, first + 1).into_owned();
            return Some(Subject::phrase(&text));
        }
        let whole = self.item.text(first, end);
        if !whole.chars().any(char::is_alphanumeric)
            // "experience in: 1. Mooring": the mark of a list.
            || matches!(whole.as_bytes(), [digit] if digit.is_ascii_digit())
            // "it" names nothing, "IT" a trade.
            || self.tokens.get(first).is_some_and(|t| end - first == 1 && NOTHING.holds(t) && t.text != "IT")
            || self.is_no_area(first, end)
            || self.points_elsewhere(first, end)
        {
            return None;
        }
        let first = self.past_context(self.past_rank(first, end)?, end);
        let first = self.past_any(first, end)?;
        if let Some(named) = self.name_alone(first, end).or_else(|| self.given(first, end)) {
            return Some(named);
        }
        let end = self.before_use(first, end);
        let text = self.item.text(first, end);
        Some(Subject::phrase(&text))
    }

    /// "providing excellent customer service": what is done with a name that says all of it.
    fn given(&self, first: usize, end: usize) -> Option<Subject> {
        static GIVING: WordList = WordList::of(&[
            "conducting", "delivering", "doing", "giving", "handling", "offering", "performing", "providing",
        ]);
        static HOW: WordList =
            WordList::of(&["excellent", "exceptional", "great", "outstanding", "quality", "superior"]);
        let giving = self.name_at(first).is_none() && self.tokens.get(first).is_some_and(|t| GIVING.holds(t));
        let how =
            (first + 1..end).take_while(|&at| self.tokens.get(at).is_some_and(|t| HOW.holds(t))).count();
        let name = self.name_at(first + 1 + how).filter(|hit| giving && hit.end <= end)?;
        // "performing audits in a Linux shop" says more.
        let more = self.item.hits.iter().any(|h| is_subject(h) && name.end <= h.first && h.end <= end);
        let named = self.name_alone(name.first, end).filter(|named| !more && named.id.is_some())?;
        Some(Subject { text: self.item.text(first, end).into_owned(), ..named })
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is_any(words))
    }

    /// "office suites: Excel": what stands behind the mark is named.
    fn past_label(&self, first: usize, end: usize) -> usize {
        let label =
            |at: &usize| self.is(*at, &[":"]) && self.tokens.get(at + 1).is_some_and(|next| !next.glued);
        let colon = (first + 1..end).find(label).filter(|colon| self.begins_name(colon + 1));
        colon.map_or(first, |colon| colon + 1)
    }

    /// "Zorptel.io http://zorptel.io": an address is no part of a name.
    fn before_address(&self, first: usize, end: usize) -> usize {
        let address = |at: &usize| {
            self.is(*at, &["http", "https"]) && self.tokens.get(at + 1).is_some_and(|mark| mark.glued)
        };
        (first + 1..end).find(address).unwrap_or(end)
    }

    /// One past what is named: "Excel needed", "software development professionally". None where it is said of what follows.
    fn before_manner(&self, first: usize, end: usize) -> Option<usize> {
        let end = (first..end)
            .rev()
            .find(|&at| !self.is(at, &["needed", "necessary", "such"]) && !self.hangs(at))
            .map_or(first, |at| at + 1);
        // "…, and most importantly, …", "of course"
        if first >= end || self.is(end - 1, &["importantly", "hopefully", "optimally"]) {
            return None;
        }
        let how = end > first + 2 && self.is(end - 1, &["professionally", "commercially"]);
        Some(if how && !self.is(end - 2, &["and", "or"]) { end - 1 } else { end })
    }

    /// "searches for | required data", "work based on | knowledge of it": does the word only lead to what the phrase does not reach?
    fn hangs(&self, at: usize) -> bool {
        let leads = |t: &Token<'_>| PREPOSITIONS.holds(t) && t.is_low() && !t.glued;
        self.tokens.get(at).is_some_and(leads) && !self.is_hit_end(at + 1)
            || self.is(at, &["requiring", "utilizing"])
            || self.is(at, &["based", "leading"]) && self.is(at + 1, &["on", "to"])
    }

    /// "or a relevant specialty", "or area of relevance", "in the field": nothing in particular.
    fn is_no_area(&self, first: usize, end: usize) -> bool {
        let before = |words: &[&str]| first > 0 && self.is(first - 1, words);
        let (one, two) = (end == first + 1, end == first + 2);
        one && before(&["relevant", "related"])
            && self.is(
                first,
                &["field", "area", "specialty", "speciality", "discipline", "industry", "sector", "subject"],
            )
            // "in a specialty"
            || one && before(&["a"]) && self.is(first, &["specialty", "speciality", "discipline"])
            // "in the field", "in this area", "in the field with some of it abroad"
            || (one || self.is(first, &["field", "area"]) && self.is(first + 1, &["with"]))
                && before(&["the", "this", "that", "same"])
                && self.is(first, &["field", "area", "following"])
            || two
                && self.is(first, &["this", "that", "same"])
                && self.is(
                    first + 1,
                    &["area", "discipline", "field", "industry", "role", "sector", "setting", "specialty"],
                )
            || two && self.is(first, &["type", "types", "kind", "kinds"]) && self.is(first + 1, &["of"])
            || self.is(first, &["area", "areas", "field"])
                && self.is(first + 1, &["of"])
                && self.is(first + 2, &["relevance", "interest", "expertise"])
            || one && self.is(first, &["relevance"])
    }

    /// "at least one of these languages", "areas listed above": what is named somewhere else, or at no place.
    fn points_elsewhere(&self, first: usize, end: usize) -> bool {
        let before = |words: &[&str]| first > 0 && self.is(first - 1, words);
        let two = end == first + 2;
        two && self.is(first, &["these", "those"]) && is_kind(&self.item.text(first + 1, end))
            // "experience with the following technologies:"
            || before(&["following"])
                && !self.any_name(first, end)
                && self.tokens.get(end).is_none_or(|t| t.text == ":" || t.text == "/")
            // "areas listed above", "described below"
            || (two && self.is(first, TOLD) || self.is(first, &["areas", "area", "amounts"]))
                && self.is(end - 1, &["above", "below", "following"])
            // "each of the following", "all of the following skill sets", "doing the following"
            || self.is(end - 1, &["following"])
            || (self.is(first, &["all", "any", "each"]) && self.is(first + 1, &["of"]))
                && self.is(first + 3, &["following"])
                && !(first + 4..end).any(|at| self.begins_name(at))
            // "within the last five years"
            || self.is(first, &["last", "past"]) && self.is(end - 1, &["years", "yrs", "months"])
            // "and so forth", "and the like"
            || self.is(first, &["so"]) && self.is(end - 1, &["forth", "on"])
            || self.is(first, &["like"]) && before(&["the"])
    }

    /// "in a class at least at the level of Clerk", "in a class at that level": a rank of the employer's, where it has a name.
    fn past_rank(&self, first: usize, end: usize) -> Option<usize> {
        let rank = self.is(first, &["class", "position", "classification"]) && self.is(first + 1, &["at"]);
        let named = |&at: &usize| self.is(at - 2, &["level"]) && self.is(at - 1, &["of"]) && at < end;
        match (first + 5..first + 8).find(named) {
            Some(name) if rank => Some(self.strip(name, end).0),
            _ if rank && (end == first + 2 || self.is(first + 2, &["that", "least"])) => None,
            _ => Some(first),
        }
    }

    /// Words that lead to a thing: "in the context of language models", "the latest versions of Java", "successfully launching products".
    fn past_context(&self, first: usize, end: usize) -> usize {
        let first = if self.is_other_form(first) && first + 3 < end { first + 3 } else { first };
        // "work history in | retail"
        let history = first + 3 < end
            && self.is(first, &["work", "employment"])
            && self.is(first + 1, &["history"])
            && self.is(first + 2, &["in", "as", "with"]);
        let first = if history { self.strip(first + 3, end).0 } else { first };
        let how = first + 2 < end
            && self.is(first, &["successfully"])
            && self.tokens.get(first + 1).is_some_and(is_verb);
        let first = first + usize::from(how);
        // "at the level of a Deckhand"
        let described =
            usize::from(self.is(first, &["latest", "recent", "current", "newer", "different", "all"]));
        let context = self.tokens.get(first + described).is_some_and(|t| CONTEXTS.holds(t))
            && self.is(first + described + 1, &["of"])
            && first + described + 2 < end;
        if context { self.strip(first + described + 2, end).0 } else { first }
    }

    /// "any regulated environment": what is told, and not any other. None where nothing is named: "or functional equivalent", "or similar
    /// tools".
    fn past_any(&self, first: usize, end: usize) -> Option<usize> {
        if end == first + 2 && self.is(first + 1, &["equivalent", "equivalents"]) {
            return None;
        }
        // "in any regulated environment", "with any back-end language"; "Java or any back-end language" leaves the list open.
        let which = self.tokens.get(end - 1).is_some_and(|t| {
            PLACES.holds(t) || t.is_any(ONE_OF_A_KIND) && first > 0 && self.is(first - 1, &["in", "with"])
        });
        let any = self.is(first, &["any"])
            && end > first + 2
            && which
            && !self.tokens.get(first + 1).is_some_and(|t| OTHERS.holds(t));
        let first = first + usize::from(any);
        let token = self.tokens.get(first)?;
        let alike = token.is_any(&["similar", "comparable", "equivalent", "adjacent"]);
        let other = OTHERS.holds(token) && (alike || self.product(first, end).is_none());
        // "Rust (or C++ and willing to learn Rust)": what one may wish for.
        let said = token.is_any(&["their", "its", "how", "what", "why", "willing", "willingness", "eager"]);
        // "applied statistics, and you’re comfortable …", "a startup, or have built your own": another sentence.
        let says = speaks(token)
            || token.is_low() && token.is_any(&["are", "has", "have", "is", "was", "were"])
            || token.is_any(&["applicants", "candidate", "candidates"]);
        (!other && !said && !says).then_some(first)
    }

    /// One past the words of a thing that no lexicon knows.
    fn before_use(&self, first: usize, end: usize) -> usize {
        // "RayStation for image analysis": what a name is used for says no more of it.
        let used = (first + 1..end).find(|&at| self.is(at, &["for"])).filter(|&at| {
            self.is_unheard(first, at) || at == first + 1 && self.tokens.get(first).is_some_and(is_cased_name)
        });
        let end = used.filter(|at| at + 1 < end).unwrap_or_else(|| self.before_kind(first, end));
        let last = |words: &[&str]| end > first + 1 && self.is(end - 1, words);
        // "accounting work history"
        if last(&["history"]) && end > first + 2 && self.is(end - 2, &["work", "employment"]) {
            return end - 2;
        }
        // "IT work experience"
        let work = last(&["work"]) && self.is(end, EXPERIENCE);
        if work || last(&["experience"]) { end - 1 } else { end }
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

/// A thing of which there are many.
const ONE_OF_A_KIND: &[&str] = &["database", "framework", "language", "platform", "system", "tool"];

/// What else a list may go on with.
static OTHERS: WordList =
    WordList::of(&["adjacent", "other", "similar", "equivalent", "related", "comparable", "another", "any"]);
