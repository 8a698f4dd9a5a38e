//! Knowledge of named things.

use super::check;

#[test]
fn knowledge() {
    check(
        "Requirements",
        &[
            // A label may begin with the word of a duty.
            ("Build tools: Jenkins, GitLab", "Jenkins, GitLab"),
            ("Build and run: Jenkins, GitLab", ""),
            ("SQL: advanced", "SQL"),
            ("Solid understanding of data structures and algorithms", "data structures, algorithms"),
            (
                "Knowledge of software design patterns and SOLID principles",
                "software design patterns, SOLID principles",
            ),
            ("Excel (required)", "Excel"),
            ("Excel knowledge is a plus", "Excel?"),
            ("R knowledge or Go fluency", "(R | Go)"),
            ("You don't need to know Python", ""),
            ("You don't need to know Rust, but you know C++", "C++"),
            ("Expert in Golang and familiar with Python", "Golang + Python"),
            ("Knowledge of hub-and-spoke networks, Scala...", "hub-and-spoke networks, Scala and the like"),
            (
                "Applied statistical skills including regression, clustering, etc.",
                "regression, clustering and the like",
            ),
            // What is taught under its name, and what is only near it.
            ("Knowledge of SEO best practices", "SEO best practices"),
            ("Strong understanding of blockchain fundamentals", "blockchain"),
            ("Proficiency in FEA", "FEA"),
            ("Understanding of data pipelines", ""),
            ("Knowledge of infrastructure, networking, cloud, data, and packaged applications", ""),
            // What is done has no name but that of a thing.
            ("Expertise in managing large SaaS rollouts", ""),
            ("Skilled in building and running Kubernetes", "Kubernetes"),
            (
                "Proficient use of routing or mail software (HarbourMail, QuayRoute)",
                "HarbourMail, QuayRoute and the like",
            ),
            ("Deep understanding of sheet metal fabrication", "sheet metal fabrication"),
            ("Strong data visualization skills", ""),
            // What has no name of its own is none beside two names.
            ("Knowledge of algorithms, data structures and tide analysis", "algorithms, data structures"),
            ("Knowledge of SQL and sailing", "SQL"),
            ("Knowledge of Linux, Docker and the like", "Linux, Docker"),
            ("We'll need you to know Excel and Word", "Excel, Word"),
            ("Knowledge of algorithms, data structures and packaged software", "algorithms, data structures"),
            // What is only measured, and what is only wished for.
            (
                "Familiarity with CRM tools (HubSpot, Salesforce) and success metrics (churn, NPS)",
                "HubSpot, Salesforce and the like",
            ),
            ("Manage charts and mooring tools (HubSpot preferred)", "HubSpot?"),
            ("Ownership of KPIs such as NRR and GRR", ""),
            ("Knowledge of the Linux and Windows Server operating systems", "Linux, Windows Server"),
            ("Computer skills in order to operate Microsoft Excel", "Microsoft Excel"),
            ("Chart Tools Proficiency: familiarity with QGIS", "QGIS"),
            ("Technical Drawing Expertise: You read charts of any size", ""),
            ("Expertise in Swift (we use SwiftUI as well)", "Swift"),
            // Fields that are taught under their names.
            ("A strong grasp of data structures and algorithms", "data structures, algorithms"),
            ("Familiarity with object-oriented programming", "object-oriented programming"),
            // The closing wish of a sentence, past a semicolon.
            (
                "Ability to program in Java to load charts; to sort and print them, is desired but not required",
                "Java?",
            ),
        ],
    );
}

