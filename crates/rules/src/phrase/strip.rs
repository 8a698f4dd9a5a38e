//! What stands around a name and says nothing of it: articles, leading verbs, "areas of expertise in", trailing "skills".

use super::Reader;
use super::names::{USES, is_subject};
use super::words::{BODIES, GENERIC, PLACES, PREPOSITIONS, is_adjective, is_making, is_people, is_verb};
use crate::lexicon::Hit;
use crate::list::WordList;
use crate::token::Token;

/// Words that name nothing without the place behind them ("leadership roles", "a startup environment").
const SCENES: &[&str] = &[
    "acute", "agency", "clinic", "community", "corporate", "executive", "generalist", "hospital",
    "laboratory", "leadership", "school", "startup", "team", "up", "ward", "warehouse",
];

/// Places that one is new to or at home in, whatever one does there ("the shipping industry").
const WORLDS: &[&str] = &["environment", "environments", "industry", "sector"];

/// Words in front of a thing that say nothing of it.
pub(super) static LEADING: WordList = WordList::of(&[
    "a", "an", "the", "various", "our", "your", "modern", "multiple", "both", "either", "also", "strong",
    "at", "least", "following", "one", "more", "of", "in", "with", "on", "using", "as", "to", "for", "than",
    "two", "three", "some", "core", "basic", "common", "popular", "relevant", "around", "wide", "array",
    "range", "variety", "broad", "vast", "extensive", "via", "solid", "excellent", "proven", "progressive",
    "previous", "prior", "successful", "demonstrated",
]);

impl Reader<'_, '_> {
    /// Takes off articles, leading verbs in front of names, and trailing words such as "skills".
    pub(super) fn strip(&self, first: usize, end: usize) -> (usize, usize) {
        let first = self.past_leading(self.past_making(first, end), end);
        let end = self.before_trailing(first, self.before_scene(first, end));
        // "“night towing” experience"
        let inside = |at: &usize| self.is_quote(*at);
        let quoted = end > first + 2 && (first..end).filter(inside).eq([first, end - 1]);
        if quoted { (first + 1, end - 1) } else { (first, end) }
    }

    /// Where what is named begins, behind the words that lead to it.
    fn past_leading(&self, mut first: usize, end: usize) -> usize {
        // "in a primarily Apple environment"
        let article = |at: usize| self.tokens.get(at).is_some_and(|t| t.is_any(&["a", "an", "the"]));
        let mostly = |t: &Token<'_>| t.is_any(&["primarily", "mostly", "largely", "mainly", "predominantly"]);
        if article(first) && self.tokens.get(first + 1).is_some_and(mostly) && self.begins_name(first + 2) {
            first += 2;
        }
        while let Some(token) = self.tokens.get(first).filter(|_| self.name_at(first).is_none()) {
            let next = first + 1;
            // "hands-on Rust"
            let on = next + usize::from(self.tokens.get(next).is_some_and(|t| t.text == "-"));
            if token.is_any(&["hands", "hand"])
                && self.tokens.get(on).is_some_and(|t| t.is("on"))
                && on + 1 < end
                && !self.tokens.get(on + 1).is_some_and(|t| t.is_any(&["and", "or"]))
            {
                first = on + 1;
                continue;
            }
            // "in-house counsel", "on-call": part of a word.
            if self.tokens.get(next).is_some_and(|t| t.glued && matches!(t.text, "-" | "/" | "&"))
                // "using and teaching methods", "modern and older engines": one of two.
                || (token.is("using") || is_adjective(token, &[]))
                    && self.tokens.get(next).is_some_and(|t| t.is("and") || t.is("or"))
            {
                break;
            }
            if let Some(passed) = self.past_lead_of_several(first, end) {
                first = passed;
                continue;
            }
            if !self.leads_only(first, end) || next >= end {
                break;
            }
            first = next;
        }
        first
    }

