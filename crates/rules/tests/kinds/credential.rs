//! Certifications, licences, registrations and memberships.

use super::check;

#[test]
fn names_of_the_lexicon() {
    check(
        "Requirements",
        &[
            ("BLS within 90 days of hire", "bls later in 3"),
            ("6 mos. of work, or 6 mos experience", "experience 6m"),
            ("Possession of a Basic P.O.S.T. certificate", "post"),
            ("CPA, ACCA, or equivalent professional certification", "(cpa | acca)"),
            ("Passed the United States Medical Licensing Examination (USMLE)", "usmle"),
            ("Training in CPR and first aid", "cpr + first-aid"),
            ("Provides training in CPR and first aid", ""),
            ("5 years with a CPA", "experience 60m + cpa"),
            ("CPA (or CMA) required", "(cpa | cma-accountant)"),
            ("CNA license required, but we will train", "cna later"),
            ("CPR certification (will train)", "cpr later"),
            ("CPA required, will train the right candidate", "cpa later"),
            ("Food handler certification required (training provided)", "food-handler later"),
            // Whoever else is trained, and whatever else one is trained in, the paper is held.
            ("Licensed electrician who will train apprentices", "journeyman-electrician"),
            ("RN license, will train new nurses", "rn"),
            ("RN license, full training provided on our systems", "rn"),
            ("RN license (training will be given on our records)", "rn"),
            ("If you drive for work, a valid driver's license is required", ""),
            ("A valid driver's license is required for individuals who steer the tug", ""),
            ("A valid driver's license is required for those hired", "driving-licence"),
            ("If selected, a valid driver's license is required", "driving-licence"),
            // More numbers of one name.
            ("FINRA Series 7 and 24 are required", "series-7 + series-24"),
            // Two of them have a name together, but who holds each by itself has both; of a choice each is enough.
            ("Series 7 and 63 licenses", "series-7 + series-63"),
            ("Series 65 or 66 license", "(series-65 | series-66)"),
            ("CDL A or B", "cdl-b"),
            // Alone between semicolons a name is asked, whatever stands beside it.
            ("CPA; experience in sales", "cpa + experience 0m of sales"),
            ("RN; BLS required; ACLS preferred", "rn + bls + acls?"),
            (
                "5 years of experience or 3 years of experience and a CPA",
                "(experience 60m | experience 36m + cpa)",
            ),
            ("OSHA 10 or 30", "(osha-10 | osha-30)"),
            (
                "Must have: a CDL, two years of driving experience, and a clean driving record",
                "cdl + experience 24m of driving + drivingRecord",
            ),
            ("ACLS as required by facility", "acls"),
            ("Valid Harbour Department of Education license", "\"Harbour Department of Education license\""),
            ("Current boat pilot permit once employed", "\"boat pilot permit\""),
            ("Diving experience such as corpsman, registered nurse or medic", "experience 0m of Diving"),
            ("Active RN license", "rn"),
            ("Board Certification in Toxicology (DABT) preferred", "board-certification?"),
            (
                "National Guard membership is required: it is an excepted post with a compatible assignment",
                "national-guard later",
            ),
            // A body's name, who works somewhere, and what was named before ask for nothing.
            (
                "Registration as a Professional Engineer with the Board of Registration for Professional Engineers",
                "pe",
            ),
            (
                "If you meet this criterion, submit a copy of your certificate of completion of the CISSP course",
                "",
            ),
            ("If this certification is attached later, it is not counted", ""),
            (
                "One year of experience in another medical field (licensed practical nurse, medic, etc.)",
                "experience 12m of licensed practical nurse, medic",
            ),
            // What stands beside a job that one has done is held all the same.
            ("Two years of experience as an RN and BLS", "experience 24m of RN + bls"),
            (
                "Five years of experience as a controller, CPA preferred",
                "experience 60m of controller + cpa?",
            ),
            (
                "If you join us, submit the plans that we ask of you in time and hold a valid driving licence",
                "driving-licence",
            ),
            ("One must have, such as it is, all of the following:\n  - CPA\n  - CMA", "cpa + cma-accountant"),
            // Any of the examples below a line will do, and of the bodies that certify.
            ("Certifications such as:\n  - CISSP\n  - CISM", "(cissp | cism)"),
            ("Certification from one of these bodies: ASCP, NPA, AMT", "(ascp | \"NPA\" | \"AMT\")"),
            ("A license to practice medicine or surgery in a state", "medical-license"),
            ("The following licenses or certifications are preferred but not required:", ""),
            ("Must be able to attain an MS .NET certification", "csharp-cert later"),
            // An endorsement in a subject, and what is as good as a paper.
            ("An endorsement in Special Education", "\"endorsement in Special Education\""),
            ("CISSP, CEH, or equivalent", "(cissp | ceh | equivalent)"),
            // What one has worked as, whichever of several.
            ("Two years as an RN, LPN or CNA", "experience 24m of RN, LPN, CNA"),
            ("Experience as an A&E Registered Nurse", "experience 0m of A&E Registered Nurse"),
            ("RGN / ODP qualified practitioner", "(rgn | odp)"),
            ("A professional qualification such as RMN or RNLD", "(rmn | rnld)"),
            // "Or equivalent" belongs to the paper before it.
            ("CCNP or equivalent with AWS certification", "(ccnp | equivalent) + aws-cert"),
            (
                "RN license or equivalent with two years of towing",
                "(rn | equivalent) + experience 24m of towing",
            ),
            ("Copy of RN license", ""),
            ("Send a copy of your RN license with the other papers", ""),
            ("Licensed RN with BLS, ACLS and PALS", "rn + bls + acls + pals"),
            ("Current Basic Life Support (BLS) certification", "bls"),
            ("CompTIA A+, Network+ or Security+", "(a-plus | network-plus | security-plus)"),
            ("CPA or CMA", "(cpa | cma-accountant)"),
            ("DoD 8570 IAT Level II certification", "iat-2"),
            ("Registered with the NMC or HCPC", "(nmc | hcpc)"),
            ("NMC registered nurse", "nmc"),
            ("Valid driver's license", "driving-licence"),
            ("Full UK driving licence", "uk-driving-licence"),
            ("Valid Class A CDL with a tanker endorsement", "cdl-a + tanker-endorsement"),
            ("Class A or B driver's license", "cdl-b"),
            ("Class B driving license", "driving-licence"),
            ("TWIC card", "twic"),
            ("RN driver's license", "rn + driving-licence"),
            ("BLS, ACLS, QMX", "bls + acls + \"QMX\""),
            ("PALS and TNCC required within 6 months of hire", "pals later in 6 + tncc later in 6"),
            ("ITIL v4 Foundation certified", "itil"),
            ("You must be licensed to practice law in Maine", "bar"),
            ("Registered Nurse licensed by the state board", "rn"),
            ("Basic Life Saving (BLS) required", "bls"),
            ("Security + is a requirement within 6 months", "security-plus later in 6"),
            ("Relevant certifications: Google Analytics", "google-analytics-cert"),
            ("Certifications: None", ""),
            // Which letters are meant is told by the words that they stand for.
            ("Certified Election/Registration Administrator (CERA) designation", "election-cert"),
            (
                "Experience with a Relational Database Management System (RDMS)",
                "experience 0m of Relational Database Management System",
            ),
            ("We are looking for a committed, flexible and hardworking Registered Nurse to join us", "rn"),
            ("An opportunity has arisen for a motivated and experienced registered nurse", "rn"),
            ("We need a keeper to assist the Registered Nurse", ""),
            ("Must be a registered voter of the county", "registered-voter"),
        ],
    );
}

