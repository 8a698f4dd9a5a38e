//! Fields of a degree that stand apart from its name, and words that are none.

use super::check;

#[test]
fn past_what_stands_between() {
    check(
        "Requirements",
        &[
            ("MS (PhD preferred) in Physics", "master[Physics] + doctorate[Physics]?"),
            ("PhD, in Botany or a related field", "doctorate[Botany]~"),
            (
                "Doctor of Philosophy, or foreign equivalent degree, in Botany or Forestry",
                "doctorate[Botany/Forestry]",
            ),
            (
                "A Master's degree is preferred in a related field of Glaciology or Law",
                "master[Glaciology/Law]~?",
            ),
            ("Bachelors’ degree required in a quantitative discipline", "bachelor[quantitative discipline]"),
            (
                "Master's degree in a quantitative field required (statistics, economics, etc.)",
                "master[statistics/economics]~",
            ),
            ("Bachelor's degree (typically in Botany or Forestry)", "bachelor[Botany/Forestry]"),
            ("Bachelor's degree and major concentration in Spanish and/or Law", "bachelor[Spanish/Law]"),
            // What one studies is the field of a degree, too, that experience stands in for.
            (
                "Bachelor's degree or relevant experience in Forestry, Botany, or a related field",
                "(bachelor[Forestry/Botany]~ | equivalent)",
            ),
            ("Bachelor's degree or relevant experience in a kitchen", "(bachelor | equivalent)"),
            (
                "Master's or equivalent graduate degree or 2 full years of progressively higher level graduate education \
                leading to such a degree in a field such as forestry or botany",
                "(master[forestry/botany]~)",
            ),
            (
                "Advanced degree in one of the following or similar fields: cave lore, botany",
                "master[cave lore/botany]~",
            ),
            ("Bachelor of Computer Science or Engineering", "bachelor[Computer Science/Engineering]"),
            ("Bachelor of Nursing or Business experience", "(bachelor[Nursing] | experience 0m of Business)"),
            ("Currently pursuing or recently graduated in Botany or Law", "bachelor[Botany/Law] now"),
            ("Graduated in the top half of your class", ""),
            (
                "Must be enrolled full time at a 4-year accredited university in one of the following programs: Botany, Law",
                "bachelor[Botany/Law] now",
            ),
            ("PhD preferred in one of the following fields: botany, law", "doctorate[botany/law]?"),
            // Brackets behind a wish tell its papers again.
            ("Advanced degree preferred (M.S., M.B.A., J.D.)", "master?"),
            ("Master's degree is preferred (MSW)", "master[Social Work]?"),
            // A school has none.
            ("High school diploma or associate degree in botany", "(highSchool | associate[botany])"),
            ("High school diploma, or associate or bachelor's degree", "highSchool"),
        ],
    );
}

#[test]
fn subjects_of_school_examinations() {
    check(
        "Requirements",
        &[
            ("5 GCSEs grade A-C (including Maths and English) or equivalent", "highSchool[Maths/English]"),
            ("GCSE Maths and English at grade 4 or above", "highSchool[Maths/English]"),
            ("GCSEs in Maths, English Language and Science", "highSchool[Maths/English Language/Science]"),
            ("Maths, English GCSE at grades A to C", "highSchool[Maths/English]"),
            (
                "English and Maths GCSE grade C, experience with tides",
                "highSchool[English/Maths] + experience 0m of tides",
            ),
            ("Educated to GCSE level or equivalent", "highSchool"),
        ],
    );
}

