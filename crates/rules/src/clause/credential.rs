//! Where the name of a certificate begins, so that no list of fields or of experience runs into it.

use super::is_gerund;
use crate::lexicon::{Hit, Vocabulary};
use crate::list::WordList;
use crate::recognizer::Item;
use crate::token::{Kind, Token};

/// What a certificate is called behind its name.
pub const PAPERS: &[&str] = &[
    "certification", "certifications", "certificate", "certified", "license", "licenses", "licence",
    "licences", "licensure", "licensed", "registration", "registered", "credential", "credentials",
    "designation",
];

static ARTICLES: WordList = WordList::of(&["a", "an", "the"]);

static JOINERS: WordList = WordList::of(&[",", "and", "or", "plus", "with"]);

static VALID: WordList =
    WordList::of(&["active", "current", "valid", "unrestricted", "unencumbered", "full", "clean"]);

/// The words of which one stands wherever the lexicon does not know the name.
static SPOKEN: WordList =
    WordList::of(&["certification", "certifications", "certificate", "licensure", "license", "licence"]);

/// Does an item speak of certificates?
pub(super) fn may_begin_credentials(item: &Item<'_>) -> bool {
    item.hits.iter().any(|hit| hit.term.vocabulary() == Vocabulary::Credential) || item.has(&SPOKEN)
}

/// Does the name of a certificate, with the words of validity before it, begin at this token: "… and active RN license",
/// "…, CPA preferred"? Not where the text tells of work "as a licensed electrician".
pub fn begins_credential(item: &Item<'_>, at: usize) -> bool {
    let tokens = &item.tokens;
    let before = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i));
    let article = usize::from(before(1).is_some_and(|t| ARTICLES.holds(t)));
    let before = before(1 + article);
    let rest = tokens.get(at..).unwrap_or_default();
    // "an active and valid license": what joins two such words, too.
    let light = |t: &&Token<'_>| VALID.holds(t) || t.is("and") || t.text == ",";
    let valid =
        rest.first().filter(|t| VALID.holds(t)).map_or(0, |_| rest.iter().take(5).take_while(light).count());
    let name = at + valid;
    let known = |hit: &Hit| hit.term.vocabulary() == Vocabulary::Credential && is_certain(item, hit);
    // "…, and a certificate as a building inspector"
    let called = || {
        (article > 0 || tokens.get(name).is_some_and(Token::is_capital))
            && tokens
                .get(name)
                .is_some_and(|t| t.is_any(&["certificate", "certification", "license", "licence"]))
            && tokens.get(name + 1).is_some_and(|t| t.is_any(&["as", "in", "of", "from", "issued", "to"]))
            // "… and registration with the Harbour Council"
            || tokens.get(name).is_some_and(|t| t.is("registration"))
                && tokens.get(name + 1).is_some_and(|t| t.is_any(&["with", "as"]))
    };
    // Some names hold their own words of validity: "valid driving licence".
    let named = |at: usize| names_at(&item.hits, at).is_some_and(|mut names| names.any(known));
    let stands = named(name)
        || valid > 0 && named(at)
        || before.is_some_and(joins) && (called() || names_paper(tokens, name));
    // "experience renewing pilot licences": what one does to them.
    let object = article == 0 && before.is_some_and(is_gerund);
    stands && !object && !before.is_some_and(|t| t.is("as")) && !is_worked_as(item, at)
}

/// "as an RN or LPN": one of several names, the first of which tells as what one has worked.
fn is_worked_as(item: &Item<'_>, at: usize) -> bool {
    let token = |at: usize| item.tokens.get(at);
    let past_article =
        |at: usize| at - usize::from(at > 0 && token(at - 1).is_some_and(|t| ARTICLES.holds(t)));
    let mut first = past_article(at);
    // "as an A&E registered nurse"
    let role = |i: usize| {
        token(i).is_some_and(|t| t.is("as")) && token(i + 1).is_some_and(|t| t.is_any(&["a", "an"]))
    };
    if (at.saturating_sub(5)..at).rev().take_while(|&i| !token(i).is_some_and(joins)).any(role) {
        return true;
    }
    // A list of jobs is short.
    for _ in 0..8 {
        let Some(joiner) = first.checked_sub(1) else { return false };
        if !token(joiner).is_some_and(|t| t.is("or") || matches!(t.text, "/" | ",")) {
            return token(joiner).is_some_and(|t| t.is("as")) && first < past_article(at);
        }
        let names = item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Credential);
        let Some(name) = names.into_iter().find(|h| h.end == joiner) else { return false };
        first = past_article(name.first);
    }
    false
}

/// The names that begin at a token; they stand in the order of the text.
fn names_at(hits: &[Hit], at: usize) -> Option<impl Iterator<Item = &Hit>> {
    // Most statements have few names, or none.
    if hits.last().is_none_or(|hit| hit.first < at) {
        return None;
    }
    let from = hits.partition_point(|hit| hit.first < at);
    Some(hits.get(from..)?.iter().take_while(move |hit| hit.first == at))
}

fn joins(token: &Token<'_>) -> bool {
    JOINERS.holds(token)
}

/// A name of the lexicon that is nothing else here: its own words or the next one speak of a certificate, or the phrase ends with it.
fn is_certain(item: &Item<'_>, hit: &Hit) -> bool {
    let next = item.tokens.get(hit.end);
    let inside = item.tokens.get(hit.first..hit.end).unwrap_or_default();
    let named = inside.iter().chain(next).any(|t| t.is_any(PAPERS));
    let other = item.hits.iter().any(|h| {
        matches!(h.term.vocabulary(), Vocabulary::Subject | Vocabulary::Field | Vocabulary::Degree)
            && h.first < hit.end
            && hit.first < h.end
    });
    named || !other && closes(next)
}

/// "Quarrymaster certification": capitals and the word for the paper.
fn names_paper(tokens: &[Token<'_>], first: usize) -> bool {
    let capital = |t: &&Token<'_>| t.kind == Kind::Word && t.is_capital() && !t.is_any(PAPERS);
    let name = tokens.iter().skip(first).take(5).take_while(capital).count();
    let paper = first + name;
    name > 0
        && tokens.get(paper).is_some_and(|t| {
            t.is_any(&["certification", "certifications", "licensure", "license", "licence"])
        })
        && closes(tokens.get(paper + 1))
}

/// Does the phrase end before this token?
fn closes(next: Option<&Token<'_>>) -> bool {
    next.is_none_or(|t| {
        t.kind != Kind::Word
            || t.is_any(&[
                "preferred", "required", "desired", "desirable", "is", "are", "or", "and", "a", "strongly",
                "highly", "within", "in", "with", "from", "by", "at", "for", "helpful",
            ])
    })
}
