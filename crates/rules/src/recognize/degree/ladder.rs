//! Two degrees of one statement: the second widens the first, or is a rung below it with years of its own.

use super::Run;
use super::names::Name;
use crate::clause::STRENGTHS;
use crate::predicate::{DegreeLevel, Predicate};
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};

/// "A doctorate in nursing or … a doctorate in a related field": the second name only widens the first.
pub(super) fn restates(item: &Item<'_>, last: &Finding, next: &Finding) -> bool {
    let (Predicate::Degree(a), Predicate::Degree(b)) = (&last.predicate, &next.predicate) else {
        return false;
    };
    let gap = item.tokens.get(last.end..next.first).unwrap_or_default();
    // "a Master's in any field with eighteen semester hours in chemistry": another way, which asks for more.
    let behind = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let more = (next.end..next.end + 3).any(|at| behind(at, &["with", "plus", "and", "including"]))
        && (next.end..next.end + 12).any(|at| behind(at, &["hours", "credits", "credit", "units"]));
    !more
        && a.level == b.level
        && !a.fields.is_empty()
        && b.fields.is_empty()
        && b.related
        && gap.iter().any(|t| t.is("or") || t.is("other"))
        && !gap.iter().any(|t| matches!(t.text, ";" | "\n" | "." | "OR" | "AND"))
}

/// "PhD or a Master's in physics with three years": the field is that of both.
pub(super) fn share_fields(last: Option<&mut Finding>, lower: &Finding) {
    if let (Some(Finding { predicate: Predicate::Degree(upper), .. }), Predicate::Degree(lower)) =
        (last, &lower.predicate)
        && upper.fields.is_empty()
    {
        upper.fields.clone_from(&lower.fields);
        upper.related |= lower.related;
    }
}

/// "A PhD in geology or a Master's in a related field": related to that of the other.
pub(super) fn share_related(item: &Item<'_>, found: &mut [Finding]) {
    for at in 1..found.len() {
        let Some([.., before, next]) = found.get_mut(..=at) else { continue };
        let gap = item.tokens.get(before.end..next.first).unwrap_or_default();
        let own = item.tokens.get(next.first..next.end).unwrap_or_default();
        let any = own.iter().any(|t| t.is("any"));
        if let (Predicate::Degree(before), Predicate::Degree(next)) = (&before.predicate, &mut next.predicate)
            && gap.iter().any(|t| t.is("or"))
            && !any
            && next.related
            && next.fields.is_empty()
        {
            next.fields.clone_from(&before.fields);
        }
    }
}

/// "BS (or equivalent experience), MS or PhD in physics", "Bachelor's required, Master's preferred, in physics": what stands between the
/// rungs parts no field from them.
pub(super) fn share_past_brackets(item: &Item<'_>, found: &mut [Finding]) {
    let mut shared = false;
    for at in (1..found.len()).rev() {
        let Some([.., upper, next]) = found.get_mut(..=at) else { continue };
        let Predicate::Degree(lower) = &next.predicate else { continue };
        // A field that the name itself tells ("MBA") is that degree's alone.
        let told = shared
            || lower.fields.first().is_some_and(|field| item.text(next.first, next.end).contains(field));
        let school = matches!(&upper.predicate, Predicate::Degree(d) if d.level == DegreeLevel::HighSchool);
        // "BS or MS (preferred) in physics"
        let wished = || {
            let own = item.tokens.get(next.first..next.end).unwrap_or_default();
            own.windows(2)
                .any(|pair| matches!(pair, [open, word] if open.text == "(" && word.is("preferred")))
        };
        let gap = item.tokens.get(upper.end..next.first).unwrap_or_default();
        let or = |gap: &[Token<'_>]| gap.iter().all(|t| t.is_any(&["or", "a", "an"]) || t.text == "/");
        // "PhD, or Master's and three years, in physics"
        let apart = || {
            let few =
                gap.iter().all(|t| t.text == "," || t.is("or") || STRENGTHS.iter().any(|word| t.is(word)));
            const REACH: usize = 12;
            let behind = item.tokens.get(next.first..).unwrap_or_default();
            let mut leads =
                behind.windows(2).take(REACH).filter(|pair| matches!(pair, [_, lead] if lead.is("in")));
            few && leads.next().is_some_and(|pair| matches!(pair, [comma, _] if comma.text == ","))
        };
        shared = told && !school && (is_bracketed_rung(gap) || or(gap) && wished() || apart());
        if shared {
            share_fields(Some(upper), next);
        }
    }
}

/// "(or equivalent experience), or a"; not "(any field) or".
fn is_bracketed_rung(gap: &[Token<'_>]) -> bool {
    let Some(close) = gap.iter().position(|t| t.text == ")") else { return false };
    let Some((inside, [_, joiners @ ..])) = gap.split_at_checked(close) else { return false };
    let wide = |t: &Token<'_>| {
        t.is_any(&["any", "all", "field", "fields", "major", "discipline", "subject"]) || t.text == "\n"
    };
    inside.first().is_some_and(|t| t.text == "(")
        && !inside.iter().any(wide)
        && joiners.iter().any(|t| t.is("or") || matches!(t.text, "," | "/"))
        && joiners.iter().all(|t| t.is_any(&["or", "and", "a", "an"]) || matches!(t.text, "," | "/"))
}

pub(super) fn relax(last: &mut Finding, next: &Finding) {
    if let Predicate::Degree(degree) = &mut last.predicate {
        degree.related = true;
    }
    last.end = next.end;
}

impl Run<'_, '_> {
    /// "PhD or a Master's with three years": the years go with the lower one alone. Without the "a" they may be of both.
    pub(super) fn is_rung(&self, next: &Name<'_>) -> bool {
        let gap = self.tokens.get(self.end..next.first).unwrap_or_default();
        let has = |word: &str| gap.iter().any(|t| t.is(word));
        let comma = gap.iter().any(|t| t.text == ",");
        let apart = has("a") || has("an") || comma && has("or");
        let bare = gap.last().is_some_and(|t| t.is("or") || t.text == ",");
        // "ADN or Diploma in Nursing and one year": of both
        let leads = |t: &Token<'_>| t.is_any(&["with", "plus"]) || t.text == "+" || apart && t.is("and");
        let timed = |at: usize| {
            let amount = self.item.durations().iter().find(|d| at < d.first && d.first <= at + 3);
            amount.is_some_and(|d| {
                apart || (at..d.first).all(|at| self.tokens.get(at).is_none_or(|t| t.text != "("))
            })
        };
        // "a Bachelor's (or foreign equivalent) and three years": a remark parts nothing.
        let remark = |at: usize| self.is(at, &["("]) && self.is(at + 1, &["or"]);
        (apart || bare)
            && gap.len() <= 5
            && (has("or") || comma)
            && next.level < self.level
            && (next.end..next.end + 10)
                .take_while(|&at| {
                    remark(at)
                        || self
                            .tokens
                            .get(at)
                            .is_some_and(|t| t.kind == Kind::Word || matches!(t.text, "'" | "/" | "+" | ")"))
                })
                .find(|&at| self.tokens.get(at).is_some_and(leads))
                .is_some_and(timed)
    }
}
