//! Products that are named without a word of knowledge.

use super::{Reader, leads, push};
use crate::clause::{self, begins_deed};
use crate::lexicon::Hit;
use crate::list::WordList;
use crate::phrase::{listing, unheard_before};
use crate::predicate::Mode;
use crate::recognizer::Finding;
use crate::token::{Kind, Token};

/// Behind a product's name, what is done in it: who can "write SQL queries" has SQL.
static DONE_IN: WordList = WordList::of(&[
    "capabilities", "drafting", "formulas", "functions", "proficient", "queries", "query", "reporting",
    "statement", "statements", "user",
]);

impl Reader<'_, '_> {
    /// Products that stand in a requirement without a word of knowledge ("You use Jira", "source control (Git)"): nobody names one idly.
    pub(super) fn left_over(&self, before: usize, out: &mut Vec<Finding>) {
        let tokens = &self.item.tokens;
        // "Working knowledge of …" is none.
        let duty = tokens.first().is_some_and(is_duty) && !tokens.get(1).is_some_and(leads);
        let doing = tokens.first().is_some_and(|t| clause::is_gerund(t) && !leads(t));
        let mut taken = 0;
        for hit in self.subjects() {
            let covered = out.iter().skip(before).any(|f| f.first < hit.end && hit.first < f.end);
            let wished = self.is_wished(hit);
            if hit.first < taken
                || covered
                // "Expanding Trino to new markets": what one does to it, and not with it.
                || !wished && (duty || doing && hit.first == 1 || !self.is_product(hit))
                || self.is_theirs(hit)
                || self.is_in_address(hit)
            {
                continue;
            }
            let end = self.clauses.end(hit.first);
            let next = out.iter().skip(before).map(|f| f.first).filter(|&f| f > hit.first).min();
            let end = next.map_or(end, |next| end.min(next)).max(hit.end);
            // "(SaaS preferred)": a kind of things is wished for, too.
            let goes_on = |t: &Token<'_>| t.kind == Kind::Word && !is_wish(t) && !t.is_any(&["and", "or"]);
            let alone = wished && !tokens.get(hit.end).is_some_and(goes_on);
            let kinds = || listing(self.item, self.lexicon, hit.first, end).groups;
            let start = self.list_start(hit.first).max(taken);
            let mut groups = if alone { kinds() } else { self.named(start, end) };
            groups.retain(|g| wished || g.of.iter().any(|s| self.names(s)) && !self.is_certified(g));
            if groups.is_empty() && tokens.get(hit.end).is_some_and(|t| DONE_IN.holds(t)) {
                groups = listing(self.item, self.lexicon, hit.first, hit.end).groups;
            }
            let listed = self.is_listed(start);
            // "(Java and PHP required; Vue desired)": no examples, if somebody must have them.
            let asked = groups
                .last()
                .and_then(|g| tokens.get(g.end))
                .is_some_and(|t| t.is_any(&["required", "mandatory", "essential", "needed"]));
            if asked
                && listed
                && let [group] = groups.as_mut_slice()
                && group.mode == Mode::Unclear
            {
                group.mode = Mode::All;
            }
            if listed
                && !asked
                && !wished
                && let [group] = groups.as_mut_slice()
            {
                (group.mode, group.open) = (Mode::Any, true);
            }
            taken = push(out, self.item, start, groups).max(hit.end);
        }
    }

    /// "process data in | Quenbix, SAS or Python": where the list begins whose first names no lexicon knows.
    fn list_start(&self, first: usize) -> usize {
        let token = |at: usize| self.item.tokens.get(at);
        let joins = |at: usize| token(at).is_some_and(|t| matches!(t.text, "," | "/") || t.is("or"));
        let leads = |at: usize| {
            self.is_listed(at)
                || token(at.wrapping_sub(1)).is_some_and(|t| t.text == ":")
                || token(at.wrapping_sub(1)).is_some_and(|t| t.is_any(&["in", "with", "using", "of"]))
        };
        let (mut start, mut sure) = (first, false);
        while start > 2 && joins(start - 1) {
            let one = start - 2;
            let named = token(one).is_some_and(|t| t.kind == Kind::Word && t.is_capital());
            // "Zorptel Cloud, SAS or Python"
            let unheard = unheard_before(self.item, self.lexicon, start - 1);
            let name = unheard.or_else(|| named.then_some(one));
            let Some(name) = name.filter(|&name| leads(name) || joins(name.wrapping_sub(1))) else { break };
            start = name;
            sure = unheard.is_some();
        }
        if sure || leads(start) { start } else { first }
    }

    /// "(Hubspot preferred)", "(ideally React)": does it stand in brackets with nothing but a wish for it?
    fn is_wished(&self, hit: &Hit) -> bool {
        let text = |at: usize| self.item.tokens.get(at).map_or("", |t| t.text);
        let wish = |at: usize| self.item.tokens.get(at).is_some_and(is_wish);
        let is = |back: usize, words: &[&str]| {
            hit.first
                .checked_sub(back)
                .and_then(|at| self.item.tokens.get(at))
                .is_some_and(|t| t.is_any(words))
        };
        let leads = usize::from(is(1, &["with", "using", "in"]));
        is(1, &["("]) && (hit.end..hit.end + 4).take_while(|&at| text(at) != ")").any(wish)
            || is(leads + 1, &["ideally", "preferably"]) && is(leads + 2, &["("])
    }
}

/// "(Hubspot preferred)"
fn is_wish(token: &Token<'_>) -> bool {
    token.is_any(&["preferred", "desired", "desirable", "plus", "ideal", "preferable", "bonus"])
}

/// Does an item that begins so say what the person will do ("Build …", "Helps …")?
fn is_duty(token: &Token<'_>) -> bool {
    // Nouns, too, as which they begin other lines.
    const NOUNS: &[&str] = &[
        "act", "administer", "configure", "document", "extend", "lead", "partner", "plan", "recommend",
        "research", "review", "serve", "support", "test", "train", "update",
    ];
    let stem = token.text.strip_suffix('s').unwrap_or(token.text);
    begins_deed(token) || NOUNS.iter().any(|duty| stem.eq_ignore_ascii_case(duty))
}
