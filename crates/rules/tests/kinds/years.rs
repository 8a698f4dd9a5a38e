//! Amounts of experience.

use super::check;

#[test]
fn amounts() {
    check(
        "Requirements",
        &[
            (
                "Two years of experience as a Purser or in a class at that level which provides experience in counting sails",
                "(experience 24m of Purser | experience 24m of counting sails)",
            ),
            // What is not said stays an alternative.
            (
                "Two years of experience as a Boatswain or in a position at that level",
                "(experience 24m of Boatswain)",
            ),
            (
                "Four years of experience in law, one year of which must include supervision of staff",
                "experience 48m of law + experience 12m of supervision of staff",
            ),
            (
                "Five years of diving experience, three years of which must provide clinical experience",
                "experience 60m of diving + experience 36m of clinical",
            ),
            (
                "Six years of satisfactory full-time experience related to pilotage",
                "experience 72m of pilotage",
            ),
            // What another finding takes from the end of it leaves the rest.
            (
                "6+ years of experience with account management, auditing, or other related experience",
                "(experience 72m of account management, auditing | equivalent)",
            ),
            ("A minimum of 12 years of related or equivalent experience", "relevant 144m"),
            (
                "3 years of experience in towing and a valid driving licence",
                "experience 36m of towing + driving-licence",
            ),
            (
                "Experience of working with crews and hold a full driving licence",
                "experience 0m of working with crews + driving-licence",
            ),
            ("5 years in towing and speaks fluent German", "experience 60m of towing + de C1"),
            (
                "2 years as a data scientist, data engineer, or equivalent",
                "experience 24m of data scientist, data engineer",
            ),
            ("Deep experience in towing (typically 5+ years of relevant work)", "experience 60m of towing"),
            (
                "5 years of experience in auditing, law, or finance, and with Excel",
                "experience 60m of auditing, law, finance + experience 60m of Excel",
            ),
            (
                "Experience in banking and in payments, sales or law",
                "experience 0m of banking + experience 0m of payments, sales, law",
            ),
            ("5 years active practice in maritime law", "experience 60m of maritime law"),
            ("Minimum of 4 years post-J.D. experience", "doctorate[Law] + experience 48m"),
            (
                "3+ years of post-MBA sailing experience",
                "master[Business Administration] + experience 36m of sailing",
            ),
            (
                "Deep experience (typically 4+ years) in rigging and towing",
                "experience 48m of rigging and towing",
            ),
            ("Experience in rigging (4+ years)", "experience 48m of rigging"),
            (
                "Two years of experience with the City of Harbour in the repair of pumps",
                "experience 24m of repair of pumps",
            ),
            (
                "One year of experience in the Federal service or equivalent experience in the private or public sector",
                "experience 12m of Federal service",
            ),
            // What somebody has done for so long.
            ("Have worked as a rigger for 2+ years", "experience 24m of rigger"),
            ("You've led crews for at least 3 years", "experience 36m of led crews"),
            ("You have been a harbour master for 5+ years", "experience 60m of harbour master"),
            ("You have built services in Go for five years", "experience 60m of Go"),
            ("Must have lived in the county for at least 1 year", ""),
            ("We've been moving boats for 20 years", ""),
            // Fewer years for those who have a degree.
            (
                "5+ years of experience in sales (or 3 with a Master's)",
                "(experience 60m of sales | experience 36m of sales + master)",
            ),
            ("4 years (2 with Master's)", "(experience 48m | experience 24m + master)"),
            (
                "10+ years of dredging (8+ with MS, 5+ with a PhD)",
                "(experience 120m of dredging | experience 96m of dredging + master | experience 60m of dredging + doctorate)",
            ),
            (
                "5 years of sales (3 years if MBA)",
                "(experience 60m of sales | experience 36m of sales + master[Business Administration])",
            ),
            (
                "BS with 8 years of experience (6 with MS)",
                "(bachelor + experience 96m | experience 72m + master)",
            ),
            // A wish beside a demand is its own.
            (
                "Experience in bookkeeping and ideally payroll",
                "experience 0m of bookkeeping + experience 0m of payroll?",
            ),
            ("Knowledge of SQL and ideally dbt", "SQL + dbt?"),
            (
                "A degree in Physics and ideally 2 years of sales experience",
                "bachelor[Physics] + experience 24m of sales?",
            ),
            (
                "3+ years of sales experience, dredging experience a plus",
                "experience 36m of sales + experience 0m of dredging?",
            ),
            ("Experience in towage or in industries like dredging", "experience 0m of towage, dredging"),
            // Where something was done is asked only where it is a trade of its own.
            ("Worked as a diver in a harbour, yard or dock setting", "experience 0m of diver"),
            (
                "Experience operating in start-up or growth-stage environments",
                "experience 0m of start-up, growth-stage environments",
            ),
            (
                "Experience in senior roles within finance, consulting, or shipping firms",
                "experience 0m of finance, consulting, shipping",
            ),
            ("15+ years of work or research experience in tide models", "experience 180m of tide models"),
            (
                "4+ years of experience in object oriented programming - C++, C# or Java",
                "experience 48m of C++, C#, Java",
            ),
            ("Three years of sales experience (SaaS preferred)", "experience 36m of sales + SaaS?"),
            // Initials end nothing.
            (
                "Experience in the use of harbour I.T. systems would be desirable",
                "experience 0m of harbour I.T. systems?",
            ),
            ("Experience with U.S. GAAP is a plus", "experience 0m of U.S. GAAP?"),
            ("Mentoring/leadership experience", "experience 0m of Mentoring, leadership"),
            ("Experience working at a startup", "experience 0m of startup"),
            (
                "5+ years of sales experience, ideally at a bank",
                "experience 60m of sales + experience 0m of bank?",
            ),
            (
                "Experience in dredging ideally within a harbour setting",
                "experience 0m of dredging + experience 0m of harbour?",
            ),
            (
                "10+ years of professional experience, with a focus on dredging, towage or sales",
                "experience 120m of dredging, towage, sales",
            ),
            ("Experience or internship in towage", "experience 0m of towage"),
            (
                "5+ years of work experience; at least 2 of which are in dredging or towage",
                "experience 60m + experience 24m of dredging or towage",
            ),
            ("Track record on building ferries", "experience 0m of building ferries"),
            ("Experience in any one area of compiler design", "experience 0m of compiler design"),
            ("Founded by engineers, we need someone with 5+ years of Rust", "experience 60m of Rust"),
            ("2-3+ years of experience in sales", "experience 24m of sales"),
            ("2-3 years of experience in a similar role (Master's degree)", "relevant 24-36m + master"),
            ("3+ years of experience in IT space", "experience 36m of IT"),
            ("Background in finance, IT, and sales", "experience 0m of finance, IT, sales"),
            ("Python and/or Bash programming experience", "experience 0m of Python, Bash"),
            (
                "Bash programming experience and worked with Git",
                "experience 0m of Bash + experience 0m of Git",
            ),
            ("Experience in dredging and have a car", "experience 0m of dredging"),
            ("Willingness to continue gaining knowledge and dredging experience", ""),
            ("Worked on tide models", "experience 0m of tide models"),
            ("Prior work in tide modelling or dredging", "experience 0m of tide modelling, dredging"),
            ("Prior work experience in sales", "experience 0m of sales"),
            ("Experience leading through ambiguity", "experience 0m of leading through ambiguity"),
            (
                "Experience writing charts and transferring knowledge of them",
                "experience 0m of writing charts, transferring knowledge of them",
            ),
            ("(Rust, Go, or Java experience is a plus)", "experience 0m of Rust, Go, Java?"),
            (
                "Patience - experience working with sailors is a plus",
                "experience 0m of working with sailors?",
            ),
            (
                "Two years of experience as a Tides and Currents Surveyor for the City",
                "experience 24m of Tides and Currents Surveyor",
            ),
            (
                "Two years of experience with the City of Harbour as a Lock Keeper or in a class at that level",
                "(experience 24m of Lock Keeper)",
            ),
            (
                "Two years of experience in a class at the level of Lock Keeper",
                "experience 24m of Lock Keeper",
            ),
            (
                "One year of surveying experience. Examples of such experience include running surveys; drawing charts",
                "experience 12m of surveying",
            ),
            (
                "One year of specialized experience. Examples of such experience include running surveys; drawing charts",
                "experience 12m of running surveys, drawing charts",
            ),
            (
                "One year of specialized experience which includes dredging harbours and clearing locks",
                "experience 12m of dredging harbours, clearing locks",
            ),
            (
                "Two years of paid experience with the City of Harbour dredging locks",
                "experience 24m of dredging locks",
            ),
            ("Ten years of experience, with a focus on tide charts", "experience 120m of tide charts"),
            ("Strong harbour background with ability to lead", "experience 0m of harbour"),
            // Experience that is told of, and asked of nobody.
            ("You don't need experience with our exact stack", ""),
            ("Experience teaching sailors is not required, though many have it", ""),
            ("Candidates must describe their dredging experience", ""),
            ("A programme to give you hands-on experience in dredging", ""),
            ("Dredging experience is gained through work on a dredger", ""),
            // An amount that opens or closes an item of a list is of the rest of it.
            (
                "5+ years infrastructure, platform, or DevOps engineering",
                "experience 60m of infrastructure, platform, DevOps engineering",
            ),
            ("Sea chart analysis 2+ years", "experience 24m of Sea chart analysis"),
            ("Relevant work experience 0-2 years", "relevant 0-24m"),
            ("3+ years of harbour work experience", "experience 36m of harbour"),
            ("4+ years hands-on with Kubernetes", "experience 48m of Kubernetes"),
            ("You've worked at least five years inside a harbour", "experience 60m of harbour"),
            ("At least two years experiences in mooring ships", "experience 24m of mooring ships"),
            ("3-year initial commitment", ""),
            ("More than 2 years but less than 3 years", ""),
            ("3+ years experience working at a dredging firm", "experience 36m of dredging firm"),
            (
                "2-3 years of experience in dredging, payroll, or a related office role",
                "experience 24-36m of dredging, payroll",
            ),
            ("Track record of success managing crews", "experience 0m of managing crews"),
            (
                "Experience in a similar role would be an advantage, as would harbour experience",
                "relevant 0m + experience 0m of harbour?",
            ),
            (
                "Love of ships and past experience in dredging or mooring",
                "experience 0m of dredging, mooring",
            ),
            ("An open mind and deep experience in leading crews", "experience 0m of leading crews"),
            ("Shipping (ideally towage) experience", "experience 0m of Shipping"),
            ("Nurse II. Experience or education.", ""),
            ("Startup or scale-up experience", "experience 0m of Startup, scale-up"),
            ("Harbour or ferry operations experience", "experience 0m of Harbour or ferry operations"),
            ("A combination of education and towage experience", "experience 0m of towage"),
            ("Meaningful experience mooring ships", "experience 0m of mooring ships"),
            (
                "Harbour service experience (i.e., volunteer experience): refers to paid and unpaid experience",
                "",
            ),
            ("You have the opportunity of gaining hands-on experience with our cranes", ""),
            ("Pay is commensurate with experience for this dredging role", ""),
            ("Builds the skills and experience of others in dredging", ""),
            ("Improves our members' and our skipper's experience on the ferry", ""),
            (
                "5 years of dredging, with at least 2 years spent managing barges",
                "experience 60m of dredging + experience 24m of managing barges",
            ),
            ("Experience directly related to mooring ships", "experience 0m of mooring ships"),
            ("Sales experience related to our harbours", "experience 0m of Sales"),
            ("Experience with Rust and an interest in sailing", "experience 0m of Rust"),
            ("4+ years of product experience", "experience 48m of product"),
            ("We're led by founders with deep experience in towage", ""),
            (
                "Experience must include experience in towage and moorings",
                "experience 0m of towage, moorings",
            ),
            ("You must meet the specialized experience described below", ""),
            ("Vast experience communicating with crews", "experience 0m of communicating with crews"),
            (
                "Track record of planning a roadmap in which tides count",
                "experience 0m of planning a roadmap",
            ),
            ("10 years of experience in enabling trade", "experience 120m of enabling trade"),
            ("Experience fine-tuning tide models", "experience 0m of fine-tuning tide models"),
            ("3-5 years of experience", "experience 36-60m"),
            ("5 years of experience in a professional environment", "experience 60m"),
            ("12+ years of related experience in a professional role", "relevant 144m"),
            ("5-7 years minimum in sales", "experience 60m of sales"),
            ("At least 3-5 years of sales experience", "experience 36m of sales"),
            ("Minimum of two to five years of experience in sales", "experience 24m of sales"),
            ("6 months to 1 year of warehouse experience", "experience 6-12m of warehouse"),
            ("Eighteen (18) months' experience in retail", "experience 18m of retail"),
            ("One and a half years of experience", "experience 18m"),
            ("Fifty-two weeks of experience in retail", "experience 12m of retail"),
            ("Up to 2 years of experience", "experience -24m"),
            ("Two-plus years of experience", "experience 24m"),
            ("Five or more years' experience in retail", "experience 60m of retail"),
            ("3 years or more experience in retail", "experience 36m of retail"),
            ("2 years of ICU experience within the last 5 years", "experience 24m of ICU in 60"),
            ("3 years of growth marketing experience", "experience 36m of growth marketing"),
            (
                "10+ overall years in physics; 3+ in leadership",
                "experience 120m of physics + experience 36m of leadership",
            ),
            ("2+ years of education management experience", "experience 24m of education management"),
            ("5 years of sales; you led teams of 3+ in shops", "experience 60m of sales"),
            ("Candidates must satisfy five years of experience in sales", "experience 60m of sales"),
            ("5+ years of engineering experience", "experience 60m of engineering"),
            ("5+ years of engineering experience with Java", "experience 60m of Java"),
            ("4 years of experience in the field", "relevant 48m"),
            ("At least 1 year of the following types of experience", "experience 12m"),
            ("3+ proven experience in sales", "experience 0m of sales"),
            (
                "6 years of geology with an emphasis on marine chemistry",
                "experience 72m of geology, marine chemistry",
            ),
            ("6 years of sales experience focusing on retail", "experience 72m of sales, retail"),
            ("6 years of geology with a focus on delivering results", "experience 72m of geology"),
            ("Two years of experience in sales and have a degree", "experience 24m of sales + bachelor"),
            (
                "Have rowing, varnishing, and project management experience",
                "experience 0m of rowing, varnishing, project management",
            ),
            ("Excellent organization, attention to detail, and sales experience", "experience 0m of sales"),
            ("Experience or internship experience in mast making", "experience 0m of mast making"),
            ("3 years of development experience with Java", "experience 36m of Java"),
            ("Experience which has provided a thorough knowledge of keels", "experience 0m of keels"),
            ("Experience with Terraform (3+ years for seniors)", "experience 0m of Terraform"),
            (
                "2 years of experience in the job offered, as a rigger, or in sales",
                "experience 24m of job offered, rigger, sales",
            ),
            ("Ability to use no-code tools (Zapier, Airtable)", "Zapier, Airtable and the like"),
            ("Read https://harbour.example/python/jira.html on the sea", ""),
            ("Salesforce.com administration experience", "experience 0m of Salesforce.com administration"),
            ("Solid Python skills and professional experience with Java", "Python + experience 0m of Java"),
            ("Experience rigging boats (e.g. tying knots, mast work, PRs)", "experience 0m of rigging boats"),
            (
                "3-5 years in boat sales (harbour experience strongly preferred)",
                "experience 36-60m of boat sales + experience 0m of harbour?",
            ),
            ("(Plus) Experience building boats", "experience 0m of building boats?"),
            ("Experience with video, motion, or 3D work", "experience 0m of video, motion, 3D work"),
            ("Video, motion, or 3D experience", "experience 0m of Video, motion, 3D"),
            ("Strong experience with at least one boat and want to build more", "experience 0m of boat"),
            (
                "Background in rigging, particularly with a focus on masts",
                "experience 0m of rigging + experience 0m of masts",
            ),
            ("12+ years of rigging or related experience", "(experience 144m of rigging | equivalent)"),
            ("1 year of equal or equivalent sailing experience", "experience 12m of sailing"),
            (
                "Experience in a large, complex, matrixed organization",
                "experience 0m of large, complex, matrixed organization",
            ),
            ("Previous experience in this area is needed", "relevant 0m"),
            (
                "3+ years in a sales position and 2+ years in an education position",
                "experience 36m of sales + experience 24m of education",
            ),
            ("At least one year of additional qualifying experience", "experience 12m"),
            ("Experience in and understanding of tides", "experience 0m of tides"),
            ("6 years of sales experience with focus on masts", "experience 72m of sales, masts"),
            (
                "One year of specialized experience. Specialized experience is defined as rigging masts and varnishing.",
                "experience 12m of rigging masts, varnishing",
            ),
            (
                "One year of experience. Specialized experience is defined as experience in sales; and experience with SAP.",
                "experience 12m of sales + experience 0m of SAP",
            ),
            ("You have a first experience in boat sales", "experience 0m of boat sales"),
            ("Experience with zero trust", "experience 0m of zero trust"),
            ("Zero trust experience", "experience 0m of Zero trust"),
            ("Go-to-market experience", "experience 0m of Go-to-market"),
            (
                "7 years of experience in sales and IT operations including Windows and Linux",
                "experience 84m of sales + experience 0m of Windows, Linux",
            ),
            // Words that lost the space between them with their markup.
            ("Experience inPython", "experience 0m of Python"),
            ("Experience inPythonand Go", "experience 0m of Python, Go"),
            ("At least two years, or 4,174 hours, of harbour experience", "experience 24m of harbour"),
            ("Two years (2,000 hours) of experience in welding", "experience 24m of welding"),
            ("Twenty four months of experience in welding", "experience 24m of welding"),
            ("Duration: 12 months with potential for extension", ""),
            ("One year of experience is equivalent to 12 months at 40 hours per week", ""),
            ("Tidewater is an established hiring firm with over 60 years of experience", ""),
            (
                "4 years of experience in sales, with a preference for those from shipping",
                "experience 48m of sales",
            ),
            ("Training in the trade, a valuable experience, may satisfy one year of it", ""),
            ("Experience in R and an interest in learning new languages", "experience 0m of R"),
            ("Experience with OpenTable", "experience 0m of OpenTable"),
            (
                "1 year of experience directly supervising staff",
                "experience 12m of directly supervising staff",
            ),
            (
                "Experience resolving conflicts and ensuring calm",
                "experience 0m of resolving conflicts, ensuring calm",
            ),
            ("1 year of experience with on-site repairs", "experience 12m of on-site repairs"),
        ],
    );
}

