//! Knowledge of things that have a name.

use crate::clause::{self, Clauses};
use crate::lexicon::{Hit, Lexicon, Vocabulary};
use crate::list::{Hashes, WordList};
use crate::phrase::Group;
use crate::predicate::{Predicate, Skill, Subject};
use crate::recognizer::{Example, Finding, Item, Recognizer, SectionKind, Signs};
use crate::token::{Kind, Token};

mod bare;
mod before;
mod left_over;
mod name;
mod theirs;

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

    fn signs(&self) -> Option<Signs> {
        Some(
            Signs::default()
                .names(Vocabulary::Subject)
                .words(clause::KNOWLEDGE.words())
                .words(HAD.words())
                .words(USED.words()),
        )
    }

    fn find(&self, item: &Item<'_>, lexicon: &Lexicon, out: &mut Vec<Finding>) {
        let named = item.hits.iter().any(|h| h.term.vocabulary() == Vocabulary::Subject);
        if !named && !item.tokens.iter().any(leads) {
            return;
        }
        let reader = Reader { item, lexicon, clauses: Clauses::of(item) };
        let before = out.len();
        reader.behind_words(out);
        reader.in_front_of_words(before, out);
        if !matches!(item.section, SectionKind::Required | SectionKind::Preferred) {
            return;
        }
        // "Interest in machine learning" may be had by who knows none.
        let wishes = item.tokens.iter().take(4).any(|t| t.is_any(&["interest", "interested"]));
        if out.len() == before && !wishes {
            reader.bare_list(out);
        }
        reader.left_over(before, out);
        let new = out.get_mut(before..).unwrap_or_default();
        new.sort_by_key(|f| f.first);
    }
}

/// What one has in something.
static HAD: WordList =
    WordList::of(&["skills", "skill", "background", "grounding", "foundation", "foundations"]);

/// "Proficient use of", "advanced user of", "expert in".
static USED: WordList = WordList::of(&["use", "user", "expert"]);

/// What one does with what one will know better later.
static GAINS: WordList = WordList::of(&[
    "develop", "develops", "developing", "gain", "gains", "gaining", "build", "building", "acquire",
    "acquiring", "obtain", "deepen", "deepening", "expand", "cultivate", "maintain", "maintains",
    "maintaining",
]);

static LEADS: Hashes = Hashes::of_all(&[&clause::KNOWLEDGE, &HAD, &USED]);

/// Does it lead to what one knows?
#[inline]
fn leads(token: &Token<'_>) -> bool {
    #[inline(never)]
    fn leads(token: &Token<'_>) -> bool {
        clause::KNOWLEDGE.holds(token) || HAD.holds(token) || USED.holds(token)
    }
    LEADS.may_have(token.hash) && leads(token)
}

struct Reader<'i, 'a> {
    item: &'i Item<'a>,
    lexicon: &'i Lexicon,
    clauses: Clauses<'i, 'a>,
}

impl Reader<'_, '_> {
    /// "knowledge of SQL", "skilled in Rust", "proficient use of Excel"
    fn behind_words(&self, out: &mut Vec<Finding>) {
        let tokens = &self.item.tokens;
        let mut taken = 0;
        for (at, token) in tokens.iter().enumerate() {
            if at < taken {
                continue;
            }
            if !leads(token) || self.is_gained(at) {
                continue;
            }
            let next = tokens.get(at + 1);
            let doing = next.is_some_and(clause::is_gerund);
            let becomes = || {
                tokens
                    .get(at.saturating_sub(3)..at)
                    .unwrap_or_default()
                    .iter()
                    .any(|t| t.is_any(&["become", "becoming", "matter"]))
            };
            let object = if clause::KNOWLEDGE.holds(token) && next.is_some_and(clause::leads_to_known) {
                if doing { at + 1 } else { at + 2 }
            } else if let Some(object) =
                clause::KNOWLEDGE.holds(token).then(|| self.past_practice(at)).flatten()
            {
                object
            } else if HAD.holds(token)
                && next.is_some_and(|t| t.is("working"))
                && tokens.get(at + 2).is_some_and(|t| t.is_any(&["with", "in", "on"]))
            {
                at + 3
            } else if HAD.holds(token)
                && (next.is_some_and(|t| t.is("including"))
                    || next.is_some_and(|t| t.is("such")) && tokens.get(at + 2).is_some_and(|t| t.is("as")))
            {
                at + 1
            } else if HAD.holds(token)
                && (tokens.get(at + 2).is_some_and(|t| t.is("order"))
                    || next.is_some_and(|t| t.is("with")) && self.is_together(at.wrapping_sub(1)))
            {
                // "computer skills in order to …" says what for, "collaboration skills with Sales" with whom.
                continue;
            } else if (HAD.holds(token) && next.is_some_and(|t| t.is_any(&["in", "with", "using"])))
                || token.is("expert") && next.is_some_and(|t| t.is_any(&["in", "at", "with"])) && !becomes()
                || (USED.holds(token)
                    && next.is_some_and(|t| t.is("of"))
                    && at.checked_sub(1).and_then(|i| tokens.get(i)).is_none_or(|t| {
                        t.is_any(&[
                            "daily", "regular", "proficient", "confident", "advanced", "competent", "expert",
                        ])
                    }))
            {
                at + 2
            } else {
                continue;
            };
            // "skilled in cross-functional collaboration with Sales", but "in acoustics and communicating with crews"
            let joins = |at: usize| tokens.get(at).is_some_and(|t| t.text == "," || t.is_any(&["and", "or"]));
            if (object..object + 4).take_while(|&at| !joins(at)).any(|at| self.is_together(at)) {
                continue;
            }
            let first = skills_start(tokens, at);
            let end = self.clauses.end(object);
            let mut groups = self.named(object, end);
            // "comfortable building campaigns", "expertise in managing SaaS rollouts": what one does has a name only where the lexicon
            // knows it.
            let doing = doing || self.is_done(object);
            // "charting tools such as Zorptel", "working with Zorptel": no verb tells what one does, whether or not the name is known.
            let with = next.is_some_and(|t| t.is("working"));
            let told = |g: &Group, s: &Subject| self.names(s) || (with || g.open) && self.is_unheard(s);
            groups.retain(|g| !doing || g.of.iter().any(|s| told(g, s)));
            taken = push(out, self.item, first, groups).max(taken);
        }
    }

