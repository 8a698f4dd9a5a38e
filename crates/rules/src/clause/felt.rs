//! Experience that is felt rather than had: "the user experience", "our members' experience", "exposure to noise".

use crate::list::WordList;
use crate::token::{Kind, Token};

/// "user experience", "customer experience": what somebody else feels.
pub fn is_other_experience(tokens: &[Token<'_>], at: usize) -> bool {
    // "the smoothest experience possible"
    if tokens.get(at + 1).is_some_and(|t| t.is("possible")) {
        return true;
    }
    // "our Payments Experience (PEX) team": what a team is called.
    let capital = |i: usize| tokens.get(i).is_some_and(Token::is_capital);
    let brackets = 3 * usize::from(tokens.get(at + 1).is_some_and(|t| t.text == "(") && capital(at + 2));
    let team = tokens.get(at + 1 + brackets).is_some_and(|t| {
        t.is_any(&["department", "group", "org", "organisation", "organization", "squad", "team", "teams"])
    });
    if team && at > 0 && capital(at) && capital(at - 1) {
        return true;
    }
    // "the best retail experience", but "previous retail experience"
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let praised = |t: &Token<'_>| {
        t.is_any(&[
            "the", "our", "a", "an", "best", "exceptional", "amazing", "memorable", "unique", "great",
            "store", "elevated", "premium", "luxury", "modern",
        ])
    };
    if back(1).is_some_and(|t| t.is("retail")) && back(2).is_some_and(praised) {
        return true;
    }
    back(1).is_some_and(|t| {
        // "our members' experience", but "two years' experience"
        let whose = t.text.strip_suffix("'s").or_else(|| t.text.strip_suffix("’s")).is_some_and(|word| {
            !["year", "yr", "month", "week", "bachelor", "master", "candidate", "applicant"]
                .iter()
                .any(|own| word.eq_ignore_ascii_case(own))
        });
        whose && tokens.get(at).is_some_and(|t| t.is("experience"))
            || t.is_any(&[
                "user", "users", "customer", "customers", "employee", "candidate", "client", "guest",
                "patient", "student", "developer", "digital", "consumer", "shopping", "player", "visitor",
                "member", "buyer", "learner", "product", "fan", "brand", "traveler", "the", "this", "our",
                "an", "web", "viewing", "people", "human", "interview", "gaming", "overall", "their",
                "resident", "audience", "unique", "integrated", "native", "seamless", "immersive",
                "frictionless", "personalized", "personalised", "delightful",
            ]) && !tokens.get(at + 1).is_some_and(|n| {
                n.is_any(&["with", "in"])
                    && !t.is_any(&["user", "customer", "the", "this", "our", "employee", "their"])
            })
    })
}

/// What a place of work does to those who work there.
static HAZARDS: WordList = WordList::of(&[
    "allergens", "dust", "dusts", "fumes", "noise", "odors", "odours", "pathogens", "temperatures", "weather",
]);

/// "exposure to SaaS", "exposure to weather models", and not "exposure to loud noise and dust": what one has met with, or what one bears?
pub fn is_contact(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_any(words));
    let ends = |at: usize| {
        tokens.get(at).is_none_or(|t| t.kind != Kind::Word)
            || is(at, &["and", "or", "that", "which", "is", "are", "level", "levels", "conditions", "due"])
    };
    let borne = || (at + 2..at + 9).any(|i| tokens.get(i).is_some_and(|t| HAZARDS.holds(t)) && ends(i + 1));
    is(at, &["exposure"]) && is(at + 1, &["to", "in", "with", "on"]) && !borne()
}

/// The company speaks of itself: "we", "our", "us". Not "a US citizen", nor "we're looking for", which leads to what is asked.
pub fn is_ours(token: &Token<'_>) -> bool {
    token.text == "us" || token.is_any(&["we", "our"])
}
