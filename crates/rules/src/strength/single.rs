//! When the one wish of an item speaks of its own finding only.

use super::owner::{opens_aside, owner, parenthesis};
use crate::clause::{EXPERIENCE, KNOWLEDGE};
use crate::cue::CueHit;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::token::Token;

/// "BS or MS (preferred)": is the word in brackets behind the higher one of two degrees for it alone?
pub(super) fn is_of_higher(item: &Item<'_>, found: &[Finding], at: usize, cue: &CueHit) -> bool {
    let level = |at: Option<usize>| match &found.get(at?)?.predicate {
        Predicate::Degree(degree) => Some(degree.level),
        _ => None,
    };
    let is = |at: usize, mark: &str| item.tokens.get(at).is_some_and(|t| t.text == mark);
    let bracketed = cue.first > 0 && is(cue.first - 1, "(") && is(cue.end, ")");
    bracketed && level(at.checked_sub(1)).is_some_and(|lower| level(Some(at)).is_some_and(|own| lower < own))
}

/// "…, Master's preferred", "(preferably in retail)": the one wish of an item speaks of its own finding only.
pub(super) fn singles_out(item: &Item<'_>, found: &[Finding], cue: &CueHit) -> bool {
    let Some(at) = owner(item, found, cue) else { return false };
    let Some(finding) = found.get(at) else { return false };
    if is_of_higher(item, found, at, cue) {
        return true;
    }
    // A subject before its word begins behind the comma: ", intensive care experience preferred".
    let comma = |at: &usize| item.tokens.get(*at).is_some_and(|t| t.text == ",");
    let first = (finding.first..finding.end).find(|at| !comma(at)).unwrap_or(finding.first);
    let word = first.min(cue.first);
    // "PMP certification, a degree is a plus"
    let article = |at: &usize| item.tokens.get(*at).is_some_and(|t| t.is_any(&["a", "an", "the"]));
    let start = word.checked_sub(1).filter(article).unwrap_or(word);
    let between = item.tokens.get(finding.end..cue.first).unwrap_or_default();
    // "A certificate (CELTA, TEFL) (preferred)": its own brackets are closed before.
    let bracketed = item.tokens.get(start.wrapping_sub(1)).is_some_and(|t| t.text == "(")
        && !between.iter().any(|t| t.text == ")");
    // "A second language (Spanish, Basque) preferred": the wish is for all that the brackets hold.
    let mark = |at: &usize| item.tokens.get(*at).is_some_and(|t| matches!(t.text, "(" | ")"));
    let open = (0..start).rev().find(mark).filter(|&at| item.tokens.get(at).is_some_and(|t| t.text == "("));
    let previous = at.checked_sub(1).and_then(|i| found.get(i));
    if let (Some(open), Some(previous)) = (open, previous)
        && open < previous.end
        && between.iter().any(|t| t.text == ")")
    {
        return false;
    }
    let before = item.tokens.get(start.wrapping_sub(1));
    // "Fluent in English, with German as an advantage"
    let with = before.is_some_and(|t| t.is("with"))
        && item.tokens.get(start.wrapping_sub(2)).is_some_and(|t| matches!(t.text, "," | ")"))
        && at > 0;
    // "a degree and ideally two years of it", "SQL and preferably Python"
    let opens = |t: &Token<'_>| t.is_any(&["ideally", "preferably"]);
    // "administration of preferably Linux systems", but not "a diploma or preferably a degree"
    let wished = start == cue.first
        && item.tokens.get(start).is_some_and(opens)
        && before.is_some_and(|t| !t.is_any(&["or", "but", "is", "are"]))
        && at > 0;
    // "experience in surgery ideally within a hospital": it begins with the wish.
    let begins = finding.first == cue.first && item.tokens.get(start).is_some_and(opens) && at > 0;
    let fresh = wished
        || opens_aside(item, cue)
        || begins
        || with
        || before.is_some_and(|t| matches!(t.text, "," | ";" | "." | "\n" | "-" | "–" | "—")) && at > 0;
    let series = between.iter().any(|t| t.is_any(&["is", "are"]))
        || item.tokens.get(cue.first).is_some_and(|t| t.is_any(&["is", "are", "a", "an"]));
    // "Two years of nursing experience, knowledge of surgery is a plus": each says itself what is asked, so that they are no series.
    let says = |t: &Token<'_>| t.is_any(EXPERIENCE) || KNOWLEDGE.holds(t);
    let told = |f: &Finding| {
        let words = item.tokens.get(f.first..f.end).unwrap_or_default();
        words.iter().any(says)
    };
    let two = previous.is_some_and(told)
        && told(finding)
        && found.len() == at + 1
        && item.tokens.get(start..cue.first).unwrap_or_default().iter().all(|t| t.text != ",");
    // "Three years in nursing, with surgical experience a plus"
    let led = item.tokens.get(start).is_some_and(|t| t.is("with"));
    let series = series && !two && !led;
    // "Knowledge of SQL, and experience with Kafka is a plus", "five years of nursing, and a CPA preferred": two demands behind a comma.
    let several = item.tokens.get(finding.end..cue.end).unwrap_or_default().iter().any(|t| t.is("are"));
    let back = |n: usize| start.checked_sub(n).and_then(|at| item.tokens.get(at));
    // But "a CRM, and sales experience is a plus" may be a list.
    let leads = item.tokens.get(start..finding.end.saturating_sub(1)).unwrap_or_default();
    let leads = leads.iter().any(says);
    let second = back(1).is_some_and(|t| t.is("and"))
        && back(2).is_some_and(|t| t.text == ",")
        && at == 1
        && found.len() == 2
        && !several
        && (two && leads || matches!(finding.predicate, Predicate::Credential(_) | Predicate::Degree(_)));
    // "BS in physics, a Master's is a plus": of two degrees the higher one is the wish.
    let higher = previous.is_some_and(|before| {
        matches!((&before.predicate, &finding.predicate), (Predicate::Degree(a), Predicate::Degree(b)) if a.level < b.level)
    });
    // "… (preferred) High school diploma …": what stands behind the mark is another thing.
    let closed =
        found.len() > at + 1 && parenthesis(item, cue).is_some_and(|inside| inside.start > finding.end);
    // "licence, endorsement preferred, five years of driving": what is listed behind the wish is asked, but not "and any of it".
    let next = |by: usize| item.tokens.get(cue.end + by);
    let listed = next(0).is_some_and(|t| matches!(t.text, "," | ";") || t.is("and"));
    let amid =
        found.len() > at + 1 && finding.end <= cue.first && listed && !next(1).is_some_and(|t| t.is("any"));
    // "Fluent in English, French is a plus", "German (B2), French is a plus": one language is the wish.
    let language = |f: &Finding| matches!(f.predicate, Predicate::Language(_));
    let one = item.tokens.get(cue.first).is_some_and(|t| t.is_any(&["is", "a", "an"]))
        || item.tokens.get(finding.end).is_some_and(|t| t.is("is"));
    let beside = previous.is_some_and(|before| {
        let between = item.tokens.get(before.end..first).unwrap_or_default();
        // A level in brackets stands between, which may be part of what was found.
        let comma = matches!(between, [comma] if comma.text == ",");
        let level = matches!(between, [.., close, comma] if close.text == ")" && comma.text == ",");
        language(before) && (comma || level)
    });
    let tongue = found.len() == at + 1 && language(finding) && one && beside;
    // "Five years of nursing, a certificate in surgery a plus": no list is of both, and one of them is the wish.
    let kinds = previous
        .is_some_and(|before| before.predicate.kind() != finding.predicate.kind() && before.end <= first);
    let apart = fresh && kinds && !several && found.len() == at + 1;
    // "fintech (neobanks or card issuing a plus)": the only one that the brackets hold, beside what stands outside of them.
    let inner = parenthesis(item, cue).is_some_and(|inside| {
        let holds = |f: &&Finding| inside.contains(&f.first);
        found.iter().filter(holds).count() == 1 && holds(&finding) && found.len() > 1
    });
    bracketed
        || inner
        || second
        || closed
        || tongue
        || apart
        || amid
        || fresh && higher
        || (fresh && !(series && item.tokens.get(start.wrapping_sub(1)).is_some_and(|t| t.text == ",")))
}
