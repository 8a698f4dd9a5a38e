//! States and cities, and the country that each is in; countries stand where all readers find them
//! (`crate::country`).
//!
//! Cities stand here where nobody means another one by the name alone; "Cambridge" and "Birmingham" are in two countries.

use crate::country::country_named;
use crate::state::STATES;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a name says of the country.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A country, or a state by its whole name.
    Region(&'static str),
    /// A state's letters, which count only behind a comma: "OR", "IN" and "ME" are words.
    Letters(&'static str),
    /// A city.
    City(&'static str),
}

/// Most words of a name.
pub(super) const LONGEST: usize = 4;

/// What a name names, as a posting spells it.
pub(super) fn place(name: &str) -> Option<Place> {
    static ALL: LazyLock<FxHashMap<&str, Place>> = LazyLock::new(|| {
        let of = |list: &'static [(&str, &[&'static str])], make: fn(&'static str) -> Place| {
            list.iter().flat_map(move |(code, names)| names.iter().map(move |name| (*name, make(code))))
        };
        // "DE" and "IN" are as often Germany and India, and stand for nothing.
        let letters = STATES.iter().map(|state| state.letters).filter(|it| !["DE", "IN"].contains(it));
        let names = STATES.iter().map(|state| (state.name, Place::Region("US")));
        // A name that stands twice is what the later list says: "New York" is a state, "Georgia" may be a country.
        of(CITIES, Place::City)
            .chain(names)
            .chain(letters.map(|it| (it, Place::Letters("US"))))
            .chain(of(LETTERS, Place::Letters))
            .chain(of(REGIONS, Place::Region))
            .collect()
    });
    let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
    ALL.get(name).copied().or_else(|| country_named(name).map(Place::Region))
}

/// States by their whole names; those of the United States stand in `crate::state`.
const REGIONS: &[(&str, &[&str])] = &[
    ("AU", &["NSW", "New South Wales", "Queensland", "South Australia", "Tasmania", "Western Australia"]),
    (
        "CA",
        &[
            "Alberta", "British Columbia", "Manitoba", "New Brunswick", "Nova Scotia", "Nunavut", "Ontario",
            "Prince Edward Island", "Quebec", "Québec", "Saskatchewan", "Yukon",
        ],
    ),
    ("CN", &["Mainland China"]),
    (
        "DE",
        &[
            "Baden-Württemberg", "Bavaria", "Bayern", "Hessen", "Niedersachsen", "Nordrhein-Westfalen",
            "Sachsen",
        ],
    ),
    ("FR", &["Île-de-France"]),
    ("IN", &["Karnataka", "Maharashtra", "Tamil Nadu", "Telangana"]),
    ("US", &["New England", "Puerto Rico", "Washington, D.C."]),
];

