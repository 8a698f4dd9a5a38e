//! Experience that is felt rather than had: "the user experience", "our members' experience".

use crate::token::Token;

/// "user experience", "customer experience": what somebody else feels.
pub fn is_other_experience(tokens: &[Token<'_>], at: usize) -> bool {
    // "the smoothest experience possible"
    if tokens.get(at + 1).is_some_and(|t| t.is("possible")) {
        return true;
    }
    at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| {
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
                "an", "web", "viewing", "people", "human", "interview", "gaming", "retail", "overall",
                "their", "resident", "audience", "unique", "integrated", "native", "seamless", "immersive",
                "frictionless", "personalized", "personalised", "delightful",
            ]) && !tokens.get(at + 1).is_some_and(|n| {
                n.is_any(&["with", "in"])
                    && !t.is_any(&["user", "customer", "the", "this", "our", "employee", "their"])
            })
    })
}

/// The company speaks of itself: "we", "our", "us". Not "a US citizen", nor "we're looking for", which leads to what is asked.
pub fn is_ours(token: &Token<'_>) -> bool {
    token.text == "us" || token.is_any(&["we", "our"])
}
