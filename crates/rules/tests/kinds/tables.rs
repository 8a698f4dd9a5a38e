//! Tables, whose columns say how strongly their cells are asked.

use super::{OPENING, leaf_line, show};
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::requirement::{Leaf, Strength};

fn read(table: &str) -> String {
    let posting = Posting { text: format!("{OPENING}{table}\n"), ..Posting::default() };
    let line = |leaf: &Leaf| leaf_line(&leaf.predicate);
    let shown = extract(&posting, Lexicon::builtin()).requirements.into_iter().map(|r| {
        let wish = if r.strength == Strength::Preferred { "?" } else { "" };
        format!("{}{wish}", show(&r.formula, &line))
    });
    shown.collect::<Vec<_>>().join(" + ")
}

#[test]
fn columns_are_told_apart() {
    for (table, wanted) in [
        (
            "| | Essential | Desirable |\n|---|---|---|\n| Education | A degree in Botany | A Master's degree |\n\
             | Skills | Excel | |",
            "bachelor[Botany] + master? + Excel",
        ),
        ("| Essential | Desirable |\n|:-:|:-:|\n| CDL | A driver's license |", "cdl + driving-licence?"),
        // Ticks, and tags, say how strong a row is.
        (
            "| Requirement | Essential | Desirable |\n|---|---|---|\n| A CDL | x | |\n| Experience with SAP | | x |",
            "cdl + experience 0m of SAP?",
        ),
        (
            "| Area | Criteria | E/D |\n|---|---|---|\n| Work | A CDL | E |\n| Work | Experience with SAP | D |",
            "cdl + experience 0m of SAP?",
        ),
        // So they do between tabs.
        (
            "Criteria\tEssential\tDesirable\nEducation\tA degree in Botany\tA Master's degree",
            "bachelor[Botany] + master?",
        ),
        ("A CDL\tEssential\nExperience with SAP\tDesirable", "cdl + experience 0m of SAP?"),
        // Where no column says it, the labels of the rows do.
        ("| Education | A degree in Botany |\n| Benefits | 401k after 1 year |", "bachelor[Botany]"),
        ("Requirements:\n| Skill | Since |\n|---|---|\n| Knowledge of SAP | 2019 |", "SAP"),
        // One line with a bar is no table.
        ("| Harbour Works | Full-time |", ""),
    ] {
        assert_eq!(read(table), wanted, "{table}");
    }
}
