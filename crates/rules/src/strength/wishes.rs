//! Which words of strength speak of which findings of a statement that holds several.

use super::extraposed::extraposed;
use super::formality::possible;
use super::owner::{bracket, is_label, owner, parenthesis};
use super::single::{is_of_higher, singles_out};
use crate::cue::{CueHit, Says};
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};
use std::ops::Range;

/// The words of strength of an item, and what they speak of.
pub(super) struct Wishes<'i, 'a> {
    item: &'i Item<'a>,
    /// Each with the finding that it speaks of, if it was found.
    owned: Vec<(CueHit, Option<usize>)>,
    /// The wish of a label before the item, for what has no word of its own.
    labelled: Option<CueHit>,
    /// Wishes for all that their brackets or their clause hold.
    asides: Vec<(CueHit, Range<usize>)>,
    /// Wishes that close a stretch between semicolons, and its number.
    closing: Vec<(CueHit, usize)>,
    stretches: Stretches,
    /// Is some word for one finding alone?
    single: bool,
}

impl<'i, 'a> Wishes<'i, 'a> {
    pub(super) fn of(item: &'i Item<'a>, found: &[Finding], strengths: &[CueHit]) -> Wishes<'i, 'a> {
        // "Preferred experience: BLS required, ACLS desirable": what the words behind a label say beats it, as it beats a heading.
        let label = item.tokens.iter().take(4).position(|t| t.text == ":").unwrap_or(0);
        let said = strengths.iter().any(|cue| cue.first > label && closes_piece(item, cue));
        let of_label = |cue: &CueHit| said && cue.says == Says::Preferred && cue.end <= label;
        let owned: Vec<(CueHit, Option<usize>)> = strengths
            .iter()
            .filter(|cue| !of_label(cue) && cue.says != Says::Negated)
            .map(|cue| (*cue, owner(item, found, cue)))
            .filter_map(|(cue, at)| possible(item, found, cue, at))
            .collect();
        let for_all = |cue: &CueHit| extraposed(item, cue).or_else(|| aside(item, found, &owned, cue));
        let asides: Vec<_> = owned.iter().filter_map(|(cue, _)| Some((*cue, for_all(cue)?))).collect();
        let single =
            !asides.is_empty() || owned.iter().any(|(cue, at)| at.is_some() && singles_out(item, found, cue));
        let stretches = Stretches::of(item);
        // "BS in accounting; CPA or CMA preferred": a closing wish speaks of its own stretch.
        let closing = owned
            .iter()
            .filter_map(|(cue, at)| Some((*cue, found.get((*at)?)?)))
            .filter(|(cue, f)| cue.says == Says::Preferred && f.first <= cue.first)
            .map(|(cue, f)| (cue, stretches.number(f.first)))
            .filter(|(_, own)| found.iter().any(|f| stretches.number(f.first) < *own))
            .collect();
        Wishes {
            labelled: strengths.iter().copied().find(of_label),
            item,
            owned,
            asides,
            closing,
            stretches,
            single,
        }
    }

    fn says(&self, says: Says) -> bool {
        self.owned.iter().any(|(cue, _)| cue.says == says)
    }

    /// Are some findings wished for, and others not?
    pub(super) fn part(&self) -> bool {
        let wish = self.labelled.is_some() || self.says(Says::Preferred);
        wish && (self.says(Says::Required) || self.single || !self.closing.is_empty())
    }

    /// The words that speak of some finding.
    pub(super) fn owned(&self) -> impl Iterator<Item = CueHit> {
        self.owned.iter().filter(|(_, at)| at.is_some()).map(|(cue, _)| *cue)
    }

    /// Every finding, with the words that speak of it: the first kind of them that there is.
    pub(super) fn each(&self, found: Vec<Finding>) -> impl Iterator<Item = (Finding, Vec<CueHit>)> {
        let shared = shared_wishes(self.item, &found, &self.owned);
        let firsts: Vec<usize> = found.iter().map(|f| f.first).collect();
        found.into_iter().zip(shared).enumerate().map(move |(at, (finding, shared))| {
            let own: Vec<CueHit> =
                self.owned.iter().filter(|(_, of)| *of == Some(at)).map(|(cue, _)| *cue).collect();
            let one = || shared.or_else(|| self.closing(&finding)).or_else(|| self.aside(&finding));
            let own = or_else(own, || one().into_iter().collect());
            let own = or_else(own, || self.before_brackets(&finding));
            let own = or_else(own, || self.explained(&finding, &firsts));
            let own = or_else(own, || self.labelled.into_iter().collect());
            (finding, own)
        })
    }