#[test]
fn endorsements_and_accreditations() {
    check(
        "Requirements",
        &[
            ("Special Education – K-12 endorsement", "\"Special Education – K-12 endorsement\""),
            ("Mathematics 6-12 endorsement required", "\"Mathematics 6-12 endorsement\""),
            ("Accreditation in Harbour Keeping", "\"Accreditation in Harbour Keeping\""),
            // What a licence is endorsed with is part of it, where no paper of that name is known.
            (
                "Must hold or be eligible for a teaching license with an endorsement in Navigation",
                "teaching-licence later",
            ),
            (
                "Must hold a teaching license with an endorsement in the subject that is taught, with good eyes",
                "teaching-licence",
            ),
            // What is not known may be another way all the same.
            ("CPA, CMA or Actuary", "(cpa | cma-accountant)"),
            ("State teaching license, with a Pre-K endorsement", "teaching-licence"),
            (
                "Teaching license and an endorsement in Navigation",
                "teaching-licence + \"endorsement in Navigation\"",
            ),
            ("Valid CDL with a passenger endorsement", "cdl + cdl-passenger"),
            ("Valid driver licence", "driving-licence"),
            ("Unrestricted driver licence and own boat", "driving-licence"),
            (
                "Certification as a harbour pilot or equivalent as approved by the county",
                "(\"Certification as a harbour pilot\" | equivalent)",
            ),
            (
                "Fully licensed (or able to obtain a provisional license) by the Board of Pilots",
                "(\"Fully licensed\" | \"provisional license\" later)",
            ),
        ],
    );
}

