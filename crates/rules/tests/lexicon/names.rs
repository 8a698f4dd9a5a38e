//! What the matcher finds, and what it leaves alone.

use super::{firsts, found, hits, none};
use rolefit_rules::lexicon::{Lexicon, Term, Vocabulary};
use rolefit_rules::token::tokenize;
use std::collections::BTreeSet;

#[test]
fn phrases_that_are_no_names_swallow() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for (file, text) in Lexicon::files() {
        for phrase in firsts(text, "notNames") {
            let sentence = format!("experience with {phrase}, as needed");
            let whole = tokenize(phrase, 0).len();
            for (id, hit) in hits(&sentence) {
                if hit.end - hit.first < whole {
                    wrong.push(format!("{file}: `{phrase}`: {id}"));
                }
            }
            // "MS Word" must not lose Word.
            if let Some(rest) = phrase.strip_prefix("MS ")
                && !lexicon.names_of(rest).is_empty()
                && lexicon.names_of(phrase).is_empty()
            {
                wrong.push(format!("{file}: `{phrase}` hides `{rest}`: make it an alias"));
            }
        }
    }
    none("not swallowed", &wrong);
}

/// Words that are no names here, in a sentence as people write it.
const NEAR_MISSES: &[&str] = &[
    "vitamin C and zinc",
    "experience in R&D, manufacturing and quality",
    "you will go above and beyond for our customers",
    "Go above and beyond",
    "Excel at customer service",
    "Must excel at time management",
    "the spring semester",
    "Available in Spring 2026",
    "access to a vehicle",
    "Access to reliable transportation",
    "word of mouth",
    "without the express written consent of the owner",
    "swift resolution of complaints",
    "influencing C-level executives",
    "advising the C-suite",
    "the general assembly of the state",
    "assembly line work",
    "Section C of the form",
    "a Class C driving licence",
    "Grade C or above",
    "a minimum grade of C or better in English composition",
    "see Appendix C",
    "Hepatitis B and Hepatitis C",
    "Go-to-market strategy",
    "experience with A/C repair",
    "knowledge of P&C insurance",
    "in accordance with 5 C.F.R. 300",
    "make sure that patients are safe",
    "Sous Chef or Pastry Chef",
    "pole vault coach",
    "rest and recovery",
    "the basic requirements",
    "reports to the R. J. Smith Center",
    "the Branch of X-Ray Services",
    "AWS Certified Welding Inspector",
    "knowledge of ICD-10 coding guidelines",
    "develops community programming for seniors",
    "visit https://example.org for more",
    "meets demanding timescales",
    "investigates IO's of the ministry",
    "React to emergencies calmly",
    "a part of Arrow Electronics",
];

#[test]
fn words_that_are_no_names_are_left_alone() {
    let names = [
        "AWS", "Access", "Arrow", "Assembly", "BASIC", "C", "Chef", "Excel", "Express", "Go", "HTTP", "Make",
        "Outlook", "Puppet", "R", "REST", "Ray", "React", "Rust", "Salt", "Spring", "Swift", "Teams",
        "TimescaleDB", "Vault", "Word", "coding", "iOS", "programming",
    ];
    let traps: BTreeSet<Term> = names.iter().flat_map(|name| Lexicon::builtin().names_of(name)).collect();
    let mut wrong = Vec::new();
    for text in NEAR_MISSES {
        for (id, _) in hits(text).iter().filter(|(_, hit)| traps.contains(&hit.term)) {
            wrong.push(format!("`{text}`: {id}"));
        }
    }
    none("found where not meant", &wrong);
}

