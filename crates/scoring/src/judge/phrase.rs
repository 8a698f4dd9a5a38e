//! Phrases that no lexicon knows.

use super::Case;
use super::member::Phrase;
use super::shown::{Frame, Shown, named_in, relevant};
use crate::facts::{Place, Stance, is_prose, stems};
use crate::policy::Unnamed;
use crate::wire::How;
use rolefit_profile::{Field, Section};
use rolefit_rules::lexicon::SubjectEntry;
use rolefit_rules::token::{self, Token, tokenize};

/// What is shown of a phrase that no lexicon knows: the phrase itself at the floor, time in the posting's own occupation at the
/// ceiling.
pub(super) fn shown(phrase: &Phrase<'_>, frame: Frame, case: Case<'_>) -> Shown {
    let Case { facts, context, .. } = case;
    let mut shown = Shown::default();
    let tokens = tokenize(&phrase.words, 0);
    let words = stems(&tokens);
    let subjects = |place: usize| {
        let named = |entry: &&SubjectEntry| {
            facts.mentions(&entry.id).iter().any(|m| m.place == place && m.stance == Stance::Claimed)
        };
        !phrase.inside.is_empty() && phrase.inside.iter().all(named)
    };
    for (at, place) in facts.places.iter().enumerate().filter(|(_, place)| !is_employers(place)) {
        // The phrase itself, or the subjects in it with half of what narrows them.
        let found = place.stems.contain(&words) || (subjects(at) && place.stems.hold_half_of(&phrase.rest));
        if !found {
            continue;
        }
        let doubtful = wishes(&place.text) || (words.len() == 1 && in_passing(place, &tokens));
        let stance = if doubtful { Stance::Doubtful } else { Stance::Claimed };
        named_in(&mut shown, place, stance, How::Named, frame, facts);
    }
    let name = &phrase.words;
    let rules = &context.policy.similarity;
    let long_enough =
        |name: &str| u32::try_from(name.trim().chars().count()).is_ok_and(|n| n >= rules.shortest);
    if !shown.named && long_enough(name) {
        let name = name.trim().to_lowercase();
        let lists = facts.places.iter().filter(|place| place.unknown_name && long_enough(&place.text));
        let nearest = lists
            .map(|place| (strsim::jaro_winkler(&name, &place.text.trim().to_lowercase()), place))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.path.cmp(&a.1.path)));
        if let Some((likeness, place)) = nearest {
            if likeness >= rules.prove.as_f64() {
                named_in(&mut shown, place, Stance::Claimed, How::Similar, frame, facts);
            } else if likeness >= rules.suggest.as_f64() {
                shown.plausible = true;
                shown.suggestion = Some(place.text.trim().to_owned());
            }
        }
    }
    // The subjects in it leave open what they do; where the posting shows no occupation, nothing else is to be said.
    let by_occupation = phrase.inside.is_empty() || !case.posting.occupations.is_empty();
    let possible = if by_occupation { relevant(frame, case) } else { Shown::default() };
    if context.policy.ceiling.unnamed == Unnamed::Unknown || shown.named || shown.plausible {
        shown.plausible |= possible.plausible || possible.named;
        shown.possible = shown.possible.union(&possible.certain).union(&possible.possible);
        shown.endless |= possible.endless;
    }
    shown
}

/// A single word in prose, written as everyday words are, proves nothing: "training" is given and received, and "reporting" may
/// be to a director. A name is written with a capital in the middle of a sentence.
fn in_passing(place: &Place, word: &[Token<'_>]) -> bool {
    let named = |text: &str| text.chars().any(|c| c.is_uppercase() || c.is_ascii_digit());
    let tokens = tokenize(&place.text, 0);
    let same = |token: &Token<'_>| word.iter().any(|w| token.text.eq_ignore_ascii_case(w.text));
    let begins = |at: usize| {
        tokens.get(..at).and_then(<[_]>::last).is_none_or(|before| before.kind != token::Kind::Word)
    };
    is_prose(place.field)
        && !tokens.iter().enumerate().any(|(at, token)| same(token) && named(token.text) && !begins(at))
}

/// What the employer does is nothing that the person did.
fn is_employers(place: &Place) -> bool {
    place.field == Field::Description && !matches!(place.section, Section::Project(_))
}

fn wishes(text: &str) -> bool {
    const WISHES: &[&str] = &[
        "no experience", "interested in", "interest in", "would like", "to learn", "learning ", "seeking",
        "looking for", "without ", "not ",
    ];
    let text = text.to_lowercase();
    WISHES.iter().any(|wish| text.contains(wish))
}
