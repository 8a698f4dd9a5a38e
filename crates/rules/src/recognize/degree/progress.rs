//! Degrees that need not be finished.

use crate::token::Token;

/// "Master's degree (or working towards)", "a degree, or currently studying toward one".
pub(super) fn works_towards(after: &[Token<'_>]) -> bool {
    let lead =
        |t: &&Token<'_>| matches!(t.text, "(" | ",") || t.is_any(&["or", "be", "currently", "actively"]);
    let or = after.iter().take_while(lead).any(|t| t.is("or"));
    let mut rest = after.iter().skip_while(lead);
    or && rest.next().is_some_and(|t| t.is_any(&["working", "studying"]))
        && rest.next().is_some_and(|t| t.is_any(&["towards", "toward"]))
}
