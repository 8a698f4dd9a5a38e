//! What a company says of itself, of its benefits and of equal opportunity asks nothing; what stands under the many headings of demands,
//! or in a run of demands without one, does.

use super::{OPENING, check, leaf_line, read, show};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Leaf, Requirement, Strength};

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
    ("Responsibilities", "Build experience with our crews and grow knowledge of tides"),
    ("About us", "If you are a student, this is a chance to gain valuable teaching experience"),
    ("About us", "We are looking for a rigger to lead our boats into a sea-native experience"),
    ("About us", "Looking for a berth? We have given the yards a uniquely integrated experience"),
    ("Requirements", "Open water sailing experience is defined as any time that was spent on a boat"),
    ("About us", "Are you a leader with a passion for boats and experience of people?"),
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

#[test]
fn demands_are_found_under_any_heading_and_none() {
    let read = |text: &str| {
        let posting = Posting { text: text.to_owned(), ..Posting::default() };
        let read = extract(&posting, Lexicon::builtin()).requirements;
        let mark = |strength| if strength == Strength::Required { 'r' } else { 'p' };
        read.iter().map(|r| mark(r.strength)).collect::<String>()
    };
    let told = "What you will do\nPaint hulls and talk to owners\n";
    let long = "The yard looks after boats that cross the bay every day of the year and lie in the harbour at night. ".repeat(4);
    let cases = [
        // Headings of nothing but the words that headings are made of.
        (format!("{told}Knowledge and experience\nExperience with SAP\n"), "r"),
        (format!("{told}Technical skills needed\nExperience with SAP\n"), "r"),
        // Demands without a mark between them.
        (
            format!(
                "{long}Requirements: Experience with SAP Have exposure to Excel Someone who likes ropes Be able to paint A \
                 clear understanding of the sea Knowledge of Oracle Excellent writing skills"
            ),
            "rrrrrrr",
        ),
        (
            format!(
                "{long}Requirements: Experience with SAP a big plus Marine charts and Oracle experience required"
            ),
            "pr",
        ),
        // A heading that asks, in a line that has lost its breaks; and the name of the house, which is no skill.
        (
            format!("{told}{long}Painting What qualifications will you need? Experience with SAP is a must."),
            "r",
        ),
        (
            format!(
                "{told}Requirements\n• Experience with SAP\n\nAt Confluence, we paint. Confluence is proud of it.\n"
            ),
            "r",
        ),
        (format!("{told}Preferred qualifications and experience\nExperience with SAP\n"), "p"),
        (
            format!(
                "{told}You'll thrive here if you...\n- Have experience with SAP\n- Have experience with Excel\n"
            ),
            "rr",
        ),
        (format!("{told}Minimum Starting Hourly Rate:\n$33.36 (Masters)\n"), ""),
        (format!("{told}Education/Experience\nExperience with SAP\n"), "r"),
        (format!("{told}Ideally you will also have:\nExperience with SAP\n"), "p"),
        (format!("{told}Ideal Experience\nExperience with SAP\n"), "p"),
        (format!("{told}What we hope you have:\nExperience with SAP\n"), "p"),
        // A part of a list of wishes, and bullets that nothing parts from their words.
        (
            format!(
                "{told}**Preferred Qualifications**\n\n**Tide & Chart Reading Skills**\n\n- Experience with SAP\n"
            ),
            "p",
        ),
        (
            format!(
                "{told}\n| A good start\n\n-Experience with SAP\n\n-Knowledge of Excel\n\n-Quick learner\n"
            ),
            "rrr",
        ),
        // What a company looks out for amid its prose.
        (format!("{told}Experience with SAP is highly regarded.\n"), "p"),
        (format!("{told}People who have worked in sales tend to stand out.\n"), "p"),
        (format!("{told}The preferred candidate will have:\nExperience with SAP\n"), "p"),
        (format!("{told}Required/Desired experience\nExperience with SAP\n"), "r"),
        (format!("{told}This role may not be a fit if you:\n- Want experience with SAP\n"), ""),
        // Headings inside a paragraph, with a colon, or with nothing else in their sentence.
        (
            format!(
                "{long}Minimum qualifications: Experience with SAP. Preferred qualifications: Experience with Excel."
            ),
            "rp",
        ),
        (format!("{long}Experience And Requirements Minimum of 4 years of experience in sales."), "r"),
        // Breaks that left no space behind: behind a word, and behind a bracket. Four of these are the yard's.
        (
            format!(
                "Requirements\n{long}You need a diploma (GED) and a year as a deckhandBe proficient in the English language (in words and in \
                 letters)Good knowledge of SAP\n"
            ),
            "rrrrrrr",
        ),
        (format!("{told}SELECTIVE CERTIFICATION\nExperience with SAP\n"), "p"),
        // No headings, though they close as some do; nor is a bullet one, but where it is nothing else.
        (
            "Requirements\nExperience with SAP\nMaster's degree preferred\nExperience with Excel\n"
                .to_owned(),
            "rpr",
        ),
        (format!("{told}Knowledge of SAP would be a plus\nPaint masts\n"), "p"),
        ("Requirements\n- Experience with SAP\n- Nice to have:\n- Experience with Excel\n".to_owned(), "rp"),
        // Bullets at the top of a posting, under nothing but its title.
        (
            "Rigger\n\nRigger\n• Highly skilled in Excel\n• Degree in physics\n• 3+ years of sales\n• Experience with SAP\n\nWe rig ships.\n"
                .to_owned(),
            "rrrr",
        ),
        (format!("{told}• Paint masts\n• Preferred Qualifications:\n• Experience with Excel\n"), "p"),
        (format!("{told}To succeed as a rigger you will have;\n- Experience with SAP\n"), "r"),
        (format!("{told}To join, you must:\n- Have experience with SAP\n"), "r"),
        // A bullet's own paragraph ends no list, and lists stand in lists.
        (
            "What you bring\n - Sales experience\n   \n   You have sold boats.\n\n - Experience with SAP\n".to_owned(),
            "rrr",
        ),
        (
            "Tools\n - Must-haves:\n   \n   - Excel\n   \n   - SAP\n\n - Nice-to-have knowledge:\n   \n   - Python\n".to_owned(),
            "rrp",
        ),
        // A heading in a list of demands, without a mark.
        ("Requirements\n\nPier Skills\n\n- Excel\n\nHarbour Skills\n\n- Rigging (SAP)\n".to_owned(), "rr"),
        // What is wished for behind "with" is a thing of its own.
        ("Requirements\nFluent in English, with German a plus\n".to_owned(), "rp"),
        ("Requirements\nBackground in sales, with bonus points for experience with SAP\n".to_owned(), "rp"),
        ("Requirements\nExperience with SAP (Excel a plus)\n".to_owned(), "rp"),
        // Wishes in brackets behind what they wish for, in a word that closes, and of a list that is the subject of its sentence.
        ("Requirements\nExperience with SAP (plus)\n".to_owned(), "p"),
        ("Requirements\nExperience with SAP plus.\n".to_owned(), "p"),
        ("Requirements\nActive CPA license (preferred, but we will train)\n".to_owned(), "p"),
        ("Requirements\nExperience with SAP (nice to have but not required!)\n".to_owned(), "p"),
        ("Requirements\nExperience with SAP preferred (not required)\n".to_owned(), "p"),
        ("Requirements\nExperience with SAP would be appreciated\n".to_owned(), "p"),
        ("Requirements\nA degree in finance, accounting, or another art of counting is preferred\n".to_owned(), "p"),
        ("Requirements\nHigh school diploma, some college is preferred\n".to_owned(), "r"),
        // A remark behind a heading, and headings of what a house says of itself.
        (format!("{told}Requirements (all required)\nExperience with SAP\n"), "r"),
        (format!("{told}Preferred:\nKubernetes (desired)\nJira (desired)\n"), "pp"),
        (format!("{told}Requirements:\nHigh school diploma (required)\nJava: 1 year (Preferred)\n"), "rp"),
        ("Requirements\nJava\nNice to have, but not a must:\n- Kubernetes\nBonus, not required\n- Jira\n".to_owned(), "rpp"),
        (format!("{told}{long}Min requirements: High school diploma and a valid driver's license. It opens at six.\n"), "rr"),
        ("Requirements\nJava\n\nWhat is a plus:\n- Kubernetes\n".to_owned(), "rp"),
        ("Requirements\nExperience with SAP\nAbout Harbour Works:\nPatience and salt\n".to_owned(), "r"),
        ("Requirements\nExperience with SAP\nWhy join the yard?\nSalt and wind\n".to_owned(), "r"),
        ("Requirements\nExperience with SAP\n\nWhy Yard 5?\n\n30 years in 20 ports\n".to_owned(), "r"),
        ("Requirements\nExperience with SAP\nHere is what the yard can offer you\nSalt and wind\n".to_owned(), "r"),
        ("What you offer\nExperience with SAP\n".to_owned(), "r"),
        // Long lines that lead to demands.
        (format!("{told}\nAll applicants must meet the following basic requirements for all posts:\n\nExperience with SAP\n"), "r"),
        (format!("{told}\nTo apply for this post, you will:\n• Have six months of experience on the pier\n• Have experience with SAP\n"), "rr"),
        (format!("{told}\nCandidates should:\n• Have experience with SAP\n"), "r"),
        // A wish that closes its stretch speaks of that alone, but for alternatives.
        ("Requirements\nBS in finance; CPA or CMA preferred\n".to_owned(), "rp"),
        ("Requirements\nBS in finance; OR a CPA preferred\n".to_owned(), "p"),
        // Prose of whoever will hold the post.
        ("The post holder will have experience with SAP.\n".to_owned(), "r"),
        ("The post holder will hold a driving licence.\n".to_owned(), "r"),
        ("Are you a rigger with five years of experience with SAP?\n".to_owned(), "r"),
        ("Are you a rigger who has experience with SAP?\n".to_owned(), "r"),
        (format!("{told}The ideal candidate has experience with SAP.\n"), "p"),
        (format!("{told}The successful candidate will build experience with SAP.\n"), ""),
        ("SAP knowledge is a big plus.\n".to_owned(), "p"),
        ("This is a place for someone with experience of SAP.\n".to_owned(), "r"),
        ("We help individuals with experience of storms.\n".to_owned(), ""),
        (format!("{told}• 3 years of experience minimum\n"), "r"),
        (format!("{told}• 3 years of experience\n"), ""),
        ("Applications are invited from riggers with experience of SAP.\n".to_owned(), "r"),
        ("We're on the lookout for a rigger with experience of SAP.\n".to_owned(), "r"),
        ("The work is hard, requiring hands-on experience with SAP.\n".to_owned(), "r"),
        ("We wish to recruit a rigger with experience of SAP.\n".to_owned(), "r"),
        ("We are seeking experienced riggers who like the sea.\n".to_owned(), ""),
        // A run of demands, and a single one.
        (
            format!(
                "{told}Experience with SAP\nProven experience in sales\nStrong knowledge of Excel\nYou will paint.\n"
            ),
            "rrr",
        ),
        (format!("{told}Experience with SAP\nYou will paint.\n"), "r"),
        (format!("{told}Experience the tides\nYou will paint.\n"), ""),
        // What fits in amid them belongs to them; what stands before and behind does not.
        (
            format!(
                "{told}Use your knowledge of Excel.\nExperience with SAP\nTrack record of painting masts\nSharp skills in Python and \
                 quick hands\nProven experience in sales\nApply your skills in Oracle.\n"
            ),
            "rrrr",
        ),
        // Bullets that lost the break before them.
        ("Requirements\nExperience with sails.- Knowledge of Excel.- Knowledge of Python.\n".to_owned(), "rrr"),
    ];
    for (text, wanted) in cases {
        assert_eq!(read(&text), wanted, "{text}");
    }
}

