//! How the parts of a statement are joined, and which statements can be read in two ways.

#![cfg(test)]

use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::predicate::{Mode, Predicate};
use rolefit_rules::requirement::{Formula, Strength};

fn words(formula: &Formula) -> String {
    let list = |kids: &[Formula]| kids.iter().map(words).collect::<Vec<_>>().join(", ");
    match formula {
        Formula::All(kids) => format!("all[{}]", list(kids)),
        Formula::Any(kids) => format!("any[{}]", list(kids)),
        Formula::AtLeast(count, kids) => format!("{count} of[{}]", list(kids)),
        Formula::Leaf(leaf) => match &leaf.predicate {
            Predicate::Experience(e) if e.of.is_empty() => format!("{} months", e.min_months.unwrap_or(0)),
            Predicate::Experience(e) => subjects(&e.of, e.mode),
            Predicate::Skill(s) => subjects(&s.of, s.mode),
            Predicate::Credential(c) => c.name.clone(),
            Predicate::Degree(d) => format!("{:?}", d.level).to_lowercase(),
            Predicate::Language(l) => l.name.clone(),
            Predicate::Screening(s) => s.name.clone(),
            other => other.kind().to_owned(),
        },
    }
}

fn subjects(of: &[rolefit_rules::predicate::Subject], mode: Mode) -> String {
    let joiner = match mode {
        Mode::Any => "|",
        Mode::All => "+",
        Mode::Unclear => "?",
    };
    of.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join(joiner)
}

