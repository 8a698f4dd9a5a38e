//! Lists of languages and of certificates whose joiner says something else than it seems to.

use crate::lexicon::Vocabulary;
use crate::predicate::Predicate;
use crate::recognizer::{Finding, Item};
use crate::token::{Kind, Token};

/// "Bilingual English/Spanish": both.
pub(super) fn is_bilingual(item: &Item<'_>, left: &Finding) -> bool {
    matches!(left.predicate, Predicate::Language(_))
        && item.tokens.get(left.first..left.end).unwrap_or_default().iter().any(|t| t.is("bilingual"))
}

/// "Certifications such as CISSP, CEH", "another language (French, German)": one of them is enough.
pub(super) fn lists_examples(item: &Item<'_>, left: &Finding, right: &Finding) -> bool {
    let gap = item.tokens.get(left.end..right.first).unwrap_or_default();
    // "a Master's degree (such as an MBA)": any of those that it gives, too.
    let opens = |at: usize, t: &Token<'_>| {
        t.is_any(&["such", "e"]) && gap.get(at + 1).is_some_and(|t| t.is("as") || t.text == ".")
            || t.is_any(&["eg", "like"])
    };
    let degrees = matches!((&left.predicate, &right.predicate), (Predicate::Degree(_), Predicate::Degree(_)));
    if degrees && gap.len() <= 6 && gap.iter().enumerate().any(|(at, t)| opens(at, t)) {
        return true;
    }
    let listed = matches!(
        (&left.predicate, &right.predicate),
        (Predicate::Language(_), Predicate::Language(_))
            | (Predicate::Credential(_), Predicate::Credential(_))
    ) && gap.iter().all(|t| {
        matches!(t.text, "," | "/" | "\n" | "•" | "-" | "*" | "(" | ")")
            || t.is_any(&["and", "of", "for"])
            || t.is_capital()
    });
    if !listed {
        return false;
    }
    let plain = gap.iter().all(|t| t.text == "," || is_tail(t));
    let mut depth = 0;
    // Where the line before ends. Examples go on below only a line that ends with what leads to them ("such as:").
    let mut below: Option<usize> = None;
    let leads = |opener: usize, below: Option<usize>| {
        let rest = below.and_then(|end| item.tokens.get(opener + 1..end)).unwrap_or_default();
        rest.iter().all(|t| t.kind != Kind::Word || t.is("as"))
    };
    for at in (left.first.saturating_sub(40)..left.end).rev() {
        let Some(token) = item.tokens.get(at) else { continue };
        // "certifications (e.g., AWS, Azure, GCP)": those names are of this list, if nothing says of its own what it is.
        let named =
            || item.tokens.get(left.end - 1).is_some_and(|t| t.is_any(&["certification", "certificate"]));
        let own = || !named() && (at..left.first).all(|at| is_listed(item, at));
        if at < left.first && is_other_list(item, at) && !own() {
            return false;
        }
        let next = item.tokens.get(at + 1);
        match token.text {
            ")" => depth += 1,
            // What stands in brackets behind a class, with nothing but commas.
            "(" if depth == 0 => return plain && (at + 1..left.first).all(|at| is_listed(item, at)),
            "(" => depth -= 1,
            // "e.g."
            "." if at
                .checked_sub(1)
                .and_then(|at| item.tokens.get(at))
                .is_some_and(|t| t.is_any(&["e", "g"])) => {}
            "." | ";" => return false,
            "\n" => below = Some(at),
            // "one of these bodies: ASCP, NPA, AMT"
            ":" if depth == 0 => {
                let before = item.tokens.get(at.saturating_sub(8)..at).unwrap_or_default();
                let one = |pair: &[Token<'_>]| matches!(pair, [a, b] if a.is_any(&["one", "any", "either"]) && b.is_any(&["of", "or"]));
                if before.windows(2).any(one) {
                    return true;
                }
            }
            _ => {}
        }
        if depth == 0
            && (token.is("such") && next.is_some_and(|t| t.is("as"))
                || token.is("like")
                || token.is("e") && next.is_some_and(|t| t.text == "."))
        {
            return leads(at, below);
        }
    }
    false
}

/// "CCNA-Security": the second half of a name that its first half alone is known by.
fn is_tail(token: &Token<'_>) -> bool {
    token.glued && (token.text == "-" || token.kind == Kind::Word)
}

/// Is the token part of a certificate's name or of a language's, whether or not anybody has listed it, or a comma?
fn is_listed(item: &Item<'_>, at: usize) -> bool {
    let listed = |vocabulary| matches!(vocabulary, Vocabulary::Credential | Vocabulary::Language);
    let name = |t: &Token<'_>| t.kind == Kind::Word && t.is_capital();
    item.tokens.get(at).is_some_and(|t| t.text == "," || is_tail(t) || name(t))
        || item.hits.iter().any(|hit| hit.first <= at && at < hit.end && listed(hit.term.vocabulary()))
}

/// Is the token part of a name of another list's kind?
fn is_other_list(item: &Item<'_>, at: usize) -> bool {
    let names = |own: bool| {
        item.hits.iter().any(|hit| {
            let listed = matches!(hit.term.vocabulary(), Vocabulary::Credential | Vocabulary::Language);
            hit.first <= at
                && at < hit.end
                && (listed == own)
                && (own || hit.term.vocabulary() == Vocabulary::Subject)
        })
    };
    names(false) && !names(true)
}