    /// "develop a deep understanding of Python", "maintain knowledge of SQL": will what is known only be learnt at work?
    fn is_gained(&self, at: usize) -> bool {
        let tokens = &self.item.tokens;
        let first = skills_start(tokens, at);
        let verb = |back: usize| first.checked_sub(back).and_then(|i| tokens.get(i));
        let gains = |t: &Token<'_>| GAINS.holds(t);
        verb(1).is_some_and(gains)
            || verb(1).is_some_and(|t| t.is_any(&["your", "their", "the", "current", "and"]))
                && verb(2).is_some_and(gains)
    }

    /// Does the word say that people work together?
    fn is_together(&self, at: usize) -> bool {
        self.item.tokens.get(at).is_some_and(|t| {
            t.is_any(&["collaboration", "collaborating", "communicating", "partnering", "partnership"])
        })
    }

    /// "managing rollouts", "building and running stores": is what follows done, rather than a kind of things ("routing or mail software")?
    fn is_done(&self, at: usize) -> bool {
        let verb = |at: usize| self.item.tokens.get(at).is_some_and(clause::is_gerund);
        let joins =
            self.item.tokens.get(at + 1).is_none_or(|t| t.kind != Kind::Word || t.is_any(&["and", "or"]));
        verb(at) && (!joins || verb(at + 2))
    }

    /// "knowledge and application of statistics", "understanding and use of Excel": where what is known begins.
    fn past_practice(&self, at: usize) -> Option<usize> {
        let is = |at: usize, words: &[&str]| self.item.tokens.get(at).is_some_and(|t| t.is_any(words));
        if !is(at + 1, &["and", "or", "/"]) {
            return None;
        }
        let described = self.item.tokens.get(at + 2).is_some_and(|t| clause::ADJECTIVES.holds(t));
        let word = at + 2 + usize::from(described);
        let practice = is(word, &["application", "use", "usage", "practice", "skills", "skill"]);
        (practice && is(word + 1, &["of", "in", "with"])).then_some(word + 2)
    }

    fn subjects(&self) -> impl Iterator<Item = &Hit> {
        self.item.hits.iter().filter(|h| h.term.vocabulary() == Vocabulary::Subject)
    }

    fn is_product(&self, hit: &Hit) -> bool {
        // Social media are companies as often as tools.
        self.lexicon.product(hit).is_some_and(|entry| entry.class != "social-media")
    }
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
        // "Advanced Excel" is found as a name.
        let bare = item.tokens.get(group.first + 1).is_some_and(|next| {
            group.of.first().is_some_and(|own| own.id.is_some() && own.text.starts_with(next.text))
        });
        let led = bare && item.tokens.get(group.first).is_some_and(|t| t.is("advanced"));
        let words = first..group.first.max(first) + usize::from(led);
        // "training in deep learning tools (…)": a part of a name is no level.
        let subject = |h: &&Hit| h.term.vocabulary() == Vocabulary::Subject && h.end <= group.first;
        let named = |at: &usize| item.hits.iter().filter(subject).any(|h| (h.first..h.end).contains(at));
        let words: Vec<&Token<'_>> =
            words.filter(|at| !named(at)).filter_map(|at| item.tokens.get(at)).collect();
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
