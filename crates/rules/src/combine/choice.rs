//! "At least one of the following:", and a list of lines to choose from.

use super::mixed::{of_these, subjects};
use super::operands::{Operands, operands, statement};
use super::{build, leaf};
use crate::lexicon::Lexicon;
use crate::predicate::{Mode, Predicate};
use crate::quantity::{counted_of, number};
use crate::recognizer::{Finding, Item};
use crate::requirement::Formula;
use crate::token::{Kind, Token};
use std::ops::Range;

/// The formula of a statement whose first line offers a choice among those below; none where it offers none, or where one finding
/// reads the lines together.
pub(super) fn choice(item: &Item<'_>, lexicon: &Lexicon, findings: &[Finding]) -> Option<Formula> {
    let tokens = &item.tokens;
    let Some(brk) = tokens.iter().position(|t| t.kind == Kind::Break) else {
        return of_parts(item, lexicon, findings).or_else(|| of_a_list(item, lexicon, findings));
    };
    let count = asked(item, brk)?;
    if findings.iter().any(|f| f.first < brk && brk < f.end) {
        return several(item, findings, count);
    }
    let mut lines: Vec<(usize, usize)> = Vec::new();
    let mut start = brk + 1;
    for at in brk + 1..=tokens.len() {
        if at == tokens.len() || tokens.get(at).is_some_and(|t| t.kind == Kind::Break) {
            if tokens.get(start..at).unwrap_or_default().iter().any(|t| t.kind == Kind::Word) {
                lines.push((start, at));
            }
            start = at + 1;
        }
    }
    let inside = |first: usize, end: usize| -> Vec<Finding> {
        findings.iter().filter(|f| first <= f.first && f.end <= end).cloned().collect()
    };
    let read = |own: Vec<Finding>| {
        let Operands { leaves, joiners, .. } = operands(item, lexicon, &own, false, &[]).filled(own);
        build(leaves, &joiners)
    };
    let known = lines.iter().filter(|&&(first, end)| !inside(first, end).is_empty()).count();
    // "Five of the following" above two lines: they are no list of those.
    let enough = usize::try_from(count).is_ok_and(|count| count <= lines.len());
    if known == 0 || lines.len() < 2 || !enough {
        return None;
    }
    let kids: Vec<Formula> = lines
        .iter()
        .map(|&(first, end)| match inside(first, end) {
            own if own.is_empty() => statement(item, first, end),
            own => read(own),
        })
        .collect();
    let group = if count < 2 { Formula::Any(kids) } else { Formula::AtLeast(count, kids) };
    let head = inside(0, brk);
    let last = head.last().map_or(0, |f| f.first);
    let parted = tokens.iter().take(last).any(|t| t.text == ";" || t.text == "OR");
    Some(match (head.is_empty(), read(head)) {
        (true, _) => group,
        // "A degree; OR two years and one of the following": who has the degree chooses nothing.
        (_, Formula::Any(mut ways)) if parted => {
            let with = ways.pop().map_or(group.clone(), |last| Formula::All(vec![last, group]));
            ways.push(with);
            Formula::Any(ways)
        }
        (_, head) => Formula::All(vec![head, group]),
    })
}

/// "One of the following: a degree in law; five years of audit; a CPA": any of the parts of a line, whatever each of them asks.
fn of_parts(item: &Item<'_>, lexicon: &Lexicon, findings: &[Finding]) -> Option<Formula> {
    let (_, words) = counted(item, 0, item.tokens.len())
        .or_else(|| any_of(item))
        .filter(|(count, words)| *count == 1 && words.end < item.tokens.len())?;
    let is = |at: usize, mark: &str| item.tokens.get(at).is_some_and(|t| t.text == mark);
    let colon = (words.end..words.end + 6).find(|&at| is(at, ":"))?;
    let ends = |&at: &usize| is(at, ".") && !item.tokens.get(at + 1).is_some_and(|t| t.glued);
    let stop = (colon + 1..item.tokens.len()).find(ends).unwrap_or(item.tokens.len());
    let semicolon = (colon + 1..stop).any(|at| is(at, ";"));
    let mark = if semicolon { ";" } else { "," };
    // Commas part them only where nothing else joins two of them.
    let joined = |at: usize| item.tokens.get(at).is_some_and(|t| t.is_any(&["and", "or", "with", "plus"]));
    if !semicolon && (colon + 1..stop).any(joined) {
        return None;
    }
    let mut parts: Vec<Vec<Finding>> = Vec::new();
    let mut start = colon + 1;
    for at in colon + 1..=stop {
        if at == stop || is(at, mark) {
            let inside = |f: &&Finding| start <= f.first && f.end <= at;
            parts.push(findings.iter().filter(inside).cloned().collect());
            start = at + 1;
        }
    }
    parts.retain(|part| !part.is_empty());
    let all = parts.iter().map(Vec::len).sum::<usize>() == findings.len();
    if parts.len() < 2 || !all {
        return None;
    }
    let read = |own: Vec<Finding>| {
        let Operands { leaves, joiners, .. } = operands(item, lexicon, &own, false, &[]).filled(own);
        build(leaves, &joiners)
    };
    Some(Formula::Any(parts.into_iter().map(read).collect()))
}

