//! Degrees, and what stands in for them.

use super::check;

#[test]
fn names_levels_and_fields() {
    check(
        "Requirements",
        &[
            ("Bachelor's degree in Physics, Botany or related degrees", "bachelor[Physics/Botany]~"),
            // A paper in whose place a degree stands is enough.
            ("Certificate or associate's degree in Welding", "certificate[Welding]"),
            ("Associate's degree or certificate in Welding", "certificate[Welding]"),
            ("Certificate, diploma or degree in Nursing", "certificate[Nursing]"),
            ("Degree/diploma in Physics", "certificate[Physics]"),
            ("A college or graduate degree in Physics", "bachelor[Physics]"),
            (
                "Bachelor's degree in Engineering (Civil, Structural) or Architecture",
                "bachelor[Engineering/Civil/Structural/Architecture]",
            ),
            ("Bachelor's degree in Engineering (civil or naval) or Physics", "bachelor[Engineering/Physics]"),
            ("Master's in Social Work (MSW) from a CSWE-accredited program", "master[Social Work]"),
            // Who accredits the school is no field, and parts none from the degree.
            ("Degree from an ABET accredited program in Physics", "bachelor[Physics]"),
            ("Master's degree from a CCNE or ACEN-accredited program in Nursing", "master[Nursing]"),
            ("Bachelor's degree from an ABET-accredited engineering program", "bachelor[engineering]"),
            (
                "Bachelor's degree in Engineering (Mechanical, Electrical, or related field)",
                "bachelor[Engineering/Mechanical/Electrical]~",
            ),
            ("Bachelor's degree, preferably in Physics or Law", "bachelor + bachelor[Physics/Law]?"),
            // No state of the union stands in a series of degrees.
            (
                "BS in Law, MS in Mathematics, or PhD in Physics",
                "(bachelor[Law] | master[Mathematics] | doctorate[Physics])",
            ),
            // Where a name is nothing but letters, the field follows at once.
            ("BSc Computer Science", "bachelor[Computer Science]"),
            ("BSc (Hons) Exercise Physiology or equivalent", "(bachelor[Exercise Physiology] | equivalent)"),
            ("Bachelor's Nursing or related field", "bachelor[Nursing]~"),
            ("BS Engineering experience", "experience 0m of Engineering"),
            // Words for experience beside the degree part it from no field that both share.
            (
                "Bachelor's degree or relevant experience in the field of Physics or Law",
                "(bachelor[Physics/Law] | equivalent)",
            ),
            (
                "Bachelor's degree in or equivalent work experience in any of the following: Physics, Law",
                "(bachelor[Physics/Law] | equivalent)",
            ),
            ("Bachelor's degree or relevant experience in a bank", "(bachelor | equivalent)"),
            // What letters tell in a series is asked for, each by itself.
            ("BSCS, BSEE, or BS IT", "bachelor[Computer Science/Electrical Engineering/IT]"),
            ("MBA, MS or PhD in a related field", "master~"),
            // Related to what stands before it.
            (
                "PhD in Botany or an advanced degree in a related field",
                "(doctorate[Botany] | master[Botany]~)",
            ),
            (
                "Master's degree in Botany, or a Master's in any related field plus ten hours of law",
                "(master[Botany] | master~)",
            ),
            ("MD, MBA, or PhD", "master"),
            ("M.D or D.O and five years of experience in law", "doctorate[Medicine] + experience 60m of law"),
            // What stands in brackets and what is said of its height part no fields from it.
            (
                "Bachelor's degree (including coursework in statistics) in physics (with a focus on waves), law, or psychology",
                "bachelor[physics/law/psychology]",
            ),
            (
                "Bachelor's or graduate/higher level degree: major study in an academic field related to physics",
                "bachelor[physics]~",
            ),
            ("Related associate's degree preferred", "associate~?"),
            ("Degree in law or related bachelor's degree", "bachelor[law]~"),
            ("GCSE English grade C or above", "highSchool[English]"),
            ("If a degree is required for the position, you must include transcripts", ""),
            ("If you have a bachelor's degree in law, that is an advantage", "bachelor[law]"),
            ("Software-as-a-service products (e.g., BaaS)", ""),
            // "With", "within" and a wish lead to fields as "in" does.
            ("PhD degree with physics or related majors", "doctorate[physics]~"),
            ("Bachelor's degree with physics experience", "bachelor + experience 0m of physics"),
            ("Master's degree within a relevant or related field", "master~"),
            ("Master's degree preferred, physics or law", "master[physics/law]?"),
            (
                "B.S. or M.S. (preferred) with major in Physics and/or Law",
                "bachelor[Physics/Law] + master[Physics/Law]?",
            ),
            ("MS or PhD (preferred)", "master + doctorate?"),
            ("Bachelor's degree in Engineering/Technology", "bachelor[Engineering/Technology]"),
            (
                "Bachelor's in Science, Technology or Mathematics (STEM)",
                "bachelor[Science/Technology/Mathematics]",
            ),
            ("Bachelor's degree in a technology related field", "bachelor~"),
            ("NVQ III in Business or equivalent experience", "(certificate[Business] | equivalent)"),
            ("BS or MS degree (preferred) in Physics", "bachelor[Physics] + master[Physics]?"),
            // What a field is related to need be no field itself.
            ("Bachelor's degree in a field related to the area of assignment", "bachelor~"),
            (
                "A 4-year degree in a field related to boats, such as physics, boat building, or law",
                "bachelor[physics/boat building/law]~",
            ),
            // A licence's level is no degree.
            (
                "Licensed to practice social work at the independent, master's level",
                "\"Licensed to practice social work\"",
            ),
            ("Education at the master's level in physics", "master[physics]"),
            // Who is to be a student there has not finished.
            (
                "Must be a first year student in a two year full-time Master of Laws program",
                "master[Law] now",
            ),
            // What stands in brackets parts no field from the rungs before it.
            (
                "BS (or equivalent experience), MS or PhD in Physics",
                "(bachelor[Physics] | equivalent | master[Physics])",
            ),
            (
                "Bachelor's (with 5 years of experience), Master's (with 3 years of experience) or PhD in Physics",
                "(bachelor[Physics] + experience 60m | master[Physics] + experience 36m | doctorate[Physics])",
            ),
            ("Bachelor's degree (any major) or Master's degree in Physics", "(bachelor | master[Physics])"),
            // What a course leads to says what it is, and a level of training is that of a degree.
            ("Completion of a 4-year nursing program leading to a bachelor's degree", "bachelor"),
            (
                "Doctoral level training in Physics and registration with the Harbour Council",
                "doctorate[Physics] + \"registration with the Harbour Council\"",
            ),
            (
                "Bachelor's degree or diploma from an accredited professional nursing educational program",
                "certificate[nursing]",
            ),
            ("Bachelor's degree from a physics training program", "bachelor[physics]"),
            ("Bachelor's degree from an accredited program", "bachelor"),
            // Whatever else it names, a list of what was studied is one.
            (
                "Bachelor's degree in Physics, Law, Culinary or equivalent",
                "(bachelor[Physics/Law/Culinary] | equivalent)",
            ),
            ("BS in Physics or equiv. experience", "(bachelor[Physics] | equivalent)"),
            (
                "Bachelor's degree OR you have a combination of education and experience that equates to one year of experience",
                "(bachelor | equivalent)",
            ),
            (
                "Combination of education and experience: course work in tides, plus appropriate experience",
                "",
            ),
            (
                "Bachelor's Degree – Chemical, Mechanical, or Materials Engineering from a university",
                "bachelor[Chemical/Mechanical/Materials Engineering]",
            ),
            // Examples are as good as what they are examples of.
            (
                "A master's degree (such as an MBA or MPA)",
                "(master | master[Business Administration] | master[Public Administration])",
            ),
            ("Degree in nursing (or midwifery)", "bachelor[nursing/midwifery]"),
            ("Degree in law, economics, or a related social science", "bachelor[law/economics]~"),
            ("Master's degree with a major or minor in Linguistics or Law", "master[Linguistics/Law]"),
            ("Degree in law needed", "bachelor[law]"),
            // Who is still a student has no degree yet.
            ("Current college student", "bachelor now"),
            ("Must be enrolled in a college or university", "bachelor now"),
            ("PhD student in Physics", "doctorate[Physics] now"),
            ("University students welcome", ""),
            ("Currently enrolled at a university in a Master's program", "master now"),
            ("Undergraduate studies in Physics", "bachelor[Physics]"),
            ("Bachelor's degree in Physics, chemistry, or\nrelated field", "bachelor[Physics/chemistry]~"),
            ("Diploma in Marine Biology", "certificate[Marine Biology]"),
            ("Degree or diploma from a nursing program", "certificate[nursing]"),
            ("A university degree or Certificate in Rigging", "(bachelor | \"Certificate in Rigging\")"),
            ("Bachelor's degree or PMP certification", "(bachelor | pmp)"),
            (
                "Degree in Physics and be registered with the Council",
                "bachelor[Physics] + \"registered with the Council\"",
            ),
            ("Years spent earning an advanced degree count", ""),
            ("Bachelor's degree in Oceanography or Physics", "bachelor[Oceanography/Physics]"),
            ("BS/MS in Physics or a related technical field", "bachelor[Physics]~"),
            ("Bachelor's degree with major coursework in Physics", "bachelor[Physics]"),
            ("Works under the general supervision of an RN or MD/DO", ""),
            ("Seek the assistance of the RN and/or MD", ""),
            ("Needs a general review by a registered nurse (RN) or physician (MD/DO)", ""),
            ("Doctorate in Physics and previous sailing experience", "doctorate[Physics]"),
            ("Master's degree completed or in progress in Physics", "master[Physics]"),
            (
                "Bachelor's degree in a technical, analytical or engineering field",
                "bachelor[technical/analytical/engineering]",
            ),
            ("Education BS, BA, or MS in Physics or its equivalent", "(bachelor[Physics] | equivalent)"),
            ("MBA, MS or PhD in Physics", "master[Physics]"),
            ("MBA or Master's degree in Physics", "(master[Business Administration] | master[Physics])"),
            ("Degree in Physics or job-related experience", "(bachelor[Physics] | equivalent)"),
            (
                "5 years of experience in sales OR Master's degree and job-related experience, 3 years",
                "(experience 60m of sales | master + relevant 36m)",
            ),
            ("A B.Sc or higher degree in Physics", "bachelor[Physics]"),
            ("A relevant degree", "bachelor~"),
            ("BTech in Computer Science", "bachelor[Computer Science]"),
            (
                "A degree in Physics with IT focus (other related majors may be considered)",
                "bachelor[Physics]~",
            ),
            ("Master's degree or MBA", "master"),
            ("Associate or Bachelor of Nursing degree from an accredited school", "associate[Nursing]"),
            ("Associate or Bachelor of Science degree in Botany", "associate[Botany]"),
            ("MBA or Master's degree in Economics", "(master[Business Administration] | master[Economics])"),
            ("Associate Degree (ADN) or Diploma in Nursing", "certificate[Nursing]"),
            ("Advanced degree (Master's or PhD) in Statistics", "master[Statistics]"),
            ("Advanced degree (M.Sc. or higher) in Statistics", "master[Statistics]"),
            ("Advanced university degree in Statistics", "master[Statistics]"),
            ("Terminal degree (MFA) in a related field", "master[Fine Arts]~"),
            (
                "Master's or foreign equivalent in Physics or a related field plus 4 years of experience in testing",
                "master[Physics]~ + experience 48m of testing",
            ),
            (
                "Master's in Physics (or its foreign equivalent) and 4 years of experience in testing",
                "master[Physics] + experience 48m of testing",
            ),
            (
                "BS (or equivalent combination of education and experience) in Physics or Law",
                "(bachelor[Physics/Law] | equivalent)",
            ),
            ("Master's degree (or relevant work experience) in Physics", "(master[Physics] | equivalent)"),
            ("A 4-year technical degree", "bachelor"),
            ("A technical degree", "bachelor[technical]"),
            ("Education and/or Experience: Minimum of Associate's Degree", "associate"),
            ("Master's degree (M. Ed., M.S. Ed.) in Reading", "master[Reading]"),
            ("Must hold A LEVEL 2 certificate", "\"LEVEL 2 certificate\""),
            ("Degree in a quantitative discipline: physics or statistics", "bachelor[physics/statistics]"),
            (
                "PhD or a Master's in Physics with 3 years of experience",
                "(doctorate[Physics] | master[Physics] + experience 36m)",
            ),
            (
                "Bachelor's degree, or an associate's degree plus four years of experience",
                "(bachelor | associate + experience 48m)",
            ),
            (
                "Bachelor's and 6 years of experience or an equivalent combination of education and experience (e.g. \
                 Master+4 years of experience, 10 years of experience)",
                "(bachelor + experience 72m | equivalent | master + experience 48m | experience 120m)",
            ),
            ("Degree in Hydrology, Geography, or any related field", "bachelor[Hydrology/Geography]~"),
            ("A degree in a quantitative field", "bachelor[quantitative field]"),
            (
                "Master's degree in a quantitative discipline (e.g., Statistics, Physics, Mathematics)",
                "master[Statistics/Physics/Mathematics]~",
            ),
            ("BS in a numerate field such as physics or statistics", "bachelor[physics/statistics]~"),
            ("Bachelor's Degree Geography or related field", "bachelor[Geography]~"),
            ("Geography or Physics degree", "bachelor[Geography/Physics]"),
            ("Graduation from a four-year college with a degree in Geography", "bachelor[Geography]"),
            ("Doctor of Medicine from a school in the United States", "doctorate[Medicine]"),
            ("High school diploma or equivalent", "highSchool"),
            ("High School Diploma or equivalent (GED)", "highSchool"),
            ("Ph.D. or equivalent doctoral degree in Physics", "doctorate[Physics]"),
            ("Currently enrolled in an undergraduate program in Physics", "bachelor[Physics] now"),
            ("Currently pursuing a Master's degree in Physics", "master[Physics] now"),
            ("Master's degree (or working towards)", "master now"),
            ("Bachelor's degree, with a record of working towards deadlines", "bachelor"),
            ("Graduating in 2024 from a Bachelor's or Master's degree", "bachelor now"),
            ("You are in the final year of a degree in Physics", "bachelor[Physics] now"),
            (
                "Associate degree with an emphasis in Social Work, Psychology or an equivalent field of study",
                "associate[Social Work/Psychology]~",
            ),
            ("associate or bachelor's in Early Childhood Education", "associate[Early Childhood Education]"),
            ("Associate or Bachelor of Arts in Geography or related field", "associate[Geography]~"),
            (
                "Currently pursuing a degree in: Physics, Chemistry, or Geography",
                "bachelor[Physics/Chemistry/Geography] now",
            ),
            ("Licence en informatique", "bachelor"),
            ("Degree in Physics, Law, or a research-related field", "bachelor[Physics/Law]~"),
            (
                "Postgraduate qualification in Physics or willingness to work towards",
                "\"Postgraduate qualification in Physics\" later",
            ),
            ("Master's degree in Physics or working towards completion", "(master[Physics] now)"),
            ("Bachelor's degree in History or an interest in museums", "(bachelor[History])"),
            ("Diploma in Digital Marketing desirable", "certificate[Digital Marketing]?"),
            ("BA/BS with emphasis on Physics", "bachelor[Physics]"),
            ("Bachelor's degree with an emphasis on Physics or Law", "bachelor[Physics/Law]"),
            ("Bachelor's degree with an emphasis on teamwork", "bachelor"),
            ("Foundation degree in Early Years", "associate[Early Years]"),
            ("Enrolled in an advanced degree program", "master now"),
            (
                "Degree: in one or a combination of Physics, Geography, or Law",
                "bachelor[Physics/Geography/Law]",
            ),
            ("Must be currently enrolled in a full-time degree program", "bachelor now"),
            (
                "Degree: Physics, Geography, or other natural science",
                "bachelor[Physics/Geography/natural science]",
            ),
            ("Completion of an engineering degree at an accredited university", "bachelor[engineering]"),
            ("A degree that includes 24 semester hours of law", "bachelor"),
            (
                "Degree or equivalent from an accredited school in Physics/Law",
                "(bachelor[Physics/Law] | equivalent)",
            ),
            ("Bachelor's degree or higher, in Physics", "bachelor[Physics]"),
            ("Bachelor's degree or higher and fluency in Welsh", "bachelor + cy C1"),
            (
                "High school diploma, GED, High School Equivalency Test (HiSET), or TASC credential",
                "highSchool",
            ),
            ("Degree; Physics, Geography or an equivalent technical field", "bachelor[Physics/Geography]~"),
            ("Bachelor's degree required (Physics or Law preferred)", "bachelor + bachelor[Physics/Law]?"),
            (
                "Bachelor's degree (technical discipline preferred)",
                "bachelor + bachelor[technical discipline]?",
            ),
            ("BS, preferably with an emphasis in Hydrology", "bachelor + bachelor[Hydrology]?"),
            (
                "Master's degree in Physics (the program must be accredited by the society), Geography or Law",
                "master[Physics/Geography/Law]",
            ),
            (
                "Master's degree in Physics, a current and valid licence as a Pilot issued by the Port",
                "master[Physics] + \"licence as a Pilot issued by the Port\"",
            ),
            ("PhD in a rigorous quantitative field (such as Statistics)", "doctorate[Statistics]~"),
            ("Lecturer (listed as level 04): doctoral degree", "doctorate"),
            ("A letter from the university's education department", ""),
            (
                "Master's degree, or significant professional experience in lieu of it",
                "(master | equivalent)",
            ),
            (
                "Graduation from an accredited four (4) year college with major course work in Physics",
                "bachelor[Physics]",
            ),
            ("Graduate of a recognized 4-year university with a major in Hydrology", "bachelor[Hydrology]"),
            ("Graduation from a two-year college with a degree in Drafting", "associate[Drafting]"),
            ("Seniors within a month of graduation from a four-year college may file", ""),
            ("Degree in Physics, Chemistry, or a technical field", "bachelor[Physics/Chemistry]~"),
            (
                "BS in Physics, Geography, or similar (or equivalent experience)",
                "(bachelor[Physics/Geography]~ | equivalent)",
            ),
            ("A degree in Physics and/or applicable shipping experience", "(bachelor[Physics])"),
            // Letters in brackets behind the word for their kind are one degree with it.
            ("An undergraduate (BS) or postgraduate (MS/Ph.D.) degree in Physics", "bachelor[Physics]"),
            ("Undergraduate or graduate (MS, PhD) degree in Physics", "bachelor[Physics]"),
            ("An advanced (MS or PhD) degree in Physics", "master[Physics]"),
            ("Enrolled in an undergraduate or post-graduate degree program", "bachelor now"),
            ("A Bachelor's degree within Physics or a related field", "bachelor[Physics]~"),
            ("Degree in Physics, or equivalent level of experience", "(bachelor[Physics] | equivalent)"),
            ("On completion of the course you will obtain a Level 3 diploma", ""),
            ("The board accredits Bachelor's programs", ""),
            (
                "Bachelors of Science or Bachelors of Art in Physics or other similar degree",
                "bachelor[Physics]~",
            ),
            (
                "Degree in Physics, or the equivalent combination of education, technical certifications or training, or work experience",
                "(bachelor[Physics] | equivalent)",
            ),
            ("Bachelor's degree or equivalent in training and experience", "(bachelor | equivalent)"),
            ("Doctorate (MD, PhD, etc.)", "doctorate"),
            // The letters mean what the word does, whatever the field is called.
            ("BS in related field", "bachelor~"),
            ("BS in any discipline", "bachelor"),
            ("BA in relevant field of study", "bachelor~"),
            ("BS in civil or marine engineering", "bachelor[civil/marine engineering]"),
            ("CPA or MBA preferred", "(cpa | master[Business Administration])?"),
            ("PMP or degree preferred", "(pmp | bachelor)?"),
            ("University degree, majored in Physics or related", "bachelor[Physics]~"),
            ("JD and admission to a state bar", "doctorate[Law] + bar"),
            ("Hold a JD as well as a bar admission", "doctorate[Law] + bar"),
            ("MD with an active license", "doctorate[Medicine] + \"license\""),
            ("Bachelor's degree in accounting with CPA", "bachelor[accounting] + cpa"),
            ("Bachelor's degree and experience with PMP", "bachelor"),
        ],
    );
}

/// What a degree must hold is asked for with it: whoever has the degree alone is told so.
#[test]
fn fields_behind_a_school() {
    check(
        "Requirements",
        &[
            (
                "Masters degree from an accredited college/university in Botany, Law, or related fields",
                "master[Botany/Law]~",
            ),
            ("Master's degree from a recognised university in Economics or Law", "master[Economics/Law]"),
            ("Bachelor's degree from a university in Wales", "bachelor"),
            // A kind of field is one where its name says which.
            ("Master's degree in a relevant engineering field", "master[engineering]~"),
            ("Degree in an appropriate scientific field", "bachelor[scientific field]~"),
            ("Degree in a related field", "bachelor~"),
            (
                "Degree in a field which shows the skill for the work, such as physics, chemistry or law",
                "bachelor[physics/chemistry/law]~",
            ),
            ("Degree in a field that interests you", "bachelor"),
            // What only one of several doctorates is in is not asked for.
            ("M.D., D.O., or Ph.D.", "doctorate"),
            ("M.D. or D.O.", "doctorate[Medicine]"),
        ],
    );
}