/// The statement; its formula; the other reading, if it has one.
const CASES: &[(&str, &str, &str)] = &[
    // Bare words leave open which binds first.
    ("Experience with Java and Python or Go", "any[Java+Python, Go]", "all[Java, Python|Go]"),
    ("Experience with Java or Python and Go", "any[Java, Python+Go]", "all[Java|Python, Go]"),
    (
        "Experience with Java, Scala and Python or Go",
        "any[Java+Scala+Python, Go]",
        "all[Java+Scala, Python|Go]",
    ),
    ("Knowledge of Jira or Tableau and SQL", "any[Jira, Tableau+SQL]", "all[Jira|Tableau, SQL]"),
    // Alternatives are alike: of a kind that what stands beside them is not of.
    ("Experience with Java, Kafka and Python or Go", "all[Java+Kafka, Python|Go]", ""),
    ("Knowledge of Java, Kotlin or Scala and SQL", "all[Java|Kotlin|Scala, SQL]", ""),
    ("Experience with AWS or GCP and Terraform", "all[AWS|Google Cloud, Terraform]", ""),
    ("Experience with Kafka and Java or Scala", "all[Kafka, Java|Scala]", ""),
    // So are those with one word for what they are.
    ("Experience with Tableau or Looker dashboards and SQL", "all[Tableau|Looker, SQL]", ""),
    ("Experience with AWS or GCP cloud services and Terraform", "all[AWS|Google Cloud, Terraform]", ""),
    ("Knowledge of Tableau and/or Jira and SQL", "all[Tableau|Jira, SQL]", ""),
    ("BS (or equivalent), MS, or PhD in law", "any[bachelor, equivalent, master]", ""),
    ("BS (or equivalent) and an MS in law", "all[any[bachelor, equivalent], master]", ""),
    // What others may do instead of is the last of them alone, but among examples it is each.
    ("Knowledge of SQL and Python or R, or another scripting language", "all[SQL, Python|R]", ""),
    ("Knowledge of SQL and Python/R, or similar", "all[SQL, Python|R]", ""),
    ("Knowledge of tools such as SQL and Python/R, or similar", "SQL|Python|R", ""),
    ("Knowledge of Java and Python, or another language", "Java|Python", ""),
    (
        "Bachelor's degree or PMP and CISSP",
        "any[bachelor, all[PMP, CISSP]]",
        "all[any[bachelor, PMP], CISSP]",
    ),
    // The years may go with the lower degree alone.
    (
        "PhD or Master's with 2 years of experience",
        "any[doctorate, all[master, 24 months]]",
        "all[any[doctorate, master], 24 months]",
    ),
    ("PhD, or Master's with 2 years of experience", "any[doctorate, all[master, 24 months]]", ""),
    ("RN license and BLS or ACLS", "all[RN license, any[BLS, ACLS]]", "any[all[RN license, BLS], ACLS]"),
    (
        "CPA, CFA or MBA and 5 years of experience",
        "any[CPA, CFA, all[master, 60 months]]",
        "all[any[CPA, CFA, master], 60 months]",
    ),
    (
        "Bachelor's degree, RN license and BLS or ACLS",
        "all[bachelor, RN license, any[BLS, ACLS]]",
        "all[bachelor, any[all[RN license, BLS], ACLS]]",
    ),
    // Commas, "either" and slashes settle it.
    ("Experience with Java and Python, or Go", "any[Java+Python, Go]", ""),
    ("Experience with Java or Python, and Go", "all[Java|Python, Go]", ""),
    ("Experience with Java and either Python or Go", "all[Java, Python|Go]", ""),
    ("RN license and either BLS or ACLS", "all[RN license, any[BLS, ACLS]]", ""),
    ("Experience with Docker/Podman and Kubernetes", "all[Docker|Podman, Kubernetes]", ""),
    ("CPA, CFA or MBA, and 5 years of experience", "all[any[CPA, CFA, master], 60 months]", ""),
    // A kind that what stands before "and" is not of.
    ("Bachelor's degree and PMP or CISSP", "all[bachelor, any[PMP, CISSP]]", ""),
    ("CPA, CFA or CMA and 5 years of experience", "all[any[CPA, CFA, CMA], 60 months]", ""),
    ("Certifications: CISSP, BLS/ACLS and PMP", "all[CISSP, any[BLS, ACLS], PMP]", ""),
    ("Proficiency in Java (preferred) or Kotlin", "Java|Kotlin", ""),
    ("Bachelor's degree or military experience", "any[bachelor, Military operations]", ""),
    ("Laboratory experience and knowledge of GLP", "all[Laboratory testing, Good laboratory practice]", ""),
    ("Experience with or willingness to learn Java", "any[Java, statement]", ""),
    ("Experience or a strong interest in Java and Python", "any[Java+Python, statement]", ""),
    // A remark in brackets joins nothing, and what is but like the degree is no other thing.
    (
        "4+ years as a Data Engineer (or similar), including owning reports and a database (MySQL, Redis)",
        "all[data engineering, MySQL|Redis]",
        "",
    ),
    ("BS or a closely related degree, and 5 years of experience", "all[bachelor, 60 months]", ""),
    (
        "Doctor of Philosophy, or foreign equivalent degree, and 2 years of experience",
        "all[doctorate, 24 months]",
        "",
    ),
    ("Bachelor's degree from a four-year college or university", "bachelor", ""),
    ("A degree in Law or at least 120 semester hours", "any[bachelor, statement]", ""),
    ("Certifications (CISSP, CCNA, PMP, etc.)", "any[CISSP, CCNA, PMP]", ""),
    // Who lives, has worked or has studied elsewhere is not turned down; what is checked or refused has no alternative.
    (
        "Two years of office experience or in the performance of similar duties",
        "any[Office administration, statement]",
        "",
    ),
    ("Degree in law or a related social science", "bachelor", ""),
    ("We are unable to sponsor or take over sponsorship of visas", "authorization", ""),
    // How a paper may be held, and another thing of its kind, are no other way to what stands behind them.
    (
        "Driver's license or the ability to obtain one, and a Bachelor's degree",
        "all[Driver's license, bachelor]",
        "",
    ),
    (
        "5 years of experience at a bank or similar institution with experience in nursing",
        "all[bank, Nursing]",
        "",
    ),
    (
        "A doctorate (or equivalent) in Physics or Chemistry along with a PMP certification",
        "all[any[doctorate, equivalent], PMP certification]",
        "",
    ),
    (
        "A degree in film with a stress on sound, a degree in drama with a stress on text, or a degree in music",
        "any[bachelor, bachelor, bachelor]",
        "",
    ),
    (
        "A Master's degree or a Bachelor's degree (or foreign equivalent) and 5 years of experience",
        "any[master, all[bachelor, 60 months]]",
        "",
    ),
    (
        "BS in law (or 4 years of experience) plus 3 years of nursing experience",
        "all[any[bachelor, 48 months], Nursing]",
        "",
    ),
    ("Five years' experience (or equivalent) teaching nurses", "any[teaching nurses, equivalent]", ""),
    (
        "With a diploma in law, or the like, you will have 2 years of experience",
        "all[certificate, 24 months]",
        "",
    ),
    (
        "A Master's degree and 2 years of experience: or, a Bachelor's degree and 4 years of experience; and a PMP certification",
        "any[all[master, 24 months], all[bachelor, 48 months, PMP certification]]",
        "",
    ),
    ("PMP and MBA required", "all[PMP, master]", ""),
    (
        "3 years of experience in nursing with a PhD, or 8 years with a Master's",
        "any[all[Nursing, doctorate], all[Nursing, master]]",
        "",
    ),
    ("SQL and either R, Java or Python", "all[SQL, R|Java|Python]", ""),
    (
        "Bachelor's degree and either a PMP, a CAPM or 5 years of experience",
        "all[bachelor, any[PMP, CAPM, 60 months]]",
        "",
    ),
    // A wish is another way, wherever it stands.
    ("Interest or experience in nursing", "any[statement, Nursing]", ""),
    ("Willingness to learn, or familiarity with, Java", "any[statement, Java]", ""),
    ("A Master's degree (MSc, MA) or working towards it", "any[master, statement]", ""),
    ("Experience and/or a strong interest in nursing", "any[Nursing, statement]", ""),
    ("Experience with, or an interest in, Java", "any[Java, statement]", ""),
    // One word joins them all.
    ("Experience with Java, Python and Go", "Java+Python+Go", ""),
    ("Experience with Java, Python or Go", "Java|Python|Go", ""),
    (
        "Bachelor's and 5 years of experience or Master's and 3 years of experience",
        "any[all[bachelor, 60 months], all[master, 36 months]]",
        "",
    ),
];

