//! One posting, read.

use crate::combine::combine;
use crate::cue::{CueHit, Cues, Says};
use crate::lexicon::{Lexicon, Vocabulary};
use crate::posting::Posting;
use crate::predicate::{Experience, Predicate};
use crate::recognizer::{Finding, Item, RECOGNIZERS, SectionKind};
use crate::requirement::{Cue, CueKind, Extraction, Formula, Leaf, Requirement, Strength, Unread};
use crate::segment::{Statement, segment};
use crate::source::Span;
use crate::token::{Kind, tokenize};
use std::borrow::Cow;

/// Reads a posting. Total: any text gives a result, in time linear in its length.
pub fn extract(posting: &Posting, lexicon: &Lexicon) -> Extraction {
    let mut out = Extraction { language: language(&posting.text), ..Extraction::default() };
    if out.language != "en" && out.language != "und" {
        return out;
    }
    out.header = crate::header::header(posting, lexicon);
    let cues = Cues::builtin();
    for statement in segment(&posting.text, cues) {
        let item = item(&posting.text, statement.span, statement.section, lexicon);
        read(posting, &item, &statement, lexicon, cues, &mut out);
    }
    for (i, requirement) in out.requirements.iter_mut().enumerate() {
        requirement.id = format!("r{}", i + 1);
    }
    out
}

/// The language of a text as an ISO 639-1 code; `und` where it is too short to tell.
pub fn language(text: &str) -> String {
    let words = text.split_whitespace().take(40).count();
    if words < 20 {
        return "und".to_owned();
    }
    // A posting repeats itself; its first few thousand bytes tell.
    let mut end = text.len().min(6000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let code = whichlang::detect_language(text.get(..end).unwrap_or(text)).three_letter_code();
    match code {
        "eng" => "en",
        "fra" => "fr",
        "deu" => "de",
        "spa" => "es",
        "ita" => "it",
        "por" => "pt",
        "nld" => "nl",
        "swe" => "sv",
        "rus" => "ru",
        "cmn" => "zh",
        "jpn" => "ja",
        "kor" => "ko",
        "ara" => "ar",
        "hin" => "hi",
        "tur" => "tr",
        "vie" => "vi",
        _ => "und",
    }
    .to_owned()
}

/// A statement's tokens and the names in them.
pub fn item<'a>(source: &'a str, span: Span, section: SectionKind, lexicon: &Lexicon) -> Item<'a> {
    let tokens = tokenize(span.of(source), span.start as usize);
    let hits = lexicon.scan(&tokens);
    Item { source, span, tokens, hits, section }
}

/// What the recognizers find in an item: in the order of the text; of two that overlap, the recognizer that stands first.
pub fn findings(item: &Item<'_>, lexicon: &Lexicon) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    for recognizer in RECOGNIZERS {
        let mut found = Vec::new();
        recognizer.find(item, lexicon, &mut found);
        found.retain(|f| f.first < f.end && f.end <= item.tokens.len());
        found.retain(|f| !kept.iter().any(|k| f.first < k.end && k.first < f.end));
        kept.extend(found);
    }
    kept.sort_by_key(|f| (f.first, f.end));
    timed_knowledge(item, &mut kept);
    kept
}

/// "Knowledge of Java, with at least two years of experience": an amount of nothing in particular right behind a named thing is an amount of
/// that thing.
fn timed_knowledge(item: &Item<'_>, found: &mut Vec<Finding>) {
    let mut at = 1;
    while at < found.len() {
        let merged = match (found.get(at - 1), found.get(at)) {
            (Some(what), Some(time)) => merge_time(item, what, time),
            _ => None,
        };
        match merged {
            Some(merged) => {
                if let Some(slot) = found.get_mut(at - 1) {
                    *slot = merged;
                }
                found.remove(at);
            }
            None => at += 1,
        }
    }
}

fn merge_time(item: &Item<'_>, what: &Finding, time: &Finding) -> Option<Finding> {
    let Predicate::Experience(amount) = &time.predicate else { return None };
    let gap = item.tokens.get(what.end..time.first)?;
    let refers = amount.of.iter().all(|s| {
        s.id.is_none()
            && ["these", "this", "such", "those", "the above"].iter().any(|w| s.name.starts_with(w))
    });
    if amount.min_months.is_none()
        || !refers
        || gap.is_empty()
        || !gap.iter().all(|t| matches!(t.text, "," | ")" | "-" | "–") || t.is("with"))
    {
        return None;
    }
    let (of, mode, open) = match &what.predicate {
        Predicate::Skill(s) => (&s.of, s.mode, s.open),
        Predicate::Experience(e) if e.min_months.is_none() => (&e.of, e.mode, e.open),
        _ => return None,
    };
    let experience = Experience { of: of.clone(), mode, open, ..amount.clone() };
    Some(Finding {
        predicate: Predicate::Experience(experience),
        first: what.first,
        end: time.end,
        recognizer: time.recognizer,
    })
}

