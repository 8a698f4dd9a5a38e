//! The lexicon's lint: every file is in order, every fact points at something, and every name is found where it is meant.

#![cfg(test)]

use rolefit_rules::lexicon::{ClassEntry, Hit, Lexicon, Match, SubjectEntry, Term, Vocabulary};
use rolefit_rules::token::tokenize;
use std::collections::{BTreeMap, BTreeSet};

/// Reports all that is wrong at once: a lexicon is edited a hundred lines at a time.
fn none(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what} ({}):\n{}", wrong.len(), wrong.join("\n"));
}

fn hits(text: &str) -> Vec<(String, Hit)> {
    let lexicon = Lexicon::builtin();
    let name = |hit: &Hit| match hit.term {
        Term::Subject(at) => lexicon.subjects().get(at).map(|e| e.id.clone()),
        Term::Language(at) => lexicon.languages().get(at).map(|e| e.code.clone()),
        Term::Credential(at) => lexicon.credentials().get(at).map(|e| e.id.clone()),
        _ => None,
    };
    lexicon.scan(&tokenize(text, 0)).iter().filter_map(|hit| Some((name(hit)?, *hit))).collect()
}

/// The ids of the names of one vocabulary in a text, in its order.
fn found(text: &str, vocabulary: Vocabulary) -> Vec<String> {
    hits(text).into_iter().filter(|(_, h)| h.term.vocabulary() == vocabulary).map(|(id, _)| id).collect()
}

fn names(entry: &SubjectEntry) -> impl Iterator<Item = &String> {
    std::iter::once(&entry.name).chain(&entry.aliases).chain(&entry.words)
}

/// Two spellings that the matcher can't tell apart get the same key.
fn key(name: &str) -> String {
    name.to_lowercase().replace('-', " ").replace(['’', '\''], "")
}

/// The values of `key = "…"` at the start of each inline table of a list, in the order of the file.
fn firsts<'t>(text: &'t str, list: &str) -> Vec<&'t str> {
    let start = format!("{list} = [");
    text.lines()
        .skip_while(|line| !line.starts_with(&start))
        .skip(1)
        .take_while(|line| !line.starts_with(']'))
        .filter_map(|line| line.split('"').nth(1))
        .collect()
}

#[test]
fn files_load() {
    let read = Lexicon::with_files(&[]);
    assert!(read.is_ok(), "{}", read.err().map(|e| e.to_string()).unwrap_or_default());
}

#[test]
fn the_program_holds_what_the_files_say() {
    let read = Lexicon::with_files(&[]).map(|lexicon| format!("{lexicon:?}"));
    assert!(
        read.is_ok_and(|read| read == format!("{:?}", Lexicon::builtin())),
        "opened otherwise than compiled"
    );
}

#[test]
fn lists_are_sorted() {
    let mut wrong = Vec::new();
    for (file, text) in Lexicon::files() {
        for list in ["subjects", "classes", "languages", "notNames", "contextBefore", "contextAfter"] {
            for pair in firsts(text, list).windows(2) {
                if let [a, b] = pair
                    && a >= b
                {
                    wrong.push(format!("{file}: {list}: `{b}` after `{a}`"));
                }
            }
        }
    }
    none("out of order, or twice", &wrong);
}

#[test]
fn ids_are_kebab_case_and_unique() {
    let mut wrong = Vec::new();
    let mut seen = BTreeMap::new();
    for (file, text) in Lexicon::files() {
        for id in firsts(text, "subjects") {
            if let Some(other) = seen.insert(id, file) {
                wrong.push(format!("{file}: `{id}` is in {other} too"));
            }
            let part =
                |p: &str| !p.is_empty() && p.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
            // "c++", "c#", "notepad++"
            if !id.trim_end_matches(['+', '#']).split('-').all(part) {
                wrong.push(format!("{file}: `{id}` is not kebab-case"));
            }
        }
    }
    none("ids", &wrong);
    assert!(seen.len() >= 5_500, "{} subjects", seen.len());
}

#[test]
fn no_name_stands_for_two_things() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    let mut subjects: BTreeMap<String, &str> = BTreeMap::new();
    for entry in lexicon.subjects() {
        let own: BTreeSet<String> = names(entry).map(|n| key(n)).collect();
        for name in own {
            if let Some(other) = subjects.insert(name.clone(), &entry.id) {
                wrong.push(format!("`{name}`: {other}, {}", entry.id));
            }
        }
    }
    let mut languages: BTreeMap<String, &str> = BTreeMap::new();
    for entry in lexicon.languages() {
        for name in std::iter::once(&entry.name).chain(&entry.aliases) {
            if let Some(other) = languages.insert(key(name), &entry.code) {
                wrong.push(format!("`{name}`: {other}, {}", entry.code));
            }
        }
    }
    none("names of two entries", &wrong);
}

