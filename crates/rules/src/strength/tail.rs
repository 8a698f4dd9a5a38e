//! A list whose last member alone is wished for: "Proficiency in Excel, SQL a plus".

use crate::clause::EXPERIENCE;
use crate::cue::{CueHit, Says};
use crate::lexicon::{Level, Lexicon};
use crate::predicate::{Experience, Mode, Predicate, Skill, Subject};
use crate::recognizer::{Finding, Item};
use crate::token::Token;

/// Takes the last member from the last finding, where the statement closes with a wish for it: behind a comma that "and" doesn't follow
/// although the list is over. Gives it as a finding of its own, with the wish.
pub(super) fn part_tail(
    item: &Item<'_>,
    found: &mut [Finding],
    strengths: &[CueHit],
    lexicon: &Lexicon,
) -> Option<(Finding, CueHit)> {
    let wish = strengths.iter().rfind(|cue| cue.says == Says::Preferred && closes(item, cue))?;
    let list = found.last_mut().filter(|f| f.end <= wish.first)?;
    // "…, SQL experience highly preferred". Behind a verb the wish is for all that stands before it, but for another thing that says
    // itself what it is ("…, SQL knowledge is a plus").
    let named = |t: &Token<'_>| t.is_any(&["knowledge", "skills"]) || t.is_any(EXPERIENCE);
    let verb = |t: &Token<'_>| t.is_any(&["is", "are", "would", "will", "be"]);
    let light = |t: &Token<'_>| named(t) || verb(t) || t.is_any(&["highly", "strongly", "a", "an", "also"]);
    let gap = item.tokens.get(list.end..wish.first)?;
    let closing = item.tokens.get(list.end.saturating_sub(1)..wish.end)?;
    if !gap.iter().all(light) || closing.iter().any(verb) && !closing.iter().any(named) {
        return None;
    }
    let comma =
        (list.first..list.end).rev().find(|&at| item.tokens.get(at).is_some_and(|t| t.text == ","))?;
    let joined = joined(item.tokens.get(list.first..list.end)?, comma - list.first);
    if joined == Joined::Series {
        return None;
    }
    let timed = matches!(&list.predicate, Predicate::Experience(it) if it.min_months.is_some());
    let (of, mode, open) = members(&mut list.predicate)?;
    // "SAP experience" is of SAP.
    let words = item.tokens.get(comma + 1..list.end)?.iter().rev().skip_while(|t| named(t)).count();
    // "… as a clerk, in a bank ideally"
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let led = usize::from(is(comma + 1, &["in", "at", "within", "with", "from", "for"]));
    let named_at = comma + 1 + led + usize::from(led > 0 && is(comma + 2, &["a", "an", "the"]));
    let own = [list.end, comma + 1 + words].map(|end| item.text(named_at.min(end), end));
    if open || of.len() < 2 || of.last().is_none_or(|last| !own.iter().any(|own| *own == last.text)) {
        return None;
    }
    // "Accounting, auditing preferred" may wish for both; "databases, PostgreSQL preferred" for the one of a kind that has a name.
    let one = item.tokens.get(wish.first..wish.end)?.iter().any(|t| t.is_any(&["a", "an"]));
    let narrower = || match of.as_slice() {
        [kind, name] => {
            item.has_capital(&name.text) && (is_kind(&kind.text) || is_product_of_kind(kind, name, lexicon))
        }
        _ => false,
    };
    // "Five years of sales, banking preferred": the years are of what they stand before.
    if joined == Joined::Open && led == 0 && !one && !timed && !closing.iter().any(named) && !narrower() {
        return None;
    }
    let last = of.pop()?;
    if of.len() == 1 {
        *mode = Mode::Any;
    }
    let tail = Finding { predicate: alone(&list.predicate, last), first: comma + 1, ..list.clone() };
    list.end = comma;
    Some((tail, *wish))
}

/// Does nothing but marks stand behind the cue?
fn closes(item: &Item<'_>, cue: &CueHit) -> bool {
    item.tokens.get(cue.end..).is_some_and(|rest| rest.iter().all(|t| matches!(t.text, "." | ";" | "!")))
}

/// "relational databases", "scripting languages": several things that no name is given to.
fn is_kind(words: &str) -> bool {
    words.ends_with('s') && !words.contains(char::is_uppercase)
}

/// "an EMR system", then "Epic": a kind of things and one that has a name of its own, which nobody lists as two of a sort.
fn is_product_of_kind(kind: &Subject, name: &Subject, lexicon: &Lexicon) -> bool {
    let level = |s: &Subject| lexicon.subject(s.id.as_deref()?).map(|entry| entry.level);
    level(kind) == Some(Level::Category) && level(name) == Some(Level::Product)
}

/// How a list goes on to the member behind its last comma.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    /// "Java, Go, C", "Java, Go and C": it is one of them.
    Series,
    /// "Word and Excel, SQL": the list was over before.
    Closed,
    /// "Excel, SQL"
    Open,
}

fn joined(list: &[Token<'_>], comma: usize) -> Joined {
    let joins = |t: &Token<'_>| t.is_any(&["and", "or"]);
    let (before, behind) = (list.get(..comma).unwrap_or_default(), list.get(comma + 1..).unwrap_or_default());
    let closed = before.iter().any(joins);
    if behind.iter().any(joins) || !closed && before.iter().any(|t| t.text == ",") {
        Joined::Series
    } else if closed {
        Joined::Closed
    } else {
        Joined::Open
    }
}

fn members(predicate: &mut Predicate) -> Option<(&mut Vec<Subject>, &mut Mode, bool)> {
    match predicate {
        Predicate::Experience(it) => Some((&mut it.of, &mut it.mode, it.open)),
        Predicate::Skill(it) => Some((&mut it.of, &mut it.mode, it.open)),
        _ => None,
    }
}

/// The question that asks for one member of a list as the list did, but for the amount.
fn alone(list: &Predicate, member: Subject) -> Predicate {
    match list {
        Predicate::Experience(list) => Predicate::Experience(Experience {
            min_months: None,
            max_months: None,
            of: vec![member],
            mode: Mode::Any,
            open: false,
            proficiency: None,
            ..list.clone()
        }),
        _ => Predicate::Skill(Skill { of: vec![member], mode: Mode::Any, open: false, proficiency: None }),
    }
}