    /// Leads of more than one word: "one or more areas of expertise in acting", "with exposure to SaaS".
    fn past_lead_of_several(&self, first: usize, end: usize) -> Option<usize> {
        let next = first + 1;
        let word = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let passes = word(first, &["or"]) && word(next, &["more", "both", "all"])
            || word(first, &["any", "each", "all"]) && word(next, &["of"]) && !word(next + 1, &["the"])
            || word(first, &["exposure"]) && word(next, &["to"])
            // "strong experience in mooring"
            || word(first, &["experience"]) && word(next, &["in", "with"])
            // "progressively responsible work"
            || word(first, &["progressively"]) && word(next, &["responsible"]);
        // "areas of interest in law"
        let area = word(first, &["area", "areas", "field", "fields"])
            && word(next, &["of"])
            && word(next + 1, &["expertise", "specialization", "specialty", "practice", "interest"])
            && word(next + 2, &["in"]);
        // "any one area of compiler design"
        let any = word(first, &["any"]) && word(next, &["one", "two", "three", "area", "areas"]);
        if passes && next + 1 < end {
            Some(next + 1)
        } else if any && next + 1 < end {
            Some(next)
        } else {
            (area && next + 3 < end).then_some(next + 3)
        }
    }

    /// Does the word at `first` only lead to what follows it?
    fn leads_only(&self, first: usize, end: usize) -> bool {
        let Some(token) = self.tokens.get(first) else { return false };
        let next = first + 1;
        let follows = |words: &[&str]| self.tokens.get(next).is_some_and(|t| t.is_any(words));
        // "Core Animation", "Common Lisp": capitals in the middle of a sentence are the name's own.
        let titled = token.is_any(&["common", "core", "multiple"])
            && self.capitalised(first)
            && self.tokens.get(next).is_some_and(|t| t.is_capital());
        LEADING.holds(token) && !titled
            || matches!(token.text, ":" | "-" | "/" | "'" | "*")
            || self.is_quote(first) && !(next..end.saturating_sub(1)).any(|at| self.is_quote(at))
            || (crate::clause::is_gerund(token)
                && (self.name_at(next).is_some_and(|hit| {
                    (is_making(token) || self.is_named(hit)) && self.stands_alone(hit, end)
                }) || follows(&["in", "with", "on", "as"])
                    && (self.capitalised(next + 1)
                        || token.is("working")
                            && self.name_at(next + 1).is_some()
                            && !self.tokens.get(end - 1).is_some_and(is_people)
                        || self.name_at(next + 1).is_some_and(|hit| self.is_named(hit)))))
            || token.is_any(&["coding", "programming"]) && follows(&["in", "with"])
            || token.is("working") && follows(&["as"])
    }

    /// "audits in a busy environment", "iOS 8 or higher": one past what is named, where it is done and its version left out.
    fn before_scene(&self, first: usize, end: usize) -> usize {
        let scene = &["environment", "environments", "setting", "settings"];
        let last = end.checked_sub(1).and_then(|last| self.tokens.get(last));
        let in_scene = last.is_some_and(|t| t.is_any(scene)) && !self.tokens.get(first).is_some_and(is_verb);
        let leads = |at: &usize| self.tokens.get(*at).is_some_and(|t| t.is("in"));
        let end = if in_scene { (first + 2..end).rev().find(leads).unwrap_or(end) } else { end };
        let higher = |t: &Token<'_>| t.is_any(&["above", "greater", "higher", "later", "newer"]);
        let version = end > first + 2
            && self.tokens.get(end - 1).is_some_and(higher)
            && self.tokens.get(end - 2).is_some_and(|t| t.is_any(&["or", "and"]));
        if version { end - 2 } else { end }
    }

