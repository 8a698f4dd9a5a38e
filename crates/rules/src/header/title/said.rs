//! A title that sentences tell.

use super::{ROLES, has_role};
use crate::header::company::is_possessive;
use crate::header::page::Page;
use crate::header::place::place;
use crate::lexicon::Lexicon;
use crate::list::WordList;
use crate::set_phrase::{List, Phrases, Words, list};
use crate::source::spaced;
use crate::token::{Kind, Token};
use std::sync::LazyLock;

static SAID: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(&[
        ("be the", ()),
        ("looking|search|searching|look for", ()),
        ("looking to hire", ()),
        ("seeking", ()),
        ("seeks", ()),
        ("we seek", ()),
        ("hiring", ()),
        ("recruiting", ()),
        ("recruit", ()),
        ("in search of", ()),
        ("position|vacancy|role|opening|opportunity is|exists|available for|of", ()),
        ("role|position|job|post of|for", ()),
        ("opportunity|opening|vacancy for", ()),
        ("opportunity|opening|vacancy|position has arisen|arose *8 for", ()),
        ("join|joins us|our team? as", ()),
        ("as a|an|our", ()),
        ("serve|serves|act|acts as the|its|our", ()),
        ("to hire a|an|our|its", ()),
        ("on the? lookout for", ()),
        ("applications for", ()),
        ("applications are invited for", ()),
        ("opening *5 for", ()),
        ("opportunity|vacancy in|at|within *6 for", ()),
        ("looking to appoint", ()),
        ("to fill a|an|the", ()),
        ("become|became available for", ()),
        ("purpose of this|the", ()),
    ])
});

/// "We are looking for a Senior Data Scientist to join …": a run of capitalised words that names a role.
pub(super) fn said(page: &Page<'_>, lexicon: &Lexicon) -> Option<String> {
    let words = &page.words;
    SAID.all(words).iter().filter(|cue| is_of_job(words, cue.first, true)).take(60).find_map(|cue| {
        // "Be the" needs "we are looking for" behind the name.
        let mut first = cue.end;
        let skip = |i: usize| {
            words.tokens.get(i).is_some_and(|t| t.kind == Kind::Word && !words.capital(i))
                || matches!(words.get(i), "," | "a" | "an" | "-" | "*")
        };
        // "As an expert, you will work with Sales": what stands behind is of something else.
        let goes_on = |at: usize| words.is(at, &["to", "we", "who", "will", "with", "you"]);
        while first < cue.end + 10 && skip(first) && !goes_on(first) && !words.stops(first) {
            first += 1;
        }
        if words.is(first, &["a", "an", "the"]) {
            first += 1;
        }
        let (mut end, plural) = run(words, first)?;
        // "An Upper School English teacher"
        end += usize::from(end > first + 1 && words.is(end, &ROLES));
        end = past_kind(page, first, end);
        let place = words.tokens.get(first)?.span.join(words.tokens.get(end.checked_sub(1)?)?.span);
        let text = place.of(page.text);
        if !has_role(text, lexicon) || text.len() > 90 || end < first + 2 {
            return None;
        }
        if words.get(cue.first) == "be"
            && !words.any(end..end + 6, &["looking", "need", "seeking", "after", "hiring"])
        {
            return None;
        }
        let text = spaced(text).into_owned();
        Some(if plural { text.strip_suffix('s').map_or(text.clone(), str::to_owned) } else { text })
    })
}

/// "As a Gauge Reader, you", "join us as a Gauge Reader", but not "partner with them as a trusted adviser": is what "as" leads to the job? What
/// one "serves as" is in capitals.
fn is_of_job(words: &Words<'_>, cue: usize, capital: bool) -> bool {
    const NEAR: usize = 5;
    const FAR: usize = 16;
    const JOINS: &[&str] = &["appointed", "employed", "hire", "hired", "join", "joining", "joins"];
    const OF_JOB: &[&str] = &[
        "career", "do", "here", "opportunity", "position", "role", "start", "team", "us", "work", "working",
    ];
    let near = |reach: usize| cue.saturating_sub(reach)..cue;
    let opens = cue == 0 || words.stops(cue - 1) || matches!(words.get(cue - 1), "\n" | ":");
    let asked = words.any(near(3), &["experience", "experienced", "background", "worked"]);
    let serves =
        capital && words.is(cue.wrapping_sub(1), &["serve", "serves", "function", "functions", "act"]);
    !words.stands(cue, "as")
        || opens
        || serves
        || (words.any(near(FAR), JOINS)
            || words.any(near(NEAR), OF_JOB) && !words.is(cue.wrapping_sub(1), &[","]))
            && !asked
}

