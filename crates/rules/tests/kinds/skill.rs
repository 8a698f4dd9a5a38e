//! Knowledge of named things.

use super::check;

#[test]
fn knowledge() {
    check(
        "Requirements",
        &[
            ("Expert in Golang and familiar with Python", "Golang + Python"),
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
            ("Expertise in Swift (we use SwiftUI as well)", "Swift"),
            // Fields that are taught under their names.
            ("A strong grasp of data structures and algorithms", "data structures and algorithms"),
            ("Familiarity with object-oriented programming", "object-oriented programming"),
            // The closing wish of a sentence, past a semicolon.
            (
                "Ability to program in Java to load charts; to sort and print them, is desired but not required",
                "Java?",
            ),
        ],
    );
}
