//! Amounts of experience.

use super::check;

#[test]
fn amounts() {
    check(
        "Requirements",
        &[
            // Where it stands beside others, or tells what it shows, that is its subject.
            ("One year of experience, education, or training in payroll", "experience 12m of payroll"),
            (
                "One year of experience, education and/or training auditing payrolls",
                "experience 12m of auditing payrolls",
            ),
            (
                "One year of experience which provided knowledge of payroll systems",
                "experience 12m of payroll systems",
            ),
            (
                "One year of experience, education or training that shows understanding of payroll",
                "experience 12m of payroll",
            ),
            (
                "One year of experience, education or training involving payroll audits",
                "experience 12m of payroll audits",
            ),
            ("One year of experience, education and training", "experience 12m"),
            ("Our ideal candidate has 5 years of towing experience", "experience 60m of towing?"),
            ("11+ years IT experience in Software Engineering", "experience 132m of Software Engineering"),
            // What else the sentence says is nothing that one has experience of.
            (
                "This position requires 2 years of experience in towing and involves nightly harbour patrols",
                "experience 24m of towing",
            ),
            ("5 years of customer-facing experience in towing", "experience 60m of towing"),
            ("Help our users get the smoothest experience possible", ""),
            ("This is a 4 month in-person contractor role", ""),
            ("At least 2 years in a role focused on towing", "experience 24m of towing"),
            ("2+ years in a role", "experience 24m"),
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
            ("Client onboarding experience", "experience 0m of Client onboarding"),
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
            (
                "4 years of experience in the field with some mentoring experience",
                "experience 48m + experience 0m of mentoring",
            ),
            ("At least 1 year of the following types of experience", "experience 12m"),
            ("3+ proven experience in sales", "experience 0m of sales"),
            (
                "6 years of geology with an emphasis on marine chemistry",
                "experience 72m of geology + experience 0m of marine chemistry",
            ),
            (
                "6 years of sales experience focusing on retail",
                "experience 72m of sales + experience 0m of retail",
            ),
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
            ("Salesforce.com administration experience", "experience 0m of Salesforce.com"),
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
            (
                "6 years of sales experience with focus on masts",
                "experience 72m of sales + experience 0m of masts",
            ),
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
            ("One year of experience is equal to 12 months of experience at 40 hours per week", ""),
            ("One year of experience equals 30 semester units", ""),
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
            // A chain of slashes joins short things; the last of them may be the head of all.
            (
                "Experience in trade/rope care/tides/freight",
                "experience 0m of trade, rope care, tides, freight",
            ),
            ("Experience in gauge/chart/rope support", "experience 0m of gauge/chart/rope support"),
            (
                "Experience with harbour/quay/dock-as-a-service",
                "experience 0m of harbour/quay/dock-as-a-service",
            ),
            ("A strong algebra/physics background", "experience 0m of algebra, physics"),
            ("Strong STEM background", "experience 0m of STEM"),
            ("Strong Engineering or Applied Sciences background", ""),
            ("Two years in sales, especially if that includes boats", "experience 24m of sales"),
            (
                "Eight years of harbour recruiting experience with at least 3 years focused on towing or piloting",
                "experience 96m of harbour recruiting + experience 36m of towing, piloting",
            ),
            ("Five years working on ship design professionally", "experience 60m of ship design"),
            (
                "2+ years of experience being a senior member of a towing or piloting team",
                "experience 24m of being a senior member of a towing or piloting team",
            ),
            ("Harbour Service- experience mooring ships", "experience 0m of mooring ships"),
            ("Work experiences in towing ships", "experience 0m of towing ships"),
            ("Beginner / intermediate Java experience", "experience 0m of Java"),
            ("<1 year of piloting experience", "experience -12m of piloting"),
            ("No more than five years of piloting experience", "experience -60m of piloting"),
            ("No less than five years of piloting experience", "experience 60m of piloting"),
            ("3 yrs. of experience with Java", "experience 36m of Java"),
            ("5+ YOE in piloting", "experience 60m of piloting"),
        ],
    );
}

#[test]
fn whose_years_they_are() {
    check(
        "Requirements",
        &[
            ("A minimum of five years in the field", "relevant 60m"),
            ("Senior accountant with at least 5 years", "experience 60m of Senior accountant"),
            ("Data scientist with a minimum of five years in the field", "experience 60m of Data scientist"),
            (
                "Seasoned customer service professional with 3–5 years",
                "experience 36-60m of customer service",
            ),
            ("Engineer with 4+ years", "experience 48m of Engineer"),
            ("Engineer with 4+ years of experience", "experience 48m of Engineer"),
            ("Minimum of 5 years in education in a K-12 setting", "experience 60m of education"),
            ("We need an engineer with 4+ years of experience", "experience 48m"),
            // What is no work, and what has an amount of its own.
            ("A warranty with at least 5 years", ""),
            ("Driver's licence with at least 5 years", "driving-licence"),
            ("Work with children of at least 5 years", ""),
        ],
    );
}
