//! Which of the things that a phrase lists have a name, so that one can know them, and which are but a kind of things.

use super::Reader;
use super::before::is_run;
use crate::lexicon::{Hit, Term};
use crate::phrase::{Group, is_kind, is_place_name, listing, unheard_before};
use crate::predicate::{Mode, Subject};
use crate::token::{Kind, Token};

impl Reader<'_, '_> {
    /// Does it name one thing, by the lexicon?
    pub(super) fn names(&self, subject: &Subject) -> bool {
        subject
            .id
            .as_deref()
            .and_then(|id| self.lexicon.subject(id))
            .is_some_and(|entry| self.lexicon.names_one_thing(entry))
    }

    /// "Golang and distributed systems": has it a name of its own, or is it a kind of things? Whoever writes a name writes it in capitals,
    /// with its kind behind it ("EpiServer CMS", "GP Futures framework", and not "GPU performance").
    fn has_name(&self, subject: &Subject) -> bool {
        let words = || subject.text.split(' ');
        let cased = |word: &str| self.is_cased(word);
        let titled = || words().count() > 1 && words().all(cased);
        if subject.id.is_some() || self.is_taught(subject) {
            return self.names(subject) || self.is_taught(subject) || titled();
        }
        // "rules of France and European ones": where, and not what.
        if self.item.find(0..self.item.tokens.len(), &subject.text).is_some_and(|(first, end)| {
            self.item.tokens.get(first..end).is_some_and(|words| words.iter().all(is_place_name))
        }) {
            return false;
        }
        // "IT", "IT security": a trade.
        words().next().is_some_and(|word| cased(word) && word != "IT")
            && (words().take(3).filter(|word| cased(word)).count() > 1
                || words().nth(1).is_none_or(is_kind)
                // "DevSecOps infrastructure", "ICD-10 coding"
                || words().count() < 4 && self.subjects().any(|h| self.is_begun_by(subject, h))
                // "Zorptel development"
                || words().skip_while(|word| cased(word)).all(|word| is_kind(word) || is_run(word))
                    && self.begins_unheard(subject))
    }

    /// Is it a name that nobody has listed, and nothing else? Letters alone may be a measure ("VaR").
    pub(super) fn is_unheard(&self, subject: &Subject) -> bool {
        let word = |word: &str| word.len() > 3 && word.chars().skip(1).all(char::is_lowercase);
        subject.text.split(' ').all(|word| self.is_cased(word))
            && subject.text.split(' ').any(word)
            && self.begins_unheard(subject)
    }

    /// "Zorptel development": is its beginning a name that nobody has listed?
    fn begins_unheard(&self, subject: &Subject) -> bool {
        self.item.tokens.iter().enumerate().any(|(at, token)| {
            token.kind == Kind::Word
                && subject.text.starts_with(token.text)
                && unheard_before(self.item, self.lexicon, at + 1).is_some()
        })
    }

    /// Is the name of one thing the beginning of what is known?
    fn is_begun_by(&self, subject: &Subject, hit: &Hit) -> bool {
        let Term::Subject(i) = hit.term else { return false };
        let one = self.lexicon.subjects().get(i).is_some_and(|entry| self.lexicon.names_one_thing(entry));
        one && subject
            .text
            .strip_prefix(&*self.item.text(hit.first, hit.end))
            .is_some_and(|rest| rest.starts_with(' '))
    }

    /// "knowledge of SEO": is it written as the method or field that is taught under this name? Behind one in capitals stands what it is
    /// used for or what of it one knows ("CAD for tooling", "AML typologies").
    fn is_taught(&self, subject: &Subject) -> bool {
        let entry = subject.id.as_deref().and_then(|id| self.lexicon.subject(id));
        if let Some(entry) = entry {
            return entry.taught.iter().any(|name| name.eq_ignore_ascii_case(&subject.text));
        }
        let name = subject.text.split(' ').next().unwrap_or_default();
        is_initials(name)
            && self.subjects().any(|hit| {
                let Term::Subject(i) = hit.term else { return false };
                self.item.text(hit.first, hit.end) == name
                    && self
                        .lexicon
                        .subjects()
                        .get(i)
                        .is_some_and(|entry| entry.taught.iter().any(|t| t == name))
            })
    }