/// "Any of the following", "either of these".
fn any_of(item: &Item<'_>) -> Option<(u32, Range<usize>)> {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let at = (0..item.tokens.len()).find(|&at| {
        is(at, &["any", "either"])
            && is(at + 1, &["of"])
            && (is(at + 2, &["the", "these"]) && (is(at + 2, &["these"]) || is(at + 3, &["following"])))
    })?;
    Some((1, at..at + 2))
}

/// "Two or more of the following: CCNA, CISSP, CEH": so many of what is found in a list behind the words, and all that stands before them.
fn of_a_list(item: &Item<'_>, lexicon: &Lexicon, findings: &[Finding]) -> Option<Formula> {
    let (count, words) = counted(item, 0, item.tokens.len())?;
    let from = findings.iter().position(|f| words.end <= f.end)?;
    let (before, list) = findings.split_at_checked(from)?;
    let first = list.first()?;
    let joins = |t: &Token<'_>| matches!(t.text, "," | "/" | ":" | "(" | ")") || t.is_any(&["and", "or"]);
    let joined = |pair: &[Finding]| match pair {
        [left, right] => {
            left.predicate.kind() == right.predicate.kind()
                && item.tokens.get(left.end..right.first).is_some_and(|gap| gap.iter().all(joins))
        }
        _ => false,
    };
    let enough = usize::try_from(count).is_ok_and(|count| count < list.len());
    // One of several papers; what else is one of several says so by its own "or".
    let papers = || list.iter().all(|f| matches!(f.predicate, Predicate::Credential(_)));
    if !enough || first.first > words.end + 6 || !list.windows(2).all(joined) || count == 1 && !papers() {
        return None;
    }
    let kids = list.iter().map(|f| leaf(item, f)).collect();
    let group = if count == 1 { Formula::Any(kids) } else { Formula::AtLeast(count, kids) };
    let Some(last) = before.last() else { return Some(group) };
    let or = item.tokens.get(last.end..words.start).is_some_and(|gap| gap.iter().any(|t| t.is("or")));
    let own = before.to_vec();
    let Operands { leaves, joiners, .. } = operands(item, lexicon, &own, false, &[]).filled(own);
    Some(match (or, build(leaves, &joiners)) {
        (false, Formula::All(mut all)) => {
            all.push(group);
            Formula::All(all)
        }
        (false, one) => Formula::All(vec![one, group]),
        (true, one) => {
            let kids = [one, group].into_iter().flat_map(|way| match way {
                Formula::Any(kids) => kids,
                way => vec![way],
            });
            Formula::Any(kids.collect())
        }
    })
}

/// "Two of the following languages: Java, Scala or Go": so many of the members of one list.
pub(super) fn of_members(item: &Item<'_>, finding: &Finding) -> Option<Formula> {
    let lead = finding.first.saturating_sub(6);
    let (count, words) =
        counted(item, lead, finding.end).or_else(|| counted_kind(item, lead, finding.end))?;
    let Formula::Leaf(whole) = leaf(item, finding) else { return None };
    let of = subjects(&whole);
    let enough = usize::try_from(count).is_ok_and(|count| count < of.len());
    let (first, _) = item.find(words.end..finding.end, &of.first()?.text)?;
    if count == 1 {
        let near = item.tokens.get(words.end..first)?;
        let led = near.is_empty() || near.iter().any(|t| t.is_any(&["following", "these"]));
        return (enough && led).then(|| Formula::Leaf(of_these(&whole, of.to_vec(), Mode::Any)));
    }
    let kids = of.iter().map(|one| Formula::Leaf(of_these(&whole, vec![one.clone()], Mode::Any)));
    (enough && first <= words.end + 8).then(|| Formula::AtLeast(count, kids.collect()))
}

