//! Which finding a word of strength speaks of.

use super::extraposed::extraposed;
use super::formality::is_condition;
use crate::cue::{CueHit, Says};
use crate::list::WordList;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};
use std::ops::Range;

/// Which finding a cue speaks of: the one that it stands in; the one before it, where it closes that one's clause; else the one after.
/// None where it speaks of words that nothing was found in ("…; open source contributions are a plus").
pub(super) fn owner(item: &Item<'_>, found: &[Finding], cue: &CueHit) -> Option<usize> {
    if cue.says == Says::Preferred && (is_of_unread(item, found, cue) || is_best_of_several(item, found, cue))
    {
        return None;
    }
    // "an RN licence and, ideally, BLS"; "Required: a degree; Preferred: a CPA"
    if opens_aside(item, cue) || is_label(item, cue) {
        return found.iter().position(|f| f.first >= cue.end);
    }
    // "… and it is desirable that you have a CPA"
    if let Some(clause) = extraposed(item, cue) {
        return found.iter().position(|f| clause.contains(&f.first));
    }
    let word = Word { item, found, cue };
    if let Some(inside) = parenthesis(item, cue)
        && let Some(told) = word.in_brackets(&inside)
    {
        return told;
    }
    if word.is_for_more() {
        return None;
    }
    if let Some(inside) = found.iter().position(|f| f.first <= cue.first && cue.end <= f.end) {
        return word.is_of_whole(inside).then_some(inside);
    }
    if word.closes_only() { Some(0) } else { word.nearest() }
}

/// "Required: a degree; Preferred: a CPA": does a word lead to what stands behind it, as a label does?
pub(super) fn is_label(item: &Item<'_>, cue: &CueHit) -> bool {
    let opens = |t: &Token<'_>| matches!(t.text, ";" | "." | "," | "\n" | "•" | "|") || t.is("and");
    item.tokens.get(cue.end).is_some_and(|t| t.text == ":")
        && cue.first.checked_sub(1).and_then(|at| item.tokens.get(at)).is_some_and(opens)
}

/// A word of strength among the findings of its item.
#[derive(Clone, Copy)]
struct Word<'i, 'a> {
    item: &'i Item<'a>,
    found: &'i [Finding],
    cue: &'i CueHit,
}

impl<'i, 'a> Word<'i, 'a> {
    fn token(&self, at: usize) -> Option<&'i Token<'a>> {
        self.item.tokens.get(at)
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.token(at).is_some_and(|t| t.is_any(words))
    }