#[test]
fn where_a_name_ends() {
    check(
        "Requirements",
        &[
            // The kind of thing behind a name is no part of it; a capital says that it is.
            ("Familiarity with CI/CD pipelines and DevOps practices", "CI/CD, DevOps"),
            ("Experience with PostgreSQL or NoSQL databases", "experience 0m of PostgreSQL, NoSQL"),
            ("Comfortable writing Python scripts", "Python"),
            ("Ability to use Python efficiently for tide models", "Python"),
            // A slash binds tighter than what stands behind the kind.
            ("Comfortable with SQL/NoSQL databases and distributed systems", "SQL, NoSQL"),
            ("Strong programming skills in Python and C or C++", "Python + C, C++"),
            // Who does something in a product knows it.
            ("SQL query writing skills", "SQL"),
            ("Ability to utilize AutoCAD drafting tools", "AutoCAD"),
            ("Coding skills such as Python and SQL", "Python, SQL and the like"),
            // Rules that one knows are no papers that one holds.
            (
                "Expertise in safety standards such as NFPA 70E and ISO 13849",
                "NFPA 70E, ISO 13849 and the like",
            ),
            (
                "Experience with AWS (RDS, Redshift), Snowflake, and ingestion tools like Fivetran, DBT",
                "experience 0m of AWS, Snowflake + experience 0m of RDS, Redshift + experience 0m of Fivetran, DBT",
            ),
            // Products behind several things are means to all of them, and no members beside them.
            (
                "Experience with data analysis and visualization in R or Python",
                "experience 0m of data analysis, visualization + experience 0m of R, Python",
            ),
            ("Experience building shops and carts in React and Node", "experience 0m of React, Node"),
            (
                "Experience in tide models and writing code in Python",
                "experience 0m of tide models + experience 0m of Python",
            ),
            ("Proficiency in C, Java and development on Linux", "C, Java, Linux"),
            ("Knowledge of Core Animation and Common Lisp", "Core Animation, Common Lisp"),
            ("Knowledge of Cloud Infrastructure and empathy for its users", "Cloud Infrastructure"),
            ("Database experience such as Oracle or MySQL", "experience 0m of Oracle, MySQL"),
            (
                "Proficiency with R, SQL, and Python including the Keras and XGBoost libraries",
                "R, SQL, Python + Keras, XGBoost and the like",
            ),
            // Each class has examples of its own.
            (
                "Proficiency in Java, frameworks like Spring or Grails, and component libraries like Storybook",
                "Java + Spring, Grails and the like + Storybook and the like",
            ),
            // What several countries share.
            (
                "Experience with US, EU, and Japan harbour rules",
                "experience 0m of US, EU, and Japan harbour rules",
            ),
            // Examples of the last class only; a word in "-ing" among them is no deed.
            (
                "Knowledge of statistics and analytical methods including sampling, regression, clustering, etc.",
                "statistics + sampling, regression, clustering and the like",
            ),
            (
                "Experience performing functions such as patrols, harbour watch and towing",
                "experience 0m of patrols, harbour watch, towing",
            ),
            (
                "Experience building pilot systems using Python (asyncio, FastAPI) and TypeScript (Node, React)",
                "experience 0m of building pilot systems + experience 0m of Python, TypeScript + experience 0m of asyncio, FastAPI + \
                 experience 0m of Node, React",
            ),
            // One kind of things, and all that describes it; what the examples are not for is asked by itself.
            (
                "Experience using harbour coordination and tide modelling tools (HarbourMail, QuayRoute)",
                "experience 0m of HarbourMail, QuayRoute",
            ),
            (
                "Experience with business intelligence and reporting platforms such as Tableau or Cognos",
                "experience 0m of Tableau, Cognos",
            ),
            (
                "Experience with unit testing and build tools such as Jenkins",
                "experience 0m of unit testing + experience 0m of Jenkins",
            ),
            (
                "Experience with microservices and container technologies like Docker",
                "experience 0m of microservices + experience 0m of Docker",
            ),
            (
                "Experience with web development and JavaScript frameworks such as React",
                "experience 0m of web development + experience 0m of React",
            ),
            ("Must know Excel", "Excel"),
            // What stands behind letters is of both, but for a mere kind.
            ("Experience with AI/ML infrastructure", "experience 0m of AI/ML infrastructure"),
            ("Experience with AI/ML technologies", "experience 0m of AI, ML"),
            ("Experience with ETL/ELT processes", "experience 0m of ETL, ELT"),
            // What has a name of its own beside lists of others.
            (
                "Experience with cloud platforms (AWS, GCP), containers (Docker, Kubernetes), and CI/CD pipelines",
                "experience 0m of CI/CD + experience 0m of AWS, GCP + experience 0m of Docker, Kubernetes",
            ),
            ("Experience with Linux nice to have", "experience 0m of Linux?"),
            ("Experience with large tide tables- old and new", "experience 0m of large tide tables"),
            ("Experience successfully mooring ships", "experience 0m of mooring ships"),
            (
                "Experience working directly in a harbour context (e.g., tides, ropes, salvage)",
                "experience 0m of tides, ropes, salvage",
            ),
            // Three short examples of what one knows are names; what only goes on with "etc.", and how one deals with people, is none.
            (
                "Familiarity with metal methods such as milling, casting and welding",
                "milling, casting, welding and the like",
            ),
            ("Proficient with test gear (e.g., scopes, probes, loads)", "scopes, probes, loads and the like"),
            ("Knowledge of harbours, quays, docks, etc", ""),
            ("Understanding of people issues such as stress, grief and anger", ""),
            // A product without a kind behind it stands for itself, beside its parts.
            (
                "Skilled in Excel such as lookups and pivot tables",
                "Excel, lookups, pivot tables and the like",
            ),
            ("Familiarity with GCP services like Vertex AI", "Vertex AI and the like"),
            // Between lists, an "and" parts what an "or" joins.
            (
                "Experience with databases (such as MongoDB, Redis) and queues or streams (Kafka, Kinesis)",
                "experience 0m of MongoDB, Redis + experience 0m of Kafka, Kinesis",
            ),
            // Kinds behind letters, and what engineers make.
            ("Knowledge of NAIC guidance", "NAIC"),
            ("Experience with Unix systems", "experience 0m of Unix"),
            ("Experience building tide tools and dashboards", "experience 0m of tide tools, dashboards"),
            (
                "Experience building harbour alliances and friendships",
                "experience 0m of building harbour alliances and friendships",
            ),
            (
                "Experience designing complex tools or platforms",
                "experience 0m of designing complex tools or platforms",
            ),
        ],
    );
}