/// The same by their letters, and those whose whole name is also a country's or a city's.
const LETTERS: &[(&str, &[&str])] = &[
    ("AU", &["ACT", "QLD", "VIC"]),
    ("CA", &["AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "PEI", "QC", "SK"]),
    ("US", &["D.C", "D.C.", "Georgia", "PR"]),
];

/// Cities that postings name alone.
const CITIES: &[(&str, &[&str])] = &[
    ("AE", &["Abu Dhabi", "Dubai"]),
    ("AR", &["Buenos Aires"]),
    ("AT", &["Vienna", "Wien"]),
    ("AU", &["Brisbane", "Canberra", "Melbourne", "Sydney"]),
    ("BE", &["Antwerp", "Brussels", "Ghent"]),
    ("BG", &["Sofia"]),
    ("BR", &["Porto Alegre", "Rio de Janeiro", "Sao Paulo", "São Paulo"]),
    ("CA", &["Calgary", "Edmonton", "Montreal", "Montréal", "Ottawa", "Toronto", "Vancouver", "Winnipeg"]),
    ("CH", &["Basel", "Bern", "Geneva", "Genève", "Lausanne", "Zug", "Zurich", "Zürich"]),
    ("CN", &["Beijing", "Guangzhou", "Hangzhou", "Shanghai", "Shenzhen"]),
    ("CO", &["Bogota", "Bogotá", "Medellín"]),
    ("CZ", &["Brno", "Prague", "Praha"]),
    (
        "DE",
        &[
            "Berlin", "Cologne", "Dresden", "Düsseldorf", "Frankfurt", "Hamburg", "Hannover", "Karlsruhe",
            "Köln", "Leipzig", "Munich", "München", "Nuremberg", "Nürnberg", "Stuttgart",
        ],
    ),
    ("DK", &["Aarhus", "Copenhagen", "København"]),
    ("EE", &["Tallinn"]),
    ("EG", &["Cairo"]),
    ("ES", &["Barcelona", "Madrid", "Málaga"]),
    ("FI", &["Espoo", "Helsinki"]),
    (
        "FR",
        &[
            "Bordeaux", "Grenoble", "Lille", "Lyon", "Marseille", "Montpellier", "Nantes", "Paris", "Rennes",
            "Sophia Antipolis", "Strasbourg", "Toulouse",
        ],
    ),
    (
        "GB",
        &[
            "Belfast", "Cardiff", "Edinburgh", "Glasgow", "Leeds", "Liverpool", "London", "Milton Keynes",
            "Nottingham", "Sheffield",
        ],
    ),
    ("HR", &["Zagreb"]),
    ("HU", &["Budapest"]),
    ("ID", &["Jakarta"]),
    ("IE", &["Cork", "Dublin", "Galway"]),
    ("IL", &["Haifa", "Jerusalem", "Tel Aviv"]),
    (
        "IN",
        &[
            "Ahmedabad", "Bangalore", "Bengaluru", "Chennai", "Delhi", "Gurgaon", "Gurugram", "Hyderabad",
            "Kolkata", "Mumbai", "New Delhi", "Noida", "Pune",
        ],
    ),
    ("IT", &["Milan", "Milano", "Rome", "Turin"]),
    ("JP", &["Kyoto", "Osaka", "Tokyo", "Yokohama"]),
    ("KE", &["Nairobi"]),
    ("KR", &["Seoul"]),
    ("LT", &["Kaunas", "Vilnius"]),
    ("LV", &["Riga"]),
    ("MX", &["Guadalajara", "Mexico City", "Monterrey"]),
    ("MY", &["Kuala Lumpur", "Penang"]),
    ("NG", &["Lagos"]),
    ("NL", &["Amsterdam", "Eindhoven", "Rotterdam", "The Hague", "Utrecht"]),
    ("NO", &["Bergen", "Oslo", "Trondheim"]),
    ("NZ", &["Auckland", "Christchurch"]),
    ("PH", &["Cebu", "Makati", "Manila"]),
    ("PL", &["Gdańsk", "Krakow", "Kraków", "Poznań", "Warsaw", "Warszawa", "Wrocław"]),
    ("PT", &["Lisboa", "Lisbon", "Porto"]),
    ("RO", &["Bucharest", "Cluj", "Cluj-Napoca"]),
    ("RS", &["Belgrade"]),
    ("SE", &["Gothenburg", "Göteborg", "Malmö", "Stockholm"]),
    ("TH", &["Bangkok"]),
    ("TR", &["Ankara", "Istanbul"]),
    ("TW", &["Hsinchu", "Taipei"]),
    ("UA", &["Kyiv", "Lviv"]),
    (
        "US",
        &[
            "Atlanta", "Austin", "Baltimore", "Boston", "Boulder", "Brooklyn", "Chicago", "Cincinnati",
            "Cupertino", "Dallas", "Denver", "Detroit", "Houston", "Indianapolis", "Kansas City",
            "Las Vegas", "Los Angeles", "Manhattan", "Menlo Park", "Miami", "Milwaukee", "Minneapolis",
            "Mountain View", "NYC", "Nashville", "New York City", "Oakland", "Palo Alto", "Philadelphia",
            "Phoenix", "Pittsburgh", "Redwood City", "Sacramento", "Salt Lake City", "San Antonio",
            "San Diego", "San Francisco", "San Mateo", "Santa Clara", "Santa Monica", "Seattle",
            "Silicon Valley", "St. Louis", "Sunnyvale", "Tampa",
        ],
    ),
    ("VN", &["Hanoi", "Ho Chi Minh City"]),
    ("ZA", &["Cape Town", "Johannesburg"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_say_each_name_once() {
        for list in [REGIONS, LETTERS, CITIES] {
            assert!(list.is_sorted(), "{:?}", list.windows(2).find(|pair| pair[0] > pair[1]));
            for (code, names) in list {
                assert!(names.is_sorted_by(|a, b| a < b), "{code}: {names:?}");
                assert!(names.iter().all(|name| name.split(' ').count() <= LONGEST), "{code}");
            }
        }
    }

    #[test]
    fn a_name_is_what_it_is_most_often() {
        assert!(place("the Netherlands") == Some(Place::Region("NL")));
        assert!(place("New York") == Some(Place::Region("US")));
        assert!(place("OR") == Some(Place::Letters("US")));
        assert!(place("Georgia") == Some(Place::Letters("US")));
        assert!(place("Berlin") == Some(Place::City("DE")));
        assert!(place("DE").is_none() && place("or").is_none());
    }
}
