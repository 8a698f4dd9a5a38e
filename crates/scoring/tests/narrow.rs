//! What the words around a demand take from it or add to it: the line of a posting, somebody, and what the line's answer is.

#![cfg(test)]

use rolefit_profile::{Month, Profile};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_scoring::outcome::Outcome::{self, Met, Unknown, Unmet};
use rolefit_scoring::policy::Policy;
use rolefit_scoring::wire::{JudgedRequirement, Node, Shape};
use rolefit_scoring::{Engine, Show};

const HISTORIAN: &str = r#""education": [{"studyType": "Master", "area": "History", "endDate": "2010"}],
    "work": [{"position": "Archivist", "startDate": "2011-01", "endDate": ""}]"#;

const ENGINEER: &str = r#""education": [{"studyType": "Master", "area": "Computer Science", "endDate": "2010"}],
    "work": [{"position": "Software Engineer", "startDate": "2011-01", "endDate": ""}]"#;

const OFFICIAL: &str = r#""education": [{"studyType": "MPA", "area": "Budget and Public Finance", "endDate": "2010"}],
    "work": [{"position": "Budget Analyst", "startDate": "2011-01", "endDate": ""}]"#;

const MANAGER: &str = r#""education": [{"studyType": "MBA", "area": "Finance", "endDate": "2010"}],
    "work": [{"position": "Budget Analyst", "startDate": "2011-01", "endDate": ""}]"#;

const SELLER: &str =
    r#""work": [{"position": "Sales Representative", "startDate": "2011-01", "endDate": ""}]"#;

const LEADER: &str = r#""work": [{"position": "School Principal", "startDate": "2011-01", "endDate": ""}]"#;

const NURSE: &str = r#""certificates": [{"name": "Registered Nurse", "issuer": "State of Illinois"}],
    "work": [{"position": "Registered Nurse", "startDate": "2011-01", "endDate": ""}]"#;

const AIDE: &str =
    r#""work": [{"position": "Certified Nursing Assistant", "startDate": "2011-01", "endDate": ""}]"#;

const HELPER: &str =
    r#""work": [{"position": "Executive Director Assistant", "startDate": "2011-01", "endDate": ""}]"#;

const CLERK: &str = r#""work": [{"position": "Sales Associate", "startDate": "2011-01", "endDate": "", "highlights": ["Led sales of shoes"]}]"#;

const WELDER: &str = r#""work": [{"position": "Store Owner", "startDate": "2011-01", "endDate": ""}],
    "skills": [{"name": "Welding"}]"#;

const BTECH: &str = r#""education": [{"studyType": "Bachelor of Technology", "area": "Computer Science", "endDate": "2010"}],
    "work": [{"position": "Software Engineer", "startDate": "2011-01", "endDate": ""}]"#;

/// The answer to the only requirement of a posting for a software engineer or a nurse.
fn answer(line: &str, person: &str) -> Outcome {
    judged(line, person).outcome
}

/// The same with all that shows it.
fn judged(line: &str, person: &str) -> JudgedRequirement {
    let title = if person == NURSE { "Registered Nurse" } else { "Software Engineer" };
    let text = format!("{title}\n\nWe look after the county.\n\nRequirements\n- {line}\n");
    let posting = Posting { id: "posting".to_owned(), text, ..Posting::default() };
    let extraction = extract(&posting, Lexicon::builtin());
    let (profile, _) = Profile::from_json(&format!("{{{person}}}"), "somebody").expect("a profile");
    let engine = Engine::new(Lexicon::builtin(), Policy::default(), Month::new(2026, 11));
    let results = engine.rank(&profile, &engine.plan(&[(posting, extraction)]), Show::default());
    results[0].requirements.iter().find(|it| it.id != "title").expect("a requirement").clone()
}

/// The kinds of the leaves that the report shows for a line, in its order, and what each is shown beside.
fn leaves(line: &str) -> Vec<(String, String)> {
    fn each(node: &Node, out: &mut Vec<(String, String)>) {
        match &node.shape {
            Shape::All(kids) | Shape::Any(kids) | Shape::AtLeast(_, kids) => {
                assert!(!kids.is_empty(), "a branch without a leaf");
                kids.iter().for_each(|kid| each(kid, out));
            }
            Shape::Leaf(leaf) => out.push((leaf.predicate.kind().to_owned(), leaf.text.clone())),
        }
    }
    let mut out = Vec::new();
    each(&judged(line, HISTORIAN).formula, &mut out);
    out
}

