//! Whole lists and their headings: what belongs to which, with its grade and strength.

use super::{OPENING, leaf_line, lines, show};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Leaf, Requirement, Strength};

/// What lines ask in a posting of their own: "grade: formula", with "?" behind a wish.
pub(super) fn asked(lines: &str) -> String {
    let posting = Posting { text: format!("{OPENING}{lines}"), ..Posting::default() };
    let shown = |r: &Requirement| {
        let grade = r.grade.as_ref().map_or(String::new(), |grade| format!("{grade}: "));
        let wish = if r.strength == Strength::Preferred { "?" } else { "" };
        format!("{grade}{}{wish}", show(&r.formula, &|leaf: &Leaf| leaf_line(&leaf.predicate)))
    };
    let read = extract(&posting, Lexicon::builtin());
    read.requirements.iter().map(shown).collect::<Vec<_>>().join(" + ")
}

#[test]
fn plain_lines_below_a_choice_are_its_members() {
    let read = |lines: &str| asked(&format!("Requirements:\n\n{lines}"));
    assert_eq!(read("Must hold one of the following:\nCPA\nCMA\n\nRN\n"), "(cpa | cma-accountant) + rn");
    assert_eq!(
        asked(
            "About us\n\nApplicants must meet one of the following minimum requirements to be hired here:\n\n1) A degree in law.\n2) Four years of experience in dredging, where thirty hours of a course equals one year of it.\n"
        ),
        "(bachelor[law] | experience 48m of dredging)"
    );
    // What is wished for by itself ends it.
    assert_eq!(
        read("Must hold one of the following:\nCPA\nCMA\nDegree in law preferred\n"),
        "(cpa | cma-accountant) + bachelor[law]?"
    );
    // What demands something by itself is none.
    assert_eq!(
        read(
            "Skill in at least one of the following areas:\nWelding\nMust be a licensed RN\nMust hold a CPA\n"
        ),
        " + rn + cpa"
    );
}

#[test]
fn a_part_behind_the_wishes_is_no_wish() {
    assert_eq!(
        asked(
            "Requirements:\n- Python\n\nNice to have:\n- Rust\n\nEducation:\n- Degree in geology\n\nLanguages:\n- French\n"
        ),
        "Python + Rust? + bachelor[geology] + fr -"
    );
    // Below their heading, or where what is required has such parts, too, they are parts of it.
    assert_eq!(
        asked("Nice to have:\n\nEducation:\n- Degree in geology\n\nLanguages:\n- French\n"),
        "bachelor[geology]? + fr -?"
    );
    assert_eq!(
        asked("Essential\n\nEducation\n- Degree in geology\n\nDesirable\n- Rust\n\nLanguages\n- French\n"),
        "bachelor[geology] + Rust? + fr -?"
    );
    // "Experience with:" leads to what is below.
    assert_eq!(asked("Preferred:\n- Rust\nExperience with:\n- Python\n"), "Rust? + experience 0m of Python?");
}

#[test]
fn what_stands_below_experience_is_experience() {
    let below = "experience 0m of Dredging + experience 0m of Tide models + Kafka +  + bachelor";
    let members =
        "- Dredging\n- Tide models\n- Knowledge of Kafka\n- A great team player\n- Bachelor's degree\n";
    for lead in ["Experience with:", "Hands-on experience and expertise in the following areas:"] {
        assert_eq!(asked(&format!("Requirements\n\n{lead}\n{members}")), below, "{lead}");
    }
    // A bullet among those below, up to the next that leads on.
    assert_eq!(
        asked(&format!(
            "Requirements\n\n- A CPA\n- Experience with the following:\n{members}- Tools:\n- Rust\n"
        )),
        format!("cpa + {below} + Rust")
    );
    // One of them is enough, years are asked of each, and a sentence tells of more.
    assert_eq!(
        asked("Requirements\n\n- Experience in one of the following:\n  - Dredging\n  - Towing\n"),
        "experience 0m of Dredging, Towing"
    );
    assert_eq!(
        asked(
            "Requirements\n\n- Experience in towing. This experience must include experience with:\n- Dredging\n"
        ),
        "experience 0m of towing"
    );
}

