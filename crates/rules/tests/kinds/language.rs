//! Human languages.

use super::check;

#[test]
fn levels_in_words() {
    check(
        "Requirements",
        &[
            ("Work in the Korean business environment", ""),
            ("Korean business fluency required", "ko B2"),
            ("Fluent in English", "en C1"),
            (
                "One year of experience at the next lower grade level AND fluency in the English and Dari languages",
                "relevant 12m + en C1 + prs C1",
            ),
            ("Fluency in English, French is a plus", "en C1 + fr C1?"),
            ("You speak and write English fluently", "en C1"),
            ("Native German speaker with fluent English", "de native + en C1"),
            ("German (B2), French is a plus", "de B2 + fr -?"),
            ("Very good German and English", "de - + en -"),
            ("Comfortable in English", "en -"),
            ("Excellent German and good English", "de C1 + en -"),
            ("Good German (B2), French would be a plus", "de B2 + fr -?"),
            ("Excellent presentation skills in English", "en C1"),
            ("Near-native Italian", "it C2"),
            ("Native or fluent Dutch", "nl C1"),
            ("Working proficiency in Polish", "pl B2"),
            ("Native or bilingual proficiency in Danish", "da native"),
            ("Conversational Spanish", "es B1"),
            ("Basic knowledge of Greek", "el A2"),
            ("Mother tongue Italian", "it native"),
            ("Business-level Japanese and English", "ja B2 + en B2"),
            ("Proficiency in another language, especially French", "fr B2"),
            (
                "Fluent in English and another language of the coast (i.e., Dutch, German or Danish)",
                "en C1 + (nl - | de - | da -)",
            ),
            ("Strong written and verbal communication skills in English", "en -"),
            ("Excellent communication skills in English", "en C1"),
            ("Ability to read, write and speak Portuguese", "pt -"),
            ("Good knowledge of Norwegian and good command of English", "no - + en -"),
            ("Fluency in English: excellent written and spoken English", "en C1"),
            ("American Sign Language fluency", "ase C1"),
        ],
    );
}

#[test]
fn levels_in_letters_and_numbers() {
    check(
        "Requirements",
        &[
            ("Japanese (JLPT N2 or above)", "ja B2"),
            ("English (C1) and German (B2)", "en C1 + de B2"),
            ("Proficiency in English - B2 or higher level", "en B2"),
            ("French at B1/B2 level", "fr B1"),
            ("ILR level 3 in Arabic", "ar C1"),
            ("DLPT 2+/2+ in Farsi", "fa B2"),
            ("IELTS 6.5 in English", "en B2"),
        ],
    );
}

#[test]
fn lists() {
    check(
        "Requirements",
        &[
            ("Fluency in Italian and English", "it C1 + en C1"),
            ("Fluent in Italian + English", "it C1 + en C1"),
            ("Ability to speak and write in Japanese or Korean fluently", "(ja C1 | ko C1)"),
            (
                "Ability to speak and write in English and one of the following languages fluently and idiomatically: Dutch or Finnish",
                "en - + (nl - | fi -)",
            ),
            ("Fluency in at least one of: German, French or Spanish", "(de C1 | fr C1 | es C1)"),
            ("Bilingual English/Spanish", "en native + es native"),
            ("Fluent in English and conversational in German", "en C1 + de B1"),
            ("Languages: English (fluent), Polish (native)", "en C1 + pl native"),
            ("Additional languages (French, Spanish) are a plus", "(fr - | es -)?"),
            ("Chinese (Mandarin) and English fluently", "zh C1 + en C1"),
            ("Proficient in English, Excel and SQL", "en B2 + Excel, SQL"),
            ("Bilingual French English", "fr native + en native"),
            ("Confident in German (C2 or above) and English", "de C2 + en -"),
            ("Able to communicate (in writing and speech) in Welsh", "cy -"),
            ("Communicate clearly in Welsh through phone and email", "cy -"),
            ("Excellent communicator in Welsh", "cy C1"),
            ("Your native language is Japanese", "ja native"),
        ],
    );
}

#[test]
fn wishes() {
    check(
        "Requirements",
        &[
            ("Spanish preferred", "es -?"),
            ("French (B2 or higher) is a plus", "fr B2?"),
            ("Knowledge of German is an advantage", "de -?"),
            ("Fluent in English, with German as an advantage", "en C1 + de -?"),
            ("Fluent English is a must and any other language is an advantage", "en C1"),
            ("Multi-lingual is a plus, particularly Welsh/Irish", "(cy - | ga -)?"),
            ("Additional languages (e.g. Welsh, Irish) preferred", "(cy - | ga -)?"),
        ],
    );
}

#[test]
fn what_is_no_language_of_the_candidate() {
    check(
        "Requirements",
        &[
            ("A second language is a plus", ""),
            ("Our clients speak French", ""),
            (
                "Experience working with Spanish-speaking families",
                "experience 0m of Spanish-speaking families",
            ),
            ("Works with families who speak Spanish", ""),
            ("Experience in the German market", "experience 0m of German market"),
            ("Bachelor's degree in English or Journalism", "bachelor[English/Journalism]"),
            ("English Language Arts teacher", ""),
            ("Fluent in English (no need to speak French)", "en C1"),
            ("Fluent in English (French is not required)", "en C1"),
            ("A language other than English", ""),
            ("Works well with our Swiss and Irish offices", ""),
        ],
    );
}

#[test]
fn what_a_title_asks_to_be_spoken() {
    let read = |title: &str, statement: &str| {
        let opening = super::OPENING.replace("Tide Gauge Keeper", title);
        super::lines(&super::extracted_behind(&opening, "Requirements", statement).1)
    };
    for (title, reading) in [
        ("Tide Strategist (English, Portuguese)", "en - + pt -"),
        ("Tide Strategist, Harbour Sales (English and German)", "en - + de -"),
        ("Tide Strategist (Czech/Slovak), Harbour Sales", "(cs - | sk -)"),
        ("Recruiter, Tides (Japanese or Korean)", "(ja - | ko -)"),
        ("Partnerships Manager – Spanish Speaking", "es -"),
        ("Dutch-speaking Harbour Agent", "nl -"),
        ("Harbour Support Specialist (Dutch Speaker)", "nl -"),
        ("Harbour Intern (Korean-English Bilingual)", "ko - + en -"),
        // What is taught, sold or read there.
        ("Teacher of French (Harbour School)", ""),
        ("Spanish Teacher", ""),
        ("Harbour Sales Executive - Czech Market", ""),
        ("Harbour Sales Manager (German Market)", ""),
        ("Harbour Agent (UK)", ""),
    ] {
        let beside = if reading.is_empty() { "Kafka".to_owned() } else { format!("{reading} + Kafka") };
        assert_eq!(read(title, "Proficient in Kafka"), beside, "{title}");
    }
    // What the text asks, the title does not ask again.
    assert_eq!(read("Tide Strategist (English, Portuguese)", "Fluent in English"), "pt - + en C1");
    assert_eq!(
        read("Recruiter, Tides (Japanese or Korean)", "Fluent in Korean or Japanese"),
        "(ko C1 | ja C1)"
    );
}
