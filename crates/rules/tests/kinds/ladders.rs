//! Ladders of degrees and years.

use super::{check, read_with_statements};

#[test]
fn amounts_between_rungs() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree with 5 years of experience, Master's degree with 3 years, or PhD with 1 year",
                "(bachelor + experience 60m | master + experience 36m | doctorate + experience 12m)",
            ),
            // Behind the degree itself, its name only tells when.
            (
                "Bachelor's degree in Botany and five years of progressive, post-baccalaureate experience",
                "bachelor[Botany] + experience 60m",
            ),
            ("Two years of post-master's experience in towage", "master + experience 24m of towage"),
            (
                "BS in Botany and 8 years, or MS and 6 years, or PhD and 3 years",
                "(bachelor[Botany] + experience 96m | master + experience 72m | doctorate + experience 36m)",
            ),
            (
                "Associate's degree plus 4 years OR High School Diploma plus 6 years of experience",
                "(associate + experience 48m | highSchool + experience 72m)",
            ),
            (
                "PhD in Biology with 0-2 years, or MS with 3+ years of experience",
                "(doctorate[Biology] + experience 0-24m | master + experience 36m)",
            ),
            (
                "Bachelor's in Botany + 5 years, Master's + 3 years",
                "(bachelor[Botany] + experience 60m | master + experience 36m)",
            ),
            (
                "Bachelor's, 5+ years; Master's, 3+ years",
                "(bachelor + experience 60m | master + experience 36m)",
            ),
            (
                "Bachelor's: 5 years; Master's: at least 3 years",
                "(bachelor + experience 60m | master + experience 36m)",
            ),
            (
                "BS in Botany - 5 years, MS in Botany - 3 years, PhD - 1 year",
                "(bachelor[Botany] + experience 60m | master[Botany] + experience 36m | doctorate + experience 12m)",
            ),
            // How long a study takes.
            ("A degree in Botany of 4 years, or a diploma", "bachelor[Botany]"),
        ],
    );
}

#[test]
fn either_of_two_beside_a_third() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree and either a teaching certificate or 3 years of teaching experience",
                "bachelor + (teaching-licence | experience 36m of teaching)",
            ),
            (
                "CPA license and either a Master's degree or five years of audit experience",
                "cpa + (master | experience 60m of audit)",
            ),
            (
                "Either a Master's degree or a Bachelor's degree and three years of towing",
                "(master | bachelor + experience 36m of towing)",
            ),
        ],
    );
}

#[test]
fn training_or_an_amount_of_time() {
    let cases = [
        (
            "Completion of an apprenticeship as a rigger, or four years of experience",
            "(\"Completion of an apprenticeship as a rigger\" | experience 48m)",
        ),
        (
            "Completion of a training program in diving or 2 years of experience",
            "(\"Completion of a training program in diving\" | experience 24m)",
        ),
        (
            "Graduation from a rigging program or at least one year of experience as a rigger",
            "(\"Graduation from a rigging program\" | experience 12m of rigger)",
        ),
        ("Completion of reports or 2 years of experience in towing", "experience 24m of towing"),
        ("Completion of an apprenticeship and four years of experience", "experience 48m"),
    ];
    for (statement, wanted) in cases {
        assert_eq!(read_with_statements("Requirements", statement), wanted, "{statement}");
    }
}

