//! Policies: the default as it is written, what a file may leave out, and what is refused.

#![cfg(test)]

use rolefit_scoring::credit::ONE;
use rolefit_scoring::policy::{Fraction, Policy, Substitution, TEXT};

#[test]
fn the_written_default_and_the_built_in_one_are_the_same() {
    assert_eq!(Policy::parse(TEXT).expect("the default parses"), Policy::default());
}

#[test]
fn no_key_of_the_default_is_missing_from_its_text() {
    let written: toml::Table = TEXT.parse().expect("TOML");
    let known = toml::Table::try_from(Policy::default()).expect("a table");
    for (section, value) in &known {
        let Some(keys) = value.as_table() else { continue };
        let there = written[section].as_table().expect("a section");
        for key in keys.keys() {
            // Factors by kind stand in a comment.
            let factor = section == "weight" && !matches!(key.as_str(), "required" | "preferred");
            assert!(
                there.contains_key(key) || factor,
                "{section}.{key} does not stand in the default's text"
            );
        }
    }
}

#[test]
fn a_file_may_leave_keys_out_and_say_fractions_exactly() {
    let policy = Policy::parse(
        "schema = \"rolefit.policy/1\"\n[equivalence]\npolicy = \"strict\"\n[near]\ntolerance = 0.1\n[weight]\nrequired = 2.5\ndegree = 0\n",
    )
    .expect("a policy");
    assert_eq!(policy.equivalence.policy, Substitution::Strict);
    assert_eq!(policy.equivalence.bachelor, 48);
    assert_eq!(policy.near.tolerance, Fraction(100_000));
    assert_eq!((policy.weight.required, policy.weight.degree), (Fraction(2_500_000), Fraction(0)));
    assert_eq!(policy.weight.of_kind("degree"), Fraction(0));
    assert_eq!(policy.weight.of_kind("screening"), Fraction(ONE));
}

#[test]
fn a_policy_reads_back_as_it_is_written() {
    let policy = Policy::parse("[near]\ntolerance = 0.123456").expect("a policy");
    let json = serde_json::to_string(&policy).expect("JSON");
    assert!(json.contains("\"tolerance\":0.123456"), "{json}");
    assert!(json.contains("\"required\":3,"), "{json}");
    assert_eq!(serde_json::from_str::<Policy>(&json).expect("reads back"), policy);
}

#[test]
fn what_makes_no_sense_is_refused_with_its_place() {
    let cases = [
        ("[near]\ntolerence = 0.5", 2, 1, "unknown field", Some("did you mean `tolerance`?")),
        ("[experiance]\nvolunteer = true", 1, 2, "unknown field", Some("did you mean `experience`?")),
        ("[near]\ntolerance = 1.5", 2, 1, "share of one", None),
        ("[near]\ntolerance = -0.5", 2, 13, "invalid value", None),
        ("[near]\ntolerance = 0.1234567", 2, 13, "invalid value", None),
        ("[near]\n  tolerance = nan", 2, 15, "invalid value", None),
        ("[equivalence]\nbachelor = -1", 2, 12, "invalid value", None),
        ("[equivalence]\npolicy = \"yeras\"", 2, 10, "unknown variant", None),
        ("[similarity]\nprove = 0.5", 2, 1, "below `suggest`", None),
        ("[similarity]\nshortest = 2", 2, 1, "below 4", None),
        ("schema = \"rolefit.policy/9\"", 1, 1, "unknown schema", None),
        ("[weight]\nrequired = 0", 2, 1, "no requirement would count", None),
        ("[weight]\nskill = 1000", 2, 1, "at most 60", None),
        ("[experience]\nvolunteer = 1", 2, 13, "invalid type", None),
        ("[near", 1, 6, "", None),
    ];
    for (text, line, column, message, help) in cases {
        let error = Policy::parse(text).expect_err(text);
        assert!(error.message().contains(message), "{text}: {error}");
        assert_eq!((error.line(), error.column()), (line, column), "{text}: {error}");
        assert_eq!(error.help(), help, "{text}: {error}");
    }
}