    fn between(&self, from: usize, to: usize) -> &'i [Token<'a>] {
        self.item.tokens.get(from..to).unwrap_or_default()
    }

    /// The last finding that ends before it.
    fn before(&self) -> Option<usize> {
        self.found.iter().rposition(|f| f.end <= self.cue.first)
    }

    /// "(Spanish a plus)" speaks of what stands in the parenthesis; "(preferred)" of what stands before it. None where the brackets do not
    /// tell.
    fn in_brackets(&self, inside: &Range<usize>) -> Option<Option<usize>> {
        let Word { found, cue, .. } = *self;
        // "A second language (Spanish preferred)": the brackets name it.
        let named = |f: &Finding| {
            matches!(f.predicate, Predicate::Language(_)) && inside.start < f.end && f.end <= cue.first
        };
        let holds = |f: &Finding| inside.contains(&f.first) || named(f);
        // "(a licence required, preferably a degree)": what it leads to; "(a licence required, a degree preferred)": the nearest before it.
        let fresh = cue.first.checked_sub(1).is_some_and(|at| self.is(at, &[","]));
        let led = found.iter().position(|f| fresh && holds(f) && f.first == cue.end);
        let before = || found.iter().rposition(|f| holds(f) && f.first <= cue.first);
        let own = led.or_else(before).or_else(|| found.iter().position(holds));
        let is_remark = inside.clone().all(|at| self.token(at).is_some_and(is_strength));
        // "(this one is a must for our lab)"
        let told = cue.says == Says::Required;
        // "(preferred, but we will train)"
        if own.is_none() && inside.start == cue.first && self.is(cue.end, &[",", "!", ";", "but"]) {
            return Some(found.iter().rposition(|f| f.end <= inside.start));
        }
        // "Experience of rigging by telephone (preferred)": of all that the line asks.
        let last = self.item.tokens.get(inside.end + 1..).is_some_and(|rest| rest.iter().all(is_mark));
        if own.is_none() && !told && last && found.len() == 1 && is_remark {
            return Some(Some(0));
        }
        (own.is_some() || !told && !is_remark).then_some(own)
    }

    /// "two years, with up to five preferred": a wish for more than is asked.
    fn is_for_more(&self) -> bool {
        let Word { item, found, cue } = *self;
        // "travel up to 25% preferred": how much of it there is.
        let part = |at: usize| found.iter().any(|f| is_condition(f) && (f.first..f.end).contains(&at));
        let more = |at: usize| self.is(at, &["up"]) && self.is(at + 1, &["to"]) && !part(at);
        cue.says == Says::Preferred
            && (cue.first.saturating_sub(5)..cue.first).any(more)
            && item.tokens.iter().take(cue.first).any(|t| t.is_any(&["must", "required", "minimum"]))
    }

    /// Does it speak of the whole of the finding that it stands in?
    fn is_of_whole(&self, inside: usize) -> bool {
        let Some(finding) = self.found.get(inside) else { return false };
        // "PyTorch (preferred) or TensorFlow": the wish is for one of those of which any will do.
        let one = parenthesis(self.item, self.cue).is_some_and(|brackets| {
            brackets.end + 1 < finding.end && self.is(brackets.end + 1, &["or", ","])
        });
        // "ten years, preferably in a large company" wishes for a part of what it asks.
        let part =
            finding.first < self.cue.first && self.token(self.cue.first).is_some_and(|t| OPENS_WISH.holds(t));
        !one && !part
    }

    /// Does it close the sentence of the only finding, by its verb?
    fn closes_only(&self) -> bool {
        let cue = self.cue;
        let told = |at: usize| self.is(at, &["is", "are", "be"]);
        let verb =
            if told(cue.first) { Some(cue.first) } else { cue.first.checked_sub(1).filter(|&at| told(at)) };
        // "Ability to program in Java to load data; to clean it, is desired": of the one thing that its sentence asks.
        let closes = |verb: usize| self.is(verb.wrapping_sub(1), &[","]) || self.is_predicate_of_first(verb);
        self.found.len() == 1 && self.before() == Some(0) && verb.is_some_and(closes)
    }

    /// "A certificate of rigging, sailing or similar arts is a plus": of the one list that is its subject.
    fn is_predicate_of_first(&self, verb: usize) -> bool {
        let between = self.found.first().map_or(&[][..], |f| self.between(f.end, verb));
        let goes_on = |pair: &[Token<'_>]| match pair {
            [comma, next] if comma.text == "," => next.is_any(&["or", "and", "etc"]),
            _ => true,
        };
        // "English is a must and any other language is an advantage": another subject.
        let other = between.iter().any(|t| t.is_any(&["is", "are", "must", "required"]));
        self.cue.says == Says::Preferred
            && !other
            && between.windows(2).all(goes_on)
            && !between.iter().any(|t| matches!(t.text, ";" | "." | "\n" | "–" | "—" | ":"))
    }

    /// The finding before it or behind it, as its clause goes.
    fn nearest(&self) -> Option<usize> {
        let Word { found, cue, .. } = *self;
        let before = self.before();
        let ends = self.ends();
        let behind = before.filter(|&b| {
            found.get(b).is_some_and(|f| {
                self.closes(f) && (ends || !self.between(f.end, cue.first).iter().any(is_mark))
            })
        });
        let opens = self
            .token(cue.first)
            .is_some_and(|t| OPENS_WISH.holds(t) || t.is_any(&["bonus", "must", "nice"]));
        let parts = |t: &Token<'_>| matches!(t.text, ";" | "\n" | ".");
        let ahead = found
            .iter()
            .position(|f| f.first >= cue.end)
            .filter(|&a| found.get(a).is_some_and(|f| !self.between(cue.end, f.first).iter().any(parts)));
        match (behind, ahead) {
            (Some(b), Some(a)) if opens && !ends => Some(a.max(b)),
            (Some(b), _) if !opens || ends => Some(b),
            (_, Some(a)) => Some(a),
            (behind, None) => behind.filter(|_| !opens).or_else(|| {
                let reaches = |f: &Finding| !opens && reaches(f, self.between(f.end, cue.first));
                before.filter(|&b| found.get(b).is_some_and(reaches))
            }),
        }
    }

    /// Does its clause end with it?
    fn ends(&self) -> bool {
        let cue = self.cue;
        // "CPR – required within a month", in a list of wishes
        let timed = cue.says == Says::Required
            && self.found.len() == 1
            && self.is(cue.end, &["within", "upon", "by", "at", "prior", "to"]);
        timed || self.token(cue.end).is_none_or(|t| is_mark(t) || t.text == ")" || t.is("but"))
    }

    /// Does nothing but light words stand between a finding and it? "Certifications (AWS, Azure) are a plus": what stands in brackets belongs
    /// to what is before them. "…, or similar certifications": the open end of a list; but "…, other certifications" are others.
    fn closes(&self, finding: &Finding) -> bool {
        let (mut depth, mut or) = (0_u32, false);
        let between = self.between(finding.end, self.cue.first);
        // "(MBA, MS in botany, etc.) is a plus": the rest of the brackets that it stands in.
        let bracket = between.iter().position(|t| matches!(t.text, "(" | ")"));
        let rest = bracket.filter(|&at| between.get(at).is_some_and(|t| t.text == ")")).unwrap_or(0);
        // "is not required, but desired"
        let denied = |at: usize| {
            between.get(at).is_some_and(|t| t.is_any(&["required", "necessary", "needed", "mandatory"]))
                && at.checked_sub(1).and_then(|at| between.get(at)).is_some_and(|t| t.is("not"))
        };
        between.iter().enumerate().skip(rest).all(|(at, t)| {
            depth += u32::from(t.text == "(");
            let inside = depth > 0;
            depth = depth.saturating_sub(u32::from(t.text == ")"));
            or |= t.is("or");
            let light = is_mark(t) || matches!(t.text, ")" | "-") || LIGHT.holds(t);
            inside || light || denied(at) || or && ALIKE.holds(t) || t.is("etc")
        })
    }
}

