//! Countries as postings name them, with their ISO 3166-1 codes.

use crate::set_phrase::{Phrases, Words};
use crate::token::tokenize;
use std::ops::Range;
use std::sync::LazyLock;

/// Their names, and that of the European Union.
const NAMES: &[(&str, &str)] = &[
    ("u . s . a .?", "US"),
    ("u . s .?", "US"),
    ("united states of? america?", "US"),
    ("usa|us", "US"),
    ("u . k .?", "GB"),
    ("united kingdom", "GB"),
    ("uk|gb|britain|england|scotland|wales", "GB"),
    ("great britain", "GB"),
    ("canada", "CA"),
    ("australia", "AU"),
    ("new zealand", "NZ"),
    ("northern ireland", "GB"),
    ("ireland", "IE"),
    ("germany|deutschland", "DE"),
    ("france", "FR"),
    ("switzerland|schweiz|suisse", "CH"),
    ("austria|österreich", "AT"),
    ("netherlands|nederland", "NL"),
    ("belgium|belgique|belgië", "BE"),
    ("luxembourg", "LU"),
    ("spain|españa", "ES"),
    ("portugal", "PT"),
    ("italy|italia", "IT"),
    ("sweden|sverige", "SE"),
    ("norway|norge", "NO"),
    ("denmark|danmark", "DK"),
    ("finland", "FI"),
    ("poland|polska", "PL"),
    ("czechia", "CZ"),
    ("romania", "RO"),
    ("hungary", "HU"),
    ("greece", "GR"),
    ("india", "IN"),
    ("singapore", "SG"),
    ("malaysia", "MY"),
    ("philippines", "PH"),
    ("indonesia", "ID"),
    ("vietnam", "VN"),
    ("thailand", "TH"),
    ("japan", "JP"),
    ("south korea", "KR"),
    ("korea", "KR"),
    ("taiwan", "TW"),
    ("hong kong", "HK"),
    ("china", "CN"),
    ("israel", "IL"),
    ("united arab emirates", "AE"),
    ("uae", "AE"),
    ("saudi arabia", "SA"),
    ("south africa", "ZA"),
    ("kenya", "KE"),
    ("nigeria", "NG"),
    ("egypt", "EG"),
    ("mexico|méxico", "MX"),
    ("brazil|brasil", "BR"),
    ("argentina", "AR"),
    ("colombia", "CO"),
    ("chile", "CL"),
    ("ukraine", "UA"),
    ("turkey|türkiye", "TR"),
    ("estonia", "EE"),
    ("lithuania", "LT"),
    ("latvia", "LV"),
    ("bulgaria", "BG"),
    ("croatia", "HR"),
    ("serbia", "RS"),
    ("slovakia", "SK"),
    ("slovenia", "SI"),
    ("cyprus", "CY"),
    ("malta", "MT"),
    ("iceland", "IS"),
    ("pakistan", "PK"),
    ("bangladesh", "BD"),
    ("sri lanka", "LK"),
    ("european union", "EU"),
    ("eu|eea|eec|europe", "EU"),
    ("e . u .?", "EU"),
    ("czech republic", "CZ"),
    ("costa rica", "CR"),
    ("peru", "PE"),
    ("uruguay", "UY"),
];

/// Words for what is of them; "Latin America" is no country.
const OF_THEM: &[(&str, &str)] = &[
    ("america|american", "US"),
    ("british", "GB"),
    ("canadian", "CA"),
    ("australian", "AU"),
    ("irish", "IE"),
    ("german", "DE"),
    ("french", "FR"),
    ("swiss", "CH"),
    ("austrian", "AT"),
    ("dutch", "NL"),
    ("belgian", "BE"),
    ("spanish", "ES"),
    ("portuguese", "PT"),
    ("italian", "IT"),
    ("swedish", "SE"),
    ("norwegian", "NO"),
    ("danish", "DK"),
    ("finnish", "FI"),
    ("polish", "PL"),
    ("czech", "CZ"),
    ("romanian", "RO"),
    ("hungarian", "HU"),
    ("greek", "GR"),
    ("indian", "IN"),
    ("singaporean", "SG"),
    ("malaysian", "MY"),
    ("filipino", "PH"),
    ("indonesian", "ID"),
    ("vietnamese", "VN"),
    ("thai", "TH"),
    ("japanese", "JP"),
    ("south korean", "KR"),
    ("korean", "KR"),
    ("taiwanese", "TW"),
    ("chinese", "CN"),
    ("israeli", "IL"),
    ("south african", "ZA"),
    ("kenyan", "KE"),
    ("nigerian", "NG"),
    ("egyptian", "EG"),
    ("mexican", "MX"),
    ("brazilian", "BR"),
    ("argentinian", "AR"),
    ("colombian", "CO"),
    ("chilean", "CL"),
    ("ukrainian", "UA"),
    ("turkish", "TR"),
    ("estonian", "EE"),
    ("lithuanian", "LT"),
    ("latvian", "LV"),
    ("bulgarian", "BG"),
    ("croatian", "HR"),
    ("serbian", "RS"),
    ("slovak", "SK"),
    ("slovenian", "SI"),
    ("pakistani", "PK"),
];

/// Names and adjectives of the countries that postings speak of.
pub(crate) static COUNTRIES: LazyLock<Phrases<&'static str>> =
    LazyLock::new(|| Phrases::new(&[NAMES, OF_THEM].concat()));

/// The country of this name, and of no more than it.
pub fn country_named(name: &str) -> Option<&'static str> {
    static ALL: LazyLock<Phrases<&'static str>> = LazyLock::new(|| Phrases::new(NAMES));
    let tokens = tokenize(name, 0);
    // Nearly no name is one of a country.
    if !ALL.may_open_with(&tokens) {
        return None;
    }
    let words = Words::of(&tokens);
    let whole = ALL.at(&words, 0).filter(|found| found.end == tokens.len() && words.capital(0))?;
    (whole.value != UNION && !is_pronoun(&words, 0)).then_some(whole.value)
}

/// The European Union, which is asked for like a country.
const UNION: &str = "EU";

/// "Contact us": the country is spelt in capitals.
fn is_pronoun(words: &Words<'_>, at: usize) -> bool {
    words.get(at) == "us" && words.tokens.get(at).is_some_and(|t| t.text != "US")
}

/// The first country named in `range`, with its place.
pub(crate) fn country(words: &Words<'_>, range: Range<usize>) -> Option<(&'static str, Range<usize>)> {
    range.clone().find_map(|at| {
        let found = COUNTRIES.at(words, at)?;
        // "Polish your skills": short words and adjectives count as they are spelt.
        let spelt = words.capital(at) && !is_pronoun(words, at);
        spelt.then_some((found.value, found.first..found.end))
    })
}
