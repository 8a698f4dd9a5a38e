//! The same demand in other capitals: where every word has one, it is no sign of a name, and "AND" joins no more than "and" does.

use super::read;

const STATEMENTS: [&str; 24] = [
    "Strong knowledge of behavioral assessment techniques and interventions",
    "Proficient in behavioral therapy techniques and strategies",
    "Bachelor's degree in business, analytics or a related field with 5 years of experience in rigging",
    "Bachelor's degree in computer science or equivalent practical experience",
    "Must have a master's or doctoral degree in a quantitative or technical field",
    "Candidates in a masters or PhD program are strongly preferred",
    "Expertise in Python, Java, or Rust",
    "Fluent in either Python or R, able to query data using SQL",
    "Must have experience with Hadoop, Spark, and Kafka",
    "Experience with cloud platforms such as Azure, Snowflake, and BigQuery",
    "Prior exposure to machine learning techniques such as dimension reduction, regression, and classification",
    "Five years of experience with brand and consumer research",
    "Three (3) years of previous experience in equipment and electrical maintenance in manufacturing",
    "Solid working knowledge of electrical and mechanical maintenance",
    "Strong understanding of clinical relevance and of documentation",
    "Knowledge of construction, operations or engineering principles and practices",
    "Strong understanding of pipelines and natural language processing",
    "Must be a registered nurse with a current BLS certification",
    "Must have a valid driver's license and a clean driving record",
    "Completes forms as required and corrects records as desired",
    "Must be able to lift 50 pounds and to work nights or weekends",
    "Fluency in Spanish and strong communication skills required",
    "Active secret clearance required, or the ability to obtain one",
    "Must be authorized to work in the United States without sponsorship",
];

fn titled(statement: &str, small: &[&str]) -> String {
    let word = |word: &str| match word.split_at_checked(1) {
        Some((first, rest)) if !small.contains(&word) => first.to_uppercase() + rest,
        _ => word.to_owned(),
    };
    statement.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn capitals_change_nothing() {
    let mut wrong = Vec::new();
    for statement in STATEMENTS {
        let own = read("Requirements", statement).to_lowercase();
        let small = ["a", "and", "as", "at", "in", "of", "or", "the", "to", "with"];
        for text in [titled(statement, &[]), titled(statement, &small), statement.to_uppercase()] {
            let found = read("Requirements", &text).to_lowercase();
            if found != own {
                wrong.push(format!("{text}\n  found  {found}\n  wanted {own}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn where_a_capital_tells() {
    for (statement, reading) in [
        // A list of names in a sentence or alone.
        ("Experience with Zorptel and Quuxly Rigging", "experience 0m of Zorptel, Quuxly Rigging"),
        ("Skills: HTML, CSS, JSON, SOAP", "HTML, CSS, JSON, SOAP"),
        // "BE" of a sentence in capitals is no degree, and that beside a degree is one.
        ("BE (OR BECOME) A MEMBER OF THE GUARD TO BE ELIGIBLE", ""),
        ("BS OR MS IN MECHANICAL ENGINEERING", "bachelor[MECHANICAL ENGINEERING]"),
    ] {
        assert_eq!(read("Requirements", statement), reading, "{statement}");
    }
}
