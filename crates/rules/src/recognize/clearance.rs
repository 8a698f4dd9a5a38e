//! National security clearances of six schemes.

use crate::lexicon::{Lexicon, Term, Vocabulary};
use crate::predicate::{Clearance, ClearanceStatus, Polygraph, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::set_phrase::{List, Phrases, Words, list};
use crate::source::spaced;
use crate::token::Kind;
use std::ops::Range;
use std::sync::LazyLock;

/// Clearances, held now or to be got, with the polygraph asked for.
pub struct Clearances;

impl Recognizer for Clearances {
    fn id(&self) -> &'static str {
        "clearance"
    }

    fn about(&self) -> &'static str {
        "Finds national security clearances by the lexicon's names, bare level words beside them (\"Secret or Top Secret \
         clearance\", \"Clearance: Secret\") and \"security clearance\" with no level; whether it is held or to be got, and the \
         polygraph. Leaves alone secrets, public trust in general, medical, customs and police clearances, and clearances that \
         are not required. Gap: two levels that differ only in what they are for stand as two findings."
    }

    fn speaks_for_itself(&self) -> bool {
        true
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Active Secret clearance",
                finds: &[
                    r#"{"kind":"clearance","scheme":"us","level":"secret","name":"Active Secret clearance","status":"active","polygraph":null}"#,
                ],
            },
            Example {
                text: "Ability to obtain and maintain a security clearance",
                finds: &[
                    r#"{"kind":"clearance","scheme":null,"level":null,"name":"security clearance","status":"obtain","polygraph":null}"#,
                ],
            },
            Example { text: "Security clearance is not required", finds: &[] },
            Example { text: "Medical clearance before the fitness test", finds: &[] },
            Example { text: "Keep trade secrets and build public trust", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(GENERAL.signs().words(&BARE).names(Vocabulary::Clearance))
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        let named = levels(item, lexicon, &words);
        let mut from = 0;
        let mut last: Option<ClearanceStatus> = None;
        for (i, level) in named.iter().enumerate() {
            let until = named.get(i + 1).map_or(words.len(), |next| next.place.start);
            let sentence = words.around(level.place.start, 40);
            // "SCI access may require a polygraph": tells of it.
            if words.is(level.place.end, &["may", "might"])
                || not_required(&words, level.place.end)
                || words.any(
                    level.place.start.saturating_sub(3).max(from)..level.place.start,
                    &["no", "not", "without"],
                ) && !turned_down(&words, &sentence)
            {
                from = level.place.end;
                continue;
            }
            let before = from.max(sentence.start)..level.place.start;
            // "If you have a current clearance, you may be …": of those who have one.
            if told_of(&words, before.clone()) {
                from = level.place.end;
                continue;
            }
            let after = level.place.end..until.min(sentence.end);
            // "Obtain a Secret or Top Secret clearance": members of one list share what stands before it.
            let listed = last.as_ref().filter(|_| {
                before.len() <= 5
                    && before.clone().all(|i| {
                        words
                            .is(i, &["or", "and", ",", "/", "a", "an", "clearance", "security", "-", "level"])
                    })
            });
            // "Active Secret with Top Secret/SCI eligibility"
            let eligible = i > 0 && words.is(level.place.end - 1, &["eligibility", "eligible"]);
            let public = level.level.as_deref() == Some("publicTrust");
            let status = match listed {
                _ if eligible => ClearanceStatus::Obtain,
                // It is given for a position: nobody brings one, but for those who are asked to.
                _ if public
                    && !words.is(level.place.end - 1, &["clearance"])
                    && !words.any(sentence.clone(), &BROUGHT) =>
                {
                    ClearanceStatus::Obtain
                }
                Some(&shared) => shared,
                None => status(&words, before.clone(), after.clone()),
            };
            last = Some(status);
            let polygraph = polygraph(&words, level.place.start..sentence.end.max(level.place.end))
                .or_else(|| polygraph(&words, sentence.start..level.place.start));
            let mut place = level.place.clone();
            while place.start > before.start
                && words.is(place.start - 1, &["active", "current", "final", "interim", "valid", "existing"])
            {
                place.start -= 1;
            }
            let name = spaced(item.text(place.start, place.end));
            let predicate = Predicate::Clearance(Clearance {
                scheme: level.scheme.clone(),
                level: level.level.clone(),
                name,
                status,
                polygraph,
            });
            from = level.place.end;
            out.push(Finding { predicate, first: place.start, end: place.end, recognizer: self.id() });
        }
    }
}