#[test]
fn a_list_of_demands_ends_where_something_else_is_told() {
    let read = |told: &str| {
        let text = format!("Harbour Works\n\nRequirements\nExperience with SAP\nCalm at sea\n{told}\n");
        let read = extract(&Posting { text, ..Posting::default() }, Lexicon::builtin());
        read.requirements.len() - 2
    };
    for told in [
        // The house and its offer, and what stands behind such a sentence.
        "We have painted boats for forty years.",
        "Our yards lie in three bays.\nMost lie north.",
        "Harbour Works builds and repairs ships.",
        "About Harbour Works\nBoats, ropes and masts",
        "Competitive salary and a boat to sail\nA warm cabin",
        "So we offer:\n• A warm cabin\n• Your own mast",
        // The job, and how to apply.
        "This is a rare opening in the yard.",
        "Please send your letter to the harbour office.",
        "Learn more at https://harbour.example",
        "You will receive credit for unpaid work at sea.",
        "The pay of the successful candidate is set by the board.",
        "Our harbour is cleaned as required by law.",
        "Rope and sail skills:",
        // Questions of a form.
        "Have you ever been convicted of a crime at sea?",
        "If you answered \"yes\" to the question above, tell us more.",
    ] {
        assert_eq!(read(told), 0, "{told}");
    }
    for (asked, count) in [
        // Said to the candidate, in words of strength, or as a demand begins.
        ("We are looking for somebody who likes ropes.", 1),
        ("We need a steady hand.", 1),
        ("This position requires patience.", 1),
        ("Our yard is wet, so good boots are required.", 1),
        ("We have painted boats for forty years.\nYou like the smell of paint.", 1),
        ("We have painted boats for forty years.\n• Warm to our guests", 1),
        ("Our yards lie in three bays.\nStrong hands", 1),
        // What names more than a skill is kept behind them.
        ("This position is at sea: a driving licence and two years of experience.", 1),
        ("Specialized Experience is time spent on boats.", 1),
    ] {
        assert_eq!(read(asked), count, "{asked}");
    }
}

