//! What stands between two findings, and how it joins them.

use super::alternative::{is_discipline, is_like};
use super::listing::{is_bilingual, lists_examples};
use super::{Joiner, Op};
use crate::clause::{Instead, instead_of};
use crate::lexicon::Vocabulary;
use crate::predicate::{Basis, Predicate};
use crate::quantity::Duration;
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};
use std::borrow::Cow;
use std::ops::Range;

/// Where what stands behind a finding begins: "(or equivalent) in physics or a related field" ends with the fields, and so does the
/// "or foreign equivalent in physics or a related field" of a degree.
fn past_fields(item: &Item<'_>, left: &Finding, to: usize) -> usize {
    let foreign: &[&str] = match left.predicate {
        Predicate::Equivalent => &[],
        Predicate::Degree(_) => {
            &["or", "its", "a", "an", "the", "foreign", "international", "equivalent", "degree"]
        }
        _ => return left.end,
    };
    let gap = item.tokens.get(left.end..to).unwrap_or_default();
    let light = |t: &&Token<'_>| matches!(t.text, "(" | ")") || t.is_any(foreign);
    let end = left.end + gap.iter().take_while(light).count();
    let said = foreign.is_empty() || gap.iter().take_while(light).any(|t| t.is("equivalent"));
    if !said || !item.tokens.get(end).is_some_and(|t| t.is("in")) {
        return left.end;
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
    let between = between(item, past_fields(item, left, right.first), right.first, beside);
    let mut gap = Gap::of(&between);
    gap.capital |= has_capital_or(item, left.end..right.first);
    let groups = || nobody_is_both(left, right) || are_groups(item, left, right);
    let and = gap.is_last("and") && !groups();
    let or = gap.says_or()
        || gap.is_slash() && !are_checks(left, right) && !is_bilingual(item, left)
        || groups()
        || is_accepted(item, left, right)
        || !and && (stands_in(item, left, right) || another_way(item, left.end, right));
    let comma = gap.holds(",") && !is_rung(item, left, right, gap.tokens);
    let looseness = match () {
        () if gap.capital || gap.breaks => 3,
        () if comma => 2,
        () => 1,
    };
    let alike = left.predicate.kind() == right.predicate.kind() && gap.is_adjacent() && !comma;
    let field = is_field(item, left, right, &gap);
    let (op, looseness) = match (or, and) {
        _ if !gap.capital && lists_examples(item, left, right) => (Op::Or, 0),
        (true, _) if gap.is_of_kind(left, right) || field || alike && !gap.capital && !gap.breaks => {
            (Op::Or, 0)
        }
        (true, _) => (Op::Or, looseness),
        (false, true) => (Op::And, looseness),
        (false, false) => unsaid(left, right, &gap, comma, looseness),
    };
    let with = op == Op::And && looseness == 1 && gap.has("with") && !and;
    let alike = alike && gap.leads("or") && looseness == 0;
    let word = gap.last.is_some() && gap.tokens.len() <= 6 && !field;
    Joiner { with, alike, word, ..Joiner::new(op, looseness) }
}

/// "… AND four years OR a Master's AND two years Or equivalent experience": but where every word has a capital, this one says no more.
fn has_capital_or(item: &Item<'_>, gap: Range<usize>) -> bool {
    let is = |at: usize| item.tokens.get(at).is_some_and(|t| t.text == "Or");
    gap.into_iter().any(|at| is(at) && item.tokens.get(at + 1).is_some_and(Token::is_low))
}

/// The words between two findings, but for remarks in brackets. "Eight years of towing, ideally in a harbour or port, with two years as a lead":
/// nothing that is wished for joins the two.
fn between<'t, 'a>(
    item: &'t Item<'a>,
    from: usize,
    to: usize,
    beside: &[Range<usize>],
) -> Cow<'t, [Token<'a>]> {
    let inside = |range: &&Range<usize>| from <= range.start && range.end <= to;
    if !beside.iter().any(|range| inside(&range)) {
        return outside_brackets(item.tokens.get(from..to.max(from)).unwrap_or_default());
    }
    let other = |at: &usize| !beside.iter().any(|range| range.contains(at));
    let tokens: Vec<Token<'a>> =
        (from..to).filter(other).filter_map(|at| item.tokens.get(at).cloned()).collect();
    Cow::Owned(outside_brackets(&tokens).into_owned())
}

