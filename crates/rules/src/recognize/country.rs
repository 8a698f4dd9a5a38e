//! Countries as postings name them, with their ISO 3166-1 codes.

use super::phrase::{Phrases, Words};
use std::ops::Range;
use std::sync::LazyLock;

/// Names and adjectives of the countries that postings speak of.
pub(super) static COUNTRIES: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    Phrases::new(&[
        ("u . s . a .?", "US"),
        ("u . s .?", "US"),
        ("united states of? america?", "US"),
        ("usa|us|america|american", "US"),
        ("u . k .?", "GB"),
        ("united kingdom", "GB"),
        ("uk|gb|britain|british|england|scotland|wales", "GB"),
        ("great britain", "GB"),
        ("canada|canadian", "CA"),
        ("australia|australian", "AU"),
        ("new zealand", "NZ"),
        ("ireland|irish", "IE"),
        ("germany|german|deutschland", "DE"),
        ("france|french", "FR"),
        ("switzerland|swiss", "CH"),
        ("austria|austrian", "AT"),
        ("netherlands|dutch", "NL"),
        ("belgium|belgian", "BE"),
        ("luxembourg", "LU"),
        ("spain|spanish", "ES"),
        ("portugal|portuguese", "PT"),
        ("italy|italian", "IT"),
        ("sweden|swedish", "SE"),
        ("norway|norwegian", "NO"),
        ("denmark|danish", "DK"),
        ("finland|finnish", "FI"),
        ("poland|polish", "PL"),
        ("czechia|czech", "CZ"),
        ("romania|romanian", "RO"),
        ("hungary|hungarian", "HU"),
        ("greece|greek", "GR"),
        ("india|indian", "IN"),
        ("singapore|singaporean", "SG"),
        ("malaysia|malaysian", "MY"),
        ("philippines|filipino", "PH"),
        ("indonesia|indonesian", "ID"),
        ("vietnam|vietnamese", "VN"),
        ("thailand|thai", "TH"),
        ("japan|japanese", "JP"),
        ("south korea|korean", "KR"),
        ("korea|korean", "KR"),
        ("taiwan|taiwanese", "TW"),
        ("hong kong", "HK"),
        ("china|chinese", "CN"),
        ("israel|israeli", "IL"),
        ("united arab emirates", "AE"),
        ("uae", "AE"),
        ("saudi arabia", "SA"),
        ("south africa|african", "ZA"),
        ("kenya|kenyan", "KE"),
        ("nigeria|nigerian", "NG"),
        ("egypt|egyptian", "EG"),
        ("mexico|mexican", "MX"),
        ("brazil|brazilian", "BR"),
        ("argentina|argentinian", "AR"),
        ("colombia|colombian", "CO"),
        ("chile|chilean", "CL"),
        ("ukraine|ukrainian", "UA"),
        ("turkey|turkish", "TR"),
        ("estonia|estonian", "EE"),
        ("lithuania|lithuanian", "LT"),
        ("latvia|latvian", "LV"),
        ("bulgaria|bulgarian", "BG"),
        ("croatia|croatian", "HR"),
        ("serbia|serbian", "RS"),
        ("slovakia|slovak", "SK"),
        ("slovenia|slovenian", "SI"),
        ("cyprus", "CY"),
        ("malta", "MT"),
        ("iceland", "IS"),
        ("pakistan|pakistani", "PK"),
        ("bangladesh", "BD"),
        ("sri lanka", "LK"),
        ("european union", "EU"),
        ("eu|eea|eec|europe", "EU"),
        ("e . u .?", "EU"),
    ])
});

/// The first country named in `range`, with its place.
pub(super) fn country(words: &Words<'_>, range: Range<usize>) -> Option<(&'static str, Range<usize>)> {
    range.clone().find_map(|at| {
        let found = COUNTRIES.at(words, at)?;
        // "Contact us", "polish your skills": short words and adjectives count as they are spelt.
        words.capital(at).then_some(())?;
        let us = words.get(at) == "us" && words.tokens.get(at).is_some_and(|t| t.text != "US");
        (!us).then_some((found.value, found.first..found.end))
    })
}
