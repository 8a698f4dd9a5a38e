//! "Admitted to the New York bar", "a member in good standing of a state bar": lawyers, by the bar of whatever place.

use super::mention::{Form, Mention, add, is_word};
use super::unknown::ENDS;
use crate::list::WordList;
use crate::recognizer::Item;
use crate::set_phrase::Words;

/// The word that stands in all of them.
pub(super) static BAR: WordList = WordList::of(&["bar"]);

/// Adds the admissions that an item names with a place to what was found in it.
pub(super) fn admissions(item: &Item<'_>, words: &Words<'_>, found: &mut Vec<Mention>) {
    // Nearly no item has one.
    let reach = if item.may_have(&BAR) { words.len() } else { 0 };
    for mention in (0..reach).filter(|&at| words.is(at, &BAR)).filter_map(|at| admission(words, at)) {
        // "a state bar" alone tells of nobody.
        let apart = |other: &Mention| other.end <= mention.first || mention.end <= other.first;
        found.retain(|other| apart(other) || other.form != Form::Bare || other.id != mention.id);
        add(found, mention);
    }
}

fn admission(words: &Words<'_>, at: usize) -> Option<Mention> {
    let place = |i: usize| {
        words.capital(i) && is_word(words, i)
            || words.is(i, &["of", "the", "a", "any", "state", "at", "least", "one", "or", "more"])
            // "in one U.S. state bar"
            || words.stands(i, ".") && words.capital(i.wrapping_sub(1))
    };
    let first = (at.saturating_sub(10)..at).rev().take_while(|&i| place(i)).last()?;
    // "a member | of the Florida Bar": the last word that leads to it is of the run.
    let of = words.is(first, &["of"]);
    let lead = if of { first } else { first.checked_sub(1)? };
    let before = lead.checked_sub(1)?;
    let standing = |end: usize| words.stands(end, "standing") && words.stands(end.wrapping_sub(1), "good");
    let held = match () {
        () if words.stands(lead, "to") => {
            words.is(before, &["admitted", "admission", "admissions"]).then_some(before)
        }
        () if of && words.is(before, &["member", "members"]) => Some(before),
        () if words.is(lead, &["in", "of"]) && words.is(before, &["membership", "memberships"]) => {
            Some(before)
        }
        () if (of || words.stands(lead, "with")) && standing(before) => {
            let member = (before.saturating_sub(4)..before).find(|&i| words.is(i, &["member", "members"]));
            Some(member.unwrap_or(before - 1))
        }
        () => None,
    }?;
    let in_standing = words.stands(at + 1, "in") && words.stands(at + 2, "good");
    let closed = !is_word(words, at + 1) || words.is(at + 1, &ENDS) || in_standing;
    let named = (first..at).any(|i| words.capital(i) || words.stands(i, "state"));
    (closed && named).then(|| Mention {
        first: held,
        name: held,
        end: at + 1,
        id: Some("bar".to_owned()),
        said: None,
        form: Form::Paper,
    })
}
