//! Ladders: degrees, each with the years that are asked beside it, of which nobody needs two.

use super::joiner::outside_brackets;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};

/// "Bachelor's and nine years; Master's and seven years": does the next pair of degree and years begin at `i`? Nobody asks for both.
pub(super) fn is_rung(item: &Item<'_>, findings: &[Finding], i: usize) -> bool {
    if opens_ladder(item, findings, i) {
        return true;
    }
    let Some([a, b, c]) = i.checked_sub(2).and_then(|from| findings.get(from..)?.first_chunk()) else {
        return false;
    };
    let level = |x: &Finding, y: &Finding| match (&x.predicate, &y.predicate) {
        (Predicate::Degree(degree), Predicate::Experience(e))
        | (Predicate::Experience(e), Predicate::Degree(degree)) => {
            e.min_months.or(e.max_months).map(|_| degree.level)
        }
        _ => None,
    };
    let next = match (findings.get(i + 1), &c.predicate) {
        (Some(d), _) => level(c, d),
        // "BS and five years, MS and three years, PhD": the last one needs none.
        (None, Predicate::Degree(degree)) if is_rung(item, findings, i - 2) => Some(degree.level),
        _ => None,
    };
    let gap = item.tokens.get(b.end..c.first).unwrap_or_default();
    // "MS + 3 years", "Master's (3 years of experience)", "PhD - 1 year": of one rung.
    let years = matches!(c.predicate, Predicate::Experience(_));
    let own = |t: &Token<'_>| t.text == "+" || years && matches!(t.text, "(" | ":" | "-" | "–" | "—");
    let parts = |t: &Token<'_>| t.kind != Kind::Word && !own(t) || t.is_any(&["a", "an"]);
    // "BS 5-7 years, MS 3-5 years": what nothing parts is one rung.
    gap.iter().all(parts)
        && (!gap.is_empty() || matches!(a.predicate, Predicate::Degree(_)))
        && a.predicate.kind() == c.predicate.kind()
        && matches!((level(a, b), next), (Some(x), Some(y)) if x != y)
}

/// "PhD; Master's with three years; Bachelor's with five": is the degree at `i` the first rung with years, below one that needs none?
fn opens_ladder(item: &Item<'_>, findings: &[Finding], i: usize) -> bool {
    let marks = |a: &Finding, b: &Finding| {
        let gap = item.tokens.get(a.end..b.first).unwrap_or_default();
        !gap.is_empty() && gap.iter().all(|t| matches!(t.text, ";" | ","))
    };
    let Some([highest, lower]) = i.checked_sub(1).and_then(|from| findings.get(from..)?.first_chunk()) else {
        return false;
    };
    lower_rung(item, findings, i).is_some() && marks(highest, lower) && is_rung(item, findings, i + 2)
}

/// "(if a Master's, two years; if a Bachelor's, four)": does another case of a degree begin at `i`? Nobody is in two.
pub(super) fn is_case(item: &Item<'_>, findings: &[Finding], i: usize) -> bool {
    let Some([degree, years, next, more]) = i.checked_sub(2).and_then(|from| findings.get(from..from + 4))
    else {
        return false;
    };
    has_years(item, degree, years) && has_years(item, next, more)
}

/// "if a Master's, two years": the years of a case.
pub(super) fn has_years(item: &Item<'_>, degree: &Finding, years: &Finding) -> bool {
    let lead = item.tokens.get(degree.first.saturating_sub(2)..degree.first).unwrap_or_default();
    matches!(degree.predicate, Predicate::Degree(_))
        && lead.iter().any(|t| t.is("if"))
        && matches!(&years.predicate, Predicate::Experience(e) if e.min_months.is_some())
}

/// A degree behind a higher one, with years of its own behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LowerRung {
    /// "PhD or a Master's with three years", "PhD, MS with three years or …": the years are its own.
    Apart,
    /// "PhD or Master's with three years": they may be those of both.
    Beside,
}

