//! Postings in French: what they ask, in their own words.

use super::{check_behind, extracted_behind};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::{Posting, Workplace};
use rolefit_rules::predicate::Predicate;
use rolefit_rules::requirement::{CueKind, Strength};

const OPENING: &str = "Gardien de marégraphe (H/F)\n\nLe bureau du port mesure la mer à quarante endroits de la côte, et il l'a fait \
    sans interruption depuis plus de cent ans, par tous les temps, pour les marins et les pêcheurs.\n\n";

#[test]
fn amounts_and_what_they_are_of() {
    check_behind(
        OPENING,
        "Profil recherché",
        &[
            ("3 à 5 ans d'expérience en développement web", "experience 36-60m of développement web"),
            ("Au moins deux ans d’expérience avec Java ou Python", "experience 24m of Java, Python"),
            (
                "Vous justifiez d'une expérience de 5 ans minimum en gestion de projet",
                "experience 60m of gestion de projet",
            ),
            ("Expérience professionnelle de 2 ans exigée", "experience 24m"),
            ("Une première expérience en comptabilité", "experience 0m of comptabilité"),
            ("EXPERIENCE DE 3 ANS EN RUST", "experience 36m of RUST"),
            ("Débutant accepté", ""),
            ("Une prime de 100 € dès 3 mois de placement", ""),
        ],
    );
}

#[test]
fn degrees() {
    check_behind(
        OPENING,
        "Votre profil",
        &[
            ("Titulaire d'un Bac+5 en informatique", "master[informatique]"),
            ("Vous êtes ingénieur(e) de formation", "master[engineering]"),
            ("Diplôme d'ingénieur ou équivalent", "(master | equivalent)"),
            ("De formation Bac +2 minimum", "associate"),
            ("Licence en génie civil", "bachelor[génie civil]"),
        ],
    );
}

#[test]
fn languages_and_papers() {
    check_behind(
        OPENING,
        "Profil",
        &[
            ("Anglais courant", "en C1"),
            ("Vous parlez couramment l'anglais et l'allemand", "en C1 + de C1"),
            ("La maîtrise de l'espagnol est un plus", "es B2?"),
            ("Anglais niveau B2 exigé", "en B2"),
            ("Permis B obligatoire", "driving-licence"),
        ],
    );
}

#[test]
fn what_is_known() {
    check_behind(
        OPENING,
        "Compétences requises",
        &[
            ("Maîtrise de Java, Spring et Angular", "Java, Spring, Angular"),
            ("Tu sais te servir de Power BI ou Tableau ou une alternative", "Power BI, Tableau and the like"),
            ("Bonne connaissance de Docker ou de Kubernetes", "Docker, Kubernetes"),
            ("La connaissance de SQL serait un plus", "SQL?"),
            ("Idéalement, vous connaissez Terraform", "Terraform?"),
            ("Rigueur, autonomie et esprit d'équipe", ""),
        ],
    );
}

#[test]
fn what_a_company_offers_asks_nothing() {
    for heading in ["Nous vous offrons", "Qui sommes-nous ?", "Avantages"] {
        check_behind(OPENING, heading, &[("Une équipe qui a 30 ans d'expérience et parle anglais", "")]);
    }
}

#[test]
fn what_stands_before_a_posting_holds() {
    let (mut posting, _) = extracted_behind(OPENING, "Profil", "Anglais courant");
    posting.front.company = Some("Port de Brume".to_owned());
    let read = extract(&posting, Lexicon::builtin());
    assert_eq!(read.header.company.as_deref(), Some("Port de Brume"));
}

