//! The papers that a kind of papers is told by.

use super::mention::{Form, Mention, PAPERS, is_word, opens};
use super::unknown::{ENDS, id_of, is_degree};
use crate::lexicon::Lexicon;
use crate::recognizer::Item;
use crate::set_phrase::Words;

/// "Certifications such as AWS or Azure", "cloud certifications (AWS, GCP)": what the kind of paper is told by.
pub(super) fn examples(item: &Item<'_>, lexicon: &Lexicon, words: &Words<'_>, paper: usize) -> Vec<Mention> {
    let sentence = words.around(paper, 24);
    let label = words.is(paper, &["certifications", "licenses"]) && words.stands(paper + 1, ":");
    let introduces =
        |i: &usize| words.is(*i, &["(", "like", "including", "such"]) || label && *i == paper + 1;
    // "Certification in each of the following: harbour pilot; tide keeper"
    let following = (paper + 1..paper + 12)
        .find(|&i| words.stands(i, ":"))
        .filter(|&colon| words.any(paper + 1..colon, &["following"]) && !words.stops(paper + 1));
    let opener = following.or_else(|| (paper + 1..sentence.end.min(paper + 8)).find(introduces));
    let Some(opener) = opener else { return Vec::new() };
    let (following, sentence) =
        (following.is_some(), if following.is_some() { 0..words.len() } else { sentence });
    let mut at = opener + 1;
    while words.is(at, &["as", "the", "a", "an", ",", ":", "-", "–", "—", "\n"])
        || words.is(at, &["e", "g", "i", ".", "eg"])
        || words.is(at, &["such", "like", "including"]) && words.get(at - 1) == "("
    {
        at += 1;
    }
    let mut out: Vec<Mention> = Vec::new();
    while at < sentence.end {
        let first = at;
        while at < sentence.end
            && at - first < 5
            && is_word(words, at)
            && !(at == first && (opens(words, at) || words.is(at, &["none", "n"])))
            && (words.capital(at)
                || following && at > first && !words.is(at, &ENDS)
                || item.hits.iter().any(|h| h.first <= at && at < h.end && h.first >= first))
        {
            at += 1;
        }
        if at == first || is_degree(item, first) {
            break;
        }
        let said = format!("{} {}", item.text(first, at), item.text(paper, paper + 1));
        let named = id_of(lexicon, &item.text(first, at));
        // "Harbour Institute Certification" says by itself what it is.
        let whole = label || following || named.is_some() || words.is(at - 1, &PAPERS);
        let id = id_of(lexicon, &said).or(named);
        let said = Some(said).filter(|_| !whole);
        out.push(Mention { first, name: first, end: at, id, said, form: Form::Paper });
        // "Cardiopulmonary Resuscitation (CPR), …"
        if following && words.stands(at, "(") {
            at = (at..at + 4).find(|&i| words.stands(i, ")")).map_or(at, |close| close + 1);
        }
        while words.is(at, &[",", "/", "or", "and", "&"]) || following && words.stands(at, ";") {
            at += 1;
        }
        if words.get(at) == ")" || words.is(at, &["other", "similar", "equivalent", "etc"]) {
            break;
        }
    }
    // "certification by a board (DANB)" is one.
    if words.get(opener) == "(" && out.len() < 2 {
        out.clear();
    }
    out
}
