//! Knowledge of things that have a name.

use crate::clause::{self, Clauses};
use crate::lexicon::{Lexicon, Vocabulary};
use crate::phrase::{Group, listing};
use crate::predicate::{Predicate, Skill};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind};
use crate::token::Token;

/// Finds skills.
pub struct SkillRecognizer;

impl Recognizer for SkillRecognizer {
    fn id(&self) -> &'static str {
        "skill"
    }

    fn about(&self) -> &'static str {
        "finds: knowledge of, proficiency in, familiarity with named tools, languages, methods and standards, and lists that are nothing \
         but names. leaves alone: knowledge of what has no name (\"data flows\", \"best practices\"), soft skills. \
         known gaps: names that no lexicon knows and that stand in lower case"
    }

    fn examples(&self) -> &'static [Example] {
        &[
            Example {
                text: "Proficiency with C++ or JavaScript",
                finds: &[
                    r#"{"kind":"skill","of":[{"id":"c++","name":"C++","text":"C++"},{"id":"javascript","name":"JavaScript","text":"JavaScript"}],"mode":"any","open":false,"proficiency":"proficient"}"#,
                ],
            },
            Example {
                text: "Strong JavaScript skills",
                finds: &[
                    r#"{"kind":"skill","of":[{"id":"javascript","name":"JavaScript","text":"JavaScript"}],"mode":"any","open":false,"proficiency":"strong"}"#,
                ],
            },
            Example { text: "Solid understanding of what makes a team thrive", finds: &[] },
        ]
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let clauses = Clauses::of(item);
        let tokens = &item.tokens;
        let before = out.len();
        let mut taken = 0;
        for at in 0..tokens.len() {
            if at < taken {
                continue;
            }
            let Some(token) = tokens.get(at) else { break };
            let next = tokens.get(at + 1);
            let object = if token.is_any(clause::KNOWLEDGE) && next.is_some_and(clause::leads_to_known) {
                if next.is_some_and(clause::is_gerund) { at + 1 } else { at + 2 }
            } else if (token.is_any(&["skills", "skill", "background"])
                && next.is_some_and(|t| t.is_any(&["in", "with", "using"])))
                || (token.is("use")
                    && next.is_some_and(|t| t.is("of"))
                    && at > 0
                    && tokens.get(at - 1).is_some_and(|t| t.is_any(&["daily", "regular", "proficient"])))
            {
                at + 2
            } else {
                continue;
            };
            let first = skills_start(tokens, at);
            let end = clauses.end(item, object);
            let groups: Vec<Group> =
                listing(item, lexicon, object, end).groups.into_iter().filter(|g| g.named).collect();
            taken = push(out, item, first, groups).max(taken);
        }
        // "Strong Microsoft Excel skills", "SQL proficiency", "AWS expertise (EC2, S3)"
        for at in 0..tokens.len() {
            let Some(token) = tokens.get(at) else { break };
            if !token.is_any(&[
                "skills", "skill", "proficiency", "expertise", "knowledge", "fluency", "competency",
            ]) || out.iter().skip(before).any(|f| f.first <= at && at < f.end)
            {
                continue;
            }
            let mut start = at;
            while let Some(t) = start.checked_sub(1).and_then(|i| tokens.get(i)) {
                let in_name = item
                    .hits
                    .iter()
                    .any(|h| h.term.vocabulary() == Vocabulary::Subject && h.first < start && start <= h.end);
                if !(in_name
                    || matches!(t.text, "," | "/" | "&")
                    || t.is_any(&["and", "or"])
                    || t.is_any(&["programming", "coding", "technical", "software", "development", "tools"]))
                {
                    break;
                }
                start -= 1;
            }
            let named = item
                .hits
                .iter()
                .any(|h| h.term.vocabulary() == Vocabulary::Subject && h.first >= start && h.end <= at);
            if named {
                let groups: Vec<Group> =
                    listing(item, lexicon, start, at).groups.into_iter().filter(|g| g.named).collect();
                let first = clause::back_over_adjectives(tokens, start);
                if let Some(last) = push_groups(out, item, first, groups).last_mut() {
                    last.end = last.end.max(at + 1);
                }
            }
        }
        if out.len() == before && matches!(item.section, SectionKind::Required | SectionKind::Preferred) {
            bare_list(item, lexicon, out);
        }
    }
}

/// An item that is nothing but names: "ITIL", "Containerization technologies (Docker, Podman)", "Technical: Java, SQL".
fn bare_list(item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
    let tokens = &item.tokens;
    let start = tokens.iter().take(6).position(|t| t.text == ":").map_or(0, |at| at + 1);
    let covered: usize = item
        .hits
        .iter()
        .filter(|h| h.term.vocabulary() == Vocabulary::Subject && h.first >= start)
        .map(|h| h.end - h.first)
        .sum();
    let words = tokens.iter().skip(start).filter(|t| t.kind == crate::token::Kind::Word).count();
    let prose = tokens.iter().any(|t| {
        t.is_any(&[
            "ability", "you", "your", "we", "our", "experience", "must", "will", "are", "is", "have", "to",
            "degree", "years", "work", "build", "develop",
        ])
    });
    let examples = tokens.iter().any(|t| t.text == "(") && words <= 24;
    if words == 0 || prose || (covered * 2 < words && !(examples && covered > 0)) {
        return;
    }
    let groups: Vec<Group> = listing(item, lexicon, start, tokens.len())
        .groups
        .into_iter()
        .filter(|g| g.named && g.of.iter().any(|s| s.id.is_some()))
        .collect();
    push(out, item, start, groups);
}

fn skills_start(tokens: &[Token<'_>], at: usize) -> usize {
    let mut first = clause::back_over_adjectives(tokens, at);
    // "strong coding skills in": the words between belong to it.
    while let Some(t) = first.checked_sub(1).and_then(|i| tokens.get(i)) {
        if !t.is_any(&[
            "coding", "programming", "scripting", "technical", "development", "computer", "analytical",
        ]) {
            break;
        }
        first = clause::back_over_adjectives(tokens, first - 1);
    }
    first
}

fn push(out: &mut Vec<Finding>, item: &Item<'_>, first: usize, groups: Vec<Group>) -> usize {
    push_groups(out, item, first, groups).iter().map(|f| f.end).max().unwrap_or(0)
}

fn push_groups<'o>(
    out: &'o mut Vec<Finding>,
    item: &Item<'_>,
    first: usize,
    groups: Vec<Group>,
) -> &'o mut [Finding] {
    let from = out.len();
    let mut start = first;
    for group in groups {
        let words: Vec<&Token<'_>> =
            item.tokens.get(first..group.first.max(first)).unwrap_or_default().iter().collect();
        let end = group.end.max(start + 1);
        out.push(Finding {
            predicate: Predicate::Skill(Skill {
                of: group.of,
                mode: group.mode,
                open: group.open,
                proficiency: super::experience::proficiency(&words),
            }),
            first: start,
            end,
            recognizer: "skill",
        });
        start = end;
    }
    out.get_mut(from..).unwrap_or_default()
}