/// What stands between two findings.
struct Gap<'t, 'a> {
    /// Behind the last semicolon.
    tokens: &'t [Token<'a>],
    /// How many tokens stand there, before it too.
    whole: usize,
    /// Does a line, a sentence or a clause end there?
    breaks: bool,
    /// "AND", "OR"
    capital: bool,
    /// Of "and … or" the last one before the finding decides.
    last: Option<&'t Token<'a>>,
}

impl<'t, 'a> Gap<'t, 'a> {
    fn of(between: &'t [Token<'a>]) -> Gap<'t, 'a> {
        let tokens = past_clause(between);
        let joins = |(at, token): &(usize, &Token<'_>)| {
            token.is("and") || token.is("or") && !is_more_of_it(tokens.get(at + 1..).unwrap_or_default())
        };
        Gap {
            tokens,
            whole: between.len(),
            breaks: breaks(between),
            capital: tokens.iter().any(|t| matches!(t.text, "AND" | "OR")),
            last: tokens.iter().enumerate().rev().find(joins).map(|(_, token)| token),
        }
    }

    fn has(&self, word: &str) -> bool {
        self.tokens.iter().any(|t| t.is(word))
    }

    fn holds(&self, mark: &str) -> bool {
        self.tokens.iter().any(|t| t.text == mark)
    }

    /// Is it the first word?
    fn leads(&self, word: &str) -> bool {
        let first = self.tokens.iter().find(|t| t.text.chars().any(char::is_alphanumeric));
        first.is_some_and(|t| t.is(word))
    }

    fn is_last(&self, word: &str) -> bool {
        self.last.is_some_and(|t| t.is(word))
    }

    /// "and/or" is an or; "or a foreign equivalent degree, in physics, and two years" joins with its "and".
    fn says_or(&self) -> bool {
        let like = || {
            let or = self.tokens.iter().position(|t| t.is("or"));
            or.is_some_and(|or| is_like(self.tokens, or + 1) || is_discipline(self.tokens, or + 1))
        };
        let leads = || self.last.is_some() && self.leads("or") && !(self.is_last("and") && like());
        self.is_last("or") && !self.has("whether") || leads()
    }

    /// "Java/Kotlin"
    fn is_slash(&self) -> bool {
        self.tokens.len() <= 3 && self.holds("/") && !self.has("and")
    }

    /// Does nothing but an article stand behind its last comma?
    fn opens_member(&self) -> bool {
        let last = self.tokens.iter().rposition(|t| t.text == ",");
        let behind = last.and_then(|comma| self.tokens.get(comma + 1..));
        behind.is_some_and(|behind| behind.iter().all(|t| t.is_any(&["a", "an"])))
    }

    /// Does hardly anything stand there?
    fn is_adjacent(&self) -> bool {
        let slash_or =
            matches!(self.tokens, [and, slash, or] if and.is("and") && slash.text == "/" && or.is("or"));
        self.tokens.len() == self.whole && self.tokens.len() <= 2 || slash_or
    }

    /// Is it "or" or "and/or", and nothing else?
    fn is_adjacent_or(&self) -> bool {
        self.is_adjacent()
            && self.is_last("or")
            && self.tokens.iter().all(|t| t.text == "/" || t.is_any(&["and", "or"]))
    }

    /// "a degree or equivalent": what is equivalent is of the kind that stands before it.
    fn is_of_kind(&self, left: &Finding, right: &Finding) -> bool {
        let paper = match left.predicate {
            Predicate::Degree(_) => true,
            Predicate::Credential(_) => matches!(self.tokens, [or] if or.is("or")),
            _ => false,
        };
        paper
            && matches!(right.predicate, Predicate::Equivalent)
            && self.tokens.len() == self.whole
            && self.tokens.len() <= 4
            && !self.tokens.iter().any(|t| matches!(t.text, "\n" | "OR"))
    }
}

/// "a diploma, two years of audit or related experience": the work in another field is an alternative to those years alone.
fn is_field(item: &Item<'_>, left: &Finding, right: &Finding, gap: &Gap<'_, '_>) -> bool {
    let word = |at: usize, words: &[&str]| item.tokens.get(at).is_some_and(|t| t.is_any(words));
    matches!((&left.predicate, &right.predicate), (Predicate::Experience(_), Predicate::Equivalent))
        && gap.is_adjacent_or()
        && word(right.first, &["related", "similar", "comparable"])
        && word(right.end - 1, &["experience"])
}