#[test]
fn amounts_that_the_word_does_not_follow() {
    check(
        "Requirements",
        &[
            ("Experience: 3 years", "experience 36m"),
            ("Years of experience: 3 - 5 years", "experience 36-60m"),
            // A word beside "experience" that says nothing of it.
            ("Three years of directly related experience", "relevant 36m"),
            ("Two years of occupational experience in rigging", "experience 24m of rigging"),
            (
                "8 years of knowledge and experience in dredging and piloting",
                "experience 96m of dredging, piloting",
            ),
            (
                "2 years of dredging experience (internship experience does not count)",
                "experience 24m of dredging",
            ),
            // What stands before the word and what stands behind it, unless one of them says it all.
            ("Marketing experience with HubSpot", "experience 0m of Marketing + experience 0m of HubSpot"),
            ("Programming experience in Java or Go", "experience 0m of Java, Go"),
            ("Cloud experience with AWS", "experience 0m of AWS"),
            ("Research experience in machine learning", "experience 0m of machine learning"),
            (
                "5+ years in embedded development, including hands-on work with motor control",
                "experience 60m of embedded development + experience 0m of motor control",
            ),
            (
                "Hands on experience with Python/R and working with Spark",
                "experience 0m of Python, R + experience 0m of Spark",
            ),
            ("Experience in agile teams and comfort with change", "experience 0m of agile teams"),
            ("Minimum Education/Work Experience", ""),
            // A list in front of the word, with all of its members.
            (
                "Previous case, complaints or appeals management experience",
                "experience 0m of case, complaints, appeals management",
            ),
            ("Clinical and/or research experience", "experience 0m of Clinical, research"),
            ("Ropes are a plus, but broad experience with other gear is needed", ""),
            (
                "Track record across the voyage: loading, piloting and mooring",
                "experience 0m of loading, piloting, mooring",
            ),
            ("Experience in at least one of these languages", ""),
            ("Java: 5 years", "experience 60m of Java"),
            ("Java (5 years), Python (2+ years)", "experience 60m of Java + experience 24m of Python"),
            ("10 years +", "experience 120m"),
            ("5+ years minimum owning a sales region", "experience 60m of owning a sales region"),
            ("2+ years in a similar role", "relevant 24m"),
            ("At least two years exposure to retail", "experience 24m of retail"),
            (
                "Minimum of 5 years of experience, 2 of which must be in management",
                "experience 60m + experience 24m of management",
            ),
            ("Must have one year of specialized experience equivalent to the GS-07 level", "relevant 12m"),
            (
                "5 years of experience in geology in the mining or quarrying industries",
                "experience 60m of geology + experience 60m of mining, quarrying",
            ),
            ("Surveying experience in an agency or corporate setting", "experience 0m of Surveying"),
            ("5 years of geology in a busy environment", "experience 60m of geology"),
        ],
    );
}

