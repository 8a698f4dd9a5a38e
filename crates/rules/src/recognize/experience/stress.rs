//! What is singled out of what was found before, and what is only wished for of it: "8 years of teaching, especially with teenagers",
//! "sales experience (retail preferred)".

use super::{ABOVE_ALL, Reader};
use crate::clause;
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::phrase::listing;
use crate::predicate::Experience;
use crate::recognizer::Finding;
use crate::token::Kind;

/// What begins no thing behind "ideally": who it is asked of, how much, where and when.
static NO_THING: WordList = WordList::of(&[
    "you", "you've", "you’ve", "we", "with", "within", "to", "have", "has", "having", "someone", "both",
    "able", "who", "if", "one", "two", "three", "more", "less", "but", "and", "not", "also", "by", "near",
    "based", "located", "local", "remote", "remotely", "onsite", "current", "currently", "experience",
    "experienced", "some", "previously", "prior", "previous", "bilingual", "fluent", "holding", "be",
    "being", "looking", "at", "as", "on", "from", "for", "in", "through", "over", "between", "around", "of",
    "per", "already", "including", "related", "same", "similar", "minimum", "several", "multiple", "early",
    "recent", "demonstrated", "proven",
]);

/// What is wished for of whoever applies, and not of what was done.
static NO_WORK: WordList = WordList::of(&[
    "candidates", "candidate", "applicants", "remote", "remotely", "onsite", "site", "local", "bilingual",
    "time", "years", "yrs", "months", "required", "location", "hybrid", "hours", "day", "days", "degree",
    "person", "office", "not", "is", "are", "but", "you", "we", "with", "certification", "certified",
    "licence", "license", "level",
]);

impl Reader<'_, '_> {
    /// What is singled out of what was found before.
    pub(super) fn past_stress(&self, at: usize, taken: usize) -> Option<usize> {
        let token = self.token(at)?;
        let next = |words: &[&str]| self.is(at + 1, words);
        // "five years …, several of those in machine learning"
        if token.is_any(&["several", "some", "most"])
            && next(&["of"])
            && self.is(at + 2, &["those", "which", "them", "that"])
            && self.is(at + 3, &["in", "with", "as", "using"])
        {
            return Some(at + 4);
        }
        if taken == 0 || !ABOVE_ALL.holds(token) || self.says_where_one_sits(at + 1) {
            return None;
        }
        // "8 years of teaching, especially with cellos", "…, preferably in retail"; but what nobody has named says more of the same.
        let wish = token.is_any(&["ideally", "preferably"]);
        let stressed = self.stressed(at + 1);
        if next(&["in", "with", "within"]) && (wish || stressed.is_some() || self.names_something(at + 2)) {
            return Some(stressed.unwrap_or(at + 2));
        }
        if wish { self.past_wish(at) } else { None }
    }

    /// Does the clause at `at` name something that is known, or is it wished for by itself ("particularly in a shipyard preferred")?
    fn names_something(&self, at: usize) -> bool {
        let end = self.clauses.end(at);
        let wished = self.is(end, &["preferred", "desired", "desirable"]);
        wished
            || listing(self.item, self.lexicon, at, end)
                .groups
                .iter()
                .any(|g| g.named || g.of.iter().any(|s| s.id.is_some()))
    }

    /// What stands behind "ideally", as far as it is work.
    fn past_wish(&self, at: usize) -> Option<usize> {
        let next = |words: &[&str]| self.is(at + 1, words);
        // "…, ideally as a lead", "…, preferably at a bank", not "preferably at least three"
        if next(&["as", "at"]) && self.is(at + 2, &["a", "an", "the"]) {
            return Some(at + 3);
        }
        // "…, preferably on ships", "…, ideally from a shipyard", "…, ideally across fleets"
        if next(&["on", "from", "for", "across", "at"])
            && self.token(at + 2).is_some_and(|t| t.kind == Kind::Word && !t.is("least"))
            && !self.is(at + 3, &["ground"])
        {
            return Some(at + 2);
        }
        // "…, preferably using winches", "…, ideally focused on ferries"
        if let Some(object) = self.stressed(at + 1) {
            return Some(object);
        }
        if !self.before_is(at, &["and", ",", "(", "—", "–"]) {
            return None;
        }
        // "experience in bookkeeping and ideally payroll", "…, preferably a financial product", "… (ideally ferries)"
        let object = at + 1 + usize::from(next(&["a", "an", "the"]));
        let begins = self.token(object).is_some_and(|t| t.kind == Kind::Word && !NO_THING.holds(t));
        let hours = self.is(object, &["full", "part"]) && self.is(object + 1, &["-", "time"]);
        (begins && !hours && !self.paper_within(object, object + 4)).then_some(object)
    }

    /// "preferably in person", "ideally from home"
    fn says_where_one_sits(&self, at: usize) -> bool {
        self.is(at, &["in", "from"]) && self.is(at + 1, &["person", "home", "office"])
    }

    /// "asset management (real estate preferred)", "litigation; construction litigation preferred": what is wished for behind what was
    /// found, which ends at `end`.
    pub(super) fn wished(&self, end: usize) -> Option<Finding> {
        const LONGEST: usize = 14;
        let bracket = self.is(end, &["("]);
        if !bracket && !self.is(end, &[";"]) {
            return None;
        }
        let first = end + 1;
        let wish =
            (first + 1..first + LONGEST).find(|&at| self.is(at, &["preferred", "desired", "desirable"]))?;
        let closes = if bracket {
            self.is(wish + 1, &[")"])
        } else {
            self.token(wish + 1).is_none_or(|t| t.text == ".")
        };
        let last = (first..wish).rev().find(|&at| !self.is(at, &["strongly", "highly", "is", "are"]))? + 1;
        let work = |at: usize| {
            self.token(at).is_some_and(|t| {
                t.kind == Kind::Word && !NO_WORK.holds(t) && !t.is_any(clause::EXPERIENCE)
                    || matches!(t.text, "," | "/" | "-")
            })
        };
        // What has a name is known, and no work ("(AutoCAD preferred)", "(SaaS preferred)").
        let known = |h: &Hit| {
            self.lexicon.product(h).is_some()
                || bracket
                    && h.first == first
                    && h.end + 3 > wish
                    && h.term.vocabulary() == Vocabulary::Subject
        };
        let work_of = [Vocabulary::Subject, Vocabulary::Field, Vocabulary::Occupation];
        let other = self.item.hits.iter().any(|h| {
            (first..last).contains(&h.first) && (known(h) || !work_of.contains(&h.term.vocabulary()))
        });
        // "; a background in finance preferred" says itself what it is.
        let own = (first..first + 2).any(|at| self.clauses.begins(at));
        if !closes || own || other || !(first..last).all(work) {
            return None;
        }
        let group = listing(self.item, self.lexicon, first, last).groups.into_iter().next()?;
        let leaf = Experience { of: group.of, mode: group.mode, open: group.open, ..Experience::blank() };
        Some(self.finding(leaf, first, last))
    }
}
