//! What stands between two findings, and how it joins them.

use super::alternative::is_like;
use super::listing::{is_bilingual, lists_examples};
use super::{Joiner, Op};
use crate::clause::{Instead, instead_of};
use crate::lexicon::Vocabulary;
use crate::predicate::{Basis, Predicate};
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};
use std::borrow::Cow;
use std::ops::Range;

/// Where what stands behind a finding begins: "or equivalent in physics or a related field" ends with the fields, and so does the
/// "or foreign equivalent in physics or a related field" of a degree.
fn past_fields(item: &Item<'_>, left: &Finding, to: usize) -> usize {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let abroad = || {
        let open = left.end + usize::from(item.tokens.get(left.end).is_some_and(|t| t.text == "("));
        let foreign = open + 1 + usize::from(is(open + 1, &["its", "a", "the"]));
        let said = is(open, &["or"]) && is(foreign, &["foreign"]) && is(foreign + 1, &["equivalent"]);
        let end = foreign + 2;
        said.then(|| end + usize::from(item.tokens.get(end).is_some_and(|t| t.text == ")")))
    };
    let said = match left.predicate {
        Predicate::Equivalent => Some(left.end),
        Predicate::Degree(_) => abroad(),
        _ => None,
    };
    let Some(end) = said else { return left.end };
    if !is(end, &["in"]) {
        return end;
    }
    let noun = |at: &usize| {
        item.tokens.get(*at).is_some_and(|t| t.is_any(&["field", "fields", "discipline", "area", "subject"]))
    };
    let fields = item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Field);
    let inside = fields.filter(|h| end < h.first && h.end <= to).map(|h| h.end);
    inside.chain((end..to).filter(noun).map(|at| at + 1)).max().unwrap_or(end)
}