#[test]
fn names_are_found_where_they_are_meant() {
    let cases: &[(&str, &[&str])] = &[
        ("C, C++ and Java", &["c", "c++", "java"]),
        ("C/C++", &["c", "c++"]),
        ("C++/C#, .NET, CI/CD", &["c++", "c#", "dotnet", "ci-cd"]),
        (
            "experience with coding in languages including, but not limited to, C, C++, C#, Java, JavaScript, or Python",
            &["programming", "c", "c++", "c#", "java", "javascript", "python"],
        ),
        ("experience in R", &["r"]),
        ("R", &["r"]),
        ("UiPath’s AWS's APIs", &["uipath", "aws", "api-development"]),
        ("R (programming language)", &["r", "programming"]),
        ("languages such as R or SAS", &["r", "sas"]),
        ("a scripting language, e.g. R", &["scripting", "r"]),
        ("Go, Rust or Java", &["go", "rust", "java"]),
        ("Python and/or R", &["python", "r"]),
        ("Java, GO and PHP", &["java", "go", "php"]),
        ("Ready to GO", &[]),
        ("We write Go microservices", &["go", "microservices"]),
        ("GoLang, k8s", &["go", "kubernetes"]),
        ("Python/R", &["python", "r"]),
        ("Spring Boot", &["spring-boot"]),
        ("Java and Spring", &["java", "spring"]),
        ("Node.js", &["nodejs"]),
        ("React, Node, Express and MongoDB", &["react", "nodejs", "express", "mongodb"]),
        ("ASP.NET Core", &["asp-net-core"]),
        ("TCP/IP", &["tcp-ip"]),
        ("PL/SQL", &["pl-sql"]),
        ("T-SQL and MS SQL Server", &["t-sql", "sql-server"]),
        (
            "Docker, Kubernetes, nginx, RDBMS, key-value stores",
            &["docker", "kubernetes", "nginx", "relational-databases", "key-value-stores"],
        ),
        (
            "GIT, Visual Studio, Copilot, Claude, ChatGPT, Llama",
            &["git", "visual-studio", "copilot", "claude", "chatgpt", "llama"],
        ),
        ("Puppet, Chef or Ansible", &["puppet", "chef", "ansible"]),
        ("C-based firmware", &["c", "firmware"]),
        ("AWS (EC2, S3, Lambda, RDS)", &["aws", "ec2", "s3", "aws-lambda", "amazon-rds"]),
        ("REST and gRPC APIs", &["rest-api", "grpc", "api-development"]),
        ("object-oriented programming", &["object-oriented-programming"]),
        ("full stack development", &["full-stack-development"]),
    ];
    let mut wrong = Vec::new();
    for (text, ids) in cases {
        let got = found(text, Vocabulary::Subject);
        if got != *ids {
            wrong.push(format!("`{text}`: {got:?}"));
        }
    }
    none("not as meant", &wrong);
}

/// Office software lies in another file, under ids that are not this test's business.
#[test]
fn office_names_are_found_beside_each_other() {
    let subjects = |name: &str| -> Vec<Term> {
        let names = Lexicon::builtin().names_of(name);
        names.into_iter().filter(|t| t.vocabulary() == Vocabulary::Subject).collect()
    };
    let cases: &[(&str, &[&str])] = &[
        ("Microsoft Office (Word, Excel, PowerPoint)", &["Microsoft Office", "Word", "Excel", "PowerPoint"]),
        ("MS Excel", &["Excel"]),
        ("proficient in Excel and Access", &["Excel", "Access"]),
        ("advanced Excel skills", &["Excel"]),
    ];
    let mut wrong = Vec::new();
    for (text, names) in cases {
        let meant: Vec<Term> = names.iter().flat_map(|name| subjects(name)).collect();
        let got: Vec<Term> = hits(text).iter().map(|(_, hit)| hit.term).collect();
        if got.iter().filter(|t| t.vocabulary() == Vocabulary::Subject).ne(&meant) {
            wrong.push(format!("`{text}`: {:?}", found(text, Vocabulary::Subject)));
        }
    }
    none("not as meant", &wrong);
}

#[test]
fn languages_are_told_from_words() {
    let cases: &[(&str, &[&str])] = &[
        ("fluent in Polish and German", &["pl", "de"]),
        ("polish the floors", &[]),
        ("Polish and wax floors", &[]),
        ("bilingual English/Spanish", &["en", "es"]),
        ("Mandarin or Cantonese", &["zh", "yue"]),
        ("our Latin America team", &[]),
        ("American Sign Language (ASL)", &["ase"]),
    ];
    for (text, codes) in cases {
        let mut got = found(text, Vocabulary::Language);
        got.dedup();
        assert_eq!(got, *codes, "`{text}`");
    }
}

#[test]
fn the_narrow_shows_the_wide() {
    let lexicon = Lexicon::builtin();
    let yes = [
        ("react", "javascript"),
        ("typescript", "javascript"),
        ("eks", "kubernetes"),
        ("eks", "aws"),
        ("aks", "azure"),
        ("ubuntu", "linux"),
        ("postgresql", "sql"),
        ("postgresql", "relational-databases"),
        ("aws", "cloud-computing"),
        ("docker", "containers"),
        ("spring-boot", "java"),
        ("django", "python"),
        ("rust", "programming"),
        ("backend-development", "programming"),
    ];
    let no = [
        ("c++", "c"),
        ("java", "javascript"),
        ("sql", "programming"),
        ("programming", "software-development"),
        ("linux", "ubuntu"),
    ];
    for (narrow, wide) in yes {
        assert!(lexicon.is_within(narrow, wide), "{narrow} shows {wide}");
    }
    for (narrow, wide) in no {
        assert!(!lexicon.is_within(narrow, wide), "{narrow} does not show {wide}");
    }
}

/// Long runs of the same thing neither overflow the stack nor take the square of their length.
#[test]
fn long_runs_are_read_in_one_pass() {
    for text in [
        "Power".to_owned() + &"\n".repeat(200_000),
        "Power".to_owned() + &"-".repeat(200_000),
        "C, ".repeat(100_000),
        "R (((((((((((".repeat(20_000),
    ] {
        let tokens = tokenize(&text, 0);
        assert!(Lexicon::builtin().scan(&tokens).len() <= tokens.len());
    }
}
