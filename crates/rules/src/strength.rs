//! How strong a statement's findings are: the item's own words beat its heading, the heading beats the default. A statement that
//! holds both ("Bachelor's required, Master's preferred") falls into parts.

use crate::clause::{EXPERIENCE, KNOWLEDGE};
use crate::cue::{CueHit, Says};
use crate::list::WordList;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item, SectionKind};
use crate::requirement::{Cue, CueKind, Strength};
use crate::segment::Statement;
use crate::source::Span;
use crate::token::Token;
use formality::is_no_wish;
use std::ops::Range;

mod formality;

/// Findings of one statement that are equally strong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// In the order of the text.
    pub findings: Vec<Finding>,
    /// Required or preferred.
    pub strength: Strength,
    /// What decided it.
    pub by: Cue,
    /// The statement, or the part of it that states these.
    pub span: Span,
}

/// Parts a statement's findings by strength.
pub fn parts(item: &Item<'_>, statement: &Statement, found: Vec<Finding>, strengths: &[CueHit]) -> Vec<Part> {
    // "One or more of the following (nice to have)": what the line that leads to a list says is of all of it.
    let list = item.tokens.iter().position(|t| t.text == "\n").unwrap_or(0);
    let led = |cue: &&CueHit| cue.says == Says::Preferred && cue.end <= list;
    if let Some(cue) = strengths.iter().find(led).filter(|_| found.iter().all(|f| f.first > list)) {
        let (strength, by) = decide(item, statement, std::iter::once(*cue));
        let span = whole(item, statement, &found);
        return vec![Part { findings: found, strength, by, span }];
    }
    let owned: Vec<(CueHit, Option<usize>)> = strengths
        .iter()
        .filter(|cue| cue.says != Says::Negated)
        .map(|cue| (*cue, owner(item, &found, cue)))
        .collect();
    let wish = owned.iter().any(|(cue, _)| cue.says == Says::Preferred);
    let must = owned.iter().any(|(cue, _)| cue.says == Says::Required);
    let single = owned.iter().any(|(cue, at)| at.is_some() && singles_out(item, &found, cue));
    let stretches = Stretches::of(item);
    // "BS in accounting; CPA or CMA preferred": a closing wish speaks of its own stretch.
    let wishes: Vec<(CueHit, usize)> = owned
        .iter()
        .filter_map(|(cue, at)| Some((*cue, found.get((*at)?)?)))
        .filter(|(cue, f)| cue.says == Says::Preferred && f.first <= cue.first)
        .map(|(cue, f)| (cue, stretches.number(f.first)))
        .filter(|(_, own)| found.iter().any(|f| stretches.number(f.first) < *own))
        .collect();
    if found.len() < 2 || !(wish && (must || single || !wishes.is_empty())) {
        let cues = owned.iter().filter(|(_, at)| at.is_some()).map(|(cue, _)| *cue);
        let (strength, by) = match decide(item, statement, cues) {
            // Nobody wishes for a check, or for what the work is like: under wishes it stands by accident.
            (Strength::Preferred, by) if is_no_wish(item, &found, &by) => {
                (Strength::Required, Cue { cue: CueKind::Default, words: String::new() })
            }
            decided => decided,
        };
        let span = whole(item, statement, &found);
        return vec![Part { findings: found, strength, by, span }];
    }
    let mut out: Vec<Part> = Vec::new();
    let mut beside = None;
    let firsts: Vec<usize> = found.iter().map(|f| f.first).collect();
    for (i, finding) in found.into_iter().enumerate() {
        let mut own: Vec<CueHit> =
            owned.iter().filter(|(_, at)| *at == Some(i)).map(|(cue, _)| *cue).collect();
        if own.is_empty() && !single && !must {
            let here = stretches.number(finding.first);
            own.extend(wishes.iter().find(|(_, number)| *number == here).map(|(cue, _)| *cue));
        }
        let is = |at: usize, mark: &str| item.tokens.get(at).is_some_and(|t| t.text == mark);
        // "a Master's is preferred (MEd, MS)": the brackets behind a wish belong to it.
        if own.is_empty() && !matches!(finding.predicate, Predicate::Equivalent) {
            let open = (0..finding.first).rev().find(|&at| is(at, "(") || is(at, ")"));
            let behind = |cue: &CueHit| Some(cue.end) == open && is(cue.end, "(");
            own.extend(owned.iter().filter(|(cue, _)| behind(cue)).map(|(cue, _)| *cue));
        }
        // "BS required; an advanced degree (MBA, MS) is a plus": nor is what the brackets explain asked.
        if own.is_empty() && is(finding.end, "(") {
            let close = (finding.end..item.tokens.len()).find(|&at| is(at, ")"));
            let explained = |(cue, at): &&(CueHit, Option<usize>)| {
                let inside = at.and_then(|at| firsts.get(at)).copied();
                cue.says == Says::Preferred
                    && close.is_some_and(|close| {
                        cue.first > close && inside.is_some_and(|first| (finding.end..close).contains(&first))
                    })
            };
            own.extend(owned.iter().filter(explained).map(|(cue, _)| *cue));
        }
        // The words that decide are part of what is quoted: "MS preferred".
        let first = own.iter().map(|c| c.first).chain([finding.first]).min().unwrap_or(finding.first);
        let end = own.iter().map(|c| c.end).chain([finding.end]).max().unwrap_or(finding.end);
        let span = item.place(first, end);
        // An equivalent is one of what is required before it, else of what it stands beside.
        let must =
            out.iter().find(|part| part.strength == Strength::Required).map(|p| (p.strength, p.by.clone()));
        let (strength, by) = match (&finding.predicate, must.or(beside)) {
            (Predicate::Equivalent, Some(decided)) if own.is_empty() => decided,
            _ => decide(item, statement, own.into_iter()),
        };
        beside = Some((strength, by.clone()));
        match out.iter_mut().find(|part| part.strength == strength) {
            Some(part) => {
                part.findings.push(finding);
                part.span = part.span.join(span);
            }
            None => out.push(Part { findings: vec![finding], strength, by, span }),
        }
    }
    out
}