/// A demand and a wish behind it; the fields of the wish's other reading, if it has one.
const WISHES: &[(&str, Option<&str>)] = &[
    ("Bachelor's degree in Botany, Geology or a related field; Master's preferred", Some("Botany, Geology")),
    ("BS in Botany required. A Master's degree is a plus.", Some("Botany")),
    ("BS in Botany required, a Master's degree in any field preferred", None),
    ("MS in Botany required, a Bachelor's degree is a plus", None),
    ("Bachelor's degree required; Master's preferred", None),
];

#[test]
fn a_higher_degree_that_is_wished_for_may_be_of_the_same_fields() {
    for (text, fields) in WISHES {
        let posting = Posting { text: format!("Requirements\n- {text}\n"), ..Posting::default() };
        let read = extract(&posting, Lexicon::builtin());
        let wish = read.requirements.last().expect(text);
        let of = |formula: &Formula| match formula.leaves().first().map(|leaf| &leaf.predicate) {
            Some(Predicate::Degree(degree)) => degree.fields.join(", "),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(of(&wish.formula), "", "{text}");
        assert_eq!(wish.other_reading.as_ref().map(of).as_deref(), *fields, "{text}");
    }
}

#[test]
fn some_of_a_list_are_enough() {
    let lists = [
        ("You have some of the following", "any[Nursing, bachelor]"),
        ("You have one, or some combination, of the following", "any[Nursing, bachelor]"),
        ("You bring some or all of the following", "any[Nursing, bachelor]"),
        ("You bring several of the following", "2 of[Nursing, bachelor]"),
    ];
    for (lead, formula) in lists {
        let text = format!("Requirements\n\n{lead}:\n- Experience in nursing\n- A degree in law\n");
        let read = extract(&Posting { text, ..Posting::default() }, Lexicon::builtin());
        let [requirement] = read.requirements.as_slice() else { panic!("{lead}: {:?}", read.requirements) };
        assert_eq!(words(&requirement.formula), formula, "{lead}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_keeps_both() {
    for (text, formula, other) in CASES {
        let posting = Posting { text: format!("Requirements\n- {text}\n"), ..Posting::default() };
        let read = extract(&posting, Lexicon::builtin());
        let [requirement] = read.requirements.as_slice() else { panic!("{text}: {:?}", read.requirements) };
        let second = requirement.other_reading.as_ref().map(words).unwrap_or_default();
        assert_eq!((words(&requirement.formula).as_str(), second.as_str()), (*formula, *other), "{text}");
    }
}

/// Demands as a posting writes them, with a word that what was read of each holds.
const DEMANDS: &[(&str, &str)] = &[
    ("knowledge of SQL", "sql"),
    ("Rust skills", "rust"),
    ("familiarity with Kafka", "kafka"),
    ("experience with Kubernetes", "kubernetes"),
    ("Jira experience", "jira"),
    ("three years of sales experience", "sales"),
    ("3+ years of experience in accounting", "accounting"),
    ("experience managing budgets", "budget"),
    ("2+ years of Java experience", "java"),
    ("a Bachelor's degree in physics", "bachelor"),
    ("a high school diploma", "highschool"),
    ("an RN license", "rn license"),
    ("PMP certification", "pmp"),
    ("a valid driver's license", "driver's"),
    ("fluency in German", "german"),
    ("fluent Spanish", "spanish"),
    ("an active Secret clearance", "secret"),
    ("the ability to lift 50 pounds", "physical"),
    ("US citizenship", "citizen"),
    ("willingness to travel up to 25%", "travel"),
    ("experience as a rigger", "rigg"),
    ("a CPA", "\"cpa\""),
    ("experience in retail banking", "retail banking"),
    ("proficiency in Excel", "excel"),
    ("strong Tableau skills", "tableau"),
];

const JOINERS: &[(&str, bool)] = &[
    (" and ", false),
    (", and ", false),
    (" as well as ", false),
    (" plus ", false),
    (" or ", true),
    (", or ", true),
    (" and/or ", true),
    ("; or ", true),
];

/// A right of everybody's that stands behind a wish is taken for one, too.
const UNTOLD: &[(&str, &str)] = &[("a Bachelor's degree in physics", "US citizenship")];

/// Does a leaf of it hold the word?
fn holds(formula: &Formula, word: &str) -> bool {
    formula.leaves().iter().any(|leaf| format!("{:?}", leaf.predicate).to_lowercase().contains(word))
}

fn are_told_apart(one: &str, other: &str) -> bool {
    one != other && !UNTOLD.contains(&(one, other))
}

/// Is one of two the other's alternative in it? None where it does not hold both.
fn are_alternatives(formula: &Formula, one: &str, other: &str) -> Option<bool> {
    if !(holds(formula, one) && holds(formula, other)) {
        return None;
    }
    let (kids, any) = match formula {
        Formula::All(kids) => (kids, false),
        Formula::Any(kids) | Formula::AtLeast(_, kids) => (kids, true),
        Formula::Leaf(leaf) => {
            let mode = match &leaf.predicate {
                Predicate::Skill(s) => s.mode,
                Predicate::Experience(e) => e.mode,
                _ => return None,
            };
            return Some(mode == Mode::Any);
        }
    };
    Some(kids.iter().find_map(|kid| are_alternatives(kid, one, other)).unwrap_or(any))
}

#[test]
fn any_two_demands_are_kept_and_joined_as_they_are_written() {
    let mut wrong = Vec::new();
    for (one, first) in DEMANDS {
        for (other, second) in DEMANDS.iter().filter(|(other, _)| are_told_apart(one, other)) {
            for (joiner, either) in JOINERS {
                let text = format!("Keeper\n\nRequirements\n\n- Must have {one}{joiner}{other}\n");
                let posting = Posting { text, ..Posting::default() };
                let read: Vec<Formula> = extract(&posting, Lexicon::builtin())
                    .requirements
                    .into_iter()
                    .map(|r| r.formula)
                    .collect();
                let kept = [first, second].iter().all(|word| read.iter().any(|formula| holds(formula, word)));
                let joined = read.iter().find_map(|formula| are_alternatives(formula, first, second));
                if !kept || joined.unwrap_or(false) != *either {
                    let read: Vec<String> = read.iter().map(words).collect();
                    wrong.push(format!("{one}{joiner}{other}: {}", read.join(" + ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} are read otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

/// A demand and a wish in one line, as a posting writes them; is the first of them the demand?
const DEMAND_AND_WISH: &[(&str, bool)] = &[
    ("{} required, {} preferred", true),
    ("{} is required and {} is preferred", true),
    ("{} is required, {} is a plus", true),
    ("{} (required), {} (preferred)", true),
    ("Must have {}; {} would be a plus", true),
    ("{}; {} a plus", true),
    ("{} and, ideally, {}", true),
    ("{} and preferably {}", true),
    ("{}. {} is desirable", true),
    ("{} (preferred) and {}", false),
    ("{} strongly preferred; {}", false),
    ("{} preferred, {} required", false),
];

#[test]
fn a_demand_and_a_wish_beside_each_other_keep_their_strengths() {
    let mut wrong = Vec::new();
    for (one, first) in DEMANDS {
        for (other, second) in DEMANDS.iter().filter(|(other, _)| are_told_apart(one, other)) {
            for (pattern, leads) in DEMAND_AND_WISH {
                let line = pattern.replacen("{}", one, 1).replacen("{}", other, 1);
                let text = format!("Keeper\n\nRequirements\n\n- {line}\n");
                let read = extract(&Posting { text, ..Posting::default() }, Lexicon::builtin());
                let is = |word: &str, strength: Strength| {
                    let mut of = read.requirements.iter().filter(|r| holds(&r.formula, word)).peekable();
                    of.peek().is_some() && of.all(|r| r.strength == strength)
                };
                let (demand, wish) = if *leads { (first, second) } else { (second, first) };
                if !is(demand, Strength::Required) || !is(wish, Strength::Preferred) {
                    wrong.push(line);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} are read otherwise:\n{}", wrong.len(), wrong.join("\n"));
}
