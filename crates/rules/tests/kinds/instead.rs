//! Another way to what was asked, told in a clause or a sentence of its own: none of it is asked besides.

use super::check;

#[test]
fn in_place_of_something() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree in law. In lieu of a degree, 5 years of bookkeeping experience is acceptable.",
                "(bachelor[law] | experience 60m of bookkeeping)",
            ),
            (
                "Bachelor's degree in law; in lieu of a degree, 5 years of bookkeeping experience",
                "(bachelor[law] | experience 60m of bookkeeping)",
            ),
            (
                "Bachelor's degree in law. 5 years of bookkeeping experience in lieu of a degree.",
                "(bachelor[law] | experience 60m of bookkeeping)",
            ),
            (
                "Master's degree. In place of a Master's degree, a Bachelor's degree and five years of experience.",
                "(master | bachelor + relevant 60m)",
            ),
            // As many years do for both; additional ones only for the degree.
            (
                "Degree in law and 2 years of diving. Instead of a degree, 8 years of diving.",
                "(bachelor[law] + experience 24m of diving | experience 96m of diving)",
            ),
            (
                "Degree in law and 2 years of diving. Instead of a degree, 4 additional years of diving.",
                "(bachelor[law] | experience 48m of diving) + experience 24m of diving",
            ),
            (
                "RN license and BSN. In lieu of a BSN, two years of nursing experience.",
                "rn + (bachelor[Nursing] | experience 24m of nursing)",
            ),
            (
                "CPA required. In lieu of a CPA, ten years of audit experience.",
                "(cpa | experience 120m of audit)",
            ),
            (
                "Degree in law and 3 years of diving; without a degree, 7 years of diving",
                "(bachelor[law] + experience 36m of diving | experience 84m of diving)",
            ),
            ("Degree in law. Relevant work experience will be considered in lieu of it.", "bachelor[law]"),
            // No amount is named, and nobody checks it.
            ("Degree in law; relevant experience in lieu of a degree", "(bachelor[law] | equivalent)"),
            (
                "Degree in law, will consider work experience in lieu of a degree",
                "(bachelor[law] | equivalent)",
            ),
            ("Master's degree (may be substituted by relevant work experience)", "(master | equivalent)"),
            (
                "Degree in law. Relevant work experience will be considered in lieu of a degree.",
                "(bachelor[law] | equivalent)",
            ),
            // What it stands in place of was asked nowhere: somebody has it and needs none of this.
            ("In lieu of a degree, 6+ years of diving experience", "(experience 72m of diving | equivalent)"),
            // What does in place of the years, under a label of its own.
            (
                "One year of diving experience. Education substitution: Master's degree in law",
                "(experience 12m of diving | master[law])",
            ),
            (
                "One year of diving experience. Substitution of education for experience: Master's degree in law",
                "(experience 12m of diving | master[law])",
            ),
            // A licence is asked of everybody.
            (
                "One year of diving experience.\nEducation substitution: Master's degree in law. A CPA is required.",
                "(experience 12m of diving | master[law]) + cpa",
            ),
            (
                "One year of diving experience. Education substitution: Master's degree in law with a CPA",
                "experience 12m of diving + master[law] + cpa",
            ),
            // A condition of the substitute is none for others.
            (
                "A curriculum leading to a bachelor's degree in physics may be accepted in lieu of a degree in engineering, provided the applicant has one year of diving",
                "bachelor + experience 12m of diving",
            ),
        ],
    );
}

#[test]
fn what_will_be_considered_too() {
    check(
        "Requirements",
        &[
            (
                "Master's degree in law. Candidates with a bachelor's degree will also be considered.",
                "(master[law] | bachelor)",
            ),
            (
                "Associate degree in law. Will consider a high school diploma.",
                "(associate[law] | highSchool)",
            ),
            (
                "Master's degree in law (a Bachelor's with significant diving experience will be considered)",
                "(master[law] | bachelor + experience 0m of diving)",
            ),
            (
                "5 years of diving. Candidates with 3 years of diving will be considered for this role.",
                "(experience 60m of diving | experience 36m of diving)",
            ),
            // Nothing that it could stand in for was asked.
            ("Candidates with sailing experience will also be considered", "experience 0m of sailing?"),
            // These ask.
            ("Only candidates with 5 years of diving will be considered", "experience 60m of diving"),
            ("Candidates must have a CPA to be considered", "cpa"),
        ],
    );
}

#[test]
fn semicolons_part() {
    check(
        "Requirements",
        &[
            (
                "5+ years of experience in law, finance, or an equivalent field; 2+ years of leading a crew",
                "experience 60m of law, finance + experience 24m of leading a crew",
            ),
            (
                "3 years of sales experience or equivalent; 2 years of management experience",
                "(experience 36m of sales | equivalent) + experience 24m of management",
            ),
            ("A degree in law; or 2 years of diving", "(bachelor[law] | experience 24m of diving)"),
        ],
    );
}

