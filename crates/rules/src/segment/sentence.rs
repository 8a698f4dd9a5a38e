//! Lines to sentences.

use crate::list::WordList;
use crate::source::Span;
use crate::text::Text;

/// Words whose full stop ends no sentence.
static ABBREVIATIONS: WordList = WordList::of(&[
    "e.g", "i.e", "eg", "ie", "vs", "inc", "ltd", "co", "corp", "dr", "mr", "mrs", "ms", "st", "no",
    "approx", "dept", "est", "min", "max", "u.s", "u.k", "u.s.a", "b.s", "b.a", "m.s", "m.a", "ph.d", "b.sc",
    "m.sc", "b.e", "b.tech", "m.tech", "yrs", "yr", "incl", "sr", "jr", "m.b.a", "prof", "resp", "cert",
    "lic", "exp", "u.s.c", "d.c", "a.s", "a.a", "j.d", "m.d",
]);

/// The longest of them, in bytes.
const LONGEST: usize = 6;

/// The sentences of a stretch of text. A full stop inside parentheses ends none; one that has lost the space behind it does.
pub fn sentences(text: &Text<'_>, within: Span) -> Vec<Span> {
    let mut out = Vec::new();
    put_sentences(text, within, &mut out);
    out
}

/// The same for somebody who cuts one stretch after the other: in place of those of the one before.
pub(super) fn put_sentences(text: &Text<'_>, within: Span, out: &mut Vec<Span>) {
    let words = within.of(text.source);
    let base = within.start as usize;
    out.clear();
    let mut start = 0;
    let mut depth = 0usize;
    // A parenthesis that is never closed shields nothing.
    let mut last_close = None;
    let stops = text.stops(within);
    let bracket = |stop: &u32| words.as_bytes().get(*stop as usize - base).filter(|b| b"()[]".contains(b));
    // The first bracket behind a stop.
    let mut ahead = 0;
    for (i, &stop) in stops.iter().enumerate() {
        let at = stop as usize - base;
        let end = match words.as_bytes().get(at) {
            Some(b'(' | b'[') => {
                depth += 1;
                last_close.get_or_insert_with(|| {
                    let at = |stop: &u32| *stop as usize - base;
                    let closes = |at: &usize| matches!(words.as_bytes().get(*at), Some(b')' | b']'));
                    stops.iter().rev().map(at).find(closes).unwrap_or(0)
                });
                continue;
            }
            Some(b')' | b']') => {
                depth = depth.saturating_sub(1);
                continue;
            }
            Some(b'.' | b'!' | b'?') => at + 1,
            _ => at + '…'.len_utf8(),
        };
        // "**Sails and charts.** Two years of it": the mark that closes what is stressed goes with it.
        let end = end + words.bytes().skip(end).take_while(|&byte| byte == b'*').count();
        let mut open = depth > 0 && last_close.is_none_or(|close| at <= close);
        if open && begins(words.get(end..).unwrap_or_default()) {
            ahead = ahead.max(i + 1);
            ahead += stops.iter().skip(ahead).take_while(|stop| bracket(stop).is_none()).count();
            // "(sails, masts etc. You will … (on board)": another one opens, and this one was never closed.
            open = !stops.get(ahead).and_then(bracket).is_some_and(|b| b"([".contains(b));
            depth = if open { depth } else { 0 };
        }
        if !open && ends(words, start, at, end) {
            push(out, words, base, start, end);
            start = end;
        }
    }
    push(out, words, base, start, words.len());
}

fn ends(words: &str, start: usize, at: usize, end: usize) -> bool {
    let rest = words.get(end..).unwrap_or_default();
    let Some(next) = rest.chars().next() else { return true };
    let spaced = next.is_whitespace();
    let may = if spaced {
        let after = rest.trim_start().chars().next();
        after.is_some_and(|c| !c.is_lowercase() && !matches!(c, ',' | ')' | ';' | '/'))
    } else {
        // "Policy.Graduate", "policy.- Graduate": the space or the break is lost.
        let fresh = rest.strip_prefix("- ").unwrap_or(rest);
        fresh.starts_with(char::is_uppercase)
            && fresh.chars().nth(1).is_some_and(|c| c.is_lowercase() || c == ' ')
    };
    if !may {
        return false;
    }
    let sentence = words.get(start..at).unwrap_or_default();
    let last = sentence
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '/' | ','))
        .next()
        .unwrap_or_default();
    if spaced {
        // "… or C. A combination of": the mark of a list, and no language.
        let mark = || {
            let lead = sentence.strip_suffix(last).unwrap_or_default().trim_end();
            ["OR", "or", "AND", "and", ";", ":"].iter().any(|word| lead.ends_with(word))
        };
        let initial = !last.is_empty()
            && last.chars().nth(1).is_none()
            && last.chars().all(char::is_uppercase)
            && (last != "I" && last != "C" && last != "R" || mark());
        return !initial && (!is_abbreviation(last) || closes(last) && begins(rest));
    }
    let long = last.chars().count() > 3 && last.chars().last().is_some_and(|c| c.is_lowercase() || c == ')');
    long && !last.contains(['@', '/', ':']) && !last.to_lowercase().starts_with("www")
}

/// "… to work in the U.S. You must …": an abbreviation that sentences end with.
fn closes(word: &str) -> bool {
    ["u.s", "u.k", "u.s.a", "d.c", "inc", "ltd", "corp", "yrs"]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}

/// Does a sentence begin here, with a word that names nothing?
fn begins(rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or_default();
    [
        "You", "Your", "You'll", "You’ll", "We", "Our", "The", "This", "These", "Must", "Candidates",
        "Applicants", "If", "It", "They", "Please", "There", "Applications", "All", "No", "In", "For", "Is",
        "Are",
    ]
    .contains(&first)
}

fn is_abbreviation(word: &str) -> bool {
    if word.is_ascii() {
        return word.len() <= LONGEST && ABBREVIATIONS.contains_in_any_case(word);
    }
    ABBREVIATIONS.contains(&word.to_lowercase())
}

fn push(out: &mut Vec<Span>, words: &str, base: usize, start: usize, end: usize) {
    let piece = words.get(start..end).unwrap_or_default();
    let body = piece.trim_start();
    let lead = piece.len() - body.len();
    let body = body.trim_end();
    if body.chars().any(char::is_alphanumeric) {
        out.push(Span::new(base + start + lead, base + start + lead + body.len()));
    } else if let Some(last) = out.last_mut() {
        last.end = u32::try_from(base + end).unwrap_or(u32::MAX).max(last.end);
    }
}
