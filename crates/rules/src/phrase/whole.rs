//! Phrases that are one thing, whatever words join within them: a place with its adjectives, countries before what they share, a title.

use super::Reader;
use super::members::{Member, OTHER};
use super::words::{PLACES, PREPOSITIONS, is_verb};
use crate::country::country_named;
use crate::token::{Kind, Token};

impl Reader<'_, '_> {
    /// "a fast-paced, friendly and diverse environment": one place, whatever describes it; "working with children in a nursery or
    /// preschool setting": one activity.
    pub(super) fn shares_place(&self, first: usize, end: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let bodies = &["organization", "organisation", "company"];
        // "a member of an analytics or data science team"
        let team = |at: usize| is(at, &["team"]);
        let place = |t: &Token<'_>| PLACES.holds(t);
        let noun = |at: usize| self.tokens.get(at).is_some_and(place) || is(at, bodies) || team(at);
        let Some(place_at) = end.checked_sub(1).filter(|&at| noun(at) && !is(at, &["experience"])) else {
            return false;
        };
        let Some(article) = (first..place_at).rev().find(|&at| is(at, &["a", "an"])) else { return false };
        // "printing or a related industry": another place than that of the first.
        if is(article + 1, &OTHER) {
            return false;
        }
        let doing = self.tokens.get(first).is_some_and(is_verb) || is(first, &["being"]);
        let or = (article..place_at).any(|at| is(at, &["or", "/"]));
        let between = self.tokens.get(article + 1..place_at).unwrap_or_default();
        let described = between.iter().all(|t| !PREPOSITIONS.holds(t))
            && !(team(place_at) && (between.len() > 6 || between.iter().any(|t| t.text == "," || place(t))));
        // "winning clients, keeping them, and selling more in a busy setting": each is done there.
        let several = (first + 1..article).any(|at| {
            is(at, &["and", "or"])
                && self.tokens.get(at + 1).is_some_and(is_verb)
                && self.tokens.get(at - 1).is_some_and(|t| t.text == "," || !is_verb(t))
        });
        described && (doing && !several || !or && article <= first + 1)
    }

    /// "US, EU and Japan customs rules": countries, and what the last of them shares with the others.
    pub(super) fn is_of_countries(&self, atoms: &[Member]) -> bool {
        let [before @ .., last] = atoms else { return false };
        // Nearly no list begins with a country: a few capitals that the lexicon has no other name for.
        let is_country = |first: usize, end: usize| {
            let name = || self.item.text(first, end);
            end <= first + 4
                && self.tokens.get(first).is_some_and(|t| t.is_capital())
                && self.name_at(first).is_none()
                && (name() == "EU" || country_named(&name()).is_some())
        };
        let begins = |m: &Member| (m.first + 1..m.end.min(m.first + 4)).any(|end| is_country(m.first, end));
        !before.is_empty()
            && last.inner.is_none()
            && before.iter().all(|m| m.inner.is_none() && is_country(m.first, m.end))
            && begins(last)
    }

    /// "as a Heating and Refrigeration Inspector": capitals behind the article, and one person at their end.
    pub(super) fn is_job_title(&self, first: usize, end: usize) -> bool {
        let is = |at: usize, words: &[&str]| self.tokens.get(at).is_some_and(|t| t.is_any(words));
        let article = if is(first, &["a", "an"]) { Some(first) } else { first.checked_sub(1) };
        let Some(article) = article.filter(|&at| at > 0 && is(at, &["a", "an"]) && is(at - 1, &["as"]))
        else {
            return false;
        };
        let words = self.tokens.get(article + 1..end).unwrap_or_default();
        let titled = |t: &Token<'_>| t.kind == Kind::Word && t.is_capital();
        let person =
            |t: &Token<'_>| ["er", "or", "ist", "ian", "ant"].iter().any(|end| t.text.ends_with(end));
        let mut sides = words.split(|t| t.is("and"));
        match (sides.next(), sides.next(), sides.next()) {
            (Some(left), Some(right), None) => {
                left.iter().chain(right).all(titled) && right.len() > 1 && !left.last().is_some_and(person)
            }
            _ => false,
        }
    }
}