fn read(
    posting: &Posting,
    item: &Item<'_>,
    statement: &Statement,
    lexicon: &Lexicon,
    cues: &Cues,
    out: &mut Extraction,
) {
    if item.tokens.is_empty() || cues.boilerplate(&item.tokens) {
        return;
    }
    let listing = matches!(statement.section, SectionKind::Required | SectionKind::Preferred);
    let mut found = findings(item, lexicon);
    let strengths = cues.strength(&item.tokens);
    let negated: Vec<CueHit> = strengths.iter().filter(|c| c.says == Says::Negated).copied().collect();
    if !negated.is_empty() {
        let kept = found.len();
        found.retain(|f| !negated.iter().any(|n| denies(item, f, n)));
        if found.len() < kept && found.is_empty() {
            out.unread.push(Unread {
                span: statement.span,
                why: "negated".to_owned(),
                strength: Strength::Preferred,
            });
            return;
        }
    }
    if !listing && !speaks_of_candidate(item, statement, &found, cues) {
        return;
    }
    if found.is_empty() {
        if listing {
            rest(item, statement, &strengths, &negated, out);
        }
        return;
    }
    for (group, strength, by) in by_strength(posting, item, statement, &found, &strengths) {
        let Some(reading) = combine(item, &group) else { continue };
        let span = place(item, statement, &group, found.len());
        out.requirements.push(Requirement {
            id: String::new(),
            strength,
            grade: None,
            section: statement.heading.map(|h| heading_text(h.of(&posting.text))),
            span,
            by,
            formula: reading.formula,
            other_reading: reading.other,
        });
    }
}

fn heading_text(raw: &str) -> String {
    raw.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#' | ':' | '_')).to_owned()
}

/// Does the negation deny what was found: is it part of it or right behind it?
fn denies(item: &Item<'_>, finding: &Finding, negated: &CueHit) -> bool {
    let overlap = finding.first < negated.end && negated.first < finding.end;
    let behind = negated.first >= finding.end
        && !item
            .tokens
            .get(finding.end..negated.first)
            .unwrap_or_default()
            .iter()
            .any(|t| matches!(t.text, "," | ";" | "\n" | ".") || t.is("but"));
    // "no degree required", "no experience necessary"
    let leads = negated.end <= finding.first + 1
        && finding.first.saturating_sub(negated.end) <= 1
        && item.tokens.get(negated.first).is_some_and(|t| t.is("no"));
    overlap || behind || leads
}

/// Outside of a requirements section a sentence counts only if it speaks of the candidate, or is a fact of the job's own ("2+ years of
/// experience" on a line among title and pay).
fn speaks_of_candidate(item: &Item<'_>, statement: &Statement, found: &[Finding], cues: &Cues) -> bool {
    if found.is_empty() || statement.section == SectionKind::Legal && !conditions_only(found) {
        return false;
    }
    let timed = |f: &Finding| matches!(&f.predicate, Predicate::Experience(e) if e.min_months.is_some());
    let words = item.tokens.iter().filter(|t| t.kind != Kind::Break).count();
    if statement.section == SectionKind::Facts && statement.listed && words <= 8 && found.iter().all(timed) {
        return true;
    }
    let labelled = item.tokens.iter().take(4).position(|t| t.text == ":").is_some();
    if statement.section == SectionKind::Facts && labelled && words <= 30 {
        return found
            .iter()
            .any(|f| timed(f) || matches!(f.predicate, Predicate::Degree(_) | Predicate::Clearance(_)));
    }
    let Some(cue) = cues.candidate(&item.tokens) else { return false };
    // What the person will do or get is no demand, unless the words are strong.
    let strong = found
        .iter()
        .any(|f| timed(f) || !matches!(f.predicate, Predicate::Experience(_) | Predicate::Skill(_)));
    let near = found.iter().any(|f| f.end > cue.first);
    match statement.section {
        SectionKind::Benefits => conditions_only(found),
        SectionKind::Duties => strong && near,
        _ => near,
    }
}

fn conditions_only(found: &[Finding]) -> bool {
    found.iter().all(|f| {
        matches!(
            f.predicate,
            Predicate::Screening(_)
                | Predicate::Authorization(_)
                | Predicate::Age(_)
                | Predicate::Physical(_)
                | Predicate::Travel(_)
                | Predicate::Residence(_)
        )
    })
}