#[test]
fn in_other_words() {
    check(
        "Requirements",
        &[
            (
                "Bachelor's degree with either: 1. a major study in forestry or botany; or a subject matter field directly related to the position",
                "(bachelor[forestry/botany]~)",
            ),
            ("College graduates with a degree in law", "bachelor[law]"),
            (
                "Bachelor's degree in a quantitative discipline (for example, botany or forestry)",
                "bachelor[botany/forestry]~",
            ),
            (
                "Bachelor's degree in a quantitative discipline (e.g., botany or forestry)",
                "bachelor[botany/forestry]~",
            ),
            ("Bachelor's degree or its equivalent in botany", "(bachelor[botany] | equivalent)"),
            ("Bachelor's degree or an equivalent in botany", "(bachelor[botany] | equivalent)"),
            (
                "Bachelor's degree from an accredited university; law or finance preferred",
                "bachelor + bachelor[law/finance]?",
            ),
            ("Computer Science (or related) degree", "bachelor[Computer Science]~"),
            ("Bachelor's degree with specialization in Botany", "bachelor[Botany]"),
            ("Bachelor's degree specializing in Botany", "bachelor[Botany]"),
            ("Degree directly related to hospitality", "bachelor[hospitality]~"),
            ("Bachelor's degree related to the position", "bachelor"),
            (
                "Associate's degree in Culinary Arts or completion of a course in a kitchen",
                "(associate[Culinary Arts])",
            ),
            ("Currently studying Botany or Law at university", "bachelor[Botany/Law] now"),
            ("Supports people studying law", ""),
            ("Bachelor's degree, field of study: Geology", "bachelor[Geology]"),
            ("Masters-level social work qualification", "master[social work]"),
            ("PhD-level training in physics", "doctorate[physics]"),
            ("Relevant degree (e.g. Law, Politics)", "bachelor[Law/Politics]~"),
            ("B.S. required, with concentration in Botany or Law", "bachelor[Botany/Law]"),
            ("Bachelor's degree required, with five years in law", "bachelor + experience 60m of law"),
            ("B.Tech/M.Tech in Hydrology", "bachelor[Hydrology]"),
            (
                "Bachelor's degree in: Geology; Hydrology; or Civil Engineering",
                "bachelor[Geology/Hydrology/Civil Engineering]",
            ),
            (
                "Bachelor's degree in Nursing; Psychology preferred",
                "bachelor[Nursing] + bachelor[Psychology]?",
            ),
            (
                "Degree in one of the following disciplines - Geology, Hydrology",
                "bachelor[Geology/Hydrology]",
            ),
            ("Education: BS Geology or equivalent", "(bachelor[Geology] | equivalent)"),
            ("Education: MS Office skills", "MS Office"),
            ("Degree holder in Geology", "bachelor[Geology]"),
            ("Holds a degree within Law", "bachelor[Law]"),
            ("Student currently majoring in Journalism", "bachelor[Journalism] now"),
            ("Recent graduate in Chemistry", "bachelor[Chemistry]"),
            ("University studies in Philosophy or Politics", "bachelor[Philosophy/Politics]"),
            ("You have completed your studies in Law or a comparable field", "bachelor[Law]~"),
            ("You have completed your studies in time", ""),
            ("Tertiary qualification in Agriculture", "associate[Agriculture]"),
            ("Degree in rare crafts, pottery or glass", "bachelor[rare crafts/pottery/glass]"),
            ("Bachelor's degree in Physics, Law, etc.", "bachelor[Physics/Law]~"),
            (
                "A degree in Physics, Law with a focus on tides, other related degree, or experience in a harbour",
                "(bachelor[Physics/Law]~ | experience 0m of harbour)",
            ),
            (
                "Diploma qualification or equivalent training in law or a related field",
                "(certificate[law]~ | equivalent)",
            ),
            ("Degree from a foreign school: the form of the guild is required", ""),
        ],
    );
}

#[test]
fn what_is_a_field() {
    check(
        "Requirements",
        &[
            ("A degree in puppetry or stagecraft", "bachelor[puppetry/stagecraft]"),
            ("A degree in one of our fields", "bachelor"),
            ("PhD in hand by January", "doctorate"),
            ("Bachelor's degree required in order to teach", "bachelor"),
            ("Bachelor's degree in Belgium or the Netherlands", "bachelor"),
            ("Bachelor's degree in Botany recognized by the guild", "bachelor[Botany]"),
            ("Bachelor's degree in Special Education K-12", "bachelor[Special Education K-12]"),
            ("A bachelor's degree in a STEM field", "bachelor[STEM]"),
            ("PhD in a research-oriented field (e.g., Botany, Law)", "doctorate[Botany/Law]~"),
            ("Pursuing a Bachelor's degree in Botany, graduating in 2030", "bachelor[Botany] now"),
            ("Bachelor's degree in fields such as Botany or Law", "bachelor[Botany/Law]~"),
            ("Master's degree in a quantitative or technical field", "master[quantitative/technical]"),
            (
                "An Associate of Science degree or a Certificate of Completion in Botany",
                "certificate[Botany]",
            ),
            ("An engineering or technical degree", "bachelor[engineering/technical]"),
            ("Two (2) year technical degree", "associate[technical]"),
            ("Bachelor s degree from an accredited college", "bachelor"),
            // Of what is asked for in its place, and of a trade.
            (
                "Bachelor's degree in Law OR in absence of a degree, nine years of experience",
                "(bachelor[Law] | relevant 108m)",
            ),
            ("Journeyman’s or Master Level license", "(journeyman | \"Master Level license\")"),
        ],
    );
}

#[test]
fn fields_behind_a_comma_are_those_of_each_degree() {
    check(
        "Requirements",
        &[
            ("Degree or 5+ years in towing", "(bachelor | experience 60m of towing)"),
            (
                "Bachelor's required, Master's preferred, in Botany or Law",
                "bachelor[Botany/Law] + master[Botany/Law]?",
            ),
            ("MS, PhD preferred, in Physics", "master[Physics] + doctorate[Physics]?"),
            (
                "PhD, or Master's and 3+ years, in Physics",
                "(doctorate[Physics] | master[Physics] + experience 36m)",
            ),
        ],
    );
}