#[test]
fn each_grade_has_demands_of_its_own() {
    let read = |lines: &str| asked(&format!("Requirements:\n\n{lines}"));
    assert_eq!(
        read(
            "You qualify for the GL-7 level (from $46,110) if you have one of the following:\n- CPA\n- RN\nYou qualify for the GL-9 level if you have a CMA\n"
        ),
        "GL-07: (cpa | rn) + GL-09: cma-accountant"
    );
    assert_eq!(
        read(
            "You may qualify at the GS-9, if you have one of the following qualifications:\nA. CPA\nB. RN\nYou may qualify at the GS-11, if you have one of the following qualifications:\nA. CMA\nB. PMP\n"
        ),
        "GS-09: (cpa | rn) + GS-11: (cma-accountant | pmp)"
    );
    assert_eq!(read("- Band 5: CPA\n- Band 6: RN\n"), "Band 5: cpa + Band 6: rn");
}

#[test]
fn headings_that_turn_what_stands_below_them() {
    let under =
        |heading: &str, line: &str| asked(&format!("Requirements\n\n- Python\n\n{heading}\n\n- {line}\n"));
    assert_eq!(
        under("Recommended Qualifications", "Bachelor's degree in geology"),
        "Python + bachelor[geology]?"
    );
    assert_eq!(under("Disqualifiers:", "More than 2 years of experience"), "Python");
    assert_eq!(under("How You Can Be Qualified", "Degree in geology"), "Python + bachelor[geology]");
    assert_eq!(under("Other information:", "Must have a high school diploma."), "Python + highSchool");
    assert_eq!(under("Notes", "A degree is credited by its transcript."), "Python");
    assert_eq!(
        asked(
            "Why join us?\n\nWe pay well.\n\nJob Details\n\nYou must have a bachelor's degree in geology.\n"
        ),
        "bachelor[geology]"
    );
}

#[test]
fn the_questions_of_an_application_ask_for_nothing() {
    let read = |lines: &str| asked(&format!("Requirements:\n\n- CPA\n\n{lines}"));
    let questions = "1. Do you have at least four years of towing experience?\n\
        2. Have you ever been dismissed?\n\
        3. How would you describe your Excel skills?\n\
        Beginner (Word)\n\
        Advanced (Excel, PowerPoint)\n";
    assert_eq!(read(questions), "cpa");
    // One says what is sought.
    assert_eq!(
        read("Do you have at least four years of towing experience?\n"),
        "cpa + experience 48m of towing"
    );
    // Unless it has a box to tick, whatever leads to it.
    for lead in ["", "Q7 - ", "Towing: "] {
        let question = format!("{lead}Do you have at least four years of towing experience?\n");
        assert_eq!(read(&format!("{question} Yes\n No\n")), "cpa", "{lead}");
        assert_eq!(
            read(&format!("{question}No two days are the same here.\n")),
            "cpa + experience 48m of towing",
            "{lead}"
        );
    }
    assert_eq!(read("Four years of towing experience.\n Yes\n No\n"), "cpa");
    // Amounts to choose from, whatever asks for them.
    let scale = "Tell of your towing.\n None\n Less than 6 months\n More than 6 months but less than 2 years\n More than 2 years\n";
    assert_eq!(read(scale), "cpa");
    assert_eq!(read("Four years of towing experience.\n"), "cpa + experience 48m of towing");
    // A pitch asks as well, and what stands behind its questions is sought.
    let pitch = "- Are you a registered nurse?\n\
        - How are you?\n\
        - Do you want to work at sea?\n\
        - Would you like to see the world?\n\
        - BLS\n\
        - ACLS certification\n";
    assert_eq!(read(pitch), "cpa + rn + bls + acls");
}