/// The stretches between the semicolons of an item that part no alternatives.
struct Stretches(Vec<usize>);

impl Stretches {
    fn of(item: &Item<'_>) -> Stretches {
        let or = |at: usize| item.tokens.get(at + 1).is_some_and(|t| t.is("or"));
        let parts = |(at, t): (usize, &Token<'_>)| (t.text == ";" && !or(at)).then_some(at);
        Stretches(item.tokens.iter().enumerate().filter_map(parts).collect())
    }

    fn number(&self, at: usize) -> usize {
        self.0.partition_point(|&mark| mark < at)
    }
}

/// The statement without the mark that closes it, unless it is part of what was found ("M.S.").
fn whole(item: &Item<'_>, statement: &Statement, found: &[Finding]) -> Span {
    let words = statement.span.of(item.source).trim_end_matches(['.', ';', ',']).trim_end();
    let span = Span::new(statement.span.start as usize, statement.span.start as usize + words.len());
    found.iter().fold(span, |span, f| span.join(item.place(f.first, f.end)))
}

/// Which finding a cue speaks of: the one that it stands in; the one before it, where it closes that one's clause; else the one after.
/// None where it speaks of words that nothing was found in ("…; open source contributions are a plus").
fn owner(item: &Item<'_>, found: &[Finding], cue: &CueHit) -> Option<usize> {
    let mark = |t: &Token<'_>| matches!(t.text, "," | ";" | "\n" | "." | "(" | "–" | "—" | ":");
    // "(Spanish a plus)" speaks of what stands in the parenthesis; "(preferred)" of what stands before it.
    if let Some(inside) = parenthesis(item, cue) {
        let own = found.iter().rposition(|f| inside.contains(&f.first));
        let is_remark = inside.clone().all(|at| item.tokens.get(at).is_some_and(is_strength));
        // "(this one is a must for our lab)"
        let told = cue.says == Says::Required;
        // "(preferred, but we will train)"
        let opens = inside.start == cue.first
            && item.tokens.get(cue.end).is_some_and(|t| matches!(t.text, "," | "!" | ";") || t.is("but"));
        if opens && own.is_none() {
            return found.iter().rposition(|f| f.end <= inside.start);
        }
        // "Experience of rigging by telephone (preferred)": of all that the line asks.
        let last = item.tokens.get(inside.end + 1..).is_some_and(|rest| rest.iter().all(mark));
        if own.is_none() && !told && last && found.len() == 1 && is_remark {
            return Some(0);
        }
        if own.is_some() || !told && !is_remark {
            return own;
        }
    }
    // "two years, with up to five preferred": a wish for more than is asked.
    let more = |at: usize| {
        item.tokens.get(at).is_some_and(|t| t.is("up")) && item.tokens.get(at + 1).is_some_and(|t| t.is("to"))
    };
    let must = || item.tokens.iter().take(cue.first).any(|t| t.is_any(&["must", "required", "minimum"]));
    if cue.says == Says::Preferred && (cue.first.saturating_sub(5)..cue.first).any(more) && must() {
        return None;
    }
    if let Some(inside) = found.iter().position(|f| f.first <= cue.first && cue.end <= f.end) {
        // "PyTorch (preferred) or TensorFlow": the wish is for one of those of which any will do.
        if let Some(brackets) = parenthesis(item, cue)
            && found.get(inside).is_some_and(|f| brackets.end + 1 < f.end)
            && item.tokens.get(brackets.end + 1).is_some_and(|t| t.is("or") || t.text == ",")
        {
            return None;
        }
        // "ten years, preferably in a large company" wishes for a part of what it asks.
        let part = item.tokens.get(cue.first).is_some_and(|t| OPENS_WISH.holds(t))
            && found.get(inside).is_some_and(|f| f.first < cue.first);
        return (!part).then_some(inside);
    }
    let gap = |from: usize, to: usize| item.tokens.get(from..to).unwrap_or_default();
    let light = |t: &Token<'_>| {
        mark(t)
            || matches!(t.text, ")" | "-")
            || t.is_any(&[
                "is", "are", "be", "would", "will", "highly", "strongly", "considered", "a", "an", "also",
                "very", "but", "not", "however", "the", "for", "and", "degree", "experience", "skills",
                "knowledge", "or", "this",
            ])
    };
    // "certifications (AWS, Azure) are a plus": what stands in brackets belongs to what is before them.
    // "…, or similar certifications": the open end of a list; but "…, other certifications" are others.
    let of_kind = |t: &Token<'_>| {
        t.is_any(&[
            "similar", "equivalent", "comparable", "related", "other", "certifications", "certificates",
            "designations", "qualifications", "technologies", "above", "higher",
        ])
    };
    let closes = |f: &Finding| {
        let (mut depth, mut or) = (0_u32, false);
        // "(MBA, MS in botany, etc.) is a plus": the rest of the brackets that it stands in.
        let rest = gap(f.end, cue.first).iter().position(|t| matches!(t.text, "(" | ")"));
        let rest = rest.filter(|&at| gap(f.end + at, cue.first).first().is_some_and(|t| t.text == ")"));
        gap(f.end + rest.unwrap_or(0), cue.first).iter().all(|t| {
            depth += u32::from(t.text == "(");
            let inside = depth > 0;
            depth = depth.saturating_sub(u32::from(t.text == ")"));
            or |= t.is("or");
            inside || light(t) || or && of_kind(t) || t.is("etc")
        })
    };
    let before = found.iter().rposition(|f| f.end <= cue.first);
    // "Ability to program in Java to load data; to clean it, is desired": of the one thing that its sentence asks.
    let told = |at: usize| item.tokens.get(at).is_some_and(|t| t.is_any(&["is", "are", "be"]));
    let verb =
        if told(cue.first) { Some(cue.first) } else { cue.first.checked_sub(1).filter(|&at| told(at)) };
    // "A certificate of rigging, sailing or similar arts is a plus": of the one list that is its subject.
    let subject = |verb: usize| {
        let between = found.first().and_then(|f| item.tokens.get(f.end..verb)).unwrap_or_default();
        let goes_on = |pair: &[Token<'_>]| match pair {
            [comma, next] if comma.text == "," => next.is_any(&["or", "and", "etc"]),
            _ => true,
        };
        // "English is a must and any other language is an advantage": another subject.
        let other = between.iter().any(|t| t.is_any(&["is", "are", "must", "required"]));
        cue.says == Says::Preferred
            && !other
            && between.windows(2).all(goes_on)
            && !between.iter().any(|t| matches!(t.text, ";" | "." | "\n" | "–" | "—" | ":"))
    };
    let closing = verb.is_some_and(|verb| {
        item.tokens.get(verb.wrapping_sub(1)).is_some_and(|t| t.text == ",") || subject(verb)
    });
    if closing && found.len() == 1 && before == Some(0) {
        return Some(0);
    }
    let after = found.iter().position(|f| f.first >= cue.end);
    let ends = item.tokens.get(cue.end).is_none_or(|t| mark(t) || t.text == ")" || t.is("but"));
    let behind = before.filter(|&b| {
        found.get(b).is_some_and(|f| closes(f) && (ends || !gap(f.end, cue.first).iter().any(mark)))
    });
    let opens = item
        .tokens
        .get(cue.first)
        .is_some_and(|t| OPENS_WISH.holds(t) || t.is_any(&["bonus", "must", "nice"]));
    let ahead = after.filter(|&a| {
        found
            .get(a)
            .is_some_and(|f| !gap(cue.end, f.first).iter().any(|t| matches!(t.text, ";" | "\n" | ".")))
    });
    match (behind, ahead) {
        (Some(b), Some(a)) if opens && !ends => Some(a.max(b)),
        (Some(b), _) if !opens || ends => Some(b),
        (_, Some(a)) => Some(a),
        (behind, None) => behind.filter(|_| !opens).or_else(|| {
            let reaches = |f: &Finding| !opens && reaches(f, gap(f.end, cue.first));
            before.filter(|&b| found.get(b).is_some_and(reaches))
        }),
    }
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
    // weight preferred" goes on with its list.
    let crisp = matches!(finding.predicate, Predicate::Degree(_) | Predicate::Credential(_));
    let goes_on = between.iter().rposition(|t| t.text == ",").is_none_or(|comma| {
        let another = ["some", "a", "an", "own", "additional", "further", "with", "plus"];
        let behind = between.get(comma + 1..).unwrap_or_default();
        behind.iter().any(|t| t.is("or")) && !behind.first().is_some_and(|t| t.is_any(&another))
    });
    !asked && !between.iter().any(apart) && (goes_on || !crisp)
}