    /// One past what is named, without words such as "skills" behind it.
    fn before_trailing(&self, first: usize, mut end: usize) -> usize {
        while end > first + 1
            && self.tokens.get(end - 1).is_some_and(|t| {
                PLACES.holds(t) && !t.is_any(WORLDS)
                    || t.is_any(&[
                        "skills", "skill", "experience", "exp", "etc", "technologies", "modalities",
                        "background",
                    ])
                    // "advanced Access knowledge"
                    || t.is("knowledge") && self.is_hit_end(end - 1)
                    || matches!(t.text, "." | ":" | "," | "'" | "*")
                    || self.is_quote(end - 1) && !(first..end - 1).any(|at| self.is_quote(at))
            })
        {
            let named = self
                .item
                .hits
                .iter()
                .any(|h| is_subject(h) && h.end == end && h.end - h.first > 1 && h.first >= first);
            // "fast-paced environment": what is left would describe nothing.
            let place = self
                .tokens
                .get(end - 1)
                .is_some_and(|t| PLACES.holds(t) || t.is_any(&["technologies", "modalities", "background"]));
            let left = self.tokens.get(end - 2).is_some_and(|t| {
                place
                    && (is_adjective(t, self.tokens.get(first..end - 2).unwrap_or_default())
                        || t.is_any(SCENES) && first + 2 == end
                        || t.is("up") && first + 4 == end)
                    && (!self.is_hit_end(end - 1) || t.is("facing"))
            });
            let doing = place && self.tokens.get(first).is_some_and(is_verb);
            // "an architect in the data space": what is left would end within its place.
            let within = place
                && (first + 1..end - 1).any(|at| {
                    self.tokens.get(at).is_some_and(|t| t.is_any(&["in", "within"]))
                        && self.tokens.get(at + 1).is_some_and(|t| t.is_any(&["a", "an", "the"]))
                });
            // "rigging tools and technologies": one of two.
            let joined = self.tokens.get(end - 2).is_some_and(|t| t.is_any(&["and", "or", "&"]));
            if named || left || doing || within || joined {
                break;
            }
            end -= 1;
        }
        end
    }

    /// "creating and maintaining Jenkins pipelines": verbs of making in front of a name say no more than it does; nor does any verb in
    /// front of a product ("operating and managing Kubernetes").
    pub(super) fn past_making(&self, first: usize, end: usize) -> usize {
        let joins = |t: &Token<'_>| matches!(t.text, "," | "/" | "&") || t.is_any(&["and", "or"]);
        let verb = |t: &Token<'_>| is_verb(t) || is_making(t);
        let does = |at: usize| self.name_at(at).is_none() && self.tokens.get(at).is_some_and(verb);
        if !does(first) {
            return first;
        }
        let passed = |at: &usize| does(*at) || self.tokens.get(*at).is_some_and(joins);
        let object = (first..end).find(|at| !passed(at)).unwrap_or(end);
        let verbs = self.tokens.get(first..object).unwrap_or_default();
        let makes = || verbs.iter().all(|t| is_making(t) || joins(t));
        let told = |hit: &Hit| self.is_product(hit) || self.is_named(hit) && makes();
        // "writing complex SQL"
        let adjective = |at: usize| self.tokens.get(at).is_some_and(|t| is_adjective(t, &[]));
        let described = object + usize::from(makes() && self.name_at(object).is_none() && adjective(object));
        let product = described > object && self.name_at(described).is_some_and(|hit| self.is_product(hit));
        let object = if product { described } else { object };
        let named = self.name_at(object).is_some_and(|hit| told(hit) && self.stands_alone(hit, end));
        if named && object < end { object } else { first }
    }

    /// "integrating user research into designs": what follows the name of a field is done, too.
    fn stands_alone(&self, hit: &Hit, end: usize) -> bool {
        let rest = self.tokens.get(hit.end..end).unwrap_or_default();
        self.is_product(hit)
            || rest.iter().take_while(|t| !USES.holds(t)).all(|t| GENERIC.holds(t) && !t.is("into"))
    }

