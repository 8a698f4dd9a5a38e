//! Names that no lexicon knows, compared by likeness.

use crate::credit::{Credit, ONE};
use crate::policy::Similarity;

/// A name as it is compared.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// In lower case.
    lower: String,
    /// How many characters it has.
    chars: u32,
    /// How many it has in lower case.
    lower_chars: u32,
    /// How often it has a character of each of so many kinds.
    kinds: [u8; KINDS],
}

/// Names that do not begin with the same characters, so many of them, are never compared.
const BEGINNING: usize = 4;

/// Kinds that characters are counted by: each of "a" to "z" is one, and shares it with others.
const KINDS: usize = 32;

impl Name {
    pub fn of(text: &str) -> Name {
        let text = text.trim();
        let count = |chars: usize| u32::try_from(chars).unwrap_or(u32::MAX);
        let lower = text.to_lowercase();
        let mut kinds = [0u8; KINDS];
        for c in lower.chars() {
            if let Some(of_kind) = kinds.get_mut(c as usize % KINDS) {
                *of_kind = of_kind.saturating_add(1);
            }
        }
        Name { chars: count(text.chars().count()), lower_chars: count(lower.chars().count()), lower, kinds }
    }

    /// Is a text this name, in whatever case and with whatever marks around it, or is one the other's plural?
    pub fn is_or_counts(&self, text: &str) -> bool {
        fn bare(text: &str) -> &str {
            text.trim_matches(|c: char| !c.is_alphanumeric())
        }
        let text = text.to_lowercase();
        let (own, other) = (bare(&self.lower), bare(&text));
        own == other || own.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(own)
    }

    /// What it begins with; none where it is too short to be compared.
    pub fn beginning(&self) -> Option<&str> {
        let mut ends = self.lower.char_indices().map(|(at, c)| at + c.len_utf8());
        self.lower.get(..ends.nth(BEGINNING - 1)?)
    }

    /// How alike two names are, from 0 to 1; none where they are surely less so than would suggest anything, too short to say, or
    /// do not begin alike: a project manager is no product manager, and an applicant with "charts" has not shown Hart.
    pub fn likeness(&self, other: &Name, rules: &Similarity) -> Option<f64> {
        let compared = self.chars >= rules.shortest
            && other.chars >= rules.shortest
            && self.beginning().is_some_and(|beginning| other.lower.starts_with(beginning))
            && self.may_be_so_alike(other, rules.suggest.0);
        compared.then(|| strsim::jaro_winkler(&self.lower, &other.lower))
    }

    /// Could they be so alike, in millionths, if every character that may have a partner in the other name had one, in order?
    fn may_be_so_alike(&self, other: &Name, least: Credit) -> bool {
        let (one, two) = (u64::from(self.lower_chars), u64::from(other.lower_chars));
        // Counts of longer names may be cut off.
        if one == 0 || two == 0 || one.max(two) >= u64::from(u8::MAX) {
            return true;
        }
        // What the same beginning does not give by itself: of a likeness without it, this much at least.
        let same = self.lower.chars().zip(other.lower.chars()).take(4).take_while(|(a, b)| a == b).count();
        let (whole, tenths) = (u64::from(ONE), 10 - same as u64);
        let needed = (u64::from(least) * 10).saturating_sub(whole * (10 - tenths)) / tenths;
        // That is the mean of three shares: of the partners in either name, and of those in order. One less for what a double
        // rounds up.
        let shares = (needed * 3).saturating_sub(whole + 3);
        let enough = |partners: u64| partners * (one + two) * whole >= shares * one * two;
        enough(one.min(two)) && enough(self.partners(other))
    }

    /// Characters of the same kind in both, at the most.
    fn partners(&self, other: &Name) -> u64 {
        self.kinds.iter().zip(&other.kinds).map(|(a, b)| u64::from(*a.min(b))).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Fraction;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn names_are_never_more_alike_than_their_letters_allow(one in "[a-dA-Dé ß.]{0,12}", other in "[a-dA-Dé ß.]{0,12}") {
            let (a, b) = (Name::of(&one), Name::of(&other));
            let likeness = strsim::jaro_winkler(&a.lower, &b.lower);
            for least in (0..=ONE).step_by(1_000).filter(|least| !a.may_be_so_alike(&b, *least)) {
                prop_assert!(likeness < Fraction(least).as_f64(), "{} is {}", likeness, least);
            }
        }

        #[test]
        fn only_names_that_are_not_alike_are_left_out(one in "[ab]{2}[a-c]{2,7}", other in "[ab]{2}[a-c]{2,7}") {
            let rules = Similarity::default();
            let truth = if one.get(..BEGINNING) == other.get(..BEGINNING) { strsim::jaro_winkler(&one, &other) } else { 0.0 };
            let likeness = Name::of(&one).likeness(&Name::of(&other), &rules);
            prop_assert!(likeness.map_or(truth < rules.suggest.as_f64(), |found| found == truth));
        }
    }
}