#[test]
fn headings_of_wishes_offers_and_people() {
    let under = |heading: &str| asked(&format!("Requirements\n\n- Python\n\n{heading}\n\n- A CPA license\n"));
    for wish in [
        "Kudos if you have:",
        "An ideal candidate has",
        "Positive points:",
        "Additional or preferred qualifications",
    ] {
        assert_eq!(under(wish), "Python + cpa?", "{wish}");
    }
    for demand in [
        "You will love this role if:",
        "You're right for this role if",
        "This role is built for someone who:",
        "Expertise you'll bring",
        "Experience you bring",
        "What we expect from you",
    ] {
        assert_eq!(under(demand), "Python + cpa", "{demand}");
    }
    for told in ["Employee referral bonus", "What we'd like to offer you", "Who this role is not for:"] {
        assert_eq!(under(told), "Python", "{told}");
    }
}

#[test]
fn headings_in_other_words() {
    let below = |heading: &str| {
        asked(&format!(
            "What you will do\n\n- Moor boats\n\n{heading}\n\n- Rope work of all kinds\n- Python\n\nBenefits\n\n- Tea\n"
        ))
    };
    for heading in [
        "What this role requires", "Who should apply?", "You may be a good fit if", "Candidates should have",
        "Traits", "To qualify, you must have", "What you should bring", "Who you'll be", "The right person",
    ] {
        assert_eq!(below(heading), " + Python", "{heading}");
    }
    for heading in [
        "A plus",
        "Even better if you have",
        "Would be nice",
        "It helps if you have",
        "Wish list",
        "Experience in these areas is a plus:",
    ] {
        assert_eq!(below(heading), "? + Python?", "{heading}");
    }
    // A word of strength tells what the parts under it are, behind other parts.
    assert_eq!(
        asked(
            "Qualifications:\n\nMinimum Education and Experience:\nGo\nPreferred Experience and Education:\nRust\n\
             Required Knowledge, Skills, and/or Abilities:\nPython\nSAP\n"
        ),
        "Go + Rust? + Python + SAP"
    );
    // A line of its own among others, and no heading.
    assert_eq!(asked("Requirements:\nExpertise in Python\nStrong SAP skills\n"), "Python + SAP");
    assert_eq!(
        asked("What you need to sail with us\n\nKnowledge of Python\nKnowledge of Go\n"),
        "Python + Go"
    );
    // What asks for nothing, behind a list of demands; a word of it amid others is no heading.
    let behind =
        |heading: &str| asked(&format!("Requirements\n\n- Rust\n- Go\n\n{heading}\n\n- Python\n- SAP\n"));
    for heading in
        ["Rewards:", "Outcomes:", "Our products:", "Disclaimer:", "Working here:", "What's included:"]
    {
        assert_eq!(behind(heading), "Rust + Go", "{heading}");
    }
    assert_eq!(behind("Goals and languages:"), "Rust + Go + Python + SAP");
}

#[test]
fn a_wish_of_its_own_below_wishes() {
    let read = |line: &str| asked(&format!("Preferred:\n\n- {line}\n"));
    assert_eq!(
        read("Experience in towing, preferably on schooners"),
        "experience 0m of towing? + experience 0m of schooners?"
    );
    assert_eq!(read("Knowledge of SAP (Oracle is a plus)"), "SAP? + Oracle?");
    // One wish for both.
    assert_eq!(read("Knowledge of SAP and an active CPA license"), "SAP + cpa?");
}

#[test]
fn what_a_post_pays_amid_the_facts_at_the_top_heads_nothing() {
    for fact in ["Salary: £9.15 an hour", "SALARY BAND 5", "Pay Scheme: Harbour Staff"] {
        let posting = Posting {
            text: format!("Harbour Pilot\n\n{fact}\n\nYou must have experience with Oracle.\n"),
            ..Posting::default()
        };
        assert_eq!(extract(&posting, Lexicon::builtin()).requirements.len(), 1, "{fact}");
    }
}