/// What joins two findings that follow each other. `beside`: the places of what is asked with another strength.
pub(super) fn joiner(item: &Item<'_>, left: &Finding, right: &Finding, beside: &[Range<usize>]) -> Joiner {
    let from = past_fields(item, left, right.first);
    // "eight years of towing, ideally in a harbour or port, with two years as a lead": nothing that is wished for joins the two.
    let between = |range: &&Range<usize>| from <= range.start && range.end <= right.first;
    let gap: Cow<'_, [Token<'_>]> = match beside.iter().find(between) {
        None => Cow::Borrowed(item.tokens.get(from..right.first.max(from)).unwrap_or_default()),
        Some(_) => {
            let other = |at: &usize| !beside.iter().any(|range| range.contains(at));
            (from..right.first).filter(other).filter_map(|at| item.tokens.get(at).cloned()).collect()
        }
    };
    let gap = outside_brackets(&gap);
    let breaks = breaks(&gap);
    let (whole, gap) = (gap.len(), past_clause(&gap));
    let cut = gap.len() < whole;
    let has = |word: &str| gap.iter().any(|t| t.is(word));
    let lead = |word: &str| {
        gap.iter().find(|t| t.text.chars().any(char::is_alphanumeric)).is_some_and(|t| t.is(word))
    };
    let capital = gap.iter().any(|t| matches!(t.text, "AND" | "OR"));
    let comma = gap.iter().any(|t| t.text == ",");
    // "a physical/drug screen": nobody is spared one of two checks.
    let checks = [left, right].iter().all(|f| matches!(f.predicate, Predicate::Screening(_)));
    let slash = !checks
        && gap.iter().any(|t| t.text == "/")
        && gap.len() <= 3
        && !has("and")
        && !is_bilingual(item, left);
    let examples = lists_examples(item, left, right);
    // Of "and … or" the last one before the finding decides, but "and/or" is an or.
    let joins = |(at, t): &(usize, &Token<'_>)| {
        // "must hold, or obtain within a year, a licence": how it may be held.
        let how = gap.get(at + 1).is_some_and(|t| t.is_any(&["obtain", "acquire", "attain", "get", "earn"]));
        // "a degree or higher": no other thing.
        let more =
            gap.get(at + 1).is_some_and(|t| t.is_any(&["higher", "above", "greater", "more", "better"]))
                && !gap.get(at + 2).is_some_and(|t| t.is("level"));
        // "CCNP or equivalent with a degree": another paper of its kind.
        let similar = gap.get(at + 1).is_some_and(|t| t.is_any(&["equivalent", "similar", "comparable"]))
            && gap.get(at + 2).is_some_and(|t| t.is_any(&["with", "plus"]));
        t.is("and") || t.is("or") && !how && !more && !similar
    };
    let last = gap.iter().enumerate().rev().find(joins).map(|(_, t)| t);
    // "or a foreign equivalent degree, in physics, and two years" joins with its "and".
    let like = gap.iter().position(|t| t.is("or")).is_some_and(|or| is_like(gap, or + 1));
    let leads = lead("or") && last.is_some() && !(like && last.is_some_and(|t| t.is("and")));
    let or = last.is_some_and(|t| t.is("or")) && !has("whether") || slash || leads;
    let and =
        last.is_some_and(|t| t.is("and")) && !nobody_is_both(left, right) && !are_groups(item, left, right);
    let or = or
        || nobody_is_both(left, right)
        || are_groups(item, left, right)
        || is_accepted(item, left, right)
        || !and && (stands_in(item, left, right) || another_way(item, left.end, right));
    // "BS, with five years": what goes with a degree.
    let rung = matches!(gap, [comma, with] if comma.text == "," && with.is("with"))
        && matches!(left.predicate, Predicate::Degree(_))
        && matches!(right.predicate, Predicate::Experience(_));
    let comma = comma && !rung;
    let looseness = if capital || breaks {
        3
    } else if comma {
        2
    } else {
        1
    };
    let adjacent = !cut && gap.len() <= 2 || gap.len() == 3 && slash_or(gap);
    let equivalent = !cut
        && matches!(right.predicate, Predicate::Equivalent)
        && (matches!(left.predicate, Predicate::Degree(_))
            || matches!(left.predicate, Predicate::Credential(_)) && matches!(gap, [or] if or.is("or")))
        && gap.iter().all(|t| !matches!(t.text, "\n" | "OR"))
        && gap.len() <= 4;
    let same_kind = left.predicate.kind() == right.predicate.kind();
    let degrees = matches!(right.predicate, Predicate::Degree(_)) && !gap.is_empty();
    let alike = same_kind && adjacent && !comma;
    let (op, looseness) = match (or, and) {
        _ if examples && !capital => (Op::Or, 0),
        (true, _) if equivalent || (alike && !capital && !breaks) => (Op::Or, 0),
        (true, _) => (Op::Or, looseness),
        (false, true) => (Op::And, looseness),
        (false, false) if matches!(right.predicate, Predicate::Equivalent) => {
            (Op::Or, if gap.len() <= 3 { 0 } else { looseness })
        }
        // "MBA, MS in Economics", "BS (or equivalent), MS in Economics": nobody asks for both.
        (false, false)
            if comma
                && gap.iter().all(|t| matches!(t.text, "," | "." | ")"))
                && (same_kind || matches!(left.predicate, Predicate::Equivalent))
                && degrees =>
        {
            (Op::Or, looseness)
        }
        // "a PMP, a CAPM, or a degree"
        (false, false) if comma && gap.iter().all(|t| t.text == "," || t.is_any(&["a", "an"])) => {
            (Op::Series, looseness)
        }
        // "sales experience managing accounts": two halves of one phrase.
        (false, false) if whole == 0 && same_kind && matches!(left.predicate, Predicate::Experience(_)) => {
            (Op::And, 0)
        }
        (false, false) => (Op::And, looseness),
    };
    let with = op == Op::And && looseness == 1 && has("with") && !and;
    let alike = alike && lead("or") && looseness == 0;
    let word = last.is_some() && gap.len() <= 6;
    Joiner { with, alike, word, ..Joiner::new(op, looseness) }
}

/// What stands between two findings, but for a remark in brackets ("(or similar)").
fn outside_brackets<'t, 'a>(gap: &'t [Token<'a>]) -> Cow<'t, [Token<'a>]> {
    const REMARK: usize = 8;
    let close = |open: usize| gap.iter().skip(open).take(REMARK).position(|t| t.text == ")");
    let Some(open) = gap.iter().position(|t| t.text == "(") else { return Cow::Borrowed(gap) };
    let Some(end) = close(open).map(|length| open + length) else { return Cow::Borrowed(gap) };
    let (before, behind) = (gap.get(..open).unwrap_or_default(), gap.get(end + 1..).unwrap_or_default());
    Cow::Owned([before, &outside_brackets(behind)].concat())
}

