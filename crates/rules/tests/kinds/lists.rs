//! Lists of lists: what "and", "plus" and "as well as" join are choices, each with its own "or".

use super::check;

#[test]
fn lists_of_lists() {
    check(
        "Requirements",
        &[
            // A choice among parts of any kind, however they are marked.
            (
                "One of the following: (a) Bachelor's degree in law; (b) Five years of experience in audit; (c) RN license.",
                "(bachelor[law] | experience 60m of audit | rn)",
            ),
            (
                "Must have one of: bachelor's degree; 5 years of diving; CPA",
                "(bachelor | experience 60m of diving | cpa)",
            ),
            (
                "One of the following is required: a degree in law, a CPA, an RN license",
                "(bachelor[law] | cpa | rn)",
            ),
            ("One of the following certifications: CPA; CMA", "(cpa | cma-accountant)"),
            (
                "One of the following: (1) CPA, (2) CMA or (3) five years of audit",
                "(cpa | cma-accountant | experience 60m of audit)",
            ),
            // Numbers that count the members of a list are no part of them.
            (
                "Requires 1) a bachelor's degree, 2) three years of experience in audit and 3) a CPA",
                "bachelor + experience 36m of audit + cpa",
            ),
            ("Experience with a) Java, b) Python, and c) Go", "experience 0m of Java, Python, Go"),
            ("Must hold one of the following certifications:\n  - CPA\n  - CMA", "(cpa | cma-accountant)"),
            (
                "A degree in law; OR 2 years of diving and one of the following:\n  - CPA\n  - RN",
                "(bachelor[law] | experience 24m of diving + (cpa | rn))",
            ),
            // An article begins no clause: what the last comma says is said of all.
            ("An RN license, an LPN license, or a CNA certificate", "(rn | lpn | cna)"),
            ("A PMP, a CAPM or a Prince2 certification", "(pmp | capm | prince2)"),
            (
                "A degree in law, five years of experience in audit, or a CPA",
                "(bachelor[law] | experience 60m of audit | cpa)",
            ),
            ("A valid driver's license, an RN license, and a CDL", "driving-licence + rn + cdl"),
            ("Bachelor's degree in law or CPA", "(bachelor[law] | cpa)"),
            ("Fluent in English and one of the following: French, German", "en C1 + (fr C1 | de C1)"),
            ("At least one of French, German or Spanish", "(fr - | de - | es -)"),
            (
                "Expertise in Docker, Kubernetes, or Nomad, plus Terraform or Pulumi",
                "Docker, Kubernetes, Nomad + Terraform, Pulumi",
            ),
            (
                "Experience with AWS or Azure as well as Terraform or Pulumi",
                "experience 0m of AWS, Azure + experience 0m of Terraform, Pulumi",
            ),
            // The examples end where something is asked besides.
            (
                "Experience with packages such as TensorFlow, PyTorch, Keras, as well as Python",
                "experience 0m of TensorFlow, PyTorch, Keras + experience 0m of Python",
            ),
            // One of several parts is a choice; those beside it that are of its kind are members of it.
            (
                "Experience with Excel, Java or C#, SQL, and Tableau",
                "experience 0m of Excel + experience 0m of Java, C# + experience 0m of SQL, Tableau",
            ),
            (
                "Experience with Go, Rust or C++, and Kubernetes",
                "experience 0m of Go, Rust, C++ + experience 0m of Kubernetes",
            ),
            (
                "Experience with MySQL or Postgres, Kafka or RabbitMQ, and Docker",
                "experience 0m of MySQL, Postgres + experience 0m of Kafka, RabbitMQ + experience 0m of Docker",
            ),
            (
                "Proficiency in Word, Excel, QuickBooks or similar accounting software, and Outlook",
                "Word, Excel + QuickBooks and the like + Outlook",
            ),
            ("Knowledge of Python, R, or SQL, and Tableau", "Python, R, SQL + Tableau"),
            ("Fluent in Spanish or Portuguese, plus English", "(es C1 | pt C1) + en C1"),
            // One list is one list.
            ("Knowledge of Java, plus SQL", "Java, SQL"),
            ("Experience with Jira, Confluence or Trello", "experience 0m of Jira, Confluence, Trello"),
            ("Experience in one or more of Java, C++, and Go", "experience 0m of Java, C++, Go"),
            (
                "Track record of hiring for roles such as: Rigging and Towing Specialists, Winch Operators, and Pilots",
                "experience 0m of Rigging and Towing Specialists, Winch Operators, Pilots",
            ),
        ],
    );
}