struct Level {
    scheme: Option<String>,
    level: Option<String>,
    place: Range<usize>,
}

/// The levels that the item names, left to right; "a security clearance" where it names none.
fn levels(item: &Item<'_>, lexicon: &Lexicon, words: &Words<'_>) -> Vec<Level> {
    let mut out: Vec<Level> = Vec::new();
    for hit in &item.hits {
        let Term::Clearance(index) = hit.term else { continue };
        let Some(entry) = lexicon.clearances().get(index) else { continue };
        // "Build public trust" is no clearance.
        if entry.level == "publicTrust" && !words.capital(hit.first) && hit.end - hit.first == 2 {
            continue;
        }
        // "The U.S. Secret Service"
        if words.get(hit.end) == "service" && words.capital(hit.end) {
            continue;
        }
        // "Our scent, Top Secret, …": two words alone in a sentence that says nothing of clearances.
        let sentence = words.around(hit.first, 40);
        if hit.end - hit.first == 2
            && words.get(hit.first) == "top"
            && sentence.len() > 6
            && !words.any(0..words.len(), &TOLD)
        {
            continue;
        }
        // A spelling that several schemes share says the level and no scheme.
        if let Some(same) = out.iter_mut().find(|l| l.place == (hit.first..hit.end)) {
            same.scheme = same.scheme.take().filter(|s| *s == entry.scheme);
            continue;
        }
        if out.last().is_none_or(|l| l.place.end <= hit.first) {
            out.push(Level {
                scheme: Some(entry.scheme.clone()),
                level: Some(entry.level.clone()),
                place: hit.first..hit.end,
            });
        }
    }
    // "Active TS" in "Active TS/SCI".
    for level in &mut out {
        let behind = level.place.end;
        let top = level.level.as_deref() == Some("topSecret") && level.scheme.as_deref() == Some("us");
        // "With SCI eligibility" is what an active one comes with.
        if top && words.get(behind) == "sci" {
            level.level = Some("tsSci".to_owned());
            level.place.end = behind + 1 + usize::from(words.get(behind + 1) == "clearance");
        } else if top
            && words.is(behind, &["/", "-", "w", "with", "and"])
            && words.is(behind + 1, &["sci", "/"])
        {
            level.level = Some("tsSci".to_owned());
            level.place.end = behind + 2 + usize::from(words.get(behind + 1) == "/");
        }
    }
    // "With SCI eligibility" is what an active one comes with.
    for level in &mut out {
        let end = level.place.end;
        if words.is(end.wrapping_sub(1), &["sci"]) && words.is(end, &["eligibility", "access", "eligible"]) {
            level.place.end = end + 1;
        }
    }
    out.dedup_by(|later, before| later.place.start < before.place.end);
    for at in 0..words.len() {
        let Some((level, end)) = bare(words, at) else { continue };
        let inside = out.iter().any(|l| l.place.start < end && at < l.place.end);
        let beside = out.iter().any(|l| {
            let gap = if l.place.start >= end { end..l.place.start } else { l.place.end..at };
            gap.len() <= 4
                && gap
                    .clone()
                    .all(|i| words.is(i, &["or", "and", ",", "/", "an", "a", "higher", "above", "active"]))
        });
        // "TS/SCI preferred; Secret required"
        let decided =
            !out.is_empty() && words.is(end, &["required", "preferred", "desired", "minimum", "clearance"]);
        if !inside && (beside || decided || labelled(words, at)) {
            out.push(Level { scheme: Some("us".to_owned()), level: Some(level.to_owned()), place: at..end });
        }
    }
    out.sort_by_key(|l| l.place.start);
    if out.is_empty() {
        let asks = matches!(item.section, SectionKind::Required | SectionKind::Preferred);
        let general = GENERAL.all(words).into_iter().find(|f| {
            let around = words.around(f.first, 30);
            let asked = words.any(around.clone(), &OBTAIN)
                || words.any(around, &HELD)
                || words.any(f.end..f.end + 8, &["required", "must"])
                || asks && words.len() <= 7;
            asked
                && !words.any(f.first.saturating_sub(1)..f.end, &OTHERS)
                && !words.is(f.end, &["guard", "process", "processes", "experience", "card"])
        });
        // Where a verb leads to it, the verb is no part of the name.
        let place = general.map(|f| {
            let mut first = if f.value { f.end - 1 } else { f.first };
            while f.value && words.is(first - 1, &["security", "government", "federal", "national", "dod"]) {
                first -= 1;
            }
            first..f.end
        });
        out.extend(place.map(|place| Level { scheme: None, level: None, place }));
    }
    out
}

