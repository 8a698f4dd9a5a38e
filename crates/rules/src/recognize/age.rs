//! A minimum age.

use crate::lexicon::Lexicon;
use crate::predicate::{Age, Predicate};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::set_phrase::{List, Phrases, Words, list};
use crate::token::Kind;
use std::sync::LazyLock;

/// "At least 18 years of age".
pub struct Ages;

impl Recognizer for Ages {
    fn id(&self) -> &'static str {
        "age"
    }

    fn about(&self) -> &'static str {
        "Finds a least age of the candidate. Leaves alone the ages of patients, pupils and customers, equal-opportunity lists, \
         and years of experience. Gap: upper limits (\"under 37\") are not read."
    }

    fn speaks_for_itself(&self) -> bool {
        true
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example { text: "Must be at least 18 years of age", finds: &[r#"{"kind":"age","min":18}"#] },
            Example { text: "Applicants must be 21 or older", finds: &[r#"{"kind":"age","min":21}"#] },
            Example { text: "Minimum age: 19", finds: &[r#"{"kind":"age","min":19}"#] },
            Example { text: "Care for patients who are 18 years of age or older", finds: &[] },
            Example { text: "At least 18 years of experience", finds: &[] },
            Example { text: "We do not discriminate on the basis of age", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(PHRASES.signs())
    }

    fn find(&self, item: &Item<'_>, _lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        for found in PHRASES.all(&words) {
            let bare = words.stands(found.first, "must") && words.number(found.end - 1).is_some();
            if bare && !stands_alone(&words, found.first, found.end) {
                continue;
            }
            let sentence = words.around(found.first, 30);
            // "five years of experience and be at least 18 years old": another's age stands in its own clause.
            let own = words.last_clause(sentence.start..found.first + 1);
            let told = if words.is(own.start, &["be", "must"]) { own } else { sentence.start..found.first };
            let others = words.any(told, &OTHERS);
            // "Be a graduate, 18 years of age or older, and …"
            let listed = || {
                words.is(found.first.wrapping_sub(1), &["be", ",", "and"])
                    && words.any(found.first..found.end + 2, &["age", "old"])
                    && item.section == SectionKind::Required
            };
            let asked = found.value
                || listed()
                || words.any(sentence.clone(), &["must", "applicants", "candidates", "you", "required"])
                || (sentence.len() <= 8 || found.first <= sentence.start + 1)
                    && matches!(item.section, SectionKind::Required | SectionKind::Preferred);
            let min =
                (found.first..found.end).find_map(|i| words.number(i)).filter(|n| (14..=30).contains(n));
            // "21 years of age or older": no other way to what stands behind.
            let older = words.is(found.end, &["or", "and"])
                && words.is(found.end + 1, &["older", "over", "above", "up"]);
            if let Some(min) = min.filter(|_| asked && !others) {
                out.push(Finding {
                    predicate: Predicate::Age(Age { min }),
                    first: found.first,
                    end: found.end + 2 * usize::from(older),
                    recognizer: self.id(),
                });
            }
        }
    }
}

/// "You must be at least 18", but not "must be at least 18 inches long" or "vision must be at least 20/40": is a number without a unit
/// somebody's age?
fn stands_alone(words: &Words<'_>, first: usize, end: usize) -> bool {
    let before = first.wrapping_sub(1);
    let whose = &["applicants", "candidates", "drivers", "employees", "you", "and"];
    let persons = first == 0 || words.stops(before) || words.get(before) == "\n" || words.is(before, whose);
    let ends = words.tokens.get(end).is_none_or(|t| match t.kind {
        Kind::Word => t.is_any(&["and", "at", "by", "or", "to", "upon", "when", "with"]),
        _ => matches!(t.text, "." | "," | ";" | ")" | "\n" | "!"),
    });
    persons && ends
}

/// Those whose age is not the candidate's.
static OTHERS: List = LazyLock::new(|| {
    list(
        "patients patient children child kids students student pupils clients adults infants residents individuals \
         people staff anyone youth participants customers experience families adolescents",
    )
});

/// Phrases; whether they ask by themselves.
static PHRASES: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    Phrases::new(&[
        ("must be at least #", true),
        ("must be *2 # years|yrs of age", true),
        ("must be *2 # years|yrs old", true),
        ("must be *2 # years? or|and older|over|above", true),
        ("must be *2 # + years?", true),
        ("at least|minimum # years|yrs of age", true),
        ("minimum of # years|yrs of? age|old", true),
        ("# + years|yrs of age|old", false),
        ("# + years|yrs old", false),
        ("# or more years|yrs of age", false),
        ("at least|minimum # years|yrs old", true),
        ("at least # years|yrs of? age|old or older", true),
        ("# years|yrs of age or|and older|over|above", false),
        ("# years|yrs of age at|by|when|on|prior", false),
        ("# years|yrs old or|and older|over|above", false),
        ("# years|yrs or|and older", false),
        ("be # years|yrs of? age|old", true),
        ("minimum # years|yrs of? age|old", true),
        ("over # years|yrs of? age|old", false),
        ("aged # or|and over|above|older|up", false),
        ("be|are at least # and|or|,|to|.", false),
        ("be over # years?", false),
        ("over the age of #", false),
        ("age # or|and older|over|above", false),
        ("minimum age *3 #", true),
        ("age : # +", true),
        ("be # or|and older|over", false),
    ])
});