#[test]
fn letters_that_are_taught_and_capitals_that_say_where() {
    check(
        "Requirements",
        &[
            ("Working knowledge of EVMS", "EVMS"),
            ("Familiarity with NoSQL databases", "NoSQL"),
            ("Use of MEDDPICC or similar sales methodologies", "MEDDPICC and the like"),
            ("Awareness of SOX and GAAP", "SOX, GAAP"),
            // Kinds of things stay kinds, and a place is no name.
            ("Working knowledge of CRM", ""),
            ("Deep understanding of the Spanish harbour market", ""),
            ("Knowledge of State and Federal regulations", ""),
            ("Knowledge of Swiss GAAP", "Swiss GAAP"),
        ],
    );
}

#[test]
fn a_background_in_what_is_done() {
    check(
        "Requirements",
        &[
            ("Strong background integrating tide gauges", "experience 0m of integrating tide gauges"),
            (
                "Candidates with a Data Analytics, Statistics, or Information Systems background",
                "experience 0m of Data Analytics, Statistics, Information Systems",
            ),
            ("Clean background screening", "background"),
            (
                "Three years of experience in a similar wholesale banking role",
                "experience 36m of wholesale banking",
            ),
            ("Three years of experience in a similar role", "relevant 36m"),
        ],
    );
}

#[test]
fn names_and_kinds_in_one_list() {
    check(
        "Requirements",
        &[
            ("Proficiency in Golang and distributed systems", "Golang"),
            ("Fluency in SQL, dashboards, and tide models", "SQL"),
            // Who knows one of several needs none of the others.
            ("Fluency in SQL, berth plans, or tide models", "SQL, berth plans, tide models"),
            ("Comfortable with SQL, Excel, or something of your own", "SQL, Excel"),
            (
                "Familiarity with Kubernetes and Docker, message queues, relational databases, and tide drills",
                "Kubernetes, Docker",
            ),
            ("Knowledge of tide functions, mooring methods of analysis, tide models and databases", ""),
            ("Familiarity with GPU-native moorings and tide paradigms", ""),
            // Whoever writes a name writes it in capitals, and its kind behind it.
            ("Knowledge of the Harbour Safety Act and tide rules", "Harbour Safety Act"),
            ("Familiarity with Quay Futures framework and its suppliers", "Quay Futures framework"),
            ("Knowledge of SQL and MoorTrack CMS", "SQL, MoorTrack CMS"),
            ("Working knowledge of DevSecOps infrastructure", "DevSecOps infrastructure"),
            // Examples are asked as they stand.
            (
                "Knowledge of queue concepts (e.g., offsets, partitions, tide rebalancing)",
                "offsets, partitions, tide rebalancing and the like",
            ),
        ],
    );
}

#[test]
fn parts_of_one_product() {
    check(
        "Requirements",
        &[
            (
                "Advanced skills in Microsoft Excel (sorting, charts, VLOOKUPs, etc.) and PowerPoint",
                "Microsoft Excel, PowerPoint and the like",
            ),
            ("Experience with Excel (charts, macros)", "experience 0m of Excel"),
            ("Proficiency in Excel, including charts and macros", "Excel"),
            ("Skilled in Excel: charts and macros", "Excel"),
            // What has a name of its own is asked as well, and so are members of a class.
            (
                "Proficient with Python including pandas, NumPy and SciPy",
                "Python + pandas, NumPy, SciPy and the like",
            ),
            ("Experience with AWS: EC2, S3", "experience 0m of AWS + experience 0m of EC2, S3"),
            ("Experience with databases: MySQL, Redis", "experience 0m of MySQL, Redis"),
            ("Proficiency in Microsoft Office: Word, Excel", "Word, Excel"),
            ("Calendly: see our page", ""),
            ("TDD: 800.877.8339, or by mail", ""),
            ("Experience with AWS (EC2, S3)", "experience 0m of AWS, EC2, S3"),
            ("Experience with CUDA libraries (cuBLAS, cuDNN)", "experience 0m of cuBLAS, cuDNN"),
        ],
    );
}