/// Words of which one stands beside a level where a clearance is meant.
static TOLD: List = LazyLock::new(|| {
    list(
        "clearance clearances cleared sci polygraph poly eligible eligibility obtain maintain active current hold holds \
         citizen citizens citizenship investigation ssbi security level required must interim",
    )
});

/// The words that begin one.
const BARE: [&str; 4] = ["top", "secret", "confidential", "ts"];

/// Level words that are names only beside another level or under a label.
fn bare(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    let found = match words.get(at) {
        "top" if words.get(at + 1) == "secret" => Some(("topSecret", at + 2)),
        "secret" => Some(("secret", at + 1)),
        "confidential" => Some(("confidential", at + 1)),
        "ts" if words.get(at + 1) == "/" && words.get(at + 2) == "sci" => Some(("tsSci", at + 3)),
        "ts" => Some(("topSecret", at + 1)),
        _ => None,
    };
    found.filter(|_| words.capital(at))
}

/// "Clearance: Secret", "Security Clearance Required: Top Secret".
fn labelled(words: &Words<'_>, at: usize) -> bool {
    let Some(colon) = at.checked_sub(1).filter(|&i| words.is(i, &[":", "-", "–"])) else {
        return at.checked_sub(2).is_some_and(|i| {
            words.is(i, &[":"])
                && words.is(i + 1, &["active", "current"])
                && words.any(i.saturating_sub(3)..i, &["clearance"])
        });
    };
    words.any(colon.saturating_sub(4)..colon, &["clearance"])
}

/// Clearances of no level; whether a verb leads to the word.
static GENERAL: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    Phrases::new(&[
        ("security clearance|clearances", false),
        ("u . s . government? security? clearance", false),
        ("us government|federal security? clearance", false),
        ("government|federal|dod|dhs|doe|defense|defence|military security? clearance|clearances", false),
        ("national security clearance|vetting", false),
        ("personnel security clearance", false),
        ("active clearance", false),
        ("clearance required|eligibility", false),
        ("obtain|obtaining|hold|holding|possess *4 clearance", true),
    ])
});

/// Clearances of another kind.
static OTHERS: List = LazyLock::new(|| {
    list(
        "medical police customs fingerprint line criminal background child abuse physical export site air traffic height",
    )
});

static OBTAIN: List = LazyLock::new(|| {
    list(
        "obtain obtaining obtained obtainable eligible eligibility attain attaining acquire acquiring achieve get gain \
         clearable undergo willing willingness qualify apply subject receipt vetted",
    )
});

static HELD: List = LazyLock::new(|| {
    list(
        "active maintain maintaining current currently existing possess possesses hold holds holding held have has final must required \
         requires require requirement",
    )
});

/// What one is able to do for a clearance that one does not have yet.
static GETS: List = LazyLock::new(|| {
    list("pass secure maintain keep hold retain get gain receive qualify undergo complete clear")
});

/// What is said of a clearance that one comes with.
static BROUGHT: List = LazyLock::new(|| list("active current currently existing possess hold have prior"));

/// "If you currently hold", "those who have": does what stands before a level make a case of those who have it?
fn told_of(words: &Words<'_>, before: Range<usize>) -> bool {
    before.clone().any(|at| {
        let now = usize::from(words.is(at + 2, &["currently", "already"]));
        words.get(at) == "if"
            && words.is(at + 1, &["you", "applicant", "candidate", "selectee"])
            && words.is(at + 2 + now, &["have", "hold", "possess", "has", "holds"])
            && before.contains(&(at + 2 + now))
    })
}