/// Where a title ends whose kind stands behind it: "Gauge Reader (NIGHTS)", "Gauge Reader (x/f/m)", "Software Engineer, Tides, to join".
fn past_kind(page: &Page<'_>, first: usize, end: usize) -> usize {
    const MOST: usize = 6;
    let words = &page.words;
    let part = |&at: &usize| {
        words.capital(at)
            || words.is(at, &["&", "and"])
            // "Tide Engineer, 3D Gauges"
            || words.tokens.get(at).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()))
                && (words.capital(at + 1) || words.tokens.get(at + 1).is_some_and(|t| t.glued))
    };
    let close = end + 1 + (end + 1..end + 1 + MOST).take_while(part).count();
    let Some((a, b)) = words.tokens.get(end + 1).zip(words.tokens.get(close - 1)) else { return end };
    // "(GR)" is but short for it.
    let long = a.text.len() > 5 || a.text.contains(char::is_lowercase);
    let role = || {
        (first..end).any(|at| words.is(at, &ROLES))
            || words.is(close - 1, &ROLES) && !words.any(end + 1..close, &["and", "&"])
    };
    let apart = || place(a.span.join(b.span).of(page.text)).is_none();
    let goes_on = |at: usize| words.is(at, &["to", "who", "you", "you'll", "you’ll"]);
    // "a Tide Engineer, Deep Gauges."
    let whole = || {
        close > end + 2
            && words.stands(close, ".")
            && !words.tokens.get(close + 1).is_some_and(|t| t.glued)
            && !words.is(close - 1, &HOUSES)
    };
    let sexes = |at: &usize| words.get(*at).len() == 1 && words.get(*at) != ")";
    match words.get(end) {
        "(" if words.stands(end + 2, "/") => {
            let close = end + 1 + (end + 1..end + 7).take_while(sexes).count();
            if words.stands(close, ")") { close + 1 } else { end }
        }
        _ if close == end + 1 => end,
        "(" if long && words.stands(close, ")") && role() => close + 1,
        "," if (goes_on(close) || words.stands(close, ",") && goes_on(close + 1) || whole())
            && apart()
            && role() =>
        {
            close
        }
        _ => end,
    }
}

/// What the name of a house ends with.
static HOUSES: List = LazyLock::new(|| {
    list("inc ltd llc corp corporation company co gmbh plc group university college hospital trust county")
});

/// "The Data Engineer participates in …", "This GAUGE MECHANIC position is located in": what a sentence says that its subject does.
fn subject(page: &Page<'_>, lexicon: &Lexicon, mut starts: impl Iterator<Item = usize>) -> Option<String> {
    const DOES: WordList = WordList::of(&[
        "is", "will", "plays", "participates", "supports", "leads", "works", "provides", "performs",
        "reports", "serves", "assists", "manages", "oversees", "coordinates", "acts", "helps", "has",
        "develops", "directs", "designs", "ensures", "drives", "owns",
    ]);
    // Plurals that may stand behind a title.
    const THINGS: WordList = WordList::of(&[
        "applicants", "candidates", "duties", "jobs", "openings", "positions", "qualifications",
        "requirements", "responsibilities", "roles", "skills", "teams", "vacancies",
    ]);
    let words = &page.words;
    // "The Gauge Reader blends", "The Gauge Reader II plans"
    let does = |at: usize, end: usize| {
        words.is(at, &DOES)
            || (words.is(end - 1, &ROLES) || words.is(end - 1, &["i", "ii", "iii", "iv", "v"]))
                && words.tokens.get(at).is_some_and(|t| {
                    t.kind == Kind::Word
                        && t.is_low()
                        && t.text.len() > 4
                        && t.text.ends_with('s')
                        && !t.text.ends_with("ss")
                        && !THINGS.holds(t)
                })
    };
    starts.find_map(|at| {
        let named = words.is(at, &["the", "a", "an", "our", "this"]);
        let first = at + usize::from(named);
        let (end, plural) = run(words, first)?;
        // "The Harbour's Gauge Reader"
        let plural = plural || is_possessive(words, first);
        let close = past_kind(page, first, end);
        // "Senior Gauge Reader is a keeper who": without an article where a line says what one is.
        let told = named
            || words.stands(close, "is")
                && words.is(close + 1, &["a", "an", "responsible"])
                && opens_line(words, at);
        if !told {
            return None;
        }
        // "a Gauge Reader (GR) is a keeper"
        let short = words.stands(close, "(") && words.stands(close + 2, ")");
        let verb = if short { close + 3 } else { close };
        let verb = verb + usize::from(words.get(verb).ends_with("ly"));
        // "This National Guard position is for a Gauge Reader"
        let post = words.is(close, &["position", "role", "job", "vacancy"])
            && !words.any(close + 1..close + 3, &["for", "of"]);
        let text = words.tokens.get(first)?.span.join(words.tokens.get(close - 1)?.span).of(page.text);
        // "The National Guard is the oldest"
        let body = words.is(end - 1, &["guard"]) && words.is(end - 2, &["national", "coast"])
            || words.is(end - 1, &["service"]) && words.is(end - 2, &["executive"]);
        let role =
            !plural && !body && end > first + 1 && (does(verb, end) || post) && has_role(text, lexicon);
        (role && text.len() <= 90).then(|| spaced(text).into_owned())
    })
}