#[test]
fn ladders_of_several_lines() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree with 8 years of experience\n• Master's degree with 5 years of experience\n• PhD",
                "(bachelor + experience 96m | master + experience 60m | doctorate)",
            ),
            // Brackets between an amount and what it is of.
            (
                "5+ years (or 3+ years with an MBA) of diving experience",
                "(experience 60m of diving | experience 36m of diving + master[Business Administration])",
            ),
            (
                "8 years (6 years + PhD) of experience in geology, with at least 2 years in rescue",
                "(experience 96m of geology | experience 72m of geology + doctorate) + experience 24m of rescue",
            ),
            (
                "5 years (3 with a CPA) of experience in audit",
                "(experience 60m of audit | experience 36m of audit + cpa)",
            ),
            (
                "10+ years of experience (8+ with MBA) in finance",
                "(experience 120m of finance | experience 96m of finance + master[Business Administration])",
            ),
            // Who has not got it needs something else.
            (
                "Bachelor's degree. If the candidate does not have a degree, 8 years of diving is required.",
                "(bachelor | experience 96m of diving)",
            ),
            // Years in brackets, fewer for a higher degree; more are how long the course takes.
            (
                "Associate (5 years), Bachelor's (3 years), Master's (1 year)",
                "(associate + experience 60m | bachelor + experience 36m | master + experience 12m)",
            ),
            ("Associate's degree (2 years) or Bachelor's degree (4 years)", "(associate | bachelor)"),
            (
                "Bachelor's degree in law (if Master's, 3 years; if Bachelor's, 5)",
                "bachelor[law] + (master + experience 36m | bachelor + experience 60m)",
            ),
            (
                "5+ years of plumbing (2 if with a plumbing license)",
                "(experience 60m of plumbing | experience 24m of plumbing + plumber)",
            ),
            // A higher degree with more years is no rung of one ladder.
            (
                "Bachelor's degree and 5 years of experience\n• Master's degree and 7 years of experience",
                "bachelor + experience 60m + master + experience 84m",
            ),
            (
                "PhD in physics OR\n\nMS in physics with 4 years of diving",
                "(doctorate[physics] | master[physics] + experience 48m of diving)",
            ),
            (
                "Bachelor's and 3 years of diving. W/O a degree, 8 years of diving.",
                "(bachelor + experience 36m of diving | experience 96m of diving)",
            ),
            (
                "6+ years of experience in diving. 3+ years of experience if you have a PhD.",
                "(experience 72m of diving | doctorate + experience 36m of diving)",
            ),
            (
                "7 years of experience in diving. Candidates with a Master's degree need only 4 years.",
                "(experience 84m of diving | master + experience 48m of diving)",
            ),
            (
                "6+ years of welding experience. With an AWS certification, 4+ years.",
                "(experience 72m of welding | aws-cert + experience 48m of welding)",
            ),
            ("CPA or 8 years of accounting", "(cpa | experience 96m of accounting)"),
            ("RN, or at least four years of caregiving", "(rn | experience 48m of caregiving)"),
        ],
    );
}

#[test]
fn so_many_of_a_list() {
    check(
        "Requirements",
        &[
            (
                "Experience with at least two BI tools (Tableau, Power BI, Qlik)",
                "experience 0m of Tableau ; experience 0m of Power BI ; experience 0m of Qlik",
            ),
            (
                "Experience with two of the following languages: Java, Scala, or Python",
                "experience 0m of Java ; experience 0m of Scala ; experience 0m of Python",
            ),
            ("Knowledge of at least two of Python, Java and Go", "Python ; Java ; Go"),
            (
                "Certified in two or more of the following: CCNA, Security+, CISSP",
                "ccna ; security-plus ; cissp",
            ),
            ("Fluent in at least two of English, French and German", "en C1 ; fr C1 ; de C1"),
            (
                "Experience with any two of Maya, Blender and Houdini",
                "experience 0m of Maya ; experience 0m of Blender ; experience 0m of Houdini",
            ),
            ("Experience with one or both of Ansible and Puppet", "experience 0m of Ansible, Puppet"),
            ("Two of our crews speak French", ""),
            ("BSc and knowledge of two of Python, Java and Go", "bachelor + Python ; Java ; Go"),
        ],
    );
}

#[test]
fn what_is_near_another_way_and_is_none() {
    check(
        "Requirements",
        &[
            // Of a licence, and not of what anybody may have.
            (
                "RN license\n• BLS\n• Candidates who hold an LPN license will also be considered",
                "(rn | lpn) + bls",
            ),
            (
                "4 years of sales experience\n• Bachelor's degree may be accepted in lieu of 2 years of experience",
                "(experience 48m of sales | bachelor + experience 24m of sales)",
            ),
            (
                "CDL A\n• CDL B with 5 years of diving may be accepted in lieu of CDL A",
                "(cdl-a | cdl-b + experience 60m of diving)",
            ),
            (
                "Able to work without a degree of supervision, 3 years of experience as a welder",
                "experience 36m of welder",
            ),
            (
                "Degree in nursing and 3 years of ICU experience\n• Master's degree in business and 2 years of management experience",
                "bachelor[nursing] + experience 36m of ICU + master[business] + experience 24m of management",
            ),
            ("At least two (2) of the following: CISSP, CISM, CEH", "cissp ; cism ; ceh"),
            (
                "Experience with at least two of Python, R and Julia, plus SQL",
                "experience 0m of Python ; experience 0m of R ; experience 0m of Julia + experience 0m of SQL",
            ),
            ("Must not reside in one of the following states: California, Texas", ""),
            ("We conduct background checks on all new hires", "background"),
            ("Ability to conduct background checks", ""),
        ],
    );
}

