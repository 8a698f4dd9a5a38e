//! Phrases that no lexicon knows.

use super::Case;
use super::look::{named_in, relevant, work};
use super::member::{Phrase, Wording};
use super::shown::{Frame, Shown};
use crate::everyday::{EVERYDAY, LOOSE};
use crate::facts::{Mention, Place, Stance, Stems, is_prose};
use crate::policy::Unnamed;
use crate::wire::How;
use rolefit_profile::{Field, Section};
use rolefit_rules::lexicon::SubjectEntry;
use rolefit_rules::source::Span;

/// What is shown of a phrase that no lexicon knows: the phrase itself at the floor, time in the posting's own occupation at the
/// ceiling.
pub(super) fn shown(phrase: &Phrase<'_>, frame: Frame, case: Case<'_>) -> Shown {
    let mut shown = Shown::default();
    if let Some(wording) = &phrase.wording {
        find(&mut shown, wording, &phrase.inside, frame, case);
    }
    // The subjects in it leave open what they do; where the posting shows no occupation, nothing else is to be said.
    let by_occupation = phrase.inside.is_empty() || !case.occupations.is_empty();
    let open = case.context.policy.ceiling.unnamed == Unnamed::Unknown || shown.named || shown.plausible;
    if by_occupation && open {
        let possible = if phrase.leading { work(frame, case) } else { relevant(frame, case) };
        shown.plausible |= possible.plausible || possible.named;
        shown.possible.add(&possible.certain);
        shown.possible.add(&possible.possible);
        shown.endless |= possible.endless;
    }
    shown
}

/// Looks for the words themselves.
fn find(shown: &mut Shown, wording: &Wording, inside: &[&SubjectEntry], frame: Frame, case: Case<'_>) {
    let Case { facts, context, .. } = case;
    let words = &wording.stems;
    let inside: Vec<&[Mention]> = inside.iter().map(|entry| facts.mentions(&entry.id)).collect();
    let subjects = |place: usize| {
        let named =
            |mentions: &&[Mention]| mentions.iter().any(|m| m.place == place && m.stance == Stance::Claimed);
        !inside.is_empty() && inside.iter().all(named)
    };
    let near = |at: usize, place: &Place, words: &Stems| {
        let of_place = |mention: &&Mention| mention.place == at && mention.stance == Stance::Claimed;
        let mut first = inside.first().copied().unwrap_or_default().iter().filter(of_place);
        first.any(|mention| match mention.span {
            Some(span) => place.stems.hold_most_of_near(words, span),
            None => place.stems.hold_most_of(words),
        })
    };
    // Only these may name it.
    let beside = inside.first().copied().unwrap_or_default().iter().map(|mention| mention.place);
    let mut places: Vec<usize> = facts.words.places(words).chain(beside).collect();
    places.sort_unstable();
    places.dedup();
    let told = places.into_iter().filter_map(|at| {
        let place = facts.places.get(at).filter(|place| !is_employers(place))?;
        // The phrase itself, or the subjects in it with most of what narrows them near the first.
        let whole = place.stems.find(words);
        let found = whole.is_some() || (subjects(at) && near(at, place, &wording.rest));
        let doubtful = || wishes(&place.text) || (words.len() == 1 && in_passing(place, wording, whole));
        let stance = || if doubtful() { Stance::Doubtful } else { Stance::Claimed };
        found.then(|| ((at, whole.map_or(1, |span| span.start)), place, whole, stance()))
    });
    let told: Vec<_> = told.collect();
    let claimed = told.iter().filter(|(.., stance)| *stance == Stance::Claimed);
    let begins: Vec<(usize, u32)> = claimed.map(|(begin, ..)| *begin).collect();
    for (begin, place, whole, stance) in told {
        let evidence = || super::evidence_at(&place.path, &place.text, whole, How::Named);
        let passing = words.len() <= SHORT && !is_name(place, whole) && facts.is_in_passing(begin, &begins);
        named_in(shown, (place, stance, passing), evidence, frame, case);
    }
    let rules = &context.policy.similarity;
    if !shown.named {
        let alike = |place: &'_ Place| wording.name.likeness(place.unknown.as_ref()?, rules);
        let nearest = facts
            .unknown_names()
            .filter(|place| !says_nothing(place))
            .filter_map(|place| Some((alike(place)?, place)))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.path.cmp(&a.1.path)));
        if let Some((likeness, place)) = nearest {
            if likeness >= rules.prove.as_f64() && !(words.len() == 1 && is_plain(place)) {
                let evidence = || super::evidence(&place.path, &place.text, How::Similar);
                named_in(shown, (place, Stance::Claimed, false), evidence, frame, case);
            } else if likeness >= rules.suggest.as_f64() {
                shown.plausible = true;
                shown.suggestion = case.tell(|| Some(place.text.trim().to_owned()));
            }
        }
    }
}

/// A single word proves nothing where it stands among others: "training" is given and received, and "reporting" may be to a director. In a
/// list or a title it must be all there is, and no word that tells of no work in particular; in prose only what is spelt as no word is
/// (QuillMate, iPad) can be nothing but a name, and two or three letters are too many things: PA is a state, and III a rank. Nor are
/// monitors monitoring.
fn in_passing(place: &Place, wording: &Wording, found: Option<Span>) -> bool {
    if !is_prose(place.field) {
        return place.stems != wording.stems
            || !wording.name.is_or_counts(&place.text)
            || says_nothing(place)
            || is_plain(place);
    }
    let odd = |c: char| c.is_uppercase() || c.is_ascii_digit();
    let name = |text: &str| text.chars().count() > 3 && text.chars().skip(1).any(odd);
    !found.is_some_and(|span| name(span.of(&place.text)) && !is_shouted(&place.text, span))
}

/// So many long words must stand in a sentence before it shows how it is written.
const TELLING: usize = 3;

/// "SERVED AS THE LAB TECH": does it stand in a sentence of nothing but capitals, which tell no name?
fn is_shouted(text: &str, span: Span) -> bool {
    // "$1.2 MILLION" goes on.
    let ends = [". ", ";", "\n", "•"];
    let (before, behind) = (span.start as usize, span.end as usize);
    let (head, tail) = (text.get(..before).unwrap_or_default(), text.get(behind..).unwrap_or_default());
    let start = ends.iter().filter_map(|end| head.rfind(end)).max().unwrap_or(0);
    let length = ends.iter().filter_map(|end| tail.find(end)).min().unwrap_or(tail.len());
    let sentence = text.get(start..behind + length).unwrap_or_default();
    let shouts = |text: &str| {
        let long = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > TELLING);
        !text.chars().any(char::is_lowercase) && long.count() >= TELLING
    };
    shouts(sentence) || shouts(text)
}

/// A phrase of more words than that tells of a work by itself.
const SHORT: usize = 3;

/// Is it spelt as the name of a thing, which one works with at all times?
fn is_name(place: &Place, found: Option<Span>) -> bool {
    let name = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    found.is_some_and(|span| {
        span.of(&place.text).split_whitespace().all(name) && !is_shouted(&place.text, span)
    })
}

/// Is it a word in lower case, which a list of skills may have gathered from anywhere?
fn is_plain(place: &Place) -> bool {
    place.field == Field::Keyword && place.text.trim().chars().all(|c| c.is_lowercase() || c == '-')
}

/// Is it one word that tells of no work in particular?
fn says_nothing(place: &Place) -> bool {
    [&EVERYDAY, &LOOSE].iter().any(|words| words.contains_in_any_case(place.text.trim()))
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
