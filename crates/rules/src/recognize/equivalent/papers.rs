//! Where a paper ends that something may be equivalent to.

use crate::clause::PAPERS;
use crate::lexicon::Vocabulary;
use crate::recognizer::Item;
use crate::token::Token;

/// What a certificate is called behind its name.
pub(super) fn is_paper(token: &Token<'_>) -> bool {
    token.is_any(PAPERS) || token.is_any(&["qualification", "qualified"])
}

/// One past "PMP", "PMP certification", "Professional Engineer (PE) license".
fn paper_end(tokens: &[Token<'_>], name: usize) -> usize {
    let goes_on = |t: &&Token<'_>| is_paper(t) || t.text == ")" || t.is_any(&["exam", "examination"]);
    name + tokens.get(name..).unwrap_or_default().iter().take(2).take_while(goes_on).count()
}

/// One past each paper of the item, and of its letters.
pub(super) fn paper_ends(item: &Item<'_>) -> Vec<usize> {
    let papers = item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Credential);
    papers.flat_map(|h| ends(&item.tokens, h.end)).collect()
}

/// One past the paper, and past each of the letters that go on from it: "CPA/CA", "CPA, CA".
fn ends(tokens: &[Token<'_>], name: usize) -> impl Iterator<Item = usize> {
    let joins = |t: &Token<'_>| t.is("or") || matches!(t.text, "/" | ",");
    let letters = |t: &Token<'_>| (2..6).contains(&t.text.len()) && t.text.chars().all(char::is_uppercase);
    std::iter::successors(Some(paper_end(tokens, name)), move |end| match tokens.get(*end..)? {
        [joint, paper, ..] if joins(joint) && letters(paper) => Some(end + 2),
        _ => None,
    })
}