    fn closing(&self, finding: &Finding) -> Option<CueHit> {
        let here = self.stretches.number(finding.first);
        let told = self.single || self.says(Says::Required);
        self.closing.iter().find(|(_, number)| !told && *number == here).map(|(cue, _)| *cue)
    }

    fn aside(&self, finding: &Finding) -> Option<CueHit> {
        self.asides.iter().find(|(_, brackets)| brackets.contains(&finding.first)).map(|(cue, _)| *cue)
    }

    fn is(&self, at: usize, mark: &str) -> bool {
        self.item.tokens.get(at).is_some_and(|t| t.text == mark)
    }

    /// "a Master's is preferred (MEd, MS)": the brackets behind a wish belong to it.
    fn before_brackets(&self, finding: &Finding) -> Vec<CueHit> {
        if matches!(finding.predicate, Predicate::Equivalent) {
            return Vec::new();
        }
        let open = (0..finding.first).rev().find(|&at| self.is(at, "(") || self.is(at, ")"));
        let behind = |cue: &CueHit| Some(cue.end) == open && self.is(cue.end, "(");
        self.owned.iter().map(|(cue, _)| *cue).filter(behind).collect()
    }

    /// "BS required; an advanced degree (MBA, MS) is a plus": nor is what the brackets explain asked.
    fn explained(&self, finding: &Finding, firsts: &[usize]) -> Vec<CueHit> {
        let behind = finding.end + 1..self.item.tokens.len();
        let text = |at: usize| self.item.tokens.get(at).map_or("", |t| t.text);
        let close = bracket(behind, text, ")", "(").filter(|_| self.is(finding.end, "("));
        let Some(close) = close else { return Vec::new() };
        let explains = |(cue, at): &&(CueHit, Option<usize>)| {
            let inside = at.and_then(|at| firsts.get(at));
            cue.says == Says::Preferred
                && cue.first > close
                && inside.is_some_and(|first| (finding.end..close).contains(first))
        };
        self.owned.iter().filter(explains).map(|(cue, _)| *cue).collect()
    }
}

/// These words, or where there are none, others.
fn or_else(own: Vec<CueHit>, others: impl FnOnce() -> Vec<CueHit>) -> Vec<CueHit> {
    if own.is_empty() { others() } else { own }
}

/// "A degree is required; CPA, CMA or MBA preferred": the wish behind the last of several that "or" joins is for each of them. So is one
/// before two of a kind ("ideally with experience in banking and experience in sales").
fn shared_wishes(
    item: &Item<'_>,
    found: &[Finding],
    owned: &[(CueHit, Option<usize>)],
) -> Vec<Option<CueHit>> {
    let mut out = vec![None; found.len()];
    let owns = |i: usize| owned.iter().find(|(_, at)| *at == Some(i)).map(|(cue, _)| *cue);
    for (i, pair) in found.windows(2).enumerate().rev() {
        let [one, next] = pair else { continue };
        let gap = item.tokens.get(one.end..next.first).unwrap_or_default();
        let or = |t: &Token<'_>| t.is("or") || t.text == "/";
        let light = |t: &Token<'_>| or(t) || t.text == "," || t.is_any(&["a", "an", "the"]);
        // "BS or MS (preferred)": of the one that it stands behind.
        let behind = owns(i + 1).filter(|cue| {
            cue.says == Says::Preferred && next.end <= cue.first && !is_of_higher(item, found, i + 1, cue)
        });
        let series = out.get(i + 1).copied().flatten();
        let wish = behind.filter(|_| gap.iter().any(or)).or(series);
        if let Some(slot) =
            out.get_mut(i).filter(|_| owns(i).is_none() && !gap.is_empty() && gap.iter().all(light))
        {
            *slot = wish;
        }
    }
    for (i, pair) in found.windows(2).enumerate() {
        let [one, next] = pair else { continue };
        let alike = one.predicate.kind() == next.predicate.kind() && !is_timed(next);
        let gap = item.tokens.get(one.end..next.first).unwrap_or_default();
        let and = matches!(gap, [and] if and.is("and"));
        let wish = owns(i).or(out.get(i).copied().flatten());
        let wish = wish.filter(|cue| cue.says == Says::Preferred && cue.end <= one.first);
        // "preferably a Master's with three years", "…; preferably a PhD, plus eight years": what goes with it.
        let opens = wish.is_some_and(|cue| {
            cue.first
                .checked_sub(1)
                .and_then(|at| item.tokens.get(at))
                .is_none_or(|t| matches!(t.text, ";" | "."))
        });
        let goes_with = |t: &Token<'_>| t.is_any(&["with", "plus"]) || t.text == "+";
        let bound = match gap {
            [one] => goes_with(one),
            [comma, one] => opens && comma.text == "," && goes_with(one),
            _ => false,
        };
        // "Preferred: a CPA, a CMA": all behind a label, up to the next stretch.
        let listed = wish.is_some_and(|cue| is_label(item, &cue))
            && !gap.iter().any(|t| matches!(t.text, ";" | "." | "\n"));
        let shares = alike && and || bound || listed;
        if let Some(slot) =
            out.get_mut(i + 1).filter(|slot| slot.is_none() && shares && owns(i + 1).is_none())
        {
            *slot = wish;
        }
    }
    out
}