#[test]
fn combinations_of_what_stands_before_them() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree in law\n• OR a combination of education and experience",
                "(bachelor[law] | equivalent)",
            ),
            (
                "Bachelor's degree in law\n• A combination of education and experience may be used to qualify for this position.",
                "(bachelor[law] | equivalent)",
            ),
            (
                "Bachelor's degree in law\n• Combination of education and experience: If you have some of both, you may still qualify.",
                "(bachelor[law] | equivalent)",
            ),
            (
                "Bachelor's degree in law\n• No more than six credits of art count; OR- a combination of the education and experience described above.",
                "(bachelor[law] | equivalent)",
            ),
            (
                "2 years of diving\n• Combination of experience and education: If you have some, but not all, of what is described above, you may still qualify.",
                "(experience 24m of diving | equivalent)",
            ),
            (
                "2 years of diving\n• You can also qualify on a combination of education and matching experience.",
                "(experience 24m of diving | equivalent)",
            ),
            ("2 years of diving\n• You can also qualify by a test", "experience 24m of diving"),
            // Behind "or" it is a way to what stands right before it.
            (
                "2 years of diving\n• Bachelor's degree in law\n• OR, a combination of graduate level education and specialized experience as described above.",
                "experience 24m of diving + (bachelor[law] | equivalent)",
            ),
            // Parts that are asked for, and what is no equal of anything.
            ("Bachelor's degree in law\n• A combination of education and a steady hand", "bachelor[law]"),
            (
                "Bachelor's degree in law\n• A combination of education and experience is not accepted",
                "bachelor[law]",
            ),
            ("Bachelor's degree in law\n• The work is a combination of training and rope", "bachelor[law]"),
        ],
    );
}

#[test]
fn what_applicants_may_substitute() {
    check(
        "Requirements",
        &[
            (
                "2 years of diving\n• A certificate from a diving school may substitute for one year of the required experience.",
                "(experience 24m of diving | equivalent)",
            ),
            (
                "Degree in law\n• Applicants may substitute one year of experience as a bosun for each year of education required.",
                "(bachelor[law] | equivalent)",
            ),
            (
                "2 years of diving\n• Applicants may substitute education for the experience required at this level.",
                "(experience 24m of diving | equivalent)",
            ),
            // In one breath with what is asked.
            (
                "5 years of diving; a certificate from a diving school may be substituted for two years of it",
                "(experience 60m of diving | equivalent)",
            ),
            (
                "Degree in law; additional experience may substitute for the degree",
                "(bachelor[law] | equivalent)",
            ),
            // Not so, and no way to anything.
            (
                "2 years of diving\n• Applicants may not substitute education for the required experience.",
                "experience 24m of diving",
            ),
            ("Experience as a substitute for teachers", "experience 0m of substitute for teachers"),
        ],
    );
}

#[test]
fn ways_that_lost_the_space_behind_their_or() {
    check(
        "Qualifications",
        &[
            (
                "a) Master's or equivalent graduate degree;ORb) 1 year of work in botany; ORc) A combination of \
                 education and experience.",
                "(master | experience 12m of work in botany | equivalent)",
            ),
            (
                "One full year of office work experience;OR Show completion of an associate's degree. ORA combination of \
                 experience and education.",
                "(experience 12m of office | associate | equivalent)",
            ),
            // The grade may be an equivalent one, and the year is asked all the same.
            (
                "1 year of specialized experience equivalent to at least the GS-05 grade level in the Federal Service or \
                 equivalent; caring for animals",
                "relevant 12m",
            ),
        ],
    );
}

#[test]
fn any_combination_is_no_part_of_what_is_done() {
    check(
        "Requirements",
        &[
            (
                "Three years of experience in dredging, or any equivalent combination of training and experience",
                "(experience 36m of dredging | equivalent)",
            ),
            (
                "3 years of experience in dredging or any combination of education and experience",
                "(experience 36m of dredging | equivalent)",
            ),
            (
                "Experience in dredging, or any equivalent combination of education and experience",
                "(experience 0m of dredging | equivalent)",
            ),
            // What the combination is of is asked of nobody by itself.
            (
                "4 years of experience in towing, or an equivalent combination of towing experience, college-level \
                 education and training",
                "(experience 48m of towing | equivalent)",
            ),
        ],
    );
}