#[test]
fn ladders() {
    check(
        "Requirements",
        &[
            (
                "BS, with 10+ years or Master's with 8",
                "(bachelor + experience 120m | master + experience 96m)",
            ),
            ("Master's degree with 2 publications", "master"),
            (
                "BS and 5 years of experience, or Master's and 3 years",
                "(bachelor + experience 60m | master + experience 36m)",
            ),
            (
                "BS with 5+ years, MS with 3+ years, or PhD with 1 year of experience",
                "(bachelor + experience 60m | master + experience 36m | doctorate + experience 12m)",
            ),
            (
                "Bachelors and nine (9) years of experience; Masters and seven (7) years of experience",
                "(bachelor + experience 108m | master + experience 84m)",
            ),
            (
                "Bachelor's degree (5+ years), Master's (3+ years), or PhD",
                "(bachelor + experience 60m | master + experience 36m | doctorate)",
            ),
            ("Bachelor's degree (4 years) required", "bachelor"),
            (
                "Bachelor's degree (4 years) and 5+ years of experience in sales",
                "bachelor + experience 60m of sales",
            ),
            (
                "BS + 5 years, MS + 3 years or PhD",
                "(bachelor + experience 60m | master + experience 36m | doctorate)",
            ),
            (
                "Bachelor's (5+ years of experience), Master's (3+ years of experience), PhD",
                "(bachelor + experience 60m | master + experience 36m | doctorate)",
            ),
            (
                "PhD, MS with 3 years or BS with >5 years of experience",
                "(doctorate | master + experience 36m | bachelor + experience 60m)",
            ),
            (
                "An ADN or Diploma in Nursing and 1 year of nursing",
                "certificate[Nursing] + experience 12m of nursing",
            ),
            ("PhD (or Master's with 5+ years of experience)", "(doctorate | master + experience 60m)"),
            (
                "4+ years of sales experience (2+ years if with an advanced degree)",
                "(experience 48m of sales | experience 24m of sales + master)",
            ),
            (
                "5 years of sales, or 2 years if you have a PhD",
                "(experience 60m of sales | experience 24m of sales + doctorate)",
            ),
            (
                "BS in Physics with 10 years of experience; OR MS in the same field with 8 years of experience",
                "(bachelor[Physics] + experience 120m | master[Physics] + experience 96m)",
            ),
            (
                "(If Master's degree, a minimum of 2 years of experience, if Bachelor's degree a minimum of 4 years of experience)",
                "(master + experience 24m | bachelor + experience 48m)",
            ),
            ("9+ years of experience (or 5 years + PhD)", "(experience 108m | experience 60m + doctorate)"),
            // Experience that says what it is of is another way, and not asked beside.
            (
                "Degree in Botany or professional experience in Java and SQL",
                "(bachelor[Botany] | experience 0m of Java, SQL)",
            ),
            ("Degree or equivalent experience in Java", "(bachelor | equivalent)"),
            ("Degree or work experience in a related field", "(bachelor | equivalent)"),
            // What is preferable is wished for, with a comma before it and without.
            ("Bachelor's degree preferably in Physics or Law", "bachelor + bachelor[Physics/Law]?"),
            ("Master's degree or PhD required (preferably in Physics)", "master + master[Physics]?"),
            ("Degree from an accredited university, ideally in Physics", "bachelor + bachelor[Physics]?"),
            ("Bachelor's degree required, Physics preferred", "bachelor + bachelor[Physics]?"),
            ("Bachelor's degree preferably from an accredited university, in Physics", "bachelor[Physics]"),
            // Brackets behind a wish are of it, what they explain is, too.
            ("Bachelor's degree required; advanced degree (MBA, MS) is a plus", "bachelor + master?"),
            // Whose a degree is, and when it was got.
            ("Report changes of a patient to RN or MD/DO", ""),
            ("A letter from a licensed practitioner such as a doctor of medicine", ""),
            ("Six months of post-graduation experience", "experience 6m of post-graduation"),
            ("Indicate the highest degree you have (e.g., Bachelor's, Master's)", ""),
            ("One full academic year of Juris Doctor graduate level education", ""),
            (
                "Multi-Factor Authentication (MFA) and Bourque Data Systems (BDS)",
                "Multi-Factor Authentication, Bourque Data Systems",
            ),
            ("MFA in Creative Writing", "master[Creative Writing]"),
            ("A MILITARY POSITION WILL BE REQUIRED", ""),
            ("Good relations with clients, peers, and associates.", ""),
            // Capitals that name something else.
            ("Work with the harbour's CSCD, and with EDM or Drs. of the coast", ""),
            (
                "Master's, EDS or doctoral degree in Education Administration",
                "master[Education Administration]",
            ),
            (
                "You must have one of the following:\n  • A degree in Nursing\n  • Five years of nursing experience",
                "(bachelor[Nursing] | experience 60m of nursing)",
            ),
        ],
    );
}

#[test]
fn years_without_a_degree() {
    check(
        "Requirements",
        &[
            ("8 years of experience without a degree", "experience 96m"),
            (
                "Bachelor's degree and 2 years of experience or 6 years of experience without a degree",
                "(bachelor + experience 24m | experience 72m)",
            ),
            (
                "Bachelor's degree with at least 4 years, or 8+ years of experience without a degree",
                "(bachelor + experience 48m | experience 96m)",
            ),
            (
                "8+ years of experience without a degree, 4+ years with a degree",
                "(experience 96m | experience 48m + bachelor)",
            ),
            ("8 years of experience (6 with a degree)", "(experience 96m | experience 72m + bachelor)"),
            (
                "8 years of experience or 6 years with a degree",
                "(experience 96m | experience 72m + bachelor)",
            ),
            (
                "Associate degree (or 2 years of college) plus 1 year of rigging",
                "(associate) + experience 12m of rigging",
            ),
        ],
    );
}

#[test]
fn a_degree_and_one_of_several_papers() {
    let either = "bachelor + (cpa | cma-accountant | cisa)";
    check(
        "Requirements",
        &[
            ("Must have a Bachelor's degree and one of the following: CPA, CMA, or CISA", either),
            ("Bachelor's degree and CPA, CMA, or CISA", either),
            ("Bachelor's degree and a CPA, CMA, or CISA certification", either),
            ("A PhD or one of the following: CPA, CMA, CISA", "(doctorate | cpa | cma-accountant | cisa)"),
            ("CPA and/or MBA", "(cpa | master[Business Administration])"),
        ],
    );
}

#[test]
fn what_comes_last_is_asked_whichever_way_one_came() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree in Law, or 4 years of towing, plus 2 years with Go",
                "(bachelor[Law] | experience 48m of towing) + experience 24m of Go",
            ),
            (
                "Bachelor's degree, plus 5 years of towing, or Master's, plus 3 years of towing",
                "(bachelor + experience 60m of towing | master + experience 36m of towing)",
            ),
            (
                "Degree in Law plus 5 years of towing, or 8 years of towing, plus a CPA",
                "(bachelor[Law] + experience 60m of towing | experience 96m of towing + cpa)",
            ),
        ],
    );
}

#[test]
fn the_highest_rung_may_need_no_years() {
    let rungs = "(doctorate[Physics] | master + experience 36m | bachelor + experience 60m)";
    check(
        "Requirements",
        &[
            ("PhD in Physics; MS with 3 years; BS with 5 years of experience", rungs),
            ("PhD in Physics, MS with 3+ years, or BS with 5+ years of experience", rungs),
            // A place behind a town.
            ("PhD in Physics; based in Biloxi, MS", "doctorate[Physics] + in Biloxi, MS"),
        ],
    );
}

#[test]
fn papers_with_their_years() {
    let either = "(rn + experience 24m | lpn + experience 48m)";
    check(
        "Requirements",
        &[
            ("CPA with 5 years", "cpa + experience 60m"),
            ("RN with 2 years or LPN with 4 years", either),
            ("RN with 2 years, or LPN with 4 years", either),
        ],
    );
}