/// An item in which nothing was found is a statement, unless it shows that something checkable was not understood.
fn rest(
    item: &Item<'_>,
    statement: &Statement,
    strengths: &[CueHit],
    negated: &[CueHit],
    out: &mut Extraction,
) {
    let words = item.tokens.iter().filter(|t| t.kind == Kind::Word).count();
    if words < 2 {
        return;
    }
    let (strength, by) = decide(item, statement, strengths.iter().copied(), 0, item.tokens.len());
    if !negated.is_empty() {
        out.unread.push(Unread { span: statement.span, why: "negated".to_owned(), strength });
        return;
    }
    if let Some(why) = not_understood(item) {
        out.unread.push(Unread { span: statement.span, why: why.to_owned(), strength });
        return;
    }
    let leaf = Leaf {
        predicate: Predicate::Statement,
        span: statement.span,
        recognizer: Cow::Borrowed("statement"),
    };
    out.requirements.push(Requirement {
        id: String::new(),
        strength,
        grade: None,
        section: statement.heading.map(|h| heading_text(h.of(item.source))),
        span: statement.span,
        by,
        formula: Formula::Leaf(leaf),
        other_reading: None,
    });
}

/// Words that speak of something checkable.
const CHECKABLE: &[&str] = &[
    "licence", "license", "licensed", "licensure", "certified", "certification", "certificate", "degree",
    "clearance", "diploma", "bachelor", "registered", "registration",
];

fn not_understood(item: &Item<'_>) -> Option<&'static str> {
    if !crate::quantity::durations(&item.tokens).is_empty() {
        return Some("an amount of time that was not understood");
    }
    if item.tokens.iter().any(|t| t.is_any(CHECKABLE)) {
        return Some("a degree, licence or clearance that was not understood");
    }
    let unknown = item.tokens.iter().enumerate().any(|(at, t)| {
        let inside = at > 0
            && item
                .tokens
                .get(at - 1)
                .is_some_and(|b| b.kind == Kind::Word && !b.is_any(&["the", "at", "our", "dear", "of"]));
        let cased = t.text.chars().filter(|c| c.is_uppercase()).count() >= 2
            && t.text.len() >= 3
            && !t.text.chars().all(|c| c.is_uppercase());
        t.kind == Kind::Word && inside && cased && !item.hits.iter().any(|h| h.first <= at && at < h.end)
    });
    unknown.then_some("a name that no lexicon knows")
}

/// The place of a requirement: the statement, or its part where the statement holds several strengths.
fn place(item: &Item<'_>, statement: &Statement, group: &[Finding], all: usize) -> Span {
    if group.len() == all {
        // A closing full stop is no part of what is asked.
        let words = statement.span.of(item.source);
        let trimmed = words.trim_end_matches(['.', ';', ',']).trim_end();
        return Span::new(statement.span.start as usize, statement.span.start as usize + trimmed.len());
    }
    let first = group.iter().map(|f| f.first).min().unwrap_or(0);
    let end = group.iter().map(|f| f.end).max().unwrap_or(0);
    item.place(first, end)
}

/// Findings by strength, each group in the order of the text, the required ones first.
fn by_strength(
    posting: &Posting,
    item: &Item<'_>,
    statement: &Statement,
    found: &[Finding],
    strengths: &[CueHit],
) -> Vec<(Vec<Finding>, Strength, Cue)> {
    let _ = posting;
    let owner = |cue: &CueHit| owner(item, found, cue);
    let owned: Vec<(CueHit, Option<usize>)> =
        strengths.iter().filter(|c| c.says != Says::Negated).map(|c| (*c, owner(c))).collect();
    let distinct = owned.iter().any(|(c, _)| c.says == Says::Preferred)
        && (owned.iter().any(|(c, _)| c.says == Says::Required)
            || owned.iter().any(|(c, at)| at.is_some() && singles_out(item, found, c)));
    if found.len() < 2 || !distinct {
        let (strength, by) = decide(
            item,
            statement,
            owned.iter().filter(|(_, at)| at.is_some()).map(|(c, _)| *c),
            0,
            item.tokens.len(),
        );
        return vec![(found.to_vec(), strength, by)];
    }
    let mut groups: Vec<(Vec<Finding>, Strength, Cue)> = Vec::new();
    for (i, finding) in found.iter().enumerate() {
        let own = owned.iter().filter(|(_, at)| *at == Some(i)).map(|(c, _)| *c);
        let (strength, by) = decide(item, statement, own, 0, item.tokens.len());
        match groups.iter_mut().find(|(_, s, _)| *s == strength) {
            Some((group, ..)) => group.push(finding.clone()),
            None => groups.push((vec![finding.clone()], strength, by)),
        }
    }
    groups
}

/// Which finding a cue speaks of: the one that it stands in; the one before it, where it closes that one's clause; else the one after.
/// None where it speaks of words that nothing was found in ("…; open source contributions are a plus").
fn owner(item: &Item<'_>, found: &[Finding], cue: &CueHit) -> Option<usize> {
    if let Some(inside) = found.iter().position(|f| f.first <= cue.first && cue.end <= f.end) {
        return Some(inside);
    }
    let gap = |from: usize, to: usize| item.tokens.get(from..to).unwrap_or_default();
    let mark = |t: &crate::token::Token<'_>| matches!(t.text, "," | ";" | "\n" | "." | "(" | "–" | "—" | ":");
    let light = |t: &crate::token::Token<'_>| {
        mark(t)
            || matches!(t.text, ")" | "-")
            || t.is_any(&[
                "is", "are", "be", "would", "will", "highly", "strongly", "considered", "a", "an", "also",
                "very", "but", "not", "however", "the", "for", "and", "degree", "experience", "skills",
                "knowledge",
            ])
    };
    let closes = |f: &Finding| gap(f.end, cue.first).iter().all(light);
    let before = found.iter().rposition(|f| f.end <= cue.first);
    let after = found.iter().position(|f| f.first >= cue.end);
    let ends = gap(cue.end, cue.end + 2).iter().take_while(|t| !mark(t) && t.text != ")").count() == 0;
    let behind = before.filter(|&b| {
        found.get(b).is_some_and(|f| closes(f) && (ends || !gap(f.end, cue.first).iter().any(mark)))
    });
    let opens = item
        .tokens
        .get(cue.first)
        .is_some_and(|t| t.is_any(&["preferably", "ideally", "bonus", "must", "nice"]));
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
            before.filter(|&b| {
                found.get(b).is_some_and(|f| {
                    !gap(f.end, cue.first)
                        .iter()
                        .any(|t| matches!(t.text, "(" | "–" | "—" | ";" | "\n" | "."))
                        && !opens
                })
            })
        }),
    }
}

