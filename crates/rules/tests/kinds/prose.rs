//! What is asked amid the duties, in prose, and on lines of its own under any heading: told by what a statement opens with, and whom it
//! speaks of.

use super::layout::asked;
use super::{check, leaf_line, read, show};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::Leaf;

#[test]
fn a_duty_that_opens_with_what_one_has_is_a_demand() {
    for (text, wanted) in [
        ("Proven experience with QGIS", "experience 0m of QGIS"),
        ("Track record of dredging harbours", "experience 0m of dredging harbours"),
        ("Working knowledge of PostgreSQL", "PostgreSQL"),
    ] {
        assert_eq!(read("Responsibilities", &format!("\u{2022} {text}")), wanted, "{text}");
    }
    assert_eq!(
        read("About us", "An active Secret clearance (tier five, a post of trust) is required for this job."),
        "us secret active"
    );
    // Of lines without a mark only those that nobody writes of what is to be done.
    let lines =
        "Responsibilities\nMoor the boats of the harbour\nFamiliarity with Python\nExperience the tides";
    assert_eq!(read(lines, "Read gauges"), "Python");
    for (text, wanted) in [
        ("Requires experience in wiring", "experience 0m of wiring"),
        ("Possess knowledge of PostgreSQL", "PostgreSQL"),
        ("Requires the crew to wire the boats with Python", ""),
        ("A strong background in dredging is essential for this work", "experience 0m of dredging"),
        ("Experience in dredging is required along with patience", "experience 0m of dredging"),
        ("Knowledge of PostgreSQL is essential, as is patience", "PostgreSQL"),
        ("Your experience in dredging will be essential in keeping the harbour open", ""),
        ("Experience in dredging is not essential", ""),
        ("Keep records of experience with Python where it is required for the files", ""),
    ] {
        assert_eq!(read("Responsibilities\nMoor the boats of the harbour", text), wanted, "{text}");
    }
}

#[test]
fn a_line_under_no_heading_that_opens_with_what_one_has_is_a_demand() {
    for (text, wanted) in [
        ("Solid experience with SQL", "experience 0m of SQL"),
        ("Moderate knowledge of PostgreSQL", "PostgreSQL"),
        ("Good command of SQL, Tableau and QGIS", "SQL, Tableau, QGIS"),
        ("Experienced team: you work with people of deep expertise in QGIS", ""),
        ("Experience the tides with SQL", ""),
        ("Our skippers have experience with SQL", ""),
    ] {
        assert_eq!(read("The harbour by the sea", text), wanted, "{text}");
        let line = format!("The boats lie by the quay.\n{text}\nThe crew paints them.");
        assert_eq!(read(&line, "Moor the boats"), wanted, "{text}");
    }
}

#[test]
fn terms_amid_the_duties_are_asked_where_they_open_a_line() {
    check(
        "Responsibilities",
        &[
            ("Bachelor of Science in Geology", "bachelor[Geology]"),
            ("A minimum of 3 years of experience as a Pilot", "experience 36m of Pilot"),
            ("Three months of paid parental leave", ""),
            ("MBA students recruitment and campus events", ""),
            ("BSN and MSN students are precepted on the deck", ""),
            ("5 years of warranty records are archived", ""),
            ("Six months of rotation in finance, then six months in operations", ""),
            ("Collect a driver's license from each guest when a deposit is required", ""),
            ("Keep 3 years of records of experience with pumps", ""),
        ],
    );
}

#[test]
fn an_equivalent_combination_on_its_own_line_is_one_of_what_stands_before_it() {
    let text = "Rigger\n\nRequirements:\n\n- Bachelor's degree in Geology\n- Master's degree preferred\n\
        - Two years of sales experience\n- An equivalent combination of education and experience\n";
    let read = extract(&Posting { text: text.to_owned(), ..Posting::default() }, Lexicon::builtin());
    let line = |leaf: &Leaf| leaf_line(&leaf.predicate);
    let shown: Vec<String> = read.requirements.iter().map(|r| show(&r.formula, &line)).collect();
    assert_eq!(
        shown,
        ["(bachelor[Geology] | equivalent)", "master", "(experience 24m of sales | equivalent)"]
    );
    let prose = "Rigger\n\nRequirements:\n\nBachelor's degree in Geology. Knowledge of Python. Equivalent combinations of education and \
        experience will be considered.\n";
    let read = extract(&Posting { text: prose.to_owned(), ..Posting::default() }, Lexicon::builtin());
    let shown: Vec<String> = read.requirements.iter().map(|r| show(&r.formula, &line)).collect();
    assert_eq!(shown, ["(bachelor[Geology] | equivalent)", "Python"]);
    let told = "Rigger\n\nRequirements:\n\n- Bachelor's degree in Geology\n- An equivalent combination of education \
        and experience is not accepted\n";
    let read = extract(&Posting { text: told.to_owned(), ..Posting::default() }, Lexicon::builtin());
    assert_eq!(
        read.requirements.first().map(|r| show(&r.formula, &line)).as_deref(),
        Some("bachelor[Geology]")
    );
}