fn is_timed(finding: &Finding) -> bool {
    matches!(&finding.predicate, Predicate::Experience(e) if e.min_months.or(e.max_months).is_some())
}

/// "Rigging (a licence and experience in sailing preferred)": the parenthesis whose one wish is for all that it holds, beside what
/// stands before it.
fn aside(
    item: &Item<'_>,
    found: &[Finding],
    owned: &[(CueHit, Option<usize>)],
    cue: &CueHit,
) -> Option<Range<usize>> {
    let brackets = parenthesis(item, cue)?;
    // "(SQL, Excel – Excel preferred)"
    let parted = |t: &Token<'_>| matches!(t.text, "." | ";" | "–" | "—");
    if item.tokens.get(brackets.clone()).unwrap_or_default().iter().any(parted) {
        return None;
    }
    let edge = cue.first == brackets.start || cue.end == brackets.end;
    let alone = owned.iter().filter(|(cue, _)| brackets.contains(&cue.first)).count() == 1;
    let holds = |f: &&Finding| brackets.contains(&f.first);
    let whole = found.iter().filter(holds).count() > 1 && found.iter().any(|f| f.end < brackets.start);
    (cue.says == Says::Preferred && edge && alone && whole).then_some(brackets)
}

/// The stretches between the full stops of an item, and between its semicolons that part no alternatives.
struct Stretches(Vec<usize>);

impl Stretches {
    fn of(item: &Item<'_>) -> Stretches {
        let or = |at: usize| item.tokens.get(at + 1).is_some_and(|t| t.is("or"));
        // A sentence ends with a word, and the next one begins with a capital: not behind "Ph.D.", "e.g.".
        let ends = |at: usize| {
            let word = at.checked_sub(1).and_then(|i| item.tokens.get(i));
            word.is_some_and(|t| t.kind == Kind::Word && t.text.len() > 3)
                && item
                    .tokens
                    .get(at + 1..)
                    .unwrap_or_default()
                    .iter()
                    .find(|t| t.text != "*")
                    .is_some_and(Token::is_capital)
        };
        // "Fluent English, other languages are a plus": what is wished for is not the one before.
        let word = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
        let others = |at: usize| {
            word(at + 1, &["other", "additional", "further"]) && word(at + 2, &["language", "languages"])
        };
        let parts = |(at, t): (usize, &Token<'_>)| {
            let ended = t.text == ";" && !or(at) || t.text == "." && ends(at) || t.text == "," && others(at);
            ended.then_some(at)
        };
        Stretches(item.tokens.iter().enumerate().filter_map(parts).collect())
    }

    fn number(&self, at: usize) -> usize {
        self.0.partition_point(|&mark| mark < at)
    }
}

/// "BLS required, …": does a demand end with the word? Not "as required", "required by law", "required within a year".
fn closes_piece(item: &Item<'_>, cue: &CueHit) -> bool {
    let word = item.tokens.get(cue.end.wrapping_sub(1));
    let next = item.tokens.get(cue.end);
    let before = cue.first.checked_sub(1).and_then(|at| item.tokens.get(at));
    cue.says == Says::Required
        && word.is_some_and(|t| t.is_any(&["required", "mandatory", "essential"]))
        && next.is_none_or(|t| matches!(t.text, "," | ";" | "/" | "." | ")"))
        && !before.is_some_and(|t| t.is_any(&["as", "if", "when", "where", "be", "not"]))
}
