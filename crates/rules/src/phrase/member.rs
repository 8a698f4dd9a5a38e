//! What one member of a list is like: its words, what it begins and ends with.

use super::Reader;
use super::joiners::Joiner;
use super::members::Member;
use super::names::is_subject;
use super::words::{
    BODIES, PLACES, PREPOSITIONS, is_adjective, is_cased_name, is_ing, is_kind, is_many, is_people,
};
use crate::clause::EXPERIENCE;
use crate::lexicon::{Term, Vocabulary};
use crate::predicate::Subject;
use crate::token::{Kind, Letters, Token};

/// Who somebody is, at the end of a title.
const PERSONS: &[&str] = &[
    "analyst", "architect", "consultant", "designer", "developer", "director", "engineer", "manager",
    "scientist", "specialist", "technician",
];

impl<'a> Reader<'_, 'a> {
    pub(super) fn ends_in_people(&self, member: &Member) -> bool {
        self.tokens.get(self.core_end(member)).is_some_and(is_people)
    }

    /// Tokens of a member without its parentheses.
    pub(super) fn plain_tokens(&self, member: &Member) -> &[Token<'a>] {
        self.tokens.get(member.first..self.open_parenthesis(member)).unwrap_or_default()
    }

    /// "software or crane engineering": the name whose first half stands alone before what closes with its other half.
    pub(super) fn half_of(
        &self,
        half: &Member,
        joiner: Joiner,
        whole: &Member,
        several: bool,
    ) -> Option<Subject> {
        let (at, start, last) = (self.content_start(half), self.content_start(whole), self.core_end(whole));
        // "tide and gauge engineering experience"
        let head = last - usize::from(last > start && self.tokens.get(last)?.is_any(EXPERIENCE));
        let word = self.tokens.get(at)?;
        // "spreadsheets and statistical modeling", "BI and reporting tools": what is many, or a short name, is whole.
        let alone = self.words(half) == 1
            && half.inner.is_none()
            && !is_many(word)
            && !matches!(word.letters, Letters::Capitals | Letters::Other);
        let pair = self.words(whole) == 2 && !is_ing(word) || is_kind(word.text);
        let named = || self.name_at(start).is_some_and(|hit| (head..=head + 1).contains(&hit.end));
        let head = self.tokens.get(head).filter(|t| head > start && !t.is_any(EXPERIENCE))?;
        // "as a Manufacturing or Process Engineer": what no person is called is half of who it is.
        let title = head.is_any(PERSONS) && self.is_led_by_as(at) && !self.is_person(at);
        // "networks, storage or Linux systems": a member of a series is whole.
        let joined = match joiner {
            Joiner::Or => title || !several,
            Joiner::And | Joiner::AndOr | Joiner::Slash => !several,
            Joiner::Comma | Joiner::Line => false,
        };
        if !(joined && alone && (title || (pair || named()) && self.name_at(at).is_none())) {
            return None;
        }
        let text = format!("{} {}", word.text, head.text);
        let entry = self.lexicon.names_of(&text).into_iter().find_map(|term| match term {
            Term::Subject(at) => self.lexicon.subjects().get(at),
            _ => None,
        });
        match entry {
            Some(entry) => Some(Subject { id: Some(entry.id.clone()), name: entry.name.clone(), text }),
            None => title.then(|| Subject::phrase(&text)),
        }
    }

    /// "sales and marketing software": what each of two kinds of work is done with. What is taught under its name is known without it
    /// ("continuous integration or deployment tools").
    pub(super) fn half_of_means(&self, half: &Member, joiner: Joiner, whole: &Member) -> Option<Subject> {
        let (first, end, last) = (self.content_start(half), self.core_end(half) + 1, self.core_end(whole));
        let head = self.tokens.get(last)?;
        let work = |first: usize, end: usize| {
            let entry = match self.name_at(first).filter(|hit| hit.end == end)?.term {
                Term::Subject(at) => self.lexicon.subjects().get(at)?,
                _ => return None,
            };
            (self.lexicon.is_means(entry, head) && !self.lexicon.names_one_thing(entry)).then_some(())
        };
        let joined = half.inner.is_none() && !matches!(joiner, Joiner::Comma | Joiner::Line);
        let whole_already = is_kind(self.tokens.get(end - 1)?.text);
        if !joined || whole_already {
            return None;
        }
        work(first, end).and(work(self.content_start(whole), last))?;
        Some(Subject::phrase(&format!("{} {}", self.item.text(first, end), head.text)))
    }

    /// "as a …"
    fn is_led_by_as(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).and_then(|i| self.tokens.get(i));
        before(1).is_some_and(|t| t.is_any(&["a", "an"])) && before(2).is_some_and(|t| t.is("as"))
    }

    /// Is a person called by the word?
    pub(super) fn is_person(&self, at: usize) -> bool {
        let occupation =
            self.item.hits.iter().any(|h| h.first == at && h.term.vocabulary() == Vocabulary::Occupation);
        let agent = |t: &Token<'_>| {
            t.text.len() > 4
                && ["er", "or", "ist", "yst", "ian", "ant", "ent", "man"]
                    .iter()
                    .any(|end| t.text.ends_with(end))
        };
        occupation || self.tokens.get(at).is_some_and(agent)
    }

    /// The last token that is no mark, but for those of a name ("C++").
    pub(super) fn core_end(&self, member: &Member) -> usize {
        let end = self.open_parenthesis(member);
        let word = (member.first..end)
            .rev()
            .find(|&at| self.tokens.get(at).is_some_and(|t| t.kind != Kind::Mark))
            .unwrap_or(member.first);
        let marked = self.item.hits.iter().find(|h| is_subject(h) && h.first <= word && h.end == end);
        marked.map_or(word, |hit| hit.end - 1)
    }

    pub(super) fn content_start(&self, member: &Member) -> usize {
        (member.first..member.end)
            .find(|&at| {
                self.name_at(at).is_some()
                    || self.tokens.get(at).is_some_and(|t| {
                        !t.is_any(&["a", "an", "the", "both", "either", "in", "with", "on", "of", "as"])
                            && t.kind == Kind::Word
                    })
            })
            .unwrap_or(member.first)
    }

    pub(super) fn ends_in_adjective(&self, member: &Member) -> bool {
        let end = self.core_end(member);
        member.inner.is_none()
            && !self.item.hits.iter().any(|h| is_subject(h) && h.end == end + 1)
            && self
                .tokens
                .get(end)
                .is_some_and(|t| is_adjective(t, self.tokens.get(member.first..end).unwrap_or_default()))
    }

    /// Does it name a product, or speak of "its" parts, and then say what for?
    pub(super) fn says_use(&self, member: &Member) -> bool {
        let Some(at) =
            (member.first..member.end).find(|&at| self.tokens.get(at).is_some_and(|t| t.is("for")))
        else {
            return false;
        };
        let theirs = self.tokens.get(member.first).is_some_and(|t| t.is_any(&["its", "their"]));
        // "R as a toolset for analysis" tells what it is.
        let described = || (member.first..at).any(|at| self.tokens.get(at).is_some_and(|t| t.is("as")));
        let name = self.product(member.first, at).is_some() || self.is_unheard(member.first, at);
        theirs || name && !described()
    }

    /// "MSK settings": one word and where it is done.
    pub(super) fn is_place(&self, member: &Member) -> bool {
        let last = self.tokens.get(self.core_end(member));
        self.words(member) == 2
            && last.is_some_and(|t| PLACES.holds(t) || t.is_any(&["experience", "skills"]))
    }

    /// "high-growth"
    fn is_compound(&self, member: &Member) -> bool {
        let last = self.core_end(member);
        last > member.first + 1 && self.tokens.get(last - 1).is_some_and(|t| t.glued && t.text == "-")
    }

    /// "in", but not the half of "on-premises".
    fn leads(&self, at: usize) -> bool {
        let hyphen = self.tokens.get(at + 1).is_some_and(|t| t.glued && t.text == "-");
        !hyphen && self.tokens.get(at).is_some_and(|t| PREPOSITIONS.holds(t))
    }

    /// "a creative | brand marketing agency": few words before "or", which would be whole without the place behind it.
    pub(super) fn shares_place_with(&self, left: &Member, right: &Member) -> bool {
        let last = self.tokens.get(self.core_end(right));
        let place = last.is_some_and(|t| {
            PLACES.holds(t) || BODIES.holds(t) || t.is("experience") && self.words(right) == 2
        });
        let few = |m: &Member, most: usize| {
            m.inner.is_none()
                && (1..=most).contains(&self.words(m))
                && !(m.first..m.end).any(|at| self.leads(at))
        };
        place
            && few(left, 3)
            && few(right, 4)
            && self.words(right) > 1
            && (!self.ends_in_adjective(left) || self.is_compound(left))
            && (!self.is_doing(left) || self.words(left) == 1)
            && !self.is_doing(right)
    }

    pub(super) fn is_adjectives(&self, member: &Member) -> bool {
        let end = self.core_end(member);
        self.tokens
            .get(end)
            .is_some_and(|t| is_adjective(t, self.tokens.get(member.first..end).unwrap_or_default()))
    }

    /// Does a name of the lexicon, or a word with capitals, close it?
    pub(super) fn ends_known(&self, member: &Member) -> bool {
        let end = self.core_end(member);
        self.item.hits.iter().any(|h| is_subject(h) && h.end == end + 1)
            || self.tokens.get(end).is_some_and(is_cased_name)
    }

    pub(super) fn is_cased(&self, member: &Member) -> bool {
        self.capitalised(self.content_start(member))
    }

    pub(super) fn words(&self, member: &Member) -> usize {
        let tokens = self.plain_tokens(member);
        let joined =
            |i: usize| i.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.text == "-" && t.glued);
        let counts = |&(i, t): &(usize, &Token<'_>)| {
            t.kind == Kind::Word && !t.is_any(&["a", "an", "the"]) && !joined(i)
        };
        tokens.iter().enumerate().filter(counts).count()
    }
}