    /// "teaching or mentoring roles in schools", "retail or banking industries": the word at the end of a choice is that of all its
    /// members. "Client-facing roles" would describe nothing without it.
    pub(super) fn before_place(&self, first: usize, end: usize) -> usize {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let place = |at: &usize| {
            let noun = |t: &Token<'_>| PLACES.holds(t) || BODIES.holds(t) || t.is("positions");
            self.tokens.get(*at).is_some_and(|t| noun(t) && t.is_low())
        };
        let leads =
            |at: &usize| self.tokens.get(*at).is_some_and(|t| LEADING.holds(t) || PREPOSITIONS.holds(t));
        let first = (first..end).find(|at| !leads(at)).unwrap_or(first);
        let closes = |at: &usize| *at + 1 == end || is(at + 1, &["in", "within", "at", "for"]);
        let named = |at: &usize| {
            let before = self.tokens.get(first..at - 1).unwrap_or_default();
            self.tokens.get(at - 1).is_some_and(|t| !t.is_any(SCENES) && !is_adjective(t, before))
        };
        // "call center environments" may be a name as it stands.
        let known = |at: &usize| self.item.hits.iter().any(|h| is_subject(h) && h.first < *at && *at < h.end);
        let noun = (first..end.min(first + 6)).take_while(|at| !leads(at)).find(place);
        noun.filter(|at| *at > first && closes(at) && named(at) && !known(at)).unwrap_or(end)
    }

    pub(super) fn trim(&self, first: usize, end: usize) -> (usize, usize) {
        let edge = |t: &Token<'_>| {
            matches!(t.text, "," | ";" | ":" | "\n" | "." | "•" | "–" | "—") || (t.text == "-" && !t.glued)
        };
        let (mut first, mut end) = (first, end.min(self.tokens.len()));
        while first < end
            && self.tokens.get(first).is_some_and(|t| {
                edge(t) && t.text != "."
                    || (t.text == "." && !self.tokens.get(first + 1).is_some_and(|n| n.glued))
            })
        {
            first += 1;
        }
        let joins = |t: &Token<'_>| {
            edge(t)
                || t.text == "…"
                || t.is_any(&[
                    "and", "or", "particularly", "especially", "specifically", "primarily", "preferred",
                    "desired", "desirable",
                ])
        };
        // "techniques like": examples that nothing follows, and not "and the like".
        let opens = |at: usize| {
            let is = |at: usize, word: &str| self.tokens.get(at).is_some_and(|t| t.is(word));
            is(at, "like") && !is(at.wrapping_sub(1), "the")
        };
        // "motion design proficiency a": the article of what the phrase does not reach.
        let article = |t: &Token<'_>| matches!(t.text, "a" | "an" | "the" | "(");
        while end > first
            && (self.tokens.get(end - 1).is_some_and(|t| joins(t) || article(t)) || opens(end - 1))
        {
            end -= 1;
        }
        (first, end)
    }

    /// "4,160 hours) paid rigging": behind the bracket that something before the phrase opens, or before it where nothing stands behind.
    pub(super) fn within_brackets(&self, first: usize, end: usize) -> (usize, usize) {
        let is = |at: usize, mark: &str| self.tokens.get(at).is_some_and(|t| t.text == mark);
        let closed = (first..end).take_while(|&at| !is(at, "(")).find(|&at| is(at, ")"));
        match closed {
            // "Azure DevOps) code repository": the name.
            Some(close) if close + 1 < end && self.name_at(first).is_none() => (close + 1, end),
            Some(close) => (first, close),
            None => (first, end),
        }
    }

    /// "“white glove” service", "a “service”": quotation marks around a part of what is named stay where they stand.
    fn is_quote(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| matches!(t.text, "\"" | "“" | "”"))
    }

    pub(super) fn is_hit_end(&self, end: usize) -> bool {
        self.item.hits.iter().any(|h| is_subject(h) && h.end == end)
    }
}
