//! Where the person must live.

use crate::clause::begins_whereabouts;
use crate::lexicon::Lexicon;
use crate::predicate::{Predicate, Residence};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::set_phrase::{Phrases, Words};
use crate::token::Kind;
use std::sync::LazyLock;

/// "Must live within 30 miles of Boston".
pub struct Residences;

impl Recognizer for Residences {
    fn id(&self) -> &'static str {
        "residence"
    }

    fn about(&self) -> &'static str {
        "Finds where the candidate must live, and within what distance. Leaves alone where the company is based, residents that \
         the work serves, privacy notices for residents, and offers of relocation."
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Must live within 30 miles of Boston, MA",
                finds: &[r#"{"kind":"residence","place":"Boston, MA","withinKm":48}"#],
            },
            Example {
                text: "Candidates must be based in the United States",
                finds: &[r#"{"kind":"residence","place":"United States","withinKm":null}"#],
            },
            Example {
                text: "Must reside in Texas",
                finds: &[r#"{"kind":"residence","place":"Texas","withinKm":null}"#],
            },
            Example { text: "We are a startup based in Berlin", finds: &[] },
            Example { text: "California residents: see our privacy notice", finds: &[] },
        ]
    }

    fn signs(&self) -> Option<Signs> {
        Some(PHRASES.signs())
    }

    fn find(&self, item: &Item<'_>, _lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let words = Words::of_item(item);
        for found in PHRASES.all(&words) {
            let sentence = words.around(found.first, 30);
            let asks = matches!(item.section, SectionKind::Required | SectionKind::Preferred);
            if words.any(found.first.saturating_sub(4)..found.first, &["not", "no", "where", "whether"])
                || words.any(found.first..found.end, &["not", "never"])
                || words.any(sentence.clone(), &["compensation", "salary", "pay", "range", "ranges"])
                || found.value == Say::Opening
                    && !(asks
                        && (found.first == sentence.start || begins_whereabouts(words.tokens, found.first)))
                || found.value == Say::Joined && !words.any(sentence.start..found.first, &["must"])
            {
                continue;
            }
            let within_km = (found.first..found.end)
                .find_map(|i| words.number(i).map(|n| (n, words.get(i + 1).starts_with('m'))))
                .and_then(|(n, miles)| {
                    u32::try_from(if miles { (u64::from(n) * 1609 + 500) / 1000 } else { u64::from(n) }).ok()
                });
            let Some((first, end)) = (match found.value {
                Say::Place | Say::Opening | Say::Joined => place(&words, found.end),
                Say::Whole => Some((found.first, found.end)),
            }) else {
                continue;
            };
            let place = item.text(first, end).into_owned();
            out.push(Finding {
                predicate: Predicate::Residence(Residence { place, within_km }),
                // "must know Python and live in": what stands before is asked for itself.
                first: words.last_clause(found.first..found.end).start,
                end,
                recognizer: self.id(),
            });
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Say {
    /// A place's name follows.
    Place,
    /// A place's name follows where the phrase opens a demand.
    Opening,
    /// A place's name follows where the demand goes on with the phrase: "must have a CDL and reside in Texas".
    Joined,
    /// The phrase says all.
    Whole,
}

static PHRASES: LazyLock<Phrases<Say>> = LazyLock::new(|| {
    Phrases::new(&[
        ("must|should|required *3 reside|live|living|residing *2 in|near", Say::Place),
        ("you are currently|already|permanently|fully based|located|living|residing in|near", Say::Place),
        ("currently|already|permanently|fully based|located|living|residing in|near", Say::Opening),
        (
            "must|should|required *3 reside|live|living|residing *2 within # mile|miles|km|kilometers|kilometres of",
            Say::Place,
        ),
        (
            "must|should|required *3 reside|live|living|residing *2 within # mile|miles|km|kilometers|kilometres *2 of|from",
            Say::Place,
        ),
        (
            "must|should|required *3 reside|live|located|based within *3 commutable|commuting distance|area to|of|from",
            Say::Place,
        ),
        ("reside|live|located|based *1 within # mile|miles|km|kilometers|kilometres *2 of|from", Say::Place),
        ("must|should *3 based|located|domiciled in|near", Say::Place),
        (
            "candidates|applicants|you must|should? *2 based|located|residing|reside|live|living in",
            Say::Place,
        ),
        ("candidates|applicants *1 based|located|residing|living in", Say::Place),
        ("candidate|applicant *4 based|located|residing|living in", Say::Place),
        ("based|located|residing|living in", Say::Opening),
        ("and reside|live in|near", Say::Joined),
        ("must be *2 resident|residents of", Say::Place),
        ("must be local to", Say::Place),
        ("open only to residents of", Say::Place),
        ("local candidates only", Say::Whole),
        ("only local candidates", Say::Whole),
    ])
});

/// In tokens: all states of a country.
const LONGEST: usize = 150;

/// Capitalised words and what joins them.
fn place(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    let mut first = at;
    // "in one of the following states: Texas, Ohio, or Maine"
    let leads = &[
        "the", "a", "an", "our", "greater", "state", "of", "city", "county", "one", "any", "following",
        "these", "states", "provinces", "countries", "cities", "counties", "regions", "locations", ":", "or",
        "near", "around",
    ];
    while words.is(first, leads) && !words.capital(first) && first < at + 8 {
        first += 1;
    }
    let mut end = first;
    let mut next = first;
    while next < first + LONGEST {
        let word = words.tokens.get(next)?;
        if word.kind == Kind::Word && words.capital(next) {
            end = next + 1;
        } else if words.get(next) == "." && words.is(next - 1, &["st", "ft", "mt"]) && words.capital(next + 1)
        {
            // "St. Louis"
        } else if !(words.is(next, &[",", ".", "-", "/", "or", "and", "of"])
            && next > first
            && !words.stops(next)
            && (words.capital(next + 1)
                || words.get(next) == "," && words.is(next + 1, &["or", "and"]) && words.capital(next + 2)))
        {
            break;
        }
        next += 1;
        if next >= words.len() {
            break;
        }
    }
    // The point of "U.S." belongs to it.
    if words.get(end) == "." && words.tokens.get(end.wrapping_sub(1)).is_some_and(|t| t.text.len() == 1) {
        end += 1;
    }
    // "in European or US time zones": where it is as late, and not where one lives.
    let hours = words.is(end, &["time"]) && words.is(end + 1, &["zone", "zones"])
        || words.is(end, &["timezone", "timezones", "hours"]);
    (end > first && !hours).then_some((first, end))
}
