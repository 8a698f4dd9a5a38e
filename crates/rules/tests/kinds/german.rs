//! Postings in German: what they ask, in their own words.

use super::{check_behind, extracted_behind};
use rolefit_rules::requirement::Strength;

const OPENING: &str = "Pegelwart (m/w/d)\n\nDas Hafenamt misst das Meer an vierzig Orten der Küste, und es hat das seit mehr als hundert Jahren \
    ohne eine Pause und bei jedem Wetter für die Schiffer und die Fischer getan.\n\n";

#[test]
fn amounts_and_what_they_are_of() {
    check_behind(
        OPENING,
        "Ihr Profil",
        &[
            (
                "Mindestens 3 Jahre Berufserfahrung in der Softwareentwicklung",
                "experience 36m of Softwareentwicklung",
            ),
            ("3-5 Jahre Erfahrung mit Java oder Python", "experience 36-60m of Java, Python"),
            ("Zwei Jahre Berufserfahrung", "experience 24m"),
            ("Weniger als 2 Jahre Erfahrung", "experience -24m"),
            ("Nicht weniger als 2 Jahre Erfahrung", "experience 24m"),
            ("Erste Erfahrung im Projektmanagement", "experience 0m of Projektmanagement"),
            ("5-jährige Erfahrung als Buchhalter/in", "experience 60m of Buchhalter/in"),
        ],
    );
}

#[test]
fn degrees() {
    check_behind(
        OPENING,
        "Anforderungen",
        &[
            (
                "Abgeschlossenes Studium der Informatik oder eine vergleichbare Qualifikation",
                "(bachelor[Informatik] | equivalent)",
            ),
            ("Masterabschluss in Maschinenbau", "master[Maschinenbau]"),
            ("Abgeschlossene Berufsausbildung", "certificate"),
        ],
    );
}

#[test]
fn languages_and_papers() {
    check_behind(
        OPENING,
        "Das bringst du mit",
        &[
            ("Sehr gute Deutsch- und Englischkenntnisse", "de - + en -"),
            ("Fließend Englisch in Wort und Schrift", "en C1"),
            ("Deutsch auf Niveau C1", "de C1"),
            ("Französischkenntnisse sind von Vorteil", "fr -?"),
            ("Führerschein Klasse B", "driving-licence"),
        ],
    );
}

#[test]
fn what_is_known() {
    check_behind(
        OPENING,
        "Dein Profil",
        &[
            ("Gute Kenntnisse in Java, Spring und Angular", "Java, Spring, Angular"),
            ("Java- und Linux-Kenntnisse", "Java, Linux"),
            ("Idealerweise kennst du Terraform", "Terraform?"),
            ("Teamfähigkeit, Zuverlässigkeit und Verantwortungsbewusstsein", ""),
        ],
    );
}

#[test]
fn what_a_company_offers_asks_nothing() {
    for heading in ["Wir bieten", "Über uns", "Ihre Vorteile"] {
        check_behind(OPENING, heading, &[("Ein Team mit 30 Jahren Erfahrung, das Englisch spricht", "")]);
    }
}

#[test]
fn each_heading_is_the_postings_own() {
    let statement = "Erfahrung mit Java\n\nVoraussetzungen\n• Erfahrung mit Rust";
    let (_, read) = extracted_behind(OPENING, "Anforderungen", statement);
    let headings: Vec<_> = read.requirements.iter().filter_map(|r| r.section.as_deref()).collect();
    assert_eq!(headings, ["Anforderungen", "Voraussetzungen"]);
}

#[test]
fn quotes_are_the_postings_own() {
    let statement = "Von Vorteil sind Englischkenntnisse";
    let (posting, read) = extracted_behind(OPENING, "Ihr Profil", statement);
    let [asked] = &*read.requirements else { panic!("{read:?}") };
    assert_eq!((asked.span.of(&posting.text), asked.strength), (statement, Strength::Preferred));
    assert_eq!(asked.formula.leaves()[0].span.of(&posting.text), "Englischkenntnisse");
    assert_eq!(read.header.title.as_deref(), Some("Pegelwart (m/w/d)"));
}
