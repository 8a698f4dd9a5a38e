//! The states of the United States, each of which gives licences of its own.

/// A state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// Its name.
    pub name: &'static str,
    /// The letters that it goes by (USPS).
    pub letters: &'static str,
}

/// All of them and the District of Columbia, by name.
pub const STATES: &[State] = &[
    state("Alabama", "AL"),
    state("Alaska", "AK"),
    state("Arizona", "AZ"),
    state("Arkansas", "AR"),
    state("California", "CA"),
    state("Colorado", "CO"),
    state("Connecticut", "CT"),
    state("Delaware", "DE"),
    state("District of Columbia", "DC"),
    state("Florida", "FL"),
    state("Georgia", "GA"),
    state("Hawaii", "HI"),
    state("Idaho", "ID"),
    state("Illinois", "IL"),
    state("Indiana", "IN"),
    state("Iowa", "IA"),
    state("Kansas", "KS"),
    state("Kentucky", "KY"),
    state("Louisiana", "LA"),
    state("Maine", "ME"),
    state("Maryland", "MD"),
    state("Massachusetts", "MA"),
    state("Michigan", "MI"),
    state("Minnesota", "MN"),
    state("Mississippi", "MS"),
    state("Missouri", "MO"),
    state("Montana", "MT"),
    state("Nebraska", "NE"),
    state("Nevada", "NV"),
    state("New Hampshire", "NH"),
    state("New Jersey", "NJ"),
    state("New Mexico", "NM"),
    state("New York", "NY"),
    state("North Carolina", "NC"),
    state("North Dakota", "ND"),
    state("Ohio", "OH"),
    state("Oklahoma", "OK"),
    state("Oregon", "OR"),
    state("Pennsylvania", "PA"),
    state("Rhode Island", "RI"),
    state("South Carolina", "SC"),
    state("South Dakota", "SD"),
    state("Tennessee", "TN"),
    state("Texas", "TX"),
    state("Utah", "UT"),
    state("Vermont", "VT"),
    state("Virginia", "VA"),
    state("Washington", "WA"),
    state("West Virginia", "WV"),
    state("Wisconsin", "WI"),
    state("Wyoming", "WY"),
];

const fn state(name: &'static str, letters: &'static str) -> State {
    State { name, letters }
}

/// The letters of the states that a text names, by their names in any case or by these letters as capitals.
pub fn states_in(text: &str) -> Vec<&'static str> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (mut rest, mut found) = (words.as_slice(), Vec::new());
    while let [first, behind @ ..] = rest {
        let (letters, length) = match named_at(rest) {
            Some((state, length)) => (Some(state.letters), length),
            None => (STATES.iter().map(|state| state.letters).find(|letters| letters == first), 1),
        };
        found.extend(letters);
        // "West Virginia" is not in Virginia.
        rest = behind.get(length - 1..).unwrap_or_default();
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The state with whose name the words begin, and of how many words that is.
fn named_at(words: &[&str]) -> Option<(&'static State, usize)> {
    let first = words.first()?;
    // Hardly any word is the first of a name.
    let may_begin =
        |state: &&State| state.name.get(..first.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(first));
    STATES.iter().filter(may_begin).find_map(|state| {
        let length = state.name.split(' ').count();
        let mut pairs = words.get(..length)?.iter().zip(state.name.split(' '));
        pairs.all(|(word, part)| word.eq_ignore_ascii_case(part)).then_some((state, length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_told_by_name_and_letters() {
        for (text, states) in [
            ("licensed in West Virginia", &["WV"][..]),
            ("licensed in Virginia or West Virginia", &["VA", "WV"]),
            ("a TX or OK licence", &["OK", "TX"]),
            ("new york; the District of Columbia", &["DC", "NY"]),
            ("ok, or in", &[]),
            ("New Yorkers, the West", &[]),
        ] {
            assert_eq!(states_in(text), states, "{text}");
        }
    }
}