    /// "manufacturing methods such as milling, welding and casting": three short examples or more are names, whether or not anybody has
    /// listed them; but not of how one deals with people.
    fn is_illustrated(&self, group: &Group, first: usize) -> bool {
        let short = |s: &Subject| s.text.split(' ').count() <= 3 && s.text.len() > 2;
        let soft = |t: &Token<'_>| {
            t.is_any(&[
                "communication", "interpersonal", "leadership", "people", "presentation", "organizational",
                "organisational", "soft", "writing", "issues", "landscape", "challenges", "how", "culture",
                "personal", "their", "its", "attention",
            ])
        };
        let names = |s: &Subject| short(s) && !s.name.starts_with("no ");
        let words = self.item.tokens.get(first..group.end).unwrap_or_default();
        let opens = |t: &Token<'_>| t.text == "(" || t.is_any(&["such", "like", "e", "eg", "including"]);
        group.open
            && group.of.len() >= 3
            && group.of.iter().all(names)
            && words.iter().take(14).any(opens)
            && !words.iter().take(12).any(soft)
    }

    /// "the Spanish market", "State and Federal rules": do its capitals say nothing but where?
    fn is_of_places(&self, group: &Group) -> bool {
        let words = self.item.tokens.get(group.first..group.end).unwrap_or_default();
        let mut capitals = words.iter().filter(|t| t.is_capital() && t.kind == Kind::Word).peekable();
        capitals.peek().is_some() && capitals.all(is_place_name) && !group.of.iter().any(|s| self.names(s))
    }

    /// "data analysis and reporting": does it hold no name but one that is too general?
    pub(super) fn is_general(&self, group: &Group) -> bool {
        let inside = |h: &&Hit| group.first <= h.first && h.end <= group.end;
        let entry = |h: &Hit| match h.term {
            Term::Subject(i) => self.lexicon.subjects().get(i),
            _ => None,
        };
        let mut named = self
            .subjects()
            .filter(inside)
            .filter_map(entry)
            .filter(|e| e.general || self.lexicon.names_one_thing(e) || !e.taught.is_empty());
        let words = self.item.tokens.get(group.first..group.end).unwrap_or_default();
        named.next().is_some_and(|first| first.general)
            && named.all(|other| other.general)
            && !words.iter().any(|t| t.text.chars().filter(|c| c.is_uppercase()).count() > 1)
    }

    /// "such as", "e.g.,", "(": do the words before `at` lead to examples?
    pub(super) fn is_listed(&self, at: usize) -> bool {
        let tokens = self.item.tokens.get(..at).unwrap_or_default();
        let marks = tokens.iter().rev().take_while(|t| matches!(t.text, "." | ",")).count();
        let lead = tokens.len().checked_sub(marks + 1).and_then(|at| tokens.get(at));
        lead.is_some_and(|t| {
            t.is_any(&["g", "eg"]) || marks == 0 && (t.text == "(" || t.is_any(&["as", "like", "including"]))
        })
    }

    /// The groups of a phrase that name something. Beside names, what has none ("SQL and reporting") says nothing that can be checked.
    pub(super) fn named(&self, first: usize, end: usize) -> Vec<Group> {
        let mut groups = listing(self.item, self.lexicon, first, end).groups;
        // One method in a long list of kinds of things ("infrastructure, networking, cloud, data, …") is one of them.
        let taught = |g: &Group| g.of.iter().filter(|s| self.is_taught(s)).count() * 3 >= g.of.len();
        let named = |g: &Group| g.named && !self.is_of_places(g) && !self.is_general(g);
        groups.retain(|g| named(g) || taught(g) || self.is_illustrated(g, first));
        // Examples ("such as …") are asked as they stand.
        for group in groups.iter_mut().filter(|g| !g.open && !self.is_listed(g.first)) {
            let all = group.of.len();
            let cased = group.of.iter().any(|s| s.text.split(' ').any(is_initials));
            let asked = group.of.clone();
            group.of.retain(|s| self.has_name(s));
            // "software architecture, design patterns, and coding practices": amid kinds of things a practice is one of them.
            if !cased && group.of.len() * 2 <= all && group.of.iter().all(|s| self.is_practice(s)) {
                group.of.clear();
            }
            // "Rust, port design or tide models": who knows one of them needs none of the others.
            if !group.of.is_empty() && self.is_choice(group) {
                group.of = asked;
                group.of.retain(|s| self.has_name(s) || is_told_shortly(s));
            }
        }
        groups.retain(|g| !g.of.is_empty());
        groups
    }

    /// Does nothing but "or" join what the group names?
    fn is_choice(&self, group: &Group) -> bool {
        let words = self.item.tokens.get(group.first..group.end).unwrap_or_default();
        let or = |t: &Token<'_>| t.is("or") || t.text == "/";
        let and = |pair: &[Token<'_>]| matches!(pair, [and, next] if and.is("and") && next.text != "/");
        group.mode == Mode::Any && words.iter().any(or) && !words.windows(2).any(and)
    }

    /// Is it a practice in small letters, whose name is taught only where it stands by itself?
    fn is_practice(&self, subject: &Subject) -> bool {
        let entry = subject.id.as_deref().and_then(|id| self.lexicon.subject(id));
        entry.is_some_and(|entry| !self.lexicon.names_one_thing(entry))
            && !subject.text.split(' ').any(|word| self.item.has_capital(word))
    }

    fn is_cased(&self, word: &str) -> bool {
        self.item.has_capital(word) || word.contains(|c: char| c.is_ascii_digit())
    }
}

/// "port design", but not "something custom" or "a reason to use another".
fn is_told_shortly(subject: &Subject) -> bool {
    let none = ["anything", "curious", "open", "something", "to"];
    let words = || subject.text.split(' ');
    words().count() <= 4 && !words().any(|word| none.iter().any(|other| word.eq_ignore_ascii_case(other)))
}

/// "CAD", "A/B", "RESTful"
fn is_initials(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() > 1
}