fn status(words: &Words<'_>, before: Range<usize>, after: Range<usize>) -> ClearanceStatus {
    // What stands nearest before the level decides; then brackets and alternatives behind it.
    let last = before.clone().rev().find(|&i| {
        words.is(i, &OBTAIN)
            || words.is(i, &HELD)
                && !words.is(i, &["must", "required", "requires", "require", "maintain", "maintaining"])
    });
    // "obtain and maintain an active one"
    let last = last.map(|i| {
        let article = usize::from(words.is(i.wrapping_sub(1), &["a", "an", "the"]));
        let verb = i.wrapping_sub(1 + article);
        let kept = words.is(i, &["active", "current"])
            && words.is(verb, &["maintain", "keep"])
            && words.is(verb.wrapping_sub(1), &["and", "or", "/"])
            && words.is(verb.wrapping_sub(2), &OBTAIN);
        if kept { verb - 2 } else { i }
    });
    // "the ability to pass and maintain it", "able to secure it", but "the ability to lead a team and a Secret clearance"
    let enabled = last.is_none()
        && before.clone().any(|i| {
            let verb = words.last_clause(i + 2..before.end).start;
            words.is(i, &["ability", "able"]) && words.get(i + 1) == "to" && words.any(verb..verb + 2, &GETS)
        });
    // "a background investigation (a Secret clearance)", "that the office grant you one"
    let mut near = before.end.saturating_sub(3).max(before.start)..before.end;
    let given = words.any(near.clone(), &["grant"])
        || near.any(|i| words.get(i) == "(" && words.is(i.wrapping_sub(1), &["investigation", "check"]));
    if enabled || given {
        return ClearanceStatus::Obtain;
    }
    // "with the ability to possess and maintain it"
    let able =
        |i: usize| words.get(i.wrapping_sub(1)) == "to" && words.is(i.wrapping_sub(2), &["ability", "able"]);
    if last.is_some_and(|i| words.is(i, &OBTAIN) || able(i))
        || words.any(before, &["obtain", "eligible"]) && last.is_none()
    {
        return ClearanceStatus::Obtain;
    }
    let mut behind = after.start;
    while behind < after.end
        && words.is(behind, &["clearance", "level", "security", ")", "and", ",", "w", "/"])
        && (!words.is(behind, &["and", ","])
            || words.is(behind + 1, &["must"])
            || words.get(behind) == "," && words.get(behind + 1) == "or")
    {
        behind += 1;
    }
    let opens = words
        .is(behind, &["(", "or", "must", "to", "eligible", "eligibility", "required", "obtainable", "will"]);
    let soon = behind..(behind + 9).min(after.end);
    if opens && words.any(soon.clone(), &OBTAIN) && !words.any(soon, &["possess"]) {
        return ClearanceStatus::Obtain;
    }
    ClearanceStatus::Active
}

fn polygraph(words: &Words<'_>, range: Range<usize>) -> Option<Polygraph> {
    let at = words.position(range.clone(), &["polygraph", "poly", "fsp"])?;
    // "With the ability to obtain a polygraph" asks for none now.
    if words.any(range.start..at, &["obtain"]) && !words.any(range.start..at, &["must"]) {
        return None;
    }
    let near = at.saturating_sub(4).max(range.start)..(at + 3).min(range.end);
    if words.any(near.clone(), &["no", "not", "without"]) {
        return None;
    }
    if words.get(at) == "fsp" || words.any(near.clone(), &["full", "lifestyle", "fs", "fsp"]) {
        return Some(Polygraph::Full);
    }
    let ci = words.any(near.clone(), &["ci", "counterintelligence"])
        || words.position(near, &["counter"]).is_some();
    Some(if ci { Polygraph::Ci } else { Polygraph::Any })
}

/// "Candidates without one can't be considered" asks for one.
fn turned_down(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    words
        .position(sentence.clone(), &["considered", "accepted", "progressed"])
        .is_some_and(|at| words.any(at.saturating_sub(3)..at, &["not", "can't", "cannot", "won't"]))
}

/// "… clearance: none", "… is not required", "… not needed".
fn not_required(words: &Words<'_>, end: usize) -> bool {
    let mut at = end;
    while words.is(at, &["clearance", "level", "required", ":", "is", "are", "requirement", "-"])
        && at < end + 5
    {
        at += 1;
    }
    words.is(at, &["not", "none", "no", "n"]) && words.tokens.get(at).is_some_and(|t| t.kind == Kind::Word)
}