#[test]
fn what_a_clause_adds_stands_behind_its_own_leaf() {
    for (line, kinds) in [
        (
            "A master's degree in history with superior academic achievement and a CPA",
            &["degree", "degree", "credential"][..],
        ),
        ("CPA, or equivalent professional certification", &["credential", "statement"]),
        ("Two years of technical experience", &["experience", "experience", "statement"]),
    ] {
        let leaves = leaves(line);
        let own: Vec<&str> = leaves.iter().map(|(kind, _)| kind.as_str()).collect();
        assert_eq!(own, kinds, "{line}");
        for (kind, text) in leaves {
            assert!(kind != "credential" || text.contains("CPA"), "{line}: {text}");
        }
    }
}

#[test]
fn a_sentence_says_more_than_its_demand() {
    let cases: &[(&str, &str, Outcome)] = &[
        // What a degree asks for besides no course tells.
        ("A bachelor's degree with superior academic achievement", HISTORIAN, Unknown),
        ("A bachelor's degree and at least 24 semester hours in business", HISTORIAN, Unknown),
        ("A bachelor's degree", HISTORIAN, Met),
        ("A master's degree in history", HISTORIAN, Met),
        ("A master's degree in history with superior academic achievement", HISTORIAN, Unknown),
        ("A master's degree in nursing with superior academic achievement", HISTORIAN, Unmet),
        ("A bachelor's degree that included a major field of study in ships", HISTORIAN, Unknown),
        ("Master's degree in the discipline", HISTORIAN, Unknown),
        ("Bachelor's degree in any field", HISTORIAN, Met),
        ("Master's degree that is directly related to the duties of the position", HISTORIAN, Unknown),
        ("Master's degree that is directly related to the duties of the position", ENGINEER, Met),
        ("Diploma or equivalent certification in insurance", HISTORIAN, Unknown),
        ("High school diploma or certificate in insurance", HISTORIAN, Met),
        ("MBA or other relevant advanced degree", HISTORIAN, Unknown),
        ("MBA or other relevant advanced degree", ENGINEER, Met),
        ("A degree from a physics, mathematics or operations research program", HISTORIAN, Unknown),
        ("A degree from an accredited university program", HISTORIAN, Met),
        (
            "Master's degree or two years leading to such a degree or LL.B. or J.D., if related",
            HISTORIAN,
            Unknown,
        ),
        ("A bachelor's or higher degree that included a major field of study in ships", HISTORIAN, Unknown),
        ("Six months of current experience", HISTORIAN, Unmet),
        ("Experience in leading teams that serve clients in the payments sector", LEADER, Unmet),
        ("Experience in leading teams that deliver innovative solutions", LEADER, Met),
        ("Experience in leading teams", LEADER, Met),
        // Whose work is technical, but for the posting's own, nobody has said; who worked less than that lacks it.
        ("Two years of technical experience", ENGINEER, Met),
        ("Two years of technical experience", HISTORIAN, Unknown),
        ("Twenty years of technical experience", HISTORIAN, Unmet),
        ("Two years of previous experience", ENGINEER, Met),
        ("Two years of previous experience", HISTORIAN, Unknown),
        ("Two years of recent experience", HISTORIAN, Unknown),
        ("Two years of previous work experience", HISTORIAN, Met),
        ("One year of appropriate experience", ENGINEER, Met),
        ("Six months of current experience", ENGINEER, Met),
        ("Six months of experience", HISTORIAN, Met),
        // What is used in a trade is not the trade.
        ("Knowledge of HubSpot, and other CRM or sales tools", SELLER, Unknown),
        ("Experience with HubSpot or sales", SELLER, Met),
        ("Bachelor's degree is this field or prior work with ships", HISTORIAN, Unknown),
        ("MBA required", OFFICIAL, Unknown),
        ("MBA required", MANAGER, Met),
        ("Technical undergraduate degree", HISTORIAN, Unmet),
        ("Technical undergraduate degree", ENGINEER, Met),
        // A year of a demand that stands elsewhere is none of its own.
        (
            "Experience, of which six months of the required one year of experience were at sea",
            HISTORIAN,
            Unknown,
        ),
        ("Studies and work together that equate to thirty years of experience", HISTORIAN, Unknown),
        ("High school diploma and trade school", HISTORIAN, Unknown),
        // Who helps somebody is not that one, and who sells in a shop runs no sales cycle.
        ("Three years of nursing experience", AIDE, Unknown),
        ("Three years of nursing assistant experience", AIDE, Met),
        ("Two years of people management experience", LEADER, Met),
        ("Two years of people management experience", HELPER, Unknown),
        ("Experience managing sales", CLERK, Met),
        ("Experience managing the full sales cycle", CLERK, Unknown),
        // The engineering that a degree's name tells is near to no other.
        ("Bachelor's degree in Engineering", BTECH, Met),
        ("Bachelor's degree in Mechanical Engineering or a related field", BTECH, Unknown),
        // An alternative that names no field means that of the first one.
        ("Bachelor's degree in Computer Science or Master's degree", HISTORIAN, Unmet),
        ("Bachelor's degree in Computer Science or Master's degree", ENGINEER, Met),
        ("Bachelor's degree in Computer Science or a Master's degree in any field", HISTORIAN, Met),
        ("Associate degree in Computer Science or any bachelor's degree", HISTORIAN, Met),
        // But another degree of the same level is one in another field.
        (
            "Bachelor's degree in Computer Science, or a bachelor's degree and five years of experience",
            HISTORIAN,
            Met,
        ),
        // Whether years of other work are meant as well, the text does not say.
        ("Bachelor's degree in Computer Science or four years of work experience", HISTORIAN, Unknown),
        ("Bachelor's degree in Computer Science or 30 years of work experience", HISTORIAN, Unmet),
        ("Bachelor's degree in Computer Science or four years of work experience", ENGINEER, Met),
        ("Bachelor's degree or four years of work experience", HISTORIAN, Met),
        // Whatever stands in brackets between, the sentence goes on to say of what; and after a registration it is that of the calling.
        ("3 years of professional experience (post-graduation) delivering looms", HISTORIAN, Unmet),
        ("3 years of professional experience (full-time)", HISTORIAN, Met),
        ("Post-registration experience", HISTORIAN, Unmet),
        ("Post-registration experience", NURSE, Met),
        // Behind papers a degree is of their trade.
        ("First aid certificate, PMP or degree preferred", HISTORIAN, Unknown),
        ("First aid certificate, PMP or degree preferred", ENGINEER, Met),
        ("Bachelor's degree or PMP preferred", HISTORIAN, Met),
        // The field that one alternative names may be that of those before it.
        (
            "Bachelor's degree with 5 years of experience or Master's degree in Computer Science with 3 years",
            HISTORIAN,
            Unknown,
        ),
        (
            "Bachelor's degree with 5 years of experience or Master's degree in Computer Science with 3 years",
            ENGINEER,
            Met,
        ),
        ("Bachelor's degree in any field or Master's degree in Computer Science", HISTORIAN, Met),
        // A related field is one of the posting's own work.
        ("Bachelor's degree in a related field", HISTORIAN, Unknown),
        ("Bachelor's degree in a related field", ENGINEER, Met),
        // Experience goes on to say of what.
        (
            "Three years of experience, education, or training that approaches techniques of diving",
            HISTORIAN,
            Unmet,
        ),
        ("Three years of experience", HISTORIAN, Met),
        // Who may have none lacks nothing, and what may be no more asks for nothing.
        ("0-2 years of nursing experience", HISTORIAN, Unknown),
        ("0-2 years of nursing experience", NURSE, Met),
        ("Less than one year of nursing experience", HISTORIAN, Unknown),
        ("1-2 years of nursing experience", HISTORIAN, Unmet),
        ("Less than two years of experience", HISTORIAN, Unknown),
        ("0-5 years of experience", HISTORIAN, Met),
        // A paper is that of the state which its clause tells.
        ("Current Registered Nurse license in the state of Texas", NURSE, Unknown),
        ("Current Registered Nurse license in the state of Illinois", NURSE, Met),
        ("Current Registered Nurse license in Texas or any other state", NURSE, Met),
        // Where another such paper will do, one that is not named is not lacking.
        ("CPA or CMA", HISTORIAN, Unmet),
        ("CPA, or equivalent professional certification", HISTORIAN, Unknown),
        // What stands before a kind of work says how well it must be known, or that it was done at work.
        ("Advanced sales experience", CLERK, Met),
        ("Hands-on welding experience", WELDER, Unknown),
        ("Welding experience", WELDER, Met),
        // And one for the subject.
        ("Current Registered Nurse license in paediatrics", NURSE, Unknown),
        ("Current Registered Nurse license in good standing", NURSE, Met),
    ];
    let wrong = cases.iter().filter_map(|(line, person, want)| {
        let answer = answer(line, person);
        (answer != *want).then(|| format!("{line}: {answer:?}, not {want:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