/// Is the degree at `i` lower than the one before it, with years behind it?
pub(super) fn lower_rung(item: &Item<'_>, findings: &[Finding], i: usize) -> Option<LowerRung> {
    let [upper, lower, time] = findings.get(i.checked_sub(1)?..)?.first_chunk()?;
    let (Predicate::Degree(a), Predicate::Degree(b)) = (&upper.predicate, &lower.predicate) else {
        return None;
    };
    let gap = |a: &Finding, b: &Finding| item.tokens.get(a.end..b.first).unwrap_or_default();
    // Years of work, or of study behind a degree.
    let timed = match &time.predicate {
        Predicate::Experience(e) => e.min_months.is_some(),
        Predicate::Statement => time.recognizer == "experience",
        _ => false,
    };
    // "… or a Bachelor's (or foreign equivalent) and three years": the remark is of the degree.
    let joined = outside_brackets(gap(lower, time));
    let own = joined.len() <= 3
        && joined.first().is_some_and(|t| t.is_any(&["with", "plus", "and"]) || t.text == "+");
    let between = gap(upper, lower);
    if b.level >= a.level || !timed || !own {
        return None;
    }
    let apart = between.iter().any(|t| t.text == "," || t.is_any(&["a", "an"]));
    Some(if apart { LowerRung::Apart } else { LowerRung::Beside })
}

/// "Four years of experience (two if with a Master's)": is the amount at `i` what somebody with a degree needs instead?
pub(super) fn is_exception(item: &Item<'_>, findings: &[Finding], i: usize) -> bool {
    let Some([usual, less, degree]) = i.checked_sub(1).and_then(|from| findings.get(from..from + 3)) else {
        return false;
    };
    let amount = |f: &Finding| match &f.predicate {
        Predicate::Experience(e) => e.min_months,
        _ => None,
    };
    let gap = |from: usize, to: usize| item.tokens.get(from..to).unwrap_or_default();
    matches!((amount(usual), amount(less)), (Some(usual), Some(less)) if less < usual)
        && matches!(degree.predicate, Predicate::Degree(_) | Predicate::Credential(_))
        && gap(usual.end, less.first).iter().any(|t| matches!(t.text, "(" | ";" | ",") || t.is("or"))
        && !gap(usual.end, less.first).iter().any(|t| t.is_any(&["including", "of", "which"]))
        && (gap(less.end, degree.first)
            .iter()
            .any(|t| t.is_any(&["if", "with", "for", "plus"]) || t.text == "+")
            || is_fewer_with(usual, less, gap(usual.end, less.first), gap(less.end, degree.first)))
        && !gap(less.end, degree.first).iter().any(|t| t.text == ")")
}

/// "Four years with a degree, eight years of experience without one": a way for those who have none.
pub(super) fn needs_no_degree(item: &Item<'_>, finding: &Finding) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let timed = matches!(&finding.predicate, Predicate::Experience(e) if e.min_months.is_some());
    let end = finding.end;
    timed
        && (is(end, &["without"]) || is(end, &["with"]) && is(end + 1, &["no"]))
        && (end + 1..end + 5).any(|at| is(at, &["degree", "one", "diploma"]))
}

/// "Five years of sales, or three years of sales and an MBA": fewer years of the same, and something else with them alone.
fn is_fewer_with(usual: &Finding, less: &Finding, between: &[Token<'_>], behind: &[Token<'_>]) -> bool {
    let subject = |f: &Finding| match &f.predicate {
        Predicate::Experience(e) => e.of.clone(),
        _ => Vec::new(),
    };
    between.iter().any(|t| t.is("or"))
        && behind.first().is_some_and(|t| t.is("and"))
        && subject(usual) == subject(less)
}

/// "an equivalent combination (e.g. a Master's and four years, ten years)": what stands in the brackets are ways to it.
pub(super) fn is_example_of_equivalent(item: &Item<'_>, findings: &[Finding], i: usize) -> bool {
    let Some(this) = findings.get(i) else { return false };
    let before = findings.get(..i).unwrap_or_default();
    let Some(last) = before.iter().rposition(|f| matches!(f.predicate, Predicate::Equivalent)) else {
        return false;
    };
    let (Some(equivalent), Some(neighbour)) = (before.get(last), before.last()) else { return false };
    let behind = item.tokens.get(equivalent.end..this.first).unwrap_or_default();
    let Some(open) = behind.iter().position(|t| t.text == "(") else { return false };
    let examples = behind.get(open + 1).is_some_and(|t| t.is_any(&["e", "eg", "such", "for", "i"]));
    let gap = item.tokens.get(neighbour.end..this.first).unwrap_or_default();
    open <= 6
        && examples
        && !behind.iter().any(|t| t.text == ")")
        && (last + 1 == i || gap.iter().any(|t| matches!(t.text, "," | ";")))
}