fn opens_line(words: &Words<'_>, at: usize) -> bool {
    at == 0 || words.get(at - 1) == "\n"
}

/// What the subject of one of the first lines does.
pub(super) fn subject_of_line(page: &Page<'_>, lexicon: &Lexicon) -> Option<String> {
    /// The first lines.
    const LINES: usize = 4;
    subject(page, lexicon, page.lines.iter().take(LINES).map(|line| line.tokens.start))
}

/// What the subject of a sentence does, or of its main clause: "Under direction of the master, the Gauge Reader will …".
pub(super) fn subject_of_sentence(page: &Page<'_>, lexicon: &Lexicon) -> Option<String> {
    /// The first sentences.
    const REACH: usize = 800;
    let words = &page.words;
    let opens =
        |&at: &usize| at > 0 && (words.stops(at - 1) || matches!(words.get(at - 1), "\n" | ":" | ","));
    subject(page, lexicon, (0..REACH.min(words.len())).filter(opens))
}

/// "As Head of Tides at Harbour Works, you will": what the reader is called.
pub(super) fn addressed(page: &Page<'_>, lexicon: &Lexicon) -> Option<String> {
    /// So far behind stands the word for the reader.
    const NEAR: usize = 14;
    let words = &page.words;
    let opens = |at: usize| at == 0 || words.stops(at - 1) || words.get(at - 1) == "\n";
    words.places("as").filter(|&at| opens(at) && words.stands(at, "as")).find_map(|at| {
        let first = at + 1 + usize::from(words.is(at + 1, &["a", "an", "the", "our"]));
        let (end, _) = run(words, first)?;
        let close = past_kind(page, first, end);
        let text = words.tokens.get(first)?.span.join(words.tokens.get(close - 1)?.span).of(page.text);
        let you = words.any(close..close + NEAR, &["you", "you'll", "you’ll", "your", "incumbent"]);
        // "As a Scientist, you will"
        let at_once = words.get(close) == "," && words.is(close + 1, &["you", "you'll", "you’ll"]);
        (you && (close > first + 1 || at_once) && text.len() <= 90 && has_role(text, lexicon))
            .then(|| spaced(text).into_owned())
    })
}

/// "We are looking for resource teachers", "the role of a chemotherapy nurse": the same in small letters, in two words or more.
pub(super) fn said_low(page: &Page<'_>) -> Option<String> {
    let words = &page.words;
    let plain = |at: usize| {
        words.tokens.get(at).is_some_and(|t| {
            t.kind == Kind::Word && !crate::clause::ADJECTIVES.holds(t) && !crate::clause::is_gerund(t)
        }) && !words.is(at, &JOINING)
    };
    SAID.all(words).iter().filter(|cue| is_of_job(words, cue.first, false)).take(20).find_map(|cue| {
        let mut first = cue.end;
        let praise = &[
            "a", "an", "the", "for", "of", "our", "skilled", "experienced", "motivated", "autonomous",
            "dedicated", "enthusiastic", "talented", "passionate", "dynamic", "committed", "seasoned",
            "ambitious", "and", "driven", "energetic", "entrepreneurial", "first", "organized", "proactive",
            "qualified", "talent", "top",
        ];
        // "a full stack developer"
        let stack = |at: usize| words.is(at, &["full"]) && words.any(at + 1..at + 3, &["stack"]);
        while words.is(first, praise)
            || words.stands(first, ",") && first > cue.end
            || words.tokens.get(first).is_some_and(|t| crate::clause::ADJECTIVES.holds(t)) && !stack(first)
        {
            first += 1;
        }
        // "back-end developer", but not "a detail-oriented developer"
        let hyphen = |at: usize| {
            let glued = |at: usize| words.tokens.get(at).is_some_and(|t| t.glued);
            let kind = ["end", "stack", "track", "level"];
            words.stands(at, "-") && glued(at) && glued(at + 1) && words.is(at + 1, &kind)
        };
        let reach = (first..first + 5).take_while(|&at| plain(at) || hyphen(at) || stack(at)).count();
        let role = (first..first + reach).find(|&at| {
            words.is(at, &ROLES) && !words.is(at, &["staff", "sales", "lead", "head"])
                || words.get(at).strip_suffix('s').is_some_and(|one| ROLES.contains(one))
        })?;
        // "engineer intern"
        let role =
            role + (role + 1..first + reach).take_while(|&at| words.is(at, &["intern", "trainee"])).count();
        let place = words.tokens.get(first)?.span.join(words.tokens.get(role)?.span);
        let text = spaced(place.of(page.text)).into_owned();
        let one = text.strip_suffix('s').filter(|_| !words.is(role, &ROLES)).map(str::to_owned);
        (role > first).then(|| one.unwrap_or(text))
    })
}