/// Words between what is wished for and the wish.
static LIGHT: WordList = WordList::of(&[
    "is", "are", "be", "would", "will", "highly", "strongly", "considered", "a", "an", "also", "very", "but",
    "not", "however", "the", "for", "and", "degree", "experience", "skills", "knowledge", "or", "this",
]);

/// What closes a list of things of one kind.
static ALIKE: WordList = WordList::of(&[
    "similar", "equivalent", "comparable", "related", "other", "certifications", "certificates",
    "designations", "qualifications", "technologies", "above", "higher",
]);

fn is_mark(token: &Token<'_>) -> bool {
    matches!(token.text, "," | ";" | "\n" | "." | "(" | "–" | "—" | ":")
}

/// "…, and, ideally, …": a word of a wish between commas, behind "and".
pub(super) fn opens_aside(item: &Item<'_>, cue: &CueHit) -> bool {
    let comma = |at: usize| item.tokens.get(at).is_some_and(|t| t.text == ",");
    let before = cue.first.saturating_sub(1 + usize::from(cue.first > 0 && comma(cue.first - 1)));
    comma(cue.end)
        && item.tokens.get(cue.first).is_some_and(|t| OPENS_WISH.holds(t))
        && item.tokens.get(before).is_some_and(|t| t.is("and"))
}

/// "A Master's preferred, or a Bachelor's with five years": any of them will do, so that nobody needs the one that is liked best.
fn is_best_of_several(item: &Item<'_>, found: &[Finding], cue: &CueHit) -> bool {
    let is = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    let mark = |at: usize| item.tokens.get(at).is_some_and(|t| matches!(t.text, "," | ";"));
    let or = cue.end + usize::from(mark(cue.end));
    // "A Master's preferred; a Bachelor's with five years considered"
    let rest = item.tokens.get(or..).unwrap_or_default();
    let clause = rest.iter().take_while(|t| !matches!(t.text, ";" | "." | "\n")).take(16);
    let considered =
        or > cue.end && clause.clone().any(|t| t.is_any(&["considered", "accepted", "acceptable"]));
    let Some(before) = found.iter().rfind(|f| f.end <= cue.first && f.end + 3 >= cue.first) else {
        return false;
    };
    let behind = found.iter().find(|f| f.first >= or && f.first <= or + 4);
    (is(or, &["or"]) || considered)
        && matches!(before.predicate, Predicate::Degree(_) | Predicate::Credential(_))
        && behind.is_some_and(|f| {
            // "A Bachelor's preferred, or four years of experience"
            let years = matches!(&f.predicate, Predicate::Experience(e) if e.min_months.is_some());
            f.predicate.kind() == before.predicate.kind() || years
        })
}

/// "(joinery required; roofing desired)": does the wish speak of words in brackets that nothing was found in?
fn is_of_unread(item: &Item<'_>, found: &[Finding], cue: &CueHit) -> bool {
    let is = |at: usize, mark: &str| item.tokens.get(at).is_some_and(|t| t.text == mark);
    let open = (0..cue.first).rev().find(|&at| is(at, "(") || is(at, ")")).filter(|&at| is(at, "("));
    // "(Python required, R preferred)": a comma parts as much, behind a word of strength.
    let decided = |at: usize| at.checked_sub(1).and_then(|at| item.tokens.get(at)).is_some_and(is_strength);
    let parts = |&at: &usize| is(at, ";") || is(at, ",") && decided(at);
    let start = (0..cue.first).rev().find(parts).filter(|&part| open < Some(part));
    let (Some(_), Some(start)) = (open, start) else { return false };
    let own = item.tokens.get(start + 1..cue.first).unwrap_or_default();
    own.iter().any(|t| t.kind == Kind::Word && !is_strength(t))
        && !found.iter().any(|f| f.first < cue.first && start < f.end)
}

