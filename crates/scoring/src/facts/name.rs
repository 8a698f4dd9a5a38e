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

    /// How alike two names are, from 0 to 1; none where they are surely less so than would suggest anything, or too short to say.
    pub fn likeness(&self, other: &Name, rules: &Similarity) -> Option<f64> {
        let compared = self.chars >= rules.shortest
            && other.chars >= rules.shortest
            && self.most_likeness(other) >= rules.suggest.0;
        compared.then(|| strsim::jaro_winkler(&self.lower, &other.lower))
    }

    /// A likeness that they do not exceed, in millionths: as if every character that may have a partner in the other name had one,
    /// in order.
    fn most_likeness(&self, other: &Name) -> Credit {
        let (one, two) = (self.lower_chars, other.lower_chars);
        // Counts of longer names may be cut off.
        if one == 0 || two == 0 || one.max(two) >= u32::from(u8::MAX) {
            return ONE;
        }
        let partners: u32 = self.kinds.iter().zip(&other.kinds).map(|(a, b)| u32::from(*a.min(b))).sum();
        let jaro =
            ((partners * ONE).div_ceil(one) + (partners * ONE).div_ceil(two) + ONE).div_ceil(3).min(ONE);
        let same = self.lower.chars().zip(other.lower.chars()).take(4).take_while(|(a, b)| a == b).count();
        let prefix = u32::try_from(same).unwrap_or_default();
        // One more for what a double rounds up.
        (jaro + (prefix * (ONE - jaro)).div_ceil(10)).saturating_add(1).min(ONE)
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
            let most = Fraction(a.most_likeness(&b)).as_f64();
            prop_assert!(strsim::jaro_winkler(&a.lower, &b.lower) <= most);
        }

        #[test]
        fn only_names_that_are_not_alike_are_left_out(one in "[a-c]{4,9}", other in "[a-c]{4,9}") {
            let rules = Similarity::default();
            let truth = strsim::jaro_winkler(&one, &other);
            let likeness = Name::of(&one).likeness(&Name::of(&other), &rules);
            prop_assert!(likeness.map_or(truth < rules.suggest.as_f64(), |found| found == truth));
        }
    }
}