#[test]
fn quotes_are_the_postings_own() {
    let statement = "Idéalement, au moins 5 années d'expérience en tant que développeur(se) Java";
    let (posting, read) = extracted_behind(OPENING, "Votre profil", statement);
    let [asked] = &*read.requirements else { panic!("{read:?}") };
    assert_eq!(asked.span.of(&posting.text), statement);
    assert_eq!(asked.strength, Strength::Preferred);
    assert_eq!((asked.by.cue, asked.by.words.as_str()), (CueKind::Words, "Idéalement"));
    assert_eq!(asked.section.as_deref(), Some("Votre profil"));
    let leaves = asked.formula.leaves();
    let [leaf] = &*leaves else { panic!("{leaves:?}") };
    assert!(posting.text.contains(leaf.span.of(&posting.text)));
    let Predicate::Experience(experience) = &leaf.predicate else { panic!("{leaf:?}") };
    assert_eq!(experience.of.iter().map(|of| of.text.as_str()).collect::<Vec<_>>(), ["développeur(se) Java"]);
    assert_eq!(read.header.title.as_deref(), Some("Gardien de marégraphe (H/F)"));
}

#[test]
fn what_is_wished_is_not_required() {
    for statement in ["Expérience de 2 ans souhaitée", "Experience de 2 ans souhaitee"] {
        let (_, read) = extracted_behind(OPENING, "Votre profil", statement);
        let [asked] = &*read.requirements else { panic!("{read:?}") };
        assert_eq!(asked.strength, Strength::Preferred, "{statement}");
    }
}

#[test]
fn what_is_no_prerequisite_asks_for_nothing() {
    let (_, read) = extracted_behind(OPENING, "Votre profil", "La maîtrise de Python n'est pas un prérequis");
    assert_eq!(read.requirements, [], "{read:?}");
}

#[test]
fn words_are_the_postings_own() {
    check_behind(
        OPENING,
        "Profil recherché",
        &[
            (
                "Expérience dans la mise en place et la gestion de bouées amarrées en haute mer",
                "experience 0m of mise en place et la gestion de bouées amarrées en haute mer",
            ),
            ("Maîtrise parfaite d'Excel", "Excel"),
            (
                "Expérience de 3 ans minimum dans un service portuaire en tant que chef de projet ou business analyst",
                "experience 36m of service portuaire + experience 36m of chef de projet, business analyst",
            ),
            ("Bonnes connaissances des règles au niveau français et européen", ""),
        ],
    );
}

#[test]
fn the_terms_of_the_job() {
    let told = |line: &str| {
        let text = format!("{OPENING}{line}\n\nProfil recherché\n\n- Maîtrise de Kafka\n");
        let read =
            extract(&Posting { id: "case".to_owned(), text, ..Posting::default() }, Lexicon::builtin());
        (read.header.employment_type, read.header.workplace)
    };
    for (line, employment, workplace) in [
        ("Poste en CDI. Télétravail partiel possible.", Some("permanent"), Some(Workplace::Hybrid)),
        ("Type de contrat : CDI, temps plein", Some("full-time"), None),
        ("Contrat : CDD de 6 mois", Some("temporary"), None),
        ("Stage de 6 mois", Some("internship"), None),
        ("Poste en 100% télétravail", None, Some(Workplace::Remote)),
        ("Jusqu'à 2 jours de télétravail par semaine", None, Some(Workplace::Hybrid)),
    ] {
        assert_eq!(told(line), (employment.map(str::to_owned), workplace), "{line}");
    }
}

#[test]
fn the_title_of_a_text_that_lost_its_lines() {
    let prose =
        "Le bureau du port mesure la mer à quarante endroits de la côte, par tous les temps. ".repeat(8);
    let title = |text: String| {
        extract(&Posting { id: "case".to_owned(), text, ..Posting::default() }, Lexicon::builtin())
            .header
            .title
    };
    assert_eq!(
        title(format!("Gardien des marées F/H\n\n{prose}")).as_deref(),
        Some("Gardien des marées F/H")
    );
    assert_eq!(
        title(format!("titre: \"Gardien des marées\"\n\n{prose}\n\n{prose}")).as_deref(),
        Some("Gardien des marées")
    );
    // What stands in a sentence is no heading of what is offered.
    let read = extracted_behind(
        &format!("{OPENING}{prose}Découvrez nos engagements pour nos clients. "),
        "",
        "Maîtrise de Kafka exigée.",
    )
    .1;
    assert_eq!(read.requirements.len(), 1);
}