#[test]
fn prose_that_says_what_is_essential() {
    check(
        "About the harbour",
        &[
            (
                "A valid UK driving licence plus the use of own transport for business purposes is essential.",
                "uk-driving-licence",
            ),
            ("A Standard First Aid certificate is desired, but not required.", "first-aid?"),
            ("Working together is essential to our culture.", ""),
        ],
    );
}

#[test]
fn whom_prose_speaks_of() {
    check(
        "About us",
        &[
            ("The appointee will be expected to hold a degree in geology", "bachelor[geology]"),
            ("The postholder will have experience in dredging", "experience 0m of dredging"),
            (
                "The incumbent will possess three years of experience in dredging",
                "experience 36m of dredging",
            ),
            ("You will possess a knowledge of SAP", "SAP"),
            (
                "An exciting opportunity for a keen rigger with experience in dredging",
                "experience 0m of dredging",
            ),
            ("An opportunity for a rigger to strengthen their experience in dredging", ""),
            ("An opportunity for an eager rigger after core training (or equivalent experience)", ""),
            ("We have an exciting opportunity for a Registered Nurse to join us", "rn"),
            ("The house possesses wide experience in dredging", ""),
            ("They will also have experience in dredging", "experience 0m of dredging"),
            ("Knowledge of PostgreSQL is necessary as you work with the crew", "PostgreSQL"),
        ],
    );
    check(
        "Responsibilities",
        &[
            ("We are seeking a rigger with experience in dredging", "experience 0m of dredging"),
            ("The incumbent will have a knowledge of SAP", "SAP"),
            ("Looking for ways to use experience in dredging", ""),
            ("You should have a track record of dredging", "experience 0m of dredging"),
            ("Moor well; this person should have experience in dredging", "experience 0m of dredging"),
            ("The incumbent uses knowledge of SAP", ""),
        ],
    );
}

#[test]
fn teams_that_are_called_after_an_experience() {
    check(
        "",
        &[("We are seeking an engineer to join our Payments Experience (PEX) team, who will plan it.", "")],
    );
    check("Requirements", &[("Experience in payments with large teams", "experience 0m of payments")]);
}

#[test]
fn what_is_told_behind_a_list_is_no_demand() {
    let told = [
        "You will also be eligible for equity and benefits.",
        "Work Location: One location",
        "Criminal history may have a bearing on some of the duties.",
        "We accept applications on an ongoing basis.",
    ];
    for line in told {
        assert_eq!(
            asked(&format!("Requirements\n- Rust\n- A love of the sea\n{line}\n")),
            "Rust + ",
            "{line}"
        );
    }
}

#[test]
fn what_graduates_need_on_a_line_of_its_own() {
    let line = "Graduation from an accredited college with major course work in law, and three years of experience in dredging";
    assert_eq!(
        asked(&format!("Job description\nKeeps the harbour.\n\nReads charts.\n\n{line}.\n\nCome and see.\n")),
        "bachelor[law] + experience 36m of dredging"
    );
    assert_eq!(asked("About us\nGraduation is in June, and we all have experience of it.\n"), "");
}

#[test]
fn what_counts_an_experience_is_not_what_it_is_of() {
    check(
        "Requirements",
        &[(
            "Your resume must list some experience in each of these areas: dredging",
            "experience 0m of dredging",
        )],
    );
}

#[test]
fn a_label_amid_a_list_holds_for_its_line() {
    assert_eq!(
        asked(
            "Requirements\nPython\nPreferred Qualifications: CPA. Experience with SAP. Must have a degree.\nRN license\n"
        ),
        "Python + cpa? + experience 0m of SAP? + bachelor + rn"
    );
    assert_eq!(
        asked(
            "Nice to have\n- Python\n- Required: CPA. SAP skills.\n- Education: a degree in law. RN license.\n"
        ),
        "Python? + cpa + SAP + bachelor[law]? + rn?"
    );
}