/// "…, Master's preferred", "(preferably in retail)": the one wish of an item speaks of its own finding only.
fn singles_out(item: &Item<'_>, found: &[Finding], cue: &CueHit) -> bool {
    let Some(at) = owner(item, found, cue) else { return false };
    let Some(finding) = found.get(at) else { return false };
    let start = finding.first.min(cue.first);
    let parenthesis = item.tokens.get(start.wrapping_sub(1)).is_some_and(|t| t.text == "(");
    let before = item.tokens.get(start.wrapping_sub(1));
    let fresh = before.is_some_and(|t| matches!(t.text, "," | ";" | "." | "\n" | "-" | "–" | "—")) && at > 0;
    let series =
        item.tokens.get(finding.end..cue.first).unwrap_or_default().iter().any(|t| t.is_any(&["is", "are"]))
            || item.tokens.get(cue.first).is_some_and(|t| t.is_any(&["is", "are", "a", "an"]));
    parenthesis
        || (fresh && !(series && item.tokens.get(start.wrapping_sub(1)).is_some_and(|t| t.text == ",")))
}

/// The strength that words or heading give.
fn decide(
    item: &Item<'_>,
    statement: &Statement,
    cues: impl Iterator<Item = CueHit>,
    from: usize,
    to: usize,
) -> (Strength, Cue) {
    let cues: Vec<CueHit> = cues.filter(|c| c.first >= from && c.end <= to).collect();
    let words = |cue: &CueHit| Cue { cue: CueKind::Words, words: item.text(cue.first, cue.end).to_owned() };
    let heading = || Cue {
        cue: CueKind::Heading,
        words: statement.heading.map(|h| heading_text(h.of(item.source))).unwrap_or_default(),
    };
    if let Some(wish) = cues.iter().find(|c| c.says == Says::Preferred) {
        return (Strength::Preferred, words(wish));
    }
    let must = cues.iter().find(|c| c.says == Says::Required);
    match (statement.section, must) {
        (SectionKind::Preferred, Some(must))
            if item.text(must.first, must.end).to_lowercase() != "necessary" =>
        {
            (Strength::Required, words(must))
        }
        (SectionKind::Preferred, _) => (Strength::Preferred, heading()),
        (SectionKind::Required, _) => (Strength::Required, heading()),
        (_, Some(must)) => (Strength::Required, words(must)),
        _ => (Strength::Required, Cue { cue: CueKind::Default, words: String::new() }),
    }
}

/// Does an item name something of this vocabulary?
pub fn names(item: &Item<'_>, vocabulary: Vocabulary) -> bool {
    item.hits.iter().any(|h| h.term.vocabulary() == vocabulary)
}