#[test]
fn facts_point_at_entries() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for entry in lexicon.subjects() {
        for id in entry.broader.iter().chain(&entry.related) {
            if lexicon.subject(id).is_none() || *id == entry.id {
                wrong.push(format!("{}: no subject `{id}`", entry.id));
            }
        }
        if lexicon.class(&entry.class).is_none() {
            wrong.push(format!("{}: no class `{}`", entry.id, entry.class));
        }
        if let Some(year) = entry.since
            && !(1950..=2026).contains(&year)
        {
            wrong.push(format!("{}: since {year}", entry.id));
        }
        // Who shows the narrow thing is said to have shown the wide one, so it can't be the younger one.
        for up in entry.broader.iter().filter_map(|id| lexicon.subject(id)) {
            if let (Some(narrow), Some(wide)) = (entry.since, up.since)
                && narrow < wide
            {
                wrong.push(format!("{} ({narrow}) is older than {} ({wide})", entry.id, up.id));
            }
        }
    }
    none("dangling facts", &wrong);
}

#[test]
fn broader_has_no_cycle() {
    let lexicon = Lexicon::builtin();
    let climbs = |entry: &SubjectEntry| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = entry.broader.iter().map(String::as_str).collect();
        while let Some(id) = open.pop() {
            if seen.insert(id) {
                open.extend(lexicon.subject(id).iter().flat_map(|e| &e.broader).map(String::as_str));
            }
        }
        seen.contains(entry.id.as_str())
    };
    let wrong: Vec<String> = lexicon.subjects().iter().filter(|e| climbs(e)).map(|e| e.id.clone()).collect();
    none("cycles", &wrong);
}

#[test]
fn every_example_finds_its_entry() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    let mut check = |id: &str, rule: Match, example: Option<&String>, names: &[&String], vocabulary| {
        let texts: Vec<&String> = match (rule, example) {
            (Match::Word, _) => names.to_vec(),
            (_, Some(example)) => vec![example],
            (_, None) => {
                wrong.push(format!("{id}: needs an example"));
                return;
            }
        };
        for text in texts {
            if !found(text, vocabulary).iter().any(|f| f == id) {
                wrong.push(format!("{id}: not found in `{text}`"));
            }
        }
    };
    for e in lexicon.subjects() {
        check(&e.id, e.rule, e.example.as_ref(), &names(e).collect::<Vec<_>>(), Vocabulary::Subject);
        check(&e.id, Match::Word, None, &e.words.iter().collect::<Vec<_>>(), Vocabulary::Subject);
    }
    for e in lexicon.languages() {
        let names: Vec<&String> = std::iter::once(&e.name).chain(&e.aliases).collect();
        check(&e.code, e.rule, e.example.as_ref(), &names, Vocabulary::Language);
    }
    none("not found", &wrong);
}

#[test]
fn a_name_alone_is_its_own_context() {
    let lexicon = Lexicon::builtin();
    let mut wrong = Vec::new();
    for (at, entry) in lexicon.subjects().iter().enumerate() {
        for name in names(entry) {
            if lexicon
                .names_of(name)
                .iter()
                .filter(|t| matches!(t, Term::Subject(_)))
                .ne([&Term::Subject(at)])
            {
                wrong.push(format!("{}: `{name}`", entry.id));
            }
        }
    }
    none("names that are not exact", &wrong);
}

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

/// A class that no occupation has as its usual work would make all its subjects implausible for everybody.
#[test]
fn every_class_is_usual_work_somewhere() {
    let lexicon = Lexicon::builtin();
    let usual: BTreeSet<&String> = lexicon.occupations().iter().flat_map(|o| &o.usual).collect();
    let used: BTreeSet<&String> = lexicon.subjects().iter().map(|e| &e.class).collect();
    let wrong: Vec<String> = used.difference(&usual).map(|class| (*class).clone()).collect();
    // Nothing to compare while there are no occupations at all.
    none("usual in no occupation", if usual.is_empty() { &[] } else { &wrong });
}

#[test]
fn siblings_share_a_class() {
    let classes: &BTreeMap<String, ClassEntry> = Lexicon::builtin().classes();
    for (id, siblings) in [("programming-language", true), ("database", true), ("operating-system", false)] {
        assert_eq!(classes.get(id).map(|c| c.siblings), Some(siblings), "{id}");
    }
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
        ("We write Go microservices", &["go", "microservices"]),
        ("GoLang, k8s", &["go", "kubernetes"]),
        ("Python/R", &["python", "r"]),
        ("Spring Boot", &["spring-boot"]),
        ("Java and Spring", &["java", "spring"]),
        ("Node.js", &["nodejs"]),
        ("React, Node, Express and MongoDB", &["react", "nodejs", "express", "mongodb"]),
        ("ASP.NET Core", &["aspnet"]),
        ("TCP/IP", &["tcp-ip"]),
        ("PL/SQL", &["pl-sql"]),
        ("T-SQL and MS SQL Server", &["t-sql", "sql-server"]),
        (
            "Docker, Kubernetes, nginx, RDBMS, key-value stores",
            &["docker", "kubernetes", "nginx", "relational-databases", "key-value-stores"],
        ),
        (
            "GIT, Visual Studio, Copilot, Claude, ChatGPT, Llama",
            &["git", "visual-studio", "github-copilot", "claude", "chatgpt", "llama"],
        ),
        ("Puppet, Chef or Ansible", &["puppet", "chef", "ansible"]),
        ("C-based firmware", &["c", "embedded-development"]),
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