/// The first "one of", "three or more of" within `from..to`: how many, and where the words stand.
fn counted(item: &Item<'_>, from: usize, to: usize) -> Option<(u32, Range<usize>)> {
    if !item.may_count() {
        return None;
    }
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    (from..to).find_map(|at| {
        let (count, end) = counted_of(&item.tokens, at)?;
        // "two of which must be …", "three of the last five years"
        let other = &["which", "whom", "last", "past", "previous", "your", "our", "experience", "them"];
        let told = is(end, other) || is(end + 1, other);
        // "more than one of"
        let than = at > 1 && is(at - 1, &["than"]) && is(at - 2, &["more"]);
        (!told).then_some((count + u32::from(than), at..end))
    })
}

/// "At least two BI tools (Tableau, Qlik)", "two or more languages: Java, Go": how many of a kind, and where what names the kind ends.
fn counted_kind(item: &Item<'_>, from: usize, to: usize) -> Option<(u32, Range<usize>)> {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let mark = |at: usize, marks: &[&str]| item.tokens.get(at).is_some_and(|t| marks.contains(&t.text));
    (from..to).find_map(|at| {
        let count = item.tokens.get(at).and_then(number).filter(|count| (2..=4).contains(count))?;
        let least = is(at.wrapping_sub(1), &["least"]) || is(at.wrapping_sub(1), &["any"]);
        let more = is(at + 1, &["or"]) && is(at + 2, &["more"]);
        let kind = if more { at + 3 } else { at + 1 };
        let opens = (kind + 1..kind + 5)
            .find(|&i| mark(i, &["(", ":"]) || is(i, &["such"]) && is(i + 1, &["as"]) || is(i, &["like"]))?;
        let time = &[
            "years", "yrs", "year", "months", "people", "reports", "employees", "members", "engineers",
            "hours", "weeks",
        ];
        let plain = (kind..opens).all(|i| {
            item.tokens.get(i).is_some_and(|t| t.kind == Kind::Word || t.text == "-") && !is(i, time)
        });
        ((least || more) && plain).then_some((count, at..opens))
    })
}

/// "At least two of the following: AWS, Azure, GCP", which one finding reads together: so many of its members.
fn several(item: &Item<'_>, findings: &[Finding], count: u32) -> Option<Formula> {
    let ([finding], true) = (findings, count > 1) else { return None };
    let Formula::Leaf(whole) = leaf(item, finding) else { return None };
    let of = subjects(&whole);
    let enough = usize::try_from(count).is_ok_and(|count| count < of.len());
    let kids = of.iter().map(|one| Formula::Leaf(of_these(&whole, vec![one.clone()], Mode::Any)));
    enough.then(|| Formula::AtLeast(count, kids.collect()))
}

/// How many of the lines below are asked for: "one of the following", "any of these", "two or more of the following".
fn asked(item: &Item<'_>, brk: usize) -> Option<u32> {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    // "at home in one of these languages, and you read SQL": what leads to no list.
    const NEAR: usize = 6;
    let end = (0..brk).find(|&at| item.tokens.get(at).is_some_and(|t| t.text == "(")).unwrap_or(brk);
    let leads = |at: usize| end <= at + NEAR || item.tokens.get(brk - 1).is_some_and(|t| t.text == ":");
    let following = (0..brk).rfind(|&at| is(at, &["following", "these", "below"])).filter(|&at| leads(at))?;
    let mut at = following;
    while at > 0 && is(at - 1, &["the", "*", "of", "more", "or"]) {
        at -= 1;
    }
    let of = (at..following).any(|i| is(i, &["of"]));
    let word = at.checked_sub(1)?;
    if !of {
        return None;
    }
    // "some of the following", "any or all of them", "one, or some combination, of the following": one at least.
    let before = |words: &[&str]| word.checked_sub(1).is_some_and(|at| is(at, words));
    if is(word, &["any", "either", "some", "combination"])
        || is(word, &[","]) && before(&["combination"])
        || is(word, &["all"]) && before(&["or"])
    {
        return Some(1);
    }
    if is(word, &["several"]) {
        return Some(2);
    }
    item.tokens.get(word).and_then(number).filter(|n| (1..=6).contains(n))
}