#[test]
fn names_that_no_lexicon_knows() {
    check(
        "Requirements",
        &[
            ("Quarrymaster certification", "\"Quarrymaster certification\""),
            ("Certified in tidal gauge calibration", "\"Certified in tidal gauge calibration\""),
            ("Certification in Reef Therapy from an approved body", "\"Certification in Reef Therapy\""),
            (
                "Registered with the Harbour Pilots Council (HPC)",
                "\"Registered with the Harbour Pilots Council (HPC)\"",
            ),
            (
                "Member of the Institute of Tide Gauge Keepers",
                "\"Member of the Institute of Tide Gauge Keepers\"",
            ),
            ("Relevant professional certifications", "\"Relevant professional certifications\""),
            ("Chartered Physiotherapist", "\"Chartered Physiotherapist\""),
            ("AWS or Azure certification", "(aws-cert | azure-cert)"),
            ("A certified rehabilitation registered nurse", "crrn"),
            (
                "Certifications such as Quarrymaster or Tidekeeper",
                "(\"Quarrymaster Certifications\" | \"Tidekeeper Certifications\")",
            ),
            ("Must have CDL-A w/ hazmat", "cdl-a"),
            ("RN (NMC)", "nmc"),
            ("Evidence of a teaching qualification", "\"teaching qualification\""),
            ("Fishing Permit or Diving Permit required", "(\"Fishing Permit\" | \"Diving Permit\")"),
            ("Qualification to practise law in Maine", "\"Qualification to practise law in Maine\""),
            ("CPA or QX qualification", "(cpa | \"QX qualification\")"),
            (
                "Six Sigma, Tide Management, and/or Project Management certifications",
                "(six-sigma-certification | \"Tide Management certifications\" | pm-cert)",
            ),
            (
                "Certification in each of the following: Harbour pilot, Tide keeper and CPR",
                "\"Harbour pilot\" + \"Tide keeper\" + cpr",
            ),
            ("Certifications: ITIL, Tide Master, TOGAF", "itil + \"Tide Master\" + togaf"),
        ],
    );
}