/// "To appoint a Matron for", "the position of President": one word, which must be a role.
pub(super) fn said_in_a_word(page: &Page<'_>, lexicon: &Lexicon) -> Option<String> {
    let words = &page.words;
    SAID.all(words).iter().take(20).find_map(|cue| {
        let named = words.is(cue.end, &["a", "an", "the"]);
        let praise = |at: &usize| {
            words.is(*at, &["experienced", "motivated", "skilled", "talented", "dedicated", "passionate"])
        };
        let at = cue.end + usize::from(named);
        let at = at + (at..at + 2).take_while(praise).count();
        let told = named || words.is(cue.end - 1, &["a", "an", "of"]);
        let (end, plural) = run(words, at)?;
        let text = words.tokens.get(at)?.text;
        // "Experience as a Consultant" is what is asked.
        let told = told && !words.stands(cue.first, "as");
        (told && !plural && end == at + 1 && has_role(text, lexicon)).then(|| text.to_owned())
    })
}

/// What joins a title to something else.
static JOINING: List = LazyLock::new(|| {
    list(
        "to who with and or for in that of at on by from as is are be we you our your their someone somebody people new individuals candidates person professionals another more this these those",
    )
});

/// Capitalised words with what may stand between them; whether the last is a plural.
fn run(words: &Words<'_>, first: usize) -> Option<(usize, bool)> {
    // "(Senior) Data Analyst"
    let remark = words.stands(first, "(") && words.capital(first + 1) && words.stands(first + 2, ")");
    let first = if remark { first + 3 } else { first };
    let mut end = first;
    let mut at = first;
    while at < first + 12 {
        let token = words.tokens.get(at)?;
        // "Manager, Outside Counsel & Vendor Operations"
        let comma = at == first + 1 && words.get(at) == "," && words.is(first, &ROLES);
        // "Sr. Data Analyst"
        let short = words.stands(at, ".") && words.is(at - usize::from(at > first), &["sr", "jr", "dr"]);
        let glue =
            (short || comma || matches!(words.get(at), "of" | "and" | "&" | "/" | "-" | "–" | "for" | "in"))
                && words.capital(at + 1);
        // "Tide-focused Gauge Reader"
        let hyphen = words.stands(at, "-") && token.glued;
        let half = hyphen && words.tokens.get(at + 1).is_some_and(|t| t.glued && t.is_low());
        if half && words.capital(at + 2) {
            at += 2;
            continue;
        }
        // "Deep Gauge Reading (DGR) Scientist"
        let short = |t: &Token<'_>| t.text.len() < 6 && t.text.chars().all(char::is_uppercase);
        if at > first
            && words.stands(at, "(")
            && words.stands(at + 2, ")")
            && words.tokens.get(at + 1).is_some_and(short)
            && words.is(at + 4, &ROLES)
        {
            at += 3;
            continue;
        }
        // "As A Gauge Reader You Will"
        if at > first && words.is(at, &["you", "we"]) {
            break;
        }
        if token.kind == Kind::Word && words.capital(at) || token.kind == Kind::Number && at > first {
            end = at + 1;
        } else if !glue || at == first {
            break;
        }
        // A role with "for" or "in" behind it is whole.
        if matches!(words.get(at), "for" | "in") {
            break;
        }
        at += 1;
    }
    if end == first {
        return None;
    }
    let last = words.get(end - 1);
    let plural = last.strip_suffix('s').is_some_and(|one| ROLES.contains(one))
        && !words.is(first.wrapping_sub(1), &["a", "an"]);
    Some((end, plural))
}
