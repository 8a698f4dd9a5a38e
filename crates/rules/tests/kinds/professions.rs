//! Papers told by what a person is, has passed or may be called.

use super::{check, extracted};
use rolefit_rules::predicate::Predicate;

#[test]
fn examinations_that_open_a_profession() {
    check(
        "Requirements",
        &[
            ("Applicants must have passed the National Council Licensure Examination", "nclex"),
            ("Must have passed the National Board Dental Examinations (NBDE)", "nbde"),
            ("Helping students to do well in the NCLEX", ""),
        ],
    );
}

#[test]
fn people_by_their_letters() {
    check(
        "",
        &[
            ("We are looking for kind and flexible RMN/RNLD nurses.", "(rmn | rnld)"),
            ("This post is suitable for a motivated RNLD or RMN who has a love of the sea.", "(rnld | rmn)"),
            ("An opportunity has arisen for an ODP in our theatres.", "odp"),
            ("An opportunity to draft charts for attorneys.", ""),
            ("We are looking for dedicated RBTs to join our crew.", "rbt"),
            (
                "You will be an accredited HCPC or NMC registered professional who knows the tides.",
                "(hcpc | nmc)",
            ),
            ("RMN, RNMH or ODP required", "(rmn | rmn | odp)"),
            ("We are seeking to recruit Band 6 midwives to join our crew.", "registered-midwife"),
            ("An opportunity has arisen for dedicated Occupational Therapists on the pier.", "ot-license"),
            ("We are looking for an attorney to read our charts.", "bar"),
            // They are told of, and sought by nobody.
            ("You will work with midwives and occupational therapists.", ""),
            ("The attorneys of the harbour are looking for the charts.", ""),
            ("We are looking for an Attorney Services Clerk.", ""),
            ("We are hiring a massage therapist.", ""),
            ("You will work with our RBTs and the RMN on the ward.", ""),
            ("The ward has RGN, RMN and ODP colleagues.", ""),
        ],
    );
}

#[test]
fn papers_by_what_one_is() {
    check(
        "",
        &[
            ("A car driver is essential for this role.", "driving-licence"),
            ("You must be a car driver and have a car.", "driving-licence"),
            ("Car owner/driver essential.", "driving-licence"),
            ("You must be a car driver with a valid driving licence.", "driving-licence"),
            ("Our drivers are essential to what we do.", ""),
        ],
    );
    check(
        "Requirements",
        &[
            ("Must hold a valid drivers’ license", "driving-licence"),
            ("Registered on the NMC", "nmc"),
            ("Boats registered on our books", ""),
            (
                "Certified Harbour Administrator, Certified Tide Specialist or Certified Mooring Technician",
                "(\"Certified Harbour Administrator\" | \"Certified Tide Specialist\" | \"Certified Mooring Technician\")",
            ),
            ("Certified mail specialist work", ""),
            ("High school diploma or High School Equivalency Certificate", "highSchool"),
            (
                "Degree from the School: Official certification from the Harbour Board",
                "bachelor + \"Official certification from the Harbour Board\"",
            ),
        ],
    );
}

#[test]
fn qualifications_and_titles() {
    check(
        "Requirements",
        &[
            ("Hold a Harbour Visiting qualification", "\"Harbour Visiting qualification\""),
            ("Mentorship qualification", "\"Mentorship qualification\""),
            ("You hold a tide gauge qualification", "\"tide gauge qualification\""),
            (
                "Functional qualification / membership of a professional body",
                "(\"Functional qualification\" | \"membership of a professional body\")",
            ),
            ("Minimum qualification: five years of sailing", "experience 60m of sailing"),
            ("You cannot already hold a Harbour Administration qualification", ""),
            // Whom the law registers by this title.
            ("We are looking for a Nurse Practitioner", "nurse-practitioner"),
            ("The post holder must be an experienced Advanced Nurse Practitioner", "nurse-practitioner"),
            ("Work with nurse practitioners and physicians", ""),
            ("AWS AI Practitioner", "aws-ai-practitioner"),
            // The bar of whatever place.
            ("Admitted to the New York bar", "bar"),
            ("Member in good standing of a state bar", "bar"),
            ("In good standing with the Colorado Bar", "bar"),
            ("Member in good standing of the State Bar of California", "california-bar-admission"),
            ("Stock the bar of the Old Town hotel", ""),
            ("Sold to the New York Bar", ""),
            // Who issues it is no degree.
            ("Security guard card (BSIS)", "guard-card"),
        ],
    );
}

#[test]
fn what_a_doctor_is_certified_in() {
    let name = |statement: &str| {
        let (_, read) = extracted("Requirements", statement);
        let first =
            read.requirements.first().and_then(|r| r.formula.leaves().first().map(|l| l.predicate.clone()));
        match first {
            Some(Predicate::Credential(paper)) => paper.name,
            other => format!("{other:?}"),
        }
    };
    for (statement, wanted) in [
        (
            "Board certified or board eligible in Internal Medicine or Family Medicine, or experience in audits",
            "Board certified or board eligible in Internal Medicine or Family Medicine",
        ),
        (
            "Must be board eligible or board certified in infectious disease",
            "board eligible or board certified in infectious disease",
        ),
        (
            "Board eligible or board certified in the applicable specialty",
            "Board eligible or board certified",
        ),
    ] {
        assert_eq!(name(statement), wanted, "{statement}");
    }
}

#[test]
fn papers_of_some_posts() {
    for posts in ["positions", "assignments", "roles"] {
        let some = format!("Some {posts} require a valid driver's license.");
        check("", &[(some.as_str(), "driving-licence?")]);
        check("Requirements", &[(some.as_str(), "driving-licence?")]);
    }
}

#[test]
fn people_a_house_calls_for() {
    check(
        "",
        &[
            ("We are looking for Registered Nurses and Paramedics to join us.", "(rn | paramedic)"),
            (
                "We welcome applications from registered nurses, paramedics or pharmacists who like the sea.",
                "(rn | paramedic | pharmacist)",
            ),
            ("We have new opportunities for experienced ODPs and Registered Nurses.", "(odp | rn)"),
            ("We are inviting applications for the position of Registered Nurse within our day unit.", "rn"),
            (
                "We are looking to appoint a qualified Registered Pharmacy Technician.",
                "pharmacy-technician-registration",
            ),
            ("We currently have vacancies for Registered Nurses on the pier.", "rn"),
            (
                "You must be a member of the Harbour Pilots Voluntary Register (HPVR).",
                "\"member of the Harbour Pilots Voluntary Register (HPVR)\"",
            ),
            (
                "Applicants must hold a tide reading qualification in school nursing.",
                "\"tide reading qualification in school nursing\"",
            ),
            (
                "We now need a keen pharmacist with experience of dredging to join us.",
                "experience 0m of dredging",
            ),
            // To some it says that they are not called for.
            (
                "This vacancy is for experienced nurses – if you’re a newly qualified nurse you should apply elsewhere.",
                "",
            ),
            ("There are opportunities for a rigger to strengthen their experience in dredging.", ""),
        ],
    );
}