/// Does an "or" say more of the finding before it, with these words behind it, and name no other thing?
fn is_more_of_it(behind: &[Token<'_>]) -> bool {
    let with = |t: &Token<'_>| t.is_any(&["with", "plus"]);
    let is = |at: usize, words: &[&str]| behind.get(at).is_some_and(|t| t.is_any(words));
    // "must hold, or obtain within a year, a licence", "a licence or the ability to obtain one, and a degree": how it may be held.
    let able =
        &["the", "an", "ability", "able", "be", "eligible", "eligibility", "willing", "willingness", "to"];
    let obtain = behind.iter().take_while(|t| t.is_any(able)).count();
    let then = || behind.iter().skip(obtain).any(|t| t.is_any(&["and", "with", "plus"]));
    let how = is(obtain, &["obtain", "acquire", "attain", "get", "earn"]) && (obtain == 0 || then());
    // "a degree or higher"
    let more = is(0, &["higher", "above", "greater", "more", "better"]) && !is(1, &["level"]);
    // "CCNP or equivalent with a degree", "at a bank or similar house with two years as a lead": another of its kind.
    const LONGEST: usize = 3;
    let kind = behind.iter().skip(1).take(LONGEST).take_while(|t| t.kind == Kind::Word && !with(t));
    let similar = is(0, &["equivalent", "similar", "comparable", "related"])
        && behind.get(1 + kind.count()).is_some_and(with);
    how || more || similar
}

/// "a physical/drug screen": nobody is spared one of two checks.
fn are_checks(left: &Finding, right: &Finding) -> bool {
    [left, right].iter().all(|f| matches!(f.predicate, Predicate::Screening(_)))
}

/// "BS, with five years", "BS, five years; MSc, three years": what goes with a degree.
fn is_rung(item: &Item<'_>, left: &Finding, right: &Finding, gap: &[Token<'_>]) -> bool {
    let amount = |d: &Duration| d.first <= right.first && d.end == right.end;
    let alone = || item.durations().len() > 1 && item.durations().iter().any(amount);
    let joins = match gap {
        [comma] => comma.text == "," && alone(),
        [comma, with] => comma.text == "," && with.is("with"),
        _ => false,
    };
    joins
        && matches!(left.predicate, Predicate::Degree(_))
        && matches!(right.predicate, Predicate::Experience(_))
}

/// What joins two findings where no word says it.
fn unsaid(left: &Finding, right: &Finding, gap: &Gap<'_, '_>, comma: bool, looseness: u8) -> (Op, u8) {
    let same_kind = left.predicate.kind() == right.predicate.kind();
    let only = |other: &dyn Fn(&Token<'_>) -> bool| gap.tokens.iter().all(|t| t.text == "," || other(t));
    match (&left.predicate, &right.predicate) {
        (_, Predicate::Equivalent) => (Op::Or, if gap.tokens.len() <= 3 { 0 } else { looseness }),
        // "MBA, MS in Economics", "BS (or equivalent), MS in Economics": nobody asks for both.
        (Predicate::Degree(_) | Predicate::Equivalent, Predicate::Degree(_))
            if comma && only(&|t| matches!(t.text, "." | ")")) =>
        {
            (Op::Or, looseness)
        }
        // "a degree in film with a stress on sound, a degree in drama, or a PhD": the series goes on behind its comma.
        (Predicate::Degree(_), Predicate::Degree(_)) if gap.opens_member() => (Op::Series, looseness),
        // "a PMP, a CAPM, or a degree"
        _ if comma && only(&|t| t.is_any(&["a", "an"])) => (Op::Series, looseness),
        // "sales experience managing accounts": two halves of one phrase.
        (Predicate::Experience(_), _) if gap.whole == 0 && same_kind => (Op::And, 0),
        _ => (Op::And, looseness),
    }
}

/// What stands between two findings, but for a remark in brackets ("(or similar)").
pub(super) fn outside_brackets<'t, 'a>(gap: &'t [Token<'a>]) -> Cow<'t, [Token<'a>]> {
    const REMARK: usize = 12;
    let close = |open: usize| gap.iter().skip(open).take(REMARK).position(|t| t.text == ")");
    let Some(open) = gap.iter().position(|t| t.text == "(") else { return Cow::Borrowed(gap) };
    let Some(end) = close(open).map(|length| open + length) else { return Cow::Borrowed(gap) };
    let (before, behind) = (gap.get(..open).unwrap_or_default(), gap.get(end + 1..).unwrap_or_default());
    Cow::Owned([before, &outside_brackets(behind)].concat())
}