#[test]
fn choices_beside_named_lists() {
    check(
        "Requirements",
        &[
            // Who has done the other needs nothing of what the brackets name.
            (
                "Experience with databases (MySQL, Redis) or tide gauge surveys",
                "experience 0m of tide gauge surveys, MySQL, Redis",
            ),
            (
                "Experience with berth plans, mooring contracts, or CRM systems (Salesforce, HubSpot)",
                "experience 0m of berth plans, mooring contracts, Salesforce, HubSpot",
            ),
            (
                "Experience with mooring contracts or tracking tools such as Jira or Trello",
                "experience 0m of mooring contracts, Jira, Trello",
            ),
            (
                "Experience building AI infrastructure or agentic coding tools (e.g. Claude Code)",
                "experience 0m of AI infrastructure, Claude Code",
            ),
            // Words that describe the class, and mere kinds, are no other thing.
            (
                "Experience with planning or reporting tools (Tableau, Looker)",
                "experience 0m of Tableau, Looker",
            ),
            (
                "Experience with berth planning or reporting tools (Tableau, Looker)",
                "experience 0m of Tableau, Looker",
            ),
            (
                "Experience with charting tools (Tableau, Looker) or other data tools",
                "experience 0m of Tableau, Looker",
            ),
            // Kinds of places say nothing beside their names, whatever is done there.
            (
                "Experience working in industries such as: mining, energy, and fishing",
                "experience 0m of mining, energy, fishing",
            ),
        ],
    );
}

#[test]
fn lists_that_go_on() {
    check(
        "Requirements",
        &[
            ("Knowledge of Java, Scala or any similar languages", "Java, Scala and the like"),
            ("Knowledge of Tableau, Looker & other data platforms", "Tableau, Looker and the like"),
            ("Knowledge of Java, Scala or any other language", "Java, Scala and the like"),
            ("Knowledge of Java & Scala", "Java, Scala"),
            ("Proficiency with any of Java, Go, or Scala", "Java, Go, Scala"),
            ("Experience with databases incl. Oracle and MySQL", "experience 0m of Oracle, MySQL"),
            ("Experience with databases including Oracle and MySQL", "experience 0m of Oracle, MySQL"),
            ("Able to chart tides in Quenbix, SAS or Python", "Quenbix, SAS, Python"),
            ("Possesses agency experience", "experience 0m of agency"),
            (
                "Proficiency with PostgreSQL, Redis, or equivalent data stores",
                "PostgreSQL, Redis and the like",
            ),
            ("Proficiency with PostgreSQL, Redis, or similar data stores", "PostgreSQL, Redis and the like"),
            (
                "Experience with AWS services, including EC2 and S3",
                "experience 0m of AWS + experience 0m of EC2, S3",
            ),
            (
                "Experience using AWS services, including EC2 and S3",
                "experience 0m of AWS + experience 0m of EC2, S3",
            ),
            (
                "Experience working with AWS services, including EC2 and S3",
                "experience 0m of AWS + experience 0m of EC2, S3",
            ),
        ],
    );
}