#[test]
fn what_may_be_got() {
    check(
        "Requirements",
        &[
            ("Must have eligibility for board certification", "board-certification later"),
            ("Must obtain a Class B CDL within 90 days of hire", "cdl-b later in 3"),
            (
                "Ability to obtain BLS, ACLS and PALS within 6 months of hire",
                "bls later in 6 + acls later in 6 + pals later in 6",
            ),
            ("Security+ certification (must obtain prior to starting)", "security-plus later"),
            ("CPR certification or willingness to obtain", "cpr later"),
            ("RN license obtained through examination", "rn"),
            (
                "Must have passed the National Council Licensure Examination and hold an RN license",
                "nclex + rn",
            ),
            ("Must hold or be eligible for a Vermont teaching license", "teaching-licence later"),
            ("Working towards ACCA", "acca later"),
            (
                "Pharmacy technician license within the first year",
                "pharmacy-technician-registration later in 12",
            ),
            ("CPR certified, renewed within the last two years", "cpr"),
        ],
    );
}

#[test]
fn wishes_stay_wishes() {
    check(
        "Requirements",
        &[
            ("CISSP preferred", "cissp?"),
            ("PMP certification is a plus", "pmp?"),
            ("Certification preferred", "\"Certification\"?"),
            ("Bachelor's degree in Accounting, CPA preferred", "bachelor[Accounting] + cpa?"),
        ],
    );
}

#[test]
fn beside_other_demands() {
    check(
        "Requirements",
        &[
            ("5+ years of experience in accounting and a CPA license", "experience 60m of accounting + cpa"),
            // The experience is of something else, and the paper is one's own.
            ("5 years of audit experience with an active CPA license", "experience 60m of audit + cpa"),
            (
                "5 years of audit experience with a CPA firm",
                "experience 60m of audit + experience 60m of CPA firm",
            ),
            (
                "3 years of audit experience with licensed nurses",
                "experience 36m of audit + experience 36m of licensed nurses",
            ),
            // Fewer years for who has the paper.
            (
                "8 years of audit; 5 years if you have a CPA",
                "(experience 96m of audit | experience 60m of audit + cpa)",
            ),
            (
                "8 years of audit experience (5 years with a CPA)",
                "(experience 96m of audit | experience 60m of audit + cpa)",
            ),
            (
                "8 years of audit experience, or 5 if CPA",
                "(experience 96m of audit | experience 60m of audit + cpa)",
            ),
            (
                "8 years of audit experience (including 5 years with a CPA)",
                "experience 96m of audit + experience 60m of audit + cpa",
            ),
            ("Bachelor's degree in Nursing and active RN license", "bachelor[Nursing] + rn"),
            ("Bachelor's degree or PMP certification", "(bachelor | pmp)"),
            ("Certifications such as CISSP, CISM", "(cissp | cism)"),
            ("Certifications (CNA-Security, GICSP, GSEC)", "(cna | gicsp | gsec)"),
            ("Valid driver's license with a clean driving record", "driving-licence + drivingRecord"),
            ("PMP certification or equivalent preferred", "(pmp | equivalent)?"),
            ("CISSP or equivalent experience", "(cissp | equivalent)"),
            ("CISSP or equivalent certification", "(cissp)"),
            ("Hold a credential such as – CPA, CFA or CMA", "(cpa | cfa | cma-accountant)"),
            ("Coursework, CDA or degree preferred", "(cda | bachelor)?"),
            (
                "Board Certified or Board Eligible (if B.E., for two years)",
                "board-eligible-or-board-certified",
            ),
            (
                "Registration as a Professional Engineer with the Board for Professional Engineers, Land Surveyors",
                "pe",
            ),
            (
                "Must possess a Harbour Pilot certification (say where it was obtained)",
                "\"Harbour Pilot certification\"",
            ),
        ],
    );
}