#[test]
fn what_the_house_does_with_those_it_has_hired() {
    let read = |lines: &str| asked(&format!("Requirements:\n\n- Knowledge of SAP\n\n{lines}\n"));
    for told in [
        "Advancement to Harbour Pilot III positions requires two years of sailing experience.",
        "Pilots with two years of sailing experience will advance to the next class.",
        "We make sure of a fair experience for all candidates.",
        "Indicate how many years of sailing experience you have.",
        "Our offering:\n- Courses and certifications such as a CPA",
    ] {
        assert_eq!(read(told), "SAP", "{told}");
    }
}

#[test]
fn what_follows_a_list_of_wishes_is_told_by_its_items() {
    let behind =
        |list: &str| asked(&format!("WHAT YOU BRING:\n\n- Python\n\nBONUS POINTS:\n\n- Rust\n\n{list}\n"));
    assert_eq!(
        behind("WHAT WE VALUE:\n\n- Experience with ships\n- Knowledge of Excel\n"),
        "Python + Rust? + experience 0m of ships + Excel"
    );
    assert_eq!(behind("WHAT YOU GET TO KNOW:\n\n- Excel\n- The sea\n"), "Python + Rust?");
    // Not in capitals: a part of the wishes.
    assert_eq!(behind("Office work:\n\n- Excel\n"), "Python + Rust? + Excel?");
    assert_eq!(behind("Location:\n\n- Some travel between our yards\n"), "Python + Rust? + travel");
}

#[test]
fn a_list_that_is_counted_in_a_line_stays_whole() {
    let long = "One year of experience at the next lower grade in the civil service, which includes 1) Experience with tide gauges and \
        what they show; 2) Experience with the charts of the coast; AND 3) Experience with reports on the sea. This definition of \
        specialized experience is typical of work at the next lower grade. OR Education: A Master's degree in botany is enough for \
        this grade, wherever it was earned. GS-11: Three years of experience as a harbour master, or a PhD in botany.";
    assert_eq!(
        asked(&format!("Requirements:\n\nGS-09: {long}\n")),
        "GS-09: (experience 12m of tide gauges, charts of the coast, reports on the sea | master[botany]) + \
         GS-11: (experience 36m of harbour master | doctorate[botany])"
    );
    // The ways beside what the amount is of stand beside the amount.
    assert_eq!(
        asked(
            "Requirements:\n\nYou must have one year of experience at the next lower grade in the civil service of this county or in \
             that of another one. Specialized experience is defined as: towing of barges and dredging in the harbours of the \
             coast. This definition of specialized experience is typical of work at the next lower grade/level position in the \
             federal service (GS-07). OR Education: A Master's degree in botany is enough for this grade, wherever it was earned.\n"
        ),
        "(experience 12m of towing of barges, dredging in the harbours of the coast | master[botany])"
    );
}

#[test]
fn a_label_at_the_end_of_a_line_and_its_value_below() {
    let read =
        |value: &str| asked(&format!("Requirements:\n\nBoat Yes Keepers No Required Travel\n\n{value}\n"));
    for value in ["Minimal.", "Yes"] {
        assert_eq!(read(value), "travel", "{value}");
    }
    // None, what says so by itself, and no value at all.
    for value in [
        "No",
        "None",
        "N/A",
        "We keep the gauges of the whole coast in order, and have done so since it was first charted.",
    ] {
        assert!(!read(value).contains("travel"), "{value}");
    }
    assert!(read("Travel between the harbours.").contains("travel"));
    for value in ["Must travel to the islands", "Travel up to 25% of the time"] {
        assert_eq!(read(value).matches("travel").count(), 1, "{value}");
    }
}

