//! Words before "experience" by which nobody asks for it: there need be none, one will get it, or others have it.

use super::Reader;
use crate::list::WordList;
use crate::quantity::number;

/// Verbs whose object one makes for somebody.
static MAKES: WordList = WordList::of(&[
    "provide", "provides", "providing", "deliver", "delivers", "delivering", "create", "creates", "creating",
    "offer", "offers", "offering", "ensure", "ensures", "ensuring", "give", "giving", "craft", "crafting",
    "design", "designing", "shape", "shaping", "improve", "improving", "enhance", "enhancing",
]);

/// Verbs that hand experience to the reader.
const GIVES: &[&str] =
    &["give", "gives", "giving", "offer", "offers", "offering", "provide", "provides", "providing"];

impl Reader<'_, '_> {
    /// Is the experience whose words begin at `first` asked of nobody?
    pub(super) fn denied(&self, first: usize) -> bool {
        let opens = |at: &usize| self.is(*at, &[".", ";", "\n"]);
        let near = first.saturating_sub(12);
        let start = (near..first).rev().find(opens).map_or(near, |at| at + 1);
        // "a programme to give you hands-on experience in the field"
        let given = |at: usize| self.is(at, GIVES) && self.is(at + 1, &["you"]);
        self.is_promised(first)
            || self.is_reckoned_in_brackets(first)
            || self.is_in_hours(first)
            || self.is_made(start, first)
            || (start..first).any(|at| {
                given(at)
                    || self.is_credited(at)
                    || self.is_spared(at, first)
                    || self.is_less(at)
                    || self.is_theirs(at, start, first)
            })
            || self.is_lacking(first)
    }

    /// "gaining experience with our platform", "pay commensurate with experience": what one will get, or is paid by.
    fn is_promised(&self, first: usize) -> bool {
        let back = |n: usize, words: &[&str]| first.checked_sub(n).is_some_and(|at| self.is(at, words));
        let wishes =
            &["keen", "eager", "wanting", "looking", "wish", "wishing", "desire", "hoping", "seeking"];
        let keen = (first.saturating_sub(3)..first).any(|at| {
            self.is(at, &["gain", "build", "develop"])
                && self.is(at.wrapping_sub(1), &["to"])
                && (at.saturating_sub(4)..at).any(|i| self.is(i, wishes))
        });
        // "gain a broad range of experience"
        let amid = [
            "a", "an", "broad", "wide", "range", "variety", "wealth", "breadth", "of", "valuable",
            "invaluable", "varied",
        ];
        let got = (first.saturating_sub(6)..first).rev().find(|&at| !self.is(at, &amid));
        let gains = got.is_some_and(|at| self.is(at, &["gain", "gaining", "gains"]));
        keen || gains
            || back(1, &["with"]) && back(2, &["commensurate"])
            || back(1, &["on", "upon"]) && back(2, &["based", "depending", "dependent", "depends"])
    }

    /// "(school experience excluded)", "(internship experience does not apply)": what counts as what is asked.
    fn is_reckoned_in_brackets(&self, first: usize) -> bool {
        let open = (first.saturating_sub(5)..first).rev().find(|&at| self.is(at, &["(", ")"]));
        let close = (first..first + 8).find(|&at| self.is(at, &[")"]));
        let reckons = &["apply", "applies", "count", "counts", "included", "excluded", "accepted"];
        open.is_some_and(|at| self.is(at, &["("]))
            && close.is_some_and(|close| (first..close).any(|at| self.is(at, reckons)))
    }

    /// "200 hours of flight experience": more than a job's dates can show.
    fn is_in_hours(&self, first: usize) -> bool {
        self.word_of(first).is_some_and(|word| {
            (word.saturating_sub(6)..word).any(|at| {
                self.is(at, &["hours"])
                    && self.is(at + 1, &["of"])
                    && at.checked_sub(1).and_then(|i| self.token(i)).is_some_and(|t| number(t).is_some())
            })
        })
    }

    /// "to provide the best possible experience for our guests": theirs.
    fn is_made(&self, start: usize, first: usize) -> bool {
        self.word_of(first).is_some_and(|word| {
            let parts = &[",", "and", "of", "in", "with", "for", "to", "your", "their"];
            let made = |at: usize| {
                self.token(at).is_some_and(|t| MAKES.holds(t)) && !(at + 1..word).any(|i| self.is(i, parts))
            };
            self.is(word + 1, &["for", "to"]) && (start.max(word.saturating_sub(8))..word).any(made)
        })
    }

    /// The word "experience" itself.
    fn word_of(&self, first: usize) -> Option<usize> {
        (first..first + 6).find(|&at| self.is(at, &["experience", "experiences"]))
    }

    /// "You will receive credit for all qualifying experience, including …", "references from the last experience"
    fn is_credited(&self, at: usize) -> bool {
        self.is(at, &["receive", "receives"]) && self.is(at + 1, &["credit"])
            || self.is(at, &["references", "reference"]) && (at + 1..at + 4).any(|i| self.is(i, &["from"]))
    }

    /// "You don't need experience with our stack", "Candidates must describe their experience"
    fn is_spared(&self, at: usize, first: usize) -> bool {
        let not = |i: usize| {
            self.is(i, &["not"])
                || self.token(i).is_some_and(|t| t.text.ends_with("n't") || t.text.ends_with("n’t"))
        };
        let spares = self.is(at, &["need", "require", "expect"]) && (at.saturating_sub(2)..at).any(not)
            || self.is(at, &["describe", "describes", "describing", "explain"])
                && self.is(at + 1, &["your", "their", "the", "how", "any", "all"]);
        spares && !(at..first).any(|i| self.is(i, &[",", "but"]))
    }

    /// "matters more than having experience with one tool"
    fn is_less(&self, at: usize) -> bool {
        self.is(at, &["more"])
            && self.is(at + 1, &["than"])
            && (at.saturating_sub(2)..at).any(|i| self.is(i, &["matter", "matters", "value", "important"]))
    }

    /// "We're led by founders with deep experience in towage", "our team has experience in it": theirs.
    fn is_theirs(&self, at: usize, start: usize, first: usize) -> bool {
        let houses = &["team", "founders", "leaders", "leadership", "engineers", "partners"];
        let asks = &["you", "your", "seeking", "looking", "join", "need", "needs"];
        (self.is(at, &["founders"]) || self.is(at, &["our"]) && self.is(at + 1, houses))
            && (at + 1..first).any(|i| self.is(i, &["with", "have", "has", "bring", "brings"]))
            && !(start..first).any(|i| self.is(i, asks))
    }

    /// "no additional experience", "without prior experience", "Service experience refers to paid and unpaid experience"
    fn is_lacking(&self, first: usize) -> bool {
        (first.saturating_sub(7)..first).any(|at| {
            (self.is(at, &["no", "without"])
                || self.is(at, &["refers"]) && self.is(at + 1, &["to"])
                || self.is(at, &["zero"])
                    && self.is(at + 1, &["years", "yrs", "prior", "previous", "experience"]))
                && !(at..first).any(|i| self.is(i, &[",", ";", ".", "\n"]))
        })
    }
}