#[test]
fn where_members_end() {
    check(
        "Requirements",
        &[
            // What stands behind a slash that parts is parted from what follows.
            (
                "Experience in audit/accounting/berth design",
                "experience 0m of audit, accounting, berth design",
            ),
            (
                "Experience in product/service/project/program management",
                "experience 0m of product/service/project/program management",
            ),
            // How something was done is no list.
            (
                "Experience programming in Python (through coursework, projects, or internships)",
                "experience 0m of Python",
            ),
            ("Experience with Kafka (via Confluent or MSK)", "experience 0m of Kafka, Confluent, MSK"),
            // Letters in brackets tell that "and" stands within a name.
            (
                "Experience with Institute of Tides and Technology (ITT) rules",
                "experience 0m of Institute of Tides and Technology",
            ),
            (
                "Experience with tide testing and Test Driven Mooring (TDM)",
                "experience 0m of tide testing, Test Driven Mooring",
            ),
            // What is done besides tells how it was done, where nothing makes it a member.
            (
                "Experience building tide models, working with both pilots and crews",
                "experience 0m of building tide models",
            ),
            (
                "Experience building tide models, mooring large ships, and leading crews",
                "experience 0m of building tide models, mooring large ships, leading crews",
            ),
            (
                "Experience building tide models, mooring ships with SQL and Excel",
                "experience 0m of building tide models, mooring ships with SQL, Excel",
            ),
            // Another verb of whoever has it.
            ("Experience in rigging, has strong analytical skills and presence", "experience 0m of rigging"),
            // One of a series that a name closes.
            (
                "Experience building networks, storage, or Linux systems",
                "experience 0m of networks, storage, Linux",
            ),
            (
                "Experience building global, large-scale, Linux systems",
                "experience 0m of building global, large-scale, Linux systems",
            ),
        ],
    );
}

#[test]
fn what_is_no_example() {
    check(
        "Requirements",
        &[
            // What names are used for goes on behind "and", whether it has a name or not.
            (
                "Proficiency in languages such as Python, Java, or Go for automation and monitoring",
                "Python, Java, Go and the like",
            ),
            (
                "Proficiency with tools like Docker for building, deploying, and managing images",
                "Docker and the like",
            ),
            ("Knowledge of tools such as Jira for tracking and Git for versions", "Jira, Git and the like"),
            (
                "Experience with clouds like AWS, Azure, or GCP, and their services for scalable and resilient systems",
                "experience 0m of AWS, Azure, GCP",
            ),
            // Among names, what is done besides, and a kind of things, are asked besides.
            (
                "Familiarity with protocols such as BGP, MPLS, MQTT, and integrating harbour systems into one",
                "BGP, MPLS, MQTT and the like",
            ),
            (
                "Familiarity with protocols such as BGP, MPLS, MQTT, and network virtualization technologies",
                "BGP, MPLS, MQTT and the like",
            ),
            (
                "Knowledge of tools like Google Analytics and provide insights to the crew",
                "Google Analytics and the like",
            ),
            (
                "Proficiency in SQL and Python for data analysis, statistical modeling, and automation",
                "SQL, Python",
            ),
            ("Proficiency in Python for analytics, ML, and API integration", "Python"),
            // But not where all tell what is done, or where few have names.
            (
                "Experience in duties such as planning voyages, mooring ships, and managing crews",
                "experience 0m of planning voyages, mooring ships, managing crews",
            ),
            ("Knowledge of tools such as Excel and mooring software", "Excel, mooring software and the like"),
        ],
    );
}

#[test]
fn examples_behind_an_abbreviation() {
    check(
        "Requirements",
        &[
            (
                "You use drawing tools (e.g., Krita, GIMP, Blender) every day",
                "Krita, GIMP, Blender and the like",
            ),
            (
                "You use drawing tools (e.g. Krita, GIMP, Blender) every day",
                "Krita, GIMP, Blender and the like",
            ),
            ("Experience with toolkits, e.g. TideKit", "experience 0m of TideKit"),
            ("Experience with toolkits, e.g., TideKit", "experience 0m of TideKit"),
            // Inside of a list they stand for the member before them.
            (
                "Knowledge of Python, including ML packages, e.g. Keras and PyTorch",
                "Python + Keras, PyTorch and the like",
            ),
        ],
    );
}