#[test]
fn any_space_is_a_space() {
    // Pages part words with hard spaces and with several; a list of names, a field and a kind are read as with one.
    let lines = "- Knowledge of REST APIs and secrets management\n- Bachelor's degree in Marine Engineering\n\
                 - Experience with GCP/AWS and Infrastructure as Code\n- High school diploma\n";
    let read = |lines: &str| asked(&format!("Requirements:\n\n{lines}"));
    let plain = read(lines);
    assert_eq!(
        plain,
        "REST APIs, secrets management + bachelor[Marine Engineering] + \
         experience 0m of GCP, AWS + experience 0m of Infrastructure as Code + highSchool"
    );
    let parted = |space: &str| lines.replace(' ', space).replace(&format!("-{space}"), "- ");
    assert_eq!(read(&parted("  ")), plain);
    assert_eq!(read(&parted("\u{a0}")), plain);
    // Behind a bullet, at the top of a posting, too.
    let bare = |space: &str| {
        asked(&"• Knowledge of Rust\n• Experience with Go\n• An active CPA\n".replace(' ', space))
    };
    assert_eq!(bare("\u{a0}"), bare(" "));
    assert_eq!(bare(" "), "Rust + experience 0m of Go + cpa");
    // So is the language: a text without one plain space is still English.
    let whole =
        |text: &str| extract(&Posting { text: text.to_owned(), ..Posting::default() }, Lexicon::builtin());
    assert_eq!(whole(&OPENING.replace(' ', "\u{a0}")).language, "en");
}

/// A text that was set to a width asks for what it asked before.
#[test]
fn lines_that_are_only_wrapped() {
    let plain = "Harbour Pilot\n\nWe keep the gauges of forty harbours on this coast, and we have kept them for more than a hundred \
        years in all weathers, with people who know the sea and like it.\n\nRequirements\n\n\
        - Experience with monitoring, alerting, and the collection of metrics and reporting in Kafka, RabbitMQ, or Elasticsearch\n\
        - A Bachelor's degree in Engineering, Mathematics, Physics, or Computer Science, or equivalent practical experience\n\
        - Proficiency in at least one of the languages that our systems are written in (Java, Rust, Go), or willingness to learn\n\
        - Five years of rigging experience\n\
        - A valid driver's license and the ability to lift up to 50 pounds as well as a great willingness to travel up to 25%\n";
    let hang = |line: &str| {
        let indent = if line.starts_with('-') { "  " } else { "" };
        let (mut text, mut column) = (String::new(), 0);
        for word in line.split(' ') {
            let room = column == 0 || column + 1 + word.len() <= 72;
            let between = if column == 0 {
                ""
            } else if room {
                " "
            } else {
                "\n"
            };
            let own = format!("{}{word}", if room { "" } else { indent });
            column = if room { column + between.len() } else { 0 } + own.len();
            text.extend([between, &own]);
        }
        text
    };
    let wrapped: String = plain.split('\n').map(hang).collect::<Vec<_>>().join("\n");
    let read = |text: &str| {
        let posting = Posting { text: text.to_owned(), ..Posting::default() };
        lines(&extract(&posting, Lexicon::builtin()))
    };
    assert!(wrapped.lines().count() > plain.lines().count() + 5, "{wrapped}");
    assert_eq!(read(&wrapped), read(plain), "{wrapped}");
}

#[test]
fn a_long_line_that_leads_to_what_one_has() {
    let lead =
        "We want energetic, dependable and passionate people for this coast who like the sea and have:";
    assert_eq!(
        asked(&format!("About us\n\n{lead}\n\n\nExperience with Kafka.\nA CPA.\n")),
        "experience 0m of Kafka + cpa"
    );
    // A wish is one at any length.
    let wish = lead.replace("We want", "It would be a plus to find");
    assert_eq!(asked(&format!("About us\n\n{wish}\n- Rust\n")), "");
    // What the house works with is no demand.
    assert_eq!(
        asked("Requirements\n- Kafka\n\nTech Stack You’ll Work With:\n- Cloud: AWS\n- Rust\n"),
        "Kafka"
    );
}
