//! A wish for more of the same before what it is of: "three years (five preferred) of experience in rigging".

use super::Reader;
use crate::clause;
use crate::predicate::{Experience, Predicate};
use crate::quantity::{Duration, number};
use crate::recognizer::Finding;
use crate::token::Token;

/// What is asked and what is wished for, and one past what they are of.
pub(super) struct More {
    pub asked: Finding,
    pub wish: Finding,
    pub end: usize,
}

/// A longer time that is wished for.
struct Wish {
    first: usize,
    end: usize,
    months: u32,
    /// One past the words that wish.
    past: usize,
}

impl Reader<'_, '_> {
    /// "3 years (5+ years preferred) of rigging experience", "at least 3 years, preferably 5, of experience in rigging", "3 years of
    /// experience (5 preferred) in rigging".
    pub(super) fn with_more(&self, d: &Duration) -> Option<More> {
        let word = d.end + usize::from(self.is(d.end, &["of", "'", "’"]));
        let word = self.is_experience(word).then_some(word);
        let said = word.map_or(d.end, |word| word + 1);
        let (wish, bracket) = self.longer_behind(said, d.min)?;
        // The mark that closes it, or its last word where what follows goes on by itself.
        let closed = self.is(wish.past, if bracket { &[")"] } else { &[","] });
        let leads = |at: usize| {
            self.is(at, &["of", "in", "with", "as", "working"]) || self.is(at, clause::EXPERIENCE)
        };
        if bracket && !closed || !leads(wish.past + usize::from(closed)) {
            return None;
        }
        let close = if closed { wish.past } else { wish.past - 1 };
        let (asked, behind) = self.of_behind(d, word, close)?;
        let Predicate::Experience(leaf) = &asked.predicate else { return None };
        let wish = self.more_of(leaf, &wish);
        Some(More { asked, wish, end: behind.end })
    }

    /// "3 years of rigging experience (5 preferred)": the amount without its unit behind what was found last, up to `end`.
    pub(super) fn more_behind(&self, end: usize, found: &Finding) -> Option<Finding> {
        let Predicate::Experience(leaf) = &found.predicate else { return None };
        let (wish, _) = self.longer_behind(end, leaf.min_months?)?;
        let closes = |t: &Token<'_>| matches!(t.text, "," | ";" | "." | ")" | "\n");
        let unit = self.is(wish.end - 1, &["years", "yrs", "year"]);
        (!unit && self.token(wish.past).is_none_or(closes)).then(|| self.more_of(leaf, &wish))
    }

    /// What is asked, for the longer time.
    fn more_of(&self, asked: &Experience, wish: &Wish) -> Finding {
        let mut longer = asked.clone();
        (longer.min_months, longer.max_months) = (Some(wish.months), None);
        self.finding(longer, wish.first, wish.end)
    }

    /// "required (5 preferred": a time above `months` behind a mark, and whether the mark is a bracket.
    fn longer_behind(&self, at: usize, months: u32) -> Option<(Wish, bool)> {
        let open = at + usize::from(self.is(at, &["required", "minimum"]));
        let bracket = self.is(open, &["("]);
        if !bracket && !self.is(open, &[",", ";"]) {
            return None;
        }
        let wish = self.longer(open + 1).filter(|wish| wish.months > months)?;
        Some((wish, bracket))
    }

    /// "5+ years preferred", "5 preferred", "preferably 5"
    fn longer(&self, at: usize) -> Option<Wish> {
        let leads = self.is(at, &["preferably", "ideally"]);
        let first = at + usize::from(leads);
        let years = self.token(first).and_then(number).filter(|years| (1..=30).contains(years))?;
        let mut end = first + 1 + usize::from(self.is(first + 1, &["+"]));
        // "3-5 years preferred"
        if self.is(end, &["-", "–", "to"]) && self.token(end + 1).and_then(number).is_some() {
            end += 2;
        }
        end += usize::from(self.is(end, &["years", "yrs", "year"]));
        let word = end + usize::from(self.is(end, &["strongly", "highly", "is", "are"]));
        let said = self.is(word, &["preferred", "desired", "desirable", "ideal"]);
        let past = if leads { end } else { word + 1 };
        (leads || said).then_some(Wish { first, end, months: years * 12, past })
    }
}