/// Is a wish at the end of a sentence for the last that was found there, across the words between that nothing was found in?
fn reaches(finding: &Finding, between: &[Token<'_>]) -> bool {
    // "Board certification in pathology (DABP) preferred": the brackets are closed again.
    let closed = between.iter().any(|t| t.text == ")");
    let apart = |t: &Token<'_>| {
        matches!(t.text, "–" | "—" | ";" | "\n" | ".")
            // "English is a must and any other language is an advantage"
            || t.is("must")
            || !closed && t.text == "("
    };
    // "BI tools required, DOMO preferred"
    let required = between.iter().position(|t| t.is("required"));
    let asked = required.is_some_and(|at| {
        !at.checked_sub(1).and_then(|at| between.get(at)).is_some_and(|t| t.is_any(&["not", "be"]))
    });
    // "High school diploma, some college preferred": what is wished for was not read; but "a degree in physics, law or a field of
    // weight preferred" goes on with its list. "A diploma in rigging with courses in law preferred": nor were the courses.
    let crisp = matches!(finding.predicate, Predicate::Degree(_) | Predicate::Credential(_));
    let goes_on = between.iter().rposition(|t| t.text == ",").is_none_or(|comma| {
        let another = ["some", "a", "an", "own", "additional", "further", "with", "plus"];
        let behind = between.get(comma + 1..).unwrap_or_default();
        behind.iter().any(|t| t.is("or")) && !behind.first().is_some_and(|t| t.is_any(&another))
    });
    let with = between.iter().any(|t| t.is("with"));
    // "Three years of nursing experience, with supervisory roles preferred": these, if nothing else.
    let beside = matches!(between, [comma, with, ..] if comma.text == "," && with.is("with"));
    // "Warehouse experience, forklift a plus": another thing that was not read.
    let word = |t: &Token<'_>| {
        t.kind == Kind::Word && !LIGHT.holds(t) && !t.is_any(&["can", "could", "may", "it", "that"])
    };
    let another =
        matches!(between, [comma, first, rest @ ..] if comma.text == "," && word(first) && rest.len() < 3);
    // "two years of laboratory experience, pharmaceutical or biotechnology industry preferred": where.
    let place =
        matches!(between, [comma, first, .., last] if comma.text == "," && word(first) && PLACES.holds(last));
    let another = place || another && !between.iter().any(|t| t.is_any(&["or", "and", "is", "are"]));
    !asked && !beside && !another && !between.iter().any(apart) && (goes_on && !with || !crisp)
}

/// Where one has worked.
static PLACES: WordList = WordList::of(&[
    "background", "companies", "company", "environment", "environments", "industries", "industry", "sector",
    "sectors", "setting", "settings",
]);

/// Words that stand before what is wished for, some as they are misspelt.
pub(super) static OPENS_WISH: WordList =
    WordList::of(&["ideally", "preferably", "preference", "preferrable", "preferrably"]);

/// The tokens of the parenthesis that holds a cue, without its marks; brackets of their own may stand in it.
pub(super) fn parenthesis(item: &Item<'_>, cue: &CueHit) -> Option<Range<usize>> {
    let text = |at: usize| item.tokens.get(at).map_or("", |t| t.text);
    let open = bracket((0..cue.first).rev(), text, "(", ")")?;
    let close = bracket(cue.end..item.tokens.len(), text, ")", "(")?;
    Some(open + 1..close)
}

/// The first of these places at which a mark stands that no `other` before it goes with, in the same line and clause.
pub(super) fn bracket<'t>(
    places: impl Iterator<Item = usize>,
    text: impl Fn(usize) -> &'t str,
    mark: &str,
    other: &str,
) -> Option<usize> {
    let mut depth = 0_usize;
    for at in places {
        match text(at) {
            ";" | "\n" => return None,
            it if it == mark && depth == 0 => return Some(at),
            it if it == mark => depth -= 1,
            it if it == other => depth += 1,
            _ => {}
        }
    }
    None
}

/// Words of which "(strongly preferred, but not required)" and its like are made.
fn is_strength(token: &Token<'_>) -> bool {
    token.text == ","
        || token.is_any(&[
            "preferred", "required", "desired", "desirable", "strongly", "highly", "but", "not", "is", "a",
            "an", "plus", "bonus", "must", "essential", "optional", "ideal", "ideally", "nice", "to", "have",
            "mandatory", "asset", "advantageous", "helpful", "beneficial", "advantage", "big", "huge", "and",
            "necessary", "minimum",
        ])
}