#[test]
fn choices_beside_examples() {
    check(
        "Requirements",
        &[
            // The choice ends before the "and".
            (
                "Expertise in Python or C++ and learning frameworks such as TensorFlow or PyTorch",
                "Python, C++ + TensorFlow, PyTorch and the like",
            ),
            (
                "Knowledge of Python, SQL or R, and charting tools like Tableau or Looker",
                "Python, SQL, R + Tableau, Looker and the like",
            ),
            (
                "Deep experience with some, if not all, of the following technologies: React, Kafka and Java",
                "experience 0m of React, Kafka, Java",
            ),
            ("Java, Go, or Rust, and embedded Linux", "Java, Go, Rust + embedded Linux"),
            ("Proficient in Krita or GIMP, Excel required", "Krita, GIMP + Excel"),
            ("Proficient in Python or R, Julia", "Python, R, Julia"),
            // What is done besides the examples.
            (
                "Experience with frameworks such as React and building lighthouses",
                "experience 0m of React + experience 0m of building lighthouses",
            ),
            ("Knowledge of tools such as Excel and mooring software", "Excel, mooring software and the like"),
            // What is asked besides.
            ("Proficiency in HTML, CSS, and Krita, along with React or Vue", "HTML, CSS, Krita + React, Vue"),
            (
                "Experience with Java as well as Kafka or Kinesis",
                "experience 0m of Java + experience 0m of Kafka, Kinesis",
            ),
            (
                "Experience with Java, coupled with Kafka or Kinesis",
                "experience 0m of Java + experience 0m of Kafka, Kinesis",
            ),
            (
                "Fluency in at least one language (e.g., Python, Go) in addition to English",
                "Python, Go and the like",
            ),
            ("Knowledge of Agile/Scrum methodology", "Agile, Scrum"),
            (
                "Experience building APIs in Node.js (Express, NestJS) and Python (Django, FastAPI)",
                "experience 0m of Node.js, Python + experience 0m of Express, NestJS + experience 0m of Django, FastAPI",
            ),
            // By what means, and not what for.
            (
                "Experience in developing charts for data analysis or mining using R, Julia or another common language",
                "experience 0m of R, Julia",
            ),
            (
                "Experience in developing charts for machine learning with R, Julia or MATLAB",
                "experience 0m of R, Julia, MATLAB",
            ),
            ("5 years of hands-on Kubernetes", "experience 60m of Kubernetes"),
            ("3 years of hands-on Java development", "experience 36m of Java"),
        ],
    );
}

#[test]
fn capitals_join_names() {
    check(
        "Requirements",
        &[
            ("5 years of experience in Java OR Python", "experience 60m of Java, Python"),
            (
                "3+ years with React OR Vue, and TypeScript",
                "experience 36m of React, Vue + experience 36m of TypeScript",
            ),
            ("Java AND (Spring OR Micronaut)", "Java + Spring, Micronaut"),
            // Between statements they part.
            (
                "A degree in Botany AND 3 years of towing OR 5 years of towing",
                "(bachelor[Botany] + experience 36m of towing | experience 60m of towing)",
            ),
            ("5 years of Java OR Python certification", "(experience 60m of Java | python-cert)"),
        ],
    );
}

#[test]
fn what_is_like_the_first_does_for_it_alone() {
    check(
        "Requirements",
        &[
            ("Salesforce or a similar CRM, Slack and macOS", "Salesforce and the like + Slack, macOS"),
            (
                "Experience with Git or similar, Java and SQL",
                "experience 0m of Git + experience 0m of Java, SQL",
            ),
            ("Jira, Asana or similar", "Jira, Asana and the like"),
            // What is singled out in brackets does not stand for the thing, unless it is a part of it.
            ("Proficiency with Python (especially writing Lambda functions)", "Python"),
            ("AWS experience (especially EC2 and S3)", "experience 0m of AWS, EC2, S3"),
            ("Experience with Python (specifically Django)", "experience 0m of Python + Django"),
        ],
    );
}

#[test]
fn a_remark_in_brackets_parts_no_names() {
    check(
        "Requirements",
        &[
            ("Python (preferred) or R", "Python, R"),
            ("Java (8+) or Go", "Java, Go"),
            ("Knowledge of Python (required) and C", "Python + C"),
        ],
    );
}