/// Words that stand before what is wished for, some as they are misspelt.
static OPENS_WISH: WordList =
    WordList::of(&["ideally", "preferably", "preference", "preferrable", "preferrably"]);

/// The tokens of the parenthesis that holds a cue, without its marks.
fn parenthesis(item: &Item<'_>, cue: &CueHit) -> Option<Range<usize>> {
    let mark = |at: &usize| item.tokens.get(*at).is_some_and(|t| matches!(t.text, "(" | ")" | ";" | "\n"));
    let open = (0..cue.first).rev().find(mark)?;
    let close = (cue.end..item.tokens.len()).find(mark)?;
    let is = |at: usize, mark: &str| item.tokens.get(at).is_some_and(|t| t.text == mark);
    (is(open, "(") && is(close, ")")).then_some(open + 1..close)
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

/// "…, Master's preferred", "(preferably in retail)": the one wish of an item speaks of its own finding only.
fn singles_out(item: &Item<'_>, found: &[Finding], cue: &CueHit) -> bool {
    let Some(at) = owner(item, found, cue) else { return false };
    let Some(finding) = found.get(at) else { return false };
    // A subject before its word begins behind the comma: ", intensive care experience preferred".
    let comma = |at: &usize| item.tokens.get(*at).is_some_and(|t| t.text == ",");
    let first = (finding.first..finding.end).find(|at| !comma(at)).unwrap_or(finding.first);
    let start = first.min(cue.first);
    let between = item.tokens.get(finding.end..cue.first).unwrap_or_default();
    // "A certificate (CELTA, TEFL) (preferred)": its own brackets are closed before.
    let parenthesis = item.tokens.get(start.wrapping_sub(1)).is_some_and(|t| t.text == "(")
        && !between.iter().any(|t| t.text == ")");
    // "A second language (Spanish, Basque) preferred": the wish is for all that the brackets hold.
    let mark = |at: &usize| item.tokens.get(*at).is_some_and(|t| matches!(t.text, "(" | ")"));
    let open = (0..start).rev().find(mark).filter(|&at| item.tokens.get(at).is_some_and(|t| t.text == "("));
    let beside = at.checked_sub(1).and_then(|i| found.get(i));
    if let (Some(open), Some(beside)) = (open, beside)
        && open < beside.end
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
    let wished = start == cue.first
        && item.tokens.get(start).is_some_and(opens)
        && before.is_some_and(|t| t.is("and"))
        && at > 0;
    // "experience in surgery ideally within a hospital": it begins with the wish.
    let begins = finding.first == cue.first && item.tokens.get(start).is_some_and(opens) && at > 0;
    let fresh = wished
        || begins
        || with
        || before.is_some_and(|t| matches!(t.text, "," | ";" | "." | "\n" | "-" | "–" | "—")) && at > 0;
    let series =
        item.tokens.get(finding.end..cue.first).unwrap_or_default().iter().any(|t| t.is_any(&["is", "are"]))
            || item.tokens.get(cue.first).is_some_and(|t| t.is_any(&["is", "are", "a", "an"]));
    // "Two years of nursing experience, knowledge of surgery is a plus": each says itself what is asked, so that they are no series.
    let told = |f: &Finding| {
        let words = item.tokens.get(f.first..f.end).unwrap_or_default();
        words.iter().any(|t| t.is_any(EXPERIENCE) || KNOWLEDGE.holds(t))
    };
    let two = at.checked_sub(1).and_then(|i| found.get(i)).is_some_and(told)
        && told(finding)
        && found.len() == at + 1
        && item.tokens.get(start..cue.first).unwrap_or_default().iter().all(|t| t.text != ",");
    let series = series && !two;
    // "BS in physics, a Master's is a plus": of two degrees the higher one is the wish.
    let higher = at.checked_sub(1).and_then(|i| found.get(i)).is_some_and(|before| {
        matches!((&before.predicate, &finding.predicate), (Predicate::Degree(a), Predicate::Degree(b)) if a.level < b.level)
    });
    // "… (preferred) High school diploma …": what stands behind the mark is another thing.
    let closed =
        found.len() > at + 1 && self::parenthesis(item, cue).is_some_and(|inside| inside.start > finding.end);
    // "licence, endorsement preferred, five years of driving": what is listed behind the wish is asked.
    let amid = found.len() > at + 1
        && finding.end <= cue.first
        && item.tokens.get(cue.end).is_some_and(|t| matches!(t.text, "," | ";"));
    // "Fluent in English, French is a plus": one language is the wish.
    let language = |f: &Finding| matches!(f.predicate, Predicate::Language(_));
    let one = item.tokens.get(cue.first).is_some_and(|t| t.is("is"))
        || item.tokens.get(finding.end).is_some_and(|t| t.is("is"));
    let beside = at.checked_sub(1).and_then(|i| found.get(i)).is_some_and(|before| {
        language(before) && matches!(item.tokens.get(before.end..first), Some([comma]) if comma.text == ",")
    });
    let tongue = found.len() == at + 1 && language(finding) && one && beside;
    parenthesis
        || closed
        || tongue
        || amid
        || fresh && higher
        || (fresh && !(series && item.tokens.get(start.wrapping_sub(1)).is_some_and(|t| t.text == ",")))
}

/// The strength that words or heading give.
pub fn decide(item: &Item<'_>, statement: &Statement, cues: impl Iterator<Item = CueHit>) -> (Strength, Cue) {
    let cues: Vec<CueHit> = cues.collect();
    let words = |cue: &CueHit| Cue { cue: CueKind::Words, words: item.text(cue.first, cue.end).to_owned() };
    let heading = || Cue {
        cue: CueKind::Heading,
        words: statement.heading.map(|h| heading_text(h.of(item.source))).unwrap_or_default(),
    };
    if let Some(wish) = cues.iter().find(|cue| cue.says == Says::Preferred) {
        return (Strength::Preferred, words(wish));
    }
    let must = cues.iter().find(|cue| cue.says == Says::Required);
    match (statement.section, must) {
        (SectionKind::Preferred, Some(must)) => (Strength::Required, words(must)),
        (SectionKind::Preferred, None) => (Strength::Preferred, heading()),
        (SectionKind::Required, _) => (Strength::Required, heading()),
        (_, Some(must)) => (Strength::Required, words(must)),
        _ => (Strength::Required, Cue { cue: CueKind::Default, words: String::new() }),
    }
}

/// A heading's words without its marks.
pub fn heading_text(raw: &str) -> String {
    raw.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#' | ':' | '_')).to_owned()
}