#[test]
fn what_was_not_understood_is_no_statement_and_no_question_of_a_form() {
    let unread = |item: &str| {
        let text = format!("Requirements\n- Experience with SAP\n- {item}\n");
        let posting = Posting { text, ..Posting::default() };
        !extract(&posting, Lexicon::builtin()).unread.is_empty()
    };
    for item in [
        "Has your harbour licence ever been revoked or suspended?",
        "Copy of the certificate of the harbour",
        "Works with a high degree of accuracy",
        "Patience with those who learn a second language",
        "Work in a multilingual harbour",
    ] {
        assert!(!unread(item), "{item}");
    }
    // A second language is one that can be checked, though not which.
    for item in [
        "Certified, or on the way to it",
        "Fluency in a second language is required",
        "You must be fully bilingual",
        "Proficient in another language of the coast",
    ] {
        assert!(unread(item), "{item}");
    }
}

#[test]
fn english_behind_another_script_is_read() {
    let chinese = "我们 正在 寻找 一位 热爱 大海 的 工程师 。 ".repeat(60);
    let english =
        "The yard looks after the boats that cross the bay and lie in our harbour at night. ".repeat(20);
    let read = |text: String| extract(&Posting { text, ..Posting::default() }, Lexicon::builtin());
    assert_eq!(read(format!("{chinese}\n\n要求\n• SAP 经验\n")).language, "zh");
    let both = read(format!("{chinese}\n\n{english}\n\nRequirements\n• Experience with SAP\n"));
    assert_eq!((both.language.as_str(), both.requirements.len()), ("en", 1));
}