/// Does a line, a sentence or a clause end there?
fn breaks(gap: &[Token<'_>]) -> bool {
    let next = |at: usize, is: &dyn Fn(&Token<'_>) -> bool| gap.get(at + 1).is_some_and(is);
    gap.iter().enumerate().any(|(at, t)| match t.text {
        "\n" | ";" => true,
        "." => next(at, &|t| !t.glued),
        // "a degree and two years: or, a diploma and five years"
        ":" => next(at, &|t| t.is("or")),
        _ => false,
    })
}

/// "or a like field; two years of leading", "With a diploma or the like, you will have led": what stands before a semicolon or another
/// clause joins nothing, but for a word right at it.
fn past_clause<'t, 'a>(gap: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let will = |t: &Token<'_>| t.is_any(&["will", "must", "should", "need", "have"]);
    let clause = |(at, t): (usize, &Token<'_>)| {
        let anew = t.text == ","
            && matches!(gap.get(at + 1..at + 3), Some([you, next]) if you.is("you") && will(next));
        (anew || t.text == ";").then_some(at)
    };
    let Some(mut from) = gap.iter().enumerate().filter_map(clause).next_back() else { return gap };
    let joins = |t: &Token<'_>| t.kind != Kind::Word || t.is_any(&["and", "or"]);
    while from.checked_sub(1).and_then(|at| gap.get(at)).is_some_and(joins) {
        from -= 1;
    }
    gap.get(from..).unwrap_or_default()
}

/// "Active Secret clearance; an interim one will be considered": what stands in for the one before it.
fn is_accepted(item: &Item<'_>, left: &Finding, right: &Finding) -> bool {
    let rest = item.tokens.get(right.end..(right.end + 10).min(item.tokens.len())).unwrap_or_default();
    let clause = rest.iter().take_while(|t| !matches!(t.text, ";" | "." | "," | ")" | "\n")).count();
    let behind = rest.get(..clause).unwrap_or_default();
    let will = behind.iter().take(6).position(|t| t.is_any(&["will", "may", "is", "are", "also"]));
    let taken = ["considered", "accepted", "acceptable"];
    // "a Bachelor's with five years considered"
    let closes = behind.last().is_some_and(|t| t.is_any(&taken));
    let told = will.is_some_and(|will| {
        let next = behind.get(will..(will + 4).min(clause)).unwrap_or_default();
        next.iter().any(|t| t.is_any(&taken))
    });
    left.predicate.kind() == right.predicate.kind() && (closes || told)
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

/// "US citizens and green card holders", "registered nurses and paramedics"
fn nobody_is_both(left: &Finding, right: &Finding) -> bool {
    if let (Predicate::Credential(left), Predicate::Credential(right)) = (&left.predicate, &right.predicate) {
        return are_people(&left.name) && are_people(&right.name);
    }
    let basis = |finding: &Finding| match &finding.predicate {
        Predicate::Authorization(a) => Some(a.basis),
        _ => None,
    };
    let status = [Basis::Citizen, Basis::PermanentResident, Basis::UsPerson];
    let (left, right) = (basis(left), basis(right));
    left != right && [left, right].iter().all(|basis| basis.is_some_and(|basis| status.contains(&basis)))
}

/// "Registered Nurses", "ODPs": whom a paper makes, in the plural.
fn are_people(name: &str) -> bool {
    let last = name.rsplit(char::is_whitespace).next().unwrap_or_default();
    let letters = last.strip_suffix('s').is_some_and(|letters| {
        (2..=4).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase())
    });
    let low = last.to_ascii_lowercase();
    letters || PEOPLE.contains(&low.as_str())
}

/// Whom papers make, in the plural.
const PEOPLE: [&str; 24] = [
    "accountants", "assistants", "attorneys", "clinicians", "dentists", "dietitians", "electricians",
    "engineers", "lawyers", "midwives", "nurses", "optometrists", "paramedics", "pharmacists", "physicians",
    "physiotherapists", "plumbers", "practitioners", "psychologists", "solicitors", "teachers",
    "technicians", "therapists", "workers",
];
