//! Which words for papers mean one.

use super::letters::is_abbreviation;
use super::mention::{PAPERS, VALID};
use super::unknown::{KINDS, articled, is_held_qualification, names_something};
use crate::lexicon::Term;
use crate::recognizer::Item;
use crate::set_phrase::Words;

/// Which papers count with what they say of themselves.
pub(super) fn is_meant(item: &Item<'_>, words: &Words<'_>, at: usize, name: usize, object: bool) -> bool {
    let named = names_something(item, words, name..at);
    let kind = (name..at).any(|i| words.is(i, &KINDS));
    let valid = (name..at).any(|i| words.is(i, &VALID));
    match words.get(at) {
        "certification" | "certifications" | "licensure" => true,
        "license" | "licenses" | "licence" | "licences" => {
            named || kind || valid || object || articled(words, name) && name < at
        }
        "certificate" | "certificates" | "cert" | "certs" => {
            named
                || object && words.is(at + 1, &["in", "from", "issued", "as"])
                || articled(words, name)
                || (name..at).any(|i| words.is(i, &["professional", "industry", "technical", "teaching"]))
        }
        "registration" | "registrations" => {
            // "licensure, certification, or registration"
            let listed = words.get(at.wrapping_sub(1)) == "or"
                && (words.is(at.wrapping_sub(2), &PAPERS)
                    || words.get(at.wrapping_sub(2)) == "," && words.is(at.wrapping_sub(3), &PAPERS));
            listed
                || object && (words.is(at + 1, &["with", "as"]) || words.any(at + 3..at + 5, &["as"]))
                || name < at && is_abbreviation(words, at - 1)
                || (name..at).any(|i| {
                    words.is(
                        i,
                        &[
                            "professional", "nursing", "clinical", "medical", "current", "active", "full",
                            "unrestricted", "valid", "state", "pharmacy",
                        ],
                    )
                })
        }
        "credential" | "credentials" => {
            named
                || (name..at)
                    .any(|i| words.is(i, &["professional", "teaching", "clinical", "industry", "state"]))
        }
        "membership" | "memberships" => {
            let body = |i: usize| words.capital(i) || words.get(i) == "professional";
            object
                && ((at + 2..at + 6).any(body)
                    || words.any(at + 2..at + 9, &["honor", "honour"])
                        && words.any(at + 2..at + 10, &["society", "societies"]))
                || (name..at).any(|i| words.is(i, &["professional"]))
        }
        "accreditation" | "accreditations" => {
            object && words.stands(at + 1, "in") && words.capital(at + 2)
                || name < at && is_abbreviation(words, at - 1)
                || (name..at).any(|i| words.capital(i) && i > 0 || words.is(i, &["professional"]))
        }
        // "Special Education endorsement", "an endorsement in Special Education"
        "endorsement" | "endorsements" | "designation" | "designations" => {
            named || object && words.stands(at + 1, "in") && words.capital(at + 2)
        }
        "permit" | "permits" => {
            let valid = words.is(name.wrapping_sub(1), &["valid", "current", "active"]);
            named && words.capital(at) && !words.capital(at + 1) || valid && name + 1 < at
        }
        // "Qualifications" alone is a heading; "qualification to practise law", "CPA or CA qualification".
        "qualification" | "qualifications" if object && words.stands(at + 1, "to") => true,
        "qualification" | "qualifications"
            if name + 1 == at
                && words.stands(name.wrapping_sub(1), "or")
                && item.hits.iter().any(|h| matches!(h.term, Term::Credential(_)) && h.end + 1 == name) =>
        {
            named
        }
        "qualification" | "qualifications" => {
            let taught = &["teaching", "nursing", "coaching", "counselling", "accountancy", "midwifery"];
            (name..at).any(|i| words.is(i, taught)) || is_held_qualification(words, name..at)
        }
        _ => false,
    }
}
