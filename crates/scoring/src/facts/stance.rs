//! What a text says of a name in it: that the person did it, that it is wished for or lacking, or only that it was there.

use rolefit_profile::{Field, Month, Section};
use rolefit_rules::lexicon::{Hit, Vocabulary};
use rolefit_rules::token::{Kind, Token};

/// What a mention is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stance {
    /// Lacking or wished for: it shows nothing.
    Denied,
    /// It leaves it open.
    Doubtful,
    /// It shows it.
    Claimed,
    /// Its own words say that the person did it; becomes `Claimed` when the place is weighed.
    Used,
}

/// Words that deny or wish for everything after them in the sentence.
const REST_OF_SENTENCE: &[&[&str]] = &[
    &["no", "experience"],
    &["no", "knowledge"],
    &["no", "prior"],
    &["little", "experience"],
    &["lack"],
    &["lacks"],
    &["lacking"],
    &["interested", "in"],
    &["interest", "in"],
    &["would", "like"],
    &["willing", "to", "learn"],
    &["willingness", "to", "learn"],
    &["eager", "to", "learn"],
    &["keen", "to", "learn"],
    &["want", "to"],
    &["wants", "to"],
    &["hope", "to"],
    &["hoping", "to"],
    &["plan", "to"],
    &["planning", "to"],
    &["launch", "a", "career"],
    &["begin", "a", "career"],
    &["start", "a", "career"],
    &["pursue", "a", "career"],
    &["further", "my", "career"],
    &["advance", "my", "career"],
    &["transitioning", "into"],
    &["aspiring"],
    &["aspire"],
    &["aspires"],
    &["currently", "learning"],
    &["currently", "studying"],
];

/// Words by which a summary or headline names the job that is wanted, not the one that was done.
const WISHED_JOB: &[&[&str]] = &[
    &["seeking"],
    &["seek"],
    &["seeks"],
    &["looking", "for"],
    &["desire"],
    &["desires"],
    &["to", "obtain"],
    &["in", "search", "of"],
    &["objective"],
];

/// Words by which a sentence says that what follows was used or is mastered.
const USE: &[&str] = &[
    "using", "used", "use", "uses", "via", "utilizing", "utilized", "wrote", "writing", "written",
    "programmed", "programming", "coded", "coding", "built", "building", "developed", "developing",
    "implemented", "implementing", "configured", "configuring", "administered", "administering", "automated",
    "automating", "leveraging", "leveraged", "deployed", "deploying",
];

/// Words by which a person claims a field.
const CLAIM: &[&str] = &[
    "experience", "experienced", "expertise", "expert", "skilled", "proficient", "proficiency", "knowledge",
    "specialized", "specializing", "specialising", "background", "versed", "fluent", "strong", "years",
    "trained", "certified",
];

/// The words before `first` in its sentence, nearest first; words of other names are left out.
fn before<'t, 'a>(
    tokens: &'t [Token<'a>],
    first: usize,
    hits: &'t [Hit],
) -> impl Iterator<Item = &'t Token<'a>> + Clone {
    let in_name = |at: usize| {
        hits.iter().any(|h| h.first <= at && at < h.end && h.term.vocabulary() == Vocabulary::Subject)
    };
    tokens
        .get(..first)
        .unwrap_or_default()
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, t)| !ends_sentence(t))
        .filter(move |(at, _)| !in_name(*at))
        .map(|(_, t)| t)
}

pub(super) fn ends_sentence(token: &Token<'_>) -> bool {
    token.kind == Kind::Break
        || matches!(token.text, "." | ";" | "!" | "?" | "•" | "*")
        || token.is("but")
        || token.is("however")
}

/// Do the words stand here, read backwards?
fn has_phrase<'t>(back: impl Iterator<Item = &'t Token<'t>>, phrases: &[&[&str]]) -> bool {
    let mut words: Vec<&Token<'_>> = back.filter(|t| t.kind != Kind::Mark).collect();
    words.reverse();
    phrases.iter().any(|phrase| {
        words
            .windows(phrase.len())
            .any(|window| window.iter().zip(*phrase).all(|(token, word)| token.is(word)))
    })
}

