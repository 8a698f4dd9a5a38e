//! Items that are nothing but names.

use super::{Reader, push};
use crate::clause;
use crate::lexicon::{Term, Vocabulary};
use crate::list::WordList;
use crate::phrase::{Group, listing};
use crate::predicate::{Mode, Subject};
use crate::recognizer::Finding;
use crate::token::{Kind, Token};
use std::ops::Range;

/// Words that stand in no list of mere names.
static PROSE: WordList = WordList::of(&[
    "ability", "you", "you've", "you’ve", "your", "we", "our", "experience", "must", "will", "are", "is",
    "have", "to", "degree", "years", "yrs", "work", "build", "develop", "completed", "completion",
    "discipline", "disciplines",
]);

/// How well one knows something.
static LEVEL: WordList = WordList::of(&[
    "advanced", "strong", "intermediate", "basic", "beginner", "solid", "expert", "proficient", "level",
]);

impl Reader<'_, '_> {
    /// An item that is nothing but names: "ITIL", "Containerization technologies (Docker, Podman)", "Technical: Java, SQL".
    pub(super) fn bare_list(&self, out: &mut Vec<Finding>) {
        let item = self.item;
        let tokens = &item.tokens;
        if let Some(names) = ranked(tokens) {
            for run in names {
                let groups = self.of_names(run.clone());
                let alone = if groups.is_empty() { self.name_alone(&run) } else { None };
                push(out, item, run.start, groups.into_iter().chain(alone).collect());
            }
            return;
        }
        // "Toolkits - numpy, scipy": a label.
        let parts = |(at, t): (usize, &Token<'_>)| {
            t.text == ":"
                || matches!(t.text, "-" | "–")
                    && !t.glued
                    && at > 0
                    && tokens.get(at + 1).is_some_and(|n| !n.glued)
        };
        let mark = tokens.iter().enumerate().take(8).position(parts);
        // "Build tools: Bazel" is a label, too; "Build and run: …" is none.
        let is_label = |at: usize| {
            mark.is_some_and(|mark| at + 1 < mark)
                && tokens.get(at + 1).is_some_and(|t| !t.is_any(&["and", "or", "a", "the"]))
        };
        let told = |(at, t): (usize, &Token<'_>)| PROSE.holds(t) && !(t.is("build") && is_label(at));
        if tokens.iter().enumerate().any(told) {
            return;
        }
        // "SQL: advanced" is SQL.
        let levelled = |at: usize| {
            let mut rest = tokens.iter().skip(at + 1).filter(|t| t.kind == Kind::Word).peekable();
            rest.peek().is_some() && rest.all(|t| LEVEL.holds(t))
        };
        let remark = mark.filter(|&at| levelled(at));
        let start = if remark.is_some() { 0 } else { mark.map_or(0, |at| at + 1) };
        let tokens = tokens.get(..remark.unwrap_or(tokens.len())).unwrap_or_default();
        // "Knowledge of drafting and rigging": a sentence that names nothing.
        let known = |pair: &[Token<'_>]| matches!(pair, [word, next] if clause::KNOWLEDGE.holds(word) && next.is_any(&["of", "in", "with"]));
        if tokens.get(start..).unwrap_or_default().windows(2).any(known) {
            return;
        }
        let covered: usize = item
            .hits
            .iter()
            .filter(|h| h.term.vocabulary() == Vocabulary::Subject && h.first >= start)
            .map(|h| h.end - h.first)
            .sum();
        let words = tokens.iter().skip(start).filter(|t| t.kind == Kind::Word).count();
        let examples = tokens.iter().any(|t| t.text == "(") && words <= 24;
        if words == 0 || (covered * 2 < words && !(examples && covered > 0)) {
            return;
        }
        // "Advanced Excel", "skills: [Java, SQL]": what stands before the names.
        let named =
            item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Subject && h.first == start + 1);
        let lead = tokens.get(start).is_some_and(|t| t.text == "[" || named && LEVEL.holds(t));
        let names = start + usize::from(lead);
        let end = tokens.len() - usize::from(tokens.last().is_some_and(|t| t.text == "]"));
        let end = before_last_wish(tokens, names, end);
        let mut groups: Vec<Group> =
            quoted_runs(tokens, names, end).into_iter().flat_map(|run| self.of_names(run)).collect();
        // "One or more of the following: Java, Go": any of them.
        let label = tokens.get(..start).unwrap_or_default();
        let choice = label.iter().any(|t| t.is("following"))
            && label.iter().any(|t| t.is_any(&["one", "any", "two", "least", "some", "either", "several"]));
        for group in groups.iter_mut().filter(|group| choice && group.mode == Mode::Unclear) {
            group.mode = Mode::Any;
        }
        push(out, item, start, groups);
    }

    /// "Go", which is a name where a list has it by itself.
    fn name_alone(&self, run: &Range<usize>) -> Option<Group> {
        let text = self.item.text(run.start, run.end);
        let names = self.lexicon.names_of(&text);
        let entry = names.iter().find_map(|term| match term {
            Term::Subject(at) => self.lexicon.subjects().get(*at),
            _ => None,
        })?;
        let of = Subject { id: Some(entry.id.clone()), name: entry.name.clone(), text: text.into_owned() };
        let group =
            Group { of: vec![of], mode: Mode::Any, open: false, named: true, first: run.start, end: run.end };
        self.item.tokens.get(run.start).is_some_and(Token::is_capital).then_some(group)
    }

    /// The lists of names in a run of tokens that ask for something known.
    fn of_names(&self, run: Range<usize>) -> Vec<Group> {
        let mut groups = listing(self.item, self.lexicon, run.start, run.end).groups;
        let known = |g: &Group| g.named && g.of.iter().any(|s| s.id.is_some());
        groups.retain(|g| known(g) && !self.is_general(g) && !self.is_certified(g));
        groups
    }
}

/// "Python (must), Go (nice to have)", "Python and SQL required, Spark preferred": the names before each remark on how strong it is; none
/// where there are not two.
fn ranked(tokens: &[Token<'_>]) -> Option<Vec<Range<usize>>> {
    let marks = |t: &Token<'_>| matches!(t.text, "," | ";" | "\n");
    let opens = |t: &Token<'_>| {
        matches!(t.text, "(" | "[" | ":")
            || matches!(t.text, "-" | "–") && !t.glued
            || t.is_any(clause::STRENGTHS)
    };
    let says = |t: &Token<'_>| t.is_any(clause::EXPERIENCE) || clause::KNOWLEDGE.holds(t);
    let (mut first, mut start) = (0, 0);
    let mut names = Vec::new();
    for piece in tokens.split(marks) {
        let end = first + piece.len();
        // "Python, SQL required": a name before it that has no remark of its own.
        if let Some(open) = piece.iter().position(opens) {
            let mut words = piece.get(open..)?.iter().filter(|t| t.kind == Kind::Word).peekable();
            words.peek()?;
            if !words.all(|t| RANK.holds(t)) || first + open == start || piece.iter().any(says) {
                return None;
            }
            names.push(start..first + open);
            start = end + 1;
        }
        first = end + 1;
    }
    (names.len() > 1 && start >= tokens.len()).then_some(names)
}

/// Words of which a remark on how strong something is asked is made.
static RANK: WordList = WordList::of(&[
    "must", "have", "required", "mandatory", "essential", "preferred", "desired", "desirable", "nice", "to",
    "a", "plus", "bonus", "optional", "strongly", "highly", "is", "good", "advantage", "an",
]);

/// "Excel, Word | ; SQL a plus": where what is only wished for begins, behind the last semicolon, or else the words that wish for it.
fn before_last_wish(tokens: &[Token<'_>], first: usize, end: usize) -> usize {
    let mark = (first + 1..end).rev().find(|&at| tokens.get(at).is_some_and(|t| t.text == ";"));
    let wished = |mark: &usize| {
        (*mark..end).any(|at| {
            clause::opens_wish(tokens, at)
                || tokens.get(at).is_some_and(|t| t.is_any(&["preferred", "desired", "desirable"]))
        })
    };
    let closing = |at: &usize| {
        clause::opens_wish(tokens, *at)
            && tokens.get(*at..end).is_some_and(|rest| rest.iter().all(|t| RANK.holds(t)))
    };
    mark.filter(wished).or_else(|| (first + 1..end).find(closing)).unwrap_or(end)
}

/// "['Python', 'shells such as sh, ksh', 'SQL']": a member that holds a list of its own stands apart from those beside it.
fn quoted_runs(tokens: &[Token<'_>], first: usize, end: usize) -> Vec<Range<usize>> {
    let marks: Vec<usize> =
        (first..end).filter(|&at| tokens.get(at).is_some_and(|t| matches!(t.text, "'" | "\""))).collect();
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut apart = true;
    for pair in marks.chunks(2) {
        let [open, close] = *pair else { return std::iter::once(first..end).collect() };
        let lists = (open..close).any(|at| tokens.get(at).is_some_and(|t| t.text == ","));
        match runs.last_mut().filter(|_| !lists && !apart) {
            Some(run) => run.end = close + 1,
            None => runs.push(open..close + 1),
        }
        apart = lists;
    }
    if runs.is_empty() { std::iter::once(first..end).collect() } else { runs }
}