#[test]
fn a_label_does_not_swallow_what_it_asks() {
    let read = |line: &str| {
        let text = format!("{OPENING}{line}\n\nAbout the harbour\n\nWe measure the sea.\n");
        let read = extract(&Posting { text, ..Posting::default() }, Lexicon::builtin());
        let line = |leaf: &Leaf| leaf_line(&leaf.predicate);
        let shown = |r: &Requirement| (r.strength == Strength::Preferred, show(&r.formula, &line));
        read.requirements.iter().map(shown).collect::<Vec<_>>()
    };
    for (line, preferred, wanted) in [
        ("Required Certifications: CPR", false, "cpr"),
        ("**Required Certifications:** CPR", false, "cpr"),
        ("Required Certificates and Licenses: A valid CDL", false, "cdl"),
        ("Licenses Required: CDL", false, "cdl"),
        ("License/Certification: RN", false, "rn"),
        ("Certifications Preferred: PMP", true, "pmp"),
        ("Preferred Qualifications: Master's degree", true, "master"),
        ("Required Qualifications: Bachelor's degree", false, "bachelor"),
        ("Required Skills: Java", false, "Java"),
        ("Skills & Experience: Java", false, "experience 0m of Java"),
        ("Nice to have: Java", true, "Java"),
    ] {
        assert_eq!(read(line), [(preferred, wanted.to_owned())], "{line}");
    }
    for line in ["Required Licenses: None", "Experience: Any", "Job Type: Full-time"] {
        assert_eq!(read(line), [], "{line}");
    }
}

#[test]
fn a_text_in_capitals_has_no_more_headings_than_another() {
    let text = "GAUGE KEEPER\n\nWE MEASURE THE SEA AT FORTY PLACES ALONG THE COAST, IN ALL WEATHERS.\n\nREQUIREMENTS\n\n\
        HIGH SCHOOL DIPLOMA\n\nVALID DRIVER'S LICENSE\n\nFORKLIFT CERTIFICATION\n";
    let read = extract(&Posting { text: text.to_owned(), ..Posting::default() }, Lexicon::builtin());
    let line = |leaf: &Leaf| leaf_line(&leaf.predicate);
    let shown: Vec<String> = read.requirements.iter().map(|r| show(&r.formula, &line)).collect();
    assert_eq!(shown, ["highSchool", "driving-licence", "forklift"]);
}

#[test]
fn headings_that_ask_whether_it_is_you() {
    let headings = [
        "Are we a match?",
        "Does this sound like you?",
        "You're a match for this role if you:",
        "Your superpowers",
        "You will be a match if:",
        "Non-negotiables",
        "What experience you need",
        "You possess:",
    ];
    for heading in headings {
        let text = format!(
            "{OPENING}What we offer:\n\n- Free lunch\n- Pension\n\n{heading}\n\n- CPA\n- Degree in law\n"
        );
        let read = extract(&Posting { text, ..Posting::default() }, Lexicon::builtin());
        assert_eq!(read.requirements.len(), 2, "{heading}");
    }
}

#[test]
fn the_name_of_a_country_may_end_a_sentence() {
    check("Requirements", &[("You must live in the U.S. You must hold a CPA", "in U.S. + cpa")]);
}