/// What the text says of a subject in it.
pub(super) fn of(tokens: &[Token<'_>], hit: &Hit, hits: &[Hit], field: Field, section: Section) -> Stance {
    if denied(tokens, hit, hits, section) {
        return Stance::Denied;
    }
    // "to meet SSL standards" names a paper that something must agree with, or somebody's house rules.
    let follows = |words: &[&str]| tokens.get(hit.end).is_some_and(|t| t.is_any(words));
    if super::is_prose(field)
        && hit.end - hit.first == 1
        && tokens.get(hit.first).is_some_and(|t| is_short_capitals(t.text))
        && follows(&["standard", "standards"])
    {
        return Stance::Doubtful;
    }
    let titled = field == Field::Name && matches!(section, Section::Project(_));
    if (super::is_prose(field) || titled) && (is_in_house_name(tokens, hit.first) || names_house(tokens, hit))
    {
        return Stance::Doubtful;
    }
    let near = || before(tokens, hit.first, hits).filter(|t| t.kind == Kind::Word).take(4);
    if near().any(|t| t.is_any(USE)) || (section == Section::Summary && near().any(|t| t.is_any(CLAIM))) {
        return Stance::Used;
    }
    Stance::Claimed
}

/// "services to the Department of Youth Services": a house may be called by what it does, and whoever worked for it did something else.
fn is_in_house_name(tokens: &[Token<'_>], first: usize) -> bool {
    const HOUSES: &[&str] = &[
        "agency", "authority", "board", "bureau", "center", "centre", "college", "commission", "council",
        "department", "dept", "division", "faculty", "institute", "ministry", "office", "school",
    ];
    let back = tokens.get(..first).unwrap_or_default().iter().rev();
    let of_name = |t: &&Token<'_>| t.is_capital() && !t.is_any(&["of", "for"]);
    let mut back = back.skip_while(|t| of_name(t) || t.is_any(&["and", "&", ",", "the"])).take(2);
    back.next().is_some_and(|t| t.is_any(&["of", "for"]))
        && back.next().is_some_and(|t| t.is_capital() && t.is_any(HOUSES))
}

/// "the Defense Logistics Agency", "lofts at Theater Square": so it is where the name ends with the word for a house, or for a place.
fn names_house(tokens: &[Token<'_>], hit: &Hit) -> bool {
    const ENDS: &[&str] = &[
        "agency", "association", "authority", "bureau", "commission", "committee", "council", "foundation",
        "institute", "ministry", "offices", "society",
    ];
    const PLACES: &[&str] = &["avenue", "plaza", "square", "street"];
    let capital = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(Token::is_capital);
    let ends = |words: &[&str]| tokens.get(hit.end).is_some_and(|t| t.is_capital() && t.is_any(words));
    capital(Some(hit.first)) && (ends(PLACES) || capital(hit.first.checked_sub(1)) && ends(ENDS))
}

fn denied(tokens: &[Token<'_>], hit: &Hit, hits: &[Hit], section: Section) -> bool {
    let back = || before(tokens, hit.first, hits);
    if has_phrase(back(), REST_OF_SENTENCE) {
        return true;
    }
    if matches!(section, Section::Summary | Section::Label) && has_phrase(back(), WISHED_JOB) {
        return true;
    }
    // "learning Rust", "Rust (learning)", but not "machine learning with Rust".
    if back().filter(|t| t.kind == Kind::Word).take(2).any(|t| t.is("learning"))
        || tokens
            .get(hit.end..)
            .unwrap_or_default()
            .iter()
            .take(3)
            .any(|t| t.is("learning") && !in_hit(t, hits))
            && tokens.get(hit.end).is_some_and(|t| t.text == "(")
    {
        return true;
    }
    // "without Kubernetes", "not Java": up to the next mark.
    let mut ahead: Option<&Token<'_>> = tokens.get(hit.first);
    for token in back().take(6) {
        if token.kind == Kind::Mark && matches!(token.text, "," | ":" | "(" | ")" | "|" | "/") {
            break;
        }
        let but = ahead.is_some_and(|t| t.is_any(&["only", "limited", "just", "code", "1"]) || t.text == "-");
        if token.is_any(&["no", "not", "without", "never", "non"]) && !but {
            return true;
        }
        ahead = Some(token);
    }
    false
}

fn in_hit(token: &Token<'_>, hits: &[Hit]) -> bool {
    hits.iter().any(|h| h.span.start <= token.span.start && token.span.end <= h.span.end)
}

/// What the text says of a credential in it. Prose can name the credentials of others, so it must say that this one is held.
pub(super) fn of_credential(tokens: &[Token<'_>], hit: &Hit, field: Field, section: Section) -> Stance {
    const NOT_YET: &[&str] = &[
        "pursuing", "towards", "toward", "candidate", "studying", "preparing", "progress", "eligible",
        "expected", "planned", "expired", "lapsed", "inactive", "track", "exam",
    ];
    const FORMER: &[&str] = &["former", "formerly", "previously"];
    const HELD: &[&str] = &[
        "certified", "certification", "certifications", "licensed", "license", "licence", "hold", "holds",
        "holding", "held", "obtained", "earned", "registered", "passed", "possess", "possesses", "completed",
        "achieved", "current", "active", "valid", "am",
    ];
    if denied(tokens, hit, &[], section) {
        return Stance::Denied;
    }
    if is_anothers(tokens, hit, field) {
        return Stance::Doubtful;
    }
    let before = before(tokens, hit.first, &[]).take(5);
    // "Former CPA", "formerly a CPA", "CPA (former)", and not "RN, former medic"
    let mut words = before.clone().take_while(|t| t.kind == Kind::Word).take(2);
    let former = words.any(|t| t.is_any(FORMER))
        || matches!(tokens.get(hit.end..hit.end + 2), Some([open, t]) if open.text == "(" && t.is_any(FORMER));
    let after = tokens.get(hit.end..).unwrap_or_default().iter().take_while(|t| !ends_sentence(t)).take(6);
    let mut near = before.chain(after);
    // "CPA, passed 3 of 4 sections"
    let part =
        |[count, part]: &[Token<'_>; 2]| count.number().is_some() && part.is_any(&["parts", "sections"]);
    let behind = tokens.get(hit.end..).unwrap_or_default();
    if former || near.clone().any(|t| t.is_any(NOT_YET)) || behind.array_windows().take(6).any(part) {
        return Stance::Doubtful;
    }
    if super::is_prose(field) && section != Section::Summary && !near.any(|t| t.is_any(HELD)) {
        return Stance::Doubtful;
    }
    Stance::Claimed
}

/// "2011 – 2015", "expires May 2015": has what is told of come to its end? A year alone ("PMP – 2015") is that of its beginning.
pub(super) fn is_over(tokens: &[Token<'_>], as_of: Month) -> bool {
    const ENDS: &[&str] = &["exp", "expired", "expires", "through", "until"];
    const SPANS: &[&str] = &["-", "–", "—", "to"];
    let year = |at: usize| {
        let number = tokens.get(at)?.number().and_then(|year| i32::try_from(year).ok());
        number.filter(|year| (1950..2100).contains(year))
    };
    let ends = |at: usize| {
        let is = |words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
        is(ENDS) || is(SPANS) && at.checked_sub(1).and_then(year).is_some()
    };
    let ended = |at: usize| year(at).filter(|_| (at.saturating_sub(2)..at).any(ends));
    (0..tokens.len()).filter_map(ended).max().is_some_and(|year| year < as_of.year())
}

/// "CPAs", "Assistant to CPA", "CPA firms": of those with whom the person worked.
fn is_anothers(tokens: &[Token<'_>], hit: &Hit, field: Field) -> bool {
    const HOUSES: &[&str] = &["firm", "firms", "offices"];
    // "Promoted to RN" is the person's own.
    const ROSE: &[&str] = &["advanced", "progressed", "promoted", "upgraded"];
    let rose = hit.first.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|t| t.is_any(ROSE));
    let whose = |t: &Token<'_>| t.is("to") && !rose || field == Field::Position && t.is("for");
    let several = |t: &Token<'_>| t.text.strip_suffix('s').is_some_and(is_short_capitals);
    hit.end.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(several)
        || hit.first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(whose)
        || tokens.get(hit.end).is_some_and(|t| t.is_any(HOUSES))
}

/// A name of up to four letters, all capitals: others may share it.
pub(super) fn is_short_capitals(text: &str) -> bool {
    text.chars().count() <= 4
        && text.chars().count() >= 2
        && text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

pub(super) fn is_acronym(text: &str, hit: &Hit) -> bool {
    is_short_capitals(hit.span.of(text))
}
