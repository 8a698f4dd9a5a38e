//! "Or equivalent experience" and its like.

use crate::lexicon::{Lexicon, Vocabulary};
use crate::predicate::Predicate;
use crate::quantity::durations;
use crate::recognizer::{Example, Finding, Item, Recognizer};
use crate::token::Token;

/// Finds the alternative that stands for a degree or for years.
pub struct EquivalentRecognizer;

const SAYS: &[&str] = &["equivalent", "equivalents", "comparable", "commensurate", "equivalency"];
const NEAR: &[&str] = &[
    "related", "relevant", "similar", "practical", "work", "professional", "industry", "proven", "job",
    "working", "hands", "on", "military", "life", "field", "technical", "applicable", "the", "in", "-",
];
const WHAT: &[&str] = &[
    "experience", "knowledge", "training", "qualification", "qualifications", "education", "background",
    "combination", "skills", "work", "expertise",
];

impl Recognizer for EquivalentRecognizer {
    fn id(&self) -> &'static str {
        "equivalent"
    }

    fn about(&self) -> &'static str {
        "finds: \"or equivalent experience\", \"or an equivalent combination of education and experience\", \"or related experience\" and a \
         bare \"or equivalent\" beside a degree or an amount of years. leaves alone: \"HS diploma or equivalent\" (the diploma itself), \
         \"Tableau or equivalent\" (an open list), \"full-time equivalent\". known gaps: substitution tables"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Bachelor's degree in Finance OR equivalent experience",
                finds: &[r#"{"kind":"equivalent"}"#],
            },
            Example {
                text: "BA/BS degree or equivalent practical experience.",
                finds: &[r#"{"kind":"equivalent"}"#],
            },
            Example { text: "Experience with BI tools like Tableau, Looker, or equivalent.", finds: &[] },
        ]
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let tokens = &item.tokens;
        let durations = durations(tokens);
        for at in 0..tokens.len() {
            let Some(token) = tokens.get(at) else { break };
            if out.last().is_some_and(|f| f.recognizer == self.id() && at < f.end) {
                continue;
            }
            if !is_or(token) && token.text != "(" {
                continue;
            }
            let mut i = at + 1;
            while tokens.get(i).is_some_and(|t| t.is_any(&["a", "an", "any", "the", "or", "other", "have"])) {
                i += 1;
            }
            let start = i;
            let says = tokens.get(i).is_some_and(|t| t.is_any(SAYS));
            let near = tokens.get(i).is_some_and(|t| {
                t.is_any(&["related", "relevant", "similar", "comparable", "practical", "work"])
            });
            if !says && !near {
                continue;
            }
            i += 1;
            while tokens.get(i).is_some_and(|t| {
                t.is_any(NEAR)
                    || t.is_any(SAYS)
                    || t.is_any(&["years", "of", "and"])
                        && tokens.get(i + 1).is_some_and(|n| n.is_any(WHAT) || n.is_any(NEAR))
            }) {
                i += 1;
            }
            let what = tokens.get(i).is_some_and(|t| t.is_any(WHAT));
            let before = (0..at).rev().take(60);
            let degree = item
                .hits
                .iter()
                .filter(|h| h.term.vocabulary() == Vocabulary::Degree && h.first < at)
                .max_by_key(|h| h.end);
            let years = durations.iter().any(|d| d.first < at);
            if !what {
                // A bare "or equivalent" is the degree's unless a list of names stands between.
                let Some(degree) = degree else { continue };
                let school = degree_is_school(lexicon, degree.term);
                let names = item.hits.iter().any(|h| {
                    h.term.vocabulary() == Vocabulary::Subject
                        && h.first >= degree.end
                        && h.end <= at
                        && !item.hits.iter().any(|f| {
                            f.term.vocabulary() == Vocabulary::Field && f.first <= h.first && h.end <= f.end
                        })
                });
                let experience = tokens
                    .get(degree.end..at)
                    .unwrap_or_default()
                    .iter()
                    .any(|t| t.is_any(&["experience", "tools", "using"]));
                if !says
                    || school
                    || names
                    || experience
                    || tokens.get(i).is_some_and(|t| {
                        t.is_any(&["field", "degree", "discipline", "quantitative", "level"])
                    })
                {
                    continue;
                }
                out.push(finding(start, i));
                continue;
            }
            let subject_between = near && !says && degree.is_none() && !years;
            if (degree.is_none() && !years) || subject_between || before.take(0).count() > 0 {
                continue;
            }
            // "or related experience in X" that names what it is of is an experience of its own, unless a degree stands before it.
            let mut end = i + 1;
            if tokens.get(i).is_some_and(|t| t.is("combination")) {
                while tokens.get(end).is_some_and(|t| {
                    t.is_any(&["of", "and", "or", "/"])
                        || t.is_any(WHAT)
                        || t.is_any(NEAR)
                        || matches!(t.text, "/" | ",")
                }) {
                    end += 1;
                }
            }
            while tokens.get(end).is_some_and(|t| {
                t.is_any(WHAT)
                    || (t.is_any(&["and", "or", "/"]) && tokens.get(end + 1).is_some_and(|n| n.is_any(WHAT)))
            }) {
                end += 1;
            }
            out.push(finding(start, end));
        }
    }
}

fn finding(first: usize, end: usize) -> Finding {
    Finding { predicate: Predicate::Equivalent, first, end, recognizer: "equivalent" }
}

fn is_or(token: &Token<'_>) -> bool {
    token.is("or") || token.is("and/or")
}

fn degree_is_school(lexicon: &Lexicon, term: crate::lexicon::Term) -> bool {
    match term {
        crate::lexicon::Term::Degree(i) => {
            lexicon.degrees().get(i).is_some_and(|d| d.level == crate::predicate::DegreeLevel::HighSchool)
        }
        _ => false,
    }
}