#[test]
fn what_is_no_certificate_of_the_candidate() {
    check(
        "Requirements",
        &[
            ("If you said \"No\" to possessing a bachelor's degree, please explain how you sail", ""),
            ("If you do not have a CISSP, you may be hired as a trainee", ""),
            (
                "If you do not have a Bachelor's degree, you must have 6 years of sales experience",
                "(experience 72m of sales | equivalent)",
            ),
            ("AWS Certificate Manager and Docker", "AWS Certificate Manager, Docker"),
            ("Once registered, the yard will look at your profile within five days", ""),
            ("Experience resolving technical difficulties in Python", "experience 0m of Python"),
            ("Support: if you experience technical difficulty with Python, call the harbour", ""),
            ("Certification as a pilot, deckhand or stoker does not meet this requirement", ""),
            ("A Bachelor's degree in navigation does not satisfy this requirement", ""),
            (
                "Applicants who fail to send the log, the plan and the CISSP certificate are not considered",
                "",
            ),
            ("3+ years of experience as a licensed electrician", "experience 36m of licensed electrician"),
            (
                "Experience with software licenses and license management",
                "experience 0m of software licenses, license management",
            ),
            ("Work under the supervision of a Registered Nurse", ""),
            ("Sends certified mail and files marriage licenses", ""),
            ("Bachelor's degree from an accredited university", "bachelor"),
            ("Driving results in a busy office", ""),
            ("Willing to drive voter registration", ""),
            ("No certification required", ""),
            ("Has your licence ever been revoked?", ""),
            ("7+ years in a CSM role", "experience 84m of CSM"),
            ("Follows campaign metrics such as CTX, CPC, CPA and impression share", ""),
            ("Helps students earn Harbour Skills certifications", ""),
            ("Reviewed by a registered nurse", ""),
            ("Reviewed by a registered nurse (RN) or physician", ""),
            ("Assisting surgeons and registered nurses at sea", ""),
            ("Training less experienced LPNs", ""),
            ("Enrolled in an LPN/RN school", ""),
            ("Degree from a PA program certified by ARC-PA", "bachelor"),
            ("No special certification, registration, or licensure is required", ""),
            ("Evidence that such a Certificate will be issued", ""),
            ("Completion of a residency leading to eligibility for board certification", ""),
            ("Failure to obtain certification ends the appointment", ""),
            ("Optimised cost per acquisition (CPA) and return on spend", ""),
            ("For positions requiring a valid Class B driver's license, candidates are asked for it", ""),
        ],
    );
}

#[test]
fn what_is_worked_on_is_not_held() {
    check(
        "Requirements",
        &[
            (
                "Experience with processing security clearance applications",
                "experience 0m of processing security clearance applications",
            ),
            (
                "Experience renewing pilot licenses for foreign crews",
                "experience 0m of renewing pilot licenses for foreign crews",
            ),
            (
                "Experience helping students earn a bachelor's degree",
                "experience 0m of helping students earn",
            ),
            (
                "Experience with background check and drug testing programs",
                "experience 0m of background check, drug testing programs",
            ),
            (
                "Five years of experience managing people, PMP certification",
                "experience 60m of managing people + pmp",
            ),
            (
                "Experience building web sites BSc in physics",
                "experience 0m of building web sites + bachelor[physics]",
            ),
            ("Assist patients under the direction of a Registered Nurse and/or Licensed Practical Nurse", ""),
        ],
    );
}

#[test]
fn letters_beside_an_amount_of_time() {
    check(
        "Requirements",
        &[
            ("CPA and 8 years of accounting", "cpa + experience 96m of accounting"),
            ("RN with 2 years of ICU experience", "rn + experience 24m of ICU"),
            ("PMP, with at least 5 years as a project manager", "pmp + experience 60m of project manager"),
            ("5 years of audit and a CPA", "experience 60m of audit + cpa"),
            ("CPA, 5+ years of audit", "cpa + experience 60m of audit"),
            // Whom one serves, and a kind of firm.
            ("5 years of audit for CPA firms", "experience 60m of audit for CPA firms"),
        ],
    );
}

#[test]
fn papers_that_were_taken_for_others_or_lost() {
    check(
        "Requirements",
        &[
            ("Master of Social Work (MSW) and LCSW", "master[Social Work] + lcsw"),
            ("Doctor of Pharmacy and BCPS", "doctorate[Pharmacy] + bcps"),
            ("Part-qualified accountant", "part-qualified-accountant"),
        ],
    );
}
