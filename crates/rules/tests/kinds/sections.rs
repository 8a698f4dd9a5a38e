//! What a company says of itself, of its benefits and of equal opportunity asks nothing.

use super::read;

const TOLD: &[(&str, &str)] = &[
    ("Benefits", "Gym membership and paid professional memberships"),
    ("Benefits", "We pay for your AWS certification and your RN license renewal"),
    ("Benefits", "Free Spanish and German lessons"),
    ("About us", "All our coaches are certified and our nurses are registered"),
    ("About us", "We are a Great Place to Work certified company"),
    ("About us", "Our customers speak German, French and Italian"),
    ("About us", "Our team is fluent in twelve languages, English and Welsh among them"),
    (
        "Equal opportunity",
        "We do not ask for certificates of birth, and we welcome speakers of English and Spanish alike",
    ),
];

#[test]
fn nothing_is_asked_where_something_is_told() {
    let wrong: Vec<String> = TOLD
        .iter()
        .filter_map(|(heading, text)| {
            let found = read(heading, text);
            (!found.is_empty()).then(|| format!("{heading}: {text}: {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
