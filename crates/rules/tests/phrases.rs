//! What a phrase names: a table of phrases and the groups that they fall into.
//!
//! A group is written `mode: member | member`, with `+` behind the mode where the list is open; groups are parted by `;`. A member is its
//! words as they stand in the phrase.

use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::phrase::listing;
use rolefit_rules::predicate::Mode;
use rolefit_rules::recognizer::{Item, SectionKind};
use rolefit_rules::source::Span;

fn read(text: &str) -> String {
    let lexicon = Lexicon::builtin();
    let item = Item::new(text, Span::new(0, text.len()), SectionKind::Required, lexicon);
    let groups = listing(&item, lexicon, 0, item.tokens.len()).groups;
    let written = groups.iter().map(|group| {
        let mode = match group.mode {
            Mode::Any => "any",
            Mode::All => "all",
            Mode::Unclear => "unclear",
        };
        let names: Vec<&str> = group.of.iter().map(|s| s.text.as_str()).collect();
        format!("{mode}{}: {}", if group.open { "+" } else { "" }, names.join(" | "))
    });
    written.collect::<Vec<_>>().join("; ")
}

#[test]
fn phrases_fall_into_what_they_name() {
    let wrong: Vec<String> = CASES
        .iter()
        .filter(|(text, wanted)| read(text) != *wanted)
        .map(|(text, wanted)| format!("{text}\n  read   {}\n  wanted {wanted}", read(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const CASES: &[(&str, &str)] = &[
    // Names, each by itself.
    ("Python and SQL", "all: Python | SQL"),
    ("C/C++, Java, or Rust", "any: C | C++ | Java | Rust"),
    ("Terraform, Ansible", "unclear: Terraform | Ansible"),
    ("relational databases Oracle and PostgreSQL", "all: Oracle | PostgreSQL"),
    ("SQL for data transformation and reporting", "any: SQL"),
    ("A/B testing and other forms of causal inference", "all: A/B testing | causal inference"),
    ("InfiniBand & RoCE systems", "all: InfiniBand | RoCE"),
    // What only leads on, or tells where to look, is no part of a name.
    ("splicing ropes based on", "any: splicing ropes"),
    ("searching charts for", "any: searching charts"),
    ("of", ""),
    ("office programs: Excel, Word and PowerPoint", "all: Excel | Word | PowerPoint"),
    ("tools like QuayMap https://quaymap.example or TideBook", "any+: QuayMap | TideBook"),
    ("strong experience in rope splicing", "any: rope splicing"),
    ("“white glove” towage or “tide” plans", "any: “white glove” towage | “tide” plans"),
    ("the “night towing” programme", "any: “night towing” programme"),
    ("advanced Microsoft Excel knowledge", "any: Microsoft Excel"),
    ("writing complex SQL", "any: SQL"),
    ("the Looker BI platform", "any: Looker"),
    ("Hadoop administration", "any: Hadoop administration"),
    ("modern and older winches", "any: modern and older winches"),
    ("languages such as .Net, Java, and Go", "any+: .Net | Java | Go"),
    // A head that two share, where it makes a known name with the first of them.
    ("web and harbour development", "all: web development | harbour development"),
    ("statistical and tidal modeling", "all: statistical modeling | tidal modeling"),
    ("analyzing and charting data", "any: analyzing and charting data"),
    // A choice, and what is asked besides; what was done, and as whom.
    ("Rust or Go and building tide services", "any: Rust | Go; any: building tide services"),
    ("Kafka or Rust as a rigger or an inspector", "any: Kafka | Rust; any: rigger | inspector"),
    ("Agile frameworks such as Scrum and Kanban", "any+: Scrum | Kanban"),
    ("drawing charts utilizing Rust or Go", "all: drawing charts; any: Rust | Go"),
    ("Python (especially with charting frameworks) and Rust", "all: Python | Rust"),
    ("Python and Rust, backed by solid tide models and sound law", "all: Python | Rust"),
    (
        "laying, testing and mending cables, leveraging old and new maps",
        "any: laying, testing and mending cables",
    ),
    (
        "Linux system administration, scripting (Bash, Python), and automation (Ansible)",
        "all: Linux system administration; any+: Bash | Python; any+: Ansible",
    ),
    ("Big Data Development (incl. Hive, Hadoop, and/or Spark)", "any+: Hive | Hadoop | Spark"),
    ("Java/go/Ruby/Python", "any: Java | go | Ruby | Python"),
    ("drills for testing AI/ML Models", "any: drills for testing AI/ML Models"),
    ("one or more of: AWS, GCP", "any: AWS | GCP"),
    // Whose it is belongs to the name.
    ("mooring apps such as Notion AI and Splunk Demisto", "any+: Notion AI | Splunk Demisto"),
    ("IALA / IHO standards", "any: IALA | IHO"),
    ("local / international chart rules", "any: local / international chart rules"),
    // The kind behind a name says no more than it; a compound does.
    ("Agile methodologies and SQL queries", "all: Agile | SQL"),
    ("a Linux environment", "any: Linux"),
    ("advanced Excel", "any: Excel"),
    ("children and/or youth in care", "any: children | youth in care"),
    ("deep learning frameworks", "any: deep learning frameworks"),
    ("LLM-based systems", "any: LLM-based systems"),
    ("Python-based services", "any: Python"),
    ("anchor tools and tide systems", "all: anchor tools | tide systems"),
    ("QuayMap or other chart rooms", "any+: QuayMap"),
    // What a kind of work is done with keeps its head, and shares it with another.
    ("QuayMap, PLM, or warehouse software", "any: QuayMap | PLM | warehouse software"),
    ("sales and marketing software", "all: sales software | marketing software"),
    ("highly available applications", "any: highly available"),
    // With whom one works is no list of what one does.
    ("collaborating with internal teams (QA, Sales, Legal)", "any: collaborating with internal teams"),
    ("coaching departments such as Sales and Legal", "any: coaching departments"),
    // What is done in all of several areas is asked with one of them.
    (
        "leading teams in one of the following areas: sales, law, or audit",
        "any: leading teams; any: sales | law | audit",
    ),
    ("mentoring within any of the following disciplines: law, audit", "any: mentoring; any: law | audit"),
    ("coding in one of the following languages: Java, Go", "any: Java | Go"),
    (
        "leading a team in one of the following areas: sales; trade law; audits of ships",
        "any: leading a team; any: sales | trade law | audits of ships",
    ),
    // Letters behind it spell one name, whose words commas part.
    ("the Mooring, Towing, and Dredging system (MTDS)", "any: Mooring, Towing, and Dredging system"),
    ("charts and Diversity, Equity and Inclusion (DEI)", "all: charts | Diversity, Equity and Inclusion"),
    ("HR analytics and tide tables", "all: HR analytics | tide tables"),
    // What is many is no half of a name; a word before a whole name may be a deed by itself.
    ("depths and tide tables", "all: depths | tide tables"),
    ("tide tables and charts", "any: tide tables and charts"),
    ("operations and harbour services", "any: operations and harbour services"),
    ("recruitment or project management", "any: recruitment | project management"),
    ("software or web development", "any: software development | web development"),
    // A pair within a list that "and" closes.
    ("tide data, sonar or radar imaging, and ropework", "all: tide data | sonar or radar imaging | ropework"),
    ("tide data, Java or Python", "any: tide data | Java | Python"),
    // What is made or run with a product.
    ("Kubernetes clusters and Kafka pipelines", "all: Kubernetes | Kafka"),
    ("AWS services", "any: AWS"),
    // What is done in a language is asked beside it; the parts of another thing stand for it, too.
    ("Python harbour development (FastAPI, asyncio)", "any: Python; any+: FastAPI | asyncio"),
    ("AWS (EC2, S3)", "any+: AWS | EC2 | S3"),
    ("Python (or Perl and willing to learn Python)", "any: Python | Perl"),
    ("mobile development on either Android or iOS", "any: Android | iOS"),
    ("machine learning models/algorithms", "any: machine learning models"),
    // Things with a name are asked for beside the examples of each class, and a slash leaves the choice.
    (
        "mooring (Git, Maven), Jira, and Adobe (Photoshop, Dreamweaver)",
        "all: Jira | Adobe; any+: Git | Maven; any+: Photoshop | Dreamweaver",
    ),
    (
        "Java/Kotlin (JUnit or Mockito) and Python frameworks (Django, Flask)",
        "all: Python; any: Java | Kotlin; any: JUnit | Mockito; any+: Django | Flask",
    ),
    (
        "Python, tide databases (Postgres, MySQL), and dredging pipelines",
        "any: Python; any+: Postgres | MySQL; any: dredging pipelines",
    ),
    ("Jira and QuayMap (QMP)", "all: Jira | QuayMap"),
    ("AI/ML techniques and processes", "any: AI | ML techniques"),
    (
        "collaborating across Sales, Marketing, and Product",
        "any: collaborating across Sales, Marketing, and Product",
    ),
    (
        "collaborating cross-functionally with Sales, Marketing, and Product",
        "any: collaborating cross-functionally with Sales, Marketing, and Product",
    ),
    ("working closely with sales and design teams", "any: working closely with sales and design teams"),
    ("GC-MS and LC-MS/MS", "all: GC-MS | LC-MS/MS"),
    ("ropework (see note 2)", "any: ropework"),
    ("dredging with a safety and training focus", "any: dredging"),
    ("part of an anchor crew", "any: anchor crew"),
    ("client-facing roles, dredging, and tide tables", "all: client-facing roles | dredging | tide tables"),
    ("harbour devices such as winches, cranes and bollards", "any+: winches | cranes | bollards"),
    ("drawing charts such as tides, depths and currents", "any: drawing charts"),
    ("tide technologies including buoys, gauges, and radar", "any+: buoys | gauges | radar"),
    // Semicolons part what commas stand within.
    (
        "planning, arranging and running surveys; drawing charts to find depths; and mooring",
        "all: planning, arranging and running surveys | drawing charts | mooring",
    ),
    ("one or more of the following: dredging; piloting", "any: dredging | piloting"),
    // Within a list of commas, a pair with one word on one side.
    (
        "crew work, tide & harbour management, and ropework",
        "all: crew work | tide & harbour management | ropework",
    ),
    // What only leads to a thing, and what says more of it.
    ("tide tables and the significance of Large Language Models", "all: tide tables | Large Language Models"),
    ("dredging systems, either in school or at work", "any: dredging systems"),
    ("dredging skills used by pilots, crews and owners", "any: dredging"),
    ("integrating user research into chart designs", "any: integrating user research into chart designs"),
    // A class and what stands for it.
    ("cloud platforms (AWS, Azure)", "any+: AWS | Azure"),
    ("design for mooring and docking (DFM/DFD)", "any: design for mooring and docking"),
    ("harbour dredging (through internships, projects, or coursework)", "any: harbour dredging"),
    ("scripting languages such as Bash, Perl or Python", "any+: Bash | Perl | Python"),
    ("one or more of the following languages: Java, Go", "any: Java | Go"),
    ("relational databases, particularly PostgreSQL", "any+: PostgreSQL"),
    ("harbour systems, monitoring, and on-call duties", "all: harbour systems | monitoring | on-call duties"),
    ("using and teaching rigging methods", "any: using and teaching rigging methods"),
    ("boat building, particularly Viking keels", "all: boat building | Viking keels"),
    (
        "rigging and mast making, especially Viking spars, splicing, or whipping",
        "all: rigging | mast making; any+: Viking spars | splicing | whipping",
    ),
    ("processes such as injection molding, moulting, etc.", "any+: injection molding | moulting"),
    ("data management, including data cleaning", "any: data management"),
    (
        "Kafka, Spark, and warehouses such as Snowflake or BigQuery",
        "all: Kafka | Spark; any+: Snowflake | BigQuery",
    ),
    ("trackers such as Jira and editors such as Figma", "any+: Jira; any+: Figma"),
    ("languages (Java, Go) and frameworks (Spring, Gin)", "any+: Java | Go; any+: Spring | Gin"),
    ("Hadoop tools (Hive, Pig)", "any+: Hive | Pig"),
    ("printing or related activities", "any+: printing"),
    ("AWS, or equivalent cloud platform", "any+: AWS"),
    ("AWS or equivalent and a record of delivery", "any+: AWS"),
    ("boat plans in order to write about them", "any: boat plans"),
    ("cloud services & architectures (AWS, Azure)", "any+: AWS | Azure"),
    ("database design and querying (SQL, Hive)", "any: database design; any+: SQL | Hive"),
    ("harbour research and analysis tools such as Looker", "any+: Looker"),
    ("cluster management and related tools such as Slurm", "any: cluster management; any+: Slurm"),
    ("the Microsoft Office suite (Word, Excel)", "any+: Word | Excel"),
    ("Microsoft Office (Word, Excel)", "any+: Microsoft Office | Word | Excel"),
    ("tools such as Looker/Omni/Amplitude", "any+: Looker | Omni | Amplitude"),
    ("the SMAW, FCAW and GTAW processes", "all: SMAW | FCAW | GTAW"),
    ("TideStation for image analysis", "any: TideStation"),
    ("rope work, WaveBench for tide analysis", "unclear: rope work | WaveBench"),
    ("a primarily Linux environment", "any: Linux"),
    ("R, Python, or functional equivalent", "any+: R | Python"),
    ("sales and/or channel marketing roles in the harbour market", "any: sales | channel marketing"),
    ("Large Language Models (LLMs) and SQL", "all: Large Language Models | SQL"),
    // Words that share a head, verbs that share an object, objects that share a verb.
    ("internal and external stakeholders", "any: internal and external stakeholders"),
    ("complex, high-volume data flows", "any: complex, high-volume data flows"),
    (
        "designing, deploying and scaling warehouse robots",
        "any: designing, deploying and scaling warehouse robots",
    ),
    ("building partnerships and alliances", "any: building partnerships and alliances"),
    ("building internal tools, APIs, and microservices", "all: internal tools | APIs | microservices"),
    ("leading audits and presenting findings", "all: leading audits | presenting findings"),
    ("producing designs, roadmaps, and charters", "all: designs | roadmaps | charters"),
    ("supporting large, global, distributed fleets", "any: supporting large, global, distributed fleets"),
    (
        "winning clients, keeping customers, and selling boats in a busy setting",
        "all: winning clients | keeping customers | selling boats in a busy setting",
    ),
    ("Angular/react/JQuery", "any: Angular | react | JQuery"),
    ("planning/scheduling", "any: planning/scheduling"),
    (
        "working with marketing, product, and creative teams",
        "any: working with marketing, product, and creative teams",
    ),
    ("building partnerships and APIs", "any: building partnerships and APIs"),
    ("mentoring pilots and leading drills", "all: mentoring pilots | leading drills"),
    ("planning and conducting regattas", "any: planning and conducting regattas"),
    (
        "the development, implementation and audit of tide tables",
        "any: development, implementation and audit of tide tables",
    ),
    (
        "working with young students in a nursery or school setting",
        "any: working with young students in a nursery or school setting",
    ),
    ("a lively, friendly, and diverse environment", "any: lively, friendly, and diverse environment"),
    ("campaign development and management", "any: campaign development and management"),
    ("development or operation of payment services", "any: development or operation of payment services"),
    ("governance models and architecture reviews", "all: governance models | architecture reviews"),
    // What says more about a name, and is none.
    ("preparing budgets to support decisions and plans", "any: preparing budgets"),
    ("owning a roadmap, with a focus on growth", "any: owning a roadmap"),
    ("boat building with a strong focus on keels", "any: boat building"),
    ("in-house counsel", "any: in-house counsel"),
    ("head of operations at a software company", "any: head of operations"),
    ("a fast-paced environment", "any: fast-paced environment"),
    ("pediatric and ICU settings", "all: pediatric | ICU"),
    ("one systems language (Go/Rust/C++)", "any: Go | Rust | C++"),
    ("HubSpot or another CRM", "any+: HubSpot"),
    ("creating and maintaining Jenkins pipelines", "any: Jenkins"),
    (
        "functions such as loading freight, driving a forklift and keeping records",
        "any+: loading freight | driving a forklift | keeping records",
    ),
    (
        "working cross-functionally with sales, product and design teams",
        "any: working cross-functionally with sales, product and design teams",
    ),
    // By what means something is done, where that has a name of its own; where and with whom are none.
    ("analyzing tides in Python or R", "any: Python | R"),
    ("harbour tax in Ireland", "any: harbour tax in Ireland"),
    ("working closely with Sales and Marketing teams", "any: working closely with Sales and Marketing teams"),
    ("statistical languages (Python, R) to clean and plot tides", "any+: Python | R"),
    ("charting tools (QGIS, ArcGIS), in particular in applying OAuth", "any+: QGIS | ArcGIS; any+: OAuth"),
    (
        "working closely with sales and data science teams",
        "any: working closely with sales and data science teams",
    ),
    ("GitHub for continuous integration", "any: GitHub"),
    ("teaching sailing to our crews", "any: teaching sailing"),
    ("working specifically with harbours", "any: working specifically with harbours"),
    ("Python and SQL programming", "all: Python | SQL"),
    ("tide models, in support of the fleet", "any: tide models"),
    ("deploying services to AWS, GCP, or other clouds", "any+: AWS | GCP"),
    ("working towards sales goals", "any: working towards sales goals"),
    ("communicating clearly to others using Excel", "all: communicating clearly to others | Excel"),
    ("A/B and multivariate testing", "all: A/B | multivariate testing"),
    ("crew management, to include counseling", "any: crew management"),
    ("GraphQL APIs", "any: GraphQL"),
    ("collaborating across harbours and offices", "any: collaborating across harbours and offices"),
    ("tide charts, being able to draw them", "any: tide charts"),
    ("topics, including the following areas: Python, Rust", "any+: Python | Rust"),
    (
        "machine learning, NLP, deep learning (TensorFlow), statistics",
        "unclear: machine learning | NLP | deep learning | statistics; any+: TensorFlow",
    ),
    // A class with its examples, beside something else.
    (
        "telephony systems (VoIP, ISDN) and voice gateway integration",
        "any+: VoIP | ISDN; any: voice gateway integration",
    ),
    (
        "query engines (e.g. Trino, Presto) and tuning their settings",
        "any+: Trino | Presto; any: tuning their settings",
    ),
    ("reporting and dashboard tools (Tableau, Looker)", "any+: Tableau | Looker"),
    // Commas alone list as much as "and" does, whichever of the members has examples.
    ("Python, trackers (Jira, Linear), SQL", "unclear: Python | SQL; any+: Jira | Linear"),
    ("build tools (Bazel, Buck), Terraform, Docker", "unclear: Terraform | Docker; any+: Bazel | Buck"),
    // A short form beside what it stands for.
    ("NCSS (National Council Standards for Sailing) standards", "any: NCSS"),
    // What stands before a class is asked beside its examples.
    ("Go, data modeling, and BI tools (Tableau, Looker)", "all: Go | data modeling; any+: Tableau | Looker"),
    ("support tools and ticketing systems (Zendesk)", "any+: Zendesk"),
    ("spreadsheets such as Excel and mail clients such as Outlook", "any+: Excel; any+: Outlook"),
    ("microcontrollers and protocols like Ethernet, RS485", "any: microcontrollers; any+: Ethernet | RS485"),
    // Of a thing in a list the brackets name parts.
    ("Go, AWS (EC2, S3), Terraform", "unclear: Go | AWS | Terraform; any+: EC2 | S3"),
    ("AWS (EC2, S3) or Azure", "any+: AWS | Azure | EC2 | S3"),
    // What is said of a name, and names nothing.
    ("Terraform, for managing resources at scale", "any: Terraform"),
    ("video production, from concept to editing", "any: video production"),
    ("building partnerships with Harbour companies", "any: building partnerships with Harbour companies"),
    ("exposure to Python", "any: Python"),
    ("areas of expertise in acting or dance", "any: acting | dance"),
    // Words that share a place, an object or a head.
    ("working in and supporting a diverse team", "any: working in and supporting a diverse team"),
    ("leading and managing teams", "any: leading and managing teams"),
    (
        "guiding staff in the selection and application of methods",
        "any: guiding staff in the selection and application of methods",
    ),
    ("the payment lifecycle along with REST APIs", "all: payment lifecycle | REST APIs"),
    // Letters behind a name repeat it.
    ("Harbour Experience Management (XM) programs", "any: Harbour Experience Management"),
    ("teams of 25 or more", "any: teams of 25 or more"),
    // A slash parts what is as long on both sides; one side may be only half of what it shares with the other.
    ("chart storage/wharf storage", "any: chart storage | wharf storage"),
    ("customer support/harbour support", "any: customer support | harbour support"),
    ("winches, capstan/windlass, and ropes", "all: winches | capstan | windlass | ropes"),
    ("the ferry/fishery industry", "any: ferry | fishery"),
    ("progressive ferry/towage experience", "any: ferry | towage"),
    ("Tide Console/Chart Manager", "any: Tide Console | Chart Manager"),
    ("Quay Map/Tide Console/Chart Manager", "any: Quay Map | Tide Console | Chart Manager"),
    ("Python and Elixir/functional programming", "all: Python | Elixir | functional programming"),
    ("wharf design/strategy", "any: wharf design/strategy"),
    ("tar/pitch formulation", "any: tar/pitch formulation"),
    ("live audio/video editing", "any: live audio/video editing"),
    ("anchor/mooring systems", "any: anchor/mooring systems"),
    ("the development/implementation of rules", "any: development/implementation of rules"),
    ("working with children/youth", "any: working with children/youth"),
    ("AML/CFT rules", "any: AML/CFT rules"),
    // Whatever is done or made with a product asks for the product, and so do the verbs before it; a kind of things does not.
    ("SharePoint reporting", "any: SharePoint"),
    ("Git version control", "any: Git"),
    ("the Windows based systems", "any: Windows"),
    ("operating and managing Kubernetes-based harbours in production", "any: Kubernetes"),
    ("deploying, optimising and operating AWS environments", "any: AWS"),
    ("Node.js and scikit-learn", "all: Node.js | scikit-learn"),
    ("Salesforce customers", "any: Salesforce customers"),
    ("SQL injection", "any: SQL injection"),
    ("machine learning reporting", "any: machine learning reporting"),
    ("mooring and managing harbours", "any: mooring and managing harbours"),
    ("SaaS products", "any: SaaS products"),
    // The noun at the end of a choice says for all its members where; alone it stays beside what it is the place of.
    ("a towage or pilotage industry", "any: towage | pilotage"),
    ("a creative or ship marketing agency", "any: creative | ship marketing"),
    ("a risk or salvage context", "any: risk | salvage"),
    ("a startup or high-growth environment", "any: startup | high-growth environment"),
    ("credentialing or enrollment experience", "any: credentialing | enrollment"),
    ("on-premises or public/private cloud environments", "any: on-premises | public/private cloud"),
    ("docking or security-focused roles", "any: docking | security-focused roles"),
    ("private or public companies", "any: private or public companies"),
    ("lead or channel pilot", "any: lead or channel pilot"),
    ("hiring managers for tide roles", "any: hiring managers for tide roles"),
    ("the shipping industry", "any: shipping industry"),
    ("a datacentre environment", "any: datacentre environment"),
    ("a Linux environment", "any: Linux"),
    // What somebody does behind the noun for who or where says more about it.
    ("an insulator performing repairs", "any: insulator"),
    ("a busy environment working for the owner", "any: busy environment"),
    ("building partner ecosystems ranging from small to large", "any: building partner ecosystems"),
    ("keepers and working dogs", "all: keepers | working dogs"),
    ("machine tools serving", "any: machine tools serving"),
    // What leads to a thing by "of" says little of it, and some words name nothing.
    ("the latest versions of .NET", "any: .NET"),
    ("all aspects of tide reading", "any: tide reading"),
    ("at the level of a Deckhand", "any: Deckhand"),
    ("Python, SQL and so forth", "all: Python | SQL"),
    ("as described above", ""),
    ("each of the following", ""),
    ("level sets", "any: level sets"),
    // An article begins another thing; among things, the comma before the last "and" parts whatever it parts.
    ("the post offered or a tide-related occupation", "any: post offered | tide-related occupation"),
    ("gauges, imaging sonars, and buoys", "all: gauges | imaging sonars | buoys"),
    (
        "hull selection and evaluating cost, availability, and size",
        "all: hull selection | evaluating cost, availability, and size",
    ),
    // A capital on a word that no lexicon holds is a name by itself, and not half of one.
    ("the Harvelo Native, Zorptel and tide tables", "all: Harvelo Native | Zorptel | tide tables"),
    ("ports, Zorptel and crane control", "all: ports | Zorptel | crane control"),
    (
        "wave models or wave charts in C/C++ or Zorptel",
        "any: wave models | wave charts; any: C | C++ | Zorptel",
    ),
    ("the Zorptel (charts and pivot tables)", "any: Zorptel"),
];
