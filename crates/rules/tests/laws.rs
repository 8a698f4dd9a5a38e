//! What of a text changes nothing of what is read in it: line endings, spaces, bullets, typographic quotes, blocks of boilerplate.

#![cfg(test)]

use proptest::prelude::*;
use rolefit_rules::extract::extract;
use rolefit_rules::lexicon::Lexicon;
use rolefit_rules::posting::Posting;
use rolefit_rules::recognizer::RECOGNIZERS;
use rolefit_rules::requirement::{Extraction, Formula};
use std::sync::OnceLock;

fn read(text: &str) -> Extraction {
    extract(&Posting { text: text.to_owned(), ..Posting::default() }, Lexicon::builtin())
}

/// What is read, spans aside, with white space and quotation marks folded in the posting's own words.
fn formulas(text: &str) -> Vec<String> {
    fn node(formula: &Formula) -> String {
        let list = |kids: &[Formula]| kids.iter().map(node).collect::<Vec<_>>().join(", ");
        match formula {
            Formula::All(kids) => format!("all[{}]", list(kids)),
            Formula::Any(kids) => format!("any[{}]", list(kids)),
            Formula::AtLeast(k, kids) => format!("{k} of[{}]", list(kids)),
            Formula::Leaf(leaf) => serde_json::to_string(&leaf.predicate).expect("plain data"),
        }
    }
    let fold = |text: String| {
        let folded: String = text
            .replace("\\r", " ")
            .replace("\\n", " ")
            .replace("\\\"", "\"")
            .chars()
            .map(|c| match c {
                '’' | '‘' => '\'',
                '“' | '”' => '"',
                c => c,
            })
            .collect();
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let read = read(text);
    let requirements = read.requirements.iter().map(|r| {
        let other = r.other_reading.as_ref().map_or(String::new(), |other| format!(" or {}", node(other)));
        fold(format!("{:?} {:?} {}{other}", r.strength, r.grade, node(&r.formula)))
    });
    let unread = read.unread.iter().map(|u| fold(format!("unread {:?} {}", u.strength, u.span.of(text))));
    requirements.chain(unread).collect()
}

/// Statements as postings have them: the recognizers' own examples, on one line.
fn statements() -> &'static [&'static str] {
    static ALL: OnceLock<Vec<&str>> = OnceLock::new();
    ALL.get_or_init(|| {
        let all = RECOGNIZERS.iter().flat_map(|recognizer| recognizer.examples());
        all.map(|example| example.text).filter(|text| !text.contains('\n')).collect()
    })
}

/// A posting of two lists.
#[derive(Clone, Debug)]
struct Lists {
    required: Vec<&'static str>,
    preferred: Vec<&'static str>,
}

impl Lists {
    /// The text, with a bullet before each statement and `between` between the lists.
    fn text(&self, bullet: &str, between: &str) -> String {
        let list = |lines: &[&str]| lines.iter().map(|line| format!("{bullet}{line}\n")).collect::<String>();
        format!(
            "Senior Engineer\n\nWhat you will do\n{bullet}Build things that people use\n\nRequirements\n{}\n{between}\
             Nice to have\n{}",
            list(&self.required),
            list(&self.preferred)
        )
    }
}

fn lists() -> impl Strategy<Value = Lists> {
    let some = |range| prop::collection::vec(prop::sample::select(statements()), range);
    (some(1..7), some(0..4)).prop_map(|(required, preferred)| Lists { required, preferred })
}

/// Blocks that boards and employers put around a posting.
const BOILERPLATE: [&str; 7] = [
    "Equal opportunity\nWe are an equal opportunity employer. All qualified applicants are considered without regard to race, \
     colour, religion, sex, national origin, disability or age.\n\n",
    "Benefits\n- Health insurance\n- Paid holidays\n- A pension plan\n\n",
    "About us\nWe make software for people who repair bicycles. Our teams work in three cities.\n\n",
    "Privacy\nBy applying you agree to our privacy notice. We use cookies to run this site.\n\n",
    "Apply now\nSave job\nShare this job\n\n",
    "If you need an accommodation in the application process, write to us.\n\n",
    "© 2026 Bicycle Software. All rights reserved.\n\n",
];

/// What pages and tables have between words.
const SPACES: [&str; 3] = ["\u{a0}", "  ", " \u{a0} "];