#[test]
fn what_is_no_experience() {
    check(
        "Requirements",
        &[
            ("With 25 years of experience, we are the oldest harbour", ""),
            ("We have over 30 years of experience in the trade", ""),
            ("Must commit to a minimum of 10 weeks and up to 6 months", ""),
            ("Applicants who lack six months of the required experience may file", ""),
            ("Must be 18 years of age or older", "age 18"),
            ("No experience necessary", ""),
            ("How many years of sailing experience do you have?\n• 3-4 years\n• 5+ years", ""),
            ("Describe your experience supervising crews", ""),
            ("6-12 months in the first instance", ""),
            ("Harbour experience –", ""),
            ("Pay depends on the related experience of the chosen applicant", ""),
            ("Tools we use: Python, Jira, Excel, Airtable, Oracle, SAP, Snowflake, and Looker", ""),
            ("Other education and commensurate experience may be substituted", ""),
            ("A strong educational background in keels", ""),
            ("Set rules for the production use of ropes", ""),
            ("Knowledge of FDA rules on paint", "FDA rules on paint"),
            ("Part-time work experience is considered relevant experience", ""),
            ("Applicants with recent sailing experience must provide references", ""),
            ("Experience as a deckhand is creditable if it was paid", ""),
            ("Experience with sails is not essential", ""),
            ("We shape how our product is experienced across the world", ""),
            ("Have you lived abroad for 6 months or more in the last 5 years", ""),
            ("Four years of progressive study meets the requirement", ""),
            ("Harbour training may satisfy up to one year of the experience", ""),
            ("Applicants with zero years of teaching experience should submit references", ""),
            ("You will receive credit for all qualifying experience, including volunteer experience", ""),
            ("Send references from the last contracted work experience", ""),
            ("Harbour Experience: Ability to thrive at sea", ""),
            ("You build a better boating experience", ""),
            ("12 month maternity leave cover required", ""),
            ("Use your sailing experience to help us grow", ""),
            ("Pay depends on the candidate’s experience and on the harbour", ""),
            ("Experience: If you have some but not all of it, apply", ""),
        ],
    );
}