/// Does a line, a sentence or a clause end there?
fn breaks(gap: &[Token<'_>]) -> bool {
    let next = |at: usize| gap.get(at + 1).is_some_and(|next| !next.glued);
    gap.iter().enumerate().any(|(at, t)| matches!(t.text, "\n" | ";") || t.text == "." && next(at))
}

/// "or a like field; two years of leading": what stands before a semicolon joins nothing, but for a word right at it.
fn past_clause<'t, 'a>(gap: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let Some(mut from) = gap.iter().rposition(|t| t.text == ";") else { return gap };
    let joins = |t: &Token<'_>| t.kind != Kind::Word || t.is_any(&["and", "or"]);
    while from.checked_sub(1).and_then(|at| gap.get(at)).is_some_and(joins) {
        from -= 1;
    }
    gap.get(from..).unwrap_or_default()
}

/// "and/or"
fn slash_or(gap: &[Token<'_>]) -> bool {
    matches!(gap, [and, slash, or] if and.is("and") && slash.text == "/" && or.is("or"))
}

/// "Active Secret clearance; an interim one will be considered": what stands in for the one before it.
fn is_accepted(item: &Item<'_>, left: &Finding, right: &Finding) -> bool {
    let rest = item.tokens.get(right.end..(right.end + 10).min(item.tokens.len())).unwrap_or_default();
    let clause = rest.iter().take_while(|t| !matches!(t.text, ";" | "." | "," | ")" | "\n")).count();
    let behind = rest.get(..clause).unwrap_or_default();
    let will = behind.iter().take(6).position(|t| t.is_any(&["will", "may", "is", "are", "also"]));
    left.predicate.kind() == right.predicate.kind()
        && will.is_some_and(|will| {
            let next = behind.get(will..(will + 4).min(clause)).unwrap_or_default();
            next.iter().any(|t| t.is_any(&["considered", "accepted", "acceptable"]))
        })
}

/// "a degree and five years; without a degree, nine years", "an associate degree; will consider a diploma": is what follows another way?
fn another_way(item: &Item<'_>, from: usize, right: &Finding) -> bool {
    let will = |pair: &[Token<'_>]| matches!(pair, [will, consider] if will.is_any(&["will", "may", "also", "would"]) && consider.is_any(&["consider", "accept"]));
    let opens = |instead: &Instead| {
        let before = instead.first.checked_sub(1).and_then(|at| item.tokens.get(at));
        let lead = item.tokens.get(instead.end..right.first);
        before.is_some_and(|t| t.kind != Kind::Word || t.is("or"))
            && lead.is_some_and(|lead| lead.len() <= 6 && !lead.iter().any(|t| t.is_any(&["provided", "if"])))
    };
    instead_of(item, from, right.first).is_some_and(|instead| opens(&instead))
        || item.tokens.get(from..right.first).is_some_and(|gap| gap.windows(2).any(will))
}

/// "a Master's (ten years of experience may be substituted)", "in the absence of a degree, nine years": years in place of a degree.
fn stands_in(item: &Item<'_>, left: &Finding, right: &Finding) -> bool {
    let (Predicate::Degree(_), Predicate::Experience(_)) = (&left.predicate, &right.predicate) else {
        return false;
    };
    let behind = item.tokens.get(right.end..(right.end + 4).min(item.tokens.len())).unwrap_or_default();
    let before = item.tokens.get(left.first.saturating_sub(3)..left.first).unwrap_or_default();
    let substituted = behind
        .iter()
        .take_while(|t| !matches!(t.text, "." | ";" | "\n"))
        .position(|t| t.is("substituted"))
        .and_then(|at| item.tokens.get(right.end + at + 1));
    // "substituted by a Master's": something else stands in for both.
    substituted.is_some_and(|t| !t.is_any(&["by", "with"])) || before.iter().any(|t| t.is("absence"))
}

/// "US citizens and non-citizens with work authorization": groups of people, each of which may apply.
fn are_groups(item: &Item<'_>, left: &Finding, right: &Finding) -> bool {
    let right_to =
        |f: &Finding| matches!(&f.predicate, Predicate::Authorization(a) if a.basis != Basis::NoSponsorship);
    let people = |f: &Finding, reach: usize| {
        let from = f.first.saturating_sub(reach);
        let words = item.tokens.get(from..f.end).unwrap_or_default();
        words.iter().any(|t| t.is_any(&["citizens", "holders", "nationals", "those", "people", "persons"]))
    };
    right_to(left) && right_to(right) && people(left, 0) && people(right, right.first - left.end)
}

/// "US citizens and green card holders"
fn nobody_is_both(left: &Finding, right: &Finding) -> bool {
    let basis = |finding: &Finding| match &finding.predicate {
        Predicate::Authorization(a) => Some(a.basis),
        _ => None,
    };
    let status = [Basis::Citizen, Basis::PermanentResident, Basis::UsPerson];
    let (left, right) = (basis(left), basis(right));
    left != right && [left, right].iter().all(|basis| basis.is_some_and(|basis| status.contains(&basis)))
}