/// The text with another space between its words; how far a line stands in, it keeps.
fn spaced(text: &str, space: &str) -> String {
    let line = |line: &str| {
        let (indent, words) = line.split_at(line.len() - line.trim_start().len());
        format!("{indent}{}", words.split(' ').collect::<Vec<_>>().join(space))
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn typographic(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|c| match c {
            '\'' => '’',
            '"' => {
                open = !open;
                if open { '“' } else { '”' }
            }
            c => c,
        })
        .collect()
}

fn same(a: &str, b: &str) -> Result<(), TestCaseError> {
    let (left, right) = (formulas(a), formulas(b));
    prop_assert_eq!(left, right, "\n{}\n----\n{}", a, b);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn line_endings_change_nothing(lists in lists()) {
        let text = lists.text("- ", "");
        same(&text, &text.replace('\n', "\r\n"))?;
        same(&text, &text.replace('\n', "\r"))?;
    }

    #[test]
    fn spaces_change_nothing(lists in lists(), space in prop::sample::select(&SPACES[..])) {
        let text = lists.text("- ", "");
        same(&text, &spaced(&text, space))?;
    }

    #[test]
    fn bullets_change_nothing(lists in lists(), bullet in prop::sample::select(&["• ", "* ", "– ", "· ", "▪ ", "◦ ", "  - ", "•\t"][..])) {
        same(&lists.text("- ", ""), &lists.text(bullet, ""))?;
    }

    #[test]
    fn typographic_quotes_change_nothing(lists in lists()) {
        let text = lists.text("- ", "");
        same(&text, &typographic(&text))?;
    }

    #[test]
    fn boilerplate_changes_nothing(lists in lists(), block in prop::sample::select(&BOILERPLATE[..]), place in 0..3) {
        let text = lists.text("- ", "");
        let with = match place {
            0 => format!("{block}{text}"),
            1 => format!("{text}\n{block}"),
            _ => lists.text("- ", block),
        };
        same(&text, &with)?;
    }
}

/// The postings of a folder of the project, by their paths.
fn postings(folder: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let paths = std::fs::read_dir(folder).expect("is there").flatten().map(|entry| entry.path());
    let texts = paths.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    let read =
        |path: std::path::PathBuf| std::fs::read_to_string(path).expect("is text").replace("\r\n", "\n");
    texts.map(|path| (path.display().to_string(), read(path))).collect()
}

#[test]
fn the_projects_postings_are_read_alike_in_any_typography() {
    for (path, text) in ["postings", "gold"].into_iter().flat_map(postings) {
        let plain: String = text.chars().map(|c| if c == '’' { '\'' } else { c }).collect();
        for (name, other) in [
            ("windows", text.replace('\n', "\r\n")),
            ("old line ends", text.replace('\n', "\r")),
            ("hard spaces", spaced(&text, SPACES[0])),
            ("two spaces", spaced(&text, SPACES[1])),
            ("bullets", text.replace("\n- ", "\n• ")),
            ("typographic", typographic(&plain)),
            ("plain", plain.clone()),
        ] {
            assert_eq!(formulas(&other), formulas(&text), "{name}: {path}");
        }
    }
}

#[test]
fn the_sample_postings_are_read_alike_amid_boilerplate() {
    for (path, text) in postings("postings") {
        for (name, other) in [
            ("before", format!("{}{text}", BOILERPLATE[4..].concat())),
            ("after", format!("{text}\n\n{}", BOILERPLATE.concat())),
        ] {
            assert_eq!(formulas(&other), formulas(&text), "{name}: {path}");
        }
    }
}

#[test]
fn a_frame_of_marks_is_no_french() {
    let row = "#".repeat(78);
    let line = "#  You will keep the gauges of our harbour, and this is the place for your notes. #\n";
    let text = format!("{row}\n#\n{row}\n{}{row}\n{}", line.repeat(3), format!("# {row}\n").repeat(12));
    assert_eq!(rolefit_rules::extract::language(&text), "en");
}

#[test]
fn parted_words_stand_once_and_in_their_order() {
    // A seam in the run of another one, and one end that both have.
    let text = "Experience inPython WebOur Engineerand Go";
    let read = rolefit_rules::text::Text::of(text, text, Lexicon::builtin());
    let words: Vec<&str> = read.tokens.iter().map(|token| token.text).collect();
    assert_eq!(words, ["Experience", "in", "Python", "Web", "Our", "Engineer", "and", "Go"]);
}
