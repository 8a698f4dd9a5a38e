//! Lists of lists: what "and", "plus" and "as well as" join are choices, each with its own "or".

use super::check;

#[test]
fn lists_of_lists() {
    check(
        "Requirements",
        &[
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
