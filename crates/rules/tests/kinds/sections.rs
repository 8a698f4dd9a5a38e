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
    ("Benefits", "Travel stipend, paid holidays and a free DBS check"),
    ("Benefits", "Visa sponsorship and relocation"),
    ("Benefits", "Physical therapy, weekend trips and nights out"),
    ("About us", "Our platform runs background checks and drug tests for landlords"),
    ("About us", "Our cleared engineers hold TS/SCI clearances and travel the world"),
    ("About us", "We serve citizens over 65 years of age in forty countries"),
    ("About us", "We are based in Lisbon and lift people up"),
    ("Equal opportunity", "We take part in E-Verify to confirm the eligibility of new hires to work"),
    ("Equal opportunity", "Hiring is without regard to citizenship, age, language or criminal record"),
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
